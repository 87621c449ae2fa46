//! The joint arrangement (*gemeenschappelijke regeling*): its form, its participants, its text and its versions.
//!
//! The arrangement is not the body. A public body, an operational management organisation and a joint organ are bodies
//! that an arrangement founds; a centre-municipality arrangement and a plain one found none. The agreement of the
//! participants is an [`ArrangementText`]; a text in force for a period is a [`Version`]; the versions in order are the
//! [`Arrangement`].

mod change;
mod clause;
mod content;
mod difference;
mod form;
mod participants;
mod participation;
mod power;
mod text;
mod version;

pub use clause::{ClauseKind, ClauseSet};
pub use content::{ChangeRules, DecidedBy, Duration, Interest, Purpose, Seat};
pub use difference::{ChangesInWords, TextChanges};
pub use form::{CooperationForm, FormSet, PrivateLawForm, TransferKind};
pub use participation::Participation;
pub use power::{Power, PowerBasis, PowerNature, Tax};
pub use text::{ArrangementText, TextError};
pub use version::{Arrangement, ArrangementError, ArrangementId, Version};
