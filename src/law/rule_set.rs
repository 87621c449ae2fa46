//! Every rule with its place, and sets of them as bits.

use super::{
    core::{Row, Rule},
    rooms::ROOMS,
};
use core::mem;

pub(super) const COUNT: usize = count(&ROOMS);

/// Every row, each with its place as its ordinal.
pub(super) static ROWS: [&Row; COUNT] = flatten(&ROOMS);

/// The same, as rules.
pub(super) static RULES: [Rule; COUNT] = as_rules();

#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs in the compiler, which checks both")]
const fn as_rules() -> [Rule; COUNT] {
    const ROWS: [&Row; COUNT] = flatten(&ROOMS);
    let mut rules = [const { Rule::of_law(0, ROWS[0]) }; COUNT];
    let mut at = 0;
    while at < COUNT {
        // A row owns nothing, but only a value that is not dropped can be replaced in the compiler.
        mem::forget(mem::replace(&mut rules[at], Rule::of_law(at, ROWS[at])));
        at += 1;
    }
    rules
}

const fn count(mut rooms: &[&[Row]]) -> usize {
    let mut count: usize = 0;
    while let [room, rest @ ..] = rooms {
        count = count.saturating_add(room.len());
        rooms = rest;
    }
    count
}

#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs in the compiler, which checks both")]
const fn flatten(rooms: &[&'static [Row]]) -> [&'static Row; COUNT] {
    let mut rules = [&rooms[0][0]; COUNT];
    let (mut at, mut room) = (0, 0);
    while room < rooms.len() {
        let mut index = 0;
        while index < rooms[room].len() {
            rules[at] = &rooms[room][index];
            at += 1;
            index += 1;
        }
        room += 1;
    }
    rules
}

const BITS: usize = u64::BITS as usize;

/// Rules by their place in the catalogue, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct RuleSet([u64; COUNT.div_ceil(BITS)]);

impl RuleSet {
    pub(super) const NONE: Self = Self([0; COUNT.div_ceil(BITS)]);
    pub(super) const ALL: Self = every();

    pub(super) const fn with(mut self, ordinal: usize) -> Self {
        self.insert(ordinal);
        self
    }

    #[expect(clippy::indexing_slicing, reason = "every ordinal is below the number of rules")]
    pub(super) const fn insert(&mut self, ordinal: usize) {
        self.0[ordinal / BITS] |= 1 << (ordinal % BITS);
    }

    fn pairwise(mut self, other: Self, of: impl Fn(u64, u64) -> u64) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine = of(*mine, theirs));
        self
    }

    pub(super) fn and(self, other: Self) -> Self {
        self.pairwise(other, |mine, theirs| mine & theirs)
    }

    pub(super) fn or(self, other: Self) -> Self {
        self.pairwise(other, |mine, theirs| mine | theirs)
    }

    pub(super) fn without(self, other: Self) -> Self {
        self.pairwise(other, |mine, theirs| mine & !theirs)
    }

    pub(super) const fn len(self) -> usize {
        let (mut words, mut len): (&[u64], usize) = (&self.0, 0);
        while let [word, rest @ ..] = words {
            len = len.saturating_add(word.count_ones() as usize);
            words = rest;
        }
        len
    }

    /// The places, from low to high.
    fn ordinals(self) -> impl Iterator<Item = usize> {
        (0..COUNT).filter(move |ordinal| self.holds(*ordinal))
    }

    /// The rules for which the question is answered with yes, asked from low to high. This loop runs for every case; within a
    /// caller it would share the registers, and takes a tenth more instructions.
    #[inline(never)]
    pub(super) fn those(mut self, mut is_so: impl FnMut(usize, &'static Row) -> bool) -> Self {
        for (word, first) in self.0.iter_mut().zip((0..).step_by(BITS)) {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest & rest.wrapping_neg();
                rest ^= bit;
                let ordinal = bit.trailing_zeros() as usize | first;
                if !ROWS.get(ordinal).is_some_and(|rule| is_so(ordinal, rule)) {
                    *word ^= bit;
                }
            }
        }
        self
    }

    /// Whether the rule of that place is among them.
    pub(super) fn holds(self, ordinal: usize) -> bool {
        self.0.get(ordinal / BITS).is_some_and(|word| word & (1 << (ordinal % BITS)) != 0)
    }

    /// The rules, each with its place.
    pub(super) fn numbered(self) -> impl Iterator<Item = (usize, &'static Rule)> {
        self.ordinals().filter_map(|ordinal| Some((ordinal, RULES.get(ordinal)?)))
    }

    pub(super) fn rules(self) -> impl Iterator<Item = &'static Rule> {
        self.ordinals().filter_map(|ordinal| RULES.get(ordinal))
    }
}

const fn every() -> RuleSet {
    let mut all = RuleSet::NONE;
    let mut ordinal: usize = 0;
    while ordinal < COUNT {
        all = all.with(ordinal);
        ordinal = ordinal.saturating_add(1);
    }
    all
}
