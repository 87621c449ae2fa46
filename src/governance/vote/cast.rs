use super::RuleError;
use crate::{
    governance::{Board, Seats},
    language::{Lang, errors},
    municipality::MunicipalityCode,
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The vote of one member of a board.
    ///
    /// Exhaustive on purpose: there is no other vote.
    pub enum Ballot: "stem" / "ballot" {
        /// In favour.
        For = "voor", "voor" / "for";
        /// Against.
        Against = "tegen", "tegen" / "against";
        /// Present, but without a vote for or against, such as a blank ballot paper.
        Abstain = "onthouding", "onthouding" / "abstention";
        /// Present, but kept from voting by law, for instance as personally concerned (Gemeentewet, article 28).
        Barred = "uitgesloten", "van stemming uitgesloten" / "barred from voting";
    }
}

/// How members of one municipality vote: all of them, or so many (*stem*).
///
/// Any values are valid by themselves; [`Board::decide`] checks them against the seats. Zero members say nothing.
#[doc(alias = "stem")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a vote, an object with municipality and ballot")]
pub struct Vote {
    /// The municipality that appointed them.
    pub municipality: MunicipalityCode,
    /// How many of its members vote this way; all of them if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<u16>,
    /// Their vote.
    pub ballot: Ballot,
}

impl Vote {
    /// All members of a municipality vote alike.
    #[must_use]
    pub const fn together(municipality: MunicipalityCode, ballot: Ballot) -> Self {
        Self { municipality, members: None, ballot }
    }

    /// So many members of a municipality vote this way; the others are another line, or absent.
    #[must_use]
    pub const fn of_members(municipality: MunicipalityCode, members: u16, ballot: Ballot) -> Self {
        Self { municipality, members: Some(members), ballot }
    }
}

/// The votes cast on a board: each member with the weight of its seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[non_exhaustive]
pub struct Tally {
    /// Votes for.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Votes of members who were present and cast none.
    pub abstained: u64,
    /// Votes of members who may not vote on it.
    pub barred: u64,
    /// Votes of members who were absent.
    pub absent: u64,
}

errors! {
    /// Why a vote cannot be counted.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum VoteError {
        /// A municipality votes that has no seat.
        #[error("{0} votes, but has no seat on this board; leave it out, or give it seats")]
        #[nl_of(of, "{of} stemt, maar heeft geen zetel in dit bestuur; laat die gemeente weg, of geef haar zetels")]
        NoSeat(MunicipalityCode),
        /// A municipality votes twice.
        #[error("{0} votes twice; give its members once for each ballot, or all of them in one line")]
        #[nl_of(of, "{of} stemt twee keer; geef het aantal leden één keer per stem, of alle leden in één regel")]
        Twice(MunicipalityCode),
        /// More members vote than a municipality has.
        #[error("{voting} members of {municipality} vote, but it has {members}; count each member once")]
        #[nl("van {municipality} stemmen {voting} leden, maar het zijn er {members}; tel elk lid één keer")]
        TooMany {
            /// The municipality.
            municipality: MunicipalityCode,
            /// How many vote.
            voting: u32,
            /// How many it has.
            members: u16,
        },
        /// The rule is not for this board.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Rule(#[from] RuleError),
    }
}

/// How the members of one municipality voted, in members.
#[derive(Debug, Clone, Copy)]
pub(super) struct MemberVotes {
    pub(super) seats: Seats,
    pub(super) in_favour: u64,
    pub(super) against: u64,
    pub(super) abstained: u64,
    pub(super) barred: u64,
}

impl MemberVotes {
    /// The members who were not there.
    pub(super) fn absent(&self) -> u64 {
        u64::from(self.seats.members).saturating_sub(self.present()).saturating_sub(self.barred)
    }

    /// The members who took part in the vote, also with a blank ballot paper.
    pub(super) const fn present(&self) -> u64 {
        self.in_favour.saturating_add(self.against).saturating_add(self.abstained)
    }
}

impl Board {
    /// How the members of each municipality with members voted, by municipality.
    pub(super) fn standings(&self, votes: &[Vote]) -> Result<Vec<MemberVotes>, VoteError> {
        for (index, vote) in votes.iter().enumerate() {
            let municipality = vote.municipality;
            let seats = self.seats_of(municipality).filter(|seats| seats.members > 0);
            let members = seats.ok_or(VoteError::NoSeat(municipality))?.members;
            let earlier = votes.iter().take(index).filter(|earlier| earlier.municipality == municipality);
            let is_double = |one: &Vote| one.ballot == vote.ballot || one.members.is_none() || vote.members.is_none();
            if earlier.clone().any(is_double) {
                return Err(VoteError::Twice(municipality));
            }
            let counts = earlier.filter_map(|earlier| earlier.members).chain(vote.members);
            // Four lines at most, since each ballot stands once.
            let voting = counts.map(u32::from).sum();
            if voting > members.into() {
                return Err(VoteError::TooMany { municipality, voting, members });
            }
        }
        let standing = |seats: &Seats| {
            let of = |ballot: Ballot| {
                let mut lines = votes.iter().filter(|vote| vote.municipality == seats.municipality);
                let line = lines.find(|vote| vote.ballot == ballot);
                line.map_or(0, |vote| vote.members.unwrap_or(seats.members).into())
            };
            MemberVotes {
                seats: *seats,
                in_favour: of(Ballot::For),
                against: of(Ballot::Against),
                abstained: of(Ballot::Abstain),
                barred: of(Ballot::Barred),
            }
        };
        Ok(self.seats().iter().filter(|seats| seats.members > 0).map(standing).collect())
    }
}

