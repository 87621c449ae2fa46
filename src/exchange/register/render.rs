//! Judgements, summaries and the effects of a reorganisation, as text for people, in one language.

use super::{
    AftermathUnknown, Judgement, RegisteredArrangement, ReorganisedArrangement, RuleCount, Summary, WgrChapter,
    Withheld,
};
use crate::{
    language::Lang,
    law::{Aftermath, Finding, Subject, Verdict},
    municipality::MunicipalityCode,
    sorted,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use chrono::NaiveDate;
use core::fmt;

/// Something of the register as text for people.
#[derive(Debug, Clone, Copy)]
pub struct RegisterText<'a, T> {
    of: &'a T,
    lang: Lang,
}

impl Judgement<'_> {
    /// The judgement as text in that language: the arrangement, the breached rules, the defects of the register, and
    /// the undetermined rules with the reason.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> RegisterText<'_, Self> {
        RegisterText { of: self, lang }
    }
}

impl Summary {
    /// The summary as text in that language.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> RegisterText<'_, Self> {
        RegisterText { of: self, lang }
    }
}

impl ReorganisedArrangement<'_> {
    /// The effect as text in that language: the arrangement, whether it lapses or goes on, the successors, and until
    /// when it can be adapted.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> RegisterText<'_, Self> {
        RegisterText { of: self, lang }
    }
}

impl AftermathUnknown {
    /// The reason, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::NotAssessed(why) => why.label(lang),
            Self::Participants => Withheld::Participants.label(lang),
        }
    }
}

impl fmt::Display for RegisterText<'_, Judgement<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (judgement, lang) = (self.of, self.lang);
        let arrangement = judgement.arrangement();
        writeln!(f, "{arrangement}")?;
        self.head(f, arrangement)?;
        let breaches: Vec<_> = judgement.findings().filter(|one| one.verdict() == Verdict::Breached).collect();
        for alike in breaches.chunk_by(|one, other| one.rule() == other.rule() && one.detail() == other.detail()) {
            let Some(first) = alike.first() else { continue };
            let citation = first.citation().map(|citation| citation.label(lang)).unwrap_or_default();
            let subjects: Vec<_> = alike.iter().map(|one| self.name(arrangement, one)).collect();
            write!(f, "  ✗ {} ({})", Verdict::Breached.label(lang), first.severity().label(lang))?;
            writeln!(f, " · {citation} · {}", first.rule().id())?;
            writeln!(f, "    {}: {}", first.reason(lang), subjects.join(", "))?;
        }
        // The sort is stable: alike ones keep their order.
        let mut defects: Vec<_> = judgement.defects().collect();
        sorted::sort_by_key(&mut defects, |defect| defect.kind.severity());
        for defect in defects {
            writeln!(f, "  ! {}: {}", self.lang.pick("register", "register"), defect.display(lang))?;
        }
        if let Some(why) = judgement.not_assessed() {
            let rules = self.lang.pick(
                "niet getoetst zijn deelnemers, toestemming, vorm, bepalingen en bekendmaking",
                "not assessed are participants, consent, form, clauses and publication",
            );
            return writeln!(f, "  – {}: {rules}", why.label(lang));
        }
        self.undetermined(f)?;
        let (all, working) = (judgement.told(), judgement.told_of_working());
        let of = self.lang.pick("van", "of");
        write!(f, "  {}: {} ", self.lang.pick("te zeggen", "told"), all.degree().label(lang))?;
        write!(f, "({} {of} {} {}; ", all.told, all.applicable, self.lang.pick("regels", "rules"))?;
        writeln!(
            f,
            "{} {}: {} {of} {})",
            self.lang.pick("van de uitvoering", "of its working"),
            working.degree().label(lang),
            working.told,
            working.applicable
        )
    }
}

