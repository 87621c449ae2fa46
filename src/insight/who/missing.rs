use crate::{
    language::{Bilingual, Lang},
    law::Fact,
    operation::Topic,
    serde_text::serialize_as,
};

/// A fact that would tell who executes a task, or whether an organisation may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MissingFact {
    /// The listed task of which it is part: the portfolio claims to list every task of the civil service and has none
    /// with that key, but may list a wider one, such as execution as a whole.
    WiderTask,
    /// Which statutory tasks and task fields the listed tasks cover: one of them may hold the task asked for.
    Covered,
    /// The task for which the text gives a power.
    TaskOfPower,
    /// The tasks for which a mandate was given.
    TasksOfMandate,
    /// The workplace of the holder of a mandate.
    WorkplaceOfMandate,
    /// A fact that the rules of law know too.
    Fact(Fact),
}

impl MissingFact {
    /// The name of the fact, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::WiderTask => Bilingual::new(
                "van welke genoemde taak het een deel kan zijn, want geen heeft deze sleutel",
                "of which listed task it may be part, as none has that key",
            ),
            Self::Covered => Bilingual::new(
                "welke wettelijke taken en taakvelden de genoemde taken omvatten",
                "which statutory tasks and task fields the listed tasks cover",
            ),
            Self::TaskOfPower => Bilingual::new(
                "voor welke taak de regeling de bevoegdheid geeft",
                "for which task the arrangement gives the power",
            ),
            Self::TasksOfMandate => {
                Bilingual::new("voor welke taken het mandaat is", "for which tasks the mandate is given")
            }
            Self::WorkplaceOfMandate => {
                Bilingual::new("in wiens dienst de gemandateerde werkt", "in whose service the mandated person works")
            }
            Self::Fact(fact) => return fact.label(lang),
        };
        both.get(lang)
    }

    /// Where a dossier holds it, below the event.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::WiderTask | Self::Covered => Fact::Portfolio.path(),
            Self::TaskOfPower => Fact::Powers.path(),
            Self::TasksOfMandate | Self::WorkplaceOfMandate => Topic::Mandates.path(),
            Self::Fact(fact) => fact.path(),
        }
    }
}

impl From<Fact> for MissingFact {
    fn from(fact: Fact) -> Self {
        Self::Fact(fact)
    }
}

serialize_as!(MissingFact, "MissingFact", |it| {
    "path": it.path(),
    "nl": it.label(Lang::Nl),
    "en": it.label(Lang::En),
});
