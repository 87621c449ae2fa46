//! The *ambtelijke fusie* and its life: proposed, formed, amended, converted, dissolved; and the dossier that records
//! a real one.
//!
//! Every transition is a pure function from one value to the next, or to a [`Refusal`] that carries the report and
//! hands back what was asked. A transition checks no rule itself: it asks the [catalogue](crate::law::Catalogue). An
//! [`AmbtelijkeFusie`] comes from [`form`] or from a [`Dossier`], through no other door. A [`Chronicle`] merges what many
//! dossiers tell.

mod admit;
mod aggregate;
mod amend;
mod chronicle;
mod convert;
mod dissolve;
mod dossier;
mod ending;
mod extend;
mod form;
mod handover;
mod loss;
mod membership;
mod motive;
mod plan;
mod proposal;
mod refusal;
mod rename;
mod reorganise;
mod settlement;
mod transition;
mod validate;
mod withdraw;

pub use admit::{Accession, admit};
pub use aggregate::AmbtelijkeFusie;
pub use amend::{Amendment, amend};
pub use chronicle::{Chronicle, ChronicleTimeline, Cooperation, Entry, Touched};
pub use convert::{BodyFate, ConversionEffects, Converted, convert};
pub use dissolve::{Dissolution, Dissolved, LegalPerson, dissolve};
#[cfg(feature = "json")]
pub use dossier::JsonError;
pub use dossier::{
    Act, Beginning, Conversion, DOSSIER_SCHEMA, Dossier, DossierError, Ending, Event, EventError, EventKind,
    EventProblem, Expectation, Explanation, Extending, FormSince, Formation, Intention, Joining, Leaving, Lifetime,
    Membership, NoFusie, Nothing, Outcome, Overtaking, Renaming, Replay, ReplayError, Stage, State, StateBefore, Step,
    Timeline, Winding,
};
pub use ending::EndReason;
pub use extend::{Extension, extend};
pub use form::form;
pub use handover::Handover;
pub use loss::LossError;
pub use membership::MembershipError;
pub use motive::Motive;
pub use plan::{Allotment, DissolutionPlan, ItemAllotment, PlanError, Taker, TaskAllotment};
pub use proposal::Proposal;
pub use refusal::{Grounds, Refusal};
pub use rename::{NewNames, rename};
pub use reorganise::{Lapse, Reorganised, reorganise};
pub use settlement::{ArchiveLine, MoneyLine, PostLine, Settlement, TaskLine};
pub use transition::AskError;
pub use validate::validate;
pub use withdraw::{Exit, Withdrawal, Withdrawn, withdraw};
