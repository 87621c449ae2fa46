//! Aanbestedingswet 2012: a paid service without a tender.

use super::*;
use ambtelijke_fusie::operation::AwardGround;

pub(super) const ROWS: &[Row] = &[
    met("proc-inhouse", |_| {}),
    met("proc-inhouse", |w| {
        w.for_members("20%");
        w.paid_service().tendered = Some(true);
    }),
    met("proc-inhouse", World::nothing_happened).at(&[Moment::Operate]),
    met("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.for_members("80%");
    }),
    breached("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.for_members("79%");
    }),
    met("proc-inhouse", |w| {
        w.on_ground(AwardGround::JointInHouse);
        w.for_members("81%");
    }),
    breached("proc-inhouse", |w| {
        w.on_ground(AwardGround::JointInHouse);
        w.for_members("80%");
    }),
    breached("proc-inhouse", |w| {
        w.on_ground(AwardGround::InHouse);
        w.paid_service().controlled = Some(false);
    }),
    breached("proc-inhouse", |w| {
        w.on_ground(AwardGround::InHouse);
        w.paid_service().private_capital = Some(true);
    }),
    // On every ground, this is too little.
    breached("proc-inhouse", |w| w.for_members("79%")),
    // It may still be a public cooperation.
    open("proc-inhouse", |w| {
        w.paid_service().controlled = Some(false);
        w.paid_service().public_interest = None;
    }),
    // A share is a third of the conditions of a public cooperation.
    breached("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.paid_service().common_services = Some(false);
    }),
    breached("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.paid_service().public_interest = Some(false);
    }),
    open("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.paid_service().common_services = None;
    }),
    open("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.paid_service().public_interest = None;
    }),
    // Below the threshold no tender is asked.
    met("proc-inhouse", |w| {
        w.for_members("79%");
        w.paid_service().above_threshold = Some(false);
    }),
    open("proc-inhouse", |w| w.paid_service().members_share = None),
    open("proc-inhouse", |w| {
        w.on_ground(AwardGround::Cooperation);
        w.paid_service().members_share = None;
    }),
    open("proc-inhouse", |w| {
        w.for_members("20%");
        w.paid_service().tendered = None;
    }),
    open("proc-inhouse", World::nothing_logged).at(&[Moment::Operate]),
    at_a_time("proc-inhouse", World::nothing_logged).at(&[Moment::Form]),
];

impl World {
    fn on_ground(&mut self, ground: AwardGround) {
        self.paid_service().ground = Some(ground);
    }

    fn for_members(&mut self, share: &str) {
        self.paid_service().members_share = Some(share.parse().unwrap());
    }
}

#[test]
fn services_without_a_tender() {
    check(ROWS);
}
