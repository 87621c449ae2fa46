//! Every task field that Iv3 has had, in the order of the codes and then of the years.
//!
//! Sources: *Iv3-Informatievoorschrift* 2023 for the lists of 2017 to 2024; definitions published with municipal
//! budgets for that of 2025.

use super::{TaskError, TaskField, TaskFieldCode};
use crate::time::{BeyondRecord, ClosedRecord};
use chrono::NaiveDate;

#[expect(clippy::panic, reason = "only used in the constant below, where it is a compile error")]
pub(super) const fn code(text: &str) -> TaskFieldCode {
    match TaskFieldCode::read(text.as_bytes()) {
        Some(code) => code,
        None => panic!("no code of a task field"),
    }
}

const fn field(text: &str, name: &'static str, from_year: i32, until_year: i32) -> TaskField {
    let until_year = if until_year == RUNNING { None } else { Some(until_year) };
    TaskField { code: code(text), name, from_year, until_year, predecessors: &[], successors: &[] }
}

/// The years of the first list and of the last that was found.
const FIRST_LIST: i32 = 2017;
const LAST_LIST: i32 = 2025;

/// In place of the first year in which a task field is no longer there.
const RUNNING: i32 = i32::MAX;

/// The codes that a task field follows on, or that follow on it.
macro_rules! codes {
    ($($text:literal),* $(,)?) => { &[$($crate::task::fields::code($text)),*] };
}
pub(super) use codes;

impl TaskField {
    /// The task fields of all years, in the order of their codes and then of their years.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &FIELDS
    }

    /// The task fields of one year, in the order of the official list; none before 2017.
    ///
    /// Later years have those of the last list known, that of 2025; [`beyond_record`](Self::beyond_record) says so.
    pub fn in_year(year: i32) -> impl Iterator<Item = &'static Self> + Clone {
        FIELDS.iter().filter(move |field| field.is_in(year))
    }

    /// The years of which the list is known: from 2017, and until 2026.
    #[must_use]
    pub const fn known_years() -> core::ops::Range<i32> {
        FIRST_LIST..LAST_LIST + 1
    }

    /// That the list of a year is not known, if it is one after the last that was found. Before 2017 there was none.
    ///
    /// ```
    /// use ambtelijke_fusie::{task::TaskField, time::day};
    ///
    /// assert_eq!(TaskField::beyond_record(2025), None);
    /// assert_eq!(TaskField::beyond_record(2030).unwrap().known_until, Some(day(2026, 1, 1)));
    /// ```
    #[must_use]
    pub fn beyond_record(year: i32) -> Option<BeyondRecord> {
        let known_until = Some(NaiveDate::from_ymd_opt(Self::known_years().end, 1, 1)?);
        BeyondRecord::after(ClosedRecord::TaskFields, known_until, NaiveDate::from_ymd_opt(year, 1, 1)?)
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
}

