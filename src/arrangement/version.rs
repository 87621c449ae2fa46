use super::ArrangementText;
use crate::{
    language::{Lang, errors},
    time::{Period, PeriodError},
};
use alloc::{string::ToString as _, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A text and the period in which it is in force (*geldig*).
///
/// # Invariants
///
/// - The day to which it works back, if there is one, comes before its entry into force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "VersionRepr", into = "VersionRepr")]
pub struct Version {
    // Shared with the events and states that have the same text.
    text: Arc<ArrangementText>,
    in_force: Period,
    works_back_to: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a version, an object with a text and a period")]
struct VersionRepr {
    text: Arc<ArrangementText>,
    in_force: Period,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    works_back_to: Option<NaiveDate>,
}

/// The identifier of an arrangement, derived from its first name, form, day and participants: the same facts give the
/// same identifier, everywhere, and arrangements of others have another one, although many bear the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArrangementId(Uuid);

impl ArrangementId {
    const NAMESPACE: Uuid = Uuid::from_u128(0x8d2f_7a51_3c0e_5b64_9e0f_41d6_0c7a_2b19);

    fn derive(first: &Version) -> Self {
        let from = first.in_force.from();
        let mut content = alloc::format!("{}|{}|{from}", first.text.name(), first.text.form());
        for party in first.text.parties_on(from) {
            content.push('|');
            content.push_str(&party.to_string());
        }
        Self(Uuid::new_v5(&Self::NAMESPACE, content.as_bytes()))
    }
}

impl fmt::Display for ArrangementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A joint arrangement (*gemeenschappelijke regeling*): its versions, one after the other.
///
/// # Invariants
///
/// - At least one version; the versions are in order and no two are in force on one day.
#[doc(alias = "gemeenschappelijke regeling")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Version>", into = "Vec<Version>")]
pub struct Arrangement {
    first: Version,
    // INVARIANT: each begins on or after the day on which the one before it ends; only the last may be open.
    later: Vec<Version>,
}

errors! {
    /// Why versions do not make an arrangement.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ArrangementError {
        /// There are none.
        #[error("an arrangement has at least one version")]
        #[nl("een regeling heeft ten minste één versie")]
        NoVersion,
        /// A version begins before the one before it has ended.
        #[error(
            "version {number} is in force from {from}, but the version before it is in force {before}; \
             end that one first"
        )]
        #[nl("versie {number} is vanaf {from} in werking, maar de versie ervoor {before}; beëindig die eerst")]
        Overlap {
            /// The place of the version in the list, from 1.
            number: usize,
            /// Its first day.
            from: NaiveDate,
            /// The period of the one before it.
            before: Period,
        },
        /// A version works back to a day that is not before its entry into force.
        #[error("a text in force from {from} cannot work back to {to}; that day must come before")]
        #[nl("een tekst die op {from} in werking treedt, kan niet terugwerken tot {to}; die dag moet daarvóór liggen")]
        WorksForward {
            /// The entry into force.
            from: NaiveDate,
            /// The day to which it would work back.
            to: NaiveDate,
        },
        /// A version would end before it begins.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Period(#[from] PeriodError),
    }
}

impl Version {
    /// The text, in force during the period.
    #[must_use]
    pub fn new(text: impl Into<Arc<ArrangementText>>, in_force: Period) -> Self {
        Self { text: text.into(), in_force, works_back_to: None }
    }

    /// The same version, working back to a day before its entry into force.
    ///
    /// # Errors
    ///
    /// [`ArrangementError::WorksForward`] if that day does not come before the entry into force.
    pub fn working_back_to(self, day: NaiveDate) -> Result<Self, ArrangementError> {
        if day >= self.in_force.from() {
            return Err(ArrangementError::WorksForward { from: self.in_force.from(), to: day });
        }
        Ok(Self { works_back_to: Some(day), ..self })
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &ArrangementText {
        &self.text
    }

    /// From its entry into force (*inwerkingtreding*) to the first day out.
    #[must_use]
    pub const fn in_force(&self) -> Period {
        self.in_force
    }

    /// The day to which it works back, if it does.
    #[must_use]
    pub const fn works_back_to(&self) -> Option<NaiveDate> {
        self.works_back_to
    }
}

impl TryFrom<VersionRepr> for Version {
    type Error = ArrangementError;

