use super::{Covered, Served, TaskError, TaskFieldCode, TaskKey, TaskKind};
use crate::{
    id::{Key, Name},
    municipality::MunicipalityCode,
    sorted,
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A task (*taak*) that the shared organisation executes for all or some of its members.
///
/// Every combination of values is valid, so the fields are public.
#[doc(alias = "taak")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a task, an object with key, name and kind")]
pub struct Task {
    /// Its key in the portfolio.
    pub key: TaskKey,
    /// Its name.
    pub name: Name,
    /// Its kind of work.
    pub kind: TaskKind,
    /// The task field under which the municipalities report it, if recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<TaskFieldCode>,
    /// The statutory tasks and task fields that it covers as a whole, in any order. Where nothing is recorded, it covers the
    /// statutory task that has its key, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers: Option<Vec<Covered>>,
    /// Whether the executor sets policy with a political margin of its own (*politieke beleidsruimte*); `None`
    /// if that is not known. An operational management organisation may have no such task: Wgr, article 8(3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub political_discretion: Option<bool>,
    /// For which members the shared organisation executes it; all of them where nothing is recorded.
    #[serde(default)]
    pub served: Served,
}

impl Task {
    /// A task that is executed for every member, with no more recorded than key, name and kind.
    #[must_use]
    pub const fn new(key: TaskKey, name: Name, kind: TaskKind) -> Self {
        Self { key, name, kind, field: None, covers: None, political_discretion: None, served: Served::All }
    }

    /// The same, reported by the municipalities under that task field.
    #[must_use]
    pub fn reported_under(self, field: TaskFieldCode) -> Self {
        Self { field: Some(field), ..self }
    }

    /// The same, executed for these members.
    #[must_use]
    pub fn serving(self, served: Served) -> Self {
        Self { served, ..self }
    }

    /// The same, covering these statutory tasks and task fields as a whole, and no others.
    #[must_use]
    pub fn covering(self, covered: impl IntoIterator<Item = Covered>) -> Self {
        Self { covers: Some(covered.into_iter().collect()), ..self }
    }

    /// Whether the shared organisation executes it for any member.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        !matches!(self.served, Served::Nobody)
    }
}

vocabulary! {
    /// Who executes a task for a member (*uitvoerder*).
    ///
    /// Exhaustive on purpose: it is one of the two, never both and never none.
    pub enum Executor: "uitvoerder" / "executor" {
        /// The shared organisation (*gezamenlijke organisatie*).
        Shared = "gezamenlijk", "de gezamenlijke organisatie" / "the shared organisation";
        /// The municipality's own staff (*eigen organisatie*).
        Own = "eigen", "de eigen organisatie" / "the municipality itself";
    }
}

/// The tasks of a shared organisation (*takenpakket*), in the order of their keys.
///
/// A portfolio is *complete* when it claims to list every task of the members' civil service, be it in a few wide tasks
/// such as execution as a whole. Even then the executor of a task that is not listed is not known: it may be part of a
/// listed one.
///
/// # Invariants
///
/// - It has at least one task.
/// - No two tasks have the same key.
/// - Every task has exactly one [`Executor`] for every member.
///
/// ```
/// use ambtelijke_fusie::municipality::code;
/// use ambtelijke_fusie::task::{Executor, Served, Task, TaskKind, TaskPortfolio};
///
/// // The BEL Combinatie: Blaricum, Eemnes and Laren; the harbour is not of Laren.
/// let (blaricum, eemnes, laren) = (code(376), code(317), code(417));
/// let portfolio = TaskPortfolio::new(
///     false,
///     [
///         Task::new("burgerzaken".parse()?, "Burgerzaken".parse()?, TaskKind::Execution).reported_under("0.2".parse()?),
///         Task::new("haven".parse()?, "Haven".parse()?, TaskKind::Execution).serving(Served::only([blaricum, eemnes])?),
///     ],
/// )?;
/// assert_eq!(portfolio.executor(&"burgerzaken".parse()?, laren)?, Executor::Shared);
/// assert_eq!(portfolio.executor(&"haven".parse()?, laren)?, Executor::Own);
/// assert!(portfolio.executor(&"musea".parse()?, laren).is_err(), "not listed, so not known");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "takenpakket")]
#[doc(alias = "takenportefeuille")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr")]
pub struct TaskPortfolio {
    complete: bool,
    /// Sorted by key.
    tasks: Vec<Task>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a portfolio, an object with tasks")]
struct Repr {
    #[serde(default)]
    complete: bool,
    tasks: Vec<Task>,
}

impl TaskPortfolio {
    /// The portfolio of these tasks; `complete` if it claims to list all tasks of the members' civil service.
    ///
    /// # Errors
    ///
    /// [`TaskError::EmptyPortfolio`] or [`TaskError::DuplicateTask`].
    pub fn new(complete: bool, tasks: impl IntoIterator<Item = Task>) -> Result<Self, TaskError> {
        let mut tasks: Vec<Task> = tasks.into_iter().collect();
        if tasks.is_empty() {
            return Err(TaskError::EmptyPortfolio);
        }
        if let Some(task) = sorted::sort_unique(&mut tasks, |a, b| a.key.cmp(&b.key)) {
            return Err(TaskError::DuplicateTask { key: task.key.clone() });
        }
        Ok(Self { complete, tasks })
    }

