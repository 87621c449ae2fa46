use super::{
    Detail, Fact, Finding, Moment, Rule, Severity, Subject, Verdict, Waiver,
    core::{Asked, OfLaw, Origin, Why},
    rule_set::{RULES, RuleSet},
};
use crate::{
    citation::Act,
    municipality::Gazetteer,
    sorted,
    time::{BeyondRecord, ClosedRecord},
    vocabulary::vocabulary,
};
use alloc::{sync::Arc, vec::Vec};
use chrono::NaiveDate;
use core::mem;
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
    /// The rules of one's own that were asked, in the order of the catalogue.
    own: Vec<(Rule, Verdict)>,
    /// Until when the municipalities of the gazetteer are known.
    map_until: Option<NaiveDate>,
    /// Of the rules with a finding.
    waivers: Vec<Arc<Waiver>>,
}

vocabulary! {
    /// How strict a transition is about unknown facts.
    ///
    /// Exhaustive on purpose.
    pub enum Strictness: "strengheid" / "strictness" {
        /// For something new: a blocking rule that is undetermined refuses as a breach does.
        Complete = "volledig", "alles moet bekend zijn" / "everything must be known";
        /// For history: only blocking breaches refuse, since records are incomplete.
        AsRecorded = "zoals-vastgelegd", "zoals vastgelegd" / "as recorded";
    }
}

/// The findings, which are in the order of the rules, in the order of [`Finding::rank`]: a pass for each weight that occurs.
fn ranked(found: &[OfLaw]) -> Vec<Finding> {
    if found.is_empty() {
        return Vec::new();
    }
    let occur = found.iter().fold(0_u16, |occur, one| occur | 1 << one.weight());
    let mut ranked = Vec::with_capacity(found.len());
    for weight in (0..16).filter(|weight| occur & 1 << weight != 0) {
        ranked.extend(found.iter().filter(|one| one.weight() == weight).map(Finding::from));
    }
    ranked
}

impl Report {
    /// Nothing asked and nothing found.
    pub(crate) const fn nothing_on(on: NaiveDate) -> Self {
        Self {
            on,
            findings: Vec::new(),
            met: RuleSet::NONE,
            breached: RuleSet::NONE,
            undetermined: RuleSet::NONE,
            own: Vec::new(),
            map_until: None,
            waivers: Vec::new(),
        }
    }

    /// The report on these rules from findings in the order of the rules: each rule is breached if a finding says so, else
    /// undetermined if a finding says so, else met.
    pub(super) fn of(on: NaiveDate, judged: RuleSet, found: &[OfLaw]) -> Self {
        let (mut breached, mut undetermined) = (RuleSet::NONE, RuleSet::NONE);
        for finding in found {
            match finding.verdict {
                Verdict::Breached => breached.insert(finding.ordinal),
                _ => undetermined.insert(finding.ordinal),
            }
        }
        let undetermined = undetermined.without(breached);
        Self {
            on,
            findings: ranked(found),
            met: judged.without(breached).without(undetermined),
            breached,
            undetermined,
            own: Vec::new(),
            map_until: None,
            waivers: Vec::new(),
        }
    }

    /// The same report, with the day until which the municipalities are known by which it was made.
    pub(crate) fn over(self, gazetteer: &Gazetteer) -> Self {
        Self { map_until: gazetteer.known_until(), ..self }
    }

