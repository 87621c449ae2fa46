//! Article 1(1): who can make an arrangement, and that each of them decides.

use super::*;
use crate::{
    governance::{Decision, Outcome},
    time::day_before,
};

const ONE_MUNICIPALITY: Bilingual =
    Bilingual::new("er neemt maar één gemeente deel", "only one municipality takes part");
const NOT_IN_BEING: Bilingual =
    Bilingual::new("deze gemeente bestaat op die dag niet", "this municipality does not exist on that day");
const NOT_A_PARTY: Bilingual = Bilingual::new(
    "het orgaan dat de bevoegdheid heeft, neemt voor een van de gemeenten niet deel",
    "the organ that holds the power does not take part for one of the municipalities",
);
const NOT_DECIDED: Bilingual = Bilingual::new("dit orgaan heeft niet besloten", "this organ has not decided");
const DECIDED_AGAINST: Bilingual = Bilingual::new("dit orgaan heeft geweigerd", "this organ has refused");

/// Municipalities in being are counted. One that a reorganisation abolished while the arrangement was at work is succeeded by
/// operation of law (Wet arhi, article 41(3)), or the arrangement lapsed (41(1)): which of the two, the record of that day says.
fn two_municipalities(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let on = case.members_day();
    let members = || case.text().municipalities_on(on);
    if members().filter(|code| is_in_being(case, *code, on)).nth(1).is_some() {
        return Applies::Yes;
    }
    let mut first = None;
    let mut is_open = false;
    for code in members() {
        let there = match abolished_at_work(case, code, on) {
            None if is_in_being(case, code, on) => code,
            // It never was a municipality, or is none any more.
            None => continue,
            Some(until) => {
                is_open = true;
                match case.gazetteer().successors(code, day_before(until), on).as_deref() {
                    Ok([only]) => only.code,
                    // Split, or not told.
                    _ => continue,
                }
            }
        };
        if *first.get_or_insert(there) != there {
            return Applies::Yes;
        }
    }
    if is_open {
        sink.unknown(Subject::Arrangement, Fact::RecordOfReorganisation);
    } else {
        sink.breach(Subject::Arrangement, &ONE_MUNICIPALITY);
    }
    Applies::Yes
}

fn is_in_being(case: &Case<'_>, code: MunicipalityCode, on: NaiveDate) -> bool {
    case.gazetteer().get(code).is_some_and(|municipality| municipality.exists_on(on))
}

/// The day on which a municipality was abolished, if it was by then and while the arrangement was at work.
fn abolished_at_work(case: &Case<'_>, code: MunicipalityCode, on: NaiveDate) -> Option<NaiveDate> {
    let until = case.gazetteer().get(code)?.until().filter(|until| *until <= on);
    until.filter(|_| case.moment() == Moment::Operate)
}

/// A party is one of the three organs by construction; the rule only asks whether its municipality exists. The successor of one
/// that was abolished takes its place by operation of law, if the record says so.
fn organs_of_municipalities(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let on = case.members_day();
    for code in case.text().municipalities_on(on).filter(|&code| !is_in_being(case, code, on)) {
        let subject = Subject::Municipality(code);
        if abolished_at_work(case, code, on).is_some() {
            sink.unknown(subject, Fact::RecordOfReorganisation);
        } else {
            sink.breach(subject, &NOT_IN_BEING);
        }
    }
    Applies::Yes
}

fn own_competence(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let on = case.members_day();
    for (index, power) in case.text().powers().iter().enumerate() {
        let is_party = |code: MunicipalityCode| case.text().is_party(OrganOf::new(code, power.owner), on);
        let all = if power.of.is_empty() {
            case.text().municipalities_on(on).all(is_party)
        } else {
            power.of.iter().copied().all(is_party)
        };
        if !all {
            sink.breach(Subject::Power(index), &NOT_A_PARTY);
        }
    }
    sink.vouches_for_all_powers(case.text());
    Applies::Yes
}

/// The organs that would still take part by the text before an amendment and no longer stand in the new one, save those of a
/// municipality that is gone. Who left by then, on whatever day, is not among them.
pub(super) fn left_by_amendment<'a>(case: &Case<'a>) -> impl Iterator<Item = OrganOf> + use<'a> {
    let (on, text, gazetteer) = (case.effective_on(), case.text(), case.gazetteer());
    let before = case.before().filter(|_| case.moment() == Moment::Amend);
    let is_there = move |code| gazetteer.get(code).is_some_and(|municipality| municipality.exists_on(on));
    before
        .into_iter()
        .flat_map(move |before| before.parties_on(on))
        .filter(move |party| !text.is_party(*party, on) && is_there(party.municipality()))
}

