//! The embedded text: one line for each municipality, reorganisation and transfer, small and quick to read, and
//! still a text of which a difference can be read.
//!
//! ```text
//! 0518;'s-Gravenhage|Den Haag;;;28;1985:445213-1098…       code; names; first day; end; province; inhabitants
//! @2021-01-01                                              the day of what follows
//! opsplitsing 0788>0757,0824,0855,0865                     kind, old codes, ~codes in part > receivers
//! =0788>0757:2149                                          succession, its inhabitants
//! ~0337>0305:12                                            border strip
//! ```

use super::{
    Gazetteer, MunicipalityCode, Province, ProvinceChangeRow, TransferPart,
    table::{Entry, NOT_COUNTED, NameSource, ReorganisationEntry, Run, Tables, TransferEntry},
};
use alloc::{borrow::Cow, string::String, vec::Vec};
use chrono::NaiveDate;
use core::fmt::{self, Write};

/// The embedded country.
#[cfg(feature = "netherlands")]
pub(super) const NETHERLANDS: &str = include_str!("netherlands.csv");

/// What stands above the embedded text.
const HEADER: &str = "\
# The municipalities of the Netherlands since 1985-01-01; state: January 2026.
# Sources: RvIG, Landelijke tabel 33; TOOI, register of municipalities; Centraal Bureau voor de Statistiek (CC BY 4.0):
# StatLine 70739ned (reorganisations, inhabitants that moved), 37259ned and population on 1 January (inhabitants).
# Made by `cargo run --example embed`; do not edit by hand.
";

/// The gazetteer that a text describes; the same checks as for anybody's rows.
pub(super) fn read(text: &'static str) -> Option<Gazetteer> {
    let mut tables = Tables::default();
    tables.entries.reserve(1_000);
    tables.names.reserve(1_000);
    tables.inhabitants.reserve(24_000);
    tables.transfers.reserve(1_000);
    let mut day = None;
    for line in text.split('\n') {
        match line.as_bytes().first() {
            None | Some(b'#') => {}
            Some(b'0'..=b'9') => municipality(&mut tables, line)?,
            Some(b'@') => day = Some(date(line.strip_prefix('@')?)?),
            Some(b'=') => tables.transfers.push(transfer(day?, TransferPart::Succession, line)?),
            Some(b'~') => tables.transfers.push(transfer(day?, TransferPart::BorderStrip, line)?),
            Some(_) => reorganisation(&mut tables, day?, line)?,
        }
    }
    Some(Gazetteer { tables: tables.checked().ok()? })
}

fn municipality(tables: &mut Tables, line: &'static str) -> Option<()> {
    let mut fields = line.split(';');
    let code = code(fields.next()?)?;
    let mut names = fields.next()?.split('|');
    let name = Cow::Borrowed(names.next()?);
    tables.push_official_name(code, &name);
    for alias in names {
        tables.push_name(code, Cow::Borrowed(alias), NameSource::Alias);
    }
    let first_day = optional_date(fields.next()?)?;
    let until = optional_date(fields.next()?)?;
    let mut provinces = fields.next()?.split(',');
    let province = province(provinces.next()?)?;
    let start = tables.province_changes.len();
    for change in provinces {
        let (day, number) = change.split_once(':')?;
        tables.province_changes.push(ProvinceChangeRow { day: date(day)?, province: self::province(number)? });
    }
    let province_changes = Run::up_to(start, tables.province_changes.len()).ok()?;
    let (first_year, inhabitants) = match fields.next()?.split_once(':') {
        Some((year, numbers)) => (year.parse().ok()?, counts(&mut tables.inhabitants, numbers.as_bytes())?),
        None => (0, Run::default()),
    };
    tables.entries.push(Entry { code, name, first_day, until, province, province_changes, first_year, inhabitants });
    Some(())
}

/// A first number and then the differences, each with its sign; `?` for a year without a number.
fn counts(counts: &mut Vec<u32>, text: &[u8]) -> Option<Run> {
    let start = counts.len();
    let mut value = 0_u32;
    let mut sign = b'+';
    let mut number = 0_u32;
    for &byte in text {
        if byte.is_ascii_digit() {
            number = number.checked_mul(10)?.checked_add(u32::from(byte & 0xf))?;
        } else {
            value = changed(value, sign, number)?;
            counts.push(if sign == b'?' { NOT_COUNTED } else { value });
            (sign, number) = (byte, 0);
        }
    }
    value = changed(value, sign, number)?;
    counts.push(if sign == b'?' { NOT_COUNTED } else { value });
    Run::up_to(start, counts.len()).ok()
}

const fn changed(value: u32, sign: u8, number: u32) -> Option<u32> {
    match sign {
        b'+' => value.checked_add(number),
        b'-' => value.checked_sub(number),
        b'?' => Some(value),
        _ => None,
    }
}

fn reorganisation(tables: &mut Tables, day: NaiveDate, line: &str) -> Option<()> {
    let (kind, codes) = line.split_once(' ')?;
    let (givers, receivers) = codes.split_once('>')?;
    let mut run = |list: &str, in_part: bool| {
        let start = tables.named.len();
        for item in list.split(',').filter(|item| !item.is_empty() && item.starts_with('~') == in_part) {
            tables.named.push(code(item.strip_prefix('~').unwrap_or(item))?);
        }
        Run::up_to(start, tables.named.len()).ok()
    };
    let (old, in_part, receivers) = (run(givers, false)?, run(givers, true)?, run(receivers, false)?);
    tables.reorganisations.push(ReorganisationEntry { day, kind: kind.parse().ok()?, old, in_part, receivers });
    Some(())
}

