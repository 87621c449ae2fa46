//! The catalogue as a book: the page of the docs is what the catalogue says, and machines can read it whole.

use crate::worlds::{date, day};
use ambtelijke_fusie::{
    language::Lang,
    law::{Catalogue, Rule},
};
use serde_json::Value;

#[test]
fn the_page_of_rules_is_what_the_catalogue_says() {
    let written = include_str!("../../src/law/rules.md");
    let said = Catalogue::all().book(Lang::En).to_string();
    let differs = written.lines().zip(said.lines()).find(|(written, said)| written != said);
    assert!(
        written == said,
        "src/law/rules.md is out of date, first at {differs:?}; write it with `cargo run --example catalogue -- --book > src/law/rules.md`"
    );
}

#[test]
fn every_announced_change_touches_rules_of_the_catalogue_and_stands_on_their_page() {
    let book = Catalogue::all().book(Lang::Nl).to_string();
    for change in Catalogue::announced() {
        assert!(!change.touches.is_empty() && change.source.starts_with("https://"), "{change:?}");
        assert!(book.contains(change.name.get(Lang::Nl)), "{change:?}");
        for id in change.touches {
            let rule = Catalogue::find(id).unwrap_or_else(|| panic!("no rule `{id}`"));
            let of_one = Catalogue::all().filter(|one| one == rule).book(Lang::En).to_string();
            assert!(of_one.contains(change.name.get(Lang::En)), "{id}");
        }
    }
    let other = Catalogue::all().filter(|one| one.id() == "consent-raad").book(Lang::En).to_string();
    assert!(!other.contains("Announced"), "{other}");
}

#[test]
fn the_page_of_cases_is_what_the_dossiers_tell() {
    let written = include_str!("../../src/cases.md");
    let told = crate::cases::page(&crate::dossiers::folder()).unwrap();
    let differs = written.lines().zip(told.lines()).find(|(written, told)| written != told);
    assert!(
        written == told,
        "src/cases.md is out of date, first at {differs:?}; write it with `cargo run --example cases > src/cases.md`"
    );
}

#[test]
fn the_catalogue_is_written_for_machines_with_every_place_and_link() {
    let json = serde_json::to_value(Catalogue::all()).unwrap();
    let rules = json.as_array().unwrap();
    assert_eq!(rules.len(), Catalogue::all().len());
    for rule in rules {
        let has = |field: &str| rule.get(field).is_some_and(|value| !value.is_null());
        for field in ["id", "citations", "period", "forms", "moments", "severity", "anchor", "basis", "looks_at"] {
            assert!(has(field), "{rule}: {field}");
        }
        for citation in rule.get("citations").and_then(Value::as_array).unwrap() {
            let link = citation.get("link").and_then(Value::as_str).unwrap();
            assert!(link.starts_with("https://"), "{link}");
        }
    }
}

#[test]
fn what_came_and_what_went_between_two_days_are_the_same_two_the_other_way_round() {
    for (from, to) in [("1985-01-01", "2026-11-23"), ("2014-12-31", "2015-01-01"), ("2022-06-30", "2022-07-01")] {
        let (there, back) =
            (Catalogue::all().changes(date(from), date(to)), Catalogue::all().changes(date(to), date(from)));
        assert_eq!((&there.came, &there.went, &there.moved), (&back.went, &back.came, &back.moved));
        assert_eq!(there.came.rules().count() + Catalogue::all().on(date(from)).len(), {
            there.went.rules().count() + Catalogue::all().on(date(to)).len()
        });
    }
}

#[test]
fn consent_moved_two_paragraphs_when_the_draft_came_before_it() {
    let changes = Catalogue::all().changes(day(2022, 6, 30), day(2022, 7, 1));
    let moved: Vec<_> = changes.moved.rules().map(Rule::id).collect();
    assert!(moved.contains(&"consent-raad"), "{moved:?}");
    let rule = Catalogue::find("consent-raad").unwrap();
    let on = |text| rule.citation(date(text)).unwrap().label(Lang::En);
    assert_eq!((on("2022-06-30"), on("2022-07-01")), ("Wgr, article 1(2)".into(), "Wgr, article 1(4)".into()));
}
