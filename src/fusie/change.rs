use super::{MembershipError, PlanError, codes::Codes};
use crate::{
    arrangement::{CooperationForm, TextError},
    language::{Lang, Translate, errors},
    municipality::{LookupError, MunicipalityCode},
    organisation::OrganisationError,
    time::PartialDate,
};
use alloc::boxed::Box;
use chrono::NaiveDate;
use core::fmt;

errors! {
    /// Why a change cannot follow, both as an event of a dossier and as a transition of a living fusie.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ChangeError {
        /// It comes before the one before it.
        #[error("it comes before event {earlier} on {before}; put the events in order of their days")]
        #[nl("dit komt vóór gebeurtenis {earlier} van {before}; zet de gebeurtenissen op volgorde van hun dag")]
        OutOfOrder {
            /// The event before it.
            earlier: usize,
            /// Its day.
            before: PartialDate,
        },
        /// It cannot follow.
        #[error("it cannot follow")]
        #[nl("dit kan hier niet volgen")]
        CannotFollow,
        /// The day must be known in full.
        #[error("its day must be known in full; leave it out, or note it, until it is")]
        #[nl("de dag moet volledig bekend zijn; laat de gebeurtenis weg, of leg haar als notitie vast, tot dat zo is")]
        DayNeeded,
        /// Two texts enter into force on one day.
        #[error("a text already entered into force on that day; record them as one text")]
        #[nl("op die dag trad al een tekst in werking; leg beide vast als één tekst")]
        TwoTextsOnOneDay,
        /// A text works back to a day that does not come before its entry into force.
        #[error("the text cannot work back to {to}; that day must come before its entry into force")]
        #[nl("de tekst kan niet terugwerken tot {to}; die dag moet vóór de inwerkingtreding liggen")]
        WorksForward {
            /// The day to which it would work back.
            to: NaiveDate,
        },
        /// An amendment changes the form.
        #[error("an amendment keeps the form, but `{from}` becomes `{to}`; record it as `converted`")]
        #[nl("een wijziging laat de vorm gelijk, maar `{from}` wordt `{to}`; leg dit vast als `converted`")]
        AmendmentConverts {
            /// The form before.
            from: CooperationForm,
            /// The form after.
            to: CooperationForm,
        },
        /// A conversion keeps form and host.
        #[error("a conversion changes the form or the host, but it stays `{form}`; record it as `amended`")]
        #[nl("een omzetting verandert de vorm of de gastheer, maar het blijft `{form}`; leg dit vast als `amended`")]
        ConversionKeepsForm {
            /// The form.
            form: CooperationForm,
        },
        /// The plan of a dissolution does not settle everything.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Plan(PlanError),
        /// The organisation gets another name, but no organisation is known.
        #[error(
            "no organisation is known, so it cannot get another name; record it with `started`, `formed` or `organised`"
        )]
        #[nl(
            "er is geen organisatie bekend die een andere naam kan krijgen; leg haar vast met `started`, `formed` of \
             `organised`"
        )]
        NoOrganisation,
        /// Nothing is asserted.
        #[error("it asserts nothing; say what should be so, such as `stage` or `members`")]
        #[nl("hier wordt niets beweerd; zeg wat zo zou moeten zijn, zoals `stage` of `members`")]
        NothingAsserted,
        /// Nothing gets another name.
        #[error("it gives no new name; give one to `arrangement`, to `organisation`, or to both")]
        #[nl("hier staat geen nieuwe naam; geef er een aan `arrangement`, aan `organisation`, of aan beide")]
        NothingRenamed,
        /// The arrangement gets another name, but its text is not known.
        #[error("no text is known that could get another name; leave `arrangement` out, or record `formed` first")]
        #[nl(
            "er is geen tekst bekend die een andere naam kan krijgen; laat `arrangement` weg, of leg eerst `formed` \
             vast"
        )]
        NoText,
        /// The work begins for municipalities that the text names already.
        #[error("the text says for whom the work is done; write `\"started\": {{}}`")]
        #[nl("de tekst zegt al voor wie het werk wordt gedaan; schrijf `\"started\": {{}}`")]
        TextKnown,
        /// The work begins, but it is not known for which municipalities.
        #[error(
            "no text is known, so say for which municipalities the work begins, two at least; or record `formed` first"
        )]
        #[nl(
            "er is geen tekst bekend, dus zeg voor welke gemeenten het werk begint, ten minste twee; of leg eerst \
             `formed` vast"
        )]
        ForWhom,
        /// The accounts are closed before the dissolution or after the legal person ended.
        #[error(
            "the accounts are closed on {closed_on}; they are closed between the end of the arrangement and this day"
        )]
        #[nl("de slotrekening is opgemaakt op {closed_on}; dat hoort tussen het einde van de regeling en deze dag")]
        ClosedOutside {
            /// The day on which they would be closed.
            closed_on: NaiveDate,
        },
        /// A text enters into force when its term is over.
        #[error(
            "the term of the text ends on {until}, which is not after its entry into force; mend one of the two days"
        )]
        #[nl(
            "de looptijd van de tekst eindigt op {until}, en dat is niet na de inwerkingtreding; verbeter een van \
             beide dagen"
        )]
        TermOver {
            /// The first day on which it would no longer hold.
            until: NaiveDate,
        },
        /// An extension does not make the term longer.
        #[error("the term already runs until {old}, so {new} makes it no longer; give a later day")]
        #[nl("de looptijd loopt al tot {old}, dus met {new} wordt zij niet langer; geef een latere dag")]
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
        #[nl(
            "op die dag hief geen herindeling {municipality} op; noem de gemeente die is opgeheven, of verbeter de dag"
        )]
        NotAbolished {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// Of one municipality two things are said where one can be so.
        #[error("{municipality} stands here twice; name it once")]
        #[nl("{municipality} staat hier twee keer; noem haar één keer")]
        NamedTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// An abolished member is succeeded by a municipality that its area did not go to.
        #[error("{of} went to {}, not to {by}; name that municipality, or mend the day", Codes(successors))]
        #[nl("{of} ging naar {}, niet naar {by}; noem die gemeente, of verbeter de dag", Codes(successors))]
        NoSuccessor {
            /// The abolished municipality.
            of: MunicipalityCode,
            /// The one that is named in its place.
            by: MunicipalityCode,
            /// Those to which its area went.
            successors: Box<[MunicipalityCode]>,
        },
        /// A lapse is recorded on a day on which no member was abolished.
        #[error(
            "on that day no municipal reorganisation abolished a member, so the arrangement did not lapse by one; mend the day, or record the end otherwise"
        )]
        #[nl(
            "op die dag hief geen herindeling een deelnemende gemeente op, dus daardoor verviel de regeling niet; \
             verbeter de dag, of leg het einde anders vast"
        )]
        NobodyAbolished,
        /// It contradicts what the operation says.
        #[error("of that day the operation says `{said}`, but the event says `{says}`; one of the two is wrong")]
        #[nl("`operation` zegt van die dag `{said}`, maar de gebeurtenis zegt `{says}`; een van beide klopt niet")]
        Contradicts {
            /// What the operation says.
            said: Box<str>,
            /// What the event says.
            says: Box<str>,
        },
        /// An assertion is not true.
        #[error(
            "the assertion fails: {what} should be {}, but is {}; mend the assertion, or an event before it",
            Value(Some(expected)),
            Value(found.as_deref())
        )]
        #[nl(
            "de bewering klopt niet: `{what}` zou {} moeten zijn, maar is {}; verbeter de bewering, of een \
             gebeurtenis ervoor",
            Value(Some(expected)).in_lang(Lang::Nl), Value(found.as_deref()).in_lang(Lang::Nl)
        )]
        AssertionFails {
            /// What was asserted.
            what: &'static str,
            /// What it should be; empty for no members.
            expected: Box<str>,
            /// What it is, if known; empty for no members.
            found: Option<Box<str>>,
        },
        /// A named municipality does not exist on the day.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Municipality(LookupError),
        /// The municipalities cannot join or leave in this way.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Membership(#[from] MembershipError),
    }
}

/// A value of an assertion, if it is known.
struct Value<'a>(Option<&'a str>);

impl Translate for Value<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            None => lang.pick("niet bekend", "not known"),
            Some("") => lang.pick("leeg", "none"),
            Some(value) => value,
        })
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
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
