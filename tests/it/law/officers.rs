//! Gemeentewet: secretary, clerk, the official organisation and its support of the council.

use super::*;
use ambtelijke_fusie::{
    governance::BoardKind,
    operation::{ActingOrgan, Deed, Matter, Office},
};

pub(super) const ROWS: &[Row] = &[
    met("secretary-not-griffier", |_| {}),
    breached("secretary-not-griffier", World::one_officer),
    breached("secretary-not-griffier", |w| {
        w.one_officer();
        w.officer(Office::Clerk).deputy = true;
    }),
    open("secretary-not-griffier", World::nothing_logged),
    open("secretary-not-griffier", |w| {
        w.vacant(Office::Clerk);
        w.log_in_part();
    }),
    met("secretary-not-griffier", |w| w.vacant(Office::Clerk)),
    met("secretary-designated", |_| {}),
    breached("secretary-designated", |w| w.officer(Office::Secretary).designated_by = Some(Organ::Mayor)),
    breached("secretary-designated", |w| w.vacant(Office::Secretary)),
    open("secretary-designated", |w| w.officer(Office::Secretary).designated_by = None),
    open("secretary-designated", World::nothing_logged),
    open("secretary-designated", |w| {
        w.vacant(Office::Secretary);
        w.log_in_part();
    }),
    // Until 2003 the council appointed.
    met("secretary-designated", |w| w.officer(Office::Secretary).designated_by = Some(Organ::Council))
        .on(&["2003-02-19"]),
    breached("secretary-designated", |w| w.officer(Office::Secretary).designated_by = Some(Organ::Council))
        .on(&["2026-11-23"]),
    met("griffier-by-raad", |_| {}),
    breached("griffier-by-raad", |w| w.officer(Office::Clerk).designated_by = Some(Organ::Executive)),
    open("griffier-by-raad", |w| w.officer(Office::Clerk).designated_by = None),
    open("griffier-by-raad", World::nothing_logged).on(&["2003-03-07", "2026-11-23"]),
    met("griffier-by-raad", World::nothing_logged).on(&["2003-03-06"]),
    breached("griffier-by-raad", |w| w.vacant(Office::Clerk)).on(&["2003-03-07", "2026-11-23"]),
    met("griffier-by-raad", |w| w.vacant(Office::Clerk)).on(&["2003-03-06"]),
    breached("griffier-by-raad", |w| {
        w.acts_on(Matter::Clerkship, ActingOrgan::Board(BoardKind::Single)).assigned = Some(false);
    }),
    breached("griffier-by-raad", |w| w.acts_on(Matter::Clerkship, organ(A, Organ::Executive)).assigned = Some(false)),
    open("griffier-by-raad", |w| {
        w.acts_on(Matter::Clerkship, organ(A, Organ::Executive));
    }),
    breached("griffier-by-raad", |w| {
        let deed = w.acts_on(Matter::Clerkship, organ(B, Organ::Council));
        (deed.municipality, deed.assigned) = (Some(of(A)), Some(false));
    }),
    met("griffier-by-raad", |w| {
        w.acts_on(Matter::Clerkship, organ(A, Organ::Council));
    }),
    met("griffier-by-raad", |w| w.acts_on(Matter::Clerkship, ActingOrgan::Chair).assigned = Some(true)),
    met("secretary-shared", |_| {}),
    breached("secretary-shared", |w| {
        let person = w.officer(Office::Secretary).person.clone();
        let other =
            w.log().offices.iter_mut().find(|term| (term.office, term.municipality) == (Office::Secretary, of(B)));
        other.unwrap().person = person;
    }),
    open("secretary-shared", World::nothing_logged),
    open("secretary-shared", |w| {
        w.vacant(Office::Secretary);
        w.log_in_part();
    }),
    met("college-official-organisation", |_| {}),
    met("college-official-organisation", |w| {
        w.acts_on(Matter::MunicipalOrganisation, organ(A, Organ::Executive));
    }),
    breached("college-official-organisation", |w| {
        w.acts_on(Matter::MunicipalOrganisation, organ(A, Organ::Council)).assigned = Some(false);
    }),
    open("college-official-organisation", |w| {
        w.acts_on(Matter::MunicipalOrganisation, organ(A, Organ::Council));
    }),
    breached("college-official-organisation", |w| {
        let deed = w.acts_on(Matter::MunicipalOrganisation, ActingOrgan::Chair);
        (deed.municipality, deed.assigned) = (Some(of(A)), Some(false));
    }),
    met("college-official-organisation", |w| {
        w.acts_on(Matter::MunicipalOrganisation, ActingOrgan::Chair).assigned = Some(true);
    }),
    open("college-official-organisation", World::log_in_part),
    // Before the councils and the executives were separated the council could.
    at_a_time("college-official-organisation", |w| {
        w.acts_on(Matter::MunicipalOrganisation, organ(A, Organ::Council)).on = day(2002, 3, 6);
    }),
    met("raad-official-support", |_| {}),
    breached("raad-official-support", |w| w.without(ClauseKind::OfficialAssistance)),
    open("raad-official-support", |w| w.unsure_of(ClauseKind::OfficialAssistance)),
    open("raad-official-support", |w| {
        w.without(ClauseKind::OfficialAssistance);
        w.service = None;
    }),
];

fn organ(code: u16, organ: Organ) -> ActingOrgan {
    ActingOrgan::Organ(OrganOf::new(of(code), organ))
}

impl World {
    /// The secretary of A is its clerk too.
    fn one_officer(&mut self) {
        self.officer(Office::Clerk).person = self.officer(Office::Secretary).person.clone();
    }

    fn acts_on(&mut self, about: Matter, by: ActingOrgan) -> &mut Deed {
        let on = self.day;
        self.log().deeds.push(Deed::new(by, about, on));
        self.log().deeds.last_mut().unwrap()
    }
}

#[test]
fn officers_and_their_organisation() {
    check(ROWS);
}
