use crate::{municipality::MunicipalityCode, vocabulary::vocabulary};
use alloc::boxed::Box;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What kind of work an interest (*belang*) is about, as article 8(3) of the Wgr divides it.
    pub enum Purpose: "purpose" {
        /// Steering and control of support processes (*sturing en beheersing van ondersteunende processen*).
        SupportProcesses = "ondersteunende-processen",
            "sturing en beheersing van ondersteunende processen" / "steering and control of support processes";
        /// Execution (*uitvoeringstaken*).
        Execution = "uitvoeringstaken", "uitvoeringstaken" / "execution";
        /// Making policy with a political margin of its own (*beleid*).
        Policy = "beleid", "beleid" / "policy";
    }
}

/// An interest (*belang*) for which the arrangement is made. Wgr, article 10(1).
#[doc(alias = "belang")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an interest, an object with a name")]
pub struct Interest {
    /// What it is called.
    pub name: Box<str>,
    /// What kind of work it is about, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
}

/// Where the body has its seat (*vestigingsplaats*). Wgr, article 10(3).
#[doc(alias = "vestigingsplaats")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a seat, an object with a place")]
pub struct Seat {
    /// The place, which need not be called like a municipality.
    pub place: Box<str>,
    /// The municipality in which it lies, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<MunicipalityCode>,
}

/// For how long an arrangement is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Term {
    /// For an indefinite time (*voor onbepaalde tijd*).
    #[serde(rename = "onbepaald")]
    Indefinite,
    /// Until that day, the first on which it no longer holds.
    #[serde(rename = "tot", deserialize_with = "crate::time::written_day")]
    Until(NaiveDate),
}
