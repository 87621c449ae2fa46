use super::{
    Allotment, AmbtelijkeFusie, AskError, DissolutionPlan, Grounds, MembershipError, Refusal, Settlement,
    transition::{Next, asked, carry_out, grounds},
};
use crate::{
    arrangement::Arrangement,
    finance::{ArchiveCustody, Estate},
    governance::Record,
    law::{Aftermath, Case, Catalogue, Moment, Report, Strictness},
    municipality::{Gazetteer, MunicipalityCode},
    operation::{Fate, Reorganisation, Succession},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::Serialize;

/// What a reorganisation of municipalities made of a fusie.
///
/// Exhaustive on purpose: see [`Aftermath`].
#[derive(Debug, Clone, PartialEq, Eq)]
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
    arrangement: Arrangement,
    lapsed_on: NaiveDate,
    to: MunicipalityCode,
    settlement: Settlement,
}

impl Lapse {
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

/// What was asked of [`reorganise`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Reorganisation, Record);

enum After {
    Untouched,
    GoesOn(Next, Vec<Succession>, NaiveDate),
    Lapsed(Lapse),
}

/// Lets a reorganisation of municipalities (*herindeling*) pass over a fusie.
///
/// What the gazetteer knows of the day decides, with what the reorganisation lays down besides: who succeeds a member that
/// is split, and whether arrangements lapse where members only mostly come to one municipality. Posts, assets, debts and
/// archives go on with the fusie, or pass whole to the municipality to which the members come.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since a member is split and nobody is designated, or it is not laid down whether the
/// arrangement lapses.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
/// use ambtelijke_fusie::fusie::{Dossier, Reorganised, reorganise};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::operation::Reorganisation;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// // Boxmeer and Sint Anthonis, which became Land van Cuijk on 1 January 2022.
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/boxmeer-sint-anthonis.json")))?;
/// let two = dossier.replay(&nl)?.fusie_on(day(2021, 12, 31))?;
/// let merger = Reorganisation::new(day(2022, 1, 1));
/// let Reorganised::Lapsed(lapse) = reorganise(two, merger, Record::default(), &nl, Strictness::AsRecorded)? else {
///     panic!("all of both came to one municipality");
/// };
/// assert_eq!(nl.get(lapse.to()).unwrap().name(), "Land van Cuijk");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "herindelen")]
pub fn reorganise(
    fusie: AmbtelijkeFusie,
    laid_down: Reorganisation,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<Reorganised, Box<Refusal<Asked>>> {
    carry_out(
        (fusie, laid_down, record),
        strictness,
        |fusie, laid_down| {
            let on = laid_down.on;
            match Aftermath::of(fusie.text(), on, gazetteer, Some(laid_down)) {
                Aftermath::Lapses { to, .. } => lapsed(fusie, on, to.or(laid_down.staff_to)).map(After::Lapsed),
                Aftermath::GoesOn { successors, adapt_by } => going_on(fusie, on, successors, adapt_by),
                Aftermath::Undesignated { of, among } => Err(asked(AskError::Undesignated { of, among })),
                Aftermath::Open { .. } => Err(asked(AskError::LapseUnknown)),
                _ => Ok(After::Untouched),
            }
        },
        |fusie, laid_down, after, record| judge(fusie, laid_down, after, record, gazetteer),
        |fusie, _, after| match after {
            After::Untouched => Reorganised::Untouched(Box::new(fusie)),
            After::GoesOn(next, successors, adapt_by) => {
                Reorganised::GoesOn { fusie: Box::new(next.into()), successors, adapt_by }
            }
            After::Lapsed(lapse) => Reorganised::Lapsed(Box::new(lapse)),
        },
    )
}

fn going_on(
    fusie: &AmbtelijkeFusie,
    on: NaiveDate,
    successors: Vec<Succession>,
    adapt_by: NaiveDate,
) -> Result<After, Box<Grounds>> {
    let places: Vec<_> = successors.iter().map(|one| (one.of, one.by)).collect();
    let arrangement = fusie.arrangement.clone().succeeded(&places, on);
    let arrangement = arrangement.map_err(|error| asked(MembershipError::from(error)))?;
    let service = fusie.service.clone().succeeded(&places).map_err(|error| asked(MembershipError::from(error)))?;
    let estate = estate_succeeded(&fusie.estate, &places);
    Ok(After::GoesOn(Next { arrangement, service, estate }, successors, adapt_by))
}

/// The estate whose archives in the care of an abolished municipality are in that of its successor.
pub(super) fn estate_succeeded(estate: &Estate, places: &[(MunicipalityCode, MunicipalityCode)]) -> Estate {
    places.iter().fold(estate.clone(), |estate, (of, by)| {
        estate.passing_archives(ArchiveCustody::Municipality(*of), ArchiveCustody::Municipality(*by))
    })
}

fn lapsed(fusie: &AmbtelijkeFusie, on: NaiveDate, to: Option<MunicipalityCode>) -> Result<Lapse, Box<Grounds>> {
    let to = to.ok_or_else(|| asked(AskError::HeirUnknown))?;
    let last_day = on.pred_opt().unwrap_or(on);
    let places: Vec<_> = fusie.text().municipalities_on(last_day).map(|code| (code, to)).collect();
    let service = fusie.service.clone().succeeded(&places).map_err(|error| asked(MembershipError::from(error)))?;
    let plan = DissolutionPlan {
        otherwise: Some(Allotment::Whole(to)),
        archive_keeper: Some(to),
        ..DissolutionPlan::default()
    };
    let settlement = Settlement::of(&service, &fusie.estate, &[to], &plan).map_err(grounds)?;
    let arrangement = fusie.arrangement.clone().ended(on).map_err(grounds)?;
    Ok(Lapse { arrangement, lapsed_on: on, to, settlement })
}

/// What the law says of it: of the arrangement as it read the day before, and of what becomes of it.
fn judge(
    fusie: &AmbtelijkeFusie,
    laid_down: &Reorganisation,
    after: &After,
    record: &Record,
    gazetteer: &Gazetteer,
) -> Report {
    let (fate, successors) = match after {
        After::Untouched => return Report::nothing_on(laid_down.on),
        After::GoesOn(_, successors, _) => (Fate::Continued, successors.clone()),
        After::Lapsed(_) => (Fate::Lapsed, laid_down.successors.clone()),
    };
    let told = Reorganisation { fate: Some(fate), successors, ..laid_down.clone() };
    let case = Case::of_act(Moment::Reorganise, fusie.text(), laid_down.on, record, gazetteer)
        .first_in_force_on(fusie.arrangement.first().in_force().from())
        .serving(&fusie.service)
        .reorganised(&told);
    Catalogue::all().judge(&case)
}
