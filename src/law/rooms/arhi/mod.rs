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
    money::Share,
    municipality::{Gazetteer, Municipality, Portion, ReorganisationKind},
    operation::{Fate, ReorganisationFacts},
    time::day_before,
};

pub(super) const REORGANISATION: Fact = Fact::Logged(Topic::Reorganisations);

const HALF: Share = Share::literal(1, 2);

/// The recorded facts of the reorganisation of the day.
#[derive(Debug, Clone, Copy)]
struct RecordedReorganisation<'a> {
    reorganisation: Option<&'a ReorganisationFacts>,
    /// Whether it is recorded and nothing is missing.
    complete: bool,
}

impl<'a> RecordedReorganisation<'a> {
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

/// Who takes the place of an abolished municipality.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Successor {
    /// This one: it is designated, or the only one.
    Is(MunicipalityCode),
    /// The designated municipality got nothing of it, or does not exist.
    Stranger,
    /// It is split, and no designation is recorded.
    Undesignated,
    Unknown,
}

/// The effect of article 41 on the arrangement.
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

enum MainReceiver {
    To(MunicipalityCode),
    /// There is none: of two members the whole area stands in two municipalities afterwards.
    Outside,
    /// By our count there is none.
    Nowhere,
    Unknown,
}

/// The municipalities that take part in an arrangement, on the day of a reorganisation.
#[derive(Debug, Clone)]
pub(super) struct ReorganisedMembers<'a> {
    /// Who takes part on the day before, in order of code.
    members: alloc::vec::Vec<MunicipalityCode>,
    on: NaiveDate,
    gazetteer: &'a Gazetteer,
    recorded: RecordedReorganisation<'a>,
}

impl<'a> ReorganisedMembers<'a> {
    pub(super) fn of(case: &Case<'a>) -> Self {
        let (on, gazetteer) = (case.effective_on(), case.gazetteer());
        let members = case.text().municipalities_on(day_before(on)).collect();
        Self { members, on, gazetteer, recorded: RecordedReorganisation::of(case) }
    }

    fn members(&self) -> impl Iterator<Item = MunicipalityCode> {
        self.members.iter().copied()
    }

    /// The members that the reorganisation abolishes. One that only takes another name goes on.
    fn abolished(&self) -> impl Iterator<Item = MunicipalityCode> {
        self.members()
            .filter(|&code| self.recorded.successor(code).is_some() || (self.ends(code) && !self.is_renamed(code)))
    }

    /// Whether the gazetteer knows that a member ends by it.
    fn is_known_to_gazetteer(&self) -> bool {
        self.members().any(|code| self.ends(code))
    }

    fn abolishes_nobody(&self) -> bool {
        self.abolished().next().is_none()
    }

    fn ends(&self, code: MunicipalityCode) -> bool {
        self.gazetteer.get(code).and_then(Municipality::until) == Some(self.on)
    }

    fn is_renamed(&self, code: MunicipalityCode) -> bool {
        self.of_the_day().any(|one| one.kind() == ReorganisationKind::Rename && one.old().contains(&code))
    }

