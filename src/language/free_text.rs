//! Texts that somebody wrote, in the language in which they wrote them.

use super::{Lang, Texts, Translate, errors};
use alloc::boxed::Box;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

/// A text in the words of the one who wrote it (*vrije tekst*): a note, a reason, what happened.
///
/// Its language is said, or it is not. In JSON it is an object with `nl`, `en` or both, or a plain text, of which the language is
/// not said; it is written as it was read.
///
/// Shown in a language, it is the text in that language. Where there is only the other one, its language stands before it; a plain
/// text is shown as it stands.
///
/// # Invariants
///
/// - No text of it is empty or only white space.
///
/// ```
/// use ambtelijke_fusie::language::{FreeText, Lang, Translate};
///
/// let both: FreeText = serde_json::from_str(r#"{"nl": "De raad stemt in.", "en": "The council agrees."}"#)?;
/// assert_eq!(both.in_lang(Lang::Nl).to_string(), "De raad stemt in.");
///
/// let english = FreeText::in_one(Lang::En, "The council agrees.")?;
/// assert_eq!(english.in_lang(Lang::Nl).to_string(), "[en] The council agrees.");
/// assert_eq!(english.get(Lang::Nl), None);
///
/// let plain: FreeText = "De raad stemt in.".parse()?;
/// assert_eq!(plain.in_lang(Lang::En).to_string(), "De raad stemt in.");
/// assert_eq!(serde_json::to_string(&plain)?, r#""De raad stemt in.""#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "vrije tekst")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FreeText(Said);

/// INVARIANT: no text is blank.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Said {
    /// In a language that is not said.
    Plain(Box<str>),
    One(Lang, Box<str>),
    Both(Texts),
}

errors! {
    /// Why a text cannot be kept as one that somebody wrote.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum FreeTextError {
        /// There is nothing, or only white space.
        #[error("the text is empty; write what is to be said, or leave the text out")]
        #[nl("de tekst is leeg; schrijf op wat er te zeggen is, of laat de tekst weg")]
        Empty,
        /// An object without a text.
        #[error("the text is given in no language; give it as nl, en or both, or as a plain text")]
        #[nl("de tekst staat er in geen enkele taal; geef nl, en of beide, of schrijf de tekst zonder taal")]
        NoLanguage,
    }
}

impl FreeText {
    /// A text in both languages.
    ///
    /// # Errors
    ///
    /// [`FreeTextError::Empty`] if one of the two is empty or only white space.
    pub fn in_both(nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Result<Self, FreeTextError> {
        let texts = Texts::new(nl, en);
        if texts.lacks_one() { Err(FreeTextError::Empty) } else { Ok(Self(Said::Both(texts))) }
    }

    /// A text in this language alone.
    ///
    /// # Errors
    ///
    /// [`FreeTextError::Empty`] if it is empty or only white space.
    pub fn in_one(lang: Lang, text: impl Into<Box<str>>) -> Result<Self, FreeTextError> {
        Ok(Self(Said::One(lang, full(text.into())?)))
    }

    /// The text in that language; `None` if there is only the other one, or if its language is not said.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match &self.0 {
            Said::Both(texts) => Some(texts.get(lang)),
            Said::One(its, text) if *its == lang => Some(text),
            Said::One(..) | Said::Plain(_) => None,
        }
    }

    /// The text whose language is not said, if that is what it is.
    #[must_use]
    pub fn plain(&self) -> Option<&str> {
        match &self.0 {
            Said::Plain(text) => Some(text),
            Said::One(..) | Said::Both(_) => None,
        }
    }
}

fn full(text: Box<str>) -> Result<Box<str>, FreeTextError> {
    if text.trim().is_empty() { Err(FreeTextError::Empty) } else { Ok(text) }
}

impl FromStr for FreeText {
    type Err = FreeTextError;

    fn from_str(text: &str) -> Result<Self, FreeTextError> {
        text.try_into()
    }
}

impl TryFrom<&str> for FreeText {
    type Error = FreeTextError;

