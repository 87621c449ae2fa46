use super::*;
use crate::{
    finance::{Amount, Reckoning},
    language::{Lang, Translate},
    money::{MoneyError, Share},
    municipality::code,
};
use alloc::{format, string::ToString, vec};
use proptest::prelude::*;
use serde::Deserialize;

fn fixed(rows: &[(u16, &str)]) -> CostKey {
    let rows = rows.iter().map(|&(number, share)| (code(number), share.parse().unwrap())).collect();
    CostKey::Fixed(Shares::new(rows).unwrap())
}

fn euros(text: &str) -> Cents {
    text.parse().unwrap()
}

/// Inhabitants of one year.
struct Counted<'a>(i32, &'a [(u16, u32)]);

impl Figures for Counted<'_> {
    fn inhabitants(&self, municipality: MunicipalityCode, year: i32) -> Option<u32> {
        let row = self.1.iter().find(|row| code(row.0) == municipality && year == self.0)?;
        Some(row.1)
    }
}

/// Bernheze, Boekel, Oss, Land van Cuijk and Maashorst on 1 January 2023.
const BRABANT_NOORD_OOST: [(u16, u32); 5] =
    [(1721, 32_263), (755, 11_163), (828, 94_437), (1982, 91_423), (1991, 58_934)];

/// The shares of Werkorganisatie BUCH in 2017.
fn buch() -> CostKey {
    fixed(&[(373, "32.61%"), (450, "12.04%"), (383, "34.19%"), (399, "21.16%")])
}

fn in_order(first: impl Into<Vec<KeyStep>>, rest: CostKey) -> CostKey {
    CostKey::InOrder(InOrder::new(first, rest).unwrap())
}

#[test]
fn a_key_of_which_the_sums_cannot_be_held_does_not_pass_in_silence() {
    let most = code(1);
    let sums = [code(1), code(2)].map(|of| Amount { of, amount: Cents::new(i64::MAX) });
    let key = in_order([KeyStep::Sums(sums.into())], CostKey::Equal);
    assert_eq!(key.succeeded(|_| most), Err(FinanceError::Money(MoneyError::Overflow)));
    let fine = |odd: u64| (Share::new(1, odd).unwrap(), Share::new(odd / 2 - 1, odd).unwrap());
    let ((a, b), (c, d)) = (fine((1 << 61) - 1), fine((1 << 61) - 3));
    let half_of = |a: Share, b: Share| "1/2".parse::<Share>().unwrap().checked_sub(a.checked_add(b).unwrap()).unwrap();
    let rows = [a, b, half_of(a, b), c, d, half_of(c, d)];
    let shares = Shares::new((1..).map(code).zip(rows).collect()).unwrap();
    let key = CostKey::Fixed(shares);
    let both = key.succeeded(|of| if of == code(4) { code(1) } else { of });
    assert_eq!(both, Err(FinanceError::Shares(SharesError::TooFine)));
}

#[test]
fn buch_2017_contributes_as_published() {
    let members = [373, 383, 399, 450].map(code);
    let parts = buch().contributions(euros("56800000"), &members, &()).unwrap();
    // Published: 18.5, 19.4, 12.0 and 6.8 million euros.
    let expected = ["18522480.00", "19419920.00", "12018880.00", "6838720.00"].map(euros);
    assert!(parts.into_iter().eq(members.into_iter().zip(expected)));
}

#[test]
fn whole_percents_by_inhabitants_are_those_of_the_register() {
    let members = BRABANT_NOORD_OOST.map(|(number, _)| code(number));
    let counted = Counted(2023, &BRABANT_NOORD_OOST);
    let percents = CostKey::Inhabitants { year: 2023 }.shares(&members, &counted).unwrap().split_units(100);
    for (number, percent) in [(1721, 11), (755, 4), (828, 33), (1982, 32), (1991, 20)] {
        assert!(percents.contains(&(code(number), percent)), "{number}: {percents:?}");
    }
    let error = CostKey::Inhabitants { year: 2021 }.shares(&members, &counted).unwrap_err();
    assert_eq!(error, FinanceError::InhabitantsUnknown { municipality: code(755), year: 2021, known: None });
    assert!(error.to_string().ends_with("no year of it is known, so supply them"), "{error}");
}

#[test]
fn equal_shares_do_not_ask_for_inhabitants() {
    // Losser and Enschede, 2011: a saving of 300,000 euros, half each.
    let parts = CostKey::Equal.contributions(euros("-300000"), &[code(168), code(153)], &()).unwrap();
    assert_eq!(parts, [(code(153), Cents::new(-15_000_000)), (code(168), Cents::new(-15_000_000))]);
}

