//! The acts of a dossier as the law judges them, and the cases of a day.

use super::{Dossier, event::Event, sequence::Walk};
use crate::{
    fusie::{act::CaseContext, life::Life},
    governance::Record,
    law::{Case, Catalogue, Report},
    sorted,
    time::{PartialDate, day},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::borrow::Borrow;

/// The first day of the law in this crate.
const LAW_BEGINS: NaiveDate = day(1985, 1, 1);

/// What the law says of an event; nothing if it is no act.
///
/// Where its day is known in part only, it is judged on the first day that it can be, on the last, and on every day
/// between on which the law changes; a rule with different verdicts on these days is undetermined.
pub(super) fn report_of(event: &Event, before: &Life, when: PartialDate, context: CaseContext<'_>) -> Option<Report> {
    if let Some(on) = when.day() {
        return report_on_day(event, before, on, context);
    }
    let moment = event.kind().moment()?;
    let mut reports = days_to_judge(when, context.jurisdiction.catalogue())
        .into_iter()
        .filter_map(|on| report_on_day(event, before, on, context));
    let first = reports.next()?;
    Some(reports.fold(first, |all, one| all.alike(&one, moment)))
}

fn report_on_day(event: &Event, before: &Life, on: NaiveDate, context: CaseContext<'_>) -> Option<Report> {
    // On a day on which it could not have happened there is nothing to judge.
    let judged = before.judged(event.kind(), on, context.operation).ok().flatten()?;
    Some(judged.report(before, on, context))
}

/// The days on which an act of that day can get different verdicts. An open bound counts as the other one.
fn days_to_judge(when: PartialDate, catalogue: &Catalogue) -> Vec<NaiveDate> {
    let latest = if when.latest() == NaiveDate::MAX { when.earliest() } else { when.latest() };
    let earliest = if when.earliest() == NaiveDate::MIN { LAW_BEGINS.min(latest) } else { when.earliest() };
    let mut days = Vec::from([earliest, latest]);
    for rule in catalogue.each() {
        for day in [rule.period().from(), rule.period().until().unwrap_or(latest)] {
            if earliest < day && day < latest {
                days.push(day);
            }
        }
    }
    sorted::unique(days)
}

/// The state to judge on a day: the last act that has happened by then, with the life before it, and the life then.
pub(super) struct OnDay<'a, L> {
    pub(super) last_act: Option<(&'a Event, L, PartialDate)>,
    pub(super) life: L,
}

impl<L: Borrow<Life>> OnDay<'_, L> {
    /// Hands over the cases one by one: the act, and, while a text is in force, its working on that day.
    pub(super) fn cases_on(
        &self,
        context: CaseContext<'_>,
        on: NaiveDate,
        act: &mut dyn FnMut(&Event, &Life, PartialDate),
        working: &mut dyn FnMut(&Case<'_>),
    ) {
        if let Some((event, before, when)) = &self.last_act {
            act(event, before.borrow(), *when);
        }
        let (nothing, life) = (Record::default(), self.life.borrow());
        if let Some((text, since)) = life.text.as_ref().filter(|_| life.stage.is_in_force()) {
            let record = self.last_act.as_ref().and_then(|(event, ..)| event.kind().record()).unwrap_or(&nothing);
            let first = life.first_in_force.unwrap_or(*since);
            let mut case = Case::of_operation(text, since.latest(), on, record, context.jurisdiction.gazetteer())
                .first_in_force_on(first.latest())
                .under(context.which_law);
            if let Some(operation) = context.operation {
                case = case.operating(operation);
            }
            if let Some(service) = life.service.as_deref() {
                case = case.serving(service);
            }
            working(&case);
        }
    }
}

/// Goes through a dossier that was not replayed, until that day.
pub(super) fn on_day(dossier: &Dossier, on: NaiveDate) -> OnDay<'_, Life> {
    let mut found = OnDay { last_act: None, life: Life::BEFORE };
    for passed in Walk::through(dossier.events(), dossier.operation()).take_while(|passed| passed.when.latest() <= on) {
        let Ok(life) = passed.after else { continue };
        found.life = life;
        if passed.event.kind().record().is_some() {
            found.last_act = Some((passed.event, passed.before, passed.when));
        }
    }
    found
}

/// Hands over the case, or cases, of an act on the last day that it can be.
pub(super) fn cases_of_act(
    event: &Event,
    before: &Life,
    when: PartialDate,
    context: CaseContext<'_>,
    judge: &mut dyn FnMut(&Case<'_>),
) {
    let on = when.latest();
    if let Ok(Some(judged)) = before.judged(event.kind(), on, context.operation) {
        judged.cases(before, on, context, judge);
    }
}
