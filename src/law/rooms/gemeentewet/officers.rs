//! Gemeentewet, articles 100 to 107e: the secretary of the executive and the clerk of the council.

use super::organs::CLERK_REQUIRED;
use crate::{
    law::rooms::prelude::*,
    operation::{ActingOrgan, Deed, Matter, Office, OfficeTerm},
};

const SAME_PERSON: Bilingual = Bilingual::new(
    "dezelfde persoon is secretaris en griffier van de gemeente",
    "the same person is secretary and clerk of the municipality",
);
const SAME_REPLACEMENT: Bilingual = Bilingual::new(
    "wie de ene functie vervangt, bekleedt ook de andere",
    "the deputy in the one office holds the other as well",
);
const NO_SECRETARY: Bilingual =
    Bilingual::new("het college heeft geen secretaris aangewezen", "the executive has designated no secretary");
const SECRETARY_BY_OTHER: Bilingual = Bilingual::new(
    "een ander orgaan dan het college heeft de secretaris aangewezen",
    "another organ than the executive has designated the secretary",
);
const NO_CLERK: Bilingual =
    Bilingual::new("de raad heeft geen griffier aangewezen", "the council has designated no clerk");
const CLERK_BY_OTHER: Bilingual = Bilingual::new(
    "een ander orgaan dan de raad heeft de griffier aangewezen",
    "another organ than the council has designated the clerk",
);
const CLERKSHIP_BY_OTHER: Bilingual = Bilingual::new(
    "een ander dan de raad besloot over de griffie",
    "somebody other than the council decided on the clerk's office",
);
const TWO_MUNICIPALITIES: Bilingual = Bilingual::new(
    "één persoon is secretaris van meer dan één gemeente",
    "one person is secretary of more than one municipality",
);

const OFFICES: Fact = Fact::Logged(Topic::Offices);
/// From this day the ban on holding both offices is known to hold for deputies, too.
const REPLACEMENT_READ: NaiveDate = day(2020, 1, 1);
/// The executive, no longer the council, appoints the secretary.
const BY_EXECUTIVE: NaiveDate = day(2003, 2, 19);

/// Who holds an office of a municipality on the day asked about, each with the place in the log.
pub(super) fn holders<'a>(
    case: &Case<'a>,
    office: Office,
    code: MunicipalityCode,
) -> impl Iterator<Item = (usize, &'a OfficeTerm)> + use<'a> {
    let on = case.on();
    let (offices, _) = case.logged::<OfficeTerm>();
    let is_held =
        move |term: &OfficeTerm| (term.office, term.municipality) == (office, code) && term.period.contains(on);
    offices.iter().enumerate().filter(move |(_, term)| is_held(term))
}

fn offices_complete(case: &Case<'_>) -> bool {
    case.logged::<OfficeTerm>().1
}

/// Whether the log is not complete and names no holder of these offices of any member.
fn nobody_is_known(case: &Case<'_>, offices: &[Office]) -> bool {
    let is_held = |code| offices.iter().any(|&office| holders(case, office, code).next().is_some());
    !offices_complete(case) && !case.text().municipalities_on(case.on()).any(is_held)
}

fn two_officers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if nobody_is_known(case, &[Office::Secretary, Office::Clerk]) {
        sink.unknown(Subject::Arrangement, OFFICES);
        return Applies::Yes;
    }
    for code in case.text().municipalities_on(case.on()) {
        let subject = Subject::Municipality(code);
        let mut known = [false; 2];
        let mut is_both = false;
        for (_, secretary) in holders(case, Office::Secretary, code) {
            known = [true, holders(case, Office::Clerk, code).next().is_some()];
            for (_, clerk) in holders(case, Office::Clerk, code).filter(|(_, clerk)| clerk.person == secretary.person) {
                is_both = true;
                if !secretary.deputy && !clerk.deputy {
                    sink.breach(subject, &SAME_PERSON);
                } else if sink.law_of >= REPLACEMENT_READ {
                    sink.breach(subject, &SAME_REPLACEMENT);
                } else {
                    sink.breach_as(Severity::Warning, subject, &SAME_REPLACEMENT);
                }
            }
        }
        if !is_both && known != [true; 2] && !offices_complete(case) {
            sink.unknown(subject, OFFICES);
        }
    }
    Applies::Yes
}

