//! The two languages in which the crate speaks: Dutch, the language of the law, and English.

use alloc::boxed::Box;
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
/// assert_eq!(error, "`fr` is no language of this crate; it has nl and en");
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

/// A text that is no language of this crate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no language of this crate; it has nl and en")]
pub struct UnknownLang {
    /// The text that was read.
    text: Box<str>,
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
