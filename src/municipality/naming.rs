//! Municipalities by their names in what the crate says of errors and refusals, which know the codes only.

use super::{Gazetteer, Municipality, MunicipalityCode};
use crate::language::{Translate, Translated};
use alloc::string::ToString;
use core::fmt;

impl<'e, T: Translate + ?Sized> Translated<'e, T> {
    /// The same, calling municipalities by their names.
    ///
    /// A code in backticks stays, since it is what was written or what to write; so does one with an organ, `GM0376/college`, and
    /// one that the gazetteer does not know.
    ///
    /// ```
    /// use ambtelijke_fusie::finance::CostKey;
    /// use ambtelijke_fusie::language::{Lang, Translate};
    /// use ambtelijke_fusie::municipality::{Gazetteer, code};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let error = CostKey::Equal.shares(&[code(317), code(317)], &nl).unwrap_err();
    /// let said = error.in_lang(Lang::Nl).naming(&nl).to_string();
    /// assert_eq!(said, "Eemnes staat twee keer bij de deelnemers; noem elke deelnemer één keer");
    /// ```
    pub const fn naming<'g>(self, gazetteer: &'g Gazetteer) -> impl fmt::Display + use<'e, 'g, T> {
        Named { said: self, gazetteer }
    }
}

struct Named<'e, 'g, T: ?Sized> {
    said: Translated<'e, T>,
    gazetteer: &'g Gazetteer,
}

impl<T: Translate + ?Sized> fmt::Display for Named<'_, '_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.said.to_string();
        let mut rest = text.as_str();
        while let Some((before, found, after)) = next_code(rest) {
            f.write_str(before)?;
            let is_written = before.ends_with(['`', '/']) || after.starts_with(['`', '/']);
            let name = self.gazetteer.get(found).map(Municipality::name);
            match name {
                // As in "Laren (GM0417)".
                Some(name) if !is_written && !before.ends_with(&alloc::format!("{name} (")) => f.write_str(name)?,
                _ => write!(f, "{found}")?,
            }
            rest = after;
        }
        f.write_str(rest)
    }
}

/// The text before the first code, the code, and the text behind it.
fn next_code(text: &str) -> Option<(&str, MunicipalityCode, &str)> {
    const LENGTH: usize = "GM0000".len();
    text.match_indices("GM").find_map(|(at, _)| {
        let (before, from) = text.split_at_checked(at)?;
        let (word, after) = from.split_at_checked(LENGTH)?;
        let part_of_a_word = |c: char| c.is_alphanumeric();
        let stands_alone = !before.ends_with(part_of_a_word) && !after.starts_with(part_of_a_word);
        Some((before, word.parse().ok().filter(|_| stands_alone)?, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    struct Said(&'static str);

    impl Translate for Said {
        fn write_in(&self, _: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }

    #[test]
    fn a_code_by_itself_becomes_a_name_and_one_that_was_written_stays() {
        let nl = Gazetteer::netherlands();
        for (said, named) in [
            ("GM0317, GM0376 en GM0417", "Eemnes, Blaricum en Laren"),
            ("(deelnemers GM0317)", "(deelnemers Eemnes)"),
            ("bedoelt u Laren (GM0417)?", "bedoelt u Laren (GM0417)?"),
            ("Blaricum (GM0417)", "Blaricum (Laren)"),
            ("`GM0317` is geen orgaan", "`GM0317` is geen orgaan"),
            ("schrijf GM0376/college", "schrijf GM0376/college"),
            ("GM9999 bestaat niet", "GM9999 bestaat niet"),
            ("XGM0317 GM03170 GM031 GM", "XGM0317 GM03170 GM031 GM"),
            ("GM", "GM"),
            ("", ""),
        ] {
            assert_eq!(Said(said).in_lang(Lang::Nl).naming(&nl).to_string(), named);
        }
    }
}
