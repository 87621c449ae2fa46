use crate::decimal::{Decimal, DecimalError};
use crate::language::{Lang, Translate, errors, write_number};
use crate::serde_text::serde_as_text;
use alloc::{boxed::Box, string::ToString};
use core::fmt;
use core::str::FromStr;

/// An amount of staff (*formatie*) in full-time equivalents, to the hundredth.
///
/// Written with two decimals (`"12.50"`) and read with none, one or two; a text in serde formats too, so that
/// no number rounds it.
///
/// ```
/// use ambtelijke_fusie::organisation::Fte;
///
/// // BUCH meant to go from 695 to 610 fte by 2020.
/// let (before, after): (Fte, Fte) = ("695".parse()?, "610".parse()?);
/// assert_eq!(before.checked_sub(after)?.to_string(), "85.00");
/// assert!("0.125".parse::<Fte>().is_err());
/// # Ok::<(), ambtelijke_fusie::organisation::FteError>(())
/// ```
#[doc(alias = "formatie")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fte(u32);

serde_as_text!(Fte);

errors! {
    /// Why an amount of staff is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum FteError {
        /// It is below zero or more than 32 bits of hundredths can hold.
        #[error("the fte do not fit; they lie between 0.00 and 42949672.95")]
        #[nl("het aantal fte past niet; het ligt tussen 0 en 42.949.672,95")]
        OutOfRange,
        /// The text is not an amount of fte.
        #[error("`{text}` is not an amount of fte; write it with at most two decimals, such as 12.50")]
        #[nl("`{text}` is geen aantal fte; schrijf het met hoogstens twee decimalen, zoals 12.50")]
        Malformed {
            /// The text.
            text: Box<str>,
        },
    }
}

impl Fte {
    /// Nobody.
    pub const ZERO: Self = Self(0);

    /// So many hundredths of a full-time equivalent.
    #[must_use]
    pub const fn from_hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// The number of hundredths.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0
    }

    /// Whether it is nobody.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The two together.
    ///
    /// # Errors
    ///
    /// [`FteError::OutOfRange`] if the result does not fit.
    pub const fn checked_add(self, other: Self) -> Result<Self, FteError> {
        match self.0.checked_add(other.0) {
            Some(hundredths) => Ok(Self(hundredths)),
            None => Err(FteError::OutOfRange),
        }
    }

    /// This less the other.
    ///
    /// # Errors
    ///
    /// [`FteError::OutOfRange`] if the other is more.
    pub const fn checked_sub(self, other: Self) -> Result<Self, FteError> {
        match self.0.checked_sub(other.0) {
            Some(hundredths) => Ok(Self(hundredths)),
            None => Err(FteError::OutOfRange),
        }
    }

    /// All of them together.
    ///
    /// # Errors
    ///
    /// [`FteError::OutOfRange`] if the sum does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, FteError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl fmt::Display for Fte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// As people of that language write it: `12,50` in Dutch.
impl Translate for Fte {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_number(&self.to_string(), lang, f)
    }
}

impl FromStr for Fte {
    type Err = FteError;

    fn from_str(text: &str) -> Result<Self, FteError> {
        let malformed = || FteError::Malformed { text: text.into() };
        let decimal = Decimal::read(text).map_err(|error| match error {
            DecimalError::Syntax => malformed(),
            DecimalError::TooLarge => FteError::OutOfRange,
        })?;
        let scale = match decimal.places {
            0 => 100,
            1 => 10,
            2 => 1,
            _ => return Err(malformed()),
        };
        let hundredths = decimal.units.checked_mul(scale).ok_or(FteError::OutOfRange)?;
        u32::try_from(hundredths).map(Self).map_err(|_| FteError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fte_are_read_with_at_most_two_decimals() {
        for (text, hundredths) in
            [("12.50", 1250), ("12.5", 1250), ("12", 1200), ("0.00", 0), ("42949672.95", u32::MAX)]
        {
            assert_eq!(text.parse(), Ok(Fte::from_hundredths(hundredths)), "{text}");
        }
        for text in ["", "-1", "12,5", "0.125", "1.", ".5", "12 fte"] {
            assert_eq!(text.parse::<Fte>(), Err(FteError::Malformed { text: text.into() }), "{text}");
            assert!(serde_json::from_value::<Fte>(text.into()).is_err(), "{text}");
        }
        for text in ["42949672.96", "42949673", "99999999999999999999"] {
            assert_eq!(text.parse::<Fte>(), Err(FteError::OutOfRange), "{text}");
        }
    }

    #[test]
    fn a_number_is_no_fte_in_json() {
        assert!(serde_json::from_str::<Fte>("12.5").is_err());
        assert_eq!(serde_json::to_string(&Fte::from_hundredths(1205)).unwrap(), r#""12.05""#);
    }

    #[test]
    fn what_does_not_fit_is_an_error_and_never_wraps() {
        let most = Fte::from_hundredths(u32::MAX);
        assert_eq!(most.checked_add(Fte::from_hundredths(1)), Err(FteError::OutOfRange));
        assert_eq!(Fte::ZERO.checked_sub(most), Err(FteError::OutOfRange));
        assert_eq!(Fte::sum([most, most]), Err(FteError::OutOfRange));
        assert_eq!(Fte::sum([]), Ok(Fte::ZERO));
    }

    proptest! {
        #[test]
        fn fte_come_back_from_their_text(hundredths: u32) {
            let fte = Fte::from_hundredths(hundredths);
            prop_assert_eq!(fte.to_string().parse(), Ok(fte));
        }
    }
}
