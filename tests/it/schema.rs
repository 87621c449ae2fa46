//! The JSON Schema of a dossier: it takes the real ones, knows every word, and refuses what the reader refuses.

use crate::{
    dossiers::{Case, all},
    worlds::NL,
};
use ambtelijke_fusie::{
    arrangement::{ClauseKind, CooperationForm, PowerBasis, PowerNature, Purpose, Tax},
    fusie::{DOSSIER_SCHEMA, Dossier, EndReason, Motive, Stage},
    governance::{BoardKind, DecisionKind, FormalityKind, Medium, Organ, Outcome, RefusalGround, RegisterItem},
    municipality::Province,
    operation::{
        Audience, AwardGround, CollectiveAgreement, CommitteeKind, CorePower, Designation, Fate, ForbiddenActKind,
        Forum, MandatedPower, Matter, Office, Recipient, StaffRelation, TaxFunction, Topic,
    },
    task::TaskKind,
    time::PartialDate,
};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

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
        "stage",
        "endReason",
        "formalityKind",
        "registerItem",
        "province",
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
        Stage,
        EndReason,
        FormalityKind,
        RegisterItem,
        Province,
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
fn named_in(of: &Value, skip: &mut dyn FnMut(&str) -> bool, at: &str, names: &mut BTreeSet<String>) {
    if skip(at) {
        return;
    }
    let words = of.get("enum").and_then(Value::as_array).into_iter().flatten().chain(of.get("const"));
    names.extend(words.filter_map(Value::as_str).map(Into::into));
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
fn rows(heading: &str) -> Vec<Vec<String>> {
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
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The kinds of events by their words, each with the schema of what it says.
fn kinds(schema: &Value) -> Vec<(String, Value)> {
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
fn resolved<'a>(schema: &'a Value, of: &'a Value) -> &'a Value {
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
        // What is told elsewhere, or is nothing, or a text.
        if ["organised", "noted"].contains(&word.as_str()) {
            continue;
        }
        said.insert(word, has_and_may_have(resolved(&schema, &of)));
    }
    assert_eq!(told, said);
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

fn has_and_may_have(of: &Value) -> [BTreeSet<String>; 2] {
    let required = of.get("required").and_then(Value::as_array).unwrap();
    let has: BTreeSet<String> = required.iter().map(|field| field.as_str().unwrap().into()).collect();
    let fields = of.get("properties").and_then(Value::as_object).unwrap();
    let may_have = fields.keys().filter(|field| !has.contains(*field)).cloned().collect();
    [has, may_have]
}

#[test]
fn the_words_of_the_guide_are_exactly_those_of_the_schema() {
    let schema = schema();
    let definitions = schema.get("$defs").and_then(Value::as_object).unwrap();
    let lists: Vec<Vec<&str>> = definitions
        .values()
        .filter_map(|one| one.get("enum")?.as_array().map(|words| words.iter().filter_map(Value::as_str).collect()))
        .collect();
    let of_operation = rows("The operation").into_iter().filter(|row| row.len() == 2);
    let told: Vec<Vec<String>> = rows("Words").into_iter().chain(of_operation).collect();
    assert!(told.len() > 30, "{}", told.len());
    for row in &told {
        let [place, words] = row.as_slice() else { panic!("{row:?}") };
        assert!(lists.contains(&quoted(words)), "{place}: {words}");
    }
    for words in ["/$defs/endReason/enum", "/$defs/fate/enum", "/$defs/stage/enum"] {
        let words: Vec<&str> =
            schema.pointer(words).and_then(Value::as_array).unwrap().iter().filter_map(Value::as_str).collect();
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
        assert_eq!(told, state.accepts().iter().copied().collect(), "{stage}, a text: {has_text}");
        seen.insert(stage);
    }
    assert_eq!(seen.len(), Stage::ALL.len());
}

fn formed_on(day: &str) -> Value {
    json!({
        "arrangement": {"name": "Regeling", "form": "openbaar-lichaam", "participants": [
            {"party": "GM0626/college", "joined": day}, {"party": "GM0629/college", "joined": day}
        ]},
        "organisation": {"name": "Werkorganisatie", "employer": "lichaam", "portfolio": {"tasks": [
            {"key": "uitvoering", "name": "Uitvoering", "kind": "uitvoering"}
        ]}}
    })
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
                               "joint_appointment": false, "secretary_may_sit": false, "beyond_region": false},
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
                    "formalities": [{"kind": "toezending-gs", "on": "2012-12-21", "by": "GM0629", "province": "zuid-holland",
                                     "extended": true, "shows": ["deelnemers"], "source": "gr"}],
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
            {"on": "2023-06-01", "liquidated": {"accounts_closed_on": "2023-05-15"}}
        ]
    })
}

