//! What the gazetteer takes: to make, to look up, to follow from day to day.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

use ambtelijke_fusie::{
    municipality::{Gazetteer, MunicipalityCode},
    time::day,
};
use core::{error::Error, hint::black_box};
use criterion::{Criterion, criterion_group, criterion_main};

fn gazetteer(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    criterion.bench_function("make the Netherlands", |bencher| bencher.iter(Gazetteer::netherlands));

    let nl = Gazetteer::netherlands();
    let today = day(2026, 1, 1);
    let amsterdam: MunicipalityCode = "GM0363".parse()?;
    criterion.bench_function("look up a code", |bencher| bencher.iter(|| nl.on(black_box(amsterdam), today).is_ok()));
    for name in ["Haarlemmermeer", "'s-Gravenhage", "Súdwest-Fryslân"] {
        let id = format!("look up the name {name}");
        criterion.bench_function(&id, |bencher| bencher.iter(|| nl.find(black_box(name), today).is_ok()));
    }
    criterion.bench_function("explain a name that is not there", |bencher| {
        bencher.iter(|| nl.find(black_box("Amstelven"), today).is_err());
    });
    criterion.bench_function("read the inhabitants of a year", |bencher| {
        bencher.iter(|| nl.get(amsterdam).and_then(|amsterdam| amsterdam.inhabitants(black_box(2012))));
    });
    criterion.bench_function("walk those in being on a day", |bencher| {
        bencher.iter(|| nl.in_being_on(black_box(today)).count());
    });

    let beginning = day(1985, 1, 1);
    // One step to four receivers; several steps; none.
    for (what, code) in [("Haaren", "GM0788"), ("Littenseradeel", "GM0103"), ("Amsterdam", "GM0363")] {
        let code: MunicipalityCode = code.parse()?;
        let id = format!("follow {what} from 1985 to 2026");
        criterion
            .bench_function(&id, |bencher| bencher.iter(|| nl.successors(black_box(code), beginning, today).is_ok()));
    }
    let fryslan: MunicipalityCode = "GM1900".parse()?;
    criterion.bench_function("trace Súdwest-Fryslân from 2026 to 1985", |bencher| {
        bencher.iter(|| nl.predecessors(black_box(fryslan), beginning, today).is_ok());
    });
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = gazetteer(criterion) {
        // A bench that cannot be set up must not look like one that was quick.
        std::process::exit(i32::from(!error.to_string().is_empty()));
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
