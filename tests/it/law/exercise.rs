//! Wgr, articles 31a and 33 to 33d, Bekendmakingswet, article 6, and Gemeentewet, article 232: what a body does, and who
//! does it.

use super::*;
use ambtelijke_fusie::{
    governance::BoardKind,
    operation::{
        ActingOrgan, CouncilStep, Deed, Designation, EntityParticipation, Matter, PowersChange, Regulation,
        TaxFunction, TaxOfficial,
    },
    time::Period,
};

fn does(w: &mut World, by: ActingOrgan, about: Matter, assigned: Option<bool>) {
    let deed = Deed { assigned, ..Deed::new(by, about, w.day) };
    w.log().deeds.push(deed);
}

const GENERAL: ActingOrgan = ActingOrgan::Board(BoardKind::General);
const EXECUTIVE: ActingOrgan = ActingOrgan::Board(BoardKind::Executive);

/// The board founds a company, lawfully.
fn founds(w: &mut World) -> &mut EntityParticipation {
    let councils = w.to_each_council(-60);
    let answered = Some(w.day - chrono::Days::new(5));
    let councils = councils.into_iter().map(|step| CouncilStep { answered_on: answered, ..step }).collect();
    let founding = EntityParticipation {
        suited: Some(true),
        councils,
        ..EntityParticipation::new("Vastgoed bv".parse().unwrap(), w.day)
    };
    w.log().entities.push(founding);
    w.log().entities.last_mut().unwrap()
}

fn regulates(w: &mut World, published_in: Option<Medium>) {
    let regulation = Regulation { published_in, published_on: published_in.map(|_| w.day), ..Regulation::new(w.day) };
    w.log().regulations.push(regulation);
}

fn levies(w: &mut World, designated_by: Option<Designation>) {
    let official = TaxOfficial { designated_by, ..TaxOfficial::new(of(A), TaxFunction::Levying, Period::since(w.day)) };
    w.log().tax_officials.push(official);
}

const WITH_STAFF: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::OperationsOrganisation];
const CENTRE: &[CooperationForm] = &[CooperationForm::CentreMunicipality];

