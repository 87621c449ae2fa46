//! Articles 1 and 41: the day of a reorganisation, and whether the arrangement lapses or goes on with successors.

use super::*;
use crate::time::Term;
use chrono::Datelike;

const NOT_FIRST_JANUARY: Bilingual = Bilingual::new(
    "de datum is niet 1 januari en geen wet noemt een andere dag",
    "the date is not 1 January and no act names another day",
);
const STILL_IN_FORCE: Bilingual = Bilingual::new(
    "de regeling geldt nog na de datum van herindeling",
    "the arrangement is still in force after the date of reorganisation",
);
const STILL_IN_FORCE_THOUGH_DECLARED: Bilingual = Bilingual::new(
    "de regeling geldt nog hoewel de herindelingsregeling haar laat vervallen",
    "the arrangement is still in force although the reorganisation scheme lets it lapse",
);
const LAPSE_WITHOUT_CLAUSE: Bilingual = Bilingual::new(
    "de regeling is vervallen hoewel de herindelingsregeling dat niet bepaalt",
    "the arrangement has lapsed although the reorganisation scheme does not provide so",
);
const LAPSE_THOUGH_OUTSIDE: Bilingual = Bilingual::new(
    "de regeling is vervallen hoewel niet alle deelnemers naar dezelfde gemeente gingen",
    "the arrangement has lapsed although not all participants went to one municipality",
);
const NO_SUCCESSOR: Bilingual = Bilingual::new(
    "voor deze opgeheven gemeente is geen opvolger aangewezen",
    "no successor is designated for this abolished municipality",
);
const OTHER_SUCCESSOR: Bilingual = Bilingual::new(
    "een gemeente die niets van haar gebied kreeg, is haar opgevolgd",
    "a municipality that got nothing of its area has succeeded it",
);
const TOO_LATE: Bilingual =
    Bilingual::new("de aanpassing kwam na afloop van de termijn", "the adaptation came after the end of the term");
const NOT_ADAPTED: Bilingual = Bilingual::new("de regeling is niet aangepast", "the arrangement was not adapted");
const EXTENSION_TOO_LONG: Bilingual =
    Bilingual::new("de verlenging duurt langer dan zes maanden", "the extension lasts longer than six months");
const MEMBERS_LEFT: Bilingual = Bilingual::new(
    "de zittende leden bleven niet tot de nieuwe gemeentebesturen hadden aangewezen",
    "the sitting members did not stay until the new municipal administrations had made their appointments",
);

fn first_of_january(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (on, recorded) = (case.effective_on(), RecordedReorganisation::of(case));
    if recorded.reorganisation.is_none() && !touches_members(case) {
        return Applies::No;
    }
    if (on.month(), on.day()) != (1, 1) {
        match recorded.reorganisation.and_then(|one| one.own_day) {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Arrangement, &NOT_FIRST_JANUARY),
            None => sink.unknown(Subject::Arrangement, REORGANISATION),
        }
    }
    Applies::Yes
}

/// Whether a reorganisation of the day gives to a member or takes from it.
fn touches_members(case: &Case<'_>) -> bool {
    let members = ReorganisedMembers::of(case);
    let is_named = |code: &MunicipalityCode| members.members.contains(code);
    let of_area = |kind| !matches!(kind, ReorganisationKind::Rename | ReorganisationKind::ProvinceChange);
    members
        .of_the_day()
        .filter(|one| of_area(one.kind()))
        .any(|one| one.old().iter().chain(one.in_part()).chain(one.receivers()).any(is_named))
}

fn lapse_by_law(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if !matches!(ReorganisedMembers::of(case).course(), Course::LapsesWhole(_)) {
        return Applies::No;
    }
    lapsed(case, sink, &STILL_IN_FORCE)
}

fn lapse_declared(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let recorded = RecordedReorganisation::of(case);
    let is_told = recorded.reorganisation.is_some_and(|one| one.lapse_declared.is_some());
    let members = ReorganisedMembers::of(case);
    match (members.course(), recorded.fate()) {
        (Course::GoesOn, Some(Fate::Lapsed)) if members.is_known_to_gazetteer() && members.has_outsider() => {
            sink.breach(Subject::Arrangement, &LAPSE_THOUGH_OUTSIDE);
        }
        (Course::LapsesDeclared(_), _) => return lapsed(case, sink, &STILL_IN_FORCE_THOUGH_DECLARED),
        (Course::GoesOn, Some(Fate::Lapsed)) => sink.breach(Subject::Arrangement, &LAPSE_WITHOUT_CLAUSE),
        (Course::GoesOn, Some(Fate::Continued)) if is_told => {}
        (Course::GoesOn, None) if is_told => sink.unknown(Subject::Arrangement, REORGANISATION),
        (Course::Open, _) => sink.unknown(Subject::Arrangement, REORGANISATION),
        (Course::Untouched | Course::LapsesWhole(_) | Course::GoesOn, _) => return Applies::No,
    }
    Applies::Yes
}

