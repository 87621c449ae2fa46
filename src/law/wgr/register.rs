//! Articles 26(2), 27 and 136: the register of the municipality, and since 1 July 2021 the national one.

use super::{publication::must_publish, *};
use crate::governance::{Formality, RegisterItem};

const NOT_LISTED: Bilingual = Bilingual::new(
    "de regeling staat niet in het register van deze gemeente",
    "the arrangement is not in the register of this municipality",
);
const NO_ENTRY: Bilingual = Bilingual::new(
    "de regeling staat niet in het landelijke register",
    "the arrangement is not in the national register",
);
const NOT_UPDATED: Bilingual =
    Bilingual::new("de vermelding is na het besluit niet bijgewerkt", "the entry was not updated after the decision");
const WRONG_KEEPER: Bilingual = Bilingual::new(
    "een ander dan de verantwoordelijke voerde de gegevens in",
    "someone other than the one responsible entered the data",
);

fn in_municipal_registers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::MunicipalRegister;
    let (entries, complete) = (case.record().formalities_of(kind), case.record().is_complete());
    if entries.is_empty() && !complete {
        sink.unknown(Subject::Arrangement, Fact::Formality(kind));
        return Applies::Yes;
    }
    for code in case.text().municipalities_on(case.members_day()) {
        if entries.iter().any(|entry| entry.by == Some(code)) {
            continue;
        }
        let known = complete && entries.iter().all(|entry| entry.by.is_some());
        sink.lacks(known, Subject::Municipality(code), Fact::Formality(kind), &NOT_LISTED);
    }
    Applies::Yes
}

/// Whether the entry was made by who must: the body itself, the host, or else the municipality that publishes.
fn is_by_its_keeper(case: &Case<'_>, entry: &Formality) -> bool {
    let Some(by) = entry.by else { return true };
    match case.text().form() {
        form if form.founds_body() => false,
        CooperationForm::CentreMunicipality => case.text().host().is_none_or(|host| host == by),
        _ => must_publish(case).is_none_or(|must| must == by),
    }
}

/// An entry by another is an entry all the same.
fn in_national_register(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::NationalRegister;
    let (entries, complete) = (case.record().formalities_of(kind), case.record().is_complete());
    let decided = Case::decision_kind(case.moment()).and_then(|kind| case.record().last_decision(kind));
    match entries.last() {
        None => {
            let because = if case.moment() == Moment::Form { &NO_ENTRY } else { &NOT_UPDATED };
            sink.lacks(complete, Subject::Arrangement, Fact::Formality(kind), because);
        }
        Some(last) if decided.is_some_and(|decided| last.on < decided) => {
            sink.lacks(complete, Subject::Arrangement, Fact::Formality(kind), &NOT_UPDATED);
        }
        Some(_) if entries.iter().any(|entry| is_by_its_keeper(case, entry)) => {}
        Some(_) => sink.breach_as(Severity::Advisory, Subject::Arrangement, &WRONG_KEEPER),
    }
    Applies::Yes
}

/// What the entry does not show of a plain arrangement or one that was never changed is not there to be shown.
fn register_shows_all(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::NationalRegister;
    let Some(entry) = case.record().formalities_of(kind).last() else {
        // That there is none at all is for the rule on the entry itself.
        return Applies::No;
    };
    let Some(shows) = entry.shows else {
        sink.unknown(Subject::Arrangement, Fact::Formality(kind));
        return Applies::Yes;
    };
    for &item in RegisterItem::ALL {
        let is_there = match item {
            RegisterItem::Powers => transfers(case),
            RegisterItem::Form => Some(case.text().form() != CooperationForm::PlainArrangement),
            RegisterItem::Amendments => Some(case.moment() != Moment::Form),
            _ => Some(true),
        };
        match is_there {
            _ if shows.contains(item) => {}
            Some(true) => sink.breach(Subject::Arrangement, lacking(item)),
            Some(false) => {}
            None => sink.unknown(Subject::Arrangement, Fact::Powers),
        }
    }
    Applies::Yes
}

