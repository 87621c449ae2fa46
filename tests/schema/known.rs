//! What was known of the operation on a day, and what it names: every topic, and every field that holds a day, a source or a
//! municipality.

use super::*;
use ambtelijke_fusie::time::NaiveDate;

/// When each day of the sample comes, by the field that holds it: first the days of the facts themselves, then later ones.
const DAYS: &[(&str, &str)] = &[
    ("from", "2013-01-02"),
    ("on", "2013-02-01"),
    ("founded_on", "2013-03-01"),
    ("elected_on", "2013-04-01"),
    ("needed_on", "2013-05-01"),
    ("executed_on", "2013-06-01"),
    ("offered_on", "2013-07-01"),
    ("adopted_on", "2013-08-01"),
    ("sent_to_province_on", "2013-09-01"),
    ("answered_on", "2013-10-01"),
    ("replied_on", "2013-11-01"),
    ("given_on", "2013-12-01"),
    ("notice_on", "2014-01-01"),
    ("told_general_board_on", "2014-02-01"),
    ("published_on", "2014-03-01"),
    ("informed_on", "2014-04-01"),
    ("adapted_on", "2014-05-01"),
    ("temporary_officers_on", "2014-06-01"),
    ("staff_settled_on", "2014-07-01"),
    ("until", "2014-08-01"),
];

/// Gives every field that holds a day the day of the list.
fn date(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                if value.as_str().is_some_and(|text| text.parse::<NaiveDate>().is_ok()) {
                    let (_, day) = DAYS
                        .iter()
                        .find(|(name, _)| name == field)
                        .unwrap_or_else(|| panic!("`{field}` is not in `DAYS` here"));
                    *value = json!(day);
                }
                date(value);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(date),
        _ => {}
    }
}

/// What is left of a value on a day: later days fall away, and with the day of a fact the fact.
fn left(value: &Value, at: &str, day: &str) -> Option<Value> {
    let of_the_fact = |field: &str| match field {
        "on" | "from" | "founded_on" | "elected_on" | "needed_on" | "executed_on" | "period" => true,
        "adopted_on" => at == "budget_changes",
        _ => false,
    };
    match value {
        Value::Object(fields) => {
            let mut all = Map::new();
            for (field, value) in fields {
                match left(value, field, day) {
                    Some(value) => drop(all.insert(field.clone(), value)),
                    None if of_the_fact(field) => return None,
                    None => {}
                }
            }
            let is_later = |field: &str| DAYS.iter().any(|(name, on)| *name == field && *on > day);
            if at == "regulations" && is_later("published_on") {
                all.remove("published_in");
            }
            for view in all.get_mut("views").filter(|_| at == "budgets" && is_later("offered_on")).into_iter() {
                view[0].as_object_mut().unwrap().remove("attached");
            }
            Some(Value::Object(all))
        }
        Value::Array(items) => {
            let items: Vec<Value> = items.iter().filter_map(|item| left(item, at, day)).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::String(text) if text.parse::<NaiveDate>().is_ok() => (text.as_str() <= day).then(|| value.clone()),
        other => Some(other.clone()),
    }
}

fn dossier_of(operation: &Value) -> Value {
    json!({
        "name": "Zo ver", "sources": {"gr": "https://example.org/gr"},
        "events": [{"on": "1990-01-01", "started": {"municipalities": ["GM0626", "GM0629"]}}],
        "operation": operation
    })
}

fn known_on(operation: &Value, day: NaiveDate) -> Value {
    let dossier = Dossier::from_json(&dossier_of(operation).to_string()).unwrap_or_else(|error| panic!("{error}"));
    serde_json::to_value(dossier.as_known_on(day).unwrap().operation()).unwrap()
}

/// The places of the texts in which a text stands.
fn places_of(text: &str, value: &Value, at: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(field, value)| places_of(text, value, &format!("{at}/{field}"), places));
        }
        Value::Array(items) => {
            (0..)
                .zip(items)
                .for_each(|(index, item): (usize, _)| places_of(text, item, &format!("{at}/{index}"), places));
        }
        Value::String(whole) if whole.split('/').next() == Some(text) => places.push(at.to_owned()),
        _ => {}
    }
}

/// The dossier with another text at every place of one, each with the path of the fact in which it stands.
fn each_with(text: &str, other: &str) -> Vec<(String, String)> {
    let mut operation = operating().get("operation").unwrap().clone();
    for employer in
        ["/employments/0/workplace", "/mandates/0/workplace", "/staff_transfers/0/from", "/staff_transfers/0/to"]
    {
        *operation.pointer_mut(employer).unwrap() = json!("GM0626");
    }
    *operation.pointer_mut("/deeds/0/by").unwrap() = json!("GM0626/college");
    let mut places = Vec::new();
    places_of(text, &operation, "", &mut places);
    let changed = places.iter().map(|place| {
        let mut operation = operation.clone();
        let value = operation.pointer_mut(place).unwrap();
        *value = json!(value.as_str().unwrap().replace(text, other));
        let [_, topic, index, ..] = place.split('/').collect::<Vec<_>>()[..] else { panic!("{place}") };
        (format!("operation.{topic}[{index}]"), dossier_of(&operation).to_string())
    });
    changed.collect()
}

