//! Wgr, article 1(2) and (3): the draft and the views of the councils.

use super::*;
use ambtelijke_fusie::law::Severity;

pub(super) const ROWS: &[Row] = &[
    met("draft-sent-to-raden", |_| {}),
    breached("draft-sent-to-raden", |w| w.not_sent(A, DecisionKind::View)),
    breached("draft-sent-to-raden", |w| w.drafted(1)),
    // Before the decision, so not on its day.
    breached("draft-sent-to-raden", |w| w.drafted(0)),
    met("draft-sent-to-raden", |w| w.drafted(-1)),
    open("draft-sent-to-raden", |w| {
        w.record_in_part();
        w.not_sent(A, DecisionKind::View);
    }),
    at_a_time("draft-sent-to-raden", |w| w.of_organs(&[Organ::Council, Organ::Executive])),
    at_a_time("draft-sent-to-raden", |w| {
        w.not_sent(A, DecisionKind::View);
        w.joins(C, Organ::Council);
    }),
    // Also where it is the council of the one who leaves.
    at_a_time("draft-sent-to-raden", |w| {
        w.not_sent(A, DecisionKind::View);
        w.joins(A, Organ::Council);
    }),
    met("draft-sent-to-other-raden", |_| {}),
    // The one who accedes or leaves is a matter of the rule above.
    met("draft-sent-to-other-raden", |w| w.not_sent(A, DecisionKind::View)),
    breached("draft-sent-to-other-raden", |w| w.not_sent(C, DecisionKind::View)),
    open("draft-sent-to-other-raden", |w| {
        w.record_in_part();
        w.not_sent(C, DecisionKind::View);
    }),
    at_a_time("draft-sent-to-other-raden", |w| w.joins(C, Organ::Council)),
    met("draft-zienswijze-eight-weeks", |w| {
        w.drafted(0);
        w.decides(Organ::Council, DecisionKind::View, 0);
    }),
    met("draft-zienswijze-eight-weeks", |w| {
        w.drafted(0);
        w.decides(Organ::Council, DecisionKind::View, 0).outcome = Outcome::Waived;
    }),
    breached("draft-zienswijze-eight-weeks", |w| w.drafted(0)),
    breached("draft-zienswijze-eight-weeks", |w| {
        w.drafted(0);
        w.decides(Organ::Council, DecisionKind::View, 1);
    }),
    open("draft-zienswijze-eight-weeks", |w| {
        w.record_in_part();
        w.drafted(0);
    }),
    open("draft-zienswijze-eight-weeks", |w| {
        w.record_in_part();
        w.drafted(0);
        w.undecided(Organ::Executive, w.kind());
    }),
    // Who did not decide at all, decided nothing too early.
    met("draft-zienswijze-eight-weeks", |w| {
        w.drafted(0);
        w.undecided(Organ::Executive, w.kind());
    })
    .at(&[Moment::Form, Moment::Amend]),
    // Received on Tuesday 2 May 2023; eight weeks end on Tuesday 27 June.
    breached("draft-zienswijze-eight-weeks", |w| w.drafted(-56)).on(&["2023-06-27"]),
    met("draft-zienswijze-eight-weeks", |w| w.drafted(-57)).on(&["2023-06-28"]),
    // Received on Saturday 4 March 2023; eight weeks would end on a Saturday, so they run on to Monday 1 May.
    breached("draft-zienswijze-eight-weeks", |w| w.drafted(-58)).on(&["2023-05-01"]),
    met("draft-zienswijze-eight-weeks", |w| w.drafted(-59)).on(&["2023-05-02"]),
    // A draft that was there before the act took effect: who got eight weeks had enough; of others nothing is said.
    met("draft-zienswijze-eight-weeks", |_| {}).on(&["2022-07-01"]),
    open("draft-zienswijze-eight-weeks", |w| w.drafted(-55)).on(&["2022-07-01"]),
    at_a_time("draft-zienswijze-eight-weeks", |w| {
        w.drafted(0);
        w.joins(C, Organ::Council);
    }),
];

#[test]
fn drafts() {
    check(ROWS);
}

#[test]
fn a_missing_draft_weighs_less_where_every_consent_came_before_the_act() {
    for (consent_on, severity) in [("2022-06-30", Severity::Warning), ("2022-07-01", Severity::Blocking)] {
        let mut world = World::lawful(CooperationForm::PublicBody, Moment::Form, day(2022, 7, 8));
        world.not_sent(A, DecisionKind::View);
        for decision in &mut world.decisions {
            if decision.kind == DecisionKind::Consent {
                decision.on = date(consent_on);
            }
        }
        let report = world.report();
        let found = report.breaches().map(|finding| (finding.rule().id(), finding.severity())).collect::<Vec<_>>();
        assert_eq!(found, [("draft-sent-to-raden", severity)], "{consent_on}");
    }
}
