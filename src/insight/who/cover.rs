use super::{Executes, MissingFact, Provider, WhoDoesWhat};
use crate::{
    law::{Fact, Verdict},
    municipality::MunicipalityCode,
    sorted,
    task::{Task, TaskFieldCode, TaskKey},
};
use alloc::vec::Vec;
use serde::{Serialize, Serializer};

/// A task with no executor or more than one, or without a known answer (*bevinding*).
///
/// [`display`](Self::display) writes it as a line.
#[doc(alias = "bevinding")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TaskFinding<'w> {
    /// Nobody executes it: it was dropped from a portfolio that lists every task of the civil service (*gat*); see
    /// [`Executes::Nobody`].
    #[doc(alias = "gat")]
    Nobody {
        /// The task.
        task: &'w TaskKey,
        /// For which municipality.
        member: MunicipalityCode,
    },
    /// Two organisations execute it for the same municipality (*dubbel*).
    #[doc(alias = "dubbel")]
    Twice {
        /// The task.
        task: &'w TaskKey,
        /// For which municipality.
        member: MunicipalityCode,
        /// The first two of them.
        by: [&'w str; 2],
    },
    /// The executor is not known.
    Unknown {
        /// The task.
        task: &'w TaskKey,
        /// For which municipality.
        member: MunicipalityCode,
        /// The fact that is missing.
        #[serde(serialize_with = "path")]
        missing: MissingFact,
    },
    /// Two organisations each execute a task that the municipality reports under one task field: they may be one task, or two
    /// parts of the field.
    SameField {
        /// The task field.
        field: TaskFieldCode,
        /// For which municipality.
        member: MunicipalityCode,
        /// The organisations, in their order.
        by: [&'w str; 2],
        /// The task of each.
        tasks: [&'w TaskKey; 2],
    },
    /// One organisation claims to list every task of the civil service, and another executes one that it does not list: it
    /// may be part of a task that is listed, or the list is not whole.
    BesideTheWhole {
        /// The task.
        task: &'w TaskKey,
        /// For which municipality.
        member: MunicipalityCode,
        /// Who executes it.
        by: &'w str,
        /// Who claims to list every task.
        whole: &'w str,
    },
    /// An organisation does not list all tasks of its members, so that the executor of the others is not known.
    NotAllListed {
        /// The organisation.
        by: &'w str,
    },
}

/// A fact by its path.
fn path<S: Serializer>(fact: &MissingFact, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(fact.path())
}

impl TaskFinding<'_> {
    /// [`Verdict::Breached`] if the task has not exactly one executor, [`Verdict::Undetermined`] if that is not known.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Nobody { .. } | Self::Twice { .. } => Verdict::Breached,
            Self::Unknown { .. } | Self::SameField { .. } | Self::BesideTheWhole { .. } | Self::NotAllListed { .. } => {
                Verdict::Undetermined
            }
        }
    }
}

