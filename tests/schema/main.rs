//! The JSON Schema of a dossier: it takes the real ones, knows every word, and refuses what the reader refuses.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that overflows or panics fails, which is what a test is for"
)]

mod guide;
mod known;
mod samples;
mod words;

use self::{
    guide::{kinds, quoted, resolved},
    samples::{changing, formed_on, full, lives, never_formed, without_a_text},
};
use ambtelijke_fusie::{
    Dossier,
    fusie::{Stage, dossier::DOSSIER_SCHEMA},
    municipality::Gazetteer,
    operation::Topic,
    time::PartialDate,
};
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
    sync::LazyLock,
};

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

/// A shipped dossier.
struct Case {
    name: String,
    json: String,
    dossier: Dossier,
}

fn all() -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/dossiers");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort_unstable();
    let read = |path: PathBuf| {
        let json = fs::read_to_string(&path).unwrap();
        let dossier = Dossier::from_json(&json).unwrap();
        Case { name: path.file_stem().unwrap().to_string_lossy().into_owned(), json, dossier }
    };
    files.into_iter().filter(|path| path.extension().is_some_and(|it| it == "json")).map(read).collect()
}

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
    for Case { name, json, dossier, .. } in all() {
        let written = dossier.to_json().unwrap();
        for text in [&json, &written] {
            let value: Value = serde_json::from_str(text).unwrap();
            let errors: Vec<String> =
                validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert_eq!(errors, [] as [&str; 0], "{name}");
        }
    }
}

fn is_read(value: &Value) -> bool {
    Dossier::from_json(&value.to_string()).is_ok()
}

type Visitor<'a> = &'a mut dyn FnMut(&str, &str, &Map<String, Value>);

/// A life, an object in it, a field of that, and a value that it should not have.
type WrongField = (fn() -> Value, &'static str, &'static str, Value);

/// Goes through every object of a dossier of which the schema says the fields: where the schema says so, where it
/// stands, and the object.
fn visit(schema: &Value, of: &str, value: &Value, at: &str, each: Visitor<'_>) {
    let here = schema.pointer(of).unwrap();
    if let Some(name) = here.get("$ref").and_then(Value::as_str) {
        return visit(schema, name.trim_start_matches('#'), value, at, each);
    }
    for (index, option) in here.get("oneOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
        let option = resolved(schema, option);
        let mut required = option.get("required").and_then(Value::as_array).into_iter().flatten();
        let fits = match option.get("type").and_then(Value::as_str) {
            Some("object") => value.is_object() && required.all(|field| value.get(field.as_str().unwrap()).is_some()),
            Some("array") => value.is_array(),
            // Several in one: any of them that fits.
            _ => option.get("oneOf").is_some(),
        };
        if fits {
            visit(schema, &format!("{of}/oneOf/{index}"), value, at, each);
        }
    }
    match value {
        Value::Object(fields) if here.get("properties").is_some() => {
            each(of, at, fields);
            for (field, inner) in fields {
                visit(schema, &format!("{of}/properties/{field}"), inner, &format!("{at}/{field}"), each);
            }
        }
        Value::Array(items) if here.get("items").is_some() => {
            for (index, item) in items.iter().enumerate() {
                visit(schema, &format!("{of}/items"), item, &format!("{at}/{index}"), each);
            }
        }
        _ => {}
    }
}

/// Which fields a dossier uses: of each place in the schema.
fn used(schema: &Value, value: &Value) -> BTreeSet<(String, String)> {
    let mut used = BTreeSet::new();
    visit(schema, "", value, "", &mut |of, _, fields| {
        used.extend(fields.keys().map(|field| (of.to_owned(), field.clone())));
    });
    used
}

/// Every field in the schema, by its place there.
fn fields_of(schema: &Value, of: &str, all: &mut BTreeSet<(String, String)>) {
    let here = schema.pointer(of).unwrap();
    if let Some(name) = here.get("$ref").and_then(Value::as_str) {
        return fields_of(schema, name.trim_start_matches('#'), all);
    }
    for index in 0..here.get("oneOf").and_then(Value::as_array).map_or(0, Vec::len) {
        fields_of(schema, &format!("{of}/oneOf/{index}"), all);
    }
    for field in here.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::keys) {
        if all.insert((of.to_owned(), field.clone())) {
            fields_of(schema, &format!("{of}/properties/{field}"), all);
        }
    }
    if here.get("items").is_some() {
        fields_of(schema, &format!("{of}/items"), all);
    }
}

