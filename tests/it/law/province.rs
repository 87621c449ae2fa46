//! Wgr, articles 26, 27, 36 to 39 and 136: the provinces and the registers.

use super::*;
use ambtelijke_fusie::{
    governance::{FormalityKind, RegisterItem, RegisterItemSet},
    municipality::Province,
};

const WITH_SEAT: &[CooperationForm] = &[CooperationForm::PublicBody, CooperationForm::JointOrgan];
const FOUNDING: &[CooperationForm] =
    &[CooperationForm::PublicBody, CooperationForm::JointOrgan, CooperationForm::OperationsOrganisation];
const CHANGING: &[Moment] = &[Moment::Amend, Moment::Accede, Moment::Withdraw];

use FormalityKind::{MunicipalRegister, NationalRegister, ProvincialApproval, ProvincialRegister, SentToProvince};

/// Only Utrecht was told.
fn one_province_told(w: &mut World) {
    w.formalities.retain(|one| one.kind != SentToProvince || one.province == Some(Province::Utrecht));
}

fn nobody_knows_which_province(w: &mut World) {
    for formality in &mut w.formalities {
        formality.province = None;
    }
}

/// Who sent it, of each time that it was sent.
fn sent_by(w: &mut World, by: Option<u16>) {
    for formality in &mut w.formalities {
        formality.by = by.map(of);
    }
}

fn shows_all_but(w: &mut World, item: RegisterItem) {
    let all = RegisterItem::ALL.iter().copied().filter(|one| *one != item);
    w.recorded(NationalRegister).shows = Some(all.collect::<RegisterItemSet>());
}

fn unknown(w: &mut World, kind: FormalityKind) {
    w.without_formality(kind);
    w.record_in_part();
}

pub(super) const ROWS: &[Row] = &[
    met("gs-approval-r0a", |_| {}),
    breached("gs-approval-r0a", |w| w.without_formality(ProvincialApproval)),
    breached("gs-approval-r0a", |w| w.recorded(ProvincialApproval).on = w.day + chrono::Days::new(1)),
    breached("gs-approval-r0a", |w| w.recorded(ProvincialApproval).province = Some(Province::Limburg)),
    // That of another province than the seat's could do for a region across the border.
    open("gs-approval-r0a", |w| w.recorded(ProvincialApproval).province = Some(Province::NoordHolland)).of(WITH_SEAT),
    open("gs-approval-r0a", |w| unknown(w, ProvincialApproval)),
    // Silence approves after thirteen weeks, or twenty-six if the term was extended.
    met("gs-approval-r0a", |w| {
        w.without_formality(ProvincialApproval);
        w.recorded(SentToProvince).on = w.day - chrono::Days::new(92);
    })
    .on(&["1998-06-02", "2005-12-31"]),
    breached("gs-approval-r0a", |w| {
        w.without_formality(ProvincialApproval);
        w.recorded(SentToProvince).on = w.day - chrono::Days::new(91);
    })
    .on(&["1998-06-02", "2005-12-31"]),
    breached("gs-approval-r0a", |w| {
        w.without_formality(ProvincialApproval);
        w.recorded(SentToProvince).on = w.day - chrono::Days::new(92);
        w.recorded(SentToProvince).extended = true;
    })
    .on(&["1998-06-02", "2005-12-31"]),
    met("gs-register-r0a", |_| {}),
    breached("gs-register-r0a", |w| w.without_formality(ProvincialRegister)),
    breached("gs-register-r0a", |w| w.recorded(ProvincialRegister).on = w.day + chrono::Days::new(1)),
    open("gs-register-r0a", |w| unknown(w, ProvincialRegister)),
    met("dissolve-to-gs-r0a", |_| {}),
    breached("dissolve-to-gs-r0a", |w| w.without_formality(SentToProvince)),
    open("dissolve-to-gs-r0a", |w| unknown(w, SentToProvince)),
    met("gs-sent-r0", |_| {}),
    // The law of these years does not say who sends if nobody was designated.
    met("gs-sent-r0", |w| sent_by(w, Some(C))),
    breached("gs-sent-r0", |w| w.without_formality(SentToProvince)),
    breached("gs-sent-r0", one_province_told),
    open("gs-sent-r0", |w| unknown(w, SentToProvince)),
    open("gs-sent-r0", nobody_knows_which_province),
    open("gs-sent-r0", |w| {
        one_province_told(w);
        w.record_in_part();
    }),
    met("gs-sent-r1", |_| {}),
    breached("gs-sent-r1", |w| w.without_formality(SentToProvince)),
    breached("gs-sent-r1", one_province_told),
    breached("gs-sent-r1", |w| sent_by(w, Some(C))),
    open("gs-sent-r1", |w| sent_by(w, None)),
    open("gs-sent-r1", |w| unknown(w, SentToProvince)),
    open("gs-sent-r1", |w| {
        w.publisher = None;
        w.seat = None;
    }),
    met("register-bw", |_| {}),
    breached("register-bw", |w| w.without_formality(MunicipalRegister)),
    breached("register-bw", |w| {
        w.formalities.retain(|one| one.kind != MunicipalRegister || one.by != Some(of(C)));
    }),
    open("register-bw", |w| unknown(w, MunicipalRegister)),
    open("register-bw", |w| sent_by(w, None)),
    met("register-national", |_| {}),
    met("register-national", |w| w.recorded(NationalRegister).on = w.day + chrono::Days::new(30)),
    met("register-national", |w| w.recorded(NationalRegister).by = Some(of(B)))
        .of(&[CooperationForm::CentreMunicipality, CooperationForm::PlainArrangement]),
    breached("register-national", |w| w.without_formality(NationalRegister)),
    breached("register-national", |w| w.recorded(NationalRegister).on = w.day - chrono::Days::new(30)),
    breached("register-national", |w| w.recorded(NationalRegister).by = Some(of(C))),
    breached("register-national", |w| w.recorded(NationalRegister).by = Some(of(B))).of(FOUNDING),
    open("register-national", |w| unknown(w, NationalRegister)),
    met("register-content", |_| {}),
    breached("register-content", |w| shows_all_but(w, RegisterItem::Participants)),
    breached("register-content", |w| shows_all_but(w, RegisterItem::Text)),
    breached("register-content", |w| shows_all_but(w, RegisterItem::Powers)).of(FOUNDING),
    met("register-content", |w| shows_all_but(w, RegisterItem::Powers))
        .of(&[CooperationForm::CentreMunicipality, CooperationForm::PlainArrangement]),
    met("register-content", |w| shows_all_but(w, RegisterItem::Form)).of(&[CooperationForm::PlainArrangement]),
    met("register-content", |w| shows_all_but(w, RegisterItem::Amendments)).at(&[Moment::Form]),
    breached("register-content", |w| shows_all_but(w, RegisterItem::Amendments)).at(CHANGING),
    open("register-content", |w| w.recorded(NationalRegister).shows = None),
    open("register-content", |w| {
        shows_all_but(w, RegisterItem::Powers);
        w.powers = None;
        w.text_in_part();
    }),
    at_a_time("register-content", |w| w.without_formality(NationalRegister)),
];

#[test]
fn provinces_and_registers() {
    check(ROWS);
}
