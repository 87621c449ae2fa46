//! One recorded fact does not vouch for its list: where others may be missing, a rule about all of them is not met.

use super::*;
use ambtelijke_fusie::{law::Fact, operation::Topic};
use std::collections::BTreeMap;

/// Lists of which a rule wants that something stands in them, and not that nothing else does; each with the reason.
const EXISTENCE: &[(&str, Fact, &[&str])] = &[
    ("of the year of founding", Fact::Logged(Topic::Budgets), &["fin-first-budget"]),
    ("of each municipality its own", Fact::Logged(Topic::Councils), &["seats-by-own-population", "wethouder-max"]),
    ("the rules are there", Fact::Logged(Topic::FinancialRules), &["fin-gemeentewet-analogy"]),
    (
        "without a mayor among the parties nobody leaves; a decision names the mandate under which it was taken",
        Fact::Logged(Topic::Mandates),
        &["convert-to-bvo", "mandate-fine", "mandate-objection"],
    ),
    ("two meetings a year are enough", Fact::Logged(Topic::Meetings), &["meetings-twice"]),
    (
        "somebody sits there for each, there are enough, one of them chairs; or they fill every seat that the text gives",
        Fact::Logged(Topic::Members),
        &[
            "ab-every-gemeente-appoints",
            "ab-membership-ends",
            "ab-two-appointers",
            "bvo-board-from-colleges",
            "bvo-secretary-exception",
            "bvo-single-board",
            "go-board",
            "ol-ab-colleges",
            "ol-ab-colleges-burgemeesters",
            "ol-ab-colleges-r0",
            "ol-ab-mixed-raden",
            "ol-ab-raden-only",
            "ol-ab-raden-r0",
            "ol-chair-from-ab",
            "ol-db-min-three",
            "ol-db-not-one-gemeente",
            "ol-three-organs",
        ],
    ),
    (
        "the office of each person or of each municipality that is asked about is recorded",
        Fact::Logged(Topic::Offices),
        &[
            "ab-membership-ends",
            "arhi-secretary-griffier",
            "arhi-staff-pre2020",
            "board-allowances",
            "bvo-board-from-colleges",
            "bvo-secretary-exception",
            "go-board",
            "griffier-by-raad",
            "joint-advisory-committee",
            "ol-ab-burgemeesters",
            "ol-ab-colleges",
            "ol-ab-colleges-burgemeesters",
            "ol-ab-colleges-r0",
            "ol-ab-mixed-raden",
            "ol-ab-raden-only",
            "ol-ab-raden-r0",
            "secretary-designated",
            "secretary-not-griffier",
            "secretary-shared",
        ],
    ),
    ("of each municipality its own", Fact::Logged(Topic::RelatedParties), &["fin-bbv-related-party"]),
    (
        "the reorganisation of the day is recorded",
        Fact::Logged(Topic::Reorganisations),
        &[
            "arhi-board-members-stay",
            "arhi-date",
            "arhi-lapse-all-merge",
            "arhi-lapse-mostly-merge",
            "arhi-rights-pass",
            "arhi-secretary-griffier",
            "arhi-six-months",
            "arhi-staff-dissolved-body",
            "arhi-staff-lapsed-body",
            "arhi-staff-pre2020",
            "arhi-successor",
        ],
    ),
    (
        "that staff passed tells that it was decided on",
        Fact::Logged(Topic::StaffTransfers),
        &["arhi-staff-dissolved-body"],
    ),
    ("the body was examined", Fact::Logged(Topic::DataProtection), &["avg-officer", "avg-register"]),
    ("the body was examined", Fact::Logged(Topic::Cybersecurity), &["cbw-measures", "cbw-registered", "cbw-training"]),
    ("the body was examined", Fact::Logged(Topic::TaxProfiles), &["fin-vat", "fin-vpb"]),
    (
        "the clause or the host stands in the text, or the entry shows it",
        Fact::Powers,
        &[
            "centrum-one-host",
            "centrum-r0-described-powers",
            "content-powers-list",
            "content-powers-relation",
            "cooperation-duty",
            "register-content",
        ],
    ),
];

/// The rules and the lists in which a row stays met though the list is no longer vouched for.
fn still_met() -> BTreeMap<String, Vec<&'static str>> {
    let mut found: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for row in ROOMS.iter().copied().flatten().filter(|row| row.verdict == Some(Verdict::Met)) {
        let rule = row.rule();
        for world in row.days().into_iter().flat_map(|on| row.worlds(on)) {
            for fact in rule.looks_at() {
                let mut partial = world.clone();
                match fact {
                    Fact::Logged(topic) if partial.has_logged(*topic) => partial.unsure_in(*topic),
                    Fact::Powers if partial.powers.as_ref().is_some_and(|powers| !powers.is_empty()) => {
                        partial.text_complete = false;
                        partial.powers_complete = false;
                    }
                    _ => continue,
                }
                if partial.report().verdict(row.rule) == Some(Verdict::Met) {
                    let rules = found.entry(format!("{fact:?}")).or_default();
                    if !rules.contains(&row.rule) {
                        rules.push(row.rule);
                    }
                }
            }
        }
    }
    found.values_mut().for_each(|rules| rules.sort_unstable());
    found
}

#[test]
fn one_recorded_fact_does_not_vouch_for_the_list() {
    let ledger: BTreeMap<_, _> =
        EXISTENCE.iter().map(|(_, fact, rules)| (format!("{fact:?}"), rules.to_vec())).collect();
    assert_eq!(still_met(), ledger);
}