/// A life with every change: plans, days known in part, members that come and go, other names and an assertion.
fn changing() -> Value {
    let participants =
        |codes: &[&str]| -> Value { codes.iter().map(|code| json!({"party": format!("{code}/college")})).collect() };
    let text = |form: &str, codes: &[&str]| {
        json!({
            "name": "Regeling", "form": form, "participants": participants(codes),
            "cost_key": {"inwoners": {"year": 2012}}
        })
    };
    let organisation = |fte: &str| {
        json!({
            "name": "Dienst", "employer": "lichaam",
            "portfolio": {"tasks": [{"key": "wegen", "name": "Wegen", "kind": "uitvoering"}]},
            "posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": fte, "tasks": ["wegen"]}]
        })
    };
    let record =
        |kind: &str| json!({"decisions": [{"by": "GM0626/college", "kind": kind, "on": "2012-11-01", "source": "gr"}]});
    let (body, office) = ("openbaar-lichaam", "bedrijfsvoeringsorganisatie");
    json!({
        "name": "Leidse regio",
        "sources": {"gr": "https://example.org/gr"},
        "explained": [
            {"facts": ["record", "arrangement.clauses"], "because": "Only a press release was seen."},
            {"rules": ["consent-raad"], "facts": ["organisation"], "because": "Both."}
        ],
        "events": [
            {"on": "[2010..2011-06]", "known_on": "2010-05-01", "source": "gr", "proposed": {
                "municipalities": ["GM0626", "GM0629"], "form": body, "motives": ["kwetsbaarheid"]
            }},
            {"on": "2013-01-01", "source": "gr", "formed": {
                "arrangement": text(body, &["GM0626", "GM0629"]), "organisation": organisation("2.00"),
                "record": record("treffen"),
                "estate": {"archives": [{"key": "zaken", "name": "Zaken", "custody": "lichaam"}]}
            }},
            {"on": "2013-01-01", "asserted": {
                "stage": "in-werking-getreden", "form": body, "members": ["GM0626", "GM0629"],
                "employer": "lichaam", "fte": "2.00"
            }},
            {"on": "2013-02", "started": {}},
            {"on": "2014-01-01", "acceded": {
                "participants": ["GM0546/college", "GM0546/burgemeester"],
                "brings": {
                    "posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": "0.50", "tasks": ["wegen"]}],
                    "estate": {
                        "assets": [{"key": "werf", "name": "Werf", "value_cents": 100}],
                        "debts": [{"key": "lening", "name": "Lening", "amount_cents": 50, "creditor": "Bank"}],
                        "archives": [{"key": "kaarten", "name": "Kaarten"}]
                    },
                    "payment_cents": 1200
                },
                "record": record("toetreden")
            }},
            {"on": "2015-01-01", "acceded": {
                "participants": ["GM0579/college"],
                "arrangement": text(body, &["GM0626", "GM0629", "GM0546", "GM0579"]),
                "organisation": organisation("3.00")
            }},
            {"on": "2016-01", "amended": {
                "arrangement": text(body, &["GM0626", "GM0629", "GM0546", "GM0579"]),
                "organisation": organisation("4.00"), "record": record("wijzigen"), "works_back_to": "2015-12-31"
            }},
            {"on": "2017", "extended": {"term": {"tot": "2030-01-01"}, "record": record("verlengen")}},
            {"on": "2018-01-01", "organised": organisation("5.00")},
            {"on": "2018-03-01", "renamed": {
                "arrangement": "Nieuwe regeling", "organisation": "Nieuwe dienst", "record": record("wijzigen")
            }},
            {"on": "2019-01-01", "reorganised": {
                "fate": "voortgezet", "successors": [{"of": "GM0579", "by": "GM0537", "source": "gr"}],
                "record": record("wijzigen")
            }},
            {"on": "2020-01-01", "withdrawn": {
                "municipalities": ["GM0546"], "reason": "anders", "because": "It wants a service of its own.",
                "takes": {"posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": "1.00"}], "payment_cents": 1},
                "record": record("uittreden")
            }},
            {"on": "2021-01-01", "withdrawn": {
                "municipalities": ["GM0537"], "arrangement": text(body, &["GM0626", "GM0629"]),
                "organisation": organisation("1.00")
            }},
            {"on": "[2021-02-01..]", "converted": {
                "arrangement": text(office, &["GM0626", "GM0629"]), "organisation": organisation("1.00"),
                "record": record("wijzigen"), "works_back_to": "2021-01-15"
            }},
            {"on": "[..2022]", "known_on": "2021-10-01", "stopped": {
                "reason": "ontvlechting", "because": "The members take it back."
            }},
            {"on": "2023-01-01", "dissolved": {
                "plan": {"otherwise": "GM0626", "archive_keeper": "GM0626"}, "record": record("opheffen"),
                "reason": "herindeling", "because": "They merge."
            }},
            {"on": "2023", "liquidated": {}},
            {"on": "2024-01-01", "asserted": {"stage": "beeindigd", "members": []}}
        ]
    })
}

