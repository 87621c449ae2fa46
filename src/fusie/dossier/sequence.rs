//! Every event in its place: in time, and after what came before.

use super::{
    Event, EventKind,
    error::{DossierError, EventError, EventProblem},
    life::Life,
};
use crate::{operation::Operation, time::PartialDate};
use alloc::{boxed::Box, format, vec::Vec};

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
            Some((before, earlier)) => match on.not_before(before.earliest()) {
                Some(later) => {
                    days.push(later);
                    bound = Some((later, index));
                }
                None => {
                    wrong.push(OutOfOrder { index, earlier, before });
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
    /// The place of the one before it.
    pub(super) earlier: usize,
    pub(super) before: PartialDate,
}

/// Goes through the events: after each the life so far, or what is wrong with it. An event with which something is wrong
/// changes nothing, and the rest goes on from the state before it. `check` can find something wrong with an event that
/// follows in itself, from what it leads to.
pub(super) fn walk<'a>(
    events: &'a [Event],
    days: &[PartialDate],
    wrong: &[OutOfOrder],
    check: impl Fn(&Event, &Life<'a>, PartialDate) -> Result<(), EventProblem>,
    mut each: impl FnMut(usize, &'a Event, PartialDate, &Life<'a>, Result<&Life<'a>, Box<EventError>>),
) {
    let mut life = Life::BEFORE;
    for (index, (event, when)) in events.iter().zip(days).enumerate() {
        let number = index.saturating_add(1);
        let error = |problem| EventError::new(number, event, &life, *when, problem);
        let next = match crate::sorted::find(wrong, |one| one.index.cmp(&index)) {
            Some(one) => {
                let earlier = one.earlier.saturating_add(1);
                Err(error(EventProblem::OutOfOrder { earlier, before: one.before }))
            }
            None => life
                .followed_by(number, event, *when)
                .and_then(|next| check(event, &next, *when).map(|()| next).map_err(error)),
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
    let mut problems = Vec::new();
    let (days, wrong) = days(events);
    let check = |event: &Event, _: &Life<'_>, when| contradiction(event, when, operation);
    walk(events, &days, &wrong, check, |_, _, _, _, outcome| problems.extend(outcome.err().map(DossierError::from)));
    problems
}

/// Refuses an event that says of a reorganisation otherwise than the operation.
pub(super) fn contradiction(event: &Event, when: PartialDate, operation: &Operation) -> Result<(), EventProblem> {
    let EventKind::Reorganised(overtaking) = event.kind() else { return Ok(()) };
    let logged = operation.log().reorganisations.iter().find(|one| Some(one.on) == when.day());
    let Some(logged) = logged else { return Ok(()) };
    let (said, says) = (logged.fate, overtaking.fate);
    if let Some(said) = said.filter(|said| *said != says) {
        return Err(EventProblem::Contradicts { said: said.as_str().into(), says: says.as_str().into() });
    }
    let other = overtaking.successors.iter().find_map(|one| {
        let said = logged.successors.iter().find(|said| said.of == one.of && said.by != one.by)?;
        Some((said.by, one.by))
    });
    match other {
        Some((said, says)) => {
            Err(EventProblem::Contradicts { said: format!("{said}").into(), says: format!("{says}").into() })
        }
        None => Ok(()),
    }
}
