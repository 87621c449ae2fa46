use crate::{language::errors, serde_text::serde_as_text, time::day_in_full};
use alloc::{boxed::Box, string::String, vec::Vec};
use chrono::NaiveDate;
use core::{fmt, str::FromStr};

/// The number of a text in the national collection of statutes (*Basiswettenbestand*), `BWBR0003740`.
///
/// # Invariants
///
/// - The kind is `R` (national regulation), `V` (treaty) or `W` (water board and other), and the number has at
///   most seven digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BwbId {
    kind: Kind,
    number: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    Regulation,
    Treaty,
    Other,
}

/// A reference to a place in a Dutch statute by the Juriconnect standard, version 1.3.
///
/// `jci1.3:c:BWBR0003740&artikel=8&lid=3&g=2022-07-01&z=2022-07-01` says: the consolidated text of the Wgr,
/// article 8, paragraph 3, as it holds on 1 July 2022, as it was known on that day.
///
/// What it reads it prints again without loss: the places in the order in which they stood, then the days.
///
/// # Invariants
///
/// - Each key is one of the standard, and has one value; only a part of a part (`o`) may stand more than once. No value is empty or
///   holds `&` or `=`, and nothing that has no place in an address stands in it.
///
/// ```
/// use ambtelijke_fusie::citation::Jci;
///
/// let text = "jci1.3:c:BWBR0003740&artikel=8&lid=3&g=2022-07-01&z=2022-07-01";
/// let jci: Jci = text.parse()?;
/// assert_eq!(jci.place("lid"), Some("3"));
/// assert_eq!(jci.to_string(), text);
/// assert_eq!(jci.link(), format!("https://wetten.overheid.nl/{text}"));
/// # Ok::<(), ambtelijke_fusie::citation::JciError>(())
/// ```
#[doc(alias = "juriconnect")]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Jci {
    pub(super) bwb: BwbId,
    pub(super) places: Vec<(Box<str>, Box<str>)>,
    pub(super) holds_on: Option<NaiveDate>,
    pub(super) seen_on: Option<NaiveDate>,
}

/// The keys of a place in the standard.
const KEYS: [&str; 13] = [
    "boek",
    "deel",
    "titeldeel",
    "hoofdstuk",
    "afdeling",
    "paragraaf",
    "sub-paragraaf",
    "artikel",
    "lid",
    PART_OF_A_PART,
    "bijlage",
    "aanwijzing",
    "inhoudsopgave",
];
/// The key of a part (*onderdeel*), which may have parts again: `o=b&o=1`.
const PART_OF_A_PART: &str = "o";

serde_as_text!(BwbId, Jci);

