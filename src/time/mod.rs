//! Days, half-open periods of days, and statutory terms.
//!
//! Every interval of the crate is `[from, until)`: it holds on `from` and no longer on `until`. A period
//! without an end is still running. Inclusive ends of other systems are converted at the edge, once.
//!
//! A day of which only the month or the year is known is a [`PartialDate`], not a guess.
//!
//! A statutory [`Term`] runs on from a weekend or a [`Holiday`] by the Algemene termijnenwet.
//!
//! What is closed says until when it is known, and an answer that reaches further carries a [`BeyondRecord`].
//!
//! ```
//! use ambtelijke_fusie::time::{Datelike, NaiveDate, Term};
//!
//! # #[cfg(feature = "std")]
//! fn weeks_end(sent: &str) -> Result<NaiveDate, Box<dyn std::error::Error>> {
//!     Ok(Term::weeks(8).last_day(sent.parse::<NaiveDate>()?))
//! }
//! # #[cfg(feature = "std")]
//! assert_eq!(weeks_end("2026-01-05")?.month(), 3, "eight weeks on it is 2 March");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod holiday;
mod partial;
mod period;
mod record;
mod term;
mod written;

pub use chrono::{Datelike, NaiveDate};
pub use holiday::{Holiday, is_working_day};
pub use partial::{PartialDate, PartialDateError, Precision};
pub use period::{Period, PeriodError};
pub use record::{BeyondRecord, ClosedRecord};
pub use term::Term;
pub(crate) use written::{day_in_full, written_day, written_day_if_any};

/// The day before it. The first day of the calendar, which stands for "since ever", is its own.
pub(crate) const fn day_before(day: NaiveDate) -> NaiveDate {
    match day.pred_opt() {
        Some(before) => before,
        None => NaiveDate::MIN,
    }
}

/// The day after it. The last day of the calendar, which stands for "for ever", is its own.
pub(crate) const fn day_after(day: NaiveDate) -> NaiveDate {
    match day.succ_opt() {
        Some(after) => after,
        None => NaiveDate::MAX,
    }
}

/// A day that is written in the source code: in a constant, a day that does not exist does not compile.
///
/// ```
/// use ambtelijke_fusie::time::{NaiveDate, day};
///
/// const START: NaiveDate = day(2013, 1, 1);
/// assert_eq!(START.to_string(), "2013-01-01");
/// ```
///
/// ```compile_fail
/// const NEVER: ambtelijke_fusie::time::NaiveDate = ambtelijke_fusie::time::day(2013, 2, 29);
/// ```
///
/// # Panics
///
/// If there is no such day, outside a constant. A day that is read or reckoned is one of
/// [`NaiveDate::from_ymd_opt`], which says so instead.
#[must_use]
pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        #[expect(clippy::panic, reason = "meant for constants, where it is a compile error, and documented for others")]
        None => panic!("no such day"),
    }
}
