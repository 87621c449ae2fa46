//! The staff of the cooperation: appointment or contract, transfer, collective agreement, and its works council.

use crate::{
    governance::Formality,
    law::rooms::prelude::*,
    operation::{CollectiveAgreement, StaffRelation, StaffTerms, StaffTransfer, Workplace},
    organisation::{Employer, SharedServiceOrganisation},
};

const NO_APPOINTMENT: Bilingual = Bilingual::new(
    "het personeel heeft geen publiekrechtelijke aanstelling",
    "the staff hold no appointment under public law",
);
const NO_CONTRACT: Bilingual = Bilingual::new(
    "het personeel heeft geen arbeidsovereenkomst met de werkgever",
    "the staff have no employment contract with the employer",
);
const STILL_APPOINTED: Bilingual = Bilingual::new(
    "het personeel heeft nog een publiekrechtelijke aanstelling",
    "the staff still hold an appointment under public law",
);
const STAFF_LEFT_BEHIND: Bilingual = Bilingual::new(
    "niet al het personeel van de eenheid ging met behoud van rechten over",
    "not all staff of the unit passed with their rights kept",
);
const NOT_INFORMED: Bilingual =
    Bilingual::new("het personeel is niet tijdig ingelicht", "the staff were not informed in good time");
const OTHER_CAO: Bilingual = Bilingual::new(
    "de werkgever past een andere cao toe dan de zijne",
    "the employer applies another collective agreement than its own",
);
const NO_MEMBER: Bilingual = Bilingual::new(
    "het lichaam past de Cao SGO toe zonder lid te zijn van de WSGO",
    "the body applies the Cao SGO without being a member of the WSGO",
);
const NOT_ASKED: Bilingual =
    Bilingual::new("de ondernemingsraad is niet om advies gevraagd", "the works council was not asked for advice");
const ASKED_TOO_LATE: Bilingual =
    Bilingual::new("het advies is niet vóór het besluit gevraagd", "the advice was not asked before the decision");

const TERMS: Fact = Fact::Logged(Topic::StaffTerms);
const TRANSFERS: Fact = Fact::Logged(Topic::StaffTransfers);
/// Until then public authorities could still be without a works council.
const COUNCILS_SET_UP: NaiveDate = day(1997, 5, 5);

/// Checks every record of the terms of the staff on the day; at forming there need not be one.
fn each_terms(case: &Case<'_>, sink: &mut Sink, ask: fn(&Case<'_>, &mut Sink, Subject, &StaffTerms)) -> Applies {
    let (terms, complete) = case.logged::<StaffTerms>();
    let mut terms_of_day = false;
    for (index, one) in terms.iter().enumerate().filter(|(_, one)| one.period.contains(case.on())) {
        terms_of_day = true;
        ask(case, sink, Subject::Logged(Topic::StaffTerms, index), one);
    }
    if terms_of_day {
        sink.vouches_for_all(complete, Topic::StaffTerms);
    } else if case.moment() == Moment::Form {
        return Applies::No;
    } else if !complete {
        sink.unknown(Subject::Arrangement, TERMS);
    }
    Applies::Yes
}

fn appointed(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_terms(case, sink, |_, sink, subject, terms| match terms.relation {
        Some(StaffRelation::Appointment) => {}
        Some(_) => sink.breach(subject, &NO_APPOINTMENT),
        None => sink.unknown(subject, TERMS),
    })
}

/// Hiring is lawful; an organisation with hired staff only is worth a look.
fn under_contract(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_terms(case, sink, |_, sink, subject, terms| match terms.relation {
        Some(StaffRelation::Contract) => {}
        Some(StaffRelation::Appointment) => sink.breach(subject, &STILL_APPOINTED),
        Some(_) => sink.breach_as(Severity::Advisory, subject, &NO_CONTRACT),
        None => sink.unknown(subject, TERMS),
    })
}

