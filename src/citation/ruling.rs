use crate::time::day;
use alloc::string::String;
use chrono::NaiveDate;
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A ruling of a court (*uitspraak*) that says how a provision must be read.
#[doc(alias = "uitspraak")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ruling {
    ecli: &'static str,
    court: &'static str,
    on: NaiveDate,
}

impl Ruling {
    /// The highest court in administrative matters, on 15 April 2015: withdrawing is a right that no one can veto.
    pub(crate) const WITHDRAWAL_IS_A_RIGHT: Self = Self {
        ecli: "ECLI:NL:RVS:2015:1198",
        court: "Afdeling bestuursrechtspraak van de Raad van State",
        on: day(2015, 4, 15),
    };
    /// A district court, on 9 August 2018: the general board fixes the exit fee by the clause.
    pub(crate) const EXIT_FEE_BY_THE_BOARD: Self =
        Self { ecli: "ECLI:NL:RBNHO:2018:7649", court: "Rechtbank Noord-Holland", on: day(2018, 8, 9) };
    /// The highest court, on 22 March 2019: the works council advises on the effects on staff, not on the political choice.
    pub(crate) const WORKS_COUNCIL_AND_POLITICS: Self =
        Self { ecli: "ECLI:NL:HR:2019:397", court: "Hoge Raad", on: day(2019, 3, 22) };

    /// The European case law identifier, such as `ECLI:NL:RVS:2015:1198`.
    #[must_use]
    pub const fn ecli(self) -> &'static str {
        self.ecli
    }

    /// The court, in Dutch.
    #[must_use]
    pub const fn court(self) -> &'static str {
        self.court
    }

    /// The day of the ruling.
    #[must_use]
    pub const fn on(self) -> NaiveDate {
        self.on
    }

    /// The address of the ruling.
    #[must_use]
    pub fn link(self) -> String {
        alloc::format!("https://deeplink.rechtspraak.nl/uitspraak?id={}", self.ecli)
    }
}

impl fmt::Display for Ruling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}, {}", self.court, self.on, self.ecli)
    }
}

impl Serialize for Ruling {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Ruling", 4)?;
        out.serialize_field("ecli", self.ecli)?;
        out.serialize_field("court", self.court)?;
        out.serialize_field("on", &self.on)?;
        out.serialize_field("link", &self.link())?;
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_ruling_is_found_by_its_identifier() {
        let ruling = Ruling::WITHDRAWAL_IS_A_RIGHT;
        assert_eq!(ruling.link(), "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2015:1198");
        assert!(ruling.to_string().contains("2015-04-15"));
        assert!(ruling.ecli().contains("2015"), "an identifier names its year");
    }
}
