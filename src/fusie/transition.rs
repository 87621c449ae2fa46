//! What all transitions have in common: what makes no sense is refused first, then what the law refuses; and what was
//! asked comes back unharmed.

use super::{AmbtelijkeFusie, Grounds, LossError, MembershipError, Refusal};
use crate::{
    arrangement::{Arrangement, ArrangementText, CooperationForm, Term, Version},
    finance::Estate,
    governance::Record,
    law::{Case, Catalogue, Moment, Plan, Procedure, Report, Strictness},
    municipality::{Gazetteer, MunicipalityCode},
    organisation::SharedServiceOrganisation,
    time::Period,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

/// Why a transition makes no sense as asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// An amendment changes the form or the host, or a conversion neither.
    #[error("{0}")]
    Form(&'static str),
    /// Nobody can join or leave so.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// Something would be lost.
    #[error(transparent)]
    Loss(#[from] LossError),
    /// Nothing gets another name.
    #[error("it gives no new name; give one to the arrangement, to the organisation, or to both")]
    NothingRenamed,
    /// The legal person ends, and there is no host to take what it has.
    #[error(
        "`{to}` is no legal person and the text names no host, so that what the body owns, owes and keeps has nowhere to go; name a host, or dissolve with a plan"
    )]
    NobodyToTakeOver {
        /// The new form.
        to: CooperationForm,
    },
    /// A text would enter into force when its term is over.
    #[error(
        "the term of the text ends on {until}, which is not after {starts_on}, its entry into force; mend one of the two"
    )]
    TermOver {
        /// The first day on which it would no longer hold.
        until: NaiveDate,
        /// Its entry into force.
        starts_on: NaiveDate,
    },
    /// An extension does not make the term longer.
    #[error("the term already runs until {old}, so {new} makes it no longer; give a later day")]
    NotLonger {
        /// The first day on which it does not hold by the old term.
        old: NaiveDate,
        /// The same by the new.
        new: NaiveDate,
    },
    /// The host leaves while others stay.
    #[error(
        "{host} is the host, which employs the staff and keeps the archives; give a text with another host, or convert first"
    )]
    HostLeaves {
        /// The host.
        host: MunicipalityCode,
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

/// What a transition leads to.
pub(super) struct Next {
    pub(super) arrangement: Arrangement,
    pub(super) service: SharedServiceOrganisation,
    pub(super) estate: Estate,
}

impl From<Next> for AmbtelijkeFusie {
    fn from(next: Next) -> Self {
        let Next { arrangement, service, estate } = next;
        Self { arrangement, service, estate }
    }
}

/// The act that a transition is, for the law.
#[derive(Clone, Copy)]
pub(super) struct Act<'a> {
    pub(super) moment: Moment,
    pub(super) text: &'a ArrangementText,
    pub(super) on: NaiveDate,
    pub(super) service: &'a SharedServiceOrganisation,
    /// Of an accession or withdrawal: who acts.
    pub(super) acting: &'a [MunicipalityCode],
    /// Whether the arrangement ends by it.
    pub(super) ends: bool,
}

impl<'a> Act<'a> {
    pub(super) fn new(
        moment: Moment,
        text: &'a ArrangementText,
        on: NaiveDate,
        service: &'a SharedServiceOrganisation,
    ) -> Self {
        Self { moment, text, on, service, acting: &[], ends: false }
    }

    pub(super) fn by(self, acting: &'a [MunicipalityCode]) -> Self {
        Self { acting, ..self }
    }

    /// What the law says of it.
    pub(super) fn report(self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Report {
        let (first, last) = (fusie.arrangement.first(), fusie.arrangement.last());
        let case = Case::of_act(self.moment, self.text, self.on, record, gazetteer)
            .after(last.text(), first.in_force().from())
            .serving(self.service);
        let case = if self.ends { case.ending() } else { case };
        let all = Catalogue::all();
        match self.acting {
            [] => all.judge(&case),
            [one] => all.judge(&case.of(*one)),
            [one, more @ ..] => {
                more.iter().fold(all.judge(&case.of(*one)), |report, code| report.and(&all.judge(&case.of(*code))))
            }
        }
    }

    /// Its steps, counted back from its day; of several who act, those of the first.
    pub(super) fn plan(
        self,
        before: &ArrangementText,
        record: &Record,
        gazetteer: &Gazetteer,
    ) -> Result<Plan, Box<Grounds>> {
        let procedure = Procedure::of(self.moment, self.text, record, gazetteer).after(before);
        let procedure = match self.acting {
            [first, ..] => procedure.of_municipality(*first),
            [] => procedure,
        };
        procedure.starting_on(self.on).map_err(|error| Box::new(error.into()))
    }
}

/// A refusal of something asked of a fusie with a record.
type Refused<A> = Box<Refusal<(AmbtelijkeFusie, A, Record)>>;

/// Carries out what was asked: prepares it, asks the law, and goes on to the outcome; or refuses, and hands all back.
pub(super) fn carry_out<A, N, O>(
    (fusie, ask, record): (AmbtelijkeFusie, A, Record),
    strictness: Strictness,
    prepare: impl FnOnce(&AmbtelijkeFusie, &A) -> Result<N, Box<Grounds>>,
    report: impl FnOnce(&AmbtelijkeFusie, &A, &N, &Record) -> Report,
    outcome: impl FnOnce(AmbtelijkeFusie, A, N) -> O,
) -> Result<O, Refused<A>> {
    let next = match prepare(&fusie, &ask) {
        Ok(next) => next,
        Err(grounds) => return Err(Refusal::new((fusie, ask, record), *grounds)),
    };
    let report = report(&fusie, &ask, &next, &record);
    let (fusie, ask, _) = Refusal::unless_lawful((fusie, ask, record), report, strictness)?;
    Ok(outcome(fusie, ask, next))
}

impl AmbtelijkeFusie {
    /// The text in force.
    pub(super) fn text(&self) -> &ArrangementText {
        self.arrangement.last().text()
    }

    /// The arrangement with one more version.
    pub(super) fn followed_by(&self, text: ArrangementText, on: NaiveDate) -> Result<Arrangement, Box<Grounds>> {
        term_is_to_come(&text, on)?;
        let next = Version::new(text, Period::since(on));
        self.arrangement.clone().followed_by(next).map_err(|error| Box::new(error.into()))
    }
}

/// The term of a text, if it has one, ends after its entry into force.
pub(super) fn term_is_to_come(text: &ArrangementText, starts_on: NaiveDate) -> Result<(), Box<Grounds>> {
    match text.term() {
        Some(Term::Until(until)) if until <= starts_on => Err(asked(AskError::TermOver { until, starts_on })),
        _ => Ok(()),
    }
}

/// Grounds of whatever error, boxed: they are seldom there.
pub(super) fn grounds(error: impl Into<Grounds>) -> Box<Grounds> {
    Box::new(error.into())
}

/// Grounds of something that makes no sense as asked.
pub(super) fn asked(error: impl Into<AskError>) -> Box<Grounds> {
    Box::new(Grounds::Asked(error.into()))
}
