use crate::decimal::{Decimal, DecimalError};
use crate::language::{Lang, Translate, errors, write_number};
use alloc::{boxed::Box, string::ToString};
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Deserializer, Serialize, de};

/// An amount of money (*bedrag*), in whole euro cents; below zero where it is owed or saved.
///
/// As text it is euros with two decimals (`"-1234.56"`); in JSON it is the whole number of cents, under a key
/// that ends in `_cents`.
///
/// ```
/// use ambtelijke_fusie::money::Cents;
///
/// // What the raad of Veendam accepted at most for the end of De Kompanjie.
/// let most: Cents = "1000000.00".parse()?;
/// assert_eq!(most, Cents::new(100_000_000));
/// assert_eq!(most.checked_sub(Cents::new(1))?.to_string(), "999999.99");
/// # Ok::<(), ambtelijke_fusie::money::MoneyError>(())
/// ```
#[doc(alias = "bedrag")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(transparent)]
pub struct Cents(i64);

errors! {
    /// Why an amount of money is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum MoneyError {
        /// The result is more than 64 bits of cents can hold.
        #[error("the amount does not fit: it must lie within 92,233,720,368,547,758.07 euros of zero")]
        #[nl("het bedrag past niet: het mag hoogstens 92.233.720.368.547.758,07 euro van nul af liggen")]
        Overflow,
        /// The text is not an amount in euros.
        #[error("`{text}` is not an amount in euros; write it as 1234.56, 1234 or -1234.56")]
        #[nl("`{text}` is geen bedrag in euro; schrijf het als 1234.56, 1234 of -1234.56")]
        Malformed {
            /// The text.
            text: Box<str>,
        },
    }
}

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The amount of so many cents.
    #[must_use]
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The number of cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Whether the amount is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// The two amounts together.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`] if the result does not fit.
    pub const fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        match self.0.checked_add(other.0) {
            Some(cents) => Ok(Self(cents)),
            None => Err(MoneyError::Overflow),
        }
    }

    /// This amount less the other.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`] if the result does not fit.
    pub const fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        match self.0.checked_sub(other.0) {
            Some(cents) => Ok(Self(cents)),
            None => Err(MoneyError::Overflow),
        }
    }

    /// The same amount on the other side of zero.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`] for the smallest amount there is.
    pub const fn checked_neg(self) -> Result<Self, MoneyError> {
        match self.0.checked_neg() {
            Some(cents) => Ok(Self(cents)),
            None => Err(MoneyError::Overflow),
        }
    }

    /// All the amounts together.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`] if the sum does not fit. The order of the amounts makes no difference.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        // 128 bits hold any sum that a machine can walk, so an amount on the way out of range may come back.
        let sum = amounts
            .into_iter()
            .try_fold(0_i128, |sum, amount| sum.checked_add(i128::from(amount.0)))
            .ok_or(MoneyError::Overflow)?;
        i64::try_from(sum).map(Self).map_err(|_| MoneyError::Overflow)
    }
}

impl<'de> Deserialize<'de> for Cents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl de::Visitor<'_> for Reader {
            type Value = Cents;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number of cents, such as 120000000 for 1,200,000.00 euros")
            }

            fn visit_i64<E: de::Error>(self, cents: i64) -> Result<Cents, E> {
                Ok(Cents(cents))
            }

            fn visit_u64<E: de::Error>(self, cents: u64) -> Result<Cents, E> {
                let cents = i64::try_from(cents);
                cents
                    .map(Cents)
                    .map_err(|_| E::custom("so many cents do not fit; there are at most 9223372036854775807"))
            }
        }

        deserializer.deserialize_i64(Reader)
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.is_negative() { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", magnitude / 100, magnitude % 100)
    }
}

/// As people of that language write an amount, without the sign of the euro.
///
/// ```
/// use ambtelijke_fusie::{language::{Lang, Translate}, money::Cents};
///
/// let amount: Cents = "1234567.80".parse()?;
/// assert_eq!(amount.in_lang(Lang::Nl).to_string(), "1.234.567,80");
/// assert_eq!(amount.in_lang(Lang::En).to_string(), "1,234,567.80");
/// # Ok::<(), ambtelijke_fusie::money::MoneyError>(())
/// ```
impl Translate for Cents {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_number(&self.to_string(), lang, f)
    }
}

