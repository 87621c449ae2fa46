//! What it takes to replay whole lives: every dossier that comes with the crate, and made ones of up to ten thousand events,
//! of which the time for one event should stay what it is however many there are; and every transition.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

#[path = "../tests/support/life.rs"]
mod life;
#[path = "support/mod.rs"]
mod support;

use ambtelijke_fusie::{
    Dossier,
    arrangement::{ArrangementText, CooperationForm, Duration, Participation},
    fusie::{
        Accession, AmbtelijkeFusie, Amendment, Extension, Formation, Renaming, Reorganised, Termination, Withdrawal,
        admit, amend, convert, dissolve,
        dossier::{Event, EventKind, Liquidation, Replay},
        extend, form, rename, reorganise, withdraw,
    },
    governance::{Decision, DecisionKind, Organ, OrganOf, Record},
    law::Strictness,
    municipality::Gazetteer,
    operation::ReorganisationFacts,
};
use core::hint::black_box;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use life::Shape;
use support::{Outcome, World, day, folder, right};

fn all(criterion: &mut Criterion) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let texts = folder()?;
    let dossiers = texts.iter().map(|text| Dossier::from_json(text)).collect::<Result<Vec<_>, _>>()?;
    let events = dossiers.iter().map(|dossier| dossier.events().len()).sum::<usize>();
    let bytes = texts.iter().map(String::len).sum::<usize>();
    let (count, today) = (dossiers.len(), day(2026, 1, 1)?);
    for dossier in &dossiers {
        dossier.replay(&nl)?;
    }
    criterion.bench_function(&format!("all/replay {count} dossiers, {events} events"), |b| {
        b.iter(|| black_box(&dossiers).iter().filter(|dossier| dossier.replay(&nl).is_ok()).count());
    });
    criterion.bench_function(&format!("all/read {count} dossiers, {bytes} bytes"), |b| {
        b.iter(|| black_box(&texts).iter().filter(|text| Dossier::from_json(text).is_ok()).count());
    });
    let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<_>, _>>()?;
    criterion.bench_function(&format!("all/report of {count} dossiers on {today}"), |b| {
        b.iter(|| black_box(&replays).iter().map(|replay| replay.report_on(today).findings().len()).sum::<usize>());
    });
    Ok(())
}

/// So many events. Where the bench runs as a test, without optimisation, the longest are left out.
fn lengths() -> impl Iterator<Item = usize> {
    let longest = if std::env::args().any(|argument| argument == "--bench") { 10_000 } else { 1_000 };
    [100, 1_000, 10_000].into_iter().filter(move |length| *length <= longest)
}

/// The time for a life, and for one event of it: the rate says events in a second.
fn lives(criterion: &mut Criterion) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    for shape in Shape::ALL {
        let mut group = criterion.benchmark_group(format!("long life, {}", shape.name()));
        group.sample_size(10);
        for length in lengths() {
            let events = life::events(shape, length)?;
            let dossier = Dossier::new("Werkorganisatie".parse()?, events.clone())?;
            dossier.replay(&nl)?;
            group.throughput(Throughput::Elements(u64::try_from(length)?));
            group.bench_function(format!("build/{length}"), |b| {
                b.iter_batched(
                    || events.clone(),
                    |events| Dossier::new(dossier.name().clone(), events),
                    BatchSize::LargeInput,
                );
            });
            group.bench_function(format!("replay/{length}"), |b| b.iter(|| black_box(&dossier).replay(&nl)));
        }
        group.finish();
    }
    Ok(())
}

/// A life in which no event can stand where it stands, though each is checked against the state before it.
fn wrong(criterion: &mut Criterion) -> Outcome<()> {
    let mut group = criterion.benchmark_group("wrong life");
    group.sample_size(10);
    for length in lengths() {
        let lived = life::events(Shape::Mixed, length)?;
        let backwards: Vec<_> = lived.iter().rev().cloned().collect();
        let again = lived.iter().map(|event| Event::new(event.on(), EventKind::Liquidated(Liquidation::default())));
        let again: Vec<_> = lived.first().cloned().into_iter().chain(again.skip(1)).collect();
        group.throughput(Throughput::Elements(u64::try_from(length)?));
        for (name, events) in [("out of order", backwards), ("none can follow", again)] {
            group.bench_function(format!("{name}/{length}"), |b| {
                b.iter_batched(
                    || Outcome::Ok(("Werkorganisatie".parse()?, events.clone())),
                    |made| made.map(|(name, events)| Dossier::new(name, events).is_err()),
                    BatchSize::LargeInput,
                );
            });
        }
    }
    group.finish();
    Ok(())
}

/// What is asked of a life once it was replayed.
fn asking(criterion: &mut Criterion) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let mut group = criterion.benchmark_group("asked of a long life");
    group.sample_size(10);
    for length in lengths() {
        let dossier = life::dossier(Shape::Mixed, length)?;
        let replay = dossier.replay(&nl)?;
        // Near the end of it: what has to go through a life goes through nearly all.
        let on = life::day(length.saturating_sub(4))?;
        group.bench_function(format!("as of a day/{length}"), |b| {
            b.iter(|| replay.as_of(black_box(on)).members().len());
        });
        group.bench_function(format!("report on a day/{length}"), |b| {
            b.iter(|| replay.report_on(black_box(on)).findings().len());
        });
        group.bench_function(format!("fusie on a day/{length}"), |b| b.iter(|| replay.fusie_on(black_box(on)).is_ok()));
        group.bench_function(format!("as known on a day/{length}"), |b| {
            b.iter(|| dossier.as_known_on(black_box(on)).is_ok());
        });
        for shape in [Shape::Mixed, Shape::ComingAndGoing] {
            let dossier = life::dossier(shape, length)?;
            let replay = dossier.replay(&nl)?;
            group.bench_function(format!("who ever took part, {}/{length}", shape.name()), |b| {
                b.iter(|| Replay::ever_members(black_box(&replay)).len());
            });
        }
    }
    group.finish();
    Ok(())
}