pub(super) const ROWS: &[Row] = &[
    met("ab-holds-powers", |_| {}),
    met("ab-holds-powers", |w| does(w, GENERAL, Matter::TransferredPower, None)),
    met("ab-holds-powers", |w| does(w, EXECUTIVE, Matter::TransferredPower, Some(true))),
    breached("ab-holds-powers", |w| does(w, EXECUTIVE, Matter::TransferredPower, Some(false))),
    open("ab-holds-powers", |w| does(w, EXECUTIVE, Matter::TransferredPower, None)),
    open("ab-holds-powers", World::log_in_part),
    met("db-daily-powers", |w| does(w, EXECUTIVE, Matter::BodyOrganisation, None)),
    met("db-daily-powers", |w| does(w, ActingOrgan::Chair, Matter::Representation, None)),
    // A representative of the chair.
    met("db-daily-powers", |w| does(w, EXECUTIVE, Matter::Representation, Some(true))),
    breached("db-daily-powers", |w| does(w, GENERAL, Matter::BodyOrganisation, Some(false))),
    breached("db-daily-powers", |w| does(w, GENERAL, Matter::PrivateLawAct, Some(false))),
    breached("db-daily-powers", |w| does(w, GENERAL, Matter::Representation, Some(false))),
    breached("db-daily-powers", |w| does(w, GENERAL, Matter::BodyStaff, Some(false))).on(&["2015-01-01", "2019-12-31"]),
    met("db-daily-powers", |w| does(w, GENERAL, Matter::BodyStaff, Some(false))).on(&["2020-01-01", "2026-11-23"]),
    open("db-daily-powers", |w| does(w, GENERAL, Matter::PrivateLawAct, None)),
    // What an organ of a municipality does to its own organisation is not for the board.
    open("db-daily-powers", |w| {
        w.log_in_part();
        does(w, GENERAL, Matter::MunicipalOrganisation, Some(false));
    }),
    met("body-private-participation", |_| {}),
    met("body-private-participation", |w| {
        founds(w);
    }),
    breached("body-private-participation", |w| {
        founds(w);
        w.without(ClauseKind::PrivateParticipation);
    }),
    breached("body-private-participation", |w| founds(w).suited = Some(false)),
    breached("body-private-participation", |w| founds(w).councils.clear()),
    breached("body-private-participation", |w| {
        let on = w.day;
        founds(w).councils[0].on = on;
    }),
    // The act asks for the opportunity and names no term: a council that speaks later had it.
    met("body-private-participation", |w| {
        let on = w.day + chrono::Days::new(1);
        founds(w).councils[0].answered_on = Some(on);
    }),
    open("body-private-participation", World::log_in_part),
    open("body-private-participation", |w| founds(w).suited = None),
    open("body-private-participation", |w| {
        founds(w);
        w.unsure_of(ClauseKind::PrivateParticipation);
    }),
    open("body-private-participation", |w| {
        founds(w).councils.clear();
        w.log_in_part();
    }),
    met("avv-publication-own-paper", |_| {}),
    met("avv-publication-own-paper", |w| regulates(w, Some(Medium::BodyGazette))),
    breached("avv-publication-own-paper", |w| regulates(w, Some(Medium::Gemeenteblad))),
    breached("avv-publication-own-paper", |w| regulates(w, None)),
    open("avv-publication-own-paper", World::log_in_part),
    open("avv-publication-own-paper", |w| {
        regulates(w, None);
        w.log_in_part();
    }),
    met("tax-officials-designated", |w| levies(w, Some(Designation::Arrangement))),
    met("tax-officials-designated", |w| levies(w, Some(Designation::Executives))).of(CENTRE),
    // An official who levies for their own municipality needs its executive only.
    met("tax-officials-designated", |w| {
        levies(w, Some(Designation::Mandate));
        levies(w, Some(Designation::Executives));
        w.log().tax_officials[0].municipality = of(B);
    })
    .of(CENTRE),
    breached("tax-officials-designated", |w| levies(w, Some(Designation::Mandate))),
    breached("tax-officials-designated", |w| levies(w, Some(Designation::Executives))).of(WITH_STAFF),
    breached("tax-officials-designated", |w| {
        levies(w, Some(Designation::Arrangement));
        w.of_organs(&[Organ::Council]);
    })
    .of(CENTRE),
    open("tax-officials-designated", |w| levies(w, None)),
    open("tax-officials-designated", World::log_in_part).at(&[Moment::Operate]),
    met("tax-officials-designated", |_| {}).at(&[Moment::Operate]),
    at_a_time("tax-officials-designated", World::log_in_part).at(&[Moment::Form]),
    met("powers-change-to-gs-r0", |w| {
        let change = PowersChange { sent_to_province_on: Some(w.day), ..PowersChange::new(w.day) };
        w.log().powers_changes.push(change);
    }),
    breached("powers-change-to-gs-r0", |w| {
        let change = PowersChange::new(w.day);
        w.log().powers_changes.push(change);
    }),
    open("powers-change-to-gs-r0", World::log_in_part),
    open("powers-change-to-gs-r0", |w| {
        let change = PowersChange::new(w.day);
        w.log().powers_changes.push(change);
        w.log_in_part();
    }),
];

#[test]
fn what_a_body_does() {
    check(ROWS);
}

#[test]
fn an_act_is_judged_by_the_law_of_its_own_day_and_not_before_it_happened() {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Operate, day(2019, 12, 31));
    does(&mut world, GENERAL, Matter::BodyStaff, Some(false));
    world.day = day(2026, 1, 1);
    assert_eq!(world.report().verdict("db-daily-powers"), Some(Verdict::Breached), "the law of 2019, asked in 2026");
    world.day = day(2019, 12, 30);
    assert_eq!(world.report().verdict("db-daily-powers"), Some(Verdict::Met), "asked the day before");
}
