//! How an organisation goes on when members leave or succeed each other, or posts come and go.

use super::{Employer, Fte, OrganisationError, Post, RetainedStaff, ServiceCounter, SharedServiceOrganisation};
use crate::{
    id::Name,
    municipality::MunicipalityCode,
    task::{Task, TaskPortfolio},
};
use alloc::{format, vec::Vec};

impl SharedServiceOrganisation {
    /// The same organisation under another name.
    #[must_use]
    pub fn named(self, name: Name) -> Self {
        Self { name, ..self }
    }

    /// The same organisation with other tasks, or the same for other members.
    ///
    /// ```
    /// use ambtelijke_fusie::{organisation::SharedServiceOrganisation, task::{Served, TaskPortfolio}};
    ///
    /// let whole = TaskPortfolio::whole_civil_service();
    /// let service = SharedServiceOrganisation::new("Dienst".parse()?, None, whole.clone());
    /// // Policy advice goes back to the members.
    /// let mut tasks = whole.tasks().to_vec();
    /// tasks[1].served = Served::Nobody;
    /// let service = service.with_portfolio(TaskPortfolio::new(true, tasks)?)?;
    /// assert!(!service.portfolio().get(&"beleidsadvies".parse()?).unwrap().is_shared());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`OrganisationError::TaskNotInPortfolio`] if a post works on a task that is no longer there.
    pub fn with_portfolio(self, portfolio: TaskPortfolio) -> Result<Self, OrganisationError> {
        let staffing = self.staffing.clone();
        let organisation = Self { portfolio, ..self };
        match staffing {
            Some(staffing) => organisation.staffed(staffing),
            None => Ok(organisation),
        }
    }

    /// The same organisation, whose staff works for that employer.
    #[must_use]
    pub fn employed_by(self, employer: Employer) -> Self {
        Self { employer: Some(employer), ..self }
    }

    /// The same organisation, which works no more for these municipalities.
    ///
    /// A task that it executed for them alone stays in the portfolio as one that every member does itself.
    ///
    /// # Errors
    ///
    /// [`OrganisationError`] if the result would be invalid; no case is known.
    pub fn without(self, municipalities: &[MunicipalityCode]) -> Result<Self, OrganisationError> {
        let stays = |code: &MunicipalityCode| !municipalities.contains(code);
        let portfolio = served(&self.portfolio, |code| Some(code).filter(stays));
        let retained: Vec<_> = self.retained.iter().copied().filter(|row| stays(&row.municipality)).collect();
        let counters: Vec<_> = self.counters.iter().filter(|one| stays(&one.municipality)).cloned().collect();
        let complete = self.counters_complete;
        Self { portfolio, ..self }.with_retained(retained)?.with_counters(complete, counters)
    }

    /// The same organisation after a reorganisation of municipalities: it works for a successor as it did for the
    /// municipalities in whose place that comes, and keeps every counter. Of two counters that would have one name at one
    /// municipality the second gets the code of its old municipality behind its name.
    ///
    /// If it did a task for one of two municipalities that become one, it does it for the successor, since the
    /// arrangement goes on. The staff that both kept for themselves adds up, as far as both are known.
    ///
    /// # Errors
    ///
    /// [`OrganisationError`] if the result is no valid organisation.
    pub fn succeeded(self, places: &[(MunicipalityCode, MunicipalityCode)]) -> Result<Self, OrganisationError> {
        let by = |code| crate::municipality::in_place_of(places, code);
        let portfolio = served(&self.portfolio, |code| Some(by(code)));
        let mut retained: Vec<RetainedStaff> = Vec::new();
        for row in &self.retained {
            let row = RetainedStaff { municipality: by(row.municipality), ..*row };
            match retained.iter_mut().find(|other| other.municipality == row.municipality) {
                Some(other) => *other = together(*other, row)?,
                None => retained.push(row),
            }
        }
        let mut counters: Vec<ServiceCounter> = Vec::new();
        let (stay, go): (Vec<_>, Vec<_>) =
            self.counters.iter().partition(|one| by(one.municipality) == one.municipality);
        for counter in stay.into_iter().chain(go) {
            let mut moved = ServiceCounter { municipality: by(counter.municipality), ..counter.clone() };
            let here = |moved: &ServiceCounter| {
                counters.iter().any(|one| (one.municipality, &one.name) == (moved.municipality, &moved.name))
            };
            if here(&moved) {
                // Two counters of one name are two, and a municipality tells its counters apart by their names.
                moved.name = format!("{} ({})", counter.name, counter.municipality).parse()?;
            }
            counters.push(moved);
        }
        let employer = match self.employer {
            Some(Employer::Host(host)) => Some(Employer::Host(by(host))),
            other => other,
        };
        let complete = self.counters_complete;
        Self { portfolio, employer, ..self }.with_retained(retained)?.with_counters(complete, counters)
    }

