//! Article 14: the executive board of a public body.

use super::*;

const TOO_FEW: Bilingual = Bilingual::new(
    "het dagelijks bestuur telt minder dan drie leden",
    "the executive board has fewer than three members",
);
const ONE_MUNICIPALITY: Bilingual = Bilingual::new(
    "alle leden uit het algemeen bestuur komen uit één gemeente",
    "all members taken from the general board come from one municipality",
);
const OUTSIDE_MAJORITY: Bilingual = Bilingual::new(
    "meer dan de helft van het dagelijks bestuur komt van buiten",
    "more than half of the executive board comes from outside",
);
const OUTSIDE_CHAIR: Bilingual = Bilingual::new(
    "de voorzitter komt van buiten het algemeen bestuur",
    "the chair comes from outside the general board",
);
const MAJORITY: Bilingual = Bilingual::new(
    "meer dan de helft van het algemeen bestuur zit in het dagelijks bestuur",
    "more than half of the general board sits on the executive board",
);

const BOARD: BoardKind = BoardKind::Executive;

fn executive_board<'a>(case: &Case<'a>, sink: &mut Sink, judge: impl FnOnce(&mut Sink, Seated<'a>)) -> Applies {
    of_board(case, sink, BOARD, judge)
}

/// A seat that fell vacant may be about to be filled.
fn at_least_three(case: &Case<'_>, sink: &mut Sink) -> Applies {
    executive_board(case, sink, |sink, seated| {
        if seated.on(BOARD).count() < 3 {
            let is_known = seated.complete && !seated.was_left(BOARD, |_| true);
            sink.lacks(is_known, Subject::Board(BOARD), MEMBERS, &TOO_FEW);
        }
    })
}

fn not_of_one_municipality(case: &Case<'_>, sink: &mut Sink) -> Applies {
    executive_board(case, sink, |sink, seated| {
        let mut first = None;
        for (_, member) in seated.on(BOARD).filter(|(_, member)| seated.sits(&member.person, BoardKind::General)) {
            // The municipality of the member stands with one of the two seats.
            let seats = || seated.on(BoardKind::General).filter(|(_, seat)| seat.person == member.person);
            let Some(code) = member.municipality.or_else(|| seats().find_map(|(_, seat)| seat.municipality)) else {
                return sink.unknown(Subject::Board(BOARD), MEMBERS);
            };
            if *first.get_or_insert(code) != code {
                return;
            }
        }
        if first.is_some() || !seated.complete {
            sink.lacks(seated.complete, Subject::Board(BOARD), MEMBERS, &ONE_MUNICIPALITY);
        }
    })
}

fn outsiders_in_minority(case: &Case<'_>, sink: &mut Sink) -> Applies {
    executive_board(case, sink, |sink, seated| {
        let outsiders = || seated.on(BOARD).filter(|(_, member)| !seated.sits(&member.person, BoardKind::General));
        if outsiders().count().saturating_mul(2) > seated.on(BOARD).count() {
            sink.lacks(seated.complete, Subject::Board(BOARD), MEMBERS, &OUTSIDE_MAJORITY);
        }
        if let Some((index, _)) = outsiders().find(|(_, member)| member.chair) {
            sink.lacks(seated.complete, Subject::Logged(Topic::Members, index), MEMBERS, &OUTSIDE_CHAIR);
        }
        sink.vouches_for_all(seated.complete, Topic::Members);
    })
}

