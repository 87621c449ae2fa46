use super::{
    Allotment, AmbtelijkeFusie, AskError, ChangeError, DissolutionPlan, Grounds, Refusal, ReorganisationOutcome,
    Settlement,
    act::{Act, CaseContext},
    aggregate::Next,
    dossier::{Dossier, DossierError, Event, EventKind},
    history::History,
    life::Life,
    refusal::grounds,
    transition::{AsEvent, existed_until, municipalities_exist},
};
use crate::{
    arrangement::Arrangement,
    governance::Record,
    law::{Aftermath, Jurisdiction, Report, Strictness, WhichLaw},
    municipality::MunicipalityCode,
    operation::{Fate, ReorganisationFacts, Succession},
    time::day_before,
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

impl AsEvent for ReorganisationOutcome {
    fn into_kind(self) -> EventKind {
        EventKind::Reorganised(Arc::new(self))
    }
}

/// What a reorganisation of municipalities made of a fusie.
///
/// Exhaustive on purpose: see [`Aftermath`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reorganised {
    /// No member was touched.
    Untouched(Box<AmbtelijkeFusie>),
    /// It goes on, with successors in the place of the members that were abolished (Wet arhi, article 41(3)).
    GoesOn {
        /// The fusie: the same text, the same version, other members.
        fusie: Box<AmbtelijkeFusie>,
        /// Who took whose place.
        successors: Vec<Succession>,
        /// The last day on which the text can have been adapted, if the province adds nothing (41(4)).
        adapt_by: NaiveDate,
    },
    /// It lapsed, and all it had passed to one municipality (41(1) and (2), 44, 61).
    Lapsed(Box<Lapse>),
}

/// A fusie that lapsed by a reorganisation of municipalities (*vervallen*).
#[doc(alias = "vervallen")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lapse {
    #[serde(skip)]
    history: History,
    arrangement: Arrangement,
    lapsed_on: NaiveDate,
    to: MunicipalityCode,
    settlement: Settlement,
}

impl Lapse {
    /// Its life until here as a dossier; see [`AmbtelijkeFusie::dossier`].
    ///
    /// # Errors
    ///
    /// As [`AmbtelijkeFusie::dossier`].
    pub fn dossier(&self) -> Result<Dossier, DossierError> {
        self.history.dossier()
    }

    /// The arrangement, ended.
    #[must_use]
    pub const fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// The first day on which it no longer held: that of the reorganisation.
    #[must_use]
    pub const fn lapsed_on(&self) -> NaiveDate {
        self.lapsed_on
    }

    /// The municipality to which everything passed.
    #[must_use]
    pub const fn to(&self) -> MunicipalityCode {
        self.to
    }

    /// What passed to it.
    #[must_use]
    pub const fn settlement(&self) -> &Settlement {
        &self.settlement
    }
}

impl Reorganised {
    /// The fusie, if it goes on.
    #[must_use]
    pub fn into_fusie(self) -> Option<AmbtelijkeFusie> {
        match self {
            Self::Untouched(fusie) | Self::GoesOn { fusie, .. } => Some(*fusie),
            Self::Lapsed(_) => None,
        }
    }
}

/// The request to [`reorganise`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, ReorganisationFacts, Record);

/// Lets a reorganisation of municipalities (*herindeling*) pass over a fusie.
///
/// The gazetteer and the facts of the reorganisation decide: the facts say who succeeds a member that is split, and
/// whether arrangements lapse where members only mostly come to one municipality. Posts, assets, debts and archives go
/// on with the fusie, or pass whole to the municipality to which the members come.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because a member is split and no successor is designated, or it is not laid down
/// whether the arrangement lapses.
///
/// ```
/// use ambtelijke_fusie::{examples, arrangement::{ArrangementText, CooperationForm, Participation}};
/// use ambtelijke_fusie::{Dossier, fusie::{Reorganised, reorganise}};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::operation::ReorganisationFacts;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// // Boxmeer and Sint Anthonis, which became Land van Cuijk on 1 January 2022.
/// let dossier = Dossier::from_json(examples::BOXMEER_SINT_ANTHONIS)?;
/// let two = dossier.replay(&nl)?.fusie_on(day(2021, 12, 31))?;
/// let merger = ReorganisationFacts::new(day(2022, 1, 1));
/// let Reorganised::Lapsed(lapse) = reorganise(two, merger, Record::default(), &nl, Strictness::AsRecorded)? else {
///     panic!("all of both came to one municipality");
/// };
/// assert_eq!(nl.get(lapse.to()).unwrap().name(), "Land van Cuijk");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "herindelen")]
pub fn reorganise<'j>(
    fusie: AmbtelijkeFusie,
    laid_down: ReorganisationFacts,
    record: Record,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<Reorganised, Box<Refusal<Asked>>> {
    reorganised(fusie, laid_down, record, jurisdiction.into(), strictness)
}

