use super::{Fact, Moment, Rule, Severity, rule::Row};
use crate::{
    arrangement::ClauseKind,
    citation::Citation,
    governance::{BoardKind, OrganOf},
    language::{Bilingual, Lang, Texts},
    municipality::MunicipalityCode,
    operation::Topic,
    vocabulary::vocabulary,
};
use alloc::{string::String, sync::Arc};
use chrono::NaiveDate;
use core::fmt;
use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};

vocabulary! {
    /// What a rule says of a case.
    ///
    /// Exhaustive on purpose: real records are incomplete, and silence is neither guilt nor innocence.
    pub enum Verdict: "oordeel" / "verdict" {
        /// The norm is broken.
        Breached = "geschonden", "geschonden" / "breached";
        /// The deciding facts are not known.
        Undetermined = "onbepaald", "onbepaald" / "undetermined";
        /// The norm is kept.
        Met = "nageleefd", "nageleefd" / "met";
    }
}

/// What a finding concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Subject {
    /// The arrangement as a whole.
    Arrangement,
    /// One clause of its text.
    Clause(ClauseKind),
    /// One municipality.
    Municipality(MunicipalityCode),
    /// One organ of one municipality.
    Party(OrganOf),
    /// The power at that place in the text, counted from 0.
    Power(usize),
    /// The interest at that place in the text, counted from 0.
    Interest(usize),
    /// The task at that place in the portfolio, counted from 0.
    Task(usize),
    /// The publication.
    Publication,
    /// The shared organisation.
    Organisation,
    /// A board.
    Board(BoardKind),
    /// The budget of a year.
    Budget(i32),
    /// The budget of a year, as to the council of one municipality.
    BudgetFor(i32, MunicipalityCode),
    /// The accounts of a year.
    Accounts(i32),
    /// The fact at that place in a topic of the log, counted from 0.
    Logged(Topic, usize),
}

/// The reason of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Detail {
    /// For a breach: the defect.
    Because(&'static Bilingual),
    /// For an undetermined rule: the fact that is missing.
    Missing(Fact),
    /// For a breach of a rule of one's own: the defect, as its check said it.
    OwnWords(Arc<Texts>),
    /// For a rule of one's own that is undetermined: what is not known, beside the facts of a dossier.
    NotKnown(Arc<Texts>),
}

/// A rule that is breached or undetermined, and why (*bevinding*).
///
/// Holds data only; its sentences are made when it is shown. Serialises with everything that a reader needs: rule,
/// verdict, severity, citation with link, subject, reason or missing fact, and remedy, in both languages.
#[doc(alias = "bevinding")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    pub(in crate::law) rule: Rule,
    /// The place of the rule in the catalogue, so that findings sort without looking it up.
    pub(in crate::law) ordinal: usize,
    pub(in crate::law) verdict: Verdict,
    pub(in crate::law) severity: Severity,
    pub(in crate::law) moment: Moment,
    pub(in crate::law) law_of: NaiveDate,
    pub(in crate::law) subject: Subject,
    pub(in crate::law) detail: Detail,
}

/// What the check of a rule of law found: it owns nothing, so that findings are collected and put in order at no cost.
#[derive(Clone, Copy)]
pub(in crate::law) struct OfLaw {
    pub(in crate::law) rule: &'static Row,
    pub(in crate::law) ordinal: usize,
    pub(in crate::law) verdict: Verdict,
    pub(in crate::law) severity: Severity,
    pub(in crate::law) moment: Moment,
    pub(in crate::law) law_of: NaiveDate,
    pub(in crate::law) subject: Subject,
    pub(in crate::law) reason: Reason,
}

/// The reasons that a check of the law can have.
#[derive(Clone, Copy)]
pub(in crate::law) enum Reason {
    Because(&'static Bilingual),
    Missing(Fact),
}

impl OfLaw {
    /// The place of verdict and severity in the order of a report.
    pub(in crate::law) const fn weight(&self) -> u8 {
        weight(self.verdict, self.severity)
    }
}

impl From<&OfLaw> for Finding {
    fn from(found: &OfLaw) -> Self {
        let OfLaw { rule, ordinal, verdict, severity, moment, law_of, subject, reason } = *found;
        let detail = match reason {
            Reason::Because(because) => Detail::Because(because),
            Reason::Missing(fact) => Detail::Missing(fact),
        };
        Self { rule: Rule::of_law(ordinal, rule), ordinal, verdict, severity, moment, law_of, subject, detail }
    }
}

/// The place in the order of a report, below 16: breaches before what is undetermined, the heaviest first.
#[expect(clippy::arithmetic_side_effects, reason = "three verdicts of three severities")]
const fn weight(verdict: Verdict, severity: Severity) -> u8 {
    verdict as u8 * 4 + severity as u8
}

impl Finding {
    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.rule
    }

    /// [`Verdict::Breached`] or [`Verdict::Undetermined`]; a rule that is met gives no finding.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// How much it weighs, or would weigh.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The moment at which the rule was asked.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// What it concerns.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// Why.
    #[must_use]
    pub const fn detail(&self) -> &Detail {
        &self.detail
    }

