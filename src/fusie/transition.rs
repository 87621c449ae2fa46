//! What all transitions have in common: an act is followed, asked of the law, and refused or carried out; and what was asked
//! comes back unharmed.

use super::{
    AmbtelijkeFusie, AskError, ChangeError, Grounds, Refusal,
    act::{Act, CaseContext},
    aggregate::Next,
    dossier::{Event, EventKind},
    life::Life,
    refusal::grounds,
};
use crate::{
    arrangement::{ArrangementText, Duration},
    law::{Jurisdiction, Plan, Procedure, Report, Strictness, WhichLaw},
    municipality::{Gazetteer, LookupError},
    time::day_before,
};
use alloc::boxed::Box;
use chrono::NaiveDate;

/// An act of which an event tells once it is carried out.
pub(super) trait AsEvent: Act {
    /// The same as an event says it.
    fn into_kind(self) -> EventKind;
}

/// What the law says of it, asked of a living fusie.
pub(super) fn report_of(
    act: &impl Act,
    fusie: &AmbtelijkeFusie,
    on: NaiveDate,
    jurisdiction: Jurisdiction<'_>,
) -> Result<Report, Box<Grounds>> {
    let operation = Some(fusie.history.operation());
    let judged = act.judged(&fusie.life, on, operation).map_err(grounds)?;
    let context = CaseContext { operation, jurisdiction, which_law: WhichLaw::OfEachFact };
    Ok(judged.map_or_else(|| Report::nothing_on(on), |judged| judged.report(&fusie.life, on, context)))
}

/// Its steps, counted back from its day; of several municipalities that act, the steps of the first.
pub(super) fn plan_of(
    act: &impl Act,
    fusie: &AmbtelijkeFusie,
    on: NaiveDate,
    gazetteer: &Gazetteer,
) -> Result<Plan, Box<Grounds>> {
    let judged = act.judged(&fusie.life, on, Some(fusie.history.operation())).map_err(grounds)?;
    let judged = judged.ok_or_else(|| grounds(AskError::NoSteps))?;
    let procedure = Procedure::of(judged.moment, &judged.text, judged.record, gazetteer).after(fusie.text());
    let procedure = match judged.acting.as_slice() {
        [first, ..] => procedure.of_municipality(*first),
        [] => procedure,
    };
    procedure.starting_on(on).map_err(grounds)
}

/// Lets an act be asked of the law before it is carried out.
macro_rules! asked_of_the_law {
    ($act:ty) => {
        impl $act {
            /// What the law says of this from that day, before it is done.
            ///
            /// # Errors
            ///
            /// [`Grounds`](crate::fusie::Grounds) if it makes no sense, so that there is nothing to judge.
            pub fn report<'j>(
                &self,
                fusie: &crate::fusie::AmbtelijkeFusie,
                on: chrono::NaiveDate,
                jurisdiction: impl Into<crate::law::Jurisdiction<'j>>,
            ) -> Result<crate::law::Report, alloc::boxed::Box<crate::fusie::Grounds>> {
                crate::fusie::transition::report_of(self, fusie, on, jurisdiction.into())
            }

            /// The steps of this, each with the last day on which it can be taken to take effect on that day.
            ///
            /// # Errors
            ///
            /// As [`report`](Self::report); [`Grounds::Procedure`](crate::fusie::Grounds::Procedure) if the form is one of
            /// private law.
            pub fn plan(
                &self,
                fusie: &crate::fusie::AmbtelijkeFusie,
                on: chrono::NaiveDate,
                gazetteer: &crate::municipality::Gazetteer,
            ) -> Result<crate::law::Plan, alloc::boxed::Box<crate::fusie::Grounds>> {
                crate::fusie::transition::plan_of(self, fusie, on, gazetteer)
            }
        }
    };
}
pub(super) use asked_of_the_law;

/// A refused act, with the fusie for which it was requested.
pub(super) type Refused<A> = Box<Refusal<(AmbtelijkeFusie, A)>>;

/// What an act made of a fusie: the fusie before and after it, and what the transition found besides.
pub(super) struct CarriedOut<A, T> {
    pub(super) before: AmbtelijkeFusie,
    pub(super) ask: A,
    pub(super) life: Life,
    pub(super) found: T,
}

/// Carries out what was asked: follows it, sees to what a transition promises, and asks the law; or refuses, and hands all
/// back.
pub(super) fn carry_out<A: Act, T>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    ask: A,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
    promise: impl FnOnce(&AmbtelijkeFusie, &A, &Life) -> Result<T, Box<Grounds>>,
) -> Result<CarriedOut<A, T>, Refused<A>> {
    let prepared = (|| -> Result<_, Box<Grounds>> {
        let life = ask.follow(&fusie.life, on.into()).map_err(grounds)?;
        can_go_on(&fusie, &life, on, jurisdiction.gazetteer())?;
        let found = promise(&fusie, &ask, &life)?;
        let report = report_of(&ask, &fusie, on, jurisdiction)?;
        Ok((life, found, report))
    })();
    match prepared {
        Err(grounds) => Err(Refusal::new((fusie, ask), *grounds)),
        Ok((life, found, report)) => {
            let (before, ask) = Refusal::unless_lawful((fusie, ask), report, strictness)?;
            Ok(CarriedOut { before, ask, life, found })
        }
    }
}

/// What is asked of every act, besides the law: not before what was done, by municipalities that are there, for a term that ends later.
fn can_go_on(fusie: &AmbtelijkeFusie, life: &Life, on: NaiveDate, gazetteer: &Gazetteer) -> Result<(), Box<Grounds>> {
    if let Some(last) = fusie.history.last_day().filter(|last| on < last.latest()) {
        return Err(grounds(AskError::TooEarly { on, last }));
    }
    let text = life.known_text().map_err(grounds)?;
    if life.stage.is_in_force() {
        municipalities_exist(text, on, gazetteer).map_err(grounds)?;
    } else {
        existed_until(fusie.text(), on, gazetteer)?;
    }
    if life.text.as_ref().is_some_and(|(_, since)| since.day() == Some(on)) {
        term_is_to_come(text, on)?;
    }
    Ok(())
}

impl<A: AsEvent> CarriedOut<A, Next> {
    /// The fusie as it goes on.
    pub(super) fn fusie(self, on: NaiveDate) -> AmbtelijkeFusie {
        self.before.going_on(self.life, self.found, Event::new(on, self.ask.into_kind()))
    }
}

/// Each member until that day was a municipality on the day before it, so that something can go to it.
pub(super) fn existed_until(text: &ArrangementText, on: NaiveDate, gazetteer: &Gazetteer) -> Result<(), Box<Grounds>> {
    municipalities_exist(text, day_before(on), gazetteer).map_err(grounds)
}

/// The term of a text, if it has one, ends after its entry into force.
pub(super) fn term_is_to_come(text: &ArrangementText, starts_on: NaiveDate) -> Result<(), Box<Grounds>> {
    match text.term() {
        Some(Duration::Until(until)) if until <= starts_on => Err(grounds(ChangeError::TermOver { until })),
        _ => Ok(()),
    }
}

/// Every municipality of which an organ takes part on the day exists on that day.
pub(super) fn municipalities_exist(
    text: &ArrangementText,
    on: NaiveDate,
    gazetteer: &Gazetteer,
) -> Result<(), LookupError> {
    text.municipalities_on(on).try_for_each(|code| gazetteer.on(code, on).map(drop))
}
