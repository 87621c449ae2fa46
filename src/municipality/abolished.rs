use super::{Gazetteer, Municipality, MunicipalityCode, ReorganisationKind};
use crate::{language::Lang, sorted, time::BeyondRecord};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// A municipality that a reorganisation abolishes, and those that can take its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Abolished {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// Those that got a part of it, border strips aside, in order of code.
    pub successors: Box<[MunicipalityCode]>,
}

impl Abolished {
    /// Who takes its place; `None` if it is split, so that the reorganisation must designate one (Wet arhi, article
    /// 41(3)).
    #[must_use]
    pub fn successor(&self) -> Option<MunicipalityCode> {
        match *self.successors {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Who takes whose place, in words.
    pub(crate) const fn display<'a>(&'a self, gazetteer: &'a Gazetteer, lang: Lang) -> SuccessionInWords<'a> {
        SuccessionInWords { abolished: self, gazetteer, lang }
    }
}

/// Who takes whose place, in words.
pub(crate) struct SuccessionInWords<'a> {
    abolished: &'a Abolished,
    gazetteer: &'a Gazetteer,
    lang: Lang,
}

impl fmt::Display for SuccessionInWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { abolished, gazetteer, lang } = self;
        let is_one = abolished.successor().is_some();
        let one_of = if is_one { "" } else { lang.pick("een van ", "one of ") };
        write!(f, "{} → {one_of}", gazetteer.called(abolished.municipality))?;
        for (index, code) in abolished.successors.iter().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { ", " }, gazetteer.called(*code))?;
        }
        Ok(())
    }
}

/// A municipality by name and code; by its code alone where it is not known.
pub(crate) struct NameAndCode<'g> {
    code: MunicipalityCode,
    gazetteer: &'g Gazetteer,
}

impl fmt::Display for NameAndCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.gazetteer.get(self.code) {
            Some(municipality) => write!(f, "{municipality}"),
            None => write!(f, "{}", self.code),
        }
    }
}

impl Gazetteer {
    /// The municipalities that a reorganisation abolishes on that day, in order of code, each with who can take its place
    /// (*opgeheven gemeenten*). One that only takes another name is none.
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let abolished = nl.abolished_on(day(2021, 1, 1))?;
    /// let codes: Vec<_> = abolished.iter().map(|one| one.municipality.to_string()).collect();
    /// assert_eq!(codes, ["GM0003", "GM0010", "GM0024", "GM0788"]);
    /// assert_eq!(abolished[0].successor(), Some("GM1979".parse()?), "Appingedam went into Eemsdelta");
    /// assert_eq!(abolished[3].successor(), None, "Haaren was split among four");
    ///
    /// // Nobody knows yet who ends in 2031; "none" would be a guess.
    /// assert!(nl.abolished_on(day(2031, 1, 1)).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BeyondRecord`] if the day lies [beyond](Self::known_until) the record and no reorganisation of it
    /// [is announced](Self::with).
    #[doc(alias = "opgeheven gemeenten")]
    pub fn abolished_on(&self, on: NaiveDate) -> Result<Vec<Abolished>, BeyondRecord> {
        self.is_told_of(on).map(|()| self.abolished_as_told(on))
    }

    /// The same, of a day of which [something is told](Self::is_told_of).
    pub(crate) fn abolished_as_told(&self, on: NaiveDate) -> Vec<Abolished> {
        let of_the_day = || self.reorganisations_on(on);
        let ends = |code: &MunicipalityCode| self.get(*code).and_then(Municipality::until) == Some(on);
        let is_renamed = |code: &MunicipalityCode| {
            of_the_day().any(|one| one.kind() == ReorganisationKind::Rename && one.old().contains(code))
        };
        let codes = sorted::unique(of_the_day().flat_map(|one| one.old().iter().copied()));
        let ended = codes.into_iter().filter(|code| ends(code) && !is_renamed(code)).filter_map(|code| self.get(code));
        ended
            .map(|one| Abolished { municipality: one.code(), successors: self.after_its_end(one.entry, on).into() })
            .collect()
    }

    /// A municipality, to be written by name and code.
    pub(crate) const fn called(&self, code: MunicipalityCode) -> NameAndCode<'_> {
        NameAndCode { code, gazetteer: self }
    }
}
