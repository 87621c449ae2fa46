//! Gemeentewet, articles 8 and 36: the seats of a council and the aldermen beside it.

use super::*;
use ambtelijke_fusie::operation::Office;

pub(super) const ROWS: &[Row] = &[
    met("seats-by-own-population", |_| {}),
    breached("seats-by-own-population", |w| w.seats(45)),
    open("seats-by-own-population", World::nothing_logged),
    open("seats-by-own-population", |w| w.log().councils.retain(|size| size.municipality != of(A))),
    // How many people lived there in 1984 is not in the gazetteer.
    open("seats-by-own-population", |w| {
        w.seats(45);
        w.log().councils[0].elected_on = day(1985, 6, 1);
    }),
    // Blaricum, Eemnes and Laren as one municipality would have 23 seats.
    breached("seats-by-own-population", |w| w.seats(23)).on(&["2026-11-23"]),
    // A change of the population waits for the next election: when it last voted Eemnes had fewer than 10,001 inhabitants.
    met("seats-by-own-population", |w| {
        w.log().councils[1].elected_on = day(2018, 3, 21);
        w.log().councils[1].seats = 13;
    })
    .on(&["2026-11-23"]),
    met("wethouder-max", |_| {}),
    met("wethouder-max", |w| w.among_fifteen_seats(3, Some("1"))),
    breached("wethouder-max", |w| w.among_fifteen_seats(4, Some("1"))),
    // Part time, one more, and together a tenth more than three.
    met("wethouder-max", |w| w.among_fifteen_seats(4, Some("0.82"))),
    breached("wethouder-max", |w| w.among_fifteen_seats(4, Some("0.83"))),
    open("wethouder-max", |w| w.among_fifteen_seats(4, None)),
    breached("wethouder-max", |w| w.among_fifteen_seats(5, Some("0.5"))),
    breached("wethouder-max", |w| w.among_fifteen_seats(5, None)),
    breached("wethouder-max", |w| w.aldermen(1, Some("1"))),
    // A place that fell vacant may be about to be filled.
    open("wethouder-max", |w| {
        w.aldermen(2, Some("1"));
        let day = w.day;
        let left = w.log().offices.iter_mut().rfind(|term| term.office == Office::Alderman).unwrap();
        left.period = left.period.ended(day).unwrap();
    }),
    breached("wethouder-max", World::nothing_happened),
    open("wethouder-max", |w| {
        w.aldermen(1, Some("1"));
        w.log_in_part();
    }),
    open("wethouder-max", World::nothing_logged),
    open("wethouder-max", World::log_in_part),
    open("wethouder-max", |w| w.log().councils.clear()),
];

impl World {
    fn among_fifteen_seats(&mut self, number: usize, share: Option<&str>) {
        self.seats(15);
        self.aldermen(number, share);
    }
}

#[test]
fn seats_and_aldermen() {
    check(ROWS);
}
