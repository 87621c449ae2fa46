use super::{Covered, StatutoryTask, Task, TaskField, TaskFieldCode, TaskKey, TaskPortfolio};
use chrono::{Datelike, NaiveDate};
use core::slice;

/// A task by the name that the caller has for it: its key in a portfolio, a statutory task, or a task field.
///
/// Each goes in where a task is asked for, such as
/// [`WhoDoesWhat::executor`](crate::insight::who::WhoDoesWhat::executor).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskRef<'a> {
    /// By its key in a portfolio.
    Key(&'a TaskKey),
    /// A statutory task, under any key.
    Statutory(&'static StatutoryTask),
    /// All that is reported under a task field, under any key.
    Field(&'static TaskField),
}

impl<'a> From<&'a TaskKey> for TaskRef<'a> {
    fn from(key: &'a TaskKey) -> Self {
        Self::Key(key)
    }
}

impl From<&'static StatutoryTask> for TaskRef<'_> {
    fn from(task: &'static StatutoryTask) -> Self {
        Self::Statutory(task)
    }
}

impl From<&'static TaskField> for TaskRef<'_> {
    fn from(field: &'static TaskField) -> Self {
        Self::Field(field)
    }
}

impl TaskRef<'_> {
    /// Whether there may be such a task on a day: the statute had given it, or the field was reported in that year.
    #[must_use]
    pub fn is_there_on(self, day: NaiveDate) -> bool {
        match self {
            Self::Key(_) => true,
            Self::Statutory(task) => task.since.earliest() <= day && task.until.is_none_or(|until| day < until),
            Self::Field(field) => field.is_in(day.year()),
        }
    }

    /// Whether a task of a portfolio is this one or covers it, by what is recorded of that task.
    #[must_use]
    pub fn is_in(self, task: &Task) -> bool {
        match (self, &task.covers) {
            (Self::Key(key), _) => task.key == *key,
            (Self::Statutory(asked), None) => task.key.as_str() == asked.key,
            (Self::Statutory(asked), Some(covers)) => covers.contains(&Covered::Statutory(asked)),
            (Self::Field(asked), covers) => covers.iter().flatten().any(|one| match one {
                Covered::Field(code) => asked.is_within(*code),
                Covered::Statutory(_) => false,
            }),
        }
    }

    /// Whether a task of a portfolio may be a part of this one: it is reported under the same field.
    pub(crate) fn may_hold(self, task: &Task) -> bool {
        task.field.is_some_and(|field| match self {
            Self::Key(_) => false,
            Self::Statutory(asked) => StatutoryTask::in_field(field).any(|one| one == asked),
            Self::Field(asked) => asked.code == field,
        })
    }

    /// Whether a task that covers this one is no more than this one, so that a power for the one is a power for the other.
    pub(crate) fn is_all_of(self, task: &Task) -> bool {
        matches!(self, Self::Key(_)) || task.covers.is_none()
    }
}

impl TaskField {
    /// Whether all that is reported under this field was, or is, reported under another of that code.
    fn is_within(&'static self, code: TaskFieldCode) -> bool {
        let wholly = |other: &'static Self| {
            self.follow(other.from_year).is_ok_and(|trail| trail.is_whole() && trail.fields == [other])
        };
        self.code == code || Self::history(code).iter().any(wholly)
    }
}

impl TaskPortfolio {
    /// The tasks that are the one asked for, or that cover it as a whole; none if that is not recorded of any.
    ///
    /// A key names one task at most. A statutory task is covered by each task that says so in [`Task::covers`], or that has
    /// its key and says nothing there.
    ///
    /// ```
    /// use ambtelijke_fusie::task::{StatutoryTask, Task, TaskKind, TaskPortfolio};
    ///
    /// let social = Task::new("sociaal".parse()?, "Sociaal domein".parse()?, TaskKind::Execution)
    ///     .covering(["jeugdhulp".parse()?, "wmo-2015".parse()?]);
    /// let portfolio = TaskPortfolio::new(false, [social])?;
    /// let youth = StatutoryTask::get("jeugdhulp").unwrap();
    /// assert_eq!(portfolio.covering(youth).next().unwrap().key.as_str(), "sociaal");
    /// assert!(portfolio.covering(StatutoryTask::get("participatie").unwrap()).next().is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn covering<'t>(&'t self, task: impl Into<TaskRef<'t>>) -> impl Iterator<Item = &'t Task> + Clone {
        let asked = task.into();
        let among = match asked {
            TaskRef::Key(key) => self.get(key).map(slice::from_ref).unwrap_or_default(),
            TaskRef::Statutory(_) | TaskRef::Field(_) => self.tasks(),
        };
        among.iter().filter(move |task| asked.is_in(task))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{task::TaskKind, time::day};

    fn task(key: &str, covers: Option<&[&str]>) -> Task {
        let task = Task::new(key.parse().unwrap(), "Een taak".parse().unwrap(), TaskKind::Execution);
        match covers {
            Some(covers) => task.covering(covers.iter().map(|one| one.parse().unwrap())),
            None => task,
        }
    }

    fn statutory(key: &str) -> TaskRef<'static> {
        StatutoryTask::get(key).unwrap().into()
    }

    fn field(code: &str, year: i32) -> TaskRef<'static> {
        TaskField::get(code.parse().unwrap(), year).unwrap().into()
    }

    #[test]
    fn a_key_of_a_statutory_task_covers_it_unless_the_task_says_what_it_covers() {
        for (key, covers, yes) in [
            ("jeugdhulp", None, true),
            ("jeugdhulp", Some(&[][..]), false),
            ("jeugd", None, false),
            ("jeugd", Some(&["jeugdhulp"][..]), true),
            ("jeugd", Some(&["6.72", "wmo-2015"][..]), false),
        ] {
            assert_eq!(statutory("jeugdhulp").is_in(&task(key, covers)), yes, "{key} {covers:?}");
        }
    }

    #[test]
    fn a_field_is_covered_where_all_of_it_came_from_the_one_that_is_named_or_went_there() {
        for (asked, year, named, yes) in [
            ("8.3", 2026, "8.3", true),
            ("6.60", 2026, "6.6", true),
            ("6.6", 2020, "6.60", true),
            ("6.711", 2026, "6.71", true),
            ("6.71", 2020, "6.711", false),
            ("6.751", 2025, "6.72", false),
            ("8.1", 2026, "8.3", false),
        ] {
            assert_eq!(field(asked, year).is_in(&task("a", Some(&[named]))), yes, "{asked} of {year} in {named}");
        }
        assert!(!field("8.3", 2026).is_in(&task("a", None)), "to be reported under a field is not to be all of it");
    }

    #[test]
    fn a_task_is_there_from_its_statute_on_and_a_field_in_its_years() {
        assert!(
            !statutory("jeugdhulp").is_there_on(day(2014, 12, 31))
                && statutory("jeugdhulp").is_there_on(day(2015, 1, 1))
        );
        assert!(!statutory("bijstand").is_there_on(day(2015, 1, 1)));
        assert!(field("6.6", 2020).is_there_on(day(2024, 12, 31)) && !field("6.6", 2020).is_there_on(day(2025, 1, 1)));
    }
}
