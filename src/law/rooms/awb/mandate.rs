//! Articles 10:3 to 10:12: to whom, for what and how a mandate is given.

use crate::{
    arrangement::PowerBasis,
    law::rooms::prelude::*,
    operation::{Mandate, MandatedPower, Workplace},
};

/// From then on a mandate to decide an administrative appeal is no longer excluded.
const APPEALS_BY_MANDATE: NaiveDate = day(2013, 1, 1);

const BINDING_RULES: Bilingual = Bilingual::new(
    "het mandaat betreft algemeen verbindende voorschriften",
    "the mandate covers generally binding rules",
);
const SPECIAL_PROCEDURE: Bilingual = Bilingual::new(
    "de vereiste meerderheid of procedure verdraagt geen mandaat",
    "the required majority or procedure does not allow a mandate",
);
const ADMINISTRATIVE_APPEAL: Bilingual = Bilingual::new(
    "het mandaat betreft de beslissing op een beroepschrift",
    "the mandate covers the decision on an administrative appeal",
);
const SUPERVISION: Bilingual = Bilingual::new(
    "het mandaat betreft vernietiging of onthouding van goedkeuring",
    "the mandate covers annulment or refusal of approval",
);
const NO_CONSENT_OF_PERSON: Bilingual =
    Bilingual::new("de gemandateerde heeft niet ingestemd", "the mandated person did not consent");
const NO_CONSENT_OF_SUPERIOR: Bilingual = Bilingual::new(
    "degene onder wie de gemandateerde werkt, heeft niet ingestemd",
    "the one under whom the mandated person works did not consent",
);
const GENERAL_ORAL: Bilingual =
    Bilingual::new("het algemene mandaat staat niet op schrift", "the general mandate is not in writing");
const OUTSIDER_ORAL: Bilingual = Bilingual::new(
    "het mandaat aan iemand van buiten staat niet op schrift",
    "the mandate to an outsider is not in writing",
);
const NOT_ALLOWED: Bilingual = Bilingual::new(
    "de mandaatgever heeft geen ondermandaat toegestaan",
    "the organ that gave the mandate did not allow a sub-mandate",
);
const NO_PARENT: Bilingual = Bilingual::new(
    "het mandaat waarop het ondermandaat rust, ontbreekt",
    "the mandate on which the sub-mandate rests is missing",
);
const WIDER: Bilingual =
    Bilingual::new("het ondermandaat gaat verder dan het mandaat", "the sub-mandate goes further than the mandate");
const NO_REPRESENTATION: Bilingual = Bilingual::new(
    "de burgemeester heeft de vertegenwoordiging niet opgedragen",
    "the mayor did not assign the representation",
);

/// A mandate in the sense of article 10:1, passed on or not; a power of attorney is none.
fn is_mandate(mandate: &Mandate) -> bool {
    matches!(mandate.basis, PowerBasis::Mandate | PowerBasis::SubMandate)
}

fn each_mandate<'a>(
    case: &Case<'a>,
    sink: &mut Sink,
    counts: fn(&Mandate) -> bool,
    check: impl FnMut(&mut Sink, Entry<'a, Mandate>),
) -> Applies {
    let period = |mandate: &Mandate| counts(mandate).then_some(mandate.period);
    each_that_lasts::<Mandate>(case, sink, period, check)
}

/// Whether the holder works under the organ in whose name they act.
fn works_under_the_organ(mandate: &Mandate) -> Option<bool> {
    Some(mandate.workplace? == Workplace::Municipality(mandate.by.municipality()))
}

fn excluded_kinds(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_mandate(case, sink, is_mandate, |sink, entry| {
        let because = match entry.fact.power {
            None => return sink.unknown(entry.subject(), entry.missing()),
            Some(MandatedPower::Regulation) if !entry.fact.allowed_by_statute => &BINDING_RULES,
            Some(MandatedPower::SpecialMajority) => &SPECIAL_PROCEDURE,
            Some(MandatedPower::Supervision) => &SUPERVISION,
            Some(MandatedPower::Appeal) if sink.law_of < APPEALS_BY_MANDATE => &ADMINISTRATIVE_APPEAL,
            Some(_) => return,
        };
        sink.breach(entry.subject(), because);
    })
}

