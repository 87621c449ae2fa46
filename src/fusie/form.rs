use super::{AmbtelijkeFusie, Proposal, Refusal, transition::term_is_to_come};
use crate::{
    arrangement::{Arrangement, ArrangementText, Version},
    governance::Record,
    law::{Case, Catalogue, Moment, Report, Strictness},
    municipality::{Gazetteer, LookupError},
    time::Period,
};
use alloc::boxed::Box;
use chrono::NaiveDate;

/// Forms an *ambtelijke fusie*, if the law of the day and the definition allow it.
///
/// The proposal says what is intended, the record what was decided, laid before councils and published. With
/// [`Strictness::Complete`] a blocking rule that cannot be told refuses too, as is right for a new one.
///
/// # Errors
///
/// A [`Refusal`] with the report that says why not, or with the participant that is no municipality on the day; in it
/// the proposal and the record, unharmed.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
/// use ambtelijke_fusie::fusie::{Proposal, form};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::{Strictness, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::organisation::{Employer, SharedServiceOrganisation};
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let start = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();
/// // A year too early for an operational management organisation:
/// let text = ArrangementText::new(
///     "Gemeenschappelijke regeling werkorganisatie",
///     CooperationForm::OperationsOrganisation,
///     [
///         Participation::since("GM0626/college".parse()?, start),
///         Participation::since("GM0629/college".parse()?, start),
///     ],
/// )?;
/// let tasks = serde_json::from_str(r#"{"complete": true, "tasks": [
///     {"key": "advies", "name": "Beleidsadvies", "kind": "beleidsadvies"},
///     {"key": "uitvoering", "name": "Uitvoering", "kind": "uitvoering"}
/// ]}"#)?;
/// let service = SharedServiceOrganisation::new("Werkorganisatie".parse()?, Employer::Body, tasks);
/// let refusal = form(Proposal::new(text, start, service), Record::default(), &nl, Strictness::AsRecorded).unwrap_err();
/// assert_eq!(refusal.report().unwrap().verdict("form-known-in-regime"), Some(Verdict::Breached));
/// let (proposal, _record) = refusal.into_asked();
/// assert_eq!(proposal.starts_on(), start);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "treffen")]
#[doc(alias = "oprichten")]
pub fn form(
    proposal: Proposal,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(Proposal, Record)>>> {
    if let Err(error) = municipalities_exist(&proposal.text, proposal.starts_on, gazetteer) {
        return Err(Refusal::new((proposal, record), error));
    }
    if let Err(grounds) = term_is_to_come(&proposal.text, proposal.starts_on) {
        return Err(Refusal::new((proposal, record), *grounds));
    }
    let report = judge(&proposal, &record, gazetteer);
    let (proposal, _) = Refusal::unless_lawful((proposal, record), report, strictness)?;
    let Proposal { text, starts_on, service, estate, .. } = proposal;
    let arrangement = Arrangement::new(Version::new(text, Period::since(starts_on)));
    Ok(AmbtelijkeFusie { arrangement, service, estate })
}

impl Proposal {
    /// What the law says of forming this, with this record: what [`form`] asks before it forms.
    ///
    /// So it tells which forms are closed to the organs that take part, and which clauses the draft lacks, if that is
    /// [complete](ArrangementText::completed):
    ///
    /// ```
    /// use ambtelijke_fusie::arrangement::{ArrangementText, ClauseKind, CooperationForm};
    /// use ambtelijke_fusie::fusie::{Dossier, EventKind, Proposal};
    /// use ambtelijke_fusie::governance::Record;
    /// use ambtelijke_fusie::language::Lang;
    /// use ambtelijke_fusie::law::{Finding, Subject};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::NaiveDate;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let (nothing, day) = (Record::default(), |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap());
    /// // 1Stroom, of the executives and the mayors of Duiven and Westervoort, formed on 1 January 2018.
    /// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/1stroom.json")))?;
    /// let formed = dossier.events().iter().find_map(|event| match event.kind() {
    ///     EventKind::Formed(formed) => Some(formed),
    ///     _ => None,
    /// });
    /// let formed = formed.unwrap();
    /// let line = |found: &Finding| format!("{}: {}", found.rule().id(), found.citation().unwrap().label(Lang::En));
    ///
    /// // Which forms are closed to them?
    /// let mut closed = Vec::new();
    /// for form in [CooperationForm::PublicBody, CooperationForm::OperationsOrganisation] {
    ///     let text = ArrangementText::new("1Stroom", form, formed.arrangement.participations())?;
    ///     let report = Proposal::new(text, day(2018, 1, 1), formed.organisation.clone()).report(&nothing, &nl);
    ///     let why = report.breaches().find(|found| found.rule().id().starts_with("form-"));
    ///     closed.extend(why.map(|found| (form, line(found))));
    /// }
    /// // Mayors cannot take part in an operational management organisation.
    /// let why = "form-bvo-only-colleges: Wgr, article 8(3)".to_string();
    /// assert_eq!(closed, [(CooperationForm::OperationsOrganisation, why)]);
    ///
    /// // Which clauses does a draft lack that has all but the one on evaluation, and the one that no draft may have?
    /// let not = [ClauseKind::Evaluation, ClauseKind::SelfExtension];
    /// let has: Vec<_> = ClauseKind::ALL.iter().copied().filter(|clause| !not.contains(clause)).collect();
    /// let draft = formed.arrangement.clone().having(&has)?.completed();
    /// let lacks = |on| {
    ///     let report = Proposal::new(draft.clone(), on, formed.organisation.clone()).report(&nothing, &nl);
    ///     report.breaches().filter(|found| matches!(found.subject(), Subject::Clause(_))).map(line).collect::<Vec<_>>()
    /// };
    /// assert_eq!(lacks(day(2022, 6, 30)), [""; 0]);
    /// assert_eq!(lacks(day(2022, 7, 1)), ["content-evaluation: Wgr, article 11a"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn report(&self, record: &Record, gazetteer: &Gazetteer) -> Report {
        judge(self, record, gazetteer)
    }
}

fn judge(proposal: &Proposal, record: &Record, gazetteer: &Gazetteer) -> Report {
    let case = Case::of_act(Moment::Form, &proposal.text, proposal.starts_on, record, gazetteer);
    Catalogue::all().judge(&case.serving(&proposal.service))
}

/// Every municipality of which an organ takes part on the day exists on that day.
pub(super) fn municipalities_exist(
    text: &ArrangementText,
    on: NaiveDate,
    gazetteer: &Gazetteer,
) -> Result<(), LookupError> {
    text.municipalities_on(on).try_for_each(|code| gazetteer.on(code, on).map(drop))
}
