//! Names and codes as other systems and people write them, and days beyond the record.

use ambtelijke_fusie::{
    municipality::{Gazetteer, GazetteerError, GazetteerRows, LookupError, MunicipalityCode, Reorganisation, code},
    time::{ClosedRecord, NaiveDate, day},
};
use std::sync::LazyLock;

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);
const TODAY: NaiveDate = day(2026, 1, 1);

#[test]
fn names_are_read_as_other_systems_write_them() {
    for (name, on, expected) in [
        // "Gemeente" before or behind.
        ("Gemeente Utrecht", TODAY, 344),
        ("gemeente Bergen (L)", TODAY, 893),
        ("Groningen (gemeente)", TODAY, 14),
        ("Utrecht, gemeente", TODAY, 344),
        ("Gem. Zwolle", TODAY, 193),
        ("Municipality of Amsterdam", TODAY, 363),
        // The province behind it, in every official way.
        ("Bergen (Noord-Holland)", TODAY, 373),
        ("Bergen (N.H.)", TODAY, 373),
        ("Bergen (N-H)", TODAY, 373),
        ("Bergen, Noord-Holland", TODAY, 373),
        ("Bergen (Limburg)", TODAY, 893),
        ("Bergen (Lb.)", TODAY, 893),
        ("Bergen Limburg", TODAY, 893),
        ("Hengelo (Overijssel)", TODAY, 164),
        ("Hengelo (Ov.)", day(2004, 12, 31), 164),
        ("Hengelo (Gld)", day(2004, 12, 31), 248),
        ("Hengelo (Gld.)", day(2004, 12, 31), 248),
        ("Hengelo (GE)", day(2004, 12, 31), 248),
        ("Hengelo (Gelderland)", day(2004, 12, 31), 248),
        ("Valkenburg (ZH)", day(2005, 6, 1), 619),
        ("Valkenburg (Zuid-Holland)", day(2005, 6, 1), 619),
        ("Rijswijk (Zuid-Holland)", TODAY, 603),
        ("Middelburg (Zeeland)", TODAY, 687),
        ("Leeuwarden (Friesland)", TODAY, 80),
        ("Gemeente Bergen (Noord-Holland)", TODAY, 373),
        // The names of the tables of the State.
        ("Sluis (oud)", day(1994, 6, 1), 713),
        ("Bleskensgraaf en Hofwegen", day(1985, 6, 1), 496),
        ("Sint Odili\u{eb}nberg", day(1990, 1, 1), 967),
        ("The Hague", TODAY, 518),
        // c.a. for the rest of a longer name.
        ("Nuenen c.a.", TODAY, 820),
        ("Nuenen ca", TODAY, 820),
        ("Kollumerland c.a.", day(2018, 12, 31), 79),
        ("Haarlemmerliede c.a.", day(2018, 12, 31), 393),
        ("Cuijk c.a.", day(1993, 1, 1), 761),
        // Abbreviations and other spellings.
        ("Alphen a/d Rijn", TODAY, 484),
        ("Alphen a.d. Rijn", TODAY, 484),
        ("Alphen a d Rijn", TODAY, 484),
        ("Krimpen a/d IJssel", TODAY, 542),
        ("Capelle ad IJssel", TODAY, 502),
        ("St. Michielsgestel", TODAY, 845),
        ("St Michielsgestel", TODAY, 845),
        ("St.Michielsgestel", TODAY, 845),
        ("Nuenen, Gerwen & Nederwetten", TODAY, 820),
        ("Peel & Maas", TODAY, 1894),
        ("Berg + Dal", TODAY, 1945),
        ("Ysselstein", TODAY, 353),
        ("Ryswyk", TODAY, 603),
        ("Hof v. Twente", TODAY, 1735),
        ("Wijk b. Duurstede", TODAY, 352),
        // With an article too many, or without one.
        ("De Maashorst", TODAY, 1991),
        ("Hogeland", TODAY, 1966),
        ("Fryske Marren", TODAY, 1940),
        ("Friese Meren", day(2015, 1, 1), 1921),
        ("Ronde Venen", TODAY, 736),
        ("Gravenhage", TODAY, 518),
        ("Alphen aan de Rijn", TODAY, 484),
    ] {
        let found = NL.find(name, on).unwrap_or_else(|error| panic!("{name} on {on}: {error}"));
        assert_eq!(found.code(), code(expected), "{name} on {on}: {found}");
    }
}

