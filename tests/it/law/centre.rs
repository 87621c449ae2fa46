//! Wgr, article 8(4), until 2015 article 8(3): the centre arrangement.

use super::*;
use ambtelijke_fusie::arrangement::Power;

pub(super) const ROWS: &[Row] = &[
    met("centrum-one-host", |_| {}),
    met("centrum-one-host", |w| {
        w.host = None;
        w.power().host = Some(of(C));
    }),
    breached("centrum-one-host", |w| w.host = None),
    breached("centrum-one-host", |w| w.host = Some(758)),
    breached("centrum-one-host", |w| w.power().host = Some(of(758))),
    breached("centrum-one-host", |w| {
        w.powers = Some(Vec::new());
        w.host = None;
    }),
    open("centrum-one-host", |w| {
        w.host = None;
        w.text_in_part();
    }),
    // One power has one host; of two municipalities each can have its own.
    breached("centrum-one-host", |w| {
        w.host = None;
        w.powers =
            Some([B, C].map(|host| Power { host: Some(of(host)), ..World::power_of(Organ::Executive) }).to_vec());
    }),
    met("centrum-one-host", |w| {
        w.host = None;
        let given = [(A, B), (B, C)];
        w.powers = Some(
            given
                .map(|(by, to)| Power { of: vec![of(by)], host: Some(of(to)), ..World::power_of(Organ::Executive) })
                .to_vec(),
        );
    }),
    // Where no host is named for the whole, another power may have none.
    open("centrum-one-host", |w| {
        w.host = None;
        w.power().host = Some(of(C));
        w.text_in_part();
        w.powers_complete = false;
    }),
    met("centrum-r0-described-powers", |_| {}),
    breached("centrum-r0-described-powers", |w| {
        w.powers = Some(Vec::new());
        w.without(ClauseKind::PowersList);
    }),
    // The text lists powers, but nobody recorded which.
    met("centrum-r0-described-powers", |w| w.powers = None),
    open("centrum-r0-described-powers", |w| {
        w.powers = None;
        w.unsure_of(ClauseKind::PowersList);
    }),
    met("centrum-mandate-only", |_| {}),
    met("centrum-mandate-only", |w| w.power().basis = PowerBasis::SubMandate),
    met("centrum-mandate-only", |w| w.power().basis = PowerBasis::PowerOfAttorney),
    met("centrum-mandate-only", |w| w.power().basis = PowerBasis::Authorisation),
    breached("centrum-mandate-only", |w| w.power().basis = PowerBasis::Delegation),
    met("centrum-mandate-only", |w| {
        w.power().basis = PowerBasis::Delegation;
        w.power().delegation_allowed_by = "artikel 1, Wet X".parse().ok();
    }),
    open("centrum-mandate-only", |w| {
        w.powers = None;
        w.text_in_part();
    }),
    // A text of before 2015 that works on is a matter of the rule on older transfers.
    at_a_time("centrum-mandate-only", |w| w.effective_on = day(2014, 12, 31)).at(&[Moment::Operate]),
    met("centrum-mandate-not-excluded", |_| {}),
    breached("centrum-mandate-not-excluded", |w| w.power().excludes_mandate = Some(true)),
    open("centrum-mandate-not-excluded", |w| w.power().excludes_mandate = None),
    open("centrum-mandate-not-excluded", |w| {
        w.powers = None;
        w.text_in_part();
    }),
    // What is no mandate cannot be opposed as one.
    met("centrum-mandate-not-excluded", |w| {
        w.power().basis = PowerBasis::Delegation;
        w.power().excludes_mandate = Some(true);
    }),
    met("centrum-mandate-not-excluded", |w| {
        w.power().basis = PowerBasis::Attribution;
        w.power().excludes_mandate = None;
    }),
    met("centrum-legacy-delegation", |w| w.first_in_force = day(2014, 12, 31)),
    breached("centrum-legacy-delegation", |w| {
        w.first_in_force = day(2014, 12, 31);
        w.power().basis = PowerBasis::Delegation;
    }),
    open("centrum-legacy-delegation", |w| {
        w.first_in_force = day(2014, 12, 31);
        w.powers = None;
        w.text_in_part();
    }),
    at_a_time("centrum-legacy-delegation", |w| w.power().basis = PowerBasis::Delegation),
];

#[test]
fn centre_arrangements() {
    check(ROWS);
}
