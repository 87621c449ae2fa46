//! What is answered can be kept: every answer writes itself, and a living fusie is written as the dossier that it is read from.

use crate::{
    dossiers::{all, case},
    worlds::{NL, date},
};
use ambtelijke_fusie::{
    Dossier,
    exchange::register::{Files, Register},
    fusie::{
        Chronicle,
        dossier::{EventKind, Examination},
        form,
    },
    governance::Record,
    insight::who::WhoDoesWhat,
    language::{Lang, Translate},
    law::{Finding, Strictness, merger_steps},
    municipality::{Municipality, MunicipalityCode},
    task::TaskKey,
    time::Term,
};
use serde::Serialize;
use serde_json::{Value, from_value, json, to_value};
use std::collections::HashSet;

fn written(answer: impl Serialize) -> Value {
    to_value(answer).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn a_living_fusie_is_written_as_the_dossier_by_which_it_lives_on() {
    for (name, on) in [("noaberkracht", "2014-01-01"), ("de-kompanjie", "2015-01-01"), ("bel-combinatie", "2025-01-01")]
    {
        let fusie = case(name).replay.fusie_on(date(on)).unwrap();
        let dossier: Dossier = from_value(written(&fusie)).unwrap();
        assert_eq!(dossier, fusie.dossier().unwrap());
        assert_eq!(dossier.replay(&NL).unwrap().fusie_on(date(on)).unwrap(), fusie, "{name}");
    }
}

#[test]
fn what_was_where_on_a_day_is_written_with_everything_that_is_known() {
    let on = date("2018-01-01");
    let chronicle = Chronicle::of(all().iter().map(|case| &case.replay));
    let dinkelland: MunicipalityCode = "GM1774".parse().unwrap();
    let cooperation = written(chronicle.about(dinkelland).as_of(on));
    assert_eq!(
        cooperation[0],
        json!({
            "name": "Noaberkracht", "on": "2018-01-01", "stage": "in-bedrijf", "is_certain": true,
            "form": "bedrijfsvoeringsorganisatie", "host": null, "members": ["GM0183", "GM1774"],
        })
    );
    for case in all() {
        let state = case.replay.as_of(on);
        let of_state = written(state);
        assert_eq!(of_state["members"], written(state.members()), "{}", case.dossier.name());
        assert_eq!(of_state["text"].is_null(), state.text().is_none());
        assert_eq!(of_state["estate"], written(state.estate()));
        let steps = written(case.replay.steps());
        assert_eq!(steps.as_array().unwrap().len(), case.dossier.events().len());
        assert_eq!(steps[0]["event"], written(&case.dossier.events()[0]));
    }
    let lives = written(case("noaberkracht").replay.forms());
    assert_eq!(lives[1]["form"], "bedrijfsvoeringsorganisatie");
}

#[test]
fn who_does_what_is_written_with_chain_and_reason() {
    let who = WhoDoesWhat::of(&case("noaberkracht").replay, date("2018-01-01"));
    let member = "GM1774".parse().unwrap();
    for task in ["advies", "uitvoering", "iets-anders"] {
        let task: TaskKey = task.parse().unwrap();
        let executor = written(who.executor(&task, member));
        assert!(executor.is_string() || executor.as_object().unwrap().len() == 1, "{executor}");
    }
    let unknown = ambtelijke_fusie::insight::who::MissingFact::WorkplaceOfMandate;
    assert_eq!(keys(&written(unknown)), ["en", "nl", "path"]);
}

#[test]
fn the_judgement_of_the_register_is_written_with_reports_and_defects() {
    let read = |name: &str| std::fs::read_to_string(format!("tests/it/register/{name}")).unwrap();
    let (arrangements, participants) = (read("joint_arrangements.csv"), read("joint_arrangement_participants.csv"));
    let files = Files { arrangements: &arrangements, participants: &participants };
    let register = Register::read(&files, &*NL).unwrap();
    let on = date("2026-01-01");
    for judgement in register.judge_on(on) {
        let value = written(&judgement);
        assert_eq!(value["arrangement"]["id"], written(judgement.arrangement())["id"]);
        assert_eq!(value["working"], written(judgement.working()));
        assert_eq!(value["defects"].as_array().unwrap().len(), judgement.defects().count());
        assert_eq!(value["withheld"].as_array().unwrap().len(), judgement.withheld().count());
    }
    let summary = register.summary_on(on);
    let value = written(&summary);
    assert_eq!(value["in_force"], summary.in_force());
    assert_eq!(keys(&value["rules"][0]), ["breached", "met", "rule", "undetermined"]);
}

#[test]
fn municipalities_terms_and_steps_are_written() {
    let vianen = NL.get("GM0620".parse().unwrap()).unwrap();
    assert_eq!(
        written(vianen),
        json!({
            "code": "GM0620", "name": "Vianen", "aliases": [], "first_day": null, "until": "2019-01-01",
            "province": "zuid-holland", "province_changes": [["2002-01-01", "utrecht"]],
        })
    );
    let merger = NL.reorganisations().next_back().unwrap();
    assert_eq!(written(merger)["receivers"], written(merger.receivers()));
    for term in [Term::days(8), Term::weeks(8), Term::months(3), Term::years(2)] {
        assert_eq!(from_value::<Term>(written(term)).unwrap(), term);
    }
    assert_eq!(keys(&written(merger_steps(date("2026-01-01")))[0]), ["citation", "what"]);
}

#[test]
fn an_error_is_written_in_both_languages() {
    let text = r#"{"name": "x", "events": [{"on": "2020-01-01", "formed": {}}]}"#;
    let examination: Examination = Dossier::examine(text, &NL);
    for problem in examination.problems() {
        let value = written(problem);
        assert_eq!(value["message"]["en"], problem.to_string());
        assert_eq!(value["message"]["nl"], problem.in_lang(Lang::Nl).to_string());
    }
    let error = NL.find("Larem", date("2020-01-01")).unwrap_err();
    let texts = written(error.texts());
    assert_eq!(keys(&texts), ["en", "nl"]);
    assert_eq!(texts["nl"], error.in_lang(Lang::Nl).to_string());
}

#[test]
fn a_refusal_is_written_with_its_reason_in_both_languages_and_the_report() {
    let case = case("noaberkracht");
    let formed = case.dossier.events().iter().find_map(|event| match event.kind() {
        EventKind::Formed(founding) => Some(founding),
        _ => None,
    });
    let founding = formed.unwrap();
    let formation = (**founding).clone().recorded(Record::default());
    let refusal = form(date("2013-01-01"), formation, &*NL, Strictness::Complete).unwrap_err();
    let json = written(&refusal);
    assert_eq!(keys(&json), ["reason", "report"]);
    assert_eq!(json["reason"]["nl"], refusal.in_lang(Lang::Nl).to_string());
    let report = refusal.report().unwrap();
    assert_eq!(json["report"], written(report));
    assert!(report.refusing(Strictness::Complete).count() > 1, "and which findings refuse is a list");
}

#[test]
fn what_somebody_would_put_in_a_map_can_be_a_key_of_one() {
    let report = case("noaberkracht").replay.report_on(date("2020-01-01"));
    let findings: HashSet<&Finding> = report.findings().iter().collect();
    assert_eq!(findings.len(), report.findings().len());
    let again: HashSet<Municipality<'_>> = NL.municipalities().chain(NL.municipalities()).collect();
    assert_eq!(again.len(), NL.municipalities().count());
}
