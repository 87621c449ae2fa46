//! The acts of a dossier as cases of law.

use super::{
    Dossier,
    event::{Event, EventKind},
    facts::Overtaking,
    life::Life,
    sequence,
};
use crate::{
    arrangement::ArrangementText,
    fusie::membership,
    governance::Record,
    law::{Case, Catalogue, Report, WhichLaw},
    municipality::{Gazetteer, MunicipalityCode},
    operation::{Operation, Reorganisation, Succession},
    organisation::SharedServiceOrganisation,
    time::{PartialDate, day},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::borrow::Borrow;

/// The first day of the law in this crate.
const LAW_BEGINS: NaiveDate = day(1985, 1, 1);

/// Around a dossier: what its cases are judged beside.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) operation: &'a Operation,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) which_law: WhichLaw,
}

/// Hands over the case that an event is, if it took effect on that day: of an accession or withdrawal of several
/// municipalities one for each; nothing if the event is no act.
fn cases_of(event: &Event, before: &Life<'_>, on: NaiveDate, around: Around<'_>, judge: &mut dyn FnMut(&Case<'_>)) {
    let (Some(moment), Some(record)) = (event.kind().moment(), event.kind().record()) else { return };
    let reorganisation = match event.kind() {
        EventKind::Reorganised(overtaking) => Some(laid_down(overtaking, on, around.operation)),
        _ => None,
    };
    let ends = ends_by_leaving(event.kind(), before, on);
    let mut hand = |text: &ArrangementText, service: Option<&SharedServiceOrganisation>, by: &[_]| {
        let mut case = Case::of_act(moment, text, on, record, around.gazetteer)
            .operating(around.operation)
            .under(around.which_law);
        if let Some(day) = event.kind().works_back_to() {
            case = case.working_back_to(day);
        }
        if let (Some(earlier), Some(first)) = (before.text(), before.first_in_force) {
            case = case.after(earlier, first.latest().min(on));
        }
        if let Some(service) = service {
            case = case.serving(service);
        }
        if let Some(reorganisation) = &reorganisation {
            case = case.reorganised(reorganisation);
        }
        if ends {
            case = case.ending();
        }
        match by {
            [] => judge(&case),
            acting => acting.iter().for_each(|code| judge(&case.of(*code))),
        }
    };
    let service = before.service.as_deref();
    let text = before.text();
    match event.kind() {
        EventKind::Formed(formation) => {
            hand(&formation.arrangement, Some(&formation.organisation), &[]);
        }
        EventKind::Amended(act) | EventKind::Converted(act) => {
            hand(&act.arrangement, act.organisation.as_ref().or(service), &[]);
        }
        EventKind::Extended(extension) => {
            if let Some(text) = text {
                hand(&text.clone().for_term(extension.term), service, &[]);
            }
        }
        EventKind::Renamed(renaming) => {
            let named = text.cloned().zip(renaming.arrangement.as_ref());
            if let Some(Ok(text)) = named.map(|(text, name)| text.named(name.as_str())) {
                hand(&text, service, &[]);
            }
        }
        EventKind::Acceded(joining) => {
            let acting = membership::each_once(joining.participants.iter().map(|party| party.municipality()));
            let service = joining.organisation.as_deref().or(service);
            match (&joining.arrangement, text) {
                (Some(whole), _) => hand(whole, service, &acting),
                (None, Some(text)) => {
                    if let Ok(joined) = text.clone().joined_by(&joining.participants, on) {
                        hand(&joined, service, &acting);
                    }
                }
                (None, None) => {}
            }
        }
        EventKind::Withdrawn(leaving) => {
            let (who, whole) = (&leaving.municipalities, leaving.arrangement.as_deref());
            if let Some(Ok(left)) = text.map(|text| membership::text_of_leaving(text, who, whole, on)) {
                hand(&left, service, &membership::each_once(leaving.municipalities.iter().copied()));
            }
        }
        EventKind::Reorganised(_) => text.into_iter().for_each(|text| hand(text, service, &[])),
        EventKind::Dissolved(_) => text.into_iter().for_each(|text| hand(text, service, &[])),
        _ => {}
    }
}

/// What is known of a reorganisation: what the event says, and what the operation says besides.
fn laid_down(overtaking: &Overtaking, on: NaiveDate, operation: &Operation) -> Reorganisation {
    let logged = operation.log().reorganisations.iter().find(|one| one.on == on);
    let mut told = logged.cloned().unwrap_or_else(|| Reorganisation::new(on));
    told.fate = Some(overtaking.fate);
    let unsaid = |one: &&Succession| told.successors.iter().all(|said| said.of != one.of);
    let more: Vec<_> = overtaking.successors.iter().filter(unsaid).cloned().collect();
    told.successors.extend(more);
    told
}

/// Whether one municipality at most is left once these are gone, so that the arrangement ends.
fn ends_by_leaving(event: &EventKind, before: &Life<'_>, on: NaiveDate) -> bool {
    let EventKind::Withdrawn(leaving) = event else { return false };
    if let Some(whole) = &leaving.arrangement {
        return whole.municipalities_on(on).count() < 2;
    }
    let stay = |code: &MunicipalityCode| !leaving.municipalities.contains(code);
    before.members_on(on.pred_opt().unwrap_or(on)).iter().filter(|code| stay(code)).count() < 2
}

/// What the law says of an event; nothing if it is no act.
///
/// Where its day is known in part only, it is judged on the first day that it can be, on the last, and on every day
/// between on which the law changes; a rule that does not come out alike on all of them cannot be told.
pub(super) fn report_of(event: &Event, before: &Life<'_>, when: PartialDate, around: Around<'_>) -> Option<Report> {
    if let Some(on) = when.day() {
        return report_on_day(event, before, on, around);
    }
    let moment = event.kind().moment()?;
    let mut reports = days_to_judge(when).into_iter().filter_map(|on| report_on_day(event, before, on, around));
    let first = reports.next()?;
    Some(reports.fold(first, |all, one| all.alike(&one, moment)))
}

fn report_on_day(event: &Event, before: &Life<'_>, on: NaiveDate, around: Around<'_>) -> Option<Report> {
    let mut report: Option<Report> = None;
    cases_of(event, before, on, around, &mut |case| {
        let found = Catalogue::all().judge(case);
        report = Some(match report.take() {
            Some(earlier) => earlier.and(&found),
            None => found,
        });
    });
    report
}

/// The days on which an act of that day comes out otherwise, if it does. An open bound is the other one.
fn days_to_judge(when: PartialDate) -> Vec<NaiveDate> {
    let latest = if when.latest() == NaiveDate::MAX { when.earliest() } else { when.latest() };
    let earliest = if when.earliest() == NaiveDate::MIN { LAW_BEGINS.min(latest) } else { when.earliest() };
    let mut days = Vec::from([earliest, latest]);
    for rule in Catalogue::all().rules() {
        let ends = [Some(rule.period().from()), rule.period().until()];
        days.extend(ends.into_iter().flatten().filter(|day| earliest < *day && *day < latest));
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// What there is to judge on a day: the last act that has happened by then, with the life before it, and the life then.
pub(super) struct Standing<'a, L> {
    pub(super) last_act: Option<(&'a Event, L, PartialDate)>,
    pub(super) life: L,
}

impl<'a, L: Borrow<Life<'a>>> Standing<'a, L> {
    /// Hands it over one by one: the act, and, while a text is in force, its working on that day.
    pub(super) fn cases_on(
        &self,
        around: Around<'_>,
        on: NaiveDate,
        act: &mut dyn FnMut(&Event, &Life<'_>, PartialDate),
        working: &mut dyn FnMut(&Case<'_>),
    ) {
        if let Some((event, before, when)) = &self.last_act {
            act(event, before.borrow(), *when);
        }
        let (nothing, life) = (Record::default(), self.life.borrow());
        if let Some((text, since)) = life.text.as_ref().filter(|_| life.stage.is_in_force()) {
            let record = self.last_act.as_ref().and_then(|(event, ..)| event.kind().record()).unwrap_or(&nothing);
            let first = life.first_in_force.unwrap_or(*since);
            let mut case = Case::of_operation(text, since.latest(), on, record, around.gazetteer)
                .operating(around.operation)
                .first_in_force_on(first.latest())
                .under(around.which_law);
            if let Some(service) = life.service.as_deref() {
                case = case.serving(service);
            }
            working(&case);
        }
    }
}

/// Goes through a dossier that was not replayed, until that day.
pub(super) fn standing_on(dossier: &Dossier, on: NaiveDate) -> Standing<'_, Life<'_>> {
    let (days, _) = sequence::days(dossier.events());
    let mut standing = Standing { last_act: None, life: Life::BEFORE };
    for (number, (event, when)) in (1..).zip(dossier.events().iter().zip(days)) {
        if when.latest() > on {
            break;
        }
        let Ok(next) = standing.life.followed_by(number, event, when) else { continue };
        let before = core::mem::replace(&mut standing.life, next);
        if event.kind().record().is_some() {
            standing.last_act = Some((event, before, when));
        }
    }
    standing
}

/// Hands over the case, or cases, of an act on the last day that it can be.
pub(super) fn cases_of_act(
    event: &Event,
    before: &Life<'_>,
    when: PartialDate,
    around: Around<'_>,
    judge: &mut dyn FnMut(&Case<'_>),
) {
    cases_of(event, before, when.latest(), around, judge);
}
