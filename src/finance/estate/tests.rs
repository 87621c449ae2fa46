use super::*;
use crate::{
    language::{Lang, Translate},
    municipality::code,
};
use alloc::format;
use alloc::string::ToString;
use proptest::prelude::*;

fn asset(key: &str, cents: i64) -> Asset {
    Asset::new(key.parse().unwrap(), "Een bezit".parse().unwrap(), Cents::new(cents)).unwrap()
}

fn debt(key: &str, cents: i64) -> Debt {
    Debt::new(key.parse().unwrap(), "Een schuld".parse().unwrap(), Cents::new(cents), None).unwrap()
}

fn archive(key: &str, custody: Option<ArchiveCustody>) -> Archive {
    Archive { key: key.parse().unwrap(), name: "Een archief".parse().unwrap(), custody }
}

#[test]
fn an_asset_below_zero_cannot_be_built() {
    let error = Asset::new("pand".parse().unwrap(), "Pand".parse().unwrap(), Cents::new(-1)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "asset pand is worth -0.01; an asset is worth 0.00 or more, and what is owed is a debt"
    );
    assert!(serde_json::from_str::<Asset>(r#"{"key":"a","name":"A","value_cents":-1}"#).is_err());
    assert!(serde_json::from_str::<Asset>(r#"{"key":"a","name":"A","value_cents":0}"#).is_ok());
}

#[test]
fn a_debt_of_nothing_cannot_be_built() {
    for cents in [0, -1] {
        let error = Debt::new("a".parse().unwrap(), "A".parse().unwrap(), Cents::new(cents), None).unwrap_err();
        assert_eq!(error, FinanceError::DebtOfNothing { debt: "a".parse().unwrap(), amount: Cents::new(cents) });
        let json = format!(r#"{{"key":"a","name":"A","amount_cents":{cents}}}"#);
        assert!(serde_json::from_str::<Debt>(&json).is_err());
    }
}

#[test]
fn a_key_cannot_stand_twice_in_a_list_but_may_stand_in_two_lists() {
    let duplicate = |list| Err(FinanceError::Duplicate { list, key: "a".parse().unwrap() });
    assert_eq!(Estate::new([asset("a", 1), asset("b", 2), asset("a", 3)], [], []), duplicate(ASSETS));
    assert_eq!(Estate::new([], [debt("a", 1), debt("a", 1)], []), duplicate(DEBTS));
    assert_eq!(Estate::new([], [], [archive("a", None), archive("a", None)]), duplicate(ARCHIVES));
    assert!(Estate::new([asset("a", 1)], [debt("a", 1)], [archive("a", None)]).is_ok());

    for (list, row) in [
        ("assets", r#"{"key":"a","name":"A","value_cents":1}"#),
        ("debts", r#"{"key":"a","name":"A","amount_cents":1}"#),
        ("archives", r#"{"key":"a","name":"A"}"#),
    ] {
        let error = serde_json::from_str::<Estate>(&format!(r#"{{"{list}":[{row},{row}]}}"#)).unwrap_err();
        assert!(error.to_string().contains(&format!("twice among the {list}")), "{error}");
    }
}

#[test]
fn a_total_that_does_not_fit_is_refused() {
    let too_large = |list| Err(FinanceError::TotalTooLarge { list });
    assert_eq!(Estate::new([asset("a", i64::MAX), asset("b", 1)], [], []), too_large(ASSETS));
    assert_eq!(Estate::new([], [debt("a", i64::MAX), debt("b", 1)], []), too_large(DEBTS));
    let row = |key| format!(r#"{{"key":"{key}","name":"A","value_cents":{}}}"#, i64::MAX);
    let error = serde_json::from_str::<Estate>(&format!(r#"{{"assets":[{},{}]}}"#, row("a"), row("b"))).unwrap_err();
    assert!(error.to_string().contains("the assets add to more than"), "{error}");
}

#[test]
fn what_an_estate_refuses_is_said_in_dutch_too() {
    let owed = |creditor: Option<&str>| {
        let creditor = creditor.map(|name| name.parse().unwrap());
        Debt::new("l".parse().unwrap(), "Lening".parse().unwrap(), Cents::new(5), creditor).unwrap()
    };
    let debts = |debt: Debt| Estate::new([], [debt], []).unwrap();
    let assets = |cents| Estate::new([asset("a", cents)], [], []).unwrap();
    for (error, said) in [
        (
            Estate::new([asset("a", 1), asset("a", 3)], [], []).unwrap_err(),
            "de sleutel a staat twee keer bij de bezittingen; elk daarvan heeft een eigen sleutel",
        ),
        (
            Estate::new([], [debt("a", i64::MAX), debt("b", 1)], []).unwrap_err(),
            "de schulden zijn samen meer dan 92.233.720.368.547.758,07 euro",
        ),
        (
            debts(owed(None)).without(&assets(1)).unwrap_err(),
            "er is geen bezitting a om eruit te halen; verbeter de sleutel, of laat hem weg",
        ),
        (
            assets(1).without(&assets(250)).unwrap_err(),
            "van bezitting a gaat 2,50 af, maar die bedraagt 0,01; haal er hoogstens dat bedrag af",
        ),
        (
            debts(owed(None)).with(&debts(owed(Some("BNG Bank")))).unwrap_err(),
            "schuld l is `Lening, verschuldigd aan een schuldeiser die niet is vastgelegd`, en wat onder die sleutel erbij komt of eraf gaat, is `Lening, verschuldigd aan BNG Bank`; geef een van beide een andere sleutel",
        ),
    ] {
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
}

#[test]
fn an_estate_is_found_by_its_keys_and_comes_back_from_json() {
    let heiloo = ArchiveCustody::Municipality(code(399));
    let bank = Some("BNG Bank".parse().unwrap());
    let loan = Debt::new("lening".parse().unwrap(), "Lening".parse().unwrap(), Cents::new(5), bank).unwrap();
    let archives = [archive("z", Some(heiloo)), archive("y", Some(ArchiveCustody::Body)), archive("x", None)];
    let estate = Estate::new([asset("b", 2), asset("a", 1)], [loan.clone()], archives.clone()).unwrap();

    assert_eq!(estate.asset(&"b".parse().unwrap()), Some(&asset("b", 2)));
    assert_eq!(estate.debt(&"lening".parse().unwrap()), Some(&loan));
    assert_eq!(estate.archive(&"z".parse().unwrap()), Some(&archives[0]));
    assert_eq!(estate.asset(&"lening".parse().unwrap()), None);

    let json = serde_json::to_string(&estate).unwrap();
    assert!(json.contains(r#""custody":{"gemeente":"GM0399"}"#), "{json}");
    assert_eq!(serde_json::from_str::<Estate>(&json).unwrap(), estate);
    assert!(serde_json::from_str::<Estate>(r#"{"bezit":[]}"#).is_err());
}

#[test]
fn an_estate_may_be_empty() {
    let empty: Estate = serde_json::from_str("{}").unwrap();
    assert_eq!(empty, Estate::default());
    assert!(empty.is_empty());
    assert_eq!((empty.assets_total(), empty.debts_total(), empty.net()), (Cents::ZERO, Cents::ZERO, Cents::ZERO));
}

proptest! {
    #[test]
    fn what_is_left_is_the_assets_less_the_debts(
        values in prop::collection::vec(0..1_000_000_i64, 0..8), amounts in prop::collection::vec(1..1_000_000_i64, 0..8)
    ) {
        let assets = values.iter().enumerate().map(|(index, &cents)| asset(&format!("a{index}"), cents));
        let debts = amounts.iter().enumerate().map(|(index, &cents)| debt(&format!("d{index}"), cents));
        let estate = Estate::new(assets, debts, []).unwrap();
        prop_assert_eq!(estate.assets_total(), Cents::new(values.iter().sum()));
        prop_assert_eq!(estate.net(), Cents::new(values.iter().sum::<i64>() - amounts.iter().sum::<i64>()));
    }
}

#[test]
fn an_estate_that_grew_row_by_row_is_the_one_that_is_written_whole() {
    let asset = |number: i64| {
        let key = format!("k{:03}", number * 37 % 200).parse().unwrap();
        Asset::new(key, "Vordering".parse().unwrap(), Cents::new(number)).unwrap()
    };
    let mut grown = Estate::default();
    for number in 1..=150 {
        grown = grown.with(&Estate::new([asset(number)], [], []).unwrap()).unwrap();
    }
    let whole = Estate::new((1..=150).map(asset), [], []).unwrap();
    assert_eq!(grown, whole);
    assert_eq!((grown.assets_total(), grown.assets().len()), (whole.assets_total(), 150));
    assert!(grown.assets().eq(whole.assets()));
    let again = grown.with(&Estate::new([asset(7)], [], []).unwrap()).unwrap();
    assert_eq!(again.asset(asset(7).key()).unwrap().value(), Cents::new(14), "added up, in whichever layer it lies");
    assert_eq!(again.without(&Estate::new([asset(7)], [], []).unwrap()).unwrap(), whole);
}
