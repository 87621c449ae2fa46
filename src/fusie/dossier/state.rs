use super::event::ChangeKinds;
use crate::{
    arrangement::{ArrangementText, Duration},
    finance::Estate,
    fusie::{Stage, life::Life},
    municipality::MunicipalityCode,
    organisation::SharedServiceOrganisation,
    serde_text::serialize_as,
    time::PartialDate,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// The state of a fusie on a day.
#[derive(Debug, Clone, Copy)]
pub struct State<'r> {
    pub(super) on: NaiveDate,
    pub(super) life: &'r Life,
    pub(super) is_certain: bool,
}

impl<'r> State<'r> {
    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Whether the state is certain: not if an event with a day known in part only may or may not have come. Then this
    /// is the state before that event.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.is_certain
    }

    /// Where the fusie is in its life.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.life.stage
    }

    /// The text in force, or after the end the last that was; none if no text is known.
    #[must_use]
    pub fn text(&self) -> Option<&'r ArrangementText> {
        self.life.text()
    }

    /// Since which day the text has been in force, as far as known; `None` if none is.
    #[must_use]
    pub fn in_force(&self) -> Option<PartialDate> {
        self.life.text.as_ref().filter(|_| self.life.stage.is_in_force()).map(|(_, since)| *since)
    }

    /// The day on which the term of the text in force ended, if that has come; what followed is then not recorded.
    ///
    /// The state itself does not change by it: an arrangement whose term is over has ended by law, but many go on, and are
    /// extended late.
    #[must_use]
    pub fn past_its_term(&self) -> Option<NaiveDate> {
        match self.text().filter(|_| self.life.stage.is_in_force())?.term()? {
            Duration::Until(until) if until <= self.on => Some(until),
            _ => None,
        }
    }

    /// The organisation that does the work, or did.
    #[must_use]
    pub fn service(&self) -> Option<&'r SharedServiceOrganisation> {
        self.life.service.as_deref()
    }

    /// What the body owns, owes and keeps, as far as known.
    #[must_use]
    pub fn estate(&self) -> Option<&'r Estate> {
        self.life.estate.as_deref()
    }

    /// The municipalities that take part on the day, in order of code; none if no text is in force and no work is done.
    #[must_use]
    pub fn members(&self) -> Vec<MunicipalityCode> {
        self.life.members_on(self.on)
    }

    /// For whom the work is done, in order of code, where no text is known; none where one is.
    #[must_use]
    pub fn served(&self) -> Option<&'r [MunicipalityCode]> {
        self.life.served.as_deref().filter(|_| self.life.text.is_none())
    }

    /// The kinds of changes that can follow.
    #[must_use]
    pub const fn accepts(&self) -> ChangeKinds {
        self.life.accepts()
    }
}

serialize_as!(State<'_>, "State", |it| {
    "on": it.on,
    "stage": it.stage(),
    "is_certain": it.is_certain,
    "in_force": it.in_force(),
    "past_its_term": it.past_its_term(),
    "text": it.text(),
    "members": it.members(),
    "organisation": it.service(),
    "estate": it.estate(),
});
