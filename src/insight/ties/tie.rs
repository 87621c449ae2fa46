use super::TiesError;
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    fusie::Cooperation,
    language::{Bilingual, Lang},
    municipality::{Gazetteer, MunicipalityCode, in_place_of},
    serde_text::serde_as_text,
    sorted,
    task::TaskFieldCode,
    time::{PartialDate, day_before},
    vocabulary::UnknownTerm,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Serialize};

/// The form of a [`Tie`], as far as its source tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TieForm {
    /// A form that the source tells apart.
    Known(CooperationForm),
    /// A plain or a centre arrangement: the national register has one word for both.
    PlainOrCentre,
    /// Not known.
    Unknown,
}

serde_as_text!(TieForm);

impl TieForm {
    /// The term as it is serialised: that of the form, or one of its own.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Known(form) => form.as_str(),
            Self::PlainOrCentre => "regeling-zonder-meer-of-centrumregeling",
            Self::Unknown => "onbekend",
        }
    }

    /// What it is called in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        const EITHER: Bilingual =
            Bilingual::new("regeling zonder meer of centrumregeling", "plain or centre-municipality arrangement");
        const UNKNOWN: Bilingual = Bilingual::new("vorm onbekend", "form unknown");
        match self {
            Self::Known(form) => form.label(lang),
            Self::PlainOrCentre => EITHER.get(lang),
            Self::Unknown => UNKNOWN.get(lang),
        }
    }
}

impl fmt::Display for TieForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for TieForm {
    type Err = UnknownTerm;

    fn from_str(text: &str) -> Result<Self, UnknownTerm> {
        let other = [Self::PlainOrCentre, Self::Unknown].into_iter().find(|form| form.as_str() == text);
        other.map_or_else(|| text.parse().map(Self::Known), Ok)
    }
}

