//! The largest remainder: how a whole is divided into whole units that add to it.

use super::Cents;
use alloc::vec::Vec;
use core::{cmp::Ordering, fmt::Debug};

/// Gives each the whole units of its quota, and the units that are left one each to the largest remainders; between
/// equal remainders the first goes first.
///
/// The quotas, which are floors with remainders, add to the total, and all of them are numbers of 64 bits.
pub(crate) fn by_largest_remainder<R: Ord>(total: i128, quotas: impl IntoIterator<Item = (i128, R)>) -> Vec<i128> {
    let (mut units, remainders): (Vec<i128>, Vec<R>) = quotas.into_iter().unzip();
    #[expect(clippy::arithmetic_side_effects, reason = "the floors are of 64 bits and add to no more than the total")]
    let left = units.iter().fold(total, |left, floor| left - *floor);
    #[expect(clippy::indexing_slicing, reason = "as many remainders as quotas")]
    let larger = |a: usize, b: usize| remainders[b].cmp(&remainders[a]).then(a.cmp(&b));
    for place in first(left, units.len(), &larger) {
        #[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a place of a floor of 64 bits")]
        (units[place] += 1);
    }
    units
}

/// The first so many of the places, in no order: only who is among them matters, and halving is faster than sorting.
fn first(count: i128, places: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..places).collect();
    match usize::try_from(count) {
        Ok(count) if count < places.len() => {
            places.select_nth_unstable_by(count, |&a, &b| order(a, b));
            places.truncate(count);
        }
        Ok(_) => {}
        Err(_) => places.clear(),
    }
    places
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
