//! Articles 12 to 15: which boards there are, who sits on them, and who appoints them.

mod composition;
pub(in crate::law) mod executive;
pub(in crate::law) mod general;
pub(in crate::law) mod members;
pub(in crate::law) mod organs;
pub(in crate::law) mod other;

use super::*;
use crate::{
    arrangement::ArrangementText,
    id::Key,
    operation::{BoardMember, Office, OfficeTerm},
};

use composition::{Composition, Secretary, by_article_13, secretary_for_training};

/// Boards of before 2015 had until that day to fit the act of 2014 (its articles IX, X and XI).
const BOARDS_FIT_BY: NaiveDate = day(2016, 1, 1);
/// Aldermen no longer sit on the council from that day.
const DUALISM: NaiveDate = day(2002, 3, 7);

const MEMBERS: Fact = Fact::Logged(Topic::Members);
const OFFICES: Fact = Fact::Logged(Topic::Offices);

/// The members of the boards on the day asked about, with their capacity, as far as recorded.
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

/// The capacity of a member of a board.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capacity {
    Fits,
    Unknown,
    /// The member holds such an office, but in a municipality that did not appoint them.
    Elsewhere,
    /// The member holds another office there, or none.
    Other(Option<Office>),
}

impl<'a> Seated<'a> {
    fn at(case: &Case<'a>) -> Self {
        let (members, complete) = case.logged::<BoardMember>();
        let (offices, offices_complete) = case.logged::<OfficeTerm>();
        Self { text: case.text(), members, complete, offices, offices_complete, day: case.on() }
    }

    /// The members of a board, each with its place in the log.
    fn on(self, board: BoardKind) -> impl Iterator<Item = (usize, &'a BoardMember)> + Clone {
        let sits = move |member: &BoardMember| member.board == board && member.period.contains(self.day);
        self.members.iter().enumerate().filter(move |(_, member)| sits(member))
    }

    /// Whether a member of such a kind has left the board: then their seat may be vacant.
    fn was_left(self, board: BoardKind, such: impl Fn(&BoardMember) -> bool) -> bool {
        let left = |member: &&BoardMember| member.period.until().is_some_and(|until| until <= self.day);
        self.members.iter().filter(left).any(|member| member.board == board && such(member))
    }

    /// Whether as many sit on the board for each municipality as the text gives seats, so that nobody else does.
    fn fills_every_seat(self, board: BoardKind) -> bool {
        let of_text = self.text.boards().iter().find(|one| one.kind() == board);
        let Some(of_text) = of_text.filter(|one| !one.seats().is_empty()) else { return false };
        self.text.municipalities_on(self.day).all(|code| {
            let seats = of_text.seats_of(code).map_or(0, |seats| usize::from(seats.members));
            self.on(board).filter(|(_, member)| member.municipality == Some(code)).count() == seats
        })
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

    /// Whether the holder of that office can hold no other in the municipality (Gemeentewet, articles 13, 36b and 68).
    fn excludes_others(self, office: Office) -> bool {
        self.day >= DUALISM || !matches!(office, Office::Councillor | Office::Alderman)
    }
}

/// Judges the members of a board. Without recorded members, forming the arrangement asks nothing, and on a later day
/// the rule is undetermined.
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

/// The same of a rule about every member: those who are recorded do not vouch for the others, unless they fill all seats that
/// the text gives.
fn of_every_member<'a>(
    case: &Case<'a>,
    sink: &mut Sink,
    board: BoardKind,
    judge: impl FnOnce(&mut Sink, Seated<'a>),
) -> Applies {
    let applies = of_board(case, sink, board, judge);
    if applies == Applies::Yes {
        let seated = Seated::at(case);
        sink.vouches_for_all(seated.complete || seated.fills_every_seat(board), Topic::Members);
    }
    applies
}

/// Whether a member sits there for a municipality that is gone: in a reorganisation the members stay for the time being
/// (Wet arhi, article 41(6)).
fn stays_for_now(case: &Case<'_>, member: &BoardMember) -> bool {
    let appointing = member.appointed_by.iter().copied().map(OrganOf::municipality);
    let is_gone = |code| case.gazetteer().get(code).is_some_and(|municipality| !municipality.exists_on(case.on()));
    member.municipality.into_iter().chain(appointing).any(is_gone)
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
    case.first_in_force() < ACT_OF_2014 && case.deciding_day(sink.rule.anchor) < BOARDS_FIT_BY
}

/// Whether no article says who sits on the board: until 2015, or for an older one until 2016, if executives and mayors
/// take part together.
fn is_not_provided_for(case: &Case<'_>, sink: &Sink) -> bool {
    organs(case) == COLLEGES_AND_MAYORS
        && (case.deciding_day(sink.rule.anchor) < ACT_OF_2014 || is_older_board(case, sink))
}

/// The provision of the text; a complete text without it says no.
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
