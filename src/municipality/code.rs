use crate::{language::errors, serde_text::serde_as_text};
use alloc::{borrow::ToOwned, string::String};
use core::{fmt, num::NonZeroU16, str::FromStr};

/// The code of a municipality (*gemeentecode*) in the national numbering of CBS and RvIG, `GM0363` for Amsterdam.
///
/// A code is never given out twice, but a municipality that changes its name may get a new one: De Friese Meren
/// was `GM1921` and is, since 2015-07-01, De Fryske Marren, `GM1940`. So two codes can stand for one municipality
/// on different days, and a code says which municipality is meant only together with a day.
///
/// Two bytes, also as an `Option`. Written and parsed as `GM` and four digits, and in no other way; [`read`](Self::read) takes what
/// other systems write.
///
/// # Invariants
///
/// - The number is 1 to 9999.
///
/// ```
/// use ambtelijke_fusie::municipality::MunicipalityCode;
///
/// let blaricum: MunicipalityCode = "GM0376".parse()?;
/// assert_eq!(blaricum, MunicipalityCode::new(376)?);
/// assert_eq!(blaricum.to_string(), "GM0376");
/// assert!("376".parse::<MunicipalityCode>().is_err(), "it is written GM0376");
/// assert_eq!(MunicipalityCode::read("gm0376")?, blaricum);
/// # Ok::<(), ambtelijke_fusie::municipality::MunicipalityCodeError>(())
/// ```
#[doc(alias = "gemeentecode")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode(NonZeroU16);

/// The beginnings of the addresses that TOOI gives municipalities.
const TOOI: [&str; 2] =
    ["https://identifier.overheid.nl/tooi/id/gemeente/", "http://identifier.overheid.nl/tooi/id/gemeente/"];

serde_as_text!(MunicipalityCode);

errors! {
    /// Why a number or a text is not the code of a municipality.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum MunicipalityCodeError {
        /// The number does not have one to four digits.
        #[error("{number} cannot be the code of a municipality; the codes run from 1 to 9999")]
        #[nl("{number} kan geen gemeentecode zijn; die lopen van 1 tot en met 9999")]
        OutOfRange {
            /// The number that was given.
            number: u16,
        },
        /// The text cannot be read as a code in any form.
        #[error("`{text}` is not the code of a municipality in a form that is read: `GM0363`, `gm0363`, `0363`, or the address that TOOI gives it")]
        #[nl("`{text}` is geen gemeentecode in een vorm die wordt gelezen: `GM0363`, `gm0363`, `0363`, of het adres dat TOOI eraan geeft")]
        Unread {
            /// The text that was given.
            text: String,
        },
        /// The text does not have the shape of a code.
        #[error("`{text}` is not the code of a municipality; it is GM in capitals and four digits, such as `GM0363`")]
        #[nl("`{text}` is geen gemeentecode; schrijf GM in hoofdletters en vier cijfers, zoals `GM0363`")]
        Shape {
            /// The text that was given.
            text: String,
        },
    }
}

impl MunicipalityCode {
    /// The code with this number.
    ///
    /// # Errors
    ///
    /// [`MunicipalityCodeError::OutOfRange`] if the number is 0 or above 9999.
    pub const fn new(number: u16) -> Result<Self, MunicipalityCodeError> {
        match Self::of(number) {
            Some(code) => Ok(code),
            None => Err(MunicipalityCodeError::OutOfRange { number }),
        }
    }

    /// The code in the forms that other systems write: `GM0363` in capitals or not, the four digits alone, and the address of TOOI;
    /// spaces around it do not count.
    ///
    /// Fewer digits are refused, since they are as well a code that lost a digit as one that lost its zeros: `363` in a
    /// column of numbers is one for [`new`](Self::new). So is the code of something else, such as `PV27` of a province and `WK036301`
    /// of a district.
    ///
    /// ```
    /// use ambtelijke_fusie::municipality::{MunicipalityCode, code};
    ///
    /// for text in ["GM0363", "gm0363", "0363", "https://identifier.overheid.nl/tooi/id/gemeente/gm0363"] {
    ///     assert_eq!(MunicipalityCode::read(text)?, code(363), "{text}");
    /// }
    /// assert!(MunicipalityCode::read("PV27").is_err());
    /// assert!(MunicipalityCode::read("GM363").is_err());
    /// # Ok::<(), ambtelijke_fusie::municipality::MunicipalityCodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`MunicipalityCodeError::Unread`] if it is in no such form, and [`MunicipalityCodeError::OutOfRange`] if its number is 0.
    pub fn read(text: &str) -> Result<Self, MunicipalityCodeError> {
        let unread = || MunicipalityCodeError::Unread { text: text.to_owned() };
        let written = text.trim();
        let written = TOOI.iter().find_map(|address| written.strip_prefix(address)).unwrap_or(written);
        let digits = match written.split_at_checked(2) {
            Some((letters, digits)) if letters.eq_ignore_ascii_case("GM") => digits,
            _ => written,
        };
        // `parse` alone would also read `+363`.
        if digits.len() != 4 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(unread());
        }
        Self::new(digits.parse().map_err(|_| unread())?)
    }

    /// The code with this number, if there can be one.
    pub(crate) const fn of(number: u16) -> Option<Self> {
        match NonZeroU16::new(number) {
            Some(it) if number <= 9999 => Some(Self(it)),
            _ => None,
        }
    }

    /// The number without the letters: 363 for `GM0363`.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0.get()
    }
}

