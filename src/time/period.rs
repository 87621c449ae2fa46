use crate::language::errors;
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Serialize};

/// A half-open period of days, `[from, until)`.
///
/// # Invariants
///
/// - `from` comes before `until`: an end before a beginning, or on it, cannot be built, neither by
///   [`Period::new`] nor by deserialising.
///
/// ```
/// use ambtelijke_fusie::time::{Period, day};
///
/// let year = Period::new(day(2013, 1, 1), Some(day(2014, 1, 1)))?;
/// assert!(year.contains(day(2013, 12, 31)));
/// assert!(!year.contains(day(2014, 1, 1)), "the end is the first day out");
///
/// assert!(Period::new(day(2014, 1, 1), Some(day(2013, 1, 1))).is_err());
/// # Ok::<(), ambtelijke_fusie::time::PeriodError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr")]
pub struct Period {
    from: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a period, an object such as {\"from\": \"2008-01-01\"}")]
struct Repr {
    #[serde(deserialize_with = "crate::time::written_day")]
    from: NaiveDate,
    #[serde(default, deserialize_with = "crate::time::written_day_if_any")]
    until: Option<NaiveDate>,
}

errors! {
    /// Why two days do not make a period.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum PeriodError {
        /// The end does not come after the beginning.
        #[error(
            "the period ends on {until}, which is not after its first day {from}; the end is the first day that no longer counts"
        )]
        #[nl(
            "de periode eindigt op {until}, en dat is niet na haar eerste dag {from}; \
             het einde is de eerste dag die niet meer meetelt"
        )]
        EndBeforeBeginning {
            /// The first day.
            from: NaiveDate,
            /// The first day out.
            until: NaiveDate,
        },
    }
}

impl Period {
    /// The period from `from` up to, but not including, `until`; open if there is no `until`.
    ///
    /// # Errors
    ///
    /// [`PeriodError::EndBeforeBeginning`] if `until` is not after `from`.
    pub const fn new(from: NaiveDate, until: Option<NaiveDate>) -> Result<Self, PeriodError> {
        match until {
            // `NaiveDate` has no const comparison; its proleptic day number has the same order.
            Some(until) if until.to_epoch_days() <= from.to_epoch_days() => {
                Err(PeriodError::EndBeforeBeginning { from, until })
            }
            _ => Ok(Self { from, until }),
        }
    }

    /// The period that begins on `from` and is still running.
    #[must_use]
    pub const fn since(from: NaiveDate) -> Self {
        Self { from, until: None }
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// The first day out, if the period has an end.
    #[must_use]
    pub const fn until(self) -> Option<NaiveDate> {
        self.until
    }

    /// Whether the day falls in the period.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether the two periods share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| self.from < until)
    }

    /// Whether every day of `other` falls in this period.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.from <= other.from
            && match (self.until, other.until) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(mine), Some(theirs)) => theirs <= mine,
            }
    }

    /// The same beginning, ended on `until`.
    ///
    /// # Errors
    ///
    /// [`PeriodError::EndBeforeBeginning`] if `until` is not after the first day.
    pub const fn ended(self, until: NaiveDate) -> Result<Self, PeriodError> {
        Self::new(self.from, Some(until))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.until {
            Some(until) => write!(f, "[{}, {until})", self.from),
            None => write!(f, "[{}, …)", self.from),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<Repr> for Period {
    type Error = PeriodError;

    fn try_from(repr: Repr) -> Result<Self, PeriodError> {
        Self::new(repr.from, repr.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::{Lang, Translate},
        time::day,
    };
    use alloc::string::ToString;

    #[test]
    fn an_end_before_or_on_the_beginning_cannot_be_built() {
        for until in [day(2012, 12, 31), day(2013, 1, 1)] {
            let error = Period::new(day(2013, 1, 1), Some(until)).unwrap_err().in_lang(Lang::Nl).to_string();
            assert!(
                error.contains(", en dat is niet na haar eerste dag 2013-01-01; het einde is de eerste dag die"),
                "{error}"
            );
        }
    }

    #[test]
    fn an_end_before_the_beginning_cannot_be_deserialised() {
        let error = serde_json::from_str::<Period>(r#"{"from":"2013-01-01","until":"2012-01-01"}"#).unwrap_err();
        assert!(error.to_string().contains("not after its first day 2013-01-01"), "{error}");
    }

    #[test]
    fn periods_that_touch_do_not_overlap() {
        let a = Period::new(day(2013, 1, 1), Some(day(2014, 1, 1))).unwrap();
        let b = Period::since(day(2014, 1, 1));
        assert!(!a.overlaps(b) && !b.overlaps(a));
        assert!(a.overlaps(Period::since(day(2013, 12, 31))));
        assert!(b.covers(Period::since(day(2020, 1, 1))) && !a.covers(b));
    }
}
