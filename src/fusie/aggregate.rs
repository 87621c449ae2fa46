use super::{
    ChangeError, Grounds,
    dossier::{Dossier, DossierError, Event},
    history::History,
    life::Life,
    refusal::grounds,
};
use crate::{
    arrangement::{Arrangement, ArrangementText, Version},
    finance::Estate,
    municipality::MunicipalityCode,
    organisation::SharedServiceOrganisation,
    time::Period,
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::Error as _};

/// Two or more municipalities that keep their own council, executive and mayor and have one civil service.
///
/// Comes only from [`form`](super::form) or from a [`Dossier`](super::dossier::Dossier). A value of this type proves that an
/// arrangement is in force, and that no known fact about its organisation contradicts the definition of an ambtelijke
/// fusie.
///
/// It cannot be made by hand:
///
/// ```compile_fail,E0451
/// # use ambtelijke_fusie::{arrangement::Arrangement, fusie::AmbtelijkeFusie};
/// fn by_hand(fusie: AmbtelijkeFusie, arrangement: Arrangement) -> AmbtelijkeFusie {
///     AmbtelijkeFusie { arrangement, ..fusie }
/// }
/// ```
#[doc(alias = "ambtelijke fusie")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmbtelijkeFusie {
    pub(super) history: History,
    pub(super) life: Life,
    arrangement: Arrangement,
    service: Arc<SharedServiceOrganisation>,
}

/// The versions and the organisation after a change.
pub(super) type Next = (Arrangement, Arc<SharedServiceOrganisation>);

impl AmbtelijkeFusie {
    pub(super) fn new(history: History, life: Life, (arrangement, service): Next) -> Self {
        Self { history, life, arrangement, service }
    }

    /// The arrangement, with every version so far.
    #[must_use]
    pub const fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// The organisation that does the work.
    #[must_use]
    pub fn service(&self) -> &SharedServiceOrganisation {
        &self.service
    }

    /// What the body owns, owes and keeps, as far as that is known; `None` if nothing of it is known.
    ///
    /// The unknown part neither grows nor shrinks: what a municipality brings in belongs to the known part, and the
    /// laws of conservation hold for the known part.
    #[must_use]
    pub fn estate(&self) -> Option<&Estate> {
        self.life.estate.as_deref()
    }

    /// The municipalities that take part on a day, in order of code; none on a day on which no version is in force.
    #[must_use]
    pub fn members_on(&self, day: NaiveDate) -> Vec<MunicipalityCode> {
        let version = self.arrangement.version_on(day);
        version.into_iter().flat_map(|version| version.text().municipalities_on(day)).collect()
    }

    /// Its life so far as a dossier, to keep, to write as JSON, or to replay; replaying it comes to this same fusie.
    ///
    /// One that was formed by [`form`](super::form) bears the name of its organisation; one that came from a dossier goes on
    /// with the name, the sources and all else of that dossier.
    ///
    /// # Errors
    ///
    /// [`DossierError::UnknownSource`] if an act names a source that is no address and that no dossier explains.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::{Withdrawal, withdraw}};
    /// use ambtelijke_fusie::law::Strictness;
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::BEL_COMBINATIE)?;
    /// let bel = dossier.replay(&nl)?.fusie_on(day(2025, 1, 1))?;
    /// let withdrawal = Withdrawal::new(["GM0317".parse()?]);
    /// let two = withdraw(bel, day(2027, 1, 1), withdrawal, &nl, Strictness::AsRecorded)?.into_fusie().unwrap();
    ///
    /// // What if Eemnes left, as a dossier that can be gone on from.
    /// let written = two.dossier()?.to_json()?;
    /// assert_eq!(Dossier::from_json(&written)?.replay(&nl)?.fusie_on(day(2027, 1, 1))?, two);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn dossier(&self) -> Result<Dossier, DossierError> {
        self.history.dossier()
    }

    /// The text in force.
    pub(super) fn text(&self) -> &ArrangementText {
        self.arrangement.last().text()
    }

    /// The versions and the organisation of a life that followed.
    pub(super) fn next(&self, life: &Life, works_back_to: Option<NaiveDate>) -> Result<Next, Box<Grounds>> {
        let (text, since) = life.text.as_ref().ok_or_else(|| grounds(ChangeError::NoText))?;
        let service = life.service.clone().ok_or_else(|| grounds(ChangeError::NoOrganisation))?;
        let arrangement = self.arrangement.clone();
        let arrangement = if self.life.text.as_ref().is_some_and(|(_, earlier)| earlier == since) {
            // The same version, as successors of its members find it.
            arrangement.reading(Arc::clone(text))
        } else {
            let version = Version::new(Arc::clone(text), Period::since(since.latest()));
            let version = match works_back_to {
                Some(day) => version.working_back_to(day).map_err(grounds)?,
                None => version,
            };
            arrangement.followed_by(version).map_err(grounds)?
        };
        Ok((arrangement, service))
    }

    pub(super) fn going_on(self, life: Life, next: Next, event: Event) -> Self {
        Self::new(self.history.with(event), life, next)
    }

    pub(super) fn ended(&self, on: NaiveDate) -> Result<Arrangement, Box<Grounds>> {
        self.arrangement.clone().ended(on).map_err(grounds)
    }
}

/// As its [dossier](AmbtelijkeFusie::dossier), by which it is read again.
impl Serialize for AmbtelijkeFusie {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.dossier().map_err(S::Error::custom)?.serialize(serializer)
    }
}
