//! Article 35(3) and (4): the views of the councils on the draft, and the reply to them.

use super::*;

const NOT_ATTACHED: Bilingual = Bilingual::new(
    "de zienswijze van deze raad is niet bij de ontwerpbegroting gevoegd",
    "the view of this council was not attached to the draft budget",
);
const NO_REPLY: Bilingual =
    Bilingual::new("deze raad kreeg geen antwoord op zijn zienswijze", "this council got no reply to its view");
const REPLY_TOO_LATE: Bilingual =
    Bilingual::new("het antwoord kwam na de vaststelling", "the reply came after the adoption");

/// A view that came after the offering could not be attached.
fn attached(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_budget(case, sink, |sink, year| {
        let Some(awaited) = year.awaited(case).filter(|awaited| sink.turns_to(awaited.on)) else { return Applies::No };
        if year.budget.views.is_empty() && !year.known {
            sink.unknown(year.subject(), BUDGETS);
        }
        for view in year.budget.views.iter().filter(|view| view.on <= awaited.on) {
            match view.attached {
                Some(true) => {}
                Some(false) => sink.breach(year.of(view.council), &NOT_ATTACHED),
                None => sink.unknown(year.of(view.council), BUDGETS),
            }
        }
        Applies::Yes
    })
}

/// By the law of the day on which the draft was sent to that council; if that is not known, of the day of its view.
fn replied(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_budget(case, sink, |sink, year| {
        let Some(adopted) = year.adopted() else { return Applies::No };
        let (drafts, views) = (&year.budget.drafts, &year.budget.views);
        if views.is_empty() {
            let first = drafts.iter().map(|draft| draft.on).min().unwrap_or(adopted);
            if !sink.turns_to(first) {
                return Applies::No;
            }
            if !year.known {
                sink.unknown(year.subject(), BUDGETS);
            }
            return Applies::Yes;
        }
        let mut applies = Applies::No;
        for view in views.iter().filter(|view| view.on <= adopted) {
            if !sink.turns_to(year.step(drafts, view.council).unwrap_or(view.on)) {
                continue;
            }
            applies = Applies::Yes;
            match view.replied_on {
                Some(replied) if replied <= adopted => {}
                Some(_) => sink.breach(year.of(view.council), &REPLY_TOO_LATE),
                None => sink.lacks(year.known, year.of(view.council), BUDGETS, &NO_REPLY),
            }
        }
        applies
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-zienswijze-attached", wgr("35").paragraph("3"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Het dagelijks bestuur voegt elke zienswijze van een raad bij de ontwerpbegroting die het algemeen bestuur krijgt.",
            "The executive board attaches every council's view to the draft budget that the general board receives.",
        )
        .because(
            "Zo beslist het algemeen bestuur met de meningen van de raden voor zich. Bij het gemeenschappelijk orgaan en de bedrijfsvoeringsorganisatie komt de zienswijze al bij het orgaan dat vaststelt, zodat er niets door te sturen is. Een raad die niets laat weten, hoeft niet te worden vermeld.",
            "Thus the general board decides with the councils' views before it. With the joint organ and the operational management organisation the view already reaches the organ that adopts, so there is nothing to pass on. A council that says nothing need not be mentioned.",
        )
        .mended_by(
            "Leg de ontbrekende zienswijze alsnog aan het algemeen bestuur voor, zo nodig met een begrotingswijziging.",
            "Lay the missing view before the general board after all, with a budget change if needed.",
        )
        .noting(
            "De zin noemt alleen het dagelijks bestuur en het algemeen bestuur; daarom is de regel beperkt tot het openbaar lichaam.",
            "The sentence names the executive and general boards only; therefore the rule is limited to the public body.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(attached),
    Row::new("fin-zienswijze-reply", wgr("35").paragraph("4"), since(2022, 7, 1))
        .see_also(&[wgr("35").paragraph("3")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Voor de vaststelling van de begroting krijgen de raden schriftelijk en met redenen antwoord op hun zienswijze.",
            "Before the budget is adopted the councils receive a written, reasoned reply to their view.",
        )
        .because(
            "Het antwoord komt van het dagelijks bestuur, het bestuur van de bedrijfsvoeringsorganisatie of het gemeenschappelijk orgaan en noemt ook de gevolgtrekkingen. Zonder zienswijze is geen antwoord nodig. Voor andere besluiten geldt artikel 10, zesde lid.",
            "The reply comes from the executive board, the board of the operational management organisation or the joint organ and states the conclusions too. Without a view no reply is needed. For other decisions article 10(6) applies.",
        )
        .mended_by(
            "Zend de raden alsnog een gemotiveerd antwoord, liefst voordat de begroting wordt vastgesteld.",
            "Send the councils a reasoned reply after all, preferably before the budget is adopted.",
        )
        .noting(
            "Dat de plicht geldt voor ontwerpen die vanaf 1 juli 2022 zijn verzonden, is een lezing.",
            "That the duty holds for drafts sent from 1 July 2022 is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(replied),
];
