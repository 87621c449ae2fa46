//! The definition of an ambtelijke fusie, as rules: no law, but the literature, against which a shared organisation is
//! checked before it may be called one.

mod profile;

pub use profile::FunctionalProfile;

use crate::{
    law::rooms::{gemeentewet::organs::keeps_its_organs, prelude::*},
    organisation::{Fte, RetainedStaff},
};

const ONE_MUNICIPALITY: Bilingual =
    Bilingual::new("er neemt maar één gemeente deel", "only one municipality takes part");
const NO_ORGANS: Bilingual = Bilingual::new(
    "de gemeente houdt niet haar eigen raad, college en burgemeester",
    "the municipality does not keep its own council, executive and mayor",
);
const NO_OFFICERS: Bilingual = Bilingual::new(
    "de gemeente houdt niet haar eigen secretaris en griffier",
    "the municipality does not keep its own secretary and clerk",
);
const NOT_SMALL: Bilingual = Bilingual::new(
    "de eigen staf is groter dan de gezamenlijke organisatie",
    "the staff of its own is larger than the shared organisation",
);
const NO_COUNTER: Bilingual =
    Bilingual::new("de gemeente heeft geen eigen loket", "the municipality has no counter of its own");

fn two_municipalities(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if case.text().municipalities_on(case.members_day()).nth(1).is_none() {
        sink.breach(Subject::Arrangement, &ONE_MUNICIPALITY);
    }
    Applies::Yes
}

/// Asks one question of the staff that each member keeps.
fn of_each_member(
    case: &Case<'_>,
    sink: &mut Sink,
    fact: Fact,
    because: &'static Bilingual,
    question: impl Fn(&RetainedStaff) -> Option<bool>,
) -> Applies {
    let Some(service) = case.service() else { return Applies::No };
    for code in case.text().municipalities_on(case.members_day()) {
        let subject = Subject::Municipality(code);
        match service.retained_by(code).and_then(&question) {
            Some(true) => {}
            Some(false) => sink.breach(subject, because),
            None => sink.unknown(subject, fact),
        }
    }
    Applies::Yes
}

fn keeps_organs(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_keep_their_own {
        return Applies::Yes;
    }
    of_each_member(case, sink, Fact::Organs, &NO_ORGANS, keeps_its_organs)
}

fn keeps_secretary_and_clerk(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_keep_their_own {
        return Applies::Yes;
    }
    // Before the clerk's office became a duty there was no clerk to keep.
    let clerk_required = case.on() >= day(2003, 3, 7);
    let applies = of_each_member(case, sink, Fact::Secretary, &NO_OFFICERS, |retained| retained.has_secretary);
    if clerk_required {
        of_each_member(case, sink, Fact::Clerk, &NO_OFFICERS, |retained| retained.has_clerk);
    }
    applies
}

/// No source fixes a threshold; an own staff larger than the shared organisation is certainly not small (our reading).
/// How large they are must be known of both.
fn small_own_staff(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let Some(service) = case.service() else { return Applies::No };
    let shared: Option<Fte> = service.fte_total();
    for code in case.text().municipalities_on(case.members_day()) {
        let subject = Subject::Municipality(code);
        match (service.retained_by(code).and_then(|retained| retained.fte), shared) {
            (Some(own), Some(shared)) if own > shared => sink.breach(subject, &NOT_SMALL),
            (Some(_), Some(_)) => {}
            _ => sink.unknown(subject, Fact::RetainedStaff),
        }
    }
    Applies::Yes
}

fn own_counters(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let Some(service) = case.service() else { return Applies::No };
    for code in case.text().municipalities_on(case.members_day()) {
        match service.has_counter(code) {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Municipality(code), &NO_COUNTER),
            None => sink.unknown(Subject::Municipality(code), Fact::Counters),
        }
    }
    Applies::Yes
}

/// The model holds one organisation; the rule only asks whether it is known.
fn one_organisation(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if case.service().is_none() {
        sink.unknown(Subject::Organisation, Fact::Organisation);
    }
    Applies::Yes
}

