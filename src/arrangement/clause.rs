use crate::vocabulary::{term_set, vocabulary};

vocabulary! {
    /// What a clause (*bepaling*) of an arrangement is about.
    ///
    /// The first group is what the Wgr asks for; the rest is customary.
    #[doc(alias = "bepaling")]
    #[non_exhaustive]
    pub enum ClauseKind: "soort bepaling" / "kind of clause" {
        /// The interests for which the arrangement is made (Wgr 10(1)).
        Interests = "belang", "belang" / "interests";
        /// How it is amended (Wgr 9(1)).
        Amendment = "wijziging", "wijziging" / "amendment";
        /// How it is dissolved (Wgr 9(1)).
        Dissolution = "opheffing", "opheffing" / "dissolution";
        /// How one accedes (Wgr 9(1)).
        Accession = "toetreding", "toetreding" / "accession";
        /// How one withdraws, in general (Wgr 9(1) until 2015).
        Withdrawal = "uittreding", "uittreding" / "withdrawal";
        /// The conditions of withdrawal (Wgr 9(1) from 1 July 2022).
        WithdrawalConditions = "uittreding-voorwaarden", "voorwaarden van uittreding" / "conditions of withdrawal";
        /// The effects of withdrawal (Wgr 9(1) from 2015).
        WithdrawalEffects = "uittreding-gevolgen", "gevolgen van uittreding" / "effects of withdrawal";
        /// The effects of withdrawal on the assets of the body and of the municipalities (Wgr 9(1) from 1 July 2022).
        WithdrawalAssets = "uittreding-vermogen", "vermogensgevolgen van uittreding"
            / "effects of withdrawal on assets";
        /// How the assets are liquidated when the body is dissolved (Wgr 9(2)).
        Liquidation = "vereffening", "vereffening" / "liquidation";
        /// The list of powers that are transferred (Wgr 10(2)).
        PowersList = "bevoegdheden", "overgedragen bevoegdheden" / "transferred powers";
        /// How transferred powers stand to those of the participants (Wgr 30(2)).
        PowersRelation = "bevoegdheden-verhouding", "verhouding van bevoegdheden" / "relation of powers";
        /// A clause that lets the board extend its own transferred powers, forbidden from 2015 (Wgr 10(2)).
        SelfExtension = "uitbreiding-door-bestuur", "uitbreiding van bevoegdheden door het bestuur zelf"
            / "extension of powers by the board itself";
        /// How the board is organised (Wgr 10(3)).
        BoardStructure = "bestuur-inrichting", "inrichting van het bestuur" / "structure of the board";
        /// Who sits on the board (Wgr 10(3)).
        BoardComposition = "bestuur-samenstelling", "samenstelling van het bestuur" / "composition of the board";
        /// The number of members that each municipality appoints (Wgr 13(3)).
        MemberCount = "bestuur-ledental", "aantal leden per gemeente" / "number of members for each municipality";
        /// On which decisions of the board councils may give a view beforehand (Wgr 10(5)).
        CouncilViews = "zienswijze-besluiten", "zienswijzen op besluiten" / "views on decisions";
        /// How residents and interested parties take part (Wgr 10(7)).
        PublicParticipation = "participatie", "participatie" / "public participation";
        /// How the arrangement is evaluated (Wgr 11a).
        Evaluation = "evaluatie", "evaluatie" / "evaluation";
        /// How the board informs the councils of its own accord (Wgr 17(3)).
        ActiveInformation = "inlichtingen-actief", "actieve inlichtingen" / "active information";
        /// How the board answers questions of members of the councils (Wgr 17(1)).
        InformationToCouncils = "inlichtingen-bestuur-aan-raden", "inlichtingen aan de raden"
            / "information to the councils";
        /// How a member of the board is called to account by the organ that appointed them (Wgr 16(1)).
        MemberAccountability = "verantwoording-lid", "verantwoording van een lid" / "accountability of a member";
        /// How a member of the board informs the organ that appointed them (Wgr 16(2)).
        MemberInformation = "inlichtingen-lid", "inlichtingen van een lid" / "information by a member";
        /// How a member of the board is called to account by the council of their municipality, where executives or mayors
        /// appoint the members (Wgr 19).
        CouncilAccountability = "verantwoording-raad", "verantwoording van een lid aan de raad"
            / "accountability of a member to the council";
        /// How a member of the board informs the council of their municipality, where executives or mayors appoint the members
        /// (Wgr 19).
        CouncilInformation = "inlichtingen-raad", "inlichtingen van een lid aan de raad"
            / "information by a member to the council";
        /// How a member who has lost confidence is dismissed (Wgr 16(4)).
        MemberDismissal = "ontslag-lid", "ontslag van een lid" / "dismissal of a member";
        /// What a council that appoints no member is told and answered (Wgr 16(3)).
        NonAppointingCouncil = "inlichtingen-niet-aanwijzend", "inlichtingen aan een raad die geen lid aanwijst"
            / "information to a council that appoints no member";
        /// How the executive board answers to the general board (Wgr 16(2) until 2015).
        ExecutiveAccountability = "verantwoording-db", "verantwoording van het dagelijks bestuur"
            / "accountability of the executive board";
        /// How the executive board informs the general board (Wgr 16(2) until 2015).
        ExecutiveInformation = "inlichtingen-db", "inlichtingen van het dagelijks bestuur"
            / "information by the executive board";
        /// Care of the archives (Archiefwet 1995, article 40).
        Archive = "archief", "archief" / "archives";
        /// The day of entry into force (Wgr 26(3)).
        EntryIntoForce = "inwerkingtreding", "inwerkingtreding" / "entry into force";
        /// Who publishes (Wgr 26(1)).
        Publication = "bekendmaking", "bekendmaking" / "publication";
        /// For how long.
        Duration = "duur", "duur" / "duration";
        /// How costs are shared.
        CostSharing = "kostenverdeling", "kostenverdeling" / "cost sharing";
        /// How disputes are settled.
        Disputes = "geschillen", "geschillen" / "disputes";
        /// Staff.
        Staff = "personeel", "personeel" / "staff";
        /// Budget and accounts.
        Budget = "begroting-en-rekening", "begroting en rekening" / "budget and accounts";
        /// Committees (Wgr 24a, 25).
        Committees = "commissies", "commissies" / "committees";
        /// Taking part in private-law entities (Wgr 31a).
        PrivateParticipation = "privaatrechtelijke-deelneming", "privaatrechtelijke deelneming"
            / "private-law participation";
        /// Official assistance of the councils (Gemeentewet, article 33).
        OfficialAssistance = "ambtelijke-bijstand", "ambtelijke bijstand" / "official assistance";
        /// Mandates.
        Mandates = "mandaat", "mandaat" / "mandates";
        /// Who chairs the board.
        Chair = "voorzitter", "voorzitter" / "chair";
        /// Who represents the body.
        Representation = "vertegenwoordiging", "vertegenwoordiging" / "representation";
    }
}

term_set! {
    /// Kinds of clauses, present in a text or absent from it.
    pub struct ClauseSet(u64) of ClauseKind;
}

impl ClauseSet {
    /// Those that are in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that are in either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn every_kind_of_clause_reads_as_it_writes_and_has_a_bit_of_its_own() {
        crate::vocabulary::check(ClauseKind::ALL);
        assert!(ClauseKind::ALL.len() <= 64);
        assert_eq!(ClauseSet::ALL.iter().count(), ClauseKind::ALL.len());
    }

    #[test]
    fn a_list_that_names_a_clause_twice_or_an_unknown_one_cannot_be_read() {
        for (json, part) in [
            (r#"["evaluatie","evaluatie"]"#, "`evaluatie` stands twice"),
            (r#"["evaluaties"]"#, "`evaluaties` is not a kind of clause"),
        ] {
            let error = serde_json::from_str::<ClauseSet>(json).unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
    }
}