#[test]
fn a_key_with_a_list_is_for_exactly_the_members() {
    let staff = [(373, "1"), (450, "1"), (383, "0")].map(|(number, fte)| (code(number), fte.parse().unwrap()));
    let key = fixed(&[(373, "1/2"), (450, "1/2"), (383, "0%")]);
    for key in [key.clone(), CostKey::Input(Input::staff(None, staff).unwrap())] {
        let shares = |members: &[u16]| key.shares(&members.iter().copied().map(code).collect::<Vec<_>>(), &());
        assert_eq!(shares(&[383, 450, 373]).unwrap().get(&code(383)), Some(Share::ZERO));
        assert_eq!(shares(&[373, 450]), Err(FinanceError::NotAMember { municipality: code(383) }));
        let error = FinanceError::MemberWithoutShare { municipality: code(399) };
        assert_eq!(shares(&[373, 383, 399, 450]), Err(error));
    }
}

#[test]
fn members_are_a_list_without_doubles() {
    assert_eq!(CostKey::Equal.shares(&[], &()), Err(FinanceError::NoMembers));
    let doubled = CostKey::Equal.shares(&[code(373), code(450), code(373)], &());
    assert_eq!(doubled, Err(FinanceError::MemberTwice { municipality: code(373) }));
}

#[test]
fn a_key_in_words_cannot_be_calculated() {
    let key: CostKey = serde_json::from_str(r#"{"omschreven":"naar rato van de ingebrachte formatie"}"#).unwrap();
    let error = key.contributions(Cents::ZERO, &[code(373)], &()).unwrap_err();
    assert!(matches!(error, FinanceError::OnlyDescribed { .. }), "{error}");
    let half = Share::new(1, 2).unwrap();
    let mix = CostKey::Mixed(Mix::new([(half, key), (half, CostKey::Equal)]).unwrap());
    assert!(matches!(mix.shares(&[code(373)], &()), Err(FinanceError::OnlyDescribed { .. })));
}

#[test]
fn members_that_have_or_used_nothing_have_no_shares() {
    let zero = Err(FinanceError::Shares(SharesError::WeightsAreZero));
    let counted = Counted(2017, &[(373, 0)]);
    assert_eq!(CostKey::Inhabitants { year: 2017 }.shares(&[code(373)], &counted), zero);
    let hours: Name = "uren".parse().unwrap();
    let key = CostKey::Usage(hours.clone());
    let unknown = FinanceError::UsageUnknown { counted: hours.clone(), municipality: code(373) };
    assert_eq!(key.shares(&[code(373)], &()), Err(unknown));
    let used = Reckoning::new(&()).using(&hours, [(code(373), 0)]).unwrap();
    assert_eq!(key.shares(&[code(373)], &used), zero);
}

#[test]
fn a_mix_is_the_weighted_sum_of_its_keys() {
    // Half by the shares of BUCH, a third equal, a sixth by inhabitants of 1 to 3 in all 8.
    let parts = [("1/2", buch()), ("1/3", CostKey::Equal), ("1/6", CostKey::Inhabitants { year: 2017 })];
    let mix = Mix::new(parts.map(|(weight, key)| (weight.parse().unwrap(), key))).unwrap();
    let counted = Counted(2017, &[(373, 1), (383, 1), (399, 3), (450, 3)]);
    let shares = CostKey::Mixed(mix).shares(&[373, 383, 399, 450].map(code), &counted).unwrap();
    // 0.16305 + 0.08333… + 0.02083…
    assert_eq!(shares.get(&code(373)), Some("32066/120000".parse().unwrap()));
    assert_eq!(shares.get(&code(450)), Some("24724/120000".parse().unwrap()));
}

#[test]
fn a_mix_of_fine_keys_is_divided_exactly_though_no_share_can_hold_it() {
    let budgets = [(373, 1_852_248_001), (383, 1_941_992_003), (399, 1_201_888_007), (450, 683_872_009)];
    let budgets = budgets.map(|(number, cents)| (code(number), Cents::new(cents)));
    let input = CostKey::Input(Input::amounts(Some(2016), budgets).unwrap());
    let counted = Counted(2017, &[(373, 29_941), (383, 35_323), (399, 22_933), (450, 13_509)]);
    let third = Share::new(1, 3).unwrap();
    let keys = [
        input.clone(),
        CostKey::Inhabitants { year: 2017 },
        CostKey::Input(
            Input::amounts(
                None,
                [
                    (code(373), Cents::new(999_983)),
                    (code(383), Cents::new(999_979)),
                    (code(399), Cents::new(999_961)),
                    (code(450), Cents::new(999_959)),
                ],
            )
            .unwrap(),
        ),
    ];
    let mix = CostKey::Mixed(Mix::new(keys.map(|key| (third, key))).unwrap());
    let members = [373, 383, 399, 450].map(code);
    assert_eq!(mix.shares(&members, &counted), Err(SharesError::TooFine.into()));
    let parts = mix.contributions(euros("56800000"), &members, &counted).unwrap();
    assert_eq!(Cents::sum(parts.iter().map(|row| row.1)), Ok(euros("56800000")));
}

#[test]
fn keys_in_order_take_their_steps_and_divide_the_rest() {
    let key = in_order(
        [
            KeyStep::Group { group: "overhead".parse().unwrap(), key: CostKey::Equal },
            KeyStep::Each { amount: euros("50.00") },
            KeyStep::Sums(vec![Amount { of: code(450), amount: euros("7.01") }]),
        ],
        fixed(&[(373, "2/3"), (450, "1/3")]),
    );
    let members = [450, 373].map(code);
    let year = Reckoning::new(&()).spending("overhead".parse().unwrap(), euros("0.03")).unwrap();
    let parts = key.contributions(euros("200.00"), &members, &year).unwrap();
    // 0.02 and 0.01; 50.00 each; 7.01 of one; the rest, 92.96, in 61.97 and 30.99.
    assert_eq!(parts, [(code(373), euros("111.99")), (code(450), euros("88.01"))]);
    assert_eq!(key.shares(&members, &year), Err(FinanceError::SharesDependOnTotal));
    let unknown = FinanceError::GroupUnknown { group: "overhead".parse().unwrap() };
    assert_eq!(key.contributions(euros("200.00"), &members, &()), Err(unknown));
    let nothing_left = key.contributions(euros("107.04"), &members, &year).unwrap();
    assert_eq!(nothing_left, [(code(373), euros("50.02")), (code(450), euros("57.02"))]);
    let error = key.contributions(euros("107.03"), &members, &year).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the steps take 107.04 of a total of 107.03; leave something or nothing for the rest, but not less"
    );
    let error = key.contributions(euros("200.00"), &[code(373), code(399)], &year).unwrap_err();
    assert_eq!(error, FinanceError::NotAMember { municipality: code(450) });
}

