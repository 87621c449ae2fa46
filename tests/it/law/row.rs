//! One change to a lawful world, and how one rule then comes out.

use super::*;
use ambtelijke_fusie::law::{Finding, Rule};
use core::panic::Location;

/// The last day on which rows of a rule without an end are run.
const TODAY: &str = "2026-11-23";

#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) rule: &'static str,
    pub(super) verdict: Option<Verdict>,
    change: fn(&mut World),
    moments: &'static [Moment],
    forms: &'static [CooperationForm],
    days: &'static [&'static str],
    location: &'static Location<'static>,
}

/// The rule is met.
#[track_caller]
pub(super) const fn met(rule: &'static str, change: fn(&mut World)) -> Row {
    Row::new(rule, Some(Verdict::Met), change)
}

/// The rule is breached.
#[track_caller]
pub(super) const fn breached(rule: &'static str, change: fn(&mut World)) -> Row {
    Row::new(rule, Some(Verdict::Breached), change)
}

/// It cannot be told whether the rule is met.
#[track_caller]
pub(super) const fn open(rule: &'static str, change: fn(&mut World)) -> Row {
    Row::new(rule, Some(Verdict::Undetermined), change)
}

/// The rule has nothing to say, although it is asked on a day of its life.
#[track_caller]
pub(super) const fn at_a_time(rule: &'static str, change: fn(&mut World)) -> Row {
    Row::new(rule, None, change)
}

impl Row {
    #[track_caller]
    const fn new(rule: &'static str, verdict: Option<Verdict>, change: fn(&mut World)) -> Self {
        Self { rule, verdict, change, moments: &[], forms: &[], days: &[], location: Location::caller() }
    }

    /// Only at these moments, in place of all moments of the rule.
    pub(super) const fn at(self, moments: &'static [Moment]) -> Self {
        Self { moments, ..self }
    }

    /// Only in these forms, in place of all forms of the rule that the law knows on the day.
    pub(super) const fn of(self, forms: &'static [CooperationForm]) -> Self {
        Self { forms, ..self }
    }

    /// Only on these days, in place of the first and the last of the life of the rule.
    pub(super) const fn on(self, days: &'static [&'static str]) -> Self {
        Self { days, ..self }
    }

    pub(super) fn rule(&self) -> &'static Rule {
        Catalogue::find(self.rule).unwrap_or_else(|| panic!("{}: no rule `{}`", self.location, self.rule))
    }

    /// The days in the life of the rule on which the row is run.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        match self.days {
            [] => vec![first_day(self.rule()), last_day(self.rule())],
            days => days.iter().map(|text| date(text)).collect(),
        }
    }

    /// The worlds in which the row is run on a day.
    pub(super) fn worlds(&self, on: NaiveDate) -> impl Iterator<Item = World> {
        let (rule, change) = (self.rule(), self.change);
        let moments: Vec<_> = match self.moments {
            [] => Moment::ALL.iter().copied().filter(|&moment| rule.moments().contains(moment)).collect(),
            moments => moments.to_vec(),
        };
        let forms: Vec<_> = match self.forms {
            [] => {
                let known = |form: &CooperationForm| rule.forms().contains(*form) && form.exists_on(on);
                CooperationForm::ALL.iter().copied().filter(known).collect()
            }
            forms => forms.to_vec(),
        };
        let each = move |moment| forms.clone().into_iter().map(move |form| World::lawful(form, moment, on));
        moments.into_iter().flat_map(each).map(move |mut world| {
            change(&mut world);
            world
        })
    }

    /// Runs the row; says how often, and in which worlds the rule came out otherwise.
    fn run(&self, failures: &mut Vec<String>) -> usize {
        let rule = self.rule();
        let mut runs = 0;
        let mut expect = |on: NaiveDate, verdict: Option<Verdict>| {
            for world in self.worlds(on) {
                runs += 1;
                let report = world.report();
                let found = report.verdict(self.rule);
                for missing in report.findings().iter().filter(|one| one.rule() == rule).filter_map(Finding::missing) {
                    if !rule.looks_at().contains(&missing.list()) {
                        failures.push(format!(
                            "{}: {} does not say that it looks at {missing:?}",
                            self.location, self.rule
                        ));
                    }
                }
                if found != verdict {
                    let why: Vec<_> = report.findings().iter().filter(|one| one.rule() == rule).collect();
                    failures.push(format!(
                        "{}: {} of {} on {on} ({}): expected {verdict:?}, found {found:?} {why:?}",
                        self.location, self.rule, world.form, world.moment
                    ));
                }
            }
        };
        for on in self.days() {
            expect(on, self.verdict);
        }
        if self.days.is_empty() {
            expect(first_day(rule).pred_opt().unwrap(), None);
            if let Some(until) = rule.period().until() {
                expect(until, None);
            }
        }
        runs
    }
}

pub(super) fn first_day(rule: &Rule) -> NaiveDate {
    rule.period().from()
}

/// The last day of its life, or today.
pub(super) fn last_day(rule: &Rule) -> NaiveDate {
    rule.period().until().map_or_else(|| date(TODAY), |until| until.pred_opt().unwrap())
}

/// Runs every row and shows all that come out otherwise.
pub(super) fn check(rows: &[Row]) {
    let mut failures = Vec::new();
    let runs: usize = rows.iter().map(|row| row.run(&mut failures)).sum();
    println!("{} rows in {runs} worlds", rows.len());
    assert!(failures.is_empty(), "{} of {runs} worlds:\n{}", failures.len(), failures.join("\n"));
}
