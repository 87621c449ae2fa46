use super::Inhabitants;
use crate::{
    governance::{Majority, board::part_of},
    money::Share,
    vocabulary::vocabulary,
};
use core::num::NonZeroU32;
use serde::{Deserialize, Serialize};

/// How many members must take part for a vote to be valid (*quorum*).
///
/// Members are counted by head, also where votes are weighted. Those who are barred from voting are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Quorum {
    /// More than half of the members, as of a council (Gemeentewet, articles 20(1) and 29(1)).
    #[serde(rename = "meer-dan-de-helft")]
    MoreThanHalf,
    /// At least this part of the members, and at least one.
    #[serde(rename = "ten-minste")]
    AtLeast(Share),
    /// At least so many members.
    #[serde(rename = "leden")]
    Members(NonZeroU32),
}

impl Quorum {
    /// The least number of members that must take part, of so many.
    #[must_use]
    pub fn needed(self, members: u64) -> u64 {
        match self {
            Self::MoreThanHalf => Majority::Simple.needed(members),
            Self::AtLeast(share) => part_of(members, share).max(1),
            Self::Members(least) => u64::from(least.get()),
        }
    }
}

/// The unit in which a majority is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Count {
    /// Votes, with the weight of each seat (*stemmen*).
    #[serde(rename = "stemmen")]
    Votes,
    /// Members, by head (*leden*).
    #[serde(rename = "leden")]
    Members,
    /// Municipalities (*gemeenten*). One is in favour if more of its votes are for than against, and neither for nor
    /// against if its members are divided equally: of those cast it is then none, as if it were blank.
    #[serde(rename = "gemeenten")]
    Municipalities,
    /// The inhabitants of municipalities (*inwoners*), in favour or against as their municipality is.
    #[serde(rename = "inwoners")]
    Inhabitants(Inhabitants),
}

vocabulary! {
    /// The whole of which a majority is a part.
    ///
    /// Exhaustive on purpose: there is no other whole.
    #[derive(Default)]
    pub enum Whole: "geheel" / "whole" {
        /// The votes cast for or against: absent and blank members do not count (Gemeentewet, article 30(1)), nor does a
        /// municipality that is neither for nor against.
        #[default]
        Cast = "uitgebracht", "uitgebracht" / "cast";
        /// All votes: absent, blank and barred members count as not in favour.
        All = "alle", "alle" / "all";
    }
}

/// One majority that a proposal needs, such as two thirds of all municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a condition, an object with count and majority")]
pub struct Condition {
    /// The unit.
    pub count: Count,
    /// The whole.
    #[serde(default)]
    pub of: Whole,
    /// The part of it that must be in favour.
    pub majority: Majority,
}

impl Condition {
    /// A majority of the votes cast.
    #[must_use]
    pub const fn cast(count: Count, majority: Majority) -> Self {
        Self { count, of: Whole::Cast, majority }
    }

    /// A majority of all votes.
    #[must_use]
    pub const fn of_all(count: Count, majority: Majority) -> Self {
        Self { count, of: Whole::All, majority }
    }

    /// Whether equal votes for and against make a tie of it (*staken van stemmen*).
    pub(crate) fn can_tie(&self) -> bool {
        (self.of, self.majority) == (Whole::Cast, Majority::Simple)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quorum_is_of_members() {
        let two_thirds: Share = "2/3".parse().unwrap();
        for (quorum, members, needed) in [
            (Quorum::MoreThanHalf, 8, 5),
            (Quorum::MoreThanHalf, 9, 5),
            (Quorum::AtLeast(two_thirds), 9, 6),
            (Quorum::AtLeast(two_thirds), 10, 7),
            (Quorum::Members(NonZeroU32::new(4).unwrap()), 9, 4),
        ] {
            assert_eq!(quorum.needed(members), needed, "{quorum:?} of {members}");
        }
    }

    #[test]
    fn every_whole_reads_as_it_writes() {
        crate::vocabulary::check(Whole::ALL);
    }
}
