//! Wgr, article 1: the consent of the council.

use super::*;
use ambtelijke_fusie::law::Severity;

pub(super) const ROWS: &[Row] = &[
    at_a_time("consent-raad-amend-all-participants", |w| w.of_organs(&[Organ::Council]))
        .of(&[CooperationForm::PublicBody, CooperationForm::PlainArrangement]),
    met("consent-raad", |_| {}),
    met("consent-raad", |w| w.consent().on = w.day),
    met("consent-raad", |w| {
        // The council takes part itself: its own decision holds the consent.
        w.of_organs(&[Organ::Council, Organ::Executive]);
        w.unasked();
    }),
    met("consent-raad", |w| {
        // A decision without consent, and a new one after it.
        w.consent().on = w.day - chrono::Days::new(3);
        w.decides(Organ::Executive, w.kind(), -10);
    }),
    met("consent-raad", |w| {
        // The mayor takes no part, so a decision of the mayor is no act.
        w.decides(Organ::Mayor, w.kind(), -10);
    }),
    breached("consent-raad", |w| {
        // The mayor takes part, and decides too early.
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.undecided(Organ::Mayor, w.kind());
        w.decides(Organ::Mayor, w.kind(), -10);
    }),
    breached("consent-raad", |w| {
        w.refuse();
    }),
    breached("consent-raad", |w| {
        w.record_in_part();
        w.refuse();
    }),
    breached("consent-raad", |w| w.consent().on = w.day + chrono::Days::new(1)),
    // Consent cannot be withdrawn since 1998; before, nobody has read what the law was.
    met("consent-raad", |w| w.consent().withdrawn_on = Some(w.day)).on(&["1998-01-01", "2026-11-23"]),
    open("consent-raad", |w| w.consent().withdrawn_on = Some(w.day)).on(&["1985-01-01", "1997-12-31"]),
    met("consent-raad", |w| w.consent().withdrawn_on = Some(w.day + chrono::Days::new(1))),
    // A day until which it was given may be a term for the decision, or a term that cannot be set.
    open("consent-raad", |w| w.consent().until = Some(w.day)),
    met("consent-raad", |w| w.consent().until = Some(w.day + chrono::Days::new(1))),
    breached("consent-raad", |w| w.consent().decide_by = Some(w.day - chrono::Days::new(1))),
    met("consent-raad", |w| w.consent().decide_by = Some(w.day)),
    breached("consent-raad", World::unasked),
    open("consent-raad", |w| {
        w.record_in_part();
        w.unasked();
    }),
    at_a_time("consent-raad", |w| w.of_organs(&[Organ::Council])),
    // Silence is consent after thirteen weeks, since 1998 and where the record vouches that it was silence.
    met("consent-raad", |w| w.silent_since(-120)).on(&["1998-06-01", "2026-11-23"]),
    breached("consent-raad", |w| w.silent_since(-120)).on(&["1985-01-01", "1997-12-31"]),
    breached("consent-raad", |w| w.silent_since(-30)),
    open("consent-raad", |w| {
        w.record_in_part();
        w.silent_since(-120);
    }),
    met("consent-raad-amend-all-participants", |_| {}),
    breached("consent-raad-amend-all-participants", |w| w.undecided(Organ::Executive, DecisionKind::Amend)),
    breached("consent-raad-amend-all-participants", World::unasked),
    breached("consent-raad-amend-all-participants", |w| {
        w.record_in_part();
        w.refuse();
    }),
    open("consent-raad-amend-all-participants", |w| {
        w.record_in_part();
        w.unasked();
    }),
    open("consent-raad-amend-all-participants", |w| {
        w.record_in_part();
        w.undecided(Organ::Executive, DecisionKind::Amend);
    }),
    met("consent-refusal-ground", |w| {
        w.refuse();
    }),
    met("consent-refusal-ground", |w| w.refuse().ground = Some(RefusalGround::ConflictWithLaw)),
    breached("consent-refusal-ground", |w| w.refuse().ground = Some(RefusalGround::Other)),
    breached("consent-refusal-ground", |w| w.refuse().ground = None),
    open("consent-refusal-ground", |w| {
        w.record_in_part();
        w.refuse().ground = None;
    }),
    at_a_time("consent-refusal-ground", |_| {}),
    met("consent-not-in-art1-for-dissolve", |_| {}),
    // A text that is known to say nothing asks for nothing.
    met("consent-not-in-art1-for-dissolve", |w| {
        w.without(ClauseKind::Dissolution);
        w.without(ClauseKind::Duration);
    }),
    open("consent-not-in-art1-for-dissolve", |w| {
        w.unsure_of(ClauseKind::Dissolution);
        w.unsure_of(ClauseKind::Duration);
    }),
];

#[test]
fn where_only_the_decision_is_unknown_its_organ_is_named_and_not_the_council() {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Form, day(2016, 1, 1));
    world.record_in_part();
    world.undecided(Organ::Executive, DecisionKind::Adopt);
    let report = world.report();
    let open: Vec<_> = report.undetermined().filter(|one| one.rule().id() == "consent-raad").collect();
    let executive = ambtelijke_fusie::law::Subject::Party(OrganOf::new(of(A), Organ::Executive));
    assert_eq!(open.iter().map(|one| one.subject()).collect::<Vec<_>>(), [executive]);
}

#[test]
fn consent() {
    check(ROWS);
}

#[test]
fn who_is_outvoted_in_an_amendment_is_reported_but_not_as_unlawful() {
    for (complete, verdict) in [(true, Verdict::Breached), (false, Verdict::Undetermined)] {
        let mut world = World::lawful(CooperationForm::PublicBody, Moment::Amend, day(2016, 1, 1));
        world.record_complete = complete;
        world.undecided(Organ::Executive, DecisionKind::Amend);
        world.unasked();
        let report = world.report();
        for rule in ["consent-raad", "party-own-decision", "consent-raad-amend-all-participants"] {
            assert_eq!(report.verdict(rule), Some(verdict), "{rule}");
        }
        assert!(report.findings().iter().all(|finding| finding.severity() != Severity::Blocking), "{report:?}");
    }
}
