//! Who does what (*wie doet wat*): which organisation executes a task for a municipality on a day, who answers for it, and
//! on what power.
//!
//! [`WhoDoesWhat`] answers, for one dossier, a living fusie, or all dossiers of a chronicle at once:
//!
//! - [`WhoDoesWhat::executor`]: who executes this task for this member? One answer, an [`Executes`].
//! - [`WhoDoesWhat::chains`]: from whom to whom the powers go, as [`Chain`]s with their articles.
//! - [`WhoDoesWhat::may_act_for`]: may the shared organisation act in the name of this member, or in its own? Yes with the
//!   chain, no with the reason, or undetermined with the facts that would tell: [`MayAct`].
//! - [`WhoDoesWhat::findings`]: has every task exactly one executor? [`WhoDoesWhat::since`]: and after this change?
//!
//! # What it rests on, and what it leaves open
//!
//! The executor comes from the task portfolio, by the keys of its tasks and by what they [cover](crate::task::Task::covers).
//! Portfolios differ in how fine they are: one that lists all tasks may have execution as one of them, so a key that it
//! lacks does not mean that nobody executes the task.
//!
//! Executing is a fact; deciding in the name of an organ needs a power besides. The powers of an organisation are
//! looked at only for the tasks that it executes: in the others the municipality's own organs and staff act. Powers
//! stand in the text of the arrangement and in the mandates in the log of the operation, as far as recorded. The powers
//! that the law itself gives for a task are not modelled and not guessed: a chain begins with the organ that is
//! recorded to hold the power, and where nothing is recorded the answer is that it is not known.

mod answer;
mod chain;
mod cover;
mod executor;
mod may;
mod missing;
mod provider;
mod render;

pub use answer::{Executes, OwnBecause};
pub use chain::{Chain, Grant, Holder, Link};
pub use cover::TaskFinding;
pub use may::{MayAct, WhyNot};
pub use missing::MissingFact;
pub use provider::Provider;
pub use render::AnswerInWords;

use crate::{
    fusie::{AmbtelijkeFusie, Chronicle, dossier::Replay},
    law::Fact,
    municipality::{Gazetteer, MunicipalityCode},
    operation::Operation,
    sorted,
    task::TaskRef,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Who does what for which municipality on a day, over one shared organisation or several (*wie doet wat*).
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, insight::who::{Executes, MayAct, WhoDoesWhat}, municipality::Gazetteer};
/// use ambtelijke_fusie::{language::Lang, task::TaskKey, time::day};
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::DUO_PLUS)?;
/// let replay = dossier.replay(&nl)?;
/// let who = WhoDoesWhat::of(&replay, day(2018, 1, 1));
/// let (diemen, uithoorn) = ("GM0384".parse()?, "GM0451".parse()?);
///
/// // DUO+ does all execution for Uithoorn and Ouder-Amstel, and only operational support for Diemen.
/// let execution: TaskKey = "uitvoering".parse()?;
/// assert!(matches!(who.executor(&execution, uithoorn), Executes::Shared(_)));
/// assert!(matches!(who.executor(&execution, diemen), Executes::Own(_)));
///
/// // That it executes the task is known; in whose name it may decide is not, since no mandate was seen.
/// let may = who.may_act_for(&execution, uithoorn);
/// assert!(matches!(may, MayAct::Undetermined(_)));
/// assert!(may.display(Lang::En).to_string().contains("not known"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "wie doet wat")]
#[doc(alias = "uitvoerder")]
#[doc(alias = "bevoegdheid")]
#[derive(Debug, Clone)]
pub struct WhoDoesWhat<'a> {
    on: NaiveDate,
    providers: Vec<Provider<'a>>,
    /// The municipalities that take part, or ever did, each with its provider; sorted.
    parts: Vec<Part>,
}

/// A municipality that takes part, or ever did, in the provider at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    municipality: MunicipalityCode,
    provider: usize,
    /// Whether it takes part on the day, or took part when it ended.
    takes_part: bool,
}

impl<'a> WhoDoesWhat<'a> {
    /// Who does what by one dossier on a day, also after the end.
    #[must_use]
    pub fn of(replay: &'a Replay<'a>, on: NaiveDate) -> Self {
        Self::among(on, [Provider::of(replay, on)])
    }

