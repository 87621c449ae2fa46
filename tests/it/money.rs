//! Money against what was published of it: shares, contributions, exits; and what a stranger does wrong with keys.

use crate::{
    bad_input::with,
    cost_keys, figures,
    worlds::{NL, day},
};
use ambtelijke_fusie::{
    Dossier,
    finance::{
        CostKey, EndsOn, ExitTerms, Figures, FinanceError, FirstYear, InOrder, Input, KeyStep, Mix, Notice, PROMISES,
        Reckoning,
    },
    fusie::{Handover, Withdrawal, withdraw},
    law::Strictness,
    money::{Cents, Share},
    municipality::code,
    time::PartialDate,
};

fn euros(text: &str) -> Cents {
    text.parse().unwrap()
}

#[test]
fn every_published_figure_comes_out_or_the_ledger_says_why_not() {
    let figures = figures::figures().unwrap();
    for figure in &figures {
        match figure.why() {
            None => assert_eq!(figure.published, figure.found, "{}: {}", figure.case, figure.what),
            Some(why) => assert!(figure.published != figure.found && !why.is_empty(), "this fits now: {figure:?}"),
        }
    }
    for (case, what, _) in figures::LEDGER {
        let rows = figures.iter().filter(|figure| figure.case == *case && figure.what == *what);
        assert_eq!(rows.count(), 1, "the ledger has no figure, or more than one: {case}: {what}");
    }
}

#[test]
fn a_case_in_code_font_on_the_page_of_figures_is_a_dossier() {
    let page = figures::page().unwrap();
    let named = |line: &str| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned());
    let cases: Vec<String> = page.lines().filter_map(named).collect();
    assert!(!cases.is_empty());
    for case in cases {
        assert!(crate::dossiers::all().iter().any(|dossier| dossier.name == case), "{case}");
    }
}

#[test]
fn the_page_of_figures_is_what_comes_out() {
    let written = include_str!("../../src/figures.md");
    let told = figures::page().unwrap();
    let differs = written.lines().zip(told.lines()).find(|(written, told)| written != told);
    assert!(
        written == told,
        "src/figures.md is out of date, first at {differs:?}; write it with `cargo run --example figures > src/figures.md`"
    );
}

#[test]
fn the_promises_are_of_cases_that_have_a_dossier_or_never_came_to_one() {
    let without = ["houten-wijk", "hltsamen", "8ktd", "uw-samenwerking"];
    for promise in PROMISES {
        let has_dossier = crate::dossiers::all().iter().any(|case| case.name == promise.case);
        assert!(has_dossier || without.contains(&&*promise.case), "{}", promise.case);
    }
}

#[test]
fn the_four_keys_of_buch_each_divide_the_whole_budget() {
    let total = euros("56800000");
    let divided = cost_keys::divided(total, 2017, 5.try_into().unwrap(), &NL).unwrap();
    for (name, beside) in &divided.keys {
        assert_eq!(Cents::sum(beside.rows().iter().map(|row| row.after)), Ok(total), "{name:?}");
    }
    let off: Vec<String> = divided.keys.iter().map(|(_, one)| one.largest_deviation().percent(2).to_string()).collect();
    // In points: Bergen bears 3.17 more than by inhabitants, and in equal parts Uitgeest would bear 11.72 more.
    assert_eq!(off, ["3.17", "0.00", "11.72", "5.86"]);
    assert_eq!(divided.phased.len(), 5);
    assert!(divided.phased.iter().all(|year| Cents::sum(year.iter().map(|row| row.1)) == Ok(total)));
    assert_eq!((divided.total, divided.members.len()), (total, 4));
}

#[test]
fn the_key_of_the_dossier_is_the_key_of_the_contributions() {
    let json = include_str!("../../examples/dossiers/buch.json");
    let dossier = Dossier::from_json(json).unwrap();
    let buch = dossier.replay(&NL).unwrap().fusie_on(day(2018, 1, 1)).unwrap();
    let members = buch.members_on(day(2018, 1, 1));
    let key = buch.arrangement().version_on(day(2018, 1, 1)).unwrap().text().cost_key().unwrap();
    let parts = key.contributions(euros("56800000"), &members, &*NL).unwrap();
    assert_eq!(parts[0], (code(373), euros("18522480")));
}

/// The settlement equals the debt: a claim of those who stay.
#[test]
fn what_leaving_costs_goes_into_a_withdrawal() {
    let json = include_str!("../../examples/dossiers/buch.json");
    let dossier = Dossier::from_json(json).unwrap();
    let buch = dossier.replay(&NL).unwrap().fusie_on(day(2018, 1, 1)).unwrap();
    let contribution = euros("6838720");
    let settled = ExitTerms::Declining(FirstYear::Whole).settle(code(450), 2020, contribution).unwrap();
    let takes = Handover { payment: Some(settled.total()), ..Handover::default() };
    let leaves_on =
        Notice { months: 24, ends_on: EndsOn::YearEnd }.first_day_out(day(2017, 12, 1)).unwrap().day().unwrap();
    let withdrawal = Withdrawal::new([code(450)]).taking(takes);
    let after = withdraw(buch, leaves_on, withdrawal, &NL, Strictness::AsRecorded).unwrap();
    assert_eq!(after.exit().left_on, day(2020, 1, 1));
    let three = after.into_fusie().unwrap();
    assert!(three.estate().unwrap().assets().any(|asset| asset.value() == euros("20516160")));
    assert_eq!(three.arrangement().version_on(leaves_on).unwrap().text().cost_key(), None, "the key named who left");
}

