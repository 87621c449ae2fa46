use crate::{
    arrangement::ClauseKind,
    finance::FinanceError,
    governance::{BoardKind, OrganOf},
    municipality::MunicipalityCode,
    time::PeriodError,
};
use chrono::NaiveDate;

/// Why a text of an arrangement is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// It has no name.
    #[error("the arrangement has no name; give it the name of the text, or one by which people know it")]
    NoName,
    /// Fewer than two organs take part.
    #[error("{0} organ takes part; an arrangement is made by at least two, such as GM0626/college and GM0629/college")]
    TooFew(usize),
    /// An organ takes part twice at a time.
    #[error("{0} takes part twice at a time; give it one period, or periods that do not overlap")]
    TwiceAtATime(OrganOf),
    /// A clause is present and lacking.
    #[error("clause `{0}` stands both in `clauses` and in `lacks`; take it from one of them")]
    PresentAndLacking(ClauseKind),
    /// Two boards of a kind.
    #[error("the text has two boards of the kind `{0}`; give it one of each kind")]
    BoardTwice(BoardKind),
    /// A municipality that takes no part has seats.
    #[error(
        "{municipality} has seats on the {board} but takes no part in the arrangement; add an organ of it to the participants, or take its seats away"
    )]
    SeatsOfStranger {
        /// The board.
        board: BoardKind,
        /// The stranger.
        municipality: MunicipalityCode,
    },
    /// A municipality that takes no part bears costs.
    #[error("{0} stands in the cost key but takes no part in the arrangement; divide its share over the participants")]
    CostsOfStranger(MunicipalityCode),
    /// A municipality that takes no part would leave.
    #[error("no organ of {municipality} takes part on the day before {on}, so it cannot leave; name one that does")]
    NoParty {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The day on which it would be gone.
        on: NaiveDate,
    },
    /// A participation would end before it begins.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// The cost key cannot pass to the municipalities that take the place of others.
    #[error(
        "the cost key cannot pass to the successors, since {0}; record the text with the key that holds afterwards"
    )]
    CostKey(#[from] FinanceError),
}
