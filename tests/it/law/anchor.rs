//! Which day decides which law: each rule has its anchor, and every other day may lie under another law.

use super::*;

/// Days of decision, publication and entry into force, and which of two rules that follow each other is asked.
const ROWS: &[([&str; 3], &str, &str)] = &[
    // The text is judged by the day of the last decision.
    (["2022-06-30", "2022-07-01", "2022-07-02"], "content-withdraw-r1", "content-withdraw-r2"),
    (["2022-07-01", "2022-07-01", "2022-07-02"], "content-withdraw-r2", "content-withdraw-r1"),
    (["2014-12-31", "2015-01-02", "2015-01-03"], "content-withdraw-r0", "content-withdraw-r1"),
    (["2015-01-01", "2015-01-02", "2015-01-03"], "content-withdraw-r1", "content-withdraw-r0"),
    // The publication is judged by its own day.
    (["2014-12-01", "2014-12-31", "2015-01-01"], "publish-customary-r0", "publish-staatscourant"),
    (["2014-12-01", "2015-01-01", "2015-01-01"], "publish-staatscourant", "publish-customary-r0"),
    (["2021-06-01", "2021-06-30", "2021-07-01"], "publish-staatscourant", "publish-gemeenteblad"),
    (["2021-06-01", "2021-07-01", "2021-07-01"], "publish-gemeenteblad", "publish-staatscourant"),
    (
        ["2014-12-01", "2014-12-31", "2015-01-01"],
        "not-in-force-before-publication-r0b",
        "not-in-force-before-publication",
    ),
    (
        ["2014-12-01", "2015-01-01", "2015-01-01"],
        "not-in-force-before-publication",
        "not-in-force-before-publication-r0b",
    ),
];

fn world([decided, published, effective]: [&str; 3]) -> World {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Form, date(decided));
    world.publications = World::lawful(CooperationForm::PublicBody, Moment::Form, date(published)).publications;
    world.effective_on = date(effective);
    world.first_in_force = date(effective);
    world
}

#[test]
fn every_day_of_an_act_is_judged_by_the_law_of_its_own() {
    for &(days, asked, other) in ROWS {
        let report = world(days).report();
        assert_eq!(report.verdict(asked), Some(Verdict::Met), "{asked} of {days:?}");
        assert_eq!(report.verdict(other), None, "{other} of {days:?}");
    }
}

#[test]
fn a_form_is_judged_by_the_day_on_which_it_takes_effect() {
    for (effective, verdict) in [("2014-12-31", Some(Verdict::Breached)), ("2015-01-01", None)] {
        let mut world = World::lawful(CooperationForm::OperationsOrganisation, Moment::Form, day(2014, 11, 1));
        world.effective_on = date(effective);
        assert_eq!(world.report().verdict("form-known-in-regime"), verdict, "{effective}");
    }
}

#[test]
fn a_notice_in_a_local_paper_does_not_decide_which_gazette_was_due() {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Form, day(2021, 7, 5));
    world.published(Medium::Customary, Some(B), -7);
    let report = world.report();
    assert!(report.findings().is_empty(), "{report:?}");
    assert_eq!(report.verdict("publish-gemeenteblad"), Some(Verdict::Met));
}

#[test]
fn where_no_decision_or_publication_is_recorded_the_entry_into_force_decides() {
    let mut world = world(["2022-06-30", "2021-06-30", "2022-07-01"]);
    world.decisions.clear();
    world.publications.clear();
    let report = world.report();
    assert!(report.verdict("content-withdraw-r2").is_some() && report.verdict("publish-gemeenteblad").is_some());
}
