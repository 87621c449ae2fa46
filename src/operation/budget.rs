use super::{CouncilStep, entry::entry};
use crate::{money::Share, municipality::MunicipalityCode, time::Period, vocabulary::vocabulary};
use alloc::vec::Vec;
use chrono::NaiveDate;

entry! {
    /// The view (*zienswijze*) of a council on a draft budget.
    pub struct BudgetView: "the view of a council on a budget, an object with council and on" {
        /// The council of which municipality.
        council: MunicipalityCode,
        /// The day on which it was received.
        #[serde(deserialize_with = "crate::time::written_day")]
        on: NaiveDate,
        ..
        /// Whether it was attached to the draft as offered, if known.
        attached: Option<bool>,
        /// The day of the written and reasoned reply, if there was one.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        replied_on: Option<NaiveDate>,
    }
    /// One without a known reply.
    new, on(on), days(replied_on), names(council), told(attached)
}

entry! {
    /// The budget (*begroting*) of one year, from frameworks to the province.
    #[doc(alias = "begroting")]
    pub struct Budget: "a budget, an object with year" {
        /// The year that it is for.
        year: i32,
        ..
        /// Whether the record is complete: a step without a record did not happen.
        complete: bool,
        /// Whether it is balanced structurally and in reality, or will plausibly be so in the years after it (Gemeentewet, article
        /// 189(2)), if somebody judged that.
        balanced: Option<bool>,
        /// The sending of the financial and policy frameworks and the provisional accounts to each council (Wgr, article
        /// 34b).
        frameworks: Vec<CouncilStep>,
        /// The sending of the draft to each council (Wgr, article 35(1)).
        drafts: Vec<CouncilStep>,
        /// The laying open of the draft by each municipality (Wgr, article 35(2)).
        laid_open: Vec<CouncilStep>,
        /// The views of councils.
        views: Vec<BudgetView>,
        /// The day on which the draft was offered to the general board, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        offered_on: Option<NaiveDate>,
        /// The day of adoption, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        adopted_on: Option<NaiveDate>,
        /// The day on which it was sent to the province, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        sent_to_province_on: Option<NaiveDate>,
    }
    /// The budget of a year, without further facts.
    new, on(year), days(offered_on, adopted_on, sent_to_province_on), parts(frameworks, drafts, laid_open, views),
        told(complete, balanced), before(attached_when_offered)
}

/// The attachments of the draft are known once the draft was offered.
fn attached_when_offered(budget: &mut Budget, day: NaiveDate) {
    if budget.offered_on.is_some_and(|on| on > day) {
        budget.views.iter_mut().for_each(|view| view.attached = None);
    }
}

entry! {
    /// A change (*begrotingswijziging*) of the budget of a year.
    #[doc(alias = "begrotingswijziging")]
    pub struct BudgetChange: "a change of a budget, an object with year and adopted_on" {
        /// The year of the budget.
        year: i32,
        /// The day of adoption.
        #[serde(deserialize_with = "crate::time::written_day")]
        adopted_on: NaiveDate,
        ..
        /// Whether the record is complete: a step without a record did not happen.
        complete: bool,
        /// The day on which the draft was offered to the general board, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        offered_on: Option<NaiveDate>,
        /// Whether the arrangement exempts its category (Wgr, article 35(6)), if known.
        exempt: Option<bool>,
        /// The sending of the draft to each council.
        drafts: Vec<CouncilStep>,
        /// The day on which it was sent to the province, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        sent_to_province_on: Option<NaiveDate>,
    }
    /// A change, without further facts.
    new, on(adopted_on), days(offered_on, sent_to_province_on), parts(drafts), told(year, complete, exempt)
}

