use super::*;
use crate::money::Shares;
use alloc::{format, string::ToString};
use proptest::prelude::*;

fn code(number: u16) -> MunicipalityCode {
    MunicipalityCode::new(number).unwrap()
}

fn euros(text: &str) -> Cents {
    text.parse().unwrap()
}

fn amounts(settlement: &ExitSettlement) -> Vec<(i32, i64)> {
    settlement.years().iter().map(|one| (one.year, one.amount.cents())).collect()
}

/// The source does not say whether the first year is 100 or 80 percent.
#[test]
fn the_declining_contribution_is_three_or_two_contributions_in_all() {
    let settle = |first| ExitTerms::Declining(first).settle(code(450), 2018, Cents::new(100)).unwrap();
    let whole = [(2018, 100), (2019, 80), (2020, 60), (2021, 40), (2022, 20)];
    assert_eq!(amounts(&settle(FirstYear::Whole)), whole);
    let reduced = [(2018, 80), (2019, 60), (2020, 40), (2021, 20), (2022, 0)];
    assert_eq!(amounts(&settle(FirstYear::Reduced)), reduced);
    assert_eq!(FirstYear::Whole.schedule().times(), Fraction::whole(3));
    assert_eq!(FirstYear::Reduced.schedule().times(), Fraction::whole(2));
    crate::vocabulary::check(FirstYear::ALL);
}

#[test]
fn cents_that_do_not_come_out_go_to_the_largest_remainders() {
    // 33 cents: 33, 26.4, 19.8, 13.2 and 6.6.
    let settlement = ExitTerms::Declining(FirstYear::Whole).settle(code(450), 2018, Cents::new(33)).unwrap();
    assert_eq!(amounts(&settlement).iter().map(|row| row.1).collect::<Vec<_>>(), [33, 26, 20, 13, 7]);
    assert_eq!(settlement.total(), Cents::new(99));
    // Half a cent in all is rounded up, and is due in the first year of the two that are alike.
    let halves = Schedule::new([Share::new(1, 4).unwrap(); 2]).unwrap();
    let settlement = ExitTerms::Clause(halves).settle(code(450), 2018, Cents::new(1)).unwrap();
    assert_eq!(amounts(&settlement), [(2018, 1), (2019, 0)]);
}

#[test]
fn real_damage_is_what_stays_and_cannot_be_mitigated() {
    let year = |fixed, mitigated| YearOfDamage { fixed: Cents::new(fixed), mitigated: Cents::new(mitigated) };
    let damage = RealDamage::new([year(100, 0), year(100, 40), year(60, 60)]).unwrap();
    let terms = ExitTerms::RealDamage(damage);
    let settlement = terms.settle(code(450), 2018, Cents::ZERO).unwrap();
    assert_eq!(amounts(&settlement), [(2018, 100), (2019, 60), (2020, 0)]);
    assert_eq!(terms.ruling().map(Ruling::ecli), Some("ECLI:NL:RVS:2015:1198"));
    assert!(terms.basis().unwrap().ends_with("ECLI:NL:RVS:2015:1198"));
    let error = RealDamage::new([year(1, 2)]).unwrap_err().to_string();
    assert_eq!(error, "0.02 is mitigated of fixed costs of 0.01; that is at most all of them");
    let error = RealDamage::new([year(1, 0); 6]).unwrap_err().to_string();
    assert_eq!(error, "6 years are bridged, and case law has five; for more agree on a sum, or follow the arrangement");
    assert_eq!(RealDamage::new([]), Err(FinanceError::NoYears));
    assert!(matches!(RealDamage::new([year(-1, -2)]), Err(FinanceError::NegativeSum { .. })));
}

/// De Wolden paid 780,000 euros to leave Reestmond.
#[test]
fn a_sum_agreed_is_due_in_the_first_year() {
    let terms = ExitTerms::Agreed { amount: euros("780000") };
    assert_eq!(amounts(&terms.settle(code(1690), 2019, Cents::ZERO).unwrap()), [(2019, 78_000_000)]);
    assert_eq!(terms.basis(), None);
    let below = ExitTerms::Agreed { amount: Cents::new(-1) }.settle(code(1690), 2019, Cents::ZERO).unwrap_err();
    assert_eq!(below.to_string(), "GM1690 would bring in or pay -0.01; that is 0.00 or more");
    let below = ExitTerms::Declining(FirstYear::Whole).settle(code(1690), 2019, Cents::new(-1)).unwrap_err();
    assert!(matches!(below, FinanceError::NegativeSum { .. }));
}

#[test]
fn years_and_sums_that_do_not_fit_are_refused() {
    let terms = ExitTerms::Declining(FirstYear::Whole);
    let error = terms.settle(code(1), i32::MAX, Cents::new(100)).unwrap_err();
    assert_eq!(error, FinanceError::YearOutOfRange { first_year: i32::MAX });
    assert_eq!(terms.settle(code(1), 2019, Cents::new(i64::MAX)), Err(MoneyError::Overflow.into()));
}

