//! The probability that at least one of several tasks is uncovered, though they share posts.

use super::vulnerability::Cover;
use crate::{fraction::Fraction, money::Share, organisation::Post};
use alloc::{collections::BTreeMap, vec, vec::Vec};

/// How often a tangle may be split before it is left.
const MOST_SPLITS: u32 = 1_000;

/// The posts of a task, by rank and in order: if all are empty, it is uncovered.
type Posts = Vec<usize>;

/// That at least one of them is uncovered; `None` if they are too tangled.
pub(super) fn any_uncovered<'c, 'a: 'c>(
    covers: impl Iterator<Item = &'c Cover<'a>>,
    absence: &impl Fn(&Post) -> Share,
) -> Option<Fraction> {
    let mut empty = BTreeMap::new();
    let tasks = covers.map(|cover| {
        let held = cover.posts.iter().filter(|ranked| ranked.post.holders().unwrap_or(0) > 0);
        held.map(|ranked| {
            let holders = ranked.post.holders().unwrap_or(0);
            empty.entry(ranked.rank).or_insert_with(|| Fraction::from(absence(ranked.post)).power(holders.into()));
            ranked.rank
        })
        .collect()
    });
    let tasks: Vec<Posts> = tasks.collect();
    let mut covered = AllCovered { empty: &empty, splits_left: MOST_SPLITS };
    Some(Fraction::one().minus(&covered.of(tasks)?))
}

struct AllCovered<'e> {
    /// The probability that everybody in a post is away.
    empty: &'e BTreeMap<usize, Fraction>,
    splits_left: u32,
}

impl AllCovered<'_> {
    fn empty(&self, post: usize) -> Fraction {
        self.empty.get(&post).cloned().unwrap_or_else(Fraction::zero)
    }

    /// The probability that somebody is there for each of the tasks.
    fn of(&mut self, tasks: Vec<Posts>) -> Option<Fraction> {
        let mut covered = Fraction::one();
        for part in parts(minimal(tasks)) {
            covered = covered.times(&self.of_part(part)?);
        }
        Some(covered)
    }

    /// The same of tasks that hang together by their posts and of which none includes another.
    fn of_part(&mut self, tasks: Vec<Posts>) -> Option<Fraction> {
        if let [only] = &*tasks {
            let all_empty = only.iter().fold(Fraction::one(), |all, post| all.times(&self.empty(*post)));
            return Some(Fraction::one().minus(&all_empty));
        }
        self.splits_left = self.splits_left.checked_sub(1)?;
        let post = most_shared(&tasks)?;
        let empty = self.empty(post);
        let without = |task: &Posts| task.iter().copied().filter(|other| *other != post).collect();
        let if_empty = self.of(tasks.iter().map(without).collect())?;
        let if_there = self.of(tasks.into_iter().filter(|task| !task.contains(&post)).collect())?;
        Some(if_empty.minus(&if_there).times(&empty).plus(&if_there))
    }
}

/// Without every task whose posts include all those of another.
fn minimal(mut tasks: Vec<Posts>) -> Vec<Posts> {
    tasks.sort_unstable_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    let mut kept: Vec<Posts> = Vec::new();
    for task in tasks {
        let includes = |other: &Posts| other.iter().all(|post| task.binary_search(post).is_ok());
        if !kept.iter().any(includes) {
            kept.push(task);
        }
    }
    kept
}

/// The tasks in parts that share no post.
fn parts(tasks: Vec<Posts>) -> Vec<Vec<Posts>> {
    let mut parts: Vec<(Posts, Vec<Posts>)> = Vec::new();
    for task in tasks {
        let shares = |(posts, _): &(Posts, _)| task.iter().any(|post| posts.contains(post));
        let (joined, apart): (Vec<_>, Vec<_>) = parts.into_iter().partition(shares);
        parts = apart;
        let (mut posts, mut of_part) = (task.clone(), vec![task]);
        for (other_posts, others) in joined {
            posts.extend(other_posts);
            of_part.extend(others);
        }
        parts.push((posts, of_part));
    }
    parts.into_iter().map(|(_, tasks)| tasks).collect()
}

/// The post that is in most of the tasks, the first where there are several.
fn most_shared(tasks: &[Posts]) -> Option<usize> {
    let mut all: Vec<usize> = tasks.iter().flatten().copied().collect();
    all.sort_unstable();
    let by_post = all.chunk_by(|a, b| a == b);
    by_post.rev().max_by_key(|of_post| of_post.len())?.first().copied()
}
