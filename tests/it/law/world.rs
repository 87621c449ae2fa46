//! A lawful case that can be broken one thing at a time.

pub(super) mod boards;
pub(super) mod finance;
mod municipal;

use super::*;
use ambtelijke_fusie::{
    arrangement::{ArrangementText, ChangeRules, Interest, Participation, Power},
    governance::{Board, BoardKind, Decision, Formality, Record},
    law::{Case, Report},
    municipality::Gazetteer,
    operation::{Log, Operation, TopicSet},
    organisation::{Post, RetainedStaff, ServiceCounter, SharedServiceOrganisation},
    task::{Task, TaskKind, TaskPortfolio},
    time::Period,
};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Blaricum, which accedes or withdraws where somebody does.
pub(super) const A: u16 = 376;
/// Eemnes, which hosts, publishes and has the seat.
pub(super) const B: u16 = 317;
/// Laren.
pub(super) const C: u16 = 417;
/// All three were municipalities on every day since 1985.
pub(super) const MEMBERS: [u16; 3] = [A, B, C];

static NETHERLANDS: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

pub(super) fn of(code: u16) -> MunicipalityCode {
    MunicipalityCode::new(code).unwrap()
}

/// The facts of one case. Lawful when made; every field may be changed.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) form: CooperationForm,
    pub(super) moment: Moment,
    /// The day of the decision, the publication, the entry into force, and the day asked about.
    pub(super) day: NaiveDate,
    pub(super) effective_on: NaiveDate,
    /// So many days after the act one asks.
    pub(super) asked_after: u64,
    pub(super) first_in_force: NaiveDate,
    pub(super) parties: Vec<Participation>,
    pub(super) text_complete: bool,
    pub(super) term: Option<Duration>,
    pub(super) interests: Vec<Interest>,
    pub(super) clauses: BTreeSet<ClauseKind>,
    pub(super) lacks: BTreeSet<ClauseKind>,
    /// The place of the seat and its municipality.
    pub(super) seat: Option<(&'static str, Option<u16>)>,
    pub(super) host: Option<u16>,
    pub(super) publisher: Option<u16>,
    pub(super) powers: Option<Vec<Power>>,
    /// Whether these are all.
    pub(super) powers_complete: bool,
    pub(super) boards: Vec<Board>,
    pub(super) change: ChangeRules,
    pub(super) record_complete: bool,
    /// Whether the decision names the day on which the act takes effect.
    pub(super) day_named: Option<bool>,
    pub(super) decisions: Vec<Decision>,
    pub(super) submissions: Vec<Submission>,
    pub(super) publications: Vec<Publication>,
    pub(super) formalities: Vec<Formality>,
    pub(super) works_back_to: Option<NaiveDate>,
    /// The world before an amendment, if its text is known.
    pub(super) before: Option<Box<World>>,
    /// What happened under the arrangement; `None` if nobody kept a log.
    pub(super) log: Option<Log>,
    pub(super) service: Option<Service>,
}

/// The facts of the shared organisation.
#[derive(Debug, Clone)]
pub(super) struct Service {
    pub(super) employer: Employer,
    pub(super) portfolio_complete: bool,
    pub(super) tasks: Vec<Task>,
    pub(super) fte: Option<&'static str>,
    pub(super) retained: Vec<RetainedStaff>,
    pub(super) counters_complete: bool,
    pub(super) counters: Vec<u16>,
}