    fn try_from(repr: VersionRepr) -> Result<Self, ArrangementError> {
        let version = Self::new(repr.text, repr.in_force);
        match repr.works_back_to {
            Some(day) => version.working_back_to(day),
            None => Ok(version),
        }
    }
}

impl From<Version> for VersionRepr {
    fn from(version: Version) -> Self {
        Self { text: version.text, in_force: version.in_force, works_back_to: version.works_back_to }
    }
}

impl Arrangement {
    /// An arrangement that begins with this version.
    #[must_use]
    pub fn new(first: Version) -> Self {
        Self { first, later: Vec::new() }
    }

    /// The same arrangement with a next version; the one before it ends on the day on which the next begins, if it was
    /// still open.
    ///
    /// # Errors
    ///
    /// [`ArrangementError`] if the next one begins before the one before it has begun or ended.
    pub fn followed_by(mut self, next: Version) -> Result<Self, ArrangementError> {
        let number = self.later.len().saturating_add(2);
        let last = self.later.last_mut().unwrap_or(&mut self.first);
        let from = next.in_force.from();
        match last.in_force.until() {
            Some(until) if until > from => {
                return Err(ArrangementError::Overlap { number, from, before: last.in_force });
            }
            Some(_) => {}
            None if from <= last.in_force.from() => {
                return Err(ArrangementError::Overlap { number, from, before: last.in_force });
            }
            None => last.in_force = last.in_force.ended(from)?,
        }
        self.later.push(next);
        Ok(self)
    }

    /// The same arrangement, whose last version ends on that day.
    ///
    /// # Errors
    ///
    /// [`ArrangementError::Period`] if that day is not after the first day of the last version.
    pub fn ended(mut self, until: NaiveDate) -> Result<Self, ArrangementError> {
        let last = self.later.last_mut().unwrap_or(&mut self.first);
        last.in_force = last.in_force.ended(until)?;
        Ok(self)
    }

    /// The same arrangement with this text in its last version, after successors took the place of its members: the
    /// arrangement goes on unchanged, so there is no new version.
    #[must_use]
    pub(crate) fn reading(mut self, text: Arc<ArrangementText>) -> Self {
        self.later.last_mut().unwrap_or(&mut self.first).text = text;
        self
    }

    /// Its identifier, which is reckoned anew each time.
    #[must_use]
    pub fn id(&self) -> ArrangementId {
        ArrangementId::derive(&self.first)
    }

    /// The first version.
    #[must_use]
    pub fn first(&self) -> &Version {
        &self.first
    }

    /// The last version.
    #[must_use]
    pub fn last(&self) -> &Version {
        self.later.last().unwrap_or(&self.first)
    }

    /// Every version, in order.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &Version> {
        core::iter::once(&self.first).chain(&self.later)
    }

    /// The version in force on that day.
    #[must_use]
    pub fn version_on(&self, day: NaiveDate) -> Option<&Version> {
        self.versions().find(|version| version.in_force.contains(day))
    }
}

impl TryFrom<Vec<Version>> for Arrangement {
    type Error = ArrangementError;

    fn try_from(versions: Vec<Version>) -> Result<Self, ArrangementError> {
        let mut versions = versions.into_iter();
        let first = versions.next().ok_or(ArrangementError::NoVersion)?;
        versions.try_fold(Self::new(first), Self::followed_by)
    }
}

impl From<Arrangement> for Vec<Version> {
    fn from(arrangement: Arrangement) -> Self {
        let mut versions = Vec::with_capacity(arrangement.later.len().saturating_add(1));
        versions.push(arrangement.first);
        versions.extend(arrangement.later);
        versions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        arrangement::{CooperationForm, Participation},
        time::day,
    };

    fn version(from: NaiveDate, until: Option<NaiveDate>) -> Version {
        version_of(["GM0626/college", "GM0629/college"], from, until)
    }

