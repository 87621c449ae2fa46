use super::MainField;
use crate::{language::errors, serde_text::serde_as_text};
use alloc::boxed::Box;
use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

/// The code of a task field (*taakveld*) of Iv3, the reporting standard of municipalities: `0.2`, `6.71a`.
///
/// It is a text and not a number: `0.10` (*mutaties reserves*) is not `0.1` (*bestuur*), and `6.60` followed on
/// `6.6` in 2025. Five bytes, also as an `Option`. The order is that of the official list, where `0.10` and
/// `0.11` come after `0.9`, and `6.71a` after `6.71`.
///
/// That a code has the right shape does not say that it exists: ask [`TaskField::get`](super::TaskField::get),
/// with the year.
///
/// # Invariants
///
/// - It is a main field from 0 to 8, a dot, one to three digits and at most one small letter.
///
/// ```
/// use ambtelijke_fusie::task::{MainField, TaskFieldCode};
///
/// let (board, reserves): (TaskFieldCode, TaskFieldCode) = ("0.1".parse()?, "0.10".parse()?);
/// assert_ne!(board, reserves);
/// assert!("0.9".parse::<TaskFieldCode>()? < reserves);
/// assert_eq!(board.main_field(), MainField::Governance);
/// # Ok::<(), ambtelijke_fusie::task::TaskFieldCodeError>(())
/// ```
#[doc(alias = "taakveld")]
#[doc(alias = "Iv3")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TaskFieldCode {
    main: MainField,
    /// The digits and the letter after the dot, followed by zeroes.
    rest: [u8; 4],
}

serde_as_text!(TaskFieldCode);

errors! {
    /// Why a text is not the code of a task field.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[error(
        "`{text}` is not the code of a task field; it is 0 to 8, a dot, one to three digits and perhaps a letter, such as 0.10 or 6.71a"
    )]
    #[nl(
        "`{text}` is geen code van een taakveld; schrijf 0 tot en met 8, een punt, één tot drie cijfers \
         en eventueel een letter, zoals 0.10 of 6.71a"
    )]
    #[non_exhaustive]
    pub struct TaskFieldCodeError {
        /// What was read.
        pub text: Box<str>,
    }
}

impl TaskFieldCode {
    /// Reads the bytes of a code; `None` if they are none. Const, for the table of task fields.
    pub(super) const fn read(text: &[u8]) -> Option<Self> {
        let (main, after) = match text {
            [main @ b'0'..=b'8', b'.', after @ ..] => (*main, after),
            _ => return None,
        };
        let rest = match after {
            [a] => [*a, 0, 0, 0],
            [a, b] => [*a, *b, 0, 0],
            [a, b, c] => [*a, *b, *c, 0],
            [a, b, c, d] => [*a, *b, *c, *d],
            _ => return None,
        };
        let right = match rest {
            [a, 0 | b'a'..=b'z', 0, 0] => a.is_ascii_digit(),
            [a, b, 0 | b'a'..=b'z', 0] => a.is_ascii_digit() && b.is_ascii_digit(),
            [a, b, c, 0 | b'a'..=b'z'] => a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit(),
            _ => false,
        };
        let mut fields = MainField::ALL;
        while let [field, others @ ..] = fields {
            if right && *field as u8 == main.wrapping_sub(b'0') {
                return Some(Self { main: *field, rest });
            }
            fields = others;
        }
        None
    }

    /// The main field, which is the number before the dot.
    #[must_use]
    pub const fn main_field(self) -> MainField {
        self.main
    }

    fn order(self) -> (MainField, u8, [u8; 4]) {
        let first = match (self.main, self.rest) {
            // Only the main field of governance counts on after its ninth; elsewhere a second digit divides.
            (MainField::Governance, [b'1', b'0'..=b'9', 0, 0]) => b'9'.wrapping_add(1),
            (_, [first, ..]) => first,
        };
        (self.main, first, self.rest)
    }
}

impl Ord for TaskFieldCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for TaskFieldCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for TaskFieldCode {
    type Err = TaskFieldCodeError;

    fn from_str(text: &str) -> Result<Self, TaskFieldCodeError> {
        Self::read(text.as_bytes()).ok_or_else(|| TaskFieldCodeError { text: text.into() })
    }
}

impl fmt::Display for TaskFieldCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.", self.main as u8)?;
        self.rest.iter().take_while(|&&byte| byte != 0).try_for_each(|&byte| write!(f, "{}", char::from(byte)))
    }
}

impl fmt::Debug for TaskFieldCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    fn code(text: &str) -> TaskFieldCode {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_fits_in_five_bytes_also_when_it_may_be_absent() {
        assert_eq!(size_of::<Option<TaskFieldCode>>(), 5);
    }

    #[test]
    fn a_code_is_a_text_and_not_a_number() {
        assert_ne!(code("0.10"), code("0.1"));
        assert_ne!(code("6.60"), code("6.6"));
        assert_ne!(code("6.71"), code("6.71a"));
        assert_eq!(serde_json::to_string(&code("0.10")).unwrap(), r#""0.10""#);
        assert!(serde_json::from_str::<TaskFieldCode>("0.10").is_err());
    }

    #[test]
    fn the_order_is_that_of_the_official_list() {
        let sorted = ["0.1", "0.2", "0.5", "0.61", "0.64", "0.7", "0.9", "0.10", "0.11", "1.1", "6.2", "6.21", "6.3"];
        let later = ["6.6", "6.60", "6.71", "6.711", "6.71a", "6.71b", "6.72", "6.81", "6.811", "6.82", "6.91", "7.1"];
        let codes: Vec<_> = sorted.into_iter().chain(later).map(code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    }

    #[test]
    fn a_text_of_another_shape_is_refused_with_the_right_one() {
        for text in
            ["", ".", "0", "0.", ".1", "9.1", "10.1", "0.1234", "0.a", "0.1A", "0.1ab", "6.7a1", " 0.1", "0,1", "0.1é"]
        {
            let error = text.parse::<TaskFieldCode>().unwrap_err();
            assert!(error.to_string().ends_with("such as 0.10 or 6.71a"), "{text}: {error}");
            assert!(serde_json::from_value::<TaskFieldCode>(text.into()).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_code_comes_back_from_its_text(text in "[0-8]\\.[0-9]{1,3}[a-z]?") {
            prop_assert_eq!(code(&text).to_string(), text);
        }

        #[test]
        fn codes_are_equal_in_order_only_when_they_are_equal(a in "[0-1]\\.[0-9]{1,2}a?", b in "[0-1]\\.[0-9]{1,2}a?") {
            prop_assert_eq!(code(&a).cmp(&code(&b)).is_eq(), a == b);
        }
    }
}
