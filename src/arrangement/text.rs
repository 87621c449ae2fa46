mod error;

pub use error::TextError;

use super::{
    ChangeRules, ClauseKind, ClauseSet, CooperationForm, Duration, Interest, Participation, Power, Seat,
    participants::Participants,
};
use crate::{
    finance::CostKey,
    governance::{Board, OrganOf, OrganSet},
    id::Name,
    municipality::MunicipalityCode,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The agreement of the participants: the text of the *regeling*, as far as this crate reads it.
///
/// A text is *complete* when its keeper vouches that nothing is missing: then a clause that is not recorded
/// is not in the text. Otherwise a part without a record is unknown, save for the clauses named as lacking.
///
/// # Invariants
///
/// - It has a name.
/// - At least two different organs take part, and none takes part twice at a time.
/// - No clause is both present and lacking.
/// - There is one board of a kind, and only participating municipalities have seats on it.
/// - The cost key names participating municipalities only.
///
/// A text that makes sense but breaks the law (a mayor in an operational management organisation, a host that takes no
/// part) can be built, so that it can be reported.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, ClauseKind, CooperationForm, Participation};
/// use ambtelijke_fusie::time::day;
///
/// let start = day(2013, 1, 1);
/// let text = ArrangementText::new(
///     "Gemeenschappelijke regeling werkorganisatie",
///     CooperationForm::PublicBody,
///     [
///         Participation::since("GM0626/college".parse()?, start),
///         Participation::since("GM0629/college".parse()?, start),
///     ],
/// )?
/// .having(&[ClauseKind::Amendment, ClauseKind::Dissolution])?;
/// assert_eq!(text.has(ClauseKind::Amendment), Some(true));
/// assert_eq!(text.has(ClauseKind::Evaluation), None, "not recorded, so not known");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "regeling")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct ArrangementText(Repr);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an arrangement, an object with name, form and participants")]
pub(super) struct Repr {
    pub(super) name: Box<str>,
    pub(super) form: CooperationForm,
    pub(super) participants: Participants,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub(super) complete: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) term: Option<Duration>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) interests: Vec<Interest>,
    #[serde(default, skip_serializing_if = "is_none")]
    pub(super) clauses: ClauseSet,
    #[serde(default, skip_serializing_if = "is_none")]
    pub(super) lacks: ClauseSet,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seat: Option<Seat>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) host: Option<MunicipalityCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<MunicipalityCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) powers: Option<Vec<Power>>,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub(super) powers_complete: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) boards: Vec<Board>,
    #[serde(default, skip_serializing_if = "ChangeRules::is_unknown")]
    pub(super) change: ChangeRules,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cost_key: Option<CostKey>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Box<str>>,
}

fn is_none(set: &ClauseSet) -> bool {
    set.is_empty()
}

impl ArrangementText {
    /// The text of an arrangement of that form among these organs, without further facts.
    ///
    /// # Errors
    ///
    /// [`TextError`] if there is no name, fewer than two organs, or one that takes part twice at a time.
    pub fn new(
        name: &str,
        form: CooperationForm,
        participants: impl IntoIterator<Item = Participation>,
    ) -> Result<Self, TextError> {
        Self::check(Repr {
            name: name.into(),
            form,
            participants: participants.into_iter().collect::<Vec<_>>().into(),
            complete: false,
            term: None,
            interests: Vec::new(),
            clauses: ClauseSet::NONE,
            lacks: ClauseSet::NONE,
            seat: None,
            host: None,
            publisher: None,
            powers: None,
            powers_complete: false,
            boards: Vec::new(),
            change: ChangeRules::UNKNOWN,
            cost_key: None,
            source: None,
        })
    }

    pub(super) fn check(repr: Repr) -> Result<Self, TextError> {
        if repr.name.trim().is_empty() {
            return Err(TextError::NoName);
        }
        repr.participants.check()?;
        if let Some(both) = repr.clauses.and(repr.lacks).iter().next() {
            return Err(TextError::PresentAndLacking(both));
        }
        let stranger = |code: MunicipalityCode| !repr.participants.knows(code);
        for (index, board) in repr.boards.iter().enumerate() {
            if repr.boards.iter().take(index).any(|earlier| earlier.kind() == board.kind()) {
                return Err(TextError::BoardTwice(board.kind()));
            }
            if let Some(seats) = board.seats().iter().find(|seats| stranger(seats.municipality)) {
                return Err(TextError::SeatsOfStranger { board: board.kind(), municipality: seats.municipality });
            }
        }
        let named = repr.cost_key.as_ref().map(CostKey::named).unwrap_or_default();
        if let Some(code) = named.into_iter().find(|code| stranger(*code)) {
            return Err(TextError::CostsOfStranger(code));
        }
        Ok(Self(repr))
    }

