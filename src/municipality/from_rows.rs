//! From the rows of a caller to the tables, unchecked; and back.

use super::{
    Gazetteer, GazetteerError, GazetteerRows, InhabitantsRow, MunicipalityCode, MunicipalityRow, ProvinceChangeRow,
    ReorganisationRow, RowName, TransferRow,
    counts::Counts,
    table::{Entry, ReorganisationEntry, Run, Tables, TransferEntry},
};
use crate::sorted;
use alloc::{borrow::Cow, borrow::ToOwned, vec::Vec};

/// The tables with these rows; they are not checked against each other yet.
fn tables(rows: GazetteerRows) -> Result<Tables, GazetteerError> {
    let mut tables = Tables { known_until: rows.known_until, ..Tables::default() };
    let mut inhabitants = rows.inhabitants;
    sorted::sort_by_key(&mut inhabitants, |row| (row.code, row.year));
    for same in inhabitants.chunk_by(|a, b| (a.code, a.year) == (b.code, b.year)) {
        if let [twice, _, ..] = same {
            return Err(GazetteerError::RowTwice { row: twice.row() });
        }
    }
    for row in rows.municipalities {
        municipality(&mut tables, row, &inhabitants)?;
    }
    let known: Vec<MunicipalityCode> = {
        let mut codes: Vec<_> = tables.entries.iter().map(|entry| entry.code).collect();
        sorted::sort(&mut codes);
        codes
    };
    if let Some(row) = inhabitants.iter().find(|row| known.binary_search(&row.code).is_err()) {
        return Err(GazetteerError::UnknownCode { row: row.row(), code: row.code });
    }
    for row in &rows.reorganisations {
        let mut named = |codes: &[MunicipalityCode]| {
            let start = tables.named.len();
            tables.named.extend_from_slice(codes);
            Run::up_to(start, tables.named.len())
        };
        let (old, in_part, receivers) = (named(&row.old)?, named(&row.in_part)?, named(&row.receivers)?);
        tables.reorganisations.push(ReorganisationEntry { day: row.day, kind: row.kind, old, in_part, receivers });
    }
    tables.transfers = rows.transfers.into_iter().map(TransferEntry::from).collect();
    Ok(tables)
}

fn municipality(
    tables: &mut Tables,
    row: MunicipalityRow,
    inhabitants: &[InhabitantsRow],
) -> Result<(), GazetteerError> {
    tables.push_official_name(row.code, &row.name);
    for alias in row.aliases {
        tables.push_alias(row.code, Cow::Owned(alias))?;
    }
    let start = tables.province_changes.len();
    tables.province_changes.extend(row.province_changes);
    let province_changes = Run::up_to(start, tables.province_changes.len())?;
    let counted = crate::sorted::equal(inhabitants, |other| other.code.cmp(&row.code));
    let entry = Entry {
        code: row.code,
        name: Cow::Owned(row.name),
        first_day: row.first_day,
        until: row.until,
        province: row.province,
        province_changes,
        inhabitants: Counts::written(tables.written.to_mut(), counted)?,
    };
    tables.entries.push(entry);
    Ok(())
}

impl InhabitantsRow {
    pub(super) const fn row(&self) -> RowName {
        RowName::Inhabitants { code: self.code, year: self.year }
    }
}

impl From<TransferRow> for TransferEntry {
    fn from(row: TransferRow) -> Self {
        let TransferRow { day, from, to, part, inhabitants, share } = row;
        Self { day, from, to, part, inhabitants, share }
    }
}

impl Gazetteer {
    /// The gazetteer of these rows, in any order.
    ///
    /// ```
    /// use ambtelijke_fusie::municipality::{Gazetteer, GazetteerError, GazetteerRows, MunicipalityRow};
    /// use ambtelijke_fusie::time::day;
    ///
    /// let loosdrecht = MunicipalityRow {
    ///     code: "GM0330".parse()?,
    ///     name: "Loosdrecht".to_owned(),
    ///     aliases: Vec::new(),
    ///     first_day: None,
    ///     until: Some(day(2002, 1, 1)),
    ///     province: Some("utrecht".parse()?),
    ///     province_changes: Vec::new(),
    /// };
    /// let rows = GazetteerRows { municipalities: vec![loosdrecht], ..GazetteerRows::default() };
    /// // A municipality does not end by itself: somebody succeeds it.
    /// assert!(matches!(Gazetteer::from_rows(rows), Err(GazetteerError::EndsWithoutReorganisation { .. })));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first [`GazetteerError`] that the rows run into; every invariant of the type has one.
    pub fn from_rows(rows: GazetteerRows) -> Result<Self, GazetteerError> {
        Ok(Self { tables: tables(rows)?.checked()? })
    }

    /// The rows of this gazetteer, from which [`from_rows`](Self::from_rows) makes an equal one. To add a reorganisation
    /// that is still to come, [`with`](Self::with) is shorter.
    #[must_use]
    pub fn to_rows(&self) -> GazetteerRows {
        let municipalities = self.municipalities().map(|it| MunicipalityRow {
            code: it.code(),
            name: it.name().to_owned(),
            aliases: it.aliases().map(ToOwned::to_owned).collect(),
            first_day: it.first_day(),
            until: it.until(),
            province: it.first_province(),
            province_changes: it
                .province_changes()
                .map(|(day, province)| ProvinceChangeRow { day, province })
                .collect(),
        });
        let reorganisations = self.reorganisations().map(|it| ReorganisationRow {
            day: it.day(),
            kind: it.kind(),
            old: it.old().to_vec(),
            in_part: it.in_part().to_vec(),
            receivers: it.receivers().to_vec(),
        });
        let transfers = self.transfers().map(|it| TransferRow {
            day: it.day(),
            from: it.from(),
            to: it.to(),
            part: it.part(),
            inhabitants: it.inhabitants(),
            share: it.given_share(),
        });
        let inhabitants = self.municipalities().flat_map(|it| {
            it.inhabitants_by_year().map(move |(year, inhabitants)| InhabitantsRow {
                code: it.code(),
                year,
                inhabitants,
            })
        });
        GazetteerRows {
            municipalities: municipalities.collect(),
            reorganisations: reorganisations.collect(),
            transfers: transfers.collect(),
            inhabitants: inhabitants.collect(),
            known_until: self.known_until(),
        }
    }
}

/// Two gazetteers are equal if their rows are.
impl PartialEq for Gazetteer {
    fn eq(&self, other: &Self) -> bool {
        self.to_rows() == other.to_rows()
    }
}

impl Eq for Gazetteer {}
