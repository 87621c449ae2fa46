//! The one integration binary: real dossiers, the embedded country, the rules.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that overflows or panics fails, which is what a test is for"
)]
#![allow(clippy::std_instead_of_alloc, reason = "a test has std")]

#[cfg(feature = "netherlands")]
mod dossiers;
#[cfg(feature = "netherlands")]
mod gazetteer;
#[cfg(feature = "netherlands")]
mod law;
#[cfg(feature = "netherlands")]
mod schema;
