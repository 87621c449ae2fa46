use crate::{
    language::{Lang, errors},
    municipality::MunicipalityCode,
    serde_text::serde_as_text,
    vocabulary::{UnknownTerm, term_set, vocabulary},
};
use alloc::boxed::Box;
use core::{fmt, str::FromStr};

vocabulary! {
    /// One of the three governing bodies (*bestuursorgaan*) of a municipality that can take part in a joint
    /// arrangement.
    ///
    /// Gemeentewet, article 6; Wgr, article 1(1). Exhaustive on purpose: the statute has these three.
    #[doc(alias = "bestuursorgaan")]
    pub enum Organ: "orgaan van een gemeente" / "organ of a municipality" {
        /// The municipal council (*gemeenteraad*).
        #[doc(alias = "gemeenteraad")]
        Council = "raad" | "gemeenteraad", "raad" / "council";
        /// The municipal executive (*college van burgemeester en wethouders*).
        Executive = "college" | "college-van-burgemeester-en-wethouders", "college" / "executive";
        /// The mayor (*burgemeester*).
        Mayor = "burgemeester", "burgemeester" / "mayor";
    }
}

term_set! {
    /// Which of the three organs.
    pub struct OrganSet(u8) of Organ;
}

/// An organ of one municipality: the party (*deelnemer*) of a joint arrangement.
///
/// Written as `GM0376/college`.
///
/// ```
/// use ambtelijke_fusie::governance::{Organ, OrganOf};
///
/// let college: OrganOf = "GM0376/college".parse()?;
/// assert_eq!(college.organ(), Organ::Executive);
/// assert_eq!(college.to_string(), "GM0376/college");
/// # Ok::<(), ambtelijke_fusie::governance::OrganOfError>(())
/// ```
#[doc(alias = "deelnemer")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganOf {
    municipality: MunicipalityCode,
    organ: Organ,
}

serde_as_text!(OrganOf);

errors! {
    /// Why a text does not name an organ of a municipality.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum OrganOfError {
        /// There is no `/` between code and organ.
        #[error("`{text}` is not a municipality and an organ; it looks like GM0376/college")]
        #[nl("`{text}` is geen gemeente met een orgaan; schrijf het als GM0376/college")]
        Shape {
            /// The whole text.
            text: Box<str>,
        },
        /// The part before the `/` is no code.
        #[error("`{text}` does not begin with a municipality code; it looks like GM0376/college")]
        #[nl("`{text}` begint niet met een gemeentecode; schrijf het als GM0376/college")]
        Code {
            /// The whole text.
            text: Box<str>,
        },
        /// The part after the `/` is no organ.
        #[error(transparent)]
        #[nl_of(unknown, "{}", unknown.in_lang(Lang::Nl))]
        Organ(#[from] UnknownTerm),
    }
}

impl OrganOf {
    /// The organ of that municipality.
    #[must_use]
    pub const fn new(municipality: MunicipalityCode, organ: Organ) -> Self {
        Self { municipality, organ }
    }

    /// The municipality.
    #[must_use]
    pub const fn municipality(self) -> MunicipalityCode {
        self.municipality
    }

    /// The organ.
    #[must_use]
    pub const fn organ(self) -> Organ {
        self.organ
    }
}

impl fmt::Display for OrganOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.municipality, self.organ)
    }
}

impl FromStr for OrganOf {
    type Err = OrganOfError;

    fn from_str(text: &str) -> Result<Self, OrganOfError> {
        let (code, organ) = text.split_once('/').ok_or_else(|| OrganOfError::Shape { text: text.into() })?;
        let municipality = code.parse().map_err(|_| OrganOfError::Code { text: text.into() })?;
        Ok(Self { municipality, organ: organ.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;
    use alloc::string::ToString;

    #[test]
    fn every_organ_reads_as_it_writes() {
        check(Organ::ALL);
    }

    #[test]
    fn a_set_holds_what_was_put_in() {
        let set = OrganSet::of(&[Organ::Council, Organ::Mayor]);
        assert!(set.contains(Organ::Council) && set.contains(Organ::Mayor) && !set.contains(Organ::Executive));
        assert_eq!([Organ::Mayor, Organ::Council].into_iter().collect::<OrganSet>(), set);
    }

    #[test]
    fn what_is_no_organ_of_a_municipality_is_refused() {
        for (text, part) in [
            ("GM0376", "it looks like GM0376/college"),
            ("Laren/college", "does not begin with a municipality code"),
            ("GM0376/wethouder", "one of raad, college, burgemeester"),
        ] {
            let error = text.parse::<OrganOf>().unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
            assert!(serde_json::from_str::<OrganOf>(&alloc::format!("{text:?}")).is_err());
        }
    }
}
