//! What passes with those who come, go, or take another's place: nothing is merged with something else under its key.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    Dossier,
    fusie::{Accession, DissolutionPlan, Grounds, Handover, Termination, admit, dissolve, reorganise},
    governance::Record,
    law::Strictness,
    operation::ReorganisationFacts,
};
use serde_json::{Value, json};

/// A public body of Oegstgeest and Wassenaar with one of each thing.
fn formed() -> Value {
    json!({"on": "2013-01-01", "formed": {
        "arrangement": {"name": "Regeling", "form": "openbaar-lichaam",
            "participants": [{"party": "GM0579/college"}, {"party": "GM0629/college"}, {"party": "GM0626/college"}]},
        "organisation": {"name": "Dienst", "employer": "lichaam",
            "portfolio": {"tasks": [{"key": "wegen", "name": "Wegen", "kind": "uitvoering"}]},
            "posts": [{"key": "p", "function": "Kantonnier", "fte": "5.00"}]},
        "estate": {
            "assets": [{"key": "a", "name": "Gebouw", "value_cents": 500}],
            "debts": [{"key": "l", "name": "Lening BNG", "amount_cents": 500, "creditor": "BNG"}],
            "archives": [{"key": "zaken", "name": "Zaken D", "custody": "lichaam"}]
        }
    }})
}

fn read(event: &Value) -> Result<Dossier, String> {
    let text = json!({"name": "D", "events": [formed(), event]}).to_string();
    Dossier::from_json(&text).map_err(|error| error.to_string())
}

fn joins(brings: &Value) -> Value {
    json!({"on": "2015-01-01", "acceded": {"participants": ["GM0518/college"], "brings": brings}})
}

fn leaves(takes: &Value) -> Value {
    json!({"on": "2015-01-01", "withdrawn": {"municipalities": ["GM0626"], "takes": takes}})
}

#[test]
fn under_one_key_nothing_comes_or_goes_that_is_something_else() {
    let rows = [
        (json!({"posts": [{"key": "p", "function": "Jurist", "fte": "1"}]}), ["Kantonnier", "Jurist"]),
        (json!({"estate": {"assets": [{"key": "a", "name": "Auto", "value_cents": 1}]}}), ["Gebouw", "Auto"]),
        (
            json!({"estate": {"debts": [{"key": "l", "name": "Lening NWB", "amount_cents": 1, "creditor": "BNG"}]}}),
            ["Lening BNG, owed to BNG", "Lening NWB, owed to BNG"],
        ),
        (
            json!({"estate": {"debts": [{"key": "l", "name": "Lening BNG", "amount_cents": 1, "creditor": "NWB"}]}}),
            ["Lening BNG, owed to BNG", "Lening BNG, owed to NWB"],
        ),
        (json!({"estate": {"archives": [{"key": "zaken", "name": "Zaken T"}]}}), ["Zaken D", "Zaken T"]),
    ];
    let nothing = json!({"on": "2014-01-01", "noted": "nothing"});
    let fusie = read(&nothing).unwrap().replay(&NL).unwrap().fusie_on(day(2014, 1, 1)).unwrap();
    for (passes, [here, other]) in rows {
        let said = format!("`{here}`, and what comes or goes under that key is");
        for event in [joins(&passes), leaves(&passes)] {
            let error = read(&event).unwrap_err();
            assert!(error.contains(&said) && error.contains(&format!("`{other}`; give one")), "{error}");
        }
        let brings: Handover = serde_json::from_value(passes).unwrap();
        let accession = Accession::new(["GM0518/college".parse().unwrap()]).bringing(brings);
        let refusal = admit(fusie.clone(), day(2015, 1, 1), accession, &NL, Strictness::AsRecorded).unwrap_err();
        assert!(refusal.to_string().contains(&said), "{refusal}");
        assert_eq!(refusal.into_asked().0, fusie);
    }
}

#[test]
fn a_second_archive_of_one_name_is_another_archive() {
    let same = json!({"estate": {"archives": [{"key": "zaken", "name": "Zaken D"}]}});
    assert!(read(&joins(&same)).unwrap_err().contains("archive zaken is `Zaken D`"));
    assert!(read(&leaves(&same)).is_ok(), "it goes whole");
}

#[test]
fn a_part_is_taken_of_the_same_thing_and_of_any_creditor_if_none_is_named() {
    let more = json!({"posts": [{"key": "p", "function": "Kantonnier", "fte": "1"}],
        "estate": {"assets": [{"key": "a", "name": "Gebouw", "value_cents": 1}],
            "debts": [{"key": "l", "name": "Lening BNG", "amount_cents": 1, "creditor": "BNG"}]}});
    let of = |dossier: Dossier| {
        let replay = dossier.replay(&NL).unwrap();
        let state = replay.as_of(day(2015, 1, 1));
        let (fte, estate) = (state.service().unwrap().fte_total().unwrap(), state.estate().unwrap());
        format!("{fte} {} {}", estate.assets_total(), estate.debts_total())
    };
    assert_eq!(of(read(&joins(&more)).unwrap()), "6.00 5.01 5.01");
    let unnamed = json!({"estate": {"debts": [{"key": "l", "name": "Lening BNG", "amount_cents": 1}]}});
    assert_eq!(of(read(&leaves(&unnamed)).unwrap()), "5.00 5.00 4.99");
    let whole = json!({"estate": {"debts": [{"key": "l", "name": "Lening BNG", "amount_cents": 500}]}});
    assert_eq!(of(read(&leaves(&whole)).unwrap()), "5.00 5.00 0.00");
    // What joins has a creditor of its own to name.
    assert!(read(&joins(&unnamed)).unwrap_err().contains("owed to a creditor that is not recorded"));
}

