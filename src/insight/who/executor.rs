//! The executor of a task by one organisation.

use super::{Executes, MissingFact, OwnBecause, Provider};
use crate::{
    arrangement::ArrangementText,
    fusie::{ReplayStep, Settlement, Stage, State},
    law::Fact,
    municipality::MunicipalityCode,
    organisation::SharedServiceOrganisation,
    task::{TaskKey, TaskPortfolio},
};

impl Provider<'_> {
    /// The executor of a task for a municipality by this organisation.
    #[must_use]
    #[doc(alias = "uitvoerder")]
    pub fn executor<'w>(&'w self, task: &TaskKey, member: MunicipalityCode) -> Executes<'w> {
        self.executor_of(task, member, self.is_member(member))
    }

    /// The same, for a municipality whose participation is known.
    pub(super) fn executor_of<'w>(
        &'w self,
        task: &TaskKey,
        member: MunicipalityCode,
        takes_part: bool,
    ) -> Executes<'w> {
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
        match portfolio.get(task) {
            Some(listed) if listed.served.includes(member) => Executes::Shared(self),
            Some(_) => Executes::Own(OwnBecause::NotServed),
            None if !portfolio.is_complete() => Executes::Unknown(Fact::Portfolio.into()),
            None if self.has_dropped(task, member, portfolio) => Executes::Nobody,
            None => Executes::Unknown(MissingFact::WiderTask),
        }
    }

    /// Whether it executed a task for a municipality before, and now has only tasks that it had beside that one.
    fn has_dropped(&self, task: &TaskKey, member: MunicipalityCode, now: &TaskPortfolio) -> bool {
        let worked = self.steps().map(ReplayStep::state).filter(|state| state.stage() == Stage::Operating);
        let portfolios = worked.filter_map(|state| state.service()).map(SharedServiceOrganisation::portfolio);
        let last = portfolios.filter(|portfolio| portfolio.get(task).is_some()).last();
        last.is_some_and(|before| {
            before.get(task).is_some_and(|task| task.served.includes(member))
                && now.tasks().iter().all(|task| before.get(&task.key).is_some())
        })
    }

    /// Who got the task by the plan of dissolution; without a plan it is back at the municipality.
    fn after_the_end<'w>(&self, task: &TaskKey, member: MunicipalityCode) -> Executes<'w> {
        let lines = self.settlement.map(Settlement::tasks).unwrap_or_default();
        // The lines stand in the order of the portfolio and then of the members.
        let of_task = crate::sorted::equal(lines, |line| line.task.cmp(task));
        match of_task.iter().find(|line| line.member == member) {
            Some(line) if line.executor != member => Executes::Other(line.executor),
            _ => Executes::Own(OwnBecause::Ended),
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
