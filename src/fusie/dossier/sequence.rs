//! Every event in its place: in time, and after what came before.

use super::{
    Event, EventKind,
    error::{DossierError, EventError, EventProblem},
    life::Life,
};
use crate::{operation::Operation, time::PartialDate};
use alloc::{boxed::Box, vec::Vec};

/// The day of every event, as far as it is known together with the days of the others: an event known to its year, of
/// which the next is known to a day in March, did not come after that day. In the order of the events; an event that
/// comes before one that stands before it keeps its own day, and is named.
pub(super) fn days(events: &[Event]) -> (Vec<PartialDate>, Vec<OutOfOrder>) {
    let mut days = Vec::with_capacity(events.len());
    let mut wrong = Vec::new();
    let mut bound: Option<(PartialDate, usize)> = None;
    for (index, event) in events.iter().enumerate() {
        let on = event.on();
        match bound {
            Some((before, _)) => match on.not_before(before.earliest()) {
                Some(later) => {
                    days.push(later);
                    bound = Some((later, index));
                }
                None => {
                    wrong.push(OutOfOrder { index, before });
                    days.push(on);
                }
            },
            None => {
                days.push(on);
                bound = Some((on, index));
            }
        }
    }
    let mut latest = None;
    for (index, day) in days.iter_mut().enumerate().rev() {
        if crate::sorted::find(&wrong, |one| one.index.cmp(&index)).is_some() {
            continue;
        }
        if let Some(latest) = latest {
            // What comes later begins no earlier, so there is always a day left.
            *day = day.not_after(latest).unwrap_or(*day);
        }
        latest = Some(day.latest());
    }
    (days, wrong)
}

/// An event that comes before the one before it.
pub(super) struct OutOfOrder {
    pub(super) index: usize,
    pub(super) before: PartialDate,
}

/// Goes through the events: after each the life so far, or what is wrong with it. An event with which something is wrong
/// changes nothing, and the rest goes on from the state before it.
pub(super) fn walk<'a>(
    events: &'a [Event],
    days: &[PartialDate],
    wrong: &[OutOfOrder],
    mut each: impl FnMut(usize, &'a Event, PartialDate, &Life<'a>, Result<&Life<'a>, Box<EventError>>),
) {
    let mut life = Life::BEFORE;
    for (index, (event, when)) in events.iter().zip(days).enumerate() {
        let number = index.saturating_add(1);
        let next = match crate::sorted::find(wrong, |one| one.index.cmp(&index)) {
            Some(one) => {
                let problem = EventProblem::OutOfOrder { number, before: one.before };
                Err(EventError::new(number, event, &life, *when, problem))
            }
            None => life.followed_by(number, event, *when),
        };
        match next {
            Ok(next) => {
                each(number, event, *when, &life, Ok(&next));
                life = next;
            }
            Err(error) => each(number, event, *when, &life, Err(error)),
        }
    }
}

/// What is wrong with the events, one by one, also beside what the operation says.
pub(super) fn problems(events: &[Event], operation: &Operation) -> Vec<DossierError> {
    let (days, wrong) = days(events);
    let mut problems = Vec::new();
    walk(events, &days, &wrong, |number, event, when, before, outcome| {
        let outcome = outcome.and_then(|_| match contradiction(event, when, operation) {
            Some(problem) => Err(EventError::new(number, event, before, when, problem)),
            None => Ok(()),
        });
        problems.extend(outcome.err().map(DossierError::from));
    });
    problems
}

/// Where the operation says of a reorganisation otherwise than the event.
fn contradiction(event: &Event, when: PartialDate, operation: &Operation) -> Option<EventProblem> {
    let EventKind::Reorganised(overtaking) = event.kind() else { return None };
    let said = operation.log().reorganisations.iter().find(|one| Some(one.on) == when.day())?;
    let (said, says) = (said.fate.filter(|fate| *fate != overtaking.fate)?, overtaking.fate);
    Some(EventProblem::Contradicts { said: said.as_str(), says: says.as_str() })
}
