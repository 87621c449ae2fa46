//! Wgr, articles 13(2) and (5), 14, 14a and 15: who appoints members, until when they sit, and the other boards.

use super::{world::boards::person, *};
use ambtelijke_fusie::{
    governance::{Board, BoardKind, Seats},
    operation::{Office, Topic},
    time::Period,
};

const OPERATE: &[Moment] = &[Moment::Operate];
const FORM: &[Moment] = &[Moment::Form];

const COUNCILS: &[Organ] = &[Organ::Council];
const MAYORS: &[Organ] = &[Organ::Mayor];
const EXECUTIVES_AND_MAYORS: &[Organ] = &[Organ::Executive, Organ::Mayor];

fn by(organ: Organ) -> Vec<OrganOf> {
    vec![OrganOf::new(of(A), organ)]
}

/// Only A and B appoint, and the text says so.
fn c_may_stay_out(w: &mut World) {
    w.c_appoints_nobody();
    w.seated(|member| member.municipality != Some(of(C)));
}

/// A sits on the board for nobody knows which municipality.
fn of_nobody(w: &mut World) {
    w.member().appointed_by.clear();
    w.member().municipality = None;
}

pub(super) const ROWS: &[Row] = &[
    met("ab-membership-ends", |_| {}),
    breached("ab-membership-ends", |w| {
        let (from, on) = (w.term().period.from(), w.day);
        w.term().period = Period::new(from, Some(on)).unwrap();
    }),
    met("ab-membership-ends", |w| {
        let (from, on) = (w.term().period.from(), w.day);
        w.term().period = Period::new(from, Some(on + chrono::Days::new(1))).unwrap();
    }),
    open("ab-membership-ends", |w| {
        w.unsure_in(Topic::Offices);
        let (from, on) = (w.term().period.from(), w.day);
        w.term().period = Period::new(from, Some(on)).unwrap();
    }),
    open("ab-membership-ends", World::offices_unknown),
    open("ab-membership-ends", World::members_unknown),
    // Winschoten went on 1 January 2010; its member stays for the time being.
    breached("ab-membership-ends", World::was_for_winschoten).on(&["2009-12-31"]),
    met("ab-membership-ends", World::was_for_winschoten).on(&["2010-01-01"]),
    at_a_time("ab-membership-ends", |w| w.of_organs(MAYORS))
        .of(&[CooperationForm::PublicBody, CooperationForm::JointOrgan]),
    met("ab-two-appointers", |_| {}),
    breached("ab-two-appointers", |w| w.seated(|member| member.municipality == Some(of(A)))),
    breached("ab-two-appointers", |w| w.log().members.clear()).at(OPERATE),
    // B and C appoint together.
    met("ab-two-appointers", |w| {
        w.seated(|member| member.municipality == Some(of(A)));
        let organs = [B, C].map(|code| OrganOf::new(of(code), Organ::Executive));
        w.member().appointed_by = organs.to_vec();
    }),
    breached("ab-two-appointers", |w| {
        w.boards = w.boards.iter().map(|one| Board::new(one.kind(), [Seats::new(of(A), 2)]).unwrap()).collect();
        w.members_unknown();
    }),
    open("ab-two-appointers", |w| {
        w.unsure_in(Topic::Members);
        w.seated(|member| member.municipality == Some(of(A)));
    }),
    open("ab-two-appointers", |w| {
        w.seated(|member| member.municipality == Some(of(A)));
        of_nobody(w);
    }),
    open("ab-two-appointers", World::members_unknown).at(OPERATE),
    at_a_time("ab-two-appointers", |w| w.log().members.clear()).at(FORM),
    met("ab-every-gemeente-appoints", |_| {}),
    met("ab-every-gemeente-appoints", c_may_stay_out),
    met("ab-every-gemeente-appoints", |w| {
        w.seated(|member| member.municipality != Some(of(C)));
        w.change.not_all_appoint = Some(true);
    }),
    breached("ab-every-gemeente-appoints", |w| w.seated(|member| member.municipality != Some(of(C)))),
    // A member who left a while ago may be about to be replaced.
    open("ab-every-gemeente-appoints", |w| {
        let on = w.day;
        for member in w.log().members.iter_mut().filter(|member| member.municipality == Some(of(C))) {
            member.period = Period::new(member.period.from(), Some(on)).unwrap();
        }
    }),
    open("ab-every-gemeente-appoints", |w| {
        w.unsure_in(Topic::Members);
        w.seated(|member| member.municipality != Some(of(C)));
    }),
    open("ab-every-gemeente-appoints", |w| {
        w.seated(|member| member.municipality != Some(of(C)));
        w.text_in_part();
    }),
    met("ab-not-all-appoint-r0a", |w| {
        c_may_stay_out(w);
        w.change.beyond_region = Some(true);
    }),
    breached("ab-not-all-appoint-r0a", |w| {
        c_may_stay_out(w);
        w.change.beyond_region = Some(false);
    }),
    breached("ab-not-all-appoint-r0a", |w| {
        w.change.joint_appointment = Some(true);
        w.change.beyond_region = Some(false);
    }),
    open("ab-not-all-appoint-r0a", c_may_stay_out),
    open("ab-not-all-appoint-r0a", World::text_in_part),
    at_a_time("ab-not-all-appoint-r0a", |_| {}),
    //
    met("ol-db-min-three", |_| {}),
    breached("ol-db-min-three", |w| {
        w.seated(|member| member.board == BoardKind::General || member.municipality != Some(of(A)));
    }),
    // A member who left may be about to be replaced.
    open("ol-db-min-three", |w| {
        let on = w.day;
        w.executives().take(1).for_each(|one| one.period = Period::new(one.period.from(), Some(on)).unwrap());
    }),
    open("ol-db-min-three", |w| {
        w.unsure_in(Topic::Members);
        w.seated(|member| member.board == BoardKind::General || member.municipality != Some(of(A)));
    }),
    open("ol-db-min-three", World::members_unknown).at(OPERATE),
    at_a_time("ol-db-min-three", |w| w.log().members.clear()).at(FORM),
    met("ol-db-not-one-gemeente", |_| {}),
    breached("ol-db-not-one-gemeente", |w| {
        w.seated(|member| member.board == BoardKind::General || member.municipality == Some(of(A)));
    }),
    // The municipality of a member stands with the seat on the general board.
    met("ol-db-not-one-gemeente", |w| w.executives().for_each(|member| member.municipality = None)),
    open("ol-db-not-one-gemeente", |w| w.log().members.iter_mut().for_each(|member| member.municipality = None)),
    open("ol-db-not-one-gemeente", |w| {
        w.unsure_in(Topic::Members);
        w.seated(|member| member.board == BoardKind::General || member.municipality == Some(of(A)));
    }),
    met("ol-db-outsiders-minority", |_| {}),
    met("ol-db-outsiders-minority", |w| {
        w.executives().filter(|one| !one.chair).take(1).for_each(|one| one.person = person("buiten", 1));
    }),
    breached("ol-db-outsiders-minority", |w| {
        w.executives().filter(|one| !one.chair).for_each(|one| one.person = person("buiten", 1));
    }),
    breached("ol-db-outsiders-minority", |w| {
        w.executives().filter(|one| one.chair).for_each(|one| one.person = person("buiten", 1));
    }),
    open("ol-db-outsiders-minority", |w| {
        w.unsure_in(Topic::Members);
        w.executives().filter(|one| one.chair).for_each(|one| one.person = person("buiten", 1));
    }),
    open("ol-db-outsiders-minority", World::members_unknown),
    met("ol-db-no-ab-majority", |_| {}),
    breached("ol-db-no-ab-majority", |w| {
        w.seated(|member| member.person != person("burgemeester", A));
    }),
    // The text gives six seats: three of them are not a majority, four are.
    breached("ol-db-no-ab-majority", |w| {
        w.unsure_in(Topic::Members);
        let seat = w.log().members.iter().find(|one| one.person == person("burgemeester", A)).unwrap().clone();
        w.log().members.push(ambtelijke_fusie::operation::BoardMember { board: BoardKind::Executive, ..seat });
    }),
    open("ol-db-no-ab-majority", |w| w.unsure_in(Topic::Members)),
    // Mayors who sit there by their office have no seat in the text: of how many there are, it does not tell.
    open("ol-db-no-ab-majority", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.unsure_in(Topic::Members);
        w.seated(|member| member.person != person("burgemeester", A));
        let seats = [A, B, C].map(|code| Seats::new(of(code), 1));
        w.boards = vec![Board::new(BoardKind::General, seats).unwrap()];
    }),
    open("ol-db-no-ab-majority", |w| {
        w.unsure_in(Topic::Members);
        w.boards.clear();
    }),
    at_a_time("ol-db-no-ab-majority", |w| w.of_organs(MAYORS)),
    at_a_time("ol-db-no-ab-majority", |w| {
        w.older();
        w.seated(|member| member.person != person("burgemeester", A));
    })
    .at(OPERATE)
    .on(&["2015-01-01", "2015-12-31"]),
    breached("ol-db-no-ab-majority", |w| {
        w.older();
        w.seated(|member| member.person != person("burgemeester", A));
    })
    .at(OPERATE)
    .on(&["2016-01-01"]),
    //
    met("bvo-single-board", |_| {}),
    breached("bvo-single-board", |w| w.member().board = BoardKind::Executive),
    breached("bvo-single-board", World::with_executive_board_first),
    breached("bvo-single-board", |w| {
        w.boards.clear();
        w.log().members.clear();
    })
    .at(OPERATE),
    open("bvo-single-board", |w| {
        w.boards.clear();
        w.members_unknown();
    })
    .at(OPERATE),
    at_a_time("bvo-single-board", |w| {
        w.boards.clear();
        w.members_unknown();
    })
    .at(FORM),
    met("bvo-board-from-colleges", |_| {}),
    breached("bvo-board-from-colleges", |w| w.member_is(Office::Councillor)),
    breached("bvo-board-from-colleges", |w| w.member().appointed_by = by(Organ::Council)),
    breached("bvo-board-from-colleges", |w| {
        w.trains();
        w.member_is(Office::Secretary);
    })
    .on(&["2015-01-01", "2022-06-30"]),
    // From then on that has a rule of its own.
    met("bvo-board-from-colleges", |w| w.member_is(Office::Secretary)).on(&["2022-07-01"]),
    // A member appointed by a municipality that is gone stays, also if nothing else is recorded of them.
    met("bvo-board-from-colleges", |w| {
        w.member().appointed_by = vec!["GM0052/college".parse().unwrap()];
        w.member().municipality = None;
    }),
    open("bvo-board-from-colleges", World::offices_unknown),
    open("bvo-board-from-colleges", World::members_unknown).at(OPERATE),
    met("bvo-secretary-exception", |_| {}),
    met("bvo-secretary-exception", |w| {
        w.trains();
        w.member_is(Office::Secretary);
    }),
    breached("bvo-secretary-exception", |w| w.member_is(Office::Secretary)),
    breached("bvo-secretary-exception", |w| {
        w.trains();
        w.change.secretary_may_sit = Some(false);
        w.member_is(Office::Secretary);
    }),
    open("bvo-secretary-exception", |w| {
        w.interests.clear();
        w.member_is(Office::Secretary);
    }),
    open("bvo-secretary-exception", World::offices_unknown),
    met("bvo-representation", |_| {}),
    breached("bvo-representation", |w| w.without(ClauseKind::Representation)),
    breached("bvo-representation", |w| w.without(ClauseKind::Chair)),
    breached("bvo-representation", |w| w.without(ClauseKind::Staff)),
    open("bvo-representation", |w| w.unsure_of(ClauseKind::Staff)),
    met("go-board", |_| {}),
    met("go-board", |w| w.of_organs(COUNCILS)),
    met("go-board", |w| w.of_organs(MAYORS)),
    breached("go-board", |w| w.member_is(Office::Councillor)),
    breached("go-board", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Clerk);
    }),
    breached("go-board", |w| {
        w.of_organs(MAYORS);
        w.without_the_mayor_of_a();
    }),
    breached("go-board", World::with_executive_board_first),
    open("go-board", World::offices_unknown),
    open("go-board", World::members_unknown).at(OPERATE),
    at_a_time("go-board", |w| w.of_organs(EXECUTIVES_AND_MAYORS)).on(&["2014-12-31"]),
    breached("go-board", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.without_the_mayor_of_a();
    })
    .on(&["2015-01-01"]),
    // What councils appointed: an alderman until 2015, an older board until 2016.
    met("go-board", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Alderman);
    })
    .on(&["2014-12-31"]),
    breached("go-board", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Alderman);
    })
    .on(&["2015-01-01"]),
    met("go-board", |w| {
        w.of_organs(COUNCILS);
        w.older();
        w.member_is(Office::Alderman);
    })
    .at(OPERATE)
    .on(&["2015-12-31"]),
];

#[test]
fn appointments_and_other_boards() {
    check(ROWS);
}
