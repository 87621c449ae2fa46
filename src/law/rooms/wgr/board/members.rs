//! Article 13(2) and (5): who appoints members, and when their membership ends.

use super::*;

const OFFICE_ENDED: Bilingual = Bilingual::new(
    "een bestuurslid bekleedt het ambt niet meer waaruit hij is aangewezen",
    "a board member no longer holds the office from which they were appointed",
);
const ONE_APPOINTER: Bilingual =
    Bilingual::new("slechts één gemeente wijst bestuursleden aan", "only one municipality appoints board members");
const NO_APPOINTER: Bilingual = Bilingual::new(
    "geen enkele gemeente heeft bestuursleden aangewezen",
    "no municipality has appointed board members",
);
const NO_MEMBER: Bilingual = Bilingual::new(
    "een deelnemende gemeente heeft geen bestuurslid aangewezen",
    "a participating municipality has appointed no board member",
);
const WITHIN_AREA: Bilingual = Bilingual::new(
    "het gebied is niet groter dan een samenwerkingsgebied",
    "the area is not larger than a cooperation area",
);

const OFFICES_OF_MEMBERS: &[Office] = &[Office::Councillor, Office::Mayor, Office::Alderman];
const OR_SECRETARY: &[Office] = &[Office::Councillor, Office::Mayor, Office::Alderman, Office::Secretary];

fn membership_ends(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if organs(case) == ONLY_MAYORS || is_not_provided_for(case, sink) {
        return Applies::No;
    }
    let form = case.text().form();
    let secretary_counts =
        form == CooperationForm::OperationsOrganisation || case.deciding_day(sink.rule.anchor) < ACT_OF_2021;
    let offices = if secretary_counts { OR_SECRETARY } else { OFFICES_OF_MEMBERS };
    of_every_member(case, sink, head(form), |sink, seated| {
        let mut unknown = false;
        for (index, member) in seated.on(head(form)) {
            if seated.capacity(member, offices) == Capacity::Fits || stays_for_now(case, member) {
                continue;
            }
            let mut held = seated.offices.iter().filter(|term| {
                term.person == member.person
                    && term.period.until().is_some_and(|until| until <= seated.day)
                    && offices.contains(&term.office)
                    && seated.is_for(member, term.municipality)
            });
            if !seated.offices_complete {
                unknown = true;
            } else if held.next().is_some() {
                sink.breach(Subject::Logged(Topic::Members, index), &OFFICE_ENDED);
            }
        }
        if unknown {
            sink.unknown(Subject::Board(head(form)), OFFICES);
        }
    })
}

/// Whether that municipality appointed the member, alone or with others.
fn appointed(member: &BoardMember, code: MunicipalityCode) -> bool {
    let by = &member.appointed_by;
    by.iter().any(|organ| organ.municipality() == code) || (by.is_empty() && member.municipality == Some(code))
}

fn is_of_nobody(member: &BoardMember) -> bool {
    member.appointed_by.is_empty() && member.municipality.is_none()
}

/// Where nobody is recorded, the seats that the text gives tell who is to appoint.
fn two_appointers(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if organs(case) == ONLY_MAYORS || is_not_provided_for(case, sink) {
        return Applies::No;
    }
    let kind = head(case.text().form());
    let seated = Seated::at(case);
    let few = |count| if count == 0 { &NO_APPOINTER } else { &ONE_APPOINTER };
    if seated.on(kind).next().is_none()
        && let Some(board) = appointed_board(case)
    {
        let count = board.seats().iter().filter(|seats| seats.members > 0).count();
        if count < 2 {
            sink.breach(Subject::Board(kind), few(count));
            return Applies::Yes;
        }
    }
    of_board(case, sink, kind, |sink, seated| {
        let codes = seated.text.municipalities_on(seated.day);
        let appoints = |code: &MunicipalityCode| seated.on(kind).any(|(_, member)| appointed(member, *code));
        let count = codes.clone().filter(appoints).count();
        if count < 2 {
            // The norm is about who is to appoint: a seat that fell vacant is no breach of it.
            let is_vacant = |code: MunicipalityCode| seated.was_left(kind, |member| appointed(member, code));
            let is_to_appoint = |code: MunicipalityCode| appoints(&code) || is_vacant(code);
            let is_known = seated.complete
                && !seated.on(kind).any(|(_, member)| is_of_nobody(member))
                && codes.filter(|code| is_to_appoint(*code)).count() < 2;
            sink.lacks(is_known, Subject::Board(kind), MEMBERS, few(count));
        }
    })
}

