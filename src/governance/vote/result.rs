use super::{Ballot, Condition, Count, Tally, Vote, VoteError, VotingRule, Whole, cast::MemberVotes};
use crate::{governance::Board, municipality::MunicipalityCode, sorted, vocabulary::vocabulary};
use alloc::vec::Vec;
use core::cmp::Ordering;
use serde::Serialize;

vocabulary! {
    /// The outcome of a vote.
    ///
    /// Exhaustive on purpose: it is carried, or tied, or not.
    pub enum VoteOutcome: "uitslag van een stemming" / "outcome of a vote" {
        /// Carried.
        Carried = "aangenomen", "aangenomen" / "carried";
        /// Rejected.
        Rejected = "verworpen", "verworpen" / "rejected";
        /// Tied (*staken van stemmen*): as many votes for as against, and nothing else in the way. What ties is what a simple
        /// majority of those cast counts, so also municipalities, members or inhabitants; where nobody voted for or
        /// against, nothing ties, and the proposal is rejected. Of a council, in a
        /// [complete](VoteResult::is_complete) meeting the proposal is not carried, and else the decision is put off to a
        /// next meeting, in which a tie is no longer put off (Gemeentewet, article 32(4) and (5)).
        #[doc(alias = "staken van stemmen")]
        Tied = "gestaakt", "stemmen gestaakt" / "tied";
        /// Not valid: too few members took part.
        NoQuorum = "geen-quorum", "geen quorum" / "no quorum";
    }
}

/// One demand of a rule, and the votes for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// The quorum, in members.
    Quorum {
        /// The members that must take part.
        needed: u64,
        /// The members that took part.
        present: u64,
        /// The members that could.
        of: u64,
        /// The municipalities that had members away.
        absent: Vec<MunicipalityCode>,
    },
    /// A majority, in what it counts.
    Majority {
        /// What is asked.
        condition: Condition,
        /// The least that carries it.
        needed: u64,
        /// What was in favour.
        in_favour: u64,
        /// The whole that it is a majority of.
        of: u64,
        /// The municipalities that were not wholly in favour, and so kept it from being reached; none if it was.
        blocked_by: Vec<MunicipalityCode>,
    },
    /// A veto.
    Veto {
        /// Whose.
        of: MunicipalityCode,
        /// Whether the municipality voted against.
        is_used: bool,
    },
    /// A casting vote, on a tie.
    CastingVote {
        /// The municipality for which the chair is a member.
        of: MunicipalityCode,
        /// How the municipality voted; none if neither for nor against.
        cast: Option<Ballot>,
    },
}

impl Reason {
    /// Whether the demand was met.
    #[must_use]
    pub fn is_met(&self) -> bool {
        match self {
            Self::Quorum { needed, present, .. } => present >= needed,
            Self::Majority { needed, in_favour, .. } => in_favour >= needed,
            Self::Veto { is_used, .. } => !is_used,
            Self::CastingVote { cast, .. } => *cast == Some(Ballot::For),
        }
    }

    /// Whether as much is against a simple majority of what is cast as for it, and that is something.
    fn is_tied(&self) -> bool {
        let Self::Majority { condition, in_favour, of, .. } = self else { return false };
        condition.can_tie() && *in_favour > 0 && of.checked_sub(*in_favour) == Some(*in_favour)
    }
}

/// The outcome of a vote, and the reasons: made by [`Board::decide`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VoteResult {
    outcome: VoteOutcome,
    tally: Tally,
    is_complete: bool,
    reasons: Vec<Reason>,
}

