use super::{Act, ActOfLaw, JudgedAct};
use crate::{
    finance::{ArchiveCustody, Estate},
    fusie::{ChangeError, MembershipError, Stage, life::Life},
    governance::Record,
    law::Moment,
    municipality::{MunicipalityCode, in_place_of},
    operation::{Fate, Operation, ReorganisationFacts, Succession},
    sorted,
    time::{PartialDate, day_before},
};
use alloc::{sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What becomes of a fusie by a reorganisation of municipalities (*herindeling*) that abolishes members (Wet arhi,
/// article 41).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a reorganisation, an object with fate and successors")]
pub struct ReorganisationOutcome {
    /// Whether the arrangement lapses or goes on.
    pub fate: Fate,
    /// Which municipality takes the place of which abolished member, if it goes on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<Succession>,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
}

impl ReorganisationOutcome {
    /// The act that the law judges, with these further facts of the reorganisation.
    pub(in crate::fusie) fn judged_beside<'a>(
        &'a self,
        before: &'a Life,
        laid_down: ReorganisationFacts,
    ) -> Result<JudgedAct<'a>, ChangeError> {
        let mut told = ReorganisationFacts { fate: Some(self.fate), ..laid_down };
        let unsaid = |one: &&Succession| told.successors.iter().all(|said| said.of != one.of);
        let more: Vec<_> = self.successors.iter().filter(unsaid).cloned().collect();
        told.successors.extend(more);
        let judged = JudgedAct::new(Moment::Reorganise, Arc::clone(before.known_text()?), &self.record, before);
        Ok(JudgedAct { reorganisation: Some(told), ..judged })
    }
}

impl Act for ReorganisationOutcome {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let Some(on) = when.day() else { return Err(ChangeError::DayNeeded) };
        let members = before.members_on(day_before(on));
        let places: Vec<_> = self.successors.iter().map(|one| (one.of, one.by)).collect();
        if let Some((municipality, _)) = places.iter().find(|(of, _)| members.binary_search(of).is_err()) {
            return Err(MembershipError::NotAMember { municipality: *municipality }.into());
        }
        let mut named = self.successors.iter().map(|one| one.of).enumerate();
        let is_earlier = |(index, of): &(usize, MunicipalityCode)| places.iter().take(*index).any(|(one, _)| one == of);
        if let Some((_, municipality)) = named.find(is_earlier) {
            return Err(ChangeError::NamedTwice { municipality });
        }
        let mut life = before.clone();
        if self.fate == Fate::Lapsed {
            // Everything passes with the municipalities; there is nothing to liquidate (Wet arhi, articles 44 and 61).
            life.stage = Stage::Ended;
            return Ok(life);
        }
        if let Some((text, since)) = &before.text {
            // The arrangement goes on unchanged, so the text in force stays that of its own day.
            life.text = Some((Arc::new((**text).clone().succeeded(&places, on)?), *since));
        } else {
            life.served = Some(sorted::unique(members.iter().map(|code| in_place_of(&places, *code))).into());
        }
        if let Some(service) = &before.service {
            life.service = Some(Arc::new((**service).clone().succeeded(&places)?));
        }
        if let Some(estate) = before.estate.as_ref().filter(|estate| estate.archives().len() > 0) {
            life.estate = Some(Arc::new(estate_succeeded(estate, &places)));
        }
        Ok(life)
    }

    fn judged<'a>(&'a self, before: &'a Life, on: NaiveDate, operation: Option<&Operation>) -> ActOfLaw<'a> {
        if before.text.is_none() {
            return Ok(None);
        }
        let logged = operation.and_then(|all| all.log().reorganisations.iter().find(|one| one.on == on));
        self.judged_beside(before, logged.cloned().unwrap_or_else(|| ReorganisationFacts::new(on))).map(Some)
    }
}

/// The estate whose archives in the care of an abolished municipality are in that of its successor.
fn estate_succeeded(estate: &Estate, places: &[(MunicipalityCode, MunicipalityCode)]) -> Estate {
    places.iter().fold(estate.clone(), |estate, (of, by)| {
        estate.passing_archives(ArchiveCustody::Municipality(*of), ArchiveCustody::Municipality(*by))
    })
}