    /// The same report, with what rules of one's own found.
    pub(super) fn with_own<'c>(mut self, moment: Moment, asked: impl Iterator<Item = Asked<'c>>) -> Self {
        for Asked { rule, ordinal, law_of, found } in asked {
            let mut verdict = Verdict::Met;
            for (subject, why) in found {
                let (of_this, detail) = match why {
                    Why::Broken(because) => (Verdict::Breached, Detail::OwnWords(Arc::new(because))),
                    Why::Missing(fact) => (Verdict::Undetermined, Detail::Missing(fact)),
                    Why::NotKnown(what) => (Verdict::Undetermined, Detail::NotKnown(Arc::new(what))),
                };
                verdict = verdict.min(of_this);
                let (rule, severity) = (rule.clone(), rule.severity());
                self.findings.push(Finding {
                    rule,
                    ordinal,
                    verdict: of_this,
                    severity,
                    moment,
                    law_of,
                    subject,
                    detail,
                });
            }
            self.own.push((rule.clone(), verdict));
        }
        sorted::sort_by_key(&mut self.findings, Finding::rank);
        self
    }

    /// The same report, with those of the waivers that are about a finding.
    pub(super) fn waiving(mut self, waivers: &[Arc<Waiver>]) -> Self {
        for waiver in waivers {
            let found = self.findings.iter().any(|finding| finding.rule.id() == waiver.rule());
            if found && !self.waivers.contains(waiver) {
                self.waivers.push(Arc::clone(waiver));
            }
        }
        self
    }

    /// The verdicts of one's own rules in this report, taken together with those in another.
    fn own_with(&mut self, other: &Self, together: impl Fn(Verdict, Verdict) -> Verdict) {
        for (rule, theirs) in &other.own {
            match self.own.iter_mut().find(|(mine, _)| mine == rule) {
                Some((_, mine)) => *mine = together(*mine, *theirs),
                None => self.own.push((rule.clone(), *theirs)),
            }
        }
    }

    /// Both reports as one, on the later day of the two: a rule is met only if neither finds otherwise.
    #[must_use]
    pub fn and(mut self, mut other: Self) -> Self {
        self.on = self.on.max(other.on);
        for finding in mem::take(&mut other.findings) {
            let known = |mine: &Finding| {
                mine.rule == finding.rule && mine.subject == finding.subject && mine.verdict == finding.verdict
            };
            if !self.findings.iter().any(known) {
                self.findings.push(finding);
            }
        }
        self.breached = self.breached.or(other.breached);
        self.undetermined = self.undetermined.or(other.undetermined).without(self.breached);
        self.met = self.met.or(other.met).without(self.breached).without(self.undetermined);
        self.map_until = [self.map_until, other.map_until].into_iter().flatten().min();
        self.own_with(&other, Verdict::min);
        sorted::sort_by_key(&mut self.findings, Finding::rank);
        self.waiving(&other.waivers)
    }

    /// The common part of two reports of one case on different days: a rule with different verdicts is undetermined,
    /// since the day is not known.
    pub(crate) fn alike(mut self, other: &Self, moment: Moment) -> Self {
        let on = self.on.max(other.on);
        fn told(one: &Finding) -> (usize, Verdict, Subject, &Detail) {
            (one.ordinal, one.verdict, one.subject, &one.detail)
        }
        let same_own = self.own == other.own;
        if same_own && self.met == other.met && self.findings.iter().map(told).eq(other.findings.iter().map(told)) {
            return self.on_day(on);
        }
        let out = |report: &Self| [report.met, report.breached, report.undetermined];
        let differs = out(&self)
            .into_iter()
            .zip(out(other))
            .fold(RuleSet::NONE, |all, (a, b)| all.or(a.without(b)).or(b.without(a)));
        let mut unlike: Vec<(usize, Rule)> =
            differs.numbered().map(|(ordinal, rule)| (ordinal, rule.clone())).collect();
        if !same_own {
            let unsaid =
                |report: &Self, rule: &Rule| report.own.iter().find(|(one, _)| one == rule).map(|(_, said)| *said);
            let of_both = self.own.iter().chain(&other.own).map(|(rule, _)| rule);
            for (ordinal, rule) in (RuleSet::ALL.len()..).zip(sorted::unique_by(of_both, |a, b| a.id().cmp(b.id()))) {
                if unsaid(&self, rule) != unsaid(other, rule) {
                    unlike.push((ordinal, rule.clone()));
                }
            }
        }
        let is_unlike = |rule: &Rule| unlike.iter().any(|(_, one)| one == rule);
        let mut findings: Vec<Finding> = Vec::new();
        for finding in self.findings.iter().chain(&other.findings) {
            let alike = |one: &Finding| {
                one.rule == finding.rule && (one.subject, &one.detail) == (finding.subject, &finding.detail)
            };
            if !is_unlike(&finding.rule) && !findings.iter().any(alike) {
                findings.push(finding.clone());
            }
        }
        let known = |rule: &Rule| self.findings.iter().chain(&other.findings).find(|finding| finding.rule == *rule);
        for (ordinal, rule) in &unlike {
            let like = known(rule);
            findings.push(Finding {
                rule: rule.clone(),
                ordinal: like.map_or(*ordinal, |finding| finding.ordinal),
                verdict: Verdict::Undetermined,
                severity: like.map_or(rule.severity(), |finding| finding.severity),
                moment,
                law_of: like.map_or(self.on.max(rule.period().from()), |finding| finding.law_of),
                subject: Subject::Arrangement,
                detail: Detail::Missing(Fact::EntryIntoForce),
            });
        }
        sorted::sort_by_key(&mut findings, Finding::rank);
        self.own_with(other, |_, theirs| theirs);
        for (rule, verdict) in &mut self.own {
            if unlike.iter().any(|(_, one)| one == rule) {
                *verdict = Verdict::Undetermined;
            }
        }
        Self {
            on,
            findings,
            met: self.met.without(differs),
            breached: self.breached.without(differs),
            undetermined: self.undetermined.or(differs),
            ..self
        }
        .waiving(&other.waivers)
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

    /// The records that do not reach the day asked about: of what they lack the report takes that nothing changes.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::validate};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::{ClosedRecord, day};
    ///
    /// let (nl, dossier) = (Gazetteer::netherlands(), Dossier::from_json(examples::NOABERKRACHT)?);
    /// assert_eq!(validate(&dossier, &nl, day(2026, 1, 1)).beyond_record().count(), 0);
    /// let records: Vec<_> = validate(&dossier, &nl, day(2030, 1, 1)).beyond_record().map(|beyond| beyond.record).collect();
    /// assert_eq!(records, [ClosedRecord::Municipalities, ClosedRecord::Law]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn beyond_record(&self) -> impl Iterator<Item = BeyondRecord> + use<> {
        let map = BeyondRecord::after(ClosedRecord::Municipalities, self.map_until, self.on);
        map.into_iter().chain(Act::beyond_record(self.on))
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
    pub fn met(&self) -> impl Iterator<Item = &Rule> {
        let own = self.own.iter().filter(|(_, verdict)| *verdict == Verdict::Met).map(|(rule, _)| rule);
        self.met.rules().map(|rule: &Rule| rule).chain(own)
    }

    /// How many rules have that verdict.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        let of_law = match verdict {
            Verdict::Met => self.met,
            Verdict::Breached => self.breached,
            Verdict::Undetermined => self.undetermined,
        };
        let of_own = self.own.iter().filter(|(_, one)| *one == verdict).count();
        #[expect(
            clippy::arithmetic_side_effects,
            reason = "rules of law and rows of a list: far fewer than a size can count"
        )]
        (of_law.len() + of_own)
    }

    /// The verdict of a rule; `None` if it did not apply.
    #[must_use]
    pub fn verdict(&self, id: &str) -> Option<Verdict> {
        match RULES.iter().find(|rule| rule.id() == id) {
            Some(rule) => self.verdict_of(rule),
            None => self.own.iter().find(|(rule, _)| rule.id() == id).map(|(_, verdict)| *verdict),
        }
    }

    /// The same, of a rule that is at hand.
    pub(crate) fn verdict_of(&self, rule: &Rule) -> Option<Verdict> {
        let Origin::Law(place, _) = rule.0 else {
            return self.own.iter().find(|(own, _)| own == rule).map(|(_, verdict)| *verdict);
        };
        [(self.met, Verdict::Met), (self.breached, Verdict::Breached), (self.undetermined, Verdict::Undetermined)]
            .into_iter()
            .find_map(|(set, verdict)| set.holds(place.into()).then_some(verdict))
    }

    /// The rules with a finding that refuse nothing, and why.
    pub fn waivers(&self) -> impl Iterator<Item = &Waiver> {
        self.waivers.iter().map(|waiver| &**waiver)
    }

    fn is_waived(&self, rule: &Rule) -> bool {
        self.waivers().any(|waiver| waiver.rule() == rule.id())
    }

    /// The findings that refuse an act: the blocking breaches and, for something new, the blocking rules that are
    /// undetermined; but none of a rule that is waived.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::validate};
    /// use ambtelijke_fusie::language::Lang;
    /// use ambtelijke_fusie::law::Strictness;
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
    /// let report = validate(&dossier, &Gazetteer::netherlands(), day(2020, 12, 31));
    /// let parties: Vec<String> = report.refusing(Strictness::AsRecorded).map(|one| one.subject().label(Lang::En)).collect();
    /// assert_eq!(parties, ["mayor GM0183", "mayor GM1774"], "form-bvo-only-colleges: only executives may take part");
    /// assert!(report.refusing(Strictness::Complete).count() > 10, "what is not known refuses what is new");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn refusing(&self, strictness: Strictness) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| {
            matches!(finding.severity, Severity::Blocking | Severity::Definition)
                && (finding.verdict == Verdict::Breached || strictness == Strictness::Complete)
                && !self.is_waived(&finding.rule)
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
/// use ambtelijke_fusie::{Dossier, examples, fusie::validate};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let [before, after] = [day(2019, 12, 31), day(2020, 12, 31)].map(|on| validate(&dossier, &nl, on));
/// let differs = after.since(&before);
/// assert!(differs.new.iter().any(|finding| finding.rule().id() == "form-bvo-only-colleges"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ReportChanges {
    /// The findings that are new.
    pub new: Vec<Finding>,
    /// The findings of the earlier report that are gone: what was asked again and is not found any more.
    pub gone: Vec<Finding>,
    /// The findings of the earlier report of which the rule was not asked again: the case differs, or the rule was left out. Nothing
    /// says that they are mended.
    pub not_asked_now: Vec<Finding>,
    /// The findings of both.
    pub unchanged: Vec<Finding>,
    /// The rules that were waived then and are not now: what they find may refuse again.
    pub no_longer_waived: Vec<Waiver>,
}

