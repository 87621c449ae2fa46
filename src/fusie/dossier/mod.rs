//! The dossier: the whole life of one fusie as dated facts.

mod error;
mod event;
#[cfg(feature = "json")]
mod json;
mod replay;
mod sequence;
mod timeline;

pub use error::DossierError;
pub use event::{Act, Event, EventKind, Formation, Winding};
#[cfg(feature = "json")]
pub use json::JsonError;
pub(super) use replay::report_on;
pub use replay::{NoFusie, Replay, ReplayError, State, Step};
pub use sequence::Stage;
pub use timeline::Timeline;

use crate::{id::Name, law::Catalogue, operation::Operation};
use alloc::{
    boxed::Box,
    collections::{BTreeMap, btree_map::Entry},
    string::String,
    vec::Vec,
};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, de};

/// The JSON Schema (draft 2020-12) of a dossier, for editors and for writers in other languages.
///
/// It says which fields and words there are. What it cannot say is checked when a dossier is read: that every event
/// can follow the ones before it, that a source or a rule that is named exists, that shares add to the whole. It
/// takes terms only as they are written; the other spellings that are read, such as `OL`, are not in it.
pub const DOSSIER_SCHEMA: &str = include_str!("schema.json");

/// The whole life of one fusie: dated facts, each with its source (*dossier*).
///
/// The file format of this crate. Its JSON can be written by hand; the [guide](crate::guide) says how, and
/// [`DOSSIER_SCHEMA`] says it to machines.
///
/// # Invariants
///
/// - It has at least one event, and the events stand in order of their days.
/// - Every event can follow the ones before it: an arrangement is formed once, nothing is amended before it is formed
///   or after it is dissolved, and so on; see [`Stage`].
/// - An amendment keeps the form, a conversion changes it, and no two texts enter into force on one day.
/// - A plan of dissolution settles everything that is known.
/// - Every source is an address or a key of [`sources`](Self::sources), every key stands for an address, and every
///   explanation names rules that exist.
///
/// ```
/// use ambtelijke_fusie::fusie::{Dossier, Stage};
/// use ambtelijke_fusie::law::Verdict;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!("../../../examples/dossiers/noaberkracht.json"))?;
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
///
/// let replay = dossier.replay(&nl)?;
/// assert_eq!(replay.as_of(day(2012, 12, 31)).stage(), Stage::InForce);
/// assert_eq!(replay.as_of(day(2013, 1, 1)).stage(), Stage::Operating);
///
/// let formed = replay.steps().iter().find_map(|step| step.report()).unwrap();
/// assert_eq!(formed.verdict("consent-raad"), Some(Verdict::Met));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "dossier")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Dossier {
    name: Name,
    sources: BTreeMap<Box<str>, Box<str>>,
    notes: Vec<Box<str>>,
    explained: Vec<Explanation>,
    operation: Operation,
    events: Vec<Event>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a dossier, an object with name and events")]
struct Repr {
    name: Name,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "each_once")]
    sources: BTreeMap<Box<str>, Box<str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Box<str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    explained: Vec<Explanation>,
    #[serde(default, skip_serializing_if = "Operation::is_unknown")]
    operation: Operation,
    events: Vec<Event>,
}

/// Why some rules come out as they do: what the facts, or the lack of them, explain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an explanation, an object with rules and because")]
pub struct Explanation {
    /// The rules, by their names.
    pub rules: Vec<Box<str>>,
    /// The explanation.
    pub because: Box<str>,
}

impl Dossier {
    /// A dossier of these events.
    ///
    /// # Errors
    ///
    /// [`DossierError`] if there are none, they are out of order, or one cannot follow the ones before it.
    pub fn new(name: Name, events: impl Into<Vec<Event>>) -> Result<Self, DossierError> {
        Self::check(Repr {
            name,
            sources: BTreeMap::new(),
            notes: Vec::new(),
            explained: Vec::new(),
            operation: Operation::default(),
            events: events.into(),
        })
    }

