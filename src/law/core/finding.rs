use super::{Moment, Rule, Severity};
use crate::{
    arrangement::ClauseKind,
    citation::Citation,
    governance::{BoardKind, FormalityKind, OrganOf},
    language::{Bilingual, Lang},
    municipality::MunicipalityCode,
    operation::Topic,
    vocabulary::vocabulary,
};
use alloc::string::String;
use chrono::NaiveDate;
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

vocabulary! {
    /// What a rule says of a case.
    ///
    /// Exhaustive on purpose: real records are incomplete, and silence is neither guilt nor innocence.
    pub enum Verdict: "verdict" {
        /// The norm is broken.
        Breached = "geschonden", "geschonden" / "breached";
        /// The facts that would tell are not known.
        Undetermined = "onbepaald", "onbepaald" / "undetermined";
        /// The norm is kept.
        Met = "nageleefd", "nageleefd" / "met";
    }
}

/// What a finding concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Subject {
    /// The arrangement as a whole.
    Arrangement,
    /// One clause of its text.
    Clause(ClauseKind),
    /// One municipality.
    Municipality(MunicipalityCode),
    /// One organ of one municipality.
    Party(OrganOf),
    /// The power at that place in the text, counted from 0.
    Power(usize),
    /// The interest at that place in the text, counted from 0.
    Interest(usize),
    /// The task at that place in the portfolio, counted from 0.
    Task(usize),
    /// The publication.
    Publication,
    /// The shared organisation.
    Organisation,
    /// A board.
    Board(BoardKind),
    /// The budget of a year.
    Budget(i32),
    /// The budget of a year, as to the council of one municipality.
    BudgetFor(i32, MunicipalityCode),
    /// The accounts of a year.
    Accounts(i32),
    /// The fact at that place in a topic of the log, counted from 0.
    Logged(Topic, usize),
}

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
    /// What the clauses on changing and leaving the arrangement say.
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
    /// What is recorded on a topic of the operation.
    Logged(Topic),
}

