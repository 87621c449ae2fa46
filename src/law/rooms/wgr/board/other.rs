//! Articles 14a and 15: the board of an operational management organisation, and the joint organ.

use super::*;

const NO_BOARD: Bilingual = Bilingual::new("er is geen bestuur", "there is no board");
const DIVIDED_BOARD: Bilingual =
    Bilingual::new("er is een algemeen of dagelijks bestuur", "there is a general or executive board");
const EXECUTIVE_BOARD: Bilingual =
    Bilingual::new("er is een apart algemeen of dagelijks bestuur", "there is a separate general or executive board");

/// Whether there is such a board: the text lays it down, or somebody sits on it.
fn is_there(case: &Case<'_>, seated: Seated<'_>, board: BoardKind) -> bool {
    seated.on(board).next().is_some() || case.text().boards().iter().any(|one| one.kind() == board)
}

fn single_board(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let seated = Seated::at(case);
    let mut applies = Applies::No;
    for board in [BoardKind::General, BoardKind::Executive] {
        if is_there(case, seated, board) {
            sink.breach(Subject::Board(board), &DIVIDED_BOARD);
            applies = Applies::Yes;
        }
    }
    if is_there(case, seated, BoardKind::Single) {
        return Applies::Yes;
    }
    if case.moment() == Moment::Form {
        return applies;
    }
    sink.lacks(seated.complete, Subject::Board(BoardKind::Single), MEMBERS, &NO_BOARD);
    Applies::Yes
}

fn from_executives(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let until_2022 = case.deciding_day(sink.rule.anchor) < ACT_OF_2021;
    let secretary = if until_2022 { Secretary::Never } else { Secretary::JudgedApart };
    of_every_member(case, sink, BoardKind::Single, |sink, seated| {
        Composition::OF_EXECUTIVES.with(secretary).judge(case, sink, seated, BoardKind::Single);
    })
}

fn secretary_only_for_training(case: &Case<'_>, sink: &mut Sink) -> Applies {
    of_every_member(case, sink, BoardKind::Single, |sink, seated| {
        let mut unknown = false;
        for (index, member) in seated.on(BoardKind::Single) {
            match seated.capacity(member, Composition::OF_EXECUTIVES.offices) {
                Capacity::Other(Some(Office::Secretary)) => {
                    secretary_for_training(case, sink, Subject::Logged(Topic::Members, index));
                }
                Capacity::Unknown => unknown = true,
                _ => {}
            }
        }
        if unknown {
            sink.unknown(Subject::Board(BoardKind::Single), OFFICES);
        }
    })
}

fn says_who_chairs_and_represents(case: &Case<'_>, sink: &mut Sink) -> Applies {
    clauses(case, sink, &[ClauseKind::Chair, ClauseKind::Representation, ClauseKind::Staff])
}

