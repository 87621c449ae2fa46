use super::entry::entry;
use crate::{
    governance::{BoardKind, OrganOf},
    id::Key,
    municipality::MunicipalityCode,
    time::Period,
    vocabulary::vocabulary,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A membership: a person sits on a board of the body for a period.
#[doc(alias = "bestuurslid")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a member of a board, an object with person, board and period")]
pub struct BoardMember {
    /// Who.
    pub person: Key,
    /// On which board.
    pub board: BoardKind,
    /// The period.
    pub period: Period,
    /// The municipality that the member sits there for; none for an outsider on an executive board (Wgr, article 14(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<MunicipalityCode>,
    /// The organ that appointed the member; several if they did so together (Wgr, article 13(5)(b)); empty if not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appointed_by: Vec<OrganOf>,
    /// Whether the member chairs the board.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub chair: bool,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl BoardMember {
    /// A member, without further facts.
    #[must_use]
    pub fn new(person: Key, board: BoardKind, period: Period) -> Self {
        Self { person, board, period, municipality: None, appointed_by: Vec::new(), chair: false, source: None }
    }
}

entry!(BoardMember, on(period), names(municipality, appointed_by), told(person, board, chair));

/// A meeting (*vergadering*) of a board.
#[doc(alias = "vergadering")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a meeting, an object with board and on")]
pub struct Meeting {
    /// Which board.
    pub board: BoardKind,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether it was public, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// Whether the doors were closed by the rules for that (Wgr, article 22(4) and (5)).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub closed_by_vote: bool,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Meeting {
    /// A meeting, without further facts.
    #[must_use]
    pub fn new(board: BoardKind, on: NaiveDate) -> Self {
        Self { board, on, public: None, closed_by_vote: false, source: None }
    }
}

entry!(Meeting, on(on), told(board, public, closed_by_vote));

vocabulary! {
    /// The acts that are forbidden to a member of a board (Wgr, article 20(1)).
    #[non_exhaustive]
    pub enum ForbiddenActKind: "kind of forbidden act" {
        /// Acting for the other side in a dispute (20(1)(a)).
        Dispute = "geschil", "voor een wederpartij optreden in een geschil" / "acting for the other side in a dispute";
        /// Representing third parties in acts with the body (20(1)(b)).
        Representation = "vertegenwoordiging", "derden vertegenwoordigen tegenover het lichaam" / "representing third parties towards the body";
        /// A contract that is listed there (20(1)(c)).
        Contract = "overeenkomst", "een verboden overeenkomst met het lichaam sluiten" / "a forbidden contract with the body";
    }
}

/// An act of a member of a board that article 20 of the Wgr forbids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a forbidden act, an object with person, kind and on")]
pub struct ForbiddenAct {
    /// Who.
    pub person: Key,
    /// What.
    pub kind: ForbiddenActKind,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether the province had given an exemption, which it can for contracts.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub exempted: bool,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl ForbiddenAct {
    /// Such an act, not exempted.
    #[must_use]
    pub fn new(person: Key, kind: ForbiddenActKind, on: NaiveDate) -> Self {
        Self { person, kind, on, exempted: false, source: None }
    }
}

entry!(ForbiddenAct, on(on), told(person, kind, exempted));

/// A fee (*vergoeding*) that a member of a board gets for the work there.
#[doc(alias = "vergoeding")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an allowance, an object with person and period")]
pub struct Allowance {
    /// Who.
    pub person: Key,
    /// The period.
    pub period: Period,
    /// Whether it rests on the arrangement or on a decision of the board, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub based: Option<bool>,
    /// The day on which the decision was sent to the province, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub sent_to_province_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Allowance {
    /// An allowance, without further facts.
    #[must_use]
    pub fn new(person: Key, period: Period) -> Self {
        Self { person, period, based: None, sent_to_province_on: None, source: None }
    }
}

entry!(Allowance, on(period), days(sent_to_province_on), told(person, based));

vocabulary! {
    /// Who must be informed.
    pub enum Audience: "audience" {
        /// The general board, by the executive board.
        GeneralBoard = "algemeen-bestuur", "algemeen bestuur" / "general board";
        /// The councils of the participants, by the board.
        Councils = "raden", "raden" / "councils";
    }
}

/// Information (*inlichtingen*) that an audience needed for its work.
#[doc(alias = "inlichtingen")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "information, an object with to and needed_on")]
pub struct Information {
    /// Who needed it.
    pub to: Audience,
    /// The day on which it was needed.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub needed_on: NaiveDate,
    /// The day on which it was given, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub given_on: Option<NaiveDate>,
    /// The subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Box<str>>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Information {
    /// Information that is needed, without a record that it was given.
    #[must_use]
    pub fn new(to: Audience, needed_on: NaiveDate) -> Self {
        Self { to, needed_on, given_on: None, about: None, source: None }
    }
}

entry!(Information, on(needed_on), days(given_on), told(to, about));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(ForbiddenActKind::ALL);
        check(Audience::ALL);
    }
}
