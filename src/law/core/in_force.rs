//! Since when the acts hold, and what made an arrangement known under each.

use crate::{
    governance::{Medium, Publication},
    time::day,
};
use chrono::NaiveDate;

/// The act on works councils came to hold for public bodies.
pub(in crate::law) const WORKS_COUNCILS: NaiveDate = day(1995, 5, 5);
/// The approval of arrangements by the province ended.
pub(in crate::law) const NO_APPROVAL: NaiveDate = day(2006, 1, 1);
/// The act of 2014, which brought the operational management organisation, took effect.
pub(in crate::law) const ACT_OF_2014: NaiveDate = day(2015, 1, 1);
/// Civil servants came to have labour contracts in place of appointments.
pub(in crate::law) const CIVIL_SERVANTS_ACT: NaiveDate = day(2020, 1, 1);
/// The act on electronic publications took effect.
pub(in crate::law) const ELECTRONIC_GAZETTES: NaiveDate = day(2021, 7, 1);
/// The act of 2021, which strengthened the councils, took effect.
pub(in crate::law) const ACT_OF_2021: NaiveDate = day(2022, 7, 1);

/// Whether a notice in that medium made an arrangement known in the sense of article 26, as it read on its day.
pub(in crate::law) fn makes_known(publication: &Publication) -> bool {
    match publication.medium {
        Medium::Customary => publication.on < ACT_OF_2014,
        Medium::Staatscourant => (ACT_OF_2014..ELECTRONIC_GAZETTES).contains(&publication.on),
        Medium::Gemeenteblad => publication.on < ACT_OF_2014 || publication.on >= ELECTRONIC_GAZETTES,
        Medium::BodyGazette => false,
    }
}