errors! {
    /// Why a text is not a reference.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum JciError {
        /// It does not begin as a reference to a consolidated text.
        #[error(
            "`{text}` does not begin with `jci1.3:c:`; read are versions 1.0 to 1.31 of the standard, of the type `c`, a consolidated text, alone"
        )]
        #[nl(
            "`{text}` begint niet met `jci1.3:c:`; gelezen worden de versies 1.0 tot en met 1.31 van de standaard, en alleen \
             van het type `c`, een geconsolideerde tekst"
        )]
        Prefix {
            /// The whole text.
            text: Box<str>,
        },
        /// The number of the act is malformed.
        #[error("`{text}` is not a number of the national collection; it looks like BWBR0003740")]
        #[nl("`{text}` is geen nummer uit het Basiswettenbestand; schrijf het zoals BWBR0003740")]
        BwbId {
            /// What stood there.
            text: Box<str>,
        },
        /// A part is not `key=value`.
        #[error("part `{part}` is not `key=value`, such as artikel=8")]
        #[nl("deel `{part}` heeft niet de vorm `sleutel=waarde`, zoals artikel=8")]
        Part {
            /// The part.
            part: Box<str>,
        },
        /// A part holds a character that has no place in an address.
        #[error("part `{part}` holds a character that has no place in an address; write it as %20 and the like")]
        #[nl("deel `{part}` bevat een teken dat in een adres niet mag; schrijf het als %20 en dergelijke")]
        Character {
            /// The part, with such characters escaped.
            part: Box<str>,
        },
        /// Part of a text in which `&` was escaped, as in XML and HTML.
        #[error("part `{part}` begins with what is left of `&amp;`, an escaped `&`; write `&` alone")]
        #[nl("deel `{part}` begint met wat over is van `&amp;`, een `&` in een andere schrijfwijze; schrijf alleen `&`")]
        Escaped {
            /// The part.
            part: Box<str>,
        },
        /// A key is not one of the standard.
        #[error("`{key}` is no key of the standard; it is one of {}, or `g` or `z` with a day", KEYS.join(", "))]
        #[nl("`{key}` is geen sleutel van de standaard; kies uit {}, of `g` of `z` met een dag", KEYS.join(", "))]
        Key {
            /// The key.
            key: Box<str>,
        },
        /// A key stands twice.
        #[error("`{key}` stands twice; a reference names one place")]
        #[nl("`{key}` staat er twee keer; een verwijzing noemt één plaats")]
        Twice {
            /// The key.
            key: Box<str>,
        },
        /// A day is no day.
        #[error("`{key}={value}` is not a day; it looks like {key}=2022-07-01")]
        #[nl("`{key}={value}` is geen dag; schrijf een dag als {key}=2022-07-01")]
        Day {
            /// The key, `g` or `z`.
            key: Box<str>,
            /// What stood there.
            value: Box<str>,
        },
    }
}

impl BwbId {
    /// The number of a national regulation; the digits after `BWBR`.
    pub(super) const fn regulation(number: u32) -> Self {
        Self { kind: Kind::Regulation, number }
    }
}

impl fmt::Display for BwbId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Regulation => 'R',
            Kind::Treaty => 'V',
            Kind::Other => 'W',
        };
        write!(f, "BWB{kind}{:07}", self.number)
    }
}

impl FromStr for BwbId {
    type Err = JciError;

    fn from_str(text: &str) -> Result<Self, JciError> {
        let wrong = || JciError::BwbId { text: text.into() };
        let rest = text.strip_prefix("BWB").ok_or_else(wrong)?;
        let (kind, digits) = rest
            .strip_prefix('R')
            .map(|digits| (Kind::Regulation, digits))
            .or_else(|| rest.strip_prefix('V').map(|digits| (Kind::Treaty, digits)))
            .or_else(|| rest.strip_prefix('W').map(|digits| (Kind::Other, digits)))
            .ok_or_else(wrong)?;
        if digits.len() != 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong());
        }
        Ok(Self { kind, number: digits.parse().map_err(|_| wrong())? })
    }
}

impl Jci {
    /// The act.
    #[must_use]
    pub fn bwb_id(&self) -> BwbId {
        self.bwb
    }

    /// The value of one key of the place, such as `artikel` or `lid`; of several parts (`o`), the first.
    #[must_use]
    pub fn place(&self, key: &str) -> Option<&str> {
        self.places.iter().find(|(known, _)| &**known == key).map(|(_, value)| &**value)
    }

    /// The keys and values of the place, in the order in which they stand.
    pub fn places(&self) -> impl Iterator<Item = (&str, &str)> {
        self.places.iter().map(|(key, value)| (&**key, &**value))
    }

    /// The day on which the text holds (`g`, *geldigheidsdatum*).
    #[must_use]
    pub fn holds_on(&self) -> Option<NaiveDate> {
        self.holds_on
    }

    /// The day on which the text was known as such (`z`, *zichtdatum*).
    #[must_use]
    pub fn seen_on(&self) -> Option<NaiveDate> {
        self.seen_on
    }

