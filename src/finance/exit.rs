use super::{CostKey, Figures, FinanceError, cost_key::members_of};
use crate::{
    citation::Ruling,
    fraction::Fraction,
    language::{Bilingual, Lang},
    money::{Cents, MoneyError, Share},
    municipality::MunicipalityCode,
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use core::cmp::Reverse;
use serde::{Deserialize, Serialize};

/// Which part of its own contribution a leaver goes on paying in each year after it left (*afbouwregeling*): a share for
/// the first year out, the second, and so on.
///
/// # Invariants
///
/// - There is at least one year.
#[doc(alias = "afbouwregeling")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Share>", into = "Vec<Share>")]
pub struct Schedule(Vec<Share>);

impl Schedule {
    /// The shares of the years, in order.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NoYears`].
    pub fn new(shares: impl Into<Vec<Share>>) -> Result<Self, FinanceError> {
        let shares = shares.into();
        if shares.is_empty() { Err(FinanceError::NoYears) } else { Ok(Self(shares)) }
    }

    /// The shares of the years, in order.
    #[must_use]
    pub fn shares(&self) -> &[Share] {
        &self.0
    }

    /// What they add to: how many times the contribution is due in all.
    #[must_use]
    pub fn times(&self) -> Fraction {
        self.0.iter().fold(Fraction::zero(), |sum, share| sum.plus(&Fraction::from(*share)))
    }
}

impl TryFrom<Vec<Share>> for Schedule {
    type Error = FinanceError;

    fn try_from(shares: Vec<Share>) -> Result<Self, FinanceError> {
        Self::new(shares)
    }
}

impl From<Schedule> for Vec<Share> {
    fn from(schedule: Schedule) -> Self {
        schedule.0
    }
}

vocabulary! {
    /// With what the five years of the royal decree of 1985 begin, which the source does not say.
    ///
    /// Exhaustive on purpose: these are the two ways to read it.
    pub enum FirstYear: "first year of a declining contribution" {
        /// The whole contribution, and then twenty points less each year: 100, 80, 60, 40 and 20 percent, 300 in all.
        Whole = "geheel", "het eerste jaar geheel" / "the whole in the first year";
        /// Twenty points less already: 80, 60, 40, 20 and 0 percent, 200 in all.
        Reduced = "verminderd", "het eerste jaar al verminderd" / "less already in the first year";
    }
}

impl FirstYear {
    /// The five shares.
    #[must_use]
    pub fn schedule(self) -> Schedule {
        let most: u64 = match self {
            Self::Whole => 5,
            Self::Reduced => 4,
        };
        // Fifths up to five cannot be refused.
        let fifths = |year: u64| Share::new(most.saturating_sub(year), 5).unwrap_or(Share::ZERO);
        Schedule((0..5).map(fifths).collect())
    }
}

/// What the fixed costs of one year after a withdrawal leave uncovered (*achterblijvende kosten*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the damage of a year, an object with fixed_cents and mitigated_cents")]
pub struct YearOfDamage {
    /// The costs that stay, though the leaver no longer causes them.
    #[serde(rename = "fixed_cents")]
    pub fixed: Cents,
    /// What of them could be ended or used otherwise.
    #[serde(rename = "mitigated_cents")]
    pub mitigated: Cents,
}

/// The direct real damage of a withdrawal over the years of a bridging term (*werkelijke schade*, *frictiekosten*).
///
/// # Invariants
///
/// - It has one to [five](Self::LONGEST) years.
/// - In no year is more mitigated than there is.
#[doc(alias = "frictiekosten")]
#[doc(alias = "desintegratiekosten")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<YearOfDamage>", into = "Vec<YearOfDamage>")]
pub struct RealDamage(Vec<YearOfDamage>);

impl RealDamage {
    /// The years that the case law allows to bridge.
    pub const LONGEST: usize = 5;

    /// The damage of the first year out, the second, and so on.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NoYears`], [`FinanceError::BridgedTooLong`], [`FinanceError::Mitigated`] or
    /// [`FinanceError::NegativeSum`].
    pub fn new(years: impl Into<Vec<YearOfDamage>>) -> Result<Self, FinanceError> {
        let years = years.into();
        if years.is_empty() {
            return Err(FinanceError::NoYears);
        }
        if years.len() > Self::LONGEST {
            return Err(FinanceError::BridgedTooLong { years: years.len() });
        }
        for &YearOfDamage { fixed, mitigated } in &years {
            if let Some(amount) = [fixed, mitigated].into_iter().find(|amount| amount.is_negative()) {
                return Err(FinanceError::NegativeSum { municipality: None, amount });
            }
            if mitigated > fixed {
                return Err(FinanceError::Mitigated { fixed, mitigated });
            }
        }
        Ok(Self(years))
    }

    /// The years, in order.
    #[must_use]
    pub fn years(&self) -> &[YearOfDamage] {
        &self.0
    }
}

impl TryFrom<Vec<YearOfDamage>> for RealDamage {
    type Error = FinanceError;

    fn try_from(years: Vec<YearOfDamage>) -> Result<Self, FinanceError> {
        Self::new(years)
    }
}

impl From<RealDamage> for Vec<YearOfDamage> {
    fn from(damage: RealDamage) -> Self {
        damage.0
    }
}

/// By what the payment of who leaves is reckoned (*grondslag van de uittreedsom*).
///
/// An arrangement says it itself: since 1 July 2022 that of a public body or an operational management organisation must
/// say how a withdrawal affects the assets (Wgr, article 9(1)). Where one is silent, case law has accepted two ways, of
/// which neither is the law: see [`basis`](Self::basis).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub enum ExitTerms {
    /// A sum that was agreed (*overeengekomen*), due in the first year out.
    #[serde(rename = "overeengekomen")]
    Agreed {
        /// How much.
        #[serde(rename = "amount_cents")]
        amount: Cents,
    },
    /// By the clause of the arrangement itself (*volgens de regeling*): shares of the leaver's contribution.
    #[serde(rename = "volgens-regeling")]
    Clause(Schedule),
    /// The leaver's own contribution for five years, less twenty points a year.
    #[serde(rename = "afbouw-vijf-jaar")]
    Declining(FirstYear),
    /// The direct real damage over a bridging term of up to five years; fixed costs may count.
    #[serde(rename = "werkelijke-schade")]
    RealDamage(RealDamage),
}

