//! Wgr, articles 10, 10a, 17, 19a to 25 and 33a: how boards work, what they owe and to whom.

use super::{world::boards::person, *};
use ambtelijke_fusie::{
    governance::BoardKind,
    operation::{
        Audience, CommitteeKind, CorePower, ExecutionAtCost, ForbiddenAct, ForbiddenActKind, HandedOverPower, Office,
        Recipient, Topic,
    },
};

const JOINT_ORGAN: &[CooperationForm] = &[CooperationForm::JointOrgan];
const PUBLIC_BODY: &[CooperationForm] = &[CooperationForm::PublicBody];
const LEGAL_PERSONS: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::OperationsOrganisation];

fn forbidden(w: &mut World, kind: ForbiddenActKind) -> &mut ForbiddenAct {
    let on = w.day;
    w.log().forbidden_acts.push(ForbiddenAct::new(person("college-a", A), kind, on));
    w.log().forbidden_acts.last_mut().unwrap()
}

/// An alderman is paid who works that part of a week.
fn pays_an_alderman(w: &mut World, share: Option<&str>) {
    w.log().allowances.iter_mut().for_each(|one| one.person = person("college-a", A));
    let share = share.map(|share| share.parse().unwrap());
    w.log().offices.iter_mut().filter(|one| one.office == Office::Alderman).for_each(|one| one.share = share);
}

fn informed(w: &mut World, to: Audience, days: Option<i64>) {
    let on = days.map(|days| w.day + chrono::TimeDelta::days(days));
    w.log().information.iter_mut().filter(|one| one.to == to).for_each(|one| one.given_on = on);
}

/// Under an arrangement that was in force for the whole of the year before.
fn for_years(w: &mut World) {
    w.first_in_force = w.day - chrono::Days::new(800);
}

fn met_once(w: &mut World) {
    for_years(w);
    w.log().meetings.remove(0);
}

fn executed(w: &mut World, days: Option<i64>) {
    let notice_on = days.map(|days| w.day + chrono::TimeDelta::days(days));
    let on = w.day;
    w.log().executions_at_cost.push(ExecutionAtCost { notice_on, ..ExecutionAtCost::new(of(A), on) });
}

fn handed_over(w: &mut World, power: CorePower, to: Recipient) {
    let on = w.day;
    w.log().handed_over.push(HandedOverPower::new(power, to, on));
}

