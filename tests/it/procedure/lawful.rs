//! The crucial property: an act that keeps to its plan breaks no law, be it on the latest days or on the earliest.

use super::*;
use ambtelijke_fusie::law::{Severity, Strictness};

const MIXES: [&[Organ]; 6] = [
    &[Organ::Executive],
    &[Organ::Council],
    &[Organ::Mayor],
    &[Organ::Executive, Organ::Mayor],
    &[Organ::Council, Organ::Executive],
    &[Organ::Council, Organ::Executive, Organ::Mayor],
];

/// Every act in every form by every mix of organs, and conversions between forms.
fn acts() -> Vec<Act> {
    let mut acts = Vec::new();
    for form in CooperationForm::UNDER_WGR {
        for moment in ACTS {
            for organs in MIXES {
                if form != CooperationForm::OperationsOrganisation || organs == [Organ::Executive] {
                    acts.push(Act::new(form, moment).of_organs(organs));
                }
            }
            // One council takes part besides the executives of all.
            if form != CooperationForm::OperationsOrganisation {
                let mut act = Act::new(form, moment);
                act.parties.push(council(B));
                acts.push(act);
            }
        }
        for was in CooperationForm::UNDER_WGR.iter().filter(|was| *was != form) {
            for organs in MIXES.into_iter().filter(|organs| organs.contains(&Organ::Executive)) {
                let old = Act::new(was, Moment::Amend).of_organs(organs).parties;
                acts.push(Act { was: Some((was, old)), ..Act::new(form, Moment::Amend) });
            }
        }
    }
    acts
}

/// Judges a kept plan: nothing blocks, and no warning of what a plan is about.
fn assert_lawful(act: &Act, effect: NaiveDate, record: Record, how: &str) {
    let report = act.judged(effect, record);
    let blocking: Vec<_> = report.breaches().filter(|finding| finding.severity() == Severity::Blocking).collect();
    assert!(!report.refuses(Strictness::AsRecorded), "{how}, in force on {effect}: {act:?}\n{blocking:#?}");
    let steps =
        ["party-", "consent-", "draft-", "publish-", "not-in-force-", "gs-", "register-bw", "register-national"];
    let about_steps = |id: &str| steps.iter().any(|prefix| id.starts_with(prefix));
    let breaches: Vec<_> = report.breaches().filter(|finding| about_steps(finding.rule().id())).collect();
    assert!(breaches.is_empty(), "{how}, in force on {effect}: {act:?}\n{breaches:#?}");
}

#[test]
fn every_step_on_its_latest_day_breaks_no_law() {
    let acts = acts();
    for wished in DAYS.map(date) {
        for act in acts.iter().filter(|act| act.form.exists_on(wished)) {
            let plan = act.starting_on(wished);
            assert!(plan.fits(), "{act:?}\n{plan}");
            let record = kept(act, plan.steps(), |step| step.latest().or(Some(wished)));
            assert_lawful(act, wished, record, "latest");
        }
    }
}

#[test]
fn every_step_on_its_earliest_day_breaks_no_law() {
    let acts = acts();
    for today in DAYS.map(date) {
        for act in &acts {
            let plan = act.beginning_on(today);
            assert!(plan.fits(), "{act:?}\n{plan}");
            let effect = plan.earliest_start().unwrap();
            let record = kept(act, plan.steps(), Step::earliest);
            assert_lawful(act, effect, record, "earliest");
        }
    }
}

#[test]
fn the_earliest_days_of_a_plan_over_a_change_of_law_break_none() {
    for (today, wished) in [
        ("2005-11-01", "2006-01-01"),
        ("2014-11-01", "2015-01-01"),
        ("2021-05-01", "2021-08-01"),
        ("2022-05-01", "2022-07-10"),
        ("2022-06-01", "2022-09-01"),
    ] {
        let paces = [Pace::default(), Pace::default().councils(15).publication(20)];
        let acts = acts().into_iter().filter(|act| act.form.exists_on(date(wished)));
        for act in acts.flat_map(|act| paces.map(|pace| Act { pace, ..act.clone() })) {
            let plan = act.plan(&Record::default(), Some(date(today)), Some(date(wished)));
            if !plan.fits() {
                // Only a plan that begins too late for the pace does not fit; one without waiting fits everywhere.
                assert!(act.pace != Pace::default() && plan.earliest_start() > Some(date(wished)), "{act:?}\n{plan}");
                continue;
            }
            for (pick, asked, how) in [
                (Step::earliest as fn(&Step) -> Option<NaiveDate>, AskedWhen::IfEarly, "earliest"),
                (Step::latest as fn(&Step) -> Option<NaiveDate>, AskedWhen::IfLate, "latest"),
            ] {
                let effect = match asked {
                    AskedWhen::IfEarly => plan.earliest_start().unwrap(),
                    _ => date(wished),
                };
                let steps =
                    plan.steps().iter().filter(|step| step.asked() == AskedWhen::Always || step.asked() == asked);
                let record = kept(&act, steps, |step| pick(step).or(Some(effect)));
                assert_lawful(&act, effect, record, how);
            }
        }
    }
}
