use super::{Ballot::*, *};
use crate::{
    governance::{Board, BoardError, BoardKind, Majority, Seats, VotingWeight},
    language::{Lang, Translate},
    municipality::code,
};
use alloc::{string::ToString, vec::Vec};
use proptest::prelude::*;

/// Three municipalities with 1, 1 and 3 votes.
fn board(kind: BoardKind, majority: Majority) -> Board {
    let weight = VotingWeight::new(3).unwrap();
    let seats = [Seats::new(code(1), 1), Seats::new(code(2), 1), Seats::new(code(3), 1).weighing(weight)];
    Board::new(kind, seats).unwrap().deciding_by(majority)
}

fn qualified(share: &str) -> Majority {
    Majority::Qualified(share.parse().unwrap())
}

/// How the board decides on that rule, when its municipalities vote so; `None` is absent.
fn decide(rule: &VotingRule, ballots: [Option<Ballot>; 3]) -> VoteResult {
    let lines = (1..).zip(ballots).filter_map(|(number, ballot)| Some(Vote::together(code(number), ballot?)));
    board(BoardKind::Single, Majority::Simple).decide(&lines.collect::<Vec<_>>(), rule).unwrap()
}

fn all(ballots: [Ballot; 3]) -> [Option<Ballot>; 3] {
    ballots.map(Some)
}

#[test]
fn every_outcome_reads_as_it_writes() {
    crate::vocabulary::check(VoteOutcome::ALL);
}

