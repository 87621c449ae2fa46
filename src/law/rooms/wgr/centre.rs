//! Article 8(4), until 2015 article 8(3): the centre arrangement, in which one participant works for the others.

use super::*;
use crate::arrangement::{ArrangementText, Power};

const NO_HOST: Bilingual = Bilingual::new("er is geen centrumgemeente aangewezen", "no host is designated");
const HOST_TAKES_NO_PART: Bilingual =
    Bilingual::new("de centrumgemeente neemt zelf niet deel", "the host does not take part itself");
const TWO_HOSTS: Bilingual = Bilingual::new(
    "een gemeente geeft deze bevoegdheid aan twee centrumgemeenten",
    "a municipality gives this power to two host municipalities",
);
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
    for (index, power) in text.powers().iter().enumerate() {
        check(sink, Subject::Power(index), power.host.or(text.host()));
        if text.powers().iter().take(index).any(|other| is_given_twice(text, power, other)) {
            sink.breach(Subject::Power(index), &TWO_HOSTS);
        }
    }
    if text.powers().is_empty() {
        check(sink, Subject::Arrangement, text.host());
    }
    // The host of the whole is that of every power which names no other.
    if text.host().is_none() {
        sink.vouches_for_all_powers(text);
    }
    Applies::Yes
}

/// Whether one municipality gives the power to two hosts.
fn is_given_twice(text: &ArrangementText, power: &Power, other: &Power) -> bool {
    let host = |power: &Power| power.host.or(text.host());
    let is_other_host = host(power).zip(host(other)).is_some_and(|(a, b)| a != b);
    let by_one = power.of.is_empty() || other.of.is_empty() || power.of.iter().any(|code| other.of.contains(code));
    is_other_host && by_one && power.name == other.name
}

fn described_powers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let text = case.text();
    // Where the text has a list, its powers need not be recorded here.
    if text.powers().is_empty() && text.has(ClauseKind::PowersList) != Some(true) {
        sink.lacks(text.knows_all_powers(), Subject::Arrangement, Fact::Powers, &NOT_DESCRIBED);
    }
    Applies::Yes
}

