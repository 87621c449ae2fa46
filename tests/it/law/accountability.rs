//! Wgr, articles 13(3) and 16 to 19: how many members, and how they answer for themselves.

use super::*;

const NOT_BVO: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::JointOrgan];

pub(super) const ROWS: &[Row] = &[
    met("content-member-count", |_| {}),
    breached("content-member-count", World::without_member_count),
    open("content-member-count", World::unsure_of_member_count),
    breached("content-member-count", |w| {
        w.of_organs(&[Organ::Council]);
        w.without_member_count();
    })
    .of(NOT_BVO),
    // Of executives and mayors together only since 2015.
    at_a_time("content-member-count", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without_member_count();
    })
    .of(NOT_BVO)
    .on(&["1985-01-01", "2014-12-31"]),
    breached("content-member-count", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without_member_count();
    })
    .of(NOT_BVO)
    .on(&["2015-01-01"]),
    at_a_time("content-member-count", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without_member_count();
    })
    .of(NOT_BVO),
    // The seats say the number, but not those of the executive board.
    met("content-member-count", |w| w.without(ClauseKind::MemberCount)),
    breached("content-member-count", |w| {
        w.without_member_count();
        w.with_executive_board_first();
    })
    .of(&[CooperationForm::PublicBody]),
    met("content-member-accountability", |_| {}),
    breached("content-member-accountability", |w| w.without(ClauseKind::MemberAccountability)),
    open("content-member-accountability", |w| w.unsure_of(ClauseKind::MemberAccountability)),
    breached("content-member-accountability", |w| {
        w.of_organs(&[Organ::Council]);
        w.without(ClauseKind::MemberAccountability);
    })
    .of(NOT_BVO),
    // Of executives and mayors together only since 2015.
    at_a_time("content-member-accountability", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::MemberAccountability);
    })
    .of(NOT_BVO)
    .on(&["1985-01-01", "2014-12-31"]),
    breached("content-member-accountability", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::MemberAccountability);
    })
    .of(NOT_BVO)
    .on(&["2015-01-01"]),
    // Nobody appoints mayors: they answer to the council alone.
    at_a_time("content-member-accountability", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without(ClauseKind::MemberAccountability);
    })
    .of(NOT_BVO),
    met("content-raad-accountability", |_| {}),
    breached("content-raad-accountability", |w| w.without(ClauseKind::CouncilAccountability)),
    open("content-raad-accountability", |w| w.unsure_of(ClauseKind::CouncilAccountability)),
    breached("content-raad-accountability", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without(ClauseKind::CouncilAccountability);
    })
    .of(NOT_BVO),
    breached("content-raad-accountability", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::CouncilAccountability);
    })
    .of(NOT_BVO)
    .on(&["2015-01-01"]),
    at_a_time("content-raad-accountability", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::CouncilAccountability);
    })
    .of(NOT_BVO)
    .on(&["1985-01-01", "2014-12-31"]),
    // Where a council takes part, it appoints: article 16 says it all.
    at_a_time("content-raad-accountability", |w| w.of_organs(&[Organ::Council])).of(NOT_BVO),
    at_a_time("content-raad-accountability", |w| w.of_organs(&[Organ::Council, Organ::Executive])).of(NOT_BVO),
    met("content-member-information", |_| {}),
    breached("content-member-information", |w| w.without(ClauseKind::MemberInformation)),
    open("content-member-information", |w| w.unsure_of(ClauseKind::MemberInformation)),
    breached("content-member-information", |w| {
        w.of_organs(&[Organ::Council]);
        w.without(ClauseKind::MemberInformation);
    })
    .of(NOT_BVO),
    // Of executives and mayors together only since 2015.
    at_a_time("content-member-information", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::MemberInformation);
    })
    .of(NOT_BVO)
    .on(&["1985-01-01", "2014-12-31"]),
    breached("content-member-information", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::MemberInformation);
    })
    .of(NOT_BVO)
    .on(&["2015-01-01"]),
    // Nobody appoints mayors: they answer to the council alone.
    at_a_time("content-member-information", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without(ClauseKind::MemberInformation);
    })
    .of(NOT_BVO),
    met("content-raad-information", |_| {}),
    breached("content-raad-information", |w| w.without(ClauseKind::CouncilInformation)),
    open("content-raad-information", |w| w.unsure_of(ClauseKind::CouncilInformation)),
    breached("content-raad-information", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without(ClauseKind::CouncilInformation);
    })
    .of(NOT_BVO),
    breached("content-raad-information", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::CouncilInformation);
    })
    .of(NOT_BVO)
    .on(&["2015-01-01"]),
    at_a_time("content-raad-information", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::CouncilInformation);
    })
    .of(NOT_BVO)
    .on(&["1985-01-01", "2014-12-31"]),
    // Where a council takes part, it appoints: article 16 says it all.
    at_a_time("content-raad-information", |w| w.of_organs(&[Organ::Council])).of(NOT_BVO),
    at_a_time("content-raad-information", |w| w.of_organs(&[Organ::Council, Organ::Executive])).of(NOT_BVO),
    met("content-member-dismissal", |_| {}),
    breached("content-member-dismissal", |w| w.without(ClauseKind::MemberDismissal)),
    open("content-member-dismissal", |w| w.unsure_of(ClauseKind::MemberDismissal)),
    breached("content-member-dismissal", |w| {
        w.of_organs(&[Organ::Council]);
        w.without(ClauseKind::MemberDismissal);
    })
    .of(NOT_BVO),
    // Of executives and mayors together only since 2015.
    at_a_time("content-member-dismissal", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::MemberDismissal);
    })
    .of(NOT_BVO)
    .on(&["1985-01-01", "2014-12-31"]),
    breached("content-member-dismissal", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::MemberDismissal);
    })
    .of(NOT_BVO)
    .on(&["2015-01-01"]),
    at_a_time("content-member-dismissal", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without(ClauseKind::MemberDismissal);
    })
    .of(NOT_BVO),
    met("content-nonappointing-raad", |_| {}),
    at_a_time("content-nonappointing-raad", |w| w.without(ClauseKind::NonAppointingCouncil)),
    breached("content-nonappointing-raad", |w| {
        w.c_appoints_nobody();
        w.without(ClauseKind::NonAppointingCouncil);
    }),
    // No seat, or seats for nobody.
    breached("content-nonappointing-raad", |w| {
        w.c_has_an_empty_row();
        w.without(ClauseKind::NonAppointingCouncil);
    }),
    open("content-nonappointing-raad", |w| {
        w.c_appoints_nobody();
        w.unsure_of(ClauseKind::NonAppointingCouncil);
    }),
    open("content-nonappointing-raad", |w| {
        w.boards.clear();
        w.unsure_of(ClauseKind::NonAppointingCouncil);
    }),
    // That somebody appoints nobody is an exception, which a complete text without boards does not make.
    at_a_time("content-nonappointing-raad", |w| {
        w.boards.clear();
        w.without(ClauseKind::NonAppointingCouncil);
    }),
    // On an executive board not everybody sits.
    at_a_time("content-nonappointing-raad", |w| {
        w.with_executive_board_first();
        w.without(ClauseKind::NonAppointingCouncil);
    })
    .of(&[CooperationForm::PublicBody]),
    at_a_time("content-nonappointing-raad", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.c_appoints_nobody();
        w.without(ClauseKind::NonAppointingCouncil);
    })
    .of(NOT_BVO),
    at_a_time("content-nonappointing-raad", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.c_appoints_nobody();
        w.without(ClauseKind::NonAppointingCouncil);
    })
    .of(NOT_BVO)
    .on(&["2014-12-31"]),
    met("content-db-accountability-r0", |_| {}),
    breached("content-db-accountability-r0", |w| w.without(ClauseKind::ExecutiveAccountability)),
    breached("content-db-accountability-r0", |w| w.without(ClauseKind::ExecutiveInformation)),
    open("content-db-accountability-r0", |w| w.unsure_of(ClauseKind::ExecutiveAccountability)),
    open("content-db-accountability-r0", |w| w.unsure_of(ClauseKind::ExecutiveInformation)),
    at_a_time("content-db-accountability-r0", |w| {
        w.of_organs(&[Organ::Mayor]);
        w.without(ClauseKind::ExecutiveAccountability);
    }),
    at_a_time("content-db-accountability-r0", |w| {
        w.of_organs(&[Organ::Executive, Organ::Mayor]);
        w.without(ClauseKind::ExecutiveAccountability);
    }),
    met("content-information-to-raden", |_| {}),
    breached("content-information-to-raden", |w| w.without(ClauseKind::InformationToCouncils)),
    open("content-information-to-raden", |w| w.unsure_of(ClauseKind::InformationToCouncils)),
    met("content-active-information", |_| {}),
    breached("content-active-information", |w| w.without(ClauseKind::ActiveInformation)),
    open("content-active-information", |w| w.unsure_of(ClauseKind::ActiveInformation)),
    breached("content-active-information", |w| {
        w.without(ClauseKind::ActiveInformation);
        w.for_a_time();
    }),
    breached("content-active-information", |w| {
        w.older();
        w.without(ClauseKind::ActiveInformation);
    })
    .at(&[Moment::Amend])
    .on(&["2024-07-01"]),
    at_a_time("content-active-information", |w| {
        w.older();
        w.without(ClauseKind::ActiveInformation);
    })
    .at(&[Moment::Amend])
    .on(&["2022-07-01", "2024-06-30"]),
];

#[test]
fn accountability() {
    check(ROWS);
}
