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
            $($(#[$variant_meta])* $variant,)+
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
    };
}
pub(crate) use vocabulary;

/// What all vocabularies have in common.
pub(crate) trait Term: Copy {
    fn label(self, lang: Lang) -> &'static str;
}

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
            pub fn iter(self) -> impl Iterator<Item = $term> + Clone {
                $term::ALL.iter().copied().filter(move |&term| self.contains(term))
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
