use super::{
    StrengthError,
    members::{each_once, inhabitants},
};
use crate::{
    language::Bilingual,
    municipality::{Gazetteer, MunicipalityCode},
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use serde::Serialize;

/// For how many inhabitants a task costs least per head, as one study found (*optimale schaal*).
///
/// There is no one best size: cost per inhabitant falls and then rises again, and where it is lowest differs per task and
/// per study. Whether a municipality is near enough is not said by any of them.
#[doc(alias = "optimale schaal")]
#[doc(alias = "schaalvoordeel")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CostOptimum {
    /// The task.
    pub task: Bilingual,
    /// The least number of inhabitants of the range.
    pub from: u32,
    /// The largest number of the range; the same where the study gives a single approximate figure.
    pub to: u32,
    /// The year in which it was published.
    pub year: i32,
    /// Where it was published.
    pub source: &'static str,
}

const IPSE: &str = "https://www.eur.nl/essb/nieuws/hogere-kosten-kleinste-en-grootste-gemeenten";
const ESB: &str = "https://esb.nu/schaalvoordelen-bij-de-organisatie-van-het-algemeen-lokaal-bestuur/";

const fn found(task: Bilingual, (from, to): (u32, u32), year: i32, source: &'static str) -> CostOptimum {
    CostOptimum { task, from, to, year, source }
}

/// The published cost-optimal scales per task: of IPSE (2019; that of general government is of Utrecht University, quoted by
/// it), and an older one of general government cost (ESB, June 2015, on figures of 2014), which
/// found 20% of unused gain on average and expected the optimum to rise.
///
/// The last row is about nearly the same task as the one on general government, and differs from it.
pub const COST_OPTIMA: &[CostOptimum] = &[
    found(Bilingual::new("onderwijshuisvesting", "school buildings"), (20_000, 20_000), 2019, IPSE),
    found(Bilingual::new("wegbeheer", "roads"), (20_000, 20_000), 2019, IPSE),
    found(Bilingual::new("afvalinzameling", "collection of waste"), (40_000, 65_000), 2019, IPSE),
    found(Bilingual::new("burgerzaken", "civil affairs"), (40_000, 65_000), 2019, IPSE),
    found(Bilingual::new("algemeen openbaar bestuur", "general government"), (40_000, 65_000), 2019, IPSE),
    found(Bilingual::new("belastinginning", "tax collection"), (460_000, 460_000), 2019, IPSE),
    found(Bilingual::new("algemene bestuurskosten", "general cost of government"), (66_000, 66_000), 2015, ESB),
];

vocabulary! {
    /// Where a number of inhabitants stands to a range.
    ///
    /// Exhaustive on purpose: it is one of the three.
    pub enum Place: "plek" / "place" {
        /// Below the range.
        Below = "onder", "onder" / "below";
        /// Within the range, its bounds included.
        Within = "binnen", "binnen" / "within";
        /// Above the range.
        Above = "boven", "boven" / "above";
    }
}

impl CostOptimum {
    /// How so many inhabitants stand to the scale.
    ///
    /// No tolerance is added that the study does not give: for a single figure only that very number is within.
    #[must_use]
    pub const fn place(&self, inhabitants: u32) -> Place {
        if inhabitants < self.from {
            Place::Below
        } else if inhabitants > self.to {
            Place::Above
        } else {
            Place::Within
        }
    }

    /// By how many inhabitants it is missed; none within the range.
    #[must_use]
    pub const fn missed_by(&self, inhabitants: u32) -> u32 {
        match self.place(inhabitants) {
            Place::Below => self.from.saturating_sub(inhabitants),
            Place::Within => 0,
            Place::Above => inhabitants.saturating_sub(self.to),
        }
    }
}

/// One task, and where each municipality and all together stand to its cost-optimal scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScaleRow {
    /// The published scale of the task.
    pub optimum: &'static CostOptimum,
    /// Each municipality with its inhabitants, in the order in which they were named.
    pub alone: Vec<(MunicipalityCode, ScalePosition)>,
    /// All of them together.
    pub together: ScalePosition,
}

/// Where a number of inhabitants stands to a cost-optimal scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ScalePosition {
    /// The inhabitants.
    pub inhabitants: u32,
    /// Below the scale, within it or above it.
    pub place: Place,
    /// By how many inhabitants it is missed; none within it.
    pub missed_by: u32,
}

impl ScalePosition {
    const fn of(inhabitants: u32, optimum: &CostOptimum) -> Self {
        Self { inhabitants, place: optimum.place(inhabitants), missed_by: optimum.missed_by(inhabitants) }
    }
}

/// Where each municipality alone, and all of them together, stand to the [`COST_OPTIMA`], by their inhabitants on 1 January
/// of the year; in the order of that table.
///
/// The scale can be chosen per task: a number of inhabitants that is too small for one task is too large for another.
///
/// ```
/// use ambtelijke_fusie::insight::strength::{Place, scale_per_task};
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// // Dinkelland and Tubbergen, which have had one organisation since 2013.
/// let nl = Gazetteer::netherlands();
/// let rows = scale_per_task(&["GM1774".parse()?, "GM0183".parse()?], &nl, 2023)?;
/// let of = |task: &str| rows.iter().find(|row| row.optimum.task.get(Default::default()) == task).unwrap();
///
/// let civil_affairs = of("burgerzaken");
/// assert!(civil_affairs.alone.iter().all(|(_, standing)| standing.place == Place::Below));
/// assert_eq!((civil_affairs.together.inhabitants, civil_affairs.together.place), (48_151, Place::Within));
/// assert_eq!(of("wegbeheer").together.place, Place::Above, "for roads both were large enough");
/// assert_eq!(of("belastinginning").together.missed_by, 411_849);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`StrengthError::NoMembers`], [`StrengthError::MemberTwice`], [`StrengthError::NoInhabitants`] or
/// [`StrengthError::TooManyInhabitants`].
pub fn scale_per_task(
    municipalities: &[MunicipalityCode],
    gazetteer: &Gazetteer,
    year: i32,
) -> Result<Vec<ScaleRow>, StrengthError> {
    each_once(municipalities)?;
    let counts = inhabitants(municipalities, gazetteer, year)?;
    let all = counts.iter().try_fold(0_u32, |sum, count| sum.checked_add(*count));
    let all = all.ok_or(StrengthError::TooManyInhabitants { year })?;
    let row = |optimum| {
        let standing = |(code, count): (&MunicipalityCode, &u32)| (*code, ScalePosition::of(*count, optimum));
        let alone = municipalities.iter().zip(&counts).map(standing).collect();
        ScaleRow { optimum, alone, together: ScalePosition::of(all, optimum) }
    };
    Ok(COST_OPTIMA.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_read_as_it_is_written() {
        crate::vocabulary::check(Place::ALL);
    }

    #[test]
    fn the_bounds_of_a_range_are_within_it_and_of_a_point_only_the_point_is() {
        for optimum in COST_OPTIMA {
            assert!(optimum.from <= optimum.to);
            for (inhabitants, place, missed_by) in [
                (optimum.from - 1, Place::Below, 1),
                (optimum.from, Place::Within, 0),
                (optimum.to, Place::Within, 0),
                (optimum.to + 1, Place::Above, 1),
            ] {
                let found = (optimum.place(inhabitants), optimum.missed_by(inhabitants));
                assert_eq!(found, (place, missed_by), "{inhabitants} {optimum:?}");
            }
        }
    }
}
