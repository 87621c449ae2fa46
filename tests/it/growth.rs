//! What can grow without breaking a program: the rule stands in ARCHITECTURE.md, *What may grow*.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Structs that a program writes as a literal without a base: one field more waits for a new major version.
const COMPLETE: [&str; 23] = [
    "Amount",
    "Archive",
    "CaseYear",
    "Files",
    "FindingNote",
    "InhabitantsRow",
    "Intention",
    "Interest",
    "ItemAllotment",
    "Kin",
    "MunicipalityRow",
    "Notice",
    "OlderTie",
    "Portion",
    "ProvinceChangeRow",
    "ReorganisationOutcome",
    "ReorganisationRow",
    "Score",
    "Seat",
    "ServiceCounter",
    "TaskAllotment",
    "TransferRow",
    "YearOfDamage",
];

/// A public type as it stands in the sources.
#[derive(Default)]
struct Declared {
    is_enum: bool,
    /// Its docs and attributes.
    head: String,
    /// Each field of a struct; those of an enum are not asked for.
    fields: Vec<String>,
}

impl Declared {
    fn says_that_it_grows(&self) -> bool {
        self.head.contains("#[non_exhaustive]")
    }

    fn is_closed_on_purpose(&self) -> bool {
        self.head.contains("xhaustive on purpose")
    }

    /// Whether a program could write it as a literal.
    fn is_open(&self) -> bool {
        !self.fields.is_empty() && self.fields.iter().all(|field| field.starts_with("pub "))
    }
}

/// The public types in a source, by name.
fn declared(source: &str) -> BTreeMap<String, Declared> {
    let lines: Vec<&str> = source.lines().collect();
    let mut types = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        let Some((kind, rest)) = line.trim_start().strip_prefix("pub ").and_then(|rest| rest.split_once(' ')) else {
            continue;
        };
        if !["struct", "enum"].contains(&kind) {
            continue;
        }
        let name: String = rest.chars().take_while(|sign| sign.is_alphanumeric()).collect();
        // A name that a macro gives stands where the macro is used.
        if name.is_empty() {
            continue;
        }
        let ends_another = |line: &str| {
            let is_of_the_next = line.starts_with("//") || line.starts_with('#');
            !is_of_the_next
                && (line.is_empty() || line.starts_with("pub ") || line.starts_with('}') || line.ends_with([';', '{']))
        };
        let head =
            lines[..index].iter().rev().take_while(|line| !ends_another(line.trim())).copied().collect::<Vec<_>>();
        let head = head.join("\n");
        let margin = line.len() - line.trim_start().len();
        let is_within = |line: &&&str| line.trim().is_empty() || line.len() - line.trim_start().len() > margin;
        let body = if line.ends_with('{') { &lines[index + 1..] } else { &[] };
        let body = body.iter().take_while(is_within).map(|line| line.trim());
        let is_field = |line: &&str| {
            let name = line.trim_start_matches("pub ").split(':').next().unwrap_or_default();
            line.contains(": ") && !name.is_empty() && name.chars().all(|sign| sign.is_lowercase() || sign == '_')
        };
        let mut fields: Vec<String> = body.filter(is_field).map(Into::into).collect();
        // Of a tuple, what stands between the brackets.
        if let Some((_, within)) = line.split_once('(').filter(|_| kind == "struct") {
            fields.extend(within.split(", ").map(Into::into));
        }
        types.insert(name, Declared { is_enum: kind == "enum", head, fields });
    }
    types
}

/// The types that have a base for a literal, `..Type::new(…)`: a function that makes one, or a default.
fn bases(source: &str) -> BTreeSet<String> {
    let mut bases = BTreeSet::new();
    let mut of = String::new();
    for line in source.lines() {
        let line = line.trim();
        if let Some(rest) = line.strip_prefix("impl").filter(|_| line.ends_with('{')) {
            let whom = rest.rsplit(" for ").next().unwrap_or(rest);
            let whom = whom.trim_start_matches(['<', '\'']);
            of = whom.split([' ', '<', '{']).find(|word| word.starts_with(char::is_uppercase)).unwrap_or("").into();
            if rest.trim_start().starts_with("Default for") {
                bases.insert(of.clone());
            }
        }
        let is_made = line.starts_with("pub fn ") || line.starts_with("pub const fn ");
        if is_made && !line.contains("self") && line.contains("-> Self") {
            bases.insert(of.clone());
        }
    }
    bases
}

fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|it| it == "rs") {
            into.push(fs::read_to_string(&path).unwrap());
        }
    }
}

/// The types that could break a program by growing, and say nothing of it.
fn unsaid(types: &BTreeMap<String, Declared>, bases: &BTreeSet<String>) -> Vec<String> {
    let unsaid = types.iter().filter(|(name, one)| {
        let is_error = name.ends_with("Error");
        let is_said = one.says_that_it_grows() || (!is_error && one.is_closed_on_purpose());
        let has_base = bases.contains(*name) || one.head.contains("Default,") || one.head.contains("Default)");
        let is_written = !one.is_enum && !is_error && (has_base || COMPLETE.contains(&name.as_str()));
        !is_said && !is_written && (one.is_enum || one.is_open())
    });
    unsaid.map(|(name, _)| name.clone()).collect()
}

#[test]
fn every_public_type_that_may_grow_says_so_or_is_closed_on_purpose() {
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    let types: BTreeMap<String, Declared> = all.iter().flat_map(|source| declared(source)).collect();
    let bases: BTreeSet<String> = all.iter().flat_map(|source| bases(source)).collect();
    assert!(types.len() > 350 && bases.len() > 40, "{} {}", types.len(), bases.len());
    let unsaid = unsaid(&types, &bases);
    assert!(
        unsaid.is_empty(),
        "give each `#[non_exhaustive]`, or a function that makes one, or say in its docs that it is exhaustive on purpose: {unsaid:#?}"
    );
    for name in COMPLETE {
        assert!(types.get(name).is_some_and(Declared::is_open), "{name}");
    }
}

#[test]
fn what_is_open_and_says_nothing_is_found() {
    let source = r#"
/// Told.
#[derive(Debug)]
pub enum Silent { A }
/// Exhaustive on purpose: a or b.
pub enum Closed { A }
#[non_exhaustive]
pub enum Growing { A }
/// Exhaustive on purpose, which an error is not.
pub enum SomeError { A }
pub struct Open {
    /// A field.
    pub field: u8,
}
pub struct Half {
    pub field: u8,
    hidden: u8,
}
pub struct Based {
    pub field: u8,
}
impl Based {
    pub const fn new(field: u8) -> Self {
        Self { field }
    }
}
#[derive(Debug, Default)]
pub struct Defaulted {
    pub field: u8,
}
pub struct Pair(pub u8, pub u8);
pub struct Hidden(u8);
"#;
    assert_eq!(unsaid(&declared(source), &bases(source)), ["Open", "Pair", "Silent", "SomeError"]);
}