pub(super) const ROWS: &[Row] = &[
    met("board-forbidden-acts", |_| {}),
    breached("board-forbidden-acts", |w| {
        forbidden(w, ForbiddenActKind::Dispute);
    }),
    breached("board-forbidden-acts", |w| {
        forbidden(w, ForbiddenActKind::Representation);
    })
    .of(LEGAL_PERSONS)
    .on(&["2015-01-01", "2026-11-23"]),
    breached("board-forbidden-acts", |w| forbidden(w, ForbiddenActKind::Contract).exempted = Some(false))
        .of(LEGAL_PERSONS)
        .on(&["2015-01-01", "2026-11-23"]),
    met("board-forbidden-acts", |w| forbidden(w, ForbiddenActKind::Contract).exempted = Some(true)),
    met("board-forbidden-acts", |w| {
        forbidden(w, ForbiddenActKind::Contract);
    })
    .of(JOINT_ORGAN),
    open("board-forbidden-acts", |w| w.unsure_in(Topic::ForbiddenActs)),
    open("board-forbidden-acts", |w| w.log = None),
    // An exemption that is not recorded may have been granted all the same: that no act is missing says nothing of it.
    open("board-forbidden-acts", |w| {
        forbidden(w, ForbiddenActKind::Contract);
    })
    .of(LEGAL_PERSONS),
    // Facts that are yet to come, and facts from before the law, are not judged.
    open("board-forbidden-acts", |w| {
        w.unsure_in(Topic::ForbiddenActs);
        forbidden(w, ForbiddenActKind::Dispute).on = w.day + chrono::Days::new(1);
    }),
    met("board-allowances", |_| {}),
    breached("board-allowances", |w| pays_an_alderman(w, Some("1.00"))),
    met("board-allowances", |w| pays_an_alderman(w, Some("0.80"))).on(&["1985-01-01", "2011-02-23"]),
    breached("board-allowances", |w| pays_an_alderman(w, Some("0.80"))).on(&["2011-02-24", "2011-11-19"]),
    open("board-allowances", |w| pays_an_alderman(w, None)).on(&["2011-02-23"]),
    breached("board-allowances", |w| w.log().allowances[0].person = person("burgemeester", A)),
    breached("board-allowances", |w| w.log().allowances[0].based = Some(false)),
    breached("board-allowances", |w| w.log().allowances[0].sent_to_province_on = None),
    open("board-allowances", |w| w.log().allowances[0].based = None),
    open("board-allowances", World::offices_unknown),
    open("board-allowances", |w| {
        w.unsure_in(Topic::Allowances);
        w.log().allowances[0].sent_to_province_on = None;
    }),
    open("board-allowances", |w| w.log = None),
    met("db-accountable", |_| {}),
    breached("db-accountable", |w| informed(w, Audience::GeneralBoard, None)),
    breached("db-accountable", |w| informed(w, Audience::GeneralBoard, Some(1))),
    met("db-accountable", |w| informed(w, Audience::Councils, None)),
    open("db-accountable", |w| {
        w.unsure_in(Topic::Information);
        informed(w, Audience::GeneralBoard, None);
    }),
    open("db-accountable", |w| w.log = None),
    met("meetings-twice", for_years).on(&["1986-01-01", "2026-11-23"]),
    breached("meetings-twice", met_once).on(&["1986-01-01", "2026-11-23"]),
    breached("meetings-twice", |w| {
        met_once(w);
        let on = w.log().meetings[0].on;
        w.log().meetings.push(ambtelijke_fusie::operation::Meeting::new(BoardKind::Executive, on));
    })
    .on(&["1986-01-01", "2026-11-23"]),
    open("meetings-twice", |w| {
        w.unsure_in(Topic::Meetings);
        met_once(w);
    })
    .on(&["1986-01-01", "2026-11-23"]),
    // The year in which it began says nothing; nor does a year before the law.
    at_a_time("meetings-twice", |_| {}),
    at_a_time("meetings-twice", for_years).on(&["1985-12-31"]),
    met("meetings-public", |_| {}).of(PUBLIC_BODY),
    met("meetings-public", |w| w.of_organs(&[Organ::Council])),
    breached("meetings-public", |w| {
        w.of_organs(&[Organ::Council]);
        w.log().meetings[2].public = Some(false);
        w.log().meetings[2].closed_by_vote = Some(false);
    }),
    met("meetings-public", |w| {
        w.of_organs(&[Organ::Council]);
        w.log().meetings[2].public = Some(false);
        w.log().meetings[2].closed_by_vote = Some(true);
    }),
    open("meetings-public", |w| {
        w.of_organs(&[Organ::Council]);
        w.log().meetings[2].public = None;
    }),
    // How the doors were closed is not recorded: that no meeting is missing says nothing of it.
    open("meetings-public", |w| {
        w.of_organs(&[Organ::Council]);
        w.log().meetings[2].public = Some(false);
    }),
    open("meetings-public", |w| w.log = None).of(PUBLIC_BODY),
    at_a_time("meetings-public", |_| {}).of(JOINT_ORGAN),
    //
    met("committee-25-consent", |_| {}),
    breached("committee-25-consent", |w| w.without(ClauseKind::Committees)),
    breached("committee-25-consent", |w| w.committee(CommitteeKind::Interests).councils[0].answered_on = None),
    breached("committee-25-consent", |w| {
        w.committee(CommitteeKind::Interests).councils.remove(0);
    }),
    breached("committee-25-consent", |w| {
        w.committee(CommitteeKind::Interests).councils[0].answered_on = Some(w.day + chrono::Days::new(1));
    }),
    open("committee-25-consent", |w| w.unsure_of(ClauseKind::Committees)),
    open("committee-25-consent", |w| {
        w.unsure_in(Topic::Committees);
        w.committee(CommitteeKind::Interests).councils.remove(0);
    }),
    open("committee-25-consent", |w| {
        w.unsure_in(Topic::Committees);
        w.committee(CommitteeKind::Interests).councils[0].answered_on = None;
    }),
    open("committee-25-consent", |w| w.log = None),
    met("committee-25-wensen", |_| {}),
    met("committee-25-wensen", |w| w.committee(CommitteeKind::Interests).councils[0].answered_on = None),
    breached("committee-25-wensen", |w| w.without(ClauseKind::Committees)),
    breached("committee-25-wensen", |w| {
        w.committee(CommitteeKind::Interests).councils.remove(0);
    }),
    breached("committee-25-wensen", |w| {
        let on = w.day;
        let step = &mut w.committee(CommitteeKind::Interests).councils[0];
        (step.on, step.answered_on) = (on, None);
    }),
    breached("committee-25-wensen", |w| {
        w.committee(CommitteeKind::Interests).councils[0].on = w.day + chrono::Days::new(1);
    }),
    open("committee-25-wensen", |w| w.unsure_of(ClauseKind::Committees)),
    open("committee-25-wensen", |w| {
        w.unsure_in(Topic::Committees);
        w.committee(CommitteeKind::Interests).councils.remove(0);
    }),
    // An older committee keeps to the older rule.
    at_a_time("committee-25-wensen", |w| {
        w.committee(CommitteeKind::Interests).founded_on = day(2014, 12, 31);
    })
    .on(&["2015-01-01", "2026-11-23"]),
    // A committee of tomorrow is not judged today.
    met("committee-25-consent", |w| {
        w.log().committees.remove(1);
        let on = w.day + chrono::Days::new(1);
        let committee = w.committee(CommitteeKind::Interests);
        committee.councils.clear();
        committee.founded_on = on;
    })
    .on(&["2014-12-30"]),
    met("joint-advisory-committee", |_| {}),
    met("joint-advisory-committee", |w| w.log().committees.clear()),
    breached("joint-advisory-committee", |w| {
        w.committee(CommitteeKind::JointAdvisory).councils.remove(0);
    }),
    breached("joint-advisory-committee", |w| {
        w.committee(CommitteeKind::JointAdvisory).members[0].person = person("college-a", A);
    }),
    breached("joint-advisory-committee", |w| {
        let executive = OrganOf::new(of(A), Organ::Executive);
        w.committee(CommitteeKind::JointAdvisory).members[0].appointed_by = Some(executive);
    }),
    open("joint-advisory-committee", |w| w.committee(CommitteeKind::JointAdvisory).members[0].appointed_by = None),
    open("joint-advisory-committee", World::offices_unknown),
    open("joint-advisory-committee", |w| {
        w.unsure_in(Topic::Committees);
        w.log().committees.clear();
    }),
    met("no-delegation-core-powers", |_| {}),
    breached("no-delegation-core-powers", |w| handed_over(w, CorePower::Budget, Recipient::Committee)),
    breached("no-delegation-core-powers", |w| handed_over(w, CorePower::Accounts, Recipient::Committee)),
    breached("no-delegation-core-powers", |w| handed_over(w, CorePower::Levy, Recipient::Committee)),
    breached("no-delegation-core-powers", |w| handed_over(w, CorePower::PenalByelaw, Recipient::Committee)),
    met("no-delegation-core-powers", |w| handed_over(w, CorePower::Budget, Recipient::ExecutiveBoard))
        .on(&["2014-12-31"]),
    breached("no-delegation-core-powers", |w| handed_over(w, CorePower::Budget, Recipient::ExecutiveBoard))
        .on(&["2015-01-01"]),
    open("no-delegation-core-powers", |w| {
        w.unsure_in(Topic::HandedOverPower);
        w.log().handed_over.clear();
    }),
    //
    met("active-information-raden", |_| {}),
    met("active-information-raden", |w| w.log().information.clear()),
    breached("active-information-raden", |w| informed(w, Audience::Councils, None)),
    breached("active-information-raden", |w| informed(w, Audience::Councils, Some(1))),
    open("active-information-raden", |w| {
        w.unsure_in(Topic::Information);
        informed(w, Audience::Councils, None);
    }),
    open("active-information-raden", |w| w.log = None),
    met("zienswijze-decision-reply", |_| {}),
    met("zienswijze-decision-reply", |w| {
        w.log().viewed_decisions[0].views.clear();
        w.log().viewed_decisions[0].told_general_board_on = None;
    }),
    breached("zienswijze-decision-reply", |w| w.log().viewed_decisions[0].views[0].answered_on = None),
    breached("zienswijze-decision-reply", |w| {
        w.log().viewed_decisions[0].views[0].answered_on = Some(w.day + chrono::Days::new(1));
    }),
    breached("zienswijze-decision-reply", |w| w.log().viewed_decisions[0].told_general_board_on = None).of(PUBLIC_BODY),
    breached("zienswijze-decision-reply", |w| {
        w.log().viewed_decisions[0].told_general_board_on = Some(w.day + chrono::Days::new(1));
    })
    .of(PUBLIC_BODY),
    open("zienswijze-decision-reply", |w| {
        w.unsure_in(Topic::ViewedDecisions);
        w.log().viewed_decisions[0].views[0].answered_on = None;
    }),
    open("zienswijze-decision-reply", |w| w.log = None),
    met("participation-default", |_| {}),
    met("participation-default", |w| w.log().consultations[0].by_section_3_4 = Some(false)),
    breached("participation-default", |w| {
        w.log().consultations[0].by_section_3_4 = Some(false);
        w.without(ClauseKind::PublicParticipation);
    }),
    open("participation-default", |w| {
        w.log().consultations[0].by_section_3_4 = Some(false);
        w.unsure_of(ClauseKind::PublicParticipation);
    }),
    open("participation-default", |w| {
        w.log().consultations[0].by_section_3_4 = None;
        w.without(ClauseKind::PublicParticipation);
    }),
    open("participation-default", |w| w.log = None),
    met("cooperation-duty", |_| {}),
    met("cooperation-duty", |w| executed(w, Some(-30))),
    breached("cooperation-duty", |w| executed(w, Some(1))),
    breached("cooperation-duty", |w| executed(w, None)),
    open("cooperation-duty", |w| {
        w.unsure_in(Topic::ExecutionsAtCost);
        executed(w, None);
    }),
    open("cooperation-duty", |w| w.log = None),
    at_a_time("cooperation-duty", |w| w.powers = Some(Vec::new())),
];

#[test]
fn the_working_of_boards() {
    check(ROWS);
}
