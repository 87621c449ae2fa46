use super::BwbId;
use crate::{
    language::{Bilingual, Lang},
    time::{BeyondRecord, ClosedRecord, day},
};
use chrono::NaiveDate;
use serde::Serialize;

/// The day after the one on which the texts of all acts were gathered.
const READ_UNTIL: NaiveDate = day(2026, 11, 24);

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
    /// The act of 15 December 2021, Stb. 2022, 18, that changed the Wgr, with its transitional article.
    WgrWijzigingswet2021,
    /// *Bekendmakingswet*, the publication act.
    Bekendmakingswet,
    /// *Burgerlijk Wetboek*, book 3: property law in general.
    BurgerlijkWetboek3,
    /// *Burgerlijk Wetboek*, book 7: particular contracts.
    BurgerlijkWetboek7,
    /// *Ambtenarenwet 2017*, the civil servants act, which until 2020 was called *Ambtenarenwet*.
    Ambtenarenwet2017,
    /// *Wet op de ondernemingsraden*, the works councils act.
    WetOr,
    /// *Besluit begroting en verantwoording provincies en gemeenten*, the decree on budgets and accounts.
    Bbv,
    /// *Wet op de vennootschapsbelasting 1969*, the corporate income tax act.
    WetVpb1969,
    /// *Wet op de omzetbelasting 1968*, the VAT act.
    WetOb1968,
    /// *Aanbestedingswet 2012*, the public procurement act.
    Aanbestedingswet2012,
    /// *Wet op het BTW-compensatiefonds*, the VAT compensation fund act.
    WetBtwCompensatiefonds,
    /// *Wet op de collectieve arbeidsovereenkomst*, the collective agreements act.
    WetCao,
    /// *Algemene verordening gegevensbescherming*, the General Data Protection Regulation, Regulation (EU) 2016/679.
    Avg,
    /// *Cyberbeveiligingswet*, the cybersecurity act, Stb. 2026, 187.
    Cyberbeveiligingswet,
}

impl Act {
    /// Every act, in the order of the catalogue.
    pub const ALL: [Self; 21] = [
        Self::Wgr,
        Self::Gemeentewet,
        Self::Awb,
        Self::Archiefwet1995,
        Self::WetArhi,
        Self::AlgemeneTermijnenwet,
        Self::WgrWijzigingswet2014,
        Self::WgrWijzigingswet2021,
        Self::Bekendmakingswet,
        Self::BurgerlijkWetboek3,
        Self::BurgerlijkWetboek7,
        Self::Ambtenarenwet2017,
        Self::WetOr,
        Self::Bbv,
        Self::WetVpb1969,
        Self::WetOb1968,
        Self::Aanbestedingswet2012,
        Self::WetBtwCompensatiefonds,
        Self::WetCao,
        Self::Avg,
        Self::Cyberbeveiligingswet,
    ];

    /// The number of the act in the national collection of statutes (*Basiswettenbestand*); `None` for an act that is
    /// cited as it stands in the official journal.
    #[must_use]
    pub const fn bwb_id(self) -> Option<BwbId> {
        Some(BwbId::regulation(match self {
            Self::Wgr => 3_740,
            Self::Gemeentewet => 5_416,
            Self::Awb => 5_537,
            Self::Archiefwet1995 => 7_376,
            Self::WetArhi => 3_718,
            Self::AlgemeneTermijnenwet => 2_448,
            Self::WgrWijzigingswet2014 => 35_457,
            // The one is not in the national collection as far as we found, nor is European law.
            Self::WgrWijzigingswet2021 | Self::Avg => return None,
            Self::Bekendmakingswet => 4_287,
            Self::BurgerlijkWetboek3 => 5_291,
            Self::BurgerlijkWetboek7 => 5_290,
            Self::Ambtenarenwet2017 => 1_947,
            Self::WetOr => 2_747,
            Self::Bbv => 14_606,
            Self::WetVpb1969 => 2_672,
            Self::WetOb1968 => 2_629,
            Self::Aanbestedingswet2012 => 32_203,
            Self::WetBtwCompensatiefonds => 13_817,
            Self::WetCao => 1_937,
            Self::Cyberbeveiligingswet => 52_872,
        }))
    }

    /// The first day for which its text was not read: what changed in the law since, or is announced, no rule knows.
    ///
    /// The texts were gathered up to 23 November 2026, of all acts together.
    ///
    /// ```
    /// use ambtelijke_fusie::{citation::Act, time::day};
    ///
    /// assert_eq!(Act::Wgr.read_until(), day(2026, 11, 24));
    /// ```
    #[must_use]
    pub const fn read_until(self) -> NaiveDate {
        READ_UNTIL
    }

