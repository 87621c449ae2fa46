//! Articles 10:14 and 10:15: on what basis, and to whom, a power is delegated.

use crate::law::rooms::{
    prelude::*,
    wgr::powers::{Article30, article_30, each_transferred},
};

const NO_BASIS: Bilingual =
    Bilingual::new("geen wettelijk voorschrift laat deze delegatie toe", "no statutory rule allows this delegation");
const TO_SUBORDINATE: Bilingual =
    Bilingual::new("de bevoegdheid is aan een ondergeschikte gedelegeerd", "the power was delegated to a subordinate");

/// Article 30 of the Wgr transfers to boards only, and not every power; another statute can go further.
fn statutory_basis(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let form = case.text().form();
    each_transferred(case, sink, |sink, subject, power| {
        if power.delegation_allowed_by.is_some() {
            return;
        }
        match article_30(form, power, sink.law_of) {
            _ if power.to_subordinates => sink.breach(subject, &NO_BASIS),
            Article30::Allows => {}
            Article30::Bars(_) => sink.breach(subject, &NO_BASIS),
            Article30::DependsOn(fact) => sink.unknown(subject, fact),
        }
    })
}

fn not_to_subordinates(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_transferred(case, sink, |sink, subject, power| {
        if power.to_subordinates {
            sink.breach(subject, &TO_SUBORDINATE);
        }
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("delegation-statutory-basis", awb("10:15"), since(1998, 1, 1))
        .see_also(&[wgr("30").paragraph("1"), wgr("10").paragraph("2")])
        .read_since(2002, 4, 1)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Delegatie vindt alleen plaats als een wettelijk voorschrift haar toelaat.",
            "Delegation takes place only if a statutory rule allows it.",
        )
        .because(
            "Voor een openbaar lichaam, gemeenschappelijk orgaan of bedrijfsvoeringsorganisatie is artikel 30 Wgr die grondslag. Buiten deze vormen draagt de Wgr sinds 2015 niets over en blijft mandaat. Bijzondere wetten kunnen overdracht verbieden of toelaten.",
            "For a public body, joint organ or operational management organisation article 30 Wgr is that basis. Outside these forms the Wgr has transferred nothing since 2015 and mandate remains. Special acts may forbid or allow transfer.",
        )
        .mended_by(
            "Noem de wettelijke grondslag in de regeling, of vervang de delegatie door mandaat.",
            "Name the statutory basis in the arrangement, or replace the delegation by a mandate.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002. Dat wat artikel 30 uitsluit ook grondslag mist, is een gevolgtrekking.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards. That what article 30 excludes lacks a basis as well is a conclusion.",
        )
        .looking_at(&[Fact::Powers, Fact::PowerNature, Fact::Tax])
        .checked_by(statutory_basis),
    Row::new("delegation-not-to-subordinate", awb("10:14"), since(1998, 1, 1))
        .see_also(&[awb("10:13"), wgr("30").paragraph("1")])
        .read_since(2002, 4, 1)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een bevoegdheid wordt niet gedelegeerd aan een ondergeschikte.",
            "A power is not delegated to a subordinate.",
        )
        .because(
            "Een ambtenaar kan alleen in mandaat besluiten, want delegatie maakt de ontvanger zelf verantwoordelijk. De Wgr draagt over aan het bestuur van het lichaam of aan het gemeenschappelijk orgaan, niet aan een directeur of medewerker.",
            "An official can only decide under mandate, because delegation makes the recipients themselves responsible. The Wgr transfers to the board of the body or to the joint organ, not to a director or an employee.",
        )
        .mended_by(
            "Zet de delegatie om in mandaat, of draag over aan het bestuur van het lichaam.",
            "Turn the delegation into a mandate, or transfer to the board of the body.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002. Dat personeel van het lichaam niet de partij is aan wie de Wgr overdraagt, is een lezing.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards. That staff of the body are not the party to whom the Wgr transfers is a reading.",
        )
        .looking_at(&[Fact::Powers])
        .checked_by(not_to_subordinates),
];
