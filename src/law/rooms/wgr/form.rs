//! Article 8(1) to (3): which forms there are, who can take part in them, and what they are for.

use super::*;
use crate::{
    arrangement::{ArrangementText, Purpose},
    governance::Decision,
    operation::{BoardMember, Mandate, Workplace},
    organisation::{Employer, SharedServiceOrganisation},
    time::day_before,
};

const UNKNOWN_FORM: Bilingual =
    Bilingual::new("deze vorm bestaat pas vanaf 1 januari 2015", "this form exists only from 1 January 2015");
const NOT_A_COLLEGE: Bilingual = Bilingual::new(
    "aan een bedrijfsvoeringsorganisatie nemen alleen colleges deel",
    "only executives take part in an operational management organisation",
);
const OTHER_PURPOSE: Bilingual = Bilingual::new(
    "dit belang is geen ondersteunend proces en geen uitvoeringstaak",
    "this interest is neither a support process nor execution",
);
const NO_PURPOSE: Bilingual = Bilingual::new("de tekst noemt geen belang", "the text names no interest");
const MAKES_POLICY: Bilingual = Bilingual::new(
    "deze taak laat de uitvoerder eigen beleidsruimte",
    "this task leaves the executor a political margin of its own",
);
const NO_LEGAL_PERSON: Bilingual = Bilingual::new(
    "deze vorm heeft geen rechtspersoonlijkheid en kan geen personeel in dienst hebben",
    "this form has no legal personality and cannot employ staff",
);

const OTHER_ORGANS: Bilingual = Bilingual::new(
    "na de omzetting nemen nog raden of burgemeesters deel",
    "councils or mayors still take part after the conversion",
);
const OLD_BOARD: Bilingual =
    Bilingual::new("er is nog een algemeen of dagelijks bestuur", "there still is a general or executive board");
const OLD_MANDATES: Bilingual = Bilingual::new(
    "een mandaat van een burgemeester is niet opnieuw verleend",
    "a mandate of a mayor was not given anew",
);
const LEFT_WITHOUT_CONSENT: Bilingual = Bilingual::new(
    "een burgemeester treedt uit zonder toestemming van zijn raad",
    "a mayor withdraws without the consent of their council",
);
const TRANSFERS: Bilingual = Bilingual::new("de tekst draagt bevoegdheden over", "the text transfers powers");
const FOUNDS_BODY: Bilingual =
    Bilingual::new("de tekst stelt een lichaam of orgaan in", "the text founds a body or organ");
const EMPLOYS_STAFF: Bilingual =
    Bilingual::new("de regeling heeft zelf personeel in dienst", "the arrangement itself employs staff");

fn known_form(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if !case.text().form().exists_on(case.effective_on()) {
        sink.breach(Subject::Arrangement, &UNKNOWN_FORM);
    }
    Applies::Yes
}

fn only_colleges(case: &Case<'_>, sink: &mut Sink) -> Applies {
    for party in case.parties().filter(|party| party.organ() != Organ::Executive) {
        sink.breach(Subject::Party(party), &NOT_A_COLLEGE);
    }
    Applies::Yes
}

fn purposes(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let interests = case.text().interests();
    if interests.is_empty() && case.text().has(ClauseKind::Interests) == Some(true) {
        sink.unknown(Subject::Arrangement, Fact::Purpose);
    } else if interests.is_empty() {
        let is_known = case.text().has(ClauseKind::Interests) == Some(false);
        sink.lacks(is_known, Subject::Arrangement, Fact::Interests, &NO_PURPOSE);
    }
    for (index, interest) in interests.iter().enumerate() {
        match interest.purpose {
            Some(Purpose::SupportProcesses | Purpose::Execution | Purpose::Training) => {}
            Some(Purpose::Policy) => sink.breach(Subject::Interest(index), &OTHER_PURPOSE),
            None => sink.unknown(Subject::Interest(index), Fact::Purpose),
        }
    }
    Applies::Yes
}

/// Policy advice is no policy: only a margin of its own counts. Reported once for all tasks with an unknown margin.
fn no_policy(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let Some(service) = case.service() else {
        sink.unknown(Subject::Organisation, Fact::Portfolio);
        return Applies::Yes;
    };
    let shared = || service.portfolio().tasks().iter().enumerate().filter(|(_, task)| task.is_shared());
    for (index, _) in shared().filter(|(_, task)| task.political_discretion == Some(true)) {
        sink.breach(Subject::Task(index), &MAKES_POLICY);
    }
    if let Some((index, _)) = shared().find(|(_, task)| task.political_discretion.is_none()) {
        sink.unknown(Subject::Task(index), Fact::PoliticalDiscretion);
    }
    Applies::Yes
}

