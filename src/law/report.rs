use super::{Detail, Fact, Finding, Moment, Rule, Severity, Subject, Verdict, rule_set::RuleSet};
use crate::sorted;
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// What the law says of a case: the findings, in order, and the rules that were checked and met.
///
/// Breaches come before what is undetermined, the heaviest first, then by law and subject. Serialises whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    on: NaiveDate,
    // INVARIANT: in the order of `Finding::rank`.
    findings: Vec<Finding>,
    met: RuleSet,
    breached: RuleSet,
    undetermined: RuleSet,
}

/// How strict a transition is about unknown facts.
///
/// Exhaustive on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// For something new: a blocking rule that is undetermined refuses as a breach does.
    Complete,
    /// For history: only blocking breaches refuse, since records are incomplete.
    AsRecorded,
}

/// Puts findings that are in the order of the rules in the order of [`Finding::rank`]: a pass for each weight that occurs.
fn ranked(findings: Vec<Finding>) -> Vec<Finding> {
    let occur = findings.iter().fold(0_u16, |occur, one| occur | 1 << one.weight());
    if occur.count_ones() < 2 {
        return findings;
    }
    let mut ranked = Vec::with_capacity(findings.len());
    for weight in (0..16).filter(|weight| occur & 1 << weight != 0) {
        ranked.extend(findings.iter().filter(|one| one.weight() == weight));
    }
    ranked
}

impl Report {
    /// Nothing asked and nothing found.
    pub(crate) const fn nothing_on(on: NaiveDate) -> Self {
        Self { on, findings: Vec::new(), met: RuleSet::NONE, breached: RuleSet::NONE, undetermined: RuleSet::NONE }
    }

    /// The report on these rules from findings in the order of the rules: each rule is breached if a finding says so, else
    /// undetermined if a finding says so, else met.
    pub(super) fn of(on: NaiveDate, judged: RuleSet, findings: Vec<Finding>) -> Self {
        let (mut breached, mut undetermined) = (RuleSet::NONE, RuleSet::NONE);
        for finding in &findings {
            match finding.verdict {
                Verdict::Breached => breached.insert(finding.ordinal),
                _ => undetermined.insert(finding.ordinal),
            }
        }
        let undetermined = undetermined.without(breached);
        Self {
            on,
            findings: ranked(findings),
            met: judged.without(breached).without(undetermined),
            breached,
            undetermined,
        }
    }

