//! Worlds for properties: municipalities that were there, a text, an organisation, an estate and a record, all made up
//! but lawful enough to be formed as recorded.

pub(crate) use ambtelijke_fusie::time::day;
use ambtelijke_fusie::{
    Dossier,
    arrangement::{
        ArrangementText, ClauseKind, CooperationForm, Duration, Interest, Participation, Power, PowerBasis, Purpose,
    },
    finance::{Amount, Archive, ArchiveCustody, Asset, CostKey, Debt, Estate, InOrder, Input, KeyStep, Mix},
    fusie::{
        Allotment, AmbtelijkeFusie, DissolutionPlan, Formation, ItemAllotment, NextExecutor, TaskAllotment,
        dossier::{Event, EventKind},
    },
    governance::{
        Board, BoardKind, Decision, DecisionKind, Majority, Medium, Organ, OrganOf, Outcome, Publication, Record,
        RefusalGround, Seats, Submission, VotingWeight,
    },
    id::Name,
    money::{Cents, Share, Shares},
    municipality::{Gazetteer, Municipality, MunicipalityCode, code},
    organisation::{Employer, Fte, Post, RetainedStaff, ServiceCounter, SharedServiceOrganisation},
    task::{Served, Task, TaskKind, TaskPortfolio},
    time::{NaiveDate, Period},
};
use proptest::{collection::vec, option, prelude::*, sample};
use std::sync::LazyLock;

/// The municipalities, read once.
pub(crate) static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

/// A day as the rows of a table write it.
pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A fusie that can be formed, and what it is made of.
#[derive(Debug, Clone)]
pub(crate) struct World {
    /// In order of code.
    pub(crate) members: Vec<MunicipalityCode>,
    pub(crate) starts_on: NaiveDate,
    pub(crate) text: ArrangementText,
    pub(crate) service: SharedServiceOrganisation,
    pub(crate) estate: Estate,
}

impl World {
    pub(crate) fn formation(&self) -> Formation {
        Formation::new(self.text.clone(), self.service.clone()).owning(self.estate.clone())
    }

    pub(crate) fn formed(&self) -> Event {
        Event::new(self.starts_on, EventKind::Formed(self.formation().into()))
    }

    /// The fusie, by way of a dossier.
    pub(crate) fn fusie(&self) -> AmbtelijkeFusie {
        let dossier = Dossier::new("Wereld".parse().unwrap(), [self.formed()]).unwrap();
        dossier.replay(&NL).unwrap().fusie_on(self.starts_on).unwrap()
    }
}

/// Days on which every form of today is known.
pub(crate) fn days() -> impl Strategy<Value = NaiveDate> {
    (2015..=2025_i32, 1..=365_u32).prop_map(|(year, nth)| NaiveDate::from_yo_opt(year, nth).unwrap())
}

/// Two to five municipalities that were there on the day and still are, in order of code: an amendment of a later day
/// would not find those that ended.
pub(crate) fn members(on: NaiveDate) -> impl Strategy<Value = Vec<MunicipalityCode>> {
    let mut all: Vec<_> = NL.in_being_on(on).filter(|one| one.until().is_none()).map(Municipality::code).collect();
    all.sort_unstable();
    sample::subsequence(all, 2..=5)
}

fn some_of(members: &[MunicipalityCode]) -> impl Strategy<Value = Vec<MunicipalityCode>> + use<> {
    sample::subsequence(members.to_vec(), 1..=members.len())
}

fn member(members: &[MunicipalityCode]) -> impl Strategy<Value = MunicipalityCode> + Clone + use<> {
    sample::select(members.to_vec())
}

fn shares(members: &[MunicipalityCode]) -> impl Strategy<Value = Shares<MunicipalityCode>> + use<> {
    some_of(members).prop_flat_map(|some| {
        let count = some.len();
        vec(prop_oneof![0..=3_u64, 0..=1_000_000_u64], count).prop_map(move |mut weights| {
            // At least one bears something.
            weights[0] += 1;
            Shares::by_weight(some.iter().copied().zip(weights).collect()).unwrap()
        })
    })
}

