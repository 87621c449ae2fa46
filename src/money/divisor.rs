//! The greatest common divisor and the least common multiple.

/// The greatest common divisor.
pub(crate) const fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

/// The greatest common divisor of wider numbers.
pub(super) fn wide_common_divisor(mut a: u128, mut b: u128) -> u128 {
    loop {
        // Half the width divides several times as fast, and almost every number fits.
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return greatest_common_divisor(a, b).into();
        }
        match a.checked_rem(b) {
            Some(rest) => (a, b) = (b, rest),
            None => return a,
        }
    }
}

/// The least common multiple; `None` if 128 bits do not hold it, or one of them is zero.
pub(crate) fn least_common_multiple(a: u128, b: u128) -> Option<u128> {
    if a.checked_rem(b)? == 0 {
        return Some(a);
    }
    a.checked_div(wide_common_divisor(a, b))?.checked_mul(b)
}
