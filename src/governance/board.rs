use crate::{
    language::{Lang, errors},
    money::{Share, held, product},
    municipality::MunicipalityCode,
    sorted,
    vocabulary::vocabulary,
};
use alloc::{boxed::Box, vec::Vec};
use core::num::NonZeroU16;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Which board of a joint body.
    #[non_exhaustive]
    pub enum BoardKind: "soort bestuur" / "kind of board" {
        /// The general board of a public body (*algemeen bestuur*), its head.
        #[doc(alias = "algemeen bestuur")]
        General = "algemeen-bestuur" | "ab", "algemeen bestuur" / "general board";
        /// The executive board of a public body (*dagelijks bestuur*).
        #[doc(alias = "dagelijks bestuur")]
        Executive = "dagelijks-bestuur" | "db", "dagelijks bestuur" / "executive board";
        /// The one board of an operational management organisation (*bestuur*).
        Single = "bestuur", "bestuur" / "board";
        /// The joint organ itself (*gemeenschappelijk orgaan*).
        JointOrgan = "gemeenschappelijk-orgaan", "gemeenschappelijk orgaan" / "joint organ";
    }
}

/// How many votes each member of a municipality casts (*stemgewicht*, *meervoudig stemrecht*).
///
/// # Invariants
///
/// - At least one vote.
#[doc(alias = "meervoudig stemrecht")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VotingWeight(NonZeroU16);

impl VotingWeight {
    /// One vote for each member, the rule where the arrangement says nothing.
    pub const ONE: Self = Self(NonZeroU16::MIN);

    /// So many votes for each member.
    ///
    /// # Errors
    ///
    /// [`BoardError::NoVotes`] for zero.
    pub const fn new(votes: u16) -> Result<Self, BoardError> {
        match NonZeroU16::new(votes) {
            Some(votes) => Ok(Self(votes)),
            None => Err(BoardError::NoVotes),
        }
    }

    /// The number of votes.
    #[must_use]
    pub const fn votes(self) -> u16 {
        self.0.get()
    }
}

impl Default for VotingWeight {
    fn default() -> Self {
        Self::ONE
    }
}

/// How many members one municipality has on a board, and how many votes each of them casts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "seats, an object with municipality and members")]
pub struct Seats {
    /// The municipality that appoints them.
    pub municipality: MunicipalityCode,
    /// The number of members it appoints; zero for one that appoints none (Wgr, article 13(5)(a)).
    pub members: u16,
    /// The votes of each of them.
    #[serde(default, skip_serializing_if = "is_one")]
    pub weight: VotingWeight,
}

fn is_one(weight: &VotingWeight) -> bool {
    *weight == VotingWeight::ONE
}

impl Seats {
    /// So many members with one vote each.
    #[must_use]
    pub const fn new(municipality: MunicipalityCode, members: u16) -> Self {
        Self { municipality, members, weight: VotingWeight::ONE }
    }

    /// The same members with so many votes each.
    #[must_use]
    pub const fn weighing(self, weight: VotingWeight) -> Self {
        Self { weight, ..self }
    }

    /// All votes of the municipality together.
    #[must_use]
    pub const fn votes(&self) -> u64 {
        #[expect(clippy::arithmetic_side_effects, reason = "16 bits times 16 bits fit in 64")]
        (self.members as u64 * self.weight.votes() as u64)
    }
}

/// Which part of the votes cast carries a proposal (*meerderheid*).
///
/// Exhaustive on purpose: between more than half and all there is only a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Majority {
    /// More than half of the votes cast.
    #[default]
    #[serde(rename = "gewoon")]
    Simple,
    /// At least this part of the votes cast (*gekwalificeerde meerderheid*), such as 2/3.
    #[serde(rename = "gekwalificeerd")]
    Qualified(Share),
    /// Every vote cast.
    #[serde(rename = "unaniem")]
    Unanimous,
}

