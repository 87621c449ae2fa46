use crate::{
    finance::{EndsOn, Notice},
    governance::Majority,
    id::Name,
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    vocabulary::vocabulary,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The kind of work of an interest (*belang*), as article 8(3) of the Wgr divides it.
    #[non_exhaustive]
    pub enum Purpose: "belang" / "purpose" {
        /// Steering and control of support processes (*sturing en beheersing van ondersteunende processen*).
        SupportProcesses = "ondersteunende-processen",
            "sturing en beheersing van ondersteunende processen" / "steering and control of support processes";
        /// Execution (*uitvoeringstaken*).
        Execution = "uitvoeringstaken", "uitvoeringstaken" / "execution";
        /// Making policy with a political margin of its own (*beleid*).
        Policy = "beleid", "beleid" / "policy";
        /// Training of officials (*opleiding en vorming van ambtenaren*), a support process of which articles 13 and 14a
        /// treat the board apart.
        Training = "opleiding-en-vorming", "opleiding en vorming van ambtenaren" / "training of officials";
    }
}

/// An interest (*belang*) for which the arrangement is made. Wgr, article 10(1).
#[doc(alias = "belang")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an interest, an object with a name")]
pub struct Interest {
    /// Its name.
    pub name: Name,
    /// What kind of work it is about, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
}

/// Where the body has its seat by the text (*vestigingsplaats*). Wgr, article 10(3).
///
/// An address at which the body can be found, as a register gives it, is no clause of the text and no seat.
#[doc(alias = "vestigingsplaats")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a seat, an object with a place")]
pub struct Seat {
    /// The place, which need not be called like a municipality.
    pub place: Name,
    /// The municipality in which it lies, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<MunicipalityCode>,
}

impl Seat {
    /// The municipality in which it lies on that day: the recorded one, else the one that is called like the place, if there
    /// is just one.
    pub(crate) fn lies_in(&self, gazetteer: &Gazetteer, on: NaiveDate) -> Option<MunicipalityCode> {
        self.municipality.or_else(|| gazetteer.find(self.place.as_str(), on).ok().map(Municipality::code))
    }
}

/// Who decides on a change, as the text lays it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum DecidedBy {
    /// The participants, by that majority.
    #[serde(rename = "deelnemers")]
    Participants(Majority),
    /// The board of the body.
    #[serde(rename = "bestuur")]
    Board,
}

/// The rules of the text on changing and leaving the arrangement, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "rules of change, an object such as {\"notice_months\": 12}")]
pub struct ChangeRules {
    /// Who decides on an amendment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amendment: Option<DecidedBy>,
    /// Which of the participants decide on an accession.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accession: Option<DecidedBy>,
    /// Who decides on the dissolution.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissolution: Option<DecidedBy>,
    /// Whether the dissolution needs the consent of the councils.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissolution_needs_consent: Option<bool>,
    /// The months between the notice of withdrawal and the withdrawal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_months: Option<u16>,
    /// On which days a withdrawal can take effect once these months are over. A clause that names no such day is one that
    /// ends on any day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_ends_on: Option<EndsOn>,
    /// Whether a withdrawal needs the consent of the board or of other participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawal_needs_consent: Option<bool>,
    /// Whether not every municipality appoints members of the board (Wgr, article 13(5)(a)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_all_appoint: Option<bool>,
    /// Whether municipalities appoint members of the board together (Wgr, article 13(5)(b)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint_appointment: Option<bool>,
    /// Whether a municipal secretary may sit on the board (Wgr, article 14a(1), until 1 July 2022 article 13(1)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secretary_may_sit: Option<bool>,
    /// Whether the area is larger than a region under article 2 of the Wgr, as it read until 2006.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beyond_region: Option<bool>,
}

impl ChangeRules {
    /// Nothing known.
    pub const UNKNOWN: Self = Self {
        amendment: None,
        accession: None,
        dissolution: None,
        dissolution_needs_consent: None,
        notice_months: None,
        notice_ends_on: None,
        withdrawal_needs_consent: None,
        not_all_appoint: None,
        joint_appointment: None,
        secretary_may_sit: None,
        beyond_region: None,
    };

    /// The term of notice of a withdrawal; `None` if its months are not known.
    #[must_use]
    #[doc(alias = "opzegtermijn")]
    pub fn notice(&self) -> Option<Notice> {
        let ends_on = self.notice_ends_on.unwrap_or(EndsOn::AnyDay);
        self.notice_months.map(|months| Notice { months, ends_on })
    }

    pub(super) fn is_unknown(&self) -> bool {
        *self == Self::UNKNOWN
    }
}

/// For how long an arrangement is made.
///
/// Exhaustive on purpose: it ends or it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Duration {
    /// For an indefinite time (*voor onbepaalde tijd*).
    #[serde(rename = "onbepaald")]
    Indefinite,
    /// Until that day, the first on which it no longer holds.
    #[serde(rename = "tot", deserialize_with = "crate::time::written_day")]
    Until(NaiveDate),
}
