use super::{Condition, Count, Inhabitants, Quorum, RuleError};
use crate::{
    governance::{Board, BoardKind, Majority},
    money::Share,
    municipality::MunicipalityCode,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The rule by which a proposal is carried (*stemregel*): a quorum, one or more majorities, vetoes.
///
/// A board may decide most matters by its own majority and some by a stronger one, as the arrangement says (Wgr,
/// article 13(4)(c)); so a rule stands beside the [`Board`], and is checked against it when it is used.
///
/// ```
/// use ambtelijke_fusie::governance::{Board, BoardKind, Condition, Count, Majority, Seats, VotingRule};
///
/// let board = Board::new(BoardKind::General, [Seats::new("GM0047".parse()?, 5), Seats::new("GM0765".parse()?, 4)])?;
/// // A majority of the votes, and both municipalities.
/// let both = VotingRule::of(&board)?.and(Condition::of_all(Count::Municipalities, Majority::Unanimous))?;
/// assert_eq!(both.conditions().len(), 2);
/// both.fits(&board)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Invariants
///
/// - There is a condition, each asks for something, and none stands in it twice.
/// - Every veto stands in it once.
/// - There is a casting vote only beside a simple majority of the votes cast, the one that can tie.
#[doc(alias = "stemregel")]
#[doc(alias = "gekwalificeerde meerderheid")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct VotingRule {
    quorum: Option<Quorum>,
    conditions: Vec<Condition>,
    vetoes: Vec<MunicipalityCode>,
    casting_vote: Option<MunicipalityCode>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a voting rule, an object with conditions")]
struct Repr {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quorum: Option<Quorum>,
    conditions: Vec<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    vetoes: Vec<MunicipalityCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    casting_vote: Option<MunicipalityCode>,
}

impl VotingRule {
    /// A rule with one condition, without a quorum.
    ///
    /// # Errors
    ///
    /// [`RuleError::AsksNothing`] if it asks for a share of zero.
    pub fn new(condition: Condition) -> Result<Self, RuleError> {
        Self { quorum: None, conditions: Vec::new(), vetoes: Vec::new(), casting_vote: None }.and(condition)
    }

    /// The rule of a board itself: its [majority](Board::majority) of the votes cast.
    ///
    /// On the general board of a public body a vote is valid only if more than half of the members take part (Wgr,
    /// article 22(1), with Gemeentewet, article 29(1)). That paragraph speaks of no other board, so for those there is
    /// no quorum but one that you [set](Self::with_quorum): for a joint organ of councils the same (Wgr, article 23(5)).
    ///
    /// # Errors
    ///
    /// [`RuleError::AsksNothing`] if that is a share of zero.
    pub fn of(board: &Board) -> Result<Self, RuleError> {
        let quorum = (board.kind() == BoardKind::General).then_some(Quorum::MoreThanHalf);
        Ok(Self { quorum, ..Self::new(Condition::cast(Count::Votes, board.majority()))? })
    }

    /// The same rule, with one more condition: all must be met (*dubbele meerderheid*).
    ///
    /// # Errors
    ///
    /// [`RuleError::AsksNothing`] if it asks for a share of zero, [`RuleError::ConditionTwice`] if the rule counts the
    /// same of the same whole already.
    #[doc(alias = "dubbele meerderheid")]
    pub fn and(mut self, condition: Condition) -> Result<Self, RuleError> {
        if condition.majority == Majority::Qualified(Share::ZERO) {
            return Err(RuleError::AsksNothing);
        }
        if self.conditions.iter().any(|other| (&other.count, other.of) == (&condition.count, condition.of)) {
            return Err(RuleError::ConditionTwice);
        }
        self.conditions.push(condition);
        Ok(self)
    }

    /// The same rule, with another quorum.
    ///
    /// # Errors
    ///
    /// [`RuleError::AsksNothing`] if it is a share of zero.
    pub fn with_quorum(self, quorum: Quorum) -> Result<Self, RuleError> {
        if quorum == Quorum::AtLeast(Share::ZERO) {
            return Err(RuleError::AsksNothing);
        }
        Ok(Self { quorum: Some(quorum), ..self })
    }

    /// The same rule without a quorum, as for a proposal that comes back after a meeting that lacked it (Gemeentewet,
    /// articles 20(3) and 29(2)).
    #[must_use]
    pub fn without_quorum(self) -> Self {
        Self { quorum: None, ..self }
    }

    /// The same rule, with a veto: a municipality that votes against blocks the proposal.
    ///
    /// It votes against if more of its members do than vote for; one that is absent, blank or divided equally does not block.
    /// Where every municipality must agree, ask for [all municipalities](Majority::Unanimous) instead.
    ///
    /// # Errors
    ///
    /// [`RuleError::VetoTwice`].
    #[doc(alias = "vetorecht")]
    pub fn with_veto_of(mut self, municipality: MunicipalityCode) -> Result<Self, RuleError> {
        match self.vetoes.binary_search(&municipality) {
            Ok(_) => Err(RuleError::VetoTwice(municipality)),
            Err(at) => {
                self.vetoes.insert(at, municipality);
                Ok(self)
            }
        }
    }

    /// The same rule, with a casting vote on a tie: that of the chair, who is a member for this municipality. It goes the
    /// way the municipality voted; if that was neither way, the tie stays.
    ///
    /// The Gemeentewet gives none to the chair of a council (article 32(4) and (5)): the arrangement must.
    ///
    /// # Errors
    ///
    /// [`RuleError::NothingTies`] if no condition is a simple majority of the votes cast.
    #[doc(alias = "doorslaggevende stem")]
    pub fn with_casting_vote_of(self, municipality: MunicipalityCode) -> Result<Self, RuleError> {
        if !self.conditions.iter().any(Condition::can_tie) {
            return Err(RuleError::NothingTies);
        }
        Ok(Self { casting_vote: Some(municipality), ..self })
    }

    /// The quorum, if it has one.
    #[must_use]
    pub const fn quorum(&self) -> Option<Quorum> {
        self.quorum
    }

    /// The majorities that a proposal needs; all of them.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The municipalities with a veto, by code.
    #[must_use]
    pub fn vetoes(&self) -> &[MunicipalityCode] {
        &self.vetoes
    }

    /// The municipality whose vote decides a tie, if there is one.
    #[must_use]
    pub const fn casting_vote(&self) -> Option<MunicipalityCode> {
        self.casting_vote
    }

    /// Whether the rule can be used by a board.
    ///
    /// # Errors
    ///
    /// [`RuleError::QuorumAboveMembers`]; [`RuleError::NoSeat`] if a veto or the casting vote is for a municipality without
    /// members; [`RuleError::NoInhabitants`] or [`RuleError::Nobody`] if inhabitants are counted and those on the board
    /// are not there.
    pub fn fits(&self, board: &Board) -> Result<(), RuleError> {
        if let Some(Quorum::Members(quorum)) = self.quorum
            && u64::from(quorum.get()) > board.members()
        {
            return Err(RuleError::QuorumAboveMembers { quorum: quorum.get(), members: board.members() });
        }
        let is_seated = |code: &&MunicipalityCode| board.seats_of(**code).is_some_and(|seats| seats.members > 0);
        if let Some(&stranger) = self.vetoes.iter().chain(&self.casting_vote).find(|code| !is_seated(code)) {
            return Err(RuleError::NoSeat(stranger));
        }
        for condition in &self.conditions {
            if let Count::Inhabitants(inhabitants) = &condition.count {
                Inhabitants::of(board, inhabitants.year(), |code, _| inhabitants.get(code))?;
            }
        }
        Ok(())
    }
}

impl TryFrom<Repr> for VotingRule {
    type Error = RuleError;

    fn try_from(repr: Repr) -> Result<Self, RuleError> {
        let mut conditions = repr.conditions.into_iter();
        let first = Self::new(conditions.next().ok_or(RuleError::NoCondition)?)?;
        let rule = conditions.try_fold(first, Self::and)?;
        let rule = repr.vetoes.into_iter().try_fold(rule, Self::with_veto_of)?;
        let rule = repr.quorum.map_or(Ok(rule.clone()), |quorum| rule.with_quorum(quorum))?;
        repr.casting_vote.map_or(Ok(rule.clone()), |of| rule.with_casting_vote_of(of))
    }
}

impl From<VotingRule> for Repr {
    fn from(rule: VotingRule) -> Self {
        let VotingRule { quorum, conditions, vetoes, casting_vote } = rule;
        Self { quorum, conditions, vetoes, casting_vote }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::governance::Seats;
    use crate::municipality::code;
    use alloc::string::ToString;
    use core::num::NonZeroU32;

    fn board() -> Board {
        let seats = [Seats::new(code(1), 3), Seats::new(code(2), 2), Seats::new(code(3), 0)];
        Board::new(BoardKind::General, seats).unwrap()
    }

    fn share(text: &str) -> Share {
        text.parse().unwrap()
    }

    #[test]
    fn the_rule_of_a_general_board_has_the_quorum_of_a_council_and_that_of_another_has_none() {
        let rule = VotingRule::of(&board()).unwrap();
        assert_eq!(rule.quorum(), Some(Quorum::MoreThanHalf));
        assert_eq!(rule.conditions(), [Condition::cast(Count::Votes, Majority::Simple)]);
        for kind in [BoardKind::Single, BoardKind::Executive, BoardKind::JointOrgan] {
            let other = Board::new(kind, board().seats()).unwrap().deciding_by(Majority::Unanimous);
            let rule = VotingRule::of(&other).unwrap();
            assert_eq!((rule.quorum(), rule.conditions()[0].majority), (None, Majority::Unanimous));
        }
        let nothing = board().deciding_by(Majority::Qualified(Share::ZERO));
        assert_eq!(VotingRule::of(&nothing), Err(RuleError::AsksNothing));
    }

    #[test]
    fn a_rule_that_makes_no_sense_cannot_be_built() {
        let votes = || Condition::cast(Count::Votes, Majority::Simple);
        let rule = || VotingRule::new(votes()).unwrap();
        let nothing = Condition::of_all(Count::Members, Majority::Qualified(Share::ZERO));
        assert_eq!(rule().and(nothing.clone()), Err(RuleError::AsksNothing));
        assert_eq!(VotingRule::new(nothing), Err(RuleError::AsksNothing));
        assert_eq!(rule().and(votes()), Err(RuleError::ConditionTwice));
        let stricter = Condition::cast(Count::Votes, Majority::Unanimous);
        assert_eq!(rule().and(stricter.clone()), Err(RuleError::ConditionTwice));
        assert_eq!(rule().with_quorum(Quorum::AtLeast(Share::ZERO)), Err(RuleError::AsksNothing));
        let twice = rule().with_veto_of(code(1)).and_then(|rule| rule.with_veto_of(code(1)));
        assert_eq!(twice, Err(RuleError::VetoTwice(code(1))));
        let cannot_tie = VotingRule::new(stricter).unwrap();
        assert_eq!(cannot_tie.with_casting_vote_of(code(1)), Err(RuleError::NothingTies));
    }

    #[test]
    fn a_rule_for_another_board_is_refused_with_what_would_be_right() {
        let rule = || VotingRule::of(&board()).unwrap();
        let quorum = |members| rule().with_quorum(Quorum::Members(NonZeroU32::new(members).unwrap())).unwrap();
        assert_eq!(quorum(5).fits(&board()), Ok(()));
        let error = quorum(6).fits(&board()).unwrap_err();
        assert_eq!(error.to_string(), "the quorum is 6 members, but the board has 5; it can be that number at most");
        for number in [3, 4] {
            let veto = rule().with_veto_of(code(number)).unwrap();
            assert_eq!(veto.fits(&board()), Err(RuleError::NoSeat(code(number))));
            let casting = rule().with_casting_vote_of(code(number)).unwrap();
            assert_eq!(casting.fits(&board()), Err(RuleError::NoSeat(code(number))));
        }
        let counting = |rows: &[(MunicipalityCode, u32)]| {
            let inhabitants = Inhabitants::new(2020, rows).unwrap();
            rule().and(Condition::cast(Count::Inhabitants(inhabitants), Majority::Simple)).unwrap().fits(&board())
        };
        assert_eq!(counting(&[(code(1), 10), (code(2), 0)]), Ok(()), "who has no members needs no number");
        let unknown = RuleError::NoInhabitants { municipality: code(2), year: 2020 };
        assert_eq!(counting(&[(code(1), 10)]), Err(unknown));
        let nobody = RuleError::Nobody { year: 2020 };
        assert_eq!(counting(&[(code(1), 0), (code(2), 0), (code(9), 10)]), Err(nobody), "others do not count");
    }

    #[test]
    fn a_rule_comes_back_from_json_through_the_same_door() {
        let inhabitants = Inhabitants::new(2020, [(code(2), 5), (code(1), 7)]).unwrap();
        let rule = VotingRule::of(&board())
            .and_then(|rule| rule.and(Condition::of_all(Count::Municipalities, Majority::Qualified(share("2/3")))))
            .and_then(|rule| rule.and(Condition::of_all(Count::Inhabitants(inhabitants), Majority::Simple)))
            .and_then(|rule| rule.with_veto_of(code(2)))
            .and_then(|rule| rule.with_casting_vote_of(code(1)))
            .unwrap();
        let json = serde_json::to_string_pretty(&rule).unwrap();
        assert_eq!(serde_json::from_str::<VotingRule>(&json).unwrap(), rule);
        insta::assert_snapshot!(serde_json::to_string(&rule).unwrap(), @r#"{"quorum":"meer-dan-de-helft","conditions":[{"count":"stemmen","of":"uitgebracht","majority":"gewoon"},{"count":"gemeenten","of":"alle","majority":{"gekwalificeerd":"2/3"}},{"count":{"inwoners":{"year":2020,"of":[{"municipality":"GM0001","inhabitants":7},{"municipality":"GM0002","inhabitants":5}]}},"of":"alle","majority":"gewoon"}],"vetoes":["GM0002"],"casting_vote":"GM0001"}"#);
        for (json, says) in [
            (r#"{"conditions":[]}"#, "the rule has no condition"),
            (r#"{"conditions":[{"count":"leden","majority":{"gekwalificeerd":"0"}}]}"#, "asks for nothing"),
            (r#"{"conditions":[{"count":"leden","majority":{"gekwalificeerd":"3/2"}}]}"#, "more than the whole"),
            (
                r#"{"conditions":[{"count":"leden","majority":"gewoon"},{"count":"leden","majority":"unaniem"}]}"#,
                "keep the one that asks for more",
            ),
            (r#"{"conditions":[{"count":"leden","majority":"gewoon"}],"quorum":{"leden":0}}"#, "nonzero"),
            (
                r#"{"conditions":[{"count":"leden","majority":"gewoon"}],"vetoes":["GM0001","GM0001"]}"#,
                "its veto twice",
            ),
            (
                r#"{"conditions":[{"count":"leden","of":"alle","majority":"gewoon"}],"casting_vote":"GM0001"}"#,
                "a casting vote decides a tie",
            ),
            (
                r#"{"conditions":[{"count":{"inwoners":{"year":2020,"of":[]}},"majority":"gewoon"}]}"#,
                "there are no inhabitants",
            ),
            (r#"{"conditions":[{"count":"leden","majority":"gewoon"}],"veto":[]}"#, "unknown field"),
        ] {
            let error = serde_json::from_str::<VotingRule>(json).unwrap_err().to_string();
            assert!(error.contains(says), "{json}: {error}");
        }
    }
}
