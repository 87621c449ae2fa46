//! A dossier with every place of it broken in turn, cut off, nested or swollen: refused, and never a panic.

use crate::{
    bad_input::{LIFE, said_of, with},
    worlds::NL,
};
use ambtelijke_fusie::Dossier;
use serde_json::Value;

/// Every place in a JSON value, as the path by which it is found.
fn places(value: &Value, path: &str, all: &mut Vec<String>) {
    all.push(path.to_owned());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| places(value, &format!("{path}/{key}"), all)),
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(index, value)| places(value, &format!("{path}/{index}"), all));
        }
        _ => {}
    }
}

/// The life, with the value at every place changed in turn; `None` leaves a place as it is.
fn at_every_place(change: impl Fn(&mut Value) -> Option<()>) -> Vec<(String, String)> {
    let life: Value = serde_json::from_str(LIFE).unwrap();
    let mut all = Vec::new();
    places(&life, "", &mut all);
    let changed = all.into_iter().filter_map(|path| {
        let mut life = life.clone();
        change(life.pointer_mut(&path).unwrap())?;
        Some((path, life.to_string()))
    });
    changed.collect()
}

#[test]
fn an_unknown_field_is_refused_at_every_level() {
    let rows =
        at_every_place(|value| value.as_object_mut()?.insert("onbekend".into(), Value::Null).is_none().then_some(()));
    assert!(rows.len() > 40, "{}", rows.len());
    for (path, json) in rows {
        let said = said_of(&json);
        let is_right = match path.as_str() {
            // Keys of sources are free; their values are addresses.
            "/sources" => said.contains("invalid type: null, expected"),
            // Two terms where there is one to choose.
            path if path.ends_with("/by") => said.contains("the JSON cannot be read on"),
            _ => said.contains("`onbekend`"),
        };
        assert!(is_right, "{path}: {said}");
        let first = path.split('/').nth(1).unwrap_or_default();
        assert!(said.starts_with(first), "{path}: {said}");
    }
}

#[test]
fn a_field_that_stands_twice_is_refused_at_every_level() {
    for (from, key) in [
        (r#""name": "Werkorganisatie""#, "name"),
        (r#""on": "2016-01-01""#, "on"),
        (r#""form": "BVO""#, "form"),
        (r#""joined": "2016-01-01""#, "joined"),
        (r#""kind": "uitvoering""#, "kind"),
        (r#""fte": "1.50""#, "fte"),
        (r#""value_cents": 100"#, "value_cents"),
        (r#""year": 2016"#, "year"),
        (r#""by": "GM0183/raad""#, "by"),
        (r#""otherwise": "GM0183""#, "otherwise"),
        (r#""started": {}"#, "started"),
        (r#""share": "60%""#, "share"),
        (r#""besluit": "https://example.org/besluit""#, "besluit"),
    ] {
        let fixed = r#"{"vast": [{"of": "GM1774", "share": "60%"}, {"of": "GM0183", "share": "40%"}]}"#;
        let life = if key == "year" { with(fixed, r#"{"inwoners": {"year": 2016}}"#) } else { LIFE.to_owned() };
        assert!(life.contains(from), "{from}");
        let said = said_of(&life.replacen(from, &format!("{from}, {from}"), 1));
        assert!(
            said.contains(&format!("duplicate field `{key}`")) || said.contains("`besluit` stands twice"),
            "{said}"
        );
    }
}

#[test]
fn a_wrong_type_at_any_place_is_refused_or_read_and_never_panics() {
    let others = [
        serde_json::json!(null),
        serde_json::json!(true),
        serde_json::json!(-1),
        serde_json::json!(1.5e300),
        serde_json::json!(u64::MAX),
        serde_json::json!(""),
        serde_json::json!("\u{0}"),
        serde_json::json!("GM0000"),
        serde_json::json!("9999-12-31"),
        serde_json::json!([]),
        serde_json::json!([[]]),
        serde_json::json!({}),
        serde_json::json!({"": {}}),
    ];
    for other in &others {
        let rows = at_every_place(|value| {
            *value = other.clone();
            Some(())
        });
        for (path, json) in rows {
            let said = said_of(&json);
            // Where something else is read, it is where nothing or anything is allowed: a text, a list, no value.
            let anything =
                other.is_null() || other.is_string() || other.is_array() || other.is_object() || other.is_boolean();
            assert!(anything || said != "nothing" || path.ends_with("members"), "{path} = {other}: {said}");
            assert!(!said.contains("struct Repr") && !said.contains("i64"), "{path} = {other}: {said}");
        }
    }
}

#[test]
fn a_dossier_that_is_cut_off_anywhere_is_refused() {
    let real = include_str!("../../examples/dossiers/noaberkracht.json").trim_end();
    for text in [real, LIFE] {
        assert!(Dossier::from_json(text).is_ok());
        for (end, _) in text.char_indices() {
            let error = Dossier::from_json(text.get(..end).unwrap()).unwrap_err();
            assert!(error.line().is_some() && !error.message().is_empty(), "{end}: {error}");
        }
    }
}

#[test]
fn nesting_ten_thousand_deep_is_refused_anywhere() {
    let arrays = "[".repeat(10_000) + &"]".repeat(10_000);
    let objects = r#"{"plan":"#.repeat(10_000) + "{}" + &"}".repeat(10_000);
    for deep in [&arrays, &objects, &"[".repeat(10_000)] {
        assert!(Dossier::from_json(deep).is_err());
        let rows = at_every_place(|value| {
            *value = Value::String("HERE".into());
            Some(())
        });
        for (path, json) in rows {
            assert!(Dossier::from_json(&json.replace("\"HERE\"", deep)).is_err(), "{path}");
        }
    }
}

#[test]
fn ten_megabytes_are_read_and_replayed() {
    let mut json = with(r#"{"on": "2021-01-01", "noted": "Einde."}]}"#, "");
    let note = format!("{{\"on\": \"2021-01-01\", \"noted\": \"{}\"}}", "n".repeat(60));
    let count = 10_000_000 / note.len();
    json.push_str(&vec![note.as_str(); count].join(","));
    json.push_str("]}");
    assert!(json.len() > 9_900_000);
    let dossier = Dossier::from_json(&json).unwrap();
    assert_eq!(dossier.replay(&NL).unwrap().steps().len(), count + 7);
}

/// Each thing that a plan names is looked up, and not searched from the front.
#[test]
fn a_plan_of_fifty_thousand_debts_is_settled() {
    let rows = |row: &dyn Fn(usize) -> String| (0..50_000).map(row).collect::<Vec<_>>().join(",");
    let debts = rows(&|n| format!("{{\"key\": \"d-{n}\", \"name\": \"D\", \"amount_cents\": 1}}"));
    let named = rows(&|n| format!("{{\"key\": \"d-{n}\", \"to\": \"GM0183\"}}"));
    let json = with(r#"{"key": "lening", "name": "Lening", "amount_cents": 50}"#, &debts);
    let to = r#"{"key": "lening", "to": [{"of": "GM1774", "share": "1/3"}, {"of": "GM0183", "share": "2/3"}]}"#;
    let dossier = Dossier::from_json(&json.replacen(to, &named, 1)).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    let settlement = replay.steps().iter().find_map(|step| step.settlement()).unwrap();
    assert_eq!(settlement.debts().len(), 50_000);
}
