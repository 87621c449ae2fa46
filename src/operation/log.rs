use super::*;
use crate::{
    id::Key,
    municipality::MunicipalityCode,
    organisation::Fte,
    vocabulary::{term_set, vocabulary},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What a log can be complete in.
    #[non_exhaustive]
    pub enum Topic: "topic of a log" {
        /// Who holds which office.
        Offices = "ambten", "ambten" / "offices";
        /// For whom holders of offices work.
        Employments = "dienstverbanden", "dienstverbanden van ambtsdragers" / "employments of office holders";
        /// How many seats the councils have.
        Councils = "raadsomvang", "omvang van de raden" / "sizes of the councils";
        /// Who sits on the boards.
        Members = "bestuursleden", "leden van het bestuur" / "members of the boards";
        /// The meetings of the boards.
        Meetings = "vergaderingen", "vergaderingen" / "meetings";
        /// What members of a board did against article 20 of the Wgr.
        ForbiddenActs = "verboden-handelingen", "verboden handelingen" / "forbidden acts";
        /// What members of a board are paid.
        Allowances = "vergoedingen", "vergoedingen" / "allowances";
        /// What information was needed and given.
        Information = "inlichtingen", "inlichtingen" / "information";
        /// The committees.
        Committees = "commissies", "commissies" / "committees";
        /// What the general board handed over.
        HandedOver = "overdracht-door-bestuur", "door het algemeen bestuur overgedragen bevoegdheden" / "powers handed over by the general board";
        /// Mandates outside the text.
        Mandates = "mandaten", "mandaten" / "mandates";
        /// Decisions under mandate.
        MandatedDecisions = "mandaatbesluiten", "besluiten in mandaat" / "decisions under mandate";
        /// Who did what, where the law says who may.
        Deeds = "handelingen", "handelingen" / "acts";
        /// Private-law participations.
        Entities = "deelnemingen", "privaatrechtelijke deelnemingen" / "private-law participations";
        /// Generally binding rules and policy rules of the body.
        Regulations = "regels", "regels van het lichaam" / "regulations of the body";
        /// Changes of the transferred powers by the body.
        PowersChanges = "wijziging-bevoegdheden", "wijzigingen van overgedragen bevoegdheden" / "changes of transferred powers";
        /// Executions at the cost of a participant.
        ExecutionsAtCost = "uitvoering-ten-laste", "uitvoering ten laste van een deelnemer" / "execution at the cost of a participant";
        /// Decisions on which councils could give a view.
        ViewedDecisions = "besluiten-met-zienswijze", "besluiten waarover een zienswijze kon worden gegeven" / "decisions open to views";
        /// Consultations of residents.
        Consultations = "inspraak", "inspraak" / "consultation";
        /// Disputes on the arrangement.
        Disputes = "geschillen", "geschillen" / "disputes";
        /// Who levies and collects taxes.
        TaxOfficials = "belastingambtenaren", "belastingambtenaren" / "tax officials";
        /// The budgets.
        Budgets = "begrotingen", "begrotingen" / "budgets";
        /// Changes of budgets.
        BudgetChanges = "begrotingswijzigingen", "begrotingswijzigingen" / "changes of budgets";
        /// The accounts.
        Accounts = "jaarrekeningen", "jaarrekeningen" / "accounts";
        /// The financial rules of the body.
        FinancialRules = "financiele-regels", "financiële regels" / "financial rules";
        /// Whether municipalities list the cooperation.
        RelatedParties = "verbonden-partijen", "verbonden partijen" / "related parties";
        /// How it stands to taxes on itself.
        TaxProfiles = "fiscaal", "fiscale positie" / "tax position";
        /// Services that are paid for.
        PaidServices = "betaalde-diensten", "betaalde diensten" / "paid services";
        /// Terms of the staff.
        StaffTerms = "rechtspositie", "rechtspositie van het personeel" / "terms of the staff";
        /// Transfers of staff.
        StaffTransfers = "overgang-personeel", "overgang van personeel" / "transfers of staff";
        /// Reorganisations that touch the arrangement.
        Reorganisations = "herindelingen", "herindelingen" / "reorganisations";
    }
}

