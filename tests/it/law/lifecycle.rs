//! Wgr, article 9: amending, dissolving, acceding, withdrawing and liquidating.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("content-amend-dissolve-accede-r0r1", |_| {}),
    breached("content-amend-dissolve-accede-r0r1", |w| w.without(ClauseKind::Amendment)),
    breached("content-amend-dissolve-accede-r0r1", |w| w.without(ClauseKind::Dissolution)),
    breached("content-amend-dissolve-accede-r0r1", |w| w.without(ClauseKind::Accession)),
    open("content-amend-dissolve-accede-r0r1", |w| w.unsure_of(ClauseKind::Amendment)),
    open("content-amend-dissolve-accede-r0r1", |w| w.unsure_of(ClauseKind::Dissolution)),
    open("content-amend-dissolve-accede-r0r1", |w| w.unsure_of(ClauseKind::Accession)),
    at_a_time("content-amend-dissolve-accede-r0r1", |w| {
        w.without(ClauseKind::Amendment);
        w.for_a_time();
    }),
    open("content-amend-dissolve-accede-r0r1", |w| {
        w.without(ClauseKind::Amendment);
        w.term = None;
    }),
    met("content-amend-dissolve-accede-r0r1", |w| w.term = None),
    met("content-withdraw-r0", |_| {}),
    breached("content-withdraw-r0", |w| w.without(ClauseKind::Withdrawal)),
    open("content-withdraw-r0", |w| w.unsure_of(ClauseKind::Withdrawal)),
    at_a_time("content-withdraw-r0", |w| {
        w.without(ClauseKind::Withdrawal);
        w.for_a_time();
    }),
    open("content-withdraw-r0", |w| {
        w.without(ClauseKind::Withdrawal);
        w.term = None;
    }),
    met("content-withdraw-r0", |w| w.term = None),
    met("content-withdraw-r1", |_| {}),
    breached("content-withdraw-r1", |w| w.without(ClauseKind::WithdrawalEffects)),
    open("content-withdraw-r1", |w| w.unsure_of(ClauseKind::WithdrawalEffects)),
    at_a_time("content-withdraw-r1", |w| {
        w.without(ClauseKind::WithdrawalEffects);
        w.for_a_time();
    }),
    open("content-withdraw-r1", |w| {
        w.without(ClauseKind::WithdrawalEffects);
        w.term = None;
    }),
    met("content-withdraw-r1", |w| w.term = None),
    met("content-amend-dissolve-accede-r2", |_| {}),
    breached("content-amend-dissolve-accede-r2", |w| w.without(ClauseKind::Amendment)),
    breached("content-amend-dissolve-accede-r2", |w| w.without(ClauseKind::Dissolution)),
    breached("content-amend-dissolve-accede-r2", |w| w.without(ClauseKind::Accession)),
    open("content-amend-dissolve-accede-r2", |w| w.unsure_of(ClauseKind::Amendment)),
    open("content-amend-dissolve-accede-r2", |w| w.unsure_of(ClauseKind::Dissolution)),
    open("content-amend-dissolve-accede-r2", |w| w.unsure_of(ClauseKind::Accession)),
    breached("content-amend-dissolve-accede-r2", |w| {
        w.without(ClauseKind::Amendment);
        w.for_a_time();
    }),
    breached("content-amend-dissolve-accede-r2", |w| {
        w.older();
        w.without(ClauseKind::Amendment);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    // Until 1 July 2024 an older arrangement keeps the duty that it had.
    breached("content-amend-dissolve-accede-r2", |w| {
        w.older();
        w.without(ClauseKind::Accession);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    at_a_time("content-amend-dissolve-accede-r2", |w| {
        w.older();
        w.without(ClauseKind::Accession);
        w.for_a_time();
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    met("content-withdraw-r2", |_| {}),
    breached("content-withdraw-r2", |w| w.without(ClauseKind::WithdrawalConditions)),
    breached("content-withdraw-r2", |w| w.without(ClauseKind::WithdrawalEffects)),
    open("content-withdraw-r2", |w| w.unsure_of(ClauseKind::WithdrawalConditions)),
    open("content-withdraw-r2", |w| w.unsure_of(ClauseKind::WithdrawalEffects)),
    breached("content-withdraw-r2", |w| {
        w.without(ClauseKind::WithdrawalConditions);
        w.for_a_time();
    }),
    breached("content-withdraw-r2", |w| {
        w.older();
        w.without(ClauseKind::WithdrawalConditions);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    // Until 1 July 2024 an older arrangement keeps the duty that it had.
    breached("content-withdraw-r2", |w| {
        w.older();
        w.without(ClauseKind::WithdrawalEffects);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    at_a_time("content-withdraw-r2", |w| {
        w.older();
        w.without(ClauseKind::WithdrawalEffects);
        w.for_a_time();
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    // The conditions are new.
    met("content-withdraw-r2", |w| {
        w.older();
        w.without(ClauseKind::WithdrawalConditions);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    met("content-withdraw-assets-r2", |_| {}),
    breached("content-withdraw-assets-r2", |w| w.without(ClauseKind::WithdrawalAssets)),
    open("content-withdraw-assets-r2", |w| w.unsure_of(ClauseKind::WithdrawalAssets)),
    breached("content-withdraw-assets-r2", |w| {
        w.without(ClauseKind::WithdrawalAssets);
        w.for_a_time();
    }),
    breached("content-withdraw-assets-r2", |w| {
        w.older();
        w.without(ClauseKind::WithdrawalAssets);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    at_a_time("content-withdraw-assets-r2", |w| {
        w.older();
        w.without(ClauseKind::WithdrawalAssets);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
    met("content-liquidation", |_| {}),
    breached("content-liquidation", |w| w.without(ClauseKind::Liquidation)),
    open("content-liquidation", |w| w.unsure_of(ClauseKind::Liquidation)),
    met("extend-in-time", |_| {}),
    breached("extend-in-time", |w| w.ended(-1)),
    // It took effect in time, on a decision that came too late.
    breached("extend-in-time", |w| w.ended(0)),
    breached("extend-in-time", |w| {
        w.stay_silent();
        w.without(ClauseKind::Duration);
    }),
    // A text may extend itself.
    open("extend-in-time", World::stay_silent),
    open("extend-in-time", |w| w.before = None),
    at_a_time("extend-in-time", |w| w.before.as_mut().unwrap().term = Some(Duration::Indefinite)),
];

impl World {
    /// The term before the extension ends so many days after the day of the case.
    fn ended(&mut self, days: i64) {
        let end = self.day + chrono::TimeDelta::days(days);
        self.before.as_mut().unwrap().term = Some(Duration::Until(end));
    }

    /// Nobody decides.
    fn stay_silent(&mut self) {
        self.decisions.clear();
    }
}

#[test]
fn clauses_on_change() {
    check(ROWS);
}
