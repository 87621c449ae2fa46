use super::{
    AmbtelijkeFusie, Amendment, AskError, Grounds, Refusal,
    aggregate::Next,
    dossier::EventKind,
    life::Life,
    loss::nothing_is_lost,
    refusal::grounds,
    transition::{AsEvent, asked_of_the_law, carry_out},
};
use crate::law::{Jurisdiction, Strictness};
use alloc::boxed::Box;
use chrono::NaiveDate;

asked_of_the_law!(Amendment);

impl AsEvent for Amendment {
    fn into_kind(self) -> EventKind {
        EventKind::Amended(self.told())
    }
}

impl Amendment {
    /// The promise of a transition that a history cannot make: no task and no post is lost.
    pub(super) fn keeps_all(&self, fusie: &AmbtelijkeFusie, life: &Life) -> Result<Next, Box<Grounds>> {
        let before = fusie.service();
        let after = self.organisation.as_deref().unwrap_or(before);
        nothing_is_lost(before, after, &self.takes_on, &self.gives_up)
            .map_err(|error| grounds(AskError::from(error)))?;
        fusie.next(life, self.works_back_to)
    }
}

/// Amends the arrangement: the next version, in the same form and with the same host.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because the form or the host changes ([`convert`](super::convert) does that), a
/// task or a post would be lost, a participant is no municipality, or the day does not come after the start of the
/// version in force.
///
/// ```
/// use ambtelijke_fusie::{examples, arrangement::ClauseKind};
/// use ambtelijke_fusie::{Dossier, fusie::{Amendment, amend}};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::DE_KOMPANJIE)?;
/// let kompanjie = dossier.replay(&nl)?.fusie_on(day(2015, 1, 1))?;
///
/// let text = kompanjie.arrangement().last().text().clone().having(&[ClauseKind::Evaluation])?;
/// let amendment = Amendment::new(text);
/// let amended = amend(kompanjie, day(2015, 7, 1), amendment, &nl, Strictness::AsRecorded)?;
/// assert_eq!(amended.arrangement().versions().count(), 2);
///
/// let [before, after] = amended.arrangement().versions().collect::<Vec<_>>()[..] else { panic!() };
/// let changes = after.text().changes_since(before.text());
/// assert_eq!(changes.clauses_added.iter().collect::<Vec<_>>(), [ClauseKind::Evaluation]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "wijzigen")]
pub fn amend<'j>(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    amendment: Amendment,
    jurisdiction: impl Into<Jurisdiction<'j>>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Amendment)>>> {
    amended(fusie, on, amendment, jurisdiction.into(), strictness)
}

fn amended(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    amendment: Amendment,
    jurisdiction: Jurisdiction<'_>,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Amendment)>>> {
    let done = carry_out(fusie, on, amendment, jurisdiction, strictness, |fusie, amendment, life| {
        if amendment.changes_host(fusie.text()) {
            return Err(grounds(AskError::OtherHost));
        }
        amendment.keeps_all(fusie, life)
    })?;
    Ok(done.fusie(on))
}
