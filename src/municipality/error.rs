use super::{MunicipalityCode, ReorganisationKind};
use crate::language::{Lang, Translate, errors};
use alloc::{boxed::Box, string::String, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

errors! {
    /// Why rows do not make a gazetteer; each error names the row and its remedy.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum GazetteerError {
        /// Two rows have one code.
        #[error("there are two municipalities {code}; a code is given out once, so keep one row with its whole period")]
        #[nl(
            "er zijn twee gemeenten {code}; een code wordt één keer uitgegeven, dus houd één rij met de hele periode"
        )]
        CodeTwice {
            /// The code.
            code: MunicipalityCode,
        },
        /// A name has no letter or digit.
        #[error("the municipality {code} has the name `{name}`, by which nobody can find it; give its official name")]
        #[nl("de gemeente {code} heeft de naam `{name}`, waaronder niemand haar kan vinden; geef haar officiële naam")]
        NoName {
            /// The municipality.
            code: MunicipalityCode,
            /// The name or alias that was given.
            name: String,
        },
        /// A municipality ends before it begins.
        #[error(
            "the municipality {code} ends on {until}, which is not after its first day {first_day}; `until` is the first day on which it is gone"
        )]
        #[nl(
            "de gemeente {code} eindigt op {until}, en dat is niet na haar eerste dag {first_day}; \
             `until` is de eerste dag waarop zij er niet meer is"
        )]
        EndBeforeBeginning {
            /// The municipality.
            code: MunicipalityCode,
            /// Its first day.
            first_day: NaiveDate,
            /// The first day on which it is gone.
            until: NaiveDate,
        },
        /// The changes of province are not in order, or not while the municipality is there.
        #[error(
            "the municipality {code} changes province on {day}, which is out of order or outside its period; list the changes by day, each after the first day of the municipality and before its end"
        )]
        #[nl(
            "de gemeente {code} gaat op {day} naar een andere provincie, en dat staat niet op volgorde of valt \
             buiten haar periode; zet de wisselingen op volgorde van dag, elk na de eerste dag van de gemeente \
             en vóór haar einde"
        )]
        ProvinceChangeOutOfOrder {
            /// The municipality.
            code: MunicipalityCode,
            /// The day of the change.
            day: NaiveDate,
        },
        /// A row names a code for which there is no municipality.
        #[error("{row} names {code}, for which there is no municipality; add its row or mend the code")]
        #[nl(
            "{} noemt {code}, maar die gemeente is er niet; voeg haar rij toe of verbeter de code",
            row.in_lang(Lang::Nl)
        )]
        UnknownCode {
            /// The row.
            row: RowName,
            /// The code.
            code: MunicipalityCode,
        },
        /// A reorganisation concerns no municipality, or has no receiver.
        #[error("{row} has no old municipality or no receiver; name both (a creation has receivers only)")]
        #[nl(
            "{} heeft geen oude gemeente of geen ontvanger; noem beide (een instelling heeft alleen ontvangers)",
            row.in_lang(Lang::Nl)
        )]
        NobodyConcerned {
            /// The reorganisation.
            row: RowName,
        },
        /// A row takes from a municipality that is not there the day before.
        #[error("{row} takes from {code}, which is not in being on the day before; mend the day or the period")]
        #[nl(
            "{} neemt iets van {code}, die op de dag ervoor niet bestaat; verbeter de dag of de periode",
            row.in_lang(Lang::Nl)
        )]
        GiverNotInBeing {
            /// The row.
            row: RowName,
            /// The municipality.
            code: MunicipalityCode,
        },
        /// A row gives to a municipality that is not there on that day.
        #[error("{row} gives to {code}, which is not in being on that day; mend the day or the period")]
        #[nl(
            "{} geeft iets aan {code}, die op die dag niet bestaat; verbeter de dag of de periode",
            row.in_lang(Lang::Nl)
        )]
        ReceiverNotInBeing {
            /// The row.
            row: RowName,
            /// The municipality.
            code: MunicipalityCode,
        },
        /// A reorganisation that ends a municipality, while the municipality goes on.
        #[error("{row} ends {code}, which goes on; give it that day as `until`, or list it under `in_part`")]
        #[nl(
            "{} heft {code} op, maar die blijft bestaan; geef haar die dag als `until`, of zet haar onder `in_part`",
            row.in_lang(Lang::Nl)
        )]
        DoesNotEnd {
            /// The reorganisation.
            row: RowName,
            /// The municipality.
            code: MunicipalityCode,
        },
        /// A municipality ends without a reorganisation.
        #[error(
            "the municipality {code} ends on {until} and no reorganisation of that day has it among the old ones; add it"
        )]
        #[nl(
            "de gemeente {code} eindigt op {until} en geen herindeling van die dag noemt haar onder `old`; \
             voeg haar toe"
        )]
        EndsWithoutReorganisation {
            /// The municipality.
            code: MunicipalityCode,
            /// The first day on which it is gone.
            until: NaiveDate,
        },
        /// A municipality ends without a successor.
        #[error("the municipality {code} ends on {until} and no transfer of that day says who succeeds it; add one")]
        #[nl(
            "de gemeente {code} eindigt op {until} en geen overgang van die dag zegt wie haar opvolgt; voeg er een toe"
        )]
        EndsWithoutReceiver {
            /// The municipality.
            code: MunicipalityCode,
            /// The first day on which it is gone.
            until: NaiveDate,
        },
        /// A municipality gives to itself.
        #[error("{row} gives to the municipality itself; leave out what stays")]
        #[nl("{} geeft iets aan de gemeente zelf; laat weg wat blijft", row.in_lang(Lang::Nl))]
        TransferToItself {
            /// The transfer.
            row: RowName,
        },
        /// Two rows for one thing.
        #[error("{row} is there twice; keep one")]
        #[nl("{} staat er twee keer; houd er één", row.in_lang(Lang::Nl))]
        RowTwice {
            /// The row.
            row: RowName,
        },
        /// The given shares of a municipality are not the whole of it.
        #[error(
            "the shares of {code} that are given away on {day} do not make one; mend them, or leave out those that are unknown"
        )]
        #[nl(
            "de aandelen van {code} die op {day} worden weggegeven, zijn samen niet één; \
             verbeter ze, of laat weg wat onbekend is"
        )]
        SharesDoNotAddUp {
            /// The municipality that gives.
            code: MunicipalityCode,
            /// The day.
            day: NaiveDate,
        },
        /// Inhabitants of a year in which the municipality was not there.
        #[error(
            "{row} is of a year on whose 1 January the municipality was not in being; leave it out or mend the year"
        )]
        #[nl(
            "{} is van een jaar waarin de gemeente op 1 januari niet bestond; laat die weg of verbeter het jaar",
            row.in_lang(Lang::Nl)
        )]
        InhabitantsNotInBeing {
            /// The inhabitants.
            row: RowName,
        },
        /// More inhabitants than can be.
        #[error("{row} has {inhabitants} people; a municipality has at most 9999998")]
        #[nl("{} telt {inhabitants} inwoners; een gemeente heeft er hoogstens 9.999.998", row.in_lang(Lang::Nl))]
        TooManyInhabitants {
            /// The inhabitants.
            row: RowName,
            /// The number that was given.
            inhabitants: u32,
        },
        /// A reorganisation is announced of a day for which the record is known.
        #[error("{row} is of a day before {known_until}, for which the record is known; announce what comes on that day or later")]
        #[nl(
            "{} is van een dag vóór {known_until}, waarvoor de gegevens bekend zijn; kondig aan wat op die dag of later komt",
            row.in_lang(Lang::Nl)
        )]
        WithinTheRecord {
            /// The row.
            row: RowName,
            /// The first day for which the record is not known.
            known_until: NaiveDate,
        },
        /// Something is announced to a record that has no end.
        #[error("the record has no end, so that nothing comes after it; give `known_until`, or put the rows among the others")]
        #[nl(
            "de gegevens hebben geen einde, dus er komt niets na; geef `known_until`, of zet de rijen bij de andere"
        )]
        NeverOutOfDate,
        /// More rows than a gazetteer can hold.
        #[error(
            "there are more rows than a gazetteer can hold: at most 65,535 transfers, and 4 billion of any other kind"
        )]
        #[nl(
            "er zijn meer rijen dan hier passen: hoogstens 65.535 overgangen en 4 miljard van elke andere soort"
        )]
        TooManyRows,
    }
}