    fn try_from(text: &str) -> Result<Self, FreeTextError> {
        Ok(Self(Said::Plain(full(text.into())?)))
    }
}

impl Translate for FreeText {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Said::Plain(text) => f.write_str(text),
            Said::One(its, text) if *its == lang => f.write_str(text),
            Said::One(its, text) => write!(f, "[{its}] {text}"),
            Said::Both(texts) => f.write_str(texts.get(lang)),
        }
    }
}

impl Serialize for FreeText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Said::Plain(text) => serializer.serialize_str(text),
            Said::One(lang, text) => {
                let mut object = serializer.serialize_map(Some(1))?;
                object.serialize_entry(lang, text)?;
                object.end()
            }
            Said::Both(texts) => texts.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for FreeText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Repr {
    nl: Option<Box<str>>,
    en: Option<Box<str>>,
}

impl<'de> de::Visitor<'de> for Reader {
    type Value = FreeText;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or an object with the text as nl, en or both")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<FreeText, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, fields: A) -> Result<FreeText, A::Error> {
        let Repr { nl, en } = Repr::deserialize(de::value::MapAccessDeserializer::new(fields))?;
        let read = match (nl, en) {
            (Some(nl), Some(en)) => FreeText::in_both(nl, en),
            (Some(nl), None) => FreeText::in_one(Lang::Nl, nl),
            (None, Some(en)) => FreeText::in_one(Lang::En, en),
            (None, None) => Err(FreeTextError::NoLanguage),
        };
        read.map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn read(json: &str) -> Result<FreeText, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_text_is_written_as_it_was_read() {
        for json in [r#""Einde.""#, r#"{"nl":"Einde."}"#, r#"{"en":"The end."}"#, r#"{"nl":"Einde.","en":"The end."}"#]
        {
            assert_eq!(serde_json::to_string(&read(json).unwrap()).unwrap(), json);
        }
    }

    #[test]
    fn a_text_is_shown_in_the_language_asked_for_and_marked_where_that_is_missing() {
        for (json, nl, en) in [
            (r#""Einde.""#, "Einde.", "Einde."),
            (r#"{"nl":"Einde."}"#, "Einde.", "[nl] Einde."),
            (r#"{"en":"The end."}"#, "[en] The end.", "The end."),
            (r#"{"nl":"Einde.","en":"The end."}"#, "Einde.", "The end."),
        ] {
            let text = read(json).unwrap();
            assert_eq!(Lang::ALL.map(|lang| text.in_lang(lang).to_string()), [nl, en], "{json}");
        }
    }

    #[test]
    fn a_text_that_says_nothing_is_refused() {
        for json in [r#""""#, r#"" ""#, r#"{"nl":"\n"}"#, r#"{"nl":"Einde.","en":""}"#] {
            let error = read(json).unwrap_err().to_string();
            assert!(error.starts_with("the text is empty; write what is to be said, or leave the text out"), "{error}");
        }
        assert_eq!("\u{a0}".parse::<FreeText>(), Err(FreeTextError::Empty));
        let error = FreeText::in_both("Einde.", " ").unwrap_err();
        assert_eq!(
            error.in_lang(Lang::Nl).to_string(),
            "de tekst is leeg; schrijf op wat er te zeggen is, of laat de tekst weg"
        );
    }

    #[test]
    fn an_object_is_of_two_languages_each_given_once() {
        for (json, wrong) in [
            ("{}", "the text is given in no language; give it as nl, en or both, or as a plain text"),
            (r#"{"nl":null}"#, "the text is given in no language"),
            (r#"{"fr":"Fin."}"#, "unknown field `fr`, expected `nl` or `en`"),
            (r#"{"nl":"a","nl":"b"}"#, "duplicate field `nl`"),
            ("7", "invalid type: integer `7`, expected a text, or an object with the text as nl, en or both"),
        ] {
            let error = read(json).unwrap_err().to_string();
            assert!(error.starts_with(wrong), "{json}: {error}");
        }
    }
}
