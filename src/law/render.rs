use super::{Finding, Report, Subject, Verdict};
use crate::{
    governance::OrganOf,
    language::{Bilingual, Lang},
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

/// A report as text for people, in one language.
///
/// Findings of one rule for the same reason stand together; each comes with its citation, link and remedy.
#[derive(Debug, Clone, Copy)]
pub struct Rendering<'a> {
    report: &'a Report,
    lang: Lang,
    gazetteer: Option<&'a Gazetteer>,
    with_met: bool,
}

impl Report {
    /// The report as text in that language.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> Rendering<'_> {
        Rendering { report: self, lang, gazetteer: None, with_met: false }
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

    fn name(&self, code: MunicipalityCode) -> Cow<'a, str> {
        match self.gazetteer.and_then(|gazetteer| gazetteer.get(code)) {
            Some(municipality) => Cow::Borrowed(municipality.name()),
            None => Cow::Owned(code.to_string()),
        }
    }

    fn subject(&self, subject: Subject) -> Cow<'a, str> {
        match subject {
            Subject::Municipality(code) => self.name(code),
            Subject::Party(party) => Cow::Owned(self.party(party)),
            other => Cow::Owned(other.label(self.lang)),
        }
    }

    fn party(&self, party: OrganOf) -> String {
        alloc::format!("{} {}", party.organ().label(self.lang), self.name(party.municipality()))
    }

    fn say(&self, nl: &'static str, en: &'static str) -> &'static str {
        Bilingual::new(nl, en).get(self.lang)
    }

    fn group(&self, group: &[Finding], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = group.first() else { return Ok(()) };
        let rule = first.rule();
        let mark = match first.verdict() {
            Verdict::Breached => "✗",
            Verdict::Undetermined => "?",
            Verdict::Met => "✓",
        };
        let source = match first.citation() {
            Some(citation) => citation.label(self.lang),
            None => rule.basis().label(self.lang).into(),
        };
        writeln!(
            f,
            "\n{mark} {} ({}) · {source} · {}",
            first.verdict().label(self.lang),
            first.severity().label(self.lang),
            rule.id()
        )?;
        writeln!(f, "  {}", rule.statement(self.lang))?;
        let mut reasons: Vec<(String, Vec<Cow<'_, str>>)> = Vec::new();
        for finding in group {
            let (reason, subject) = (finding.reason(self.lang), self.subject(finding.subject()));
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, subjects)) => subjects.push(subject),
                None => reasons.push((reason, Vec::from([subject]))),
            }
        }
        for (reason, subjects) in reasons {
            writeln!(f, "  - {reason}: {}", subjects.join(", "))?;
        }
        if first.verdict() == Verdict::Breached {
            writeln!(f, "  {}: {}", self.say("Herstel", "Remedy"), rule.remedy(self.lang))?;
        }
        if first.is_unverified() {
            let since = rule.verified_from();
            writeln!(f, "  {} {since}.", self.say("De tekst is pas gelezen vanaf", "The text was read only from"))?;
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
            self.say("Oordeel op", "Judged on"),
            report.on(),
            report.count(Verdict::Breached),
            Verdict::Breached.label(self.lang),
            report.count(Verdict::Undetermined),
            Verdict::Undetermined.label(self.lang),
            report.count(Verdict::Met),
            Verdict::Met.label(self.lang),
        )?;
        let alike = |a: &Finding, b: &Finding| {
            a.rule() == b.rule()
                && a.verdict() == b.verdict()
                && a.severity() == b.severity()
                && a.law_of() == b.law_of()
        };
        for group in report.findings().chunk_by(alike) {
            self.group(group, f)?;
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