impl Majority {
    /// The least number that is this majority of a whole of so many; at least one, since nobody decides nothing.
    ///
    /// ```
    /// use ambtelijke_fusie::governance::Majority;
    ///
    /// // Two thirds of the eight municipalities in the Kust-, Duin- en Bollenstreek.
    /// assert_eq!(Majority::Qualified("2/3".parse()?).needed(8), 6);
    /// assert_eq!(Majority::Simple.needed(8), 5, "half is no majority");
    /// # Ok::<(), ambtelijke_fusie::money::ShareError>(())
    /// ```
    #[must_use]
    pub fn needed(self, of: u64) -> u64 {
        match self {
            Self::Simple => (of >> 1).saturating_add(1),
            Self::Qualified(share) => part_of(of, share).max(1),
            Self::Unanimous => of.max(1),
        }
    }
}

/// The least whole number that is at least that share of a whole.
pub(super) fn part_of(whole: u64, share: Share) -> u64 {
    held(product(whole, share.numerator()).div_ceil(share.denominator().into()))
}

/// A board (*bestuur*) of a joint body as the arrangement lays it down: seats, weights and majority.
///
/// # Invariants
///
/// - Every municipality stands in it once.
/// - It has at least one member, and its votes together fit in 64 bits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Board {
    kind: BoardKind,
    // INVARIANT: sorted by municipality, each once.
    seats: Box<[Seats]>,
    majority: Majority,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a board, an object with kind and seats")]
struct Repr {
    kind: BoardKind,
    seats: Vec<Seats>,
    #[serde(default)]
    majority: Majority,
}

errors! {
    /// Why a board is refused.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum BoardError {
        /// Nobody sits on it.
        #[error("the {0} has no members; give each municipality its number of members")]
        #[nl_of(kind, "het {} heeft geen leden; geef elke gemeente haar aantal leden", kind.label(Lang::Nl))]
        Empty(BoardKind),
        /// A member has no vote.
        #[error("a member of a board casts at least one vote; give a municipality without a vote no members")]
        #[nl("een lid van een bestuur brengt ten minste één stem uit; geef een gemeente zonder stem geen leden")]
        NoVotes,
        /// A majority of no votes at all.
        #[error("the {0} would decide by none of its votes; write the part that is needed, such as 2/3, or `gewoon`")]
        #[nl_of(
            kind,
            "het {} zou met geen enkele stem besluiten; schrijf het deel dat nodig is, zoals 2/3, of `gewoon`",
            kind.label(Lang::Nl)
        )]
        NoMajority(BoardKind),
        /// A municipality stands in it twice.
        #[error("{municipality} stands twice in the seats of the {kind}; add its members up in one place")]
        #[nl(
            "{municipality} staat twee keer bij de zetels van het {}; tel haar leden op één plaats bij elkaar op",
            kind.label(Lang::Nl)
        )]
        Twice {
            /// The board.
            kind: BoardKind,
            /// The municipality.
            municipality: MunicipalityCode,
        },
    }
}

impl Board {
    /// A board with these seats, deciding by simple majority.
    ///
    /// # Errors
    ///
    /// [`BoardError`] if nobody sits on it or a municipality stands in it twice.
    pub fn new(kind: BoardKind, seats: impl Into<Vec<Seats>>) -> Result<Self, BoardError> {
        let mut seats = seats.into();
        sorted::sort(&mut seats);
        for pair in seats.windows(2) {
            if let [a, b] = pair
                && a.municipality == b.municipality
            {
                return Err(BoardError::Twice { kind, municipality: a.municipality });
            }
        }
        if seats.iter().all(|seats| seats.members == 0) {
            return Err(BoardError::Empty(kind));
        }
        Ok(Self { kind, seats: seats.into(), majority: Majority::Simple })
    }

    /// The same board, deciding by another majority.
    #[must_use]
    pub fn deciding_by(self, majority: Majority) -> Self {
        Self { majority, ..self }
    }

    /// Which board it is.
    #[must_use]
    pub fn kind(&self) -> BoardKind {
        self.kind
    }

    /// The seats by municipality.
    #[must_use]
    pub fn seats(&self) -> &[Seats] {
        &self.seats
    }

