use super::entry::entry;
use crate::{governance::OrganOf, id::Key, municipality::MunicipalityCode, vocabulary::vocabulary};
use alloc::vec::Vec;
use chrono::NaiveDate;

entry! {
    /// Something that reached a council, and the answer.
    pub struct CouncilStep: "a step at a council, an object with council and on" {
        /// The council of which municipality.
        council: MunicipalityCode,
        /// The day on which it was sent, or laid open there.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// The day on which the council consented, gave its view or its wishes and concerns, if it did.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        answered_on: Option<NaiveDate>,
    }
    /// Sent on that day, with no answer known.
    new, on(on), days(answered_on), names(council)
}

vocabulary! {
    /// What a committee is for.
    #[non_exhaustive]
    pub enum CommitteeKind: "soort commissie" / "kind of committee" {
        /// For certain interests, with powers of the board if it gives any (Wgr, article 25).
        Interests = "belangen", "bestuurscommissie" / "committee for certain interests";
        /// The joint advisory committee of the councils (Wgr, article 24a).
        JointAdvisory = "gemeenschappelijke-adviescommissie", "gemeenschappelijke adviescommissie" / "joint advisory committee";
    }
}

entry! {
    /// A member of a joint advisory committee.
    pub struct CommitteeMember: "a member of a committee, an object with person and municipality" {
        /// Who.
        person: Key,
        /// Of which municipality.
        municipality: MunicipalityCode,
        ..
        /// Which organ appointed them, if known.
        appointed_by: Option<OrganOf>,
    }
    /// A member; the organ that appointed them is not known.
    new, names(municipality, appointed_by), told(person)
}

entry! {
    /// A committee (*commissie*) that the general board founded.
    #[doc(alias = "commissie")]
    pub struct Committee: "a committee, an object with kind and founded_on" {
        /// What it is for.
        kind: CommitteeKind,
        /// The day on which it was founded.
        #[serde(deserialize_with = "crate::time::written_day")]
        founded_on: NaiveDate,
        ..
        /// Of a joint advisory committee: the councils that proposed it.
        proposed_by: Vec<MunicipalityCode>,
        /// That the intention, or for a joint advisory committee its rules, reached each council, and the answer: consent until 2015,
        /// wishes and concerns from then.
        councils: Vec<CouncilStep>,
        /// Of a joint advisory committee: its members.
        members: Vec<CommitteeMember>,
    }
    /// A committee, without further facts.
    new, on(founded_on), parts(councils, members), names(proposed_by), told(kind)
}

vocabulary! {
    /// What the general board decides, as far as the law bars handing it on (Wgr, articles 25(3) and 33a(2)).
    #[non_exhaustive]
    pub enum CorePower: "bevoegdheid van het algemeen bestuur" / "power of the general board" {
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
    #[non_exhaustive]
    pub enum Recipient: "ontvanger van een bevoegdheid" / "recipient of a power" {
        /// To a committee.
        Committee = "commissie", "een commissie" / "a committee";
        /// To the executive board, possible from 2015.
        ExecutiveBoard = "dagelijks-bestuur", "het dagelijks bestuur" / "the executive board";
    }
}

entry! {
    /// A power that the general board handed over.
    pub struct HandedOverPower: "a power handed over, an object with power, to and on" {
        /// Which.
        power: CorePower,
        /// The receiver.
        to: Recipient,
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
    }
    /// Handed over on that day.
    new, on(on), told(power, to)
}

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
