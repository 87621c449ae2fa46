use super::{Executes, MissingFact, OwnBecause};
use crate::{
    arrangement::{ArrangementText, CooperationForm, Duration, Version},
    fusie::{AmbtelijkeFusie, Replay, ReplayStep, Settlement, Stage, State},
    law::Fact,
    municipality::{Gazetteer, MunicipalityCode},
    operation::Operation,
    organisation::{Employer, SharedServiceOrganisation},
    task::{TaskKey, TaskPortfolio},
    time::PartialDate,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// A shared organisation as it stands on a day, with the arrangement under which it works (*gezamenlijke organisatie*).
///
/// It looks at what a dossier or a fusie tells; the facts stay there.
#[doc(alias = "gezamenlijke organisatie")]
#[derive(Debug, Clone, Copy)]
pub struct Provider<'a> {
    pub(super) on: NaiveDate,
    pub(super) name: &'a str,
    pub(super) stage: Stage,
    pub(super) is_certain: bool,
    pub(super) text: Option<&'a ArrangementText>,
    /// Since when the text is in force.
    pub(super) since: Option<NaiveDate>,
    /// For whom the work is done, where no text is known.
    pub(super) served: &'a [MunicipalityCode],
    pub(super) service: Option<&'a SharedServiceOrganisation>,
    pub(super) operation: Option<&'a Operation>,
    /// Who got what, if it has been dissolved with a plan.
    pub(super) settlement: Option<&'a Settlement>,
    pub(super) gazetteer: &'a Gazetteer,
    /// The life up to the day, if it is a dossier that is asked.
    replay: Option<&'a Replay<'a>>,
}

impl<'a> Provider<'a> {
    pub(super) fn of(replay: &'a Replay<'a>, on: NaiveDate) -> Self {
        let state = replay.as_of(on);
        let known = replay.steps().iter().take_while(|step| step.when().latest() <= on);
        Self {
            on,
            name: replay.dossier().name().as_str(),
            stage: state.stage(),
            is_certain: state.is_certain(),
            text: state.text(),
            since: state.in_force().map(PartialDate::latest),
            served: state.served().unwrap_or_default(),
            service: state.service(),
            operation: Some(replay.dossier().operation()),
            settlement: known.filter_map(ReplayStep::settlement).last(),
            gazetteer: replay.gazetteer(),
            replay: Some(replay),
        }
    }

    pub(super) fn of_fusie(
        fusie: &'a AmbtelijkeFusie,
        operation: Option<&'a Operation>,
        gazetteer: &'a Gazetteer,
        on: NaiveDate,
    ) -> Self {
        let version = fusie.arrangement().version_on(on);
        Self {
            on,
            name: fusie.service().name().as_str(),
            stage: if version.is_some() { Stage::Operating } else { Stage::Before },
            is_certain: true,
            text: version.map(Version::text),
            since: version.map(|version| version.in_force().from()),
            served: &[],
            service: Some(fusie.service()),
            operation,
            settlement: None,
            gazetteer,
            replay: None,
        }
    }

    /// The name of the dossier, or of a living fusie that of its organisation.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// What does the work, if it is known.
    #[must_use]
    pub const fn service(&self) -> Option<&'a SharedServiceOrganisation> {
        self.service
    }

    /// The text of the arrangement, if it is known: that in force, or after the end the last that was.
    #[must_use]
    pub const fn text(&self) -> Option<&'a ArrangementText> {
        self.text
    }

    /// The form of the arrangement, if a text is known.
    #[must_use]
    pub fn form(&self) -> Option<CooperationForm> {
        self.text.map(ArrangementText::form)
    }

    /// Where it is in its life.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether all that may have happened by the day is known to have.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.is_certain
    }

    /// The municipality that does the work for the others, if one does.
    #[must_use]
    #[doc(alias = "gastheergemeente")]
    pub fn host(&self) -> Option<MunicipalityCode> {
        let employer = self.service.and_then(SharedServiceOrganisation::employer);
        self.text.and_then(ArrangementText::host).or(match employer {
            Some(Employer::Host(code)) => Some(code),
            Some(Employer::Body) | None => None,
        })
    }

    /// Whether it works on the day.
    #[must_use]
    pub fn works(&self) -> bool {
        self.stage == Stage::Operating
    }

    /// Whether a municipality takes part on the day, or took part when it ended.
    #[must_use]
    pub fn is_member(&self, municipality: MunicipalityCode) -> bool {
        match self.text {
            Some(text) => text.is_member(municipality, self.on),
            None => self.served.binary_search(&municipality).is_ok(),
        }
    }

    /// Whether it is recorded who takes part.
    pub(super) fn knows_its_members(&self) -> bool {
        self.text.is_some() || !self.served.is_empty()
    }

    /// Whether the term of the text is over, after which it is not known whether the arrangement goes on.
    pub(super) fn past_its_term(&self) -> bool {
        matches!(self.text.and_then(ArrangementText::term), Some(Duration::Until(until)) if until <= self.on)
    }

    pub(super) fn was_formed(&self) -> bool {
        !matches!(self.stage, Stage::Before | Stage::Abandoned)
    }

    /// Everybody who ever took part by the day, or is to by the text, in no order.
    pub(super) fn ever_served(&self) -> Vec<MunicipalityCode> {
        let now = self.text.map(ArrangementText::participations).unwrap_or_default();
        let mut all: Vec<_> =
            now.iter().map(|one| one.party().municipality()).chain(self.served.iter().copied()).collect();
        all.extend(self.steps().flat_map(|step| step.state().members()));
        all
    }

    /// What happened by the day.
    fn steps(&self) -> impl Iterator<Item = &'a ReplayStep<'a>> {
        let steps = self.replay.map(Replay::steps).unwrap_or_default();
        let on = self.on;
        steps.iter().take_while(move |step| step.when().latest() <= on)
    }

    /// Who executes a task for a municipality, as far as this organisation tells.
    #[must_use]
    #[doc(alias = "uitvoerder")]
    pub fn executor<'w>(&'w self, task: &TaskKey, member: MunicipalityCode) -> Executes<'w> {
        self.executor_of(task, member, self.is_member(member))
    }

    /// The same, of a municipality of which it is known whether it takes part.
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

    /// Who got the task by the plan of dissolution; without one it is back at whoever holds the powers.
    fn after_the_end<'w>(&self, task: &TaskKey, member: MunicipalityCode) -> Executes<'w> {
        let lines = self.settlement.map(Settlement::tasks).unwrap_or_default();
        // The lines stand in the order of the portfolio and then of the members.
        let of_task = crate::sorted::equal(lines, |line| line.task.cmp(task));
        match of_task.iter().find(|line| line.member == member) {
            Some(line) if line.executor != member => Executes::Other(line.executor),
            _ => Executes::Own(OwnBecause::Ended),
        }
    }

    /// Who executes the tasks of a municipality that takes no part: itself, if it is to join, or did and left.
    fn as_a_stranger<'w>(&self, municipality: MunicipalityCode) -> Executes<'w> {
        let own = self.text.map(ArrangementText::participations).unwrap_or_default().iter();
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
