use super::{Allotment, DissolutionPlan, ItemAllotment, NextExecutor, PlanError};
use crate::{
    finance::Estate,
    id::Key,
    language::Bilingual,
    money::Cents,
    municipality::MunicipalityCode,
    organisation::{Fte, PostKey, SharedServiceOrganisation},
    sorted,
    task::TaskKey,
};
use alloc::vec::Vec;
use core::fmt::Write as _;
use serde::Serialize;

/// Who executes a task for a member after the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TaskLine {
    /// The task.
    pub task: TaskKey,
    /// For which member.
    pub member: MunicipalityCode,
    /// Who executes it.
    pub executor: MunicipalityCode,
}

/// How much of a post goes to a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PostLine {
    /// The post.
    pub post: PostKey,
    /// To whom.
    pub to: MunicipalityCode,
    /// How much.
    pub fte: Fte,
}

/// How much of an asset or a debt goes to a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MoneyLine {
    /// The asset or debt.
    pub key: Key,
    /// To whom.
    pub to: MunicipalityCode,
    /// How much.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
}

/// Who keeps an archive after the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ArchiveLine {
    /// The archive.
    pub key: Key,
    /// Who keeps it.
    pub keeper: MunicipalityCode,
}

/// Who gets what when a fusie ends (*vereffening*): every task of every member, every post, asset, debt and archive.
///
/// # What is conserved
///
/// - Every task has exactly one executor for every member that was served.
/// - The posts add up to the same hundredths of fte, each post and all together.
/// - Assets and debts add up to the same cents, each and all together.
/// - Every archive has one keeper.
///
/// Holds by construction: the lines come from [`Shares`](crate::money::Shares), which lose nothing, and a plan that
/// leaves something out is refused.
#[doc(alias = "vereffening")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settlement {
    tasks: Vec<TaskLine>,
    /// `None` if the posts were not known.
    posts: Option<Vec<PostLine>>,
    assets: Vec<MoneyLine>,
    debts: Vec<MoneyLine>,
    archives: Vec<ArchiveLine>,
    #[serde(skip)]
    estate_known: bool,
}

impl Settlement {
    /// Carries the plan out over everything there is.
    pub(super) fn of(
        service: &SharedServiceOrganisation,
        estate: Option<&Estate>,
        members: &[MunicipalityCode],
        plan: &DissolutionPlan,
    ) -> Result<Self, PlanError> {
        let plan = PlanForMembers { plan, members };
        let (nothing, estate_known) = (Estate::default(), estate.is_some());
        let estate = estate.unwrap_or(&nothing);
        Ok(Self {
            tasks: plan.tasks(service)?,
            posts: plan.posts(service)?,
            assets: plan.money(
                Bilingual::new("bezitting", "asset"),
                estate.assets().map(|asset| (asset.key(), asset.value())),
                |key| estate.asset(key).is_some(),
                &plan.plan.assets,
            )?,
            debts: plan.money(
                Bilingual::new("schuld", "debt"),
                estate.debts().map(|debt| (debt.key(), debt.amount())),
                |key| estate.debt(key).is_some(),
                &plan.plan.debts,
            )?,
            archives: plan.archives(estate)?,
            estate_known,
        })
    }

    /// Who executes each task for each member that was served, by task and member.
    #[must_use]
    pub fn tasks(&self) -> &[TaskLine] {
        &self.tasks
    }

    /// How much of each post goes to whom; `None` if the posts were not known.
    #[must_use]
    pub fn posts(&self) -> Option<&[PostLine]> {
        self.posts.as_deref()
    }

    /// Whether anything was known of what the body owned, owed and kept; if not, no asset, debt or archive is listed, and
    /// there may have been some.
    #[must_use]
    pub const fn is_estate_known(&self) -> bool {
        self.estate_known
    }

    /// How much of each asset that is known goes to whom.
    #[must_use]
    pub fn assets(&self) -> &[MoneyLine] {
        &self.assets
    }

    /// How much of each debt goes to whom.
    #[must_use]
    pub fn debts(&self) -> &[MoneyLine] {
        &self.debts
    }

