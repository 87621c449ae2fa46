//! Article 1(2) and (3), from 1 July 2022: the draft goes to the councils, who have eight weeks for a view.

use super::*;
use crate::time::Term as LegalTerm;

const NOT_SENT: Bilingual = Bilingual::new("de raad ontving het ontwerp niet", "the council did not receive the draft");
const SENT_LATE: Bilingual = Bilingual::new(
    "de raad ontving het ontwerp pas na het besluit",
    "the council received the draft only after the decision",
);
const TOO_SOON: Bilingual = Bilingual::new(
    "het besluit viel binnen acht weken, en de raad had nog niet geantwoord",
    "the decision fell within eight weeks, and the council had not answered yet",
);

/// A municipality that withdraws is no member any more, but its council made the arrangement too.
fn a_council_takes_part(case: &Case<'_>) -> bool {
    let leaves = || case.moment() == Moment::Withdraw && case.acting().any(|party| party.organ() == Organ::Council);
    organs(case).contains(Organ::Council) || leaves()
}

/// The first day on which the council received the draft.
fn received_on(case: &Case<'_>, municipality: MunicipalityCode) -> Option<NaiveDate> {
    let drafts = case.record().submissions_to(council(municipality), DecisionKind::View);
    drafts.first().map(|draft| draft.on)
}

fn sent_to(case: &Case<'_>, sink: &mut Sink, municipality: MunicipalityCode, mut severity: impl FnMut() -> Severity) {
    let subject = Subject::Party(council(municipality));
    let by = || decided_on(case, municipality).unwrap_or(case.deciding_day(Anchor::LastDecision));
    match received_on(case, municipality) {
        Some(on) if on < case.decided_no_earlier_than() || on < by() => {}
        Some(_) => sink.breach_as(severity(), subject, &SENT_LATE),
        None if case.record().is_complete() => sink.breach_as(severity(), subject, &NOT_SENT),
        None => sink.unknown_as(severity(), subject, Fact::DraftReceived),
    }
}

fn sent_to_councils(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if a_council_takes_part(case) {
        return Applies::No;
    }
    if sink.glance.all_drafted {
        return Applies::Yes;
    }
    // Who had every consent before the act took effect had taken the step before which the draft goes.
    let consented_before = |code| {
        let consents = case.record().decisions_of(DecisionKind::Consent, council(code));
        consents.iter().find(|one| one.is_given()).is_some_and(|consent| consent.on < ACT_OF_2021)
    };
    let usual = sink.rule.severity;
    let all_consented_before = || acting_municipalities(case).all(consented_before);
    let mut severity = None;
    for municipality in acting_municipalities(case) {
        sent_to(case, sink, municipality, || {
            *severity.get_or_insert_with(|| if all_consented_before() { Severity::Warning } else { usual })
        });
    }
    Applies::Yes
}

/// A municipality that accedes or withdraws sends the draft to its own council; this rule is about the others.
fn sent_to_other_councils(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if a_council_takes_part(case) {
        return Applies::No;
    }
    let severity = sink.rule.severity;
    let mut acting = acting_municipalities(case).peekable();
    for municipality in case.text().municipalities_on(case.members_day()) {
        while acting.next_if(|acting| *acting < municipality).is_some() {}
        if acting.peek() != Some(&municipality) {
            sent_to(case, sink, municipality, || severity);
        }
    }
    Applies::Yes
}