fn collective_agreement(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_terms(case, sink, |case, sink, subject, terms| {
        let employer = case.service().and_then(SharedServiceOrganisation::employer);
        let is_body =
            employer.map_or(case.text().form().has_legal_personality(), |employer| employer == Employer::Body);
        match (is_body, terms.agreement, terms.member) {
            (true, Some(CollectiveAgreement::MunicipalOrganisations), Some(false)) => {
                sink.breach_as(Severity::Advisory, subject, &NO_MEMBER);
            }
            // Who is no member is bound to none.
            (false, Some(CollectiveAgreement::Municipalities), _)
            | (true, Some(CollectiveAgreement::MunicipalOrganisations), Some(true))
            | (true, Some(_), Some(false)) => {}
            (false, Some(_), _) | (true, Some(_), Some(true)) => sink.breach(subject, &OTHER_CAO),
            (_, None, _) | (true, Some(_), None) => sink.unknown(subject, TERMS),
        }
    })
}

/// Whether a transfer of staff belongs to the act: towards the cooperation when it is formed or grows, else back.
fn belongs(case: &Case<'_>, transfer: &StaffTransfer) -> bool {
    let is_of_cooperation = |place| match place {
        Workplace::Body | Workplace::Private => true,
        Workplace::Municipality(code) => case.text().host() == Some(code),
    };
    let (from, to) = (transfer.from, transfer.to);
    let acts = |place| case.acting().any(|party| Workplace::Municipality(party.municipality()) == place);
    match case.moment() {
        Moment::Form | Moment::Accede => acts(from) && is_of_cooperation(to),
        Moment::Withdraw => is_of_cooperation(from) && acts(to),
        _ => is_of_cooperation(from),
    }
}

/// Whether the works council of the employer before was asked in time: that of a municipality by its name or by no name, that of
/// another employer by no name.
fn council_asked(case: &Case<'_>, transfer: &StaffTransfer) -> bool {
    let is_its = |asked: &Formality| match (asked.by, transfer.from) {
        (Some(by), Workplace::Municipality(from)) => by == from,
        (by, _) => by.is_none(),
    };
    // An advice shows that it was asked for.
    let kinds = [FormalityKind::WorksCouncilAsked, FormalityKind::WorksCouncilAdvice];
    let asked = kinds.into_iter().flat_map(|kind| case.record().formalities_of(kind));
    asked.into_iter().any(|asked| is_its(asked) && asked.on < transfer.on)
}

fn staff_passes(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (transfers, complete) = case.logged::<StaffTransfer>();
    let informed = case.record().formalities_of(FormalityKind::StaffInformed).first().map(|formality| formality.on);
    let mut applies = Applies::No;
    let mut is_recorded = false;
    for (index, transfer) in transfers.iter().enumerate().filter(|(_, transfer)| belongs(case, transfer)) {
        is_recorded = true;
        if !sink.turns_to(transfer.on) {
            continue;
        }
        applies = Applies::Yes;
        let subject = Subject::Logged(Topic::StaffTransfers, index);
        let is_of_undertaking = match (transfer.administrative, transfer.keeps_identity) {
            (Some(true), _) | (_, Some(false)) => Some(false),
            (Some(false), Some(true)) => Some(true),
            (None, _) | (_, None) => None,
        };
        // The staff is informed apart only where nobody represents it (Civil Code, article 7:665a).
        let is_represented = transfer.represented.or(council_asked(case, transfer).then_some(true));
        let in_time = match (is_represented, transfer.informed_on.or(informed).map(|on| on < transfer.on)) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            (Some(false), None) if complete => Some(false),
            _ => None,
        };
        match (is_of_undertaking, transfer.all_passed, in_time) {
            (Some(false), _, _) | (_, Some(true), Some(true)) => {}
            (Some(true), Some(false), _) => sink.breach(subject, &STAFF_LEFT_BEHIND),
            (Some(true), _, Some(false)) => sink.breach(subject, &NOT_INFORMED),
            (Some(true) | None, _, _) => sink.unknown(subject, TRANSFERS),
        }
    }
    // Staff comes after forming and acceding, so there nothing recorded says nothing.
    let comes_later = matches!(case.moment(), Moment::Form | Moment::Accede);
    if is_recorded {
        sink.vouches_for_all(complete || applies == Applies::No, Topic::StaffTransfers);
    } else if !comes_later && sink.turns_to(case.on()) {
        applies = Applies::Yes;
        if !complete {
            sink.unknown(Subject::Arrangement, TRANSFERS);
        }
    }
    applies
}

