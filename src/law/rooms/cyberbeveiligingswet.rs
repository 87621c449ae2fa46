//! Cyberbeveiligingswet, articles 8, 21, 24 and 44: bodies and hosts as essential entities.

use super::prelude::*;
use crate::operation::Cybersecurity;

const NOT_REGISTERED: Bilingual = Bilingual::new(
    "de gegevens voor het nationale register zijn niet verstrekt",
    "the data for the national register were not given",
);
const NO_MEASURES: Bilingual = Bilingual::new(
    "de door het bestuur goedgekeurde maatregelen ontbreken",
    "the measures approved by the board are missing",
);
const NOT_TRAINED: Bilingual = Bilingual::new(
    "een bestuurslid heeft na twee jaar geen certificaat van de training",
    "a member of the board holds no certificate of the training after two years",
);

const SECURITY: Fact = Fact::Logged(Topic::Cybersecurity);
/// Two years after article 24(2) entered into force.
const TRAINED_BY: NaiveDate = day(2028, 8, 15);

const fn period(one: &Cybersecurity) -> Period {
    one.period
}

/// The act names municipalities, so a host, and a body that is a public authority; what a body did that is none, or of which
/// that is not known, stands as it did it.
fn of_an_entity(
    case: &Case<'_>,
    sink: &mut Sink,
    because: &'static Bilingual,
    done: fn(&Cybersecurity) -> Option<bool>,
) -> Applies {
    let is_host = case.text().form() == CooperationForm::CentreMunicipality;
    as_examined(case, sink, because, is_host, period, |one| match (is_host, one.public_authority, done(one)) {
        (false, Some(false), _) | (_, _, Some(true)) => Some(true),
        (true, _, done) | (_, Some(true), done) => done,
        (false, None, _) => None,
    })
}

fn registered(case: &Case<'_>, sink: &mut Sink) -> Applies {
    of_an_entity(case, sink, &NOT_REGISTERED, |one| one.registered)
}

fn measures(case: &Case<'_>, sink: &mut Sink) -> Applies {
    of_an_entity(case, sink, &NO_MEASURES, |one| one.measures)
}

/// Before that day nobody's two years are over.
fn trained(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if case.on() < TRAINED_BY {
        return Applies::No;
    }
    of_an_entity(case, sink, &NOT_TRAINED, |one| one.trained)
}

/// An article of the act.
const fn cbw(article: &'static str) -> Provision {
    Provision::article(Act::Cyberbeveiligingswet, article)
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("cbw-registered", cbw("44").paragraph("1"), since(2026, 8, 15))
        .see_also(&[cbw("8").paragraph("1").item("h"), cbw("1"), cbw("43"), cbw("44").paragraph("2")])
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .warning()
        .says(
            "Een samenwerkingslichaam dat overheidsinstantie is, en een gastgemeente, verstrekken hun gegevens voor het nationale register van essentiële entiteiten.",
            "A joint body that is a public authority, and a host municipality, give their data for the national register of essential entities.",
        )
        .because(
            "De wet noemt gemeenten, en openbare lichamen, bedrijfsvoeringsorganisaties en gemeenschappelijke organen voor zover zij overheidsinstantie zijn. Daarvoor is onder meer nodig dat zij besluiten kunnen nemen die de rechten van anderen raken; bij een lichaam dat alleen werk uitvoert in mandaat van de colleges, is dat een beoordeling. Een wijziging van de gegevens wordt binnen twee weken gemeld, en een ernstig incident binnen 24 uur.",
            "The act names municipalities, and public bodies, operational management organisations and joint organs as far as they are public authorities. That takes among other things that they can take decisions that touch rights of others; of a body that only does work under mandate of the executives this has to be judged. A change of the data is notified within two weeks, and a significant incident within 24 hours.",
        )
        .mended_by(
            "Ga na of het lichaam een overheidsinstantie is en verstrek in dat geval de gegevens aan de minister.",
            "Establish whether the body is a public authority and, if it is, give the data to the minister.",
        )
        .noting(
            "De tekst is gelezen op 15 augustus 2026. Een termijn voor de eerste verstrekking noemt artikel 44 niet; nadere regels bij algemene maatregel van bestuur zijn niet gelezen.",
            "The text was read as of 15 August 2026. Article 44 names no term for giving the data first; further rules by decree were not read.",
        )
        .looking_at(&[SECURITY, Fact::Form])
        .checked_by(registered),
    Row::new("cbw-measures", cbw("21").paragraph("1"), since(2026, 8, 15))
        .see_also(&[cbw("24").paragraph("1"), cbw("24").paragraph("12").item("f"), cbw("8").paragraph("1").item("h")])
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .warning()
        .says(
            "Een samenwerkingslichaam dat overheidsinstantie is, en een gastgemeente, nemen maatregelen voor de beveiliging van hun systemen, die hun bestuur goedkeurt.",
            "A joint body that is a public authority, and a host municipality, take measures for the security of their systems, which their board approves.",
        )
        .because(
            "Dit is de zorgplicht. Goedkeuren doet het dagelijks bestuur van een openbaar lichaam, het bestuur van een bedrijfsvoeringsorganisatie, het gemeenschappelijk orgaan of het college van de gastgemeente.",
            "This is the duty of care. The measures are approved by the executive board of a public body, the board of an operational management organisation, the joint organ or the executive of the host.",
        )
        .mended_by(
            "Stel de maatregelen vast en leg ze ter goedkeuring aan het bestuur voor.",
            "Draw up the measures and lay them before the board for approval.",
        )
        .noting(
            "De artikelen 8 en 24 zijn gelezen op 15 augustus 2026; artikel 21 zelf alleen uit de verwijzingen ernaar. Welke maatregelen passend zijn, wordt niet nagegaan.",
            "Articles 8 and 24 were read as of 15 August 2026; article 21 itself only by the references to it. Which measures are fitting is not checked.",
        )
        .looking_at(&[SECURITY, Fact::Form])
        .checked_by(measures),
    Row::new("cbw-training", cbw("24").paragraph("5"), since(2026, 8, 15))
        .see_also(&[cbw("24").paragraph("2"), cbw("24").paragraph("3"), cbw("24").paragraph("12").item("f")])
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality])
        .at(&[Operate])
        .warning()
        .says(
            "Elk bestuurslid heeft binnen twee jaar een certificaat van een training over de beveiliging van netwerken en systemen.",
            "Every member of the board holds a certificate of a training on the security of networks and systems within two years.",
        )
        .because(
            "De twee jaar lopen vanaf 15 augustus 2026, en van een later benoemd lid vanaf de benoeming. Vóór 15 augustus 2028 wordt er dus niets gevraagd. Het geldt voor de leden van het dagelijks bestuur, van het bestuur van een bedrijfsvoeringsorganisatie, van het gemeenschappelijk orgaan en van het college van de gastgemeente.",
            "The two years run from 15 August 2026, and of a member who was appointed later from the appointment. So nothing is asked before 15 August 2028. It holds for the members of the executive board, of the board of an operational management organisation, of the joint organ and of the executive of the host.",
        )
        .mended_by(
            "Laat de bestuursleden van wie de twee jaar voorbij zijn de training volgen.",
            "Have the members of the board whose two years are over follow the training.",
        )
        .noting(
            "De tekst is gelezen op 15 augustus 2026. Van wie de twee jaar voorbij zijn, wordt niet uit de benoemingen afgeleid maar vastgelegd.",
            "The text was read as of 15 August 2026. Whose two years are over is not drawn from the appointments but recorded.",
        )
        .looking_at(&[SECURITY, Fact::Form])
        .checked_by(trained),
];
