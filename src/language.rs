//! The two languages in which the crate speaks: Dutch, the language of the law, and English.

use serde::{Deserialize, Serialize};

/// A language in which labels, findings and reports can be had.
///
/// Exhaustive on purpose: every text of the crate exists in exactly these two.
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
