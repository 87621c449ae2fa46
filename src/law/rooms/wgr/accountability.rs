//! Articles 13(3), 16, 17, 18 and 19: how many members each appoints, and how boards and members answer for
//! themselves.

use super::*;

/// Whether articles 16 and 18 reach an arrangement of these organs on the deciding day: one of executives and mayors
/// together was not provided for before 2015.
fn is_provided_for(case: &Case<'_>, sink: &Sink) -> bool {
    organs(case) != COLLEGES_AND_MAYORS || case.deciding_day(sink.rule.anchor) >= ACT_OF_2014
}

fn member_count(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if organs(case) == ONLY_MAYORS || !is_provided_for(case, sink) {
        return Applies::No;
    }
    match appointed_board(case) {
        Some(_) => Applies::Yes,
        None => clauses(case, sink, &[ClauseKind::MemberCount]),
    }
}

/// Mayors sit on a board themselves: no organ appoints them, and articles 16 and 18 leave them to article 19.
fn of_members(case: &Case<'_>, sink: &mut Sink, clause: ClauseKind) -> Applies {
    if organs(case) == ONLY_MAYORS || !is_provided_for(case, sink) {
        return Applies::No;
    }
    clauses(case, sink, &[clause])
}

/// Where a council takes part, it is the organ that appoints, and article 16 says it all.
fn to_councils(case: &Case<'_>, sink: &mut Sink, clause: ClauseKind) -> Applies {
    if organs(case).contains(Organ::Council) || !is_provided_for(case, sink) {
        return Applies::No;
    }
    clauses(case, sink, &[clause])
}

fn council_accountability(case: &Case<'_>, sink: &mut Sink) -> Applies {
    to_councils(case, sink, ClauseKind::CouncilAccountability)
}

fn council_information(case: &Case<'_>, sink: &mut Sink) -> Applies {
    to_councils(case, sink, ClauseKind::CouncilInformation)
}

fn member_accountability(case: &Case<'_>, sink: &mut Sink) -> Applies {
    of_members(case, sink, ClauseKind::MemberAccountability)
}

fn member_information(case: &Case<'_>, sink: &mut Sink) -> Applies {
    of_members(case, sink, ClauseKind::MemberInformation)
}

fn member_dismissal(case: &Case<'_>, sink: &mut Sink) -> Applies {
    of_members(case, sink, ClauseKind::MemberDismissal)
}

fn non_appointing_council(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let text = case.text();
    // Mayors sit on the board themselves: article 13(5) is not about them.
    if organs(case) == ONLY_MAYORS || !is_provided_for(case, sink) {
        return Applies::No;
    }
    if text.has(ClauseKind::NonAppointingCouncil) == Some(true) {
        return Applies::Yes;
    }
    let Some(board) = appointed_board(case) else {
        // Only the text can except a municipality from appointing members.
        if text.is_complete() {
            return Applies::No;
        }
        sink.unknown(Subject::Arrangement, Fact::Boards);
        return Applies::Yes;
    };
    let appoints = |code| board.seats_of(code).is_some_and(|seats| seats.members > 0);
    if text.municipalities_on(case.members_day()).all(appoints) {
        return Applies::No;
    }
    clauses(case, sink, &[ClauseKind::NonAppointingCouncil])
}

fn executive_board(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if organs(case) == ONLY_MAYORS || organs(case) == COLLEGES_AND_MAYORS {
        return Applies::No;
    }
    clauses(case, sink, &[ClauseKind::ExecutiveAccountability, ClauseKind::ExecutiveInformation])
}

fn information_to_councils(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses(case, sink, &[ClauseKind::InformationToCouncils])
}

