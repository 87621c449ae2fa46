//! That no rule lacks a row.

use super::*;
use ambtelijke_fusie::{
    language::Lang,
    law::{Basis, Rule},
};
use row::{first_day, last_day};
use std::collections::BTreeSet;

/// How a rule cannot come out, and why.
///
/// A line that has become wrong fails too.
const CANNOT: &[(&str, Verdict, &str)] = &[
    ("definition-two-municipalities", Verdict::Undetermined, "a text names its parties, else it cannot be built"),
    ("form-known-in-regime", Verdict::Undetermined, "a text has a form, else it cannot be built"),
    ("form-bvo-only-colleges", Verdict::Undetermined, "a text names its parties, else it cannot be built"),
    ("definition-one-organisation", Verdict::Breached, "the model holds one organisation, or none that is known"),
    ("transition-2024", Verdict::Breached, "while its term runs nothing is breached"),
    ("consent-not-in-art1-for-dissolve", Verdict::Breached, "the law asks nothing here, so nothing can be breached"),
];

/// How a rule cannot come out on the first day of its life, and why.
const NOT_ON_ITS_FIRST_DAY: &[(&str, Verdict, &str)] = &[
    ("party-min-two-gemeenten", Verdict::Undetermined, "on 1 January 1985 no reorganisation is forgotten yet"),
    ("party-organ-kind", Verdict::Undetermined, "on 1 January 1985 no reorganisation is forgotten yet"),
    ("consent-deemed-given", Verdict::Met, "thirteen weeks must have passed since 1 January 1998"),
    ("fin-framework-r1", Verdict::Breached, "the first last day is 15 April 2015"),
    ("fin-framework-r2", Verdict::Breached, "the first last day is 30 April 2023"),
    ("fin-to-gs-15-july", Verdict::Breached, "the first last day is 15 July 1985"),
    ("fin-to-gs-1-august", Verdict::Breached, "the first last day is 1 August 2015"),
    ("fin-to-gs-15-september", Verdict::Breached, "the first last day is 15 September 2022"),
    ("cbw-training", Verdict::Met, "nobody's two years are over before 15 August 2028"),
    ("cbw-training", Verdict::Breached, "nobody's two years are over before 15 August 2028"),
    ("cbw-training", Verdict::Undetermined, "nobody's two years are over before 15 August 2028"),
    ("meetings-twice", Verdict::Met, "a whole calendar year must have passed since 1 January 1985"),
    ("meetings-twice", Verdict::Breached, "a whole calendar year must have passed since 1 January 1985"),
    ("meetings-twice", Verdict::Undetermined, "a whole calendar year must have passed since 1 January 1985"),
];

/// How a rule cannot come out yet on the last day on which rows are run, and why.
const NOT_YET: &[(&str, Verdict, &str)] = &[
    ("cbw-training", Verdict::Met, "nobody's two years are over before 15 August 2028"),
    ("cbw-training", Verdict::Breached, "nobody's two years are over before 15 August 2028"),
    ("cbw-training", Verdict::Undetermined, "nobody's two years are over before 15 August 2028"),
];

/// The rules of law that the catalogue was drawn up to hold, by their stable names.
const DRAWN_UP: &str = "
    party-min-two-gemeenten party-organ-kind party-own-competence party-own-decision consent-raad
    consent-raad-amend-all-participants consent-refusal-ground consent-deemed-given consent-unconditional
    consent-refusal-after-talks consent-not-in-art1-for-dissolve draft-sent-to-raden draft-sent-to-other-raden
    draft-zienswijze-eight-weeks form-known-in-regime form-bvo-only-colleges convert-to-bvo form-bvo-purpose
    form-bvo-policy-tasks form-legal-personality centrum-one-host centrum-r0-described-powers
    centrum-mandate-only centrum-mandate-not-excluded centrum-legacy-delegation licht-no-transfer
    priv-especially-suited priv-draft-to-raad dvo-no-public-powers content-belang
    content-amend-dissolve-accede-r0r1 content-withdraw-r0 content-withdraw-r1 content-amend-dissolve-accede-r2
    content-withdraw-r2 content-withdraw-assets-r2 content-liquidation content-powers-list
    content-no-self-extension content-board content-board-bvo content-seat content-seat-in-participant
    content-zienswijze-decisions content-participation content-evaluation content-active-information
    content-information-to-raden content-member-accountability content-member-information
    content-member-dismissal content-nonappointing-raad content-member-count content-db-accountability-r0
    content-powers-relation content-archive content-effective-day retroactive-effect content-publisher
    transition-2024 transition-2024-overdue ol-three-organs ol-ab-raden-r0 ol-ab-raden-only ol-ab-mixed-raden
    ol-ab-colleges-r0 ol-ab-colleges ol-ab-colleges-burgemeesters ol-ab-burgemeesters ab-membership-ends
    ab-two-appointers ab-every-gemeente-appoints ab-not-all-appoint-r0a ol-chair-from-ab ol-db-min-three
    ol-db-not-one-gemeente ol-db-outsiders-minority ol-db-no-ab-majority bvo-single-board
    bvo-board-from-colleges bvo-secretary-exception bvo-representation go-board board-forbidden-acts
    board-allowances db-accountable meetings-twice meetings-public committee-25-consent committee-25-wensen
    joint-advisory-committee no-delegation-core-powers active-information-raden zienswijze-decision-reply
    participation-default cooperation-duty raadslid-not-employee-r1 raadslid-not-shared-staff
    wethouder-not-employee powers-within-participants ol-tax-limits go-no-tax-no-avv bvo-no-tax-no-avv
    tax-officials-designated ab-holds-powers db-daily-powers body-private-participation mandate-excluded-kinds
    mandate-objection mandate-consent mandate-written submandate-allowed mandate-named-in-decision mandate-fine
    power-of-attorney-other-staff delegation-statutory-basis delegation-not-to-subordinate gs-approval-r0a
    gs-register-r0a dissolve-to-gs-r0a gs-sent-r0 powers-change-to-gs-r0 publish-customary-r0
    not-in-force-before-publication-r0b gs-sent-r1 publish-staatscourant publish-gemeenteblad
    not-in-force-before-publication register-bw register-national register-content avv-publication-own-paper
    fin-framework-r1 fin-framework-r2 fin-draft-six-weeks fin-draft-eight-weeks fin-draft-twelve-weeks
    fin-zienswijze-attached fin-draft-open-to-public fin-zienswijze-reply fin-adopt-year-before
    fin-first-budget fin-to-gs-two-weeks fin-to-gs-15-july fin-to-gs-1-august fin-to-gs-15-september
    fin-accounts-to-gs fin-accounts-year-after fin-budget-change fin-gemeentewet-analogy fin-bbv-related-party
    fin-vpb fin-vat proc-inhouse withdraw-no-veto withdraw-notice accede-by-clause withdraw-fee
    min-two-after-withdraw dissolve-by-clause dissolve-continues-liquidation dispute-to-gs arhi-date
    arhi-lapse-all-merge arhi-lapse-mostly-merge arhi-successor arhi-six-months arhi-board-members-stay
    arhi-rights-pass arhi-staff-lapsed-body arhi-staff-dissolved-body arhi-secretary-griffier
    arhi-staff-pre2020 each-gemeente-three-organs seats-by-own-population secretary-and-griffier-each
    secretary-not-griffier secretary-designated college-official-organisation griffier-by-raad secretary-shared
    wethouder-max raad-official-support staff-aanstelling-pre2020 staff-contract-2020
    staff-transfer-undertaking staff-cao works-council
