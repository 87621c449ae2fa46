//! The crate `schemars`: the JSON Schema of a dossier and of the values that a form asks for, from the one that is embedded. The
//! vocabularies give theirs themselves.

use crate::{
    fusie::dossier::{DOSSIER_SCHEMA, Dossier},
    governance::OrganOf,
    id::{Key, Name},
    language::FreeText,
    money::{Cents, Share},
    municipality::MunicipalityCode,
    operation::{ActingOrgan, Workplace},
    organisation::Fte,
    time::PartialDate,
};
use ::schemars::{JsonSchema, Schema, SchemaGenerator};
use alloc::{borrow::Cow, format};

#[expect(clippy::expect_used, reason = "the embedded schema is the only input, and the tests read it")]
fn whole() -> Schema {
    serde_json::from_str(DOSSIER_SCHEMA).expect("the embedded schema is JSON")
}

/// One of its definitions.
#[expect(clippy::expect_used, reason = "the tests ask for each of the names below")]
fn definition(name: &str) -> Schema {
    let found = whole().pointer(&format!("/$defs/{name}")).cloned();
    found.and_then(|found| found.try_into().ok()).expect("a definition of the embedded schema")
}

impl JsonSchema for Dossier {
    fn schema_name() -> Cow<'static, str> {
        "Dossier".into()
    }

    /// Its own `$id` makes it a document within another one, so that what it refers to is found.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        whole()
    }
}

/// Gives each type the definition that is its schema; none of them refers to another.
macro_rules! defined {
    ($($type:ident: $name:literal,)+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                definition($name)
            }
        }
    )+};
}

defined! {
    MunicipalityCode: "municipality",
    OrganOf: "organOf",
    PartialDate: "partialDay",
    Key: "key",
    Name: "name",
    FreeText: "freeText",
    Share: "share",
    Fte: "fte",
    Cents: "cents",
    Workplace: "workplace",
    ActingOrgan: "actor",
}
