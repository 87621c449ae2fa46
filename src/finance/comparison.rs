use super::{CostKey, Figures, FinanceError, cost_key::members_of};
use crate::{
    money::{Cents, Fraction, MoneyError, by_largest_remainder, held},
    municipality::MunicipalityCode,
};
use alloc::vec::Vec;
use core::num::NonZeroU16;
use serde::Serialize;

/// The contribution of one member to the costs of a year under one key and under another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct KeyDifference {
    /// The member.
    pub municipality: MunicipalityCode,
    /// Its contribution under the first key, in a year.
    #[serde(rename = "before_cents")]
    pub before: Cents,
    /// Its contribution under the other.
    #[serde(rename = "after_cents")]
    pub after: Cents,
    /// How much more it contributes under the other; below zero if less.
    #[serde(rename = "difference_cents")]
    pub difference: Cents,
    /// Its exact share under the first key.
    pub share_before: Fraction,
    /// Its exact share under the other.
    pub share_after: Fraction,
}

impl KeyDifference {
    /// The other share less the first, as a part of the whole: `1/100` is one percentage point.
    #[must_use]
    pub fn points(&self) -> Fraction {
        self.share_after.minus(&self.share_before)
    }
}

/// Two keys beside each other: the contribution of each member to the same costs (*vergelijking van verdeelsleutels*).
///
/// Made by [`CostKey::compared_with`]. Under both the contributions add to the total, so the differences add to nothing.
#[doc(alias = "vergelijking")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyComparison {
    #[serde(rename = "total_cents")]
    total: Cents,
    rows: Vec<KeyDifference>,
}

impl CostKey {
    /// This key beside another: the contribution of each member to a total under both.
    ///
    /// Compared with a key by inhabitants it tells how far a key is off that, in points. The key of Hoogeveen and De
    /// Wolden is 70 to 30, and it was said that by inhabitants it would be 60 to 40:
    ///
    /// ```
    /// use ambtelijke_fusie::{finance::CostKey, municipality::Gazetteer};
    ///
    /// let [hoogeveen, de_wolden] = ["GM0118".parse()?, "GM1690".parse()?];
    /// let json = r#"{"vast": [{"of": "GM0118", "share": "70%"}, {"of": "GM1690", "share": "30%"}]}"#;
    /// let agreed: CostKey = serde_json::from_str(json)?;
    /// let inhabitants = CostKey::Inhabitants { year: 2020 };
    ///
    /// let nl = Gazetteer::netherlands();
    /// let beside = inhabitants.compared_with(&agreed, "1000000".parse()?, &[hoogeveen, de_wolden], &nl)?;
    /// let row = &beside.rows()[0];
    /// assert_eq!(row.share_before.percent(1).to_string(), "69.6");
    /// assert_eq!(row.points().percent(2).to_string(), "0.40");
    /// assert_eq!(row.difference.to_string(), "4014.79", "of each million");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`CostKey::contributions`] for either key; [`FinanceError::SharesDependOnTotal`] for a key in order and a total
    /// of nothing.
    pub fn compared_with(
        &self,
        other: &Self,
        total: Cents,
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<KeyComparison, FinanceError> {
        let members = members_of(members)?;
        let side = |key: &Self| -> Result<Vec<(Cents, Fraction)>, FinanceError> {
            let parts = key.divide(total, &members, figures)?;
            let shares = key.fractions(total, &parts, &members, figures)?;
            Ok(parts.into_iter().zip(shares).collect())
        };
        let rows = members.iter().zip(side(self)?).zip(side(other)?);
        let row = |((&municipality, (before, share_before)), (after, share_after)): ((_, (Cents, _)), (Cents, _))| {
            let difference = after.checked_sub(before)?;
            Ok(KeyDifference { municipality, before, after, difference, share_before, share_after })
        };
        Ok(KeyComparison { total, rows: rows.map(row).collect::<Result<_, MoneyError>>()? })
    }

    /// The exact share of each member: by the key itself, or for a key in order by the result.
    fn fractions(
        &self,
        total: Cents,
        parts: &[Cents],
        members: &[MunicipalityCode],
        figures: &dyn Figures,
    ) -> Result<Vec<Fraction>, FinanceError> {
        let shares: Option<Vec<Fraction>> = match self {
            Self::Fixed(shares) => Some(shares.iter().map(|(_, share)| share.into()).collect()),
            Self::InOrder(_) => {
                let of_total = |part: &Cents| Fraction::from(*part).over(&Fraction::from(total));
                parts.iter().map(of_total).collect()
            }
            _ => {
                let weights = self.weights(members, figures)?;
                let whole = weights.whole();
                let share = |part: &u128| Fraction::ratio(held(*part), whole);
                weights.parts().iter().map(share).collect()
            }
        };
        shares.ok_or(FinanceError::SharesDependOnTotal)
    }
}

impl KeyComparison {
    /// The costs that are divided.
    #[must_use]
    pub const fn total(&self) -> Cents {
        self.total
    }

