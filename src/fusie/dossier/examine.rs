//! Reading as much of a text as makes sense, for the author of a dossier.

use super::{
    About, Dossier, Event, JsonError,
    error::{DossierError, EventError},
    json::{self, WithoutPath},
    loose::DuplicateFinder,
    replay::ReplayError,
    sequence::Walk,
};
use crate::{
    id::Name,
    language::{Lang, Translate, errors},
    municipality::Gazetteer,
    operation::Operation,
    serde_text::serialize_as,
    sorted,
};
use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};
use core::fmt;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// All problems of the text of a dossier, and the dossier that the rest makes.
///
/// [`Dossier::from_json`] reads all or nothing. The author of a dossier wants to know every mistake at once, and to use
/// the rest meanwhile: that is an examination.
///
/// ```
/// use ambtelijke_fusie::{Dossier, fusie::Stage};
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let examined = Dossier::examine(r#"{
///   "name": "Oudewater - Woerden",
///   "events": [
///     { "on": "2011-12-09", "proposed": { "municipalities": ["GM0589", "GM0632"] } },
///     { "on": "2015-01-01", "withdrawn": { "municipalities": ["GM0589"] } },
///     { "on": "spring 2015", "noted": "first evaluation" },
///     { "on": "2016", "abandoned": {} }
///   ]
/// }"#, &nl);
/// let wrong: Vec<_> = examined.problems().iter().map(|problem| problem.path()).collect();
/// assert_eq!(wrong, ["events[2].on", "events[1]"]);
///
/// // The rest is a dossier, of two events.
/// let rest = examined.rest().unwrap();
/// assert_eq!(rest.replay(&nl)?.steps().last().unwrap().state().stage(), Stage::Abandoned);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "json")))]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    problems: Vec<Problem>,
    rest: Option<Dossier>,
}

/// One problem of the text of a dossier.
///
/// What the reader of the JSON says of a value is English, also in Dutch.
#[cfg_attr(docsrs, doc(cfg(feature = "json")))]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    path: Box<str>,
    message: Box<str>,
    /// The same in Dutch, if it is not in the words of the reader.
    dutch: Option<Box<str>>,
    cause: Option<Box<DossierError>>,
}

errors! {
    /// What is wrong with a field, where the reader does not come to say so.
    #[derive(Debug, thiserror::Error)]
    enum FieldError {
        /// The field stands twice.
        #[error("it stands twice; give it once (the last is read here)")]
        #[nl("dit staat er twee keer; geef het één keer (hier is het laatste gelezen)")]
        Twice,
        /// The field is unknown.
        #[error("unknown field, expected one of {}", FIELDS.join(", "))]
        #[nl("onbekend veld; kies uit {}", FIELDS.join(", "))]
        Unknown,
        /// The field is missing.
        #[error("missing field `{field}`")]
        #[nl("veld `{field}` ontbreekt")]
        Missing {
            /// Which.
            field: &'static str,
        },
    }
}

impl Problem {
    fn new(path: impl Into<Box<str>>, error: &impl Translate) -> Self {
        let [message, dutch] = [Lang::En, Lang::Nl].map(|lang| error.in_lang(lang).to_string().into());
        Self { path: path.into(), message, dutch: Some(dutch), cause: None }
    }

    /// The path to the wrong part, such as `events[2].on`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The error, and the remedy.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The same as an error, unless it is one of JSON or of a value; of an event with its number, its day, the state just
    /// before it and what could follow.
    #[must_use]
    pub fn cause(&self) -> Option<&DossierError> {
        self.cause.as_deref()
    }
}

impl From<DossierError> for Problem {
    fn from(error: DossierError) -> Self {
        Self { cause: Some(Box::new(error.clone())), ..Self::new(error.path(), &error) }
    }
}

impl From<JsonError> for Problem {
    fn from(error: JsonError) -> Self {
        let cause = error.cause().cloned().map(Box::new);
        Self { cause, ..Self::new(error.path(), &WithoutPath(&error)) }
    }
}

