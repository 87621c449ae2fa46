//! Articles 10, 11a and 30(2): interests, powers, board, seat, views of councils, participation and evaluation.

use super::*;

const NO_INTEREST: Bilingual = Bilingual::new("de tekst noemt geen belang", "the text names no interest");
const SELF_EXTENSION: Bilingual = Bilingual::new(
    "de tekst laat het bestuur zelf zijn bevoegdheden uitbreiden",
    "the text lets the board extend its own powers",
);
const NO_SEAT: Bilingual = Bilingual::new("de tekst wijst geen vestigingsplaats aan", "the text names no seat");
const SEAT_ELSEWHERE: Bilingual = Bilingual::new(
    "de vestigingsplaats ligt niet in een deelnemende gemeente",
    "the seat does not lie in a participating municipality",
);

fn interests(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let text = case.text();
    if text.interests().is_empty() && text.has(ClauseKind::Interests) != Some(true) {
        let is_known = text.has(ClauseKind::Interests) == Some(false);
        sink.lacks(is_known, Subject::Clause(ClauseKind::Interests), Fact::Interests, &NO_INTEREST);
    }
    Applies::Yes
}

/// Only an arrangement that transfers powers must list them.
fn if_it_transfers(case: &Case<'_>, sink: &mut Sink, clause: ClauseKind) -> Applies {
    match transfers(case) {
        Some(false) => Applies::No,
        Some(true) => clauses(case, sink, &[clause]),
        None if case.text().has(clause) == Some(true) => Applies::Yes,
        None => {
            sink.vouches_for_all_powers(case.text());
            Applies::Yes
        }
    }
}

fn powers_listed(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if_it_transfers(case, sink, ClauseKind::PowersList)
}

fn powers_related(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if_it_transfers(case, sink, ClauseKind::PowersRelation)
}

/// An older clause kept working for a year after the act of 2014 (its article VIII).
fn no_self_extension(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let is_older = case.first_in_force() < ACT_OF_2014;
    // What stands in a younger text was asked when it was decided.
    if case.moment() == Moment::Operate && !is_older {
        return Applies::No;
    }
    let anchor = if case.moment() == Moment::Operate { Anchor::DayAsked } else { Anchor::LastDecision };
    let judged_on = case.deciding_day(anchor);
    if !sink.turns_to(judged_on) || (is_older && judged_on < day(2016, 1, 1)) {
        return Applies::No;
    }
    let subject = Subject::Clause(ClauseKind::SelfExtension);
    match case.text().has(ClauseKind::SelfExtension) {
        Some(true) => sink.breach(subject, &SELF_EXTENSION),
        Some(false) => {}
        // An arrangement that transfers nothing has nothing to extend.
        None if transfers(case) == Some(false) => {}
        None => sink.unknown(subject, Fact::Clause(ClauseKind::SelfExtension)),
    }
    Applies::Yes
}

fn board(case: &Case<'_>, sink: &mut Sink) -> Applies {
    match case.text().form() {
        CooperationForm::PublicBody => clauses(case, sink, &[ClauseKind::BoardStructure, ClauseKind::BoardComposition]),
        _ => clauses(case, sink, &[ClauseKind::BoardComposition]),
    }
}

fn board_of_bvo(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses(case, sink, &[ClauseKind::BoardStructure, ClauseKind::BoardComposition])
}

fn seat(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if case.text().seat().is_none() {
        sink.lacks(case.text().is_complete(), Subject::Arrangement, Fact::Seat, &NO_SEAT);
    }
    Applies::Yes
}

/// It decides who publishes: where the text designates a publisher, the seat may lie anywhere.
fn seat_in_participant(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if case.text().publisher().is_some() {
        return Applies::No;
    }
    if case.text().seat().is_none() {
        return seat(case, sink);
    }
    match seat_municipality(case) {
        Some(code) if case.text().is_member(code, case.members_day()) => {}
        Some(_) => sink.breach(Subject::Arrangement, &SEAT_ELSEWHERE),
        None => sink.unknown(Subject::Arrangement, Fact::SeatMunicipality),
    }
    Applies::Yes
}