impl ExitTerms {
    /// What people call it.
    #[must_use]
    pub const fn label(&self, lang: Lang) -> &'static str {
        match self {
            Self::Agreed { .. } => Bilingual::new("overeengekomen som", "sum agreed"),
            Self::Clause(_) => Bilingual::new("volgens de regeling", "by the clause of the arrangement"),
            Self::Declining(_) => {
                Bilingual::new("eigen bijdrage, in vijf jaar afgebouwd", "own contribution, declining over five years")
            }
            Self::RealDamage(_) => Bilingual::new("werkelijke schade", "real damage"),
        }
        .get(lang)
    }

    /// The decision that accepted this way, if it is one of case law.
    ///
    /// The declining contribution comes from a royal decree of 14 May 1985, the real damage from a ruling of the highest
    /// court, known here as [`Ruling`] too.
    #[must_use]
    pub const fn basis(&self) -> Option<&'static str> {
        match self {
            Self::Agreed { .. } | Self::Clause(_) => None,
            Self::Declining(_) => Some("KB 14 mei 1985, AB 1985/424"),
            Self::RealDamage(_) => Some("ABRvS 15 april 2015, ECLI:NL:RVS:2015:1198"),
        }
    }

    /// That decision, where it is a ruling with an identifier.
    #[must_use]
    pub const fn ruling(&self) -> Option<Ruling> {
        match self {
            Self::RealDamage(_) => Some(Ruling::WITHDRAWAL_IS_A_RIGHT),
            Self::Agreed { .. } | Self::Clause(_) | Self::Declining(_) => None,
        }
    }

    /// What a municipality owes that leaves, year by year.
    ///
    /// `contribution` is what it bore in a year until then, and `first_year` the first year in which it takes part no more.
    /// What a schedule gives is rounded to the cent once, in all, and then divided over the years by largest remainders, of
    /// equal ones to the earlier year.
    ///
    /// ```
    /// use ambtelijke_fusie::finance::{ExitTerms, FirstYear};
    ///
    /// // What if Uitgeest, which bore 6,838,720 euros in 2017, had left BUCH, and the arrangement said nothing?
    /// let uitgeest = "GM0450".parse()?;
    /// let contribution = "6838720.00".parse()?;
    /// let most = ExitTerms::Declining(FirstYear::Whole).settle(uitgeest, 2018, contribution)?;
    /// let least = ExitTerms::Declining(FirstYear::Reduced).settle(uitgeest, 2018, contribution)?;
    /// assert_eq!((most.total().to_string(), least.total().to_string()), ("20516160.00".into(), "13677440.00".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FinanceError::NegativeSum`] if the contribution or the sum is below zero; [`FinanceError::Money`] if the sum does
    /// not fit; [`FinanceError::YearOutOfRange`] if the years run past those of 32 bits.
    pub fn settle(
        &self,
        municipality: MunicipalityCode,
        first_year: i32,
        contribution: Cents,
    ) -> Result<ExitSettlement, FinanceError> {
        let below = |amount: &Cents| amount.is_negative();
        let agreed = if let Self::Agreed { amount } = self { Some(*amount) } else { None };
        if let Some(amount) = [Some(contribution), agreed].into_iter().flatten().find(below) {
            return Err(FinanceError::NegativeSum { municipality: Some(municipality), amount });
        }
        let amounts = match self {
            Self::Agreed { amount } => Vec::from([*amount]),
            Self::Clause(schedule) => over_years(contribution, schedule)?,
            Self::Declining(first) => over_years(contribution, &first.schedule())?,
            Self::RealDamage(damage) => {
                let left = |year: &YearOfDamage| year.fixed.checked_sub(year.mitigated);
                damage.years().iter().map(left).collect::<Result<_, _>>()?
            }
        };
        let total = Cents::sum(amounts.iter().copied())?;
        let year = |(after, amount)| match first_year.checked_add(after) {
            Some(year) => Ok(Instalment { year, amount }),
            None => Err(FinanceError::YearOutOfRange { first_year }),
        };
        let years = (0..).zip(amounts).map(year).collect::<Result<_, _>>()?;
        Ok(ExitSettlement { municipality, contribution, terms: self.clone(), years, total })
    }
}

