//! Articles 13, 14a and 15: the capacity of members, and the organs that appointed them.

use super::*;
use crate::arrangement::Purpose;

const ELSEWHERE: Bilingual = Bilingual::new(
    "een lid komt niet uit de gemeente die hem aanwees",
    "a member does not come from the municipality that appointed them",
);
const MAYOR: Bilingual =
    Bilingual::new("een burgemeester zit in het bestuur van raadsleden", "a mayor sits on the board of councillors");
const ALDERMAN: Bilingual =
    Bilingual::new("een wethouder zit in het bestuur van raadsleden", "an alderman sits on the board of councillors");
const SECRETARY: Bilingual = Bilingual::new(
    "een gemeentesecretaris is lid in een tijd of bestuur waarin de wet dat niet toelaat",
    "a municipal secretary is a member at a time, or of a board, for which the act does not allow it",
);
const NOT_ONLY_TRAINING: Bilingual = Bilingual::new(
    "een gemeentesecretaris is lid, maar de regeling dient niet alleen opleiding en vorming van ambtenaren",
    "a municipal secretary is a member, but the arrangement does not serve solely the training of officials",
);
const NOT_ALLOWED_BY_TEXT: Bilingual = Bilingual::new(
    "een gemeentesecretaris is lid, maar de regeling laat dat niet toe",
    "a municipal secretary is a member, but the arrangement does not allow it",
);
const NO_COUNCIL_OFFICE: Bilingual = Bilingual::new(
    "een lid is geen raadslid, raadsvoorzitter of wethouder",
    "a member is no council member, chair of the council or alderman",
);
const NO_COUNCILLOR: Bilingual = Bilingual::new("een lid is geen raadslid", "a member is no council member");
const NOT_BY_COUNCIL: Bilingual = Bilingual::new(
    "een lid is niet door een deelnemende raad aangewezen",
    "a member was not appointed by a council that takes part",
);
const NOT_ON_EXECUTIVE: Bilingual =
    Bilingual::new("een lid zit niet in het college", "a member does not sit on the executive");
const NOT_BY_EXECUTIVE: Bilingual = Bilingual::new(
    "een lid is niet door een deelnemend college aangewezen",
    "a member was not appointed by an executive that takes part",
);
const NO_MAYOR: Bilingual = Bilingual::new(
    "een lid is geen burgemeester van een deelnemende gemeente",
    "a member is not the mayor of a participating municipality",
);
const MAYOR_MISSING: Bilingual = Bilingual::new(
    "een burgemeester ontbreekt zonder dat de regeling dat toelaat",
    "a mayor is missing and the arrangement does not allow it",
);
const NO_EXECUTIVE_MEMBER: Bilingual =
    Bilingual::new("geen enkel college heeft een lid aangewezen", "no executive has appointed a member");

/// Whether a municipal secretary may sit there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Secretary {
    Never,
    /// If the arrangement serves solely the training of officials and allows it.
    IfTraining,
    /// A rule of its own judges that.
    JudgedApart,
}

/// Who can sit on a board, and who appoints them.
#[derive(Clone, Copy)]
pub(super) struct Composition {
    pub(super) offices: &'static [Office],
    other_office: &'static Bilingual,
    /// The organ that appoints; none where members sit there by their office.
    by: Option<Organ>,
    other_organ: &'static Bilingual,
    secretary: Secretary,
}

impl Composition {
    const OF_COUNCILS: Self = Self {
        offices: &[Office::Councillor, Office::Mayor, Office::Alderman],
        other_office: &NO_COUNCIL_OFFICE,
        by: Some(Organ::Council),
        other_organ: &NOT_BY_COUNCIL,
        secretary: Secretary::IfTraining,
    };
    const OF_COUNCILLORS: Self =
        Self { offices: &[Office::Councillor], other_office: &NO_COUNCILLOR, ..Self::OF_COUNCILS };
    pub(super) const OF_EXECUTIVES: Self = Self {
        offices: &[Office::Alderman, Office::Mayor],
        other_office: &NOT_ON_EXECUTIVE,
        by: Some(Organ::Executive),
        other_organ: &NOT_BY_EXECUTIVE,
        secretary: Secretary::Never,
    };
    const OF_MAYORS: Self =
        Self { offices: &[Office::Mayor], other_office: &NO_MAYOR, by: None, ..Self::OF_EXECUTIVES };

