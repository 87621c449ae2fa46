use super::*;
use alloc::string::ToString;
use proptest::prelude::*;

fn fraction(text: &str) -> Fraction {
    text.parse().unwrap()
}

#[test]
fn a_fraction_is_read_from_a_fraction_a_decimal_or_a_percentage() {
    let rows = [
        ("3/4", "3/4"),
        ("-6/8", "-3/4"),
        ("0/7", "0"),
        ("-0", "0"),
        ("12", "12"),
        ("0.75", "3/4"),
        ("-1.50", "-3/2"),
        ("12.5%", "1/8"),
        ("340282366920938463463374607431768211456", "340282366920938463463374607431768211456"),
        ("10000000000000000000/2", "5000000000000000000"),
    ];
    for (text, written) in rows {
        assert_eq!(fraction(text).to_string(), written, "{text}");
    }
}

#[test]
fn what_is_no_fraction_is_refused_with_what_would_be_right() {
    for text in ["", "-", "/", "1/", "/2", "1/-2", "+1", "1.", ".5", "1e3", "1/2%", "%", "1 / 2", "--1", "1,5"] {
        let error = text.parse::<Fraction>().unwrap_err();
        assert_eq!(error, FractionError::Malformed { text: text.into() }, "{text}");
    }
    let error = serde_json::from_str::<Fraction>(r#""1/0""#).unwrap_err().to_string();
    assert!(error.contains("must be one or more"), "{error}");
    let error = "9".repeat(Fraction::LONGEST + 1).parse::<Fraction>().unwrap_err().to_string();
    assert_eq!(error, "a fraction of 2001 characters is neither read nor written; keep it within 2000");
    assert_eq!(Fraction::ratio(1, 0), None);
    assert_eq!(Fraction::one().over(&Fraction::zero()), None);
}

#[test]
fn a_decimal_that_could_not_be_read_back_as_a_fraction_is_refused() {
    let decimal = |places: usize, digit: &str| alloc::format!("0.{}", digit.repeat(places)).parse::<Fraction>();
    let longest = decimal(999, "1").unwrap().to_string();
    assert_eq!(longest.parse(), decimal(999, "1"));
    assert_eq!(decimal(1_000, "1"), Err(FractionError::TooLong { length: 2_002 }));
    assert_eq!(decimal(1_000, "0"), Ok(Fraction::zero()), "which is written short");
}

#[test]
fn a_fraction_that_could_not_be_read_back_is_not_written() {
    let third = fraction("1/3");
    let written = serde_json::to_string(&third.power(4_000).unwrap()).unwrap();
    assert_eq!(serde_json::from_str::<Fraction>(&written).unwrap(), third.power(4_000).unwrap());
    let error = serde_json::to_string(&third.power(5_000).unwrap()).unwrap_err().to_string();
    assert_eq!(error, "a fraction of 2388 characters is neither read nor written; keep it within 2000");
}

#[test]
fn decimals_round_a_half_away_from_zero() {
    let rows = [
        ("1/8", 2, "0.13"),
        ("-1/8", 2, "-0.13"),
        ("1/8", 3, "0.125"),
        ("1/3", 4, "0.3333"),
        ("2/3", 0, "1"),
        ("1/2", 0, "1"),
        ("-1/3", 0, "0"),
        ("0", 2, "0.00"),
        ("199/200", 1, "1.0"),
        ("-12345/100", 1, "-123.5"),
    ];
    for (text, places, written) in rows {
        assert_eq!(fraction(text).decimal(places).to_string(), written, "{text}");
    }
    assert_eq!(fraction("1/3").percent(1).to_string(), "33.3");
    assert_eq!(alloc::format!("{:>8}|{:+}", fraction("1/3").percent(1), fraction("1/2").decimal(1)), "    33.3|+0.5");
}

#[test]
fn an_amount_is_rounded_to_the_cent_or_does_not_fit() {
    assert_eq!(fraction("5/2").to_cents(), Some(Cents::new(3)));
    assert_eq!(fraction("-5/2").to_cents(), Some(Cents::new(-3)));
    assert_eq!(Fraction::whole(i64::MIN.into()).to_cents(), Some(Cents::new(i64::MIN)));
    assert_eq!(Fraction::whole(i128::from(i64::MAX) + 1).to_cents(), None);
    assert_eq!(fraction("2").power(200).unwrap().to_cents(), None);
}

#[test]
fn the_factorial_of_129_divides_out() {
    // What voting power among 129 needs: hundreds of bits above and below the line.
    let factorial = |n: i128| (1..=n).fold(Fraction::one(), |all, one| all.times(&Fraction::whole(one)));
    let quotient = factorial(129).over(&factorial(127)).unwrap();
    assert_eq!(quotient, Fraction::whole(129 * 128));
    assert!(factorial(129) > factorial(128));
    assert_eq!(factorial(30).to_string(), "265252859812191058636308480000000");
}

#[test]
fn a_share_becomes_a_fraction_and_comes_back() {
    let share: Share = "32.61%".parse().unwrap();
    assert_eq!(Fraction::from(share).to_share(), Some(share));
    for not in ["-1/3", "4/3", "1/36893488147419103232"] {
        assert_eq!(fraction(not).to_share(), None, "{not}");
    }
}

/// Of one to so many limbs, of which many lie at an edge.
fn any_natural(limbs: usize) -> impl Strategy<Value = Natural> {
    let limb = prop_oneof![Just(0), Just(1), Just(1 << 63), Just(u64::MAX - 1), Just(u64::MAX), any::<u64>()];
    prop::collection::vec(limb, 1..=limbs).prop_map(|limbs| {
        let base = Natural::from(u128::from(u64::MAX) + 1);
        limbs.into_iter().fold(Natural::ZERO, |all, limb| all.times(&base).plus(&Natural::from(limb)))
    })
}

fn any_fraction() -> impl Strategy<Value = Fraction> {
    (any::<bool>(), any_natural(4), any_natural(4)).prop_map(|(negative, above, below)| {
        let below = if below.is_zero() { Natural::one() } else { below };
        Fraction::of(negative, &above, &below)
    })
}

proptest! {
    #[test]
    fn a_quotient_times_the_divisor_and_the_rest_make_the_number(number in any_natural(7), divisor in any_natural(4)) {
        prop_assume!(!divisor.is_zero());
        let (quotient, rest) = number.divided_by(&divisor);
        prop_assert!(rest < divisor);
        prop_assert_eq!(quotient.times(&divisor).plus(&rest), number);
    }

    #[test]
    fn small_fractions_are_those_of_the_machine(a in -9_999..9_999_i128, b in 1..999_u128, c in -9_999..9_999_i128, d in 1..999_u128) {
        let (x, y) = (Fraction::ratio(a, b).unwrap(), Fraction::ratio(c, d).unwrap());
        let (b, d) = (i128::try_from(b).unwrap(), i128::try_from(d).unwrap());
        let ratio = |above: i128, below: i128| Fraction::ratio(above, below.unsigned_abs());
        prop_assert_eq!(x.plus(&y), ratio(a * d + c * b, b * d).unwrap());
        prop_assert_eq!(x.minus(&y), ratio(a * d - c * b, b * d).unwrap());
        prop_assert_eq!(x.times(&y), ratio(a * c, b * d).unwrap());
        prop_assert_eq!(x.over(&y), ratio(a * d * c.signum(), b * c));
        prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
    }

    #[test]
    fn what_is_added_can_be_taken_and_what_is_multiplied_divided(x in any_fraction(), y in any_fraction()) {
        prop_assert_eq!(x.plus(&y).minus(&y), x.clone());
        prop_assert_eq!(x.plus(&y), y.plus(&x));
        prop_assert_eq!(x.times(&y), y.times(&x));
        if let Some(quotient) = x.over(&y) {
            prop_assert_eq!(quotient.times(&y), x.clone());
        }
        prop_assert_eq!(x.cmp(&y).is_lt(), x.minus(&y).is_negative());
        prop_assert!(x.numerator.common_divisor(&x.denominator).is_one());
    }

    #[test]
    fn multiplying_spreads_over_adding(x in any_fraction(), y in any_fraction(), z in any_fraction()) {
        prop_assert_eq!(x.plus(&y).times(&z), x.times(&z).plus(&y.times(&z)));
    }

    #[test]
    fn a_power_is_multiplying_so_often(x in any_fraction(), exponent in 0..6_u32) {
        let product = (0..exponent).fold(Fraction::one(), |all, _| all.times(&x));
        prop_assert_eq!(x.power(exponent).unwrap(), product);
    }

    #[test]
    fn a_fraction_comes_back_from_its_text_and_json(x in any_fraction()) {
        prop_assert_eq!(&x.to_string().parse::<Fraction>().unwrap(), &x);
        let json = serde_json::to_string(&x).unwrap();
        prop_assert_eq!(serde_json::from_str::<Fraction>(&json).unwrap(), x);
    }

    #[test]
    fn decimals_lie_within_half_a_place(x in any_fraction(), places in 0..30_u8) {
        let written = fraction(&x.decimal(places).to_string());
        let off = x.minus(&written).times(&Fraction::whole(10).power(places.into()).unwrap()).times(&Fraction::whole(2));
        prop_assert!(off <= Fraction::one() && off >= Fraction::whole(-1));
    }
}

#[test]
fn a_power_that_would_keep_the_machine_busy_is_refused() {
    for same in ["0", "1", "-1"] {
        assert_eq!(fraction(same).power(u32::MAX - 1).unwrap(), fraction(same).power(2).unwrap());
    }
    assert!(fraction("1/3").power(100_000).is_ok());
    for large in ["2", "-1/3", "0.05"] {
        let error = fraction(large).power(u32::MAX).unwrap_err();
        assert_eq!(error, FractionError::PowerTooLarge { exponent: u32::MAX });
    }
}

#[test]
fn a_percentage_keeps_its_size_with_any_number_of_places() {
    for places in 0..=u8::MAX {
        let text = fraction("1/4").percent(places).to_string();
        assert_eq!(text.split('.').next(), Some("25"), "{places}");
        assert_eq!(text.len(), 2 + usize::from(places > 0) + usize::from(places));
    }
}
