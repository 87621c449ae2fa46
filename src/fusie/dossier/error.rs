use super::{EventKind, Stage, listed};
use crate::{arrangement::CooperationForm, fusie::PlanError};
use alloc::{boxed::Box, format, string::String};
use chrono::NaiveDate;

/// Why events do not make a dossier. Events are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DossierError {
    /// There are no events.
    #[error("the dossier has no events; it begins with `formed`, or with something `noted` before it")]
    NoEvents,
    /// An event says nothing, or more than one thing.
    #[error("an event says exactly one thing, but this one says {said}; give one of {}", listed(EventKind::WORDS))]
    NotOneThing {
        /// How many things it says.
        said: usize,
    },
    /// An event comes before the one before it.
    #[error("event {number} is on {on}, before event {} on {before}; put the events in order of their days", number.saturating_sub(1))]
    OutOfOrder {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// The day of the one before it.
        before: NaiveDate,
    },
    /// An event cannot follow the ones before it.
    #[error(
        "event {number} on {on}: `{event}` cannot follow while the fusie is {stage}; what can follow is {}",
        listed(stage.accepts())
    )]
    CannotFollow {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// What it is.
        event: &'static str,
        /// Where the fusie is in its life.
        stage: Stage,
    },
    /// Two texts enter into force on one day.
    #[error("event {number} on {on}: a text already entered into force on that day; record them as one text")]
    TwoTextsOnOneDay {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
    },
    /// A text works back to a day that does not come before its entry into force.
    #[error("event {number} on {on}: the text cannot work back to {to}; that day must come before {on}")]
    WorksForward {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// The day to which it would work back.
        to: NaiveDate,
    },
    /// An amendment changes the form.
    #[error(
        "event {number} on {on}: an amendment keeps the form, but `{from}` becomes `{to}`; record it as `converted`"
    )]
    AmendmentConverts {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// The form before.
        from: CooperationForm,
        /// The form after.
        to: CooperationForm,
    },
    /// A conversion keeps the form.
    #[error("event {number} on {on}: a conversion changes the form, but it stays `{form}`; record it as `amended`")]
    ConversionKeepsForm {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// The form.
        form: CooperationForm,
    },
    /// The plan of a dissolution does not settle everything.
    #[error("event {number} on {on}: {source}")]
    Plan {
        /// Which event.
        number: usize,
        /// Its day.
        on: NaiveDate,
        /// What is wrong with the plan.
        source: PlanError,
    },
    /// A source is neither an address nor a key of the sources.
    #[error(
        "event {number}, {path}: source `{source_key}` is not in `sources` and is no address; add it there, or give an https address"
    )]
    UnknownSource {
        /// Which event.
        number: usize,
        /// Where in the event.
        path: Box<str>,
        /// The source as given.
        source_key: Box<str>,
    },
    /// A source of a fact of the operation is neither an address nor a key of the sources.
    #[error(
        "{path}: source `{source_key}` is not in `sources` and is no address; add it there, or give an https address"
    )]
    UnknownSourceOfOperation {
        /// Where in the dossier.
        path: Box<str>,
        /// The source as given.
        source_key: Box<str>,
    },
    /// A key of the sources does not stand for an address.
    #[error("source `{source_key}` stands for `{text}`, which is no address; give one that begins with https://")]
    NoAddress {
        /// The key.
        source_key: Box<str>,
        /// What it stands for.
        text: Box<str>,
    },
    /// An explanation names a rule that there is not.
    #[error(
        "`explained` names the rule `{rule}`, which is not in the catalogue; give its name as a report gives it, such as consent-raad"
    )]
    UnknownRule {
        /// The rule.
        rule: Box<str>,
    },
}

impl DossierError {
    /// The path in the dossier to what is wrong, such as `events[2]`; empty if that is the whole, or if the error is
    /// of an event by itself.
    #[must_use]
    pub fn path(&self) -> String {
        let event = |number: usize| format!("events[{}]", number.saturating_sub(1));
        match self {
            Self::NoEvents => "events".into(),
            // The words of the second begin with its path.
            Self::NotOneThing { .. } | Self::UnknownSourceOfOperation { .. } => String::new(),
            Self::OutOfOrder { number, .. }
            | Self::CannotFollow { number, .. }
            | Self::TwoTextsOnOneDay { number, .. }
            | Self::WorksForward { number, .. }
            | Self::AmendmentConverts { number, .. }
            | Self::ConversionKeepsForm { number, .. } => event(*number),
            Self::Plan { number, .. } => format!("{}.dissolved", event(*number)),
            Self::UnknownSource { number, path, .. } => format!("{}.{path}", event(*number)),
            Self::NoAddress { .. } => "sources".into(),
            Self::UnknownRule { .. } => "explained".into(),
        }
    }
}
