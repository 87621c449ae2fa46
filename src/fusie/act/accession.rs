use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    arrangement::ArrangementText,
    fusie::{ChangeError, Handover, life::Life, membership},
    governance::{OrganOf, Record},
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

/// An accession (*toetreding*): which organs of municipalities join, and what they bring.
#[doc(alias = "toetreding")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an accession, an object with participants")]
pub struct Accession {
    /// The organs that take part from then.
    pub participants: Vec<OrganOf>,
    /// The whole new text, if more changed in it than who takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Arc<ArrangementText>>,
    /// The organisation from then, if more changes in it than what they bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Arc<SharedServiceOrganisation>>,
    /// What they bring, if known.
    #[serde(default, skip_serializing_if = "Handover::is_nothing")]
    pub brings: Handover,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
}

impl Accession {
    /// These organs take part; the text changes in nothing else.
    #[must_use]
    pub fn new(participants: impl Into<Vec<OrganOf>>) -> Self {
        Self {
            participants: participants.into(),
            arrangement: None,
            organisation: None,
            brings: Handover::default(),
            record: Record::default(),
        }
    }

    /// The same accession, with this whole new text.
    #[must_use]
    pub fn reading(self, text: ArrangementText) -> Self {
        Self { arrangement: Some(text.into()), ..self }
    }

    /// The same accession, by which they bring this.
    #[must_use]
    pub fn bringing(self, brings: Handover) -> Self {
        Self { brings, ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }

    /// Those who join, each once, in order of code.
    #[must_use]
    pub fn municipalities(&self) -> Vec<MunicipalityCode> {
        sorted::unique(self.participants.iter().map(|party| party.municipality()))
    }
}

impl Act for Accession {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let on = when.latest();
        let text = membership::text_joined(before.known_text()?, &self.participants, self.arrangement.as_ref(), on)?;
        let mut life = before.with_text(text, self.arrangement.is_some(), when)?;
        if let Some(service) = &before.service
            && (self.organisation.is_some() || !self.brings.posts.is_empty())
        {
            life.service = Some(membership::service_joined(service, &self.brings, self.organisation.as_ref())?);
        }
        if !self.brings.is_nothing() {
            let who = self.municipalities();
            let estate =
                membership::estate_joined(before.estate.as_deref(), life.known_text()?, &who, &self.brings, on)?;
            life.estate = estate.map(Arc::new);
        }
        Ok(life)
    }

    fn judged<'a>(&'a self, before: &'a Life, on: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        let text = membership::text_joined(before.known_text()?, &self.participants, self.arrangement.as_ref(), on)?;
        let judged = JudgedAct::new(Moment::Accede, text, &self.record, before);
        let service = self.organisation.as_deref().or(judged.service);
        Ok(Some(JudgedAct { acting: self.municipalities(), service, ..judged }))
    }
}
