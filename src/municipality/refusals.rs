//! Each error of rows, refused with the row and the remedy.

use super::*;
use crate::{
    language::{Lang, Translate},
    money::Share,
    municipality::code,
    time::day,
};
use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec,
    vec::Vec,
};

fn municipality(number: u16, name: &str, years: [i32; 2]) -> MunicipalityRow {
    let first = |year| chrono::NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| year != 0);
    MunicipalityRow {
        code: code(number),
        name: name.to_owned(),
        aliases: Vec::new(),
        first_day: first(years[0]),
        until: first(years[1]),
        province: Some(Province::Utrecht),
        province_changes: Vec::new(),
    }
}

fn transfer(from: u16, to: u16, part: TransferPart) -> TransferRow {
    TransferRow { day: day(2002, 1, 1), from: code(from), to: code(to), part, inhabitants: None, share: None }
}

/// Two municipalities that merge in 2002, and a neighbour that gets a strip.
fn rows() -> GazetteerRows {
    GazetteerRows {
        municipalities: vec![
            municipality(1, "Breukelen", [0, 2002]),
            municipality(2, "Maarssen", [1950, 2002]),
            municipality(3, "Stichtse Vecht", [2002, 0]),
            municipality(4, "De Bilt", [0, 0]),
        ],
        reorganisations: vec![ReorganisationRow {
            day: day(2002, 1, 1),
            kind: ReorganisationKind::MergeIntoNew,
            old: vec![code(1), code(2)],
            in_part: Vec::new(),
            receivers: vec![code(3)],
        }],
        transfers: vec![
            transfer(1, 3, TransferPart::Succession),
            transfer(2, 3, TransferPart::Succession),
            transfer(2, 4, TransferPart::BorderStrip),
        ],
        inhabitants: vec![
            InhabitantsRow { code: code(2), year: 1950, inhabitants: 5 },
            InhabitantsRow { code: code(2), year: 2001, inhabitants: 6 },
        ],
        known_until: None,
    }
}

fn refused(change: impl FnOnce(&mut GazetteerRows)) -> (GazetteerError, String) {
    let mut changed = rows();
    change(&mut changed);
    let error = Gazetteer::from_rows(changed).unwrap_err();
    let message = error.to_string();
    (error, message)
}

macro_rules! refuses {
    ($($rule:ident: $change:expr => $error:pat, $says:literal;)+) => {$(
        #[test]
        fn $rule() {
            let (error, message) = refused($change);
            assert!(matches!(error, $error), "{error:?}");
            assert!(message.contains($says), "{message}");
        }
    )+};
}

#[test]
fn the_rows_themselves_are_right_and_stay_the_same_in_any_order() {
    let gazetteer = Gazetteer::from_rows(rows()).unwrap();
    let mut turned = rows();
    turned.municipalities.reverse();
    turned.transfers.reverse();
    turned.inhabitants.reverse();
    let turned = Gazetteer::from_rows(turned).unwrap();
    assert_eq!(turned.to_rows(), gazetteer.to_rows());
    let json = serde_json::to_string(&gazetteer.to_rows()).unwrap();
    let again: GazetteerRows = serde_json::from_str(&json).unwrap();
    assert_eq!(Gazetteer::from_rows(again).unwrap().to_rows(), gazetteer.to_rows());
}

