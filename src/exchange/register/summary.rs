use super::{DefectKind, Degree, Judgement, NotAssessed, Register, WgrChapter};
use crate::{
    law::{Finding, Rule, Verdict},
    serde_text::serialize_as,
    sorted,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::cmp::Reverse;
use serde::Serialize;

/// All arrangements in force on a day, in numbers: the breached rules, the defects of the register, how much could be
/// told, and how many were not assessed.
#[derive(Debug, Clone)]
pub struct Summary {
    on: NaiveDate,
    in_force: usize,
    rules: Vec<RuleCount>,
    defects: Vec<DefectCount>,
    degrees: Vec<DegreeCount>,
    chapters: Vec<((Option<WgrChapter>, bool), usize)>,
    not_assessed: Vec<(NotAssessed, usize)>,
    days_unknown: usize,
}

/// The verdicts of a rule, in numbers of arrangements.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct RuleCount {
    /// The rule.
    pub rule: Rule,
    /// Where it is breached.
    pub breached: usize,
    /// Where it is undetermined, or was withheld.
    pub undetermined: usize,
    /// Where it is met.
    pub met: usize,
}

/// How often a kind of defect occurs.
#[derive(Debug, Clone, Copy, Serialize)]
#[non_exhaustive]
pub struct DefectCount {
    /// One of the kind.
    pub example: DefectKind,
    /// How many defects.
    pub defects: usize,
    /// In how many arrangements.
    pub arrangements: usize,
}

/// How many arrangements could be judged to a degree.
#[derive(Debug, Clone, Copy, Serialize)]
#[non_exhaustive]
pub struct DegreeCount {
    /// The degree.
    pub degree: Degree,
    /// By the rules of their working on the day alone.
    pub working: usize,
    /// By the rules of their working and of their making.
    pub all: usize,
}

impl Register<'_> {
    /// The judgements of all arrangements in force on that day, in numbers.
    ///
    #[cfg_attr(feature = "netherlands", doc = "```")]
    #[cfg_attr(not(feature = "netherlands"), doc = "```ignore")]
    /// use ambtelijke_fusie::exchange::register::{Files, Register};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    /// use ambtelijke_fusie::time::day;
    ///
    /// // An excerpt of the national register of 2026.
    /// let nl = Gazetteer::netherlands();
    /// let files = Files {
    ///     arrangements: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangements.csv")),
    ///     participants: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangement_participants.csv")),
    /// };
    /// let summary = Register::read(&files, &nl)?.summary_on(day(2026, 1, 1));
    ///
    /// // The rule that is breached most: others than executives take part in an operational management organisation.
    /// let most = &summary.rules()[0];
    /// assert_eq!((summary.in_force(), most.rule.id(), most.breached), (24, "form-bvo-only-colleges", 4));
    /// // The defect that is found most: the register lists municipalities that are no more.
    /// let most = &summary.defects()[0];
    /// assert_eq!((most.example.id(), most.defects, most.arrangements), ("participant-ended", 5, 3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn summary_on(&self, on: NaiveDate) -> Summary {
        Summary::of(self, on)
    }
}

impl Summary {
    fn of(register: &Register<'_>, on: NaiveDate) -> Self {
        let mut summary = Self {
            on,
            in_force: 0,
            rules: Vec::new(),
            defects: Vec::new(),
            degrees: Degree::ALL.iter().map(|degree| DegreeCount { degree: *degree, working: 0, all: 0 }).collect(),
            chapters: Vec::new(),
            not_assessed: Vec::new(),
            days_unknown: 0,
        };
        for arrangement in register.arrangements() {
            let has_no_days = arrangement.from().is_none() || arrangement.until_unreadable;
            summary.days_unknown = summary.days_unknown.saturating_add(usize::from(has_no_days));
        }
        for judgement in register.judge_on(on) {
            summary.in_force = summary.in_force.saturating_add(1);
            summary.add_law(&judgement);
            summary.add_defects(&judgement);
            let (working, all) = (judgement.told_of_working().degree(), judgement.told().degree());
            for count in &mut summary.degrees {
                count.working = count.working.saturating_add(usize::from(count.degree == working));
                count.all = count.all.saturating_add(usize::from(count.degree == all));
            }
            let chapter = judgement.arrangement().chapter();
            // Under chapter IX there are always others.
            let others = judgement.arrangement().has_others() && chapter != Some(WgrChapter::IX);
            bump(&mut summary.chapters, (chapter, others));
            if let Some(why) = judgement.not_assessed() {
                bump(&mut summary.not_assessed, why);
            }
        }
        // Heaviest first, then most.
        let weight = |one: &RuleCount| {
            (one.breached == 0, one.rule.severity(), Reverse(one.breached), Reverse(one.undetermined))
        };
        sorted::sort_by(&mut summary.rules, |a, b| weight(a).cmp(&weight(b)).then(a.rule.id().cmp(b.rule.id())));
        sorted::sort_by_key(&mut summary.defects, |one| {
            (one.example.severity(), Reverse(one.defects), one.example.id())
        });
        sorted::sort_by_key(&mut summary.chapters, |((chapter, others), _)| (chapter.is_none(), *chapter, *others));
        sorted::sort(&mut summary.not_assessed);
        summary
    }