/// Which row an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RowName {
    /// A municipality.
    Municipality {
        /// Its code.
        code: MunicipalityCode,
    },
    /// A reorganisation, by its day, its kind and the first code it names.
    Reorganisation {
        /// The first day of the new state.
        day: NaiveDate,
        /// The kind of change.
        kind: ReorganisationKind,
        /// The first municipality that it names.
        first: Option<MunicipalityCode>,
    },
    /// A transfer.
    Transfer {
        /// The first day of the new state.
        day: NaiveDate,
        /// The municipality that gives.
        from: MunicipalityCode,
        /// The municipality that receives.
        to: MunicipalityCode,
    },
    /// The inhabitants of a municipality in a year.
    Inhabitants {
        /// The municipality.
        code: MunicipalityCode,
        /// The year.
        year: i32,
    },
}

impl Translate for RowName {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (*self, lang) {
            (Self::Municipality { code }, Lang::Nl) => write!(f, "de gemeente {code}"),
            (Self::Municipality { code }, Lang::En) => write!(f, "the municipality {code}"),
            (Self::Reorganisation { day, kind, first }, _) => {
                match lang {
                    Lang::Nl => write!(f, "de herindeling `{kind}` van {day}")?,
                    Lang::En => write!(f, "the reorganisation `{kind}` of {day}")?,
                }
                first.map_or(Ok(()), |first| write!(f, " {} {first}", lang.pick("met", "with")))
            }
            (Self::Transfer { day, from, to }, Lang::Nl) => write!(f, "de overgang op {day} van {from} naar {to}"),
            (Self::Transfer { day, from, to }, Lang::En) => write!(f, "the transfer of {day} from {from} to {to}"),
            (Self::Inhabitants { code, year }, Lang::Nl) => {
                write!(f, "de rij met de inwoners van {code} op {year}-01-01")
            }
            (Self::Inhabitants { code, year }, Lang::En) => {
                write!(f, "the row of inhabitants of {code} on {year}-01-01")
            }
        }
    }
}

