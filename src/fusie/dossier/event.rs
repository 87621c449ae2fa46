use super::facts::{Beginning, Ending, Expectation, Intention, Liquidation};
use crate::{
    arrangement::ArrangementText,
    fusie::{
        Accession, Amendment, EndReason, Extension, Formation, Renaming, ReorganisationOutcome, Termination, Withdrawal,
    },
    governance::Record,
    language::{FreeText, Lang},
    law::Moment,
    operation::Fate,
    organisation::SharedServiceOrganisation,
    time::PartialDate,
    vocabulary::term_set,
};
use alloc::{boxed::Box, format, string::String, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One dated fact in the life of a fusie.
///
/// In JSON an event says exactly one thing, by the name of one field. Its day may be known in part only, and it may
/// carry the day on which it became known:
///
/// ```
/// use ambtelijke_fusie::fusie::dossier::{Event, EventKind};
/// use ambtelijke_fusie::time::day;
///
/// let event: Event = serde_json::from_str(r#"{"on": "2013-01-01", "started": {}}"#)?;
/// assert!(matches!(event.kind(), EventKind::Started(_)));
/// let event: Event = serde_json::from_str(r#"{"on": "2021-01", "known_on": "2020-11-25", "stopped": {}}"#)?;
/// assert_eq!(event.on().day(), None, "only the month is known");
/// let event = event.known_since(day(2020, 11, 24)).known_from("raadsbesluit");
/// assert_eq!((event.known_on(), event.source()), (Some(day(2020, 11, 24)), Some("raadsbesluit")));
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
    on: PartialDate,
    known_on: Option<NaiveDate>,
    source: Option<Box<str>>,
    kind: EventKind,
}

/// Declares the kinds of events once: the variant, what it carries, and the field name by which an event says it; and of
/// what it carries, which fields are
///
/// - `text`: the whole text that enters into force by it;
/// - `act`: the record of the act, with the moment of the law that the act is;
/// - `end`: why something ends by it, as a kind of reason and in words;
/// - `back`: the day to which its text works back.
macro_rules! kinds {
    ($(
        $(#[$meta:meta])* $variant:ident($what:ty) = $word:ident, $nl:literal / $en:literal
            $(, text($text:ident))? $(, act($moment:ident, $record:ident))? $(, end($reason:ident, $because:ident))?
            $(, back($back:ident))?;
    )+) => {
        /// What an event says.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum EventKind {
            $($(#[$meta])* $variant($what),)+
        }

        /// What kind of change an event tells, by the field name by which it says so.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum ChangeKind {
            $($(#[$meta])* $variant,)+
        }

        impl ChangeKind {
            /// Every kind, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The field name by which an event says that it is this.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($word)),+ }
            }

            /// What people call it, in the language asked for.
            #[must_use]
            pub const fn label(self, lang: Lang) -> &'static str {
                match self { $(Self::$variant => lang.pick($nl, $en)),+ }
            }
        }

        #[derive(Serialize, Deserialize)]
        #[serde(
            deny_unknown_fields,
            expecting = "an event, an object such as {\"on\": \"2013-01-01\", \"started\": {}}"
        )]
        struct Repr {
            on: PartialDate,
            #[serde(
                default,
                skip_serializing_if = "Option::is_none",
                deserialize_with = "crate::time::written_day_if_any"
            )]
            known_on: Option<NaiveDate>,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            source: Option<Box<str>>,
            $(
                #[serde(default, skip_serializing_if = "Option::is_none")]
                $word: Option<$what>,
            )+
        }

        impl EventKind {
            /// What kind of change it is.
            #[must_use]
            pub const fn kind(&self) -> ChangeKind {
                match self { $(Self::$variant(_) => ChangeKind::$variant),+ }
            }

            /// The whole text that enters into force by this event, if it records one.
            #[must_use]
            #[allow(unused_variables, reason = "not every event has a text")]
            pub fn arrangement(&self) -> Option<&ArrangementText> {
                // Of some kinds there always is a text, of others there can be.
                match self { $(Self::$variant(it) => None$(.or(Option::from(&it.$text)))?,)+ }
                    .map(|text: &Arc<ArrangementText>| &**text)
            }

            /// The record, with the moment of the law, also where it is of no act.
            #[allow(unused_variables, reason = "not every event has a record")]
            pub(super) fn recorded(&self) -> Option<(Moment, &Record)> {
                match self { $(Self::$variant(it) => None$(.or(Some((Moment::$moment, &it.$record))))?,)+ }
            }

            #[allow(unused_variables, reason = "not every event has a record")]
            fn record_mut(&mut self) -> Option<&mut Record> {
                match self { $(Self::$variant(it) => None$(.or(Some(&mut Arc::make_mut(it).$record)))?,)+ }
            }

            /// Why something ends by it, as a kind of reason and in words.
            #[allow(unused_variables, reason = "not every event ends something")]
            fn end(&self) -> Option<(Option<EndReason>, Option<&FreeText>)> {
                match self { $(Self::$variant(it) => None$(.or(Some((it.$reason, it.$because.as_ref()))))?,)+ }
            }

            #[allow(unused_variables, reason = "not every event has a text")]
            pub(in crate::fusie) fn works_back_to(&self) -> Option<NaiveDate> {
                match self { $(Self::$variant(it) => None$(.or(it.$back))?,)+ }
            }
        }

        impl TryFrom<Repr> for Event {
            type Error = NotOneThing;

            fn try_from(repr: Repr) -> Result<Self, NotOneThing> {
                let Repr { on, known_on, source, $($word),+ } = repr;
                let mut kinds = [$($word.map(EventKind::$variant)),+].into_iter().flatten();
                match (kinds.next(), kinds.count()) {
                    (Some(kind), 0) => Ok(Self { on, known_on, source, kind }),
                    (first, rest) => {
                        let said = rest.saturating_add(usize::from(first.is_some()));
                        Err(NotOneThing { said })
                    }
                }
            }
        }

        impl From<Event> for Repr {
            fn from(event: Event) -> Self {
                let Event { on, known_on, source, kind } = event;
                let mut repr = Self { on, known_on, source, $($word: None),+ };
                match kind { $(EventKind::$variant(what) => repr.$word = Some(what),)+ }
                repr
            }
        }
    };
}

