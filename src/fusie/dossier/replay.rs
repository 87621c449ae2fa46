use super::{
    Dossier,
    cases::{self, OnDay},
    error::EventError,
    event::{Event, EventKind},
    sequence::Walk,
    state::State,
};
use crate::{
    arrangement::{Arrangement, ArrangementError, ArrangementText, Version},
    fusie::{AmbtelijkeFusie, Settlement, Stage, act::CaseContext, history::History, life::Life},
    language::{Lang, errors},
    law::{Basis, Case, Catalogue, Explanation, Jurisdiction, Report, Rule, Verdict, WhichLaw},
    municipality::{Gazetteer, LookupError},
    operation::Operation,
    serde_text::serialize_as,
    time::{PartialDate, Period},
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use core::borrow::Borrow;

/// A dossier played from its first event to its last: after every event the state, and of every act the report.
///
/// It shares its content with the dossier and with its own clones, which cost nothing. What it borrows is the
/// [`Jurisdiction`]: over a `static` one it can be kept beside its dossier for as long as a program runs.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, Gazetteer, day, fusie::{Chronicle, dossier::Replay}};
/// use std::sync::LazyLock;
///
/// static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);
///
/// /// What a server keeps between requests.
/// struct State {
///     dossiers: Vec<Dossier>,
///     replays: Vec<Replay<'static>>,
///     chronicle: Chronicle<'static>,
/// }
///
/// let bel = examples::BEL_COMBINATIE;
/// let dossiers = vec![Dossier::from_json(bel)?];
/// let replays = dossiers.iter().map(|dossier| dossier.replay(&NL)).collect::<Result<Vec<_>, _>>()?;
/// let state = State { chronicle: Chronicle::of(&replays), replays, dossiers };
///
/// fn is_kept<T: Send + Sync + 'static>(_: &T) {}
/// is_kept(&state);
/// let answer = std::thread::spawn(move || state.chronicle.as_of(day(2026, 1, 1)).len());
/// assert_eq!(answer.join().unwrap(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
// More of its methods stand by subject: `story`, `timeline`.
pub struct Replay<'a> {
    dossier: Dossier,
    jurisdiction: Jurisdiction<'a>,
    steps: Arc<[ReplayStep]>,
}

/// One event, what it led to, and what the law says of it.
#[derive(Debug, Clone)]
pub struct ReplayStep {
    /// Those of the dossier.
    events: Arc<[Event]>,
    /// Counted from 0.
    index: usize,
    when: PartialDate,
    life: Life,
    report: Option<Report>,
    settlement: Option<Settlement>,
}

errors! {
    /// Why a dossier cannot be replayed over these municipalities.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ReplayError {
        /// An event names a municipality that does not exist on its day.
        #[error("{}: {source}", source.path())]
        #[nl("{}: {}", source.path(), source.in_lang(Lang::Nl))]
        Event {
            /// Which event, what is wrong, and what would be right.
            source: Box<EventError>,
        },
        /// The operation names a municipality that never existed.
        #[error("{path}: {source}")]
        #[nl("{path}: {}", source.in_lang(Lang::Nl))]
        Operation {
            /// Where in the dossier.
            path: &'static str,
            /// What is wrong, and what would be right.
            source: LookupError,
        },
    }
}

errors! {
    /// Why a dossier gives no [`AmbtelijkeFusie`] on a day.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NoFusie {
        /// No text is in force on the day.
        #[error("on {on} the fusie is {stage}; there is none to work with")]
        #[nl("op {on} is er geen fusie om mee te werken (levensfase: {})", stage.label(Lang::Nl))]
        NotInForce {
            /// The day.
            on: NaiveDate,
            /// Where it is in its life.
            stage: Stage,
        },
        /// The known facts of the organisation contradict the definition.
        #[error("by the definition this is not an ambtelijke fusie; see the report")]
        #[nl_of(report, "volgens de definitie is dit geen ambtelijke fusie; zie het rapport")]
        SomethingElse(Box<Report>),
        /// The versions do not fit together.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Versions(#[from] ArrangementError),
    }
}