impl Translate for Problem {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        let dutch = self.dutch.as_ref().filter(|_| lang == Lang::Nl);
        f.write_str(dutch.unwrap_or(&self.message))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl Examination {
    /// The problems: first the parts that cannot be read, then those that cannot stand in their place. None if the text
    /// is a dossier that can be replayed.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The dossier of the rest, without each event and each explanation that has a problem. `None` if too little is
    /// left.
    #[must_use]
    pub const fn rest(&self) -> Option<&Dossier> {
        self.rest.as_ref()
    }
}

impl Dossier {
    /// Reads as much of a text as makes sense, and tells all its problems.
    ///
    /// One problem often causes others, so mend the first one first.
    ///
    /// Never fails. The text is a dossier that can be [replayed](Self::replay) over these municipalities if, and only if,
    /// there are no problems; then the rest is all of it.
    #[cfg_attr(docsrs, doc(cfg(feature = "json")))]
    #[must_use]
    pub fn examine(text: &str, gazetteer: &Gazetteer) -> Examination {
        let whole = match Self::from_json(text) {
            Ok(dossier) => match dossier.replay(gazetteer).map(drop) {
                Ok(()) => return Examination { problems: Vec::new(), rest: Some(dossier) },
                Err(error) => Problem::new("", &error),
            },
            Err(error) => error.into(),
        };
        if whole.path() == "format" {
            return Examination { problems: Vec::from([whole]), rest: None };
        }
        let Some((Value::Object(fields), twice)) = DuplicateFinder::read(text) else {
            return Examination { problems: Vec::from([whole]), rest: None };
        };
        let mut examined = Examined::read(fields);
        let stands_twice = |path| Problem::new(path, &FieldError::Twice);
        examined.problems.extend(twice.into_iter().map(stands_twice));
        examined.sift_events(gazetteer);
        examined.sift_the_rest(gazetteer);
        if examined.problems.is_empty() {
            // Something that is lost when the text is read as loosely as here.
            examined.problems.push(whole);
        }
        examined.finish(gazetteer)
    }
}

/// The fields of a dossier.
const FIELDS: [&str; 8] = ["$schema", "format", "name", "sources", "notes", "explained", "operation", "events"];

/// The parts that could be read so far.
struct Examined {
    about: About,
    events: Vec<Event>,
    /// The numbers of the events that are left, as they stand in the text, counted from 1.
    numbers: Vec<usize>,
    /// Whether the text has events, readable or not.
    had_events: bool,
    problems: Vec<Problem>,
}

impl Examined {
    /// Reads each part by itself.
    fn read(mut fields: Map<String, Value>) -> Self {
        let mut problems = Vec::new();
        for field in fields.keys().filter(|field| !FIELDS.contains(&field.as_str())) {
            problems.push(Problem::new(field.as_str(), &FieldError::Unknown));
        }
        if !fields.contains_key("events") {
            problems.push(Problem::new("", &FieldError::Missing { field: "events" }));
        }
        let had_events = fields.get("events").and_then(Value::as_array).is_some_and(|rows| !rows.is_empty());
        let events = rows(fields.remove("events"), "events", &mut problems);
        let (numbers, events) = events.into_iter().map(|(index, event)| (index.saturating_add(1), event)).unzip();
        let explained = rows(fields.remove("explained"), "explained", &mut problems);
        let explained = explained.into_iter().map(|(_, note)| note).collect();
        if !fields.contains_key("name") {
            problems.push(Problem::new("", &FieldError::Missing { field: "name" }));
        }
        // Of another format it was said before.
        fields.remove("format");
        let about = About {
            schema: field(&mut fields, "$schema", &mut problems).flatten(),
            name: field(&mut fields, "name", &mut problems).unwrap_or_else(Name::unread),
            sources: field(&mut fields, "sources", &mut problems).unwrap_or_default(),
            notes: field(&mut fields, "notes", &mut problems).unwrap_or_default(),
            explained,
            operation: field(&mut fields, "operation", &mut problems).unwrap_or_default(),
        };
        Self { about, events, numbers, had_events, problems }
    }

    /// Takes out every event that cannot stand in its place, or that names a municipality that does not exist.
    fn sift_events(&mut self, gazetteer: &Gazetteer) {
        let walk = Walk::through(&self.events, &self.about.operation).among(gazetteer);
        let errors: Vec<Box<EventError>> = walk.filter_map(|passed| passed.after.err()).collect();
        let out: Vec<usize> = errors.iter().map(|error| error.number().saturating_sub(1)).collect();
        for error in errors {
            let error = error.numbered(|place| self.number_of(place));
            self.problems.push(DossierError::from(Box::new(error)).into());
        }
        self.take_out(&out);
    }

