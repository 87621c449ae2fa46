//! The two languages in which the crate speaks: Dutch, the language of the law, and English.

mod free_text;

pub use self::free_text::{FreeText, FreeTextError};

use alloc::{boxed::Box, string::ToString};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Serialize};

/// A language in which labels, findings and reports can be had.
///
/// Written `nl` and `en`. Exhaustive on purpose: every text of the crate exists in exactly these two.
///
/// ```
/// use ambtelijke_fusie::language::Lang;
///
/// assert_eq!("en".parse(), Ok(Lang::En));
/// let error = "fr".parse::<Lang>().unwrap_err().to_string();
/// assert_eq!(error, "`fr` is not a language of this crate; expected nl or en");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch, the language of the statutes.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The text in this language, out of the two.
    ///
    /// ```
    /// use ambtelijke_fusie::language::Lang;
    ///
    /// assert_eq!(Lang::En.pick("gemeente", "municipality"), "municipality");
    /// ```
    #[must_use]
    pub const fn pick<'t>(self, nl: &'t str, en: &'t str) -> &'t str {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        match text {
            "nl" => Ok(Self::Nl),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang { text: text.into() }),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.pick("nl", "en"))
    }
}

/// What says itself in both languages: every error and every refusal of the crate, a [`FreeText`] as far as
/// it can, and amounts, decimals and days in part as people of that language write them.
///
/// `Display` is English, as with any error in Rust; for a reader of Dutch, ask for it.
///
/// ```
/// use ambtelijke_fusie::{language::{Lang, Translate}, municipality::MunicipalityCode};
///
/// let error = "Laren".parse::<MunicipalityCode>().unwrap_err();
/// assert_eq!(error.in_lang(Lang::Nl).to_string(), "`Laren` is geen gemeentecode; schrijf GM in hoofdletters en vier cijfers, zoals `GM0363`");
/// assert_eq!(error.in_lang(Lang::En).to_string(), error.to_string());
///
/// // Errors of several kinds in one list.
/// let errors: Vec<Box<dyn Translate>> = vec![Box::new(error)];
/// assert!(errors.iter().all(|error| !error.in_lang(Lang::Nl).to_string().is_empty()));
/// ```
pub trait Translate {
    /// Writes it in that language.
    ///
    /// # Errors
    ///
    /// As the formatter.
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Its texts in both languages, such as for the answer of a server.
    ///
    /// ```
    /// use ambtelijke_fusie::{language::Translate, municipality::MunicipalityCode};
    ///
    /// let error = "Laren".parse::<MunicipalityCode>().unwrap_err();
    /// let json = serde_json::to_value(error.texts()).unwrap();
    /// assert_eq!(json["nl"], "`Laren` is geen gemeentecode; schrijf GM in hoofdletters en vier cijfers, zoals `GM0363`");
    /// ```
    fn texts(&self) -> Texts
    where
        Self: Sized,
    {
        let [nl, en] = Lang::ALL.map(|lang| self.in_lang(lang).to_string());
        Texts::new(nl, en)
    }

    /// Itself, to be shown in that language.
    fn in_lang(&self, lang: Lang) -> Translated<'_, Self>
    where
        Self: Sized,
    {
        Translated { said: self, lang }
    }
}

/// Something in one of both languages; made by [`Translate::in_lang`].
#[derive(Debug)]
pub struct Translated<'a, T: ?Sized> {
    said: &'a T,
    lang: Lang,
}

impl<T: Translate + ?Sized> fmt::Display for Translated<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said.write_in(self.lang, f)
    }
}

impl<T: Translate + ?Sized> Translate for &T {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).write_in(lang, f)
    }
}

impl<T: Translate + ?Sized> Translate for Box<T> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).write_in(lang, f)
    }
}

/// Writes a number, given as digits with a point, as people of that language write it: `1.234,56` in Dutch, `1,234.56` in
/// English.
pub(crate) fn write_number(number: &str, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (thousand, point) = (lang.pick(".", ","), lang.pick(",", "."));
    let (whole, decimals) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    for (index, c) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(index);
        if index > usize::from(whole.starts_with('-')) && left.is_multiple_of(3) {
            f.write_str(thousand)?;
        }
        write!(f, "{c}")?;
    }
    decimals.map_or(Ok(()), |decimals| write!(f, "{point}{decimals}"))
}

