//! The demands of the law on the days of a plan.

use crate::{
    governance::Medium,
    law::core::in_force::{
        ACT_OF_2014, ACT_OF_2021, CIVIL_SERVANTS_ACT, ELECTRONIC_GAZETTES, NO_APPROVAL, WORKS_COUNCILS,
    },
};
use chrono::NaiveDate;

/// The days of a plan that decide which law applies to its steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) last_decision: NaiveDate,
    pub(super) publication: NaiveDate,
    pub(super) effect: NaiveDate,
}

/// The demands of the law of those days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Regime {
    /// The draft goes to the councils.
    pub(super) draft: bool,
    /// Works councils advise.
    pub(super) works_council: bool,
    /// Staff pass to another employer by law.
    pub(super) staff_passes: bool,
    /// The act is sent to the province.
    pub(super) to_province: bool,
    /// An act that uses article 8 needs approval.
    pub(super) approval: bool,
    /// The media in which it is made known.
    pub(super) medium: Medium,
    /// It is entered in the national register, before then in those of the municipalities.
    pub(super) national_register: bool,
}

impl Days {
    pub(super) const fn all(day: NaiveDate) -> Self {
        Self { last_decision: day, publication: day, effect: day }
    }

    /// The later day of each.
    pub(super) fn max(self, other: Self) -> Self {
        Self {
            last_decision: self.last_decision.max(other.last_decision),
            publication: self.publication.max(other.publication),
            effect: self.effect.max(other.effect),
        }
    }
}

impl Regime {
    pub(super) fn on(days: Days) -> Self {
        Self {
            draft: days.last_decision >= ACT_OF_2021,
            works_council: days.last_decision >= WORKS_COUNCILS,
            staff_passes: days.effect >= CIVIL_SERVANTS_ACT,
            to_province: days.publication < ELECTRONIC_GAZETTES,
            approval: days.effect < NO_APPROVAL,
            medium: match days.publication {
                on if on < ACT_OF_2014 => Medium::Customary,
                on if on < ELECTRONIC_GAZETTES => Medium::Staatscourant,
                _ => Medium::Gemeenteblad,
            },
            national_register: days.effect >= ELECTRONIC_GAZETTES,
        }
    }
}