/// The record of an act of the four, made as that of their founding was.
fn record_of(world: &World, kind: DecisionKind) -> Outcome<Record> {
    let decisions = world.record.decisions().iter().map(|one| match one.kind {
        DecisionKind::Adopt => Decision { kind, ..one.clone() },
        _ => one.clone(),
    });
    let (submissions, publications) = (world.record.submissions().to_vec(), world.record.publications().to_vec());
    Ok(Record::new(decisions.collect::<Vec<_>>(), submissions, publications)?)
}

const HOW: Strictness = Strictness::AsRecorded;

/// Measures one transition, once it is known to be carried out: a refusal would be quicker.
fn transition<A: Clone, O>(
    criterion: &mut Criterion,
    name: &str,
    (fusie, ask): (&AmbtelijkeFusie, A),
    act: impl Fn(AmbtelijkeFusie, A) -> Outcome<O>,
) -> Outcome<()> {
    act(fusie.clone(), ask.clone())?;
    criterion.bench_function(&format!("four/{name}"), |b| {
        b.iter_batched(|| (fusie.clone(), ask.clone()), |(fusie, ask)| act(fusie, ask), BatchSize::SmallInput);
    });
    Ok(())
}

/// Every transition of four municipalities.
fn transitions(criterion: &mut Criterion) -> Outcome<()> {
    let world = right(4)?;
    let (nl, on) = (&world.nl, day(2025, 1, 1)?);
    let fusie = &form(world.start, world.formation(), nl, Strictness::Complete)?;
    let fifth = right(5)?.text.municipalities_on(on).find(|code| !world.text.is_member(*code, on)).ok_or("no fifth")?;
    let fourth = world.text.municipalities_on(on).last().ok_or("no members")?;
    let of = |kind| record_of(&world, kind);

    criterion.bench_function("four/form", |b| {
        b.iter_batched(|| world.formation(), |formation| form(world.start, formation, nl, HOW), BatchSize::SmallInput);
    });
    let amended = of(DecisionKind::Amend)?;
    let amendment = Amendment::new(world.text.clone()).recorded(amended.clone());
    transition(criterion, "amend", (fusie, amendment), |a, b| Ok(amend(a, on, b, nl, HOW)?))?;
    let body = ArrangementText::new("Openbaar lichaam", CooperationForm::PublicBody, world.text.participations())?;
    let conversion = Amendment::new(body).recorded(amended.clone());
    transition(criterion, "convert", (fusie, conversion), |a, b| Ok(convert(a, on, b, nl, HOW)?))?;
    let extension = Extension::new(Duration::Until(day(2040, 1, 1)?)).recorded(of(DecisionKind::Extend)?);
    transition(criterion, "extend", (fusie, extension), |a, b| Ok(extend(a, on, b, nl, HOW)?))?;
    let accession = Accession::new([OrganOf::new(fifth, Organ::Executive)]).recorded(of(DecisionKind::Accede)?);
    transition(criterion, "admit", (fusie, accession), |a, b| Ok(admit(a, on, b, nl, HOW)?))?;
    let withdrawal = Withdrawal::new([fourth]).recorded(of(DecisionKind::Withdraw)?);
    transition(criterion, "withdraw", (fusie, withdrawal), |a, b| Ok(withdraw(a, on, b, nl, HOW)?))?;
    let names =
        Renaming::default().arrangement("Regeling Vier".parse()?).organisation("Vier".parse()?).recorded(amended);
    transition(criterion, "rename", (fusie, names), |a, b| Ok(rename(a, on, b, nl, HOW)?))?;
    let plan = Termination::by(world.plan()).recorded(of(DecisionKind::Dissolve)?);
    transition(criterion, "dissolve", (fusie, plan), |a, b| Ok(dissolve(a, on, b, nl, HOW)?))?;

    // Culemborg, Geldermalsen, Tiel and West Maas en Waal, of which the second becomes a part of West Betuwe.
    let colleges = ["GM0216/college", "GM0236/college", "GM0281/college", "GM0668/college"].map(str::parse::<OrganOf>);
    let colleges =
        colleges.into_iter().map(|party| Ok(Participation::throughout(party?))).collect::<Outcome<Vec<_>>>()?;
    let text = ArrangementText::new("Rivierenland", CooperationForm::OperationsOrganisation, colleges)?;
    let service = world.service.clone().with_retained([])?.with_counters(false, [])?;
    let river = &form(day(2017, 1, 1)?, Formation::new(text, service), nl, HOW)?;
    let laid_down = ReorganisationFacts::new(day(2019, 1, 1)?);
    transition(criterion, "reorganise", (river, laid_down), |a, b| {
        match reorganise(a, b, Record::default(), nl, HOW)? {
            Reorganised::GoesOn { fusie, .. } => Ok(fusie),
            other => Err(format!("it should go on: {other:?}").into()),
        }
    })
}

fn benches(criterion: &mut Criterion) {
    for measure in [all, transitions, asking, wrong, lives] {
        if let Err(error) = measure(criterion) {
            eprintln!("{error}");
            std::process::exit(1);
        }
    }
}

criterion_group!(group, benches);
criterion_main!(group);
