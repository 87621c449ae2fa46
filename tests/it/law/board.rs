//! Wgr, articles 12 to 15: which boards there are, who sits on them, and who appoints them.

use super::{world::boards::person, *};
use ambtelijke_fusie::{
    governance::BoardKind,
    operation::{Office, Topic},
};

const OPERATE: &[Moment] = &[Moment::Operate];
const FORM: &[Moment] = &[Moment::Form];

const COUNCILS: &[Organ] = &[Organ::Council];
const MAYORS: &[Organ] = &[Organ::Mayor];
const EXECUTIVES_AND_MAYORS: &[Organ] = &[Organ::Executive, Organ::Mayor];
const COUNCILS_AND_EXECUTIVES: &[Organ] = &[Organ::Council, Organ::Executive];

fn by(organ: Organ) -> Vec<OrganOf> {
    vec![OrganOf::new(of(A), organ)]
}

pub(super) const ROWS: &[Row] = &[
    met("ol-three-organs", |_| {}),
    // A board that the text lays down is there before anybody sits on it.
    breached("ol-three-organs", |w| w.seated(|member| member.board == BoardKind::General)),
    breached("ol-three-organs", |w| w.seated(|member| !member.chair)),
    breached("ol-three-organs", |w| {
        w.executives().for_each(|member| member.chair = member.municipality == Some(of(C)));
    }),
    breached("ol-three-organs", |w| w.executives().for_each(|member| member.chair = false)),
    open("ol-three-organs", |w| {
        w.unsure_in(Topic::Members);
        w.executives().for_each(|member| member.chair = false);
    }),
    open("ol-three-organs", World::members_unknown).at(OPERATE),
    open("ol-three-organs", |w| w.log = None).at(OPERATE),
    breached("ol-three-organs", |w| w.log().members.clear()).at(OPERATE),
    at_a_time("ol-three-organs", |w| w.log().members.clear()).at(FORM),
    met("ol-chair-from-ab", |_| {}),
    breached("ol-chair-from-ab", |w| {
        w.executives().filter(|member| member.chair).for_each(|member| member.person = person("burgemeester", B + 1));
    }),
    open("ol-chair-from-ab", |w| {
        w.unsure_in(Topic::Members);
        w.executives().filter(|member| member.chair).for_each(|member| member.person = person("burgemeester", B + 1));
    }),
    open("ol-chair-from-ab", World::members_unknown),
    at_a_time("ol-chair-from-ab", |w| w.log().members.clear()),
    //
    met("ol-ab-raden-r0", |w| w.of_organs(COUNCILS)),
    met("ol-ab-raden-r0", |w| w.of_organs(COUNCILS_AND_EXECUTIVES)),
    met("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Alderman);
    }),
    met("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.trains();
        w.member_is(Office::Secretary);
    }),
    breached("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Secretary);
    }),
    breached("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.trains();
        w.change.secretary_may_sit = None;
        w.member_is(Office::Secretary);
    }),
    breached("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Clerk);
    }),
    breached("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.member().appointed_by = by(Organ::Executive);
    }),
    // A councillor of B sits there for A.
    breached("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.term().municipality = of(B);
    }),
    open("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.interest().purpose = None;
        w.member_is(Office::Secretary);
    }),
    open("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.trains();
        w.change.secretary_may_sit = None;
        w.text_in_part();
        w.member_is(Office::Secretary);
    }),
    open("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.offices_unknown();
    }),
    open("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.member().appointed_by.clear();
    }),
    open("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.members_unknown();
    })
    .at(OPERATE),
    at_a_time("ol-ab-raden-r0", |_| {}),
    at_a_time("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.log().members.clear();
    })
    .at(FORM),
    // A recorded secretary is no councillor, whether or not all offices are recorded; an alderman of before 2002 was.
    breached("ol-ab-raden-r0", |w| {
        w.of_organs(COUNCILS);
        w.unsure_in(Topic::Offices);
        w.member_is(Office::Clerk);
    }),
    met("ol-ab-raden-only", |w| w.of_organs(COUNCILS)),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Mayor);
    }),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.unsure_in(Topic::Offices);
        w.member_is(Office::Alderman);
    }),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.log().offices.clear();
    }),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.member().appointed_by = by(Organ::Executive);
    }),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.member_is(Office::Secretary);
    }),
    met("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.trains();
        w.member_is(Office::Secretary);
    })
    .on(&["2015-01-01", "2022-06-30"]),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.trains();
        w.member_is(Office::Secretary);
    })
    .on(&["2022-07-01"]),
    // A board of before 2015 could stay as it was for a year.
    met("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.older();
        w.member_is(Office::Alderman);
    })
    .at(OPERATE)
    .on(&["2015-01-01", "2015-12-31"]),
    breached("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.older();
        w.member_is(Office::Alderman);
    })
    .at(OPERATE)
    .on(&["2016-01-01"]),
    open("ol-ab-raden-only", |w| {
        w.of_organs(COUNCILS);
        w.offices_unknown();
    }),
    at_a_time("ol-ab-raden-only", |w| w.of_organs(COUNCILS_AND_EXECUTIVES)),
    met("ol-ab-mixed-raden", |w| w.of_organs(COUNCILS_AND_EXECUTIVES)),
    met("ol-ab-mixed-raden", |w| {
        w.of_organs(&[Organ::Council, Organ::Mayor]);
        w.member_is(Office::Mayor);
    }),
    breached("ol-ab-mixed-raden", |w| {
        w.of_organs(COUNCILS_AND_EXECUTIVES);
        w.member().appointed_by = by(Organ::Executive);
    }),
    breached("ol-ab-mixed-raden", |w| {
        w.of_organs(COUNCILS_AND_EXECUTIVES);
        w.member_is(Office::Secretary);
    }),
    open("ol-ab-mixed-raden", |w| {
        w.of_organs(COUNCILS_AND_EXECUTIVES);
        w.offices_unknown();
    }),
    at_a_time("ol-ab-mixed-raden", |w| w.of_organs(COUNCILS)),
    met("ol-ab-colleges-r0", |_| {}),
    met("ol-ab-colleges-r0", |w| {
        w.trains();
        w.member_is(Office::Secretary);
    }),
    breached("ol-ab-colleges-r0", |w| w.member_is(Office::Secretary)),
    breached("ol-ab-colleges-r0", |w| w.member_is(Office::Councillor)),
    breached("ol-ab-colleges-r0", |w| w.member().appointed_by = by(Organ::Council)),
    open("ol-ab-colleges-r0", World::offices_unknown),
    // Until 2002 an alderman was a councillor too.
    open("ol-ab-colleges-r0", |w| {
        w.unsure_in(Topic::Offices);
        w.member_is(Office::Councillor);
    })
    .on(&["2002-03-06"]),
    breached("ol-ab-colleges-r0", |w| {
        w.unsure_in(Topic::Offices);
        w.member_is(Office::Councillor);
    })
    .on(&["2002-03-07"]),
    at_a_time("ol-ab-colleges-r0", |w| w.of_organs(EXECUTIVES_AND_MAYORS)),
    // In a reorganisation the members stay for the time being.
    breached("ol-ab-colleges-r0", World::was_for_winschoten).on(&["2009-12-31"]),
    met("ol-ab-colleges-r0", World::was_for_winschoten).on(&["2010-01-01"]),
    met("ol-ab-colleges", |_| {}),
    breached("ol-ab-colleges", |w| w.member_is(Office::Councillor)),
    breached("ol-ab-colleges", |w| {
        w.trains();
        w.member_is(Office::Secretary);
    }),
    breached("ol-ab-colleges", |w| w.member().appointed_by = by(Organ::Council)),
    breached("ol-ab-colleges", |w| w.member().appointed_by = vec![OrganOf::new(of(9999), Organ::Executive)]),
    open("ol-ab-colleges", World::offices_unknown),
    open("ol-ab-colleges", |w| w.member().appointed_by.clear()),
    met("ol-ab-colleges-burgemeesters", |w| w.of_organs(EXECUTIVES_AND_MAYORS)),
    breached("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.without_the_mayor_of_a();
    }),
    met("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.without_the_mayor_of_a();
        w.change.not_all_appoint = Some(true);
    }),
    breached("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.seated(|member| member.person.as_str().starts_with("burgemeester"));
    }),
    breached("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.member().appointed_by = by(Organ::Council);
    }),
    breached("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.member_is(Office::Councillor);
    }),
    open("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.offices_unknown();
    }),
    open("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.unsure_in(Topic::Members);
        w.without_the_mayor_of_a();
    }),
    open("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.without_the_mayor_of_a();
        w.text_in_part();
    }),
    at_a_time("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.older();
        w.without_the_mayor_of_a();
    })
    .at(OPERATE)
    .on(&["2015-01-01", "2015-12-31"]),
    breached("ol-ab-colleges-burgemeesters", |w| {
        w.of_organs(EXECUTIVES_AND_MAYORS);
        w.older();
        w.without_the_mayor_of_a();
    })
    .at(OPERATE)
    .on(&["2016-01-01"]),
    met("ol-ab-burgemeesters", |w| w.of_organs(MAYORS)),
    met("ol-ab-burgemeesters", |w| {
        w.of_organs(MAYORS);
        w.without_the_mayor_of_a();
        w.change.joint_appointment = Some(true);
    }),
    breached("ol-ab-burgemeesters", |w| {
        w.of_organs(MAYORS);
        w.without_the_mayor_of_a();
    }),
    // Where there is no mayor, nobody is missing.
    met("ol-ab-burgemeesters", |w| {
        w.of_organs(MAYORS);
        w.without_the_mayor_of_a();
        w.log().offices.retain(|term| term.person != person("burgemeester", A));
    }),
    breached("ol-ab-burgemeesters", |w| {
        w.of_organs(MAYORS);
        w.member_is(Office::Alderman);
    }),
    open("ol-ab-burgemeesters", |w| {
        w.of_organs(MAYORS);
        w.offices_unknown();
    }),
    open("ol-ab-burgemeesters", |w| {
        w.of_organs(MAYORS);
        w.members_unknown();
    })
    .at(OPERATE),
    at_a_time("ol-ab-burgemeesters", |_| {}),
];

#[test]
fn general_boards() {
    check(ROWS);
}
