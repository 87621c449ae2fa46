//! Nothing is lost: what a fusie has, its settlement has, to the hundredth of an fte and to the cent; what is refused
//! comes back unharmed; what is written reads back as it was.

use crate::worlds::{NL, World, records, settled_world, texts, world};
use ambtelijke_fusie::{
    Dossier,
    arrangement::{Arrangement, ArrangementText, CooperationForm, Version},
    fusie::{
        Allotment, Amendment, DissolutionPlan, Grounds, ItemAllotment, NextExecutor, PlanError, Settlement, Stage,
        TaskAllotment, Termination, dissolve,
        dossier::{Beginning, Ending, Event, EventKind, Liquidation},
        form,
    },
    governance::Record,
    id::Key,
    law::Strictness,
    money::Cents,
    municipality::code,
    organisation::{Fte, Post},
    time::{NaiveDate, Period},
};
use chrono::Days;
use proptest::{prelude::*, sample::Index};
use std::collections::BTreeMap;

fn after(on: NaiveDate, days: u64) -> NaiveDate {
    on.checked_add_days(Days::new(days)).unwrap()
}

/// The units of each thing over all who get a part of it.
fn sums<'a>(lines: impl Iterator<Item = (&'a str, i128)>) -> BTreeMap<&'a str, i128> {
    let mut sums = BTreeMap::new();
    for (key, units) in lines {
        *sums.entry(key).or_insert(0) += units;
    }
    sums
}

fn money(lines: &[ambtelijke_fusie::fusie::MoneyLine]) -> BTreeMap<&str, i128> {
    sums(lines.iter().map(|line| (line.key.as_str(), line.amount.cents().into())))
}

fn nothing_is_lost(world: &World, plan: &DissolutionPlan, settled: &Settlement) -> Result<(), TestCaseError> {
    // Tasks: one executor for each member that was served, and no line for who was not.
    let mut expected = Vec::new();
    for task in world.service.portfolio().tasks() {
        let by = plan.tasks.iter().find(|row| row.task == task.key).map(|row| row.by);
        for member in world.members.iter().filter(|member| task.served.includes(**member)) {
            let executor = if let Some(NextExecutor::One(one)) = by { one } else { *member };
            expected.push((task.key.as_str(), *member, executor));
        }
    }
    let lines: Vec<_> = settled.tasks().iter().map(|line| (line.task.as_str(), line.member, line.executor)).collect();
    prop_assert_eq!(lines, expected);

    // Posts, to the hundredth.
    let posts = world.service.posts();
    prop_assert_eq!(posts.is_some(), settled.posts().is_some());
    let had = posts.unwrap_or_default().iter().map(|post| (post.key().as_str(), post.fte().hundredths().into()));
    let given = settled.posts().unwrap_or_default().iter();
    let given = given.map(|line| (line.post.as_str(), line.fte.hundredths().into()));
    prop_assert_eq!(sums(given), had.collect::<BTreeMap<_, i128>>());
    let fte: Option<Vec<Fte>> = world.members.iter().map(|member| settled.fte_of(*member)).collect();
    prop_assert_eq!(fte.map(|parts| Fte::sum(parts).unwrap()), world.service.fte_total());

    // Money, to the cent.
    let estate = &world.estate;
    let assets = estate.assets().map(|asset| (asset.key().as_str(), asset.value().cents().into()));
    prop_assert_eq!(money(settled.assets()), assets.collect::<BTreeMap<_, i128>>());
    let debts = estate.debts().map(|debt| (debt.key().as_str(), debt.amount().cents().into()));
    prop_assert_eq!(money(settled.debts()), debts.collect::<BTreeMap<_, i128>>());
    let net: Vec<Cents> = world.members.iter().map(|member| settled.net_of(*member).unwrap()).collect();
    let net = net.iter().map(|part| i128::from(part.cents())).sum::<i128>();
    prop_assert_eq!(net, i128::from(estate.net().cents()));

    // Archives: one keeper each.
    let kept: Vec<_> = settled.archives().iter().map(|line| &line.key).collect();
    prop_assert_eq!(kept, estate.archives().map(|archive| &archive.key).collect::<Vec<_>>());

    // All of it to members.
    let to_members = settled.tasks().iter().map(|line| line.executor);
    let to_members = to_members.chain(settled.posts().unwrap_or_default().iter().map(|line| line.to));
    let to_members = to_members.chain(settled.assets().iter().chain(settled.debts()).map(|line| line.to));
    let mut to_members = to_members.chain(settled.archives().iter().map(|line| line.keeper));
    prop_assert!(to_members.all(|code| world.members.binary_search(&code).is_ok()));
    Ok(())
}

