//! What a reorganisation of municipalities does to all that is registered, by the law and by what really happened.

use super::{excerpt, whole::whole};
use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    exchange::register::{AftermathUnknown, NotAssessed, Register, ReorganisedArrangement, WgrChapter},
    governance::Record,
    language::Lang,
    law::{Aftermath, Case, Catalogue, Moment, Verdict},
    municipality::{Municipality, ReorganisationKind, code},
    operation::{Fate, ReorganisationFacts},
    time::NaiveDate,
};
use std::collections::BTreeSet;

fn of<'r>(register: &'r Register<'_>, id: &str, on: NaiveDate) -> ReorganisedArrangement<'r> {
    register.reorganised_on(on).unwrap().find(|one| one.arrangement().id() == id.parse().unwrap()).unwrap()
}

/// Every day on which the map changed.
fn days() -> BTreeSet<NaiveDate> {
    NL.reorganisations().map(ambtelijke_fusie::municipality::Reorganisation::day).collect()
}

#[test]
fn what_happens_can_be_read() {
    let register = excerpt();
    let show =
        |on, lang| register.reorganised_on(on).unwrap().map(|one| one.display(lang).to_string()).collect::<String>();
    insta::assert_snapshot!(show(day(2019, 1, 1), Lang::Nl), @"
    24963490 Gemeenschappelijke Regeling Vuilverwerkingsbedrijf Noord-Groningen
      gaat door, en de herindelingsregeling wijst een opvolger aan van Winsum (GM0053) · artikel 41, lid 3, Wet arhi
      Winsum (GM0053) → een van Het Hogeland (GM1966), Westerkwartier (GM1969)
      Eemsmond (GM1651) → Het Hogeland (GM1966)
      De Marne (GM1663) → Het Hogeland (GM1966)
    ");
    insta::assert_snapshot!(show(day(2021, 1, 1), Lang::Nl), @"
    24962632 Regeling Stadsgewest 's-Hertogenbosch
      gaat door, en de herindelingsregeling wijst een opvolger aan van Haaren (GM0788) · artikel 41, lid 3, Wet arhi
      Haaren (GM0788) → een van Boxtel (GM0757), Oisterwijk (GM0824), Tilburg (GM0855), Vught (GM0865)
    24963490 Gemeenschappelijke Regeling Vuilverwerkingsbedrijf Noord-Groningen
      gaat door, aan te passen uiterlijk 2021-07-01 · artikel 41, lid 3, Wet arhi
      Loppersum (GM0024) → Eemsdelta (GM1979)
    ");
    insta::assert_snapshot!(show(day(2022, 1, 1), Lang::En), @"
    24964519 Gemeenschappelijke Regeling milieustraat Oss
      goes on, to be adapted by 2022-07-01 · Wet arhi, article 41(3)
      Landerd (GM1685) → Maashorst (GM1991)
    24967448 Centrumregeling Wmo Brabant Noordoost-oost 2015
      goes on, to be adapted by 2022-07-01 · Wet arhi, article 41(3)
      Boxmeer (GM0756) → Land van Cuijk (GM1982)
      Grave (GM0786) → Land van Cuijk (GM1982)
      Uden (GM0856) → Maashorst (GM1991)
      Cuijk (GM1684) → Land van Cuijk (GM1982)
      Landerd (GM1685) → Maashorst (GM1991)
      Sint Anthonis (GM1702) → Land van Cuijk (GM1982)
    28060091 Gemeenschappelijke regeling werkorganisatie CGM
      lapses: its participants come whole to Land van Cuijk (GM1982) · Wet arhi, article 41(1)
      Grave (GM0786) → Land van Cuijk (GM1982)
      Mill en Sint Hubert (GM0815) → Land van Cuijk (GM1982)
      Cuijk (GM1684) → Land van Cuijk (GM1982)
    ");
    assert_eq!(show(day(2020, 1, 1), Lang::En), "", "no municipality ended");
}

#[test]
fn a_municipality_asks_for_its_own_arrangements() {
    let register = excerpt();
    let ids = |written: &str, on| {
        register
            .reorganised_of(written.parse().unwrap(), on)
            .unwrap()
            .map(|one| one.arrangement().id().to_string())
            .collect::<Vec<_>>()
    };
    let on = day(2022, 1, 1);
    let all: Vec<_> = register.reorganised_on(on).unwrap().map(|one| one.arrangement().id().to_string()).collect();
    assert_eq!(all, ["24964519", "24967448", "28060091"]);
    // Landerd is abolished, Oss goes on, Land van Cuijk is new; Enschede has nothing to do with it.
    assert_eq!(ids("GM1685", on), ["24964519", "24967448"]);
    assert_eq!(ids("GM0828", on), ["24964519"]);
    assert_eq!(ids("GM1982", on), ["24967448", "28060091"]);
    assert_eq!(ids("GM0153", on), [""; 0]);
}

/// Eemsmond and De Marne had gone into Het Hogeland in 2019, and Winsum was split: the register still lists them in 2020.
/// By those who are left in its list alone, that of Loppersum, the arrangement would lapse.
#[test]
fn a_municipality_that_had_gone_before_does_not_make_an_arrangement_lapse() {
    let register = excerpt();
    let waste = of(&register, "24963490", day(2021, 1, 1));
    assert_eq!(waste.members(), [code(24), code(1966)]);
    assert!(!waste.members_are_known(), "who succeeded to Winsum is not registered");
    let Ok(Aftermath::GoesOn { successors, adapt_by }) = waste.aftermath() else { panic!("{waste:?}") };
    assert_eq!(successors.iter().map(|one| (one.of, one.by)).collect::<Vec<_>>(), [(code(24), code(1979))]);
    assert_eq!(*adapt_by, day(2021, 7, 1));
    assert!(waste.is_still_registered());
}

#[test]
fn whether_it_lapses_is_not_told_where_who_takes_part_is_not_known() {
    let rows = "\
roo_id,title,citation_title,form,form_abbr,in_force_from,in_force_until,previous_version_roo_id,next_version_roo_id,body_name,body_roo_id,body_tooi,n_participants,n_municipalities,n_provinces,n_water_boards,n_others,competence_basis,policy_areas,founding_decisions,last_mutation,last_verified
1,CGM,,?,?,2016-01-01,,,,,,,2,2,0,0,0,,,,,
";
    let heading = "arrangement_roo_id,participant_name,participant_type,municipality_code,tooi_code,participant_roo_id,joined_on,organs,allocation_key\n";
    let both = "1,Cuijk,municipality,GM1684,,,2013-10-01,,\n1,Grave,municipality,GM0786,,,2013-10-01,,\n";
    let with = |more: &str| {
        let register = super::read(rows, &format!("{heading}{both}{more}"));
        let one = of(&register, "1", day(2022, 1, 1));
        let abolished: Vec<_> = one.abolished().iter().map(|one| one.municipality).collect();
        let both = [code(786), code(1684)];
        assert!(
            both.iter().all(|code| abolished.contains(code)),
            "the successors are told, also where the rest is not"
        );
        one.aftermath().cloned()
    };
    // Neither the form nor the organs need be known.
    let lapses = Ok(Aftermath::Lapses { to: Some(code(1982)), declared: false });
    assert_eq!(with(""), lapses);
    assert_eq!(with("1,Grave,municipality,GM0786,,,2013-10-01,,\n"), lapses, "listed twice, it takes part once");
    for unknown in [
        "1,Nergens,municipality,GM9999,,,2013-10-01,,\n",
        "1,Boekel,municipality,GM0755,,,2023-01-01,,\n",
        "1,Winsum,municipality,GM0053,,,2013-10-01,,\n",
        "1,Mill,municipality,GM0815,,,ooit,,\n",
    ] {
        assert_eq!(with(unknown), Err(AftermathUnknown::Participants), "{unknown}");
    }
    let assessed = |why| Err(AftermathUnknown::NotAssessed(why));
    assert_eq!(with("1,Limburg,province,,pv31,,2013-10-01,,\n"), assessed(NotAssessed::Chapter(WgrChapter::IV)));
    assert_eq!(with("1,Een stichting,unknown,,,,2013-10-01,,\n"), assessed(NotAssessed::Others));
}

#[test]
fn what_happens_is_data_too() {
    let register = excerpt();
    let json = serde_json::to_value(of(&register, "28060091", day(2022, 1, 1))).unwrap();
    let by = |of| serde_json::json!({ "municipality": of, "successors": ["GM1982"] });
    assert_eq!(
        json,
        serde_json::json!({
            "arrangement": "28060091",
            "name": "Gemeenschappelijke regeling werkorganisatie CGM",
            "on": "2022-01-01",
            "members": ["GM0786", "GM0815", "GM1684"],
            "members_known": true,
            "abolished": [by("GM0786"), by("GM0815"), by("GM1684")],
            "aftermath": { "lapses": { "to": "GM1982", "declared": false } },
            "still_registered": false,
        })
    );
    let untold = serde_json::to_value(AftermathUnknown::NotAssessed(NotAssessed::Chapter(WgrChapter::IV))).unwrap();
    assert_eq!(untold, serde_json::json!({ "not-assessed": { "chapter": "hoofdstuk-iv" } }));
}

/// Each abolished municipality has a successor or is to have one designated; no other is named; and none is missed.
fn every_abolished_member_is_named(register: &Register<'_>) -> usize {
    let mut outcomes = 0;
    for on in days() {
        let before = on.pred_opt().unwrap();
        let renamed = |code| {
            let of_the_day = NL.reorganisations_between(on, on.succ_opt().unwrap());
            of_the_day.into_iter().any(|one| one.kind() == ReorganisationKind::Rename && one.old().contains(&code))
        };
        let ends = |code| NL.get(code).and_then(Municipality::until) == Some(on) && !renamed(code);
        let mut touched = BTreeSet::new();
        for one in register.reorganised_on(on).unwrap() {
            outcomes += 1;
            touched.insert(one.arrangement().id());
            assert!(one.members().is_sorted() && one.members().iter().all(|code| NL.on(*code, before).is_ok()));
            let abolished: Vec<_> = one.abolished().iter().map(|gone| gone.municipality).collect();
            let expected: Vec<_> = one.members().iter().copied().filter(|code| ends(*code)).collect();
            assert_eq!(abolished, expected, "{on} {}", one.arrangement());
            assert!(!abolished.is_empty());
            for gone in one.abolished() {
                assert!(!gone.successors.is_empty());
                assert!(gone.successors.iter().all(|code| NL.on(*code, on).is_ok()), "{gone:?}");
            }
            match one.aftermath() {
                Ok(Aftermath::GoesOn { successors, adapt_by }) => {
                    let told: Vec<_> = successors.iter().map(|one| (one.of, Some(one.by))).collect();
                    let listed = one.abolished().iter().map(|gone| (gone.municipality, gone.successor()));
                    assert_eq!(told, listed.collect::<Vec<_>>());
                    assert!(*adapt_by > on);
                }
                Ok(Aftermath::Undesignated { of, among }) => {
                    let split = one.abolished().iter().find(|gone| gone.successor().is_none()).unwrap();
                    assert_eq!((*of, &among[..]), (split.municipality, &*split.successors));
                }
                Ok(Aftermath::Lapses { to, .. }) => {
                    assert!(one.members_are_known());
                    assert!(one.abolished().iter().all(|gone| gone.successor() == *to));
                }
                Ok(Aftermath::Open { .. }) => assert!(one.members_are_known()),
                Err(_) => {}
                Ok(other) => panic!("{on} {}: {other:?}", one.arrangement()),
            }
        }
        for arrangement in register.in_force_on(before) {
            let takes_part = arrangement
                .participants()
                .iter()
                .any(|one| one.municipality().is_some_and(ends) && one.joined_on().is_none_or(|joined| joined < on));
            assert!(!takes_part || touched.contains(&arrangement.id()), "{on} {arrangement}");
        }
    }
    outcomes
}

/// What comes out is what the rules ask on the day of a reorganisation, of all of which the text is certain.
fn the_rules_say_the_same(register: &Register<'_>) -> usize {
    let nothing = Record::default();
    let mut asked = 0;
    for one in days().into_iter().flat_map(|on| register.reorganised_on(on).unwrap()) {
        let Some(text) = register.text(one.arrangement().id()) else { continue };
        let Ok(aftermath) = one.aftermath() else { continue };
        if one.members().iter().copied().ne(text.municipalities_on(one.on().pred_opt().unwrap())) {
            // The register lists who had gone.
            continue;
        }
        asked += 1;
        assert_eq!(*aftermath, Aftermath::of(text, one.on(), &NL, None), "{}", one.arrangement());
        let case = Case::of_act(Moment::Reorganise, text, one.on(), &nothing, &NL);
        let report = Catalogue::all().judge(&case);
        let verdicts =
            ["arhi-lapse-all-merge", "arhi-lapse-mostly-merge", "arhi-successor"].map(|id| report.verdict(id));
        // Whether the parties did as the law says, the register does not know.
        let expected = match aftermath {
            Aftermath::Lapses { declared: false, .. } => [Some(Verdict::Undetermined), None, None],
            Aftermath::Open { .. } => [None, Some(Verdict::Undetermined), Some(Verdict::Undetermined)],
            Aftermath::GoesOn { .. } => [None, None, Some(Verdict::Met)],
            Aftermath::Undesignated { .. } => [None, None, Some(Verdict::Undetermined)],
            other => panic!("{}: {other:?}", one.arrangement()),
        };
        assert_eq!(verdicts, expected, "{} {aftermath:?}", one.arrangement());
        if matches!(aftermath, Aftermath::Lapses { .. }) {
            let continued = ReorganisationFacts { fate: Some(Fate::Continued), ..ReorganisationFacts::new(one.on()) };
            let report = Catalogue::all().judge(&case.reorganised(&continued));
            assert_eq!(report.verdict("arhi-lapse-all-merge"), Some(Verdict::Breached));
        }
    }
    asked
}

#[test]
fn outcomes_of_the_excerpt_name_whom_they_should_and_agree_with_the_rules() {
    let register = excerpt();
    assert_eq!((every_abolished_member_is_named(&register), the_rules_say_the_same(&register)), (9, 3));
}

#[test]
fn outcomes_of_the_whole_register_name_whom_they_should_and_agree_with_the_rules() {
    let Some(register) = whole() else { return };
    // Of 88 the rules were asked about 54: of the others a party is no municipality, an organ is not known, or one is
    // listed that had gone.
    assert_eq!((every_abolished_member_is_named(&register), the_rules_say_the_same(&register)), (88, 54));
}

/// How many arrangements are touched; of these lapse, lapse if that is laid down, go on, go on with somebody to be
/// designated; and of how many that is not told.
fn counts(register: &Register<'_>, on: NaiveDate) -> (usize, [usize; 5]) {
    let mut counts = [0; 5];
    for one in register.reorganised_on(on).unwrap() {
        counts[match one.aftermath() {
            Ok(Aftermath::Lapses { .. }) => 0,
            Ok(Aftermath::Open { .. }) => 1,
            Ok(Aftermath::GoesOn { .. }) => 2,
            Ok(Aftermath::Undesignated { .. }) => 3,
            _ => 4,
        }] += 1;
    }
    (counts.iter().sum(), counts)
}

#[test]
fn a_national_reorganisation_is_told_whole() {
    let Some(register) = whole() else { return };
    // On 1 January 2019 the five of Hoeksche Waard had five arrangements among themselves and the three of
    // Vijfheerenlanden one. Two are of Noord-Groningen, of which Winsum came for the greater part to Het Hogeland; two
    // more must have a successor of Winsum designated. Nine have provinces, water boards or others among the parties.
    assert_eq!(counts(&register, day(2019, 1, 1)), (49, [6, 2, 30, 2, 9]));
    // In 2021 Appingedam, Delfzijl and Loppersum became Eemsdelta, and Haaren was split in four.
    assert_eq!(counts(&register, day(2021, 1, 1)), (8, [2, 0, 2, 3, 1]));
    // In 2022 three cooperations that were all of one civil service became Land van Cuijk, and Dijk en Waard.
    assert_eq!(counts(&register, day(2022, 1, 1)), (13, [3, 0, 8, 0, 2]));
    // In 2023 Voorne aan Zee took the place of three, and each of their arrangements had others besides.
    assert_eq!(counts(&register, day(2023, 1, 1)), (10, [0, 0, 9, 0, 1]));
    // No municipality ended on these.
    for year in [2020, 2024, 2025, 2026] {
        assert_eq!(counts(&register, day(year, 1, 1)).0, 0);
    }
    // Before 2016 the register has no version that lists a municipality that is gone.
    assert!((1985..=2015).all(|year| counts(&register, day(year, 1, 1)).0 == 0));
}

/// What lapses by law did end in the register on that very day, but for one; and what goes on did so, but for five.
#[test]
fn what_lapses_by_law_really_ended() {
    let Some(register) = whole() else { return };
    let (mut ended, mut still) = (Vec::new(), Vec::new());
    let (mut went_on, mut ended_all_the_same) = (0, Vec::new());
    for one in days().into_iter().flat_map(|on| register.reorganised_on(on).unwrap()) {
        match one.aftermath() {
            Ok(Aftermath::Lapses { .. }) if one.is_still_registered() => still.push(one.arrangement().id().to_string()),
            Ok(Aftermath::Lapses { .. }) => {
                assert_eq!((one.arrangement().until(), one.arrangement().next()), (Some(one.on()), None));
                ended.push(one.arrangement().id().to_string());
            }
            Ok(Aftermath::GoesOn { .. } | Aftermath::Undesignated { .. }) => {
                if one.is_still_registered() || one.arrangement().next().is_some() {
                    went_on += 1;
                } else {
                    // Dissolved at once, it seems, by the two who were left.
                    let left = one
                        .members()
                        .iter()
                        .flat_map(|code| NL.successors(*code, one.on().pred_opt().unwrap(), one.on()).unwrap());
                    assert_eq!(left.map(|one| one.code).collect::<BTreeSet<_>>().len(), 2);
                    ended_all_the_same.push(one.arrangement().id().to_string());
                }
            }
            _ => {}
        }
    }
    assert_eq!(ended.len(), 10, "{ended:?}");
    // Public schools of Hoeksche Waard: registered until 1 August 2019, the end of the school year.
    assert_eq!(still, ["24964342"]);
    assert_eq!(ended_all_the_same, ["24455503", "24965793", "24965898", "24966625", "28114651"]);
    assert_eq!(went_on, 55);
}
