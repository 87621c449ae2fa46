use crate::serde_text::FromText;
use alloc::boxed::Box;
use chrono::NaiveDate;
use core::{marker::PhantomData, str::FromStr};
use serde::{Deserialize, Deserializer};

/// A day as it is read from a text: year, month and day in digits.
struct Written(NaiveDate);

#[derive(Debug, thiserror::Error)]
#[error("`{text}` is no day; write year, month and day, such as 2012-09-20")]
struct NoDay {
    text: Box<str>,
}

impl FromStr for Written {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        // The reader of `NaiveDate` also takes spaces and single digits, which nobody writes on purpose.
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let in_full = match unsigned.as_bytes() {
            [year @ .., b'-', m, n, b'-', d, e] => {
                year.len() >= 4 && year.iter().chain([m, n, d, e]).all(u8::is_ascii_digit)
            }
            _ => false,
        };
        let day = if in_full { text.parse().ok() } else { None };
        day.map(Self).ok_or_else(|| NoDay { text: text.into() })
    }
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(FromText(PhantomData))
    }
}

/// Reads a day; what is none is refused by name and with an example.
pub(crate) fn written_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    Written::deserialize(deserializer).map(|Written(day)| day)
}

/// Reads a day that may not be known.
pub(crate) fn written_day_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    Ok(Option::<Written>::deserialize(deserializer)?.map(|Written(day)| day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;
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
            let written = text.parse::<Written>();
            match read {
                Some(read) => assert_eq!(written.unwrap().0, read),
                None => assert!(written.err().unwrap().to_string().contains("such as 2012-09-20"), "{text}"),
            }
        }
    }
}
