use super::event::{ChangeKind, ChangeKinds, Event, listed};
use crate::{
    arrangement::CooperationForm,
    fusie::{ChangeError, Stage, codes::Codes, life::Life},
    language::{Lang, Translate, errors},
    municipality::MunicipalityCode,
    operation::OperationError,
    time::PartialDate,
};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::fmt;
use serde::Serialize;

errors! {
    /// Why facts do not make a dossier. Events are counted from 1.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum DossierError {
        /// There are no events.
        #[error(
            "the dossier has no events; it begins with `proposed`, `formed` or `started`, or with something `noted` before it"
        )]
        #[nl(
            "het dossier heeft geen gebeurtenissen; het begint met `proposed`, `formed` of `started`, of met iets dat \
             daarvóór is `noted`"
        )]
        NoEvents,
        /// An event cannot stand in its place.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Event(Box<EventError>),
        /// A source is neither an address nor a key of the sources.
        #[error(
            "event {number}, {path}: source `{source_key}` is not in `sources` and is not an address; \
             add it there, or give an https address"
        )]
        #[nl(
            "gebeurtenis {number}, {path}: bron `{source_key}` staat niet in `sources` en is geen adres; \
             voeg haar daar toe, of geef een https-adres"
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
            "{path}: source `{source_key}` is not in `sources` and is not an address; \
             add it there, or give an https address"
        )]
        #[nl(
            "{path}: bron `{source_key}` staat niet in `sources` en is geen adres; voeg haar daar toe, of geef een \
             https-adres"
        )]
        UnknownSourceOfOperation {
            /// Where in the dossier.
            path: Box<str>,
            /// The source as given.
            source_key: Box<str>,
        },
        /// What was known of the operation on a day contradicts itself.
        #[error("operation: {0}")]
        #[nl_of(error, "operation: {}", error.in_lang(Lang::Nl))]
        Operation(#[from] OperationError),
        /// A key of the sources does not stand for an address.
        #[error(
            "source `{source_key}` stands for `{text}`, which is not an address; give one that begins with https://"
        )]
        #[nl("bron `{source_key}` staat voor `{text}`, en dat is geen adres; geef er een dat begint met https://")]
        NoAddress {
            /// The key.
            source_key: Box<str>,
            /// What it stands for.
            text: Box<str>,
        },
        /// An explanation names a rule that does not exist.
        #[error(
            "`explained` names the rule `{rule}`, which is not in the catalogue; give its name as a report gives it, such as consent-raad"
        )]
        #[nl(
            "`explained` noemt de regel `{rule}`, maar die staat niet in de catalogus; \
             geef de naam uit een rapport, zoals consent-raad"
        )]
        UnknownRule {
            /// The rule.
            rule: Box<str>,
        },
        /// An explanation names a fact that no rule asks for.
        #[error(
            "`explained` names the fact `{fact}`, which no rule asks for; give its path as a finding gives it, such as record.decisions"
        )]
        #[nl(
            "`explained` noemt het feit `{fact}`, maar daar vraagt geen regel naar; \
             geef het pad uit een bevinding, zoals record.decisions"
        )]
        UnknownFact {
            /// The path.
            fact: Box<str>,
        },
        /// An explanation explains no rule and no fact.
        #[error("an explanation names neither `rules` nor `facts`; say what it explains")]
        #[nl("een toelichting noemt geen `rules` en geen `facts`; zeg wat zij toelicht")]
        ExplainsNothing,
    }
}

/// An event that cannot stand in its place: which, the error, the state just before it, and the changes that could
/// follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventError {
    number: usize,
    on: PartialDate,
    kind: ChangeKind,
    before: StateBefore,
    problem: ChangeError,
}

/// The state just before an event, for messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StateBefore {
    /// Where the fusie was in its life.
    pub stage: Stage,
    /// The form of the text in force.
    pub form: Option<CooperationForm>,
    /// Who took part, in order of code.
    pub members: Vec<MunicipalityCode>,
    /// The events that could follow.
    pub accepts: ChangeKinds,
}

impl EventError {
    /// Boxed, since an error that is seldom there should not make every result large.
    pub(super) fn new(
        number: usize,
        event: &Event,
        before: &Life,
        when: PartialDate,
        problem: ChangeError,
    ) -> Box<Self> {
        let before = StateBefore {
            stage: before.stage,
            form: before.text().filter(|_| before.stage.is_in_force()).map(crate::arrangement::ArrangementText::form),
            members: before.members_on(when.latest()),
            accepts: before.accepts(),
        };
        Box::new(Self { number, on: event.on(), kind: event.kind().kind(), before, problem })
    }

