use crate::{
    governance::{BoardKind, OrganOf},
    language::errors,
    municipality::MunicipalityCode,
    serde_text::serde_as_text,
};
use alloc::boxed::Box;
use core::{fmt, str::FromStr};

/// The employer of a person (*werkgever*): a municipality, the body of the arrangement, or a private employer.
///
/// Written as `GM0376`, `lichaam` or `particulier`.
#[doc(alias = "werkgever")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Workplace {
    /// A municipality.
    Municipality(MunicipalityCode),
    /// The body that the arrangement founded.
    Body,
    /// An employer under private law.
    Private,
}

/// Who acts (*handelt*): an organ of a municipality, a board of the body, or its chair.
///
/// Written as `GM0376/college`, as the term of a board such as `algemeen-bestuur`, or as `voorzitter`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ActingOrgan {
    /// An organ of a municipality.
    Organ(OrganOf),
    /// A board of the body.
    Board(BoardKind),
    /// The chair of the body (*voorzitter*).
    Chair,
}

serde_as_text!(Workplace, ActingOrgan);

errors! {
    /// Why a text names no employer.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[error("`{text}` is not an employer; write a municipality such as `GM0376`, or `lichaam` or `particulier`")]
    #[nl("`{text}` is geen werkgever; schrijf een gemeente zoals `GM0376`, of `lichaam` of `particulier`")]
    pub struct WorkplaceError {
        text: Box<str>,
    }
}

errors! {
    /// Why a text names no actor.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[error(
        "`{text}` is nobody who acts; write an organ such as GM0376/college, a board such as `algemeen-bestuur`, or `voorzitter`"
    )]
    #[nl(
        "`{text}` is geen orgaan, bestuur of voorzitter; \
         schrijf een orgaan zoals GM0376/college, een bestuur zoals `algemeen-bestuur`, of `voorzitter`"
    )]
    pub struct ActingOrganError {
        text: Box<str>,
    }
}

impl fmt::Display for Workplace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Municipality(code) => fmt::Display::fmt(code, f),
            Self::Body => f.write_str("lichaam"),
            Self::Private => f.write_str("particulier"),
        }
    }
}

impl FromStr for Workplace {
    type Err = WorkplaceError;

    fn from_str(text: &str) -> Result<Self, WorkplaceError> {
        match text {
            "lichaam" => Ok(Self::Body),
            "particulier" => Ok(Self::Private),
            _ => text.parse().map(Self::Municipality).map_err(|_| WorkplaceError { text: text.into() }),
        }
    }
}

impl fmt::Display for ActingOrgan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organ(organ) => fmt::Display::fmt(organ, f),
            Self::Board(board) => fmt::Display::fmt(board, f),
            Self::Chair => f.write_str("voorzitter"),
        }
    }
}

impl FromStr for ActingOrgan {
    type Err = ActingOrganError;

    fn from_str(text: &str) -> Result<Self, ActingOrganError> {
        let no_one = || ActingOrganError { text: text.into() };
        match text {
            "voorzitter" => Ok(Self::Chair),
            _ if text.contains('/') => text.parse().map(Self::Organ).map_err(|_| no_one()),
            _ => text.parse().map(Self::Board).map_err(|_| no_one()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, Translate};
    use alloc::string::ToString;

    #[test]
    fn employers_and_actors_read_as_they_are_written() {
        for text in ["GM0376", "lichaam", "particulier"] {
            assert_eq!(text.parse::<Workplace>().unwrap().to_string(), text);
        }
        for text in ["GM0376/college", "GM0376/burgemeester", "algemeen-bestuur", "bestuur", "voorzitter"] {
            assert_eq!(text.parse::<ActingOrgan>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_error_says_itself_in_dutch_too() {
        let error = "gemeente".parse::<Workplace>().unwrap_err();
        let said = "`gemeente` is geen werkgever; schrijf een gemeente zoals `GM0376`, of `lichaam` of `particulier`";
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }

    #[test]
    fn what_is_neither_is_refused_with_what_would_be_right() {
        assert!("gemeente".parse::<Workplace>().unwrap_err().to_string().contains("such as `GM0376`"));
        for text in ["GM0376", "GM0376/commissie", "de-baas"] {
            assert!(text.parse::<ActingOrgan>().unwrap_err().to_string().contains("such as GM0376/college"), "{text}");
        }
    }
}