    /// The members, in order of code.
    #[must_use]
    pub fn rows(&self) -> &[KeyDifference] {
        &self.rows
    }

    /// The sum that moves from some members to others: the sum of all increases.
    ///
    /// # Errors
    ///
    /// [`MoneyError::Overflow`], which only a key in order with income among its steps can give.
    pub fn moved(&self) -> Result<Cents, MoneyError> {
        Cents::sum(self.rows.iter().map(|row| row.difference.max(Cents::ZERO)))
    }

    /// The largest distance between two shares of a member, in points: `1/100` is one percentage point.
    #[must_use]
    pub fn largest_deviation(&self) -> Fraction {
        let distance = |row: &KeyDifference| {
            let points = row.points();
            if points.is_negative() { points.negated() } else { points }
        };
        self.rows.iter().map(distance).fold(Fraction::zero(), Ord::max)
    }

    /// The payment of each member in each year, where the first key becomes the other in so many equal steps
    /// (*ingroeiregeling*).
    ///
    /// In the first year one step has been made, in the last all of them. The contributions of each year add to the total;
    /// they are rounded by largest remainders as [a whole is divided](crate::money::Shares#how-a-whole-is-divided).
    #[doc(alias = "ingroeiregeling")]
    #[must_use]
    pub fn phased_in(&self, steps: NonZeroU16) -> Vec<Vec<(MunicipalityCode, Cents)>> {
        (1..=steps.get()).map(|step| self.at_step(step, steps)).collect()
    }