impl fmt::Display for RowName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

errors! {
    /// Why a municipality is not found.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum LookupError {
        /// No municipality ever had the code.
        #[error("no municipality has or had the code {code} since the record begins; look the code up by name")]
        #[nl("geen gemeente heeft of had de code {code} sinds het begin van de gegevens; zoek de code op bij de naam")]
        UnknownCode {
            /// The code.
            code: MunicipalityCode,
        },
        /// No municipality ever had the name.
        #[error("no municipality has or had the name `{name}`{}", DidYouMean(.suggestions))]
        #[nl("geen gemeente heeft of had de naam `{name}`{}", DidYouMean(suggestions).in_lang(Lang::Nl))]
        UnknownName {
            /// The name that was given.
            name: String,
            /// Those whose names are nearest, at most three, nearest first: of that day, or else of other days.
            suggestions: Vec<NamedMunicipality>,
        },
        /// The municipality existed, but not on that day; with a name, several may have.
        #[error("not in being on {day}: {}", OtherPeriods(.were))]
        #[nl("op {day} bestaat die gemeente niet: {}", OtherPeriods(were).in_lang(Lang::Nl))]
        NotInBeing {
            /// The day that was asked for.
            day: NaiveDate,
            /// Each municipality with that code or name, with its period and its predecessors or successors.
            were: Box<[OtherPeriod]>,
        },
        /// Several municipalities have the name on that day.
        #[error("`{name}` can be {} on {day}; give the code, or the name with its province", Listed(.candidates, "or"))]
        #[nl("`{name}` kan op {day} {} zijn; geef de code, of de naam met de provincie", Listed(candidates, "of"))]
        Ambiguous {
            /// The name that was given.
            name: String,
            /// The day that was asked for.
            day: NaiveDate,
            /// Those that have the name, in the order of their codes.
            candidates: Vec<NamedMunicipality>,
        },
        /// The first of two days comes after the second.
        #[error("the period from {from} to {to} runs backwards; give the earlier day first")]
        #[nl("de periode van {from} tot {to} loopt terug; geef de vroegste dag eerst")]
        Backwards {
            /// The day that should come first.
            from: NaiveDate,
            /// The day that should come last.
            to: NaiveDate,
        },
    }
}