impl Fact {
    /// What the fact is, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::Form => Bilingual::new("de vorm", "the form"),
            Self::EntryIntoForce => Bilingual::new("de dag van inwerkingtreding", "the day of entry into force"),
            Self::Participants => Bilingual::new("de deelnemers", "the participants"),
            Self::Decision => Bilingual::new("het besluit van het orgaan", "the decision of the organ"),
            Self::Consent => Bilingual::new("de toestemming van de raad", "the consent of the council"),
            Self::RefusalGround => Bilingual::new("de grond van de weigering", "the ground of the refusal"),
            Self::Talks => Bilingual::new("het overleg vóór de weigering", "the talks before the refusal"),
            Self::DraftReceived => Bilingual::new(
                "de dag waarop de raad het ontwerp ontving",
                "the day on which the council received the draft",
            ),
            Self::View => Bilingual::new("de zienswijze van de raad", "the view of the council"),
            Self::Publication => Bilingual::new("de bekendmaking", "the publication"),
            Self::Publisher => Bilingual::new("wie bekendmaakte", "who published"),
            Self::Clause(_) => Bilingual::new("of de tekst deze bepaling heeft", "whether the text has this clause"),
            Self::Term => Bilingual::new("de duur van de regeling", "the term of the arrangement"),
            Self::Interests => Bilingual::new("de belangen", "the interests"),
            Self::Purpose => Bilingual::new("de aard van het belang", "the kind of interest"),
            Self::Powers => {
                Bilingual::new("de bevoegdheden die de regeling geeft", "the powers that the arrangement gives")
            }
            Self::ExcludesMandate => Bilingual::new(
                "of de wet achter de bevoegdheid mandaat uitsluit",
                "whether the statute behind the power excludes mandate",
            ),
            Self::Host => Bilingual::new("de centrumgemeente", "the host municipality"),
            Self::Seat => Bilingual::new("de vestigingsplaats", "the seat"),
            Self::SeatMunicipality => {
                Bilingual::new("de gemeente van de vestigingsplaats", "the municipality of the seat")
            }
            Self::Boards => Bilingual::new("het bestuur en zijn zetels", "the board and its seats"),
            Self::Employer => Bilingual::new("wie het personeel in dienst heeft", "who employs the staff"),
            Self::Organisation => Bilingual::new("de gezamenlijke organisatie", "the shared organisation"),
            Self::PoliticalDiscretion => Bilingual::new(
                "of de taak eigen beleidsruimte laat",
                "whether the task leaves a political margin of its own",
            ),
            Self::Portfolio => Bilingual::new("het volledige takenpakket", "the whole task portfolio"),
            Self::RetainedStaff => Bilingual::new("de eigen staf van de gemeente", "the staff the municipality keeps"),
            Self::Organs => Bilingual::new(
                "of raad, college en burgemeester blijven",
                "whether council, executive and mayor are kept",
            ),
            Self::Secretary => Bilingual::new("of er een secretaris is", "whether there is a secretary"),
            Self::Clerk => Bilingual::new("of er een griffier is", "whether there is a council clerk"),
            Self::Counters => Bilingual::new("het eigen loket", "the counter of its own"),
            Self::Formality(kind) => return kind.label(lang),
            Self::ChangeRules => Bilingual::new(
                "wat de tekst zegt over wijzigen en uittreden",
                "what the text says on changing and leaving",
            ),
            Self::PowerNature => Bilingual::new("de aard van de bevoegdheid", "the nature of the power"),
            Self::Tax => Bilingual::new("welke belasting", "which tax"),
            Self::PowerFits => Bilingual::new(
                "of de bevoegdheid bij de deelnemers en de belangen past",
                "whether the power belongs to the participants and fits the interests",
            ),
            Self::WorksBackTo => {
                Bilingual::new("tot welke dag de tekst terugwerkt", "to which day the text works back")
            }
            Self::TextBefore => Bilingual::new("de tekst van vóór de handeling", "the text before the act"),
            Self::Inhabitants => Bilingual::new("het aantal inwoners", "the number of inhabitants"),
            Self::Logged(topic) => return topic.label(lang),
        };
        both.get(lang)
    }

    /// Where a dossier holds it, below the event; or that the gazetteer does.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Form => "arrangement.form",
            Self::EntryIntoForce => "on",
            Self::Participants => "arrangement.participants",
            Self::Decision | Self::Consent | Self::RefusalGround | Self::Talks | Self::View => "record.decisions",
            Self::DraftReceived => "record.submissions",
            Self::Publication | Self::Publisher => "record.publications",
            Self::Clause(_) => "arrangement.clauses",
            Self::Term => "arrangement.term",
            Self::Interests | Self::Purpose => "arrangement.interests",
            Self::Powers | Self::ExcludesMandate | Self::PowerNature | Self::Tax | Self::PowerFits => {
                "arrangement.powers"
            }
            Self::Host => "arrangement.host",
            Self::Seat | Self::SeatMunicipality => "arrangement.seat",
            Self::Boards => "arrangement.boards",
            Self::Employer | Self::Organisation => "organisation",
            Self::PoliticalDiscretion | Self::Portfolio => "organisation.portfolio",
            Self::RetainedStaff | Self::Organs | Self::Secretary | Self::Clerk => "organisation.retained",
            Self::Counters => "organisation.counters",
            Self::Formality(_) => "record.formalities",
            Self::ChangeRules => "arrangement.change",
            Self::WorksBackTo => "works_back_to",
            Self::TextBefore => "arrangement",
            Self::Inhabitants => "gazetteer",
            Self::Logged(topic) => topic.path(),
        }
    }
}

/// Why a finding is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// Of a breach: what is wrong.
    Because(&'static Bilingual),
    /// Of what is undetermined: the fact that would tell.
    Missing(Fact),
}

/// That a rule is breached, or that it cannot be told (*bevinding*).
///
/// Holds data only; its sentences are made when it is shown. Serialises with everything that a reader needs: rule,
/// verdict, severity, citation with link, subject, reason or missing fact, and remedy, in both languages.
#[doc(alias = "bevinding")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    pub(in crate::law) rule: &'static Rule,
    /// The place of the rule in the catalogue, so that findings sort without looking it up.
    pub(in crate::law) ordinal: usize,
    pub(in crate::law) verdict: Verdict,
    pub(in crate::law) severity: Severity,
    pub(in crate::law) moment: Moment,
    pub(in crate::law) law_of: NaiveDate,
    pub(in crate::law) subject: Subject,
    pub(in crate::law) detail: Detail,
}

impl Finding {
    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// [`Verdict::Breached`] or [`Verdict::Undetermined`]; what is met is no finding.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// How much it weighs, or would weigh.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The moment at which the rule was asked.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// What it concerns.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// Why.
    #[must_use]
    pub const fn detail(&self) -> Detail {
        self.detail
    }

    /// The fact that would tell, of what is undetermined.
    #[must_use]
    pub const fn missing(&self) -> Option<Fact> {
        match self.detail {
            Detail::Missing(fact) => Some(fact),
            Detail::Because(_) => None,
        }
    }

