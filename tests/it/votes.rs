//! Votes that were really held, and the power on every board of the dossiers.
//!
//! What of the real votes cannot be replayed:
//!
//! - Dienst SoZaWe Noardwest Fryslân (eight municipalities): its general board may decide on liquidation with two thirds
//!   (article 30). How many members each municipality had, and any such vote, was not seen; so there is nothing to count.
//! - Veiligheidsregio Noord- en Oost-Gelderland: 18 of 22 executives decided to amend in 2024, which was enough by article 27(3)
//!   of its text (Gemeenteblad 2024, 237864). What that paragraph asks was not seen.
//! - De Kompanjie: that both had an equal say is reported; the clause on votes, and any vote, was not seen.
//! - Gemeentelijke samenwerking H2O: that two thirds of three are asked is reported; on what, and any vote, was not seen.

use crate::{dossiers, worlds::NL};
use ambtelijke_fusie::{
    arrangement::ArrangementText,
    governance::{
        Ballot, Board, BoardKind, Condition, Count, Majority, Seats, Vote, VoteOutcome, VoteResult, VotingRule,
    },
    insight::{Measure, Say, VotingPower, representation, voting_power},
    money::Fraction,
    municipality::MunicipalityCode,
    time::NaiveDate,
};

fn codes(names: &[&str], on: &str) -> Vec<MunicipalityCode> {
    let on: NaiveDate = on.parse().unwrap();
    names.iter().map(|name| NL.find(name, on).unwrap().code()).collect()
}

/// One member each.
fn one_each(kind: BoardKind, codes: &[MunicipalityCode]) -> Board {
    Board::new(kind, codes.iter().map(|&code| Seats::new(code, 1)).collect::<Vec<_>>()).unwrap()
}

fn two_thirds() -> Majority {
    Majority::Qualified("2/3".parse().unwrap())
}

/// Those against, and the rest for.
fn vote(board: &Board, rule: &VotingRule, against: &[MunicipalityCode]) -> VoteResult {
    let ballot = |code| if against.contains(&code) { Ballot::Against } else { Ballot::For };
    let votes = board.seats().iter().filter(|seats| seats.members > 0).map(|seats| seats.municipality);
    board.decide(&votes.map(|code| Vote::together(code, ballot(code))).collect::<Vec<_>>(), rule).unwrap()
}

#[test]
fn the_kempengemeenten_adopted_their_framework_note_against_oirschot() {
    let names = ["Bergeijk", "Bladel", "Eersel", "Oirschot", "Reusel-De Mierden"];
    let codes = codes(&names, "2023-03-14");
    let board = one_each(BoardKind::General, &codes);
    let rule = VotingRule::of(&board).unwrap();
    let result = vote(&board, &rule, &[codes[3]]);
    assert_eq!(result.outcome(), VoteOutcome::Carried);
    assert_eq!((result.tally().in_favour, result.tally().against), (4, 1));
    // No single one of them could have stopped it, nor any two; three could.
    assert!(vote(&board, &rule, &codes[..2]).is_carried());
    assert_eq!(vote(&board, &rule, &codes[..3]).outcome(), VoteOutcome::Rejected);
    let power = voting_power(&board, &rule).unwrap();
    assert!(power.iter().all(|one| one.shapley.to_string() == "1/5" && one.banzhaf.to_string() == "3/8"));
}

#[test]
fn the_council_of_baarle_nassau_stopped_one_office_for_abg_against_all_others() {
    // All three councils were needed. How the other two voted is not recorded here, so every way is tried.
    let codes = codes(&["Alphen-Chaam", "Baarle-Nassau", "Gilze en Rijen"], "2020-01-01");
    let councils = one_each(BoardKind::Single, &codes);
    let all = VotingRule::new(Condition::of_all(Count::Municipalities, Majority::Unanimous)).unwrap();
    for alphen in [None, Some(Ballot::For), Some(Ballot::Against)] {
        for gilze in [None, Some(Ballot::For), Some(Ballot::Against)] {
            let votes = [(codes[0], alphen), (codes[1], Some(Ballot::Against)), (codes[2], gilze)];
            let votes = votes.into_iter().filter_map(|(code, ballot)| Some(Vote::together(code, ballot?)));
            let result = councils.decide(&votes.collect::<Vec<_>>(), &all).unwrap();
            assert_eq!(result.outcome(), VoteOutcome::Rejected);
            assert!(result.blocked_by().contains(&codes[1]));
        }
    }
    assert!(voting_power(&councils, &all).unwrap().iter().all(|one| one.has_veto && one.shapley.to_string() == "1/3"));
}

