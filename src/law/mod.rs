//! The law, executable: rules with their source and their life, the catalogue that applies them, and the report of
//! what was found.
//!
//! A [`Rule`] is a row of data with one small check. A [`Catalogue`] judges a [`Case`] (one act, or the working of
//! an arrangement on a day) and gives a [`Report`]: what is breached, what cannot be told since a fact is not known,
//! and what was checked and met. A report never fails and refuses nothing; that is for the transitions of the
//! [`fusie`](crate::fusie) room.
//!
//! # Which law
//!
//! The law has no general rule for which day's law judges an act, so every rule names its [`Anchor`]: what a text
//! must contain is judged by the law of the last decision, the form by that of the entry into force, the publication
//! by that of its own day, and standing duties by that of the day asked about.
//!
//! # What is not modelled
//!
//! This version holds the rules on parties, consent, drafts, forms, clauses and publication, and the definition of an
//! ambtelijke fusie. Boards in operation, finance, mandates, withdrawal and reorganisation have no rules yet.
//! Arrangements with provinces or water boards (chapters II to VII of the Wgr) are not assessed. None of this is
//! legal advice.

mod archiefwet;
mod awb;
mod book;
mod case;
mod catalogue;
mod definition;
mod explain;
mod finding;
mod gemeentewet;
mod glance;
mod private;
mod render;
mod report;
mod room;
mod rule;
mod sink;
mod wgr;

pub use book::Changes;
pub use case::Case;
pub use catalogue::Catalogue;
pub use definition::FunctionalProfile;
pub use explain::{Explanation, Seen};
pub use finding::{Detail, Fact, Finding, Subject, Verdict};
pub use render::Rendering;
pub use report::{Comparison, Report, Strictness};
pub use rule::{Anchor, Basis, Moment, MomentSet, Rule, Severity, WhichLaw};

use crate::time::Period;
use chrono::NaiveDate;

/// A period of law with an end; an end that does not come after the beginning does not compile.
const fn lasting(from: NaiveDate, until: NaiveDate) -> Period {
    match Period::new(from, Some(until)) {
        Ok(period) => period,
        #[expect(clippy::panic, reason = "only used in constants, where it is a compile error")]
        Err(_) => panic!("a rule ends before it begins"),
    }
}
