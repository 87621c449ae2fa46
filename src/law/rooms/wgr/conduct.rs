//! Articles 19a to 23: acts and payments that are forbidden to members of boards, how boards account, and how they
//! meet.

use super::*;
use crate::operation::{Allowance, Audience, ForbiddenAct, ForbiddenActKind, Meeting, Office, OfficeTerm};
use chrono::Datelike;

const OTHER_SIDE: Bilingual = Bilingual::new(
    "een bestuurslid treedt in een geschil op voor de tegenpartij",
    "a board member acts for the other side in a dispute",
);
const THIRD_PARTY: Bilingual = Bilingual::new(
    "een bestuurslid vertegenwoordigt of adviseert derden bij een overeenkomst",
    "a board member represents or advises third parties on a contract",
);
const OWN_CONTRACT: Bilingual = Bilingual::new(
    "een bestuurslid sloot zonder ontheffing een verboden overeenkomst",
    "a board member made a forbidden contract without exemption",
);
const FEE_TO_OFFICE_HOLDER: Bilingual = Bilingual::new(
    "een wethouder, burgemeester of secretaris krijgt een vergoeding",
    "an alderman, mayor or secretary gets a fee",
);
const NO_BASIS: Bilingual = Bilingual::new(
    "de vergoeding berust niet op de regeling of een bestuursbesluit",
    "the fee does not rest on the arrangement or a board decision",
);
const NOT_SENT: Bilingual = Bilingual::new(
    "het besluit is niet aan gedeputeerde staten gezonden",
    "the decision was not sent to the provincial executive",
);
const NOT_INFORMED: Bilingual = Bilingual::new(
    "het algemeen bestuur kreeg niet de inlichtingen die het nodig had",
    "the general board did not get the information that it needed",
);
const INFORMED_LATE: Bilingual = Bilingual::new(
    "het algemeen bestuur kreeg de inlichtingen pas na de dag waarop het die nodig had",
    "the general board got the information only after the day on which it needed it",
);
const TOO_FEW: Bilingual =
    Bilingual::new("er is in een jaar minder dan twee keer vergaderd", "there were fewer than two meetings in a year");
const CLOSED: Bilingual = Bilingual::new(
    "er is besloten vergaderd zonder dat de deuren volgens de wet zijn gesloten",
    "a meeting was held behind closed doors without closing as the act provides",
);

/// The last day on which the text was read that let a part-time alderman be paid, and the first on which it no longer did.
const PART_TIME_PAID: [NaiveDate; 2] = [day(2011, 2, 23), day(2011, 11, 19)];

fn forbidden_acts(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let joint_organ = case.text().form() == CooperationForm::JointOrgan;
    each_on_its_day::<ForbiddenAct>(
        case,
        sink,
        |act| Some(act.on),
        |sink, act| match act.fact.kind {
            ForbiddenActKind::Dispute => sink.breach(act.subject(), &OTHER_SIDE),
            // Of a joint organ only the ban on acting for the other side holds.
            _ if joint_organ => {}
            ForbiddenActKind::Representation => sink.breach(act.subject(), &THIRD_PARTY),
            ForbiddenActKind::Contract => match act.fact.exempted {
                Some(true) => {}
                Some(false) => sink.breach(act.subject(), &OWN_CONTRACT),
                None => sink.unknown(act.subject(), act.missing()),
            },
        },
    )
}

fn allowances(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (allowances, complete) = case.logged::<Allowance>();
    if allowances.is_empty() && !complete {
        sink.unknown(Subject::Arrangement, Fact::Logged(Topic::Allowances));
    }
    for (index, allowance) in allowances.iter().enumerate().filter(|(_, one)| one.period.contains(case.on())) {
        let subject = Subject::Logged(Topic::Allowances, index);
        judge_recipient(case, sink, subject, allowance);
        match allowance.based {
            Some(true) if allowance.sent_to_province_on.is_some() => {}
            // An allowance in the arrangement itself need not be sent apart, and the log does not tell the two apart.
            Some(true) if complete => sink.breach_as(Severity::Advisory, subject, &NOT_SENT),
            Some(false) => sink.breach(subject, &NO_BASIS),
            _ => sink.unknown(subject, Fact::Logged(Topic::Allowances)),
        }
    }
    sink.vouches_for_all(complete, Topic::Allowances);
    Applies::Yes
}