/// A dossier whose operation uses every field that the schema knows.
fn operating() -> Value {
    let mut value = full();
    let mut operation = sample(&schema(), &json!({"$ref": "#/$defs/operation"}));
    let mandates = operation.get_mut("mandates").and_then(Value::as_array_mut).unwrap();
    let mut mandate = mandates.first().unwrap().clone();
    mandate.as_object_mut().unwrap().remove("under");
    mandates[0]["key"] = json!("passed-on");
    mandates.push(mandate);
    value.as_object_mut().unwrap().insert("operation".into(), operation);
    value
}

#[test]
fn dossiers_that_use_every_field_fit_and_are_read_and_written_whole() {
    let (schema, validator) = (schema(), validator());
    let mut seen = used(&schema, &operating());
    for value in lives() {
        let dossier = Dossier::from_json(&value.to_string()).unwrap_or_else(|error| panic!("{error}"));
        let written: Value = serde_json::from_str(&dossier.to_json().unwrap()).unwrap();
        for value in [&value, &written] {
            let errors: Vec<String> =
                validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert_eq!(errors, [] as [&str; 0]);
        }
        assert_eq!(Dossier::from_json(&written.to_string()).unwrap(), dossier);
        // A flag or a list that says nothing is not written.
        let lost: Vec<_> = used(&schema, &value).difference(&used(&schema, &written)).cloned().collect();
        assert_eq!(lost, []);
        seen.extend(used(&schema, &value));
    }
    let mut all = BTreeSet::new();
    fields_of(&schema, "", &mut all);
    // `known_on` and `source` are the same of every event.
    let each_event = |(of, field): &&(String, String)| {
        of.starts_with("/$defs/event/oneOf/") && ["known_on", "source"].contains(&field.as_str())
    };
    let unused: Vec<_> = all.difference(&seen).filter(|one| !each_event(one)).collect();
    assert_eq!(unused, [] as [&(String, String); 0]);
    assert_eq!(seen.difference(&all).count(), 0);
}

/// Of every object: the reader, asked for its fields, names those of the schema; and what the schema requires, it does.
#[test]
fn the_fields_of_the_schema_are_those_of_the_types() {
    let schema = schema();
    let events: BTreeSet<String> =
        kinds(&schema).into_iter().map(|(word, _)| word).chain(["on", "known_on", "source"].map(Into::into)).collect();
    let mut asked = BTreeSet::new();
    for value in lives().into_iter().chain([operating()]) {
        let mut places = Vec::new();
        visit(&schema, "", &value, "", &mut |of, at, _| places.push((of.to_owned(), at.to_owned())));
        for (of, at) in places {
            let here = schema.pointer(&of).unwrap();
            for field in here.get("required").and_then(Value::as_array).into_iter().flatten() {
                let mut less = value.clone();
                less.pointer_mut(&at).unwrap().as_object_mut().unwrap().remove(field.as_str().unwrap());
                assert!(!is_read(&less), "the reader does without {at}/{field}");
            }
            let is_event = of.starts_with("/$defs/event/oneOf/");
            // A word with something to it, such as `{"tot": …}`, has no other fields.
            if (of.contains("/oneOf/") && !is_event) || !asked.insert(of.clone()) {
                continue;
            }
            let mut more = value.clone();
            more.pointer_mut(&at).unwrap().as_object_mut().unwrap().insert("zzz".into(), json!(0));
            let error = serde_json::from_value::<Dossier>(more).unwrap_err().to_string();
            let (_, expected) = error.split_once("unknown field `zzz`, ").unwrap_or_else(|| panic!("{at}: {error}"));
            let expected: BTreeSet<String> = quoted(expected).into_iter().map(Into::into).collect();
            let fields = here.get("properties").and_then(Value::as_object).unwrap().keys().cloned().collect();
            assert_eq!(expected, if is_event { events.clone() } else { fields }, "{of}");
        }
    }
    assert!(asked.len() > 60, "{}", asked.len());
}

