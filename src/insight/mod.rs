//! What the model shows to whoever must decide: how the say of each member stands to its size, and [who](who) does what.
//!
//! Facts side by side, with exact shares; nothing here recommends.

mod representation;
pub mod who;

pub use representation::{Representation, RepresentationError, representation};
