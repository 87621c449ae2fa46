//! That the numbers in README, CHANGELOG and the docs are those of the catalogue, the country and the folders.
#![allow(clippy::string_slice, reason = "a test that slices amid a letter fails, which is what a test is for")]

use crate::{dossiers, worlds::NL};
use ambtelijke_fusie::{
    law::{Basis, Catalogue},
    operation::Topic,
    task::StatutoryTask,
    time::day,
};
use std::{fs, path::Path};

/// A sentence in a file with `#` where the number stands, and the number.
type Line = (&'static str, &'static str, usize);

fn lines() -> Vec<Line> {
    let rules = Catalogue::all().len();
    let definition = Catalogue::all().rules().filter(|rule| rule.basis() == Basis::Definition).count();
    let dossiers = dossiers::all().len();
    let bytes = dossiers::all().iter().map(|case| case.json.len()).sum();
    let events = dossiers::all().iter().map(|case| case.dossier.events().len()).sum();
    let beginning = day(1985, 1, 1);
    let municipalities = NL.municipalities().len();
    let gone_at_once = NL.municipalities().filter(|one| one.until() == Some(beginning)).count();
    let reorganisations = NL.reorganisations().len();
    let last_year = (1985..2200).rfind(|&year| NL.municipalities().any(|one| one.inhabitants(year).is_some())).unwrap();
    let last_year = usize::try_from(last_year).unwrap();
    let topics = Topic::ALL.len();
    let table = |name: &str| text(&format!("data/{name}.csv")).map_or(0, |text| text.lines().count() - 1);
    let (readme, changelog, fusie) = ("README.md", "CHANGELOG.md", "src/fusie/mod.rs");
    let (country, data) = ("src/municipality/mod.rs", "data/README.md");
    vec![
        (readme, "In `examples/dossiers/` are # real cases", dossiers),
        (readme, "# reorganisations with what went where", reorganisations),
        (readme, "inhabitants on every 1 January to #", last_year),
        (readme, "**Law.** # rules of the Wet gemeenschappelijke regelingen", rules - definition),
        (readme, "# rules of the definition of an ambtelijke fusie", definition),
        (readme, "dated facts beside it, in # topics", topics),
        (readme, "A test walks # sequences of up to five transitions", walk("sequences")),
        (readme, "checks every law in each of # states", walk("states")),
        (readme, "by which act # statutory tasks came to municipalities", StatutoryTask::all().len()),
        (readme, "the whole catalogue of # rules", rules),
        (readme, "replay all # dossiers", dossiers),
        (readme, "dossiers, # events", events),
        (readme, "read them, # bytes of JSON", bytes),
        (readme, "has every task of # real dossiers one executor", dossiers),
        (changelog, "reads the rest; # real dossiers", dossiers),
        (changelog, "as dated facts in # topics", topics),
        (changelog, "- # rules: parties, consent", rules - definition),
        ("src/lib.rs", "of # real cases", dossiers),
        ("examples/cases.rs", "The real cases: # lives", dossiers),
        (fusie, "# sequences through", walk("sequences")),
        (fusie, "sequences through # different states", walk("states")),
        (fusie, "different states and # transitions", walk("transitions")),
        (country, "The # municipalities in being on or after 1985-01-01", municipalities - gone_at_once),
        (country, "and the # that ended on that very day", gone_at_once),
        (country, "the # reorganisations since then", reorganisations),
        (country, "on every 1 January from 1985 to #", last_year),
        (data, "first province | # |", table("municipalities")),
        (data, "with its first day | # |", table("province_changes")),
        (data, "and that received | # |", reorganisations),
        (data, "where published | # |", table("transfers")),
        (data, "1985 to # | ", last_year),
        (data, "1985 to 2026 | # |", table("inhabitants")),
    ]
}

/// What the deepest walk counted, by the test that walks.
fn walk(what: &str) -> usize {
    let label = format!("{what}: ");
    let counted = include_str!("life/walk.rs").split(&label).skip(1);
    counted.filter_map(|after| number(after).map(|(number, _)| number)).max().unwrap()
}

/// A file of the repository; none if it is not published and this is the package.
fn text(file: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).ok()
}

/// The number at the beginning, and its length as it is written.
fn number(text: &str) -> Option<(usize, usize)> {
    let len = text.find(|sign: char| !sign.is_ascii_digit() && sign != ',' && sign != '_').unwrap_or(text.len());
    let written = text[..len].trim_end_matches([',', '_']);
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    Some((digits.parse().ok()?, written.len()))
}

/// The text with one space for every white space and comment sign at the beginning of a line, and the line of each byte.
fn flat(text: &str) -> (String, Vec<usize>) {
    let (mut flat, mut at) = (String::new(), Vec::new());
    for (line, words) in text.lines().enumerate() {
        for word in words.trim_start_matches("//!").trim_start_matches("///").split_whitespace() {
            flat.push_str(word);
            flat.push(' ');
            at.resize(flat.len(), line + 1);
        }
    }
    (flat, at)
}

#[test]
fn every_number_that_is_told_is_what_is_counted() {
    let mut wrong = Vec::new();
    for (file, sentence, should_be) in lines() {
        let Some(text) = text(file) else {
            assert!(file.starts_with("data/"), "{file} is not there");
            continue;
        };
        let (flat, at) = flat(&text);
        let (before, after) = sentence.split_once('#').unwrap();
        let found = flat.match_indices(before).find_map(|(place, _)| {
            let start = place + before.len();
            let (says, len) = number(&flat[start..])?;
            flat[start + len..].starts_with(after).then_some((at[start], says))
        });
        match found {
            Some((_, says)) if says == should_be => {}
            Some((line, says)) => wrong.push(format!("{file}:{line}: it says {says}, but there are {should_be}")),
            None => wrong.push(format!("{file}: no longer says `{sentence}`; mend the line of this test")),
        }
    }
    assert!(wrong.is_empty(), "{} numbers are out of date:\n{}", wrong.len(), wrong.join("\n"));
}
