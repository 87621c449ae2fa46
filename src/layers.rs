//! Lists that grow by a row at a time, while every version is kept.

use crate::sorted;
use alloc::{sync::Arc, vec::Vec};
use core::{
    cmp::Ordering,
    hash::{Hash, Hasher},
    slice::Iter,
};
use serde::{Serialize, Serializer};

/// Sorted rows in two layers. The lower is shared with the lists that this one was made from, so that a list that grows by a
/// row a year, and of which every version is kept, copies about the square root of its length each time.
#[derive(Debug, Clone)]
pub(crate) struct Layers<T> {
    // INVARIANT: both in order.
    lower: Option<Arc<[T]>>,
    upper: Vec<T>,
}

impl<T: Ord + Clone> Layers<T> {
    /// So few rows are cheaper to copy than to share.
    const FEW: usize = 16;

    /// These rows, in their order.
    pub(crate) fn of(mut rows: Vec<T>) -> Self {
        sorted::sort(&mut rows);
        Self { lower: None, upper: rows }
    }

    /// The layer that is shared.
    pub(crate) fn lower(&self) -> &[T] {
        self.lower.as_deref().unwrap_or_default()
    }

    /// The layer on top.
    pub(crate) fn upper(&self) -> &[T] {
        &self.upper
    }

    /// All rows, in order.
    pub(crate) fn iter(&self) -> Merged<'_, T> {
        Merged::of(self.lower(), &self.upper)
    }

    /// The row for which the order says `Equal`, if both layers are sorted by that order.
    pub(crate) fn find(&self, order: impl Fn(&T) -> Ordering) -> Option<&T> {
        sorted::find(&self.upper, &order).or_else(|| sorted::find(self.lower(), &order))
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.upper.is_empty() && self.lower().is_empty()
    }

    /// All rows, in order.
    pub(crate) fn into_vec(self) -> Vec<T> {
        match self.lower {
            None => self.upper,
            Some(_) => self.iter().cloned().collect(),
        }
    }

    /// The layer on top, to change it; the rows come in order again by [`settled`](Self::settled).
    pub(crate) const fn upper_mut(&mut self) -> &mut Vec<T> {
        &mut self.upper
    }

    /// The same rows in order; the rows that will not change any more go to the lower layer if there are many.
    pub(crate) fn settled(mut self, is_final: impl Fn(&T) -> bool) -> Self {
        sorted::sort(&mut self.upper);
        let count = self.upper.iter().filter(|row| is_final(row)).count();
        if count <= Self::FEW || count.saturating_mul(count) <= self.lower().len() {
            return self;
        }
        let (down, upper): (Vec<T>, Vec<T>) = self.upper.into_iter().partition(is_final);
        let lower = Self { lower: self.lower, upper: down }.into_vec();
        Self { lower: Some(lower.into()), upper }
    }
}

/// The rows of two layers, in order.
#[derive(Debug, Clone)]
pub(crate) struct Merged<'a, T> {
    lower: Iter<'a, T>,
    upper: Iter<'a, T>,
}

impl<'a, T: Ord> Merged<'a, T> {
    pub(crate) fn of(lower: &'a [T], upper: &'a [T]) -> Self {
        Self { lower: lower.iter(), upper: upper.iter() }
    }

    /// The next one where there are two layers, which is seldom.
    #[cold]
    fn lowest(&mut self) -> Option<&'a T> {
        match (self.lower.as_slice().first(), self.upper.as_slice().first()) {
            (Some(below), Some(above)) if above <= below => self.upper.next(),
            _ => self.lower.next(),
        }
    }
}

impl<'a, T: Ord> Iterator for Merged<'a, T> {
    type Item = &'a T;

    #[inline]
    fn next(&mut self) -> Option<&'a T> {
        if self.lower.len() == 0 { self.upper.next() } else { self.lowest() }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let rest = self.lower.len().saturating_add(self.upper.len());
        (rest, Some(rest))
    }
}

impl<T: Ord> ExactSizeIterator for Merged<'_, T> {}

impl<T: Ord + Clone> PartialEq for Layers<T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Ord + Clone> Eq for Layers<T> {}

impl<T: Ord + Clone + Hash> Hash for Layers<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.iter().len());
        self.iter().for_each(|row| row.hash(state));
    }
}

impl<T: Ord + Clone> Default for Layers<T> {
    fn default() -> Self {
        Self { lower: None, upper: Vec::new() }
    }
}

impl<T: Ord + Clone + Serialize> Serialize for Layers<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_both_layers_come_in_order_and_are_the_same_list() {
        let mut grown = Layers::of(alloc::vec![7_u32]);
        for row in 0..400 {
            // Odd and even by turns, so that layers interlock.
            grown.upper_mut().push((row * 37) % 1_000);
            grown = grown.settled(|row| *row != 7);
            assert!(grown.upper().len() < 40, "{row}");
            let mut whole: Vec<_> = (0..=row).map(|row| (row * 37) % 1_000).chain([7]).collect();
            sorted::sort(&mut whole);
            assert!(grown.iter().eq(&whole), "{row}");
            assert_eq!(grown, Layers::of(whole));
        }
        assert!(grown.upper().contains(&7), "what may change stays on top");
        assert_eq!(grown.lower().len() + grown.upper().len(), 401);
    }
}