#[test]
fn an_error_says_itself_in_dutch_too() {
    let too_many = VoteError::TooMany { municipality: code(1), voting: 3, members: 2 };
    for (error, said) in [
        (too_many, "van GM0001 stemmen 3 leden, maar het zijn er 2; tel elk lid één keer"),
        (
            VoteError::Rule(RuleError::Nobody { year: 2024 }),
            "er zijn geen inwoners op 1 januari 2024; ten minste één gemeente moet inwoners hebben",
        ),
    ] {
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
    let said = "het algemeen bestuur heeft geen leden; geef elke gemeente haar aantal leden";
    assert_eq!(BoardError::Empty(BoardKind::General).in_lang(Lang::Nl).to_string(), said);
}

#[test]
fn the_majority_of_a_board_is_of_the_votes_cast() {
    for (majority, ballots, carried) in [
        (Majority::Simple, [For, For, Against], false),
        (Majority::Simple, [Against, Against, For], true),
        (Majority::Simple, [For, Against, Abstain], false),
        (Majority::Simple, [For, Abstain, Abstain], true),
        (qualified("2/3"), [For, Against, For], true),
        (qualified("2/3"), [Against, Against, For], false),
        (Majority::Unanimous, [For, Abstain, For], true),
        (Majority::Unanimous, [For, Against, For], false),
        (Majority::Unanimous, [Abstain, Abstain, Abstain], false),
        (Majority::Simple, [Barred, Barred, Barred], false),
    ] {
        let rule = VotingRule::of(&board(BoardKind::Single, majority)).unwrap();
        let result = decide(&rule, all(ballots));
        assert_eq!(result.is_carried(), carried, "{majority:?} {ballots:?} {result:?}");
    }
}

#[test]
fn a_majority_may_be_counted_in_votes_members_municipalities_or_inhabitants_of_those_cast_or_of_all() {
    let people = Count::Inhabitants(Inhabitants::new(2020, [(code(1), 60), (code(2), 30), (code(3), 10)]).unwrap());
    use Majority::{Simple, Unanimous};
    for (condition, ballots, needed, in_favour, of) in [
        (Condition::of_all(Count::Votes, Simple), [Some(Against), None, Some(For)], 3, 3, 5),
        (Condition::of_all(Count::Votes, Simple), [Some(For), Some(For), None], 3, 2, 5),
        (Condition::cast(Count::Votes, Simple), [Some(For), Some(For), None], 2, 2, 2),
        (Condition::cast(Count::Members, Simple), [Some(For), Some(For), Some(Against)], 2, 2, 3),
        (Condition::of_all(Count::Members, qualified("3/4")), [Some(For), Some(For), None], 3, 2, 3),
        (Condition::cast(Count::Municipalities, qualified("2/3")), [Some(For), Some(Against), Some(For)], 2, 2, 3),
        (Condition::of_all(Count::Municipalities, Unanimous), [Some(For), Some(Abstain), Some(For)], 3, 2, 3),
        (Condition::cast(people.clone(), Simple), [Some(For), Some(Against), Some(Against)], 51, 60, 100),
        (Condition::cast(people.clone(), Simple), [None, Some(Against), Some(For)], 21, 10, 40),
        (Condition::of_all(people, qualified("40%")), [None, Some(For), Some(For)], 40, 40, 100),
    ] {
        let result = decide(&VotingRule::new(condition.clone()).unwrap(), ballots);
        let Reason::Majority { needed: n, in_favour: f, of: o, .. } = result.reasons()[0] else { panic!("{result:?}") };
        assert_eq!((n, f, o), (needed, in_favour, of), "{condition:?} {ballots:?}");
        assert_eq!(result.is_carried(), in_favour >= needed, "{condition:?} {ballots:?}");
    }
}

#[test]
fn a_double_majority_needs_both_and_names_who_was_not_in_favour() {
    let board = board(BoardKind::Single, Majority::Simple);
    let of_three = Condition::of_all(Count::Municipalities, qualified("2/3"));
    let rule = VotingRule::of(&board).and_then(|rule| rule.and(of_three)).unwrap();
    assert!(decide(&rule, all([For, Against, For])).is_carried());
    // The heaviest has a majority of the votes on its own, but is one of three.
    let alone = decide(&rule, [Some(Against), None, Some(For)]);
    assert_eq!((alone.outcome(), alone.blocked_by()), (VoteOutcome::Rejected, [code(1), code(2)].into()));
    assert!(alone.reasons()[0].is_met());
    assert!(!alone.reasons()[1].is_met());
    let without = decide(&rule, all([For, For, Against]));
    assert_eq!((without.outcome(), without.blocked_by()), (VoteOutcome::Rejected, [code(3)].into()));
}

#[test]
fn members_of_a_municipality_that_are_divided_equally_are_on_neither_side() {
    let board = Board::new(BoardKind::Single, [Seats::new(code(1), 2), Seats::new(code(2), 3)]).unwrap();
    let rule = VotingRule::new(Condition::cast(Count::Municipalities, Majority::Simple)).unwrap();
    let rule = rule.with_veto_of(code(1)).unwrap();
    let votes = |second: u16| {
        [
            Vote::of_members(code(1), 1, For),
            Vote::of_members(code(1), 1, Against),
            Vote::of_members(code(2), second, For),
            Vote::of_members(code(2), 3 - second, Against),
        ]
    };
    let result = board.decide(&votes(2), &rule).unwrap();
    let Reason::Majority { needed: 1, in_favour: 1, of: 1, .. } = result.reasons()[0] else { panic!("{result:?}") };
    assert!(result.is_carried(), "of the one municipality that was on a side, it is a majority");
    let against = board.decide(&votes(1), &rule).unwrap();
    assert_eq!((against.outcome(), against.blocked_by()), (VoteOutcome::Rejected, [code(2)].into()));
    // Three against two is a side, and so a veto.
    let vetoed = board.decide(&votes(1), &rule.with_veto_of(code(2)).unwrap()).unwrap();
    assert!(vetoed.reasons().contains(&Reason::Veto { of: code(2), is_used: true }));
    assert_eq!(result.reasons()[1], Reason::Veto { of: code(1), is_used: false });
}

#[test]
fn a_veto_blocks_when_it_is_used_against() {
    let rule = VotingRule::new(Condition::cast(Count::Votes, Majority::Simple)).unwrap();
    let rule = rule.with_veto_of(code(1)).unwrap();
    for (first, outcome) in [
        (Some(Against), VoteOutcome::Rejected),
        (Some(Abstain), VoteOutcome::Carried),
        (None, VoteOutcome::Carried),
        (Some(For), VoteOutcome::Carried),
    ] {
        let result = decide(&rule, [first, Some(For), Some(For)]);
        assert_eq!(result.outcome(), outcome, "{first:?}");
        let blocked = if result.is_carried() { Vec::new() } else { [code(1)].into() };
        assert_eq!(result.blocked_by(), blocked);
    }
}

#[test]
fn without_a_quorum_there_is_no_vote_also_with_a_majority() {
    let general = board(BoardKind::General, Majority::Simple);
    let rule = VotingRule::of(&general).unwrap();
    // Three votes of five, but one member of three.
    let one = decide(&rule, [None, None, Some(For)]);
    assert_eq!((one.outcome(), one.blocked_by()), (VoteOutcome::NoQuorum, [code(1), code(2)].into()));
    let again = decide(&rule.clone().without_quorum(), [None, None, Some(For)]);
    assert_eq!(again.outcome(), VoteOutcome::Carried);
    assert_eq!(decide(&rule, [Some(Abstain), None, Some(For)]).outcome(), VoteOutcome::Carried);
    // Who may not vote is no part of the whole: one of one is more than half.
    assert_eq!(decide(&rule, [Some(Barred), Some(Barred), Some(For)]).outcome(), VoteOutcome::Carried);
    assert_eq!(decide(&rule, all([Barred, Barred, Barred])).outcome(), VoteOutcome::NoQuorum);
}

#[test]
fn a_tie_is_no_rejection_until_the_law_or_a_casting_vote_says_so() {
    let board = Board::new(BoardKind::General, [1, 2, 3, 4].map(|number| Seats::new(code(number), 1))).unwrap();
    let rule = VotingRule::of(&board).unwrap();
    let vote = |rule: &VotingRule, ballots: [Option<Ballot>; 4]| {
        let lines = (1..).zip(ballots).filter_map(|(number, ballot)| Some(Vote::together(code(number), ballot?)));
        board.decide(&lines.collect::<Vec<_>>(), rule).unwrap()
    };
    let complete = vote(&rule, [Some(For), Some(For), Some(Against), Some(Against)]);
    assert_eq!((complete.outcome(), complete.is_complete()), (VoteOutcome::Tied, true));
    let barred = vote(&rule, [Some(For), Some(Barred), Some(Barred), Some(Against)]);
    assert_eq!((barred.outcome(), barred.is_complete()), (VoteOutcome::Tied, true));
    for fourth in [None, Some(Abstain)] {
        let fewer = vote(&rule, [Some(For), fourth, Some(Abstain), Some(Against)]);
        assert_eq!((fewer.outcome(), fewer.is_complete()), (VoteOutcome::Tied, false), "{fourth:?}");
    }
    let blank = vote(&rule, [Some(Abstain); 4]);
    assert_eq!(blank.outcome(), VoteOutcome::Rejected, "no votes are no tie");
    let chaired = |number| rule.clone().with_casting_vote_of(code(number)).unwrap();
    let tied = [Some(For), Some(For), Some(Against), Some(Against)];
    assert_eq!(vote(&chaired(1), tied).outcome(), VoteOutcome::Carried);
    assert_eq!(vote(&chaired(1), tied).blocked_by(), [], "nobody blocks what is carried");
    assert_eq!(vote(&chaired(3), tied).outcome(), VoteOutcome::Rejected);
    let away = vote(&chaired(3), [Some(For), Some(Abstain), Some(Abstain), Some(Against)]);
    assert_eq!(
        (away.outcome(), away.blocked_by()),
        (VoteOutcome::Tied, [code(4)].into()),
        "a blank chair blocks nothing"
    );
    let vetoed = vote(&rule.clone().with_veto_of(code(3)).unwrap(), tied);
    assert_eq!(vetoed.outcome(), VoteOutcome::Rejected, "more stands in the way than the tie");
    // The chair would break the tie, so that the veto alone is in the way.
    let vetoed = vote(&chaired(1).with_veto_of(code(3)).unwrap(), tied);
    assert_eq!((vetoed.outcome(), vetoed.blocked_by()), (VoteOutcome::Rejected, [code(3)].into()));
    // Municipalities tie as votes do.
    let counted = VotingRule::new(Condition::cast(Count::Municipalities, Majority::Simple)).unwrap();
    assert_eq!(vote(&counted, tied).outcome(), VoteOutcome::Tied);
    assert_eq!(vote(&counted, [Some(Abstain); 4]).outcome(), VoteOutcome::Rejected, "nothing ties of nothing");
    let counted = counted.with_casting_vote_of(code(2)).unwrap();
    assert_eq!(vote(&counted, tied).outcome(), VoteOutcome::Carried);
}

#[test]
fn a_result_says_in_both_languages_what_was_asked_and_who_stood_in_the_way() {
    let board = Board::new(BoardKind::General, [1, 2, 3, 4].map(|number| Seats::new(code(number), 1))).unwrap();
    let people = Inhabitants::of(&board, 2020, |code, _| Some(u32::from(code.number()) * 10)).unwrap();
    let rule = VotingRule::of(&board)
        .and_then(|rule| rule.and(Condition::of_all(Count::Municipalities, qualified("2/3"))))
        .and_then(|rule| rule.and(Condition::of_all(Count::Inhabitants(people), Majority::Unanimous)))
        .and_then(|rule| rule.with_veto_of(code(2)))
        .unwrap();
    let votes = [1, 2].map(|number| Vote::together(code(number), if number == 2 { Against } else { For }));
    let result = board.decide(&[votes[0], votes[1], Vote::together(code(4), For)], &rule).unwrap();
    insta::assert_snapshot!(result.display(Lang::Nl), @"
    verworpen: 2 voor, 1 tegen
    + quorum: 3 van 4 leden nodig, 3 namen deel; afwezig: GM0003
    + gewone meerderheid van alle uitgebrachte stemmen: 2 van 3 nodig, 2 voor
    - ten minste 2/3 van alle gemeenten: 3 van 4 nodig, 2 voor; niet voor: GM0002, GM0003
    - alle inwoners op 1 januari 2020: 100 van 100 nodig, 50 voor; niet voor: GM0002, GM0003
    - veto van GM0002: gebruikt
    ");
    insta::assert_snapshot!(result.display(Lang::En), @"
    rejected: 2 for, 1 against
    + quorum: 3 of 4 members needed, 3 took part; absent: GM0003
    + simple majority of all votes cast: 2 of 3 needed, 2 for
    - at least 2/3 of all municipalities: 3 of 4 needed, 2 for; not in favour: GM0002, GM0003
    - all inhabitants on 1 January 2020: 100 of 100 needed, 50 for; not in favour: GM0002, GM0003
    - veto of GM0002: used
    ");
    let none = board.decide(&votes, &rule).unwrap();
    assert!(none.display(Lang::En).to_string().starts_with("no quorum: 1 for, 1 against\n- quorum: 3 of 4"));
    let rule = VotingRule::of(&board).and_then(|rule| rule.with_casting_vote_of(code(3))).unwrap();
    let tied = board.decide(&[votes[0], votes[1], Vote::together(code(4), Abstain)], &rule).unwrap();
    insta::assert_snapshot!(tied.display(Lang::Nl), @"
    stemmen gestaakt: 1 voor, 1 tegen
    + quorum: 3 van 4 leden nodig, 3 namen deel; afwezig: GM0003
    - gewone meerderheid van alle uitgebrachte stemmen: 2 van 2 nodig, 1 voor; niet voor: GM0002
    - doorslaggevende stem van GM0003: geen stem
    = de vergadering was niet voltallig: naar een volgende, waar artikel 32, lid 4, Gemeentewet geldt
    ");
    insta::assert_snapshot!(tied.display(Lang::En), @"
    tied: 1 for, 1 against
    + quorum: 3 of 4 members needed, 3 took part; absent: GM0003
    - simple majority of all votes cast: 2 of 2 needed, 1 for; not in favour: GM0002
    - casting vote of GM0003: no vote
    = the meeting was not complete: on to a next one, where article 32(4) of the Gemeentewet holds
    ");
    insta::assert_snapshot!(serde_json::to_string_pretty(&tied).unwrap(), @r#"
    {
      "outcome": "gestaakt",
      "tally": {
        "in_favour": 1,
        "against": 1,
        "abstained": 1,
        "barred": 0,
        "absent": 1
      },
      "is_complete": false,
      "reasons": [
        {
          "quorum": {
            "needed": 3,
            "present": 3,
            "of": 4,
            "absent": [
              "GM0003"
            ]
          }
        },
        {
          "majority": {
            "condition": {
              "count": "stemmen",
              "of": "uitgebracht",
              "majority": "gewoon"
            },
            "needed": 2,
            "in_favour": 1,
            "of": 2,
            "blocked_by": [
              "GM0002"
            ]
          }
        },
        {
          "casting_vote": {
            "of": "GM0003",
            "cast": null
          }
        }
      ]
    }
    "#);
}

proptest! {
    /// One more member in favour never undoes what was carried.
    #[test]
    fn more_support_never_hurts(
        seats in proptest::collection::vec((1..4_u16, 1..4_u16), 1..6),
        picks in proptest::collection::vec(0..3_usize, 6),
        more in 0..6_usize,
        kind in 0..4_usize,
        third in any::<bool>(),
    ) {
        let seats: Vec<_> = (1..).zip(seats).map(|(number, (members, weight))| {
            Seats::new(code(number), members).weighing(VotingWeight::new(weight).unwrap())
        }).collect();
        let count = [Count::Votes, Count::Members, Count::Municipalities, Count::Votes][kind].clone();
        let rule = VotingRule::new(Condition::cast(Count::Votes, Majority::Simple)).unwrap();
        let rule = rule.and(Condition::of_all(count, if third { qualified("1/3") } else { Majority::Simple })).unwrap();
        let rule = rule.with_veto_of(code(1)).unwrap();
        let board = Board::new(BoardKind::Single, seats.clone()).unwrap();
        let ballots = [For, Against, Abstain];
        let mut votes: Vec<_> = seats.iter().zip(&picks).map(|(seats, &pick)| Vote::together(seats.municipality, ballots[pick])).collect();
        let before = board.decide(&votes, &rule).unwrap();
        let at = more % votes.len();
        votes[at].ballot = For;
        let after = board.decide(&votes, &rule).unwrap();
        prop_assert!(!before.is_carried() || after.is_carried());
        let tally = after.tally();
        prop_assert_eq!(tally.cast() + tally.abstained + tally.barred + tally.absent, board.votes());
    }
}
