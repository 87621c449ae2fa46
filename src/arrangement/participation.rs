use crate::{governance::OrganOf, time::Period};
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Serialize};

/// The participation of an organ of a municipality (*deelneming*), from the day it joined until the day it left.
///
/// Without a day of joining it takes part from the first day of the text.
///
/// # Invariants
///
/// - A participant that left, left after joining: see [`Period`].
#[doc(alias = "deelneming")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Participation {
    party: OrganOf,
    period: Period,
}

#[derive(Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a participant, an object such as {\"party\": \"GM0376/college\", \"joined\": \"2008-01-01\"}"
)]
struct Repr {
    party: OrganOf,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    joined: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    left: Option<NaiveDate>,
}

impl Participation {
    /// The organ takes part during the period.
    #[must_use]
    pub const fn new(party: OrganOf, period: Period) -> Self {
        Self { party, period }
    }

    /// The organ takes part since that day.
    #[must_use]
    pub const fn since(party: OrganOf, joined: NaiveDate) -> Self {
        Self::new(party, Period::since(joined))
    }

    /// The organ takes part for as long as the text is in force, since its first day.
    #[must_use]
    pub const fn throughout(party: OrganOf) -> Self {
        Self::since(party, NaiveDate::MIN)
    }

    /// The day on which it joined, unless it came with the text.
    #[must_use]
    pub fn joined(self) -> Option<NaiveDate> {
        Some(self.period.from()).filter(|day| *day != NaiveDate::MIN)
    }

    /// Who takes part.
    #[must_use]
    pub const fn party(self) -> OrganOf {
        self.party
    }

    /// From the day it joined, or the beginning of the calendar if it came with the text, to the first day out.
    #[must_use]
    pub const fn period(self) -> Period {
        self.period
    }

    /// Whether it takes part on that day.
    #[must_use]
    pub fn holds_on(self, day: NaiveDate) -> bool {
        self.period.contains(day)
    }
}

impl fmt::Debug for Participation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.party, self.period)
    }
}

impl TryFrom<Repr> for Participation {
    type Error = crate::time::PeriodError;

    fn try_from(repr: Repr) -> Result<Self, Self::Error> {
        Ok(Self::new(repr.party, Period::new(repr.joined.unwrap_or(NaiveDate::MIN), repr.left)?))
    }
}

impl From<Participation> for Repr {
    fn from(participation: Participation) -> Self {
        let Participation { party, period } = participation;
        Self { party, joined: participation.joined(), left: period.until() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    #[test]
    fn a_participant_that_came_with_the_text_has_no_day_of_joining() {
        let json = r#"{"party":"GM0376/college"}"#;
        let one: Participation = serde_json::from_str(json).unwrap();
        assert_eq!(one, Participation::throughout("GM0376/college".parse().unwrap()));
        assert!(one.holds_on(day(1985, 1, 1)) && one.joined().is_none());
        assert_eq!(serde_json::to_string(&one).unwrap(), json);
    }

    #[test]
    fn a_participant_that_left_before_joining_cannot_be_read() {
        let json = r#"{"party":"GM0376/college","joined":"2008-01-01","left":"2008-01-01"}"#;
        assert!(serde_json::from_str::<Participation>(json).is_err());
        let json = r#"{"party":"GM0376/college","joined":"2008-01-01","left":"2009-01-01"}"#;
        let one: Participation = serde_json::from_str(json).unwrap();
        assert!(one.holds_on(day(2008, 12, 31)) && !one.holds_on(day(2009, 1, 1)));
        assert_eq!(serde_json::to_string(&one).unwrap(), json);
    }
}
