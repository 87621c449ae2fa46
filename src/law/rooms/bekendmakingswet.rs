//! Bekendmakingswet, articles 2, 6 and 8: the gazette of the body itself.

use super::prelude::*;
use crate::{governance::Medium, operation::Regulation};

const NOT_PUBLISHED: Bilingual = Bilingual::new("het besluit is niet bekendgemaakt", "the decision was not published");
const OTHER_MEDIUM: Bilingual =
    Bilingual::new("het besluit staat in een ander blad", "the decision stands in another gazette");

/// The act names no term, so a decision that is published later is published.
fn in_own_gazette(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<Regulation>(
        case,
        sink,
        |one| Some(one.on),
        |sink, entry| match entry.fact.published_in {
            Some(Medium::BodyGazette) => {}
            Some(_) => sink.breach(entry.subject(), &OTHER_MEDIUM),
            None => sink.lacks(entry.complete, entry.subject(), entry.missing(), &NOT_PUBLISHED),
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("avv-publication-own-paper", Provision::article(Act::Bekendmakingswet, "6"), since(2021, 7, 1))
        .see_also(&[
            Provision::article(Act::Bekendmakingswet, "2").paragraph("5"),
            Provision::article(Act::Bekendmakingswet, "2").paragraph("7"),
            Provision::article(Act::Bekendmakingswet, "8"),
        ])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .judged_on(Anchor::OwnDay)
        .says(
            "Algemeen verbindende voorschriften, beleidsregels en andere algemene besluiten van het lichaam worden in zijn eigen publicatieblad geplaatst.",
            "Generally binding rules, policy rules and other general decisions of the body are placed in its own gazette.",
        )
        .because(
            "Het dagelijks bestuur van het openbaar lichaam, het bestuur van de bedrijfsvoeringsorganisatie of het gemeenschappelijk orgaan geeft dat blad elektronisch uit. Een algemeen verbindend voorschrift treedt anders niet in werking. De regeling zelf hoort juist in het gemeenteblad, en een bedrijfsvoeringsorganisatie of gemeenschappelijk orgaan kan alleen beleidsregels en andere algemene besluiten hebben.",
            "The executive board of the public body, the board of the operational management organisation or the joint organ issues that gazette electronically. A generally binding rule does not enter into force otherwise. The arrangement itself belongs in the municipal gazette instead, and an operational management organisation or joint organ can only have policy rules and other general decisions.",
        )
        .mended_by(
            "Plaats het besluit alsnog in het eigen publicatieblad van het lichaam.",
            "Place the decision in the body's own gazette after all.",
        )
        .looking_at(&[Fact::Logged(Topic::Regulations)])
        .checked_by(in_own_gazette),
];