    pub(super) const fn with(self, secretary: Secretary) -> Self {
        Self { secretary, ..self }
    }

    pub(super) fn judge(self, case: &Case<'_>, sink: &mut Sink, seated: Seated<'_>, board: BoardKind) {
        let (mut office_unknown, mut organ_unknown) = (false, false);
        for (index, member) in seated.on(board).filter(|(_, member)| !stays_for_now(case, member)) {
            let subject = Subject::Logged(Topic::Members, index);
            let capacity = seated.capacity(member, self.offices);
            match capacity {
                Capacity::Fits => {}
                Capacity::Unknown => office_unknown = true,
                Capacity::Elsewhere => sink.breach(subject, &ELSEWHERE),
                Capacity::Other(Some(Office::Secretary)) => self.judge_secretary(case, sink, subject),
                Capacity::Other(Some(Office::Mayor)) => sink.breach(subject, &MAYOR),
                Capacity::Other(Some(Office::Alderman)) => {
                    sink.breach(subject, if self.by == Some(Organ::Council) { &ALDERMAN } else { self.other_office });
                }
                Capacity::Other(_) => sink.breach(subject, self.other_office),
            }
            let Some(organ) = self.by else { continue };
            // If a member cannot sit there at all, it does not matter who appointed them.
            let may_sit = match capacity {
                Capacity::Fits | Capacity::Unknown => true,
                Capacity::Other(Some(Office::Secretary)) => self.secretary != Secretary::Never,
                Capacity::Other(_) | Capacity::Elsewhere => false,
            };
            organ_unknown |= may_sit && member.appointed_by.is_empty();
            let could = |by: &OrganOf| by.organ() == organ && seated.text.is_member(by.municipality(), seated.day);
            // Organs that appoint together appoint for each of their municipalities.
            let for_own_municipality = member.appointed_by.is_empty()
                || member
                    .municipality
                    .is_none_or(|code| member.appointed_by.iter().any(|by| by.municipality() == code));
            if !member.appointed_by.iter().all(could) || !for_own_municipality {
                sink.breach(subject, self.other_organ);
            }
        }
        if office_unknown {
            sink.unknown(Subject::Board(board), OFFICES);
        }
        if organ_unknown {
            sink.unknown(Subject::Board(board), MEMBERS);
        }
    }

    fn judge_secretary(self, case: &Case<'_>, sink: &mut Sink, subject: Subject) {
        match self.secretary {
            Secretary::Never => sink.breach(subject, &SECRETARY),
            Secretary::IfTraining => secretary_for_training(case, sink, subject),
            Secretary::JudgedApart => {}
        }
    }
}

/// A secretary sits there only if the arrangement serves solely the training of officials and allows it.
pub(super) fn secretary_for_training(case: &Case<'_>, sink: &mut Sink, subject: Subject) {
    let interests = case.text().interests();
    let other = |purpose: Option<Purpose>| purpose.is_some_and(|purpose| purpose != Purpose::Training);
    if interests.iter().any(|interest| other(interest.purpose)) {
        sink.breach(subject, &NOT_ONLY_TRAINING);
    } else if interests.is_empty() || interests.iter().any(|interest| interest.purpose.is_none()) {
        sink.unknown(subject, Fact::Purpose);
    } else {
        match laid_down(case, case.text().change().secretary_may_sit) {
            Some(true) => {}
            Some(false) => sink.breach(subject, &NOT_ALLOWED_BY_TEXT),
            None => sink.unknown(subject, Fact::ChangeRules),
        }
    }
}

