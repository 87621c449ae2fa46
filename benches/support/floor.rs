//! Ten rules of the catalogue written out as plain `if`s over the same model: what judging costs without a catalogue.
#![allow(missing_docs, dead_code, reason = "each bench uses a part of it")]

use super::support::World;
use ambtelijke_fusie::{
    arrangement::ClauseKind,
    governance::{Decision, DecisionKind, Medium, Organ, OrganOf},
    municipality::MunicipalityCode,
    time::{NaiveDate, Term},
};

/// The rules of the floor, by their names in the catalogue.
pub(crate) const RULES: [&str; 10] = [
    "party-min-two-gemeenten",
    "party-organ-kind",
    "party-own-decision",
    "consent-raad",
    "draft-sent-to-raden",
    "draft-zienswijze-eight-weeks",
    "form-bvo-only-colleges",
    "content-withdraw-r2",
    "content-evaluation",
    "not-in-force-before-publication",
];

#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) rule: &'static str,
    pub(crate) municipality: Option<MunicipalityCode>,
}

pub(crate) fn judge(world: &World) -> Vec<Found> {
    let World { nl, start, text, record, .. } = world;
    let start = *start;
    let mut found = Vec::new();
    let mut breach = |rule, municipality| found.push(Found { rule, municipality });

    if text.municipalities_on(start).nth(1).is_none() {
        breach("party-min-two-gemeenten", None);
    }
    let council_takes_part = text.parties_on(start).any(|party| party.organ() == Organ::Council);
    for code in text.municipalities_on(start) {
        if !nl.get(code).is_some_and(|municipality| municipality.exists_on(start)) {
            breach("party-organ-kind", Some(code));
        }
        let council = OrganOf::new(code, Organ::Council);
        let decided = decided_on(world, code).unwrap_or(start);
        let consented = |by: NaiveDate| {
            let consents = record.decisions_of(DecisionKind::Consent, council);
            consents.iter().any(|consent| consent.is_given() && consent.on <= by)
        };
        if !consented(decided) {
            breach("consent-raad", Some(code));
        }
        if !council_takes_part {
            let draft = record.submissions_to(council, DecisionKind::View).first().map(|draft| draft.on);
            match draft {
                Some(on) if on < decided => {
                    let answered = || !record.decisions_of(DecisionKind::View, council).is_empty();
                    if !Term::weeks(8).is_over(on, decided) && !answered() {
                        breach("draft-zienswijze-eight-weeks", Some(code));
                    }
                }
                _ => breach("draft-sent-to-raden", Some(code)),
            }
        }
    }
    for party in text.parties_on(start) {
        if !record.decisions_of(DecisionKind::Adopt, party).iter().any(Decision::is_given) {
            breach("party-own-decision", Some(party.municipality()));
        }
        if party.organ() != Organ::Executive {
            breach("form-bvo-only-colleges", Some(party.municipality()));
        }
    }
    for clause in [ClauseKind::WithdrawalConditions, ClauseKind::WithdrawalEffects] {
        if text.has(clause) == Some(false) {
            breach("content-withdraw-r2", None);
        }
    }
    if text.has(ClauseKind::Evaluation) == Some(false) {
        breach("content-evaluation", None);
    }
    let published =
        record.publications().iter().find(|one| matches!(one.medium, Medium::Gemeenteblad | Medium::Staatscourant));
    if published.is_none_or(|published| published.on > start) {
        breach("not-in-force-before-publication", None);
    }
    found
}

fn decided_on(world: &World, code: MunicipalityCode) -> Option<NaiveDate> {
    let decisions = world.record.decisions_in(DecisionKind::Adopt, code);
    decisions.iter().filter(|one| one.is_given() && one.by.organ() != Organ::Council).map(|one| one.on).min()
}
