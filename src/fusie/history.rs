use super::dossier::{About, Dossier, DossierError, Event};
use crate::{operation::Operation, time::PartialDate};
use alloc::{sync::Arc, vec::Vec};

/// The history of a living fusie, or of one that ended: the content of its dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct History {
    about: Arc<About>,
    events: Vec<Event>,
}

impl History {
    pub(super) const fn new(about: Arc<About>, events: Vec<Event>) -> Self {
        Self { about, events }
    }

    pub(super) fn with(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    pub(super) fn operation(&self) -> &Operation {
        &self.about.operation
    }

    /// The day of the last event.
    pub(super) fn last_day(&self) -> Option<PartialDate> {
        self.events.last().map(Event::on)
    }

    pub(super) fn dossier(&self) -> Result<Dossier, DossierError> {
        Dossier::check(Arc::clone(&self.about), self.events.as_slice().into())
    }
}
