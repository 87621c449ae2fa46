//! Wgr, article 1(1): who makes an arrangement, and that each of them decides.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("party-min-two-gemeenten", |_| {}),
    breached("party-min-two-gemeenten", World::only_c),
    met("party-organ-kind", |_| {}),
    breached("party-organ-kind", World::with_a_municipality_that_never_was),
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
];

#[test]
fn who_makes_it() {
    check(ROWS);
}
