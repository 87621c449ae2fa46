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

entry! {
    /// A membership: a person sits on a board of the body for a period.
    #[doc(alias = "bestuurslid")]
    pub struct BoardMember: "a member of a board, an object with person, board and period" {
        /// Who.
        person: Key,
        /// On which board.
        board: BoardKind,
        /// The period.
        period: Period,
        ..
        /// The municipality that the member sits there for; none for an outsider on an executive board (Wgr, article 14(2)).
        municipality: Option<MunicipalityCode>,
        /// The organ that appointed the member; several if they did so together (Wgr, article 13(5)(b)); empty if not known.
        appointed_by: Vec<OrganOf>,
        /// Whether the member chairs the board.
        chair: bool,
    }
    /// A member, without further facts.
    new, on(period), names(municipality, appointed_by), told(person, board, chair)
}

entry! {
    /// A meeting (*vergadering*) of a board.
    #[doc(alias = "vergadering")]
    pub struct Meeting: "a meeting, an object with board and on" {
        /// Which board.
        board: BoardKind,
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether it was public, if known.
        public: Option<bool>,
        /// Whether the doors were closed by the rules for that (Wgr, article 22(4) and (5)).
        closed_by_vote: Option<bool>,
    }
    /// A meeting, without further facts.
    new, on(on), told(board, public, closed_by_vote)
}

vocabulary! {
    /// The acts that are forbidden to a member of a board (Wgr, article 20(1)).
    #[non_exhaustive]
    pub enum ForbiddenActKind: "soort verboden handeling" / "kind of forbidden act" {
        /// Acting for the other side in a dispute (20(1)(a)).
        Dispute = "geschil", "voor een wederpartij optreden in een geschil" / "acting for the other side in a dispute";
        /// Representing third parties in acts with the body (20(1)(b)).
        Representation = "vertegenwoordiging", "derden vertegenwoordigen tegenover het lichaam" / "representing third parties towards the body";
        /// A contract that is listed there (20(1)(c)).
        Contract = "overeenkomst", "een verboden overeenkomst met het lichaam sluiten" / "a forbidden contract with the body";
    }
}

entry! {
    /// An act of a member of a board that article 20 of the Wgr forbids.
    pub struct ForbiddenAct: "a forbidden act, an object with person, kind and on" {
        /// Who.
        person: Key,
        /// What.
        kind: ForbiddenActKind,
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether the province had given an exemption, which it can for contracts.
        exempted: Option<bool>,
    }
    /// Such an act, not exempted.
    new, on(on), told(person, kind, exempted)
}

entry! {
    /// A fee (*vergoeding*) that a member of a board gets for the work there.
    #[doc(alias = "vergoeding")]
    pub struct Allowance: "an allowance, an object with person and period" {
        /// Who.
        person: Key,
        /// The period.
        period: Period,
        ..
        /// Whether it rests on the arrangement or on a decision of the board, if known.
        based: Option<bool>,
        /// The day on which the decision was sent to the province, if it was.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        sent_to_province_on: Option<NaiveDate>,
    }
    /// An allowance, without further facts.
    new, on(period), days(sent_to_province_on), told(person, based)
}

vocabulary! {
    /// Who must be informed.
    #[non_exhaustive]
    pub enum Audience: "publiek" / "audience" {
        /// The general board, by the executive board.
        GeneralBoard = "algemeen-bestuur", "algemeen bestuur" / "general board";
        /// The councils of the participants, by the board.
        Councils = "raden", "raden" / "councils";
    }
}

entry! {
    /// Information (*inlichtingen*) that an audience needed for its work.
    #[doc(alias = "inlichtingen")]
    pub struct Information: "information, an object with to and needed_on" {
        /// Who needed it.
        to: Audience,
        /// The day on which it was needed.
        #[serde(deserialize_with = "crate::time::written_day")]
        needed_on: NaiveDate,
        ..
        /// The day on which it was given, if it was.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        given_on: Option<NaiveDate>,
        /// The subject.
        about: Option<Box<str>>,
    }
    /// Information that is needed, without a record that it was given.
    new, on(needed_on), days(given_on), told(to, about)
}

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
