use super::*;
use alloc::string::String;
use alloc::vec;
use proptest::prelude::*;

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

fn shares<'a>(rows: &[(&'a str, &str)]) -> Result<Shares<&'a str>, SharesError> {
    Shares::new(rows.iter().map(|&(of, text)| (of, share(text))).collect())
}

/// Werkorganisatie BUCH, 2017, as published; Heiloo is the rest.
const BUCH: [(&str, &str); 4] =
    [("Bergen (NH)", "32.61%"), ("Uitgeest", "12.04%"), ("Castricum", "34.19%"), ("Heiloo", "21.16%")];

/// Omgevingsdienst Utrecht, 2025: 26 municipalities and the province, as the national register gives them.
const OD_UTRECHT: [(&str, &str); 27] = [
    ("Amersfoort", "5.1%"),
    ("Baarn", "1.4%"),
    ("Bunnik", "1.8%"),
    ("Bunschoten", "1.4%"),
    ("De Bilt", "3.0%"),
    ("De Ronde Venen", "6.9%"),
    ("Eemnes", "0.7%"),
    ("Houten", "1.9%"),
    ("IJsselstein", "5.1%"),
    ("Leusden", "1.2%"),
    ("Lopik", "3.8%"),
    ("Montfoort", "1.7%"),
    ("Nieuwegein", "1.5%"),
    ("Oudewater", "1.5%"),
    ("Renswoude", "1.0%"),
    ("Rhenen", "1.7%"),
    ("Soest", "2.2%"),
    ("Stichtse Vecht", "5.0%"),
    ("Utrecht", "8.9%"),
    ("Utrechtse Heuvelrug", "3.7%"),
    ("Veenendaal", "2.6%"),
    ("Vijfheerenlanden", "4.4%"),
    ("Wijk bij Duurstede", "1.6%"),
    ("Woerden", "4.2%"),
    ("Woudenberg", "1.0%"),
    ("Zeist", "5.2%"),
    ("Provincie Utrecht", "21.5%"),
];

#[test]
fn shares_are_walked_in_the_order_of_their_keys() {
    let shares = Shares::equal([3, 1, 2]).unwrap();
    let mut walked = alloc::vec::Vec::new();
    for (key, share) in &shares {
        assert_eq!(shares.get(key), Some(share));
        walked.push(*key);
    }
    assert_eq!(walked, [1, 2, 3]);
    assert!(shares.iter().eq(&shares));
}

#[test]
fn no_shares_do_not_make_a_whole() {
    assert_eq!(shares(&[]), Err(SharesError::Empty));
    assert_eq!(Shares::<&str>::by_weight(vec![]), Err(SharesError::Empty));
    assert!(serde_json::from_str::<Shares<String>>("[]").unwrap_err().to_string().contains("there are no shares"));
}

#[test]
fn a_key_with_two_shares_is_refused() {
    let error = shares(&[("Heiloo", "1/2"), ("Uitgeest", "1/4"), ("Heiloo", "1/4")]).unwrap_err();
    assert_eq!(error.to_string(), "Heiloo has more than one share; give it their sum once");
    let json = r#"[{"of":"Heiloo","share":"1/2"},{"of":"Heiloo","share":"1/2"}]"#;
    assert!(serde_json::from_str::<Shares<String>>(json).unwrap_err().to_string().contains("Heiloo has more"));
}

#[test]
fn shares_that_do_not_add_to_one_are_refused_with_their_sum() {
    for (rest, sum) in [("21.15%", "9999/10000"), ("21.17%", "10001/10000")] {
        let mut rows = BUCH;
        rows[3].1 = rest;
        let error = shares(&rows).unwrap_err();
        assert_eq!(error.to_string(), alloc::format!("the shares add to {sum}; they must add to exactly 1 (100%)"));
    }
    let json = r#"[{"of":"Heiloo","share":"1/2"},{"of":"Uitgeest","share":"1/3"}]"#;
    assert!(serde_json::from_str::<Shares<String>>(json).unwrap_err().to_string().contains("add to 5/6"));
}

#[test]
fn a_key_that_json_does_not_know_is_refused() {
    let json = r#"[{"of":"Heiloo","share":"1","percent":100}]"#;
    assert!(serde_json::from_str::<Shares<String>>(json).is_err());
}

#[test]
fn the_27_percentages_of_the_omgevingsdienst_utrecht_add_to_exactly_one() {
    let shares = shares(&OD_UTRECHT).unwrap();
    assert_eq!(shares.len(), 27);
    assert_eq!(shares.get(&"Provincie Utrecht"), Some(share("43/200")));
    assert_eq!(shares.get(&"Almere"), None);
    let parts = shares.split_units(1000);
    assert!(parts.contains(&("Eemnes", 7)), "{parts:?}");
}

#[test]
fn buch_2017_is_divided_as_published() {
    let parts = shares(&BUCH).unwrap().split_cents("56800000".parse().unwrap());
    let expected = [("Bergen (NH)", "18522480.00"), ("Castricum", "19419920.00"), ("Heiloo", "12018880.00")];
    for (municipality, euros) in expected.into_iter().chain([("Uitgeest", "6838720.00")]) {
        assert!(parts.contains(&(municipality, euros.parse().unwrap())), "{municipality}: {parts:?}");
    }
}

#[test]
fn mug_2014_is_divided_by_inhabitants() {
    let weights = vec![("Groesbeek", 18_977), ("Ubbergen", 9451), ("Millingen aan de Rijn", 5876)];
    let parts = Shares::by_weight(weights).unwrap().split_cents("1800000".parse().unwrap());
    // The exact quotas end in 0.72, 0.97 and 0.30 cent, in the order of the names: two cents are left.
    let expected = [99_576_143, 30_832_556, 49_591_301].map(Cents::new);
    assert_eq!(parts.iter().map(|&(_, part)| part).collect::<Vec<_>>(), expected);
    // Published: just over a million, over 300,000 and just under 500,000 euros of just over 1.8 million.
}