fn secretary_by_executive(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if nobody_is_known(case, &[Office::Secretary]) {
        sink.unknown(Subject::Arrangement, OFFICES);
        return Applies::Yes;
    }
    for code in case.text().municipalities_on(case.on()) {
        if holders(case, Office::Secretary, code).next().is_none() {
            sink.lacks(offices_complete(case), Subject::Municipality(code), OFFICES, &NO_SECRETARY);
        }
        for (index, term) in holders(case, Office::Secretary, code) {
            let subject = Subject::Logged(Topic::Offices, index);
            match term.designated_by {
                Some(Organ::Executive) => {}
                Some(Organ::Council) if term.period.from() < BY_EXECUTIVE => {}
                Some(_) => sink.breach(subject, &SECRETARY_BY_OTHER),
                None => sink.unknown(subject, OFFICES),
            }
        }
    }
    Applies::Yes
}

fn clerk_by_council(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let required = case.on() >= CLERK_REQUIRED;
    clerkship_by_council(case, sink);
    if nobody_is_known(case, &[Office::Clerk]) {
        if required {
            sink.unknown(Subject::Arrangement, OFFICES);
        }
        return Applies::Yes;
    }
    for code in case.text().municipalities_on(case.on()) {
        if required && holders(case, Office::Clerk, code).next().is_none() {
            sink.lacks(offices_complete(case), Subject::Municipality(code), OFFICES, &NO_CLERK);
        }
        for (index, term) in holders(case, Office::Clerk, code) {
            let subject = Subject::Logged(Topic::Offices, index);
            match term.designated_by {
                Some(Organ::Council) => {}
                Some(_) => sink.breach(subject, &CLERK_BY_OTHER),
                None => sink.unknown(subject, OFFICES),
            }
        }
    }
    // Who designated the clerk does not tell who decided on the contracts of the office.
    sink.vouches_for_all(case.logged::<Deed>().1, Topic::Deeds);
    Applies::Yes
}

fn clerkship_by_council(case: &Case<'_>, sink: &mut Sink) {
    let (deeds, _) = case.logged::<Deed>();
    let life = sink.rule.period;
    for (index, deed) in deeds.iter().enumerate().filter(|(_, deed)| deed.about == Matter::Clerkship) {
        if is_by(deed, Organ::Council) || deed.on > case.on() || !life.contains(deed.on) {
            continue;
        }
        let subject = Subject::Logged(Topic::Deeds, index);
        match deed.assigned {
            Some(true) => {}
            Some(false) => sink.breach(subject, &CLERKSHIP_BY_OTHER),
            None => sink.unknown(subject, Fact::Logged(Topic::Deeds)),
        }
    }
}

/// Whether that organ of the municipality that the act is about did it.
pub(super) fn is_by(deed: &Deed, organ: Organ) -> bool {
    match deed.by {
        ActingOrgan::Organ(by) => by.organ() == organ && deed.municipality.is_none_or(|code| by.municipality() == code),
        ActingOrgan::Board(_) | ActingOrgan::Chair => false,
    }
}

