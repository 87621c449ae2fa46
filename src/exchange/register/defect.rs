use super::{RegisterFile, RooId};
use crate::{
    arrangement::CooperationForm,
    language::{Bilingual, Lang},
    law::Severity,
    municipality::MunicipalityCode,
};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// A contradiction of the register with itself, the municipal map or the calendar of the law: no breach of law, but a
/// thing to mend in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Defect {
    /// The arrangement or version.
    pub arrangement: RooId,
    /// The file in which it is to be mended.
    pub file: RegisterFile,
    /// The row in that file, counted as a spreadsheet counts.
    pub row: usize,
    /// The kind of defect.
    pub kind: DefectKind,
}

/// The kind of a defect of the register, with the facts that show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DefectKind {
    /// A participant is a municipality that no longer exists on the day asked about. By law its successor took its
    /// place (Wet algemene regels herindeling, article 41(3)); the register is behind.
    ParticipantEnded {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The first day on which it was no longer there.
        until: NaiveDate,
        /// Who succeeded it, if that was one municipality.
        successor: Option<MunicipalityCode>,
        /// Whether that one is listed already.
        is_listed: bool,
    },
    /// A form that did not exist yet on the day of entry into force, such as a BVO.
    FormBeforeItsTime {
        /// The form.
        form: CooperationForm,
        /// The day of entry into force.
        from: NaiveDate,
    },
    /// A version ends some time before the next one begins.
    Gap {
        /// The next version.
        next: RooId,
        /// The first day without.
        until: NaiveDate,
        /// The first day of the next.
        from: NaiveDate,
    },
    /// A version has not ended when the next one begins.
    Overlap {
        /// The next version.
        next: RooId,
        /// Its end, if it has one.
        until: Option<NaiveDate>,
        /// The first day of the next.
        from: NaiveDate,
    },
    /// A version names another as its next or previous, which does not name it.
    LinkUnanswered {
        /// The other.
        to: RooId,
    },
    /// A version names another as its next or previous, which is not in the register.
    LinkNowhere {
        /// The other.
        to: RooId,
    },
    /// A version ends on the day on which it begins, or before.
    NeverInForce {
        /// Its first day.
        from: NaiveDate,
        /// Its end.
        until: NaiveDate,
    },
    /// Fewer than two take part.
    TooFew {
        /// How many do.
        participants: usize,
    },
    /// The form founds a body, but none is named.
    NoBody {
        /// The form.
        form: CooperationForm,
    },
    /// A municipality is listed twice.
    ListedTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// A municipality joined before it existed, as successors often do in the register.
    JoinedBeforeItBegan {
        /// The municipality.
        municipality: MunicipalityCode,
        /// The day of joining.
        joined_on: NaiveDate,
        /// The first day of the municipality.
        first_day: NaiveDate,
    },
    /// A participant joined a version on the day of its end, or later.
    JoinedAfterTheEnd {
        /// The day of joining.
        joined_on: NaiveDate,
        /// The end of the version.
        until: NaiveDate,
    },
}