    /// The reorganisations of the day that the gazetteer knows.
    fn of_the_day(&self) -> impl Iterator<Item = crate::municipality::Reorganisation<'a>> {
        self.gazetteer.reorganisations_on(self.on)
    }

    /// The municipalities to which the area of one went that day; none if it was not there the day before, so that it is unknown.
    #[expect(clippy::disallowed_methods, reason = "there is no other error, and the callers take none for unknown")]
    fn flow(&self, code: MunicipalityCode) -> alloc::vec::Vec<Portion> {
        self.gazetteer.flow_from(code, day_before(self.on), self.on).unwrap_or_default()
    }

    fn successor(&self, code: MunicipalityCode) -> Successor {
        let got_some = |by| !self.ends(code) || self.flow(code).iter().any(|portion| portion.code == by);
        if let Some(by) = self.recorded.successor(code) {
            return match self.gazetteer.get(by) {
                Some(there) if there.exists_on(self.on) && got_some(by) => Successor::Is(by),
                Some(_) => Successor::Stranger,
                None => Successor::Unknown,
            };
        }
        match self.gazetteer.successors(code, day_before(self.on), self.on).as_deref() {
            Ok([only]) => Successor::Is(only.code),
            Ok([_, _, ..]) => Successor::Undesignated,
            Ok([]) | Err(_) => Successor::Unknown,
        }
    }

    /// The municipality that stands afterwards in the place of one that takes part; `None` if it is not known.
    pub(super) fn in_its_place(&self, code: MunicipalityCode) -> Option<MunicipalityCode> {
        let is_there = self.gazetteer.get(code).is_some_and(|one| one.exists_on(self.on));
        if is_there && self.recorded.successor(code).is_none() {
            return Some(code);
        }
        match self.successor(code) {
            Successor::Is(by) => Some(by),
            Successor::Stranger | Successor::Undesignated | Successor::Unknown => None,
        }
    }

    fn course(&self) -> Course {
        let (recorded, nobody_ends) = (self.recorded.reorganisation, self.abolishes_nobody());
        if recorded.map_or(nobody_ends, |one| one.by_statute) {
            return Course::Untouched;
        }
        let whole = recorded.and_then(|one| one.whole_to);
        if let Some(whole) = whole.or_else(|| self.whole_to().filter(|_| !nobody_ends)) {
            return Course::LapsesWhole(whole);
        }
        let mostly = if nobody_ends { MainReceiver::Nowhere } else { self.mostly_to() };
        match (recorded.and_then(|one| one.lapse_declared), mostly) {
            // Where a member stays outside, no scheme can let it lapse.
            (_, MainReceiver::Outside) | (Some(false), _) | (None, MainReceiver::Nowhere) => Course::GoesOn,
            (Some(true), MainReceiver::To(code)) => Course::LapsesDeclared(Some(code)),
            (Some(true), _) => Course::LapsesDeclared(None),
            (None, MainReceiver::To(_) | MainReceiver::Unknown) => Course::Open,
        }
    }

    /// Whether the arrangement ends with the reorganisation, by operation of law or as it is recorded; `None` if that is
    /// not known.
    pub(super) fn lapses(&self) -> Option<bool> {
        match (self.course(), self.recorded.fate()) {
            (Course::LapsesWhole(_) | Course::LapsesDeclared(_), _) | (_, Some(Fate::Lapsed)) => Some(true),
            (Course::Untouched | Course::GoesOn, _) | (Course::Open, Some(Fate::Continued)) => Some(false),
            (Course::Open, None) => None,
        }
    }

    /// Whether it goes on with successors of members; `None` if that is not known.
    fn goes_on(&self) -> Option<bool> {
        if self.course() == Course::Untouched || self.abolishes_nobody() {
            return Some(false);
        }
        self.lapses().map(|lapses| !lapses)
    }

    /// The one municipality to which the whole area of every member comes, strips included.
    fn whole_to(&self) -> Option<MunicipalityCode> {
        let mut to = None;
        for code in self.members() {
            match self.flow(code).as_slice() {
                [only] if to.is_none_or(|to| to == only.code) => to = Some(only.code),
                _ => return None,
            }
        }
        to
    }

    /// Whether of two members the whole area stands in two municipalities afterwards. Asked only where the gazetteer knows the
    /// reorganisation: of one that is to come it cannot tell.
    fn has_outsider(&self) -> bool {
        let mut whole = None;
        self.members().any(|code| match self.flow(code).as_slice() {
            [only] => *whole.get_or_insert(only.code) != only.code,
            _ => false,
        })
    }

    /// The one municipality to which the greater part of every member comes; counted in inhabitants, which is a reading.
    fn mostly_to(&self) -> MainReceiver {
        if self.is_known_to_gazetteer() && self.has_outsider() {
            return MainReceiver::Outside;
        }
        let (mut to, mut is_unknown) = (None, false);
        for code in self.members() {
            let portions = self.flow(code);
            let most = portions.iter().find(|portion| portion.share.is_some_and(|share| share > HALF));
            match most.map(|portion| portion.code) {
                Some(most) if to.is_none_or(|to| to == most) => to = Some(most),
                None if portions.is_empty() || portions.iter().any(|portion| portion.share.is_none()) => {
                    is_unknown = true;
                }
                _ => return MainReceiver::Nowhere,
            }
        }
        to.filter(|_| !is_unknown).map_or(MainReceiver::Unknown, MainReceiver::To)
    }
}
