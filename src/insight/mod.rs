//! What the model shows to whoever must decide: how the say of each member stands to its size, which [`councils`] there are
//! apart and merged, in what municipalities cooperate and how that fits, and how [strong](strength) their organisation is.
//!
//! Facts side by side, each with where it comes from; nothing here recommends. What people file is made here too, as data and as a
//! [`Page`] of plain text or Markdown.

mod councils;
mod fact_sheet;
mod page;
mod related_parties;
mod representation;
pub mod strength;
mod ties;

pub use councils::{Council, Councils, councils};
pub use fact_sheet::FactSheet;
pub use page::{Column, Page, Part};
pub use related_parties::{PartyHeading, PartyLine, RelatedParties};
pub use representation::{Representation, RepresentationError, representation};
pub use ties::{Congruence, Fit, Pair, Profile, Tie, TieForm, Ties, TiesError};
