use super::DossierError;
use crate::{
    arrangement::ArrangementText,
    finance::Estate,
    fusie::{DissolutionPlan, Motive},
    governance::Record,
    organisation::SharedServiceOrganisation,
};
use alloc::{boxed::Box, format, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One dated fact in the life of a fusie.
///
/// In JSON an event says exactly one thing, by the name of one field:
///
/// ```
/// use ambtelijke_fusie::fusie::{Event, EventKind};
///
/// let event: Event = serde_json::from_str(r#"{"on": "2013-01-01", "started": {}}"#)?;
/// assert_eq!(event.kind(), &EventKind::Started);
/// assert!(serde_json::from_str::<Event>(r#"{"on": "2013-01-01"}"#).is_err(), "it says nothing");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Invariants
///
/// - It says exactly one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Event {
    on: NaiveDate,
    source: Option<Box<str>>,
    kind: EventKind,
}

/// What an event says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind {
    /// The arrangement enters into force.
    Formed(Box<Formation>),
    /// A new text in the same form enters into force.
    Amended(Box<Act>),
    /// A new text in another form enters into force.
    Converted(Box<Act>),
    /// The shared organisation begins to work.
    Started,
    /// The shared organisation ends its work.
    Stopped,
    /// The arrangement ends; the day is the first on which it no longer holds.
    Dissolved(Box<Winding>),
    /// The liquidation of the legal person is done.
    Liquidated,
    /// Something that changes nothing, but that a reader should know.
    Noted(Box<str>),
}

/// What is needed to form a fusie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a formation, an object with arrangement and organisation")]
pub struct Formation {
    /// The text.
    pub arrangement: ArrangementText,
    /// The organisation that does the work.
    pub organisation: SharedServiceOrganisation,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// What the body owns, owes and keeps, as far as known.
    #[serde(default, skip_serializing_if = "Estate::is_empty")]
    pub estate: Estate,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<Motive>,
    /// The day to which the text works back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub works_back_to: Option<NaiveDate>,
}

/// A new text, and the organisation as it is from then if that changes too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an act, an object with an arrangement")]
pub struct Act {
    /// The new text.
    pub arrangement: ArrangementText,
    /// The organisation from then, if it changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<SharedServiceOrganisation>,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// The day to which the text works back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub works_back_to: Option<NaiveDate>,
}

/// The end of an arrangement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the end, an object with plan and record, or {}")]
pub struct Winding {
    /// Who gets what, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<DissolutionPlan>,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an event, an object such as {\"on\": \"2013-01-01\", \"started\": {}}")]
struct Repr {
    #[serde(deserialize_with = "crate::time::written_day")]
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    formed: Option<Box<Formation>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amended: Option<Box<Act>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    converted: Option<Box<Act>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    started: Option<Nothing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stopped: Option<Nothing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dissolved: Option<Box<Winding>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    liquidated: Option<Nothing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    noted: Option<Box<str>>,
}

/// `{}`: the event says all by its name and day.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "{}")]
struct Nothing {}

impl EventKind {
    /// The field names by which an event says what it is.
    pub(super) const WORDS: &'static [&'static str] =
        &["formed", "amended", "converted", "started", "stopped", "dissolved", "liquidated", "noted"];

    /// The field name by which an event says that it is this.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Formed(_) => "formed",
            Self::Amended(_) => "amended",
            Self::Converted(_) => "converted",
            Self::Started => "started",
            Self::Stopped => "stopped",
            Self::Dissolved(_) => "dissolved",
            Self::Liquidated => "liquidated",
            Self::Noted(_) => "noted",
        }
    }

    /// The text that enters into force by this event, if one does.
    #[must_use]
    pub const fn arrangement(&self) -> Option<&ArrangementText> {
        match self {
            Self::Formed(formation) => Some(&formation.arrangement),
            Self::Amended(act) | Self::Converted(act) => Some(&act.arrangement),
            _ => None,
        }
    }

    /// The record of the act, if the event is one.
    #[must_use]
    pub const fn record(&self) -> Option<&Record> {
        match self {
            Self::Formed(formation) => Some(&formation.record),
            Self::Amended(act) | Self::Converted(act) => Some(&act.record),
            Self::Dissolved(winding) => Some(&winding.record),
            _ => None,
        }
    }

    pub(super) const fn works_back_to(&self) -> Option<NaiveDate> {
        match self {
            Self::Formed(formation) => formation.works_back_to,
            Self::Amended(act) | Self::Converted(act) => act.works_back_to,
            _ => None,
        }
    }
}