fn judge_recipient(case: &Case<'_>, sink: &mut Sink, subject: Subject, allowance: &Allowance) {
    let (offices, complete) = case.logged::<OfficeTerm>();
    let now = |term: &&OfficeTerm| term.person == allowance.person && term.period.contains(case.on());
    let mut is_known = complete;
    for term in offices.iter().filter(now) {
        is_known = true;
        match term.office {
            Office::Councillor | Office::Clerk => {}
            Office::Alderman if case.deciding_day(sink.rule.anchor) < PART_TIME_PAID[1] => {
                part_time(case, sink, subject, term);
            }
            _ => return sink.breach(subject, &FEE_TO_OFFICE_HOLDER),
        }
    }
    if !is_known {
        sink.unknown(subject, Fact::Logged(Topic::Offices));
    }
}

/// A part-time alderman could be paid until a day in 2011 that was not looked up.
fn part_time(case: &Case<'_>, sink: &mut Sink, subject: Subject, term: &OfficeTerm) {
    let part_time = term.share.map(|share| share.hundredths() < 100);
    match part_time {
        None => sink.unknown(subject, Fact::Logged(Topic::Offices)),
        Some(false) => sink.breach(subject, &FEE_TO_OFFICE_HOLDER),
        Some(true) if case.deciding_day(sink.rule.anchor) <= PART_TIME_PAID[0] => {}
        Some(true) => sink.breach_as(Severity::Advisory, subject, &FEE_TO_OFFICE_HOLDER),
    }
}

fn informs_general_board(case: &Case<'_>, sink: &mut Sink) -> Applies {
    informs(case, sink, Audience::GeneralBoard, [&NOT_INFORMED, &INFORMED_LATE])
}

/// The board whose meetings the law speaks of.
fn meeting_board(case: &Case<'_>) -> BoardKind {
    match case.text().form() {
        CooperationForm::PublicBody => BoardKind::General,
        CooperationForm::JointOrgan => BoardKind::JointOrgan,
        _ => BoardKind::Single,
    }
}

/// Looks at the last calendar year that was over, if the arrangement was in force for the whole of it.
fn twice_a_year(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let year = case.on().year().saturating_sub(1);
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31)) else {
        return Applies::No;
    };
    if case.first_in_force() > first || !sink.turns_to(last) {
        return Applies::No;
    }
    let board = meeting_board(case);
    let (meetings, complete) = case.logged::<Meeting>();
    if meetings.iter().filter(|one| one.board == board && one.on.year() == year).count() < 2 {
        sink.lacks(complete, Subject::Board(board), Fact::Logged(Topic::Meetings), &TOO_FEW);
    }
    Applies::Yes
}

