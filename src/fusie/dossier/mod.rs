//! The dossier: the whole life of one fusie as dated facts.
//!
//! A [`Dossier`] holds [`Event`]s in order of their days; [`EventKind`] has one variant for each thing that can happen, whose
//! payload is that of the [transition](super) of the same name, or one of this module: [`Intention`], [`Beginning`],
//! [`Ending`], [`Liquidation`], [`Expectation`]. [`Dossier::replay`] plays it: a [`Replay`] answers what the fusie was on a
//! day ([`State`]), what the law said of each act ([`ReplayStep`]), and what became of it ([`LifeOutcome`], [`Lifetime`],
//! [`Membership`]). Its JSON is described for people in the [guide](crate::guide), and for machines in [`DOSSIER_SCHEMA`].

mod cases;
mod error;
mod event;
#[cfg(feature = "json")]
mod examine;
mod facts;
mod follow;
mod format;
#[cfg(feature = "json")]
mod json;
mod lifetime;
#[cfg(feature = "json")]
mod loose;
mod municipalities;
mod note;
mod remark;
mod replay;
mod sequence;
mod sources;
mod state;
mod story;
mod timeline;

pub use error::{DossierError, EventError, StateBefore};
pub use event::{ChangeKind, ChangeKinds, Event, EventKind};
#[cfg(feature = "json")]
pub use examine::{Examination, Problem};
pub use facts::{Beginning, Ending, Expectation, Intention, Liquidation};
#[cfg(feature = "json")]
pub use json::JsonError;
pub use lifetime::Lifetime;
pub use note::FindingNote;
pub use remark::{Remark, RemarkKind};
pub(super) use replay::report_on;
pub use replay::{NoFusie, Replay, ReplayError, ReplayStep};
pub use state::State;
pub use story::{Conversion, FormSince, LifeOutcome, Membership};
pub use timeline::Timeline;
pub(super) use timeline::{form, is_told, names, verdicts, what};

use crate::{
    id::Name,
    language::FreeText,
    law::{Catalogue, Finding, Rule, is_own_name},
    operation::Operation,
};
use alloc::{boxed::Box, collections::BTreeMap, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use format::Format;
use note::is_at;
use serde::{Deserialize, Serialize};
use sources::{Sources, each_once, is_address};

/// The JSON Schema (draft 2020-12) of a dossier, for editors and for writers in other languages.
///
/// It says which fields and words there are, and describes each: a word of a vocabulary has its Dutch name as `title` and the
/// English one as `description`, a clause with the articles that ask for it. The rest is checked when a dossier is read: every event can follow the
/// ones before it, every named source and rule exists, shares add to the whole. The schema has each term in the
/// spelling that is written; other spellings that are read, such as `OL`, are not in it.
pub const DOSSIER_SCHEMA: &str = include_str!("schema.json");

/// The whole life of one fusie: dated facts, each with its source (*dossier*).
///
/// The file format of this crate. Its JSON can be written by hand; the [guide](crate::guide) says how, and
/// [`DOSSIER_SCHEMA`] says it to machines. It is written with the number of its format, `"format": 1`; a dossier without a
/// number is of that format too, and one of a later format is refused.
///
/// # Invariants
///
/// - It has at least one event, and the events stand in order of their days.
/// - Every event can follow the ones before it: an arrangement is formed once, nothing is amended before it is formed
///   or after it is dissolved, nobody leaves who takes no part, and so on; see
///   [`Stage`](crate::fusie::Stage) and [`ChangeError`](crate::fusie::ChangeError).
/// - An amendment keeps form and host, a conversion changes one of them, and no two texts enter into force on one day.
/// - Every [assertion](Expectation) is true.
/// - A plan of dissolution settles everything that is known.
/// - Every source is an address or a key of [`sources`](Self::sources), every key stands for an address, and every
///   explanation names rules that exist, or facts that rules ask for.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::Stage};
/// use ambtelijke_fusie::law::Verdict;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
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
// More of its methods stand by subject: `json`, `examine`, `replay`.
pub struct Dossier {
    /// Shared with the fusies that come from it.
    about: Arc<About>,
    /// Shared with its replays.
    events: Arc<[Event]>,
}

/// The content of a dossier beside its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    /// The address of the schema that an editor reads.
    schema: Option<Box<str>>,
    name: Name,
    sources: Sources,
    notes: Vec<FreeText>,
    explained: Vec<FindingNote>,
    pub(super) operation: Operation,
}

