use crate::{
    language::{Lang, Translate},
    municipality::MunicipalityCode,
};
use core::fmt;

/// Codes of municipalities, as one would list them.
pub(super) struct Codes<'a>(pub(super) &'a [MunicipalityCode]);

impl Translate for Codes<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(lang.pick("geen", "none"));
        }
        for (index, code) in self.0.iter().enumerate() {
            write!(f, "{}{code}", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl fmt::Display for Codes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}
