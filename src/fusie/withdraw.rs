use super::{
    Allotment, AmbtelijkeFusie, AskError, ChangeError, Dissolution, DissolutionPlan, Handover, LegalPerson, Refusal,
    Settlement, TaskLine, Withdrawal,
    aggregate::Next,
    dossier::{Event, EventKind},
    refusal::grounds,
    transition::{AsEvent, asked_of_the_law, carry_out, municipalities_exist},
};
use crate::{
    arrangement::Arrangement,
    law::{Jurisdiction, Strictness},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

asked_of_the_law!(Withdrawal);

impl AsEvent for Withdrawal {
    fn into_kind(self) -> EventKind {
        EventKind::Withdrawn(Arc::new(Self { plan: None, ..self }))
    }
}

impl Withdrawal {
    /// What leaves with them: what they take, and the tasks that were executed for them, which they do themselves again.
    fn exit(&self, fusie: &AmbtelijkeFusie, left_on: NaiveDate) -> Exit {
        let municipalities = sorted::unique(self.municipalities.iter().copied());
        let mut tasks = Vec::new();
        for task in fusie.service().portfolio().tasks() {
            for &member in municipalities.iter().filter(|code| task.served.includes(**code)) {
                tasks.push(TaskLine { task: task.key.clone(), member, executor: member });
            }
        }
        Exit { left_on, municipalities, takes: self.takes.clone(), tasks }
    }
}

/// What left with those who withdrew.
#[doc(alias = "uittreding")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Exit {
    /// The first day on which they took no part.
    pub left_on: NaiveDate,
    /// Who left, in order of code.
    pub municipalities: Vec<MunicipalityCode>,
    /// The posts, assets, debts and archives that they took, and what they pay.
    pub takes: Handover,
    /// The tasks that were executed for them, and that they execute themselves from then.
    pub tasks: Vec<TaskLine>,
}

/// What is left after a withdrawal.
///
/// Exhaustive on purpose: an arrangement goes on or ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withdrawn {
    /// Two municipalities or more go on.
    GoesOn {
        /// The fusie.
        fusie: Box<AmbtelijkeFusie>,
        /// What left.
        exit: Exit,
    },
    /// One municipality was left, so that the arrangement ended.
    Ended {
        /// The end, and who got what was left.
        dissolution: Box<Dissolution>,
        /// What left.
        exit: Exit,
    },
}

impl Withdrawn {
    /// The fusie, if it goes on.
    #[must_use]
    pub fn into_fusie(self) -> Option<AmbtelijkeFusie> {
        match self {
            Self::GoesOn { fusie, .. } => Some(*fusie),
            Self::Ended { .. } => None,
        }
    }

    /// What left.
    #[must_use]
    pub const fn exit(&self) -> &Exit {
        match self {
            Self::GoesOn { exit, .. } | Self::Ended { exit, .. } => exit,
        }
    }
}

enum After {
    GoesOn(Next),
    Ended(Arrangement, Settlement, Option<LegalPerson>),
}

/// Lets municipalities leave.
///
/// They take what the withdrawal says, to the hundredth of an fte and to the cent, and do their tasks themselves again;
/// everything else stays. If one municipality is left the arrangement ends: the rest goes to that municipality, or by
/// the plan of the withdrawal, and a legal person lives on for its liquidation.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because nobody leaves, one leaves that takes no part, they would take more than
/// there is, the host leaves and no other is named, one that stays is no municipality on the day, or the day does not
/// come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::{DissolutionPlan, Withdrawal, Withdrawn, withdraw}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::BEL_COMBINATIE)?;
/// let bel = dossier.replay(&nl)?.fusie_on(day(2025, 1, 1))?;
///
/// // What if Eemnes left?
/// let withdrawal = Withdrawal::new(["GM0317".parse()?]);
/// let two = withdraw(bel, day(2026, 1, 1), withdrawal, &nl, Strictness::AsRecorded)?.into_fusie().unwrap();
/// assert_eq!(two.members_on(day(2026, 1, 1)).len(), 2);
///
/// // And then Laren: with one left there is no arrangement, and a plan says how it ends.
/// let plan = DissolutionPlan { liquidator: Some("Blaricum".parse()?), ..DissolutionPlan::default() };
/// let withdrawal = Withdrawal::new(["GM0417".parse()?]).ending_by(plan);
/// let Withdrawn::Ended { dissolution, .. } =
///     withdraw(two, day(2027, 1, 1), withdrawal, &nl, Strictness::AsRecorded)? else { panic!() };
/// assert_eq!(dissolution.ended_on(), day(2027, 1, 1));
/// assert_eq!(dissolution.legal_person().unwrap().liquidator().unwrap().as_str(), "Blaricum");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "uittreden")]
pub fn withdraw<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    withdrawal: Withdrawal,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<Withdrawn, Box<Refusal<(AmbtelijkeFusie, Withdrawal)>>> {
    withdrawn(fusie, on, withdrawal, jurisdiction.into(), strictness)
}

fn withdrawn(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    withdrawal: Withdrawal,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<Withdrawn, Box<Refusal<(AmbtelijkeFusie, Withdrawal)>>> {
    let gazetteer = jurisdiction.gazetteer();
    let done = carry_out(fusie, on, withdrawal, jurisdiction, strictness, |fusie, withdrawal, life| {
        let who = &withdrawal.municipalities;
        let text = life.known_text().map_err(grounds)?;
        if life.stage.is_in_force() {
            if let Some(host) = fusie.text().host().filter(|host| who.contains(host))
                && text.host().is_none_or(|next| who.contains(&next))
            {
                return Err(grounds(AskError::HostLeaves { host }));
            }
            return fusie.next(life, None).map(After::GoesOn);
        }
        municipalities_exist(text, on, gazetteer).map_err(grounds)?;
        let left: Vec<_> = text.municipalities_on(on).collect();
        let plan = withdrawal.plan.clone().unwrap_or_else(|| to_the_last(left.first().copied()));
        plan.is_liquidated_from(on).map_err(grounds)?;
        let service = life.service.as_deref().ok_or_else(|| grounds(ChangeError::NoOrganisation))?;
        let settlement = Settlement::of(service, life.estate.as_deref(), &left, &plan).map_err(grounds)?;
        let is_person = fusie.text().form().has_legal_personality();
        let legal_person = is_person.then(|| LegalPerson::liquidated_by(on, &plan));
        Ok(After::Ended(fusie.ended(on)?, settlement, legal_person))
    })?;
    let exit = done.ask.exit(&done.before, on);
    let event = Event::new(on, done.ask.into_kind());
    Ok(match done.found {
        After::GoesOn(next) => {
            Withdrawn::GoesOn { fusie: Box::new(done.before.going_on(done.life, next, event)), exit }
        }
        After::Ended(arrangement, settlement, legal_person) => {
            let history = done.before.history.with(event);
            let dissolution = Dissolution::new(history, arrangement, on, settlement, legal_person);
            Withdrawn::Ended { dissolution: Box::new(dissolution), exit }
        }
    })
}

/// Everything goes to the one that is left.
fn to_the_last(last: Option<MunicipalityCode>) -> DissolutionPlan {
    DissolutionPlan { otherwise: last.map(Allotment::Whole), archive_keeper: last, ..DissolutionPlan::default() }
}
