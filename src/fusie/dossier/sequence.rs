use super::{DossierError, Event, EventKind};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    finance::Estate,
    fusie::{DissolutionPlan, PlanError, Settlement},
    municipality::MunicipalityCode,
    organisation::SharedServiceOrganisation,
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

vocabulary! {
    /// Where a fusie is in its life.
    #[non_exhaustive]
    pub enum Stage: "stage of life" {
        /// Not formed yet.
        Before = "in-voorbereiding", "in voorbereiding" / "being prepared";
        /// The arrangement is in force; the organisation does not work yet.
        InForce = "in-werking-getreden", "in werking getreden" / "in force";
        /// The organisation works.
        Operating = "in-bedrijf", "in bedrijf" / "operating";
        /// The organisation has ended its work; the arrangement is still in force.
        Stopped = "gestopt", "gestopt" / "stopped";
        /// The arrangement has ended; the legal person is being liquidated.
        Liquidating = "in-vereffening", "in vereffening" / "in liquidation";
        /// Nothing is left.
        Ended = "beeindigd", "beëindigd" / "ended";
    }
}

impl Stage {
    /// Whether a text of the arrangement is in force.
    #[must_use]
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::Operating | Self::Stopped)
    }

    /// The events that can follow.
    pub(super) const fn accepts(self) -> &'static [&'static str] {
        match self {
            Self::Before => &["formed", "noted"],
            Self::InForce => &["amended", "converted", "started", "dissolved", "noted"],
            Self::Operating => &["amended", "converted", "stopped", "dissolved", "noted"],
            Self::Stopped => &["amended", "converted", "dissolved", "noted"],
            Self::Liquidating => &["liquidated", "noted"],
            Self::Ended => &["noted"],
        }
    }

    /// The stage after an event that can follow, of a fusie in that form.
    pub(super) fn after(self, event: &EventKind, form: Option<CooperationForm>) -> Self {
        match event {
            EventKind::Formed(_) => Self::InForce,
            EventKind::Started => Self::Operating,
            EventKind::Stopped => Self::Stopped,
            EventKind::Dissolved(_) if form.is_some_and(CooperationForm::has_legal_personality) => Self::Liquidating,
            EventKind::Dissolved(_) | EventKind::Liquidated => Self::Ended,
            EventKind::Amended(_) | EventKind::Converted(_) | EventKind::Noted(_) => self,
        }
    }
}

/// What the events so far have led to, borrowed from them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Life<'a> {
    pub(super) stage: Stage,
    /// The text in force and the day of its entry into force.
    pub(super) text: Option<(&'a ArrangementText, NaiveDate)>,
    pub(super) first_in_force: Option<NaiveDate>,
    pub(super) service: Option<&'a SharedServiceOrganisation>,
    pub(super) estate: Option<&'a Estate>,
}

impl<'a> Life<'a> {
    pub(super) const BEFORE: Self =
        Self { stage: Stage::Before, text: None, first_in_force: None, service: None, estate: None };

    /// What one more event leads to, or why it cannot follow.
    pub(super) fn followed_by(self, number: usize, event: &'a Event) -> Result<Self, DossierError> {
        let (on, kind) = (event.on(), event.kind());
        if !self.stage.accepts().contains(&kind.word()) {
            return Err(DossierError::CannotFollow { number, on, event: kind.word(), stage: self.stage });
        }
        if let Some(to) = kind.works_back_to().filter(|to| *to >= on) {
            return Err(DossierError::WorksForward { number, on, to });
        }
        let form = self.text.map(|(text, _)| text.form());
        let mut next = Self { stage: self.stage.after(kind, form), ..self };
        if let Some(text) = kind.arrangement() {
            if self.text.is_some_and(|(_, since)| since == on) {
                return Err(DossierError::TwoTextsOnOneDay { number, on });
            }
            match (kind, form) {
                (EventKind::Amended(_), Some(from)) if from != text.form() => {
                    return Err(DossierError::AmendmentConverts { number, on, from, to: text.form() });
                }
                (EventKind::Converted(_), Some(form)) if form == text.form() => {
                    return Err(DossierError::ConversionKeepsForm { number, on, form });
                }
                _ => {}
            }
            next.text = Some((text, on));
            next.first_in_force = self.first_in_force.or(Some(on));
        }
        match kind {
            EventKind::Formed(formation) => {
                (next.service, next.estate) = (Some(&formation.organisation), Some(&formation.estate));
            }
            EventKind::Amended(act) | EventKind::Converted(act) => {
                next.service = act.organisation.as_ref().or(self.service);
            }
            EventKind::Dissolved(winding) => {
                let wrong = |source| DossierError::Plan { number, on, source };
                if let Some((_, since)) = self.text.filter(|(_, since)| on <= *since) {
                    return Err(wrong(PlanError::EndsTooSoon { ends_on: on, since }));
                }
                if let Some(plan) = &winding.plan {
                    self.settle(on, plan).map_err(wrong)?;
                }
            }
            _ => {}
        }
        Ok(next)
    }

    /// Carries a plan out over what is known.
    pub(super) fn settle(self, ends_on: NaiveDate, plan: &DissolutionPlan) -> Result<Option<Settlement>, PlanError> {
        let (Some((text, since)), Some(service), Some(estate)) = (self.text, self.service, self.estate) else {
            return Ok(None);
        };
        let Some(last_day) = ends_on.pred_opt().filter(|day| *day >= since) else {
            return Err(PlanError::EndsTooSoon { ends_on, since });
        };
        plan.is_liquidated_from(ends_on)?;
        let members: Vec<MunicipalityCode> = text.municipalities_on(last_day).collect();
        Settlement::of(service, estate, &members, plan).map(Some)
    }
}

/// Every event is in order and can follow the ones before it.
pub(super) fn check(events: &[Event]) -> Result<(), DossierError> {
    if events.is_empty() {
        return Err(DossierError::NoEvents);
    }
    let mut life = Life::BEFORE;
    let mut before = None;
    for (number, event) in (1..).zip(events) {
        let on = event.on();
        if let Some(before) = before.filter(|before| *before > on) {
            return Err(DossierError::OutOfOrder { number, on, before });
        }
        life = life.followed_by(number, event)?;
        before = Some(on);
    }
    Ok(())
}
