use super::FinanceError;
use crate::{
    money::{Cents, Fraction, MoneyError},
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The costs and savings of a plan in one year, against going on as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    expecting = "a year of a business case, an object such as {\"saved_cents\": 100}"
)]
pub struct CaseYear {
    /// The one-off costs (*eenmalige kosten*): project, moving, harmonising ICT.
    #[serde(rename = "one_off_cents", skip_serializing_if = "is_zero")]
    pub one_off: Cents,
    /// The friction costs (*frictiekosten*): early write-off, staff without a post, work that stands still.
    #[serde(rename = "friction_cents", skip_serializing_if = "is_zero")]
    pub friction: Cents,
    /// The recurring extra costs of this year (*structurele meerkosten*): pay that is made equal, a director.
    #[serde(rename = "recurrent_cents", skip_serializing_if = "is_zero")]
    pub recurrent: Cents,
    /// The savings of this year (*besparing*).
    #[serde(rename = "saved_cents", skip_serializing_if = "is_zero")]
    pub saved: Cents,
}

fn is_zero(amount: &Cents) -> bool {
    *amount == Cents::ZERO
}

vocabulary! {
    /// The day of a year on which its costs and savings are counted, where they are discounted.
    ///
    /// Exhaustive on purpose.
    pub enum Timing: "dag waarop een jaar telt" / "day on which a year is counted" {
        /// On its last day: the first year is discounted by one year.
        YearEnd = "einde-jaar", "aan het einde van het jaar" / "at the end of the year";
        /// On its first day: the first year is not discounted.
        YearStart = "begin-jaar", "aan het begin van het jaar" / "at the beginning of the year";
    }
}

/// The outcome of one year of a business case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct YearOutcome {
    /// The calendar year.
    pub year: i32,
    /// The costs: one-off, friction and recurring.
    #[serde(rename = "costs_cents")]
    pub costs: Cents,
    /// The savings.
    #[serde(rename = "saved_cents")]
    pub saved: Cents,
    /// The savings less the costs.
    #[serde(rename = "net_cents")]
    pub net: Cents,
    /// The net of this year and all before.
    #[serde(rename = "cumulative_cents")]
    pub cumulative: Cents,
}

/// Costs and savings of a plan over the years (*business case*): the costs come first, the savings later or never.
///
/// # Invariants
///
/// - It has at least one year, and no amount is below zero.
/// - All sums fit in 64 bits of cents.
///
/// The plan of Duiven and Westervoort for 1Stroom, as it was published: a million of transition cost, paid back in four
/// years, and over 0.6 million a year from 2022. A path that fits it, made up in between:
///
/// ```
/// use ambtelijke_fusie::finance::{BusinessCase, CaseYear, Timing};
///
/// let million = |text: &str| text.parse().unwrap();
/// let year = |saved: &str| CaseYear { saved: million(saved), ..CaseYear::default() };
/// let first = CaseYear { one_off: million("1000000"), ..CaseYear::default() };
/// let case = BusinessCase::new(2018, [first, year("150000"), year("300000"), year("550000"), year("600000")])?;
/// assert_eq!(case.payback_year(), Some(2021));
/// assert_eq!(case.years_to_payback(), Some(4));
/// assert_eq!(case.result().to_string(), "600000.00", "over the five years");
///
/// let worth = case.net_present_value(&"2%".parse()?, Timing::YearEnd)?;
/// assert_eq!(worth.to_string(), "498033.33");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "terugverdientijd")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr")]
pub struct BusinessCase {
    first_year: i32,
    years: Vec<CaseYear>,
    #[serde(skip_serializing)]
    outcomes: Vec<YearOutcome>,
    #[serde(skip_serializing)]
    result: Cents,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a business case, an object with first_year and years")]
struct Repr {
    first_year: i32,
    years: Vec<CaseYear>,
}

impl BusinessCase {
    /// The case of these years, from that one on.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NoYears`], [`FinanceError::NegativeInCase`], [`FinanceError::YearOutOfRange`], or
    /// [`FinanceError::Money`] if a sum does not fit.
    pub fn new(first_year: i32, years: impl Into<Vec<CaseYear>>) -> Result<Self, FinanceError> {
        let years = years.into();
        if years.is_empty() {
            return Err(FinanceError::NoYears);
        }
        let mut outcomes = Vec::with_capacity(years.len());
        let mut cumulative = Cents::ZERO;
        for (after, one) in (0..).zip(&years) {
            let year = first_year.checked_add(after).ok_or(FinanceError::YearOutOfRange { first_year })?;
            let amounts = [
                ("one_off", one.one_off),
                ("friction", one.friction),
                ("recurrent", one.recurrent),
                ("saved", one.saved),
            ];
            if let Some((what, amount)) = amounts.into_iter().find(|(_, amount)| amount.is_negative()) {
                return Err(FinanceError::NegativeInCase { what, year, amount });
            }
            let costs = Cents::sum([one.one_off, one.friction, one.recurrent])?;
            let net = one.saved.checked_sub(costs)?;
            cumulative = cumulative.checked_add(net)?;
            outcomes.push(YearOutcome { year, costs, saved: one.saved, net, cumulative });
        }
        Ok(Self { first_year, years, outcomes, result: cumulative })
    }

