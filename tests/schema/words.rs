//! Every field and every word in the schema says what it is, and the words say so in the words of the vocabularies.

use super::*;
use ambtelijke_fusie::{
    arrangement::{ClauseKind, CooperationForm, PowerBasis, PowerNature, Purpose, Tax},
    citation::Provision,
    fusie::{EndReason, Motive},
    governance::{BoardKind, DecisionKind, FormalityKind, Medium, Organ, Outcome, RefusalGround, RegisterItem},
    language::Lang,
    law::{Catalogue, Fact, Rule},
    municipality::Province,
    operation::{
        Audience, AwardGround, CollectiveAgreement, CommitteeKind, CorePower, Designation, Fate, ForbiddenActKind,
        Forum, MandatedPower, Matter, Office, Recipient, StaffRelation, TaxFunction, Topic,
    },
    task::TaskKind,
    time::{NaiveDate, day},
};

/// A word as the schema shows it: its Dutch name, and its English one with what else there is to say.
fn word(term: &str, nl: &str, en: &str) -> Value {
    json!({"const": term, "title": nl, "description": en})
}

/// What the law says of a clause: the places of the rules that ask for it (their ids begin with `content-`), or else of those that
/// look at it, each with the days between which it stood there.
fn law_of(clause: ClauseKind) -> String {
    let looking = || Catalogue::all().rules().filter(move |rule| rule.looks_at().contains(&Fact::Clause(clause)));
    let is_content = |rule: &&Rule| rule.id().starts_with("content-");
    let asked = looking().any(|rule| is_content(&rule));
    let mut places: BTreeMap<Provision, (NaiveDate, Option<NaiveDate>)> = BTreeMap::new();
    for rule in looking().filter(|rule| is_content(rule) == asked) {
        let provisions: Vec<(NaiveDate, Provision)> = rule.provisions().collect();
        for (index, &(from, place)) in provisions.iter().enumerate() {
            let until = provisions.get(index + 1).map_or(rule.period().until(), |(next, _)| Some(*next));
            let (first, last) = places.entry(place).or_insert((from, until));
            *first = (*first).min(from);
            *last = last.zip(until).map(|(last, until)| last.max(until));
        }
    }
    let told = places.into_iter().map(|(place, (from, until))| {
        // No rule of this crate is older.
        let from = (from > day(1985, 1, 1)).then(|| format!(" from {from}"));
        let until = until.map(|until| format!(" until {until}"));
        [Some(place.on(day(2026, 1, 1)).label(Lang::En)), from, until].into_iter().flatten().collect::<String>()
    });
    let told = told.collect::<Vec<_>>().join("; ");
    match clause {
        _ if told.is_empty() => "no rule looks at it".to_owned(),
        ClauseKind::SelfExtension => format!("barred by {told}"),
        _ if asked => format!("asked for by {told}"),
        _ => format!("looked at under {told}"),
    }
}

fn clauses() -> Vec<Value> {
    let described = |clause: &ClauseKind| format!("{}; {}", clause.label(Lang::En), law_of(*clause));
    ClauseKind::ALL.iter().map(|clause| word(clause.as_str(), clause.label(Lang::Nl), &described(clause))).collect()
}

macro_rules! vocabularies {
    ($($name:literal: $vocabulary:ident,)+) => {
        [$(($name, $vocabulary::ALL.iter()
            .map(|term| word(term.as_str(), term.label(Lang::Nl), term.label(Lang::En)))
            .collect::<Vec<Value>>()
        )),+]
    };
}

