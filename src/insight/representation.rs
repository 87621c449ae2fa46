use crate::{
    governance::Board,
    money::{Share, ShareError},
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::vec::Vec;
use serde::Serialize;

/// The say of one municipality on a board beside its inhabitants (*zeggenschap naast inwonertal*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Representation {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// Its inhabitants on 1 January of the year.
    pub inhabitants: u32,
    /// Its share of the inhabitants of all that sit on the board.
    pub of_inhabitants: Share,
    /// Its votes on the board.
    pub votes: u64,
    /// Its share of all votes.
    pub of_votes: Share,
}

/// Why say and size cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RepresentationError {
    /// No municipality is named.
    #[error("there are no municipalities; name at least one")]
    NoMunicipalities,
    /// A municipality is named twice.
    #[error("{municipality} is named twice; name each municipality once")]
    MunicipalityTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// There is no figure for a municipality in that year.
    #[error(
        "there is no figure for the inhabitants of {municipality} on 1 January {year}; take a year in which it exists"
    )]
    NoInhabitants {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year.
        year: i32,
    },
    /// A share cannot be made.
    #[error(transparent)]
    Share(#[from] ShareError),
}

/// Puts the votes of each municipality on a board beside its inhabitants on 1 January of a year.
///
/// Votes on a board are no voting power: who can decide with whom is another question.
///
/// The general board of De Kompanjie had five members from Veendam and four from Pekela:
///
/// ```
/// use ambtelijke_fusie::governance::{Board, BoardKind, Seats};
/// use ambtelijke_fusie::insight::representation;
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let board = Board::new(
///     BoardKind::General,
///     [Seats::new("GM0047".parse()?, 5), Seats::new("GM0765".parse()?, 4)],
/// )?;
/// let rows = representation(&board, &nl, 2020)?;
/// let veendam = rows[0];
/// assert_eq!((veendam.votes, veendam.inhabitants), (5, 27384));
/// assert_eq!(veendam.of_votes.to_string(), "5/9");
/// assert_eq!(veendam.of_inhabitants.to_string(), "6846/9895", "about 69 in 100");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`RepresentationError`] if there is no figure for one of them in that year.
pub fn representation(
    board: &Board,
    gazetteer: &Gazetteer,
    year: i32,
) -> Result<Vec<Representation>, RepresentationError> {
    let mut rows = Vec::with_capacity(board.seats().len());
    for seats in board.seats() {
        let municipality = seats.municipality;
        let inhabitants = gazetteer
            .get(municipality)
            .and_then(|municipality| municipality.inhabitants(year))
            .ok_or(RepresentationError::NoInhabitants { municipality, year })?;
        rows.push((municipality, inhabitants, seats.votes()));
    }
    let people = rows.iter().fold(0u64, |sum, (_, inhabitants, _)| sum.saturating_add(u64::from(*inhabitants)));
    let all_votes = rows.iter().fold(0u64, |sum, (_, _, votes)| sum.saturating_add(*votes));
    rows.into_iter()
        .map(|(municipality, inhabitants, votes)| {
            Ok(Representation {
                municipality,
                inhabitants,
                of_inhabitants: Share::new(u64::from(inhabitants), people)?,
                votes,
                of_votes: Share::new(votes, all_votes)?,
            })
        })
        .collect()
}

#[cfg(all(test, feature = "netherlands"))]
mod tests {
    use super::*;
    use crate::governance::{BoardKind, Seats};
    use alloc::string::ToString;

    #[test]
    fn shares_of_votes_and_of_inhabitants_each_make_one() {
        let nl = Gazetteer::netherlands();
        let seats = ["GM0373", "GM0450", "GM0383", "GM0399"].map(|code| Seats::new(code.parse().unwrap(), 2));
        let rows = representation(&Board::new(BoardKind::Single, seats).unwrap(), &nl, 2017).unwrap();
        for share in [|row: &Representation| row.of_votes, |row: &Representation| row.of_inhabitants] {
            let sum = rows.iter().map(share).try_fold(Share::ZERO, Share::checked_add);
            assert_eq!(sum, Ok(Share::ONE));
        }
    }

    #[test]
    fn a_year_without_figures_is_refused() {
        let nl = Gazetteer::netherlands();
        let board = Board::new(BoardKind::Single, [Seats::new("GM0047".parse().unwrap(), 1)]).unwrap();
        let error = representation(&board, &nl, 1970).unwrap_err().to_string();
        assert!(error.contains("GM0047 on 1 January 1970"), "{error}");
    }
}