/// Not asked where a statutory rule provides for the mandate, nor of a holder without a superior.
fn consented(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_mandate(case, sink, is_mandate, |sink, entry| {
        let mandate = entry.fact;
        match works_under_the_organ(mandate) {
            Some(true) => return,
            _ if mandate.allowed_by_statute => return,
            Some(false) => {}
            None => return sink.unknown(entry.subject(), entry.missing()),
        }
        let has_superior = mandate.workplace != Some(Workplace::Private);
        match (mandate.accepted, mandate.accepted_by_employer) {
            (Some(false), _) => sink.breach(entry.subject(), &NO_CONSENT_OF_PERSON),
            (_, Some(false)) => sink.breach(entry.subject(), &NO_CONSENT_OF_SUPERIOR),
            (Some(true), Some(true)) => {}
            (Some(true), None) if !has_superior => {}
            _ => sink.unknown(entry.subject(), entry.missing()),
        }
    })
}

fn in_writing(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_mandate(case, sink, is_mandate, |sink, entry| {
        match (entry.fact.written, entry.fact.general, works_under_the_organ(entry.fact)) {
            (Some(true), _, _) | (_, false, Some(true)) => {}
            (Some(false), true, _) => sink.breach(entry.subject(), &GENERAL_ORAL),
            (Some(false), false, Some(false)) => sink.breach(entry.subject(), &OUTSIDER_ORAL),
            _ => sink.unknown(entry.subject(), entry.missing()),
        }
    })
}

fn submandate(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let is_passed_on = |mandate: &Mandate| mandate.basis == PowerBasis::SubMandate;
    each_mandate(case, sink, is_passed_on, |sink, entry| {
        let passed_on = entry.fact;
        let parent = passed_on.under.as_ref().and_then(|key| case.operation()?.mandate(key));
        let Some(parent) = parent else {
            return sink.lacks(entry.complete, entry.subject(), entry.missing(), &NO_PARENT);
        };
        let of_another_kind = parent.power.zip(passed_on.power).is_some_and(|(whole, part)| whole != part);
        let is_wider = parent.by != passed_on.by || !parent.general && (passed_on.general || of_another_kind);
        match parent.may_pass_on {
            _ if !parent.period.contains(case.on()) => sink.breach(entry.subject(), &NO_PARENT),
            Some(false) => sink.breach(entry.subject(), &NOT_ALLOWED),
            _ if is_wider => sink.breach(entry.subject(), &WIDER),
            // A general mandate can be about more kinds of powers than the one that is recorded.
            Some(true) if !of_another_kind => {}
            _ => sink.unknown(entry.subject(), entry.missing()),
        }
    })
}

