//! Gemeentewet, article 160(2), and Awb, articles 10:4, 10:5 and 10:15: cooperation under private law.

use super::*;
use ambtelijke_fusie::{
    arrangement::Power,
    governance::FormalityKind,
    operation::{Mandate, Workplace},
    time::Period,
};

/// Somebody in the service of a private employer decides for the executive of A.
fn mandated(w: &mut World) -> &mut Mandate {
    let by = OrganOf::new(of(A), Organ::Executive);
    let (key, to) = ("m".parse().unwrap(), "directeur".parse().unwrap());
    let mandate = Mandate::new(key, by, to, PowerBasis::Mandate, Period::since(w.day));
    let whole = Mandate {
        workplace: Some(Workplace::Private),
        written: Some(true),
        accepted: Some(true),
        accepted_by_employer: Some(true),
        ..mandate
    };
    w.log().mandates.push(whole);
    w.log().mandates.last_mut().unwrap()
}

impl World {
    /// The act was judged to have no far-reaching consequences.
    fn judged_not_far_reaching(&mut self) {
        self.without_formality(FormalityKind::FarReaching);
        self.formality(FormalityKind::NotFarReaching, -42);
    }
}

pub(super) const ROWS: &[Row] = &[
    met("priv-especially-suited", |_| {}),
    met("priv-especially-suited", |w| w.formalities.iter_mut().for_each(|one| one.by = None)),
    breached("priv-especially-suited", |w| w.formalities.retain(|one| one.by != Some(of(A)))),
    breached("priv-especially-suited", |w| w.undecided(Organ::Executive, DecisionKind::Adopt)),
    open("priv-especially-suited", |w| {
        w.record_in_part();
        w.formalities.retain(|one| one.kind != FormalityKind::Reasons);
    }),
    open("priv-especially-suited", |w| {
        w.record_in_part();
        w.undecided(Organ::Executive, DecisionKind::Adopt);
    }),
    met("priv-draft-to-raad", |_| {}),
    breached("priv-draft-to-raad", |w| w.not_sent(A, DecisionKind::WishesAndConcerns)),
    breached("priv-draft-to-raad", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.is_sent(DecisionKind::WishesAndConcerns, 0);
    }),
    breached("priv-draft-to-raad", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.is_sent(DecisionKind::WishesAndConcerns, 1);
    }),
    // Who spoke had the chance to, whenever the draft came.
    met("priv-draft-to-raad", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.decides(Organ::Council, DecisionKind::WishesAndConcerns, -1);
    }),
    open("priv-draft-to-raad", |w| {
        w.record_in_part();
        w.not_sent(A, DecisionKind::WishesAndConcerns);
    }),
    met("priv-gs-approval", |_| {}),
    breached("priv-gs-approval", |w| w.without_formality(FormalityKind::ProvincialApproval)),
    breached("priv-gs-approval", |w| {
        let of_others = [Some(of(B)), Some(of(C))];
        w.formalities.retain(|one| one.kind != FormalityKind::ProvincialApproval || of_others.contains(&one.by));
    }),
    open("priv-gs-approval", |w| {
        w.record_in_part();
        w.without_formality(FormalityKind::ProvincialApproval);
    }),
    met("dvo-raad-heard", |_| {}),
    breached("dvo-raad-heard", |w| w.not_sent(A, DecisionKind::WishesAndConcerns)),
    // On the day itself the council had no time to speak, afterwards it is too late.
    breached("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.is_sent(DecisionKind::WishesAndConcerns, 0);
    }),
    breached("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.is_sent(DecisionKind::WishesAndConcerns, 1);
    }),
    met("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.decides(Organ::Council, DecisionKind::WishesAndConcerns, -1);
    }),
    // Without far-reaching consequences nobody need ask the council, unless it asks itself.
    met("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.judged_not_far_reaching();
    }),
    breached("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.judged_not_far_reaching();
        w.formality(FormalityKind::CouncilAsked, -7);
    }),
    // What came afterwards does not tell what the council had heard before.
    open("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.is_sent(DecisionKind::WishesAndConcerns, 1);
        w.judged_not_far_reaching();
        w.formality(FormalityKind::CouncilAsked, -7);
        w.record_in_part();
    }),
    met("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.judged_not_far_reaching();
        w.formality(FormalityKind::CouncilAsked, 7);
    }),
    met("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.is_sent(DecisionKind::WishesAndConcerns, 0);
        w.judged_not_far_reaching();
        w.formality(FormalityKind::CouncilAsked, -7);
    }),
    open("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.judged_not_far_reaching();
        w.record_in_part();
    }),
    open("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.record_in_part();
    }),
    // Whether the consequences are far-reaching is a judgment, which a complete record does not replace.
    open("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.without_formality(FormalityKind::FarReaching);
    }),
    open("dvo-raad-heard", |w| {
        w.not_sent(A, DecisionKind::WishesAndConcerns);
        w.formality(FormalityKind::NotFarReaching, -42);
    }),
    met("dvo-no-public-powers", |_| {}),
    met("dvo-no-public-powers", |w| {
        mandated(w);
    }),
    breached("dvo-no-public-powers", |w| {
        w.powers = Some(vec![Power::new("vergunningen".parse().unwrap(), Organ::Executive, PowerBasis::Delegation)]);
    }),
    breached("dvo-no-public-powers", |w| mandated(w).accepted = Some(false)),
    breached("dvo-no-public-powers", |w| mandated(w).written = Some(false)),
    open("dvo-no-public-powers", |w| {
        w.powers = None;
        w.text_in_part();
    }),
];

#[test]
fn under_private_law() {
    check(ROWS);
}
