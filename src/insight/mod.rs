//! What the model shows to whoever must decide: for now, how the say of each member stands to its size.
//!
//! Facts side by side, with exact shares; nothing here recommends.

mod representation;

pub use representation::{Representation, RepresentationError, representation};
