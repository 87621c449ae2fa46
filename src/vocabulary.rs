//! Closed lists of terms: each declared once, with its statutory term, its labels and its readers.

use crate::language::{Bilingual, Lang, Translate};
use alloc::boxed::Box;
use core::fmt;

/// A term that a vocabulary does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownTerm {
    vocabulary: Bilingual,
    text: Box<str>,
    known: &'static [&'static str],
}

impl UnknownTerm {
    pub(crate) fn new(vocabulary: Bilingual, text: &str, known: &'static [&'static str]) -> Self {
        Self { vocabulary, text: text.into(), known }
    }

    /// The text that is no term.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The terms that would be right.
    #[must_use]
    pub fn known(&self) -> &'static [&'static str] {
        self.known
    }
}

impl Translate for UnknownTerm {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { vocabulary, text, known } = self;
        match lang {
            Lang::Nl => write!(f, "`{text}` is geen {}; kies uit", vocabulary.get(lang))?,
            Lang::En => {
                let name = vocabulary.get(lang);
                let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
                write!(f, "`{text}` is not {article} {name}; expected one of")?;
            }
        }
        for (index, term) in known.iter().enumerate() {
            write!(f, "{} {term}", if index == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

impl fmt::Display for UnknownTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl core::error::Error for UnknownTerm {}

/// Declares an enum of terms: the term that is serialised, other terms that are read, and both labels.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $what_nl:literal / $what_en:literal {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident = $term:literal $(| $alias:literal)*, $nl:literal / $en:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[doc = concat!("\n\nWritten `", $term, "`.")]
                #[doc(alias = $term)]
                $variant,
            )+
        }

        impl $name {
            /// Every term, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The term as it is serialised.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $term),+ }
            }

            /// What people call it, in the language asked for.
            #[must_use]
            pub const fn label(self, lang: $crate::language::Lang) -> &'static str {
                match self { $(Self::$variant => lang.pick($nl, $en)),+ }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownTerm;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($term $(| $alias)* => Ok(Self::$variant),)+
                    _ => Err($crate::vocabulary::UnknownTerm::new($crate::language::Bilingual::new($what_nl, $what_en), text, &[$($term),+])),
                }
            }
        }

        impl $crate::vocabulary::Term for $name {
            fn label(self, lang: $crate::language::Lang) -> &'static str {
                Self::label(self, lang)
            }
        }

        $crate::serde_text::serde_as_text!($name);

        #[cfg(feature = "arbitrary")]
        impl<'a> arbitrary::Arbitrary<'a> for $name {
            fn arbitrary(u: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
                u.choose(Self::ALL).copied()
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                alloc::borrow::Cow::Borrowed(stringify!($name))
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::vocabulary::schema_of(Self::ALL)
            }
        }
    };
}
pub(crate) use vocabulary;

/// A choice of words, each with its Dutch name as title and its English one as description, as in the schema of a dossier.
#[cfg(feature = "schemars")]
pub(crate) fn schema_of<T: Term + fmt::Display>(all: &[T]) -> schemars::Schema {
    use alloc::{string::ToString, vec::Vec};
    let words = all.iter().map(|term| {
        let [nl, en] = Lang::ALL.map(|lang| term.label(lang));
        schemars::json_schema!({ "const": term.to_string(), "title": nl, "description": en })
    });
    schemars::json_schema!({ "oneOf": words.collect::<Vec<_>>() })
}

/// What all vocabularies have in common.
pub(crate) trait Term: Copy {
    fn label(self, lang: Lang) -> &'static str;
}

/// The terms of a set, in the order of their vocabulary.
#[derive(Debug, Clone)]
pub struct Terms<T: 'static> {
    rest: core::slice::Iter<'static, T>,
    /// Whether the next term is there, and the one after it, from the lowest bit.
    bits: u64,
}

impl<T> Terms<T> {
    pub(crate) fn new(all: &'static [T], bits: u64) -> Self {
        Self { rest: all.iter(), bits }
    }
}

impl<T: Copy> Iterator for Terms<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let before = self.bits.trailing_zeros();
        self.bits = self.bits.checked_shr(before)? >> 1;
        self.rest.nth(before as usize).copied()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.bits.count_ones() as usize;
        (left, Some(left))
    }
}