/// A day in part is written in the schema as it is read.
#[test]
fn the_schema_and_the_reader_take_the_same_days_in_part() {
    let schema = schema();
    let pattern = json!({"$schema": schema["$schema"], "$ref": "#/$defs/partialDay", "$defs": schema["$defs"]});
    let validator = jsonschema::draft202012::new(&pattern).unwrap();
    for text in [
        "2012-09-20",
        "2012-09",
        "2012",
        "[2008..2012]",
        "[2008-03..2012-06-15]",
        "[2008-03-31..2012-06]",
        "[..2012]",
        "[..2012-09]",
        "[2012-02..]",
        "[2012-02-29..]",
    ] {
        assert!(validator.is_valid(&json!(text)) && text.parse::<PartialDate>().is_ok(), "{text}");
    }
    for text in [
        "",
        "12",
        "2012-9",
        "2012-13",
        "2012-00",
        "2012-09-32",
        "2012-09-",
        " 2012",
        "2012\n",
        "20-09-2012",
        "2012/2013",
        "2012?",
        "[2012]",
        "[2012,2013]",
        "[2012..x]",
        "[..]",
        "[2012..2013",
        "2012..2013",
        "[2012...2013]",
        "spring 2014",
    ] {
        assert!(!validator.is_valid(&json!(text)) && text.parse::<PartialDate>().is_err(), "{text}");
    }
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
        (text, "cost_key", json!("inwoners")),
        (text, "cost_key", json!({"gebruik": " "})),
        (text, "cost_key", json!({"gemengd": []})),
        (
            text,
            "cost_key",
            json!({"gemengd": [{"weight": "1", "key": {"gemengd": [{"weight": "1", "key": "gelijk"}]}}]}),
        ),
        (text, "cost_key", json!({"ingebracht": {"year": 2012}})),
        (text, "cost_key", json!({"ingebracht": {"staff": [{"of": "GM0626", "fte": "-1"}]}})),
        (text, "cost_key", json!({"achtereenvolgens": {"first": [], "rest": "gelijk"}})),
        (
            text,
            "cost_key",
            json!({"achtereenvolgens": {"first": [{"per-deelnemer": {"amount_cents": -1}}], "rest": "gelijk"}}),
        ),
    ];
    for (at, field, wrong) in rows {
        let mut value = full();
        let object = value.pointer_mut(at).unwrap().as_object_mut().unwrap();
        object.insert((*field).into(), wrong.clone());
        assert!(!validator.is_valid(&value), "the schema takes {at}/{field} = {wrong}");
        assert!(!is_read(&value), "the reader takes {at}/{field} = {wrong}");
    }
    let rows: &[WrongField] = &[
        (changing, "/explained/0", "facts", json!([])),
        (changing, "/explained/0", "facts", json!("record")),
        (changing, "/explained/0", "why", json!("x")),
        (changing, "/events/0", "on", json!("spring 2010")),
        (changing, "/events/0", "on", json!("[..]")),
        (changing, "/events/0", "known_on", json!("2010-05")),
        (changing, "/events/0", "noted", json!("and more")),
        (changing, "/events/0/proposed", "municipalities", json!(["GM0626/college"])),
        (changing, "/events/0/proposed", "form", json!("vennootschap")),
        (changing, "/events/0/proposed", "motives", json!(["mode"])),
        (changing, "/events/0/proposed", "record", json!({})),
        (changing, "/events/1/formed/arrangement/participants/0", "joined", json!("2013")),
        (changing, "/events/1/formed/record/decisions/0", "on", json!("2012-11")),
        (changing, "/events/2/asserted", "stage", json!("operating")),
        (changing, "/events/2/asserted", "members", json!("GM0626")),
        (changing, "/events/2/asserted", "employer", json!({"gastheer": "GM0626"})),
        (changing, "/events/2/asserted", "fte", json!("two")),
        (changing, "/events/2/asserted", "seat", json!("GM0626")),
        (changing, "/events/4/acceded", "participants", json!([])),
        (changing, "/events/4/acceded", "participants", json!(["GM0546"])),
        (changing, "/events/4/acceded", "takes", json!({})),
        (changing, "/events/4/acceded/brings", "payment_cents", json!("12.00")),
        (changing, "/events/4/acceded/brings", "payment_cents", json!(-1)),
        (changing, "/events/4/acceded/brings", "payment", json!(12)),
        (changing, "/events/4/acceded/brings/estate/assets/0", "value_cents", json!(-1)),
        (changing, "/events/7/extended", "term", json!({"tot": "2030"})),
        (changing, "/events/8/organised", "portfolio", json!({"tasks": []})),
        (changing, "/events/9", "renamed", json!({})),
        (changing, "/events/9/renamed", "arrangement", json!(" ")),
        (changing, "/events/9/renamed", "organisation", json!("")),
        (changing, "/events/10/reorganised", "fate", json!("opgeheven")),
        (changing, "/events/10/reorganised/successors/0", "by", json!("GM0537/college")),
        (changing, "/events/11/withdrawn", "municipalities", json!([])),
        (changing, "/events/11/withdrawn", "brings", json!({})),
        (changing, "/events/11/withdrawn", "reason", json!("ruzie")),
        (changing, "/events/14/stopped", "reason", json!("ruzie")),
        (changing, "/events/14/stopped", "record", json!({})),
        (changing, "/events/15/dissolved", "reason", json!("ruzie")),
        (changing, "/events/15/dissolved", "because", json!(["x"])),
        (without_a_text, "/events/0/started", "municipalities", json!(["GM0626"])),
        (without_a_text, "/events/0", "started", json!({"organisation": formed_on("2009-01-01")["organisation"]})),
        (never_formed, "/events/2/abandoned", "reason", json!("ruzie")),
        (never_formed, "/events/2/abandoned", "record", json!({})),
    ];
    for (life, at, field, wrong) in rows {
        let mut value = life();
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
    if let Some(word) = of.pointer("/oneOf/0/const") {
        return word.clone();
    }
    match of.get("type").and_then(Value::as_str) {
        Some("object") => {
            let fields = of.get("properties").and_then(Value::as_object).unwrap();
            fields.iter().map(|(name, field)| (name.clone(), sample(schema, field))).collect()
        }
        Some("array") => json!([sample(schema, of.get("items").unwrap())]),
        Some("integer") => of.get("maximum").cloned().unwrap_or(json!(2013)),
        Some("boolean") => json!(true),
        _ => json!("text"),
    }
}