/// Whether the act touches the staff of the body, so that the body asks its own works council.
fn is_of_body(case: &Case<'_>) -> bool {
    let employer = case.service().and_then(SharedServiceOrganisation::employer);
    matches!(case.moment(), Moment::Amend | Moment::Withdraw | Moment::Dissolve)
        && employer.map_or(case.text().form().has_legal_personality(), |employer| employer == Employer::Body)
}

/// When it was decided is not known; in a complete record nobody decided yet.
fn unless_nobody_decided(sink: &mut Sink, complete: bool, severity: Severity, subject: Subject) {
    if !complete {
        sink.unknown_as(severity, subject, Fact::Decision);
    }
}

/// A request that names no municipality is one of the body.
fn council_of_body_asked(case: &Case<'_>, sink: &mut Sink, severity: Severity) -> Applies {
    let kind = FormalityKind::WorksCouncilAsked;
    let (subject, complete) = (Subject::Organisation, case.record().is_complete());
    let asked = case.record().formalities_of(kind);
    let decided = Case::decision_kind(case.moment()).and_then(|kind| case.record().decision_days(kind));
    let advised =
        case.record().formalities_of(FormalityKind::WorksCouncilAdvice).iter().find(|advice| advice.by.is_none());
    match (asked.iter().find(|asked| asked.by.is_none()), decided) {
        (_, Some((decided, _))) if advised.is_some_and(|advice| advice.on < decided) => {}
        (None, None) if advised.is_some() => unless_nobody_decided(sink, complete, severity, subject),
        (None, Some(_)) if advised.is_some() => sink.unknown_as(severity, subject, Fact::Formality(kind)),
        (Some(asked), Some((decided, _))) if asked.on < decided => {}
        (Some(asked), decided) if asked.on >= decided.map_or(case.effective_on(), |(decided, _)| decided) => {
            sink.breach_as(severity, subject, &ASKED_TOO_LATE);
        }
        // In a complete record nobody decided yet.
        (Some(_), _) if complete => {}
        (Some(_), _) => sink.unknown_as(severity, subject, Fact::Decision),
        (None, _) if complete => sink.breach_as(severity, subject, &NOT_ASKED),
        (None, _) => sink.unknown_as(severity, subject, Fact::Formality(kind)),
    }
    Applies::Yes
}

