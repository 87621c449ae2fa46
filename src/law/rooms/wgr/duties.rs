//! Articles 10(6) and (8), 10a and 17(2): what the board owes councils, residents and participants while it works.

use super::*;
use crate::operation::{Audience, Consultation, CouncilStep, ExecutionAtCost, ViewedDecision};

const NOT_INFORMED: Bilingual = Bilingual::new(
    "de raden kregen niet de inlichtingen die zij nodig hadden",
    "the councils did not get the information that they needed",
);
const INFORMED_LATE: Bilingual = Bilingual::new(
    "de raden kregen de inlichtingen pas na de dag waarop zij die nodig hadden",
    "the councils got the information only after the day on which they needed it",
);
const NO_REPLY: Bilingual = Bilingual::new(
    "een raad kreeg geen schriftelijk antwoord op zijn zienswijze",
    "a council got no written reply to its view",
);
const REPLY_AFTER: Bilingual =
    Bilingual::new("het antwoord kwam pas na het besluit", "the reply came only after the decision");
const BOARD_NOT_TOLD: Bilingual = Bilingual::new(
    "het algemeen bestuur kreeg het oordeel niet vóór het besluit",
    "the general board did not receive the opinion before the decision",
);
const NO_PROCEDURE: Bilingual = Bilingual::new(
    "inspraak verliep niet volgens afdeling 3.4 en de regeling wijkt daar niet van af",
    "participation did not follow division 3.4 and the arrangement does not depart from it",
);
const NO_NOTICE: Bilingual =
    Bilingual::new("het bestuur gaf geen kennis van het voornemen", "the board gave no notice of the intention");
const NOTICE_AFTER: Bilingual =
    Bilingual::new("de kennisgeving kwam pas na de uitvoering", "the notice came only after the execution");

fn informs_councils(case: &Case<'_>, sink: &mut Sink) -> Applies {
    informs(case, sink, Audience::Councils, [&NOT_INFORMED, &INFORMED_LATE])
}

fn replies_to_views(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<ViewedDecision>(
        case,
        sink,
        |one| Some(one.on),
        |sink, decision| {
            let missing = Fact::Logged(Topic::ViewedDecisions);
            let fact = decision.fact;
            let late = |step: &CouncilStep| step.answered_on.is_some_and(|on| on > fact.on);
            if fact.views.iter().any(late) {
                sink.breach(decision.subject(), &REPLY_AFTER);
            }
            if fact.views.iter().any(|step| step.answered_on.is_none()) {
                sink.lacks(decision.complete, decision.subject(), missing, &NO_REPLY);
            }
            if fact.by != BoardKind::General || fact.views.is_empty() {
                return;
            }
            match fact.told_general_board_on {
                Some(on) if on <= fact.on => {}
                Some(_) => sink.breach(decision.subject(), &BOARD_NOT_TOLD),
                None => sink.lacks(decision.complete, decision.subject(), missing, &BOARD_NOT_TOLD),
            }
        },
    )
}

/// A clause on participation may choose another procedure; the choice is not recorded, so the clause stands for one.
fn participation_by_section_3_4(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let clause = ClauseKind::PublicParticipation;
    each_on_its_day::<Consultation>(
        case,
        sink,
        |one| Some(one.on),
        |sink, one| match (one.fact.by_section_3_4, case.text().has(clause)) {
            (Some(true), _) | (_, Some(true)) => {}
            (Some(false), Some(false)) => sink.breach(one.subject(), &NO_PROCEDURE),
            (Some(false), None) => sink.unknown(one.subject(), Fact::Clause(clause)),
            (None, _) => sink.unknown(one.subject(), Fact::Logged(Topic::Consultations)),
        },
    )
}

