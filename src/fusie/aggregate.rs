use crate::{
    arrangement::Arrangement, finance::Estate, municipality::MunicipalityCode, organisation::SharedServiceOrganisation,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Two or more municipalities that keep their own council, executive and mayor and have one civil service.
///
/// Comes only from [`form`](super::form) or from a [`Dossier`](super::Dossier): whoever holds one knows that an
/// arrangement is in force, and that nothing known of its organisation says that it is something else than an
/// ambtelijke fusie.
///
/// It cannot be made by hand:
///
/// ```compile_fail,E0451
/// # use ambtelijke_fusie::{arrangement::Arrangement, finance::Estate, fusie::AmbtelijkeFusie, organisation::SharedServiceOrganisation};
/// fn by_hand(arrangement: Arrangement, service: SharedServiceOrganisation, estate: Estate) -> AmbtelijkeFusie {
///     AmbtelijkeFusie { arrangement, service, estate }
/// }
/// ```
#[doc(alias = "ambtelijke fusie")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmbtelijkeFusie {
    pub(super) arrangement: Arrangement,
    pub(super) service: SharedServiceOrganisation,
    pub(super) estate: Estate,
}

impl AmbtelijkeFusie {
    /// The arrangement, with every version so far.
    #[must_use]
    pub const fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// The organisation that does the work.
    #[must_use]
    pub const fn service(&self) -> &SharedServiceOrganisation {
        &self.service
    }

    /// What the body owns, owes and keeps.
    #[must_use]
    pub const fn estate(&self) -> &Estate {
        &self.estate
    }

    /// The municipalities that take part on a day, in order of code; none on a day on which no version is in force.
    #[must_use]
    pub fn members_on(&self, day: NaiveDate) -> Vec<MunicipalityCode> {
        let version = self.arrangement.version_on(day);
        version.map(|version| version.text().municipalities_on(day).collect()).unwrap_or_default()
    }
}