fn rest_shared(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let Some(service) = case.service() else { return Applies::No };
    match FunctionalProfile::of(service.portfolio()) {
        Some(FunctionalProfile::AmbtelijkeFusie) => {}
        Some(other) => sink.breach(Subject::Organisation, other.because()),
        None => sink.unknown(Subject::Organisation, Fact::Portfolio),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::of_the_definition("definition-two-municipalities", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Een ambtelijke fusie verbindt ten minste twee gemeenten die zelfstandig blijven.",
            "An ambtelijke fusie joins at least two municipalities that remain independent.",
        )
        .because(
            "In \"Samen en Toch Apart\" (SETA) staat samen voor het bundelen van de ambtenaren, apart voor het eigen bestuur. Met één gemeente is er niets te bundelen; met een nieuwe gemeente in de plaats van de oude is het een herindeling.",
            "In the phrase \"Samen en Toch Apart\" (SETA), together means the pooled civil servants and apart the separate administrations. With one municipality there is nothing to pool; with a new municipality in place of the old ones it is a municipal reorganisation.",
        )
        .mended_by(
            "Betrek een tweede gemeente, of noem het samenwerkingsverband anders.",
            "Involve a second municipality, or call the cooperation something else.",
        )
        .noting(
            "Leer, geen recht: uit de praktijkliteratuur; het begrip (SETA) dateert van 2002 en wordt hier op elke dag toegepast.",
            "Doctrine, not law: from the practice literature; the concept (SETA) dates from 2002 and is applied here to any day.",
        )
        .looking_at(&[Fact::Participants])
        .checked_by(two_municipalities),
    Row::of_the_definition("definition-keeps-organs", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Elke gemeente houdt haar eigen raad, college en burgemeester.",
            "Each municipality keeps its own council, executive and mayor.",
        )
        .because(
            "Elk college legt verantwoording af aan de eigen raad. Juist doordat de besturen apart blijven, onderscheidt de ambtelijke fusie zich van een herindeling.",
            "Each executive accounts to its own council. It is because the administrations stay apart that the ambtelijke fusie differs from a municipal reorganisation.",
        )
        .mended_by(
            "Herstel het eigen bestuur, of behandel het als herindeling.",
            "Restore the separate administration, or treat it as a municipal reorganisation.",
        )
        .noting(
            "Leer, geen recht: uit de praktijkliteratuur; het begrip (SETA) dateert van 2002 en wordt hier op elke dag toegepast.",
            "Doctrine, not law: from the practice literature; the concept (SETA) dates from 2002 and is applied here to any day.",
        )
        .looking_at(&[Fact::RetainedStaff, Fact::Organs])
        .checked_by(keeps_organs),
    Row::of_the_definition("definition-keeps-secretary-and-clerk", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Elke gemeente houdt een eigen gemeentesecretaris en een eigen griffier.",
            "Each municipality keeps its own municipal secretary and its own council clerk.",
        )
        .because(
            "Zij staan dicht bij het eigen bestuur en horen niet bij het gedeelde deel. De secretaris kan in de praktijk ook directeur van de gedeelde organisatie zijn; dat is een punt om na te gaan.",
            "They stand close to the municipality's own administration and are not in the shared part. In practice the secretary may also be a director of the shared organisation; that is a point to check.",
        )
        .mended_by(
            "Laat elke gemeente een eigen secretaris en griffier aanwijzen.",
            "Let each municipality designate its own secretary and clerk.",
        )
        .noting(
            "Leer, geen recht: uit de praktijkliteratuur; het begrip (SETA) dateert van 2002 en wordt hier op elke dag toegepast.",
            "Doctrine, not law: from the practice literature; the concept (SETA) dates from 2002 and is applied here to any day.",
        )
        .looking_at(&[Fact::RetainedStaff, Fact::Secretary, Fact::Clerk])
        .checked_by(keeps_secretary_and_clerk),
    Row::of_the_definition("definition-small-own-staff", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Naast bestuur, secretaris en griffier houdt een gemeente hoogstens een kleine eigen staf.",
            "Beside its administration, secretary and clerk a municipality keeps at most a small staff of its own.",
        )
        .because(
            "De gemeente bestaat dan nog uit college, raad en een kleine ambtelijke staf, soms met enkele sleutelfuncties dicht bij het bestuur. Een vast getal geeft de literatuur niet.",
            "The municipality then consists of executive, council and a small official staff, sometimes with a few key posts close to the administration. The literature gives no fixed number.",
        )
        .mended_by(
            "Breng meer taken onder bij de gezamenlijke organisatie, of noem het een gedeeltelijke samenwerking.",
            "Place more tasks with the shared organisation, or call it a partial cooperation.",
        )
        .noting(
            "Leer, geen recht; de bronnen zeggen 'kleine staf' zonder getal, dus een drempel is een eigen keuze.",
            "Doctrine, not law; the sources say 'small staff' without a number, so a threshold is our own choice.",
        )
        .looking_at(&[Fact::RetainedStaff])
        .checked_by(small_own_staff),
    Row::of_the_definition("definition-own-counters", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Inwoners kunnen in elke gemeente bij een eigen loket terecht.",
            "Residents can turn to a counter of their own in each municipality.",
        )
        .because(
            "De nabijheid van het bestuur is een van de redenen om niet te herindelen; daarbij hoort dat inwoners dicht bij huis geholpen worden. De mensen achter het loket mogen in dienst zijn van de gedeelde organisatie.",
            "Closeness of the administration is one of the reasons not to reorganise; with it goes that residents are helped near their home. The people behind the counter may be employed by the shared organisation.",
        )
        .mended_by(
            "Open in elke gemeente een loket, of vermeld dat inwoners elders worden geholpen.",
            "Open a counter in each municipality, or state that residents are helped elsewhere.",
        )
        .noting(
            "Zwakste kenmerk: gevonden in het ontwerp van dit project en in een casus (De Waard, drie gemeentekantoren), niet als vast kenmerk in de literatuur.",
            "Weakest feature: found in this project's design and in one case (De Waard, three municipal offices), not as a fixed feature in the literature.",
        )
        .looking_at(&[Fact::Counters])
        .checked_by(own_counters),
    Row::of_the_definition("definition-one-organisation", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Eén ambtelijke organisatie werkt voor alle deelnemende gemeenten, in een eigen lichaam of bij een gastheer.",
            "One official organisation works for all participating municipalities, in a body of its own or with a host.",
        )
        .because(
            "De rechtsvorm doet niet ter zake: een openbaar lichaam, een bedrijfsvoeringsorganisatie, een centrumgemeente of een dienstverleningsovereenkomst met een gastheer kan. Twee organisaties naast elkaar, elk voor een deel van het werk, voldoen niet.",
            "The legal form does not matter: a public body, an operational management organisation, a host municipality or a service agreement with a host will do. Two organisations side by side, each for a part of the work, do not meet it.",
        )
        .mended_by(
            "Voeg de organisaties samen, of beschrijf ze als afzonderlijke samenwerkingsverbanden.",
            "Merge the organisations, or describe them as separate cooperations.",
        )
        .noting(
            "Leer, geen recht: uit de praktijkliteratuur; het begrip (SETA) dateert van 2002 en wordt hier op elke dag toegepast.",
            "Doctrine, not law: from the practice literature; the concept (SETA) dates from 2002 and is applied here to any day.",
        )
        .looking_at(&[Fact::Organisation])
        .checked_by(one_organisation),
    Row::of_the_definition("definition-rest-shared", since(1985, 1, 1))
        .read_since(2002, 1, 1)
        .at(&[Form, Operate])
        .says(
            "Eén organisatie doet voor alle gemeenten het overige ambtelijke werk: beleidsadvies én uitvoering.",
            "The rest of the official work, policy advice and execution, is done by one organisation for all municipalities.",
        )
        .because(
            "Gaat alleen de bedrijfsvoering, of alleen een beleidsveld, over naar een gedeelde organisatie, dan is dat gewone samenwerking en geen ambtelijke fusie. De politieke keuzes blijven bij elk bestuur apart.",
            "If only operational support, or only one policy field, goes to a shared organisation, that is ordinary cooperation and no ambtelijke fusie. The political choices stay with each administration separately.",
        )
        .mended_by(
            "Breng ook het ontbrekende beleidsadvies of de ontbrekende uitvoering onder, of noem het een gedeeltelijke samenwerking.",
            "Bring in the missing policy advice or execution too, or call it a partial cooperation.",
        )
        .noting(
            "Leer, geen recht: uit de praktijkliteratuur; het begrip (SETA) dateert van 2002 en wordt hier op elke dag toegepast.",
            "Doctrine, not law: from the practice literature; the concept (SETA) dates from 2002 and is applied here to any day.",
        )
        .looking_at(&[Fact::Portfolio])
        .checked_by(rest_shared),
];