/// A joint organ meets in public only if councils take part.
fn in_public(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (board, text) = (meeting_board(case), case.text());
    let must = |on| board == BoardKind::General || text.organs_on(on).contains(Organ::Council);
    let (meetings, _) = case.logged::<Meeting>();
    if !must(case.on()) && !meetings.iter().any(|one| must(one.on)) {
        return Applies::No;
    }
    let mut is_known = true;
    let applies = each_on_its_day::<Meeting>(
        case,
        sink,
        |one| (one.board == board && must(one.on)).then_some(one.on),
        |sink, meeting| match (meeting.fact.public, meeting.fact.closed_by_vote) {
            (Some(true), _) | (Some(false), Some(true)) => {}
            (Some(false), Some(false)) => sink.breach(meeting.subject(), &CLOSED),
            (Some(false), None) => sink.unknown(meeting.subject(), meeting.missing()),
            (None, _) => is_known = false,
        },
    );
    if !is_known {
        sink.unknown(Subject::Board(board), Fact::Logged(Topic::Meetings));
    }
    applies
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("board-forbidden-acts", wgr("20").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("20").paragraph("2"), wgr("20").paragraph("3"), wgr("20").paragraph("4")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, OperationsOrganisation, JointOrgan])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Een bestuurslid treedt in geschillen niet op voor de tegenpartij, vertegenwoordigt geen derden en sluit zelf geen verboden overeenkomsten met het lichaam.",
            "A board member does not act for the other side in disputes, does not represent third parties and makes no forbidden contracts with the body.",
        )
        .because(
            "Het gaat onder meer om aannemen van werk, betaalde diensten buiten dienstbetrekking, levering van goederen en onderhandse huur of koop. Voor eigen overeenkomsten kunnen gedeputeerde staten ontheffing verlenen. Voor leden van een gemeenschappelijk orgaan geldt alleen het verbod om in geschillen voor de tegenpartij op te treden.",
            "This concerns among other things contracting for works, paid services outside employment, supply of goods and private lease or purchase. For the member's own contracts the provincial executive can grant an exemption. For members of a joint organ only the ban on acting for the other side in disputes applies.",
        )
        .mended_by(
            "Beëindig de verboden handeling of vraag, waar dat kan, ontheffing aan gedeputeerde staten.",
            "End the forbidden act or, where possible, ask the provincial executive for an exemption.",
        )
        .noting(
            "Bij overtreding geldt de procedure van artikel X 8 van de Kieswet; die is niet gelezen.",
            "On a breach the procedure of article X 8 of the Elections Act applies; it was not read.",
        )
        .looking_at(&[Fact::Logged(Topic::ForbiddenActs)])
        .checked_by(forbidden_acts),
    Row::new("board-allowances", wgr("21").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("21").paragraph("2"), wgr("21").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .says(
            "Een bestuurslid dat wethouder, burgemeester of secretaris is, krijgt geen vergoeding voor zijn werk; andere vergoedingen berusten op de regeling.",
            "A board member who is alderman, mayor or secretary gets no fee for their work; other fees rest on the arrangement.",
        )
        .because(
            "Vergoedingen staan in de regeling of in een bestuursbesluit op grond daarvan, en dat besluit gaat naar gedeputeerde staten; of dat is gebeurd, is een punt van aandacht, want een vergoeding in de regeling zelf hoeft niet apart te worden gezonden. Een tegemoetkoming in kosten mag ieder lid krijgen. Een wethouder in deeltijd kon nog wel een vergoeding krijgen volgens de tekst van 23 februari 2011, maar niet meer volgens die van 19 november 2011.",
            "Fees stand in the arrangement or in a board decision based on it, and that decision goes to the provincial executive; whether that was done is a point to look at, since a fee in the arrangement itself need not be sent apart. Any member may receive compensation for expenses. A part-time alderman could still get a fee in the text of 23 February 2011, but no longer in that of 19 November 2011.",
        )
        .mended_by(
            "Beëindig de vergoeding, of geef haar een grondslag in de regeling en zend het besluit aan gedeputeerde staten.",
            "End the fee, or give it a basis in the arrangement and send the decision to the provincial executive.",
        )
        .noting(
            "De dag in 2011 waarop de uitzondering voor deeltijd verviel, is niet opgezocht; dat zij op deeltijd zag, is afgeleid uit haar verwijzing naar artikel 44, lid 5, van de Gemeentewet.",
            "The day in 2011 on which the part-time exception lapsed was not looked up; that it was about part-time office is inferred from its reference to article 44(5) of the Municipalities Act.",
        )
        .looking_at(&[Fact::Logged(Topic::Allowances), Fact::Logged(Topic::Offices)])
        .checked_by(allowances),
    Row::new("db-accountable", wgr("19a").paragraph("1"), since(2015, 1, 1))
        .see_also(&[wgr("19a").paragraph("2"), wgr("19a").paragraph("3")])
        .of(&[PublicBody])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het dagelijks bestuur en elk lid ervan leggen verantwoording af aan het algemeen bestuur en geven het alle inlichtingen die het nodig heeft.",
            "The executive board and each of its members account to the general board and give it all the information that it needs.",
        )
        .because(
            "De inlichtingenplicht geldt ook zonder verzoek; alleen daarop kijken wij na, want over verantwoording en ontslag oordelen de besturen zelf. Het algemeen bestuur kan een lid van het dagelijks bestuur ontslaan dat zijn vertrouwen niet meer heeft, en de rechter toetst de gronden daarvan niet. Tot 2015 moest de regeling dit zelf bepalen.",
            "The duty to inform also holds without being asked; that alone is looked at here, since on account and dismissal the boards judge themselves. The general board can dismiss a member of the executive board who has lost its confidence, and the court does not review the grounds. Until 2015 the arrangement itself had to provide for this.",
        )
        .mended_by(
            "Laat het dagelijks bestuur de inlichtingen alsnog geven en verantwoording afleggen.",
            "Let the executive board give the information after all and render account.",
        )
        .noting(
            "Dat de inlichtingen ook zonder verzoek verschuldigd zijn, is een lezing van lid 2.",
            "That the information is also due without being asked is a reading of paragraph 2.",
        )
        .looking_at(&[Fact::Logged(Topic::Information)])
        .checked_by(informs_general_board),
    Row::new("meetings-twice", wgr("22").paragraph("2"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het algemeen bestuur, het bestuur van de bedrijfsvoeringsorganisatie en het gemeenschappelijk orgaan vergaderen ten minste twee keer per jaar.",
            "The general board, the board of the operational management organisation and the joint organ meet at least twice a year.",
        )
        .because(
            "Geteld wordt per kalenderjaar. Het jaar van oprichting, het jaar van opheffing en een jaar dat nog loopt, geven nog geen uitsluitsel. Vergaderingen van het dagelijks bestuur tellen niet mee. Wij kijken naar het laatste hele jaar vóór de peildag.",
            "The count is per calendar year. The year of founding, the year of dissolution and a year still running are not conclusive. Meetings of the executive board do not count. We look at the last whole year before the day asked about.",
        )
        .mended_by("Schrijf de ontbrekende vergadering uit.", "Call the missing meeting.")
        .noting(
            "Dat per kalenderjaar wordt geteld en dat een onvolledig jaar niet meetelt, is een lezing.",
            "That the count is per calendar year and that an incomplete year is left out are readings.",
        )
        .looking_at(&[Fact::Logged(Topic::Meetings)])
        .checked_by(twice_a_year),
    Row::new("meetings-public", wgr("22").paragraph("3"), since(1985, 1, 1))
        .see_also(&[wgr("22").paragraph("4"), wgr("22").paragraph("5"), wgr("23").paragraph("5")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het algemeen bestuur vergadert in het openbaar, tenzij de deuren volgens de wet worden gesloten.",
            "The general board meets in public, unless the doors are closed as the act provides.",
        )
        .because(
            "De deuren gaan dicht als een vijfde van de aanwezige leden dat vraagt of de voorzitter het nodig vindt; daarna beslist het bestuur of het besloten verder vergadert. Voor een gemeenschappelijk orgaan geldt dit alleen als raden (mede) deelnemen. Het bestuur van een bedrijfsvoeringsorganisatie hoeft niet in het openbaar te vergaderen.",
            "The doors are closed if one fifth of the members present ask for it or the chair finds it necessary; the board then decides whether it continues behind closed doors. For a joint organ this holds only if councils (also) take part. The board of an operational management organisation need not meet in public.",
        )
        .mended_by(
            "Vergader voortaan in het openbaar en leg vast wie om sluiting vroeg en wat het bestuur besloot.",
            "Meet in public from now on and record who asked for closing and what the board decided.",
        )
        .looking_at(&[Fact::Logged(Topic::Meetings), Fact::Participants])
        .checked_by(in_public),
];
