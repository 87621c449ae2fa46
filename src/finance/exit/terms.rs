use crate::{
    citation::Ruling,
    finance::FinanceError,
    language::{Bilingual, Lang},
    money::{Cents, Fraction, Share},
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The part of its own contribution that a leaver goes on paying in each year after it left (*afbouwregeling*): a share
/// for the first year out, the second, and so on.
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

    /// The sum of the shares: how many times the contribution is due in all.
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
    /// The first of the five shares under the royal decree of 1985, which the source leaves open.
    ///
    /// Exhaustive on purpose: these are the two ways to read it.
    pub enum FirstYear: "eerste jaar van een afbouw" / "first year of a declining contribution" {
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
        const FIFTHS: [Share; 4] =
            [Share::literal(4, 5), Share::literal(3, 5), Share::literal(2, 5), Share::literal(1, 5)];
        Schedule(match self {
            Self::Whole => [Share::ONE].into_iter().chain(FIFTHS).collect(),
            Self::Reduced => FIFTHS.into_iter().chain([Share::ZERO]).collect(),
        })
    }
}

/// The uncovered fixed costs of one year after a withdrawal (*achterblijvende kosten*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "the damage of a year, an object with fixed_cents and mitigated_cents")]
pub struct YearOfDamage {
    /// The costs that stay, though the leaver no longer causes them.
    #[serde(rename = "fixed_cents")]
    pub fixed: Cents,
    /// The part of them that could be ended or used otherwise.
    #[serde(rename = "mitigated_cents")]
    pub mitigated: Cents,
}

/// The direct real damage of a withdrawal over the years of a bridging term (*werkelijke schade*, *frictiekosten*).
///
/// # Invariants
///
/// - It has one to [five](Self::LONGEST) years.
/// - In no year is more mitigated than the fixed costs.
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

/// The basis on which the payment of a leaver is reckoned (*grondslag van de uittreedsom*).
///
/// An arrangement says it itself: since 1 July 2022 that of a public body or an operational management organisation
/// must say how a withdrawal affects the assets (Wgr, article 9(1)). For a silent arrangement case law has accepted two
/// ways; neither is the law: see [`basis`](Self::basis).
///
/// [`settle`](Self::settle) gives the sums due, year by year, and
/// [`ExitSettlement::borne_by_others`](super::ExitSettlement::borne_by_others) the burden of those that stay.
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
    /// Its name.
    #[must_use]
    pub const fn label(&self, lang: Lang) -> &'static str {
        match self {
            Self::Agreed { .. } => Bilingual::new("overeengekomen som", "sum agreed"),
            Self::Clause(_) => Bilingual::new("volgens de regeling", "by the clause of the arrangement"),
            Self::Declining(FirstYear::Whole) => Bilingual::new(
                "eigen bijdrage, in vijf jaar afgebouwd vanaf het geheel",
                "own contribution, declining over five years from the whole",
            ),
            Self::Declining(FirstYear::Reduced) => Bilingual::new(
                "eigen bijdrage, in vijf jaar afgebouwd vanaf vier vijfde",
                "own contribution, declining over five years from four fifths",
            ),
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn real_damage_is_what_stays_and_cannot_be_mitigated() {
        let year = |fixed, mitigated| YearOfDamage { fixed: Cents::new(fixed), mitigated: Cents::new(mitigated) };
        let damage = RealDamage::new([year(100, 0), year(100, 40), year(60, 60)]).unwrap();
        let terms = ExitTerms::RealDamage(damage);
        let settlement = terms.settle("GM0450".parse().unwrap(), 2018, Cents::ZERO).unwrap();
        let due = settlement.years().iter().map(|one| (one.year, one.amount.cents()));
        assert_eq!(due.collect::<Vec<_>>(), [(2018, 100), (2019, 60), (2020, 0)]);
        assert_eq!(terms.ruling().map(Ruling::ecli), Some("ECLI:NL:RVS:2015:1198"));
        assert!(terms.basis().unwrap().ends_with("ECLI:NL:RVS:2015:1198"));
        let error = RealDamage::new([year(1, 2)]).unwrap_err().to_string();
        assert_eq!(error, "0.02 is mitigated of fixed costs of 0.01; that is at most all of them");
        let error = RealDamage::new([year(1, 0); 6]).unwrap_err().to_string();
        assert_eq!(
            error,
            "6 years are bridged, and case law has five; for more agree on a sum, or follow the arrangement"
        );
        assert_eq!(RealDamage::new([]), Err(FinanceError::NoYears));
        assert!(matches!(RealDamage::new([year(-1, -2)]), Err(FinanceError::NegativeSum { .. })));
    }

    #[test]
    fn terms_come_back_from_json() {
        for json in [
            r#"{"overeengekomen":{"amount_cents":78000000}}"#,
            r#"{"volgens-regeling":["1","1/2"]}"#,
            r#"{"afbouw-vijf-jaar":"geheel"}"#,
            r#"{"werkelijke-schade":[{"fixed_cents":100,"mitigated_cents":40}]}"#,
        ] {
            let terms: ExitTerms = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&terms).unwrap(), json);
        }
        for (json, said) in [
            (r#"{"volgens-regeling":[]}"#, "no years"),
            (r#"{"volgens-regeling":["120%"]}"#, "is more than the whole"),
            (r#"{"afbouw-vijf-jaar":"half"}"#, "expected one of geheel, verminderd"),
            (r#"{"werkelijke-schade":[]}"#, "no years"),
            (r#"{"werkelijke-schade":[{"fixed_cents":1,"mitigated_cents":2}]}"#, "0.02 is mitigated"),
        ] {
            let error = serde_json::from_str::<ExitTerms>(json).unwrap_err().to_string();
            assert!(error.contains(said), "{json}: {error}");
        }
    }
}
