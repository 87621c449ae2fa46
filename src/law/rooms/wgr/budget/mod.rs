//! Articles 34 to 35: the budget of a year from its frameworks to the province, its changes, and the accounts.
//!
//! Each step is judged by the law of its own day: a draft by that of the day on which it was sent, a step with a last day in
//! the year by that of the step, or of that last day if it came too late.

pub(in crate::law) mod accounts;
pub(in crate::law) mod adoption;
pub(in crate::law) mod by_analogy;
pub(in crate::law) mod changes;
pub(in crate::law) mod draft;
pub(in crate::law) mod frameworks;
pub(in crate::law) mod province;
pub(in crate::law) mod views;

use super::*;
use crate::{
    operation::{Budget, CouncilStep},
    time::Term as LegalTerm,
};
use chrono::Datelike;

const BUDGETS: Fact = Fact::Logged(Topic::Budgets);

/// The budget on the seam of the act of 2021: prepared under the old law, sent to the province under the new.
const SEAM: i32 = 2023;

/// The recorded steps of the budget of a year by the day asked about.
#[derive(Clone, Copy)]
struct Year<'a> {
    budget: &'a Budget,
    /// Whether the record is complete: a step without a record did not happen.
    known: bool,
    on: NaiveDate,
}

impl<'a> Year<'a> {
    const fn number(self) -> i32 {
        self.budget.year
    }

    const fn subject(self) -> Subject {
        Subject::Budget(self.budget.year)
    }

    const fn of(self, council: MunicipalityCode) -> Subject {
        Subject::BudgetFor(self.budget.year, council)
    }

    fn adopted(self) -> Option<NaiveDate> {
        self.budget.adopted_on.filter(|day| *day <= self.on)
    }

    /// The day on which the councils' time was over: the offering to a general board, else the adoption.
    fn awaited(self, case: &Case<'_>) -> Option<CouncilDeadline> {
        awaited(case, self.budget.offered_on, self.budget.adopted_on, self.known)
    }

    /// The first day on which one of the steps was taken towards a council.
    fn step(self, steps: &'a [CouncilStep], council: MunicipalityCode) -> Option<NaiveDate> {
        steps.iter().filter(|step| step.council == council && step.on <= self.on).map(|step| step.on).min()
    }
}

/// The day until which councils had time, and whether that is the day that the act names.
#[derive(Clone, Copy)]
struct CouncilDeadline {
    on: NaiveDate,
    /// Not if a general board adopted, but the day of the offering is not known: it was no later.
    exact: bool,
}

fn awaited(
    case: &Case<'_>,
    offered: Option<NaiveDate>,
    adopted: Option<NaiveDate>,
    known: bool,
) -> Option<CouncilDeadline> {
    let offered = offered.filter(|_| case.text().form() == CooperationForm::PublicBody);
    let is_of_public_body = case.text().form() == CooperationForm::PublicBody;
    let found = match (offered, adopted) {
        (Some(on), _) => CouncilDeadline { on, exact: true },
        (None, Some(on)) => CouncilDeadline { on, exact: known || !is_of_public_body },
        (None, None) => return None,
    };
    (found.on <= case.on()).then_some(found)
}

/// Hands every recorded budget to the check. Without one the rule is undetermined; a complete log without one is for
/// the rule on adoption.
fn each_budget<'a>(case: &Case<'a>, sink: &mut Sink, mut check: impl FnMut(&mut Sink, Year<'a>) -> Applies) -> Applies {
    let (budgets, complete) = case.logged::<Budget>();
    if budgets.is_empty() && !complete && sink.turns_to(case.on()) {
        sink.unknown(Subject::Arrangement, BUDGETS);
        return Applies::Yes;
    }
    let mut applies = Applies::No;
    for budget in budgets {
        if check(sink, Year { budget, known: complete || budget.complete, on: case.on() }) == Applies::Yes {
            applies = Applies::Yes;
        }
    }
    if applies == Applies::Yes {
        sink.vouches_for_all(complete, Topic::Budgets);
    }
    applies
}

/// Whether the body came into being in that year, or later.
fn is_founding_year(case: &Case<'_>, year: i32) -> bool {
    year <= case.first_in_force().year()
}

/// Whether the body came into being too late in the year before for a draft of twelve weeks.
fn was_founded_too_late(case: &Case<'_>, year: i32) -> bool {
    let ready = case.first_in_force().checked_add_days(chrono::Days::new(84));
    ready.is_none_or(|ready| ready.year() >= year)
}

/// The terms cannot bind for the year in which the body came into being, nor for the next if it came into being in its
/// last weeks, and weigh less on the seam (our reading).
fn weight(case: &Case<'_>, sink: &Sink, year: i32) -> Severity {
    if is_founding_year(case, year) || was_founded_too_late(case, year) {
        Severity::Advisory
    } else if year == SEAM {
        sink.rule.severity.max(Severity::Warning)
    } else {
        sink.rule.severity
    }
}

/// The first day that is too late: so many months and days into a year; `None` if the body was not there before it.
fn limit(case: &Case<'_>, year: i32, month: u32, of_month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, of_month).filter(|day| case.first_in_force() < *day)
}

/// The last day of a year.
fn end_of(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}
