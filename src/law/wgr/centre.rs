//! Article 8(4), until 2015 article 8(3): the centre arrangement, in which one participant works for the others.

use super::*;
use crate::arrangement::Power;

const NO_HOST: Bilingual = Bilingual::new("er is geen centrumgemeente aangewezen", "no host is designated");
const HOST_TAKES_NO_PART: Bilingual =
    Bilingual::new("de centrumgemeente neemt zelf niet deel", "the host does not take part itself");
const NOT_DESCRIBED: Bilingual =
    Bilingual::new("de regeling omschrijft geen bevoegdheden", "the arrangement describes no powers");
const DELEGATED: Bilingual = Bilingual::new(
    "deze bevoegdheid is overgedragen in plaats van gemandateerd",
    "this power is transferred instead of mandated",
);
const EXCLUDED: Bilingual = Bilingual::new(
    "de wet achter deze bevoegdheid sluit mandaat uit",
    "the statute behind this power excludes mandate",
);
const LEGACY: Bilingual = Bilingual::new(
    "deze overdracht dateert van vóór 2015, toen artikel 8 veranderde",
    "this transfer dates from before 2015, when article 8 changed",
);

fn one_host(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (text, on) = (case.text(), case.members_day());
    let check = |sink: &mut Sink, subject: Subject, host: Option<MunicipalityCode>| match host {
        Some(host) if text.is_member(host, on) => {}
        Some(_) => sink.breach(subject, &HOST_TAKES_NO_PART),
        None => sink.lacks(text.is_complete(), subject, Fact::Host, &NO_HOST),
    };
    match text.powers() {
        Some(powers) if !powers.is_empty() => {
            for (index, power) in powers.iter().enumerate() {
                check(sink, Subject::Power(index), power.host.or(text.host()));
            }
        }
        _ => check(sink, Subject::Arrangement, text.host()),
    }
    Applies::Yes
}

fn described_powers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    match case.text().powers() {
        Some([_, ..]) => {}
        // The text has a list, of which the powers are not recorded here.
        _ if case.text().has(ClauseKind::PowersList) == Some(true) => {}
        Some([]) => sink.breach(Subject::Arrangement, &NOT_DESCRIBED),
        None => sink.unknown(Subject::Arrangement, Fact::Powers),
    }
    Applies::Yes
}

fn each_power(case: &Case<'_>, sink: &mut Sink, check: impl Fn(&mut Sink, Subject, &Power)) -> Applies {
    match case.text().powers() {
        Some(powers) => {
            for (index, power) in powers.iter().enumerate() {
                check(sink, Subject::Power(index), power);
            }
        }
        None => sink.unknown(Subject::Arrangement, Fact::Powers),
    }
    Applies::Yes
}

fn mandate_only(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_power(case, sink, |sink, subject, power| {
        if power.basis == PowerBasis::Delegation && power.delegation_allowed_by.is_none() {
            sink.breach(subject, &DELEGATED);
        }
    })
}

fn mandate_not_excluded(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_power(case, sink, |sink, subject, power| match (power.basis, power.excludes_mandate) {
        (PowerBasis::Delegation | PowerBasis::Attribution, _) | (_, Some(false)) => {}
        (_, Some(true)) => sink.breach(subject, &EXCLUDED),
        (_, None) => sink.unknown(subject, Fact::ExcludesMandate),
    })
}

