//! Wgr, article 30: which powers can be transferred; Awb, articles 10:14 and 10:15: on what basis and to whom.

use super::*;
use ambtelijke_fusie::arrangement::{PowerNature, Tax};

const WITHOUT_RULES: &[CooperationForm] = &[CooperationForm::JointOrgan, CooperationForm::OperationsOrganisation];

fn levy(w: &mut World, tax: Tax) {
    w.power().nature = Some(PowerNature::Levy);
    w.power().tax = Some(tax);
}

fn no_powers_known(w: &mut World) {
    w.powers = None;
    w.text_in_part();
}

pub(super) const ROWS: &[Row] = &[
    met("powers-within-participants", |_| {}),
    met("powers-within-participants", |w| w.powers = Some(Vec::new())),
    // An arrangement that works by mandate transfers nothing.
    met("powers-within-participants", |w| {
        w.power().basis = PowerBasis::Mandate;
        w.power().fits = None;
    }),
    breached("powers-within-participants", |w| w.power().fits = Some(false)),
    breached("powers-within-participants", |w| w.power().owner = Organ::Council),
    open("powers-within-participants", |w| w.power().fits = None),
    open("powers-within-participants", no_powers_known),
    met("ol-tax-limits", |_| {}),
    met("ol-tax-limits", |w| levy(w, Tax::Waste)),
    met("ol-tax-limits", |w| levy(w, Tax::Fees)),
    met("ol-tax-limits", |w| w.power().nature = Some(PowerNature::Regulation)),
    met("ol-tax-limits", |w| levy(w, Tax::Sewerage)).on(&["2009-04-15", "2026-11-23"]),
    breached("ol-tax-limits", |w| levy(w, Tax::Sewerage)).on(&["1985-01-01", "2009-04-14"]),
    breached("ol-tax-limits", |w| levy(w, Tax::Property)),
    open("ol-tax-limits", |w| w.power().nature = Some(PowerNature::Levy)),
    open("ol-tax-limits", |w| w.power().nature = None),
    met("go-no-tax-no-avv", |_| {}),
    breached("go-no-tax-no-avv", |w| levy(w, Tax::Fees)),
    breached("go-no-tax-no-avv", |w| w.power().nature = Some(PowerNature::Regulation)),
    open("go-no-tax-no-avv", |w| w.power().nature = None),
    met("bvo-no-tax-no-avv", |_| {}),
    breached("bvo-no-tax-no-avv", |w| levy(w, Tax::Fees)),
    breached("bvo-no-tax-no-avv", |w| w.power().nature = Some(PowerNature::Regulation)),
    open("bvo-no-tax-no-avv", no_powers_known),
    met("delegation-statutory-basis", |_| {}),
    breached("delegation-statutory-basis", |w| w.power().to_subordinates = true),
    breached("delegation-statutory-basis", |w| w.power().nature = Some(PowerNature::Regulation)).of(WITHOUT_RULES),
    // Another statute can go further than the Wgr.
    met("delegation-statutory-basis", |w| {
        w.power().nature = Some(PowerNature::Regulation);
        w.power().delegation_allowed_by = "Wet veiligheidsregio's".parse().ok();
    }),
    open("delegation-statutory-basis", |w| w.power().nature = None),
    open("delegation-statutory-basis", no_powers_known),
    met("delegation-not-to-subordinate", |_| {}),
    breached("delegation-not-to-subordinate", |w| w.power().to_subordinates = true).of(&[
        CooperationForm::PublicBody,
        CooperationForm::JointOrgan,
        CooperationForm::OperationsOrganisation,
    ]),
    // A mandate to officials is what the law has for them.
    met("delegation-not-to-subordinate", |w| w.power().to_subordinates = true)
        .of(&[CooperationForm::CentreMunicipality]),
    open("delegation-not-to-subordinate", no_powers_known),
];

#[test]
fn powers() {
    check(ROWS);
}
