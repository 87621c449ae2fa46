//! How a rule goes through the recorded facts of the operation.

use super::{Case, Fact, Moment, Subject, rule::Applies, sink::Sink};
use crate::{language::Bilingual, operation::Logged, time::Period};
use chrono::NaiveDate;

/// One fact of a topic, and its place there.
#[derive(Debug, Clone, Copy)]
pub(in crate::law) struct Entry<'a, T> {
    pub(in crate::law) index: usize,
    /// The day of the fact; for a fact that lasts, the day asked about.
    pub(in crate::law) on: NaiveDate,
    pub(in crate::law) fact: &'a T,
    /// Whether nothing is missing from the topic.
    pub(in crate::law) complete: bool,
}

impl<T: Logged> Entry<'_, T> {
    pub(in crate::law) const fn subject(&self) -> Subject {
        Subject::Logged(T::TOPIC, self.index)
    }

    pub(in crate::law) const fn missing(&self) -> Fact {
        Fact::Logged(T::TOPIC)
    }
}

/// Hands each fact of a topic to the check, if the rule is about that fact, it happened by the day asked about, and the
/// rule holds on the day of the fact. What is recorded does not vouch for what is not: where the topic is not complete, the
/// rule is undetermined, unless something recorded is found wrong.
pub(in crate::law) fn each_on_its_day<'a, T: Logged>(
    case: &Case<'a>,
    sink: &mut Sink,
    day: impl Fn(&T) -> Option<NaiveDate>,
    mut check: impl FnMut(&mut Sink, Entry<'a, T>),
) -> Applies {
    let (facts, complete) = case.logged::<T>();
    let (mut law_of, mut any) = (None, false);
    for (index, fact) in facts.iter().enumerate() {
        let Some(on) = day(fact).filter(|on| *on <= case.on()) else { continue };
        any = true;
        if sink.turns_to(on) {
            law_of = Some(sink.law_of);
            check(sink, Entry { index, on, fact, complete });
        }
    }
    match law_of {
        Some(law_of) => {
            sink.law_of = law_of;
            sink.vouches_for_all(complete, T::TOPIC);
        }
        None if any && complete => return Applies::No,
        None if !sink.turns_to(case.on()) => return Applies::No,
        None if complete => {}
        None => sink.unknown(Subject::Arrangement, Fact::Logged(T::TOPIC)),
    }
    Applies::Yes
}

/// What the organisation has, as far as it was examined: each entry of the day asked about is in order, is not, or leaves that
/// open. Where there is none in a complete topic it has nothing, which is a breach if `is_asked_of_all`, and else leaves open
/// whether the duty rests on it; at forming only what is recorded is looked at.
pub(in crate::law) fn as_examined<T: Logged>(
    case: &Case<'_>,
    sink: &mut Sink,
    because: &'static Bilingual,
    is_asked_of_all: bool,
    period: fn(&T) -> Period,
    is_in_order: impl Fn(&T) -> Option<bool>,
) -> Applies {
    let (entries, complete) = case.logged::<T>();
    let mut any = false;
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| period(entry).contains(case.on())) {
        any = true;
        let subject = Subject::Logged(T::TOPIC, index);
        match is_in_order(entry) {
            Some(true) => {}
            Some(false) => sink.breach(subject, because),
            None => sink.unknown(subject, Fact::Logged(T::TOPIC)),
        }
    }
    if any {
        return Applies::Yes;
    }
    if case.moment() == Moment::Form {
        return Applies::No;
    }
    sink.lacks(complete && is_asked_of_all, Subject::Arrangement, Fact::Logged(T::TOPIC), because);
    Applies::Yes
}

/// Hands each fact of a topic to the check, if the rule is about that fact and it lasts on the day asked about. Where the topic
/// is not complete, the rule is undetermined, unless something recorded is found wrong; at forming it need not be there yet.
pub(in crate::law) fn each_that_lasts<'a, T: Logged>(
    case: &Case<'a>,
    sink: &mut Sink,
    period: impl Fn(&T) -> Option<Period>,
    mut check: impl FnMut(&mut Sink, Entry<'a, T>),
) -> Applies {
    let (facts, complete) = case.logged::<T>();
    let mut any = false;
    for (index, fact) in facts.iter().enumerate() {
        if period(fact).is_some_and(|period| period.contains(case.on())) {
            any = true;
            check(sink, Entry { index, on: case.on(), fact, complete });
        }
    }
    if any {
        sink.vouches_for_all(complete, T::TOPIC);
    } else if case.moment() == Moment::Form {
        return Applies::No;
    } else if !complete {
        sink.unknown(Subject::Arrangement, Fact::Logged(T::TOPIC));
    }
    Applies::Yes
}
