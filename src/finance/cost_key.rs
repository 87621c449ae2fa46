use super::FinanceError;
use crate::{
    id::Name,
    money::{Cents, Shares},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The rule by which members share the costs (*verdeelsleutel*).
///
/// In JSON: `{"vast": [{"of": "GM0399", "share": "21.16%"}, …]}`, `"gelijk"`, `{"inwoners": {"year": 2017}}` or
/// `{"omschreven": "…"}`.
///
/// ```
/// use ambtelijke_fusie::finance::CostKey;
/// use ambtelijke_fusie::municipality::MunicipalityCode;
///
/// // Groesbeek, Ubbergen and Millingen aan de Rijn, 2014: 1.8 million euros by inhabitants.
/// let key: CostKey = serde_json::from_str(r#"{"inwoners": {"year": 2014}}"#)?;
/// let [groesbeek, millingen, ubbergen] = ["GM0241".parse()?, "GM0265".parse()?, "GM0282".parse()?];
/// let inhabitants = |code: MunicipalityCode, _year| match code.number() {
///     241 => Some(18_977),
///     265 => Some(5_876),
///     282 => Some(9_451),
///     _ => None,
/// };
/// let parts = key.contributions("1800000.00".parse()?, &[groesbeek, ubbergen, millingen], inhabitants)?;
/// assert_eq!(parts[0].1.to_string(), "995761.43");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verdeelsleutel")]
#[doc(alias = "kostenverdeling")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// A key of which only a description in words is known (*omschreven*).
    #[serde(rename = "omschreven")]
    Described(Name),
}

impl CostKey {
    /// The share of each member, in the order of their codes.
    ///
    /// `inhabitants` gives the inhabitants of a municipality on 1 January of a year, and is asked only for a key
    /// by inhabitants.
    ///
    /// # Errors
    ///
    /// - [`FinanceError::NoMembers`] or [`FinanceError::MemberTwice`] if the members are no list of members;
    /// - [`FinanceError::NotAMember`] or [`FinanceError::MemberWithoutShare`] if a fixed key is for others;
    /// - [`FinanceError::InhabitantsUnknown`] if `inhabitants` does not know a member in the year of reference;
    /// - [`FinanceError::OnlyDescribed`] if the key is known in words only;
    /// - [`FinanceError::Shares`] if no member has inhabitants.
    pub fn shares(
        &self,
        members: &[MunicipalityCode],
        inhabitants: impl Fn(MunicipalityCode, i32) -> Option<u32>,
    ) -> Result<Shares<MunicipalityCode>, FinanceError> {
        let mut members = members.to_vec();
        if members.is_empty() {
            return Err(FinanceError::NoMembers);
        }
        if let Some(&municipality) = sorted::sort_unique(&mut members, Ord::cmp) {
            return Err(FinanceError::MemberTwice { municipality });
        }
        match self {
            Self::Fixed(shares) => {
                let stranger = shares.iter().find(|(of, _)| members.binary_search(of).is_err());
                if let Some((&municipality, _)) = stranger {
                    return Err(FinanceError::NotAMember { municipality });
                }
                match members.into_iter().find(|member| shares.get(member).is_none()) {
                    Some(municipality) => Err(FinanceError::MemberWithoutShare { municipality }),
                    None => Ok(shares.clone()),
                }
            }
            Self::Equal => Ok(Shares::equal(members)?),
            &Self::Inhabitants { year } => {
                let weigh = |municipality| match inhabitants(municipality, year) {
                    Some(weight) => Ok((municipality, weight.into())),
                    None => Err(FinanceError::InhabitantsUnknown { municipality, year }),
                };
                Ok(Shares::by_weight(members.into_iter().map(weigh).collect::<Result<_, _>>()?)?)
            }
            Self::Described(text) => Err(FinanceError::OnlyDescribed { text: text.clone() }),
        }
    }

