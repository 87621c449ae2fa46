//! What a reader of Dutch gets to see: every text of the dossiers, and every report on them.

use crate::{
    dossiers::{Case, all, case},
    worlds::{NL, date},
};
use ambtelijke_fusie::{
    arrangement::{ClauseKind, CooperationForm, PowerBasis, PowerNature, Purpose},
    fusie::{EndReason, Motive, Stage, dossier::ChangeKind, validate},
    governance::{BoardKind, DecisionKind, FormalityKind, Medium, Organ, Outcome},
    insight::{
        FactSheet,
        who::{OwnBecause, WhoDoesWhat},
    },
    language::{FreeText, Lang, Translate},
    law::{Catalogue, FunctionalProfile, Rule, Severity, Verdict},
    operation::{Fate, Topic},
    task::TaskKind,
};
use serde_json::Value;
use std::{collections::BTreeSet, fmt::Write as _};

/// The numbers of a text in order of size, whatever stands between thousands and before decimals.
fn numbers(text: &str) -> Vec<String> {
    let digit = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize, c: char| matches!(c, '.' | ',') && digit(at.checked_sub(1)) && digit(Some(at + 1));
    let kept: String = text.char_indices().filter(|(at, c)| !mark(*at, *c)).map(|(_, c)| c).collect();
    let mut all: Vec<String> =
        kept.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).map(Into::into).collect();
    all.sort_unstable();
    all
}

/// The sources that a text names behind the word for one, as in `(source gr, register)`.
fn named<'a>(text: &'a str, word: &'a str, case: &'a Case) -> BTreeSet<&'a str> {
    let lists = text.split(word).skip(1).filter_map(|rest| rest.split(&[')'][..]).next());
    lists.flat_map(|list| list.split([' ', ','])).filter(|key| case.dossier.sources().contains_key(*key)).collect()
}

/// Shows every value of a JSON with the name of the field in which it stands.
fn visit<'a>(field: &str, value: &'a Value, each: &mut dyn FnMut(&str, &'a Value)) {
    each(field, value);
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| visit(name, value, each)),
        Value::Array(rows) => rows.iter().for_each(|row| visit(field, row, each)),
        _ => {}
    }
}

#[test]
fn every_text_of_a_dossier_stands_in_both_languages_and_says_the_same_in_both() {
    let mut count = 0;
    for case in all() {
        let name = &case.name;
        visit("", &serde_json::from_str(&case.json).unwrap(), &mut |field, value| {
            if !["notes", "because", "noted", "omschreven"].contains(&field) || value.is_array() {
                return;
            }
            let text: FreeText = serde_json::from_value(value.clone()).unwrap();
            let [Some(nl), Some(en)] = Lang::ALL.map(|lang| text.get(lang)) else { panic!("{name}: {value}") };
            assert_ne!(nl, en, "{name}");
            assert_eq!(numbers(nl), numbers(en), "{name}: {nl}");
            assert_eq!(named(nl, "(bron ", case), named(en, "(source ", case), "{name}: {nl}");
            count += 1;
        });
    }
    assert!(count > 800, "{count}");
}

/// Everything that can be asked about a dossier, in Dutch.
fn reports(case: &Case) -> String {
    let replay = &case.replay;
    let mut out = replay.timeline(Lang::Nl).to_string();
    for step in replay.steps() {
        if let Some(report) = step.report() {
            let said = report.display(Lang::Nl).naming(&NL);
            write!(out, "{said}{}", said.with_met().in_full()).unwrap();
        }
    }
    for on in [date("2015-06-01"), date("2024-01-01"), date("2026-11-23")] {
        let report = validate(case.dossier, &NL, on);
        write!(out, "{}", report.display(Lang::Nl).naming(&NL).with_met().in_full()).unwrap();
        let sheet = FactSheet::of(replay, on).page(Lang::Nl);
        write!(out, "{}{}", sheet.plain(), sheet.markdown()).unwrap();
        let who = WhoDoesWhat::of(replay, on);
        let tasks = who
            .providers()
            .iter()
            .filter_map(ambtelijke_fusie::insight::who::Provider::service)
            .flat_map(|one| one.portfolio().tasks());
        for (task, member) in tasks.flat_map(|task| who.members().into_iter().map(move |member| (task, member))) {
            let (executes, may) = (who.executor(&task.key, member), who.may_act_for(&task.key, member));
            writeln!(out, "{} {}", executes.display(Lang::Nl).naming(&NL), may.display(Lang::Nl).naming(&NL)).unwrap();
            for chain in who.chains(&task.key, member) {
                writeln!(out, "{}", chain.display(Lang::Nl).naming(&NL)).unwrap();
            }
        }
        for finding in who.findings() {
            writeln!(out, "{}", finding.display(Lang::Nl).naming(&NL)).unwrap();
        }
    }
    let texts = case.dossier.notes().iter().chain(case.dossier.explained().iter().map(|one| &one.because));
    texts.for_each(|text| writeln!(out, "{}", text.in_lang(Lang::Nl)).unwrap());
    let because = replay.outcome().because.into_iter();
    because.for_each(|text| writeln!(out, "{}", text.in_lang(Lang::Nl)).unwrap());
    let lasted = replay.lifetime().into_iter();
    lasted.for_each(|years| writeln!(out, "{}", years.in_lang(Lang::Nl)).unwrap());
    out
}

