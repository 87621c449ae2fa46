//! Archiefwet 1995: the care of the archives.

use super::*;
use ambtelijke_fusie::governance::FormalityKind;

pub(super) const ROWS: &[Row] = &[
    met("content-archive", |_| {}),
    breached("content-archive", |w| w.without(ClauseKind::Archive)),
    open("content-archive", |w| w.unsure_of(ClauseKind::Archive)),
    met("archive-provision", |_| {}),
    breached("archive-provision", |w| {
        w.without_formality(FormalityKind::Archives);
        w.without(ClauseKind::Archive);
    }),
    // The clause on the care of the archives may cover the time after the end.
    open("archive-provision", |w| w.without_formality(FormalityKind::Archives)),
    open("archive-provision", |w| {
        w.without_formality(FormalityKind::Archives);
        w.without(ClauseKind::Archive);
        w.record_in_part();
    }),
];

#[test]
fn archives() {
    check(ROWS);
}
