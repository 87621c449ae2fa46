use super::{Fte, PostKey};
use crate::{
    id::Name,
    language::{Lang, errors},
    municipality::MunicipalityCode,
    task::TaskKey,
};

errors! {
    /// Why an organisation is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum OrganisationError {
        /// A post has no fte.
        #[error("post {post} has 0.00 fte; a post has more, or is left out")]
        #[nl("formatieplaats {post} heeft nul fte; een formatieplaats heeft meer, of blijft weg")]
        PostWithoutFte {
            /// The post.
            post: PostKey,
        },
        /// A post names a task twice.
        #[error("post {post} works twice on task {task}; name each task once")]
        #[nl("formatieplaats {post} noemt taak {task} twee keer; noem elke taak één keer")]
        TaskTwice {
            /// The post.
            post: PostKey,
            /// The task.
            task: TaskKey,
        },
        /// Two posts have the same key.
        #[error("two posts have the key {post}; each post has its own")]
        #[nl("twee formatieplaatsen hebben de sleutel {post}; elke formatieplaats heeft een eigen sleutel")]
        DuplicatePost {
            /// The key.
            post: PostKey,
        },
        /// A post works on a task that the organisation does not execute.
        #[error(
            "post {post} works on task {task}, which is not in the portfolio; add the task to it, or take it from the post"
        )]
        #[nl(
            "formatieplaats {post} werkt aan taak {task}, die niet in het takenpakket staat; zet de taak erin, \
             of haal haar bij de formatieplaats weg"
        )]
        TaskNotInPortfolio {
            /// The post.
            post: PostKey,
            /// The task.
            task: TaskKey,
        },
        /// The fte of the posts do not fit.
        #[error("the posts have more than 42,949,672.95 fte together")]
        #[nl("de formatieplaatsen zijn samen meer dan 42.949.672,95 fte")]
        TooManyFte,
        /// Posts come or go, but the posts of the organisation are not known.
        #[error("the posts of the organisation are not known, so none can be added or taken out; record them first")]
        #[nl(
            "de formatieplaatsen van de organisatie zijn niet bekend, dus er kan er geen bij of af; leg ze eerst vast"
        )]
        PostsUnknown,
        /// A post is to be taken out that is not there.
        #[error("there is no post {post} to take out; mend the key, or leave it out")]
        #[nl("er is geen formatieplaats {post} om eruit te halen; verbeter de sleutel, of laat hem weg")]
        NoSuchPost {
            /// The post.
            post: PostKey,
        },
        /// More of a post is to be taken out than there is.
        #[error("{asked} fte are to be taken out of post {post}, which has {has}; take out that or less")]
        #[nl(
            "van formatieplaats {post} gaat {} fte af, maar die heeft {}; haal er hoogstens dat aantal af",
            asked.in_lang(Lang::Nl),
            has.in_lang(Lang::Nl)
        )]
        PostTooSmall {
            /// The post.
            post: PostKey,
            /// What it has.
            has: Fte,
            /// The fte asked for.
            asked: Fte,
        },
        /// More people are to leave a post than hold it, or it goes whole and not all of them do.
        #[error(
            "post {post} has {has} holders, and with what is taken out of it go {asked}; it goes whole with all of them, or in part with so many or fewer"
        )]
        #[nl(
            "op formatieplaats {post} werken {has} mensen, en met wat eraf gaat, vertrekken er {asked}; \
             de hele formatieplaats gaat met iedereen, een deel ervan met hoogstens zoveel mensen als er werken"
        )]
        OtherHolders {
            /// The post.
            post: PostKey,
            /// How many hold it.
            has: u16,
            /// How many are to go.
            asked: u16,
        },
        /// The holders of a post do not fit.
        #[error("post {post} would have more than 65,535 holders; divide it over several posts")]
        #[nl("op formatieplaats {post} zouden meer dan 65.535 mensen werken; verdeel haar over meer formatieplaatsen")]
        TooManyHolders {
            /// The post.
            post: PostKey,
        },
        /// A post comes or goes under the key of another.
        #[error(
            "post {post} is of `{here}`, and what comes or goes under that key is of `{other}`; give one of them another key"
        )]
        #[nl(
            "formatieplaats {post} is van `{here}`, en wat onder die sleutel erbij komt of eraf gaat, is van \
             `{other}`; geef een van beide een andere sleutel"
        )]
        OtherPost {
            /// The key of both.
            post: PostKey,
            /// The function of the existing post.
            here: Name,
            /// The function of the other.
            other: Name,
        },
        /// Two rows describe the staff that one municipality keeps.
        #[error("the staff that {municipality} keeps is described twice; give it one row")]
        #[nl("het personeel dat {municipality} zelf houdt, is twee keer beschreven; geef het één rij")]
        DuplicateRetained {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// The name of a counter is not valid.
        #[error(transparent)]
        #[nl_of(name, "{}", name.in_lang(Lang::Nl))]
        Name(#[from] crate::id::NameError),
        /// A municipality has two counters of the same name.
        #[error("{municipality} has two counters called {name}; give each its own name")]
        #[nl("{municipality} heeft twee loketten met de naam {name}; geef elk een eigen naam")]
        DuplicateCounter {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The name of both.
            name: Name,
        },
    }
}
