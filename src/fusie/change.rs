use super::{MembershipError, PlanError};
use crate::{
    arrangement::{CooperationForm, TextError},
    municipality::{LookupError, MunicipalityCode},
    organisation::OrganisationError,
    time::PartialDate,
};
use alloc::boxed::Box;
use chrono::NaiveDate;

/// Why a change cannot follow, both as an event of a dossier and as a transition of a living fusie.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// It comes before the one before it.
    #[error("it comes before event {earlier} on {before}; put the events in order of their days")]
    OutOfOrder {
        /// The event before it.
        earlier: usize,
        /// Its day.
        before: PartialDate,
    },
    /// It cannot follow.
    #[error("it cannot follow")]
    CannotFollow,
    /// The day must be known in full.
    #[error("its day must be known in full; leave it out, or note it, until it is")]
    DayNeeded,
    /// Two texts enter into force on one day.
    #[error("a text already entered into force on that day; record them as one text")]
    TwoTextsOnOneDay,
    /// A text works back to a day that does not come before its entry into force.
    #[error("the text cannot work back to {to}; that day must come before its entry into force")]
    WorksForward {
        /// The day to which it would work back.
        to: NaiveDate,
    },
    /// An amendment changes the form.
    #[error("an amendment keeps the form, but `{from}` becomes `{to}`; record it as `converted`")]
    AmendmentConverts {
        /// The form before.
        from: CooperationForm,
        /// The form after.
        to: CooperationForm,
    },
    /// A conversion keeps form and host.
    #[error("a conversion changes the form or the host, but it stays `{form}`; record it as `amended`")]
    ConversionKeepsForm {
        /// The form.
        form: CooperationForm,
    },
    /// The plan of a dissolution does not settle everything.
    #[error(transparent)]
    Plan(PlanError),
    /// The organisation gets another name, but no organisation is known.
    #[error(
        "no organisation is known, so it cannot get another name; record it with `started`, `formed` or `organised`"
    )]
    NoOrganisation,
    /// Nothing is asserted.
    #[error("it asserts nothing; say what should be so, such as `stage` or `members`")]
    NothingAsserted,
    /// Nothing gets another name.
    #[error("it gives no new name; give one to `arrangement`, to `organisation`, or to both")]
    NothingRenamed,
    /// The arrangement gets another name, but its text is not known.
    #[error("no text is known that could get another name; leave `arrangement` out, or record `formed` first")]
    NoText,
    /// The work begins for municipalities that the text names already.
    #[error("the text says for whom the work is done; write `\"started\": {{}}`")]
    TextKnown,
    /// The work begins, but it is not known for which municipalities.
    #[error(
        "no text is known, so say for which municipalities the work begins, two at least; or record `formed` first"
    )]
    ForWhom,
    /// The accounts are closed before the dissolution or after the legal person ended.
    #[error("the accounts are closed on {closed_on}; they are closed between the end of the arrangement and this day")]
    ClosedOutside {
        /// The day on which they would be closed.
        closed_on: NaiveDate,
    },
    /// A text enters into force when its term is over.
    #[error("the term of the text ends on {until}, which is not after its entry into force; mend one of the two days")]
    TermOver {
        /// The first day on which it would no longer hold.
        until: NaiveDate,
    },
    /// An extension does not make the term longer.
    #[error("the term already runs until {old}, so {new} makes it no longer; give a later day")]
    NotLonger {
        /// The first day on which it does not hold by the old term.
        old: NaiveDate,
        /// The same by the new.
        new: NaiveDate,
    },
    /// A reorganisation of municipalities is recorded that did not happen.
    #[error(
        "on that day no municipal reorganisation abolished {municipality}; name who was abolished, or mend the day"
    )]
    NotAbolished {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A lapse is recorded on a day on which no member was abolished.
    #[error(
        "on that day no municipal reorganisation abolished a member, so the arrangement did not lapse by one; mend the day, or record the end otherwise"
    )]
    NobodyAbolished,
    /// It contradicts what the operation says.
    #[error("of that day the operation says `{said}`, but the event says `{says}`; one of the two is wrong")]
    Contradicts {
        /// What the operation says.
        said: Box<str>,
        /// What the event says.
        says: Box<str>,
    },
    /// An assertion is not true.
    #[error(
        "the assertion fails: {what} should be {expected}, but is {found}; mend the assertion, or an event before it"
    )]
    AssertionFails {
        /// What was asserted.
        what: &'static str,
        /// What it should be.
        expected: Box<str>,
        /// What it is.
        found: Box<str>,
    },
    /// A named municipality does not exist on the day.
    #[error(transparent)]
    Municipality(LookupError),
    /// The municipalities cannot join or leave in this way.
    #[error(transparent)]
    Membership(#[from] MembershipError),
}

impl From<TextError> for ChangeError {
    fn from(error: TextError) -> Self {
        Self::Membership(error.into())
    }
}

impl From<OrganisationError> for ChangeError {
    fn from(error: OrganisationError) -> Self {
        Self::Membership(error.into())
    }
}