#[test]
fn every_source_that_a_fact_names_must_be_known() {
    let dossiers = each_with("gr", "nrc");
    assert!(dossiers.len() > Topic::ALL.len() + 8, "{}", dossiers.len());
    for (path, dossier) in dossiers {
        let error = Dossier::from_json(&dossier).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{path}: source `nrc` is not in `sources`")), "{path}: {error}");
    }
}

#[test]
fn every_municipality_that_a_fact_names_must_be_or_have_been_one() {
    let dossiers = each_with("GM0626", "GM9999");
    assert!(dossiers.len() > 30, "{}", dossiers.len());
    for (path, dossier) in dossiers {
        let dossier = Dossier::from_json(&dossier).unwrap_or_else(|error| panic!("{error}"));
        let error = dossier.replay(&NL).unwrap_err().to_string();
        let topic = path.split('[').next().unwrap();
        assert!(error.starts_with(topic) && error.contains("GM9999"), "{path}: {error}");
    }
}

#[test]
fn of_every_topic_is_known_what_had_come_by_a_day_and_no_more() {
    let mut operation = operating().get("operation").unwrap().clone();
    date(&mut operation);
    for (field, day) in DAYS {
        assert!(operation.to_string().contains(&format!(r#""{field}":"{day}""#)), "no fact has a {field}");
        let day: NaiveDate = day.parse().unwrap();
        for day in [day.pred_opt().unwrap(), day] {
            let expected = left(&operation, "", &day.to_string()).unwrap();
            assert_eq!(known_on(&operation, day), expected, "{day}");
        }
    }
}

#[test]
fn a_budget_is_known_in_its_year_and_before_it_from_its_first_step() {
    let draft = json!({"council": "GM0626", "on": "2023-04-01"});
    for (budget, day, known) in [
        (json!({"year": 2024}), "2023-12-31", None),
        (json!({"year": 2024}), "2024-01-01", Some(json!({"year": 2024}))),
        (json!({"year": 2024, "drafts": [draft]}), "2023-03-31", None),
        (json!({"year": 2024, "drafts": [draft]}), "2023-04-01", Some(json!({"year": 2024, "drafts": [draft]}))),
        (
            json!({"year": 2024, "drafts": [draft], "adopted_on": "2023-07-01"}),
            "2023-06-30",
            Some(json!({"year": 2024, "drafts": [draft]})),
        ),
        (
            json!({"year": 2024, "adopted_on": "2023-07-01", "sent_to_province_on": "2023-07-10"}),
            "2023-07-01",
            Some(json!({"year": 2024, "adopted_on": "2023-07-01"})),
        ),
    ] {
        let left = known_on(&json!({"budgets": [budget]}), day.parse().unwrap());
        assert_eq!(left.pointer("/budgets/0"), known.as_ref(), "{budget} on {day}");
    }
}

/// The input of the loss: of a chain of mandates the first was given last, and with it the whole operation went.
#[test]
fn mandates_that_rest_on_a_later_one_are_unknown_and_nothing_else_is() {
    let mandate = |key: &str, under: Option<&str>, from: &str| {
        let basis = if under.is_some() { "ondermandaat" } else { "mandaat" };
        let mut mandate =
            json!({"key": key, "by": "GM0626/college", "to": "p", "basis": basis, "period": {"from": from}});
        under.iter().for_each(|under| mandate["under"] = json!(under));
        mandate
    };
    let operation = json!({
        "meetings": [{"board": "bestuur", "on": "2021-04-11"}],
        "budgets": [{"year": 2021}],
        "mandates": [
            mandate("m4", Some("m3"), "2021-01-01"),
            mandate("m1", None, "2023-01-01"),
            mandate("m2", Some("m1"), "2021-01-01"),
            mandate("m3", Some("m2"), "2021-01-01"),
            mandate("own", None, "2021-01-01"),
            mandate("sub", Some("own"), "2021-01-01"),
        ],
        "mandated_decisions": [
            {"under": "m4", "by": "q", "on": "2021-06-01"}, {"under": "sub", "by": "q", "on": "2021-06-01"}
        ]
    });
    let known = known_on(&operation, "2022-06-01".parse().unwrap());
    let keys = |list: &str, field: &str| -> Vec<String> {
        known[list].as_array().unwrap().iter().map(|one| one[field].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(keys("mandates", "key"), ["own", "sub"]);
    assert_eq!(keys("mandated_decisions", "under"), ["sub"]);
    assert_eq!((&known["meetings"], &known["budgets"]), (&operation["meetings"], &operation["budgets"]));
    assert_eq!(known_on(&operation, "2023-01-01".parse().unwrap()), operation);
}

/// A list that is vouched for as complete remains so: the facts that are gone had not happened.
#[test]
fn a_topic_that_is_complete_remains_complete() {
    let operation = json!({"complete": ["vergaderingen"], "meetings": [{"board": "bestuur", "on": "2021-04-11"}]});
    let known = known_on(&operation, "2021-04-10".parse().unwrap());
    assert_eq!(known, json!({"complete": ["vergaderingen"]}));
}