";
/// Rules that were added while building, and why.
const ADDED: &[(&str, &str)] = &[
    ("secretary-each", "before the council clerk was required, a secretary was: article 100 as it read until 2003"),
    (
        "content-raad-accountability",
        "article 19 gives the councils a right of their own beside the organ that appoints",
    ),
    ("content-raad-information", "the same, of information"),
    ("extend-in-time", "an extension is a decision, taken before the term is over"),
    ("priv-gs-approval", "the province approved private-law cooperation until 2016: article 160(3) as it then read"),
    ("dvo-raad-heard", "article 169(4): the council is heard before a contract with far-reaching consequences"),
    ("avg-roles", "AVG, articles 26 and 28: who answers for personal data in a shared service"),
    ("avg-register", "AVG, article 30: controllers and processors keep a record"),
    ("avg-officer", "AVG, article 37: every public authority has a data protection officer"),
    ("cbw-registered", "Cyberbeveiligingswet, article 44: joint bodies and municipalities are essential entities"),
    ("cbw-measures", "Cyberbeveiligingswet, articles 21 and 24(1): the duty of care"),
    ("cbw-training", "Cyberbeveiligingswet, article 24: the board is trained within two years"),
    ("archive-provision", "Archiefwet 1995, article 4: the archives of a body that ends"),
    ("fin-balance", "Gemeentewet, article 189(2), holds for a body through the Wgr"),
    ("fin-change-in-year", "Gemeentewet, article 192(1), holds for a body through the Wgr"),
    ("fin-change-to-gs", "Gemeentewet, article 192(2), holds for a body through the Wgr"),
    ("wethouder-one-gemeente", "article 36a(4): one executive cannot lend its alderman to another"),
];

#[test]
fn every_rule_that_was_drawn_up_is_executable_and_no_other_but_the_added_ones() {
    let wanted: BTreeSet<_> = DRAWN_UP.split_whitespace().chain(ADDED.iter().map(|(id, _)| *id)).collect();
    let rules = Catalogue::all().rules().filter(|rule| rule.basis() != Basis::Definition);
    let there: BTreeSet<_> = rules.map(Rule::id).collect();
    let missing: Vec<_> = wanted.difference(&there).collect();
    let unlisted: Vec<_> = there.difference(&wanted).collect();
    assert!(missing.is_empty(), "these rules are listed here, but not in the catalogue: {missing:?}");
    assert!(unlisted.is_empty(), "list these rules in ADDED, each with the reason: {unlisted:?}");
}

#[test]
fn every_rule_that_rests_on_less_than_the_text_of_the_law_says_so() {
    for rule in Catalogue::all().rules().filter(|rule| rule.basis() != Basis::Definition) {
        let rests_on_less = rule.basis() != Basis::Text || rule.verified_from() > rule.period().from();
        for lang in [Lang::Nl, Lang::En] {
            assert!(!rests_on_less || rule.note(lang).is_some(), "{}: {:?} without a note", rule.id(), rule.basis());
        }
    }
}

#[test]
fn every_rule_says_which_facts_it_looks_at() {
    for rule in Catalogue::all().rules() {
        assert!(!rule.looks_at().is_empty(), "{}", rule.id());
    }
}

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
            if on(last_day(rule)) == is_in(NOT_YET) {
                missing.push(format!(
                    "{}: {verdict} on its last day, {}: rows and ledger differ",
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
    for (id, verdict, why) in CANNOT.iter().chain(NOT_ON_ITS_FIRST_DAY).chain(NOT_YET) {
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