impl DefectKind {
    /// A stable word for it, such as `participant-ended`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ParticipantEnded { .. } => "participant-ended",
            Self::FormBeforeItsTime { .. } => "form-before-its-time",
            Self::Gap { .. } => "gap",
            Self::Overlap { .. } => "overlap",
            Self::LinkUnanswered { .. } => "link-unanswered",
            Self::LinkNowhere { .. } => "link-nowhere",
            Self::NeverInForce { .. } => "never-in-force",
            Self::TooFew { .. } => "too-few",
            Self::NoBody { .. } => "no-body",
            Self::ListedTwice { .. } => "listed-twice",
            Self::JoinedBeforeItBegan { .. } => "joined-before-it-began",
            Self::JoinedAfterTheEnd { .. } => "joined-after-the-end",
        }
    }

    /// How much it weighs: a [`Severity::Warning`] makes the register say something that is not so,
    /// a [`Severity::Advisory`] is a point to look at.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::NoBody { .. } | Self::JoinedBeforeItBegan { .. } | Self::JoinedAfterTheEnd { .. } => {
                Severity::Advisory
            }
            _ => Severity::Warning,
        }
    }

    /// The kind of defect, in the language asked for, without its facts.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::ParticipantEnded { .. } => Bilingual::new(
                "een deelnemende gemeente bestaat niet meer",
                "a participating municipality no longer exists",
            ),
            Self::FormBeforeItsTime { .. } => Bilingual::new("de vorm bestond nog niet", "the form did not exist yet"),
            Self::Gap { .. } => Bilingual::new("gat tussen twee versies", "a gap between two versions"),
            Self::Overlap { .. } => Bilingual::new("twee versies overlappen", "two versions overlap"),
            Self::LinkUnanswered { .. } => {
                Bilingual::new("de andere versie wijst niet terug", "the other version does not point back")
            }
            Self::LinkNowhere { .. } => Bilingual::new(
                "de andere versie staat niet in het register",
                "the other version is not in the register",
            ),
            Self::NeverInForce { .. } => {
                Bilingual::new("de versie gold geen dag", "the version was in force on no day")
            }
            Self::TooFew { .. } => Bilingual::new("minder dan twee deelnemers", "fewer than two participants"),
            Self::NoBody { .. } => {
                Bilingual::new("het lichaam of orgaan is niet genoemd", "the body or organ is not named")
            }
            Self::ListedTwice { .. } => {
                Bilingual::new("een gemeente staat er twee keer", "a municipality is listed twice")
            }
            Self::JoinedBeforeItBegan { .. } => {
                Bilingual::new("een gemeente trad toe voordat zij bestond", "a municipality joined before it existed")
            }
            Self::JoinedAfterTheEnd { .. } => {
                Bilingual::new("toegetreden na het einde van de versie", "joined after the end of the version")
            }
        };
        both.get(lang)
    }

    /// The remedy, in the language asked for.
    #[must_use]
    pub const fn remedy(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::ParticipantEnded { .. } => {
                Bilingual::new("vervang de gemeente door haar opvolger", "replace the municipality by its successor")
            }
            Self::FormBeforeItsTime { .. } => Bilingual::new(
                "ga de vorm en de dag van inwerkingtreding na",
                "check the form and the day of entry into force",
            ),
            Self::Gap { .. } | Self::Overlap { .. } => Bilingual::new(
                "laat de versie eindigen op de eerste dag van de volgende",
                "let the version end on the first day of the next",
            ),
            Self::LinkUnanswered { .. } | Self::LinkNowhere { .. } => {
                Bilingual::new("herstel de verwijzing", "mend the link")
            }
            Self::NeverInForce { .. } => Bilingual::new(
                "ga begin en einde na, of neem de versie uit het register",
                "check the beginning and the end, or take the version out of the register",
            ),
            Self::TooFew { .. } => Bilingual::new("vul de deelnemers aan", "complete the participants"),
            Self::NoBody { .. } => Bilingual::new("noem het lichaam of orgaan", "name the body or organ"),
            Self::ListedTwice { .. } => Bilingual::new("neem een van beide weg", "take one of both away"),
            Self::JoinedBeforeItBegan { .. } => Bilingual::new(
                "neem de eerste dag van de gemeente, of laat de dag van haar voorganger staan",
                "take the first day of the municipality, or leave the day of its predecessor",
            ),
            Self::JoinedAfterTheEnd { .. } => {
                Bilingual::new("zet de deelnemer bij de volgende versie", "put the participant in the next version")
            }
        };
        both.get(lang)
    }

    /// The same kind of defect, with any facts.
    pub(super) fn is_like(self, other: Self) -> bool {
        core::mem::discriminant(&self) == core::mem::discriminant(&other)
    }
}

impl Defect {
    /// The defect as a sentence, in the language asked for: arrangement, what is wrong, with which facts, and where.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> impl fmt::Display + '_ {
        Sentence { defect: self, lang }
    }
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(Lang::Nl).fmt(f)
    }
}

struct Sentence<'a> {
    defect: &'a Defect,
    lang: Lang,
}

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { defect, lang } = *self;
        let (until, from) = (lang.pick("tot", "until"), lang.pick("vanaf", "from"));
        write!(f, "{}", defect.kind.label(lang))?;
        match defect.kind {
            DefectKind::ParticipantEnded { municipality, until: ended, successor, is_listed } => {
                write!(f, ": {municipality} {until} {ended}")?;
                match successor {
                    Some(code) if is_listed => {
                        write!(
                            f,
                            ", {} {code} {}",
                            lang.pick("opvolger", "successor"),
                            lang.pick("staat er al", "is listed already")
                        )
                    }
                    Some(code) => write!(f, ", {} {code}", lang.pick("opvolger", "successor")),
                    None => Ok(()),
                }
            }
            DefectKind::FormBeforeItsTime { form, from: start } => write!(f, ": {} {from} {start}", form.label(lang)),
            DefectKind::Gap { next, until: ended, from: start }
            | DefectKind::Overlap { next, until: Some(ended), from: start } => {
                write!(f, ": {until} {ended}, {next} {from} {start}")
            }
            DefectKind::Overlap { next, until: None, from: start } => {
                write!(f, ": {}, {next} {from} {start}", lang.pick("zonder einde", "without an end"))
            }
            DefectKind::LinkUnanswered { to } | DefectKind::LinkNowhere { to } => write!(f, ": {to}"),
            DefectKind::NeverInForce { from: start, until: ended } => write!(f, ": {from} {start} {until} {ended}"),
            DefectKind::TooFew { participants } => write!(f, ": {participants}"),
            DefectKind::NoBody { form } => write!(f, ": {}", form.label(lang)),
            DefectKind::ListedTwice { municipality } => write!(f, ": {municipality}"),
            DefectKind::JoinedBeforeItBegan { municipality, joined_on, first_day } => {
                write!(f, ": {municipality} {} {joined_on}, {from} {first_day}", lang.pick("op", "on"))
            }
            DefectKind::JoinedAfterTheEnd { joined_on, until: ended } => {
                write!(f, ": {} {joined_on}, {until} {ended}", lang.pick("op", "on"))
            }
        }?;
        write!(f, " ({}, {} {})", defect.file.name(), lang.pick("rij", "row"), defect.row)
    }
}