#[test]
fn what_is_only_part_of_a_name_is_a_guess_by_words_before_letters() {
    for (name, on, guessed) in [
        ("Nuenen", TODAY, &[820][..]),
        ("Hoogezand", day(2017, 1, 1), &[18]),
        ("Sudwest Friesland", TODAY, &[1900]),
        ("Amstelven", TODAY, &[362]),
        ("Noordwikj", TODAY, &[575]),
        // Of other days, where the day has nobody like it.
        ("Hoogezand", TODAY, &[18]),
        ("W\u{c3}\u{bb}nseradiel", day(2005, 1, 1), &[710]),
        ("W\u{c3}\u{bb}nseradiel", TODAY, &[710]),
        // No guess is better than a wrong one.
        ("Atlantis", TODAY, &[]),
        ("Laren (Gelderland)", TODAY, &[]),
        ("De", TODAY, &[]),
        ("c.a.", TODAY, &[]),
        ("(gemeente)", TODAY, &[]),
        ("Gemeente", TODAY, &[]),
        ("\u{1b}[2J", TODAY, &[]),
        ("", TODAY, &[]),
    ] {
        match NL.find(name, on) {
            Err(LookupError::UnknownName { suggestions, .. }) => {
                let codes: Vec<u16> = suggestions.iter().map(|one| one.code.number()).collect();
                assert_eq!(codes, guessed, "{name} on {on}: {suggestions:?}");
            }
            other => panic!("{name} on {on}: {other:?}"),
        }
    }
    let succeeded = NL.find("Friese Meren", TODAY).unwrap_err().to_string();
    assert!(succeeded.ends_with("it went into De Fryske Marren (GM1940)"), "{succeeded}");
    let two = NL.find("Gemeente Bergen", TODAY).unwrap_err();
    assert!(matches!(two, LookupError::Ambiguous { ref candidates, .. } if candidates.len() == 2), "{two}");
}

#[test]
fn no_way_of_writing_makes_one_municipality_of_two() {
    // One look-up in words of every tenth municipality: they are slow without optimisation.
    for (year, nth) in [(1985, 0), (1996, 3), (2004, 6), (2026, 9)] {
        let on = day(year, 1, 1);
        for municipality in NL.in_being_on(on).skip(nth).step_by(10) {
            let province = municipality.province_on(on);
            let name = municipality.name().split(" (").next().unwrap();
            let mut written = vec![format!("Gemeente {}", municipality.name()), format!("De {}", municipality.name())];
            written.extend(province.map(|province| format!("{name} ({})", province.code())));
            for text in written {
                match NL.find(&text, on) {
                    Ok(found) => assert_eq!(found, municipality, "{text} on {on}"),
                    Err(LookupError::Ambiguous { .. }) => assert_eq!(municipality.name(), "Hengelo", "{text} on {on}"),
                    Err(error) => panic!("{text} on {on}: {error}"),
                }
            }
        }
    }
}

/// A bill of November 2025; whether it was adopted is not known here.
fn bill() -> GazetteerRows {
    serde_json::from_str(
        r#"{
            "municipalities": [],
            "reorganisations": [{"day": "2027-01-01", "kind": "uitbreiding", "old": ["GM1696"], "receivers": ["GM0402"]}],
            "transfers": [{"day": "2027-01-01", "from": "GM1696", "to": "GM0402", "part": "opvolging"}]
        }"#,
    )
    .unwrap()
}