#[test]
fn of_equal_remainders_the_larger_share_and_then_the_earlier_key_goes_first() {
    // Quotas of 3 units: 1.5, 0.5, 0.5 and 0.5.
    let rows = shares(&[("d", "1/6"), ("c", "1/2"), ("b", "1/6"), ("a", "1/6")]).unwrap();
    assert_eq!(rows.split_units(3), [("a", 1), ("b", 0), ("c", 2), ("d", 0)]);
    let thirds = Shares::equal(["b", "c", "a"]).unwrap();
    assert_eq!(thirds.split_cents(Cents::new(100)), [("a", 34), ("b", 33), ("c", 33)].map(|(k, c)| (k, Cents::new(c))));
}

#[test]
fn the_smallest_and_largest_amounts_are_divided_too() {
    for total in [i64::MIN, i64::MAX, 0, 1, -1] {
        let total = Cents::new(total);
        assert_eq!(Shares::new(vec![("a", Share::ONE)]).unwrap().split_cents(total), [("a", total)]);
        let parts = shares(&BUCH).unwrap().split_cents(total);
        assert_eq!(Cents::sum(parts.into_iter().map(|(_, part)| part)), Ok(total));
    }
}

#[test]
fn weights_that_are_zero_or_do_not_fit_are_refused() {
    assert_eq!(Shares::by_weight(vec![("a", 0), ("b", 0)]), Err(SharesError::WeightsAreZero));
    assert_eq!(Shares::by_weight(vec![("a", u64::MAX), ("b", 1)]), Err(SharesError::TooFine));
}

prop_compose! {
    /// Up to 40 weights, of which at least one is more than zero, with keys in any order.
    fn any_shares()(weights in prop::collection::vec(prop_oneof![Just(0), 1..5_u64, 1..u64::MAX / 41], 0..40), last in 1..1000_u64)
        -> (Vec<(u64, u64)>, Shares<u64>)
    {
        let rows: Vec<(u64, u64)> = weights.into_iter().chain([last]).zip(0..).map(|(weight, key)| (key, weight)).collect();
        (rows.clone(), Shares::by_weight(rows).unwrap())
    }
}

#[test]
fn shares_without_a_denominator_in_common_that_can_be_held_are_divided_too() {
    // Pairs that add to a quarter, over odd numbers next to each other: their product has more than 180 bits.
    let mut rows = vec![(0, share("1/4"))];
    for (pair, odd) in (0..).zip([(1 << 61) - 1, (1 << 61) - 3, (1 << 61) - 5_u64]) {
        let some = Share::new(odd / 8, odd).unwrap();
        rows.extend([(2 * pair + 1, some), (2 * pair + 2, share("1/4").checked_sub(some).unwrap())]);
    }
    let shares = Shares::new(rows).unwrap();
    assert!(shares.weights().is_none());
    let units: u128 = shares.split_units(u64::MAX).into_iter().map(|(_, units)| u128::from(units)).sum();
    assert_eq!(units, u128::from(u64::MAX));
}

proptest! {
    #[test]
    fn the_parts_add_to_the_whole((_, shares) in any_shares(), total: u64, cents: i64) {
        let units: u128 = shares.split_units(total).into_iter().map(|(_, part)| u128::from(part)).sum();
        prop_assert_eq!(units, u128::from(total));
        let total = Cents::new(cents);
        prop_assert_eq!(Cents::sum(shares.split_cents(total).into_iter().map(|(_, part)| part)), Ok(total));
    }

    #[test]
    fn each_part_lies_within_one_unit_of_its_quota((_, shares) in any_shares(), total: u64) {
        for ((key, part), (_, share)) in shares.split_units(total).into_iter().zip(shares.iter()) {
            let quota = u128::from(total) * u128::from(share.numerator());
            let held = u128::from(part) * u128::from(share.denominator());
            prop_assert!(quota.abs_diff(held) < u128::from(share.denominator()), "{}", key);
            prop_assert!(!share.is_zero() || part == 0, "no share, no part");
        }
    }

    #[test]
    fn the_order_of_the_rows_makes_no_difference(
        (rows, shares) in any_shares(), total: u64, turn in 0..40_usize
    ) {
        let mut turned = rows;
        let middle = turn % turned.len();
        turned.rotate_left(middle);
        turned.reverse();
        let turned = Shares::by_weight(turned).unwrap();
        prop_assert_eq!(turned.split_units(total), shares.split_units(total));
    }

    #[test]
    fn weights_and_fractions_divide_alike((_, shares) in any_shares(), total: u64) {
        let of = || shares.iter().map(|(_, share)| share);
        prop_assert_eq!(shares.weights().unwrap().divide(total), by_shares(of(), total));
    }

    #[test]
    fn an_amount_below_zero_is_divided_as_the_amount_above((_, shares) in any_shares(), total in 0..=i64::MAX) {
        let above = shares.split_cents(Cents::new(total));
        let below = shares.split_cents(Cents::new(-total));
        for ((_, above), (_, below)) in above.into_iter().zip(below) {
            prop_assert_eq!(above.checked_neg(), Ok(below));
        }
    }

    #[test]
    fn shares_come_back_from_json((_, shares) in any_shares()) {
        // Shares with a common denominator above 64 bits cannot arise: the weights add to 64 bits.
        let json = serde_json::to_string(&shares).unwrap();
        prop_assert_eq!(serde_json::from_str::<Shares<u64>>(&json).unwrap(), shares);
    }
}