impl Event {
    /// What happened on that day.
    #[must_use]
    pub const fn new(on: NaiveDate, kind: EventKind) -> Self {
        Self { on, source: None, kind }
    }

    /// The same event, known from that source: a key of the dossier's sources, or an address.
    #[must_use]
    pub fn known_from(self, source: &str) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// What happened.
    #[must_use]
    pub const fn kind(&self) -> &EventKind {
        &self.kind
    }

    /// Shows every source in the event, each with its path.
    pub(super) fn sources(
        &self,
        visit: &mut impl FnMut(&str, &str) -> Result<(), DossierError>,
    ) -> Result<(), DossierError> {
        if let Some(source) = &self.source {
            visit("source", source)?;
        }
        let word = self.kind.word();
        if let Some(source) = self.kind.arrangement().and_then(ArrangementText::source) {
            visit(&format!("{word}.arrangement.source"), source)?;
        }
        let Some(record) = self.kind.record() else { return Ok(()) };
        // A record sorts its facts, so that a number here would not be the number in the file.
        let decisions = record.decisions().iter().map(|one| ("decisions", &one.source));
        let submissions = record.submissions().iter().map(|one| ("submissions", &one.source));
        let publications = record.publications().iter().map(|one| ("publications", &one.source));
        let formalities = record.formalities().iter().map(|one| ("formalities", &one.source));
        for (list, source) in decisions.chain(submissions).chain(publications).chain(formalities) {
            if let Some(source) = source {
                visit(&format!("{word}.record.{list}"), source)?;
            }
        }
        Ok(())
    }
}

impl TryFrom<Repr> for Event {
    type Error = DossierError;

    fn try_from(repr: Repr) -> Result<Self, DossierError> {
        let Repr { on, source, formed, amended, converted, started, stopped, dissolved, liquidated, noted } = repr;
        let mut kinds = [
            formed.map(EventKind::Formed),
            amended.map(EventKind::Amended),
            converted.map(EventKind::Converted),
            started.map(|Nothing {}| EventKind::Started),
            stopped.map(|Nothing {}| EventKind::Stopped),
            dissolved.map(EventKind::Dissolved),
            liquidated.map(|Nothing {}| EventKind::Liquidated),
            noted.map(EventKind::Noted),
        ]
        .into_iter()
        .flatten();
        match (kinds.next(), kinds.count()) {
            (Some(kind), 0) => Ok(Self { on, source, kind }),
            (first, rest) => Err(DossierError::NotOneThing { said: rest.saturating_add(usize::from(first.is_some())) }),
        }
    }
}

impl From<Event> for Repr {
    fn from(event: Event) -> Self {
        let mut repr = Self {
            on: event.on,
            source: event.source,
            formed: None,
            amended: None,
            converted: None,
            started: None,
            stopped: None,
            dissolved: None,
            liquidated: None,
            noted: None,
        };
        match event.kind {
            EventKind::Formed(formation) => repr.formed = Some(formation),
            EventKind::Amended(act) => repr.amended = Some(act),
            EventKind::Converted(act) => repr.converted = Some(act),
            EventKind::Started => repr.started = Some(Nothing {}),
            EventKind::Stopped => repr.stopped = Some(Nothing {}),
            EventKind::Dissolved(winding) => repr.dissolved = Some(winding),
            EventKind::Liquidated => repr.liquidated = Some(Nothing {}),
            EventKind::Noted(text) => repr.noted = Some(text),
        }
        repr
    }
}
