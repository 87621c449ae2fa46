//! Algemene wet bestuursrecht: how consent is given and refused (articles 10:29 to 10:32), and that a decision does
//! not work before it is made known (article 3:40).

use crate::{
    governance::Outcome,
    law::{
        core::silence::{Silence, silence},
        rooms::prelude::*,
    },
};

const UNDER_CONDITIONS: Bilingual =
    Bilingual::new("de toestemming is onder voorwaarden gegeven", "the consent was given under conditions");
const WITHDRAWN: Bilingual = Bilingual::new("de toestemming is ingetrokken", "the consent was withdrawn");
const NO_TALKS: Bilingual = Bilingual::new(
    "de raad weigerde zonder eerst overleg aan te bieden",
    "the council refused without offering talks first",
);
const TERM_RUNS: Bilingual = Bilingual::new(
    "de termijn van dertien weken liep nog toen het orgaan besloot",
    "the term of thirteen weeks was still running when the organ decided",
);

fn unconditional(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_consented {
        return Applies::Yes;
    }
    let mut applies = Applies::No;
    for consent in consents(case).filter(|consent| consent.is_given()) {
        applies = Applies::Yes;
        let subject = Subject::Party(consent.by);
        if consent.conditional {
            sink.breach(subject, &UNDER_CONDITIONS);
        } else if consent.withdrawn_on.is_some() {
            sink.breach(subject, &WITHDRAWN);
        } else if consent.until.is_some() {
            // The council may set a term for the decision; a term of the consent itself it may not set.
            sink.unknown(subject, Fact::Consent);
        }
    }
    applies
}

fn refusal_after_talks(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.all_plain {
        return Applies::No;
    }
    let mut applies = Applies::No;
    for consent in consents(case).filter(|consent| consent.outcome == Outcome::Refused) {
        applies = Applies::Yes;
        match consent.talks_on {
            Some(talks) if talks <= consent.on => {}
            Some(_) => sink.breach(Subject::Party(consent.by), &NO_TALKS),
            None => sink.lacks(case.record().is_complete(), Subject::Party(consent.by), Fact::Talks, &NO_TALKS),
        }
    }
    applies
}

fn deemed_given(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if sink.glance.nobody_asked {
        return Applies::No;
    }
    let mut applies = Applies::No;
    for municipality in acting_municipalities(case) {
        let subject = Subject::Party(council(municipality));
        match silence(case, municipality) {
            Silence::None => continue,
            Silence::Unknown => sink.unknown(subject, Fact::Consent),
            Silence::GivenOn(given_on) => {
                if decided_on(case, municipality).is_some_and(|decided| decided < given_on) {
                    sink.breach(subject, &TERM_RUNS);
                }
            }
        }
        applies = Applies::Yes;
    }
    applies
}

