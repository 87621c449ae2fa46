use super::{
    Fact, Moment, Severity, Subject, Verdict,
    finding::{OfLaw, Reason},
    glance::Glance,
    rule::Row,
};
use crate::{arrangement::ArrangementText, language::Bilingual, operation::Topic};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Collects the findings of a check. It holds the rule and the day, so that a check states only the subject and the
/// reason.
pub(crate) struct Sink {
    pub(in crate::law) findings: Vec<OfLaw>,
    pub(in crate::law) rule: &'static Row,
    pub(in crate::law) ordinal: usize,
    pub(in crate::law) moment: Moment,
    pub(in crate::law) law_of: NaiveDate,
    /// The one day whose law judges everything, if the caller chose one.
    pub(in crate::law) fixed_law: Option<NaiveDate>,
    pub(in crate::law) glance: Glance,
}

impl Sink {
    /// Turns to a fact of that day: findings from now on are by the law of that day. Tells whether the rule holds then.
    /// For rules that judge each fact by its own day.
    pub(crate) fn turns_to(&mut self, day: NaiveDate) -> bool {
        self.law_of = self.fixed_law.unwrap_or(day);
        self.rule.period.contains(self.law_of)
    }

    /// The norm is broken, and why.
    pub(crate) fn breach(&mut self, subject: Subject, because: &'static Bilingual) {
        self.push(subject, Verdict::Breached, self.rule.severity, Reason::Because(because));
    }

    /// The norm is broken, but here it weighs less than elsewhere.
    pub(crate) fn breach_as(&mut self, severity: Severity, subject: Subject, because: &'static Bilingual) {
        self.push(subject, Verdict::Breached, severity, Reason::Because(because));
    }

    /// The rule is undetermined, since this fact is not known.
    pub(crate) fn unknown(&mut self, subject: Subject, missing: Fact) {
        self.push(subject, Verdict::Undetermined, self.rule.severity, Reason::Missing(missing));
    }

    /// The rule is undetermined, and a breach would weigh less here than elsewhere.
    pub(crate) fn unknown_as(&mut self, severity: Severity, subject: Subject, missing: Fact) {
        self.push(subject, Verdict::Undetermined, severity, Reason::Missing(missing));
    }

    /// A fact without a record: undetermined, or in a complete record a breach.
    pub(crate) fn lacks(&mut self, complete: bool, subject: Subject, fact: Fact, because: &'static Bilingual) {
        if complete {
            self.breach(subject, because);
        } else {
            self.unknown(subject, fact);
        }
    }

    /// Nothing is known to be wrong with the recorded facts of a topic: whether others are missing decides, unless something is
    /// found of this rule.
    pub(in crate::law) fn vouches_for_all(&mut self, complete: bool, topic: Topic) {
        if !complete {
            self.unknown_at_last(Fact::AllLogged(topic));
        }
    }

    /// Nothing is known to be wrong with the recorded powers of a text: whether they are all decides, unless something is found of
    /// this rule.
    pub(in crate::law) fn vouches_for_all_powers(&mut self, text: &ArrangementText) {
        if let Some(missing) = Fact::powers_missing_from(text) {
            self.unknown_at_last(missing);
        }
    }

    /// The rule is undetermined, since this fact of the whole arrangement is not known, unless something else is found of it.
    pub(crate) fn unknown_at_last(&mut self, missing: Fact) {
        if self.findings.last().is_none_or(|last| last.ordinal != self.ordinal) {
            self.unknown(Subject::Arrangement, missing);
        }
    }

    fn push(&mut self, subject: Subject, verdict: Verdict, severity: Severity, reason: Reason) {
        let Self { rule, ordinal, moment, law_of, .. } = *self;
        if self.findings.is_empty() {
            // Where one thing is wrong, more often is: one allocation serves most reports.
            self.findings.reserve(16);
        }
        self.findings.push(OfLaw { rule, ordinal, verdict, severity, moment, law_of, subject, reason });
    }
}