impl Topic {
    /// Where a dossier holds it.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Offices => "operation.offices",
            Self::Employments => "operation.employments",
            Self::Councils => "operation.councils",
            Self::Members => "operation.members",
            Self::Meetings => "operation.meetings",
            Self::ForbiddenActs => "operation.forbidden_acts",
            Self::Allowances => "operation.allowances",
            Self::Information => "operation.information",
            Self::Committees => "operation.committees",
            Self::HandedOver => "operation.handed_over",
            Self::Mandates => "operation.mandates",
            Self::MandatedDecisions => "operation.mandated_decisions",
            Self::Deeds => "operation.deeds",
            Self::Entities => "operation.entities",
            Self::Regulations => "operation.regulations",
            Self::PowersChanges => "operation.powers_changes",
            Self::ExecutionsAtCost => "operation.executions_at_cost",
            Self::ViewedDecisions => "operation.viewed_decisions",
            Self::Consultations => "operation.consultations",
            Self::Disputes => "operation.disputes",
            Self::TaxOfficials => "operation.tax_officials",
            Self::Budgets => "operation.budgets",
            Self::BudgetChanges => "operation.budget_changes",
            Self::Accounts => "operation.accounts",
            Self::FinancialRules => "operation.financial_rules",
            Self::RelatedParties => "operation.related_parties",
            Self::TaxProfiles => "operation.tax_profiles",
            Self::PaidServices => "operation.paid_services",
            Self::StaffTerms => "operation.staff_terms",
            Self::StaffTransfers => "operation.staff_transfers",
            Self::Reorganisations => "operation.reorganisations",
        }
    }
}

term_set! {
    /// Topics of a log.
    pub struct TopicSet(u64) of Topic;
}

/// What happened under an arrangement, topic by topic, each fact with its day: the parts of an [`Operation`].
///
/// A topic is *complete* when whoever kept the log vouches that nothing is missing from it; then what it does not hold
/// did not happen. Otherwise what it does not hold is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the operation, an object of topics, such as meetings and budgets")]
pub struct Log {
    /// The topics in which nothing is missing.
    #[serde(default, skip_serializing_if = "is_none")]
    pub complete: TopicSet,
    /// Who holds which office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<OfficeTerm>,
    /// For whom holders of offices work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub employments: Vec<Employment>,
    /// How many seats the councils have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub councils: Vec<CouncilSize>,
    /// Who sits on the boards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<BoardMember>,
    /// The meetings of the boards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Meeting>,
    /// What members of a board did against article 20 of the Wgr.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden_acts: Vec<ForbiddenAct>,
    /// What members of a board are paid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<Allowance>,
    /// What information was needed and given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub information: Vec<Information>,
    /// The committees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub committees: Vec<Committee>,
    /// What the general board handed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed_over: Vec<HandedOver>,
    /// Mandates outside the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mandates: Vec<Mandate>,
    /// Decisions under mandate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mandated_decisions: Vec<MandatedDecision>,
    /// Who did what, where the law says who may.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deeds: Vec<Deed>,
    /// Private-law participations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<EntityParticipation>,
    /// Generally binding rules and policy rules of the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regulations: Vec<Regulation>,
    /// Changes of the transferred powers by the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub powers_changes: Vec<PowersChange>,
    /// Executions at the cost of a participant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub executions_at_cost: Vec<ExecutionAtCost>,
    /// Decisions on which councils could give a view.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub viewed_decisions: Vec<ViewedDecision>,
    /// Consultations of residents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consultations: Vec<Consultation>,
    /// Disputes on the arrangement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<Dispute>,
    /// Who levies and collects taxes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tax_officials: Vec<TaxOfficial>,
    /// The budgets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budgets: Vec<Budget>,
    /// Changes of budgets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budget_changes: Vec<BudgetChange>,
    /// The accounts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<Accounts>,
    /// The financial rules of the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub financial_rules: Vec<FinancialRules>,
    /// Whether municipalities list the cooperation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related_parties: Vec<RelatedParty>,
    /// How it stands to taxes on itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tax_profiles: Vec<TaxProfile>,
    /// Services that are paid for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paid_services: Vec<PaidService>,
    /// Terms of the staff.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staff_terms: Vec<StaffTerms>,
    /// Transfers of staff.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staff_transfers: Vec<StaffTransfer>,
    /// Reorganisations that touch the arrangement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reorganisations: Vec<Reorganisation>,
}

fn is_none(set: &TopicSet) -> bool {
    set.is_empty()
}

/// What happened under an arrangement, day by day: a [`Log`] that does not contradict itself.
///
/// # Invariants
///
/// - A budget is offered, adopted and sent in that order, accounts are adopted and sent, and nobody works more than a full week
///   in an office.
/// - There is one budget and one set of accounts for a year, and a municipality lists the cooperation or does not, once
///   for a year.
/// - Nobody holds the same office of the same municipality twice at a time.
/// - Every mandate has a key of its own, and what rests on a mandate names one of the log.
///
/// ```
/// use ambtelijke_fusie::operation::{Log, Meeting, Operation, Topic, TopicSet};
/// use ambtelijke_fusie::{governance::BoardKind, time::NaiveDate};
///
/// let day = NaiveDate::from_ymd_opt(2023, 4, 11).unwrap();
/// let operation = Operation::new(Log {
///     meetings: vec![Meeting::new(BoardKind::Single, day)],
///     complete: TopicSet::of(&[Topic::Meetings]),
///     ..Log::default()
/// })?;
/// assert!(operation.is_complete_in(Topic::Meetings), "so there was one meeting, and no other");
/// assert!(!operation.is_complete_in(Topic::Budgets), "no budget is recorded, so none is known");
/// # Ok::<(), ambtelijke_fusie::operation::OperationError>(())
/// ```
#[doc(alias = "uitvoering")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Log", into = "Log")]
pub struct Operation(Log);

