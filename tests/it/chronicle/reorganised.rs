//! What reorganisations of municipalities bring to all that there is, and what the dossiers record of it.

use super::{ALL, about, code};
use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    fusie::{ReorganisedFusie, dossier::EventKind},
    language::Lang,
    law::Aftermath,
    municipality::{MunicipalityCode, Reorganisation},
    operation::Fate,
    time::NaiveDate,
};
use std::{collections::BTreeSet, fmt::Write as _};

fn line(one: &ReorganisedFusie<'_>) -> String {
    let what = match one.aftermath() {
        Aftermath::Lapses { declared: false, .. } => "lapses",
        Aftermath::GoesOn { .. } => "goes on",
        other => panic!("{other:?}"),
    };
    let recorded = one.recorded().map_or("ended otherwise", |recorded| match recorded.fate {
        Fate::Lapsed => "recorded as lapsed",
        Fate::Continued => "recorded as continued",
    });
    format!("{} {}: {what}, {recorded}", one.on(), one.dossier().name())
}

/// Every 1 January, and every other day on which the map changed.
fn days() -> BTreeSet<NaiveDate> {
    let of_the_map = NL.reorganisations().map(Reorganisation::day);
    (1985..=2026).map(|year| day(year, 1, 1)).chain(of_the_map).collect()
}

#[test]
fn what_the_law_brings_is_what_the_dossiers_record() {
    let mut lines = String::new();
    let mut found = 0;
    for on in days() {
        for one in ALL.reorganised_on(on).unwrap() {
            writeln!(lines, "{}", line(&one)).unwrap();
            assert_ne!(one.agrees(), Some(false), "{}", line(&one));
            assert!(one.members_are_known(), "{}", line(&one));
            found += usize::from(one.recorded().is_some());
            // And so it is that day: what lapses is over, what goes on has the successors for its members.
            let after = one.replay().as_of(on);
            match one.aftermath() {
                Aftermath::GoesOn { successors, .. } => {
                    let place = |code: &MunicipalityCode| {
                        successors
                            .iter()
                            .find(|succession| succession.of == *code)
                            .map_or(*code, |succession| succession.by)
                    };
                    let expected: BTreeSet<_> = one.members().iter().map(place).collect();
                    assert_eq!(after.members(), expected.into_iter().collect::<Vec<_>>(), "{}", line(&one));
                }
                _ => assert!(!after.stage().is_in_force(), "{}", line(&one)),
            }
        }
    }
    let recorded =
        ALL.entries().iter().filter(|entry| matches!(entry.step().event().kind(), EventKind::Reorganised(_)));
    assert_eq!(recorded.count(), found, "each that is recorded is found on its day");
    insta::assert_snapshot!(lines, @r"
    2013-01-01 De Waard: lapses, ended otherwise
    2014-01-01 Gaasterlân-Sleat, Lemsterland, Skarsterlân: lapses, ended otherwise
    2015-01-01 Alkmaar - Graft-De Rijp - Schermer: lapses, ended otherwise
    2015-01-01 Millingen aan de Rijn - Groesbeek: lapses, ended otherwise
    2018-01-01 Samenwerking De Liemers: goes on, recorded as continued
    2019-01-01 Bedrijfsvoeringsorganisatie West-Betuwe: goes on, recorded as continued
    2019-01-01 Dantumadiel - Noardeast-Fryslân: goes on, recorded as continued
    2019-01-01 Haarlemmerliede en Spaarnwoude - Haarlemmermeer: lapses, ended otherwise
    2019-01-01 Ten Boer - Groningen: lapses, recorded as lapsed
    2022-01-01 Boxmeer-Sint Anthonis: lapses, recorded as lapsed
    2022-01-01 Purmerend - Beemster: lapses, ended otherwise
    ");
}

#[test]
fn who_goes_on_is_touched_by_nothing() {
    for on in days() {
        let before = on.pred_opt().unwrap();
        let abolished: Vec<_> = ALL.reorganised_on(on).unwrap().flat_map(|one| one.abolished().to_vec()).collect();
        for one in &abolished {
            let is_there = |code, on| NL.get(code).is_some_and(|municipality| municipality.exists_on(on));
            assert!(is_there(one.municipality, before) && !is_there(one.municipality, on), "{on}");
            assert!(one.successors.iter().all(|code| is_there(*code, on)), "{on}");
        }
        // Of every cooperation of the day before whose members are all there still, nothing is told.
        let untouched =
            ALL.as_of(before).iter().filter(|one| one.members().iter().all(|code| NL.on(*code, on).is_ok())).count();
        assert_eq!(untouched + ALL.reorganised_on(on).unwrap().count(), ALL.as_of(before).len(), "{on}");
    }
}

#[test]
fn a_municipality_asks_for_its_own_arrangements() {
    let on = day(2019, 1, 1);
    let names =
        |all: Vec<ReorganisedFusie<'_>>| all.iter().map(|one| one.dossier().name().to_string()).collect::<Vec<_>>();
    let of = |named: &str| names(ALL.reorganised_of(code(named), on).unwrap().collect());
    let nef = "Dantumadiel - Noardeast-Fryslân";
    // It is abolished, it goes on, it is new; or it has nothing to do with it.
    for named in ["Ferwerderadiel", "Dantumadiel", "Noardeast-Fryslân"] {
        assert_eq!(of(named), [nef], "{named}");
        assert_eq!(names(about(named).reorganised_on(on).unwrap().collect()), [nef], "{named}");
    }
    assert_eq!(of("Leeuwarden"), [""; 0]);
    assert_eq!(names(ALL.reorganised_on(on).unwrap().collect()).len(), 4);
}

#[test]
fn what_happens_can_be_read_and_is_data_too() {
    let on = day(2019, 1, 1);
    let all = ALL.reorganised_of(code("Tiel"), on).unwrap().chain(ALL.reorganised_of(code("Ten Boer"), on).unwrap());
    let shown = all.fold(String::new(), |all, one| all + &one.display(Lang::Nl).to_string());
    insta::assert_snapshot!(shown, @r"
    Bedrijfsvoeringsorganisatie West-Betuwe (Culemborg, Geldermalsen en Tiel)
      gaat door, aan te passen uiterlijk 2019-07-01 · artikel 41, lid 3, Wet arhi
      Geldermalsen (GM0236) → West Betuwe (GM1960)
      = in het dossier: voortgezet
    Ten Boer - Groningen (Ten Boer en Groningen)
      vervalt: de deelnemers gaan geheel naar Groningen (GM0014) · artikel 41, lid 1, Wet arhi
      Ten Boer (GM0009) → Groningen (GM0014)
      = in het dossier: vervallen
    ");
    let json = serde_json::to_value(ALL.reorganised_of(code("Ten Boer"), on).unwrap().next().unwrap()).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "name": "Ten Boer - Groningen",
            "on": "2019-01-01",
            "members": ["GM0009", "GM0014"],
            "members_known": true,
            "abolished": [{ "municipality": "GM0009", "successors": ["GM0014"] }],
            "aftermath": { "lapses": { "to": "GM0014", "declared": false } },
            "recorded": "vervallen",
            "agrees": true,
        })
    );
}
