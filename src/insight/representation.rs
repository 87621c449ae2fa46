use super::{PowerError, VotingPower, voting_power};
use crate::{
    finance::{CostKey, FinanceError},
    governance::{Board, VotingRule},
    language::{Lang, errors},
    money::{Fraction, Share, ShareError},
    municipality::{Gazetteer, MunicipalityCode},
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use serde::Serialize;

vocabulary! {
    /// The measure of the say of a municipality (*zeggenschap*).
    #[non_exhaustive]
    pub enum Say: "soort zeggenschap" / "kind of say" {
        /// Its share of the votes.
        Votes = "stemmen", "stemmen" / "votes";
        /// Its share of all decisive votes: the normalised Banzhaf index.
        Banzhaf = "banzhaf", "stemmacht (Banzhaf)" / "voting power (Banzhaf)";
        /// Its Shapley-Shubik index.
        Shapley = "shapley", "stemmacht (Shapley-Shubik)" / "voting power (Shapley-Shubik)";
    }
}

vocabulary! {
    /// What the say of a municipality is compared with.
    #[non_exhaustive]
    pub enum Measure: "maat" / "measure" {
        /// Its share of the inhabitants.
        Inhabitants = "inwoners", "inwoners" / "inhabitants";
        /// Its share of the costs.
        Cost = "kosten", "kosten" / "costs";
    }
}

/// The say of one municipality on a board beside its inhabitants and what it pays (*zeggenschap naast inwonertal en
/// bijdrage*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Representation {
    /// The municipality, its votes and its voting power.
    #[serde(flatten)]
    pub power: VotingPower,
    /// Its share of all votes.
    pub of_votes: Share,
    /// Its inhabitants on 1 January of the year.
    pub inhabitants: u32,
    /// Its share of the inhabitants of all that stand in the seats of the board.
    pub of_inhabitants: Share,
    /// Its share of the costs, if there is a cost key.
    pub of_cost: Option<Share>,
}

impl Representation {
    /// The municipality.
    #[must_use]
    pub const fn municipality(&self) -> MunicipalityCode {
        self.power.municipality
    }

    /// Its say, as a part of the whole.
    #[must_use]
    pub fn say(&self, say: Say) -> Fraction {
        match say {
            Say::Votes => self.of_votes.into(),
            Say::Banzhaf => self.power.banzhaf_share.clone(),
            Say::Shapley => self.power.shapley.clone(),
        }
    }

    /// Its inhabitants or costs, as a part of the whole; none for the costs without a cost key.
    #[must_use]
    pub fn measure(&self, measure: Measure) -> Option<Fraction> {
        match measure {
            Measure::Inhabitants => Some(self.of_inhabitants.into()),
            Measure::Cost => self.of_cost.map(Fraction::from),
        }
    }

    /// The ratio of its say to its measure: one if they are in line, above one if it is over-represented
    /// (*oververtegenwoordigd*), below one if under-represented; `None` if its measure is zero or not known.
    #[must_use]
    #[doc(alias = "oververtegenwoordiging")]
    pub fn ratio(&self, say: Say, measure: Measure) -> Option<Fraction> {
        self.say(say).over(&self.measure(measure)?)
    }

    /// Its say less its measure, as parts of the whole: below zero if it is under-represented. Over all municipalities
    /// these add to zero.
    #[must_use]
    #[doc(alias = "ondervertegenwoordiging")]
    pub fn excess(&self, say: Say, measure: Measure) -> Option<Fraction> {
        Some(self.say(say).minus(&self.measure(measure)?))
    }
}

errors! {
    /// Why say and size cannot be compared.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RepresentationError {
        /// No municipality is named.
        #[error("there are no municipalities; name at least one")]
        #[nl("er zijn geen gemeenten; noem er ten minste één")]
        NoMunicipalities,
        /// A municipality is named twice.
        #[error("{municipality} is named twice; name each municipality once")]
        #[nl("{municipality} is twee keer genoemd; noem elke gemeente één keer")]
        MunicipalityTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// There is no figure for a municipality in that year.
        #[error(
            "there is no figure for the inhabitants of {municipality} on 1 January {year}; take a year for which there is one"
        )]
        #[nl("van {municipality} is geen inwonertal op 1 januari {year} bekend; neem een jaar waarvan het bekend is")]
        NoInhabitants {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The year.
            year: i32,
        },
        /// A share cannot be made.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Share(#[from] ShareError),
        /// Together they have more inhabitants than 32 bits hold.
        #[error("the municipalities have more than 4,294,967,295 inhabitants on 1 January {year}; mend the figures")]
        #[nl("de gemeenten hebben op 1 januari {year} meer dan 4.294.967.295 inwoners; verbeter de cijfers")]
        TooManyInhabitants {
            /// The year.
            year: i32,
        },
        /// The power cannot be reckoned.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Power(#[from] PowerError),
        /// The cost key does not give each of them a share.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Cost(#[from] FinanceError),
    }
}

