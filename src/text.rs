//! Values that are written as text: one way to read and write them in every serde format.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;
use serde::{Deserializer, Serializer, de};

/// Writes a value as its `Display` text.
pub(crate) fn serialize<T: fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Reads a value through its `FromStr`, so that no other door exists.
pub(crate) fn deserialize<'de, T, D>(deserializer: D, expecting: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Reader { expecting, value: PhantomData })
}

struct Reader<T> {
    expecting: &'static str,
    value: PhantomData<T>,
}

impl<T: FromStr<Err: fmt::Display>> de::Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// An unsigned decimal as written: `units` of ten to the power `-places`.
pub(crate) struct Decimal {
    pub(crate) units: u64,
    pub(crate) places: u32,
}

/// Why a text is not a [`Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecimalError {
    Syntax,
    TooLarge,
}

/// Reads `digits` or `digits.digits`, exactly.
pub(crate) fn decimal(text: &str) -> Result<Decimal, DecimalError> {
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return Err(DecimalError::Syntax),
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    let mut digits = whole.bytes().chain(fraction.bytes());
    if whole.is_empty() || !digits.clone().all(|byte| byte.is_ascii_digit()) {
        return Err(DecimalError::Syntax);
    }
    let units = digits
        .try_fold(0_u64, |units, byte| units.checked_mul(10)?.checked_add(u64::from(byte.checked_sub(b'0')?)))
        .ok_or(DecimalError::TooLarge)?;
    let places = u32::try_from(fraction.len()).map_err(|_| DecimalError::TooLarge)?;
    Ok(Decimal { units, places })
}
