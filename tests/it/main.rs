//! The one integration binary: real dossiers, the embedded country, the rules.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "a test that overflows or panics fails, which is what a test is for"
)]
