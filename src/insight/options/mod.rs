//! What municipalities can do with their civil services, side by side.

mod alternative;
mod assumption;
mod forms;
mod governance;
mod page;
mod rows;

pub use alternative::{Alternative, Aspect, OptionsRow, RowPart, Source, Value};
pub use assumption::Assumption;

use super::{
    RepresentationError, Ties, TiesError,
    power::PowerError,
    strength::{SameWay, StrengthError},
};
use crate::{
    arrangement::{CooperationForm, TextError},
    finance::{BusinessCase, FinanceError, Timing},
    fusie::Motive,
    governance::{Board, VotingRule},
    language::{Lang, errors},
    law::Report,
    money::{Fraction, Share},
    municipality::{Gazetteer, LookupError, MunicipalityCode},
    organisation::Staffing,
    sorted,
    task::{TaskKey, TaskPortfolio},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// The question what municipalities can do with their civil services (*variantenstudie*): stay alone, one organisation for
/// some tasks, an ambtelijke fusie in each form that is open to them on the day, or one municipality.
///
/// From the municipalities and the day it gives the answers of law and data; further facts ([posts](Self::with_staff),
/// [tasks](Self::with_tasks), [business cases](Self::with_case), a [board](Self::with_board),
/// [cooperations](Self::with_ties), [motives](Self::because)) fill the rows that are open without them. It is a table
/// of facts with their sources: nothing in it recommends.
///
/// ```
/// use ambtelijke_fusie::arrangement::CooperationForm as Form;
/// use ambtelijke_fusie::insight::{Alternative, Aspect, Options, Ties, Value};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// // Stede Broec, Enkhuizen and Drechterland, in the autumn of 2026.
/// let nl = Gazetteer::netherlands();
/// let on = day(2026, 11, 23);
/// let sed = ["GM0532".parse()?, "GM0388".parse()?, "GM0498".parse()?];
/// let ties: Ties = serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ties.json")))?;
/// let ties = ties.without(&["25978678"]);
/// let comparison = Options::of(&sed, on, &nl)?.with_ties(&ties).compare()?;
///
/// // In which forms? The operational management organisation was not yet there in 2014.
/// let forms: Vec<_> = comparison.alternatives().iter().filter_map(|one| one.form()).collect();
/// assert!(forms.contains(&Form::OperationsOrganisation) && comparison.closed().is_empty());
/// let before = Options::of(&sed, day(2014, 1, 1), &nl)?.compare()?;
/// assert_eq!(before.closed()[0].0, Form::OperationsOrganisation);
///
/// let value = |aspect, alternative| comparison.value(aspect, alternative).unwrap();
/// let bvo = Alternative::Fusie(Form::OperationsOrganisation);
/// assert_eq!(value(Aspect::CouncilSeats, bvo), &Value::Number(55));
/// assert_eq!(value(Aspect::CouncilSeats, Alternative::Merger), &Value::Number(33));
/// assert_eq!(value(Aspect::SharedTies, bvo), &Value::OutOf(10, 10), "their regions are the same");
/// assert!(value(Aspect::Uncovered, bvo).is_open(), "no posts were given");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "variantenstudie")]
#[doc(alias = "variantenvergelijking")]
#[derive(Debug, Clone)]
pub struct Options<'a> {
    // INVARIANT: two or more, in order of code, each once, each a municipality on the day.
    members: Vec<MunicipalityCode>,
    on: NaiveDate,
    gazetteer: &'a Gazetteer,
    host: Option<MunicipalityCode>,
    portfolio: TaskPortfolio,
    joint: Option<(CooperationForm, Vec<TaskKey>)>,
    staff: Vec<(MunicipalityCode, Option<&'a Staffing>)>,
    same_way: SameWay,
    absence: Share,
    cases: Vec<(Alternative, &'a BusinessCase)>,
    discount: Option<(Fraction, Timing)>,
    board: Option<(&'a Board, &'a VotingRule)>,
    ties: Option<&'a Ties>,
    motives: Vec<Motive>,
    later_counts: Vec<(MunicipalityCode, u32)>,
}

errors! {
    /// Why options cannot be compared.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum OptionsError {
        /// Fewer than two municipalities are named.
        #[error("{count} municipality is named; an option for a civil service together is one of two or more")]
        #[nl("aantal genoemde gemeenten: {count}; een gezamenlijke ambtelijke organisatie vraagt er ten minste twee")]
        TooFew {
            /// How many were named.
            count: usize,
        },
        /// A municipality is named twice.
        #[error("{municipality} is named twice; name each once")]
        #[nl("{municipality} is twee keer genoemd; noem elke gemeente één keer")]
        NamedTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// One of them is no municipality on the day.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        NoMunicipality(#[from] LookupError),
        /// The given facts name a municipality that is not compared.
        #[error("{municipality} is none of the municipalities that are compared; name one of them, or add it")]
        #[nl("{municipality} hoort niet bij de vergeleken gemeenten; noem een daarvan, of voeg deze gemeente toe")]
        Stranger {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// A task is to be done together that is not among the tasks.
        #[error("task {task} is not among the tasks; mend the key, or give the tasks first")]
        #[nl("taak {task} staat niet bij de taken; verbeter de sleutel, of geef eerst de taken")]
        NoSuchTask {
            /// The task.
            task: TaskKey,
        },
        /// The form of the joint service is not open to them on the day.
        #[error(
            "a joint service in the form `{form}` is not open to them on {on}; \
             take another form, such as openbaar-lichaam"
        )]
        #[nl(
            "een gezamenlijke dienst in de vorm `{form}` staat op {on} niet voor hen open; neem een andere vorm, \
             zoals openbaar-lichaam"
        )]
        FormClosed {
            /// The form.
            form: CooperationForm,
            /// The day.
            on: NaiveDate,
        },
        /// A business case is for an alternative that is not compared.
        #[error("a business case was given for an alternative that is not compared: {}", alternative.label(Lang::En))]
        #[nl("er is een businesscase voor een variant die niet wordt vergeleken: {}", alternative.label(Lang::Nl))]
        NoSuchAlternative {
            /// The alternative.
            alternative: Alternative,
        },
        /// Two business cases are for one alternative.
        #[error("two business cases were given for one alternative ({}); give one", alternative.label(Lang::En))]
        #[nl("er zijn twee businesscases voor één variant ({}); geef er één", alternative.label(Lang::Nl))]
        CaseTwice {
            /// The alternative.
            alternative: Alternative,
        },
        /// There are no figures for the councils.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Councils(#[from] RepresentationError),
        /// The strength cannot be told.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Strength(#[from] StrengthError),
        /// The voting power cannot be told.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Power(#[from] PowerError),
        /// The cooperations cannot be compared.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Ties(#[from] TiesError),
        /// The value of a case cannot be told.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Finance(#[from] FinanceError),
        /// There is no draft to judge.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Text(#[from] TextError),
    }
}

