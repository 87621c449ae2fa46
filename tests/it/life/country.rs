//! The country of the small world: four municipalities, and what a reorganisation can do to them.

use ambtelijke_fusie::{
    municipality::{
        Gazetteer, GazetteerRows, MunicipalityCode, MunicipalityRow, ReorganisationKind, ReorganisationRow,
        TransferPart, TransferRow, code,
    },
    time::{NaiveDate, day},
};
use std::collections::BTreeSet;

pub(crate) type Code = MunicipalityCode;

pub(crate) fn new_year(step: usize) -> NaiveDate {
    day(2015 + i32::try_from(step).unwrap(), 1, 1)
}

/// What a reorganisation of municipalities does to the four.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Merger {
    /// The first two become a new one.
    Two,
    /// The fourth goes into the third, which goes on.
    Absorbed,
    /// The second is split over the first and the third, and the first is designated in its place.
    Split,
    /// All four become a new one.
    All,
}

impl Merger {
    pub(crate) const ALL: [Self; 4] = [Self::Two, Self::Absorbed, Self::Split, Self::All];

    /// Who takes whose place.
    pub(crate) fn places(self) -> Vec<(Code, Code)> {
        let pairs: &[(u16, u16)] = match self {
            Self::Two => &[(9001, 9005), (9002, 9005)],
            Self::Absorbed => &[(9004, 9003)],
            Self::Split => &[(9002, 9001)],
            Self::All => &[(9001, 9005), (9002, 9005), (9003, 9005), (9004, 9005)],
        };
        pairs.iter().map(|(of, by)| (code(*of), code(*by))).collect()
    }

    /// The country in which it happens on that day.
    pub(crate) fn country(self, day: NaiveDate) -> Gazetteer {
        let mut rows = country_rows();
        for (of, _) in self.places() {
            rows.municipalities.iter_mut().find(|row| row.code == of).unwrap().until = Some(day);
        }
        let mut gives: Vec<(Code, Code, u32)> = self.places().into_iter().map(|(of, by)| (of, by, 9_000)).collect();
        if self == Self::Split {
            gives.push((code(9002), code(9003), 8_000));
        }
        let receivers: BTreeSet<Code> = gives.iter().map(|(_, to, _)| *to).collect();
        if receivers.contains(&code(9005)) {
            rows.municipalities.push(municipality(9005, Some(day)));
        }
        let kind = match self {
            Self::Two | Self::All => ReorganisationKind::MergeIntoNew,
            Self::Absorbed => ReorganisationKind::Annexation,
            Self::Split => ReorganisationKind::Split,
        };
        rows.reorganisations.push(ReorganisationRow {
            day,
            kind,
            old: self.places().into_iter().map(|(of, _)| of).collect(),
            in_part: Vec::new(),
            receivers: receivers.into_iter().collect(),
        });
        rows.transfers.extend(gives.into_iter().map(|(from, to, inhabitants)| TransferRow {
            day,
            from,
            to,
            part: TransferPart::Succession,
            inhabitants: Some(inhabitants),
            share: None,
        }));
        Gazetteer::from_rows(rows).unwrap()
    }
}

fn municipality(number: u16, first_day: Option<NaiveDate>) -> MunicipalityRow {
    MunicipalityRow {
        code: code(number),
        name: format!("Gemeente {number}"),
        aliases: Vec::new(),
        first_day,
        until: None,
        province: None,
        province_changes: Vec::new(),
    }
}

fn country_rows() -> GazetteerRows {
    GazetteerRows {
        municipalities: (9001..=9004).map(|number| municipality(number, None)).collect(),
        ..Default::default()
    }
}

pub(crate) fn country() -> Gazetteer {
    Gazetteer::from_rows(country_rows()).unwrap()
}
