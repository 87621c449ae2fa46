use super::{
    Allotment, AmbtelijkeFusie, AskError, Dissolution, DissolutionPlan, Grounds, Handover, LegalPerson, Refusal,
    Settlement, TaskLine,
    form::municipalities_exist,
    membership,
    transition::{Act, Next, asked, carry_out, grounds},
};
use crate::{
    arrangement::ArrangementText,
    governance::Record,
    law::{Moment, Plan, Report, Strictness},
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

/// That municipalities leave (*uittreding*): from which day they no longer take part, and what they take with them.
#[doc(alias = "uittreding")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    municipalities: Vec<MunicipalityCode>,
    leaves_on: NaiveDate,
    text: Option<ArrangementText>,
    takes: Handover,
    plan: Option<DissolutionPlan>,
}

impl Withdrawal {
    /// They take part no more from that day; the text changes in nothing else.
    #[must_use]
    pub fn new(municipalities: impl Into<Vec<MunicipalityCode>>, leaves_on: NaiveDate) -> Self {
        let municipalities = membership::each_once(municipalities.into());
        Self { municipalities, leaves_on, text: None, takes: Handover::default(), plan: None }
    }

    /// The same withdrawal, by which the text of those who stay reads so.
    #[must_use]
    pub fn reading(self, text: ArrangementText) -> Self {
        Self { text: Some(text), ..self }
    }

    /// The same withdrawal, by which they take this with them; what they do not take stays.
    #[must_use]
    pub fn taking(self, takes: Handover) -> Self {
        Self { takes, ..self }
    }

    /// The same withdrawal; if the arrangement ends by it, what is left goes by this plan rather than whole to the one
    /// municipality that is left.
    #[must_use]
    pub fn ending_by(self, plan: DissolutionPlan) -> Self {
        Self { plan: Some(plan), ..self }
    }

    /// The text as it reads then, with the participations of those who left ended.
    ///
    /// # Errors
    ///
    /// [`Grounds::Asked`] if nobody leaves, or somebody who takes no part.
    pub fn text_after(&self, fusie: &AmbtelijkeFusie) -> Result<ArrangementText, Box<Grounds>> {
        let text = membership::text_left(fusie.text(), &self.municipalities, self.text.as_ref(), self.leaves_on);
        text.map(alloc::borrow::Cow::into_owned).map_err(asked)
    }

    /// The text by which the law judges this.
    fn told(&self, fusie: &AmbtelijkeFusie) -> Result<ArrangementText, Box<Grounds>> {
        let whole = self.text.as_ref();
        membership::text_of_leaving(fusie.text(), &self.municipalities, whole, self.leaves_on).map_err(asked)
    }

    /// What the law says of this, with this record: of the decisions of those who leave.
    ///
    /// # Errors
    ///
    /// As [`text_after`](Self::text_after).
    pub fn report(
        &self,
        fusie: &AmbtelijkeFusie,
        record: &Record,
        gazetteer: &Gazetteer,
    ) -> Result<Report, Box<Grounds>> {
        let text = self.told(fusie)?;
        Ok(self.act(fusie, &text).report(fusie, record, gazetteer))
    }

