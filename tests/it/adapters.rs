//! The traits of other crates: values out of any bytes, and schemas.
#![cfg(all(feature = "arbitrary", feature = "schemars"))]

use ambtelijke_fusie::{
    Dossier, arrangement as a,
    fusie::{self, dossier::DOSSIER_SCHEMA},
    governance as g,
    id::{Key, Name},
    language::FreeText,
    money::{Cents, Fraction, Share, Shares},
    municipality::{MunicipalityCode, Province},
    operation as o,
    organisation::Fte,
    task::{TaskFieldCode, TaskKind},
    time::{PartialDate, Period},
};
use arbitrary::{Arbitrary, Unstructured};
use proptest::prelude::*;
use schemars::{JsonSchema, schema_for};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fmt::Debug};

/// A value of these bytes comes back from JSON as it was.
fn comes_back<T: for<'a> Arbitrary<'a> + Serialize + DeserializeOwned + PartialEq + Debug>(bytes: &[u8]) {
    let value: T = Unstructured::new(bytes).arbitrary().unwrap_or_else(|error| panic!("{error}: {bytes:?}"));
    let json = serde_json::to_string(&value).unwrap();
    let read: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, value, "{json}");
}

macro_rules! each {
    ($bytes:ident: $($type:ty),+ $(,)?) => { $(comes_back::<$type>($bytes);)+ };
}

fn all_come_back(bytes: &[u8]) {
    each! { bytes:
        MunicipalityCode, Key, Name, FreeText, Cents, Fte, Share, Shares<MunicipalityCode>, Fraction, PartialDate, Period, TaskFieldCode,
        g::OrganOf, o::Workplace, o::ActingOrgan, a::CooperationForm, a::ClauseKind, fusie::Stage, Dossier,
    }
}

proptest! {
    #[test]
    fn what_is_made_of_any_bytes_passes_the_doors_and_comes_back(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        all_come_back(&bytes);
    }
}

#[test]
fn no_bytes_at_all_and_the_highest_ones_make_values_too() {
    all_come_back(&[]);
    all_come_back(&[0xff; 600]);
}

fn drawn<T: for<'a> Arbitrary<'a>>() -> impl Iterator<Item = T> {
    (0..2_000u32).map(|seed| {
        let bytes: Vec<u8> =
            (0..96u32).map(|at| seed.wrapping_mul(2_654_435_761).rotate_left(at).to_be_bytes()[1]).collect();
        Unstructured::new(&bytes).arbitrary().unwrap()
    })
}

#[test]
fn every_word_of_a_vocabulary_and_many_lives_are_made() {
    let words: BTreeSet<a::ClauseKind> = drawn().collect();
    assert_eq!(words.len(), a::ClauseKind::ALL.len());
    let lives: Vec<Dossier> = drawn().collect();
    let told: BTreeSet<&str> = lives.iter().flat_map(Dossier::events).map(|event| event.kind().word()).collect();
    assert_eq!(told, BTreeSet::from(["abandoned", "noted", "proposed", "started", "stopped"]));
    let precise: BTreeSet<_> = drawn::<PartialDate>().map(|day| format!("{:?}", day.precision())).collect();
    assert_eq!(precise.len(), 4, "{precise:?}");
}

fn schema_of<T: JsonSchema>() -> Value {
    let mut schema = schema_for!(T).to_value();
    // What the generator adds to each.
    schema.as_object_mut().unwrap().remove("$schema");
    schema.as_object_mut().unwrap().remove("title");
    schema
}

/// A new field of a form is described by what the dossier says of it.
#[test]
fn the_schemas_of_types_are_those_of_the_dossier() {
    let whole: Value = serde_json::from_str(DOSSIER_SCHEMA).unwrap();
    macro_rules! same {
        ($($type:ty: $name:literal),+ $(,)?) => {$(
            assert_eq!(Some(&schema_of::<$type>()), whole.pointer(concat!("/$defs/", $name)), $name);
        )+};
    }
    same! {
        MunicipalityCode: "municipality", g::OrganOf: "organOf", PartialDate: "partialDay", Key: "key", Name: "name",
        FreeText: "freeText", Share: "share", Fte: "fte", Cents: "cents", o::Workplace: "workplace", o::ActingOrgan: "actor",
    }
    macro_rules! same_words {
        ($($type:ty: $name:literal),+ $(,)?) => {$(
            assert_eq!(schema_of::<$type>().get("oneOf"), whole.pointer(concat!("/$defs/", $name, "/oneOf")), $name);
        )+};
    }
    same_words! {
        a::CooperationForm: "form", g::Medium: "medium", Province: "province", TaskKind: "taskKind", o::Topic: "topic",
    }
    let mut dossier = schema_of::<Dossier>();
    dossier["$schema"] = whole["$schema"].clone();
    dossier["title"] = whole["title"].clone();
    assert_eq!(dossier, whole);
}

#[test]
fn within_another_schema_a_dossier_keeps_the_id_by_which_its_references_are_found() {
    let within = schema_for!(Vec<Dossier>).to_value();
    assert_eq!(within.pointer("/items/$ref"), Some(&json!("#/$defs/Dossier")));
    assert_eq!(within.pointer("/$defs/Dossier/$id"), Some(&json!("urn:ambtelijke-fusie:dossier:1")));
    assert!(within.pointer("/$defs/Dossier/$defs/day").is_some());
}
