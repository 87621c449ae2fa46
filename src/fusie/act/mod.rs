//! The acts: each is one payload, told by an event of a dossier or asked of a living fusie, and says what it leads to and what
//! the law judges of it.

mod accession;
mod amendment;
mod extension;
mod formation;
mod outcome;
mod renaming;
mod termination;
mod withdrawal;

pub use accession::Accession;
pub use amendment::Amendment;
pub use extension::Extension;
pub use formation::Formation;
pub use outcome::ReorganisationOutcome;
pub use renaming::Renaming;
pub use termination::Termination;
pub use withdrawal::Withdrawal;

use super::{ChangeError, life::Life};
use crate::{
    arrangement::ArrangementText,
    governance::Record,
    law::{Case, Jurisdiction, Moment, Report, WhichLaw},
    municipality::MunicipalityCode,
    operation::{Operation, ReorganisationFacts},
    organisation::SharedServiceOrganisation,
    time::PartialDate,
};
use alloc::{sync::Arc, vec::Vec};
use chrono::NaiveDate;

/// Something that municipalities decide, or that happens to a fusie by law: told by an event, or asked of a living fusie.
pub(super) trait Act: Sized {
    /// What it leads to, or why it cannot follow.
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError>;

    /// The act that the law judges; `None` if it is no act of law. `operation` is what is recorded besides.
    fn judged<'a>(&'a self, before: &'a Life, on: NaiveDate, operation: Option<&Operation>) -> ActOfLaw<'a>;
}

/// The act that the law judges, `None` if it is no act of law; or why it makes no sense.
pub(super) type ActOfLaw<'a> = Result<Option<JudgedAct<'a>>, ChangeError>;

/// What a case is judged with, besides the act: the operation, the municipalities, and which law.
#[derive(Clone, Copy)]
pub(super) struct CaseContext<'a> {
    pub(super) operation: Option<&'a Operation>,
    pub(super) jurisdiction: Jurisdiction<'a>,
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
        let mut case = Case::of_act(self.moment, &self.text, on, self.record, context.jurisdiction.gazetteer())
            .under(context.which_law);
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
            let found = context.jurisdiction.catalogue().judge(case);
            report = Some(match report.take() {
                Some(earlier) => earlier.and(found),
                None => found,
            });
        });
        report.unwrap_or_else(|| Report::nothing_on(on))
    }
}
