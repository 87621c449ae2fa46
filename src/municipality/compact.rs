//! Writes the text that is embedded: a line for each municipality, transfer and reorganisation; quick to read, and
//! still a text of which a difference can be read.
//!
//! ```text
//! <2027-01-01                                    the day until which it is known
//! 0788;Haaren;;2021-01-01;30;1985:36x5 09999 …   code; names, parted by |; first day; first day out; province;
//!                                                year: how many numbers of how many digits, inhabitants
//! =0757:2149                                     of it to 0757 as successor: inhabitants, at its end
//! ~0824:12:1/9@1996-01-01                        a border strip of it to 0824: inhabitants, share, on another day
//! @2021-01-01                                    the day of what follows
//! opsplitsing 0788,~0865>0757,0824               kind, old codes, ~codes in part > receivers
//! ```

use super::{
    Gazetteer, Municipality, MunicipalityCode, Province, TransferPart,
    counts::{Counts, NO_NUMBER},
};
use alloc::string::String;
use core::fmt::{self, Write};

/// The header of the embedded text.
const HEADER: &str = "\
# The municipalities of the Netherlands since 1985-01-01; state: January 2026.
# Sources: RvIG, Landelijke tabel 33; TOOI, register of municipalities; Centraal Bureau voor de Statistiek (CC BY 4.0):
# StatLine 70739ned (reorganisations, inhabitants that moved), 37259ned and population on 1 January (inhabitants).
# Made by `cargo run --example embed`; do not edit by hand.
";

impl Gazetteer {
    /// The text from which the embedded gazetteer is read.
    #[doc(hidden)]
    #[must_use]
    pub fn to_compact(&self) -> String {
        let mut text = String::from(HEADER);
        #[expect(clippy::let_underscore_must_use, reason = "writing into a `String` does not fail")]
        let _ = self.write_compact(&mut text);
        text
    }

    fn write_compact(&self, text: &mut String) -> fmt::Result {
        if let Some(until) = self.known_until() {
            writeln!(text, "<{until}")?;
        }
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
            write_counts(text, municipality)?;
            text.push('\n');
            self.write_transfers(text, municipality)?;
        }
        let mut last = None;
        for reorganisation in self.reorganisations() {
            if last.replace(reorganisation.day()) != Some(reorganisation.day()) {
                writeln!(text, "@{}", reorganisation.day())?;
            }
            write!(text, "{} ", reorganisation.kind())?;
            let in_part = reorganisation.in_part().iter().map(|code| (code, "~"));
            write_codes(text, reorganisation.old().iter().map(|code| (code, "")).chain(in_part))?;
            text.push('>');
            write_codes(text, reorganisation.receivers().iter().map(|code| (code, "")))?;
            text.push('\n');
        }
        Ok(())
    }

    fn write_transfers(&self, text: &mut String, giver: Municipality<'_>) -> fmt::Result {
        for transfer in self.transfers().filter(|transfer| transfer.from() == giver.code()) {
            let sign = match transfer.part() {
                TransferPart::Succession => '=',
                TransferPart::BorderStrip => '~',
            };
            write!(text, "{sign}{:04}", transfer.to().number())?;
            match (transfer.inhabitants(), transfer.given_share()) {
                (None, None) => {}
                (Some(inhabitants), None) => write!(text, ":{inhabitants}")?,
                (None, Some(share)) => write!(text, "::{share}")?,
                (Some(inhabitants), Some(share)) => write!(text, ":{inhabitants}:{share}")?,
            }
            if giver.until() != Some(transfer.day()) {
                write!(text, "@{}", transfer.day())?;
            }
            text.push('\n');
        }
        Ok(())
    }
}

fn write_counts(text: &mut String, municipality: Municipality<'_>) -> fmt::Result {
    let Counts { first_year, number, digits, .. } = municipality.entry.inhabitants;
    if number == 0 {
        return Ok(());
    }
    write!(text, "{first_year}:{number}x{digits}")?;
    municipality.entry.inhabitants.years().try_for_each(|year| {
        let count = municipality.inhabitants(year).unwrap_or(NO_NUMBER);
        write!(text, " {count:0width$}", width = usize::from(digits))
    })
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