#[test]
fn those_who_stay_bear_what_the_leaver_does_not_pay_any_more() {
    let shares = [("GM0373", "32.61%"), ("GM0383", "34.19%"), ("GM0399", "21.16%"), ("GM0450", "12.04%")];
    let shares = shares.map(|(of, share)| (of.parse().unwrap(), share.parse().unwrap()));
    let before = Shares::<MunicipalityCode>::new(shares.into()).unwrap().split_cents(euros("56800000"));
    let uitgeest = before[3].1;
    let settlement = ExitTerms::Declining(FirstYear::Reduced).settle(code(450), 2018, uitgeest).unwrap();
    let years = settlement.borne_by_others(&before, &CostKey::Equal, &()).unwrap();
    assert_eq!(years.iter().map(|year| year.year).collect::<Vec<_>>(), [2018, 2019, 2020, 2021, 2022, 2023]);
    let first = &years[0];
    // A fifth of 6,838,720 is not paid: 1,367,744 in three.
    assert_eq!((first.uncovered, first.members[0].more), (euros("1367744"), euros("455914.67")));
    assert_eq!(years[5].uncovered, uitgeest);
    let shares = first.members.iter().fold(Fraction::zero(), |sum, row| sum.plus(&row.share_after));
    assert_eq!(shares.percent(2).to_string(), "90.37", "and Uitgeest pays 9.63 percent of the costs");
    let error = settlement.borne_by_others(&before[..3], &CostKey::Equal, &()).unwrap_err();
    assert_eq!(error, FinanceError::NotBorne { municipality: code(450), contribution: uitgeest });
    let error = settlement.borne_by_others(&before[3..], &CostKey::Equal, &()).unwrap_err();
    assert_eq!(error, FinanceError::NoMembers);
}

#[test]
fn terms_come_back_from_json() {
    for json in [
        r#"{"overeengekomen":{"amount_cents":78000000}}"#,
        r#"{"volgens-regeling":["1","1/2"]}"#,
        r#"{"afbouw-vijf-jaar":"geheel"}"#,
        r#"{"werkelijke-schade":[{"fixed_cents":100,"mitigated_cents":40}]}"#,
    ] {
        let terms: ExitTerms = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&terms).unwrap(), json);
    }
    for (json, said) in [
        (r#"{"volgens-regeling":[]}"#, "no years"),
        (r#"{"volgens-regeling":["120%"]}"#, "is more than the whole"),
        (r#"{"afbouw-vijf-jaar":"half"}"#, "it is one of geheel, verminderd"),
        (r#"{"werkelijke-schade":[]}"#, "no years"),
        (r#"{"werkelijke-schade":[{"fixed_cents":1,"mitigated_cents":2}]}"#, "0.02 is mitigated"),
    ] {
        let error = serde_json::from_str::<ExitTerms>(json).unwrap_err().to_string();
        assert!(error.contains(said), "{json}: {error}");
    }
}

#[test]
fn the_cost_of_entry_is_told_for_each_who_must_leave_something() {
    let tie = |number, cents| OlderTie {
        municipality: code(number),
        leaves: "dienst".parse().unwrap(),
        amount: Cents::new(cents),
        source: "pers".parse().unwrap(),
    };
    let costs = cost_of_entry(&[tie(352, 100), tie(321, 7), tie(352, 20)]).unwrap();
    assert_eq!(costs, [(code(321), Cents::new(7)), (code(352), Cents::new(120))]);
    assert!(cost_of_entry(&[tie(352, -1)]).is_err());
}

proptest! {
    #[test]
    fn a_schedule_comes_to_its_times_of_the_contribution(
        shares in prop::collection::vec((0..=97_u64, 97..=100_u64), 1..8), cents in 0..1_000_000_000_i64
    ) {
        let shares: Vec<Share> = shares.into_iter().map(|(a, b)| Share::new(a, b).unwrap()).collect();
        let schedule = Schedule::new(shares).unwrap();
        let exact = schedule.times().times(&Fraction::from(Cents::new(cents)));
        let settlement = ExitTerms::Clause(schedule.clone()).settle(code(1), 2018, Cents::new(cents)).unwrap();
        prop_assert_eq!(Some(settlement.total()), exact.to_cents());
        for (share, paid) in schedule.shares().iter().zip(settlement.years()) {
            let quota = Fraction::from(*share).times(&Fraction::from(Cents::new(cents)));
            let off = quota.minus(&Fraction::from(paid.amount));
            prop_assert!(off < Fraction::one() && off.negated() < Fraction::one(), "{}", off);
        }
    }

    #[test]
    fn all_that_is_paid_after_a_withdrawal_adds_to_the_costs(
        before in prop::array::uniform4(0..i64::from(u32::MAX)), agreed in 0..i64::from(u32::MAX)
    ) {
        let rows: Vec<_> = (1..).map(code).zip(before.map(Cents::new)).collect();
        let costs = Cents::sum(rows.iter().map(|row| row.1)).unwrap();
        for terms in [ExitTerms::Agreed { amount: Cents::new(agreed) }, ExitTerms::Declining(FirstYear::Whole)] {
            let settlement = terms.settle(code(4), 2018, rows[3].1).unwrap();
            for year in settlement.borne_by_others(&rows, &CostKey::Equal, &()).unwrap() {
                let paid = year.members.iter().map(|row| row.after).chain([year.paid]);
                prop_assert_eq!(Cents::sum(paid), Ok(costs), "{}", format!("{year:?}"));
            }
        }
    }
}
