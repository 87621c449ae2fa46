//! Nothing is lost when an organisation changes.

use crate::{
    language::{Lang, errors},
    organisation::{Fte, OrganisationError, Post, PostKey, SharedServiceOrganisation},
    task::TaskKey,
};

errors! {
    /// The loss that a change of the organisation would bring.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum LossError {
        /// A task is in the portfolio no more.
        #[error(
            "task {task} is no longer in the portfolio, so that nobody would be known to execute it; keep it there, as one that the members do themselves (`nobody`) if they do"
        )]
        #[nl(
            "taak {task} staat niet meer in het takenpakket, zodat niet bekend zou zijn wie haar uitvoert; \
             houd haar erin, zo nodig als een taak die de deelnemers zelf doen (`nobody`)"
        )]
        Task {
            /// The task.
            task: TaskKey,
        },
        /// The posts are not known any more.
        #[error("the posts were known and would be no longer; give them all")]
        #[nl("de formatieplaatsen waren bekend en zouden dat niet meer zijn; geef ze allemaal")]
        PostsForgotten,
        /// The fte of a post do not add up.
        #[error(
            "post {post} had {before} fte and would have {after}, while what is taken on and given up comes to {expected}; say what is taken on, and what is given up and by whom it is taken"
        )]
        #[nl(
            "formatieplaats {post} had {} fte en zou {} fte krijgen, terwijl wat erbij komt en wat eraf \
             gaat uitkomt op {}; zeg wat erbij komt, wat eraf gaat en wie dat overneemt",
            before.in_lang(Lang::Nl),
            after.in_lang(Lang::Nl),
            expected.in_lang(Lang::Nl)
        )]
        Post {
            /// The post.
            post: PostKey,
            /// What it had.
            before: Fte,
            /// What it should have.
            expected: Fte,
            /// What it would have.
            after: Fte,
        },
        /// The posts that are taken on or given up do not fit.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Organisation(#[from] OrganisationError),
    }
}

/// Every task is still in the portfolio, and the posts are the earlier ones, with those taken on and without those
/// given up, to the hundredth of an fte.
pub(super) fn nothing_is_lost(
    before: &SharedServiceOrganisation,
    after: &SharedServiceOrganisation,
    taken_on: &[Post],
    given_up: &[Post],
) -> Result<(), LossError> {
    if let Some(task) = before.portfolio().tasks().iter().find(|task| after.portfolio().get(&task.key).is_none()) {
        return Err(LossError::Task { task: task.key.clone() });
    }
    let Some(had) = before.posts() else { return Ok(()) };
    let Some(has) = after.posts() else { return Err(LossError::PostsForgotten) };
    // Over the tasks of after, since a post that is taken on may work on one that is new.
    let expected = after.clone().with_posts(had.iter().cloned())?;
    let expected = expected.with_more_posts(taken_on)?.with_fewer_posts(given_up)?;
    let fte = |of: &SharedServiceOrganisation, key: &PostKey| of.post(key).map_or(Fte::ZERO, Post::fte);
    for key in expected.posts().into_iter().flatten().chain(has).map(Post::key) {
        let (wanted, found) = (fte(&expected, key), fte(after, key));
        if wanted != found {
            let (post, before) = (key.clone(), fte(before, key));
            return Err(LossError::Post { post, before, expected: wanted, after: found });
        }
    }
    Ok(())
}
