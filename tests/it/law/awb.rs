//! Awb, articles 3:40 and 10:29 to 10:32: how consent is given, and that a decision works once it is known.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("consent-unconditional", |_| {}),
    breached("consent-unconditional", |w| w.consent().conditional = true),
    // The council may set a term for the decision; whether this day is one, nobody says.
    open("consent-unconditional", |w| w.consent().until = Some(w.day + chrono::Days::new(365))),
    met("consent-unconditional", |w| w.consent().decide_by = Some(w.day + chrono::Days::new(365))),
    breached("consent-unconditional", |w| w.consent().withdrawn_on = Some(w.day)),
    at_a_time("consent-unconditional", |w| {
        w.refuse().conditional = true;
    })
    .at(&[Moment::Accede, Moment::Withdraw]),
    met("consent-refusal-after-talks", |w| {
        w.refuse();
    }),
    breached("consent-refusal-after-talks", |w| w.refuse().talks_on = Some(w.day)),
    breached("consent-refusal-after-talks", |w| w.refuse().talks_on = None),
    open("consent-refusal-after-talks", |w| {
        w.record_in_part();
        w.refuse().talks_on = None;
    }),
    at_a_time("consent-refusal-after-talks", |_| {}),
    breached("consent-deemed-given", |w| w.silent_since(0)),
    open("consent-deemed-given", |w| {
        w.record_in_part();
        w.silent_since(0);
    }),
    at_a_time("consent-deemed-given", |_| {}),
    at_a_time("consent-deemed-given", World::unasked),
    met("consent-deemed-given", |w| w.silent_since(-120)).on(&["1998-06-01", "2026-11-23"]),
    breached("consent-deemed-given", |w| {
        w.silent_since(-120);
        w.submissions.last_mut().unwrap().extended = true;
    })
    .on(&["1998-06-01", "2026-11-23"]),
    // Asked on Monday 1 June 2009; the term ends on Monday 31 August and the consent works the day after.
    breached("consent-deemed-given", |w| w.silent_since(-91)).on(&["2009-08-31"]),
    met("consent-deemed-given", |w| w.silent_since(-92)).on(&["2009-09-01"]),
    // Asked on Tuesday 1 June 2010; the term ends on Tuesday 31 August and the consent works the third day after.
    breached("consent-deemed-given", |w| w.silent_since(-93)).on(&["2010-09-02"]),
    met("consent-deemed-given", |w| w.silent_since(-94)).on(&["2010-09-03"]),
    // Asked on 26 September 2022; thirteen weeks end on the second day of Christmas and do not run on.
    breached("consent-deemed-given", |w| w.silent_since(-93)).on(&["2022-12-28"]),
    met("consent-deemed-given", |w| w.silent_since(-94)).on(&["2022-12-29"]),
    // An answer after the term comes too late to refuse.
    met("consent-deemed-given", |w| {
        w.record_in_part();
        w.refuse().on = w.day - chrono::Days::new(1);
        w.not_sent(A, DecisionKind::Consent);
        w.is_sent(DecisionKind::Consent, -120);
    })
    .on(&["1998-06-01", "2026-11-23"]),
    met("not-in-force-before-publication-r0b", |_| {}),
    breached("not-in-force-before-publication-r0b", |w| w.effective_on = w.day - chrono::Days::new(1)),
    met("not-in-force-before-publication-r0b", |w| w.effective_on = w.day + chrono::Days::new(1)),
    breached("not-in-force-before-publication-r0b", |w| w.publications.clear()),
    open("not-in-force-before-publication-r0b", |w| {
        w.record_in_part();
        w.publications.clear();
    }),
];

#[test]
fn consent_and_entry_into_force() {
    check(ROWS);
}
