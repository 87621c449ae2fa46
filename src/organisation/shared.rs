use super::{Fte, OrganisationError, Post, PostKey, RetainedStaff, ServiceCounter, Staffing};
use crate::{
    id::Name,
    municipality::MunicipalityCode,
    sorted,
    task::{Task, TaskKey, TaskPortfolio},
};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Who employs the staff of a shared organisation (*werkgever*).
///
/// Exhaustive on purpose: staff has one employer, and the effect of a merger of civil services on it depends on the
/// employer.
#[doc(alias = "werkgever")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Employer {
    /// The body that the arrangement established, such as a public body or an operational management
    /// organisation (*lichaam*).
    #[serde(rename = "lichaam")]
    Body,
    /// One of the municipalities (*gastheergemeente*).
    #[doc(alias = "gastheergemeente")]
    #[serde(rename = "gastheergemeente")]
    Host(MunicipalityCode),
}

/// An organisation that works for two or more municipalities (*ambtelijke organisatie*, *werkorganisatie*).
///
/// Unknown posts are `None`, which differs from no posts; so is an employer that is not known, or where each part has
/// its own. If a municipality has no row among the retained staff, nothing is known of its staff.
///
/// # Invariants
///
/// - Every task that a post works on is in the portfolio.
/// - Its posts are a [`Staffing`]: no two have the same key, and they have an exact total of fte.
/// - A municipality has at most one row of retained staff, and no two counters of the same name.
///
/// ```
/// use ambtelijke_fusie::municipality::code;
/// use ambtelijke_fusie::organisation::{Employer, Post, RetainedStaff, SharedServiceOrganisation};
/// use ambtelijke_fusie::task::{Task, TaskKey, TaskKind, TaskPortfolio};
///
/// let (archive, desk): (TaskKey, TaskKey) = ("archief".parse()?, "burgerzaken".parse()?);
/// let portfolio = TaskPortfolio::new(
///     false,
///     [
///         Task::new(archive.clone(), "Archief".parse()?, TaskKind::OperationalSupport),
///         Task::new(desk.clone(), "Burgerzaken".parse()?, TaskKind::Execution).reported_under("0.2".parse()?),
///     ],
/// )?;
/// let buch = SharedServiceOrganisation::new("Werkorganisatie BUCH".parse()?, Employer::Body, portfolio)
///     .with_posts([
///         Post::new("archivaris".parse()?, "Archivaris".parse()?, "0.89".parse()?, [archive])?.held_by(1),
///         Post::new("balie".parse()?, "Medewerker balie".parse()?, "12.5".parse()?, [desk])?.held_by(15),
///     ])?
///     .with_retained([RetainedStaff::whole(code(399)).with_fte("8.5".parse()?)])?;
/// assert_eq!(buch.fte_total().unwrap().to_string(), "13.39");
/// let single: Vec<_> = buch.single_holder_tasks().map(|task| task.key.as_str()).collect();
/// assert_eq!(single, ["archief"], "one person knows how it is done");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "werkorganisatie")]
#[doc(alias = "ambtelijke organisatie")]
#[doc(alias = "uitvoeringsorganisatie")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Repr")]
pub struct SharedServiceOrganisation {
    pub(super) name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) employer: Option<Employer>,
    pub(super) portfolio: TaskPortfolio,
    #[serde(rename = "posts", skip_serializing_if = "Option::is_none")]
    pub(super) staffing: Option<Staffing>,
    /// Sorted by municipality.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) retained: Vec<RetainedStaff>,
    /// Sorted by municipality, then by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) counters: Vec<ServiceCounter>,
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(super) counters_complete: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an organisation, an object with name and portfolio")]
struct Repr {
    name: Name,
    #[serde(default)]
    employer: Option<Employer>,
    portfolio: TaskPortfolio,
    #[serde(default)]
    posts: Option<Staffing>,
    #[serde(default)]
    retained: Vec<RetainedStaff>,
    #[serde(default)]
    counters: Vec<ServiceCounter>,
    #[serde(default)]
    counters_complete: bool,
}

impl SharedServiceOrganisation {
    /// An organisation with this portfolio, of which posts, retained staff and counters are not known; `None` for an employer that is not
    /// known.
    #[must_use]
    pub fn new(name: Name, employer: impl Into<Option<Employer>>, portfolio: TaskPortfolio) -> Self {
        Self {
            name,
            employer: employer.into(),
            portfolio,
            staffing: None,
            retained: Vec::new(),
            counters: Vec::new(),
            counters_complete: false,
        }
    }

    /// The same organisation with all its posts, in place of those that it had.
    ///
    /// # Errors
    ///
    /// [`OrganisationError::DuplicatePost`], [`OrganisationError::TaskNotInPortfolio`] or
    /// [`OrganisationError::TooManyFte`].
    pub fn with_posts(self, posts: impl IntoIterator<Item = Post>) -> Result<Self, OrganisationError> {
        self.staffed(Staffing::new(posts)?)
    }

