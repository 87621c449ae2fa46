use super::{
    AskedWhen, Lag, Obligation, Pace, Procedure, ProcedureError, Step, StepKind, Wait,
    done::Done,
    graph::{self, Key, Node},
    parties::Parties,
    regime::{Days, Regime},
    source,
    timing::{safe_to_ask, view_ends_on},
};
use crate::{
    arrangement::CooperationForm,
    citation::Act,
    governance::Medium,
    law::{Moment, core::in_force::NO_APPROVAL},
    sorted,
    time::{BeyondRecord, ClosedRecord, Holiday},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The steps of a procedure with their days: the calendar of an act.
///
/// The steps stand in the order of their days (done, else latest, else earliest), and none before one that it waits
/// for; of one day in the order of [`StepKind`], then of municipality and organ. Serialises whole.
#[doc(alias = "kalender")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub(super) moment: Moment,
    pub(super) form: CooperationForm,
    pub(super) name: Box<str>,
    today: Option<NaiveDate>,
    wished: Option<NaiveDate>,
    pace: Pace,
    steps: Vec<Step>,
    /// Until when the municipalities are known.
    map_until: Option<NaiveDate>,
}

impl Plan {
    /// The steps, also those that are done.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The steps that are still to be taken.
    pub fn open(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.done_on.is_none())
    }

    /// The open steps that wait for no open step: those that can be taken up now.
    pub fn next(&self) -> impl Iterator<Item = &Step> {
        let is_done = |wait: &Wait| self.steps.get(wait.step).is_none_or(|step| step.done_on.is_some());
        self.open().filter(move |step| step.after.iter().all(is_done))
    }

    /// The steps of a kind.
    pub fn of(&self, kind: StepKind) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.kind == kind)
    }

    /// The day from which one plans, if it was given.
    #[must_use]
    pub const fn today(&self) -> Option<NaiveDate> {
        self.today
    }

    /// The wished day of entry into force, if it was given.
    #[must_use]
    pub const fn wished(&self) -> Option<NaiveDate> {
        self.wished
    }

    /// The assumed time of those to whom the law gives no term.
    #[must_use]
    pub const fn pace(&self) -> Pace {
        self.pace
    }

    /// The first day on which the act can enter into force; `None` if it was not asked from which day one plans.
    #[must_use]
    pub fn earliest_start(&self) -> Option<NaiveDate> {
        self.today.and_then(|_| self.of(StepKind::EntryIntoForce).find_map(|step| step.earliest))
    }

    /// The first step that comes too late, done or open.
    #[must_use]
    pub fn first_late(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.is_late())
    }

    /// The records that do not reach the last day of the plan: of what they lack the plan takes that nothing changes.
    ///
    /// A day of the plan that is no holiday by statute, after the last decree that equates days with holidays, may yet become
    /// one: a term that ends there would run on.
    pub fn beyond_record(&self) -> impl Iterator<Item = BeyondRecord> + use<> {
        let days = || {
            let of_steps = self.steps.iter().flat_map(|step| [step.done_on, step.earliest, step.latest]);
            of_steps.chain([self.today, self.wished]).flatten()
        };
        let last = days().max();
        let map = last.and_then(|last| BeyondRecord::after(ClosedRecord::Municipalities, self.map_until, last));
        let equated = days().filter_map(Holiday::beyond_record).max_by_key(|beyond| beyond.day);
        let law = last.and_then(Act::beyond_record);
        map.into_iter().chain(equated).chain(law)
    }

    /// Whether no step comes too late.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.first_late().is_none()
    }
}

impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let beyond: Vec<_> = self.beyond_record().collect();
        let mut out = serializer.serialize_struct("Plan", if beyond.is_empty() { 9 } else { 10 })?;
        out.serialize_field("moment", &self.moment)?;
        out.serialize_field("arrangement", &self.name)?;
        out.serialize_field("form", &self.form)?;
        out.serialize_field("today", &self.today)?;
        out.serialize_field("wished", &self.wished)?;
        out.serialize_field("pace", &self.pace)?;
        out.serialize_field("earliest_start", &self.earliest_start())?;
        out.serialize_field("fits", &self.fits())?;
        if !beyond.is_empty() {
            out.serialize_field("beyond_record", &beyond)?;
        }
        out.serialize_field("steps", &self.steps)?;
        out.end()
    }
}

