//! What the voting power on a board takes as the board grows to that of the largest arrangement of the register: one vote
//! for every 10,000 inhabitants or part of them.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

use ambtelijke_fusie::{
    governance::{
        Ballot, Board, BoardKind, Condition, Count, Inhabitants, Majority, Seats, Vote, VotingRule, VotingWeight,
    },
    insight::voting_power,
    municipality::Gazetteer,
    time::day,
};
use core::{error::Error, hint::black_box};
use criterion::{Criterion, criterion_group, criterion_main};

const YEAR: i32 = 2025;

/// The first municipalities by code, one member each.
fn board(nl: &Gazetteer, size: usize) -> Result<Board, Box<dyn Error>> {
    let day = day(YEAR, 1, 1);
    let seats = nl.in_being_on(day).take(size).map(|one| {
        let inhabitants = one.inhabitants(YEAR).ok_or("no inhabitants")?;
        let votes = u16::try_from(inhabitants.div_ceil(10_000))?;
        Ok(Seats::new(one.code(), 1).weighing(VotingWeight::new(votes)?))
    });
    Ok(Board::new(BoardKind::Single, seats.collect::<Result<Vec<_>, Box<dyn Error>>>()?)?)
}

fn power(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let nl = Gazetteer::netherlands();
    for size in [5, 25, 60, 129] {
        let board = board(&nl, size)?;
        let simple = VotingRule::of(&board)?;
        let two_thirds = Majority::Qualified("2/3".parse()?);
        let double = simple.clone().and(Condition::of_all(Count::Municipalities, two_thirds))?;
        for (what, rule) in [("simple", &simple), ("double", &double)] {
            let id = format!("power of {size} by a {what} majority of {} votes", board.votes());
            criterion.bench_function(&id, |bencher| bencher.iter(|| voting_power(black_box(&board), rule).is_ok()));
        }
        let votes: Vec<Vote> =
            board.seats().iter().map(|seats| Vote::together(seats.municipality, Ballot::For)).collect();
        let id = format!("decide with {size}");
        criterion.bench_function(&id, |bencher| bencher.iter(|| board.decide(black_box(&votes), &double).is_ok()));
    }
    let board = board(&nl, 20)?;
    let inhabitants = Inhabitants::of(&board, YEAR, |code, year| nl.get(code)?.inhabitants(year))?;
    let rule = VotingRule::of(&board)?.and(Condition::of_all(Count::Inhabitants(inhabitants), Majority::Simple))?;
    criterion.bench_function("power of 20 by a majority of votes and of inhabitants", |bencher| {
        bencher.iter(|| voting_power(black_box(&board), &rule).is_ok());
    });
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = power(criterion) {
        // A bench that cannot be set up must not look like one that was quick.
        std::process::exit(i32::from(!error.to_string().is_empty()));
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
