use crate::{language::FreeText, law::Finding};
use alloc::{boxed::Box, vec::Vec};
use serde::{Deserialize, Serialize};

/// Why some rules have their verdict: an explanation by the facts, or by the lack of facts.
///
/// Exhaustive on purpose: a note names rules or facts, and says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an explanation, an object with rules or facts, and because")]
pub struct FindingNote {
    /// The rules, by their names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Box<str>>,
    /// The facts for lack of which something cannot be told, by their paths: `record.decisions`, or `record` for all
    /// below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Box<str>>,
    /// The explanation.
    pub because: FreeText,
}

impl FindingNote {
    /// Whether it explains that finding: by the name of its rule, or for an undetermined rule by the missing fact.
    #[must_use]
    pub fn explains(&self, finding: &Finding) -> bool {
        let by_rule = self.rules.iter().any(|rule| **rule == *finding.rule().id());
        // Why a list is not known is also why it is not known to be whole.
        let missing = finding.missing().map(|fact| fact.list().path());
        by_rule || missing.is_some_and(|path| self.facts.iter().any(|fact| is_at(fact, path)))
    }
}

/// Whether the path is that fact's, or lies below it.
pub(super) fn is_at(fact: &str, path: &str) -> bool {
    path.strip_prefix(fact).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
