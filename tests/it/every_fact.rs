//! Every recorded fact counts: without it a finding, the state, the story or a remark is another, or the dossier cannot be read.
//!
//! Of every kind of place in a dossier one fact is taken out of each shipped dossier in turn; with `EVERY_FACT=all` every single one.

use crate::dossiers::all;
use ambtelijke_fusie::{
    Dossier,
    fusie::dossier::Replay,
    language::{Lang, Translate},
    municipality::Gazetteer,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

/// What is recorded for its reader and not for a verdict: where it comes from, what is said beside it, and the words of an explanation.
const FOR_THE_READER: &[&str] =
    &["source", "sources", "notes", "explained", "$schema", "format", "known_on", "motives"];

/// Other places of which a fact changes nothing in some dossier, each with the reason.
const LEDGER: &[(&str, &str)] = &[
    ("events.asserted.employer", "an assertion is a check by the keeper: it holds, or the dossier is refused"),
    ("events.asserted.form", "the same"),
    ("events.asserted.host", "the same"),
    ("events.asserted.members", "the same"),
    ("events.asserted.stage", "the same"),
    (
        "events.amended.record.publications.number",
        "by it a reader finds the publication; the day and the medium are judged",
    ),
    ("events.formed.record.publications.number", "the same"),
    ("events.formed.record.formalities.by", "an advice of no works council in particular is taken for that of each"),
    ("events.converted.organisation", "it repeats the organisation that stands already"),
    ("operation.mandates.general", "the mandate is in writing, which is enough in a general one and in another"),
    ("operation.mandates.workplace", "it is in writing, and whether the holder agreed is not known anyhow"),
    ("operation.staff_transfers", "no rule asks for the passing of staff with an amendment"),
    ("operation", "the same, of a dossier with nothing else in it"),
];

/// A place in a dossier: fields and indices.
type Place = Vec<String>;

fn places(value: &Value, at: &mut Place, found: &mut Vec<Place>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(rows) => rows.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => return,
    };
    for (name, value) in inner {
        if FOR_THE_READER.contains(&name.as_str()) {
            continue;
        }
        at.push(name);
        found.push(at.clone());
        places(value, at, found);
        at.pop();
    }
}

/// The kind of a place: its fields without the indices.
fn kind(place: &Place) -> String {
    place.iter().filter(|name| name.parse::<usize>().is_err()).cloned().collect::<Vec<_>>().join(".")
}

fn without(whole: &Value, place: &Place) -> Value {
    let mut value = whole.clone();
    let (last, above) = place.split_last().unwrap();
    let mut inner = &mut value;
    for name in above {
        inner = match inner {
            Value::Object(fields) => fields.get_mut(name).unwrap(),
            Value::Array(rows) => &mut rows[name.parse::<usize>().unwrap()],
            _ => panic!("no place {place:?}"),
        };
    }
    match inner {
        Value::Object(fields) => drop(fields.remove(last)),
        Value::Array(rows) => drop(rows.remove(last.parse().unwrap())),
        _ => panic!("no place {place:?}"),
    }
    value
}

/// All that is told of a dossier.
fn told(replay: &Replay<'_>) -> String {
    let mut told = format!("{}{}", replay.timeline(Lang::En), replay.timeline(Lang::Nl));
    let json = |value: &dyn erased::Json| value.json();
    for step in replay.steps() {
        told += &json(&step.report());
        told += &json(&step.settlement());
        let day = step.when().latest().min("2026-11-23".parse().unwrap());
        told += &json(&replay.report_on(day));
    }
    let today = "2026-11-23".parse().unwrap();
    told += &json(&replay.report_on(today));
    let last = replay.steps().last().map(|step| step.state());
    for state in replay.steps().iter().map(|step| step.state()).chain(last) {
        told += &format!("{:?}{:?}", state.stage(), state.members());
        told += &json(&state.text());
        told += &json(&state.service());
        told += &json(&state.estate());
    }
    for remark in replay.remarks() {
        told += &format!("{} {}", remark.path(), remark.kind().in_lang(Lang::En));
    }
    told
}

mod erased {
    pub(super) trait Json {
        fn json(&self) -> String;
    }

    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

/// Kinds of places of which a fact of a dossier tells nothing, each with the first dossier and place.
fn ignored(part: usize, parts: usize) -> BTreeMap<String, String> {
    let whole_file = std::env::var("EVERY_FACT").is_ok_and(|of| of == "all");
    let mut found = BTreeMap::new();
    for case in all().iter().skip(part).step_by(parts) {
        let whole: Value = serde_json::from_str(&case.json).unwrap();
        let before = told(&case.replay);
        let mut all = Vec::new();
        places(&whole, &mut Vec::new(), &mut all);
        let mut kinds = BTreeSet::new();
        for place in all.iter().filter(|place| whole_file || kinds.insert(kind(place))) {
            let Ok(dossier) = Dossier::from_json(&without(&whole, place).to_string()) else { continue };
            let Ok(replay) = dossier.replay(&*NL) else { continue };
            if told(&replay) == before {
                found.entry(kind(place)).or_insert_with(|| format!("{}: {}", case.name, place.join(".")));
            }
        }
    }
    found
}

#[test]
fn a_fact_that_is_left_out_is_missed() {
    let found = ignored(0, 1);
    let unknown: Vec<_> = found.iter().filter(|(kind, _)| !LEDGER.iter().any(|(known, _)| known == kind)).collect();
    assert!(unknown.is_empty(), "nothing changes without these: {unknown:#?}");
    let stale: Vec<_> = LEDGER.iter().filter(|(kind, _)| !found.contains_key(*kind)).collect();
    assert!(stale.is_empty(), "these are missed after all; take them out: {stale:#?}");
}
