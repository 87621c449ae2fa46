use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    fusie::{ChangeError, DissolutionPlan, EndReason, PlanError, life::Life},
    governance::Record,
    language::FreeText,
    law::Moment,
    operation::Operation,
    time::PartialDate,
};
use alloc::sync::Arc;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The end of an arrangement (*opheffing*): who gets what, and why.
#[doc(alias = "opheffing")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the end, an object with plan and record, or {}")]
pub struct Termination {
    /// Who gets what, if that is known. For a living fusie, `None` is read as a plan that names nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<DissolutionPlan>,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
    /// What kind of reason, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EndReason>,
    /// The reason in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<FreeText>,
}

impl Termination {
    /// A termination by this plan.
    #[must_use]
    pub fn by(plan: DissolutionPlan) -> Self {
        Self { plan: Some(plan), ..Self::default() }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }
}

impl Act for Termination {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        if let Some((_, since)) = before.text.as_ref().filter(|(_, since)| when.latest() <= since.earliest()) {
            let (ends_on, since) = (when.latest(), since.earliest());
            return Err(ChangeError::Plan(PlanError::EndsTooSoon { ends_on, since }));
        }
        Ok(Life { stage: before.after_the_end(), ended_on: Some(when), ..before.clone() })
    }

    fn judged<'a>(&'a self, before: &'a Life, _: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        let text = Arc::clone(before.known_text()?);
        Ok(Some(JudgedAct::new(Moment::Dissolve, text, &self.record, before)))
    }
}
