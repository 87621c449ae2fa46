//! Exact numbers: euros to the cent, shares and fractions, and the division of a whole that loses nothing.
//!
//! Money is a whole number of [`Cents`], a [`Share`] is a part of a whole, and [`Shares`] add to exactly one. A
//! [`Fraction`] has any size: it is for results of long sums and products, such as voting power or a present value,
//! and is rounded only where decimals are asked for. No value here passes through a floating-point number: 27 published
//! percentages that add to 100 add to 100.
//!
//! A JSON key that holds [`Cents`] ends in `_cents`, so that nobody reads them as euros.

mod allocation;
mod cents;
mod divisor;
mod fraction;
mod remainder;
mod share;
mod weights;

pub use allocation::{Shares, SharesError};
pub use cents::{Cents, MoneyError};
pub(crate) use divisor::{greatest_common_divisor, least_common_multiple};
pub use fraction::{Fraction, FractionError};
pub(crate) use remainder::{by_largest_remainder, held, product};
pub use share::{Share, ShareError, ShareSum};
pub(crate) use weights::Weights;