fn transfer(day: NaiveDate, part: TransferPart, line: &str) -> Option<TransferEntry> {
    let mut fields = line.get(1..)?.split(':');
    let (from, to) = fields.next()?.split_once('>')?;
    let inhabitants = match fields.next() {
        None | Some("") => None,
        Some(number) => Some(number.parse().ok()?),
    };
    let share = match fields.next() {
        None => None,
        Some(share) => Some(share.parse().ok()?),
    };
    Some(TransferEntry { day, from: code(from)?, to: code(to)?, part, inhabitants, share })
}

fn code(digits: &str) -> Option<MunicipalityCode> {
    MunicipalityCode::of(digits.parse().ok()?)
}

fn province(number: &str) -> Option<Option<Province>> {
    match number {
        "" => Some(None),
        _ => Some(Some(*Province::ALL.iter().find(|province| province.code().ends_with(number))?)),
    }
}

fn optional_date(text: &str) -> Option<Option<NaiveDate>> {
    if text.is_empty() { Some(None) } else { date(text).map(Some) }
}

fn date(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

impl Gazetteer {
    /// The text from which the embedded gazetteer is read.
    #[doc(hidden)]
    #[must_use]
    pub fn to_compact(&self) -> String {
        let mut text = String::from(HEADER);
        // Writing into a `String` does not fail.
        let _ = self.write_compact(&mut text);
        text
    }

    fn write_compact(&self, text: &mut String) -> fmt::Result {
        for municipality in self.municipalities() {
            write!(text, "{:04};{}", municipality.code().number(), municipality.name())?;
            municipality.aliases().try_for_each(|alias| write!(text, "|{alias}"))?;
            for day in [municipality.first_day(), municipality.until()] {
                text.push(';');
                day.map_or(Ok(()), |day| write!(text, "{day}"))?;
            }
            text.push(';');
            text.push_str(number(municipality.first_province()));
            for (day, province) in municipality.province_changes() {
                write!(text, ",{day}:{}", number(province))?;
            }
            text.push(';');
            self.write_counts(text, municipality.entry)?;
            text.push('\n');
        }
        let mut days: Vec<NaiveDate> = self.reorganisations().map(|it| it.day()).collect();
        days.extend(self.transfers().map(|it| it.day()));
        days.sort_unstable();
        days.dedup();
        days.into_iter().try_for_each(|day| self.write_day(text, day))
    }

    fn write_day(&self, text: &mut String, day: NaiveDate) -> fmt::Result {
        writeln!(text, "@{day}")?;
        for reorganisation in self.reorganisations().filter(|it| it.day() == day) {
            write!(text, "{} ", reorganisation.kind())?;
            let in_part = reorganisation.in_part().iter().map(|code| (code, "~"));
            write_codes(text, reorganisation.old().iter().map(|code| (code, "")).chain(in_part))?;
            text.push('>');
            write_codes(text, reorganisation.receivers().iter().map(|code| (code, "")))?;
            text.push('\n');
        }
        self.write_transfers(text, day)
    }

    fn write_counts(&self, text: &mut String, entry: &Entry) -> fmt::Result {
        let counts = entry.inhabitants.of(&self.tables.inhabitants);
        let mut before = None;
        for &count in counts {
            match before {
                None => write!(text, "{}:{count}", entry.first_year)?,
                Some(_) if count == NOT_COUNTED => text.push('?'),
                Some(before) if count < before => write!(text, "-{}", count.abs_diff(before))?,
                Some(before) => write!(text, "+{}", count.abs_diff(before))?,
            }
            before = if count == NOT_COUNTED { before } else { Some(count) };
        }
        Ok(())
    }

    fn write_transfers(&self, text: &mut String, day: NaiveDate) -> fmt::Result {
        for transfer in self.transfers().filter(|transfer| transfer.day() == day) {
            let sign = match transfer.part() {
                TransferPart::Succession => '=',
                TransferPart::BorderStrip => '~',
            };
            write!(text, "{sign}{:04}>{:04}", transfer.from().number(), transfer.to().number())?;
            match (transfer.inhabitants(), transfer.given_share()) {
                (None, None) => {}
                (Some(inhabitants), None) => write!(text, ":{inhabitants}")?,
                (None, Some(share)) => write!(text, "::{share}")?,
                (Some(inhabitants), Some(share)) => write!(text, ":{inhabitants}:{share}")?,
            }
            text.push('\n');
        }
        Ok(())
    }
}

fn write_codes<'c>(
    text: &mut String,
    codes: impl Iterator<Item = (&'c MunicipalityCode, &'static str)>,
) -> fmt::Result {
    for (index, (code, mark)) in codes.enumerate() {
        write!(text, "{}{mark}{:04}", if index == 0 { "" } else { "," }, code.number())?;
    }
    Ok(())
}

fn number(province: Option<Province>) -> &'static str {
    province.map_or("", |province| province.code().trim_start_matches("PV"))
}
