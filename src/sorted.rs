//! Sorted rows without doubles, searched in halves: what the model uses where others use maps.

use core::cmp::Ordering;

/// Sorts the rows; gives one that stands there twice, if any does.
pub(crate) fn sort_unique<T>(rows: &mut [T], order: impl Fn(&T, &T) -> Ordering) -> Option<&T> {
    rows.sort_by(&order);
    rows.windows(2).find_map(|pair| match pair {
        [a, b] if order(a, b).is_eq() => Some(b),
        _ => None,
    })
}

/// The row for which the order says `Equal`, in rows sorted by that order.
pub(crate) fn find<T>(rows: &[T], order: impl Fn(&T) -> Ordering) -> Option<&T> {
    rows.get(rows.binary_search_by(order).ok()?)
}
