//! Taxes on the cooperation itself.

use super::*;

pub(super) const ROWS: &[Row] = &[
    met("fin-vpb", |_| {}),
    met("fin-vpb", |w| {
        w.tax_profile().undertaking = Some(false);
        w.tax_profile().corporate_tax_checked = Some(false);
    }),
    breached("fin-vpb", |w| w.tax_profile().corporate_tax_checked = Some(false)),
    breached("fin-vpb", World::nothing_happened).at(&[Moment::Operate]),
    open("fin-vpb", |w| w.tax_profile().corporate_tax_checked = None),
    open("fin-vpb", |w| {
        w.tax_profile().undertaking = None;
        w.tax_profile().corporate_tax_checked = Some(false);
    }),
    open("fin-vpb", World::nothing_logged).at(&[Moment::Operate]),
    // It is asked when it works, not yet when it is formed.
    at_a_time("fin-vpb", World::nothing_happened).at(&[Moment::Form]),
    met("fin-vat", |_| {}),
    breached("fin-vat", |w| w.tax_profile().vat_checked = Some(false)),
    breached("fin-vat", World::nothing_happened).at(&[Moment::Operate]),
    open("fin-vat", |w| w.tax_profile().vat_checked = None),
    open("fin-vat", World::nothing_logged).at(&[Moment::Operate]),
    at_a_time("fin-vat", World::nothing_logged).at(&[Moment::Form]),
];

#[test]
fn taxes_on_the_cooperation() {
    check(ROWS);
}
