//! Plans of acts: the right steps under each version of the law, on the right days.

mod days;
mod lawful;
mod properties;
mod steps;
mod world;

use crate::worlds::NL;
use ambtelijke_fusie::{
    arrangement::CooperationForm,
    governance::{
        Decision, DecisionKind, Formality, FormalityKind, Organ, OrganOf, Outcome, Publication, Record, RefusalGround,
        Submission,
    },
    law::{Actor, Asked, Case, Catalogue, Moment, Obligation, Pace, Plan, Procedure, ProcedureError, Step, StepKind},
    municipality::MunicipalityCode,
    time::NaiveDate,
};
use world::{A, ACTS, Act, B, C, DAYS, MEMBERS, council, day, executive, kept, of};
