mod game;
mod swings;
#[cfg(test)]
mod tests;

use crate::{
    governance::{Board, RuleError, Seats, VotingRule},
    language::{Lang, errors},
    money::Fraction,
    municipality::MunicipalityCode,
};
use alloc::vec::Vec;
use game::Game;
use serde::Serialize;
use swings::{MOST_COUNTS, MOST_LISTED, Swings, binomials};

/// The municipalities of a board at most: of 130 the coalitions of each size still fit in 127 bits.
pub(crate) const MOST: usize = 130;

/// The power of one municipality on a board, exact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct VotingPower {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// Its votes on the board.
    pub votes: u64,
    /// The absolute Banzhaf index: the part of all ways in which the others can vote where its own vote decides.
    pub banzhaf: Fraction,
    /// The normalised Banzhaf index: its part of all decisive votes. They add to one.
    pub banzhaf_share: Fraction,
    /// The Shapley-Shubik index: the part of all orders of joining in which it makes the coalition carry. They add to
    /// one.
    pub shapley: Fraction,
    /// Whether nothing is carried without it (*veto*), by the rule or by its weight.
    pub has_veto: bool,
    /// Whether it can carry every proposal alone.
    pub is_dictator: bool,
}

impl VotingPower {
    /// Whether its vote never decides anything, however the others vote.
    #[must_use]
    pub fn is_dummy(&self) -> bool {
        self.banzhaf.is_zero()
    }
}

errors! {
    /// Why power cannot be reckoned.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum PowerError {
        /// The rule is not for this board.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Rule(#[from] RuleError),
        /// There are too many municipalities.
        #[error("{municipalities} municipalities have a say; power is counted exactly for {MOST} at most")]
        #[nl("{municipalities} gemeenten hebben een stem; macht wordt exact geteld voor ten hoogste {MOST} gemeenten")]
        TooMany {
            /// How many there are.
            municipalities: usize,
        },
        /// The weights are too fine.
        #[error(
            "{municipalities} municipalities with these weights take {counts} counts, more than {MOST_COUNTS}; up to {MOST_LISTED} may have any weights, of more round the weights"
        )]
        #[nl(
            "{municipalities} gemeenten met deze stemgewichten vragen {counts} tellingen, meer dan {MOST_COUNTS}; \
             bij ten hoogste {MOST_LISTED} gemeenten kan elk gewicht, rond de gewichten bij meer gemeenten af"
        )]
        TooFine {
            /// How many can be missed.
            municipalities: usize,
            /// How many counts it would take.
            counts: u128,
        },
    }
}

/// The voting power (*stemmacht*) of each municipality on a board under a rule, by municipality; none for one without
/// members.
///
/// It counts coalitions: the members of a municipality vote alike, all are there, and vote for or against; what they
/// want plays no part. Votes are not power: with five votes against four, the municipality with five decides alone.
///
/// The count is exact: by size and weight of the coalitions, so that a board as large as the largest arrangement of the
/// register, with 129 participants, takes milliseconds. Double majorities, vetoes and a casting vote count in full; a
/// quorum does not matter where all are there.
///
/// Sources: Penrose 1946 and Banzhaf 1965; Shapley and Shubik 1954.
///
/// ```
/// use ambtelijke_fusie::governance::{Board, BoardKind, Majority, Seats, VotingRule};
/// use ambtelijke_fusie::insight::voting_power;
///
/// // The general board of De Kompanjie: five members from Veendam, four from Pekela.
/// let seats = [Seats::new("GM0047".parse()?, 5), Seats::new("GM0765".parse()?, 4)];
/// let board = Board::new(BoardKind::General, seats)?;
/// let [veendam, pekela] = &voting_power(&board, &VotingRule::of(&board)?)?[..] else { unreachable!() };
/// assert!(veendam.is_dictator && pekela.is_dummy(), "if the members of each vote alike");
///
/// // An equal say, as the two are said to have had, takes another rule: each must agree.
/// let board = board.deciding_by(Majority::Unanimous);
/// let power = voting_power(&board, &VotingRule::of(&board)?)?;
/// assert!(power.iter().all(|one| one.has_veto && one.shapley.to_string() == "1/2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// - [`PowerError::Rule`] if the rule does not [fit](VotingRule::fits) the board;
/// - [`PowerError::TooMany`] above 130 municipalities with members;
/// - [`PowerError::TooFine`] if more than 20 of them can be missed and their weights are so fine that the coalitions by
///   size and weight are more than 4,194,304 counts.
#[doc(alias = "stemmacht")]
#[doc(alias = "machtsindex")]
#[doc(alias = "Banzhaf")]
#[doc(alias = "Shapley")]
pub fn voting_power(board: &Board, rule: &VotingRule) -> Result<Vec<VotingPower>, PowerError> {
    rule.fits(board)?;
    let game = Game::of(board, rule);
    if game.size > MOST {
        return Err(PowerError::TooMany { municipalities: game.size });
    }
    let rest = game.rest();
    let too_fine = |counts| PowerError::TooFine { municipalities: rest.free(), counts };
    let Swings { lists, list_of, carrying } = rest.swings().map_err(too_fine)?;
    let given = game.size.saturating_sub(list_of.len());
    let index = Index::of(game.size);
    // One that can be missed joins those that cannot; one that cannot be missed completes them and any others.
    let of_free: Vec<_> = lists.iter().map(|swings| index.of_swings(swings, given)).collect();
    let of_given = index.of_swings(&carrying, given.saturating_sub(1));
    let is_dictator = given == 1 && carrying.first().is_some_and(|alone| *alone > 0);
    let nothing = IndicesOfOne { swings: Fraction::zero(), shapley: Fraction::zero() };
    #[expect(clippy::indexing_slicing, reason = "a list is named by its place among them")]
    let (mut free, mut is_free) = (list_of.iter().map(|list| &of_free[*list]), rest.is_free.iter());
    let of_each: Vec<_> = board
        .seats()
        .iter()
        .map(|seats| match (seats.members > 0).then(|| is_free.next()).flatten() {
            None => (seats, false, &nothing),
            Some(false) => (seats, true, &of_given),
            #[expect(clippy::expect_used, reason = "a list is named for each who can be missed")]
            Some(true) => (seats, false, free.next().expect("a list")),
        })
        .collect();
    let total = of_each.iter().fold(Fraction::zero(), |sum, (.., one)| sum.plus(&one.swings));
    let row = |(seats, has_veto, one): (&Seats, bool, &IndicesOfOne)| VotingPower {
        municipality: seats.municipality,
        votes: seats.votes(),
        banzhaf: quotient(&one.swings, &index.coalitions),
        banzhaf_share: quotient(&one.swings, &total),
        shapley: one.shapley.clone(),
        has_veto,
        is_dictator: has_veto && is_dictator,
    };
    Ok(of_each.into_iter().map(row).collect())
}