/// A life of which no text is known.
fn without_a_text() -> Value {
    json!({
        "name": "Uit de krant",
        "events": [
            {"on": "2009", "started": {
                "municipalities": ["GM0626", "GM0629"],
                "organisation": {"name": "Dienst", "employer": {"gastheergemeente": "GM0629"}, "portfolio": {"tasks": [
                    {"key": "wegen", "name": "Wegen", "kind": "uitvoering"}
                ]}}
            }},
            {"on": "2010-01-01", "renamed": {"organisation": "Wegendienst"}},
            {"on": "2010-02-01", "asserted": {"employer": {"gastheergemeente": "GM0629"}}},
            {"on": "2011-01-01", "reorganised": {"fate": "vervallen"}}
        ]
    })
}

/// A life under a host, that ends as a withdrawal leaves nobody to work for.
fn hosted() -> Value {
    let mut formed = formed_on("2013-01-01");
    let text = formed.pointer_mut("/arrangement").unwrap().as_object_mut().unwrap();
    text.insert("form".into(), json!("centrumregeling"));
    text.insert("host".into(), json!("GM0629"));
    text.insert("cost_key".into(), json!({"omschreven": "by use"}));
    json!({
        "name": "Bij de buren",
        "events": [
            {"on": "2013-01-01", "formed": formed},
            {"on": "2013-01-01", "asserted": {"host": "GM0629", "form": "centrumregeling"}},
            {"on": "2014-01-01", "withdrawn": {"municipalities": ["GM0626"], "reason": "te-weinig-deelnemers"}},
            {"on": "2014-01-01", "asserted": {"stage": "beeindigd"}}
        ]
    })
}

/// A plan that never came to anything.
fn never_formed() -> Value {
    json!({
        "name": "Toch niet",
        "events": [
            {"on": "2014-03", "noted": "the councils talk"},
            {"on": "2014", "proposed": {"municipalities": ["GM0626", "GM0629"]}},
            {"on": "2015-02-03", "abandoned": {"reason": "geen-draagvlak", "because": "One council voted against."}}
        ]
    })
}

/// Lives that together use every field outside the operation.
fn lives() -> [Value; 5] {
    [full(), changing(), without_a_text(), hosted(), never_formed()]
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
            _ => false,
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
    let operation = sample(&schema(), &json!({"$ref": "#/$defs/operation"}));
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
