//! A report that was kept is read again, whatever became of the rules, and compared with one of now.

use super::*;
use crate::{dossiers::all, worlds::NL};
use ambtelijke_fusie::{
    citation::Citation,
    fusie::validate,
    language::Lang,
    law::{Fact, Finding, Report, Rule, StoredFinding, StoredReport},
};
use serde_json::{Value, from_value, json, to_value};

/// The report of each dossier on a day.
fn reports() -> impl Iterator<Item = Report> {
    all().iter().map(|case| validate(case.dossier, &NL, date("2026-01-01")))
}

#[test]
fn every_report_reads_back_and_nothing_changed_since() {
    for report in reports() {
        let stored: StoredReport = from_value(to_value(&report).unwrap()).unwrap();
        assert_eq!(stored.on(), report.on());
        for verdict in Verdict::ALL {
            assert_eq!(stored.count(*verdict), report.count(*verdict), "{verdict}");
        }
        assert!(stored.rules_met().eq(report.met().map(Rule::id)));
        for (then, now) in stored.findings().iter().zip(report.findings()) {
            assert_eq!((then.rule(), then.subject()), (now.rule().id(), now.subject()));
            assert_eq!((then.verdict(), then.severity(), then.moment()), (now.verdict(), now.severity(), now.moment()));
            assert_eq!(then.missing(), now.missing().map(Fact::path));
            assert_eq!(then.citation().map(|one| one.link().to_owned()), now.citation().map(Citation::link));
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(then.statement(lang), now.rule().statement(lang));
                assert_eq!(then.remedy(lang), now.rule().remedy(lang));
                assert_eq!(then.reason(lang), now.reason(lang));
                assert_eq!(
                    then.citation().map(|one| one.label(lang).to_owned()),
                    now.citation().map(|one| one.label(lang))
                );
            }
        }
        let changes = report.since_stored(&stored);
        assert_eq!(changes.unchanged, report.findings());
        assert_eq!((changes.new.len(), changes.gone.len()), (0, 0));
        assert_eq!((changes.not_asked_then.len(), changes.unknown_rules.len()), (0, 0));
        assert_eq!(from_value::<StoredReport>(to_value(&stored).unwrap()).unwrap(), stored, "it can be kept again");
    }
}

#[test]
fn the_changes_since_a_stored_report_are_those_since_the_report_itself() {
    let all: Vec<Report> = reports().collect();
    for (before, after) in all.iter().zip(&all[1..]) {
        let stored: StoredReport = from_value(to_value(before).unwrap()).unwrap();
        let (changes, expected) = (after.since_stored(&stored), after.since(before));
        assert_eq!((&changes.new, &changes.unchanged), (&expected.new, &expected.unchanged));
        let then = |all: &[&StoredFinding]| -> Vec<_> {
            all.iter().map(|then| (then.rule().to_owned(), then.verdict(), then.subject())).collect()
        };
        let now = |all: &[Finding]| -> Vec<_> {
            all.iter().map(|now| (now.rule().id().to_owned(), now.verdict(), now.subject())).collect()
        };
        assert_eq!(then(&changes.gone), now(&expected.gone));
        assert_eq!(then(&changes.not_asked_now), now(&expected.not_asked_now));
        assert!(expected.gone.iter().all(|one| after.verdict(one.rule().id()).is_some()), "asked again and not found");
        assert!(expected.not_asked_now.iter().all(|one| after.verdict(one.rule().id()).is_none()), "not asked again");
        let absent = expected.gone.len() + expected.not_asked_now.len();
        assert_eq!(expected.unchanged.len() + absent, before.findings().len(), "each finding of then is told once");
    }
}

/// A kept report of one breach and one rule met, each under a name.
fn kept(breached: &str, met: &str) -> Value {
    let text = json!({"nl": "tekst", "en": "text"});
    json!({
        "on": "2026-01-01", "breached": 1, "undetermined": 0, "met": 1, "rules_met": [met],
        "findings": [{
            "rule": breached, "verdict": "geschonden", "severity": "blokkerend", "moment": "treffen", "subject": "arrangement",
            "statement": text, "reason": text, "missing": null, "remedy": text, "of_a_later_version": true
        }]
    })
}

#[test]
fn rules_that_are_new_or_gone_since_the_report_are_told() {
    let stored: StoredReport = from_value(kept("content-of-1984", "met-of-1984")).unwrap();
    let now = reports().next().unwrap();
    let changes = now.since_stored(&stored);
    assert_eq!(changes.unknown_rules, ["content-of-1984", "met-of-1984"]);
    assert_eq!(changes.gone.len(), 0, "nothing says that it is mended");
    assert_eq!(changes.not_asked_now.iter().map(|one| one.rule()).collect::<Vec<_>>(), ["content-of-1984"]);
    assert_eq!(changes.new, now.findings());
    for finding in now.findings() {
        assert!(changes.not_asked_then.iter().any(|id| **id == *finding.rule().id()), "{finding}");
    }
    let first = now.findings()[0].rule().id();
    let stored: StoredReport = from_value(kept("content-of-1984", first)).unwrap();
    assert!(!now.since_stored(&stored).not_asked_then.iter().any(|id| **id == *first), "what was met then was asked");
}

#[test]
fn a_kept_report_that_was_changed_is_refused() {
    type Change = fn(&mut Value);
    let rows: [(&str, Change, &str); 6] = [
        ("count", |it| it["breached"] = json!(2), "the report counts 2 rules as breached, its findings 1"),
        ("met", |it| it["rules_met"] = json!([]), "the report counts 1 rules as met, its findings 0"),
        (
            "met twice",
            |it| (it["met"], it["rules_met"]) = (json!(2), json!(["b", "b"])),
            "counts 2 rules as met, its findings 1",
        ),
        ("both", |it| it["rules_met"] = json!(["a"]), "rule `a` is among the rules met and among the findings"),
        (
            "verdict",
            |it| it["findings"][0]["verdict"] = json!("nageleefd"),
            "counts 1 rules as breached, its findings 0",
        ),
        ("word", |it| it["findings"][0]["severity"] = json!("erg"), "`erg`"),
    ];
    for (row, change, expected) in rows {
        let mut report = kept("a", "b");
        change(&mut report);
        let error = from_value::<StoredReport>(report).unwrap_err().to_string();
        assert!(error.contains(expected), "{row}: {error}");
    }
}
