//! The JSON Schema of a dossier: it takes the real ones, knows every word, and refuses what the reader refuses.

use crate::dossiers::ALL;
use ambtelijke_fusie::{
    arrangement::{ClauseKind, CooperationForm, PowerBasis, PowerNature, Purpose, Tax},
    fusie::{DOSSIER_SCHEMA, Dossier, Motive},
    governance::{BoardKind, DecisionKind, FormalityKind, Medium, Organ, Outcome, RefusalGround, RegisterItem},
    operation::{
        Audience, AwardGround, CollectiveAgreement, CommitteeKind, CorePower, Designation, Fate, ForbiddenActKind,
        Forum, MandatedPower, Matter, Office, Recipient, StaffRelation, TaxFunction, Topic,
    },
    task::TaskKind,
};
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(DOSSIER_SCHEMA).unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn the_real_dossiers_fit_the_schema_also_as_the_crate_writes_them() {
    let validator = validator();
    for (name, json) in ALL {
        let written = Dossier::from_json(json).unwrap().to_json().unwrap();
        for text in [json, &written] {
            let value: Value = serde_json::from_str(text).unwrap();
            let errors: Vec<String> =
                validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert_eq!(errors, [] as [&str; 0], "{name}");
        }
    }
}

/// A new word in a vocabulary must come into the schema, and an old one must leave it.
#[test]
fn the_words_of_the_schema_are_those_of_the_vocabularies() {
    macro_rules! words {
        ($($vocabulary:ident),+) => { [$($vocabulary::ALL.iter().map(|term| term.as_str()).collect::<Vec<_>>()),+] };
    }
    let schema = schema();
    let names = [
        "form",
        "clause",
        "powerBasis",
        "purpose",
        "organ",
        "boardKind",
        "decisionKind",
        "outcome",
        "refusalGround",
        "medium",
        "taskKind",
        "motive",
        "formalityKind",
        "registerItem",
        "powerNature",
        "tax",
        "audience",
        "awardGround",
        "collectiveAgreement",
        "committeeKind",
        "corePower",
        "designation",
        "fate",
        "forbiddenActKind",
        "forum",
        "mandatedPower",
        "matter",
        "office",
        "recipient",
        "staffRelation",
        "taxFunction",
        "topic",
    ];
    let words = words![
        CooperationForm,
        ClauseKind,
        PowerBasis,
        Purpose,
        Organ,
        BoardKind,
        DecisionKind,
        Outcome,
        RefusalGround,
        Medium,
        TaskKind,
        Motive,
        FormalityKind,
        RegisterItem,
        PowerNature,
        Tax,
        Audience,
        AwardGround,
        CollectiveAgreement,
        CommitteeKind,
        CorePower,
        Designation,
        Fate,
        ForbiddenActKind,
        Forum,
        MandatedPower,
        Matter,
        Office,
        Recipient,
        StaffRelation,
        TaxFunction,
        Topic
    ];
    for (name, words) in names.into_iter().zip(words) {
        assert_eq!(schema.pointer(&format!("/$defs/{name}/enum")), Some(&json!(words)), "{name}");
    }
    let organs = format!("^GM(?!0000)[0-9]{{4}}/({})$", words![Organ].concat().join("|"));
    assert_eq!(schema.pointer("/$defs/organOf/pattern"), Some(&json!(organs)));
}

#[test]
fn the_guide_names_every_field_and_every_word() {
    let guide = include_str!("../../src/guide.md");
    let schema = schema();
    let definitions = schema.get("$defs").and_then(Value::as_object).unwrap();
    // Of the clauses the guide gives only some and refers to the list in the code.
    for (name, definition) in definitions.iter().filter(|(name, _)| *name != "clause") {
        let words = definition.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let fields = definition.get("properties").and_then(Value::as_object).into_iter().flat_map(|map| map.keys());
        for word in words.chain(fields.map(String::as_str)) {
            let named = ["`", "\""].iter().any(|quote| guide.contains(&format!("{quote}{word}{quote}")));
            assert!(named, "{name}: {word}");
        }
    }
}