/// One direction of a plan: its steps by the law of its own days.
struct Schedule {
    nodes: Vec<Node>,
    earliest: Vec<Option<NaiveDate>>,
    latest: Vec<Option<NaiveDate>>,
}

/// The steps found so far in the order of their keys, and by their keys what they wait for.
type Found = Vec<(Key, Step, Waits)>;
type Waits = Vec<(Key, Lag)>;
/// The citation that steps with the same place in the law share.
type Alike = (NaiveDate, StepKind, Obligation, Option<Medium>);

/// How often the days may change the steps, and the steps the days; it settles sooner.
const ROUNDS: usize = 8;

pub(super) fn plan(
    procedure: &Procedure<'_>,
    today: Option<NaiveDate>,
    wished: Option<NaiveDate>,
) -> Result<Plan, ProcedureError> {
    let parties = procedure.parties()?;
    let counted_on = today.map(|today| forward(procedure, &parties, today));
    let counted_back = wished.map(|wished| backward(procedure, &parties, today, wished));
    let mut steps = Found::new();
    let one_way = counted_on.is_none() || counted_back.is_none();
    for (schedule, asked) in [(counted_on, AskedWhen::IfEarly), (counted_back, AskedWhen::IfLate)] {
        let Some(schedule) = schedule else { continue };
        let asked = if one_way { AskedWhen::Always } else { asked };
        schedule.into_steps(asked, one_way, &mut steps);
    }
    let steps = in_order(procedure, steps);
    let text = procedure.text;
    let pace = procedure.timing.pace;
    let map_until = procedure.gazetteer.known_until();
    let (moment, form, name) = (procedure.moment, text.form(), text.name().into());
    Ok(Plan { moment, form, name, today, wished, pace, steps, map_until })
}

/// Counts on from today. The steps follow from the law of a day and move that day, so this repeats until both agree.
fn forward(procedure: &Procedure<'_>, parties: &Parties, today: NaiveDate) -> Schedule {
    let done = Done { record: procedure.record, today: Some(today) };
    let mut days = Days::all(NaiveDate::MIN);
    let mut no_sooner = None;
    let mut schedule = Schedule::new(graph::steps(procedure, parties, done, days));
    for _ in 0..ROUNDS {
        schedule.bound_effect(no_sooner);
        schedule.count_on(procedure, Some(today));
        let found = schedule.days(&schedule.earliest, done, days).max(days);
        if found == days {
            break;
        }
        // Who cannot enter into force before the approval ended waits for its end, and needs none.
        if Regime::on(days).approval && found.effect >= NO_APPROVAL {
            no_sooner = Some(NO_APPROVAL);
        }
        days = found;
        schedule = Schedule::new(graph::steps(procedure, parties, done, days));
    }
    schedule.count_back(procedure, None);
    schedule
}

/// Counts back from the wished day.
fn backward(procedure: &Procedure<'_>, parties: &Parties, today: Option<NaiveDate>, wished: NaiveDate) -> Schedule {
    let done = Done { record: procedure.record, today };
    let mut days = Days::all(wished);
    let mut schedule = Schedule::new(graph::steps(procedure, parties, done, days));
    for _ in 0..ROUNDS {
        schedule.count_back(procedure, Some(wished));
        let found = schedule.days(&schedule.latest, done, days);
        if found == days {
            break;
        }
        days = found;
        schedule = Schedule::new(graph::steps(procedure, parties, done, days));
    }
    if today.is_none() {
        // A plan that only counts back tells of a first day in the law if the wish comes before that day.
        schedule.lift_floors(wished);
    }
    schedule.count_on(procedure, today);
    schedule
}

impl Schedule {
    const fn new(nodes: Vec<Node>) -> Self {
        Self { nodes, earliest: Vec::new(), latest: Vec::new() }
    }

    fn bound_effect(&mut self, no_sooner: Option<NaiveDate>) {
        for node in self.nodes.iter_mut().filter(|node| node.key.kind == StepKind::EntryIntoForce) {
            node.floor = node.floor.max(no_sooner);
        }
    }