pub(super) const FIELDS: [TaskField; 96] = [
    field("0.1", "Bestuur", 2017, RUNNING),
    field("0.2", "Burgerzaken", 2017, RUNNING),
    field("0.3", "Beheer overige gebouwen en gronden", 2017, RUNNING),
    field("0.4", "Overhead", 2017, RUNNING),
    field("0.5", "Treasury", 2017, RUNNING),
    field("0.61", "OZB woningen", 2017, RUNNING),
    field("0.62", "OZB niet-woningen", 2017, RUNNING),
    field("0.63", "Parkeerbelasting", 2017, RUNNING),
    field("0.64", "Belastingen overig", 2017, RUNNING),
    field("0.7", "Algemene uitkering en overige uitkeringen gemeentefonds", 2017, RUNNING),
    field("0.8", "Overige baten en lasten", 2017, RUNNING),
    field("0.9", "Vennootschapsbelasting (Vpb)", 2017, RUNNING),
    field("0.10", "Mutaties reserves", 2017, RUNNING),
    field("0.11", "Resultaat van de rekening van baten en lasten", 2017, RUNNING),
    field("1.1", "Crisisbeheersing en brandweer", 2017, RUNNING),
    field("1.2", "Openbare orde en veiligheid", 2017, RUNNING),
    field("2.1", "Verkeer en vervoer", 2017, RUNNING),
    field("2.2", "Parkeren", 2017, RUNNING),
    field("2.3", "Recreatieve havens", 2017, RUNNING),
    field("2.4", "Economische havens en waterwegen", 2017, RUNNING),
    field("2.5", "Openbaar vervoer", 2017, RUNNING),
    field("3.1", "Economische ontwikkeling", 2017, RUNNING),
    field("3.2", "Fysieke bedrijfsinfrastructuur", 2017, RUNNING),
    field("3.3", "Bedrijvenloket en bedrijfsregelingen", 2017, RUNNING),
    field("3.4", "Economische promotie", 2017, RUNNING),
    field("4.1", "Openbaar basisonderwijs", 2017, RUNNING),
    field("4.2", "Onderwijshuisvesting", 2017, RUNNING),
    field("4.3", "Onderwijsbeleid en leerlingzaken", 2017, RUNNING),
    field("5.1", "Sportbeleid en activering", 2017, RUNNING),
    field("5.2", "Sportaccommodaties", 2017, RUNNING),
    field("5.3", "Cultuurpresentatie, cultuurproductie en cultuurparticipatie", 2017, RUNNING),
    field("5.4", "Musea", 2017, RUNNING),
    field("5.5", "Cultureel erfgoed", 2017, RUNNING),
    field("5.6", "Media", 2017, RUNNING),
    field("5.7", "Openbaar groen en (openlucht) recreatie", 2017, RUNNING),
    field("6.1", "Samenkracht en burgerparticipatie", 2017, RUNNING),
    field("6.2", "Wijkteams", 2017, 2023),
    TaskField {
        successors: codes!("6.21", "6.22", "6.23"),
        ..field("6.2", "Toegang en eerstelijnsvoorzieningen", 2023, 2025)
    },
    TaskField {
        predecessors: codes!("6.2"),
        ..field("6.21", "Toegang en eerstelijnsvoorzieningen Wmo", 2025, RUNNING)
    },
    TaskField {
        predecessors: codes!("6.2"),
        ..field("6.22", "Toegang en eerstelijnsvoorzieningen Jeugd", 2025, RUNNING)
    },
    TaskField {
        predecessors: codes!("6.2"),
        ..field("6.23", "Toegang en eerstelijnsvoorzieningen Integraal", 2025, RUNNING)
    },
    field("6.3", "Inkomensregelingen", 2017, RUNNING),
    field("6.4", "Begeleide participatie", 2017, 2023),
    field("6.4", "WSW en beschut werk", 2023, RUNNING),
    field("6.5", "Arbeidsparticipatie", 2017, RUNNING),
    TaskField { successors: codes!("6.60"), ..field("6.6", "Maatwerkvoorzieningen (Wmo)", 2017, 2025) },
    TaskField { predecessors: codes!("6.6"), ..field("6.60", "Hulpmiddelen en diensten (Wmo)", 2025, RUNNING) },
    TaskField {
        successors: codes!("6.71a", "6.71b", "6.71c", "6.71d"),
        ..field("6.71", "Maatwerkdienstverlening 18+", 2017, 2023)
    },
    TaskField { predecessors: codes!("6.71a"), ..field("6.711", "Huishoudelijke hulp (Wmo)", 2025, RUNNING) },
    TaskField { predecessors: codes!("6.71b"), ..field("6.712", "Begeleiding (Wmo)", 2025, RUNNING) },
    TaskField { predecessors: codes!("6.71c"), ..field("6.713", "Dagbesteding (Wmo)", 2025, RUNNING) },
    TaskField { predecessors: codes!("6.71d"), ..field("6.714", "Overige maatwerkarrangementen (Wmo)", 2025, RUNNING) },
    TaskField {
        predecessors: codes!("6.71"),
        successors: codes!("6.711"),
        ..field("6.71a", "Hulp bij het huishouden (Wmo)", 2023, 2025)
    },
    TaskField {
        predecessors: codes!("6.71"),
        successors: codes!("6.712"),
        ..field("6.71b", "Begeleiding (Wmo)", 2023, 2025)
    },
    TaskField {
        predecessors: codes!("6.71"),
        successors: codes!("6.713"),
        ..field("6.71c", "Dagbesteding (Wmo)", 2023, 2025)
    },
    TaskField {
        predecessors: codes!("6.71"),
        successors: codes!("6.714"),
        ..field("6.71d", "Overige maatwerkarrangementen (Wmo)", 2023, 2025)
    },
    TaskField {
        successors: codes!("6.72a", "6.72b", "6.72c", "6.72d", "6.73a", "6.73b", "6.73c", "6.74a", "6.74b", "6.74c"),
        ..field("6.72", "Maatwerkdienstverlening 18-", 2017, 2023)
    },
    TaskField { predecessors: codes!("6.72"), ..field("6.72a", "Jeugdhulp begeleiding", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.72b", "Jeugdhulp behandeling", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.72c", "Jeugdhulp dagbesteding", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.72d", "Jeugdhulp zonder verblijf overig", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.73a", "Pleegzorg", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.73b", "Gezinsgericht", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.73c", "Jeugdhulp met verblijf overig", 2023, 2025) },
    TaskField {
        predecessors: codes!("6.72"),
        ..field("6.74a", "Jeugdhulp behandeling GGZ zonder verblijf", 2023, 2025)
    },
    TaskField { predecessors: codes!("6.72"), ..field("6.74b", "Jeugdhulp crisis/LTA/GGZ-verblijf", 2023, 2025) },
    TaskField { predecessors: codes!("6.72"), ..field("6.74c", "Gesloten plaatsing", 2023, 2025) },
    field("6.751", "Jeugdhulp ambulant lokaal", 2025, RUNNING),
    field("6.752", "Jeugdhulp ambulant regionaal", 2025, RUNNING),
    field("6.753", "Jeugdhulp ambulant landelijk", 2025, RUNNING),
    field("6.761", "Jeugdhulp met verblijf lokaal", 2025, RUNNING),
    field("6.762", "Jeugdhulp met verblijf regionaal", 2025, RUNNING),
    field("6.763", "Jeugdhulp met verblijf landelijk", 2025, RUNNING),
    field("6.791", "PGB Wmo", 2025, RUNNING),
    field("6.792", "PGB Jeugd", 2025, RUNNING),
    TaskField { successors: codes!("6.81a", "6.81b"), ..field("6.81", "Geëscaleerde zorg 18+", 2017, 2023) },
    TaskField { predecessors: codes!("6.81a"), ..field("6.811", "Beschermd wonen (Wmo)", 2025, RUNNING) },
    TaskField {
        predecessors: codes!("6.81b"),
        ..field("6.812", "Maatschappelijke- en vrouwenopvang (Wmo)", 2025, RUNNING)
    },
    TaskField {
        predecessors: codes!("6.81"),
        successors: codes!("6.811"),
        ..field("6.81a", "Beschermd wonen (Wmo)", 2023, 2025)
    },
    TaskField {
        predecessors: codes!("6.81"),
        successors: codes!("6.812"),
        ..field("6.81b", "Maatschappelijke- en vrouwenopvang (Wmo)", 2023, 2025)
    },
    TaskField { successors: codes!("6.82a", "6.82b"), ..field("6.82", "Geëscaleerde zorg 18-", 2017, 2023) },
    TaskField { predecessors: codes!("6.82a"), ..field("6.821", "Jeugdbescherming", 2025, RUNNING) },
    TaskField { predecessors: codes!("6.82b"), ..field("6.822", "Jeugdreclassering", 2025, RUNNING) },
    TaskField {
        predecessors: codes!("6.82"),
        successors: codes!("6.821"),
        ..field("6.82a", "Jeugdbescherming", 2023, 2025)
    },
    TaskField {
        predecessors: codes!("6.82"),
        successors: codes!("6.822"),
        ..field("6.82b", "Jeugdreclassering", 2023, 2025)
    },
    field("6.91", "Coördinatie en beleid Wmo", 2025, RUNNING),
    field("6.92", "Coördinatie en beleid Jeugd", 2025, RUNNING),
    field("7.1", "Volksgezondheid", 2017, RUNNING),
    field("7.2", "Riolering", 2017, RUNNING),
    field("7.3", "Afval", 2017, RUNNING),
    field("7.4", "Milieubeheer", 2017, RUNNING),
    field("7.5", "Begraafplaatsen en crematoria", 2017, RUNNING),
    field("8.1", "Ruimtelijke ordening", 2017, 2022),
    field("8.1", "Ruimte en leefomgeving", 2022, RUNNING),
    field("8.2", "Grondexploitatie (niet-bedrijventerreinen)", 2017, RUNNING),
    field("8.3", "Wonen en bouwen", 2017, RUNNING),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, Translate};
    use crate::task::MainField;
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
    fn it_says_so_in_dutch_too() {
        for (text, year, message) in [
            (
                "6.71",
                2023,
                "taakveld 6.71 bestond niet in 2023; het bestond van 2017 tot 2023 en ging verder als 6.71a, 6.71b, 6.71c, 6.71d",
            ),
            ("0.1", 2016, "taakveld 0.1 bestond niet in 2016; het bestaat sinds 2017"),
            ("0.12", 2024, "er is nooit een taakveld 0.12 geweest; Iv3 heeft taakvelden sinds 2017"),
        ] {
            assert_eq!(TaskField::get(code(text), year).unwrap_err().in_lang(Lang::Nl).to_string(), message);
        }
        let error = "0,1".parse::<TaskFieldCode>().unwrap_err().in_lang(Lang::Nl).to_string();
        assert!(error.starts_with("`0,1` is geen code van een taakveld; schrijf 0 tot en met 8, een punt,"), "{error}");
    }

    #[test]
    fn the_last_list_has_every_main_field() {
        for &main in MainField::ALL {
            assert!(TaskField::in_year(2025).any(|field| field.main_field() == main), "{main}");
        }
    }
}
