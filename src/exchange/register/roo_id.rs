use crate::{language::errors, serde_text::serde_as_text};
use alloc::boxed::Box;
use core::{fmt, num::NonZeroU32, str::FromStr};

/// The identity of something in the register (*RoO-id*), such as `22938625`.
#[doc(alias = "RoO-id")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RooId(NonZeroU32);

serde_as_text!(RooId);

errors! {
    /// A text that is no identity of the register.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[error("`{text}` is not a RoO id; it is a number, such as 22938625")]
    #[nl("`{text}` is geen RoO-id; dat is een getal, zoals 22938625")]
    pub struct RooIdError {
        text: Box<str>,
    }
}

impl FromStr for RooId {
    type Err = RooIdError;

    fn from_str(text: &str) -> Result<Self, RooIdError> {
        // `parse` alone would also read `+1` and `007`, which would not be written back.
        let digits = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| text.parse().ok()).flatten();
        number.map(Self).ok_or_else(|| RooIdError { text: text.into() })
    }
}

impl fmt::Display for RooId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, Translate};
    use alloc::string::ToString;

    #[test]
    fn an_identity_is_a_number_that_is_written_back_as_it_was_read() {
        assert_eq!("22938625".parse::<RooId>().unwrap().to_string(), "22938625");
        for text in ["", "0", "007", "+1", "-1", "1.0", " 1", "99999999999"] {
            let error = text.parse::<RooId>().unwrap_err().to_string();
            assert!(error.ends_with("such as 22938625"), "{text}: {error}");
        }
        let dutch = "007".parse::<RooId>().unwrap_err().in_lang(Lang::Nl).to_string();
        assert_eq!(dutch, "`007` is geen RoO-id; dat is een getal, zoals 22938625");
    }
}