    /// That a day lies beyond the days for which the law was read, if it does.
    #[must_use]
    pub fn beyond_record(day: NaiveDate) -> Option<BeyondRecord> {
        BeyondRecord::after(ClosedRecord::Law, Some(READ_UNTIL), day)
    }

    /// Where the act stands in the official journal (*Staatsblad*, or that of the European Union), of an act that is not in the
    /// national collection.
    pub(super) const fn journal_link(self) -> &'static str {
        match self {
            Self::WgrWijzigingswet2021 => "https://zoek.officielebekendmakingen.nl/stb-2022-18.html",
            Self::Avg => "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            _ => "https://wetten.overheid.nl",
        }
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
            Self::WgrWijzigingswet2021 => "Stb. 2022, 18",
            Self::Bekendmakingswet => "Bekendmakingswet",
            Self::BurgerlijkWetboek3 => "BW 3",
            Self::BurgerlijkWetboek7 => "BW 7",
            Self::Ambtenarenwet2017 => "Ambtenarenwet 2017",
            Self::WetOr => "WOR",
            Self::Bbv => "BBV",
            Self::WetVpb1969 => "Wet Vpb 1969",
            Self::WetOb1968 => "Wet OB 1968",
            Self::Aanbestedingswet2012 => "Aanbestedingswet 2012",
            Self::WetBtwCompensatiefonds => "Wet BCF",
            Self::WetCao => "Wet CAO",
            Self::Avg => "AVG",
            Self::Cyberbeveiligingswet => "Cyberbeveiligingswet",
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
            Self::WgrWijzigingswet2021 => {
                Bilingual::new("Wet van 15 december 2021, Stb. 2022, 18", "Act of 15 December 2021, Stb. 2022, 18")
            }
            Self::Bekendmakingswet => Bilingual::new("Bekendmakingswet", "Publication Act"),
            Self::BurgerlijkWetboek3 => Bilingual::new("Burgerlijk Wetboek, Boek 3", "Civil Code, Book 3"),
            Self::BurgerlijkWetboek7 => Bilingual::new("Burgerlijk Wetboek, Boek 7", "Civil Code, Book 7"),
            Self::Ambtenarenwet2017 => Bilingual::new("Ambtenarenwet 2017", "Civil Servants Act 2017"),
            Self::WetOr => Bilingual::new("Wet op de ondernemingsraden", "Works Councils Act"),
            Self::Bbv => Bilingual::new(
                "Besluit begroting en verantwoording provincies en gemeenten",
                "Provincial and Municipal Budgets and Accounts Decree",
            ),
            Self::WetVpb1969 => {
                Bilingual::new("Wet op de vennootschapsbelasting 1969", "Corporate Income Tax Act 1969")
            }
            Self::WetOb1968 => Bilingual::new("Wet op de omzetbelasting 1968", "Turnover Tax Act 1968"),
            Self::Aanbestedingswet2012 => Bilingual::new("Aanbestedingswet 2012", "Public Procurement Act 2012"),
            Self::WetBtwCompensatiefonds => {
                Bilingual::new("Wet op het BTW-compensatiefonds", "VAT Compensation Fund Act")
            }
            Self::WetCao => Bilingual::new("Wet op de collectieve arbeidsovereenkomst", "Collective Agreements Act"),
            Self::Avg => {
                Bilingual::new("Algemene verordening gegevensbescherming", "General Data Protection Regulation")
            }
            Self::Cyberbeveiligingswet => Bilingual::new("Cyberbeveiligingswet", "Cybersecurity Act"),
        };
        both.get(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::ToString, vec::Vec};

    #[test]
    fn every_act_has_its_own_number_in_the_national_collection() {
        let numbers: Vec<_> = Act::ALL.into_iter().filter_map(Act::bwb_id).map(|id| id.to_string()).collect();
        for (index, number) in numbers.iter().enumerate() {
            assert_eq!(number.len(), 11, "{number}");
            assert!(!numbers[..index].contains(number), "{number} twice");
        }
        assert_eq!(Act::Wgr.bwb_id().unwrap().to_string(), "BWBR0003740");
        assert_eq!(Act::WgrWijzigingswet2014.bwb_id().unwrap().to_string(), "BWBR0035457");
    }
}
