use super::{
    StrengthError,
    members::{each_once, inhabitants},
};
use crate::{
    id::Key,
    money::Fraction,
    municipality::{Gazetteer, MunicipalityCode},
    sorted,
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Which quality is the norm for a service that one organisation gives to all its members (*kwaliteitsnorm*).
///
/// A choice and not a finding. In JSON: `"beste"`, `{"gewogen-gemiddelde": {"year": 2018}}` or `"per-lid"`.
#[doc(alias = "kwaliteitsnorm")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub enum QualityNorm {
    /// The best performer among the members becomes the norm, as Fraanje expects of an *ambtelijke fusie*.
    #[serde(rename = "beste")]
    BestPerformer,
    /// The mean of the members, each weighed by its inhabitants.
    #[serde(rename = "gewogen-gemiddelde")]
    WeightedMean {
        /// The year of reference: the inhabitants are those on 1 January of it.
        year: i32,
    },
    /// Each member keeps the quality that it has.
    #[serde(rename = "per-lid")]
    PerMember,
}

/// How good a service is that a municipality gives (*score*), on any scale on which more is better.
///
/// The scale must be the same for all members, such as the mark from 1 to 10 that residents give in a survey. Every value
/// is valid, so the fields are public.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a score, an object with service, municipality and score")]
pub struct Score {
    /// The service, such as `dienstverlening`.
    pub service: Key,
    /// The municipality that gives it.
    pub municipality: MunicipalityCode,
    /// How good it is.
    pub score: Fraction,
}

/// The norm for one service, and how far each member is from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct ServiceQuality {
    /// The service.
    pub service: Key,
    /// The norm for all members; `None` if the score of one is not known, or if each keeps its own.
    pub norm: Option<Fraction>,
    /// The members, in the order in which they were named.
    pub members: Vec<QualityGap>,
}

impl ServiceQuality {
    /// The members that are below the norm.
    pub fn below_norm(&self) -> impl Iterator<Item = &QualityGap> {
        self.members.iter().filter(|member| member.by.as_ref().is_some_and(|by| !by.is_zero()))
    }
}

/// How far the score of one member is below the norm.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct QualityGap {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// Its score, if known.
    pub score: Option<Fraction>,
    /// By how much: zero if it meets the norm or is above it, `None` if its score or the norm is not known.
    pub by: Option<Fraction>,
}

