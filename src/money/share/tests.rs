use super::*;
use crate::{
    language::{Lang, Translate},
    money::{Fraction, Shares},
};
use alloc::format;
use alloc::string::ToString;
use alloc::vec;
use proptest::prelude::*;

#[test]
fn a_share_is_read_from_a_fraction_a_decimal_or_a_percentage() {
    let rows = [
        ("1/3", "1/3"),
        ("2/6", "1/3"),
        ("0/7", "0"),
        ("0", "0"),
        ("1", "1"),
        ("1.000", "1"),
        ("100%", "1"),
        ("100.0%", "1"),
        ("32.61%", "3261/10000"),
        ("0.3261", "3261/10000"),
        ("0.5%", "1/200"),
        ("5.1%", "51/1000"),
        ("18446744073709551615/18446744073709551615", "1"),
    ];
    for (text, written) in rows {
        assert_eq!(text.parse::<Share>().unwrap().to_string(), written, "{text}");
    }
}

#[test]
fn what_is_not_a_share_is_refused() {
    for text in ["", "/", "1/", "/3", "1/3/4", "1.0/3", "%", "1,5%", "-1/3", "+1", "50 %", "1/3%", "50%%", ".5"] {
        assert_eq!(text.parse::<Share>(), Err(ShareError::Malformed { text: text.into() }), "{text}");
        assert!(serde_json::from_value::<Share>(text.into()).is_err(), "{text}");
    }
}

#[test]
fn a_share_above_the_whole_cannot_be_built() {
    for text in ["4/3", "1.01", "100.01%"] {
        let error = text.parse::<Share>().unwrap_err();
        assert!(matches!(error, ShareError::AboveOne { .. }), "{text}");
        assert!(serde_json::from_value::<Share>(text.into()).is_err(), "{text}");
    }
    assert_eq!(Share::new(4, 3).unwrap_err().to_string(), "4/3 is more than the whole; a share is at most 1 (100%)");
}

#[test]
fn a_share_over_zero_cannot_be_built() {
    assert_eq!(Share::new(1, 0), Err(ShareError::ZeroDenominator { numerator: 1 }));
    let error = serde_json::from_str::<Share>("\"1/0\"").unwrap_err();
    assert!(error.to_string().contains("the denominator must be one or more"), "{error}");
}

#[test]
fn a_number_is_not_a_share_in_json() {
    let error = serde_json::from_str::<Share>("0.5").unwrap_err();
    assert!(error.to_string().contains("expected a text"), "{error}");
}

#[test]
fn what_cannot_be_held_exactly_is_refused() {
    let fine = Share::new(1, u64::MAX).unwrap();
    assert_eq!(fine.checked_mul(fine), Err(ShareError::TooFine));
    assert_eq!(fine.checked_add(Share::new(1, u64::MAX - 1).unwrap()), Err(ShareError::TooFine));
    assert_eq!("0.000000000000000000000000000000000000001%".parse::<Share>(), Err(ShareError::TooFine));
    assert_eq!("0.00000000000000000001".parse::<Share>(), Err(ShareError::TooFine));
    assert_eq!("0.50000000000000000000000".parse::<Share>(), Err(ShareError::TooFine));
}

#[test]
fn shares_are_added_taken_and_multiplied_exactly() {
    let share = |text: &str| text.parse::<Share>().unwrap();
    assert_eq!(share("1/3").checked_add(share("1/6")), Ok(share("1/2")));
    assert_eq!(share("1/2").checked_sub(share("1/3")), Ok(share("1/6")));
    assert_eq!(share("1/2").checked_mul(share("1/3")), Ok(share("1/6")));
    assert_eq!(share("1/2").checked_sub(share("1/2")), Ok(Share::ZERO));
    assert!(matches!(share("2/3").checked_add(share("1/2")), Err(ShareError::AboveOne { .. })));
    assert!(matches!(share("1/3").checked_sub(share("1/2")), Err(ShareError::BelowZero { .. })));
}

proptest! {
    #[test]
    fn a_share_comes_back_from_its_text_and_json(a: u64, b in 1..=u64::MAX) {
        let share = Share::new(a.min(b), b).unwrap();
        prop_assert_eq!(share.to_string().parse(), Ok(share));
        let json = serde_json::to_string(&share).unwrap();
        prop_assert_eq!(&json, &format!("\"{share}\""));
        prop_assert_eq!(serde_json::from_str::<Share>(&json).unwrap(), share);
    }

    #[test]
    fn the_rest_of_the_whole_makes_the_whole(a: u64, b in 1..=u64::MAX) {
        let share = Share::new(a.min(b), b).unwrap();
        let rest = Share::ONE.checked_sub(share).unwrap();
        prop_assert_eq!(share.checked_add(rest), Ok(Share::ONE));
    }

    #[test]
    fn the_order_is_that_of_the_difference(a in 0..1000_u64, b in 1000..2000_u64, c in 0..1000_u64, d in 1000..2000_u64) {
        let (x, y) = (Share::new(a, b).unwrap(), Share::new(c, d).unwrap());
        prop_assert_eq!(x >= y, x.checked_sub(y).is_ok());
    }
}

#[test]
fn what_is_wrong_with_shares_is_said_in_dutch_too() {
    let (half, third) = (Share::new(1, 2).unwrap(), Share::new(1, 3).unwrap());
    for (error, said) in [
        (Share::new(3, 2).unwrap_err(), "3/2 is meer dan het geheel; een aandeel is hoogstens 1 (100%)"),
        (third.checked_sub(half).unwrap_err(), "1/2 kan niet van 1/3 af; een aandeel is ten minste 0"),
        ("1,5".parse::<Share>().unwrap_err(), "`1,5` is geen aandeel; schrijf het als 1/3, 0.3261 of 32.61%"),
    ] {
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
    let error = Shares::new(vec![("BUCH", half), ("BUCH", half)]).unwrap_err();
    assert_eq!(
        error.in_lang(Lang::Nl).to_string(),
        "BUCH heeft meer dan één aandeel; geef één keer de som van die aandelen"
    );
    let error = "9".repeat(Fraction::LONGEST + 1).parse::<Fraction>().unwrap_err();
    assert_eq!(
        error.in_lang(Lang::Nl).to_string(),
        "een breuk van 2001 tekens is te lang om te lezen of te schrijven; gebruik er hoogstens 2000"
    );
}
