use super::{ParticipantKind, RegisteredParticipant, RooId, WgrChapter};
use crate::{
    arrangement::{CooperationForm, PowerBasis},
    insight::TieForm,
    language::Lang,
    sorted,
    time::Period,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// The form of an arrangement, as far as the register tells.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RegisteredForm {
    /// A form that the register tells apart.
    Known(CooperationForm),
    /// A plain arrangement (*regeling zonder meer*) by its word; but no record uses the word for centre arrangements,
    /// and these are written so too. Which of both it is, the register does not say.
    PlainOrCentre,
    /// No form of the register: the word that stands there.
    Unknown(Box<str>),
}

impl RegisteredForm {
    /// The form, if it is certain.
    #[must_use]
    pub const fn certain(&self) -> Option<CooperationForm> {
        match self {
            Self::Known(form) => Some(*form),
            Self::PlainOrCentre | Self::Unknown(_) => None,
        }
    }

    /// What it is called in the language asked for.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        match self {
            Self::Known(form) => form.label(lang),
            Self::PlainOrCentre => TieForm::PlainOrCentre.label(lang),
            Self::Unknown(word) => word,
        }
    }
}

/// The body that an arrangement founded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct RegisteredBody {
    /// Its name.
    pub name: Box<str>,
    /// Its identity in the register.
    pub roo_id: Option<RooId>,
    /// Its code in TOOI, the vocabulary of public bodies, such as `so0828`.
    pub tooi: Option<Box<str>>,
}

/// One row of the register: an arrangement, or a version of one, with all who take part.
///
/// Every amendment is a row of its own, tied to the one before and the one after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisteredArrangement {
    pub(super) row: usize,
    pub(super) id: RooId,
    pub(super) title: Box<str>,
    pub(super) citation_title: Box<str>,
    pub(super) form: RegisteredForm,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    /// An end stands there, but it is no day.
    pub(super) until_unreadable: bool,
    pub(super) previous: Option<RooId>,
    pub(super) next: Option<RooId>,
    pub(super) body: Option<RegisteredBody>,
    pub(super) competence: Box<[PowerBasis]>,
    pub(super) policy_areas: Box<[Box<str>]>,
    pub(super) founding_decisions: Box<[Box<str>]>,
    pub(super) last_mutation: Option<NaiveDate>,
    pub(super) last_verified: Option<NaiveDate>,
    pub(super) participants: Vec<RegisteredParticipant>,
}

impl RegisteredArrangement {
    /// The row in which it stands, counted as a spreadsheet counts.
    #[must_use]
    pub const fn row(&self) -> usize {
        self.row
    }

    /// Its identity in the register.
    #[must_use]
    pub const fn id(&self) -> RooId {
        self.id
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The title by which it is cited; empty if there is none.
    #[must_use]
    pub fn citation_title(&self) -> &str {
        &self.citation_title
    }

    /// The name that people use: the title by which it is cited, else its title.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.citation_title.is_empty() { &self.title } else { &self.citation_title }
    }

    /// Its form.
    #[must_use]
    pub const fn form(&self) -> &RegisteredForm {
        &self.form
    }

    /// The first day on which it is in force, if one could be read.
    #[must_use]
    pub const fn from(&self) -> Option<NaiveDate> {
        self.from
    }

    /// The first day on which it is no longer in force, if there is one and it could be read.
    #[must_use]
    pub const fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// The days on which it is in force; none if that is not known, or if it ends before it begins.
    #[must_use]
    pub fn in_force(&self) -> Option<Period> {
        if self.until_unreadable {
            return None;
        }
        Period::new(self.from?, self.until).ok()
    }

    /// Whether it is in force on that day, as far as is known.
    #[must_use]
    pub fn is_in_force_on(&self, day: NaiveDate) -> bool {
        self.in_force().is_some_and(|period| period.contains(day))
    }

    /// The version before it.
    #[must_use]
    pub const fn previous(&self) -> Option<RooId> {
        self.previous
    }

    /// The version after it.
    #[must_use]
    pub const fn next(&self) -> Option<RooId> {
        self.next
    }

    /// The body that it founded.
    #[must_use]
    pub const fn body(&self) -> Option<&RegisteredBody> {
        self.body.as_ref()
    }

    /// The basis on which the body or the host exercises powers; the register does not name the powers.
    #[must_use]
    pub fn competence(&self) -> &[PowerBasis] {
        &self.competence
    }

    /// The policy areas, by their names in the register.
    pub fn policy_areas(&self) -> impl Iterator<Item = &str> {
        self.policy_areas.iter().map(|area| &**area)
    }

    /// Where the decisions that made it are published: addresses.
    pub fn founding_decisions(&self) -> impl Iterator<Item = &str> {
        self.founding_decisions.iter().map(|address| &**address)
    }

    /// When the row was last changed.
    #[must_use]
    pub const fn last_mutation(&self) -> Option<NaiveDate> {
        self.last_mutation
    }

    /// When the row was last verified.
    #[must_use]
    pub const fn last_verified(&self) -> Option<NaiveDate> {
        self.last_verified
    }

    /// Who takes part, in the order of the register.
    #[must_use]
    pub fn participants(&self) -> &[RegisteredParticipant] {
        &self.participants
    }

    /// The chapter of the Wgr under which it falls, by the listed participants; `None` if there are none, or if they
    /// could make no arrangement together.
    ///
    /// Whether chapter VIII applies besides says [`has_others`](Self::has_others).
    #[must_use]
    pub fn chapter(&self) -> Option<WgrChapter> {
        let of = |kind| self.participants.iter().filter(move |one| one.kind == kind);
        let count = |kind| of(kind).count();
        // A participant that is listed twice is still one municipality.
        let mut codes: Vec<_> = of(ParticipantKind::Municipality).map(RegisteredParticipant::municipality).collect();
        sorted::sort(&mut codes);
        codes.dedup_by(|one, other| one.is_some() && one == other);
        WgrChapter::of(
            codes.len(),
            count(ParticipantKind::Province),
            count(ParticipantKind::WaterBoard),
            self.has_others(),
        )
    }

    /// Whether others take part than municipalities, provinces and water boards, as chapter VIII of the Wgr allows, or
    /// bodies abroad, for which a treaty must allow it.
    #[must_use]
    pub fn has_others(&self) -> bool {
        self.participants.iter().any(|one| {
            !matches!(one.kind, ParticipantKind::Municipality | ParticipantKind::Province | ParticipantKind::WaterBoard)
        })
    }
}

impl fmt::Display for RegisteredArrangement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id, self.name())
    }
}
