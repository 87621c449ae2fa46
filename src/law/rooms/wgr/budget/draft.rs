//! Article 35(1) and (2): the draft to the councils, and open to everybody.

use super::*;

const NOT_SENT: Bilingual =
    Bilingual::new("deze raad kreeg de ontwerpbegroting niet", "this council did not receive the draft budget");
const UNDER_SIX_WEEKS: Bilingual = Bilingual::new(
    "tussen verzending en aanbieding of vaststelling lagen minder dan zes weken",
    "fewer than six weeks lay between sending and offering or adoption",
);
const UNDER_EIGHT_WEEKS: Bilingual = Bilingual::new(
    "tussen verzending en aanbieding of vaststelling lagen minder dan acht weken",
    "fewer than eight weeks lay between sending and offering or adoption",
);
const UNDER_TWELVE_WEEKS: Bilingual = Bilingual::new(
    "tussen verzending en aanbieding of vaststelling lagen minder dan twaalf weken",
    "fewer than twelve weeks lay between sending and offering or adoption",
);
const NOT_OPEN: Bilingual = Bilingual::new(
    "deze gemeente legde de ontwerpbegroting niet ter inzage",
    "this municipality did not lay the draft budget open",
);

fn six_weeks(case: &Case<'_>, sink: &mut Sink) -> Applies {
    draft_in_time(case, sink, 6, &UNDER_SIX_WEEKS)
}

fn eight_weeks(case: &Case<'_>, sink: &mut Sink) -> Applies {
    draft_in_time(case, sink, 8, &UNDER_EIGHT_WEEKS)
}

fn twelve_weeks(case: &Case<'_>, sink: &mut Sink) -> Applies {
    draft_in_time(case, sink, 12, &UNDER_TWELVE_WEEKS)
}

fn draft_in_time(case: &Case<'_>, sink: &mut Sink, weeks: u16, too_short: &'static Bilingual) -> Applies {
    each_budget(case, sink, |sink, year| {
        let weight = weight(case, sink, year.number());
        let (drafts, awaited) = (&year.budget.drafts, year.awaited(case));
        let first = drafts.iter().map(|draft| draft.on).filter(|on| *on <= case.on()).min();
        // A draft that was not sent is judged by the law of the day on which others got theirs, or on which it was
        // missed.
        let Some(begun) = first.or(awaited.map(|awaited| awaited.on)) else { return Applies::No };
        let mut applies = Applies::No;
        for code in case.text().municipalities_on(begun) {
            let sent = year.step(drafts, code);
            if !sink.turns_to(sent.unwrap_or(begun)) {
                continue;
            }
            match (sent, awaited) {
                (Some(sent), Some(awaited)) if LegalTerm::weeks(weeks).last_day_before(awaited.on) < sent => {
                    // A term without effect on validity: the budget stands.
                    sink.breach_as(weight.max(Severity::Warning), year.of(code), too_short);
                }
                (Some(_), Some(awaited)) if !awaited.exact => {
                    sink.unknown_as(weight.max(Severity::Warning), year.of(code), BUDGETS);
                }
                (Some(_), _) => {}
                // It can still be sent.
                (None, None) => continue,
                (None, Some(_)) if year.known => sink.breach_as(weight, year.of(code), &NOT_SENT),
                (None, Some(_)) if first.is_none() => {
                    sink.unknown_as(weight, year.subject(), BUDGETS);
                    return Applies::Yes;
                }
                (None, Some(_)) => sink.unknown_as(weight, year.of(code), BUDGETS),
            }
            applies = Applies::Yes;
        }
        applies
    })
}

