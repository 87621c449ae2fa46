//! Aanbestedingswet 2012, articles 2.24a to 2.24c: a paid service between public authorities without a tender.

use crate::{
    law::rooms::prelude::*,
    money::Share,
    operation::{AwardGround, PaidService},
};
use core::cmp::Ordering;

const NO_CONTROL: Bilingual = Bilingual::new(
    "de gemeenten oefenen geen toezicht uit zoals op eigen diensten",
    "the municipalities do not exercise control as over their own services",
);
const TOO_LITTLE_FOR_OWNERS: Bilingual = Bilingual::new(
    "niet meer dan 80% van het werk is voor de deelnemers",
    "no more than 80% of the work is for the participants",
);
const PRIVATE_CAPITAL: Bilingual =
    Bilingual::new("er zit privékapitaal in de rechtspersoon", "private capital takes part in the legal person");
const OPEN_MARKET: Bilingual = Bilingual::new(
    "meer dan 20% van de activiteiten vindt plaats op de open markt",
    "more than 20% of the activities are on the open market",
);

const NO_COMMON_SERVICES: Bilingual = Bilingual::new(
    "de partijen verzorgen geen gemeenschappelijke openbare diensten",
    "the parties do not together see to public services",
);
const OTHER_INTERESTS: Bilingual = Bilingual::new(
    "andere belangen dan het openbaar belang bepalen de samenwerking mee",
    "other interests than the public one also guide the cooperation",
);

const FOUR_FIFTHS: Share = Share::literal(4, 5);
const SERVICES: Fact = Fact::Logged(Topic::PaidServices);

/// How a service stands to the conditions of an exception.
#[derive(Clone, Copy)]
enum Exception {
    Holds,
    Fails(&'static Bilingual),
    Unknown,
}

fn without_tender(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (services, complete) = case.logged::<PaidService>();
    let mut service_of_day = false;
    for (index, service) in services.iter().enumerate().filter(|(_, service)| service.period.contains(case.on())) {
        service_of_day = true;
        let subject = Subject::Logged(Topic::PaidServices, index);
        match (service.tendered, exception(service)) {
            (Some(true), _) | (_, Exception::Holds) => {}
            _ if service.above_threshold == Some(false) => {}
            (Some(false), Exception::Fails(because)) => sink.breach(subject, because),
            (None, Exception::Fails(_)) | (_, Exception::Unknown) => sink.unknown(subject, SERVICES),
        }
    }
    if service_of_day {
        sink.vouches_for_all(complete, Topic::PaidServices);
    } else if case.moment() == Moment::Form {
        return Applies::No;
    } else if !complete {
        sink.unknown(Subject::Arrangement, SERVICES);
    }
    Applies::Yes
}

/// Without a named ground either will do.
fn exception(service: &PaidService) -> Exception {
    match service.ground {
        Some(AwardGround::InHouse | AwardGround::JointInHouse) => in_house(service),
        Some(AwardGround::Cooperation) => cooperation(service),
        None => match (in_house(service), cooperation(service)) {
            (Exception::Holds, _) => Exception::Holds,
            (_, Exception::Fails(because)) => Exception::Fails(because),
            _ => Exception::Unknown,
        },
    }
}

fn in_house(service: &PaidService) -> Exception {
    let for_owners = service.members_share.map(|share| share.cmp(&FOUR_FIFTHS));
    match (service.controlled, for_owners, service.private_capital) {
        (Some(false), _, _) => Exception::Fails(&NO_CONTROL),
        (_, Some(Ordering::Less | Ordering::Equal), _) => Exception::Fails(&TOO_LITTLE_FOR_OWNERS),
        (_, _, Some(true)) => Exception::Fails(&PRIVATE_CAPITAL),
        (Some(true), Some(Ordering::Greater), Some(false)) => Exception::Holds,
        _ => Exception::Unknown,
    }
}

fn cooperation(service: &PaidService) -> Exception {
    let for_owners = service.members_share.map(|share| share.cmp(&FOUR_FIFTHS));
    match (service.common_services, service.public_interest, for_owners) {
        (Some(false), _, _) => Exception::Fails(&NO_COMMON_SERVICES),
        (_, Some(false), _) => Exception::Fails(&OTHER_INTERESTS),
        (_, _, Some(Ordering::Less)) => Exception::Fails(&OPEN_MARKET),
        (Some(true), Some(true), Some(Ordering::Equal | Ordering::Greater)) => Exception::Holds,
        _ => Exception::Unknown,
    }
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("proc-inhouse", Provision::article(Act::Aanbestedingswet2012, "2.24a").paragraph("1"), since(2016, 7, 1))
        .see_also(&[
            Provision::article(Act::Aanbestedingswet2012, "2.24b").paragraph("1"),
            Provision::article(Act::Aanbestedingswet2012, "2.24c").paragraph("1"),
            Provision::article(Act::Aanbestedingswet2012, "2.24a").paragraph("4"),
        ])
        .of(&[ServiceAgreement, PrivateLawBody, CentreMunicipality, PublicBody, OperationsOrganisation])
        .at(&[Form, Operate])
        .warning()
        .says(
            "Een betaalde dienst tussen gemeenten of aan hun samenwerkingsverband wordt alleen zonder aanbesteding gegund als aan de voorwaarden voor inbesteden of publieke samenwerking is voldaan.",
            "A paid service between municipalities or to their cooperation is awarded without tender only if the conditions for in-house award or public cooperation are met.",
        )
        .because(
            "Aan een andere rechtspersoon mag dat bij toezicht zoals op eigen diensten, alleen of samen met de andere deelnemers, als meer dan 80% van het werk voor hen is en er geen privékapitaal in zit. Tussen overheden onderling, zoals bij een dienstverleningsovereenkomst, mag het als de samenwerking gemeenschappelijke openbare diensten dient en hoogstens 20% van die activiteiten op de open markt plaatsvindt. De percentages gaan over de laatste drie jaren; onder de Europese drempelbedragen gelden deze artikelen niet.",
            "To another legal person this is allowed under control as over one's own services, alone or with the other participants, if more than 80% of the work is for them and no private capital takes part. Between public authorities, as under a service agreement, it is allowed if the cooperation serves joint public services and at most 20% of those activities is on the open market. The percentages concern the last three years; below the European thresholds these articles do not apply.",
        )
        .mended_by(
            "Breng de opdracht binnen de voorwaarden van een van de uitzonderingen of besteed haar aan.",
            "Bring the contract within the conditions of one of the exceptions or put it out to tender.",
        )
        .noting(
            "De tekst is gelezen op 1 juli 2016 en 1 september 2025. Welke van de drie artikelen bij welke samenwerkingsvorm past, is een lezing. Is de waarde van de opdracht niet bekend, dan wordt zij geacht niet onder de drempel te liggen. Andere uitzonderingen, zoals een uitsluitend recht (artikel 2.24, onder a), worden niet bezien.",
            "The text was read on 1 July 2016 and 1 September 2025. Which of the three articles fits which form of cooperation is a reading. If the value of the contract is not known, it is taken not to lie below the threshold. Other exceptions, such as an exclusive right (article 2.24(a)), are not looked at.",
        )
        .looking_at(&[SERVICES])
        .checked_by(without_tender),
];
