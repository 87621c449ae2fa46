//! The contradictions in the register: those of every day, and those of one day, prepared.

use super::{
    Defect, DefectKind, RegisterFile, RegisteredArrangement, RegisteredForm, RegisteredParticipant, RooId,
    reading::Reading,
};
use crate::{
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    sorted,
};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Every defect that does not depend on a day, in order of arrangement.
pub(super) fn standing(reading: &Reading, gazetteer: &Gazetteer) -> Vec<Defect> {
    let mut defects = Vec::new();
    for arrangement in &reading.arrangements {
        let mut find = |file, row, kind| defects.push(Defect { arrangement: arrangement.id, file, row, kind });
        of_itself(arrangement, &mut |kind| find(RegisterFile::Arrangements, arrangement.row, kind));
        of_links(reading, arrangement, &mut |kind| find(RegisterFile::Arrangements, arrangement.row, kind));
        for participant in &arrangement.participants {
            of_participant(arrangement, participant, gazetteer, &mut |kind| {
                find(RegisterFile::Participants, participant.row, kind);
            });
        }
        of_repetition(arrangement, &mut |row, kind| find(RegisterFile::Participants, row, kind));
    }
    sorted::sort(&mut defects);
    defects
}

fn of_itself(arrangement: &RegisteredArrangement, find: &mut impl FnMut(DefectKind)) {
    if let (Some(from), Some(until)) = (arrangement.from, arrangement.until)
        && until <= from
    {
        find(DefectKind::NeverInForce { from, until });
    }
    let participants = arrangement.participants.len();
    if participants < 2 {
        find(DefectKind::TooFew { participants });
    }
    let RegisteredForm::Known(form) = arrangement.form else { return };
    if form.founds_body() && arrangement.body.is_none() {
        find(DefectKind::NoBody { form });
    }
    if let Some(from) = arrangement.from.filter(|from| !form.exists_on(*from)) {
        find(DefectKind::FormBeforeItsTime { form, from });
    }
}

fn of_links(reading: &Reading, arrangement: &RegisteredArrangement, find: &mut impl FnMut(DefectKind)) {
    let get = |id: RooId| reading.find(id).and_then(|index| reading.arrangements.get(index));
    if let Some(to) = arrangement.previous {
        match get(to) {
            None => find(DefectKind::LinkNowhere { to }),
            Some(previous) if previous.next != Some(arrangement.id) => find(DefectKind::LinkUnanswered { to }),
            Some(_) => {}
        }
    }
    let Some(to) = arrangement.next else { return };
    let Some(next) = get(to) else {
        find(DefectKind::LinkNowhere { to });
        return;
    };
    if next.previous != Some(arrangement.id) {
        find(DefectKind::LinkUnanswered { to });
    }
    // An end that could not be read is marked; it is neither early nor late.
    let (Some(from), false) = (next.from, arrangement.until_unreadable) else { return };
    match arrangement.until {
        Some(until) if until < from => find(DefectKind::Gap { next: to, until, from }),
        Some(until) if until == from => {}
        until => find(DefectKind::Overlap { next: to, until, from }),
    }
}

fn of_participant(
    arrangement: &RegisteredArrangement,
    participant: &RegisteredParticipant,
    gazetteer: &Gazetteer,
    find: &mut impl FnMut(DefectKind),
) {
    let Some(joined_on) = participant.joined_on else { return };
    let first_day = participant.municipality.and_then(|code| gazetteer.get(code)).and_then(Municipality::first_day);
    if let (Some(municipality), Some(first_day)) = (participant.municipality, first_day)
        && joined_on < first_day
    {
        find(DefectKind::JoinedBeforeItBegan { municipality, joined_on, first_day });
    }
    if let Some(until) = arrangement.until.filter(|until| *until <= joined_on) {
        find(DefectKind::JoinedAfterTheEnd { joined_on, until });
    }
}

fn of_repetition(arrangement: &RegisteredArrangement, find: &mut impl FnMut(usize, DefectKind)) {
    let mut listed: Vec<(MunicipalityCode, usize)> =
        arrangement.participants.iter().filter_map(|one| Some((one.municipality?, one.row))).collect();
    sorted::sort(&mut listed);
    for pair in listed.windows(2) {
        if let [(first, _), (second, row)] = pair
            && first == second
        {
            find(*row, DefectKind::ListedTwice { municipality: *second });
        }
    }
}

/// The participants that are municipalities with an end: on which day they are gone.
pub(super) fn endings(arrangement: &RegisteredArrangement, gazetteer: &Gazetteer) -> Vec<(NaiveDate, Defect)> {
    let ends = |participant: &RegisteredParticipant| {
        let municipality = participant.municipality?;
        let until = gazetteer.get(municipality)?.until()?;
        let successor = successor(gazetteer, municipality, until);
        let is_listed =
            arrangement.participants.iter().any(|one| one.municipality.is_some() && one.municipality == successor);
        let kind = DefectKind::ParticipantEnded { municipality, until, successor, is_listed };
        let (file, row) = (RegisterFile::Participants, participant.row);
        Some((until, Defect { arrangement: arrangement.id, file, row, kind }))
    };
    arrangement.participants.iter().filter_map(ends).collect()
}

/// The one municipality that succeeded another on that day; none if there were several.
fn successor(gazetteer: &Gazetteer, of: MunicipalityCode, until: NaiveDate) -> Option<MunicipalityCode> {
    let successors = gazetteer.successors(of, until.pred_opt()?, until).ok()?;
    match &*successors {
        [one] => Some(one.code),
        _ => None,
    }
}
