//! The topics of a log, declared once: the vocabulary, the fields of the log and the code for each follow from it.

use super::{
    entry::{LogEntry, known_parts},
    *,
};
use crate::{
    language::Lang,
    vocabulary::{term_set, vocabulary},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A fact that has a topic of its own in the log.
pub(crate) trait Logged: LogEntry + Sized + 'static {
    /// Which.
    const TOPIC: Topic;

    /// The facts of the log on this topic.
    fn all(log: &Log) -> &[Self];
}

/// Declares the topics: what each holds, its term and labels, its field in the log and the type of its facts.
macro_rules! topics {
    ($(#[doc = $doc:literal] $topic:ident = $term:literal, $nl:literal / $en:literal => $field:ident: $fact:ident;)+) => {
        vocabulary! {
            /// What a log can be complete in.
            #[non_exhaustive]
            pub enum Topic: "onderwerp van een logboek" / "topic of a log" {
                $(#[doc = $doc] $topic = $term, $nl / $en;)+
            }
        }

        impl Topic {
            /// The question whether nothing is missing from it.
            pub(crate) const fn whole(self, lang: Lang) -> &'static str {
                match self {
                    $(Self::$topic => lang.pick(
                        concat!("of in de lijst niets ontbreekt: ", $nl),
                        concat!("whether nothing is missing from the list: ", $en),
                    ),)+
                }
            }

            /// Where a dossier holds it.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$topic => concat!("operation.", stringify!($field)),)+ }
            }
        }

        /// What happened under an arrangement, topic by topic, each fact with its day: the parts of an [`Operation`].
        ///
        /// A topic is *complete* when the keeper of the log vouches that nothing is missing from it; then what it does not
        /// hold did not happen. Otherwise what it does not hold is not known.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, expecting = "the operation, an object of topics, such as meetings and budgets")]
        pub struct Log {
            /// The topics in which nothing is missing.
            #[serde(default, skip_serializing_if = "is_none")]
            pub complete: TopicSet,
            $(
                #[doc = $doc]
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub $field: Vec<$fact>,
            )+
        }

        impl Log {
            /// Hands every fact of a topic to `take`, with its place, counted from 0.
            pub(super) fn each_of(&self, topic: Topic, take: &mut dyn FnMut(usize, &dyn LogEntry)) {
                match topic {
                    $(Topic::$topic => self.$field.iter().enumerate().for_each(|(index, fact)| take(index, fact)),)+
                }
            }

            /// Takes away of every fact what was not known on a day.
            pub(super) fn take_away_later(&mut self, day: NaiveDate) {
                $(known_parts(&mut self.$field, day);)+
            }
        }

        $(
            impl Logged for $fact {
                const TOPIC: Topic = Topic::$topic;

                fn all(log: &Log) -> &[Self] {
                    &log.$field
                }
            }
        )+
    };
}

