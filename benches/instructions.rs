//! The same measurements in instructions, which do not depend on how busy the machine is. Needs valgrind and a
//! `gungraun-runner` of the same version as the crate `gungraun`.
#![allow(missing_docs, clippy::unwrap_used, reason = "the macros make items without docs; a bench may stop")]

#[path = "support/floor.rs"]
mod floor;
#[path = "../tests/support/life.rs"]
mod life;
#[path = "support/mod.rs"]
mod support;

use ambtelijke_fusie::{
    Dossier,
    exchange::register::{Files, Register},
    fusie::{AmbtelijkeFusie, Dissolution, Formation, Termination, dissolve, form, validate},
    law::{Case, Catalogue, Moment, Report, Strictness},
    municipality::Gazetteer,
    time::NaiveDate,
};
use core::hint::black_box;
use gungraun::{library_benchmark, library_benchmark_group, main};
use support::World;

fn right(members: usize) -> World {
    support::right(members).unwrap()
}

fn nine_breaches(_: usize) -> World {
    support::nine_breaches().unwrap()
}

fn case(world: &World) -> Case<'_> {
    Case::of_act(Moment::Form, &world.text, world.start, &world.record, &world.nl)
        .serving(&world.service)
        .operating(&world.operation)
}

#[library_benchmark]
#[bench::of_2(args = (2), setup = right)]
#[bench::of_4(args = (4), setup = right)]
#[bench::of_25(args = (25), setup = right)]
#[bench::of_4_with_nine_breaches(args = (4), setup = nine_breaches)]
fn ten_rules_by_hand(world: World) -> (Vec<floor::Found>, World) {
    (floor::judge(black_box(&world)), world)
}

fn with_ten(members: usize) -> (World, Catalogue) {
    (right(members), Catalogue::all().filter(|rule| floor::RULES.contains(&rule.id())))
}

fn with_ten_and_nine_breaches(_: usize) -> (World, Catalogue) {
    (nine_breaches(4), Catalogue::all().filter(|rule| floor::RULES.contains(&rule.id())))
}

#[library_benchmark]
#[bench::of_2(args = (2), setup = with_ten)]
#[bench::of_4(args = (4), setup = with_ten)]
#[bench::of_25(args = (25), setup = with_ten)]
#[bench::of_4_with_nine_breaches(args = (4), setup = with_ten_and_nine_breaches)]
fn ten_rules((world, ten): (World, Catalogue)) -> (Report, World) {
    (ten.judge(&case(black_box(&world))), world)
}

#[library_benchmark]
#[bench::of_2(args = (2), setup = right)]
#[bench::of_4(args = (4), setup = right)]
#[bench::of_25(args = (25), setup = right)]
#[bench::of_100(args = (100), setup = right)]
#[bench::of_342(args = (342), setup = right)]
#[bench::of_4_with_nine_breaches(args = (4), setup = nine_breaches)]
fn whole_catalogue(world: World) -> (Report, World) {
    (Catalogue::all().judge(&case(black_box(&world))), world)
}

fn to_form(members: usize) -> (NaiveDate, Formation, Gazetteer) {
    let world = right(members);
    (world.start, world.formation(), world.nl)
}

#[library_benchmark]
#[bench::of_4(args = (4), setup = to_form)]
fn forming((on, formation, nl): (NaiveDate, Formation, Gazetteer)) -> (Option<AmbtelijkeFusie>, Gazetteer) {
    (form(on, formation, &nl, Strictness::Complete).ok(), nl)
}

fn to_dissolve(members: usize) -> (AmbtelijkeFusie, Termination, Gazetteer) {
    let world = right(members);
    let fusie = form(world.start, world.formation(), &world.nl, Strictness::Complete).unwrap();
    (fusie, Termination::by(world.plan()), world.nl)
}