    /// The fact that is missing, if the rule is undetermined.
    #[must_use]
    pub const fn missing(&self) -> Option<Fact> {
        match self.detail {
            Detail::Missing(fact) => Some(fact),
            Detail::Because(_) | Detail::OwnWords(_) | Detail::NotKnown(_) => None,
        }
    }

    /// The facts that the rule looked at; [`Catalogue::explain`](crate::law::Catalogue::explain) tells what they say.
    #[must_use]
    pub fn looked_at(&self) -> &[Fact] {
        self.rule.looks_at()
    }

    /// The day whose law was applied.
    #[must_use]
    pub const fn law_of(&self) -> NaiveDate {
        self.law_of
    }

    /// Where the norm stands on the day whose law was applied; `None` for a definition.
    #[must_use]
    pub fn citation(&self) -> Option<Citation> {
        self.rule.citation(self.law_of)
    }

    /// Whether the text of the law was not read for that day, but for a later one.
    #[must_use]
    pub fn is_unverified(&self) -> bool {
        self.law_of < self.rule.verified_from()
    }

    /// The place in the order of a report: breaches before what is undetermined, the heaviest first, then by rule. A
    /// check names its subjects in order, and sorting keeps that.
    pub(in crate::law) const fn rank(&self) -> (u8, usize) {
        (weight(self.verdict, self.severity), self.ordinal)
    }

    /// The reason or the missing fact, in the language asked for.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> String {
        let not_known = lang.pick("niet bekend", "not known");
        match &self.detail {
            Detail::Because(because) => because.get(lang).into(),
            Detail::OwnWords(because) => because.get(lang).into(),
            Detail::Missing(fact) => alloc::format!("{not_known}: {}", fact.label(lang)),
            Detail::NotKnown(what) => alloc::format!("{not_known}: {}", what.get(lang)),
        }
    }
}

impl Subject {
    /// What it is called in the language asked for, with codes for municipalities.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        self.named(lang, |code| alloc::format!("{code}"))
    }

    /// The same, with what municipalities are called.
    pub(in crate::law) fn named(self, lang: Lang, name: impl Fn(MunicipalityCode) -> String) -> String {
        let numbered = |nl, en, index: usize| alloc::format!("{} {}", lang.pick(nl, en), index.saturating_add(1));
        match self {
            Self::Arrangement => lang.pick("de regeling", "the arrangement").into(),
            Self::Clause(kind) => kind.label(lang).into(),
            Self::Municipality(code) => name(code),
            Self::Party(party) => alloc::format!("{} {}", party.organ().label(lang), name(party.municipality())),
            Self::Power(index) => numbered("bevoegdheid", "power", index),
            Self::Interest(index) => numbered("belang", "interest", index),
            Self::Task(index) => numbered("taak", "task", index),
            Self::Publication => lang.pick("de bekendmaking", "the publication").into(),
            Self::Board(kind) => kind.label(lang).into(),
            Self::Budget(year) => {
                alloc::format!("{} {year}", lang.pick("begroting", "budget"))
            }
            Self::BudgetFor(year, code) => {
                alloc::format!("{} {year}, {}", lang.pick("begroting", "budget"), name(code))
            }
            Self::Accounts(year) => {
                alloc::format!("{} {year}", lang.pick("jaarrekening", "accounts"))
            }
            Self::Logged(topic, index) => alloc::format!("{} {}", topic.label(lang), index.saturating_add(1)),
            Self::Organisation => lang.pick("de gezamenlijke organisatie", "the shared organisation").into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject.label(Lang::Nl);
        write!(f, "{} {} ({}): {subject}: {}", self.verdict, self.rule.id(), self.severity, self.reason(Lang::Nl))
    }
}

/// Facts by their paths.
struct LookedAt<'a>(&'a [Fact]);

impl Serialize for LookedAt<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|fact| fact.path()))
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Both<T> {
            nl: T,
            en: T,
        }
        let both = |text: fn(&Rule, Lang) -> &str| {
            let [nl, en] = Lang::ALL.map(|lang| text(&self.rule, lang));
            Both { nl, en }
        };
        let source = self.rule.source();
        let mut out = serializer.serialize_struct("Finding", if source.is_some() { 13 } else { 12 })?;
        out.serialize_field("rule", self.rule.id())?;
        out.serialize_field("verdict", &self.verdict)?;
        out.serialize_field("severity", &self.severity)?;
        out.serialize_field("moment", &self.moment)?;
        out.serialize_field("subject", &self.subject)?;
        out.serialize_field("citation", &self.citation())?;
        if let Some(source) = source {
            out.serialize_field("source", source)?;
        }
        out.serialize_field("basis", &self.rule.basis())?;
        out.serialize_field("statement", &both(Rule::statement))?;
        out.serialize_field("reason", &Both { nl: self.reason(Lang::Nl), en: self.reason(Lang::En) })?;
        out.serialize_field("missing", &self.missing().map(Fact::path))?;
        out.serialize_field("looked_at", &LookedAt(self.looked_at()))?;
        out.serialize_field("remedy", &both(Rule::remedy))?;
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verdict_reads_as_it_writes() {
        crate::vocabulary::check(Verdict::ALL);
    }
}