fn active_information(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_of_2021(case, sink, &[ClauseKind::ActiveInformation])
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("content-member-count", wgr("13").paragraph("3"), since(1985, 1, 1))
        .see_also(&[wgr("13").paragraph("6"), wgr("13").paragraph("10"), wgr("14a").paragraph("1"), wgr("15")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoeveel bestuursleden elke deelnemende gemeente aanwijst.",
            "The arrangement fixes how many board members each participating municipality appoints.",
        )
        .because(
            "Het aantal mag per gemeente verschillen en sommige leden mogen meer dan één stem hebben, maar het moet vaststaan. Nemen alleen burgemeesters deel, dan vormen zij zelf het bestuur en geldt de regel niet. Nemen colleges en burgemeesters samen deel, dan geldt hij pas sinds 2015.",
            "The number may differ per municipality and some members may have more than one vote, but it must be fixed. If only mayors take part they form the board themselves and the rule does not apply. If executives and mayors take part together it applies only since 2015.",
        )
        .mended_by(
            "Leg per gemeente het aantal bestuursleden vast.",
            "Fix the number of board members per municipality.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::MemberCount), Fact::Participants])
        .checked_by(member_count),
    Row::new("content-member-accountability", wgr("16").paragraph("3"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("16").paragraph("1"))])
        .see_also(&[wgr("18")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoe een bestuurslid verantwoording aflegt aan het orgaan dat hem heeft aangewezen.",
            "The arrangement states how a board member accounts to the organ that appointed them.",
        )
        .because(
            "Nemen raden (mede) deel, dan gaat het om de raad. Nemen alleen colleges deel, dan gaat het om het college (artikel 18); daarnaast komt de verantwoording aan de raad, waarvoor een eigen regel geldt. Burgemeesters wijst niemand aan. Colleges en burgemeesters samen vallen er sinds 2015 onder, voor de leden die de colleges aanwijzen.",
            "If councils (also) take part the council is meant. If only executives take part, the executive is meant (article 18); beside it comes the accountability to the council, which has a rule of its own. Mayors are appointed by nobody. Executives and mayors together are covered since 2015, for the members appointed by the executives.",
        )
        .mended_by(
            "Neem een bepaling op over verantwoording door bestuursleden.",
            "Put a clause on accountability of board members into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::MemberAccountability), Fact::Participants])
        .checked_by(member_accountability),
    Row::new("content-member-information", wgr("16").paragraph("1"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("16").paragraph("2"))])
        .see_also(&[wgr("18")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoe een bestuurslid gevraagde inlichtingen geeft aan het orgaan dat hem heeft aangewezen.",
            "The arrangement states how a board member gives information, when asked, to the organ that appointed them.",
        )
        .because(
            "Het gaat om inlichtingen die één of meer leden van dat orgaan vragen. Voor wie dat is, geldt hetzelfde als bij de verantwoording: de raad, of bij een collegeregeling het college; voor de raad geldt dan een eigen regel.",
            "It concerns information asked by one or more members of that organ. Who that is follows the rule on accountability: the council, or in an arrangement of executives the executive; for the council a rule of its own then holds.",
        )
        .mended_by(
            "Neem een bepaling op over inlichtingen door bestuursleden.",
            "Put a clause on information by board members into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::MemberInformation), Fact::Participants])
        .checked_by(member_information),
    Row::new("content-raad-accountability", wgr("19"), since(1985, 1, 1))
        .see_also(&[wgr("16").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Treffen alleen colleges, alleen burgemeesters, of colleges en burgemeesters samen de regeling, dan bepaalt zij ook hoe een bestuurslid verantwoording aflegt aan de raad van zijn gemeente.",
            "If only executives, only mayors, or executives and mayors together make the arrangement, it also states how a board member accounts to the council of their municipality.",
        )
        .because(
            "De raad wijst het lid dan niet aan, maar controleert het college en de burgemeester; daarom staat zijn recht naast dat van het orgaan dat aanwijst. Bij colleges volgt dit uit het eerste lid, bij burgemeesters uit het tweede en bij beide samen, sinds 2015, uit het derde.",
            "The council then does not appoint the member, but controls executive and mayor; so its right stands beside that of the organ that appoints. For executives this follows from paragraph 1, for mayors from paragraph 2 and for both together, since 2015, from paragraph 3.",
        )
        .mended_by(
            "Neem een bepaling op over verantwoording van bestuursleden aan de raden.",
            "Put a clause on accountability of board members to the councils into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::CouncilAccountability), Fact::Participants])
        .checked_by(council_accountability),
    Row::new("content-raad-information", wgr("19"), since(1985, 1, 1))
        .see_also(&[wgr("16").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Treffen alleen colleges, alleen burgemeesters, of colleges en burgemeesters samen de regeling, dan bepaalt zij ook hoe een bestuurslid de raad van zijn gemeente gevraagde inlichtingen geeft.",
            "If only executives, only mayors, or executives and mayors together make the arrangement, it also states how a board member gives the council of their municipality information, when asked.",
        )
        .because(
            "Het gaat om inlichtingen die één of meer raadsleden vragen. De leden van artikel 19 zijn dezelfde als bij de verantwoording.",
            "It concerns information asked by one or more members of the council. The paragraphs of article 19 are those of the rule on accountability.",
        )
        .mended_by(
            "Neem een bepaling op over inlichtingen van bestuursleden aan de raden.",
            "Put a clause on information by board members to the councils into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::CouncilInformation), Fact::Participants])
        .checked_by(council_information),
    Row::new("content-member-dismissal", wgr("16").paragraph("5"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("16").paragraph("4"))])
        .see_also(&[wgr("18")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling geeft het aanwijzende orgaan de bevoegdheid een bestuurslid te ontslaan dat zijn vertrouwen niet meer heeft.",
            "The arrangement gives the appointing organ the power to dismiss a board member who has lost its confidence.",
        )
        .because(
            "Bij een raadsregeling is dat de raad, bij een collegeregeling het college. De raad krijgt die bevoegdheid niet in een collegeregeling. Nemen alleen burgemeesters deel, dan geldt de regel niet.",
            "In an arrangement of councils this is the council, in an arrangement of executives the executive. The council does not get this power in an arrangement of executives. If only mayors take part the rule does not apply.",
        )
        .mended_by(
            "Neem een bepaling op over ontslag van bestuursleden.",
            "Put a clause on dismissal of board members into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::MemberDismissal), Fact::Participants])
        .checked_by(member_dismissal),
    Row::new("content-nonappointing-raad", wgr("16").paragraph("4"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("16").paragraph("3"))])
        .see_also(&[wgr("13").paragraph("5"), wgr("18"), wgr("19").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Wijst een gemeente geen bestuurslid aan, dan bepaalt de regeling hoe haar raad inlichtingen en verantwoording krijgt.",
            "If a municipality appoints no board member, the arrangement states how its council gets information and account.",
        )
        .because(
            "De wet staat toe dat slechts een deel van de gemeenten bestuursleden aanwijst, mits het er ten minste twee zijn. De raad van een gemeente zonder eigen lid moet dan toch inlichtingen kunnen vragen en verantwoording kunnen krijgen.",
            "The act allows that only some of the municipalities appoint board members, provided there are at least two. The council of a municipality without a member of its own must then still be able to ask for information and get account.",
        )
        .mended_by(
            "Neem een bepaling voor de niet-aanwijzende raden op, of laat elke gemeente een lid aanwijzen.",
            "Put a clause for the non-appointing councils into the arrangement, or let every municipality appoint a member.",
        )
        .looking_at(&[Fact::Boards, Fact::Clause(ClauseKind::NonAppointingCouncil), Fact::Participants])
        .checked_by(non_appointing_council),
    Row::new("content-db-accountability-r0", wgr("16").paragraph("2"), lasting((1985, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("18")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoe het dagelijks bestuur het algemeen bestuur inlicht en daaraan verantwoording aflegt.",
            "The arrangement states how the executive board informs the general board and accounts to it.",
        )
        .because(
            "Tot 2015 moest de regeling dit zelf bepalen, voor het dagelijks bestuur als geheel en voor zijn leden. Sinds 2015 staat de plicht in de wet en is geen bepaling meer nodig. Voor regelingen van alleen burgemeesters gold zij niet.",
            "Until 2015 the arrangement itself had to state this, for the executive board as a whole and for its members. Since 2015 the duty is in the act and no clause is needed. It did not apply to arrangements of mayors only.",
        )
        .mended_by(
            "Neem bepalingen op over inlichtingen en verantwoording door het dagelijks bestuur.",
            "Put clauses on information and accountability of the executive board into the arrangement.",
        )
        .looking_at(&[
            Fact::Clause(ClauseKind::ExecutiveAccountability),
            Fact::Clause(ClauseKind::ExecutiveInformation),
            Fact::Participants,
        ])
        .checked_by(executive_board),
    Row::new("content-information-to-raden", wgr("17"), since(1985, 1, 1))
        .moved(&[(day(2022, 7, 1), wgr("17").paragraph("1"))])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoe het bestuur aan de raden de inlichtingen geeft die raadsleden vragen.",
            "The arrangement states how the board gives the councils the information that council members ask for.",
        )
        .because(
            "Deze plicht rust op het bestuur van het lichaam zelf, naast de inlichtingen van het eigen bestuurslid. Zij geldt ook als de raden geen deelnemer zijn.",
            "This duty rests on the board of the body itself, beside the information by the municipality's own board member. It also applies if the councils are not participants.",
        )
        .mended_by(
            "Neem een bepaling op over inlichtingen van het bestuur aan de raden.",
            "Put a clause on information from the board to the councils into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::InformationToCouncils)])
        .checked_by(information_to_councils),
    Row::new("content-active-information", wgr("17").paragraph("3"), since(2022, 7, 1))
        .see_also(&[wgr("17").paragraph("2")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoe het bestuur de raden uit eigen beweging inlicht.",
            "The arrangement states how the board informs the councils of its own accord.",
        )
        .because(
            "Sinds 1 juli 2022 moet het bestuur de raden alles geven wat zij voor hun taak nodig hebben, ook zonder verzoek. Die plicht werkt meteen; de regeling moet daarnaast zeggen hoe dat gaat.",
            "Since 1 July 2022 the board must give the councils everything they need for their task, also without being asked. That duty works at once; the arrangement must in addition say how it is done.",
        )
        .mended_by(
            "Neem een bepaling op over het inlichten van de raden uit eigen beweging.",
            "Put a clause on informing the councils unasked into the arrangement.",
        )
        .noting(
            "Dat de bepaling onder de termijn van twee jaar valt, leiden wij af uit de algemene woorden van de toelichting bij Stb. 2022, 128.",
            "That the clause falls under the two-year term is inferred from the general words of the note to Stb. 2022, 128.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::ActiveInformation)])
        .checked_by(active_information),
];
