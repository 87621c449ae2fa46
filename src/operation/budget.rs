use super::{CouncilStep, entry::entry};
use crate::{money::Share, municipality::MunicipalityCode, time::Period, vocabulary::vocabulary};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The view (*zienswijze*) of a council on a draft budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the view of a council on a budget, an object with council and on")]
pub struct BudgetView {
    /// The council of which municipality.
    pub council: MunicipalityCode,
    /// The day on which it was received.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// Whether it was attached to the draft as offered, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<bool>,
    /// The day of the written and reasoned reply, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub replied_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl BudgetView {
    /// One without a known reply.
    #[must_use]
    pub fn new(council: MunicipalityCode, on: NaiveDate) -> Self {
        Self { council, on, attached: None, replied_on: None, source: None }
    }
}

entry!(BudgetView, on(on), days(replied_on), names(council), told(attached));

/// The budget (*begroting*) of one year, from frameworks to the province.
#[doc(alias = "begroting")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a budget, an object with year")]
pub struct Budget {
    /// The year that it is for.
    pub year: i32,
    /// Whether the record is complete: a step without a record did not happen.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub complete: bool,
    /// The sending of the financial and policy frameworks and the provisional accounts to each council (Wgr, article
    /// 34b).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frameworks: Vec<CouncilStep>,
    /// The sending of the draft to each council (Wgr, article 35(1)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<CouncilStep>,
    /// The laying open of the draft by each municipality (Wgr, article 35(2)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub laid_open: Vec<CouncilStep>,
    /// The views of councils.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<BudgetView>,
    /// The day on which the draft was offered to the general board, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub offered_on: Option<NaiveDate>,
    /// The day of adoption, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub adopted_on: Option<NaiveDate>,
    /// The day on which it was sent to the province, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub sent_to_province_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Budget {
    /// The budget of a year, without further facts.
    #[must_use]
    pub fn new(year: i32) -> Self {
        Self {
            year,
            complete: false,
            frameworks: Vec::new(),
            drafts: Vec::new(),
            laid_open: Vec::new(),
            views: Vec::new(),
            offered_on: None,
            adopted_on: None,
            sent_to_province_on: None,
            source: None,
        }
    }
}

/// The attachments of the draft are known once the draft was offered.
fn attached_when_offered(budget: &mut Budget, day: NaiveDate) {
    if budget.offered_on.is_some_and(|on| on > day) {
        budget.views.iter_mut().for_each(|view| view.attached = None);
    }
}

entry!(
    Budget,
    on(year),
    days(offered_on, adopted_on, sent_to_province_on),
    parts(frameworks, drafts, laid_open, views),
    told(complete),
    before(attached_when_offered)
);

/// A change (*begrotingswijziging*) of the budget of a year.
#[doc(alias = "begrotingswijziging")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a change of a budget, an object with year and adopted_on")]
pub struct BudgetChange {
    /// The year of the budget.
    pub year: i32,
    /// The day of adoption.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub adopted_on: NaiveDate,
    /// Whether the record is complete: a step without a record did not happen.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub complete: bool,
    /// The day on which the draft was offered to the general board, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub offered_on: Option<NaiveDate>,
    /// Whether the arrangement exempts its category (Wgr, article 35(6)), if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt: Option<bool>,
    /// The sending of the draft to each council.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<CouncilStep>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl BudgetChange {
    /// A change, without further facts.
    #[must_use]
    pub fn new(year: i32, adopted_on: NaiveDate) -> Self {
        Self { year, adopted_on, complete: false, offered_on: None, exempt: None, drafts: Vec::new(), source: None }
    }
}

entry!(BudgetChange, on(adopted_on), days(offered_on), parts(drafts), told(year, complete, exempt));

/// The accounts (*jaarrekening*) of one year.
#[doc(alias = "jaarrekening")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "accounts, an object with year")]
pub struct Accounts {
    /// The year that they account for.
    pub year: i32,
    /// Whether the record is complete: a step without a record did not happen.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub complete: bool,
    /// The day of adoption, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub adopted_on: Option<NaiveDate>,
    /// The day on which they were sent to the province, if known.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub sent_to_province_on: Option<NaiveDate>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Accounts {
    /// The accounts of a year, without further facts.
    #[must_use]
    pub fn new(year: i32) -> Self {
        Self { year, complete: false, adopted_on: None, sent_to_province_on: None, source: None }
    }
}