/// Why a log contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OperationError {
    /// Two of a thing of which there is one a year.
    #[error("{topic}: {year} stands there twice; put what is known of it in one place")]
    YearTwice {
        /// The topic.
        topic: Topic,
        /// The year.
        year: i32,
    },
    /// A budget or accounts of which a later step was taken before an earlier one.
    #[error(
        "{topic}: of {year} a later step ({later}) comes before an earlier one ({earlier}); it is offered, adopted and sent in that order"
    )]
    OutOfOrder {
        /// The topic.
        topic: Topic,
        /// The year.
        year: i32,
        /// The day of the earlier step.
        earlier: NaiveDate,
        /// The day of the later step.
        later: NaiveDate,
    },
    /// More than a full working week.
    #[error("{topic}: `{person}` holds {share} of a full working week; it is 1.00 at most", topic = Topic::Offices)]
    MoreThanFull {
        /// Who.
        person: Key,
        /// How much.
        share: Fte,
    },
    /// A municipality stands twice in a year among the related parties.
    #[error("{topic}: {municipality} stands there twice for {year}; say once whether the cooperation is listed", topic = Topic::RelatedParties)]
    ListedTwice {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year.
        year: i32,
    },
    /// An office held twice at a time.
    #[error("{topic}: `{person}` is {office} of {municipality} twice at a time; give him one period, or periods that do not overlap", topic = Topic::Offices)]
    OfficeTwice {
        /// Who.
        person: Key,
        /// Which office.
        office: Office,
        /// Of which municipality.
        municipality: MunicipalityCode,
    },
    /// Two mandates with one key.
    #[error("{topic}: the key `{key}` stands for two mandates; give each its own", topic = Topic::Mandates)]
    MandateTwice {
        /// The key.
        key: Key,
    },
    /// A mandate that is not in the log.
    #[error("{topic}: `{key}` is no mandate of this log; add it to `mandates`, or name one that is there")]
    UnknownMandate {
        /// Where it is named.
        topic: Topic,
        /// The key.
        key: Key,
    },
}

impl Operation {
    /// What the log holds, checked for contradictions.
    ///
    /// # Errors
    ///
    /// [`OperationError`] if two of its facts contradict each other or one rests on a mandate that is not there.
    pub fn new(log: Log) -> Result<Self, OperationError> {
        once_a_year(Topic::Budgets, log.budgets.iter().map(|one| one.year))?;
        once_a_year(Topic::Accounts, log.accounts.iter().map(|one| one.year))?;
        for (index, one) in log.related_parties.iter().enumerate() {
            let same = |other: &RelatedParty| (other.municipality, other.year) == (one.municipality, one.year);
            if log.related_parties.iter().take(index).any(same) {
                return Err(OperationError::ListedTwice { municipality: one.municipality, year: one.year });
            }
        }
        let budgets = log
            .budgets
            .iter()
            .map(|one| (Topic::Budgets, one.year, [one.offered_on, one.adopted_on, one.sent_to_province_on]));
        let accounts =
            log.accounts.iter().map(|one| (Topic::Accounts, one.year, [None, one.adopted_on, one.sent_to_province_on]));
        for (topic, year, steps) in budgets.chain(accounts) {
            let mut earlier: Option<NaiveDate> = None;
            for later in steps.into_iter().flatten() {
                if let Some(earlier) = earlier.filter(|earlier| later < *earlier) {
                    return Err(OperationError::OutOfOrder { topic, year, earlier, later });
                }
                earlier = Some(later);
            }
        }
        for one in &log.offices {
            if let Some(share) = one.share.filter(|share| share.hundredths() > 100) {
                return Err(OperationError::MoreThanFull { person: one.person.clone(), share });
            }
        }
        for (index, one) in log.offices.iter().enumerate() {
            let again = |other: &OfficeTerm| {
                (other.office, other.municipality) == (one.office, one.municipality)
                    && other.person == one.person
                    && other.period.overlaps(one.period)
            };
            if log.offices.iter().take(index).any(again) {
                let OfficeTerm { person, office, municipality, .. } = one.clone();
                return Err(OperationError::OfficeTwice { person, office, municipality });
            }
        }
        let known = |key: &Key| log.mandates.iter().any(|mandate| mandate.key == *key);
        for (index, mandate) in log.mandates.iter().enumerate() {
            if log.mandates.iter().take(index).any(|earlier| earlier.key == mandate.key) {
                return Err(OperationError::MandateTwice { key: mandate.key.clone() });
            }
            if let Some(key) = mandate.under.as_ref().filter(|key| !known(key)) {
                return Err(OperationError::UnknownMandate { topic: Topic::Mandates, key: key.clone() });
            }
        }
        if let Some(decision) = log.mandated_decisions.iter().find(|decision| !known(&decision.under)) {
            return Err(OperationError::UnknownMandate {
                topic: Topic::MandatedDecisions,
                key: decision.under.clone(),
            });
        }
        Ok(Self(log))
    }