    /// Takes out all other wrong parts, with the events that rest on them.
    fn sift_the_rest(&mut self, gazetteer: &Gazetteer) {
        let all = Dossier::problems(&self.about, &self.events);
        let mut out = Vec::new();
        for problem in all {
            match &problem {
                DossierError::UnknownSource { number, .. } => out.push(number.saturating_sub(1)),
                DossierError::NoAddress { source_key, .. } => drop(self.about.sources.remove(source_key)),
                DossierError::UnknownSourceOfOperation { .. } | DossierError::Operation(_) => {
                    self.about.operation = Operation::default();
                }
                DossierError::UnknownRule { rule } => {
                    self.about.explained.retain(|one| !one.rules.contains(rule));
                }
                DossierError::UnknownFact { fact } => self.about.explained.retain(|one| !one.facts.contains(fact)),
                DossierError::ExplainsNothing => {
                    self.about.explained.retain(|one| !one.rules.is_empty() || !one.facts.is_empty());
                }
                DossierError::NoEvents | DossierError::Event(_) => {}
            }
            if problem == DossierError::NoEvents && self.had_events {
                // Each of them was told of.
                continue;
            }
            let problem = match problem {
                DossierError::UnknownSource { number, path, source_key } => {
                    DossierError::UnknownSource { number: self.number_of(number), path, source_key }
                }
                other => other,
            };
            self.problems.push(problem.into());
        }
        out.dedup();
        self.take_out(&out);
        let day_one = self.events.first().map(|event| event.on().latest());
        if let Err(error) = super::replay::are_known(&self.about.operation, day_one, gazetteer) {
            if let ReplayError::Operation { path, source } = &error {
                self.problems.push(Problem::new(*path, source));
            }
            self.about.operation = Operation::default();
        }
    }

    /// Makes a dossier of the rest, if it can be one.
    fn finish(self, gazetteer: &Gazetteer) -> Examination {
        // What stood on something that was taken out is gone too, without a word: its cause was told.
        let Self { about, mut events, problems, .. } = self;
        while !events.is_empty() {
            let mut out: Vec<usize> = Dossier::problems(&about, &events)
                .into_iter()
                .filter_map(|problem| match problem {
                    DossierError::Event(error) => Some(error.number().saturating_sub(1)),
                    DossierError::UnknownSource { number, .. } => Some(number.saturating_sub(1)),
                    _ => None,
                })
                .collect();
            if out.is_empty() {
                break;
            }
            sorted::sort(&mut out);
            events = without(events, &out);
        }
        let rest =
            Dossier::check(Arc::new(about), events.into()).ok().filter(|dossier| dossier.replay(gazetteer).is_ok());
        Examination { problems, rest }
    }

    fn number_of(&self, place: usize) -> usize {
        self.numbers.get(place.saturating_sub(1)).copied().unwrap_or(place)
    }

    fn take_out(&mut self, out: &[usize]) {
        self.events = without(core::mem::take(&mut self.events), out);
        self.numbers = without(core::mem::take(&mut self.numbers), out);
    }
}

/// The rows but those of these places, which are in order.
fn without<T>(rows: Vec<T>, out: &[usize]) -> Vec<T> {
    rows.into_iter().enumerate().filter(|(index, _)| out.binary_search(index).is_err()).map(|(_, row)| row).collect()
}

/// The rows of a list that can be read, each with its place from 0.
fn rows<T: DeserializeOwned>(list: Option<Value>, path: &str, problems: &mut Vec<Problem>) -> Vec<(usize, T)> {
    match list {
        Some(Value::Array(rows)) => {
            let row = |(index, row)| Some((index, part(&format!("{path}[{index}]"), &row, problems)?));
            rows.into_iter().enumerate().filter_map(row).collect()
        }
        Some(other) => part::<Vec<T>>(path, &other, problems).into_iter().flatten().enumerate().collect(),
        None => Vec::new(),
    }
}

/// What a field says, if it is there and can be read.
fn field<T: DeserializeOwned>(fields: &mut Map<String, Value>, name: &str, problems: &mut Vec<Problem>) -> Option<T> {
    part(name, &fields.remove(name)?, problems)
}

/// Reads one part, or says what is wrong with it and where.
fn part<T: DeserializeOwned>(path: &str, value: &Value, problems: &mut Vec<Problem>) -> Option<T> {
    match json::tracked::<T>(&value.to_string()) {
        Ok(part) => Some(part),
        Err((inner, message)) => {
            let path = match inner.as_str() {
                "" => path.into(),
                inner if inner.starts_with('[') => format!("{path}{inner}"),
                inner => format!("{path}.{inner}"),
            };
            problems.push(Problem { path: path.into(), message: message.into(), dutch: None, cause: None });
            None
        }
    }
}

serialize_as!(Problem, "Problem", |it| {
    "path": it.path(),
    "message": it.texts(),
});
