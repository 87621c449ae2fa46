//! Wet algemene regels herindeling: what a reorganisation of municipalities does to an arrangement among them.
//!
//! The case is that of the day of the reorganisation. Who took part is read from the day before, what became of them
//! from the gazetteer, and what the reorganisation laid down from the log.

pub(in crate::law) mod aftermath;
pub(super) mod arrangement;
pub(in crate::law) mod merger;
pub(super) mod staff;

use super::prelude::*;
use crate::{
    municipality::{Municipality, Portion, ReorganisationKind},
    operation::{Fate, ReorganisationFacts},
};

pub(super) const REORGANISATION: Fact = Fact::Logged(Topic::Reorganisations);

/// What is recorded of the reorganisation of the day.
#[derive(Clone, Copy)]
struct Recorded<'a> {
    reorganisation: Option<&'a ReorganisationFacts>,
    /// Whether it is recorded and nothing is missing.
    complete: bool,
}

impl<'a> Recorded<'a> {
    fn of(case: &Case<'a>) -> Self {
        let (all, complete) = case.logged::<ReorganisationFacts>();
        let logged = || all.iter().find(|one| one.on == case.effective_on());
        let reorganisation = case.reorganisation().or_else(logged);
        Self { reorganisation, complete: complete && reorganisation.is_some() }
    }

    fn successor(self, of: MunicipalityCode) -> Option<MunicipalityCode> {
        self.reorganisation?.successors.iter().find(|one| one.of == of).map(|one| one.by)
    }

    fn fate(self) -> Option<Fate> {
        self.reorganisation?.fate
    }
}

fn day_before(case: &Case<'_>) -> NaiveDate {
    case.effective_on().pred_opt().unwrap_or(case.effective_on())
}

fn members<'a>(case: &Case<'a>) -> impl Iterator<Item = MunicipalityCode> + use<'a> {
    case.text().municipalities_on(day_before(case))
}

/// The members that the reorganisation abolishes. One that only takes another name goes on.
fn abolished<'a>(case: &Case<'a>) -> impl Iterator<Item = MunicipalityCode> + use<'a> {
    let (case, recorded) = (*case, Recorded::of(case));
    members(&case)
        .filter(move |&code| recorded.successor(code).is_some() || (ends(&case, code) && !is_renamed(&case, code)))
}

fn ends(case: &Case<'_>, code: MunicipalityCode) -> bool {
    case.gazetteer().get(code).and_then(Municipality::until) == Some(case.effective_on())
}

fn is_renamed(case: &Case<'_>, code: MunicipalityCode) -> bool {
    of_the_day(case).any(|one| one.kind() == ReorganisationKind::Rename && one.old().contains(&code))
}

/// The reorganisations of the day that the gazetteer knows.
fn of_the_day<'a>(case: &Case<'a>) -> impl Iterator<Item = crate::municipality::Reorganisation<'a>> + use<'a> {
    let on = case.effective_on();
    case.gazetteer().reorganisations_between(on, on.succ_opt().unwrap_or(on))
}

/// Where the area of a municipality went that day; nothing if the gazetteer does not know it.
fn flow(case: &Case<'_>, code: MunicipalityCode) -> alloc::vec::Vec<Portion> {
    case.gazetteer().flow_from(code, day_before(case), case.effective_on()).unwrap_or_default()
}

/// Who takes the place of an abolished municipality.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Successor {
    /// This one: it is designated, or the only one.
    Is(MunicipalityCode),
    /// Somebody is designated who got nothing of it, or is not there.
    Stranger,
    /// It is split, and nobody is recorded as designated.
    Undesignated,
    Unknown,
}

fn successor(case: &Case<'_>, code: MunicipalityCode) -> Successor {
    let got_some = |by| !ends(case, code) || flow(case, code).iter().any(|portion| portion.code == by);
    if let Some(by) = Recorded::of(case).successor(code) {
        return match case.gazetteer().get(by) {
            Some(there) if there.exists_on(case.effective_on()) && got_some(by) => Successor::Is(by),
            Some(_) => Successor::Stranger,
            None => Successor::Unknown,
        };
    }
    match case.gazetteer().successors(code, day_before(case), case.effective_on()).as_deref() {
        Ok([only]) => Successor::Is(only.code),
        Ok([_, _, ..]) => Successor::Undesignated,
        Ok([]) | Err(_) => Successor::Unknown,
    }
}

