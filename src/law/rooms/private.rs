//! Gemeentewet, articles 160(2) and 169(4), and Awb, articles 10:4, 10:5 and 10:15: cooperation under private law.

use super::prelude::*;
use crate::{
    arrangement::PowerBasis,
    governance::{Decision, Formality},
    operation::{Mandate, Workplace},
};

const NO_REASONS: Bilingual =
    Bilingual::new("het besluit motiveert de keuze niet", "the decision gives no reasons for the choice");
const NO_DECISION: Bilingual =
    Bilingual::new("een besluit van het college ontbreekt", "there is no decision of the executive");
const NOT_SENT: Bilingual =
    Bilingual::new("de raad kreeg het ontwerpbesluit niet", "the council did not receive the draft decision");
const SENT_AFTER: Bilingual = Bilingual::new(
    "de raad kreeg het ontwerp pas na het besluit",
    "the council received the draft only after the decision",
);
const NO_OPPORTUNITY: Bilingual =
    Bilingual::new("de raad kon geen wensen en bedenkingen uiten", "the council could not express wishes and concerns");
const NOT_INFORMED: Bilingual = Bilingual::new(
    "de raad vroeg erom, maar kreeg vooraf geen inlichtingen",
    "the council asked for it, but was not informed beforehand",
);
const NOT_APPROVED: Bilingual = Bilingual::new(
    "gedeputeerde staten keurden het besluit niet goed",
    "the provincial executive did not approve the decision",
);
const TRANSFERS: Bilingual = Bilingual::new(
    "de overeenkomst of rechtspersoon krijgt een publieke bevoegdheid",
    "the contract or legal person receives a public power",
);
const NO_AGREEMENT: Bilingual =
    Bilingual::new("de instemming met het mandaat ontbreekt", "the agreement to the mandate is missing");
const NOT_IN_WRITING: Bilingual = Bilingual::new("het mandaat is niet schriftelijk", "the mandate is not in writing");

/// The last decision of the executive of that municipality.
fn decision<'a>(case: &Case<'a>, code: MunicipalityCode) -> Option<&'a Decision> {
    let executive = OrganOf::new(code, Organ::Executive);
    case.record().decisions_of(DecisionKind::Adopt, executive).iter().rfind(|one| one.is_given())
}

/// Reasons without a recorded owner count for all: executives often decide on one proposal.
fn especially_suited(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (record, kind) = (case.record(), FormalityKind::Reasons);
    let mut reasons = Walk::through(record.formalities_of(kind));
    for code in acting_municipalities(case) {
        if decision(case, code).is_none() {
            let executive = Subject::Party(OrganOf::new(code, Organ::Executive));
            sink.lacks(record.is_complete(), executive, Fact::Decision, &NO_DECISION);
        }
        if !reasons.has(|reason| reason.by.is_none_or(|by| by == code)) {
            sink.lacks(record.is_complete(), Subject::Municipality(code), Fact::Formality(kind), &NO_REASONS);
        }
    }
    Applies::Yes
}

fn draft_to_councils(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    for code in acting_municipalities(case) {
        let council = OrganOf::new(code, Organ::Council);
        let subject = Subject::Party(council);
        let decided_on = decision(case, code).map_or(case.effective_on(), |decision| decision.on);
        let wishes = record.decisions_of(DecisionKind::WishesAndConcerns, council);
        if wishes.iter().any(|one| one.on <= decided_on) {
            continue;
        }
        match record.submissions_to(council, DecisionKind::WishesAndConcerns).first() {
            Some(draft) if draft.on < decided_on => {}
            Some(draft) if draft.on == decided_on => sink.breach(subject, &NO_OPPORTUNITY),
            Some(_) => sink.breach(subject, &SENT_AFTER),
            None => sink.lacks(record.is_complete(), subject, Fact::DraftReceived, &NOT_SENT),
        }
    }
    Applies::Yes
}

