//! Gemeentewet: what every municipality keeps.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("each-gemeente-three-organs", |_| {}),
    breached("each-gemeente-three-organs", |w| w.retained().own_executive = Some(false)),
    open("each-gemeente-three-organs", |w| w.retained().own_executive = None),
    open("each-gemeente-three-organs", World::nothing_retained),
    open("each-gemeente-three-organs", |w| w.service = None),
    met("secretary-each", |_| {}),
    met("secretary-each", |w| w.retained().has_clerk = Some(false)),
    breached("secretary-each", |w| w.retained().has_secretary = Some(false)),
    open("secretary-each", |w| w.retained().has_secretary = None),
    open("secretary-each", World::nothing_retained),
    open("secretary-each", |w| w.service = None),
    met("secretary-and-griffier-each", |_| {}),
    breached("secretary-and-griffier-each", |w| w.retained().has_secretary = Some(false)),
    open("secretary-and-griffier-each", |w| w.retained().has_secretary = None),
    open("secretary-and-griffier-each", World::nothing_retained),
    open("secretary-and-griffier-each", |w| w.service = None),
    // A clerk had to be there by 7 March 2003.
    met("secretary-and-griffier-each", |w| w.retained().has_clerk = Some(false)).on(&["2003-02-19", "2003-03-06"]),
    breached("secretary-and-griffier-each", |w| w.retained().has_clerk = Some(false)).on(&["2003-03-07", "2026-11-23"]),
    open("secretary-and-griffier-each", |w| w.retained().has_clerk = None).on(&["2003-03-07", "2026-11-23"]),
];

#[test]
fn what_every_municipality_keeps() {
    check(ROWS);
}
