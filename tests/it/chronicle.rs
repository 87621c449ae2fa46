//! Many dossiers at once: the histories of real municipalities, and what reorganisations bring to all that there is.

mod reorganised;

use crate::{
    dossiers::{all, case},
    worlds::{NL, day},
};
use ambtelijke_fusie::{
    arrangement::CooperationForm as Form,
    fusie::{Chronicle, Entry, Stage, dossier::EventKind},
    language::Lang,
    municipality::{Kin, Municipality, MunicipalityCode},
    time::{NaiveDate, Period},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::LazyLock};

static ALL: LazyLock<Chronicle<'static>> = LazyLock::new(|| Chronicle::of(all().iter().map(|case| &case.replay)));

fn code(named: &str) -> MunicipalityCode {
    named.parse().unwrap_or_else(|_| {
        let mut days = [day(2026, 1, 1), day(2018, 12, 31), day(2013, 12, 31)].into_iter();
        days.find_map(|on| NL.find(named, on).ok()).unwrap_or_else(|| panic!("there is no {named}")).code()
    })
}

fn about(named: &str) -> Chronicle<'static> {
    ALL.about(code(named))
}

/// The fusies in a chronicle, in the order of their first entry, each with how many of its events are there.
fn fusies(chronicle: &Chronicle<'_>) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for entry in chronicle.entries() {
        let name = entry.dossier().name().as_str();
        match found.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => found.push((name.to_owned(), 1)),
        }
    }
    found
}

/// The names of the fusies, and whether all of their events are there.
fn whole(chronicle: &Chronicle<'_>) -> Vec<(String, bool)> {
    let events =
        |name: &str| all().iter().find(|case| case.dossier.name().as_str() == name).unwrap().dossier.events().len();
    fusies(chronicle).into_iter().map(|(name, count)| (name.clone(), count == events(&name))).collect()
}

/// Where a municipality takes part on a day.
fn standing(named: &str, on: NaiveDate) -> Vec<(String, Stage, Option<Form>, Option<MunicipalityCode>)> {
    let history = about(named);
    let all = history.as_of(on);
    all.iter().map(|one| (one.dossier().name().to_string(), one.stage(), one.form(), one.host())).collect()
}

