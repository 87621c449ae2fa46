//! The embedded municipalities against the published figures, and the laws of succession.

use ambtelijke_fusie::{
    language::{Lang, Translate},
    money::Share,
    municipality::{
        Gazetteer, LookupError, Municipality, MunicipalityCode, Portion, Province, ReorganisationKind,
        ReorganisationRow, TransferPart, TransferRow, code,
    },
    time::{NaiveDate, day},
};
use proptest::{prelude::*, sample::Index};
use std::{collections::BTreeSet, sync::LazyLock};

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

fn new_year(year: i32) -> NaiveDate {
    day(year, 1, 1)
}

/// What the successors of a municipality are, as a text.
fn successors(from: &str, on: NaiveDate, to: NaiveDate) -> Vec<String> {
    NL.successors(from.parse().unwrap(), on, to).unwrap().into_iter().map(written).collect()
}

fn written(portion: Portion) -> String {
    match portion.share {
        Some(share) => format!("{} {share}", NL.get(portion.code).unwrap().name()),
        None => format!("{} ?", NL.get(portion.code).unwrap().name()),
    }
}

/// Statistics Netherlands, number of municipalities on 1 January.
const COUNTS: [(i32, usize); 42] = [
    (1985, 741),
    (1986, 714),
    (1987, 714),
    (1988, 714),
    (1989, 702),
    (1990, 672),
    (1991, 647),
    (1992, 647),
    (1993, 646),
    (1994, 636),
    (1995, 633),
    (1996, 625),
    (1997, 572),
    (1998, 548),
    (1999, 538),
    (2000, 537),
    (2001, 504),
    (2002, 496),
    (2003, 489),
    (2004, 483),
    (2005, 467),
    (2006, 458),
    (2007, 443),
    (2008, 443),
    (2009, 441),
    (2010, 431),
    (2011, 418),
    (2012, 415),
    (2013, 408),
    (2014, 403),
    (2015, 393),
    (2016, 390),
    (2017, 388),
    (2018, 380),
    (2019, 355),
    (2020, 355),
    (2021, 352),
    (2022, 345),
    (2023, 342),
    (2024, 342),
    (2025, 342),
    (2026, 342),
];

#[test]
fn there_are_as_many_municipalities_on_every_1_january_as_are_published() {
    for (year, count) in COUNTS {
        assert_eq!(NL.in_being_on(new_year(year)).count(), count, "{year}");
    }
    assert_eq!(NL.in_being_on(day(2022, 3, 23)).count(), 345);
    assert_eq!(NL.in_being_on(day(2022, 3, 24)).count(), 344, "Weesp went into Amsterdam");
}

#[test]
fn the_inhabitants_of_every_municipality_are_known_on_every_1_january_on_which_it_is_there() {
    for municipality in NL.municipalities() {
        for (year, _) in COUNTS {
            let there = municipality.exists_on(new_year(year));
            assert_eq!(municipality.inhabitants(year).is_some(), there, "{municipality} {year}");
        }
        assert_eq!(municipality.inhabitants(1984), None, "{municipality}");
        assert_eq!(municipality.inhabitants(2027), None, "{municipality}");
    }
}

#[test]
fn the_inhabitants_add_up_to_those_of_the_country() {
    let sum = |year| NL.municipalities().filter_map(|it| it.inhabitants(year)).map(u64::from).sum::<u64>();
    for (year, inhabitants) in [(1995, 15_424_122), (2010, 16_574_989), (2020, 17_407_585), (2025, 18_044_027)] {
        assert_eq!(sum(year), inhabitants, "{year}");
    }
}

#[test]
fn replaying_the_reorganisations_gives_those_in_being_on_every_1_january() {
    let before = day(1984, 12, 31);
    let mut codes: BTreeSet<MunicipalityCode> = NL.in_being_on(before).map(Municipality::code).collect();
    for (year, _) in COUNTS {
        let from = if year == 1985 { new_year(1985) } else { new_year(year - 1) + chrono::Days::new(1) };
        for reorganisation in NL.reorganisations_between(from, new_year(year) + chrono::Days::new(1)) {
            if reorganisation.kind() != ReorganisationKind::ProvinceChange {
                for code in reorganisation.old() {
                    assert!(codes.remove(code), "{reorganisation:?}");
                }
            }
            codes.extend(reorganisation.receivers());
        }
        let there: BTreeSet<_> = NL.in_being_on(new_year(year)).map(Municipality::code).collect();
        assert_eq!(codes, there, "{year}");
    }
}

