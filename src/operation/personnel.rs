use super::{StaffRelation, Workplace, entry::entry};
use crate::{time::Period, vocabulary::vocabulary};
use chrono::NaiveDate;

vocabulary! {
    /// Which collective agreement (*cao*) holds for the staff.
    #[doc(alias = "cao")]
    #[non_exhaustive]
    pub enum CollectiveAgreement: "cao" / "collective agreement" {
        /// That of municipalities.
        Municipalities = "cao-gemeenten", "Cao Gemeenten" / "Cao Gemeenten";
        /// That of organisations that work for municipalities (*samenwerkende gemeentelijke organisaties*).
        MunicipalOrganisations = "cao-sgo", "Cao SGO" / "Cao SGO";
        /// Another.
        Other = "anders", "een andere cao" / "another agreement";
    }
}

entry! {
    /// The legal relation and the collective agreement of the staff of the organisation.
    pub struct StaffTerms: "terms of staff, an object with period" {
        /// The period.
        period: Period,
        ..
        /// The legal relation, if known.
        relation: Option<StaffRelation>,
        /// The collective agreement, if known.
        agreement: Option<CollectiveAgreement>,
        /// Whether the body is a member of the association of employers behind the Cao SGO, if known.
        member: Option<bool>,
    }
    /// One without further facts.
    new, on(period), told(relation, agreement, member)
}

entry! {
    /// A transfer of staff from one employer to another.
    pub struct StaffTransfer: "a transfer of staff, an object with on, from and to" {
        /// The day.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        /// The employer before.
        from: Workplace,
        /// The employer after.
        to: Workplace,
        ..
        /// Whether an economic unit keeps its identity, if somebody judged that.
        keeps_identity: Option<bool>,
        /// Whether all of its staff passed with all rights, if known.
        all_passed: Option<bool>,
        /// Whether only administrative functions pass between public authorities, so that it is no transfer of an undertaking
        /// (Directive 2001/23/EC, article 1(1)(c); Court of Justice, C-298/94, *Henke*), if somebody judged that.
        administrative: Option<bool>,
        /// Whether the unit has a works council or a staff representation, if known. It is then asked for advice, and the staff
        /// need not be informed apart.
        represented: Option<bool>,
        /// The day on which the staff was informed, if it was.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        informed_on: Option<NaiveDate>,
    }
    /// One without further facts.
    new, on(on), days(informed_on), names(from, to),
        told(keeps_identity, all_passed, administrative, represented)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(CollectiveAgreement::ALL);
    }
}