/// An amendment need not touch the staff, and until 1997 there need not have been a works council: there it weighs less.
fn works_council_asked(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let record = case.record();
    let kind = FormalityKind::WorksCouncilAsked;
    let asked = record.formalities_of(kind);
    let kind_of_act = Case::decision_kind(case.moment());
    let is_light = case.moment() == Moment::Amend || sink.law_of < COUNCILS_SET_UP;
    let severity = if is_light { Severity::Advisory } else { sink.rule.severity };
    // An advice shows that it was asked for, by that day at the latest.
    let advised = record.formalities_of(FormalityKind::WorksCouncilAdvice);
    if asked.is_empty() && advised.is_empty() && !record.is_complete() {
        sink.unknown_as(severity, Subject::Arrangement, Fact::Formality(kind));
        return Applies::Yes;
    }
    if is_of_body(case) {
        return council_of_body_asked(case, sink, severity);
    }
    let mut walk = Walk::through(asked);
    for code in acting_municipalities(case) {
        let subject = Subject::Municipality(code);
        let is_of = |asked: &Formality| asked.by.is_none_or(|by| by == code);
        // Asked before anybody decided, where all is known: there is no need to look who decided when.
        let in_time = |asked: &Formality| is_of(asked) && asked.on < case.decided_no_earlier_than();
        if record.is_complete() && walk.has(in_time) {
            continue;
        }
        let asked = asked.iter().find(|asked| is_of(asked));
        let own = kind_of_act.map_or(&[][..], |kind| record.decisions_in(kind, code));
        let decided = own.iter().filter(|one| one.is_given() && case.acts(one.by)).map(|one| one.on).min();
        let advised = advised.iter().find(|advice| is_of(advice));
        match (asked, decided) {
            (_, Some(decided)) if advised.is_some_and(|advice| advice.on < decided) => {}
            (None, None) if advised.is_some() => unless_nobody_decided(sink, record.is_complete(), severity, subject),
            (None, Some(_)) if advised.is_some() => sink.unknown_as(severity, subject, Fact::Formality(kind)),
            (Some(asked), Some(decided)) if asked.on < decided => {}
            (Some(asked), decided) if asked.on >= decided.unwrap_or(case.effective_on()) => {
                sink.breach_as(severity, subject, &ASKED_TOO_LATE);
            }
            // In a complete record nobody decided yet.
            (Some(_), _) if record.is_complete() => {}
            (Some(_), _) => sink.unknown_as(severity, subject, Fact::Decision),
            (None, _) if record.is_complete() => sink.breach_as(severity, subject, &NOT_ASKED),
            (None, _) => sink.unknown_as(severity, subject, Fact::Formality(kind)),
        }
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new(
        "staff-aanstelling-pre2020",
        Provision::article(Act::Ambtenarenwet2017, "1").paragraph("1"),
        lasting((1985, 1, 1), (2020, 1, 1)),
    )
        .see_also(&[
            Provision::article(Act::Ambtenarenwet2017, "1").paragraph("2"),
            Provision::article(Act::Ambtenarenwet2017, "1").paragraph("3"),
        ])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, CentreMunicipality, OperationsOrganisation])
        .at(&[Form, Operate])
        .advisory()
        .says(
            "Het personeel van een gemeente, openbaar lichaam of bedrijfsvoeringsorganisatie heeft tot 2020 in de regel een publiekrechtelijke aanstelling.",
            "Until 2020 the staff of a municipality, public body or operational management organisation hold as a rule an appointment under public law.",
        )
        .because(
            "Wie naar het samenwerkingsverband ging, kreeg daarom ontslag bij de oude en een aanstelling bij de nieuwe werkgever; een overgang van rechtswege was er niet. Een arbeidsovereenkomst was mogelijk, maar wie die had, was geen ambtenaar.",
            "Civil servants who moved to the cooperation were therefore dismissed by the old employer and appointed by the new one; there was no passing by operation of law. An employment contract was possible, but staff with one were no civil servants.",
        )
        .mended_by(
            "Zoek de aanstelling en het ontslag bij de overgang op en leg ze bij het dossier.",
            "Find the appointment and the dismissal made for the move and add them to the file.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 28 juli 2018; de wet is ouder dan de Wgr, en dat de tekst sinds 1 januari 1985 gelijk is, is een aanname. Dat een overgang uit ontslag en een nieuwe aanstelling bestond, is niet nagegaan.",
            "The text was read on 7 March 2002 and 28 July 2018; the act is older than the Wgr, and that the text has been the same since 1 January 1985 is an assumption. That a move consisted of dismissal and a new appointment was not checked.",
        )
        .looking_at(&[TERMS])
        .checked_by(appointed),
    Row::new("staff-contract-2020", Provision::article(Act::Ambtenarenwet2017, "1").paragraph("1"), since(2020, 1, 1))
        .see_also(&[
            Provision::article(Act::Ambtenarenwet2017, "2").paragraph("1").item("c"),
            Provision::article(Act::Ambtenarenwet2017, "2").paragraph("1").item("f"),
            Provision::article(Act::Ambtenarenwet2017, "2").paragraph("1").item("h"),
            Provision::article(Act::Ambtenarenwet2017, "3"),
        ])
        .of(&[PublicBody, CentreMunicipality, OperationsOrganisation])
        .at(&[Form, Operate])
        .says(
            "Het personeel heeft een arbeidsovereenkomst met een overheidswerkgever: de gemeente of het lichaam met rechtspersoonlijkheid.",
            "The staff hold an employment contract with a public employer: the municipality or the body with legal personality.",
        )
        .because(
            "De gemeente, het openbaar lichaam en de bedrijfsvoeringsorganisatie zijn overheidswerkgever; een gemeenschappelijk orgaan en een regeling zonder meer zijn geen rechtspersoon en kunnen geen werkgever zijn. Bij een centrumregeling is de gastgemeente de werkgever. Collegeleden, raadsleden en leden van het bestuur krijgen voor dat ambt geen arbeidsovereenkomst.",
            "The municipality, the public body and the operational management organisation are public employers; a joint organ and a plain arrangement are no legal persons and cannot be employers. In a centre-municipality arrangement the host is the employer. Members of the executive, the council and the board get no employment contract for that office.",
        )
        .mended_by(
            "Sluit arbeidsovereenkomsten met een gemeente of een lichaam met rechtspersoonlijkheid als werkgever.",
            "Conclude employment contracts with a municipality or a body with legal personality as employer.",
        )
        .noting(
            "Dat de bedrijfsvoeringsorganisatie een andere krachtens publiekrecht ingestelde rechtspersoon is, is een lezing. Hoe bestaande aanstellingen overgingen, is niet nagegaan. Wie werkgever kan zijn, toetst de regel over rechtspersoonlijkheid.",
            "That the operational management organisation is another legal person founded under public law is a reading. How existing appointments were converted was not checked. Who can be an employer is tested by the rule on legal personality.",
        )
        .looking_at(&[TERMS])
        .checked_by(under_contract),
    Row::new("staff-transfer-undertaking", Provision::article(Act::BurgerlijkWetboek7, "663"), since(2020, 1, 1))
        .see_also(&[
            Provision::article(Act::BurgerlijkWetboek7, "662"),
            Provision::article(Act::BurgerlijkWetboek7, "665a"),
            arhi("57").paragraph("2"),
        ])
        .of(&[PublicBody, CentreMunicipality, OperationsOrganisation, PrivateLawBody])
        .at(&[Form, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Gaat een organisatie-eenheid over die haar identiteit behoudt, dan gaat haar personeel van rechtswege mee met alle rechten en plichten.",
            "If an organisational unit passes that keeps its identity, its staff go along by operation of law with all rights and duties.",
        )
        .because(
            "Sinds 2020 zijn ook ambtenaren werknemers in deze zin. Gaan alleen bestuurlijke taken van de ene overheid naar de andere, zoals bij een samenwerking van gemeenten kan, dan is er volgens de richtlijn (artikel 1, eerste lid, onder c) en het arrest Henke (C-298/94) geen overgang van onderneming. Het personeel zelf wordt alleen ingelicht waar geen ondernemingsraad of personeelsvertegenwoordiging is; anders krijgt die het adviesrecht. De oude werkgever blijft nog een jaar mede aansprakelijk voor verplichtingen van vóór de overgang. Voor gemeentepersoneel dat door een herindeling overgaat, geldt die medeaansprakelijkheid niet.",
            "Since 2020 civil servants too are employees in this sense. If only administrative functions pass from one public authority to another, as can be so in a cooperation of municipalities, there is no transfer of an undertaking by the directive (article 1(1)(c)) and the judgment in Henke (C-298/94). The staff itself is informed only where there is no works council or staff representation; otherwise that is asked for advice. The old employer stays jointly liable for one year for obligations from before the transfer. For municipal staff who pass through a reorganisation that joint liability does not apply.",
        )
        .mended_by(
            "Laat al het personeel van de eenheid met behoud van rechten overgaan en vraag de ondernemingsraad advies of, waar die er niet is, licht het personeel tijdig in.",
            "Let all staff of the unit pass with their rights kept, and ask the works council for advice or, where there is none, inform the staff in good time.",
        )
        .noting(
            "Of een ambtelijke fusie overgang van een onderneming is, hangt af van het geval; deze regel neemt dat niet als vaststaand aan. Of dezelfde regels vóór 2020 voor ambtenaren golden, is niet nagegaan.",
            "Whether an ambtelijke fusie is a transfer of an undertaking depends on the case; this rule does not take that as given. Whether the same rules held for civil servants before 2020 was not checked.",
        )
        .looking_at(&[
            TRANSFERS,
            Fact::Formality(FormalityKind::StaffInformed),
            Fact::Formality(FormalityKind::WorksCouncilAsked),
        ])
        .checked_by(staff_passes),
    Row::new("staff-cao", Provision::article(Act::WetCao, "9"), since(2020, 1, 1))
        .resting_on(Basis::Secondary)
        .of(&[PublicBody, OperationsOrganisation, CentreMunicipality])
        .at(&[Form, Operate])
        .warning()
        .says(
            "Een gemeente past de Cao Gemeenten toe en een lichaam dat lid is van de WSGO de Cao SGO.",
            "A municipality applies the Cao Gemeenten and a body that is a member of the WSGO the Cao SGO.",
        )
        .because(
            "De Cao SGO is bijna gelijk aan de Cao Gemeenten maar niet algemeen verbindend, dus een lichaam dat geen lid is, is er niet door gebonden. Bij een centrumregeling is de gastgemeente werkgever en geldt haar cao. Zulke lichamen konden zich tot 2020 bij de VNG aansluiten.",
            "The Cao SGO is nearly the same as the Cao Gemeenten but not generally binding, so a body that is no member is not bound by it. In a centre-municipality arrangement the host is the employer and its collective agreement applies. Until 2020 such bodies could affiliate with the VNG.",
        )
        .mended_by(
            "Pas de juiste cao toe, of laat het lichaam lid worden van de WSGO.",
            "Apply the right collective agreement, or let the body become a member of the WSGO.",
        )
        .noting(
            "De Wet op de collectieve arbeidsovereenkomst is niet gelezen; het artikel is uit het geheugen aangehaald. Dat de cao's op 1 januari 2020 begonnen en wie eraan gebonden is, komt van wsgo.nl en caogemeenten.nl.",
            "The act on collective labour agreements was not read; the article is cited from memory. That the collective agreements started on 1 January 2020 and who is bound by them comes from wsgo.nl and caogemeenten.nl.",
        )
        .looking_at(&[TERMS, Fact::Employer])
        .checked_by(collective_agreement),
    Row::new("works-council", Provision::article(Act::WetOr, "25").paragraph("1"), since(1995, 5, 5))
        .see_also(&[
            Provision::article(Act::WetOr, "25").paragraph("2"),
            Provision::article(Act::WetOr, "25").paragraph("5"),
            Provision::article(Act::WetOr, "25").paragraph("6"),
            Provision::article(Act::WetOr, "46d").item("b"),
        ])
        .ruled_on_in(&[Ruling::WORKS_COUNCIL_AND_POLITICS])
        .read_since(2002, 1, 1)
        .resting_on(Basis::Secondary)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Over de gevolgen voor het personeel krijgt de ondernemingsraad de gelegenheid te adviseren voordat het besluit is genomen.",
            "On the effects for the staff the works council is given the opportunity to advise before the decision is taken.",
        )
        .because(
            "De ondernemer vraagt zijn eigen ondernemingsraad: de gemeente bij het treffen, en het lichaam met eigen personeel bij wijziging, uittreding en opheffing. De politieke keuze om samen te werken valt buiten het adviesrecht, de gevolgen ervan voor het werk van het personeel vallen er wel onder. Het advies wordt gevraagd op een tijdstip waarop het nog van invloed kan zijn. Wordt ervan afgeweken, dan krijgt de ondernemingsraad de redenen en wacht de uitvoering een maand; overheden hadden tot twee jaar na mei 1995 om een ondernemingsraad in te stellen.",
            "The employer asks its own works council: the municipality on forming, and a body with staff of its own on amendment, withdrawal and dissolution. The political choice to cooperate is outside the right to advise, but its effects for the work of the staff are within it. The advice is asked at a moment when it can still have influence. If it is not followed the works council gets the reasons and the carrying out waits a month; public authorities had up to two years after May 1995 to set up a works council.",
        )
        .mended_by(
            "Vraag de ondernemingsraad van de werkgever advies over de gevolgen voor het personeel nu het nog van invloed kan zijn; is het besluit al genomen, heroverweeg het dan of trek het in, vraag advies en besluit opnieuw.",
            "Ask the works council of the employer for advice on the effects for the staff while it can still have influence; if the decision is already taken, reconsider or withdraw it, ask for advice and decide anew.",
        )
        .noting(
            "De wettekst is gelezen op 1 januari 2002, van de uitspraak alleen de conclusie in uittreksel en een samenvatting. De eerste dag volgt uit Stb. 1995, 231, waarvan de datum van uitgifte niet is nagegaan. Latere wijzigingen van artikel 46d zijn niet gelezen. Bij een wijziging, die het personeel niet hoeft te raken, weegt een gebrek lichter, en ook in de twee jaar na mei 1995.",
            "The text of the act was read on 1 January 2002, of the judgment only an extract of the advocate general's opinion and a summary. The first day follows from Stb. 1995, 231, whose date of issue was not checked. Later changes of article 46d were not read. In an amendment, which need not touch the staff, a defect weighs less, and so it does in the two years after May 1995.",
        )
        .looking_at(&[
            Fact::Formality(FormalityKind::WorksCouncilAsked),
            Fact::Formality(FormalityKind::WorksCouncilAdvice),
            Fact::Decision,
        ])
        .checked_by(works_council_asked),
];