    /// Who keeps each archive.
    #[must_use]
    pub fn archives(&self) -> &[ArchiveLine] {
        &self.archives
    }

    /// All fte that go to a municipality; `None` if the posts were not known.
    #[must_use]
    pub fn fte_of(&self, municipality: MunicipalityCode) -> Option<Fte> {
        let lines = self.posts.as_ref()?.iter().filter(|line| line.to == municipality);
        #[expect(clippy::expect_used, reason = "the posts of an organisation fit together, and so do some of them")]
        Some(Fte::sum(lines.map(|line| line.fte)).expect("a part of all posts"))
    }

    /// Assets less debts that go to a municipality; `None` if nothing is known of them.
    #[must_use]
    pub fn net_of(&self, municipality: MunicipalityCode) -> Option<Cents> {
        if !self.estate_known {
            return None;
        }
        let total = |lines: &[MoneyLine]| {
            Cents::sum(lines.iter().filter(|line| line.to == municipality).map(|line| line.amount))
        };
        let net = total(&self.assets).and_then(|assets| assets.checked_sub(total(&self.debts)?));
        #[expect(clippy::expect_used, reason = "all assets fit together, and all debts, and none is below zero")]
        Some(net.expect("a part of an estate"))
    }
}

/// A plan, with the members to whom it may give.
struct PlanForMembers<'a> {
    plan: &'a DissolutionPlan,
    /// Sorted.
    members: &'a [MunicipalityCode],
}

