//! What the strength of an organisation takes: four municipalities alone and together, with ten, a hundred and a thousand
//! tasks, so that the growth shows.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]
#![allow(clippy::arithmetic_side_effects, reason = "the numbers of posts and tasks are small")]

use ambtelijke_fusie::{
    insight::strength::{SameWay, SideBySide, Vulnerability},
    money::Share,
    municipality::MunicipalityCode,
    organisation::{Fte, Post, Staffing},
    task::{Task, TaskKey, TaskKind, TaskPortfolio},
};
use core::{error::Error, hint::black_box};
use criterion::{Criterion, criterion_group, criterion_main};

/// The municipalities of Werkorganisatie BUCH.
const BUCH: [&str; 4] = ["GM0373", "GM0383", "GM0399", "GM0450"];

fn key(number: usize) -> Result<TaskKey, Box<dyn Error>> {
    Ok(format!("taak-{number}").parse()?)
}

/// Half as many posts as tasks, each on three of them, held by one to four people.
fn staffing(tasks: usize, other: usize) -> Result<Staffing, Box<dyn Error>> {
    let post = |number: usize| {
        let mut works_on = vec![2 * number, 2 * number + 1, (7 * number + 13 * other) % tasks];
        works_on.sort_unstable();
        works_on.dedup();
        let works_on = works_on.into_iter().map(key).collect::<Result<Vec<_>, _>>()?;
        let (name, fte) = (format!("post-{number}").parse()?, Fte::from_hundredths(100));
        let holders = u16::try_from(1 + (number + other) % 4)?;
        Ok::<_, Box<dyn Error>>(Post::new(name, "Functie".parse()?, fte, works_on)?.held_by(holders))
    };
    Ok(Staffing::new((0..tasks / 2).map(post).collect::<Result<Vec<_>, _>>()?)?)
}

fn strength(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let codes = BUCH.iter().map(|code| code.parse()).collect::<Result<Vec<MunicipalityCode>, _>>()?;
    let sick: Share = "5%".parse()?;
    let shares = (4..8).map(|percent| Share::new(percent, 100)).collect::<Result<Vec<_>, _>>()?;
    for tasks in [10, 100, 1_000] {
        let named = (0..tasks).map(|number| Ok(Task::new(key(number)?, "Taak".parse()?, TaskKind::Execution)));
        let portfolio = TaskPortfolio::new(true, named.collect::<Result<Vec<_>, Box<dyn Error>>>()?)?;
        let staffings = (0..BUCH.len()).map(|other| staffing(tasks, other)).collect::<Result<Vec<_>, _>>()?;
        let members: Vec<_> = codes.iter().copied().zip(staffings.iter().map(Some)).collect();
        let mut bench = |what: &str, work: &dyn Fn() -> bool| {
            criterion.bench_function(&format!("{what}, {tasks} tasks"), |bencher| bencher.iter(work));
        };
        bench("put four municipalities side by side", &|| {
            SideBySide::if_joined(black_box(&portfolio), &members, &SameWay::Everything).is_ok()
        });
        let side_by_side = SideBySide::if_joined(&portfolio, &members, &SameWay::Everything)?;
        bench("expect what is uncovered, all as often away", &|| {
            side_by_side.expected_uncovered(|_| black_box(sick)).is_ok()
        });
        let by_post = |post: &Post| shares.get(post.key().as_str().len() % 4).copied().unwrap_or(sick);
        bench("expect what is uncovered, away by post", &|| {
            side_by_side.expected_uncovered(|post| black_box(by_post(post))).is_ok()
        });
        let first = staffings.first().ok_or("no staffing")?;
        bench("see what stops when one is away", &|| Vulnerability::of(black_box(first)).one_away().is_ok());
    }
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = strength(criterion) {
        // A bench that cannot be set up must not look like one that was quick.
        std::process::exit(i32::from(!error.to_string().is_empty()));
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
