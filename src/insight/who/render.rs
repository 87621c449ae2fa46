use super::{Chain, Executes, Grant, Holder, Link, MayAct, MissingFact, TaskFinding, WhyNot};
use crate::{
    governance::OrganOf,
    language::Lang,
    law::Verdict,
    municipality::{Gazetteer, MunicipalityCode},
    operation::Workplace,
};
use core::fmt;

/// An answer as a line in one language.
#[derive(Debug, Clone, Copy)]
pub struct AnswerInWords<'s, T> {
    of: &'s T,
    lang: Lang,
    gazetteer: Option<&'s Gazetteer>,
}

impl<'s, T> AnswerInWords<'s, T> {
    const fn new(of: &'s T, lang: Lang) -> Self {
        Self { of, lang, gazetteer: None }
    }

    /// The same line, calling municipalities by their names.
    #[must_use]
    pub const fn naming(self, gazetteer: &'s Gazetteer) -> Self {
        Self { gazetteer: Some(gazetteer), ..self }
    }

    const fn with<'o, U>(&self, of: &'o U) -> AnswerInWords<'o, U>
    where
        's: 'o,
    {
        AnswerInWords { of, lang: self.lang, gazetteer: self.gazetteer }
    }

    fn name(&self, code: MunicipalityCode, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.gazetteer.and_then(|gazetteer| gazetteer.get(code)) {
            Some(municipality) => f.write_str(municipality.name()),
            None => write!(f, "{code}"),
        }
    }
}

macro_rules! shown {
    ($($name:ident),+) => { $(
        impl $name<'_> {
            /// It as a line in that language, with codes for municipalities; [`AnswerInWords::naming`] calls them by name.
            #[must_use]
            pub const fn display(&self, lang: Lang) -> AnswerInWords<'_, Self> {
                AnswerInWords::new(self, lang)
            }
        }
    )+ };
}

shown!(Chain, Executes, Holder, Link, MayAct, TaskFinding);

impl fmt::Display for AnswerInWords<'_, Holder<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self.of {
            Holder::Organ(organ) => self.organ(organ, f),
            Holder::Board(name) => write!(f, "{} {name}", self.lang.pick("bestuur van", "board of")),
            Holder::Host(code) => {
                f.write_str(self.lang.pick("organen en medewerkers van ", "organs and staff of "))?;
                self.name(code, f)
            }
            Holder::Staff(name) => write!(f, "{} {name}", self.lang.pick("medewerkers van", "staff of")),
            Holder::Function(key, workplace) => {
                write!(f, "{key}")?;
                workplace.map_or(Ok(()), |workplace| self.workplace(workplace, f))
            }
            Holder::NotSaid => f.write_str(self.lang.pick("niet gezegd wie", "not said who")),
        }
    }
}

impl<T> AnswerInWords<'_, T> {
    fn workplace(&self, workplace: Workplace, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match workplace {
            Workplace::Body => f.write_str(self.lang.pick(", bij het lichaam", ", at the body")),
            Workplace::Private => f.write_str(self.lang.pick(", bij een particulier", ", at a private employer")),
            Workplace::Municipality(code) => {
                f.write_str(self.lang.pick(", bij ", ", at "))?;
                self.name(code, f)
            }
        }
    }

    fn organ(&self, organ: OrganOf, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ", organ.organ().label(self.lang), self.lang.pick("van", "of"))?;
        self.name(organ.municipality(), f)
    }
}

impl fmt::Display for AnswerInWords<'_, Link<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let link = self.of;
        write!(f, "{} ({}", self.with(&link.holder), link.basis.label(self.lang))?;
        if let Some(citation) = link.citation {
            write!(f, ", {}", citation.label(self.lang))?;
        }
        match link.given {
            Grant::ByLaw => {}
            Grant::InText(_, power) => write!(f, ": {}", power.name)?,
            Grant::InLog(_, mandate) => write!(f, ": {}", mandate.key)?,
        }
        f.write_str(")")
    }
}

impl fmt::Display for AnswerInWords<'_, Chain<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, link) in self.of.links().iter().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { " → " }, self.with(link))?;
        }
        if self.of.for_task().is_none() {
            f.write_str(self.lang.pick("; voor welke taak is niet vastgelegd", "; for which task is not recorded"))?;
        }
        write!(f, "; {}: {}", self.lang.pick("verantwoordelijk", "answers"), self.with(&self.of.answers()))
    }
}