    /// Both reports as one, on the later day of the two: a rule is met only if neither finds otherwise.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.on = self.on.max(other.on);
        for finding in &other.findings {
            let known = |mine: &Finding| {
                mine.rule == finding.rule && mine.subject == finding.subject && mine.verdict == finding.verdict
            };
            if !self.findings.iter().any(known) {
                self.findings.push(*finding);
            }
        }
        self.breached = self.breached.or(other.breached);
        self.undetermined = self.undetermined.or(other.undetermined).without(self.breached);
        self.met = self.met.or(other.met).without(self.breached).without(self.undetermined);
        sorted::sort_by_key(&mut self.findings, Finding::rank);
        self
    }

    /// The common part of two reports of one case on different days: a rule with different verdicts is undetermined,
    /// since the day is not known.
    pub(crate) fn alike(self, other: &Self, moment: Moment) -> Self {
        let on = self.on.max(other.on);
        let told = |one: &Finding| (one.ordinal, one.verdict, one.subject, one.detail);
        if self.met == other.met && self.findings.iter().map(told).eq(other.findings.iter().map(told)) {
            return self.on_day(on);
        }
        let out = |report: &Self| [report.met, report.breached, report.undetermined];
        let differs = out(&self)
            .into_iter()
            .zip(out(other))
            .fold(RuleSet::NONE, |all, (a, b)| all.or(a.without(b)).or(b.without(a)));
        let mut findings: Vec<Finding> = Vec::new();
        for finding in self.findings.iter().chain(&other.findings) {
            let alike = |one: &Finding| {
                (one.ordinal, one.subject, one.detail) == (finding.ordinal, finding.subject, finding.detail)
            };
            if !differs.holds(finding.ordinal) && !findings.iter().any(alike) {
                findings.push(*finding);
            }
        }
        let known = |ordinal: usize| {
            self.findings.iter().chain(&other.findings).find(move |finding| finding.ordinal == ordinal)
        };
        for (ordinal, rule) in differs.numbered() {
            let like = known(ordinal);
            findings.push(Finding {
                rule,
                ordinal,
                verdict: Verdict::Undetermined,
                severity: like.map_or(rule.severity(), |finding| finding.severity),
                moment,
                law_of: like.map_or(self.on.max(rule.period().from()), |finding| finding.law_of),
                subject: Subject::Arrangement,
                detail: Detail::Missing(Fact::EntryIntoForce),
            });
        }
        sorted::sort_by_key(&mut findings, Finding::rank);
        Self {
            on,
            findings,
            met: self.met.without(differs),
            breached: self.breached.without(differs),
            undetermined: self.undetermined.or(differs),
        }
    }

    /// The same report, asked about on another day.
    pub(crate) fn on_day(self, on: NaiveDate) -> Self {
        Self { on, ..self }
    }

    /// The day asked about.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// All findings: breaches first, the heaviest first.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The breaches.
    pub fn breaches(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.verdict == Verdict::Breached)
    }

    /// The undetermined findings, each with the fact that is missing.
    pub fn undetermined(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.verdict == Verdict::Undetermined)
    }

    /// The rules that were asked and found met.
    pub fn met(&self) -> impl Iterator<Item = &'static Rule> {
        self.met.rules()
    }

    /// How many rules have that verdict.
    #[must_use]
    pub const fn count(&self, verdict: Verdict) -> usize {
        match verdict {
            Verdict::Met => self.met.len(),
            Verdict::Breached => self.breached.len(),
            Verdict::Undetermined => self.undetermined.len(),
        }
    }

    /// The verdict of a rule; `None` if it did not apply.
    #[must_use]
    pub fn verdict(&self, id: &str) -> Option<Verdict> {
        let among = |set: RuleSet| set.rules().any(|rule| rule.id() == id);
        [(self.met, Verdict::Met), (self.breached, Verdict::Breached), (self.undetermined, Verdict::Undetermined)]
            .into_iter()
            .find_map(|(set, verdict)| among(set).then_some(verdict))
    }

    /// The findings that refuse an act: the blocking breaches and, for something new, the blocking rules that are
    /// undetermined.
    ///
    /// ```
    /// use ambtelijke_fusie::fusie::{Dossier, validate};
    /// use ambtelijke_fusie::language::Lang;
    /// use ambtelijke_fusie::law::Strictness;
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
    /// let report = validate(&dossier, &Gazetteer::netherlands(), day(2020, 12, 31));
    /// let parties: Vec<String> = report.refusing(Strictness::AsRecorded).map(|one| one.subject().label(Lang::En)).collect();
    /// assert_eq!(parties, ["mayor GM0183", "mayor GM1774"], "form-bvo-only-colleges: only executives may take part");
    /// assert!(report.refusing(Strictness::Complete).count() > 10, "what is not known refuses what is new");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn refusing(&self, strictness: Strictness) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| {
            finding.severity == Severity::Blocking
                && (finding.verdict == Verdict::Breached || strictness == Strictness::Complete)
        })
    }

    /// Whether the findings refuse an act.
    #[must_use]
    pub fn refuses(&self, strictness: Strictness) -> bool {
        self.refusing(strictness).next().is_some()
    }
}

/// The changes from one report to another: before and after an amendment, or on two days.
///
/// ```
/// use ambtelijke_fusie::fusie::{Dossier, validate};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let [before, after] = [day(2019, 12, 31), day(2020, 12, 31)].map(|on| validate(&dossier, &nl, on));
/// let differs = after.since(&before);
/// assert!(differs.new.iter().any(|finding| finding.rule().id() == "form-bvo-only-colleges"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportChanges {
    /// The findings that are new.
    pub new: Vec<Finding>,
    /// The findings of the earlier report that are gone.
    pub gone: Vec<Finding>,
    /// The findings of both.
    pub unchanged: Vec<Finding>,
}

impl Report {
    /// The changes since an earlier report. A finding is the same if rule, verdict and subject are.
    #[must_use]
    pub fn since(&self, before: &Self) -> ReportChanges {
        let alike = |a: &Finding, b: &Finding| (a.ordinal, a.verdict, a.subject) == (b.ordinal, b.verdict, b.subject);
        let is_in = |one: &Finding, findings: &[Finding]| findings.iter().any(|other| alike(one, other));
        let (unchanged, new) = self.findings.iter().copied().partition(|one| is_in(one, &before.findings));
        let gone = before.findings.iter().copied().filter(|one| !is_in(one, &self.findings)).collect();
        ReportChanges { new, gone, unchanged }
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Report", 6)?;
        out.serialize_field("on", &self.on)?;
        out.serialize_field("breached", &self.count(Verdict::Breached))?;
        out.serialize_field("undetermined", &self.count(Verdict::Undetermined))?;
        out.serialize_field("met", &self.count(Verdict::Met))?;
        out.serialize_field("findings", &self.findings)?;
        out.serialize_field("rules_met", &RulesMet(self.met))?;
        out.end()
    }
}

struct RulesMet(RuleSet);

impl Serialize for RulesMet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rules().map(Rule::id))
    }
}