fn served(members: &[MunicipalityCode]) -> impl Strategy<Value = Served> + use<> {
    prop_oneof![Just(Served::All), Just(Served::Nobody), some_of(members).prop_map(|some| Served::only(some).unwrap()),]
}

/// One to six tasks. Of which no policy advice, and not complete: so that what is served to some leaves open what the
/// organisation is.
fn portfolio(members: &[MunicipalityCode]) -> impl Strategy<Value = TaskPortfolio> + use<> {
    let kind = sample::select(vec![TaskKind::Execution, TaskKind::OperationalSupport, TaskKind::BoardSupport]);
    vec((kind, served(members), any::<Option<bool>>()), 1..=6).prop_map(|rows| {
        let tasks = rows.into_iter().enumerate().map(|(index, (kind, served, political_discretion))| Task {
            served,
            political_discretion,
            ..Task::new(format!("taak-{index}").parse().unwrap(), "Taak".parse().unwrap(), kind)
        });
        TaskPortfolio::new(false, tasks).unwrap()
    })
}

/// Up to an eighth of all that can be, so that sums of six fit.
fn hundredths() -> impl Strategy<Value = u32> {
    prop_oneof![1..=300_u32, 1..=u32::MAX / 8]
}

pub(crate) fn amounts() -> impl Strategy<Value = i64> {
    prop_oneof![1..=300_i64, 1..=1_000_000_000_i64, 1..=i64::MAX / 8]
}

fn service(members: &[MunicipalityCode]) -> impl Strategy<Value = SharedServiceOrganisation> + use<> {
    let of = members.to_vec();
    let post = (hundredths(), any::<Option<u16>>(), any::<bool>());
    let known = (any::<bool>(), any::<bool>(), any::<bool>());
    (portfolio(members), option::weighted(0.9, vec(post, 0..=6)), known).prop_map(
        move |(portfolio, posts, (retained, counters, complete))| {
            let first = portfolio.tasks()[0].key.clone();
            let mut service = SharedServiceOrganisation::new("Dienst".parse().unwrap(), Employer::Body, portfolio);
            if let Some(rows) = posts {
                let posts = rows.into_iter().enumerate().map(|(index, (hundredths, holders, works))| {
                    let fte = Fte::from_hundredths(hundredths);
                    let tasks = works.then(|| first.clone());
                    let key = format!("post-{index}").parse().unwrap();
                    let post = Post::new(key, "Medewerker".parse().unwrap(), fte, tasks).unwrap();
                    holders.map_or(post.clone(), |holders| post.held_by(holders))
                });
                service = service.with_posts(posts).unwrap();
            }
            if retained {
                service = service.with_retained(of.iter().map(|code| RetainedStaff::whole(*code))).unwrap();
            }
            if counters {
                let counter = |code: &MunicipalityCode| ServiceCounter {
                    municipality: *code,
                    name: "Gemeentehuis".parse().unwrap(),
                    place: None,
                };
                service = service.with_counters(complete, of.iter().map(counter)).unwrap();
            }
            service
        },
    )
}

fn estate(members: &[MunicipalityCode]) -> impl Strategy<Value = Estate> + use<> {
    let custody = prop_oneof![
        Just(None),
        Just(Some(ArchiveCustody::Body)),
        member(members).prop_map(|code| Some(ArchiveCustody::Municipality(code))),
    ];
    (vec(amounts(), 0..=5), vec(amounts(), 0..=5), vec(custody, 0..=5)).prop_map(|(assets, debts, archives)| {
        let key = |word: &str, index: usize| format!("{word}-{index}").parse().unwrap();
        let name = || "Iets".parse().unwrap();
        let asset = |(index, value): (usize, i64)| Asset::new(key("bezit", index), name(), Cents::new(value - 1));
        let debt = |(index, owed): (usize, i64)| Debt::new(key("schuld", index), name(), Cents::new(owed), None);
        let archive = |(index, custody)| Archive { key: key("archief", index), name: name(), custody };
        Estate::new(
            assets.into_iter().enumerate().map(|row| asset(row).unwrap()),
            debts.into_iter().enumerate().map(|row| debt(row).unwrap()),
            archives.into_iter().enumerate().map(archive),
        )
        .unwrap()
    })
}

