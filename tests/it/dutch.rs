//! What a reader of Dutch gets to see: every text of the dossiers, and every report on them.

use crate::dossiers::{Case, all};
use ambtelijke_fusie::language::{FreeText, Lang};
use serde_json::Value;
use std::collections::BTreeSet;

/// The numbers of a text in order of size, whatever stands between thousands and before decimals.
fn numbers(text: &str) -> Vec<String> {
    let digit = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize, c: char| matches!(c, '.' | ',') && digit(at.checked_sub(1)) && digit(Some(at + 1));
    let kept: String = text.char_indices().filter(|(at, c)| !mark(*at, *c)).map(|(_, c)| c).collect();
    let mut all: Vec<String> =
        kept.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).map(Into::into).collect();
    all.sort_unstable();
    all
}

/// The sources that a text names behind the word for one, as in `(source gr, register)`.
fn named<'a>(text: &'a str, word: &'a str, case: &'a Case) -> BTreeSet<&'a str> {
    let lists = text.split(word).skip(1).filter_map(|rest| rest.split(&[')'][..]).next());
    lists.flat_map(|list| list.split([' ', ','])).filter(|key| case.dossier.sources().contains_key(*key)).collect()
}

/// Shows every value of a JSON with the name of the field in which it stands.
fn visit<'a>(field: &str, value: &'a Value, each: &mut dyn FnMut(&str, &'a Value)) {
    each(field, value);
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| visit(name, value, each)),
        Value::Array(rows) => rows.iter().for_each(|row| visit(field, row, each)),
        _ => {}
    }
}

#[test]
fn every_text_of_a_dossier_stands_in_both_languages_and_says_the_same_in_both() {
    let mut count = 0;
    for case in all() {
        let name = &case.name;
        visit("", &serde_json::from_str(&case.json).unwrap(), &mut |field, value| {
            if !["notes", "because", "noted", "omschreven"].contains(&field) || value.is_array() {
                return;
            }
            let text: FreeText = serde_json::from_value(value.clone()).unwrap();
            let [Some(nl), Some(en)] = Lang::ALL.map(|lang| text.get(lang)) else { panic!("{name}: {value}") };
            assert_ne!(nl, en, "{name}");
            assert_eq!(numbers(nl), numbers(en), "{name}: {nl}");
            assert_eq!(named(nl, "(bron ", case), named(en, "(source ", case), "{name}: {nl}");
            count += 1;
        });
    }
    assert!(count > 800, "{count}");
}