impl FromStr for Cents {
    type Err = MoneyError;

    /// Reads euros with two decimals or none: `"1234.56"`, `"-0.05"`, `"1234"`.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let malformed = || MoneyError::Malformed { text: text.into() };
        let (negative, amount) = match text.strip_prefix('-') {
            Some(amount) => (true, amount),
            None => (false, text),
        };
        let decimal = Decimal::read(amount).map_err(|error| match error {
            DecimalError::Syntax => malformed(),
            DecimalError::TooLarge => MoneyError::Overflow,
        })?;
        let magnitude = match decimal.places {
            0 => decimal.units.checked_mul(100).ok_or(MoneyError::Overflow)?,
            2 => decimal.units,
            _ => return Err(malformed()),
        };
        Self::from_magnitude(magnitude, negative).ok_or(MoneyError::Overflow)
    }
}

impl Cents {
    /// So many cents on the given side of zero.
    pub(super) fn from_magnitude(magnitude: u64, negative: bool) -> Option<Self> {
        let cents =
            if negative { 0_i64.checked_sub_unsigned(magnitude) } else { 0_i64.checked_add_unsigned(magnitude) };
        cents.map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, Translate};
    use proptest::prelude::*;

    #[test]
    fn euros_are_read_exactly() {
        let rows = [
            ("0", 0),
            ("0.05", 5),
            ("-0.05", -5),
            ("-0.00", 0),
            ("1234.56", 123_456),
            ("18522480", 1_852_248_000),
            ("92233720368547758.07", i64::MAX),
            ("-92233720368547758.08", i64::MIN),
        ];
        for (text, cents) in rows {
            assert_eq!(text.parse(), Ok(Cents::new(cents)), "{text}");
        }
    }

    #[test]
    fn what_is_not_euros_with_two_decimals_or_none_is_refused() {
        for text in ["", "-", ".", "1.", ".50", "1.5", "1.505", "1,50", "1 000", "+1", "--1", "1.5-", "€1", "1e3", "٣"]
        {
            assert_eq!(text.parse::<Cents>(), Err(MoneyError::Malformed { text: text.into() }), "{text}");
        }
        for text in ["92233720368547758.08", "-92233720368547758.09", "922337203685477580", "99999999999999999999"] {
            assert_eq!(text.parse::<Cents>(), Err(MoneyError::Overflow), "{text}");
        }
    }

    #[test]
    fn the_messages_say_what_would_be_right() {
        let error = "1,50".parse::<Cents>().unwrap_err();
        assert_eq!(error.to_string(), "`1,50` is not an amount in euros; write it as 1234.56, 1234 or -1234.56");
        let dutch = error.in_lang(Lang::Nl).to_string();
        assert_eq!(dutch, "`1,50` is geen bedrag in euro; schrijf het als 1234.56, 1234 of -1234.56");
    }

    #[test]
    fn what_does_not_fit_is_an_error_and_never_wraps() {
        let (least, most, one) = (Cents::new(i64::MIN), Cents::new(i64::MAX), Cents::new(1));
        assert_eq!(most.checked_add(one), Err(MoneyError::Overflow));
        assert_eq!(least.checked_sub(one), Err(MoneyError::Overflow));
        assert_eq!(least.checked_neg(), Err(MoneyError::Overflow));
        assert_eq!(Cents::sum([most, one]), Err(MoneyError::Overflow));
        assert_eq!(Cents::sum([most, one, Cents::new(-1)]), Ok(most), "the order makes no difference");
        assert_eq!(Cents::sum([]), Ok(Cents::ZERO));
    }

    #[test]
    fn json_holds_whole_cents_and_no_decimals() {
        assert_eq!(serde_json::to_string(&Cents::new(-5)).unwrap(), "-5");
        assert!(serde_json::from_str::<Cents>("12.5").is_err());
        assert!(serde_json::from_str::<Cents>("\"12.50\"").is_err());
    }

    proptest! {
        #[test]
        fn an_amount_comes_back_from_its_text(cents: i64) {
            let amount = Cents::new(cents);
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        }

        #[test]
        fn a_difference_added_again_gives_the_amount(a: i32, b: i32) {
            let (a, b) = (Cents::new(a.into()), Cents::new(b.into()));
            prop_assert_eq!(a.checked_sub(b).and_then(|rest| rest.checked_add(b)), Ok(a));
        }
    }
}
