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
    let mut walk = Walk::through(entries);
    for code in case.text().municipalities_on(case.members_day()) {
        if walk.has(|entry| entry.by == Some(code)) {
            continue;
        }
        let known = complete && entries.iter().all(|entry| entry.by.is_some());
        sink.lacks(known, Subject::Municipality(code), Fact::Formality(kind), &NOT_LISTED);
    }
    Applies::Yes
}

/// Whether the right municipality or body made the entry: the body itself, the host, or else the one that publishes.
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

/// A plain arrangement, or one that was never changed, lacks some items, so the entry cannot show them.
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
            None => sink.vouches_for_all_powers(case.text()),
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

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("register-bw", wgr("27").paragraph("1"), lasting((1985, 1, 1), (2021, 7, 1)))
        .see_also(&[wgr("27").paragraph("2"), wgr("27").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .says(
            "Elke deelnemende gemeente heeft de regeling in haar eigen register opgenomen.",
            "Every participating municipality has the arrangement in its own register.",
        )
        .because(
            "Burgemeester en wethouders hielden dit register zelf bij, kosteloos in te zien. Het noemde ten minste de deelnemers, de wettelijke voorschriften, de overgedragen bevoegdheden, het adres en of er een lichaam of orgaan was. Op 1 juli 2021 nam het landelijke register de plaats ervan in.",
            "The municipal executive kept this register itself, open to anyone free of charge. It named at least the participants, the statutory rules, the transferred powers, the address and whether there was a body or organ. On 1 July 2021 the national register took its place.",
        )
        .mended_by(
            "Neem de regeling op in het landelijke register; het gemeentelijke register is niet meer verplicht.",
            "Enter the arrangement in the national register; the municipal register is no longer compulsory.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::MunicipalRegister), Fact::Participants])
        .checked_by(in_municipal_registers),
    Row::new("register-national", wgr("26").paragraph("2"), since(2021, 7, 1))
        .see_also(&[wgr("136").paragraph("1"), wgr("26").paragraph("4")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .says(
            "De regeling en elke verandering erin staan in het landelijke register van gemeenschappelijke regelingen.",
            "The arrangement and every change in it are in the national register of joint arrangements.",
        )
        .because(
            "Het lichaam of orgaan voert de gegevens zelf in, bij een centrumregeling de centrumgemeente en anders de gemeente die bekendmaakt. Opname is geen voorwaarde voor inwerkingtreding. De minister houdt het register in stand en kan het aanvullen uit openbare bron.",
            "The body or organ enters the data itself, in a centre-municipality arrangement the host municipality, and otherwise the municipality that publishes. Entry is no condition for entry into force. The minister maintains the register and can add to it from public sources.",
        )
        .mended_by(
            "Laat de verantwoordelijke de gegevens alsnog invoeren of bijwerken.",
            "Have the one responsible still enter or update the data.",
        )
        .noting(
            "De wet noemt geen termijn voor de opname; dat het na elk besluit moet worden bijgewerkt, volgt uit artikel 26, vierde lid. Of er overgangsrecht was voor oudere regelingen, is niet nagegaan.",
            "The act names no term for the entry; that it must be updated after every decision follows from article 26(4). Whether there was transitional law for older arrangements was not checked.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::NationalRegister), Fact::Decision, Fact::Host, Fact::Publisher])
        .checked_by(in_national_register),
    Row::new("register-content", wgr("136").paragraph("2"), since(2021, 7, 1))
        .see_also(&[wgr("26").paragraph("2")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Accede, Withdraw])
        .warning()
        .says(
            "De vermelding in het landelijke register bevat alle gegevens die artikel 136 noemt.",
            "The entry in the national register holds all the data that article 136 names.",
        )
        .because(
            "Het gaat om de deelnemende organen met de dag van toetreding, hun gemeenten, het verantwoordelijke orgaan, de wettelijke voorschriften, de overgedragen bevoegdheden, adres en vestigingsplaats, vorm, naam en begindag, een verwijzing naar de geldende tekst en een overzicht van wijzigingen. Wat niet bestaat, zoals overgedragen bevoegdheden bij louter mandaat, hoeft niet te worden vermeld.",
            "It concerns the participating organs with their day of accession, their municipalities, the responsible organ, the statutory rules, the transferred powers, address and seat, form, name and first day, a link to the current text and a list of changes. What does not exist, such as transferred powers where there is only mandate, need not be entered.",
        )
        .mended_by("Vul de ontbrekende gegevens in het register aan.", "Add the missing data to the register.")
        .looking_at(&[Fact::Formality(FormalityKind::NationalRegister), Fact::Powers])
        .checked_by(register_shows_all),
];
