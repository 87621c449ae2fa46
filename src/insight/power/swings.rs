//! Counts the coalitions that one municipality turns from losing into carrying.

use super::game::{OpenGame, Scale};
use crate::sorted;
use alloc::{vec, vec::Vec};
use core::num::NonZeroU128;

/// The counts of a table at most: 64 MiB of them.
pub(super) const MOST_COUNTS: u128 = 1 << 22;
/// Up to so many municipalities every coalition can be looked at by itself, for all weights.
pub(super) const MOST_LISTED: usize = 20;

/// The coalitions among those who can be missed, by their number of municipalities.
pub(super) struct Swings {
    /// For each that can be missed: the coalitions that carry with it and not without it. Municipalities with the same
    /// weights share one list.
    pub(super) lists: Vec<Vec<u128>>,
    /// The list of each municipality, in their order.
    pub(super) list_of: Vec<usize>,
    /// The coalitions that carry.
    pub(super) carrying: Vec<u128>,
}

impl OpenGame {
    /// The results of both ways to count, which must agree: for each that can be missed, and for the coalitions that
    /// carry.
    #[cfg(test)]
    pub(super) fn both_ways(&self) -> [(Vec<Vec<u128>>, Vec<u128>); 2] {
        let free = self.free();
        [self.listed(free), self.tabled(free, usize::try_from(self.width()).unwrap())]
            .map(|swings| (swings.list_of.iter().map(|list| swings.lists[*list].clone()).collect(), swings.carrying))
    }

    /// The number of those who can be missed.
    pub(super) fn free(&self) -> usize {
        self.is_free.iter().filter(|is_free| **is_free).count()
    }

    /// Counts the swings; the number of counts that it would take, if that is too many.
    pub(super) fn swings(&self) -> Result<Swings, u128> {
        let free = self.free();
        let width = self.width();
        let counts = width.saturating_mul((free as u128).saturating_add(1));
        if free <= MOST_LISTED && 1_u128 << free <= counts {
            return Ok(self.listed(free));
        }
        match usize::try_from(width) {
            Ok(width) if counts <= MOST_COUNTS => Ok(self.tabled(free, width)),
            _ => Err(counts),
        }
    }

    /// The only scale, if it decides alone: then weights above the needed sum need not be told apart.
    fn only_scale(&self) -> Option<&Scale> {
        match (&self.scales[..], self.needed) {
            ([only], 0) => Some(only),
            _ => None,
        }
    }

    /// How many different weights a coalition can have, on all scales together.
    fn width(&self) -> u128 {
        if let Some(only) = self.only_scale() {
            return only.needed.into();
        }
        self.scales.iter().fold(1, |width, scale| width.saturating_mul(scale.places().get()))
    }

    /// Looks at every coalition by itself.
    fn listed(&self, free: usize) -> Swings {
        let mut carries = vec![false];
        carries.resize(1 << free, false);
        for (coalition, carries) in carries.iter_mut().enumerate() {
            *carries = coalition.count_ones() as usize >= self.needed;
        }
        for scale in &self.scales {
            let mut sums = vec![0_u64];
            for weight in &scale.weights {
                let with: Vec<u64> = sums.iter().map(|sum| sum.saturating_add(*weight)).collect();
                sums.extend(with);
            }
            carries.iter_mut().zip(sums).for_each(|(carries, sum)| *carries &= sum >= scale.needed);
        }
        let mut carrying = vec![0; free.saturating_add(1)];
        for (coalition, _) in carries.iter().enumerate().filter(|(_, carries)| **carries) {
            count(&mut carrying, coalition);
        }
        let of = |one: usize| {
            let mut swings = vec![0; free];
            // Without it the first half of each block, with it the second.
            let half = 1_usize << one;
            for (block, all) in carries.chunks(half << 1).enumerate() {
                let (without, with) = all.split_at(half);
                for (at, (without, with)) in without.iter().zip(with).enumerate() {
                    if *with && !without {
                        count(&mut swings, block << one | at);
                    }
                }
            }
            swings
        };
        Swings { lists: (0..free).map(of).collect(), list_of: (0..free).collect(), carrying }
    }