#[test]
fn a_day_beyond_the_record_is_told_and_never_taken_for_a_day_on_which_nothing_happens() {
    assert_eq!(NL.known_until(), Some(day(2027, 1, 1)));
    assert_eq!(NL.beyond_record(day(2026, 12, 31)), None);
    let beyond = NL.beyond_record(day(2027, 1, 1)).unwrap();
    assert_eq!((beyond.record, beyond.day), (ClosedRecord::Municipalities, day(2027, 1, 1)));
    assert_eq!(NL.abolished_on(day(2026, 12, 31)).unwrap(), [], "known, and none");
    assert_eq!(NL.abolished_on(day(2027, 1, 1)), Err(beyond));
    assert_eq!(NL.years_counted(), Some(1985..2027));
}

#[test]
fn what_is_announced_is_added_through_the_same_checks_and_marked() {
    let announced = NL.with(bill()).unwrap();
    let wijdemeren = code(1696);
    assert!(announced.find("Wijdemeren", day(2026, 12, 31)).is_ok());
    let gone = announced.find("Wijdemeren", day(2030, 1, 1)).unwrap_err().to_string();
    assert!(gone.contains("until 2027-01-01 (as announced); it went into Hilversum (GM0402)"), "{gone}");
    let earlier = announced.find("Haaren", day(2030, 1, 1)).unwrap_err().to_string();
    assert!(!earlier.contains("announced"), "an end within the record is no announcement: {earlier}");
    let [ended] = &announced.abolished_on(day(2027, 1, 1)).unwrap()[..] else { panic!() };
    assert_eq!((ended.municipality, ended.successor()), (wijdemeren, Some(code(402))));
    let marked: Vec<NaiveDate> =
        announced.reorganisations().filter(|one| one.is_announced()).map(Reorganisation::day).collect();
    assert_eq!(marked, [day(2027, 1, 1)]);
    assert!(announced.beyond_record(day(2027, 1, 1)).is_some(), "announced is not known");
    assert!(announced.abolished_on(day(2027, 1, 2)).is_err(), "of another day nothing is announced");
    let again = Gazetteer::from_rows(announced.to_rows()).unwrap();
    assert!(again == announced && announced != *NL);

    let refused = |change: fn(&mut GazetteerRows)| {
        let mut rows = bill();
        change(&mut rows);
        NL.with(rows).unwrap_err()
    };
    let early = refused(|rows| rows.reorganisations[0].day = day(2026, 7, 1));
    assert!(matches!(early, GazetteerError::WithinTheRecord { .. }), "{early}");
    assert!(early.to_string().contains("before 2027-01-01, for which the record is known"), "{early}");
    let nobody = refused(|rows| rows.transfers.clear());
    assert!(matches!(nobody, GazetteerError::EndsWithoutReceiver { .. }), "{nobody}");
    let gone = refused(|rows| rows.reorganisations[0].old = vec![code(788)]);
    assert!(matches!(gone, GazetteerError::GiverNotInBeing { .. }), "{gone}");
    let mut open = NL.to_rows();
    open.known_until = None;
    let open = Gazetteer::from_rows(open).unwrap();
    assert_eq!(open.with(bill()).unwrap_err(), GazetteerError::NeverOutOfDate);
    assert_eq!(open.beyond_record(day(2500, 1, 1)), None);
}

#[test]
fn a_dossier_with_a_byte_order_mark_is_read() {
    use ambtelijke_fusie::{Dossier, examples};
    let marked = format!("\u{feff}{}", examples::NOABERKRACHT);
    assert_eq!(Dossier::from_json(&marked).unwrap(), Dossier::from_json(examples::NOABERKRACHT).unwrap());
}

#[test]
fn codes_are_read_as_other_systems_write_them() {
    let hilversum = NL.find("Hilversum", TODAY).unwrap().code();
    for written in ["GM0402", "gm0402", "0402", "http://identifier.overheid.nl/tooi/id/gemeente/gm0402"] {
        assert_eq!(MunicipalityCode::read(written), Ok(hilversum), "{written}");
    }
}