    /// The same text with these clauses besides.
    ///
    /// # Errors
    ///
    /// [`TextError::PresentAndLacking`] if one of them was recorded as lacking.
    pub fn having(self, clauses: &[ClauseKind]) -> Result<Self, TextError> {
        Self::check(Repr { clauses: self.0.clauses.or(ClauseSet::of(clauses)), ..self.0 })
    }

    /// The same text, in which these clauses were looked for and not found.
    ///
    /// # Errors
    ///
    /// [`TextError::PresentAndLacking`] if one of them was recorded as present.
    pub fn lacking(self, clauses: &[ClauseKind]) -> Result<Self, TextError> {
        Self::check(Repr { lacks: self.0.lacks.or(ClauseSet::of(clauses)), ..self.0 })
    }

    /// The same text, vouched for as recorded in full: a clause that is not recorded is not in it.
    #[must_use]
    pub fn completed(self) -> Self {
        Self(Repr { complete: true, ..self.0 })
    }

    /// The same text, made for that term.
    #[must_use]
    pub fn for_term(self, term: Duration) -> Self {
        Self(Repr { term: Some(term), ..self.0 })
    }

    /// The same text, made for these interests.
    #[must_use]
    pub fn for_interests(self, interests: impl Into<Vec<Interest>>) -> Self {
        Self(Repr { interests: interests.into(), ..self.0 })
    }

    /// The same text with a seat.
    #[must_use]
    pub fn seated(self, place: Name, municipality: MunicipalityCode) -> Self {
        Self(Repr { seat: Some(Seat { place, municipality: Some(municipality) }), ..self.0 })
    }

    /// The same text with that host.
    #[must_use]
    pub fn hosted_by(self, host: MunicipalityCode) -> Self {
        Self(Repr { host: Some(host), ..self.0 })
    }

    /// The same text, to be published by the government of that municipality.
    #[must_use]
    pub fn published_by(self, publisher: MunicipalityCode) -> Self {
        Self(Repr { publisher: Some(publisher), ..self.0 })
    }

    /// The same text, giving exactly these powers; an empty list says that it gives none.
    #[must_use]
    pub fn giving(self, powers: impl Into<Vec<Power>>) -> Self {
        Self(Repr { powers: Some(powers.into()), powers_complete: true, ..self.0 })
    }

    /// The same text, giving these powers and perhaps others.
    #[must_use]
    pub fn giving_among_others(self, powers: impl Into<Vec<Power>>) -> Self {
        let powers = Some(powers.into()).filter(|powers: &Vec<Power>| !powers.is_empty());
        Self(Repr { powers, powers_complete: false, ..self.0 })
    }

    /// The same text with these boards.
    ///
    /// # Errors
    ///
    /// [`TextError`] if there are two of a kind, or a municipality has seats that takes no part.
    pub fn governed_by(self, boards: impl Into<Vec<Board>>) -> Result<Self, TextError> {
        Self::check(Repr { boards: boards.into(), ..self.0 })
    }

    /// The same text, with these rules on changing and leaving it.
    #[must_use]
    pub fn changing_by(self, change: ChangeRules) -> Self {
        Self(Repr { change, ..self.0 })
    }

    /// The same text with that cost key.
    ///
    /// # Errors
    ///
    /// [`TextError::CostsOfStranger`] if the key names a municipality that takes no part.
    pub fn sharing_costs_by(self, key: CostKey) -> Result<Self, TextError> {
        Self::check(Repr { cost_key: Some(key), ..self.0 })
    }

    /// What the arrangement is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Its form.
    #[must_use]
    pub fn form(&self) -> CooperationForm {
        self.0.form
    }

    /// Every participation the text knows of, by municipality and organ; also of those who left.
    pub fn participations(&self) -> impl Iterator<Item = Participation> + Clone {
        self.0.participants.iter().copied()
    }

    /// Those that end after that day, or not at all.
    pub(crate) fn lasting_beyond(&self, day: NaiveDate) -> impl Iterator<Item = Participation> + Clone {
        self.0.participants.lasting_beyond(day)
    }

    /// The organs that take part on that day, by municipality and organ.
    pub fn parties_on(&self, day: NaiveDate) -> impl Iterator<Item = OrganOf> + Clone {
        self.0.participants.on(day)
    }

    /// The municipalities of which an organ takes part on that day, each once, in order of code.
    pub fn municipalities_on(&self, day: NaiveDate) -> impl Iterator<Item = MunicipalityCode> + Clone {
        let mut last = None;
        self.parties_on(day).map(OrganOf::municipality).filter(move |&code| last.replace(code) != Some(code))
    }