    /// Who does what by a living fusie on a day; the operation under its arrangement is not part of it and is a
    /// parameter.
    #[must_use]
    pub fn of_fusie(
        fusie: &'a AmbtelijkeFusie,
        operation: Option<&'a Operation>,
        gazetteer: &'a Gazetteer,
        on: NaiveDate,
    ) -> Self {
        Self::among(on, [Provider::of_fusie(fusie, operation, gazetteer, on)])
    }

    /// Who does what by all dossiers of a chronicle on a day.
    ///
    /// Over organisations a task is known by its key: dossiers that are compared must give the same task the same key, or say
    /// which statutory tasks it [covers](crate::task::Task::covers).
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::{Chronicle, dossier::Replay}};
    /// use ambtelijke_fusie::{Gazetteer, Lang, day, insight::who::WhoDoesWhat, task::TaskKey};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossiers = [
    ///     Dossier::from_json(examples::DANTUMADIEL_NEF)?,
    ///     Dossier::from_json(examples::DANTUMADIEL_LEEUWARDEN)?,
    /// ];
    /// let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay>, _>>()?;
    /// let chronicle = Chronicle::of(&replays);
    ///
    /// // Until 2024 Noardeast-Fryslân did all the work for Dantumadiel; then Leeuwarden does a part that it calls otherwise.
    /// let dantumadiel = "GM1891".parse()?;
    /// let who = |year| WhoDoesWhat::of_all(&chronicle, day(year, 6, 1));
    /// let (before, after) = (who(2023), who(2025));
    /// let executes = |who: &WhoDoesWhat, task: &str| {
    ///     who.executor(&task.parse::<TaskKey>().unwrap(), dantumadiel).display(Lang::En).to_string()
    /// };
    /// assert_eq!(executes(&before, "uitvoering"), "Ambtelijke organisatie Noardeast-Fryslân en Dantumadiel");
    /// assert_eq!(executes(&after, "ssc"), "Shared Service Centrum Leeuwarden");
    /// assert!(executes(&after, "uitvoering").starts_with("not known: the whole task portfolio"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_all(chronicle: &'a Chronicle<'a>, on: NaiveDate) -> Self {
        Self::among(on, chronicle.replays().iter().map(|replay| Provider::of(replay, on)))
    }

    fn among(on: NaiveDate, providers: impl IntoIterator<Item = Provider<'a>>) -> Self {
        let providers: Vec<_> = providers.into_iter().filter(Provider::was_formed).collect();
        let mut parts = Vec::new();
        for (index, provider) in providers.iter().enumerate() {
            let part =
                |municipality| Part { municipality, provider: index, takes_part: provider.is_member(municipality) };
            parts.extend(provider.ever_served().into_iter().map(part));
        }
        sorted::sort(&mut parts);
        parts.dedup();
        Self { on, providers, parts }
    }

    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The organisations that were formed by that day, also those that have ended, in the order of the dossiers.
    #[must_use]
    pub fn providers(&self) -> &[Provider<'a>] {
        &self.providers
    }

    /// Those in which a municipality takes part, or took part by that day.
    pub fn providers_of(&self, member: MunicipalityCode) -> impl Iterator<Item = &Provider<'a>> + Clone {
        self.parts_of(member).filter_map(|part| self.providers.get(part.provider))
    }

    fn parts_of(&self, member: MunicipalityCode) -> impl Iterator<Item = &Part> + Clone {
        crate::sorted::equal(&self.parts, |part| part.municipality.cmp(&member)).iter()
    }

    /// The municipalities that take part on the day in an organisation that works, each once, in order of code.
    #[must_use]
    pub fn members(&self) -> Vec<MunicipalityCode> {
        let works = |part: &&Part| part.takes_part && self.providers.get(part.provider).is_some_and(Provider::works);
        let mut members: Vec<_> = self.parts.iter().filter(works).map(|part| part.municipality).collect();
        members.dedup();
        members
    }

    /// Whether the states of the day are certain; see [`State::is_certain`](crate::fusie::dossier::State).
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.providers.iter().all(Provider::is_certain)
    }

    /// Who executes a task for a municipality (*uitvoerder*).
    ///
    /// Of several organisations, one that executes the task goes before one whose portfolio leaves it to the
    /// municipality. An organisation that has ended says little where another works for it. A municipality that never
    /// took part in any gets [`Executes::NoPart`]. Allocates nothing.
    ///
    /// The task is a [key](crate::task::TaskKey) in the portfolios, a [`StatutoryTask`](crate::task::StatutoryTask) or a
    /// [`TaskField`](crate::task::TaskField). Of the latter two the answer rests on what the tasks of a portfolio
    /// [cover](crate::task::Task::covers); where that is not recorded, it is that it is not known.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, Gazetteer, Lang, day, insight::who::WhoDoesWhat, task::StatutoryTask};
    /// use ambtelijke_fusie::fusie::{Chronicle, dossier::Replay};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossiers = [
    ///     Dossier::from_json(examples::PEELGEMEENTEN)?,
    ///     Dossier::from_json(examples::KEMPENGEMEENTEN)?,
    /// ];
    /// let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay>, _>>()?;
    /// let chronicle = Chronicle::of(&replays);
    ///
    /// // Who executes youth care? The one calls it `jeugd`, the other `jeugdhulp`.
    /// let youth = StatutoryTask::get("jeugdhulp").unwrap();
    /// let executes = |municipality: &str, on| {
    ///     let who = WhoDoesWhat::of_all(&chronicle, on);
    ///     who.executor(youth, municipality.parse().unwrap()).display(Lang::En).to_string()
    /// };
    /// let (gemert_bakel, bladel) = ("GM1652", "GM1728");
    /// assert_eq!(executes(gemert_bakel, day(2026, 1, 1)), "Peelgemeenten");
    /// assert_eq!(executes(bladel, day(2026, 1, 1)), "Samenwerking Kempengemeenten");
    /// assert_eq!(executes(bladel, day(2014, 1, 1)), "no task of municipalities on that day");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "uitvoerder")]
    pub fn executor<'t>(&self, task: impl Into<TaskRef<'t>>, member: MunicipalityCode) -> Executes<'_> {
        self.executor_of(task.into(), member)
    }

    fn executor_of(&self, task: TaskRef<'_>, member: MunicipalityCode) -> Executes<'_> {
        let mut found: Option<Executes<'_>> = None;
        for part in self.parts_of(member) {
            let Some(provider) = self.providers.get(part.provider) else { continue };
            let next = provider.executor_of(task, member, part.takes_part);
            found = Some(match found {
                Some(before) => before.and(next),
                None => next,
            });
        }
        found.unwrap_or_else(|| match self.providers.iter().all(Provider::knows_its_members) {
            true => Executes::NoPart,
            false => Executes::Unknown(Fact::Participants.into()),
        })
    }

    /// The chains of power from the organs of a municipality to the executor of a task for it (*bevoegdheidsketen*),
    /// also those whose task is not recorded. None if the municipality executes it itself.
    #[doc(alias = "mandaat")]
    #[doc(alias = "delegatie")]
    #[must_use]
    pub fn chains<'t>(&self, task: impl Into<TaskRef<'t>>, member: MunicipalityCode) -> Vec<Chain<'_>> {
        let task = task.into();
        self.executor(task, member).providers().flat_map(|provider| provider.chains(task, member)).collect()
    }

    /// Whether the organisation that executes a task for a municipality may decide and act in it (*bevoegd*).
    ///
    /// Where the municipality executes it itself or takes no part the answer is no. Where two organisations execute it, one
    /// that may is enough.
    ///
    /// The powers given are checked against the rules of law on mandate and delegation; a mandate without the consent
    /// of Awb 10:4, for instance, is none.
    #[must_use]
    #[doc(alias = "bevoegd")]
    pub fn may_act_for<'t>(&self, task: impl Into<TaskRef<'t>>, member: MunicipalityCode) -> MayAct<'_> {
        let task = task.into();
        let executes = self.executor(task, member);
        let not = MayAct::No(WhyNot::NotItsTask(executes));
        let each = executes.providers().map(|provider| provider.may_act_for(task, member));
        each.reduce(MayAct::or).unwrap_or(match executes {
            Executes::Unknown(missing) => MayAct::Undetermined(Vec::from([missing])),
            _ => not,
        })
    }
}

#[cfg(test)]
mod tests;
