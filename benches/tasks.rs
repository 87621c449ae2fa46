//! What it takes to ask who executes a task and on what power, and how that grows with the portfolio and the country.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

use ambtelijke_fusie::{
    Dossier,
    fusie::{Chronicle, dossier::Replay},
    insight::who::{Executes, WhoDoesWhat},
    municipality::{Gazetteer, MunicipalityCode},
    task::{StatutoryTask, TaskField, TaskKey},
    time::day,
};
use core::{error::Error, hint::black_box};
use criterion::{Criterion, criterion_group, criterion_main};
use std::{fs, path::Path};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The four BUCH municipalities, with so many tasks, of which every third is done for two of them only.
fn dossier(tasks: usize) -> Outcome<Dossier> {
    let task = |index: usize| {
        let served = if index.is_multiple_of(3) { r#"["GM0373", "GM0383"]"# } else { r#""all""# };
        format!(r#"{{"key": "taak-{index}", "name": "Taak", "kind": "uitvoering", "served": {served}}}"#)
    };
    let rows: Vec<_> = (0..tasks).map(task).collect();
    let parties: Vec<_> = ["GM0373", "GM0450", "GM0383", "GM0399"]
        .map(|code| format!(r#"{{"party": "{code}/college", "joined": "2017-01-01"}}"#))
        .into();
    Ok(Dossier::from_json(&format!(
        r#"{{"name": "BUCH", "events": [
            {{"on": "2017-01-01", "formed": {{
                "arrangement": {{"name": "R", "form": "bedrijfsvoeringsorganisatie", "participants": [{}]}},
                "organisation": {{"name": "BUCH", "employer": "lichaam",
                    "portfolio": {{"complete": true, "tasks": [{}]}}}}}}}},
            {{"on": "2017-01-01", "started": {{}}}}]}}"#,
        parties.join(", "),
        rows.join(", ")
    ))?)
}

fn country() -> Outcome<Vec<Dossier>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/dossiers");
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort_unstable();
    files.iter().map(|file| Ok(Dossier::from_json(&fs::read_to_string(file)?)?)).collect()
}

fn tasks(criterion: &mut Criterion) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let on = day(2020, 1, 1);
    let castricum: MunicipalityCode = "GM0383".parse()?;

    for (size, last) in [(10, "taak-9"), (100, "taak-99"), (1000, "taak-999")] {
        let dossier = dossier(size)?;
        let replay = dossier.replay(&nl)?;
        let who = WhoDoesWhat::of(&replay, on);
        let last: TaskKey = last.parse()?;
        if !matches!(who.executor(&last, castricum), Executes::Shared(_)) || !who.findings().is_empty() {
            return Err("the bench asks what is not there".into());
        }
        criterion.bench_function(&format!("executor/one organisation, {size} tasks"), |b| {
            b.iter(|| matches!(who.executor(black_box(&last), castricum), Executes::Shared(_)));
        });
        criterion.bench_function(&format!("findings/one organisation, {size} tasks"), |b| {
            b.iter(|| who.findings().is_empty());
        });
        criterion.bench_function(&format!("make/one organisation, {size} tasks"), |b| {
            b.iter(|| WhoDoesWhat::of(black_box(&replay), on));
        });
    }

    let dossiers = country()?;
    let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay<'_>>, _>>()?;
    let chronicle = Chronicle::of(&replays);
    let who = WhoDoesWhat::of_all(&chronicle, on);
    let execution: TaskKey = "uitvoering".parse()?;
    let id = |what: &str| format!("{what}/{} real dossiers", dossiers.len());
    criterion.bench_function(&id("make"), |b| b.iter(|| WhoDoesWhat::of_all(black_box(&chronicle), on)));
    criterion.bench_function(&id("executor"), |b| {
        b.iter(|| matches!(who.executor(black_box(&execution), castricum), Executes::Shared(_)));
    });
    criterion.bench_function(&id("findings"), |b| b.iter(|| who.findings().len()));
    criterion.bench_function(&id("may act for"), |b| {
        b.iter(|| who.may_act_for(black_box(&execution), castricum).known());
    });

    let field = TaskField::get("6.71".parse()?, 2019)?;
    criterion
        .bench_function("follow a task field of 2019 to 2026", |b| b.iter(|| field.follow(black_box(2026)).is_ok()));
    criterion.bench_function("statutory tasks on a day", |b| {
        b.iter(|| StatutoryTask::in_force_on(black_box(on)).count());
    });
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = tasks(criterion) {
        eprintln!("{error}");
        // A bench that cannot be set up must not look like one that was quick.
        std::process::exit(1);
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
