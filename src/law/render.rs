use super::{Detail, Finding, Report, Subject, Verdict};
use crate::{
    language::{Lang, Translate},
    municipality::Gazetteer,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

/// A report as text for people, in one language.
///
/// A breach comes with its citation, link and remedy; findings of one rule for the same reason stand together.
/// Undetermined rules are gathered by the fact that is missing, in words; its path in a dossier is [`Finding::missing`].
/// [`in_full`](Self::in_full) gives these rules one by one too.
#[derive(Debug, Clone, Copy)]
pub struct Rendering<'a> {
    report: &'a Report,
    lang: Lang,
    gazetteer: Option<&'a Gazetteer>,
    with_met: bool,
    in_full: bool,
}

impl Report {
    /// The report as text in that language.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> Rendering<'_> {
        Rendering { report: self, lang, gazetteer: None, with_met: false, in_full: false }
    }
}

impl<'a> Rendering<'a> {
    /// The same text, calling municipalities by their names.
    #[must_use]
    pub const fn naming(self, gazetteer: &'a Gazetteer) -> Self {
        Self { gazetteer: Some(gazetteer), ..self }
    }

    /// The same text, also listing the rules that were met.
    #[must_use]
    pub const fn with_met(self) -> Self {
        Self { with_met: true, ..self }
    }

    /// The same text, giving each undetermined rule as a breach is given: with its norm, subjects and link.
    #[must_use]
    pub const fn in_full(self) -> Self {
        Self { in_full: true, ..self }
    }

    fn subject(&self, subject: Subject) -> String {
        let words = subject.display(self.lang);
        match self.gazetteer {
            Some(gazetteer) => words.naming(gazetteer).to_string(),
            None => words.to_string(),
        }
    }

    /// The undetermined rules, by the fact that is missing.
    fn gathered(&self, findings: &[Finding], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = findings.first() else { return Ok(()) };
        let mut facts: Vec<(&str, Vec<&str>)> = Vec::new();
        let mut rules: Vec<&str> = Vec::new();
        for finding in findings {
            let id = finding.rule().id();
            let label = match finding.detail() {
                Detail::Missing(fact) => fact.label(self.lang),
                Detail::NotKnown(what) => what.get(self.lang),
                Detail::Because(because) => because.get(self.lang),
                Detail::OwnWords(because) => because.get(self.lang),
            };
            if rules.last() != Some(&id) {
                rules.push(id);
            }
            match facts.iter_mut().find(|(known, _)| *known == label) {
                Some((_, waiting)) if waiting.last() == Some(&id) => {}
                Some((_, waiting)) => waiting.push(id),
                None => facts.push((label, Vec::from([id]))),
            }
        }
        writeln!(
            f,
            "\n? {} ({}): {} {}",
            first.verdict().label(self.lang),
            first.severity().label(self.lang),
            rules.len(),
            self.lang.pick("regels; niet bekend zijn", "rules; not known are"),
        )?;
        facts.iter().try_for_each(|(label, waiting)| writeln!(f, "  - {label}: {}", waiting.join(", ")))
    }

    fn group(&self, group: &[Finding], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = group.first() else { return Ok(()) };
        let rule = first.rule();
        let mark = match first.verdict() {
            Verdict::Breached => "✗",
            Verdict::Undetermined => "?",
            Verdict::Met => "✓",
        };
        let source = match (first.citation(), rule.source()) {
            (Some(citation), _) => citation.label(self.lang),
            (None, Some(source)) => source.into(),
            (None, None) => rule.basis().label(self.lang).into(),
        };
        writeln!(
            f,
            "\n{mark} {} ({}) · {source} · {}",
            first.verdict().label(self.lang),
            first.severity().label(self.lang),
            rule.id()
        )?;
        writeln!(f, "  {}", rule.statement(self.lang))?;
        let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
        for finding in group {
            let (reason, subject) = (finding.reason(self.lang), self.subject(finding.subject()));
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, subjects)) => subjects.push(subject),
                None => reasons.push((reason, Vec::from([subject]))),
            }
        }
        for (reason, subjects) in reasons {
            // Of the publication it is not known more than of "the publication".
            match subjects.as_slice() {
                [subject] if reason.ends_with(subject.as_str()) => writeln!(f, "  - {reason}")?,
                subjects => writeln!(f, "  - {reason}: {}", subjects.join(", "))?,
            }
        }
        if first.verdict() == Verdict::Breached {
            writeln!(f, "  {}: {}", self.lang.pick("Herstel", "Remedy"), rule.remedy(self.lang))?;
        }
        if let Some(waiver) = self.report.waivers().find(|waiver| waiver.rule() == rule.id()) {
            writeln!(f, "  {}: {}", self.lang.pick("Buiten toepassing gelaten", "Waived"), waiver.reason())?;
        }
        if first.is_unverified() {
            let since = rule.verified_from();
            writeln!(
                f,
                "  {} {since}.",
                self.lang.pick("De tekst is pas gelezen vanaf", "The text was read only from")
            )?;
        }
        if let Some(citation) = first.citation() {
            writeln!(f, "  {}", citation.link())?;
        }
        Ok(())
    }
}

impl fmt::Display for Rendering<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let report = self.report;
        writeln!(
            f,
            "{} {}: {} {}, {} {}, {} {}",
            self.lang.pick("Oordeel op", "Judged on"),
            report.on(),
            report.count(Verdict::Breached),
            Verdict::Breached.label(self.lang),
            report.count(Verdict::Undetermined),
            Verdict::Undetermined.label(self.lang),
            report.count(Verdict::Met),
            Verdict::Met.label(self.lang),
        )?;
        for beyond in report.beyond_record() {
            writeln!(f, "! {}", beyond.in_lang(self.lang))?;
        }
        let alike = |a: &Finding, b: &Finding| {
            a.rule() == b.rule()
                && a.verdict() == b.verdict()
                && a.severity() == b.severity()
                && a.law_of() == b.law_of()
        };
        let (breached, undetermined) =
            report.findings().split_at(report.findings().partition_point(|one| one.verdict() == Verdict::Breached));
        for group in breached.chunk_by(alike) {
            self.group(group, f)?;
        }
        if self.in_full {
            for group in undetermined.chunk_by(alike) {
                self.group(group, f)?;
            }
        } else {
            for of_one_weight in undetermined.chunk_by(|a, b| a.severity() == b.severity()) {
                self.gathered(of_one_weight, f)?;
            }
        }
        if !self.in_full {
            // Where undetermined rules are gathered, the reason of a waiver would have no place with its rule.
            let is_gathered = |rule: &str| {
                undetermined.iter().any(|one| one.rule().id() == rule)
                    && breached.iter().all(|one| one.rule().id() != rule)
            };
            for waiver in report.waivers().filter(|waiver| is_gathered(waiver.rule())) {
                let waived = self.lang.pick("Buiten toepassing gelaten", "Waived");
                writeln!(f, "\n– {waived}: {}: {}", waiver.rule(), waiver.reason())?;
            }
        }
        if self.with_met {
            writeln!(f, "\n✓ {}", Verdict::Met.label(self.lang))?;
            for rule in report.met() {
                writeln!(f, "  {}: {}", rule.id(), rule.statement(self.lang))?;
            }
        }
        Ok(())
    }
}

/// The report in Dutch, with codes for municipalities; [`Report::display`] has both languages and names.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(Lang::Nl).fmt(f)
    }
}
