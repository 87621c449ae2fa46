//! Articles 31a and 33 to 33d: which board uses which power, and when a body takes part in a private legal person.

use super::*;
use crate::operation::{ActingOrgan, Deed, EntityParticipation, Matter};

/// From then on the officials of a body are not appointed under public law, and 33b(1)(d) on that is gone.
const NO_MORE_APPOINTMENTS: NaiveDate = CIVIL_SERVANTS_ACT;

const OTHER_ORGAN: Bilingual = Bilingual::new(
    "een ander orgaan dan het algemeen bestuur heeft besloten",
    "an organ other than the general board decided",
);
const NOT_EXECUTIVE_BOARD: Bilingual =
    Bilingual::new("het dagelijks bestuur had dit moeten besluiten", "the executive board should have decided this");
const STAFF_NOT_BY_EXECUTIVE_BOARD: Bilingual = Bilingual::new(
    "de ambtenaar is niet door het dagelijks bestuur benoemd, geschorst of ontslagen",
    "the official was not appointed, suspended or dismissed by the executive board",
);
const NOT_REPRESENTED: Bilingual = Bilingual::new(
    "het lichaam is niet door de voorzitter of zijn gemachtigde vertegenwoordigd",
    "the body was not represented by the chair or their representative",
);
const NOT_PROVIDED_FOR: Bilingual =
    Bilingual::new("de regeling voorziet niet in deze mogelijkheid", "the arrangement does not provide for this");
const NOT_ESPECIALLY_SUITED: Bilingual = Bilingual::new(
    "niet is gemotiveerd waarom een private vorm bijzonder aangewezen is",
    "no reasons are given why a private form is especially suited",
);
const NO_DRAFT: Bilingual =
    Bilingual::new("deze raad kreeg geen ontwerpbesluit", "this council received no draft decision");
const DECIDED_TOO_SOON: Bilingual = Bilingual::new(
    "het besluit viel voordat de raad zich kon uiten",
    "the decision fell before the council could speak",
);

/// The organ to which the law gives an act, and the reason of a breach if another did it.
type Owner = (ActingOrgan, &'static Bilingual);

/// An organ that is not the owner needs a law or the arrangement to act.
fn each_deed(case: &Case<'_>, sink: &mut Sink, owner: fn(&Deed) -> Option<Owner>) -> Applies {
    let day = |deed: &Deed| owner(deed).map(|_| deed.on);
    each_on_its_day::<Deed>(case, sink, day, |sink, entry| {
        let Some((actor, because)) = owner(entry.fact) else { return };
        match entry.fact.assigned {
            _ if entry.fact.by == actor => {}
            Some(true) => {}
            Some(false) => sink.breach(entry.subject(), because),
            None => sink.unknown(entry.subject(), entry.missing()),
        }
    })
}

fn general_board_holds_powers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_deed(case, sink, |deed| match deed.about {
        Matter::TransferredPower => Some((ActingOrgan::Board(BoardKind::General), &OTHER_ORGAN)),
        _ => None,
    })
}

fn executive_board_runs_the_body(case: &Case<'_>, sink: &mut Sink) -> Applies {
    const EXECUTIVE: ActingOrgan = ActingOrgan::Board(BoardKind::Executive);
    each_deed(case, sink, |deed| match deed.about {
        Matter::BodyOrganisation | Matter::PrivateLawAct => Some((EXECUTIVE, &NOT_EXECUTIVE_BOARD)),
        Matter::BodyStaff if deed.on < NO_MORE_APPOINTMENTS => Some((EXECUTIVE, &STAFF_NOT_BY_EXECUTIVE_BOARD)),
        Matter::Representation => Some((ActingOrgan::Chair, &NOT_REPRESENTED)),
        _ => None,
    })
}

