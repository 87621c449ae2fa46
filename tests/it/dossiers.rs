//! The real dossiers: that they replay, what comes out, and that every finding is explained from the facts.

use crate::worlds::{NL, date, day};
use ambtelijke_fusie::{
    Dossier,
    arrangement::{Arrangement, ArrangementId, ArrangementText, CooperationForm as Form},
    examples,
    fusie::{
        Stage,
        dossier::{FindingNote, Replay},
        validate,
    },
    language::{Lang, Translate},
    law::{Catalogue, Finding, Report, Rule, Subject, Verdict, WhichLaw},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// How many dossiers there are at least.
const COUNT: usize = 61;

/// The day on which the dossiers were written.
const TODAY: &str = "2026-11-23";

/// A dossier of the folder, read and replayed once for all tests.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) json: String,
    pub(crate) dossier: &'static Dossier,
    pub(crate) replay: Replay<'static>,
    today: Report,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let mut files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort_unstable();
    assert!(files.len() >= COUNT, "{} dossiers are left of {COUNT}", files.len());
    files.iter().map(|file| read_case(file)).collect()
});

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers")
}

fn read_case(file: &Path) -> Case {
    let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
    let json = fs::read_to_string(file).unwrap();
    let dossier = Dossier::from_json(&json).unwrap_or_else(|error| panic!("{name}: {error}"));
    let dossier: &Dossier = Box::leak(Box::new(dossier));
    let replay = dossier.replay(&NL).unwrap_or_else(|error| panic!("{name}: {error}"));
    Case { today: validate(dossier, &NL, date(TODAY)), name, json, dossier, replay }
}

/// The list of the crate is the folder.
#[test]
fn every_dossier_of_the_folder_is_a_constant_of_the_crate() {
    let folder: Vec<_> = all().iter().map(|case| (case.name.as_str(), case.json.as_str())).collect();
    let names = |list: &[(&str, &str)]| list.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(names(examples::ALL), names(&folder), "src/examples.rs lists them");
    assert_eq!(examples::ALL, folder);
    assert_eq!(examples::EERSTE_STROOM, case("1stroom").json, "a name of Rust begins with no digit");
}

/// Every dossier of the folder, in order of name.
pub(crate) fn all() -> &'static [Case] {
    &CASES
}

pub(crate) fn case(name: &str) -> &'static Case {
    all().iter().find(|case| case.name == name).unwrap_or_else(|| panic!("there is no dossier {name}"))
}

impl Case {
    /// What is found of all acts, and on the day on which the dossiers were written.
    fn findings(&self) -> impl Iterator<Item = &Finding> {
        let acts = self.replay.steps().iter().filter_map(|step| step.report());
        acts.chain([&self.today]).flat_map(Report::findings)
    }
}

fn subject(subject: Subject) -> String {
    match subject {
        Subject::Party(party) => party.to_string(),
        other => format!("{other:?}"),
    }
}

/// A line for each breach of an act: the day, the rule and what it is about.
fn breaches(replay: &Replay<'_>) -> String {
    let mut lines = String::new();
    for report in replay.steps().iter().filter_map(|step| step.report()) {
        for breach in report.breaches() {
            writeln!(lines, "{} {} {}", report.on(), breach.rule().id(), subject(breach.subject())).unwrap();
        }
    }
    lines
}

/// On a day: the stage, the form of the text and the members.
fn standing(replay: &Replay<'_>, on: &str) -> (Stage, Option<Form>, Vec<String>) {
    let state = replay.as_of(date(on));
    (state.stage(), state.text().map(ArrangementText::form), state.members().iter().map(ToString::to_string).collect())
}

fn check_standing(name: &str, rows: &[(&str, Stage, Option<Form>, &[&str])]) {
    for (on, stage, form, members) in rows {
        let (found_stage, found_form, found_members) = standing(&case(name).replay, on);
        assert_eq!((found_stage, found_form), (*stage, *form), "{name} on {on}");
        assert_eq!(found_members, *members, "{name} on {on}");
    }
}

fn timeline_and_breaches(name: &str) -> (String, String) {
    let replay = &case(name).replay;
    (replay.timeline(Lang::En).to_string(), breaches(replay))
}