/// One cooperation in which municipalities take part on a day (*samenwerkingsverband*), as its source has it.
///
/// # Invariants
///
/// - It has a key, and at least one municipality takes part; none is named twice.
#[doc(alias = "samenwerkingsverband")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Repr")]
pub struct Tie(Repr);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a cooperation, an object with key, name, form and members")]
struct Repr {
    key: Box<str>,
    name: Box<str>,
    form: TieForm,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    fields: Box<[Box<str>]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "is_zero")]
    others: usize,
    // INVARIANT: sorted, each once, in a tie.
    members: Box<[MunicipalityCode]>,
    /// Abolished municipalities of the source, each with the member in its place, in order.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    succeeded: Box<[(MunicipalityCode, MunicipalityCode)]>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Tie {
    /// A cooperation of these municipalities, without further facts.
    ///
    /// # Errors
    ///
    /// [`TiesError::NoKey`], [`TiesError::NoMembers`] or [`TiesError::MemberTwice`].
    pub fn new(
        key: &str,
        name: &str,
        form: TieForm,
        members: impl IntoIterator<Item = MunicipalityCode>,
    ) -> Result<Self, TiesError> {
        Repr {
            key: key.into(),
            name: name.into(),
            form,
            fields: Box::default(),
            body: None,
            since: None,
            others: 0,
            members: members.into_iter().collect(),
            succeeded: Box::default(),
        }
        .try_into()
    }

    /// The same on these fields of policy, in the words of its source.
    #[must_use]
    pub fn on_fields<'a>(self, fields: impl IntoIterator<Item = &'a str>) -> Self {
        Self(Repr { fields: fields.into_iter().map(Box::from).collect(), ..self.0 })
    }

    /// The same with a body of that name.
    #[must_use]
    pub fn with_body(self, body: &str) -> Self {
        Self(Repr { body: Some(body.into()), ..self.0 })
    }

    /// The same, in being since that day.
    #[must_use]
    pub fn in_being_since(self, since: PartialDate) -> Self {
        Self(Repr { since: Some(since), ..self.0 })
    }

    /// The same, with so many participants that are no municipalities.
    #[must_use]
    pub fn with_others(self, others: usize) -> Self {
        Self(Repr { others, ..self.0 })
    }

    /// Its identity in its source.
    #[must_use]
    pub const fn key(&self) -> &str {
        &self.0.key
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &str {
        &self.0.name
    }

    /// Its form.
    #[must_use]
    pub const fn form(&self) -> TieForm {
        self.0.form
    }

    /// Its fields of policy (*beleidsterreinen*), in the words of its source; empty where that names none.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.fields.iter().map(|field| &**field)
    }

    /// The body that it has, if the source names one.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }

    /// The first day of it, or of the version in the source, as far as known.
    #[must_use]
    pub const fn since(&self) -> Option<PartialDate> {
        self.0.since
    }

    /// How many participants are no municipality, or none that ever existed.
    #[must_use]
    pub const fn others(&self) -> usize {
        self.0.others
    }

    /// The municipalities that take part, in order of code.
    #[must_use]
    pub const fn members(&self) -> &[MunicipalityCode] {
        &self.0.members
    }

    /// The abolished municipalities that its source still names, each with the member in its place.
    #[must_use]
    pub const fn succeeded(&self) -> &[(MunicipalityCode, MunicipalityCode)] {
        &self.0.succeeded
    }

    /// The same on a day, with the only successor of each abolished member in its place; one that was split stays.
    /// `None` if all members came to one municipality, which ends it (Wet arhi, article 41(1)).
    pub(super) fn with_successors(&self, on: NaiveDate, gazetteer: &Gazetteer) -> Option<Self> {
        let successor = |code: MunicipalityCode| {
            let ended_on = gazetteer.get(code)?.until().filter(|until| *until <= on)?;
            match gazetteer.successors(code, day_before(ended_on), on).ok()?[..] {
                [only] => Some((code, only.code)),
                _ => None,
            }
        };
        let places: Vec<_> = self.members().iter().filter_map(|code| successor(*code)).collect();
        if places.is_empty() {
            return Some(self.clone());
        }
        let members = sorted::unique(self.members().iter().map(|code| in_place_of(&places, *code)));
        if members.len() == 1 && self.members().len() > 1 && self.others() == 0 {
            return None;
        }
        let succeeded = sorted::unique(self.0.succeeded.iter().copied().chain(places));
        Some(Self(Repr { members: members.into(), succeeded: succeeded.into(), ..self.0.clone() }))
    }

    /// Whether a municipality takes part.
    #[must_use]
    pub fn has(&self, municipality: MunicipalityCode) -> bool {
        self.0.members.binary_search(&municipality).is_ok()
    }

    /// Whether municipalities of more than one province take part on a day; `None` if the province of one of them is not
    /// known that day.
    #[must_use]
    pub fn crosses_provinces(&self, gazetteer: &Gazetteer, on: NaiveDate) -> Option<bool> {
        let mut provinces = self.members().iter().map(|code| gazetteer.get(*code)?.province_on(on));
        let first = provinces.next()??;
        provinces.try_fold(false, |crosses, province| Some(crosses || province? != first))
    }

    pub(super) fn of_cooperation(one: &Cooperation<'_>) -> Self {
        let form = one.form().map_or(TieForm::Unknown, TieForm::Known);
        let (text, service) = (one.state().text(), one.state().service());
        let tasks = service.iter().flat_map(|service| service.portfolio().tasks());
        let fields = sorted::unique(tasks.filter_map(|task| task.field).map(TaskFieldCode::main_field));
        let founds = text.map(ArrangementText::form).is_some_and(CooperationForm::founds_body);
        Self(Repr {
            key: one.dossier().name().as_str().into(),
            name: text.map_or(one.dossier().name().as_str(), ArrangementText::name).into(),
            form,
            fields: fields.into_iter().map(|field| field.label(Lang::Nl).into()).collect(),
            body: service.filter(|_| founds).map(|service| service.name().as_str().into()),
            since: one.state().in_force(),
            others: 0,
            members: one.members().into(),
            succeeded: Box::default(),
        })
    }
}

impl fmt::Display for Tie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.name)
    }
}

impl TryFrom<Repr> for Tie {
    type Error = TiesError;

    fn try_from(mut repr: Repr) -> Result<Self, TiesError> {
        if repr.key.trim().is_empty() {
            return Err(TiesError::NoKey { name: repr.name });
        }
        if repr.members.is_empty() {
            return Err(TiesError::NoMembers { key: repr.key });
        }
        if let Some(&municipality) = sorted::sort_unique(&mut repr.members, Ord::cmp) {
            return Err(TiesError::MemberTwice { key: repr.key, municipality });
        }
        Ok(Self(repr))
    }
}
