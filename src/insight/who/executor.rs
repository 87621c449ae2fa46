//! The executor of a task by one organisation.

use super::{Executes, MissingFact, OwnBecause, Provider};
use crate::{
    arrangement::ArrangementText,
    fusie::{
        Settlement, Stage, TaskLine,
        dossier::{ReplayStep, State},
    },
    law::Fact,
    municipality::MunicipalityCode,
    organisation::SharedServiceOrganisation,
    task::{TaskPortfolio, TaskRef},
};

impl Provider<'_> {
    /// The executor of a task for a municipality by this organisation; see
    /// [`WhoDoesWhat::executor`](super::WhoDoesWhat::executor).
    #[must_use]
    #[doc(alias = "uitvoerder")]
    pub fn executor<'w>(&'w self, task: impl Into<TaskRef<'w>>, member: MunicipalityCode) -> Executes<'w> {
        self.executor_of(task.into(), member, self.is_member(member))
    }

    /// The same, for a municipality whose participation is known.
    pub(super) fn executor_of<'w>(
        &'w self,
        task: TaskRef<'_>,
        member: MunicipalityCode,
        takes_part: bool,
    ) -> Executes<'w> {
        if !task.is_there_on(self.on) {
            return Executes::NoTask;
        }
        if !takes_part {
            return self.as_a_stranger(member);
        }
        match self.stage {
            Stage::Operating => {}
            Stage::InForce => return Executes::Own(OwnBecause::NotYet),
            _ => return self.after_the_end(task, member),
        }
        let Some(portfolio) = self.service.map(SharedServiceOrganisation::portfolio) else {
            return Executes::Unknown(Fact::Organisation.into());
        };
        let mut listed = portfolio.covering(task);
        match listed.clone().next() {
            Some(_) if listed.any(|listed| listed.served.includes(member)) => Executes::Shared(self),
            Some(_) => Executes::Own(OwnBecause::NotServed),
            None if portfolio.tasks().iter().any(|listed| task.may_hold(listed)) => {
                Executes::Unknown(MissingFact::Covered)
            }
            None if !portfolio.is_complete() => Executes::Unknown(Fact::Portfolio.into()),
            None => self.once_had(task, member, portfolio),
        }
    }

    /// Who executes a task that a portfolio of all tasks does not list: nobody, if it was dropped, that is if the organisation
    /// executed it for the municipality before and now has only tasks that it had beside that one.
    fn once_had<'w>(&self, task: TaskRef<'_>, member: MunicipalityCode, now: &TaskPortfolio) -> Executes<'w> {
        let worked = self.steps().map(ReplayStep::state).filter(|state| state.stage() == Stage::Operating);
        let portfolios = worked.filter_map(|state| state.service()).map(SharedServiceOrganisation::portfolio);
        let Some(before) = portfolios.filter(|portfolio| portfolio.covering(task).next().is_some()).last() else {
            return Executes::Unknown(MissingFact::WiderTask);
        };
        let mut listed = before.covering(task);
        if listed.clone().any(|task| now.get(&task.key).is_some()) {
            return Executes::Unknown(MissingFact::Covered);
        }
        let has_dropped = listed.any(|task| task.served.includes(member))
            && now.tasks().iter().all(|task| before.get(&task.key).is_some());
        if has_dropped { Executes::Nobody } else { Executes::Unknown(MissingFact::WiderTask) }
    }

    /// Who got the task by the plan of dissolution; without a plan it is back at the municipality.
    fn after_the_end<'w>(&self, task: TaskRef<'_>, member: MunicipalityCode) -> Executes<'w> {
        let lines = self.settlement.map(Settlement::tasks).unwrap_or_default();
        let elsewhere = |line: &&TaskLine| line.member == member && line.executor != member;
        let keys = self.service.into_iter().flat_map(|service| service.portfolio().covering(task));
        let mut keys = keys.map(|task| &task.key).peekable();
        let is_told = keys.peek().is_some() || matches!(task, TaskRef::Key(_));
        // The lines stand in the order of the portfolio and then of the members.
        let mut given = keys.flat_map(|key| crate::sorted::equal(lines, |line| line.task.cmp(key)));
        match given.find(elsewhere) {
            Some(line) => Executes::Other(line.executor),
            None if !is_told && lines.iter().any(|line| elsewhere(&line)) => Executes::Unknown(MissingFact::Covered),
            None => Executes::Own(OwnBecause::Ended),
        }
    }

    /// Who executes the tasks of a municipality that takes no part: itself, if it will join or has left.
    fn as_a_stranger<'w>(&self, municipality: MunicipalityCode) -> Executes<'w> {
        let own = self.text.into_iter().flat_map(ArrangementText::participations);
        let mut own = own.filter(|one| one.party().municipality() == municipality).peekable();
        let has_left = own.peek().is_some() || self.steps().any(|step| took_part(step.state(), municipality));
        match own.any(|one| self.on < one.period().from()) {
            true => Executes::Own(OwnBecause::NotYet),
            false if has_left => Executes::Own(OwnBecause::Left),
            false if self.knows_its_members() => Executes::NoPart,
            false => Executes::Unknown(Fact::Participants.into()),
        }
    }
}

/// Whether a municipality takes part in a state.
fn took_part(state: State<'_>, municipality: MunicipalityCode) -> bool {
    state.stage().is_in_force()
        && match (state.text(), state.served()) {
            (Some(text), _) => text.is_member(municipality, state.on()),
            (None, served) => served.is_some_and(|served| served.contains(&municipality)),
        }
}