#[test]
fn an_operation_that_uses_every_field_fits_and_is_read_and_written_whole() {
    let value = operating();
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
        ("/events/1/formed/arrangement", "cost_key", json!({"gemengd": [{"weight": "1/2", "key": "gelijk"}]})),
        ("/events/4/dissolved/plan", "posts", json!([{"key": "chef", "to": "GM0626"}])),
    ] {
        let mut value = full();
        value.pointer_mut(at).unwrap().as_object_mut().unwrap().insert(field.into(), wrong);
        assert!(validator.is_valid(&value) && !is_read(&value), "{at}/{field}");
    }
    let rows: &[WrongField] = &[
        (changing, "/explained/0", "facts", json!(["record.letters"])),
        (changing, "/events/0", "on", json!("[2012..2011]")),
        (changing, "/events/2", "on", json!("2013")),
        (changing, "/events/2/asserted", "fte", json!("2.50")),
        (changing, "/events/2/asserted", "members", json!(["GM0626"])),
        (changing, "/events/3", "started", json!({"municipalities": ["GM0626", "GM0629"]})),
        (changing, "/events/4/acceded", "participants", json!(["GM0626/college"])),
        (changing, "/events/5/acceded", "participants", json!(["GM0363/college"])),
        (
            changing,
            "/events/9/renamed",
            "record",
            json!({"decisions": [
                {"by": "GM0626/college", "kind": "wijzigen", "on": "2018-01-01", "source": "nrc"}
            ]}),
        ),
        (changing, "/events/10", "on", json!("2019")),
        (changing, "/events/10/reorganised", "successors", json!([{"of": "GM0363", "by": "GM0537"}])),
        (changing, "/events/11/withdrawn", "municipalities", json!(["GM0363"])),
        (changing, "/events/11/withdrawn/takes/posts/0", "fte", json!("9.00")),
        (changing, "/events/12/withdrawn", "municipalities", json!(["GM0626"])),
        (without_a_text, "/events/0/started", "municipalities", json!(["GM0626", "GM0626"])),
        (without_a_text, "/events/1/renamed", "arrangement", json!("Regeling")),
        (
            without_a_text,
            "/events/1/renamed",
            "record",
            json!({"publications": [
                {"medium": "staatscourant", "on": "2010-01-01", "source": "nrc"}
            ]}),
        ),
        (never_formed, "/events/1", "on", json!("2013")),
    ];
    for (life, at, field, wrong) in rows {
        let mut value = life();
        value.pointer_mut(at).unwrap().as_object_mut().unwrap().insert((*field).into(), wrong.clone());
        assert!(validator.is_valid(&value), "the schema sees {at}/{field} = {wrong}");
        assert!(!is_read(&value), "the reader takes {at}/{field} = {wrong}");
    }
}
