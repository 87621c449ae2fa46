//! Articles 26, 36 to 39 and 10(2), until 2015 and 1 July 2021: sending to the province, and the duties of the
//! province.

use super::{publication::must_publish, *};
use crate::{governance::Formality, municipality::Province, operation::PowersChange, time::Term as LegalTerm};
use chrono::Days;

/// From then on silence counts as approval (Awb, article 10:31(4)).
const SILENCE_APPROVES: NaiveDate = day(1998, 1, 1);

const NOT_APPROVED: Bilingual =
    Bilingual::new("gedeputeerde staten hebben niet goedgekeurd", "the provincial executive did not approve");
const APPROVED_TOO_LATE: Bilingual =
    Bilingual::new("de goedkeuring kwam na de inwerkingtreding", "the approval came after the entry into force");
const WRONG_AUTHORITY: Bilingual = Bilingual::new(
    "een ander gezag dan het bevoegde keurde goed",
    "an authority other than the competent one approved",
);
const NOT_REGISTERED: Bilingual = Bilingual::new(
    "de provincie heeft de regeling niet in het register opgenomen",
    "the province did not enter the arrangement in the register",
);
const IN_FORCE_TOO_SOON: Bilingual = Bilingual::new(
    "de inwerkingtreding ligt vóór de opname in het provinciale register",
    "the entry into force comes before the entry in the provincial register",
);
const NOT_SENT: Bilingual = Bilingual::new(
    "de regeling of het besluit is niet aan gedeputeerde staten gezonden",
    "the arrangement or decision was not sent to the provincial executive",
);
const PROVINCE_MISSED: Bilingual = Bilingual::new(
    "de provincie van deze gemeente kreeg de regeling niet",
    "the province of this municipality did not receive the arrangement",
);
const WRONG_SENDER: Bilingual = Bilingual::new(
    "een andere gemeente zond dan de aangewezene of die van de vestigingsplaats",
    "another municipality sent it than the designated one or that of the seat",
);

fn province_of(case: &Case<'_>, municipality: MunicipalityCode) -> Option<Province> {
    case.gazetteer().get(municipality)?.province_on(case.members_day())
}

/// Every province in which a member lies, each once, with its first member.
fn provinces<'a>(case: &Case<'a>) -> impl Iterator<Item = (MunicipalityCode, Province)> + Clone + use<'a> {
    let case = *case;
    let members = case.text().municipalities_on(case.members_day());
    let of = move |code| province_of(&case, code);
    members.clone().filter_map(move |code| {
        let province = of(code)?;
        let earlier = members.clone().take_while(|one| *one != code);
        earlier.filter_map(of).all(|one| one != province).then_some((code, province))
    })
}

/// Whether the formality was done by, or towards, that province; if it does not name one, there is no other.
fn concerns(formality: &Formality, province: Province, only: bool) -> bool {
    formality.province.map_or(only, |one| one == province)
}

fn sent_to_every_province(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::SentToProvince;
    let (sent, complete) = (case.record().formalities_of(kind), case.record().is_complete());
    if sent.is_empty() {
        sink.lacks(complete, Subject::Arrangement, Fact::Formality(kind), &NOT_SENT);
        return Applies::Yes;
    }
    let provinces = provinces(case);
    let only = provinces.clone().nth(1).is_none();
    for (code, province) in provinces {
        if sent.iter().any(|one| concerns(one, province, only)) {
            continue;
        }
        let known = complete && sent.iter().all(|one| one.province.is_some());
        sink.lacks(known, Subject::Municipality(code), Fact::Formality(kind), &PROVINCE_MISSED);
    }
    Applies::Yes
}

/// From 2015 the act named the sender, also where the text designates none but founds a body.
fn sent_by_the_one_who_must(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let sent = case.record().formalities_of(FormalityKind::SentToProvince);
    if sent.is_empty() {
        return sent_to_every_province(case, sink);
    }
    match must_publish(case) {
        Some(must) if sent.iter().any(|one| one.by == Some(must)) => {}
        None => sink.unknown(Subject::Arrangement, Fact::Publisher),
        Some(_) if sent.iter().all(|one| one.by.is_some()) => sink.breach(Subject::Arrangement, &WRONG_SENDER),
        Some(_) => sink.unknown(Subject::Arrangement, Fact::Formality(FormalityKind::SentToProvince)),
    }
    sent_to_every_province(case, sink)
}

