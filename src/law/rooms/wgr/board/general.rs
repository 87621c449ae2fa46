//! Article 13(1), (6), (7), (8) and (10): who sits on the general board of a public body.

use super::*;

/// The rule is about boards of arrangements of such organs.
fn general_board(case: &Case<'_>, sink: &mut Sink, is_of_such: bool) -> Applies {
    if !is_of_such {
        return Applies::No;
    }
    of_every_member(case, sink, BoardKind::General, |sink, seated| {
        by_article_13(case, sink, seated, BoardKind::General);
    })
}

fn where_councils_take_part(case: &Case<'_>, sink: &mut Sink) -> Applies {
    general_board(case, sink, organs(case).contains(Organ::Council))
}

fn of_councils(case: &Case<'_>, sink: &mut Sink) -> Applies {
    general_board(case, sink, organs(case) == ONLY_COUNCILS)
}

fn of_councils_and_others(case: &Case<'_>, sink: &mut Sink) -> Applies {
    general_board(case, sink, organs(case).contains(Organ::Council) && organs(case) != ONLY_COUNCILS)
}

fn of_executives(case: &Case<'_>, sink: &mut Sink) -> Applies {
    general_board(case, sink, organs(case) == ONLY_EXECUTIVES)
}

fn of_executives_and_mayors(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let is_of_such = organs(case) == COLLEGES_AND_MAYORS && !is_not_provided_for(case, sink);
    general_board(case, sink, is_of_such)
}

fn of_mayors(case: &Case<'_>, sink: &mut Sink) -> Applies {
    general_board(case, sink, organs(case) == ONLY_MAYORS)
}

/// Who sits on the board, which offices they hold, and by whom it is composed.
const BY_WHOM: &[Fact] =
    &[Fact::Logged(Topic::Members), Fact::Logged(Topic::Offices), Fact::Participants, Fact::Purpose, Fact::ChangeRules];

