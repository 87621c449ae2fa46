use super::*;
use crate::{
    finance::FinanceError,
    governance::{BoardKind, Organ, Seats},
    language::{Lang, Translate},
    time::day,
};
use alloc::{format, string::ToString};

const TWO: &str =
    r#"{"party":"GM0626/college","joined":"2013-01-01"},{"party":"GM0629/college","joined":"2013-01-01"}"#;

fn read(participants: &str, rest: &str) -> Result<ArrangementText, serde_json::Error> {
    serde_json::from_str(&format!(
        r#"{{"name":"Duivenvoorde","form":"openbaar-lichaam","participants":[{participants}]{rest}}}"#
    ))
}

#[test]
fn an_error_says_itself_in_dutch_too() {
    let municipality = crate::municipality::code(626);
    for (error, said) in [
        (
            TextError::TooFew(1),
            "aantal deelnemende organen: 1; een regeling wordt door ten minste twee getroffen, zoals GM0626/college en GM0629/college",
        ),
        (
            TextError::SeatsOfStranger { board: BoardKind::General, municipality },
            "GM0626 heeft zetels in het algemeen bestuur maar neemt niet deel aan de regeling; voeg een orgaan van die gemeente toe aan de deelnemers, of neem haar zetels weg",
        ),
        (
            FinanceError::MemberWithoutShare { municipality }.into(),
            "de verdeelsleutel kan niet overgaan op de opvolgers: de verdeelsleutel geeft deelnemer GM0626 geen aandeel; geef er een, al is het 0%; leg de tekst vast met de sleutel die daarna geldt",
        ),
    ] {
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
}

#[test]
fn what_makes_no_sense_cannot_be_read_or_built() {
    let twice = format!(r#"{TWO},{{"party":"GM0626/college","joined":"2014-01-01"}}"#);
    let rows = [
        (r#"{"party":"GM0626/college","joined":"2013-01-01"}"#, "", "1 organ takes part"),
        (twice.as_str(), "", "GM0626/college takes part twice at a time"),
        (TWO, r#","clauses":["evaluatie"],"lacks":["evaluatie"]"#, "both in `clauses` and in `lacks`"),
        (TWO, r#","boards":[{"kind":"bestuur","seats":[{"municipality":"GM0376","members":1}]}]"#, "GM0376 has seats"),
        (
            TWO,
            r#","boards":[{"kind":"bestuur","seats":[{"municipality":"GM0626","members":1}]},
                          {"kind":"bestuur","seats":[{"municipality":"GM0626","members":1}]}]"#,
            "two boards of the kind `bestuur`",
        ),
        (TWO, r#","colour":"blue""#, "unknown field `colour`"),
    ];
    for (participants, rest, part) in rows {
        let error = read(participants, rest).unwrap_err().to_string();
        assert!(error.contains(part), "{rest}: {error}");
    }
    assert_eq!(ArrangementText::new(" ", CooperationForm::PublicBody, []), Err(TextError::NoName));
    assert_eq!(ArrangementText::new("x", CooperationForm::PublicBody, []), Err(TextError::TooFew(0)));
    let text = read(TWO, "").unwrap();
    assert!(text.clone().having(&[ClauseKind::Archive]).unwrap().lacking(&[ClauseKind::Archive]).is_err());
    assert!(text.lacking(&[ClauseKind::Archive]).unwrap().having(&[ClauseKind::Archive]).is_err());
}

#[test]
fn a_cost_key_that_cannot_pass_to_a_successor_is_refused_and_not_lost() {
    let most = i64::MAX;
    let sums = format!(r#"[{{"of":"GM0626","amount_cents":{most}}},{{"of":"GM0629","amount_cents":{most}}}]"#);
    let key =
        format!(r#","cost_key":{{"achtereenvolgens":{{"first":[{{"vaste-bedragen":{sums}}}],"rest":"gelijk"}}}}"#);
    let third = r#",{"party":"GM0376/college","joined":"2013-01-01"}"#;
    let text = read(&format!("{TWO}{third}"), &key).unwrap();
    let [one, other] = ["GM0626", "GM0629"].map(|code| code.parse().unwrap());
    let error = text.succeeded(&[(other, one)], day(2014, 1, 1)).unwrap_err().to_string();
    assert!(error.starts_with("the cost key cannot pass to the successors, since the amount does not fit"), "{error}");
}

#[test]
fn one_organ_may_leave_and_come_back() {
    let back = r#"{"party":"GM0626/college","joined":"2013-01-01","left":"2014-01-01"},
                  {"party":"GM0626/college","joined":"2015-01-01"},{"party":"GM0629/college","joined":"2013-01-01"}"#;
    let text = read(back, "").unwrap();
    assert_eq!(text.municipalities_on(day(2014, 6, 1)).count(), 1);
    assert_eq!(text.municipalities_on(day(2015, 6, 1)).count(), 2);
    assert!(text.is_party("GM0626/college".parse().unwrap(), day(2015, 1, 1)));
    assert!(!text.is_member("GM0626".parse().unwrap(), day(2014, 1, 1)));
}

#[test]
fn a_clause_is_present_absent_or_not_known() {
    let text = read(TWO, r#","clauses":["archief"],"lacks":["evaluatie"]"#).unwrap();
    assert_eq!(text.has(ClauseKind::Archive), Some(true));
    assert_eq!(text.has(ClauseKind::Evaluation), Some(false));
    assert_eq!(text.has(ClauseKind::Liquidation), None);
    assert_eq!(text.completed().has(ClauseKind::Liquidation), Some(false));
}

#[test]
fn two_organs_of_one_municipality_are_one_member() {
    let both =
        r#"{"party":"GM0626/college","joined":"2013-01-01"},{"party":"GM0626/burgemeester","joined":"2013-01-01"}"#;
    let text = read(both, "").unwrap();
    assert_eq!(text.municipalities_on(day(2013, 1, 1)).count(), 1);
    assert_eq!(text.parties_on(day(2013, 1, 1)).count(), 2);
}

#[test]
fn a_text_tells_its_clauses_and_writes_its_rules_of_change_where_they_are_known() {
    let text = read(TWO, r#","clauses":["archief","evaluatie"]"#).unwrap();
    assert_eq!(text.clauses(), ClauseSet::of(&[ClauseKind::Archive, ClauseKind::Evaluation]));
    let written = |text: &ArrangementText| serde_json::to_string(text).unwrap();
    assert!(!written(&text).contains("change"), "{}", written(&text));
    let text = text.changing_by(ChangeRules { notice_months: Some(12), ..ChangeRules::UNKNOWN });
    assert!(written(&text).contains(r#""change":{"notice_months":12}"#), "{}", written(&text));
}

/// Three municipalities with two members each on the board, that of the third with a weight of its own.
fn three() -> ArrangementText {
    let third = format!(r#"{TWO},{{"party":"GM0579/college","joined":"2013-01-01"}}"#);
    let seats = |code: &str, weight: u16| format!(r#"{{"municipality":"{code}","members":2,"weight":{weight}}}"#);
    let power =
        |name: &str, of: &str| format!(r#"{{"name":"{name}","owner":"college","basis":"mandaat","of":[{of}]}}"#);
    let [all, some, one] = [power("all", ""), power("some", r#""GM0579","GM0626""#), power("one", r#""GM0579""#)];
    let boards = [seats("GM0626", 1), seats("GM0629", 1), seats("GM0579", 3)].join(",");
    read(&third, &format!(r#","boards":[{{"kind":"bestuur","seats":[{boards}]}}],"powers":[{all},{some},{one}]"#))
        .unwrap()
}

#[test]
fn with_a_municipality_go_its_seats_and_the_powers_that_only_it_gave() {
    let left = three().left_by(&["GM0579".parse().unwrap()], day(2020, 1, 1)).unwrap();
    let seated: Vec<_> = left.boards()[0].seats().iter().map(|seats| seats.municipality.to_string()).collect();
    assert_eq!(seated, ["GM0626", "GM0629"]);
    let powers: Vec<_> = left.powers().iter().map(|power| (power.name.as_str(), power.of.len())).collect();
    assert_eq!(powers, [("all", 0), ("some", 1)]);
}

#[test]
fn seats_that_come_together_add_up_unless_they_weigh_differently() {
    let into = |from: &str, to: &str| {
        let place = (from.parse().unwrap(), to.parse().unwrap());
        let text = three().succeeded(&[place], day(2020, 1, 1)).unwrap();
        text.boards().first().map(|board| board.seats().iter().map(|seats| seats.members).collect::<Vec<_>>())
    };
    assert_eq!(into("GM0629", "GM0626"), Some(Vec::from([2, 4])), "in order of code: GM0579 and GM0626");
    assert_eq!(into("GM0579", "GM0626"), None, "no weight is that of both");
}

#[test]
fn changes_tell_which_board_is_another_and_that_the_rules_of_change_are() {
    let text = three();
    let board = |kind, members| Board::new(kind, [Seats::new("GM0626".parse().unwrap(), members)]).unwrap();
    let [general, executive] = [board(BoardKind::General, 1), board(BoardKind::Executive, 1)];
    let before = text.clone().governed_by([general.clone(), executive]).unwrap();
    let after = text.governed_by([general, board(BoardKind::Executive, 2)]).unwrap();
    let changes = after.changes_since(&before);
    assert_eq!((changes.boards, changes.change_rules), (Vec::from([BoardKind::Executive]), false));
    let other = after.clone().changing_by(ChangeRules { notice_months: Some(12), ..ChangeRules::UNKNOWN });
    let changes = other.changes_since(&after);
    assert_eq!((changes.boards, changes.change_rules), (Vec::new(), true));
}

/// Two hundred comings and goings, after which those that are over lie in the lower layer.
#[test]
fn a_text_that_grew_by_comings_and_goings_says_what_one_says_that_is_written_whole() {
    let party = |code: u16| OrganOf::new(crate::municipality::code(code), Organ::Executive);
    let on = |number: u64| day(2000, 1, 1).checked_add_days(chrono::Days::new(number)).unwrap();
    let two = [party(1), party(2)].map(Participation::throughout);
    let mut grown = ArrangementText::new("Regeling", CooperationForm::PublicBody, two).unwrap();
    for number in 0..200 {
        // The sixth comes and goes once, so that only the lower layer knows of it.
        let who = if number < 2 { 6 } else { 3 + u16::try_from(number / 2 % 3).unwrap() };
        grown = match number % 2 {
            0 => grown.joined_by(&[party(who)], on(number)),
            _ => grown.left_by(&[crate::municipality::code(who)], on(number)),
        }
        .unwrap();
    }
    let all: Vec<_> = grown.participations().collect();
    assert_eq!(all.len(), 102);
    assert!(all.is_sorted());
    let whole = ArrangementText::new("Regeling", CooperationForm::PublicBody, all.clone()).unwrap();
    assert_eq!(grown, whole);
    for day in (0..202).map(on) {
        let holds = all.iter().filter(|one| one.holds_on(day)).map(|one| one.party());
        assert!(grown.parties_on(day).eq(holds), "{day}");
        for code in 1..=6 {
            assert_eq!(grown.is_party(party(code), day), whole.is_party(party(code), day), "{code} on {day}");
            let code = crate::municipality::code(code);
            assert_eq!(grown.is_member(code, day), whole.is_member(code, day), "{code} on {day}");
        }
    }
    for who in [party(3), party(6)] {
        let twice = grown.clone().joined_by(&[who], on(0));
        assert_eq!(twice.unwrap_err(), TextError::TwiceAtATime(who), "it took part then already");
    }
    let left = grown.left_by(&[crate::municipality::code(2)], on(5)).unwrap();
    assert!(
        left.is_member(crate::municipality::code(2), on(4)) && !left.is_member(crate::municipality::code(2), on(5))
    );
}
