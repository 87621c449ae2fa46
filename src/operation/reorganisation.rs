use super::entry::entry;
use crate::{municipality::MunicipalityCode, vocabulary::vocabulary};
use alloc::vec::Vec;
use chrono::NaiveDate;

vocabulary! {
    /// The fate of an arrangement on the day of a reorganisation.
    ///
    /// Exhaustive on purpose: it goes on or it does not.
    pub enum Fate: "lot van een regeling" / "fate of an arrangement" {
        /// It lapsed.
        Lapsed = "vervallen", "vervallen" / "lapsed";
        /// It went on.
        Continued = "voortgezet", "voortgezet" / "continued";
    }
}

entry! {
    /// The facts of a municipal reorganisation (*herindeling*) that abolishes members, beside those of the gazetteer.
    #[doc(alias = "herindeling")]
    pub struct ReorganisationFacts: "a reorganisation, an object with on" {
        /// The day of the reorganisation.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether the act itself sets another day than 1 January, if known.
        own_day: Option<bool>,
        /// The municipality to which the whole area of all participants comes, if one.
        whole_to: Option<MunicipalityCode>,
        /// Whether the reorganisation declares article 41(1) applicable to it, if known.
        lapse_declared: Option<bool>,
        /// Whether the area of the arrangement is fixed by statute or royal decree (Wet arhi, article 41(7)).
        by_statute: bool,
        /// The fate of the arrangement, if known.
        fate: Option<Fate>,
        /// Which municipality takes the place of which abolished one.
        successors: Vec<Succession>,
        /// The day on which the adapted arrangement took effect, if it did.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        adapted_on: Option<NaiveDate>,
        /// Whether nothing in it needed to be adapted, if known.
        needs_no_change: Option<bool>,
        /// The months that the province added to the term for adapting it, if it did.
        months_added: Option<u16>,
        /// Whether the members of the board stayed until the new governments appointed theirs, if known.
        members_stayed: Option<bool>,
        /// Whether rights and duties towards the cooperation were taken over, if known.
        rights_passed: Option<bool>,
        /// Of a lapsed body: the municipality to which its staff passed, if known.
        staff_to: Option<MunicipalityCode>,
        /// Of an ended body: whether the province decided on its staff, if known.
        province_on_staff: Option<bool>,
        /// Whether the designation of secretary and clerk of the abolished municipalities ended, if known.
        officers_ended: Option<bool>,
        /// The day on which the province designated temporary officers for a new municipality, if it did.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        temporary_officers_on: Option<NaiveDate>,
        /// The day of the final decision on the staff, if known (until 2020).
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        staff_settled_on: Option<NaiveDate>,
    }
    /// One without facts beside those of the gazetteer.
    new, on(on), days(adapted_on, temporary_officers_on, staff_settled_on), parts(successors), names(whole_to, staff_to),
        told(own_day, lapse_declared, by_statute, fate, needs_no_change, months_added, members_stayed, rights_passed,
            province_on_staff, officers_ended)
}

entry! {
    /// Which municipality takes the place of an abolished one.
    pub struct Succession: "a succession, an object with of and by" {
        /// The abolished one.
        of: MunicipalityCode,
        /// The one that takes its place.
        by: MunicipalityCode,
    }
    /// The second municipality takes the place of the first.
    new, names(of, by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Fate::ALL);
    }
}
