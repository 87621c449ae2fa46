use super::ChangeError;
use crate::{
    arrangement::ArrangementError,
    language::{Lang, Translate, errors},
    law::{Finding, Report, Severity, Strictness, Verdict},
    municipality::LookupError,
    sorted,
};
use alloc::boxed::Box;
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A refused transition: the grounds, and the request, unharmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal<T> {
    asked: T,
    grounds: Grounds,
}

errors! {
    /// Why a transition was refused.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum Grounds {
        /// The law: the report says which rules are breached, or cannot be told.
        #[error("{}", Summary(.0))]
        #[nl_of(report, "{}", Summary(report).in_lang(Lang::Nl))]
        Law(Report),
        /// The definition: what would come of it is no ambtelijke fusie, or it cannot be told whether it is one. The report says
        /// why; no law refuses it.
        #[error("{}", Defined(.0))]
        #[nl_of(report, "{}", Defined(report).in_lang(Lang::Nl))]
        Definition(Report),
        /// A participant is not a municipality on the day.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Municipality(#[from] LookupError),
        /// The versions do not fit together.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Versions(#[from] ArrangementError),
        /// It cannot follow the state of the fusie.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Change(ChangeError),
        /// A transition would lose something or leave something open, though a history could record it.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Asked(#[from] super::AskError),
        /// There is no procedure for it.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Procedure(#[from] crate::law::ProcedureError),
        /// The plan does not settle everything, or settles it twice.
        #[error(transparent)]
        #[nl_of(error, "{}", error.in_lang(Lang::Nl))]
        Plan(#[from] super::PlanError),
    }
}

impl From<ChangeError> for Grounds {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Plan(error) => Self::Plan(error),
            ChangeError::Municipality(error) => Self::Municipality(error),
            error => Self::Change(error),
        }
    }
}

/// What the law itself has against it.
fn by_law(report: &Report) -> impl Iterator<Item = &Finding> {
    report.refusing(Strictness::Complete).filter(|finding| finding.severity() == Severity::Blocking)
}

struct Summary<'a>(&'a Report);

impl Translate for Summary<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules = |verdict| {
            let found = by_law(self.0).filter(move |finding| finding.verdict() == verdict);
            sorted::unique(found.map(|finding| finding.rule().id())).len()
        };
        let (breached, unknown) = (rules(Verdict::Breached), rules(Verdict::Undetermined));
        match lang {
            Lang::Nl => {
                let one = if breached == 1 { "regel" } else { "regels" };
                write!(f, "geweigerd: {breached} blokkerende {one} geschonden, {unknown} onbepaald")
            }
            Lang::En => {
                let one = if breached == 1 { "rule" } else { "rules" };
                write!(f, "refused: {breached} blocking {one} breached, {unknown} undecided")
            }
        }?;
        match by_law(self.0).next() {
            // The report itself displays more, with names and sources.
            Some(first) => {
                let (rule, reason) = (first.rule(), first.reason(lang));
                write!(f, "; {}: {}, {reason}. {}", lang.pick("de eerste", "the first"), rule.id(), rule.remedy(lang))
            }
            None => Ok(()),
        }
    }
}

struct Defined<'a>(&'a Report);

impl Translate for Defined<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_breached = |finding: &&Finding| finding.verdict() == Verdict::Breached;
        let mut refusing = self.0.refusing(Strictness::Complete);
        // A breach comes before what cannot be told.
        let first = refusing.next();
        f.write_str(match (lang, first.as_ref().is_some_and(is_breached)) {
            (Lang::Nl, true) => "dit is geen ambtelijke fusie",
            (Lang::En, true) => "this is no ambtelijke fusie",
            (Lang::Nl, false) => "het is niet vast te stellen of dit een ambtelijke fusie is",
            (Lang::En, false) => "it cannot be told whether this is an ambtelijke fusie",
        })?;
        match first {
            Some(first) => {
                let (rule, reason) = (first.rule(), first.reason(lang));
                write!(f, " ({}): {reason}. {}", rule.id(), rule.remedy(lang))
            }
            None => Ok(()),
        }
    }
}

impl fmt::Display for Defined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl<T> Refusal<T> {
    pub(super) fn new(asked: T, grounds: impl Into<Grounds>) -> Box<Self> {
        Box::new(Self { asked, grounds: grounds.into() })
    }

    /// Refuses if the report does, and otherwise hands back the request.
    pub(super) fn unless_lawful(asked: T, report: Report, strictness: Strictness) -> Result<T, Box<Self>> {
        if report.refuses(strictness) {
            let is_by_law = report.refusing(strictness).any(|finding| finding.severity() == Severity::Blocking);
            let grounds = if is_by_law { Grounds::Law(report) } else { Grounds::Definition(report) };
            return Err(Self::new(asked, grounds));
        }
        Ok(asked)
    }

    /// The same refusal, with the request in another form.
    pub(super) fn of<U>(self, words: impl FnOnce(T) -> U) -> Box<Refusal<U>> {
        Box::new(Refusal { asked: words(self.asked), grounds: self.grounds })
    }

    /// The request.
    #[must_use]
    pub const fn asked(&self) -> &T {
        &self.asked
    }

    /// Why it was refused.
    #[must_use]
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }

    /// The report, if the law or the definition refused.
    #[must_use]
    pub const fn report(&self) -> Option<&Report> {
        match &self.grounds {
            Grounds::Law(report) | Grounds::Definition(report) => Some(report),
            _ => None,
        }
    }

    /// The request, to be mended and made again.
    #[must_use]
    pub fn into_asked(self) -> T {
        self.asked
    }
}

impl<T> Translate for Refusal<T> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.grounds.write_in(lang, f)
    }
}

/// Writes itself as its text in both languages and the report, if the law refused; what was asked is with who asked.
impl<T> Serialize for Refusal<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Refusal", 2)?;
        out.serialize_field("reason", &self.texts())?;
        out.serialize_field("report", &self.report())?;
        out.end()
    }
}

impl<T> fmt::Display for Refusal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl<T: fmt::Debug> core::error::Error for Refusal<T> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.grounds)
    }
}

/// The error as grounds, boxed: a refusal is seldom.
pub(super) fn grounds(error: impl Into<Grounds>) -> Box<Grounds> {
    Box::new(error.into())
}
