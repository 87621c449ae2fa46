//! Archiefwet 1995, articles 4 and 40: the archives of a joint body.

use crate::law::rooms::prelude::*;

fn archive(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses(case, sink, &[ClauseKind::Archive])
}

const NOT_PROVIDED: Bilingual =
    Bilingual::new("een voorziening voor de archieven ontbreekt", "there is no provision for the archives");

/// The clause on the care of the archives may reach beyond the end.
fn provided_at_the_end(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (record, kind) = (case.record(), FormalityKind::Archives);
    if record.formalities_of(kind).is_empty() {
        let has_no_clause = case.text().has(ClauseKind::Archive) == Some(false);
        let is_known = record.is_complete() && has_no_clause;
        sink.lacks(is_known, Subject::Arrangement, Fact::Formality(kind), &NOT_PROVIDED);
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("content-archive", Provision::article(Act::Archiefwet1995, "40").paragraph("1"), since(1996, 1, 1))
        .see_also(&[
            Provision::article(Act::Archiefwet1995, "40").paragraph("3"),
            Provision::article(Act::Archiefwet1995, "41").paragraph("1"),
        ])
        .read_since(2001, 9, 1)
        .of(&[PublicBody, JointOrgan])
        .at(&[Form, Amend])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Een regeling met een openbaar lichaam of gemeenschappelijk orgaan treft een voorziening voor de zorg voor het archief.",
            "An arrangement with a public body or joint organ provides for the care of its archives.",
        )
        .because(
            "Ontbreekt de voorziening, dan gelden de regels van de gemeente waar het lichaam is gevestigd. De wet noemt de bedrijfsvoeringsorganisatie niet; daar valt de zorg naar de letter onder de restbepaling, dus bij het eigen bestuur. In november 2026 geldt deze wet naar ons weten nog.",
            "If the provision is missing, the rules of the municipality of the seat apply. The act does not name the operational management organisation; there the care falls by the letter under the residual provision, so with its own board. In November 2026 this act is to our knowledge still in force.",
        )
        .mended_by(
            "Neem een bepaling over de archiefzorg op.",
            "Put a clause on the care of the archives into the arrangement.",
        )
        .noting(
            "De tekst is gelezen op 1 september 2001 en 19 juni 2024 en is gelijk; 1 januari 1996 als eerste dag is geheugen.",
            "The text was read on 1 September 2001 and 19 June 2024 and is the same; 1 January 1996 as first day is memory.",
        )
        .looking_at(&[Fact::Clause(ClauseKind::Archive)])
        .checked_by(archive),
    Row::new("archive-provision", Provision::article(Act::Archiefwet1995, "4").paragraph("1"), since(1996, 1, 1))
        .see_also(&[
            Provision::article(Act::Archiefwet1995, "41").paragraph("1"),
            Provision::article(Act::Archiefwet1995, "12").paragraph("1"),
            arhi("70"),
        ])
        .read_since(2024, 6, 19)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Dissolve])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Wie een lichaam of gemeenschappelijk orgaan opheft, treft een voorziening voor zijn archieven.",
            "The dissolution of a body or joint organ provides for its archives.",
        )
        .because(
            "Het besluit of het liquidatieplan zegt naar wie de archieven gaan en wie ervoor zorgt tot zij naar een archiefbewaarplaats gaan, ook van taken die naar de gemeenten of een ander lichaam overgaan. Een bepaling in de regeling kan al genoeg zijn, als zij ook de tijd na de opheffing regelt. Van gemeenten die bij een herindeling verdwijnen, regelt de Wet arhi de archieven.",
            "The decision or the liquidation plan says who gets the archives and who cares for them until they go to a repository, also of tasks that pass to the municipalities or to another body. A clause of the arrangement can be enough if it covers the time after the dissolution. For municipalities that a reorganisation abolishes the Wet arhi governs the archives.",
        )
        .mended_by(
            "Leg in het besluit of het plan vast wie de archieven krijgt en verzorgt.",
            "Lay down in the decision or the plan who gets the archives and cares for them.",
        )
        .noting(
            "De tekst is gelezen op 19 juni 2024; wat ervoor gold is niet gelezen, en 1 januari 1996 als eerste dag is geheugen. Dat een bepaling in de regeling kan volstaan, is een lezing.",
            "The text was read as of 19 June 2024; what held before was not read, and 1 January 1996 as first day is memory. That a clause of the arrangement can suffice is a reading.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::Archives), Fact::Clause(ClauseKind::Archive)])
        .checked_by(provided_at_the_end),
];
