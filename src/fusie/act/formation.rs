use super::{Act, ActOfLaw, CaseContext, JudgedAct};
use crate::{
    arrangement::ArrangementText,
    finance::Estate,
    fusie::{ChangeError, Motive, life::Life},
    governance::Record,
    law::{Jurisdiction, Moment, Report, WhichLaw},
    operation::Operation,
    organisation::SharedServiceOrganisation,
    time::PartialDate,
};
use alloc::{sync::Arc, vec::Vec};
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

    /// What the law says of forming this from that day: what [`form`](crate::fusie::form()) asks before it forms.
    ///
    /// So it tells which forms are closed to the organs that take part, and which clauses the draft lacks, if that is
    /// [complete](ArrangementText::completed):
    ///
    /// ```
    /// use ambtelijke_fusie::{examples, arrangement::{ArrangementText, ClauseKind, CooperationForm}};
    /// use ambtelijke_fusie::{Dossier, fusie::{Formation, dossier::EventKind}};
    /// use ambtelijke_fusie::language::Lang;
    /// use ambtelijke_fusie::law::{Finding, Subject};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// // 1Stroom, of the executives and the mayors of Duiven and Westervoort, formed on 1 January 2018.
    /// let dossier = Dossier::from_json(examples::EERSTE_STROOM)?;
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
    pub fn report<'j>(&self, on: NaiveDate, jurisdiction: impl Into<Jurisdiction<'j>>) -> Report {
        self.reported(on, jurisdiction.into())
    }

    pub(in crate::fusie) fn reported(&self, on: NaiveDate, jurisdiction: Jurisdiction<'_>) -> Report {
        let context = CaseContext { operation: None, jurisdiction, which_law: WhichLaw::OfEachFact };
        self.judged_before(&Life::BEFORE).report(&Life::BEFORE, on, context)
    }

    pub(in crate::fusie) fn judged_before<'a>(&'a self, before: &'a Life) -> JudgedAct<'a> {
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

    fn judged<'a>(&'a self, before: &'a Life, _: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        Ok(Some(self.judged_before(before)))
    }
}