impl About {
    pub(super) fn new(name: Name) -> Self {
        Self {
            schema: None,
            name,
            sources: Sources::new(),
            notes: Vec::new(),
            explained: Vec::new(),
            operation: Operation::default(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a dossier, an object with name and events")]
struct Repr {
    name: Name,
    #[serde(default)]
    format: Format,
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    schema: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "each_once")]
    sources: Sources,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<FreeText>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    explained: Vec<FindingNote>,
    #[serde(default, skip_serializing_if = "Operation::is_unknown")]
    operation: Operation,
    events: Vec<Event>,
}

impl Dossier {
    /// A dossier of these events.
    ///
    /// # Errors
    ///
    /// [`DossierError`] if there are none, they are out of order, or one cannot follow the ones before it.
    pub fn new(name: Name, events: impl Into<Vec<Event>>) -> Result<Self, DossierError> {
        Self::check(Arc::new(About::new(name)), events.into().into())
    }

    pub(super) fn check(about: Arc<About>, events: Arc<[Event]>) -> Result<Self, DossierError> {
        match Self::problems(&about, &events).into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Self { about, events }),
        }
    }

    /// All errors, in the order in which one would look for them.
    fn problems(about: &About, events: &[Event]) -> Vec<DossierError> {
        let About { sources, explained, operation, .. } = about;
        if events.is_empty() {
            return Vec::from([DossierError::NoEvents]);
        }
        let mut problems = sequence::problems(events, operation);
        for (key, text) in sources.iter().filter(|(_, text)| !is_address(text)) {
            problems.push(DossierError::NoAddress { source_key: key.clone(), text: text.clone() });
        }
        let is_known = |source: &str| is_address(source) || sources.contains_key(source);
        for (index, event) in events.iter().enumerate() {
            event.sources(&mut |path, source| {
                if !is_known(source) {
                    let number = index.saturating_add(1);
                    let (path, source_key) = (path.into(), source.into());
                    problems.push(DossierError::UnknownSource { number, path, source_key });
                }
            });
        }
        operation.sources(&mut |path, source| {
            if !is_known(source) {
                let (path, source_key) = (path.into(), source.into());
                problems.push(DossierError::UnknownSourceOfOperation { path, source_key });
            }
        });
        for explanation in explained {
            if explanation.rules.is_empty() && explanation.facts.is_empty() {
                problems.push(DossierError::ExplainsNothing);
            }
            // A rule of one's own is known to nobody but its maker.
            let unknown = explanation.rules.iter().filter(|rule| Catalogue::find(rule).is_none() && !is_own_name(rule));
            problems.extend(unknown.map(|rule| DossierError::UnknownRule { rule: rule.clone() }));
            let asked =
                |fact: &str| Catalogue::all().rules().flat_map(Rule::looks_at).any(|one| is_at(fact, one.path()));
            let unknown = explanation.facts.iter().filter(|fact| !asked(fact));
            problems.extend(unknown.map(|fact| DossierError::UnknownFact { fact: fact.clone() }));
        }
        problems
    }

    /// What the fusie is called.
    #[must_use]
    pub fn name(&self) -> &Name {
        &self.about.name
    }

    /// The addresses behind the keys by which facts name their sources.
    #[must_use]
    pub fn sources(&self) -> &BTreeMap<Box<str>, Box<str>> {
        &self.about.sources
    }

    /// The address of a source, given as a key or as an address.
    #[must_use]
    pub fn address<'a>(&'a self, source: &'a str) -> &'a str {
        self.about.sources.get(source).map_or(source, |address| address)
    }

    /// What a reader should know besides.
    #[must_use]
    pub fn notes(&self) -> &[FreeText] {
        &self.about.notes
    }

    /// The explanations of verdicts.
    #[must_use]
    pub fn explained(&self) -> &[FindingNote] {
        &self.about.explained
    }

    /// The explanation of a finding, if there is one: by its rule before by the fact that is missing.
    #[must_use]
    pub fn explanation_of(&self, finding: &Finding) -> Option<&FreeText> {
        let by_rule = |one: &&FindingNote| one.rules.iter().any(|rule| **rule == *finding.rule().id());
        let explains = |one: &&FindingNote| one.explains(finding);
        let found = self.explained().iter().find(by_rule).or_else(|| self.explained().iter().find(explains));
        found.map(|explanation| &explanation.because)
    }

    /// The same dossier, with what happened under the arrangement.
    ///
    /// # Errors
    ///
    /// [`DossierError::UnknownSourceOfOperation`] if a fact names a source that the dossier does not have.
    pub fn operating(self, operation: Operation) -> Result<Self, DossierError> {
        let about = About { operation, ..Arc::unwrap_or_clone(self.about) };
        Self::check(Arc::new(about), self.events)
    }

    /// What happened under the arrangement, day by day, as far as recorded.
    #[must_use]
    pub fn operation(&self) -> &Operation {
        &self.about.operation
    }

