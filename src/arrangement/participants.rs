use super::{Participation, TextError};
use crate::{
    governance::OrganOf,
    layers::{Layers, Merged},
    municipality::MunicipalityCode,
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
        let holds = |rows: &[Participation]| {
            let start = rows.partition_point(|one| order(one.party()).is_lt());
            rows.iter().skip(start).take_while(|one| order(one.party()).is_eq()).any(|one| one.holds_on(day))
        };
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
        // What ended before the others began cannot overlap them.
        let lower = match upper.iter().any(|one| one.period().from() < self.ended_by) {
            true => self.rows.lower(),
            false => &[],
        };
        let (mut last, mut organs): (Option<&Participation>, usize) = (None, 0);
        for one in Merged::of(lower, upper) {
            match last.filter(|last| last.party() == one.party()) {
                Some(last) if last.period().overlaps(one.period()) => {
                    return Err(TextError::TwiceAtATime(one.party()));
                }
                Some(_) => {}
                None => organs = organs.saturating_add(1),
            }
            last = Some(one);
        }
        if organs >= 2 {
            return Ok(());
        }
        let all: Vec<OrganOf> = self.iter().map(|one| one.party()).collect();
        match all.chunk_by(PartialEq::eq).count() {
            0 | 1 => Err(TextError::TooFew(all.chunk_by(PartialEq::eq).count())),
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

    /// The same in order, after the last change so far, on that day.
    pub(super) fn settled(self, on: NaiveDate) -> Self {
        let ended = |one: &Participation| one.period().until().is_some_and(|until| until <= on);
        Self { rows: self.rows.settled(ended), ended_by: self.ended_by.max(on) }
    }
}