/// The Awb names no medium for an arrangement, so the first publication counts.
fn not_before_publication(case: &Case<'_>, sink: &mut Sink) -> Applies {
    not_before(case, sink, case.record().publications().first())
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("consent-unconditional", awb("10:29").paragraph("2"), since(1998, 1, 1))
        .see_also(&[awb("10:32").paragraph("1"), awb("10:32").paragraph("2")])
        .read_since(2005, 7, 1)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Toestemming wordt niet onder voorwaarden of voor een bepaalde tijd gegeven en niet ingetrokken.",
            "Consent is not given under conditions or for a fixed time, and is not withdrawn.",
        )
        .because(
            "Wensen en moties bij het raadsbesluit zijn geen voorwaarden. Wel mag de raad een termijn stellen waarbinnen het college moet besluiten. Een voorwaardelijke toestemming roept de vraag op of zij wel is gegeven.",
            "Wishes and motions with the council's decision are not conditions. The council may, however, set a term within which the executive must decide. A conditional consent raises the question whether it was given at all.",
        )
        .mended_by(
            "Laat de raad onvoorwaardelijk besluiten en de wensen apart meegeven.",
            "Let the council decide unconditionally and state its wishes separately.",
        )
        .noting(
            "De Awb-tekst is gelezen; toepassing op de toestemming van Wgr artikel 1 is een lezing. Eerste dag: secundaire bron.",
            "The text of the Awb was read; applying it to the consent of Wgr article 1 is a reading. First day: secondary source.",
        )
        .looking_at(&[Fact::Consent, Fact::Participants])
        .checked_by(unconditional),
    Row::new("consent-refusal-after-talks", awb("10:30").paragraph("1"), since(1998, 1, 1))
        .see_also(&[awb("10:32").paragraph("1"), awb("10:30").paragraph("2")])
        .read_since(2005, 7, 1)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "De raad weigert toestemming pas nadat het college of de burgemeester gelegenheid tot overleg heeft gehad.",
            "The council refuses consent only after the executive or mayor has been given the opportunity for talks.",
        )
        .because(
            "De motivering van de weigering moet naar dat overleg verwijzen. Hetzelfde geldt voor een toestemming voor een deel van de regeling. Een bespreking in de raadsvergadering waarin het college het woord voert, kan volstaan.",
            "The reasons for the refusal must refer to those talks. The same holds for consent to a part of the arrangement. A debate in the council meeting in which the executive speaks may suffice.",
        )
        .mended_by(
            "Bied alsnog overleg aan en laat de raad daarna opnieuw en met verwijzing besluiten.",
            "Offer talks after all and then let the council decide anew with a reference to them.",
        )
        .noting(
            "De Awb-tekst is gelezen; toepassing op Wgr artikel 1 en wat als overleg volstaat, is een lezing. Eerste dag: secundaire bron.",
            "The text of the Awb was read; applying it to Wgr article 1 and what suffices as talks is a reading. First day: secondary source.",
        )
        .looking_at(&[Fact::Consent, Fact::Talks, Fact::Participants])
        .checked_by(refusal_after_talks),
    Row::new("consent-deemed-given", awb("10:31").paragraph("4"), since(1998, 1, 1))
        .see_also(&[awb("10:32").paragraph("1"), awb("10:31").paragraph("1"), awb("10:31").paragraph("2")])
        .read_since(2005, 7, 1)
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .advisory()
        .judged_on(Anchor::LastDecision)
        .says(
            "Beslist de raad niet binnen dertien weken op het verzoek om toestemming, dan geldt die als gegeven.",
            "If the council does not decide within thirteen weeks on the request for consent, it counts as given.",
        )
        .because(
            "De Awb verklaart de regels over goedkeuring van toepassing op een vereiste toestemming van een ander orgaan. De termijn loopt vanaf de verzending van het verzoek en kan één keer met hoogstens dertien weken worden verlengd. Sinds 28 december 2009 loopt dit via paragraaf 4.1.3.3.",
            "The Awb applies its rules on approval to a required consent of another organ. The term runs from the sending of the request and can be extended once by at most thirteen weeks. Since 28 December 2009 this works through paragraph 4.1.3.3.",
        )
        .mended_by(
            "Leg vast wanneer de toestemming is gevraagd, en wacht de termijn of het raadsbesluit af.",
            "Record when consent was asked, and wait for the term or the council's decision.",
        )
        .noting(
            "De Awb-tekst is gelezen; dat de toestemming van Wgr artikel 1 zo'n toestemming is, is een lezing. Eerste dag: secundaire bron.",
            "The text of the Awb was read; that the consent of Wgr article 1 is such a consent is a reading. First day: secondary source.",
        )
        .looking_at(&[Fact::Consent, Fact::Decision, Fact::Participants])
        .checked_by(deemed_given),
    Row::new("not-in-force-before-publication-r0b", awb("3:40"), lasting((2006, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("26").paragraph("2")])
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::Publication)
        .says(
            "Van 2006 tot 2015 treedt een regeling of besluit niet in werking vóór de eerste bekendmaking.",
            "From 2006 to 2015 an arrangement or decision does not enter into force before its first publication.",
        )
        .because(
            "De Wgr zweeg in die jaren over de inwerkingtreding. De Awb zegt dat een besluit niet in werking treedt voordat het is bekendgemaakt. Welke van de bekendmakingen in de verschillende gemeenten dan telt, staat nergens; wij nemen de eerste.",
            "In those years the Wgr was silent on entry into force. The Awb says that a decision does not enter into force before it is published. Which of the publications in the different municipalities counts is stated nowhere; we take the first.",
        )
        .mended_by(
            "Stel de dag van inwerkingtreding op of na de eerste bekendmaking.",
            "Set the day of entry into force on or after the first publication.",
        )
        .noting(
            "Artikel 3:40 geldt sinds 1 januari 1994 (tekst en dag gelezen op pgawb.nl); toepassing op de regeling en de keuze voor de eerste bekendmaking zijn een lezing.",
            "Article 3:40 has applied since 1 January 1994 (text and day read on pgawb.nl); applying it to the arrangement and choosing the first publication is a reading.",
        )
        .looking_at(&[Fact::Publication, Fact::EntryIntoForce])
        .checked_by(not_before_publication),
];