fn council_views(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_of_2021(case, sink, &[ClauseKind::CouncilViews])
}

fn participation(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_of_2021(case, sink, &[ClauseKind::PublicParticipation])
}

fn evaluation(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses_of_2021(case, sink, &[ClauseKind::Evaluation])
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("content-belang", wgr("10").paragraph("1"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling vermeldt het belang of de belangen waarvoor zij is getroffen of gewijzigd.",
            "The arrangement states the interest or interests for which it was made or amended.",
        )
        .because(
            "Het genoemde belang begrenst waarvoor bevoegdheden kunnen worden overgedragen. Bij een ambtelijke fusie is dat meestal een gezamenlijke ambtelijke organisatie die de deelnemers ondersteunt en hun taken uitvoert.",
            "The stated interest limits for what powers can be transferred. In an ambtelijke fusie it is usually a joint civil service that supports the participants and executes their tasks.",
        )
        .mended_by(
            "Neem een omschrijving van het belang op.",
            "Put a description of the interest into the arrangement.",
        )
        .looking_at(&[Fact::Interests, Fact::Clause(ClauseKind::Interests)])
        .checked_by(interests),
    Row::new("content-powers-list", wgr("10").paragraph("2"), since(1985, 1, 1))
        .see_also(&[wgr("30").paragraph("1")])
        .read_since(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Draagt de regeling bevoegdheden over, dan geeft zij aan welke.",
            "If the arrangement transfers powers, it states which.",
        )
        .because(
            "De plicht geldt voor een openbaar lichaam, een gemeenschappelijk orgaan en, sinds 2015, een bedrijfsvoeringsorganisatie. Wordt niets overgedragen, zoals bij zuiver mandaat, dan is een zin die dat zegt nuttig maar niet verplicht.",
            "The duty applies to a public body, a joint organ and, since 2015, an operational management organisation. If nothing is transferred, as with pure mandate, a sentence that says so is useful but not required.",
        )
        .mended_by(
            "Neem een lijst van de overgedragen bevoegdheden op.",
            "Put a list of the transferred powers into the arrangement.",
        )
        .noting(
            "Dat een lege lijst niet hoeft te worden opgeschreven, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "That an empty list need not be written is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Powers, Fact::Clause(ClauseKind::PowersList)])
        .checked_by(powers_listed),
    Row::new("content-no-self-extension", wgr("10").paragraph("2"), since(2015, 1, 1))
        .see_also(&[Provision::article(Act::WgrWijzigingswet2014, "VIII")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend, Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "De regeling laat het bestuur van het lichaam niet zelf zijn overgedragen bevoegdheden uitbreiden.",
            "The arrangement does not let the board of the body extend its own transferred powers.",
        )
        .because(
            "Verandering van de overgedragen bevoegdheden mag worden geregeld, uitbreiding door het eigen bestuur niet. Een bepaling van vóór 2015 bleef nog hoogstens een jaar werken; sinds 1 januari 2016 kijken wij ook bij de uitvoering of zij er nog staat.",
            "Changes in the transferred powers may be provided for, extension by the body's own board may not. A clause of before 2015 kept working for at most one year; since 1 January 2016 we also look in operation whether it is still there.",
        )
        .mended_by(
            "Schrap de bepaling, of leg uitbreiding bij de deelnemers.",
            "Delete the clause, or leave extension to the participants.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::SelfExtension)])
        .checked_by(no_self_extension),
    Row::new("content-board", wgr("10").paragraph("3"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bevat bepalingen over inrichting en samenstelling van het bestuur, of over de samenstelling van het gemeenschappelijk orgaan.",
            "The arrangement covers the set-up and composition of the board, or the composition of the joint organ.",
        )
        .because(
            "Voor het openbaar lichaam gaat het om inrichting én samenstelling, voor het gemeenschappelijk orgaan alleen om de samenstelling. De bedrijfsvoeringsorganisatie wordt hier niet genoemd; zie daarvoor content-board-bvo.",
            "For the public body both set-up and composition are meant, for the joint organ only composition. The operational management organisation is not named here; see content-board-bvo.",
        )
        .mended_by(
            "Neem bepalingen op over inrichting en samenstelling van het bestuur.",
            "Put clauses on set-up and composition of the board into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::BoardStructure), Fact::Clause(ClauseKind::BoardComposition)])
        .checked_by(board),
    Row::new("content-board-bvo", wgr("10").paragraph("3"), since(2015, 1, 1))
        .see_also(&[wgr("14a").paragraph("1"), wgr("13").paragraph("3")])
        .resting_on(Basis::OwnReading)
        .of(&[OperationsOrganisation])
        .at(&[Form, Amend])
        .warning()
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Ook voor een bedrijfsvoeringsorganisatie bevat de regeling bepalingen over inrichting en samenstelling van het bestuur.",
            "For an operational management organisation too, the arrangement covers the set-up and composition of the board.",
        )
        .because(
            "Artikel 10 noemt het bestuur van de bedrijfsvoeringsorganisatie niet, maar artikel 14a eist wel dat het aantal leden per gemeente vaststaat. Zonder bepalingen over het bestuur is dat niet uit te voeren.",
            "Article 10 does not name the board of the operational management organisation, but article 14a does require that the number of members per municipality is fixed. Without clauses on the board this cannot be done.",
        )
        .mended_by(
            "Neem bepalingen over het bestuur op.",
            "Put clauses on the board into the arrangement.",
        )
        .noting(
            "Artikel 10, derde lid, noemt alleen openbaar lichaam en gemeenschappelijk orgaan; de uitbreiding is een lezing.",
            "Article 10, paragraph 3, names only the public body and the joint organ; the extension is a reading.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::BoardStructure), Fact::Clause(ClauseKind::BoardComposition)])
        .checked_by(board_of_bvo),
    Row::new("content-seat", wgr("10").paragraph("3"), since(1985, 1, 1))
        .see_also(&[wgr("10").paragraph("2"), wgr("26").paragraph("1"), wgr("29")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says("De regeling wijst de plaats van vestiging aan.", "The arrangement designates the seat.")
        .because(
            "De plicht geldt voor elke regeling waarbij een lichaam of orgaan wordt ingesteld. Van de vestigingsplaats hangt onder meer af welke gemeente sinds 2015 bekendmaakt en welke provincie over geschillen beslist.",
            "The duty applies to every arrangement by which a body or organ is founded. Among other things the seat determines which municipality publishes since 2015 and which province decides disputes.",
        )
        .mended_by("Neem de plaats van vestiging op.", "Put the seat into the arrangement.")
        .looking_at(&[Fact::Seat])
        .checked_by(seat),
    Row::new("content-seat-in-participant", wgr("10").paragraph("3"), since(2015, 1, 1))
        .see_also(&[wgr("26").paragraph("1")])
        .resting_on(Basis::OwnReading)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "De plaats van vestiging ligt in een van de deelnemende gemeenten.",
            "The seat lies in one of the participating municipalities.",
        )
        .because(
            "De wet zegt dit niet, maar de gemeente van de vestigingsplaats moet de regeling bekendmaken als geen andere is aangewezen. Een plaatsnaam wordt omgezet naar de gemeente waarin zij op die dag ligt.",
            "The act does not say so, but the municipality of the seat must publish the arrangement if no other is designated. A place name is resolved to the municipality in which it lies on that day.",
        )
        .mended_by(
            "Kies een vestigingsplaats in een deelnemende gemeente, of wijs in de regeling aan welke gemeente bekendmaakt.",
            "Choose a seat in a participating municipality, or designate in the arrangement which municipality publishes.",
        )
        .noting(
            "De wet stelt deze eis niet; zij volgt uit de rol van de vestigingsgemeente bij de bekendmaking.",
            "The act does not make this demand; it follows from the role of the seat's municipality in publication.",
        )
        .looking_at(&[Fact::Seat, Fact::SeatMunicipality, Fact::Publisher, Fact::Participants])
        .checked_by(seat_in_participant),
    Row::new("content-zienswijze-decisions", wgr("10").paragraph("5"), since(2022, 7, 1))
        .see_also(&[wgr("10").paragraph("6"), wgr("10").paragraph("2")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt over welke besluiten van het bestuur de raden vooraf een zienswijze kunnen geven, en hoe.",
            "The arrangement states on which decisions of the board the councils may give a view beforehand, and how.",
        )
        .because(
            "De begroting en haar wijziging vallen hier niet onder, en evenmin besluiten volgens afdeling 3.4 van de Awb. De keuze van de besluiten is vrij, maar een bepaling moet er zijn. Bestaande regelingen kregen twee jaar.",
            "The budget and its amendment are outside this, and so are decisions under division 3.4 of the Awb. The choice of decisions is free, but there must be a clause. Existing arrangements were given two years.",
        )
        .mended_by(
            "Neem een bepaling over zienswijzen op.",
            "Put a clause on views into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::CouncilViews)])
        .checked_by(council_views),
    Row::new("content-participation", wgr("10").paragraph("7"), since(2022, 7, 1))
        .see_also(&[wgr("10").paragraph("8"), wgr("10").paragraph("2")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt hoe ingezetenen en belanghebbenden bij voorbereiding, uitvoering en evaluatie van beleid worden betrokken.",
            "The arrangement states how residents and interested parties are involved in preparing, executing and evaluating policy.",
        )
        .because(
            "De wet noemt drie fasen, en de bepaling moet iets zeggen over elk daarvan. Bepaalt de regeling niets anders, dan wordt inspraak verleend volgens afdeling 3.4 van de Awb. Bestaande regelingen kregen twee jaar.",
            "The act names three phases, and the clause must say something about each. If the arrangement provides nothing else, consultation follows division 3.4 of the Awb. Existing arrangements were given two years.",
        )
        .mended_by(
            "Neem een bepaling over participatie op.",
            "Put a clause on participation into the arrangement.",
        )
        .noting(
            "Dat elke fase aan bod moet komen, is een lezing; ook of participatie mag worden uitgesloten, is niet nagegaan.",
            "That each phase must be covered is a reading; whether participation may be excluded was not checked either.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::PublicParticipation)])
        .checked_by(participation),
    Row::new("content-evaluation", wgr("11a"), since(2022, 7, 1))
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bevat bepalingen over haar evaluatie.",
            "The arrangement contains clauses on its evaluation.",
        )
        .because(
            "De plicht geldt voor elke vorm, ook zonder lichaam. Hoe vaak en door wie wordt geëvalueerd, staat vrij. Bestaande regelingen kregen twee jaar.",
            "The duty applies to every form, also without a body. How often and by whom the evaluation is done is free. Existing arrangements were given two years.",
        )
        .mended_by(
            "Neem een bepaling over evaluatie op.",
            "Put a clause on evaluation into the arrangement.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::Evaluation)])
        .checked_by(evaluation),
    Row::new("content-powers-relation", wgr("30").paragraph("2"), since(1985, 1, 1))
        .see_also(&[wgr("30").paragraph("1"), wgr("10").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Draagt de regeling bevoegdheden over, dan bepaalt zij hoe die zich verhouden tot de bevoegdheden van de gemeentebesturen.",
            "If the arrangement transfers powers, it states how they relate to the powers of the municipal organs.",
        )
        .because(
            "Na overdracht is het nieuwe bestuur bevoegd en de gemeente niet meer. De regeling moet dus zeggen waar de grens ligt en hoe verordeningen van beide zich verdragen. Bij zuiver mandaat speelt dit niet.",
            "After transfer the new board is competent and the municipality no longer is. The arrangement must therefore say where the border lies and how by-laws of both go together. With pure mandate this does not arise.",
        )
        .mended_by(
            "Neem een bepaling over deze verhouding op.",
            "Put a clause on this relation into the arrangement.",
        )
        .looking_at(&[Fact::Powers, Fact::Clause(ClauseKind::PowersRelation)])
        .checked_by(powers_related),
];
