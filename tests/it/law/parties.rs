//! Wgr, article 1(1): who makes an arrangement, and that each of them decides.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("party-min-two-gemeenten", |_| {}),
    breached("party-min-two-gemeenten", World::only_c),
    met("party-organ-kind", |_| {}),
    breached("party-organ-kind", World::with_a_municipality_that_never_was),
    // Beemster went into Purmerend, and nobody recorded what became of the arrangement: article 1 is not to blame.
    open("party-organ-kind", |w| w.among(&[370, 439, A])).at(&[Moment::Operate]).on(&["2026-11-23"]),
    breached("party-organ-kind", |w| w.among(&[370, 439, A])).at(&[Moment::Form]).on(&["2026-11-23"]),
    met("party-min-two-gemeenten", |w| w.among(&[370, 439, A])).at(&[Moment::Operate]).on(&["2026-11-23"]),
    met("party-min-two-gemeenten", |w| w.among(&[370, A])).at(&[Moment::Operate]).on(&["2026-11-23"]),
    // Who is gone, or never was there, is not counted where an arrangement is made.
    breached("party-min-two-gemeenten", |w| w.among(&[370, A])).at(&[Moment::Form]).on(&["2026-11-23"]),
    breached("party-min-two-gemeenten", |w| {
        w.only_c();
        w.with_nobody_from_before();
    })
    .at(&[Moment::Operate]),
    // Both are one municipality by now, so that the arrangement lapsed, or went on with somebody else.
    open("party-min-two-gemeenten", |w| w.among(&[370, 439])).at(&[Moment::Operate]).on(&["2026-11-23"]),
    met("party-own-competence", |_| {}),
    breached("party-own-competence", |w| w.powers = Some(vec![World::power_of(Organ::Mayor)])),
    met("party-own-competence", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.powers = Some(vec![World::power_of(Organ::Mayor)]);
    }),
    met("party-own-competence", |w| {
        // Of C only, whose mayor takes part while those of the others do not.
        w.joins(C, Organ::Mayor);
        w.powers = Some(vec![World::power_of(Organ::Mayor)]);
        w.power().of = vec![of(C)];
    }),
    breached("party-own-competence", |w| {
        w.joins(C, Organ::Mayor);
        w.powers = Some(vec![World::power_of(Organ::Mayor)]);
        w.power().of = vec![of(B), of(C)];
    }),
    breached("party-own-competence", |w| {
        w.joins(C, Organ::Mayor);
        w.powers = Some(vec![World::power_of(Organ::Mayor)]);
    }),
    open("party-own-competence", |w| {
        w.powers = None;
        w.text_in_part();
    }),
    met("party-own-competence", |w| w.powers = None),
    met("party-own-decision", |_| {}),
    breached("party-own-decision", |w| w.undecided(Organ::Executive, w.kind())),
    breached("party-own-decision", |w| {
        w.record_in_part();
        w.undecided(Organ::Executive, w.kind());
        w.decides(Organ::Executive, w.kind(), 0).outcome = Outcome::Refused;
    }),
    // The decision of the mayor does not replace that of the executive.
    breached("party-own-decision", |w| {
        w.undecided(Organ::Executive, w.kind());
        w.decides(Organ::Mayor, w.kind(), 0);
    }),
    met("party-own-decision", |w| {
        w.undecided(Organ::Executive, w.kind());
        w.decides(Organ::Executive, w.kind(), -9).outcome = Outcome::Refused;
        w.decides(Organ::Executive, w.kind(), 0);
    }),
    open("party-own-decision", |w| {
        w.record_in_part();
        w.undecided(Organ::Executive, w.kind());
    }),
    // Whom a new text leaves out decides on that too, in the one word or the other.
    breached("party-own-decision", World::leave_a_out).at(&[Moment::Amend]),
    breached("consent-raad", |w| {
        w.leave_a_out();
        w.unasked();
    })
    .at(&[Moment::Amend]),
    met("party-own-decision", |w| {
        w.leave_a_out();
        w.decides(Organ::Executive, DecisionKind::Withdraw, 0);
    })
    .at(&[Moment::Amend]),
    met("party-own-decision", |w| {
        w.leave_a_out();
        w.decides(Organ::Executive, DecisionKind::Amend, 0);
    })
    .at(&[Moment::Amend]),
];

impl World {
    /// A new text names A no more, whose executive decides nothing.
    fn leave_a_out(&mut self) {
        self.parties.retain(|party| party.party().municipality() != of(A));
        self.boards.clear();
        self.undecided(Organ::Executive, self.kind());
    }
}

#[test]
fn who_left_by_an_act_of_its_own_on_that_very_day_is_not_left_out_by_the_new_text() {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Amend, day(2016, 1, 1));
    world.leave_a_out();
    let on = world.day;
    let before = world.before.as_mut().unwrap();
    before.boards.clear();
    for party in before.parties.iter_mut().filter(|party| party.party().municipality() == of(A)) {
        *party = ambtelijke_fusie::arrangement::Participation::new(party.party(), party.period().ended(on).unwrap());
    }
    assert_eq!(world.report().verdict("party-own-decision"), Some(Verdict::Met));
}

#[test]
fn who_comes_or_goes_with_a_new_text_is_not_outvoted() {
    use ambtelijke_fusie::law::Severity;
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Amend, day(2016, 1, 1));
    let before = world.before.as_mut().unwrap();
    before.boards.clear();
    before.parties.retain(|party| party.party().municipality() != of(A));
    world.undecided(Organ::Executive, DecisionKind::Amend);
    let (report, of_a) = (world.report(), OrganOf::new(of(A), Organ::Executive));
    let found =
        |rule: &str| report.breaches().find(|one| one.rule().id() == rule).map(|one| (one.subject(), one.severity()));
    let expected = Some((ambtelijke_fusie::law::Subject::Party(of_a), Severity::Blocking));
    assert_eq!(found("party-own-decision"), expected, "a newcomer");
}

#[test]
fn who_makes_it() {
    check(ROWS);
}