    fn add_law(&mut self, judgement: &Judgement<'_>) {
        for report in judgement.reports() {
            for rule in report.met() {
                self.tell(rule, |count| &mut count.met);
            }
            let mut found: Vec<&Rule> = report.findings().iter().map(Finding::rule).collect();
            sorted::sort_by_key(&mut found, |rule| rule.id());
            found.dedup();
            for rule in found {
                let is_breached = report.verdict_of(rule) == Some(Verdict::Breached);
                self.tell(rule, |count| if is_breached { &mut count.breached } else { &mut count.undetermined });
            }
        }
        for (rule, _) in judgement.withheld() {
            self.tell(rule, |count| &mut count.undetermined);
        }
    }

    fn add_defects(&mut self, judgement: &Judgement<'_>) {
        let mut kinds: Vec<DefectKind> = judgement.defects().map(|defect| defect.kind).collect();
        sorted::sort(&mut kinds);
        for alike in kinds.chunk_by(|one, other| one.is_like(*other)) {
            let Some(&example) = alike.first() else { continue };
            let known = self.defects.iter().position(|one| one.example.is_like(example)).unwrap_or_else(|| {
                self.defects.push(DefectCount { example, defects: 0, arrangements: 0 });
                self.defects.len().saturating_sub(1)
            });
            let Some(count) = self.defects.get_mut(known) else { continue };
            count.defects = count.defects.saturating_add(alike.len());
            up(&mut count.arrangements);
        }
    }

    fn tell(&mut self, rule: &Rule, number: impl Fn(&mut RuleCount) -> &mut usize) {
        if !self.rules.iter().any(|one| one.rule == *rule) {
            self.rules.push(RuleCount { rule: rule.clone(), breached: 0, undetermined: 0, met: 0 });
        }
        if let Some(count) = self.rules.iter_mut().find(|one| one.rule == *rule) {
            up(number(count));
        }
    }

    /// The day asked about.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// How many arrangements are in force.
    #[must_use]
    pub const fn in_force(&self) -> usize {
        self.in_force
    }

    /// How many rows have no known days in force.
    #[must_use]
    pub const fn days_unknown(&self) -> usize {
        self.days_unknown
    }

    /// The rules that were asked or withheld: breached ones first, the heaviest first, then the most.
    #[must_use]
    pub fn rules(&self) -> &[RuleCount] {
        &self.rules
    }

    /// The defects of the register, the heaviest first, then the most.
    #[must_use]
    pub fn defects(&self) -> &[DefectCount] {
        &self.defects
    }

    /// How many arrangements could be judged to what degree; every degree is there.
    #[must_use]
    pub fn degrees(&self) -> &[DegreeCount] {
        &self.degrees
    }

    /// How many arrangements fall under each chapter of the Wgr, without and with others besides.
    #[must_use]
    pub fn chapters(&self) -> &[((Option<WgrChapter>, bool), usize)] {
        &self.chapters
    }

    /// How many arrangements were not assessed, and why.
    #[must_use]
    pub fn not_assessed(&self) -> &[(NotAssessed, usize)] {
        &self.not_assessed
    }
}

fn up(number: &mut usize) {
    *number = number.saturating_add(1);
}

fn bump<T: PartialEq>(numbers: &mut Vec<(T, usize)>, of: T) {
    match numbers.iter_mut().find(|(one, _)| *one == of) {
        Some((_, number)) => up(number),
        None => numbers.push((of, 1)),
    }
}

serialize_as!(Summary, "Summary", |it| {
    "on": it.on,
    "in_force": it.in_force,
    "days_unknown": it.days_unknown,
    "degrees": it.degrees,
    "chapters": it.chapters.iter().map(Chapters).collect::<Vec<_>>(),
    "not_assessed": it.not_assessed,
    "rules": it.rules.iter().map(RuleVerdicts).collect::<Vec<_>>(),
    "defects": it.defects,
});

/// A chapter of the Wgr, whether others take part, and how many arrangements there are.
struct Chapters<'a>(&'a ((Option<WgrChapter>, bool), usize));

serialize_as!(Chapters<'_>, "Chapters", |it| {
    "chapter": it.0.0.0,
    "with_others": it.0.0.1,
    "arrangements": it.0.1,
});

/// A rule by its name, with its verdicts.
struct RuleVerdicts<'a>(&'a RuleCount);

serialize_as!(RuleVerdicts<'_>, "RuleVerdicts", |it| {
    "rule": it.0.rule.id(),
    "breached": it.0.breached,
    "undetermined": it.0.undetermined,
    "met": it.0.met,
});
