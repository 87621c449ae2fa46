//! Dutch municipalities that share one civil service.
#![no_std]
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

pub mod citation;
pub mod finance;
pub mod governance;
pub mod id;
pub mod language;
pub mod money;
pub mod municipality;
pub mod organisation;
pub mod task;
pub mod time;

pub use vocabulary::UnknownTerm;