impl Tally {
    /// The votes of the members. They fit: no board has more than 9,999 municipalities, of 65,535 members at most with
    /// 65,535 votes each.
    pub(super) fn of(standings: &[MemberVotes]) -> Self {
        standings.iter().fold(Self::default(), |sum, one| {
            let with =
                |sum: u64, members: u64| sum.saturating_add(members.saturating_mul(one.seats.weight.votes().into()));
            Self {
                in_favour: with(sum.in_favour, one.in_favour),
                against: with(sum.against, one.against),
                abstained: with(sum.abstained, one.abstained),
                barred: with(sum.barred, one.barred),
                absent: with(sum.absent, one.absent()),
            }
        })
    }

    /// The votes for and against.
    #[must_use]
    pub const fn cast(&self) -> u64 {
        self.in_favour.saturating_add(self.against)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::governance::{BoardKind, VotingRule, VotingWeight};
    use crate::municipality::code;
    use alloc::string::ToString;

    fn board() -> Board {
        let twice = VotingWeight::new(2).unwrap();
        let seats = [Seats::new(code(1), 3).weighing(twice), Seats::new(code(2), 2), Seats::new(code(3), 0)];
        Board::new(BoardKind::Single, seats).unwrap()
    }

    fn tally(votes: &[Vote]) -> Result<Tally, VoteError> {
        Ok(board().decide(votes, &VotingRule::of(&board())?)?.tally())
    }

    #[test]
    fn every_ballot_reads_as_it_writes() {
        crate::vocabulary::check(Ballot::ALL);
    }

    #[test]
    fn members_of_one_municipality_may_vote_differently() {
        let votes = [
            Vote::of_members(code(1), 1, Ballot::For),
            Vote::of_members(code(1), 1, Ballot::Against),
            Vote::of_members(code(2), 1, Ballot::Barred),
        ];
        let expected = Tally { in_favour: 2, against: 2, abstained: 0, barred: 1, absent: 3 };
        assert_eq!(tally(&votes), Ok(expected));
        let all = [Vote::together(code(1), Ballot::For), Vote::together(code(2), Ballot::Abstain)];
        assert_eq!(tally(&all), Ok(Tally { in_favour: 6, abstained: 2, ..Tally::default() }));
    }

    #[test]
    fn who_has_no_seat_or_votes_twice_or_with_too_many_is_refused() {
        use Ballot::{Against, For};
        for (votes, error) in [
            (&[Vote::together(code(4), For)][..], "GM0004 votes, but has no seat on this board"),
            (&[Vote::together(code(3), For)], "GM0003 votes, but has no seat on this board"),
            (&[Vote::together(code(1), For), Vote::together(code(1), Against)], "GM0001 votes twice"),
            (&[Vote::of_members(code(1), 1, For), Vote::of_members(code(1), 1, For)], "GM0001 votes twice"),
            (&[Vote::of_members(code(1), 1, For), Vote::together(code(1), Against)], "GM0001 votes twice"),
            (&[Vote::of_members(code(2), 3, For)], "3 members of GM0002 vote, but it has 2"),
            (
                &[Vote::of_members(code(1), 2, For), Vote::of_members(code(1), 2, Against)],
                "4 members of GM0001 vote, but it has 3",
            ),
            (
                &[Vote::of_members(code(1), u16::MAX, For), Vote::of_members(code(1), u16::MAX, Against)],
                "65535 members of GM0001 vote, but it has 3",
            ),
        ] {
            let found = tally(votes).unwrap_err().to_string();
            assert!(found.starts_with(error), "{found}");
        }
    }

    #[test]
    fn the_heaviest_board_there_can_be_is_counted_exactly() {
        let weight = VotingWeight::new(u16::MAX).unwrap();
        let seats: Vec<_> = (1..=9999).map(|number| Seats::new(code(number), u16::MAX).weighing(weight)).collect();
        let votes: Vec<_> = seats.iter().map(|seats| Vote::together(seats.municipality, Ballot::For)).collect();
        let board = Board::new(BoardKind::Single, seats).unwrap();
        let all = 9999 * u64::from(u16::MAX) * u64::from(u16::MAX);
        assert_eq!((board.votes(), board.members()), (all, 9999 * u64::from(u16::MAX)));
        let tally = Tally::of(&board.standings(&votes[..9]).unwrap());
        assert_eq!((tally.in_favour, tally.in_favour + tally.absent), (all / 1111, all));
    }

    #[test]
    fn a_vote_comes_back_from_json() {
        let json =
            r#"[{"municipality":"GM0001","ballot":"voor"},{"municipality":"GM0002","members":1,"ballot":"tegen"}]"#;
        let votes: Vec<Vote> = serde_json::from_str(json).unwrap();
        assert_eq!(votes[1], Vote::of_members(code(2), 1, Ballot::Against));
        assert_eq!(serde_json::to_string(&votes).unwrap(), json);
        for json in [
            r#"{"municipality":"GM0001"}"#,
            r#"{"municipality":"GM0001","ballot":"blanco"}"#,
            r#"{"municipality":"GM0001","members":-1,"ballot":"voor"}"#,
            r#"{"municipality":"GM0001","ballot":"voor","weight":2}"#,
        ] {
            assert!(serde_json::from_str::<Vote>(json).is_err(), "{json}");
        }
    }
}