fn legal_personality(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let form = case.text().form();
    match case.service().and_then(SharedServiceOrganisation::employer) {
        Some(Employer::Host(_)) => {}
        // A form with legal personality may employ, whether or not it does; before there was the form, the law gave it none.
        _ if form.has_legal_personality() && form.exists_on(sink.law_of) => {}
        Some(Employer::Body) => sink.breach(Subject::Organisation, &NO_LEGAL_PERSON),
        None => sink.unknown(Subject::Organisation, Fact::Employer),
    }
    Applies::Yes
}

/// A public body becomes an operational management organisation. Whether the legal person goes on is for a reader of
/// the text.
fn converted(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let Some(before) = case.before() else {
        sink.unknown(Subject::Arrangement, Fact::TextBefore);
        return Applies::Yes;
    };
    if before.form() != CooperationForm::PublicBody {
        return Applies::No;
    }
    let text = case.text();
    let on = case.effective_on();
    for party in text.parties_on(on).filter(|party| party.organ() != Organ::Executive) {
        sink.breach(Subject::Party(party), &OTHER_ORGANS);
    }
    let (members, members_complete) = case.logged::<BoardMember>();
    for board in [BoardKind::General, BoardKind::Executive] {
        let sits = members.iter().any(|member| member.board == board && member.period.contains(on));
        if sits || text.boards().iter().any(|one| one.kind() == board) {
            sink.breach(Subject::Board(board), &OLD_BOARD);
        }
    }
    if !text.boards().iter().any(|one| one.kind() == BoardKind::Single) {
        sink.unknown(Subject::Board(BoardKind::Single), Fact::Boards);
    }
    let eve = day_before(on);
    if before.organs_on(eve).contains(Organ::Mayor) {
        mayors_left(case, sink, before, eve);
    }
    sink.vouches_for_all(members_complete, Topic::Members);
    Applies::Yes
}

/// A mayor who leaves has the consent of the council, and gives the mandates to the old body anew.
fn mayors_left(case: &Case<'_>, sink: &mut Sink, before: &ArrangementText, eve: NaiveDate) {
    let record = case.record();
    for mayor in before.parties_on(eve).filter(|party| party.organ() == Organ::Mayor) {
        let council = council(mayor.municipality());
        if !record.decisions_of(DecisionKind::Consent, council).iter().any(Decision::is_given) {
            sink.lacks(record.is_complete(), Subject::Party(council), Fact::Consent, &LEFT_WITHOUT_CONSENT);
        }
    }
    let (mandates, complete) = case.logged::<Mandate>();
    let old = |one: &Mandate| one.by.organ() == Organ::Mayor && one.period.contains(eve);
    for (index, mandate) in mandates.iter().enumerate().filter(|(_, one)| old(one)) {
        if mandate.workplace == Some(Workplace::Body) && mandate.period.contains(case.effective_on()) {
            sink.breach(Subject::Logged(Topic::Mandates, index), &OLD_MANDATES);
        }
    }
    sink.vouches_for_all(complete, Topic::Mandates);
}

