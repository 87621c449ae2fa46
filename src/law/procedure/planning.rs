//! The questions to a [`Procedure`]: counted back, on, or both.

use super::{Plan, Procedure, ProcedureError, plan::plan};
use chrono::NaiveDate;

impl Procedure<'_> {
    /// Counts back from a wished day of entry into force: by when must each step be taken?
    ///
    /// # Errors
    ///
    /// [`ProcedureError`] if the act has no procedure, the form is one of private law, or it is not known who acts.
    pub fn starting_on(&self, wished: NaiveDate) -> Result<Plan, ProcedureError> {
        plan(self, None, Some(wished))
    }

    /// Counts on from a day: when can each step be taken at the earliest, and when does the act enter into force?
    ///
    /// # Errors
    ///
    /// As [`starting_on`](Self::starting_on).
    pub fn from_day(&self, today: NaiveDate) -> Result<Plan, ProcedureError> {
        plan(self, Some(today), None)
    }

    /// Counts both ways: is there still time, and how much?
    ///
    /// ```
    /// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
    /// use ambtelijke_fusie::governance::Record;
    /// use ambtelijke_fusie::law::{Moment, Procedure, StepKind};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let nl = Gazetteer::netherlands();
    /// // Duiven and Westervoort wish to start on 1 January 2027, and nothing is done yet.
    /// let start = day(2027, 1, 1);
    /// let parties = ["GM0226/college".parse()?, "GM0293/college".parse()?];
    /// let parties = parties.map(|party| Participation::since(party, start));
    /// let text = ArrangementText::new("Regeling 1Stroom", CooperationForm::OperationsOrganisation, parties)?;
    /// let nothing = Record::default();
    /// let procedure = Procedure::of(Moment::Form, &text, &nothing, &nl);
    ///
    /// // On 1 September 2026 there is time: the drafts can wait for 65 days, until 5 November.
    /// let plan = procedure.between(day(2026, 9, 1), start)?;
    /// let draft = plan.of(StepKind::Draft).next().unwrap();
    /// assert!(plan.fits());
    /// assert_eq!((draft.latest(), draft.slack()), (Some(day(2026, 11, 5)), Some(65)));
    ///
    /// // On 15 November there is not, by ten days.
    /// let plan = procedure.between(day(2026, 11, 15), start)?;
    /// let late = plan.first_late().unwrap();
    /// assert_eq!((late.kind(), late.slack()), (StepKind::Draft, Some(-10)));
    /// assert_eq!(plan.earliest_start(), Some(day(2027, 1, 12)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`starting_on`](Self::starting_on).
    pub fn between(&self, today: NaiveDate, wished: NaiveDate) -> Result<Plan, ProcedureError> {
        plan(self, Some(today), Some(wished))
    }
}