/// A fusie of colleges, as a public body.
pub(crate) fn world() -> impl Strategy<Value = World> {
    days()
        .prop_flat_map(|starts_on| (Just(starts_on), members(starts_on)))
        .prop_flat_map(|(starts_on, members)| {
            let parts = (service(&members), estate(&members));
            (Just(starts_on), Just(members), parts)
        })
        .prop_map(|(starts_on, members, (service, estate))| {
            let participants: Vec<_> = members
                .iter()
                .map(|code| Participation::since(OrganOf::new(*code, Organ::Executive), starts_on))
                .collect();
            let text = ArrangementText::new("Regeling", CooperationForm::PublicBody, participants).unwrap();
            World { members, starts_on, text, service, estate }
        })
}

fn allotment(members: &[MunicipalityCode]) -> impl Strategy<Value = Allotment> + Clone + use<> {
    let shared = shares(members).prop_map(Allotment::Shared).boxed();
    prop_oneof![member(members).prop_map(Allotment::Whole), shared]
}

fn items<K: Clone + std::fmt::Debug + 'static>(
    keys: Vec<K>,
    all: bool,
    to: impl Strategy<Value = Allotment> + Clone + 'static,
) -> impl Strategy<Value = Vec<ItemAllotment<K>>> {
    let count = keys.len();
    let named = if all { vec(Just(true), count).boxed() } else { vec(any::<bool>(), count).boxed() };
    (Just(keys), named, vec(to, count))
        .prop_map(|(keys, named, to)| {
            let rows = keys.into_iter().zip(named).zip(to);
            rows.filter(|((_, named), _)| *named).map(|((key, _), to)| ItemAllotment { key, to }).collect::<Vec<_>>()
        })
        // A plan may name things in any order.
        .prop_shuffle()
}

/// A plan that settles everything in the world.
pub(crate) fn plan(world: &World) -> impl Strategy<Value = DissolutionPlan> + use<> {
    let World { members, service, estate, .. } = world.clone();
    let to = allotment(&members);
    (option::of(to.clone()), option::of(member(&members))).prop_flat_map(move |(otherwise, archive_keeper)| {
        let all = otherwise.is_none();
        let whole = member(&members).prop_map(Allotment::Whole);
        let taker = prop_oneof![Just(NextExecutor::EachItsOwn), member(&members).prop_map(NextExecutor::One)];
        let tasks: Vec<_> = service.portfolio().tasks().iter().map(|task| task.key.clone()).collect();
        let tasks = vec(option::of(taker), tasks.len()).prop_map(move |takers| {
            let rows = tasks.iter().cloned().zip(takers);
            rows.filter_map(|(task, by)| Some(TaskAllotment { task, by: by? })).collect::<Vec<_>>()
        });
        let posts = service.posts().unwrap_or_default().iter().map(|post| post.key().clone()).collect();
        let assets = estate.assets().map(|asset| asset.key().clone()).collect();
        let debts = estate.debts().map(|debt| debt.key().clone()).collect();
        let archives = estate.archives().map(|archive| archive.key.clone()).collect();
        let rows = (
            tasks,
            items(posts, all, to.clone()),
            items(assets, all, to.clone()),
            items(debts, all, to.clone()),
            items(archives, archive_keeper.is_none(), whole),
        );
        rows.prop_map(move |(tasks, posts, assets, debts, archives)| DissolutionPlan {
            tasks,
            posts,
            assets,
            debts,
            archives,
            otherwise: otherwise.clone(),
            archive_keeper,
            liquidator: None,
            liquidated_by: None,
        })
    })
}

/// A world and a plan that settles it.
pub(crate) fn settled_world() -> impl Strategy<Value = (World, DissolutionPlan)> {
    world().prop_flat_map(|world| (Just(world.clone()), plan(&world)))
}

/// Any line of text, quotes, escapes and all.
fn words() -> impl Strategy<Value = Box<str>> {
    "\\PC{0,12}".prop_map(Into::into)
}

fn names() -> impl Strategy<Value = Name> {
    r"[^\pC\s](\PC{0,10}[^\pC\s])?".prop_map(|text: String| text.parse().unwrap())
}

