use super::{Participation, TextError};
use crate::{
    governance::OrganOf,
    layers::{Layers, Merged},
    municipality::MunicipalityCode,
    sorted,
    time::{Period, PeriodError},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who takes part in an arrangement, and who did, by party and then by period.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(into = "Vec<Participation>", from = "Vec<Participation>")]
pub(super) struct Participants {
    // INVARIANT: in the lower layer are those that ended on or before `ended_by`.
    rows: Layers<Participation>,
    ended_by: NaiveDate,
}

/// Equality does not depend on the layers.
impl PartialEq for Participants {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl Eq for Participants {}

impl From<Vec<Participation>> for Participants {
    fn from(rows: Vec<Participation>) -> Self {
        Self { rows: Layers::of(rows), ended_by: NaiveDate::MIN }
    }
}

impl From<Participants> for Vec<Participation> {
    fn from(participants: Participants) -> Self {
        participants.rows.into_vec()
    }
}

impl Participants {
    /// All, in order.
    pub(super) fn iter(&self) -> Merged<'_, Participation> {
        self.rows.iter()
    }

    /// All but, if possible, those that ended on or before a day.
    fn since(&self, day: NaiveDate) -> Merged<'_, Participation> {
        let lower = if self.ended_by <= day { &[] } else { self.rows.lower() };
        Merged::of(lower, self.rows.upper())
    }

    /// Those that end after a day, or not at all, in order.
    pub(super) fn lasting_beyond(&self, day: NaiveDate) -> impl Iterator<Item = Participation> + Clone {
        self.since(day).filter(move |one| one.period().until().is_none_or(|until| day < until)).copied()
    }

    /// The organs of those that hold on a day, in order.
    pub(super) fn on(&self, day: NaiveDate) -> impl Iterator<Item = OrganOf> + Clone {
        self.since(day).filter(move |one| one.holds_on(day)).map(|one| one.party())
    }

    /// Whether one of those for which the order says `Equal`, and which stand together, holds on a day.
    pub(super) fn any_on(&self, day: NaiveDate, order: impl Fn(OrganOf) -> core::cmp::Ordering) -> bool {
        let holds =
            |rows: &[Participation]| sorted::equal(rows, |one| order(one.party())).iter().any(|one| one.holds_on(day));
        holds(self.rows.upper()) || self.ended_by > day && holds(self.rows.lower())
    }

    /// Whether that municipality takes part at any time.
    pub(super) fn knows(&self, code: MunicipalityCode) -> bool {
        let of = |one: &Participation| one.party().municipality().cmp(&code);
        [self.rows.upper(), self.rows.lower()].into_iter().any(|rows| rows.binary_search_by(of).is_ok())
    }

    /// Refuses fewer than two organs, and one that takes part twice at a time.
    pub(super) fn check(&self) -> Result<(), TextError> {
        let upper = self.rows.upper();
        let twice = upper.windows(2).find_map(|pair| match pair {
            [a, b] if a.party() == b.party() && a.period().overlaps(b.period()) => Some(a.party()),
            _ => None,
        });
        // What ended before another began cannot overlap it.
        let early = || upper.iter().filter(|one| one.period().from() < self.ended_by);
        let overlaps_lower = |one: &&Participation| {
            let of_party = sorted::equal(self.rows.lower(), |other| other.party().cmp(&one.party()));
            of_party.iter().any(|other| other.period().overlaps(one.period()))
        };
        if let Some(party) = twice.or_else(|| early().find(overlaps_lower).map(|one| one.party())) {
            return Err(TextError::TwiceAtATime(party));
        }
        let organs = |rows: &mut dyn Iterator<Item = &Participation>| {
            let mut last = None;
            rows.filter(|one| last.replace(one.party()) != Some(one.party())).count()
        };
        if organs(&mut upper.iter()) >= 2 {
            return Ok(());
        }
        match organs(&mut self.iter()) {
            few @ (0 | 1) => Err(TextError::TooFew(few)),
            _ => Ok(()),
        }
    }

    /// These take part from that day.
    pub(super) fn join(&mut self, parties: impl IntoIterator<Item = OrganOf>, on: NaiveDate) {
        self.rows.upper_mut().extend(parties.into_iter().map(|party| Participation::since(party, on)));
    }

    /// Ends, on a day, those that hold on it and satisfy the predicate.
    pub(super) fn end(&mut self, ends: impl Fn(OrganOf) -> bool, on: NaiveDate) -> Result<(), PeriodError> {
        if self.ended_by > on {
            *self = Self::from(Vec::from(self.clone()));
        }
        for one in self.rows.upper_mut() {
            if one.holds_on(on) && ends(one.party()) {
                *one = Participation::new(one.party(), Period::new(one.period().from(), Some(on))?);
            }
        }
        Ok(())
    }

    /// The same in order, after a change on that day.
    pub(super) fn settled(self, on: NaiveDate) -> Self {
        let ended = |one: &Participation| one.period().until().is_some_and(|until| until <= on);
        let before = self.rows.lower().len();
        let rows = self.rows.settled(ended);
        let ended_by = if rows.lower().len() == before { self.ended_by } else { self.ended_by.max(on) };
        Self { rows, ended_by }
    }
}
