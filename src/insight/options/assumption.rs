//! What a number of a comparison rests on beside its source: choices, not facts.

use crate::{
    finance::Timing,
    governance::Seats,
    insight::strength::SameWay,
    language::{Lang, Translate},
    money::{Fraction, Share},
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde::Serialize;

/// What the numbers of a row rest on beside its source (*aanname*): another choice gives other numbers.
#[doc(alias = "aanname")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Assumption {
    /// The inhabitants are those on 1 January of this year.
    InhabitantsIn(i32),
    /// Apart, the councils are those that sit on the day, by the count of inhabitants for their election; no council asked
    /// for a later count (Gemeentewet, article 1(2)) but those that were given.
    SittingCouncils,
    /// The council of this municipality was chosen by a later count, of so many inhabitants.
    LaterCount(MunicipalityCode, u32),
    /// One municipality would have the council of the inhabitants on 1 January of this year; its election counts those of
    /// the year in which it is held (Wet arhi, article 55(1)).
    CouncilOfOneIn(i32),
    /// Each holder of a post is away with this probability, apart from the others.
    Absence(Share),
    /// Together, these tasks are done the same way for all.
    SameWay(SameWay),
    /// Together, no post is given up.
    NoPostGivenUp,
    /// A later year is worth less by this rate, and counts on that day of it; the sum is rounded to the cent once.
    Discount {
        /// The rate a year.
        rate: Fraction,
        /// The day of a year on which it is counted.
        timing: Timing,
    },
    /// The board has these seats.
    Board(Box<[Seats]>),
    /// Without a legal person this municipality does the work.
    Host(MunicipalityCode),
}

impl Assumption {
    /// The assumption in words.
    #[must_use]
    pub fn label(&self, lang: Lang, gazetteer: &Gazetteer) -> Box<str> {
        let called = |code: MunicipalityCode| {
            gazetteer.get(code).map_or_else(|| code.to_string(), |municipality| municipality.name().to_string())
        };
        match self {
            Self::InhabitantsIn(year) => {
                format!("{} {year}", lang.pick("inwoners op 1 januari", "inhabitants on 1 January"))
            }
            Self::SittingCouncils => lang
                .pick(
                    "apart de raden die op de dag zitten, naar het inwonertal op 1 januari van het jaar vóór hun \
                     verkiezing; een latere peildatum alleen waar die is opgegeven",
                    "apart the councils that sit on the day, by the inhabitants on 1 January of the year before their \
                     election; a later count only where it was given",
                )
                .to_string(),
            Self::LaterCount(code, inhabitants) => format!(
                "{}: {} {inhabitants}",
                called(*code),
                lang.pick("latere peildatum, inwoners", "later count, inhabitants")
            ),
            Self::CouncilOfOneIn(year) => format!(
                "{} {year}",
                lang.pick(
                    "als één gemeente de raad naar het inwonertal op 1 januari",
                    "as one municipality the council by the inhabitants on 1 January"
                )
            ),
            Self::Absence(share) => format!(
                "{} {}%",
                lang.pick(
                    "kans dat iemand afwezig is, los van anderen:",
                    "chance that a holder is away, apart from others:"
                ),
                Fraction::from(*share).times(&Fraction::whole(100)).decimal(1).in_lang(lang)
            ),
            Self::SameWay(SameWay::Everything) => lang
                .pick("samen gaat elke taak voor allen op dezelfde wijze", "together every task is done the same way")
                .to_string(),
            Self::SameWay(SameWay::Nothing) => lang
                .pick("samen gaat geen taak voor allen op dezelfde wijze", "together no task is done the same way")
                .to_string(),
            Self::SameWay(SameWay::Only(tasks)) => {
                let tasks: Vec<String> = tasks.iter().map(ToString::to_string).collect();
                format!(
                    "{} {}",
                    lang.pick("samen gaan op dezelfde wijze:", "together these are done the same way:"),
                    tasks.join(", ")
                )
            }
            Self::NoPostGivenUp => {
                lang.pick("samen vervalt geen formatieplaats", "together no post is given up").to_string()
            }
            Self::Discount { rate, timing } => format!(
                "{} {}% {}; {}",
                lang.pick("rente", "rate"),
                rate.times(&Fraction::whole(100)).decimal(2).in_lang(lang),
                timing.label(lang),
                lang.pick("één keer afgerond, op de cent", "rounded once, to the cent")
            ),
            Self::Board(seats) => {
                let seats: Vec<String> = seats
                    .iter()
                    .map(|one| format!("{} {} × {}", called(one.municipality), one.members, one.weight.votes()))
                    .collect();
                format!("{} {}", lang.pick("bestuur (leden × stemmen):", "board (members × votes):"), seats.join(", "))
            }
            Self::Host(code) => {
                format!(
                    "{} {}",
                    lang.pick("gastheer zonder rechtspersoon:", "host without a legal person:"),
                    called(*code)
                )
            }
        }
        .into()
    }
}
