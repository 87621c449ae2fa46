use super::*;
use crate::{id::Key, municipality::MunicipalityCode, organisation::Fte};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What happened under an arrangement, day by day: a [`Log`] that does not contradict itself.
///
/// # Invariants
///
/// - A budget is offered, adopted and sent in that order, accounts are adopted and sent, and nobody works more than a full week
///   in an office.
/// - There is one budget and one set of accounts for a year, and a municipality lists the cooperation or does not, once
///   for a year.
/// - Nobody holds the same office of the same municipality twice at a time.
/// - Every mandate has a key of its own, and what rests on a mandate names one of the log.
///
/// ```
/// use ambtelijke_fusie::operation::{Log, Meeting, Operation, Topic, TopicSet};
/// use ambtelijke_fusie::{governance::BoardKind, time::day};
///
/// let day = day(2023, 4, 11);
/// let operation = Operation::new(Log {
///     meetings: vec![Meeting::new(BoardKind::Single, day)],
///     complete: TopicSet::of(&[Topic::Meetings]),
///     ..Log::default()
/// })?;
/// assert!(operation.is_complete_in(Topic::Meetings), "so there was one meeting, and no other");
/// assert!(!operation.is_complete_in(Topic::Budgets), "no budget is recorded, so none is known");
/// # Ok::<(), ambtelijke_fusie::operation::OperationError>(())
/// ```
#[doc(alias = "uitvoering")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Log", into = "Log")]
pub struct Operation(Log);

/// Why a log contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OperationError {
    /// Two of a thing of which there is one a year.
    #[error("{topic}: {year} stands there twice; put what is known of it in one place")]
    YearTwice {
        /// The topic.
        topic: Topic,
        /// The year.
        year: i32,
    },
    /// A budget or accounts of which a later step was taken before an earlier one.
    #[error(
        "{topic}: of {year} a later step ({later}) comes before an earlier one ({earlier}); it is offered, adopted and sent in that order"
    )]
    OutOfOrder {
        /// The topic.
        topic: Topic,
        /// The year.
        year: i32,
        /// The day of the earlier step.
        earlier: NaiveDate,
        /// The day of the later step.
        later: NaiveDate,
    },
    /// More than a full working week.
    #[error("{topic}: `{person}` holds {share} of a full working week; it is 1.00 at most", topic = Topic::Offices)]
    MoreThanFull {
        /// Who.
        person: Key,
        /// How much.
        share: Fte,
    },
    /// A municipality stands twice in a year among the related parties.
    #[error("{topic}: {municipality} stands there twice for {year}; say once whether the cooperation is listed", topic = Topic::RelatedParties)]
    ListedTwice {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year.
        year: i32,
    },
    /// An office held twice at a time.
    #[error("{topic}: `{person}` is {office} of {municipality} twice at a time; give him one period, or periods that do not overlap", topic = Topic::Offices)]
    OfficeTwice {
        /// Who.
        person: Key,
        /// Which office.
        office: Office,
        /// Of which municipality.
        municipality: MunicipalityCode,
    },
    /// Two mandates with one key.
    #[error("{topic}: the key `{key}` stands for two mandates; give each its own", topic = Topic::Mandates)]
    MandateTwice {
        /// The key.
        key: Key,
    },
    /// A mandate that is not in the log.
    #[error("{topic}: `{key}` is no mandate of this log; add it to `mandates`, or name one that is there")]
    UnknownMandate {
        /// Where it is named.
        topic: Topic,
        /// The key.
        key: Key,
    },
}

impl Operation {
    /// What the log holds, checked for contradictions.
    ///
    /// # Errors
    ///
    /// [`OperationError`] if two of its facts contradict each other or one rests on a mandate that is not there.
    pub fn new(log: Log) -> Result<Self, OperationError> {
        once_a_year(Topic::Budgets, log.budgets.iter().map(|one| one.year))?;
        once_a_year(Topic::Accounts, log.accounts.iter().map(|one| one.year))?;
        for (index, one) in log.related_parties.iter().enumerate() {
            let same = |other: &RelatedParty| (other.municipality, other.year) == (one.municipality, one.year);
            if log.related_parties.iter().take(index).any(same) {
                return Err(OperationError::ListedTwice { municipality: one.municipality, year: one.year });
            }
        }
        let budgets = log
            .budgets
            .iter()
            .map(|one| (Topic::Budgets, one.year, [one.offered_on, one.adopted_on, one.sent_to_province_on]));
        let accounts =
            log.accounts.iter().map(|one| (Topic::Accounts, one.year, [None, one.adopted_on, one.sent_to_province_on]));
        for (topic, year, steps) in budgets.chain(accounts) {
            let mut earlier: Option<NaiveDate> = None;
            for later in steps.into_iter().flatten() {
                if let Some(earlier) = earlier.filter(|earlier| later < *earlier) {
                    return Err(OperationError::OutOfOrder { topic, year, earlier, later });
                }
                earlier = Some(later);
            }
        }
        for one in &log.offices {
            if let Some(share) = one.share.filter(|share| share.hundredths() > 100) {
                return Err(OperationError::MoreThanFull { person: one.person.clone(), share });
            }
        }
        for (index, one) in log.offices.iter().enumerate() {
            let again = |other: &OfficeTerm| {
                (other.office, other.municipality) == (one.office, one.municipality)
                    && other.person == one.person
                    && other.period.overlaps(one.period)
            };
            if log.offices.iter().take(index).any(again) {
                let OfficeTerm { person, office, municipality, .. } = one.clone();
                return Err(OperationError::OfficeTwice { person, office, municipality });
            }
        }
        let known = |key: &Key| log.mandates.iter().any(|mandate| mandate.key == *key);
        for (index, mandate) in log.mandates.iter().enumerate() {
            if log.mandates.iter().take(index).any(|earlier| earlier.key == mandate.key) {
                return Err(OperationError::MandateTwice { key: mandate.key.clone() });
            }
            if let Some(key) = mandate.under.as_ref().filter(|key| !known(key)) {
                return Err(OperationError::UnknownMandate { topic: Topic::Mandates, key: key.clone() });
            }
        }
        if let Some(decision) = log.mandated_decisions.iter().find(|decision| !known(&decision.under)) {
            return Err(OperationError::UnknownMandate {
                topic: Topic::MandatedDecisions,
                key: decision.under.clone(),
            });
        }
        Ok(Self(log))
    }

