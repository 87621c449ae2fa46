use crate::{governance::Organ, municipality::MunicipalityCode, task::TaskKey, vocabulary::vocabulary};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

vocabulary! {
    /// On what basis someone exercises a power of a governing body.
    #[non_exhaustive]
    pub enum PowerBasis: "basis of a power" {
        /// The law gives it (*attributie*).
        #[doc(alias = "attributie")]
        Attribution = "attributie", "attributie" / "attribution";
        /// Transferred, with the responsibility (*delegatie*, *overdracht*). Awb, article 10:13.
        #[doc(alias = "delegatie")]
        #[doc(alias = "overdracht")]
        Delegation = "delegatie" | "overdracht", "delegatie" / "delegation";
        /// In the name of the organ, which stays responsible (*mandaat*). Awb, article 10:1.
        #[doc(alias = "mandaat")]
        Mandate = "mandaat", "mandaat" / "mandate";
        /// A mandate passed on (*ondermandaat*). Awb, article 10:9.
        #[doc(alias = "ondermandaat")]
        SubMandate = "ondermandaat", "ondermandaat" / "sub-mandate";
        /// For acts under private law (*volmacht*). Awb, article 10:12.
        #[doc(alias = "volmacht")]
        PowerOfAttorney = "volmacht", "volmacht" / "power of attorney";
        /// For acts that are neither a decision nor an act under private law (*machtiging*). Awb, article 10:12.
        #[doc(alias = "machtiging")]
        Authorisation = "machtiging", "machtiging" / "authorisation";
    }
}

/// A power (*bevoegdheid*) that the arrangement itself gives to the body, the joint organ or the host.
///
/// Mandates that organs give outside the arrangement are not powers of its text. Every combination of the fields is
/// possible in the world, so they are public; what the law thinks of them is for the rules.
#[doc(alias = "bevoegdheid")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a power, an object with name, owner and basis")]
pub struct Power {
    /// What it is called.
    pub name: Box<str>,
    /// The organ that holds it by law.
    pub owner: Organ,
    /// On what basis it is given.
    pub basis: PowerBasis,
    /// The task that it serves, as a key of the task portfolio.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskKey>,
    /// The municipalities that give it; all participants if empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<MunicipalityCode>,
    /// Of a centre arrangement: the municipality to which it is given, if not the host of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<MunicipalityCode>,
    /// Whether the statute behind the power excludes mandate, if that was looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excludes_mandate: Option<bool>,
    /// The statute that allows its delegation, if one other than the Wgr is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation_allowed_by: Option<Box<str>>,
}

impl Power {
    /// A power given by all participants.
    #[must_use]
    pub fn new(name: &str, owner: Organ, basis: PowerBasis) -> Self {
        Self {
            name: name.into(),
            owner,
            basis,
            task: None,
            of: Vec::new(),
            host: None,
            excludes_mandate: None,
            delegation_allowed_by: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_basis_reads_as_it_writes() {
        crate::vocabulary::check(PowerBasis::ALL);
    }
}
