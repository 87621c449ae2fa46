//! Inhabitants as they are written: numbers of one width in a row, read in place on demand.
//!
//! Nothing is read to make a gazetteer of them, and the place of a number follows from its year.

use super::{GazetteerError, InhabitantsRow};
use alloc::string::String;
use core::fmt::Write;

/// The number that stands for a year without a count; real numbers stay below it.
pub(super) const NO_NUMBER: u32 = 9_999_999;

/// Where the inhabitants of one municipality stand in the text: each number behind a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub(super) first_year: i32,
    pub(super) start: u32,
    pub(super) number: u16,
    pub(super) digits: u8,
}

impl Counts {
    /// The number of one year.
    pub(super) fn get(self, text: &str, year: i32) -> Option<u32> {
        let index = u16::try_from(year.checked_sub(self.first_year)?).ok().filter(|&index| index < self.number)?;
        let width = usize::from(self.digits).saturating_add(1);
        let at = (self.start as usize).saturating_add(usize::from(index).saturating_mul(width));
        let word = word(text.as_bytes().get(at.saturating_add(1)..)?);
        Some(decimal(word << to_end(self.digits.into()))).filter(|&number| number != NO_NUMBER)
    }

    /// Every year from the first to the last that was counted.
    pub(super) fn years(self) -> impl DoubleEndedIterator<Item = i32> {
        self.first_year..self.first_year.saturating_add(self.number.into())
    }

    /// Writes the rows of one municipality, in the order of their years.
    pub(super) fn written(text: &mut String, rows: &[InhabitantsRow]) -> Result<Self, GazetteerError> {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Self::default()) };
        // No day has a year beyond these, and a row without end would be written up to it.
        if let Some(row) = rows.iter().find(|row| !(-9999..=9999).contains(&row.year)) {
            return Err(GazetteerError::InhabitantsNotInBeing { row: row.row() });
        }
        if let Some(row) = rows.iter().find(|row| row.inhabitants >= NO_NUMBER) {
            return Err(GazetteerError::TooManyInhabitants { row: row.row(), inhabitants: row.inhabitants });
        }
        let start = u32::try_from(text.len()).map_err(|_| GazetteerError::TooManyRows)?;
        let mut next = rows.iter().peekable();
        let years = first.year..=last.year;
        let gaps = years.clone().count() != rows.len();
        let highest = rows.iter().map(|row| row.inhabitants).max().filter(|_| !gaps).unwrap_or(NO_NUMBER);
        let digits = highest.max(1).ilog10().saturating_add(1);
        let number = u16::try_from(years.clone().count()).map_err(|_| GazetteerError::TooManyRows)?;
        for year in years {
            let counted = next.next_if(|row| row.year == year).map_or(NO_NUMBER, |row| row.inhabitants);
            #[expect(clippy::let_underscore_must_use, reason = "writing into a `String` does not fail")]
            let _ = write!(text, " {counted:0width$}", width = digits as usize);
        }
        #[expect(clippy::cast_possible_truncation, reason = "a number below `NO_NUMBER` has seven digits at most")]
        Ok(Self { first_year: first.year, start, number, digits: digits as u8 })
    }
}

/// The first eight bytes; digits have become 0 to 9.
pub(super) fn word(text: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    match text.first_chunk() {
        Some(chunk) => bytes = *chunk,
        None => bytes.iter_mut().zip(text).for_each(|(to, from)| *to = *from),
    }
    u64::from_le_bytes(bytes) ^ 0x3030_3030_3030_3030
}

/// How far one to seven digits at the beginning of a word have to go to stand at its end, behind zeros.
pub(super) const fn to_end(digits: u32) -> u32 {
    64_u32.saturating_sub(digits.saturating_mul(8)) & 63
}

/// The number of eight digits, all at once.
pub(super) const fn decimal(word: u64) -> u32 {
    let pairs = word.wrapping_mul(10).wrapping_add(word >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    (fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xffff_ffff) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use alloc::vec::Vec;

    #[test]
    fn each_number_is_read_where_it_was_written_and_nothing_beside_it() {
        let code = code(1);
        for numbers in [&[(1990, 0)][..], &[(1990, 7), (1991, 12_345), (1993, 9_999_998)], &[(1990, 1), (1991, 10)]] {
            let rows: Vec<_> =
                numbers.iter().map(|&(year, inhabitants)| InhabitantsRow { code, year, inhabitants }).collect();
            let mut text = String::from("before");
            let counts = Counts::written(&mut text, &rows).unwrap();
            for year in [i32::MIN, 1989, 1990, 1991, 1992, 1993, 1994, i32::MAX] {
                let expected = rows.iter().find(|row| row.year == year).map(|row| row.inhabitants);
                assert_eq!(counts.get(&text, year), expected, "{year} in {text}");
            }
        }
    }
}
