//! The contents of events, each with its own fields.

use crate::{
    arrangement::{ArrangementText, CooperationForm},
    fusie::{ChangeError, EndReason, Motive, Stage, codes::Codes, life::Life},
    language::FreeText,
    municipality::MunicipalityCode,
    organisation::{Employer, Fte, SharedServiceOrganisation},
    sorted,
    time::PartialDate,
};
use alloc::{string::String, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The plan of a fusie: the municipalities, the form and the motives, as far as known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an intention, an object with municipalities")]
pub struct Intention {
    /// The municipalities that would take part.
    pub municipalities: Vec<MunicipalityCode>,
    /// The intended form, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<CooperationForm>,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<Motive>,
}

/// The beginning of the work.
///
/// If the form of the cooperation is not known there is no text; then the municipalities stand here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a beginning, {} or an object with municipalities")]
pub struct Beginning {
    /// The municipalities for which the work is done, where no text is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<MunicipalityCode>,
    /// The organisation that does it, where no text is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Arc<SharedServiceOrganisation>>,
}

impl Beginning {
    pub(in crate::fusie) fn follow(&self, before: &Life) -> Result<Life, ChangeError> {
        if before.text.is_some() {
            if self != &Self::default() {
                return Err(ChangeError::TextKnown);
            }
            return Ok(Life { stage: Stage::Operating, ..before.clone() });
        }
        let served = sorted::unique(self.municipalities.iter().copied());
        if served.len() < 2 {
            return Err(ChangeError::ForWhom);
        }
        Ok(Life {
            stage: Stage::Operating,
            served: Some(served.into()),
            service: self.organisation.clone(),
            ..before.clone()
        })
    }
}

/// Why something ends, as far as known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "an ending, {} or an object with reason and because")]
pub struct Ending {
    /// What kind of reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<EndReason>,
    /// The reason in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<FreeText>,
}

/// The end of the liquidation, and of the legal person (*vereffening voltooid*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a liquidation, {} or an object with accounts_closed_on")]
pub struct Liquidation {
    /// The day on which the last accounts were closed (*slotrekening*), if known.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub accounts_closed_on: Option<NaiveDate>,
}

/// An assertion about the state, to be checked against the events before it (as in the ledgers of bookkeepers).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    expecting = "an assertion, an object with stage, form, members, host, employer or fte"
)]
pub struct Expectation {
    /// Where the fusie is in its life.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The form of the text in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<CooperationForm>,
    /// Exactly these take part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<MunicipalityCode>>,
    /// The host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<MunicipalityCode>,
    /// Who employs the staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employer: Option<Employer>,
    /// The fte of all posts together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fte: Option<Fte>,
}

impl Expectation {
    /// Checks the assertion against the state.
    pub(in crate::fusie) fn holds_of(&self, life: &Life, when: PartialDate) -> Result<(), ChangeError> {
        let Some(on) = when.day() else { return Err(ChangeError::DayNeeded) };
        if *self == Self::default() {
            return Err(ChangeError::NothingAsserted);
        }
        let text = life.text().filter(|_| life.stage.is_in_force());
        let service = life.service.as_deref();
        let form = text.map(ArrangementText::form);
        let members = life.members_on(on);
        let wrong = |what: &'static str, expected: &dyn core::fmt::Display, found: Option<&dyn core::fmt::Display>| {
            let found = found.map(|found| alloc::format!("{found}").into());
            let expected = alloc::format!("{expected}").into();
            Err(ChangeError::AssertionFails { what, expected, found })
        };
        if let Some(stage) = self.stage.filter(|stage| *stage != life.stage) {
            return wrong("stage", &stage, Some(&life.stage));
        }
        if let Some(one) = self.form.filter(|one| Some(*one) != form) {
            return wrong("form", &one, form.as_ref().map(|form| form as _));
        }
        if let Some(all) = &self.members {
            let mut all = all.clone();
            sorted::sort(&mut all);
            if all != members {
                return wrong("members", &listed(&all), Some(&listed(&members)));
            }
        }
        let host = text.and_then(ArrangementText::host);
        if let Some(one) = self.host.filter(|one| Some(*one) != host) {
            return wrong("host", &one, host.as_ref().map(|host| host as _));
        }
        let employer = service.and_then(SharedServiceOrganisation::employer);
        if let Some(one) = self.employer.filter(|one| Some(*one) != employer) {
            let found = employer.map(Employed);
            return wrong("employer", &Employed(one), found.as_ref().map(|found| found as _));
        }
        let fte = service.and_then(SharedServiceOrganisation::fte_total);
        match self.fte.filter(|one| Some(*one) != fte) {
            Some(one) => wrong("fte", &one, fte.as_ref().map(|fte| fte as _)),
            None => Ok(()),
        }
    }
}

/// The codes, or nothing if there are none.
fn listed(codes: &[MunicipalityCode]) -> String {
    if codes.is_empty() { String::new() } else { alloc::format!("{}", Codes(codes)) }
}

struct Employed(Employer);

impl core::fmt::Display for Employed {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.0 {
            Employer::Body => f.write_str("lichaam"),
            Employer::Host(code) => write!(f, "{code}"),
        }
    }
}
