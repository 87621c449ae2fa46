use super::*;
use crate::governance::{Ballot, BoardKind, Condition, Count, Inhabitants, Majority, Seats, Vote, VotingWeight};
use crate::municipality::code;
use alloc::string::{String, ToString};
use alloc::vec;
use proptest::prelude::*;

/// One member each, with so many votes.
fn board(votes: &[u16]) -> Board {
    let seats: Vec<_> = (1..)
        .zip(votes)
        .map(|(number, votes)| Seats::new(code(number), 1).weighing(VotingWeight::new(*votes).unwrap()))
        .collect();
    Board::new(BoardKind::Single, seats).unwrap()
}

/// At least so many of the votes of a board.
fn at_least(board: &Board, quota: u64) -> VotingRule {
    let share = crate::money::Share::new(quota, board.votes()).unwrap();
    VotingRule::new(Condition::of_all(Count::Votes, Majority::Qualified(share))).unwrap()
}

fn written(power: &[VotingPower]) -> (Vec<String>, Vec<String>) {
    (
        power.iter().map(|one| one.banzhaf_share.to_string()).collect(),
        power.iter().map(|one| one.shapley.to_string()).collect(),
    )
}

#[test]
fn published_indices_come_out() {
    for (votes, quota, banzhaf, shapley) in [
        // The textbook case: three who differ fifty to one, while two of them have the same power.
        (&[50_u16, 49, 1][..], 51, &["3/5", "1/5", "1/5"][..], &["2/3", "1/6", "1/6"][..]),
        // The Council of the EEC, 1958: France, Germany, Italy; Belgium, the Netherlands; and Luxembourg, a dummy.
        (
            &[4, 4, 4, 2, 2, 1],
            12,
            &["5/21", "5/21", "5/21", "1/7", "1/7", "0"],
            &["7/30", "7/30", "7/30", "3/20", "3/20", "0"],
        ),
        // Nassau County, 1958 and 1964 (Banzhaf 1965; Grofman and Scarrow 1979): the small ones have votes and no power.
        (&[9, 9, 7, 3, 1, 1], 16, &["1/3", "1/3", "1/3", "0", "0", "0"], &["1/3", "1/3", "1/3", "0", "0", "0"]),
        (&[31, 31, 28, 21, 2, 2], 58, &["1/3", "1/3", "1/3", "0", "0", "0"], &["1/3", "1/3", "1/3", "0", "0", "0"]),
        (&[4, 3, 2, 1], 6, &["5/12", "1/4", "1/4", "1/12"], &["5/12", "1/4", "1/4", "1/12"]),
    ] {
        let board = board(votes);
        let power = voting_power(&board, &at_least(&board, quota)).unwrap();
        assert_eq!(
            written(&power),
            (banzhaf.iter().map(ToString::to_string).collect(), shapley.iter().map(ToString::to_string).collect()),
            "{votes:?} {quota}"
        );
    }
}

#[test]
fn the_security_council_has_five_vetoes_and_nine_of_fifteen() {
    let board = board(&[1; 15]);
    let rule = (1..=5).try_fold(at_least(&board, 9), |rule, number| rule.with_veto_of(code(number))).unwrap();
    let power = voting_power(&board, &rule).unwrap();
    for (at, one) in power.iter().enumerate() {
        let (swings, banzhaf, shapley) =
            if at < 5 { ("53/1024", "106/635", "421/2145") } else { ("21/4096", "21/1270", "4/2145") };
        assert_eq!(one.banzhaf.to_string(), swings);
        assert_eq!((one.banzhaf_share.to_string(), one.shapley.to_string()), (banzhaf.into(), shapley.into()));
        assert_eq!((one.has_veto, one.is_dictator, one.is_dummy()), (at < 5, false, false));
    }
}

#[test]
fn who_decides_alone_is_a_dictator_and_the_others_are_dummies() {
    let board = board(&[5, 4]);
    let power = voting_power(&board, &VotingRule::of(&board).unwrap()).unwrap();
    assert_eq!(written(&power), ([String::from("1"), "0".into()].into(), [String::from("1"), "0".into()].into()));
    assert_eq!((power[0].is_dictator, power[0].has_veto, power[1].is_dummy()), (true, true, true));
    let checked = VotingRule::of(&board).and_then(|rule| rule.with_veto_of(code(2))).unwrap();
    let power = voting_power(&board, &checked).unwrap();
    assert!(power.iter().all(|one| one.has_veto && !one.is_dictator && one.shapley.to_string() == "1/2"));
}

