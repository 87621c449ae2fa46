use super::{LossError, codes::Codes};
use crate::{arrangement::CooperationForm, municipality::MunicipalityCode, time::PartialDate};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Why a transition is refused although a history could record it: it would lose something, or leaves something open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// An amendment changes the host.
    #[error("an amendment keeps the form and the host; to change one, convert")]
    OtherHost,
    /// Something would be lost.
    #[error(transparent)]
    Loss(#[from] LossError),
    /// The legal person ends, and there is no host to take what it has.
    #[error(
        "`{to}` is no legal person and the text names no host, so that what the body owns, owes and keeps has nowhere to go; name a host, or dissolve with a plan"
    )]
    NobodyToTakeOver {
        /// The new form.
        to: CooperationForm,
    },
    /// The host leaves while others stay.
    #[error(
        "{host} is the host, which employs the staff and keeps the archives; give a text with another host, or convert first"
    )]
    HostLeaves {
        /// The host.
        host: MunicipalityCode,
    },
    /// Only the organisation gets another name.
    #[error(
        "to give the organisation another name is its own affair and takes no steps; plan the name of the arrangement"
    )]
    NoSteps,
    /// Something happened to the fusie on a later day.
    #[error("something happened to the fusie on {last}, after {on}; take that day or a later one")]
    TooEarly {
        /// The day that was asked for.
        on: NaiveDate,
        /// The day of the last event.
        last: PartialDate,
    },
    /// A member is split, and nobody is designated.
    #[error("{of} is split and the reorganisation designates nobody in its place; designate one of {}", Codes(among))]
    Undesignated {
        /// The member.
        of: MunicipalityCode,
        /// Those who got a part of it.
        among: Vec<MunicipalityCode>,
    },
    /// Whether the arrangement lapses is not laid down.
    #[error(
        "the members come for the greater part to one municipality; say whether the reorganisation lets the arrangement lapse (Wet arhi, article 41(2))"
    )]
    LapseUnknown,
    /// To which municipality the members come is not known.
    #[error("the arrangement lapses, but to which municipality its members come is not known; give it as `whole_to`")]
    HeirUnknown,
}