#[test]
fn the_record_has_328_reorganisations_and_884_municipalities() {
    assert_eq!(NL.municipalities().len(), 884);
    assert_eq!(NL.municipalities().filter(|it| it.until() == Some(new_year(1985))).count(), 12);
    assert_eq!(NL.reorganisations().len(), 328);
    let of = |kind| NL.reorganisations().filter(|it| it.kind() == kind).count();
    let kinds: Vec<_> = ReorganisationKind::ALL.iter().map(|&kind| format!("{kind} {}", of(kind))).collect();
    insta::assert_snapshot!(
        kinds.join(", "),
        @"samenvoeging 95, uitbreiding 151, opsplitsing 33, naamswijziging 40, provinciewijziging 9, instelling 0"
    );
    let strips = NL.transfers().filter(|it| it.part() == TransferPart::BorderStrip).count();
    assert_eq!((NL.transfers().len() - strips, strips), (580, 262));
}

#[test]
fn every_transfer_belongs_to_exactly_one_reorganisation_that_ends_its_giver() {
    let mut seen = 0;
    for reorganisation in NL.reorganisations().filter(|it| it.kind() != ReorganisationKind::ProvinceChange) {
        seen += reorganisation.transfers().filter(|it| reorganisation.old().contains(&it.from())).count();
    }
    assert_eq!(seen, NL.transfers().len());
}

#[test]
fn haaren_went_to_four_municipalities_in_2021() {
    let shares = ["Boxtel 2149/14318", "Oisterwijk 5827/14318", "Tilburg 721/7159", "Vught 2450/7159"];
    assert_eq!(successors("GM0788", day(2020, 12, 31), new_year(2021)), shares);
    assert_eq!(successors("GM0788", new_year(1997), new_year(2026)), shares);
    assert_eq!(successors("GM0788", new_year(1997), day(2020, 12, 31)), ["Haaren 1"]);
}

#[test]
fn how_boarnsterhim_was_divided_in_2014_is_unknown() {
    let four = ["Heerenveen ?", "Leeuwarden ?", "Súdwest-Fryslân ?", "De Friese Meren ?"];
    assert_eq!(successors("GM0055", new_year(2013), new_year(2014)), four);
    // One of them went on under another name and code, and what is unknown stays so.
    let four = ["Heerenveen ?", "Leeuwarden ?", "Súdwest-Fryslân ?", "De Fryske Marren ?"];
    assert_eq!(successors("GM0057", day(1985, 1, 2), new_year(2026)), four, "Boornsterhem, renamed on 1985-01-03");
    let steps = NL.succession_steps(code(57), day(1985, 1, 2), new_year(2026)).unwrap();
    assert_eq!(steps.len(), 6, "{steps:?}");
    assert_eq!(steps.iter().find(|it| it.to() == code(1921)).unwrap().inhabitants(), Some(783));
}

#[test]
fn shares_are_multiplied_along_chains_and_added_where_they_meet() {
    // Udenhout was divided between Tilburg and Haaren in 1997, and Haaren in 2021, in part to Tilburg.
    let shares = ["Haaren 323/1812", "Tilburg 1489/1812"];
    assert_eq!(successors("GM0857", new_year(1996), new_year(1997)), shares);
    let shares =
        ["Boxtel 694127/25944216", "Oisterwijk 1882121/25944216", "Tilburg 1815439/2162018", "Vught 395675/6486054"];
    assert_eq!(successors("GM0857", new_year(1996), new_year(2026)), shares);
    // Kedichem was divided in 1986 between Leerdam and Zederik, which met again in Vijfheerenlanden in 2019.
    assert_eq!(successors("GM0538", new_year(1985), new_year(1986)), ["Leerdam 542/607", "Zederik 65/607"]);
    assert_eq!(successors("GM0538", new_year(1985), new_year(2019)), ["Vijfheerenlanden 1"]);
}