/// Something that a plan can get wrong, and what the error should be.
#[derive(Debug, Clone, Copy)]
enum Slip {
    LeavesOut,
    Stranger,
    Twice,
    Unknown,
    DividesAnArchive,
}

/// Spoils a plan; `None` if the world has nothing with which to make that mistake.
fn spoil(world: &World, plan: &mut DissolutionPlan, slip: Slip, at: Index) -> Option<fn(&PlanError) -> bool> {
    let nobody = code(9999);
    let unknown: Key = "bestaat-niet".parse().unwrap();
    let pick = |len: usize| (len > 0).then(|| at.index(len));
    match slip {
        Slip::LeavesOut => {
            plan.otherwise = None;
            plan.archive_keeper = None;
            // One thing that is left goes unnamed.
            let posts = world.service.posts().unwrap_or_default();
            let estate = &world.estate;
            if let Some(index) = pick(posts.len()) {
                plan.posts.retain(|row| row.key != *posts[index].key());
            } else if let Some(index) = pick(estate.assets().len()) {
                plan.assets.retain(|row| row.key != *estate.assets().nth(index).unwrap().key());
            } else if let Some(index) = pick(estate.debts().len()) {
                plan.debts.retain(|row| row.key != *estate.debts().nth(index).unwrap().key());
            } else {
                let index = pick(estate.archives().len())?;
                plan.archives.retain(|row| row.key != estate.archives().nth(index).unwrap().key);
            }
            Some(|error| matches!(error, PlanError::NotAllotted { .. }))
        }
        Slip::Stranger => {
            let to = || Allotment::Whole(nobody);
            if let Some(index) = pick(plan.debts.len()) {
                plan.debts[index].to = to();
            } else if let Some(index) = pick(plan.archives.len()) {
                plan.archives[index].to = to();
            } else {
                let index = pick(world.service.portfolio().tasks().len())?;
                let task = world.service.portfolio().tasks()[index].key.clone();
                plan.tasks = vec![TaskAllotment { task, by: NextExecutor::One(nobody) }];
            }
            Some(|error| matches!(error, PlanError::Stranger { municipality, .. } if municipality.number() == 9999))
        }
        Slip::Twice => {
            if let Some(index) = pick(plan.assets.len()) {
                plan.assets.push(plan.assets[index].clone());
            } else if let Some(index) = pick(plan.posts.len()) {
                plan.posts.push(plan.posts[index].clone());
            } else {
                let index = pick(plan.tasks.len())?;
                plan.tasks.push(plan.tasks[index].clone());
            }
            Some(|error| matches!(error, PlanError::Twice { .. }))
        }
        Slip::Unknown => {
            let to = Allotment::Whole(world.members[0]);
            let item = || ItemAllotment { key: unknown.clone(), to: to.clone() };
            match at.index(5) {
                0 => plan.assets.push(item()),
                1 => plan.debts.push(item()),
                2 => plan.archives.push(item()),
                3 => plan.posts.push(ItemAllotment { key: "bestaat-niet".parse().unwrap(), to: to.clone() }),
                _ => plan
                    .tasks
                    .push(TaskAllotment { task: "bestaat-niet".parse().unwrap(), by: NextExecutor::EachItsOwn }),
            }
            Some(|error| matches!(error, PlanError::Unknown { key, .. } if key.as_str() == "bestaat-niet"))
        }
        Slip::DividesAnArchive => {
            let index = pick(world.estate.archives().len())?;
            let key = world.estate.archives().nth(index).unwrap().key.clone();
            plan.archives.retain(|row| row.key != key);
            let shares = ambtelijke_fusie::money::Shares::equal(world.members.iter().copied()).unwrap();
            plan.archives.push(ItemAllotment { key, to: Allotment::Shared(shares) });
            Some(|error| matches!(error, PlanError::ArchiveDivided { .. }))
        }
    }
}

fn slips() -> impl Strategy<Value = Slip> {
    let all = [Slip::LeavesOut, Slip::Stranger, Slip::Twice, Slip::Unknown, Slip::DividesAnArchive];
    prop::sample::select(all.to_vec())
}

