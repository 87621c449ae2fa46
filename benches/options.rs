//! What it takes to put all options side by side, for two to sixteen municipalities, beside the arrangements of the whole
//! country.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

use ambtelijke_fusie::{
    governance::{Board, BoardKind, Seats, VotingRule},
    insight::{Options, Ties, strength::SameWay},
    money::Share,
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    organisation::Staffing,
    task::TaskPortfolio,
    time::day,
};
use core::error::Error;
use criterion::{Criterion, criterion_group, criterion_main};

const POSTS: &str = r#"[
    {"key": "adviseur", "function": "Adviseur", "fte": "2", "tasks": ["beleidsadvies"], "holders": 2},
    {"key": "balie", "function": "Balie", "fte": "3", "tasks": ["uitvoering"], "holders": 4},
    {"key": "beheer", "function": "Beheer", "fte": "1", "tasks": ["bedrijfsvoering"], "holders": 1}
]"#;

fn options(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let on = day(2026, 1, 1);
    let nl = Gazetteer::netherlands();
    let ties: Ties = serde_json::from_str(include_str!("../examples/ties.json"))?;
    let staffing: Staffing = serde_json::from_str(POSTS)?;
    for count in [2, 4, 8, 16] {
        let members: Vec<MunicipalityCode> = nl.in_being_on(on).take(count).map(Municipality::code).collect();
        let seats: Vec<_> = members.iter().zip(1..).map(|(code, members)| Seats::new(*code, members)).collect();
        let board = Board::new(BoardKind::Single, seats)?;
        let rule = VotingRule::of(&board)?;
        let staff: Vec<_> = members.iter().map(|code| (*code, &staffing)).collect();
        let options = Options::of(&members, on, &nl)?
            .with_tasks(TaskPortfolio::whole_civil_service())
            .with_staff(&staff, SameWay::Everything, Share::new(1, 20)?)?
            .with_board(&board, &rule)
            .with_ties(&ties);
        criterion.bench_function(&format!("compare all options of {count}"), |bencher| {
            bencher.iter(|| options.compare().is_ok());
        });
    }
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = options(criterion) {
        // A bench that cannot be set up must not look like one that was quick.
        std::process::exit(i32::from(!error.to_string().is_empty()));
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
