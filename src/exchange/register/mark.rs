use crate::{
    language::{Bilingual, Lang, errors},
    vocabulary::vocabulary,
};
use alloc::boxed::Box;
use core::fmt;
use serde::Serialize;

vocabulary! {
    /// A file of the register.
    #[non_exhaustive]
    pub enum RegisterFile: "bestand van het register" / "file of the register" {
        /// The arrangements and their versions.
        Arrangements = "arrangements", "regelingen" / "arrangements";
        /// Who takes part in them.
        Participants = "participants", "deelnemers" / "participants";
    }
}

impl RegisterFile {
    /// The name of the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Arrangements => "joint_arrangements.csv",
            Self::Participants => "joint_arrangement_participants.csv",
        }
    }
}

/// The texts of the files, as CSV with a header; see [`RegisterFile::name`] for what they are called.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// The arrangements and their versions.
    pub arrangements: &'a str,
    /// Who takes part in them.
    pub participants: &'a str,
}

errors! {
    /// Why a file is not one of the register, so that nothing of it can be read.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RegisterError {
        /// The file is empty.
        #[error("{} is empty; its first row names the columns", file.name())]
        #[nl("{} is leeg; de eerste rij noemt de kolommen", file.name())]
        NoHeader {
            /// The file.
            file: RegisterFile,
        },
        /// The header lacks a column.
        #[error("{} has no column `{column}`; its first row must name it, in any order, parted by commas", file.name())]
        #[nl(
            "{} heeft geen kolom `{column}`; de eerste rij moet die noemen, op een willekeurige plaats, \
             gescheiden door komma's",
            file.name()
        )]
        NoColumn {
            /// The file.
            file: RegisterFile,
            /// The column.
            column: &'static str,
        },
        /// The header has the columns, parted by something else than commas.
        #[error("{} parts its columns by {}; save it as CSV with commas", file.name(), named(*separator, Lang::En))]
        #[nl(
            "{} scheidt zijn kolommen met {}; sla het op als CSV met komma's",
            file.name(), named(*separator, Lang::Nl)
        )]
        Separator {
            /// The file.
            file: RegisterFile,
            /// What parts them.
            separator: char,
        },
        /// The file is no UTF-8, but most likely UTF-16.
        #[error("{} is not in UTF-8 but, as it seems, in UTF-16; save it as CSV in UTF-8", file.name())]
        #[nl("{} is niet in UTF-8 maar, naar het schijnt, in UTF-16; sla het op als CSV in UTF-8", file.name())]
        Encoding {
            /// The file.
            file: RegisterFile,
        },
        /// The header names a column twice.
        #[error("{} has the column `{column}` twice; its first row must name it once", file.name())]
        #[nl("{} heeft de kolom `{column}` twee keer; de eerste rij moet die één keer noemen", file.name())]
        ColumnTwice {
            /// The file.
            file: RegisterFile,
            /// The column.
            column: &'static str,
        },
    }
}

const fn named(separator: char, lang: Lang) -> &'static str {
    match separator {
        ';' => lang.pick("puntkomma's", "semicolons"),
        '\t' => lang.pick("tabs", "tabs"),
        _ => lang.pick("verticale strepen", "vertical bars"),
    }
}

/// How many rows of a file were read and rejected, without its header and its empty rows: `rows` is `read` and
/// `rejected` together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct RowCounts {
    /// How many there are.
    pub rows: usize,
    /// How many were read, whether or not there is a mark on them.
    pub read: usize,
    /// How many were not; each is kept as a [`RejectedRow`].
    pub rejected: usize,
}

/// A fault of a row or a field of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RegisterFault {
    /// The row has not as many fields as the header.
    Fields {
        /// How many it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A quotation mark is opened and not closed.
    OpenQuote,
    /// An identity that is no number.
    NoId,
    /// An identity that an earlier row has.
    IdTwice {
        /// The earlier row.
        row: usize,
    },
    /// A participant of an arrangement that was not read.
    NoArrangement,
    /// Nothing is given.
    NotGiven,
    /// A date that does not exist.
    NoDate,
    /// A word that is no form of the register.
    UnknownForm,
    /// The form in words is not that of the abbreviation.
    OtherForm,
    /// A word that is no kind of participant.
    UnknownKind,
    /// No code of a municipality by its shape.
    NoCode,
    /// A code that no municipality ever had.
    UnknownCode,
    /// No code of a province.
    UnknownProvince,
    /// A word that is no organ.
    UnknownOrgan,
    /// An organ that this kind of participant does not have.
    ForeignOrgan,
    /// An organ that is named twice.
    OrganTwice,
    /// A word that is no basis of a power.
    UnknownBasis,
    /// A number that cannot be read.
    NoNumber,
    /// A letter was lost, since the file is not in UTF-8.
    LostLetter,
    /// The allocation keys of an arrangement are percentages that do not make a hundred.
    NotAHundred,
    /// The number of participants is not that of the rows that were read.
    OtherNumber {
        /// How many were read.
        read: usize,
    },
}

