//! Reads the embedded text in one pass, without looking at a byte twice, since every test and every short program
//! pays for it. The inhabitants, two thirds of it, stay as they are written.

use super::{
    Gazetteer, MunicipalityCode, Province, ProvinceChangeRow, TransferPart,
    counts::{Counts, decimal, to_end, word},
    table::{Entry, ReorganisationEntry, Run, Tables, TransferEntry},
};
use alloc::borrow::Cow;
use chrono::NaiveDate;

/// The embedded country; `compact` says how it is written.
pub(super) const NETHERLANDS: &str = include_str!("netherlands.csv");

impl Gazetteer {
    /// The municipalities of the Netherlands since 1985-01-01; sources and doubts stand in the
    /// [documentation of the module](super).
    ///
    /// Reads the text that is embedded in the crate, a fraction of a millisecond; make it once and share it.
    #[must_use]
    pub fn netherlands() -> Self {
        // INVARIANT: the text is a file of this crate, and tests read it as it is published.
        #[expect(clippy::expect_used, reason = "an empty gazetteer would be a wrong answer to every question")]
        read(NETHERLANDS).expect("the embedded municipalities are readable")
    }
}

/// The gazetteer that a text describes, by the same checks as for the rows of a caller; `None` if it is not such a text.
pub(super) fn read(text: &'static str) -> Option<Gazetteer> {
    let mut tables = Tables { written: Cow::Borrowed(text), ..Tables::default() };
    tables.entries.reserve(1_000);
    tables.names.reserve(1_000);
    tables.transfers.reserve(1_000);
    tables.named.reserve(1_500);
    tables.reorganisations.reserve(400);
    let mut line = Cursor { text, at: 0 };
    let mut day = None;
    while let Some(first) = line.peek() {
        match first {
            b'#' => {
                line.up_to(b"\n")?;
            }
            b'0'..=b'9' => municipality(&mut tables, &mut line)?,
            b'<' => {
                line.eat(b'<')?;
                tables.known_until = Some(line.day()?);
            }
            b'@' => {
                line.eat(b'@')?;
                day = Some(line.day()?);
            }
            b'=' | b'~' => {
                let giver = tables.entries.last()?;
                tables.transfers.push(transfer(giver, &mut line)?);
            }
            _ => reorganisation(&mut tables, day?, &mut line)?,
        }
        line.eat(b'\n')?;
    }
    Some(Gazetteer { tables: tables.checked().ok()? })
}

fn municipality(tables: &mut Tables, line: &mut Cursor) -> Option<()> {
    let code = line.code()?;
    line.eat(b';')?;
    let name = line.up_to(b"|;")?;
    tables.push_official_name(code, name);
    while line.eat(b'|').is_some() {
        tables.push_alias(code, Cow::Borrowed(line.up_to(b"|;")?)).ok()?;
    }
    let first_day = line.optional_day()?;
    let until = line.optional_day()?;
    line.eat(b';')?;
    let province = line.province()?;
    let start = tables.province_changes.len();
    while line.eat(b',').is_some() {
        let day = line.day()?;
        line.eat(b':')?;
        tables.province_changes.push(ProvinceChangeRow { day, province: line.province()? });
    }
    let province_changes = Run::up_to(start, tables.province_changes.len()).ok()?;
    line.eat(b';')?;
    let inhabitants = if line.peek() == Some(b'\n') { Counts::default() } else { counts(line)? };
    let name = Cow::Borrowed(name);
    tables.entries.push(Entry { code, name, first_day, until, province, province_changes, inhabitants });
    Some(())
}

/// The first year, how many numbers of how many digits, and the numbers, which stay where they are.
fn counts(line: &mut Cursor) -> Option<Counts> {
    let first_year = line.narrow()?;
    line.eat(b':')?;
    let number: u16 = line.narrow()?;
    line.eat(b'x')?;
    let digits = line.narrow().filter(|digits| (1..=7_u8).contains(digits))?;
    let start = u32::try_from(line.at).ok()?;
    let width = usize::from(digits).saturating_add(1);
    line.at = line.at.saturating_add(usize::from(number).saturating_mul(width));
    Some(Counts { first_year, start, number, digits })
}

fn reorganisation(tables: &mut Tables, day: NaiveDate, line: &mut Cursor) -> Option<()> {
    let kind = line.up_to(b" ")?.parse().ok()?;
    line.eat(b' ')?;
    let named = &mut tables.named;
    let start = named.len();
    let mut first_in_part = None;
    while line.eat(b'>').is_none() {
        if line.eat(b'~').is_some() {
            first_in_part.get_or_insert(named.len());
        }
        named.push(line.code()?);
        let _ = line.eat(b',');
    }
    let first_receiver = named.len();
    while line.peek() != Some(b'\n') {
        named.push(line.code()?);
        let _ = line.eat(b',');
    }
    let first_in_part = first_in_part.unwrap_or(first_receiver);
    let run = |start, end| Run::up_to(start, end).ok();
    tables.reorganisations.push(ReorganisationEntry {
        day,
        kind,
        old: run(start, first_in_part)?,
        in_part: run(first_in_part, first_receiver)?,
        receivers: run(first_receiver, named.len())?,
    });
    Some(())
}

fn transfer(giver: &Entry, line: &mut Cursor) -> Option<TransferEntry> {
    let part = if line.eat(b'=').is_some() { TransferPart::Succession } else { TransferPart::BorderStrip };
    let _ = line.eat(b'~');
    let to = line.code()?;
    let mut inhabitants = None;
    if line.eat(b':').is_some() && line.peek() != Some(b':') {
        inhabitants = Some(line.number()?);
    }
    let share = match line.eat(b':') {
        Some(()) => Some(line.up_to(b"@\n")?.parse().ok()?),
        None => None,
    };
    let day = match line.eat(b'@') {
        Some(()) => line.day()?,
        None => giver.until?,
    };
    Some(TransferEntry { day, from: giver.code, to, part, inhabitants, share })
}

