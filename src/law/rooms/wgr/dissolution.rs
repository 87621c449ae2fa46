//! Articles 9 and 28: who decides on dissolution, how long the body lives on, and who settles disputes.

use super::{exit::decided_by_clause, *};
use crate::{
    governance::Decision,
    operation::{Dispute, Forum},
};

const CONSENT_MISSING: Bilingual = Bilingual::new(
    "de toestemming van de raad die de bepaling verlangt, ontbreekt",
    "the consent of the council that the clause requires is missing",
);
const ENDED_TOO_SOON: Bilingual = Bilingual::new(
    "de rechtspersoon eindigt vóór het einde van de vereffening",
    "the legal person ends before the end of the liquidation",
);
const NO_LIQUIDATION_DAY: Bilingual = Bilingual::new(
    "de dag waarop de vereffening is voltooid, staat nergens vast",
    "the day on which the liquidation is complete is fixed nowhere",
);
const ARBITERS_DECIDE: Bilingual = Bilingual::new(
    "arbiters beslissen het geschil in de plaats van gedeputeerde staten",
    "arbiters decide the dispute in the place of the provincial executive",
);

const LOGGED_DISPUTES: Fact = Fact::Logged(Topic::Disputes);

fn by_clause(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (text, record) = (case.text(), case.record());
    let clause = ClauseKind::Dissolution;
    decided_by_clause(case, sink, text.change().dissolution, clause, case.parties());
    let consented = |code| record.decisions_of(DecisionKind::Consent, council(code)).iter().any(Decision::is_given);
    let mut without_consent = text.municipalities_on(case.members_day()).filter(|&code| !consented(code)).peekable();
    match text.change().dissolution_needs_consent {
        Some(true) => without_consent.for_each(|code| {
            sink.lacks(record.is_complete(), Subject::Party(council(code)), Fact::Consent, &CONSENT_MISSING);
        }),
        // If nothing of the clause is known, that is said already.
        None if text.change().dissolution.is_some() && without_consent.peek().is_some() => {
            sink.unknown(Subject::Clause(clause), Fact::ChangeRules);
        }
        Some(false) | None => {}
    }
    Applies::Yes
}

fn lives_on(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    let last = |kind| record.formalities_of(kind).last().map(|formality| formality.on);
    let (ended, liquidated) = (last(FormalityKind::LegalPersonEnded), last(FormalityKind::Liquidated));
    let subject = Subject::Organisation;
    match (ended, liquidated) {
        (Some(ended), _) if ended < case.effective_on() => sink.breach(subject, &ENDED_TOO_SOON),
        (Some(ended), Some(liquidated)) if ended < liquidated => sink.breach(subject, &ENDED_TOO_SOON),
        (Some(_), Some(_)) => {}
        (Some(_), None) => {
            let fact = Fact::Formality(FormalityKind::Liquidated);
            sink.lacks(record.is_complete(), subject, fact, &NO_LIQUIDATION_DAY);
        }
        // In a complete record it has not ended.
        (None, _) if record.is_complete() => {}
        (None, _) => sink.unknown(subject, Fact::Formality(FormalityKind::LegalPersonEnded)),
    }
    Applies::Yes
}

