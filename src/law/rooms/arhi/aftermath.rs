//! What article 41 brings about, as an outcome rather than a verdict: for questions before it happens.

use super::{Course, MainReceiver, RecordedReorganisation, ReorganisedMembers, Successor};
use crate::{
    arrangement::ArrangementText,
    citation::{Act, Provision},
    language::Lang,
    municipality::{Gazetteer, MunicipalityCode},
    operation::{Fate, ReorganisationFacts, Succession},
    sorted,
    time::{Term, day_before},
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// The effect of a reorganisation of municipalities (*herindeling*) on an arrangement among them. Wet arhi, article 41.
///
/// Article 41 is about arrangements under the Wgr. A service agreement or a company under private law goes the same way
/// by other law: rights and duties pass (Wet arhi, article 44), and a contract of which both sides become one ends.
///
/// ```
/// use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
/// use ambtelijke_fusie::law::Aftermath;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let among = |parties: [&str; 3]| {
///     let parties = parties.map(|party| Participation::throughout(party.parse().unwrap()));
///     ArrangementText::new("Regeling", CooperationForm::PublicBody, parties)
/// };
/// // Culemborg, Tiel and Geldermalsen, which went into West Betuwe on 1 January 2019.
/// let bwb = among(["GM0216/college", "GM0281/college", "GM0236/college"])?;
/// let Aftermath::GoesOn { successors, adapt_by } = Aftermath::of(&bwb, day(2019, 1, 1), &nl, None) else { panic!() };
/// assert_eq!((successors[0].of, successors[0].by), ("GM0236".parse()?, "GM1960".parse()?));
/// assert_eq!(adapt_by, day(2019, 7, 1), "six months to adapt the text");
///
/// // Graafstroom, Liesveld and Nieuw-Lekkerland became Molenwaard, all of them whole.
/// let de_waard = among(["GM0693/college", "GM0694/college", "GM0571/college"])?;
/// let aftermath = Aftermath::of(&de_waard, day(2013, 1, 1), &nl, None);
/// assert_eq!(aftermath, Aftermath::Lapses { to: Some("GM1927".parse()?), declared: false });
///
/// assert_eq!(Aftermath::of(&bwb, day(2018, 1, 1), &nl, None), Aftermath::Untouched);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "herindeling")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Aftermath {
    /// No member is abolished, or the area is fixed by statute or royal decree (41(7)).
    Untouched,
    /// It lapses by law, since all members come whole to one municipality (41(1)), or since the reorganisation declares
    /// so where they mostly do (41(2)).
    Lapses {
        /// The municipality to which they come, if known.
        to: Option<MunicipalityCode>,
        /// Whether the reorganisation declares it, rather than the law.
        declared: bool,
    },
    /// It goes on, with a successor in the place of each abolished member (41(3)).
    GoesOn {
        /// Who takes whose place, in order of the abolished.
        successors: Vec<Succession>,
        /// The last day on which the participants can have adapted the text, if the province adds nothing (41(4)).
        adapt_by: NaiveDate,
    },
    /// A member is split, and the reorganisation must designate which municipality takes its place (41(3)).
    Undesignated {
        /// The member.
        of: MunicipalityCode,
        /// Those who got a part of it, in order of code.
        among: Vec<MunicipalityCode>,
    },
    /// The members mostly come to one municipality: it lapses if the reorganisation declares so, and goes on if not;
    /// the declaration is not recorded (41(2)).
    Open {
        /// The municipality to which they mostly come, if known.
        to: Option<MunicipalityCode>,
    },
}

impl Aftermath {
    /// The effect of the reorganisation of that day on an arrangement with this text on the day before. The provisions
    /// of the reorganisation itself (the successors, the lapse of arrangements) can be given.
    #[must_use]
    pub fn of(
        text: &ArrangementText,
        on: NaiveDate,
        gazetteer: &Gazetteer,
        laid_down: Option<&ReorganisationFacts>,
    ) -> Self {
        Self::of_members(text.municipalities_on(day_before(on)), on, gazetteer, laid_down)
    }

    /// The same for an arrangement among those municipalities; article 41 asks neither its form nor which organs take part.
    #[must_use]
    pub fn of_members(
        members: impl IntoIterator<Item = MunicipalityCode>,
        on: NaiveDate,
        gazetteer: &Gazetteer,
        laid_down: Option<&ReorganisationFacts>,
    ) -> Self {
        let members = sorted::unique(members);
        let recorded = RecordedReorganisation { reorganisation: laid_down, complete: false };
        ReorganisedMembers { members, on, gazetteer, recorded }.aftermath()
    }