/// The same, where the text has a say.
const BY_THE_TEXT: &[Fact] =
    &[Fact::Logged(Topic::Members), Fact::Logged(Topic::Offices), Fact::Participants, Fact::ChangeRules, Fact::Boards];

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("ol-ab-raden-r0", wgr("13").paragraph("1"), lasting((1985, 1, 1), (2015, 1, 1)))
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen raden (mede) deel, dan wijst elke raad als lid van het algemeen bestuur raadsleden, zijn voorzitter of wethouders van zijn gemeente aan.",
            "If councils (also) take part, each council appoints members of the council, its chair or aldermen of its municipality to the general board.",
        )
        .because(
            "Tot 2015 gold dit voor zuivere raadsregelingen en voor gemengde regelingen gelijk. Diende de regeling alleen de opleiding en vorming van ambtenaren, dan mocht zij ook de gemeentesecretaris als lid toelaten.",
            "Until 2015 this held alike for arrangements of councils only and for mixed ones. If the arrangement served only the training of officials, it could also admit the municipal secretary as a member.",
        )
        .mended_by(
            "Laat de raad een raadslid, zijn voorzitter of een wethouder aanwijzen in plaats van het onbevoegde lid.",
            "Let the council appoint a council member, its chair or an alderman in place of the member who does not qualify.",
        )
        .noting(
            "De wethouders staan apart in de tekst sinds de dualisering van 7 maart 2002; daarvoor waren zij zelf raadslid.",
            "The aldermen stand separately in the text since the dualisation of 7 March 2002; before that they were themselves council members.",
        )
        .looking_at(BY_WHOM)
        .checked_by(where_councils_take_part),
    Row::new("ol-ab-raden-only", wgr("13").paragraph("1"), since(2015, 1, 1))
        .see_also(&[Provision::article(Act::WgrWijzigingswet2014, "IX")])
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen alleen raden deel, dan bestaat het algemeen bestuur uit raadsleden die de eigen raad aanwijst.",
            "If only councils take part, the general board consists of council members appointed by their own council.",
        )
        .because(
            "De burgemeester als voorzitter van de raad en de wethouders zijn sinds 2015 uitgesloten. Een bestuur dat op 1 januari 2015 anders was samengesteld, mocht tot uiterlijk 1 januari 2016 zo blijven. Tot 1 juli 2022 mocht een regeling die alleen de opleiding en vorming van ambtenaren dient, ook de gemeentesecretaris toelaten.",
            "The mayor as chair of the council and the aldermen have been excluded since 2015. A board that was composed otherwise on 1 January 2015 could stay so until 1 January 2016 at the latest. Until 1 July 2022 an arrangement that serves only the training of officials could also admit the municipal secretary.",
        )
        .mended_by(
            "Laat de raad een raadslid aanwijzen in plaats van het onbevoegde lid.",
            "Let the council appoint a council member in place of the member who does not qualify.",
        )
        .looking_at(BY_WHOM)
        .checked_by(of_councils),
    Row::new("ol-ab-mixed-raden", wgr("13").paragraph("1"), since(2015, 1, 1))
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen naast raden ook andere organen deel, dan bestaat het algemeen bestuur uit raadsleden, raadsvoorzitters en wethouders die de raad aanwijst.",
            "If other organs take part beside councils, the general board consists of council members, chairs of councils and aldermen appointed by the council.",
        )
        .because(
            "Zodra één raad deelneemt, wijst de raad aan en niet het college. Tot 1 juli 2022 mocht een regeling die alleen de opleiding en vorming van ambtenaren dient, ook de gemeentesecretaris toelaten.",
            "As soon as one council takes part, the council appoints and not the executive. Until 1 July 2022 an arrangement that serves only the training of officials could also admit the municipal secretary.",
        )
        .mended_by(
            "Laat de raad een raadslid, zijn voorzitter of een wethouder aanwijzen in plaats van het onbevoegde lid.",
            "Let the council appoint a council member, its chair or an alderman in place of the member who does not qualify.",
        )
        .looking_at(BY_WHOM)
        .checked_by(of_councils_and_others),
    Row::new("ol-ab-colleges-r0", wgr("13").paragraph("6"), lasting((1985, 1, 1), (2015, 1, 1)))
        .see_also(&[wgr("13").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen alleen colleges deel, dan wijst elk college leden van het algemeen bestuur uit zijn midden aan.",
            "If only executives take part, each executive appoints members of the general board from among its own members.",
        )
        .because(
            "Tot 2015 verklaarde de wet de regels voor raadsregelingen van overeenkomstige toepassing. De burgemeester is lid van het college en kan dus worden aangewezen. Diende de regeling alleen de opleiding en vorming van ambtenaren, dan mocht zij ook de gemeentesecretaris toelaten.",
            "Until 2015 the act applied the rules for arrangements of councils by analogy. The mayor is a member of the executive and so can be appointed. If the arrangement served only the training of officials, it could also admit the municipal secretary.",
        )
        .mended_by(
            "Laat het college een van zijn leden aanwijzen in plaats van het onbevoegde lid.",
            "Let the executive appoint one of its members in place of the member who does not qualify.",
        )
        .noting(
            "Wat de overeenkomstige toepassing precies betekent, is een lezing.",
            "What exactly application by analogy means is a reading.",
        )
        .looking_at(BY_WHOM)
        .checked_by(of_executives),
    Row::new("ol-ab-colleges", wgr("13").paragraph("6"), since(2015, 1, 1))
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen alleen colleges deel, dan bestaat het algemeen bestuur uit collegeleden die het eigen college aanwijst.",
            "If only executives take part, the general board consists of members of the executives, each appointed by their own executive.",
        )
        .because(
            "De burgemeester is lid van het college en kan dus worden aangewezen. Voor colleges geldt sinds 2015 geen uitzondering meer voor de gemeentesecretaris.",
            "The mayor is a member of the executive and so can be appointed. For executives there has been no exception for the municipal secretary since 2015.",
        )
        .mended_by(
            "Laat het college een van zijn leden aanwijzen in plaats van het onbevoegde lid.",
            "Let the executive appoint one of its members in place of the member who does not qualify.",
        )
        .looking_at(&[Fact::Logged(Topic::Members), Fact::Logged(Topic::Offices), Fact::Participants])
        .checked_by(of_executives),
    Row::new("ol-ab-colleges-burgemeesters", wgr("13").paragraph("10"), since(2015, 1, 1))
        .see_also(&[
            wgr("13").paragraph("7"),
            wgr("13").paragraph("8"),
            Provision::article(Act::WgrWijzigingswet2014, "X"),
        ])
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen colleges en burgemeesters samen deel, dan bestaat het algemeen bestuur uit aangewezen collegeleden en de burgemeesters van de deelnemende gemeenten.",
            "If executives and mayors take part together, the general board consists of appointed members of the executives and the mayors of the participating municipalities.",
        )
        .because(
            "De burgemeesters zitten er door hun ambt in, tenzij de regeling bepaalt dat niet allen lid zijn of dat enkelen samen een lid aanwijzen. Voor 2015 zei de wet niets over deze combinatie. Een bestuur van eerdere datum moest op 1 januari 2016 voldoen.",
            "The mayors are members by virtue of their office, unless the arrangement states that not all are members or that some of them together appoint a member. Before 2015 the act said nothing on this combination. A board of earlier date had to comply by 1 January 2016.",
        )
        .mended_by(
            "Vul het bestuur aan met de ontbrekende burgemeester of laat elk college een van zijn leden aanwijzen.",
            "Complete the board with the missing mayor, or let each executive appoint one of its members.",
        )
        .looking_at(BY_THE_TEXT)
        .checked_by(of_executives_and_mayors),
    Row::new("ol-ab-burgemeesters", wgr("13").paragraph("7"), since(1985, 1, 1))
        .see_also(&[wgr("13").paragraph("8")])
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody])
        .at(&[Form, Operate])
        .says(
            "Nemen alleen burgemeesters deel, dan vormen zij samen het algemeen bestuur.",
            "If only mayors take part, together they form the general board.",
        )
        .because(
            "De regeling mag bepalen dat niet elke burgemeester zitting heeft of dat enkele burgemeesters samen uit hun midden een lid aanwijzen. Tot 2006 kon dat alleen als het gebied groter was dan een samenwerkingsgebied. De wet stelt daarbij geen ondergrens aan het aantal.",
            "The arrangement may state that not every mayor has a seat or that some mayors together appoint a member from among themselves. Until 2006 this was possible only if the area was larger than a cooperation area. The act sets no minimum number here.",
        )
        .mended_by(
            "Neem de ontbrekende burgemeester in het bestuur op of leg de uitzondering in de regeling vast.",
            "Take the missing mayor into the board or lay the exception down in the arrangement.",
        )
        .looking_at(BY_THE_TEXT)
        .checked_by(of_mayors),
];
