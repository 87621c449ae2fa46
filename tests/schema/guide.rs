//! The guide and the schema say the same.

use super::*;

const GUIDE: &str = include_str!("../../src/guide.md");

#[test]
fn the_guide_names_every_field_and_every_word() {
    let schema = schema();
    let mut names = BTreeSet::new();
    // Of the clauses the guide gives only some and refers to the list in the code.
    named_in(&schema, &mut |at| at == "/$defs/clause", "", &mut names);
    assert!(names.contains("payment_cents") && names.contains("ontvlechting") && names.contains("onbepaald"));
    for name in names {
        let named = ["`", "\""].iter().any(|quote| GUIDE.contains(&format!("{quote}{name}{quote}")));
        assert!(named, "{name}");
    }
}

/// Every name of a field and every word in a schema, however deep.
pub(super) fn named_in(of: &Value, skip: &mut dyn FnMut(&str) -> bool, at: &str, names: &mut BTreeSet<String>) {
    if skip(at) {
        return;
    }
    names.extend(of.get("const").and_then(Value::as_str).map(Into::into));
    for map in ["properties", "$defs"] {
        for (name, inner) in of.get(map).and_then(Value::as_object).into_iter().flatten() {
            if map == "properties" {
                names.insert(name.clone());
            }
            named_in(inner, skip, &format!("{at}/{map}/{name}"), names);
        }
    }
    for (index, inner) in of.get("oneOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
        named_in(inner, skip, &format!("{at}/oneOf/{index}"), names);
    }
    if let Some(items) = of.get("items") {
        named_in(items, skip, &format!("{at}/items"), names);
    }
}

