use super::Cents;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::num::{NonZeroU64, NonZeroU128};

/// What each has of a whole, as numbers over one denominator: divided without making a fraction of each.
///
/// # Invariants
///
/// - The parts add to the whole, which is below [`LIMIT`](Self::LIMIT).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Weights {
    parts: Vec<u128>,
    whole: NonZeroU128,
}

impl Weights {
    /// Two bits are left, so that a remainder can be doubled and a part added to it.
    const LIMIT: u128 = 1 << 126;

    /// Those parts of their sum; `None` if that is nothing or too much.
    pub(crate) fn new(parts: Vec<u128>) -> Option<Self> {
        let whole = parts.iter().try_fold(0_u128, |sum, part| sum.checked_add(*part))?;
        let whole = NonZeroU128::new(whole).filter(|whole| whole.get() < Self::LIMIT)?;
        Some(Self { parts, whole })
    }

    /// The part of each, in the order in which they were given.
    pub(crate) fn parts(&self) -> &[u128] {
        &self.parts
    }

    /// What the parts add to.
    pub(crate) fn whole(&self) -> u128 {
        self.whole.get()
    }

    /// Whether they have at most 64 bits, and so are divided fastest.
    pub(crate) fn is_narrow(&self) -> bool {
        u64::try_from(self.whole.get()).is_ok()
    }

    /// The same in the smallest numbers.
    pub(crate) fn reduced(self) -> Self {
        let mut common = self.whole.get();
        for part in &self.parts {
            if common == 1 {
                return self;
            }
            common = greatest_common_divisor(*part, common);
        }
        let Some(common) = NonZeroU128::new(common).filter(|common| common.get() > 1) else { return self };
        let parts = self.parts.iter().map(|part| *part / common).collect();
        Self::new(parts).unwrap_or(self)
    }

    /// Divides an amount of money to the cent; one below zero as the one above it.
    pub(crate) fn divide_cents(&self, total: Cents) -> Vec<Cents> {
        // A part never exceeds the whole, so it fits wherever the whole did.
        let part = |magnitude| Cents::from_magnitude(magnitude, total.is_negative()).unwrap_or_default();
        self.divide(total.cents().unsigned_abs()).into_iter().map(part).collect()
    }

    /// Divides so many units by the largest remainders; see
    /// [how a whole is divided](super::Shares#how-a-whole-is-divided).
    pub(crate) fn divide(&self, total: u64) -> Vec<u64> {
        let quota = Quota::of(total, self.whole);
        let mut units: Vec<u64> = Vec::with_capacity(self.parts.len());
        let mut order = Vec::with_capacity(self.parts.len());
        let mut given = 0_u64;
        for (index, &part) in self.parts.iter().enumerate() {
            let (whole, rest) = quota.of_part(part);
            units.push(whole);
            given = given.saturating_add(whole);
            order.push((Reverse(rest), Reverse(part), index));
        }
        // The remainders add to a whole number of wholes below the number of parts, which is what is left.
        let left = usize::try_from(total.saturating_sub(given)).unwrap_or(usize::MAX);
        if left > 0 && left < order.len() {
            order.select_nth_unstable(left);
        }
        for (.., index) in order.into_iter().take(left) {
            if let Some(units) = units.get_mut(index) {
                *units = units.saturating_add(1);
            }
        }
        units
    }
}

/// How the whole units in a part of a total, and what remains of a unit over the whole, are found.
enum Quota {
    /// Without a division for each part: `total = times * whole + rest`, and `per_part` is the rest over the whole, in
    /// units of 2^-64.
    Narrow { whole: u64, times: u64, rest: u64, per_part: u64 },
    /// Where the whole has more than 64 bits.
    Wide { whole: NonZeroU128, total: u64 },
}

impl Quota {
    fn of(total: u64, whole: NonZeroU128) -> Self {
        let Ok(narrow) = NonZeroU64::try_from(whole) else { return Self::Wide { whole, total } };
        let (times, rest) = (total / narrow, total % narrow);
        match u64::try_from(u128::from(rest).wrapping_shl(64) / whole) {
            Ok(per_part) => Self::Narrow { whole: narrow.get(), times, rest, per_part },
            // Never: the rest is below the whole.
            Err(_) => Self::Wide { whole, total },
        }
    }

