//! What it costs and what there is: the estate of a shared organisation and the keys that divide its costs.
//!
//! An [`Estate`] holds assets, debts and archives; a [`CostKey`] says which member bears which share. Both are
//! exact to the cent.

mod cost_key;
mod error;
mod estate;

pub use cost_key::CostKey;
pub use error::FinanceError;
pub use estate::{Archive, ArchiveCustody, Asset, Debt, Estate};