    /// Which event, counted from 1.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.number
    }

    /// The same error with the number that the event has in the text, where not all events were read.
    #[cfg(feature = "json")]
    pub(super) fn numbered(mut self, number: impl Fn(usize) -> usize) -> Self {
        self.number = number(self.number);
        if let ChangeError::OutOfOrder { earlier, .. } = &mut self.problem {
            *earlier = number(*earlier);
        }
        self
    }

    /// Its day, as recorded.
    #[must_use]
    pub const fn on(&self) -> PartialDate {
        self.on
    }

    /// The field name by which it says what it is.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        self.kind.as_str()
    }

    /// The state just before it.
    #[must_use]
    pub const fn before(&self) -> &StateBefore {
        &self.before
    }

    /// What is wrong with it.
    #[must_use]
    pub const fn problem(&self) -> &ChangeError {
        &self.problem
    }

    /// The path to it in the dossier, such as `events[2]`, or to the part of it that is wrong.
    #[must_use]
    pub fn path(&self) -> String {
        let event = format!("events[{}]", self.number.saturating_sub(1));
        let field = match &self.problem {
            ChangeError::OutOfOrder { .. } | ChangeError::DayNeeded => ".on",
            ChangeError::Plan(_) => ".dissolved.plan",
            ChangeError::AssertionFails { what, .. } => return format!("{event}.asserted.{what}"),
            ChangeError::WorksForward { .. } => return format!("{event}.{}.works_back_to", self.kind),
            ChangeError::CannotFollow | ChangeError::TwoTextsOnOneDay => "",
            ChangeError::Municipality(_) | ChangeError::NamedTwice { .. } | ChangeError::NoSuccessor { .. } => {
                return format!("{event}.{}{}", self.kind, participants(self.kind));
            }
            _ => return format!("{event}.{}", self.kind),
        };
        format!("{event}{field}")
    }
}

impl Translate for EventError {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, on, kind, before, problem } = self;
        let StateBefore { stage, form, members, accepts } = before;
        let problem_said = problem.in_lang(lang);
        match lang {
            Lang::Nl => {
                write!(
                    f,
                    "gebeurtenis {number} van {on}, `{kind}`: {problem_said} (vlak ervoor: {}",
                    stage.label(lang)
                )?;
            }
            Lang::En => write!(f, "event {number} on {on}, `{kind}`: {problem_said} (just before it: {stage}")?,
        }
        match (lang, form) {
            (Lang::Nl, Some(form)) => write!(f, ", {}", form.label(lang))?,
            (Lang::En, Some(form)) => write!(f, ", {form}")?,
            (_, None) => {}
        }
        if !members.is_empty() {
            write!(f, ", {} {}", lang.pick("deelnemers", "members"), Codes(members))?;
        }
        f.write_str(")")?;
        match problem {
            ChangeError::CannotFollow => {
                write!(f, "; {} {}", lang.pick("wel kan volgen:", "what can follow is"), listed(*accepts))
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Display for EventError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl core::error::Error for EventError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.problem)
    }
}

impl From<Box<EventError>> for DossierError {
    fn from(error: Box<EventError>) -> Self {
        Self::Event(error)
    }
}

impl DossierError {
    /// The path in the dossier to the wrong part, such as `events[2]`; empty if the whole is wrong, or if the error is
    /// about an event by itself.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::NoEvents => "events".into(),
            // Its words begin with its path.
            Self::UnknownSourceOfOperation { .. } => String::new(),
            Self::Event(error) => error.path(),
            Self::UnknownSource { number, path, .. } => format!("events[{}].{path}", number.saturating_sub(1)),
            Self::Operation(_) => "operation".into(),
            Self::NoAddress { .. } => "sources".into(),
            Self::UnknownRule { .. } | Self::UnknownFact { .. } | Self::ExplainsNothing => "explained".into(),
        }
    }
}

/// Where an event of that kind names municipalities.
const fn participants(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Formed | ChangeKind::Amended | ChangeKind::Converted => ".arrangement.participants",
        ChangeKind::Acceded => ".participants",
        ChangeKind::Reorganised => ".successors",
        _ => ".municipalities",
    }
}