/// Whether the words stand in the text, with no letter before or behind them.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text.split_at(at).0.chars().next_back();
        let behind = text.split_at(at + words.len()).1.chars().next();
        !before.into_iter().chain(behind).any(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '_'))
    })
}

/// A number with a decimal point, such as an amount, an fte or a share.
fn decimal_point(word: &str) -> bool {
    let number = word.trim_matches(|c: char| !c.is_alphanumeric());
    number.split_once('.').is_some_and(|(whole, decimals)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(decimals) && decimals.len() < 3
    })
}

#[test]
fn no_report_in_dutch_prints_english_words_keys_or_decimal_points() {
    macro_rules! english {
        ($($vocabulary:ty),+ $(,)?) => {
            [$(<$vocabulary>::ALL.iter().map(|term| (term.label(Lang::Nl), term.label(Lang::En))).collect::<Vec<_>>()),+].concat()
        };
    }
    let mut words: Vec<(&str, &str)> = english![
        Purpose,
        ClauseKind,
        PowerBasis,
        PowerNature,
        CooperationForm,
        TaskKind,
        DecisionKind,
        Outcome,
        BoardKind,
        Medium,
        FormalityKind,
        Organ,
        Topic,
        Fate,
        Stage,
        EndReason,
        Motive,
        ChangeKind,
        Verdict,
        Severity,
        OwnBecause,
        FunctionalProfile,
    ];
    words.retain(|(nl, en)| nl != en);
    // Dutch words too.
    words.retain(|(_, en)| !["met", "taken"].contains(en));
    let paths: BTreeSet<&str> = Catalogue::all().rules().flat_map(Rule::looks_at).map(|fact| fact.path()).collect();
    let paths: Vec<&str> = paths.into_iter().filter(|path| path.contains('.')).collect();
    // Names that a source gives, and not numbers: a division of the Awb, a region.
    let named = ["3.4", "6.1"];
    let mut wrong = BTreeSet::new();
    for case in all() {
        let text = reports(case);
        let english = words.iter().map(|(_, en)| *en).chain(paths.iter().copied());
        for said in english.filter(|said| says(&text, said)) {
            let line = text.lines().find(|line| says(line, said)).unwrap_or_default();
            wrong.insert(format!("{}: `{said}`: {line}", case.name));
        }
        for line in text.lines().filter(|line| !line.contains("://")) {
            for number in line.split_whitespace().filter(|word| decimal_point(word)) {
                if !named.contains(&number.trim_matches(|c: char| !c.is_ascii_digit())) {
                    wrong.insert(format!("{}: `{number}`: {line}", case.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines: {wrong:#?}", wrong.len());
}

#[test]
fn what_is_known_in_part_is_said_in_dutch() {
    let timeline = case("dantumadiel-nef").replay.timeline(Lang::Nl).to_string();
    assert!(timeline.contains("tussen 2021-11 en 2022  gemeld wordt dat"), "{timeline}");
    let lasted = case("purmerend-beemster").replay.lifetime().unwrap();
    assert_eq!(lasted.in_lang(Lang::Nl).to_string(), "7,0 tot 8,0");
    assert_eq!(ChangeKind::Stopped.label(Lang::Nl), "einde van het werk");
}
