//! The tasks that the law gave to municipalities, with the days on which they came and went.

mod claim;
mod table;

pub use claim::{Fulfilment, NewspaperClaim};

use super::{MainField, TaskField, TaskFieldCode};
use crate::{
    citation::Statute,
    language::{Bilingual, Lang},
    time::PartialDate,
};
use chrono::NaiveDate;
use serde::Serialize;

/// A task that a statute gave to all municipalities (*wettelijke taak*), from the day it came until the day it went.
///
/// The list holds sheltered employment, which came in 1998, and the larger tasks that came since 2004, as far as a
/// source was found for the day. It is not complete: a task that is not in it may well be a statutory task. A task
/// whose statute was replaced ends, and another that [replaces](Self::replaces) it begins. Where parts of a statute
/// took effect on different days, the day is that on which the task itself came.
///
/// The task fields and the policy field of a task follow from the names of the fields and are our reading; a task has
/// no fields if no source names them.
///
/// ```
/// use ambtelijke_fusie::{language::Lang, task::StatutoryTask, time::{Period, day}};
///
/// let year_2015 = Period::new(day(2015, 1, 1), Some(day(2016, 1, 1)))?;
/// let came: Vec<_> = StatutoryTask::came_in(year_2015).map(|task| task.statute.title()).collect();
/// assert_eq!(came, ["Jeugdwet", "Wet maatschappelijke ondersteuning 2015", "Participatiewet"]);
///
/// let assistance = StatutoryTask::get("bijstand").unwrap();
/// assert_eq!(assistance.statute.title(), "Wet werk en bijstand");
/// assert!(assistance.holds_on(day(2004, 1, 1)) && !assistance.holds_on(day(2015, 1, 1)));
/// assert_eq!(assistance.replaced_by().next().unwrap().label(Lang::En), "income support and participation");
/// # Ok::<(), ambtelijke_fusie::time::PeriodError>(())
/// ```
#[doc(alias = "wettelijke taak")]
#[doc(alias = "medebewind")]
#[doc(alias = "decentralisatie")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct StatutoryTask {
    /// A stable word for the task.
    pub key: &'static str,
    name: Bilingual,
    /// The statute that gave it.
    pub statute: Statute,
    /// The day on which it came, as far as a source tells.
    pub since: PartialDate,
    /// The first day on which it was no longer there; `None` if no end was seen.
    pub until: Option<NaiveDate>,
    /// The first day on which no new person comes under it, for a task that runs on for earlier ones.
    pub closed_since: Option<NaiveDate>,
    /// The keys of the tasks of this list in whose place it came, as a whole or in part.
    replaces: &'static [&'static str],
    instead_of: Option<Bilingual>,
    /// The main field to which it belongs by its subject.
    pub main_field: MainField,
    /// The codes of the task fields under which it is reported, of all years, in the order of the list.
    codes: &'static [TaskFieldCode],
    /// Where the day comes from: an address.
    pub source: &'static str,
    note: Option<Bilingual>,
}