fn private_participation(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<EntityParticipation>(
        case,
        sink,
        |one| Some(one.on),
        |sink, entry| {
            let (subject, decided) = (entry.subject(), entry.fact.on);
            match case.text().has(ClauseKind::PrivateParticipation) {
                Some(true) => {}
                Some(false) => sink.breach(subject, &NOT_PROVIDED_FOR),
                None => sink.unknown(subject, Fact::Clause(ClauseKind::PrivateParticipation)),
            }
            match entry.fact.suited {
                Some(true) => {}
                Some(false) => sink.breach(subject, &NOT_ESPECIALLY_SUITED),
                None => sink.unknown(subject, entry.missing()),
            }
            for code in case.text().municipalities_on(decided) {
                let subject = Subject::Party(council(code));
                match entry.fact.councils.iter().find(|step| step.council == code) {
                    None => sink.lacks(entry.complete, subject, entry.missing(), &NO_DRAFT),
                    Some(step) if step.on >= decided => sink.breach(subject, &DECIDED_TOO_SOON),
                    Some(_) => {}
                }
            }
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("ab-holds-powers", wgr("33"), since(2015, 1, 1))
        .see_also(&[wgr("33a").paragraph("1"), wgr("33a").paragraph("2")])
        .of(&[PublicBody])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Een overgedragen bevoegdheid wordt uitgeoefend door het algemeen bestuur, tenzij wet of regeling een ander orgaan aanwijst.",
            "A transferred power is used by the general board, unless an act or the arrangement points to another organ.",
        )
        .because(
            "Het algemeen bestuur kan zelf bevoegdheden overdragen aan het dagelijks bestuur, behalve de begroting, de jaarrekening, het heffen van rechten en verordeningen met straf of bestuursdwang. Vóór 2015 golden hiervoor de gemeentelijke regels naar analogie.",
            "The general board can itself transfer powers to the executive board, except the budget, the accounts, the levying of fees and by-laws enforced by penalty or administrative coercion. Before 2015 the municipal rules applied here by analogy.",
        )
        .mended_by(
            "Laat het algemeen bestuur het besluit nemen, of leg de bevoegdheid in de regeling of bij besluit bij een ander orgaan.",
            "Let the general board take the decision, or place the power with another organ in the arrangement or by decision.",
        )
        .looking_at(&[Fact::Logged(Topic::Deeds)])
        .checked_by(general_board_holds_powers),
    Row::new("db-daily-powers", wgr("33b").paragraph("1"), since(2015, 1, 1))
        .see_also(&[wgr("33d").paragraph("1"), wgr("33d").paragraph("2"), wgr("31a")])
        .of(&[PublicBody])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het dagelijks bestuur beslist over de ambtelijke organisatie, over privaatrechtelijke handelingen en over het voeren van procedures.",
            "The executive board decides on the official organisation, on acts under private law and on the conduct of legal proceedings.",
        )
        .because(
            "Alleen oprichting van en deelneming in private rechtspersonen is aan het algemeen bestuur. Dat kan ook anders beslissen over een procedure die het zelf aangaat. Tot 2020 benoemde, schorste en ontsloeg het dagelijks bestuur ook de ambtenaren; de voorzitter vertegenwoordigt het lichaam en kan dat aan een ander opdragen.",
            "Only founding and joining private legal persons is for the general board. It can also decide otherwise on proceedings that concern itself. Until 2020 the executive board also appointed, suspended and dismissed the officials; the chair represents the body and can charge another with that.",
        )
        .mended_by(
            "Laat het dagelijks bestuur het besluit nemen of bekrachtigen en laat de voorzitter of zijn gemachtigde tekenen.",
            "Let the executive board take or confirm the decision and let the chair or their representative sign.",
        )
        .looking_at(&[Fact::Logged(Topic::Deeds)])
        .checked_by(executive_board_runs_the_body),
    Row::new("body-private-participation", wgr("31a").paragraph("1"), since(2015, 1, 1))
        .see_also(&[wgr("31a").paragraph("2")])
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Een lichaam richt een private rechtspersoon alleen op, of neemt erin deel, als de regeling dat toelaat, die vorm in het bijzonder aangewezen is en de raden zijn gehoord.",
            "A body founds or joins a private legal person only if the arrangement allows it, it is especially suited and the councils were heard.",
        )
        .because(
            "Het algemeen bestuur, of het bestuur van de bedrijfsvoeringsorganisatie, besluit. De raden krijgen eerst een ontwerpbesluit en mogen wensen en bedenkingen geven; instemming is niet nodig. De eis geldt ook voor maatschappen en onderlinge waarborgmaatschappijen.",
            "The general board, or the board of the operational management organisation, decides. The councils first get a draft decision and may state wishes and concerns; their approval is not needed. The requirement covers partnerships and mutual insurance associations too.",
        )
        .mended_by(
            "Voeg de mogelijkheid aan de regeling toe en leg een ontwerpbesluit met motivering aan alle raden voor.",
            "Add the possibility to the arrangement and lay a reasoned draft decision before all councils.",
        )
        .looking_at(&[
            Fact::Logged(Topic::Entities),
            Fact::Clause(ClauseKind::PrivateParticipation),
            Fact::Participants,
        ])
        .checked_by(private_participation),
];