/// Whether an organ would take part by the text before an amendment too; where that is not known, it is taken to.
pub(super) fn took_part_before(case: &Case<'_>, party: OrganOf) -> bool {
    case.moment() != Moment::Amend || case.before().is_none_or(|before| before.is_party(party, case.effective_on()))
}

/// In an amendment a clause may let a majority decide, so a missing decision of one organ weighs less once others
/// decided.
fn own_decision(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let Some(kind) = Case::decision_kind(case.moment()) else { return Applies::No };
    // Only an amendment can move participants without an act of their own.
    let moves = case.moment() == Moment::Amend && case.before().is_some();
    if sink.glance.all_decided && !(moves && left_by_amendment(case).next().is_some()) {
        return Applies::Yes;
    }
    let can_be_outvoted = case.moment() == Moment::Amend && case.record().last_decision(kind).is_some();
    for party in case.acting() {
        let joined = moves && !took_part_before(case, party);
        // A majority can decide on what the text says, not on who takes part.
        let severity = if can_be_outvoted && !joined { Severity::Warning } else { sink.rule.severity };
        one_decided(case, sink, party, [kind, if joined { DecisionKind::Accede } else { kind }], severity);
    }
    if moves {
        let severity = sink.rule.severity;
        for party in left_by_amendment(case) {
            one_decided(case, sink, party, [kind, DecisionKind::Withdraw], severity);
        }
    }
    Applies::Yes
}