/// The day from which the silence of the province counts as approval, if the text was sent to it for that.
fn silent_approval(case: &Case<'_>) -> Option<NaiveDate> {
    let sent = case.record().formalities_of(FormalityKind::SentToProvince);
    let sent = sent.iter().find(|sent| sent.on >= SILENCE_APPROVES)?;
    let weeks = if sent.extended { 26 } else { 13 };
    LegalTerm::weeks(weeks).last_day(sent.on).checked_add_days(Days::new(1))
}

/// If members lie in several provinces, that of the seat approves, unless they share a region across the border; such
/// regions are not modelled, so for another province the rule is left open.
fn approved(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::ProvincialApproval;
    let subject = Subject::Arrangement;
    let approvals = case.record().formalities_of(kind);
    if approvals.is_empty() {
        if !(case.record().is_complete() && silent_approval(case).is_some_and(|on| on <= case.effective_on())) {
            sink.lacks(case.record().is_complete(), subject, Fact::Formality(kind), &NOT_APPROVED);
        }
        return Applies::Yes;
    }
    let provinces = provinces(case);
    let only = provinces.clone().nth(1).is_none();
    let of_seat = seat_municipality(case).and_then(|code| province_of(case, code));
    let competent = |one: &&Formality| match one.province {
        None => true,
        Some(province) => of_seat
            .filter(|_| !only)
            .map_or_else(|| provinces.clone().any(|(_, involved)| involved == province), |seat| seat == province),
    };
    let mut competent = approvals.iter().filter(competent).peekable();
    if competent.peek().is_some() {
        if !competent.any(|one| one.on <= case.effective_on()) {
            sink.breach(subject, &APPROVED_TOO_LATE);
        }
    } else if approvals.iter().any(|one| provinces.clone().any(|(_, involved)| one.province == Some(involved))) {
        sink.unknown(subject, Fact::Formality(kind));
    } else {
        sink.lacks(case.record().is_complete(), subject, Fact::Formality(kind), &WRONG_AUTHORITY);
    }
    Applies::Yes
}

fn registered(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::ProvincialRegister;
    match case.record().formalities_of(kind).first() {
        Some(entered) if entered.on <= case.effective_on() => {}
        Some(_) => sink.breach(Subject::Arrangement, &IN_FORCE_TOO_SOON),
        None => {
            sink.lacks(case.record().is_complete(), Subject::Arrangement, Fact::Formality(kind), &NOT_REGISTERED);
        }
    }
    Applies::Yes
}

fn dissolution_sent(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let kind = FormalityKind::SentToProvince;
    if case.record().formalities_of(kind).is_empty() {
        sink.lacks(case.record().is_complete(), Subject::Arrangement, Fact::Formality(kind), &NOT_SENT);
    }
    Applies::Yes
}

