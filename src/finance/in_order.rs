use super::{Amount, CostKey, Figures, FinanceError, input};
use crate::{
    id::Key,
    money::{Cents, MoneyError},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::{boxed::Box, vec::Vec};
use serde::Serialize;

/// Several keys one after the other (*trapsgewijze sleutel*): the steps, and then the rest.
///
/// Each step is an amount of its own, divided to the cent by itself, so that every line of the budget adds up; the rest
/// of the total goes by the last key.
///
/// # Invariants
///
/// - There is at least one step, and no group of costs has two.
/// - No sum is below zero, and nobody has two in one step.
/// - No key of it is itself a key in order: put its steps in this one.
///
/// ```
/// use ambtelijke_fusie::{finance::{CostKey, InOrder, Reckoning, KeyStep}, municipality::Gazetteer};
///
/// // Overhead in equal parts, the rest by inhabitants; amounts made up, inhabitants of 2020.
/// let overhead = KeyStep::Group { group: "overhead".parse()?, key: CostKey::Equal };
/// let key = CostKey::InOrder(InOrder::new([overhead], CostKey::Inhabitants { year: 2020 })?);
///
/// let nl = Gazetteer::netherlands();
/// let year = Reckoning::new(&nl).spending("overhead".parse()?, "4000000".parse()?)?;
/// let parts = key.contributions("10000000".parse()?, &["GM0765".parse()?, "GM1895".parse()?], &year)?;
/// let [pekela, oldambt] = [parts[0].1, parts[1].1].map(|part| part.to_string());
/// assert_eq!((pekela.as_str(), oldambt.as_str()), ("3451760.74", "6548239.26"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "trapsgewijze sleutel")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct InOrder {
    first: Vec<KeyStep>,
    rest: Box<CostKey>,
}

/// A part that is taken from the total before the rest is divided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub enum KeyStep {
    /// A group of costs (*kostensoort*), divided by a key of its own.
    #[serde(rename = "kostensoort")]
    Group {
        /// The group; its amount is a figure of the reckoning.
        group: Key,
        /// By which key.
        key: CostKey,
    },
    /// The same fixed sum of every member (*vast bedrag per deelnemer*).
    #[serde(rename = "per-deelnemer")]
    Each {
        /// How much each pays.
        #[serde(rename = "amount_cents")]
        amount: Cents,
    },
    /// Fixed sums of the members that are named (*vaste bedragen*); the others pay nothing in this step.
    #[serde(rename = "vaste-bedragen")]
    Sums(Vec<Amount>),
}

impl InOrder {
    /// These steps, and then the rest.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NoSteps`], [`FinanceError::GroupTwice`], [`FinanceError::NegativeSum`],
    /// [`FinanceError::MemberTwice`] or [`FinanceError::KeyInKey`].
    pub fn new(first: impl Into<Vec<KeyStep>>, rest: CostKey) -> Result<Self, FinanceError> {
        Self { first: first.into(), rest: Box::new(rest) }.checked()
    }

    pub(super) fn checked(mut self) -> Result<Self, FinanceError> {
        let keys = self.first.iter().filter_map(KeyStep::key).chain([&*self.rest]);
        if keys.into_iter().any(|key| matches!(key, CostKey::InOrder(_))) {
            return Err(FinanceError::KeyInKey);
        }
        let mut groups: Vec<&Key> = self.first.iter().filter_map(KeyStep::group).collect();
        if let Some(&group) = sorted::sort_unique(&mut groups, Ord::cmp) {
            return Err(FinanceError::GroupTwice { group: group.clone() });
        }
        if self.first.is_empty() {
            return Err(FinanceError::NoSteps);
        }
        self.first.iter_mut().try_for_each(KeyStep::check)?;
        Ok(self)
    }