fn lapsed(case: &Case<'_>, sink: &mut Sink, because: &'static Bilingual) -> Applies {
    match RecordedReorganisation::of(case).fate() {
        Some(Fate::Lapsed) => {}
        Some(Fate::Continued) => sink.breach(Subject::Arrangement, because),
        None => sink.unknown(Subject::Arrangement, REORGANISATION),
    }
    Applies::Yes
}

fn successors_take_part(case: &Case<'_>, sink: &mut Sink) -> Applies {
    match ReorganisedMembers::of(case).goes_on() {
        Some(false) => return Applies::No,
        Some(true) => {}
        None => {
            sink.unknown(Subject::Arrangement, REORGANISATION);
            return Applies::Yes;
        }
    }
    let members = ReorganisedMembers::of(case);
    for code in members.abolished() {
        let subject = Subject::Municipality(code);
        match members.successor(code) {
            Successor::Is(_) => {}
            Successor::Stranger => sink.breach(subject, &OTHER_SUCCESSOR),
            Successor::Undesignated => {
                sink.lacks(RecordedReorganisation::of(case).complete, subject, REORGANISATION, &NO_SUCCESSOR);
            }
            Successor::Unknown => sink.unknown(subject, REORGANISATION),
        }
    }
    Applies::Yes
}

fn adapted_in_time(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let subject = Subject::Arrangement;
    match (ReorganisedMembers::of(case).goes_on(), RecordedReorganisation::of(case)) {
        (Some(false), _) => return Applies::No,
        (Some(true), RecordedReorganisation { reorganisation: Some(reorganisation), complete }) => {
            let added = reorganisation.months_added.unwrap_or(0);
            if added > 6 {
                sink.breach(subject, &EXTENSION_TOO_LONG);
            }
            let months = added.min(6).saturating_add(6);
            let over = |on| Term::months(months).is_over(reorganisation.on, on);
            match reorganisation.adapted_on {
                _ if reorganisation.needs_no_change == Some(true) => {}
                Some(on) if over(on) => sink.breach(subject, &TOO_LATE),
                Some(_) => {}
                // While the term runs nobody is late, and what needs no change need not be adapted.
                None => {
                    let is_late = complete && over(case.on()) && reorganisation.needs_no_change == Some(false);
                    sink.lacks(is_late, subject, REORGANISATION, &NOT_ADAPTED);
                }
            }
        }
        (None, _) | (_, RecordedReorganisation { reorganisation: None, .. }) => sink.unknown(subject, REORGANISATION),
    }
    Applies::Yes
}

