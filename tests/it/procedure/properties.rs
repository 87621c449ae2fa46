//! What holds of every plan.

use super::*;
use ambtelijke_fusie::finance::{EndsOn, Notice};
use chrono::Days;
use proptest::{prelude::*, sample};
use std::collections::BTreeMap;

fn days_since_1988() -> impl Strategy<Value = NaiveDate> {
    // Days near a change of law are as likely as all others together.
    let near = sample::select(vec!["2006-01-01", "2015-01-01", "2021-07-01", "2022-07-01"]);
    let near = (near, 0u64..260).prop_map(|(seam, days)| date(seam) - Days::new(130) + Days::new(days));
    prop_oneof![near, (0u64..16_000).prop_map(|days| day(1988, 1, 1) + Days::new(days))]
}

fn acts() -> impl Strategy<Value = Act> {
    let forms: Vec<_> = CooperationForm::UNDER_WGR.iter().collect();
    let organs = sample::subsequence(vec![Organ::Council, Organ::Executive, Organ::Mayor], 1..=3);
    let pace = (0u16..60, 0u16..40, 0u16..120, 0u16..20);
    (sample::select(forms), sample::select(ACTS.to_vec()), organs, pace).prop_map(|(form, moment, organs, pace)| {
        let (councils, works_councils, province, publication) = pace;
        let pace = Pace::default().councils(councils).works_councils(works_councils);
        let pace = pace.province(province).publication(publication);
        Act { pace, ..Act::new(form, moment).of_organs(&organs) }
    })
}

type Key = (StepKind, Actor, Option<OrganOf>, Option<ambtelijke_fusie::governance::Medium>);

fn key(step: &Step) -> Key {
    (step.kind(), step.by(), step.to(), step.medium())
}

fn latest(plan: &Plan) -> BTreeMap<Key, NaiveDate> {
    plan.steps().iter().filter_map(|step| Some((key(step), step.latest()?))).collect()
}

/// The steps that are done by a day of a plan that is kept to the earliest days.
fn done_by(plan: &Plan, act: &Act, on: NaiveDate) -> Record {
    kept(act, plan.steps(), |step| step.earliest().filter(|day| *day <= on))
}

proptest! {
    #[test]
    fn a_plan_fits_if_and_only_if_the_earliest_start_is_no_later_than_the_wished_day(
        act in acts(), today in days_since_1988(), days in 0u64..500,
    ) {
        let wished = today + Days::new(days);
        let plan = act.plan(&Record::default(), Some(today), Some(wished));
        prop_assert_eq!(plan.fits(), plan.earliest_start().unwrap() <= wished, "{}", plan);
        if plan.fits() {
            prop_assert!(plan.steps().iter().all(|step| step.slack().is_none_or(|slack| slack >= 0)));
        }
    }

    #[test]
    fn the_plan_from_the_earliest_start_fits(act in acts(), today in days_since_1988()) {
        let start = act.beginning_on(today).earliest_start().unwrap();
        let plan = act.plan(&Record::default(), Some(today), Some(start));
        prop_assert!(plan.fits(), "{}", plan);
        prop_assert_eq!(plan.earliest_start(), Some(start));
    }

    #[test]
    fn moving_the_wished_day_on_moves_no_latest_day_back(act in acts(), wished in days_since_1988()) {
        let (before, after) = (act.starting_on(wished), act.starting_on(wished + Days::new(1)));
        let after = latest(&after);
        for (key, day) in latest(&before) {
            prop_assert!(after.get(&key).is_none_or(|later| *later >= day), "{:?}: {}", key, day);
        }
    }

    #[test]
    fn beginning_a_day_later_starts_no_sooner(act in acts(), today in days_since_1988()) {
        let (before, after) = (act.beginning_on(today), act.beginning_on(today + Days::new(1)));
        prop_assert!(before.earliest_start() <= after.earliest_start());
    }

    #[test]
    fn no_step_stands_before_one_that_it_waits_for(
        act in acts(), today in days_since_1988(), days in 0u64..500,
    ) {
        for plan in [
            act.beginning_on(today),
            act.starting_on(today),
            act.plan(&Record::default(), Some(today), Some(today + Days::new(days))),
        ] {
            for (place, step) in plan.steps().iter().enumerate() {
                for wait in step.after() {
                    prop_assert!(wait.step < place);
                    let before = &plan.steps()[wait.step];
                    // Of two steps that are asked together, the days come in that order too.
                    if before.asked() == step.asked() {
                        prop_assert!(before.earliest().is_none() || before.earliest() <= step.earliest());
                        prop_assert!(step.latest().is_none() || before.latest() <= step.latest());
                    }
                }
            }
            let open: Vec<_> = plan.steps().iter().map(key).collect();
            let mut once = open.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), open.len(), "a step stands twice");
        }
    }

    #[test]
    fn a_step_that_is_done_is_never_asked_again(
        act in acts(), today in days_since_1988(), days in 0u64..200,
    ) {
        let plan = act.beginning_on(today);
        let later = today + Days::new(days);
        let record = done_by(&plan, &act, later);
        let after = act.plan(&record, Some(later), None);
        let open: Vec<_> = after.open().map(key).collect();
        for step in plan.steps() {
            // The record does not hold these; a view is not asked for.
            let is_held = !matches!(step.kind(),
                StepKind::EntryIntoForce | StepKind::Appointment | StepKind::View);
            if is_held && step.earliest().is_some_and(|day| day <= later) {
                prop_assert!(!open.contains(&key(step)), "{:?} is asked again\n{}", key(step), after);
            }
        }
        // Who kept to the plan loses nothing by planning again; what is done keeps its day.
        if plan.earliest_start().unwrap() > later {
            prop_assert_eq!(after.earliest_start(), plan.earliest_start(), "{}\n{}", plan, after);
        }
    }

    #[test]
    fn the_record_of_a_kept_plan_says_so_on_the_days_of_the_plan(act in acts(), today in days_since_1988()) {
        let plan = act.beginning_on(today);
        let start = plan.earliest_start().unwrap();
        let after = act.plan(&done_by(&plan, &act, start), Some(start), Some(start));
        prop_assert!(after.fits(), "{}", after);
        for step in after.steps().iter().filter(|step| step.done_on().is_some()) {
            let planned = plan.steps().iter().find(|one| key(one) == key(step));
            prop_assert!(planned.is_some_and(|one| one.earliest() == step.done_on()), "{:?}", key(step));
        }
    }
}

#[test]
fn a_plan_at_either_end_of_the_calendar_ends_there() {
    for form in CooperationForm::UNDER_WGR {
        for moment in ACTS {
            let act = Act { pace: Pace::default().councils(u16::MAX), ..Act::new(form, moment) };
            let (text, record) = (act.text(day(2020, 1, 1)), Record::default());
            let procedure = Procedure::of(moment, &text, &record, &NL).at_pace(act.pace).of_municipality(of(A));
            let procedure = procedure.with_notice(Notice { months: u16::MAX, ends_on: EndsOn::YearEnd });
            for (today, wished) in [(NaiveDate::MIN, NaiveDate::MAX), (NaiveDate::MAX, NaiveDate::MIN)] {
                assert_eq!(procedure.between(today, wished).unwrap().fits(), today < wished, "{form} {moment}");
                assert!(procedure.starting_on(today).is_ok() && procedure.from_day(today).is_ok());
            }
        }
    }
}
