use crate::{id::Name, municipality::MunicipalityCode, vocabulary::vocabulary};
use alloc::boxed::Box;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The medium in which a text is made known (*bekendmaking*).
    #[non_exhaustive]
    pub enum Medium: "medium van bekendmaking" / "medium of publication" {
        /// The municipal gazette (*gemeenteblad*), the medium since 1 July 2021.
        Gemeenteblad = "gemeenteblad", "gemeenteblad" / "municipal gazette";
        /// The national gazette (*Staatscourant*), the medium from 2015 until 1 July 2021.
        Staatscourant = "staatscourant", "Staatscourant" / "national gazette";
        /// The way customary in the municipality, such as a local paper; the medium until 2015.
        Customary = "gebruikelijke-wijze", "op de gebruikelijke wijze" / "in the customary way";
        /// The gazette of the joint body itself (*blad gemeenschappelijke regeling*).
        BodyGazette = "blad-gemeenschappelijke-regeling", "blad gemeenschappelijke regeling" / "gazette of the joint body";
    }
}

/// The publication (*bekendmaking*) of an arrangement or of a decision on it.
#[doc(alias = "bekendmaking")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a publication, an object with medium and on")]
pub struct Publication {
    /// The medium.
    pub medium: Medium,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// By the government of which municipality, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<MunicipalityCode>,
    /// The number of the issue, such as `stcrt-2020-56312`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Name>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Publication {
    /// A publication in that medium on that day.
    #[must_use]
    pub const fn new(medium: Medium, on: NaiveDate) -> Self {
        Self { medium, on, by: None, number: None, source: None }
    }

    /// The same, by the government of that municipality.
    #[must_use]
    pub fn by(self, municipality: MunicipalityCode) -> Self {
        Self { by: Some(municipality), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_medium_reads_as_it_writes() {
        crate::vocabulary::check(Medium::ALL);
    }
}
