use super::{TaskField, TaskFieldCode, TaskKey, field::History};
use crate::municipality::MunicipalityCode;

/// Why there is no such task, task field or portfolio.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TaskError {
    /// No year had a task field with this code.
    #[error("there never was a task field {code}; Iv3 has task fields since 2017")]
    UnknownField {
        /// The code.
        code: TaskFieldCode,
    },
    /// Other years had a task field with this code.
    #[error("task field {code} did not exist in {year}; {}", History(history))]
    FieldNotInYear {
        /// The code.
        code: TaskFieldCode,
        /// The year that was asked for.
        year: i32,
        /// The task fields that had the code in other years.
        history: &'static [TaskField],
    },
    /// There were no task fields yet.
    #[error("there were no task fields in {year}; Iv3 has them since 2017")]
    BeforeTaskFields {
        /// The year.
        year: i32,
    },
    /// A task is executed for no municipality.
    #[error("the task is executed for nobody; name the municipalities, or \"all\"")]
    ServesNobody,
    /// A task names a municipality twice.
    #[error("the task is executed twice for {municipality}; name each municipality once")]
    ServedTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A portfolio has no tasks.
    #[error("the portfolio has no tasks; an organisation executes at least one")]
    EmptyPortfolio,
    /// Two tasks have the same key.
    #[error("two tasks of the portfolio have the key {key}; each task has its own")]
    DuplicateTask {
        /// The key.
        key: TaskKey,
    },
    /// The portfolio does not have the task.
    #[error(
        "the portfolio has no task {key}; {}",
        if *.complete { "it lists all tasks, but not under that key: this one may be part of another" } else { "it does not list all tasks, so who executes this one is not known" }
    )]
    UnknownTask {
        /// The key.
        key: TaskKey,
        /// Whether the portfolio claims to list all tasks.
        complete: bool,
    },
}
