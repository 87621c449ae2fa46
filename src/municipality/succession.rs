//! Successors and predecessors, between any two days.

use super::{
    Gazetteer, LookupError, MunicipalityCode, Transfer,
    reckoning::Reckoning,
    table::{Entry, Tables, TransferEntry},
};
use crate::{money::Share, sorted};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::Serialize;

/// A municipality and a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Portion {
    /// The municipality.
    pub code: MunicipalityCode,
    /// The share, or none if one of its factors is unknown (or, after very many steps, too fine to hold exactly).
    pub share: Option<Share>,
}

impl Gazetteer {
    /// The successors on `to` of a municipality of `from`, each with its share (*rechtsopvolgers*).
    ///
    /// A municipality that is still there is its own successor, whole. One that ended is succeeded by its
    /// receivers, and they by theirs; the shares are multiplied along the way and added where ways meet, exactly.
    /// Of each step the share is that of the inhabitants who went over among all who went to a successor. Border
    /// strips do not make a successor and do not count; [`flow_from`](Self::flow_from) counts them. So the shares
    /// make one, if all are known.
    ///
    /// In the order of the codes. Provisions of a reorganisation act or the parties about a particular right go before
    /// this: the share is a measure, and the law gives no other.
    ///
    /// ```
    /// use ambtelijke_fusie::{money::Share, municipality::Gazetteer, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    ///
    /// // Menaldumadeel, renamed Menameradiel in 2011, went into Waadhoeke in 2018.
    /// let [waadhoeke] = nl.successors("GM0083".parse()?, day(2010, 1, 1), day(2026, 1, 1))?[..] else { panic!() };
    /// assert_eq!((waadhoeke.code, waadhoeke.share), ("GM1949".parse()?, Some(Share::ONE)));
    ///
    /// // Who received how much of Boarnsterhim in 2014 is not known.
    /// let four = nl.successors("GM0055".parse()?, day(2013, 1, 1), day(2014, 1, 1))?;
    /// assert_eq!(four.len(), 4);
    /// assert!(four.iter().all(|successor| successor.share.is_none()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`LookupError::Backwards`] if `to` comes before `from`; otherwise as [`on`](Self::on), if the municipality
    /// is not there on `from`.
    #[doc(alias = "rechtsopvolger")]
    pub fn successors(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Portion>, LookupError> {
        self.forward(code, from, to, Reckoning::Succession)
    }

    /// The predecessors on `from` of a municipality of `to`, each with its share (*rechtsvoorgangers*).
    ///
    /// The mirror of [`successors`](Self::successors): `p` is a predecessor of `c` with a share if, and only if,
    /// `c` is a successor of `p` with that share. So each share is one *of the predecessor*, and they do not make
    /// one together.
    ///
    /// # Errors
    ///
    /// [`LookupError::Backwards`] if `to` comes before `from`; otherwise as [`on`](Self::on), if the municipality
    /// is not there on `to`.
    #[doc(alias = "rechtsvoorganger")]
    pub fn predecessors(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Portion>, LookupError> {
        self.backward(code, from, to, Reckoning::Succession)
    }

    /// The municipalities in which the people of a municipality of `from` live on `to`, if nobody moved house: as
    /// [`successors`](Self::successors), with border strips, also from municipalities that go on.
    ///
    /// A share is that of the inhabitants who went over among all inhabitants of the giver; a strip in which
    /// nobody lived is there with a share of 0.
    ///
    /// # Errors
    ///
    /// As [`successors`](Self::successors).
    pub fn flow_from(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Portion>, LookupError> {
        self.forward(code, from, to, Reckoning::Whole)
    }

    /// From which municipalities of `from` the area of a municipality of `to` comes: the mirror of
    /// [`flow_from`](Self::flow_from), each share one of the giver.
    ///
    /// # Errors
    ///
    /// As [`predecessors`](Self::predecessors).
    pub fn flow_into(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Portion>, LookupError> {
        self.backward(code, from, to, Reckoning::Whole)
    }

    /// The steps by which [`successors`](Self::successors) gets to its answer: every transfer on the way, in the
    /// order of days.
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::{Gazetteer, code}, time::day};
    ///
    /// // Haaren was split among four municipalities.
    /// let nl = Gazetteer::netherlands();
    /// let steps = nl.succession_steps(code(788), day(2020, 12, 31), day(2021, 1, 1))?;
    /// let shares: Vec<_> = steps.iter().map(|step| step.share_of_succession().unwrap().to_string()).collect();
    /// assert_eq!(shares, ["2149/14318", "5827/14318", "721/7159", "2450/7159"]);
    /// # Ok::<(), ambtelijke_fusie::municipality::LookupError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`successors`](Self::successors).
    pub fn succession_steps(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Transfer<'_>>, LookupError> {
        self.start(code, from, to, from)?;
        let mut steps = Vec::new();
        self.tables.walk(code, from, to, Reckoning::Succession, &mut |entry| {
            steps.push(Transfer { gazetteer: self, entry });
        });
        Ok(steps)
    }

    fn forward(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
        reckoning: Reckoning,
    ) -> Result<Vec<Portion>, LookupError> {
        self.start(code, from, to, from)?;
        Ok(self.tables.walk(code, from, to, reckoning, &mut |_| {}))
    }

    fn backward(
        &self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
        reckoning: Reckoning,
    ) -> Result<Vec<Portion>, LookupError> {
        self.start(code, from, to, to)?;
        Ok(self.tables.walk_back(code, from, to, reckoning))
    }

    fn start(&self, code: MunicipalityCode, from: NaiveDate, to: NaiveDate, on: NaiveDate) -> Result<(), LookupError> {
        if to < from { Err(LookupError::Backwards { from, to }) } else { self.on(code, on).map(|_| ()) }
    }

    /// Its successors on a day after its end.
    pub(super) fn after_its_end(&self, entry: &Entry, day: NaiveDate) -> Vec<MunicipalityCode> {
        let last_day = entry.until.filter(|&until| until <= day).and_then(|until| until.pred_opt());
        let successors =
            last_day.map(|last| self.tables.walk(entry.code, last, day, Reckoning::Succession, &mut |_| {}));
        successors.unwrap_or_default().into_iter().map(|portion| portion.code).collect()
    }

    /// Its predecessors on a day before its beginning.
    pub(super) fn before_its_beginning(&self, entry: &Entry, day: NaiveDate) -> Vec<MunicipalityCode> {
        let first_day = entry.first_day.filter(|&first_day| day < first_day);
        let before = first_day.map(|first| self.tables.walk_back(entry.code, day, first, Reckoning::Succession));
        before.unwrap_or_default().into_iter().map(|portion| portion.code).collect()
    }
}

impl Tables {
    /// The portions of all holders, from one day of transfers to the next.
    fn walk<'t>(
        &'t self,
        code: MunicipalityCode,
        from: NaiveDate,
        to: NaiveDate,
        reckoning: Reckoning,
        step: &mut dyn FnMut(&'t TransferEntry),
    ) -> Vec<Portion> {
        let mut held = Vec::from([Portion { code, share: Some(Share::ONE) }]);
        let mut day = from;
        while let Some(next) = held.iter().filter_map(|portion| self.next_day(portion.code, day, reckoning)).min() {
            if to < next {
                break;
            }
            day = next;
            let mut holding = Vec::with_capacity(held.len().saturating_add(3));
            for portion in held {
                let mut stays = self.entry(portion.code).is_some_and(|entry| entry.exists_on(day)).then_some(portion);
                for transfer in self.given_on(portion.code, day).iter().filter(|it| self.counts(it, reckoning)) {
                    step(transfer);
                    let share = self.share(transfer, reckoning);
                    add(&mut holding, Portion { code: transfer.to, share: times(portion.share, share) });
                    if let Some(rest) = &mut stays {
                        rest.share = less(rest.share, times(portion.share, share));
                    }
                }
                if let Some(rest) = stays {
                    add(&mut holding, rest);
                }
            }
            held = holding;
        }
        sorted::sort_by_key(&mut held, |portion| portion.code);
        held
    }

    fn walk_back(&self, code: MunicipalityCode, from: NaiveDate, to: NaiveDate, reckoning: Reckoning) -> Vec<Portion> {
        let mut before = Vec::from([code]);
        let mut next = 0;
        while let Some(&receiver) = before.get(next) {
            for transfer in self.transfers.iter().filter(|it| it.to == receiver && from < it.day && it.day <= to) {
                if self.counts(transfer, reckoning) && !before.contains(&transfer.from) {
                    before.push(transfer.from);
                }
            }
            next = next.saturating_add(1);
        }
        sorted::sort(&mut before);
        let there = |code: &MunicipalityCode| self.entry(*code).is_some_and(|entry| entry.exists_on(from));
        let arrives = |before: MunicipalityCode| {
            let portion =
                self.walk(before, from, to, reckoning, &mut |_| {}).into_iter().find(|held| held.code == code)?;
            Some(Portion { code: before, share: portion.share })
        };
        before.into_iter().filter(there).filter_map(arrives).collect()
    }

    /// The next day after this one on which a municipality gives something.
    fn next_day(&self, code: MunicipalityCode, after: NaiveDate, reckoning: Reckoning) -> Option<NaiveDate> {
        self.given_by(code).iter().filter(|it| after < it.day && self.counts(it, reckoning)).map(|it| it.day).min()
    }
}

fn times(a: Option<Share>, b: Option<Share>) -> Option<Share> {
    a?.checked_mul(b?).ok()
}

fn less(from: Option<Share>, what: Option<Share>) -> Option<Share> {
    from?.checked_sub(what?).ok()
}

/// Adds a portion to the list, or to the one that the municipality has already.
fn add(held: &mut Vec<Portion>, portion: Portion) {
    match held.iter_mut().find(|other| other.code == portion.code) {
        Some(other) => other.share = other.share.zip(portion.share).and_then(|(a, b)| a.checked_add(b).ok()),
        None => held.push(portion),
    }
}
