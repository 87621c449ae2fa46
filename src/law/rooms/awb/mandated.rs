//! Articles 10:3(3), 10:3(4) and 10:10: how a mandate is used.

use crate::{
    id::Key,
    law::rooms::prelude::*,
    operation::{MandatedDecision, MandatedPower},
};

const SAME_PERSON: Bilingual = Bilingual::new(
    "dezelfde persoon nam ook het bestreden besluit",
    "the same person also took the contested decision",
);
const NOT_NAMED: Bilingual =
    Bilingual::new("het besluit noemt het bestuursorgaan niet", "the decision does not name the organ");
const AUTHOR_FINES: Bilingual = Bilingual::new(
    "de opsteller van het rapport legde ook de boete op",
    "the author of the report also imposed the fine",
);

fn each_decision<'a>(
    case: &Case<'a>,
    sink: &mut Sink,
    counts: impl Fn(&MandatedDecision) -> bool,
    check: impl FnMut(&mut Sink, Entry<'a, MandatedDecision>),
) -> Applies {
    let day = |decision: &MandatedDecision| counts(decision).then_some(decision.on);
    each_on_its_day::<MandatedDecision>(case, sink, day, check)
}

/// The official who decides must not have had a hand in the matter before.
fn by_another(
    case: &Case<'_>,
    sink: &mut Sink,
    power: MandatedPower,
    before: fn(&MandatedDecision) -> Option<&Key>,
    because: &'static Bilingual,
) -> Applies {
    let under = |decision: &MandatedDecision| case.operation()?.mandate(&decision.under)?.power;
    let counts = |decision: &MandatedDecision| before(decision).is_some() || under(decision) == Some(power);
    each_decision(case, sink, counts, |sink, entry| match before(entry.fact) {
        Some(person) if *person == entry.fact.by => sink.breach(entry.subject(), because),
        Some(_) => {}
        None => sink.unknown(entry.subject(), entry.missing()),
    })
}

fn objection_by_another(case: &Case<'_>, sink: &mut Sink) -> Applies {
    by_another(case, sink, MandatedPower::Objection, |decision| decision.contested_by.as_ref(), &SAME_PERSON)
}

fn fine_by_another(case: &Case<'_>, sink: &mut Sink) -> Applies {
    by_another(case, sink, MandatedPower::Fine, |decision| decision.reported_by.as_ref(), &AUTHOR_FINES)
}

fn names_the_organ(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_decision(
        case,
        sink,
        |_| true,
        |sink, entry| match entry.fact.names_organ {
            Some(true) => {}
            Some(false) => sink.breach(entry.subject(), &NOT_NAMED),
            None => sink.unknown(entry.subject(), entry.missing()),
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("mandate-objection", awb("10:3").paragraph("3"), since(1998, 1, 1))
        .see_also(&[awb("7:1a").paragraph("1")])
        .read_since(2002, 4, 1)
        .of_any(UNDER_WGR)
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Op een bezwaarschrift beslist niet dezelfde persoon die het bestreden besluit in mandaat nam.",
            "An objection is not decided by the same person who took the contested decision under mandate.",
        )
        .because(
            "Het verbod betreft de persoon, niet de afdeling: een leidinggevende of een collega mag wel beslissen. Sinds 1 september 2004 geldt het ook voor het verzoek om rechtstreeks beroep.",
            "The ban concerns the person, not the department: a superior or a colleague may decide. Since 1 September 2004 it also covers the request for direct appeal to the court.",
        )
        .mended_by(
            "Laat een ander, of het orgaan zelf, op het bezwaar beslissen en pas het mandaatbesluit daarop aan.",
            "Let another person, or the organ itself, decide the objection and adapt the mandate accordingly.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards.",
        )
        .looking_at(&[Fact::Logged(Topic::MandatedDecisions), Fact::Logged(Topic::Mandates)])
        .checked_by(objection_by_another),
    Row::new("mandate-named-in-decision", awb("10:10"), since(1998, 1, 1))
        .see_also(&[awb("10:6"), awb("10:7"), awb("10:8")])
        .read_since(2002, 4, 1)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, ServiceAgreement])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Een besluit in mandaat vermeldt namens welk bestuursorgaan het is genomen.",
            "A decision under mandate states for which organ it was taken.",
        )
        .because(
            "Na een ambtelijke fusie moet de burger kunnen zien welke gemeente besloot; briefpapier van het lichaam alleen is niet genoeg. Het orgaan blijft zelf bevoegd, mag instructies geven en kan het mandaat intrekken, een algemeen mandaat schriftelijk.",
            "After an ambtelijke fusie the citizen must be able to see which municipality decided; the letterhead of the body alone is not enough. The organ keeps its power, may give instructions and can withdraw the mandate, a general mandate in writing.",
        )
        .mended_by(
            "Vermeld in het besluit het orgaan en de gemeente namens wie is besloten.",
            "State in the decision the organ and the municipality for which it was taken.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards.",
        )
        .looking_at(&[Fact::Logged(Topic::MandatedDecisions)])
        .checked_by(names_the_organ),
    Row::new("mandate-fine", awb("10:3").paragraph("4"), since(2009, 7, 1))
        .see_also(&[awb("5:53")])
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, ServiceAgreement])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Wie rapport of proces-verbaal van de overtreding opmaakte, krijgt geen mandaat om daarvoor een zware bestuurlijke boete op te leggen.",
            "An official who drew up the report or official record of the offence gets no mandate to impose a heavy administrative fine for it.",
        )
        .because(
            "De regel geldt waar artikel 5:53 Awb van toepassing is, dus bij boetes waarvoor de zwaardere procedure geldt. Toezicht en beboeting kunnen in één organisatie zitten, maar niet bij één persoon in dezelfde zaak.",
            "The rule applies where article 5:53 Awb does, so to fines under the heavier procedure. Inspection and fining can sit in one organisation, but not with one person in the same case.",
        )
        .mended_by(
            "Laat een ander dan de opsteller van het rapport over de boete beslissen.",
            "Let someone other than the author of the report decide on the fine.",
        )
        .noting(
            "Of artikel 5:53 van toepassing is, wordt niet nagegaan: bij een boete wordt aangenomen van wel.",
            "Whether article 5:53 applies is not checked: of a fine it is taken to.",
        )
        .looking_at(&[Fact::Logged(Topic::MandatedDecisions), Fact::Logged(Topic::Mandates)])
        .checked_by(fine_by_another),
];
