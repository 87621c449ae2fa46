//! Awb, articles 10:1 to 10:12: to whom, for what and how a mandate is given, and how it is used.

use super::*;
use ambtelijke_fusie::operation::{MandatedDecision, MandatedPower, Workplace};
use world::finance::DIRECTOR;

/// The director decides in the name of the executive of B, under a mandate for that power.
fn decides(w: &mut World, power: MandatedPower) -> &mut MandatedDecision {
    w.mandate("mandaat").power = Some(power);
    let on = w.day;
    let decision = MandatedDecision {
        names_organ: Some(true),
        ..MandatedDecision::new("mandaat".parse().unwrap(), DIRECTOR.parse().unwrap(), on)
    };
    w.log().mandated_decisions.push(decision);
    w.log().mandated_decisions.last_mut().unwrap()
}

fn unknown_mandates(w: &mut World) {
    w.log().mandates.clear();
    w.log_in_part();
}

const OPERATE: &[Moment] = &[Moment::Operate];
const FORM: &[Moment] = &[Moment::Form];

pub(super) const ROWS: &[Row] = &[
    met("mandate-excluded-kinds", |_| {}),
    breached("mandate-excluded-kinds", |w| w.mandate("mandaat").power = Some(MandatedPower::Regulation)),
    met("mandate-excluded-kinds", |w| {
        w.mandate("mandaat").power = Some(MandatedPower::Regulation);
        w.mandate("mandaat").allowed_by_statute = true;
    }),
    breached("mandate-excluded-kinds", |w| w.mandate("mandaat").power = Some(MandatedPower::SpecialMajority)),
    breached("mandate-excluded-kinds", |w| w.mandate("ondermandaat").power = Some(MandatedPower::Supervision)),
    breached("mandate-excluded-kinds", |w| w.mandate("mandaat").power = Some(MandatedPower::Appeal))
        .on(&["1998-01-01", "2012-12-31"]),
    met("mandate-excluded-kinds", |w| w.mandate("mandaat").power = Some(MandatedPower::Appeal))
        .on(&["2013-01-01", "2026-11-23"]),
    open("mandate-excluded-kinds", |w| w.mandate("mandaat").power = None),
    open("mandate-excluded-kinds", unknown_mandates).at(OPERATE),
    at_a_time("mandate-excluded-kinds", unknown_mandates).at(FORM),
    met("mandate-consent", |_| {}),
    breached("mandate-consent", |w| w.mandate("mandaat").accepted = Some(false)),
    breached("mandate-consent", |w| w.mandate("mandaat").accepted_by_employer = Some(false)),
    // Asked only of who does not work under the organ, and not where a statute provides for the mandate.
    met("mandate-consent", |w| {
        w.mandate("mandaat").accepted = Some(false);
        w.mandate("mandaat").workplace = Some(Workplace::Municipality(of(B)));
    }),
    met("mandate-consent", |w| {
        w.mandate("mandaat").accepted = Some(false);
        w.mandate("mandaat").allowed_by_statute = true;
    }),
    // Who is hired has no superior at the other side.
    met("mandate-consent", |w| {
        w.mandate("mandaat").accepted_by_employer = None;
        w.mandate("mandaat").workplace = Some(Workplace::Private);
    }),
    open("mandate-consent", |w| w.mandate("mandaat").accepted_by_employer = None),
    open("mandate-consent", |w| w.mandate("mandaat").workplace = None),
    open("mandate-consent", unknown_mandates).at(OPERATE),
    met("mandate-written", |_| {}),
    breached("mandate-written", |w| w.mandate("mandaat").written = Some(false)),
    breached("mandate-written", |w| {
        w.mandate("mandaat").written = Some(false);
        w.mandate("mandaat").general = false;
    }),
    met("mandate-written", |w| {
        w.mandate("mandaat").written = Some(false);
        w.mandate("mandaat").general = false;
        w.mandate("mandaat").workplace = Some(Workplace::Municipality(of(B)));
    }),
    open("mandate-written", |w| w.mandate("mandaat").written = None),
    met("submandate-allowed", |_| {}),
    breached("submandate-allowed", |w| w.mandate("mandaat").may_pass_on = Some(false)),
    breached("submandate-allowed", |w| w.mandate("ondermandaat").under = None),
    open("submandate-allowed", |w| w.mandate("ondermandaat").power = Some(MandatedPower::Fine)),
    breached("submandate-allowed", |w| {
        w.mandate("mandaat").general = false;
        w.mandate("ondermandaat").general = false;
        w.mandate("ondermandaat").power = Some(MandatedPower::Fine);
    }),
    breached("submandate-allowed", |w| w.mandate("mandaat").general = false),
    breached("submandate-allowed", |w| w.mandate("ondermandaat").by = OrganOf::new(of(C), Organ::Executive)),
    // The mandate that it rests on has ended.
    breached("submandate-allowed", |w| {
        let on = w.day;
        let period = ambtelijke_fusie::time::Period::new(on - chrono::Days::new(10), Some(on)).unwrap();
        w.mandate("mandaat").period = period;
    }),
    open("submandate-allowed", |w| w.mandate("mandaat").may_pass_on = None),
    open("submandate-allowed", |w| {
        w.mandate("ondermandaat").under = None;
        w.log_in_part();
    }),
    met("power-of-attorney-other-staff", |_| {}),
    breached("power-of-attorney-other-staff", |w| {
        w.log().mandates.retain(|one| one.by.organ() != Organ::Mayor);
    }),
    met("power-of-attorney-other-staff", |w| {
        w.log().mandates.retain(|one| one.by.organ() != Organ::Mayor);
        w.mandate("volmacht").workplace = Some(Workplace::Municipality(of(B)));
    })
    .at(OPERATE),
    open("power-of-attorney-other-staff", |w| {
        w.log().mandates.retain(|one| one.by.organ() != Organ::Mayor);
        w.log_in_part();
    }),
    met("mandate-objection", |_| {}),
    met("mandate-objection", |w| {
        decides(w, MandatedPower::Objection).contested_by = Some("chef".parse().unwrap());
    }),
    breached("mandate-objection", |w| {
        decides(w, MandatedPower::Objection).contested_by = Some(DIRECTOR.parse().unwrap());
    }),
    open("mandate-objection", |w| {
        decides(w, MandatedPower::Objection);
    }),
    open("mandate-objection", World::log_in_part),
    met("mandate-named-in-decision", |w| {
        decides(w, MandatedPower::Ordinary);
    }),
    breached("mandate-named-in-decision", |w| decides(w, MandatedPower::Ordinary).names_organ = Some(false)),
    open("mandate-named-in-decision", |w| decides(w, MandatedPower::Ordinary).names_organ = None),
    open("mandate-named-in-decision", World::log_in_part),
    met("mandate-fine", |w| {
        decides(w, MandatedPower::Fine).reported_by = Some("inspecteur".parse().unwrap());
    }),
    breached("mandate-fine", |w| {
        decides(w, MandatedPower::Fine).reported_by = Some(DIRECTOR.parse().unwrap());
    }),
    open("mandate-fine", |w| {
        decides(w, MandatedPower::Fine);
    }),
    open("mandate-fine", World::log_in_part),
];

#[test]
fn mandates() {
    check(ROWS);
}
