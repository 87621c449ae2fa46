//! What the events so far have led to, and what one more leads to.

use super::{
    error::{EventError, EventProblem},
    event::{Event, EventKind},
    facts::{Beginning, Expectation, Joining, Leaving, Overtaking, Renaming, Winding},
    stage::Stage,
};
use crate::{
    arrangement::{ArrangementText, Term},
    finance::Estate,
    fusie::{
        DissolutionPlan, MembershipError, PlanError, Settlement, membership, refusal::Codes,
        reorganise::estate_succeeded,
    },
    municipality::MunicipalityCode,
    operation::Fate,
    organisation::{Employer, SharedServiceOrganisation},
    time::PartialDate,
};
use alloc::{borrow::Cow, boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use core::ops::Deref;

/// A part of the model as it stands: recorded in an event, or derived from what was recorded before.
#[derive(Debug)]
pub(super) enum Held<'a, T: ?Sized> {
    Recorded(&'a T),
    Derived(Arc<T>),
}

// By hand: neither asks that the part itself can be copied.
impl<T: ?Sized> Clone for Held<'_, T> {
    fn clone(&self) -> Self {
        match self {
            Self::Recorded(recorded) => Self::Recorded(recorded),
            Self::Derived(derived) => Self::Derived(Arc::clone(derived)),
        }
    }
}

impl<T: ?Sized> Deref for Held<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Recorded(recorded) => recorded,
            Self::Derived(derived) => derived,
        }
    }
}

impl<'a, T: Clone> From<Cow<'a, T>> for Held<'a, T> {
    fn from(value: Cow<'a, T>) -> Self {
        match value {
            Cow::Borrowed(recorded) => Self::Recorded(recorded),
            Cow::Owned(derived) => Self::derived(derived),
        }
    }
}

impl<T> Held<'_, T> {
    fn derived(value: T) -> Self {
        Self::Derived(Arc::new(value))
    }
}

/// What the events so far have led to.
#[derive(Debug, Clone)]
pub(super) struct Life<'a> {
    pub(super) stage: Stage,
    /// The text in force, or the last that was, and the day of its entry into force.
    pub(super) text: Option<(Held<'a, ArrangementText>, PartialDate)>,
    pub(super) first_in_force: Option<PartialDate>,
    pub(super) service: Option<Held<'a, SharedServiceOrganisation>>,
    pub(super) estate: Option<Held<'a, Estate>>,
    /// The day on which the arrangement ended, where that is not the end of all.
    pub(super) ended_on: Option<PartialDate>,
    /// For whom the work is done, where no text is known.
    pub(super) served: Option<Held<'a, [MunicipalityCode]>>,
}

/// What can go wrong with one event.
type Outcome<'a> = Result<Life<'a>, EventProblem>;

impl<'a> Life<'a> {
    pub(super) const BEFORE: Self = Self {
        stage: Stage::Before,
        text: None,
        first_in_force: None,
        ended_on: None,
        service: None,
        estate: None,
        served: None,
    };