/// The shares of an amount that is not below zero, which add to what they add to exactly, rounded once.
fn over_years(contribution: Cents, schedule: &Schedule) -> Result<Vec<Cents>, FinanceError> {
    let exact = schedule.times().times(&Fraction::from(contribution));
    let total = exact.to_cents().ok_or(MoneyError::Overflow)?;
    let cents = u128::from(contribution.cents().unsigned_abs());
    let quota = |share: &Share| {
        let product = cents.saturating_mul(share.numerator().into());
        let below = u128::from(share.denominator());
        // A part of the contribution fits where that did, and a remainder below its denominator.
        let floor = product.checked_div(below).and_then(|floor| i64::try_from(floor).ok()).unwrap_or_default();
        let rest = product.checked_rem(below).and_then(|rest| u64::try_from(rest).ok()).unwrap_or_default();
        (floor, Share::new(rest, share.denominator()).unwrap_or(Share::ZERO))
    };
    let mut quotas: Vec<(i64, Share)> = schedule.shares().iter().map(quota).collect();
    let given = Cents::sum(quotas.iter().map(|quota| Cents::new(quota.0)))?;
    let left = usize::try_from(total.checked_sub(given)?.cents()).unwrap_or_default();
    let mut order: Vec<&mut (i64, Share)> = quotas.iter_mut().collect();
    order.sort_by_key(|quota| Reverse(quota.1));
    for quota in order.into_iter().take(left) {
        quota.0 = quota.0.saturating_add(1);
    }
    Ok(quotas.into_iter().map(|quota| Cents::new(quota.0)).collect())
}

/// What is due in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Instalment {
    /// The calendar year.
    pub year: i32,
    /// How much.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
}

/// What a municipality owes that leaves (*uittreedsom*, *uittredingsvergoeding*), year by year. Made by
/// [`ExitTerms::settle`].
///
/// The [`total`](Self::total) is what it pays when it withdraws: the `payment` of a [`Handover`](crate::fusie::Handover),
/// which becomes a claim of the organisation.
#[doc(alias = "uittreedsom")]
#[doc(alias = "uittredingsvergoeding")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExitSettlement {
    municipality: MunicipalityCode,
    #[serde(rename = "contribution_cents")]
    contribution: Cents,
    terms: ExitTerms,
    years: Vec<Instalment>,
    #[serde(rename = "total_cents")]
    total: Cents,
}

/// What one member bears after another left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Borne {
    /// The member.
    pub municipality: MunicipalityCode,
    /// What it bore before.
    #[serde(rename = "before_cents")]
    pub before: Cents,
    /// Its part of what the leaver no longer bears.
    #[serde(rename = "more_cents")]
    pub more: Cents,
    /// What it bears now: both together.
    #[serde(rename = "after_cents")]
    pub after: Cents,
    /// Its exact share of all costs before.
    pub share_before: Fraction,
    /// Its exact share of all costs now; those that the leaver pays count among them.
    pub share_after: Fraction,
}

/// A year after somebody left, in which the costs are still what they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearAfter {
    /// The calendar year.
    pub year: i32,
    /// What the leaver pays in it.
    #[serde(rename = "paid_cents")]
    pub paid: Cents,
    /// What it bore and does not pay: the rest that those who stay bear. Below zero where it pays more than it bore.
    #[serde(rename = "uncovered_cents")]
    pub uncovered: Cents,
    /// Those who stay, in order of code.
    pub members: Vec<Borne>,
}

impl ExitSettlement {
    /// Who leaves.
    #[must_use]
    pub const fn municipality(&self) -> MunicipalityCode {
        self.municipality
    }

    /// By what it is reckoned.
    #[must_use]
    pub const fn terms(&self) -> &ExitTerms {
        &self.terms
    }

