//! The laws of conservation, checked in one state of the world.

use super::{
    country::Code,
    world::{Body, Doer, TASKS, World},
};
use ambtelijke_fusie::{
    arrangement::CooperationForm as Form, finance::ArchiveCustody, fusie::AmbtelijkeFusie, municipality::Gazetteer,
};
use std::collections::{BTreeMap, BTreeSet};

/// All there is, over municipalities and bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Totals {
    fte: u64,
    net: i64,
}

fn living(world: &World) -> impl Iterator<Item = (usize, &AmbtelijkeFusie)> {
    world.bodies.iter().enumerate().filter_map(|(index, body)| match body {
        Body::Living(fusie) => Some((index, &**fusie)),
        _ => None,
    })
}

impl Totals {
    pub(crate) fn of(world: &World) -> Self {
        let own = world.holdings.values();
        let fte: u64 = own.clone().map(|one| one.fte.iter().sum::<u64>()).sum();
        let net: i64 = own.map(|one| one.net - one.debts).sum();
        living(world).fold(Self { fte, net }, |sum, (_, fusie)| Self {
            fte: sum.fte + u64::from(fusie.service().fte_total().unwrap().hundredths()),
            net: sum.net + fusie.estate().unwrap().net().cents(),
        })
    }
}

/// Checks the state against every law; `all` is what there was at the beginning, `archives` every archive that was made.
pub(crate) fn hold(world: &World, all: Totals, archives: &BTreeSet<String>, nl: &Gazetteer) {
    let today = world.today();
    let codes: Vec<Code> = world.holdings.keys().copied().collect();

    // Tasks: every task of every municipality has exactly one executor, and it is the one that the books know.
    for code in &codes {
        assert!(nl.on(*code, today).is_ok(), "{code} is there on {today}");
        for task in 0..TASKS {
            let served = |fusie: &AmbtelijkeFusie| {
                let key = format!("taak-{task}").parse().unwrap();
                let listed = fusie.service().portfolio().get(&key);
                fusie.members_on(today).contains(code) && listed.is_some_and(|task| task.served.includes(*code))
            };
            let bodies: Vec<usize> = living(world).filter(|(_, fusie)| served(fusie)).map(|(body, _)| body).collect();
            let by_books = world.doers[&(*code, task)];
            match bodies.as_slice() {
                [] => assert_eq!(by_books, Doer::Own, "task {task} of {code}"),
                [body] => assert_eq!(by_books, Doer::Body(*body), "task {task} of {code}"),
                more => panic!("task {task} of {code} is executed by {more:?}"),
            }
        }
    }
    assert_eq!(world.doers.len(), codes.len() * TASKS);

    // Posts to the hundredth of an fte, assets and debts to the cent.
    assert_eq!(Totals::of(world), all, "{:?}", world.bodies);

    // Archives: each that was ever made has exactly one keeper, who is there.
    let mut keepers: BTreeMap<String, usize> = BTreeMap::new();
    for own in world.holdings.values() {
        own.archives.iter().for_each(|name| *keepers.entry(name.clone()).or_default() += 1);
    }
    for (_, fusie) in living(world) {
        for archive in fusie.estate().unwrap().archives() {
            *keepers.entry(archive.key.to_string()).or_default() += 1;
            let form = fusie.arrangement().last().text().form();
            match archive.custody.unwrap() {
                ArchiveCustody::Body => assert!(form.has_legal_personality(), "{form} keeps no archive itself"),
                ArchiveCustody::Municipality(keeper) => assert!(codes.contains(&keeper), "{keeper} is there"),
            }
        }
    }
    let kept: BTreeSet<String> = keepers.keys().cloned().collect();
    assert_eq!(&kept, archives);
    assert!(keepers.values().all(|count| *count == 1), "{keepers:?}");

    // An arrangement that lives has a text in force, two members at least, all of them there, and a host among them.
    for (_, fusie) in living(world) {
        let text = fusie.arrangement().version_on(today).unwrap().text();
        let members = fusie.members_on(today);
        assert!(members.len() >= 2 && members.iter().all(|code| codes.contains(code)), "{members:?}");
        if text.form() == Form::CentreMunicipality {
            assert!(text.host().is_some_and(|host| members.contains(&host)), "the host takes part");
        }
    }
}

/// Every archive that there is, wherever it is kept.
pub(crate) fn archives(world: &World) -> BTreeSet<String> {
    let own = world.holdings.values().flat_map(|own| own.archives.iter().cloned());
    let joint = living(world).flat_map(|(_, fusie)| fusie.estate().unwrap().archives().map(|one| one.key.to_string()));
    own.chain(joint).collect()
}
