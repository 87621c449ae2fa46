//! What is known of these rows, and what must be found by itself.

use super::{excerpt, get, verdict};
use crate::worlds::day;
use ambtelijke_fusie::{
    arrangement::CooperationForm,
    exchange::register::{
        DefectKind, Degree, NotAssessed, ParticipantKind, RegisterFile, RegisteredForm, RegisteredOrgan, WgrChapter,
        Withheld,
    },
    language::Lang,
    law::{Moment, Verdict},
};

const ONLY_COLLEGES: &str = "form-bvo-only-colleges";

#[test]
fn every_row_is_read() {
    let register = excerpt();
    for (file, rows) in [(RegisterFile::Arrangements, 46), (RegisterFile::Participants, 206)] {
        let tally = register.row_counts(file);
        assert_eq!((tally.rows, tally.read, tally.rejected), (rows, rows, 0));
    }
    assert_eq!(register.arrangements().len(), 46);
    assert_eq!(register.in_force_on(day(2026, 1, 1)).count(), 24);
}

#[test]
fn a_row_says_what_it_says() {
    let register = excerpt();
    let noaberkracht = get(&register, "29991127");
    assert_eq!(noaberkracht.name(), "Gemeenschappelijke regeling Noaberkracht Dinkelland Tubbergen");
    assert_eq!(*noaberkracht.form(), RegisteredForm::Known(CooperationForm::OperationsOrganisation));
    assert!(noaberkracht.is_in_force_on(day(2026, 1, 1)));
    let body = noaberkracht.body().unwrap();
    assert_eq!((&*body.name, body.tooi.as_deref()), ("Noaberkracht Dinkelland Tubbergen", Some("so0705")));
    assert_eq!(noaberkracht.chapter(), Some(WgrChapter::I));
    let [dinkelland, tubbergen] = noaberkracht.participants() else { panic!("two take part") };
    assert_eq!(tubbergen.municipality().unwrap().to_string(), "GM0183");
    assert_eq!(dinkelland.kind(), ParticipantKind::Municipality);
    assert_eq!(
        dinkelland.organs().iter().map(RegisteredOrgan::as_str).collect::<Vec<_>>(),
        ["college", "burgemeester"]
    );
    let costs = get(&register, "29494998").participants().iter().filter_map(|one| one.cost_key());
    assert_eq!(costs.take(2).collect::<Vec<_>>(), ["11,0", "4,0"]);
}

#[test]
fn councils_and_mayors_in_an_operational_management_organisation_are_a_breach() {
    let register = excerpt();
    let on = day(2026, 1, 1);
    for (id, strangers) in [("24963429", 6), ("29772709", 2), ("29991127", 2), ("30413154", 3)] {
        assert_eq!(verdict(&register, id, ONLY_COLLEGES, on), Some(Verdict::Breached), "{id}");
        assert_eq!(register.judge(id.parse().unwrap(), on).unwrap().breaches().count(), strangers, "{id}");
    }
}

#[test]
fn where_the_organs_are_not_known_it_cannot_be_told_who_may_take_part() {
    let register = excerpt();
    let meerinzicht = register.judge("26727858".parse().unwrap(), day(2026, 1, 1)).unwrap();
    assert_eq!(meerinzicht.working().unwrap().verdict(ONLY_COLLEGES), None);
    let withheld: Vec<_> = meerinzicht.withheld().filter(|(rule, _)| rule.id() == ONLY_COLLEGES).collect();
    assert_eq!(withheld.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [Withheld::Organs]);
    assert_eq!(meerinzicht.breaches().count(), 0);
    assert!(register.text("26727858".parse().unwrap()).is_none(), "no organ stands in for another outside this room");
    assert!(register.text("29991127".parse().unwrap()).is_some());
}

#[test]
fn a_plain_arrangement_of_the_register_is_not_judged_as_one_of_the_two() {
    let register = excerpt();
    let oss = register.judge("24964519".parse().unwrap(), day(2020, 1, 1)).unwrap();
    assert_eq!(*oss.arrangement().form(), RegisteredForm::PlainOrCentre);
    for report in [oss.working(), oss.making()].into_iter().flatten() {
        for finding in report.findings() {
            let forms = finding.rule().forms();
            let both = [CooperationForm::PlainArrangement, CooperationForm::CentreMunicipality];
            assert!(both.iter().all(|form| forms.contains(*form)), "{}", finding.rule().id());
        }
    }
    assert!(oss.withheld().any(|(rule, why)| why == Withheld::Form && rule.id() == "centrum-mandate-only"));
}

