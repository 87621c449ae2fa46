use super::{
    Accession, AmbtelijkeFusie, Refusal,
    dossier::EventKind,
    transition::{AsEvent, asked_of_the_law, carry_out},
};
use crate::law::{Jurisdiction, Strictness};
use alloc::{boxed::Box, sync::Arc};
use chrono::NaiveDate;

asked_of_the_law!(Accession);

impl AsEvent for Accession {
    fn into_kind(self) -> EventKind {
        EventKind::Acceded(Arc::new(self))
    }
}

/// Lets municipalities join.
///
/// From that day the organisation works for them too: every task that it executes for all, it also executes for them.
/// What they bring is added, to the hundredth of an fte and to the cent.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because nobody joins, an organ joins that takes part already, one that joins is no
/// municipality on the day, the handover does not fit, or the day does not come after the start of the version in
/// force.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::{Accession, admit}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2018, 1, 1))?;
///
/// // What if Oldenzaal had joined?
/// let accession = Accession::new(["GM0173/college".parse()?]);
/// // By when must its council have the draft? The plan says it, and all the other steps.
/// assert!(accession.plan(&noaberkracht, day(2018, 6, 1), &nl)?.steps().len() > 3);
///
/// let three = admit(noaberkracht, day(2018, 6, 1), accession, &nl, Strictness::AsRecorded)?;
/// assert_eq!(three.members_on(day(2018, 5, 31)).len(), 2);
/// assert_eq!(three.members_on(day(2018, 6, 1)).len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "toetreden")]
pub fn admit<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    accession: Accession,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Accession)>>> {
    admitted(fusie, on, accession, jurisdiction.into(), strictness)
}

fn admitted(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    accession: Accession,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Accession)>>> {
    let done = carry_out(fusie, on, accession, jurisdiction, strictness, |fusie, _, life| fusie.next(life, None))?;
    Ok(done.fusie(on))
}