impl RegisterFault {
    /// The fault, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        self.both().0.get(lang)
    }

    /// The remedy, in the language asked for.
    #[must_use]
    pub const fn remedy(self, lang: Lang) -> &'static str {
        self.both().1.get(lang)
    }

    const fn both(self) -> (Bilingual, Bilingual) {
        const CODE: Bilingual =
            Bilingual::new("GM en vier cijfers, zoals GM0363", "GM and four digits, such as GM0363");
        let of = Bilingual::new;
        match self {
            Self::Fields { .. } => (
                of("ander aantal velden dan de kopregel", "not as many fields as the header"),
                of("evenveel velden als de kopregel", "as many fields as the header"),
            ),
            Self::OpenQuote => (
                of("een aanhalingsteken wordt niet gesloten", "a quotation mark is not closed"),
                of("een tweede aanhalingsteken achter het veld", "a second quotation mark behind the field"),
            ),
            Self::NoId => {
                (of("geen RoO-id", "no RoO id"), of("een getal, zoals 22938625", "a number, such as 22938625"))
            }
            Self::IdTwice { .. } => (
                of("een eerdere rij heeft deze RoO-id", "an earlier row has this RoO id"),
                of("een eigen RoO-id", "a RoO id of its own"),
            ),
            Self::NoArrangement => (
                of("van deze regeling is geen rij gelezen", "no row of this arrangement was read"),
                of("de RoO-id van een gelezen regeling", "the RoO id of an arrangement that was read"),
            ),
            Self::NotGiven => (of("niet ingevuld", "not given"), of("een waarde", "a value")),
            Self::NoDate => (
                of("geen dag die bestaat", "no day that exists"),
                of("jaar, maand en dag, zoals 2014-01-01", "year, month and day, such as 2014-01-01"),
            ),
            Self::UnknownForm => (
                of("geen vorm van het register", "no form of the register"),
                of("OL, BVO, GO, RZM of CC", "OL, BVO, GO, RZM or CC"),
            ),
            Self::OtherForm => (
                of("niet de vorm van de afkorting", "not the form of the abbreviation"),
                of("de naam van de afgekorte vorm", "the name of the abbreviated form"),
            ),
            Self::UnknownKind => (
                of("geen soort deelnemer", "no kind of participant"),
                of(
                    "municipality, province, water-board, joint-body, ministry, foreign-municipality of unknown",
                    "municipality, province, water-board, joint-body, ministry, foreign-municipality or unknown",
                ),
            ),
            Self::NoCode => (of("geen gemeentecode", "no code of a municipality"), CODE),
            Self::UnknownCode => {
                (of("een code die geen gemeente ooit had", "a code that no municipality ever had"), CODE)
            }
            Self::UnknownProvince => {
                (of("geen provinciecode", "no code of a province"), of("pv20 tot en met pv31", "pv20 to pv31"))
            }
            Self::UnknownOrgan => (
                of("geen orgaan dat het register kent", "no organ that the register knows"),
                of("bijvoorbeeld Gemeenteraad", "for instance Gemeenteraad"),
            ),
            Self::ForeignOrgan => (
                of("zo'n orgaan heeft deze soort deelnemer niet", "this kind of participant has no such organ"),
                of("een orgaan van de deelnemer zelf", "an organ of the participant itself"),
            ),
            Self::OrganTwice => (
                of("het orgaan wordt twee keer genoemd", "the organ is named twice"),
                of("elk orgaan één keer", "each organ once"),
            ),
            Self::UnknownBasis => (
                of("geen grondslag van een bevoegdheid", "no basis of a power"),
                of("Attributie, Delegatie of Mandaat", "Attributie, Delegatie or Mandaat"),
            ),
            Self::NoNumber => (of("geen getal", "no number"), of("een getal, zoals 16,33", "a number, such as 16,33")),
            Self::LostLetter => (
                of("een letter is verloren gegaan", "a letter was lost"),
                of("een bestand in UTF-8", "a file in UTF-8"),
            ),
            Self::NotAHundred => (
                of(
                    "de verdeelsleutels van deze regeling zijn samen geen 100",
                    "the allocation keys of this arrangement do not make 100 together",
                ),
                of("percentages die samen 100 zijn", "percentages that make 100 together"),
            ),
            Self::OtherNumber { .. } => (
                of("niet het aantal gelezen deelnemers", "not the number of participants that were read"),
                of("het aantal rijen van deze regeling", "the number of rows of this arrangement"),
            ),
        }
    }
}

/// A fault of a field of the register, and its place. The row is kept.
///
/// Displays in Dutch; [`display`](Self::display) takes the language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct Mark {
    /// The file.
    pub file: RegisterFile,
    /// The row, counted as a spreadsheet counts: the header is row 1.
    pub row: usize,
    /// The column by its name in the header; none if it is about the row as a whole.
    pub column: Option<&'static str>,
    /// The text there.
    pub value: Box<str>,
    /// The fault.
    pub wrong: RegisterFault,
}

/// A row that could not be read, kept with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RejectedRow {
    /// The place and the fault.
    pub mark: Mark,
    /// The row as it is written.
    pub text: Box<str>,
}

impl Mark {
    /// The mark as a sentence: file, row, column, text, fault and remedy.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> impl fmt::Display + '_ {
        Sentence { mark: self, lang }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(Lang::Nl).fmt(f)
    }
}

struct Sentence<'a> {
    mark: &'a Mark,
    lang: Lang,
}

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mark, lang } = *self;
        write!(f, "{}, {} {}", mark.file.name(), lang.pick("rij", "row"), mark.row)?;
        if let Some(column) = mark.column {
            write!(f, ", {} {column}", lang.pick("kolom", "column"))?;
        }
        write!(f, ": ")?;
        if !mark.value.is_empty() {
            write!(f, "`{}` ", mark.value)?;
        }
        write!(f, "{}", mark.wrong.label(lang))?;
        match mark.wrong {
            RegisterFault::Fields { found, expected } => {
                write!(f, " ({found}, {} {expected})", lang.pick("niet", "not"))?;
            }
            RegisterFault::IdTwice { row } => write!(f, " ({} {row})", lang.pick("rij", "row"))?,
            RegisterFault::OtherNumber { read } => write!(f, " ({read})")?,
            _ => {}
        }
        write!(f, "; {} {}", lang.pick("goed is", "right is"), mark.wrong.remedy(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_as_it_writes() {
        crate::vocabulary::check(RegisterFile::ALL);
    }
}