#[test]
fn a_casting_vote_gives_power_on_a_tie() {
    let board = board(&[1; 4]);
    let rule = VotingRule::of(&board).unwrap();
    let equal = voting_power(&board, &rule).unwrap();
    assert!(equal.iter().all(|one| one.shapley.to_string() == "1/4"));
    let chaired = voting_power(&board, &rule.with_casting_vote_of(code(2)).unwrap()).unwrap();
    assert_eq!(written(&chaired).1, ["1/6", "1/2", "1/6", "1/6"]);
}

#[test]
fn a_municipality_without_members_has_no_power() {
    let seats = [(1, 0), (2, 2), (3, 0), (4, 2)].map(|(number, members)| Seats::new(code(number), members));
    let board = Board::new(BoardKind::Single, seats).unwrap();
    let power = voting_power(&board, &VotingRule::of(&board).unwrap()).unwrap();
    assert_eq!(written(&power).1, ["0", "1/2", "0", "1/2"]);
    assert!(power.iter().all(|one| one.is_dummy() == (one.votes == 0) && one.has_veto == (one.votes > 0)));
}

#[test]
fn the_largest_board_is_counted_and_a_larger_one_refused() {
    let equal = |size: u16| {
        let board = board(&vec![1; usize::from(size)]);
        let rule = VotingRule::of(&board).unwrap();
        voting_power(&board, &rule).map(|power| power.iter().map(|one| one.shapley.to_string()).collect::<Vec<_>>())
    };
    assert!(equal(130).unwrap().iter().all(|share| share == "1/130"));
    let error = equal(131).unwrap_err();
    assert_eq!(error.to_string(), "131 municipalities have a say; power is counted exactly for 130 at most");
}

#[test]
fn weights_that_are_too_fine_are_refused_with_what_would_do() {
    let fine = |size: usize| {
        let board = board(&(0..size).map(|at| 65_535 - u16::try_from(at).unwrap() * 7).collect::<Vec<_>>());
        voting_power(&board, &VotingRule::of(&board).unwrap())
    };
    assert_eq!(fine(12).map(|power| power.len()), Ok(12));
    let error = fine(60).unwrap_err();
    assert!(matches!(error, PowerError::TooFine { municipalities: 60, .. }));
    assert!(error.to_string().contains("up to 20 may have any weights, of more round the weights"), "{error}");
}

#[test]
fn weights_with_a_common_divisor_are_not_fine() {
    let power = |times: u16| {
        let board = board(&(1..=40).map(|number| number * times).collect::<Vec<_>>());
        written(&voting_power(&board, &VotingRule::of(&board).unwrap()).unwrap())
    };
    assert_eq!(power(1500), power(1));
}

#[test]
fn listing_every_coalition_and_counting_them_by_weight_agree() {
    let board = board(&[5, 3, 3, 2, 1, 1, 7, 4]);
    let of_all = Condition::of_all(Count::Municipalities, Majority::Qualified("1/2".parse().unwrap()));
    let people = Inhabitants::of(&board, 2020, |code, _| Some(u32::from(code.number() % 3))).unwrap();
    let rules = [
        at_least(&board, 14),
        at_least(&board, 14).and(of_all).unwrap(),
        at_least(&board, 9).and(Condition::cast(Count::Inhabitants(people), Majority::Simple)).unwrap(),
    ];
    for rule in rules {
        let [listed, tabled] = Game::of(&board, &rule).rest().both_ways();
        assert_eq!(listed, tabled, "{rule:?}");
    }
}

#[test]
fn a_rule_for_another_board_is_refused() {
    let rule = VotingRule::of(&board(&[1, 1])).and_then(|rule| rule.with_veto_of(code(9))).unwrap();
    assert_eq!(voting_power(&board(&[1, 1]), &rule), Err(PowerError::Rule(RuleError::NoSeat(code(9)))));
}

