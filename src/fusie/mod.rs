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
mod ending;
mod form;
mod handover;
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
    Act, Beginning, DOSSIER_SCHEMA, Dossier, DossierError, Ending, Event, EventError, EventKind, EventProblem,
    Expectation, Explanation, Extension, Formation, Intention, Joining, Leaving, NoFusie, Nothing, Overtaking,
    Renaming, Replay, ReplayError, Stage, State, StateBefore, Step, Timeline, Winding,
};
pub use ending::EndReason;
pub use form::form;
pub use handover::Handover;
pub use motive::Motive;
pub use plan::{Allotment, DissolutionPlan, ItemAllotment, PlanError, Taker, TaskAllotment};
pub use proposal::Proposal;
pub use refusal::{Grounds, Refusal};
pub use settlement::{ArchiveLine, MoneyLine, PostLine, Settlement, TaskLine};
pub use validate::validate;
