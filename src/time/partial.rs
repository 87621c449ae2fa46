use super::written::day_in_full;
use crate::{
    language::{Lang, Translate, errors},
    serde_text::serde_as_text,
};
use alloc::{boxed::Box, string::ToString};
use chrono::{Datelike, NaiveDate};
use core::fmt;
use core::str::FromStr;
use serde::Serialize;

/// A day that is known in full, or only to its month, its year, or between two bounds.
///
/// It is what a source says, not a guess: a fact of spring 2014 is one of `2014`, and [`day`](Self::day) answers that
/// its day is not known. Read and written as the Extended Date/Time Format writes such days (ISO 8601-2): `2014-03-20`,
/// `2014-03`, `2014`, `[2008..2012-06]` for some day between, both ends included, `[..2012]` and `[2012..]`.
///
/// # Invariants
///
/// - It is one day out of at least one.
///
/// ```
/// use ambtelijke_fusie::time::{PartialDate, day};
///
/// let summer: PartialDate = "2009-07".parse()?;
/// assert_eq!(summer.day(), None);
/// assert_eq!((summer.earliest(), summer.latest()), (day(2009, 7, 1), day(2009, 7, 31)));
///
/// // Has it come? Before it no, after it yes, and in July nobody knows.
/// assert_eq!(summer.has_come_by(day(2009, 6, 30)), Some(false));
/// assert_eq!(summer.has_come_by(day(2009, 7, 15)), None);
/// assert_eq!(summer.has_come_by(day(2009, 7, 31)), Some(true));
///
/// assert_eq!("[2008..2012]".parse::<PartialDate>()?.latest(), day(2012, 12, 31));
/// assert!("spring 2014".parse::<PartialDate>().is_err());
/// # Ok::<(), ambtelijke_fusie::time::PartialDateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    // INVARIANT: not after the latest.
    earliest: NaiveDate,
    latest: NaiveDate,
}

serde_as_text!(PartialDate);

/// How much of a day is known.
///
/// Exhaustive on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
    /// That it lies between two bounds, of which one may be open.
    Bounds,
}

errors! {
    /// Why a text is no day, in full or in part.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum PartialDateError {
        /// It is written in no way that is read.
        #[error(
            "`{text}` is not a day; write what is known of it: 2012-09-20, 2012-09, 2012, or bounds such as [2008..2012] or [..2012]"
        )]
        #[nl(
            "`{text}` is geen dag; schrijf wat ervan bekend is: 2012-09-20, 2012-09, 2012, \
             of grenzen zoals [2008..2012] of [..2012]"
        )]
        Malformed {
            /// What was read.
            text: Box<str>,
        },
        /// Its last day comes before its first.
        #[error("the bounds {earliest} and {latest} stand the wrong way round; the earlier one comes first")]
        #[nl("de grenzen {earliest} en {latest} staan verkeerd om; de vroegste komt eerst")]
        Backwards {
            /// The first bound.
            earliest: NaiveDate,
            /// The second.
            latest: NaiveDate,
        },
        /// Nothing is known of it.
        #[error("`[..]` says nothing of the day; give at least one bound, or leave the fact out")]
        #[nl("`[..]` zegt niets over de dag; geef ten minste één grens, of laat het feit weg")]
        Unbounded,
    }
}

impl PartialDate {
    /// Some day between the two, both included.
    ///
    /// # Errors
    ///
    /// [`PartialDateError::Backwards`], or [`PartialDateError::Unbounded`] from the first day of the calendar to the last.
    pub const fn between(earliest: NaiveDate, latest: NaiveDate) -> Result<Self, PartialDateError> {
        // `NaiveDate` has no const comparison; its proleptic day number has the same order.
        if latest.to_epoch_days() < earliest.to_epoch_days() {
            return Err(PartialDateError::Backwards { earliest, latest });
        }
        let (first, last) = (NaiveDate::MIN.to_epoch_days(), NaiveDate::MAX.to_epoch_days());
        if earliest.to_epoch_days() == first && latest.to_epoch_days() == last {
            return Err(PartialDateError::Unbounded);
        }
        Ok(Self { earliest, latest })
    }

    /// A day between two that are written in the source code, both included; bounds that stand the wrong way round do not
    /// compile.
    pub(crate) const fn written_between(earliest: NaiveDate, latest: NaiveDate) -> Self {
        #[expect(clippy::panic, reason = "only used in constants, where it is a compile error")]
        if latest.to_epoch_days() < earliest.to_epoch_days() {
            panic!("the bounds stand the wrong way round");
        }
        Self { earliest, latest }
    }

    /// That day.
    #[must_use]
    pub const fn on(day: NaiveDate) -> Self {
        Self { earliest: day, latest: day }
    }

