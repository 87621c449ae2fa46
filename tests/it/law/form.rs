//! Wgr, article 8(1) to (3): which forms there are, and for what.

use super::*;
use ambtelijke_fusie::{
    arrangement::Power,
    governance::{Board, BoardKind},
    operation::Topic,
};

const PUBLIC_BODY: CooperationForm = CooperationForm::PublicBody;
const ALL_THREE: &[Organ] = &[Organ::Council, Organ::Executive, Organ::Mayor];

const WITHOUT_PERSONALITY: &[CooperationForm] =
    &[CooperationForm::JointOrgan, CooperationForm::CentreMunicipality, CooperationForm::PlainArrangement];

pub(super) const ROWS: &[Row] = &[
    met("form-known-in-regime", |_| {}),
    breached("form-known-in-regime", |_| {}).of(&[CooperationForm::OperationsOrganisation]),
    // Not by a conversion either.
    breached("form-known-in-regime", |_| {}).of(&[CooperationForm::OperationsOrganisation]).at(&[Moment::Amend]),
    // Decided in 2014, in force in 2015.
    at_a_time("form-known-in-regime", |w| w.effective_on = day(2015, 1, 1))
        .of(&[CooperationForm::OperationsOrganisation])
        .on(&["2014-12-31"]),
    met("form-bvo-only-colleges", |_| {}),
    breached("form-bvo-only-colleges", |w| w.joins(C, Organ::Mayor)),
    breached("form-bvo-only-colleges", |w| w.joins(C, Organ::Council)),
    // Decided before the form existed, and in force on a day on which it does: the purposes of the form bind it.
    breached("form-bvo-purpose", |w| {
        w.interest().purpose = Some(Purpose::Policy);
        w.decisions.iter_mut().for_each(|decision| decision.on = day(2014, 12, 20));
    })
    .at(&[Moment::Form])
    .on(&["2015-01-01"]),
    met("form-bvo-purpose", |_| {}),
    met("form-bvo-purpose", |w| w.interest().purpose = Some(Purpose::SupportProcesses)),
    breached("form-bvo-purpose", |w| w.interest().purpose = Some(Purpose::Policy)),
    breached("form-bvo-purpose", |w| {
        w.interests.clear();
        w.without(ClauseKind::Interests);
    }),
    open("form-bvo-purpose", |w| w.interest().purpose = None),
    open("form-bvo-purpose", |w| {
        w.interests.clear();
        w.unsure_of(ClauseKind::Interests);
    }),
    // The text names an interest, but nobody recorded which.
    open("form-bvo-purpose", |w| w.interests.clear()),
    met("form-bvo-policy-tasks", |_| {}),
    breached("form-bvo-policy-tasks", |w| w.task().political_discretion = Some(true)),
    met("form-bvo-policy-tasks", |w| {
        w.task().political_discretion = Some(true);
        w.task().served = ambtelijke_fusie::task::Served::Nobody;
    }),
    open("form-bvo-policy-tasks", |w| w.task().political_discretion = None),
    open("form-bvo-policy-tasks", |w| w.service = None),
    met("form-legal-personality", |_| {}),
    met("form-legal-personality", |w| w.service().employer = Employer::Host(of(B))),
    breached("form-legal-personality", |w| w.service().employer = Employer::Body).of(WITHOUT_PERSONALITY),
    open("form-legal-personality", |w| w.service = None).of(WITHOUT_PERSONALITY),
    met("convert-to-bvo", |w| w.was(PUBLIC_BODY, ALL_THREE)),
    breached("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.joins(C, Organ::Mayor);
    }),
    breached("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.member().board = BoardKind::General;
    }),
    breached("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.with_executive_board_first();
    }),
    breached("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.unasked();
    }),
    breached("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.mandated_before(Organ::Mayor);
    }),
    met("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.mandated_before(Organ::Executive);
    }),
    open("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.unsure_in(Topic::Members);
    }),
    // Where no mayor took part, none leaves.
    met("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, &[Organ::Executive]);
        w.unasked();
        w.mandated_before(Organ::Mayor);
    }),
    open("convert-to-bvo", |w| w.before = None),
    open("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.boards.clear();
    }),
    open("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.log().mandates.clear();
        w.unsure_in(Topic::Mandates);
    }),
    open("convert-to-bvo", |w| {
        w.was(PUBLIC_BODY, ALL_THREE);
        w.record_in_part();
        w.unasked();
    }),
    at_a_time("convert-to-bvo", |_| {}),
    met("licht-no-transfer", |_| {}),
    met("licht-no-transfer", |w| w.powers = Some(vec![World::power_of(Organ::Executive)])),
    breached("licht-no-transfer", |w| {
        w.powers = Some(vec![Power::new("sluiting".parse().unwrap(), Organ::Executive, PowerBasis::Delegation)]);
    }),
    breached("licht-no-transfer", |w| {
        w.boards = vec![Board::new(BoardKind::Single, [Seats::new(of(A), 1)]).unwrap()];
    }),
    breached("licht-no-transfer", |w| w.service().employer = Employer::Body),
    open("licht-no-transfer", |w| w.service = None),
    open("licht-no-transfer", |w| {
        w.powers = None;
        w.text_in_part();
    }),
];

#[test]
fn forms() {
    check(ROWS);
}
