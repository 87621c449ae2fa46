use super::{Board, Majority};
use crate::{money::Share, municipality::MunicipalityCode, vocabulary::vocabulary};
use serde::Serialize;

vocabulary! {
    /// How the members of one municipality vote, together.
    pub enum Ballot: "ballot" {
        /// In favour.
        For = "voor", "voor" / "for";
        /// Against.
        Against = "tegen", "tegen" / "against";
        /// Present, but without a vote for or against.
        Abstain = "onthouding", "onthouding" / "abstention";
    }
}

/// How a vote of a board came out, in votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Tally {
    /// Votes for.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Votes of those present that were not cast.
    pub abstained: u64,
    /// Votes of those who were not there.
    pub absent: u64,
    /// The least number of votes for that carries it.
    pub needed: u64,
}

/// Why a vote cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VoteError {
    /// A municipality votes that has no seat.
    #[error("{0} votes, but has no seat on this board")]
    NoSeat(MunicipalityCode),
    /// A municipality votes twice.
    #[error("{0} votes twice")]
    Twice(MunicipalityCode),
    /// The votes do not fit in 64 bits.
    #[error("the votes add up to more than fits; check the weights")]
    Overflow,
}

impl Tally {
    /// Whether the proposal is carried.
    #[must_use]
    pub const fn is_carried(&self) -> bool {
        self.in_favour >= self.needed
    }
}

impl Board {
    /// Counts a vote in which the members of a municipality vote alike.
    ///
    /// Whoever is not named is absent. Only votes for and against count as cast.
    ///
    /// The general board of the Kempengemeenten adopted by four to one on 14 March 2023:
    ///
    /// ```
    /// use ambtelijke_fusie::governance::{Ballot, Board, BoardKind, Seats};
    /// use ambtelijke_fusie::municipality::MunicipalityCode;
    ///
    /// let members = ["GM1724", "GM1728", "GM0770", "GM0823", "GM1667"].map(|code| code.parse().unwrap());
    /// let board = Board::new(BoardKind::General, members.map(|code: MunicipalityCode| Seats::new(code, 1)))?;
    /// let oirschot: MunicipalityCode = "GM0823".parse()?;
    /// let ballots = members.map(|code| (code, if code == oirschot { Ballot::Against } else { Ballot::For }));
    /// let tally = board.tally(&ballots)?;
    /// assert_eq!((tally.in_favour, tally.against), (4, 1));
    /// assert!(tally.is_carried());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`VoteError`] if someone votes who has no seat, or twice.
    pub fn tally(&self, ballots: &[(MunicipalityCode, Ballot)]) -> Result<Tally, VoteError> {
        for (index, (municipality, _)) in ballots.iter().enumerate() {
            if self.seats_of(*municipality).is_none() {
                return Err(VoteError::NoSeat(*municipality));
            }
            if ballots.iter().take(index).any(|(earlier, _)| earlier == municipality) {
                return Err(VoteError::Twice(*municipality));
            }
        }
        let (mut in_favour, mut against, mut abstained, mut absent) = (0u64, 0u64, 0u64, 0u64);
        for seats in self.seats() {
            let ballot = ballots.iter().find(|(municipality, _)| *municipality == seats.municipality);
            let count = match ballot.map(|(_, ballot)| *ballot) {
                Some(Ballot::For) => &mut in_favour,
                Some(Ballot::Against) => &mut against,
                Some(Ballot::Abstain) => &mut abstained,
                None => &mut absent,
            };
            *count = count.checked_add(seats.votes()).ok_or(VoteError::Overflow)?;
        }
        let cast = in_favour.checked_add(against).ok_or(VoteError::Overflow)?;
        let needed = match self.majority() {
            Majority::Simple => cast.checked_div(2).and_then(|half| half.checked_add(1)),
            Majority::Qualified(share) => part_of(cast, share).map(|needed| needed.max(1)),
            Majority::Unanimous => Some(cast.max(1)),
        };
        Ok(Tally { in_favour, against, abstained, absent, needed: needed.ok_or(VoteError::Overflow)? })
    }
}

/// The least whole number of votes that is at least that share of the votes cast.
fn part_of(cast: u64, share: Share) -> Option<u64> {
    let product = u128::from(cast).checked_mul(u128::from(share.numerator()))?;
    u64::try_from(product.div_ceil(u128::from(share.denominator()))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::governance::{BoardKind, Seats, VotingWeight};

    fn code(number: u16) -> MunicipalityCode {
        MunicipalityCode::new(number).unwrap()
    }

    #[test]
    fn every_ballot_reads_as_it_writes() {
        crate::vocabulary::check(Ballot::ALL);
    }

    #[test]
    fn majorities_are_of_the_votes_cast() {
        let weight = VotingWeight::new(3).unwrap();
        let seats = [Seats::new(code(1), 1), Seats::new(code(2), 1), Seats::new(code(3), 1).weighing(weight)];
        let board = |majority| Board::new(BoardKind::General, seats).unwrap().deciding_by(majority);
        let two_thirds = Majority::Qualified(Share::new(2, 3).unwrap());
        use Ballot::{Abstain, Against, For};
        let rows = [
            (Majority::Simple, [(1, For), (2, For), (3, Against)], false),
            (Majority::Simple, [(1, Against), (2, Against), (3, For)], true),
            (Majority::Simple, [(1, For), (2, Against), (3, Abstain)], false),
            (two_thirds, [(1, For), (2, Against), (3, For)], true),
            (two_thirds, [(1, Against), (2, Against), (3, For)], false),
            (Majority::Unanimous, [(1, For), (2, Abstain), (3, For)], true),
            (Majority::Unanimous, [(1, For), (2, Against), (3, For)], false),
            (Majority::Unanimous, [(1, Abstain), (2, Abstain), (3, Abstain)], false),
        ];
        for (majority, ballots, carried) in rows {
            let tally = board(majority).tally(&ballots.map(|(number, ballot)| (code(number), ballot))).unwrap();
            assert_eq!(tally.is_carried(), carried, "{majority:?} {ballots:?} {tally:?}");
        }
    }

    #[test]
    fn who_has_no_seat_or_votes_twice_is_refused() {
        let board = Board::new(BoardKind::Single, [Seats::new(code(1), 1)]).unwrap();
        assert_eq!(board.tally(&[(code(2), Ballot::For)]), Err(VoteError::NoSeat(code(2))));
        assert_eq!(board.tally(&[(code(1), Ballot::For), (code(1), Ballot::For)]), Err(VoteError::Twice(code(1))));
        assert_eq!(board.tally(&[]).map(|tally| tally.absent), Ok(1));
    }
}