    /// What is due in each year, from the first year out; also in years in which nothing is.
    #[must_use]
    pub fn years(&self) -> &[Instalment] {
        &self.years
    }

    /// What is due in all.
    #[must_use]
    pub const fn total(&self) -> Cents {
        self.total
    }

    /// What those who stay bear, in each year in which something is due and the first in which nothing is any more, if the
    /// costs stay what they were.
    ///
    /// `before` is what each member bore in a year, also who leaves ([`CostKey::contributions`]). What the leaver bore and
    /// does not pay is divided over the others by `key`, to the cent, and comes on top of what they bore: so in each year
    /// all that is paid adds to the costs. A fixed key must be one for those who stay.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NotBorne`] if the leaver is not among them, or bore another sum than that by which this was settled;
    /// [`FinanceError::MemberTwice`], or those of [`CostKey::contributions`] for the key.
    pub fn borne_by_others(
        &self,
        before: &[(MunicipalityCode, Cents)],
        key: &CostKey,
        figures: &dyn Figures,
    ) -> Result<Vec<YearAfter>, FinanceError> {
        let leaver = self.municipality;
        let bore = |code: MunicipalityCode| before.iter().find(|row| row.0 == code).map(|row| row.1);
        if bore(leaver) != Some(self.contribution) {
            return Err(FinanceError::NotBorne { municipality: leaver, contribution: self.contribution });
        }
        members_of(&before.iter().map(|row| row.0).collect::<Vec<_>>())?;
        let staying: Vec<MunicipalityCode> = before.iter().map(|row| row.0).filter(|code| *code != leaver).collect();
        let staying = members_of(&staying)?;
        let costs = Fraction::from(Cents::sum(before.iter().map(|row| row.1))?);
        let share = |part: Cents| Fraction::from(part).over(&costs).unwrap_or_else(Fraction::zero);
        let last = self.years.last().map(|last| last.year);
        let after = last.and_then(|last| last.checked_add(1)).map(|year| Instalment { year, amount: Cents::ZERO });
        let year = |paid: Instalment| {
            let uncovered = self.contribution.checked_sub(paid.amount)?;
            let members = key.contributions(uncovered, &staying, figures)?.into_iter().map(|(municipality, more)| {
                let before = bore(municipality).unwrap_or_default();
                let after = before.checked_add(more)?;
                let (share_before, share_after) = (share(before), share(after));
                Ok(Borne { municipality, before, more, after, share_before, share_after })
            });
            let members = members.collect::<Result<_, MoneyError>>()?;
            Ok(YearAfter { year: paid.year, paid: paid.amount, uncovered, members })
        };
        self.years.iter().copied().chain(after).map(year).collect()
    }
}

/// What a municipality must pay to leave an older arrangement, so that it can enter this one
/// (*uittreedsom uit een bestaande regeling*): a cost of entry that is easily forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with municipality, leaves, amount_cents and source")]
pub struct OlderTie {
    /// Who must leave.
    pub municipality: MunicipalityCode,
    /// What it must leave.
    pub leaves: crate::id::Name,
    /// What that costs.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
    /// Where that is said.
    pub source: crate::id::Name,
}

/// The hidden cost of entering: what each municipality must pay to leave older arrangements, in order of code.
///
/// Wijk bij Duurstede would have had to leave its ICT service to join with Houten:
///
/// ```
/// use ambtelijke_fusie::finance::{OlderTie, cost_of_entry};
///
/// let ties: Vec<OlderTie> = serde_json::from_str(r#"[
///     {"municipality": "GM0352", "leaves": "the regional ICT service", "amount_cents": 270000000, "source": "press, 2017"}
/// ]"#)?;
/// let [(wijk, cost)] = cost_of_entry(&ties)?[..] else { panic!() };
/// assert_eq!((wijk.to_string(), cost.to_string()), ("GM0352".into(), "2700000.00".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`FinanceError::NegativeSum`] if one is below zero; [`FinanceError::Money`] if a sum does not fit.
pub fn cost_of_entry(ties: &[OlderTie]) -> Result<Vec<(MunicipalityCode, Cents)>, FinanceError> {
    let mut costs: Vec<(MunicipalityCode, Cents)> = Vec::new();
    for &OlderTie { municipality, amount, .. } in ties {
        if amount.is_negative() {
            return Err(FinanceError::NegativeSum { municipality: Some(municipality), amount });
        }
        match costs.binary_search_by_key(&municipality, |row| row.0) {
            Ok(at) => {
                if let Some((_, cost)) = costs.get_mut(at) {
                    *cost = cost.checked_add(amount)?;
                }
            }
            Err(at) => costs.insert(at, (municipality, amount)),
        }
    }
    Ok(costs)
}

#[cfg(test)]
mod tests;
