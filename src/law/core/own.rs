//! Rules of the caller's own: how one is made, and what its check answers.

use super::{Anchor, Case, Fact, Moment, MomentSet, Subject, severity::Severity};
use crate::{
    arrangement::{CooperationForm, FormSet},
    language::{Bilingual, Lang, Texts, errors},
    time::Period,
};
use alloc::{boxed::Box, vec::Vec};
use core::{
    fmt,
    panic::{RefUnwindSafe, UnwindSafe},
};

/// A rule of one's own (*eigen regel*), while it is being made: one of a provincial ordinance, of a statute of the municipality, or
/// of the house.
///
/// It is made as the rules of law in this crate are. It must have a name, a period, what it [says](Self::says), what
/// [mends](Self::mended_by) a breach and the moments [at](Self::at) which it is asked. The name has one or more namespaces of the
/// maker before a slash, so that it is never the name of a rule of law. By default it applies to every form, blocks, and is judged by
/// the day asked about. What explains it ([`because`](Self::because)) stands in an
/// [explanation](crate::law::Catalogue::explain), what it [rests on](Self::resting_on) in every report. The [check](Self::checked_by) comes last and gives the [`Rule`](crate::law::Rule), for
/// [`Catalogue::with`](crate::law::Catalogue::with).
///
/// ```
/// use ambtelijke_fusie::{examples, arrangement::ClauseKind};
/// use ambtelijke_fusie::{Dossier, fusie::validate};
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::law::{Answer, Catalogue, Fact, Moment, OwnRule, Subject, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::{Period, day};
///
/// let evaluated = OwnRule::new("noabers/evaluatie", Period::since(day(2020, 1, 1)))
///     .says("De regeling bevat een bepaling over evaluatie.", "The arrangement has a clause on evaluation.")
///     .mended_by("Neem een bepaling over evaluatie op.", "Put in a clause on evaluation.")
///     .resting_on("Nota verbonden partijen 2020, kader 4")
///     .at(&[Moment::Form, Moment::Operate])
///     .warning()
///     .checked_by(|case| {
///         let clause = Subject::Clause(ClauseKind::Evaluation);
///         match case.text().has(ClauseKind::Evaluation) {
///             Some(true) => Answer::met(),
///             Some(false) => Answer::breached(clause, "de bepaling ontbreekt", "there is no such clause"),
///             None => Answer::unknown(clause, Fact::Clause(ClauseKind::Evaluation)),
///         }
///     })?;
///
/// let nl = Gazetteer::netherlands();
/// let law = Catalogue::all().with(evaluated)?;
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let report = validate(&dossier, law.over(&nl), day(2021, 1, 1));
/// assert_eq!(report.verdict("noabers/evaluatie"), Some(Verdict::Undetermined));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "eigen regel")]
#[derive(Debug, Clone)]
#[must_use = "a rule is made by its check"]
pub struct OwnRule {
    pub(super) id: Box<str>,
    pub(super) period: Period,
    pub(super) statement: Texts,
    pub(super) explanation: Texts,
    pub(super) remedy: Texts,
    pub(super) source: Option<Box<str>>,
    pub(super) forms: FormSet,
    pub(super) moments: MomentSet,
    pub(super) severity: Severity,
    pub(super) anchor: Anchor,
    pub(super) looks_at: Vec<Fact>,
}

pub(super) trait OwnCheck: Fn(&Case<'_>) -> Answer + Send + Sync + UnwindSafe + RefUnwindSafe {}

impl<F: Fn(&Case<'_>) -> Answer + Send + Sync + UnwindSafe + RefUnwindSafe> OwnCheck for F {}

/// A rule of one's own that is made.
pub(in crate::law) struct Own {
    pub(super) said: OwnRule,
    check: Box<dyn OwnCheck>,
}

impl Own {
    /// What its check says of a case.
    pub(in crate::law) fn answer(&self, case: &Case<'_>) -> Answer {
        (self.check)(case)
    }
}

/// Whether a text can be the name of a rule of one's own: one or more namespaces and a name, with slashes between.
pub(crate) fn is_own_name(id: &str) -> bool {
    let fits = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    id.contains('/') && id.split('/').all(|part| !part.is_empty() && part.bytes().all(fits))
}

impl OwnRule {
    /// A rule of that name in that period.
    pub fn new(id: impl Into<Box<str>>, period: Period) -> Self {
        let unsaid = || Texts::new("", "");
        Self {
            id: id.into(),
            period,
            statement: unsaid(),
            explanation: unsaid(),
            remedy: unsaid(),
            source: None,
            forms: FormSet::ALL,
            moments: MomentSet::NONE,
            severity: Severity::Blocking,
            anchor: Anchor::DayAsked,
            looks_at: Vec::new(),
        }
    }

    /// The norm, in one sentence.
    pub fn says(self, nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        Self { statement: Texts::new(nl, en), ..self }
    }

    /// Why it is so, and what counts.
    pub fn because(self, nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        Self { explanation: Texts::new(nl, en), ..self }
    }

    /// What would mend a breach.
    pub fn mended_by(self, nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        Self { remedy: Texts::new(nl, en), ..self }
    }

    /// What it rests on, such as the article of an ordinance.
    pub fn resting_on(self, source: impl Into<Box<str>>) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// Only in these forms.
    pub fn of(self, forms: &[CooperationForm]) -> Self {
        Self { forms: FormSet::of(forms), ..self }
    }

    /// The moments at which it is asked.
    pub fn at(self, moments: &[Moment]) -> Self {
        Self { moments: MomentSet::of(moments), ..self }
    }

    /// A breach weighs as a warning.
    pub fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// A breach is a point to look at.
    pub fn advisory(self) -> Self {
        Self { severity: Severity::Advisory, ..self }
    }

    /// The day that decides whether it holds.
    pub fn judged_on(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The facts that the check looks at, for [`explain`](crate::law::Catalogue::explain).
    pub fn looking_at(self, facts: &[Fact]) -> Self {
        Self { looks_at: facts.to_vec(), ..self }
    }

    /// The rule with its check, if it can be one.
    pub(super) fn made(self, check: impl OwnCheck + 'static) -> Result<Own, OwnRuleError> {
        let id = self.id.clone();
        if !is_own_name(&id) {
            return Err(OwnRuleError::NoNamespace { id });
        }
        if self.statement.lacks_one() {
            return Err(OwnRuleError::Unsaid { id, part: Bilingual::new("de norm (`says`)", "the norm (`says`)") });
        }
        if self.remedy.lacks_one() {
            return Err(OwnRuleError::Unsaid {
                id,
                part: Bilingual::new("het herstel (`mended_by`)", "the remedy (`mended_by`)"),
            });
        }
        if self.moments.is_empty() {
            return Err(OwnRuleError::NeverAsked { id, list: Bilingual::new("moment (`at`)", "moment (`at`)") });
        }
        if self.forms.is_empty() {
            return Err(OwnRuleError::NeverAsked { id, list: Bilingual::new("vorm (`of`)", "form (`of`)") });
        }
        Ok(Own { said: self, check: Box::new(check) })
    }
}

errors! {
    /// Why a rule of one's own cannot be made, or cannot stand in a catalogue.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum OwnRuleError {
        /// The name has no namespace, or other characters than it can have.
        #[error("`{id}` is not the name of an own rule; write a namespace and a name in lower case, digits and hyphens, such as gelderland/toezicht")]
        #[nl("`{id}` is geen naam van een eigen regel; schrijf een eigen voorvoegsel en een naam in kleine letters, cijfers en streepjes, zoals gelderland/toezicht")]
        NoNamespace {
            /// The name as given.
            id: Box<str>,
        },
        /// A text is missing.
        #[error("the own rule {id} lacks {} in Dutch or in English; give both", part.get(Lang::En))]
        #[nl("van de eigen regel {id} ontbreekt {} in het Nederlands of in het Engels; geef beide", part.get(Lang::Nl))]
        Unsaid {
            /// The rule.
            id: Box<str>,
            /// The text.
            part: Bilingual,
        },
        /// It applies at no moment, or to no form.
        #[error("the own rule {id} has no {}, so that it would never be asked; name at least one", list.get(Lang::En))]
        #[nl("de eigen regel {id} heeft geen {} en wordt dus nooit gevraagd; noem er ten minste één", list.get(Lang::Nl))]
        NeverAsked {
            /// The rule.
            id: Box<str>,
            /// The list that is empty.
            list: Bilingual,
        },
        /// The catalogue has a rule of that name.
        #[error("the catalogue has a rule {id}; give this one another name")]
        #[nl("de catalogus heeft al een regel {id}; geef deze een andere naam")]
        Taken {
            /// The name of both.
            id: Box<str>,
        },
        /// A rule is waived that the catalogue does not have.
        #[error("the catalogue has no rule `{id}` to waive; give its name as a report gives it, such as content-evaluation")]
        #[nl("de catalogus heeft geen regel `{id}` om buiten toepassing te laten; geef de naam zoals een rapport die geeft, zoals content-evaluation")]
        NothingToWaive {
            /// The name as given.
            id: Box<str>,
        },
        /// A rule is waived without a reason.
        #[error("the rule {id} is waived without a reason; say why")]
        #[nl("de regel {id} wordt zonder reden buiten toepassing gelaten; geef de reden")]
        NoReason {
            /// The rule.
            id: Box<str>,
        },
    }
}

/// What the check of an own rule says of a case: met, not asked, or what it found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Answer {
    is_asked: bool,
    found: Vec<Found>,
}

/// Of what, why not met.
pub(in crate::law) type Found = (Subject, Why);

/// Why an own rule is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::law) enum Why {
    Broken(Texts),
    Missing(Fact),
    NotKnown(Texts),
}

impl Answer {
    /// The norm is kept.
    pub const fn met() -> Self {
        Self { is_asked: true, found: Vec::new() }
    }

    /// The rule does not concern this case; the report is silent about it.
    pub const fn not_asked() -> Self {
        Self { is_asked: false, found: Vec::new() }
    }

    /// The norm is broken, and why; a report puts the subject behind the reason: "the clause is not there: the arrangement".
    pub fn breached(subject: Subject, nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        Self::with(subject, Why::Broken(Texts::new(nl, en)))
    }

    /// Undetermined, since this fact of the dossier is not known.
    pub fn unknown(subject: Subject, missing: Fact) -> Self {
        Self::with(subject, Why::Missing(missing))
    }

    /// Undetermined, since something is not known that a dossier does not hold.
    pub fn not_known(subject: Subject, nl: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        Self::with(subject, Why::NotKnown(Texts::new(nl, en)))
    }

    fn with(subject: Subject, why: Why) -> Self {
        Self { is_asked: true, found: Vec::from([(subject, why)]) }
    }

    /// Both answers as one: asked if either is, met only if neither found something.
    pub fn and(mut self, other: Self) -> Self {
        self.is_asked |= other.is_asked;
        self.found.extend(other.found);
        self
    }

    /// What was found; `None` if the rule is not asked.
    pub(in crate::law) fn found(self) -> Option<Vec<Found>> {
        self.is_asked.then_some(self.found)
    }
}

/// All answers as one; without any, not asked.
impl FromIterator<Answer> for Answer {
    fn from_iter<I: IntoIterator<Item = Self>>(answers: I) -> Self {
        answers.into_iter().fold(Self::not_asked(), Self::and)
    }
}

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said.fmt(f)
    }
}