#[test]
fn dantumadiel_lets_its_neighbour_do_the_work_and_then_leeuwarden() {
    let dantumadiel = about("Dantumadiel");
    insta::assert_snapshot!(dantumadiel.timeline(Lang::Nl), @r"
    2018-01-18  Dantumadiel - Noardeast-Fryslân · de raad van Ferwerderadiel stemt in met de dienstverleningsovereenkomst; Dongeradeel en Kollumerland c.a. op 2018-01-25, Dantumadiel op 2018-01-30
    2018-02-13  Dantumadiel - Noardeast-Fryslân · voorgenomen: Dongeradeel, Kollumerland en Nieuwkruisland, Ferwerderadiel en Dantumadiel
    2018-12-31  Dantumadiel - Noardeast-Fryslân · getroffen: centrumregeling (Dongeradeel, Kollumerland en Nieuwkruisland, Ferwerderadiel en Dantumadiel)
    2019-01-01  Dantumadiel - Noardeast-Fryslân · voortgezet na herindeling: centrumregeling (Dantumadiel en Noardeast-Fryslân)
    2019-01-01  Dantumadiel - Noardeast-Fryslân · begin van het werk
    2020-04-21  Dantumadiel - Noardeast-Fryslân · de bestuurscommissie stemt ermee in de raden over een evaluatie te informeren: de tevredenheid is nog niet wat zij zou moeten zijn
    2021-11     Dantumadiel-Leeuwarden · de colleges van Dantumadiel en Noardeast-Fryslân willen hun volledige samenwerking beëindigen en vragen hun raden om steun
    2021-11     Dantumadiel - Noardeast-Fryslân · beide colleges zijn na de evaluatie ontevreden; Dantumadiel wil in een andere vorm doorgaan, Noardeast-Fryslân niet
    tussen 2021-11 en 2022  Dantumadiel - Noardeast-Fryslân · gemeld wordt dat Noardeast-Fryslân heeft besloten de samenwerking per 2024-01-01 te beëindigen
    2023-01     Dantumadiel - Noardeast-Fryslân · Noardeast-Fryslân is bereid na 2024-01-01 met enkele diensten door te gaan
    2023-05-28  Dantumadiel-Leeuwarden · gemeld wordt dat Dantumadiel vanaf 2024 eigen personeel heeft en met een overeenkomst zes diensten van Noardeast-Fryslân afneemt
    2024-01-01  Dantumadiel-Leeuwarden · getroffen: centrumregeling (Leeuwarden en Dantumadiel)
    2024-01-01  Dantumadiel-Leeuwarden · begin van het werk
    2024-01-01  Dantumadiel - Noardeast-Fryslân · einde van het werk: ontvlechting
    2024-01-01  Dantumadiel - Noardeast-Fryslân · opgeheven: ontvlechting; Na de evaluatie van 2021 wilde Noardeast-Fryslân niet doorgaan, en Dantumadiel bouwt een eigen organisatie op.
    ");
    let (nef, leeuwarden) = ("Dantumadiel - Noardeast-Fryslân", "Dantumadiel-Leeuwarden");
    // Middelsee was a plan of its neighbours.
    assert_eq!(whole(&dantumadiel), [(nef.into(), true), (leeuwarden.into(), true)]);
    let centre = |name: &str, stage, host| [(name.into(), stage, Some(Form::CentreMunicipality), Some(code(host)))];
    assert_eq!(standing("Dantumadiel", day(2018, 12, 30)), []);
    assert_eq!(standing("Dantumadiel", day(2018, 12, 31)), centre(nef, Stage::InForce, "Noardeast-Fryslân"));
    assert_eq!(standing("Dantumadiel", day(2023, 12, 31)), centre(nef, Stage::Operating, "Noardeast-Fryslân"));
    assert_eq!(standing("Dantumadiel", day(2024, 1, 1)), centre(leeuwarden, Stage::Operating, "Leeuwarden"));
    assert_eq!(
        dantumadiel.as_of(day(2024, 1, 1))[0].display(Lang::En).to_string(),
        "Dantumadiel-Leeuwarden · operating · centre-municipality arrangement (Leeuwarden and Dantumadiel) · host Leeuwarden"
    );
}

#[test]
fn noardeast_fryslan_has_the_history_of_those_who_became_it() {
    let noardeast = about("Noardeast-Fryslân");
    // Of Middelsee by Ferwerderadiel; nothing of what Dantumadiel did with Leeuwarden.
    let expected = [("Middelsee-gemeenten".into(), true), ("Dantumadiel - Noardeast-Fryslân".into(), true)];
    assert_eq!(whole(&noardeast), expected);
    // Ferwerderadiel and Leeuwarderadeel planned together, and went different ways.
    assert_eq!(whole(&about("Ferwerderadiel")), expected);
    assert_eq!(fusies(&about("Leeuwarderadeel")).first(), fusies(&noardeast).first());
    assert!(about("Leeuwarderadeel").as_of(day(2024, 1, 1)).iter().any(|one| one.members().contains(&code("GM1891"))));
}

#[test]
fn eemnes_has_the_bel_and_a_plan_with_baarn() {
    let bel = "BEL Combinatie".to_owned();
    let plan = "Baarn-Eemnes".to_owned();
    assert_eq!(whole(&about("Eemnes")), [(bel.clone(), true), (plan.clone(), true)]);
    assert_eq!(standing("Eemnes", day(2018, 9, 30)), [(bel, Stage::Operating, Some(Form::PublicBody), None)]);
    assert_eq!(whole(&about("Baarn")), [("Eemkracht".into(), true), (plan, true)]);
}

#[test]
fn oirschot_has_the_kempengemeenten_and_a_plan_with_best() {
    let expected = [("Samenwerking Kempengemeenten".into(), true), ("Best-Oirschot".into(), true)];
    assert_eq!(whole(&about("Oirschot")), expected);
    assert_eq!(whole(&about("Best")), [("Best-Oirschot".into(), true)]);
    assert_eq!(standing("Best", day(2026, 1, 1)), []);
    let twenty_twenties = Period::since(day(2020, 1, 1));
    assert_eq!(about("Oirschot").within(twenty_twenties).entries().len(), 11);
}

#[test]
fn groningen_has_ten_boer() {
    insta::assert_snapshot!(about("Groningen").timeline(Lang::En).judged(), @r"
    2004-09-10  Ten Boer - Groningen · intended: Ten Boer and Groningen
    2007-01-01  Ten Boer - Groningen · formed: service agreement (Ten Boer and Groningen)
                0 breached, 8 undetermined, 4 met
    2007-01-01  Ten Boer - Groningen · work begins
    2015-12-16  Ten Boer - Groningen · the council of Groningen orders a draft for a merger with Ten Boer
    2018-07     Ten Boer - Groningen · the Senate passes the merger of Groningen, Haren and Ten Boer
    2019-01-01  Ten Boer - Groningen · work ends: municipal reorganisation; Ten Boer was joined to Groningen, together with Haren.
    2019-01-01  Ten Boer - Groningen · lapsed by a municipal reorganisation
                0 breached, 2 undetermined, 1 met
    ");
    assert_eq!(whole(&about("Ten Boer")), whole(&about("Groningen")));
    // Haren went into Groningen too, and what Groningen did before that day is not its history.
    let of_haren = about("Haren");
    assert!(of_haren.entries().iter().all(|entry| entry.when().latest() >= day(2019, 1, 1)));
    assert_eq!((of_haren.as_of(day(2018, 12, 31)).len(), about("Groningen").as_of(day(2018, 12, 31)).len()), (0, 1));
    let service =
        ("Ten Boer - Groningen".into(), Stage::Operating, Some(Form::ServiceAgreement), Some(code("Groningen")));
    assert_eq!(standing("Ten Boer", day(2018, 12, 31)), [service]);
    assert_eq!(standing("Groningen", day(2019, 1, 1)), []);
}

/// Geldermalsen took part until West Betuwe came in its place, which is also that of Lingewaal and Neerijnen.
#[test]
fn west_betuwe_has_the_history_of_geldermalsen() {
    let bwb = [("Bedrijfsvoeringsorganisatie West-Betuwe".to_owned(), true)];
    for named in ["Geldermalsen", "West Betuwe", "Tiel"] {
        assert_eq!(whole(&about(named)), bwb, "{named}");
    }
    let form = Some(Form::OperationsOrganisation);
    let standing_of =
        |named, on| standing(named, on).into_iter().map(|(_, stage, form, _)| (stage, form)).collect::<Vec<_>>();
    assert_eq!(
        standing_of("Geldermalsen", day(2014, 6, 1)),
        [],
        "that it works is known of 2014 at the earliest by its end"
    );
    assert_eq!(standing_of("Geldermalsen", day(2014, 12, 31)), [(Stage::Operating, None)]);
    for named in ["Geldermalsen", "West Betuwe"] {
        assert_eq!(standing_of(named, day(2018, 12, 31)), [(Stage::Operating, form)], "{named}");
        assert_eq!(standing_of(named, day(2019, 1, 1)), [(Stage::Operating, form)], "{named}");
    }
    // Lingewaal took part from the day on which it became West Betuwe too.
    let lingewaal = about("Lingewaal");
    assert_eq!(lingewaal.entries().first().unwrap().when(), day(2019, 1, 1).into());
    assert_eq!([day(2018, 12, 31), day(2019, 1, 1)].map(|on| lingewaal.as_of(on).len()), [0, 1]);
}

#[test]
fn narrowed_twice_it_is_what_two_had_with_each_other() {
    let two = about("Best").about(code("Oirschot"));
    assert_eq!(whole(&two), [("Best-Oirschot".into(), true)]);
    assert_eq!(about("Tiel").about(code("Culemborg")).as_of(day(2026, 1, 1)).len(), 1);
    assert!(about("Tiel").about(code("Oirschot")).entries().is_empty());
    let touched = about("Tiel").about(code("West Betuwe")).reorganised_on(day(2019, 1, 1)).unwrap().count();
    assert_eq!(
        (touched, about("Tiel").about(code("Ten Boer")).reorganised_on(day(2019, 1, 1)).unwrap().count()),
        (1, 0)
    );
}

/// Binnenmaas joined the Drechtsteden and left again; the plan of the Hoeksche Waard was another.
#[test]
fn of_those_who_left_the_rest_is_not_told() {
    let binnenmaas = about("Binnenmaas");
    assert_eq!(whole(&binnenmaas), [("Hoeksche Waard".into(), true), ("Drechtsteden".into(), false)]);
    let kinds = |entry: &Entry<'_>| match entry.step().event().kind() {
        EventKind::Acceded(_) => "joins",
        EventKind::Withdrawn(_) => "leaves",
        _ => "else",
    };
    let drechtsteden = binnenmaas.entries().iter().filter(|entry| entry.dossier().name().as_str() == "Drechtsteden");
    assert_eq!(drechtsteden.map(kinds).collect::<Vec<_>>(), ["joins", "leaves"]);
}

#[test]
fn every_step_is_there_once_and_in_order() {
    let entries = ALL.entries();
    assert_eq!(entries.len(), all().iter().map(|case| case.dossier.events().len()).sum::<usize>());
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        let number = met.entry(entry.dossier().name().as_str()).or_default();
        *number += 1;
        assert_eq!(entry.step().number(), *number, "the steps of a dossier keep their order");
        assert!(entry.involved().is_sorted_by(|one, next| one < next) && entry.involved().len() >= 2);
    }
    assert!(entries.is_sorted_by_key(|entry| (entry.when().latest(), entry.when().earliest())));
    assert_eq!(met.len(), all().len());
}

