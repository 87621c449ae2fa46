//! The *ambtelijke fusie* and its life: proposed, formed, amended, joined, left, converted, overtaken by a reorganisation
//! of municipalities, dissolved. The record of a real one, with its events and its replay, is a room of its own: [`dossier`].
//!
//! Every transition is a pure function from one value to the next, or to a [`Refusal`] that carries the report and
//! hands back what was asked. A transition checks no rule itself: it asks the [catalogue](crate::law::Catalogue). An
//! [`AmbtelijkeFusie`] comes from [`form`] or from a [`Dossier`](dossier::Dossier), through no other door; and it goes back into one by
//! [`AmbtelijkeFusie::dossier`]. A [`Chronicle`] merges what many dossiers tell.
//!
//! Each act has one payload, whether an event of a dossier tells of it or a transition is asked for it, and one function
//! follows it. A transition follows it, sees to it that nothing is lost, asks the law, and refuses; a replay follows it,
//! asks the law, and reports.
//!
//! | transition | takes | gives | its steps and days | in a dossier |
//! |---|---|---|---|---|
//! | [`form`] | a [`Formation`] | a fusie | [`Procedure`](crate::law::Procedure) | `formed` |
//! | [`amend`] | an [`Amendment`] | the fusie in a next version | [`Amendment::plan`] | `amended` |
//! | [`convert`] | an [`Amendment`] to another form or host | it, and what became of body, board, staff, powers and archives: [`Converted`] | [`Amendment::plan`] | `converted` |
//! | [`extend`] | an [`Extension`] | it, for longer | [`Extension::plan`] | `extended` |
//! | [`admit`] | an [`Accession`] | it, with more members and what they bring | [`Accession::plan`] | `acceded` |
//! | [`withdraw`] | a [`Withdrawal`] | it without those that leave, or its end where one is left: [`Withdrawn`] | [`Withdrawal::plan`] | `withdrawn` |
//! | [`rename`] | a [`Renaming`] | it, under another name | [`Renaming::plan`] | `renamed` |
//! | [`reorganise`] | a [`ReorganisationFacts`](crate::operation::ReorganisationFacts) | it with successors of members, or its lapse: [`Reorganised`] | by law; six months to adapt | `reorganised` |
//! | [`dissolve`] | a [`Termination`] by a [`DissolutionPlan`] | its [`Dissolution`], and when that is liquidated [`Dissolved`] | [`Termination::plan`] | `dissolved`, `liquidated` |
//!
//! # Nothing is lost
//!
//! These laws hold for every transition and every sequence of them:
//!
//! 1. **Tasks.** Every task of every municipality has exactly one executor on every day: the shared organisation, or the
//!    municipality itself. What an end or a withdrawal gives back is listed ([`TaskLine`]); an amendment that drops a
//!    task from the portfolio is refused.
//! 2. **Posts.** The fte over the organisation and the municipalities stay the same, to the hundredth. Those that join
//!    bring posts ([`Handover`]), those that leave take some. An amendment says which posts it takes on and which it
//!    gives up; whether these come from the members and go to them, or are made and ended, is for the caller's books.
//! 3. **Assets and debts.** Their sums over all stay the same, to the cent. A payment for leaving is a claim of the one
//!    and a debt of the other.
//! 4. **Archives.** Every archive has one keeper that exists on every day: the body if it is a legal person, else the
//!    host, else a municipality. An archive is not divided.
//!
//! If nothing is known of an estate or of the posts, the laws say nothing; if a part is known, they hold for that part.
//!
//! A refusal changes nothing. And a [`Dossier`](dossier::Dossier) that tells the same life comes to the same members, organisation and
//! estate.
//!
//! A test walks every sequence of up to four transitions, or with optimisation five, in a world of four municipalities,
//! three tasks and two bodies, with each kind of municipal reorganisation in each year. To a depth of five these are
//! 3,429,674 sequences through 315,916 different states and 578,756 transitions, with every law checked after each, and
//! 146,840 refusals, of which each hands back what was asked. Longer lives are walked at random.

mod act;
mod admit;
mod aggregate;
mod amend;
mod ask_error;
mod change;
mod chronicle;
mod codes;
mod convert;
mod dissolve;
pub mod dossier;
mod ending;
mod extend;
mod form;
mod handover;
mod history;
mod life;
mod loss;
mod membership;
mod motive;
mod plan;
mod refusal;
mod rename;
mod reorganise;
mod settlement;
mod stage;
mod transition;
mod validate;
mod withdraw;

pub use act::{Accession, Amendment, Extension, Formation, Renaming, ReorganisationOutcome, Termination, Withdrawal};
pub use admit::admit;
pub use aggregate::AmbtelijkeFusie;
pub use amend::amend;
pub use ask_error::AskError;
pub use change::ChangeError;
pub use chronicle::{Chronicle, ChronicleTimeline, Cooperation, Entry, ReorganisedFusie};
pub use convert::{BodyFate, ConversionEffects, Converted, convert};
pub use dissolve::{Dissolution, Dissolved, LegalPerson, dissolve};
pub use ending::EndReason;
pub use extend::extend;
pub use form::form;
pub use handover::Handover;
pub use loss::LossError;
pub use membership::MembershipError;
pub use motive::Motive;
pub use plan::{Allotment, DissolutionPlan, ItemAllotment, NextExecutor, PlanError, TaskAllotment};
pub use refusal::{Grounds, Refusal};
pub use rename::rename;
pub use reorganise::{Lapse, Reorganised, reorganise};
pub use settlement::{ArchiveLine, MoneyLine, PostLine, Settlement, TaskLine};
pub use stage::Stage;
pub use validate::validate;
pub use withdraw::{Exit, Withdrawn, withdraw};
