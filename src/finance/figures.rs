use super::FinanceError;
use crate::{
    id::{Key, Name},
    money::Cents,
    municipality::{Gazetteer, MunicipalityCode},
    sorted,
};
use alloc::vec::Vec;
use core::ops::RangeInclusive;

/// The figures by which a cost key is reckoned: the inhabitants, the use by each member, and the amount of each group
/// of costs.
///
/// A [`Gazetteer`] knows the inhabitants; a [`Reckoning`] adds the figures of the organisation itself. `()` knows
/// nothing, which is enough for a fixed or an equal key. An unknown figure is `None`, and a key that needs it says so.
pub trait Figures {
    /// The inhabitants of a municipality on 1 January of a year.
    fn inhabitants(&self, municipality: MunicipalityCode, year: i32) -> Option<u32>;

    /// The first and the last year of which [`inhabitants`](Self::inhabitants) knows that municipality; for messages.
    fn years(&self, municipality: MunicipalityCode) -> Option<RangeInclusive<i32>> {
        let _ = municipality;
        None
    }

    /// How many units (hours, cases, products) a member used in the period of the settlement.
    fn usage(&self, counted: &Name, municipality: MunicipalityCode) -> Option<u64> {
        let _ = (counted, municipality);
        None
    }

    /// The amount of a group of costs (*kostensoort*) in that period.
    fn amount(&self, group: &Key) -> Option<Cents> {
        let _ = group;
        None
    }
}

/// Knows nothing.
impl Figures for () {
    fn inhabitants(&self, _: MunicipalityCode, _: i32) -> Option<u32> {
        None
    }
}

impl Figures for Gazetteer {
    fn inhabitants(&self, municipality: MunicipalityCode, year: i32) -> Option<u32> {
        self.get(municipality)?.inhabitants(year)
    }

    fn years(&self, municipality: MunicipalityCode) -> Option<RangeInclusive<i32>> {
        let mut years = self.get(municipality)?.inhabitants_by_year().map(|(year, _)| year);
        let first = years.next()?;
        Some(first..=years.last().unwrap_or(first))
    }
}

/// The figures of one reckoning (*afrekening*): those of a base, mostly the [`Gazetteer`], with the use that each
/// member made and the amount of each group of costs.
///
/// ```
/// use ambtelijke_fusie::{finance::{CostKey, Reckoning}, municipality::Gazetteer};
///
/// // A key by hours, between Woerden and Oudewater.
/// let key: CostKey = serde_json::from_str(r#"{"gebruik": "uren"}"#)?;
/// let (woerden, oudewater) = ("GM0632".parse()?, "GM0589".parse()?);
/// let nl = Gazetteer::netherlands();
/// let year = Reckoning::new(&nl).using(&"uren".parse()?, [(woerden, 41_300), (oudewater, 8_700)])?;
/// let parts = key.contributions("1000000.00".parse()?, &[woerden, oudewater], &year)?;
/// assert_eq!(parts[0].1.to_string(), "174000.00", "of Oudewater");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "afrekening")]
#[derive(Clone)]
pub struct Reckoning<'f, F: ?Sized = Gazetteer> {
    base: &'f F,
    // INVARIANT: sorted by what is counted and municipality.
    usage: Vec<(Name, MunicipalityCode, u64)>,
    // INVARIANT: sorted by group.
    amounts: Vec<(Key, Cents)>,
}

impl<'f, F: Figures + ?Sized> Reckoning<'f, F> {
    /// The figures of the base, and no others yet.
    #[must_use]
    pub fn new(base: &'f F) -> Self {
        Self { base, usage: Vec::new(), amounts: Vec::new() }
    }

