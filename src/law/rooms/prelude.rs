//! The imports of a room of rules: the rule and its parts, and the days and places of the law.

pub(super) use crate::law::core::{
    Anchor, Applies, Basis, Case, Fact,
    Moment::{self, Accede, Amend, Dissolve, Extend, Form, Operate, Reorganise, Withdraw},
    Row, Severity, Sink, Subject,
    acts::*,
    in_force::*,
    logged::{Entry, as_examined, each_on_its_day, each_that_lasts},
    row::{lasting, since},
    walk::Walk,
};
pub(super) use crate::{
    arrangement::{
        ClauseKind,
        CooperationForm::{
            self, CentreMunicipality, JointOrgan, OperationsOrganisation, PlainArrangement, PrivateLawBody, PublicBody,
            ServiceAgreement,
        },
        FormSet,
    },
    citation::{Act, Provision, Ruling},
    governance::{BoardKind, DecisionKind, FormalityKind, Organ, OrganOf, OrganSet},
    language::Bilingual,
    municipality::MunicipalityCode,
    operation::Topic,
    time::{Period, day},
};
pub(super) use chrono::NaiveDate;

/// The forms of chapter I of the Wgr.
pub(super) const UNDER_WGR: FormSet = CooperationForm::UNDER_WGR;
/// Those of them that found a body or a joint organ.
pub(super) const WITH_BODY_OR_ORGAN: FormSet = CooperationForm::WITH_BODY_OR_ORGAN;

/// An article of the Wet gemeenschappelijke regelingen.
pub(super) const fn wgr(article: &'static str) -> Provision {
    Provision::article(Act::Wgr, article)
}

/// An article of the Algemene wet bestuursrecht.
pub(super) const fn awb(article: &'static str) -> Provision {
    Provision::article(Act::Awb, article)
}

/// An article of the Gemeentewet.
pub(super) const fn gemeentewet(article: &'static str) -> Provision {
    Provision::article(Act::Gemeentewet, article)
}

/// An article of the Wet algemene regels herindeling.
pub(super) const fn arhi(article: &'static str) -> Provision {
    Provision::article(Act::WetArhi, article)
}