fn change_of_powers_sent(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<PowersChange>(
        case,
        sink,
        |one| Some(one.on),
        |sink, entry| {
            if entry.fact.sent_to_province_on.is_none() {
                sink.lacks(entry.complete, entry.subject(), entry.missing(), &NOT_SENT);
            }
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("gs-approval-r0a", wgr("36").paragraph("1"), lasting((1985, 1, 1), (2006, 1, 1)))
        .see_also(&[wgr("37"), wgr("38").paragraph("2"), wgr("39").paragraph("1"), awb("10:31").paragraph("4")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan, CentreMunicipality])
        .at(&[Form, Amend, Accede, Withdraw])
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Een regeling met toepassing van artikel 8 is door gedeputeerde staten goedgekeurd voordat zij in werking treedt.",
            "An arrangement that uses article 8 is approved by the provincial executive before it enters into force.",
        )
        .because(
            "Hetzelfde gold voor wijziging, toetreding en uittreding. Bij gemeenten uit meer provincies keurden gedeputeerde staten van de vestigingsplaats goed, tenzij alle gemeenten in één grensoverschrijdend samenwerkingsgebied lagen; bij alleen burgemeesters de commissaris van de Koning. Sinds 1998 gold stilzwijgen na dertien weken, eenmaal te verlengen, als goedkeuring.",
            "The same held for amendment, accession and withdrawal. With municipalities from more than one province the executive of the seat's province approved, unless all lay in one cross-border cooperation area; for mayors only, the King's commissioner. Since 1998 silence after thirteen weeks, once extendable, counted as approval.",
        )
        .mended_by(
            "Zoek het goedkeuringsbesluit of het bewijs van verzending op; goedkeuring achteraf kent de wet niet meer.",
            "Find the approval or the proof of sending; the act no longer knows approval afterwards.",
        )
        .noting(
            "Dat een regeling die na 2005 in werking trad geen goedkeuring meer nodig had, is een lezing; een overgangsregel is niet gevonden. Een weigering wordt niet bijgehouden.",
            "That an arrangement which entered into force after 2005 no longer needed approval is a reading; no transitional rule was found. A refusal is not kept.",
        )
        .looking_at(&[
            Fact::Formality(FormalityKind::ProvincialApproval),
            Fact::Formality(FormalityKind::SentToProvince),
            Fact::EntryIntoForce,
            Fact::Seat,
            Fact::Participants,
        ])
        .checked_by(approved),
    Row::new("gs-register-r0a", wgr("26").paragraph("3"), lasting((1985, 1, 1), (2006, 1, 1)))
        .see_also(&[wgr("26").paragraph("4"), wgr("27").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan, CentreMunicipality])
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "Een regeling met toepassing van artikel 8 treedt niet in werking voordat de provincie haar in het register heeft opgenomen.",
            "An arrangement that uses article 8 does not enter into force before the province has entered it in the register.",
        )
        .because(
            "Het gaat om het register van gedeputeerde staten die goedkeurden. Hetzelfde gold voor wijziging, verlenging, opheffing, toetreding en uittreding. Sinds 2006 bestaat deze eis niet meer.",
            "It concerns the register of the provincial executive that approved. The same held for amendment, extension, dissolution, accession and withdrawal. Since 2006 this requirement no longer exists.",
        )
        .mended_by(
            "Zoek de dag van opname in het provinciale register op en ga uit van die dag als eerste dag van werking.",
            "Find the day of entry in the provincial register and take that day as the first day of effect.",
        )
        .noting(
            "Dat inwerkingtreding op de dag van opname zelf mag, is een lezing.",
            "That entry into force on the day of entry in the register itself is allowed is a reading.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::ProvincialRegister), Fact::EntryIntoForce])
        .checked_by(registered),
    Row::new("dissolve-to-gs-r0a", wgr("39").paragraph("2"), lasting((1985, 1, 1), (2006, 1, 1)))
        .see_also(&[wgr("39").paragraph("3"), wgr("26").paragraph("4")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan, CentreMunicipality])
        .at(&[Dissolve])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Een besluit tot opheffing van een niet opgelegde regeling wordt aan gedeputeerde staten gezonden.",
            "A decision to dissolve an arrangement that was not imposed is sent to the provincial executive.",
        )
        .because(
            "Goedkeuring was voor opheffing niet nodig, behalve als de provincie de regeling had opgelegd. Sinds 2006 volgt de toezending alleen nog uit artikel 26.",
            "Approval was not needed for dissolution, except if the province had imposed the arrangement. Since 2006 the sending follows from article 26 only.",
        )
        .mended_by(
            "Zoek het bewijs van toezending op en bewaar het bij het dossier.",
            "Find the proof of sending and keep it with the dossier.",
        )
        .noting(
            "Of een regeling was opgelegd, wordt niet bijgehouden.",
            "Whether an arrangement was imposed is not kept.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::SentToProvince)])
        .checked_by(dissolution_sent),
    Row::new("gs-sent-r0", wgr("26").paragraph("1"), lasting((1985, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("26").paragraph("3"), wgr("26").paragraph("4")])
        .assumed_until(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::Publication)
        .says(
            "De in de regeling aangewezen gemeente zendt de regeling aan gedeputeerde staten van elke betrokken provincie.",
            "The municipality designated in the arrangement sends it to the provincial executive of every province involved.",
        )
        .because(
            "Ook besluiten tot wijziging, verlenging, opheffing, toetreding en uittreding werden gezonden. De wet noemde geen termijn en verbond aan het nalaten na 2005 geen gevolg voor de geldigheid. Was geen gemeente aangewezen, dan zei de wet niet wie moest zenden.",
            "Decisions to amend, extend, dissolve, accede and withdraw were sent too. The act named no term and, after 2005, attached no effect on validity to a failure. If no municipality was designated the act did not say who had to send.",
        )
        .mended_by(
            "Zoek het bewijs van toezending op; alsnog zenden is sinds 1 juli 2021 niet meer nodig.",
            "Find the proof of sending; sending it after all has not been needed since 1 July 2021.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::SentToProvince), Fact::Participants])
        .checked_by(sent_to_every_province),
    Row::new("powers-change-to-gs-r0", wgr("26").paragraph("5"), lasting((1985, 1, 1), (2015, 1, 1)))
        .moved(&[(day(2006, 1, 1), wgr("26").paragraph("4"))])
        .see_also(&[wgr("10").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Een besluit van het lichaam dat de overgedragen bevoegdheden verandert, wordt aan gedeputeerde staten gezonden.",
            "A decision of the body that changes the transferred powers is sent to the provincial executive.",
        )
        .because(
            "Tot 2015 mocht de regeling het bestuur zelf laten besluiten over verandering in de overgedragen bevoegdheden. Gemeenten uit andere provincies betekenden toezending aan ook die provincies. Sinds 2015 kan het lichaam zijn bevoegdheden niet meer zelf uitbreiden, met een jaar overgang voor oude bepalingen.",
            "Until 2015 the arrangement could let the board itself decide on changes in the transferred powers. Municipalities from other provinces meant sending to those provinces as well. Since 2015 the body can no longer extend its own powers, with a transitional year for old clauses.",
        )
        .mended_by(
            "Zoek het bewijs van toezending op en controleer of de verandering nu in de regeling zelf staat.",
            "Find the proof of sending and check whether the change now stands in the arrangement itself.",
        )
        .noting(
            "Naar welke provincies een besluit ging, wordt niet bijgehouden.",
            "To which provinces a decision went is not kept.",
        )
        .looking_at(&[Fact::Logged(Topic::PowersChanges)])
        .checked_by(change_of_powers_sent),
    Row::new("gs-sent-r1", wgr("26").paragraph("1"), lasting((2015, 1, 1), (2021, 7, 1)))
        .see_also(&[wgr("26").paragraph("4")])
        .of_any(UNDER_WGR)
        .at(&[Form, Amend, Extend, Accede, Withdraw, Dissolve])
        .warning()
        .judged_on(Anchor::Publication)
        .says(
            "De aangewezen gemeente of die van de vestigingsplaats zendt de regeling aan gedeputeerde staten van elke provincie met een deelnemer.",
            "The designated municipality or that of the seat sends the arrangement to the provincial executive of every province with a participant.",
        )
        .because(
            "Hetzelfde gold voor wijziging, verlenging, opheffing, toetreding en uittreding. De toezending was geen voorwaarde voor inwerkingtreding en verviel op 1 juli 2021, toen het landelijke register begon.",
            "The same held for amendment, extension, dissolution, accession and withdrawal. Sending was no condition for entry into force and ended on 1 July 2021, when the national register began.",
        )
        .mended_by(
            "Zoek het bewijs van toezending op en zorg dat de regeling in het landelijke register staat.",
            "Find the proof of sending and see to it that the arrangement is in the national register.",
        )
        .looking_at(&[Fact::Formality(FormalityKind::SentToProvince), Fact::Publisher, Fact::Seat, Fact::Participants])
        .checked_by(sent_by_the_one_who_must),
];