#[test]
fn what_comes_and_goes_is_there_also_where_the_organisation_is_given_whole() {
    let organisation = formed()["formed"]["organisation"].clone();
    let posts = |fte: &str| json!({"posts": [{"key": "p", "function": "Kantonnier", "fte": fte}]});
    let whole = |event: &str, fact: &Value| {
        let mut said = fact[event].clone();
        said["organisation"] = organisation.clone();
        read(&json!({"on": "2015-01-01", event: said}))
    };
    let too_many = whole("withdrawn", &leaves(&posts("999"))).unwrap_err();
    assert!(too_many.contains("999.00 fte are to be taken out of post p, which has 5.00"), "{too_many}");
    let unknown = json!({"posts": [{"key": "nope", "function": "Kantonnier", "fte": "1"}]});
    assert!(whole("withdrawn", &leaves(&unknown)).unwrap_err().contains("there is no post nope"));
    assert!(whole("withdrawn", &leaves(&posts("5"))).is_ok());

    let too_many = whole("acceded", &joins(&posts("999"))).unwrap_err();
    assert!(too_many.contains("the new organisation does not have all the posts that are brought"), "{too_many}");
    assert!(whole("acceded", &joins(&posts("5"))).is_ok(), "as many as there are then");
}

#[test]
fn every_counter_is_there_after_a_succession() {
    let counters = json!([
        {"municipality": "GM0579", "name": "Loket", "place": "Oegstgeest"},
        {"municipality": "GM0626", "name": "Loket", "place": "Voorschoten"},
        {"municipality": "GM0626", "name": "Balie"},
        {"municipality": "GM0629", "name": "Loket"}
    ]);
    let mut first = formed();
    first["formed"]["organisation"]["counters"] = counters;
    let text = json!({"name": "D", "events": [first, {"on": "2090-01-01", "reorganised": {"fate": "voortgezet",
        "successors": [{"of": "GM0579", "by": "GM0629"}, {"of": "GM0626", "by": "GM0629"}]}}]});
    let dossier = Dossier::from_json(&text.to_string());
    let replay = dossier.as_ref().map(|dossier| dossier.replay(&NL).unwrap());
    let replay = replay.unwrap();
    let state = replay.as_of(day(2090, 1, 1));
    let counters: Vec<_> =
        state.service().unwrap().counters().iter().map(|one| format!("{} {}", one.municipality, one.name)).collect();
    assert_eq!(counters, ["GM0629 Balie", "GM0629 Loket", "GM0629 Loket (GM0579)", "GM0629 Loket (GM0626)"]);
}

/// Harenkarspel went into Schagen in 2013, which this dossier does not record.
#[test]
fn nothing_goes_to_a_municipality_that_is_no_longer_there() {
    let mut first = formed();
    let parties = json!([{"party": "GM0395/college"}, {"party": "GM0441/college"}, {"party": "GM0398/college"}]);
    first["formed"]["arrangement"]["participants"] = parties;
    first["on"] = json!("2012-01-01");
    let with = |event: Value| {
        let text = json!({"name": "D", "events": [first, event]}).to_string();
        Dossier::from_json(&text)
            .unwrap()
            .replay(&NL)
            .map(|replay| replay.fusie_on(day(2012, 6, 1)).unwrap())
            .map_err(|error| error.to_string())
    };
    let plan = json!({"otherwise": "GM0441", "archive_keeper": "GM0441"});
    for event in [
        json!({"on": "2015-01-01", "dissolved": {"plan": plan}}),
        json!({"on": "2015-01-01", "renamed": {"arrangement": "Anders"}}),
        json!({"on": "2015-01-01", "extended": {"term": "onbepaald"}}),
    ] {
        let error = with(event).unwrap_err();
        assert!(error.contains("Harenkarspel") || error.contains("GM0395"), "{error}");
    }
    let fusie = || with(json!({"on": "2015-01-01", "noted": "nothing"})).unwrap();
    let plan: DissolutionPlan = serde_json::from_value(plan).unwrap();
    let refusal = dissolve(fusie(), day(2015, 1, 1), Termination::by(plan), &NL, Strictness::AsRecorded).unwrap_err();
    assert!(matches!(refusal.grounds(), Grounds::Municipality(_)), "{refusal}");
    let laid_down = ReorganisationFacts::new(day(2014, 1, 1));
    let refusal = reorganise(fusie(), laid_down, Record::default(), &NL, Strictness::AsRecorded).unwrap_err();
    assert!(matches!(refusal.grounds(), Grounds::Municipality(_)), "{refusal}");
}
