use super::{
    SameWay, StrengthError, Vulnerability,
    members::each_once,
    vulnerability::{Cover, expected, hands, next, without_tasks},
};
use crate::{
    money::{Fraction, Share},
    municipality::MunicipalityCode,
    organisation::{Post, SharedServiceOrganisation, Staffing},
    task::{Task, TaskKey, TaskPortfolio},
};
use alloc::vec::Vec;
use serde::Serialize;

/// The tasks of each municipality, as it does them alone and as one organisation does them for all, side by side.
///
/// It counts tasks of members: if one organisation does a task for three members and nobody is there to do it, three
/// municipalities are without. Only tasks that are known on both sides are in the totals.
///
/// ```
/// use ambtelijke_fusie::insight::strength::{SameWay, SideBySide};
/// use ambtelijke_fusie::{money::Share, organisation::Staffing, task::TaskPortfolio};
///
/// // Blaricum and Laren before the BEL Combinatie of 2008. Their posts were not published; these are assumed.
/// let portfolio: TaskPortfolio = serde_json::from_str(
///     r#"{"tasks": [
///         {"key": "archief", "name": "Archief", "kind": "bedrijfsvoering"},
///         {"key": "bezwaar", "name": "Bezwaarschriften", "kind": "uitvoering"}
///     ]}"#,
/// )?;
/// let alone = r#"[
///     {"key": "archivaris", "function": "Archivaris", "fte": "0.5", "tasks": ["archief"], "holders": 1},
///     {"key": "jurist", "function": "Jurist", "fte": "1", "tasks": ["bezwaar"], "holders": 1}
/// ]"#;
/// let (blaricum, laren): (Staffing, Staffing) = (serde_json::from_str(alone)?, serde_json::from_str(alone)?);
/// let members = [("GM0376".parse()?, Some(&blaricum)), ("GM0417".parse()?, Some(&laren))];
/// let sick: Share = "5%".parse()?;
///
/// // All tasks the same way; and with objections handled by the rules of each.
/// let harmonised = SideBySide::if_joined(&portfolio, &members, &SameWay::Everything)?;
/// let in_part = SideBySide::if_joined(&portfolio, &members, &SameWay::Only(vec!["archief".parse()?]))?;
/// assert_eq!((harmonised.single_holder().alone, harmonised.single_holder().together), (4, 0));
/// assert_eq!((in_part.single_holder().alone, in_part.single_holder().together), (4, 2));
///
/// let (before, after) = (harmonised.expected_uncovered(|_| sick)?.alone, harmonised.expected_uncovered(|_| sick)?.together);
/// assert_eq!((before.decimal(2).to_string(), after.decimal(2).to_string()), ("0.20".into(), "0.01".into()));
/// assert_eq!(in_part.expected_uncovered(|_| sick)?.together.decimal(3).to_string(), "0.105");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Serialize)]
pub struct SideBySide<'a> {
    columns: Vec<MemberColumn<'a>>,
}

/// One municipality, alone and in one organisation.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct MemberColumn<'a> {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// How vulnerable its tasks are while it does them alone.
    pub alone: Vulnerability<'a>,
    /// How vulnerable the same tasks are in one organisation; the people are those of all.
    pub together: Vulnerability<'a>,
}

/// One figure on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct AloneAndTogether<T> {
    /// The figure of the municipalities, each alone.
    pub alone: T,
    /// The figure of one organisation.
    pub together: T,
}

/// One task of one municipality on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct TaskRow<'a> {
    /// The task.
    pub task: &'a TaskKey,
    /// The municipality whose task it is.
    pub municipality: MunicipalityCode,
    /// How many posts work on it, as far as known.
    pub posts: AloneAndTogether<usize>,
    /// How many people work on it; `None` where that is not known, or no post works on it.
    pub holders: AloneAndTogether<Option<u32>>,
}

