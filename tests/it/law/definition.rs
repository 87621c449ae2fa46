//! What an ambtelijke fusie is.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("definition-two-municipalities", |_| {}),
    breached("definition-two-municipalities", World::only_c),
    met("definition-keeps-organs", |_| {}),
    breached("definition-keeps-organs", |w| w.retained().own_council = Some(false)),
    breached("definition-keeps-organs", |w| {
        w.retained().own_mayor = Some(false);
        w.retained().own_executive = None;
    }),
    open("definition-keeps-organs", |w| w.retained().own_mayor = None),
    open("definition-keeps-organs", World::nothing_retained),
    at_a_time("definition-keeps-organs", |w| w.service = None),
    met("definition-keeps-secretary-and-clerk", |_| {}),
    breached("definition-keeps-secretary-and-clerk", |w| w.retained().has_secretary = Some(false)),
    breached("definition-keeps-secretary-and-clerk", |w| w.retained().has_clerk = Some(false)).on(&["2003-03-07"]),
    open("definition-keeps-secretary-and-clerk", |w| w.retained().has_clerk = None).on(&["2003-03-07"]),
    met("definition-keeps-secretary-and-clerk", |w| w.retained().has_clerk = None).on(&["1985-01-01", "2003-03-06"]),
    open("definition-keeps-secretary-and-clerk", |w| w.retained().has_secretary = None),
    open("definition-keeps-secretary-and-clerk", World::nothing_retained),
    at_a_time("definition-keeps-secretary-and-clerk", |w| w.service = None),
    met("definition-small-own-staff", |_| {}),
    met("definition-small-own-staff", |w| w.service().fte = Some("5")),
    breached("definition-small-own-staff", |w| w.service().fte = Some("4.99")),
    open("definition-small-own-staff", World::nothing_retained),
    open("definition-small-own-staff", |w| w.retained().fte = None),
    open("definition-small-own-staff", |w| w.service().fte = None),
    at_a_time("definition-small-own-staff", |w| w.service = None),
    met("definition-own-counters", |_| {}),
    breached("definition-own-counters", |w| w.service().counters.retain(|&code| code != C)),
    open("definition-own-counters", |w| {
        w.service().counters.clear();
        w.service().counters_complete = false;
    }),
    at_a_time("definition-own-counters", |w| w.service = None),
    met("definition-one-organisation", |_| {}),
    open("definition-one-organisation", |w| w.service = None),
    met("definition-rest-shared", |_| {}),
    breached("definition-rest-shared", |w| w.service().tasks.truncate(1)),
    open("definition-rest-shared", |w| w.service().portfolio_complete = false),
    at_a_time("definition-rest-shared", |w| w.service = None),
];

#[test]
fn definition() {
    check(ROWS);
}
