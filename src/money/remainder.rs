//! The largest remainder: how a whole is divided into whole units that add to it.

use super::Cents;
use alloc::vec::Vec;
use core::{cmp::Reverse, fmt::Debug};

/// Gives each the whole units of its quota, and the units that are left one each to the largest remainders; between
/// equal remainders the first goes first.
///
/// The quotas, which are floors with remainders, add to the total, and all of them are numbers of 64 bits.
pub(crate) fn by_largest_remainder<R: Ord>(total: i128, quotas: impl IntoIterator<Item = (i128, R)>) -> Vec<i128> {
    let quotas = quotas.into_iter();
    let mut units = Vec::with_capacity(quotas.size_hint().0);
    let mut remainders = Vec::with_capacity(quotas.size_hint().0);
    for (index, (floor, remainder)) in quotas.enumerate() {
        units.push(floor);
        remainders.push((Reverse(remainder), index));
    }
    #[expect(clippy::arithmetic_side_effects, reason = "the floors are of 64 bits and add to no more than the total")]
    let left = units.iter().fold(total, |left, floor| left - *floor);
    let mut order: Vec<_> = remainders.into_iter().zip(&mut units).collect();
    // Only who goes first matters, not in which order: halving is faster than sorting.
    if let Ok(last) = usize::try_from(left)
        && last < order.len()
    {
        order.select_nth_unstable(last);
    }
    for (_, (_, units)) in (0..left).zip(order) {
        #[expect(clippy::arithmetic_side_effects, reason = "a floor is of 64 bits")]
        (*units += 1);
    }
    units
}

/// Divides an amount of money as its cents are; one below zero as the one above it.
pub(crate) fn divide_cents(total: Cents, divide: impl FnOnce(u64) -> Vec<i128>) -> Vec<Cents> {
    let parts = divide(total.cents().unsigned_abs()).into_iter();
    #[expect(clippy::arithmetic_side_effects, reason = "a part is of 64 bits, and its opposite of 65")]
    let signed = |part: i128| if total.is_negative() { -part } else { part };
    parts.map(|part| Cents::new(held(signed(part)))).collect()
}

/// The product of two numbers, which is twice as wide.
pub(crate) const fn product(a: u64, b: u64) -> u128 {
    #[expect(clippy::arithmetic_side_effects, reason = "64 bits times 64 bits fit in 128")]
    (a as u128 * b as u128)
}

/// A part of a whole, or its remainder, as a number as narrow as the whole is.
pub(crate) fn held<Wide, Narrow: TryFrom<Wide, Error: Debug>>(part: Wide) -> Narrow {
    #[expect(
        clippy::expect_used,
        reason = "a quota, rounded down or up, is not farther from zero than what is divided"
    )]
    Narrow::try_from(part).expect("a part that fits where the whole does")
}
