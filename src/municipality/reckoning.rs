//! The share of a transfer in the succession of a municipality.

use super::{
    TransferPart,
    table::{Tables, TransferEntry},
};
use crate::money::Share;

/// The transfers that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reckoning {
    /// Only those that make a successor: to the receivers of a municipality that ended, without border strips.
    Succession,
    /// All of them, also strips and those of municipalities that go on.
    Whole,
}

impl Tables {
    pub(super) fn counts(&self, transfer: &TransferEntry, reckoning: Reckoning) -> bool {
        reckoning == Reckoning::Whole || (transfer.part == TransferPart::Succession && self.giver_ends(transfer))
    }

    fn giver_ends(&self, transfer: &TransferEntry) -> bool {
        self.entry(transfer.from).and_then(|giver| giver.until) == Some(transfer.day)
    }

    /// The share of a transfer in what its giver gives, or had, that day.
    pub(super) fn share(&self, transfer: &TransferEntry, reckoning: Reckoning) -> Option<Share> {
        if !self.counts(transfer, reckoning) {
            return None;
        }
        // Of a municipality that goes on nobody knows, from what moved, how much stayed.
        if !self.giver_ends(transfer) {
            return transfer.share;
        }
        let mut inhabitants = Some(0_u64);
        let mut shares = Some(Share::ZERO);
        let mut number = 0_usize;
        let group = self.given_on(transfer.from, transfer.day);
        for other in group.iter().filter(|it| self.counts(it, reckoning)) {
            number = number.saturating_add(1);
            inhabitants = inhabitants.zip(other.inhabitants).and_then(|(sum, one)| sum.checked_add(one.into()));
            shares = shares.zip(other.share).and_then(|(sum, one)| sum.checked_add(one).ok());
        }
        if number == 1 {
            return Some(Share::ONE);
        }
        let by_inhabitants = inhabitants.filter(|&sum| sum > 0).zip(transfer.inhabitants);
        match by_inhabitants.and_then(|(sum, moved)| Share::new(moved.into(), sum).ok()) {
            None => match shares {
                Some(sum) => quotient(transfer.share?, sum),
                // Without strips to leave aside, a share that is known is right although another is not.
                None if number == group.len() => transfer.share,
                None => None,
            },
            known => known,
        }
    }
}

/// The part that one share is of another.
fn quotient(share: Share, of: Share) -> Option<Share> {
    let above = share.numerator().checked_mul(of.denominator())?;
    let below = share.denominator().checked_mul(of.numerator())?;
    Share::new(above, below).ok()
}
