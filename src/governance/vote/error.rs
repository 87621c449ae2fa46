use crate::municipality::MunicipalityCode;

/// Why a rule is refused, or does not fit a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RuleError {
    /// No majority is asked for.
    #[error("the rule has no condition; name the majority by which a proposal is carried")]
    NoCondition,
    /// A share of nothing is asked for.
    #[error("a share of 0 asks for nothing; it must be more than 0 and at most 1")]
    AsksNothing,
    /// Two conditions count the same unit of the same whole.
    #[error("two conditions count the same of the same whole; keep the one that asks for more")]
    ConditionTwice,
    /// A veto stands in it twice.
    #[error("{0} has its veto twice; name it once")]
    VetoTwice(MunicipalityCode),
    /// A casting vote where nothing ties.
    #[error("a casting vote decides a tie of a simple majority of the votes cast; the rule has no such condition")]
    NothingTies,
    /// The quorum is above the number of members.
    #[error("the quorum is {quorum} members, but the board has {members}; it can be that number at most")]
    QuorumAboveMembers {
        /// What is asked.
        quorum: u32,
        /// How many members there are.
        members: u64,
    },
    /// A municipality has a veto or a casting vote, but no members.
    #[error("{0} has a veto or a casting vote, but no members on this board")]
    NoSeat(MunicipalityCode),
    /// The inhabitants of a municipality are not known.
    #[error("the inhabitants of {municipality} on 1 January {year} are not known; supply them, or take another year")]
    NoInhabitants {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year.
        year: i32,
    },
    /// A municipality stands twice among the inhabitants.
    #[error("{municipality} stands twice among the inhabitants; give its number once")]
    InhabitantsTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// There are no inhabitants to have a majority of.
    #[error("there are no inhabitants on 1 January {year}; at least one municipality must have some")]
    Nobody {
        /// The year.
        year: i32,
    },
}
