use crate::{finance::FinanceError, id::Name, money::Cents, municipality::MunicipalityCode};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The payment of a municipality for leaving an older arrangement, so that it can enter this one
/// (*uittreedsom uit een bestaande regeling*): a cost of entry that is easily forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with municipality, leaves, amount_cents and source")]
pub struct OlderTie {
    /// The municipality that must leave.
    pub municipality: MunicipalityCode,
    /// The older arrangement.
    pub leaves: Name,
    /// The payment.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
    /// The source.
    pub source: Name,
}

/// The hidden cost of entering: the payment of each municipality for leaving older arrangements, in order of code.
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
mod tests {
    use super::*;
    use crate::municipality::code;

    #[test]
    fn the_cost_of_entry_is_told_for_each_who_must_leave_something() {
        let tie = |number, cents| OlderTie {
            municipality: code(number),
            leaves: "dienst".parse().unwrap(),
            amount: Cents::new(cents),
            source: "pers".parse().unwrap(),
        };
        let costs = cost_of_entry(&[tie(352, 100), tie(321, 7), tie(352, 20)]).unwrap();
        assert_eq!(costs, [(code(321), Cents::new(7)), (code(352), Cents::new(120))]);
        assert!(cost_of_entry(&[tie(352, -1)]).is_err());
    }
}
