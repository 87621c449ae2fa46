//! Article 1(4), until 1 July 2022 article 1(2): executives and mayors act only with the consent of their council.

use super::{
    parties::{left_by_amendment, took_part_before},
    *,
};
use crate::governance::{Decision, Outcome, RefusalGround};
use crate::law::core::silence::{SECTION_10_2_1, Silence, silence};

const REFUSED: Bilingual = Bilingual::new("de raad heeft toestemming geweigerd", "the council has refused consent");
const AFTER_TERM: Bilingual = Bilingual::new(
    "het besluit kwam na de termijn die de raad ervoor stelde",
    "the decision came after the term that the council set for it",
);
const TOO_LATE: Bilingual =
    Bilingual::new("de raad gaf toestemming na het besluit", "the council gave consent after the decision");
const NO_CONSENT: Bilingual = Bilingual::new("de raad gaf geen toestemming", "the council gave no consent");
const OTHER_GROUND: Bilingual = Bilingual::new(
    "de grond is niet strijd met het recht of het algemeen belang",
    "the ground is neither conflict with the law nor the general interest",
);
const NO_GROUND: Bilingual = Bilingual::new("de raad noemde geen grond", "the council named no ground");
const NOT_ALL: Bilingual = Bilingual::new(
    "dit orgaan besloot niet, of niet met toestemming van zijn raad",
    "this organ did not decide, or not with the consent of its council",
);

/// How the consent of one council stands, seen from the day on which its executive or mayor decided.
enum ConsentState {
    Given,
    Late,
    Refused,
    AfterTerm,
    /// Given, and withdrawn before the law barred that, or given for a time: whether it stands cannot be told.
    Open,
    Missing,
    /// Given, but the day of the decision is not known.
    Undecided,
}

