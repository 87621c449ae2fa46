//! The staff of the cooperation: appointment, contract, transfer, collective agreement and works council.

use super::*;
use ambtelijke_fusie::{
    governance::FormalityKind,
    operation::{CollectiveAgreement, StaffRelation},
};

const BODIES: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::OperationsOrganisation];

const WITHOUT_BODY: &[CooperationForm] =
    &[CooperationForm::JointOrgan, CooperationForm::CentreMunicipality, CooperationForm::PlainArrangement];

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
    breached("staff-transfer-undertaking", World::is_not_informed),
    breached("staff-transfer-undertaking", |w| {
        w.is_not_informed();
        w.staff_transfer().informed_on = Some(w.day);
    }),
    met("staff-transfer-undertaking", |w| {
        w.is_not_informed();
        w.formality(FormalityKind::StaffInformed, -1);
    }),
    // Where a works council stands for the staff, that is asked in its place.
    met("staff-transfer-undertaking", |w| {
        w.is_not_informed();
        w.staff_transfer().represented = Some(true);
    }),
    met("staff-transfer-undertaking", |w| {
        w.staff_transfer().informed_on = None;
        w.staff_transfer().represented = None;
    }),
    open("staff-transfer-undertaking", |w| {
        w.is_not_informed();
        w.staff_transfer().represented = None;
    }),
    // The works council of another municipality does not stand for the staff that passes.
    open("staff-transfer-undertaking", |w| {
        w.staff_transfer().informed_on = None;
        w.staff_transfer().represented = None;
        w.only_asked_in(C);
    })
    .at(&[Moment::Form, Moment::Accede]),
    // Administrative functions that pass between authorities are no undertaking (Henke).
    met("staff-transfer-undertaking", |w| {
        w.staff_transfer().all_passed = Some(false);
        w.staff_transfer().administrative = Some(true);
    }),
    open("staff-transfer-undertaking", |w| {
        w.staff_transfer().all_passed = Some(false);
        w.staff_transfer().administrative = None;
    }),
    open("staff-transfer-undertaking", |w| {
        w.is_not_informed();
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
    breached("works-council", |w| w.only_asked_in(C)).at(&[Moment::Form]),
    breached("works-council", |w| w.only_asked_in(C)).of(WITHOUT_BODY),
    // A body asks its own council, which is of no municipality.
    breached("works-council", |w| w.only_asked_in(C)).of(BODIES).at(&[
        Moment::Amend,
        Moment::Withdraw,
        Moment::Dissolve,
    ]),
    met("works-council", |w| w.formalities.retain(|one| one.by.is_none())).of(BODIES).at(&[
        Moment::Amend,
        Moment::Withdraw,
        Moment::Dissolve,
    ]),
    // A public body for which the staff of a host works has none of its own.
    breached("works-council", |w| {
        w.service().employer = Employer::Host(of(B));
        w.only_asked_in(C);
    })
    .of(BODIES),
    open("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.record_in_part();
    }),
    open("works-council", |w| {
        w.only_asked_in(C);
        w.record_in_part();
    }),
    open("works-council", |w| {
        w.record_in_part();
        for code in world::MEMBERS {
            w.stays_silent(code);
        }
    }),
    // An advice of before the decision shows that it was asked for in time; one of later does not tell when.
    met("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAdvice, -30);
    }),
    open("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAdvice, 30);
    }),
    // Who has not decided yet has asked in time.
    met("works-council", |w| w.stays_silent(A)),
    // One council of all of them can be asked.
    met("works-council", |w| {
        w.without_formality(FormalityKind::WorksCouncilAsked);
        w.formality(FormalityKind::WorksCouncilAsked, -60);
    }),
];

impl World {
    /// Only the works council of that municipality was asked.
    fn only_asked_in(&mut self, code: u16) {
        self.without_formality(FormalityKind::WorksCouncilAsked);
        self.formality(FormalityKind::WorksCouncilAsked, -60).by = Some(of(code));
    }

    /// Nobody is known to have informed the staff, nor asked a works council.
    fn is_not_informed(&mut self) {
        self.staff_transfer().informed_on = None;
        self.without_formality(FormalityKind::WorksCouncilAsked);
    }
}

#[test]
fn staff_of_the_cooperation() {
    check(ROWS);
}
