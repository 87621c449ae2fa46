//! Gemeentewet, articles 231 and 232: who levies and collects the taxes of a municipality.

use crate::{
    law::rooms::prelude::*,
    operation::{Designation, TaxOfficial},
};

const NOT_DESIGNATED: Bilingual = Bilingual::new(
    "er is alleen mandaat en geen aanwijzing als belastingambtenaar",
    "there is only a mandate and no designation as tax official",
);
const NOT_UNDER_ARRANGEMENT: Bilingual =
    Bilingual::new("de aanwijzing rust niet op de regeling", "the designation does not rest on the arrangement");
const NOT_BY_EXECUTIVES: Bilingual =
    Bilingual::new("de colleges hebben de ambtenaar niet aangewezen", "the executives did not designate the official");

/// An official who works for their own municipality, as the staff of a host does too, needs its executive only.
fn designated(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let text = case.text();
    let is_centre = text.form() == CooperationForm::CentreMunicipality;
    let by_executives = text.organs_on(case.members_day()).contains(Organ::Executive);
    let period = |one: &TaxOfficial| (!is_centre || text.host() != Some(one.municipality)).then_some(one.period);
    each_that_lasts::<TaxOfficial>(case, sink, period, |sink, entry| {
        match entry.fact.designated_by {
            Some(Designation::Mandate) => sink.breach(entry.subject(), &NOT_DESIGNATED),
            Some(Designation::Executives) if !is_centre => sink.breach(entry.subject(), &NOT_UNDER_ARRANGEMENT),
            // In an arrangement of executives they designate together.
            Some(Designation::Arrangement) if is_centre && !by_executives => {
                sink.breach(entry.subject(), &NOT_BY_EXECUTIVES);
            }
            Some(Designation::Arrangement | Designation::Executives) => {}
            None => sink.unknown(entry.subject(), entry.missing()),
        }
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("tax-officials-designated", gemeentewet("232").paragraph("4"), since(1994, 1, 1))
        .see_also(&[gemeentewet("232").paragraph("2"), gemeentewet("231").paragraph("2")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, OperationsOrganisation, CentreMunicipality])
        .at(&[Form, Operate])
        .warning()
        .says(
            "Wie voor een andere gemeente of vanuit een lichaam gemeentelijke belastingen heft of int, is daarvoor als belastingambtenaar van die gemeente aangewezen.",
            "An official who levies or collects municipal taxes for another municipality or from a body is designated for it as tax official of that municipality.",
        )
        .because(
            "De wet geeft de bevoegdheid aan de heffings- of invorderingsambtenaar zelf. Bij een openbaar lichaam of bedrijfsvoeringsorganisatie moet de regeling heffing of invordering betreffen en wordt hij bij of krachtens de regeling aangewezen. Bij een centrumregeling bepalen de colleges samen dat een ambtenaar van één gemeente het doet.",
            "The act gives the power to the levying or collecting officials themselves. With a public body or operational management organisation the arrangement must concern levying or collecting, and they are designated by or under it. With a centre-municipality arrangement the executives together decide that an official of one municipality does it.",
        )
        .mended_by(
            "Laat de aanwijzing alsnog doen door de colleges, of bij of krachtens de regeling.",
            "Have the designation made after all by the executives, or by or under the arrangement.",
        )
        .noting(
            "Gelezen op 7 maart 2002 (openbaar lichaam), 1 januari 2015 (ook bedrijfsvoeringsorganisatie) en 1 oktober 2026; de eerste dag is die van de Gemeentewet en is niet nagegaan. Dat mandaat van het college niet volstaat, is een lezing. Of de regeling heffing of invordering betreft, wordt niet apart nagegaan.",
            "Read as of 7 March 2002 (public body), 1 January 2015 (operational management organisation too) and 1 October 2026; the first day is that of the Gemeentewet and was not checked. That a mandate by the executive does not suffice is a reading. Whether the arrangement concerns levying or collecting is not checked apart.",
        )
        .looking_at(&[Fact::Logged(Topic::TaxOfficials), Fact::Host, Fact::Participants])
        .checked_by(designated),
];