impl StatutoryTask {
    /// Whether municipalities have it on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since.latest() <= day && self.until.is_none_or(|until| day < until)
    }

    /// What it is called, in the language asked for.
    #[must_use]
    pub const fn label(&self, lang: Lang) -> &'static str {
        self.name.get(lang)
    }

    /// The earlier situation outside this list: an older statute, or a task of another authority; `None` if nothing is known.
    #[must_use]
    pub fn instead_of(&self, lang: Lang) -> Option<&'static str> {
        self.instead_of.map(|both| both.get(lang))
    }

    /// A remark on it.
    #[must_use]
    pub fn note(&self, lang: Lang) -> Option<&'static str> {
        self.note.map(|both| both.get(lang))
    }

    /// The task fields under which it is reported in a year; none before 2017, nor where no source names them.
    pub fn fields_in(&self, year: i32) -> impl Iterator<Item = &'static TaskField> + use<> {
        let codes = self.codes;
        TaskField::in_year(year).filter(move |field| codes.contains(&field.code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Period, day};
    use alloc::{string::ToString, vec::Vec};

    #[test]
    fn the_list_is_in_order_and_every_key_is_a_word_of_its_own() {
        assert!(StatutoryTask::all().is_sorted_by_key(|task| task.since.latest()));
        for (index, task) in StatutoryTask::all().iter().enumerate() {
            assert!(task.key.parse::<crate::id::Key>().is_ok(), "{}", task.key);
            assert!(StatutoryTask::all()[..index].iter().all(|earlier| earlier.key != task.key), "{}", task.key);
            assert!(task.source.starts_with("http"), "{}", task.key);
            assert!(task.until.is_none_or(|until| task.since.latest() < until), "{}", task.key);
        }
    }

    #[test]
    fn what_replaces_comes_on_the_day_on_which_the_other_goes_at_the_latest() {
        for task in StatutoryTask::all() {
            assert_eq!(task.replaces().count(), task.replaces.len(), "{} replaces what is not there", task.key);
            for old in task.replaces() {
                let gone = old.until.or(old.closed_since);
                assert!(gone.is_some_and(|gone| gone <= task.since.latest()), "{} and {}", task.key, old.key);
                assert!(old.replaced_by().any(|new| new == task));
            }
        }
    }

    #[test]
    fn every_task_field_is_one_of_the_list_and_belongs_to_the_policy_field() {
        for task in StatutoryTask::all() {
            assert!(task.codes.is_sorted(), "{}", task.key);
            for &code in task.codes {
                assert!(!TaskField::history(code).is_empty(), "{} {code}", task.key);
                assert_eq!(code.main_field(), task.main_field, "{} {code}", task.key);
                assert!(StatutoryTask::in_field(code).any(|one| one == task));
            }
        }
    }

    /// What follows on a field of a task is a field of the same task.
    #[test]
    fn the_fields_of_a_task_stay_its_fields_when_the_list_changes() {
        for task in StatutoryTask::all() {
            for field in task.fields_in(2017) {
                for later in [2023, 2025] {
                    for next in field.follow(later).unwrap().fields {
                        assert!(task.codes.contains(&next.code), "{}: {} became {}", task.key, field.code, next.code);
                    }
                }
            }
        }
    }

    #[test]
    fn the_great_handing_over_of_2015() {
        let keys =
            |tasks: &mut dyn Iterator<Item = &'static StatutoryTask>| tasks.map(|task| task.key).collect::<Vec<_>>();
        let year = Period::new(day(2015, 1, 1), Some(day(2016, 1, 1))).unwrap();
        assert_eq!(keys(&mut StatutoryTask::came_in(year)), ["jeugdhulp", "wmo-2015", "participatie"]);
        assert_eq!(keys(&mut StatutoryTask::went_in(year)), ["bijstand", "wmo"]);
        let sheltered = StatutoryTask::get("sociale-werkvoorziening").unwrap();
        assert_eq!(sheltered.closed_since, Some(day(2015, 1, 1)));
        assert!(sheltered.holds_on(day(2026, 1, 1)), "it runs on for those who were in it");
    }

    #[test]
    fn youth_care_is_reported_under_other_fields_in_each_of_the_three_lists() {
        let youth = StatutoryTask::get("jeugdhulp").unwrap();
        let codes = |year| youth.fields_in(year).map(|field| field.code.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(codes(2016), "");
        assert_eq!(codes(2020), "6.72 6.82");
        assert_eq!(codes(2024), "6.72a 6.72b 6.72c 6.72d 6.73a 6.73b 6.73c 6.74a 6.74b 6.74c 6.82a 6.82b");
        assert_eq!(codes(2026), "6.22 6.751 6.752 6.753 6.761 6.762 6.763 6.792 6.821 6.822 6.92");
    }
}