/// What stands above a day is what had happened by then.
#[test]
fn the_entries_up_to_a_day_are_what_the_state_of_that_day_rests_on() {
    for year in 2005..=2027 {
        let on = day(year, 1, 1);
        let count = ALL.entries().partition_point(|entry| entry.when().latest() <= on);
        let (known, rest) = ALL.entries().split_at(count);
        for case in all() {
            let of_it = |entry: &&Entry<'_>| std::ptr::eq(entry.dossier().events(), case.dossier.events());
            let stage = known.iter().rfind(of_it).map_or(Stage::Before, |entry| entry.step().state().stage());
            assert_eq!(stage, case.replay.as_of(on).stage(), "{} {on}", case.name);
            let possible = rest.iter().filter(of_it).filter(|entry| entry.when().earliest() <= on).count();
            assert_eq!(possible, case.replay.possible_by(on).len(), "{} {on}", case.name);
        }
    }
}

/// As the order is documented: by day, and of alike days in the order of the dossiers and of their steps.
fn order(chronicle: &Chronicle<'_>) -> Vec<(NaiveDate, NaiveDate, usize, usize)> {
    let place = |name: &str| chronicle.replays().iter().position(|one| one.dossier().name().as_str() == name).unwrap();
    let key = |entry: &Entry<'_>| {
        let when = entry.when();
        (when.latest(), when.earliest(), place(entry.dossier().name().as_str()), entry.step().number())
    };
    chronicle.entries().iter().map(key).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_the_input_only_breaks_ties(order_of in Just((0..all().len()).collect::<Vec<_>>()).prop_shuffle()) {
        let shuffled = Chronicle::of(order_of.iter().map(|index| &all()[*index].replay));
        prop_assert!(order(&shuffled).is_sorted());
        // By the names of the dossiers rather than by their order, it is the same.
        let named = |chronicle: &Chronicle<'_>| {
            let mut all: Vec<_> = chronicle.entries().iter().map(|entry| {
                let when = entry.when();
                (when.latest(), when.earliest(), entry.dossier().name().to_string(), entry.step().number())
            }).collect();
            all.sort();
            all
        };
        prop_assert_eq!(named(&shuffled), named(&ALL));
    }

    #[test]
    fn to_be_narrowed_is_to_leave_out(index in 0..NL.municipalities().len(), year in 1999..2027_i32, years in 1..9_i32) {
        let one = NL.municipalities().nth(index).unwrap().code();
        let period = Period::new(day(year, 1, 1), Some(day(year + years, 1, 1))).unwrap();
        let line = NL.lineage(one);
        let kept: Vec<_> = order(&ALL).into_iter().zip(ALL.entries()).filter(|((latest, earliest, ..), entry)| {
            *latest >= period.from() && *earliest < day(year + years, 1, 1)
                && line.iter().any(|kin| kin.counts_on(*latest) && entry.involved().contains(&kin.code))
        }).map(|(key, _)| key).collect();
        prop_assert_eq!(order(&ALL.about(one).within(period)), kept.clone());
        prop_assert_eq!(order(&ALL.within(period).about(one)), kept);
    }
}