/// A life: formed, started, perhaps amended and converted, stopped, dissolved, liquidated; cut off anywhere.
fn lives() -> impl Strategy<Value = Dossier> {
    let gaps = prop::collection::vec(1..=900_u64, 8);
    (settled_world(), gaps, any::<[bool; 6]>(), 1..=8_usize, records()).prop_map(
        |((world, plan), gaps, take, count, record)| {
            let text = |form| ArrangementText::new("Nieuwe regeling", form, world.text.participations()).unwrap();
            let act = |form| {
                let record = unsourced(&record);
                std::sync::Arc::new(Amendment::new(text(form)).recorded(record))
            };
            let converts = take[1];
            let winding =
                Termination { plan: take[2].then_some(plan), record: unsourced(&record), ..Termination::default() };
            let kinds = [
                take[0].then_some(EventKind::Started(Beginning::default())),
                take[3].then(|| EventKind::Amended(act(CooperationForm::PublicBody))),
                converts.then(|| EventKind::Converted(act(CooperationForm::OperationsOrganisation))),
                Some(EventKind::Noted("«een» \"noot\"\n\u{0}".parse().unwrap())),
                take[0].then_some(EventKind::Stopped(Ending::default())),
                Some(EventKind::Dissolved(winding.into())),
                take[4].then_some(EventKind::Liquidated(Liquidation::default())),
            ];
            let mut on = world.starts_on;
            let mut events = vec![world.formed()];
            for (kind, gap) in kinds.into_iter().zip(gaps) {
                on = after(on, gap);
                let source = take[5].then_some("https://example.org/a b");
                events.extend(kind.map(|kind| {
                    let event = Event::new(on, kind);
                    source.map_or(event.clone(), |source| event.known_from(source))
                }));
            }
            events.truncate(count);
            Dossier::new("Leven".parse().unwrap(), events).unwrap()
        },
    )
}

