use super::{Workplace, entry::entry};
use crate::{
    governance::Organ, id::Key, municipality::MunicipalityCode, organisation::Fte, time::Period, vocabulary::vocabulary,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

vocabulary! {
    /// An office (*ambt*) that a person holds in a municipality.
    #[doc(alias = "ambt")]
    #[non_exhaustive]
    pub enum Office: "ambt" / "office" {
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

entry! {
    /// A term of office: a person holds an office for a period. People are opaque keys; the crate holds no personal data.
    pub struct OfficeTerm: "a term of office, an object with person, office, municipality and period" {
        /// Who.
        person: Key,
        /// Which office.
        office: Office,
        /// Of which municipality.
        municipality: MunicipalityCode,
        /// The period.
        period: Period,
        ..
        /// Which organ of the municipality appointed or designated them, if known.
        designated_by: Option<Organ>,
        /// Whether they replace another (Gemeentewet, articles 106 and 107d) or are temporary (Wet arhi, article 60).
        deputy: bool,
        /// Of an alderman: the part of a full working week, `"1.00"` for all of it, if known.
        share: Option<Fte>,
    }
    /// A term of office, without further facts.
    new, on(period), names(municipality), told(person, office, designated_by, deputy, share)
}

vocabulary! {
    /// The legal relation in which a person works.
    #[non_exhaustive]
    pub enum StaffRelation: "dienstbetrekking" / "staff relation" {
        /// An appointment under public law (*aanstelling*), the rule until 2020.
        Appointment = "aanstelling", "aanstelling" / "appointment under public law";
        /// An employment contract (*arbeidsovereenkomst*), the rule from 2020.
        Contract = "arbeidsovereenkomst", "arbeidsovereenkomst" / "employment contract";
        /// Hired from a private firm; no official (*inhuur*).
        Hired = "inhuur", "inhuur" / "hired";
    }
}

entry! {
    /// The employment of the holder of an office, and for which municipalities.
    pub struct Employment: "an employment, an object with person, workplace and period" {
        /// Who.
        person: Key,
        /// The employer.
        workplace: Workplace,
        /// The period.
        period: Period,
        ..
        /// For which municipalities the work is done; if none is named, for the employing municipality. In the service of the
        /// body, or of the municipality that hosts the cooperation, it is then not known for whom else.
        works_for: Vec<MunicipalityCode>,
        /// The legal relation, if known.
        relation: Option<StaffRelation>,
        /// Whether the work is one that the law excepts, such as that of a registrar or of a volunteer (Gemeentewet, articles
        /// 13(3) and 36b(3)).
        excepted: bool,
    }
    /// An employment, without further facts.
    new, on(period), names(workplace, works_for), told(person, relation, excepted)
}

entry! {
    /// How many seats a council has since an election.
    pub struct CouncilSize: "the size of a council, an object with municipality, seats and elected_on" {
        /// Of which municipality.
        municipality: MunicipalityCode,
        /// The number of seats.
        seats: u8,
        /// The day of the election.
        #[serde(deserialize_with = "crate::time::written_day")]
        elected_on: NaiveDate,
    }
    /// So many seats since that election.
    new, on(elected_on), names(municipality), told(seats)
}

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
