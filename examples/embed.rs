//! Makes the embedded municipalities from the tables of the national record.
//!
//! `cargo run --example embed -- FOLDER > src/municipality/netherlands.csv`, where the folder holds
//! `municipalities.csv`, `province_history.csv`, `reorganisations.csv`, `reorganisation_transfers.csv` and
//! `population.csv`. What is made went through the same checks as anybody's rows.
#![allow(clippy::print_stdout, reason = "a program prints")]

use ambtelijke_fusie::{
    municipality::{
        Gazetteer, GazetteerRows, InhabitantsRow, MunicipalityCode, MunicipalityRow, Province, ProvinceChangeRow,
        ReorganisationKind, ReorganisationRow, TransferPart, TransferRow,
    },
    time::NaiveDate,
};
use core::error::Error;
use std::{collections::HashMap, env, path::Path};

type Table = Vec<HashMap<String, String>>;

/// A province, if any, and the first day under it, if known.
type Spell = (Option<NaiveDate>, Option<Province>);

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("which folder holds the tables?")?;
    let read = |name: &str| -> Result<Table, csv::Error> {
        csv::Reader::from_path(Path::new(&folder).join(name))?.deserialize().collect()
    };
    let reorganisations = reorganisations(&read("reorganisations.csv")?)?;
    let rows = GazetteerRows {
        municipalities: municipalities(&read("municipalities.csv")?, &read("province_history.csv")?)?,
        transfers: transfers(&read("reorganisation_transfers.csv")?, &reorganisations)?,
        inhabitants: inhabitants(&read("population.csv")?)?,
        reorganisations,
    };
    print!("{}", Gazetteer::from_rows(rows)?.to_compact());
    Ok(())
}

/// The day on which the record begins.
fn beginning() -> NaiveDate {
    NaiveDate::from_ymd_opt(1985, 1, 1).unwrap_or_default()
}

fn field<'r>(row: &'r HashMap<String, String>, name: &str) -> Result<&'r str, Box<dyn Error>> {
    Ok(row.get(name).ok_or_else(|| format!("there is no column {name}"))?)
}

/// The day in a column; none if it is empty.
fn day(row: &HashMap<String, String>, name: &str) -> Result<Option<NaiveDate>, Box<dyn Error>> {
    let text = field(row, name)?;
    if text.is_empty() {
        return Ok(None);
    }
    Ok(Some(text.parse().map_err(|error| format!("{text} in {name} is no day: {error}"))?))
}

fn certain_day(row: &HashMap<String, String>, name: &str) -> Result<NaiveDate, Box<dyn Error>> {
    Ok(day(row, name)?.ok_or_else(|| format!("{name} is empty"))?)
}

fn codes(row: &HashMap<String, String>, name: &str) -> Result<Vec<MunicipalityCode>, Box<dyn Error>> {
    let filled = field(row, name)?.split(';').filter(|code| !code.is_empty());
    Ok(filled.map(str::parse).collect::<Result<_, _>>()?)
}

/// Those in being since the beginning, and those that ended on that very day, because its reorganisations name them.
fn municipalities(table: &Table, provinces: &Table) -> Result<Vec<MunicipalityRow>, Box<dyn Error>> {
    let mut history: HashMap<&str, Vec<Spell>> = HashMap::new();
    for row in provinces {
        let code = field(row, "province_code")?;
        let province = if code.is_empty() { None } else { Some(code.parse()?) };
        history.entry(field(row, "code")?).or_default().push((day(row, "valid_from")?, province));
    }
    let mut municipalities = Vec::new();
    for row in table {
        let until = day(row, "valid_until")?;
        if until.is_some_and(|until| until < beginning()) {
            continue;
        }
        let (code, name) = (field(row, "code")?, field(row, "name")?);
        let customary = match code {
            "GM0518" => Some("Den Haag"),
            "GM0796" => Some("Den Bosch"),
            _ => None,
        };
        let statistical = Some(field(row, "cbs_name")?).filter(|other| *other != name);
        let mut history = history.remove(code).ok_or_else(|| format!("{code} has no province"))?.into_iter();
        municipalities.push(MunicipalityRow {
            code: code.parse()?,
            name: name.to_owned(),
            aliases: customary.into_iter().chain(statistical).map(ToOwned::to_owned).collect(),
            first_day: day(row, "valid_from")?,
            until,
            province: history.next().and_then(|(_, province)| province),
            province_changes: history
                .filter_map(|(day, province)| Some(ProvinceChangeRow { day: day?, province }))
                .collect(),
        });
    }
    Ok(municipalities)
}

fn reorganisations(table: &Table) -> Result<Vec<ReorganisationRow>, Box<dyn Error>> {
    let mut reorganisations = Vec::new();
    for row in table {
        let day = certain_day(row, "date")?;
        if day < beginning() {
            continue;
        }
        let kind = match field(row, "kind")? {
            "merge-into-new" => ReorganisationKind::MergeIntoNew,
            "annexation" => ReorganisationKind::Annexation,
            "split" => ReorganisationKind::Split,
            "rename" => ReorganisationKind::Rename,
            "province-change" => ReorganisationKind::ProvinceChange,
            "creation" => ReorganisationKind::Creation,
            other => return Err(format!("{other} is no kind of reorganisation").into()),
        };
        let (old, in_part) = (codes(row, "old_codes")?, codes(row, "old_codes_partial")?);
        reorganisations.push(ReorganisationRow { day, kind, old, in_part, receivers: codes(row, "new_codes")? });
    }
    Ok(reorganisations)
}

/// The transfers of the record, and that of all that there is at each change of name, which the record leaves out.
fn transfers(table: &Table, reorganisations: &[ReorganisationRow]) -> Result<Vec<TransferRow>, Box<dyn Error>> {
    let mut transfers = Vec::new();
    for row in table {
        let day = certain_day(row, "date")?;
        if day < beginning() {
            continue;
        }
        let part = match field(row, "part")? {
            "minor" => TransferPart::BorderStrip,
            _ => TransferPart::Succession,
        };
        let inhabitants = Some(field(row, "inhabitants")?).filter(|number| !number.is_empty());
        transfers.push(TransferRow {
            day,
            from: field(row, "old_code")?.parse()?,
            to: field(row, "new_code")?.parse()?,
            part,
            inhabitants: inhabitants.map(str::parse).transpose()?,
            // The published shares are these numbers again, rounded to four decimals.
            share: None,
        });
    }
    for rename in reorganisations.iter().filter(|it| it.kind == ReorganisationKind::Rename) {
        for (&from, &to) in rename.old.iter().zip(&rename.receivers) {
            let part = TransferPart::Succession;
            transfers.push(TransferRow { day: rename.day, from, to, part, inhabitants: None, share: None });
        }
    }
    Ok(transfers)
}

fn inhabitants(table: &Table) -> Result<Vec<InhabitantsRow>, Box<dyn Error>> {
    let row = |row| {
        Ok(InhabitantsRow {
            code: field(row, "code")?.parse()?,
            year: field(row, "year")?.parse()?,
            inhabitants: field(row, "inhabitants")?.parse()?,
        })
    };
    table.iter().map(row).collect()
}