impl World {
    /// A case that breaks no rule: everything happens on that day, save what must come before it.
    pub(super) fn lawful(form: CooperationForm, moment: Moment, on: NaiveDate) -> Self {
        let before = on - chrono::Days::new(3650);
        let parties = MEMBERS.map(|code| {
            let period = match moment {
                Moment::Form => Period::since(on),
                Moment::Accede if code == A => Period::since(on),
                Moment::Withdraw if code == A => Period::new(before, Some(on)).unwrap(),
                _ => Period::since(before),
            };
            Participation::new(OrganOf::new(of(code), Organ::Executive), period)
        });
        let board = match form {
            CooperationForm::PublicBody => Some(BoardKind::General),
            CooperationForm::JointOrgan => Some(BoardKind::JointOrgan),
            CooperationForm::OperationsOrganisation => Some(BoardKind::Single),
            _ => None,
        };
        let seats = MEMBERS.map(|code| Seats::new(of(code), 2));
        let mut world = Self {
            form,
            moment,
            day: on,
            effective_on: on,
            asked_after: 0,
            first_in_force: on,
            parties: parties.to_vec(),
            text_complete: true,
            term: Some(Duration::Indefinite),
            interests: vec![Interest { name: "Uitvoering".parse().unwrap(), purpose: Some(Purpose::Execution) }],
            clauses: ClauseKind::ALL.iter().copied().filter(|&kind| kind != ClauseKind::SelfExtension).collect(),
            lacks: BTreeSet::new(),
            seat: form.founds_body().then_some(("Eemnes", Some(B))),
            host: (form == CooperationForm::CentreMunicipality).then_some(B),
            publisher: Some(B),
            powers: Some(powers(form)),
            powers_complete: true,
            change: ChangeRules::default(),
            boards: board.map(|kind| Board::new(kind, seats).unwrap()).into_iter().collect(),
            record_complete: true,
            day_named: Some(true),
            decisions: Vec::new(),
            submissions: Vec::new(),
            publications: Vec::new(),
            formalities: Vec::new(),
            works_back_to: None,
            before: None,
            log: Some(Log { complete: TopicSet::ALL, ..Log::default() }),
            service: Some(Service::whole(form)),
        };
        world.proceed(on);
        world.govern();
        world.manage();
        world.employ();
        if moment == Moment::Extend {
            // Until the day after the case, and a thousand days more.
            world.term = Some(Duration::Until(on + chrono::Days::new(1)));
            world.before = Some(Box::new(world.clone()));
            world.for_a_time();
        }
        if moment == Moment::Amend {
            world.before = Some(Box::new(world.clone()));
        }
        world
    }

    /// Lets everybody do what the moment asks, in time, with the decisions on that day.
    fn proceed(&mut self, on: NaiveDate) {
        let weeks = |weeks: u64| on - chrono::Days::new(weeks * 7);
        if let Some(kind) = Case::decision_kind(self.moment) {
            self.decisions =
                self.deciding().into_iter().map(|code| decision(code, Organ::Executive, kind, on)).collect();
        }
        for code in MEMBERS {
            let council = OrganOf::new(of(code), Organ::Council);
            self.decisions.push(Decision::new(council, DecisionKind::View, weeks(4)));
            self.submissions.push(Submission::new(council, DecisionKind::View, weeks(10)));
        }
        for code in self.acting() {
            let council = OrganOf::new(of(code), Organ::Council);
            self.decisions.push(Decision::new(council, DecisionKind::Consent, weeks(1)));
            self.submissions.push(Submission::new(council, DecisionKind::Consent, weeks(6)));
        }
        self.publications = if on < day(2015, 1, 1) {
            MEMBERS.map(|code| Publication::new(Medium::Customary, on).by(of(code))).to_vec()
        } else if on < day(2021, 7, 1) {
            vec![Publication::new(Medium::Staatscourant, on).by(of(B))]
        } else {
            vec![Publication::new(Medium::Gemeenteblad, on).by(of(B))]
        };
    }

    /// Whose organs make the act.
    pub(super) fn acting(&self) -> Vec<u16> {
        match self.moment {
            Moment::Accede | Moment::Withdraw => vec![A],
            _ => MEMBERS.to_vec(),
        }
    }

    /// Whose organs decide: of an accession also those that take part already.
    fn deciding(&self) -> Vec<u16> {
        if self.moment == Moment::Accede { MEMBERS.to_vec() } else { self.acting() }
    }

    pub(super) fn report(&self) -> Report {
        self.with_case(|case| Catalogue::all().judge(case))
    }

