//! The act of 2021, article V, and Wgr, article 26(3): what older arrangements had to change, and texts that work back.

use super::*;
use ambtelijke_fusie::governance::Decision;

const OPERATE: &[Moment] = &[Moment::Operate];
const LEGAL_PERSONS: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::OperationsOrganisation];
const BODIES: &[CooperationForm] =
    &[CooperationForm::PublicBody, CooperationForm::JointOrgan, CooperationForm::OperationsOrganisation];

fn older_without(w: &mut World, clause: ClauseKind) {
    w.older();
    w.without(clause);
}

/// Decided and published on the day, in force ten days later, and working back to so many days from the day.
fn working_back(w: &mut World, days: i64) {
    w.effective_on = w.day + chrono::Days::new(10);
    w.works_back_to = Some(w.day + chrono::TimeDelta::days(days));
}

pub(super) const ROWS: &[Row] = &[
    met("transition-2024", World::older),
    open("transition-2024", |w| older_without(w, ClauseKind::Evaluation)),
    open("transition-2024", |w| older_without(w, ClauseKind::WithdrawalConditions)),
    open("transition-2024", |w| older_without(w, ClauseKind::WithdrawalAssets)).of(LEGAL_PERSONS),
    open("transition-2024", |w| older_without(w, ClauseKind::CouncilViews)).of(BODIES),
    met("transition-2024", |w| older_without(w, ClauseKind::CouncilViews)).of(&[CooperationForm::CentreMunicipality]),
    open("transition-2024", |w| {
        w.older();
        w.unsure_of(ClauseKind::Evaluation);
    }),
    at_a_time("transition-2024", |w| {
        w.adopted_on(w.day);
        w.without(ClauseKind::Evaluation);
    }),
    // An amendment that was decided within the term, and takes effect after it.
    open("transition-2024", |w| {
        older_without(w, ClauseKind::Evaluation);
        w.effective_on = day(2024, 8, 1);
    })
    .at(&[Moment::Amend])
    .on(&["2024-06-30"]),
    met("transition-2024-overdue", World::older),
    breached("transition-2024-overdue", |w| older_without(w, ClauseKind::Evaluation)),
    breached("transition-2024-overdue", |w| older_without(w, ClauseKind::ActiveInformation)).of(BODIES),
    open("transition-2024-overdue", |w| {
        w.older();
        w.unsure_of(ClauseKind::Evaluation);
    }),
    at_a_time("transition-2024-overdue", |w| {
        w.adopted_on(w.day);
        w.without(ClauseKind::Evaluation);
    }),
    // Decided before the act and in force after it: an older arrangement all the same.
    breached("transition-2024-overdue", |w| {
        w.first_in_force = day(2022, 7, 1);
        w.adopted_on(day(2022, 6, 30));
        w.without(ClauseKind::Evaluation);
    }),
    at_a_time("transition-2024-overdue", |w| {
        w.first_in_force = day(2022, 7, 1);
        w.adopted_on(day(2022, 7, 1));
        w.without(ClauseKind::Evaluation);
    }),
    open("transition-2024-overdue", |w| {
        w.first_in_force = day(2022, 7, 1);
        w.without(ClauseKind::Evaluation);
    }),
    //
    met("retroactive-effect", |w| working_back(w, 1)),
    breached("retroactive-effect", |w| working_back(w, -1)),
    breached("retroactive-effect", |w| working_back(w, 10)),
    open("retroactive-effect", |w| {
        w.works_back_to = Some(w.day - chrono::Days::new(1));
        w.publications.clear();
    }),
    // The recorded entry into force may be the day to which it works back.
    open("retroactive-effect", |w| w.effective_on = w.day - chrono::Days::new(1)),
    at_a_time("retroactive-effect", |_| {}),
    // A clause of before 2015 that lets the board extend its own powers worked for one more year.
    at_a_time("content-no-self-extension", |w| {
        w.older();
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(OPERATE)
    .on(&["2015-01-01", "2015-12-31"]),
    breached("content-no-self-extension", |w| {
        w.older();
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(OPERATE)
    .on(&["2016-01-01", "2026-11-23"]),
    at_a_time("content-no-self-extension", |w| {
        w.clauses.insert(ClauseKind::SelfExtension);
    })
    .at(OPERATE),
];

impl World {
    /// All executives decided to form it on that day.
    fn adopted_on(&mut self, on: NaiveDate) {
        let decided = |code| Decision::new(OrganOf::new(of(code), Organ::Executive), DecisionKind::Adopt, on);
        self.decisions.extend(world::MEMBERS.map(decided));
    }
}

#[test]
fn transitions() {
    check(ROWS);
}
