use super::{
    divisor::wide_common_divisor,
    remainder::{held, product},
};
use crate::decimal::{Decimal, DecimalError};
use crate::language::errors;
use crate::serde_text::serde_as_text;
use alloc::boxed::Box;
use core::cmp::Ordering;
use core::fmt;
use core::num::{NonZeroU64, NonZeroU128};
use core::str::FromStr;

/// A part of a whole (*aandeel*): an exact fraction from nothing to all.
///
/// Read from a fraction, a decimal or a percentage, and written as the reduced fraction; `"1"` and `"0"` for
/// all and nothing. In serde formats it is that text.
///
/// # Invariants
///
/// - It is not more than one, and not below zero.
/// - It is in lowest terms, so that equal shares are equal values.
///
/// ```
/// use ambtelijke_fusie::money::Share;
///
/// // The share of Bergen (NH) in the costs of Werkorganisatie BUCH in 2017.
/// let bergen: Share = "32.61%".parse()?;
/// assert_eq!(bergen, "0.3261".parse()?);
/// assert_eq!(bergen.to_string(), "3261/10000");
/// assert!("101%".parse::<Share>().is_err());
/// # Ok::<(), ambtelijke_fusie::money::ShareError>(())
/// ```
#[doc(alias = "aandeel")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: u64,
    denominator: NonZeroU64,
}

serde_as_text!(Share);

errors! {
    /// Why a share is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ShareError {
        /// The denominator is zero.
        #[error("{numerator}/0 is not a share; the denominator must be one or more")]
        #[nl("{numerator}/0 is geen aandeel; de noemer moet één of meer zijn")]
        ZeroDenominator {
            /// The numerator.
            numerator: u64,
        },
        /// The share would be more than the whole.
        #[error("{sum} is more than the whole; a share is at most 1 (100%)")]
        #[nl("{sum} is meer dan het geheel; een aandeel is hoogstens 1 (100%)")]
        AboveOne {
            /// The fraction that was asked for.
            sum: ShareSum,
        },
        /// The share would be less than nothing.
        #[error("{less} cannot be taken from {share}; a share is at least 0")]
        #[nl("{less} kan niet van {share} af; een aandeel is ten minste 0")]
        BelowZero {
            /// The share.
            share: Share,
            /// The share to be taken from it.
            less: Share,
        },
        /// Numerator or denominator do not fit in 64 bits, even in lowest terms.
        #[error(
            "the share is too fine to hold exactly; its numerator and denominator must be below 2^64 in lowest terms"
        )]
        #[nl(
            "het aandeel is te fijn om het precies te bewaren; teller en noemer moeten, vereenvoudigd, \
             kleiner zijn dan 2^64"
        )]
        TooFine,
        /// The text is not a share.
        #[error("`{text}` is not a share; write it as 1/3, 0.3261 or 32.61%")]
        #[nl("`{text}` is geen aandeel; schrijf het als 1/3, 0.3261 of 32.61%")]
        Malformed {
            /// The text.
            text: Box<str>,
        },
    }
}