const fn lacking(item: RegisterItem) -> &'static Bilingual {
    match item {
        RegisterItem::Participants => {
            const {
                &Bilingual::new(
                    "de vermelding noemt de deelnemende organen en de dag van toetreding niet",
                    "the entry does not name the participating organs and their day of accession",
                )
            }
        }
        RegisterItem::Municipalities => {
            const { &Bilingual::new("de vermelding noemt de gemeenten niet", "the entry does not name the municipalities") }
        }
        RegisterItem::Keeper => {
            const {
                &Bilingual::new(
                    "de vermelding noemt het verantwoordelijke orgaan niet",
                    "the entry does not name the responsible organ",
                )
            }
        }
        RegisterItem::Statutes => {
            const {
                &Bilingual::new(
                    "de vermelding noemt de wettelijke voorschriften niet",
                    "the entry does not name the statutory rules",
                )
            }
        }
        RegisterItem::Powers => {
            const {
                &Bilingual::new(
                    "de vermelding noemt de overgedragen bevoegdheden niet",
                    "the entry does not name the transferred powers",
                )
            }
        }
        RegisterItem::Address => {
            const {
                &Bilingual::new(
                    "de vermelding noemt adres en vestigingsplaats niet",
                    "the entry does not name the address and the seat",
                )
            }
        }
        RegisterItem::Form => {
            const {
                &Bilingual::new(
                    "de vermelding noemt vorm, naam en begindag niet",
                    "the entry does not name the form, the name and the first day",
                )
            }
        }
        RegisterItem::Text => {
            const {
                &Bilingual::new(
                    "de vermelding verwijst niet naar de geldende tekst",
                    "the entry has no link to the current text",
                )
            }
        }
        RegisterItem::Amendments => {
            const {
                &Bilingual::new(
                    "de vermelding geeft geen overzicht van de wijzigingen",
                    "the entry has no list of changes",
                )
            }
        }
    }
}

