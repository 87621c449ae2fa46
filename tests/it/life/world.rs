//! A small world in which fusies live: four municipalities, three tasks, two bodies. It keeps its own books, from what the
//! transitions say, so that what they say can be checked against what there is.

use super::country::{Code, Merger, new_year};
use ambtelijke_fusie::{
    arrangement::{ArrangementText, CooperationForm as Form, Duration, Participation},
    finance::{Archive, ArchiveCustody, Asset, Debt, Estate},
    fusie::{
        Accession, Allotment, AmbtelijkeFusie, Amendment, Dissolution, DissolutionPlan, Extension, Formation, Handover,
        Renaming, ReorganisationOutcome, Reorganised, Settlement, TaskLine, Termination, Withdrawal, Withdrawn, admit,
        amend, convert, dissolve,
        dossier::{Event, EventKind, Liquidation},
        extend, form, rename, reorganise, withdraw,
    },
    governance::{Organ, OrganOf, Record},
    id::Key,
    law::Strictness,
    money::{Cents, Shares},
    municipality::{Gazetteer, code},
    operation::{Fate, ReorganisationFacts, Succession},
    organisation::{Employer, Fte, Post, PostKey, SharedServiceOrganisation},
    task::{Served, Task, TaskKey, TaskKind, TaskPortfolio},
    time::NaiveDate,
};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const TASKS: usize = 3;
/// What each of the two bodies does.
const PORTFOLIOS: [&[usize]; 2] = [&[0, 1], &[2]];
const FEE: i64 = 1_000;

/// What one municipality has itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Holdings {
    /// Hundredths of fte on each task.
    pub(crate) fte: [u64; TASKS],
    /// Assets less debts, in cents.
    pub(crate) net: i64,
    /// What it owes the bodies for having left.
    pub(crate) debts: i64,
    pub(crate) archives: BTreeSet<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Body {
    Unborn,
    Living(Box<AmbtelijkeFusie>),
    Ended(Box<Dissolution>),
    Gone,
}

/// Who executes a task for a municipality, by the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Doer {
    Own,
    Body(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A body is formed by those whose bits are set.
    Form(usize, u8),
    Admit(usize, Code),
    Withdraw(usize, Code),
    /// To the next form: public body, operations organisation, centre arrangement, and round again.
    Convert(usize),
    /// The first task goes back to the members, or comes to the body again.
    Toggle(usize),
    Extend(usize),
    Rename(usize),
    Dissolve(usize),
    Liquidate(usize),
}

#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) step: usize,
    pub(crate) holdings: BTreeMap<Code, Holdings>,
    pub(crate) bodies: [Body; 2],
    pub(crate) doers: BTreeMap<(Code, usize), Doer>,
    /// The same life of each body, as a dossier would tell it.
    pub(crate) events: [Vec<Event>; 2],
}

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

fn task_key(task: usize) -> TaskKey {
    format!("taak-{task}").parse().unwrap()
}

fn post_key(task: usize) -> PostKey {
    format!("post-{task}").parse().unwrap()
}

fn task_of(text: &str) -> usize {
    text.rsplit('-').next().unwrap().parse().unwrap()
}

fn post(task: usize, hundredths: u64) -> Option<Post> {
    let fte = Fte::from_hundredths(u32::try_from(hundredths).unwrap());
    Post::new(post_key(task), "Medewerker".parse().unwrap(), fte, [task_key(task)]).ok()
}

fn money(asset: i64, debt: i64, archives: impl IntoIterator<Item = String>) -> Estate {
    let assets = (asset > 0).then(|| Asset::new(key("kas"), "Kas".parse().unwrap(), Cents::new(asset)).unwrap());
    let debts =
        (debt > 0).then(|| Debt::new(key("lening"), "Lening".parse().unwrap(), Cents::new(debt), None).unwrap());
    let archives = archives.into_iter().map(|name| Archive {
        key: key(&name),
        name: "Archief".parse().unwrap(),
        custody: Some(ArchiveCustody::Body),
    });
    Estate::new(assets, debts, archives).unwrap()
}

fn college(code: Code) -> OrganOf {
    OrganOf::new(code, Organ::Executive)
}

impl World {
    pub(crate) fn new() -> Self {
        let holdings = (9001..=9004_u16).map(|number| {
            let own = u64::from(number - 9000);
            let archives = BTreeSet::from([format!("archief-{number}")]);
            (
                code(number),
                Holdings { fte: [100 + own, 33 * own, 7], net: 1_000_001 * i64::from(number), debts: 0, archives },
            )
        });
        let holdings: BTreeMap<_, _> = holdings.collect();
        let doers = holdings.keys().flat_map(|code| (0..TASKS).map(|task| ((*code, task), Doer::Own))).collect();
        Self { step: 0, holdings, bodies: [Body::Unborn, Body::Unborn], doers, events: [Vec::new(), Vec::new()] }
    }