#[test]
fn a_row_with_an_unknown_field_is_not_read() {
    let error = serde_json::from_str::<InhabitantsRow>(r#"{"code":"GM0001","year":2000,"inhabitants":1,"men":1}"#);
    assert!(error.unwrap_err().to_string().contains("unknown field `men`"));
}

refuses! {
    a_code_is_given_out_once: |rows| rows.municipalities.push(municipality(4, "De Bilt", [0, 0]))
        => GazetteerError::CodeTwice { .. }, "two municipalities GM0004";
    a_municipality_has_a_name: |rows| rows.municipalities[0].name = " - ".to_owned()
        => GazetteerError::NoName { .. }, "give its official name";
    an_alias_is_a_name: |rows| rows.municipalities[0].aliases = vec![String::new()]
        => GazetteerError::NoName { .. }, "GM0001 has the name ``";
    no_municipality_ends_before_it_begins: |rows| rows.municipalities[1].first_day = Some(day(2002, 1, 1))
        => GazetteerError::EndBeforeBeginning { .. }, "ends on 2002-01-01, which is not after its first day 2002-01-01";
    changes_of_province_are_in_order: |rows| rows.municipalities[3].province_changes = vec![
            ProvinceChangeRow { day: day(1990, 1, 1), province: None },
            ProvinceChangeRow { day: day(1980, 1, 1), province: None },
        ]
        => GazetteerError::ProvinceChangeOutOfOrder { .. }, "changes province on 1980-01-01";
    no_municipality_changes_province_on_its_first_day: |rows| rows.municipalities[1].province_changes =
            vec![ProvinceChangeRow { day: day(1950, 1, 1), province: None }]
        => GazetteerError::ProvinceChangeOutOfOrder { .. }, "GM0002";
    no_municipality_changes_province_after_its_end: |rows| rows.municipalities[1].province_changes =
            vec![ProvinceChangeRow { day: day(2002, 1, 1), province: None }]
        => GazetteerError::ProvinceChangeOutOfOrder { .. }, "GM0002";
    a_reorganisation_names_known_codes: |rows| rows.reorganisations[0].old.push(code(9))
        => GazetteerError::UnknownCode { .. }, "the reorganisation `samenvoeging` of 2002-01-01 with GM0001 names GM0009";
    a_transfer_names_known_codes: |rows| rows.transfers.push(transfer(1, 9, TransferPart::BorderStrip))
        => GazetteerError::UnknownCode { .. }, "the transfer of 2002-01-01 from GM0001 to GM0009 names GM0009";
    inhabitants_name_a_known_code: |rows| rows.inhabitants[0].code = code(9)
        => GazetteerError::UnknownCode { .. }, "the row of inhabitants of GM0009 on 1950-01-01";
    a_reorganisation_has_a_receiver: |rows| rows.reorganisations[0].receivers.clear()
        => GazetteerError::NobodyConcerned { .. }, "a creation has receivers only";
    a_reorganisation_has_somebody_to_reorganise: |rows| rows.reorganisations[0].old.clear()
        => GazetteerError::NobodyConcerned { .. }, "with GM0003 has no old municipality";
    a_reorganisation_takes_from_who_is_there: |rows| rows.reorganisations[0].in_part.push(code(3))
        => GazetteerError::GiverNotInBeing { .. }, "takes from GM0003";
    a_reorganisation_gives_to_who_is_there: |rows| rows.reorganisations[0].receivers.push(code(2))
        => GazetteerError::ReceiverNotInBeing { .. }, "gives to GM0002";
    a_transfer_takes_from_who_is_there: |rows| rows.transfers.push(transfer(3, 4, TransferPart::BorderStrip))
        => GazetteerError::GiverNotInBeing { .. }, "mend the day or the period";
    a_transfer_gives_to_who_is_there: |rows| rows.transfers.push(transfer(4, 2, TransferPart::BorderStrip))
        => GazetteerError::ReceiverNotInBeing { .. }, "mend the day or the period";
    a_merger_ends_the_old_ones: |rows| rows.reorganisations[0].old.push(code(4))
        => GazetteerError::DoesNotEnd { .. }, "list it under `in_part`";
    an_end_has_a_reorganisation: |rows| { rows.reorganisations[0].old.pop(); }
        => GazetteerError::EndsWithoutReorganisation { .. }, "GM0002 ends on 2002-01-01";
    an_end_has_a_successor: |rows| { rows.transfers.remove(1); }
        => GazetteerError::EndsWithoutReceiver { .. }, "GM0002 ends on 2002-01-01 and no transfer";
    nobody_gives_to_itself: |rows| rows.transfers.push(transfer(4, 4, TransferPart::BorderStrip))
        => GazetteerError::TransferToItself { .. }, "leave out what stays";
    a_transfer_is_there_once: |rows| rows.transfers.push(transfer(1, 3, TransferPart::BorderStrip))
        => GazetteerError::RowTwice { .. }, "from GM0001 to GM0003 is there twice";
    a_year_is_counted_once: |rows| rows.inhabitants[1].year = 1950
        => GazetteerError::RowTwice { .. }, "GM0002 on 1950-01-01 is there twice";
    the_shares_of_who_ends_make_one: |rows| rows.transfers[0].share = Some(Share::new(1, 2).unwrap())
        => GazetteerError::SharesDoNotAddUp { .. }, "GM0001";
    no_more_than_the_whole_is_given: |rows| {
            rows.transfers[1].share = Some(Share::ONE);
            rows.transfers[2].share = Some(Share::new(1, 100).unwrap());
        }
        => GazetteerError::SharesDoNotAddUp { .. }, "GM0002 that are given away on 2002-01-01 do not make one";
    nobody_is_counted_before_the_beginning: |rows| rows.inhabitants[0].year = 1949
        => GazetteerError::InhabitantsNotInBeing { .. }, "GM0002 on 1949-01-01";
    nobody_is_counted_on_the_day_of_the_end: |rows| rows.inhabitants[1].year = 2002
        => GazetteerError::InhabitantsNotInBeing { .. }, "GM0002 on 2002-01-01";
    a_year_can_be_written: |rows| rows.inhabitants[1].year = i32::MAX
        => GazetteerError::InhabitantsNotInBeing { .. }, "mend the year";
    there_are_not_more_people_than_can_be: |rows| rows.inhabitants[0].inhabitants = 2_000_000_000
        => GazetteerError::TooManyInhabitants { .. }, "2000000000 people; a municipality has at most 9999998";
    the_largest_number_is_no_number_of_people: |rows| rows.inhabitants[0].inhabitants = u32::MAX
        => GazetteerError::TooManyInhabitants { .. }, "at most 9999998";
}

#[test]
fn a_strip_of_who_goes_on_flows_but_does_not_succeed() {
    let mut rows = rows();
    let strip = TransferRow { share: Some(Share::new(1, 10).unwrap()), ..transfer(4, 3, TransferPart::BorderStrip) };
    rows.transfers.push(strip);
    let gazetteer = Gazetteer::from_rows(rows).unwrap();
    let days = (day(2001, 1, 1), day(2003, 1, 1));
    let whole = [Portion { code: code(4), share: Some(Share::ONE) }];
    assert_eq!(gazetteer.successors(code(4), days.0, days.1).unwrap(), whole);
    let flow = gazetteer.flow_from(code(4), days.0, days.1).unwrap();
    let tenths = |number| Some(Share::new(number, 10).unwrap());
    assert_eq!(flow, [Portion { code: code(3), share: tenths(1) }, Portion { code: code(4), share: tenths(9) }]);
    let into = gazetteer.flow_into(code(3), days.0, days.1).unwrap();
    assert_eq!(into.len(), 3, "of the second nobody knows how much the strip was: {into:?}");
    assert_eq!(into[1].share, None);
    assert_eq!(gazetteer.predecessors(code(3), days.0, days.1).unwrap().len(), 2);
}

#[test]
fn given_shares_count_where_inhabitants_are_unknown() {
    let mut rows = rows();
    let share = |above, below| Some(Share::new(above, below).unwrap());
    rows.transfers[1].share = share(9, 10);
    rows.transfers[2].share = share(1, 10);
    let gazetteer = Gazetteer::from_rows(rows).unwrap();
    let days = (day(2001, 1, 1), day(2003, 1, 1));
    let shares = |portions: Vec<Portion>| portions.into_iter().map(|portion| portion.share).collect::<Vec<_>>();
    assert_eq!(shares(gazetteer.successors(code(2), days.0, days.1).unwrap()), [Some(Share::ONE)]);
    assert_eq!(shares(gazetteer.flow_from(code(2), days.0, days.1).unwrap()), [share(9, 10), share(1, 10)]);
}

#[test]
fn a_row_that_is_refused_is_named_in_dutch_too() {
    let dutch = |change: fn(&mut GazetteerRows)| refused(change).0.in_lang(Lang::Nl).to_string();
    assert_eq!(
        dutch(|rows| rows.reorganisations[0].old.push(code(9))),
        "de herindeling `samenvoeging` van 2002-01-01 met GM0001 noemt GM0009, maar die gemeente is er niet; voeg haar rij toe of verbeter de code"
    );
    assert_eq!(
        dutch(|rows| rows.transfers.push(transfer(3, 4, TransferPart::BorderStrip))),
        "de overgang op 2002-01-01 van GM0003 naar GM0004 neemt iets van GM0003, die op de dag ervoor niet bestaat; verbeter de dag of de periode"
    );
    assert_eq!(
        dutch(|rows| rows.inhabitants[0].inhabitants = 2_000_000_000),
        "de rij met de inwoners van GM0002 op 1950-01-01 telt 2000000000 inwoners; een gemeente heeft er hoogstens 9.999.998"
    );
}
