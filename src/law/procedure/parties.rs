//! Who takes part in an act, read from the text alone: a plan has still to find the day of the act.

use super::{Procedure, ProcedureError};
use crate::{
    arrangement::{ArrangementText, CooperationForm, Participation},
    governance::{Organ, OrganOf},
    law::Moment,
    municipality::MunicipalityCode,
    sorted,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// The organs that make an act, and those around it.
pub(super) struct Parties {
    /// Whose decision makes the act.
    // INVARIANT: by municipality and organ.
    pub(super) acting: Vec<OrganOf>,
    /// Those of them that leave by it.
    pub(super) leaving: Vec<OrganOf>,
    /// All that take part, with those that accede or withdraw.
    pub(super) all: Vec<OrganOf>,
}

impl Procedure<'_> {
    pub(super) fn parties(&self) -> Result<Parties, ProcedureError> {
        if !CooperationForm::UNDER_WGR.contains(self.text.form()) {
            return Err(ProcedureError::NotUnderWgr(self.text.form()));
        }
        Parties::of(self.moment, self.text, self.before, self.municipality)
    }
}

impl Parties {
    fn of(
        moment: Moment,
        text: &ArrangementText,
        before: Option<&ArrangementText>,
        municipality: Option<MunicipalityCode>,
    ) -> Result<Self, ProcedureError> {
        let whole = |all: Vec<OrganOf>| Self { acting: all.clone(), leaving: Vec::new(), all };
        match moment {
            Moment::Form => Ok(whole(on(text, text.participations().map(|one| one.period().from()).min()))),
            Moment::Amend | Moment::Extend => {
                let mut parties = whole(on(text, last_turn(text)));
                let old =
                    before.filter(|_| moment == Moment::Amend).map_or_else(Vec::new, |old| on(old, last_turn(old)));
                parties.leaving = old.into_iter().filter(|party| !parties.acting.contains(party)).collect();
                parties.acting.extend(&parties.leaving);
                sorted::sort(&mut parties.acting);
                Ok(parties)
            }
            Moment::Dissolve => {
                let last = last_turn(text);
                let all = on(text, last);
                // A text that knows of its end has no participants any more on its last day.
                Ok(whole(if all.is_empty() { on(text, last.and_then(|day| day.pred_opt())) } else { all }))
            }
            Moment::Accede | Moment::Withdraw => {
                let code = municipality.ok_or(ProcedureError::WhichMunicipality(moment))?;
                let of_it = |one: &Participation| one.party().municipality() == code;
                let periods = || text.participations().filter(of_it).map(Participation::period);
                let day = match moment {
                    Moment::Accede => periods().map(crate::time::Period::from).max(),
                    _ if periods().any(|period| period.until().is_none()) => last_turn(text),
                    _ => periods().filter_map(crate::time::Period::until).max().and_then(|day| day.pred_opt()),
                };
                let all = on(text, day);
                let acting: Vec<_> = all.iter().copied().filter(|party| party.municipality() == code).collect();
                if acting.is_empty() {
                    return Err(ProcedureError::NotAParty(code));
                }
                Ok(Self { acting, leaving: Vec::new(), all })
            }
            Moment::Operate | Moment::Reorganise => Err(ProcedureError::NoProcedure(moment)),
        }
    }

    /// The municipalities whose organs act, each once, in order of code.
    pub(super) fn acting_municipalities(&self) -> impl Iterator<Item = MunicipalityCode> + '_ {
        each_once(&self.acting)
    }

    /// The municipalities that take part, each once, in order of code.
    pub(super) fn municipalities(&self) -> impl Iterator<Item = MunicipalityCode> + '_ {
        each_once(&self.all)
    }

    /// The organs of a municipality that act.
    pub(super) fn acting_of(&self, municipality: MunicipalityCode) -> impl Iterator<Item = OrganOf> + '_ {
        crate::sorted::equal(&self.acting, |party| party.municipality().cmp(&municipality)).iter().copied()
    }

    /// The organ that goes to the council of a municipality: its executive, or the mayor if the executive does not act.
    pub(super) fn asker(&self, municipality: MunicipalityCode) -> Option<OrganOf> {
        self.acting_of(municipality).find(|party| party.organ() != Organ::Council)
    }

    /// Whether no executive or mayor of a municipality acts.
    pub(super) fn asker_is_none(&self, municipality: MunicipalityCode) -> bool {
        self.asker(municipality).is_none()
    }

    /// Whether a council makes the act too, which then needs no draft for the councils.
    pub(super) fn a_council_takes_part(&self) -> bool {
        self.all.iter().any(|party| party.organ() == Organ::Council)
    }

    /// Whether an organ makes the act and stays: an organ that leaves by it decides on leaving only.
    pub(super) fn acts_and_stays(&self, party: OrganOf) -> bool {
        self.acting.contains(&party) && !self.leaving.contains(&party)
    }

    /// Whether only mayors take part.
    pub(super) fn only_mayors(&self) -> bool {
        self.all.iter().all(|party| party.organ() == Organ::Mayor)
    }
}

fn on(text: &ArrangementText, day: Option<NaiveDate>) -> Vec<OrganOf> {
    day.map_or_else(Vec::new, |day| text.parties_on(day).collect())
}

/// The last day on which a party joined or left.
fn last_turn(text: &ArrangementText) -> Option<NaiveDate> {
    let periods = text.participations().map(Participation::period);
    periods.flat_map(|period| [Some(period.from()), period.until()]).flatten().max()
}

fn each_once(parties: &[OrganOf]) -> impl Iterator<Item = MunicipalityCode> + '_ {
    let mut last = None;
    let codes = parties.iter().map(|party| party.municipality());
    codes.filter(move |&code| last.replace(code) != Some(code))
}
