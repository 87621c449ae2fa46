use super::{Chain, Executes, Grant, MissingFact, Provider};
use crate::{
    governance::Record,
    law::{Case, Catalogue, Fact, Finding, Moment, Subject, Verdict},
    municipality::MunicipalityCode,
    operation::Topic,
    sorted,
    task::TaskRef,
};
use alloc::vec::Vec;
use serde::Serialize;

/// The rules of law that a valid mandate, power of attorney or authorisation must meet.
const ON_MANDATES: [&str; 5] = [
    "mandate-excluded-kinds",
    "mandate-consent",
    "mandate-written",
    "submandate-allowed",
    "power-of-attorney-other-staff",
];

/// The rules of law that a power given by the text must meet.
const ON_POWERS: [&str; 5] = [
    "delegation-statutory-basis",
    "delegation-not-to-subordinate",
    "centrum-mandate-only",
    "centrum-mandate-not-excluded",
    "dvo-no-public-powers",
];

/// Why an organisation may not act for a municipality in a task.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum WhyNot<'w> {
    /// No shared organisation executes the task for it, so none acts in it, even with recorded powers; this is who
    /// does.
    NotItsTask(Executes<'w>),
    /// Neither the text nor a mandate gives it a power, and both are recorded in full.
    NoPower,
    /// The power is given, but not as the law demands.
    Barred(Finding),
}

/// Whether an organisation may decide and act for a municipality in a task (*bevoegd*).
///
/// Executing comes first: an organisation that does not execute the task does not act in it. One that does, needs a
/// power besides to decide.
///
/// Exhaustive on purpose: real records are incomplete, and a missing record is neither yes nor no.
#[doc(alias = "bevoegd")]
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MayAct<'w> {
    /// It may, by this chain of power, within that power; a task can need other powers besides.
    Yes(Chain<'w>),
    /// It may not.
    No(WhyNot<'w>),
    /// It is not known; these facts are missing.
    Undetermined(Vec<MissingFact>),
}

impl MayAct<'_> {
    /// Yes, no, or not known.
    #[must_use]
    pub const fn known(&self) -> Option<bool> {
        match self {
            Self::Yes(_) => Some(true),
            Self::No(_) => Some(false),
            Self::Undetermined(_) => None,
        }
    }

    /// The better of two answers: one organisation that may is enough.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (yes @ Self::Yes(_), _) | (_, yes @ Self::Yes(_)) => yes,
            (open @ Self::Undetermined(_), _) | (_, open @ Self::Undetermined(_)) => open,
            (no, _) => no,
        }
    }
}

impl<'a> Provider<'a> {
    /// Whether this organisation may decide and act for a municipality in a task.
    pub(super) fn may_act_for<'w>(&'w self, task: TaskRef<'_>, member: MunicipalityCode) -> MayAct<'w>
    where
        'a: 'w,
    {
        let mut missing = Vec::new();
        let mut barred = None;
        let findings = self.findings();
        // Without a text the rules have nothing to look at, and after its term it is not known whether it goes on.
        let can_be_judged = self.text.is_some() && !self.past_its_term();
        for chain in self.chains(task, member) {
            let before = missing.len();
            let breach = unknown_of(&chain, &findings, &mut missing);
            match breach {
                None if missing.len() == before && can_be_judged => return MayAct::Yes(chain),
                None => {}
                Some(breach) => {
                    // Facts that are missing in a chain that is barred anyway would tell nothing.
                    missing.truncate(before);
                    barred = barred.or(Some(breach));
                }
            }
        }
        if let Some(fact) = self.text.map_or(Some(Fact::Powers), Fact::powers_missing_from) {
            missing.push(MissingFact::Fact(fact));
        }
        if !self.operation.is_some_and(|operation| operation.is_complete_in(Topic::Mandates)) {
            missing.push(MissingFact::Fact(Fact::Logged(Topic::Mandates)));
        }
        if self.past_its_term() {
            missing.push(MissingFact::Fact(Fact::Term));
        }
        if missing.is_empty() {
            return MayAct::No(barred.map_or(WhyNot::NoPower, WhyNot::Barred));
        }
        sorted::sort(&mut missing);
        missing.dedup();
        MayAct::Undetermined(missing)
    }

    /// What the law says of the powers in the text and of the mandates, on the day.
    fn findings(&self) -> Vec<Finding> {
        let Some(text) = self.text else { return Vec::new() };
        let record = Record::default();
        let since = self.since.unwrap_or(self.on);
        let judge = |case: Case<'_>, rules: [&'static str; 5]| {
            let case = match self.operation {
                Some(operation) => case.operating(operation),
                None => case,
            };
            Catalogue::all().filter(|rule| rules.contains(&rule.id())).judge(&case).findings().to_vec()
        };
        let mut all = judge(Case::of_operation(text, since, self.on, &record, self.municipalities()), ON_MANDATES);
        all.extend(judge(Case::of_act(Moment::Form, text, since, &record, self.municipalities()), ON_POWERS));
        all
    }
}

/// The first breach among the links of a chain; else the missing facts go to the list.
fn unknown_of(chain: &Chain<'_>, findings: &[Finding], missing: &mut Vec<MissingFact>) -> Option<Finding> {
    for link in chain.links() {
        let (subject, task_of) = match link.given {
            Grant::ByLaw => continue,
            Grant::InText(index, _) => (Subject::Power(index), MissingFact::TaskOfPower),
            Grant::InLog(index, mandate) => {
                if mandate.workplace.is_none() {
                    missing.push(MissingFact::WorkplaceOfMandate);
                }
                (Subject::Logged(Topic::Mandates, index), MissingFact::TasksOfMandate)
            }
        };
        if link.holder == super::Holder::NotSaid {
            missing.push(MissingFact::Fact(Fact::Host));
        }
        if link.for_task.is_none() {
            missing.push(task_of);
        }
        for finding in findings.iter().filter(|finding| finding.subject() == subject) {
            match (finding.verdict(), finding.missing()) {
                (Verdict::Breached, _) => return Some(finding.clone()),
                (_, Some(fact)) => missing.push(MissingFact::Fact(fact)),
                (_, None) => {}
            }
        }
    }
    None
}