    /// Everything that it holds, topic by topic.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.0
    }

    pub(crate) fn is_unknown(&self) -> bool {
        self.0 == Log::default()
    }

    /// Whether what the log does not hold of a topic did not happen.
    #[must_use]
    pub fn is_complete_in(&self, topic: Topic) -> bool {
        self.0.complete.contains(topic)
    }

    /// The mandate that is called so.
    #[must_use]
    pub fn mandate(&self, key: &Key) -> Option<&Mandate> {
        self.0.mandates.iter().find(|mandate| mandate.key == *key)
    }
}

fn once_a_year(topic: Topic, years: impl Iterator<Item = i32>) -> Result<(), OperationError> {
    let mut seen = Vec::new();
    for year in years {
        if seen.contains(&year) {
            return Err(OperationError::YearTwice { topic, year });
        }
        seen.push(year);
    }
    Ok(())
}

impl TryFrom<Log> for Operation {
    type Error = OperationError;

    fn try_from(log: Log) -> Result<Self, OperationError> {
        Self::new(log)
    }
}

impl From<Operation> for Log {
    fn from(operation: Operation) -> Self {
        operation.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;
    use alloc::string::ToString;

    #[test]
    fn every_topic_reads_as_it_writes() {
        check(Topic::ALL);
        assert!(Topic::ALL.len() <= 64);
    }

    #[test]
    fn a_log_that_contradicts_itself_cannot_be_read() {
        for (json, part) in [
            (r#"{"budgets":[{"year":2023},{"year":2023}]}"#, "begrotingen: 2023 stands there twice"),
            (r#"{"accounts":[{"year":2023},{"year":2023}]}"#, "jaarrekeningen: 2023"),
            (
                r#"{"budgets":[{"year":2024,"adopted_on":"2023-07-05","sent_to_province_on":"2023-01-01"}]}"#,
                "begrotingen: of 2024 a later step (2023-01-01) comes before an earlier one (2023-07-05)",
            ),
            (
                r#"{"offices":[{"person":"p","office":"wethouder","municipality":"GM0376","share":"2","period":{"from":"2022-01-01"}}]}"#,
                "`p` holds 2.00 of a full working week",
            ),
            (
                r#"{"related_parties":[{"municipality":"GM0376","year":2023},{"municipality":"GM0376","year":2023}]}"#,
                "GM0376 stands there twice for 2023",
            ),
            (
                r#"{"offices":[{"person":"p","office":"raadslid","municipality":"GM0376","period":{"from":"2022-01-01"}},
                    {"person":"p","office":"raadslid","municipality":"GM0376","period":{"from":"2023-01-01"}}]}"#,
                "`p` is raadslid of GM0376 twice at a time",
            ),
            (
                r#"{"mandates":[
                    {"key":"m","by":"GM0376/college","to":"p","basis":"mandaat","period":{"from":"2022-01-01"}},
                    {"key":"m","by":"GM0376/college","to":"q","basis":"mandaat","period":{"from":"2022-01-01"}}]}"#,
                "the key `m` stands for two mandates",
            ),
            (
                r#"{"mandates":[{"key":"m","by":"GM0376/college","to":"p","basis":"ondermandaat","under":"n",
                    "period":{"from":"2022-01-01"}}]}"#,
                "`n` is no mandate of this log",
            ),
            (r#"{"mandated_decisions":[{"under":"n","by":"p","on":"2023-01-01"}]}"#, "mandaatbesluiten: `n`"),
            (r#"{"complete":["vergaderingen","vergaderingen"]}"#, "`vergaderingen` stands twice"),
            (r#"{"vergaderingen":[]}"#, "unknown field"),
        ] {
            let error = serde_json::from_str::<Operation>(json).unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn a_log_reads_as_it_writes() {
        let json = concat!(
            r#"{"complete":["vergaderingen"],"meetings":[{"board":"bestuur","on":"2023-04-11","public":false}],"#,
            r#""budgets":[{"year":2024,"drafts":[{"council":"GM0376","on":"2023-04-01"}]}],"#,
            r#""accounts":[{"year":2022,"adopted_on":"2023-07-06"}]}"#
        );
        let operation: Operation = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&operation).unwrap(), json);
    }
}