impl Dossier {
    /// Plays the dossier over these municipalities.
    ///
    /// The law refuses nothing here: what happened, happened, and the reports say what was wrong with it.
    ///
    /// # Errors
    ///
    /// [`ReplayError`] if an event names a municipality that does not exist on its day.
    pub fn replay<'a>(&self, jurisdiction: impl Into<Jurisdiction<'a>>) -> Result<Replay<'a>, ReplayError> {
        self.replayed(jurisdiction.into())
    }

    fn replayed<'a>(&self, jurisdiction: Jurisdiction<'a>) -> Result<Replay<'a>, ReplayError> {
        let gazetteer = jurisdiction.gazetteer();
        are_known(self.operation(), self.events.first().map(|event| event.on().latest()), gazetteer)?;
        let context = CaseContext { operation: Some(self.operation()), jurisdiction, which_law: WhichLaw::OfEachFact };
        let mut steps = Vec::with_capacity(self.events.len());
        for passed in Walk::through(&self.events, self.operation()).among(gazetteer) {
            let life = passed.after.map_err(|source| ReplayError::Event { source })?;
            let (when, events) = (passed.when, Arc::clone(&self.events));
            let report = cases::report_of(passed.event, &passed.before, when, context);
            steps.push(ReplayStep { events, index: steps.len(), when, life, report, settlement: passed.settlement });
        }
        Ok(Replay { dossier: self.clone(), jurisdiction, steps: steps.into() })
    }
}

/// Every municipality that the operation names exists or existed; `day` is that of the first event.
pub(super) fn are_known(
    operation: &Operation,
    day: Option<NaiveDate>,
    gazetteer: &Gazetteer,
) -> Result<(), ReplayError> {
    let day = day.unwrap_or(NaiveDate::MAX);
    let mut never = Ok(());
    operation.municipalities(&mut |topic, code| {
        if never.is_ok()
            && gazetteer.get(code).is_none()
            && let Err(source) = gazetteer.on(code, day)
        {
            never = Err(ReplayError::Operation { path: topic.path(), source });
        }
    });
    never
}

/// What the law says on a day; see [`Replay::report_on`].
pub(in crate::fusie) fn report_on(dossier: &Dossier, jurisdiction: Jurisdiction<'_>, on: NaiveDate) -> Report {
    let context = CaseContext { operation: Some(dossier.operation()), jurisdiction, which_law: WhichLaw::OfEachFact };
    report_of(&cases::on_day(dossier, on), context, on)
}

fn report_of<L: Borrow<Life>>(found: &OnDay<'_, L>, context: CaseContext<'_>, on: NaiveDate) -> Report {
    let (mut of_act, mut of_working) = (None, None);
    found.cases_on(
        context,
        on,
        &mut |event, before, when| of_act = cases::report_of(event, before, when, context),
        &mut |case| of_working = Some(context.jurisdiction.catalogue().judge(case)),
    );
    let report = match (of_act, of_working) {
        (Some(act), Some(working)) => act.and(working),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => Report::nothing_on(on).over(context.jurisdiction.gazetteer()),
    };
    report.on_day(on)
}

static BEFORE: Life = Life::BEFORE;

