use crate::{
    citation::{Act, Citation, Provision},
    governance::{Organ, OrganSet},
    time::day,
    vocabulary::{term_set, vocabulary},
};
use chrono::NaiveDate;

/// The first day of the operational management organisation, and of the centre arrangement by mandate.
const ACT_OF_2014: NaiveDate = day(2015, 1, 1);

vocabulary! {
    /// The legal form of a cooperation (*samenwerkingsvorm*).
    ///
    /// An *ambtelijke fusie* is a functional profile, not a form: it occurs in several of these. The national
    /// register's abbreviations are read as well.
    ///
    /// Exhaustive on purpose: a program must say what each form means to it.
    ///
    /// ```
    /// use ambtelijke_fusie::arrangement::{CooperationForm, TransferKind};
    /// use ambtelijke_fusie::time::day;
    ///
    /// let bvo: CooperationForm = "BVO".parse()?;
    /// assert_eq!(bvo, CooperationForm::OperationsOrganisation);
    /// assert!(!bvo.exists_on(day(2014, 12, 31)) && bvo.exists_on(day(2015, 1, 1)));
    /// assert!(bvo.has_legal_personality());
    /// # Ok::<(), ambtelijke_fusie::UnknownTerm>(())
    /// ```
    #[doc(alias = "samenwerkingsvorm")]
    pub enum CooperationForm: "samenwerkingsvorm" / "form of cooperation" {
        /// Public body (*openbaar lichaam*): a legal person with a general board, an executive board and a chair.
        /// Wgr, article 8(1).
        #[doc(alias = "openbaar lichaam")]
        PublicBody = "openbaar-lichaam" | "OL", "openbaar lichaam" / "public body";
        /// Joint organ (*gemeenschappelijk orgaan*): one organ, no legal person, in especially suited cases. Wgr,
        /// article 8(2).
        #[doc(alias = "gemeenschappelijk orgaan")]
        JointOrgan = "gemeenschappelijk-orgaan" | "GO", "gemeenschappelijk orgaan" / "joint organ";
        /// Operational management organisation (*bedrijfsvoeringsorganisatie*): a legal person with one board, of
        /// executives only, for support processes and execution, since 1 January 2015. Wgr, article 8(3).
        OperationsOrganisation = "bedrijfsvoeringsorganisatie" | "BVO",
            "bedrijfsvoeringsorganisatie" / "operational management organisation";
        /// Centre-municipality arrangement (*centrumregeling*): one participant works for the others. Wgr, article
        /// 8(4), until 2015 article 8(3).
        #[doc(alias = "gastheergemeente")]
        CentreMunicipality = "centrumregeling" | "CC" | "CENTRUM",
            "centrumregeling" / "centre-municipality arrangement";
        /// Plain arrangement (*regeling zonder meer*): cooperation without a body and without transfer. Wgr, article
        /// 1.
        #[doc(alias = "regeling zonder meer")]
        #[doc(alias = "lichte regeling")]
        PlainArrangement = "regeling-zonder-meer" | "RZM" | "LICHT", "regeling zonder meer" / "plain arrangement";
        /// A legal person under private law; see [`PrivateLawForm`]. Gemeentewet, article 160(2).
        PrivateLawBody = "privaatrechtelijke-rechtspersoon" | "PRIV",
            "privaatrechtelijke rechtspersoon" / "legal person under private law";
        /// Service agreement (*dienstverleningsovereenkomst*): a contract under private law.
        ServiceAgreement = "dienstverleningsovereenkomst" | "DVO",
            "dienstverleningsovereenkomst" / "service agreement";
    }
}

vocabulary! {
    /// The form of a legal person under private law.
    #[non_exhaustive]
    pub enum PrivateLawForm: "privaatrechtelijke vorm" / "form under private law" {
        /// Foundation (*stichting*).
        Foundation = "stichting", "stichting" / "foundation";
        /// Association (*vereniging*).
        Association = "vereniging", "vereniging" / "association";
        /// Cooperative (*coöperatie*).
        Cooperative = "cooperatie", "coöperatie" / "cooperative";
        /// Private company (*besloten vennootschap*).
        PrivateCompany = "besloten-vennootschap" | "bv", "besloten vennootschap" / "private company";
        /// Public company (*naamloze vennootschap*).
        PublicCompany = "naamloze-vennootschap" | "nv", "naamloze vennootschap" / "public company";
    }
}

term_set! {
    /// Which of the forms of cooperation.
    pub struct FormSet(u8) of CooperationForm;
}

vocabulary! {
    /// The ways in which an arrangement of a form can give a power to others than its holder.
    #[non_exhaustive]
    pub enum TransferKind: "soort overgang" / "kind of transfer" {
        /// Nothing.
        Nothing = "niets", "niets" / "nothing";
        /// Mandate only: the organ stays responsible.
        MandateOnly = "alleen-mandaat", "alleen mandaat" / "mandate only";
        /// Delegation too, but no taxes and no generally binding rules. Wgr, article 30(1)(b).
        WithoutRegulations = "zonder-verordeningen", "delegatie, zonder belastingen en verordeningen"
            / "delegation, without taxes and regulations";
        /// Delegation, with generally binding rules and some taxes. Wgr, article 30(1)(a).
        Full = "volledig", "delegatie" / "delegation";
        /// Exercise of described powers by the host, under article 8(3) of the Wgr as it read until 2015, of which it
        /// was disputed whether it was mandate or delegation.
        DescribedPowers = "omschreven-bevoegdheden", "uitoefening van omschreven bevoegdheden"
            / "exercise of described powers";
    }
}

