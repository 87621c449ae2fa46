//! The effect of silence after a request for consent.

use super::{Case, acts::council};
use crate::{
    governance::DecisionKind,
    municipality::MunicipalityCode,
    time::{Term, day},
};
use chrono::{Days, NaiveDate};

/// The rules on approval, and so on consent, took effect.
pub(in crate::law) const SECTION_10_2_1: NaiveDate = day(1998, 1, 1);
/// From then on a decision that is deemed taken works on the third day after the term (Awb 4:20b(3)).
const PARAGRAPH_4_1_3_3: NaiveDate = day(2009, 12, 28);

/// The effect of the silence of a council.
pub(in crate::law) enum Silence {
    /// Nothing: it was not asked, or answered in time.
    None,
    /// Its consent counts as given from that day.
    GivenOn(NaiveDate),
    /// The record holds no answer, but does not vouch that there was none.
    Unknown,
}

/// Whether the consent of a council counts as given because it stayed silent (Awb, article 10:31(4)).
pub(in crate::law) fn silence(case: &Case<'_>, municipality: MunicipalityCode) -> Silence {
    let record = case.record();
    let asked = record.submissions_to(council(municipality), DecisionKind::Consent);
    let Some(asked) = asked.iter().find(|asked| asked.on >= SECTION_10_2_1) else { return Silence::None };
    let last_day = last_day_to_answer(asked.on, asked.extended);
    let answers = record.decisions_of(DecisionKind::Consent, council(municipality));
    if answers.iter().any(|answer| answer.on <= last_day) {
        return Silence::None;
    }
    if answers.is_empty() && !record.is_complete() {
        return Silence::Unknown;
    }
    given_by_silence(asked.on, asked.extended).map_or(Silence::None, Silence::GivenOn)
}

/// The last day of the term in which consent is given or refused (Awb, article 10:31(1) and (2)).
fn last_day_to_answer(asked_on: NaiveDate, extended: bool) -> NaiveDate {
    Term::weeks(if extended { 26 } else { 13 }).last_day(asked_on)
}

/// The day from which consent counts as given if a request of that day stays unanswered; none under the law of
/// before 1998.
pub(in crate::law) fn given_by_silence(asked_on: NaiveDate, extended: bool) -> Option<NaiveDate> {
    if asked_on < SECTION_10_2_1 {
        return None;
    }
    let last_day = last_day_to_answer(asked_on, extended);
    let days = if last_day < PARAGRAPH_4_1_3_3 { 1 } else { 3 };
    last_day.checked_add_days(Days::new(days))
}