/// Executives and mayors together: each executive appoints from its members, and the mayors sit there by their office.
fn executives_and_mayors(case: &Case<'_>, sink: &mut Sink, seated: Seated<'_>, board: BoardKind) {
    let by_executive = |by: &OrganOf| by.organ() == Organ::Executive;
    let mut organ_unknown = false;
    for (index, member) in seated.on(board) {
        // A mayor needs no appointment.
        if seated.capacity(member, &[Office::Mayor]) == Capacity::Fits || stays_for_now(case, member) {
            continue;
        }
        // If a member cannot sit there at all, it does not matter who appointed them.
        let may_sit =
            matches!(seated.capacity(member, Composition::OF_EXECUTIVES.offices), Capacity::Fits | Capacity::Unknown);
        organ_unknown |= may_sit && member.appointed_by.is_empty();
        if !member.appointed_by.iter().all(by_executive) {
            sink.breach(Subject::Logged(Topic::Members, index), &NOT_BY_EXECUTIVE);
        }
    }
    Composition { by: None, ..Composition::OF_EXECUTIVES }.judge(case, sink, seated, board);
    if organ_unknown {
        sink.unknown(Subject::Board(board), MEMBERS);
    } else if !seated.on(board).any(|(_, member)| member.appointed_by.iter().any(by_executive)) {
        sink.lacks(seated.complete, Subject::Board(board), MEMBERS, &NO_EXECUTIVE_MEMBER);
    }
    every_mayor_sits(case, sink, seated, board);
}

/// The mayors sit on the board by their office, unless the text says that not all do, or that some appoint one
/// together (article 13(8)). An office that is vacant has nobody to sit.
fn every_mayor_sits(case: &Case<'_>, sink: &mut Sink, seated: Seated<'_>, board: BoardKind) {
    let excepted = match (not_all_appoint(case), laid_down(case, case.text().change().joint_appointment)) {
        (Some(true), _) | (_, Some(true)) => return,
        (Some(false), Some(false)) => Some(()),
        _ => None,
    };
    let mut missing = None;
    for code in seated.text.municipalities_on(seated.day) {
        if seated.on(board).any(|(_, member)| seated.holds(&member.person, Office::Mayor, code)) {
            continue;
        }
        let is_mayor = |term: &OfficeTerm| term.office == Office::Mayor && term.municipality == code;
        let has_mayor = seated.offices.iter().any(|term| is_mayor(term) && term.period.contains(seated.day));
        match (has_mayor, excepted) {
            (false, _) if seated.offices_complete => {}
            (false, _) => missing = Some(OFFICES),
            (true, _) if !seated.complete => missing = Some(MEMBERS),
            (true, None) => missing = Some(Fact::ChangeRules),
            (true, Some(())) => sink.breach(Subject::Party(OrganOf::new(code, Organ::Mayor)), &MAYOR_MISSING),
        }
    }
    if let Some(fact) = missing {
        sink.unknown(Subject::Board(board), fact);
    }
}

/// Article 13: who can sit on the general board follows from which organs take part. By article 15 the same holds for
/// a joint organ.
pub(super) fn by_article_13(case: &Case<'_>, sink: &mut Sink, seated: Seated<'_>, board: BoardKind) {
    let law_of = case.deciding_day(sink.rule.anchor);
    let act_of_2014 = law_of >= ACT_OF_2014 && !is_older_board(case, sink);
    let secretary = if law_of < ACT_OF_2021 { Secretary::IfTraining } else { Secretary::Never };
    match organs(case) {
        ONLY_COUNCILS if act_of_2014 => Composition::OF_COUNCILLORS.with(secretary).judge(case, sink, seated, board),
        organs if organs.contains(Organ::Council) => {
            Composition::OF_COUNCILS.with(secretary).judge(case, sink, seated, board);
        }
        COLLEGES_AND_MAYORS => executives_and_mayors(case, sink, seated, board),
        ONLY_MAYORS => {
            Composition::OF_MAYORS.judge(case, sink, seated, board);
            every_mayor_sits(case, sink, seated, board);
        }
        // The transitional articles of 2014 do not name boards of executives.
        _ if law_of < ACT_OF_2014 => {
            Composition::OF_EXECUTIVES.with(Secretary::IfTraining).judge(case, sink, seated, board);
        }
        _ => Composition::OF_EXECUTIVES.judge(case, sink, seated, board),
    }
}