    /// The events that can follow.
    pub(super) fn accepts(&self) -> &'static [&'static str] {
        self.stage.accepts(self.text.is_some())
    }

    /// The text, whether in force or not.
    pub(super) fn text(&self) -> Option<&ArrangementText> {
        self.text.as_ref().map(|(text, _)| &**text)
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

    /// What one more event leads to, or why it cannot follow. `when` is its day as far as it is known together with the
    /// days of the events around it.
    pub(super) fn followed_by(
        &self,
        number: usize,
        event: &'a Event,
        when: PartialDate,
    ) -> Result<Self, Box<EventError>> {
        self.apply(event.kind(), when).map_err(|problem| EventError::new(number, event, self, when, problem))
    }

    fn apply(&self, kind: &'a EventKind, when: PartialDate) -> Outcome<'a> {
        if !self.accepts().contains(&kind.word()) {
            return Err(EventProblem::CannotFollow);
        }
        if let Some(to) = kind.works_back_to().filter(|to| when.latest() <= *to) {
            return Err(EventProblem::WorksForward { to });
        }
        let at = |stage| Self { stage, ..self.clone() };
        match kind {
            EventKind::Proposed(intention) if intention.municipalities.is_empty() => {
                Err(MembershipError::Nobody.into())
            }
            EventKind::Proposed(_) | EventKind::Noted(_) => Ok(self.clone()),
            EventKind::Abandoned(_) => Ok(at(Stage::Abandoned)),
            EventKind::Formed(formation) => {
                let next = Self {
                    // Where the work was done before a text was known, it goes on.
                    stage: if self.stage == Stage::Operating { Stage::Operating } else { Stage::InForce },
                    service: Some(Held::Recorded(&formation.organisation)),
                    estate: Some(Held::Recorded(&formation.estate)),
                    ..self.clone()
                };
                next.with_text(Held::Recorded(&formation.arrangement), when)
            }
            EventKind::Amended(act) | EventKind::Converted(act) => {
                self.keeps_or_changes_form(kind, &act.arrangement)?;
                let mut next = self.with_text(Held::Recorded(&act.arrangement), when)?;
                next.service = act.organisation.as_ref().map(Held::Recorded).or(next.service);
                next.follows(self.text(), act.organisation.is_none());
                Ok(next)
            }
            EventKind::Extended(extension) => {
                let text = self.known_text()?;
                if let (Some(Term::Until(old)), Term::Until(new)) = (text.term(), extension.term)
                    && new <= old
                {
                    return Err(EventProblem::NotLonger { old, new });
                }
                is_to_come(Some(extension.term), when)?;
                let text = text.clone().for_term(extension.term);
                self.with_text(Held::derived(text), when)
            }
            EventKind::Acceded(joining) => self.joined(joining, when),
            EventKind::Withdrawn(leaving) => self.left(leaving, when),
            EventKind::Renamed(renaming) => self.renamed(renaming, when),
            EventKind::Organised(organisation) => {
                Ok(Self { service: Some(Held::Recorded(&**organisation)), ..self.clone() })
            }
            EventKind::Reorganised(overtaking) => self.overtaken(overtaking, when),
            EventKind::Started(beginning) => self.begun(beginning),
            EventKind::Stopped(_) => Ok(at(if self.text.is_some() { Stage::Stopped } else { Stage::Ended })),
            EventKind::Dissolved(winding) => self.dissolved(winding, when),
            EventKind::Liquidated(liquidation) => {
                let too_early = |day| self.ended_on.is_some_and(|ended| day < ended.earliest());
                match liquidation.accounts_closed_on {
                    Some(closed_on) if when.latest() < closed_on || too_early(closed_on) => {
                        Err(EventProblem::ClosedOutside { closed_on })
                    }
                    _ => Ok(at(Stage::Ended)),
                }
            }
            EventKind::Asserted(expected) => self.is_as(expected, when).map(|()| self.clone()),
        }
    }

    fn known_text(&self) -> Result<&ArrangementText, EventProblem> {
        self.text().ok_or(EventProblem::NoText)
    }

    fn with_text(&self, text: Held<'a, ArrangementText>, when: PartialDate) -> Outcome<'a> {
        let same_day = |since: PartialDate| when.day().is_some_and(|day| since.day() == Some(day));
        if self.text.as_ref().is_some_and(|(_, since)| same_day(*since)) {
            return Err(EventProblem::TwoTextsOnOneDay);
        }
        // A text that is derived from one whose term is over is of an arrangement that goes on all the same.
        if let Held::Recorded(whole) = &text {
            is_to_come(whole.term(), when)?;
        }
        let first_in_force = self.first_in_force.or(Some(when));
        Ok(Self { text: Some((text, when)), first_in_force, ..self.clone() })
    }

    /// An amendment keeps form and host, a conversion changes one of them.
    fn keeps_or_changes_form(&self, kind: &EventKind, next: &ArrangementText) -> Result<(), EventProblem> {
        let text = self.known_text()?;
        let (from, to) = (text.form(), next.form());
        let other_host = text.host().zip(next.host()).is_some_and(|(old, new)| old != new);
        match kind {
            EventKind::Amended(_) if from != to => Err(EventProblem::AmendmentConverts { from, to }),
            EventKind::Converted(_) if from == to && !other_host => Err(EventProblem::ConversionKeepsForm { form: to }),
            _ => Ok(()),
        }
    }

    /// Where a legal person goes or comes, or the host is another, the archives come to who keeps them then, and the staff
    /// to who employs it then, unless the organisation was recorded whole.
    fn follows(&mut self, before: Option<&ArrangementText>, with_staff: bool) {
        let (Some(before), Some((after, _))) = (before, &self.text) else { return };
        let employer = membership::employer_converted(before, after).filter(|_| with_staff);
        if let (Some(employer), Some(service)) = (employer, &self.service)
            && service.employer() != Some(employer)
        {
            self.service = Some(Held::derived((**service).clone().employed_by(employer)));
        }
        if let Some(estate) = &self.estate
            && !estate.archives().is_empty()
            && membership::keeper(before) != membership::keeper(after)
        {
            self.estate = Some(Held::derived(membership::estate_converted(estate, before, after)));
        }
    }

    fn joined(&self, joining: &'a Joining, when: PartialDate) -> Outcome<'a> {
        let on = when.latest();
        let text =
            membership::text_joined(self.known_text()?, &joining.participants, joining.arrangement.as_deref(), on)?;
        let mut life = self.with_text(text.into(), when)?;
        if let Some(service) = &self.service
            && (joining.organisation.is_some() || !joining.brings.posts.is_empty())
        {
            let service = membership::service_joined(service, &joining.brings, joining.organisation.as_deref())?;
            life.service = Some(service.into());
        }
        if !joining.brings.is_nothing() {
            let who: Vec<_> = joining.participants.iter().map(|party| party.municipality()).collect();
            let nothing = Estate::default();
            let mine = self.estate.as_deref().unwrap_or(&nothing);
            life.estate =
                Some(Held::derived(membership::estate_joined(mine, self.known_text()?, &who, &joining.brings, on)?));
        }
        Ok(life)
    }

    fn left(&self, leaving: &'a Leaving, when: PartialDate) -> Outcome<'a> {
        let on = when.latest();
        let who = &leaving.municipalities;
        let text = membership::text_left(self.known_text()?, who, leaving.arrangement.as_deref(), on)?;
        let left = text.municipalities_on(on).count();
        let mut life = self.with_text(text.into(), when)?;
        if let Some(service) = &self.service {
            let whole = leaving.organisation.as_deref();
            life.service = Some(membership::service_left(service, who, &leaving.takes, whole)?.into());
        }
        if !leaving.takes.is_nothing() {
            let nothing = Estate::default();
            let mine = self.estate.as_deref().unwrap_or(&nothing);
            life.estate = Some(Held::derived(membership::estate_left(mine, who, &leaving.takes, on)?));
        }
        life.follows(self.text(), leaving.organisation.is_none());
        if left < 2 {
            (life.stage, life.ended_on) = (life.after_the_end(), Some(when));
        }
        Ok(life)
    }

    fn renamed(&self, renaming: &'a Renaming, when: PartialDate) -> Outcome<'a> {
        let mut life = self.clone();
        if renaming.arrangement.is_none() && renaming.organisation.is_none() {
            return Err(EventProblem::NothingRenamed);
        }
        if let Some(name) = &renaming.arrangement {
            let text = self.known_text()?.clone().named(name.as_str())?;
            life = life.with_text(Held::derived(text), when)?;
        }
        if let Some(name) = &renaming.organisation {
            let service = self.service.as_deref().ok_or(EventProblem::NoOrganisation)?;
            life.service = Some(Held::derived(service.clone().named(name.clone())));
        }
        Ok(life)
    }

    fn overtaken(&self, overtaking: &'a Overtaking, when: PartialDate) -> Outcome<'a> {
        let Some(on) = when.day() else { return Err(EventProblem::DayNeeded) };
        let before = self.members_on(on.pred_opt().unwrap_or(on));
        let places: Vec<_> = overtaking.successors.iter().map(|one| (one.of, one.by)).collect();
        if let Some((municipality, _)) = places.iter().find(|(of, _)| before.binary_search(of).is_err()) {
            return Err(MembershipError::NotAMember { municipality: *municipality }.into());
        }
        if overtaking.fate == Fate::Lapsed {
            // Everything passes with the municipalities; there is nothing to liquidate (Wet arhi, articles 44 and 61).
            return Ok(Self { stage: Stage::Ended, ..self.clone() });
        }
        let mut life = self.clone();
        if let Some((text, since)) = &self.text {
            // The arrangement goes on unchanged, so the text in force stays that of its own day.
            let text = (**text).clone().succeeded(&places, on)?;
            life.text = Some((Held::derived(text), *since));
        } else {
            let mut served: Vec<_> =
                before.iter().map(|code| crate::municipality::in_place_of(&places, *code)).collect();
            served.sort_unstable();
            served.dedup();
            life.served = Some(Held::Derived(served.into()));
        }
        if let Some(service) = &self.service {
            life.service = Some(Held::derived((**service).clone().succeeded(&places)?));
        }
        if let Some(estate) = &self.estate
            && !estate.archives().is_empty()
        {
            let passed = estate_succeeded(estate, &places);
            life.estate = Some(Held::derived(passed));
        }
        Ok(life)
    }

    fn begun(&self, beginning: &'a Beginning) -> Outcome<'a> {
        if self.text.is_some() {
            if beginning != &Beginning::default() {
                return Err(EventProblem::TextKnown);
            }
            return Ok(Self { stage: Stage::Operating, ..self.clone() });
        }
        let mut served = beginning.municipalities.clone();
        served.sort_unstable();
        served.dedup();
        if served.len() < 2 {
            return Err(EventProblem::ForWhom);
        }
        Ok(Self {
            stage: Stage::Operating,
            served: Some(Held::Derived(served.into())),
            service: beginning.organisation.as_deref().map(Held::Recorded),
            ..self.clone()
        })
    }

    fn dissolved(&self, winding: &'a Winding, when: PartialDate) -> Outcome<'a> {
        if let Some((_, since)) = self.text.as_ref().filter(|(_, since)| when.latest() <= since.earliest()) {
            let (ends_on, since) = (when.latest(), since.earliest());
            return Err(EventProblem::Plan(PlanError::EndsTooSoon { ends_on, since }));
        }
        if let Some(plan) = &winding.plan {
            self.settle(when.latest(), plan).map_err(EventProblem::Plan)?;
        }
        Ok(Self { stage: self.after_the_end(), ended_on: Some(when), ..self.clone() })
    }

    /// A legal person lives on for its liquidation (Wgr, article 9(3)).
    fn after_the_end(&self) -> Stage {
        let is_person = self.text().is_some_and(|text| text.form().has_legal_personality());
        if is_person { Stage::Liquidating } else { Stage::Ended }
    }

    /// Carries a plan out over what is known.
    pub(super) fn settle(&self, ends_on: NaiveDate, plan: &DissolutionPlan) -> Result<Option<Settlement>, PlanError> {
        let (Some((text, since)), Some(service), Some(estate)) = (&self.text, &self.service, &self.estate) else {
            return Ok(None);
        };
        let since = since.earliest();
        let Some(last_day) = ends_on.pred_opt().filter(|day| *day >= since) else {
            return Err(PlanError::EndsTooSoon { ends_on, since });
        };
        plan.is_liquidated_from(ends_on)?;
        let members: Vec<MunicipalityCode> = text.municipalities_on(last_day).collect();
        Settlement::of(service, estate, &members, plan).map(Some)
    }

    /// Whether what was asserted is so.
    fn is_as(&self, expected: &Expectation, when: PartialDate) -> Result<(), EventProblem> {
        let Some(on) = when.day() else { return Err(EventProblem::DayNeeded) };
        if *expected == Expectation::default() {
            return Err(EventProblem::NothingAsserted);
        }
        let text = self.text().filter(|_| self.stage.is_in_force());
        let service = self.service.as_deref();
        let form = text.map(ArrangementText::form);
        let members = self.members_on(on);
        let wrong = |what: &'static str, expected: &dyn core::fmt::Display, found: Option<&dyn core::fmt::Display>| {
            let found = found.map_or_else(|| "not known".into(), |found| alloc::format!("{found}"));
            let expected = alloc::format!("{expected}").into();
            Err(EventProblem::AssertionFails { what, expected, found: found.into() })
        };
        if let Some(stage) = expected.stage.filter(|stage| *stage != self.stage) {
            return wrong("stage", &stage, Some(&self.stage));
        }
        if let Some(one) = expected.form.filter(|one| Some(*one) != form) {
            return wrong("form", &one, form.as_ref().map(|form| form as _));
        }
        if let Some(all) = &expected.members {
            let mut all = all.clone();
            all.sort_unstable();
            if all != members {
                return wrong("members", &Codes(&all), Some(&Codes(&members)));
            }
        }
        let host = text.and_then(ArrangementText::host);
        if let Some(one) = expected.host.filter(|one| Some(*one) != host) {
            return wrong("host", &one, host.as_ref().map(|host| host as _));
        }
        let employer = service.and_then(SharedServiceOrganisation::employer);
        if let Some(one) = expected.employer.filter(|one| Some(*one) != employer) {
            let found = employer.map(Employed);
            return wrong("employer", &Employed(one), found.as_ref().map(|found| found as _));
        }
        let fte = service.and_then(SharedServiceOrganisation::fte_total);
        match expected.fte.filter(|one| Some(*one) != fte) {
            Some(one) => wrong("fte", &one, fte.as_ref().map(|fte| fte as _)),
            None => Ok(()),
        }
    }
}

/// The term ends after the text enters into force.
fn is_to_come(term: Option<Term>, when: PartialDate) -> Result<(), EventProblem> {
    match term {
        Some(Term::Until(until)) if until <= when.earliest() => Err(EventProblem::TermOver { until }),
        _ => Ok(()),
    }
}

struct Employed(Employer);

impl core::fmt::Display for Employed {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.0 {
            Employer::Body => f.write_str("lichaam"),
            Employer::Host(code) => write!(f, "{code}"),
        }
    }
}
