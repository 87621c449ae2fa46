use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    fusie::{ChangeError, life::Life},
    governance::Record,
    id::Name,
    law::Moment,
    operation::Operation,
    time::PartialDate,
};
use alloc::sync::Arc;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Another name for the arrangement, the organisation, or both (*hernoeming*).
///
/// To change the name of the arrangement is to amend it; the name of the organisation is its own affair.
#[doc(alias = "hernoeming")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a renaming, an object with arrangement or organisation")]
pub struct Renaming {
    /// The new name of the arrangement; changing it is an amendment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Name>,
    /// The new name of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Name>,
    /// What was decided and published about the name of the arrangement.
    #[serde(default)]
    pub record: Record,
}

impl Renaming {
    /// The arrangement gets this name.
    #[must_use]
    pub fn arrangement(self, name: Name) -> Self {
        Self { arrangement: Some(name), ..self }
    }

    /// The organisation gets this name.
    #[must_use]
    pub fn organisation(self, name: Name) -> Self {
        Self { organisation: Some(name), ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }
}

impl Act for Renaming {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        if self.arrangement.is_none() && self.organisation.is_none() {
            return Err(ChangeError::NothingRenamed);
        }
        let mut life = before.clone();
        if let Some(name) = &self.arrangement {
            life = life.with_text(Arc::new((**before.known_text()?).clone().named(name.as_str())?), false, when)?;
        }
        if let Some(name) = &self.organisation {
            let service = before.service.as_deref().ok_or(ChangeError::NoOrganisation)?;
            life.service = Some(Arc::new(service.clone().named(name.clone())));
        }
        Ok(life)
    }

    fn judged<'a>(&'a self, before: &'a Life, _: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        let Some(name) = &self.arrangement else { return Ok(None) };
        let text = Arc::new((**before.known_text()?).clone().named(name.as_str())?);
        Ok(Some(JudgedAct::new(Moment::Amend, text, &self.record, before)))
    }
}
