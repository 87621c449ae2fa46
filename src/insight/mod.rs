//! What the model shows to whoever must decide: the power of each member on a board, how its say stands to its size and to
//! what it pays, [`who`] does what, which [`councils`] there are apart and merged, in what municipalities cooperate and how that fits, and how
//! [strong](strength) their organisation is.
//!
//! Facts side by side, each with where it comes from; nothing here recommends. What people file is made here too, as data and as a
//! [`Page`] of plain text or Markdown.

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
pub use options::{Alternative, Aspect, Comparison, Options, OptionsError, Row, RowPart, Source, Value};
pub use page::{Column, Page, Part};
pub use power::{Power, PowerError, voting_power};
pub use related_parties::{PartyHeading, PartyLine, RelatedParties};
pub use representation::{Measure, Representation, RepresentationError, Say, representation};
pub use ties::{Congruence, Fit, Pair, Profile, Tie, TieForm, Ties, TiesError};