    fn lift_floors(&mut self, wished: NaiveDate) {
        for node in &mut self.nodes {
            node.floor = node.floor.filter(|floor| *floor > wished);
        }
    }

    /// The first day of every open step, as far as another step holds it back.
    fn count_on(&mut self, procedure: &Procedure<'_>, today: Option<NaiveDate>) {
        let mut earliest: Vec<Option<NaiveDate>> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            let day_of = |at: usize| {
                self.nodes.get(at).and_then(|one| one.done_on).or_else(|| earliest.get(at).copied().flatten())
            };
            let after =
                |&(at, lag): &(usize, Lag)| day_of(at).map(|day| procedure.timing.first_after(lag, node.key.kind, day));
            let mut bound = node.after.iter().filter_map(after).max().max(node.floor).max(today);
            // A clause that ends with the calendar year holds for whatever else comes last.
            if procedure.moment == Moment::Withdraw
                && node.key.kind == StepKind::EntryIntoForce
                && let Some(notice) = procedure.timing.notice
            {
                bound = bound.map(|day| notice.ends_on.first_from(day));
            }
            earliest.push(if node.done_on.is_some() { None } else { bound });
        }
        self.earliest = earliest;
    }

    /// The last day of every step that another waits for, counted back from the wished day and from the steps that are
    /// done.
    fn count_back(&mut self, procedure: &Procedure<'_>, wished: Option<NaiveDate>) {
        let mut latest: Vec<Option<NaiveDate>> = self.nodes.iter().map(|node| node.ceiling).collect();
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let wished = wished.filter(|_| node.key.kind == StepKind::EntryIntoForce);
            let own = latest.get(at).copied().flatten();
            let own = match (own, wished) {
                (Some(own), Some(wished)) => Some(own.min(wished)),
                (own, wished) => own.or(wished),
            };
            if let Some(slot) = latest.get_mut(at) {
                *slot = own;
            }
            let Some(day) = node.done_on.or(own) else { continue };
            for &(before, lag) in &node.after {
                let last = procedure.timing.last_before(lag, node.key.kind, day);
                // A view may be given until its own term is over; nothing waits for it.
                if node.key.kind != StepKind::View
                    && let Some(slot) = latest.get_mut(before)
                {
                    *slot = Some(slot.map_or(last, |known| known.min(last)));
                }
            }
        }
        for (at, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.key.kind == StepKind::View) {
            let draft = node.after.first().and_then(|(draft, _)| latest.get(*draft).copied().flatten());
            let ends_on = node.ceiling.or(draft.and_then(view_ends_on));
            if let Some(slot) = latest.get_mut(at) {
                *slot = ends_on;
            }
        }
        self.latest = latest;
    }

    /// The days that decide which law applies, where they are found among these.
    fn days(&self, found: &[Option<NaiveDate>], done: Done<'_>, otherwise: Days) -> Days {
        let of = |kind: StepKind| {
            let nodes = self.nodes.iter().zip(found).filter(move |(node, _)| node.key.kind == kind);
            nodes.filter_map(|(node, day)| node.done_on.or(*day))
        };
        Days {
            last_decision: of(StepKind::Decision).max().unwrap_or(otherwise.last_decision),
            publication: done
                .first_publication()
                .or_else(|| of(StepKind::Publication).min())
                .unwrap_or(otherwise.publication),
            effect: of(StepKind::EntryIntoForce).max().unwrap_or(otherwise.effect),
        }
    }

    /// The last day on which a request is safe, since silence on it counts in time.
    fn safe(&self, request: usize) -> Option<NaiveDate> {
        let answers = |(at, node): (usize, &Node)| {
            let is_answer = matches!(node.key.kind, StepKind::Consent | StepKind::ProvincialApproval);
            let waits = is_answer && node.done_on.is_none() && node.after.iter().any(|(before, _)| *before == request);
            self.latest.get(at).copied().flatten().filter(|_| waits)
        };
        let by = self.nodes.iter().enumerate().filter_map(answers).min()?;
        let latest = self.latest.get(request).copied().flatten();
        let safe = safe_to_ask(by)?;
        Some(latest.map_or(safe, |latest| latest.min(safe)))
    }

    /// Adds its days to the steps of the plan: the days that it counted itself, or both if the plan counts one way.
    fn into_steps(self, asked: AskedWhen, one_way: bool, steps: &mut Found) {
        for (at, node) in self.nodes.iter().enumerate() {
            let day = |days: &[Option<NaiveDate>], wanted: AskedWhen| {
                days.get(at).copied().flatten().filter(|_| one_way || asked == wanted)
            };
            let (earliest, latest) = (day(&self.earliest, AskedWhen::IfEarly), day(&self.latest, AskedWhen::IfLate));
            let is_request = matches!(node.key.kind, StepKind::ConsentRequest | StepKind::SentToProvince);
            let safe = latest.and_then(|_| self.safe(at).filter(|_| is_request && node.done_on.is_none()));
            let keys = node.after.iter().filter_map(|(before, lag)| Some((self.nodes.get(*before)?.key, *lag)));
            let place = steps.partition_point(|(key, ..)| *key < node.key);
            if steps.get(place).is_none_or(|(key, ..)| *key != node.key) {
                steps.insert(place, (node.key, Step::of(node, asked), Vec::new()));
            }
            #[expect(clippy::indexing_slicing, reason = "it stood there, or was put there")]
            let (_, step, after) = &mut steps[place];
            if step.asked != asked {
                step.asked = AskedWhen::Always;
            }
            step.earliest = step.earliest.or(earliest);
            step.latest = step.latest.or(latest);
            step.safe = step.safe.or(safe);
            for wait in keys {
                if !after.contains(&wait) {
                    after.push(wait);
                }
            }
        }
    }
}

