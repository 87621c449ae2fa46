//! The way of all acts: each is followed, judged by the law, and refused or carried out; a refusal hands the request
//! back unharmed.

use super::{
    AmbtelijkeFusie, ChangeError, Event, EventKind, Grounds, LossError, Refusal, form::municipalities_exist, life::Life,
};
use crate::{
    arrangement::{ArrangementText, CooperationForm, Duration},
    governance::Record,
    law::{Case, Catalogue, Moment, Plan, Procedure, Report, Strictness, WhichLaw},
    municipality::{Gazetteer, MunicipalityCode},
    operation::{Operation, ReorganisationFacts},
    organisation::SharedServiceOrganisation,
    time::{PartialDate, day_before},
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;

/// Why a transition is refused although a history could record it: it would lose something, or leaves something open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// An amendment changes the host.
    #[error("an amendment keeps the form and the host; to change one, convert")]
    OtherHost,
    /// Something would be lost.
    #[error(transparent)]
    Loss(#[from] LossError),
    /// The legal person ends, and there is no host to take what it has.
    #[error(
        "`{to}` is no legal person and the text names no host, so that what the body owns, owes and keeps has nowhere to go; name a host, or dissolve with a plan"
    )]
    NobodyToTakeOver {
        /// The new form.
        to: CooperationForm,
    },
    /// The host leaves while others stay.
    #[error(
        "{host} is the host, which employs the staff and keeps the archives; give a text with another host, or convert first"
    )]
    HostLeaves {
        /// The host.
        host: MunicipalityCode,
    },
    /// Only the organisation gets another name.
    #[error(
        "to give the organisation another name is its own affair and takes no steps; plan the name of the arrangement"
    )]
    NoSteps,
    /// Something happened to the fusie on a later day.
    #[error("something happened to the fusie on {last}, after {on}; take that day or a later one")]
    TooEarly {
        /// The day that was asked for.
        on: NaiveDate,
        /// The day of the last event.
        last: PartialDate,
    },
    /// A member is split, and nobody is designated.
    #[error(
        "{of} is split and the reorganisation designates nobody in its place; designate one of {}",
        super::refusal::Codes(among)
    )]
    Undesignated {
        /// The member.
        of: MunicipalityCode,
        /// Those who got a part of it.
        among: Vec<MunicipalityCode>,
    },
    /// Whether the arrangement lapses is not laid down.
    #[error(
        "the members come for the greater part to one municipality; say whether the reorganisation lets the arrangement lapse (Wet arhi, article 41(2))"
    )]
    LapseUnknown,
    /// To which municipality the members come is not known.
    #[error("the arrangement lapses, but to which municipality its members come is not known; give it as `whole_to`")]
    HeirUnknown,
}

/// Something that municipalities decide, or that happens to a fusie by law: told by an event, or asked of a living fusie.
pub(super) trait Act: Sized {
    /// What it leads to, or why it cannot follow.
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError>;

    /// The act that the law judges; `None` if it is no act of law. `operation` is what is recorded besides.
    fn judged<'a>(
        &'a self,
        before: &'a Life,
        on: NaiveDate,
        operation: Option<&Operation>,
    ) -> Result<Option<JudgedAct<'a>>, ChangeError>;

    /// The same act as the content of an event.
    fn into_kind(self) -> EventKind;

    /// What the law says of it, asked of a living fusie.
    fn report_of(&self, fusie: &AmbtelijkeFusie, on: NaiveDate, gazetteer: &Gazetteer) -> Result<Report, Box<Grounds>> {
        let operation = Some(fusie.history.operation());
        let judged = self.judged(&fusie.life, on, operation).map_err(grounds)?;
        let context = CaseContext { operation, gazetteer, which_law: WhichLaw::OfEachFact };
        Ok(judged.map_or_else(|| Report::nothing_on(on), |judged| judged.report(&fusie.life, on, context)))
    }

    /// Its steps, counted back from its day; of several municipalities that act, the steps of the first.
    fn plan_of(&self, fusie: &AmbtelijkeFusie, on: NaiveDate, gazetteer: &Gazetteer) -> Result<Plan, Box<Grounds>> {
        let judged = self.judged(&fusie.life, on, Some(fusie.history.operation())).map_err(grounds)?;
        let judged = judged.ok_or_else(|| grounds(AskError::NoSteps))?;
        let procedure = Procedure::of(judged.moment, &judged.text, judged.record, gazetteer).after(fusie.text());
        let procedure = match judged.acting.as_slice() {
            [first, ..] => procedure.of_municipality(*first),
            [] => procedure,
        };
        procedure.starting_on(on).map_err(grounds)
    }
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
            pub fn report(
                &self,
                fusie: &crate::fusie::AmbtelijkeFusie,
                on: chrono::NaiveDate,
                gazetteer: &crate::municipality::Gazetteer,
            ) -> Result<crate::law::Report, alloc::boxed::Box<crate::fusie::Grounds>> {
                crate::fusie::act::Act::report_of(self, fusie, on, gazetteer)
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
                crate::fusie::act::Act::plan_of(self, fusie, on, gazetteer)
            }
        }
    };
}
pub(super) use asked_of_the_law;

