//! All problems of a text are told at once, and the rest is still a dossier.

use crate::worlds::NL;
use ambtelijke_fusie::{
    Dossier,
    fusie::{
        ChangeError, Stage,
        dossier::{ChangeKind, DossierError, Problem},
    },
    language::{Lang, Translate},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A life in which everything is right.
fn life() -> Value {
    let task = json!({"key": "t", "name": "T", "kind": "uitvoering"});
    let organisation = json!({"name": "O", "employer": "lichaam", "portfolio": {"tasks": [task]}});
    let participants = json!([{"party": "GM0183/college"}, {"party": "GM1774/college"}]);
    json!({
        "name": "Een leven",
        "sources": {"a": "https://example.org/a"},
        "explained": [{"facts": ["record"], "because": "no decision was seen"}],
        "events": [
            {"on": "2012", "proposed": {"municipalities": ["GM0183", "GM1774"]}},
            {"on": "2013-01-01", "source": "a", "formed": {
                "arrangement": {"name": "R", "form": "openbaar-lichaam", "participants": participants},
                "organisation": organisation}},
            {"on": "2013-02", "started": {}},
            {"on": "2014-01-01", "acceded": {"participants": ["GM0173/college"]}},
            {"on": "2014-01-01", "asserted": {"members": ["GM0173", "GM0183", "GM1774"]}},
            {"on": "2015-01-01", "withdrawn": {"municipalities": ["GM0173"]}},
            {"on": "2016-01-01", "stopped": {}},
            {"on": "2017-01-01", "dissolved": {"reason": "ontvlechting"}},
            {"on": "2018-01-01", "liquidated": {}}
        ]
    })
}

fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut life = life();
    change(&mut life);
    life.to_string()
}

fn told(text: &str) -> Vec<String> {
    Dossier::examine(text, &NL).problems().iter().map(|problem| problem.path().to_owned()).collect()
}

#[test]
fn a_text_in_which_all_is_right_has_no_problems_and_is_its_own_rest() {
    let text = life().to_string();
    let examined = Dossier::examine(&text, &NL);
    assert_eq!(examined.problems(), []);
    assert_eq!(examined.rest(), Some(&Dossier::from_json(&text).unwrap()));
}

#[test]
fn each_mistake_is_named_by_its_place_and_the_rest_is_a_dossier() {
    type Row = (fn(&mut Value), &'static [&'static str], Stage);
    let rows: &[Row] = &[
        (|life| life["events"][2]["on"] = json!("2013-13"), &["events[2].on", "events[6]"], Stage::Ended),
        (
            |life| life["events"][4]["asserted"]["members"] = json!(["GM0183"]),
            &["events[4].asserted.members"],
            Stage::Ended,
        ),
        (
            |life| life["events"][5]["withdrawn"]["municipalities"] = json!(["GM0376"]),
            &["events[5].withdrawn"],
            Stage::Ended,
        ),
        (
            |life| life["events"][3]["acceded"]["participants"] = json!(["GM9999/college"]),
            &["events[3].acceded.participants", "events[4].asserted.members", "events[5].withdrawn"],
            Stage::Ended,
        ),
        (|life| life["events"][1]["source"] = json!("b"), &["events[1].source"], Stage::Before),
        (|life| life["explained"][0]["facts"] = json!(["geen"]), &["explained"], Stage::Ended),
        (|life| life["explained"][0]["rulez"] = json!([]), &["explained[0].rulez"], Stage::Ended),
        (|life| life["sources"]["a"] = json!("nergens"), &["sources"], Stage::Before),
        (|life| life["sourcez"] = json!({}), &["sourcez"], Stage::Ended),
        (|life| life["name"] = json!(" "), &["name"], Stage::Ended),
        (|life| life["operation"] = json!({"meetings": 3}), &["operation.meetings"], Stage::Ended),
        (
            |life| {
                life["operation"] =
                    json!({"councils": [{"municipality": "GM9999", "seats": 9, "elected_on": "2014-03-19"}]});
            },
            &["operation.councils"],
            Stage::Ended,
        ),
        (|life| life["events"][8]["on"] = json!("2011"), &["events[8].on"], Stage::Liquidating),
    ];
    for (change, paths, stage) in rows {
        let text = with(change);
        assert_eq!(told(&text), *paths);
        assert!(Dossier::from_json(&text).is_err() || Dossier::from_json(&text).unwrap().replay(&NL).is_err());
        let examined = Dossier::examine(&text, &NL);
        let rest = examined.rest().unwrap_or_else(|| panic!("{paths:?}: nothing is left"));
        let replay = rest.replay(&NL).unwrap();
        assert_eq!(replay.steps().last().unwrap().state().stage(), *stage, "{paths:?}");
    }
}