/// The indices of one municipality.
struct IndicesOfOne {
    swings: Fraction,
    shapley: Fraction,
}

/// Turns swings into indices, for so many municipalities.
struct Index {
    /// The coalitions of the others: two to the power of their number.
    coalitions: Fraction,
    /// The weight of one swing for Shapley-Shubik, by the size of the coalition, in parts of the whole.
    parts: Vec<Fraction>,
    /// The least number in which all those parts are whole: so the sums are sums of whole numbers.
    whole: Fraction,
}

impl Index {
    fn of(size: usize) -> Self {
        let others = size.saturating_sub(1);
        // One swing at size k counts k! (n - 1 - k)! / n!, which is one over n times the number of coalitions of that
        // size; and the least common multiple of these is that of the numbers up to n.
        let whole = (1..=size).fold(Fraction::one(), |multiple, number| match prime_of(number) {
            Some(prime) => multiple.times(&Fraction::from(prime as u64)),
            None => multiple,
        });
        let each = quotient(&whole, &Fraction::from(size as u64));
        let all = binomials(others);
        Self {
            coalitions: all.iter().fold(Fraction::zero(), |sum, coalitions| sum.plus(&count_of(*coalitions))),
            parts: all.into_iter().map(|coalitions| quotient(&each, &count_of(coalitions))).collect(),
            whole,
        }
    }

    /// The indices of swings, listed by the number of missable municipalities in the coalition, with so many others.
    fn of_swings(&self, swings: &[u128], others: usize) -> IndicesOfOne {
        let (mut sum, mut parts) = (Fraction::zero(), Fraction::zero());
        for (count, part) in swings.iter().zip(self.parts.iter().skip(others)).filter(|(count, _)| **count > 0) {
            let count = count_of(*count);
            sum = sum.plus(&count);
            parts = parts.plus(&count.times(part));
        }
        IndicesOfOne { swings: sum, shapley: quotient(&parts, &self.whole) }
    }
}

/// The one over the other, which is a number of municipalities or of coalitions, or all swings: everybody together carries by
/// a rule that fits, so that somebody decides.
fn quotient(one: &Fraction, of: &Fraction) -> Fraction {
    #[expect(clippy::expect_used, reason = "none of these is zero on a board, which has a member")]
    one.over(of).expect("a number above zero")
}

/// A count of coalitions, which is below 2^127 by [`MOST`].
fn count_of(coalitions: u128) -> Fraction {
    Fraction::whole(coalitions.cast_signed())
}

/// The prime of a prime power; `None` of another number.
fn prime_of(number: usize) -> Option<usize> {
    let prime = (2..=number).find(|divisor| number.checked_rem(*divisor) == Some(0))?;
    let mut rest = number;
    while rest.checked_rem(prime) == Some(0) {
        rest = rest.checked_div(prime)?;
    }
    (rest == 1).then_some(prime)
}
