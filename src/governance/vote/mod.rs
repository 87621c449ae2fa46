mod cast;
mod condition;
mod error;
mod inhabitants;
mod result;
mod rule;
#[cfg(test)]
mod tests;
mod words;

pub use cast::{Ballot, Tally, Vote, VoteError};
pub use condition::{Condition, Count, Quorum, Whole};
pub use error::RuleError;
pub use inhabitants::Inhabitants;
pub use result::{Reason, VoteOutcome, VoteResult};
pub use rule::VotingRule;
