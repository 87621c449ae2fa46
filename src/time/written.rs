use crate::{language::errors, serde_text::FromText};
use alloc::boxed::Box;
use chrono::NaiveDate;
use core::{marker::PhantomData, str::FromStr};
use serde::{Deserialize, Deserializer};

/// A day as it is read from a text: year, month and day in digits.
struct WrittenDay(NaiveDate);

errors! {
    #[derive(Debug, thiserror::Error)]
    #[error("`{text}` is not a day; write year, month and day, such as 2012-09-20")]
    #[nl("`{text}` is geen dag; schrijf jaar, maand en dag, zoals 2012-09-20")]
    struct NoDay {
        text: Box<str>,
    }
}

impl FromStr for WrittenDay {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        // By hand: the reader of `NaiveDate` also takes spaces and single digits, which nobody writes on purpose, and
        // costs ten times as much. A day in full that is not of four, two and two digits is left to that reader.
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        // Of more than four digits is asked only whether they are digits.
        let digits = |bytes: &[u8]| {
            bytes.iter().try_fold(0_u16, |sum, byte| {
                byte.is_ascii_digit().then(|| sum.wrapping_mul(10).wrapping_add((byte & 0x0f).into()))
            })
        };
        let day = match unsigned.as_bytes() {
            [year @ .., b'-', m, n, b'-', d, e] if year.len() >= 4 => {
                match (digits(year), digits(&[*m, *n]), digits(&[*d, *e])) {
                    (Some(year), Some(month), Some(day)) if text.len() == 10 => {
                        NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
                    }
                    (Some(_), Some(_), Some(_)) => text.parse().ok(),
                    _ => None,
                }
            }
            _ => None,
        };
        day.map(Self).ok_or_else(|| NoDay { text: text.into() })
    }
}

impl<'de> Deserialize<'de> for WrittenDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(FromText(PhantomData))
    }
}

/// Reads a day; another text is refused by name and with an example.
pub(crate) fn written_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    WrittenDay::deserialize(deserializer).map(|WrittenDay(day)| day)
}

/// Reads a day that may not be known.
pub(crate) fn written_day_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    Ok(Option::<WrittenDay>::deserialize(deserializer)?.map(|WrittenDay(day)| day))
}

/// The day that the text writes, if it is one that exists.
pub(crate) fn day_in_full(text: &str) -> Option<NaiveDate> {
    text.parse().ok().map(|WrittenDay(day)| day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        language::{Lang, Translate},
        time::day,
    };
    use alloc::string::ToString;

    #[test]
    fn a_day_is_written_in_full() {
        for (text, read) in [
            ("2012-09-20", Some(day(2012, 9, 20))),
            ("0001-01-01", Some(day(1, 1, 1))),
            ("+12012-09-20", Some(day(12012, 9, 20))),
            ("2012-9-20", None),
            ("2012- 9-20", None),
            ("2012-09-20 ", None),
            ("2012-02-30", None),
            ("20-09-2012", None),
            ("20120920", None),
            ("", None),
        ] {
            let written = text.parse::<WrittenDay>();
            match read {
                Some(read) => assert_eq!(written.unwrap().0, read),
                None => {
                    let error = written.err().unwrap();
                    assert!(error.to_string().contains("such as 2012-09-20"), "{text}");
                    assert!(error.in_lang(Lang::Nl).to_string().contains("zoals 2012-09-20"), "{text}");
                }
            }
        }
    }
}
