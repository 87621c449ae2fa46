use super::{
    event::{ChangeKind, ChangeKinds, Event},
    stage::Stage,
};
use crate::{
    arrangement::{CooperationForm, TextError},
    fusie::{MembershipError, PlanError, life::Life, refusal::Codes},
    municipality::{LookupError, MunicipalityCode},
    operation::OperationError,
    organisation::OrganisationError,
    time::PartialDate,
};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use chrono::NaiveDate;
use core::fmt;

/// Why facts do not make a dossier. Events are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DossierError {
    /// There are no events.
    #[error(
        "the dossier has no events; it begins with `proposed`, `formed` or `started`, or with something `noted` before it"
    )]
    NoEvents,
    /// An event says nothing, or more than one thing.
    #[error("an event says exactly one thing, but this one says {said}; give one of {}", listed(ChangeKinds::ALL))]
    NotOneThing {
        /// How many things it says.
        said: usize,
    },
    /// An event cannot stand in its place.
    #[error(transparent)]
    Event(Box<EventError>),
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
    /// What was known of the operation on a day contradicts itself.
    #[error("operation: {0}")]
    Operation(#[from] OperationError),
    /// A key of the sources does not stand for an address.
    #[error("source `{source_key}` stands for `{text}`, which is no address; give one that begins with https://")]
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
    UnknownRule {
        /// The rule.
        rule: Box<str>,
    },
    /// An explanation names a fact that no rule asks for.
    #[error(
        "`explained` names the fact `{fact}`, which no rule asks for; give its path as a finding gives it, such as record.decisions"
    )]
    UnknownFact {
        /// The path.
        fact: Box<str>,
    },
    /// An explanation explains no rule and no fact.
    #[error("an explanation names neither `rules` nor `facts`; say what it explains")]
    ExplainsNothing,
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
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// Why a change cannot follow, both as an event of a dossier and as a transition of a living fusie.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// It comes before the one before it.
    #[error("it comes before event {earlier} on {before}; put the events in order of their days")]
    OutOfOrder {
        /// The event before it.
        earlier: usize,
        /// Its day.
        before: PartialDate,
    },
    /// It cannot follow.
    #[error("it cannot follow")]
    CannotFollow,
    /// The day must be known in full.
    #[error("its day must be known in full; leave it out, or note it, until it is")]
    DayNeeded,
    /// Two texts enter into force on one day.
    #[error("a text already entered into force on that day; record them as one text")]
    TwoTextsOnOneDay,
    /// A text works back to a day that does not come before its entry into force.
    #[error("the text cannot work back to {to}; that day must come before its entry into force")]
    WorksForward {
        /// The day to which it would work back.
        to: NaiveDate,
    },
    /// An amendment changes the form.
    #[error("an amendment keeps the form, but `{from}` becomes `{to}`; record it as `converted`")]
    AmendmentConverts {
        /// The form before.
        from: CooperationForm,
        /// The form after.
        to: CooperationForm,
    },
    /// A conversion keeps form and host.
    #[error("a conversion changes the form or the host, but it stays `{form}`; record it as `amended`")]
    ConversionKeepsForm {
        /// The form.
        form: CooperationForm,
    },
    /// The plan of a dissolution does not settle everything.
    #[error(transparent)]
    Plan(PlanError),
    /// The organisation gets another name, but no organisation is known.
    #[error(
        "no organisation is known, so it cannot get another name; record it with `started`, `formed` or `organised`"
    )]
    NoOrganisation,
    /// Nothing is asserted.
    #[error("it asserts nothing; say what should be so, such as `stage` or `members`")]
    NothingAsserted,
    /// Nothing gets another name.
    #[error("it gives no new name; give one to `arrangement`, to `organisation`, or to both")]
    NothingRenamed,
    /// The arrangement gets another name, but its text is not known.
    #[error("no text is known that could get another name; leave `arrangement` out, or record `formed` first")]
    NoText,
    /// The work begins for municipalities that the text names already.
    #[error("the text says for whom the work is done; write `\"started\": {{}}`")]
    TextKnown,
    /// The work begins, but it is not known for which municipalities.
    #[error(
        "no text is known, so say for which municipalities the work begins, two at least; or record `formed` first"
    )]
    ForWhom,
    /// The accounts are closed before the dissolution or after the legal person ended.
    #[error("the accounts are closed on {closed_on}; they are closed between the end of the arrangement and this day")]
    ClosedOutside {
        /// The day on which they would be closed.
        closed_on: NaiveDate,
    },
    /// A text enters into force when its term is over.
    #[error("the term of the text ends on {until}, which is not after its entry into force; mend one of the two days")]
    TermOver {
        /// The first day on which it would no longer hold.
        until: NaiveDate,
    },
    /// An extension does not make the term longer.
    #[error("the term already runs until {old}, so {new} makes it no longer; give a later day")]
    NotLonger {
        /// The first day on which it does not hold by the old term.
        old: NaiveDate,
        /// The same by the new.
        new: NaiveDate,
    },
    /// A reorganisation of municipalities is recorded that did not happen.
    #[error(
        "on that day no municipal reorganisation abolished {municipality}; name who was abolished, or mend the day"
    )]
    NotAbolished {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A lapse is recorded on a day on which no member was abolished.
    #[error(
        "on that day no municipal reorganisation abolished a member, so the arrangement did not lapse by one; mend the day, or record the end otherwise"
    )]
    NobodyAbolished,
    /// It contradicts what the operation says.
    #[error("of that day the operation says `{said}`, but the event says `{says}`; one of the two is wrong")]
    Contradicts {
        /// What the operation says.
        said: Box<str>,
        /// What the event says.
        says: Box<str>,
    },
    /// An assertion is not true.
    #[error(
        "the assertion fails: {what} should be {expected}, but is {found}; mend the assertion, or an event before it"
    )]
    AssertionFails {
        /// What was asserted.
        what: &'static str,
        /// What it should be.
        expected: Box<str>,
        /// What it is.
        found: Box<str>,
    },
    /// A named municipality does not exist on the day.
    #[error(transparent)]
    Municipality(LookupError),
    /// The municipalities cannot join or leave in this way.
    #[error(transparent)]
    Membership(#[from] MembershipError),
}

impl From<TextError> for ChangeError {
    fn from(error: TextError) -> Self {
        Self::Membership(error.into())
    }
}

impl From<OrganisationError> for ChangeError {
    fn from(error: OrganisationError) -> Self {
        Self::Membership(error.into())
    }
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
            ChangeError::Municipality(_) => return format!("{event}.{}{}", self.kind, participants(self.kind)),
            _ => return format!("{event}.{}", self.kind),
        };
        format!("{event}{field}")
    }
}

impl fmt::Display for EventError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "event {} on {}, `{}`: {}", self.number, self.on, self.kind, self.problem)?;
        write!(f, " (just before it: {}", self.before.stage)?;
        if let Some(form) = self.before.form {
            write!(f, ", {form}")?;
        }
        if !self.before.members.is_empty() {
            write!(f, ", members {}", Codes(&self.before.members))?;
        }
        f.write_str(")")?;
        match self.problem {
            ChangeError::CannotFollow => write!(f, "; what can follow is {}", listed(self.before.accepts)),
            _ => Ok(()),
        }
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
            // The words of the second begin with its path.
            Self::NotOneThing { .. } | Self::UnknownSourceOfOperation { .. } => String::new(),
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

/// The events that a stage accepts, for messages.
fn listed(kinds: ChangeKinds) -> String {
    kinds.iter().map(ChangeKind::as_str).collect::<Vec<_>>().join(", ")
}