impl<'a> Options<'a> {
    /// The default absence: five in a hundred.
    pub const ABSENCE: Share = Share::literal(1, 20);

    /// The options of these municipalities on a day.
    ///
    /// # Errors
    ///
    /// [`OptionsError::TooFew`], [`OptionsError::NamedTwice`] or [`OptionsError::NoMunicipality`].
    pub fn of(members: &[MunicipalityCode], on: NaiveDate, gazetteer: &'a Gazetteer) -> Result<Self, OptionsError> {
        let mut members = members.to_vec();
        if let Some(&municipality) = sorted::sort_unique(&mut members, Ord::cmp) {
            return Err(OptionsError::NamedTwice { municipality });
        }
        if members.len() < 2 {
            return Err(OptionsError::TooFew { count: members.len() });
        }
        members.iter().try_for_each(|code| gazetteer.on(*code, on).map(drop))?;
        Ok(Self {
            members,
            on,
            gazetteer,
            host: None,
            portfolio: TaskPortfolio::whole_civil_service(),
            joint: None,
            staff: Vec::new(),
            same_way: SameWay::Everything,
            absence: Self::ABSENCE,
            cases: Vec::new(),
            discount: None,
            board: None,
            ties: None,
            motives: Vec::new(),
            later_counts: Vec::new(),
        })
    }

