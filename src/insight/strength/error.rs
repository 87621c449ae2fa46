use crate::{id::Key, municipality::MunicipalityCode, task::TaskKey};

/// Why the strength of an organisation cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StrengthError {
    /// The number of holders of a post is not known, or the posts are not known.
    #[error("how many people there are is not known; record all posts, and how many people hold each")]
    PeopleUnknown,
    /// There are fewer people than were to be away.
    #[error("{away} cannot be away where {people} work; ask of at most so many")]
    MoreAway {
        /// How many were to be away.
        away: u32,
        /// How many there are.
        people: u32,
    },
    /// The number of people is known for no task.
    #[error("of no task is known how many people work on it; record the tasks and the holders of the posts")]
    NoTaskKnown,
    /// There are no municipalities to compare.
    #[error("there are no municipalities to compare; name at least one")]
    NoMembers,
    /// A municipality is named twice.
    #[error("{municipality} is named twice; name each municipality once")]
    MemberTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A task that would be done the same way is not in the portfolio.
    #[error("task {task} would be done the same way, but it is not in the portfolio; mend the key, or leave it out")]
    NoSuchTask {
        /// The task.
        task: TaskKey,
    },
    /// There is no figure for a municipality in that year.
    #[error(
        "there is no figure for the inhabitants of {municipality} on 1 January {year}; take a year for which there is one"
    )]
    NoInhabitants {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The year.
        year: i32,
    },
    /// Together they have more inhabitants than 32 bits hold.
    #[error("the municipalities have more than 4,294,967,295 inhabitants on 1 January {year}; mend the figures")]
    TooManyInhabitants {
        /// The year.
        year: i32,
    },
    /// So many people, with such probabilities, cannot be reckoned exactly.
    #[error(
        "the probability that so many people are away takes too many digits; round the probabilities, or ask of fewer people"
    )]
    TooFine,
    /// All municipalities together have no inhabitants to weigh by.
    #[error(
        "the municipalities have no inhabitants, so that nothing can be weighed by them; take the scores of another year"
    )]
    NobodyLivesThere,
    /// A municipality has two scores for one service.
    #[error("{municipality} has two scores for {service}; give it one")]
    ScoreTwice {
        /// The service.
        service: Key,
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A score is for a municipality that is not compared.
    #[error(
        "there is a score for {service} of {municipality}, which is none of the members; add it to them, or leave it out"
    )]
    ScoreOfStranger {
        /// The service.
        service: Key,
        /// The municipality.
        municipality: MunicipalityCode,
    },
}