/// The code that is written in the source code: in a constant, a number that cannot be a code does not compile.
///
/// ```
/// use ambtelijke_fusie::municipality::{MunicipalityCode, code};
///
/// const BLARICUM: MunicipalityCode = code(376);
/// assert_eq!(BLARICUM.to_string(), "GM0376");
/// ```
///
/// ```compile_fail
/// const NEVER: ambtelijke_fusie::municipality::MunicipalityCode = ambtelijke_fusie::municipality::code(0);
/// ```
///
/// # Panics
///
/// If the number is 0 or above 9999, outside a constant. A number that is read or reckoned is one for
/// [`MunicipalityCode::new`], which says so instead.
#[must_use]
pub const fn code(number: u16) -> MunicipalityCode {
    match MunicipalityCode::of(number) {
        Some(code) => code,
        #[expect(clippy::panic, reason = "meant for constants, where it is a compile error, and documented for others")]
        None => panic!("no code of a municipality"),
    }
}

/// The municipality that takes the place of this one, by these pairs of old and new; or itself.
pub(crate) fn in_place_of(places: &[(MunicipalityCode, MunicipalityCode)], code: MunicipalityCode) -> MunicipalityCode {
    places.iter().find(|(of, _)| *of == code).map_or(code, |(_, by)| *by)
}

/// The number behind the letters.
impl From<MunicipalityCode> for u16 {
    fn from(code: MunicipalityCode) -> Self {
        code.number()
    }
}

/// As [`MunicipalityCode::new`].
impl TryFrom<u16> for MunicipalityCode {
    type Error = MunicipalityCodeError;

    fn try_from(number: u16) -> Result<Self, MunicipalityCodeError> {
        Self::new(number)
    }
}

impl FromStr for MunicipalityCode {
    type Err = MunicipalityCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = four_digits(text).ok_or_else(|| MunicipalityCodeError::Shape { text: text.to_owned() })?;
        Self::new(number)
    }
}

fn four_digits(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("GM")?;
    // `parse` alone would also read `+363`.
    (digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(())?;
    digits.parse().ok()
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GM{:04}", self.0)
    }
}

impl fmt::Debug for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_code_fits_in_two_bytes_also_when_it_may_be_absent() {
        assert_eq!(size_of::<Option<MunicipalityCode>>(), 2);
    }

    #[test]
    fn a_number_outside_1_to_9999_is_no_code() {
        for number in [0, 10_000, u16::MAX] {
            assert_eq!(MunicipalityCode::new(number), Err(MunicipalityCodeError::OutOfRange { number }));
            assert_eq!(MunicipalityCode::try_from(number), Err(MunicipalityCodeError::OutOfRange { number }));
        }
        for number in [1, 363, 9999] {
            let code = MunicipalityCode::new(number).unwrap();
            assert_eq!((code.number(), u16::from(code)), (number, number));
            assert_eq!(code.to_string().parse(), Ok(code));
        }
    }

    #[test]
    fn a_text_of_another_shape_is_refused_with_the_right_one() {
        for text in ["", "GM", "363", "0363", "GM363", "GM00363", "gm0363", "GM+363", "GM 363", "PV0020", "GM036é"] {
            let error = text.parse::<MunicipalityCode>().unwrap_err();
            assert!(error.to_string().ends_with("such as `GM0363`"), "{text}: {error}");
            assert_eq!("GM0000".parse::<MunicipalityCode>(), Err(MunicipalityCodeError::OutOfRange { number: 0 }));
            let json = serde_json::to_string(text).unwrap();
            assert!(serde_json::from_str::<MunicipalityCode>(&json).is_err(), "{text}");
        }
    }

    #[test]
    fn a_code_is_read_as_other_systems_write_it() {
        for text in ["GM0363", "gm0363", "Gm0363", "0363", " GM0363 ", "0363\r"] {
            assert_eq!(MunicipalityCode::read(text), Ok(code(363)), "{text}");
        }
        for scheme in ["http", "https"] {
            let address = alloc::format!("{scheme}://identifier.overheid.nl/tooi/id/gemeente/gm0363");
            assert_eq!(MunicipalityCode::read(&address), Ok(code(363)));
        }
        for text in [
            "", "GM", "363", "GM363", "00363", "GM00363", "+363", "GM+363", "GM 0363", "PV27", "WK036301", "GM036é",
            "36,3", "363.0",
        ] {
            let error = MunicipalityCode::read(text).unwrap_err();
            assert_eq!(error, MunicipalityCodeError::Unread { text: text.to_owned() });
            assert!(error.to_string().contains("`GM0363`, `gm0363`, `0363`"), "{error}");
        }
        assert_eq!(MunicipalityCode::read("0000"), Err(MunicipalityCodeError::OutOfRange { number: 0 }));
    }

    #[test]
    fn a_code_is_its_text_in_json() {
        let code = MunicipalityCode::new(363).unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), r#""GM0363""#);
        assert_eq!(serde_json::from_str::<MunicipalityCode>(r#""GM0363""#).unwrap(), code);
    }
}