/// Whether an organ took a decision of one of two kinds: who comes or goes by a new text may have decided on just that.
fn one_decided(case: &Case<'_>, sink: &mut Sink, party: OrganOf, kinds: [DecisionKind; 2], severity: Severity) {
    let record = case.record();
    if kinds.iter().any(|kind| record.decisions_of(*kind, party).iter().any(Decision::is_given)) {
        return;
    }
    let subject = Subject::Party(party);
    let refused = |one: &Decision| one.outcome == Outcome::Refused;
    if kinds.iter().any(|kind| record.decisions_of(*kind, party).iter().any(refused)) {
        sink.breach_as(severity, subject, &DECIDED_AGAINST);
    } else if record.is_complete() {
        sink.breach_as(severity, subject, &NOT_DECIDED);
    } else {
        sink.unknown_as(severity, subject, Fact::Decision);
    }
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("party-min-two-gemeenten", wgr("1").paragraph("1"), since(1985, 1, 1))
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Accede, Operate])
        .says(
            "Aan een gemeenschappelijke regeling nemen organen van ten minste twee verschillende gemeenten deel.",
            "Organs of at least two different municipalities take part in an arrangement.",
        )
        .because(
            "Hoofdstuk I van de Wgr regelt de samenwerking tussen gemeenten. Geteld worden gemeenten, niet organen: de raad en het college van dezelfde gemeente tellen als één. Neemt ook een provincie of een waterschap deel, dan geldt een ander hoofdstuk en geeft deze regel geen oordeel.",
            "Chapter I of the Wgr governs cooperation between municipalities. Municipalities are counted, not organs: the council and the executive of one municipality count as one. If a province or a water authority also takes part, another chapter applies and this rule gives no verdict.",
        )
        .mended_by(
            "Laat een orgaan van een tweede gemeente deelnemen, of hef de regeling op.",
            "Let an organ of a second municipality take part, or dissolve the arrangement.",
        )
        .noting(
            "Het eerste lid noemt twee of meer gemeenten; dat dit op elke dag van de looptijd moet gelden, is een lezing. De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "Paragraph 1 says two or more municipalities; that this must hold on every day of its life is a reading. The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Participants, Fact::RecordOfReorganisation])
        .checked_by(two_municipalities),
    Row::new("party-organ-kind", wgr("1").paragraph("1"), since(1985, 1, 1))
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Accede, Operate])
        .says(
            "Deelnemers zijn uitsluitend raden, colleges van burgemeester en wethouders of burgemeesters van gemeenten.",
            "Only councils, executives and mayors of municipalities can be participants.",
        )
        .because(
            "Artikel 1 noemt deze drie organen; zij kunnen afzonderlijk of samen deelnemen. Een gemeente die bij een herindeling is opgeheven, wordt van rechtswege opgevolgd (Wet arhi, artikel 41, derde lid), of de regeling vervalt (eerste lid); zolang die herindeling niet is vastgelegd, is niet te zeggen wat het is. Niet de gemeente als rechtspersoon neemt deel, maar het bevoegde orgaan. Organen van provincies, waterschappen en bestaande samenwerkingslichamen vallen onder andere hoofdstukken en worden hier niet beoordeeld.",
            "Article 1 names these three organs; they may take part separately or together. A municipality that a reorganisation abolished is succeeded by operation of law (Wet arhi, article 41(3)), or the arrangement lapses (41(1)); as long as that reorganisation is not recorded, it cannot be told which. It is the competent organ that takes part, not the municipality as a legal person. Organs of provinces, water authorities and existing joint bodies fall under other chapters and are not judged here.",
        )
        .mended_by(
            "Laat alleen organen deelnemen van gemeenten die er zijn, en leg een herindeling van deelnemers vast (`reorganised`).",
            "Let only organs of municipalities take part that are there, and record a reorganisation of participants (`reorganised`).",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Participants, Fact::RecordOfReorganisation])
        .checked_by(organs_of_municipalities),
    Row::new("party-own-competence", wgr("1").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("30").paragraph("1"), wgr("8").paragraph("4")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een bevoegdheid wordt alleen ingebracht door het orgaan dat haar in de eigen gemeente heeft.",
            "A power is brought in only by the organ that holds it for its own municipality.",
        )
        .because(
            "Ieder orgaan doet mee voor zover het zelf bevoegd is. Draagt de regeling een bevoegdheid over of mandateert zij die, dan moet het orgaan dat haar bezit, deelnemer zijn; gemeenten mogen verschillende bevoegdheden inbrengen. Mandaat dat buiten de regeling om is verleend, wordt aan de Awb getoetst.",
            "Each organ takes part as far as it is itself competent. If the arrangement transfers or mandates a power, the organ that holds it must be a participant; municipalities may bring in different powers. A mandate given outside the arrangement is tested against the Awb.",
        )
        .mended_by(
            "Laat het bevoegde orgaan deelnemen, of haal de bevoegdheid uit de regeling.",
            "Let the competent organ take part, or take the power out of the arrangement.",
        )
        .noting(
            "De wet zegt 'ieder voor zover zij voor de eigen gemeente bevoegd zijn'; de toets per bevoegdheid is een lezing. De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "The act says 'each as far as competent for its own municipality'; the check per power is a reading. The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Powers, Fact::Participants])
        .checked_by(own_competence),
    Row::new("party-own-decision", wgr("1").paragraph("1"), since(1985, 1, 1))
        .read_since(2002, 3, 7)
        .resting_on(Basis::Secondary)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .judged_on(Anchor::LastDecision)
        .says(
            "Elk orgaan dat deelneemt, neemt zelf het besluit tot treffen, wijzigen, toetreden of uittreden.",
            "Every organ that takes part takes its own decision to adopt, amend, accede or withdraw.",
        )
        .because(
            "Nemen van één gemeente de raad en het college deel, dan zijn twee besluiten nodig: het ene vervangt het andere niet. Bij een wijziging gaat het om de deelnemers die volgens de wijzigingsbepaling moeten besluiten. Laat die bepaling een meerderheid beslissen, dan is het ontbrekende besluit van de minderheid geen gebrek onder deze regel. Over wie deelneemt, beslist geen meerderheid: wie met een nieuwe tekst komt of gaat, besluit zelf, ook bij een omzetting.",
            "If the council and the executive of one municipality both take part, two decisions are needed: one does not replace the other. For an amendment the participants that must decide under the amendment clause count. If that clause lets a majority decide, a missing decision of the minority is no defect under this rule. Who takes part is not for a majority: an organ that comes or goes with a new text decides itself, also on a conversion.",
        )
        .mended_by(
            "Laat het ontbrekende orgaan alsnog besluiten, en maak pas daarna bekend.",
            "Let the missing organ still decide, and publish only afterwards.",
        )
        .noting(
            "Dat beide organen bij een gemengde regeling besluiten, staat in de vakliteratuur (vijverbergadvocaten.nl); de wet zegt het niet met zoveel woorden. De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "That both organs decide in a mixed arrangement is found in the practice literature (vijverbergadvocaten.nl); the act does not say it in so many words. The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Participants, Fact::Decision])
        .checked_by(own_decision),
];