    /// The address at which the national site of statutes shows this place.
    #[must_use]
    pub fn link(&self) -> String {
        alloc::format!("https://wetten.overheid.nl/{self}")
    }
}

impl fmt::Display for Jci {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "jci1.3:c:{}", self.bwb)?;
        for (key, value) in &self.places {
            write!(f, "&{key}={value}")?;
        }
        if let Some(day) = self.holds_on {
            write!(f, "&g={day}")?;
        }
        if let Some(day) = self.seen_on {
            write!(f, "&z={day}")?;
        }
        Ok(())
    }
}

impl FromStr for Jci {
    type Err = JciError;

    fn from_str(text: &str) -> Result<Self, JciError> {
        let body = ["jci1.3:c:", "jci1.31:c:", "jci1.2:c:", "jci1.1:c:", "jci1.0:c:"]
            .into_iter()
            .find_map(|prefix| text.strip_prefix(prefix))
            .ok_or_else(|| JciError::Prefix { text: text.into() })?;
        let mut parts = body.split('&');
        let bwb = parts.next().unwrap_or_default().parse()?;
        let mut jci = Self { bwb, places: Vec::new(), holds_on: None, seen_on: None };
        for part in parts {
            let wrong = || JciError::Part { part: part.into() };
            if ["amp;", "#38;", "#x26;"].iter().any(|rest| part.starts_with(rest)) {
                return Err(JciError::Escaped { part: part.into() });
            }
            let (key, value) = part.split_once('=').ok_or_else(wrong)?;
            if key.is_empty() || value.is_empty() || value.contains('=') {
                return Err(wrong());
            }
            if part.contains(|c: char| c.is_control() || c.is_whitespace() || "#?/\"<>\\".contains(c)) {
                return Err(JciError::Character { part: alloc::format!("{}", part.escape_debug()).into() });
            }
            let twice = || JciError::Twice { key: key.into() };
            match key {
                "g" if jci.holds_on.is_some() => return Err(twice()),
                "z" if jci.seen_on.is_some() => return Err(twice()),
                "g" => jci.holds_on = Some(parse_day(key, value)?),
                "z" => jci.seen_on = Some(parse_day(key, value)?),
                _ if !KEYS.contains(&key) => return Err(JciError::Key { key: key.escape_debug().collect() }),
                _ if key != PART_OF_A_PART && jci.place(key).is_some() => return Err(twice()),
                _ => jci.places.push((key.into(), value.into())),
            }
        }
        Ok(jci)
    }
}