impl<'a> Replay<'a> {
    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// The municipalities over which it was played.
    #[must_use]
    pub const fn gazetteer(&self) -> &'a Gazetteer {
        self.jurisdiction.gazetteer()
    }

    /// Every event with what it led to, in order.
    #[must_use]
    pub fn steps(&self) -> &[ReplayStep] {
        &self.steps
    }

    /// The steps that are known to have been taken by a day.
    fn steps_by(&self, on: NaiveDate) -> &[ReplayStep] {
        let count = self.steps.partition_point(|step| step.when.latest() <= on);
        self.steps.get(..count).unwrap_or_default()
    }

    /// The state to judge on a day.
    fn on_day(&self, on: NaiveDate) -> OnDay<'_, &Life> {
        let taken = self.steps_by(on);
        let last_act = taken.iter().rposition(|step| step.event().kind().record().is_some());
        let last_act = last_act.and_then(|index| {
            let before = index.checked_sub(1).and_then(|before| taken.get(before));
            let step = taken.get(index)?;
            Some((step.event(), before.map_or(&BEFORE, |before| &before.life), step.when))
        });
        OnDay { last_act, life: taken.last().map_or(&BEFORE, |step| &step.life) }
    }

    /// The state of the fusie at the end of a day, after everything that is known to have happened by then.
    #[must_use]
    pub fn as_of(&self, on: NaiveDate) -> State<'_> {
        let count = self.steps.partition_point(|step| step.when.latest() <= on);
        let possible = self.steps.partition_point(|step| step.when.earliest() <= on);
        let last = count.checked_sub(1).and_then(|index| self.steps.get(index));
        let life = last.map_or(&BEFORE, |step| &step.life);
        // What is only noted or asserted changes nothing, whenever it was.
        let changes = |step: &ReplayStep| !matches!(step.event().kind(), EventKind::Noted(_) | EventKind::Asserted(_));
        let may_have = self.steps.get(count..possible).unwrap_or_default();
        State { on, life, is_certain: !may_have.iter().any(changes) }
    }

    /// The events that may have happened by a day, but are not known to have.
    #[must_use]
    pub fn possible_by(&self, on: NaiveDate) -> &[ReplayStep] {
        let count = self.steps.partition_point(|step| step.when.latest() <= on);
        let possible = self.steps.partition_point(|step| step.when.earliest() <= on);
        self.steps.get(count..possible).unwrap_or_default()
    }

    /// What the law says on a day: of the last act that had happened by then, and of the working of the text in force.
    #[must_use]
    pub fn report_on(&self, on: NaiveDate) -> Report {
        self.report_under(on, WhichLaw::OfEachFact)
    }

    /// The same, judged by another law than that of each fact's own day: how would it fare under the law of that day?
    #[must_use]
    pub fn report_under(&self, on: NaiveDate, which_law: WhichLaw) -> Report {
        let context =
            CaseContext { operation: Some(self.dossier.operation()), jurisdiction: self.jurisdiction, which_law };
        report_of(&self.on_day(on), context, on)
    }

    /// Why a rule has its verdict on a day, also if it is met: for the last act, and for the working of the text in
    /// force. Empty if there is no case on that day.
    #[must_use]
    pub fn explain_on(&self, on: NaiveDate, rule: &Rule) -> Vec<Explanation> {
        let operation = self.dossier.operation();
        let context = CaseContext {
            operation: Some(operation),
            jurisdiction: self.jurisdiction,
            which_law: WhichLaw::OfEachFact,
        };
        let explanations = core::cell::RefCell::new(Vec::new());
        let explain = |case: &Case<'_>| {
            if rule.moments().contains(case.moment()) {
                explanations.borrow_mut().push(Catalogue::explain(rule, case));
            }
        };
        self.on_day(on).cases_on(
            context,
            on,
            &mut |event, before, when| cases::cases_of_act(event, before, when, context, &mut |case| explain(case)),
            &mut |case| explain(case),
        );
        explanations.into_inner()
    }

    /// The fusie as it is on a day, to work with: the door from a record of history to a living
    /// [`AmbtelijkeFusie`].
    ///
    /// A breach of the law does not undo an act, so it is no reason to refuse; but an organisation that is known not to
    /// be an ambtelijke fusie is refused. A text with a day known in part only is in force from the last day that this
    /// can be.
    ///
    /// # Errors
    ///
    /// [`NoFusie`] if no text is in force on the day, or the definition is breached.
    pub fn fusie_on(&self, on: NaiveDate) -> Result<AmbtelijkeFusie, NoFusie> {
        let state = self.as_of(on);
        let not_in_force = || NoFusie::NotInForce { on, stage: state.stage() };
        if !state.stage().is_in_force() || state.text().is_none() {
            return Err(not_in_force());
        }
        let report = self.report_on(on);
        let is_definition = |basis: Basis| basis == Basis::Definition;
        if report.breaches().any(|finding| is_definition(finding.rule().basis())) {
            return Err(NoFusie::SomethingElse(Box::new(report)));
        }
        let mut versions: Vec<(NaiveDate, &Arc<ArrangementText>, Option<NaiveDate>)> = Vec::new();
        for step in self.steps.iter().take_while(|step| step.when.latest() <= on) {
            let Some((text, since)) = &step.life.text else { continue };
            let works_back_to = step.event().kind().works_back_to();
            match versions.last_mut() {
                // The same version, as successors of its members find it, or another that came no later.
                Some((from, last, _)) if *from == since.latest() => *last = text,
                _ => versions.push((since.latest(), text, works_back_to)),
            }
        }
        let versions = versions.into_iter().map(|(from, text, works_back_to)| {
            let version = Version::new(Arc::clone(text), Period::since(from));
            match works_back_to {
                Some(day) => version.working_back_to(day),
                None => Ok(version),
            }
        });
        let arrangement = Arrangement::try_from(versions.collect::<Result<Vec<_>, _>>()?)?;
        let service = state.life.service.clone().ok_or_else(not_in_force)?;
        let events = self.steps_by(on).iter().map(|step| step.event().clone()).collect();
        let history = History::new(Arc::clone(&self.dossier.about), events);
        Ok(AmbtelijkeFusie::new(history, state.life.clone(), (arrangement, service)))
    }

    /// How many rules came out that way over all acts together.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.steps
            .iter()
            .filter_map(ReplayStep::report)
            .fold(0, |sum, report| sum.saturating_add(report.count(verdict)))
    }
}