impl Board {
    /// Decides on a proposal: counts the votes of the members and applies a rule to them.
    ///
    /// A member that is not named is absent. Each condition of the rule comes back with the needed and the actual
    /// number, and with those who stood in the way, whether it was met or not.
    ///
    /// The general board of the Kempengemeenten adopted its framework note for 2024 by four to one on 14 March 2023, one vote
    /// for each municipality; Oirschot was against:
    ///
    /// ```
    /// use ambtelijke_fusie::governance::{Ballot, Board, BoardKind, Majority, Seats, Vote, VoteOutcome, VotingRule};
    /// use ambtelijke_fusie::language::Lang;
    /// use ambtelijke_fusie::municipality::MunicipalityCode;
    ///
    /// let members = ["GM1724", "GM1728", "GM0770", "GM0823", "GM1667"].map(|code| code.parse().unwrap());
    /// let board = Board::new(BoardKind::General, members.map(|code: MunicipalityCode| Seats::new(code, 1)))?;
    /// let oirschot: MunicipalityCode = "GM0823".parse()?;
    /// let votes = members.map(|code| Vote::together(code, if code == oirschot { Ballot::Against } else { Ballot::For }));
    ///
    /// let result = board.decide(&votes, &VotingRule::of(&board)?)?;
    /// assert_eq!(result.outcome(), VoteOutcome::Carried);
    /// assert_eq!((result.tally().in_favour, result.tally().against), (4, 1));
    /// assert_eq!(
    ///     result.display(Lang::En).to_string(),
    ///     "\
    /// carried: 4 for, 1 against
    /// + quorum: 3 of 5 members needed, 5 took part
    /// + simple majority of all votes cast: 3 of 5 needed, 4 for
    /// "
    /// );
    ///
    /// // Had the five asked for unanimity, Oirschot would have blocked it.
    /// let all = VotingRule::of(&board.clone().deciding_by(Majority::Unanimous))?;
    /// let blocked = board.decide(&votes, &all)?;
    /// assert_eq!((blocked.outcome(), blocked.blocked_by()), (VoteOutcome::Rejected, vec![oirschot]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`VoteError`] if someone votes who has no seat, twice, or with more members than it has, or if the rule does not
    /// [fit](VotingRule::fits) the board.
    #[doc(alias = "stemming")]
    pub fn decide(&self, votes: &[Vote], rule: &VotingRule) -> Result<VoteResult, VoteError> {
        rule.fits(self)?;
        let standings = self.standings(votes)?;
        let tally = Tally::of(&standings);
        let quorum = rule.quorum().map(|quorum| {
            let may_vote = |sum: u64, one: &MemberVotes| {
                sum.saturating_add(u64::from(one.seats.members).saturating_sub(one.barred))
            };
            let of = standings.iter().fold(0, may_vote);
            let present = standings.iter().fold(0_u64, |sum, one| sum.saturating_add(one.present()));
            let absent = who(&standings, |one| one.absent() > 0);
            Reason::Quorum { needed: quorum.needed(of), present, of, absent }
        });
        let has_quorum = quorum.as_ref().is_none_or(Reason::is_met);
        let mut reasons: Vec<Reason> = quorum.into_iter().collect();
        reasons.extend(rule.conditions().iter().map(|condition| majority(condition, &standings)));
        let side = |of| standings.iter().find(|one| one.seats.municipality == of).and_then(side);
        reasons.extend(rule.vetoes().iter().map(|&of| Reason::Veto { of, is_used: side(of) == Some(Ballot::Against) }));
        let is_vetoed = reasons.iter().any(|reason| matches!(reason, Reason::Veto { is_used: true, .. }));
        let majorities = || reasons.iter().filter(|reason| matches!(reason, Reason::Majority { .. }));
        let mut short = majorities().filter(|reason| !reason.is_met()).peekable();
        let is_short = short.peek().is_some();
        let is_tied = has_quorum && is_short && short.all(Reason::is_tied);
        // A veto stands whatever the chair does, but then nobody else is in the way where the chair breaks the tie.
        let chair = rule.casting_vote().filter(|_| is_tied).map(|of| (of, side(of)));
        let outcome = match chair {
            _ if !has_quorum => VoteOutcome::NoQuorum,
            _ if is_vetoed || (is_short && !is_tied) => VoteOutcome::Rejected,
            _ if !is_short => VoteOutcome::Carried,
            Some((_, Some(Ballot::For))) => VoteOutcome::Carried,
            Some((_, Some(_))) => VoteOutcome::Rejected,
            Some((_, None)) | None => VoteOutcome::Tied,
        };
        reasons.extend(chair.map(|(of, cast)| Reason::CastingVote { of, cast }));
        let is_complete = standings.iter().all(|one| one.abstained == 0 && one.absent() == 0);
        Ok(VoteResult { outcome, tally, is_complete, reasons })
    }
}