#[test]
fn an_operation_that_names_a_municipality_that_never_was_is_not_replayed() {
    let operation = serde_json::from_str(
        r#"{"offices": [{"person": "p", "office": "griffier", "municipality": "GM9999", "period": {"from": "2020-01-01"}}]}"#,
    );
    let dossier = case("noaberkracht").dossier.clone().operating(operation.unwrap()).unwrap();
    let error = dossier.replay(&NL).unwrap_err().to_string();
    assert!(error.starts_with("operation.offices: ") && error.contains("GM9999"), "{error}");
}

#[test]
fn noaberkracht_of_2016_lacks_under_the_law_of_today_what_was_not_asked_then() {
    let replay = &case("noaberkracht").replay;
    let (on, today) = (day(2016, 6, 1), day(2026, 1, 1));
    assert_eq!(replay.report_on(on).verdict("content-evaluation"), None);
    assert!(replay.report_under(on, WhichLaw::Of(today)).verdict("content-evaluation").is_some());
    assert_eq!(replay.report_under(on, WhichLaw::OfEachFact), replay.report_on(on));
}

#[test]
fn every_dossier_reads_as_it_writes() {
    for Case { name, dossier, .. } in all() {
        let again = Dossier::from_json(&dossier.to_json().unwrap()).unwrap();
        assert_eq!(again, **dossier, "{name}");
    }
}

#[test]
fn every_act_and_every_text_names_its_source() {
    for Case { name, dossier, .. } in all() {
        for event in dossier.events() {
            assert!(event.source().is_some(), "{name}: the event of {}", event.on());
            let text = event.kind().arrangement();
            assert!(text.is_none_or(|text| text.source().is_some()), "{name}: the text of {}", event.on());
            let Some(record) = event.kind().record() else { continue };
            assert!(record.decisions().iter().all(|one| one.source.is_some()), "{name} {}", event.on());
            assert!(record.submissions().iter().all(|one| one.source.is_some()), "{name} {}", event.on());
            assert!(record.publications().iter().all(|one| one.source.is_some()), "{name} {}", event.on());
        }
    }
}

/// A source that nothing rests on is a leftover. What stands in a note is named there, as in `(source gr)`.
#[test]
fn every_source_is_used() {
    for Case { name, json, dossier, .. } in all() {
        let notes: String = dossier.notes().iter().map(|note| format!("{}\n", note.in_lang(Lang::En))).collect();
        for key in dossier.sources().keys() {
            let in_a_fact = json.contains(&format!("\"source\": \"{key}\""));
            let named = notes.match_indices("(source ").any(|(at, _)| {
                let rest = notes.get(at..).and_then(|rest| rest.split(')').next()).unwrap_or_default();
                rest.split([' ', ',']).any(|word| word == &**key)
            });
            assert!(in_a_fact || named, "{name}: {key}");
        }
    }
}

#[test]
fn every_finding_is_explained_and_a_breach_by_the_name_of_its_rule() {
    let mut without = BTreeSet::new();
    for case in all() {
        let Case { name, dossier, .. } = case;
        for finding in case.findings() {
            let rule = finding.rule().id();
            let by_rule = dossier.explained().iter().any(|one| one.rules.iter().any(|named| **named == *rule));
            if dossier.explanation_of(finding).is_none() {
                without.insert(format!("{name}: {rule}, {:?}", finding.missing()));
            } else if finding.verdict() == Verdict::Breached && !by_rule {
                without.insert(format!("{name}: the breach of {rule}"));
            }
        }
    }
    assert!(without.is_empty(), "a word is missing in `explained` of: {without:#?}");
}

