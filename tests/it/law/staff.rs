//! The staff of the cooperation: appointment, contract, transfer, collective agreement and works council.

use super::*;
use ambtelijke_fusie::{
    governance::FormalityKind,
    operation::{CollectiveAgreement, StaffRelation},
};

const BODIES: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::OperationsOrganisation];

pub(super) const ROWS: &[Row] = &[
    met("staff-aanstelling-pre2020", |_| {}),
    breached("staff-aanstelling-pre2020", |w| w.staff_terms().relation = Some(StaffRelation::Contract)),
    open("staff-aanstelling-pre2020", |w| w.staff_terms().relation = None),
    open("staff-aanstelling-pre2020", World::nothing_logged).at(&[Moment::Operate]),
    met("staff-aanstelling-pre2020", World::nothing_happened).at(&[Moment::Operate]),
    at_a_time("staff-aanstelling-pre2020", World::nothing_logged).at(&[Moment::Form]),
    met("staff-contract-2020", |_| {}),
    breached("staff-contract-2020", |w| w.staff_terms().relation = Some(StaffRelation::Appointment)),
    breached("staff-contract-2020", |w| w.staff_terms().relation = Some(StaffRelation::Hired)),
    open("staff-contract-2020", |w| w.staff_terms().relation = None),
    open("staff-contract-2020", World::nothing_logged).at(&[Moment::Operate]),
    at_a_time("staff-contract-2020", World::nothing_logged).at(&[Moment::Form]),
    met("staff-transfer-undertaking", |_| {}),
    met("staff-transfer-undertaking", |w| {
        w.staff_transfer().keeps_identity = Some(false);
        w.staff_transfer().all_passed = Some(false);
    }),
    met("staff-transfer-undertaking", |w| w.staff_transfer().keeps_identity = None),
    breached("staff-transfer-undertaking", |w| w.staff_transfer().all_passed = Some(false)),
    breached("staff-transfer-undertaking", |w| w.staff_transfer().informed_on = None),
    breached("staff-transfer-undertaking", |w| w.staff_transfer().informed_on = Some(w.day)),
    met("staff-transfer-undertaking", |w| {
        w.staff_transfer().informed_on = None;
        w.formality(FormalityKind::StaffInformed, -1);
    }),
    open("staff-transfer-undertaking", |w| {
        w.staff_transfer().informed_on = None;
        w.log_in_part();
    }),
    open("staff-transfer-undertaking", |w| w.staff_transfer().all_passed = None),
    open("staff-transfer-undertaking", |w| {
        w.staff_transfer().keeps_identity = None;
        w.staff_transfer().all_passed = Some(false);
    }),
    open("staff-transfer-undertaking", World::nothing_logged).at(&[Moment::Withdraw, Moment::Dissolve]),
    at_a_time("staff-transfer-undertaking", World::nothing_logged).at(&[Moment::Form, Moment::Accede]),
    // A transfer of before 2020 is not judged by the law of 2020.
    at_a_time("staff-transfer-undertaking", |w| {
        w.staff_transfer().all_passed = Some(false);
        w.staff_transfer().on = day(2019, 12, 31);
    }),
    met("staff-cao", |_| {}),
    breached("staff-cao", |w| w.staff_terms().agreement = Some(CollectiveAgreement::Other)),
    breached("staff-cao", |w| w.staff_terms().member = Some(false)).of(BODIES),
    met("staff-cao", |w| {
        w.staff_terms().member = Some(false);
        w.staff_terms().agreement = Some(CollectiveAgreement::Other);
    })
    .of(BODIES),
    open("staff-cao", |w| w.staff_terms().agreement = None),
    open("staff-cao", |w| w.staff_terms().member = None).of(BODIES),
    met("staff-cao", |w| w.service = None),
    open("staff-cao", World::nothing_logged).at(&[Moment::Operate]),
    at_a_time("staff-cao", World::nothing_logged).at(&[Moment::Form]),
    met("works-council", |_| {}),
    breached("works-council", |w| w.without_formality(FormalityKind::WorksCouncilAsked)),
    breached("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAsked, 0);
    }),
    // It was asked in another municipality only.
    breached("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAsked, -60).by = Some(of(C));
    }),
    open("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.record_in_part();
    }),
    open("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAsked, -60).by = Some(of(C));
        w.record_in_part();
    }),
    open("works-council", |w| {
        w.record_in_part();
        w.stays_silent(A);
    }),
    // Who has not decided yet has asked in time.
    met("works-council", |w| w.stays_silent(A)),
    // One council of all of them can be asked.
    met("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAsked, -60);
    }),
];

#[test]
fn staff_of_the_cooperation() {
    check(ROWS);
}
