//! The *ambtelijke fusie* and its life: proposed, formed, amended, converted, dissolved; and the dossier that records
//! a real one.
//!
//! Every transition is a pure function from one value to the next, or to a [`Refusal`] that carries the report and
//! hands back what was asked. A transition checks no rule itself: it asks the [catalogue](crate::law::Catalogue). An
//! [`AmbtelijkeFusie`] comes from [`form`] or from a [`Dossier`], through no other door.

mod aggregate;
mod amend;
mod dissolve;
mod dossier;
mod form;
mod motive;
mod plan;
mod proposal;
mod refusal;
mod settlement;
mod validate;

pub use aggregate::AmbtelijkeFusie;
pub use amend::{Amendment, amend, convert};
pub use dissolve::{Dissolution, Dissolved, LegalPerson, dissolve};
#[cfg(feature = "json")]
pub use dossier::JsonError;
pub use dossier::{
    Act, DOSSIER_SCHEMA, Dossier, DossierError, Event, EventKind, Explanation, Formation, NoFusie, Replay, ReplayError,
    Stage, State, Step, Timeline, Winding,
};
pub use form::form;
pub use motive::Motive;
pub use plan::{Allotment, DissolutionPlan, ItemAllotment, PlanError, Taker, TaskAllotment};
pub use proposal::Proposal;
pub use refusal::{Grounds, Refusal};
pub use settlement::{ArchiveLine, MoneyLine, PostLine, Settlement, TaskLine};
pub use validate::validate;
