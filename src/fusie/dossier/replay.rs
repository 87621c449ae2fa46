use super::{Dossier, Event, EventKind, Stage, sequence::Life};
use crate::{
    arrangement::{Arrangement, ArrangementError, ArrangementText, Version},
    finance::Estate,
    fusie::{AmbtelijkeFusie, Settlement, form::municipalities_exist},
    governance::Record,
    law::{Basis, Case, Catalogue, Explanation, Moment, Report, Rule, Verdict, WhichLaw},
    municipality::{Gazetteer, LookupError, MunicipalityCode},
    operation::Operation,
    organisation::SharedServiceOrganisation,
    time::Period,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

/// A dossier played from its first event to its last: after every event the state, and of every act the report.
#[derive(Debug, Clone)]
pub struct Replay<'a> {
    dossier: &'a Dossier,
    gazetteer: &'a Gazetteer,
    steps: Vec<Step<'a>>,
}

/// One event, what it led to, and what the law says of it.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    number: usize,
    event: &'a Event,
    life: Life<'a>,
    report: Option<Report>,
    settlement: Option<Settlement>,
}

/// What a fusie is on a day.
#[derive(Debug, Clone, Copy)]
pub struct State<'a> {
    on: NaiveDate,
    life: Life<'a>,
}

/// Why a dossier cannot be replayed over these municipalities.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// A participant is no municipality on the day of the event.
    #[error("event {number} on {on}, {path}: {source}")]
    Municipality {
        /// Which event, counted from 1.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// Where in the event.
        path: &'static str,
        /// What is wrong, and what would be right.
        source: LookupError,
    },
    /// The operation names a municipality that there never was.
    #[error("{path}: {source}")]
    Operation {
        /// Where in the dossier.
        path: &'static str,
        /// What is wrong, and what would be right.
        source: LookupError,
    },
}

/// Why a dossier gives no [`AmbtelijkeFusie`] on a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoFusie {
    /// No text is in force on the day.
    #[error("on {on} the fusie is {stage}; there is none to work with")]
    NotInForce {
        /// The day.
        on: NaiveDate,
        /// Where it is in its life.
        stage: Stage,
    },
    /// What is known of the organisation says that it is something else.
    #[error("by the definition this is no ambtelijke fusie; see the report")]
    SomethingElse(Box<Report>),
    /// The versions do not fit together.
    #[error(transparent)]
    Versions(#[from] ArrangementError),
}

impl Dossier {
    /// Plays the dossier over these municipalities.
    ///
    /// The law refuses nothing here: what happened, happened, and the reports say what was wrong with it.
    ///
    /// # Errors
    ///
    /// [`ReplayError`] if a participant is no municipality on the day of an event.
    pub fn replay<'a>(&'a self, gazetteer: &'a Gazetteer) -> Result<Replay<'a>, ReplayError> {
        self.operation_is_of_municipalities(gazetteer)?;
        let mut life = Life::BEFORE;
        let mut steps = Vec::with_capacity(self.events.len());
        for (number, event) in (1..).zip(&self.events) {
            if let Some(text) = event.kind().arrangement() {
                municipalities_exist(text, event.on(), gazetteer).map_err(|source| ReplayError::Municipality {
                    number,
                    on: event.on(),
                    path: match event.kind() {
                        EventKind::Amended(_) => "amended.arrangement.participants",
                        EventKind::Converted(_) => "converted.arrangement.participants",
                        _ => "formed.arrangement.participants",
                    },
                    source,
                })?;
            }
            let report = case_of(event, life, &self.operation, gazetteer).map(|case| Catalogue::all().judge(&case));
            let settlement = match event.kind() {
                EventKind::Dissolved(winding) => {
                    winding.plan.as_ref().and_then(|plan| life.settle(event.on(), plan).ok().flatten())
                }
                _ => None,
            };
            // A dossier holds only events that can follow, so this step is always taken.
            if let Ok(next) = life.followed_by(number, event) {
                life = next;
            }
            steps.push(Step { number, event, life, report, settlement });
        }
        Ok(Replay { dossier: self, gazetteer, steps })
    }
}

impl Dossier {
    /// Every municipality that the operation names is, or was, one.
    fn operation_is_of_municipalities(&self, gazetteer: &Gazetteer) -> Result<(), ReplayError> {
        let day = self.events.first().map_or(NaiveDate::MAX, Event::on);
        let mut never = Ok(());
        self.operation.municipalities(&mut |topic, code| {
            if never.is_ok()
                && gazetteer.get(code).is_none()
                && let Err(source) = gazetteer.on(code, day)
            {
                never = Err(ReplayError::Operation { path: topic.path(), source });
            }
        });
        never
    }
}