fn parse_day(key: &str, value: &str) -> Result<NaiveDate, JciError> {
    day_in_full(value).ok_or_else(|| JciError::Day { key: key.into(), value: value.into() })
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
    fn a_reference_is_printed_as_it_was_read() {
        for text in [
            "jci1.3:c:BWBR0003740&artikel=8&lid=3&g=2022-07-01&z=2022-07-01",
            "jci1.3:c:BWBR0003740&hoofdstuk=I&afdeling=1&artikel=8",
            "jci1.3:c:BWBV0001000",
            "jci1.3:c:BWBR0001830&hoofdstuk=1&artikel=1&o=b&o=1&g=2003-02-02&z=2003-02-03",
            "jci1.3:c:BWBR0003740&artikel=8&hoofdstuk=I",
        ] {
            let jci: Jci = text.parse().unwrap();
            assert_eq!(jci.to_string(), text);
            let json = serde_json::to_string(&jci).unwrap();
            assert_eq!(serde_json::from_str::<Jci>(&json).unwrap(), jci);
        }
    }

    #[test]
    fn the_days_of_a_reference_are_read_apart() {
        let jci: Jci = "jci1.3:c:BWBR0003740&artikel=8&g=2022-07-01&z=2023-01-02".parse().unwrap();
        assert_eq!((jci.holds_on(), jci.seen_on()), (Some(day(2022, 7, 1)), Some(day(2023, 1, 2))));
        let jci: Jci = "jci1.3:c:BWBR0003740&artikel=8".parse().unwrap();
        assert_eq!((jci.holds_on(), jci.seen_on()), (None, None));
    }

    #[test]
    fn the_older_versions_of_the_standard_are_read_and_written_as_1_3() {
        let jci: Jci = "jci1.31:c:BWBR0005416&artikel=36&g=2024-01-01".parse().unwrap();
        assert_eq!(jci.to_string(), "jci1.3:c:BWBR0005416&artikel=36&g=2024-01-01");
    }

    #[test]
    fn what_is_no_reference_is_refused_with_what_would_be_right() {
        for (text, part) in [
            ("https://wetten.overheid.nl/BWBR0003740", "does not begin with `jci1.3:c:`"),
            ("jci1.0:v:BWBR0003740&artikel=3", "of the type `c`, a consolidated text, alone"),
            ("1.0:v:BWBR0003740&artikel=3", "of the type `c`, a consolidated text, alone"),
            (
                "jci1.31:c:BWBR0003740&artikel=2&amp;g=2024-01-01",
                "`amp;g=2024-01-01` begins with what is left of `&amp;`",
            ),
            ("jci1.3:c:BWBR0003740&amp;artikel=2&amp;lid=1", "`amp;artikel=2` begins with"),
            ("jci1.3:c:BWBR0003740&#38;artikel=2", "an escaped `&`; write `&` alone"),
            ("jci1.3:c:BWBR0003740&artikkel=2", "`artikkel` is no key of the standard; it is one of boek, deel,"),
            ("jci1.3:c:BWBR0003740&Artikel=2", "`Artikel` is no key of the standard"),
            ("jci1.3:c:BWBR0003740&titel=II&artikel=2", "`titel` is no key of the standard"),
            ("jci1.3:c:BWBR3740&artikel=8", "it looks like BWBR0003740"),
            ("jci1.3:c:BWBX0003740", "it looks like BWBR0003740"),
            ("jci1.3:c:BWBR0003740&artikel", "part `artikel` is not `key=value`"),
            ("jci1.3:c:BWBR0003740&g=2022- 7- 1", "`g=2022- 7- 1` holds a character"),
            ("jci1.3:c:BWBR0003740&g=2022-7-1", "`g=2022-7-1` is not a day"),
            ("jci1.3:c:BWBR0003740&artikel=8\n", r"`artikel=8\n` holds a character"),
            ("jci1.3:c:BWBR0003740&artikel=\u{1b}[2J", r"`artikel=\u{1b}[2J` holds a character"),
            ("jci1.3:c:BWBR0003740&artikel=#x/../y?z", "holds a character that has no place in an address"),
            ("jci1.3:c:BWBR0003740&artikel=8&artikel=9", "`artikel` stands twice"),
            ("jci1.3:c:BWBR0003740&g=2022-02-30", "it looks like g=2022-07-01"),
            ("jci1.3:c:BWBR0003740&g=2022-02-01&g=2022-02-01", "`g` stands twice"),
        ] {
            let error = text.parse::<Jci>().unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
            assert!(serde_json::from_str::<Jci>(&alloc::format!("{text:?}")).is_err(), "{text}");
        }
        for (text, said) in [
            (
                "jci1.3:c:BWBX0003740",
                "`BWBX0003740` is geen nummer uit het Basiswettenbestand; schrijf het zoals BWBR0003740",
            ),
            ("jci1.3:c:BWBR0003740&artikel", "deel `artikel` heeft niet de vorm `sleutel=waarde`, zoals artikel=8"),
            ("jci1.3:c:BWBR0003740&g=2022-7-1", "`g=2022-7-1` is geen dag; schrijf een dag als g=2022-07-01"),
        ] {
            assert_eq!(text.parse::<Jci>().unwrap_err().in_lang(Lang::Nl).to_string(), said);
        }
    }
}
