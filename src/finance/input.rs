use super::FinanceError;
use crate::{
    money::{Cents, MoneyError, SharesError},
    municipality::MunicipalityCode,
    organisation::Fte,
    sorted,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The budgets or staff that each member brought in, in a reference year (*ingebrachte budgetten* or *formatie*): the
/// weights of a historic key.
///
/// # Invariants
///
/// - At least one member brought something in, and none is named twice.
/// - No amount is below zero, and together they fit in 64 bits.
///
/// ```
/// use ambtelijke_fusie::finance::{CostKey, Input};
///
/// // Made up: 60 and 40 fte, of no known year.
/// let input = Input::staff(None, [("GM0373".parse()?, "60".parse()?), ("GM0383".parse()?, "40".parse()?)])?;
/// let shares = CostKey::Input(input).shares(&["GM0373".parse()?, "GM0383".parse()?], &())?;
/// assert_eq!(shares.get(&"GM0373".parse()?), Some("60%".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "ingebrachte formatie")]
#[doc(alias = "historische inbreng")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Input {
    year: Option<i32>,
    brought: AmountsOrStaff,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum AmountsOrStaff {
    Amounts(Vec<Amount>),
    Staff(Vec<Staff>),
}

/// A sum that a member brings in or pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with of and amount_cents")]
pub struct Amount {
    /// The member.
    pub of: MunicipalityCode,
    /// How much.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with of and fte")]
struct Staff {
    of: MunicipalityCode,
    fte: Fte,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "what each brought in, an object with amounts or staff, and perhaps year")]
struct Repr {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amounts: Option<Vec<Amount>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    staff: Option<Vec<Staff>>,
}

impl Input {
    /// The amounts that each brought in, such as the budgets of a year.
    ///
    /// # Errors
    ///
    /// [`FinanceError::NegativeSum`], [`FinanceError::MemberTwice`], or [`FinanceError::Shares`] if nobody brought anything
    /// in or the amounts together do not fit.
    pub fn amounts(
        year: Option<i32>,
        amounts: impl IntoIterator<Item = (MunicipalityCode, Cents)>,
    ) -> Result<Self, FinanceError> {
        let rows = amounts.into_iter().map(|(of, amount)| Amount { of, amount }).collect();
        Self { year, brought: AmountsOrStaff::Amounts(rows) }.checked()
    }

    /// The staff that each brought in.
    ///
    /// # Errors
    ///
    /// As [`Input::amounts`].
    pub fn staff(
        year: Option<i32>,
        staff: impl IntoIterator<Item = (MunicipalityCode, Fte)>,
    ) -> Result<Self, FinanceError> {
        let rows = staff.into_iter().map(|(of, fte)| Staff { of, fte }).collect();
        Self { year, brought: AmountsOrStaff::Staff(rows) }.checked()
    }

    fn checked(mut self) -> Result<Self, FinanceError> {
        let twice = match &mut self.brought {
            AmountsOrStaff::Amounts(rows) => {
                non_negative(rows)?;
                sorted::sort_unique(rows, |a, b| a.of.cmp(&b.of)).map(|row| row.of)
            }
            AmountsOrStaff::Staff(rows) => sorted::sort_unique(rows, |a, b| a.of.cmp(&b.of)).map(|row| row.of),
        };
        if let Some(municipality) = twice {
            return Err(FinanceError::MemberTwice { municipality });
        }
        let sum = self.weights().try_fold(0_u64, |sum, (_, weight)| sum.checked_add(weight));
        match sum {
            None => Err(SharesError::TooFine.into()),
            Some(0) if self.weights().next().is_none() => Err(SharesError::Empty.into()),
            Some(0) => Err(SharesError::WeightsAreZero.into()),
            Some(_) => Ok(self),
        }
    }

    /// The year of reference, if known.
    #[must_use]
    pub const fn year(&self) -> Option<i32> {
        self.year
    }

    /// The weight that each brought in, in the order of their codes: cents, or hundredths of an fte.
    pub fn weights(&self) -> impl Iterator<Item = (MunicipalityCode, u64)> + Clone {
        let (amounts, staff) = match &self.brought {
            AmountsOrStaff::Amounts(rows) => (rows.as_slice(), [].as_slice()),
            AmountsOrStaff::Staff(rows) => ([].as_slice(), rows.as_slice()),
        };
        let amounts = amounts.iter().map(|row| (row.of, row.amount.cents().unsigned_abs()));
        amounts.chain(staff.iter().map(|row| (row.of, row.fte.hundredths().into())))
    }

    /// The same under other codes; weights that come to one code are added up.
    pub(super) fn succeeded(self, by: impl Fn(MunicipalityCode) -> MunicipalityCode) -> Result<Self, FinanceError> {
        let brought = match self.brought {
            AmountsOrStaff::Amounts(rows) => AmountsOrStaff::Amounts(amounts_by(rows, by)?),
            AmountsOrStaff::Staff(rows) => {
                let mut added: Vec<Staff> = Vec::with_capacity(rows.len());
                for row in rows {
                    let row = Staff { of: by(row.of), ..row };
                    match added.iter_mut().find(|other| other.of == row.of) {
                        Some(other) => other.fte = other.fte.checked_add(row.fte).map_err(|_| SharesError::TooFine)?,
                        None => added.push(row),
                    }
                }
                AmountsOrStaff::Staff(added)
            }
        };
        Self { brought, ..self }.checked()
    }
}

pub(super) fn non_negative(rows: &[Amount]) -> Result<(), FinanceError> {
    match rows.iter().find(|row| row.amount.is_negative()) {
        Some(&Amount { of, amount }) => Err(FinanceError::NegativeSum { municipality: Some(of), amount }),
        None => Ok(()),
    }
}

/// The amounts under other codes, added up where two come to one.
pub(super) fn amounts_by(
    rows: Vec<Amount>,
    by: impl Fn(MunicipalityCode) -> MunicipalityCode,
) -> Result<Vec<Amount>, MoneyError> {
    let mut added: Vec<Amount> = Vec::with_capacity(rows.len());
    for row in rows {
        let of = by(row.of);
        match added.iter_mut().find(|other| other.of == of) {
            Some(other) => other.amount = other.amount.checked_add(row.amount)?,
            None => added.push(Amount { of, ..row }),
        }
    }
    Ok(added)
}

impl TryFrom<Repr> for Input {
    type Error = FinanceError;

    fn try_from(repr: Repr) -> Result<Self, FinanceError> {
        let brought = match (repr.amounts, repr.staff) {
            (Some(amounts), None) => AmountsOrStaff::Amounts(amounts),
            (None, Some(staff)) => AmountsOrStaff::Staff(staff),
            _ => return Err(FinanceError::AmountsOrStaff),
        };
        Self { year: repr.year, brought }.checked()
    }
}

impl From<Input> for Repr {
    fn from(input: Input) -> Self {
        let year = input.year;
        match input.brought {
            AmountsOrStaff::Amounts(amounts) => Self { year, amounts: Some(amounts), staff: None },
            AmountsOrStaff::Staff(staff) => Self { year, amounts: None, staff: Some(staff) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::code;
    use alloc::string::ToString;

    #[test]
    fn what_was_brought_in_comes_back_from_json() {
        for json in [
            r#"{"year":2014,"amounts":[{"of":"GM0373","amount_cents":100}]}"#,
            r#"{"staff":[{"of":"GM0373","fte":"0.00"},{"of":"GM0383","fte":"12.50"}]}"#,
        ] {
            let input: Input = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&input).unwrap(), json);
        }
    }

    #[test]
    fn what_nobody_can_have_brought_in_is_refused() {
        for (json, said) in [
            (r#"{}"#, "give `amounts` or `staff`"),
            (r#"{"amounts":[],"staff":[]}"#, "give `amounts` or `staff`"),
            (r#"{"amounts":[]}"#, "there are no shares"),
            (r#"{"amounts":[{"of":"GM0373","amount_cents":0}]}"#, "the weights are all zero"),
            (r#"{"amounts":[{"of":"GM0373","amount_cents":-1}]}"#, "GM0373 would bring in or pay -0.01"),
            (r#"{"staff":[{"of":"GM0373","fte":"-1"}]}"#, "`-1` is not an amount of fte"),
            (r#"{"staff":[{"of":"GM0373","fte":"1"},{"of":"GM0373","fte":"1"}]}"#, "GM0373 is named twice"),
            (r#"{"staff":[{"of":"GM0373","fte":"1"}],"month":1}"#, "unknown field `month`"),
            (r#"7"#, "expected what each brought in"),
        ] {
            let error = serde_json::from_str::<Input>(json).unwrap_err().to_string();
            assert!(error.contains(said), "{json}: {error}");
        }
        let much = [code(1), code(2), code(3)].map(|code| (code, Cents::new(i64::MAX)));
        assert_eq!(Input::amounts(None, much), Err(SharesError::TooFine.into()));
    }

    #[test]
    fn what_two_brought_in_passes_to_their_successor() {
        let input =
            Input::staff(Some(2018), [(code(1), Fte::from_hundredths(50)), (code(2), Fte::from_hundredths(25))]);
        let one = input.unwrap().succeeded(|_| code(9)).unwrap();
        assert!(one.weights().eq([(code(9), 75)]) && one.year() == Some(2018));
    }
}