    /// The same, where that municipality would do the work for the others in a form without a legal person; without it, the
    /// one with the most inhabitants on 1 January of the year.
    ///
    /// # Errors
    ///
    /// [`OptionsError::Stranger`].
    pub fn hosted_by(self, host: MunicipalityCode) -> Result<Self, OptionsError> {
        self.is_member(host)?;
        Ok(Self { host: Some(host), ..self })
    }

    /// The same, where the council of that municipality was chosen by a later count, of so many inhabitants (*latere
    /// peildatum*; Gemeentewet, article 1(2)). Without it, a council has the seats of the count of 1 January of the year before
    /// its election: see [`council_on`](crate::municipality::Municipality::council_on). It also fills in a council whose
    /// election the record does not know.
    ///
    /// # Errors
    ///
    /// [`OptionsError::Stranger`], or [`OptionsError::NamedTwice`] if a later count of it was given.
    #[doc(alias = "peildatum")]
    pub fn with_later_count(mut self, municipality: MunicipalityCode, inhabitants: u32) -> Result<Self, OptionsError> {
        self.is_member(municipality)?;
        if self.later_counts.iter().any(|(other, _)| *other == municipality) {
            return Err(OptionsError::NamedTwice { municipality });
        }
        self.later_counts.push((municipality, inhabitants));
        Ok(self)
    }

    /// The same, of these tasks; without them, of policy advice, execution and operational support as a whole.
    #[must_use]
    pub fn with_tasks(self, portfolio: TaskPortfolio) -> Self {
        Self { portfolio, ..self }
    }

    /// The same, with one organisation for these of the tasks, in that form, as another alternative.
    ///
    /// # Errors
    ///
    /// [`OptionsError::NoSuchTask`] if one of them is not among the tasks.
    pub fn with_joint_service(self, form: CooperationForm, tasks: &[TaskKey]) -> Result<Self, OptionsError> {
        match tasks.iter().find(|task| self.portfolio.get(task).is_none()) {
            Some(task) => Err(OptionsError::NoSuchTask { task: task.clone() }),
            None => Ok(Self { joint: Some((form, tasks.to_vec())), ..self }),
        }
    }

