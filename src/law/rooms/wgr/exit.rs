//! Articles 1 and 9(1): who decides on an accession, when and how one leaves, and who must remain.

use super::*;
use crate::{
    arrangement::{ArrangementText, DecidedBy},
    finance::{EndsOn, Notice},
    governance::{Decision, Majority, Outcome},
    law::rooms::arhi::{self, ReorganisedMembers},
};

const CONSENT_ASKED: Bilingual = Bilingual::new(
    "de regeling verlangt instemming van het bestuur of van andere deelnemers met uittreding",
    "the arrangement requires the consent of the board or of other participants to withdrawal",
);
const NO_NOTICE: Bilingual = Bilingual::new("de gemeente heeft niet opgezegd", "the municipality has given no notice");
const TOO_SOON: Bilingual = Bilingual::new(
    "de uittreding gaat in vóór het einde van de opzegtermijn",
    "the withdrawal takes effect before the end of the notice period",
);
const NOT_DECIDED: Bilingual = Bilingual::new(
    "dit orgaan moet volgens de regeling mee besluiten en heeft dat niet gedaan",
    "under the arrangement this organ must share in the decision and has not",
);
const TOO_FEW: Bilingual = Bilingual::new(
    "de meerderheid die de bepaling vraagt, is niet gehaald",
    "the majority that the clause requires was not reached",
);
const FEE_NOT_SET: Bilingual =
    Bilingual::new("over de uittreedsom is niet besloten", "no decision on the exit payment was taken");
const ONE_LEFT: Bilingual = Bilingual::new("er blijft één gemeente over", "one municipality remains");
const NONE_LEFT: Bilingual = Bilingual::new("er blijft geen gemeente over", "no municipality remains");

const LEAVING: Subject = Subject::Clause(ClauseKind::Withdrawal);

/// A text without a clause on leaving asks nothing of a leaver.
fn says_nothing_of_leaving(text: &ArrangementText) -> bool {
    [ClauseKind::Withdrawal, ClauseKind::WithdrawalConditions].iter().all(|&clause| text.has(clause) == Some(false))
}

/// Before the act of 2021 an arrangement for a fixed term could rule out withdrawal, so it could bind it to consent.
fn no_veto(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let text = case.text();
    // A clause that stands is there on every day.
    let anchor = if case.moment() == Moment::Operate { Anchor::DayAsked } else { Anchor::LastDecision };
    let judged_on = case.deciding_day(anchor);
    if !sink.turns_to(judged_on) {
        return Applies::No;
    }
    match text.change().withdrawal_needs_consent {
        Some(false) => {}
        None if says_nothing_of_leaving(text) => {}
        None => sink.unknown(LEAVING, Fact::ChangeRules),
        Some(true) if judged_on >= ACT_OF_2021 => sink.breach(LEAVING, &CONSENT_ASKED),
        Some(true) => match text.term() {
            Some(Duration::Until(_)) => return Applies::No,
            Some(Duration::Indefinite) => sink.breach(LEAVING, &CONSENT_ASKED),
            None => sink.unknown(LEAVING, Fact::Term),
        },
    }
    Applies::Yes
}

fn after_notice(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let notice_term = match case.text().change().notice() {
        Some(Notice { months: 0, ends_on: EndsOn::AnyDay }) => return Applies::Yes,
        Some(notice) => notice,
        None if says_nothing_of_leaving(case.text()) => return Applies::Yes,
        None => {
            sink.unknown(LEAVING, Fact::ChangeRules);
            return Applies::Yes;
        }
    };
    let notices = case.record().formalities_of(FormalityKind::Notice);
    for code in acting_municipalities(case) {
        let subject = Subject::Municipality(code);
        match notices.iter().find(|notice| notice.by.is_none_or(|by| by == code)) {
            None => {
                let complete = case.record().is_complete();
                sink.lacks(complete, subject, Fact::Formality(FormalityKind::Notice), &NO_NOTICE);
            }
            Some(notice) => {
                if case.effective_on() < notice_term.out_after(notice.on) {
                    sink.breach(subject, &TOO_SOON);
                }
            }
        }
    }
    Applies::Yes
}

