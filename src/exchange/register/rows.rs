//! The rows of a CSV file, counted as a spreadsheet counts them: the header is row 1, and an empty row counts too.

use super::{RegisterError, RegisterFault, RegisterFile};
use alloc::{vec, vec::Vec};
use csv_core::{ReadRecordResult, Reader};

/// A row that is longer than this has a quotation mark that is not closed; it bounds what one such mark can cost.
const LONGEST: usize = 1 << 16;

/// Names the columns of a file once: the enum by which rows are asked, and the words of the header.
macro_rules! columns {
    ($name:ident { $($variant:ident = $text:literal,)+ }) => {
        #[derive(Debug, Clone, Copy)]
        pub(super) enum $name { $($variant,)+ }

        impl $name {
            const NAMES: &[&str] = &[$($text),+];
        }

        impl Column for $name {
            fn names() -> &'static [&'static str] {
                Self::NAMES
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(super) trait Column: Copy {
    fn names() -> &'static [&'static str];
    fn index(self) -> usize;

    fn name(self) -> &'static str {
        Self::names().get(self.index()).copied().unwrap_or_default()
    }
}

columns! { ArrangementColumn {
    RooId = "roo_id",
    Title = "title",
    CitationTitle = "citation_title",
    Form = "form",
    FormAbbr = "form_abbr",
    InForceFrom = "in_force_from",
    InForceUntil = "in_force_until",
    Previous = "previous_version_roo_id",
    Next = "next_version_roo_id",
    BodyName = "body_name",
    BodyRooId = "body_roo_id",
    BodyTooi = "body_tooi",
    Participants = "n_participants",
    CompetenceBasis = "competence_basis",
    PolicyAreas = "policy_areas",
    FoundingDecisions = "founding_decisions",
    LastMutation = "last_mutation",
    LastVerified = "last_verified",
} }

columns! { ParticipantColumn {
    Arrangement = "arrangement_roo_id",
    Name = "participant_name",
    Kind = "participant_type",
    MunicipalityCode = "municipality_code",
    Tooi = "tooi_code",
    RooId = "participant_roo_id",
    JoinedOn = "joined_on",
    Organs = "organs",
    CostKey = "allocation_key",
} }

/// The rows of one file.
pub(super) struct Rows<'a> {
    rest: &'a str,
    reader: Reader,
    row: usize,
    width: usize,
    /// Where the columns of the register stand in this file.
    at: Vec<usize>,
    fields: Vec<u8>,
    ends: Vec<usize>,
}

/// One row: its number, its own text, and its fields.
pub(super) struct Row<'a, 'r> {
    pub(super) number: usize,
    pub(super) raw: &'a str,
    fields: &'r [u8],
    ends: &'r [usize],
    at: &'r [usize],
}

/// The next row of a file.
pub(super) enum Next<'a, 'r> {
    Row(Row<'a, 'r>),
    /// A row that has not as many fields as the header.
    Broken {
        number: usize,
        raw: &'a str,
        wrong: RegisterFault,
    },
}

impl<'a, 'r> Row<'a, 'r> {
    /// The field, without spaces around it.
    pub(super) fn get(&self, column: impl Column) -> &'r str {
        let field = self.at.get(column.index()).and_then(|at| {
            let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
            self.fields.get(start..*self.ends.get(*at)?)
        });
        // The fields of a text are text: only quotation marks are taken away.
        field.and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default().trim()
    }
}

impl<'a> Rows<'a> {
    /// Reads the header, which must have every column of `C` once; more columns, and another order, are as good.
    pub(super) fn of<C: Column>(file: RegisterFile, text: &'a str) -> Result<Self, RegisterError> {
        let mut rows = Self {
            rest: text.strip_prefix('\u{feff}').unwrap_or(text),
            reader: Reader::new(),
            row: 0,
            width: 0,
            at: Vec::new(),
            fields: vec![0; 4096],
            ends: vec![0; 64],
        };
        let (raw, found) = rows.record().ok_or(RegisterError::NoHeader { file })?;
        rows.width = found.unwrap_or(0);
        let (start, all) = (raw, rows.width);
        let mut at = Vec::with_capacity(C::names().len());
        let places: Vec<usize> = (0..all).collect();
        for &column in C::names() {
            let is_it = |place: &&usize| {
                let row = Row { number: 1, raw: start, fields: &rows.fields, ends: &rows.ends, at: &places };
                row.get(Place(**place)) == column
            };
            let mut named = places.iter().filter(is_it);
            match (named.next(), named.next()) {
                (Some(place), None) => at.push(*place),
                (Some(_), Some(_)) => return Err(RegisterError::ColumnTwice { file, column }),
                (None, _) => return Err(not_found(file, column, start)),
            }
        }
        rows.at = at;
        Ok(rows)
    }