impl PlanForMembers<'_> {
    fn tasks(&self, service: &SharedServiceOrganisation) -> Result<Vec<TaskLine>, PlanError> {
        const WHAT: Bilingual = Bilingual::new("taak", "task");
        let portfolio = service.portfolio();
        let named = &self.plan.tasks;
        let named = named_once(WHAT, named, |row| &row.task, |key| portfolio.get(key).is_some(), key_of)?;
        for allotment in &named {
            if let NextExecutor::One(municipality) = allotment.by {
                self.is_member(WHAT, || key_of(&allotment.task), municipality)?;
            }
        }
        let mut lines = Vec::new();
        for task in portfolio.tasks() {
            let by = sorted::find(&named, |allotment| allotment.task.cmp(&task.key)).map(|allotment| allotment.by);
            for &member in self.members.iter().filter(|&&member| task.served.includes(member)) {
                let executor = match by {
                    Some(NextExecutor::One(municipality)) => municipality,
                    Some(NextExecutor::EachItsOwn) | None => member,
                };
                lines.push(TaskLine { task: task.key.clone(), member, executor });
            }
        }
        Ok(lines)
    }

    fn posts(&self, service: &SharedServiceOrganisation) -> Result<Option<Vec<PostLine>>, PlanError> {
        const WHAT: Bilingual = Bilingual::new("formatieplaats", "post");
        let posts = service.posts().unwrap_or_default();
        let named = named_once(WHAT, &self.plan.posts, |row| &row.key, |key| service.post(key).is_some(), key_of)?;
        let mut lines = Vec::new();
        for post in posts {
            let allotment = self.allotment(WHAT, &named, post.key(), key_of)?;
            for (to, hundredths) in split(allotment, u64::from(post.fte().hundredths())) {
                #[expect(clippy::expect_used, reason = "a part of what fits in 32 bits fits in 32 bits")]
                let hundredths = u32::try_from(hundredths).expect("a part of a post");
                lines.push(PostLine { post: post.key().clone(), to, fte: Fte::from_hundredths(hundredths) });
            }
        }
        Ok(service.posts().map(|_| lines))
    }

    fn money<'k>(
        &self,
        what: Bilingual,
        items: impl Iterator<Item = (&'k Key, Cents)>,
        exists: impl Fn(&Key) -> bool,
        named: &[ItemAllotment<Key>],
    ) -> Result<Vec<MoneyLine>, PlanError> {
        let named = named_once(what, named, |row| &row.key, exists, Clone::clone)?;
        let mut lines = Vec::new();
        for (key, amount) in items {
            match self.allotment(what, &named, key, Clone::clone)? {
                Allotment::Whole(to) => lines.push(MoneyLine { key: key.clone(), to: *to, amount }),
                Allotment::Shared(shares) => {
                    let split = shares.split_cents(amount).into_iter();
                    lines.extend(split.map(|(to, amount)| MoneyLine { key: key.clone(), to, amount }));
                }
            }
        }
        Ok(lines)
    }

    fn archives(&self, estate: &Estate) -> Result<Vec<ArchiveLine>, PlanError> {
        const WHAT: Bilingual = Bilingual::new("archief", "archive");
        let exists = |key: &Key| estate.archive(key).is_some();
        let named = named_once(WHAT, &self.plan.archives, |row| &row.key, exists, Clone::clone)?;
        let mut lines = Vec::new();
        for archive in estate.archives() {
            let key = || archive.key.clone();
            let keeper = match sorted::find(&named, |item| item.key.cmp(&archive.key)).map(|item| &item.to) {
                Some(Allotment::Whole(keeper)) => *keeper,
                Some(Allotment::Shared(_)) => return Err(PlanError::ArchiveDivided { key: key() }),
                None => self.plan.archive_keeper.ok_or_else(|| PlanError::NotAllotted {
                    what: WHAT,
                    key: key(),
                    by: "archive_keeper",
                })?,
            };
            self.is_member(WHAT, key, keeper)?;
            lines.push(ArchiveLine { key: key(), keeper });
        }
        Ok(lines)
    }

    /// To whom an item goes: as the plan names it, else by the rule for all others; to members only.
    fn allotment<'p, K: Ord>(
        &'p self,
        what: Bilingual,
        named: &[&'p ItemAllotment<K>],
        key: &K,
        as_key: impl Fn(&K) -> Key,
    ) -> Result<&'p Allotment, PlanError> {
        let as_key = || as_key(key);
        let allotment = sorted::find(named, |item| item.key.cmp(key)).map(|item| &item.to);
        let allotment = allotment.or(self.plan.otherwise.as_ref()).ok_or_else(|| PlanError::NotAllotted {
            what,
            key: as_key(),
            by: "otherwise",
        })?;
        match allotment {
            Allotment::Whole(municipality) => self.is_member(what, as_key, *municipality)?,
            Allotment::Shared(shares) => {
                shares.iter().try_for_each(|(municipality, _)| self.is_member(what, as_key, *municipality))?;
            }
        }
        Ok(allotment)
    }

    fn is_member(
        &self,
        what: Bilingual,
        key: impl Fn() -> Key,
        municipality: MunicipalityCode,
    ) -> Result<(), PlanError> {
        if self.members.binary_search(&municipality).is_ok() {
            return Ok(());
        }
        let mut members = alloc::string::String::new();
        for (index, member) in self.members.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            #[expect(clippy::let_underscore_must_use, reason = "writing into a `String` does not fail")]
            let _ = write!(members, "{separator}{member}");
        }
        Err(PlanError::Stranger { what, key: key(), municipality, members: members.into() })
    }
}

/// The rows of a plan in the order of their keys; each key must be known, and none may stand there twice.
fn named_once<T, K: Ord>(
    what: Bilingual,
    rows: &[T],
    key: impl Fn(&T) -> &K,
    exists: impl Fn(&K) -> bool,
    as_key: impl Fn(&K) -> Key,
) -> Result<Vec<&T>, PlanError> {
    if let Some(unknown) = rows.iter().map(&key).find(|key| !exists(key)) {
        return Err(PlanError::Unknown { what, key: as_key(unknown) });
    }
    let mut rows: Vec<&T> = rows.iter().collect();
    match sorted::sort_unique(&mut rows, |a, b| key(a).cmp(key(b))) {
        Some(twice) => Err(PlanError::Twice { what, key: as_key(key(twice)) }),
        None => Ok(rows),
    }
}

fn split(allotment: &Allotment, units: u64) -> Vec<(MunicipalityCode, u64)> {
    match allotment {
        Allotment::Whole(to) => Vec::from([(*to, units)]),
        Allotment::Shared(shares) => shares.split_units(units),
    }
}

/// A key of a task or post as a plain key, for messages.
fn key_of<K: AsRef<Key>>(key: &K) -> Key {
    key.as_ref().clone()
}
