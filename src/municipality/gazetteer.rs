use super::table::Tables;
use core::fmt;

/// The municipalities of a country, their successors, and how many people lived there.
///
/// A value of its own: no global state, and `Send + Sync`, so that threads can share one by reference.
/// [`Gazetteer::netherlands`] is embedded in the crate; [`Gazetteer::from_rows`] takes the caller's own rows.
///
/// A look-up by code or by name allocates nothing while it succeeds; the explanation of a failure is made when
/// there is one.
///
/// # Invariants
///
/// - A code is that of one municipality, and no municipality ends before it begins.
/// - Reorganisations and transfers name municipalities that are there: a giver on the day before, a receiver on
///   the day itself.
/// - A municipality that ends does so in a reorganisation of that day, and somebody succeeds it.
/// - The shares given for a municipality that ends make one, and inhabitants are those of years in which the
///   municipality was there on 1 January.
///
/// ```
/// use ambtelijke_fusie::{municipality::{Gazetteer, LookupError}, time::day};
///
/// let nl = Gazetteer::netherlands();
///
/// let fryslan = nl.find("sudwest fryslan", day(2026, 1, 1))?;
/// assert_eq!(fryslan.name(), "Súdwest-Fryslân");
/// assert_eq!(fryslan.inhabitants(2012), Some(82_634));
///
/// // Haaren ended on 2021-01-01, and four municipalities succeeded it.
/// let haaren = nl.find("Haaren", day(2020, 12, 31))?;
/// let successors = nl.successors(haaren.code(), day(2020, 12, 31), day(2021, 1, 1))?;
/// let shares: Vec<String> = successors.iter().map(|s| format!("{} {}", s.code, s.share.unwrap())).collect();
/// assert_eq!(shares, ["GM0757 2149/14318", "GM0824 5827/14318", "GM0855 721/7159", "GM0865 2450/7159"]);
///
/// let error = nl.find("Haaren", day(2021, 1, 1)).unwrap_err();
/// assert!(matches!(error, LookupError::NotInBeing { .. }));
/// # Ok::<(), LookupError>(())
/// ```
#[doc(alias = "gemeenten")]
#[doc(alias = "gemeentelijke indeling")]
#[derive(Clone)]
// Its methods stand by subject: `embedded`, `from_rows`, `lookup`, `succession`, `lineage`, `abolished`, `compact`.
pub struct Gazetteer {
    pub(super) tables: Tables,
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer")
            .field("municipalities", &self.tables.entries.len())
            .field("reorganisations", &self.tables.reorganisations.len())
            .field("transfers", &self.tables.transfers.len())
            .finish_non_exhaustive()
    }
}