/// A rule stands in one explanation, and each rule and each fact in one has something to explain.
#[test]
fn no_explanation_is_stale_or_given_twice() {
    for case in all() {
        let Case { name, dossier, .. } = case;
        let mut rules: Vec<&str> = dossier.explained().iter().flat_map(|one| &one.rules).map(|rule| &**rule).collect();
        rules.sort_unstable();
        assert!(rules.is_sorted_by(|one, next| one < next), "{name} explains a rule twice");
        for explanation in dossier.explained() {
            // One rule or one fact at a time, so that a stale one does not hide behind its neighbour.
            let rules = explanation.rules.iter().map(|rule| (rule, [rule.clone()].to_vec(), Vec::new()));
            let facts = explanation.facts.iter().map(|fact| (fact, Vec::new(), [fact.clone()].to_vec()));
            for (what, rules, facts) in rules.chain(facts) {
                let alone = FindingNote { rules, facts, because: explanation.because.clone() };
                assert!(case.findings().any(|finding| alone.explains(finding)), "{name}: stale: {what}");
            }
        }
    }
}

#[test]
fn every_breach_of_an_act_is_known() {
    let mut lines = String::new();
    for Case { name, replay, .. } in all() {
        for line in breaches(replay).lines() {
            writeln!(lines, "{name}: {line}").unwrap();
        }
    }
    insta::assert_snapshot!(lines, @r"
    dantumadiel-nef: 2018-12-31 centrum-one-host Arrangement
    duo-plus: 2015-01-16 definition-rest-shared Organisation
    noaberkracht: 2020-02-15 form-bvo-only-colleges GM0183/burgemeester
    noaberkracht: 2020-02-15 form-bvo-only-colleges GM1774/burgemeester
    noaberkracht: 2024-11-21 form-bvo-only-colleges GM0183/burgemeester
    noaberkracht: 2024-11-21 form-bvo-only-colleges GM1774/burgemeester
    ");
}

#[test]
fn the_bel_combinatie() {
    use Form::{OperationsOrganisation as Bvo, PublicBody as Ol};
    let three: &[&str] = &["GM0317", "GM0376", "GM0417"];
    check_standing(
        "bel-combinatie",
        &[
            ("2007-12-31", Stage::Before, None, &[]),
            ("2008-01-01", Stage::Operating, Some(Ol), three),
            ("2020-10-30", Stage::Operating, Some(Ol), three),
            ("2020-10-31", Stage::Operating, Some(Bvo), three),
            ("2026-11-23", Stage::Operating, Some(Bvo), three),
        ],
    );
    let (timeline, breaches) = timeline_and_breaches("bel-combinatie");
    insta::assert_snapshot!(timeline, @r"
    2008-01-01  formed: public body (Eemnes, Blaricum and Laren)
                0 breached, 33 undetermined, 12 met
    2008-01-01  work begins
    2012-05-29  executives and mayors of the three municipalities give the director mandate and power of attorney for contracts
    2012-06-27  the general board and the chair give the director the same mandate
    2015-04-20  the general board meets
    2015-07-02  the general board meets; on its agenda accounts, budget, the views of the three councils and a new way of settling costs
    2016-07-13  sub-mandates by the directors enter into force
    2017-07-14  amended: public body (Eemnes, Blaricum and Laren)
                0 breached, 26 undetermined, 7 met
    2017-11-08  the province of Noord-Holland chooses to merge Huizen, Blaricum and Laren, not before 2021-01-01
    2020-08-20  the executive board proposes to change the arrangement
    2020-10-31  converted: operational management organisation (Eemnes, Blaricum and Laren)
                0 breached, 26 undetermined, 9 met
    2024-01-05  amended: operational management organisation (Eemnes, Blaricum and Laren)
                0 breached, 26 undetermined, 9 met
    2026-01-15  amended: operational management organisation (Eemnes, Blaricum and Laren)
                0 breached, 30 undetermined, 9 met
    ");
    insta::assert_snapshot!(breaches, @"");
}

#[test]
fn de_kompanjie() {
    let ol = Some(Form::PublicBody);
    let two: &[&str] = &["GM0047", "GM0765"];
    check_standing(
        "de-kompanjie",
        &[
            ("2010-11-30", Stage::Before, None, &[]),
            ("2010-12-01", Stage::InForce, ol, two),
            ("2011-02-01", Stage::Operating, ol, two),
            ("2020-12-31", Stage::Operating, ol, two),
            ("2021-01-01", Stage::Liquidating, ol, &[]),
        ],
    );
    let (timeline, breaches) = timeline_and_breaches("de-kompanjie");
    insta::assert_snapshot!(timeline, @r"
    2010-12-01  formed: public body (Veendam and Pekela)
                0 breached, 28 undetermined, 9 met
    2011-02-01  work begins
    2011-06-28  first statute on mandates of executives and mayors
    2013-07-10  decision on delegation; its content was not seen
    2013-10-10  new statute on mandates enters into force, decided on 2013-09-24 and published on 2013-10-08
    2016-02-25  statute of the management enters into force, decided by the executive board on 2015-03-17
    2016-04-29  amended: public body (Veendam and Pekela)
                0 breached, 31 undetermined, 3 met
    2020-11-25  it is reported that the executives agree to dissolve the arrangement by 2021-01-01
    2021-01-01  work ends: disentangled; Veendam found that two captains could not steer one organisation; Pekela did not want to merge with Veendam alone.
    2021-01-01  dissolved: disentangled
                0 breached, 13 undetermined, 0 met
    ");
    insta::assert_snapshot!(breaches, @"");
}

#[test]
fn noaberkracht() {
    use Form::{OperationsOrganisation as Bvo, PublicBody as Ol};
    let two: &[&str] = &["GM0183", "GM1774"];
    check_standing(
        "noaberkracht",
        &[
            ("2012-09-19", Stage::Before, None, &[]),
            ("2012-09-20", Stage::InForce, Some(Ol), two),
            ("2012-12-31", Stage::InForce, Some(Ol), two),
            ("2013-01-01", Stage::Operating, Some(Ol), two),
            ("2015-12-18", Stage::Operating, Some(Ol), two),
            ("2015-12-19", Stage::Operating, Some(Bvo), two),
            ("2026-11-23", Stage::Operating, Some(Bvo), two),
        ],
    );
    let (timeline, breaches) = timeline_and_breaches("noaberkracht");
    insta::assert_snapshot!(timeline, @r"
    2012-09-20  formed: public body (Tubbergen and Dinkelland)
                0 breached, 24 undetermined, 14 met
    2013-01-01  work begins
    2013-04-01  mandates of executives and mayors to the staff enter into force, decided on 2013-03-26; none was seen for the months before
    2015-12-19  converted: operational management organisation (Tubbergen and Dinkelland)
                0 breached, 34 undetermined, 4 met
    2018-06-14  amended: operational management organisation (Tubbergen and Dinkelland)
                0 breached, 33 undetermined, 5 met
    2018-10-01  new structure of the organisation
    2019-04-10  amended: operational management organisation (Tubbergen and Dinkelland)
                0 breached, 35 undetermined, 2 met
    2020-02-15  amended: operational management organisation (Tubbergen and Dinkelland)
                1 breached, 35 undetermined, 1 met
    2021-11-23  the board asks the councils to agree to exploring cooperation with Oldenzaal
    2024-11-21  amended: operational management organisation (Tubbergen and Dinkelland)
                1 breached, 39 undetermined, 2 met
    ");
    insta::assert_snapshot!(breaches, @r"
    2020-02-15 form-bvo-only-colleges GM0183/burgemeester
    2020-02-15 form-bvo-only-colleges GM1774/burgemeester
    2024-11-21 form-bvo-only-colleges GM0183/burgemeester
    2024-11-21 form-bvo-only-colleges GM1774/burgemeester
    ");
}

/// Of 2012 every step is known to the day, so the law of consent, decision and publication comes out whole.
#[test]
fn the_founding_of_noaberkracht_is_in_order() {
    let replay = &case("noaberkracht").replay;
    let formed = replay.steps().iter().find_map(|step| step.report()).unwrap();
    for rule in [
        "consent-raad",
        "party-own-decision",
        "publish-customary-r0",
        "not-in-force-before-publication-r0b",
        "form-known-in-regime",
    ] {
        assert_eq!(formed.verdict(rule), Some(Verdict::Met), "{rule}");
    }
}

/// The mayors act in 2015 only to withdraw the old arrangement; the text of 2020 names them as parties.
#[test]
fn the_mayors_of_noaberkracht_leave_and_come_back() {
    let replay = &case("noaberkracht").replay;
    for (on, mayors) in [("2015-12-18", true), ("2015-12-19", false), ("2020-02-14", false), ("2020-02-15", true)] {
        let text = replay.as_of(date(on)).text().unwrap();
        assert_eq!(text.is_party("GM1774/burgemeester".parse().unwrap(), date(on)), mayors, "{on}");
        assert!(text.is_party("GM1774/college".parse().unwrap(), date(on)), "{on}");
        let verdict = replay.report_on(date(on)).verdict("form-bvo-only-colleges");
        let expected = match on {
            "2015-12-18" => None,
            _ if mayors => Some(Verdict::Breached),
            _ => Some(Verdict::Met),
        };
        assert_eq!(verdict, expected, "{on}");
    }
}

#[test]
fn amstelveen_and_aalsmeer() {
    let centre = Some(Form::CentreMunicipality);
    let two: &[&str] = &["GM0358", "GM0362"];
    check_standing(
        "amstelveen-aalsmeer",
        &[
            ("2012-12-31", Stage::Before, None, &[]),
            ("2013-01-01", Stage::Operating, centre, two),
            ("2021-12-31", Stage::Operating, centre, two),
            ("2022-01-01", Stage::Operating, centre, two),
            ("2026-11-23", Stage::Operating, centre, two),
        ],
    );
    let (timeline, breaches) = timeline_and_breaches("amstelveen-aalsmeer");
    insta::assert_snapshot!(timeline, @r"
    2011-10-31  social plan of Aalsmeer signed with the unions
    2012-02-08  the council of Amstelveen agrees, unanimously, with bringing the staff together
    2013-01-01  formed: centre-municipality arrangement (Aalsmeer and Amstelveen)
                0 breached, 19 undetermined, 10 met
    2013-01-01  work begins
    2017-05-09  mandate for the clerk's office of Aalsmeer enters into force, decided on 2017-04-20 and working back to 2017-01-01; its staff is employed by Aalsmeer
    2018-11-07  the council of Amstelveen asks by motion for a study of the future of the cooperation
    2019-09-17  the executive of Aalsmeer tells that of Amstelveen that it will not go on in this way
    2019-10-04  report on the future of the cooperation; Aalsmeer wants no merger, Amstelveen aims at one
    2019-10-17  the council of Aalsmeer asks by motion, unanimously, to leave by 2022-01-01 at the latest
    2022-01-01  amended: centre-municipality arrangement (Aalsmeer and Amstelveen)
                0 breached, 18 undetermined, 2 met
    2024-01-01  mandates of executive and mayor of Amstelveen to the shared staff enter into force
    ");
    insta::assert_snapshot!(breaches, @"");
}

#[test]
fn duivenvoorde() {
    let ol = Some(Form::PublicBody);
    let two: &[&str] = &["GM0626", "GM0629"];
    check_standing(
        "duivenvoorde",
        &[
            ("2012-12-31", Stage::Before, None, &[]),
            ("2013-01-01", Stage::Operating, ol, two),
            ("2021-08-31", Stage::Operating, ol, two),
            ("2021-09-01", Stage::Stopped, ol, two),
            ("2022-12-31", Stage::Stopped, ol, two),
            ("2023-01-01", Stage::Liquidating, ol, &[]),
            ("2026-11-23", Stage::Liquidating, ol, &[]),
        ],
    );
    let (timeline, breaches) = timeline_and_breaches("duivenvoorde");
    insta::assert_snapshot!(timeline, @r"
    2012-03-08  the council of Voorschoten chooses integration of the organisations by 2013-01-01
    2012-03-19  the council of Wassenaar chooses the same
    2013-01-01  formed: public body (Voorschoten and Wassenaar)
                0 breached, 28 undetermined, 9 met
    2013-01-01  work begins
    2018-01-01  amended: public body (Voorschoten and Wassenaar)
                0 breached, 32 undetermined, 3 met
    2019-06-18  the council of Wassenaar decides to strengthen its own capacity
    2020-06-25  it is reported that both municipalities announce the end of the close cooperation
    2021-09-01  amended: public body (Voorschoten and Wassenaar)
                0 breached, 26 undetermined, 6 met
    2021-09-01  work ends: disentangled; Wassenaar looked to the region of The Hague and Voorschoten to that of Leiden, and neither wanted to merge.
    2023-01-01  dissolved: disentangled
                0 breached, 12 undetermined, 0 met
    ");
    insta::assert_snapshot!(breaches, @"");
}

/// From the day on which the work ended, the text gives no powers any more.
#[test]
fn duivenvoorde_gives_the_powers_back_before_it_ends() {
    let replay = &case("duivenvoorde").replay;
    let powers = |on| {
        let state = replay.as_of(date(on));
        let text = state.text().unwrap();
        (text.powers().len(), text.knows_all_powers())
    };
    assert_eq!((powers("2017-12-31"), powers("2021-08-31"), powers("2021-09-01")), ((0, false), (7, true), (0, true)));
}

#[test]
fn a_key_of_the_sources_stands_for_an_address() {
    let wrong =
        case("noaberkracht").json.replace("https://lokaleregelgeving.overheid.nl/CVDR249552/", "the text of 2012");
    let error = Dossier::from_json(&wrong).unwrap_err();
    assert_eq!(
        error.message(),
        "source `gr-2012` stands for `the text of 2012`, which is not an address; give one that begins with https://"
    );
}

#[test]
fn the_excerpt_in_the_readme_is_what_is_printed() {
    let report = case("noaberkracht").replay.report_on(day(2026, 1, 1));
    let printed = report.display(Lang::Nl).naming(&NL).to_string();
    let readme = include_str!("../../README.md");
    let excerpt = readme.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert!(printed.contains(excerpt), "{printed}");
}

#[test]
fn a_dossier_without_a_number_is_of_the_first_format_which_is_written() {
    for case in all() {
        let read: serde_json::Value = serde_json::from_str(&case.json).unwrap();
        assert_eq!(
            read.get("format"),
            None,
            "{}: the dossiers of before there was a number stay as they are",
            case.name
        );
        let written: serde_json::Value = serde_json::from_str(&case.dossier.to_json().unwrap()).unwrap();
        assert_eq!(written["format"], 1, "{}", case.name);
        assert_eq!(Dossier::from_json(&written.to_string()).as_ref(), Ok(case.dossier), "{}", case.name);
    }
}

#[test]
fn an_arrangement_keeps_its_identifier_for_life_and_in_storage_and_shares_it_with_no_other() {
    let mut seen: BTreeMap<ArrangementId, &str> = BTreeMap::new();
    for case in all() {
        let days = case.replay.steps().iter().map(|step| step.when().latest()).filter(|on| *on <= date(TODAY));
        let fusies = days.filter_map(|on| case.replay.fusie_on(on).ok());
        let mut last: Option<ArrangementId> = None;
        for fusie in fusies {
            let arrangement = fusie.arrangement();
            assert_eq!(last.replace(arrangement.id()).unwrap_or(arrangement.id()), arrangement.id(), "{}", case.name);
            let written = serde_json::to_string(arrangement).unwrap();
            let read: Arrangement = serde_json::from_str(&written).unwrap();
            assert_eq!((read.id(), &read), (arrangement.id(), arrangement), "{}", case.name);
        }
        if let Some(id) = last {
            assert_eq!(seen.insert(id, &case.name), None, "{}", case.name);
        }
    }
    assert!(seen.len() > 30, "{}", seen.len());
}

#[test]
fn findings_stand_in_the_order_of_a_report_breaches_first_and_the_heaviest_first() {
    let rules: Vec<_> = Catalogue::all().rules().map(Rule::id).collect();
    let rank = |one: &Finding| (one.verdict(), one.severity(), rules.iter().position(|id| *id == one.rule().id()));
    let mut weights = BTreeSet::new();
    for case in all() {
        let acts = case.replay.steps().iter().filter_map(|step| step.report());
        for report in acts.chain([&case.today]) {
            assert!(report.findings().is_sorted_by_key(rank), "{}", case.name);
            weights.extend(report.findings().iter().map(|one| (one.verdict(), one.severity())));
        }
    }
    assert!(weights.len() >= 4, "{weights:?}");
}
