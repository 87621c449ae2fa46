use super::{Decision, DecisionKind, Formality, FormalityKind, OrganOf, Publication, Submission};
use crate::{language::errors, municipality::MunicipalityCode, sorted};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The decisions, submissions to councils, publications and formalities of one act, each with its day.
///
/// A record is *complete* when its keeper vouches that nothing is missing from it: then a step that it does not hold
/// did not happen. Otherwise, as with most of history, such a step is unknown, and the rules say so.
///
/// # Invariants
///
/// - No decision ends, or is withdrawn, before it was taken.
/// - No organ takes the same kind of decision twice on one day, and nothing is laid before it twice on one day for
///   the same purpose: two facts that say the same, or contradict each other, cannot be built.
///
/// ```
/// use ambtelijke_fusie::governance::{Decision, DecisionKind, Record};
/// use ambtelijke_fusie::time::day;
///
/// let day = day(2012, 9, 17);
/// let raad = "GM0183/raad".parse()?;
/// let record = Record::new([Decision::new(raad, DecisionKind::Consent, day)], [], [])?;
/// assert_eq!(record.decisions_of(DecisionKind::Consent, raad).len(), 1);
/// assert!(!record.is_complete());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct Record {
    facts: Repr,
    /// Whether a decision was refused, waived or withdrawn, or taken under conditions or for a time.
    qualified: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    expecting = "a record, an object with decisions, submissions, publications and formalities"
)]
struct Repr {
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    complete: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    effective_day_named: Option<bool>,
    // INVARIANT: sorted by kind, organ, day; no two alike in all three.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    decisions: Vec<Decision>,
    // INVARIANT: sorted by purpose, organ, day; no two alike in all three.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    submissions: Vec<Submission>,
    // INVARIANT: sorted by day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    publications: Vec<Publication>,
    // INVARIANT: sorted by kind, then by day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    formalities: Vec<Formality>,
}

errors! {
    /// Why a record is refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RecordError {
        /// The same organ decides the same kind of thing twice on a day.
        #[error("{by} takes the decision `{kind}` twice on {on}; record it once, with its outcome")]
        #[nl("{by} neemt het besluit `{kind}` op {on} twee keer; leg het één keer vast, met de uitkomst")]
        DecidedTwice {
            /// Who.
            by: OrganOf,
            /// What.
            kind: DecisionKind,
            /// When.
            on: NaiveDate,
        },
        /// A decision ends, or is withdrawn, before it was taken.
        #[error(
            "{by} takes the decision `{kind}` on {on}, which would no longer hold on {ended}; it ends after that day and is withdrawn on that day or later"
        )]
        #[nl(
            "{by} neemt het besluit `{kind}` op {on}, maar het zou vanaf {ended} niet meer gelden; \
             een besluit eindigt na de dag waarop het is genomen en wordt op die dag of later ingetrokken"
        )]
        EndsBeforeTaken {
            /// Who.
            by: OrganOf,
            /// What.
            kind: DecisionKind,
            /// When it was taken.
            on: NaiveDate,
            /// The day on which it would no longer hold.
            ended: NaiveDate,
        },
        /// The same thing is laid before an organ twice on a day.
        #[error("the same request for `{asks}` is laid before {to} twice on {on}; record it once")]
        #[nl("hetzelfde verzoek om `{asks}` is op {on} twee keer aan {to} voorgelegd; leg het één keer vast")]
        SubmittedTwice {
            /// The organ that it is laid before.
            to: OrganOf,
            /// What is asked.
            asks: DecisionKind,
            /// When.
            on: NaiveDate,
        },
    }
}

impl Record {
    /// The facts as far as they are known.
    ///
    /// # Errors
    ///
    /// [`RecordError`] if two facts say the same, or a decision ends before it was taken.
    pub fn new(
        decisions: impl Into<Vec<Decision>>,
        submissions: impl Into<Vec<Submission>>,
        publications: impl Into<Vec<Publication>>,
    ) -> Result<Self, RecordError> {
        Self::build(Repr {
            decisions: decisions.into(),
            submissions: submissions.into(),
            publications: publications.into(),
            ..Repr::default()
        })
    }

