use crate::{governance::Organ, id::Name, municipality::MunicipalityCode, task::TaskKey, vocabulary::vocabulary};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The basis on which a power of a governing body is exercised.
    #[non_exhaustive]
    pub enum PowerBasis: "grondslag van een bevoegdheid" / "basis of a power" {
        /// The law gives it (*attributie*).
        Attribution = "attributie", "attributie" / "attribution";
        /// Transferred, with the responsibility (*delegatie*, *overdracht*). Awb, article 10:13.
        #[doc(alias = "overdracht")]
        Delegation = "delegatie" | "overdracht", "delegatie" / "delegation";
        /// In the name of the organ, which stays responsible (*mandaat*). Awb, article 10:1.
        Mandate = "mandaat", "mandaat" / "mandate";
        /// A mandate passed on (*ondermandaat*). Awb, article 10:9.
        SubMandate = "ondermandaat", "ondermandaat" / "sub-mandate";
        /// For acts under private law (*volmacht*). Awb, article 10:12.
        PowerOfAttorney = "volmacht", "volmacht" / "power of attorney";
        /// For acts that are neither a decision nor an act under private law (*machtiging*). Awb, article 10:12.
        Authorisation = "machtiging", "machtiging" / "authorisation";
    }
}

vocabulary! {
    /// The nature of a power, as far as the law treats it apart (Wgr, article 30(1)).
    #[non_exhaustive]
    pub enum PowerNature: "aard van een bevoegdheid" / "nature of a power" {
        /// Administration (*bestuur*), which includes carrying out the levying and collecting of taxes.
        Administration = "bestuur", "bestuur" / "administration";
        /// Giving generally binding rules (*algemeen verbindende voorschriften*).
        Regulation = "regelgeving", "algemeen verbindende voorschriften geven" / "giving generally binding rules";
        /// Levying a tax: introducing it by byelaw (*belastingen heffen*).
        Levy = "belasting", "belasting heffen" / "levying a tax";
    }
}

vocabulary! {
    /// A municipal tax or fee (*belasting, recht*).
    #[non_exhaustive]
    pub enum Tax: "belasting" / "tax" {
        /// The tax on objects under, on or above public land (*precariobelasting*; Gemeentewet, article 228).
        PublicLand = "precariobelasting", "precariobelasting" / "tax on the use of public land";
        /// The sewerage charge (*rioolheffing*; Gemeentewet, article 228a), open to a public body from 15 April 2009.
        Sewerage = "rioolheffing", "rioolheffing" / "sewerage charge";
        /// Fees for services (*leges, rechten*; Gemeentewet, article 229).
        Fees = "rechten", "rechten" / "fees";
        /// Fees under other statutes.
        OtherStatute = "rechten-andere-wet", "rechten krachtens een andere wet" / "fees under another statute";
        /// The waste charge (*afvalstoffenheffing*; Wet milieubeheer, article 15.33).
        Waste = "afvalstoffenheffing", "afvalstoffenheffing" / "waste charge";
        /// The property tax (*onroerendezaakbelasting*; Gemeentewet, article 220).
        Property = "onroerendezaakbelasting", "onroerendezaakbelasting" / "property tax";
        /// Another municipal tax.
        Other = "andere-belasting", "een andere gemeentelijke belasting" / "another municipal tax";
    }
}

/// A power (*bevoegdheid*) that the arrangement itself gives to the body, the joint organ or the host.
///
/// Mandates that organs give outside the arrangement are not powers of its text. Every combination of the fields is
/// possible in the world, so they are public; the rules judge them.
#[doc(alias = "bevoegdheid")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a power, an object with name, owner and basis")]
pub struct Power {
    /// Its name.
    pub name: Name,
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
    /// What kind of power it is, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<PowerNature>,
    /// Of a levy: which tax, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<Tax>,
    /// Whether it belongs to the participants and fits an interest and the area of the arrangement, if that was judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fits: Option<bool>,
    /// Whether it is given to subordinates of the organ rather than to the body, the joint organ or the host.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub to_subordinates: bool,
    /// The statute that allows its delegation, if one other than the Wgr is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation_allowed_by: Option<Name>,
}

impl Power {
    /// A power given by all participants.
    #[must_use]
    pub const fn new(name: Name, owner: Organ, basis: PowerBasis) -> Self {
        Self {
            name,
            owner,
            basis,
            task: None,
            of: Vec::new(),
            host: None,
            excludes_mandate: None,
            nature: None,
            tax: None,
            fits: None,
            to_subordinates: false,
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
        crate::vocabulary::check(PowerNature::ALL);
        crate::vocabulary::check(Tax::ALL);
    }
}
