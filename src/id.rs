//! Keys and names: how the things of a model are told apart and what they are called.

use crate::language::errors;
use crate::serde_text::serde_as_text;
use alloc::boxed::Box;
use core::borrow::Borrow;
use core::fmt;
use core::str::FromStr;

/// A short word (*sleutel*) that tells a thing apart from its likes in one model: `vergunningen-bouw`.
///
/// The author of the model chooses it; it stays the same for as long as the thing is the same. It is not shown to
/// readers: that is what a [`Name`] is for.
///
/// # Invariants
///
/// - It has 1 to 64 characters, each a letter `a` to `z`, a digit or a hyphen.
/// - It does not begin or end with a hyphen.
///
/// ```
/// use ambtelijke_fusie::id::Key;
///
/// let key: Key = "burgerzaken".parse()?;
/// assert_eq!(key.as_str(), "burgerzaken");
/// assert!("Burgerzaken en verkiezingen".parse::<Key>().is_err());
/// # Ok::<(), ambtelijke_fusie::id::KeyError>(())
/// ```
#[doc(alias = "sleutel")]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Box<str>);

serde_as_text!(Key, Name);

errors! {
    /// Why a text is not a key.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum KeyError {
        /// Something else than small letters, digits and hyphens, or nothing at all.
        #[error(
            "`{text}` is not a key; it consists of letters a to z, digits and hyphens and begins and ends with no hyphen, such as burgerzaken or gemeentehuis-2"
        )]
        #[nl(
            "`{text}` is geen sleutel; die bestaat uit letters a tot en met z, cijfers en koppeltekens \
             en begint of eindigt niet met een koppelteken, zoals burgerzaken of gemeentehuis-2"
        )]
        Shape {
            /// What was read.
            text: Box<str>,
        },
        /// More than 64 characters.
        #[error("`{text}` is too long for a key; it has at most 64 characters")]
        #[nl("`{text}` is te lang voor een sleutel; die heeft hoogstens 64 tekens")]
        TooLong {
            /// What was read.
            text: Box<str>,
        },
    }
}

impl Key {
    /// A key that stands in the crate itself; a test reads each.
    pub(crate) fn of_the_crate(text: &'static str) -> Self {
        Self(text.into())
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() || text.starts_with('-') || text.ends_with('-') || !text.bytes().all(fits) {
            return Err(KeyError::Shape { text: text.into() });
        }
        if text.len() > 64 {
            return Err(KeyError::TooLong { text: text.into() });
        }
        Ok(Self(text.into()))
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Declares the key of one kind of thing, so that the keys of two kinds cannot be mistaken for each other.
macro_rules! key_of {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name($crate::id::Key);

        impl $name {
            /// The key as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl AsRef<$crate::id::Key> for $name {
            fn as_ref(&self) -> &$crate::id::Key {
                &self.0
            }
        }

        impl From<$crate::id::Key> for $name {
            fn from(key: $crate::id::Key) -> Self {
                Self(key)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::id::KeyError;

            fn from_str(text: &str) -> Result<Self, $crate::id::KeyError> {
                text.parse().map(Self)
            }
        }

        impl core::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}
pub(crate) use key_of;

/// What people call a thing (*naam*), in their own words: `Gemeentehuis Tubbergen`.
///
/// # Invariants
///
/// - It is not empty, does not begin or end with white space and is a single line without control characters.
///
/// ```
/// use ambtelijke_fusie::id::Name;
///
/// let name: Name = "Werkorganisatie BUCH".parse()?;
/// assert_eq!(name, "Werkorganisatie BUCH");
/// assert!(" ".parse::<Name>().is_err());
/// # Ok::<(), ambtelijke_fusie::id::NameError>(())
/// ```
#[doc(alias = "naam")]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Box<str>);

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Name {
    type Error = NameError;

    fn try_from(text: &str) -> Result<Self, NameError> {
        text.parse()
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, text: &str) -> bool {
        *self.0 == *text
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, text: &&str) -> bool {
        *self.0 == **text
    }
}

errors! {
    /// Why a text is not a name.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NameError {
        /// There is nothing, or only white space.
        #[error("the name is empty; say what it is called, or leave the name out where it may be unknown")]
        #[nl("de naam is leeg; zeg hoe het heet, of laat de naam weg waar die onbekend mag zijn")]
        Empty,
        /// White space around it, or a control character in it.
        #[error("{text:?} is not a name; write it on one line, without white space before or after it")]
        #[nl("{text:?} is geen naam; schrijf een naam op één regel, zonder witruimte ervoor of erachter")]
        Shape {
            /// What was read.
            text: Box<str>,
        },
    }
}

impl Name {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A name that stands in the crate itself; a test reads each.
    pub(crate) fn of_the_crate(text: &'static str) -> Self {
        Self(text.into())
    }

    /// The name of something of which the name cannot be read.
    #[cfg(feature = "json")]
    pub(crate) fn unread() -> Self {
        Self("?".into())
    }
}

impl FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(NameError::Empty);
        }
        if trimmed.len() != text.len() || text.chars().any(char::is_control) {
            return Err(NameError::Shape { text: text.into() });
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, Translate};
    use alloc::string::ToString;

