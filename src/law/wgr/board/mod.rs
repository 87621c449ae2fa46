//! Articles 12 to 15: which boards there are, who sits on them, and who appoints them.

pub(in crate::law) mod executive;
pub(in crate::law) mod general;
pub(in crate::law) mod members;
pub(in crate::law) mod organs;
pub(in crate::law) mod other;

use super::*;
use crate::{
    arrangement::{ArrangementText, Purpose},
    id::Key,
    operation::{BoardMember, Office, OfficeTerm},
};

/// Boards of before 2015 had until that day to fit the act of 2014 (its articles IX, X and XI).
const BOARDS_FIT_BY: NaiveDate = day(2016, 1, 1);
/// Aldermen no longer sit on the council from that day.
const DUALISM: NaiveDate = day(2002, 3, 7);

const ELSEWHERE: Bilingual = Bilingual::new(
    "een lid komt niet uit de gemeente die hem aanwees",
    "a member does not come from the municipality that appointed him",
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

const MEMBERS: Fact = Fact::Logged(Topic::Members);
const OFFICES: Fact = Fact::Logged(Topic::Offices);

/// Who sits on the boards on the day asked about, and in what capacity, as far as recorded.
#[derive(Clone, Copy)]
struct Seated<'a> {
    text: &'a ArrangementText,
    members: &'a [BoardMember],
    /// Whether nobody else sits there.
    complete: bool,
    offices: &'a [OfficeTerm],
    offices_complete: bool,
    day: NaiveDate,
}

/// In what capacity somebody sits on a board.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capacity {
    Fits,
    Unknown,
    /// He holds such an office, but of a municipality that did not appoint him.
    Elsewhere,
    /// He holds another office there, or none.
    Other(Option<Office>),
}

impl<'a> Seated<'a> {
    fn at(case: &Case<'a>) -> Self {
        let (members, complete) = case.logged(Topic::Members, |log| &log.members);
        let (offices, offices_complete) = case.logged(Topic::Offices, |log| &log.offices);
        Self { text: case.text(), members, complete, offices, offices_complete, day: case.on() }
    }

    /// The members of a board, each with its place in the log.
    fn on(self, board: BoardKind) -> impl Iterator<Item = (usize, &'a BoardMember)> + Clone {
        let sits = move |member: &BoardMember| member.board == board && member.period.contains(self.day);
        self.members.iter().enumerate().filter(move |(_, member)| sits(member))
    }

    /// Whether a member of such a kind has left the board: then his seat may be vacant.
    fn was_left(self, board: BoardKind, such: impl Fn(&BoardMember) -> bool) -> bool {
        let left = |member: &&BoardMember| member.period.until().is_some_and(|until| until <= self.day);
        self.members.iter().filter(left).any(|member| member.board == board && such(member))
    }

    fn sits(self, person: &Key, board: BoardKind) -> bool {
        self.on(board).any(|(_, member)| member.person == *person)
    }

    fn holds(self, person: &Key, office: Office, municipality: MunicipalityCode) -> bool {
        let now = |term: &&OfficeTerm| term.period.contains(self.day);
        let mut terms = self.offices.iter().filter(now);
        terms.any(|term| (term.office, term.municipality) == (office, municipality) && term.person == *person)
    }

    /// Whether a member sits there for that municipality; if that is not recorded, for any that takes part.
    fn is_for(self, member: &BoardMember, municipality: MunicipalityCode) -> bool {
        if member.municipality.is_none() && member.appointed_by.is_empty() {
            return self.text.is_member(municipality, self.day);
        }
        member.municipality == Some(municipality)
            || member.appointed_by.iter().any(|organ| organ.municipality() == municipality)
    }

    /// In what capacity a member sits there, of those offices.
    fn capacity(self, member: &BoardMember, offices: &[Office]) -> Capacity {
        let (mut other, mut elsewhere) = (None, false);
        let now = |term: &&OfficeTerm| term.person == member.person && term.period.contains(self.day);
        for term in self.offices.iter().filter(now) {
            match (self.is_for(member, term.municipality), offices.contains(&term.office)) {
                (true, true) => return Capacity::Fits,
                (true, false) => other = Some(term.office),
                (false, fits) => elsewhere |= fits,
            }
        }
        match other {
            Some(_) if self.offices_complete => Capacity::Other(other),
            Some(office) if self.excludes_others(office) => Capacity::Other(other),
            _ if !self.offices_complete => Capacity::Unknown,
            _ if elsewhere => Capacity::Elsewhere,
            _ => Capacity::Other(None),
        }
    }