/// The municipalities that satisfy the predicate.
fn who(standings: &[MemberVotes], is: impl Fn(&MemberVotes) -> bool) -> Vec<MunicipalityCode> {
    standings.iter().filter(|one| is(one)).map(|one| one.seats.municipality).collect()
}

/// The way a municipality votes, by the larger number of its votes; neither if they are equal.
fn side(one: &MemberVotes) -> Option<Ballot> {
    match one.in_favour.cmp(&one.against) {
        Ordering::Greater => Some(Ballot::For),
        Ordering::Less => Some(Ballot::Against),
        Ordering::Equal => None,
    }
}

/// A majority, applied to the votes.
fn majority(condition: &Condition, standings: &[MemberVotes]) -> Reason {
    let weight = |one: &MemberVotes| match &condition.count {
        Count::Votes => u64::from(one.seats.weight.votes()),
        Count::Members | Count::Municipalities => 1,
        #[expect(
            clippy::expect_used,
            reason = "a rule that fits the board knows those of every municipality with members"
        )]
        Count::Inhabitants(inhabitants) => inhabitants.get(one.seats.municipality).expect("inhabitants").into(),
    };
    let is_by_member = matches!(condition.count, Count::Votes | Count::Members);
    let in_favour =
        |one: &MemberVotes| if is_by_member { one.in_favour } else { (side(one) == Some(Ballot::For)).into() };
    let whole = |one: &MemberVotes| match (condition.of, is_by_member) {
        (Whole::Cast, true) => one.in_favour.saturating_add(one.against),
        (Whole::Cast, false) => side(one).is_some().into(),
        (Whole::All, true) => one.seats.members.into(),
        (Whole::All, false) => 1,
    };
    let add = |units: &dyn Fn(&MemberVotes) -> u64| {
        standings.iter().fold(0_u64, |sum, one| sum.saturating_add(units(one).saturating_mul(weight(one))))
    };
    let (for_it, of) = (add(&in_favour), add(&whole));
    let needed = condition.majority.needed(of);
    let blocked_by = if for_it >= needed { Vec::new() } else { who(standings, |one| in_favour(one) < whole(one)) };
    Reason::Majority { condition: condition.clone(), needed, in_favour: for_it, of, blocked_by }
}

impl VoteResult {
    /// The outcome.
    #[must_use]
    pub const fn outcome(&self) -> VoteOutcome {
        self.outcome
    }

    /// Whether the proposal is carried.
    #[must_use]
    pub fn is_carried(&self) -> bool {
        self.outcome == VoteOutcome::Carried
    }

    /// The votes as they were cast.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// Whether every member who was not barred voted for or against: a complete meeting (*voltallige vergadering*;
    /// Gemeentewet, article 32(6)), which decides the effect of a tie.
    #[must_use]
    #[doc(alias = "voltallige vergadering")]
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Each demand of the rule with its votes: the quorum, the majorities in the order of the rule, the vetoes by
    /// municipality, and on a tie the casting vote.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The municipalities that kept the proposal from being carried, each once, by code: those that were away without a
    /// quorum, those that were not in favour of a majority that was not reached, unless the chair broke that tie, those that
    /// used a veto, and a chair that cast its vote against. None of a proposal that is carried.
    #[must_use]
    pub fn blocked_by(&self) -> Vec<MunicipalityCode> {
        let mut who: Vec<MunicipalityCode> = Vec::new();
        let is_broken =
            self.reasons.iter().any(|one| matches!(one, Reason::CastingVote { cast: Some(Ballot::For), .. }));
        for reason in self.reasons.iter().filter(|reason| !self.is_carried() && !reason.is_met()) {
            match reason {
                Reason::Majority { .. } if is_broken => {}
                Reason::CastingVote { cast: None, .. } => {}
                Reason::Quorum { absent: codes, .. } | Reason::Majority { blocked_by: codes, .. } => who.extend(codes),
                Reason::Veto { of, .. } | Reason::CastingVote { of, .. } => who.push(*of),
            }
        }
        sorted::sort(&mut who);
        who.dedup();
        who
    }
}
