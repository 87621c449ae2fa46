//! Personal data and networks: AVG and Cyberbeveiligingswet.

use super::*;
use ambtelijke_fusie::operation::{Cybersecurity, DataProtection, ProcessingRole};

const BODIES: &[CooperationForm] =
    &[CooperationForm::PublicBody, CooperationForm::JointOrgan, CooperationForm::OperationsOrganisation];

impl World {
    fn data_protection(&mut self) -> &mut DataProtection {
        self.log().data_protection.first_mut().unwrap()
    }

    fn cybersecurity(&mut self) -> &mut Cybersecurity {
        self.log().cybersecurity.first_mut().unwrap()
    }
}

pub(super) const ROWS: &[Row] = &[
    met("avg-roles", |_| {}),
    met("avg-roles", |w| {
        w.data_protection().role = Some(ProcessingRole::Controller);
        w.data_protection().agreed = None;
    }),
    breached("avg-roles", |w| w.data_protection().agreed = Some(false)),
    breached("avg-roles", |w| {
        w.data_protection().role = Some(ProcessingRole::JointController);
        w.data_protection().agreed = Some(false);
    }),
    // Without an entry it is not known whether it processes anything for another, so that it needs a contract.
    open("avg-roles", World::nothing_happened),
    open("avg-roles", |w| w.data_protection().agreed = None),
    open("avg-roles", |w| w.data_protection().role = None),
    open("avg-roles", World::nothing_logged),
    // One role does not vouch for the others.
    open("avg-roles", World::log_in_part),
    met("avg-register", |_| {}),
    met("avg-register", World::log_in_part),
    breached("avg-register", |w| w.data_protection().register = Some(false)),
    breached("avg-register", World::nothing_happened),
    open("avg-register", |w| w.data_protection().register = None),
    open("avg-register", World::nothing_logged),
    met("avg-officer", |_| {}),
    breached("avg-officer", |w| w.data_protection().officer = Some(false)),
    breached("avg-officer", World::nothing_happened),
    open("avg-officer", |w| w.data_protection().officer = None),
    open("avg-officer", World::nothing_logged),
    met("cbw-registered", |_| {}),
    breached("cbw-registered", |w| w.cybersecurity().registered = Some(false)),
    breached("cbw-registered", World::nothing_happened).of(&[CooperationForm::CentreMunicipality]),
    // A body may be no public authority.
    open("cbw-registered", World::nothing_happened).of(BODIES),
    open("cbw-registered", |w| w.cybersecurity().registered = None),
    open("cbw-registered", World::nothing_logged),
    // A body that is no public authority is not named; a host always is.
    met("cbw-registered", |w| {
        w.cybersecurity().public_authority = Some(false);
        w.cybersecurity().registered = Some(false);
    })
    .of(BODIES),
    open("cbw-registered", |w| {
        w.cybersecurity().public_authority = None;
        w.cybersecurity().registered = Some(false);
    })
    .of(BODIES),
    breached("cbw-registered", |w| {
        w.cybersecurity().public_authority = None;
        w.cybersecurity().registered = Some(false);
    })
    .of(&[CooperationForm::CentreMunicipality]),
    met("cbw-measures", |_| {}),
    breached("cbw-measures", |w| w.cybersecurity().measures = Some(false)),
    open("cbw-measures", |w| w.cybersecurity().measures = None),
    open("cbw-measures", World::nothing_logged),
    at_a_time("cbw-training", |w| w.cybersecurity().trained = Some(false)),
    at_a_time("cbw-training", |w| w.cybersecurity().trained = Some(false)).on(&["2028-08-14"]),
    met("cbw-training", |_| {}).on(&["2028-08-15"]),
    breached("cbw-training", |w| w.cybersecurity().trained = Some(false)).on(&["2028-08-15"]),
    open("cbw-training", |w| w.cybersecurity().trained = None).on(&["2028-08-15"]),
];

#[test]
fn personal_data_and_networks() {
    check(ROWS);
}
