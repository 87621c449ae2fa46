//! What it takes to judge, form and dissolve, and to read a dossier; beside it the same ten rules written by hand.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

#[path = "support/floor.rs"]
mod floor;
#[path = "support/mod.rs"]
mod support;

use ambtelijke_fusie::{
    Dossier,
    fusie::{Termination, dissolve, form, validate},
    law::{Case, Catalogue, Moment, Strictness},
};
use core::hint::black_box;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use support::{Outcome, World, nine_breaches, right};

fn case(world: &World) -> Case<'_> {
    Case::of_act(Moment::Form, &world.text, world.start, &world.record, &world.nl)
        .serving(&world.service)
        .operating(&world.operation)
}

fn law(criterion: &mut Criterion) -> Outcome<()> {
    let ten = Catalogue::all().filter(|rule| floor::RULES.contains(&rule.id()));
    let worlds = [
        ("2", right(2)?),
        ("4", right(4)?),
        ("25", right(25)?),
        ("4, nine breaches", nine_breaches()?),
        // How it grows, up to all municipalities that there were on the day.
        ("10", right(10)?),
        ("100", right(100)?),
        ("342", right(342)?),
    ];
    for (name, world) in &worlds {
        let breaches = if name.contains("nine") { 9 } else { 0 };
        let (found, report) = (floor::judge(world), ten.judge(&case(world)));
        if (found.len(), report.findings().len()) != (breaches, breaches) {
            let ids: Vec<_> = found.iter().map(|found| (found.rule, found.municipality)).collect();
            return Err(format!("{name}: {ids:?} against {:?}", report.findings()).into());
        }
        let whole = Catalogue::all().judge(&case(world));
        if breaches == 0 && !whole.findings().is_empty() {
            return Err(format!("{name}: a right arrangement, but {whole}").into());
        }
        criterion
            .bench_function(&format!("judge/ten rules by hand/{name}"), |b| b.iter(|| floor::judge(black_box(world))));
        criterion.bench_function(&format!("judge/ten rules/{name}"), |b| {
            b.iter(|| ten.judge(&case(black_box(world))));
        });
        criterion.bench_function(&format!("judge/whole catalogue/{name}"), |b| {
            b.iter(|| Catalogue::all().judge(&case(black_box(world))));
        });
    }

    for (name, world) in &worlds[..3] {
        criterion.bench_function(&format!("form/{name}"), |b| {
            b.iter_batched(
                || world.formation(),
                |formation| form(world.start, formation, &world.nl, Strictness::Complete),
                BatchSize::SmallInput,
            );
        });
        let fusie = form(world.start, world.formation(), &world.nl, Strictness::Complete)?;
        let ends_on = support::day(2030, 1, 1)?;
        // A plan that leaves something out is refused, which would be quicker.
        dissolve(fusie.clone(), ends_on, Termination::by(world.plan()), &world.nl, Strictness::AsRecorded)?;
        criterion.bench_function(&format!("dissolve/{name}"), |b| {
            b.iter_batched(
                || (fusie.clone(), Termination::by(world.plan())),
                |(fusie, plan)| dissolve(fusie, ends_on, plan, &world.nl, Strictness::AsRecorded),
                BatchSize::SmallInput,
            );
        });
        let json = world.dossier()?;
        criterion.bench_function(&format!("dossier/read, {} bytes/{name}", json.len()), |b| {
            b.iter(|| Dossier::from_json(black_box(&json)));
        });
        criterion.bench_function(&format!("dossier/JSON to report/{name}"), |b| {
            b.iter(|| Dossier::from_json(black_box(&json)).map(|dossier| validate(&dossier, &world.nl, world.start)));
        });
    }
    Ok(())
}

fn benches(criterion: &mut Criterion) {
    if let Err(error) = law(criterion) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}

criterion_group!(group, benches);
criterion_main!(group);