kinds! {
    /// A fusie is intended.
    Proposed(Intention) = proposed, "voorgenomen" / "intended";
    /// The intended fusie is given up.
    Abandoned(Ending) = abandoned, "van afgezien" / "abandoned", end(reason, because);
    /// The arrangement enters into force.
    Formed(Arc<Formation>) = formed, "getroffen" / "formed", text(arrangement), act(Form, record), back(works_back_to);
    /// A new text in the same form enters into force.
    Amended(Arc<Amendment>) = amended, "gewijzigd" / "amended", text(arrangement), act(Amend, record), back(works_back_to);
    /// A new text in another form, or with another host, enters into force.
    Converted(Arc<Amendment>) = converted, "omgezet" / "converted", text(arrangement), act(Amend, record), back(works_back_to);
    /// The arrangement is to last longer.
    Extended(Arc<Extension>) = extended, "verlengd" / "extended", act(Extend, record);
    /// Municipalities join.
    Acceded(Arc<Accession>) = acceded, "toegetreden" / "joined", text(arrangement), act(Accede, record);
    /// Municipalities leave; the day is the first on which they no longer take part.
    Withdrawn(Arc<Withdrawal>) = withdrawn, "uitgetreden" / "left", text(arrangement), act(Withdraw, record), end(reason, because);
    /// The arrangement or the organisation gets another name.
    Renamed(Arc<Renaming>) = renamed, "hernoemd" / "renamed", act(Amend, record);
    /// The organisation changes without a new text: its tasks, its posts, what the municipalities keep.
    Organised(Arc<SharedServiceOrganisation>) = organised, "de organisatie verandert" / "the organisation changes";
    /// A reorganisation of municipalities abolishes members.
    Reorganised(Arc<ReorganisationOutcome>) = reorganised, "herindeling" / "municipal reorganisation", act(Reorganise, record);
    /// The shared organisation begins to work.
    Started(Beginning) = started, "begin van het werk" / "work begins";
    /// The shared organisation ends its work.
    Stopped(Ending) = stopped, "einde van het werk" / "work ends", end(reason, because);
    /// The arrangement ends; the day is the first on which it no longer holds.
    Dissolved(Arc<Termination>) = dissolved, "opgeheven" / "dissolved", act(Dissolve, record), end(reason, because);
    /// The liquidation of the legal person is done.
    Liquidated(Liquidation) = liquidated, "vereffening voltooid" / "liquidation done";
    /// An assertion about the state, which is checked.
    Asserted(Arc<Expectation>) = asserted, "gecontroleerd: zo is het" / "checked: so it is";
    /// Something that changes nothing, but that a reader should know.
    Noted(FreeText) = noted, "opgemerkt" / "noted";
}

