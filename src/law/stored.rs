use super::{Catalogue, Finding, Moment, Report, Severity, Subject, Verdict, Waiver, is_own_name};
use crate::{
    language::{Lang, Texts, errors},
    sorted,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A report that was kept, as [`Report`] wrote it: of last year, or of an earlier version of this crate.
///
/// It names the rules by their ids and holds their texts as they read then, so that it can be read although a rule has
/// changed since or is gone. [`Report::since_stored`] compares a report of today with it. Fields that another version
/// writes beside these are passed over.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::validate};
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::law::StoredReport;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let kept = serde_json::to_string(&validate(&dossier, &nl, day(2019, 12, 31)))?;
///
/// // A year later.
/// let before: StoredReport = serde_json::from_str(&kept)?;
/// let changes = validate(&dossier, &nl, day(2020, 12, 31)).since_stored(&before);
/// assert!(changes.new.iter().any(|finding| finding.rule().id() == "form-bvo-only-colleges"));
/// for finding in &changes.gone {
///     println!("no longer: {} ({})", finding.statement(Lang::En), finding.reason(Lang::En));
/// }
/// assert_eq!(changes.unknown_rules, [] as [&str; 0], "the catalogue of now has every rule of then");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Repr", into = "Repr")]
pub struct StoredReport {
    on: NaiveDate,
    findings: Vec<StoredFinding>,
    rules_met: Vec<Box<str>>,
    waivers: Vec<Waiver>,
}

/// A finding of a [`StoredReport`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFinding {
    rule: Box<str>,
    verdict: Verdict,
    severity: Severity,
    moment: Moment,
    subject: Subject,
    statement: Texts,
    reason: Texts,
    missing: Option<Box<str>>,
    remedy: Texts,
    #[serde(default)]
    citation: Option<StoredCitation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Box<str>>,
}

/// Where the norm of a [`StoredFinding`] stood, as the report said it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StoredCitation {
    #[serde(flatten)]
    label: Texts,
    link: Box<str>,
}

impl StoredCitation {
    /// The article, as it is called.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        self.label.get(lang)
    }

    /// The address of its text on the day whose law was applied.
    #[must_use]
    pub fn link(&self) -> &str {
        &self.link
    }
}

#[derive(Serialize, Deserialize)]
struct Repr {
    on: NaiveDate,
    breached: usize,
    undetermined: usize,
    met: usize,
    findings: Vec<StoredFinding>,
    rules_met: Vec<Box<str>>,
    #[serde(default, rename = "waived", skip_serializing_if = "Vec::is_empty")]
    waivers: Vec<Waiver>,
}

errors! {
    /// Why a text is no report that was kept.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum StoredReportError {
        /// The count of a verdict does not fit the findings.
        #[error("the report counts {said} rules as {}, its findings {found}; keep the whole report as it was written", .verdict.label(Lang::En))]
        #[nl(
            "het rapport telt {said} regels als {}, de bevindingen {found}; \
             bewaar het hele rapport zoals het is geschreven",
            verdict.label(Lang::Nl)
        )]
        OtherCount {
            /// The verdict.
            verdict: Verdict,
            /// The count that it gives.
            said: usize,
            /// The count of its findings.
            found: usize,
        },
        /// A rule is met, and something was found against it.
        #[error("rule `{rule}` is among the rules met and among the findings; keep the whole report as it was written")]
        #[nl(
            "regel `{rule}` staat bij de nageleefde regels én bij de bevindingen; bewaar het hele rapport zoals het \
             is geschreven"
        )]
        MetAndFound {
            /// The id of the rule.
            rule: Box<str>,
        },
    }
}

impl From<StoredReport> for Repr {
    fn from(report: StoredReport) -> Self {
        let [breached, undetermined, met] =
            [Verdict::Breached, Verdict::Undetermined, Verdict::Met].map(|verdict| report.count(verdict));
        let StoredReport { on, findings, rules_met, waivers } = report;
        Self { on, breached, undetermined, met, findings, rules_met, waivers }
    }
}

impl TryFrom<Repr> for StoredReport {
    type Error = StoredReportError;

    fn try_from(repr: Repr) -> Result<Self, StoredReportError> {
        let Repr { on, findings, rules_met, waivers, .. } = repr;
        let report = Self { on, findings, rules_met, waivers };
        let said =
            [(Verdict::Breached, repr.breached), (Verdict::Undetermined, repr.undetermined), (Verdict::Met, repr.met)];
        for (verdict, said) in said {
            let found = report.count(verdict);
            if said != found {
                return Err(StoredReportError::OtherCount { verdict, said, found });
            }
        }
        let is_met = |one: &&StoredFinding| one.verdict == Verdict::Met || report.rules_met.contains(&one.rule);
        match report.findings.iter().find(is_met) {
            Some(finding) => Err(StoredReportError::MetAndFound { rule: finding.rule.clone() }),
            None => Ok(report),
        }
    }
}

