use super::{Workplace, entry::entry};
use crate::{
    governance::Organ, id::Key, municipality::MunicipalityCode, organisation::Fte, time::Period, vocabulary::vocabulary,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// An office (*ambt*) that a person holds in a municipality.
    #[doc(alias = "ambt")]
    pub enum Office: "office" {
        /// A member of the council (*raadslid*).
        Councillor = "raadslid", "raadslid" / "councillor";
        /// A member of the executive beside the mayor (*wethouder*).
        Alderman = "wethouder", "wethouder" / "alderman";
        /// The mayor, who chairs the council and the executive (*burgemeester*).
        Mayor = "burgemeester", "burgemeester" / "mayor";
        /// The head of the civil service (*gemeentesecretaris*).
        Secretary = "secretaris" | "gemeentesecretaris", "gemeentesecretaris" / "municipal secretary";
        /// The clerk of the council (*griffier*).
        Clerk = "griffier" | "raadsgriffier", "griffier" / "council clerk";
    }
}

/// A term of office: a person holds an office for a period. People are opaque keys; the crate holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a term of office, an object with person, office, municipality and period")]
pub struct OfficeTerm {
    /// Who.
    pub person: Key,
    /// Which office.
    pub office: Office,
    /// Of which municipality.
    pub municipality: MunicipalityCode,
    /// The period.
    pub period: Period,
    /// Which organ of the municipality appointed or designated them, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designated_by: Option<Organ>,
    /// Whether they replace another (Gemeentewet, articles 106 and 107d) or are temporary (Wet arhi, article 60).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub deputy: bool,
    /// Of an alderman: the part of a full working week, `"1.00"` for all of it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Fte>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl OfficeTerm {
    /// A term of office, without further facts.
    #[must_use]
    pub fn new(person: Key, office: Office, municipality: MunicipalityCode, period: Period) -> Self {
        Self { person, office, municipality, period, designated_by: None, deputy: false, share: None, source: None }
    }
}

entry!(OfficeTerm, on(period), names(municipality), told(person, office, designated_by, deputy, share));

vocabulary! {
    /// The legal relation in which a person works.
    #[non_exhaustive]
    pub enum StaffRelation: "staff relation" {
        /// An appointment under public law (*aanstelling*), the rule until 2020.
        Appointment = "aanstelling", "aanstelling" / "appointment under public law";
        /// An employment contract (*arbeidsovereenkomst*), the rule from 2020.
        Contract = "arbeidsovereenkomst", "arbeidsovereenkomst" / "employment contract";
        /// Hired from a private firm; no official (*inhuur*).
        Hired = "inhuur", "inhuur" / "hired";
    }
}

/// The employment of the holder of an office, and for which municipalities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an employment, an object with person, workplace and period")]
pub struct Employment {
    /// Who.
    pub person: Key,
    /// The employer.
    pub workplace: Workplace,
    /// The period.
    pub period: Period,
    /// For which municipalities the work is done; if none is named, for the employing municipality or, in the service of the
    /// body, for all participants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works_for: Vec<MunicipalityCode>,
    /// The legal relation, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<StaffRelation>,
    /// Whether the work is one that the law excepts, such as that of a registrar or of a volunteer (Gemeentewet, articles
    /// 13(3) and 36b(3)).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub excepted: bool,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Employment {
    /// An employment, without further facts.
    #[must_use]
    pub fn new(person: Key, workplace: Workplace, period: Period) -> Self {
        Self { person, workplace, period, works_for: Vec::new(), relation: None, excepted: false, source: None }
    }
}

entry!(Employment, on(period), names(workplace, works_for), told(person, relation, excepted));

/// How many seats a council has since an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the size of a council, an object with municipality, seats and elected_on")]
pub struct CouncilSize {
    /// Of which municipality.
    pub municipality: MunicipalityCode,
    /// The number of seats.
    pub seats: u8,
    /// The day of the election.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub elected_on: NaiveDate,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl CouncilSize {
    /// So many seats since that election.
    #[must_use]
    pub fn new(municipality: MunicipalityCode, seats: u8, elected_on: NaiveDate) -> Self {
        Self { municipality, seats, elected_on, source: None }
    }
}

entry!(CouncilSize, on(elected_on), names(municipality), told(seats));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Office::ALL);
        check(StaffRelation::ALL);
    }
}
