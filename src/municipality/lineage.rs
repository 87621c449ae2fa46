use super::{Gazetteer, MunicipalityCode, reckoning::Reckoning};
use crate::sorted;
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::Serialize;

/// A municipality in the [line](Gazetteer::lineage) of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Kin {
    /// The municipality.
    pub code: MunicipalityCode,
    /// The day from which it stands in the place of the other, if it is a successor; before that day it does not belong
    /// to the line. `None` for a predecessor, and for the municipality itself.
    pub since: Option<NaiveDate>,
}

impl Kin {
    /// Whether it belongs to the line on a day, existing or not.
    #[must_use]
    pub fn counts_on(self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day)
    }
}

impl Gazetteer {
    /// A municipality with all its predecessors and successors, of any day, in order of code (*rechtsvoorgangers en
    /// rechtsopvolgers*). Empty if there never was one with that code.
    ///
    /// It goes back to predecessors of predecessors, and on to successors of successors; it does not turn around, so
    /// that those that went into one municipality together are not in each other's line. As with
    /// [`successors`](Self::successors), border strips make no successor; and each receiver of a split municipality is
    /// one, however small its part.
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let line = |code: &str| -> Vec<String> {
    ///     nl.lineage(code.parse().unwrap()).iter().map(|kin| kin.code.to_string()).collect()
    /// };
    /// // Dongeradeel, Kollumerland en Nieuwkruisland, and Ferwerderadeel, later Ferwerderadiel: Noardeast-Fryslân.
    /// assert_eq!(line("GM1970"), ["GM0058", "GM0068", "GM0079", "GM1722", "GM1970"]);
    /// assert_eq!(line("GM0068"), ["GM0068", "GM1722", "GM1970"]);
    ///
    /// // Groningen had long been there when it came in the place of Haren.
    /// let [groningen, _] = nl.lineage("GM0017".parse()?)[..] else { panic!() };
    /// assert_eq!(groningen.since, Some(day(2019, 1, 1)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "rechtsvoorganger")]
    #[doc(alias = "rechtsopvolger")]
    pub fn lineage(&self, code: MunicipalityCode) -> Vec<Kin> {
        if self.get(code).is_none() {
            return Vec::new();
        }
        let mut line = Vec::from([Kin { code, since: None }]);
        self.reach(&mut line, true);
        let mut after = Vec::from([Kin { code, since: None }]);
        self.reach(&mut after, false);
        line.extend(after);
        // `None` comes first.
        sorted::sort_by_key(&mut line, |kin| (kin.code, kin.since));
        line.dedup_by_key(|kin| kin.code);
        line
    }

    /// Follows successions from the municipalities of the list, back or on, until none is added.
    fn reach(&self, line: &mut Vec<Kin>, back: bool) {
        let mut next = 0;
        while let Some(&here) = line.get(next) {
            for transfer in self.tables.transfers.iter().filter(|it| self.tables.counts(it, Reckoning::Succession)) {
                let (from, to) = if back { (transfer.to, transfer.from) } else { (transfer.from, transfer.to) };
                if from != here.code {
                    continue;
                }
                let since = (!back).then_some(transfer.day);
                match line.iter_mut().find(|kin| kin.code == to) {
                    Some(known) => known.since = known.since.min(since),
                    None => line.push(Kin { code: to, since }),
                }
            }
            next = next.saturating_add(1);
        }
    }
}
