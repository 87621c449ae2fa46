//! Plans over a day on which the law changes: each step is asked by the law of its own day.

use super::*;

#[test]
fn the_day_of_the_publication_decides_where_it_stands() {
    let plan = |today: &str, wished: &str| form().plan(&Record::default(), Some(date(today)), Some(date(wished)));
    let media = |plan: &Plan| -> Vec<_> {
        let publications = plan.of(StepKind::Publication);
        publications.map(|step| (step.medium().unwrap().to_string(), step.asked())).collect()
    };
    let over = media(&plan("2021-06-01", "2021-08-01"));
    assert_eq!(over.len(), 2);
    assert!(over.contains(&("staatscourant".into(), AskedWhen::IfEarly)), "{over:?}");
    assert!(over.contains(&("gemeenteblad".into(), AskedWhen::IfLate)), "{over:?}");
    assert_eq!(media(&plan("2021-06-01", "2021-06-30")), [("staatscourant".into(), AskedWhen::Always)]);
    assert_eq!(media(&plan("2021-07-01", "2021-07-30")), [("gemeenteblad".into(), AskedWhen::Always)]);
}

#[test]
fn an_operations_organisation_starts_no_sooner_than_the_law_that_knows_it() {
    let plan = form().beginning_on(day(2014, 3, 1));
    assert_eq!(plan.earliest_start(), Some(day(2015, 1, 1)));
    assert_eq!(earliest(&plan, StepKind::Decision), Some(day(2014, 3, 1)), "it can be decided before");
    assert!(!form().starting_on(day(2014, 12, 31)).fits());
}

#[test]
fn over_the_change_of_1_july_2022_each_step_is_asked_by_the_law_of_its_own_day() {
    let plan = |today: &str, wished: &str| form().plan(&Record::default(), Some(date(today)), Some(date(wished)));
    // Decided in June, there is no draft; decided in July or later, there is. A draft of June has no term.
    let seam = plan("2022-06-01", "2022-07-10");
    let draft = seam.of(StepKind::Draft).next().unwrap();
    assert_eq!((draft.asked(), draft.latest()), (AskedWhen::IfLate, Some(day(2022, 6, 30))));
    assert_eq!(seam.earliest_start(), Some(day(2022, 6, 1)));
    assert!(seam.fits());
    // Wished for 1 September, a draft of July must be there by the 6th: + 56 days is 31 August.
    assert_eq!(latest(&plan("2022-06-01", "2022-09-01"), StepKind::Draft), Some(day(2022, 7, 6)));
    // Who begins on 1 July cannot start on the 10th: the draft comes first, and it has eight weeks.
    let late = plan("2022-07-01", "2022-07-10");
    assert_eq!(late.earliest_start(), Some(day(2022, 8, 27)));
    assert_eq!(late.first_late().unwrap().kind(), StepKind::Draft);
    assert_eq!(late.of(StepKind::Draft).next().unwrap().asked(), AskedWhen::Always);
}

#[test]
fn over_the_end_of_the_approval_one_waits_for_it_or_for_the_province() {
    let act = Act { pace: Pace::default().province(92), ..Act::new(CooperationForm::PublicBody, Moment::Form) };
    // The province would take until February 2006; from 1 January nobody needs it.
    let plan = act.beginning_on(day(2005, 11, 1));
    assert_eq!(plan.earliest_start(), Some(day(2006, 1, 1)));
    assert_eq!(plan.of(StepKind::ProvincialApproval).count(), 0);
    // From September it is there in time.
    assert_eq!(act.beginning_on(day(2005, 9, 1)).earliest_start(), Some(day(2005, 12, 2)));
}
