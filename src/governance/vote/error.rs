use crate::{language::errors, municipality::MunicipalityCode};

errors! {
    /// Why a rule is refused, or does not fit a board.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RuleError {
        /// No majority is asked for.
        #[error("the rule has no condition; name the majority by which a proposal is carried")]
        #[nl("de regel stelt geen voorwaarde; noem de meerderheid waarmee een voorstel is aangenomen")]
        NoCondition,
        /// A share of nothing is asked for.
        #[error("a share of 0 asks for nothing; it must be more than 0 and at most 1")]
        #[nl("een aandeel van 0 vraagt niets; neem er een boven 0, ten hoogste 1")]
        AsksNothing,
        /// Two conditions count the same unit of the same whole.
        #[error("two conditions count the same of the same whole; keep the one that asks for more")]
        #[nl("twee voorwaarden tellen hetzelfde van hetzelfde geheel; houd alleen de zwaarste over")]
        ConditionTwice,
        /// A veto stands in it twice.
        #[error("{0} has its veto twice; name it once")]
        #[nl_of(of, "het veto van {of} staat er twee keer; noem het één keer")]
        VetoTwice(MunicipalityCode),
        /// A casting vote where nothing ties.
        #[error("a casting vote decides a tie of a simple majority of the votes cast; the rule has no such condition")]
        #[nl(
            "een doorslaggevende stem beslist als de stemmen staken bij een gewone meerderheid van de uitgebrachte \
             stemmen; die voorwaarde heeft de regel niet"
        )]
        NothingTies,
        /// The quorum is above the number of members.
        #[error("the quorum is {quorum} members, but the board has {members}; it can be that number at most")]
        #[nl("het quorum is {quorum} leden, maar het bestuur telt er {members}; meer kan het quorum niet zijn")]
        QuorumAboveMembers {
            /// What is asked.
            quorum: u32,
            /// How many members there are.
            members: u64,
        },
        /// A municipality has a veto or a casting vote, but no members.
        #[error("{0} has a veto or a casting vote, but no members on this board")]
        #[nl_of(of, "{of} heeft een veto of een doorslaggevende stem, maar geen leden in dit bestuur")]
        NoSeat(MunicipalityCode),
        /// The inhabitants of a municipality are not known.
        #[error(
            "the inhabitants of {municipality} on 1 January {year} are not known; supply them, or take another year"
        )]
        #[nl(
            "het aantal inwoners van {municipality} op 1 januari {year} is niet bekend; geef het, of neem een ander \
             jaar"
        )]
        NoInhabitants {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The year.
            year: i32,
        },
        /// A municipality stands twice among the inhabitants.
        #[error("{municipality} stands twice among the inhabitants; give its number once")]
        #[nl("{municipality} staat twee keer bij de inwoners; geef het aantal één keer")]
        InhabitantsTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// There are no inhabitants to have a majority of.
        #[error("there are no inhabitants on 1 January {year}; at least one municipality must have some")]
        #[nl("er zijn geen inwoners op 1 januari {year}; ten minste één gemeente moet inwoners hebben")]
        Nobody {
            /// The year.
            year: i32,
        },
    }
}