    /// What each member contributes (*bijdrage*) to a total, to the cent, in the order of their codes.
    ///
    /// The parts add to the total; see [how a whole is divided](Shares#how-a-whole-is-divided).
    ///
    /// # Errors
    ///
    /// As [`CostKey::shares`].
    #[doc(alias = "bijdrage")]
    pub fn contributions(
        &self,
        total: Cents,
        members: &[MunicipalityCode],
        inhabitants: impl Fn(MunicipalityCode, i32) -> Option<u32>,
    ) -> Result<Vec<(MunicipalityCode, Cents)>, FinanceError> {
        Ok(self.shares(members, inhabitants)?.split_cents(total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Share, SharesError};

    fn code(number: u16) -> MunicipalityCode {
        MunicipalityCode::new(number).unwrap()
    }

    fn fixed(rows: &[(u16, &str)]) -> CostKey {
        let rows = rows.iter().map(|&(number, share)| (code(number), share.parse().unwrap())).collect();
        CostKey::Fixed(Shares::new(rows).unwrap())
    }

    fn nobody(_: MunicipalityCode, _: i32) -> Option<u32> {
        None
    }

    /// Bernheze, Boekel, Oss, Land van Cuijk and Maashorst on 1 January 2023.
    const BRABANT_NOORD_OOST: [(u16, u32); 5] =
        [(1721, 32_263), (755, 11_163), (828, 94_437), (1982, 91_423), (1991, 58_934)];

    #[test]
    fn buch_2017_contributes_as_published() {
        let key = fixed(&[(373, "32.61%"), (450, "12.04%"), (383, "34.19%"), (399, "21.16%")]);
        let members = [373, 383, 399, 450].map(code);
        let parts = key.contributions("56800000".parse().unwrap(), &members, nobody).unwrap();
        // Published: 18.5, 19.4, 12.0 and 6.8 million euros.
        let expected = ["18522480.00", "19419920.00", "12018880.00", "6838720.00"].map(|text| text.parse().unwrap());
        assert!(parts.into_iter().eq(members.into_iter().zip(expected)));
    }

    #[test]
    fn whole_percents_by_inhabitants_are_those_of_the_register() {
        let members = BRABANT_NOORD_OOST.map(|(number, _)| code(number));
        let inhabitants = |of: MunicipalityCode, year: i32| {
            let row = BRABANT_NOORD_OOST.iter().find(|row| code(row.0) == of && year == 2023)?;
            Some(row.1)
        };
        let key = CostKey::Inhabitants { year: 2023 };
        let percents = key.shares(&members, inhabitants).unwrap().split_units(100);
        for (number, percent) in [(1721, 11), (755, 4), (828, 33), (1982, 32), (1991, 20)] {
            assert!(percents.contains(&(code(number), percent)), "{number}: {percents:?}");
        }
        let error = CostKey::Inhabitants { year: 2021 }.shares(&members, inhabitants).unwrap_err();
        assert_eq!(error, FinanceError::InhabitantsUnknown { municipality: code(755), year: 2021 });
    }

    #[test]
    fn equal_shares_do_not_ask_for_inhabitants() {
        // Losser and Enschede, 2011: a saving of 300,000 euros, half each.
        let parts = CostKey::Equal.contributions("-300000".parse().unwrap(), &[code(168), code(153)], nobody).unwrap();
        assert_eq!(parts, [(code(153), Cents::new(-15_000_000)), (code(168), Cents::new(-15_000_000))]);
    }

    #[test]
    fn a_fixed_key_is_for_exactly_the_members() {
        let key = fixed(&[(373, "1/2"), (450, "1/2"), (383, "0%")]);
        let shares = |members: &[u16]| key.shares(&members.iter().copied().map(code).collect::<Vec<_>>(), nobody);
        assert_eq!(shares(&[383, 450, 373]).unwrap().get(&code(383)), Some(Share::ZERO));
        assert_eq!(shares(&[373, 450]), Err(FinanceError::NotAMember { municipality: code(383) }));
        assert_eq!(shares(&[373, 383, 399, 450]), Err(FinanceError::MemberWithoutShare { municipality: code(399) }));
    }

    #[test]
    fn members_are_a_list_without_doubles() {
        assert_eq!(CostKey::Equal.shares(&[], nobody), Err(FinanceError::NoMembers));
        let doubled = CostKey::Equal.shares(&[code(373), code(450), code(373)], nobody);
        assert_eq!(doubled, Err(FinanceError::MemberTwice { municipality: code(373) }));
    }

    #[test]
    fn a_key_in_words_cannot_be_calculated() {
        let key: CostKey = serde_json::from_str(r#"{"omschreven":"naar rato van de ingebrachte formatie"}"#).unwrap();
        let error = key.contributions(Cents::ZERO, &[code(373)], nobody).unwrap_err();
        assert!(matches!(error, FinanceError::OnlyDescribed { .. }), "{error}");
    }

    #[test]
    fn members_without_any_inhabitants_have_no_shares() {
        let error = CostKey::Inhabitants { year: 2017 }.shares(&[code(373)], |_, _| Some(0)).unwrap_err();
        assert_eq!(error, FinanceError::Shares(SharesError::WeightsAreZero));
    }

    #[test]
    fn a_key_comes_back_from_json() {
        for (key, json) in [
            (fixed(&[(373, "100%")]), r#"{"vast":[{"of":"GM0373","share":"1"}]}"#),
            (CostKey::Equal, r#""gelijk""#),
            (CostKey::Inhabitants { year: 2017 }, r#"{"inwoners":{"year":2017}}"#),
            (CostKey::Described("naar gebruik".parse().unwrap()), r#"{"omschreven":"naar gebruik"}"#),
        ] {
            assert_eq!(serde_json::to_string(&key).unwrap(), json);
            assert_eq!(serde_json::from_str::<CostKey>(json).unwrap(), key);
        }
        for json in [
            r#"{"vast":[{"of":"GM0373","share":"99%"}]}"#,
            r#"{"inwoners":{"year":2017,"month":1}}"#,
            r#"{"inwoners":{}}"#,
            r#"{"omschreven":" "}"#,
            r#""inhabitants""#,
        ] {
            assert!(serde_json::from_str::<CostKey>(json).is_err(), "{json}");
        }
    }
}