impl Step {
    fn of(node: &Node, asked: AskedWhen) -> Self {
        Self {
            kind: node.key.kind,
            by: node.key.by,
            to: node.key.to,
            medium: node.key.medium,
            obligation: node.obligation,
            asked,
            rule: None,
            citation: None,
            earliest: None,
            latest: None,
            safe: None,
            by_silence: node.by_silence,
            done_on: node.done_on,
            after: Vec::new(),
        }
    }
}

/// What a list in the order of its keys says of a key.
fn of_key<T: Copy>(list: &[(Key, T)], key: Key) -> Option<T> {
    sorted::find(list, |(one, _)| one.cmp(&key)).map(|(_, value)| *value)
}

/// Puts the steps in the order of their days, and cites the law of each.
fn in_order(procedure: &Procedure<'_>, steps: Found) -> Vec<Step> {
    let mut places: Vec<(Key, NaiveDate)> = Vec::with_capacity(steps.len());
    let mut rows: Vec<(NaiveDate, Key, Step, Waits)> = Vec::with_capacity(steps.len());
    // In the order of keys, in which every step comes after those that it waits for.
    for (key, step, after) in steps {
        let own = step.done_on.or(step.latest).or(step.earliest).unwrap_or(NaiveDate::MIN);
        let place = after.iter().filter_map(|(before, _)| of_key(&places, *before)).fold(own, NaiveDate::max);
        places.push((key, place));
        rows.push((place, key, step, after));
    }
    sorted::sort_by_key(&mut rows, |(place, key, _, _)| (*place, *key));
    let mut positions: Vec<(Key, usize)> = rows.iter().enumerate().map(|(at, (_, key, _, _))| (*key, at)).collect();
    sorted::sort(&mut positions);
    // Neighbours are mostly alike, and finding a rule by its name takes a walk through the catalogue.
    let mut last: Option<(Alike, _)> = None;
    let finish = |(place, _, mut step, after): (NaiveDate, Key, Step, Waits)| {
        let waits = after.into_iter().filter_map(|(key, lag)| Some(Wait { step: of_key(&positions, key)?, lag }));
        step.after = waits.collect();
        let alike = (place, step.kind, step.obligation, step.medium);
        let source = match last {
            Some((known, source)) if known == alike => source,
            _ => source::of(procedure.moment, procedure.text.form(), &step, place),
        };
        last = Some((alike, source));
        (step.rule, step.citation) = source;
        step
    };
    rows.into_iter().map(finish).collect()
}