impl CooperationForm {
    /// The forms of chapter I of the Wgr, arrangements among municipalities.
    pub const UNDER_WGR: FormSet = FormSet::of(&[
        Self::PublicBody,
        Self::JointOrgan,
        Self::OperationsOrganisation,
        Self::CentreMunicipality,
        Self::PlainArrangement,
    ]);

    /// Those of them that found a body or a joint organ (Wgr, article 8(1) to (3)).
    pub const WITH_BODY_OR_ORGAN: FormSet =
        FormSet::of(&[Self::PublicBody, Self::JointOrgan, Self::OperationsOrganisation]);

    /// Whether the law knew the form on that day.
    #[must_use]
    pub fn exists_on(self, on: NaiveDate) -> bool {
        self != Self::OperationsOrganisation || on >= ACT_OF_2014
    }

    /// Whether the arrangement founds a body with a board of its own.
    #[must_use]
    pub const fn founds_body(self) -> bool {
        matches!(self, Self::PublicBody | Self::JointOrgan | Self::OperationsOrganisation)
    }

    /// Whether it founds a legal person, which can employ staff and own things.
    #[must_use]
    pub const fn has_legal_personality(self) -> bool {
        matches!(self, Self::PublicBody | Self::OperationsOrganisation | Self::PrivateLawBody)
    }

    /// The organs that can take part; for forms under private law the law names none.
    #[must_use]
    pub const fn organs(self) -> OrganSet {
        match self {
            Self::OperationsOrganisation => OrganSet::of(&[Organ::Executive]),
            Self::PublicBody
            | Self::JointOrgan
            | Self::CentreMunicipality
            | Self::PlainArrangement
            | Self::PrivateLawBody
            | Self::ServiceAgreement => OrganSet::ALL,
        }
    }

    /// What can be given to it on that day.
    #[must_use]
    pub fn transfer(self, on: NaiveDate) -> TransferKind {
        match self {
            Self::PublicBody => TransferKind::Full,
            Self::JointOrgan | Self::OperationsOrganisation => TransferKind::WithoutRegulations,
            Self::CentreMunicipality if on < ACT_OF_2014 => TransferKind::DescribedPowers,
            Self::CentreMunicipality | Self::ServiceAgreement | Self::PrivateLawBody => TransferKind::MandateOnly,
            Self::PlainArrangement => TransferKind::Nothing,
        }
    }

    /// Where the law defines the form, on that day.
    #[must_use]
    pub fn citation(self, on: NaiveDate) -> Option<Citation> {
        let wgr = Provision::article(Act::Wgr, "8");
        let provision = match self {
            Self::PublicBody => wgr.paragraph("1"),
            Self::JointOrgan => wgr.paragraph("2"),
            Self::OperationsOrganisation => wgr.paragraph("3"),
            Self::CentreMunicipality if on < ACT_OF_2014 => wgr.paragraph("3"),
            Self::CentreMunicipality => wgr.paragraph("4"),
            Self::PlainArrangement => Provision::article(Act::Wgr, "1").paragraph("1"),
            Self::PrivateLawBody => Provision::article(Act::Gemeentewet, "160").paragraph("2"),
            Self::ServiceAgreement => return None,
        };
        self.exists_on(on).then(|| provision.on(on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;
    use alloc::string::ToString;

    #[test]
    fn every_form_reads_as_it_writes() {
        check(CooperationForm::ALL);
        check(PrivateLawForm::ALL);
        check(TransferKind::ALL);
    }

    #[test]
    fn the_abbreviations_of_the_register_are_read() {
        for (text, form) in [
            ("OL", CooperationForm::PublicBody),
            ("BVO", CooperationForm::OperationsOrganisation),
            ("GO", CooperationForm::JointOrgan),
            ("RZM", CooperationForm::PlainArrangement),
            ("CC", CooperationForm::CentreMunicipality),
        ] {
            assert_eq!(text.parse::<CooperationForm>().unwrap(), form);
        }
    }

    #[test]
    fn the_forms_on_both_sides_of_the_act_of_2014() {
        let (before, after) = (day(2014, 12, 31), day(2015, 1, 1));
        let bvo = CooperationForm::OperationsOrganisation;
        assert_eq!(bvo.citation(before), None);
        assert_eq!(bvo.citation(after).unwrap().to_string(), "artikel 8, lid 3, Wgr");
        let centre = CooperationForm::CentreMunicipality;
        assert_eq!(centre.citation(before).unwrap().to_string(), "artikel 8, lid 3, Wgr");
        assert_eq!(centre.citation(after).unwrap().to_string(), "artikel 8, lid 4, Wgr");
        assert_eq!(centre.transfer(before), TransferKind::DescribedPowers);
        assert_eq!(centre.transfer(after), TransferKind::MandateOnly);
    }
}
