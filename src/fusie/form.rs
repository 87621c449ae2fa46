use super::{
    AmbtelijkeFusie, Formation, Grounds, Refusal,
    act::Act,
    dossier::{About, Event, EventKind},
    history::History,
    life::Life,
    refusal::grounds,
    transition::{AsEvent, municipalities_exist, term_is_to_come},
};
use crate::{
    arrangement::{Arrangement, Version},
    law::{Jurisdiction, Strictness},
    time::Period,
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;

impl AsEvent for Formation {
    fn into_kind(self) -> EventKind {
        EventKind::Formed(Arc::new(self))
    }
}

/// Forms an *ambtelijke fusie*, if the law of the day and the definition allow it.
///
/// The formation holds the plan, and its record what was decided, laid before councils and published. With
/// [`Strictness::Complete`] a blocking rule with an undetermined verdict refuses too, as is right for a new
/// arrangement.
///
/// # Errors
///
/// A [`Refusal`] with the report that says why, or with the participant that is no municipality on the day. It holds
/// the formation, unharmed.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
/// use ambtelijke_fusie::fusie::{Formation, form};
/// use ambtelijke_fusie::law::{Strictness, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::organisation::{Employer, SharedServiceOrganisation};
/// use ambtelijke_fusie::task::{Task, TaskKind, TaskPortfolio};
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let start = day(2014, 1, 1);
/// // A year too early for an operational management organisation:
/// let text = ArrangementText::new(
///     "Gemeenschappelijke regeling werkorganisatie",
///     CooperationForm::OperationsOrganisation,
///     [
///         Participation::since("GM0626/college".parse()?, start),
///         Participation::since("GM0629/college".parse()?, start),
///     ],
/// )?;
/// let tasks = TaskPortfolio::new(
///     true,
///     [
///         Task::new("advies".parse()?, "Beleidsadvies".parse()?, TaskKind::PolicyAdvice),
///         Task::new("uitvoering".parse()?, "Uitvoering".parse()?, TaskKind::Execution),
///     ],
/// )?;
/// let service = SharedServiceOrganisation::new("Werkorganisatie".parse()?, Employer::Body, tasks);
/// let refusal = form(start, Formation::new(text, service), &nl, Strictness::AsRecorded).unwrap_err();
/// assert_eq!(refusal.report().unwrap().verdict("form-known-in-regime"), Some(Verdict::Breached));
/// assert_eq!(refusal.into_asked().arrangement.form(), CooperationForm::OperationsOrganisation);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "treffen")]
#[doc(alias = "oprichten")]
pub fn form<'j>(
    on: NaiveDate,
    formation: Formation,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Formation>>> {
    formed(on, formation, jurisdiction.into(), strictness)
}

fn formed(
    on: NaiveDate,
    formation: Formation,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Formation>>> {
    let gazetteer = jurisdiction.gazetteer();
    let prepared = (|| {
        municipalities_exist(&formation.arrangement, on, gazetteer).map_err(grounds)?;
        term_is_to_come(&formation.arrangement, on)?;
        let life = formation.follow(&Life::BEFORE, on.into()).map_err(grounds)?;
        let version = Version::new(Arc::clone(&formation.arrangement), Period::since(on));
        let version = match formation.works_back_to {
            Some(day) => version.working_back_to(day).map_err(grounds)?,
            None => version,
        };
        Ok((life, Arrangement::new(version)))
    })();
    let (life, arrangement) = match prepared {
        Ok(prepared) => prepared,
        Err(grounds) => {
            let grounds: Box<Grounds> = grounds;
            return Err(Refusal::new(formation, *grounds));
        }
    };
    let report = formation.reported(on, jurisdiction);
    let formation = Refusal::unless_lawful(formation, report, strictness)?;
    let service = Arc::clone(&formation.organisation);
    let about = Arc::new(About::new(service.name().clone()));
    let history = History::new(about, Vec::from([Event::new(on, formation.into_kind())]));
    Ok(AmbtelijkeFusie::new(history, life, (arrangement, service)))
}