    fn build(mut facts: Repr) -> Result<Self, RecordError> {
        for &Decision { by, kind, on, until, decide_by, withdrawn_on, .. } in &facts.decisions {
            let too_soon = |day: &NaiveDate| *day < on;
            let ended = until.filter(|until| *until <= on);
            if let Some(ended) = ended.or(withdrawn_on.filter(too_soon)).or(decide_by.filter(too_soon)) {
                return Err(RecordError::EndsBeforeTaken { by, kind, on, ended });
            }
        }
        let (decisions, submissions) = (&mut facts.decisions, &mut facts.submissions);
        if let Some(&Decision { by, kind, on, .. }) =
            sorted::sort_unique(decisions, |a, b| (a.kind, a.by, a.on).cmp(&(b.kind, b.by, b.on)))
        {
            return Err(RecordError::DecidedTwice { by, kind, on });
        }
        if let Some(&Submission { to, asks, on, .. }) =
            sorted::sort_unique(submissions, |a, b| (a.asks, a.to, a.on).cmp(&(b.asks, b.to, b.on)))
        {
            return Err(RecordError::SubmittedTwice { to, asks, on });
        }
        sorted::sort_by_key(&mut facts.publications, |publication| publication.on);
        sorted::sort_by_key(&mut facts.formalities, |formality| (formality.kind, formality.on));
        let qualified = !facts.decisions.iter().all(Decision::is_plain);
        Ok(Self { facts, qualified })
    }

    /// The same facts, with these formalities in place of any there were.
    #[must_use]
    pub fn with_formalities(self, formalities: impl Into<Vec<Formality>>) -> Self {
        let mut formalities = formalities.into();
        sorted::sort_by_key(&mut formalities, |formality| (formality.kind, formality.on));
        Self { facts: Repr { formalities, ..self.facts }, ..self }
    }

    /// The same facts, vouched for as complete: a step that is not in the record did not happen.
    #[must_use]
    pub fn completed(self) -> Self {
        Self { facts: Repr { complete: true, ..self.facts }, ..self }
    }

    /// The same facts, of an act whose decision names the day on which it takes effect, or is known not to.
    #[must_use]
    pub fn naming_its_day(self, named: bool) -> Self {
        Self { facts: Repr { effective_day_named: Some(named), ..self.facts }, ..self }
    }

    /// Whether the decision itself names the day on which the act takes effect (Wgr, article 26(4)), if known. What forms or
    /// amends an arrangement names it in the text, in a clause.
    #[must_use]
    #[doc(alias = "inwerkingtreding")]
    pub const fn effective_day_named(&self) -> Option<bool> {
        self.facts.effective_day_named
    }

    /// The same record with the steps that had been done by a day, without a later withdrawal of a decision. The end of
    /// a decision that was given for a time stays, since it was decided with it. A complete record stays complete.
    #[must_use]
    pub fn until(&self, day: NaiveDate) -> Self {
        let Repr { complete, effective_day_named, decisions, submissions, publications, formalities } = &self.facts;
        let decided = decisions.iter().filter(|decision| decision.on <= day).cloned();
        let decisions: Vec<_> = decided
            .map(|decision| Decision { withdrawn_on: decision.withdrawn_on.filter(|on| *on <= day), ..decision })
            .collect();
        let qualified = !decisions.iter().all(Decision::is_plain);
        let facts = Repr {
            complete: *complete,
            effective_day_named: *effective_day_named,
            decisions,
            submissions: submissions.iter().filter(|submission| submission.on <= day).cloned().collect(),
            publications: publications.iter().filter(|publication| publication.on <= day).cloned().collect(),
            formalities: formalities.iter().filter(|formality| formality.on <= day).cloned().collect(),
        };
        Self { facts, qualified }
    }

