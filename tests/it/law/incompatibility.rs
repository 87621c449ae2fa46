//! Gemeentewet, articles 13 and 36b: who works for a municipality does not govern it.

use super::*;
use ambtelijke_fusie::operation::{Office, StaffRelation, Workplace};

pub(super) const ROWS: &[Row] = &[
    met("raadslid-not-employee-r1", |_| {}),
    breached("raadslid-not-employee-r1", |w| {
        w.also_works(Office::Councillor, own());
    }),
    met("raadslid-not-employee-r1", |w| w.also_works(Office::Councillor, own()).excepted = true),
    met("raadslid-not-employee-r1", |w| {
        w.also_works(Office::Councillor, own()).relation = Some(StaffRelation::Hired);
    }),
    met("raadslid-not-employee-r1", |w| {
        w.also_works(Office::Councillor, Workplace::Municipality(of(B)));
    }),
    // The staff of the cooperation came under it in 2023.
    met("raadslid-not-employee-r1", |w| {
        w.also_works(Office::Councillor, Workplace::Body);
    }),
    open("raadslid-not-employee-r1", World::nothing_logged),
    open("raadslid-not-employee-r1", World::log_in_part),
    met("raadslid-not-shared-staff", |_| {}),
    breached("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, own());
    }),
    breached("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Body).works_for = vec![of(A)];
    }),
    // For whom the staff of the body works is not said: it may not be the own municipality.
    open("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Body);
    }),
    open("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Municipality(of(B)));
    })
    .of(&[CooperationForm::CentreMunicipality]),
    breached("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Municipality(of(B))).works_for = vec![of(A), of(B)];
    }),
    met("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Municipality(of(C)));
    }),
    met("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Body).works_for = vec![of(B)];
    }),
    met("raadslid-not-shared-staff", |w| {
        w.also_works(Office::Councillor, Workplace::Private).works_for = vec![of(A)];
    }),
    met("raadslid-not-shared-staff", |w| {
        let period = w.also_works(Office::Councillor, own()).period;
        let over = period.ended(w.day).unwrap();
        w.log().employments[0].period = over;
    }),
    open("raadslid-not-shared-staff", World::nothing_logged),
    met("wethouder-not-employee", |_| {}),
    breached("wethouder-not-employee", |w| {
        w.also_works(Office::Alderman, own());
    }),
    met("wethouder-not-employee", |w| {
        w.also_works(Office::Alderman, Workplace::Body);
    }),
    met("wethouder-not-employee", |w| {
        w.also_works(Office::Councillor, own());
    }),
    open("wethouder-not-employee", World::nothing_logged),
    met("wethouder-one-gemeente", |_| {}),
    breached("wethouder-one-gemeente", World::an_alderman_of_a_governs_b_too),
    breached("wethouder-one-gemeente", |w| {
        w.an_alderman_of_a_governs_b_too();
        w.log_in_part();
    }),
    met("wethouder-one-gemeente", |w| {
        w.an_alderman_of_a_governs_b_too();
        let day = w.day;
        let last = w.log().offices.last_mut().unwrap();
        last.period = last.period.ended(day).unwrap();
    }),
    open("wethouder-one-gemeente", World::nothing_logged),
    open("wethouder-one-gemeente", World::log_in_part),
];

fn own() -> Workplace {
    Workplace::Municipality(of(A))
}

impl World {
    fn an_alderman_of_a_governs_b_too(&mut self) {
        let own = self.officer(Office::Alderman).clone();
        self.log().offices.push(ambtelijke_fusie::operation::OfficeTerm { municipality: of(B), ..own });
    }
}

#[test]
fn who_works_for_a_municipality_does_not_govern_it() {
    check(ROWS);
}