#[library_benchmark]
#[bench::of_4(args = (4), setup = to_dissolve)]
fn dissolving((fusie, plan, nl): (AmbtelijkeFusie, Termination, Gazetteer)) -> (Dissolution, Gazetteer) {
    let ends_on = support::day(2030, 1, 1).unwrap();
    (dissolve(fusie, ends_on, plan, &nl, Strictness::AsRecorded).unwrap(), nl)
}

fn to_read(members: usize) -> (String, World) {
    let world = right(members);
    (world.dossier().unwrap(), world)
}

#[library_benchmark]
#[bench::of_2(args = (2), setup = to_read)]
#[bench::of_4(args = (4), setup = to_read)]
fn json_to_report((json, world): (String, World)) -> (Report, World) {
    let dossier = Dossier::from_json(black_box(&json)).unwrap();
    (validate(&dossier, &world.nl, world.start), world)
}

/// The excerpt of the national register that comes with the crate.
fn excerpt() -> Register<'static> {
    let arrangements = include_str!("../tests/it/register/joint_arrangements.csv");
    let participants = include_str!("../tests/it/register/joint_arrangement_participants.csv");
    // Leaked, so that the register can be handed over without it.
    let nl = Box::leak(Box::new(Gazetteer::netherlands()));
    Register::read(&Files { arrangements, participants }, &*nl).unwrap()
}

#[library_benchmark]
#[bench::excerpt(setup = excerpt)]
fn register_on_a_day(register: Register<'static>) -> (usize, Register<'static>) {
    let on = support::day(2026, 1, 1).unwrap();
    (register.judge_on(black_box(on)).map(|judgement| judgement.findings().count()).sum(), register)
}

#[library_benchmark]
#[bench::excerpt(setup = excerpt)]
fn register_reorganised(register: Register<'static>) -> (usize, Register<'static>) {
    let on = support::day(2022, 1, 1).unwrap();
    (register.reorganised_on(black_box(on)).unwrap().map(|one| one.abolished().len()).sum(), register)
}

/// Every dossier that comes with the crate.
fn folder() -> (Vec<Dossier>, Gazetteer) {
    let dossiers = support::folder().unwrap();
    (dossiers.iter().map(|text| Dossier::from_json(text).unwrap()).collect(), Gazetteer::netherlands())
}

#[library_benchmark]
#[bench::all(setup = folder)]
fn replay_the_folder((dossiers, nl): (Vec<Dossier>, Gazetteer)) -> (usize, Vec<Dossier>, Gazetteer) {
    let steps = black_box(&dossiers).iter().map(|dossier| dossier.replay(&nl).unwrap().steps().len()).sum();
    (steps, dossiers, nl)
}

fn long_life(events: usize) -> (Dossier, Gazetteer) {
    (life::dossier(life::Shape::Mixed, events).unwrap(), Gazetteer::netherlands())
}

#[library_benchmark]
#[bench::of_100_events(args = (100), setup = long_life)]
#[bench::of_1_000_events(args = (1_000), setup = long_life)]
#[bench::of_10_000_events(args = (10_000), setup = long_life)]
fn replay_a_long_life((dossier, nl): (Dossier, Gazetteer)) -> (usize, Dossier, Gazetteer) {
    let steps = black_box(&dossier).replay(&nl).unwrap().steps().len();
    (steps, dossier, nl)
}

#[library_benchmark]
fn make_the_netherlands() -> Gazetteer {
    Gazetteer::netherlands()
}

library_benchmark_group!(name = judging; benchmarks = ten_rules_by_hand, ten_rules, whole_catalogue);
library_benchmark_group!(name = registering; benchmarks = register_on_a_day, register_reorganised);
library_benchmark_group!(name = living; benchmarks = forming, dissolving, json_to_report, make_the_netherlands);

library_benchmark_group!(name = replaying; benchmarks = replay_the_folder, replay_a_long_life);

main!(library_benchmark_groups = judging, living, registering, replaying);