/// A dossier in which most fields are used, so that a field that only one of the two knows is noticed.
fn full() -> Value {
    json!({
        "name": "Duivenvoorde",
        "sources": {"gr": "https://lokaleregelgeving.overheid.nl/CVDR252074/"},
        "notes": ["made up, to use every field"],
        "explained": [{"rules": ["consent-raad"], "because": "the days were not seen"}],
        "events": [
            {"on": "2012-03-08", "source": "gr", "noted": "a decision in principle"},
            {"on": "2013-01-01", "source": "gr", "formed": {
                "arrangement": {
                    "name": "Gemeenschappelijke regeling", "form": "openbaar-lichaam",
                    "participants": [
                        {"party": "GM0626/college", "joined": "2013-01-01"},
                        {"party": "GM0629/college", "joined": "2013-01-01", "left": "2023-01-01"}
                    ],
                    "complete": true, "term": {"tot": "2030-01-01"},
                    "interests": [{"name": "support", "purpose": "ondersteunende-processen"}],
                    "clauses": ["archief"], "lacks": ["evaluatie"],
                    "seat": {"place": "Wassenaar", "municipality": "GM0629"},
                    "host": "GM0629", "publisher": "GM0629",
                    "powers": [{
                        "name": "market fees", "owner": "college", "basis": "delegatie", "task": "uitvoering",
                        "of": ["GM0626"], "host": "GM0629", "excludes_mandate": false, "nature": "belasting",
                        "tax": "rechten", "fits": true, "to_subordinates": true,
                        "delegation_allowed_by": "Gemeentewet 229"
                    }],
                    "boards": [{
                        "kind": "algemeen-bestuur",
                        "seats": [{"municipality": "GM0626", "members": 2, "weight": 3}],
                        "majority": {"gekwalificeerd": "2/3"}
                    }],
                    "change": {"amendment": "bestuur", "accession": {"deelnemers": "unaniem"},
                               "dissolution": {"deelnemers": {"gekwalificeerd": "2/3"}}, "dissolution_needs_consent": true,
                               "notice_months": 12, "withdrawal_needs_consent": false, "not_all_appoint": false,
                               "joint_appointment": false, "beyond_region": false},
                    "cost_key": {"vast": [{"of": "GM0626", "share": "47.46%"}, {"of": "GM0629", "share": "0.5254"}]},
                    "source": "gr"
                },
                "organisation": {
                    "name": "Werkorganisatie", "employer": {"gastheergemeente": "GM0629"},
                    "portfolio": {"complete": true, "tasks": [
                        {"key": "advies", "name": "Beleidsadvies", "kind": "beleidsadvies"},
                        {"key": "uitvoering", "name": "Uitvoering", "kind": "uitvoering", "field": "6.71a",
                         "political_discretion": false, "served": ["GM0626"]}
                    ]},
                    "posts": [{"key": "beheer", "function": "Beheerder", "fte": "1.50", "tasks": ["uitvoering"], "holders": 2}],
                    "retained": [{"municipality": "GM0626", "fte": "3", "has_secretary": true, "has_clerk": true,
                                  "own_council": true, "own_executive": true, "own_mayor": true}],
                    "counters": [{"municipality": "GM0626", "name": "Balie", "place": "Voorschoten"}],
                    "counters_complete": true
                },
                "record": {
                    "complete": true,
                    "decisions": [
                        {"by": "GM0626/raad", "kind": "toestemming", "on": "2012-11-01", "outcome": "geweigerd",
                         "ground": "algemeen-belang", "talks_on": "2012-10-01", "conditional": true,
                         "until": "2013-01-01", "withdrawn_on": "2012-12-01", "source": "gr"}
                    ],
                    "formalities": [{"kind": "toezending-gs", "on": "2012-12-21", "by": "GM0629", "extended": true,
                                     "shows": ["deelnemers"], "source": "gr"}],
                    "submissions": [{"to": "GM0626/raad", "asks": "toestemming", "on": "2012-09-01", "extended": true, "source": "gr"}],
                    "publications": [{"medium": "staatscourant", "on": "2012-12-20", "by": "GM0629", "number": "1", "source": "gr"}]
                },
                "estate": {
                    "assets": [{"key": "raadhuis", "name": "Raadhuis", "value_cents": 100}],
                    "debts": [{"key": "lening", "name": "Lening", "amount_cents": 1, "creditor": "Bank"}],
                    "archives": [{"key": "archief", "name": "Archief", "custody": {"gemeente": "GM0629"}}]
                },
                "motives": ["kwetsbaarheid"],
                "works_back_to": "2012-12-31"
            }},
            {"on": "2013-01-01", "started": {}},
            {"on": "2021-09-01", "stopped": {}},
            {"on": "2022-12-31", "dissolved": {
                "plan": {
                    "tasks": [{"task": "advies", "by": "ieder-zelf"}, {"task": "uitvoering", "by": {"gemeente": "GM0626"}}],
                    "posts": [{"key": "beheer", "to": "GM0626"}],
                    "assets": [{"key": "raadhuis", "to": [{"of": "GM0626", "share": "1/2"}, {"of": "GM0629", "share": "1/2"}]}],
                    "debts": [{"key": "lening", "to": "GM0629"}],
                    "archives": [{"key": "archief", "to": "GM0629"}],
                    "otherwise": "GM0629", "archive_keeper": "GM0629",
                    "liquidator": "Het dagelijks bestuur", "liquidated_by": "2023-06-01"
                },
                "record": {}
            }},
            {"on": "2023-06-01", "liquidated": {}}
        ]
    })
}

fn is_read(value: &Value) -> bool {
    Dossier::from_json(&value.to_string()).is_ok()
}

