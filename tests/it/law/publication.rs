//! Wgr, article 26: publication and entry into force.

use super::*;

const FOUNDING: &[CooperationForm] =
    &[CooperationForm::PublicBody, CooperationForm::JointOrgan, CooperationForm::OperationsOrganisation];

const DECISIONS: &[Moment] = &[Moment::Extend, Moment::Accede, Moment::Withdraw, Moment::Dissolve];

pub(super) const ROWS: &[Row] = &[
    met("content-effective-day", |_| {}),
    breached("content-effective-day", |w| w.without(ClauseKind::EntryIntoForce)).at(&[Moment::Form, Moment::Amend]),
    open("content-effective-day", |w| w.unsure_of(ClauseKind::EntryIntoForce)).at(&[Moment::Form, Moment::Amend]),
    // Another act than of the text names its day in the decision.
    met("content-effective-day", |w| w.without(ClauseKind::EntryIntoForce)).at(DECISIONS),
    breached("content-effective-day", |w| w.day_named = Some(false)).at(DECISIONS),
    open("content-effective-day", |w| w.day_named = None).at(DECISIONS),
    met("content-publisher", |_| {}),
    met("content-publisher", |w| w.publisher = None).of(FOUNDING),
    breached("content-publisher", |w| {
        w.publisher = None;
        w.seat = None;
    }),
    breached("content-publisher", |w| {
        w.publisher = None;
        w.seat = Some(("Eemnes", Some(B)));
    })
    .of(&[CooperationForm::CentreMunicipality, CooperationForm::PlainArrangement]),
    open("content-publisher", |w| {
        w.publisher = None;
        w.seat = None;
        w.text_in_part();
    }),
    met("publish-customary-r0", |_| {}),
    breached("publish-customary-r0", |w| w.publications.retain(|one| one.by != Some(of(C)))),
    breached("publish-customary-r0", |w| {
        for publication in &mut w.publications {
            publication.medium = Medium::Staatscourant;
        }
    }),
    met("publish-customary-r0", |w| w.publication().medium = Medium::Gemeenteblad),
    open("publish-customary-r0", |w| {
        w.record_in_part();
        w.publications.retain(|one| one.by != Some(of(C)));
    }),
    // Somebody published, but nobody recorded who.
    open("publish-customary-r0", |w| {
        for publication in &mut w.publications {
            publication.by = None;
        }
    }),
    met("publish-staatscourant", |_| {}),
    met("publish-staatscourant", |w| w.publisher = None).of(FOUNDING),
    // The seat lies in the municipality that is called like the place.
    met("publish-staatscourant", |w| {
        w.publisher = None;
        w.seat = Some(("Eemnes", None));
    })
    .of(FOUNDING),
    breached("publish-staatscourant", |w| w.publications.clear()),
    breached("publish-staatscourant", |w| w.publication().medium = Medium::Customary),
    breached("publish-staatscourant", |w| w.publication().by = Some(of(C))),
    met("publish-staatscourant", |w| w.published(Medium::Customary, Some(C), 0)),
    open("publish-staatscourant", |w| {
        w.record_in_part();
        w.publications.clear();
    }),
    // Where the record is not complete, the right one may be missing from it.
    open("publish-staatscourant", |w| {
        w.record_in_part();
        w.publication().medium = Medium::Customary;
    }),
    open("publish-staatscourant", |w| {
        w.record_in_part();
        w.publication().by = Some(of(C));
    }),
    open("publish-staatscourant", |w| w.publication().by = None),
    open("publish-staatscourant", |w| {
        w.publisher = None;
        w.seat = None;
    }),
    met("publish-gemeenteblad", |_| {}),
    met("publish-gemeenteblad", |w| w.publisher = None).of(FOUNDING),
    // The seat lies in the municipality that is called like the place.
    met("publish-gemeenteblad", |w| {
        w.publisher = None;
        w.seat = Some(("Eemnes", None));
    })
    .of(FOUNDING),
    breached("publish-gemeenteblad", |w| w.publications.clear()),
    breached("publish-gemeenteblad", |w| w.publication().medium = Medium::Staatscourant),
    breached("publish-gemeenteblad", |w| w.publication().by = Some(of(C))),
    met("publish-gemeenteblad", |w| w.published(Medium::Staatscourant, Some(C), 0)),
    open("publish-gemeenteblad", |w| {
        w.record_in_part();
        w.publications.clear();
    }),
    // Where the record is not complete, the right one may be missing from it.
    open("publish-gemeenteblad", |w| {
        w.record_in_part();
        w.publication().medium = Medium::Staatscourant;
    }),
    open("publish-gemeenteblad", |w| w.publication().by = None),
    open("publish-gemeenteblad", |w| {
        w.publisher = None;
        w.seat = None;
    }),
    met("not-in-force-before-publication", |_| {}),
    met("not-in-force-before-publication", |w| w.effective_on = w.day + chrono::Days::new(1)),
    breached("not-in-force-before-publication", |w| w.effective_on = w.day - chrono::Days::new(1)),
    breached("not-in-force-before-publication", |w| w.publications.clear()),
    // A notice in a local paper does not make it known in the sense of article 26.
    breached("not-in-force-before-publication", |w| {
        w.publication().on = w.day + chrono::Days::new(1);
        w.published(Medium::Customary, Some(B), 0);
    })
    .on(&["2015-01-01", "2026-11-23"]),
    open("not-in-force-before-publication", |w| {
        w.record_in_part();
        w.publications.clear();
    }),
    open("not-in-force-before-publication", |w| {
        w.record_in_part();
        w.publication().medium = Medium::Customary;
    })
    .on(&["2015-01-01", "2026-11-23"]),
];

#[test]
fn publications() {
    check(ROWS);
}