#[test]
fn a_notice_of_which_only_the_year_is_known_gives_the_days_between() {
    let notice = Notice { months: 24, ends_on: EndsOn::AnyDay };
    let out = notice.first_day_out("2017".parse::<PartialDate>().unwrap()).unwrap();
    assert_eq!((out.earliest(), out.latest()), (day(2019, 1, 1), day(2019, 12, 31)));
}

/// What is said of a wrong cost key in a dossier.
#[test]
fn a_wrong_cost_key_is_named_with_what_would_be_right() {
    let old = r#"{"vast": [{"of": "GM1774", "share": "60%"}, {"of": "GM0183", "share": "40%"}]}"#;
    let at = "events[0].formed.arrangement.cost_key";
    for (key, said) in [
        (r#"{"gemengd": []}"#, ".gemengd: there are no shares; a whole needs at least one to bear it"),
        (
            r#"{"gemengd": [{"weight": "60%", "key": "gelijk"}, {"weight": "60%", "key": "gelijk"}]}"#,
            ".gemengd: the shares add to 6/5; they must add to exactly 1 (100%)",
        ),
        (
            r#"{"gemengd": [{"weight": "1", "key": {"gemengd": [{"weight": "1", "key": "gelijk"}]}}]}"#,
            ".gemengd[0].key.gemengd: a key that is made of keys cannot stand here; multiply the weights of a mix within a mix, and put all steps in one order",
        ),
        (
            r#"{"achtereenvolgens": {"first": [{"per-deelnemer": {"amount_cents": -1}}], "rest": "gelijk"}}"#,
            ".achtereenvolgens: each member would bring in or pay -0.01; that is 0.00 or more",
        ),
        (
            r#"{"achtereenvolgens": {"first": [{"kostensoort": {"group": "ict"}}], "rest": "gelijk"}}"#,
            ".achtereenvolgens.first[0].kostensoort: missing field `key`",
        ),
        (
            r#"{"ingebracht": {"staff": [{"of": "GM1774", "fte": "0"}]}}"#,
            ".ingebracht: the weights are all zero; at least one must be more",
        ),
        (r#"{"inwoners": {"year": "2017"}}"#, ".inwoners.year: invalid type: string \"2017\", expected i32"),
    ] {
        assert_eq!(crate::bad_input::said_of(&with(old, key)), format!("{at}{said}"));
    }
    let stranger = r#"{"ingebracht": {"staff": [{"of": "GM0376", "fte": "1"}]}}"#;
    let said = crate::bad_input::said_of(&with(old, stranger));
    assert_eq!(
        said,
        "events[0].formed.arrangement: GM0376 stands in the cost key but takes no part in the arrangement; divide its share over the participants"
    );
}

/// What a reckoning lacks or has too much of, each with what would be right.
#[test]
fn a_reckoning_that_lacks_something_says_what() {
    let (dinkelland, tubbergen) = (code(1774), code(183));
    let members = [dinkelland, tubbergen];
    let half = Share::new(1, 2).unwrap();
    let hours = || CostKey::Usage("uren".parse().unwrap());
    let mix = CostKey::Mixed(Mix::new([(half, hours()), (half, CostKey::Equal)]).unwrap());
    let group = KeyStep::Group { group: "ict".parse().unwrap(), key: CostKey::Equal };
    let order = CostKey::InOrder(InOrder::new([group], CostKey::Equal).unwrap());
    let staff = CostKey::Input(Input::staff(Some(2012), [(dinkelland, "1".parse().unwrap())]).unwrap());
    let year = |year| CostKey::Inhabitants { year };
    let nobody = Reckoning::new(&*NL).using(&"uren".parse().unwrap(), members.map(|code| (code, 0))).unwrap();
    let no_figures: &dyn Figures = &*NL;
    let rows: [(&CostKey, &dyn Figures, &str); 8] = [
        (&mix, no_figures, "it is not known how many uren GM0183 used; give its figure, be it 0"),
        (&hours(), &nobody, "the weights are all zero; at least one must be more"),
        (&order, no_figures, "it is not known what the cost group ict came to; give its amount, be it 0.00"),
        (&staff, no_figures, "the cost key gives no share to member GM0183; give it one, be it 0%"),
        (
            &year(1984),
            no_figures,
            "the inhabitants of GM0183 on 1 January 1984 are not known; they are known from 1985 to 2026",
        ),
        (
            &year(2030),
            no_figures,
            "the inhabitants of GM0183 on 1 January 2030 are not known; they are known from 1985 to 2026",
        ),
        (
            &year(2000),
            no_figures,
            "the inhabitants of GM1774 on 1 January 2000 are not known; they are known from 2003 to 2026",
        ),
        (
            &year(i32::MIN),
            no_figures,
            "the inhabitants of GM0183 on 1 January -2147483648 are not known; they are known from 1985 to 2026",
        ),
    ];
    for (key, figures, said) in rows {
        assert_eq!(key.contributions(euros("100"), &members, figures).unwrap_err().to_string(), said);
    }
    let error = year(2020).contributions(euros("100"), &[code(9999)], no_figures).unwrap_err();
    assert!(matches!(error, FinanceError::InhabitantsUnknown { known: None, .. }), "{error}");
}