    /// The same figures, with how many units each member used.
    ///
    /// # Errors
    ///
    /// [`FinanceError::MemberTwice`] if a municipality has two figures of the same.
    pub fn using(
        mut self,
        counted: &Name,
        units: impl IntoIterator<Item = (MunicipalityCode, u64)>,
    ) -> Result<Self, FinanceError> {
        self.usage.extend(units.into_iter().map(|(municipality, units)| (counted.clone(), municipality, units)));
        let order =
            |a: &(Name, MunicipalityCode, u64), b: &(Name, MunicipalityCode, u64)| (&a.0, a.1).cmp(&(&b.0, b.1));
        match sorted::sort_unique(&mut self.usage, order) {
            Some(&(_, municipality, _)) => Err(FinanceError::MemberTwice { municipality }),
            None => Ok(self),
        }
    }

    /// The same figures, with the amount of a group of costs.
    ///
    /// # Errors
    ///
    /// [`FinanceError::GroupTwice`] if the group has an amount already.
    pub fn spending(mut self, group: Key, amount: Cents) -> Result<Self, FinanceError> {
        match self.amounts.binary_search_by(|(other, _)| other.cmp(&group)) {
            Ok(_) => Err(FinanceError::GroupTwice { group }),
            Err(at) => {
                self.amounts.insert(at, (group, amount));
                Ok(self)
            }
        }
    }
}

impl<F: Figures + ?Sized> Figures for Reckoning<'_, F> {
    fn inhabitants(&self, municipality: MunicipalityCode, year: i32) -> Option<u32> {
        self.base.inhabitants(municipality, year)
    }

    fn years(&self, municipality: MunicipalityCode) -> Option<RangeInclusive<i32>> {
        self.base.years(municipality)
    }

    fn usage(&self, counted: &Name, municipality: MunicipalityCode) -> Option<u64> {
        let own = sorted::find(&self.usage, |(what, of, _)| (what, *of).cmp(&(counted, municipality)));
        own.map(|&(.., units)| units).or_else(|| self.base.usage(counted, municipality))
    }

    fn amount(&self, group: &Key) -> Option<Cents> {
        let own = sorted::find(&self.amounts, |(other, _)| other.cmp(group));
        own.map(|&(_, amount)| amount).or_else(|| self.base.amount(group))
    }
}

impl<F: ?Sized> core::fmt::Debug for Reckoning<'_, F> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Reckoning").field("usage", &self.usage).field("amounts", &self.amounts).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use alloc::string::ToString;

    #[test]
    fn a_reckoning_asks_its_base_for_what_it_does_not_know() {
        let (hours, cases): (Name, Name) = ("uren".parse().unwrap(), "zaken".parse().unwrap());
        let (one, two) = (code(1), code(2));
        let base = Reckoning::new(&()).using(&hours, [(one, 1), (two, 2)]).unwrap();
        let more = Reckoning::new(&base).using(&cases, [(two, 20)]).unwrap().using(&hours, [(one, 10)]);
        let more = more.unwrap();
        assert_eq!([one, two].map(|code| more.usage(&hours, code)), [Some(10), Some(2)]);
        assert_eq!([one, two].map(|code| more.usage(&cases, code)), [None, Some(20)]);
    }

    #[test]
    fn a_figure_that_stands_twice_is_refused() {
        let one = code(1);
        let error = Reckoning::new(&()).using(&"uren".parse().unwrap(), [(one, 1), (one, 2)]).unwrap_err();
        assert_eq!(error, FinanceError::MemberTwice { municipality: one });
        let (group, cents): (Key, Cents) = ("overhead".parse().unwrap(), Cents::new(1));
        let error = Reckoning::new(&()).spending(group.clone(), cents).unwrap().spending(group, cents).unwrap_err();
        assert_eq!(error.to_string(), "the cost group overhead has two amounts or two keys; give it one");
    }

    #[cfg(feature = "netherlands")]
    #[test]
    fn the_gazetteer_knows_which_years_it_knows() {
        let nl = Gazetteer::netherlands();
        assert_eq!(nl.years("GM0620".parse().unwrap()), Some(1985..=2018), "Vianen ended on 2019-01-01");
        assert_eq!(nl.years("GM9999".parse().unwrap()), None);
    }
}