impl Share {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: NonZeroU64::MIN };

    /// The whole.
    pub const ONE: Self = Self { numerator: 1, denominator: NonZeroU64::MIN };

    /// A share in lowest terms that is written in the source code; any other does not compile.
    pub(crate) const fn literal(numerator: u64, denominator: u64) -> Self {
        let (mut common, mut rest) = (denominator, numerator);
        while let Some(next) = common.checked_rem(rest) {
            (common, rest) = (rest, next);
        }
        match NonZeroU64::new(denominator) {
            Some(denominator) if common == 1 && numerator <= denominator.get() => Self { numerator, denominator },
            #[expect(clippy::panic, reason = "only used in constants, where it is a compile error")]
            _ => panic!("no part of a whole in lowest terms"),
        }
    }

    /// The share of `numerator` parts out of `denominator`, in lowest terms.
    ///
    /// # Errors
    ///
    /// [`ShareError::ZeroDenominator`] or [`ShareError::AboveOne`].
    pub fn new(numerator: u64, denominator: u64) -> Result<Self, ShareError> {
        if denominator == 0 {
            return Err(ShareError::ZeroDenominator { numerator });
        }
        ShareSum::of(numerator.into(), denominator.into()).share()
    }

    /// The number above the line, in lowest terms.
    #[must_use]
    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    /// The number below the line, in lowest terms; never zero.
    #[must_use]
    pub const fn denominator(self) -> u64 {
        self.denominator.get()
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The two shares together.
    ///
    /// # Errors
    ///
    /// [`ShareError::AboveOne`] if together they are more than the whole, [`ShareError::TooFine`] if the
    /// result cannot be held.
    pub fn checked_add(self, other: Self) -> Result<Self, ShareError> {
        ShareSum::from(self).plus(other).ok_or(ShareError::TooFine)?.share()
    }

    /// This share less the other.
    ///
    /// # Errors
    ///
    /// [`ShareError::BelowZero`] if the other is larger, [`ShareError::TooFine`] if the result cannot be held.
    pub fn checked_sub(self, other: Self) -> Result<Self, ShareError> {
        let (mine, theirs) = self.crossed(other);
        let numerator = mine.checked_sub(theirs).ok_or(ShareError::BelowZero { share: self, less: other })?;
        ShareSum::of(numerator, self.denominator_product(other)).share()
    }

    /// This share of the other share: half of a third is a sixth.
    ///
    /// # Errors
    ///
    /// [`ShareError::TooFine`] if the result cannot be held.
    pub fn checked_mul(self, other: Self) -> Result<Self, ShareError> {
        ShareSum::of(product(self.numerator, other.numerator), self.denominator_product(other)).share()
    }

    /// The whole units that it has of so many, and the part of a unit that remains.
    pub(crate) fn quota(self, units: u64) -> (i128, Self) {
        let below = NonZeroU128::from(self.denominator);
        let product = product(units, self.numerator);
        #[expect(clippy::expect_used, reason = "a remainder is below the denominator, which 64 bits hold")]
        let remainder = ShareSum::of(product % below, below.get()).share().expect("a remainder is a share");
        (held(product / below), remainder)
    }

    /// Both numerators over the product of the denominators.
    const fn crossed(self, other: Self) -> (u128, u128) {
        (product(self.numerator, other.denominator.get()), product(other.numerator, self.denominator.get()))
    }

    const fn denominator_product(self, other: Self) -> u128 {
        product(self.denominator.get(), other.denominator.get())
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mine, theirs) = self.crossed(*other);
        mine.cmp(&theirs)
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&ShareSum::from(*self), f)
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Share {
    type Err = ShareError;

    /// Reads a fraction (`"1/3"`), a decimal (`"0.3261"`) or a percentage (`"32.61%"`).
    fn from_str(text: &str) -> Result<Self, ShareError> {
        let decimal = |number: &str| {
            Decimal::read(number).map_err(|error| match error {
                DecimalError::Syntax => ShareError::Malformed { text: text.into() },
                DecimalError::TooLarge => ShareError::TooFine,
            })
        };
        if let Some((above, below)) = text.split_once('/') {
            let (above, below) = (decimal(above)?, decimal(below)?);
            if above.places != 0 || below.places != 0 {
                return Err(ShareError::Malformed { text: text.into() });
            }
            return Self::new(above.units, below.units);
        }
        let (number, hundredths) = match text.strip_suffix('%') {
            Some(number) => (number, 100),
            None => (text, 1),
        };
        let number = decimal(number)?;
        let denominator = 10_u128
            .checked_pow(number.places)
            .and_then(|power| power.checked_mul(hundredths))
            .ok_or(ShareError::TooFine)?;
        ShareSum::of(number.units.into(), denominator).share()
    }
}

/// The sum of shares, in lowest terms: not necessarily one, and possibly more.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ShareSum {
    numerator: u128,
    denominator: u128,
}

impl ShareSum {
    /// The sum of no shares.
    pub(super) const ZERO: Self = Self { numerator: 0, denominator: 1 };

    fn of(numerator: u128, denominator: u128) -> Self {
        let common = wide_common_divisor(numerator, denominator);
        Self {
            numerator: numerator.checked_div(common).unwrap_or(numerator),
            denominator: denominator.checked_div(common).unwrap_or(denominator),
        }
    }

    /// The sum with one more share; `None` if 128 bits cannot hold it.
    pub(super) fn plus(self, share: Share) -> Option<Self> {
        let denominator = u128::from(share.denominator());
        let common = wide_common_divisor(self.denominator, denominator);
        let (mine, theirs) = (self.denominator.checked_div(common)?, denominator.checked_div(common)?);
        let numerator =
            self.numerator.checked_mul(theirs)?.checked_add(u128::from(share.numerator).checked_mul(mine)?)?;
        Some(Self::of(numerator, mine.checked_mul(denominator)?))
    }

    /// The number above the line.
    #[must_use]
    pub const fn numerator(self) -> u128 {
        self.numerator
    }

    /// The number below the line; never zero.
    #[must_use]
    pub const fn denominator(self) -> u128 {
        self.denominator
    }

    /// Whether it is exactly the whole.
    #[must_use]
    pub const fn is_one(self) -> bool {
        self.numerator == self.denominator
    }

    fn share(self) -> Result<Share, ShareError> {
        if self.numerator > self.denominator {
            return Err(ShareError::AboveOne { sum: self });
        }
        match (u64::try_from(self.numerator), u64::try_from(self.denominator).map(NonZeroU64::new)) {
            (Ok(numerator), Ok(Some(denominator))) => Ok(Share { numerator, denominator }),
            _ => Err(ShareError::TooFine),
        }
    }
}

impl From<Share> for ShareSum {
    fn from(share: Share) -> Self {
        Self { numerator: share.numerator.into(), denominator: share.denominator().into() }
    }
}

impl fmt::Display for ShareSum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            denominator => write!(f, "{}/{denominator}", self.numerator),
        }
    }
}

impl fmt::Debug for ShareSum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// As it is shown.
impl serde::Serialize for ShareSum {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests;