/// A council that could speak before the decision was informed too. A judgment without a recorded owner counts for all, and
/// two that contradict each other leave it open.
fn council_heard(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    for code in acting_municipalities(case) {
        let council = council(code);
        let subject = Subject::Party(council);
        let decided_on = decided_on(case, code).unwrap_or(case.effective_on());
        let wishes = record.decisions_of(DecisionKind::WishesAndConcerns, council);
        let sent = record.submissions_to(council, DecisionKind::WishesAndConcerns).first().map(|draft| draft.on);
        if wishes.iter().any(|one| one.on <= decided_on) || sent.is_some_and(|sent| sent < decided_on) {
            continue;
        }
        let of_it = |one: &&Formality| one.by.is_none_or(|by| by == code);
        let judged = |kind| record.formalities_of(kind).iter().any(|one| of_it(&one));
        let asked = |one: &&Formality| of_it(one) && one.on <= decided_on;
        match (judged(FormalityKind::FarReaching), judged(FormalityKind::NotFarReaching), sent) {
            (true, false, Some(sent)) if sent == decided_on => sink.breach(subject, &NO_OPPORTUNITY),
            (true, false, Some(_)) => sink.breach(subject, &SENT_AFTER),
            (true, false, None) => sink.lacks(record.is_complete(), subject, Fact::DraftReceived, &NOT_SENT),
            (false, true, Some(sent)) if sent <= decided_on => {}
            (false, true, _) if record.formalities_of(FormalityKind::CouncilAsked).iter().any(|one| asked(&one)) => {
                sink.lacks(record.is_complete(), subject, Fact::DraftReceived, &NOT_INFORMED);
            }
            (false, true, _) if record.is_complete() => {}
            (false, true, _) => sink.unknown(subject, Fact::Formality(FormalityKind::CouncilAsked)),
            (true, true, _) | (false, false, _) => {
                sink.unknown(subject, Fact::Formality(FormalityKind::FarReaching));
            }
        }
    }
    Applies::Yes
}

/// An approval without a recorded owner counts for all: one province may have approved for several.
fn approved_by_province(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (record, kind) = (case.record(), FormalityKind::ProvincialApproval);
    let mut approvals = Walk::through(record.formalities_of(kind));
    for code in acting_municipalities(case) {
        if !approvals.has(|approval| approval.by.is_none_or(|by| by == code)) {
            sink.lacks(record.is_complete(), Subject::Municipality(code), Fact::Formality(kind), &NOT_APPROVED);
        }
    }
    Applies::Yes
}