impl RegisterText<'_, Judgement<'_>> {
    fn head(&self, f: &mut fmt::Formatter<'_>, arrangement: &RegisteredArrangement) -> fmt::Result {
        let day = |day: Option<NaiveDate>| day.map_or("?".into(), |day| day.to_string());
        let until: String = match arrangement.until() {
            None if !arrangement.until_unreadable => String::new(),
            until => alloc::format!(" {} {}", self.lang.pick("tot", "until"), day(until)),
        };
        let chapter = chapter_label(arrangement.chapter(), arrangement.has_others(), self.lang);
        let count = arrangement.participants().len();
        writeln!(
            f,
            "  {} · {} {}{until} · {} · {count} {} · {} {}",
            arrangement.form().label(self.lang),
            self.lang.pick("vanaf", "from"),
            day(arrangement.from()),
            chapter,
            self.lang.pick("deelnemers", "participants"),
            self.lang.pick("rij", "row"),
            arrangement.row()
        )
    }

    /// The undetermined rules, by the fact that is missing.
    fn undetermined(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut facts: Vec<(&str, &str)> = Vec::new();
        for finding in self.of.findings() {
            if let Some(fact) = finding.missing() {
                facts.push((fact.label(self.lang), finding.rule().id()));
            }
        }
        sorted::sort(&mut facts);
        facts.dedup();
        let facts: Vec<_> = facts
            .chunk_by(|one, other| one.0 == other.0)
            .filter_map(|alike| Some(alloc::format!("{} ({})", alike.first()?.0, alike.len())))
            .collect();
        if !facts.is_empty() {
            let unknown = self.lang.pick("onbepaald, want niet bekend", "undetermined, since not known");
            writeln!(f, "  ? {unknown}: {}", facts.join(", "))?;
        }
        for why in Withheld::ALL {
            let mut rules: Vec<_> =
                self.of.withheld().filter(|(_, one)| one == why).map(|(rule, _)| rule.id()).collect();
            if !rules.is_empty() {
                sorted::sort(&mut rules);
                let withheld = self.lang.pick("niet gevraagd, want", "not asked, since");
                writeln!(f, "  ? {withheld} {}: {}", why.label(self.lang), rules.join(", "))?;
            }
        }
        Ok(())
    }

    /// The subject of a finding, by the name in the register.
    fn name(&self, arrangement: &RegisteredArrangement, finding: &Finding) -> String {
        let name = |code: MunicipalityCode| {
            let participant = arrangement.participants().iter().find(|one| one.municipality() == Some(code));
            participant.map_or_else(|| code.to_string(), |one| one.name().to_string())
        };
        match finding.subject() {
            Subject::Municipality(code) => name(code),
            Subject::Party(party) => {
                alloc::format!("{} {}", party.organ().label(self.lang), name(party.municipality()))
            }
            other => other.label(self.lang),
        }
    }
}

impl fmt::Display for RegisterText<'_, Summary> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let summary = self.of;
        let in_force = self.lang.pick("regelingen in werking op", "arrangements in force on");
        writeln!(f, "{} {in_force} {}", summary.in_force(), summary.on())?;
        if summary.days_unknown() > 0 {
            let unknown = self.lang.pick("rijen zonder leesbare dagen", "rows without readable days");
            writeln!(f, "{} {unknown}", summary.days_unknown())?;
        }
        self.rules(f)?;
        self.defects(f)?;
        self.degrees(f)?;
        self.chapters(f)
    }
}