    /// The whole work of a civil service (*de hele ambtelijke dienst*), as three tasks: policy advice, execution and
    /// operational support, each for every member. For where no finer division is known or needed.
    ///
    /// ```
    /// use ambtelijke_fusie::task::{TaskKind, TaskPortfolio};
    ///
    /// let whole = TaskPortfolio::whole_civil_service();
    /// assert!(whole.is_complete());
    /// assert_eq!(whole.get(&"beleidsadvies".parse()?).unwrap().kind, TaskKind::PolicyAdvice);
    /// # Ok::<(), ambtelijke_fusie::id::KeyError>(())
    /// ```
    #[must_use]
    pub fn whole_civil_service() -> Self {
        let kinds = [
            ("bedrijfsvoering", "Bedrijfsvoering", TaskKind::OperationalSupport),
            ("beleidsadvies", "Beleidsadvies", TaskKind::PolicyAdvice),
            ("uitvoering", "Uitvoering", TaskKind::Execution),
        ];
        // In the order of their keys.
        let task = |(key, name, kind)| Task::new(Key::of_the_crate(key).into(), Name::of_the_crate(name), kind);
        Self { complete: true, tasks: kinds.map(task).into() }
    }

    /// Whether it claims to list every task of the members' civil service.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// The tasks, in the order of their keys; never empty.
    #[must_use]
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// The task with this key.
    #[must_use]
    pub fn get(&self, key: &TaskKey) -> Option<&Task> {
        sorted::find(&self.tasks, |task| task.key.cmp(key))
    }

    /// Who executes a task for a member: the shared organisation, or the member itself.
    ///
    /// The portfolio does not know the members: the caller says which municipality is one.
    ///
    /// # Errors
    ///
    /// [`TaskError::UnknownTask`] if the portfolio does not have the task.
    pub fn executor(&self, task: &TaskKey, member: MunicipalityCode) -> Result<Executor, TaskError> {
        match self.get(task) {
            Some(task) if task.served.includes(member) => Ok(Executor::Shared),
            Some(_) => Ok(Executor::Own),
            None => Err(TaskError::UnknownTask { key: task.clone(), complete: self.complete }),
        }
    }

    /// The portfolio of the same tasks, each changed otherwise than in its key.
    pub(crate) fn map(&self, change: impl Fn(&Task) -> Task) -> Self {
        let changed = |task: &Task| Task { key: task.key.clone(), ..change(task) };
        Self { complete: self.complete, tasks: self.tasks.iter().map(changed).collect() }
    }
}

impl TryFrom<Repr> for TaskPortfolio {
    type Error = TaskError;