/// Declares an error with its English text (`error`, as thiserror reads it) and its Dutch one beside it: `nl("…{field}…")`, or for
/// a variant of one value `nl_of(name, "…{name}…")`.
macro_rules! errors {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident { $(
            $(#[doc = $doc:literal])*
            #[error($($en:tt)*)]
            $(#[nl($($nl:tt)*)])? $(#[nl_of($it:ident, $($nl_of:tt)*)])?
            $variant:ident
                $({ $($(#[$field_meta:meta])* $field:ident: $field_type:ty),* $(,)? })?
                $(( $(#[$value_meta:meta])* $value:ty $(,)? ))?
        ),* $(,)? }
    ) => {
        $(#[$meta])*
        $vis enum $name { $(
            $(#[doc = $doc])*
            #[error($($en)*)]
            $variant $({ $($(#[$field_meta])* $field: $field_type),* })? $(( $(#[$value_meta])* $value ))?
        ),* }

        impl $crate::language::Translate for $name {
            fn write_in(&self, lang: $crate::language::Lang, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                if lang == $crate::language::Lang::En {
                    return core::fmt::Display::fmt(self, f);
                }
                #[allow(unused_variables, reason = "a text names the fields that it needs")]
                match self { $(
                    Self::$variant { $($($field),*)? $(0: $it)? } => $(write!(f, $($nl)*))? $(write!(f, $($nl_of)*))?,
                )* }
            }
        }
    };
    (
        $(#[doc = $doc:literal])*
        #[derive($($derive:path),* $(,)?)]
        #[error($($en:tt)*)]
        #[nl($($nl:tt)*)]
        $(#[$mark:ident])?
        $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $field_type:ty),* $(,)? }
    ) => {
        $(#[doc = $doc])*
        #[derive($($derive),*)]
        #[error($($en)*)]
        $(#[$mark])?
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $field_type),* }

        impl $crate::language::Translate for $name {
            fn write_in(&self, lang: $crate::language::Lang, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                if lang == $crate::language::Lang::En {
                    return core::fmt::Display::fmt(self, f);
                }
                #[allow(unused_variables, reason = "a text names the fields that it needs")]
                let Self { $($field),* } = self;
                write!(f, $($nl)*)
            }
        }
    };
}
pub(crate) use errors;

errors! {
    /// A text that is no language of this crate.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[error("`{text}` is not a language of this crate; expected nl or en")]
    #[nl("`{text}` is geen taal van deze crate; die heeft nl en en")]
    pub struct UnknownLang {
        text: Box<str>,
    }
}

/// One sentence or label in both languages.
///
/// Made at compile time; picking a language allocates nothing.
///
/// ```
/// use ambtelijke_fusie::language::{Bilingual, Lang};
///
/// const COUNCIL: Bilingual = Bilingual::new("gemeenteraad", "municipal council");
/// assert_eq!(COUNCIL.get(Lang::Nl), "gemeenteraad");
/// assert_eq!(COUNCIL.get(Lang::En), "municipal council");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Bilingual {
    nl: &'static str,
    en: &'static str,
}

impl Bilingual {
    /// Pairs a Dutch text with its English one.
    #[must_use]
    pub const fn new(nl: &'static str, en: &'static str) -> Self {
        Self { nl, en }
    }

    /// The text in the language asked for.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.nl, self.en)
    }
}

/// One sentence or label in both languages, made at run time: of a rule of one's own, or read from a report that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Texts {
    nl: Box<str>,
    en: Box<str>,
}

impl Texts {
    /// Pairs a Dutch text with its English one.
    pub fn new(nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }

    /// The text in the language asked for.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.nl, &self.en)
    }

    /// Whether the text is missing in one of both.
    #[must_use]
    pub fn lacks_one(&self) -> bool {
        [&self.nl, &self.en].into_iter().any(|text| text.trim().is_empty())
    }
}