/// Puts the votes and the voting power of each municipality on a board beside its inhabitants on 1 January of a year, and
/// its share of the costs if there is a cost key: by municipality, exact.
///
/// The board of Werkorganisatie BUCH has two members from each of four municipalities, so each has a quarter of the
/// power; what they bring differs:
///
/// ```
/// use ambtelijke_fusie::finance::CostKey;
/// use ambtelijke_fusie::governance::{Board, BoardKind, Seats, VotingRule};
/// use ambtelijke_fusie::insight::{Measure, Say, representation};
/// use ambtelijke_fusie::municipality::{Gazetteer, MunicipalityCode};
///
/// let nl = Gazetteer::netherlands();
/// let seats = ["GM0373", "GM0383", "GM0399", "GM0450"].map(|code| code.parse().unwrap());
/// let board = Board::new(BoardKind::Single, seats.map(|code: MunicipalityCode| Seats::new(code, 2)))?;
/// // The shares of the budget for 2017.
/// let key: CostKey = serde_json::from_str(
///     r#"{"vast": [{"of": "GM0373", "share": "32.61%"}, {"of": "GM0383", "share": "34.19%"},
///                  {"of": "GM0399", "share": "21.16%"}, {"of": "GM0450", "share": "12.04%"}]}"#,
/// )?;
/// let rows = representation(&board, &VotingRule::of(&board)?, &nl, 2017, Some(&key))?;
/// let uitgeest = &rows[3];
/// assert_eq!((uitgeest.power.votes, uitgeest.inhabitants), (2, 13465));
/// assert_eq!(uitgeest.power.shapley.to_string(), "1/4");
/// let twice = uitgeest.ratio(Say::Shapley, Measure::Cost).unwrap();
/// assert_eq!(twice.decimal(2).to_string(), "2.08", "twice the say that it pays for");
/// let points = uitgeest.excess(Say::Shapley, Measure::Inhabitants).unwrap();
/// assert_eq!(points.percent(1).to_string(), "11.7");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`RepresentationError`] if there is no figure for one of them in that year, if its [power](voting_power) cannot be
/// reckoned, or if the cost key does not give exactly these municipalities a share.
#[doc(alias = "zeggenschap")]
pub fn representation(
    board: &Board,
    rule: &VotingRule,
    gazetteer: &Gazetteer,
    year: i32,
    cost: Option<&CostKey>,
) -> Result<Vec<Representation>, RepresentationError> {
    let known = |municipality, year| gazetteer.get(municipality).and_then(|one| one.inhabitants(year));
    let members: Vec<_> = board.seats().iter().map(|seats| seats.municipality).collect();
    let inhabitants = |&municipality: &MunicipalityCode| {
        known(municipality, year).ok_or(RepresentationError::NoInhabitants { municipality, year })
    };
    let inhabitants = members.iter().map(inhabitants).collect::<Result<Vec<_>, _>>()?;
    let people = inhabitants.iter().copied().map(u64::from).sum();
    let costs = cost.map(|key| key.shares(&members, gazetteer)).transpose()?;
    let row = |(power, inhabitants): (VotingPower, u32)| {
        Ok(Representation {
            of_votes: Share::new(power.votes, board.votes())?,
            inhabitants,
            of_inhabitants: Share::new(inhabitants.into(), people)?,
            of_cost: costs.as_ref().and_then(|shares| shares.get(&power.municipality)),
            power,
        })
    };
    voting_power(board, rule)?.into_iter().zip(inhabitants).map(row).collect()
}

