//! Days known in part: what is certain, what may be, and how the law judges it.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    Dossier,
    fusie::Stage,
    law::{Fact, Verdict},
};
use serde_json::json;

fn formed(on: &str, form: &str) -> Dossier {
    let task = json!({"key": "t", "name": "T", "kind": "uitvoering"});
    let organisation = json!({"name": "O", "employer": "lichaam", "portfolio": {"tasks": [task]}});
    let parties = json!([{"party": "GM0183/college"}, {"party": "GM1774/college"}]);
    let arrangement = json!({"name": "R", "form": form, "complete": true, "participants": parties});
    let text = json!({"name": "X", "events": [
        {"on": on, "formed": {"arrangement": arrangement, "organisation": organisation}}
    ]});
    Dossier::from_json(&text.to_string()).unwrap()
}

fn verdict(on: &str, form: &str, rule: &str) -> Option<Verdict> {
    formed(on, form).replay(&NL).unwrap().steps()[0].report().unwrap().verdict(rule)
}

/// The operational management organisation exists since 1 January 2015.
#[test]
fn a_rule_that_does_not_come_out_alike_on_every_day_cannot_be_told() {
    let known = |on| verdict(on, "bedrijfsvoeringsorganisatie", "form-known-in-regime");
    assert_eq!(known("2014"), Some(Verdict::Breached));
    assert_eq!(known("2015"), None, "then the rule is over");
    assert_eq!(known("[2014..2015]"), Some(Verdict::Undetermined));
    assert_eq!(known("[..2014]"), Some(Verdict::Breached));

    let dossier = formed("[2014..2015]", "bedrijfsvoeringsorganisatie");
    let replay = dossier.replay(&NL).unwrap();
    let report = replay.steps()[0].report().unwrap();
    let finding = report.undetermined().find(|one| one.rule().id() == "form-known-in-regime").unwrap();
    assert_eq!(finding.missing(), Some(Fact::EntryIntoForce), "the day would tell");
}

/// A law that changes within the year is seen although it reads alike on the first and the last day asked about.
#[test]
fn a_law_that_comes_and_goes_between_the_bounds_is_seen() {
    // The clause on evaluation is asked for since 1 July 2022.
    let evaluation = |on| verdict(on, "openbaar-lichaam", "content-evaluation");
    assert_eq!(evaluation("2021"), None);
    assert_eq!(evaluation("2023"), Some(Verdict::Breached), "the text is complete and has none");
    assert_eq!(evaluation("2022"), Some(Verdict::Undetermined));
    assert_eq!(evaluation("2022-06"), None);
    assert_eq!(evaluation("2022-07"), Some(Verdict::Breached));
}

#[test]
fn a_whole_report_on_a_day_in_part_counts_every_rule_once() {
    let dossier = formed("[2012..2024]", "openbaar-lichaam");
    let replay = dossier.replay(&NL).unwrap();
    let report = replay.steps()[0].report().unwrap();
    for rule in report.met() {
        assert_eq!(report.verdict(rule.id()), Some(Verdict::Met), "{}", rule.id());
        assert!(report.findings().iter().all(|one| one.rule().id() != rule.id()), "{}", rule.id());
    }
    for finding in report.findings() {
        let verdict = report.verdict(finding.rule().id()).unwrap();
        assert!(verdict <= finding.verdict(), "{finding}: {verdict}");
    }
}

#[test]
fn the_days_around_narrow_a_day_in_part() {
    let text = json!({"name": "X", "events": [
        {"on": "2012", "started": {"municipalities": ["GM0183", "GM1774"]}},
        {"on": "2012-03-01", "noted": "it has been at work for a while"},
        {"on": "[2012..2014]", "noted": "some time after"},
        {"on": "2013", "stopped": {}}
    ]});
    let dossier = Dossier::from_json(&text.to_string()).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    let days: Vec<String> = replay.steps().iter().map(|step| step.when().to_string()).collect();
    assert_eq!(days, ["[2012..2012-03-01]", "2012-03-01", "[2012-03..2013]", "2013"]);
    assert_eq!(replay.as_of(day(2012, 2, 1)).stage(), Stage::Before);
    assert!(!replay.as_of(day(2012, 2, 1)).is_certain());
    assert_eq!(replay.possible_by(day(2012, 2, 1)).len(), 1);
    assert_eq!(replay.as_of(day(2012, 3, 1)).stage(), Stage::Operating);
    assert_eq!(replay.as_of(day(2013, 6, 1)).stage(), Stage::Operating);
    assert_eq!(replay.as_of(day(2013, 12, 31)).stage(), Stage::Ended);
    assert!(replay.as_of(day(2013, 12, 31)).is_certain());
}

#[test]
fn a_note_of_which_only_the_year_is_known_leaves_the_state_certain() {
    let dossier = |event: &str| {
        let json = include_str!("../../examples/dossiers/noaberkracht.json");
        let mut json: serde_json::Value = serde_json::from_str(json).unwrap();
        json["events"] = serde_json::from_str(&format!(
            r#"[{{"on": "2013-01-01", "started": {{"municipalities": ["GM0183", "GM1774"]}}}}, {{"on": "2018", {event}}}]"#
        ))
        .unwrap();
        json["explained"] = serde_json::json!([]);
        json["operation"] = serde_json::json!({});
        serde_json::from_value::<ambtelijke_fusie::Dossier>(json).unwrap()
    };
    let on = ambtelijke_fusie::time::day(2018, 7, 1);
    for (event, is_certain) in [(r#""noted": "x""#, true), (r#""stopped": {}"#, false)] {
        let dossier = dossier(event);
        let replay = dossier.replay(&*crate::worlds::NL).unwrap();
        assert_eq!(replay.as_of(on).is_certain(), is_certain, "{event}");
    }
}