    /// The whole units in that part of the total, and what remains of a unit, over the whole.
    fn of_part(&self, part: u128) -> (u64, u128) {
        match *self {
            Self::Narrow { whole, times, rest, per_part } => {
                // INVARIANT: a part is not above the whole, so that it has 64 bits, and what it has of the total too.
                let part = u64::try_from(part).unwrap_or(whole);
                let product = |a: u64, b: u64| u128::from(a).wrapping_mul(b.into());
                // One too few at most: `per_part` was cut off by less than 2^-64, and the part is below 2^64.
                let units = u64::try_from(product(part, per_part).wrapping_shr(64)).unwrap_or_default();
                let left = product(part, rest).wrapping_sub(product(units, whole));
                let one_more = left >= whole.into();
                let left = if one_more { left.wrapping_sub(whole.into()) } else { left };
                (part.wrapping_mul(times).wrapping_add(units).wrapping_add(one_more.into()), left)
            }
            Self::Wide { whole, total } => match u128::from(total).checked_mul(part) {
                // A part of a 64-bit total fits where the total did.
                Some(product) => (u64::try_from(product / whole).unwrap_or(total), product % whole),
                None => long(total, part, whole),
            },
        }
    }
}

/// The same, bit by bit, where 128 bits do not hold the product.
fn long(total: u64, part: u128, whole: NonZeroU128) -> (u64, u128) {
    let (mut units, mut rest) = (0_u64, 0_u128);
    for bit in (0..u64::BITS).rev() {
        units = units.wrapping_shl(1);
        rest = rest.wrapping_shl(1);
        if total.wrapping_shr(bit) & 1 == 1 {
            rest = rest.saturating_add(part);
        }
        units = units.saturating_add(u64::try_from(rest / whole).unwrap_or_default());
        rest %= whole;
    }
    (units, rest)
}

pub(super) fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    loop {
        // Half the width divides several times as fast, and almost every number fits.
        if let (Ok(mut a), Ok(mut b)) = (u64::try_from(a), u64::try_from(b)) {
            while let Some(rest) = a.checked_rem(b) {
                (a, b) = (b, rest);
            }
            return a.into();
        }
        match a.checked_rem(b) {
            Some(rest) => (a, b) = (b, rest),
            None => return a,
        }
    }
}

/// The smallest number that both divide; `None` if 128 bits do not hold it, or one of them is zero.
pub(crate) fn least_common_multiple(a: u128, b: u128) -> Option<u128> {
    if a.checked_rem(b)? == 0 {
        return Some(a);
    }
    a.checked_div(greatest_common_divisor(a, b))?.checked_mul(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use proptest::prelude::*;

    /// By sorting all of them, with the remainders as fractions: the clever way must come to the same.
    fn by_sorting(total: u64, parts: &[u64]) -> Vec<u64> {
        let whole: u128 = parts.iter().map(|part| u128::from(*part)).sum();
        let quota = |part: u64| u128::from(total) * u128::from(part);
        let mut units: Vec<u64> = parts.iter().map(|&part| u64::try_from(quota(part) / whole).unwrap()).collect();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|&index| Reverse((quota(parts[index]) % whole, parts[index])));
        let left = total - units.iter().sum::<u64>();
        order.iter().take(usize::try_from(left).unwrap()).for_each(|&index| units[index] += 1);
        units
    }

    fn of(parts: &[u64]) -> Option<Weights> {
        Weights::new(parts.iter().map(|part| u128::from(*part)).collect())
    }

    #[test]
    fn nothing_and_too_much_are_no_weights() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[0, 0]), None);
        assert_eq!(Weights::new(vec![Weights::LIMIT]), None);
        assert_eq!(Weights::new(vec![u128::MAX, 1]), None);
        assert!(Weights::new(vec![Weights::LIMIT - 1]).is_some());
    }

    proptest! {
        #[test]
        fn the_units_are_those_of_sorting(
            parts in prop::collection::vec(prop_oneof![Just(0), 1..5_u64, 1..u64::MAX / 41], 1..40), total: u64
        ) {
            prop_assume!(parts.iter().any(|part| *part > 0));
            let weights = of(&parts).unwrap();
            prop_assert_eq!(weights.divide(total), by_sorting(total, &parts));
            prop_assert_eq!(weights.reduced().divide(total), by_sorting(total, &parts));
        }

        #[test]
        fn small_wholes_and_totals_divide_as_by_sorting(
            parts in prop::collection::vec(0..20_u64, 1..9), total in prop_oneof![0..200_u64, u64::MAX - 200..=u64::MAX]
        ) {
            prop_assume!(parts.iter().any(|part| *part > 0));
            prop_assert_eq!(of(&parts).unwrap().divide(total), by_sorting(total, &parts));
        }

        #[test]
        fn a_multiple_of_the_weights_divides_alike(
            parts in prop::collection::vec(1..1000_u64, 1..40), factor in 1..u128::from(u64::MAX), total: u64
        ) {
            let many = Weights::new(parts.iter().map(|part| u128::from(*part) * factor * (1 << 20)).collect()).unwrap();
            prop_assert_eq!(many.divide(total), by_sorting(total, &parts), "bit by bit");
            prop_assert!(many.reduced().whole() <= u128::from(parts.iter().sum::<u64>()));
        }
    }
}