    /// Whether who holds that office holds no other in the municipality (Gemeentewet, articles 13, 36b and 68).
    fn excludes_others(self, office: Office) -> bool {
        self.day >= DUALISM || !matches!(office, Office::Councillor | Office::Alderman)
    }
}

/// Judges who sits on a board. Where nobody is recorded, forming the arrangement asks nothing, and of a day after that
/// it is not known.
fn of_board<'a>(
    case: &Case<'a>,
    sink: &mut Sink,
    board: BoardKind,
    judge: impl FnOnce(&mut Sink, Seated<'a>),
) -> Applies {
    let seated = Seated::at(case);
    if seated.on(board).next().is_none() {
        if case.moment() == Moment::Form {
            return Applies::No;
        }
        if !seated.complete {
            sink.unknown(Subject::Board(board), MEMBERS);
            return Applies::Yes;
        }
    }
    judge(sink, seated);
    Applies::Yes
}

/// The board to which the municipalities appoint members, by the form.
fn head(form: CooperationForm) -> BoardKind {
    match form {
        CooperationForm::PublicBody => BoardKind::General,
        CooperationForm::JointOrgan => BoardKind::JointOrgan,
        _ => BoardKind::Single,
    }
}

/// Whether a board of before 2015 may still be as the text of before 2015 wanted it.
fn is_older_board(case: &Case<'_>, sink: &Sink) -> bool {
    case.first_in_force() < ACT_OF_2014 && case.deciding_day(sink.rule.anchor()) < BOARDS_FIT_BY
}

/// Whether no article says who sits on the board: until 2015, or for an older one until 2016, if executives and mayors
/// take part together.
fn is_not_provided_for(case: &Case<'_>, sink: &Sink) -> bool {
    organs(case) == COLLEGES_AND_MAYORS
        && (case.deciding_day(sink.rule.anchor()) < ACT_OF_2014 || is_older_board(case, sink))
}

/// What the text says, where a text that is known in full and says nothing says no.
fn laid_down(case: &Case<'_>, rule: Option<bool>) -> Option<bool> {
    rule.or(case.text().is_complete().then_some(false))
}

/// Whether the text gives a municipality no seat on the board to which they appoint (article 13(5)(a)).
fn has_no_seat(case: &Case<'_>, municipality: MunicipalityCode) -> bool {
    appointed_board(case).is_some_and(|board| board.seats_of(municipality).is_none_or(|seats| seats.members == 0))
}

/// Whether the text lets some municipalities appoint nobody.
fn not_all_appoint(case: &Case<'_>) -> Option<bool> {
    if case.text().municipalities_on(case.members_day()).any(|code| has_no_seat(case, code)) {
        return Some(true);
    }
    laid_down(case, case.text().change().not_all_appoint)
}

/// Whether a municipal secretary may sit there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Secretary {
    Never,
    /// If the arrangement serves solely the training of officials and allows it.
    IfTraining,
    /// A rule of its own judges that.
    JudgedApart,
}

/// Who can sit on a board, and who appoints them.
#[derive(Clone, Copy)]
struct Composition {
    offices: &'static [Office],
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
    const OF_EXECUTIVES: Self = Self {
        offices: &[Office::Alderman, Office::Mayor],
        other_office: &NOT_ON_EXECUTIVE,
        by: Some(Organ::Executive),
        other_organ: &NOT_BY_EXECUTIVE,
        secretary: Secretary::Never,
    };
    const OF_MAYORS: Self =
        Self { offices: &[Office::Mayor], other_office: &NO_MAYOR, by: None, ..Self::OF_EXECUTIVES };

    const fn with(self, secretary: Secretary) -> Self {
        Self { secretary, ..self }
    }

    fn judge(self, case: &Case<'_>, sink: &mut Sink, seated: Seated<'_>, board: BoardKind) {
        let (mut office_unknown, mut organ_unknown) = (false, false);
        for (index, member) in seated.on(board) {
            let subject = Subject::Logged(Topic::Members, index);
            match seated.capacity(member, self.offices) {
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
            organ_unknown |= member.appointed_by.is_empty();
            let could = |by: &OrganOf| by.organ() == organ && seated.text.is_member(by.municipality(), seated.day);
            if !member.appointed_by.iter().all(could) {
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
fn secretary_for_training(case: &Case<'_>, sink: &mut Sink, subject: Subject) {
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
        // A mayor needs nobody to appoint him.
        if seated.capacity(member, &[Office::Mayor]) == Capacity::Fits {
            continue;
        }
        organ_unknown |= member.appointed_by.is_empty();
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
fn by_article_13(case: &Case<'_>, sink: &mut Sink, seated: Seated<'_>, board: BoardKind) {
    let law_of = case.deciding_day(sink.rule.anchor());
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
