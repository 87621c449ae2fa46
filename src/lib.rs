//! Dutch municipalities that share one civil service.
#![no_std]
#![deny(
    clippy::alloc_instead_of_core,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core
)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::string_slice,
        reason = "a test that overflows or cuts a string wrongly fails, which is what a test is for"
    )
)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod decimal;
mod serde_text;
mod sorted;
mod vocabulary;

pub mod arrangement;
pub mod citation;
pub mod finance;
pub mod fusie;
pub mod governance;
#[doc = include_str!("guide.md")]
pub mod guide {}
pub mod id;
pub mod language;
pub mod law;
pub mod money;
pub mod municipality;
pub mod organisation;
pub mod task;
pub mod time;

pub use vocabulary::UnknownTerm;
