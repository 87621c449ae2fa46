//! Article 26: publication and entry into force.

use super::*;
use crate::governance::{Medium, Publication};

const NO_PUBLISHER: Bilingual = Bilingual::new(
    "de regeling wijst geen gemeente aan die bekendmaakt",
    "the arrangement designates no municipality to publish it",
);
const NO_DAY_NAMED: Bilingual = Bilingual::new(
    "het besluit wijst de dag niet aan waarop het ingaat",
    "the decision does not designate the day on which it takes effect",
);
const OTHER_MEDIUM: Bilingual =
    Bilingual::new("de bekendmaking staat in een ander blad", "the publication stands in another medium");
const OTHER_PUBLISHER: Bilingual = Bilingual::new(
    "een andere gemeente maakte bekend dan de aangewezene of die van de vestigingsplaats",
    "another municipality published than the designated one or that of the seat",
);

/// A text names the day in a clause, any other act in the decision itself (26(4)). The act has a day, so a decision of which
/// nobody says that it names it weighs less.
fn effective_day(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if matches!(case.moment(), Moment::Form | Moment::Amend) {
        return clauses(case, sink, &[ClauseKind::EntryIntoForce]);
    }
    match case.record().effective_day_named() {
        Some(true) => {}
        Some(false) => sink.breach(Subject::Arrangement, &NO_DAY_NAMED),
        None => sink.unknown_as(Severity::Warning, Subject::Arrangement, Fact::EffectiveDayNamed),
    }
    Applies::Yes
}

fn publisher(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let text = case.text();
    if text.publisher().is_some() || (text.form().founds_body() && text.seat().is_some()) {
        return Applies::Yes;
    }
    sink.lacks(text.is_complete(), Subject::Arrangement, Fact::Publisher, &NO_PUBLISHER);
    Applies::Yes
}

fn customary(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    // A municipality may have used its own gazette; the other gazettes are no local custom.
    let by = || {
        let customary = |one: &&Publication| matches!(one.medium, Medium::Customary | Medium::Gemeenteblad);
        record.publications().iter().filter(customary).map(|publication| publication.by)
    };
    for code in case.text().municipalities_on(case.members_day()) {
        let subject = Subject::Municipality(code);
        if by().any(|by| by == Some(code)) {
            continue;
        }
        if by().any(|by| by.is_none()) {
            sink.unknown(subject, Fact::Publisher);
        } else {
            sink.lacks(record.is_complete(), subject, Fact::Publication, &NOT_PUBLISHED);
        }
    }
    Applies::Yes
}

/// The municipality that must publish: the designated one, else that of the seat of a body.
pub(super) fn must_publish(case: &Case<'_>) -> Option<MunicipalityCode> {
    let text = case.text();
    text.publisher().or_else(|| if text.form().founds_body() { seat_municipality(case) } else { None })
}

fn published_in(case: &Case<'_>, sink: &mut Sink, medium: Medium) -> Applies {
    let publications = case.record().publications();
    let subject = Subject::Publication;
    if publications.is_empty() {
        sink.lacks(case.record().is_complete(), subject, Fact::Publication, &NOT_PUBLISHED);
        return Applies::Yes;
    }
    let mut there = publications.iter().filter(|publication| publication.medium == medium).peekable();
    if there.peek().is_none() {
        // A notice elsewhere often goes beside the one that counts.
        sink.lacks(case.record().is_complete(), subject, Fact::Publication, &OTHER_MEDIUM);
        return Applies::Yes;
    }
    let Some(must) = must_publish(case) else {
        sink.unknown(subject, Fact::Publisher);
        return Applies::Yes;
    };
    let mut verdict = Some(&OTHER_PUBLISHER);
    let mut known = false;
    for publication in there {
        known |= publication.by.is_some();
        if publication.by == Some(must) {
            verdict = None;
        }
    }
    match verdict {
        // Where the record is not whole, the right municipality may have published besides.
        Some(because) if known => sink.lacks(case.record().is_complete(), subject, Fact::Publication, because),
        Some(_) => sink.unknown(subject, Fact::Publisher),
        None => {}
    }
    Applies::Yes
}