#[test]
fn an_equal_say_of_veendam_and_pekela_ties_and_their_heads_would_not() {
    let codes = codes(&["Pekela", "Veendam"], "2020-01-01");
    let equal = one_each(BoardKind::General, &codes);
    let apart = vote(&equal, &VotingRule::of(&equal).unwrap(), &codes[..1]);
    assert_eq!((apart.outcome(), apart.is_complete()), (VoteOutcome::Tied, true));
    let state = dossiers::case("de-kompanjie").replay.as_of("2020-01-01".parse().unwrap());
    let [general, executive] = state.text().unwrap().boards() else { panic!("two boards") };
    let rule = VotingRule::of(general).unwrap();
    assert!(vote(general, &rule, &codes[..1]).is_carried(), "five heads of nine are Veendam's");
    let heads = representation(general, &rule, &NL, 2020, None).unwrap();
    assert_eq!(heads.iter().map(|row| row.inhabitants).collect::<Vec<_>>(), [27_384, 12_196]);
    assert!(heads[0].power.is_dictator && heads[1].power.is_dummy());
    let said = representation(&equal, &VotingRule::of(&equal).unwrap(), &NL, 2020, None).unwrap();
    let ratio = |at: usize| said[at].ratio(Say::Shapley, Measure::Inhabitants).unwrap().decimal(2).to_string();
    assert_eq!(
        (ratio(0), ratio(1)),
        ("0.72".into(), "1.62".into()),
        "Veendam has 69% of the people and half of the say"
    );
    let smaller = vote(executive, &VotingRule::of(executive).unwrap(), &codes[..1]);
    assert_eq!(smaller.outcome(), VoteOutcome::Tied);
}

#[test]
fn two_thirds_of_eight_municipalities_amend_in_the_bollenstreek() {
    // Preamble of the text of 2017 (CVDR439268): the text before could be amended by concurring decisions of at least two
    // thirds of the municipalities.
    let names =
        ["Hillegom", "Katwijk", "Lisse", "Noordwijk", "Noordwijkerhout", "Oegstgeest", "Teylingen", "Wassenaar"];
    let codes = codes(&names, "2016-12-31");
    let councils = one_each(BoardKind::Single, &codes);
    let rule = VotingRule::new(Condition::of_all(Count::Municipalities, two_thirds())).unwrap();
    assert!(vote(&councils, &rule, &codes[..2]).is_carried());
    let rejected = vote(&councils, &rule, &codes[..3]);
    assert_eq!((rejected.outcome(), rejected.blocked_by()), (VoteOutcome::Rejected, codes[..3].to_vec()));
}

#[test]
fn one_of_three_cannot_block_two_thirds_and_two_can() {
    let codes = codes(&["Hattem", "Heerde", "Oldebroek"], "2018-01-01");
    let board = one_each(BoardKind::Single, &codes);
    let rule = VotingRule::of(&board.clone().deciding_by(two_thirds())).unwrap();
    for code in &codes {
        assert!(vote(&board, &rule, &[*code]).is_carried());
    }
    assert_eq!(vote(&board, &rule, &codes[1..]).outcome(), VoteOutcome::Rejected);
}

/// The boards of every text of the dossiers.
fn boards() -> Vec<&'static Board> {
    let steps = dossiers::all().iter().flat_map(|case| case.replay.steps());
    let boards: Vec<_> = steps.filter_map(|step| step.state().text()).flat_map(ArrangementText::boards).collect();
    assert!(boards.len() >= 8, "{} boards", boards.len());
    boards
}

fn sum(power: &[VotingPower], of: impl Fn(&VotingPower) -> Fraction) -> Fraction {
    power.iter().fold(Fraction::zero(), |sum, one| sum.plus(&of(one)))
}

#[test]
fn the_power_on_every_board_of_the_dossiers_adds_to_one_and_is_equal_where_seats_are() {
    for board in boards() {
        let power = voting_power(board, &VotingRule::of(board).unwrap()).unwrap();
        assert_eq!(sum(&power, |one| one.shapley.clone()), Fraction::one());
        assert_eq!(sum(&power, |one| one.banzhaf_share.clone()), Fraction::one());
        let is_equal = |pair: &[VotingPower]| pair[0].votes != pair[1].votes || pair[0].shapley == pair[1].shapley;
        assert!(power.windows(2).all(is_equal), "{board:?}");
    }
}

#[test]
fn one_with_a_veto_on_a_board_of_the_dossiers_can_stop_what_all_others_want() {
    for board in boards() {
        let simple = VotingRule::of(board).unwrap();
        let unanimous = VotingRule::of(&board.clone().deciding_by(Majority::Unanimous)).unwrap();
        for (rule, all_have_one) in [(&simple, false), (&unanimous, true)] {
            for one in voting_power(board, rule).unwrap() {
                let alone = vote(board, rule, &[one.municipality]);
                assert_eq!(one.has_veto, !alone.is_carried(), "{board:?}");
                assert!(one.has_veto || !all_have_one);
                if all_have_one {
                    let size = i128::try_from(board.seats().len()).unwrap();
                    assert_eq!(one.shapley.times(&Fraction::whole(size)), Fraction::one());
                }
            }
        }
    }
}
