use super::{
    AmbtelijkeFusie, ChangeError, Event, EventKind, Motive, Refusal,
    act::{Act, CaseContext, JudgedAct, grounds, term_is_to_come},
    dossier::About,
    history::History,
    life::Life,
};
use crate::{
    arrangement::{Arrangement, ArrangementText, Version},
    finance::Estate,
    governance::Record,
    law::{Moment, Report, Strictness, WhichLaw},
    municipality::{Gazetteer, LookupError},
    operation::Operation,
    organisation::SharedServiceOrganisation,
    time::{PartialDate, Period},
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The plan by which a fusie is formed (*treffen*): the text, the organisation that is to do the work, the decisions,
/// and why.
#[doc(alias = "treffen")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a formation, an object with arrangement and organisation")]
pub struct Formation {
    /// The text.
    pub arrangement: Arc<ArrangementText>,
    /// The organisation that does the work.
    pub organisation: Arc<SharedServiceOrganisation>,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// What the body owns, owes and keeps, as far as known; `None` if nothing is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estate: Option<Arc<Estate>>,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<Motive>,
    /// The day to which the text works back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub works_back_to: Option<NaiveDate>,
}

impl Formation {
    /// A formation by this text, with this organisation.
    #[must_use]
    pub fn new(text: impl Into<Arc<ArrangementText>>, organisation: impl Into<Arc<SharedServiceOrganisation>>) -> Self {
        Self {
            arrangement: text.into(),
            organisation: organisation.into(),
            record: Record::default(),
            estate: None,
            motives: Vec::new(),
            works_back_to: None,
        }
    }

    /// The same formation, with what the body is to own, owe and keep.
    #[must_use]
    pub fn owning(self, estate: impl Into<Arc<Estate>>) -> Self {
        Self { estate: Some(estate.into()), ..self }
    }

    /// The same formation, for these reasons.
    #[must_use]
    pub fn because(self, motives: impl Into<Vec<Motive>>) -> Self {
        Self { motives: motives.into(), ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }

    /// What the law says of forming this from that day: what [`form`] asks before it forms.
    ///
    /// So it tells which forms are closed to the organs that take part, and which clauses the draft lacks, if that is
    /// [complete](ArrangementText::completed):
    ///
    /// ```
    /// use ambtelijke_fusie::arrangement::{ArrangementText, ClauseKind, CooperationForm};
    /// use ambtelijke_fusie::fusie::{Dossier, EventKind, Formation};
    /// use ambtelijke_fusie::language::Lang;
    /// use ambtelijke_fusie::law::{Finding, Subject};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
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
    ///     let report = Formation::new(text, formed.organisation.clone()).report(day(2018, 1, 1), &nl);
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
    /// let draft = (*formed.arrangement).clone().having(&has)?.completed();
    /// let lacks = |on| {
    ///     let report = Formation::new(draft.clone(), formed.organisation.clone()).report(on, &nl);
    ///     report.breaches().filter(|found| matches!(found.subject(), Subject::Clause(_))).map(line).collect::<Vec<_>>()
    /// };
    /// assert_eq!(lacks(day(2022, 6, 30)), [""; 0]);
    /// assert_eq!(lacks(day(2022, 7, 1)), ["content-evaluation: Wgr, article 11a"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn report(&self, on: NaiveDate, gazetteer: &Gazetteer) -> Report {
        let context = CaseContext { operation: None, gazetteer, which_law: WhichLaw::OfEachFact };
        self.judged_before(&Life::BEFORE).report(&Life::BEFORE, on, context)
    }

    pub(super) fn judged_before<'a>(&'a self, before: &'a Life) -> JudgedAct<'a> {
        let judged = JudgedAct::new(Moment::Form, Arc::clone(&self.arrangement), &self.record, before);
        JudgedAct { service: Some(&self.organisation), works_back_to: self.works_back_to, ..judged }
    }
}

impl Act for Formation {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        Life::works_back(self.works_back_to, when)?;
        let next = Life {
            stage: before.stage.formed(),
            service: Some(Arc::clone(&self.organisation)),
            estate: self.estate.clone(),
            ..before.clone()
        };
        next.with_text(Arc::clone(&self.arrangement), true, when)
    }

    fn judged<'a>(
        &'a self,
        before: &'a Life,
        _: NaiveDate,
        _: Option<&Operation>,
    ) -> Result<Option<JudgedAct<'a>>, ChangeError> {
        Ok(Some(self.judged_before(before)))
    }

    fn into_kind(self) -> EventKind {
        EventKind::Formed(Arc::new(self))
    }
}

/// Forms an *ambtelijke fusie*, if the law of the day and the definition allow it.
///
/// The formation holds the plan, and its record what was decided, laid before councils and published. With
/// [`Strictness::Complete`] a blocking rule with an undetermined verdict refuses too, as is right for a new
/// arrangement.
///
/// # Errors
///
/// A [`Refusal`] with the report that says why, or with the participant that is no municipality on the day. It holds
/// the formation, unharmed.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
/// use ambtelijke_fusie::fusie::{Formation, form};
/// use ambtelijke_fusie::law::{Strictness, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::organisation::{Employer, SharedServiceOrganisation};
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let start = day(2014, 1, 1);
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
/// let refusal = form(start, Formation::new(text, service), &nl, Strictness::AsRecorded).unwrap_err();
/// assert_eq!(refusal.report().unwrap().verdict("form-known-in-regime"), Some(Verdict::Breached));
/// assert_eq!(refusal.into_asked().arrangement.form(), CooperationForm::OperationsOrganisation);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "treffen")]
#[doc(alias = "oprichten")]
pub fn form(
    on: NaiveDate,
    formation: Formation,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Formation>>> {
    let prepared = (|| {
        municipalities_exist(&formation.arrangement, on, gazetteer).map_err(grounds)?;
        term_is_to_come(&formation.arrangement, on)?;
        let life = formation.follow(&Life::BEFORE, on.into()).map_err(grounds)?;
        let version = Version::new(Arc::clone(&formation.arrangement), Period::since(on));
        let version = match formation.works_back_to {
            Some(day) => version.working_back_to(day).map_err(grounds)?,
            None => version,
        };
        Ok((life, Arrangement::new(version)))
    })();
    let (life, arrangement) = match prepared {
        Ok(prepared) => prepared,
        Err(grounds) => {
            let grounds: Box<super::Grounds> = grounds;
            return Err(Refusal::new(formation, *grounds));
        }
    };
    let report = formation.report(on, gazetteer);
    let formation = Refusal::unless_lawful(formation, report, strictness)?;
    let service = Arc::clone(&formation.organisation);
    let about = Arc::new(About::new(service.name().clone()));
    let history = History::new(about, Vec::from([Event::new(on, formation.into_kind())]));
    Ok(AmbtelijkeFusie::new(history, life, (arrangement, service)))
}

/// Every municipality of which an organ takes part on the day exists on that day.
pub(super) fn municipalities_exist(
    text: &ArrangementText,
    on: NaiveDate,
    gazetteer: &Gazetteer,
) -> Result<(), LookupError> {
    text.municipalities_on(on).try_for_each(|code| gazetteer.on(code, on).map(drop))
}