/// Only decisions on transferred powers can be carried out at the cost of a participant.
fn notice_before_execution(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if transfers(case) == Some(false) {
        return Applies::No;
    }
    each_on_its_day::<ExecutionAtCost>(
        case,
        sink,
        |one| Some(one.executed_on),
        |sink, one| match one.fact.notice_on {
            Some(on) if on <= one.on => {}
            Some(_) => sink.breach(one.subject(), &NOTICE_AFTER),
            None => sink.lacks(one.complete, one.subject(), Fact::Logged(Topic::ExecutionsAtCost), &NO_NOTICE),
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("active-information-raden", wgr("17").paragraph("2"), since(2022, 7, 1))
        .see_also(&[wgr("17").paragraph("3")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het bestuur geeft de raden van de deelnemende gemeenten alle inlichtingen die zij voor hun taak nodig hebben.",
            "The board gives the councils of the participating municipalities all information that they need for their task.",
        )
        .because(
            "De plicht geldt sinds 1 juli 2022 ook zonder verzoek en ongeacht wat de regeling zegt. Zij bestaat ook als de raden zelf geen deelnemer zijn. Hoe de inlichtingen worden gegeven, bepaalt de regeling.",
            "The duty has held since 1 July 2022 also without being asked and also where the arrangement says otherwise. It exists even if the councils themselves are not participants. How the information is given is for the arrangement to state.",
        )
        .mended_by(
            "Zend de raden de ontbrekende inlichtingen toe en spreek af wat zij voortaan vanzelf krijgen.",
            "Send the councils the missing information and agree on what they will receive unasked from now on.",
        )
        .noting(
            "Dat de inlichtingen ook zonder verzoek verschuldigd zijn en dat de plicht meteen gold, is een lezing.",
            "That the information is also due without being asked and that the duty held at once are readings.",
        )
        .looking_at(&[Fact::Logged(Topic::Information)])
        .checked_by(informs_councils),
    Row::new("zienswijze-decision-reply", wgr("10").paragraph("6"), since(2022, 7, 1))
        .see_also(&[wgr("10").paragraph("5")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Vóór een besluit waarover raden een zienswijze gaven, laat het bestuur hun schriftelijk en gemotiveerd weten wat het daarvan vindt.",
            "Before a decision on which councils gave a view, the board tells them in writing and with reasons what it thinks of it.",
        )
        .because(
            "Het gaat om besluiten die de regeling zelf voor een zienswijze aanwijst; voor de begroting geldt een eigen regel. In een openbaar lichaam antwoordt het dagelijks bestuur en krijgt ook het algemeen bestuur het oordeel, als dat het besluit neemt. Zonder zienswijze is geen antwoord nodig.",
            "This concerns decisions that the arrangement itself designates for a view; the budget has a rule of its own. In a public body the executive board replies and the general board too receives the opinion if it takes the decision. Without a view no reply is needed.",
        )
        .mended_by(
            "Stuur de raden alsnog een gemotiveerd antwoord en heroverweeg het besluit zo nodig.",
            "Send the councils a reasoned reply after all and, where needed, reconsider the decision.",
        )
        .looking_at(&[Fact::Logged(Topic::ViewedDecisions)])
        .checked_by(replies_to_views),
    Row::new("participation-default", wgr("10").paragraph("8"), since(2022, 7, 1))
        .see_also(&[wgr("10").paragraph("7")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .advisory()
        .judged_on(Anchor::OwnDay)
        .says(
            "Inspraak verloopt volgens afdeling 3.4 van de Awb, tenzij de regeling iets anders bepaalt.",
            "Participation follows division 3.4 of the Awb, unless the arrangement states otherwise.",
        )
        .because(
            "Dat betekent een ontwerp ter inzage leggen en gelegenheid geven voor zienswijzen. Een regeling kan een lichtere of andere vorm kiezen. Het gaat om inwoners en belanghebbenden bij het voorbereiden, uitvoeren en evalueren van beleid.",
            "That means laying a draft open for inspection and giving opportunity for views. An arrangement can choose a lighter or other form. It concerns residents and interested parties in preparing, executing and evaluating policy.",
        )
        .mended_by(
            "Volg afdeling 3.4 van de Awb of leg in de regeling een andere werkwijze vast.",
            "Follow division 3.4 of the Awb or lay down another procedure in the arrangement.",
        )
        .noting(
            "Dat een bepaling over participatie ook een andere werkwijze kiest, nemen wij aan; wat zij kiest, moet een mens lezen.",
            "That a clause on participation also chooses another procedure is assumed; what it chooses is for a person to read.",
        )
        .looking_at(&[Fact::Logged(Topic::Consultations), Fact::Clause(ClauseKind::PublicParticipation)])
        .checked_by(participation_by_section_3_4),
    Row::new("cooperation-duty", wgr("10a").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("10a").paragraph("2"), wgr("10a").paragraph("3")])
        .read_since(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Deelnemers werken mee aan besluiten over overgedragen bevoegdheden; het bestuur voert die pas na kennisgeving zelf op hun kosten uit.",
            "Participants cooperate in decisions on transferred powers; the board carries these out at their cost itself only after notice.",
        )
        .because(
            "Het bestuur beoordeelt of een deelnemer genoeg meewerkt en kan anders namens en op kosten van die deelnemer handelen. Het moet dat voornemen eerst aan het bestuur van de deelnemer melden. De plicht geldt alleen voor overgedragen bevoegdheden, niet voor mandaat. Of een deelnemer genoeg meewerkt, beoordelen wij niet; wel of de kennisgeving aan de uitvoering voorafging.",
            "The board judges whether a participant cooperates enough and can otherwise act on behalf and at the cost of that participant. It must first tell the participant's board of that intention. The duty holds only for transferred powers, not for mandate. Whether a participant cooperates enough is not judged here, but whether the notice came before the execution is.",
        )
        .mended_by(
            "Verleen de medewerking, of geef alsnog kennis van het voornemen voordat verder wordt uitgevoerd.",
            "Give the cooperation, or give notice of the intention after all before carrying on.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002. Het nummer 10a wijst op een latere invoeging; de eerste dag is niet gevonden en 1 januari 1985 is een aanname.",
            "The text was read from 7 March 2002 onwards. The number 10a points to a later insertion; the first day was not found and 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Logged(Topic::ExecutionsAtCost), Fact::Powers])
        .checked_by(notice_before_execution),
];