term_set! {
    /// Kinds of changes, such as those that a stage accepts.
    pub struct ChangeKinds(u32) of ChangeKind;
}

impl core::fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// That an event says nothing, or more than one thing.
#[derive(Debug, thiserror::Error)]
#[error("an event says exactly one thing, but this one says {said}; give one of {}", listed(ChangeKinds::ALL))]
struct NotOneThing {
    said: usize,
}

/// The words of kinds of events, for messages.
pub(super) fn listed(kinds: ChangeKinds) -> String {
    kinds.iter().map(ChangeKind::as_str).collect::<Vec<_>>().join(", ")
}

impl EventKind {
    /// The field name by which an event says that it is this.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        self.kind().as_str()
    }

    /// To give the organisation another name is no act under the law of arrangements.
    fn is_act(&self) -> bool {
        !matches!(self, Self::Renamed(names) if names.arrangement.is_none())
    }

    /// The record of the act, if the event is one.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        self.recorded().filter(|_| self.is_act()).map(|(_, record)| record)
    }

    /// The moment of the law that the act is, if the event is one.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        self.recorded().filter(|_| self.is_act()).map(|(moment, _)| moment)
    }

    /// Why something ends by this event: what kind of reason, if it says so.
    #[must_use]
    pub fn reason(&self) -> Option<EndReason> {
        match self {
            Self::Reorganised(outcome) => (outcome.fate == Fate::Lapsed).then_some(EndReason::Reorganisation),
            _ => self.end()?.0,
        }
    }

    /// The reason in words, if it says so.
    #[must_use]
    pub fn because(&self) -> Option<&FreeText> {
        self.end()?.1
    }
}

impl Event {
    /// What happened on that day.
    #[must_use]
    pub fn new(on: impl Into<PartialDate>, kind: EventKind) -> Self {
        Self { on: on.into(), known_on: None, source: None, kind }
    }

    /// The same event, known from that source: a key of the dossier's sources, or an address.
    #[must_use]
    pub fn known_from(self, source: &str) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// The same event, which became known on that day, be it before it happened or after.
    #[must_use]
    pub fn known_since(self, day: NaiveDate) -> Self {
        Self { known_on: Some(day), ..self }
    }

    /// The day, as far as it is known.
    #[must_use]
    pub const fn on(&self) -> PartialDate {
        self.on
    }

    /// The day on which it became known, if that is recorded; else it is taken to be known when it has happened.
    #[must_use]
    pub const fn known_on(&self) -> Option<NaiveDate> {
        self.known_on
    }

    /// The event as it was known on a day; none if it was not. `when` is its day as far as it is known together with the
    /// days of the events around it.
    pub(super) fn as_known_on(&self, day: NaiveDate, when: PartialDate) -> Option<Self> {
        if self.known_on.unwrap_or(when.latest()) > day {
            return None;
        }
        let mut event = self.clone();
        if let Some(record) = event.kind.record_mut() {
            *record = record.until(day);
        }
        Some(event)
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
    pub(super) fn sources(&self, visit: &mut dyn FnMut(&str, &str)) {
        self.source.iter().for_each(|source| visit("source", source));
        let word = self.kind.word();
        if let Some(source) = self.kind.arrangement().and_then(ArrangementText::source) {
            visit(&format!("{word}.arrangement.source"), source);
        }
        if let EventKind::Reorganised(overtaking) = &self.kind {
            let sources = overtaking.successors.iter().filter_map(|one| one.source.as_deref());
            sources.for_each(|source| visit("reorganised.successors", source));
        }
        let Some((_, record)) = self.kind.recorded() else { return };
        // A record sorts its facts, so that a number here would not be the number in the file.
        let decisions = record.decisions().iter().map(|one| ("decisions", &one.source));
        let submissions = record.submissions().iter().map(|one| ("submissions", &one.source));
        let publications = record.publications().iter().map(|one| ("publications", &one.source));
        let formalities = record.formalities().iter().map(|one| ("formalities", &one.source));
        for (list, source) in decisions.chain(submissions).chain(publications).chain(formalities) {
            source.iter().for_each(|source| visit(&format!("{word}.record.{list}"), source));
        }
    }
}