impl<T: Copy> ExactSizeIterator for Terms<T> {}

impl<T: Copy> core::iter::FusedIterator for Terms<T> {}

/// Declares a set over the terms of one vocabulary, as bits: cheap to copy, made at compile time.
macro_rules! term_set {
    ($(#[$meta:meta])* pub struct $set:ident($bits:ty) of $term:ident;) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub struct $set($bits);

        impl $set {
            /// None of them.
            pub const NONE: Self = Self(0);

            /// All of them.
            pub const ALL: Self = Self::of($term::ALL);

            /// These.
            #[must_use]
            pub const fn of(terms: &[$term]) -> Self {
                let mut set = Self::NONE;
                let mut rest = terms;
                while let [term, tail @ ..] = rest {
                    set = set.with(*term);
                    rest = tail;
                }
                set
            }

            /// The same and this one.
            #[must_use]
            pub const fn with(self, term: $term) -> Self {
                Self(self.0 | 1 << (term as u8))
            }

            /// Whether it is among them.
            #[must_use]
            pub const fn contains(self, term: $term) -> bool {
                self.0 & 1 << (term as u8) != 0
            }

            /// Whether there are none.
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// Each of them, in the order of the vocabulary.
            pub fn iter(self) -> $crate::vocabulary::Terms<$term> {
                $crate::vocabulary::Terms::new($term::ALL, self.0.into())
            }
        }

        impl IntoIterator for $set {
            type Item = $term;
            type IntoIter = $crate::vocabulary::Terms<$term>;

            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }

        impl Extend<$term> for $set {
            fn extend<I: IntoIterator<Item = $term>>(&mut self, terms: I) {
                *self = terms.into_iter().fold(*self, Self::with);
            }
        }

        impl FromIterator<$term> for $set {
            fn from_iter<I: IntoIterator<Item = $term>>(terms: I) -> Self {
                terms.into_iter().fold(Self::NONE, Self::with)
            }
        }

        impl core::fmt::Debug for $set {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_set().entries(self.iter()).finish()
            }
        }

        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }

        impl<'de> serde::Deserialize<'de> for $set {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Terms;

                impl<'de> serde::de::Visitor<'de> for Terms {
                    type Value = $set;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str("a list of terms")
                    }

                    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<$set, A::Error> {
                        let mut set = $set::NONE;
                        while let Some(term) = list.next_element::<$term>()? {
                            if set.contains(term) {
                                return Err(serde::de::Error::custom(format_args!(
                                    "`{term}` stands twice; name it once"
                                )));
                            }
                            set = set.with(term);
                        }
                        Ok(set)
                    }
                }

                deserializer.deserialize_seq(Terms)
            }
        }
    };
}
pub(crate) use term_set;

#[cfg(test)]
pub(crate) fn check<T>(all: &[T])
where
    T: Copy + PartialEq + fmt::Debug + fmt::Display + core::str::FromStr<Err = UnknownTerm>,
    T: serde::Serialize + for<'de> serde::Deserialize<'de>,
{
    use alloc::string::ToString;
    for (index, &term) in all.iter().enumerate() {
        let text = term.to_string();
        assert_eq!(text.parse::<T>().as_ref(), Ok(&term));
        assert!(text.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{text} is not kebab-case");
        assert!(all[..index].iter().all(|other| other.to_string() != text), "{text} twice");
        let json = serde_json::to_string(&term).unwrap();
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), term);
    }
    let error = "geen-term".parse::<T>().unwrap_err();
    assert!(error.to_string().contains(&all[0].to_string()), "{error} names what would be right");
}

#[cfg(test)]
mod tests {
    use crate::operation::{Topic, TopicSet};
    use alloc::vec::Vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_is_iterated_in_the_order_of_its_vocabulary(
            terms in proptest::collection::vec(proptest::sample::select(Topic::ALL), 0..40),
        ) {
            let set: TopicSet = terms.iter().copied().collect();
            let expected: Vec<Topic> = Topic::ALL.iter().copied().filter(|term| terms.contains(term)).collect();
            prop_assert_eq!(set.iter().len(), expected.len());
            prop_assert_eq!(set.into_iter().collect::<Vec<_>>(), expected);
            let mut more = TopicSet::NONE;
            more.extend(terms);
            prop_assert_eq!(more, set);
        }
    }
}