fn no_public_powers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let public = |basis| matches!(basis, PowerBasis::Delegation | PowerBasis::Attribution);
    for (index, _) in case.text().powers().iter().enumerate().filter(|(_, power)| public(power.basis)) {
        sink.breach(Subject::Power(index), &TRANSFERS);
    }
    let (mandates, complete) = case.logged::<Mandate>();
    let to_provider = |one: &&Mandate| {
        one.period.contains(case.on())
            && one.workplace.is_some_and(|place| place != Workplace::Municipality(one.by.municipality()))
    };
    for (index, mandate) in mandates.iter().enumerate().filter(|(_, one)| to_provider(one)) {
        let subject = Subject::Logged(Topic::Mandates, index);
        for (is_so, because) in [(mandate.accepted, &NO_AGREEMENT), (mandate.written, &NOT_IN_WRITING)] {
            match is_so {
                Some(true) => {}
                Some(false) => sink.breach(subject, because),
                None => sink.unknown(subject, Fact::Logged(Topic::Mandates)),
            }
        }
    }
    sink.vouches_for_all_powers(case.text());
    // Mandates may come later than the contract.
    if mandates.iter().any(|one| to_provider(&one)) {
        sink.vouches_for_all(complete, Topic::Mandates);
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("priv-especially-suited", gemeentewet("160").paragraph("2"), since(2002, 3, 7))
        .of(&[PrivateLawBody])
        .at(&[Form])
        .judged_on(Anchor::LastDecision)
        .says(
            "Het college kiest alleen voor een privaatrechtelijke rechtspersoon als die in het bijzonder past bij het openbaar belang dat zij dient.",
            "The executive chooses a private-law entity only if it particularly suits the public interest that it serves.",
        )
        .because(
            "De wet geeft de voorkeur aan publiekrechtelijke samenwerking. Dat geldt voor oprichten en voor deelnemen in een stichting, vereniging, coöperatie of vennootschap. Uit de motivering van het besluit moet blijken waarom een regeling op grond van de Wgr hier minder past.",
            "The act prefers cooperation under public law. This holds for founding and for joining a foundation, association, cooperative or company. The reasons of the decision must show why an arrangement under the Wgr fits less well here.",
        )
        .mended_by(
            "Motiveer waarom de privaatrechtelijke vorm hier in het bijzonder past, of kies een vorm uit de Wgr.",
            "Give reasons why the private-law form is particularly suited here, or choose a form of the Wgr.",
        )
        .noting(
            "Het recht van vóór 7 maart 2002 is niet gelezen.",
            "The law before 7 March 2002 was not read.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::Reasons), Fact::Decision, Fact::Participants])
        .checked_by(especially_suited),
    Row::new("priv-draft-to-raad", gemeentewet("160").paragraph("2"), since(2002, 3, 7))
        .of(&[PrivateLawBody])
        .at(&[Form])
        .judged_on(Anchor::LastDecision)
        .says(
            "Het college besluit pas nadat de raad het ontwerpbesluit heeft gekregen en wensen en bedenkingen kon uiten.",
            "The executive decides only after the council received the draft decision and could express wishes and concerns.",
        )
        .because(
            "De raad hoeft niet in te stemmen, maar moet wel vooraf de kans krijgen zich uit te spreken. Dit geldt in elke deelnemende gemeente apart. De wet noemt geen termijn.",
            "The council need not agree, but it must have the chance to speak beforehand. This holds in each participating municipality separately. The act sets no term.",
        )
        .mended_by(
            "Leg het ontwerp alsnog aan de raad voor en besluit daarna opnieuw.",
            "Submit the draft to the council after all and then decide again.",
        )
        .noting(
            "Goedkeuring door gedeputeerde staten was volgens de VNG tot 1 februari 2016 ook nodig (lid 3 oud); dat is geen deel van deze regel. Het recht van vóór 7 maart 2002 is niet gelezen.",
            "According to the association of municipalities (VNG) approval by the provincial executive was also needed until 1 February 2016 (old paragraph 3); that is no part of this rule. The law before 7 March 2002 was not read.",
        )
        .looking_at(&[Fact::DraftReceived, Fact::View, Fact::Decision, Fact::Participants])
        .checked_by(draft_to_councils),
    Row::new("priv-gs-approval", gemeentewet("160").paragraph("3"), lasting((2002, 3, 7), (2016, 2, 1)))
        .resting_on(Basis::Secondary)
        .of(&[PrivateLawBody])
        .at(&[Form])
        .judged_on(Anchor::LastDecision)
        .says(
            "Gedeputeerde staten keuren het besluit van het college tot oprichting van of deelneming in een rechtspersoon goed.",
            "The provincial executive approves the decision of the executive to found or take part in a legal person.",
        )
        .because(
            "Tot 1 februari 2016 vroeg het derde lid goedkeuring van gedeputeerde staten; sindsdien alleen nog de wensen en bedenkingen van de raad. Elke deelnemende gemeente had de goedkeuring van haar eigen provincie nodig.",
            "Until 1 February 2016 paragraph 3 required the approval of the provincial executive; since then only the wishes and concerns of the council are asked. Each participating municipality needed the approval of its own province.",
        )
        .mended_by(
            "Leg de goedkeuring van gedeputeerde staten vast, of vraag haar alsnog.",
            "Record the approval of the provincial executive, or ask for it after all.",
        )
        .noting(
            "De oude tekst van het derde lid is niet gelezen; dat goedkeuring tot 1 februari 2016 nodig was, staat in een vraag-en-antwoord van de VNG. Het recht van vóór 7 maart 2002 is niet gelezen.",
            "The old text of paragraph 3 was not read; that approval was needed until 1 February 2016 is in a question and answer of the association of municipalities (VNG). The law before 7 March 2002 was not read.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::ProvincialApproval), Fact::Participants])
        .checked_by(approved_by_province),
    Row::new("dvo-raad-heard", gemeentewet("169").paragraph("4"), since(2002, 3, 7))
        .see_also(&[gemeentewet("160").paragraph("1")])
        .of(&[ServiceAgreement])
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Over een overeenkomst met ingrijpende gevolgen besluit het college pas nadat de raad zijn wensen en bedenkingen kon uiten; vraagt de raad erom, dan krijgt hij vooraf inlichtingen.",
            "On a contract with far-reaching consequences the executive decides only after the council could express its wishes and concerns; a council that asks for it is informed beforehand.",
        )
        .because(
            "Tot privaatrechtelijke rechtshandelingen besluit het college. Als de gevolgen voor de gemeente ingrijpend kunnen zijn, komt de raad eerst aan het woord, en dat geldt ook voor wijzigen en beëindigen. Of de gevolgen ingrijpend zijn, is een oordeel; wie vrijwel de hele ambtelijke organisatie aan een andere gemeente overlaat, doet er goed aan daarvan uit te gaan. De plicht werkt tussen college en raad; de overeenkomst zelf blijft geldig.",
            "The executive decides on acts under private law. Where the consequences for the municipality can be far-reaching, the council speaks first, and this holds for changing and ending too. Whether the consequences are far-reaching is a judgment; a municipality that leaves nearly its whole civil service to another one does well to assume it. The duty works between executive and council; the contract itself stays valid.",
        )
        .mended_by(
            "Leg vast of de gevolgen ingrijpend zijn, en leg de overeenkomst in dat geval eerst aan de raad voor.",
            "Record whether the consequences are far-reaching and, if they are, lay the contract before the council first.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 oktober 2026 en is gelijk. Dat een verzuim de overeenkomst niet aantast, is een lezing.",
            "The text was read on 7 March 2002 and 1 October 2026 and is the same. That an omission does not touch the contract is a reading.",
        )
        .looking_at(&[
            Fact::DraftReceived,
            Fact::View,
            Fact::Decision,
            Fact::Participants,
            Fact::Formality(FormalityKind::FarReaching),
            Fact::Formality(FormalityKind::NotFarReaching),
            Fact::Formality(FormalityKind::CouncilAsked),
        ])
        .checked_by(council_heard),
    Row::new("dvo-no-public-powers", awb("10:15"), since(1998, 1, 1))
        .see_also(&[awb("10:4"), awb("10:5").paragraph("2")])
        .read_since(2005, 7, 1)
        .of(&[ServiceAgreement, PrivateLawBody])
        .at(&[Form])
        .judged_on(Anchor::LastDecision)
        .says(
            "Een overeenkomst of privaatrechtelijke rechtspersoon krijgt geen publieke bevoegdheid overgedragen; wie namens een gemeente besluit, heeft mandaat.",
            "No public power is transferred by contract or to a private-law entity; a decision on behalf of a municipality is taken under a mandate.",
        )
        .because(
            "Delegatie kan alleen op grond van een wettelijk voorschrift, en een overeenkomst is dat niet. Werkzaamheden zonder besluiten mogen wel worden uitbesteed. Mandaat aan wie niet onder het gemeentebestuur werkt, vraagt instemming van de gemandateerde en in de regel van zijn chef, en is schriftelijk.",
            "Delegation is possible only on a statutory basis, and a contract is none. Work without decisions may be contracted out. A mandate to someone who does not work under the municipality needs the agreement of that person and as a rule of their superior, and is in writing.",
        )
        .mended_by(
            "Schrap de overdracht en verleen zo nodig schriftelijk mandaat met instemming van de dienstverlener.",
            "Strike the transfer and, where needed, give a written mandate with the agreement of the provider.",
        )
        .noting(
            "De tekst is gelezen vanaf 1 juli 2005; de eerste dag, 1 januari 1998, komt uit secundaire bronnen (Stb. 1996, 333).",
            "The text was read from 1 July 2005 onwards; the first day, 1 January 1998, comes from secondary sources (Stb. 1996, 333).",
        )
        .looking_at(&[Fact::Powers, Fact::Logged(Topic::Mandates)])
        .checked_by(no_public_powers),
];