    /// Counts the coalitions of every size and weight at once, and takes one municipality out again.
    fn tabled(&self, free: usize, width: usize) -> Swings {
        let places = self.places(free, width);
        // Whether each weight carries, if the size does. Beyond the table everything does.
        let mut is_enough = vec![true; width];
        let mut step = NonZeroU128::MIN;
        let only = self.only_scale().is_some();
        for scale in &self.scales {
            for (place, is_enough) in (0_u128..).zip(&mut is_enough) {
                *is_enough &= !only && place / step % scale.places() >= scale.needed.into();
            }
            step = step.saturating_mul(scale.places());
        }
        let table = table(&places, width);
        let losing = |(size, row): (usize, &Vec<u128>)| {
            let is_lost = |is_enough: &bool| size < self.needed || !is_enough;
            row.iter()
                .zip(&is_enough)
                .filter(|(_, is_enough)| is_lost(is_enough))
                .fold(0, |sum, (n, _)| sum_of(sum, *n))
        };
        let losing = table.iter().enumerate().map(losing);
        let carrying = binomials(free).into_iter().zip(losing).map(|(all, lost)| all.wrapping_sub(lost)).collect();
        let mut kinds = places.clone();
        sorted::sort(&mut kinds);
        kinds.dedup();
        let lists = kinds.iter().map(|&place| self.without(&table, &is_enough, place)).collect();
        let list_of = places.iter().map(|place| kinds.partition_point(|kind| kind < place)).collect();
        Swings { lists, list_of, carrying }
    }

    /// The swings of a municipality at this place of the table.
    fn without(&self, table: &[Vec<u128>], is_enough: &[bool], place: usize) -> Vec<u128> {
        let reach = is_enough.get(place..).unwrap_or_default();
        let beyond = is_enough.len().saturating_sub(place);
        let mut swings = Vec::with_capacity(table.len());
        let mut before: Vec<u128> = Vec::new();
        for (size, row) in table.iter().take(table.len().saturating_sub(1)).enumerate() {
            // The coalitions of this size without it: all, less those that are one larger by it.
            let mut row = row.clone();
            for (with, without) in row.iter_mut().skip(place).zip(&before) {
                *with = with.wrapping_sub(*without);
            }
            let is_size = size >= self.needed;
            let swing = if size.saturating_add(1) < self.needed {
                0
            } else {
                let within =
                    row.iter().zip(is_enough).zip(reach).filter(|((_, now), then)| **then && !(is_size && **now));
                let sum = within.fold(0, |sum, ((n, _), _)| sum_of(sum, *n));
                let past = row.iter().zip(is_enough).skip(beyond).filter(|(_, now)| !(is_size && **now));
                past.fold(sum, |sum, (n, _)| sum_of(sum, *n))
            };
            swings.push(swing);
            before = row;
        }
        swings
    }

    /// The place of each: its weights on all scales as one number, in which no scale runs over into the next; a place beyond
    /// the table, if its weight exceeds the width of the table.
    fn places(&self, free: usize, width: usize) -> Vec<usize> {
        let mut places = vec![0_u128; free];
        let mut step = NonZeroU128::MIN;
        for scale in &self.scales {
            for (place, weight) in places.iter_mut().zip(&scale.weights) {
                *place = place.saturating_add(step.get().saturating_mul((*weight).into()));
            }
            step = step.saturating_mul(scale.places());
        }
        places.into_iter().map(|place| place.min(width as u128) as usize).collect()
    }
}

impl Scale {
    /// How many different sums there can be.
    fn places(&self) -> NonZeroU128 {
        self.weights.iter().fold(NonZeroU128::MIN, |sum, weight| sum.saturating_add((*weight).into()))
    }
}

/// The coalitions by size and place, as far as the table is wide.
fn table(places: &[usize], width: usize) -> Vec<Vec<u128>> {
    let mut table = vec![vec![0_u128; width]; places.len().saturating_add(1)];
    if let Some(none) = table.first_mut().and_then(|row| row.first_mut()) {
        *none = 1;
    }
    // Beyond the heaviest coalition so far there is nothing to add.
    let mut used = 1_usize;
    for (members, &place) in places.iter().enumerate() {
        for size in (0..=members).rev() {
            let (smaller, larger) = table.split_at_mut(size.saturating_add(1));
            let from = smaller.last().and_then(|row| row.get(..used.min(width))).unwrap_or_default();
            let to = larger.first_mut().and_then(|row| row.get_mut(place..)).unwrap_or_default();
            to.iter_mut().zip(from).for_each(|(to, from)| *to = sum_of(*to, *from));
        }
        used = used.saturating_add(place);
    }
    table
}

/// The coalitions of each size among so many.
pub(super) fn binomials(of: usize) -> Vec<u128> {
    let mut row = vec![1_u128];
    for _ in 0..of {
        let shifted: Vec<u128> = core::iter::once(0).chain(row.iter().copied()).collect();
        row.push(0);
        row.iter_mut().zip(shifted).for_each(|(one, other)| *one = sum_of(*one, other));
    }
    row
}

/// A sum of counts of coalitions of one size, which fits: see [`MOST`](super::MOST).
const fn sum_of(a: u128, b: u128) -> u128 {
    a.wrapping_add(b)
}

fn count(by_size: &mut [u128], coalition: usize) {
    if let Some(one) = by_size.get_mut(coalition.count_ones() as usize) {
        *one = sum_of(*one, 1);
    }
}
