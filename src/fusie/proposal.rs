use super::Motive;
use crate::{arrangement::ArrangementText, finance::Estate, organisation::SharedServiceOrganisation};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// What is intended: the draft text, the day on which it is to enter into force, and the organisation that is to do
/// the work.
///
/// What was decided about it is not part of the proposal but of the [`Record`](crate::governance::Record).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub(super) text: ArrangementText,
    pub(super) starts_on: NaiveDate,
    pub(super) service: SharedServiceOrganisation,
    pub(super) estate: Estate,
    pub(super) motives: Vec<Motive>,
}

impl Proposal {
    /// The proposal that this text enters into force on that day, with this organisation.
    #[must_use]
    pub fn new(text: ArrangementText, starts_on: NaiveDate, service: SharedServiceOrganisation) -> Self {
        Self { text, starts_on, service, estate: Estate::default(), motives: Vec::new() }
    }

    /// The same proposal, with what the body is to own, owe and keep.
    #[must_use]
    pub fn owning(self, estate: Estate) -> Self {
        Self { estate, ..self }
    }

    /// The same proposal, for these reasons.
    #[must_use]
    pub fn because(self, motives: impl Into<Vec<Motive>>) -> Self {
        Self { motives: motives.into(), ..self }
    }

    /// The draft text.
    #[must_use]
    pub const fn text(&self) -> &ArrangementText {
        &self.text
    }

    /// The day of entry into force.
    #[must_use]
    pub const fn starts_on(&self) -> NaiveDate {
        self.starts_on
    }

    /// The organisation.
    #[must_use]
    pub const fn service(&self) -> &SharedServiceOrganisation {
        &self.service
    }

    /// What the body is to own, owe and keep.
    #[must_use]
    pub const fn estate(&self) -> &Estate {
        &self.estate
    }

    /// The reasons.
    #[must_use]
    pub fn motives(&self) -> &[Motive] {
        &self.motives
    }
}