/// The act that an event is, as a case of law.
fn case_of<'a>(
    event: &'a Event,
    before: Life<'a>,
    operation: &'a Operation,
    gazetteer: &'a Gazetteer,
) -> Option<Case<'a>> {
    let (moment, text, record, service) = match event.kind() {
        EventKind::Formed(formation) => {
            (Moment::Form, &formation.arrangement, &formation.record, Some(&formation.organisation))
        }
        EventKind::Amended(act) | EventKind::Converted(act) => {
            (Moment::Amend, &act.arrangement, &act.record, act.organisation.as_ref().or(before.service))
        }
        EventKind::Dissolved(winding) => (Moment::Dissolve, before.text?.0, &winding.record, before.service),
        _ => return None,
    };
    let mut case = Case::of_act(moment, text, event.on(), record, gazetteer).operating(operation);
    if let Some(day) = event.kind().works_back_to() {
        case = case.working_back_to(day);
    }
    if let (Some((earlier, _)), Some(first)) = (before.text, before.first_in_force) {
        case = case.after(earlier, first);
    }
    if let Some(service) = service {
        case = case.serving(service);
    }
    Some(case)
}

/// What there is to judge on a day, handed over one by one: the last act up to that day, and, while a text is in force,
/// its working on that day.
fn cases_on(dossier: &Dossier, gazetteer: &Gazetteer, on: NaiveDate, judge: &mut dyn FnMut(&Case<'_>)) {
    let mut life = Life::BEFORE;
    let mut last_act = None;
    for (number, event) in (1..).zip(&dossier.events).take_while(|(_, event)| event.on() <= on) {
        if event.kind().record().is_some() {
            last_act = Some((event, life));
        }
        if let Ok(next) = life.followed_by(number, event) {
            life = next;
        }
    }
    if let Some(act) = last_act.and_then(|(event, before)| case_of(event, before, &dossier.operation, gazetteer)) {
        judge(&act);
    }
    let nothing = Record::default();
    if let Some((text, since)) = life.text.filter(|_| life.stage.is_in_force()) {
        let record = last_act.and_then(|(event, _)| event.kind().record()).unwrap_or(&nothing);
        let mut case = Case::of_operation(text, since, on, record, gazetteer)
            .operating(&dossier.operation)
            .first_in_force_on(life.first_in_force.unwrap_or(since));
        if let Some(service) = life.service {
            case = case.serving(service);
        }
        judge(&case);
    }
}

/// What the law says on a day; see [`Replay::report_on`].
pub(in crate::fusie) fn report_on(dossier: &Dossier, gazetteer: &Gazetteer, on: NaiveDate) -> Report {
    report_under(dossier, gazetteer, on, WhichLaw::OfEachFact)
}

fn report_under(dossier: &Dossier, gazetteer: &Gazetteer, on: NaiveDate, which_law: WhichLaw) -> Report {
    let mut report: Option<Report> = None;
    cases_on(dossier, gazetteer, on, &mut |case| {
        let found = Catalogue::all().judge(&case.under(which_law));
        report = Some(match report.take() {
            Some(earlier) => earlier.and(&found),
            None => found,
        });
    });
    report.unwrap_or(Report::nothing_on(on)).on_day(on)
}

impl<'a> Replay<'a> {
    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// The municipalities over which it was played.
    #[must_use]
    pub const fn gazetteer(&self) -> &'a Gazetteer {
        self.gazetteer
    }

    /// Every event with what it led to, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step<'a>] {
        &self.steps
    }

    /// What the fusie is on a day: what the events up to and including that day led to.
    #[must_use]
    pub fn as_of(&self, on: NaiveDate) -> State<'a> {
        let count = self.steps.partition_point(|step| step.event.on() <= on);
        let last = count.checked_sub(1).and_then(|last| self.steps.get(last));
        State { on, life: last.map_or(Life::BEFORE, |step| step.life) }
    }

    /// What the law says on a day: of the last act up to that day, and, while a text is in force, of its working on
    /// that day. Nothing before the first act.
    #[must_use]
    pub fn report_on(&self, on: NaiveDate) -> Report {
        report_on(self.dossier, self.gazetteer, on)
    }

    /// The same, judged by another law than that of each fact's own day: how would it fare under the law of that day?
    #[must_use]
    pub fn report_under(&self, on: NaiveDate, which_law: WhichLaw) -> Report {
        report_under(self.dossier, self.gazetteer, on, which_law)
    }

    /// Why a rule comes out as it does on a day, also if it is met: of the last act, and of the working of the text in
    /// force. Empty if there is nothing to ask.
    #[must_use]
    pub fn explain_on(&self, on: NaiveDate, rule: &'static Rule) -> Vec<Explanation> {
        let mut explanations = Vec::new();
        cases_on(self.dossier, self.gazetteer, on, &mut |case| {
            if rule.moments().contains(case.moment()) {
                explanations.push(Catalogue::explain(rule, case));
            }
        });
        explanations
    }

    /// The fusie as it is on a day, to work with: the door from a record of history to a living
    /// [`AmbtelijkeFusie`].
    ///
    /// That an act was breached by law does not undo it, so breaches of law are no reason to refuse; that the
    /// organisation is known to be something else than an ambtelijke fusie is.
    ///
    /// # Errors
    ///
    /// [`NoFusie`] if no text is in force on the day, or the definition is breached.
    pub fn fusie_on(&self, on: NaiveDate) -> Result<AmbtelijkeFusie, NoFusie> {
        let state = self.as_of(on);
        let not_in_force = || NoFusie::NotInForce { on, stage: state.stage() };
        if !state.stage().is_in_force() {
            return Err(not_in_force());
        }
        let report = self.report_on(on);
        let is_definition = |basis: Basis| basis == Basis::Definition;
        if report.breaches().any(|finding| is_definition(finding.rule().basis())) {
            return Err(NoFusie::SomethingElse(Box::new(report)));
        }
        let versions = self.steps.iter().take_while(|step| step.event.on() <= on).filter_map(|step| {
            let version = Version::new(step.event.kind().arrangement()?.clone(), Period::since(step.event.on()));
            Some(match step.event.kind().works_back_to() {
                Some(day) => version.working_back_to(day),
                None => Ok(version),
            })
        });
        let arrangement = Arrangement::try_from(versions.collect::<Result<Vec<_>, _>>()?)?;
        let service = state.service().ok_or_else(not_in_force)?.clone();
        Ok(AmbtelijkeFusie { arrangement, service, estate: state.life.estate.cloned().unwrap_or_default() })
    }

    /// How many rules came out that way over all acts together.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.steps.iter().filter_map(Step::report).fold(0, |sum, report| sum.saturating_add(report.count(verdict)))
    }
}

