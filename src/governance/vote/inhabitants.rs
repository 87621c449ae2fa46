use super::RuleError;
use crate::{governance::Board, municipality::MunicipalityCode, sorted};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

/// The inhabitants of the municipalities of a board on 1 January of a year, for a majority of inhabitants.
///
/// # Invariants
///
/// - Every municipality stands in it once, and together they have inhabitants.
#[doc(alias = "inwoners")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Inhabitants {
    year: i32,
    // INVARIANT: sorted by municipality, each once.
    rows: Box<[(MunicipalityCode, u32)]>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "inhabitants, an object with year and of")]
struct Repr {
    year: i32,
    of: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    municipality: MunicipalityCode,
    inhabitants: u32,
}

impl Inhabitants {
    /// The inhabitants of the municipalities that have members on a board, by a function such as
    /// [`Municipality::inhabitants`](crate::municipality::Municipality::inhabitants).
    ///
    /// # Errors
    ///
    /// [`RuleError::NoInhabitants`] if one is not known, [`RuleError::Nobody`] if they add to none.
    pub fn of(
        board: &Board,
        year: i32,
        known: impl Fn(MunicipalityCode, i32) -> Option<u32>,
    ) -> Result<Self, RuleError> {
        let seated = board.seats().iter().filter(|seats| seats.members > 0).map(|seats| seats.municipality);
        let row = |municipality| match known(municipality, year) {
            Some(inhabitants) => Ok((municipality, inhabitants)),
            None => Err(RuleError::NoInhabitants { municipality, year }),
        };
        Self::new(year, seated.map(row).collect::<Result<Vec<_>, _>>()?)
    }

    /// These numbers.
    ///
    /// # Errors
    ///
    /// [`RuleError::InhabitantsTwice`] or [`RuleError::Nobody`].
    pub fn new(year: i32, rows: impl Into<Vec<(MunicipalityCode, u32)>>) -> Result<Self, RuleError> {
        let mut rows = rows.into();
        if let Some(&(municipality, _)) = sorted::sort_unique(&mut rows, |(a, _), (b, _)| a.cmp(b)) {
            return Err(RuleError::InhabitantsTwice { municipality });
        }
        if rows.iter().all(|(_, inhabitants)| *inhabitants == 0) {
            return Err(RuleError::Nobody { year });
        }
        Ok(Self { year, rows: rows.into() })
    }

    /// The year, on 1 January of which they were counted.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// The inhabitants of a municipality, if it stands in it.
    #[must_use]
    pub fn get(&self, municipality: MunicipalityCode) -> Option<u32> {
        sorted::find(&self.rows, |(code, _)| code.cmp(&municipality)).map(|(_, inhabitants)| *inhabitants)
    }
}

impl TryFrom<Repr> for Inhabitants {
    type Error = RuleError;

    fn try_from(repr: Repr) -> Result<Self, RuleError> {
        Self::new(repr.year, repr.of.into_iter().map(|row| (row.municipality, row.inhabitants)).collect::<Vec<_>>())
    }
}

impl From<Inhabitants> for Repr {
    fn from(inhabitants: Inhabitants) -> Self {
        let row = |&(municipality, inhabitants): &(_, _)| Row { municipality, inhabitants };
        Self { year: inhabitants.year, of: inhabitants.rows.iter().map(row).collect() }
    }
}
