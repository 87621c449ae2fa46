use super::{Dossier, dossier::report_on};
use crate::{law::Report, municipality::Gazetteer};
use chrono::NaiveDate;

/// What the law says of a fusie on a day: of its last act up to that day, and of its working on that day.
///
/// Never fails and refuses nothing: it reports.
#[doc(alias = "toetsen")]
#[must_use]
pub fn validate(dossier: &Dossier, gazetteer: &Gazetteer, on: NaiveDate) -> Report {
    report_on(dossier, gazetteer, on)
}
