use super::entry::entry;
use crate::{governance::OrganOf, id::Key, municipality::MunicipalityCode, vocabulary::vocabulary};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something that reached a council, and the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a step at a council, an object with council and on")]
pub struct CouncilStep {
    /// The council of which municipality.
    pub council: MunicipalityCode,
    /// The day on which it was sent, or laid open there.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// The day on which the council consented, gave its view or its wishes and concerns, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub answered_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl CouncilStep {
    /// Sent on that day, with no answer known.
    #[must_use]
    pub fn new(council: MunicipalityCode, on: NaiveDate) -> Self {
        Self { council, on, answered_on: None, source: None }
    }
}

entry!(CouncilStep, on(on), days(answered_on), names(council));

vocabulary! {
    /// What a committee is for.
    #[non_exhaustive]
    pub enum CommitteeKind: "kind of committee" {
        /// For certain interests, with powers of the board if it gives any (Wgr, article 25).
        Interests = "belangen", "bestuurscommissie" / "committee for certain interests";
        /// The joint advisory committee of the councils (Wgr, article 24a).
        JointAdvisory = "gemeenschappelijke-adviescommissie", "gemeenschappelijke adviescommissie" / "joint advisory committee";
    }
}

/// A member of a joint advisory committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a member of a committee, an object with person and municipality")]
pub struct CommitteeMember {
    /// Who.
    pub person: Key,
    /// Of which municipality.
    pub municipality: MunicipalityCode,
    /// Which organ appointed them, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointed_by: Option<OrganOf>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl CommitteeMember {
    /// A member; the organ that appointed them is not known.
    #[must_use]
    pub fn new(person: Key, municipality: MunicipalityCode) -> Self {
        Self { person, municipality, appointed_by: None, source: None }
    }
}

entry!(CommitteeMember, names(municipality, appointed_by), told(person));

/// A committee (*commissie*) that the general board founded.
#[doc(alias = "commissie")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a committee, an object with kind and founded_on")]
pub struct Committee {
    /// What it is for.
    pub kind: CommitteeKind,
    /// The day on which it was founded.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub founded_on: NaiveDate,
    /// Of a joint advisory committee: the councils that proposed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposed_by: Vec<MunicipalityCode>,
    /// That the intention, or for a joint advisory committee its rules, reached each council, and the answer: consent until 2015,
    /// wishes and concerns from then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub councils: Vec<CouncilStep>,
    /// Of a joint advisory committee: its members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<CommitteeMember>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Committee {
    /// A committee, without further facts.
    #[must_use]
    pub fn new(kind: CommitteeKind, founded_on: NaiveDate) -> Self {
        Self { kind, founded_on, proposed_by: Vec::new(), councils: Vec::new(), members: Vec::new(), source: None }
    }
}

entry!(Committee, on(founded_on), parts(councils, members), names(proposed_by), told(kind));

vocabulary! {
    /// What the general board decides, as far as the law bars handing it on (Wgr, articles 25(3) and 33a(2)).
    #[non_exhaustive]
    pub enum CorePower: "power of the general board" {
        /// Adopting the budget.
        Budget = "begroting", "de begroting vaststellen" / "adopting the budget";
        /// Adopting the accounts.
        Accounts = "jaarrekening", "de jaarrekening vaststellen" / "adopting the accounts";
        /// Levying.
        Levy = "heffing", "rechten heffen" / "levying";
        /// Byelaws enforced by penalty or administrative force.
        PenalByelaw = "strafverordening", "verordeningen met straf of dwang vaststellen" / "byelaws enforced by penalty or force";
        /// Another power.
        Other = "overig", "een andere bevoegdheid" / "another power";
    }
}

vocabulary! {
    /// The receiver of a power of the general board.
    pub enum Recipient: "recipient of a power" {
        /// To a committee.
        Committee = "commissie", "een commissie" / "a committee";
        /// To the executive board, possible from 2015.
        ExecutiveBoard = "dagelijks-bestuur", "het dagelijks bestuur" / "the executive board";
    }
}

/// A power that the general board handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a power handed over, an object with power, to and on")]
pub struct HandedOverPower {
    /// Which.
    pub power: CorePower,
    /// The receiver.
    pub to: Recipient,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl HandedOverPower {
    /// Handed over on that day.
    #[must_use]
    pub fn new(power: CorePower, to: Recipient, on: NaiveDate) -> Self {
        Self { power, to, on, source: None }
    }
}

entry!(HandedOverPower, on(on), told(power, to));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(CommitteeKind::ALL);
        check(CorePower::ALL);
        check(Recipient::ALL);
    }
}