/// The norm for each service with a score, and how far each member is below it; in the order of the services.
///
/// Fraanje expects that the best performer becomes the norm, so that quality rises. Later findings differ: in nine
/// cases quality was [not better by
/// definition](https://www.berenschot.nl/nieuws/2018-februari-onderzoek-ambtelijke-fusies) (Berenschot, 2018), and of
/// cooperation in general no better service was measured, and [no lower
/// spending](https://esb.nu/gemeentelijke-samenwerking-verlaagt-uitgaven-meestal-niet/) (COELO). No source gives the
/// costs of reaching the norm.
///
/// ```
/// use ambtelijke_fusie::insight::strength::{QualityNorm, Score, quality};
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// // The residents of Druten and of Wijchen each gave 7.0 in 2018, the first year of their joint organisation.
/// let [druten, wijchen] = ["GM0225".parse()?, "GM0296".parse()?];
/// let score = |municipality, mark: &str| {
///     Ok::<_, Box<dyn std::error::Error>>(Score { service: "dienstverlening".parse()?, municipality, score: mark.parse()? })
/// };
/// let nl = Gazetteer::netherlands();
/// let scores = [score(druten, "7.0")?, score(wijchen, "7.0")?];
/// let found = &quality(QualityNorm::BestPerformer, &[druten, wijchen], &scores, &nl)?[0];
/// assert_eq!(found.norm, Some("7".parse()?));
/// assert_eq!(found.below_norm().count(), 0, "neither was ahead of the other");
///
/// // Had Wijchen had 7.6, which is assumed, this is what the choice of the norm would make of it.
/// let scores = [score(druten, "7.0")?, score(wijchen, "7.6")?];
/// let by = |norm| Ok::<_, Box<dyn std::error::Error>>(quality(norm, &[druten, wijchen], &scores, &nl)?[0].members[0].by.clone());
/// assert_eq!(by(QualityNorm::BestPerformer)?.unwrap().decimal(2).to_string(), "0.60");
/// assert_eq!(by(QualityNorm::WeightedMean { year: 2018 })?.unwrap().decimal(2).to_string(), "0.41");
/// assert_eq!(by(QualityNorm::PerMember)?.unwrap().decimal(2).to_string(), "0.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`StrengthError::NoMembers`], [`StrengthError::MemberTwice`], [`StrengthError::ScoreTwice`],
/// [`StrengthError::ScoreOfStranger`]; and for a weighted mean [`StrengthError::NoInhabitants`] or
/// [`StrengthError::NobodyLivesThere`].
pub fn quality(
    norm: QualityNorm,
    members: &[MunicipalityCode],
    scores: &[Score],
    gazetteer: &Gazetteer,
) -> Result<Vec<ServiceQuality>, StrengthError> {
    each_once(members)?;
    let mut rows: Vec<&Score> = scores.iter().collect();
    let order = |a: &&Score, b: &&Score| (&a.service, a.municipality).cmp(&(&b.service, b.municipality));
    if let Some(&twice) = sorted::sort_unique(&mut rows, order) {
        return Err(StrengthError::ScoreTwice { service: twice.service.clone(), municipality: twice.municipality });
    }
    if let Some(stranger) = rows.iter().find(|row| !members.contains(&row.municipality)) {
        let (service, municipality) = (stranger.service.clone(), stranger.municipality);
        return Err(StrengthError::ScoreOfStranger { service, municipality });
    }
    let weights = match norm {
        QualityNorm::WeightedMean { year } => Some(weights(members, gazetteer, year)?),
        QualityNorm::BestPerformer | QualityNorm::PerMember => None,
    };
    let of_service = |rows: &[&Score]| {
        let score_of = |code| rows.iter().find(|row| row.municipality == code).map(|row| &row.score);
        let scores: Vec<Option<&Fraction>> = members.iter().map(|code| score_of(*code)).collect();
        let all: Option<Vec<&Fraction>> = scores.iter().copied().collect();
        let wanted = all.and_then(|all| match (norm, &weights) {
            (QualityNorm::PerMember, _) => None,
            (_, Some(weights)) => {
                let weighed = all.iter().zip(weights).map(|(score, weight)| score.times(weight));
                Some(weighed.fold(Fraction::zero(), |sum, part| sum.plus(&part)))
            }
            (_, None) => all.into_iter().max().cloned(),
        });
        let lift = |(municipality, score): (&MunicipalityCode, Option<&Fraction>)| {
            let lacking = |score: &Fraction| match norm {
                QualityNorm::PerMember => Some(Fraction::zero()),
                _ => Some(wanted.as_ref()?.minus(score)).map(|gap| gap.max(Fraction::zero())),
            };
            QualityGap { municipality: *municipality, score: score.cloned(), by: score.and_then(lacking) }
        };
        let service = rows.first().map(|row| row.service.clone())?;
        Some(ServiceQuality { service, members: members.iter().zip(scores).map(lift).collect(), norm: wanted })
    };
    Ok(rows.chunk_by(|a, b| a.service == b.service).filter_map(of_service).collect())
}

/// The part of all inhabitants that each of them has.
fn weights(members: &[MunicipalityCode], gazetteer: &Gazetteer, year: i32) -> Result<Vec<Fraction>, StrengthError> {
    let counts = inhabitants(members, gazetteer, year)?;
    let all = Fraction::from(counts.iter().map(|count| u64::from(*count)).sum::<u64>());
    let part = |count: &u32| Fraction::from(u64::from(*count)).over(&all).ok_or(StrengthError::NobodyLivesThere);
    counts.iter().map(part).collect()
}
