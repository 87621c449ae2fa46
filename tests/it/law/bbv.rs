//! Besluit begroting en verantwoording: whether municipalities list the cooperation.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("fin-bbv-related-party", |_| {}),
    met("fin-bbv-related-party", |w| {
        w.related_party().listed = Some(false);
        w.related_party().interest = Some(false);
    }),
    met("fin-bbv-related-party", |w| w.related_party().interest = None),
    breached("fin-bbv-related-party", |w| w.related_party().listed = Some(false)),
    breached("fin-bbv-related-party", World::nothing_happened).of(BODIES),
    open("fin-bbv-related-party", |w| w.related_party().listed = None),
    open("fin-bbv-related-party", |w| {
        w.related_party().listed = Some(false);
        w.related_party().interest = None;
    }),
    open("fin-bbv-related-party", World::nothing_logged).of(BODIES),
    // Without an organisation of its own there is mostly nothing to list.
    at_a_time("fin-bbv-related-party", World::nothing_happened).of(LIGHT),
    at_a_time("fin-bbv-related-party", World::nothing_logged).of(LIGHT),
    // What is recorded of another year says nothing of this one.
    open("fin-bbv-related-party", |w| {
        w.log_in_part();
        w.related_party().year -= 1;
    })
    .of(BODIES),
];

const BODIES: &[CooperationForm] =
    &[CooperationForm::PublicBody, CooperationForm::JointOrgan, CooperationForm::PrivateLawBody];
const LIGHT: &[CooperationForm] = &[CooperationForm::CentreMunicipality, CooperationForm::PlainArrangement];

#[test]
fn related_parties() {
    check(ROWS);
}