    /// The given years, in order.
    #[must_use]
    pub fn years(&self) -> &[CaseYear] {
        &self.years
    }

    /// The outcome of each year, in order.
    #[must_use]
    pub fn outcomes(&self) -> &[YearOutcome] {
        &self.outcomes
    }

    /// The net sum at the end of the last year; below zero if the savings do not make up for the costs.
    #[must_use]
    pub const fn result(&self) -> Cents {
        self.result
    }

    /// The year in which the plan has paid for itself (*terugverdienjaar*): the first at whose end, and at the end of every
    /// later year of the case, the savings so far are at least the costs so far. `None` if there is no such year: then it
    /// does not pay within the years of the case.
    #[must_use]
    pub fn payback_year(&self) -> Option<i32> {
        let is_short = |outcome: &&YearOutcome| outcome.cumulative.is_negative();
        match self.outcomes.iter().rev().find(is_short) {
            None => self.outcomes.first().map(|first| first.year),
            Some(last_short) => {
                let next = last_short.year.checked_add(1)?;
                self.outcomes.iter().map(|outcome| outcome.year).find(|year| *year == next)
            }
        }
    }

    /// After how many years, the first one included, the plan has paid for itself.
    #[must_use]
    pub fn years_to_payback(&self) -> Option<u32> {
        let after = self.payback_year()?.checked_sub(self.first_year)?;
        u32::try_from(after).ok()?.checked_add(1)
    }

    /// The value of all years together at the beginning of the first (*netto contante waarde*): the net of each,
    /// divided by one and the rate for each year that it lies ahead. Exact, and rounded to the cent once, at the end.
    ///
    /// # Errors
    ///
    /// [`FinanceError::Rate`] if the rate is -100% or less; [`FinanceError::Money`] if the value does not fit.
    #[doc(alias = "netto contante waarde")]
    pub fn net_present_value(&self, rate: &Fraction, timing: Timing) -> Result<Cents, FinanceError> {
        let growth = Fraction::one().plus(rate);
        let discount = Fraction::one().over(&growth).filter(|discount| !discount.is_negative());
        let discount = discount.ok_or_else(|| FinanceError::Rate { rate: rate.clone() })?;
        // From the last year back, so that every year is discounted once more than the one before it.
        let back = |later: Fraction, outcome: &YearOutcome| later.times(&discount).plus(&Fraction::from(outcome.net));
        let at_first = self.outcomes.iter().rev().fold(Fraction::zero(), back);
        let value = match timing {
            Timing::YearEnd => at_first.times(&discount),
            Timing::YearStart => at_first,
        };
        Ok(value.to_cents().ok_or(MoneyError::Overflow)?)
    }
}

impl TryFrom<Repr> for BusinessCase {
    type Error = FinanceError;