    fn at_step(&self, step: u16, steps: NonZeroU16) -> Vec<(MunicipalityCode, Cents)> {
        // An amount below zero is divided as the one above.
        let sign = if self.total.is_negative() { -1 } else { 1 };
        let quota = |row: &KeyDifference| {
            let sum = between(row.before, row.after, step, steps).saturating_mul(sign);
            let floor = sum.div_euclid(steps.get().into());
            (floor, (sum.rem_euclid(steps.get().into()), floor))
        };
        let total = i128::from(self.total.cents()).saturating_mul(sign);
        let parts = by_largest_remainder(total, self.rows.iter().map(quota)).into_iter();
        let parts = parts.map(|part| Cents::new(held(part.saturating_mul(sign))));
        self.rows.iter().zip(parts).map(|(row, part)| (row.municipality, part)).collect()
    }
}

/// An amount on the way from one to another, times the number of steps.
fn between(from: Cents, to: Cents, step: u16, steps: NonZeroU16) -> i128 {
    // 64 bits times 16 bits fit in 128.
    let still = i128::from(from.cents()).saturating_mul(steps.get().saturating_sub(step).into());
    i128::from(to.cents()).saturating_mul(step.into()).saturating_add(still)
}

/// An amount that becomes another in so many equal steps: its value in each year, to the nearest cent, halves away from
/// zero. In the first year one step has been made, in the last it is the other.
///
/// The discount of Zandvoort on what it pays to Haarlem, from 2021:
///
/// ```
/// use ambtelijke_fusie::{finance::phase, money::Cents};
///
/// let years = phase("540000".parse()?, Cents::ZERO, 5.try_into()?);
/// let years: Vec<String> = years.iter().map(Cents::to_string).collect();
/// assert_eq!(years, ["432000.00", "324000.00", "216000.00", "108000.00", "0.00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "afbouw")]
#[doc(alias = "ingroei")]
#[must_use]
pub fn phase(from: Cents, to: Cents, steps: NonZeroU16) -> Vec<Cents> {
    let at = |step| {
        let exact = Fraction::ratio(between(from, to, step, steps), u128::from(steps.get()));
        #[expect(clippy::expect_used, reason = "there is a step at least, and what lies between two amounts is one")]
        exact.and_then(|exact| exact.to_cents()).expect("an amount between two others")
    };
    (1..=steps.get()).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Shares;
    use crate::municipality::code;
    use alloc::string::ToString;
    use proptest::prelude::*;

    fn fixed(weights: &[u64]) -> CostKey {
        CostKey::Fixed(Shares::by_weight((1..).map(code).zip(weights.iter().copied()).collect()).unwrap())
    }

    fn three(before: [u64; 3], after: [u64; 3], total: i64) -> KeyComparison {
        fixed(&before).compared_with(&fixed(&after), Cents::new(total), &[1, 2, 3].map(code), &()).unwrap()
    }

    #[test]
    fn two_keys_are_compared_in_cents_and_in_points() {
        let beside = three([1, 1, 1], [2, 1, 1], 1_000);
        let told: Vec<(i64, i64, alloc::string::String)> = beside
            .rows()
            .iter()
            .map(|row| (row.before.cents(), row.difference.cents(), row.points().to_string()))
            .collect();
        let expected = [(334, 166, "1/6"), (333, -83, "-1/12"), (333, -83, "-1/12")];
        assert!(told.into_iter().eq(expected.map(|(before, more, points)| (before, more, points.to_string()))));
        assert_eq!(beside.moved(), Ok(Cents::new(166)));
        assert_eq!(beside.largest_deviation(), Fraction::ratio(1, 6).unwrap());
    }

    #[test]
    fn a_key_in_order_has_the_share_that_came_out_of_it() {
        let json = r#"{"achtereenvolgens": {"first": [{"per-deelnemer": {"amount_cents": 10}}], "rest": {"vast": [
            {"of": "GM0001", "share": "1"}, {"of": "GM0002", "share": "0"}
        ]}}}"#;
        let key: CostKey = serde_json::from_str(json).unwrap();
        let (members, total) = ([1, 2].map(code), Cents::new(100));
        let beside = CostKey::Equal.compared_with(&key, total, &members, &()).unwrap();
        assert_eq!(beside.rows()[0].share_after, "90%".parse().unwrap());
        let nothing = key.compared_with(&CostKey::Equal, Cents::ZERO, &members, &()).unwrap_err();
        assert!(matches!(nothing, FinanceError::StepsTakeMore { .. }));
    }

    #[test]
    fn a_negative_total_is_phased_in_as_the_positive_one() {
        let year = |total| three([1, 1, 1], [1, 1, 2], total).phased_in(2.try_into().unwrap()).remove(0);
        let cents = |total| year(total).into_iter().map(|(_, part)| part.cents()).collect::<Vec<_>>();
        for total in 0..200 {
            assert_eq!(cents(-total), cents(total).into_iter().map(|part| -part).collect::<Vec<_>>(), "{total}");
        }
        assert_eq!(cents(-7), [-3, -2, -2]);
    }

    #[test]
    fn of_nothing_income_in_a_step_is_paid_out_of_the_rest() {
        let json = r#"{"achtereenvolgens": {"first": [{"kostensoort": {"group": "rente", "key": "gelijk"}}], "rest": {"vast": [
            {"of": "GM0001", "share": "1"}, {"of": "GM0002", "share": "0"}
        ]}}}"#;
        let key: CostKey = serde_json::from_str(json).unwrap();
        let spent =
            |cents| crate::finance::Reckoning::new(&()).spending("rente".parse().unwrap(), Cents::new(cents)).unwrap();
        let parts = |total, rente| key.contributions(Cents::new(total), &[1, 2].map(code), &spent(rente));
        let cents =
            |total, rente| parts(total, rente).map(|rows| rows.iter().map(|row| row.1.cents()).collect::<Vec<_>>());
        assert_eq!(cents(0, -20_000), Ok([10_000, -10_000].into()));
        assert_eq!(cents(1, -20_000), Ok([10_001, -10_000].into()));
        assert!(matches!(parts(0, 20_000), Err(FinanceError::StepsTakeMore { .. })));
    }

    proptest! {
        #[test]
        fn a_year_of_a_phase_in_adds_to_the_total_and_lies_between(
            before: [u16; 3], after: [u16; 3], total: i32, steps in 1..40_u16
        ) {
            let [before, after] = [before, after].map(|weights| weights.map(|weight| u64::from(weight) + 1));
            let beside = three(before, after, total.into());
            let years = beside.phased_in(steps.try_into().unwrap());
            prop_assert_eq!(years.len(), usize::from(steps));
            for year in &years {
                prop_assert_eq!(Cents::sum(year.iter().map(|row| row.1)), Ok(beside.total()));
                for (row, (_, pays)) in beside.rows().iter().zip(year) {
                    let (low, high) = (row.before.min(row.after), row.before.max(row.after));
                    prop_assert!(low.cents() - 1 <= pays.cents() && pays.cents() <= high.cents() + 1);
                }
            }
            let last: Vec<Cents> = years.last().unwrap().iter().map(|row| row.1).collect();
            prop_assert_eq!(last, beside.rows().iter().map(|row| row.after).collect::<Vec<_>>());
        }

        #[test]
        fn the_differences_add_to_nothing(before: [u16; 3], after: [u16; 3], total: i64) {
            let [before, after] = [before, after].map(|weights| weights.map(|weight| u64::from(weight) + 1));
            let beside = three(before, after, total);
            prop_assert_eq!(Cents::sum(beside.rows().iter().map(|row| row.difference)), Ok(Cents::ZERO));
            let points = beside.rows().iter().fold(Fraction::zero(), |sum, row| sum.plus(&row.points()));
            prop_assert!(points.is_zero());
        }

        #[test]
        fn an_amount_in_steps_ends_where_it_should(from: i64, to: i64, steps in 1..9_u16) {
            let years = phase(Cents::new(from), Cents::new(to), steps.try_into().unwrap());
            prop_assert_eq!(years.last(), Some(&Cents::new(to)));
            prop_assert!(years.iter().all(|year| (from.min(to)..=from.max(to)).contains(&year.cents())));
        }
    }
}