/// The law says who decides a dispute; the parties may settle one, and need not bring it anywhere. Where a court is asked, the
/// dispute is taken to be one that the Constitution gives to the courts.
fn settled_by_province(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (disputes, complete) = case.logged::<Dispute>();
    if disputes.is_empty() && !complete {
        sink.unknown(Subject::Arrangement, LOGGED_DISPUTES);
    }
    for (index, dispute) in disputes.iter().enumerate().filter(|(_, dispute)| dispute.on <= case.on()) {
        let subject = Subject::Logged(Topic::Disputes, index);
        match dispute.before {
            Some(Forum::Province | Forum::Court | Forum::Mediation) => {}
            Some(Forum::Arbitration) => sink.breach(subject, &ARBITERS_DECIDE),
            Some(_) | None => sink.unknown(subject, LOGGED_DISPUTES),
        }
    }
    sink.vouches_for_all(complete, Topic::Disputes);
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("dissolve-by-clause", wgr("9").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("26").paragraph("4")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Dissolve])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Tot opheffing wordt besloten op de wijze die de bepaling over opheffing in de regeling voorschrijft.",
            "Dissolution is decided in the way that the clause on dissolution in the arrangement prescribes.",
        )
        .because(
            "De bepaling noemt vaak een aantal deelnemers of een meerderheid; toestemming van de raden is alleen nodig als zij dat zegt. Het bestuur van het lichaam heft de regeling alleen op als de regeling dat bepaalt. Een regeling voor bepaalde tijd hoefde vóór 1 juli 2022 geen bepaling te bevatten; zonder bepaling besluiten alle deelnemende organen. Wat een bestuur besloot, wordt niet vastgelegd.",
            "The clause often names a number of participants or a majority; consent of the councils is needed only if it says so. The board of the body dissolves the arrangement only if the arrangement provides so. Before 1 July 2022 an arrangement for a fixed term needed no clause; without one all participating organs decide. What a board decided is not recorded.",
        )
        .mended_by(
            "Laat de organen die de regeling noemt alsnog met de vereiste meerderheid tot opheffing besluiten.",
            "Let the organs named in the arrangement still decide on dissolution with the required majority.",
        )
        .noting(
            "De wet zegt niet wie tot opheffing besluit; dat zonder bepaling alle deelnemende organen besluiten, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "The act does not say who decides on dissolution; that without a clause all participating organs decide is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[
            Fact::ChangeRules,
            Fact::Decision,
            Fact::Consent,
            Fact::Participants,
            Fact::Clause(ClauseKind::Dissolution),
        ])
        .checked_by(by_clause),
    Row::new("dissolve-continues-liquidation", wgr("9").paragraph("3"), since(1985, 1, 1))
        .see_also(&[wgr("9").paragraph("2")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Dissolve])
        .warning()
        .says(
            "Na de opheffing blijft de rechtspersoon bestaan zolang dat voor de vereffening van zijn vermogen nodig is.",
            "After dissolution the legal person lives on as long as the liquidation of its assets requires.",
        )
        .because(
            "In die tijd kan het lichaam nog schulden betalen, vorderingen innen en procedures voeren, maar geen nieuwe taken oppakken. Het openbaar lichaam en, sinds 2015, de bedrijfsvoeringsorganisatie vallen eronder. Het bestuur en de archiefzorg moeten tot de laatste dag geregeld zijn.",
            "In that time the body can still pay debts, collect claims and conduct proceedings, but not take up new tasks. The public body and, since 2015, the operational management organisation are covered. The board and the care of the archives must be arranged until the last day.",
        )
        .mended_by(
            "Leg de dag vast waarop de vereffening is voltooid en laat het lichaam niet eerder eindigen.",
            "Record the day on which the liquidation is complete and do not let the body end before it.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; volgens de wijzigingsgeschiedenis is artikel 9 tussen 1985 en 2015 niet gewijzigd.",
            "The text was read from 7 March 2002 onwards; according to its amendment history article 9 was not changed between 1985 and 2015.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::LegalPersonEnded), Fact::Formality(FormalityKind::Liquidated)])
        .checked_by(lives_on),
    Row::new("dispute-to-gs", wgr("28").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("28").paragraph("2"), wgr("29")])
        .assumed_until(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Operate, Withdraw, Dissolve])
        .advisory()
        .says(
            "Gedeputeerde staten beslissen geschillen over de toepassing van de regeling, tussen deelnemers of met het bestuur, voor zover de Grondwet die niet aan de rechter opdraagt.",
            "The provincial executive decides disputes on the application of the arrangement, between participants or with the board, as far as the Constitution does not give them to the courts.",
        )
        .because(
            "De wet zegt wie beslist; de partijen mogen een geschil onderling of met een bemiddelaar regelen. Toepassing is ruim bedoeld en omvat ook de uitleg van de regeling en de hoogte van een uittreedsom. Geschillen die de Grondwet aan de rechter opdraagt, gaan naar de rechter; een deelnemer kan tegen een besluit dus soms alleen in beroep. Liggen de gemeenten in meer dan één provincie, dan beslist de provincie van de vestigingsplaats.",
            "The act says who decides; the parties may settle a dispute between themselves or with a mediator. Application is meant broadly and also covers the reading of the arrangement and the amount of an exit payment. Disputes that the Constitution gives to the courts go to the courts; against a decision a participant can sometimes only appeal. If the municipalities lie in more than one province, the province of the seat decides.",
        )
        .mended_by(
            "Leg het geschil voor aan gedeputeerde staten of, als de rechter bevoegd is, aan de rechter.",
            "Put the dispute before the provincial executive or, where the courts are competent, before the court.",
        )
        .noting(
            "Een geschil dat aan de rechter is voorgelegd, wordt geacht daar te horen. Dat arbiters niet in de plaats van gedeputeerde staten kunnen beslissen, is een lezing.",
            "A dispute brought before a court is taken to belong there. That arbiters cannot decide in the place of the provincial executive is a reading.",
        )
        .looking_at(&[LOGGED_DISPUTES])
        .checked_by(settled_by_province),
];