#[test]
fn predecessors_are_the_mirror_of_successors() {
    let (from, to) = (new_year(1985), new_year(2026));
    let mut pairs = 0;
    for municipality in NL.in_being_on(to) {
        for before in NL.predecessors(municipality.code(), from, to).unwrap() {
            let mirror = Portion { code: municipality.code(), share: before.share };
            assert!(NL.successors(before.code, from, to).unwrap().contains(&mirror), "{municipality} {before:?}");
            pairs += 1;
        }
    }
    let forward: usize = NL.in_being_on(from).map(|it| NL.successors(it.code(), from, to).unwrap().len()).sum();
    assert_eq!(pairs, forward);
}

#[test]
fn names_are_found_as_people_type_them() {
    let today = new_year(2026);
    for (name, on, expected) in [
        ("Amsterdam", today, "GM0363"),
        ("sudwest fryslan", today, "GM1900"),
        ("SÚDWEST-FRYSLÂN", today, "GM1900"),
        ("'s-Gravenhage", today, "GM0518"),
        ("s gravenhage", today, "GM0518"),
        ("den haag", today, "GM0518"),
        ("Den Bosch", today, "GM0796"),
        ("’s-Hertogenbosch", today, "GM0796"),
        ("Bergen (NH)", today, "GM0373"),
        ("Bergen NH", today, "GM0373"),
        ("Bergen (L.)", today, "GM0893"),
        ("Laren (NH.)", today, "GM0417"),
        ("Laren", today, "GM0417"),
        ("Hengelo", today, "GM0164"),
        ("Hengelo (O.)", new_year(2000), "GM0164"),
        ("Sluis", new_year(1990), "GM0713"),
        ("Sluis", today, "GM1714"),
        ("De Friese Meren", day(2015, 6, 30), "GM1921"),
        ("De Fryske Marren", day(2015, 7, 1), "GM1940"),
        ("Ohe en Laak", new_year(1990), "GM0953"),
        ("Nuenen Gerwen en Nederwetten", today, "GM0820"),
    ] {
        let found = NL.find(name, on).unwrap_or_else(|error| panic!("{name} on {on}: {error}"));
        assert_eq!(found.code().to_string(), expected, "{name} on {on}");
    }
}

#[test]
fn every_official_name_finds_its_municipality_or_says_that_there_are_two() {
    for (year, _) in COUNTS {
        for municipality in NL.in_being_on(new_year(year)) {
            match NL.find(municipality.name(), new_year(year)) {
                Ok(found) => assert_eq!(found, municipality),
                Err(LookupError::Ambiguous { candidates, .. }) => {
                    assert_eq!(municipality.name(), "Hengelo", "{candidates:?}");
                }
                Err(error) => panic!("{municipality} {year}: {error}"),
            }
        }
    }
}

#[test]
fn a_name_that_is_not_found_is_explained() {
    let message = |name, on| NL.find(name, on).unwrap_err().to_string();
    let today = new_year(2026);
    insta::assert_snapshot!(message("Amstelven", today), @"no municipality has or had the name `Amstelven`; did you mean Amstelveen (GM0362)?");
    insta::assert_snapshot!(message("Blarikum", today), @"no municipality has or had the name `Blarikum`; did you mean Blaricum (GM0376)?");
    insta::assert_snapshot!(message("Atlantis", today), @"no municipality has or had the name `Atlantis`");
    insta::assert_snapshot!(message("", today), @"no municipality has or had the name ``");
    insta::assert_snapshot!(message("Bergen", today), @"`Bergen` can be Bergen (NH) (GM0373) or Bergen (L) (GM0893) on 2026-01-01; give the code, or the name with its province");
    insta::assert_snapshot!(message("Hengelo", new_year(2004)), @"`Hengelo` can be Hengelo (GM0164) or Hengelo (GM0248) on 2004-01-01; give the code, or the name with its province");
    insta::assert_snapshot!(message("Haaren", new_year(2021)), @"not in being on 2021-01-01: Haaren (GM0788) was there until 2021-01-01; it went into Boxtel (GM0757), Oisterwijk (GM0824), Tilburg (GM0855) and Vught (GM0865)");
    insta::assert_snapshot!(message("Sluis", new_year(1998)), @"not in being on 1998-01-01: Sluis (GM0713) was there until 1995-01-01; it went into Sluis-Aardenburg (GM1698); Sluis (GM1714) was there from 2003-01-01; it came from Oostburg (GM0692) and Sluis-Aardenburg (GM1698)");
    insta::assert_snapshot!(message("Weesp", day(2022, 3, 24)), @"not in being on 2022-03-24: Weesp (GM0457) was there until 2022-03-24; it went into Amsterdam (GM0363)");
    insta::assert_snapshot!(message("Eemsdelta", new_year(1985)), @"not in being on 1985-01-01: Eemsdelta (GM1979) was there from 2021-01-01; it came from Appingedam (GM0003), Bierum (GM0008), Delfzijl (GM0010), Loppersum (GM0024), Middelstum (GM0027), Stedum (GM0041), Termunten (GM0042) and 't Zandt (GM0054)");
    insta::assert_snapshot!(message("Poortugaal", new_year(1985)), @"not in being on 1985-01-01: Poortugaal (GM0592) was there until 1985-01-01; it went into Rotterdam (GM0599) and Albrandswaard (GM0613)");
}

