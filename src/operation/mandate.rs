use super::{Workplace, entry::entry};
use crate::{
    arrangement::PowerBasis, governance::OrganOf, id::Key, task::TaskKey, time::Period, vocabulary::vocabulary,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What kind of power a mandate is about, as far as the law treats it apart (Awb, article 10:3).
    #[non_exhaustive]
    pub enum MandatedPower: "mandated power" {
        /// None of the others.
        Ordinary = "gewoon", "een gewone bevoegdheid" / "an ordinary power";
        /// Giving generally binding rules.
        Regulation = "algemeen-verbindende-voorschriften", "algemeen verbindende voorschriften geven" / "giving generally binding rules";
        /// A decision that needs a special majority, or whose procedure opposes mandate.
        SpecialMajority = "versterkte-meerderheid", "besluiten met versterkte meerderheid" / "decisions by a special majority";
        /// Annulling a decision of another organ, or withholding approval.
        Supervision = "toezicht", "vernietigen of goedkeuring onthouden" / "annulling or withholding approval";
        /// Deciding an administrative appeal.
        Appeal = "administratief-beroep", "beslissen op administratief beroep" / "deciding an administrative appeal";
        /// Deciding an objection.
        Objection = "bezwaar", "beslissen op bezwaar" / "deciding an objection";
        /// Imposing an administrative fine.
        Fine = "boete", "een bestuurlijke boete opleggen" / "imposing an administrative fine";
    }
}

/// A mandate, power of attorney or authorisation (*mandaat, volmacht, machtiging*) that an organ gives outside the text of the
/// arrangement.
#[doc(alias = "mandaat")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a mandate, an object with key, by, to and basis")]
pub struct Mandate {
    /// The key by which others in the log name it.
    pub key: Key,
    /// The organ in whose name the holder acts.
    pub by: OrganOf,
    /// The holder: a person, or a function.
    pub to: Key,
    /// Mandate, sub-mandate, power of attorney or authorisation.
    pub basis: PowerBasis,
    /// The tasks that it serves, as keys of the task portfolio; empty if not recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<TaskKey>,
    /// The employer of the holder, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Workplace>,
    /// What kind of power it is about, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<MandatedPower>,
    /// Whether it is for a kind of cases, not for one.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub general: bool,
    /// Whether it is in writing, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<bool>,
    /// Whether the holder agreed, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<bool>,
    /// Whether the organ under which the holder works agreed, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_by_employer: Option<bool>,
    /// Whether a statutory rule gives the power to mandate, or for generally binding rules allows it.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub allowed_by_statute: bool,
    /// Of a sub-mandate: the mandate that is passed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Key>,
    /// Whether the organ allowed it to be passed on, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_pass_on: Option<bool>,
    /// The period.
    pub period: Period,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Mandate {
    /// A mandate, without further facts.
    #[must_use]
    pub fn new(key: Key, by: OrganOf, to: Key, basis: PowerBasis, period: Period) -> Self {
        Self {
            key,
            by,
            to,
            basis,
            tasks: Vec::new(),
            workplace: None,
            power: None,
            general: false,
            written: None,
            accepted: None,
            accepted_by_employer: None,
            allowed_by_statute: false,
            under: None,
            may_pass_on: None,
            period,
            source: None,
        }
    }
}

entry!(
    Mandate,
    on(period),
    names(by, workplace),
    told(
        key,
        to,
        basis,
        tasks,
        power,
        general,
        written,
        accepted,
        accepted_by_employer,
        allowed_by_statute,
        under,
        may_pass_on
    )
);

/// A decision taken under a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a decision under mandate, an object with under, by and on")]
pub struct MandatedDecision {
    /// Under which mandate.
    pub under: Key,
    /// The person who decided.
    pub by: Key,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether it names the organ in whose name it was taken, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names_organ: Option<bool>,
    /// Of a decision on an objection: who took the contested decision under mandate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contested_by: Option<Key>,
    /// Of a fine: who drew up the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_by: Option<Key>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl MandatedDecision {
    /// A decision, without further facts.
    #[must_use]
    pub fn new(under: Key, by: Key, on: NaiveDate) -> Self {
        Self { under, by, on, names_organ: None, contested_by: None, reported_by: None, source: None }
    }
}

entry!(MandatedDecision, on(on), told(under, by, names_organ, contested_by, reported_by));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(MandatedPower::ALL);
    }
}