/// The municipality that stands after the reorganisation in the place of one that takes part; `None` if it is not known.
pub(super) fn in_its_place(case: &Case<'_>, code: MunicipalityCode) -> Option<MunicipalityCode> {
    let is_there = case.gazetteer().get(code).is_some_and(|one| one.exists_on(case.effective_on()));
    if is_there && Recorded::of(case).successor(code).is_none() {
        return Some(code);
    }
    match successor(case, code) {
        Successor::Is(by) => Some(by),
        Successor::Stranger | Successor::Undesignated | Successor::Unknown => None,
    }
}

/// What article 41 does to the arrangement.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    /// Nothing: no member is touched, or the area is fixed by statute or royal decree (41(7)).
    Untouched,
    /// It lapses: all members come whole to this one (41(1)).
    LapsesWhole(MunicipalityCode),
    /// It lapses: they mostly come to one, and the reorganisation says so (41(2)); to which, if known.
    LapsesDeclared(Option<MunicipalityCode>),
    /// It goes on with the successors (41(3)).
    GoesOn,
    /// Whether the reorganisation lets it lapse is not known.
    Open,
}

fn course(case: &Case<'_>) -> Course {
    let recorded = Recorded::of(case).reorganisation;
    let nobody_ends = abolished(case).next().is_none();
    if recorded.map_or(nobody_ends, |one| one.by_statute) {
        return Course::Untouched;
    }
    let whole = recorded.and_then(|one| one.whole_to);
    if let Some(whole) = whole.or_else(|| whole_to(case).filter(|_| !nobody_ends)) {
        return Course::LapsesWhole(whole);
    }
    let mostly = if nobody_ends { Mostly::Nowhere } else { mostly_to(case) };
    match (recorded.and_then(|one| one.lapse_declared), mostly) {
        (Some(true), Mostly::To(code)) => Course::LapsesDeclared(Some(code)),
        (Some(true), _) => Course::LapsesDeclared(None),
        (Some(false), _) | (None, Mostly::Nowhere) => Course::GoesOn,
        (None, Mostly::To(_) | Mostly::Unknown) => Course::Open,
    }
}

/// Whether the arrangement ends with the reorganisation, by law or as it is recorded; `None` if that is not known.
pub(super) fn lapses(case: &Case<'_>) -> Option<bool> {
    match (course(case), Recorded::of(case).fate()) {
        (Course::LapsesWhole(_) | Course::LapsesDeclared(_), _) | (_, Some(Fate::Lapsed)) => Some(true),
        (Course::Untouched | Course::GoesOn, _) | (Course::Open, Some(Fate::Continued)) => Some(false),
        (Course::Open, None) => None,
    }
}

/// Whether it goes on with successors of members; `None` if that is not known.
fn goes_on(case: &Case<'_>) -> Option<bool> {
    if course(case) == Course::Untouched || abolished(case).next().is_none() {
        return Some(false);
    }
    lapses(case).map(|lapses| !lapses)
}

/// The one municipality to which the whole area of every member comes, strips included.
fn whole_to(case: &Case<'_>) -> Option<MunicipalityCode> {
    let mut to = None;
    for code in members(case) {
        match flow(case, code).as_slice() {
            [only] if to.is_none_or(|to| to == only.code) => to = Some(only.code),
            _ => return None,
        }
    }
    to
}

enum Mostly {
    To(MunicipalityCode),
    Nowhere,
    Unknown,
}

/// The one municipality to which the greater part of every member comes; counted in inhabitants, which is a reading.
fn mostly_to(case: &Case<'_>) -> Mostly {
    let mut to = None;
    let mut is_unknown = false;
    for code in members(case) {
        let portions = flow(case, code);
        let most = portions.iter().find(|portion| {
            portion.share.is_some_and(|share| share.numerator() > share.denominator().saturating_sub(share.numerator()))
        });
        match most.map(|portion| portion.code) {
            Some(most) if to.is_none_or(|to| to == most) => to = Some(most),
            None if portions.is_empty() || portions.iter().any(|portion| portion.share.is_none()) => is_unknown = true,
            _ => return Mostly::Nowhere,
        }
    }
    to.filter(|_| !is_unknown).map_or(Mostly::Unknown, Mostly::To)
}