    fn try_from(repr: Repr) -> Result<Self, FinanceError> {
        Self::new(repr.first_year, repr.years)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    fn spent(cents: i64) -> CaseYear {
        CaseYear { one_off: Cents::new(cents), ..CaseYear::default() }
    }

    fn saved(cents: i64) -> CaseYear {
        CaseYear { saved: Cents::new(cents), ..CaseYear::default() }
    }

    fn payback(years: &[CaseYear]) -> Option<i32> {
        BusinessCase::new(2018, years).unwrap().payback_year()
    }

    #[test]
    fn a_plan_has_paid_when_it_is_never_short_again() {
        assert_eq!(payback(&[spent(100), saved(50), saved(50)]), Some(2020));
        assert_eq!(payback(&[spent(100), saved(50), saved(49)]), None);
        assert_eq!(payback(&[spent(100), saved(200), spent(150), saved(60)]), Some(2021), "not in 2019");
        assert_eq!(payback(&[spent(100), saved(200), spent(150)]), None);
        assert_eq!(payback(&[saved(1)]), Some(2018));
        assert_eq!(payback(&[spent(0), spent(1)]), None);
    }

    #[test]
    fn each_kind_of_cost_counts() {
        let [one_off, friction, recurrent] = [1, 20, 300].map(Cents::new);
        let case =
            BusinessCase::new(2018, [CaseYear { one_off, friction, recurrent, saved: Cents::new(5_000) }]).unwrap();
        assert_eq!((case.outcomes()[0].costs, case.result()), (Cents::new(321), Cents::new(4_679)));
    }

    #[test]
    fn a_value_is_discounted_from_the_end_or_the_beginning_of_the_year() {
        let case = BusinessCase::new(2018, [spent(10_000), saved(12_100)]).unwrap();
        let rate = "10%".parse().unwrap();
        // -100.00 / 1.1 + 121.00 / 1.21, and a tenth more.
        assert_eq!(case.net_present_value(&rate, Timing::YearEnd), Ok(Cents::new(909)));
        assert_eq!(case.net_present_value(&rate, Timing::YearStart), Ok(Cents::new(1_000)));
        assert_eq!(case.net_present_value(&Fraction::zero(), Timing::YearEnd), Ok(Cents::new(2_100)));
        let below = "-50%".parse().unwrap();
        assert_eq!(case.net_present_value(&below, Timing::YearStart), Ok(Cents::new(14_200)), "a rate below zero");
        let error = case.net_present_value(&"-100%".parse().unwrap(), Timing::YearEnd).unwrap_err();
        assert_eq!(error.to_string(), "the rate is -1; it must be more than -1 (-100%)");
        crate::vocabulary::check(Timing::ALL);
    }

    #[test]
    fn a_case_comes_back_from_json_and_what_makes_no_sense_does_not() {
        let json = r#"{"first_year":2018,"years":[{"one_off_cents":100},{},{"saved_cents":60}]}"#;
        let case: BusinessCase = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&case).unwrap(), json);
        for (json, said) in [
            (r#"{"first_year":2018,"years":[]}"#, "no years"),
            (r#"{"first_year":2018,"years":[{"saved_cents":-1}]}"#, "saved of 2018 is -0.01"),
            (r#"{"first_year":2018,"years":[{"savings":1}]}"#, "unknown field `savings`"),
            (r#"{"first_year":2147483647,"years":[{},{}]}"#, "runs past the years"),
            (r#"{"first_year":2018,"years":[{"saved_cents":9223372036854775807},{"saved_cents":1}]}"#, "does not fit"),
        ] {
            let error = serde_json::from_str::<BusinessCase>(json).unwrap_err().to_string();
            assert!(error.contains(said), "{json}: {error}");
        }
    }

    proptest! {
        #[test]
        fn the_payback_year_is_that_of_walking_all_years(
            rows in prop::collection::vec((0..100_i64, 0..100_i64), 1..12)
        ) {
            let years: Vec<CaseYear> =
                rows.iter().map(|&(one, two)| CaseYear { friction: Cents::new(one), ..saved(two) }).collect();
            let case = BusinessCase::new(2018, years).unwrap();
            let short = |from: usize| case.outcomes()[from..].iter().any(|outcome| outcome.cumulative.is_negative());
            let first = (0..rows.len()).find(|&from| !short(from)).map(|from| 2018 + i32::try_from(from).unwrap());
            prop_assert_eq!(case.payback_year(), first);
        }

        #[test]
        fn without_a_rate_the_value_is_the_result(rows in prop::collection::vec((0..100_i64, 0..100_i64), 1..12)) {
            let years: Vec<CaseYear> = rows.iter().map(|&(one, two)| CaseYear { one_off: Cents::new(one), ..saved(two) }).collect();
            let case = BusinessCase::new(2018, years).unwrap();
            for timing in Timing::ALL {
                prop_assert_eq!(case.net_present_value(&Fraction::zero(), *timing), Ok(case.result()));
            }
        }
    }
}