impl fmt::Display for AnswerInWords<'_, Executes<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self.of {
            Executes::Shared(one) => f.write_str(one.organisation()),
            Executes::Own(because) => {
                write!(
                    f,
                    "{} ({})",
                    self.lang.pick("de gemeente zelf", "the municipality itself"),
                    because.label(self.lang)
                )
            }
            Executes::Other(code) => self.name(code, f),
            Executes::Twice(one, other) => {
                let both = self.lang.pick("twee tegelijk", "two at once");
                write!(f, "{both}: {}, {}", one.organisation(), other.organisation())
            }
            Executes::Nobody => f.write_str(self.lang.pick("niemand", "nobody")),
            Executes::NoTask => f.write_str(
                self.lang.pick("op die dag geen taak van gemeenten", "no task of municipalities on that day"),
            ),
            Executes::NoPart => {
                f.write_str(self.lang.pick("de gemeente doet niet mee", "the municipality takes no part"))
            }
            Executes::Unknown(missing) => {
                let unknown = self.lang.pick("niet bekend", "not known");
                write!(f, "{unknown}: {}", missing.label(self.lang))
            }
        }
    }
}

impl fmt::Display for AnswerInWords<'_, MayAct<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.of {
            MayAct::Yes(chain) => write!(f, "{}: {}", self.lang.pick("ja", "yes"), self.with(chain)),
            MayAct::No(why) => {
                write!(f, "{}: ", self.lang.pick("nee", "no"))?;
                match why {
                    WhyNot::NotItsTask(executes) => self.not_its_task(*executes, f),
                    WhyNot::NoPower => f.write_str(self.lang.pick(
                        "regeling noch mandaat geeft een bevoegdheid",
                        "neither the arrangement nor a mandate gives a power",
                    )),
                    WhyNot::Barred(finding) => {
                        f.write_str(&finding.reason(self.lang))?;
                        match finding.citation() {
                            Some(citation) => write!(f, " ({})", citation.label(self.lang)),
                            None => Ok(()),
                        }
                    }
                }
            }
            MayAct::Undetermined(missing) => {
                write!(f, "{}: ", self.lang.pick("onbepaald; niet bekend", "undetermined; not known"))?;
                missing.iter().enumerate().try_for_each(|(index, one): (usize, &MissingFact)| {
                    write!(f, "{}{}", if index == 0 { "" } else { "; " }, one.label(self.lang))
                })
            }
        }
    }
}

impl<T> AnswerInWords<'_, T> {
    /// Who executes a task instead, as a sentence.
    fn not_its_task(&self, executes: Executes<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match executes {
            Executes::Own(because) => {
                let own = self
                    .lang
                    .pick("de gemeente voert deze taak zelf uit", "the municipality executes this task itself");
                write!(f, "{own} ({})", because.label(self.lang))
            }
            Executes::Nobody => f.write_str(self.lang.pick("niemand voert deze taak uit", "nobody executes this task")),
            Executes::Shared(_) | Executes::Other(_) | Executes::Twice(..) => {
                let task = self.lang.pick("deze taak wordt uitgevoerd door", "this task is executed by");
                write!(f, "{task} {}", self.with(&executes))
            }
            Executes::NoTask | Executes::NoPart | Executes::Unknown(_) => write!(f, "{}", self.with(&executes)),
        }
    }
}

impl fmt::Display for AnswerInWords<'_, TaskFinding<'_>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.of.verdict() == Verdict::Breached { "✗" } else { "?" };
        write!(f, "{mark} ")?;
        let (voor, en) = (self.lang.pick("voor", "for"), self.lang.pick("en", "and"));
        match *self.of {
            TaskFinding::Nobody { task, member } => {
                write!(f, "{task} {voor} ")?;
                self.name(member, f)?;
                write!(f, ": {}", self.lang.pick("niemand voert dit uit", "nobody executes it"))
            }
            TaskFinding::Twice { task, member, by: [one, other] } => {
                write!(f, "{task} {voor} ")?;
                self.name(member, f)?;
                write!(f, ": {} {one} {en} {other}", self.lang.pick("uitgevoerd door", "executed by"))
            }
            TaskFinding::Unknown { task, member, missing } => {
                write!(f, "{task} {voor} ")?;
                self.name(member, f)?;
                let unknown = self.lang.pick("niet bekend", "not known");
                write!(f, ": {unknown}: {}", missing.label(self.lang))
            }
            TaskFinding::SameField { field, member, by: [one, other], tasks: [ours, theirs] } => {
                write!(f, "{} {field} {voor} ", self.lang.pick("taakveld", "task field"))?;
                self.name(member, f)?;
                write!(f, ": {ours} ({one}) {en} {theirs} ({other})")
            }
            TaskFinding::BesideTheWhole { task, member, by, whole } => {
                write!(f, "{task} {voor} ")?;
                self.name(member, f)?;
                let (does, lists) = (
                    self.lang.pick("uitgevoerd door", "executed by"),
                    self.lang.pick("alle taken te noemen, maar deze niet", "to list all tasks, but not this one"),
                );
                write!(f, ": {does} {by}; {whole} {} {lists}", self.lang.pick("zegt", "claims"))
            }
            TaskFinding::NotAllListed { by } => {
                let not_all = self.lang.pick(
                    "noemt niet alle taken; wie de andere uitvoert, is niet bekend",
                    "does not list all tasks; who executes the others is not known",
                );
                write!(f, "{by} {not_all}")
            }
        }
    }
}
