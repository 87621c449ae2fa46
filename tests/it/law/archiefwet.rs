//! Archiefwet 1995: the care of the archives.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("content-archive", |_| {}),
    breached("content-archive", |w| w.without(ClauseKind::Archive)),
    open("content-archive", |w| w.unsure_of(ClauseKind::Archive)),
];

#[test]
fn archives() {
    check(ROWS);
}