/// Asked once the time of the councils is over; the act names no day.
fn open_to_everybody(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_budget(case, sink, |sink, year| {
        let Some(awaited) = year.awaited(case).filter(|awaited| sink.turns_to(awaited.on)) else { return Applies::No };
        let laid_open = &year.budget.laid_open;
        if laid_open.is_empty() && !year.known {
            sink.unknown(year.subject(), BUDGETS);
            return Applies::Yes;
        }
        let mut walk = Walk::through(laid_open);
        for code in case.text().municipalities_on(awaited.on) {
            if !walk.has(|step| step.council == code && step.on <= year.on) {
                sink.lacks(year.known, year.of(code), BUDGETS, &NOT_OPEN);
            }
        }
        Applies::Yes
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-draft-six-weeks", wgr("35").paragraph("1"), lasting((1985, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("35").paragraph("3"), Provision::article(Act::AlgemeneTermijnenwet, "1").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan])
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Elke raad krijgt de ontwerpbegroting ten minste zes weken voor de aanbieding aan het algemeen bestuur of de vaststelling.",
            "Every council receives the draft budget at least six weeks before it is offered to the general board or adopted.",
        )
        .because(
            "Bij het openbaar lichaam telt de dag van aanbieding aan het algemeen bestuur, bij het gemeenschappelijk orgaan de dag van vaststelling. De termijn loopt vanaf de verzending en wordt niet verlengd door een weekend of feestdag. Een ontwerp dat vóór 2015 is verzonden, houdt zes weken, ook bij latere vaststelling.",
            "For the public body the day of offering to the general board counts, for the joint organ the day of adoption. The term runs from sending and is not extended by a weekend or public holiday. A draft sent before 2015 keeps six weeks, also if it was adopted later.",
        )
        .mended_by(
            "Stel de aanbieding of vaststelling uit tot de termijn voor alle raden om is, of zend het ontwerp opnieuw.",
            "Postpone the offering or adoption until the term has passed for all councils, or send the draft again.",
        )
        .noting(
            "Dat de dag van verzending bepaalt welke termijn geldt, en dat de wet hele weken bedoelt, is een lezing.",
            "That the day of sending decides which term applies, and that the act means whole weeks, is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(six_weeks),
    Row::new("fin-draft-eight-weeks", wgr("35").paragraph("1"), lasting((2015, 1, 1), (2022, 7, 1)))
        .see_also(&[wgr("35").paragraph("3"), Provision::article(Act::AlgemeneTermijnenwet, "1").paragraph("2")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Elke raad krijgt de ontwerpbegroting ten minste acht weken voor de aanbieding aan het algemeen bestuur of de vaststelling.",
            "Every council receives the draft budget at least eight weeks before it is offered to the general board or adopted.",
        )
        .because(
            "Bij het openbaar lichaam telt de dag van aanbieding aan het algemeen bestuur, bij de andere lichamen de dag van vaststelling. De termijn loopt vanaf de verzending en wordt niet verlengd door een weekend of feestdag. Een ontwerp dat tussen 2015 en juli 2022 is verzonden, houdt acht weken, ook bij latere vaststelling.",
            "For the public body the day of offering to the general board counts, for the other bodies the day of adoption. The term runs from sending and is not extended by a weekend or public holiday. A draft sent between 2015 and July 2022 keeps eight weeks, also if it was adopted later.",
        )
        .mended_by(
            "Stel de aanbieding of vaststelling uit tot de termijn voor alle raden om is, of zend het ontwerp opnieuw.",
            "Postpone the offering or adoption until the term has passed for all councils, or send the draft again.",
        )
        .noting(
            "Dat de dag van verzending bepaalt welke termijn geldt, en dat de wet hele weken bedoelt, is een lezing; ook dat een gebrek in de begroting van 2023, op de naad van twee teksten, en in het jaar van oprichting lichter weegt.",
            "That the day of sending decides which term applies, and that the act means whole weeks, is a reading; so is that a defect in the budget of 2023, on the seam of two texts, and in the year of founding weighs less.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(eight_weeks),
    Row::new("fin-draft-twelve-weeks", wgr("35").paragraph("1"), since(2022, 7, 1))
        .see_also(&[wgr("35").paragraph("3"), Provision::article(Act::AlgemeneTermijnenwet, "1").paragraph("2")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Elke raad krijgt de ontwerpbegroting ten minste twaalf weken voor de aanbieding aan het algemeen bestuur of de vaststelling.",
            "Every council receives the draft budget at least twelve weeks before it is offered to the general board or adopted.",
        )
        .because(
            "Bij het openbaar lichaam telt de dag van aanbieding aan het algemeen bestuur, bij de andere lichamen de dag van vaststelling. De termijn loopt vanaf de verzending en wordt niet verlengd door een weekend of feestdag. Een ontwerp van vóór juli 2022 houdt acht weken, en voor het jaar waarin het lichaam begon is de regel alleen een aandachtspunt.",
            "For the public body the day of offering to the general board counts, for the other bodies the day of adoption. The term runs from sending and is not extended by a weekend or public holiday. A draft from before July 2022 keeps eight weeks, and for the year in which the body began the rule is only a point to check.",
        )
        .mended_by(
            "Stel de aanbieding of vaststelling uit tot de termijn voor alle raden om is, of zend het ontwerp opnieuw.",
            "Postpone the offering or adoption until the term has passed for all councils, or send the draft again.",
        )
        .noting(
            "Dat de dag van verzending bepaalt welke termijn geldt, en dat de wet hele weken bedoelt, is een lezing. Dat de termijn niet kan gelden voor het jaar van oprichting, is dat ook, evenals dat een gebrek in de begroting van 2023, op de naad van twee teksten, lichter weegt.",
            "That the day of sending decides which term applies, and that the act means whole weeks, is a reading. That the term cannot hold for the year of founding is one too, as is that a defect in the budget of 2023, on the seam of two texts, weighs less.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(twelve_weeks),
    Row::new("fin-draft-open-to-public", wgr("35").paragraph("2"), since(1985, 1, 1))
        .see_also(&[gemeentewet("190")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Elke deelnemende gemeente legt de ontwerpbegroting ter inzage en stelt haar verkrijgbaar.",
            "Every participating municipality lays the draft budget open for inspection and makes copies available.",
        )
        .because(
            "Deze plicht rust op de gemeenten, niet op het lichaam. Iedereen mag het ontwerp inzien; voor een afschrift mogen de kosten worden gevraagd. De wet noemt geen duur, maar ter inzage leggen heeft alleen zin voordat de raad zijn zienswijze bepaalt.",
            "This duty rests on the municipalities, not on the body. Anyone may inspect the draft; the cost may be charged for a copy. The act names no duration, but laying it open only makes sense before the council settles its view.",
        )
        .mended_by(
            "Leg de ontwerpbegroting alsnog ter inzage en maak dat bekend.",
            "Lay the draft budget open for inspection after all and announce it.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(open_to_everybody),
];