pub(in crate::law) const RULES: &[Rule] = &[
    Rule {
        id: "register-bw",
        provisions: &[(day(1985, 1, 1), Provision::article(Act::Wgr, "27").paragraph("1"))],
        also: &[Provision::article(Act::Wgr, "27").paragraph("2"), Provision::article(Act::Wgr, "27").paragraph("3")],
        period: lasting(day(1985, 1, 1), day(2021, 7, 1)),
        verified_from: day(2002, 3, 7),
        forms: CooperationForm::UNDER_WGR,
        moments: MomentSet::of(&[
            Moment::Form,
            Moment::Amend,
            Moment::Extend,
            Moment::Accede,
            Moment::Withdraw,
            Moment::Dissolve,
        ]),
        severity: Severity::Warning,
        anchor: Anchor::DayAsked,
        basis: Basis::Text,
        note: Some(Bilingual::new(
            "De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )),
        statement: Bilingual::new(
            "Elke deelnemende gemeente heeft de regeling in haar eigen register staan.",
            "Every participating municipality has the arrangement in its own register.",
        ),
        explanation: Bilingual::new(
            "Burgemeester en wethouders hielden dit register zelf bij, kosteloos in te zien. Het noemde ten minste de deelnemers, de wettelijke voorschriften, de overgedragen bevoegdheden, het adres en of er een lichaam of orgaan was. Op 1 juli 2021 nam het landelijke register de plaats ervan in.",
            "The municipal executive kept this register itself, open to anyone free of charge. It named at least the participants, the statutory rules, the transferred powers, the address and whether there was a body or organ. On 1 July 2021 the national register took its place.",
        ),
        remedy: Bilingual::new(
            "Neem de regeling op in het landelijke register; het gemeentelijke register is niet meer verplicht.",
            "Enter the arrangement in the national register; the municipal register is no longer compulsory.",
        ),
        looks_at: &[Fact::Formality(FormalityKind::MunicipalRegister), Fact::Participants],
        check: in_municipal_registers,
    },
    Rule {
        id: "register-national",
        provisions: &[(day(2021, 7, 1), Provision::article(Act::Wgr, "26").paragraph("2"))],
        also: &[Provision::article(Act::Wgr, "136").paragraph("1"), Provision::article(Act::Wgr, "26").paragraph("4")],
        period: Period::since(day(2021, 7, 1)),
        verified_from: day(2021, 7, 1),
        forms: CooperationForm::UNDER_WGR,
        moments: MomentSet::of(&[
            Moment::Form,
            Moment::Amend,
            Moment::Extend,
            Moment::Accede,
            Moment::Withdraw,
            Moment::Dissolve,
        ]),
        severity: Severity::Warning,
        anchor: Anchor::DayAsked,
        basis: Basis::Text,
        note: Some(Bilingual::new(
            "De wet noemt geen termijn voor de opname; dat het na elk besluit moet worden bijgewerkt, volgt uit artikel 26, vierde lid. Of er overgangsrecht was voor oudere regelingen, is niet nagegaan.",
            "The act names no term for the entry; that it must be updated after every decision follows from article 26(4). Whether there was transitional law for older arrangements was not checked.",
        )),
        statement: Bilingual::new(
            "De regeling en elke verandering erin staan in het landelijke register van gemeenschappelijke regelingen.",
            "The arrangement and every change in it are in the national register of joint arrangements.",
        ),
        explanation: Bilingual::new(
            "Het lichaam of orgaan voert de gegevens zelf in, bij een centrumregeling de centrumgemeente en anders de gemeente die bekendmaakt. Opname is geen voorwaarde voor inwerkingtreding. De minister houdt het register in stand en kan het aanvullen uit openbare bron.",
            "The body or organ enters the data itself, in a centre-municipality arrangement the host municipality, and otherwise the municipality that publishes. Entry is no condition for entry into force. The minister maintains the register and can add to it from public sources.",
        ),
        remedy: Bilingual::new(
            "Laat wie daarvoor verantwoordelijk is de gegevens alsnog invoeren of bijwerken.",
            "Have the one responsible still enter or update the data.",
        ),
        looks_at: &[Fact::Formality(FormalityKind::NationalRegister), Fact::Decision, Fact::Host, Fact::Publisher],
        check: in_national_register,
    },
    Rule {
        id: "register-content",
        provisions: &[(day(2021, 7, 1), Provision::article(Act::Wgr, "136").paragraph("2"))],
        also: &[Provision::article(Act::Wgr, "26").paragraph("2")],
        period: Period::since(day(2021, 7, 1)),
        verified_from: day(2021, 7, 1),
        forms: CooperationForm::UNDER_WGR,
        moments: MomentSet::of(&[Moment::Form, Moment::Amend, Moment::Accede, Moment::Withdraw]),
        severity: Severity::Warning,
        anchor: Anchor::DayAsked,
        basis: Basis::Text,
        note: None,
        statement: Bilingual::new(
            "De vermelding in het landelijke register bevat alle gegevens die artikel 136 noemt.",
            "The entry in the national register holds all the data that article 136 names.",
        ),
        explanation: Bilingual::new(
            "Het gaat om de deelnemende organen met de dag van toetreding, hun gemeenten, het verantwoordelijke orgaan, de wettelijke voorschriften, de overgedragen bevoegdheden, adres en vestigingsplaats, vorm, naam en begindag, een verwijzing naar de geldende tekst en een overzicht van wijzigingen. Wat niet bestaat, zoals overgedragen bevoegdheden bij louter mandaat, hoeft niet te worden vermeld.",
            "It concerns the participating organs with their day of accession, their municipalities, the responsible organ, the statutory rules, the transferred powers, address and seat, form, name and first day, a link to the current text and a list of changes. What does not exist, such as transferred powers where there is only mandate, need not be entered.",
        ),
        remedy: Bilingual::new(
            "Vul de ontbrekende gegevens in het register aan.",
            "Add the missing data to the register.",
        ),
        looks_at: &[Fact::Formality(FormalityKind::NationalRegister), Fact::Powers],
        check: register_shows_all,
    },
];