impl Report {
    /// The changes since an earlier report. A finding is the same if rule, verdict and subject are.
    #[must_use]
    pub fn since(&self, before: &Self) -> ReportChanges {
        let alike = |a: &Finding, b: &Finding| a.rule == b.rule && (a.verdict, a.subject) == (b.verdict, b.subject);
        let is_in = |one: &Finding, findings: &[Finding]| findings.iter().any(|other| alike(one, other));
        let (unchanged, new) = self.findings.iter().cloned().partition(|one| is_in(one, &before.findings));
        let absent = before.findings.iter().filter(|one| !is_in(one, &self.findings)).cloned();
        let (gone, not_asked_now) = absent.partition(|one| self.verdict_of(&one.rule).is_some());
        let is_waived = |waiver: &&Waiver| self.waivers().any(|now| now.rule() == waiver.rule());
        let no_longer_waived = before.waivers().filter(|waiver| !is_waived(waiver)).cloned().collect();
        ReportChanges { new, gone, not_asked_now, unchanged, no_longer_waived }
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let waived = !self.waivers.is_empty();
        let beyond: Vec<_> = self.beyond_record().collect();
        let fields = 6_usize.saturating_add(usize::from(waived)).saturating_add(usize::from(!beyond.is_empty()));
        let mut out = serializer.serialize_struct("Report", fields)?;
        out.serialize_field("on", &self.on)?;
        if !beyond.is_empty() {
            out.serialize_field("beyond_record", &beyond)?;
        }
        out.serialize_field("breached", &self.count(Verdict::Breached))?;
        out.serialize_field("undetermined", &self.count(Verdict::Undetermined))?;
        out.serialize_field("met", &self.count(Verdict::Met))?;
        out.serialize_field("findings", &self.findings)?;
        out.serialize_field("rules_met", &RulesMet(self))?;
        if waived {
            out.serialize_field("waived", &self.waivers().collect::<Vec<_>>())?;
        }
        out.end()
    }
}

struct RulesMet<'a>(&'a Report);

impl Serialize for RulesMet<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.met().map(Rule::id))
    }
}
