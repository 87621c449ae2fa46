use crate::{
    arrangement::ClauseKind,
    finance::FinanceError,
    governance::{BoardKind, OrganOf},
    language::{Lang, errors},
    municipality::MunicipalityCode,
    time::PeriodError,
};
use chrono::NaiveDate;

errors! {
    /// Why a text of an arrangement is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum TextError {
        /// It has no name.
        #[error("the arrangement has no name; give it the name of the text, or one by which people know it")]
        #[nl("de regeling heeft geen naam; geef de naam uit de tekst, of een waaronder zij bekend is")]
        NoName,
        /// Fewer than two organs take part.
        #[error(
            "{0} organ takes part; an arrangement is made by at least two, such as GM0626/college and GM0629/college"
        )]
        #[nl_of(
            count,
            "aantal deelnemende organen: {count}; een regeling wordt door ten minste twee getroffen, zoals \
             GM0626/college en GM0629/college"
        )]
        TooFew(usize),
        /// An organ takes part twice at a time.
        #[error("{0} takes part twice at a time; give it one period, or periods that do not overlap")]
        #[nl_of(
            party,
            "{party} neemt twee keer tegelijk deel; geef één periode, of periodes die elkaar niet overlappen"
        )]
        TwiceAtATime(OrganOf),
        /// A clause is present and lacking.
        #[error("clause `{0}` stands both in `clauses` and in `lacks`; take it from one of them")]
        #[nl_of(clause, "bepaling `{clause}` staat zowel in `clauses` als in `lacks`; haal haar uit een van beide")]
        PresentAndLacking(ClauseKind),
        /// Two boards of a kind.
        #[error("the text has two boards of the kind `{0}`; give it one of each kind")]
        #[nl_of(board, "de tekst noemt het {} twee keer; geef van elke soort bestuur er één", board.label(Lang::Nl))]
        BoardTwice(BoardKind),
        /// A municipality that takes no part has seats.
        #[error(
            "{municipality} has seats on the {board} but takes no part in the arrangement; add an organ of it to the participants, or take its seats away"
        )]
        #[nl(
            "{municipality} heeft zetels in het {board} maar neemt niet deel aan de regeling; \
             voeg een orgaan van die gemeente toe aan de deelnemers, of neem haar zetels weg",
            board = board.label(Lang::Nl)
        )]
        SeatsOfStranger {
            /// The board.
            board: BoardKind,
            /// The stranger.
            municipality: MunicipalityCode,
        },
        /// A municipality that takes no part bears costs.
        #[error(
            "{0} stands in the cost key but takes no part in the arrangement; divide its share over the participants"
        )]
        #[nl_of(
            municipality,
            "{municipality} staat in de verdeelsleutel maar neemt niet deel aan de regeling; verdeel het aandeel \
             over de deelnemers"
        )]
        CostsOfStranger(MunicipalityCode),
        /// A municipality that takes no part would leave.
        #[error("no organ of {municipality} takes part on the day before {on}, so it cannot leave; name one that does")]
        #[nl(
            "geen orgaan van {municipality} neemt op de dag vóór {on} deel, dus kan die gemeente niet uittreden; \
             noem er een die wel deelneemt"
        )]
        NoParty {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The day on which it would be gone.
            on: NaiveDate,
        },
        /// A participation would end before it begins.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Period(#[from] PeriodError),
        /// The cost key cannot pass to the municipalities that take the place of others.
        #[error(
            "the cost key cannot pass to the successors, since {0}; record the text with the key that holds afterwards"
        )]
        #[nl_of(
            error,
            "de verdeelsleutel kan niet overgaan op de opvolgers: {}; leg de tekst vast met de sleutel die daarna \
             geldt",
            error.in_lang(Lang::Nl)
        )]
        CostKey(#[from] FinanceError),
    }
}