    /// Some day of that month of that year; `None` if there is no such month.
    #[must_use]
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let earliest = NaiveDate::from_ymd_opt(year, month, 1)?;
        let next = match month {
            12 => NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1),
            _ => NaiveDate::from_ymd_opt(year, month.saturating_add(1), 1),
        };
        Some(Self { earliest, latest: next?.pred_opt()? })
    }

    /// Some day of that year; `None` if the calendar does not hold it.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        let earliest = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(Self { earliest, latest: NaiveDate::from_ymd_opt(year, 12, 31)? })
    }

    /// The first day that it can be; the first of the calendar if that is open.
    #[must_use]
    pub const fn earliest(self) -> NaiveDate {
        self.earliest
    }

    /// The last day that it can be; the last of the calendar if that is open.
    #[must_use]
    pub const fn latest(self) -> NaiveDate {
        self.latest
    }

    /// The day, if it is known in full.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// How much of it is known.
    #[must_use]
    pub fn precision(self) -> Precision {
        let first = self.earliest;
        if self.earliest == self.latest {
            Precision::Day
        } else if Self::month(first.year(), first.month()) == Some(self) {
            Precision::Month
        } else if Self::year(first.year()) == Some(self) {
            Precision::Year
        } else {
            Precision::Bounds
        }
    }

    /// Whether it has come by that day; `None` if that cannot be told.
    #[must_use]
    pub fn has_come_by(self, day: NaiveDate) -> Option<bool> {
        if self.latest <= day {
            Some(true)
        } else if day < self.earliest {
            Some(false)
        } else {
            None
        }
    }

    /// The same day, known not to come before that one; `None` if that cannot be.
    pub(crate) fn not_before(self, bound: NaiveDate) -> Option<Self> {
        (bound <= self.latest).then(|| Self { earliest: self.earliest.max(bound), ..self })
    }

    /// The same day, known not to come after that one; `None` if that cannot be.
    pub(crate) fn not_after(self, bound: NaiveDate) -> Option<Self> {
        (self.earliest <= bound).then(|| Self { latest: self.latest.min(bound), ..self })
    }

    fn unless_open(text: &str) -> Result<Option<Self>, PartialDateError> {
        if text.is_empty() { Ok(None) } else { Self::simple(text).map(Some) }
    }

    /// A day, a month or a year.
    fn simple(text: &str) -> Result<Self, PartialDateError> {
        let day = day_in_full(text).map(Self::on);
        day.or_else(|| Self::month_or_year(text)).ok_or_else(|| PartialDateError::Malformed { text: text.into() })
    }

    /// A month or a year. A year of four digits bears no sign, and one beyond them does, as ISO 8601 has it.
    fn month_or_year(text: &str) -> Option<Self> {
        let (sign, unsigned) = match text.split_at_checked(1) {
            Some((sign @ ("+" | "-"), rest)) => (sign, rest),
            _ => ("", text),
        };
        let (year, month) = match unsigned.split_once('-') {
            Some((year, month)) => (year, Some(month)),
            None => (unsigned, None),
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year) || month.is_some_and(|month| month.len() != 2 || !digits(month)) {
            return None;
        }
        let year = match (sign, year.len()) {
            ("", 4) | ("+", 5..) => year.parse().ok()?,
            ("-", 4..) => year.parse::<i32>().ok()?.checked_neg()?,
            _ => return None,
        };
        match month {
            Some(month) => Self::month(year, month.parse().ok()?),
            None => Self::year(year),
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self::on(day)
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let Some(bounds) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
            return Self::simple(text);
        };
        let (from, to) = bounds.split_once("..").ok_or_else(|| PartialDateError::Malformed { text: text.into() })?;
        let (from, to) = (Self::unless_open(from)?, Self::unless_open(to)?);
        if from.is_none() && to.is_none() {
            return Err(PartialDateError::Unbounded);
        }
        let (earliest, latest) = (from.map_or(NaiveDate::MIN, Self::earliest), to.map_or(NaiveDate::MAX, Self::latest));
        Self::between(earliest, latest)
    }
}

/// The year of a day: four digits, or more with their sign.
struct Year(NaiveDate);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.year() {
            year @ 0..=9999 => write!(f, "{year:04}"),
            year => write!(f, "{year:+05}"),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.earliest, self.latest);
        match self.precision() {
            Precision::Day => write!(f, "{first}"),
            Precision::Month => write!(f, "{}-{:02}", Year(first), first.month()),
            Precision::Year => write!(f, "{}", Year(first)),
            Precision::Bounds => {
                f.write_str("[")?;
                if first != NaiveDate::MIN {
                    // The shortest text that begins on that day.
                    match (first.month(), first.day()) {
                        (1, 1) => write!(f, "{}", Year(first))?,
                        (month, 1) => write!(f, "{}-{month:02}", Year(first))?,
                        _ => write!(f, "{first}")?,
                    }
                }
                f.write_str("..")?;
                if last != NaiveDate::MAX {
                    let ends_month = last.succ_opt().is_some_and(|next| next.day() == 1);
                    match (last.month(), ends_month) {
                        (12, true) => write!(f, "{}", Year(last))?,
                        (month, true) => write!(f, "{}-{month:02}", Year(last))?,
                        _ => write!(f, "{last}")?,
                    }
                }
                f.write_str("]")
            }
        }
    }
}

