//! Makes the embedded municipalities from the tables in `data/`, which stand in the repository only.
//!
//! `cargo run --example embed > src/municipality/netherlands.csv`. What is made went through the same checks as anybody's
//! rows.
#![allow(clippy::print_stdout, reason = "a program prints")]

mod program;

use ambtelijke_fusie::{
    municipality::{
        Gazetteer, GazetteerRows, MunicipalityCode, MunicipalityRow, Province, ProvinceChangeRow, ReorganisationKind,
        ReorganisationRow, TransferPart, TransferRow,
    },
    time::NaiveDate,
};
use core::str::FromStr;
use program::Outcome;
use serde::{Deserialize, Deserializer, de::DeserializeOwned, de::Error as _};
use std::{path::PathBuf, process::ExitCode};

#[derive(Deserialize)]
struct MunicipalityLine {
    code: MunicipalityCode,
    name: String,
    #[serde(deserialize_with = "list")]
    aliases: Vec<String>,
    first_day: Option<NaiveDate>,
    until: Option<NaiveDate>,
    province: Option<Province>,
}

#[derive(Deserialize)]
struct ProvinceChangeLine {
    code: MunicipalityCode,
    day: NaiveDate,
    province: Option<Province>,
}

#[derive(Deserialize)]
struct ReorganisationLine {
    day: NaiveDate,
    kind: ReorganisationKind,
    #[serde(deserialize_with = "list")]
    old: Vec<MunicipalityCode>,
    #[serde(deserialize_with = "list")]
    in_part: Vec<MunicipalityCode>,
    #[serde(deserialize_with = "list")]
    receivers: Vec<MunicipalityCode>,
}

#[derive(Deserialize)]
struct TransferLine {
    day: NaiveDate,
    from: MunicipalityCode,
    to: MunicipalityCode,
    part: TransferPart,
    inhabitants: Option<u32>,
}

/// The tables hold until the next reorganisations: those of the year after their state were not adopted by then.
const KNOWN_UNTIL: NaiveDate = ambtelijke_fusie::time::day(2027, 1, 1);

fn main() -> ExitCode {
    program::ran(|_| made())
}

fn made() -> Outcome<()> {
    let provinces: Vec<ProvinceChangeLine> = table("province_changes")?;
    let municipality = |line: MunicipalityLine| MunicipalityRow {
        code: line.code,
        name: line.name,
        aliases: line.aliases,
        first_day: line.first_day,
        until: line.until,
        province: line.province,
        province_changes: provinces
            .iter()
            .filter(|change| change.code == line.code)
            .map(|change| ProvinceChangeRow { day: change.day, province: change.province })
            .collect(),
    };
    let reorganisation = |ReorganisationLine { day, kind, old, in_part, receivers }| ReorganisationRow {
        day,
        kind,
        old,
        in_part,
        receivers,
    };
    let transfer = |TransferLine { day, from, to, part, inhabitants }| {
        // The published shares are these inhabitants again, rounded to four decimals.
        TransferRow { day, from, to, part, inhabitants, share: None }
    };
    let rows = GazetteerRows {
        municipalities: table("municipalities")?.into_iter().map(municipality).collect(),
        reorganisations: table("reorganisations")?.into_iter().map(reorganisation).collect(),
        transfers: table("transfers")?.into_iter().map(transfer).collect(),
        inhabitants: table("inhabitants")?,
        known_until: Some(KNOWN_UNTIL),
    };
    print!("{}", Gazetteer::from_rows(rows)?.to_compact());
    Ok(())
}

/// The rows of a table in `data/`, or which line of which file is wrong.
fn table<T: DeserializeOwned>(name: &str) -> Outcome<Vec<T>> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "data", name].iter().collect::<PathBuf>().with_extension("csv");
    let rows = csv::Reader::from_path(&path).and_then(|mut reader| reader.deserialize().collect());
    rows.map_err(|error| format!("{}: {error}", path.display()).into())
}

/// What stands in a field between semicolons.
fn list<'de, D: Deserializer<'de>, T: FromStr<Err: core::fmt::Display>>(field: D) -> Result<Vec<T>, D::Error> {
    let text = String::deserialize(field)?;
    text.split(';').filter(|part| !part.is_empty()).map(|part| part.parse().map_err(D::Error::custom)).collect()
}
