//! Wgr, articles 9 and 28: dissolution, liquidation and disputes.

use super::*;
use ambtelijke_fusie::{
    arrangement::DecidedBy,
    governance::{FormalityKind, Majority},
    operation::{Dispute, Forum},
};

pub(super) const ROWS: &[Row] = &[
    met("dissolve-by-clause", |_| {}),
    breached("dissolve-by-clause", |w| w.stays_silent(A)),
    breached("dissolve-by-clause", |w| {
        w.stays_silent(A);
        w.record_in_part();
        w.decides(Organ::Executive, w.kind(), 0).outcome = Outcome::Refused;
    }),
    open("dissolve-by-clause", |w| {
        w.stays_silent(A);
        w.record_in_part();
    }),
    met("dissolve-by-clause", |w| {
        w.stays_silent(A);
        w.change.dissolution = Some(DecidedBy::Participants(Majority::Simple));
    }),
    breached("dissolve-by-clause", |w| {
        w.stays_silent(A);
        w.stays_silent(B);
        w.change.dissolution = Some(DecidedBy::Participants(Majority::Simple));
    }),
    open("dissolve-by-clause", |w| w.change.dissolution = None),
    open("dissolve-by-clause", |w| w.change.dissolution = Some(DecidedBy::Board)),
    // Without a clause everybody decides, and no consent is needed.
    breached("dissolve-by-clause", |w| {
        w.stays_silent(A);
        w.change.dissolution = None;
        w.without(ClauseKind::Dissolution);
    }),
    met("dissolve-by-clause", |w| {
        w.unasked();
        w.change.dissolution = None;
        w.change.dissolution_needs_consent = None;
        w.without(ClauseKind::Dissolution);
    }),
    met("dissolve-by-clause", World::unasked),
    met("dissolve-by-clause", |w| w.change.dissolution_needs_consent = None),
    open("dissolve-by-clause", |w| {
        w.change.dissolution_needs_consent = None;
        w.unasked();
    }),
    met("dissolve-by-clause", |w| w.change.dissolution_needs_consent = Some(true)),
    breached("dissolve-by-clause", |w| {
        w.change.dissolution_needs_consent = Some(true);
        w.unasked();
    }),
    open("dissolve-by-clause", |w| {
        w.change.dissolution_needs_consent = Some(true);
        w.unasked();
        w.record_in_part();
    }),
    // It has not ended.
    met("dissolve-continues-liquidation", |_| {}),
    met("dissolve-continues-liquidation", |w| {
        w.formality(FormalityKind::Liquidated, 200);
        w.formality(FormalityKind::LegalPersonEnded, 200);
    }),
    breached("dissolve-continues-liquidation", |w| {
        w.formality(FormalityKind::Liquidated, 200);
        w.formality(FormalityKind::LegalPersonEnded, 199);
    }),
    breached("dissolve-continues-liquidation", |w| {
        w.formality(FormalityKind::Liquidated, -1);
        w.formality(FormalityKind::LegalPersonEnded, -1);
    }),
    breached("dissolve-continues-liquidation", |w| {
        w.formality(FormalityKind::LegalPersonEnded, 200);
    }),
    open("dissolve-continues-liquidation", |w| {
        w.formality(FormalityKind::LegalPersonEnded, 200);
        w.record_in_part();
    }),
    open("dissolve-continues-liquidation", World::record_in_part),
    met("dispute-to-gs", |_| {}),
    met("dispute-to-gs", |w| w.quarrel(Some(Forum::Province))),
    met("dispute-to-gs", |w| w.quarrel(Some(Forum::Court))),
    // The parties may settle it between themselves.
    met("dispute-to-gs", |w| w.quarrel(Some(Forum::Mediation))),
    breached("dispute-to-gs", |w| w.quarrel(Some(Forum::Arbitration))),
    open("dispute-to-gs", |w| w.quarrel(Some(Forum::Other))),
    open("dispute-to-gs", |w| w.quarrel(None)),
    open("dispute-to-gs", World::nothing_logged),
    // What comes later is not asked yet.
    met("dispute-to-gs", |w| {
        w.quarrel(Some(Forum::Arbitration));
        let later = w.day + chrono::Days::new(1);
        w.log().disputes[0].on = later;
    }),
];

impl World {
    fn quarrel(&mut self, before: Option<Forum>) {
        let on = self.day;
        self.log().disputes.push(Dispute { before, ..Dispute::new(on) });
    }
}

#[test]
fn the_end_of_an_arrangement() {
    check(ROWS);
}
