//! What events say, each by its own fields.

use crate::{
    arrangement::{ArrangementText, CooperationForm, Term},
    finance::Estate,
    fusie::{DissolutionPlan, EndReason, Handover, Motive, Stage},
    governance::{OrganOf, Record},
    id::Name,
    municipality::MunicipalityCode,
    operation::{Fate, Succession},
    organisation::{Employer, Fte, SharedServiceOrganisation},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// That a fusie is intended: among whom, in which form and why, as far as known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an intention, an object with municipalities")]
pub struct Intention {
    /// The municipalities that would take part.
    pub municipalities: Vec<MunicipalityCode>,
    /// The form that is thought of, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<CooperationForm>,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<Motive>,
}

/// What is needed to form a fusie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a formation, an object with arrangement and organisation")]
pub struct Formation {
    /// The text.
    pub arrangement: ArrangementText,
    /// The organisation that does the work.
    pub organisation: SharedServiceOrganisation,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// What the body owns, owes and keeps, as far as known.
    #[serde(default, skip_serializing_if = "Estate::is_empty")]
    pub estate: Estate,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<Motive>,
    /// The day to which the text works back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub works_back_to: Option<NaiveDate>,
}

/// A new text, and the organisation as it is from then if that changes too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an act, an object with an arrangement")]
pub struct Act {
    /// The new text.
    pub arrangement: ArrangementText,
    /// The organisation from then, if it changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<SharedServiceOrganisation>,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// The day to which the text works back, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub works_back_to: Option<NaiveDate>,
}

/// That the arrangement is to last longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an extension, an object with a term")]
pub struct Extending {
    /// For how long.
    pub term: Term,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
}

/// That municipalities join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an accession, an object with participants")]
pub struct Joining {
    /// The organs that take part from then.
    pub participants: Vec<OrganOf>,
    /// The whole new text, if more changed in it than who takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Box<ArrangementText>>,
    /// The organisation from then, if it changes otherwise than by what they bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Box<SharedServiceOrganisation>>,
    /// What they bring, if known.
    #[serde(default, skip_serializing_if = "Handover::is_nothing")]
    pub brings: Handover,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
}

/// That municipalities leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a withdrawal, an object with municipalities")]
pub struct Leaving {
    /// Who leaves.
    pub municipalities: Vec<MunicipalityCode>,
    /// The whole new text, if more changed in it than who takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Box<ArrangementText>>,
    /// The organisation from then, if it changes otherwise than by what they take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Box<SharedServiceOrganisation>>,
    /// What they take, if known.
    #[serde(default, skip_serializing_if = "Handover::is_nothing")]
    pub takes: Handover,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
    /// What kind of reason, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EndReason>,
    /// The reason in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Box<str>>,
}

/// That it gets another name: the text, the organisation, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a renaming, an object with arrangement or organisation")]
pub struct Renaming {
    /// The new name of the arrangement; changing it is an amendment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Name>,
    /// The new name of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Name>,
    /// What was decided and published, of the name of the arrangement.
    #[serde(default)]
    pub record: Record,
}

/// That a reorganisation of municipalities touches members (Wet arhi, article 41).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a reorganisation, an object with fate and successors")]
pub struct Overtaking {
    /// Whether the arrangement lapses or goes on.
    pub fate: Fate,
    /// Which municipality takes the place of which abolished member, if it goes on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<Succession>,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
}

/// That the work begins.
///
/// Where the form of the cooperation is not known there is no text; then it says for whom the work is done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a beginning, {} or an object with municipalities")]
pub struct Beginning {
    /// For whom, where no text is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<MunicipalityCode>,
    /// Who does it, where no text is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Box<SharedServiceOrganisation>>,
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
    pub because: Option<Box<str>>,
}

/// The end of an arrangement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the end, an object with plan and record, or {}")]
pub struct Winding {
    /// Who gets what, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<DissolutionPlan>,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
    /// What kind of reason, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EndReason>,
    /// The reason in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Box<str>>,
}

/// That the liquidation of the legal person is done (*vereffening voltooid*), and it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, expecting = "a liquidation, {} or an object with accounts_closed_on")]
pub struct Liquidation {
    /// The day on which the last accounts were closed (*slotrekening*), if known.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "crate::time::written_day_if_any")]
    pub accounts_closed_on: Option<NaiveDate>,
}

/// What the state is said to be, to be held against the events before it (as in the ledgers of bookkeepers).
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