/// The indices by going through every coalition with the vote itself as the judge.
fn by_hand(board: &Board, rule: &VotingRule) -> Vec<(Fraction, Fraction)> {
    let codes: Vec<_> = board.seats().iter().map(|seats| seats.municipality).collect();
    let n = codes.len();
    let carries: Vec<bool> = (0..1_usize << n)
        .map(|coalition| {
            let ballot = |at: usize| if coalition >> at & 1 == 1 { Ballot::For } else { Ballot::Against };
            let votes: Vec<_> = codes.iter().enumerate().map(|(at, &code)| Vote::together(code, ballot(at))).collect();
            board.decide(&votes, rule).unwrap().is_carried()
        })
        .collect();
    let factorial = |n: usize| (1..=n).map(|n| n as i128).product::<i128>();
    (0..n)
        .map(|one| {
            let (mut swings, mut orders) = (0, 0);
            for (coalition, carried) in carries.iter().enumerate().filter(|(coalition, _)| coalition >> one & 1 == 0) {
                if !carried && carries[coalition | 1 << one] {
                    let size = coalition.count_ones() as usize;
                    swings += 1;
                    orders += factorial(size) * factorial(n - 1 - size);
                }
            }
            (
                Fraction::ratio(swings, 1 << (n - 1)).unwrap(),
                Fraction::ratio(orders, factorial(n).unsigned_abs()).unwrap(),
            )
        })
        .collect()
}

prop_compose! {
    fn boards_and_rules()(
        seats in proptest::collection::vec((1..4_u16, 1..6_u16), 1..=10),
        second in proptest::option::of((0..4_usize, any::<bool>(), 1..=6_u64)),
        first in proptest::option::of(1..=6_u64),
        veto in proptest::option::of(0..10_u16),
        chair in proptest::option::of(0..10_u16),
    ) -> (Board, VotingRule) {
        let size = u16::try_from(seats.len()).unwrap();
        let seats: Vec<_> = (1..).zip(seats).map(|(number, (members, weight))| {
            Seats::new(code(number), members).weighing(VotingWeight::new(weight).unwrap())
        }).collect();
        let board = Board::new(BoardKind::General, seats).unwrap();
        let sixths = |of: u64| Majority::Qualified(crate::money::Share::new(of, 6).unwrap());
        let mut rule = VotingRule::new(Condition::cast(Count::Votes, first.map_or(Majority::Simple, sixths))).unwrap();
        if let Some((count, all, of)) = second {
            let people = Inhabitants::of(&board, 2020, |code, _| Some(u32::from(code.number() * 37 % 11))).unwrap();
            let count = [Count::Votes, Count::Members, Count::Municipalities, Count::Inhabitants(people)][count].clone();
            let condition = if all { Condition::of_all(count, sixths(of)) } else { Condition::cast(count, Majority::Simple) };
            rule = rule.clone().and(condition).unwrap_or(rule);
        }
        if let Some(veto) = veto {
            rule = rule.with_veto_of(code(veto % size + 1)).unwrap();
        }
        if let (Some(chair), None) = (chair, first) {
            rule = rule.with_casting_vote_of(code(chair % size + 1)).unwrap();
        }
        (board, rule)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_clever_count_is_that_of_every_coalition((board, rule) in boards_and_rules()) {
        let power = voting_power(&board, &rule).unwrap();
        let found: Vec<_> = power.iter().map(|one| (one.banzhaf.clone(), one.shapley.clone())).collect();
        prop_assert_eq!(found, by_hand(&board, &rule));
        let [listed, tabled] = Game::of(&board, &rule).rest().both_ways();
        prop_assert_eq!(listed, tabled);
    }

    #[test]
    fn shares_of_power_add_to_exactly_one(votes in proptest::collection::vec(1..40_u16, 1..=60), third: bool) {
        let board = board(&votes);
        let majority = if third { Majority::Qualified("2/3".parse().unwrap()) } else { Majority::Simple };
        let power = voting_power(&board, &VotingRule::new(Condition::cast(Count::Votes, majority)).unwrap()).unwrap();
        let sum = |of: fn(&VotingPower) -> &Fraction| power.iter().fold(Fraction::zero(), |sum, one| sum.plus(of(one)));
        prop_assert_eq!(sum(|one| &one.shapley), Fraction::one());
        prop_assert_eq!(sum(|one| &one.banzhaf_share), Fraction::one());
        // More votes are no less power, and equal votes are equal power.
        for a in &power {
            for b in &power {
                prop_assert!(a.votes < b.votes || a.shapley >= b.shapley);
            }
        }
    }
}
