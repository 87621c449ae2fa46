use super::terms::{ExitTerms, Schedule, YearOfDamage};
use crate::{
    finance::{CostKey, Figures, FinanceError, cost_key::members_of},
    money::{Cents, Fraction, MoneyError, by_largest_remainder, held},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::vec::Vec;
use serde::Serialize;

/// The sum due in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Instalment {
    /// The calendar year.
    pub year: i32,
    /// How much.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
}

/// The debt of a leaver (*uittreedsom*, *uittredingsvergoeding*), year by year. Made by
/// [`ExitTerms::settle`].
///
/// The [`total`](Self::total) is the payment on withdrawal: the `payment` of a [`Handover`](crate::fusie::Handover),
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

/// The burden of one member after another left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MemberBurden {
    /// The member.
    pub municipality: MunicipalityCode,
    /// Its earlier burden.
    #[serde(rename = "before_cents")]
    pub before: Cents,
    /// Its part of the costs that the leaver no longer bears.
    #[serde(rename = "more_cents")]
    pub more: Cents,
    /// Its burden now: both together.
    #[serde(rename = "after_cents")]
    pub after: Cents,
    /// Its exact share of all costs before, if there are any.
    pub share_before: Option<Fraction>,
    /// Its exact share of all costs now, if there are any; those that the leaver pays count among them.
    pub share_after: Option<Fraction>,
}

/// A year after a withdrawal, with the costs unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct YearAfter {
    /// The calendar year.
    pub year: i32,
    /// The payment of the leaver in that year.
    #[serde(rename = "paid_cents")]
    pub paid: Cents,
    /// The costs that it bore and no longer pays, which the others bear. Below zero where it pays more than it bore.
    #[serde(rename = "uncovered_cents")]
    pub uncovered: Cents,
    /// Those who stay, in order of code.
    pub members: Vec<MemberBurden>,
}

impl ExitTerms {
    /// The debt of a leaver, year by year.
    ///
    /// `contribution` is its contribution in a year until then, and `first_year` the first year in which it takes part
    /// no more. The sum of a schedule is rounded to the cent once and then divided over the years by largest
    /// remainders; between equal remainders the earlier year goes first.
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

impl ExitSettlement {
    /// Who leaves.
    #[must_use]
    pub const fn municipality(&self) -> MunicipalityCode {
        self.municipality
    }

    /// The basis of the reckoning.
    #[must_use]
    pub const fn terms(&self) -> &ExitTerms {
        &self.terms
    }

    /// The payment due in each year, from the first year out; also in years in which it is zero.
    #[must_use]
    pub fn years(&self) -> &[Instalment] {
        &self.years
    }

    /// The sum of all years.
    #[must_use]
    pub const fn total(&self) -> Cents {
        self.total
    }

    /// The burden of those that stay, in each year of the settlement, also one whose payment is nothing, and in the year
    /// after the last, if the costs do not change.
    ///
    /// `before` has the contribution of each member in a year, also of the leaver ([`CostKey::contributions`]). The
    /// costs that the leaver bore and no longer pays are divided over the others by `key`, to the cent, and added to
    /// their contributions: so in each year all payments add to the costs. A fixed key must be one for those that stay.
    ///
    /// ```
    /// use ambtelijke_fusie::finance::{CostKey, ExitTerms, FirstYear, YearAfter};
    /// use ambtelijke_fusie::money::Shares;
    /// use ambtelijke_fusie::municipality::{Gazetteer, MunicipalityCode};
    ///
    /// // What if Uitgeest had left BUCH, which cost 56.8 million euros in 2017?
    /// let shares = [("GM0373", "32.61%"), ("GM0383", "34.19%"), ("GM0399", "21.16%"), ("GM0450", "12.04%")];
    /// let shares = shares.map(|(code, share)| (code.parse().unwrap(), share.parse().unwrap()));
    /// let before = Shares::<MunicipalityCode>::new(shares.into())?.split_cents("56800000".parse()?);
    /// let (uitgeest, contribution) = before[3];
    /// let settlement = ExitTerms::Declining(FirstYear::Reduced).settle(uitgeest, 2018, contribution)?;
    ///
    /// // The other three bear what it does not pay, by their inhabitants of 2018.
    /// let nl = Gazetteer::netherlands();
    /// let years = settlement.borne_by_others(&before, &CostKey::Inhabitants { year: 2018 }, &nl)?;
    /// let (first, last) = (&years[0], &years[5]);
    /// assert_eq!((first.year, first.uncovered.to_string()), (2018, "1367744.00".into()), "a fifth of what it bore");
    /// // What Bergen bears more in the first year, and in the one in which Uitgeest pays nothing any more.
    /// let more = |year: &YearAfter| (year.year, year.members[0].more.to_string());
    /// assert_eq!((more(first), more(last)), ((2018, "461957.67".into()), (2023, "2309788.33".into())));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
        let mut stayers: Vec<(MunicipalityCode, Cents)> =
            before.iter().copied().filter(|row| row.0 != leaver).collect();
        sorted::sort_by_key(&mut stayers, |row| row.0);
        let codes = members_of(&stayers.iter().map(|row| row.0).collect::<Vec<_>>())?;
        let costs = Fraction::from(Cents::sum(before.iter().map(|row| row.1))?);
        let share = |part: Cents| Fraction::from(part).over(&costs);
        let last = self.years.last().map(|last| last.year);
        let after = last.and_then(|last| last.checked_add(1)).map(|year| Instalment { year, amount: Cents::ZERO });
        let year = |paid: Instalment| {
            let uncovered = self.contribution.checked_sub(paid.amount)?;
            let more = key.contributions(uncovered, &codes, figures)?;
            let members = stayers.iter().zip(more).map(|(&(municipality, before), (_, more))| {
                let after = before.checked_add(more)?;
                let (share_before, share_after) = (share(before), share(after));
                Ok(MemberBurden { municipality, before, more, after, share_before, share_after })
            });
            let members = members.collect::<Result<_, MoneyError>>()?;
            Ok(YearAfter { year: paid.year, paid: paid.amount, uncovered, members })
        };
        self.years.iter().copied().chain(after).map(year).collect()
    }
}

