//! Articles 44, 57, 59 to 61: rights and duties, officers and staff of abolished municipalities and lapsed bodies.

use super::*;
use crate::{
    operation::{Office, OfficeTerm, ReorganisationFacts, StaffTransfer, Workplace},
    time::Term,
};

const NOT_PASSED: Bilingual = Bilingual::new(
    "rechten en plichten van een opgeheven gemeente zijn niet overgenomen",
    "rights and duties of an abolished municipality were not taken over",
);
const OTHER_SUCCESSOR: Bilingual = Bilingual::new(
    "een gemeente die niets van haar gebied kreeg, heeft de rechten en plichten",
    "a municipality that got nothing of its area has the rights and duties",
);
const SPLIT_WITHOUT_DESIGNATION: Bilingual = Bilingual::new(
    "het gebied is verdeeld en geen opvolger is aangewezen",
    "the area was split and no successor was designated",
);
const OTHER_EMPLOYER: Bilingual = Bilingual::new(
    "personeel is naar een andere werkgever gegaan dan de opvolgende gemeente",
    "staff went to another employer than the succeeding municipality",
);
const NOTHING_DECIDED: Bilingual =
    Bilingual::new("over het personeel is niets besloten", "nothing was decided on the staff");
const STILL_IN_OFFICE: Bilingual = Bilingual::new(
    "een secretaris of griffier van de opgeheven gemeente is nog in functie",
    "a secretary or clerk of the abolished municipality is still in office",
);
const NO_TEMPORARY: Bilingual = Bilingual::new(
    "voor de nieuwe gemeente is geen tijdelijke secretaris of griffier aangewezen",
    "no temporary secretary or clerk was designated for the new municipality",
);
const DESIGNATED_TOO_LATE: Bilingual = Bilingual::new(
    "de aanwijzing kwam minder dan een maand voor de datum van herindeling",
    "the designation came less than a month before the date of reorganisation",
);
const NO_FINAL_DECISION: Bilingual = Bilingual::new(
    "de definitieve beslissing is niet binnen de termijn genomen",
    "the final decision was not taken within the term",
);

fn rights_pass(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if ReorganisedMembers::of(case).abolishes_nobody() {
        return Applies::No;
    }
    let recorded = RecordedReorganisation::of(case);
    match recorded.reorganisation.and_then(|one| one.rights_passed) {
        Some(true) => {}
        Some(false) => sink.breach(Subject::Arrangement, &NOT_PASSED),
        None => sink.unknown(Subject::Arrangement, REORGANISATION),
    }
    let members = ReorganisedMembers::of(case);
    for code in members.abolished() {
        let subject = Subject::Municipality(code);
        match members.successor(code) {
            Successor::Is(_) => {}
            Successor::Stranger => sink.breach(subject, &OTHER_SUCCESSOR),
            Successor::Undesignated => {
                sink.lacks(recorded.complete, subject, REORGANISATION, &SPLIT_WITHOUT_DESIGNATION);
            }
            Successor::Unknown => sink.unknown(subject, REORGANISATION),
        }
    }
    Applies::Yes
}

fn staff_of_lapsed_body(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let recorded = RecordedReorganisation::of(case);
    let successor = match ReorganisedMembers::of(case).course() {
        _ if recorded.fate() == Some(Fate::Continued) => return Applies::No,
        Course::LapsesWhole(to) => Some(to),
        Course::LapsesDeclared(to) => to,
        Course::Untouched | Course::GoesOn | Course::Open => return Applies::No,
    };
    match (recorded.reorganisation.and_then(|one| one.staff_to), successor) {
        (Some(to), Some(successor)) if to == successor => {}
        (Some(_), Some(_)) => sink.breach(Subject::Organisation, &OTHER_EMPLOYER),
        (None, _) | (_, None) => sink.unknown(Subject::Organisation, REORGANISATION),
    }
    Applies::Yes
}