topics! {
    /// Who holds which office.
    Offices = "ambten", "ambten" / "offices" => offices: OfficeTerm;
    /// The employers of holders of offices.
    Employments = "dienstverbanden", "dienstverbanden van ambtsdragers" / "employments of office holders" => employments: Employment;
    /// How many seats the councils have.
    Councils = "raadsomvang", "omvang van de raden" / "sizes of the councils" => councils: CouncilSize;
    /// Who sits on the boards.
    Members = "bestuursleden", "leden van het bestuur" / "members of the boards" => members: BoardMember;
    /// The meetings of the boards.
    Meetings = "vergaderingen", "vergaderingen" / "meetings" => meetings: Meeting;
    /// What members of a board did against article 20 of the Wgr.
    ForbiddenActs = "verboden-handelingen", "verboden handelingen" / "forbidden acts" => forbidden_acts: ForbiddenAct;
    /// What members of a board are paid.
    Allowances = "vergoedingen", "vergoedingen" / "allowances" => allowances: Allowance;
    /// What information was needed and given.
    Information = "inlichtingen", "inlichtingen" / "information" => information: Information;
    /// The committees.
    Committees = "commissies", "commissies" / "committees" => committees: Committee;
    /// What the general board handed over.
    HandedOverPower = "overdracht-door-bestuur", "door het algemeen bestuur overgedragen bevoegdheden" / "powers handed over by the general board" => handed_over: HandedOverPower;
    /// Mandates outside the text.
    Mandates = "mandaten", "mandaten" / "mandates" => mandates: Mandate;
    /// Decisions under mandate.
    MandatedDecisions = "mandaatbesluiten", "besluiten in mandaat" / "decisions under mandate" => mandated_decisions: MandatedDecision;
    /// Who did what, where the law says who may.
    Deeds = "handelingen", "handelingen" / "acts" => deeds: Deed;
    /// Private-law participations.
    Entities = "deelnemingen", "privaatrechtelijke deelnemingen" / "private-law participations" => entities: EntityParticipation;
    /// Generally binding rules and policy rules of the body.
    Regulations = "regels", "regels van het lichaam" / "regulations of the body" => regulations: Regulation;
    /// Changes of the transferred powers by the body.
    PowersChanges = "wijziging-bevoegdheden", "wijzigingen van overgedragen bevoegdheden" / "changes of transferred powers" => powers_changes: PowersChange;
    /// Executions at the cost of a participant.
    ExecutionsAtCost = "uitvoering-ten-laste", "uitvoering ten laste van een deelnemer" / "execution at the cost of a participant" => executions_at_cost: ExecutionAtCost;
    /// Decisions on which councils could give a view.
    ViewedDecisions = "besluiten-met-zienswijze", "besluiten waarover een zienswijze kon worden gegeven" / "decisions open to views" => viewed_decisions: ViewedDecision;
    /// Consultations of residents.
    Consultations = "inspraak", "inspraak" / "consultation" => consultations: Consultation;
    /// Disputes on the arrangement.
    Disputes = "geschillen", "geschillen" / "disputes" => disputes: Dispute;
    /// Who levies and collects taxes.
    TaxOfficials = "belastingambtenaren", "belastingambtenaren" / "tax officials" => tax_officials: TaxOfficial;
    /// The budgets.
    Budgets = "begrotingen", "begrotingen" / "budgets" => budgets: Budget;
    /// Changes of budgets.
    BudgetChanges = "begrotingswijzigingen", "begrotingswijzigingen" / "changes of budgets" => budget_changes: BudgetChange;
    /// The accounts.
    Accounts = "jaarrekeningen", "jaarrekeningen" / "accounts" => accounts: Accounts;
    /// The financial rules of the body.
    FinancialRules = "financiele-regels", "financiële regels" / "financial rules" => financial_rules: FinancialRules;
    /// Whether municipalities list the cooperation.
    RelatedParties = "verbonden-partijen", "verbonden partijen" / "related parties" => related_parties: RelatedParty;
    /// How it stands to taxes on itself.
    TaxProfiles = "fiscaal", "fiscale positie" / "tax position" => tax_profiles: TaxProfile;
    /// Services that are paid for.
    PaidServices = "betaalde-diensten", "betaalde diensten" / "paid services" => paid_services: PaidService;
    /// Terms of the staff.
    StaffTerms = "rechtspositie", "rechtspositie van het personeel" / "terms of the staff" => staff_terms: StaffTerms;
    /// Transfers of staff.
    StaffTransfers = "overgang-personeel", "overgang van personeel" / "transfers of staff" => staff_transfers: StaffTransfer;
    /// How personal data are protected.
    DataProtection = "gegevensbescherming", "bescherming van persoonsgegevens" / "protection of personal data" => data_protection: DataProtection;
    /// How networks and systems are secured.
    Cybersecurity = "cyberbeveiliging", "cyberbeveiliging" / "cybersecurity" => cybersecurity: Cybersecurity;
    /// Reorganisations that touch the arrangement.
    Reorganisations = "herindelingen", "herindelingen" / "reorganisations" => reorganisations: ReorganisationFacts;
}

term_set! {
    /// Topics of a log.
    pub struct TopicSet(u64) of Topic;
}

fn is_none(set: &TopicSet) -> bool {
    set.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_topic_reads_as_it_writes() {
        check(Topic::ALL);
        assert!(Topic::ALL.len() <= 64);
    }
}
