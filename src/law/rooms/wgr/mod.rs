//! Wet gemeenschappelijke regelingen, chapter I: arrangements among municipalities.
//!
//! One file for each subject of the act; each holds its checks and, below them, its rules.

pub(super) mod accountability;
pub(super) mod board;
pub(super) mod budget;
pub(super) mod centre;
pub(super) mod committees;
pub(super) mod conduct;
pub(super) mod consent;
pub(super) mod content;
pub(super) mod dissolution;
pub(super) mod draft;
pub(super) mod duties;
pub(super) mod effect;
pub(super) mod exercise;
pub(super) mod exit;
pub(super) mod form;
pub(super) mod lifecycle;
pub(super) mod parties;
pub(super) mod powers;
pub(super) mod province;
pub(super) mod publication;
pub(super) mod register;
pub(super) mod transition;

use super::prelude::*;
use crate::{
    arrangement::{Duration, PowerBasis},
    governance::Board,
    operation::{Audience, Information},
};

/// Until then participants had to bring older arrangements into line with the act of 2021 (its article V).
const ADAPTED_BY: NaiveDate = day(2024, 7, 1);

/// The same for clauses that the act of 2021 asks for: an older arrangement had until 1 July 2024.
fn clauses_of_2021(case: &Case<'_>, sink: &mut Sink, wanted: &[ClauseKind]) -> Applies {
    if is_being_adapted(case, sink) { Applies::No } else { clauses(case, sink, wanted) }
}

/// The same where the act before asked for a part of them already, of an arrangement for an indefinite time: that
/// duty did not pause while older arrangements were adapted (our reading).
fn clauses_widened_in_2021(case: &Case<'_>, sink: &mut Sink, wanted: &[ClauseKind], before: &[ClauseKind]) -> Applies {
    if is_being_adapted(case, sink) { clauses_if_indefinite(case, sink, before) } else { clauses(case, sink, wanted) }
}

fn is_being_adapted(case: &Case<'_>, sink: &Sink) -> bool {
    case.first_in_force() < ACT_OF_2021 && case.deciding_day(sink.rule.anchor) < ADAPTED_BY
}

/// The same for clauses that only an arrangement for an indefinite time must have.
fn clauses_if_indefinite(case: &Case<'_>, sink: &mut Sink, wanted: &[ClauseKind]) -> Applies {
    if wanted.iter().all(|&clause| case.text().has(clause) == Some(true)) {
        return Applies::Yes;
    }
    match case.text().term() {
        Some(Duration::Until(_)) => Applies::No,
        Some(Duration::Indefinite) => clauses(case, sink, wanted),
        None => {
            sink.unknown(Subject::Arrangement, Fact::Term);
            Applies::Yes
        }
    }
}

/// Whether the text transfers a power; `None` if that is not known.
fn transfers(case: &Case<'_>) -> Option<bool> {
    let text = case.text();
    let is_transferred = text.powers().iter().any(|power| power.basis == PowerBasis::Delegation);
    (is_transferred || text.knows_all_powers()).then_some(is_transferred)
}

/// The municipality in which the seat lies.
fn seat_municipality(case: &Case<'_>) -> Option<MunicipalityCode> {
    case.text().seat()?.lies_in(case.gazetteer(), case.members_day())
}

/// Which organs take part, without counting how many.
fn organs(case: &Case<'_>) -> OrganSet {
    case.text().organs_on(case.members_day())
}

/// The board to which the municipalities appoint members; an executive board is chosen by and from the general one.
fn appointed_board<'a>(case: &Case<'a>) -> Option<&'a Board> {
    case.text().boards().iter().find(|board| board.kind() != BoardKind::Executive)
}

const ONLY_COUNCILS: OrganSet = OrganSet::of(&[Organ::Council]);
const ONLY_EXECUTIVES: OrganSet = OrganSet::of(&[Organ::Executive]);
const COLLEGES_AND_MAYORS: OrganSet = OrganSet::of(&[Organ::Executive, Organ::Mayor]);
const ONLY_MAYORS: OrganSet = OrganSet::of(&[Organ::Mayor]);

/// Information must have been given by the day on which it was needed; the two reasons are for none, and for late.
fn informs(case: &Case<'_>, sink: &mut Sink, to: Audience, [never, late]: [&'static Bilingual; 2]) -> Applies {
    let needed = |one: &Information| (one.to == to).then_some(one.needed_on);
    each_on_its_day::<Information>(case, sink, needed, |sink, one| match one.fact.given_on {
        Some(on) if on <= one.on => {}
        Some(_) => sink.breach(one.subject(), late),
        None => sink.lacks(one.complete, one.subject(), one.missing(), never),
    })
}