/// A power of attorney by the executive to somebody who does not work under it gives no representation of the
/// municipality; only the mayor can charge them with that.
fn represents(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let is_for_others = |mandate: &Mandate| {
        mandate.basis == PowerBasis::PowerOfAttorney
            && mandate.by.organ() == Organ::Executive
            && works_under_the_organ(mandate) != Some(true)
    };
    let (all, _) = case.logged::<Mandate>();
    each_mandate(case, sink, is_for_others, |sink, entry| {
        let mandate = entry.fact;
        let mayor = OrganOf::new(mandate.by.municipality(), Organ::Mayor);
        let is_charged = |one: &Mandate| one.by == mayor && one.to == mandate.to && one.period.contains(case.on());
        if all.iter().any(|one| !is_mandate(one) && is_charged(one)) {
            return;
        }
        let known = entry.complete && mandate.workplace.is_some();
        sink.lacks(known, entry.subject(), entry.missing(), &NO_REPRESENTATION);
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("mandate-excluded-kinds", awb("10:3").paragraph("2"), since(1998, 1, 1))
        .see_also(&[awb("10:3").paragraph("1")])
        .read_since(2002, 4, 1)
        .of_any(UNDER_WGR)
        .at(&[Form, Operate])
        .says(
            "Er wordt geen mandaat verleend voor besluiten die het orgaan volgens de Awb zelf moet nemen.",
            "No mandate is given for decisions that, under the Awb, the organ must take itself.",
        )
        .because(
            "Dat zijn algemeen verbindende voorschriften, tenzij de bevoegdheid zelf mandaat toelaat; besluiten met een versterkte meerderheid of een daarmee strijdige procedure; en vernietiging of weigering van goedkeuring. Tot 2013 hoorde ook het beslissen op een beroepschrift daarbij. Een wettelijk voorschrift of de aard van de bevoegdheid kan mandaat ook in andere gevallen uitsluiten.",
            "These are generally binding rules, unless the power itself allows for mandate; decisions needing a special majority or a procedure that opposes it; and annulment or refusal of approval. Until 2013 deciding an administrative appeal was among them too. A statutory rule or the nature of the power can also exclude mandate in other cases.",
        )
        .mended_by(
            "Trek het mandaat op dit punt in en laat het orgaan zelf besluiten.",
            "Withdraw the mandate on this point and let the organ decide itself.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards.",
        )
        .looking_at(&[Fact::Logged(Topic::Mandates)])
        .checked_by(excluded_kinds),
    Row::new("mandate-consent", awb("10:4").paragraph("1"), since(1998, 1, 1))
        .see_also(&[awb("10:4").paragraph("2"), wgr("8").paragraph("4")])
        .read_since(2002, 4, 1)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, PlainArrangement, ServiceAgreement])
        .at(&[Form, Operate])
        .says(
            "Mandaat aan iemand die niet onder het orgaan werkt, behoeft de instemming van de gemandateerde en van degene onder wie hij werkt.",
            "A mandate to someone who does not work under the organ needs their consent and that of the one under whom they work.",
        )
        .because(
            "Na een ambtelijke fusie werkt het personeel bij het lichaam, terwijl de bevoegdheden bij de colleges blijven; daarom is dit de gewone toets. Instemming is niet nodig als een wettelijk voorschrift in het mandaat voorziet, zoals sinds 2015 bij de centrumregeling. Zij kan in de regeling zelf of in een algemene aanvaarding staan.",
            "After an ambtelijke fusie the staff work for the body while the powers stay with the executives; so this is the normal check. No consent is needed if a statutory rule provides for the mandate, as it does since 2015 for the centre-municipality arrangement. It may stand in the arrangement itself or in a general acceptance.",
        )
        .mended_by(
            "Laat de functionaris en het bestuur van het lichaam alsnog schriftelijk instemmen met het mandaat.",
            "Have the official and the board of the body still consent to the mandate in writing.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002. Dat de instemming ook in de regeling of een algemene aanvaarding kan staan, is een lezing.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards. That the consent may also stand in the arrangement or a general acceptance is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Mandates)])
        .checked_by(consented),
    Row::new("mandate-written", awb("10:5").paragraph("2"), since(1998, 1, 1))
        .read_since(2002, 4, 1)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, ServiceAgreement])
        .at(&[Form, Operate])
        .says(
            "Een algemeen mandaat is schriftelijk, en een mandaat aan iemand buiten de eigen organisatie is dat altijd.",
            "A general mandate is in writing, and a mandate to someone outside the organ's own organisation always is.",
        )
        .because(
            "Alleen een mandaat voor één geval aan een eigen medewerker mag mondeling. Werkt de medewerker bij het lichaam of bij een andere gemeente, dan moet ook dat op papier staan.",
            "Only a mandate for one case to the organ's own staff may be oral. If the official works for the body or for another municipality, that too must be on paper.",
        )
        .mended_by(
            "Leg het mandaat schriftelijk vast in een mandaatbesluit.",
            "Record the mandate in writing in a mandate decision.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards.",
        )
        .looking_at(&[Fact::Logged(Topic::Mandates)])
        .checked_by(in_writing),
    Row::new("submandate-allowed", awb("10:9").paragraph("1"), since(1998, 1, 1))
        .see_also(&[awb("10:9").paragraph("2")])
        .read_since(2002, 4, 1)
        .of(&[PublicBody, JointOrgan, OperationsOrganisation, CentreMunicipality, PlainArrangement, ServiceAgreement])
        .at(&[Form, Operate])
        .says(
            "Ondermandaat bestaat alleen als de mandaatgever het heeft toegestaan.",
            "A sub-mandate exists only if the organ that gave the mandate allowed it.",
        )
        .because(
            "Voor het ondermandaat gelden dezelfde regels als voor het mandaat: schriftelijk, met instemming waar nodig en binnen dezelfde grenzen. Een keten langer dan één schakel vraagt toestemming voor elke schakel.",
            "The same rules apply to the sub-mandate as to the mandate: in writing, with consent where needed and within the same limits. A chain longer than one link needs permission for each link.",
        )
        .mended_by(
            "Laat de mandaatgever ondermandaat alsnog toestaan in het mandaatbesluit, of trek het ondermandaat in.",
            "Have the organ still allow sub-mandates in its mandate decision, or withdraw the sub-mandate.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002. Dat elke schakel van een langere keten toestemming vraagt, is een lezing.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards. That every link of a longer chain needs permission is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Mandates)])
        .checked_by(submandate),
    Row::new("power-of-attorney-other-staff", awb("10:12"), since(1998, 1, 1))
        .see_also(&[gemeentewet("171").paragraph("2"), Provision::article(Act::BurgerlijkWetboek3, "60")])
        .read_since(2002, 4, 1)
        .resting_on(Basis::OwnReading)
        .of(&[PublicBody, OperationsOrganisation, ServiceAgreement])
        .at(&[Form, Operate])
        .advisory()
        .says(
            "Een volmacht aan personeel van het lichaam berust op het burgerlijk recht en op een opdracht van de burgemeester, niet op de mandaatregels.",
            "A power of attorney for staff of the body rests on private law and on a commission by the mayor, not on the rules on mandate.",
        )
        .because(
            "De Awb past de mandaatregels alleen toe op volmacht en machtiging aan wie onder het orgaan werkt. Wie bij het lichaam werkt, heeft een gewone volmacht nodig om voor de gemeente overeenkomsten te sluiten. De vertegenwoordiging van de gemeente kan alleen de burgemeester aan hem opdragen.",
            "The Awb applies the rules on mandate to powers of attorney and authorisations only for those who work under the organ. Who works for the body needs an ordinary power of attorney to contract for the municipality. Only the mayor can charge them with representing the municipality.",
        )
        .mended_by(
            "Laat college en burgemeester een schriftelijke volmacht en een opdracht tot vertegenwoordiging geven.",
            "Have the executive and the mayor give a written power of attorney and a commission to represent.",
        )
        .noting(
            "De eerste dag, 1 januari 1998, komt uit een secundaire bron (Stb. 1996, 333); de tekst is gelezen vanaf 1 april 2002. Artikel 3:60 BW is niet nagelezen en de gevolgtrekking voor personeel van het lichaam is een lezing. Nagegaan wordt of naast een volmacht van het college de burgemeester de vertegenwoordiging opdroeg.",
            "The first day, 1 January 1998, comes from a secondary source (Stb. 1996, 333); the text was read from 1 April 2002 onwards. Article 3:60 of the Civil Code was not read and the conclusion for staff of the body is a reading. What is checked is whether beside a power of attorney by the executive the mayor assigned the representation.",
        )
        .looking_at(&[Fact::Logged(Topic::Mandates)])
        .checked_by(represents),
];