/// The shares of an amount that is not below zero; they add to their exact sum, rounded once.
fn over_years(contribution: Cents, schedule: &Schedule) -> Result<Vec<Cents>, FinanceError> {
    let exact = schedule.times().times(&Fraction::from(contribution));
    let total = exact.to_cents().ok_or(MoneyError::Overflow)?;
    let quotas = schedule.shares().iter().map(|share| share.quota(contribution.cents().unsigned_abs()));
    let parts = by_largest_remainder(total.cents().into(), quotas);
    Ok(parts.into_iter().map(|part| Cents::new(held(part))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        finance::FirstYear,
        money::{Share, Shares},
        municipality::code,
    };
    use alloc::{format, string::ToString};
    use proptest::prelude::*;

    fn euros(text: &str) -> Cents {
        text.parse().unwrap()
    }

    fn amounts(settlement: &ExitSettlement) -> Vec<(i32, i64)> {
        settlement.years().iter().map(|one| (one.year, one.amount.cents())).collect()
    }

    /// The source does not say whether the first year is 100 or 80 percent.
    #[test]
    fn the_declining_contribution_is_three_or_two_contributions_in_all() {
        let settle = |first| ExitTerms::Declining(first).settle(code(450), 2018, Cents::new(100)).unwrap();
        let whole = [(2018, 100), (2019, 80), (2020, 60), (2021, 40), (2022, 20)];
        assert_eq!(amounts(&settle(FirstYear::Whole)), whole);
        let reduced = [(2018, 80), (2019, 60), (2020, 40), (2021, 20), (2022, 0)];
        assert_eq!(amounts(&settle(FirstYear::Reduced)), reduced);
        assert_eq!(FirstYear::Whole.schedule().times(), Fraction::whole(3));
        assert_eq!(FirstYear::Reduced.schedule().times(), Fraction::whole(2));
        crate::vocabulary::check(FirstYear::ALL);
    }

    #[test]
    fn cents_that_do_not_come_out_go_to_the_largest_remainders() {
        // 33 cents: 33, 26.4, 19.8, 13.2 and 6.6.
        let settlement = ExitTerms::Declining(FirstYear::Whole).settle(code(450), 2018, Cents::new(33)).unwrap();
        assert_eq!(amounts(&settlement).iter().map(|row| row.1).collect::<Vec<_>>(), [33, 26, 20, 13, 7]);
        assert_eq!(settlement.total(), Cents::new(99));
        // Half a cent in all is rounded up, and is due in the first year of the two that are alike.
        let halves = Schedule::new([Share::new(1, 4).unwrap(); 2]).unwrap();
        let settlement = ExitTerms::Clause(halves).settle(code(450), 2018, Cents::new(1)).unwrap();
        assert_eq!(amounts(&settlement), [(2018, 1), (2019, 0)]);
    }

    /// De Wolden paid 780,000 euros to leave Reestmond.
    #[test]
    fn a_sum_agreed_is_due_in_the_first_year() {
        let terms = ExitTerms::Agreed { amount: euros("780000") };
        assert_eq!(amounts(&terms.settle(code(1690), 2019, Cents::ZERO).unwrap()), [(2019, 78_000_000)]);
        assert_eq!(terms.basis(), None);
        let below = ExitTerms::Agreed { amount: Cents::new(-1) }.settle(code(1690), 2019, Cents::ZERO).unwrap_err();
        assert_eq!(below.to_string(), "GM1690 would bring in or pay -0.01; that is 0.00 or more");
        let below = ExitTerms::Declining(FirstYear::Whole).settle(code(1690), 2019, Cents::new(-1)).unwrap_err();
        assert!(matches!(below, FinanceError::NegativeSum { .. }));
    }

    #[test]
    fn years_and_sums_that_do_not_fit_are_refused() {
        let terms = ExitTerms::Declining(FirstYear::Whole);
        let error = terms.settle(code(1), i32::MAX, Cents::new(100)).unwrap_err();
        assert_eq!(error, FinanceError::YearOutOfRange { first_year: i32::MAX });
        assert_eq!(terms.settle(code(1), 2019, Cents::new(i64::MAX)), Err(MoneyError::Overflow.into()));
    }

    #[test]
    fn those_who_stay_bear_what_the_leaver_does_not_pay_any_more() {
        let shares = [("GM0373", "32.61%"), ("GM0383", "34.19%"), ("GM0399", "21.16%"), ("GM0450", "12.04%")];
        let shares = shares.map(|(of, share)| (of.parse().unwrap(), share.parse().unwrap()));
        let before = Shares::<MunicipalityCode>::new(shares.into()).unwrap().split_cents(euros("56800000"));
        let uitgeest = before[3].1;
        let settlement = ExitTerms::Declining(FirstYear::Reduced).settle(code(450), 2018, uitgeest).unwrap();
        let years = settlement.borne_by_others(&before, &CostKey::Equal, &()).unwrap();
        assert_eq!(years.iter().map(|year| year.year).collect::<Vec<_>>(), [2018, 2019, 2020, 2021, 2022, 2023]);
        let first = &years[0];
        // A fifth of 6,838,720 is not paid: 1,367,744 in three.
        assert_eq!((first.uncovered, first.members[0].more), (euros("1367744"), euros("455914.67")));
        assert_eq!(years[5].uncovered, uitgeest);
        let shares =
            first.members.iter().fold(Fraction::zero(), |sum, row| sum.plus(row.share_after.as_ref().unwrap()));
        assert_eq!(shares.percent(2).to_string(), "90.37", "and Uitgeest pays 9.63 percent of the costs");
        let nothing = before.iter().map(|row| (row.0, Cents::ZERO)).collect::<Vec<_>>();
        let free = ExitTerms::Declining(FirstYear::Reduced).settle(code(450), 2018, Cents::ZERO).unwrap();
        let years = free.borne_by_others(&nothing, &CostKey::Equal, &()).unwrap();
        assert_eq!(
            (&years[0].members[0].share_before, &years[0].members[0].share_after),
            (&None, &None),
            "of no costs"
        );
        let error = settlement.borne_by_others(&before[..3], &CostKey::Equal, &()).unwrap_err();
        assert_eq!(error, FinanceError::NotBorne { municipality: code(450), contribution: uitgeest });
        let error = settlement.borne_by_others(&before[3..], &CostKey::Equal, &()).unwrap_err();
        assert_eq!(error, FinanceError::NoMembers);
    }

    proptest! {
        #[test]
        fn a_schedule_comes_to_its_times_of_the_contribution(
            shares in prop::collection::vec((0..=97_u64, 97..=100_u64), 1..8), cents in 0..1_000_000_000_i64
        ) {
            let shares: Vec<Share> = shares.into_iter().map(|(a, b)| Share::new(a, b).unwrap()).collect();
            let schedule = Schedule::new(shares).unwrap();
            let exact = schedule.times().times(&Fraction::from(Cents::new(cents)));
            let settlement = ExitTerms::Clause(schedule.clone()).settle(code(1), 2018, Cents::new(cents)).unwrap();
            prop_assert_eq!(Some(settlement.total()), exact.to_cents());
            for (share, paid) in schedule.shares().iter().zip(settlement.years()) {
                let quota = Fraction::from(*share).times(&Fraction::from(Cents::new(cents)));
                let off = quota.minus(&Fraction::from(paid.amount));
                prop_assert!(off < Fraction::one() && off.negated() < Fraction::one(), "{}", off);
            }
        }

        #[test]
        fn all_that_is_paid_after_a_withdrawal_adds_to_the_costs(
            before in prop::array::uniform4(0..i64::from(u32::MAX)), agreed in 0..i64::from(u32::MAX)
        ) {
            let rows: Vec<_> = (1..).map(code).zip(before.map(Cents::new)).collect();
            let costs = Cents::sum(rows.iter().map(|row| row.1)).unwrap();
            for terms in [ExitTerms::Agreed { amount: Cents::new(agreed) }, ExitTerms::Declining(FirstYear::Whole)] {
                let settlement = terms.settle(code(4), 2018, rows[3].1).unwrap();
                for year in settlement.borne_by_others(&rows, &CostKey::Equal, &()).unwrap() {
                    let paid = year.members.iter().map(|row| row.after).chain([year.paid]);
                    prop_assert_eq!(Cents::sum(paid), Ok(costs), "{}", format!("{year:?}"));
                }
            }
        }
    }
}
