//! A bounded exhaustive walk: every sequence of transitions from a world of four municipalities, three tasks and two
//! bodies, up to a depth, with and without a reorganisation of municipalities on the way; every law in every state.

use super::{
    country::{Code, Merger, country, new_year},
    laws::{Totals, archives, hold},
    replayed::told_alike,
    world::{Body, Step, World},
};
use ambtelijke_fusie::{
    arrangement::ArrangementText,
    fusie::{Accession, Termination, Withdrawal, admit, dissolve, withdraw},
    governance::{Organ, OrganOf},
    law::Strictness,
    municipality::Gazetteer,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// How many steps are taken, one a year. With optimisation a fifth is gone through in less than two minutes.
const DEPTH: usize = if cfg!(debug_assertions) { 4 } else { 5 };

/// What tells one state from another, save for the days on which it came about.
fn alike(world: &World) -> String {
    let mut key = String::new();
    for (code, own) in &world.holdings {
        write!(key, "{code}{:?}{}/{}{:?};", own.fte, own.net, own.debts, own.archives.len()).unwrap();
    }
    for body in &world.bodies {
        match body {
            Body::Unborn => key.push('-'),
            Body::Gone => key.push('0'),
            Body::Ended(_) => key.push('~'),
            Body::Living(fusie) => {
                let text: &ArrangementText = fusie.arrangement().last().text();
                let (service, estate) = (fusie.service(), fusie.estate().unwrap());
                write!(key, "{}{:?}{:?}", text.form(), text.host(), fusie.members_on(world.today())).unwrap();
                write!(key, "{:?}{}", service.fte_total(), estate.net()).unwrap();
                for task in service.portfolio().tasks() {
                    write!(key, "{:?}", task.served).unwrap();
                }
                write!(key, "{:?}", text.term().is_some()).unwrap();
            }
        }
        key.push('|');
    }
    key
}

/// What must be refused in a state, and must leave what was asked about as it was.
fn refusals(world: &World, nl: &Gazetteer) -> usize {
    let on = new_year(world.step + 1);
    let mut refused = 0;
    for body in &world.bodies {
        let Body::Living(fusie) = body else { continue };
        let members = fusie.members_on(world.today());
        let stranger = world.holdings.keys().find(|code| !members.contains(code)).copied();
        let as_recorded = Strictness::AsRecorded;
        let college = |code: Code| OrganOf::new(code, Organ::Executive);

        let joined = Accession::new([college(members[0])]);
        let asked = ((**fusie).clone(), joined);
        let refusal = admit(asked.0.clone(), on, asked.1.clone(), nl, as_recorded).unwrap_err();
        assert_eq!(refusal.into_asked(), asked);

        if let Some(stranger) = stranger {
            let left = Withdrawal::new([stranger]);
            let asked = ((**fusie).clone(), left);
            let refusal = withdraw(asked.0.clone(), on, asked.1.clone(), nl, as_recorded).unwrap_err();
            assert_eq!(refusal.into_asked(), asked);
            refused += 1;
        }

        let host = fusie.arrangement().last().text().host();
        if let Some(host) = host.filter(|_| members.len() > 2) {
            let asked = ((**fusie).clone(), Withdrawal::new([host]));
            let refusal = withdraw(asked.0.clone(), on, asked.1.clone(), nl, as_recorded).unwrap_err();
            assert_eq!(refusal.into_asked(), asked);
            refused += 1;
        }

        // A plan that settles nothing, of a body that has something.
        let asked = ((**fusie).clone(), Termination::default());
        let refusal = dissolve(asked.0.clone(), on, asked.1.clone(), nl, as_recorded).unwrap_err();
        assert_eq!(refusal.into_asked(), asked);
        refused += 2;
    }
    refused
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Counted {
    states: usize,
    sequences: usize,
    transitions: usize,
    refusals: usize,
    replayed: usize,
}

/// Walks on from a world, level by level; a state that was reached already is not gone through again, but its sequences
/// are counted.
fn walk(
    start: World,
    ways: usize,
    until: usize,
    nl: &Gazetteer,
    all: Totals,
    counted: &mut Counted,
) -> Vec<(World, usize)> {
    let mut level = vec![(start, ways)];
    let mut reached: Vec<(World, usize)> = level.clone();
    while level.first().is_some_and(|(world, _)| world.step < until) {
        let mut next: BTreeMap<String, (World, usize)> = BTreeMap::new();
        for (world, ways) in &level {
            for step in world.steps() {
                let after = world.take(step, nl);
                counted.transitions += 1;
                one_identifier(world, &after);
                let made = archives_made(world, &after, step);
                hold(&after, all, &made, nl);
                let entry = next.entry(alike(&after)).or_insert((after, 0));
                entry.1 += ways;
            }
            counted.refusals += refusals(world, nl);
        }
        level = next.into_values().collect();
        counted.states += level.len();
        counted.sequences += level.iter().map(|(_, ways)| ways).sum::<usize>();
        for (world, _) in level.iter().step_by(25) {
            counted.replayed += told_alike(world, nl);
        }
        reached.extend(level.iter().cloned());
    }
    reached
}

/// An arrangement that lives on has the identifier that it had.
fn one_identifier(before: &World, after: &World) {
    for pair in before.bodies.iter().zip(&after.bodies) {
        if let (Body::Living(before), Body::Living(after)) = pair {
            assert_eq!(before.arrangement().id(), after.arrangement().id());
        }
    }
}

/// No archive is lost by a step, and only a birth makes a new one.
fn archives_made(before: &World, after: &World, step: Step) -> BTreeSet<String> {
    let mut made = archives(before);
    if let Step::Form(body, _) = step {
        made.insert(format!("zaken-{body}-{}", after.step));
    }
    made
}

#[test]
fn nothing_is_lost_by_any_sequence_of_transitions() {
    let (world, all) = (World::new(), Totals::of(&World::new()));
    let mut counted = Counted::default();
    let nl = country();
    let reached = walk(world, 1, DEPTH, &nl, all, &mut counted);

    // The same with a reorganisation of each kind in each year but the first, and life going on after it.
    for year in 2..=DEPTH {
        for merger in Merger::ALL {
            let nl = merger.country(new_year(year));
            for (world, ways) in reached.iter().filter(|(world, _)| world.step + 1 == year) {
                let after = world.merge(merger, &nl);
                one_identifier(world, &after);
                counted.transitions += 1;
                counted.states += 1;
                counted.sequences += ways;
                hold(&after, all, &archives(world), &nl);
                if year < DEPTH {
                    walk(after, *ways, DEPTH, &nl, all, &mut counted);
                } else if counted.states % 50 == 0 {
                    counted.replayed += told_alike(&after, &nl);
                }
            }
        }
    }
    // Said in the docs of the module `fusie`.
    let expected = match DEPTH {
        4 => Counted { states: 40_194, sequences: 200_600, transitions: 70_812, refusals: 15_621, replayed: 3_554 },
        _ => {
            Counted { states: 315_916, sequences: 3_429_674, transitions: 578_756, refusals: 146_840, replayed: 30_335 }
        }
    };
    assert_eq!(counted, expected);
}