fn reorganised(
    fusie: AmbtelijkeFusie,
    laid_down: ReorganisationFacts,
    record: Record,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<Reorganised, Box<Refusal<Asked>>> {
    let on = laid_down.on;
    let prepared = prepare(&fusie, &laid_down, &record, jurisdiction).and_then(|prepared| match prepared {
        Some(prepared) if prepared.report.refuses(strictness) => Err(Box::new(Grounds::Law(prepared.report))),
        prepared => Ok(prepared),
    });
    let Prepared { outcome, life, after, .. } = match prepared {
        Ok(Some(prepared)) => prepared,
        Ok(None) => return Ok(Reorganised::Untouched(Box::new(fusie))),
        Err(grounds) => return Err(Refusal::new((fusie, laid_down, record), *grounds)),
    };
    let successors = outcome.successors.clone();
    let event = Event::new(on, outcome.into_kind());
    Ok(match after {
        After::GoesOn { next, adapt_by } => {
            Reorganised::GoesOn { fusie: Box::new(fusie.going_on(life, next, event)), successors, adapt_by }
        }
        After::Lapsed { to, arrangement, settlement } => {
            let history = fusie.history.with(event);
            Reorganised::Lapsed(Box::new(Lapse { history, arrangement, lapsed_on: on, to, settlement }))
        }
    })
}

struct Prepared {
    outcome: ReorganisationOutcome,
    life: Life,
    after: After,
    report: Report,
}

enum After {
    GoesOn { next: Next, adapt_by: NaiveDate },
    Lapsed { to: MunicipalityCode, arrangement: Arrangement, settlement: Settlement },
}

/// The outcome by law, the life after it, and the report; `None` if no member is abolished.
fn prepare(
    fusie: &AmbtelijkeFusie,
    laid_down: &ReorganisationFacts,
    record: &Record,
    jurisdiction: Jurisdiction<'_>,
) -> Result<Option<Prepared>, Box<Grounds>> {
    let gazetteer = jurisdiction.gazetteer();
    let on = laid_down.on;
    if let Some(last) = fusie.history.last_day().filter(|last| on < last.latest()) {
        return Err(grounds(AskError::TooEarly { on, last }));
    }
    existed_until(fusie.text(), on, gazetteer)?;
    let outcome = |fate, successors| ReorganisationOutcome { fate, successors, record: record.clone() };
    let (outcome, life, after) = match Aftermath::of(fusie.text(), on, gazetteer, Some(laid_down)) {
        Aftermath::GoesOn { successors, adapt_by } => {
            let outcome = outcome(Fate::Continued, successors);
            let life = outcome.follow(&fusie.life, on.into()).map_err(grounds)?;
            municipalities_exist(life.known_text().map_err(grounds)?, on, gazetteer).map_err(grounds)?;
            let next = fusie.next(&life, None)?;
            (outcome, life, After::GoesOn { next, adapt_by })
        }
        Aftermath::Lapses { to, .. } => {
            let to = to.or(laid_down.staff_to).ok_or_else(|| grounds(AskError::HeirUnknown))?;
            let outcome = outcome(Fate::Lapsed, Vec::new());
            let life = outcome.follow(&fusie.life, on.into()).map_err(grounds)?;
            (
                outcome,
                life,
                After::Lapsed { to, arrangement: fusie.ended(on)?, settlement: passed_whole(fusie, on, to)? },
            )
        }
        Aftermath::Undesignated { of, among } => return Err(grounds(AskError::Undesignated { of, among })),
        Aftermath::Open { .. } => return Err(grounds(AskError::LapseUnknown)),
        Aftermath::Untouched => return Ok(None),
    };
    let context =
        CaseContext { operation: Some(fusie.history.operation()), jurisdiction, which_law: WhichLaw::OfEachFact };
    let judged = outcome.judged_beside(&fusie.life, laid_down.clone()).map_err(grounds)?;
    let report = judged.report(&fusie.life, on, context);
    Ok(Some(Prepared { outcome, life, after, report }))
}

/// Everything passes to the municipality to which the members come.
fn passed_whole(fusie: &AmbtelijkeFusie, on: NaiveDate, to: MunicipalityCode) -> Result<Settlement, Box<Grounds>> {
    let last_day = day_before(on);
    let places: Vec<_> = fusie.text().municipalities_on(last_day).map(|code| (code, to)).collect();
    let service = fusie.service().clone().succeeded(&places);
    let service = service.map_err(|error| grounds(ChangeError::from(error)))?;
    let plan = DissolutionPlan {
        otherwise: Some(Allotment::Whole(to)),
        archive_keeper: Some(to),
        ..DissolutionPlan::default()
    };
    Settlement::of(&service, fusie.estate(), &[to], &plan).map_err(grounds)
}