    fn check(repr: Repr) -> Result<Self, DossierError> {
        let Repr { name, sources, notes, explained, operation, events } = repr;
        sequence::check(&events)?;
        if let Some((key, text)) = sources.iter().find(|(_, text)| !is_address(text)) {
            return Err(DossierError::NoAddress { source_key: key.clone(), text: text.clone() });
        }
        for (index, event) in events.iter().enumerate() {
            event.sources(&mut |path, source| {
                if is_address(source) || sources.contains_key(source) {
                    return Ok(());
                }
                let number = index.saturating_add(1);
                Err(DossierError::UnknownSource { number, path: path.into(), source_key: source.into() })
            })?;
        }
        operation.sources(&mut |path, source| {
            if is_address(source) || sources.contains_key(source) {
                return Ok(());
            }
            Err(DossierError::UnknownSourceOfOperation { path: path.into(), source_key: source.into() })
        })?;
        for rule in explained.iter().flat_map(|explanation| &explanation.rules) {
            if Catalogue::find(rule).is_none() {
                return Err(DossierError::UnknownRule { rule: rule.clone() });
            }
        }
        Ok(Self { name, sources, notes, explained, operation, events })
    }

    /// What the fusie is called.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// The addresses behind the keys by which facts name their sources.
    #[must_use]
    pub const fn sources(&self) -> &BTreeMap<Box<str>, Box<str>> {
        &self.sources
    }

    /// The address of a source, given as a key or as an address.
    #[must_use]
    pub fn address<'a>(&'a self, source: &'a str) -> &'a str {
        self.sources.get(source).map_or(source, |address| address)
    }

    /// What a reader should know besides.
    #[must_use]
    pub fn notes(&self) -> &[Box<str>] {
        &self.notes
    }

    /// Why rules come out as they do.
    #[must_use]
    pub fn explained(&self) -> &[Explanation] {
        &self.explained
    }

    /// The explanation of one rule, if there is one.
    #[must_use]
    pub fn explanation_of(&self, rule: &str) -> Option<&str> {
        let about = |explanation: &&Explanation| explanation.rules.iter().any(|name| **name == *rule);
        self.explained.iter().find(about).map(|explanation| &*explanation.because)
    }

    /// The same dossier, with what happened under the arrangement.
    ///
    /// # Errors
    ///
    /// [`DossierError::UnknownSourceOfOperation`] if a fact names a source that the dossier does not have.
    pub fn operating(self, operation: Operation) -> Result<Self, DossierError> {
        Self::check(Repr { operation, ..self.into() })
    }

    /// What happened under the arrangement, day by day, as far as recorded.
    #[must_use]
    pub const fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The events, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

/// Reads the sources; a key that stands there twice is an error, where a map would keep the last without a word.
fn each_once<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Box<str>, Box<str>>, D::Error> {
    struct Reader;

    impl<'de> de::Visitor<'de> for Reader {
        type Value = BTreeMap<Box<str>, Box<str>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("sources, an object of keys and addresses")
        }

        fn visit_map<A: de::MapAccess<'de>>(self, mut rows: A) -> Result<Self::Value, A::Error> {
            let mut sources = BTreeMap::new();
            while let Some((key, address)) = rows.next_entry::<Box<str>, Box<str>>()? {
                match sources.entry(key) {
                    Entry::Vacant(free) => drop(free.insert(address)),
                    Entry::Occupied(taken) => {
                        let key = taken.key();
                        return Err(de::Error::custom(format_args!(
                            "source `{key}` stands twice; give each its own key"
                        )));
                    }
                }
            }
            Ok(sources)
        }
    }

    deserializer.deserialize_map(Reader)
}

fn is_address(source: &str) -> bool {
    source.starts_with("https://") || source.starts_with("http://")
}

/// The events that a stage accepts, for messages.
fn listed(words: &[&str]) -> String {
    words.join(", ")
}

impl TryFrom<Repr> for Dossier {
    type Error = DossierError;

    fn try_from(repr: Repr) -> Result<Self, DossierError> {
        Self::check(repr)
    }
}

impl From<Dossier> for Repr {
    fn from(dossier: Dossier) -> Self {
        let Dossier { name, sources, notes, explained, operation, events } = dossier;
        Self { name, sources, notes, explained, operation, events }
    }
}