    /// The same organisation with these posts, which work on tasks that it has.
    pub(super) fn staffed(self, staffing: Staffing) -> Result<Self, OrganisationError> {
        for post in staffing.posts() {
            if let Some(task) = post.tasks().iter().find(|task| self.portfolio.get(task).is_none()) {
                return Err(OrganisationError::TaskNotInPortfolio { post: post.key().clone(), task: task.clone() });
            }
        }
        Ok(Self { staffing: Some(staffing), ..self })
    }

    /// The same organisation with this retained staff of the municipalities, in place of the earlier.
    ///
    /// # Errors
    ///
    /// [`OrganisationError::DuplicateRetained`].
    pub fn with_retained(self, retained: impl IntoIterator<Item = RetainedStaff>) -> Result<Self, OrganisationError> {
        let mut retained: Vec<RetainedStaff> = retained.into_iter().collect();
        match sorted::sort_unique(&mut retained, |a, b| a.municipality.cmp(&b.municipality)) {
            Some(row) => Err(OrganisationError::DuplicateRetained { municipality: row.municipality }),
            None => Ok(Self { retained, ..self }),
        }
    }

    /// The same organisation with these counters, in place of those that it had; `complete` if there are no
    /// others.
    ///
    /// # Errors
    ///
    /// [`OrganisationError::DuplicateCounter`].
    pub fn with_counters(
        self,
        complete: bool,
        counters: impl IntoIterator<Item = ServiceCounter>,
    ) -> Result<Self, OrganisationError> {
        let mut counters: Vec<ServiceCounter> = counters.into_iter().collect();
        let order = |a: &ServiceCounter, b: &ServiceCounter| (a.municipality, &a.name).cmp(&(b.municipality, &b.name));
        match sorted::sort_unique(&mut counters, order) {
            Some(counter) => Err(OrganisationError::DuplicateCounter {
                municipality: counter.municipality,
                name: counter.name.clone(),
            }),
            None => Ok(Self { counters, counters_complete: complete, ..self }),
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// Who employs its staff, if one does and it is known.
    #[must_use]
    pub const fn employer(&self) -> Option<Employer> {
        self.employer
    }

    /// The tasks that it executes.
    #[must_use]
    pub const fn portfolio(&self) -> &TaskPortfolio {
        &self.portfolio
    }

    /// All its posts, if they are known.
    #[must_use]
    pub const fn staffing(&self) -> Option<&Staffing> {
        self.staffing.as_ref()
    }

    /// Its posts in the order of their keys, if they are known.
    #[must_use]
    pub fn posts(&self) -> Option<&[Post]> {
        self.staffing().map(Staffing::posts)
    }

    /// The post with this key, if it is known.
    #[must_use]
    pub fn post(&self, key: &PostKey) -> Option<&Post> {
        self.staffing()?.post(key)
    }

    /// The fte of all posts together, if the posts are known, without the retained staff of the municipalities.
    #[must_use]
    pub fn fte_total(&self) -> Option<Fte> {
        self.staffing().map(Staffing::fte)
    }

    /// The retained staff of the municipalities, in the order of their codes.
    #[must_use]
    pub fn retained(&self) -> &[RetainedStaff] {
        &self.retained
    }

    /// The retained staff of one municipality, if anything is known of it.
    #[must_use]
    pub fn retained_by(&self, municipality: MunicipalityCode) -> Option<&RetainedStaff> {
        sorted::find(&self.retained, |row| row.municipality.cmp(&municipality))
    }

    /// The counters, in the order of their municipalities and names.
    #[must_use]
    pub fn counters(&self) -> &[ServiceCounter] {
        &self.counters
    }

    /// Whether there are no counters but those listed.
    #[must_use]
    pub const fn counters_complete(&self) -> bool {
        self.counters_complete
    }

    /// Whether a municipality has a counter of its own; `None` if none is listed and the list is not complete.
    #[must_use]
    pub fn has_counter(&self, municipality: MunicipalityCode) -> Option<bool> {
        match sorted::find(&self.counters, |counter| counter.municipality.cmp(&municipality)).is_some() {
            true => Some(true),
            false => self.counters_complete.then_some(false),
        }
    }

    /// How many people work on a task, as [`Staffing::holders`]; `None` too if the posts are not known.
    #[must_use]
    pub fn holders(&self, task: &TaskKey) -> Option<u32> {
        self.staffing()?.holders(task)
    }

    /// The tasks that exactly one person works on (*eenpitters*), as far as the holders of all their posts are
    /// known.
    #[doc(alias = "eenpitter")]
    #[doc(alias = "kwetsbare functie")]
    pub fn single_holder_tasks(&self) -> impl Iterator<Item = &Task> {
        self.portfolio.tasks().iter().filter(|task| self.holders(&task.key) == Some(1))
    }
}

impl TryFrom<Repr> for SharedServiceOrganisation {
    type Error = OrganisationError;

    fn try_from(repr: Repr) -> Result<Self, OrganisationError> {
        let organisation = Self::new(repr.name, repr.employer, repr.portfolio)
            .with_retained(repr.retained)?
            .with_counters(repr.counters_complete, repr.counters)?;
        match repr.posts {
            Some(posts) => organisation.staffed(posts),
            None => Ok(organisation),
        }
    }
}

#[cfg(test)]
mod tests;
