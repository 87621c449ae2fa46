//! Costs and property, exact to the cent: the estate of a shared organisation, the division of its costs, the price of
//! leaving and entering, and whether it pays for itself.
//!
//! | question | item |
//! |---|---|
//! | What does it own, owe and keep? | [`Estate`] |
//! | Which member bears which share of the costs? | [`CostKey`], by the [`Figures`] of a year |
//! | What does another key change for each, and in how many steps? | [`CostKey::compared_with`], [`phase`] |
//! | On which day is a leaver out? | [`Notice`] |
//! | What does it owe, year by year, and what do the others bear? | [`ExitTerms`], [`ExitSettlement::borne_by_others`] |
//! | What does it cost to leave an older arrangement for this one? | [`cost_of_entry`] |
//! | After how many years has it earned back its costs? | [`BusinessCase`] |
//! | Which savings were promised elsewhere, and which were found? | [`PROMISES`] |
//!
//! A [page of its own](crate::figures) puts published costs, shares and exits beside the results of this crate.

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
pub use error::{FinanceError, Thing};
pub use estate::{Archive, ArchiveCustody, Asset, Debt, Estate};
pub use exit::{
    ExitSettlement, ExitTerms, FirstYear, Instalment, MemberBurden, OlderTie, RealDamage, Schedule, YearAfter,
    YearOfDamage, cost_of_entry,
};
pub use figures::{Figures, Reckoning};
pub use in_order::{InOrder, KeyStep};
pub use input::{Amount, Input};
pub use mix::{Mix, MixPart};
pub use notice::{EndsOn, Notice};
pub use promise::{PROMISES, Promise, ReportedAmount};