/// A dissolution counts as an adaptation after a reorganisation if it falls in the longest term for that, of a year.
fn staff_of_dissolved_body(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (reorganisations, _) = case.logged::<ReorganisationFacts>();
    let in_term = |on: NaiveDate| on <= case.on() && !Term::months(12).is_over(on, case.on());
    let went_on = |one: &&ReorganisationFacts| in_term(one.on) && one.fate != Some(Fate::Lapsed) && !one.by_statute;
    let Some(reorganisation) = reorganisations.iter().rev().find(went_on) else {
        if case.moment() == Moment::Reorganise || !was_reorganised(case) || !reorganisations.is_empty() {
            return Applies::No;
        }
        sink.unknown(Subject::Organisation, REORGANISATION);
        return Applies::Yes;
    };
    if case.moment() == Moment::Reorganise && reorganisation.province_on_staff.is_none() {
        return Applies::No;
    }
    let (transfers, complete) = case.logged::<StaffTransfer>();
    let is_settled = transfers.iter().any(|one| one.from == Workplace::Body && one.on >= reorganisation.on);
    match reorganisation.province_on_staff {
        Some(true) => {}
        _ if is_settled => {}
        Some(false) => {
            let fact = Fact::Logged(Topic::StaffTransfers);
            sink.lacks(complete, Subject::Organisation, fact, &NOTHING_DECIDED);
        }
        None => sink.unknown(Subject::Organisation, REORGANISATION),
    }
    Applies::Yes
}

/// Whether the gazetteer knows that a member was abolished in the year before.
fn was_reorganised(case: &Case<'_>) -> bool {
    let on = case.on();
    let of_year = |until: NaiveDate| until <= on && !Term::months(12).is_over(until, on);
    let codes = case.text().participations().map(|one| one.party().municipality());
    codes.filter_map(|code| case.gazetteer().get(code)?.until()).any(of_year)
}

fn officers_end(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if ReorganisedMembers::of(case).abolishes_nobody() {
        return Applies::No;
    }
    let recorded = RecordedReorganisation::of(case);
    officers_of_abolished(case, sink);
    let designated = recorded.reorganisation.and_then(|one| one.temporary_officers_on);
    let in_time = Term::months(1).last_day_before(case.effective_on());
    match designated {
        Some(on) if on > in_time => sink.breach(Subject::Arrangement, &DESIGNATED_TOO_LATE),
        Some(_) => {}
        None => {
            let is_new = |code: &MunicipalityCode| {
                case.gazetteer().get(*code).and_then(Municipality::first_day) == Some(case.effective_on())
            };
            let members = ReorganisedMembers::of(case);
            let founded = members.abolished().filter_map(|code| members.in_its_place(code)).find(is_new);
            if let Some(code) = founded {
                sink.lacks(recorded.complete, Subject::Municipality(code), REORGANISATION, &NO_TEMPORARY);
            }
        }
    }
    Applies::Yes
}

/// The term of office of every secretary and clerk of an abolished municipality is over.
fn officers_of_abolished(case: &Case<'_>, sink: &mut Sink) {
    let members = ReorganisedMembers::of(case);
    let (offices, _) = case.logged::<OfficeTerm>();
    let ended = RecordedReorganisation::of(case).reorganisation.and_then(|one| one.officers_ended);
    if ended == Some(false) {
        return sink.breach(Subject::Arrangement, &STILL_IN_OFFICE);
    }
    let mut stays = false;
    for (index, term) in offices.iter().enumerate() {
        let is_officer = matches!(term.office, Office::Secretary | Office::Clerk);
        if is_officer
            && term.period.from() < case.effective_on()
            && term.period.contains(case.effective_on())
            && members.abolished().any(|code| code == term.municipality)
        {
            stays = true;
            sink.breach(Subject::Logged(Topic::Offices, index), &STILL_IN_OFFICE);
        }
    }
    if !stays && ended.is_none() {
        sink.unknown(Subject::Arrangement, REORGANISATION);
    }
}

