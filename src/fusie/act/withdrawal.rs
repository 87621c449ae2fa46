use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    arrangement::ArrangementText,
    fusie::{ChangeError, DissolutionPlan, EndReason, Handover, life::Life, membership},
    governance::Record,
    language::FreeText,
    law::Moment,
    municipality::MunicipalityCode,
    operation::Operation,
    organisation::SharedServiceOrganisation,
    sorted,
    time::PartialDate,
};
use alloc::{sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A withdrawal (*uittreding*): who leaves, and what they take with them; its day is the first on which they take no
/// part.
#[doc(alias = "uittreding")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a withdrawal, an object with municipalities")]
pub struct Withdrawal {
    /// Who leaves.
    pub municipalities: Vec<MunicipalityCode>,
    /// The whole new text, if more changed in it than who takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Arc<ArrangementText>>,
    /// The organisation from then, if more changes in it than what they take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Arc<SharedServiceOrganisation>>,
    /// What they take, if known.
    #[serde(default, skip_serializing_if = "Handover::is_nothing")]
    pub takes: Handover,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// What kind of reason, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EndReason>,
    /// The reason in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<FreeText>,
    /// For a transition by which the arrangement ends: the plan that divides the rest, if it is not to go whole to the
    /// one municipality that is left. A dossier does not record it.
    #[serde(skip)]
    pub plan: Option<DissolutionPlan>,
}

impl Withdrawal {
    /// They take part no more; the text changes in nothing else.
    #[must_use]
    pub fn new(municipalities: impl Into<Vec<MunicipalityCode>>) -> Self {
        Self {
            municipalities: sorted::unique(municipalities.into()),
            arrangement: None,
            organisation: None,
            takes: Handover::default(),
            record: Record::default(),
            reason: None,
            because: None,
            plan: None,
        }
    }

    /// The same withdrawal, with this whole new text for those that stay.
    #[must_use]
    pub fn reading(self, text: ArrangementText) -> Self {
        Self { arrangement: Some(text.into()), ..self }
    }

    /// The same withdrawal, by which they take this with them; what they do not take stays.
    #[must_use]
    pub fn taking(self, takes: Handover) -> Self {
        Self { takes, ..self }
    }

    /// The same withdrawal; if the arrangement ends by it, this plan divides the rest, which otherwise goes whole to
    /// the one municipality that is left.
    #[must_use]
    pub fn ending_by(self, plan: DissolutionPlan) -> Self {
        Self { plan: Some(plan), ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }

    /// The text by which the law judges this.
    fn text_of_leaving(&self, before: &Life, on: NaiveDate) -> Result<ArrangementText, ChangeError> {
        let whole = self.arrangement.as_deref();
        Ok(membership::text_of_leaving(before.known_text()?, &self.municipalities, whole, on)?)
    }
}

impl Act for Withdrawal {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let (who, on) = (&self.municipalities, when.latest());
        let text = membership::text_left(before.known_text()?, who, self.arrangement.as_ref(), on)?;
        let left = text.municipalities_on(on).count();
        let mut life = before.with_text(text, self.arrangement.is_some(), when)?;
        if let Some(service) = &before.service {
            life.service = Some(membership::service_left(service, who, &self.takes, self.organisation.as_ref())?);
        }
        if !self.takes.is_nothing() {
            let estate = membership::estate_left(before.estate.as_deref(), who, &self.takes, on)?;
            life.estate = estate.map(Arc::new);
        }
        life.goes_over(before.text(), self.organisation.is_none());
        if left < 2 {
            (life.stage, life.ended_on) = (life.after_the_end(), Some(when));
        }
        Ok(life)
    }

    fn judged<'a>(&'a self, before: &'a Life, on: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        let text = self.text_of_leaving(before, on)?;
        let ends = self.arrangement.as_deref().unwrap_or(&text).municipalities_on(on).count() < 2;
        let acting = sorted::unique(self.municipalities.iter().copied());
        let judged = JudgedAct::new(Moment::Withdraw, Arc::new(text), &self.record, before);
        Ok(Some(JudgedAct { acting, ends, ..judged }))
    }
}