#[test]
fn a_municipality_that_is_gone_is_a_defect_of_the_register_and_no_breach() {
    let register = excerpt();
    let ended = |id: &str, on| {
        let judgement = register.judge(id.parse().unwrap(), on).unwrap();
        assert_eq!(judgement.breaches().count(), 0, "{id}");
        let is_ended = |kind: &DefectKind| matches!(kind, DefectKind::ParticipantEnded { .. });
        judgement.defects().map(|defect| defect.kind).filter(is_ended).collect::<Vec<_>>()
    };
    // Brielle, Hellevoetsluis and Westvoorne became Voorne aan Zee on 1 January 2023.
    assert_eq!(ended("28516617", day(2022, 12, 31)), []);
    let three = ended("28516617", day(2023, 1, 1));
    assert_eq!(three.len(), 3);
    let [DefectKind::ParticipantEnded { municipality, until, successor, is_listed }, ..] = three[..] else { panic!() };
    assert_eq!((municipality.to_string(), until), ("GM0501".into(), day(2023, 1, 1)));
    assert_eq!((successor.unwrap().to_string(), is_listed), ("GM1992".into(), false));
}

#[test]
fn who_took_part_in_the_past_is_not_taken_from_the_list_of_today() {
    let register = excerpt();
    // Of the two, one is gone since 2023: that only one is left, the register does not say.
    let on = day(2024, 1, 1);
    assert_eq!(verdict(&register, "24966825", "party-min-two-gemeenten", day(2022, 1, 1)), Some(Verdict::Met));
    assert_eq!(verdict(&register, "24966825", "party-min-two-gemeenten", on), None);
    let judgement = register.judge("24966825".parse().unwrap(), on).unwrap();
    let why = judgement.withheld().find(|(rule, _)| rule.id() == "party-min-two-gemeenten").unwrap().1;
    assert_eq!(why, Withheld::Participants);
}

