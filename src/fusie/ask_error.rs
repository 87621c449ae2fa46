use super::{LossError, codes::Codes};
use crate::{
    arrangement::CooperationForm,
    language::{Lang, errors},
    municipality::MunicipalityCode,
    time::PartialDate,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

errors! {
    /// Why a transition is refused although a history could record it: it would lose something, or leaves something open.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum AskError {
        /// An amendment changes the host.
        #[error("an amendment keeps the form and the host; to change one, convert")]
        #[nl("een wijziging laat de vorm en de gastheer gelijk; verander een van beide met een omzetting")]
        OtherHost,
        /// Something would be lost.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Loss(#[from] LossError),
        /// The legal person ends, and there is no host to take what it has.
        #[error(
            "`{to}` is not a legal person and the text names no host, so that what the body owns, owes and keeps has \
             nowhere to go; name a host, or dissolve with a plan"
        )]
        #[nl(
            "`{to}` is geen rechtspersoon en de tekst noemt geen gastheer, zodat niemand overneemt wat het lichaam \
             bezit, schuldig is en bewaart; noem een gastheer, of hef op met een plan"
        )]
        NobodyToTakeOver {
            /// The new form.
            to: CooperationForm,
        },
        /// The host leaves while others stay.
        #[error(
            "{host} is the host, which employs the staff and keeps the archives; give a text with another host, or convert first"
        )]
        #[nl(
            "{host} is de gastheer, die het personeel in dienst heeft en de archieven bewaart; \
             geef een tekst met een andere gastheer, of zet eerst om"
        )]
        HostLeaves {
            /// The host.
            host: MunicipalityCode,
        },
        /// Only the organisation gets another name.
        #[error(
            "to give the organisation another name is its own affair and takes no steps; \
             plan the name of the arrangement"
        )]
        #[nl(
            "een andere naam voor de organisatie is haar eigen zaak en vraagt geen stappen; plan de naam van de \
             regeling"
        )]
        NoSteps,
        /// Something happened to the fusie on a later day.
        #[error("something happened to the fusie on {last}, after {on}; take that day or a later one")]
        #[nl(
            "er is later dan {on} iets met de fusie gebeurd ({}); neem die dag of een latere", last.in_lang(Lang::Nl)
        )]
        TooEarly {
            /// The day that was asked for.
            on: NaiveDate,
            /// The day of the last event.
            last: PartialDate,
        },
        /// A member is split, and nobody is designated.
        #[error(
            "{of} is split and the reorganisation designates nobody in its place; designate one of {}",
            Codes(among)
        )]
        #[nl(
            "{of} wordt gesplitst en de herindeling wijst niemand aan die ervoor in de plaats komt; wijs er een aan \
             van {}",
            Codes(among).in_lang(Lang::Nl)
        )]
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
        #[nl(
            "de deelnemers gaan grotendeels op in één gemeente; \
             zeg of de herindeling de regeling laat vervallen (Wet arhi, artikel 41, lid 2)"
        )]
        LapseUnknown,
        /// To which municipality the members come is not known.
        #[error(
            "the arrangement lapses, but to which municipality its members come is not known; give it as `whole_to`"
        )]
        #[nl(
            "de regeling vervalt, maar in welke gemeente de deelnemers opgaan, is niet bekend; geef die als `whole_to`"
        )]
        HeirUnknown,
    }
}
