use super::{
    Cents,
    divisor::wide_common_divisor,
    fraction::Natural,
    remainder::{by_largest_remainder, divide_cents, held},
};
use alloc::vec::Vec;
use core::num::NonZeroU128;

/// The parts of a whole, as numbers over one denominator: divided without making a fraction of each.
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
    /// The limit of a whole, so that a part can be written with a sign.
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

    /// The sum of the parts.
    pub(crate) fn whole(&self) -> u128 {
        self.whole.get()
    }

    /// The same in the smallest numbers.
    pub(crate) fn reduced(self) -> Self {
        let mut common = self.whole.get();
        for part in &self.parts {
            if common == 1 {
                return self;
            }
            common = wide_common_divisor(*part, common);
        }
        // INVARIANT: it goes into each part and so into the whole, which stays what they add to.
        let Some(common) = NonZeroU128::new(common) else { return self };
        let over = |number: u128| number / common;
        let Some(whole) = NonZeroU128::new(over(self.whole())) else { return self };
        Self { parts: self.parts.into_iter().map(over).collect(), whole }
    }

    /// Divides an amount of money to the cent; one below zero as the one above it.
    pub(crate) fn divide_cents(&self, total: Cents) -> Vec<Cents> {
        divide_cents(total, |total| self.divide(total))
    }

    /// Divides so many units by the largest remainders; see
    /// [how a whole is divided](super::Shares#how-a-whole-is-divided).
    pub(crate) fn divide(&self, total: u64) -> Vec<i128> {
        let quota = |&part| {
            let (units, rest) = self.quota(total, part);
            (units, (rest, part))
        };
        by_largest_remainder(total.into(), self.parts.iter().map(quota))
    }

    /// The whole units that a part has of a total, and what remains of a unit, over the whole.
    fn quota(&self, total: u64, part: u128) -> (i128, u128) {
        let (units, rest) = match part.checked_mul(total.into()) {
            Some(product) => {
                let units = product / self.whole;
                (units, product.wrapping_sub(units.wrapping_mul(self.whole())))
            }
            None => {
                let (units, rest) = Natural::from(part).times(&total.into()).divided_by(&self.whole().into());
                (held(units), held(rest))
            }
        };
        (held(units), rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use core::cmp::Reverse;
    use proptest::prelude::*;

    /// By sorting all of them, with the remainders as fractions: the clever way must come to the same.
    fn by_sorting(total: u64, parts: &[u64]) -> Vec<i128> {
        let whole: u128 = parts.iter().map(|part| u128::from(*part)).sum();
        let quota = |part: u64| u128::from(total) * u128::from(part);
        let mut units: Vec<u64> = parts.iter().map(|&part| u64::try_from(quota(part) / whole).unwrap()).collect();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|&index| Reverse((quota(parts[index]) % whole, parts[index])));
        let left = total - units.iter().sum::<u64>();
        order.iter().take(usize::try_from(left).unwrap()).for_each(|&index| units[index] += 1);
        units.into_iter().map(i128::from).collect()
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