/// The province could add six months, which no record tells: within a year it is not known.
fn provisional_transfer(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if ReorganisedMembers::of(case).abolishes_nobody() {
        return Applies::No;
    }
    officers_of_abolished(case, sink);
    let on = case.effective_on();
    match RecordedReorganisation::of(case).reorganisation.and_then(|one| one.staff_settled_on) {
        Some(settled) if Term::months(12).is_over(on, settled) => sink.breach(Subject::Arrangement, &NO_FINAL_DECISION),
        Some(settled) if !Term::months(6).is_over(on, settled) => {}
        Some(_) | None => sink.unknown(Subject::Arrangement, REORGANISATION),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("arhi-rights-pass", arhi("44").paragraph("1"), since(1984, 11, 8))
        .see_also(&[arhi("44").paragraph("2")])
        .read_since(2002, 3, 7)
        .at(&[Reorganise])
        .says(
            "Alle rechten en plichten van een opgeheven gemeente gaan op de datum van herindeling over op de gemeente waaraan haar gebied wordt toegevoegd.",
            "All rights and duties of an abolished municipality pass on the date of reorganisation to the municipality to which its area is added.",
        )
        .because(
            "Wordt het gebied verdeeld, dan wijst de herindelingsregeling de opvolger aan; rechten en plichten over een overgaand stuk gebied volgen dat gebied, en een akte is niet nodig. Ook bijdragen, leningen en garanties aan het samenwerkingsverband gaan zo over.",
            "If the area is split, the reorganisation scheme designates the successor; rights and duties about a piece of area that passes follow that area, and no deed is needed. Contributions, loans and guarantees to the cooperation pass in this way too.",
        )
        .mended_by(
            "Zet rechten en plichten vanaf de datum van herindeling op naam van de opvolgende gemeente.",
            "From the date of reorganisation, put rights and duties in the name of the succeeding municipality.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 januari 2020; dat hij sinds 8 november 1984 gelijk is, is een aanname.",
            "The text was read on 7 March 2002 and 1 January 2020; that it has been the same since 8 November 1984 is an assumption.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(rights_pass),
    Row::new("arhi-staff-lapsed-body", arhi("66").paragraph("1"), since(1985, 1, 1))
        .moved(&[(day(2020, 1, 1), arhi("61").paragraph("1"))])
        .see_also(&[arhi("61").paragraph("3"), arhi("44").paragraph("1")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Reorganise])
        .says(
            "Het personeel van een regeling die door de herindeling vervalt, gaat op de datum van herindeling over naar de opvolgende gemeente.",
            "The staff of an arrangement that lapses through the reorganisation pass to the succeeding municipality on the date of reorganisation.",
        )
        .because(
            "Sinds 2020 gaat het om personeel in dienst van een lichaam met rechtspersoonlijkheid; de regels over overgang van onderneming gelden, zodat het contract met alle rechten meegaat. Tot 2020 was de overgang voorlopig en besliste de gemeente daarna binnen zes maanden over ieders functie.",
            "Since 2020 this concerns staff employed by a body with legal personality; the rules on transfer of undertakings apply, so that the contract goes along with all rights. Until 2020 the passing was provisional and the municipality then decided on everybody's post within six months.",
        )
        .mended_by(
            "Neem het personeel vanaf de datum van herindeling in dienst van de opvolgende gemeente.",
            "Take the staff into the service of the succeeding municipality from the date of reorganisation.",
        )
        .noting(
            "Artikel 66 is gelezen op 7 maart 2002 en 13 juni 2018, artikel 61 op 1 januari 2020; dat de regel al op 1 januari 1985 gold, is een aanname.",
            "Article 66 was read on 7 March 2002 and 13 June 2018, article 61 on 1 January 2020; that the rule already held on 1 January 1985 is an assumption.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(staff_of_lapsed_body),
    Row::new("arhi-staff-dissolved-body", arhi("66").paragraph("2"), since(1985, 1, 1))
        .moved(&[(day(2020, 1, 1), arhi("61").paragraph("2"))])
        .see_also(&[arhi("61").paragraph("3"), arhi("61").paragraph("4")])
        .read_since(2002, 3, 7)
        .of(&[PublicBody, OperationsOrganisation])
        .at(&[Reorganise, Dissolve])
        .advisory()
        .says(
            "Wordt de regeling na een herindeling opgeheven, dan kunnen gedeputeerde staten bepalen dat haar personeel naar een aangewezen gemeente gaat.",
            "If the arrangement is dissolved after a reorganisation, the provincial executive may decide that its staff pass to a designated municipality.",
        )
        .because(
            "Het gaat om opheffing als aanpassing binnen de termijn van zes maanden of door gedeputeerde staten zelf. Zij kunnen ook bepalen welke gemeente uitkeringen aan voormalig personeel draagt. Zonder zo'n besluit gelden de eigen bepalingen over opheffing en het gewone arbeidsrecht.",
            "This concerns dissolution as an adaptation within the six months or by the provincial executive itself. It may also decide which municipality bears benefits of former staff. Without such a decision the arrangement's own clauses on dissolution and ordinary labour law apply.",
        )
        .mended_by(
            "Vraag gedeputeerde staten om een besluit over het personeel of regel de overgang in het besluit tot opheffing.",
            "Ask the provincial executive for a decision on the staff or arrange their passing in the decision to dissolve.",
        )
        .noting(
            "Artikel 66 is gelezen op 7 maart 2002 en 13 juni 2018, artikel 61 op 1 januari 2020; dat de regel al op 1 januari 1985 gold, is een aanname. De wet noemt nog een goedkeuring van de opheffing die sinds 2006 niet meer bestaat; hoe de aanwijzing dan verloopt, is niet nagegaan. Dat een opheffing binnen een jaar na de herindeling als aanpassing telt, is een lezing.",
            "Article 66 was read on 7 March 2002 and 13 June 2018, article 61 on 1 January 2020; that the rule already held on 1 January 1985 is an assumption. The act still mentions an approval of the dissolution that no longer exists since 2006; how the designation then works was not checked. That a dissolution within a year after the reorganisation counts as an adaptation is a reading.",
        )
        .looking_at(&[REORGANISATION, Fact::Logged(Topic::StaffTransfers)])
        .checked_by(staff_of_dissolved_body),
    Row::new("arhi-secretary-griffier", arhi("59").paragraph("1"), since(2020, 1, 1))
        .see_also(&[
            arhi("59").paragraph("2"),
            arhi("59").paragraph("4"),
            arhi("59").paragraph("5"),
            arhi("60").paragraph("1"),
        ])
        .at(&[Reorganise])
        .warning()
        .says(
            "De aanwijzing van de secretaris en de griffier van een opgeheven gemeente eindigt op de datum van herindeling.",
            "The designation of the secretary and the council clerk of an abolished municipality ends on the date of reorganisation.",
        )
        .because(
            "Wie in dienst is van de opgeheven gemeente, verliest ook zijn arbeidsovereenkomst, een dag eerder, tenzij gedeputeerde staten hem op verzoek laten overgaan als het andere personeel. Ontstaat een nieuwe gemeente, dan wijzen gedeputeerde staten uiterlijk een maand tevoren een tijdelijke secretaris en griffier aan. Wie in dienst is van een werkorganisatie, houdt zijn contract.",
            "An officer employed by the abolished municipality also loses the employment contract, one day earlier, unless the provincial executive on request lets the officer pass like the other staff. If a new municipality is founded, the provincial executive designates a temporary secretary and clerk at least one month before. An officer employed by a shared service organisation keeps the contract.",
        )
        .mended_by(
            "Beëindig de aanwijzing op de datum van herindeling en laat gedeputeerde staten voor een nieuwe gemeente tijdelijke functionarissen aanwijzen.",
            "End the designation on the date of reorganisation and let the provincial executive designate temporary office holders for a new municipality.",
        )
        .looking_at(&[REORGANISATION, Fact::Logged(Topic::Offices), Fact::Participants])
        .checked_by(officers_end),
    Row::new("arhi-staff-pre2020", arhi("59").paragraph("1"), lasting((1984, 11, 8), (2020, 1, 1)))
        .see_also(&[arhi("57").paragraph("1"), arhi("59").paragraph("3"), arhi("61").paragraph("1")])
        .read_since(2002, 3, 7)
        .at(&[Reorganise])
        .warning()
        .says(
            "Het personeel van een opgeheven gemeente gaat voorlopig over naar de opvolger, die binnen zes maanden over ieders functie beslist; de secretaris wordt eervol ontslagen.",
            "The staff of an abolished municipality pass provisionally to the successor, which decides on everybody's post within six months; the secretary is honourably dismissed.",
        )
        .because(
            "Tot 2020 kende het ambtenarenrecht geen overgang van rechtswege met behoud van het contract. Gedeputeerde staten konden de termijn met hoogstens zes maanden verlengen en de secretaris op verzoek laten meegaan in een andere functie; later gold hetzelfde voor de griffier. Ontslag was alleen mogelijk als geen passende functie te vinden was of deze werd geweigerd.",
            "Until 2020 the law on civil servants knew no passing by operation of law with the contract intact. The provincial executive could extend the term by at most six months and on request let the secretary go along in another post; later the same held for the clerk. Dismissal was possible only if no suitable post could be found or if it was refused.",
        )
        .mended_by(
            "Neem voor elke overgegane ambtenaar alsnog de beslissing over zijn functie.",
            "Take the decision on the post of each civil servant who passed after all.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 13 juni 2018; dat hij sinds 8 november 1984 gelijk is, is een aanname. De griffier staat in de tekst van 2018 en niet in die van 2002. Of de termijn is verlengd, wordt niet vastgelegd; tussen zes maanden en een jaar blijft de uitkomst onbepaald.",
            "The text was read on 7 March 2002 and 13 June 2018; that it has been the same since 8 November 1984 is an assumption. The council clerk is in the text of 2018 and not in that of 2002. Whether the term was extended is not recorded; between six months and a year the outcome stays undetermined.",
        )
        .looking_at(&[REORGANISATION, Fact::Logged(Topic::Offices), Fact::Participants])
        .checked_by(provisional_transfer),
];