#[test]
fn a_key_of_keys_holds_only_what_it_can() {
    let half = Share::new(1, 2).unwrap();
    let mix = || CostKey::Mixed(Mix::new([(Share::ONE, CostKey::Equal)]).unwrap());
    let each = || KeyStep::Each { amount: euros("1.00") };
    let order = || in_order([each()], mix());
    assert_eq!(Mix::new([(half, mix()), (half, CostKey::Equal)]), Err(FinanceError::KeyInKey));
    assert_eq!(Mix::new([(Share::ONE, order())]), Err(FinanceError::KeyInKey));
    assert_eq!(InOrder::new([each()], order()), Err(FinanceError::KeyInKey));
    let group = |key| KeyStep::Group { group: "overhead".parse().unwrap(), key };
    assert_eq!(InOrder::new([group(order())], CostKey::Equal), Err(FinanceError::KeyInKey));
    assert_eq!(InOrder::new([], CostKey::Equal), Err(FinanceError::NoSteps));
    let twice = InOrder::new([group(CostKey::Equal), group(mix())], CostKey::Equal).unwrap_err();
    assert_eq!(twice, FinanceError::GroupTwice { group: "overhead".parse().unwrap() });
    let less = InOrder::new([KeyStep::Each { amount: Cents::new(-1) }], CostKey::Equal).unwrap_err();
    assert!(less.to_string().starts_with("each member would bring in or pay -0.01"), "{less}");
    assert_eq!(Mix::new([]), Err(SharesError::Empty.into()));
    assert!(matches!(Mix::new([(half, CostKey::Equal)]), Err(FinanceError::Shares(SharesError::NotOne { .. }))));
}

