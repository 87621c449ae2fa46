//! The rows from which a caller makes a gazetteer of its own.

use super::{MunicipalityCode, Province, ReorganisationKind, TransferPart};
use crate::money::Share;
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The rows that [`Gazetteer::from_rows`](super::Gazetteer::from_rows) needs, in any order.
///
/// Nothing is checked here: the gazetteer checks the rows together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GazetteerRows {
    /// The municipalities.
    pub municipalities: Vec<MunicipalityRow>,
    /// The reorganisations.
    #[serde(default)]
    pub reorganisations: Vec<ReorganisationRow>,
    /// The transfers between them.
    #[serde(default)]
    pub transfers: Vec<TransferRow>,
    /// How many people lived in them.
    #[serde(default)]
    pub inhabitants: Vec<InhabitantsRow>,
    /// The first day for which the rows are not known to hold, or none if they are kept up to every day that is asked.
    /// A reorganisation on that day or later is announced, and no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_until: Option<NaiveDate>,
}

/// A municipality (*gemeente*) under one code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityRow {
    /// Its code, given out once.
    pub code: MunicipalityCode,
    /// Its official name.
    pub name: String,
    /// Other names by which it can be found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its first day, or none if that is unknown or lies before the record begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<NaiveDate>,
    /// The first day on which it is no longer there, or none while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// The province in which it lay at first, or none if in no province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<Province>,
    /// Its later provinces, in order of day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub province_changes: Vec<ProvinceChangeRow>,
}

/// The province of a municipality from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvinceChangeRow {
    /// The first day under this province.
    pub day: NaiveDate,
    /// The province, or none if in no province.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<Province>,
}

/// A reorganisation (*herindeling*) of municipalities on one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReorganisationRow {
    /// The first day of the new state.
    pub day: NaiveDate,
    /// The kind of change.
    pub kind: ReorganisationKind,
    /// The municipalities whose whole, or all but border strips, it concerns; all of them end on the day, unless
    /// it is only a change of province.
    pub old: Vec<MunicipalityCode>,
    /// The municipalities of which the receivers get a part, while the rest goes elsewhere or stays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_part: Vec<MunicipalityCode>,
    /// The municipalities that receive.
    pub receivers: Vec<MunicipalityCode>,
}

/// The transfer from one municipality to another on one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferRow {
    /// The first day of the new state.
    pub day: NaiveDate,
    /// The municipality that gives.
    pub from: MunicipalityCode,
    /// The municipality that receives.
    pub to: MunicipalityCode,
    /// Whether it makes the receiver a successor.
    pub part: TransferPart,
    /// How many inhabitants moved with it, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants: Option<u32>,
    /// The share of the giver that this is, where known otherwise than from the inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
}

/// The inhabitants of a municipality on 1 January of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InhabitantsRow {
    /// The municipality.
    pub code: MunicipalityCode,
    /// The year on whose 1 January they were counted.
    pub year: i32,
    /// How many there were.
    pub inhabitants: u32,
}
