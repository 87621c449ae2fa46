use super::{Figures, FinanceError, InOrder, Input, KeyStep, Mix};
use crate::{
    id::Name,
    language::FreeText,
    money::{Cents, Shares, SharesError, Weights},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::{borrow::Cow, vec::Vec};
use serde::Serialize;

/// The rule by which members share the costs (*verdeelsleutel*).
///
/// | in JSON | who bears what |
/// |---|---|
/// | `{"vast": [{"of": "GM0399", "share": "21.16%"}, …]}` | shares that were agreed |
/// | `"gelijk"` | the same each |
/// | `{"inwoners": {"year": 2017}}` | by inhabitants on 1 January of that year |
/// | `{"ingebracht": {"year": 2014, "staff": [{"of": "GM0388", "fte": "120.50"}, …]}}` | by what each brought in: `staff` or `amounts` |
/// | `{"gebruik": "uren"}` | by what each used in the period that is reckoned |
/// | `{"gemengd": [{"weight": "60%", "key": …}, …]}` | by several keys at once: [`Mix`] |
/// | `{"achtereenvolgens": {"first": [{"kostensoort": …}, …], "rest": …}}` | by several keys in order: [`InOrder`] |
/// | `{"omschreven": "…"}` | known in words only |
///
/// # To the cent
///
/// Contributions always add to the total. A key that gives each member a share, a mix of keys too, divides the total
/// once, by exact shares and the [largest remainders](Shares#how-a-whole-is-divided). A key in order divides each step
/// to the cent by itself and then the rest, so that each line of a budget adds up.
///
/// ```
/// use ambtelijke_fusie::{finance::CostKey, municipality::Gazetteer};
///
/// // Groesbeek, Ubbergen and Millingen aan de Rijn, 2014: 1.8 million euros by inhabitants.
/// let key: CostKey = serde_json::from_str(r#"{"inwoners": {"year": 2014}}"#)?;
/// let [groesbeek, millingen, ubbergen] = ["GM0241".parse()?, "GM0265".parse()?, "GM0282".parse()?];
/// let nl = Gazetteer::netherlands();
/// let parts = key.contributions("1800000.00".parse()?, &[groesbeek, ubbergen, millingen], &nl)?;
/// assert_eq!(parts[0].1.to_string(), "995761.43", "published as just over a million");
///
/// let error = CostKey::Inhabitants { year: 2015 }.shares(&[groesbeek, ubbergen], &nl).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the inhabitants of GM0282 on 1 January 2015 are not known; they are known from 1985 to 2014"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verdeelsleutel")]
#[doc(alias = "kostenverdeling")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub enum CostKey {
    /// Each member bears a share that was agreed (*vaste sleutel*).
    #[serde(rename = "vast")]
    Fixed(Shares<MunicipalityCode>),
    /// Each member bears the same share (*gelijke delen*).
    #[serde(rename = "gelijk")]
    Equal,
    /// Each member bears its share of the inhabitants (*naar rato van inwoners*).
    #[serde(rename = "inwoners")]
    Inhabitants {
        /// The year of reference: the inhabitants are those on 1 January of it.
        year: i32,
    },
    /// Each member bears its share of what all brought in at a time (*historische inbreng*).
    #[serde(rename = "ingebracht")]
    Input(Input),
    /// Each member bears its share of the use (*naar gebruik*): of the hours, products or cases that are named. How many
    /// each used is a figure of the reckoning.
    #[serde(rename = "gebruik")]
    Usage(Name),
    /// Several keys at once, each for a part of the costs (*gemengde sleutel*).
    #[serde(rename = "gemengd")]
    Mixed(Mix),
    /// Several keys one after the other (*trapsgewijze sleutel*).
    #[serde(rename = "achtereenvolgens")]
    InOrder(InOrder),
    /// A key of which only a description in words is known (*omschreven*).
    #[serde(rename = "omschreven")]
    Described(FreeText),
}

