//! Which law judges: that of each fact's own day, or that of one day that somebody asks for.

use super::*;
use ambtelijke_fusie::{
    law::{Finding, Report, WhichLaw},
    operation::{Budget, CouncilStep},
};

fn judged(world: &World, which_law: WhichLaw) -> Report {
    world.with_case(|case| Catalogue::all().judge(&case.under(which_law)))
}

#[test]
fn without_a_setting_every_fact_is_judged_by_the_law_of_its_own_day() {
    for on in whole::DAYS.map(date) {
        for world in whole::worlds(on) {
            assert_eq!(judged(&world, WhichLaw::OfEachFact), world.report());
        }
    }
}

#[test]
fn under_the_law_of_one_day_only_rules_of_that_day_judge_and_every_finding_says_so() {
    for (on, under) in [("2006-06-01", "2025-02-12"), ("2025-02-12", "2006-06-01"), ("2021-07-01", "1990-01-02")] {
        let (on, under) = (date(on), date(under));
        for world in whole::worlds(on) {
            let report = judged(&world, WhichLaw::Of(under));
            for rule in report.met().chain(report.findings().iter().map(Finding::rule)) {
                assert!(rule.period().contains(under), "{} on {on} under {under}", rule.id());
            }
            assert!(report.findings().iter().all(|finding| finding.law_of() == under), "{report}");
        }
    }
}

#[test]
fn a_draft_of_2021_lacks_what_the_law_of_2022_asks() {
    let mut world = World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, day(2021, 9, 1));
    world.without(ClauseKind::Evaluation);
    assert_eq!(world.report().verdict("content-evaluation"), None);
    // As if it were new on that day: an older text has until 1 July 2024.
    let report = world.with_case(|case| {
        let today = day(2026, 1, 1);
        Catalogue::all().judge(&case.first_in_force_on(today).under(WhichLaw::Of(today)))
    });
    assert_eq!(report.verdict("content-evaluation"), Some(Verdict::Breached));
}

/// The budget of 2023, its draft sent on 1 May 2022, offered and adopted eight weeks later.
fn budget_on_the_seam() -> World {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Operate, day(2022, 12, 1));
    let drafts: Vec<_> = [A, B, C].map(|code| CouncilStep::new(of(code), day(2022, 5, 1))).into_iter().collect();
    let budget = world.log().budgets.iter_mut().find(|budget| budget.year == 2023);
    let known = Budget {
        drafts,
        offered_on: Some(day(2022, 6, 27)),
        adopted_on: Some(day(2022, 6, 27)),
        sent_to_province_on: Some(day(2022, 7, 4)),
        ..budget.as_deref().cloned().unwrap_or(Budget::new(2023))
    };
    match budget {
        Some(budget) => *budget = known,
        None => world.log().budgets.push(known),
    }
    world
}

#[test]
fn the_budget_of_2023_is_judged_by_the_law_of_the_day_on_which_its_draft_was_sent() {
    let world = budget_on_the_seam();
    let verdicts =
        |report: &Report| ["fin-draft-eight-weeks", "fin-draft-twelve-weeks"].map(|rule| report.verdict(rule));
    assert_eq!(verdicts(&judged(&world, WhichLaw::OfEachFact))[0], Some(Verdict::Met));
    // By the reading that the law of the day of adoption decides, it differs on either side of the seam.
    assert_eq!(verdicts(&judged(&world, WhichLaw::Of(day(2022, 6, 30)))), [Some(Verdict::Met), None]);
    let [eight, twelve] = verdicts(&judged(&world, WhichLaw::Of(day(2022, 7, 1))));
    assert_eq!((eight, twelve), (None, Some(Verdict::Breached)));
}
