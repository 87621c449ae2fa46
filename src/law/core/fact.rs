use crate::{
    arrangement::{ArrangementText, ClauseKind},
    governance::FormalityKind,
    language::Lang,
    operation::Topic,
};
use serde::{Serialize, Serializer};

/// A fact that a rule needs, and where a dossier would hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Fact {
    /// The form.
    Form,
    /// The day of entry into force.
    EntryIntoForce,
    /// Who takes part.
    Participants,
    /// The decision of an acting organ.
    Decision,
    /// Whether the decision names the day on which the act takes effect.
    EffectiveDayNamed,
    /// What a reorganisation that abolished a participant did to the arrangement.
    RecordOfReorganisation,
    /// The adaptation of an older text to the act of 2021.
    Adaptation,
    /// The consent of a council.
    Consent,
    /// The ground of a refusal.
    RefusalGround,
    /// The talks before a refusal.
    Talks,
    /// That the draft was received by a council.
    DraftReceived,
    /// The view of a council, or that it has none.
    View,
    /// The publication.
    Publication,
    /// Who published.
    Publisher,
    /// Whether a clause stands in the text.
    Clause(ClauseKind),
    /// For how long the arrangement is made.
    Term,
    /// The interests.
    Interests,
    /// What kind of work an interest is about.
    Purpose,
    /// The powers that the text gives.
    Powers,
    /// Whether the recorded powers are all that the text gives.
    AllPowers,
    /// Whether the statute behind a power excludes mandate.
    ExcludesMandate,
    /// The host.
    Host,
    /// The seat.
    Seat,
    /// The municipality in which the seat lies.
    SeatMunicipality,
    /// The boards that the text lays down.
    Boards,
    /// Who employs the staff.
    Employer,
    /// The shared organisation.
    Organisation,
    /// Whether a task leaves a political margin of its own.
    PoliticalDiscretion,
    /// The whole of the tasks.
    Portfolio,
    /// The staff that a municipality keeps.
    RetainedStaff,
    /// Whether a municipality keeps its council, executive and mayor.
    Organs,
    /// Whether a municipality has a secretary.
    Secretary,
    /// Whether a municipality has a council clerk.
    Clerk,
    /// The service counters.
    Counters,
    /// A formality of the act.
    Formality(FormalityKind),
    /// The content of the clauses on changing and leaving the arrangement.
    ChangeRules,
    /// The kind of a power.
    PowerNature,
    /// Which tax a power is about.
    Tax,
    /// Whether a power belongs to the participants and fits the interests.
    PowerFits,
    /// To which day the text works back.
    WorksBackTo,
    /// The text before the act.
    TextBefore,
    /// How many people live in a municipality.
    Inhabitants,
    /// The recorded facts of a topic of the operation.
    Logged(Topic),
    /// Whether the recorded facts of a topic of the operation are all.
    AllLogged(Topic),
}

