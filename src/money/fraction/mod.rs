//! Exact fractions of any size: for numbers that 64 bits cannot hold, such as voting power or a present value.

mod natural;
#[cfg(test)]
mod tests;

use super::{Cents, Share};
use crate::{
    language::{Lang, Translate, errors, write_number},
    serde_text::FromText,
};
use alloc::{
    boxed::Box,
    string::{String, ToString as _},
};
use core::{cmp::Ordering, fmt, marker::PhantomData, num::NonZeroU128, str::FromStr};
pub(super) use natural::Natural;
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

/// An exact fraction of any size (*breuk*), above or below zero.
///
/// Nothing overflows and nothing is rounded; decimals are made when asked for. As text, also in serde formats, it is
/// the fraction in lowest terms: `"3/4"`, `"-2"`, `"0"`. It is read from a fraction, a decimal or a percentage.
///
/// # Invariants
///
/// - It is in lowest terms, so that equal fractions are equal values; and zero is not below zero.
///
/// ```
/// use ambtelijke_fusie::money::{Cents, Fraction};
///
/// // Uitgeest bears 12.04% of the costs of Werkorganisatie BUCH, and had 13,465 of the 101,382 inhabitants of 2017: how many
/// // points less does it bear?
/// let uitgeest = Fraction::ratio(13_465, 101_382).unwrap();
/// let off = "12.04%".parse::<Fraction>()?.minus(&uitgeest);
/// assert_eq!(off.percent(2).to_string(), "-1.24");
///
/// // 600,000 euros in four years' time, at 2% a year, are worth this today.
/// let factor = Fraction::ratio(100, 102).unwrap().power(4)?;
/// let value = Fraction::from("600000.00".parse::<Cents>()?).times(&factor);
/// assert_eq!(value.to_cents().unwrap().to_string(), "554307.26");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "breuk")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Fraction {
    negative: bool,
    numerator: Natural,
    denominator: Natural,
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.to_string();
        match text.len() {
            // What is written must be read back.
            length if length > Self::LONGEST => Err(ser::Error::custom(FractionError::TooLong { length })),
            _ => serializer.serialize_str(&text),
        }
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(FromText(PhantomData))
    }
}

errors! {
    /// Why there is no such fraction.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum FractionError {
        /// Zero stands below the line.
        #[error("`{text}` divides by zero; the number below the line must be one or more")]
        #[nl("`{text}` deelt door nul; onder de streep moet één of meer staan")]
        ZeroDenominator {
            /// What was read.
            text: Box<str>,
        },
        /// It is too long to read, and so is not written.
        #[error("a fraction of {length} characters is neither read nor written; keep it within {}", Fraction::LONGEST)]
        #[nl(
            "een breuk van {length} tekens is te lang om te lezen of te schrijven; gebruik er hoogstens {}",
            Fraction::LONGEST
        )]
        TooLong {
            /// How many bytes there were.
            length: usize,
        },
        /// A power is too large to reckon.
        #[error(
            "the power of {exponent} could take more than {} binary digits; take a smaller exponent",
            Fraction::MOST_BITS
        )]
        #[nl(
            "de macht met exponent {exponent} kan meer dan {} binaire cijfers tellen; neem een kleinere exponent",
            Fraction::MOST_BITS
        )]
        PowerTooLarge {
            /// The exponent.
            exponent: u32,
        },
        /// The text is something else.
        #[error("`{text}` is not a fraction; write it as -3/4, 0.75 or 12.5%")]
        #[nl("`{text}` is geen breuk; schrijf een breuk als -3/4, 0.75 of 12.5%")]
        Malformed {
            /// What was read.
            text: Box<str>,
        },
    }
}

impl Fraction {
    /// The most bytes that are read or, by serde, written as a fraction, so that a text cannot keep a reader busy.
    pub const LONGEST: usize = 2_000;

    /// The most binary digits that a number of a power may have, so that no exponent can keep a machine busy.
    pub const MOST_BITS: u64 = 1 << 18;

    /// Nothing.
    #[must_use]
    pub fn zero() -> Self {
        Self::whole(0)
    }

    /// One, the whole.
    #[must_use]
    pub fn one() -> Self {
        Self::whole(1)
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i128) -> Self {
        Self { negative: number < 0, numerator: number.unsigned_abs().into(), denominator: Natural::one() }
    }

