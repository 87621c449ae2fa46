use super::{
    Cents, Share, ShareError, ShareSum, Weights, least_common_multiple,
    remainder::{by_largest_remainder, divide_cents, held},
};
use crate::{language::errors, sorted};
use alloc::boxed::Box;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;
use serde::{Deserialize, Serialize, Serializer};

/// The division of a whole (*verdeling*): shares that add to exactly one.
///
/// In serde formats it is a list of `{"of": key, "share": "1/3"}`.
///
/// # Invariants
///
/// - There is at least one share.
/// - No key has two shares.
/// - The shares add to exactly one.
///
/// Shares of zero are allowed: for a member that pays nothing.
///
/// # How a whole is divided
///
/// [`split_cents`](Shares::split_cents) and [`split_units`](Shares::split_units) use the method of the largest
/// remainder: everyone gets the whole units of the exact quota, and the units that are left go one each to the
/// largest remainders. Between equal remainders the larger share goes first, and between equal shares the
/// earlier key. The parts add to the whole, each lies within one unit of its quota, and the order in which the
/// shares were given makes no difference. An amount below zero is divided as the amount above zero.
///
/// ```
/// use ambtelijke_fusie::money::{Cents, Shares};
///
/// // Werkorganisatie BUCH, 2017: 56.8 million euros.
/// let shares = Shares::new(vec![
///     ("Bergen (NH)", "32.61%".parse()?),
///     ("Uitgeest", "12.04%".parse()?),
///     ("Castricum", "34.19%".parse()?),
///     ("Heiloo", "21.16%".parse()?),
/// ])?;
/// let parts = shares.split_cents("56800000.00".parse()?);
/// assert_eq!(parts[0], ("Bergen (NH)", Cents::new(1_852_248_000)), "published as 18.5 million");
/// assert_eq!(Cents::sum(parts.into_iter().map(|(_, part)| part))?.to_string(), "56800000.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verdeling")]
#[doc(alias = "verdeelsleutel")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "Vec<Part<K>>", bound(deserialize = "K: Ord + fmt::Display + Deserialize<'de>"))]
pub struct Shares<K> {
    /// Sorted by key.
    rows: Vec<(K, Share)>,
    /// The same over one denominator, if one can be held; it follows from the rows.
    weights: Option<Weights>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part<K> {
    of: K,
    share: Share,
}

errors! {
    /// Why shares do not make a whole.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum SharesError {
        /// There are no shares.
        #[error("there are no shares; a whole needs at least one to bear it")]
        #[nl("er zijn geen aandelen; er is er ten minste één nodig om het geheel te dragen")]
        Empty,
        /// A key has more than one share.
        #[error("{of} has more than one share; give it their sum once")]
        #[nl("{of} heeft meer dan één aandeel; geef één keer de som van die aandelen")]
        Duplicate {
            /// Whose shares they are.
            of: Box<str>,
        },
        /// The shares add to less or more than the whole.
        #[error("the shares add to {sum}; they must add to exactly 1 (100%)")]
        #[nl("de aandelen tellen op tot {sum}; ze moeten samen precies 1 (100%) zijn")]
        NotOne {
            /// Their sum.
            sum: ShareSum,
        },
        /// The weights add to nothing.
        #[error("the weights are all zero; at least one must be more")]
        #[nl("de gewichten zijn allemaal nul; ten minste één moet meer zijn")]
        WeightsAreZero,
        /// A sum of shares or weights cannot be held.
        #[error("the sum is too large or too fine to hold exactly; use fewer decimals or smaller weights")]
        #[nl("de som is te groot of te fijn om die precies te bewaren; gebruik minder decimalen of kleinere gewichten")]
        TooFine,
    }
}

impl From<ShareError> for SharesError {
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::ZeroDenominator { .. } => Self::WeightsAreZero,
            ShareError::AboveOne { sum } => Self::NotOne { sum },
            _ => Self::TooFine,
        }
    }
}

impl<K: Ord> Shares<K> {
    /// The shares, in the order of their keys.
    ///
    /// # Errors
    ///
    /// [`SharesError::Empty`], [`SharesError::Duplicate`] or [`SharesError::NotOne`];
    /// [`SharesError::TooFine`] if the sum of the shares cannot be held in 128 bits.
    pub fn new(mut rows: Vec<(K, Share)>) -> Result<Self, SharesError>
    where
        K: fmt::Display,
    {
        if rows.is_empty() {
            return Err(SharesError::Empty);
        }
        if let Some((of, _)) = sorted::sort_unique(&mut rows, |(a, _), (b, _)| a.cmp(b)) {
            return Err(SharesError::Duplicate { of: of.to_string().into() });
        }
        let shares = rows.iter().map(|&(_, share)| share);
        let weights = match weights(shares.clone()) {
            Some((weights, one)) if weights.whole() == one => return Ok(Self { rows, weights: Some(weights) }),
            Some(_) | None => None,
        };
        let sum = shares.into_iter().try_fold(ShareSum::ZERO, ShareSum::plus).ok_or(SharesError::TooFine)?;
        if sum.is_one() { Ok(Self { rows, weights }) } else { Err(SharesError::NotOne { sum }) }
    }