    /// The same organisation with these posts added; a post under a key that it has is added to that one.
    ///
    /// # Errors
    ///
    /// [`OrganisationError::PostsUnknown`] if its own posts are not known, so that their sum would not be either;
    /// else as [`with_posts`](Self::with_posts).
    pub fn with_more_posts(self, more: &[Post]) -> Result<Self, OrganisationError> {
        if more.is_empty() {
            return Ok(self);
        }
        let mut posts = self.known_posts()?;
        for post in more {
            match posts.binary_search_by(|mine| mine.key().cmp(post.key())) {
                Ok(at) => {
                    let mine = posts.remove(at);
                    posts.insert(at, mine.with(post)?);
                }
                Err(at) => posts.insert(at, post.clone()),
            }
        }
        self.with_posts(posts)
    }

    /// The same organisation less these posts, whole or in part.
    ///
    /// # Errors
    ///
    /// [`OrganisationError::NoSuchPost`] or [`OrganisationError::PostTooSmall`] if it does not have so much of one;
    /// [`OrganisationError::OtherHolders`] if not so many people hold it.
    pub fn with_fewer_posts(self, fewer: &[Post]) -> Result<Self, OrganisationError> {
        if fewer.is_empty() {
            return Ok(self);
        }
        let mut posts = self.known_posts()?;
        for post in fewer {
            let at = posts.binary_search_by(|mine| mine.key().cmp(post.key()));
            let at = at.map_err(|_| OrganisationError::NoSuchPost { post: post.key().clone() })?;
            if let Some(rest) = posts.remove(at).less(post)? {
                posts.insert(at, rest);
            }
        }
        self.with_posts(posts)
    }

    /// In the order of their keys.
    fn known_posts(&self) -> Result<Vec<Post>, OrganisationError> {
        Ok(self.posts().ok_or(OrganisationError::PostsUnknown)?.to_vec())
    }
}

impl Post {
    /// This post and another of the same key, as one.
    fn with(&self, other: &Self) -> Result<Self, OrganisationError> {
        self.has_function_of(other)?;
        let fte = self.fte().checked_add(other.fte()).map_err(|_| OrganisationError::TooManyFte)?;
        let too_many = || OrganisationError::TooManyHolders { post: self.key().clone() };
        let sum = |(mine, others): (u16, u16)| mine.checked_add(others).ok_or_else(too_many);
        let holders = self.holders().zip(other.holders()).map(sum).transpose()?;
        let mut tasks = self.tasks().to_vec();
        tasks.extend(other.tasks().iter().filter(|task| !self.works_on(task)).cloned());
        Ok(held(Self::new(self.key().clone(), self.function().clone(), fte, tasks)?, holders))
    }

    fn has_function_of(&self, other: &Self) -> Result<(), OrganisationError> {
        if self.function() == other.function() {
            return Ok(());
        }
        let (post, here, other) = (self.key().clone(), self.function().clone(), other.function().clone());
        Err(OrganisationError::OtherPost { post, here, other })
    }

    /// The rest of this post without so much of it; `None` if nothing is left.
    fn less(self, part: &Self) -> Result<Option<Self>, OrganisationError> {
        self.has_function_of(part)?;
        let too_small =
            || OrganisationError::PostTooSmall { post: self.key().clone(), has: self.fte(), asked: part.fte() };
        let fte = self.fte().checked_sub(part.fte()).map_err(|_| too_small())?;
        let rest = |(has, asked): (u16, u16)| {
            let rest = has.checked_sub(asked).filter(|rest| *rest == 0 || !fte.is_zero());
            rest.ok_or_else(|| OrganisationError::OtherHolders { post: self.key().clone(), has, asked })
        };
        let holders = self.holders().zip(part.holders()).map(rest).transpose()?;
        if fte.is_zero() {
            return Ok(None);
        }
        let rest = Self::new(self.key().clone(), self.function().clone(), fte, self.tasks().to_vec())?;
        Ok(Some(held(rest, holders)))
    }
}

fn held(post: Post, holders: Option<u16>) -> Post {
    match holders {
        Some(holders) => post.held_by(holders),
        None => post,
    }
}

/// The portfolio in which each task is executed for those in the place of its members.
fn served(
    portfolio: &TaskPortfolio,
    in_its_place: impl Fn(MunicipalityCode) -> Option<MunicipalityCode>,
) -> TaskPortfolio {
    portfolio.map(|task| Task { served: task.served.after(&in_its_place), ..task.clone() })
}

/// The retained staff of two municipalities that become one.
fn together(a: RetainedStaff, b: RetainedStaff) -> Result<RetainedStaff, OrganisationError> {
    let both = |a: Option<bool>, b: Option<bool>| a.zip(b).map(|(a, b)| a || b);
    let fte = a.fte.zip(b.fte).map(|(a, b): (Fte, Fte)| a.checked_add(b));
    Ok(RetainedStaff {
        municipality: a.municipality,
        fte: fte.transpose().map_err(|_| OrganisationError::TooManyFte)?,
        has_secretary: both(a.has_secretary, b.has_secretary),
        has_clerk: both(a.has_clerk, b.has_clerk),
        own_council: both(a.own_council, b.own_council),
        own_executive: both(a.own_executive, b.own_executive),
        own_mayor: both(a.own_mayor, b.own_mayor),
    })
}