fn members_stay(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let stayed = RecordedReorganisation::of(case).reorganisation.and_then(|one| one.members_stayed);
    match (ReorganisedMembers::of(case).goes_on(), stayed) {
        (Some(false), _) => return Applies::No,
        (Some(true), Some(true)) => {}
        (Some(true), Some(false)) => sink.breach(Subject::Arrangement, &MEMBERS_LEFT),
        (None, _) | (_, None) => sink.unknown(Subject::Arrangement, REORGANISATION),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("arhi-date", arhi("1"), since(1984, 11, 8))
        .moved(&[(day(2001, 2, 21), arhi("1").paragraph("1").item("h"))])
        .read_since(2002, 3, 7)
        .at(&[Reorganise])
        .warning()
        .says(
            "De datum van herindeling is 1 januari volgend op de dag waarop de herindelingsregeling in werking treedt.",
            "The date of reorganisation is 1 January following the day on which the reorganisation scheme enters into force.",
        )
        .because(
            "De herindelingswet zelf kan een andere dag noemen: Weesp ging op 24 maart 2022 naar Amsterdam, na de raadsverkiezingen. De grenzen, de rechten en plichten en de gemeenschappelijke regelingen volgen deze ene dag.",
            "The reorganisation act itself can name another day: Weesp went to Amsterdam on 24 March 2022, after the council elections. The boundaries, the rights and duties and the joint arrangements follow this one day.",
        )
        .mended_by(
            "Neem 1 januari als datum, of noem de bijzondere wet die een andere dag vaststelt.",
            "Take 1 January as the date, or name the special act that fixes another day.",
        )
        .noting(
            "Gelezen op 7 maart 2002 en 1 januari 2024; dat de datum vóór 21 februari 2001 dezelfde was, is een aanname. Of het de eerste 1 januari na de inwerkingtreding is, wordt niet getoetst. Dat een bijzondere wet een andere dag kan noemen, blijkt uit Kamerstukken 35623, nr. 3.",
            "Read on 7 March 2002 and 1 January 2024; that the day was the same before 21 February 2001 is an assumption. Whether it is the first 1 January after the entry into force is not checked. That a special act can name another day appears from Parliamentary Papers 35623, no. 3.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(first_of_january),
    Row::new("arhi-lapse-all-merge", arhi("41").paragraph("1"), since(1985, 1, 1))
        .see_also(&[arhi("41").paragraph("7")])
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Reorganise])
        .says(
            "Een regeling van gemeenten die alle geheel tot een en dezelfde gemeente gaan behoren, eindigt van rechtswege op de datum van herindeling.",
            "An arrangement of municipalities that all come entirely to one and the same municipality ends by operation of law on the date of reorganisation.",
        )
        .because(
            "Een opheffingsbesluit of bekendmaking is niet nodig; het college van die gemeente (in de tekst van 2002 het gemeentebestuur) regelt wat er praktisch nodig is. Het maakt niet uit of die gemeente nieuw is of al bestond. Blijft van een deelnemer een deel elders, dan geldt de regel niet; ook niet voor gebieden die bij wet of koninklijk besluit zijn vastgesteld.",
            "No decision to dissolve and no publication is needed; the executive of that municipality (in the text of 2002 its administration) arranges what is needed in practice. It does not matter whether that municipality is new or existed already. If part of a participant goes elsewhere the rule does not apply; nor does it for areas fixed by act or royal decree.",
        )
        .mended_by(
            "Laat de regeling eindigen op de datum van herindeling en tref de nodige voorzieningen voor vermogen, personeel en archief.",
            "Let the arrangement end on the date of reorganisation and make the needed provisions for assets, staff and archives.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 januari 2020; dat hij sinds 1 januari 1985 gelijk is, is een aanname. De Wet arhi zelf trad op 8 november 1984 in werking.",
            "The text was read on 7 March 2002 and 1 January 2020; that it has been the same since 1 January 1985 is an assumption. The Wet arhi itself entered into force on 8 November 1984.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(lapse_by_law),
    Row::new("arhi-lapse-mostly-merge", arhi("41").paragraph("2"), since(1985, 1, 1))
        .see_also(&[arhi("41").paragraph("7")])
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Reorganise])
        .says(
            "Een regeling van gemeenten die grotendeels tot een en dezelfde gemeente gaan behoren, vervalt op de datum van herindeling als de herindelingsregeling dat bepaalt.",
            "An arrangement of municipalities that come for the greater part to one and the same municipality lapses on the date of reorganisation if the reorganisation scheme provides so.",
        )
        .because(
            "Zonder zo'n bepaling gaat de regeling door met de aangewezen opvolger. De bepaling breidt het verval uit tot gemeenten die bijvoorbeeld een kern aan een buurgemeente afstaan; een regeling met een deelnemer die buiten de herindeling blijft, vervalt nooit zo.",
            "Without such a provision the arrangement goes on with the designated successor. The provision extends the lapse to municipalities that, for instance, cede a village to a neighbour; an arrangement with a participant that stays outside the reorganisation never lapses this way.",
        )
        .mended_by(
            "Laat de regeling eindigen waar de herindelingsregeling dat bepaalt, en laat haar anders met de opvolgers doorgaan; leg vast wat de herindelingsregeling bepaalt.",
            "Let the arrangement end where the reorganisation scheme provides so, and otherwise let it go on with the successors; record what the scheme provides.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 januari 2020; dat hij sinds 1 januari 1985 gelijk is, is een aanname. De Wet arhi zelf trad op 8 november 1984 in werking. Grotendeels wordt gemeten in inwoners, wat een lezing is.",
            "The text was read on 7 March 2002 and 1 January 2020; that it has been the same since 1 January 1985 is an assumption. The Wet arhi itself entered into force on 8 November 1984. The greater part is measured in inhabitants, which is a reading.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(lapse_declared),
    Row::new("arhi-successor", arhi("41").paragraph("3"), since(1985, 1, 1))
        .see_also(&[arhi("41").paragraph("7")])
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Reorganise])
        .says(
            "Vervalt de regeling niet, dan treedt op de datum van herindeling de aangewezen gemeente in de plaats van de opgeheven deelnemer.",
            "If the arrangement does not lapse, the designated municipality takes the place of the abolished participant on the date of reorganisation.",
        )
        .because(
            "De regeling zelf verandert niet en er is geen besluit of toestemming nodig; de herindelingsregeling wijst de opvolger of opvolgers aan. Deze toestand duurt tot de deelnemers de regeling hebben aangepast. Voor gebieden die bij wet of koninklijk besluit zijn vastgesteld, geldt de regel niet.",
            "The arrangement itself does not change and no decision or consent is needed; the reorganisation scheme designates the successor or successors. This lasts until the participants have adapted the arrangement. For areas fixed by act or royal decree the rule does not apply.",
        )
        .mended_by(
            "Vervang vanaf de datum van herindeling de opgeheven gemeente door de gemeente die de herindelingsregeling aanwijst.",
            "From the date of reorganisation, replace the abolished municipality by the one that the reorganisation scheme designates.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 januari 2020; dat hij sinds 1 januari 1985 gelijk is, is een aanname. De Wet arhi zelf trad op 8 november 1984 in werking. Dat de enige gemeente die het gebied krijgt de aangewezene is, is een lezing.",
            "The text was read on 7 March 2002 and 1 January 2020; that it has been the same since 1 January 1985 is an assumption. The Wet arhi itself entered into force on 8 November 1984. That the only municipality that gets the area is the designated one is a reading.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(successors_take_part),
    Row::new("arhi-six-months", arhi("41").paragraph("4"), since(1985, 1, 1))
        .see_also(&[arhi("41").paragraph("5")])
        .read_since(2002, 3, 7)
        .of_any(UNDER_WGR)
        .at(&[Reorganise])
        .warning()
        .judged_on(Anchor::EntryIntoForce)
        .says(
            "De deelnemers passen de regeling, voor zover nodig, binnen zes maanden na de datum van herindeling aan.",
            "The participants adapt the arrangement, as far as needed, within six months after the date of reorganisation.",
        )
        .because(
            "Zij volgen de Wgr, met toestemming van de raden, maar mogen afwijken van de eigen bepalingen over wijzigen, opheffen, toetreden en uittreden. Gedeputeerde staten, en bij een regeling van alleen burgemeesters de commissaris van de Koning, kunnen hoogstens zes maanden erbij geven. Daarna kunnen zij de aanpassing zelf vaststellen.",
            "They follow the Wgr, with consent of the councils, but may deviate from their own clauses on amending, dissolving, acceding and withdrawing. The provincial executive, and for an arrangement of mayors only the King's commissioner, may add at most six months. After that they can make the adaptation themselves.",
        )
        .mended_by(
            "Stel de aanpassing alsnog vast of vraag gedeputeerde staten de termijn te verlengen.",
            "Adopt the adaptation after all or ask the provincial executive to extend the term.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 januari 2020; dat hij sinds 1 januari 1985 gelijk is, is een aanname. De Wet arhi zelf trad op 8 november 1984 in werking.",
            "The text was read on 7 March 2002 and 1 January 2020; that it has been the same since 1 January 1985 is an assumption. The Wet arhi itself entered into force on 8 November 1984.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(adapted_in_time),
    Row::new("arhi-board-members-stay", arhi("41").paragraph("6"), since(1985, 1, 1))
        .see_also(&[wgr("13").paragraph("2")])
        .read_since(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Reorganise])
        .warning()
        .says(
            "Bestuursleden die vóór de datum van herindeling zijn aangewezen, blijven in functie tot de nieuwe gemeentebesturen hebben aangewezen.",
            "Board members appointed before the date of reorganisation stay in office until the new municipal administrations have made their appointments.",
        )
        .because(
            "Zo valt er geen gat in het bestuur van het lichaam. De leden blijven ook als zij geen raadslid of wethouder meer zijn en als hun zittingstermijn volgens de regeling voorbij is. Zodra de nieuwe gemeente heeft aangewezen, eindigt hun zitting.",
            "This leaves no gap in the board of the body. The members stay even if they are no longer councillor or alderman and if their term under the arrangement is over. As soon as the new municipality has made its appointments their membership ends.",
        )
        .mended_by(
            "Laat de oude leden zitting houden tot de nieuwe gemeente haar leden aanwijst, en wijs die tijdig aan.",
            "Let the former members stay until the new municipality appoints its members, and appoint these in time.",
        )
        .noting(
            "De tekst is gelezen op 7 maart 2002 en 1 januari 2020; dat hij sinds 1 januari 1985 gelijk is, is een aanname. De Wet arhi zelf trad op 8 november 1984 in werking. Dat dit artikel voorgaat op het einde van het lidmaatschap in artikel 13, tweede lid, van de Wgr, is een lezing.",
            "The text was read on 7 March 2002 and 1 January 2020; that it has been the same since 1 January 1985 is an assumption. The Wet arhi itself entered into force on 8 November 1984. That this article prevails over the end of membership in article 13(2) of the Wgr is a reading.",
        )
        .looking_at(&[REORGANISATION, Fact::Participants])
        .checked_by(members_stay),
];
