//! A board and its rule as a simple game: which coalitions of municipalities carry a proposal.

use crate::{
    governance::{Board, Count, VotingRule},
    money::greatest_common_divisor,
};
use alloc::{vec, vec::Vec};
use core::num::NonZeroU64;

/// The municipalities with members, the weights of each, and how much is needed.
///
/// All members are there, and those of one municipality vote alike; so a majority of the votes cast is one of all
/// votes.
#[derive(Debug)]
pub(super) struct Game {
    /// The number of municipalities.
    pub(super) size: usize,
    /// How many of them must be in favour.
    needed: usize,
    scales: Vec<Scale>,
    /// Whether the rule gives a municipality a veto.
    vetoes: Vec<bool>,
}

/// One thing that is weighed: votes, members or inhabitants.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub(super) needed: u64,
    pub(super) weights: Vec<u64>,
}

impl Scale {
    fn total(&self) -> u64 {
        self.weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight))
    }
}

/// The game among the municipalities without a veto, once all that have one are in favour.
#[derive(Debug)]
pub(super) struct OpenGame {
    /// Whether each municipality of the game can be missed; the scales weigh only those, in their order.
    pub(super) is_free: Vec<bool>,
    /// How many more of them must be in favour.
    pub(super) needed: usize,
    /// The scales on which their votes still count; none if the others do not matter.
    pub(super) scales: Vec<Scale>,
}

impl Game {
    pub(super) fn of(board: &Board, rule: &VotingRule) -> Self {
        let seats: Vec<_> = board.seats().iter().filter(|seats| seats.members > 0).collect();
        let mut game = Self {
            size: seats.len(),
            needed: 0,
            scales: Vec::new(),
            vetoes: seats.iter().map(|seats| rule.vetoes().contains(&seats.municipality)).collect(),
        };
        for condition in rule.conditions() {
            let weights = match &condition.count {
                Count::Votes => seats.iter().map(|seats| seats.votes()).collect(),
                Count::Members => seats.iter().map(|seats| seats.members.into()).collect(),
                Count::Inhabitants(people) =>
                {
                    #[expect(
                        clippy::expect_used,
                        reason = "a rule that fits the board knows them for each municipality with members"
                    )]
                    seats.iter().map(|seats| people.get(seats.municipality).expect("inhabitants").into()).collect()
                }
                Count::Municipalities => vec![1; game.size],
            };
            let mut scale = Scale { needed: 0, weights };
            scale.needed = condition.majority.needed(scale.total());
            let chair = rule.casting_vote().filter(|_| condition.can_tie());
            if matches!(condition.count, Count::Municipalities) && chair.is_none() {
                #[expect(clippy::cast_possible_truncation, reason = "no more are needed than there are, at least one")]
                let needed = scale.needed as usize;
                game.needed = game.needed.max(needed);
                continue;
            }
            if let Some(chair) = chair {
                // Everything counts double and the chair one more, so that of two equal halves that of the chair is
                // the larger.
                scale.needed = scale.total().saturating_add(1);
                for (weight, seats) in scale.weights.iter_mut().zip(&seats) {
                    *weight = weight.saturating_mul(2).saturating_add((seats.municipality == chair).into());
                }
            }
            match game.scales.iter_mut().find(|other| other.weights == scale.weights) {
                Some(same) => same.needed = same.needed.max(scale.needed),
                None => game.scales.push(scale),
            }
        }
        game
    }

    /// Whether the coalition of the municipalities that satisfy the predicate carries a proposal.
    fn carries(&self, is_in: impl Fn(usize) -> bool) -> bool {
        let is_blocked = self.vetoes.iter().enumerate().any(|(at, has_veto)| *has_veto && !is_in(at));
        let weighs = |scale: &Scale| {
            let weights = scale.weights.iter().enumerate().filter(|(at, _)| is_in(*at));
            weights.fold(0_u64, |sum, (_, weight)| sum.saturating_add(*weight)) >= scale.needed
        };
        !is_blocked && (0..self.size).filter(|at| is_in(*at)).count() >= self.needed && self.scales.iter().all(weighs)
    }

    /// The game among those that can be missed.
    pub(super) fn rest(&self) -> OpenGame {
        let is_free: Vec<bool> = (0..self.size).map(|one| self.carries(|at| at != one)).collect();
        let given = is_free.iter().filter(|is_free| !**is_free).count();
        let scale = |scale: &Scale| {
            let (mut weights, mut given) = (Vec::new(), 0_u64);
            for (weight, is_free) in scale.weights.iter().zip(&is_free) {
                if *is_free {
                    weights.push(*weight);
                } else {
                    given = given.saturating_add(*weight);
                }
            }
            let needed = scale.needed.saturating_sub(given);
            // A common divisor weighs nothing.
            let common = weights.iter().fold(0, |common, weight| greatest_common_divisor(common, *weight));
            let common = NonZeroU64::new(common).unwrap_or(NonZeroU64::MIN);
            let weights = weights.iter().map(|weight| *weight / common).collect();
            (needed > 0).then(|| Scale { needed: needed.div_ceil(common.get()), weights })
        };
        OpenGame {
            needed: self.needed.saturating_sub(given),
            scales: self.scales.iter().filter_map(scale).collect(),
            is_free,
        }
    }
}