#[test]
fn a_dossier_that_uses_every_field_fits_and_is_read() {
    let value = full();
    let errors: Vec<String> =
        validator().iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [] as [&str; 0]);
    Dossier::from_json(&value.to_string()).unwrap();
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_too() {
    let validator = validator();
    let formed = "/events/1/formed";
    let text = &format!("{formed}/arrangement");
    let rows: &[(&str, &str, Value)] = &[
        ("", "colour", json!("blue")),
        ("", "events", json!([])),
        ("", "name", json!(" ")),
        ("/sources", "gr", json!("a book")),
        ("/events/0", "on", json!("8 March 2012")),
        ("/events/0", "started", json!({})),
        ("/events/2", "started", json!({"by": "GM0626"})),
        (text, "form", json!("vennootschap")),
        (text, "participants", json!([])),
        (&format!("{text}/participants/0"), "party", json!("GM0626/wethouder")),
        (&format!("{text}/participants/0"), "party", json!("GM0000/college")),
        (text, "clauses", json!(["archief", "archief"])),
        (text, "clauses", json!(["archieven"])),
        (text, "term", json!("tot")),
        (&format!("{text}/boards/0"), "seats", json!([])),
        (&format!("{text}/boards/0/seats/0"), "weight", json!(0)),
        (&format!("{formed}/organisation"), "employer", json!("gastheergemeente")),
        (&format!("{formed}/organisation/portfolio"), "tasks", json!([])),
        (&format!("{formed}/organisation/portfolio/tasks/1"), "field", json!("9.1")),
        (&format!("{formed}/organisation/portfolio/tasks/1"), "served", json!("some")),
        (&format!("{formed}/organisation/posts/0"), "fte", json!("1.505")),
        (&format!("{formed}/record/decisions/0"), "kind", json!("adviseren")),
        (&format!("{formed}/record/publications/0"), "medium", json!("krant")),
        (&format!("{formed}/estate/assets/0"), "value_cents", json!(-1)),
        (&format!("{formed}/estate/debts/0"), "amount_cents", json!(0)),
        (formed, "motives", json!(["mode"])),
        ("/events/4/dissolved/plan/tasks/0", "by", json!("GM0626")),
    ];
    for (at, field, wrong) in rows {
        let mut value = full();
        let object = value.pointer_mut(at).unwrap().as_object_mut().unwrap();
        object.insert((*field).into(), wrong.clone());
        assert!(!validator.is_valid(&value), "the schema takes {at}/{field} = {wrong}");
        assert!(!is_read(&value), "the reader takes {at}/{field} = {wrong}");
    }
}

/// A value of which the schema says that it fits, with every field that it knows.
fn sample(schema: &Value, of: &Value) -> Value {
    if let Some(name) = of.get("$ref").and_then(Value::as_str) {
        return match name {
            "#/$defs/day" => json!("2013-01-01"),
            "#/$defs/period" => json!({"from": "2013-01-01", "until": "2014-01-01"}),
            "#/$defs/key" => json!("key"),
            "#/$defs/name" => json!("Name"),
            "#/$defs/source" => json!("gr"),
            "#/$defs/municipality" => json!("GM0626"),
            "#/$defs/organOf" => json!("GM0626/college"),
            "#/$defs/workplace" => json!("lichaam"),
            "#/$defs/actor" => json!("voorzitter"),
            "#/$defs/share" => json!("1/2"),
            "#/$defs/fte" => json!("1.00"),
            _ => sample(schema, schema.pointer(name.trim_start_matches('#')).unwrap()),
        };
    }
    if let Some(words) = of.get("enum").and_then(Value::as_array) {
        return words.first().unwrap().clone();
    }
    match of.get("type").and_then(Value::as_str) {
        Some("object") => {
            let fields = of.get("properties").and_then(Value::as_object).unwrap();
            fields.iter().map(|(name, field)| (name.clone(), sample(schema, field))).collect()
        }
        Some("array") => json!([sample(schema, of.get("items").unwrap())]),
        Some("integer") => json!(2013),
        Some("boolean") => json!(true),
        _ => json!("text"),
    }
}

#[test]
fn an_operation_that_uses_every_field_fits_and_is_read_and_written_whole() {
    let schema = schema();
    let operation = sample(&schema, &json!({"$ref": "#/$defs/operation"}));
    let mut value = full();
    value.as_object_mut().unwrap().insert("operation".into(), operation);
    let errors: Vec<String> =
        validator().iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [] as [&str; 0]);
    let dossier = Dossier::from_json(&value.to_string()).unwrap();
    let written: Value = serde_json::from_str(&dossier.to_json().unwrap()).unwrap();
    assert_eq!(written.get("operation"), value.get("operation"));
}

/// What stands between fields, a schema cannot see.
#[test]
fn some_of_what_the_reader_refuses_only_the_reader_can_see() {
    let validator = validator();
    for (at, field, wrong) in [
        ("/events/0", "on", json!("2014-01-01")),
        ("/events/0", "source", json!("nrc")),
        ("/explained/0", "rules", json!(["no-such-rule"])),
        ("/events/1/formed/arrangement", "cost_key", json!({"vast": [{"of": "GM0626", "share": "1/2"}]})),
        ("/events/4/dissolved/plan", "posts", json!([{"key": "chef", "to": "GM0626"}])),
    ] {
        let mut value = full();
        value.pointer_mut(at).unwrap().as_object_mut().unwrap().insert(field.into(), wrong);
        assert!(validator.is_valid(&value) && !is_read(&value), "{at}/{field}");
    }
}
