//! Whole cases: the lawful one has no finding, in any form, at any moment, under any version of the law.

use super::*;

/// A day under each version of the law.
pub(super) const DAYS: [&str; 7] =
    ["1990-01-02", "2006-06-01", "2015-06-01", "2020-06-01", "2021-07-01", "2022-07-01", "2025-02-12"];

/// A lawful world in every form that the law knows on the day, at every moment.
pub(super) fn worlds(on: NaiveDate) -> impl Iterator<Item = World> {
    let forms = CooperationForm::ALL.iter().filter(move |form| form.exists_on(on));
    forms.flat_map(move |&form| Moment::ALL.iter().map(move |&moment| World::lawful(form, moment, on)))
}

#[test]
fn a_lawful_case_has_no_finding_in_any_form_at_any_moment_under_any_version_of_the_law() {
    for on in DAYS.iter().copied().chain(seams::SEAMS.into_iter().flatten()) {
        for world in worlds(date(on)) {
            let report = world.report();
            assert!(report.findings().is_empty(), "{} on {on} ({}): {report:#?}", world.form, world.moment);
        }
    }
}

#[test]
fn a_lawful_case_of_every_mix_of_organs_has_no_finding() {
    let mixes: [&[Organ]; 6] = [
        &[Organ::Council],
        &[Organ::Mayor],
        &[Organ::Council, Organ::Executive],
        &[Organ::Council, Organ::Mayor],
        &[Organ::Executive, Organ::Mayor],
        &[Organ::Council, Organ::Executive, Organ::Mayor],
    ];
    for on in DAYS {
        for mut world in worlds(date(on)).filter(|world| world.form != CooperationForm::OperationsOrganisation) {
            for organs in mixes {
                world.of_organs(organs);
                for power in world.powers.iter_mut().flatten() {
                    power.owner = *organs.first().unwrap();
                }
                let report = world.report();
                assert!(
                    report.findings().is_empty(),
                    "{} {organs:?} on {on} ({}): {report:#?}",
                    world.form,
                    world.moment
                );
                world = World::lawful(world.form, world.moment, world.day);
            }
        }
    }
}

#[test]
fn an_older_arrangement_is_asked_for_the_clauses_of_the_act_of_2021_two_years_later() {
    let new = [
        "content-withdraw-r2",
        "content-withdraw-assets-r2",
        "content-zienswijze-decisions",
        "content-participation",
        "content-evaluation",
        "content-active-information",
    ];
    for on in ["2022-07-01", "2024-06-30", "2024-07-01"] {
        let mut world = World::lawful(CooperationForm::PublicBody, Moment::Amend, date(on));
        world.older();
        for clause in [
            ClauseKind::WithdrawalConditions,
            ClauseKind::WithdrawalAssets,
            ClauseKind::CouncilViews,
            ClauseKind::PublicParticipation,
            ClauseKind::Evaluation,
            ClauseKind::ActiveInformation,
        ] {
            world.without(clause);
        }
        let report = world.report();
        let breached: Vec<_> = report.breaches().map(|finding| finding.rule().id()).collect();
        // In between, each of the six is still due.
        let due = report.undetermined().filter(|finding| finding.rule().id() == "transition-2024").count();
        assert_eq!(due, if on < "2024-07-01" { 6 } else { 0 }, "{on}");
        assert_eq!(breached, if on < "2024-07-01" { &[] } else { &new[..] }, "{on}");
    }
}