#[test]
fn an_event_that_cannot_stand_says_its_number_its_day_the_state_before_it_and_what_could_follow() {
    // The second event is not read, and the numbers are still those of the text.
    let text = with(|life| {
        life["events"][2]["on"] = json!("soon");
        life["events"][7]["on"] = json!("2015-06-01");
    });
    let examined = Dossier::examine(&text, &NL);
    let errors: Vec<_> = examined.problems().iter().filter_map(Problem::cause).collect();
    let [DossierError::Event(stopped), DossierError::Event(dissolved), ..] = errors.as_slice() else {
        panic!("{errors:?}")
    };
    assert_eq!((stopped.number(), stopped.word(), stopped.before().stage), (7, "stopped", Stage::InForce));
    let accepts = stopped.before().accepts;
    assert!(accepts.contains(ChangeKind::Started) && !accepts.contains(ChangeKind::Stopped));
    assert_eq!(stopped.before().members.len(), 2);
    assert_eq!(dissolved.on().to_string(), "2015-06-01");
    assert!(matches!(dissolved.problem(), ChangeError::OutOfOrder { earlier: 7, .. }), "{dissolved}");
}

#[test]
fn two_facts_that_contradict_each_other_are_told() {
    let text = with(|life| {
        life["events"] = json!([
            {"on": "2009", "started": {"municipalities": ["GM0693", "GM0694", "GM0571"]}},
            {"on": "2013-01-01", "reorganised": {"fate": "vervallen"}}
        ]);
        life["operation"] = json!({"reorganisations": [{"on": "2013-01-01", "fate": "voortgezet"}]});
    });
    let said = Dossier::examine(&text, &NL).problems()[0].to_string();
    assert_eq!(
        said,
        "events[1].reorganised: event 2 on 2013-01-01, `reorganised`: of that day the operation says `voortgezet`, but the event says `vervallen`; one of the two is wrong (just before it: in-bedrijf, members GM0571, GM0693, GM0694)"
    );
}

#[test]
fn what_is_no_object_has_one_problem_and_no_rest() {
    for text in ["", "[]", "{", "{\"name\": \"X\"", "null"] {
        let examined = Dossier::examine(text, &NL);
        assert_eq!((examined.problems().len(), examined.rest()), (1, None), "{text}");
    }
    assert_eq!(Dossier::examine("{}", &NL).rest(), None);
    // A whole that is no dossier for another reason.
    let twice = life().to_string().replacen('{', "{\"name\": \"Y\",", 1);
    assert_eq!(told(&twice), ["name"]);
    let among_others = twice.replace("\"stopped\":{}", "\"stopped\":{},\"stopped\":3");
    assert_eq!(told(&among_others), ["events[6].stopped", "events[6].stopped", "name"]);
}

proptest! {
    /// Any events taken out, put elsewhere or dated otherwise: problems if and only if it cannot be read and replayed; and
    /// what is left can.
    #[test]
    fn there_are_problems_if_and_only_if_it_is_no_dossier(
        order in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle(), keep in 1..=9_usize,
        days in prop::collection::vec(prop::sample::select(vec!["2012", "2013-01-01", "2014-05", "2016-01-01", "[..2015]", "x"]), 9),
        redate in any::<u16>(),
    ) {
        let text = with(|life| {
            let events = life["events"].as_array().unwrap().clone();
            life["events"] = order.iter().take(keep).map(|&index| {
                let mut event = events[index].clone();
                if redate >> index & 1 == 1 {
                    event["on"] = json!(days[index]);
                }
                event
            }).collect();
        });
        let examined = Dossier::examine(&text, &NL);
        let whole = Dossier::from_json(&text);
        let sound = whole.as_ref().is_ok_and(|dossier| dossier.replay(&NL).is_ok());
        prop_assert_eq!(examined.problems().is_empty(), sound, "{:?}", examined.problems());
        if let Some(rest) = examined.rest() {
            prop_assert!(rest.replay(&NL).is_ok());
            prop_assert!(rest.events().len() <= keep);
        }
    }
}