    pub(super) fn next(&mut self) -> Option<Next<'a, '_>> {
        let (raw, found) = self.record()?;
        let number = self.row;
        Some(match found {
            Some(found) if found == self.width => {
                Next::Row(Row { number, raw, fields: &self.fields, ends: &self.ends, at: &self.at })
            }
            Some(found) => Next::Broken { number, raw, wrong: RegisterFault::Fields { found, expected: self.width } },
            None => Next::Broken { number, raw, wrong: RegisterFault::OpenQuote },
        })
    }

    /// The text of the next row that is not empty, and how many fields it has; `None` of them if a quotation mark is
    /// not closed: then only its first line is the row, so that the rest can be read.
    fn record(&mut self) -> Option<(&'a str, Option<usize>)> {
        loop {
            let rest = self.rest;
            let blank = ["\r\n", "\n", "\r"].into_iter().find_map(|end| rest.strip_prefix(end));
            self.row = self.row.saturating_add(usize::from(!rest.is_empty()));
            match blank {
                Some(after) => self.rest = after,
                None if rest.is_empty() => return None,
                None => break,
            }
        }
        let (consumed, found) = self.parse();
        let (mut raw, mut after) = self.rest.split_at_checked(consumed).unwrap_or((self.rest, ""));
        let mut found = found.filter(|_| raw.len() == consumed);
        let inner = raw.trim_end_matches(['\r', '\n']).contains('\n');
        if found.is_none() || (inner && self.width != 0 && found != Some(self.width)) {
            found = None;
            (raw, after) = match self.rest.split_once('\n') {
                Some((line, after)) => (line, after),
                None => (self.rest, ""),
            };
        } else if raw.ends_with('\r') {
            after = after.strip_prefix('\n').unwrap_or(after);
        }
        self.rest = after;
        Some((raw.trim_end_matches(['\r', '\n']), found))
    }

    /// Splits the next record into `fields` and `ends`; how many bytes and fields it has.
    fn parse(&mut self) -> (usize, Option<usize>) {
        self.reader.reset();
        let bytes = self.rest.as_bytes();
        let all = bytes.get(..bytes.len().min(LONGEST)).unwrap_or(bytes);
        let (mut read, mut written, mut ended) = (0usize, 0usize, 0usize);
        loop {
            let input = all.get(read..).unwrap_or_default();
            let output = self.fields.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, taken, put, fields) = self.reader.read_record(input, output, ends);
            read = read.saturating_add(taken);
            written = written.saturating_add(put);
            ended = ended.saturating_add(fields);
            match result {
                ReadRecordResult::Record => return (read, Some(ended)),
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len().saturating_mul(2), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len().saturating_mul(2), 0),
                // Asked once more with nothing, it ends the last record of a file; but one that was cut off has none.
                ReadRecordResult::InputEmpty if all.len() == bytes.len() => {}
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return (read, None),
            }
        }
    }
}

/// Why a header lacks a column: what parts the columns, the encoding, or else that it is not there.
fn not_found(file: RegisterFile, column: &'static str, header: &str) -> RegisterError {
    if header.contains('\0') {
        return RegisterError::Encoding { file };
    }
    let parts_it = |separator: &char| {
        let mut names = header.split(*separator).map(|name| name.trim().trim_matches('"'));
        header.contains(*separator) && names.any(|name| name == column)
    };
    match [';', '\t', '|'].into_iter().find(parts_it) {
        Some(separator) => RegisterError::Separator { file, separator },
        None => RegisterError::NoColumn { file, column },
    }
}

/// A place in the header, while it is read.
#[derive(Clone, Copy)]
struct Place(usize);

impl Column for Place {
    fn names() -> &'static [&'static str] {
        &[]
    }

    fn index(self) -> usize {
        self.0
    }
}