/// A seat that fell vacant may be about to be filled.
fn every_municipality(case: &Case<'_>, sink: &mut Sink) -> Applies {
    if organs(case) == ONLY_MAYORS || is_not_provided_for(case, sink) {
        return Applies::No;
    }
    let kind = head(case.text().form());
    of_board(case, sink, kind, |sink, seated| {
        let mut missing = None;
        for code in seated.text.municipalities_on(seated.day) {
            if has_no_seat(case, code) || seated.on(kind).any(|(_, member)| appointed(member, code)) {
                continue;
            }
            let is_open = seated.on(kind).any(|(_, member)| is_of_nobody(member));
            if !seated.complete || is_open || seated.was_left(kind, |member| appointed(member, code)) {
                missing = Some(MEMBERS);
                continue;
            }
            match laid_down(case, case.text().change().not_all_appoint) {
                Some(true) => {}
                Some(false) => sink.breach(Subject::Municipality(code), &NO_MEMBER),
                None => missing = Some(Fact::ChangeRules),
            }
        }
        if let Some(fact) = missing {
            sink.unknown(Subject::Board(kind), fact);
        }
    })
}

fn only_in_a_larger_area(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let rules = case.text().change();
    match (not_all_appoint(case), laid_down(case, rules.joint_appointment)) {
        (Some(true), _) | (_, Some(true)) => match rules.beyond_region {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Arrangement, &WITHIN_AREA),
            None => sink.unknown(Subject::Arrangement, Fact::ChangeRules),
        },
        (Some(false), Some(false)) => return Applies::No,
        _ => sink.unknown(Subject::Arrangement, Fact::ChangeRules),
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("ab-membership-ends", wgr("13").paragraph("2"), since(1985, 1, 1))
        .see_also(&[wgr("13").paragraph("6"), wgr("13").paragraph("10"), wgr("14a"), wgr("15")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .says(
            "Wie ophoudt raadslid, raadsvoorzitter, wethouder of collegelid van de aanwijzende gemeente te zijn, houdt van rechtswege op bestuurslid te zijn.",
            "A board member who ceases to be council member, chair of the council, alderman or member of the executive of the appointing municipality ceases by operation of law to sit on the board.",
        )
        .because(
            "Een besluit is daarvoor niet nodig. Voor een secretaris die lid mocht zijn, gold tot 1 juli 2022 hetzelfde; sindsdien geldt dat alleen in een bedrijfsvoeringsorganisatie. Bij een herindeling gaat het bestuur voorlopig ongewijzigd door, en in een bestuur van burgemeesters volgt het lidmaatschap uit het ambt zelf.",
            "No decision is needed for that. For a secretary who could be a member the same held until 1 July 2022; since then it holds only in an operational management organisation. In a municipal reorganisation the board goes on unchanged for the time being, and in a board of mayors membership follows from the office itself.",
        )
        .mended_by(
            "Schrijf het lid uit en laat de gemeente een opvolger aanwijzen.",
            "Strike the member from the board and let the municipality appoint a successor.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Logged(Topic::Offices), Fact::Participants])
        .checked_by(membership_ends),
    Row::new("ab-two-appointers", wgr("13").paragraph("5").item("a"), since(1985, 1, 1))
        .see_also(&[
            wgr("13").paragraph("5").item("b"),
            wgr("13").paragraph("6"),
            wgr("13").paragraph("10"),
            wgr("14a"),
            wgr("15"),
        ])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Operate])
        .says(
            "Ten minste twee deelnemende gemeenten wijzen bestuursleden aan, ook als de regeling niet alle gemeenten laat aanwijzen.",
            "At least two participating municipalities appoint board members, even if the arrangement does not let all of them appoint.",
        )
        .because(
            "Een gemeente die samen met een andere aanwijst, telt mee. Tot 2006 kon van aanwijzing door alle gemeenten alleen worden afgeweken bij een gebied groter dan een samenwerkingsgebied; het minimum van twee gold ook toen. In een bestuur van alleen burgemeesters geldt deze ondergrens niet.",
            "A municipality that appoints jointly with another counts. Until 2006 appointment by all municipalities could be departed from only for an area larger than a cooperation area; the minimum of two held then too. In a board of mayors only this minimum does not apply.",
        )
        .mended_by(
            "Laat ten minste één andere gemeente bestuursleden aanwijzen.",
            "Let at least one other municipality appoint board members.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Boards, Fact::Participants])
        .checked_by(two_appointers),
    Row::new("ab-every-gemeente-appoints", wgr("13").paragraph("1"), since(1985, 1, 1))
        .see_also(&[
            wgr("13").paragraph("5"),
            wgr("13").paragraph("6"),
            wgr("13").paragraph("10"),
            wgr("14a"),
            wgr("15"),
        ])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form, Operate])
        .says(
            "Elke deelnemende gemeente wijst ten minste één bestuurslid aan, alleen of samen met andere, tenzij de regeling anders bepaalt.",
            "Every participating municipality appoints at least one board member, alone or jointly with others, unless the arrangement states otherwise.",
        )
        .because(
            "De regeling mag bepalen dat slechts een deel van de gemeenten aanwijst; tot 2006 kon dat alleen bij een gebied groter dan een samenwerkingsgebied. Een vacature die wordt vervuld, is geen gebrek. Voor colleges en burgemeesters samen geldt de regel sinds 2015, voor burgemeesters alleen geldt zij niet.",
            "The arrangement may state that only some municipalities appoint; until 2006 this was possible only for an area larger than a cooperation area. A vacancy that is being filled is no defect. For executives and mayors together the rule has held since 2015, for mayors only it does not hold.",
        )
        .mended_by(
            "Laat de gemeente een bestuurslid aanwijzen of leg de uitzondering in de regeling vast.",
            "Let the municipality appoint a board member or lay the exception down in the arrangement.",
        )
        .noting("Dat een vacature geen gebrek is, is een lezing.", "That a vacancy is no defect is a reading.")
        .looking_at(&[Fact::Logged(Topic::Members), Fact::ChangeRules, Fact::Boards, Fact::Participants])
        .checked_by(every_municipality),
    Row::new("ab-not-all-appoint-r0a", wgr("13").paragraph("5"), lasting((1985, 1, 1), (2006, 1, 1)))
        .see_also(&[wgr("13").paragraph("8"), wgr("36").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan])
        .at(&[Form, Amend])
        .warning()
        .judged_on(Anchor::LastDecision)
        .says(
            "Alleen in een gebied dat groter is dan een samenwerkingsgebied kan een regeling niet alle gemeenten of gemeenten samen leden laten aanwijzen.",
            "That not all municipalities appoint, or that municipalities appoint jointly, is possible only in an area larger than a cooperation area.",
        )
        .because(
            "Tot 2006 moest ook goedkeuring van die afwijking door gedeputeerde staten mogelijk zijn. Voor regelingen van alleen burgemeesters gold hetzelfde. Het gebied staat in een besluit van provinciale staten, dat zelden bij de stukken zit.",
            "Until 2006 approval of that deviation by the provincial executive also had to be possible. The same held for arrangements of mayors only. The area stands in a decision of the provincial council, which is seldom among the papers.",
        )
        .mended_by(
            "Ga na of het gebied groter was dan het samenwerkingsgebied; sinds 2006 is de bepaling toegestaan.",
            "Check whether the area was larger than the cooperation area; since 2006 the clause has been allowed.",
        )
        .looking_at(&[Fact::ChangeRules, Fact::Boards])
        .checked_by(only_in_a_larger_area),
];
