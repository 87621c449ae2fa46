use crate::vocabulary::vocabulary;

vocabulary! {
    /// A province (*provincie*).
    ///
    /// Exhaustive on purpose: there are twelve, since Flevoland became one on 1986-01-01. Before that day Almere,
    /// Dronten, Lelystad and Zeewolde lay in no province, and Noordoostpolder and Urk in Overijssel.
    ///
    /// ```
    /// use ambtelijke_fusie::{language::Lang, municipality::Province};
    ///
    /// assert_eq!("noord-holland".parse(), Ok(Province::NoordHolland));
    /// assert_eq!(Province::NoordHolland.code(), "PV27");
    /// assert_eq!(Province::Fryslan.label(Lang::En), "Friesland");
    /// ```
    #[doc(alias = "provincie")]
    pub enum Province: "provincie" / "province" {
        /// Groningen, `PV20`.
        Groningen = "groningen" | "PV20", "Groningen" / "Groningen";
        /// Fryslân (Friesland), `PV21`.
        #[doc(alias = "friesland")]
        Fryslan = "fryslan" | "friesland" | "PV21", "Fryslân" / "Friesland";
        /// Drenthe, `PV22`.
        Drenthe = "drenthe" | "PV22", "Drenthe" / "Drenthe";
        /// Overijssel, `PV23`.
        Overijssel = "overijssel" | "PV23", "Overijssel" / "Overijssel";
        /// Flevoland, `PV24`: a province since 1986-01-01.
        Flevoland = "flevoland" | "PV24", "Flevoland" / "Flevoland";
        /// Gelderland, `PV25`.
        Gelderland = "gelderland" | "PV25", "Gelderland" / "Gelderland";
        /// Utrecht, `PV26`.
        Utrecht = "utrecht" | "PV26", "Utrecht" / "Utrecht";
        /// Noord-Holland, `PV27`.
        NoordHolland = "noord-holland" | "PV27", "Noord-Holland" / "North Holland";
        /// Zuid-Holland, `PV28`.
        ZuidHolland = "zuid-holland" | "PV28", "Zuid-Holland" / "South Holland";
        /// Zeeland, `PV29`.
        Zeeland = "zeeland" | "PV29", "Zeeland" / "Zeeland";
        /// Noord-Brabant, `PV30`.
        NoordBrabant = "noord-brabant" | "PV30", "Noord-Brabant" / "North Brabant";
        /// Limburg, `PV31`.
        Limburg = "limburg" | "PV31", "Limburg" / "Limburg";
    }
}

impl Province {
    /// The code of the province in the national numbering, `PV20` to `PV31`; [`FromStr`](core::str::FromStr) reads
    /// it too.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Groningen => "PV20",
            Self::Fryslan => "PV21",
            Self::Drenthe => "PV22",
            Self::Overijssel => "PV23",
            Self::Flevoland => "PV24",
            Self::Gelderland => "PV25",
            Self::Utrecht => "PV26",
            Self::NoordHolland => "PV27",
            Self::ZuidHolland => "PV28",
            Self::Zeeland => "PV29",
            Self::NoordBrabant => "PV30",
            Self::Limburg => "PV31",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_is_read_by_its_term_and_by_its_code() {
        crate::vocabulary::check(Province::ALL);
        assert_eq!(Province::ALL.len(), 12);
        for province in Province::ALL {
            assert_eq!(province.code().parse::<Province>(), Ok(*province));
        }
        assert!(Province::ALL.is_sorted_by_key(|province| province.code()));
    }
}