entry! {
    /// The accounts (*jaarrekening*) of one year.
    #[doc(alias = "jaarrekening")]
    pub struct Accounts: "accounts, an object with year" {
        /// The year that they account for.
        year: i32,
        ..
        /// Whether the record is complete: a step without a record did not happen.
        complete: bool,
        /// The day of adoption, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        adopted_on: Option<NaiveDate>,
        /// The day on which they were sent to the province, if known.
        #[serde(deserialize_with = "crate::time::written_day_if_any")]
        sent_to_province_on: Option<NaiveDate>,
    }
    /// The accounts of a year, without further facts.
    new, on(year), days(adopted_on, sent_to_province_on), told(complete)
}

entry! {
    /// The financial rules of the body under articles 186 to 213 of the Gemeentewet, which apply by analogy.
    pub struct FinancialRules: "financial rules, an object with period" {
        /// The period.
        period: Period,
        ..
        /// Whether it has rules on its financial policy (article 212), if known.
        policy: Option<bool>,
        /// Whether it has rules on the control of its finances (article 213), if known.
        control: Option<bool>,
        /// Whether it has an accountant (article 213), if known.
        accountant: Option<bool>,
    }
    /// One without further facts.
    new, on(period), told(policy, control, accountant)
}

entry! {
    /// Whether a municipality lists the cooperation among its related parties (*verbonden partijen*, BBV, article 15).
    #[doc(alias = "verbonden partij")]
    pub struct RelatedParty: "a related party, an object with municipality and year" {
        /// Which municipality.
        municipality: MunicipalityCode,
        /// In the budget of which year.
        year: i32,
        ..
        /// Whether it is listed, if known.
        listed: Option<bool>,
        /// Whether it has both an administrative and a financial interest in it, if known.
        interest: Option<bool>,
    }
    /// One without further facts.
    new, on(year), names(municipality), told(listed, interest)
}

entry! {
    /// The position of the body or the host on taxes on itself, as far as it was examined.
    pub struct TaxProfile: "a tax profile, an object with period" {
        /// The period.
        period: Period,
        ..
        /// Whether it runs an undertaking, if known.
        undertaking: Option<bool>,
        /// Whether the exemptions of the corporate tax were checked, if known.
        corporate_tax_checked: Option<bool>,
        /// Whether VAT on charges between it and the participants was checked, if known.
        vat_checked: Option<bool>,
    }
    /// One without further facts.
    new, on(period), told(undertaking, corporate_tax_checked, vat_checked)
}

vocabulary! {
    /// On what ground a paid service is given without a tender (Aanbestedingswet 2012, articles 2.24a to 2.24c).
    #[non_exhaustive]
    pub enum AwardGround: "gunningsgrond" / "ground of an award" {
        /// In-house: control as over own services.
        InHouse = "inbesteding", "inbesteding" / "in-house award";
        /// Joint in-house: control together with others.
        JointInHouse = "gezamenlijke-inbesteding", "gezamenlijke inbesteding" / "joint in-house award";
        /// Cooperation between contracting authorities.
        Cooperation = "samenwerking", "samenwerking tussen aanbestedende diensten" / "cooperation between contracting authorities";
    }
}

entry! {
    /// A service that is paid for between the participants and the body or host.
    pub struct PaidService: "a paid service, an object with period" {
        /// The period.
        period: Period,
        ..
        /// Whether there was a tender, if known.
        tendered: Option<bool>,
        /// On what ground there was none, if known.
        ground: Option<AwardGround>,
        /// Whether the participants control the provider as their own services, if known.
        controlled: Option<bool>,
        /// Which part of the work is for the participants, if known: the mean of the last three years.
        members_share: Option<Share>,
        /// Whether private capital takes part, if known.
        private_capital: Option<bool>,
        /// Whether the parties together see to public services that each of them must provide, if somebody judged that.
        common_services: Option<bool>,
        /// Whether only the public interest guides the cooperation, if somebody judged that.
        public_interest: Option<bool>,
        /// Whether its value is at or above the European threshold, if known; below it, no tender is asked.
        above_threshold: Option<bool>,
    }
    /// One without further facts.
    new, on(period), told(tendered, ground, controlled, members_share, private_capital, common_services, public_interest,
        above_threshold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(AwardGround::ALL);
    }
}
