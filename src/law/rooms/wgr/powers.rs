//! Article 30(1): which powers can be transferred.

use super::*;
use crate::arrangement::{Power, PowerNature, Tax};

/// From then on the sewerage charge can be transferred to a public body.
const SEWERAGE_CHARGE: NaiveDate = day(2009, 4, 15);

const NOT_THEIRS: Bilingual = Bilingual::new(
    "geen van de deelnemende organen heeft deze bevoegdheid",
    "none of the participating organs holds this power",
);
const DOES_NOT_FIT: Bilingual = Bilingual::new(
    "de bevoegdheid past niet bij de deelnemers, het belang of het gebied van de regeling",
    "the power does not fit the participants, the interest or the area of the arrangement",
);
const TAX_NOT_NAMED: Bilingual =
    Bilingual::new("de belasting staat niet in artikel 30", "the tax is not named in article 30");
const SEWERAGE_TOO_EARLY: Bilingual = Bilingual::new(
    "de rioolheffing kon vóór 15 april 2009 niet worden overgedragen",
    "the sewerage levy could not be transferred before 15 April 2009",
);
const TAX: Bilingual = Bilingual::new("er is een belastingbevoegdheid overgedragen", "a power to tax was transferred");
const BINDING_RULES: Bilingual = Bilingual::new(
    "er is een bevoegdheid tot regelgeving overgedragen",
    "a power to make binding rules was transferred",
);

/// Hands every power that the text transfers to the check, with its place.
pub(in crate::law) fn each_transferred(
    case: &Case<'_>,
    sink: &mut Sink,
    mut check: impl FnMut(&mut Sink, Subject, &Power),
) -> Applies {
    for (index, power) in case.text().powers().iter().enumerate() {
        if power.basis == PowerBasis::Delegation {
            check(sink, Subject::Power(index), power);
        }
    }
    sink.vouches_for_all_powers(case.text());
    Applies::Yes
}

fn within_participants(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let organs = organs(case);
    each_transferred(case, sink, |sink, subject, power| match power.fits {
        _ if !organs.contains(power.owner) => sink.breach(subject, &NOT_THEIRS),
        Some(true) => {}
        Some(false) => sink.breach(subject, &DOES_NOT_FIT),
        None => sink.unknown(subject, Fact::PowerFits),
    })
}

