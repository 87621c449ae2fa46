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

/// The rows for which the order says `Equal`, in rows sorted by that order.
pub(crate) fn equal<T>(rows: &[T], order: impl Fn(&T) -> Ordering) -> &[T] {
    let (_, rest) = rows.split_at(rows.partition_point(|row| order(row).is_lt()));
    leading(rest, |row| order(row).is_eq()).0
}

/// The rows from the first as long as it holds, and the others.
pub(crate) fn leading<T>(rows: &[T], holds: impl Fn(&T) -> bool) -> (&[T], &[T]) {
    rows.split_at(rows.iter().take_while(|row| holds(row)).count())
}
