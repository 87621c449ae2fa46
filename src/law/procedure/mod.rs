//! The ordered steps of an act, with their earliest and latest days.

mod done;
mod effect;
mod error;
mod graph;
mod parties;
mod plan;
mod planning;
mod regime;
mod render;
mod source;
mod step;
mod timing;

pub use error::ProcedureError;
pub use plan::Plan;
pub use render::Calendar;
pub use step::{Actor, AskedWhen, Lag, Obligation, Step, StepKind, Wait};
pub use timing::Pace;

use super::Moment;
use crate::{
    arrangement::ArrangementText,
    finance::Notice,
    governance::Record,
    municipality::{Gazetteer, MunicipalityCode},
};
use timing::Timing;

/// The steps that an act asks for (*procedure*), by whom, in which order, and which are done already.
///
/// Made from the act, the text as the act leaves it (of a dissolution, the text that is dissolved) and the record; a
/// [`Plan`] comes from it by naming a day. Nothing is kept: when one date moves, plan again.
///
/// # Which steps
///
/// Each step is asked for by the law of its own day, so that a plan over a day on which the law changes has the steps
/// of both sides: steps before the decision by the law of the last decision, later steps by that of the publication,
/// approval and registers by that of the entry into force. A record in which every step stands on its
/// latest day, or every step on its earliest, breaks no blocking rule of the [`Catalogue`](super::Catalogue).
///
/// # Which terms
///
/// - Of the law: the eight weeks that a council has for its view, which run on from a weekend or holiday (Algemene
///   termijnenwet), or end with its answer; and the thirteen weeks after which silence is consent or approval (Awb,
///   article 10:31), which do not run on. Since a council may answer sooner, those thirteen weeks do not move the days:
///   they give each request a [safe day](Step::safe) besides.
/// - Of the arrangement: the term of notice of a withdrawal, if the text has recorded it or the caller
///   [gives it](Self::with_notice).
/// - Assumed: how long councils, works councils, the province and the gazette take. Zero, unless the caller sets a
///   [`Pace`].
///
/// A step without a last day in the law (the registers, the members of the board, sending to the province after 2005)
/// has none here. No step is moved to a working day where the law does not do so; the [`Calendar`] marks days of rest.
///
/// # What is not planned
///
/// Mandates, the move of staff and assets, and the first budget. Whether an amendment clause lets a majority decide is
/// for people: the plan lets everybody decide. The term of one month that a works council can ask after a decision
/// against its advice is not counted. The decision to withdraw of an organ that leaves by a conversion is planned as a
/// reading.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
/// use ambtelijke_fusie::governance::{Record, Submission, DecisionKind};
/// use ambtelijke_fusie::law::{Moment, Procedure, StepKind};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let start = day(2028, 1, 1);
/// let parties = ["GM0317/college".parse()?, "GM0376/college".parse()?];
/// let text = ArrangementText::new(
///     "Regeling werkorganisatie",
///     CooperationForm::OperationsOrganisation,
///     parties.map(|party| Participation::since(party, start)),
/// )?
/// .seated("Eemnes".parse()?, "GM0317".parse()?);
///
/// // By when must the councils have the draft? 56 days after 5 November is 31 December.
/// let nothing = Record::default();
/// let procedure = Procedure::of(Moment::Form, &text, &nothing, &nl);
/// let plan = procedure.starting_on(start)?;
/// assert_eq!(plan.of(StepKind::Draft).next().unwrap().latest(), Some(day(2027, 11, 5)));
///
/// // If they have it on 1 March 2027, when can it start?
/// let councils = ["GM0317/raad".parse()?, "GM0376/raad".parse()?];
/// let sent = councils.map(|council| Submission::new(council, DecisionKind::View, day(2027, 3, 1)));
/// let record = Record::new([], sent, [])?;
/// let plan = Procedure::of(Moment::Form, &text, &record, &nl).from_day(day(2027, 3, 1))?;
/// // Eight weeks later is Monday 26 April, a working day; the next day is King's day, on which one may decide.
/// assert_eq!(plan.earliest_start(), Some(day(2027, 4, 27)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Procedure<'a> {
    moment: Moment,
    text: &'a ArrangementText,
    before: Option<&'a ArrangementText>,
    record: &'a Record,
    gazetteer: &'a Gazetteer,
    municipality: Option<MunicipalityCode>,
    timing: Timing,
}

impl<'a> Procedure<'a> {
    /// The procedure of an act: the text as the act leaves it, or for a dissolution the text that is dissolved, and the
    /// record of the act so far.
    #[must_use]
    pub fn of(moment: Moment, text: &'a ArrangementText, record: &'a Record, gazetteer: &'a Gazetteer) -> Self {
        let timing = Timing { notice: text.change().notice(), ..Timing::default() };
        Self { moment, text, before: None, record, gazetteer, municipality: None, timing }
    }

    /// The same, for the accession or withdrawal of that municipality: its organs act.
    #[must_use]
    pub const fn of_municipality(self, municipality: MunicipalityCode) -> Self {
        Self { municipality: Some(municipality), ..self }
    }

    /// The same, for an arrangement with this text before the act. If its form differs, an amendment is a conversion;
    /// for an extension it tells by when the new text must be in force.
    #[must_use]
    pub const fn after(self, before: &'a ArrangementText) -> Self {
        Self { before: Some(before), ..self }
    }

    /// The same, where those who must answer do so at that pace.
    #[must_use]
    pub const fn at_pace(self, pace: Pace) -> Self {
        Self { timing: Timing { pace, ..self.timing }, ..self }
    }

    /// The same, where the withdrawal clause asks for that notice, instead of the one recorded in the text.
    #[must_use]
    pub const fn with_notice(self, notice: Notice) -> Self {
        Self { timing: Timing { notice: Some(notice), ..self.timing }, ..self }
    }
}