impl CostKey {
    /// The share of each member, in the order of their codes.
    ///
    /// # Errors
    ///
    /// - [`FinanceError::NoMembers`] or [`FinanceError::MemberTwice`] if the members are no list of members;
    /// - [`FinanceError::NotAMember`] or [`FinanceError::MemberWithoutShare`] if a fixed or historic key is for others;
    /// - [`FinanceError::InhabitantsUnknown`] or [`FinanceError::UsageUnknown`] if a figure is not known;
    /// - [`FinanceError::OnlyDescribed`] if the key is known in words only;
    /// - [`FinanceError::SharesDependOnTotal`] if it is a key in order;
    /// - [`FinanceError::Shares`] if no member has inhabitants or used anything, or a mix has shares that 64 bits do not
    ///   hold; [`contributions`](Self::contributions) reckons with 126.
    pub fn shares(
        &self,
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<Shares<MunicipalityCode>, FinanceError> {
        let members = members_of(members)?;
        if let Self::Fixed(shares) = self {
            are_members(&listed(shares), &members)?;
            return Ok(shares.clone());
        }
        let weights = self.weights(&members, figures)?.into_owned().reduced();
        let parts = weights.parts().iter().map(|part| u64::try_from(*part));
        let parts: Vec<u64> = parts.collect::<Result<_, _>>().map_err(|_| SharesError::TooFine)?;
        Ok(Shares::by_weight(members.into_iter().zip(parts).collect())?)
    }

    /// What each member contributes (*bijdrage*) to a total, to the cent, in the order of their codes.
    ///
    /// The parts add to the total; see [to the cent](CostKey#to-the-cent).
    ///
    /// # Errors
    ///
    /// As [`CostKey::shares`], save that a key in order is reckoned, which can give
    ///
    /// - [`FinanceError::GroupUnknown`] if the amount of a group of costs is not known;
    /// - [`FinanceError::StepsTakeMore`] if the steps take more than the total;
    /// - [`FinanceError::Money`] if a sum does not fit.
    #[doc(alias = "bijdrage")]
    pub fn contributions(
        &self,
        total: Cents,
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<Vec<(MunicipalityCode, Cents)>, FinanceError> {
        let members = members_of(members)?;
        let parts = self.divide(total, &members, figures)?;
        Ok(members.into_iter().zip(parts).collect())
    }

    /// The contribution of each of the members, in order of code.
    pub(super) fn divide(
        &self,
        total: Cents,
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<Vec<Cents>, FinanceError> {
        match self {
            Self::InOrder(order) => order.divide(total, members, figures),
            // Shares are divided also if no denominator of all of them can be held.
            Self::Fixed(shares) => {
                are_members(&listed(shares), members)?;
                Ok(shares.split_cents(total).into_iter().map(|(_, part)| part).collect())
            }
            _ => Ok(self.weights(members, figures)?.divide_cents(total)),
        }
    }

    /// The share of each of the members, in order of code.
    pub(super) fn weights(
        &self,
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<Cow<'_, Weights>, FinanceError> {
        let weights = match self {
            Self::Fixed(shares) => {
                are_members(&listed(shares), members)?;
                return Ok(Cow::Borrowed(shares.weights().ok_or(SharesError::TooFine)?));
            }
            Self::Equal => members.iter().map(|_| 1).collect(),
            Self::Inhabitants { year } => inhabitants(*year, members, figures)?,
            Self::Input(input) => {
                are_members(&Vec::from_iter(input.weights().map(|(of, _)| of)), members)?;
                input.weights().map(|(_, weight)| weight.into()).collect()
            }
            Self::Usage(counted) => usage(counted, members, figures)?,
            Self::Mixed(mix) => return Ok(Cow::Owned(mix.weights(members, figures)?)),
            Self::InOrder(_) => return Err(FinanceError::SharesDependOnTotal),
            Self::Described(text) => return Err(FinanceError::OnlyDescribed { text: text.clone() }),
        };
        Ok(Cow::Owned(Weights::new(weights).ok_or(SharesError::WeightsAreZero)?))
    }

    /// Every list of municipalities that the key holds.
    fn lists(&self) -> Vec<Vec<MunicipalityCode>> {
        match self {
            Self::Fixed(shares) => Vec::from([listed(shares)]),
            Self::Input(input) => Vec::from([input.weights().map(|(of, _)| of).collect()]),
            Self::Mixed(mix) => mix.parts().iter().flat_map(|part| part.key.lists()).collect(),
            Self::InOrder(order) => {
                let keys = order.first().iter().filter_map(KeyStep::key).chain([order.rest()]);
                keys.flat_map(Self::lists).collect()
            }
            Self::Equal | Self::Inhabitants { .. } | Self::Usage(_) | Self::Described(_) => Vec::new(),
        }
    }

    /// Every municipality that the key names, in the order of their codes.
    #[must_use]
    pub fn named(&self) -> Vec<MunicipalityCode> {
        let mut named = self.lists().concat();
        if let Self::InOrder(order) = self {
            let sums = order.first().iter().filter_map(|step| match step {
                KeyStep::Sums(rows) => Some(rows.iter().map(|row| row.of)),
                KeyStep::Group { .. } | KeyStep::Each { .. } => None,
            });
            named.extend(sums.flatten());
        }
        sorted::sort(&mut named);
        named.dedup();
        named
    }

    /// Whether costs reach that municipality under the key: it stands in every list of shares or of brought budgets
    /// and staff.
    #[must_use]
    pub fn reaches(&self, municipality: MunicipalityCode) -> bool {
        self.lists().iter().all(|list| list.contains(&municipality))
    }

    /// The same key, in which some municipalities took the place of others; shares that come to one municipality are
    /// added up.
    ///
    /// # Errors
    ///
    /// [`FinanceError::Shares`] or [`FinanceError::Money`] if a sum cannot be held.
    pub fn succeeded(self, by: impl Fn(MunicipalityCode) -> MunicipalityCode) -> Result<Self, FinanceError> {
        self.succeeded_by(&by)
    }

    fn succeeded_by(self, by: &dyn Fn(MunicipalityCode) -> MunicipalityCode) -> Result<Self, FinanceError> {
        Ok(match self {
            Self::Fixed(shares) => Self::Fixed(shares.map_keys(|of| by(*of))?),
            Self::Input(input) => Self::Input(input.succeeded(by)?),
            Self::Mixed(mix) => Self::Mixed(mix.map(|key| key.succeeded_by(by))?),
            Self::InOrder(order) => Self::InOrder(order.map(|key| key.succeeded_by(by), by)?),
            Self::Equal | Self::Inhabitants { .. } | Self::Usage(_) | Self::Described(_) => self,
        })
    }
}

/// The members in order of code, one at least and none twice.
pub(super) fn members_of(members: &[MunicipalityCode]) -> Result<Vec<MunicipalityCode>, FinanceError> {
    let mut members = members.to_vec();
    if members.is_empty() {
        return Err(FinanceError::NoMembers);
    }
    match sorted::sort_unique(&mut members, Ord::cmp) {
        Some(&municipality) => Err(FinanceError::MemberTwice { municipality }),
        None => Ok(members),
    }
}

/// How many inhabitants each of the members had.
fn inhabitants(year: i32, members: &[MunicipalityCode], figures: &dyn Figures) -> Result<Vec<u128>, FinanceError> {
    let unknown = |municipality| {
        let known = figures.years(municipality);
        FinanceError::InhabitantsUnknown { municipality, year, known }
    };
    weighed(members, |member| figures.inhabitants(member, year).map(u128::from).ok_or_else(|| unknown(member)))
}

/// How much each of the members used.
fn usage(counted: &Name, members: &[MunicipalityCode], figures: &dyn Figures) -> Result<Vec<u128>, FinanceError> {
    let unknown = |municipality| FinanceError::UsageUnknown { counted: counted.clone(), municipality };
    weighed(members, |member| figures.usage(counted, member).map(u128::from).ok_or_else(|| unknown(member)))
}

fn weighed(
    members: &[MunicipalityCode],
    weigh: impl Fn(MunicipalityCode) -> Result<u128, FinanceError>,
) -> Result<Vec<u128>, FinanceError> {
    // Collecting results does not know how many come.
    let mut weights = Vec::with_capacity(members.len());
    for member in members {
        weights.push(weigh(*member)?);
    }
    Ok(weights)
}

fn listed(shares: &Shares<MunicipalityCode>) -> Vec<MunicipalityCode> {
    shares.iter().map(|(of, _)| *of).collect()
}

/// The key names exactly the members; both are in order of code.
fn are_members(named: &[MunicipalityCode], members: &[MunicipalityCode]) -> Result<(), FinanceError> {
    if named == members {
        return Ok(());
    }
    if let Some(&municipality) = named.iter().find(|of| members.binary_search(of).is_err()) {
        return Err(FinanceError::NotAMember { municipality });
    }
    match members.iter().find(|member| named.binary_search(member).is_err()) {
        Some(&municipality) => Err(FinanceError::MemberWithoutShare { municipality }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
