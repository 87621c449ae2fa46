use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    arrangement::Duration,
    fusie::{
        ChangeError,
        life::{Life, is_to_come},
    },
    governance::Record,
    law::Moment,
    operation::Operation,
    time::PartialDate,
};
use alloc::sync::Arc;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An extension (*verlenging*): the arrangement lasts until a later day, or for an indefinite time.
#[doc(alias = "verlenging")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an extension, an object with a term")]
pub struct Extension {
    /// For how long.
    pub term: Duration,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
}

impl Extension {
    /// For that term, by a text in force at the latest on the day on which the old term ends.
    #[must_use]
    pub fn new(term: Duration) -> Self {
        Self { term, record: Record::default() }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }
}

impl Act for Extension {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let text = before.known_text()?;
        if let (Some(Duration::Until(old)), Duration::Until(new)) = (text.term(), self.term)
            && new <= old
        {
            return Err(ChangeError::NotLonger { old, new });
        }
        is_to_come(Some(self.term), when)?;
        before.with_text(Arc::new((**text).clone().for_term(self.term)), false, when)
    }

    fn judged<'a>(&'a self, before: &'a Life, _: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        let text = Arc::new((**before.known_text()?).clone().for_term(self.term));
        Ok(Some(JudgedAct::new(Moment::Extend, text, &self.record, before)))
    }
}