    fn try_from(repr: Repr) -> Result<Self, TaskError> {
        Self::new(repr.complete, repr.tasks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use alloc::string::ToString;

    const BLARICUM: u16 = 376;
    const EEMNES: u16 = 317;

    fn task(key: &str, kind: TaskKind) -> Task {
        Task::new(key.parse().unwrap(), "Een taak".parse().unwrap(), kind)
    }

    #[test]
    fn the_whole_civil_service_is_a_portfolio_like_any_other() {
        let whole = TaskPortfolio::whole_civil_service();
        let json = serde_json::to_string(&whole).unwrap();
        assert_eq!(serde_json::from_str::<TaskPortfolio>(&json).unwrap(), whole, "keys, names and order are right");
    }

    #[test]
    fn every_executor_is_read_as_it_is_written() {
        crate::vocabulary::check(Executor::ALL);
    }

    #[test]
    fn a_portfolio_without_tasks_cannot_be_built() {
        assert_eq!(TaskPortfolio::new(true, []), Err(TaskError::EmptyPortfolio));
        let error = serde_json::from_str::<TaskPortfolio>(r#"{"tasks":[]}"#).unwrap_err();
        assert!(error.to_string().contains("at least one"), "{error}");
    }

    #[test]
    fn two_tasks_cannot_have_the_same_key() {
        let tasks = [task("a", TaskKind::Execution), task("b", TaskKind::Execution), task("a", TaskKind::PolicyAdvice)];
        let error = TaskPortfolio::new(true, tasks).unwrap_err();
        assert_eq!(error, TaskError::DuplicateTask { key: "a".parse().unwrap() });
        let row = r#"{"key":"a","name":"A","kind":"uitvoering"}"#;
        let error = serde_json::from_str::<TaskPortfolio>(&alloc::format!(r#"{{"tasks":[{row},{row}]}}"#)).unwrap_err();
        assert!(error.to_string().contains("have the key a"), "{error}");
    }

    #[test]
    fn each_task_has_one_executor_for_each_member() {
        let mut own = task("haven", TaskKind::Execution);
        own.served = Served::only([code(BLARICUM)]).unwrap();
        let portfolio = TaskPortfolio::new(false, [task("burgerzaken", TaskKind::Execution), own]).unwrap();
        for (key, member, executor) in [
            ("burgerzaken", BLARICUM, Executor::Shared),
            ("burgerzaken", EEMNES, Executor::Shared),
            ("haven", BLARICUM, Executor::Shared),
            ("haven", EEMNES, Executor::Own),
        ] {
            assert_eq!(portfolio.executor(&key.parse().unwrap(), code(member)), Ok(executor), "{key} {member}");
        }
    }

    #[test]
    fn of_what_is_not_listed_it_is_not_known_who_executes_it_but_in_a_whole_portfolio_it_is_part_of_another() {
        for (complete, message) in [
            (
                true,
                "the portfolio has no task musea; it lists all tasks, but not under that key: this one may be part of another",
            ),
            (
                false,
                "the portfolio has no task musea; it does not list all tasks, so who executes this one is not known",
            ),
        ] {
            let portfolio = TaskPortfolio::new(complete, [task("a", TaskKind::Execution)]).unwrap();
            let error = portfolio.executor(&"musea".parse().unwrap(), code(BLARICUM)).unwrap_err();
            assert_eq!(error.to_string(), message);
        }
    }

    #[test]
    fn a_portfolio_comes_back_from_json_in_any_order_of_its_tasks() {
        let json = r#"{"complete":true,"tasks":[
            {"key":"x","name":"X","kind":"beleidsadvies","political_discretion":false,"served":["GM0376"]},
            {"key":"burgerzaken","name":"Burgerzaken","kind":"uitvoering","field":"0.2","served":"all"}]}"#;
        let portfolio: TaskPortfolio = serde_json::from_str(json).unwrap();
        assert_eq!(portfolio.tasks()[0].key.as_str(), "burgerzaken");
        let written = serde_json::to_string(&portfolio).unwrap();
        assert_eq!(serde_json::from_str::<TaskPortfolio>(&written).unwrap(), portfolio);
        assert!(serde_json::from_str::<TaskPortfolio>(&json.replace("complete", "volledig")).is_err());
    }
}