/// Whether article 30(1) lets a power of that nature be transferred to a body of that form.
pub(in crate::law) enum Article30 {
    Allows,
    Bars(&'static Bilingual),
    /// It depends on a fact that is not known.
    DependsOn(Fact),
}

pub(in crate::law) fn article_30(form: CooperationForm, power: &Power, law_of: NaiveDate) -> Article30 {
    use Article30::{Allows, Bars, DependsOn};
    let is_public_body = form == CooperationForm::PublicBody;
    match (power.nature, power.tax) {
        (None, _) => DependsOn(Fact::PowerNature),
        (Some(PowerNature::Levy), _) if !is_public_body => Bars(&TAX),
        (Some(PowerNature::Regulation), _) if !is_public_body => Bars(&BINDING_RULES),
        (Some(PowerNature::Levy), None) => DependsOn(Fact::Tax),
        (Some(PowerNature::Levy), Some(Tax::Property | Tax::Other)) => Bars(&TAX_NOT_NAMED),
        (Some(PowerNature::Levy), Some(Tax::Sewerage)) if law_of < SEWERAGE_CHARGE => Bars(&SEWERAGE_TOO_EARLY),
        (Some(PowerNature::Levy | PowerNature::Regulation | PowerNature::Administration), _) => Allows,
    }
}

/// Of a public body the taxes that it names; of a joint organ and an operational management organisation no tax and no
/// binding rules.
fn allowed_by_article_30(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let form = case.text().form();
    each_transferred(case, sink, |sink, subject, power| match article_30(form, power, sink.law_of) {
        Article30::Allows => {}
        Article30::Bars(because) => sink.breach(subject, because),
        Article30::DependsOn(fact) => sink.unknown(subject, fact),
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("powers-within-participants", wgr("30").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("10").paragraph("2"), wgr("1").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Overgedragen worden alleen bevoegdheden die de deelnemers zelf hebben en die passen bij het belang en het gebied van de regeling.",
            "Only powers are transferred that the participants themselves hold and that fit the interest and the area of the arrangement.",
        )
        .because(
            "Wie deelneemt bepaalt wat kan worden overgedragen: een college kan geen bevoegdheid van de raad of de burgemeester overdragen. Een regeling van alleen colleges kan dus ook geen verordenende bevoegdheid van de raad inbrengen. Een regeling die niets overdraagt en met mandaat werkt, voldoet aan de regel.",
            "Who takes part decides what can be transferred: an executive cannot transfer a power of the council or the mayor. An arrangement of executives only can therefore not bring in the council's power to make by-laws either. An arrangement that transfers nothing and works by mandate complies with the rule.",
        )
        .mended_by(
            "Schrap de bevoegdheid uit de regeling, of laat het orgaan waaraan zij toekomt mede deelnemen.",
            "Delete the power from the arrangement, or let the organ that holds it take part as well.",
        )
        .looking_at(&[Fact::PowerFits, Fact::Powers, Fact::Participants])
        .checked_by(within_participants),
    Row::new("ol-tax-limits", wgr("30").paragraph("1").item("a"), since(1985, 1, 1))
        .see_also(&[gemeentewet("228"), gemeentewet("228a"), gemeentewet("229"), gemeentewet("232").paragraph("4")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Aan een openbaar lichaam wordt geen andere belastingbevoegdheid overgedragen dan die in artikel 30 van de Wgr is genoemd.",
            "No power to tax is transferred to a public body other than those named in article 30 of the Wgr.",
        )
        .because(
            "Genoemd zijn precariobelasting, rechten, rechten krachtens andere wetten, de afvalstoffenheffing en sinds 15 april 2009 ook de rioolheffing. Onroerendezaakbelasting, hondenbelasting, parkeerbelasting en toeristenbelasting blijven bij de raad. Het heffen en innen door aangewezen ambtenaren van het lichaam is uitvoering en geen overdracht.",
            "Named are the levy on objects on public land, fees, fees under other acts, the waste levy and since 15 April 2009 also the sewerage levy. Property tax, dog tax, parking tax and tourist tax stay with the council. Levying and collecting by designated officials of the body is execution and no transfer.",
        )
        .mended_by(
            "Laat de belastingbevoegdheid bij de raden en wijs ambtenaren van het lichaam aan voor heffing en invordering.",
            "Leave the power to tax with the councils and designate officials of the body for levying and collecting.",
        )
        .noting(
            "De tekst is gelezen vanaf 7 maart 2002; welke heffingen de lijst daarvoor noemde, is niet gelezen. Dat de uitvoering door aangewezen ambtenaren buiten de grens valt, is een lezing van artikel 232 Gemeentewet.",
            "The text was read from 7 March 2002 onwards; which levies the list named before that was not read. That execution by designated officials falls outside the limit is a reading of article 232 Gemeentewet.",
        )
        .looking_at(&[Fact::PowerNature, Fact::Tax, Fact::Powers])
        .checked_by(allowed_by_article_30),
    Row::new("go-no-tax-no-avv", wgr("30").paragraph("1").item("b"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of(&[JointOrgan])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Aan een gemeenschappelijk orgaan wordt geen bevoegdheid overgedragen om belasting te heffen of algemeen verbindende voorschriften te geven.",
            "No power to levy tax or to give generally binding rules is transferred to a joint organ.",
        )
        .because(
            "Een gemeenschappelijk orgaan is geen rechtspersoon en kan alleen besturen. Beleidsregels mag het wel vaststellen, want die zijn geen algemeen verbindend voorschrift.",
            "A joint organ is no legal person and can only administer. It may adopt policy rules, because these are not generally binding rules.",
        )
        .mended_by(
            "Laat de belasting en de regelgeving bij de raden, of kies voor een openbaar lichaam.",
            "Leave tax and rule-making with the councils, or choose a public body.",
        )
        .looking_at(&[Fact::PowerNature, Fact::Powers])
        .checked_by(allowed_by_article_30),
    Row::new("bvo-no-tax-no-avv", wgr("30").paragraph("1").item("b"), since(2015, 1, 1))
        .see_also(&[gemeentewet("232").paragraph("4")])
        .of(&[OperationsOrganisation])
        .at(&[Form, Amend])
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Aan een bedrijfsvoeringsorganisatie wordt geen bevoegdheid overgedragen om belasting te heffen of algemeen verbindende voorschriften te geven.",
            "No power to levy tax or to give generally binding rules is transferred to an operational management organisation.",
        )
        .because(
            "Een bedrijfsvoeringsorganisatie ondersteunt en voert uit; belasting en regelgeving horen daar niet bij. Haar ambtenaren kunnen sinds 2015 wel worden aangewezen voor het heffen en innen van gemeentelijke belastingen, want dat is uitvoering.",
            "An operational management organisation supports and executes; tax and rule-making are not part of that. Its officials can, since 2015, be designated for levying and collecting municipal taxes, because that is execution.",
        )
        .mended_by(
            "Haal de bevoegdheid uit de regeling en laat haar bij de raden.",
            "Take the power out of the arrangement and leave it with the councils.",
        )
        .looking_at(&[Fact::PowerNature, Fact::Powers])
        .checked_by(allowed_by_article_30),
];