    /// The steps of this, each with the last day on which it can be taken; notice is counted by the clause of the text.
    ///
    /// # Errors
    ///
    /// As [`text_after`](Self::text_after); [`Grounds::Procedure`] if the form is one of private law.
    pub fn plan(&self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Result<Plan, Box<Grounds>> {
        let text = self.told(fusie)?;
        self.act(fusie, &text).plan(fusie.text(), record, gazetteer)
    }

    fn act<'a>(&'a self, fusie: &'a AmbtelijkeFusie, told: &'a ArrangementText) -> Act<'a> {
        let ends = self.text.as_ref().unwrap_or(told).municipalities_on(self.leaves_on).count() < 2;
        let act = Act::new(Moment::Withdraw, told, self.leaves_on, &fusie.service).by(&self.municipalities);
        Act { ends, ..act }
    }

    /// What leaves with them: what they take, and the tasks that were executed for them, which they do themselves again.
    fn exit(&self, fusie: &AmbtelijkeFusie) -> Exit {
        let mut tasks = Vec::new();
        for task in fusie.service.portfolio().tasks() {
            for &member in self.municipalities.iter().filter(|code| task.served.includes(**code)) {
                tasks.push(TaskLine { task: task.key.clone(), member, executor: member });
            }
        }
        Exit { left_on: self.leaves_on, municipalities: self.municipalities.clone(), takes: self.takes.clone(), tasks }
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
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// What was asked of [`withdraw`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Withdrawal, Record);

enum After {
    GoesOn(Next),
    Ended(Dissolution),
}

/// Lets municipalities leave.
///
/// They take what the withdrawal says, to the hundredth of an fte and to the cent, and do their tasks themselves again;
/// everything else stays. If one municipality is left the arrangement ends: what is left goes to it, or by the plan of the
/// withdrawal, and a legal person lives on for its liquidation.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since nobody leaves or somebody who takes no part, they would take more than there
/// is, the host leaves while no other is named, who stays is no municipality on the day, or the day does not come after
/// the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::fusie::{Dossier, Withdrawal, Withdrawn, withdraw};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/bel-combinatie.json")))?;
/// let bel = dossier.replay(&nl)?.fusie_on(day(2025, 1, 1))?;
///
/// // What if Eemnes left?
/// let withdrawal = Withdrawal::new(["GM0317".parse()?], day(2026, 1, 1));
/// let two = withdraw(bel, withdrawal, Record::default(), &nl, Strictness::AsRecorded)?.into_fusie().unwrap();
/// assert_eq!(two.members_on(day(2026, 1, 1)).len(), 2);
///
/// // And then Laren: with one left there is no arrangement.
/// let withdrawal = Withdrawal::new(["GM0417".parse()?], day(2027, 1, 1));
/// let Withdrawn::Ended { dissolution, .. } =
///     withdraw(two, withdrawal, Record::default(), &nl, Strictness::AsRecorded)? else { panic!() };
/// assert_eq!(dissolution.ended_on(), day(2027, 1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "uittreden")]
pub fn withdraw(
    fusie: AmbtelijkeFusie,
    withdrawal: Withdrawal,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<Withdrawn, Box<Refusal<Asked>>> {
    carry_out(
        (fusie, withdrawal, record),
        strictness,
        |fusie, withdrawal| {
            let (who, on) = (&withdrawal.municipalities, withdrawal.leaves_on);
            let told = withdrawal.told(fusie)?;
            let service =
                membership::service_left(&fusie.service, who, &withdrawal.takes, None).map_err(asked)?.into_owned();
            let estate = membership::estate_left(&fusie.estate, who, &withdrawal.takes, on).map_err(asked)?;
            let text = withdrawal.text_after(fusie)?;
            municipalities_exist(&text, on, gazetteer).map_err(grounds)?;
            let left: Vec<_> = text.municipalities_on(on).collect();
            if let [_, _, ..] = left.as_slice() {
                if let Some(host) = fusie.text().host().filter(|host| who.contains(host))
                    && text.host().is_none_or(|next| who.contains(&next))
                {
                    return Err(asked(AskError::HostLeaves { host }));
                }
                let estate = membership::estate_converted(&estate, fusie.text(), &text);
                let service = match membership::employer_converted(fusie.text(), &text) {
                    Some(employer) => service.employed_by(employer),
                    None => service,
                };
                let arrangement = fusie.followed_by(text, on)?;
                return Ok((After::GoesOn(Next { arrangement, service, estate }), told));
            }
            let plan = withdrawal.plan.clone().unwrap_or_else(|| to_the_last(left.first().copied()));
            plan.is_liquidated_from(on).map_err(grounds)?;
            let settlement = Settlement::of(&service, &estate, &left, &plan).map_err(grounds)?;
            let arrangement = fusie.arrangement.clone().ended(on).map_err(grounds)?;
            let is_person = fusie.text().form().has_legal_personality();
            let legal_person = is_person.then(|| LegalPerson::liquidated_by(on, plan));
            Ok((After::Ended(Dissolution::new(arrangement, on, settlement, legal_person)), told))
        },
        |fusie, withdrawal, (_, told), record| withdrawal.act(fusie, told).report(fusie, record, gazetteer),
        |fusie, withdrawal, (after, _)| {
            let exit = withdrawal.exit(&fusie);
            match after {
                After::GoesOn(next) => Withdrawn::GoesOn { fusie: Box::new(next.into()), exit },
                After::Ended(dissolution) => Withdrawn::Ended { dissolution: Box::new(dissolution), exit },
            }
        },
    )
}

/// Everything goes to the one that is left.
fn to_the_last(last: Option<MunicipalityCode>) -> DissolutionPlan {
    DissolutionPlan { otherwise: last.map(Allotment::Whole), archive_keeper: last, ..DissolutionPlan::default() }
}
