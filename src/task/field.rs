use super::{MainField, TaskFieldCode};
use crate::language::{Lang, Translate};
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

/// Writes the years of the task fields that had one code, and the codes that followed.
pub(super) struct History(pub(super) &'static [TaskField]);

impl Translate for History {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else { return Ok(()) };
        let from = first.from_year;
        match (lang, last.until_year) {
            (Lang::Nl, Some(until)) => write!(f, "het bestond van {from} tot {until}")?,
            (Lang::Nl, None) => write!(f, "het bestaat sinds {from}")?,
            (Lang::En, Some(until)) => write!(f, "it was there from {from} until {until}")?,
            (Lang::En, None) => write!(f, "it was there from {from}")?,
        }
        for (index, successor) in last.successors.iter().enumerate() {
            let before = if index == 0 { lang.pick(" en ging verder als ", " and went on as ") } else { ", " };
            write!(f, "{before}{successor}")?;
        }
        Ok(())
    }
}

impl fmt::Display for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}