/// A new word in a vocabulary must come into the schema, and an old one must leave it.
#[test]
fn the_words_of_the_schema_are_those_of_the_vocabularies_with_their_names_and_the_law_of_each_clause() {
    let schema = schema();
    let vocabularies = vocabularies! {
        "form": CooperationForm,
        "powerBasis": PowerBasis,
        "purpose": Purpose,
        "organ": Organ,
        "boardKind": BoardKind,
        "decisionKind": DecisionKind,
        "outcome": Outcome,
        "refusalGround": RefusalGround,
        "medium": Medium,
        "taskKind": TaskKind,
        "motive": Motive,
        "stage": Stage,
        "endReason": EndReason,
        "formalityKind": FormalityKind,
        "registerItem": RegisterItem,
        "province": Province,
        "powerNature": PowerNature,
        "tax": Tax,
        "audience": Audience,
        "awardGround": AwardGround,
        "collectiveAgreement": CollectiveAgreement,
        "committeeKind": CommitteeKind,
        "corePower": CorePower,
        "designation": Designation,
        "fate": Fate,
        "forbiddenActKind": ForbiddenActKind,
        "forum": Forum,
        "mandatedPower": MandatedPower,
        "matter": Matter,
        "office": Office,
        "recipient": Recipient,
        "staffRelation": StaffRelation,
        "taxFunction": TaxFunction,
        "topic": Topic,
    };
    let behind: Vec<String> = vocabularies
        .into_iter()
        .chain([("clause", clauses())])
        .filter(|(name, words)| schema.pointer(&format!("/$defs/{name}/oneOf")) != Some(&json!(words)))
        .map(|(name, words)| {
            let field = |of: &Value, field: &str| of.get(field).unwrap().to_string();
            let lines = words.iter().map(|one| {
                let [term, nl, en] = ["const", "title", "description"].map(|name| field(one, name));
                format!("        {{ \"const\": {term}, \"title\": {nl}, \"description\": {en} }}")
            });
            format!("    \"{name}\": \"oneOf\": [\n{}\n      ]\n", lines.collect::<Vec<_>>().join(",\n"))
        })
        .collect();
    assert!(behind.is_empty(), "the words in `src/fusie/dossier/schema.json` should be:\n{}", behind.join("\n"));
    let organs: Vec<&str> = Organ::ALL.iter().map(|organ| organ.as_str()).collect();
    let organs = format!("^GM(?!0000)[0-9]{{4}}/({})$", organs.join("|"));
    assert_eq!(schema.pointer("/$defs/organOf/pattern"), Some(&json!(organs)));
}

/// The places in a schema at which nothing says what stands there: definitions, fields, words, and objects in a list.
fn undescribed(of: &Value, at: &str, all: &mut Vec<String>) {
    let is_told = |of: &Value| {
        let text = of.get("description").and_then(Value::as_str);
        text.is_some_and(|text| text.trim() == text && text.chars().count() > 2)
    };
    for map in ["properties", "$defs"] {
        for (name, inner) in of.get(map).and_then(Value::as_object).into_iter().flatten() {
            let at = format!("{at}/{map}/{name}");
            // A field that is called as its kind is told by it.
            let is_its_kind = inner.get("$ref") == Some(&json!(format!("#/$defs/{name}")));
            if !is_told(inner) && !is_its_kind {
                all.push(at.clone());
            }
            undescribed(inner, &at, all);
        }
    }
    for (index, inner) in of.get("oneOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
        let at = format!("{at}/oneOf/{index}");
        if !is_told(inner) && inner.get("$ref").is_none() {
            all.push(at.clone());
        }
        undescribed(inner, &at, all);
    }
    if let Some(items) = of.get("items") {
        let at = format!("{at}/items");
        if items.get("properties").is_some() && !is_told(items) {
            all.push(at.clone());
        }
        undescribed(items, &at, all);
    }
    // A word in a bare list has no room for what it means.
    if of.get("enum").is_some() {
        all.push(format!("{at}/enum"));
    }
}

#[test]
fn every_field_and_every_word_of_the_schema_is_described() {
    let mut missing = Vec::new();
    undescribed(&schema(), "", &mut missing);
    assert_eq!(missing, [] as [&str; 0], "give each a `description` in `src/fusie/dossier/schema.json`");
}

#[test]
fn what_is_not_described_is_found_wherever_it_stands() {
    let mut missing = Vec::new();
    let schema = json!({
        "$defs": {
            "told": {"description": "Told.", "oneOf": [{"const": "word"}, {"$ref": "#/$defs/untold"}]},
            "untold": {"enum": ["a"]}
        },
        "properties": {
            "told": {"$ref": "#/$defs/told"},
            "other": {"$ref": "#/$defs/told"},
            "blank": {"description": " "},
            "list": {"description": "A list.", "items": {"properties": {"inner": {"type": "string"}}}}
        }
    });
    undescribed(&schema, "", &mut missing);
    missing.sort_unstable();
    let expected = [
        "/$defs/told/oneOf/0",
        "/$defs/untold",
        "/$defs/untold/enum",
        "/properties/blank",
        "/properties/list/items",
        "/properties/list/items/properties/inner",
        "/properties/other",
    ];
    assert_eq!(missing, expected);
}
