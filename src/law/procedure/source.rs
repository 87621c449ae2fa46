//! Where the law asks for a step.

use super::{Obligation, Step, StepKind};
use crate::{
    arrangement::CooperationForm,
    citation::{Act, Citation, Provision},
    governance::Medium,
    law::{
        Catalogue, Moment, Rule,
        core::in_force::{ACT_OF_2014, ACT_OF_2021, ELECTRONIC_GAZETTES, NO_APPROVAL},
    },
};
use chrono::NaiveDate;

const fn wgr(article: &'static str, paragraph: &'static str) -> Option<Provision> {
    Some(Provision::article(Act::Wgr, article).paragraph(paragraph))
}

/// The rule that a step follows from, if the catalogue has one that holds on its day, and the place in the law.
pub(super) fn of(
    moment: Moment,
    form: CooperationForm,
    step: &Step,
    on: NaiveDate,
) -> (Option<&'static Rule>, Option<Citation>) {
    let (id, provision) = place(moment, form, step, on);
    let holds = |rule: &&Rule| rule.period().contains(on) && rule.moments().contains(moment);
    let rule = id.and_then(Catalogue::find).filter(holds);
    let citation = rule.and_then(|rule| rule.citation(on)).or(provision.map(|provision| provision.on(on)));
    (rule, citation)
}

fn place(
    moment: Moment,
    form: CooperationForm,
    step: &Step,
    on: NaiveDate,
) -> (Option<&'static str>, Option<Provision>) {
    let consent = || if on < ACT_OF_2021 { wgr("1", "2") } else { wgr("1", "4") };
    let extending = || match on {
        on if on < NO_APPROVAL => wgr("26", "4"),
        on if on < ACT_OF_2014 => wgr("26", "3"),
        _ => wgr("26", "4"),
    };
    match step.kind {
        StepKind::Draft if step.obligation == Obligation::Unsettled && moment != Moment::Amend => {
            (Some("draft-sent-to-other-raden"), wgr("1", "2"))
        }
        StepKind::Draft => (Some("draft-sent-to-raden"), wgr("1", "2")),
        StepKind::View => (Some("draft-zienswijze-eight-weeks"), wgr("1", "3")),
        StepKind::WorksCouncilRequest | StepKind::WorksCouncilAdvice => {
            (Some("works-council"), Some(Provision::article(Act::WetOr, "25")))
        }
        StepKind::ConsentRequest | StepKind::Consent if moment == Moment::Dissolve => {
            (Some("dissolve-by-clause"), wgr("9", "1"))
        }
        StepKind::ConsentRequest => (Some("consent-deemed-given"), consent()),
        StepKind::Consent => (Some("consent-raad"), consent()),
        StepKind::Decision => match moment {
            Moment::Dissolve => (Some("dissolve-by-clause"), wgr("9", "1")),
            Moment::Extend => (None, extending()),
            _ => (Some("party-own-decision"), wgr("1", "1")),
        },
        StepKind::Agreement => (Some("accede-by-clause"), wgr("9", "1")),
        StepKind::Notice => (Some("withdraw-notice"), wgr("9", "1")),
        StepKind::ExitFee => (Some("withdraw-fee"), wgr("9", "1")),
        StepKind::StaffInformed => (None, Some(Provision::article(Act::BurgerlijkWetboek7, "665a"))),
        StepKind::SentToProvince if on < ACT_OF_2014 => (Some("gs-sent-r0"), wgr("26", "1")),
        StepKind::SentToProvince => (Some("gs-sent-r1"), wgr("26", "1")),
        StepKind::ProvincialApproval if moment == Moment::Form => (Some("gs-approval-r0a"), wgr("36", "1")),
        StepKind::ProvincialApproval => (Some("gs-approval-r0a"), wgr("39", "1")),
        StepKind::ProvincialRegister => (Some("gs-register-r0a"), wgr("26", "3")),
        StepKind::Publication => match step.medium {
            Some(Medium::Customary) => (Some("publish-customary-r0"), wgr("26", "2")),
            Some(Medium::Staatscourant) => (Some("publish-staatscourant"), wgr("26", "2")),
            _ => (Some("publish-gemeenteblad"), wgr("26", "1")),
        },
        StepKind::EntryIntoForce => match on {
            on if on < NO_APPROVAL => (Some("gs-register-r0a"), wgr("26", "3")),
            on if on < ACT_OF_2014 => {
                (Some("not-in-force-before-publication-r0b"), Some(Provision::article(Act::Awb, "3:40")))
            }
            _ => (Some("not-in-force-before-publication"), wgr("26", "3")),
        },
        StepKind::Appointment => match form {
            CooperationForm::OperationsOrganisation => (None, wgr("14a", "1")),
            CooperationForm::JointOrgan => (None, Some(Provision::article(Act::Wgr, "15"))),
            _ => (None, wgr("13", "1")),
        },
        StepKind::MunicipalRegister if on >= ELECTRONIC_GAZETTES => (Some("register-bw"), None),
        StepKind::MunicipalRegister => (Some("register-bw"), wgr("27", "1")),
        StepKind::NationalRegister => (Some("register-national"), wgr("26", "2")),
        StepKind::Liquidation => (Some("dissolve-continues-liquidation"), wgr("9", "3")),
    }
}