/// Counts heads. Mayors of fewer than six municipalities may all sit on both.
fn no_majority_of_general_board(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let municipalities = case.text().municipalities_on(case.members_day());
    if is_older_board(case, sink) || (organs(case) == ONLY_MAYORS && municipalities.count() < 6) {
        return Applies::No;
    }
    executive_board(case, sink, |sink, seated| {
        let on_both = seated.on(BOARD).filter(|(_, member)| seated.sits(&member.person, BoardKind::General)).count();
        let recorded = seated.on(BoardKind::General).count();
        // If not all members are known, they are as many as the seats in the text; mayors who sit there by their office
        // need no seat.
        let by_office = matches!(organs(case), COLLEGES_AND_MAYORS | ONLY_MAYORS);
        let seats = || {
            let board = appointed_board(case).filter(|_| !by_office)?;
            Some(board.seats().iter().map(|one| usize::from(one.members)).sum())
        };
        let Some(all) = (if seated.complete { Some(recorded) } else { seats() }) else {
            return sink.unknown(Subject::Board(BOARD), MEMBERS);
        };
        if on_both.saturating_mul(2) > all.max(recorded) {
            sink.breach(Subject::Board(BOARD), &MAJORITY);
        } else if !seated.complete {
            sink.unknown(Subject::Board(BOARD), MEMBERS);
        }
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("ol-db-min-three", wgr("14").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("14").paragraph("2")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Het dagelijks bestuur telt met de voorzitter ten minste drie leden.",
            "The executive board has at least three members, including the chair.",
        )
        .because(
            "De wet vraagt de voorzitter en twee of meer andere leden. Leden van buiten het algemeen bestuur tellen mee voor dit aantal. Een vacature die wordt vervuld, is geen gebrek.",
            "The act asks for the chair and two or more other members. Members from outside the general board count towards this number. A vacancy that is being filled is no defect.",
        )
        .mended_by(
            "Laat het algemeen bestuur een extra lid van het dagelijks bestuur aanwijzen.",
            "Let the general board appoint an additional member of the executive board.",
        )
        .noting(
            "Dat leden van buiten meetellen en dat een vacature geen gebrek is, is een lezing.",
            "That outside members count and that a vacancy is no defect are readings.",
        )
        .looking_at(&[Fact::Logged(Topic::Members)])
        .checked_by(at_least_three),
    Row::new("ol-db-not-one-gemeente", wgr("14").paragraph("1"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Operate])
        .says(
            "De leden van het dagelijks bestuur die uit het algemeen bestuur komen, zijn niet allen uit dezelfde gemeente.",
            "The members of the executive board taken from the general board do not all come from the same municipality.",
        )
        .because(
            "De wet wil voorkomen dat één gemeente het dagelijks bestuur alleen bemant. De voorzitter telt daarbij mee, leden van buiten het algemeen bestuur niet.",
            "The act seeks to prevent one municipality from manning the executive board alone. The chair is counted, members from outside the general board are not.",
        )
        .mended_by(
            "Laat het algemeen bestuur een lid uit een andere gemeente in het dagelijks bestuur aanwijzen.",
            "Let the general board appoint a member from another municipality to the executive board.",
        )
        .noting("Dat de voorzitter meetelt, is een lezing.", "That the chair is counted is a reading.")
        .looking_at(&[Fact::Logged(Topic::Members)])
        .checked_by(not_of_one_municipality),
    Row::new("ol-db-outsiders-minority", wgr("14").paragraph("2"), since(1985, 1, 1))
        .see_also(&[wgr("13").paragraph("9")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Operate])
        .says(
            "Leden van buiten het algemeen bestuur vormen nooit de meerderheid van het dagelijks bestuur, en de voorzitter komt nooit van buiten.",
            "Members from outside the general board never form the majority of the executive board, and the chair is never one of them.",
        )
        .because(
            "Leden van buiten zijn toegestaan als de aard van de regeling daartoe aanleiding geeft. De helft is nog geen meerderheid.",
            "Outside members are allowed if the nature of the arrangement gives reason for it. One half is not yet a majority.",
        )
        .mended_by(
            "Vervang een lid van buiten door een lid van het algemeen bestuur.",
            "Replace an outside member by a member of the general board.",
        )
        .looking_at(&[Fact::Logged(Topic::Members)])
        .checked_by(outsiders_in_minority),
    Row::new("ol-db-no-ab-majority", wgr("14").paragraph("3"), since(2015, 1, 1))
        .see_also(&[
            wgr("14").paragraph("1"),
            wgr("14").paragraph("2"),
            Provision::article(Act::WgrWijzigingswet2014, "XI"),
        ])
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "De leden van het dagelijks bestuur vormen nooit de meerderheid van het algemeen bestuur.",
            "The members of the executive board never form the majority of the general board.",
        )
        .because(
            "Zo houdt het algemeen bestuur tegenwicht. Komen drie leden van het dagelijks bestuur uit het algemeen bestuur, dan telt dat er ten minste zes, wat bij twee gemeenten vaak knelt. De regel geldt niet als alleen burgemeesters van minder dan zes gemeenten deelnemen, en besturen uit de tijd vóór 2015 moesten op 1 januari 2016 voldoen.",
            "So the general board keeps a counterweight. If three members of the executive board come from the general board, that board has at least six members, which is often tight with two municipalities. The rule does not apply if only mayors of fewer than six municipalities take part, and boards from before 2015 had to comply by 1 January 2016.",
        )
        .mended_by(
            "Vergroot het algemeen bestuur, verklein het dagelijks bestuur of wijs een lid van buiten het algemeen bestuur aan.",
            "Enlarge the general board, reduce the executive board, or appoint a member from outside the general board.",
        )
        .noting(
            "Dat hoofden tellen en geen stemmen, en dat leden van buiten het algemeen bestuur niet meetellen, is een lezing.",
            "That heads count and not votes, and that members from outside the general board are left out, are readings.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Boards, Fact::Participants])
        .checked_by(no_majority_of_general_board),
];