    #[test]
    fn a_key_of_another_shape_cannot_be_built() {
        for text in ["", "-", "-a", "a-", "A", "a b", "a_b", "café", "a.b"] {
            assert_eq!(text.parse::<Key>(), Err(KeyError::Shape { text: text.into() }), "{text}");
            assert!(serde_json::from_value::<Key>(text.into()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_key_has_at_most_64_characters() {
        let longest = "a".repeat(64);
        assert_eq!(longest.parse::<Key>().unwrap().as_str(), longest);
        let longer = "a".repeat(65);
        assert!(matches!(longer.parse::<Key>(), Err(KeyError::TooLong { .. })));
        assert!(serde_json::from_value::<Key>(longer.into()).is_err());
    }

    #[test]
    fn a_name_that_says_nothing_cannot_be_built() {
        for text in ["", " ", "\n", "\u{a0}"] {
            assert_eq!(text.parse::<Name>(), Err(NameError::Empty), "{text:?}");
            assert!(serde_json::from_value::<Name>(text.into()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_name_is_one_line_without_space_around_it() {
        for text in [" Heiloo", "Heiloo ", "Hei\nloo", "Hei\tloo", "Hei\0loo"] {
            assert_eq!(text.parse::<Name>(), Err(NameError::Shape { text: text.into() }), "{text:?}");
            assert!(serde_json::from_value::<Name>(text.into()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_key_or_name_is_refused_in_dutch_too() {
        let key = "A".parse::<Key>().unwrap_err().in_lang(Lang::Nl).to_string();
        assert_eq!(
            key,
            "`A` is geen sleutel; die bestaat uit letters a tot en met z, cijfers en koppeltekens en begint of eindigt niet met een koppelteken, zoals burgerzaken of gemeentehuis-2"
        );
        let name = "Heiloo ".parse::<Name>().unwrap_err().in_lang(Lang::Nl).to_string();
        assert_eq!(
            name,
            "\"Heiloo \" is geen naam; schrijf een naam op één regel, zonder witruimte ervoor of erachter"
        );
    }

    #[test]
    fn keys_and_names_are_their_text_in_json() {
        let (key, name) = ("a-1".parse::<Key>().unwrap(), "’s-Gravenhage".parse::<Name>().unwrap());
        assert_eq!(serde_json::to_string(&(&key, &name)).unwrap(), r#"["a-1","’s-Gravenhage"]"#);
        assert_eq!(serde_json::from_str::<(Key, Name)>(r#"["a-1","’s-Gravenhage"]"#).unwrap(), (key, name));
        assert_eq!("A".parse::<Key>().unwrap_err().to_string().get(..17), Some("`A` is not a key;"));
    }
}
