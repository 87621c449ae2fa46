use super::{StaffRelation, Workplace, entry::entry};
use crate::{time::Period, vocabulary::vocabulary};
use alloc::boxed::Box;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Which collective agreement (*cao*) holds for the staff.
    #[doc(alias = "cao")]
    #[non_exhaustive]
    pub enum CollectiveAgreement: "collective agreement" {
        /// That of municipalities.
        Municipalities = "cao-gemeenten", "Cao Gemeenten" / "Cao Gemeenten";
        /// That of organisations that work for municipalities (*samenwerkende gemeentelijke organisaties*).
        MunicipalOrganisations = "cao-sgo", "Cao SGO" / "Cao SGO";
        /// Another.
        Other = "anders", "een andere cao" / "another agreement";
    }
}

/// The legal relation and the collective agreement of the staff of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "terms of staff, an object with period")]
pub struct StaffTerms {
    /// The period.
    pub period: Period,
    /// The legal relation, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<StaffRelation>,
    /// The collective agreement, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<CollectiveAgreement>,
    /// Whether the body is a member of the association of employers behind the Cao SGO, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl StaffTerms {
    /// One without further facts.
    #[must_use]
    pub fn new(period: Period) -> Self {
        Self { period, relation: None, agreement: None, member: None, source: None }
    }
}

entry!(StaffTerms, on(period), told(relation, agreement, member));

/// A transfer of staff from one employer to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a transfer of staff, an object with on, from and to")]
pub struct StaffTransfer {
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// The employer before.
    pub from: Workplace,
    /// The employer after.
    pub to: Workplace,
    /// Whether an economic unit keeps its identity, if somebody judged that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeps_identity: Option<bool>,
    /// Whether all of its staff passed with all rights, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_passed: Option<bool>,
    /// The day on which the staff was informed, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub informed_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl StaffTransfer {
    /// One without further facts.
    #[must_use]
    pub fn new(on: NaiveDate, from: Workplace, to: Workplace) -> Self {
        Self { on, from, to, keeps_identity: None, all_passed: None, informed_on: None, source: None }
    }
}

entry!(StaffTransfer, on(on), days(informed_on), names(from, to), told(keeps_identity, all_passed));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(CollectiveAgreement::ALL);
    }
}
