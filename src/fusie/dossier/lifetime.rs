//! How long the work was done, in days or between two bounds.

use crate::{
    language::{Lang, Translate},
    time::PartialDate,
};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// How long the work was done, in days (*levensduur*).
///
/// It lies between two bounds, which are the same if the first day of work and the first day without it are known.
/// As text it is in years of 365.25 days with one decimal: `8.7`, or `7.0 to 8.0` where the days are known in part only; in Dutch
/// `7,0 tot 8,0`.
#[doc(alias = "levensduur")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Lifetime {
    // INVARIANT: not more than the longest.
    shortest: u32,
    longest: u32,
}

impl Lifetime {
    /// From a first day to the first day without; `None` if one of the bounds is open, or the end comes before the beginning.
    pub(super) fn between(since: PartialDate, until: PartialDate) -> Option<Self> {
        if since.earliest() == NaiveDate::MIN || until.latest() == NaiveDate::MAX {
            return None;
        }
        Some(Self {
            // Two days known in part may be the same one.
            shortest: days_between(since.latest(), until.earliest()).unwrap_or(0),
            longest: days_between(since.earliest(), until.latest())?,
        })
    }

    /// The days that it lasted at least.
    #[must_use]
    pub const fn shortest(self) -> u32 {
        self.shortest
    }

    /// The days that it lasted at most.
    #[must_use]
    pub const fn longest(self) -> u32 {
        self.longest
    }

    /// The days that it lasted, if that is known.
    #[must_use]
    pub fn days(self) -> Option<u32> {
        (self.shortest == self.longest).then_some(self.shortest)
    }
}

/// Days as tenths of years of 365.25 days, rounded half up.
const fn tenths_of_years(days: u32) -> u64 {
    // days · 10 / 365.25 + 1/2, as one fraction of whole numbers.
    (days as u64).saturating_mul(2_000).saturating_add(36_525) / 73_050
}

impl Translate for Lifetime {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (point, to) = (lang.pick(",", "."), lang.pick("tot", "to"));
        let (shortest, longest) = (tenths_of_years(self.shortest), tenths_of_years(self.longest));
        write!(f, "{}{point}{}", shortest / 10, shortest % 10)?;
        if shortest != longest {
            write!(f, " {to} {}{point}{}", longest / 10, longest % 10)?;
        }
        Ok(())
    }
}

impl fmt::Display for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

/// The days from one to another; `None` if the other comes first.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    u32::try_from(to.signed_duration_since(from).num_days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn years_are_rounded_to_the_nearest_tenth() {
        for (days, years) in [(0, "0.0"), (18, "0.0"), (19, "0.1"), (365, "1.0"), (3_165, "8.7"), (4_383, "12.0")] {
            assert_eq!(Lifetime { shortest: days, longest: days }.to_string(), years, "{days}");
        }
    }
}
