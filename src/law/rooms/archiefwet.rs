//! Archiefwet 1995: the archives of a joint body.

use crate::law::rooms::prelude::*;

fn archive(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses(case, sink, &[ClauseKind::Archive])
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
];