/// A place in the text.
struct Cursor {
    text: &'static str,
    at: usize,
}

impl Cursor {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at = self.at.saturating_add(1))
    }

    /// The text before the first of these bytes, all of them ASCII.
    fn up_to(&mut self, ends: &[u8]) -> Option<&'static str> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let len = rest.iter().position(|byte| ends.contains(byte))?;
        let end = self.at.saturating_add(len);
        let before = self.text.get(self.at..end);
        self.at = end;
        before
    }

    /// A number of one to seven digits.
    fn number(&mut self) -> Option<u32> {
        let word = word(self.text.as_bytes().get(self.at..)?);
        let digits = not_digits(word).trailing_zeros() / 8;
        if digits == 0 || digits > 7 {
            return None;
        }
        self.at = self.at.saturating_add(digits as usize);
        Some(decimal(word << to_end(digits)))
    }

    /// The same as a narrower number, if it is one.
    fn narrow<N: TryFrom<u32>>(&mut self) -> Option<N> {
        N::try_from(self.number()?).ok()
    }

    fn code(&mut self) -> Option<MunicipalityCode> {
        MunicipalityCode::of(self.narrow()?)
    }

    fn day(&mut self) -> Option<NaiveDate> {
        let year = self.narrow()?;
        self.eat(b'-')?;
        let month = self.number()?;
        self.eat(b'-')?;
        NaiveDate::from_ymd_opt(year, month, self.number()?)
    }

    /// The day behind a semicolon, if one stands there.
    fn optional_day(&mut self) -> Option<Option<NaiveDate>> {
        self.eat(b';')?;
        if self.peek()? == b';' { Some(None) } else { self.day().map(Some) }
    }

    /// The number of a province, or nothing for none.
    fn province(&mut self) -> Option<Option<Province>> {
        if !self.peek()?.is_ascii_digit() {
            return Some(None);
        }
        let position = self.number()?.checked_sub(20)?;
        Province::ALL.get(position as usize).copied().map(Some)
    }
}

/// The highest bit of each byte that is no digit. After the first of them the others may be wrong, since a carry
/// goes to later bytes.
const fn not_digits(word: u64) -> u64 {
    (word.wrapping_add(0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    /// A text that lives as long as the program.
    fn leaked(text: String) -> &'static str {
        alloc::boxed::Box::leak(text.into_boxed_str())
    }

    #[test]
    fn numbers_of_one_to_seven_digits_are_read_wherever_they_stand() {
        for number in [0, 1, 9, 10, 42, 99, 100, 999, 1_859, 65_536, 999_999, 1_234_567, 9_999_999] {
            for after in ["", ";", "\n", "+1", "é", "::::::::", "/", ":"] {
                let mut cursor = Cursor { text: leaked(number.to_string() + after), at: 0 };
                assert_eq!(cursor.number(), Some(number), "{number}{after}");
                assert_eq!(&cursor.text[cursor.at..], after);
            }
        }
        for text in ["", ";1", "12345678", "é1", "-1", " 1"] {
            assert_eq!(Cursor { text: leaked(text.to_string()), at: 0 }.number(), None, "{text}");
        }
    }

    #[test]
    fn the_embedded_text_is_written_again_as_it_stands() {
        let netherlands = Gazetteer::netherlands();
        assert_eq!(netherlands.to_compact(), NETHERLANDS, "make it anew with `cargo run --example embed`");
        let again = read(leaked(netherlands.to_compact())).unwrap();
        assert!(again == netherlands);
    }

    #[test]
    fn its_rows_make_the_same_gazetteer() {
        let netherlands = Gazetteer::netherlands();
        let again = Gazetteer::from_rows(netherlands.to_rows()).unwrap();
        assert_eq!(again.to_compact(), NETHERLANDS);
        assert!(again == netherlands);
    }

    #[test]
    fn a_text_that_breaks_off_or_is_garbled_is_not_read() {
        for text in [
            "0001;A;;;20;1985",
            "0001;A;;;20;1985:3x2 10 11\n",
            "0001;A;;;20;1985:1x8 12345678\n",
            "0001;A;;;19;\n",
            "0001;A;1985-02-30;;20;\n",
            "samenvoeging 0001>0002\n",
            "@1985-01-01\nverhuizing 0001>0002\n",
            "0001;A;;;20;\n0001;B;;;20;\n",
        ] {
            assert!(read(leaked(text.to_string())).is_none(), "{text}");
        }
        assert!(read("0001;A;;;20;1985:2x2 10 11\n").is_some());
    }

    #[test]
    fn years_that_nobody_counted_and_given_shares_survive_writing() {
        let text = "0001;A;;2000-01-01;20;1990:3x7 0000010 9999999 0000013\n=0002::1/3\n=0003:5:2/3\n0002;B;;;20;\n~0003:12:1/9@1999-01-01\n0003;C;;;20;\n@2000-01-01\nopsplitsing 0001>0002,0003\n";
        let made = read(text).unwrap();
        assert!(made.to_compact().ends_with(text), "{}", made.to_compact());
        let a = made.municipalities().next().unwrap();
        assert_eq!([1990, 1991, 1992, 1993].map(|year| a.inhabitants(year)), [Some(10), None, Some(13), None]);
    }
}
