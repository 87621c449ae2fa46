//! Article 35(6), until 1 July 2022 35(5): changes of the budget.

use super::*;
use crate::operation::BudgetChange;

const NOT_SENT: Bilingual =
    Bilingual::new("deze raad kreeg de ontwerpwijziging niet", "this council did not receive the draft change");
const TOO_SHORT: Bilingual =
    Bilingual::new("de raad had te weinig tijd voor de wijziging", "the council had too little time for the change");

/// The weeks that a draft of that day leaves to the councils.
fn weeks(law_of: NaiveDate) -> u16 {
    match law_of {
        day if day < ACT_OF_2014 => 6,
        day if day < ACT_OF_2021 => 8,
        _ => 12,
    }
}

/// There are no records of the views on a change, the replies and the sending after adoption; only the term is judged.
fn change_like_a_budget(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let day = |change: &BudgetChange| Some(change.adopted_on);
    each_on_its_day::<BudgetChange>(case, sink, day, |sink, entry| {
        let change = entry.fact;
        if change.exempt == Some(true) {
            return;
        }
        let known = entry.complete || change.complete;
        let Some(awaited) = awaited(case, change.offered_on, Some(change.adopted_on), known) else { return };
        // What looks like a breach is none if the text exempts this kind of change.
        let (breaches, open) = (change.exempt == Some(false), entry.missing());
        if change.drafts.is_empty() && !(known && breaches) {
            return sink.unknown(entry.subject(), open);
        }
        for code in case.text().municipalities_on(awaited.on) {
            let subject = Subject::BudgetFor(change.year, code);
            let sent = change.drafts.iter().filter(|draft| draft.council == code).map(|draft| draft.on).min();
            if !sink.turns_to(sent.unwrap_or(awaited.on)) {
                continue;
            }
            let in_time = LegalTerm::weeks(weeks(sink.law_of)).last_day_before(awaited.on);
            match sent {
                // A term without effect on validity: the change stands.
                Some(sent) if sent > in_time && breaches => sink.breach_as(Severity::Warning, subject, &TOO_SHORT),
                Some(sent) if sent > in_time || !awaited.exact => sink.unknown_as(Severity::Warning, subject, open),
                Some(_) => {}
                None => sink.lacks(known && breaches, subject, open, &NOT_SENT),
            }
        }
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-budget-change", wgr("35").paragraph("5"), since(1985, 1, 1))
        .moved(&[(day(2022, 7, 1), wgr("35").paragraph("6"))])
        .see_also(&[wgr("35").paragraph("1"), wgr("35").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Een begrotingswijziging volgt dezelfde weg langs de raden als de begroting, tenzij de regeling haar soort uitzondert.",
            "A budget change goes the same way along the councils as the budget, unless the arrangement exempts its kind.",
        )
        .because(
            "De termijn van zes, acht of twaalf weken en de zienswijze gelden dus ook voor wijzigingen, sinds 1 juli 2022 ook het antwoord daarop. De toezending na vaststelling was tot 12 februari 2025 door een vernummering buiten beeld geraakt. De regeling mag soorten wijzigingen uitzonderen, zoals die zonder gevolg voor de bijdragen.",
            "The term of six, eight or twelve weeks and the view thus hold for changes too, and since 1 July 2022 the reply as well. The sending after adoption had dropped out through a renumbering until 12 February 2025. The arrangement may exempt kinds of change, such as those without effect on the contributions.",
        )
        .mended_by(
            "Doorloop de procedure alsnog voor de wijziging, of zonder dit soort wijzigingen in de regeling uit.",
            "Go through the procedure for the change after all, or exempt this kind of change in the arrangement.",
        )
        .noting(
            "Alleen de termijn wordt nagegaan; welke zienswijzen er waren en wat daarmee gebeurde, wordt van wijzigingen niet bijgehouden.",
            "Only the term is checked; which views there were and what became of them is not kept of changes.",
        )
        .looking_at(&[Fact::Logged(Topic::BudgetChanges), Fact::Participants])
        .checked_by(change_like_a_budget),
];