#[test]
fn a_code_that_is_not_there_on_the_day_is_explained() {
    let message = |text: &str, on| NL.on(text.parse().unwrap(), on).unwrap_err().to_string();
    insta::assert_snapshot!(message("GM0999", new_year(2026)), @"no municipality has or had the code GM0999 since the record begins; look the code up by name");
    insta::assert_snapshot!(message("GM1921", new_year(2026)), @"not in being on 2026-01-01: De Friese Meren (GM1921) was there from 2014-01-01 until 2015-07-01; it went into De Fryske Marren (GM1940)");
    insta::assert_snapshot!(message("GM1940", new_year(2015)), @"not in being on 2015-01-01: De Fryske Marren (GM1940) was there from 2015-07-01; it came from De Friese Meren (GM1921)");
    let backwards = NL.successors(code(363), new_year(2026), new_year(2025)).unwrap_err();
    insta::assert_snapshot!(backwards.to_string(), @"the period from 2026-01-01 to 2025-01-01 runs backwards; give the earlier day first");
}

#[test]
fn it_is_explained_in_dutch_too() {
    let message = |name, on| NL.find(name, on).unwrap_err().in_lang(Lang::Nl).to_string();
    let today = new_year(2026);
    insta::assert_snapshot!(message("Amstelven", today), @"geen gemeente heeft of had de naam `Amstelven`; bedoelt u Amstelveen (GM0362)?");
    insta::assert_snapshot!(message("Atlantis", today), @"geen gemeente heeft of had de naam `Atlantis`");
    insta::assert_snapshot!(message("Bergen", today), @"`Bergen` kan op 2026-01-01 Bergen (NH) (GM0373) of Bergen (L) (GM0893) zijn; geef de code, of de naam met de provincie");
    insta::assert_snapshot!(message("Sluis", new_year(1998)), @"op 1998-01-01 bestaat die gemeente niet: Sluis (GM0713) bestond tot 1995-01-01 en ging op in Sluis-Aardenburg (GM1698); Sluis (GM1714) bestaat vanaf 2003-01-01 en kwam voort uit Oostburg (GM0692) en Sluis-Aardenburg (GM1698)");
    insta::assert_snapshot!(message("De Friese Meren", today), @"op 2026-01-01 bestaat die gemeente niet: De Friese Meren (GM1921) bestond van 2014-01-01 tot 2015-07-01 en ging op in De Fryske Marren (GM1940)");
}

#[test]
fn a_province_is_that_of_the_day() {
    for (text, on, province) in [
        ("GM0034", day(1985, 12, 31), None),
        ("GM0034", new_year(1986), Some(Province::Flevoland)),
        ("GM0184", day(1985, 12, 31), Some(Province::Overijssel)),
        ("GM0184", day(1950, 3, 31), Some(Province::NoordHolland)),
        ("GM0184", new_year(1986), Some(Province::Flevoland)),
        ("GM0632", day(1988, 12, 31), Some(Province::ZuidHolland)),
        ("GM0632", new_year(1989), Some(Province::Utrecht)),
        ("GM0620", new_year(2019), None),
    ] {
        assert_eq!(NL.get(text.parse().unwrap()).unwrap().province_on(on), province, "{text} {on}");
    }
    let provinces = |on| NL.in_being_on(on).filter_map(|it| it.province_on(on)).collect::<BTreeSet<_>>().len();
    assert_eq!((provinces(new_year(1985)), provinces(new_year(1986))), (11, 12));
}