/// The code and the name of a municipality, kept apart from the gazetteer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct NamedMunicipality {
    /// The code.
    pub code: MunicipalityCode,
    /// The official name.
    pub name: String,
}

/// The period of a municipality, and those in its place on the day that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OtherPeriod {
    /// The municipality.
    pub municipality: NamedMunicipality,
    /// Its first day, or none if before the record begins.
    pub first_day: Option<NaiveDate>,
    /// The first day on which it is gone, or none while it is there.
    pub until: Option<NaiveDate>,
    /// Whether its beginning or end, whichever keeps it from being there, is [announced](super::Gazetteer::with) and no more.
    pub is_announced: bool,
    /// Who has its place on the day asked for, if the day comes after its end.
    pub successors: Vec<NamedMunicipality>,
    /// Its predecessors, if the day comes before its beginning.
    pub predecessors: Vec<NamedMunicipality>,
}

impl fmt::Display for NamedMunicipality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name, self.code)
    }
}

impl Translate for OtherPeriod {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is = if self.until.is_some() { "bestond" } else { "bestaat" };
        write!(f, "{} {}", self.municipality, lang.pick(is, "was there"))?;
        if let Some(first_day) = self.first_day {
            let from = if self.until.is_some() { "van" } else { "vanaf" };
            write!(f, " {} {first_day}", lang.pick(from, "from"))?;
        }
        if let Some(until) = self.until {
            write!(f, " {} {until}", lang.pick("tot", "until"))?;
        }
        if self.is_announced {
            write!(f, " ({})", lang.pick("zoals aangekondigd", "as announced"))?;
        }
        let and = lang.pick("en", "and");
        if !self.successors.is_empty() {
            let into = lang.pick(" en ging op in", "; it went into");
            write!(f, "{into} {}", Listed(&self.successors, and))?;
        }
        if !self.predecessors.is_empty() {
            let from = lang.pick(" en kwam voort uit", "; it came from");
            write!(f, "{from} {}", Listed(&self.predecessors, and))?;
        }
        Ok(())
    }
}

impl fmt::Display for OtherPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

struct DidYouMean<'a>(&'a [NamedMunicipality]);

impl Translate for DidYouMean<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, lang) {
            ([], _) => Ok(()),
            (names, Lang::Nl) => write!(f, "; bedoelt u {}?", Listed(names, "of")),
            (names, Lang::En) => write!(f, "; did you mean {}?", Listed(names, "or")),
        }
    }
}

impl fmt::Display for DidYouMean<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

struct OtherPeriods<'a>(&'a [OtherPeriod]);

impl Translate for OtherPeriods<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, period) in self.0.iter().enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { "; " }, period.in_lang(lang))?;
        }
        Ok(())
    }
}

impl fmt::Display for OtherPeriods<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

/// «a, b and c».
struct Listed<'a>(&'a [NamedMunicipality], &'static str);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.len().saturating_sub(1);
        for (index, municipality) in self.0.iter().enumerate() {
            match index {
                0 => {}
                _ if index == last => write!(f, " {} ", self.1)?,
                _ => f.write_str(", ")?,
            }
            write!(f, "{municipality}")?;
        }
        Ok(())
    }
}