/// Of an arrangement made before 2015 only.
fn legacy_delegation(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if case.first_in_force() >= ACT_OF_2014 {
        return Applies::No;
    }
    match transfers(case) {
        Some(true) => sink.breach(Subject::Arrangement, &LEGACY),
        Some(false) => {}
        None => sink.unknown(Subject::Arrangement, Fact::Powers),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Rule] = &[
    Rule {
        id: "centrum-one-host",
        provisions: &[
            (day(1985, 1, 1), Provision::article(Act::Wgr, "8").paragraph("3")),
            (day(2015, 1, 1), Provision::article(Act::Wgr, "8").paragraph("4")),
        ],
        also: &[],
        period: Period::since(day(1985, 1, 1)),
        verified_from: day(2002, 3, 7),
        forms: FormSet::of(&[CooperationForm::CentreMunicipality]),
        moments: MomentSet::of(&[Moment::Form, Moment::Amend]),
        severity: Severity::Blocking,
        anchor: Anchor::LastDecision,
        basis: Basis::Text,
        note: Some(Bilingual::new(
            "Dat de ene centrumgemeente per bevoegdheid geldt en niet per regeling, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "That the single host counts per power and not per arrangement is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )),
        statement: Bilingual::new(
            "Voor elke bevoegdheid in een centrumregeling is er precies één centrumgemeente, en die neemt zelf deel.",
            "For every power in a centre-municipality arrangement there is exactly one host, and the host is a participant.",
        ),
        explanation: Bilingual::new(
            "De wet spreekt van één van de deelnemende gemeenten. Verschillende bevoegdheden kunnen bij verschillende gemeenten liggen; zulke regelingen bestaan. Eén bevoegdheid bij twee centrumgemeenten kan niet.",
            "The act speaks of one of the participating municipalities. Different powers may lie with different municipalities; such arrangements exist. One power with two hosts is not possible.",
        ),
        remedy: Bilingual::new(
            "Wijs per bevoegdheid één deelnemende gemeente als centrumgemeente aan.",
            "Designate one participating municipality as host for each power.",
        ),
        looks_at: &[Fact::Host, Fact::Powers, Fact::Participants],
        check: one_host,
    },
    Rule {
        id: "centrum-r0-described-powers",
        provisions: &[(day(1985, 1, 1), Provision::article(Act::Wgr, "8").paragraph("3"))],
        also: &[],
        period: lasting(day(1985, 1, 1), day(2015, 1, 1)),
        verified_from: day(2002, 3, 7),
        forms: FormSet::of(&[CooperationForm::CentreMunicipality]),
        moments: MomentSet::of(&[Moment::Form, Moment::Amend]),
        severity: Severity::Blocking,
        anchor: Anchor::LastDecision,
        basis: Basis::Text,
        note: Some(Bilingual::new(
            "De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )),
        statement: Bilingual::new(
            "Een centrumregeling omschrijft de bevoegdheden die organen of ambtenaren van de centrumgemeente uitoefenen.",
            "A centre-municipality arrangement describes the powers that organs or officials of the host exercise.",
        ),
        explanation: Bilingual::new(
            "Tot en met 2014 vroeg de wet om daarin omschreven bevoegdheden, van bestuursorganen of van ambtenaren. Een regeling die alleen in algemene zin samenwerking afspreekt, is dus geen centrumregeling. Of het om mandaat of delegatie ging, liet de wet open.",
            "Up to and including 2014 the act asked for powers described in the arrangement, of organs or of officials. An arrangement that merely agrees on cooperation in general is therefore no centre-municipality arrangement. The act left open whether this was mandate or delegation.",
        ),
        remedy: Bilingual::new(
            "Neem in de regeling een omschrijving op van de bevoegdheden die de centrumgemeente uitoefent.",
            "Put a description of the powers that the host exercises into the arrangement.",
        ),
        looks_at: &[Fact::Powers, Fact::Clause(ClauseKind::PowersList)],
        check: described_powers,
    },
    Rule {
        id: "centrum-mandate-only",
        provisions: &[(day(2015, 1, 1), Provision::article(Act::Wgr, "8").paragraph("4"))],
        also: &[Provision::article(Act::Awb, "10:15")],
        period: Period::since(day(2015, 1, 1)),
        verified_from: day(2015, 1, 1),
        forms: FormSet::of(&[CooperationForm::CentreMunicipality]),
        moments: MomentSet::of(&[Moment::Form, Moment::Amend, Moment::Operate]),
        severity: Severity::Blocking,
        anchor: Anchor::LastDecision,
        basis: Basis::Text,
        note: Some(Bilingual::new(
            "Dat een andere wet overdracht kan toestaan, volgt uit Awb 10:15; de combinatie is een lezing.",
            "That another act may allow transfer follows from Awb 10:15; the combination is a reading.",
        )),
        statement: Bilingual::new(
            "In een centrumregeling krijgt de centrumgemeente haar bevoegdheden in mandaat, niet door overdracht.",
            "In a centre-municipality arrangement the host gets its powers by mandate, not by transfer.",
        ),
        explanation: Bilingual::new(
            "Sinds 2015 spreekt de wet alleen van mandateren: de centrumgemeente besluit in naam van het orgaan dat de bevoegdheid houdt. Overdracht kan alleen als een andere wet dat toestaat. Voor regelingen van vóór 2015 geldt een eigen regel.",
            "Since 2015 the act speaks of mandating only: the host decides in the name of the organ that keeps the power. Transfer is possible only where another act allows it. For arrangements from before 2015 there is a separate rule.",
        ),
        remedy: Bilingual::new(
            "Zet de overdracht om in mandaat, of kies een vorm waaraan bevoegdheden kunnen worden overgedragen.",
            "Turn the transfer into a mandate, or choose a form to which powers can be transferred.",
        ),
        looks_at: &[Fact::Powers],
        check: mandate_only,
    },
    Rule {
        id: "centrum-mandate-not-excluded",
        provisions: &[(day(2015, 1, 1), Provision::article(Act::Wgr, "8").paragraph("4"))],
        also: &[
            Provision::article(Act::Awb, "10:3").paragraph("1"),
            Provision::article(Act::Awb, "10:3").paragraph("2"),
        ],
        period: Period::since(day(2015, 1, 1)),
        verified_from: day(2015, 1, 1),
        forms: FormSet::of(&[CooperationForm::CentreMunicipality]),
        moments: MomentSet::of(&[Moment::Form, Moment::Amend]),
        severity: Severity::Blocking,
        anchor: Anchor::LastDecision,
        basis: Basis::Text,
        note: None,
        statement: Bilingual::new(
            "Een bevoegdheid wordt niet gemandateerd als de regeling waarop zij steunt zich daartegen verzet.",
            "A power is not mandated if the rule on which it rests opposes mandate.",
        ),
        explanation: Bilingual::new(
            "De grens staat in de Wgr zelf en ook in de Awb, die daarnaast de aard van de bevoegdheid noemt. Of een bevoegdheid zich tegen mandaat verzet, staat soms in de bijzondere wet en moet soms uit haar aard worden afgeleid.",
            "The limit is in the Wgr itself and also in the Awb, which adds the nature of the power. Whether a power opposes mandate is sometimes stated in the special act and sometimes follows from its nature.",
        ),
        remedy: Bilingual::new(
            "Haal de bevoegdheid uit het mandaat en laat het eigen orgaan beslissen.",
            "Take the power out of the mandate and let the municipality's own organ decide.",
        ),
        looks_at: &[Fact::ExcludesMandate, Fact::Powers],
        check: mandate_not_excluded,
    },
    Rule {
        id: "centrum-legacy-delegation",
        provisions: &[(day(2015, 1, 1), Provision::article(Act::Wgr, "8").paragraph("4"))],
        also: &[],
        period: Period::since(day(2015, 1, 1)),
        verified_from: day(2015, 1, 1),
        forms: FormSet::of(&[CooperationForm::CentreMunicipality]),
        moments: MomentSet::of(&[Moment::Operate, Moment::Amend]),
        severity: Severity::Warning,
        anchor: Anchor::DayAsked,
        basis: Basis::OwnReading,
        note: Some(Bilingual::new(
            "Dat een overgangsbepaling ontbreekt, is gelezen in Stb. 2014, 306 (artikelen VIII tot en met XII); het gevolg is een lezing.",
            "That a transitional provision is missing was read in Stb. 2014, 306 (articles VIII to XII); the consequence is a reading.",
        )),
        statement: Bilingual::new(
            "Een centrumregeling van vóór 2015 die bevoegdheden overdroeg, moet aan het huidige recht worden getoetst.",
            "A centre-municipality arrangement from before 2015 that transferred powers must be tested against current law.",
        ),
        explanation: Bilingual::new(
            "De wet van 2014 heeft voor de centrumregeling geen overgangsbepaling. Of een oude overdracht doorwerkt of als mandaat moet worden gelezen, is niet vastgesteld. De regel wijst alleen op het vraagstuk.",
            "The act of 2014 has no transitional provision for the centre-municipality arrangement. Whether an old transfer still works or must be read as a mandate is not settled. The rule only points at the question.",
        ),
        remedy: Bilingual::new(
            "Wijzig de regeling zo dat de bevoegdheden in mandaat worden uitgeoefend.",
            "Amend the arrangement so that the powers are exercised under mandate.",
        ),
        looks_at: &[Fact::Powers],
        check: legacy_delegation,
    },
];
