use super::dossier::{Dossier, report_on};
use crate::law::{Jurisdiction, Report};
use chrono::NaiveDate;

/// What the law says of a fusie on a day: of its last act up to that day, and of its working on that day.
///
/// Never fails and refuses nothing: it reports.
///
/// The fusie of Dinkelland and Tubbergen was in order when it was founded; since 2020 its text names the mayors as
/// parties of a form that is open to executives only:
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::validate};
/// use ambtelijke_fusie::law::Verdict;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let verdict = |year| {
///     let report = validate(&dossier, &nl, day(year, 7, 1));
///     report.verdict("form-bvo-only-colleges")
/// };
/// assert_eq!(verdict(2014), None, "a public body then");
/// assert_eq!(verdict(2016), Some(Verdict::Met));
/// assert_eq!(verdict(2020), Some(Verdict::Breached));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "toetsen")]
#[must_use]
pub fn validate<'j>(dossier: &Dossier, jurisdiction: impl Into<Jurisdiction<'j>>, on: NaiveDate) -> Report {
    report_on(dossier, jurisdiction.into(), on)
}
