//! The one integration binary: real dossiers, the embedded country, the rules.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that overflows or panics fails, which is what a test is for"
)]
#![allow(clippy::std_instead_of_alloc, reason = "a test has std")]

#[cfg(feature = "netherlands")]
mod bad_input;
#[cfg(feature = "netherlands")]
mod broken_json;
#[cfg(feature = "netherlands")]
mod conservation;
#[cfg(feature = "netherlands")]
mod gazetteer;
mod types;
#[cfg(feature = "netherlands")]
mod worlds;