#[test]
fn chains_of_versions_have_no_holes_and_no_doubles() {
    let register = excerpt();
    let words: Vec<_> = register
        .defects()
        .iter()
        .filter(|defect| matches!(defect.kind, DefectKind::Gap { .. } | DefectKind::Overlap { .. }))
        .map(|defect| defect.display(Lang::En).to_string())
        .collect();
    insta::assert_snapshot!(words.join("\n"), @r"
    a gap between two versions: until 2023-12-31, 29494998 from 2024-01-03 (joint_arrangements.csv, row 9)
    a gap between two versions: until 2022-12-01, 29415791 from 2025-04-01 (joint_arrangements.csv, row 18)
    two versions overlap: until 2023-01-01, 29128446 from 2022-12-28 (joint_arrangements.csv, row 27)
    ");
    let forms: Vec<_> = register
        .conversions()
        .map(|(from, to)| format!("{} → {}", from.form().label(Lang::Nl), to.form().label(Lang::Nl)))
        .collect();
    assert_eq!(
        forms,
        [
            "openbaar lichaam → bedrijfsvoeringsorganisatie",
            "regeling zonder meer of centrumregeling → gemeenschappelijk orgaan"
        ]
    );
}

#[test]
fn the_first_version_is_judged_as_a_forming_and_the_next_as_amendments() {
    let register = excerpt();
    let on = day(2017, 1, 1);
    let moment = |id: &str, on| {
        let judgement = register.judge(id.parse().unwrap(), on).unwrap();
        let making = judgement.making().unwrap();
        making.findings().first().unwrap().moment()
    };
    assert_eq!(moment("23556050", on), Moment::Form);
    assert_eq!(moment("29991127", day(2026, 1, 1)), Moment::Amend);
}

#[test]
fn an_arrangement_under_another_chapter_is_named_and_not_held_against_the_law() {
    let register = excerpt();
    let on = day(2026, 1, 1);
    for (id, chapter, others) in [
        ("27965091", Some(WgrChapter::II), false),
        ("27596374", Some(WgrChapter::III), false),
        ("28223317", Some(WgrChapter::IV), false),
        ("29516013", Some(WgrChapter::V), false),
        ("30465135", Some(WgrChapter::VI), false),
        ("27685468", Some(WgrChapter::IX), true),
        ("30161067", Some(WgrChapter::II), true),
        ("28484271", None, false),
    ] {
        let judgement = register.judge(id.parse().unwrap(), on).unwrap();
        let arrangement = judgement.arrangement();
        assert_eq!((arrangement.chapter(), arrangement.has_others()), (chapter, others), "{id}");
        let why = chapter.map_or(NotAssessed::TooFew, NotAssessed::Chapter);
        assert_eq!(judgement.not_assessed(), Some(why), "{id}");
        assert_eq!(judgement.told().degree(), Degree::NotAtAll);
        assert_eq!(judgement.findings().count(), 0);
    }
}

#[test]
fn a_judgement_can_be_read() {
    let register = excerpt();
    let show = |id: &str, lang| {
        let text = register.judge(id.parse().unwrap(), day(2026, 1, 1)).unwrap().display(lang).to_string();
        // How many rules there are grows with the catalogue.
        let grows =
            |line: &&str| line.starts_with("  ?") || line.starts_with("  te zeggen") || line.starts_with("  told");
        text.lines().filter(|line| !grows(line)).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(show("29991127", Lang::Nl), @r"
    29991127 Gemeenschappelijke regeling Noaberkracht Dinkelland Tubbergen
      bedrijfsvoeringsorganisatie · vanaf 2024-11-21 · hoofdstuk I: tussen gemeenten · 2 deelnemers · rij 38
      ✗ geschonden (blokkerend) · artikel 8, lid 3, Wgr · form-bvo-only-colleges
        aan een bedrijfsvoeringsorganisatie nemen alleen colleges deel: burgemeester Gemeente Tubbergen, burgemeester Gemeente Dinkelland
    ");
    insta::assert_snapshot!(show("28516617", Lang::En), @r"
    28516617 Gemeenschappelijke regeling Voorne-Putten Werkt 2017
      plain or centre-municipality arrangement · from 2017-01-01 · chapter I: among municipalities · 4 participants · row 29
      ! register: a participating municipality no longer exists: GM0501 until 2023-01-01, successor GM1992 (joint_arrangement_participants.csv, row 104)
      ! register: a participating municipality no longer exists: GM0530 until 2023-01-01, successor GM1992 (joint_arrangement_participants.csv, row 105)
      ! register: a participating municipality no longer exists: GM0614 until 2023-01-01, successor GM1992 (joint_arrangement_participants.csv, row 107)
    ");
    insta::assert_snapshot!(show("28153047", Lang::Nl), @r"
    28153047 Europese Gemeenschap voor Territoriale Samenwerking (EGTS) 'Linieland van Waas en Hulst'
      openbaar lichaam · vanaf 2011-06-15 · hoofdstuk IV: tussen gemeenten en provincies, ook anderen · 8 deelnemers · rij 19
      – hoofdstuk IV: tussen gemeenten en provincies: niet getoetst zijn deelnemers, toestemming, vorm, bepalingen en bekendmaking
    ");
}

#[test]
fn a_summary_can_be_read() {
    let summary = excerpt().summary_on(day(2026, 1, 1)).display(Lang::Nl).to_string();
    // How much can be told shrinks as the catalogue grows.
    let is_steady = |line: &&str| !line.contains('≤') && !line.contains("deels") && !line.contains("nauwelijks");
    let known = summary.lines().filter(is_steady).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(known, @"
    24 regelingen in werking op 2026-01-01

    Wat de wet zegt, in regelingen
      geschonden    onbepaald  nageleefd
               4            1          0  form-bvo-only-colleges (blokkerend; artikel 8, lid 3, Wgr)
               0            5          6  form-legal-personality (blokkerend; artikel 8, lid 1, Wgr)
               0            5          6  party-organ-kind (blokkerend; artikel 1, lid 1, Wgr)
               0            3          8  party-min-two-gemeenten (blokkerend; artikel 1, lid 1, Wgr)
               0            0          2  form-known-in-regime (blokkerend; artikel 8, Wgr)

    Wat in het register niet klopt
               5 in    3  een deelnemende gemeente bestaat niet meer [participant-ended, waarschuwing]
               1 in    1  het lichaam of orgaan is niet genoemd [no-body, advies]

    Hoeveel er te zeggen is, in regelingen
      uitvoering        alles
               0            0  volledig
              13           13  niet

    Onder welk hoofdstuk van de Wgr
              11  hoofdstuk I: tussen gemeenten
               2  hoofdstuk II: tussen provincies
               1  hoofdstuk II: tussen provincies, ook anderen
               2  hoofdstuk III: tussen waterschappen
               2  hoofdstuk IV: tussen gemeenten en provincies
               1  hoofdstuk IV: tussen gemeenten en provincies, ook anderen
               1  hoofdstuk V: tussen gemeenten en waterschappen
               1  hoofdstuk VI: tussen gemeenten, provincies en waterschappen
               3  hoofdstuk IX: één gemeente, provincie of waterschap met anderen

    Niet aan de wet getoetst, en waarom
               3  hoofdstuk II: tussen provincies
               2  hoofdstuk III: tussen waterschappen
               3  hoofdstuk IV: tussen gemeenten en provincies
               1  hoofdstuk V: tussen gemeenten en waterschappen
               1  hoofdstuk VI: tussen gemeenten, provincies en waterschappen
               3  hoofdstuk IX: één gemeente, provincie of waterschap met anderen
    De catalogus heeft de regels van hoofdstuk I. Van de andere is alleen het register zelf nagegaan.
    ");
}
