//! Which forms are open to these municipalities on a day, and which steps each asks.

use super::Options;
use crate::{
    arrangement::{ArrangementText, CooperationForm, Participation, TextError},
    fusie::Formation,
    governance::{Organ, OrganOf, Record},
    id::Name,
    law::{Case, Catalogue, Moment, Plan, Procedure, Report, StepKind, Strictness, Verdict},
    organisation::{Employer, SharedServiceOrganisation},
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// The report of the law on forming in one form, before there is a text or a decision.
#[derive(Debug, Clone)]
pub(super) struct FormationPreview {
    pub(super) report: Report,
    pub(super) steps: Option<Steps>,
}

/// How many steps the procedure of a form asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    /// How many kinds of steps; a kind that several organs take counts once.
    pub(super) kinds: usize,
    /// The decisions and consents.
    pub(super) decisions: usize,
    pub(super) earliest: Option<NaiveDate>,
}

impl Steps {
    fn of(plan: &Plan) -> Self {
        let of = |kind| plan.of(kind).count();
        Self {
            kinds: StepKind::ALL.iter().filter(|kind| of(**kind) > 0).count(),
            decisions: of(StepKind::Decision).saturating_add(of(StepKind::Consent)),
            earliest: plan.earliest_start(),
        }
    }
}

impl FormationPreview {
    /// Whether the form is open: no known fact forbids it.
    pub(super) fn is_open(&self) -> bool {
        !self.report.refuses(Strictness::AsRecorded)
    }

    pub(super) fn open_rules(&self) -> usize {
        self.report.count(Verdict::Undetermined)
    }
}

/// A draft in which the executives of all take part, and that lays down nothing else.
fn draft(options: &Options<'_>, form: CooperationForm) -> Result<ArrangementText, TextError> {
    let parties: Vec<_> =
        options.members.iter().map(|code| Participation::throughout(OrganOf::new(*code, Organ::Executive))).collect();
    let text = ArrangementText::new(form.as_str(), form, parties)?;
    Ok(match options.host().filter(|_| is_hosted(form)) {
        Some(host) => text.hosted_by(host),
        None => text,
    })
}

/// Whether one of the municipalities does the work in that form.
fn is_hosted(form: CooperationForm) -> bool {
    !form.founds_body() && !form.has_legal_personality()
}

/// The report of the law on one organisation in that form.
pub(super) fn opened(
    options: &Options<'_>,
    form: CooperationForm,
    is_fusie: bool,
) -> Result<FormationPreview, TextError> {
    let text = draft(options, form)?;
    // A joint organ has no host, but somebody must employ its staff; it cannot itself.
    let employer = match options.host().filter(|_| !form.has_legal_personality()) {
        Some(host) => Employer::Host(host),
        None => Employer::Body,
    };
    let record = Record::default();
    let plan = Procedure::of(Moment::Form, &text, &record, options.gazetteer).from_day(options.on);
    let steps = plan.ok().as_ref().map(Steps::of);
    let report = if is_fusie {
        let name = Name::of_the_crate("Gezamenlijke organisatie");
        let service = SharedServiceOrganisation::new(name, employer, options.portfolio.clone());
        Formation::new(text, service).report(options.on, options.gazetteer)
    } else {
        // Of an organisation that does some tasks only, it is no question whether it is a fusie.
        Catalogue::all().judge(&Case::of_act(Moment::Form, &text, options.on, &record, options.gazetteer))
    };
    Ok(FormationPreview { report, steps })
}