#[test]
fn what_a_key_refuses_is_said_in_dutch_too() {
    let half = Share::new(1, 2).unwrap();
    let counted = |years| FinanceError::InhabitantsUnknown { municipality: code(282), year: 2015, known: years };
    let sum = |municipality| FinanceError::NegativeSum { municipality, amount: Cents::new(-1) };
    for (error, said) in [
        (
            counted(Some(1985..=2014)),
            "het aantal inwoners van GM0282 op 1 januari 2015 is niet bekend; bekend zijn de jaren 1985 tot en met 2014",
        ),
        (
            counted(None),
            "het aantal inwoners van GM0282 op 1 januari 2015 is niet bekend; er is geen jaar van bekend, dus geef de aantallen op",
        ),
        (sum(None), "elke deelnemer zou -0,01 inbrengen of betalen; dat moet nul of meer zijn"),
        (sum(Some(code(373))), "GM0373 zou -0,01 inbrengen of betalen; dat moet nul of meer zijn"),
        (
            Mix::new([(half, CostKey::Equal)]).unwrap_err(),
            "de aandelen tellen op tot 1/2; ze moeten samen precies 1 (100%) zijn",
        ),
        (
            InOrder::new([], CostKey::Equal).unwrap_err(),
            "er staan geen stappen vóór de rest; noem er ten minste één, of neem alleen de sleutel van de rest",
        ),
    ] {
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
}

#[test]
fn a_key_comes_back_from_json() {
    for json in [
        r#"{"vast":[{"of":"GM0373","share":"1"}]}"#,
        r#""gelijk""#,
        r#"{"inwoners":{"year":2017}}"#,
        r#"{"ingebracht":{"staff":[{"of":"GM0373","fte":"12.50"}]}}"#,
        r#"{"gebruik":"uren"}"#,
        r#"{"gemengd":[{"weight":"3/5","key":{"inwoners":{"year":2017}}},{"weight":"2/5","key":"gelijk"}]}"#,
        r#"{"achtereenvolgens":{"first":[{"kostensoort":{"group":"overhead","key":{"gemengd":[{"weight":"1","key":"gelijk"}]}}},{"per-deelnemer":{"amount_cents":100}},{"vaste-bedragen":[{"of":"GM0373","amount_cents":1}]}],"rest":"gelijk"}}"#,
        r#"{"omschreven":"naar gebruik"}"#,
    ] {
        let key: CostKey = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&key).unwrap(), json);
    }
    let nested = |key: &str| format!(r#"{{"gemengd":[{{"weight":"1","key":{key}}}]}}"#);
    for (json, said) in [
        (r#"{"vast":[{"of":"GM0373","share":"99%"}]}"#, "the shares add to 99/100"),
        (r#"{"inwoners":{"year":2017,"month":1}}"#, "unknown field `month`"),
        (r#"{"inwoners":{}}"#, "missing field `year`"),
        (r#"{"omschreven":" "}"#, "the text is empty"),
        (r#""inhabitants""#, "unknown variant `inhabitants`"),
        (r#"{"gebruik":""}"#, "the name is empty"),
        (r#"{"gemengd":[]}"#, "there are no shares"),
        (r#"{"gemengd":[{"weight":"1/2","key":"gelijk"}]}"#, "the shares add to 1/2"),
        (r#"{"gemengd":[{"weight":"-1/2","key":"gelijk"}]}"#, "`-1/2` is not a share"),
        (r#"{"achtereenvolgens":{"first":[],"rest":"gelijk"}}"#, "there are no steps"),
        (r#"{"achtereenvolgens":{"first":[{"per-deelnemer":{"amount_cents":-1}}],"rest":"gelijk"}}"#, "pay -0.01"),
        (&nested(&nested("\"gelijk\"")), "a key that is made of keys cannot stand here"),
    ] {
        let error = serde_json::from_str::<CostKey>(json).unwrap_err().to_string();
        assert!(error.contains(said), "{json}: {error}");
    }
}

#[test]
fn keys_in_keys_without_end_are_refused_at_the_second() {
    use serde_json::Value;
    let object =
        |rows: [(&str, Value); 1]| Value::Object(rows.map(|(key, value)| (key.into(), value)).into_iter().collect());
    let mut value = Value::from("gelijk");
    for _ in 0..100_000 {
        let mut part = object([("weight", "1".into())]);
        part.as_object_mut().unwrap().insert("key".into(), value);
        value = object([("gemengd", Value::Array(vec![part]))]);
    }
    let error = CostKey::deserialize(&value).unwrap_err().to_string();
    assert!(error.contains("a key that is made of keys cannot stand here"), "{error}");
    // A value is taken apart by recursion, which is not ours to bound.
    core::mem::forget(value);
}

#[test]
fn a_key_knows_whom_it_names_and_follows_a_reorganisation() {
    let json = r#"{"achtereenvolgens": {
        "first": [
            {"kostensoort": {"group": "ict", "key": {"vast": [{"of": "GM0001", "share": "1/4"}, {"of": "GM0002", "share": "3/4"}]}}},
            {"vaste-bedragen": [{"of": "GM0002", "amount_cents": 5}, {"of": "GM0003", "amount_cents": 7}]}
        ],
        "rest": {"gemengd": [
            {"weight": "1/2", "key": "gelijk"},
            {"weight": "1/2", "key": {"ingebracht": {"staff": [{"of": "GM0001", "fte": "1"}, {"of": "GM0002", "fte": "2"}]}}}
        ]}
    }}"#;
    let key: CostKey = serde_json::from_str(json).unwrap();
    assert_eq!(key.named(), [1, 2, 3].map(code));
    assert!(key.reaches(code(1)) && !key.reaches(code(3)), "a sum is paid by whom it names, a share is borne by all");
    let after = key.succeeded(|of| if of == code(3) { of } else { code(9) }).unwrap();
    assert_eq!(after.named(), [3, 9].map(code));
    assert!(CostKey::Equal.named().is_empty() && CostKey::Equal.reaches(code(1)));
}

/// Any key over four members that needs no figures.
fn keys() -> impl Strategy<Value = CostKey> {
    let rows = |weights: [u64; 4]| [1, 2, 3, 4].map(code).into_iter().zip(weights);
    let single = prop_oneof![
        Just(CostKey::Equal),
        any::<[u32; 4]>().prop_map(move |weights| {
            CostKey::Fixed(Shares::by_weight(rows(weights.map(|weight| u64::from(weight) + 1)).collect()).unwrap())
        }),
        any::<[u32; 4]>().prop_map(move |weights| {
            let rows = rows(weights.map(|weight| u64::from(weight) + 1));
            CostKey::Input(Input::amounts(None, rows.map(|(of, cents)| (of, Cents::new(cents.cast_signed())))).unwrap())
        }),
    ];
    let single = single.boxed();
    let mix = prop::collection::vec((1..100_u64, single.clone()), 1..3).prop_map(|rows| {
        let weights = Shares::by_weight((0..).zip(rows.iter().map(|row| row.0)).collect()).unwrap();
        let weights: Vec<Share> = weights.iter().map(|(_, share)| share).collect();
        CostKey::Mixed(Mix::new(weights.into_iter().zip(rows.into_iter().map(|row| row.1))).unwrap())
    });
    let flat = prop_oneof![single, mix].boxed();
    let order = (flat.clone(), flat.clone(), 0..1000_i64, any::<[u8; 2]>()).prop_map(|(group, rest, each, sums)| {
        let sums = (1..).zip(sums).map(|(number, cents)| Amount { of: code(number), amount: Cents::new(cents.into()) });
        let group = KeyStep::Group { group: "ict".parse().unwrap(), key: group };
        in_order([group, KeyStep::Each { amount: Cents::new(each) }, KeyStep::Sums(sums.collect())], rest)
    });
    prop_oneof![flat, order]
}

proptest! {
    #[test]
    fn contributions_add_to_the_total_by_every_key(key in keys(), total in 1_000_000..i64::MAX, ict in 0..900_000_i64) {
        let members = [1, 2, 3, 4].map(code);
        let year = Reckoning::new(&()).spending("ict".parse().unwrap(), Cents::new(ict)).unwrap();
        let parts = key.contributions(Cents::new(total), &members, &year).unwrap();
        prop_assert_eq!(Cents::sum(parts.iter().map(|row| row.1)), Ok(Cents::new(total)));
        // And the order of the members makes no difference.
        let turned = key.contributions(Cents::new(total), &[4, 2, 3, 1].map(code), &year).unwrap();
        prop_assert_eq!(turned, parts);
        let json = serde_json::to_string(&key).unwrap();
        prop_assert_eq!(serde_json::from_str::<CostKey>(&json).unwrap(), key);
    }

    #[test]
    fn a_key_divides_as_its_shares_do(key in keys(), total: i64) {
        let members = [1, 2, 3, 4].map(code);
        if let Ok(shares) = key.shares(&members, &()) {
            let parts = key.contributions(Cents::new(total), &members, &()).unwrap();
            prop_assert_eq!(shares.split_cents(Cents::new(total)), parts);
        }
    }
}