impl RegisterText<'_, Summary> {
    fn title(&self, f: &mut fmt::Formatter<'_>, nl: &'static str, en: &'static str) -> fmt::Result {
        writeln!(f, "\n{}", self.lang.pick(nl, en))
    }

    fn rules(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.title(f, "Wat de wet zegt, in regelingen", "What the law says, in arrangements")?;
        if self.of.rules().is_empty() {
            let nothing = "geen enkele regeling is aan de wet getoetst; waarom, staat onderaan";
            return writeln!(
                f,
                "{}",
                self.lang.pick(nothing, "no arrangement was checked against the law; the end says why")
            );
        }
        let (breached, undetermined, met) = (
            self.lang.pick("geschonden", "breached"),
            self.lang.pick("onbepaald", "undetermined"),
            self.lang.pick("nageleefd", "met"),
        );
        writeln!(f, "{breached:>12} {undetermined:>12} {met:>10}")?;
        let is_told = |one: &&RuleCount| one.breached > 0 || one.met > 0;
        for one in self.of.rules().iter().filter(is_told) {
            let citation = one.rule.citation(self.of.on()).map(|citation| citation.label(self.lang));
            let RuleCount { rule, breached, undetermined, met } = one;
            writeln!(
                f,
                "{breached:>12} {undetermined:>12} {met:>10}  {} ({}; {})",
                rule.id(),
                rule.severity().label(self.lang),
                citation.unwrap_or_default()
            )?;
        }
        let dark: Vec<_> = self.of.rules().iter().filter(|one| !is_told(one)).collect();
        let most = dark.iter().map(|one| one.undetermined).max().unwrap_or(0);
        writeln!(
            f,
            "{:>12} {:>12} {:>10}  {} {}",
            0,
            alloc::format!("≤ {most}"),
            0,
            dark.len(),
            self.lang.pick(
                "andere regels, waarvoor het register geen feiten heeft",
                "other rules, for which the register has no facts"
            )
        )
    }

    fn defects(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.title(f, "Wat in het register niet klopt", "What is wrong in the register")?;
        for one in self.of.defects() {
            writeln!(
                f,
                "{:>12} {} {:>4}  {} [{}, {}]",
                one.defects,
                self.lang.pick("in", "in"),
                one.arrangements,
                one.example.label(self.lang),
                one.example.id(),
                one.example.severity().label(self.lang)
            )?;
        }
        Ok(())
    }

    fn degrees(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.title(f, "Hoeveel er te zeggen is, in regelingen", "How much can be told, in arrangements")?;
        writeln!(f, "{:>12} {:>12}", self.lang.pick("uitvoering", "working"), self.lang.pick("alles", "all"))?;
        for one in self.of.degrees() {
            writeln!(f, "{:>12} {:>12}  {}", one.working, one.all, one.degree.label(self.lang))?;
        }
        Ok(())
    }

    fn chapters(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.title(f, "Onder welk hoofdstuk van de Wgr", "Under which chapter of the Wgr")?;
        for ((chapter, others), count) in self.of.chapters() {
            writeln!(f, "{count:>12}  {}", chapter_label(*chapter, *others, self.lang))?;
        }
        self.title(f, "Niet aan de wet getoetst, en waarom", "Not checked against the law, and why")?;
        for (why, count) in self.of.not_assessed() {
            writeln!(f, "{count:>12}  {}", why.label(self.lang))?;
        }
        let assessed = self.lang.pick(
            "De catalogus heeft de regels van hoofdstuk I. Van de andere is alleen het register zelf nagegaan.",
            "The catalogue has the rules of chapter I. Of the others only the register itself was checked.",
        );
        writeln!(f, "{assessed}")
    }
}

impl fmt::Display for RegisterText<'_, ReorganisedArrangement<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = self.of;
        writeln!(f, "{}", outcome.arrangement())?;
        match outcome.aftermath() {
            Err(why) => {
                let untold = self.lang.pick("niet te zeggen of zij vervalt", "it cannot be told whether it lapses");
                writeln!(f, "  ? {untold}: {}", why.label(self.lang))?;
            }
            Ok(aftermath) => writeln!(f, "  {}", aftermath.display(outcome.on(), outcome.gazetteer, self.lang))?,
        }
        for one in outcome.abolished() {
            writeln!(f, "  {}", one.display(outcome.gazetteer, self.lang))?;
        }
        if outcome.is_still_registered() && matches!(outcome.aftermath(), Ok(Aftermath::Lapses { .. })) {
            let behind = self.lang.pick("staat die dag nog als in werking", "has it in force on that day still");
            writeln!(f, "  ! {}: {behind}", self.lang.pick("register", "register"))?;
        }
        Ok(())
    }
}

/// The chapter, and that others take part too where it does not say so itself.
fn chapter_label(chapter: Option<WgrChapter>, others: bool, lang: Lang) -> String {
    let Some(chapter) = chapter else {
        return lang.pick("geen hoofdstuk", "no chapter").into();
    };
    let too = lang.pick(", ook anderen", ", others too");
    let too = if others && chapter != WgrChapter::IX { too } else { "" };
    alloc::format!("{}{too}", chapter.label(lang))
}
