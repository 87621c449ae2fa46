//! The one integration binary: real dossiers, the embedded country, the rules, the refusals and the laws of
//! conservation.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that overflows or panics fails, which is what a test is for"
)]
#![allow(clippy::std_instead_of_alloc, reason = "a test has std")]
#![allow(clippy::duplicate_mod, reason = "each example that draws brings the frame along as a module of its own")]
#![cfg(feature = "netherlands")]

mod adapters;
mod answers;
mod bad_input;
mod book;
#[path = "../../examples/cases.rs"]
mod cases;
mod chronicle;
mod conservation;
mod contract;
mod contradictions;
#[path = "../../examples/cost_keys.rs"]
mod cost_keys;
mod counts;
mod dossiers;
mod drawn;
mod dutch;
mod every_fact;
mod examine;
#[path = "../../examples/figures.rs"]
mod figures;
mod floors;
mod gazetteer;
mod growth;
mod insight;
mod law;
mod life;
mod money;
mod names;
mod options;
mod partial;
mod procedure;
mod published;
mod register;
mod remarks;
mod strength;
#[path = "../../examples/timeline.rs"]
mod timeline;
mod types;
mod votes;
#[path = "../../examples/voting_power.rs"]
mod voting_power;
mod who;
#[path = "../../examples/who_does_what.rs"]
mod who_does_what;
mod worlds;