fn eight_weeks(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if a_council_takes_part(case) {
        return Applies::No;
    }
    if sink.glance.all_drafted {
        return Applies::Yes;
    }
    let mut applies = Applies::No;
    for municipality in acting_municipalities(case) {
        let Some(received) = received_on(case, municipality) else { continue };
        let subject = Subject::Party(council(municipality));
        let Some(decided) = decided_on(case, municipality) else {
            // A complete record says that it did not decide, so not too early either.
            if !case.record().is_complete() {
                applies = Applies::Yes;
                sink.unknown(subject, Fact::Decision);
            }
            continue;
        };
        applies = Applies::Yes;
        if LegalTerm::weeks(8).is_over(received, decided) {
            continue;
        }
        let views = case.record().decisions_of(DecisionKind::View, council(municipality));
        if !views.iter().any(|view| view.on <= decided) {
            // Nothing is said of a draft that was already there when the act of 2021 came.
            let is_known = case.record().is_complete() && received >= ACT_OF_2021;
            sink.lacks(is_known, subject, Fact::View, &TOO_SOON);
        }
    }
    applies
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("draft-sent-to-raden", wgr("1").paragraph("2"), since(2022, 7, 1))
        .see_also(&[wgr("1").paragraph("3"), wgr("1").paragraph("5")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .judged_on(Anchor::LastDecision)
        .says(
            "Colleges en burgemeesters zenden het ontwerp naar de raden voordat zij besluiten, tenzij raden zelf (mede) deelnemen.",
            "Executives and mayors send the draft to the councils before they decide, unless councils themselves (also) take part.",
        )
        .because(
            "Bij treffen en wijzigen gaat het ontwerp naar de raad van elke deelnemende gemeente. Bij toetreden en uittreden is alleen de raad van de toetredende of uittredende gemeente zeker; voor de andere raden bestaat een eigen regel. Neemt één raad mee deel, dan geldt de plicht niet.",
            "When adopting and amending, the draft goes to the council of every participating municipality. When acceding and withdrawing only the council of the acceding or leaving municipality is certain; for the other councils there is a separate rule. If one council takes part too, the duty does not apply.",
        )
        .mended_by(
            "Zend het ontwerp alsnog toe, wacht de termijn af en neem een nieuw besluit.",
            "Send the draft after all, wait for the term and take a new decision.",
        )
        .noting(
            "Welke raden het ontwerp van een toetreding of uittreding krijgen, en de overgang rond 1 juli 2022, is een lezing.",
            "Which councils get the draft of an accession or withdrawal, and the seam around 1 July 2022, is a reading.",
        )
        .looking_at(&[Fact::Participants, Fact::DraftReceived, Fact::Decision])
        .checked_by(sent_to_councils),
    Row::new("draft-sent-to-other-raden", wgr("1").paragraph("2"), since(2022, 7, 1))
        .see_also(&[wgr("1").paragraph("5")])
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Accede, Withdraw])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Bij toetreden of uittreden gaat het ontwerp ook naar de raden van de andere deelnemende gemeenten.",
            "When acceding or withdrawing, the draft also goes to the councils of the other participating municipalities.",
        )
        .because(
            "Het tweede lid spreekt van de raden van de deelnemende gemeenten en het vijfde lid stelt toetreden en uittreden gelijk met treffen. Naar de letter krijgen dus alle raden het ontwerp. Wordt ook de tekst van de regeling gewijzigd, dan gelden de regels voor wijzigen.",
            "Paragraph 2 speaks of the councils of the participating municipalities, and paragraph 5 puts acceding and withdrawing on a par with adopting. By the letter, all councils get the draft. If the text of the arrangement is changed too, the rules on amending apply.",
        )
        .mended_by(
            "Zend het ontwerp ook aan de raden van de andere deelnemende gemeenten.",
            "Send the draft to the councils of the other participating municipalities as well.",
        )
        .noting(
            "De letter van het tweede en het vijfde lid samen; geen bron gevonden die dit bevestigt.",
            "The letter of paragraphs 2 and 5 together; no source was found that confirms it.",
        )
        .looking_at(&[Fact::Participants, Fact::DraftReceived, Fact::Decision])
        .checked_by(sent_to_other_councils),
    Row::new("draft-zienswijze-eight-weeks", wgr("1").paragraph("3"), since(2022, 7, 1))
        .see_also(&[wgr("1").paragraph("5")])
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Na ontvangst van het ontwerp heeft elke raad acht weken voor een zienswijze; eerder besluiten kan zodra de raad heeft geantwoord.",
            "After receiving the draft each council has eight weeks for a view; deciding earlier is possible once it has answered.",
        )
        .because(
            "De termijn begint bij de ontvangst en loopt voor elke raad apart. Een raad die geen zienswijze wil geven, laat dat zo spoedig mogelijk weten; daarmee is zijn termijn uitgewerkt. De wet zegt niet met zoveel woorden dat eerder beslissen verboden is, daarom is dit een waarschuwing.",
            "The term starts on receipt and runs for each council separately. A council that does not wish to give a view says so as soon as possible; with that its term is done. The act does not say in so many words that deciding earlier is forbidden, so this is a warning.",
        )
        .mended_by(
            "Wacht met het besluit tot acht weken na de laatste ontvangst, of tot alle raden hebben geantwoord.",
            "Wait with the decision until eight weeks after the last receipt, or until all councils have answered.",
        )
        .noting(
            "De termijn van acht weken staat in de wet; dat eerder beslissen niet mag, is een lezing.",
            "The term of eight weeks is in the act; that deciding earlier is not allowed is a reading.",
        )
        .looking_at(&[Fact::DraftReceived, Fact::View, Fact::Decision, Fact::Participants])
        .checked_by(eight_weeks),
];