    /// The same, where these municipalities have these posts, and each holder is away with that probability; `same_way`
    /// says which tasks are done the same way for all.
    ///
    /// # Errors
    ///
    /// [`OptionsError::Stranger`] or [`OptionsError::NamedTwice`].
    pub fn with_staff(
        self,
        staff: &[(MunicipalityCode, &'a Staffing)],
        same_way: SameWay,
        absence: Share,
    ) -> Result<Self, OptionsError> {
        for (index, (code, _)) in staff.iter().enumerate() {
            self.is_member(*code)?;
            if staff.iter().take(index).any(|(earlier, _)| earlier == code) {
                return Err(OptionsError::NamedTwice { municipality: *code });
            }
        }
        let of = |code: &MunicipalityCode| staff.iter().find(|(other, _)| other == code).map(|(_, staffing)| *staffing);
        let staff = self.members.iter().map(|code| (*code, of(code))).collect();
        Ok(Self { staff, same_way, absence, ..self })
    }

    /// The same, with the business case of an alternative.
    ///
    /// # Errors
    ///
    /// [`OptionsError::CaseTwice`].
    pub fn with_case(mut self, alternative: Alternative, case: &'a BusinessCase) -> Result<Self, OptionsError> {
        if self.cases.iter().any(|(other, _)| *other == alternative) {
            return Err(OptionsError::CaseTwice { alternative });
        }
        self.cases.push((alternative, case));
        Ok(self)
    }

    /// The same, where a later year is worth less by that rate.
    #[must_use]
    pub fn discounted_by(self, rate: Fraction, timing: Timing) -> Self {
        Self { discount: Some((rate, timing)), ..self }
    }

    /// The same, where an organisation together would have that board, deciding by that rule.
    #[must_use]
    pub fn with_board(self, board: &'a Board, rule: &'a VotingRule) -> Self {
        Self { board: Some((board, rule)), ..self }
    }

    /// The same, beside these other cooperations, each with the successors of its abolished members in their place. Leave the one that is compared out of them: [`Ties::without`].
    #[must_use]
    pub fn with_ties(self, ties: &'a Ties) -> Self {
        Self { ties: Some(ties), ..self }
    }

    /// The same, for these reasons: the page then says which rows speak to each.
    #[must_use]
    pub fn because(self, motives: impl Into<Vec<Motive>>) -> Self {
        Self { motives: motives.into(), ..self }
    }

    fn is_member(&self, municipality: MunicipalityCode) -> Result<(), OptionsError> {
        match self.members.binary_search(&municipality) {
            Ok(_) => Ok(()),
            Err(_) => Err(OptionsError::Stranger { municipality }),
        }
    }

    /// The municipality that does the work where there is no legal person for it.
    fn host(&self) -> Option<MunicipalityCode> {
        let inhabitants = |code: &MunicipalityCode| {
            self.gazetteer.get(*code).and_then(|municipality| municipality.inhabitants(self.on.year()))
        };
        self.host.or_else(|| self.members.iter().copied().max_by_key(inhabitants))
    }
}

/// What municipalities can do with their civil services, side by side: a table of facts with their sources. See [`Options`].
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct OptionsTable<'a> {
    on: NaiveDate,
    members: Vec<MunicipalityCode>,
    alternatives: Vec<Alternative>,
    rows: Vec<OptionsRow>,
    closed: Vec<(CooperationForm, Report)>,
    #[serde(skip)]
    cases: Vec<(Alternative, &'a BusinessCase)>,
    /// The day and the source of the other cooperations.
    ties: Option<(NaiveDate, Box<str>)>,
    motives: Vec<Motive>,
}

impl<'a> OptionsTable<'a> {
    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The municipalities, in order of code.
    #[must_use]
    pub fn members(&self) -> &[MunicipalityCode] {
        &self.members
    }

    /// The alternatives, in order.
    #[must_use]
    pub fn alternatives(&self) -> &[Alternative] {
        &self.alternatives
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[OptionsRow] {
        &self.rows
    }

    /// The value of an alternative for an aspect; of several rows, the first. `None` if the aspect or the alternative
    /// is not compared.
    #[must_use]
    pub fn value(&self, aspect: Aspect, alternative: Alternative) -> Option<&Value> {
        let at = self.alternatives.iter().position(|other| *other == alternative)?;
        self.rows.iter().find(|row| row.aspect == aspect)?.values.get(at)
    }

    /// The forms that are closed to a fusie of them on the day, each with the report that says why.
    #[must_use]
    pub fn closed(&self) -> &[(CooperationForm, Report)] {
        &self.closed
    }

    /// The business case of an alternative, if one was given.
    #[must_use]
    pub fn case(&self, alternative: Alternative) -> Option<&'a BusinessCase> {
        self.cases.iter().find(|(other, _)| *other == alternative).map(|(_, case)| *case)
    }

    /// The day and the source of the other cooperations, if they were given.
    #[must_use]
    pub fn ties(&self) -> Option<(NaiveDate, &str)> {
        self.ties.as_ref().map(|(on, source)| (*on, &**source))
    }

    /// The reasons that were given, each with the rows that speak to it.
    pub fn motives(&self) -> impl Iterator<Item = (Motive, Vec<&OptionsRow>)> {
        self.motives.iter().map(|&motive| {
            let aspects = Aspect::of_motive(motive);
            (motive, self.rows.iter().filter(|row| aspects.contains(&row.aspect)).collect())
        })
    }
}
