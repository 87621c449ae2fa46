use crate::{
    municipality::{MunicipalityCode, Province},
    vocabulary::{term_set, vocabulary},
};
use alloc::boxed::Box;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// The kind of a formality of an act, beside decisions, drafts and publication.
    #[non_exhaustive]
    pub enum FormalityKind: "soort formaliteit" / "kind of formality" {
        /// Sending it to the provincial executive (*gedeputeerde staten*), the rule until 1 July 2021 (Wgr, article 26).
        SentToProvince = "toezending-gs", "toezending aan gedeputeerde staten" / "sending to the provincial executive";
        /// Approval by the provincial executive, asked until 2006 (Wgr, article 36).
        ProvincialApproval = "goedkeuring-gs", "goedkeuring door gedeputeerde staten" / "approval by the provincial executive";
        /// Entry in the register of the provincial executive, asked until 2006 (Wgr, article 26(3)).
        ProvincialRegister = "register-gs", "opname in het register van gedeputeerde staten" / "entry in the provincial register";
        /// Entry in the register of a municipality, asked until 1 July 2021 (Wgr, article 27(1)).
        MunicipalRegister = "register-gemeente", "opname in het gemeentelijke register" / "entry in the municipal register";
        /// Entry in the national register, asked from 1 July 2021 (Wgr, articles 26(2) and 136).
        NationalRegister = "landelijk-register", "opname in het landelijke register" / "entry in the national register";
        /// The request for advice of the works council (*ondernemingsraad*; WOR, article 25).
        WorksCouncilAsked = "adviesaanvraag-or", "adviesaanvraag aan de ondernemingsraad" / "request for advice of the works council";
        /// The advice of the works council.
        WorksCouncilAdvice = "advies-or", "advies van de ondernemingsraad" / "advice of the works council";
        /// Informing the staff beforehand.
        StaffInformed = "personeel-ingelicht", "inlichten van het personeel" / "informing the staff";
        /// Giving notice of withdrawal (*opzegging*).
        Notice = "opzegging", "opzegging" / "notice of withdrawal";
        /// Fixing the fee for withdrawal (*uittreedsom*).
        ExitFee = "uittreedsom", "vaststelling van de uittreedsom" / "fixing of the exit fee";
        /// Giving reasons why an entity under private law is especially suited (Gemeentewet, article 160(2)).
        Reasons = "motivering", "motivering" / "giving reasons";
        /// That the council asked to be informed beforehand of an act under private law (Gemeentewet, article 169(4)).
        CouncilAsked = "verzoek-raad", "verzoek van de raad om inlichtingen vooraf" / "request of the council to be informed beforehand";
        /// That an act under private law was judged to have far-reaching consequences (*ingrijpende gevolgen*) for the
        /// municipality (Gemeentewet, article 169(4)).
        FarReaching = "ingrijpende-gevolgen", "oordeel dat de gevolgen ingrijpend kunnen zijn" / "finding that the consequences can be far-reaching";
        /// That it was judged to have none.
        NotFarReaching = "geen-ingrijpende-gevolgen", "oordeel dat de gevolgen niet ingrijpend zijn" / "finding that the consequences are not far-reaching";
        /// The provision for the archives of what ends (Archiefwet 1995, article 4(1)).
        Archives = "archiefvoorziening", "voorziening voor de archieven" / "provision for the archives";
        /// The end of the liquidation (*vereffening*; Wgr, article 9(3)).
        Liquidated = "vereffening-voltooid", "voltooiing van de vereffening" / "end of the liquidation";
        /// The end of the legal person.
        LegalPersonEnded = "einde-rechtspersoon", "einde van de rechtspersoon" / "end of the legal person";
    }
}

vocabulary! {
    /// An item that an entry in the national register shows (Wgr, article 136(2)).
    #[non_exhaustive]
    pub enum RegisterItem: "gegeven van het register" / "item of the register" {
        /// The organs that take part, and when each acceded (a).
        Participants = "deelnemers", "deelnemende bestuursorganen en toetreding" / "participating organs and accession";
        /// The municipalities that they belong to (b).
        Municipalities = "gemeenten", "gemeenten" / "municipalities";
        /// The organ that keeps the entry (c).
        Keeper = "verantwoordelijk-orgaan", "verantwoordelijk bestuursorgaan" / "responsible organ";
        /// The statutory rules that govern the powers (d).
        Statutes = "wettelijke-voorschriften", "wettelijke voorschriften" / "statutory rules";
        /// The powers that were transferred (e).
        Powers = "bevoegdheden", "overgedragen bevoegdheden" / "transferred powers";
        /// Address and seat (f).
        Address = "adres", "adres en vestigingsplaats" / "address and seat";
        /// Form, name and first day (g).
        Form = "vorm", "vorm, naam en begin" / "form, name and beginning";
        /// A link to the consolidated text (h).
        Text = "tekst", "verwijzing naar de tekst" / "link to the text";
        /// The list of amendments (i).
        Amendments = "wijzigingen", "overzicht van wijzigingen" / "list of amendments";
    }
}

term_set! {
    /// Items of the national register.
    pub struct RegisterItemSet(u16) of RegisterItem;
}

/// One formality (*formaliteit*) of an act, done on a day.
#[doc(alias = "formaliteit")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a formality, an object with kind and on")]
pub struct Formality {
    /// The kind.
    pub kind: FormalityKind,
    /// The day.
    #[serde(deserialize_with = "crate::time::written_day")]
    pub on: NaiveDate,
    /// By which municipality, or for which; none if it is not known, and where the body or all of them together did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<MunicipalityCode>,
    /// To which province it was sent, or which one approved or registered, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<Province>,
    /// Of a text sent for approval: whether the term of thirteen weeks was extended once (Awb, article 10:31(2)).
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub extended: bool,
    /// Of an entry in the national register: the items that it shows, if that was examined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shows: Option<RegisterItemSet>,
    /// Where the fact comes from: a key of the dossier's sources, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Box<str>>,
}

impl Formality {
    /// A formality done on that day.
    #[must_use]
    pub const fn new(kind: FormalityKind, on: NaiveDate) -> Self {
        Self { kind, on, by: None, province: None, extended: false, shows: None, source: None }
    }

    /// The same, by or for that municipality.
    #[must_use]
    pub fn by(self, municipality: MunicipalityCode) -> Self {
        Self { by: Some(municipality), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(FormalityKind::ALL);
        check(RegisterItem::ALL);
    }
}