impl<'a> SideBySide<'a> {
    /// The comparison as if these municipalities, each with its posts, had one organisation with this portfolio; `None`
    /// stands for unknown posts.
    ///
    /// The holders of a task add up over the members for whom the organisation executes it, if it is done the [same
    /// way](SameWay); a member whose posts are known and of which none works on it brings nobody. A task that a member
    /// keeps stays as it was. That no post is given up is a starting point: see [`as_recorded`](Self::as_recorded) for
    /// the recorded outcome.
    ///
    /// # Errors
    ///
    /// [`StrengthError::NoMembers`], [`StrengthError::MemberTwice`] or [`StrengthError::NoSuchTask`].
    pub fn if_joined(
        portfolio: &'a TaskPortfolio,
        members: &[(MunicipalityCode, Option<&'a Staffing>)],
        same_way: &SameWay,
    ) -> Result<Self, StrengthError> {
        let same_way = same_way.of_each(portfolio)?;
        let mut columns = each_alone(portfolio, members)?;
        for (at, (task, same_way)) in portfolio.tasks().iter().zip(same_way).enumerate() {
            let pool = pool(&columns, at, task);
            bring_together(&mut columns, at, |member| same_way && task.served.includes(member), &pool);
        }
        let people = members.iter().try_fold(0_u32, |sum, (_, staffing)| sum.checked_add((*staffing)?.people()?));
        let without = members.iter().map(|(_, staffing)| without_tasks(*staffing)).sum();
        Ok(Self::of(columns, people, without))
    }

    /// The comparison as recorded: the posts that each municipality had, beside those of a shared organisation.
    ///
    /// A task that the organisation executes for a member is as vulnerable as with all its posts; one that a member kept is
    /// taken to be as it was.
    ///
    /// # Errors
    ///
    /// [`StrengthError::NoMembers`] or [`StrengthError::MemberTwice`].
    pub fn as_recorded(
        organisation: &'a SharedServiceOrganisation,
        members: &[(MunicipalityCode, Option<&'a Staffing>)],
    ) -> Result<Self, StrengthError> {
        let (portfolio, staffing) = (organisation.portfolio(), organisation.staffing());
        let mut columns = each_alone(portfolio, members)?;
        let hands = hands(staffing, posts_of(members));
        let mut rest = &*hands;
        for (at, task) in portfolio.tasks().iter().enumerate() {
            let posts = next(&mut rest, &task.key).iter().map(|(_, ranked)| *ranked).collect();
            let found = Cover::of(&task.key, posts, staffing.is_some());
            bring_together(&mut columns, at, |member| task.served.includes(member), &found);
        }
        Ok(Self::of(columns, staffing.and_then(Staffing::people), without_tasks(staffing)))
    }

    /// The municipalities, in the order in which they were named.
    #[must_use]
    pub fn columns(&self) -> &[MemberColumn<'a>] {
        &self.columns
    }

    /// Every task of every municipality, in the order of the tasks and then of the municipalities.
    pub fn rows(&self) -> impl Iterator<Item = TaskRow<'a>> {
        let tasks = self.columns.first().map(|column| column.alone.covers()).unwrap_or_default();
        (0..tasks.len()).flat_map(|at| self.columns.iter().filter_map(move |column| column.row(at)))
    }

    /// For how many tasks of members the number of people is known on both sides, and how many tasks of members there
    /// are.
    #[must_use]
    pub fn compared(&self) -> (usize, usize) {
        let all = self.columns.iter().map(|column| column.alone.covers().len()).sum();
        (self.pairs().count(), all)
    }

    /// How many tasks of members hang on one person.
    #[must_use]
    pub fn single_holder(&self) -> AloneAndTogether<usize> {
        let single = |cover: &Cover<'_>| usize::from(cover.holders() == Some(1));
        self.pairs().fold(AloneAndTogether { alone: 0, together: 0 }, |sum, (alone, together)| AloneAndTogether {
            alone: sum.alone.saturating_add(single(alone)),
            together: sum.together.saturating_add(single(together)),
        })
    }

    /// The expected number of uncovered tasks of members, where `absence` is the probability that a holder of the post
    /// is away; exact.
    ///
    /// Two municipalities that have a post of the same key, but not the same absence, need different keys, as they do once
    /// the posts come into one organisation.
    ///
    /// # Errors
    ///
    /// [`StrengthError::TooFine`].
    pub fn expected_uncovered(
        &self,
        absence: impl Fn(&Post) -> Share,
    ) -> Result<AloneAndTogether<Fraction>, StrengthError> {
        let alone = self.pairs().map(|(alone, _)| alone.signature(&absence)).collect();
        let together = self.pairs().map(|(_, together)| together.signature(&absence)).collect();
        Ok(AloneAndTogether { alone: expected(alone)?, together: expected(together)? })
    }

    fn of(mut columns: Vec<MemberColumn<'a>>, people: Option<u32>, posts_without_tasks: usize) -> Self {
        for column in &mut columns {
            column.together.people = people;
            column.together.posts_without_tasks = posts_without_tasks;
        }
        Self { columns }
    }

    /// The tasks of members that are known on both sides.
    fn pairs(&self) -> impl Iterator<Item = (&Cover<'a>, &Cover<'a>)> {
        let all = self.columns.iter().flat_map(|column| column.alone.covers.iter().zip(&column.together.covers));
        all.filter(|(alone, together)| alone.holders().is_some() && together.holders().is_some())
    }
}

impl<'a> MemberColumn<'a> {
    fn row(&self, at: usize) -> Option<TaskRow<'a>> {
        let (alone, together) = (self.alone.covers.get(at)?, self.together.covers.get(at)?);
        Some(TaskRow {
            task: alone.task,
            municipality: self.municipality,
            posts: AloneAndTogether { alone: alone.posts.len(), together: together.posts.len() },
            holders: AloneAndTogether { alone: alone.holders(), together: together.holders() },
        })
    }
}

/// A column for each member with its own posts; nothing is together yet.
fn each_alone<'a>(
    portfolio: &'a TaskPortfolio,
    members: &[(MunicipalityCode, Option<&'a Staffing>)],
) -> Result<Vec<MemberColumn<'a>>, StrengthError> {
    let codes: Vec<MunicipalityCode> = members.iter().map(|(code, _)| *code).collect();
    each_once(&codes)?;
    let mut columns = Vec::with_capacity(members.len());
    for (at, &(municipality, staffing)) in members.iter().enumerate() {
        let hands = hands(staffing, posts_of(members.get(..at).unwrap_or_default()));
        let mut rest = &*hands;
        let covers = portfolio.tasks().iter().map(|task| {
            let posts = next(&mut rest, &task.key).iter().map(|(_, ranked)| *ranked).collect();
            Cover::of(&task.key, posts, staffing.is_some())
        });
        let alone = Vulnerability {
            covers: covers.collect(),
            people: staffing.and_then(Staffing::people),
            posts_without_tasks: without_tasks(staffing),
        };
        let covers = Vec::with_capacity(alone.covers.len());
        let together = Vulnerability { covers, people: None, posts_without_tasks: 0 };
        columns.push(MemberColumn { municipality, alone, together });
    }
    Ok(columns)
}

/// How many posts they have.
fn posts_of(members: &[(MunicipalityCode, Option<&Staffing>)]) -> usize {
    members.iter().filter_map(|(_, staffing)| *staffing).map(|staffing| staffing.posts().len()).sum()
}

/// All posts that work on a task for the members for which it is executed.
fn pool<'a>(columns: &[MemberColumn<'a>], at: usize, task: &'a Task) -> Cover<'a> {
    let served = columns.iter().filter(|column| task.served.includes(column.municipality));
    let (mut posts, mut known) = (Vec::new(), true);
    for cover in served.filter_map(|column| column.alone.covers.get(at)) {
        posts.extend_from_slice(&cover.posts);
        known &= cover.known;
    }
    Cover::of(&task.key, posts, known)
}

/// Gives every column the pool of the task if it shares the task, and else its own posts.
fn bring_together<'a>(
    columns: &mut [MemberColumn<'a>],
    at: usize,
    shares: impl Fn(MunicipalityCode) -> bool,
    pool: &Cover<'a>,
) {
    for MemberColumn { municipality, alone, together } in columns {
        let own = alone.covers.get(at).filter(|_| !shares(*municipality));
        together.covers.push(own.unwrap_or(pool).clone());
    }
}