    /// The facts that the rule looked at; [`Catalogue::explain`](crate::law::Catalogue::explain) tells what they say.
    #[must_use]
    pub const fn looked_at(&self) -> &'static [Fact] {
        self.rule.looks_at
    }

    /// The day whose law was applied.
    #[must_use]
    pub const fn law_of(&self) -> NaiveDate {
        self.law_of
    }

    /// Where the norm stands on the day whose law was applied; `None` for a definition.
    #[must_use]
    pub fn citation(&self) -> Option<Citation> {
        self.rule.citation(self.law_of)
    }

    /// Whether the text of the law was not read for that day, but for a later one.
    #[must_use]
    pub fn is_unverified(&self) -> bool {
        self.law_of < self.rule.verified_from
    }

    /// The place in the order of a report: breaches before what is undetermined, the heaviest first, then by rule. A
    /// check names its subjects in order, and sorting keeps that.
    pub(in crate::law) const fn rank(&self) -> (Verdict, Severity, usize) {
        (self.verdict, self.severity, self.ordinal)
    }

    /// The reason or the missing fact, in the language asked for.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> String {
        match self.detail {
            Detail::Because(because) => because.get(lang).into(),
            Detail::Missing(fact) => match lang {
                Lang::Nl => alloc::format!("niet bekend: {} ({})", fact.label(lang), fact.path()),
                Lang::En => alloc::format!("not known: {} ({})", fact.label(lang), fact.path()),
            },
        }
    }
}

impl Subject {
    /// What it is called in the language asked for, with codes for municipalities.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let numbered = |nl, en, index: usize| alloc::format!("{} {}", lang.pick(nl, en), index.saturating_add(1));
        match self {
            Self::Arrangement => lang.pick("de regeling", "the arrangement").into(),
            Self::Clause(kind) => kind.label(lang).into(),
            Self::Municipality(code) => alloc::format!("{code}"),
            Self::Party(party) => alloc::format!("{} {}", party.organ().label(lang), party.municipality()),
            Self::Power(index) => numbered("bevoegdheid", "power", index),
            Self::Interest(index) => numbered("belang", "interest", index),
            Self::Task(index) => numbered("taak", "task", index),
            Self::Publication => lang.pick("de bekendmaking", "the publication").into(),
            Self::Board(kind) => kind.label(lang).into(),
            Self::Budget(year) => {
                alloc::format!("{} {year}", lang.pick("begroting", "budget"))
            }
            Self::BudgetFor(year, code) => {
                alloc::format!("{} {year}, {code}", lang.pick("begroting", "budget"))
            }
            Self::Accounts(year) => {
                alloc::format!("{} {year}", lang.pick("jaarrekening", "accounts"))
            }
            Self::Logged(topic, index) => alloc::format!("{} {}", topic.label(lang), index.saturating_add(1)),
            Self::Organisation => lang.pick("de gezamenlijke organisatie", "the shared organisation").into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject.label(Lang::Nl);
        write!(f, "{} {} ({}): {subject}: {}", self.verdict, self.rule.id, self.severity, self.reason(Lang::Nl))
    }
}

/// Facts by their paths.
struct LookedAt(&'static [Fact]);

impl Serialize for LookedAt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|fact| fact.path()))
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Both<T> {
            nl: T,
            en: T,
        }
        let both = |text: fn(&Rule, Lang) -> &'static str| Both {
            nl: text(self.rule, Lang::Nl),
            en: text(self.rule, Lang::En),
        };
        let mut out = serializer.serialize_struct("Finding", 12)?;
        out.serialize_field("rule", self.rule.id)?;
        out.serialize_field("verdict", &self.verdict)?;
        out.serialize_field("severity", &self.severity)?;
        out.serialize_field("moment", &self.moment)?;
        out.serialize_field("subject", &self.subject)?;
        out.serialize_field("citation", &self.citation())?;
        out.serialize_field("basis", &self.rule.basis)?;
        out.serialize_field("statement", &both(Rule::statement))?;
        out.serialize_field("reason", &Both { nl: self.reason(Lang::Nl), en: self.reason(Lang::En) })?;
        out.serialize_field("missing", &self.missing().map(Fact::path))?;
        out.serialize_field("looked_at", &LookedAt(self.looked_at()))?;
        out.serialize_field("remedy", &both(Rule::remedy))?;
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verdict_reads_as_it_writes() {
        crate::vocabulary::check(Verdict::ALL);
    }
}
