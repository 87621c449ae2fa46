use super::{MainField, TaskError, TaskFieldCode, fields::FIELDS};
use core::fmt;
use serde::Serialize;

/// A task field (*taakveld*) of Iv3, under which every municipality reports what a task costs, in the years in
/// which it had this code and this name.
///
/// Iv3 has task fields since 2017; before, it had functions (*functies*). The list changed in 2023 and in 2025.
/// A code may come back under another name: `6.2` was *Wijkteams* until 2023. The names that came in 2025 are
/// taken from published budgets and not from the regulation itself.
///
/// ```
/// use ambtelijke_fusie::task::{TaskField, TaskFieldCode};
///
/// assert_eq!(TaskField::in_year(2022).count(), 53);
/// assert_eq!(TaskField::in_year(2025).count(), 69);
///
/// let code: TaskFieldCode = "6.6".parse()?;
/// assert_eq!(TaskField::get(code, 2024)?.name, "Maatwerkvoorzieningen (Wmo)");
/// let error = TaskField::get(code, 2026).unwrap_err();
/// assert_eq!(error.to_string(), "task field 6.6 did not exist in 2026; it was there from 2017 until 2025 and went on as 6.60");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "taakveld")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct TaskField {
    /// The code.
    pub code: TaskFieldCode,
    /// What it is called, in Dutch.
    pub name: &'static str,
    /// The first year in which it was reported.
    pub from_year: i32,
    /// The first year in which it no longer was, if it ended.
    pub until_year: Option<i32>,
    /// The codes that it took over from; empty too where the regulation does not say.
    pub predecessors: &'static [TaskFieldCode],
    /// The codes that took over from it; empty too where the regulation does not say, as for the fields of
    /// youth care, which were regrouped in 2025.
    pub successors: &'static [TaskFieldCode],
}

impl TaskField {
    /// The task fields of all years, in the order of their codes and then of their years.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &FIELDS
    }

    /// The task fields of one year, in the order of the official list; none before 2017.
    ///
    /// Later years have those of the last list known, that of 2025.
    pub fn in_year(year: i32) -> impl Iterator<Item = &'static Self> + Clone {
        FIELDS.iter().filter(move |field| field.is_in(year))
    }

    /// The task field with this code in that year.
    ///
    /// # Errors
    ///
    /// [`TaskError::UnknownField`] if no year had the code, [`TaskError::FieldNotInYear`] if other years had.
    pub fn get(code: TaskFieldCode, year: i32) -> Result<&'static Self, TaskError> {
        let history = Self::history(code);
        history.iter().find(|field| field.is_in(year)).ok_or(match history {
            [] => TaskError::UnknownField { code },
            history => TaskError::FieldNotInYear { code, year, history },
        })
    }

    /// All task fields that ever had the code, in the order of their years.
    #[must_use]
    pub fn history(code: TaskFieldCode) -> &'static [Self] {
        crate::sorted::equal(&FIELDS, |field| field.code.cmp(&code))
    }

    /// Whether it was reported in that year.
    #[must_use]
    pub fn is_in(&self, year: i32) -> bool {
        self.from_year <= year && self.until_year.is_none_or(|until| year < until)
    }

    /// The main field that it belongs to.
    #[must_use]
    pub const fn main_field(&self) -> MainField {
        self.code.main_field()
    }
}

/// Writes the years of the task fields that had one code, and what became of it.
pub(super) struct History(pub(super) &'static [TaskField]);

impl fmt::Display for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else { return Ok(()) };
        write!(f, "it was there from {}", first.from_year)?;
        if let Some(until) = last.until_year {
            write!(f, " until {until}")?;
        }
        for (index, successor) in last.successors.iter().enumerate() {
            write!(f, "{}{successor}", if index == 0 { " and went on as " } else { ", " })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn code(text: &str) -> TaskFieldCode {
        text.parse().unwrap()
    }

    #[test]
    fn each_year_has_the_official_number_of_task_fields() {
        for year in 2000..=2030 {
            let expected = match year {
                ..=2016 => 0,
                2017..=2022 => 53,
                2023..=2024 => 67,
                2025.. => 69,
            };
            assert_eq!(TaskField::in_year(year).count(), expected, "{year}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_no_code_stands_twice_in_a_year() {
        let ordered = |a: &TaskField, b: &TaskField| {
            a.code < b.code || a.code == b.code && a.until_year.is_some_and(|until| until <= b.from_year)
        };
        assert!(FIELDS.is_sorted_by(ordered));
        assert!(FIELDS.iter().all(|field| field.until_year.is_none_or(|until| field.from_year < until)));
        assert!(FIELDS.iter().all(|field| field.name.parse::<crate::id::Name>().is_ok()));
        for year in 2017..=2026 {
            assert!(TaskField::in_year(year).is_sorted_by(|a, b| a.code < b.code), "{year}");
        }
    }

    #[test]
    fn successors_and_predecessors_name_each_other_and_meet_in_a_year() {
        for field in &FIELDS {
            for &successor in field.successors {
                let next = TaskField::get(successor, field.until_year.unwrap()).unwrap();
                assert!(next.predecessors.contains(&field.code), "{} {successor}", field.code);
            }
            for &predecessor in field.predecessors {
                let last = TaskField::get(predecessor, field.from_year - 1).unwrap();
                assert!(last.successors.contains(&field.code), "{} {predecessor}", field.code);
            }
        }
    }

    #[test]
    fn a_code_may_have_another_name_in_another_year() {
        assert_eq!(TaskField::get(code("6.2"), 2022).unwrap().name, "Wijkteams");
        assert_eq!(TaskField::get(code("6.2"), 2023).unwrap().name, "Toegang en eerstelijnsvoorzieningen");
        assert_eq!(TaskField::get(code("0.10"), 2025).unwrap().name, "Mutaties reserves");
        assert_eq!(TaskField::get(code("0.1"), 2025).unwrap().name, "Bestuur");
    }

    #[test]
    fn a_code_that_no_year_had_is_unknown() {
        assert_eq!(TaskField::get(code("8.9"), 2025), Err(TaskError::UnknownField { code: code("8.9") }));
    }

    #[test]
    fn a_code_asked_for_in_another_year_says_which_years_it_had() {
        for (text, year, message) in [
            (
                "6.71",
                2023,
                "task field 6.71 did not exist in 2023; it was there from 2017 until 2023 and went on as 6.71a, 6.71b, 6.71c, 6.71d",
            ),
            ("6.60", 2024, "task field 6.60 did not exist in 2024; it was there from 2025"),
            ("6.72a", 2025, "task field 6.72a did not exist in 2025; it was there from 2023 until 2025"),
            ("0.1", 2016, "task field 0.1 did not exist in 2016; it was there from 2017"),
        ] {
            assert_eq!(TaskField::get(code(text), year).unwrap_err().to_string(), message);
        }
    }

    #[test]
    fn the_last_list_has_every_main_field() {
        for &main in MainField::ALL {
            assert!(TaskField::in_year(2025).any(|field| field.main_field() == main), "{main}");
        }
    }
}
