//! Days, half-open periods of days, and statutory terms.
//!
//! Every interval of the crate is `[from, until)`: it holds on `from` and no longer on `until`. A period
//! without an end is still running. What others write with inclusive ends is converted at the edge, once.
//!
//! A day of which only the month or the year is known is a [`PartialDate`], not a guess.
//!
//! A statutory [`Term`] runs on from a weekend or a [`Holiday`] by the Algemene termijnenwet.

mod holiday;
mod partial;
mod period;
mod term;
mod written;

pub use chrono::NaiveDate;
pub use holiday::{Holiday, is_working_day};
pub use partial::{PartialDate, PartialDateError, Precision};
pub use period::{Period, PeriodError};
pub use term::Term;
#[cfg(feature = "register")]
pub(crate) use written::day_in_full;
pub(crate) use written::{written_day, written_day_if_any};

/// A day that is written in the source code, checked when the crate is compiled.
///
/// Used for the days of the law; a day that does not exist does not compile.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        #[expect(clippy::panic, reason = "only used in constants, where it is a compile error")]
        None => panic!("no such day"),
    }
}