fn organs() -> impl Strategy<Value = Organ> {
    sample::select(Organ::ALL)
}

fn boards(members: &[MunicipalityCode]) -> impl Strategy<Value = Vec<Board>> + use<> {
    let majority = prop_oneof![
        Just(Majority::Simple),
        Just(Majority::Unanimous),
        (1..=5_u64, 5..=9_u64).prop_map(|(a, b)| Majority::Qualified(Share::new(a, b).unwrap())),
    ];
    let seats = some_of(members).prop_flat_map(|some| {
        vec((1..=9_u16, 1..=9_u16), some.len()).prop_map(move |rows| {
            let seats = some.iter().zip(rows).map(|(code, (members, weight))| {
                Seats::new(*code, members).weighing(VotingWeight::new(weight).unwrap())
            });
            seats.collect::<Vec<_>>()
        })
    });
    let seats = seats.boxed();
    let board = |kind: BoardKind| {
        let (seats, majority) = (seats.clone(), majority.clone().boxed());
        option::of((seats, majority))
            .prop_map(move |made| made.map(|(seats, majority)| Board::new(kind, seats).unwrap().deciding_by(majority)))
    };
    (board(BoardKind::General), board(BoardKind::Executive))
        .prop_map(|(general, executive)| general.into_iter().chain(executive).collect())
}

fn power(members: &[MunicipalityCode]) -> impl Strategy<Value = Power> + use<> {
    let who = (some_of(members), option::of(member(members)));
    (names(), organs(), sample::select(PowerBasis::ALL), who, any::<Option<bool>>(), option::of(names())).prop_map(
        |(name, owner, basis, (of, host), excludes_mandate, delegation_allowed_by)| Power {
            of,
            host,
            excludes_mandate,
            delegation_allowed_by,
            task: host.map(|_| "taak".parse().unwrap()),
            ..Power::new(name, owner, basis)
        },
    )
}

fn cost_key(members: &[MunicipalityCode]) -> impl Strategy<Value = CostKey> + use<> {
    let weights = vec(1..=9_u32, members.len());
    let who = members.to_vec();
    let staff = weights.prop_map(move |weights| {
        let staff = who.iter().copied().zip(weights.into_iter().map(Fte::from_hundredths));
        CostKey::Input(Input::staff(Some(2012), staff).unwrap())
    });
    let single = prop_oneof![
        shares(members).prop_map(CostKey::Fixed),
        Just(CostKey::Equal),
        any::<i32>().prop_map(|year| CostKey::Inhabitants { year }),
        staff,
        Just(CostKey::Usage("uren".parse().unwrap())),
        Just(CostKey::Described("naar gebruik".parse().unwrap())),
    ];
    let single = single.boxed();
    let mix = (single.clone(), single.clone(), 0..=9_u64).prop_map(|(one, other, tenths)| {
        let weight = |tenths| Share::new(tenths, 10).unwrap();
        CostKey::Mixed(Mix::new([(weight(tenths), one), (weight(10 - tenths), other)]).unwrap())
    });
    let flat = prop_oneof![single, mix].boxed();
    let payer = member(members);
    let order = (flat.clone(), flat.clone(), payer, 0..=99_i64).prop_map(|(group, rest, of, cents)| {
        let amount = Cents::new(cents);
        let steps = [
            KeyStep::Group { group: "overhead".parse().unwrap(), key: group },
            KeyStep::Each { amount },
            KeyStep::Sums(vec![Amount { of, amount }]),
        ];
        CostKey::InOrder(InOrder::new(steps, rest).unwrap())
    });
    prop_oneof![flat, order]
}