    /// Hands the case to the function.
    pub(super) fn with_case<T>(&self, ask: impl FnOnce(&Case<'_>) -> T) -> T {
        let (text, record) = (self.text(), self.record());
        let gazetteer = &*NETHERLANDS;
        let case = match self.moment {
            Moment::Operate => Case::of_operation(&text, self.effective_on, self.day, &record, gazetteer),
            moment => Case::of_act(moment, &text, self.effective_on, &record, gazetteer),
        };
        let case = case.first_in_force_on(self.first_in_force);
        let case = match self.moment {
            Moment::Accede | Moment::Withdraw => case.of(of(A)),
            _ => case,
        };
        let case = match self.asked_after {
            0 => case,
            days => case.asked_on(case.on() + chrono::Days::new(days)),
        };
        let case = self.works_back_to.map_or(case, |day| case.working_back_to(day));
        let has_before = matches!(self.moment, Moment::Amend | Moment::Extend);
        let before = self.before.as_ref().filter(|_| has_before).map(|before| before.text());
        let case = before.as_ref().map_or(case, |before| case.after(before, self.first_in_force));
        let operation = self.log.clone().map(|log| Operation::new(log).unwrap());
        let case = operation.as_ref().map_or(case, |operation| case.operating(operation));
        let service = self.service.as_ref().map(Service::build);
        let case = service.as_ref().map_or(case, |service| case.serving(service));
        ask(&case)
    }

    /// Read as from a dossier, since that is the widest door.
    fn text(&self) -> ArrangementText {
        let mut json = serde_json::json!({
            "name": "Regeling",
            "form": self.form,
            "participants": self.parties,
            "complete": self.text_complete,
            "interests": self.interests,
            "clauses": self.clauses,
            "lacks": self.lacks,
            "boards": self.boards,
            "change": self.change,
        });
        let fields = json.as_object_mut().unwrap();
        let mut set = |key: &str, value: Option<serde_json::Value>| {
            if let Some(value) = value {
                fields.insert(key.into(), value);
            }
        };
        set("term", self.term.map(|term| serde_json::json!(term)));
        set("host", self.host.map(|code| serde_json::json!(of(code))));
        set("publisher", self.publisher.map(|code| serde_json::json!(of(code))));
        set("powers_complete", self.powers.as_ref().map(|_| serde_json::json!(self.powers_complete)));
        set("powers", self.powers.as_ref().map(|powers| serde_json::json!(powers)));
        let seat = self.seat.map(|(place, code)| match code {
            Some(code) => serde_json::json!({"place": place, "municipality": of(code)}),
            None => serde_json::json!({"place": place}),
        });
        set("seat", seat);
        serde_json::from_value(json).unwrap()
    }

    fn record(&self) -> Record {
        let (decisions, submissions) = (self.decisions.clone(), self.submissions.clone());
        let record = Record::new(decisions, submissions, self.publications.clone())
            .unwrap()
            .with_formalities(self.formalities.clone());
        let record = self.day_named.map_or(record.clone(), |named| record.naming_its_day(named));
        if self.record_complete { record.completed() } else { record }
    }

    // What can be changed, in the words of the rows.

    /// The text is no longer vouched for: what it does not say is not known.
    pub(super) fn text_in_part(&mut self) {
        self.text_complete = false;
    }

    /// The record is no longer vouched for: what it does not hold is not known.
    pub(super) fn record_in_part(&mut self) {
        self.record_complete = false;
    }

    /// The log is no longer vouched for in any topic: what it does not hold is not known.
    pub(super) fn log_in_part(&mut self) {
        self.log().complete = TopicSet::NONE;
    }

    pub(super) fn log(&mut self) -> &mut Log {
        self.log.as_mut().unwrap()
    }

    /// A complete text without the clause.
    pub(super) fn without(&mut self, clause: ClauseKind) {
        self.clauses.remove(&clause);
    }

    /// A text of which nobody knows whether it has the clause.
    pub(super) fn unsure_of(&mut self, clause: ClauseKind) {
        self.without(clause);
        self.text_in_part();
    }

    /// The kind of decision that the moment asks for.
    pub(super) fn kind(&self) -> DecisionKind {
        Case::decision_kind(self.moment).unwrap()
    }

    /// Takes away every decision of that kind of the organ of A.
    pub(super) fn undecided(&mut self, organ: Organ, kind: DecisionKind) {
        let by = OrganOf::new(of(A), organ);
        self.decisions.retain(|decision| (decision.by, decision.kind) != (by, kind));
    }

    /// Adds a decision of an organ of A, taken on the day of the case plus so many days.
    pub(super) fn decides(&mut self, organ: Organ, kind: DecisionKind, days: i64) -> &mut Decision {
        let on = self.day + chrono::TimeDelta::days(days);
        self.decisions.push(decision(A, organ, kind, on));
        self.decisions.last_mut().unwrap()
    }

    /// Adds something laid before the council of A, on the day of the case plus so many days.
    pub(super) fn is_sent(&mut self, asks: DecisionKind, days: i64) -> &mut Submission {
        let on = self.day + chrono::TimeDelta::days(days);
        self.submissions.push(Submission::new(OrganOf::new(of(A), Organ::Council), asks, on));
        self.submissions.last_mut().unwrap()
    }

    /// Takes away what was laid before the council of that municipality for that purpose.
    pub(super) fn not_sent(&mut self, code: u16, asks: DecisionKind) {
        let to = OrganOf::new(of(code), Organ::Council);
        self.submissions.retain(|submission| (submission.to, submission.asks) != (to, asks));
    }

    /// The consent of the council of A, given again as it was.
    pub(super) fn consent(&mut self) -> &mut Decision {
        let by = OrganOf::new(of(A), Organ::Council);
        self.decisions.iter_mut().find(|one| one.by == by && one.kind == DecisionKind::Consent).unwrap()
    }

    /// The council of A refuses instead of consenting.
    pub(super) fn refuse(&mut self) -> &mut Decision {
        let consent = self.consent();
        consent.outcome = Outcome::Refused;
        consent.ground = Some(RefusalGround::GeneralInterest);
        consent.talks_on = Some(consent.on);
        consent
    }

    /// These organs of every municipality take part and, where they act, decide.
    pub(super) fn of_organs(&mut self, organs: &[Organ]) {
        if let Some(before) = &mut self.before {
            before.of_organs(organs);
        }
        let parties = core::mem::take(&mut self.parties);
        for party in parties {
            let code = party.party().municipality();
            self.parties.extend(organs.iter().map(|&one| Participation::new(OrganOf::new(code, one), party.period())));
        }
        let Some(kind) = Case::decision_kind(self.moment) else { return self.govern() };
        self.decisions.retain(|decision| decision.kind != kind);
        for code in self.deciding() {
            self.decisions.extend(organs.iter().map(|&organ| decision(code, organ, kind, self.day)));
        }
        self.govern();
    }

    /// What A keeps for itself.
    pub(super) fn retained(&mut self) -> &mut RetainedStaff {
        let code = self.looked_at();
        self.service().retained.iter_mut().find(|row| row.municipality == code).unwrap()
    }

    /// Forgets what a member keeps for itself.
    pub(super) fn nothing_retained(&mut self) {
        let code = self.looked_at();
        self.service().retained.retain(|row| row.municipality != code);
    }

    pub(super) fn service(&mut self) -> &mut Service {
        self.service.as_mut().unwrap()
    }

    fn looked_at(&self) -> MunicipalityCode {
        of(C)
    }

    pub(super) fn power(&mut self) -> &mut Power {
        self.powers.as_mut().unwrap().first_mut().unwrap()
    }

    pub(super) fn task(&mut self) -> &mut Task {
        self.service().tasks.first_mut().unwrap()
    }

    /// Only A has a seat on the board, and B.
    pub(super) fn c_appoints_nobody(&mut self) {
        let seats = [Seats::new(of(A), 2), Seats::new(of(B), 2)];
        self.boards = self.boards.iter().map(|board| Board::new(board.kind(), seats).unwrap()).collect();
    }

    /// The board names C, which appoints no members to it.
    pub(super) fn c_has_an_empty_row(&mut self) {
        let seats = [Seats::new(of(A), 2), Seats::new(of(B), 2), Seats::new(of(C), 0)];
        self.boards = self.boards.iter().map(|board| Board::new(board.kind(), seats).unwrap()).collect();
    }

    /// Besides the board that members are appointed to, one of two members, which is written first.
    pub(super) fn with_executive_board_first(&mut self) {
        let seats = [Seats::new(of(A), 1), Seats::new(of(B), 1)];
        self.boards.insert(0, Board::new(BoardKind::Executive, seats).unwrap());
    }

    /// Only C takes part, with two organs.
    pub(super) fn only_c(&mut self) {
        self.parties.retain(|party| party.party().municipality() == of(C));
        self.boards.clear();
        self.joins(C, Organ::Mayor);
    }

    /// Another organ of a municipality takes part, as long as its executive does.
    pub(super) fn joins(&mut self, code: u16, organ: Organ) {
        let executive = self.parties.iter().find(|party| party.party().municipality() == of(code)).unwrap();
        self.parties.push(Participation::new(OrganOf::new(of(code), organ), executive.period()));
    }

    /// Somebody takes part who is in no list of municipalities.
    pub(super) fn with_a_municipality_that_never_was(&mut self) {
        let nobody = OrganOf::new(of(9999), Organ::Executive);
        self.parties.push(Participation::since(nobody, self.day));
    }

    /// A power of that organ of every municipality.
    pub(super) fn power_of(owner: Organ) -> Power {
        Power::new("sluiting".parse().unwrap(), owner, PowerBasis::Mandate)
    }

    pub(super) fn interest(&mut self) -> &mut Interest {
        self.interests.first_mut().unwrap()
    }

    pub(super) fn publication(&mut self) -> &mut Publication {
        self.publications.first_mut().unwrap()
    }

    /// The council of A was not asked for consent and gave none.
    pub(super) fn unasked(&mut self) {
        self.undecided(Organ::Council, DecisionKind::Consent);
        self.not_sent(A, DecisionKind::Consent);
    }

    /// The council of A was asked so many days from the day of the case, and did not answer.
    pub(super) fn silent_since(&mut self, days: i64) {
        self.unasked();
        self.is_sent(DecisionKind::Consent, days);
    }

    /// The council of A received the draft so many days from the day of the case, and gave no view.
    pub(super) fn drafted(&mut self, days: i64) {
        self.undecided(Organ::Council, DecisionKind::View);
        self.not_sent(A, DecisionKind::View);
        self.is_sent(DecisionKind::View, days);
    }

    /// Made for a time.
    pub(super) fn for_a_time(&mut self) {
        self.term = Some(Duration::Until(self.day + chrono::Days::new(1000)));
    }

    /// First in force before every change of the act.
    pub(super) fn older(&mut self) {
        self.first_in_force = day(2014, 12, 31).min(self.day);
        self.keep_books();
    }

    pub(super) fn without_member_count(&mut self) {
        self.boards.clear();
        self.without(ClauseKind::MemberCount);
    }

    pub(super) fn unsure_of_member_count(&mut self) {
        self.boards.clear();
        self.unsure_of(ClauseKind::MemberCount);
    }

    pub(super) fn published(&mut self, medium: Medium, by: Option<u16>, days: i64) {
        let publication = Publication::new(medium, self.day + chrono::TimeDelta::days(days));
        self.publications.push(by.map(|code| publication.clone().by(of(code))).unwrap_or(publication));
    }
}

impl Service {
    fn whole(form: CooperationForm) -> Self {
        let task = |key: &str, kind: TaskKind| Task {
            political_discretion: Some(false),
            ..Task::new(key.parse().unwrap(), "Taak".parse().unwrap(), kind)
        };
        Self {
            employer: if form.has_legal_personality() { Employer::Body } else { Employer::Host(of(B)) },
            portfolio_complete: true,
            tasks: vec![task("advies", TaskKind::PolicyAdvice), task("werk", TaskKind::Execution)],
            fte: Some("100"),
            retained: MEMBERS
                .map(|code| RetainedStaff { fte: Some("5".parse().unwrap()), ..RetainedStaff::whole(of(code)) })
                .to_vec(),
            counters_complete: true,
            counters: MEMBERS.to_vec(),
        }
    }

