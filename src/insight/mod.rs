//! What the model shows to those who must decide: facts side by side, each with its source; nothing here recommends.
//! Reports to file are made here too, as data and as a [`Page`] of plain text or Markdown.
//!
//! | question | item |
//! |---|---|
//! | What can we do: alone, one organisation in each form, or one municipality? | [`Options`] |
//! | Who executes this task for that municipality on that day, and on what power? | [`who`] |
//! | How often is a member's vote decisive on a board, and is anybody without power? | [`voting_power`] |
//! | How does its say stand to its inhabitants and to what it pays? | [`representation`] |
//! | How many seats and aldermen are there, apart and merged? | [`councils`] |
//! | How vulnerable is each task, and how do quality and scale stand, before and after? | [`strength`] |
//! | In what do municipalities cooperate, with whom, and how does that fit? | [`Ties`], [`Profile`] |
//! | What does the BBV ask to be told of every related party? | [`RelatedParties`] |
//! | Which facts are known of one fusie on a day? | [`FactSheet`] |

mod councils;
mod fact_sheet;
mod options;
mod page;
mod power;
mod related_parties;
mod representation;
pub mod strength;
mod ties;
pub mod who;

pub use councils::{Council, Councils, councils};
pub use fact_sheet::FactSheet;
pub use options::{
    Alternative, Aspect, Assumption, Options, OptionsError, OptionsRow, OptionsTable, RowPart, Source, Value,
};
pub use page::{Column, Page, Part};
pub use power::{PowerError, VotingPower, voting_power};
pub use related_parties::{PartyHeading, PartyLine, RelatedParties};
pub use representation::{Measure, Representation, RepresentationError, Say, representation};
pub use ties::{Congruence, Fit, Pair, Profile, Tie, TieForm, Ties, TiesError};