/// The rows of the tables under a heading of the guide, each as its cells, without the heads.
pub(super) fn rows(heading: &str) -> Vec<Vec<String>> {
    let lines = GUIDE.lines();
    let mut is_code = false;
    // Hidden lines of code look like headings.
    let text = lines.filter(|line| {
        let fence = line.starts_with("```");
        is_code ^= fence;
        !is_code && !fence
    });
    let section: Vec<&str> = text
        .skip_while(|line| *line != format!("# {heading}"))
        .skip(1)
        .take_while(|line| !line.starts_with("# "))
        .collect();
    let is_rule = |line: Option<&&str>| line.is_some_and(|line| line.starts_with("|---"));
    let all = (1..).zip(&section).filter(|(_, line)| line.starts_with('|'));
    let rows = all.filter(|(next, line)| !is_rule(Some(line)) && !is_rule(section.get(*next)));
    let cells = |row: &str| -> Vec<String> {
        let inside = row.strip_prefix('|').and_then(|row| row.strip_suffix('|')).unwrap_or_else(|| panic!("{row}"));
        inside.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    rows.map(|(_, row)| cells(row)).collect()
}

/// What stands between backticks.
pub(super) fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The kinds of events by their words, each with the schema of what it says.
pub(super) fn kinds(schema: &Value) -> Vec<(String, Value)> {
    let branches = schema.pointer("/$defs/event/oneOf").and_then(Value::as_array).unwrap();
    let kinds = branches.iter().map(|branch| {
        let required = branch.get("required").and_then(Value::as_array).unwrap();
        let [on, word] = required.as_slice() else { panic!("{required:?}") };
        assert_eq!(on, "on");
        let word = word.as_str().unwrap();
        let fields: Vec<&String> = branch.get("properties").and_then(Value::as_object).unwrap().keys().collect();
        assert_eq!(
            BTreeSet::from_iter(["known_on", "on", "source", word]),
            fields.iter().map(|f| f.as_str()).collect()
        );
        assert_eq!(branch.get("additionalProperties"), Some(&json!(false)), "{word}");
        (word.to_owned(), branch.pointer(&format!("/properties/{word}")).unwrap().clone())
    });
    kinds.collect()
}

/// The schema that is referred to, or the one itself.
pub(super) fn resolved<'a>(schema: &'a Value, of: &'a Value) -> &'a Value {
    match of.get("$ref").and_then(Value::as_str) {
        Some(name) => schema.pointer(name.trim_start_matches('#')).unwrap(),
        None => of,
    }
}

#[test]
fn the_kinds_of_events_are_the_same_in_the_schema_the_code_and_the_guide() {
    let schema = schema();
    let kinds: Vec<String> = kinds(&schema).into_iter().map(|(word, _)| word).collect();
    let nothing = r#"{"name": "Leeg", "events": [{"on": "2013-01-01"}]}"#;
    let error = Dossier::from_json(nothing).unwrap_err();
    let read = error.message().split_once("give one of ").unwrap().1;
    assert_eq!(read.split(", ").collect::<Vec<_>>(), kinds);
    let told: Vec<String> = rows("Events").iter().flat_map(|row| quoted(&row[0])).map(Into::into).collect();
    assert_eq!(told, ["on", "known_on", "source"].map(String::from).into_iter().chain(kinds).collect::<Vec<_>>());
}

#[test]
fn the_guide_says_of_every_event_which_fields_it_has_and_may_have() {
    let schema = schema();
    let mut told = BTreeMap::new();
    for row in rows("What an event says") {
        let [words, has, may_have] = row.as_slice() else { panic!("{row:?}") };
        for word in quoted(words) {
            let fields = [has, may_have].map(|cell| quoted(cell).iter().map(ToString::to_string).collect());
            assert!(told.insert(word.to_owned(), fields).is_none(), "{word} stands twice");
        }
    }
    let mut said = BTreeMap::new();
    for (word, of) in kinds(&schema) {
        // A type that is described elsewhere, or nothing, or a text.
        if ["organised", "noted"].contains(&word.as_str()) {
            continue;
        }
        said.insert(word, has_and_may_have(resolved(&schema, &of)));
    }
    assert_eq!(told, said);
}

#[test]
fn the_topics_are_the_same_in_the_schema_the_code_and_the_guide() {
    let declared: BTreeMap<String, String> = Topic::ALL
        .iter()
        .map(|topic| (topic.path().strip_prefix("operation.").unwrap().to_owned(), topic.to_string()))
        .collect();
    let told = rows("The operation").into_iter().filter(|row| row.len() == 4);
    let told: BTreeMap<_, _> = told.map(|row| (quoted(&row[0]).concat(), quoted(&row[1]).concat())).collect();
    let apart = |told: &BTreeMap<String, String>| {
        let one_way = declared.iter().filter(|(path, term)| told.get(*path) != Some(*term));
        one_way
            .chain(told.iter().filter(|(path, term)| declared.get(*path) != Some(*term)))
            .map(|(path, _)| path.clone())
            .collect::<Vec<_>>()
    };
    assert!(apart(&told).is_empty(), "the guide and the code differ in {:?}", apart(&told));
    let schema = schema();
    let lists = schema.pointer("/$defs/operation/properties").and_then(Value::as_object).unwrap().keys();
    let lists = lists.filter(|list| *list != "complete");
    let lists = lists.map(|list| (list.clone(), declared.get(list).cloned().unwrap_or_default())).collect();
    assert!(apart(&lists).is_empty(), "the schema and the code differ in {:?}", apart(&lists));
}

#[test]
fn the_guide_says_of_every_list_of_the_operation_which_fields_its_entries_have_and_may_have() {
    let schema = schema();
    let mut told = BTreeMap::new();
    for row in rows("The operation") {
        if let [list, _, has, may_have] = row.as_slice() {
            let fields = [has, may_have].map(|cell| quoted(cell).iter().map(ToString::to_string).collect());
            told.insert(quoted(list).concat(), fields);
        }
    }
    let lists = schema.pointer("/$defs/operation/properties").and_then(Value::as_object).unwrap();
    let said = lists.iter().filter(|(list, _)| *list != "complete").map(|(list, of)| {
        let [has, mut may_have] = has_and_may_have(resolved(&schema, of.get("items").unwrap()));
        may_have.remove("source");
        (list.clone(), [has, may_have])
    });
    assert_eq!(told, said.collect());
}

pub(super) fn has_and_may_have(of: &Value) -> [BTreeSet<String>; 2] {
    let required = of.get("required").and_then(Value::as_array).unwrap();
    let has: BTreeSet<String> = required.iter().map(|field| field.as_str().unwrap().into()).collect();
    let fields = of.get("properties").and_then(Value::as_object).unwrap();
    let may_have = fields.keys().filter(|field| !has.contains(*field)).cloned().collect();
    [has, may_have]
}

/// The words from which a definition lets one choose.
fn words_of(definition: &Value) -> Vec<&str> {
    let choices = definition.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    choices.filter_map(|choice| choice.get("const")?.as_str()).collect()
}

#[test]
fn the_words_of_the_guide_are_exactly_those_of_the_schema() {
    let schema = schema();
    let definitions = schema.get("$defs").and_then(Value::as_object).unwrap();
    let lists: Vec<Vec<&str>> = definitions.values().map(words_of).collect();
    let of_operation = rows("The operation").into_iter().filter(|row| row.len() == 2);
    let told: Vec<Vec<String>> = rows("Words").into_iter().chain(of_operation).collect();
    assert!(told.len() > 30, "{}", told.len());
    for row in &told {
        let [place, words] = row.as_slice() else { panic!("{row:?}") };
        assert!(lists.contains(&quoted(words)), "{place}: {words}");
    }
    for name in ["endReason", "fate", "stage"] {
        let words = words_of(&definitions[name]);
        assert!(told.iter().any(|row| quoted(&row[1]) == words), "{words:?}");
    }
    let stages: Vec<String> = rows("Stages").iter().flat_map(|row| quoted(&row[0])).map(Into::into).collect();
    assert_eq!(stages, Stage::ALL.iter().map(|stage| stage.as_str()).collect::<Vec<_>>());
}

/// What the guide says of what can follow is what the code takes.
#[test]
fn the_guide_says_in_which_stage_every_event_can_follow() {
    let told = rows("Events");
    let [formed, started, stopped] = [formed_on("2013-01-01"), json!({}), json!({})];
    let without_text = json!({"municipalities": ["GM0626", "GM0629"]});
    let noted = ("noted", json!("a note"));
    let lives = [
        vec![noted.clone()],
        vec![("formed", formed.clone())],
        vec![("formed", formed.clone()), ("started", started.clone())],
        vec![("started", without_text.clone())],
        vec![("formed", formed.clone()), ("started", started.clone()), ("stopped", stopped.clone())],
        vec![("formed", formed.clone()), ("dissolved", json!({}))],
        vec![("started", without_text), ("stopped", stopped)],
        vec![("abandoned", json!({}))],
    ];
    let mut seen = BTreeSet::new();
    for life in lives {
        let events: Vec<Value> =
            (1..).zip(life).map(|(day, (word, what))| json!({"on": format!("2013-01-0{day}"), word: what})).collect();
        let dossier = Dossier::from_json(&json!({"name": "Zo ver", "events": events}).to_string()).unwrap();
        let replay = dossier.replay(&NL).unwrap();
        let state = replay.steps().last().unwrap().state();
        let (stage, has_text) = (state.stage(), state.text().is_some());
        let follows = |cell: &str| {
            cell == "anything"
                || cell.split(", ").any(|term| {
                    let (place, text) = match (term.strip_suffix(" without a text"), term.strip_suffix(" with a text"))
                    {
                        (Some(place), _) => (place, Some(false)),
                        (_, Some(place)) => (place, Some(true)),
                        _ => (term, None),
                    };
                    let here = if place == "in force" { stage.is_in_force() } else { place == format!("`{stage}`") };
                    here && text.is_none_or(|text| text == has_text)
                })
        };
        let told: BTreeSet<&str> = told
            .iter()
            .filter_map(|row| <&[String; 4]>::try_from(row.as_slice()).ok())
            .filter(|[.., cell]| follows(cell))
            .flat_map(|[word, ..]| quoted(word))
            .collect();
        assert_eq!(
            told,
            state.accepts().iter().map(ambtelijke_fusie::fusie::dossier::ChangeKind::as_str).collect(),
            "{stage}, a text: {has_text}"
        );
        seen.insert(stage);
    }
    assert_eq!(seen.len(), Stage::ALL.len());
}
