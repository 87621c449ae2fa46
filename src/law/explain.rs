use super::{
    Case, Catalogue, Finding, Moment, Report, Rule, Verdict,
    see::{FactSeen, see},
};
use crate::{citation::Citation, language::Lang};
use alloc::vec::Vec;
use core::fmt;
use serde::Serialize;

/// Why a rule has its verdict: the rule, where it stands, and the facts that it looked at, also for a rule that is met.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::dossier::EventKind};
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::law::{Case, Catalogue, Moment, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let founded = &dossier.events()[0];
/// if let EventKind::Formed(founding) = founded.kind() {
///     let on = founded.on().day().unwrap();
///     let case = Case::of_act(Moment::Form, &founding.arrangement, on, &founding.record, &nl);
///     let rule = Catalogue::find("consent-raad").unwrap();
///     let why = Catalogue::explain(rule, &case);
///     assert_eq!(why.verdict(), Some(Verdict::Met));
///     let first = &why.looked_at()[0];
///     assert_eq!(first.path, "record.decisions[GM0183/raad toestemming 2012-09-17]");
///     assert_eq!(first.says, "genomen");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    rule: Rule,
    moment: Moment,
    verdict: Option<Verdict>,
    citation: Option<Citation>,
    looked_at: Vec<FactSeen>,
    findings: Vec<Finding>,
}

impl Catalogue {
    /// Why a rule has its verdict on a case.
    #[must_use]
    pub fn explain(rule: &Rule, case: &Case<'_>) -> Explanation {
        let report: Report = Self::only(rule).judge(case);
        let law_of = case.deciding_day(rule.anchor());
        let looked_at = rule.looks_at().iter().flat_map(|fact| see(*fact, case)).collect();
        Explanation {
            rule: rule.clone(),
            moment: case.moment(),
            verdict: report.verdict(rule.id()),
            citation: rule.citation(law_of),
            looked_at,
            findings: report.findings().to_vec(),
        }
    }
}

impl Explanation {
    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The moment at which it was asked.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// The verdict; `None` if the rule does not apply to the case.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        self.verdict
    }

    /// Where the norm stands on the day whose law was applied; `None` for a definition.
    #[must_use]
    pub const fn citation(&self) -> Option<Citation> {
        self.citation
    }

    /// The facts that it looked at.
    #[must_use]
    pub fn looked_at(&self) -> &[FactSeen] {
        &self.looked_at
    }

    /// The findings, if the rule is not met.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The explanation as text in that language.
    #[must_use]
    pub fn display(&self, lang: Lang) -> impl fmt::Display {
        ExplanationInWords { explanation: self, lang }
    }
}

struct ExplanationInWords<'a> {
    explanation: &'a Explanation,
    lang: Lang,
}

impl fmt::Display for ExplanationInWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Explanation { rule, moment, verdict, citation, looked_at, findings } = self.explanation;
        let silent = self.lang.pick("zegt hier niets", "has nothing to say here");
        let outcome = verdict.map_or(silent, |verdict| verdict.label(self.lang));
        writeln!(f, "{} ({}): {outcome}", rule.id(), moment.label(self.lang))?;
        writeln!(f, "  {}", rule.statement(self.lang))?;
        if !rule.explanation(self.lang).is_empty() {
            writeln!(f, "  {}", rule.explanation(self.lang))?;
        }
        for finding in findings {
            writeln!(f, "  - {}: {}", finding.reason(self.lang), finding.subject().label(self.lang))?;
        }
        if findings.iter().any(|finding| finding.verdict() == Verdict::Breached) {
            writeln!(f, "  {}: {}", self.lang.pick("Herstel", "Remedy"), rule.remedy(self.lang))?;
        }
        if !looked_at.is_empty() {
            writeln!(f, "  {}:", self.lang.pick("Gekeken naar", "Looked at"))?;
        }
        for FactSeen { path, says } in looked_at {
            writeln!(f, "    {path} = {says}")?;
        }
        match citation {
            Some(citation) => writeln!(f, "  {}: {}", citation.label(self.lang), citation.link()),
            None => writeln!(f, "  {}", rule.source().unwrap_or_else(|| rule.basis().label(self.lang))),
        }
    }
}