/// Whether the transitional articles of 2014 reach a joint organ is disputed; what they allow is not counted as a
/// breach.
fn joint_organ(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let seated = Seated::at(case);
    let mut applies = Applies::No;
    for board in [BoardKind::General, BoardKind::Executive] {
        if is_there(case, seated, board) {
            sink.breach(Subject::Board(board), &EXECUTIVE_BOARD);
            applies = Applies::Yes;
        }
    }
    if is_not_provided_for(case, sink) {
        return applies;
    }
    let composed = of_every_member(case, sink, BoardKind::JointOrgan, |sink, seated| {
        by_article_13(case, sink, seated, BoardKind::JointOrgan);
    });
    if applies == Applies::Yes { applies } else { composed }
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("bvo-single-board", wgr("14a"), since(2015, 1, 1))
        .of(&[OperationsOrganisation])
        .at(&[Form, Operate])
        .says(
            "Een bedrijfsvoeringsorganisatie heeft één bestuur en geen algemeen of dagelijks bestuur.",
            "An operational management organisation has one board and no general or executive board.",
        )
        .because(
            "Het ongelede bestuur is het kenmerk van deze vorm. De regels over algemeen en dagelijks bestuur gelden alleen voor een openbaar lichaam. Een directie of een overleg van secretarissen is geen bestuur in deze zin.",
            "The undivided board marks this form. The rules on general and executive boards apply only to a public body. A management team or a meeting of secretaries is no board in this sense.",
        )
        .mended_by(
            "Breng de bestuursorganen terug tot één bestuur, of kies de vorm van een openbaar lichaam.",
            "Bring the governing organs back to one board, or choose the form of a public body.",
        )
        .noting(
            "Dat een directie of secretarissenoverleg niet als bestuur telt, is een lezing.",
            "That a management team or meeting of secretaries does not count as a board is a reading.",
        )
        .looking_at(&[Fact::Boards, Fact::Logged(Topic::Members)])
        .checked_by(single_board),
    Row::new("bvo-board-from-colleges", wgr("14a"), since(2015, 1, 1))
        .moved(&[(day(2022, 7, 1), wgr("14a").paragraph("1"))])
        .see_also(&[wgr("13").paragraph("2")])
        .of(&[OperationsOrganisation])
        .at(&[Form, Operate])
        .says(
            "Elk bestuurslid van een bedrijfsvoeringsorganisatie is lid van het college dat hem aanwijst.",
            "Each board member of an operational management organisation is a member of the executive that appoints them.",
        )
        .because(
            "Raadsleden en ambtenaren kunnen geen lid zijn; de burgemeester wel, als lid van het college. Sinds 1 juli 2022 kan bij uitzondering een gemeentesecretaris lid zijn.",
            "Council members and officials cannot be members; the mayor can, as a member of the executive. Since 1 July 2022 a municipal secretary can be a member by way of exception.",
        )
        .mended_by(
            "Laat het college een van zijn leden aanwijzen in plaats van het onbevoegde lid.",
            "Let the executive appoint one of its members in place of the member who does not qualify.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Logged(Topic::Offices), Fact::Participants])
        .checked_by(from_executives),
    Row::new("bvo-secretary-exception", wgr("14a").paragraph("1"), since(2022, 7, 1))
        .see_also(&[wgr("14a").paragraph("2")])
        .of(&[OperationsOrganisation])
        .at(&[Form, Operate])
        .says(
            "Een gemeentesecretaris is alleen bestuurslid als de regeling uitsluitend opleiding en vorming van ambtenaren dient en dat toelaat.",
            "A municipal secretary is a board member only if the arrangement serves solely the training of officials and allows it.",
        )
        .because(
            "Beide voorwaarden moeten vervuld zijn. Een organisatie die ook ander werk doet, zoals na een ambtelijke fusie, valt er niet onder. Het lidmaatschap eindigt zodra hij geen secretaris van die gemeente meer is.",
            "Both conditions must be met. An organisation that also does other work, as after an ambtelijke fusie, is not covered. The membership ends as soon as they are no longer secretary of that municipality.",
        )
        .mended_by(
            "Laat het college een van zijn leden aanwijzen in plaats van de secretaris.",
            "Let the executive appoint one of its members in place of the secretary.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Logged(Topic::Offices), Fact::Purpose, Fact::ChangeRules])
        .checked_by(secretary_only_for_training),
    Row::new("bvo-representation", wgr("14a"), since(2015, 1, 1))
        .see_also(&[wgr("13").paragraph("9"), wgr("33b"), wgr("33d")])
        .resting_on(Basis::OwnReading)
        .of(&[OperationsOrganisation])
        .at(&[Form, Amend])
        .advisory()
        .judged_on(Anchor::LastDecision)
        .says(
            "De regeling bepaalt zelf wie het bestuur voorzit, wie de bedrijfsvoeringsorganisatie vertegenwoordigt en wie over het personeel besluit.",
            "The arrangement itself states who chairs the board, who represents the operational management organisation and who decides on staff.",
        )
        .because(
            "De wet regelt voorzitter, vertegenwoordiging en taken van het dagelijks bestuur alleen voor een openbaar lichaam. Zonder eigen bepaling is onzeker wie overeenkomsten tekent en wie als werkgever optreedt.",
            "The act provides for chair, representation and tasks of the executive board only for a public body. Without a clause of its own it is uncertain who signs contracts and who acts as employer.",
        )
        .mended_by(
            "Neem bepalingen op over voorzitter, vertegenwoordiging en besluiten over personeel.",
            "Include clauses on chair, representation and decisions on staff.",
        )
        .noting(
            "Dat de wet hierover zwijgt, is gelezen; dat de regeling het daarom zelf moet bepalen, is een lezing.",
            "That the act is silent on this was read; that the arrangement must therefore state it itself is a reading.",
        )
        .looking_at(&[
            Fact::Clause(ClauseKind::Chair),
            Fact::Clause(ClauseKind::Representation),
            Fact::Clause(ClauseKind::Staff),
        ])
        .checked_by(says_who_chairs_and_represents),
    Row::new("go-board", wgr("15"), since(1985, 1, 1))
        .see_also(&[wgr("13")])
        .assumed_until(2002, 3, 7)
        .of(&[JointOrgan])
        .at(&[Form, Operate])
        .says(
            "Een gemeenschappelijk orgaan is samengesteld zoals het algemeen bestuur van een openbaar lichaam met dezelfde soort deelnemers.",
            "A joint organ is composed like the general board of a public body with the same kind of participants.",
        )
        .because(
            "Welke organen deelnemen, bepaalt dus wie lid kan zijn: raadsleden, collegeleden of burgemeesters. Wijzigingen van artikel 13, zoals die van 2006 en 2015, werken daardoor ook hier door. Een apart dagelijks bestuur kent de wet voor deze vorm niet.",
            "Which organs take part thus decides who can be a member: council members, members of executives or mayors. Amendments of article 13, such as those of 2006 and 2015, therefore work here too. For this form the act knows no separate executive board.",
        )
        .mended_by(
            "Laat het bevoegde orgaan iemand aanwijzen die volgens artikel 13 lid kan zijn.",
            "Let the competent organ appoint somebody who can be a member under article 13.",
        )
        .noting(
            "Of de overgangstermijn van 2015 voor openbare lichamen ook hier gold, en dat een apart dagelijks bestuur niet kan, is een lezing.",
            "Whether the transitional term of 2015 for public bodies held here too, and that a separate executive board is not possible, are readings.",
        )
        .looking_at(&[
            Fact::Logged(Topic::Members),
            Fact::Logged(Topic::Offices),
            Fact::Participants,
            Fact::Purpose,
            Fact::ChangeRules,
            Fact::Boards,
        ])
        .checked_by(joint_organ),
];