    /// So many parts out of `denominator`; `None` if that is zero.
    #[must_use]
    pub fn ratio(numerator: i128, denominator: u128) -> Option<Self> {
        NonZeroU128::new(denominator).map(|denominator| Self::out_of(numerator, denominator))
    }

    /// So many parts out of that number.
    #[must_use]
    pub fn out_of(numerator: i128, denominator: NonZeroU128) -> Self {
        Self::of(numerator < 0, &numerator.unsigned_abs().into(), &denominator.get().into())
    }

    /// In lowest terms; the denominator is not zero.
    fn of(negative: bool, numerator: &Natural, denominator: &Natural) -> Self {
        let (numerator, denominator) = lowest(numerator, denominator);
        Self { negative: negative && !numerator.is_zero(), numerator, denominator }
    }

    /// The two together.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        // What the denominators have in common is all that the sum and they can have in common: the rest stays small.
        let common = self.denominator.common_divisor(&other.denominator);
        let (my_rest, their_rest) = (self.denominator.over(&common), other.denominator.over(&common));
        let (mine, theirs) = (self.numerator.times(&their_rest), other.numerator.times(&my_rest));
        let (negative, sum) = match (self.negative == other.negative, mine < theirs) {
            (true, _) => (self.negative, mine.plus(&theirs)),
            (false, true) => (other.negative, theirs.minus(&mine)),
            (false, false) => (self.negative, mine.minus(&theirs)),
        };
        if sum.is_zero() {
            return Self::zero();
        }
        let (numerator, common) = lowest(&sum, &common);
        Self { negative, numerator, denominator: my_rest.times(&their_rest).times(&common) }
    }

    /// This less the other.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    /// The same on the other side of zero.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self { negative: !self.negative && !self.is_zero(), ..self.clone() }
    }

    /// The two multiplied.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        self.crossed(other.negative, &other.numerator, &other.denominator)
    }

    /// This divided by the other; `None` if that is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| self.crossed(other.negative, &other.denominator, &other.numerator))
    }

    /// Multiplied by a fraction in lowest terms: a common factor can only be across, and is found in smaller numbers.
    fn crossed(&self, negative: bool, numerator: &Natural, denominator: &Natural) -> Self {
        let (mine, their_denominator) = lowest(&self.numerator, denominator);
        let (theirs, my_denominator) = lowest(numerator, &self.denominator);
        let numerator = mine.times(&theirs);
        Self {
            negative: self.negative != negative && !numerator.is_zero(),
            numerator,
            denominator: my_denominator.times(&their_denominator),
        }
    }

    /// This multiplied by itself so many times; one for none.
    ///
    /// # Errors
    ///
    /// [`FractionError::PowerTooLarge`] if a number of it could have more than [`MOST_BITS`](Self::MOST_BITS).
    pub fn power(&self, exponent: u32) -> Result<Self, FractionError> {
        let bits = self.numerator.bits().max(self.denominator.bits());
        if bits.checked_mul(exponent.into()).is_none_or(|bits| bits > Self::MOST_BITS) {
            return Err(FractionError::PowerTooLarge { exponent });
        }
        // What has no divisor in common has none in its powers either.
        Ok(Self {
            negative: self.negative && exponent & 1 == 1,
            numerator: self.numerator.power(exponent),
            denominator: self.denominator.power(exponent),
        })
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(&self) -> bool {
        self.negative
    }

    /// It as a decimal with so many places, rounded; a half goes away from zero.
    #[must_use]
    pub const fn decimal(&self, places: u8) -> impl fmt::Display + fmt::Debug + Translate + use<'_> {
        Decimal { of: self, places, hundredths: false }
    }

    /// It in hundredths (*procenten*, or points of a difference), as a decimal with so many places, rounded; a half goes
    /// away from zero.
    #[must_use]
    pub const fn percent(&self, places: u8) -> impl fmt::Display + fmt::Debug + Translate + use<'_> {
        Decimal { of: self, places, hundredths: true }
    }

    /// A number of cents as an amount, rounded to the cent, and a half away from zero; `None` if it does not fit.
    #[must_use]
    pub fn to_cents(&self) -> Option<Cents> {
        let cents = i128::try_from(self.rounded(0).to_u128()?).ok()?;
        let cents = if self.negative { cents.checked_neg()? } else { cents };
        i64::try_from(cents).ok().map(Cents::new)
    }

    /// It as a share; `None` if it is below nothing or above the whole, or too fine for 64 bits.
    #[must_use]
    pub fn to_share(&self) -> Option<Share> {
        let (above, below) = (self.numerator.to_u128()?, self.denominator.to_u128()?);
        let share = Share::new(u64::try_from(above).ok()?, u64::try_from(below).ok()?).ok()?;
        (!self.negative).then_some(share)
    }

    /// How far it is from zero, in parts of a power of ten, rounded.
    fn rounded(&self, tens: u32) -> Natural {
        let scaled = self.numerator.times(&Natural::from(10_u64).power(tens));
        let (quotient, rest) = scaled.divided_by(&self.denominator);
        match rest.plus(&rest) >= self.denominator {
            true => quotient.plus(&Natural::one()),
            false => quotient,
        }
    }
}

