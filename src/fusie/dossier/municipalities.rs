//! Whether the municipalities that an event names are municipalities.

use super::{Event, EventKind};
use crate::{
    fusie::{ChangeError, ReorganisationOutcome, life::Life},
    municipality::{Gazetteer, MunicipalityCode, Reorganisation},
    operation::Fate,
    time::{PartialDate, day_before},
};

/// A recorded reorganisation abolished the municipalities that the record names, as far as the gazetteer knows of its
/// day. Of later days nothing can be said.
fn was_reorganised(
    outcome: &ReorganisationOutcome,
    after: &Life,
    when: PartialDate,
    gazetteer: &Gazetteer,
) -> Result<(), ChangeError> {
    let last = gazetteer.reorganisations().next_back().map(Reorganisation::day);
    let Some(on) = when.day().filter(|on| last.is_some_and(|last| *on <= last)) else { return Ok(()) };
    let ended =
        |code: MunicipalityCode| gazetteer.get(code).is_none_or(|municipality| municipality.until() == Some(on));
    if let Some(one) = outcome.successors.iter().find(|one| !ended(one.of)) {
        return Err(ChangeError::NotAbolished { municipality: one.of });
    }
    let last_day = day_before(on);
    for one in &outcome.successors {
        // A gazetteer of one's own may not know to which the area went.
        let Ok(known) = gazetteer.successors(one.of, last_day, on) else { continue };
        if !known.is_empty() && known.iter().all(|successor| successor.code != one.by) {
            let successors = known.iter().map(|successor| successor.code).collect();
            return Err(ChangeError::NoSuccessor { of: one.of, by: one.by, successors });
        }
    }
    if outcome.fate == Fate::Lapsed && !after.took_part_on(last_day).into_iter().any(ended) {
        return Err(ChangeError::NobodyAbolished);
    }
    Ok(())
}

/// Every municipality that an event brings in exists on its day; if the day is known in part, on the first or the last
/// day that it can be.
pub(super) fn are_municipalities(
    event: &Event,
    after: &Life,
    when: PartialDate,
    gazetteer: &Gazetteer,
) -> Result<(), ChangeError> {
    let exists = |code: MunicipalityCode| match gazetteer.on(code, when.latest()) {
        Ok(_) => Ok(()),
        Err(_) if gazetteer.on(code, when.earliest()).is_ok() => Ok(()),
        Err(error) => Err(ChangeError::Municipality(error)),
    };
    if let EventKind::Reorganised(outcome) = event.kind() {
        was_reorganised(outcome, after, when, gazetteer)?;
    }
    match event.kind() {
        EventKind::Proposed(intention) => intention.municipalities.iter().copied().try_for_each(exists),
        EventKind::Formed(_)
        | EventKind::Amended(_)
        | EventKind::Converted(_)
        | EventKind::Extended(_)
        | EventKind::Acceded(_)
        | EventKind::Withdrawn(_)
        | EventKind::Renamed(_)
        | EventKind::Reorganised(_)
        | EventKind::Started(_) => after.members_on(when.latest()).into_iter().try_for_each(exists),
        // What a plan gives goes to those who took part until then.
        EventKind::Dissolved(termination) if termination.plan.is_some() => {
            let last_day = day_before(when.latest());
            let took_part = after.took_part_on(last_day).into_iter();
            took_part
                .map(|code| gazetteer.on(code, last_day))
                .find_map(Result::err)
                .map_or(Ok(()), |error| Err(ChangeError::Municipality(error)))
        }
        EventKind::Dissolved(_)
        | EventKind::Abandoned(_)
        | EventKind::Organised(_)
        | EventKind::Stopped(_)
        | EventKind::Liquidated(_)
        | EventKind::Asserted(_)
        | EventKind::Noted(_) => Ok(()),
    }
}
