//! Every rule on the first and the last day of its life: met, breached, and left open.
//!
//! A [`World`] is a lawful case of a form at a moment on a day. A [`Row`] names a rule, changes one thing in the world
//! and says how the rule then comes out. It runs at every moment and in every form of the rule, on the first day of its
//! life and on the last; on the day before and the day after that life the rule must not be asked at all.
//!
//! A new rule gets at least three rows, beside the rows of its room. [`coverage`] says which are still missing.

mod accountability;
mod anchor;
mod appointment;
mod archiefwet;
mod arhi;
mod awb;
mod bbv;
mod board;
mod budget;
mod centre;
mod consent;
mod content;
mod coverage;
mod definition;
mod dissolution;
mod draft;
mod exercise;
mod exit;
mod explain;
mod form;
mod gemeentewet;
mod glance;
mod incompatibility;
mod lifecycle;
mod lists;
mod mandate;
mod officers;
mod operation;
mod own;
mod parties;
mod powers;
mod private;
mod procurement;
mod protection;
mod province;
mod publication;
mod row;
mod seams;
mod silence;
mod size;
mod staff;
mod stored;
mod tax;
mod transition;
mod which;
mod whole;
mod world;

use crate::worlds::{date, day};
use ambtelijke_fusie::{
    arrangement::{ClauseKind, CooperationForm, Duration, PowerBasis, Purpose},
    governance::{DecisionKind, Medium, Organ, OrganOf, Outcome, Publication, RefusalGround, Seats, Submission},
    law::{Catalogue, Moment, Verdict},
    municipality::MunicipalityCode,
    organisation::Employer,
    time::NaiveDate,
};
use row::{Row, at_a_time, breached, check, met, open};
use world::{A, B, C, World, of};

/// The rows of every room.
const ROOMS: [&[Row]; 34] = [
    accountability::ROWS,
    appointment::ROWS,
    archiefwet::ROWS,
    arhi::ROWS,
    awb::ROWS,
    bbv::ROWS,
    board::ROWS,
    budget::ROWS,
    centre::ROWS,
    consent::ROWS,
    content::ROWS,
    definition::ROWS,
    dissolution::ROWS,
    draft::ROWS,
    exercise::ROWS,
    exit::ROWS,
    form::ROWS,
    gemeentewet::ROWS,
    incompatibility::ROWS,
    lifecycle::ROWS,
    mandate::ROWS,
    officers::ROWS,
    operation::ROWS,
    parties::ROWS,
    powers::ROWS,
    private::ROWS,
    procurement::ROWS,
    protection::ROWS,
    province::ROWS,
    publication::ROWS,
    size::ROWS,
    staff::ROWS,
    tax::ROWS,
    transition::ROWS,
];
