use super::{Operation, Topic};
use chrono::NaiveDate;
use core::fmt;

/// What tells an entry of a log apart from its likes: its day, the first day of its period, or its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKey {
    Day(NaiveDate),
    Year(i32),
}

impl fmt::Display for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Year(year) => year.fmt(f),
        }
    }
}

impl Operation {
    /// Tells the key of every entry of a topic, with its place, counted from 0.
    pub(crate) fn keys_of(&self, topic: Topic, tell: &mut dyn FnMut(usize, EntryKey)) {
        fn each<T>(entries: &[T], key: impl Fn(&T) -> EntryKey, tell: &mut dyn FnMut(usize, EntryKey)) {
            entries.iter().enumerate().for_each(|(index, entry)| tell(index, key(entry)));
        }
        let log = self.log();
        match topic {
            Topic::Offices => each(&log.offices, |one| EntryKey::Day(one.period.from()), tell),
            Topic::Employments => each(&log.employments, |one| EntryKey::Day(one.period.from()), tell),
            Topic::Councils => each(&log.councils, |one| EntryKey::Day(one.elected_on), tell),
            Topic::Members => each(&log.members, |one| EntryKey::Day(one.period.from()), tell),
            Topic::Meetings => each(&log.meetings, |one| EntryKey::Day(one.on), tell),
            Topic::ForbiddenActs => each(&log.forbidden_acts, |one| EntryKey::Day(one.on), tell),
            Topic::Allowances => each(&log.allowances, |one| EntryKey::Day(one.period.from()), tell),
            Topic::Information => each(&log.information, |one| EntryKey::Day(one.needed_on), tell),
            Topic::Committees => each(&log.committees, |one| EntryKey::Day(one.founded_on), tell),
            Topic::HandedOver => each(&log.handed_over, |one| EntryKey::Day(one.on), tell),
            Topic::Mandates => each(&log.mandates, |one| EntryKey::Day(one.period.from()), tell),
            Topic::MandatedDecisions => each(&log.mandated_decisions, |one| EntryKey::Day(one.on), tell),
            Topic::Deeds => each(&log.deeds, |one| EntryKey::Day(one.on), tell),
            Topic::Entities => each(&log.entities, |one| EntryKey::Day(one.on), tell),
            Topic::Regulations => each(&log.regulations, |one| EntryKey::Day(one.on), tell),
            Topic::PowersChanges => each(&log.powers_changes, |one| EntryKey::Day(one.on), tell),
            Topic::ExecutionsAtCost => each(&log.executions_at_cost, |one| EntryKey::Day(one.executed_on), tell),
            Topic::ViewedDecisions => each(&log.viewed_decisions, |one| EntryKey::Day(one.on), tell),
            Topic::Consultations => each(&log.consultations, |one| EntryKey::Day(one.on), tell),
            Topic::Disputes => each(&log.disputes, |one| EntryKey::Day(one.on), tell),
            Topic::TaxOfficials => each(&log.tax_officials, |one| EntryKey::Day(one.period.from()), tell),
            Topic::Budgets => each(&log.budgets, |one| EntryKey::Year(one.year), tell),
            Topic::BudgetChanges => each(&log.budget_changes, |one| EntryKey::Day(one.adopted_on), tell),
            Topic::Accounts => each(&log.accounts, |one| EntryKey::Year(one.year), tell),
            Topic::FinancialRules => each(&log.financial_rules, |one| EntryKey::Day(one.period.from()), tell),
            Topic::RelatedParties => each(&log.related_parties, |one| EntryKey::Year(one.year), tell),
            Topic::TaxProfiles => each(&log.tax_profiles, |one| EntryKey::Day(one.period.from()), tell),
            Topic::PaidServices => each(&log.paid_services, |one| EntryKey::Day(one.period.from()), tell),
            Topic::StaffTerms => each(&log.staff_terms, |one| EntryKey::Day(one.period.from()), tell),
            Topic::StaffTransfers => each(&log.staff_transfers, |one| EntryKey::Day(one.on), tell),
            Topic::Reorganisations => each(&log.reorganisations, |one| EntryKey::Day(one.on), tell),
        }
    }
}
