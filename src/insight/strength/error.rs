use crate::{id::Key, language::errors, municipality::MunicipalityCode, task::TaskKey};

errors! {
    /// Why the strength of an organisation cannot be told.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum StrengthError {
        /// The number of holders of a post is not known, or the posts are not known.
        #[error("how many people there are is not known; record all posts, and how many people hold each")]
        #[nl(
            "hoeveel mensen er werken, is niet bekend; leg alle formatieplaatsen vast, en hoeveel mensen elk daarvan \
             vervullen"
        )]
        PeopleUnknown,
        /// There are fewer people than were to be away.
        #[error("{away} cannot be away where {people} work; ask of at most so many")]
        #[nl("waar {people} mensen werken, kunnen er geen {away} afwezig zijn; vraag naar ten hoogste {people}")]
        MoreAway {
            /// How many were to be away.
            away: u32,
            /// How many there are.
            people: u32,
        },
        /// The number of people is known for no task.
        #[error("of no task is known how many people work on it; record the tasks and the holders of the posts")]
        #[nl(
            "van geen enkele taak is bekend hoeveel mensen eraan werken; leg de taken vast, en hoeveel mensen elke \
             formatieplaats vervullen"
        )]
        NoTaskKnown,
        /// There are no municipalities to compare.
        #[error("there are no municipalities to compare; name at least one")]
        #[nl("er zijn geen gemeenten om te vergelijken; noem er ten minste één")]
        NoMembers,
        /// A municipality is named twice.
        #[error("{municipality} is named twice; name each municipality once")]
        #[nl("{municipality} is twee keer genoemd; noem elke gemeente één keer")]
        MemberTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// A task that would be done the same way is not in the portfolio.
        #[error(
            "task {task} would be done the same way, but it is not in the portfolio; mend the key, or leave it out"
        )]
        #[nl(
            "taak {task} zou op dezelfde wijze worden gedaan, maar staat niet in het takenpakket; verbeter de \
             sleutel, of laat de taak weg"
        )]
        NoSuchTask {
            /// The task.
            task: TaskKey,
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
        /// Together they have more inhabitants than 32 bits hold.
        #[error("the municipalities have more than 4,294,967,295 inhabitants on 1 January {year}; mend the figures")]
        #[nl("de gemeenten hebben op 1 januari {year} meer dan 4.294.967.295 inwoners; verbeter de cijfers")]
        TooManyInhabitants {
            /// The year.
            year: i32,
        },
        /// So many people, with such probabilities, cannot be reckoned exactly.
        #[error(
            "the probability that so many people are away takes too many digits; round the probabilities, or ask of fewer people"
        )]
        #[nl(
            "de kans dat zoveel mensen afwezig zijn, heeft te veel cijfers; \
             rond de kansen af, of vraag naar minder mensen"
        )]
        TooFine,
        /// All municipalities together have no inhabitants to weigh by.
        #[error(
            "the municipalities have no inhabitants, so that nothing can be weighed by them; take the scores of another year"
        )]
        #[nl("de gemeenten hebben geen inwoners om naar te wegen; neem de scores van een ander jaar")]
        NobodyLivesThere,
        /// A municipality has two scores for one service.
        #[error("{municipality} has two scores for {service}; give it one")]
        #[nl("{municipality} heeft twee scores voor {service}; geef er één")]
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
        #[nl(
            "er is een score voor {service} van {municipality}, maar die gemeente hoort niet bij de vergeleken \
             gemeenten; voeg haar daaraan toe, of laat de score weg"
        )]
        ScoreOfStranger {
            /// The service.
            service: Key,
            /// The municipality.
            municipality: MunicipalityCode,
        },
    }
}