    fn build(&self) -> SharedServiceOrganisation {
        let portfolio = TaskPortfolio::new(self.portfolio_complete, self.tasks.clone()).unwrap();
        let counter =
            |&code: &u16| ServiceCounter { municipality: of(code), name: "Gemeentehuis".parse().unwrap(), place: None };
        let service = SharedServiceOrganisation::new("Dienst".parse().unwrap(), self.employer, portfolio)
            .with_retained(self.retained.clone())
            .unwrap()
            .with_counters(self.counters_complete, self.counters.iter().map(counter))
            .unwrap();
        match self.fte {
            Some(fte) => {
                let post = Post::new("post".parse().unwrap(), "Post".parse().unwrap(), fte.parse().unwrap(), []);
                service.with_posts([post.unwrap()]).unwrap()
            }
            None => service,
        }
    }
}

fn powers(form: CooperationForm) -> Vec<Power> {
    let basis = match form {
        CooperationForm::CentreMunicipality => PowerBasis::Mandate,
        _ if form.founds_body() => PowerBasis::Delegation,
        _ => return Vec::new(),
    };
    vec![Power {
        excludes_mandate: Some(false),
        ..Power::new("vergunningen".parse().unwrap(), Organ::Executive, basis)
    }]
}

fn decision(code: u16, organ: Organ, kind: DecisionKind, on: NaiveDate) -> Decision {
    Decision::new(OrganOf::new(of(code), organ), kind, on)
}