    /// The dossier as it was known on a day: the events that had become known by then (or, where that is not recorded,
    /// had happened), with what had been decided and published by then, and what had happened under the arrangement.
    ///
    /// Assertions are made with later knowledge, so they are left out; and so are the explanations of findings.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, fusie::Stage};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(r#"{
    ///   "name": "De Kompanjie",
    ///   "events": [
    ///     { "on": "2011-02-01", "started": { "municipalities": ["GM0047", "GM0765"] } },
    ///     { "on": "2021-01-01", "known_on": "2020-11-25", "stopped": {} }
    ///   ]
    /// }"#)?;
    /// // In 2020, before and after the end was announced: what is the state in 2021?
    /// let before = dossier.as_known_on(day(2020, 11, 24))?;
    /// assert_eq!(before.replay(&nl)?.as_of(day(2021, 6, 1)).stage(), Stage::Operating);
    /// let after = dossier.as_known_on(day(2020, 11, 25))?;
    /// assert_eq!(after.replay(&nl)?.as_of(day(2021, 6, 1)).stage(), Stage::Ended);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DossierError`] if nothing was known yet, or what was known does not make a dossier, such as an amendment of
    /// which the forming became known later.
    pub fn as_known_on(&self, day: NaiveDate) -> Result<Self, DossierError> {
        let asserted = |event: &&Event| matches!(event.kind(), EventKind::Asserted(_));
        // An event known to its year happened by the day of the next, if that is known better.
        let (days, _) = sequence::days(&self.events);
        let events = self.events.iter().zip(days).filter(|(event, _)| !asserted(event));
        let about = About {
            schema: self.about.schema.clone(),
            name: self.name().clone(),
            sources: self.sources().clone(),
            notes: self.notes().to_vec(),
            explained: Vec::new(),
            operation: self.operation().until(day)?,
        };
        let events = events.filter_map(|(event, when)| event.as_known_on(day, when)).collect();
        Self::check(Arc::new(about), events)
    }

    /// The events, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

impl TryFrom<Repr> for Dossier {
    type Error = DossierError;

    fn try_from(repr: Repr) -> Result<Self, DossierError> {
        let Repr { schema, format: Format, name, sources, notes, explained, operation, events } = repr;
        Self::check(Arc::new(About { schema, name, sources, notes, explained, operation }), events.into())
    }
}

impl From<Dossier> for Repr {
    fn from(dossier: Dossier) -> Self {
        let Dossier { about, events } = dossier;
        let About { schema, name, sources, notes, explained, operation } = Arc::unwrap_or_clone(about);
        Self { schema, format: Format, name, sources, notes, explained, operation, events: events.to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fusie::Stage, time::day};

    #[test]
    fn what_is_known_to_its_year_is_known_once_the_next_event_has_happened() {
        let dossier: Dossier = serde_json::from_str(
            r#"{"name": "Dienst", "events": [
                {"on": "2013", "started": {"municipalities": ["GM0047", "GM0765"]}},
                {"on": "2013-03-01", "stopped": {}}
            ]}"#,
        )
        .unwrap();
        assert_eq!(dossier.as_known_on(day(2013, 3, 1)).unwrap(), dossier);
        assert_eq!(dossier.as_known_on(day(2013, 2, 28)), Err(DossierError::NoEvents));
    }

    #[test]
    fn an_arrangement_goes_on_if_another_takes_the_place_of_who_leaves() {
        let life = |arrangement: &str| -> Dossier {
            serde_json::from_str(&alloc::format!(
                r#"{{"name": "Dienst", "events": [
                    {{"on": "2013-01-01", "formed": {{
                        "arrangement": {{"name": "Regeling", "form": "openbaar-lichaam",
                            "participants": [{{"party": "GM0626/college"}}, {{"party": "GM0629/college"}}]}},
                        "organisation": {{"name": "Dienst", "employer": "lichaam",
                            "portfolio": {{"tasks": [{{"key": "wegen", "name": "Wegen", "kind": "uitvoering"}}]}}}}
                    }}}},
                    {{"on": "2014-01-01", "withdrawn": {{"municipalities": ["GM0629"]{arrangement}}}}}
                ]}}"#
            ))
            .unwrap()
        };
        let nl = crate::municipality::Gazetteer::netherlands();
        let stage = |dossier: &Dossier| dossier.replay(&nl).unwrap().as_of(day(2014, 1, 1)).stage();
        assert_eq!(stage(&life("")), Stage::Liquidating);
        let whole = r#", "arrangement": {"name": "Regeling", "form": "openbaar-lichaam",
            "participants": [{"party": "GM0626/college"}, {"party": "GM0579/college"}]}"#;
        assert_eq!(stage(&life(whole)), Stage::InForce);
    }
}
