use super::BwbId;
use crate::language::{Bilingual, Lang};
use serde::Serialize;

/// A statute (*wet*) or decree that the rules of this crate cite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Act {
    /// *Wet gemeenschappelijke regelingen*, the act on joint arrangements.
    Wgr,
    /// *Gemeentewet*, the municipalities act.
    Gemeentewet,
    /// *Algemene wet bestuursrecht*, the general administrative law act.
    Awb,
    /// *Archiefwet 1995*, the public records act.
    Archiefwet1995,
    /// *Wet algemene regels herindeling*, the general rules on municipal reorganisation.
    WetArhi,
    /// *Algemene termijnenwet*, the act on statutory terms.
    AlgemeneTermijnenwet,
    /// The transitional articles of the act of 9 July 2014, Stb. 2014, 306, that changed the Wgr.
    WgrWijzigingswet2014,
}

impl Act {
    /// Every act, in the order of the catalogue.
    pub const ALL: [Self; 7] = [
        Self::Wgr,
        Self::Gemeentewet,
        Self::Awb,
        Self::Archiefwet1995,
        Self::WetArhi,
        Self::AlgemeneTermijnenwet,
        Self::WgrWijzigingswet2014,
    ];

    /// The number of the act in the national collection of statutes (*Basiswettenbestand*).
    #[must_use]
    pub const fn bwb_id(self) -> BwbId {
        BwbId::regulation(match self {
            Self::Wgr => 3_740,
            Self::Gemeentewet => 5_416,
            Self::Awb => 5_537,
            Self::Archiefwet1995 => 7_376,
            Self::WetArhi => 3_718,
            Self::AlgemeneTermijnenwet => 2_448,
            Self::WgrWijzigingswet2014 => 35_457,
        })
    }

    /// The customary short title, the same in both languages.
    #[must_use]
    pub const fn short_title(self) -> &'static str {
        match self {
            Self::Wgr => "Wgr",
            Self::Gemeentewet => "Gemeentewet",
            Self::Awb => "Awb",
            Self::Archiefwet1995 => "Archiefwet 1995",
            Self::WetArhi => "Wet arhi",
            Self::AlgemeneTermijnenwet => "Algemene termijnenwet",
            Self::WgrWijzigingswet2014 => "Stb. 2014, 306",
        }
    }

    /// The full name in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::Wgr => Bilingual::new("Wet gemeenschappelijke regelingen", "Joint Arrangements Act"),
            Self::Gemeentewet => Bilingual::new("Gemeentewet", "Municipalities Act"),
            Self::Awb => Bilingual::new("Algemene wet bestuursrecht", "General Administrative Law Act"),
            Self::Archiefwet1995 => Bilingual::new("Archiefwet 1995", "Public Records Act 1995"),
            Self::WetArhi => {
                Bilingual::new("Wet algemene regels herindeling", "Municipal Reorganisation (General Rules) Act")
            }
            Self::AlgemeneTermijnenwet => {
                Bilingual::new("Algemene termijnenwet", "General Extension of Time Limits Act")
            }
            Self::WgrWijzigingswet2014 => {
                Bilingual::new("Wet van 9 juli 2014, Stb. 2014, 306", "Act of 9 July 2014, Stb. 2014, 306")
            }
        };
        both.get(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn every_act_has_its_own_number_in_the_national_collection() {
        let numbers = Act::ALL.map(|act| act.bwb_id().to_string());
        for (index, number) in numbers.iter().enumerate() {
            assert_eq!(number.len(), 11, "{number}");
            assert!(!numbers[..index].contains(number), "{number} twice");
        }
        assert_eq!(Act::Wgr.bwb_id().to_string(), "BWBR0003740");
        assert_eq!(Act::WgrWijzigingswet2014.bwb_id().to_string(), "BWBR0035457");
    }
}