#[test]
fn a_gazetteer_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + core::panic::UnwindSafe>() {}
    shared::<Gazetteer>();
    shared::<Municipality<'static>>();
}

#[test]
fn a_planned_merger_can_be_added_to_the_rows() {
    // A day that no record reaches, so that the next edition of the record does not bring what is planned here.
    let mut rows = NL.to_rows();
    let day = new_year(2100);
    let mut there = NL.in_being_on(day).map(Municipality::code);
    let (leaver, receiver) = (there.next().unwrap(), there.next().unwrap());
    rows.municipalities.iter_mut().find(|row| row.code == leaver).unwrap().until = Some(day);
    rows.reorganisations.push(ReorganisationRow {
        day,
        kind: ReorganisationKind::Annexation,
        old: vec![leaver],
        in_part: Vec::new(),
        receivers: vec![receiver],
    });
    rows.transfers.push(TransferRow {
        day,
        from: leaver,
        to: receiver,
        part: TransferPart::Succession,
        inhabitants: None,
        share: None,
    });
    let planned = Gazetteer::from_rows(rows).unwrap();
    assert_eq!(planned.in_being_on(day).count(), NL.in_being_on(day).count() - 1);
    let whole = [Portion { code: receiver, share: Some(Share::ONE) }];
    assert_eq!(planned.successors(leaver, new_year(2099), day).unwrap(), whole);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..15_400).prop_map(|days| new_year(1985) + chrono::Days::new(days))
}

/// The sum of the shares, if all are known.
fn sum(portions: &[Portion]) -> Option<Share> {
    portions.iter().try_fold(Share::ZERO, |sum, portion| sum.checked_add(portion.share?).ok())
}

proptest! {
    #[test]
    fn the_shares_of_successors_make_one_and_all_of_them_are_there(from in any_day(), to in any_day(), any in any::<Index>()) {
        let (from, to) = (from.min(to), from.max(to));
        let there: Vec<_> = NL.in_being_on(from).collect();
        let municipality = any.get(&there);
        let strict = NL.successors(municipality.code(), from, to).unwrap();
        let flow = NL.flow_from(municipality.code(), from, to).unwrap();
        for portions in [&strict, &flow] {
            prop_assert!(!portions.is_empty());
            prop_assert!(portions.iter().all(|portion| NL.on(portion.code, to).is_ok()));
            match sum(portions) {
                Some(sum) => prop_assert_eq!(sum, Share::ONE),
                // Only the division of Boarnsterhim is unknown.
                None => prop_assert!([55, 57].map(code).contains(&municipality.code())),
            }
        }
        prop_assert!(strict.iter().all(|portion| flow.iter().any(|other| other.code == portion.code)));
    }

    #[test]
    fn succession_does_not_depend_on_a_stop_on_the_way(days in prop::array::uniform3(any_day()), any in any::<Index>()) {
        let mut days = days;
        days.sort_unstable();
        let [from, stop, to] = days;
        let there: Vec<_> = NL.in_being_on(from).collect();
        let code = any.get(&there).code();
        let mut in_two: Vec<(MunicipalityCode, Option<Share>)> = Vec::new();
        for first in NL.successors(code, from, stop).unwrap() {
            for second in NL.successors(first.code, stop, to).unwrap() {
                let share = first.share.zip(second.share).map(|(a, b)| a.checked_mul(b).unwrap());
                match in_two.iter_mut().find(|(code, _)| *code == second.code) {
                    Some((_, sum)) => *sum = sum.zip(share).map(|(a, b)| a.checked_add(b).unwrap()),
                    None => in_two.push((second.code, share)),
                }
            }
        }
        in_two.sort_unstable_by_key(|&(code, _)| code);
        let in_one: Vec<_> = NL.successors(code, from, to).unwrap().iter().map(|it| (it.code, it.share)).collect();
        prop_assert_eq!(in_one, in_two);
    }

    #[test]
    fn no_text_breaks_a_search(name in ".*", on in any_day()) {
        match NL.find(&name, on) {
            Ok(municipality) => prop_assert!(municipality.exists_on(on)),
            Err(LookupError::UnknownName { suggestions, .. }) => prop_assert!(suggestions.len() <= 3),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
