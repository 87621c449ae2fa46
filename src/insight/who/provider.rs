use crate::{
    arrangement::{ArrangementText, CooperationForm, Duration, Version},
    fusie::{
        AmbtelijkeFusie, Settlement, Stage,
        dossier::{Replay, ReplayStep},
    },
    municipality::{Gazetteer, MunicipalityCode},
    operation::Operation,
    organisation::{Employer, SharedServiceOrganisation},
    serde_text::serialize_as,
    time::PartialDate,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// A shared organisation as it stands on a day, with the arrangement under which it works (*gezamenlijke organisatie*).
///
/// It borrows the facts of a dossier or a fusie.
#[doc(alias = "gezamenlijke organisatie")]
#[derive(Debug, Clone, Copy)]
pub struct Provider<'a> {
    pub(super) on: NaiveDate,
    pub(super) name: &'a str,
    pub(super) stage: Stage,
    pub(super) is_certain: bool,
    pub(super) text: Option<&'a ArrangementText>,
    /// Since when the text is in force.
    pub(super) since: Option<NaiveDate>,
    /// For whom the work is done, where no text is known.
    pub(super) served: &'a [MunicipalityCode],
    pub(super) service: Option<&'a SharedServiceOrganisation>,
    pub(super) operation: Option<&'a Operation>,
    /// Who got what, if it has been dissolved with a plan.
    pub(super) settlement: Option<&'a Settlement>,
    pub(super) gazetteer: &'a Gazetteer,
    /// The life up to the day, if it is a dossier that is asked.
    replay: Option<&'a Replay<'a>>,
}

impl<'a> Provider<'a> {
    pub(super) fn of(replay: &'a Replay<'a>, on: NaiveDate) -> Self {
        let state = replay.as_of(on);
        let known = replay.steps().iter().take_while(|step| step.when().latest() <= on);
        Self {
            on,
            name: replay.dossier().name().as_str(),
            stage: state.stage(),
            is_certain: state.is_certain(),
            text: state.text(),
            since: state.in_force().map(PartialDate::latest),
            served: state.served().unwrap_or_default(),
            service: state.service(),
            operation: Some(replay.dossier().operation()),
            settlement: known.filter_map(ReplayStep::settlement).last(),
            gazetteer: replay.gazetteer(),
            replay: Some(replay),
        }
    }

    pub(super) fn of_fusie(
        fusie: &'a AmbtelijkeFusie,
        operation: Option<&'a Operation>,
        gazetteer: &'a Gazetteer,
        on: NaiveDate,
    ) -> Self {
        let version = fusie.arrangement().version_on(on);
        Self {
            on,
            name: fusie.service().name().as_str(),
            stage: if version.is_some() { Stage::Operating } else { Stage::Before },
            is_certain: true,
            text: version.map(Version::text),
            since: version.map(|version| version.in_force().from()),
            served: &[],
            service: Some(fusie.service()),
            operation,
            settlement: None,
            gazetteer,
            replay: None,
        }
    }

    /// The name of the dossier, or of a living fusie that of its organisation.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// The organisation that does the work, if it is known.
    #[must_use]
    pub const fn service(&self) -> Option<&'a SharedServiceOrganisation> {
        self.service
    }

    /// The text of the arrangement, if it is known: that in force, or after the end the last that was.
    #[must_use]
    pub const fn text(&self) -> Option<&'a ArrangementText> {
        self.text
    }

    /// The form of the arrangement, if a text is known.
    #[must_use]
    pub fn form(&self) -> Option<CooperationForm> {
        self.text.map(ArrangementText::form)
    }

    /// Where it is in its life.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether the state of the day is certain: no event may or may not have come by then.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.is_certain
    }

    /// The municipality that does the work for the others, if one does.
    #[must_use]
    #[doc(alias = "gastheergemeente")]
    pub fn host(&self) -> Option<MunicipalityCode> {
        let employer = self.service.and_then(SharedServiceOrganisation::employer);
        self.text.and_then(ArrangementText::host).or(match employer {
            Some(Employer::Host(code)) => Some(code),
            Some(Employer::Body) | None => None,
        })
    }

    /// Whether it works on the day.
    #[must_use]
    pub fn works(&self) -> bool {
        self.stage == Stage::Operating
    }

    /// Whether a municipality takes part on the day, or took part when it ended.
    #[must_use]
    pub fn is_member(&self, municipality: MunicipalityCode) -> bool {
        match self.text {
            Some(text) => text.is_member(municipality, self.on),
            None => self.served.binary_search(&municipality).is_ok(),
        }
    }

    /// Whether it is recorded who takes part.
    pub(super) fn knows_its_members(&self) -> bool {
        self.text.is_some() || !self.served.is_empty()
    }

    /// Whether the term of the text is over, after which it is not known whether the arrangement goes on.
    pub(super) fn past_its_term(&self) -> bool {
        matches!(self.text.and_then(ArrangementText::term), Some(Duration::Until(until)) if until <= self.on)
    }

    pub(super) fn was_formed(&self) -> bool {
        !matches!(self.stage, Stage::Before | Stage::Abandoned)
    }

    /// All municipalities that took part by the day, or will by the text, in no order.
    pub(super) fn ever_served(&self) -> Vec<MunicipalityCode> {
        let now = self.text.into_iter().flat_map(ArrangementText::participations);
        let mut all: Vec<_> = now.map(|one| one.party().municipality()).chain(self.served.iter().copied()).collect();
        all.extend(self.steps().flat_map(|step| step.state().members()));
        all
    }

    /// What happened by the day.
    pub(super) fn steps(&self) -> impl Iterator<Item = &'a ReplayStep> {
        let steps = self.replay.map(Replay::steps).unwrap_or_default();
        let on = self.on;
        steps.iter().take_while(move |step| step.when().latest() <= on)
    }
}

serialize_as!(Provider<'_>, "Provider", |it| {
    "name": it.name,
    "on": it.on,
    "stage": it.stage,
    "is_certain": it.is_certain,
    "form": it.form(),
    "host": it.host(),
    "served": it.served,
});
