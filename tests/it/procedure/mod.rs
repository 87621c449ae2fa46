//! Plans of acts: the right steps under each version of the law, on the right days.

mod days;
mod lawful;
mod properties;
mod seams;
mod steps;
mod world;

use crate::worlds::{NL, date, day};
use ambtelijke_fusie::{
    arrangement::CooperationForm,
    governance::{
        Decision, DecisionKind, Formality, FormalityKind, Organ, OrganOf, Outcome, Publication, Record, RefusalGround,
        Submission,
    },
    law::{
        Actor, AskedWhen, Case, Catalogue, Moment, Obligation, Pace, Plan, Procedure, ProcedureError, Step, StepKind,
    },
    municipality::MunicipalityCode,
    time::NaiveDate,
};
use world::{A, ACTS, Act, B, C, DAYS, MEMBERS, council, executive, kept, of};

/// The founding of an operations organisation by three executives.
fn form() -> Act {
    Act::new(CooperationForm::OperationsOrganisation, Moment::Form)
}

/// Earliest and latest of the only step of a kind, or of the one of Blaricum.
fn window(plan: &Plan, kind: StepKind) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let of_a = |step: &&Step| {
        step.to()
            .or(match step.by() {
                Actor::Organ(organ) => Some(organ),
                _ => None,
            })
            .is_none_or(|organ| organ.municipality() == of(A))
    };
    let step = plan.of(kind).find(of_a).unwrap();
    (step.earliest(), step.latest())
}

fn latest(plan: &Plan, kind: StepKind) -> Option<NaiveDate> {
    window(plan, kind).1
}

fn earliest(plan: &Plan, kind: StepKind) -> Option<NaiveDate> {
    window(plan, kind).0
}
