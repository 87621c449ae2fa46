//! Decimal numbers as people write them, read exactly: for money, shares and fte.

/// An unsigned decimal as written: `units` of ten to the power `-places`.
pub(crate) struct Decimal {
    pub(crate) units: u64,
    pub(crate) places: u32,
}

/// Why a text is not a [`Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecimalError {
    /// It is not `digits` or `digits.digits`.
    Syntax,
    /// Its digits do not fit in 64 bits.
    TooLarge,
}

impl Decimal {
    /// Reads `digits` or `digits.digits`.
    pub(crate) fn read(text: &str) -> Result<Self, DecimalError> {
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
        Ok(Self { units, places })
    }
}