    /// Shares in proportion to weights, such as numbers of inhabitants.
    ///
    /// # Errors
    ///
    /// As [`Shares::new`]; [`SharesError::WeightsAreZero`] if nobody weighs anything,
    /// [`SharesError::TooFine`] if the weights add to more than 64 bits.
    pub fn by_weight(weights: Vec<(K, u64)>) -> Result<Self, SharesError>
    where
        K: fmt::Display,
    {
        if weights.is_empty() {
            return Err(SharesError::Empty);
        }
        let total =
            weights.iter().try_fold(0_u64, |sum, (_, weight)| sum.checked_add(*weight)).ok_or(SharesError::TooFine)?;
        let rows = weights
            .into_iter()
            .map(|(key, weight)| Ok((key, Share::new(weight, total)?)))
            .collect::<Result<_, ShareError>>()?;
        Self::new(rows)
    }

    /// The same share for each key.
    ///
    /// # Errors
    ///
    /// [`SharesError::Empty`] or [`SharesError::Duplicate`].
    pub fn equal(keys: impl IntoIterator<Item = K>) -> Result<Self, SharesError>
    where
        K: fmt::Display,
    {
        Self::by_weight(keys.into_iter().map(|key| (key, 1)).collect())
    }

    /// Keys with their shares, in the order of the keys.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, Share)> + Clone {
        self.into_iter()
    }

    /// The share of one key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<Share> {
        sorted::find(&self.rows, |(other, _)| other.cmp(key)).map(|&(_, share)| share)
    }

    /// The same shares under other keys; those that come to one key are added up.
    ///
    /// # Errors
    ///
    /// [`SharesError::TooFine`] if a sum cannot be held.
    pub fn map_keys<L: Ord + fmt::Display>(&self, key: impl Fn(&K) -> L) -> Result<Shares<L>, SharesError> {
        let mut rows: Vec<(L, Share)> = Vec::with_capacity(self.rows.len());
        for (old, share) in &self.rows {
            let new = key(old);
            match rows.iter_mut().find(|(other, _)| *other == new) {
                Some((_, sum)) => *sum = sum.checked_add(*share)?,
                None => rows.push((new, *share)),
            }
        }
        Shares::new(rows)
    }

    /// How many have a share; never zero.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "shares that add to one are never empty")]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Divides an amount of money to the cent, in the order of the keys; see
    /// [how a whole is divided](Shares#how-a-whole-is-divided).
    #[must_use]
    pub fn split_cents(&self, total: Cents) -> Vec<(K, Cents)>
    where
        K: Clone,
    {
        self.with_keys(divide_cents(total, |total| self.divide(total)))
    }

    /// Divides whole units, such as seats or hundredths of an fte, in the order of the keys; see
    /// [how a whole is divided](Shares#how-a-whole-is-divided).
    #[must_use]
    pub fn split_units(&self, total: u64) -> Vec<(K, u64)>
    where
        K: Clone,
    {
        self.with_keys(self.divide(total).into_iter().map(held))
    }

    /// The shares over one denominator, in the order of the keys; `None` if there is none that can be held.
    pub(crate) const fn weights(&self) -> Option<&Weights> {
        self.weights.as_ref()
    }

    fn divide(&self, total: u64) -> Vec<i128> {
        match &self.weights {
            Some(weights) => weights.divide(total),
            None => by_shares(self.rows.iter().map(|&(_, share)| share), total),
        }
    }

    fn with_keys<T>(&self, parts: impl IntoIterator<Item = T>) -> Vec<(K, T)>
    where
        K: Clone,
    {
        self.rows.iter().zip(parts).map(|((key, _), part)| (key.clone(), part)).collect()
    }
}

/// The shares over one denominator, and that; `None` if there is none that can be held.
fn weights(shares: impl Iterator<Item = Share> + Clone) -> Option<(Weights, u128)> {
    let denominators = shares.clone().map(|share| u128::from(share.denominator()));
    let one = denominators.into_iter().try_fold(1, least_common_multiple)?;
    let over_one = |share: Share| match u128::from(share.denominator()) {
        below if below == one => Some(share.numerator().into()),
        below => u128::from(share.numerator()).checked_mul(one.checked_div(below)?),
    };
    Some((Weights::new(shares.map(over_one).collect::<Option<_>>()?)?, one))
}

/// Divides by shares whose common denominator cannot be held.
fn by_shares(shares: impl Iterator<Item = Share>, total: u64) -> Vec<i128> {
    let quota = |share: Share| {
        let (units, remainder) = share.quota(total);
        (units, (remainder, share))
    };
    by_largest_remainder(total.into(), shares.map(quota))
}

impl<K: Ord + fmt::Display> TryFrom<Vec<Part<K>>> for Shares<K> {
    type Error = SharesError;

    fn try_from(parts: Vec<Part<K>>) -> Result<Self, SharesError> {
        Self::new(parts.into_iter().map(|Part { of, share }| (of, share)).collect())
    }
}

impl<'s, K> IntoIterator for &'s Shares<K> {
    type Item = (&'s K, Share);
    type IntoIter = core::iter::Map<core::slice::Iter<'s, (K, Share)>, fn(&'s (K, Share)) -> (&'s K, Share)>;

    /// The keys with their shares, in the order of the keys.
    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter().map(|(key, share)| (key, *share))
    }
}

impl<K: Serialize> Serialize for Shares<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(|(of, share)| Part { of, share: *share }))
    }
}

#[cfg(test)]
mod tests;