impl Fact {
    /// The name of the fact, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        self.described(lang).0
    }

    /// Where a dossier holds it, below the event; or that the gazetteer does.
    #[must_use]
    pub const fn path(self) -> &'static str {
        self.described(Lang::Nl).1
    }

    /// The list, where the question is whether it is whole; any other fact itself. A rule that looks at a list looks at this too.
    #[must_use]
    pub const fn list(self) -> Self {
        match self {
            Self::AllPowers => Self::Powers,
            Self::AllLogged(topic) => Self::Logged(topic),
            other => other,
        }
    }

    /// What is not known of the powers that a text gives: which they are, or whether the recorded ones are all.
    pub(crate) fn powers_missing_from(text: &ArrangementText) -> Option<Self> {
        let missing = if text.powers().is_empty() { Self::Powers } else { Self::AllPowers };
        (!text.knows_all_powers()).then_some(missing)
    }

    /// The name of the fact, and its path.
    const fn described(self, lang: Lang) -> (&'static str, &'static str) {
        match self {
            Self::Form => (lang.pick("de vorm", "the form"), "arrangement.form"),
            Self::EntryIntoForce => (lang.pick("de dag van inwerkingtreding", "the day of entry into force"), "on"),
            Self::Participants => (lang.pick("de deelnemers", "the participants"), "arrangement.participants"),
            Self::Decision => {
                (lang.pick("het besluit van het orgaan", "the decision of the organ"), "record.decisions")
            }
            Self::EffectiveDayNamed => (
                lang.pick(
                    "of het besluit de dag noemt waarop het ingaat",
                    "whether the decision names the day on which it takes effect",
                ),
                "record.effective_day_named",
            ),
            Self::RecordOfReorganisation => (
                lang.pick(
                    "de herindeling die deze deelnemer ophief, met opvolger of verval",
                    "the reorganisation that abolished this participant, with its successor or the lapse",
                ),
                "events",
            ),
            Self::Adaptation => (
                lang.pick(
                    "de aanpassing aan de wet van 2021, die tot 1 juli 2024 kan",
                    "the adaptation to the act of 2021, which is due by 1 July 2024",
                ),
                "arrangement.clauses",
            ),
            Self::Consent => {
                (lang.pick("de toestemming van de raad", "the consent of the council"), "record.decisions")
            }
            Self::RefusalGround => {
                (lang.pick("de grond van de weigering", "the ground of the refusal"), "record.decisions")
            }
            Self::Talks => {
                (lang.pick("het overleg vóór de weigering", "the talks before the refusal"), "record.decisions")
            }
            Self::DraftReceived => (
                lang.pick(
                    "de dag waarop de raad het ontwerp ontving",
                    "the day on which the council received the draft",
                ),
                "record.submissions",
            ),
            Self::View => (lang.pick("de zienswijze van de raad", "the view of the council"), "record.decisions"),
            Self::Publication => (lang.pick("de bekendmaking", "the publication"), "record.publications"),
            Self::Publisher => (lang.pick("wie bekendmaakte", "who published"), "record.publications"),
            Self::Clause(_) => (
                lang.pick("of de tekst deze bepaling heeft", "whether the text has this clause"),
                "arrangement.clauses",
            ),
            Self::Term => (lang.pick("de duur van de regeling", "the term of the arrangement"), "arrangement.term"),
            Self::Interests => (lang.pick("de belangen", "the interests"), "arrangement.interests"),
            Self::Purpose => (lang.pick("de aard van het belang", "the kind of interest"), "arrangement.interests"),
            Self::Powers => (
                lang.pick("de bevoegdheden die de regeling geeft", "the powers that the arrangement gives"),
                "arrangement.powers",
            ),
            Self::AllPowers => (
                lang.pick(
                    "of de vastgelegde bevoegdheden alle zijn die de regeling geeft",
                    "whether the recorded powers are all that the arrangement gives",
                ),
                "arrangement.powers_complete",
            ),
            Self::ExcludesMandate => (
                lang.pick(
                    "of de wet achter de bevoegdheid mandaat uitsluit",
                    "whether the statute behind the power excludes mandate",
                ),
                "arrangement.powers",
            ),
            Self::Host => (lang.pick("de centrumgemeente", "the host municipality"), "arrangement.host"),
            Self::Seat => (lang.pick("de vestigingsplaats", "the seat"), "arrangement.seat"),
            Self::SeatMunicipality => {
                (lang.pick("de gemeente van de vestigingsplaats", "the municipality of the seat"), "arrangement.seat")
            }
            Self::Boards => (lang.pick("het bestuur en zijn zetels", "the board and its seats"), "arrangement.boards"),
            Self::Employer => (lang.pick("wie het personeel in dienst heeft", "who employs the staff"), "organisation"),
            Self::Organisation => (lang.pick("de gezamenlijke organisatie", "the shared organisation"), "organisation"),
            Self::PoliticalDiscretion => (
                lang.pick(
                    "of de taak eigen beleidsruimte laat",
                    "whether the task leaves a political margin of its own",
                ),
                "organisation.portfolio",
            ),
            Self::Portfolio => {
                (lang.pick("het volledige takenpakket", "the whole task portfolio"), "organisation.portfolio")
            }
            Self::RetainedStaff => (
                lang.pick("de eigen staf van de gemeente", "the staff the municipality keeps"),
                "organisation.retained",
            ),
            Self::Organs => (
                lang.pick("of raad, college en burgemeester blijven", "whether council, executive and mayor are kept"),
                "organisation.retained",
            ),
            Self::Secretary => {
                (lang.pick("of er een secretaris is", "whether there is a secretary"), "organisation.retained")
            }
            Self::Clerk => {
                (lang.pick("of er een griffier is", "whether there is a council clerk"), "organisation.retained")
            }
            Self::Counters => (lang.pick("het eigen loket", "the counter of its own"), "organisation.counters"),
            Self::Formality(kind) => (kind.label(lang), "record.formalities"),
            Self::ChangeRules => (
                lang.pick("wat de tekst zegt over wijzigen en uittreden", "what the text says on changing and leaving"),
                "arrangement.change",
            ),
            Self::PowerNature => {
                (lang.pick("de aard van de bevoegdheid", "the nature of the power"), "arrangement.powers")
            }
            Self::Tax => (lang.pick("welke belasting", "which tax"), "arrangement.powers"),
            Self::PowerFits => (
                lang.pick(
                    "of de bevoegdheid bij de deelnemers en de belangen past",
                    "whether the power belongs to the participants and fits the interests",
                ),
                "arrangement.powers",
            ),
            Self::WorksBackTo => {
                (lang.pick("tot welke dag de tekst terugwerkt", "to which day the text works back"), "works_back_to")
            }
            Self::TextBefore => (lang.pick("de tekst van vóór de handeling", "the text before the act"), "arrangement"),
            Self::Inhabitants => (lang.pick("het aantal inwoners", "the number of inhabitants"), "gazetteer"),
            Self::Logged(topic) => (topic.label(lang), topic.path()),
            Self::AllLogged(topic) => (topic.whole(lang), "operation.complete"),
        }
    }
}

/// As its path.
impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.path())
    }
}