fn sitting_decide(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let sitting = case.text().parties_on(case.effective_on()).filter(|party| !case.acts(*party));
    if sitting.clone().next().is_none() {
        return Applies::No;
    }
    decided_by_clause(case, sink, case.text().change().accession, ClauseKind::Accession, sitting);
    Applies::Yes
}

/// The organs that the clause names decide; without a clause every organ that takes part.
///
/// No record holds decisions of a board, so where the clause names the board the rule is undetermined.
pub(super) fn decided_by_clause(
    case: &Case<'_>,
    sink: &mut Sink,
    named: Option<DecidedBy>,
    clause: ClauseKind,
    parties: impl Iterator<Item = OrganOf> + Clone,
) {
    let Some(kind) = Case::decision_kind(case.moment()) else { return };
    let majority = match named {
        Some(DecidedBy::Participants(majority)) => majority,
        None if case.text().has(clause) == Some(false) => Majority::Unanimous,
        None => return sink.unknown(Subject::Clause(clause), Fact::ChangeRules),
        Some(DecidedBy::Board) => return sink.unknown(Subject::Clause(clause), Fact::Decision),
    };
    let record = case.record();
    let (mut all, mut given, mut open): (u64, u64, u64) = (0, 0, 0);
    for party in parties {
        all = all.saturating_add(1);
        let decisions = record.decisions_of(kind, party);
        if decisions.iter().any(Decision::is_given) {
            given = given.saturating_add(1);
            continue;
        }
        let against = record.is_complete() || decisions.iter().any(|decision| decision.outcome == Outcome::Refused);
        if !against {
            open = open.saturating_add(1);
        }
        if majority == Majority::Unanimous {
            sink.lacks(against, Subject::Party(party), Fact::Decision, &NOT_DECIDED);
        }
    }
    if majority == Majority::Unanimous || given >= majority.needed(all) {
        return;
    }
    let out_of_reach = given.saturating_add(open) < majority.needed(all);
    sink.lacks(out_of_reach, Subject::Clause(clause), Fact::Decision, &TOO_FEW);
}

fn fee_is_set(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (record, kind) = (case.record(), FormalityKind::ExitFee);
    let mut fees = Walk::through(record.formalities_of(kind));
    for code in acting_municipalities(case) {
        if !fees.has(|fee| fee.by.is_none_or(|by| by == code)) {
            sink.lacks(record.is_complete(), Subject::Municipality(code), Fact::Formality(kind), &FEE_NOT_SET);
        }
    }
    Applies::Yes
}

