//! What the events so far have led to.

use super::{ChangeError, DissolutionPlan, PlanError, Settlement, Stage, membership};
use crate::{
    arrangement::{ArrangementText, Duration},
    finance::Estate,
    municipality::MunicipalityCode,
    organisation::SharedServiceOrganisation,
    time::PartialDate,
};
use alloc::{sync::Arc, vec::Vec};
use chrono::NaiveDate;

/// The life after the events so far. Its parts are shared with the events that recorded them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Life {
    pub(super) stage: Stage,
    /// The text in force, or the last one that was in force, and the day of its entry into force.
    pub(super) text: Option<(Arc<ArrangementText>, PartialDate)>,
    pub(super) first_in_force: Option<PartialDate>,
    pub(super) service: Option<Arc<SharedServiceOrganisation>>,
    pub(super) estate: Option<Arc<Estate>>,
    /// The day on which the arrangement ended, where something lives on.
    pub(super) ended_on: Option<PartialDate>,
    /// For whom the work is done, where no text is known.
    pub(super) served: Option<Arc<[MunicipalityCode]>>,
}

impl Life {
    pub(super) const BEFORE: Self = Self {
        stage: Stage::Before,
        text: None,
        first_in_force: None,
        ended_on: None,
        service: None,
        estate: None,
        served: None,
    };

    /// The text, whether in force or not.
    pub(super) fn text(&self) -> Option<&ArrangementText> {
        self.text.as_ref().map(|(text, _)| &**text)
    }

    /// The text, for a change that needs one.
    pub(super) fn known_text(&self) -> Result<&Arc<ArrangementText>, ChangeError> {
        self.text.as_ref().map(|(text, _)| text).ok_or(ChangeError::NoText)
    }

    /// Who takes part on a day, in order of code.
    pub(super) fn members_on(&self, day: NaiveDate) -> Vec<MunicipalityCode> {
        if self.stage.is_in_force() { self.took_part_on(day) } else { Vec::new() }
    }

    /// Who takes part on a day, or did while it lasted, in order of code.
    pub(super) fn took_part_on(&self, day: NaiveDate) -> Vec<MunicipalityCode> {
        match (&self.text, &self.served) {
            (Some((text, _)), _) => text.municipalities_on(day).collect(),
            (None, Some(served)) => served.to_vec(),
            (None, None) => Vec::new(),
        }
    }

    /// The same with that text in force from a day: recorded whole, or derived from the one before. A derived text is
    /// also accepted when its term is over: then the arrangement went on all the same.
    pub(super) fn with_text(
        &self,
        text: Arc<ArrangementText>,
        is_whole: bool,
        when: PartialDate,
    ) -> Result<Self, ChangeError> {
        let same_day = |since: PartialDate| when.day().is_some_and(|day| since.day() == Some(day));
        if self.text.as_ref().is_some_and(|(_, since)| same_day(*since)) {
            return Err(ChangeError::TwoTextsOnOneDay);
        }
        if is_whole {
            is_to_come(text.term(), when)?;
        }
        let first_in_force = self.first_in_force.or(Some(when));
        Ok(Self { text: Some((text, when)), first_in_force, ..self.clone() })
    }

    /// A text works back to a day before its entry into force.
    pub(super) fn works_back(to: Option<NaiveDate>, when: PartialDate) -> Result<(), ChangeError> {
        match to.filter(|to| when.latest() <= *to) {
            Some(to) => Err(ChangeError::WorksForward { to }),
            None => Ok(()),
        }
    }

    /// Where a legal person goes or comes, or the host changes, the archives come to their new keeper and the staff to
    /// its new employer, unless the organisation was recorded whole.
    pub(super) fn goes_over(&mut self, before: Option<&ArrangementText>, with_staff: bool) {
        let (Some(before), Some((after, _))) = (before, &self.text) else { return };
        let employer = membership::employer_converted(before, after).filter(|_| with_staff);
        if let (Some(employer), Some(service)) = (employer, &self.service)
            && service.employer() != Some(employer)
        {
            self.service = Some(Arc::new((**service).clone().employed_by(employer)));
        }
        if let Some(estate) = &self.estate
            && estate.archives().len() > 0
            && membership::keeper(before) != membership::keeper(after)
        {
            self.estate = Some(Arc::new(membership::estate_converted(estate, before, after)));
        }
    }

    /// A legal person lives on for its liquidation (Wgr, article 9(3)).
    pub(super) fn after_the_end(&self) -> Stage {
        let is_person = self.text().is_some_and(|text| text.form().has_legal_personality());
        if is_person { Stage::Liquidating } else { Stage::Ended }
    }

    /// Carries a plan out as far as the facts are known; `None` if the text or the organisation is not known.
    pub(super) fn settle(&self, ends_on: NaiveDate, plan: &DissolutionPlan) -> Result<Option<Settlement>, PlanError> {
        let (Some((text, since)), Some(service)) = (&self.text, &self.service) else { return Ok(None) };
        let since = since.earliest();
        let Some(last_day) = ends_on.pred_opt().filter(|day| *day >= since) else {
            return Err(PlanError::EndsTooSoon { ends_on, since });
        };
        plan.is_liquidated_from(ends_on)?;
        let members: Vec<MunicipalityCode> = text.municipalities_on(last_day).collect();
        Settlement::of(service, self.estate.as_deref(), &members, plan).map(Some)
    }
}

/// The term ends after the text enters into force.
pub(super) fn is_to_come(term: Option<Duration>, when: PartialDate) -> Result<(), ChangeError> {
    match term {
        Some(Duration::Until(until)) if until <= when.earliest() => Err(ChangeError::TermOver { until }),
        _ => Ok(()),
    }
}
