//! Articles 12 and 13(9): the organs of a public body and their chair.

use super::*;

const NO_GENERAL_BOARD: Bilingual = Bilingual::new("er is geen algemeen bestuur", "there is no general board");
const NO_EXECUTIVE_BOARD: Bilingual = Bilingual::new("er is geen dagelijks bestuur", "there is no executive board");
const NO_CHAIR: Bilingual = Bilingual::new("er is geen voorzitter", "there is no chair");
const OTHER_CHAIR: Bilingual =
    Bilingual::new("de voorzitter zit niet beide besturen voor", "the chair does not preside over both boards");
const NOT_A_MEMBER: Bilingual =
    Bilingual::new("de voorzitter is geen lid van het algemeen bestuur", "the chair is no member of the general board");

/// The chair of a board, and the place of that fact.
fn chair<'a>(seated: Seated<'a>, board: BoardKind) -> Option<(usize, &'a Key)> {
    seated.on(board).find(|(_, member)| member.chair).map(|(index, member)| (index, &member.person))
}

fn three_organs(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let seated = Seated::at(case);
    let nobody = |board| seated.on(board).next().is_none();
    if nobody(BoardKind::General) && nobody(BoardKind::Executive) {
        if case.moment() == Moment::Form {
            return Applies::No;
        }
        if !seated.complete {
            sink.unknown(Subject::Arrangement, MEMBERS);
            return Applies::Yes;
        }
    }
    for (board, because) in [(BoardKind::General, &NO_GENERAL_BOARD), (BoardKind::Executive, &NO_EXECUTIVE_BOARD)] {
        // A board that the text lays down is there, even while nobody sits on it.
        if nobody(board) && !case.text().boards().iter().any(|one| one.kind() == board) {
            sink.lacks(seated.complete, Subject::Board(board), MEMBERS, because);
        }
    }
    match (chair(seated, BoardKind::General), chair(seated, BoardKind::Executive)) {
        (Some((_, one)), Some((_, other))) if one == other => {}
        (Some(_), Some(_)) => sink.breach(Subject::Arrangement, &OTHER_CHAIR),
        (None, None) => sink.lacks(seated.complete, Subject::Arrangement, MEMBERS, &NO_CHAIR),
        _ => sink.lacks(seated.complete, Subject::Arrangement, MEMBERS, &OTHER_CHAIR),
    }
    Applies::Yes
}

/// The chair of the general board is one of its members; the chair of the executive board must be one too.
fn chair_from_general_board(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let seated = Seated::at(case);
    let Some((index, person)) = chair(seated, BoardKind::Executive).or(chair(seated, BoardKind::General)) else {
        // That there is no chair is for another rule.
        if seated.complete {
            return Applies::No;
        }
        sink.unknown(Subject::Arrangement, MEMBERS);
        return Applies::Yes;
    };
    if !seated.sits(person, BoardKind::General) {
        sink.lacks(seated.complete, Subject::Logged(Topic::Members, index), MEMBERS, &NOT_A_MEMBER);
    }
    Applies::Yes
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("ol-three-organs", wgr("12").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("12").paragraph("2"), wgr("12").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Een openbaar lichaam heeft een algemeen bestuur, een dagelijks bestuur en een voorzitter, die beide besturen voorzit.",
            "A public body has a general board, an executive board and a chair, who presides over both boards.",
        )
        .because(
            "De drie bestuursorganen zijn verplicht en de wet staat geen lichter bestuur toe. Wie met één bestuur wil volstaan, kiest een gemeenschappelijk orgaan of, sinds 2015, een bedrijfsvoeringsorganisatie.",
            "The three organs are compulsory and the act allows no lighter board. Participants that want a single board choose a joint organ or, since 2015, an operational management organisation.",
        )
        .mended_by(
            "Richt het ontbrekende orgaan in, of laat één voorzitter beide besturen leiden.",
            "Set up the missing organ, or let one chair preside over both boards.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Boards])
        .checked_by(three_organs),
    Row::new("ol-chair-from-ab", wgr("13").paragraph("9"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Operate])
        .says(
            "Het algemeen bestuur wijst uit zijn midden de voorzitter van het openbaar lichaam aan.",
            "The general board appoints the chair of the public body from among its members.",
        )
        .because(
            "De regeling kan daarover nadere regels geven, maar zij kan geen buitenstaander als voorzitter aanwijzen. Wie het dagelijks bestuur voorzit zonder lid van het algemeen bestuur te zijn, is dus niet uit zijn midden aangewezen. Voor een bedrijfsvoeringsorganisatie geldt deze regel niet.",
            "The arrangement can give further rules on this, but it cannot make an outsider chair. A chair of the executive board who is no member of the general board was thus not appointed from among its members. The rule does not apply to an operational management organisation.",
        )
        .mended_by(
            "Laat het algemeen bestuur een van zijn leden als voorzitter aanwijzen.",
            "Let the general board appoint one of its members as chair.",
        )
        .looking_at(&[Fact::Logged(Topic::Members)])
        .checked_by(chair_from_general_board),
];
