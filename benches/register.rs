//! What it takes to read the national register, to judge it, and to ask what a reorganisation does to it: the excerpt
//! that comes with the crate, repeated to the size of the whole, and the whole where `AMBTELIJKE_FUSIE_REGISTER` names its
//! folder.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

use ambtelijke_fusie::{
    exchange::register::{Files, Register, RegisterFile},
    municipality::Gazetteer,
    time::day,
};
use core::{error::Error, hint::black_box};
use criterion::{Criterion, criterion_group, criterion_main};
use std::path::Path;

/// With so many copies the excerpt has about as many rows as the register.
const COPIES: usize = 28;

/// The rows of the excerpt, so many times, each copy with identities of its own.
fn repeated(csv: &str, identities: &[usize]) -> String {
    let mut lines = csv.lines();
    let mut all = String::from(lines.next().unwrap_or_default());
    let rows: Vec<&str> = lines.collect();
    for copy in 0..COPIES {
        for row in &rows {
            all.push('\n');
            // The identities stand where no field has quotation marks; the number of the copy goes behind them.
            for (index, field) in row.split(',').enumerate() {
                if index > 0 {
                    all.push(',');
                }
                all.push_str(field);
                if identities.contains(&index) && !field.is_empty() {
                    all.push_str(&format!("{copy:02}"));
                }
            }
        }
    }
    all
}

fn measure(criterion: &mut Criterion, name: &str, files: Files<'_>) -> Result<(), Box<dyn Error>> {
    let nl = Gazetteer::netherlands();
    let register = Register::read(&files, &nl)?;
    let days: Vec<_> = (1985..=2026).map(|year| day(year, 1, 1)).collect();
    let today = *days.last().ok_or("no days")?;
    let rows = register.row_counts(RegisterFile::Arrangements).rows;
    criterion.bench_function(&format!("register/{name}/read {rows} arrangements"), |b| {
        b.iter(|| Register::read(black_box(&files), &nl).map(|register| register.marks().len()));
    });
    let judged = |on| register.judge_on(on).map(|judgement| judgement.findings().count()).sum::<usize>();
    let in_force = register.in_force_on(today).count();
    criterion.bench_function(&format!("register/{name}/one day, {in_force} in force"), |b| {
        b.iter(|| judged(black_box(today)));
    });
    criterion.bench_function(&format!("register/{name}/every 1 January 1985-2026"), |b| {
        b.iter(|| days.iter().map(|on| judged(black_box(*on))).sum::<usize>());
    });
    // The largest reorganisation that the register saw: 34 municipalities ended.
    let national = day(2019, 1, 1);
    let reorganised = |on| register.reorganised_on(on).map(|all| all.map(|one| one.abolished().len()).sum::<usize>());
    let touched = register.reorganised_on(national)?.count();
    criterion.bench_function(&format!("register/{name}/reorganised on {national}, {touched} touched"), |b| {
        b.iter(|| reorganised(black_box(national)));
    });
    criterion.bench_function(&format!("register/{name}/reorganised on every 1 January 1985-2026"), |b| {
        b.iter(|| days.iter().map(|on| reorganised(black_box(*on))).sum::<Result<usize, _>>());
    });
    Ok(())
}

fn register(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let arrangements = repeated(include_str!("../tests/it/register/joint_arrangements.csv"), &[0, 7, 8]);
    let participants = repeated(include_str!("../tests/it/register/joint_arrangement_participants.csv"), &[0]);
    measure(criterion, "excerpt", Files { arrangements: &arrangements, participants: &participants })?;
    if let Some(folder) = std::env::var_os("AMBTELIJKE_FUSIE_REGISTER") {
        let read = |file: RegisterFile| std::fs::read_to_string(Path::new(&folder).join(file.name()));
        let (arrangements, participants) = (read(RegisterFile::Arrangements)?, read(RegisterFile::Participants)?);
        measure(criterion, "whole", Files { arrangements: &arrangements, participants: &participants })?;
    }
    Ok(())
}

fn benches(criterion: &mut Criterion) {
    if let Err(error) = register(criterion) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}

criterion_group!(group, benches);
criterion_main!(group);