fn plain(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let powers = case.text().powers().iter().enumerate();
    for (index, _) in powers.filter(|(_, power)| power.basis == PowerBasis::Delegation) {
        sink.breach(Subject::Power(index), &TRANSFERS);
    }
    for board in case.text().boards() {
        sink.breach(Subject::Board(board.kind()), &FOUNDS_BODY);
    }
    match case.service().and_then(SharedServiceOrganisation::employer) {
        Some(Employer::Body) => sink.breach(Subject::Organisation, &EMPLOYS_STAFF),
        Some(Employer::Host(_)) => {}
        None => sink.unknown(Subject::Organisation, Fact::Employer),
    }
    sink.vouches_for_all_powers(case.text());
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("form-known-in-regime", wgr("8"), lasting((1985, 1, 1), (2015, 1, 1)))
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Vóór 1 januari 2015 kende de wet geen bedrijfsvoeringsorganisatie.",
            "Before 1 January 2015 the act knows no operational management organisation.",
        )
        .because(
            "Tot die dag bestaan alleen het openbaar lichaam, het gemeenschappelijk orgaan, de centrumregeling en de regeling zonder meer. Wij kijken naar de dag van inwerkingtreding: een besluit uit 2014 dat pas in 2015 werkt, kan dus wel.",
            "Until that day only the public body, the joint organ, the centre-municipality arrangement and the plain arrangement exist. We look at the day of entry into force: a decision of 2014 that takes effect only in 2015 is therefore possible.",
        )
        .mended_by(
            "Kies een vorm die op de dag van inwerkingtreding bestaat, of laat de regeling later in werking treden.",
            "Choose a form that exists on the day of entry into force, or let the arrangement enter into force later.",
        )
        .noting(
            "Welke vormen de wet kent, staat in artikel 8; beoordelen naar de dag van inwerkingtreding is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "Which forms the act knows is in article 8; judging by the day of entry into force is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Form, Fact::EntryIntoForce])
        .checked_by(known_form),
    Row::new("form-bvo-only-colleges", wgr("8").paragraph("3"), since(2015, 1, 1))
        .of(&[OperationsOrganisation])
        .at(&[Form, Amend, Accede, Operate])
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Aan een regeling met een bedrijfsvoeringsorganisatie nemen uitsluitend colleges van burgemeester en wethouders deel.",
            "Only executives take part in an arrangement with an operational management organisation.",
        )
        .because(
            "Raden en burgemeesters kunnen geen deelnemer zijn. Hun bevoegdheden kunnen wel buiten de regeling om aan medewerkers worden gemandateerd. Wij kijken naar de dag waarop de regeling of de wijziging in werking treedt.",
            "Councils and mayors cannot be participants. Their powers may, however, be mandated to staff outside the arrangement. We look at the day on which the arrangement or the amendment enters into force.",
        )
        .mended_by(
            "Laat raden en burgemeesters uittreden, of kies het openbaar lichaam.",
            "Let councils and mayors withdraw, or choose the public body.",
        )
        .noting(
            "Beoordelen naar de dag van inwerkingtreding is een lezing.",
            "Judging by the day of entry into force is a reading.",
        )
        .looking_at(&[Fact::Form, Fact::Participants])
        .checked_by(only_colleges),
    Row::new("form-bvo-purpose", wgr("8").paragraph("3"), since(2015, 1, 1))
        .of(&[OperationsOrganisation])
        .at(&[Form, Amend])
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Een bedrijfsvoeringsorganisatie dient uitsluitend voor de sturing en beheersing van ondersteunende processen en van uitvoeringstaken van de deelnemers.",
            "An operational management organisation serves only the steering and control of supporting processes and of executive tasks of the participants.",
        )
        .because(
            "De wet noemt de sturing en beheersing van twee soorten werk: ondersteunende processen en uitvoeringstaken. Elk belang dat de regeling noemt, moet onder een van beide vallen. Voor andere belangen is het openbaar lichaam bedoeld.",
            "The act names the steering and control of two kinds of work: supporting processes and executive tasks. Every interest that the arrangement names must fall under one of them. For other interests the public body is meant.",
        )
        .mended_by(
            "Beperk de belangen tot deze twee doelen, of kies het openbaar lichaam.",
            "Restrict the interests to these two purposes, or choose the public body.",
        )
        .looking_at(&[Fact::Form, Fact::Interests, Fact::Purpose])
        .checked_by(purposes),
    Row::new("form-bvo-policy-tasks", wgr("8").paragraph("3"), since(2015, 1, 1))
        .resting_on(Basis::Secondary)
        .of(&[OperationsOrganisation])
        .at(&[Form, Operate])
        .warning()
        .says(
            "Een bedrijfsvoeringsorganisatie heeft geen taken waarin zij zelf politieke beleidskeuzen maakt.",
            "An operational management organisation has no tasks in which it makes political policy choices itself.",
        )
        .because(
            "Volgens de toelichting bij de wet van 2014 gaat het om beleidsarme taken. Ambtelijk advies aan de colleges, die zelf beslissen, komt in de praktijk veel voor; of dat past, vraagt een menselijk oordeel.",
            "According to the explanatory memorandum to the act of 2014 the tasks are poor in policy. Advice by staff to executives that decide themselves is common in practice; whether that fits needs human judgement.",
        )
        .mended_by(
            "Laat de beleidskeuze bij de colleges en leg vast dat de organisatie alleen adviseert en uitvoert, of kies het openbaar lichaam.",
            "Leave the policy choice with the executives and lay down that the organisation only advises and executes, or choose the public body.",
        )
        .noting(
            "Memorie van toelichting (Kamerstukken 33597, nr. 3), gelezen via gemeente.nu; rechtspraak is niet nagegaan.",
            "Explanatory memorandum (Parliamentary Papers 33597, no. 3), read through gemeente.nu; case law was not checked.",
        )
        .looking_at(&[Fact::Portfolio, Fact::PoliticalDiscretion])
        .checked_by(no_policy),
    Row::new("form-legal-personality", wgr("8").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("8").paragraph("3")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Operate])
        .says(
            "Alleen een openbaar lichaam of een bedrijfsvoeringsorganisatie heeft zelf personeel, bezit en contracten.",
            "Only a public body or an operational management organisation itself has staff, property and contracts.",
        )
        .because(
            "De wet geeft alleen deze twee vormen rechtspersoonlijkheid. Bij een centrumregeling is de centrumgemeente werkgever en contractpartij; bij een gemeenschappelijk orgaan of een regeling zonder meer zijn dat de deelnemende gemeenten.",
            "The act gives legal personality to these two forms only. In a centre-municipality arrangement the host is employer and contract party; in a joint organ or a plain arrangement the participating municipalities are.",
        )
        .mended_by(
            "Breng personeel, bezit en contracten onder bij een deelnemende gemeente, of kies een vorm met rechtspersoonlijkheid.",
            "Place staff, property and contracts with a participating municipality, or choose a form with legal personality.",
        )
        .noting(
            "Dat openbaar lichaam en bedrijfsvoeringsorganisatie rechtspersoon zijn, staat in de wet; dat de andere vormen het niet zijn, leiden wij daaruit af. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "That the public body and the operational management organisation are legal persons is in the act; that the other forms are not is our inference. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Form, Fact::Employer])
        .checked_by(legal_personality),
    Row::new("convert-to-bvo", wgr("8").paragraph("3"), since(2015, 1, 1))
        .see_also(&[wgr("1"), wgr("9").paragraph("1"), wgr("14a")])
        .resting_on(Basis::OwnReading)
        .of(&[OperationsOrganisation])
        .at(&[Amend])
        .advisory()
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Wordt een openbaar lichaam een bedrijfsvoeringsorganisatie, dan zijn raden en burgemeesters uiterlijk op die dag geen deelnemer meer en wordt een nieuw bestuur gevormd.",
            "If a public body becomes an operational management organisation, councils and mayors are no longer participants by that day at the latest and a new board is formed.",
        )
        .because(
            "Alleen colleges kunnen deelnemen aan een bedrijfsvoeringsorganisatie, dus een gemengde regeling kan niet ongewijzigd van vorm veranderen. De burgemeester die uittreedt, heeft daarvoor de toestemming van zijn raad nodig, en mandaten van burgemeesters worden opnieuw verleend. Of de rechtspersoon doorgaat of een nieuwe wordt opgericht, moet uit de regeling blijken.",
            "Only executives can take part in an operational management organisation, so a mixed arrangement cannot change form as it is. A mayor who withdraws needs the consent of their council for that, and mandates of mayors are given anew. Whether the legal person continues or a new one is founded must appear from the arrangement.",
        )
        .mended_by(
            "Regel bij de wijziging de uittreding van raden en burgemeesters, het nieuwe bestuur, de mandaten en de rechtspersoon.",
            "Provide in the amendment for the withdrawal of councils and mayors, the new board, the mandates and the legal person.",
        )
        .noting(
            "De Wgr kent geen artikel over omzetting; de stappen zijn een lezing van de artikelen 1, 8, 9 en 14a samen.",
            "The Wgr has no article on conversion; the steps are a reading of articles 1, 8, 9 and 14a together.",
        )
        .looking_at(&[
            Fact::TextBefore,
            Fact::Participants,
            Fact::Boards,
            Fact::Logged(Topic::Members),
            Fact::Logged(Topic::Mandates),
            Fact::Consent,
        ])
        .checked_by(converted),
    Row::new("licht-no-transfer", wgr("30").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("8"), wgr("10").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of(&[PlainArrangement])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een regeling zonder meer draagt geen bevoegdheden over en stelt geen lichaam of orgaan in.",
            "A plain arrangement transfers no powers and founds no body or organ.",
        )
        .because(
            "De wet kent overdracht alleen aan een openbaar lichaam, een gemeenschappelijk orgaan of, sinds 2015, een bedrijfsvoeringsorganisatie. Een overleg van wethouders of een mandaat met instemming van wie het ontvangt, is wel mogelijk. Zonder rechtspersoon kan de regeling zelf ook geen personeel in dienst hebben.",
            "The act knows transfer only to a public body, a joint organ or, since 2015, an operational management organisation. A meeting of aldermen, or a mandate with the agreement of its holder, is possible. Without a legal person the arrangement itself cannot employ staff either.",
        )
        .mended_by(
            "Schrap de overdracht of het personeel uit de tekst, of kies een vorm met een lichaam.",
            "Strike the transfer or the staff from the text, or choose a form with a body.",
        )
        .noting(
            "Dat de regeling zelf geen personeel kan hebben, is een lezing.",
            "That the arrangement itself cannot employ staff is a reading.",
        )
        .looking_at(&[Fact::Powers, Fact::Boards, Fact::Employer])
        .checked_by(plain),
];