/// The defect of a consent, or the fact that is missing.
enum Defect {
    Because(&'static Bilingual),
    Missing(Fact),
    /// Though nothing is missing from the record.
    Open(Fact),
}

impl ConsentState {
    const fn defect(&self) -> Option<Defect> {
        match self {
            Self::Given => None,
            Self::Late => Some(Defect::Because(&TOO_LATE)),
            Self::Refused => Some(Defect::Because(&REFUSED)),
            Self::AfterTerm => Some(Defect::Because(&AFTER_TERM)),
            Self::Open => Some(Defect::Open(Fact::Consent)),
            Self::Missing => Some(Defect::Missing(Fact::Consent)),
            Self::Undecided => Some(Defect::Missing(Fact::Decision)),
        }
    }
}

fn standing(case: &Case<'_>, municipality: MunicipalityCode) -> ConsentState {
    let record = case.record();
    let consents = record.decisions_of(DecisionKind::Consent, council(municipality));
    // The plain case first: consent without more, before anybody decided, where nothing is missing from the record.
    let is_plain = |decision: &Decision| {
        let has_no_end = decision.withdrawn_on.is_none() && decision.until.is_none() && decision.decide_by.is_none();
        decision.is_given() && has_no_end
    };
    let in_time = case.decided_no_earlier_than();
    if record.is_complete() && consents.iter().any(|decision| is_plain(decision) && decision.on <= in_time) {
        return ConsentState::Given;
    }
    let decided = decided_on(case, municipality);
    let by = decided.unwrap_or(case.effective_on());
    // Consent cannot be withdrawn (Awb, articles 10:29(2) and 10:32), so what was withdrawn since then stands.
    let is_withdrawn = |one: &Decision| one.withdrawn_on.is_some_and(|on| on <= by && on < SECTION_10_2_1);
    let is_over = |one: &Decision| one.until.is_some_and(|until| until <= by);
    let is_too_late = |one: &Decision| one.decide_by.is_some_and(|last| last < by);
    let given = || consents.iter().filter(|one| one.is_given() && one.on <= by);
    if given().any(|one| !is_withdrawn(one) && !is_over(one) && !is_too_late(one)) {
        // Whether consent came in time cannot be told of a decision whose day is not known.
        let is_told = decided.is_some() || record.is_complete();
        return if is_told { ConsentState::Given } else { ConsentState::Undecided };
    }
    // A council that takes part itself consents by its own decision (our reading).
    let own = Case::decision_kind(case.moment()).map(|kind| record.decisions_of(kind, council(municipality)));
    if own.is_some_and(|own| own.iter().any(|decision| decision.is_given() && decision.on <= by)) {
        return ConsentState::Given;
    }
    if let Silence::GivenOn(on) = silence(case, municipality)
        && on <= by
    {
        return ConsentState::Given;
    }
    match consents.last() {
        Some(last) if last.outcome == Outcome::Refused => ConsentState::Refused,
        Some(last) if last.is_given() && last.on <= by && is_too_late(last) => ConsentState::AfterTerm,
        Some(last) if last.is_given() && last.on <= by => ConsentState::Open,
        Some(last) if last.is_given() => ConsentState::Late,
        _ => ConsentState::Missing,
    }
}

fn consent_given(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let moves = case.moment() == Moment::Amend && case.before().is_some();
    let leavers = || left_by_amendment(case).filter(|party| moves && party.organ() != Organ::Council);
    if sink.glance.all_consented && !(moves && leavers().next().is_some()) {
        return Applies::Yes;
    }
    let mut applies = Applies::No;
    let mut last = None;
    for party in case.acting().filter(|party| party.organ() != Organ::Council).chain(leavers()) {
        if last.replace(party.municipality()) == Some(party.municipality()) {
            continue;
        }
        applies = Applies::Yes;
        let subject = Subject::Party(council(party.municipality()));
        let Some(defect) = standing(case, party.municipality()).defect() else { continue };
        // An amendment clause may let a majority decide: then an organ that did not decide needed no consent.
        let is_outvoted = case.moment() == Moment::Amend
            && decided_on(case, party.municipality()).is_none()
            && case.record().last_decision(DecisionKind::Amend).is_some()
            && case.acts(party)
            && took_part_before(case, party);
        let severity = if is_outvoted { Severity::Warning } else { sink.rule.severity };
        match defect {
            Defect::Because(because) => sink.breach_as(severity, subject, because),
            Defect::Missing(_) if case.record().is_complete() => sink.breach_as(severity, subject, &NO_CONSENT),
            // The council consented; what is not known is when its executive or mayor decided.
            Defect::Missing(Fact::Decision) => sink.unknown_as(severity, Subject::Party(party), Fact::Decision),
            Defect::Missing(fact) | Defect::Open(fact) => sink.unknown_as(severity, subject, fact),
        }
    }
    applies
}

/// Every participant decides and has consent. A clause with a majority may set this aside, so it is a point of
/// judgement.
fn all_consent(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    let mut applies = Applies::No;
    for party in case.acting().filter(|party| party.organ() != Organ::Council) {
        applies = Applies::Yes;
        let decisions = record.decisions_of(DecisionKind::Amend, party);
        let decided = decisions.iter().any(Decision::is_given);
        let defect = standing(case, party.municipality()).defect();
        if decided && defect.is_none() {
            continue;
        }
        let is_known = matches!(defect, Some(Defect::Because(_))) || (!decided && !decisions.is_empty());
        let is_open = decided && matches!(defect, Some(Defect::Open(_)));
        let fact = if decided { Fact::Consent } else { Fact::Decision };
        sink.lacks((record.is_complete() && !is_open) || is_known, Subject::Party(party), fact, &NOT_ALL);
    }
    applies
}

fn ground_of_refusal(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_plain {
        return Applies::No;
    }
    let mut applies = Applies::No;
    for consent in consents(case).filter(|consent| consent.outcome == Outcome::Refused) {
        applies = Applies::Yes;
        match consent.ground {
            Some(RefusalGround::ConflictWithLaw | RefusalGround::GeneralInterest) => {}
            Some(RefusalGround::Other) => sink.breach(Subject::Party(consent.by), &OTHER_GROUND),
            None => {
                sink.lacks(case.record().is_complete(), Subject::Party(consent.by), Fact::RefusalGround, &NO_GROUND);
            }
        }
    }
    applies
}

/// The law asks no consent to dissolve or extend; only the clause of the arrangement can.
fn own_clause(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let clause = match case.moment() {
        Moment::Dissolve => ClauseKind::Dissolution,
        _ => ClauseKind::Duration,
    };
    // A text that is known not to speak of it asks for nothing.
    if case.text().has(clause).is_none() {
        sink.unknown(Subject::Clause(clause), Fact::Clause(clause));
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("consent-raad", wgr("1").paragraph("2"), since(1985, 1, 1))
        .moved(&[(day(2022, 7, 1), wgr("1").paragraph("4"))])
        .see_also(&[wgr("1").paragraph("5")])
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een college of burgemeester besluit pas nadat de raad van de eigen gemeente toestemming heeft gegeven.",
            "An executive or mayor decides only after the council of the same municipality has given consent.",
        )
        .because(
            "De toestemming gaat aan het besluit vooraf, ook bij wijzigen, toetreden en uittreden. Vallen beide op één dag, dan nemen wij aan dat de raad eerst besloot. Een raad die zelf deelneemt, heeft geen toestemming nodig; zijn besluit om deel te nemen kan tegelijk de toestemming aan het college of de burgemeester bevatten.",
            "Consent comes before the decision, also when amending, acceding and withdrawing. If both fall on one day we assume that the council decided first. A council that takes part itself needs no consent; its decision to take part may at the same time contain the consent to the executive or the mayor.",
        )
        .mended_by(
            "Vraag de raad alsnog om toestemming en neem daarna een nieuw besluit.",
            "Ask the council for consent after all and then take a new decision.",
        )
        .noting(
            "Dat op dezelfde dag de toestemming voorgaat en dat een raadsbesluit tot deelneming de toestemming kan bevatten, is een lezing. De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "That on the same day consent comes first, and that a council's decision to take part may contain the consent, is a reading. The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Consent, Fact::Decision, Fact::Participants])
        .checked_by(consent_given),
    Row::new("consent-raad-amend-all-participants", wgr("9").paragraph("1"), since(2015, 1, 1))
        .see_also(&[wgr("1").paragraph("2"), wgr("1").paragraph("4"), wgr("1").paragraph("5")])
        .resting_on(Basis::Secondary)
        .of_any(UNDER_WGR)
        .at(&[Amend])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Bij een wijziging hebben alle deelnemende colleges en burgemeesters besloten, elk met toestemming van de eigen raad.",
            "For an amendment all participating executives and mayors have decided, each with the consent of its own council.",
        )
        .because(
            "De wijzigingsbepaling moet artikel 1 in acht nemen. Volgens de VNG moet daarom elke raad toestemmen, maar elders schrijft zij dat de regeling een meerderheid kan laten beslissen. Een ontbrekende toestemming van een overstemde deelnemer wordt dus gemeld voor menselijk oordeel, niet als onrechtmatig.",
            "The amendment clause must observe article 1. According to the VNG every council must therefore consent, but elsewhere it writes that the arrangement may let a majority decide. A missing consent of an outvoted participant is therefore reported for human judgement, not as unlawful.",
        )
        .mended_by(
            "Vraag ook de overgebleven raden om toestemming, of toon aan dat de wijzigingsbepaling een meerderheid toelaat.",
            "Ask the remaining councils for consent too, or show that the amendment clause allows a majority.",
        )
        .noting(
            "Twee antwoorden van de VNG die van elkaar verschillen; de wet zegt alleen 'met inachtneming van artikel 1'.",
            "Two answers of the VNG that differ; the act only says 'observing article 1'.",
        )
        .looking_at(&[Fact::Consent, Fact::Decision, Fact::Participants])
        .checked_by(all_consent),
    Row::new("consent-refusal-ground", wgr("1").paragraph("2"), since(1985, 1, 1))
        .moved(&[(day(2022, 7, 1), wgr("1").paragraph("4"))])
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "De raad onthoudt zijn toestemming alleen wegens strijd met het recht of het algemeen belang.",
            "The council refuses consent only because of conflict with the law or with the general interest.",
        )
        .because(
            "De wet laat geen andere weigeringsgronden toe. Algemeen belang is een ruim begrip, dus de regel vraagt alleen dat een van beide gronden is genoemd. Of de motivering overtuigt, blijft aan mensen.",
            "The act allows no other grounds for refusal. General interest is a wide notion, so the rule only asks that one of the two grounds is named. Whether the reasons convince is left to people.",
        )
        .mended_by(
            "Laat de raad de weigering op een van beide gronden motiveren, of de toestemming alsnog geven.",
            "Let the council base the refusal on one of the two grounds, or give consent after all.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Consent, Fact::RefusalGround, Fact::Participants])
        .checked_by(ground_of_refusal),
    Row::new("consent-not-in-art1-for-dissolve", wgr("1").paragraph("3"), since(1985, 1, 1))
        .moved(&[(day(2022, 7, 1), wgr("1").paragraph("5"))])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Dissolve, Extend])
        .advisory()
        .judged_on(Anchor::LastDecision)
        .says(
            "Artikel 1 eist geen toestemming en geen ontwerp voor de raden bij opheffen of verlengen; de regeling zelf kan die wel voorschrijven.",
            "Article 1 asks no consent and no draft for councils when dissolving or extending; the arrangement itself may.",
        )
        .because(
            "Met treffen stelt de wet alleen wijzigen, toetreden en uittreden gelijk. Opheffen en verlengen ontbreken in die opsomming. Vraagt de opheffings- of duurbepaling zelf om toestemming, dan moet die er zijn; verlengen door de tekst te wijzigen is een wijziging.",
            "The act puts only amending, acceding and withdrawing on a par with adopting. Dissolving and extending are not in that list. If the clause on dissolution or duration itself asks for consent, it must be there; extending by changing the text is an amendment.",
        )
        .mended_by(
            "Kijk in de opheffings- of duurbepaling welke besluiten en toestemmingen nodig zijn, en haal die alsnog op.",
            "See in the clause on dissolution or duration which decisions and consents are needed, and obtain them.",
        )
        .noting(
            "De opsomming staat in de wet; de gevolgtrekking dat opheffen en verlengen daar niet onder vallen, is een lezing. De tekst is gelezen vanaf 7 maart 2002; artikel 1 is op 1 januari 1998 gewijzigd en de tekst van vóór die dag is niet gelezen.",
            "The list is in the act; the conclusion that dissolving and extending are outside it is a reading. The text was read from 7 March 2002 onwards; article 1 was amended on 1 January 1998 and the earlier text was not read.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::Dissolution), Fact::Clause(ClauseKind::Duration)])
        .checked_by(own_clause),
];
