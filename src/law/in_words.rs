use super::{Actor, Subject};
use crate::{
    language::Lang,
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::string::{String, ToString};
use core::fmt;

/// What a finding concerns, or who takes a step, in one language and with the names of municipalities.
///
/// ```
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::law::{Actor, Subject};
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let council = "GM0317/raad".parse()?;
/// assert_eq!(Subject::Party(council).display(Lang::Nl).to_string(), "raad GM0317");
/// assert_eq!(Subject::Party(council).display(Lang::En).naming(&nl).to_string(), "council Eemnes");
/// let council_works = Actor::WorksCouncil("GM0317".parse()?);
/// assert_eq!(council_works.display(Lang::Nl).naming(&nl).to_string(), "ondernemingsraad Eemnes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct InWords<'g, T> {
    what: T,
    lang: Lang,
    gazetteer: Option<&'g Gazetteer>,
}

impl<T> InWords<'_, T> {
    /// The same, calling municipalities by their names.
    #[must_use]
    pub fn naming(self, gazetteer: &Gazetteer) -> InWords<'_, T> {
        InWords { what: self.what, lang: self.lang, gazetteer: Some(gazetteer) }
    }

    fn name(&self, code: MunicipalityCode) -> String {
        match self.gazetteer.and_then(|gazetteer| gazetteer.get(code)) {
            Some(municipality) => municipality.name().into(),
            None => code.to_string(),
        }
    }
}

impl Subject {
    /// What it is called in that language; see [`InWords::naming`].
    #[must_use]
    pub const fn display(self, lang: Lang) -> InWords<'static, Self> {
        InWords { what: self, lang, gazetteer: None }
    }
}

impl Actor {
    /// What it is called in that language; see [`InWords::naming`].
    #[must_use]
    pub const fn display(self, lang: Lang) -> InWords<'static, Self> {
        InWords { what: self, lang, gazetteer: None }
    }
}

impl fmt::Display for InWords<'_, Subject> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.what.named(self.lang, |code| self.name(code)))
    }
}

impl fmt::Display for InWords<'_, Actor> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.what.named(self.lang, |code| self.name(code)))
    }
}
