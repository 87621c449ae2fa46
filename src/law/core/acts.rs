//! What several rooms of rules and the procedure must know alike: who acts, who decided and consented, and that nothing
//! enters into force before its publication.

use super::{Applies, Case, Fact, Sink, Subject};
use crate::{
    arrangement::ClauseKind,
    governance::{Decision, DecisionKind, Organ, OrganOf, Publication},
    language::Bilingual,
    municipality::MunicipalityCode,
};
use chrono::NaiveDate;

const NO_CLAUSE: Bilingual = Bilingual::new("deze bepaling staat niet in de tekst", "this clause is not in the text");

/// Each of the clauses must stand in the text.
pub(in crate::law) fn clauses(case: &Case<'_>, sink: &mut Sink, wanted: &[ClauseKind]) -> Applies {
    for &clause in wanted {
        match case.text().has(clause) {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Clause(clause), &NO_CLAUSE),
            None => sink.unknown(Subject::Clause(clause), Fact::Clause(clause)),
        }
    }
    Applies::Yes
}

/// The municipalities that act: all members, or the one that accedes or withdraws.
pub(in crate::law) fn acting_municipalities<'a>(case: &Case<'a>) -> impl Iterator<Item = MunicipalityCode> + use<'a> {
    let mut last = None;
    case.acting().map(OrganOf::municipality).filter(move |&code| last.replace(code) != Some(code))
}

/// The day on which the acting organs of the municipality decided, other than its council: of each organ its last
/// decision, since a new one mends what the one before lacked, and of executive and mayor the first.
pub(in crate::law) fn decided_on(case: &Case<'_>, municipality: MunicipalityCode) -> Option<NaiveDate> {
    let kind = Case::decision_kind(case.moment())?;
    let of_all_organs = case.record().decisions_in(kind, municipality);
    let mut first = None;
    for of_one in of_all_organs.chunk_by(|a, b| a.by == b.by) {
        let last = of_one.iter().rev().find(|decision| decision.is_given());
        if let Some(last) = last.filter(|last| last.by.organ() != Organ::Council && case.acts(last.by)) {
            first = Some(first.map_or(last.on, |first: NaiveDate| first.min(last.on)));
        }
    }
    first
}

pub(in crate::law) fn council(municipality: MunicipalityCode) -> OrganOf {
    OrganOf::new(municipality, Organ::Council)
}

/// The consents that councils of acting municipalities gave, refused or withdrew.
pub(in crate::law) fn consents<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Decision> + use<'a> {
    let record = case.record();
    acting_municipalities(case).flat_map(move |code| record.decisions_of(DecisionKind::Consent, council(code)))
}

const IN_FORCE_TOO_SOON: Bilingual = Bilingual::new(
    "de inwerkingtreding ligt vóór de bekendmaking",
    "the entry into force comes before the publication",
);

pub(in crate::law) const NOT_PUBLISHED: Bilingual =
    Bilingual::new("er is niets bekendgemaakt", "nothing was published");

/// A text never enters into force before its publication; on the same day is allowed (our reading).
pub(in crate::law) fn not_before(case: &Case<'_>, sink: &mut Sink, publication: Option<&Publication>) -> Applies {
    match publication {
        Some(first) if first.on <= case.effective_on() => {}
        Some(_) => sink.breach(Subject::Publication, &IN_FORCE_TOO_SOON),
        None => sink.lacks(case.record().is_complete(), Subject::Publication, Fact::Publication, &NOT_PUBLISHED),
    }
    Applies::Yes
}
