use super::super::dossier::{form, names};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    fusie::{
        Stage,
        dossier::{Dossier, Replay, State},
    },
    language::Lang,
    municipality::MunicipalityCode,
    organisation::{Employer, SharedServiceOrganisation},
    serde_text::serialize_as,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::fmt;

/// A cooperation in which municipalities take part on a day (*samenwerking*).
#[doc(alias = "samenwerking")]
#[derive(Debug, Clone)]
pub struct Cooperation<'r> {
    replay: &'r Replay<'r>,
    state: State<'r>,
    members: Vec<MunicipalityCode>,
}

impl<'r> Cooperation<'r> {
    /// The cooperation of a dossier on a day; `None` if nobody takes part.
    pub(super) fn of(replay: &'r Replay<'r>, on: NaiveDate) -> Option<Self> {
        let state = replay.as_of(on);
        let members = state.members();
        (!members.is_empty()).then_some(Self { replay, state, members })
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'r Dossier {
        self.replay.dossier()
    }

    /// The replay of the dossier.
    #[must_use]
    pub const fn replay(&self) -> &'r Replay<'r> {
        self.replay
    }

    /// All that is known of it on the day; it says too whether that is [certain](State::is_certain).
    #[must_use]
    pub const fn state(&self) -> State<'r> {
        self.state
    }

    /// Where it is in its life.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.state.stage()
    }

    /// The form of the text in force; `None` if no text is known.
    #[must_use]
    #[doc(alias = "rechtsvorm")]
    pub fn form(&self) -> Option<CooperationForm> {
        self.state.text().map(ArrangementText::form)
    }

    /// The municipality that does the work for the others by the text in force, or where no text is known by the
    /// organisation, if one does.
    #[must_use]
    #[doc(alias = "centrumgemeente")]
    #[doc(alias = "gastheer")]
    pub fn host(&self) -> Option<MunicipalityCode> {
        match (self.state.text(), self.state.service().and_then(SharedServiceOrganisation::employer)) {
            (Some(text), _) => text.host(),
            (None, Some(Employer::Host(code))) => Some(code),
            (None, _) => None,
        }
    }

    /// The municipalities that take part, in order of code.
    #[must_use]
    #[doc(alias = "deelnemers")]
    pub fn members(&self) -> &[MunicipalityCode] {
        &self.members
    }

    /// The cooperation as a line in that language: name, stage, form, members and host.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> impl fmt::Display + fmt::Debug + use<'_, 'r> {
        Line { of: self, lang }
    }
}

#[derive(Debug)]
struct Line<'a> {
    of: &'a Cooperation<'a>,
    lang: Lang,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { of, lang } = *self;
        let called = |codes| names(of.replay.gazetteer(), codes, lang);
        write!(f, "{} · {} · {}", of.dossier().name(), of.stage().label(lang), form(of.form(), lang))?;
        write!(f, " ({})", called(&of.members))?;
        if let Some(host) = of.host() {
            write!(f, " · {} {}", lang.pick("gastheer", "host"), called(&[host]))?;
        }
        if !of.state.is_certain() {
            write!(f, " · {}", lang.pick("mogelijk al anders", "may have changed already"))?;
        }
        Ok(())
    }
}

serialize_as!(Cooperation<'_>, "Cooperation", |it| {
    "name": it.dossier().name(),
    "on": it.state.on(),
    "stage": it.stage(),
    "is_certain": it.state.is_certain(),
    "form": it.form(),
    "host": it.host(),
    "members": it.members,
});