/// A text with any of the things that a text can have.
pub(crate) fn texts() -> impl Strategy<Value = ArrangementText> {
    days()
        .prop_flat_map(|on| (Just(on), members(on)))
        .prop_flat_map(|(on, members)| {
            let organs = vec(sample::subsequence(Organ::ALL.to_vec(), 1..=3), members.len());
            let left = vec(option::of(1..=4000_u64), members.len());
            let clauses = vec(0..=2_u8, ClauseKind::ALL.len());
            let interest = (names(), option::of(sample::select(Purpose::ALL)))
                .prop_map(|(name, purpose)| Interest { name, purpose });
            let term = prop_oneof![
                Just(None),
                Just(Some(Duration::Indefinite)),
                days().prop_map(|until| Some(Duration::Until(until)))
            ];
            let extra = (
                vec(interest, 0..=3),
                term,
                option::of(vec(power(&members), 0..=3)),
                boards(&members),
                option::of(cost_key(&members)),
                option::of(names()),
            );
            let form = sample::select(CooperationForm::ALL);
            (Just(on), Just(members), organs, left, clauses, form, any::<bool>(), extra)
        })
        .prop_map(|(on, members, organs, left, clauses, form, complete, extra)| {
            let (interests, term, powers, boards, cost_key, seat) = extra;
            let mut participants = Vec::new();
            for ((code, organs), left) in members.iter().zip(organs).zip(left) {
                let until = left.and_then(|days| on.checked_add_days(chrono::Days::new(days)));
                let period = Period::new(on, until).unwrap();
                participants
                    .extend(organs.into_iter().map(|organ| Participation::new(OrganOf::new(*code, organ), period)));
            }
            let of = |wanted: u8| {
                let rows = ClauseKind::ALL.iter().copied().zip(&clauses);
                rows.filter(|(_, is)| **is == wanted).map(|(clause, _)| clause).collect::<Vec<_>>()
            };
            let mut text = ArrangementText::new("Regeling «a» \"b\"\n", form, participants).unwrap();
            text = text.having(&of(1)).unwrap().lacking(&of(2)).unwrap().for_interests(interests);
            text = text.governed_by(boards).unwrap();
            text = if complete { text.completed() } else { text };
            text = term.into_iter().fold(text, ArrangementText::for_term);
            text = powers.into_iter().fold(text, ArrangementText::giving);
            text = cost_key.into_iter().fold(text, |text, key| text.sharing_costs_by(key).unwrap());
            match seat {
                Some(place) => text.seated(place, members[0]).hosted_by(members[1]).published_by(members[0]),
                None => text,
            }
        })
}

/// A record with any decisions, submissions and publications that do not say the same twice; no decision ends before it
/// was taken.
pub(crate) fn records() -> impl Strategy<Value = Record> {
    let party = (1..=1999_u16, organs()).prop_map(|(number, organ)| OrganOf::new(code(number), organ)).boxed();
    let kinds = sample::select(DecisionKind::ALL);
    let outcome = (sample::select(Outcome::ALL), option::of(sample::select(RefusalGround::ALL)));
    let more = (option::of(days()), any::<bool>(), option::of(days()), option::of(days()), option::of(words()));
    let decision = (party.clone(), kinds.clone(), days(), outcome, more).prop_map(
        |(by, kind, on, (outcome, ground), (talks_on, conditional, until, withdrawn_on, source))| Decision {
            outcome,
            ground,
            talks_on,
            conditional,
            until: until.filter(|until| *until > on),
            withdrawn_on: withdrawn_on.filter(|day| *day >= on),
            source,
            ..Decision::new(by, kind, on)
        },
    );
    let submission = (party, kinds, days(), any::<bool>(), option::of(words()))
        .prop_map(|(to, asks, on, extended, source)| Submission { extended, source, ..Submission::new(to, asks, on) });
    let publication = (sample::select(Medium::ALL), days(), option::of(names()), option::of(words()))
        .prop_map(|(medium, on, number, source)| Publication { number, source, ..Publication::new(medium, on) });
    let facts = (vec(decision, 0..=6), vec(submission, 0..=4), vec(publication, 0..=3));
    (facts, any::<bool>()).prop_map(|((mut decisions, mut submissions, publications), complete)| {
        decisions.sort_by_key(|one| (one.kind, one.by, one.on));
        decisions.dedup_by_key(|one| (one.kind, one.by, one.on));
        submissions.sort_by_key(|one| (one.asks, one.to, one.on));
        submissions.dedup_by_key(|one| (one.asks, one.to, one.on));
        let record = Record::new(decisions, submissions, publications).unwrap();
        if complete { record.completed() } else { record }
    })
}
