use super::{CouncilStep, Operation, Topic};
use crate::municipality::MunicipalityCode;
use alloc::{boxed::Box, vec::Vec};
use chrono::{Datelike, NaiveDate};
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

    /// The same operation with what had happened by a day: the facts of that day and before, periods that had begun, and
    /// the budgets and accounts of years that had.
    pub(crate) fn until(&self, day: NaiveDate) -> Self {
        let mut log = self.log().clone();
        let year = day.year();
        log.offices.retain(|one| one.period.from() <= day);
        log.employments.retain(|one| one.period.from() <= day);
        log.councils.retain(|one| one.elected_on <= day);
        log.members.retain(|one| one.period.from() <= day);
        log.meetings.retain(|one| one.on <= day);
        log.forbidden_acts.retain(|one| one.on <= day);
        log.allowances.retain(|one| one.period.from() <= day);
        log.information.retain(|one| one.needed_on <= day);
        log.committees.retain(|one| one.founded_on <= day);
        log.handed_over.retain(|one| one.on <= day);
        log.mandates.retain(|one| one.period.from() <= day);
        log.mandated_decisions.retain(|one| one.on <= day);
        log.deeds.retain(|one| one.on <= day);
        log.entities.retain(|one| one.on <= day);
        log.regulations.retain(|one| one.on <= day);
        log.powers_changes.retain(|one| one.on <= day);
        log.executions_at_cost.retain(|one| one.executed_on <= day);
        log.viewed_decisions.retain(|one| one.on <= day);
        log.consultations.retain(|one| one.on <= day);
        log.disputes.retain(|one| one.on <= day);
        log.tax_officials.retain(|one| one.period.from() <= day);
        log.budgets.retain(|one| one.year <= year);
        log.budget_changes.retain(|one| one.adopted_on <= day);
        log.accounts.retain(|one| one.year <= year);
        log.financial_rules.retain(|one| one.period.from() <= day);
        log.related_parties.retain(|one| one.year <= year);
        log.tax_profiles.retain(|one| one.period.from() <= day);
        log.paid_services.retain(|one| one.period.from() <= day);
        log.staff_terms.retain(|one| one.period.from() <= day);
        log.staff_transfers.retain(|one| one.on <= day);
        log.reorganisations.retain(|one| one.on <= day);
        // A mandate can rest on one that began later; then it is not yet there either.
        let known: Vec<_> = log.mandates.iter().map(|one| one.key.clone()).collect();
        log.mandates.retain(|one| one.under.as_ref().is_none_or(|key| known.contains(key)));
        log.mandated_decisions.retain(|one| known.contains(&one.under));
        Self::new(log).unwrap_or_default()
    }

    /// Hands every source that a fact names to `take`, with the path of the fact.
    pub(crate) fn sources<E>(&self, take: &mut dyn FnMut(&str, &str) -> Result<(), E>) -> Result<(), E> {
        let mut of = |topic: &str, sources: &mut dyn Iterator<Item = &Option<Box<str>>>| {
            for (index, source) in sources.enumerate() {
                if let Some(source) = source {
                    take(&alloc::format!("operation.{topic}[{index}]"), source)?;
                }
            }
            Ok(())
        };
        of("offices", &mut self.log().offices.iter().map(|one| &one.source))?;
        of("employments", &mut self.log().employments.iter().map(|one| &one.source))?;
        of("councils", &mut self.log().councils.iter().map(|one| &one.source))?;
        of("members", &mut self.log().members.iter().map(|one| &one.source))?;
        of("meetings", &mut self.log().meetings.iter().map(|one| &one.source))?;
        of("forbidden_acts", &mut self.log().forbidden_acts.iter().map(|one| &one.source))?;
        of("allowances", &mut self.log().allowances.iter().map(|one| &one.source))?;
        of("information", &mut self.log().information.iter().map(|one| &one.source))?;
        of("committees", &mut self.log().committees.iter().map(|one| &one.source))?;
        of("handed_over", &mut self.log().handed_over.iter().map(|one| &one.source))?;
        of("mandates", &mut self.log().mandates.iter().map(|one| &one.source))?;
        of("mandated_decisions", &mut self.log().mandated_decisions.iter().map(|one| &one.source))?;
        of("deeds", &mut self.log().deeds.iter().map(|one| &one.source))?;
        of("entities", &mut self.log().entities.iter().map(|one| &one.source))?;
        of("regulations", &mut self.log().regulations.iter().map(|one| &one.source))?;
        of("powers_changes", &mut self.log().powers_changes.iter().map(|one| &one.source))?;
        of("executions_at_cost", &mut self.log().executions_at_cost.iter().map(|one| &one.source))?;
        of("viewed_decisions", &mut self.log().viewed_decisions.iter().map(|one| &one.source))?;
        of("consultations", &mut self.log().consultations.iter().map(|one| &one.source))?;
        of("disputes", &mut self.log().disputes.iter().map(|one| &one.source))?;
        of("tax_officials", &mut self.log().tax_officials.iter().map(|one| &one.source))?;
        of("budgets", &mut self.log().budgets.iter().map(|one| &one.source))?;
        of("budget_changes", &mut self.log().budget_changes.iter().map(|one| &one.source))?;
        of("accounts", &mut self.log().accounts.iter().map(|one| &one.source))?;
        of("financial_rules", &mut self.log().financial_rules.iter().map(|one| &one.source))?;
        of("related_parties", &mut self.log().related_parties.iter().map(|one| &one.source))?;
        of("tax_profiles", &mut self.log().tax_profiles.iter().map(|one| &one.source))?;
        of("paid_services", &mut self.log().paid_services.iter().map(|one| &one.source))?;
        of("staff_terms", &mut self.log().staff_terms.iter().map(|one| &one.source))?;
        of("staff_transfers", &mut self.log().staff_transfers.iter().map(|one| &one.source))?;
        of("reorganisations", &mut self.log().reorganisations.iter().map(|one| &one.source))?;
        let log = self.log();
        let steps = |lists: &mut dyn Iterator<Item = &'_ Vec<CouncilStep>>| -> Vec<Option<Box<str>>> {
            lists.flatten().map(|step| step.source.clone()).collect()
        };
        let budgets = || log.budgets.iter();
        for (topic, sources) in [
            ("committees", steps(&mut log.committees.iter().map(|one| &one.councils))),
            ("entities", steps(&mut log.entities.iter().map(|one| &one.councils))),
            ("viewed_decisions", steps(&mut log.viewed_decisions.iter().map(|one| &one.views))),
            ("budgets", steps(&mut budgets().flat_map(|one| [&one.frameworks, &one.drafts, &one.laid_open]))),
            ("budget_changes", steps(&mut log.budget_changes.iter().map(|one| &one.drafts))),
        ] {
            sources.iter().flatten().try_for_each(|source| take(&alloc::format!("operation.{topic}"), source))?;
        }
        let members = log.committees.iter().flat_map(|one| &one.members).map(|one| ("committees", &one.source));
        let views = budgets().flat_map(|one| &one.views).map(|one| ("budgets", &one.source));
        let successors =
            log.reorganisations.iter().flat_map(|one| &one.successors).map(|one| ("reorganisations", &one.source));
        for (topic, source) in members.chain(views).chain(successors) {
            source.iter().try_for_each(|source| take(&alloc::format!("operation.{topic}"), source))?;
        }
        Ok(())
    }

    /// Tells every municipality that an entry names, with the topic.
    pub(crate) fn municipalities(&self, tell: &mut dyn FnMut(Topic, MunicipalityCode)) {
        let log = self.log();
        let mut steps = |topic: Topic, steps: &[CouncilStep]| steps.iter().for_each(|step| tell(topic, step.council));
        log.committees.iter().for_each(|one| steps(Topic::Committees, &one.councils));
        log.entities.iter().for_each(|one| steps(Topic::Entities, &one.councils));
        log.viewed_decisions.iter().for_each(|one| steps(Topic::ViewedDecisions, &one.views));
        for one in &log.budgets {
            [&one.frameworks, &one.drafts, &one.laid_open].into_iter().for_each(|list| steps(Topic::Budgets, list));
        }
        log.budget_changes.iter().for_each(|one| steps(Topic::BudgetChanges, &one.drafts));
        log.offices.iter().for_each(|one| tell(Topic::Offices, one.municipality));
        log.employments.iter().flat_map(|one| &one.works_for).for_each(|code| tell(Topic::Employments, *code));
        log.councils.iter().for_each(|one| tell(Topic::Councils, one.municipality));
        log.members.iter().filter_map(|one| one.municipality).for_each(|code| tell(Topic::Members, code));
        let appointing = log.members.iter().flat_map(|one| &one.appointed_by);
        appointing.for_each(|organ| tell(Topic::Members, organ.municipality()));
        log.mandates.iter().for_each(|one| tell(Topic::Mandates, one.by.municipality()));
        log.budgets.iter().flat_map(|one| &one.views).for_each(|one| tell(Topic::Budgets, one.council));
        log.executions_at_cost.iter().for_each(|one| tell(Topic::ExecutionsAtCost, one.participant));
        log.tax_officials.iter().for_each(|one| tell(Topic::TaxOfficials, one.municipality));
        log.related_parties.iter().for_each(|one| tell(Topic::RelatedParties, one.municipality));
        for one in &log.reorganisations {
            let named = one.whole_to.into_iter().chain(one.staff_to);
            let succeeding = one.successors.iter().flat_map(|succession| [succession.of, succession.by]);
            named.chain(succeeding).for_each(|code| tell(Topic::Reorganisations, code));
        }
    }
}
