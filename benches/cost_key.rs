//! What it takes to divide the costs of a year over 4, 25, 129 and 400 municipalities, by each kind of key, to put two
//! keys beside each other, and to phase one into the other.
#![allow(missing_docs, reason = "`criterion_group!` makes a function without")]

use ambtelijke_fusie::{
    finance::{CostKey, Input, Mix},
    money::{Cents, Share, Shares},
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    time::day,
};
use core::{error::Error, hint::black_box};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

/// There were 403 municipalities in it.
const YEAR: i32 = 2014;

/// Hundredths of percents, of which the last has the rest.
fn fixed(members: &[MunicipalityCode]) -> Result<CostKey, Box<dyn Error>> {
    let each = 10_000_u64.checked_div(u64::try_from(members.len())?).ok_or("no members")?;
    let mut rest = Share::ONE;
    let mut rows = Vec::new();
    for (member, more) in members.iter().skip(1).zip([0, 1].into_iter().cycle()) {
        let share = Share::new(each.saturating_sub(more), 10_000)?;
        rest = rest.checked_sub(share)?;
        rows.push((*member, share));
    }
    rows.push((*members.first().ok_or("no members")?, rest));
    Ok(CostKey::Fixed(Shares::new(rows)?))
}

fn keys(members: &[MunicipalityCode], nl: &Gazetteer) -> Result<[(&'static str, CostKey); 4], Box<dyn Error>> {
    let inhabitants = CostKey::Inhabitants { year: YEAR };
    let staff = members.iter().filter_map(|code| {
        let hundredths = nl.get(*code)?.inhabitants(YEAR)?.checked_div(2)?;
        Some((*code, ambtelijke_fusie::organisation::Fte::from_hundredths(hundredths)))
    });
    let part = |percent| Share::new(percent, 100);
    let mix = Mix::new([(part(60)?, inhabitants.clone()), (part(30)?, fixed(members)?), (part(10)?, CostKey::Equal)])?;
    Ok([
        ("fixed", fixed(members)?),
        ("by inhabitants", inhabitants),
        ("by staff", CostKey::Input(Input::staff(Some(YEAR), staff)?)),
        ("a mix of three", CostKey::Mixed(mix)),
    ])
}

fn cost_key(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let nl = Gazetteer::netherlands();
    let day = day(YEAR, 1, 1);
    let all: Vec<MunicipalityCode> = nl.in_being_on(day).map(Municipality::code).collect();
    let total = Cents::new(5_680_000_001);
    for number in [4, 25, 129, 400] {
        let members = all.get(..number).ok_or("not so many municipalities")?;
        let keys = keys(members, &nl)?;
        for (name, key) in &keys {
            // What cannot be divided must not look as if it was quick.
            let parts = key.contributions(total, members, &nl)?;
            assert_eq!(Cents::sum(parts.into_iter().map(|part| part.1)), Ok(total));
            criterion.bench_with_input(BenchmarkId::new(format!("cost_key/{name}"), number), key, |b, key| {
                b.iter(|| key.contributions(black_box(total), members, &nl).is_ok());
            });
        }
        let [(_, fixed), (_, inhabitants), ..] = &keys;
        let beside = inhabitants.compared_with(fixed, total, members, &nl)?;
        criterion.bench_function(&format!("cost_key/two beside each other/{number}"), |b| {
            b.iter(|| inhabitants.compared_with(black_box(fixed), total, members, &nl).is_ok());
        });
        let steps = 5.try_into()?;
        criterion.bench_function(&format!("cost_key/phased in over five years/{number}"), |b| {
            b.iter(|| black_box(&beside).phased_in(steps).len());
        });
        let weights: Vec<(MunicipalityCode, u64)> =
            (1_000..).zip(members).map(|(weight, code)| (*code, weight)).collect();
        let shares = Shares::by_weight(weights.clone())?;
        criterion.bench_function(&format!("shares/make by weight/{number}"), |b| {
            b.iter(|| Shares::by_weight(black_box(weights.clone())).is_ok());
        });
        criterion.bench_function(&format!("shares/divide/{number}"), |b| {
            b.iter(|| black_box(&shares).split_cents(total).len());
        });
    }
    Ok(())
}

fn all(criterion: &mut Criterion) {
    if let Err(error) = cost_key(criterion) {
        // A bench that cannot be set up must not look like one that was quick.
        std::process::exit(i32::from(!error.to_string().is_empty()));
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
