//! That no rule lacks a row.

use super::*;
use row::{first_day, last_day};

/// How a rule cannot come out, and why.
///
/// A line that has become wrong fails too.
const CANNOT: &[(&str, Verdict, &str)] = &[
    ("definition-two-municipalities", Verdict::Undetermined, "a text names its parties, else it cannot be built"),
    ("party-min-two-gemeenten", Verdict::Undetermined, "a text names its parties, else it cannot be built"),
    ("party-organ-kind", Verdict::Undetermined, "a party is an organ of a municipality by construction"),
    ("form-known-in-regime", Verdict::Undetermined, "a text has a form, else it cannot be built"),
    ("form-bvo-only-colleges", Verdict::Undetermined, "a text names its parties, else it cannot be built"),
    ("consent-unconditional", Verdict::Undetermined, "a decision that is recorded says its conditions"),
    ("definition-one-organisation", Verdict::Breached, "the model holds one organisation, or none that is known"),
    ("consent-not-in-art1-for-dissolve", Verdict::Breached, "the law asks nothing here, so nothing can be breached"),
];

/// How a rule cannot come out on the first day of its life, and why.
const NOT_ON_ITS_FIRST_DAY: &[(&str, Verdict, &str)] = &[
    ("consent-deemed-given", Verdict::Met, "thirteen weeks must have passed since 1 January 1998"),
    ("fin-framework-r1", Verdict::Breached, "the first last day is 15 April 2015"),
    ("fin-framework-r2", Verdict::Breached, "the first last day is 30 April 2023"),
    ("fin-to-gs-15-july", Verdict::Breached, "the first last day is 15 July 1985"),
    ("fin-to-gs-1-august", Verdict::Breached, "the first last day is 1 August 2015"),
    ("fin-to-gs-15-september", Verdict::Breached, "the first last day is 15 September 2022"),
    ("meetings-twice", Verdict::Met, "a whole calendar year must have passed since 1 January 1985"),
    ("meetings-twice", Verdict::Breached, "a whole calendar year must have passed since 1 January 1985"),
    ("meetings-twice", Verdict::Undetermined, "a whole calendar year must have passed since 1 January 1985"),
];

#[test]
fn every_rule_has_a_row_for_each_verdict() {
    let mut missing = Vec::new();
    for rule in Catalogue::all().rules() {
        for &verdict in Verdict::ALL {
            let rows =
                || ROOMS.iter().copied().flatten().filter(|row| row.rule == rule.id() && row.verdict == Some(verdict));
            let is_in =
                |ledger: &[(&str, Verdict, &str)]| ledger.iter().any(|line| (line.0, line.1) == (rule.id(), verdict));
            if is_in(CANNOT) {
                if rows().next().is_some() {
                    missing.push(format!("{}: {verdict} can be after all; take it out of the ledger", rule.id()));
                }
                continue;
            }
            if rows().next().is_none() {
                missing.push(format!("{}: no row in which it is {verdict}", rule.id()));
                continue;
            }
            let on = |day: NaiveDate| rows().any(|row| row.days().contains(&day));
            if on(first_day(rule)) == is_in(NOT_ON_ITS_FIRST_DAY) {
                missing.push(format!(
                    "{}: {verdict} on its first day, {}: rows and ledger differ",
                    rule.id(),
                    first_day(rule)
                ));
            }
            if !on(last_day(rule)) {
                missing.push(format!(
                    "{}: no row in which it is {verdict} on its last day, {}",
                    rule.id(),
                    last_day(rule)
                ));
            }
        }
    }
    assert!(missing.is_empty(), "{} rows are missing:\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn every_line_of_a_ledger_names_a_rule_and_a_reason() {
    for (id, verdict, why) in CANNOT.iter().chain(NOT_ON_ITS_FIRST_DAY) {
        assert!(Catalogue::find(id).is_some(), "no rule `{id}`");
        assert!(!why.is_empty(), "{id}, {verdict}: why not?");
    }
}

#[test]
fn every_row_stands_in_the_life_of_its_rule() {
    for row in ROOMS.iter().copied().flatten() {
        for day in row.days() {
            assert!(row.verdict.is_none() || row.rule().period().contains(day), "{row:?} on {day}");
        }
    }
}