/// As one would say it: as it is written, but bounds in words.
///
/// ```
/// use ambtelijke_fusie::{language::{Lang, Translate}, time::PartialDate};
///
/// let said = |text: &str| text.parse().map(|day: PartialDate| day.in_lang(Lang::Nl).to_string());
/// assert_eq!(said("2012-09")?, "2012-09");
/// assert_eq!(said("[2011..2012-06]")?, "tussen 2011 en 2012-06");
/// assert_eq!(said("[..2012]")?, "2012 of eerder");
/// # Ok::<(), ambtelijke_fusie::time::PartialDateError>(())
/// ```
impl Translate for PartialDate {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.to_string();
        let bounds = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        match bounds.and_then(|bounds| bounds.split_once("..")) {
            None => f.write_str(&text),
            Some(("", latest)) => write!(f, "{latest} {}", lang.pick("of eerder", "or earlier")),
            Some((earliest, "")) => write!(f, "{earliest} {}", lang.pick("of later", "or later")),
            Some((earliest, latest)) => {
                let (between, and) = (lang.pick("tussen", "between"), lang.pick("en", "and"));
                write!(f, "{between} {earliest} {and} {latest}")
            }
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;
    use proptest::prelude::*;

    #[test]
    fn a_day_is_read_as_far_as_it_is_known() {
        for (text, earliest, latest, precision) in [
            ("2012-09-20", day(2012, 9, 20), day(2012, 9, 20), Precision::Day),
            ("2012-02", day(2012, 2, 1), day(2012, 2, 29), Precision::Month),
            ("2012-12", day(2012, 12, 1), day(2012, 12, 31), Precision::Month),
            ("2012", day(2012, 1, 1), day(2012, 12, 31), Precision::Year),
            ("[2008..2012]", day(2008, 1, 1), day(2012, 12, 31), Precision::Bounds),
            ("[2008-03..2012-06-15]", day(2008, 3, 1), day(2012, 6, 15), Precision::Bounds),
            ("[..2012]", NaiveDate::MIN, day(2012, 12, 31), Precision::Bounds),
            ("[2012-02..]", day(2012, 2, 1), NaiveDate::MAX, Precision::Bounds),
        ] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!((date.earliest(), date.latest(), date.precision()), (earliest, latest, precision), "{text}");
            assert_eq!(date.to_string(), text);
        }
        assert_eq!("[2012..2012]".parse::<PartialDate>().unwrap().to_string(), "2012");
    }

    #[test]
    fn what_is_no_day_is_refused_with_what_would_be_one() {
        for text in [
            "",
            "12",
            "2012-9",
            "2012-13",
            "2012-02-30",
            "2012-09-",
            "[2012]",
            "[2012,2013]",
            "[2012..x]",
            "+2012",
            "+-2012",
            "--2012",
            "-12",
            "12000",
            "2012-01-01-01",
            "2012-01-+1",
            "99999999999",
            "+99999999999",
        ] {
            let error = text.parse::<PartialDate>().unwrap_err().to_string();
            assert!(error.contains("such as [2008..2012]"), "{text}: {error}");
        }
        let error = "[2013..2012]".parse::<PartialDate>().unwrap_err().to_string();
        assert_eq!(
            error,
            "the bounds 2013-01-01 and 2012-12-31 stand the wrong way round; the earlier one comes first"
        );
        let dutch = "[2013..2012]".parse::<PartialDate>().unwrap_err().in_lang(Lang::Nl).to_string();
        assert_eq!(dutch, "de grenzen 2013-01-01 en 2012-12-31 staan verkeerd om; de vroegste komt eerst");
        assert_eq!("[..]".parse::<PartialDate>(), Err(PartialDateError::Unbounded));
        assert_eq!(PartialDate::between(NaiveDate::MIN, NaiveDate::MAX), Err(PartialDateError::Unbounded));
        assert_eq!("[..+262142-12-31]".parse::<PartialDate>(), Err(PartialDateError::Unbounded));
    }

    proptest! {
        #[test]
        fn every_day_in_part_reads_as_it_writes(from in 0i64..30_000, length in 0i64..2_000) {
            let earliest = day(1970, 1, 1) + chrono::TimeDelta::days(from);
            let date = PartialDate::between(earliest, earliest + chrono::TimeDelta::days(length)).unwrap();
            prop_assert_eq!(date.to_string().parse::<PartialDate>().unwrap(), date);
        }

        #[test]
        fn every_day_of_the_calendar_reads_as_it_writes(year in -262_142_i32..=262_141, month in 1_u32..=12, days in 0_i64..1_000) {
            let first = day(year, month, 1);
            let last = first.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(NaiveDate::MAX);
            let bounds = [(first, last), (first, NaiveDate::MAX), (NaiveDate::MIN, last), (NaiveDate::MIN, NaiveDate::MIN)];
            let between = bounds.map(|(first, last)| PartialDate::between(first, last).unwrap());
            let named = [PartialDate::year(year).unwrap(), PartialDate::month(year, month).unwrap(), PartialDate::on(last)];
            for date in between.into_iter().chain(named) {
                prop_assert_eq!(date.to_string().parse::<PartialDate>(), Ok(date), "{}", date);
            }
        }
    }
}