/// Each that takes part has an entry by then; only for one that took a place later, the beginning is not its history.
#[test]
fn who_takes_part_has_a_history() {
    for municipality in NL.municipalities().map(Municipality::code) {
        let history = ALL.about(municipality);
        for year in (2004..=2026).step_by(2) {
            let on = day(year, 7, 1);
            for one in history.as_of(on).into_iter().filter(|one| one.members().contains(&municipality)) {
                let is_known = |entry: &&Entry<'_>| {
                    std::ptr::eq(entry.dossier().events(), one.dossier().events()) && entry.when().latest() <= on
                };
                assert!(history.entries().iter().any(|entry| is_known(&entry)), "{municipality} {on}");
            }
        }
    }
    assert!(about("GM0363").as_of(day(2026, 1, 1)).is_empty());
    assert!(ALL.about(ambtelijke_fusie::municipality::code(9999)).entries().is_empty());
}

#[test]
fn a_line_goes_both_ways() {
    let lines: BTreeMap<_, _> = NL.municipalities().map(|one| (one.code(), NL.lineage(one.code()))).collect();
    for (code, line) in &lines {
        assert!(line.is_sorted_by_key(|kin| kin.code));
        assert!(line.contains(&Kin { code: *code, since: None }));
        assert!(line.iter().all(|other| lines[&other.code].iter().any(|kin| kin.code == *code)), "{code}");
        let Some(last_day) = NL.get(*code).unwrap().until().and_then(|until| until.pred_opt()) else { continue };
        // A successor counts from the first day on which it is one.
        for kin in line.iter().filter(|kin| kin.since.is_some()) {
            let since = kin.since.unwrap();
            let is_one = |on| NL.successors(*code, last_day, on).unwrap().iter().any(|one| one.code == kin.code);
            assert!(is_one(since) && !is_one(since.pred_opt().unwrap()), "{code} {kin:?}");
        }
        let successors = NL.successors(*code, last_day, day(2026, 1, 1)).unwrap();
        let is_in_line = |code| line.iter().any(|kin| kin.code == code && kin.since.is_some());
        assert!(successors.iter().all(|one| is_in_line(one.code)), "{code}");
    }
}

/// The story of one dossier is the same by both ways.
#[test]
fn a_chronicle_of_one_is_its_timeline() {
    for name in ["noaberkracht", "drechtsteden", "bwb-west-betuwe"] {
        let replay = &case(name).replay;
        for lang in [Lang::Nl, Lang::En] {
            let named = format!("{} · ", replay.dossier().name());
            let chronicle = Chronicle::of([replay]).timeline(lang).judged().to_string();
            assert_eq!(chronicle.replace(&named, ""), replay.timeline(lang).to_string());
        }
    }
}
