use super::entry::entry;
use crate::{municipality::MunicipalityCode, vocabulary::vocabulary};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The fate of an arrangement on the day of a reorganisation.
    pub enum Fate: "fate of an arrangement" {
        /// It lapsed.
        Lapsed = "vervallen", "vervallen" / "lapsed";
        /// It went on.
        Continued = "voortgezet", "voortgezet" / "continued";
    }
}

/// The facts of a municipal reorganisation (*herindeling*) that abolishes members, beside those of the gazetteer.
#[doc(alias = "herindeling")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a reorganisation, an object with on")]
pub struct ReorganisationFacts {
    /// The day of the reorganisation.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether the act itself sets another day than 1 January.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub own_day: bool,
    /// The municipality to which the whole area of all participants comes, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole_to: Option<MunicipalityCode>,
    /// Whether the reorganisation declares article 41(1) applicable to it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapse_declared: Option<bool>,
    /// Whether the area of the arrangement is fixed by statute or royal decree (Wet arhi, article 41(7)).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub by_statute: bool,
    /// The fate of the arrangement, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fate: Option<Fate>,
    /// Which municipality takes the place of which abolished one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<Succession>,
    /// The day on which the adapted arrangement took effect, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub adapted_on: Option<NaiveDate>,
    /// Whether nothing in it needed to be adapted.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub needs_no_change: bool,
    /// The months that the province added to the term for adapting it, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months_added: Option<u16>,
    /// Whether the members of the board stayed until the new governments appointed theirs, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members_stayed: Option<bool>,
    /// Whether rights and duties towards the cooperation were taken over, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights_passed: Option<bool>,
    /// Of a lapsed body: the municipality to which its staff passed, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_to: Option<MunicipalityCode>,
    /// Of an ended body: whether the province decided on its staff, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province_on_staff: Option<bool>,
    /// Whether the designation of secretary and clerk of the abolished municipalities ended, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officers_ended: Option<bool>,
    /// The day on which the province designated temporary officers for a new municipality, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub temporary_officers_on: Option<NaiveDate>,
    /// The day of the final decision on the staff, if known (until 2020).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub staff_settled_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl ReorganisationFacts {
    /// One without facts beside those of the gazetteer.
    #[must_use]
    pub fn new(on: NaiveDate) -> Self {
        Self {
            on,
            own_day: false,
            whole_to: None,
            lapse_declared: None,
            by_statute: false,
            fate: None,
            successors: Vec::new(),
            adapted_on: None,
            needs_no_change: false,
            months_added: None,
            members_stayed: None,
            rights_passed: None,
            staff_to: None,
            province_on_staff: None,
            officers_ended: None,
            temporary_officers_on: None,
            staff_settled_on: None,
            source: None,
        }
    }
}

entry!(
    ReorganisationFacts,
    on(on),
    days(adapted_on, temporary_officers_on, staff_settled_on),
    parts(successors),
    names(whole_to, staff_to),
    told(
        own_day,
        lapse_declared,
        by_statute,
        fate,
        needs_no_change,
        months_added,
        members_stayed,
        rights_passed,
        province_on_staff,
        officers_ended
    )
);

/// Which municipality takes the place of an abolished one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a succession, an object with of and by")]
pub struct Succession {
    /// The abolished one.
    pub of: MunicipalityCode,
    /// The one that takes its place.
    pub by: MunicipalityCode,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Succession {
    /// The second municipality takes the place of the first.
    #[must_use]
    pub fn new(of: MunicipalityCode, by: MunicipalityCode) -> Self {
        Self { of, by, source: None }
    }
}

entry!(Succession, names(of, by));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Fate::ALL);
    }
}
