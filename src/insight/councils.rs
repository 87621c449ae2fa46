use super::RepresentationError;
use crate::{
    citation::{Act, Provision},
    money::Fraction,
    municipality::{Gazetteer, MunicipalityCode, council_seats, max_aldermen, max_part_time_aldermen},
    sorted,
};
use alloc::vec::Vec;
use serde::Serialize;

/// The size of council and executive by law for a number of inhabitants (*raad en wethouders*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Council {
    /// The inhabitants counted.
    pub inhabitants: u32,
    /// The seats of the council (*raadszetels*).
    #[doc(alias = "raadszetels")]
    pub seats: u8,
    /// The largest number of aldermen, if all work full time.
    pub max_aldermen: u8,
    /// The largest number of aldermen, if the office can be held part time.
    pub max_part_time_aldermen: u8,
}

impl Council {
    /// The place in the law: Gemeentewet, articles 8(1), 36(1) and 36(3).
    pub const PROVISIONS: [Provision; 3] = [
        Provision::article(Act::Gemeentewet, "8").paragraph("1"),
        Provision::article(Act::Gemeentewet, "36").paragraph("1"),
        Provision::article(Act::Gemeentewet, "36").paragraph("3"),
    ];

    /// The size of council and executive for so many inhabitants.
    #[must_use]
    pub const fn of(inhabitants: u32) -> Self {
        let seats = council_seats(inhabitants);
        Self {
            inhabitants,
            seats,
            max_aldermen: max_aldermen(seats),
            max_part_time_aldermen: max_part_time_aldermen(seats),
        }
    }

    /// How many inhabitants there are for each seat.
    #[must_use]
    pub fn inhabitants_per_seat(&self) -> Fraction {
        #[expect(clippy::expect_used, reason = "a council is made by the law, which gives it nine seats or more")]
        Fraction::ratio(self.inhabitants.into(), self.seats.into()).expect("a council with seats")
    }
}

/// The councils of municipalities that stay apart, and of the one municipality that they would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Councils {
    /// Each municipality, in the order in which they were named.
    pub apart: Vec<(MunicipalityCode, Council)>,
    /// All of them as one municipality.
    pub merged: Council,
}

impl Councils {
    /// The seats of all councils while the municipalities stay apart.
    #[must_use]
    pub fn seats_apart(&self) -> u32 {
        self.apart.iter().fold(0, |sum, (_, council)| sum.saturating_add(council.seats.into()))
    }

    /// The largest number of full-time aldermen of all together while the municipalities stay apart.
    #[must_use]
    pub fn max_aldermen_apart(&self) -> u32 {
        self.apart.iter().fold(0, |sum, (_, council)| sum.saturating_add(council.max_aldermen.into()))
    }
}

/// The councils and the aldermen of municipalities that stay apart, whether they stand alone or have one civil service, and
/// of the one municipality that they would be after a merger (*herindeling*).
///
/// All by the inhabitants on 1 January of the same year, so that they can be compared. In law a regular election counts those
/// of the year before it and an election for a merger those of its own year (Gemeentewet, article 1(2); Wet arhi, article
/// 55(1)): for a merger on 1 January, whose election is in the autumn before, and the regular election of that spring, it is
/// the year before both.
///
/// ```
/// use ambtelijke_fusie::{insight::{Council, councils}, municipality::Gazetteer, time::day};
///
/// // Boxmeer, Cuijk, Grave, Mill en Sint Hubert and Sint Anthonis became Land van Cuijk on 1 January 2022.
/// let nl = Gazetteer::netherlands();
/// let five = ["GM0756", "GM1684", "GM0786", "GM0815", "GM1702"].map(|code| code.parse().unwrap());
/// let found = councils(&five, &nl, 2021)?;
/// assert_eq!((found.seats_apart(), found.merged.seats), (87, 37));
/// assert_eq!((found.max_aldermen_apart(), found.merged.max_aldermen), (17, 7));
/// assert_eq!(found.merged.inhabitants_per_seat().decimal(0).to_string(), "2438");
///
/// let cited = Council::PROVISIONS[0].on(day(2022, 1, 1));
/// assert_eq!(cited.label(Default::default()), "artikel 8, lid 1, Gemeentewet");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`RepresentationError::NoMunicipalities`], [`RepresentationError::MunicipalityTwice`],
/// [`RepresentationError::NoInhabitants`] or [`RepresentationError::TooManyInhabitants`].
pub fn councils(
    municipalities: &[MunicipalityCode],
    gazetteer: &Gazetteer,
    year: i32,
) -> Result<Councils, RepresentationError> {
    let mut codes = municipalities.to_vec();
    if codes.is_empty() {
        return Err(RepresentationError::NoMunicipalities);
    }
    if let Some(&municipality) = sorted::sort_unique(&mut codes, Ord::cmp) {
        return Err(RepresentationError::MunicipalityTwice { municipality });
    }
    let of_one = |&municipality: &MunicipalityCode| {
        let counted = gazetteer.get(municipality).and_then(|one| one.inhabitants(year));
        let inhabitants = counted.ok_or(RepresentationError::NoInhabitants { municipality, year })?;
        Ok((municipality, Council::of(inhabitants)))
    };
    let apart: Vec<_> = municipalities.iter().map(of_one).collect::<Result<_, RepresentationError>>()?;
    let all = apart.iter().try_fold(0_u32, |sum, (_, council)| sum.checked_add(council.inhabitants));
    let all = all.ok_or(RepresentationError::TooManyInhabitants { year })?;
    Ok(Councils { apart, merged: Council::of(all) })
}

#[cfg(all(test, feature = "netherlands"))]
mod tests {
    use super::*;
    use alloc::string::ToString;

    /// The mergers of 1 January 2022, and the seats that were divided in the election of 24 November 2021.
    #[test]
    fn a_merger_has_the_seats_that_were_divided_in_its_election() {
        let nl = Gazetteer::netherlands();
        let land_van_cuijk = [13, 8, 5, 3, 2, 2, 2, 1, 1];
        let maashorst = [7, 5, 3, 3, 3, 3, 2, 2, 1, 1, 1];
        for (merging, divided) in [
            (&["GM0756", "GM1684", "GM0786", "GM0815", "GM1702"][..], &land_van_cuijk[..]),
            (&["GM0856", "GM1685"], &maashorst),
        ] {
            let merging: Vec<MunicipalityCode> = merging.iter().map(|code| code.parse().unwrap()).collect();
            let found = councils(&merging, &nl, 2021).unwrap();
            assert_eq!(found.merged.seats, divided.iter().sum::<u8>(), "{merging:?}");
            assert!(found.seats_apart() > found.merged.seats.into());
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let nl = Gazetteer::netherlands();
        let boxmeer: MunicipalityCode = "GM0756".parse().unwrap();
        for (named, year, message) in [
            (&[][..], 2021, "there are no municipalities; name at least one"),
            (&[boxmeer, boxmeer], 2021, "GM0756 is named twice; name each municipality once"),
            (
                &[boxmeer],
                2022,
                "there is no figure for the inhabitants of GM0756 on 1 January 2022; take a year for which there is one",
            ),
        ] {
            assert_eq!(councils(named, &nl, year).unwrap_err().to_string(), message);
        }
    }
}
