//! What it costs and what there is: the estate of a shared organisation and the keys that divide its costs.
//!
//! An [`Estate`] holds assets, debts and archives; a [`CostKey`] says which member bears which share, by the [`Figures`]
//! of a year. All are exact to the cent.

mod business_case;
mod comparison;
mod cost_key;
mod error;
mod estate;
mod exit;
mod figures;
mod in_order;
mod input;
mod mix;
mod notice;
mod promise;
mod read;

pub use business_case::{BusinessCase, CaseYear, Timing, YearOutcome};
pub use comparison::{KeyComparison, KeyDifference, phase};
pub use cost_key::CostKey;
pub use error::FinanceError;
pub use estate::{Archive, ArchiveCustody, Asset, Debt, Estate};
pub use exit::{
    Borne, ExitSettlement, ExitTerms, FirstYear, Instalment, OlderTie, RealDamage, Schedule, YearAfter, YearOfDamage,
    cost_of_entry,
};
pub use figures::{Figures, Reckoning};
pub use in_order::{InOrder, Step};
pub use input::{Amount, Input};
pub use mix::{Mix, MixPart};
pub use notice::{EndsOn, Notice};
pub use promise::{PROMISES, Promise, Reported};