entry!(Accounts, on(year), days(adopted_on, sent_to_province_on), told(complete));

/// The financial rules of the body under articles 186 to 213 of the Gemeentewet, which apply by analogy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "financial rules, an object with period")]
pub struct FinancialRules {
    /// The period.
    pub period: Period,
    /// Whether it has rules on its financial policy (article 212), if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<bool>,
    /// Whether it has rules on the control of its finances (article 213), if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<bool>,
    /// Whether it has an accountant (article 213), if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountant: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl FinancialRules {
    /// One without further facts.
    #[must_use]
    pub fn new(period: Period) -> Self {
        Self { period, policy: None, control: None, accountant: None, source: None }
    }
}

entry!(FinancialRules, on(period), told(policy, control, accountant));

/// Whether a municipality lists the cooperation among its related parties (*verbonden partijen*, BBV, article 15).
#[doc(alias = "verbonden partij")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a related party, an object with municipality and year")]
pub struct RelatedParty {
    /// Which municipality.
    pub municipality: MunicipalityCode,
    /// In the budget of which year.
    pub year: i32,
    /// Whether it is listed, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<bool>,
    /// Whether it has both an administrative and a financial interest in it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl RelatedParty {
    /// One without further facts.
    #[must_use]
    pub fn new(municipality: MunicipalityCode, year: i32) -> Self {
        Self { municipality, year, listed: None, interest: None, source: None }
    }
}

entry!(RelatedParty, on(year), names(municipality), told(listed, interest));

/// The position of the body or the host on taxes on itself, as far as it was examined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a tax profile, an object with period")]
pub struct TaxProfile {
    /// The period.
    pub period: Period,
    /// Whether it runs an undertaking, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undertaking: Option<bool>,
    /// Whether the exemptions of the corporate tax were checked, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corporate_tax_checked: Option<bool>,
    /// Whether VAT on charges between it and the participants was checked, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat_checked: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl TaxProfile {
    /// One without further facts.
    #[must_use]
    pub fn new(period: Period) -> Self {
        Self { period, undertaking: None, corporate_tax_checked: None, vat_checked: None, source: None }
    }
}

entry!(TaxProfile, on(period), told(undertaking, corporate_tax_checked, vat_checked));

vocabulary! {
    /// On what ground a paid service is given without a tender (Aanbestedingswet 2012, articles 2.24a to 2.24c).
    #[non_exhaustive]
    pub enum AwardGround: "ground of an award" {
        /// In-house: control as over own services.
        InHouse = "inbesteding", "inbesteding" / "in-house award";
        /// Joint in-house: control together with others.
        JointInHouse = "gezamenlijke-inbesteding", "gezamenlijke inbesteding" / "joint in-house award";
        /// Cooperation between contracting authorities.
        Cooperation = "samenwerking", "samenwerking tussen aanbestedende diensten" / "cooperation between contracting authorities";
    }
}

/// A service that is paid for between the participants and the body or host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a paid service, an object with period")]
pub struct PaidService {
    /// The period.
    pub period: Period,
    /// Whether there was a tender, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tendered: Option<bool>,
    /// On what ground there was none, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<AwardGround>,
    /// Whether the participants control the provider as their own services, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controlled: Option<bool>,
    /// Which part of the work is for the participants, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members_share: Option<Share>,
    /// Whether private capital takes part, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private_capital: Option<bool>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl PaidService {
    /// One without further facts.
    #[must_use]
    pub fn new(period: Period) -> Self {
        Self {
            period,
            tendered: None,
            ground: None,
            controlled: None,
            members_share: None,
            private_capital: None,
            source: None,
        }
    }
}

entry!(PaidService, on(period), told(tendered, ground, controlled, members_share, private_capital));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(AwardGround::ALL);
    }
}
