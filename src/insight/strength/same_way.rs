use super::StrengthError;
use crate::{
    sorted,
    task::{Task, TaskKey, TaskPortfolio},
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Which tasks one organisation does the same way for all its members (*geharmoniseerd*).
///
/// The holders of a task add up over the municipalities only if it is really done the same way. Otherwise one official
/// cannot stand in for another, and every member is as vulnerable as before: by one apparatus and several sets of
/// rules. Each fusie decides which tasks are harmonised, so it is a setting; any value is valid.
///
/// In JSON: `"alles"`, `"niets"` or `{"alleen": ["archief"]}`.
///
/// Exhaustive on purpose: all, none or some.
#[doc(alias = "harmonisatie")]
#[doc(alias = "geharmoniseerd")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SameWay {
    /// Every task that the organisation executes.
    #[serde(rename = "alles")]
    Everything,
    /// No task: each member has its own rules, and its own people who know them.
    #[serde(rename = "niets")]
    Nothing,
    /// These tasks.
    #[serde(rename = "alleen")]
    Only(Vec<TaskKey>),
}

impl SameWay {
    /// Whether each task of the portfolio is done the same way, in its order.
    pub(super) fn of_each(&self, portfolio: &TaskPortfolio) -> Result<Vec<bool>, StrengthError> {
        let tasks = portfolio.tasks();
        let Self::Only(only) = self else {
            return Ok(tasks.iter().map(|_| matches!(self, Self::Everything)).collect());
        };
        match only.iter().find(|task| portfolio.get(task).is_none()) {
            Some(task) => Err(StrengthError::NoSuchTask { task: task.clone() }),
            None => {
                let mut only: Vec<&TaskKey> = only.iter().collect();
                sorted::sort(&mut only);
                Ok(tasks.iter().map(|Task { key, .. }| only.binary_search(&key).is_ok()).collect())
            }
        }
    }
}