fn two_remain(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let reorganised = (case.moment() == Moment::Reorganise).then(|| ReorganisedMembers::of(case));
    let lapses = reorganised.as_ref().map_or(Some(false), ReorganisedMembers::lapses);
    if lapses == Some(true) || case.ends() {
        return Applies::No;
    }
    let mut remaining = None;
    let mut is_open = false;
    for code in case.text().municipalities_on(case.effective_on()) {
        let after = if case.moment() == Moment::Reorganise {
            ReorganisedMembers::of(case).in_its_place(code)
        } else {
            Some(code)
        };
        match (after, remaining) {
            (Some(after), Some(first)) if after != first => return Applies::Yes,
            (Some(after), _) => remaining = Some(after),
            (None, _) => is_open = true,
        }
    }
    if is_open {
        sink.unknown(Subject::Arrangement, Fact::Participants);
    } else if lapses.is_none() {
        sink.unknown(Subject::Arrangement, arhi::REORGANISATION);
    } else {
        sink.breach(Subject::Arrangement, if remaining.is_some() { &ONE_LEFT } else { &NONE_LEFT });
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("withdraw-no-veto", wgr("1").paragraph("3"), since(2015, 4, 15))
        .moved(&[(day(2022, 7, 1), wgr("1").paragraph("5"))])
        .see_also(&[wgr("1").paragraph("1"), wgr("9").paragraph("1")])
        .ruled_on_in(&[Ruling::WITHDRAWAL_IS_A_RIGHT])
        .resting_on(Basis::Secondary)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Operate, Withdraw])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De regeling maakt uittreding niet afhankelijk van instemming van het bestuur of van de andere deelnemers.",
            "The arrangement does not make withdrawal depend on the consent of the board or of the other participants.",
        )
        .because(
            "Uittreden is een eenzijdig besluit van de deelnemer zelf; de andere deelnemers en het bestuur hebben geen veto. Een opzegtermijn, een vaste uittreeddatum of een regeling van de gevolgen mag wel. Een regeling voor bepaalde tijd hoefde vóór 1 juli 2022 geen bepaling over uittreding te bevatten; dan zegt deze regel van een instemmingseis niets.",
            "Withdrawal is a unilateral decision of the participant itself; the other participants and the board have no veto. A notice period, a fixed withdrawal date or rules on the effects are allowed. Before 1 July 2022 an arrangement for a fixed term did not need a clause on withdrawal; then this rule says nothing of a requirement of consent.",
        )
        .mended_by(
            "Schrap de eis van instemming en regel in plaats daarvan termijn en gevolgen van uittreding.",
            "Delete the requirement of consent and regulate the term and the effects of withdrawal instead.",
        )
        .noting(
            "De uitspraak is niet zelf gelezen; de inhoud komt van advocatenpagina's. Zij ging over een regeling waaraan ook het Rijk deelnam. Sinds 1 juli 2022 regelt de regeling de voorwaarden voor uittreding; dat een instemmingseis ook dan niet mag, is een lezing.",
            "The judgment itself was not read; its content comes from pages of law firms. It concerned an arrangement in which the State took part too. Since 1 July 2022 the arrangement sets the conditions for withdrawal; that a requirement of consent is still not allowed is a reading.",
        )
        .looking_at(&[
            Fact::ChangeRules,
            Fact::Term,
            Fact::Clause(ClauseKind::Withdrawal),
            Fact::Clause(ClauseKind::WithdrawalConditions),
        ])
        .checked_by(no_veto),
    Row::new("withdraw-notice", wgr("9").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("26").paragraph("4")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Withdraw])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "De dag van uittreding ligt niet vóór het einde van de opzegtermijn die de regeling noemt.",
            "The day of withdrawal is not before the end of the notice period that the arrangement sets.",
        )
        .because(
            "De regeling bepaalt vaak dat uittreding pas een of meer jaren na de opzegging ingaat. De andere deelnemers kunnen dan hun begroting en personeel aanpassen. Noemt de regeling geen termijn, dan geldt alleen de dag die het besluit aanwijst.",
            "The arrangement often provides that withdrawal takes effect only one or more years after the notice. The other participants can then adapt their budget and staff. If the arrangement sets no period, only the day designated in the decision counts.",
        )
        .mended_by(
            "Stel de dag van uittreding op of na het einde van de opzegtermijn of laat de deelnemers de termijn bij wijziging verkorten.",
            "Set the day of withdrawal on or after the end of the notice period, or let the participants shorten the period by amendment.",
        )
        .noting(
            "De wet noemt geen opzegtermijn; dat een termijn uit de regeling moet worden nageleefd, volgt uit de regeling zelf. De wettekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "The act names no notice period; that a period in the arrangement must be observed follows from the arrangement itself. The text of the act was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[
            Fact::ChangeRules,
            Fact::Formality(FormalityKind::Notice),
            Fact::EntryIntoForce,
            Fact::Clause(ClauseKind::Withdrawal),
            Fact::Clause(ClauseKind::WithdrawalConditions),
        ])
        .checked_by(after_notice),
    Row::new("accede-by-clause", wgr("9").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("1").paragraph("3"), wgr("1").paragraph("5")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Accede])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Bij toetreding handelen de zittende deelnemers zoals de bepaling over toetreding in de regeling voorschrijft.",
            "On accession the sitting participants act as the clause on accession in the arrangement prescribes.",
        )
        .because(
            "De wet laat aan de regeling over wie over toetreding beslist. De raad van de nieuwkomer geeft toestemming op grond van artikel 1. Zonder bepaling besluiten alle zittende deelnemers. Wat een bestuur besloot, wordt niet vastgelegd; waar de bepaling het bestuur aanwijst, blijft de uitkomst dus onbepaald.",
            "The act leaves it to the arrangement who decides on accession. The council of the newcomer gives consent under article 1. Without a clause all sitting participants decide. What a board decided is not recorded; where the clause names the board the outcome therefore stays undetermined.",
        )
        .mended_by(
            "Laat de organen die de bepaling noemt alsnog besluiten over de toetreding.",
            "Let the organs named in the clause still decide on the accession.",
        )
        .noting(
            "Dat de zittende raden alleen toestemming geven voor zover de tekst wijzigt of de bepaling dat zegt, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "That the sitting councils give consent only as far as the text is amended or the clause says so is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::ChangeRules, Fact::Decision, Fact::Participants, Fact::Clause(ClauseKind::Accession)])
        .checked_by(sitting_decide),
    Row::new("withdraw-fee", wgr("9").paragraph("1"), since(2018, 8, 9))
        .ruled_on_in(&[Ruling::EXIT_FEE_BY_THE_BOARD])
        .resting_on(Basis::Secondary)
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Withdraw])
        .advisory()
        .judged_on(Anchor::LastDecision)
        .says(
            "Het algemeen bestuur, of van een bedrijfsvoeringsorganisatie het bestuur, stelt de uittreedsom vast volgens de bepaling in de regeling, in de regel met een afbouw van hoogstens vijf jaar.",
            "The general board or the board sets the exit payment under the clause in the arrangement, as a rule with a wind-down of at most five years.",
        )
        .because(
            "Getoetst wordt of over de som is besloten. De rechter vernietigde een uittreedsom die over veertien jaar was berekend, omdat vijf jaar gangbaar is. Een langere afbouw vraagt dus een motivering, bijvoorbeeld met lang lopende verplichtingen. Het besluit over de som is een beschikking en hoeft niet als regeling te worden bekendgemaakt (ABRvS 3 december 2014, ECLI:NL:RVS:2014:4372).",
            "The check is whether the amount was decided on. The court quashed an exit payment calculated over fourteen years because five years is usual. A longer wind-down therefore needs reasons, such as obligations that run for long. The decision on the amount is an individual decision and need not be published like an arrangement (Council of State 3 December 2014, ECLI:NL:RVS:2014:4372).",
        )
        .mended_by(
            "Laat het bestuur de uittreedsom vaststellen volgens de regeling en motiveer een afbouw van meer dan vijf jaar.",
            "Let the board set the exit payment under the arrangement and give reasons for a wind-down of more than five years.",
        )
        .noting(
            "Van de uitspraak is alleen de samenvatting gelezen; een wettelijke termijn van vijf jaar bestaat niet. Voor de tijd vóór de uitspraak is de praktijk niet nagegaan.",
            "Only the summary of the judgment was read; there is no statutory period of five years. Practice before the judgment was not checked.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::ExitFee)])
        .checked_by(fee_is_set),
    Row::new("min-two-after-withdraw", wgr("1").paragraph("1"), since(1985, 1, 1))
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Withdraw, Reorganise])
        .says(
            "Na een uittreding of herindeling nemen nog ten minste twee gemeenten aan de regeling deel.",
            "After a withdrawal or reorganisation at least two municipalities still take part in the arrangement.",
        )
        .because(
            "Een gemeenschappelijke regeling is een afspraak tussen gemeenten en kan niet met één gemeente voortbestaan. Verschillende organen van dezelfde gemeente tellen als één. Gaan alle deelnemers op in één gemeente, dan vervalt de regeling van rechtswege volgens de Wet arhi.",
            "A joint arrangement is an agreement between municipalities and cannot go on with one. Different organs of the same municipality count as one. If all participants merge into one municipality the arrangement lapses by operation of law under the Wet arhi.",
        )
        .mended_by(
            "Hef de regeling op of laat een andere gemeente toetreden voordat de uittreding ingaat.",
            "Dissolve the arrangement or let another municipality accede before the withdrawal takes effect.",
        )
        .noting(
            "Artikel 1 zegt alleen wie een regeling kan treffen; dat een regeling met één gemeente moet worden opgeheven, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "Article 1 only says who can make an arrangement; that an arrangement with one municipality must be dissolved is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Participants, Fact::Logged(Topic::Reorganisations)])
        .checked_by(two_remain),
];