/// Both without their common factor; zero and one where the first is zero.
fn lowest(numerator: &Natural, denominator: &Natural) -> (Natural, Natural) {
    let common = numerator.common_divisor(denominator);
    (numerator.over(&common), denominator.over(&common))
}

impl From<Share> for Fraction {
    fn from(share: Share) -> Self {
        // A share is in lowest terms.
        Self { negative: false, numerator: share.numerator().into(), denominator: share.denominator().into() }
    }
}

impl From<u64> for Fraction {
    fn from(number: u64) -> Self {
        Self { negative: false, numerator: number.into(), denominator: Natural::one() }
    }
}

/// The amount in cents.
impl From<Cents> for Fraction {
    fn from(amount: Cents) -> Self {
        Self::whole(amount.cents().into())
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let size = || {
            let (mine, theirs) = (self.numerator.times(&other.denominator), other.numerator.times(&self.denominator));
            mine.cmp(&theirs)
        };
        match (self.negative, other.negative) {
            (false, false) => size(),
            (true, true) => size().reverse(),
            (mine, theirs) => theirs.cmp(&mine),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.negative { "-" } else { "" };
        match self.denominator.is_one() {
            true => write!(f, "{sign}{}", self.numerator),
            false => write!(f, "{sign}{}/{}", self.numerator, self.denominator),
        }
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Fraction {
    type Err = FractionError;

    /// Reads a fraction (`"-3/4"`), a decimal (`"0.75"`) or a percentage (`"12.5%"`).
    fn from_str(text: &str) -> Result<Self, FractionError> {
        if text.len() > Self::LONGEST {
            return Err(FractionError::TooLong { length: text.len() });
        }
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let read = || match unsigned.split_once('/') {
            Some((above, below)) => Some((Natural::from_digits(above.bytes())?, Natural::from_digits(below.bytes())?)),
            None => {
                let (number, tens) = match unsigned.strip_suffix('%') {
                    Some(number) => (number, 2_usize),
                    None => (unsigned, 0),
                };
                let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
                if whole.is_empty() || (decimals.is_empty() && number.ends_with('.')) {
                    return None;
                }
                let below = u32::try_from(decimals.len().checked_add(tens)?).ok()?;
                let above = Natural::from_digits(whole.bytes().chain(decimals.bytes()))?;
                Some((above, Natural::from(10_u64).power(below)))
            }
        };
        let (above, below) = read().ok_or_else(|| FractionError::Malformed { text: text.into() })?;
        if below.is_zero() {
            return Err(FractionError::ZeroDenominator { text: text.into() });
        }
        let fraction = Self::of(negative, &above, &below);
        // As a fraction a decimal has almost twice its characters, and must be read back.
        match text.len() > Self::LONGEST / 2 {
            true => match fraction.to_string().len() {
                length if length > Self::LONGEST => Err(FractionError::TooLong { length }),
                _ => Ok(fraction),
            },
            false => Ok(fraction),
        }
    }
}

/// A fraction in parts of a power of ten, with the point before the last places.
#[derive(Debug)]
struct Decimal<'f> {
    of: &'f Fraction,
    places: u8,
    hundredths: bool,
}

impl Translate for Decimal<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_number(&self.to_string(), lang, f)
    }
}

impl fmt::Display for Decimal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;

        let rounded = self.of.rounded(u32::from(self.places).saturating_add(if self.hundredths { 2 } else { 0 }));
        let places = usize::from(self.places);
        let mut text = String::new();
        write!(text, "{rounded:0width$}", width = places.saturating_add(1))?;
        if places > 0 {
            text.insert(text.len().saturating_sub(places), '.');
        }
        // What rounds to nothing has no sign.
        f.pad_integral(!self.of.negative || rounded.is_zero(), "", &text)
    }
}