    /// The contribution of each of the members, in order of code: the sums of its steps, and its part of the rest.
    pub(super) fn divide(
        &self,
        total: Cents,
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<Vec<Cents>, FinanceError> {
        let mut sums = Vec::from_iter(members.iter().map(|_| Cents::ZERO));
        for step in &self.first {
            add(&mut sums, &step.divide(members, figures)?)?;
        }
        let taken = Cents::sum(sums.iter().copied())?;
        let rest = total.checked_sub(taken)?;
        // Of nothing, what income leaves is to be paid.
        if rest != Cents::ZERO && rest.is_negative() != total.is_negative() {
            return Err(FinanceError::StepsTakeMore { total, taken });
        }
        add(&mut sums, &self.rest.divide(rest, members, figures)?)?;
        Ok(sums)
    }

    /// The steps, in order.
    #[must_use]
    pub fn first(&self) -> &[KeyStep] {
        &self.first
    }

    /// The key of the rest.
    #[must_use]
    pub fn rest(&self) -> &CostKey {
        &self.rest
    }

    /// The same with other keys and other payers.
    pub(super) fn map(
        self,
        key: impl Fn(CostKey) -> Result<CostKey, FinanceError>,
        by: impl Fn(MunicipalityCode) -> MunicipalityCode,
    ) -> Result<Self, FinanceError> {
        let step = |step| {
            Ok(match step {
                KeyStep::Group { group, key: old } => KeyStep::Group { group, key: key(old)? },
                KeyStep::Sums(rows) => KeyStep::Sums(input::amounts_by(rows, &by)?),
                KeyStep::Each { .. } => step,
            })
        };
        let first = self.first.into_iter().map(step).collect::<Result<Vec<_>, FinanceError>>()?;
        Self::new(first, key(*self.rest)?)
    }
}

impl KeyStep {
    /// No sum is below zero, and none is named twice; its sums are put in order of code.
    fn check(&mut self) -> Result<(), FinanceError> {
        match self {
            Self::Each { amount } if amount.is_negative() => {
                Err(FinanceError::NegativeSum { municipality: None, amount: *amount })
            }
            Self::Sums(rows) => {
                input::non_negative(rows)?;
                match sorted::sort_unique(rows, |a, b| a.of.cmp(&b.of)) {
                    Some(row) => Err(FinanceError::MemberTwice { municipality: row.of }),
                    None => Ok(()),
                }
            }
            Self::Each { .. } | Self::Group { .. } => Ok(()),
        }
    }

    /// The sum that it takes from each of the members, in order of code.
    fn divide(&self, members: &[MunicipalityCode], figures: &dyn Figures) -> Result<Vec<Cents>, FinanceError> {
        match self {
            Self::Group { group, key } => {
                let amount = figures.amount(group);
                key.divide(amount.ok_or_else(|| FinanceError::GroupUnknown { group: group.clone() })?, members, figures)
            }
            Self::Each { amount } => Ok(members.iter().map(|_| *amount).collect()),
            Self::Sums(rows) => {
                if let Some(row) = rows.iter().find(|row| members.binary_search(&row.of).is_err()) {
                    return Err(FinanceError::NotAMember { municipality: row.of });
                }
                let sum = |member: &MunicipalityCode| sorted::find(rows, |row| row.of.cmp(member));
                Ok(members.iter().map(|member| sum(member).map_or(Cents::ZERO, |row| row.amount)).collect())
            }
        }
    }

    /// The key by which it is divided, if it has one.
    #[must_use]
    pub const fn key(&self) -> Option<&CostKey> {
        match self {
            Self::Group { key, .. } => Some(key),
            Self::Each { .. } | Self::Sums(_) => None,
        }
    }

    /// The group of costs that it is about, if it is.
    #[must_use]
    pub const fn group(&self) -> Option<&Key> {
        match self {
            Self::Group { group, .. } => Some(group),
            Self::Each { .. } | Self::Sums(_) => None,
        }
    }
}

fn add(sums: &mut [Cents], parts: &[Cents]) -> Result<(), MoneyError> {
    sums.iter_mut().zip(parts).try_for_each(|(sum, part)| {
        *sum = sum.checked_add(*part)?;
        Ok(())
    })
}