fn in_staatscourant(case: &Case<'_>, sink: &mut Sink) -> Applies {
    published_in(case, sink, Medium::Staatscourant)
}

fn in_gemeenteblad(case: &Case<'_>, sink: &mut Sink) -> Applies {
    published_in(case, sink, Medium::Gemeenteblad)
}

fn not_before_known(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let publications = case.record().publications();
    not_before(case, sink, publications.iter().find(|publication| makes_known(publication)))
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("content-effective-day", wgr("26").paragraph("3"), since(2015, 1, 1))
        .see_also(&[wgr("26").paragraph("4")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling of het besluit wijst de dag van inwerkingtreding aan.",
            "The arrangement or decision designates the day of entry into force.",
        )
        .because(
            "Wie treft of wijzigt, wijst de dag in de tekst aan; verlenging, toetreding, uittreding en opheffing wijzen hem in het besluit aan. Een datum hoeft het niet te zijn: een formule die de dag vastlegt, zoals de dag na de bekendmaking, is genoeg. Zonder aangewezen dag zegt de wet niet wanneer de regeling begint te werken.",
            "A text that forms or amends designates the day itself; extension, accession, withdrawal and dissolution designate it in the decision. It need not be a date: a formula that fixes the day, such as the day after publication, is enough. Without a designated day the act does not say when the arrangement starts to work.",
        )
        .mended_by(
            "Wijs een dag van inwerkingtreding aan, in de tekst of bij aanvullend besluit.",
            "Designate a day of entry into force, in the text or by a supplementary decision.",
        )
        .noting("Dat een formule volstaat, is een lezing.", "That a formula suffices is a reading.")
        .looking_at(&[Fact::Clause(ClauseKind::EntryIntoForce), Fact::EffectiveDayNamed])
        .checked_by(effective_day),
    Row::new("content-publisher", wgr("26").paragraph("2"), since(2015, 1, 1))
        .moved(&[(day(2021, 7, 1), wgr("26").paragraph("1"))])
        .see_also(&[wgr("10").paragraph("3"), wgr("26").paragraph("3")])
        .resting_on(Basis::OwnReading)
        .of_any(UNDER_WGR)
        .at(&[Form])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Zonder lichaam of orgaan wijst de regeling aan welke gemeente bekendmaakt; anders doet de vestigingsgemeente het.",
            "Without a body or organ the arrangement designates which municipality publishes; otherwise the seat's municipality does.",
        )
        .because(
            "Een regeling zonder lichaam heeft geen vestigingsplaats. Wijst zij ook geen gemeente aan, dan zegt de wet niet wie bekendmaakt. Wat dan geldt voor een bekendmaking die toch is gedaan, staat niet in de wet.",
            "An arrangement without a body has no seat. If it designates no municipality either, the act does not say who publishes. What then holds for a publication that was made all the same is not in the act.",
        )
        .mended_by(
            "Wijs in de regeling een gemeente aan die bekendmaakt.",
            "Designate in the arrangement a municipality that publishes.",
        )
        .noting(
            "Wie bekendmaakt, staat in de wet; dat een ontbrekende aanwijzing een gebrek is, is een lezing.",
            "Who publishes is in the act; that a missing designation is a defect is a reading.",
        )
        .looking_at(&[Fact::Publisher, Fact::Seat])
        .checked_by(publisher),
    Row::new("publish-customary-r0", wgr("26").paragraph("2"), lasting((1985, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("26").paragraph("4"), wgr("26").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::Publication)
        .says(
            "Elke deelnemende gemeente maakt de regeling op de gebruikelijke wijze bekend.",
            "Every participating municipality publishes the arrangement in its customary way.",
        )
        .because(
            "Tot 2015 zorgde elk gemeentebestuur zelf voor bekendmaking, bijvoorbeeld in een huis-aan-huisblad. Hetzelfde gold voor wijzigen, verlengen, opheffen, toetreden en uittreden. Bewijs is vaak niet bewaard, dus een ontbrekend gegeven is nog geen gebrek.",
            "Until 2015 every municipality itself saw to publication, for instance in a local free paper. The same held for amending, extending, dissolving, acceding and withdrawing. Proof is often not kept, so a missing record is not yet a defect.",
        )
        .mended_by(
            "Zoek het bewijs van bekendmaking op, of maak alsnog bekend volgens het huidige recht.",
            "Find the proof of publication, or publish after all under current law.",
        )
        .looking_at(&[Fact::Participants, Fact::Publication, Fact::Publisher])
        .checked_by(customary),
    Row::new("publish-staatscourant", wgr("26").paragraph("2"), lasting((2015, 1, 1), (2021, 7, 1)))
        .see_also(&[wgr("26").paragraph("4")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .judged_on(Anchor::Publication)
        .says(
            "De regeling wordt in alle deelnemende gemeenten bekendgemaakt door kennisgeving van haar inhoud in de Staatscourant.",
            "The arrangement is published in all participating municipalities by notice of its contents in the Staatscourant.",
        )
        .because(
            "Dat doet de gemeente die in de regeling is aangewezen of anders die van de vestigingsplaats. Eén publicatie geldt voor alle deelnemers. Zonder bekendmaking treedt de regeling niet in werking.",
            "This is done by the municipality designated in the arrangement or else by that of the seat. One publication serves all participants. Without publication the arrangement does not enter into force.",
        )
        .mended_by(
            "Maak de regeling alsnog bekend volgens het huidige recht, dus in het gemeenteblad.",
            "Publish the arrangement after all under current law, that is in the municipal gazette.",
        )
        .looking_at(&[Fact::Publication, Fact::Publisher, Fact::Seat])
        .checked_by(in_staatscourant),
    Row::new("publish-gemeenteblad", wgr("26").paragraph("1"), since(2021, 7, 1))
        .see_also(&[wgr("26").paragraph("4")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .judged_on(Anchor::Publication)
        .says(
            "De regeling wordt bekendgemaakt in het gemeenteblad van de aangewezen gemeente of die van de vestigingsplaats.",
            "The arrangement is published in the municipal gazette of the designated municipality or that of the seat.",
        )
        .because(
            "Eén gemeenteblad geldt voor alle deelnemende gemeenten. Hetzelfde geldt voor wijzigen, verlengen, opheffen, toetreden en uittreden. Een bericht in de Staatscourant voldoet sinds 1 juli 2021 niet meer.",
            "One municipal gazette serves all participating municipalities. The same holds for amending, extending, dissolving, acceding and withdrawing. A notice in the Staatscourant no longer suffices since 1 July 2021.",
        )
        .mended_by(
            "Maak alsnog bekend in het juiste gemeenteblad.",
            "Publish after all in the right municipal gazette.",
        )
        .looking_at(&[Fact::Publication, Fact::Publisher, Fact::Seat])
        .checked_by(in_gemeenteblad),
    Row::new("not-in-force-before-publication", wgr("26").paragraph("3"), since(2015, 1, 1))
        .see_also(&[wgr("26").paragraph("4")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .judged_on(Anchor::Publication)
        .says(
            "Een regeling of besluit treedt niet in werking vóór de bekendmaking.",
            "An arrangement or decision does not enter into force before publication.",
        )
        .because(
            "Inwerkingtreding op de dag van bekendmaking zelf is mogelijk. Terugwerkende kracht is iets anders: de dag van inwerkingtreding blijft dan die van of na de bekendmaking.",
            "Entry into force on the day of publication itself is possible. Retroactive effect is something else: the day of entry into force then remains the day of publication or later.",
        )
        .mended_by(
            "Stel de dag van inwerkingtreding op of na de dag van bekendmaking.",
            "Set the day of entry into force on or after the day of publication.",
        )
        .noting(
            "De wet zegt: niet voordat zij is bekendgemaakt; dat dezelfde dag mag, is een lezing.",
            "The act says: not before it is published; that the same day is allowed is a reading.",
        )
        .looking_at(&[Fact::Publication, Fact::EntryIntoForce])
        .checked_by(not_before_known),
];
