use super::{CostKey, Figures, FinanceError};
use crate::{
    money::{Share, Shares, SharesError, Weights, least_common_multiple},
    municipality::MunicipalityCode,
};
use alloc::{borrow::Cow, vec::Vec};
use serde::Serialize;

/// Several keys at once, each for a part of the costs (*gemengde sleutel*): 60 percent by inhabitants, 40 by hours.
///
/// A member bears the sum of its exact shares under each, and the costs are divided once, by those sums.
///
/// # Invariants
///
/// - There is at least one part, and the weights add to exactly one.
/// - No key of it is itself a mix or a key in order: multiply the weights instead.
#[doc(alias = "gemengde sleutel")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Mix {
    parts: Vec<MixPart>,
}

/// One key of a mix and its weight.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct MixPart {
    /// The part of the costs that is divided by it.
    pub weight: Share,
    /// The key.
    pub key: CostKey,
}

impl Mix {
    /// These keys, each for a part of the costs.
    ///
    /// # Errors
    ///
    /// [`FinanceError::KeyInKey`] if one is a mix or a key in order; [`FinanceError::Shares`] if there are none, or their
    /// weights do not add to exactly one.
    pub fn new(parts: impl IntoIterator<Item = (Share, CostKey)>) -> Result<Self, FinanceError> {
        let parts: Vec<_> = parts.into_iter().map(|(weight, key)| MixPart { weight, key }).collect();
        Self::checked(parts)
    }

    pub(super) fn checked(parts: Vec<MixPart>) -> Result<Self, FinanceError> {
        if parts.iter().any(|part| matches!(part.key, CostKey::Mixed(_) | CostKey::InOrder(_))) {
            return Err(FinanceError::KeyInKey);
        }
        // The rules for shares are those for weights.
        Shares::new(parts.iter().enumerate().map(|(index, part)| (index, part.weight)).collect())?;
        Ok(Self { parts })
    }

    /// The keys and their weights, as they were given.
    #[must_use]
    pub fn parts(&self) -> &[MixPart] {
        &self.parts
    }

    /// The share of each of the members, in order of code.
    pub(super) fn weights(&self, members: &[MunicipalityCode], figures: &dyn Figures) -> Result<Weights, FinanceError> {
        let mut parts = Vec::with_capacity(self.parts.len());
        for MixPart { weight, key } in &self.parts {
            parts.push((*weight, key.weights(members, figures)?));
        }
        let in_full = || {
            let reduced = |(weight, of): (Share, Cow<'_, Weights>)| (weight, Cow::Owned(of.into_owned().reduced()));
            mixed(members.len(), &parts.clone().into_iter().map(reduced).collect::<Vec<_>>())
        };
        Ok(mixed(members.len(), &parts).or_else(in_full).ok_or(SharesError::TooFine)?)
    }

    /// The same mix of other keys.
    pub(super) fn map(self, key: impl Fn(CostKey) -> Result<CostKey, FinanceError>) -> Result<Self, FinanceError> {
        let parts = self.parts.into_iter().map(|part| Ok(MixPart { key: key(part.key)?, ..part }));
        Self::checked(parts.collect::<Result<_, FinanceError>>()?)
    }
}

/// The sum of the weights of each member under each key, over one denominator; `None` if there is none that can be held.
fn mixed(members: usize, parts: &[(Share, Cow<'_, Weights>)]) -> Option<Weights> {
    let denominator =
        |(weight, of): &(Share, Cow<'_, Weights>)| u128::from(weight.denominator()).checked_mul(of.whole());
    let one = parts.iter().try_fold(1, |one, part| least_common_multiple(one, denominator(part)?))?;
    let mut sums = Vec::from_iter((0..members).map(|_| 0_u128));
    for part in parts {
        let (weight, of) = part;
        let times = one.checked_div(denominator(part)?)?.checked_mul(weight.numerator().into())?;
        for (sum, part) in sums.iter_mut().zip(of.parts()) {
            // Each sum is a part of one, so that nothing wraps.
            *sum = sum.wrapping_add(part.wrapping_mul(times));
        }
    }
    Weights::new(sums)
}