    pub(crate) fn today(&self) -> NaiveDate {
        new_year(self.step)
    }

    fn living(&self, body: usize) -> Option<&AmbtelijkeFusie> {
        match &self.bodies[body] {
            Body::Living(fusie) => Some(fusie),
            _ => None,
        }
    }

    pub(crate) fn members(&self, body: usize) -> Vec<Code> {
        self.living(body).map(|fusie| fusie.members_on(self.today())).unwrap_or_default()
    }

    pub(crate) fn host(&self, body: usize) -> Option<Code> {
        self.living(body).and_then(|fusie| fusie.arrangement().last().text().host())
    }

    /// What can be asked in this state and makes sense.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let codes: Vec<Code> = self.holdings.keys().copied().collect();
        let mut steps = Vec::new();
        for body in 0..2 {
            match &self.bodies[body] {
                Body::Unborn | Body::Gone => {
                    let subsets = 1_u8..(1 << codes.len());
                    steps.extend(subsets.filter(|set| set.count_ones() >= 2).map(|set| Step::Form(body, set)));
                }
                Body::Living(_) => {
                    let members = self.members(body);
                    let others = codes.iter().filter(|code| !members.contains(code));
                    steps.extend(others.map(|code| Step::Admit(body, *code)));
                    let leaves = members.iter().filter(|code| members.len() == 2 || self.host(body) != Some(**code));
                    steps.extend(leaves.map(|code| Step::Withdraw(body, *code)));
                    steps.extend([
                        Step::Convert(body),
                        Step::Toggle(body),
                        Step::Extend(body),
                        Step::Rename(body),
                        Step::Dissolve(body),
                    ]);
                }
                Body::Ended(_) => steps.push(Step::Liquidate(body)),
            }
        }
        steps
    }

    /// Takes a step on the next new year's day.
    pub(crate) fn take(&self, step: Step, nl: &Gazetteer) -> Self {
        let mut next = Self { step: self.step + 1, ..self.clone() };
        match step {
            Step::Form(body, set) => next.form(body, set, nl),
            Step::Admit(body, code) => next.admit(body, code, nl),
            Step::Withdraw(body, code) => next.withdraw(body, code, nl),
            Step::Convert(body) => next.convert(body, nl),
            Step::Toggle(body) => next.toggle(body, nl),
            Step::Extend(body) => next.extend(body, nl),
            Step::Rename(body) => next.rename(body, nl),
            Step::Dissolve(body) => next.dissolve(body, nl),
            Step::Liquidate(body) => next.liquidate(body),
        }
        next
    }

    fn fusie(&mut self, body: usize) -> AmbtelijkeFusie {
        match std::mem::replace(&mut self.bodies[body], Body::Gone) {
            Body::Living(fusie) => *fusie,
            other => panic!("{other:?} lives no more"),
        }
    }

    fn tell(&mut self, body: usize, kind: EventKind) {
        self.events[body].push(Event::new(self.today(), kind));
    }

    /// What a municipality brings: its people on the tasks that are served, money, a debt, and its archive.
    fn brings(&mut self, body: usize, member: Code, tasks: &[usize]) -> Handover {
        let own = self.holdings.get_mut(&member).unwrap();
        let posts = tasks.iter().filter_map(|&task| post(task, std::mem::take(&mut own.fte[task]))).collect();
        own.net -= 100_001 - 3_333;
        let name = format!("archief-{:04}", member.number());
        let archives = (body == 0 && own.archives.remove(&name)).then_some(name);
        tasks.iter().for_each(|task| {
            self.doers.insert((member, *task), Doer::Body(body));
        });
        Handover { posts, estate: money(100_001, 3_333, archives), payment: None }
    }

    fn form(&mut self, body: usize, set: u8, nl: &Gazetteer) {
        let (on, tasks) = (self.today(), PORTFOLIOS[body]);
        let codes: Vec<Code> = self.holdings.keys().copied().collect();
        let members: Vec<Code> =
            codes.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, code)| *code).collect();
        let parties: Vec<_> = members.iter().map(|code| Participation::since(college(*code), on)).collect();
        let text = ArrangementText::new("Regeling", Form::PublicBody, parties).unwrap();
        let portfolio = TaskPortfolio::new(
            false,
            tasks.iter().map(|task| Task::new(task_key(*task), "Taak".parse().unwrap(), TaskKind::Execution)),
        );
        let service =
            SharedServiceOrganisation::new("Organisatie".parse().unwrap(), Employer::Body, portfolio.unwrap());
        let mut service = service.with_posts([]).unwrap();
        // The archive that the body makes itself, under a name of its own for each birth.
        let mut estate = money(0, 0, [format!("zaken-{body}-{}", self.step)]);
        for member in &members {
            let brings = self.brings(body, *member, tasks);
            service = service.with_more_posts(&brings.posts).unwrap();
            estate = estate.with(&brings.estate).unwrap();
        }
        self.events[body].clear();
        let formation = Formation::new(text, service).owning(estate);
        self.tell(body, EventKind::Formed(formation.clone().into()));
        let fusie = form(on, formation, nl, Strictness::AsRecorded).unwrap();
        self.bodies[body] = Body::Living(Box::new(fusie));
    }

    /// The tasks that a body executes now.
    fn served(fusie: &AmbtelijkeFusie) -> Vec<usize> {
        let tasks = fusie.service().portfolio().tasks();
        tasks.iter().filter(|task| task.served.is_all()).map(|task| task_of(task.key.as_str())).collect()
    }

    fn admit(&mut self, body: usize, joiner: Code, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let brings = self.brings(body, joiner, &Self::served(&fusie));
        let accession = Accession::new([college(joiner)]).bringing(brings);
        let fusie = admit(fusie, on, accession.clone(), nl, Strictness::AsRecorded).unwrap();
        self.tell(body, EventKind::Acceded(accession.into()));
        self.bodies[body] = Body::Living(Box::new(fusie));
    }

    fn withdraw(&mut self, body: usize, leaver: Code, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let count = fusie.members_on(on).len() as u64;
        let part = |whole: i64| whole / i64::try_from(count).unwrap();
        let posts = fusie.service().posts().unwrap_or_default().iter();
        let posts =
            posts.filter_map(|one| post(task_of(one.key().as_str()), u64::from(one.fte().hundredths()) / count));
        let estate = fusie.estate().unwrap();
        let asset = estate.asset(&key("kas")).map_or(0, |one| part(one.value().cents()));
        let debt = estate.debt(&key("lening")).map_or(0, |one| part(one.amount().cents()));
        let name = format!("archief-{:04}", leaver.number());
        let archive = estate.archive(&key(&name)).is_some().then_some(name);
        let takes =
            Handover { posts: posts.collect(), estate: money(asset, debt, archive), payment: Some(Cents::new(FEE)) };
        let withdrawal = Withdrawal::new([leaver]).taking(takes.clone());
        let withdrawn = withdraw(fusie, on, withdrawal.clone(), nl, Strictness::AsRecorded).unwrap();

        let exit = withdrawn.exit();
        assert_eq!((exit.left_on, exit.municipalities.as_slice(), &exit.takes), (on, [leaver].as_slice(), &takes));
        self.back_to_members(&exit.tasks);
        let own = self.holdings.get_mut(&leaver).unwrap();
        exit.takes
            .posts
            .iter()
            .for_each(|one| own.fte[task_of(one.key().as_str())] += u64::from(one.fte().hundredths()));
        own.net += exit.takes.estate.net().cents();
        own.debts += FEE;
        own.archives.extend(exit.takes.estate.archives().map(|one| one.key.to_string()));
        self.tell(body, EventKind::Withdrawn(withdrawal.into()));
        self.bodies[body] = match withdrawn {
            Withdrawn::GoesOn { fusie, .. } => Body::Living(fusie),
            Withdrawn::Ended { dissolution, .. } => {
                self.settle(dissolution.settlement());
                if dissolution.legal_person().is_some() { Body::Ended(dissolution) } else { Body::Gone }
            }
        };
    }

    fn back_to_members(&mut self, lines: &[TaskLine]) {
        for line in lines {
            let before = self.doers.insert((line.member, task_of(line.task.as_str())), Doer::Own);
            assert!(matches!(before, Some(Doer::Body(_))), "{line:?} was not executed by the body");
        }
    }

    /// Books what a settlement gives to whom.
    fn settle(&mut self, settlement: &Settlement) {
        self.back_to_members(settlement.tasks());
        for line in settlement.posts().unwrap_or_default() {
            let own = self.holdings.get_mut(&line.to).unwrap();
            own.fte[task_of(line.post.as_str())] += u64::from(line.fte.hundredths());
        }
        for line in settlement.assets() {
            self.holdings.get_mut(&line.to).unwrap().net += line.amount.cents();
        }
        for line in settlement.debts() {
            self.holdings.get_mut(&line.to).unwrap().net -= line.amount.cents();
        }
        for line in settlement.archives() {
            self.holdings.get_mut(&line.keeper).unwrap().archives.insert(line.key.to_string());
        }
    }

    fn convert(&mut self, body: usize, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let text = fusie.arrangement().last().text();
        let members = fusie.members_on(on);
        let parties: Vec<_> = members.iter().map(|code| Participation::since(college(*code), on)).collect();
        let (to, host) = match text.form() {
            Form::PublicBody => (Form::OperationsOrganisation, None),
            Form::OperationsOrganisation => (Form::CentreMunicipality, members.first().copied()),
            _ => (Form::PublicBody, None),
        };
        let next = ArrangementText::new(text.name(), to, parties).unwrap();
        let next = match host {
            Some(host) => next.hosted_by(host),
            None => next,
        };
        let amendment = Amendment::new(next);
        let converted = convert(fusie, on, amendment.clone(), nl, Strictness::AsRecorded).unwrap();
        self.tell(body, EventKind::Converted(amendment.into()));
        self.bodies[body] = Body::Living(Box::new(converted.into_fusie()));
    }

    fn toggle(&mut self, body: usize, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let task = PORTFOLIOS[body][0];
        let members = fusie.members_on(on);
        let service = fusie.service();
        let is_served = Self::served(&fusie).contains(&task);
        let tasks = service.portfolio().tasks().iter().map(|one| Task {
            served: match (task_of(one.key.as_str()) == task, is_served) {
                (true, true) => Served::Nobody,
                (true, false) => Served::All,
                (false, _) => one.served.clone(),
            },
            ..one.clone()
        });
        let portfolio = TaskPortfolio::new(false, tasks).unwrap();
        let moved: Vec<Post> = if is_served {
            service.post(&post_key(task)).cloned().into_iter().collect()
        } else {
            let people = members.iter().map(|code| std::mem::take(&mut self.holdings.get_mut(code).unwrap().fte[task]));
            post(task, people.sum()).into_iter().collect()
        };
        let mut posts: Vec<Post> = service.posts().unwrap_or_default().to_vec();
        let after = SharedServiceOrganisation::new(service.name().clone(), service.employer(), portfolio);
        let after = if is_served {
            posts.retain(|one| !moved.contains(one));
            after.with_posts(posts).unwrap()
        } else {
            after.with_posts(posts).unwrap().with_more_posts(&moved).unwrap()
        };
        let text = fusie.arrangement().last().text().clone();
        let amendment = Amendment::new(text.clone()).serving(after.clone());
        // Without saying where the posts come from or go to it is refused, and nothing happens to what was asked about.
        let amendment = if moved.is_empty() {
            amendment
        } else {
            let before = (fusie.clone(), amendment.clone());
            let refusal = amend(fusie.clone(), on, amendment, nl, Strictness::AsRecorded).unwrap_err();
            let (same, amendment) = refusal.into_asked();
            assert_eq!((same, amendment.clone()), before);
            if is_served { amendment.giving_up(moved.clone()) } else { amendment.taking_on(moved.clone()) }
        };
        let fusie =
            amend(fusie, on, amendment, nl, Strictness::AsRecorded).unwrap_or_else(|refusal| panic!("{refusal}"));
        if is_served {
            let shares = Shares::equal(members.iter().copied()).unwrap();
            for one in &moved {
                for (code, units) in shares.split_units(u64::from(one.fte().hundredths())) {
                    self.holdings.get_mut(&code).unwrap().fte[task] += units;
                }
            }
        }
        let doer = if is_served { Doer::Own } else { Doer::Body(body) };
        members.iter().for_each(|code| {
            self.doers.insert((*code, task), doer);
        });
        self.tell(body, EventKind::Amended(Amendment::new(text).serving(after).into()));
        self.bodies[body] = Body::Living(Box::new(fusie));
    }

    fn extend(&mut self, body: usize, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let term = Duration::Until(new_year(self.step + 50));
        let fusie = extend(fusie, on, Extension::new(term), nl, Strictness::AsRecorded).unwrap();
        self.tell(body, EventKind::Extended(Extension::new(term).into()));
        self.bodies[body] = Body::Living(Box::new(fusie));
    }

    fn rename(&mut self, body: usize, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let name = || format!("Regeling {}", self.step).parse().unwrap();
        let names = Renaming::default().arrangement(name()).organisation(name());
        let fusie = rename(fusie, on, names.clone(), nl, Strictness::AsRecorded).unwrap();
        self.tell(body, EventKind::Renamed(names.into()));
        self.bodies[body] = Body::Living(Box::new(fusie));
    }

    fn dissolve(&mut self, body: usize, nl: &Gazetteer) {
        let (fusie, on) = (self.fusie(body), self.today());
        let members = fusie.members_on(on);
        let plan = DissolutionPlan {
            otherwise: Some(Allotment::Shared(Shares::equal(members.iter().copied()).unwrap())),
            archive_keeper: members.last().copied(),
            ..DissolutionPlan::default()
        };
        let ended = dissolve(fusie, on, Termination::by(plan.clone()), nl, Strictness::AsRecorded).unwrap();
        self.settle(ended.settlement());
        self.tell(body, EventKind::Dissolved(Termination::by(plan).into()));
        self.bodies[body] = if ended.legal_person().is_some() { Body::Ended(Box::new(ended)) } else { Body::Gone };
    }

    fn liquidate(&mut self, body: usize) {
        let on = self.today();
        let Body::Ended(ended) = std::mem::replace(&mut self.bodies[body], Body::Gone) else { panic!("not ended") };
        let done = ended.liquidated(on).unwrap();
        assert_eq!(done.tail().unwrap().until(), Some(on));
        self.tell(body, EventKind::Liquidated(Liquidation::default()));
    }

    /// Lets a reorganisation pass over everything there is.
    pub(crate) fn merge(&self, merger: Merger, nl: &Gazetteer) -> Self {
        let mut next = Self { step: self.step + 1, ..self.clone() };
        let (on, places) = (next.today(), merger.places());
        let by = |code: Code| places.iter().find(|(of, _)| *of == code).map_or(code, |(_, by)| *by);
        for body in 0..2 {
            let Body::Living(fusie) = std::mem::replace(&mut next.bodies[body], Body::Gone) else {
                next.bodies[body] = self.bodies[body].clone();
                continue;
            };
            let touched: Vec<Succession> = fusie
                .members_on(on.pred_opt().unwrap())
                .into_iter()
                .filter(|code| by(*code) != *code)
                .map(|code| Succession::new(code, by(code)))
                .collect();
            let mut laid_down = ReorganisationFacts::new(on);
            if merger == Merger::Split {
                laid_down.successors = touched.clone();
                // All that is left of the members is in one municipality: then, and only then, it is declared to lapse.
                let after: BTreeSet<Code> = fusie.members_on(on.pred_opt().unwrap()).into_iter().map(by).collect();
                laid_down.lapse_declared = Some(after.len() < 2);
            }
            let outcome = reorganise(*fusie.clone(), laid_down, Record::default(), nl, Strictness::AsRecorded)
                .unwrap_or_else(|refusal| panic!("{refusal}: {:?}", fusie.arrangement().last()));
            next.bodies[body] = match outcome {
                Reorganised::Untouched(same) => {
                    assert!(touched.is_empty(), "{touched:?} were touched");
                    assert_eq!(same, fusie);
                    Body::Living(same)
                }
                Reorganised::GoesOn { fusie, successors, .. } => {
                    assert_eq!(successors, touched);
                    let told = ReorganisationOutcome { fate: Fate::Continued, successors, record: Record::default() };
                    next.tell(body, EventKind::Reorganised(told.into()));
                    Body::Living(fusie)
                }
                Reorganised::Lapsed(lapse) => {
                    let told =
                        ReorganisationOutcome { fate: Fate::Lapsed, successors: Vec::new(), record: Record::default() };
                    next.tell(body, EventKind::Reorganised(told.into()));
                    // Books after the merger, below: the settlement names the municipality that is new.
                    next.holdings.entry(lapse.to()).or_default();
                    for line in lapse.settlement().tasks() {
                        next.doers.insert((line.member, task_of(line.task.as_str())), Doer::Body(body));
                    }
                    let gone = |doer: &mut Doer| {
                        if *doer == Doer::Body(body) {
                            *doer = Doer::Own;
                        }
                    };
                    next.settle(lapse.settlement());
                    next.doers.values_mut().for_each(gone);
                    Body::Gone
                }
            };
        }
        for (of, by) in &places {
            let Some(old) = next.holdings.remove(of) else { continue };
            let new = next.holdings.entry(*by).or_default();
            new.fte.iter_mut().zip(old.fte).for_each(|(sum, part)| *sum += part);
            new.net += old.net;
            new.debts += old.debts;
            new.archives.extend(old.archives);
            for task in 0..TASKS {
                let doer = next.doers.remove(&(*of, task)).unwrap();
                // The arrangement goes on for what it did.
                let there = next.doers.entry((*by, task)).or_insert(doer);
                *there = (*there).max(doer);
            }
        }
        next
    }
}