impl<'a> Step<'a> {
    /// Which event, counted from 1.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.number
    }

    /// The event.
    #[must_use]
    pub const fn event(&self) -> &'a Event {
        self.event
    }

    /// What the fusie is after it.
    #[must_use]
    pub const fn state(&self) -> State<'a> {
        State { on: self.event.on(), life: self.life }
    }

    /// What the law says of it, if it is an act.
    #[must_use]
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Who gets what, of a dissolution with a plan.
    #[must_use]
    pub const fn settlement(&self) -> Option<&Settlement> {
        self.settlement.as_ref()
    }
}

impl<'a> State<'a> {
    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Where the fusie is in its life.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.life.stage
    }

    /// The text in force, or after the end the last that was.
    #[must_use]
    pub const fn text(&self) -> Option<&'a ArrangementText> {
        match self.life.text {
            Some((text, _)) => Some(text),
            None => None,
        }
    }

    /// Since which day the text has been in force; `None` if none is.
    #[must_use]
    pub const fn in_force(&self) -> Option<NaiveDate> {
        match self.life.text {
            Some((_, since)) if self.life.stage.is_in_force() => Some(since),
            _ => None,
        }
    }

    /// The organisation that does the work, or did.
    #[must_use]
    pub const fn service(&self) -> Option<&'a SharedServiceOrganisation> {
        self.life.service
    }

    /// What the body owns, owes and keeps, as far as known.
    #[must_use]
    pub const fn estate(&self) -> Option<&'a Estate> {
        self.life.estate
    }

    /// The municipalities that take part on the day; none if no text is in force.
    pub fn members(&self) -> impl Iterator<Item = MunicipalityCode> + use<'a> {
        let on = self.on;
        let text = self.text().filter(|_| self.life.stage.is_in_force());
        text.into_iter().flat_map(move |text| text.municipalities_on(on))
    }
}
