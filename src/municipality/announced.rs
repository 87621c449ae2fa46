//! The end of the record, and what a caller adds beyond it.

use super::{Gazetteer, GazetteerError, GazetteerRows, MunicipalityCode, ReorganisationKind, RowName};
use crate::time::{BeyondRecord, ClosedRecord};
use chrono::NaiveDate;
use core::ops::Range;

impl Gazetteer {
    /// The first day for which it is not known which municipalities there are; `None` if the rows are kept up to every day asked.
    ///
    /// Answers for that day and later hold if nothing changes: reorganisations that are not decided yet are not among the rows.
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::Gazetteer, time::day};
    ///
    /// assert_eq!(Gazetteer::netherlands().known_until(), Some(day(2027, 1, 1)));
    /// ```
    #[must_use]
    #[doc(alias = "peildatum")]
    pub const fn known_until(&self) -> Option<NaiveDate> {
        self.tables.known_until
    }

    /// That a day lies [beyond](Self::known_until) the record, if it does.
    #[must_use]
    pub fn beyond_record(&self, day: NaiveDate) -> Option<BeyondRecord> {
        BeyondRecord::after(ClosedRecord::Municipalities, self.known_until(), day)
    }

    /// The years on whose 1 January inhabitants are known of some municipality, from the first up to and without the last;
    /// `None` if of none.
    ///
    /// ```
    /// use ambtelijke_fusie::municipality::Gazetteer;
    ///
    /// assert_eq!(Gazetteer::netherlands().years_counted(), Some(1985..2027));
    /// ```
    #[must_use]
    pub fn years_counted(&self) -> Option<Range<i32>> {
        let counted = self.tables.entries.iter().map(|entry| entry.inhabitants);
        let (first, last) = counted
            .filter_map(|counts| Some((counts.years().next()?, counts.years().next_back()?)))
            .fold(None, |years: Option<(i32, i32)>, (first, last)| {
                Some(years.map_or((first, last), |(from, to)| (from.min(first), to.max(last))))
            })?;
        Some(first..last.checked_add(1)?)
    }

    /// Whether anything is told of that day: it lies within the record, or a reorganisation of it is announced.
    ///
    /// # Errors
    ///
    /// [`BeyondRecord`] if not: that nothing happens on that day would be a guess.
    pub(crate) fn is_told_of(&self, day: NaiveDate) -> Result<(), BeyondRecord> {
        match self.beyond_record(day) {
            Some(beyond) if self.reorganisations_on(day).next().is_none() => Err(beyond),
            _ => Ok(()),
        }
    }

    /// The same municipalities, with reorganisations that are announced: bills, decisions to come.
    ///
    /// The rows are those of [`from_rows`](Self::from_rows), and what comes out went through the same checks. Only what is new is
    /// given: municipalities that begin, the reorganisations and their transfers. One that ends needs no row of its own, since its
    /// reorganisation names it under `old`. [`known_until`](Self::known_until) stays as it is, so that every answer that rests on
    /// what was added says that it lies beyond the record, and [`Reorganisation::is_announced`](super::Reorganisation::is_announced).
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::{Gazetteer, GazetteerRows}, time::day};
    ///
    /// // A bill of November 2025 adds Wijdemeren to Hilversum on 2027-01-01. Whether it was adopted is not known here.
    /// let bill: GazetteerRows = serde_json::from_str(r#"{
    ///   "municipalities": [],
    ///   "reorganisations": [{"day": "2027-01-01", "kind": "uitbreiding", "old": ["GM1696"], "receivers": ["GM0402"]}],
    ///   "transfers": [{"day": "2027-01-01", "from": "GM1696", "to": "GM0402", "part": "opvolging"}]
    /// }"#)?;
    /// let nl = Gazetteer::netherlands().with(bill)?;
    ///
    /// assert!(nl.reorganisations().next_back().unwrap().is_announced());
    /// let error = nl.find("Wijdemeren", day(2028, 1, 1)).unwrap_err().to_string();
    /// assert_eq!(
    ///     error,
    ///     "not in being on 2028-01-01: Wijdemeren (GM1696) was there from 2002-01-01 until 2027-01-01 (as announced); \
    ///      it went into Hilversum (GM0402)"
    /// );
    /// assert!(nl.beyond_record(day(2028, 1, 1)).is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`GazetteerError::WithinTheRecord`] if a row is about a day for which the record is known, and
    /// [`GazetteerError::NeverOutOfDate`] if the record has no end; otherwise as [`from_rows`](Self::from_rows).
    #[doc(alias = "aangekondigde herindeling")]
    pub fn with(&self, announced: GazetteerRows) -> Result<Self, GazetteerError> {
        let known_until = self.known_until().ok_or(GazetteerError::NeverOutOfDate)?;
        within(&announced, known_until)?;
        let mut rows = self.to_rows();
        for reorganisation in &announced.reorganisations {
            if reorganisation.kind == ReorganisationKind::ProvinceChange {
                continue;
            }
            let is_old = |code: MunicipalityCode| reorganisation.old.contains(&code);
            for ended in rows.municipalities.iter_mut().filter(|row| is_old(row.code)) {
                ended.until = ended.until.or(Some(reorganisation.day));
            }
        }
        rows.municipalities.extend(announced.municipalities);
        rows.reorganisations.extend(announced.reorganisations);
        rows.transfers.extend(announced.transfers);
        rows.inhabitants.extend(announced.inhabitants);
        Self::from_rows(rows)
    }
}

/// Refuses rows about days for which the record is known: they could only contradict it.
fn within(announced: &GazetteerRows, known_until: NaiveDate) -> Result<(), GazetteerError> {
    let refused = |row| Err(GazetteerError::WithinTheRecord { row, known_until });
    for row in &announced.municipalities {
        if row.first_day.is_none_or(|first_day| first_day < known_until) {
            return refused(RowName::Municipality { code: row.code });
        }
    }
    if let Some(row) = announced.reorganisations.iter().find(|row| row.day < known_until) {
        let first = row.old.iter().chain(&row.in_part).chain(&row.receivers).next().copied();
        return refused(RowName::Reorganisation { day: row.day, kind: row.kind, first });
    }
    if let Some(row) = announced.transfers.iter().find(|row| row.day < known_until) {
        return refused(RowName::Transfer { day: row.day, from: row.from, to: row.to });
    }
    Ok(())
}