impl ReplayStep {
    /// Which event, counted from 1.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.index.saturating_add(1)
    }

    /// The event.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the replay made a step of each event of the dossier")]
    pub fn event(&self) -> &Event {
        &self.events[self.index]
    }

    /// Its day, as far as it is known together with the days of the events around it.
    #[must_use]
    pub const fn when(&self) -> PartialDate {
        self.when
    }

    /// The state of the fusie after it.
    #[must_use]
    pub const fn state(&self) -> State<'_> {
        State { on: self.when.latest(), life: &self.life, is_certain: true }
    }

    /// What the events up to it led to.
    pub(super) const fn life(&self) -> &Life {
        &self.life
    }

    /// What the law says of it, if it is an act.
    #[must_use]
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Who gets what, of a dissolution with a plan.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::TaskLine};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    ///
    /// // Of De Kompanjie no plan is published. What if Veendam had taken its policy advice for Pekela too?
    /// let mut kompanjie: serde_json::Value =
    ///     serde_json::from_str(examples::DE_KOMPANJIE)?;
    /// for event in kompanjie["events"].as_array_mut().unwrap() {
    ///     if let Some(dissolved) = event.get_mut("dissolved") {
    ///         dissolved["plan"] = serde_json::json!({"tasks": [{"task": "advies", "by": {"gemeente": "GM0047"}}]});
    ///     }
    /// }
    /// let dossier: Dossier = serde_json::from_value(kompanjie)?;
    /// let nl = Gazetteer::netherlands();
    /// let replay = dossier.replay(&nl)?;
    /// let settlement = replay.steps().iter().find_map(|step| step.settlement()).unwrap();
    /// let who = |line: &TaskLine| format!("{} of {}: {}", line.task, line.member, line.executor);
    /// let tasks: Vec<_> = settlement.tasks().iter().map(who).collect();
    /// assert_eq!(tasks[..2], ["advies of GM0047: GM0047", "advies of GM0765: GM0047"]);
    /// let back = ["bedrijfsvoering of GM0047: GM0047", "bedrijfsvoering of GM0765: GM0765"];
    /// assert_eq!(tasks[2..4], back, "what the plan does not name goes back to each");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn settlement(&self) -> Option<&Settlement> {
        self.settlement.as_ref()
    }
}

serialize_as!(ReplayStep, "ReplayStep", |it| {
    "number": it.number(),
    "when": it.when,
    "event": it.event(),
    "stage": it.life.stage,
    "report": it.report,
    "settlement": it.settlement,
});