    /// Which organs take part on that day, of all municipalities together.
    #[must_use]
    pub fn organs_on(&self, day: NaiveDate) -> OrganSet {
        self.parties_on(day).map(OrganOf::organ).collect()
    }

    /// Whether that organ takes part on that day.
    #[must_use]
    pub fn is_party(&self, party: OrganOf, day: NaiveDate) -> bool {
        self.0.participants.any_on(day, |one| one.cmp(&party))
    }

    /// Whether an organ of that municipality takes part on that day.
    #[must_use]
    pub fn is_member(&self, municipality: MunicipalityCode, day: NaiveDate) -> bool {
        self.0.participants.any_on(day, |one| one.municipality().cmp(&municipality))
    }

    /// Whether the text has a clause of that kind; `None` if that is not known.
    #[must_use]
    pub fn has(&self, clause: ClauseKind) -> Option<bool> {
        if self.0.clauses.contains(clause) {
            Some(true)
        } else if self.0.complete || self.0.lacks.contains(clause) {
            Some(false)
        } else {
            None
        }
    }

    /// The clauses that are known to stand in it.
    #[must_use]
    pub fn clauses(&self) -> ClauseSet {
        self.0.clauses
    }

    /// Whether the record of the text is complete: a clause without a record is not in the text.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.0.complete
    }

    /// For how long it is made, if known.
    #[must_use]
    pub fn term(&self) -> Option<Duration> {
        self.0.term
    }

    /// The interests it names, as far as recorded.
    #[must_use]
    pub fn interests(&self) -> &[Interest] {
        &self.0.interests
    }

    /// The seat of the body, if recorded.
    #[must_use]
    pub fn seat(&self) -> Option<&Seat> {
        self.0.seat.as_ref()
    }

    /// The host of a centre arrangement, if recorded.
    #[must_use]
    pub fn host(&self) -> Option<MunicipalityCode> {
        self.0.host
    }

    /// The municipality whose government publishes, if the text designates one.
    #[must_use]
    pub fn publisher(&self) -> Option<MunicipalityCode> {
        self.0.publisher
    }

    /// The powers that the text itself gives, as far as recorded; see [`knows_all_powers`](Self::knows_all_powers).
    #[must_use]
    #[doc(alias = "bevoegdheden")]
    pub fn powers(&self) -> &[Power] {
        self.0.powers.as_deref().unwrap_or(&[])
    }

    /// Whether the recorded powers are all that the text gives: in a complete text, in one of which the list is vouched for, and
    /// in one that says that it gives none. One recorded power does not vouch for the list.
    ///
    /// ```
    /// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation, Power, PowerBasis};
    /// use ambtelijke_fusie::governance::Organ;
    ///
    /// let parties = ["GM0626/college", "GM0629/college"].map(|party| Participation::throughout(party.parse().unwrap()));
    /// let text = ArrangementText::new("Regeling", CooperationForm::OperationsOrganisation, parties)?;
    /// let purchase = [Power::new("Inkoop".parse().unwrap(), Organ::Executive, PowerBasis::Mandate)];
    /// assert!(!text.knows_all_powers());
    /// assert!(!text.clone().giving_among_others(purchase.clone()).knows_all_powers());
    /// assert!(text.clone().giving(purchase).knows_all_powers());
    /// assert!(text.giving([]).knows_all_powers(), "it gives none");
    /// # Ok::<(), ambtelijke_fusie::arrangement::TextError>(())
    /// ```
    #[must_use]
    pub fn knows_all_powers(&self) -> bool {
        // An empty list is written only where the text gives none.
        self.0.complete || self.0.powers_complete || self.0.powers.as_ref().is_some_and(Vec::is_empty)
    }

    /// The boards that it lays down, as far as recorded.
    #[must_use]
    pub fn boards(&self) -> &[Board] {
        &self.0.boards
    }

    /// Its rules on changing and leaving it, as far as recorded.
    #[must_use]
    pub fn change(&self) -> &ChangeRules {
        &self.0.change
    }

    /// How costs are shared, if recorded.
    #[must_use]
    pub fn cost_key(&self) -> Option<&CostKey> {
        self.0.cost_key.as_ref()
    }

    /// Where the text comes from, if recorded: a key of the dossier's sources, or an address.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }
}

impl TryFrom<Repr> for ArrangementText {
    type Error = TextError;

    fn try_from(repr: Repr) -> Result<Self, TextError> {
        Self::check(repr)
    }
}

impl From<ArrangementText> for Repr {
    fn from(text: ArrangementText) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests;
