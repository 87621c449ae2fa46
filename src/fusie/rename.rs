use super::{
    AmbtelijkeFusie, Refusal, Renaming,
    dossier::EventKind,
    transition::{AsEvent, asked_of_the_law, carry_out},
};
use crate::law::{Jurisdiction, Strictness};
use alloc::{boxed::Box, sync::Arc};
use chrono::NaiveDate;

asked_of_the_law!(Renaming);

impl AsEvent for Renaming {
    fn into_kind(self) -> EventKind {
        EventKind::Renamed(Arc::new(self))
    }
}

/// Gives another name.
///
/// # Errors
///
/// A [`Refusal`] with the report, if the arrangement is renamed and the law refuses the amendment; or because no name
/// is given, or the day does not come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::{Renaming, rename}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2014, 1, 1))?;
/// let names = Renaming::default().organisation("Noaberkracht Dinkelland Tubbergen".parse()?);
/// let renamed = rename(noaberkracht, day(2014, 7, 1), names, &nl, Strictness::AsRecorded)?;
/// assert_eq!(renamed.service().name().as_str(), "Noaberkracht Dinkelland Tubbergen");
/// assert_eq!(renamed.arrangement().versions().count(), 1, "the text did not change");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "hernoemen")]
pub fn rename<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    names: Renaming,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Renaming)>>> {
    renamed(fusie, on, names, jurisdiction.into(), strictness)
}

fn renamed(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    names: Renaming,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Renaming)>>> {
    let done = carry_out(fusie, on, names, jurisdiction, strictness, |fusie, _, life| fusie.next(life, None))?;
    Ok(done.fusie(on))
}
