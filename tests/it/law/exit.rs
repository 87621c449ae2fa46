//! Wgr, articles 1 and 9: acceding, leaving, and who remains.

use super::*;
use ambtelijke_fusie::{
    arrangement::DecidedBy,
    finance::EndsOn,
    governance::{FormalityKind, Majority},
    operation::Fate,
};

const UNTIL_2022: &[&str] = &["2015-04-15", "2022-06-30"];
const FROM_2022: &[&str] = &["2022-07-01", "2026-11-23"];

pub(super) const ROWS: &[Row] = &[
    met("withdraw-no-veto", |_| {}),
    // It stands on every day, not only when it is decided.
    breached("withdraw-no-veto", |w| w.change.withdrawal_needs_consent = Some(true)).at(&[Moment::Operate]),
    breached("withdraw-no-veto", |w| w.change.withdrawal_needs_consent = Some(true)),
    open("withdraw-no-veto", |w| w.change.withdrawal_needs_consent = None),
    // A text that says nothing of leaving asks no consent.
    met("withdraw-no-veto", |w| {
        w.change.withdrawal_needs_consent = None;
        w.without(ClauseKind::Withdrawal);
        w.without(ClauseKind::WithdrawalConditions);
    }),
    // Before the act of 2021 an arrangement for a time could rule out withdrawal.
    at_a_time("withdraw-no-veto", |w| {
        w.change.withdrawal_needs_consent = Some(true);
        w.for_a_time();
    })
    .on(UNTIL_2022),
    open("withdraw-no-veto", |w| {
        w.change.withdrawal_needs_consent = Some(true);
        w.term = None;
    })
    .on(UNTIL_2022),
    breached("withdraw-no-veto", |w| {
        w.change.withdrawal_needs_consent = Some(true);
        w.for_a_time();
    })
    .on(FROM_2022),
    met("withdraw-notice", |_| {}),
    met("withdraw-notice", |w| {
        w.change.notice_months = Some(12);
        w.formality(FormalityKind::Notice, -366).by = Some(of(A));
    }),
    breached("withdraw-notice", |w| {
        w.change.notice_months = Some(12);
        w.formality(FormalityKind::Notice, -364);
    }),
    breached("withdraw-notice", |w| w.change.notice_months = Some(1)),
    // Out on a day on which the term is over, but before the end of the calendar year in which it ends.
    breached("withdraw-notice", |w| {
        w.change.notice_months = Some(12);
        w.change.notice_ends_on = Some(EndsOn::YearEnd);
        w.formality(FormalityKind::Notice, -366).by = Some(of(A));
    })
    .on(FROM_2022),
    met("withdraw-notice", |w| {
        w.change.notice_months = Some(12);
        w.change.notice_ends_on = Some(EndsOn::YearEnd);
        w.formality(FormalityKind::Notice, -366 - 365).by = Some(of(A));
    }),
    // What another gave notice of is not its own.
    breached("withdraw-notice", |w| {
        w.change.notice_months = Some(12);
        w.formality(FormalityKind::Notice, -366).by = Some(of(B));
    }),
    open("withdraw-notice", |w| {
        w.change.notice_months = Some(1);
        w.record_in_part();
    }),
    open("withdraw-notice", |w| w.change.notice_months = None),
    met("withdraw-notice", |w| {
        w.change.notice_months = None;
        w.without(ClauseKind::Withdrawal);
        w.without(ClauseKind::WithdrawalConditions);
    }),
    met("accede-by-clause", |_| {}),
    // One of the two that sit is no majority.
    breached("accede-by-clause", |w| w.stays_silent(B)),
    open("accede-by-clause", |w| {
        w.stays_silent(B);
        w.record_in_part();
    }),
    breached("accede-by-clause", |w| {
        w.stays_silent(B);
        w.change.accession = Some(DecidedBy::Participants(Majority::Unanimous));
    }),
    met("accede-by-clause", |w| {
        w.stays_silent(B);
        w.change.accession = Some(DecidedBy::Participants(Majority::Qualified("1/2".parse().unwrap())));
    }),
    // Without a clause everybody decides.
    breached("accede-by-clause", |w| {
        w.stays_silent(B);
        w.change.accession = None;
        w.without(ClauseKind::Accession);
    }),
    open("accede-by-clause", |w| w.change.accession = None),
    open("accede-by-clause", |w| w.change.accession = Some(DecidedBy::Board)),
    met("withdraw-fee", |_| {}),
    breached("withdraw-fee", |w| w.without_formality(FormalityKind::ExitFee)),
    open("withdraw-fee", |w| {
        w.without_formality(FormalityKind::ExitFee);
        w.record_in_part();
    }),
    met("min-two-after-withdraw", |_| {}),
    breached("min-two-after-withdraw", World::only_c),
    open("min-two-after-withdraw", |w| {
        w.only_c();
        w.with_nobody_from_before();
    })
    .at(&[Moment::Reorganise]),
    // Heerhugowaard and Langedijk became Dijk en Waard, and their arrangement lapsed.
    at_a_time("min-two-after-withdraw", |w| w.among(&[398, 416])).at(&[Moment::Reorganise]).on(&["2022-01-01"]),
    met("min-two-after-withdraw", |w| w.among(&[398, 416, A])).at(&[Moment::Reorganise]).on(&["2022-01-01"]),
    // Of one a strip went elsewhere, so it does not lapse of itself.
    open("min-two-after-withdraw", |w| w.among(&[541, 550])).at(&[Moment::Reorganise]).on(&["1985-01-01"]),
    breached("min-two-after-withdraw", |w| {
        w.among(&[541, 550]);
        w.reorganised().fate = Some(Fate::Continued);
    })
    .at(&[Moment::Reorganise])
    .on(&["1985-01-01"]),
];

#[test]
fn coming_and_going() {
    check(ROWS);
}