fn each_power(case: &Case<'_>, sink: &mut Sink, check: impl Fn(&mut Sink, Subject, &Power)) -> Applies {
    for (index, power) in case.text().powers().iter().enumerate() {
        check(sink, Subject::Power(index), power);
    }
    sink.vouches_for_all_powers(case.text());
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
        None => sink.vouches_for_all_powers(case.text()),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("centrum-one-host", wgr("8").paragraph("3"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("8").paragraph("4"))])
        .read_since(2002, 3, 7)
        .of(&[CentreMunicipality])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Voor elke bevoegdheid in een centrumregeling is er precies één centrumgemeente, en die neemt zelf deel.",
            "For every power in a centre-municipality arrangement there is exactly one host, and the host is a participant.",
        )
        .because(
            "De wet spreekt van één van de deelnemende gemeenten. Verschillende bevoegdheden kunnen bij verschillende gemeenten liggen; zulke regelingen bestaan. Eén bevoegdheid bij twee centrumgemeenten kan niet.",
            "The act speaks of one of the participating municipalities. Different powers may lie with different municipalities; such arrangements exist. One power with two hosts is not possible.",
        )
        .mended_by(
            "Wijs per bevoegdheid één deelnemende gemeente als centrumgemeente aan.",
            "Designate one participating municipality as host for each power.",
        )
        .noting(
            "Dat de ene centrumgemeente per bevoegdheid geldt en niet per regeling, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "That the single host counts per power and not per arrangement is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Host, Fact::Powers, Fact::Participants])
        .checked_by(one_host),
    Row::new("centrum-r0-described-powers", wgr("8").paragraph("3"), lasting((1985, 1, 1), (2015, 1, 1)))
        .assumed_until(2002, 3, 7)
        .of(&[CentreMunicipality])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een centrumregeling omschrijft de bevoegdheden die organen of ambtenaren van de centrumgemeente uitoefenen.",
            "A centre-municipality arrangement describes the powers that organs or officials of the host exercise.",
        )
        .because(
            "Tot en met 2014 vroeg de wet om daarin omschreven bevoegdheden, van bestuursorganen of van ambtenaren. Een regeling die alleen in algemene zin samenwerking afspreekt, is dus geen centrumregeling. Of het om mandaat of delegatie ging, liet de wet open.",
            "Up to and including 2014 the act asked for powers described in the arrangement, of organs or of officials. An arrangement that merely agrees on cooperation in general is therefore no centre-municipality arrangement. The act left open whether this was mandate or delegation.",
        )
        .mended_by(
            "Neem in de regeling een omschrijving op van de bevoegdheden die de centrumgemeente uitoefent.",
            "Put a description of the powers that the host exercises into the arrangement.",
        )
        .looking_at(&[Fact::Powers, Fact::Clause(ClauseKind::PowersList)])
        .checked_by(described_powers),
    Row::new("centrum-mandate-only", wgr("8").paragraph("4"), since(2015, 1, 1))
        .see_also(&[awb("10:15")])
        .of(&[CentreMunicipality])
        .at(&[Form, Amend, Operate])
        .judged_on(Anchor::LastDecision)
        .says(
            "In een centrumregeling krijgt de centrumgemeente haar bevoegdheden in mandaat, niet door overdracht.",
            "In a centre-municipality arrangement the host gets its powers by mandate, not by transfer.",
        )
        .because(
            "Sinds 2015 spreekt de wet alleen van mandateren: de centrumgemeente besluit in naam van het orgaan dat de bevoegdheid houdt. Overdracht kan alleen als een andere wet dat toestaat. Voor regelingen van vóór 2015 geldt een eigen regel.",
            "Since 2015 the act speaks of mandating only: the host decides in the name of the organ that keeps the power. Transfer is possible only where another act allows it. For arrangements from before 2015 there is a separate rule.",
        )
        .mended_by(
            "Zet de overdracht om in mandaat, of kies een vorm waaraan bevoegdheden kunnen worden overgedragen.",
            "Turn the transfer into a mandate, or choose a form to which powers can be transferred.",
        )
        .noting(
            "Dat een andere wet overdracht kan toestaan, volgt uit Awb 10:15; de combinatie is een lezing.",
            "That another act may allow transfer follows from Awb 10:15; the combination is a reading.",
        )
        .looking_at(&[Fact::Powers])
        .checked_by(mandate_only),
    Row::new("centrum-mandate-not-excluded", wgr("8").paragraph("4"), since(2015, 1, 1))
        .see_also(&[awb("10:3").paragraph("1"), awb("10:3").paragraph("2")])
        .of(&[CentreMunicipality])
        .at(&[Form, Amend])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een bevoegdheid wordt niet gemandateerd als de regeling waarop zij steunt zich daartegen verzet.",
            "A power is not mandated if the rule on which it rests opposes mandate.",
        )
        .because(
            "De grens staat in de Wgr zelf en ook in de Awb, die daarnaast de aard van de bevoegdheid noemt. Of een bevoegdheid zich tegen mandaat verzet, staat soms in de bijzondere wet en moet soms uit haar aard worden afgeleid.",
            "The limit is in the Wgr itself and also in the Awb, which adds the nature of the power. Whether a power opposes mandate is sometimes stated in the special act and sometimes follows from its nature.",
        )
        .mended_by(
            "Haal de bevoegdheid uit het mandaat en laat het eigen orgaan beslissen.",
            "Take the power out of the mandate and let the municipality's own organ decide.",
        )
        .looking_at(&[Fact::ExcludesMandate, Fact::Powers])
        .checked_by(mandate_not_excluded),
    Row::new("centrum-legacy-delegation", wgr("8").paragraph("4"), since(2015, 1, 1))
        .resting_on(Basis::OwnReading)
        .of(&[CentreMunicipality])
        .at(&[Operate, Amend])
        .warning()
        .says(
            "Een centrumregeling van vóór 2015 die bevoegdheden overdroeg, moet aan het huidige recht worden getoetst.",
            "A centre-municipality arrangement from before 2015 that transferred powers must be tested against current law.",
        )
        .because(
            "De wet van 2014 heeft voor de centrumregeling geen overgangsbepaling. Of een oude overdracht doorwerkt of als mandaat moet worden gelezen, is niet vastgesteld. De regel wijst alleen op het vraagstuk.",
            "The act of 2014 has no transitional provision for the centre-municipality arrangement. Whether an old transfer still works or must be read as a mandate is not settled. The rule only points at the question.",
        )
        .mended_by(
            "Wijzig de regeling zo dat de bevoegdheden in mandaat worden uitgeoefend.",
            "Amend the arrangement so that the powers are exercised under mandate.",
        )
        .noting(
            "Dat een overgangsbepaling ontbreekt, is gelezen in Stb. 2014, 306 (artikelen VIII tot en met XII); het gevolg is een lezing.",
            "That a transitional provision is missing was read in Stb. 2014, 306 (articles VIII to XII); the consequence is a reading.",
        )
        .looking_at(&[Fact::Powers])
        .checked_by(legacy_delegation),
];
