//! Every task field that Iv3 has had, in the order of the codes and then of the years.
//!
//! Sources: *Iv3-Informatievoorschrift* 2023 for the lists of 2017 to 2024; definitions published with municipal
//! budgets for that of 2025.

use super::{TaskField, TaskFieldCode};

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

/// In place of the first year in which a task field is no longer there.
const RUNNING: i32 = i32::MAX;

/// The codes that a task field follows on, or that follow on it.
macro_rules! codes {
    ($($text:literal),* $(,)?) => { &[$($crate::task::fields::code($text)),*] };
}
pub(super) use codes;

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