#[cfg(test)]
#[cfg(feature = "netherlands")]
mod tests {
    use super::*;
    use crate::{
        governance::{BoardKind, Seats},
        language::Translate,
    };
    use alloc::string::ToString;

    fn board(codes: &[&str], members: u16) -> Board {
        let seats: Vec<_> = codes.iter().map(|code| Seats::new(code.parse().unwrap(), members)).collect();
        Board::new(BoardKind::Single, seats).unwrap()
    }

    const BUCH: [&str; 4] = ["GM0373", "GM0383", "GM0399", "GM0450"];

    fn rows(board: &Board, year: i32, cost: Option<&CostKey>) -> Result<Vec<Representation>, RepresentationError> {
        representation(board, &VotingRule::of(board).unwrap(), &Gazetteer::netherlands(), year, cost)
    }

    #[test]
    fn every_kind_of_say_and_measure_reads_as_it_writes() {
        crate::vocabulary::check(Say::ALL);
        crate::vocabulary::check(Measure::ALL);
    }

    #[test]
    fn every_share_makes_one_and_every_excess_nothing() {
        let key = CostKey::Inhabitants { year: 2016 };
        let rows = rows(&board(&BUCH, 2), 2017, Some(&key)).unwrap();
        let sum = |of: &dyn Fn(&Representation) -> Fraction| {
            rows.iter().fold(Fraction::zero(), |sum, row| sum.plus(&of(row)))
        };
        for &measure in Measure::ALL {
            assert_eq!(sum(&|row| row.measure(measure).unwrap()), Fraction::one());
            for &say in Say::ALL {
                assert_eq!(sum(&|row| row.say(say)), Fraction::one());
                assert_eq!(sum(&|row| row.excess(say, measure).unwrap()), Fraction::zero());
            }
        }
    }

    #[test]
    fn without_a_cost_key_nothing_is_said_of_costs() {
        let rows = rows(&board(&BUCH, 2), 2017, None).unwrap();
        assert!(rows.iter().all(|row| row.ratio(Say::Votes, Measure::Cost).is_none()));
        assert!(rows.iter().all(|row| row.ratio(Say::Votes, Measure::Inhabitants).is_some()));
    }

    #[test]
    fn who_pays_nothing_has_no_ratio_and_who_has_no_members_no_say() {
        let seats = [Seats::new("GM0373".parse().unwrap(), 1), Seats::new("GM0450".parse().unwrap(), 0)];
        let board = Board::new(BoardKind::Single, seats).unwrap();
        let key =
            serde_json::from_str(r#"{"vast":[{"of":"GM0373","share":"0"},{"of":"GM0450","share":"1"}]}"#).unwrap();
        let rows = rows(&board, 2017, Some(&key)).unwrap();
        assert_eq!(rows[0].ratio(Say::Shapley, Measure::Cost), None);
        assert_eq!(rows[1].ratio(Say::Shapley, Measure::Cost), Some(Fraction::zero()));
    }

    #[test]
    fn a_year_without_figures_and_a_key_for_others_are_refused() {
        let error = rows(&board(&["GM0047"], 1), 1970, None).unwrap_err().to_string();
        assert!(error.contains("GM0047 on 1 January 1970"), "{error}");
        let key = serde_json::from_str(r#"{"vast":[{"of":"GM0373","share":"1"}]}"#).unwrap();
        let error = rows(&board(&BUCH, 2), 2017, Some(&key)).unwrap_err();
        assert_eq!(error.to_string(), "the cost key gives no share to member GM0383; give it one, be it 0%");
        let said = "de verdeelsleutel geeft deelnemer GM0383 geen aandeel; geef er een, al is het 0%";
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }

    #[test]
    fn a_row_is_one_flat_object_of_json() {
        let rows = rows(&board(&["GM0047", "GM0765"], 2), 2020, None).unwrap();
        insta::assert_snapshot!(serde_json::to_string_pretty(&rows[0]).unwrap(), @r#"
        {
          "municipality": "GM0047",
          "votes": 2,
          "banzhaf": "1/2",
          "banzhaf_share": "1/2",
          "shapley": "1/2",
          "has_veto": true,
          "is_dictator": false,
          "of_votes": "1/2",
          "inhabitants": 27384,
          "of_inhabitants": "6846/9895",
          "of_cost": null
        }
        "#);
    }
}
