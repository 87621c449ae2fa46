use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    arrangement::ArrangementText,
    fusie::{ChangeError, life::Life},
    governance::Record,
    law::Moment,
    operation::Operation,
    organisation::{Post, SharedServiceOrganisation},
    time::PartialDate,
};
use alloc::{sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A new text (*wijziging*), with the new organisation if that changes too: an amendment; if the form or the host
/// changes, a conversion.
#[doc(alias = "wijziging")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an act, an object with an arrangement")]
pub struct Amendment {
    /// The new text.
    pub arrangement: Arc<ArrangementText>,
    /// The organisation from then, if it changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Arc<SharedServiceOrganisation>>,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// The day to which the text works back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub works_back_to: Option<NaiveDate>,
    /// For a transition, which loses nothing: the posts that the organisation takes on. A dossier does not record them.
    #[serde(skip)]
    pub takes_on: Vec<Post>,
    /// For a transition: the posts that the organisation gives up.
    #[serde(skip)]
    pub gives_up: Vec<Post>,
}

impl Amendment {
    /// An amendment to this text.
    #[must_use]
    pub fn new(text: impl Into<Arc<ArrangementText>>) -> Self {
        Self {
            arrangement: text.into(),
            organisation: None,
            record: Record::default(),
            works_back_to: None,
            takes_on: Vec::new(),
            gives_up: Vec::new(),
        }
    }

    /// The same amendment, after which the organisation is this one.
    ///
    /// It has all earlier tasks, and perhaps more; and all earlier posts, save for those
    /// [taken on](Self::taking_on) and [given up](Self::giving_up). A task goes back to the members by being
    /// [served to nobody](crate::task::Served::Nobody), or to some by being served to the others only; see
    /// [`with_portfolio`](SharedServiceOrganisation::with_portfolio).
    #[must_use]
    pub fn serving(self, organisation: impl Into<Arc<SharedServiceOrganisation>>) -> Self {
        Self { organisation: Some(organisation.into()), ..self }
    }

    /// The same amendment, by which the organisation takes these posts on: new ones, or from the members.
    #[must_use]
    pub fn taking_on(self, posts: impl Into<Vec<Post>>) -> Self {
        Self { takes_on: posts.into(), ..self }
    }

    /// The same amendment, by which the organisation gives these posts up, whole or in part: to the members, or for good.
    #[must_use]
    pub fn giving_up(self, posts: impl Into<Vec<Post>>) -> Self {
        Self { gives_up: posts.into(), ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }

    /// Whether another municipality is host by it.
    pub(in crate::fusie) fn changes_host(&self, before: &ArrangementText) -> bool {
        before.host() != self.arrangement.host()
    }

    pub(in crate::fusie) fn follow_as_amendment(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let (from, to) = (before.known_text()?.form(), self.arrangement.form());
        if from != to {
            return Err(ChangeError::AmendmentConverts { from, to });
        }
        self.follow_as_text(before, when)
    }

    pub(in crate::fusie) fn follow_as_conversion(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let text = before.known_text()?;
        let form = self.arrangement.form();
        if text.form() == form && !self.changes_host(text) {
            return Err(ChangeError::ConversionKeepsForm { form });
        }
        self.follow_as_text(before, when)
    }

    pub(in crate::fusie) fn follow_as_text(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        Life::works_back(self.works_back_to, when)?;
        let mut life = before.with_text(Arc::clone(&self.arrangement), true, when)?;
        life.service = self.organisation.clone().or(life.service);
        life.goes_over(before.text(), self.organisation.is_none());
        Ok(life)
    }

    pub(in crate::fusie) fn judged_as_text<'a>(&'a self, before: &'a Life) -> JudgedAct<'a> {
        let judged = JudgedAct::new(Moment::Amend, Arc::clone(&self.arrangement), &self.record, before);
        let service = self.organisation.as_deref().or(judged.service);
        JudgedAct { service, works_back_to: self.works_back_to, ..judged }
    }

    /// As an event tells it.
    pub(in crate::fusie) fn told(self) -> Arc<Self> {
        Arc::new(Self { takes_on: Vec::new(), gives_up: Vec::new(), ..self })
    }
}

impl Act for Amendment {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        self.follow_as_amendment(before, when)
    }

    fn judged<'a>(&'a self, before: &'a Life, _: NaiveDate, _: Option<&Operation>) -> ActOfLaw<'a> {
        Ok(Some(self.judged_as_text(before)))
    }
}