fn one_secretary_each(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if nobody_is_known(case, &[Office::Secretary]) {
        sink.unknown(Subject::Arrangement, OFFICES);
        return Applies::Yes;
    }
    let members = || case.text().municipalities_on(case.on());
    let own = |code| holders(case, Office::Secretary, code).filter(|(_, term)| !term.deputy);
    for code in members() {
        let subject = Subject::Municipality(code);
        let is_shared = |(_, term): (usize, &OfficeTerm)| {
            let elsewhere = members().take_while(|other| *other != code).flat_map(own);
            elsewhere.into_iter().any(|(_, other)| other.person == term.person)
        };
        if own(code).any(is_shared) {
            sink.breach(subject, &TWO_MUNICIPALITIES);
        } else if own(code).next().is_none() && !offices_complete(case) {
            sink.unknown(subject, OFFICES);
        }
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("secretary-not-griffier", gemeentewet("100").paragraph("2"), since(2003, 2, 19))
        .see_also(&[gemeentewet("106").paragraph("2"), gemeentewet("107d").paragraph("2")])
        .of(&[
            PublicBody,
            JointOrgan,
            OperationsOrganisation,
            CentreMunicipality,
            PlainArrangement,
            PrivateLawBody,
            ServiceAgreement,
        ])
        .at(&[Operate])
        .says(
            "De secretaris van een gemeente is niet tegelijk haar griffier.",
            "The secretary of a municipality is not at the same time its council clerk.",
        )
        .because(
            "De secretaris staat het college bij en de griffier de raad; wie beide is, dient twee heren die elkaar controleren. In de tekst van 2020 geldt het verbod ook voor wie hen vervangt. Of iemand secretaris van de ene en griffier van de andere gemeente mag zijn, zegt de bepaling niet uitdrukkelijk.",
            "The secretary assists the executive and the clerk the council; one person in both offices serves two masters that control each other. In the text of 2020 the ban also holds for those who replace them. Whether somebody may be secretary of one municipality and clerk of another the provision does not say expressly.",
        )
        .mended_by(
            "Laat het college een andere secretaris of de raad een andere griffier aanwijzen.",
            "Let the executive designate another secretary or the council another clerk.",
        )
        .noting(
            "Artikel 100 is gelezen op 19 februari 2003 en 1 januari 2020. Voor wie vervangt staat het verbod in de tekst van 2020 en niet in die van 2003; vanaf welke dag is niet nagegaan, dus tot 2020 weegt dat lichter.",
            "Article 100 was read on 19 February 2003 and 1 January 2020. For those who replace, the ban is in the text of 2020 and not in that of 2003; from which day was not checked, so until 2020 that weighs less.",
        )
        .looking_at(&[OFFICES])
        .checked_by(two_officers),
    Row::new("secretary-designated", gemeentewet("102"), since(2003, 2, 19))
        .see_also(&[gemeentewet("100").paragraph("1"), gemeentewet("106").paragraph("1")])
        .at(&[Operate])
        .warning()
        .says(
            "Het college van de gemeente zelf wijst haar secretaris aan; tot 2020 benoemde het hem.",
            "The municipality's own executive designates its secretary; until 2020 it appointed them.",
        )
        .because(
            "Ook in een ambtelijke fusie wijst niet het bestuur van het lichaam of de gastheer de secretaris aan. De aanwijzing eindigt vanzelf zodra de functie geen deel meer is van het werk van de ambtenaar. Vóór 19 februari 2003 benoemde de raad de secretaris, op aanbeveling van het college.",
            "In an ambtelijke fusie too it is not the board of the body or the host that designates the secretary. The designation ends by itself once the office is no longer part of the official's work. Before 19 February 2003 the council appointed the secretary, on the recommendation of the executive.",
        )
        .mended_by(
            "Laat het college van de gemeente de secretaris bij eigen besluit aanwijzen.",
            "Let the municipality's executive designate the secretary by a decision of its own.",
        )
        .noting(
            "Artikel 102 is gelezen op 19 februari 2003 (het college benoemt) en 1 januari 2020 (het college wijst aan). Dat de arbeidsovereenkomst bij het samenwerkingsverband mag liggen, is een lezing.",
            "Article 102 was read on 19 February 2003 (the executive appoints) and 1 January 2020 (the executive designates). That the employment contract may lie with the cooperation is a reading.",
        )
        .looking_at(&[OFFICES])
        .checked_by(secretary_by_executive),
    Row::new("griffier-by-raad", gemeentewet("107"), since(2003, 2, 19))
        .moved(&[(day(2020, 1, 1), gemeentewet("107").paragraph("1"))])
        .see_also(&[
            gemeentewet("107").paragraph("2"),
            gemeentewet("107a").paragraph("2"),
            gemeentewet("107d").paragraph("1"),
            gemeentewet("107e").paragraph("2"),
        ])
        .at(&[Operate])
        .says(
            "De raad wijst de griffier aan, geeft hem instructies en beslist over de contracten van de griffie; tot 2020 benoemde de raad hem.",
            "The council designates the council clerk, gives instructions and decides on the contracts of the clerk's office; until 2020 it appointed the clerk.",
        )
        .because(
            "De griffie hoort bij de raad en valt buiten de organisatie waarover het college beslist. Een besluit van het college, het lichaam of de gastheer over de griffie is dus onbevoegd. De raad regelt ook de vervanging van de griffier.",
            "The clerk's office belongs to the council and is outside the organisation on which the executive decides. A decision of the executive, the body or the host on the clerk's office is therefore without power. The council also arranges for replacement of the clerk.",
        )
        .mended_by(
            "Laat de raad de griffier aanwijzen en zelf besluiten over het personeel van de griffie.",
            "Let the council designate the clerk and decide itself on the staff of the clerk's office.",
        )
        .noting(
            "Of de raad griffiepersoneel bij een ander in dienst kan laten, is niet nagegaan en vraagt een menselijk oordeel.",
            "Whether the council can leave clerk's office staff in the employment of another was not checked and needs human judgement.",
        )
        .looking_at(&[OFFICES, Fact::Logged(Topic::Deeds)])
        .checked_by(clerk_by_council),
    Row::new("secretary-shared", gemeentewet("100"), since(1994, 1, 1))
        .moved(&[(day(2003, 2, 19), gemeentewet("100").paragraph("1"))])
        .see_also(&[gemeentewet("102"), gemeentewet("103").paragraph("1")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::Unverified)
        .of_any(UNDER_WGR)
        .at(&[Operate])
        .advisory()
        .says(
            "Is één persoon secretaris van twee gemeenten of ook directeur van de werkorganisatie, dan moet dat afzonderlijk worden beoordeeld.",
            "If one person is secretary of two municipalities or also director of the shared service organisation, that needs a separate assessment.",
        )
        .because(
            "De wet eist in iedere gemeente een secretaris, maar verbiedt een dubbelfunctie niet uitdrukkelijk. De belangen van twee colleges, of van opdrachtgever en opdrachtnemer, kunnen wel botsen. Afspraken over wie het college adviseert als dat gebeurt, zijn dan nodig.",
            "The act requires a secretary in every municipality but does not expressly forbid a double office. The interests of two executives, or of client and supplier, can however conflict. Agreements on who then advises the executive are needed.",
        )
        .mended_by(
            "Beoordeel de dubbelfunctie en leg vast wie het college bijstaat als de belangen botsen.",
            "Assess the double office and record who assists the executive if the interests conflict.",
        )
        .noting(
            "In de artikelen 100 tot en met 106 is geen verbod gevonden; rechtspraak en toelichting zijn niet nagegaan. De tekst is gelezen vanaf 7 maart 2002; dat er ook in 1994 geen verbod stond, is een aanname. Wie directeur is, wordt niet vastgelegd; de toets kijkt alleen naar het secretarisschap.",
            "No ban was found in articles 100 to 106; case law and explanatory papers were not checked. The text was read from 7 March 2002 onwards; that there was no ban in 1994 either is an assumption. Who is director is not recorded; the check looks only at the office of secretary.",
        )
        .looking_at(&[OFFICES])
        .checked_by(one_secretary_each),
];