impl StoredReport {
    /// The day that was asked about.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// All findings, in the order of the report.
    #[must_use]
    pub fn findings(&self) -> &[StoredFinding] {
        &self.findings
    }

    /// The ids of the rules that were met.
    pub fn rules_met(&self) -> impl Iterator<Item = &str> {
        self.rules_met.iter().map(|id| &**id)
    }

    /// The rules that refused nothing, and why.
    #[must_use]
    pub fn waivers(&self) -> &[Waiver] {
        &self.waivers
    }

    /// How many rules had that verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        let found = |verdict| {
            sorted::unique(self.findings.iter().filter(move |one| one.verdict == verdict).map(StoredFinding::rule))
        };
        let breached = found(Verdict::Breached);
        match verdict {
            Verdict::Met => sorted::unique(self.rules_met()).len(),
            Verdict::Breached => breached.len(),
            Verdict::Undetermined => {
                found(Verdict::Undetermined).iter().filter(|rule| breached.binary_search(rule).is_err()).count()
            }
        }
    }

    fn asked(&self, rule: &str) -> bool {
        self.findings.iter().any(|one| *one.rule == *rule) || self.rules_met.iter().any(|met| **met == *rule)
    }
}

impl StoredFinding {
    /// The id of the rule.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// [`Verdict::Breached`] or [`Verdict::Undetermined`].
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// How much it weighed.
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

    /// The norm as the rule stated it then.
    #[must_use]
    pub fn statement(&self, lang: Lang) -> &str {
        self.statement.get(lang)
    }

    /// The reason or the missing fact.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> &str {
        self.reason.get(lang)
    }

    /// The path of the fact that was missing, if the rule was undetermined.
    #[must_use]
    pub fn missing(&self) -> Option<&str> {
        self.missing.as_deref()
    }

    /// Where the norm stood; `None` for a definition and for a rule of one's own.
    #[must_use]
    pub const fn citation(&self) -> Option<&StoredCitation> {
        self.citation.as_ref()
    }

    /// What a rule of one's own rested on.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// What would mend it, as the rule said then.
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> &str {
        self.remedy.get(lang)
    }
}

/// The changes from a report that was kept to one of now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ChangesSinceStored<'s> {
    /// The findings that are new.
    pub new: Vec<Finding>,
    /// The findings of then that are gone: what was asked again and is not found any more.
    pub gone: Vec<&'s StoredFinding>,
    /// The findings of then of which the rule was not asked now: the case differs, or the rule is gone or was left out. Nothing
    /// says that they are mended.
    pub not_asked_now: Vec<&'s StoredFinding>,
    /// The findings of now that were there then.
    pub unchanged: Vec<Finding>,
    /// The ids of the rules with a new finding that were not asked then: the case differs, or the rule was added to the
    /// catalogue since.
    pub not_asked_then: Vec<Box<str>>,
    /// The ids of the rules of law of then that the catalogue of this version does not have.
    pub unknown_rules: Vec<&'s str>,
    /// The ids of the rules that were waived then and are not now: what they find may refuse again.
    pub no_longer_waived: Vec<&'s str>,
}

impl Report {
    /// The changes since a report that was kept. A finding is the same if the id of the rule, verdict and subject are.
    #[must_use]
    pub fn since_stored<'s>(&self, before: &'s StoredReport) -> ChangesSinceStored<'s> {
        let alike = |now: &Finding, then: &StoredFinding| {
            (now.rule().id(), now.verdict(), now.subject()) == (then.rule(), then.verdict, then.subject)
        };
        let was_there = |now: &Finding| before.findings.iter().any(|then| alike(now, then));
        let (unchanged, new): (Vec<_>, Vec<_>) = self.findings().iter().cloned().partition(was_there);
        let is_there = |then: &&StoredFinding| self.findings().iter().any(|now| alike(now, then));
        let absent = before.findings.iter().filter(|then| !is_there(then));
        let (gone, not_asked_now) = absent.partition(|then| self.verdict(then.rule()).is_some());
        let not_asked = self.findings().iter().map(|now| now.rule().id()).filter(|id| !before.asked(id));
        let of_then = before.findings.iter().map(StoredFinding::rule).chain(before.rules_met());
        // A rule of one's own is known to nobody but its maker.
        let is_known = |id: &&str| is_own_name(id) || Catalogue::find(id).is_some();
        let is_waived = |id: &&str| self.waivers().any(|waiver| waiver.rule() == *id);
        let no_longer_waived = before.waivers.iter().map(Waiver::rule).filter(|id| !is_waived(id)).collect();
        ChangesSinceStored {
            not_asked_then: sorted::unique(not_asked).into_iter().map(Into::into).collect(),
            unknown_rules: sorted::unique(of_then.filter(|id| !is_known(id))),
            new,
            gone,
            not_asked_now,
            unchanged,
            no_longer_waived,
        }
    }
}
