//! Every event in its place: in time, and after what came before.

use super::{
    Event, EventKind,
    error::{DossierError, EventError},
    municipalities::are_municipalities,
};
use crate::{
    fusie::{ChangeError, Settlement, life::Life},
    municipality::Gazetteer,
    operation::Operation,
    time::PartialDate,
};
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

/// Goes through the events: after each the life so far, or its error. An event with an error changes nothing, and the
/// next goes on from the life before it.
pub(super) struct Walk<'a> {
    events: core::slice::Iter<'a, Event>,
    days: alloc::vec::IntoIter<PartialDate>,
    wrong: Vec<OutOfOrder>,
    operation: &'a Operation,
    /// Where given, the municipalities that events name are among these.
    gazetteer: Option<&'a Gazetteer>,
    number: usize,
    life: Life,
}

/// One event on the way.
pub(super) struct FollowedEvent<'a> {
    pub(super) event: &'a Event,
    /// Its day, as far as it is known together with the days of the others.
    pub(super) when: PartialDate,
    pub(super) before: Life,
    pub(super) after: Result<Life, Box<EventError>>,
    /// Who gets what, of a dissolution with a plan.
    pub(super) settlement: Option<Settlement>,
}

impl<'a> Walk<'a> {
    pub(super) fn through(events: &'a [Event], operation: &'a Operation) -> Self {
        let (days, wrong) = days(events);
        let (events, days) = (events.iter(), days.into_iter());
        Self { events, days, wrong, operation, gazetteer: None, number: 0, life: Life::BEFORE }
    }

    pub(super) fn among(self, gazetteer: &'a Gazetteer) -> Self {
        Self { gazetteer: Some(gazetteer), ..self }
    }

    fn follow(&self, event: &Event, when: PartialDate) -> Result<(Life, Option<Settlement>), ChangeError> {
        let index = self.number.saturating_sub(1);
        if let Some(one) = crate::sorted::find(&self.wrong, |one| one.index.cmp(&index)) {
            return Err(ChangeError::OutOfOrder { earlier: one.earlier.saturating_add(1), before: one.before });
        }
        named_once(event)?;
        let next = self.life.followed_by(event.kind(), when)?;
        let settlement = match event.kind() {
            EventKind::Dissolved(termination) => {
                let plan = termination.plan.as_ref();
                plan.map(|plan| self.life.settle(when.latest(), plan)).transpose().map_err(ChangeError::Plan)?.flatten()
            }
            _ => None,
        };
        contradiction(event, when, self.operation)?;
        if let Some(gazetteer) = self.gazetteer {
            are_municipalities(event, &next, when, gazetteer)?;
        }
        Ok((next, settlement))
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = FollowedEvent<'a>;

    fn next(&mut self) -> Option<FollowedEvent<'a>> {
        let (event, when) = (self.events.next()?, self.days.next()?);
        self.number = self.number.saturating_add(1);
        let (after, settlement) = match self.follow(event, when) {
            Ok((next, settlement)) => (Ok(next), settlement),
            Err(problem) => (Err(EventError::new(self.number, event, &self.life, when, problem)), None),
        };
        let before = match &after {
            Ok(next) => core::mem::replace(&mut self.life, next.clone()),
            Err(_) => self.life.clone(),
        };
        Some(FollowedEvent { event, when, before, after, settlement })
    }
}

/// The errors of the events, one by one, and of events that contradict the operation.
pub(super) fn problems(events: &[Event], operation: &Operation) -> Vec<DossierError> {
    Walk::through(events, operation).filter_map(|passed| passed.after.err().map(DossierError::from)).collect()
}

/// Refuses a list in which a municipality stands twice: one of the two is a slip for another.
fn named_once(event: &Event) -> Result<(), ChangeError> {
    let named = match event.kind() {
        EventKind::Proposed(intention) => &intention.municipalities,
        EventKind::Withdrawn(withdrawal) => &withdrawal.municipalities,
        EventKind::Started(beginning) => &beginning.municipalities,
        _ => return Ok(()),
    };
    let mut each = named.iter().enumerate();
    match each.find(|(index, code)| named.iter().take(*index).any(|earlier| earlier == *code)) {
        Some((_, municipality)) => Err(ChangeError::NamedTwice { municipality: *municipality }),
        None => Ok(()),
    }
}

/// Refuses an event that contradicts the operation about a reorganisation.
fn contradiction(event: &Event, when: PartialDate, operation: &Operation) -> Result<(), ChangeError> {
    let EventKind::Reorganised(overtaking) = event.kind() else { return Ok(()) };
    let logged = operation.log().reorganisations.iter().find(|one| Some(one.on) == when.day());
    let Some(logged) = logged else { return Ok(()) };
    let (said, says) = (logged.fate, overtaking.fate);
    if let Some(said) = said.filter(|said| *said != says) {
        return Err(ChangeError::Contradicts { said: said.as_str().into(), says: says.as_str().into() });
    }
    let other = overtaking.successors.iter().find_map(|one| {
        let said = logged.successors.iter().find(|said| said.of == one.of && said.by != one.by)?;
        Some((said.by, one.by))
    });
    match other {
        Some((said, says)) => {
            Err(ChangeError::Contradicts { said: format!("{said}").into(), says: format!("{says}").into() })
        }
        None => Ok(()),
    }
}
