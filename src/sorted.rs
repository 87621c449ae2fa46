//! Sorted rows without doubles, searched in halves: what the model uses where others use maps.

use alloc::vec::Vec;
use core::{cmp::Ordering, mem};

/// Sorts the rows, equal rows as they stood.
pub(crate) fn sort<T: Ord>(rows: &mut [T]) {
    sort_by(rows, T::cmp);
}

/// Sorts the rows by a key, equal rows as they stood.
pub(crate) fn sort_by_key<T, K: Ord>(rows: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(rows, |a, b| key(a).cmp(&key(b)));
}

/// Sorts the rows by an order, equal rows as they stood.
///
/// What does not depend on the type of row is compiled once: to sort rows of one more type with core's sort would be two
/// thousand more lines to compile.
pub(crate) fn sort_by<T>(rows: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    #[expect(clippy::indexing_slicing, reason = "the places are those of the rows")]
    let swaps = swaps(rows.len(), &|a, b| order(&rows[a], &rows[b]));
    for (a, b) in swaps {
        rows.swap(a, b);
    }
}

/// Sorts the rows; gives one that stands there twice, if any does.
pub(crate) fn sort_unique<T>(rows: &mut [T], order: impl Fn(&T, &T) -> Ordering) -> Option<&T> {
    sort_by(rows, &order);
    rows.windows(2).find_map(|pair| match pair {
        [a, b] if order(a, b).is_eq() => Some(b),
        _ => None,
    })
}

/// The swaps, in turn, that put so many places in order.
fn swaps(len: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    if (1..len).zip(0..).all(|(at, before)| order(before, at).is_le()) {
        return swaps;
    }
    let mut places: Vec<usize> = (0..len).collect();
    #[expect(clippy::disallowed_methods, reason = "the one sort")]
    places.sort_by(|&a, &b| order(a, b));
    for start in 0..len {
        let mut at = start;
        loop {
            // A place that was served names itself, so each round of places that wait for one another is walked once.
            #[expect(clippy::indexing_slicing, reason = "each place is below the number of places")]
            let from = mem::replace(&mut places[at], at);
            if from == start {
                break;
            }
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
}

/// The values in their order, each once.
pub(crate) fn unique<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    unique_by(values, T::cmp)
}

/// The values in that order, of equal ones the first.
pub(crate) fn unique_by<T>(values: impl IntoIterator<Item = T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    sort_by(&mut values, &order);
    values.dedup_by(|a, b| order(a, b).is_eq());
    values
}

/// The row for which the order says `Equal`, in rows sorted by that order.
pub(crate) fn find<T>(rows: &[T], order: impl Fn(&T) -> Ordering) -> Option<&T> {
    rows.get(rows.binary_search_by(order).ok()?)
}

/// The rows for which the order says `Equal`, in rows sorted by that order.
pub(crate) fn equal<T>(rows: &[T], order: impl Fn(&T) -> Ordering) -> &[T] {
    let (_, rest) = rows.split_at(rows.partition_point(|row| order(row).is_lt()));
    leading(rest, |row| order(row).is_eq()).0
}

/// The rows from the first as long as it holds, and the others.
pub(crate) fn leading<T>(rows: &[T], holds: impl Fn(&T) -> bool) -> (&[T], &[T]) {
    rows.split_at(rows.iter().position(|row| !holds(row)).unwrap_or(rows.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{vec, vec::Vec};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_are_sorted_as_core_sorts_them(mut rows in proptest::collection::vec((0_u8..20, any::<u8>()), 0..60)) {
            let mut expected = rows.clone();
            expected.sort_by_key(|row| row.0);
            sort_by_key(&mut rows, |row| row.0);
            prop_assert_eq!(&rows, &expected, "equal rows stay as they stood");
            sort(&mut rows);
            expected.sort_unstable();
            prop_assert_eq!(&rows, &expected);
            expected.dedup();
            prop_assert_eq!(unique(rows), expected);
        }

        #[test]
        fn the_first_row_that_stands_twice_is_found(mut rows in proptest::collection::vec(0_u8..40, 0..12)) {
            let mut expected = rows.clone();
            expected.sort_unstable();
            let twice = expected.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[1]);
            prop_assert_eq!(sort_unique(&mut rows, u8::cmp).copied(), twice);
            prop_assert_eq!(rows, expected);
        }
    }

    #[test]
    fn rows_of_a_key_lie_together() {
        let rows: Vec<(u8, char)> = vec![(1, 'a'), (2, 'b'), (2, 'c'), (4, 'd')];
        assert_eq!(equal(&rows, |row| row.0.cmp(&2)), &[(2, 'b'), (2, 'c')]);
        assert_eq!(equal(&rows, |row| row.0.cmp(&3)), &[]);
        assert_eq!(find(&rows, |row| row.0.cmp(&4)), Some(&(4, 'd')));
        assert_eq!(leading(&rows, |row| row.0 < 4), (&rows[..3], &rows[3..]));
    }
}
