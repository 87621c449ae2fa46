use super::Period;
use crate::language::{Bilingual, Lang, Translate};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// A closed record on which answers rest: the crate, or the rows of a caller, know it for certain days only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ClosedRecord {
    /// Which municipalities there are, and who succeeds whom.
    Municipalities,
    /// The inhabitants of municipalities on 1 January.
    Inhabitants,
    /// The days that royal decrees equate with holidays.
    EquatedDays,
    /// The lists of task fields of Iv3.
    TaskFields,
    /// The texts of the statutes.
    Law,
}

impl ClosedRecord {
    /// What it is called, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::Municipalities => Bilingual::new("de gemeentelijke indeling", "the map of municipalities"),
            Self::Inhabitants => Bilingual::new("het aantal inwoners", "the number of inhabitants"),
            Self::EquatedDays => Bilingual::new(
                "de lijst van met feestdagen gelijkgestelde dagen",
                "the list of days equated with holidays",
            ),
            Self::TaskFields => Bilingual::new("de lijst van taakvelden", "the list of task fields"),
            Self::Law => Bilingual::new("de tekst van de wetten", "the text of the law"),
        };
        both.get(lang)
    }
}

/// An answer reaches beyond the days for which a record is known, so that it is what would hold if nothing changed.
///
/// Answers carry it ([`Report::beyond_record`](crate::law::Report::beyond_record),
/// [`Plan::beyond_record`](crate::law::Plan::beyond_record)), and questions to which "none" would be a guess are refused with it.
///
/// ```
/// use ambtelijke_fusie::{language::{Lang, Translate}, municipality::Gazetteer, time::day};
///
/// let nl = Gazetteer::netherlands();
/// assert_eq!(nl.beyond_record(day(2026, 11, 23)), None);
/// let beyond = nl.beyond_record(day(2030, 1, 1)).unwrap();
/// assert_eq!(beyond.to_string(), "2030-01-01 lies beyond what is known: the map of municipalities is known until 2027-01-01");
/// assert_eq!(
///     beyond.in_lang(Lang::Nl).to_string(),
///     "2030-01-01 valt buiten wat bekend is: de gemeentelijke indeling is bekend tot 2027-01-01"
/// );
/// ```
#[doc(alias = "peildatum")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct BeyondRecord {
    /// The record.
    pub record: ClosedRecord,
    /// The day that is not covered.
    pub day: NaiveDate,
    /// The first day for which the record is known, if it has one.
    pub known_from: Option<NaiveDate>,
    /// The first day for which it is not known any more, if it has one.
    pub known_until: Option<NaiveDate>,
}

impl BeyondRecord {
    /// What is to be said of that day, if the record does not cover it.
    pub(crate) fn of(record: ClosedRecord, known: Period, day: NaiveDate) -> Option<Self> {
        let from = Some(known.from()).filter(|from| *from != NaiveDate::MIN);
        (!known.contains(day)).then_some(Self { record, day, known_from: from, known_until: known.until() })
    }

    /// The same of a record that is known from its beginning until that day; `None` if it is never out of date.
    pub(crate) fn after(record: ClosedRecord, until: Option<NaiveDate>, day: NaiveDate) -> Option<Self> {
        let known_until = Some(until.filter(|until| *until <= day)?);
        Some(Self { record, day, known_from: None, known_until })
    }
}

impl Translate for BeyondRecord {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { record, day, known_from, known_until } = *self;
        let beyond = lang.pick("valt buiten wat bekend is", "lies beyond what is known");
        write!(f, "{day} {beyond}: {} {}", record.label(lang), lang.pick("is bekend", "is known"))?;
        if let Some(from) = known_from {
            write!(f, " {} {from}", lang.pick("vanaf", "from"))?;
        }
        match known_until {
            Some(until) => write!(f, " {} {until}", lang.pick("tot", "until")),
            None => Ok(()),
        }
    }
}

impl fmt::Display for BeyondRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl core::error::Error for BeyondRecord {}