    fn version_of(two: [&str; 2], from: NaiveDate, until: Option<NaiveDate>) -> Version {
        let two = two.map(|party| Participation::since(party.parse().unwrap(), from));
        let text = ArrangementText::new("Duivenvoorde", CooperationForm::PublicBody, two).unwrap();
        Version::new(text, Period::new(from, until).unwrap())
    }

    #[test]
    fn an_arrangement_without_a_version_cannot_be_read() {
        assert!(serde_json::from_str::<Arrangement>("[]").is_err());
    }

    #[test]
    fn versions_that_overlap_cannot_be_built_or_read() {
        let long = version(day(2013, 1, 1), Some(day(2020, 1, 1)));
        let next = version(day(2018, 1, 1), None);
        assert!(matches!(
            Arrangement::new(long.clone()).followed_by(next.clone()),
            Err(ArrangementError::Overlap { number: 2, .. })
        ));
        let json = serde_json::to_string(&[long, next]).unwrap();
        assert!(serde_json::from_str::<Arrangement>(&json).is_err());
    }

    #[test]
    fn a_text_cannot_work_back_to_its_own_future() {
        let one = version(day(2013, 1, 1), None);
        assert!(one.clone().working_back_to(day(2013, 1, 1)).is_err());
        let back = one.working_back_to(day(2012, 7, 1)).unwrap();
        let json = serde_json::to_string(&back).unwrap();
        assert_eq!(serde_json::from_str::<Version>(&json).unwrap(), back);
        assert!(serde_json::from_str::<Version>(&json.replace("2012-07-01", "2014-07-01")).is_err());
    }

    #[test]
    fn the_next_version_ends_the_one_before_it() {
        let arrangement =
            Arrangement::new(version(day(2013, 1, 1), None)).followed_by(version(day(2018, 1, 1), None)).unwrap();
        assert_eq!(arrangement.first().in_force().until(), Some(day(2018, 1, 1)));
        assert_eq!(arrangement.version_on(day(2017, 12, 31)), Some(arrangement.first()));
        assert_eq!(arrangement.version_on(day(2012, 12, 31)), None);
        let json = serde_json::to_string(&arrangement).unwrap();
        assert_eq!(serde_json::from_str::<Arrangement>(&json).unwrap(), arrangement);
    }

    #[test]
    fn a_version_begins_after_the_first_day_of_an_open_one_and_no_earlier_than_the_end_of_another() {
        for (first, next, is_right) in [
            ((day(2013, 1, 1), None), day(2013, 1, 1), false),
            ((day(2013, 1, 1), None), day(2013, 1, 2), true),
            ((day(2013, 1, 1), Some(day(2014, 1, 1))), day(2013, 12, 31), false),
            ((day(2013, 1, 1), Some(day(2014, 1, 1))), day(2014, 1, 1), true),
        ] {
            let followed = Arrangement::new(version(first.0, first.1)).followed_by(version(next, None));
            assert_eq!(followed.is_ok(), is_right, "{first:?} {next}");
            assert!(matches!(followed, Ok(_) | Err(ArrangementError::Overlap { number: 2, .. })), "{followed:?}");
        }
    }

    #[test]
    fn an_identifier_is_written_as_its_uuid() {
        let id = Arrangement::new(version(day(2013, 1, 1), None)).id();
        assert_eq!(serde_json::to_string(&id).unwrap(), alloc::format!("\"{id}\""));
    }

    #[test]
    fn the_same_facts_give_the_same_identifier() {
        let one = Arrangement::new(version(day(2013, 1, 1), None));
        let again = Arrangement::new(version(day(2013, 1, 1), None));
        assert_eq!(one.id(), again.id());
        assert_ne!(one.id(), Arrangement::new(version(day(2013, 1, 2), None)).id());
        let of_others = version_of(["GM0363/college", "GM0034/college"], day(2013, 1, 1), None);
        assert_ne!(one.id(), Arrangement::new(of_others).id(), "of the same name, form and day");
    }
}