/// What each row of events is told at its last event.
#[test]
fn what_makes_no_sense_in_a_life_is_told_with_what_would() {
    let formed = |term: Value| {
        let mut formed = life()["events"][1].clone();
        formed["formed"]["arrangement"]["term"] = term;
        formed
    };
    let indefinite = || formed(json!("onbepaald"));
    let dissolved = || json!({"on": "2017-01-01", "dissolved": {}});
    for (events, path, part) in [
        (json!([formed(json!({"tot": "2013-01-01"}))]), "events[0].formed", "the term of the text ends on 2013-01-01"),
        (
            json!([formed(json!({"tot": "2015-01-01"})), {"on": "2014-06-01", "extended": {"term": {"tot": "2015-01-01"}}}]),
            "events[1].extended",
            "the term already runs until 2015-01-01",
        ),
        (
            json!([indefinite(), {"on": "2022-01-01", "reorganised": {"fate": "voortgezet", "successors": [{"of": "GM1774", "by": "GM1980"}]}}]),
            "events[1].reorganised",
            "no municipal reorganisation abolished GM1774",
        ),
        (
            json!([indefinite(), {"on": "2020-06-15", "reorganised": {"fate": "vervallen"}}]),
            "events[1].reorganised",
            "no municipal reorganisation abolished a member",
        ),
        (
            json!([indefinite(), dissolved(), {"on": "2018-01-01", "liquidated": {"accounts_closed_on": "2016-12-31"}}]),
            "events[2].liquidated",
            "the accounts are closed on 2016-12-31",
        ),
        (json!([{"on": "2012", "proposed": {"municipalities": []}}]), "events[0].proposed", "no municipality is named"),
        (json!([{"on": "2012-01-01", "asserted": {}}]), "events[0].asserted", "it asserts nothing"),
    ] {
        let text = with(|life| life["events"] = events);
        let problems = Dossier::examine(&text, &NL);
        let [problem] = problems.problems() else { panic!("{part}: {:?}", problems.problems()) };
        assert!(problem.path().starts_with(path), "{}: {}", problem.path(), problem.message());
        assert!(problem.message().contains(part), "{}", problem.message());
    }
}

#[test]
fn a_problem_says_itself_in_dutch_too() {
    let text = r#"{"names": [], "names": [], "events": [{"on": "2012", "proposed": {"municipalities": []}}, {"on": 2013, "noted": "n"}]}"#;
    let examined = Dossier::examine(text, &NL);
    let said: Vec<_> = examined.problems().iter().map(|problem| problem.in_lang(Lang::Nl).to_string()).collect();
    let expected = [
        "names: onbekend veld; kies uit $schema, format, name, sources, notes, explained, operation, events",
        "events[1].on: invalid type: integer `2013`, expected a text",
        "veld `name` ontbreekt",
        "names: dit staat er twee keer; geef het één keer (hier is het laatste gelezen)",
        "events[0].proposed: gebeurtenis 1 van 2012, `proposed`: er is geen gemeente genoemd; noem er ten minste één (vlak ervoor: in voorbereiding)",
    ];
    assert_eq!(said, expected);
}

/// Of a reorganisation that the municipalities do not know of yet, nothing can be said against it.
#[test]
fn a_reorganisation_that_is_still_to_come_can_be_recorded() {
    let text = with(|life| {
        let formed = life["events"][1].clone();
        let overtaking = json!({"fate": "voortgezet", "successors": [{"of": "GM1774", "by": "GM0173"}]});
        life["events"] = json!([formed, {"on": "2030-01-01", "reorganised": overtaking}]);
    });
    let dossier = Dossier::from_json(&text).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    assert_eq!(replay.as_of(crate::worlds::day(2030, 1, 1)).members().len(), 2);
}

#[test]
fn a_term_that_has_run_out_is_said() {
    let text = with(|life| {
        let mut formed = life["events"][1].clone();
        formed["formed"]["arrangement"]["term"] = json!({"tot": "2015-01-01"});
        life["events"] = json!([formed]);
    });
    let dossier = Dossier::from_json(&text).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    let past = |year| replay.as_of(crate::worlds::day(year, 1, 1)).past_its_term();
    assert_eq!((past(2014), past(2015)), (None, Some(crate::worlds::day(2015, 1, 1))));
}

/// What else is wrong in a dossier of a later format cannot be known.
#[test]
fn of_a_dossier_of_a_later_format_only_that_is_said() {
    let text = with(|life| {
        life["format"] = json!(2);
        life["later"] = json!([]);
        life["events"][0] = json!({"on": "2012", "of_a_later_format": {}});
    });
    let examined = Dossier::examine(&text, &NL);
    assert_eq!(examined.problems().iter().map(Problem::path).collect::<Vec<_>>(), ["format"]);
    assert_eq!(examined.rest(), None);
}