    /// The number of its members.
    #[must_use]
    pub fn members(&self) -> u64 {
        self.seats.iter().map(|seats| u64::from(seats.members)).sum()
    }

    /// All votes of all its members.
    #[must_use]
    pub fn votes(&self) -> u64 {
        self.seats.iter().map(Seats::votes).sum()
    }

    /// The majority by which it decides.
    #[must_use]
    pub fn majority(&self) -> Majority {
        self.majority
    }

    /// The seats of one municipality, if it is named.
    #[must_use]
    pub fn seats_of(&self, municipality: MunicipalityCode) -> Option<&Seats> {
        sorted::find(&self.seats, |seats| seats.municipality.cmp(&municipality))
    }
}

impl TryFrom<Repr> for Board {
    type Error = BoardError;

    fn try_from(repr: Repr) -> Result<Self, BoardError> {
        if matches!(repr.majority, Majority::Qualified(share) if share.numerator() == 0) {
            return Err(BoardError::NoMajority(repr.kind));
        }
        Ok(Self::new(repr.kind, repr.seats)?.deciding_by(repr.majority))
    }
}

impl From<Board> for Repr {
    fn from(board: Board) -> Self {
        Self { kind: board.kind, seats: board.seats.into(), majority: board.majority }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use alloc::string::ToString;

    #[test]
    fn every_kind_of_board_reads_as_it_writes() {
        crate::vocabulary::check(BoardKind::ALL);
    }

    #[test]
    fn a_board_without_members_cannot_be_built_or_read() {
        assert!(Board::new(BoardKind::Single, []).is_err());
        assert!(Board::new(BoardKind::Single, [Seats::new(code(376), 0)]).is_err());
        let error = serde_json::from_str::<Board>(r#"{"kind":"bestuur","seats":[]}"#).unwrap_err().to_string();
        assert!(error.contains("has no members"), "{error}");
    }

    #[test]
    fn a_municipality_that_stands_twice_cannot_be_built_or_read() {
        let twice = [Seats::new(code(376), 1), Seats::new(code(376), 2)];
        assert!(Board::new(BoardKind::General, twice).is_err());
        let json = r#"{"kind":"bestuur","seats":[{"municipality":"GM0376","members":1},{"municipality":"GM0376","members":1}]}"#;
        assert!(serde_json::from_str::<Board>(json).unwrap_err().to_string().contains("GM0376 stands twice"));
    }

    #[test]
    fn a_weight_of_no_votes_cannot_be_built_or_read() {
        assert_eq!(VotingWeight::new(0), Err(BoardError::NoVotes));
        assert!(serde_json::from_str::<VotingWeight>("0").is_err());
    }

    #[test]
    fn a_majority_needs_the_least_number_that_is_one() {
        let qualified = |text: &str| Majority::Qualified(text.parse().unwrap());
        for (majority, of, needed) in [
            (Majority::Simple, 4, 3),
            (Majority::Simple, 5, 3),
            (Majority::Simple, 0, 1),
            (Majority::Simple, u64::MAX, 1 << 63),
            (qualified("2/3"), 3, 2),
            (qualified("2/3"), 4, 3),
            (qualified("1/2"), 4, 2),
            (qualified("0"), 4, 1),
            (qualified("1"), u64::MAX, u64::MAX),
            (qualified("99.9999%"), u64::MAX, 18_446_725_626_965_477_906),
            (Majority::Unanimous, 4, 4),
            (Majority::Unanimous, 0, 1),
        ] {
            assert_eq!(majority.needed(of), needed, "{majority:?} of {of}");
        }
    }

    #[test]
    fn a_majority_is_a_word_or_a_share() {
        let json =
            r#"{"kind":"bestuur","seats":[{"municipality":"GM0376","members":1}],"majority":{"gekwalificeerd":"2/3"}}"#;
        let board: Board = serde_json::from_str(json).unwrap();
        assert_eq!(board.majority(), Majority::Qualified(Share::new(2, 3).unwrap()));
        assert_eq!(serde_json::to_string(&board).unwrap(), json);
    }
}
