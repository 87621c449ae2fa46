use super::{
    AmbtelijkeFusie, Extension, Refusal,
    dossier::EventKind,
    transition::{AsEvent, asked_of_the_law, carry_out},
};
use crate::law::{Jurisdiction, Strictness};
use alloc::{boxed::Box, sync::Arc};
use chrono::NaiveDate;

asked_of_the_law!(Extension);

impl AsEvent for Extension {
    fn into_kind(self) -> EventKind {
        EventKind::Extended(Arc::new(self))
    }
}

/// Extends the term of the arrangement; all else stays.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because the term is not longer or over before it begins, or the day does not come
/// after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::{examples, arrangement::Duration};
/// use ambtelijke_fusie::{Dossier, fusie::{Extension, extend}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2014, 1, 1))?;
/// let extension = Extension::new(Duration::Until(day(2020, 1, 1)));
/// let extended = extend(noaberkracht, day(2015, 1, 1), extension, &nl, Strictness::AsRecorded)?;
/// assert_eq!(extended.arrangement().last().text().term(), Some(Duration::Until(day(2020, 1, 1))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verlengen")]
pub fn extend<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    extension: Extension,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Extension)>>> {
    extended(fusie, on, extension, jurisdiction.into(), strictness)
}

fn extended(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    extension: Extension,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Extension)>>> {
    let done = carry_out(fusie, on, extension, jurisdiction, strictness, |fusie, _, life| fusie.next(life, None))?;
    Ok(done.fusie(on))
}