/// What a case is judged with, besides the act: the operation, the municipalities, and which law.
#[derive(Clone, Copy)]
pub(super) struct CaseContext<'a> {
    pub(super) operation: Option<&'a Operation>,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) which_law: WhichLaw,
}

/// An act as the law judges it: of several municipalities that join or leave one case for each.
pub(super) struct JudgedAct<'a> {
    pub(super) moment: Moment,
    /// The text as the act leaves it, or of an end the text that ends.
    pub(super) text: Arc<ArrangementText>,
    pub(super) record: &'a Record,
    pub(super) service: Option<&'a SharedServiceOrganisation>,
    /// Of an accession or withdrawal: who acts.
    pub(super) acting: Vec<MunicipalityCode>,
    pub(super) works_back_to: Option<NaiveDate>,
    /// Whether the arrangement ends by it.
    pub(super) ends: bool,
    pub(super) reorganisation: Option<ReorganisationFacts>,
}

impl<'a> JudgedAct<'a> {
    pub(super) fn new(moment: Moment, text: Arc<ArrangementText>, record: &'a Record, before: &'a Life) -> Self {
        let service = before.service.as_deref();
        Self {
            moment,
            text,
            record,
            service,
            acting: Vec::new(),
            works_back_to: None,
            ends: false,
            reorganisation: None,
        }
    }

    /// Hands over its cases, if it took effect on that day.
    pub(super) fn cases(
        &self,
        before: &Life,
        on: NaiveDate,
        context: CaseContext<'_>,
        judge: &mut dyn FnMut(&Case<'_>),
    ) {
        let mut case =
            Case::of_act(self.moment, &self.text, on, self.record, context.gazetteer).under(context.which_law);
        if let Some(operation) = context.operation {
            case = case.operating(operation);
        }
        if let Some(day) = self.works_back_to {
            case = case.working_back_to(day);
        }
        if let (Some(earlier), Some(first)) = (before.text(), before.first_in_force) {
            case = case.after(earlier, first.latest().min(on));
        }
        if let Some(service) = self.service {
            case = case.serving(service);
        }
        if let Some(reorganisation) = &self.reorganisation {
            case = case.reorganised(reorganisation);
        }
        if self.ends {
            case = case.ending();
        }
        match self.acting.as_slice() {
            [] => judge(&case),
            acting => acting.iter().for_each(|code| judge(&case.of(*code))),
        }
    }

    /// What the law says of it.
    pub(super) fn report(&self, before: &Life, on: NaiveDate, context: CaseContext<'_>) -> Report {
        let mut report: Option<Report> = None;
        self.cases(before, on, context, &mut |case| {
            let found = Catalogue::all().judge(case);
            report = Some(match report.take() {
                Some(earlier) => earlier.and(&found),
                None => found,
            });
        });
        report.unwrap_or_else(|| Report::nothing_on(on))
    }
}

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
    gazetteer: &Gazetteer,
    strictness: Strictness,
    promise: impl FnOnce(&AmbtelijkeFusie, &A, &Life) -> Result<T, Box<Grounds>>,
) -> Result<CarriedOut<A, T>, Refused<A>> {
    let prepared = (|| {
        let life = ask.follow(&fusie.life, on.into()).map_err(grounds)?;
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
        let found = promise(&fusie, &ask, &life)?;
        let report = ask.report_of(&fusie, on, gazetteer)?;
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

impl<A: Act> CarriedOut<A, super::aggregate::Next> {
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

/// The error as grounds, boxed: a refusal is seldom.
pub(super) fn grounds(error: impl Into<Grounds>) -> Box<Grounds> {
    Box::new(error.into())
}