    /// Whether the record is complete: a step that is not in it did not happen.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.facts.complete
    }

    /// The decisions, by kind, organ and day.
    #[must_use]
    pub fn decisions(&self) -> &[Decision] {
        &self.facts.decisions
    }

    /// The submissions to councils, by purpose, organ and day.
    #[must_use]
    pub fn submissions(&self) -> &[Submission] {
        &self.facts.submissions
    }

    /// The publications, by day.
    #[must_use]
    pub fn publications(&self) -> &[Publication] {
        &self.facts.publications
    }

    /// The formalities, by kind and day.
    #[must_use]
    pub fn formalities(&self) -> &[Formality] {
        &self.facts.formalities
    }

    /// The formalities of one kind, by day.
    #[must_use]
    pub fn formalities_of(&self, kind: FormalityKind) -> &[Formality] {
        sorted::equal(&self.facts.formalities, |formality| (formality.kind as u32).cmp(&(kind as u32)))
    }

    /// Whether every decision was taken as asked, without conditions, for good.
    pub(crate) fn is_plain(&self) -> bool {
        !self.qualified
    }

    /// The decisions of one kind, by organ and day.
    pub(crate) fn decisions_to(&self, kind: DecisionKind) -> &[Decision] {
        sorted::equal(&self.facts.decisions, |decision| (decision.kind as u32).cmp(&(kind as u32)))
    }

    /// The submissions for one purpose, by organ and day.
    pub(crate) fn submissions_for(&self, asks: DecisionKind) -> &[Submission] {
        sorted::equal(&self.facts.submissions, |submission| (submission.asks as u32).cmp(&(asks as u32)))
    }

    /// The decisions of one kind of one organ, by day.
    #[must_use]
    pub fn decisions_of(&self, kind: DecisionKind, by: OrganOf) -> &[Decision] {
        let wanted = rank(kind, by);
        sorted::equal(&self.facts.decisions, |decision| rank(decision.kind, decision.by).cmp(&wanted))
    }

    /// The decisions of one kind of the organs of one municipality, by organ and day.
    #[must_use]
    pub fn decisions_in(&self, kind: DecisionKind, municipality: MunicipalityCode) -> &[Decision] {
        let of =
            |kind: DecisionKind, municipality: MunicipalityCode| (kind as u32) << 16 | u32::from(municipality.number());
        let wanted = of(kind, municipality);
        sorted::equal(&self.facts.decisions, |decision| of(decision.kind, decision.by.municipality()).cmp(&wanted))
    }

    /// The submissions to one organ for one purpose, by day.
    #[must_use]
    pub fn submissions_to(&self, to: OrganOf, asks: DecisionKind) -> &[Submission] {
        let wanted = rank(asks, to);
        sorted::equal(&self.facts.submissions, |submission| rank(submission.asks, submission.to).cmp(&wanted))
    }

    /// The first and the last day on which a decision of a kind was taken as asked.
    pub(crate) fn decision_days(&self, kind: DecisionKind) -> Option<(NaiveDate, NaiveDate)> {
        let mut days =
            self.decisions_to(kind).iter().filter(|decision| decision.is_given()).map(|decision| decision.on);
        let first = days.next()?;
        Some(days.fold((first, first), |(first, last), day| (first.min(day), last.max(day))))
    }

    /// The last decision of a kind that was taken as asked.
    #[must_use]
    pub fn last_decision(&self, kind: DecisionKind) -> Option<NaiveDate> {
        self.decision_days(kind).map(|(_, last)| last)
    }
}

/// Kind and organ as one number, in the same order as both compared one after the other: one comparison a step.
fn rank(kind: DecisionKind, organ: OrganOf) -> u32 {
    (kind as u32) << 24 | u32::from(organ.municipality().number()) << 8 | organ.organ() as u32
}

impl TryFrom<Repr> for Record {
    type Error = RecordError;

    fn try_from(repr: Repr) -> Result<Self, RecordError> {
        Self::build(repr)
    }
}