    /// Everything that it holds, topic by topic.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.0
    }

    pub(crate) fn is_unknown(&self) -> bool {
        self.0 == Log::default()
    }

    /// Whether what the log does not hold of a topic did not happen.
    #[must_use]
    pub fn is_complete_in(&self, topic: Topic) -> bool {
        self.0.complete.contains(topic)
    }

    /// The mandate that is called so.
    #[must_use]
    pub fn mandate(&self, key: &Key) -> Option<&Mandate> {
        self.0.mandates.iter().find(|mandate| mandate.key == *key)
    }
}

fn once_a_year(topic: Topic, years: impl Iterator<Item = i32>) -> Result<(), OperationError> {
    let mut seen = Vec::new();
    for year in years {
        if seen.contains(&year) {
            return Err(OperationError::YearTwice { topic, year });
        }
        seen.push(year);
    }
    Ok(())
}

impl TryFrom<Log> for Operation {
    type Error = OperationError;

    fn try_from(log: Log) -> Result<Self, OperationError> {
        Self::new(log)
    }
}

impl From<Operation> for Log {
    fn from(operation: Operation) -> Self {
        operation.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_log_that_contradicts_itself_cannot_be_read() {
        for (json, part) in [
            (r#"{"budgets":[{"year":2023},{"year":2023}]}"#, "begrotingen: 2023 stands there twice"),
            (r#"{"accounts":[{"year":2023},{"year":2023}]}"#, "jaarrekeningen: 2023"),
            (
                r#"{"budgets":[{"year":2024,"adopted_on":"2023-07-05","sent_to_province_on":"2023-01-01"}]}"#,
                "begrotingen: of 2024 a later step (2023-01-01) comes before an earlier one (2023-07-05)",
            ),
            (
                r#"{"offices":[{"person":"p","office":"wethouder","municipality":"GM0376","share":"2","period":{"from":"2022-01-01"}}]}"#,
                "`p` holds 2.00 of a full working week",
            ),
            (
                r#"{"related_parties":[{"municipality":"GM0376","year":2023},{"municipality":"GM0376","year":2023}]}"#,
                "GM0376 stands there twice for 2023",
            ),
            (
                r#"{"offices":[{"person":"p","office":"raadslid","municipality":"GM0376","period":{"from":"2022-01-01"}},
                    {"person":"p","office":"raadslid","municipality":"GM0376","period":{"from":"2023-01-01"}}]}"#,
                "`p` is raadslid of GM0376 twice at a time",
            ),
            (
                r#"{"mandates":[
                    {"key":"m","by":"GM0376/college","to":"p","basis":"mandaat","period":{"from":"2022-01-01"}},
                    {"key":"m","by":"GM0376/college","to":"q","basis":"mandaat","period":{"from":"2022-01-01"}}]}"#,
                "the key `m` stands for two mandates",
            ),
            (
                r#"{"mandates":[{"key":"m","by":"GM0376/college","to":"p","basis":"ondermandaat","under":"n",
                    "period":{"from":"2022-01-01"}}]}"#,
                "`n` is no mandate of this log",
            ),
            (r#"{"mandated_decisions":[{"under":"n","by":"p","on":"2023-01-01"}]}"#, "mandaatbesluiten: `n`"),
            (r#"{"complete":["vergaderingen","vergaderingen"]}"#, "`vergaderingen` stands twice"),
            (r#"{"vergaderingen":[]}"#, "unknown field"),
        ] {
            let error = serde_json::from_str::<Operation>(json).unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn a_log_reads_as_it_writes() {
        let json = concat!(
            r#"{"complete":["vergaderingen"],"meetings":[{"board":"bestuur","on":"2023-04-11","public":false}],"#,
            r#""budgets":[{"year":2024,"drafts":[{"council":"GM0376","on":"2023-04-01"}]}],"#,
            r#""accounts":[{"year":2022,"adopted_on":"2023-07-06"}]}"#
        );
        let operation: Operation = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&operation).unwrap(), json);
    }
}
