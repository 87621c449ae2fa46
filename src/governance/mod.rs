//! Who decides and votes: organs, their decisions, submissions and publications, and the boards of joint bodies.
//!
//! A participant in a joint arrangement is not a municipality but an *organ* of one ([`OrganOf`]). The steps of
//! organs for one act (forming, amending, dissolving an arrangement) stand in a [`Record`].
//!
//! A joint body decides on its [`Board`]: [`Board::decide`] checks the votes of its members against a [`VotingRule`]
//! and says with reasons whether a proposal is carried.

mod board;
mod decision;
mod formality;
mod organ;
mod publication;
mod record;
mod vote;

pub use board::{Board, BoardError, BoardKind, Majority, Seats, VotingWeight};
pub use decision::{Decision, DecisionKind, Outcome, RefusalGround, Submission};
pub use formality::{Formality, FormalityKind, RegisterItem, RegisterItemSet};
pub use organ::{Organ, OrganOf, OrganOfError, OrganSet};
pub use publication::{Medium, Publication};
pub use record::{Record, RecordError};
pub use vote::{
    Ballot, Condition, Count, Inhabitants, Quorum, Reason, RuleError, Tally, Vote, VoteError, VoteOutcome, VoteResult,
    VotingRule, Whole,
};