impl From<Record> for Repr {
    fn from(record: Record) -> Self {
        record.facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{governance::Medium, time::day};
    use alloc::string::ToString;

    fn consent(code: &str, on: NaiveDate) -> Decision {
        Decision::new(code.parse().unwrap(), DecisionKind::Consent, on)
    }

    #[test]
    fn facts_are_found_by_kind_and_organ_in_any_order() {
        let record = Record::new(
            [
                consent("GM1774/raad", day(2012, 9, 18)),
                consent("GM0183/raad", day(2012, 9, 17)),
                Decision::new("GM0183/college".parse().unwrap(), DecisionKind::Adopt, day(2012, 9, 19)),
            ],
            [],
            [],
        )
        .unwrap();
        let found = record.decisions_of(DecisionKind::Consent, "GM1774/raad".parse().unwrap());
        assert_eq!(found.iter().map(|d| d.on).collect::<Vec<_>>(), [day(2012, 9, 18)]);
        assert!(record.decisions_of(DecisionKind::Consent, "GM0001/raad".parse().unwrap()).is_empty());
        assert_eq!(record.last_decision(DecisionKind::Adopt), Some(day(2012, 9, 19)));
    }

    #[test]
    fn a_record_until_a_day_holds_what_was_done_by_then() {
        let raad = "GM0183/raad".parse().unwrap();
        let withdrawn = Decision {
            withdrawn_on: Some(day(2020, 5, 5)),
            until: Some(day(2030, 1, 1)),
            ..consent("GM0183/raad", day(2011, 1, 2))
        };
        let whole = Record::new(
            [withdrawn.clone()],
            [Submission::new(raad, DecisionKind::Consent, day(2011, 1, 1))],
            [Publication::new(Medium::Staatscourant, day(2011, 1, 3))],
        )
        .unwrap()
        .with_formalities([Formality::new(FormalityKind::Notice, day(2011, 1, 4))])
        .completed();
        let standing = Decision { withdrawn_on: None, ..withdrawn.clone() };
        for (on, decision, counts) in [
            (day(2010, 12, 31), None, [0, 0, 0]),
            (day(2011, 1, 1), None, [1, 0, 0]),
            (day(2011, 1, 2), Some(&standing), [1, 0, 0]),
            (day(2011, 1, 3), Some(&standing), [1, 1, 0]),
            (day(2011, 1, 4), Some(&standing), [1, 1, 1]),
            (day(2020, 5, 4), Some(&standing), [1, 1, 1]),
            (day(2020, 5, 5), Some(&withdrawn), [1, 1, 1]),
        ] {
            let left = whole.until(on);
            assert_eq!(left.decisions().first(), decision, "{on}");
            assert_eq!([left.submissions().len(), left.publications().len(), left.formalities().len()], counts, "{on}");
            assert!(left.is_complete(), "the rest is still vouched for");
            assert_eq!(left.is_plain(), decision.is_none(), "{on}");
        }
    }

    #[test]
    fn a_decision_that_ends_before_it_was_taken_cannot_be_built() {
        let taken = day(2020, 3, 2);
        for (until, withdrawn_on, ended) in [
            (Some(day(2019, 1, 1)), None, Some("2019-01-01")),
            (Some(taken), None, Some("2020-03-02")),
            (Some(day(2020, 3, 3)), Some(taken), None),
            (None, Some(day(2020, 3, 1)), Some("2020-03-01")),
        ] {
            let decision = Decision { until, withdrawn_on, ..consent("GM0183/raad", taken) };
            let error = Record::new([decision], [], []).err().map(|error| error.to_string());
            let told =
                ended.map(|ended| alloc::format!("`toestemming` on 2020-03-02, which would no longer hold on {ended}"));
            assert_eq!(error.is_some(), told.is_some(), "{error:?}");
            assert!(error.zip(told).is_none_or(|(error, told)| error.contains(&told)), "{ended:?}");
        }
    }

    #[test]
    fn a_decision_that_stands_twice_cannot_be_built_or_read() {
        let twice = [consent("GM0183/raad", day(2012, 9, 17)), consent("GM0183/raad", day(2012, 9, 17))];
        let error = Record::new(twice, [], []).unwrap_err().to_string();
        assert!(error.contains("GM0183/raad takes the decision `toestemming` twice on 2012-09-17"), "{error}");
        let json = r#"{"submissions":[{"to":"GM0183/raad","asks":"zienswijze","on":"2023-01-01"},
                                      {"to":"GM0183/raad","asks":"zienswijze","on":"2023-01-01"}]}"#;
        let error = serde_json::from_str::<Record>(json).unwrap_err().to_string();
        assert!(error.contains("laid before GM0183/raad twice"), "{error}");
    }
}