    /// What happens, in words and with the paragraph: `lapses: its participants come whole to Land van Cuijk (GM1982) ·
    /// Wet arhi, article 41(1)`. The day is that of the reorganisation.
    pub fn display<'a>(
        &'a self,
        on: NaiveDate,
        gazetteer: &'a Gazetteer,
        lang: Lang,
    ) -> impl fmt::Display + fmt::Debug + use<'a> {
        AftermathInWords { aftermath: self, on, gazetteer, lang }
    }
}

impl ReorganisedMembers<'_> {
    fn aftermath(&self) -> Aftermath {
        let kept = |fate| self.recorded.fate() == Some(fate);
        match self.course() {
            Course::Untouched => Aftermath::Untouched,
            Course::LapsesWhole(to) => Aftermath::Lapses { to: Some(to), declared: false },
            Course::LapsesDeclared(to) => Aftermath::Lapses { to, declared: true },
            Course::Open if kept(Fate::Lapsed) => Aftermath::Lapses { to: self.to_which(), declared: true },
            Course::Open if !kept(Fate::Continued) => Aftermath::Open { to: self.to_which() },
            Course::Open | Course::GoesOn => self.going_on(),
        }
    }

    fn going_on(&self) -> Aftermath {
        let mut successors = Vec::new();
        for code in self.abolished() {
            match self.successor(code) {
                Successor::Is(by) => successors.push(Succession::new(code, by)),
                Successor::Stranger | Successor::Undesignated | Successor::Unknown => {
                    #[expect(
                        clippy::disallowed_methods,
                        reason = "who was not there the day before has no parts to tell"
                    )]
                    let among = self.gazetteer.successors(code, day_before(self.on), self.on).unwrap_or_default();
                    return Aftermath::Undesignated {
                        of: code,
                        among: among.into_iter().map(|one| one.code).collect(),
                    };
                }
            }
        }
        if successors.is_empty() {
            return Aftermath::Untouched;
        }
        Aftermath::GoesOn { successors, adapt_by: Term::months(6).last_day(self.on) }
    }

    fn to_which(&self) -> Option<MunicipalityCode> {
        match self.mostly_to() {
            MainReceiver::To(code) => Some(code),
            MainReceiver::Outside | MainReceiver::Nowhere | MainReceiver::Unknown => None,
        }
    }
}

/// An outcome in words.
#[derive(Debug)]
struct AftermathInWords<'a> {
    aftermath: &'a Aftermath,
    on: NaiveDate,
    gazetteer: &'a Gazetteer,
    lang: Lang,
}

impl fmt::Display for AftermathInWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.lang.pick("de deelnemers gaan geheel naar", "its participants come whole to");
        let mostly = self.lang.pick("de deelnemers gaan grotendeels naar", "its participants mostly come to");
        let paragraph = match self.aftermath {
            Aftermath::Untouched => return f.write_str(self.lang.pick("blijft zoals zij is", "stays as it is")),
            Aftermath::Lapses { to, declared } => {
                f.write_str(self.lang.pick("vervalt", "lapses"))?;
                self.because(f, if *declared { mostly } else { whole }, *to)?;
                if *declared { "2" } else { "1" }
            }
            Aftermath::GoesOn { adapt_by, .. } => {
                let goes_on = self.lang.pick("gaat door, aan te passen uiterlijk", "goes on, to be adapted by");
                write!(f, "{goes_on} {adapt_by}")?;
                "3"
            }
            Aftermath::Undesignated { of, .. } => {
                let designate = self.lang.pick(
                    "gaat door, en de herindelingsregeling wijst een opvolger aan van",
                    "goes on, and the reorganisation designates a successor of",
                );
                write!(f, "{designate} {}", self.gazetteer.called(*of))?;
                "3"
            }
            Aftermath::Open { to } => {
                f.write_str(self.lang.pick(
                    "vervalt alleen als de herindelingsregeling dat bepaalt",
                    "lapses only if the reorganisation says so",
                ))?;
                self.because(f, mostly, *to)?;
                "2"
            }
        };
        let place = Provision::article(Act::WetArhi, "41").paragraph(paragraph);
        write!(f, " · {}", place.on(self.on).label(self.lang))
    }
}

impl AftermathInWords<'_> {
    fn because(&self, f: &mut fmt::Formatter<'_>, come: &str, to: Option<MunicipalityCode>) -> fmt::Result {
        match to {
            Some(to) => write!(f, ": {come} {}", self.gazetteer.called(to)),
            None => Ok(()),
        }
    }
}