impl<'a> WhoDoesWhat<'a> {
    /// The tasks in the portfolio of an organisation that do not have exactly one executor for each of its members, and
    /// those for which this is not known.
    ///
    /// Of one organisation alone there is nothing to find if its portfolio lists all tasks: each is executed by it or by the
    /// member itself.
    ///
    /// Duiven and Westervoort put their whole civil service into 1Stroom, and take part in the cooperation De Liemers too:
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::{Chronicle, dossier::Replay}};
    /// use ambtelijke_fusie::{insight::who::WhoDoesWhat, language::Lang, municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossiers = [
    ///     Dossier::from_json(examples::EERSTE_STROOM)?,
    ///     Dossier::from_json(examples::LIEMERS)?,
    /// ];
    /// let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay>, _>>()?;
    /// let on = day(2021, 1, 1);
    /// assert!(WhoDoesWhat::of(&replays[0], on).findings().is_empty(), "1Stroom alone lists all tasks");
    ///
    /// let chronicle = Chronicle::of(&replays);
    /// let who = WhoDoesWhat::of_all(&chronicle, on);
    /// assert_eq!(
    ///     who.findings()[0].display(Lang::En).naming(&nl).to_string(),
    ///     "? ict for Duiven: executed by Samenwerking De Liemers; 1Stroom claims to list all tasks, but not this one",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn findings(&self) -> Vec<TaskFinding<'_>> {
        let mut findings: Vec<_> = self.members().into_iter().flat_map(|member| self.overlaps(member)).collect();
        for provider in self.providers.iter().filter(|provider| provider.works()) {
            if !provider.service.is_some_and(|service| service.portfolio().is_complete()) {
                findings.push(TaskFinding::NotAllListed { by: provider.organisation() });
            }
        }
        sorted(findings)
    }

    /// The same for these tasks, whether an organisation lists them or not: which of them have no executor, or more
    /// than one, for each member. For a task that no organisation lists the answer is not known: it may be part of a
    /// listed task, even in a portfolio that lists all tasks.
    #[must_use]
    pub fn findings_of<'w>(&'w self, tasks: &'w [TaskKey]) -> Vec<TaskFinding<'w>> {
        let members = self.members();
        let each = members.iter().flat_map(|member| tasks.iter().map(|task| (task, *member)));
        sorted(each.filter_map(|(task, member)| self.finding(task, member)).collect())
    }

    /// The tasks with one executor before a change that now have none, two, or an unknown one, for each municipality
    /// that had them.
    ///
    /// A municipality that was abolished in between is left out: the fate of its arrangements is the answer of
    /// [`Chronicle::reorganised_on`](crate::fusie::Chronicle::reorganised_on).
    ///
    /// When the organisation of Barendrecht, Albrandswaard and Ridderkerk was converted in 2024, most tasks went back,
    /// and the records do not name the executor of each:
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, insight::who::WhoDoesWhat, municipality::Gazetteer};
    /// use ambtelijke_fusie::{language::Lang, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::BAR)?;
    /// let replay = dossier.replay(&nl)?;
    /// let on = |year| WhoDoesWhat::of(&replay, day(year, 12, 31));
    /// let (before, after) = (on(2023), on(2024));
    /// let changed = after.since(&before);
    /// assert_eq!(changed.len(), 6, "two tasks of three municipalities");
    /// assert_eq!(
    ///     changed[0].display(Lang::En).naming(&nl).to_string(),
    ///     "? bedrijfsvoering for Barendrecht: not known: the whole task portfolio",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn since<'w>(&'w self, before: &'w WhoDoesWhat<'w>) -> Vec<TaskFinding<'w>> {
        let mut findings = Vec::new();
        for part in before.parts.iter().filter(|part| part.takes_part) {
            let member = part.municipality;
            let Some(provider) = before.providers.get(part.provider).filter(|one| one.works()) else { continue };
            if provider.municipalities().on(member, self.on).is_err() {
                continue;
            }
            for task in provider.tasks() {
                if before.executor(&task.key, member).is_one() {
                    findings.extend(self.finding(&task.key, member));
                }
            }
        }
        sorted(findings)
    }

    /// The defect of the executor of a task, if there is one.
    fn finding<'w>(&'w self, task: &'w TaskKey, member: MunicipalityCode) -> Option<TaskFinding<'w>> {
        match self.executor(task, member) {
            Executes::Nobody => Some(TaskFinding::Nobody { task, member }),
            Executes::NoPart => Some(TaskFinding::Unknown { task, member, missing: Fact::Participants.into() }),
            Executes::Unknown(missing) => Some(TaskFinding::Unknown { task, member, missing }),
            Executes::Twice(one, other) => {
                Some(TaskFinding::Twice { task, member, by: [one.organisation(), other.organisation()] })
            }
            Executes::Shared(_) | Executes::Own(_) | Executes::Other(_) | Executes::NoTask => None,
        }
    }

    /// The tasks that several organisations execute for one municipality, or may execute.
    fn overlaps(&self, member: MunicipalityCode) -> Vec<TaskFinding<'_>> {
        let own = || self.providers_of(member).filter(|one| one.works() && one.is_member(member));
        let mut findings = Vec::new();
        for (place, one) in own().enumerate() {
            let of_one: Vec<&Task> = one.tasks().iter().filter(|task| task.served.includes(member)).collect();
            findings.extend(of_one.iter().filter_map(|task| self.finding(&task.key, member)));
            for (other_place, other) in own().enumerate().filter(|(other_place, _)| *other_place != place) {
                let by = [one.organisation(), other.organisation()];
                let is_whole = one.service.is_some_and(|service| service.portfolio().is_complete());
                let beside = |theirs: &Task| is_whole && one.tasks().iter().all(|task| task.key != theirs.key);
                for theirs in other.tasks().iter().filter(|task| task.served.includes(member)) {
                    if other_place > place {
                        findings.extend(of_one.iter().filter_map(|ours| same_field(ours, theirs, member, by)));
                    }
                    let [whole, by] = by;
                    let found = TaskFinding::BesideTheWhole { task: &theirs.key, member, by, whole };
                    findings.extend(beside(theirs).then_some(found));
                }
            }
        }
        findings
    }
}

impl<'a> Provider<'a> {
    /// The tasks that it lists, for all members.
    pub(super) fn tasks(&self) -> &'a [Task] {
        self.service.map(|service| service.portfolio().tasks()).unwrap_or_default()
    }
}

/// Two tasks with keys of their own that are reported under one field.
fn same_field<'w>(
    ours: &'w Task,
    theirs: &'w Task,
    member: MunicipalityCode,
    by: [&'w str; 2],
) -> Option<TaskFinding<'w>> {
    let field = ours.field.filter(|field| ours.key != theirs.key && theirs.field == Some(*field))?;
    Some(TaskFinding::SameField { field, member, by, tasks: [&ours.key, &theirs.key] })
}

/// Breaches first, each once.
fn sorted(mut findings: Vec<TaskFinding<'_>>) -> Vec<TaskFinding<'_>> {
    sorted::sort_by_key(&mut findings, |finding| (finding.verdict(), *finding));
    findings.dedup();
    findings
}
