//! Euros to the cent, exact shares, and the division of a whole that loses nothing.
//!
//! Money is a whole number of [`Cents`], a [`Share`] is an exact fraction, and [`Shares`] add to exactly one.
//! No value here passes through a floating-point number: 27 published percentages that add to 100 add to 100.
//!
//! A JSON key that holds [`Cents`] ends in `_cents`, so that nobody reads them as euros.

mod allocation;
mod cents;
mod share;
mod weights;

pub use allocation::{Shares, SharesError};
pub use cents::{Cents, MoneyError};
pub use share::{Share, ShareError, ShareSum};
pub(crate) use weights::{Weights, least_common_multiple};