/// The record without sources, which a dossier would have to list.
fn unsourced(record: &Record) -> Record {
    let mut decisions = record.decisions().to_vec();
    decisions.iter_mut().for_each(|one| one.source = None);
    let mut submissions = record.submissions().to_vec();
    submissions.iter_mut().for_each(|one| one.source = None);
    let mut publications = record.publications().to_vec();
    publications.iter_mut().for_each(|one| one.source = None);
    Record::new(decisions, submissions, publications).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn dissolving_loses_nothing((world, plan) in settled_world(), days in 1..4000_u64) {
        let ends_on = after(world.starts_on, days);
        let ended = dissolve(world.fusie(), ends_on, Termination::by(plan.clone()), &NL, Strictness::AsRecorded).unwrap();
        nothing_is_lost(&world, &plan, ended.settlement())?;
        prop_assert_eq!(ended.ended_on(), ends_on);
        let versions: Vec<_> = ended.arrangement().versions().map(Version::in_force).collect();
        prop_assert_eq!(versions, [Period::new(world.starts_on, Some(ends_on)).unwrap()]);
    }

    #[test]
    fn a_plan_that_does_not_settle_everything_is_refused_and_handed_back(
        (world, plan) in settled_world(), slip in slips(), at in any::<Index>(), days in 1..4000_u64,
    ) {
        let mut wrong = plan;
        let Some(is_right) = spoil(&world, &mut wrong, slip, at) else { return Ok(()) };
        let ends_on = after(world.starts_on, days);
        let asked = (world.fusie(), Termination::by(wrong).recorded(Record::default().completed()));
        let refusal = dissolve(asked.0.clone(), ends_on, asked.1.clone(), &NL, Strictness::AsRecorded).unwrap_err();
        match refusal.grounds() {
            Grounds::Plan(error) => prop_assert!(is_right(error), "{slip:?}: {error}"),
            other => prop_assert!(false, "{slip:?}: {other}"),
        }
        prop_assert_eq!(refusal.into_asked(), asked);
    }

    #[test]
    fn an_end_that_does_not_come_after_the_beginning_is_refused((world, plan) in settled_world(), days in 0..4000_u64) {
        let ends_on = world.starts_on.checked_sub_days(Days::new(days)).unwrap();
        let refusal =
            dissolve(world.fusie(), ends_on, Termination::by(plan), &NL, Strictness::AsRecorded).unwrap_err();
        let since = world.starts_on;
        prop_assert_eq!(refusal.grounds(), &Grounds::Plan(PlanError::EndsTooSoon { ends_on, since }));
    }

    #[test]
    fn what_is_formed_is_what_was_proposed_and_is_dissolved_to_the_same_settlement_as_its_dossier(
        (world, plan) in settled_world(), days in 1..4000_u64,
    ) {
        let formed = form(world.starts_on, world.formation(), &NL, Strictness::AsRecorded).unwrap();
        let by_dossier = world.fusie();
        prop_assert_eq!(
            (formed.arrangement(), formed.service(), formed.estate()),
            (by_dossier.arrangement(), by_dossier.service(), by_dossier.estate())
        );
        prop_assert_eq!(formed.dossier().unwrap().replay(&NL).unwrap().fusie_on(world.starts_on).unwrap(), formed.clone());
        prop_assert_eq!(formed.members_on(world.starts_on), world.members.clone());
        prop_assert_eq!(formed.service().posts().map(<[Post]>::len), world.service.posts().map(<[Post]>::len));

        let ends_on = after(world.starts_on, days);
        let termination = Termination::by(plan);
        let events = [world.formed(), Event::new(ends_on, EventKind::Dissolved(termination.clone().into()))];
        let dossier = Dossier::new("Wereld".parse().unwrap(), events).unwrap();
        let replay = dossier.replay(&NL).unwrap();
        let ended = dissolve(formed, ends_on, termination, &NL, Strictness::AsRecorded).unwrap();
        prop_assert_eq!(replay.steps()[1].settlement(), Some(ended.settlement()));
        prop_assert_eq!(replay.as_of(ends_on).stage(), Stage::Liquidating);
        prop_assert_eq!(replay.as_of(ends_on.pred_opt().unwrap()).stage(), Stage::InForce);
    }

    #[test]
    fn a_complete_record_of_nothing_refuses_and_hands_back(world in world()) {
        let asked = world.formation().recorded(Record::default().completed());
        let refusal = form(world.starts_on, asked.clone(), &NL, Strictness::AsRecorded).unwrap_err();
        prop_assert!(refusal.report().is_some());
        prop_assert_eq!(refusal.into_asked(), asked);
    }

    #[test]
    fn a_text_reads_as_it_writes(text in texts()) {
        let json = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(serde_json::from_str::<ArrangementText>(&json).unwrap(), text);
    }

    #[test]
    fn a_record_reads_as_it_writes(record in records()) {
        let json = serde_json::to_string(&record).unwrap();
        prop_assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
    }

    #[test]
    fn an_arrangement_reads_as_it_writes(
        texts in prop::collection::vec(texts(), 1..=4), from in crate::worlds::days(), back in any::<bool>(),
    ) {
        let mut on = from;
        let mut versions = Vec::new();
        for text in texts {
            let version = Version::new(text, Period::since(on));
            versions.push(if back { version.working_back_to(on.pred_opt().unwrap()).unwrap() } else { version });
            on = after(on, 100);
        }
        let arrangement = Arrangement::try_from(versions).unwrap();
        let json = serde_json::to_string(&arrangement).unwrap();
        prop_assert_eq!(serde_json::from_str::<Arrangement>(&json).unwrap(), arrangement);
    }

    #[test]
    fn a_dossier_reads_as_it_writes_and_its_stages_only_go_forward(dossier in lives(), step in 1..400_u64) {
        let json = dossier.to_json().unwrap();
        prop_assert_eq!(Dossier::from_json(&json).unwrap(), dossier.clone());

        let replay = dossier.replay(&NL).unwrap();
        let first = dossier.events().first().unwrap().on().latest();
        let last = dossier.events().last().unwrap().on().latest();
        let mut on = first.pred_opt().unwrap();
        prop_assert_eq!(replay.as_of(on).stage(), Stage::Before);
        let mut stage = Stage::Before;
        while on <= last {
            on = after(on, step);
            let state = replay.as_of(on);
            prop_assert!(stage <= state.stage(), "{stage} on {on} becomes {}", state.stage());
            stage = state.stage();
            prop_assert_eq!(!state.members().is_empty(), stage.is_in_force());
            let _ = replay.report_on(on);
        }
        prop_assert_eq!(replay.as_of(last).stage(), replay.steps().last().unwrap().state().stage());
    }
}
