//! What a room of rules is written with: the rule and its parts, and the days and places of the law.

pub(super) use super::{
    Anchor, Basis, Case, Fact, Moment, MomentSet, Rule, Severity, Subject, lasting,
    logged::{Entry, each_on_its_day, each_that_lasts},
    rule::Applies,
    sink::Sink,
};
pub(super) use crate::{
    arrangement::{ClauseKind, CooperationForm, FormSet},
    citation::{Act, Provision},
    governance::{BoardKind, DecisionKind, FormalityKind, Organ, OrganOf, OrganSet},
    language::Bilingual,
    municipality::MunicipalityCode,
    operation::Topic,
    time::{Period, day},
};
pub(super) use chrono::NaiveDate;
