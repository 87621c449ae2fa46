//! The council that sits on a day, by the election that chose it.

use super::{Municipality, MunicipalityCode, Reorganisation, ReorganisationKind, council_seats};
use crate::{
    language::errors,
    money::Share,
    time::{day, day_after, day_before},
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// A regular election of councils, and the first day of those that it chose (Kieswet, article C 4).
struct Term {
    elected_on: NaiveDate,
    sits_from: NaiveDate,
}

const fn term(elected_on: NaiveDate, sits_from: NaiveDate) -> Term {
    Term { elected_on, sits_from }
}

/// The regular elections since the text of Gemeentewet, article 8, was read, in order.
const TERMS: [Term; 7] = [
    term(day(2002, 3, 6), day(2002, 3, 14)),
    term(day(2006, 3, 7), day(2006, 3, 16)),
    term(day(2010, 3, 3), day(2010, 3, 11)),
    term(day(2014, 3, 19), day(2014, 3, 27)),
    term(day(2018, 3, 21), day(2018, 3, 29)),
    term(day(2022, 3, 16), day(2022, 3, 30)),
    term(day(2026, 3, 18), day(2026, 4, 1)),
];

/// The first day of the councils that the next regular election will choose: four years on, the Wednesday from 29 March.
const NEXT_TERM: NaiveDate = day(2030, 4, 3);

/// Since this year a council that was chosen for a reorganisation in the year of a regular election, or in the one before,
/// surely sits past that election: Wet arhi, articles 56a to 56d, and the practice before them.
const SKIPS_SINCE: i32 = 2014;

vocabulary! {
    /// The election that chose a council.
    ///
    /// Exhaustive on purpose: the law has these two.
    pub enum CouncilElection: "soort raadsverkiezing" / "kind of council election" {
        /// The regular one, every four years in March.
        Regular = "gewone-verkiezing", "gewone raadsverkiezing" / "regular election";
        /// The one before a reorganisation (*herindelingsverkiezing*; Wet arhi, article 52).
        Reorganisation = "herindelingsverkiezing", "herindelingsverkiezing" / "election for a reorganisation";
    }
}

/// The size of the council that sits on a day (*zittende raad*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct SittingCouncil {
    /// Its seats (*raadszetels*).
    #[doc(alias = "raadszetels")]
    pub seats: u8,
    /// The year on whose 1 January the inhabitants were counted from which they follow (*peildatum*).
    #[doc(alias = "peildatum")]
    pub counted_in: i32,
    /// The election that chose it.
    pub election: CouncilElection,
}

errors! {
    /// Why the seats of the council that sits on a day are not known.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum SittingCouncilError {
        /// The municipality is not there on the day.
        #[error("{municipality} is no municipality on {on}; take a day on which it is one")]
        #[nl("{municipality} is op {on} geen gemeente; neem een dag waarop zij dat is")]
        NotInBeing {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The day.
            on: NaiveDate,
        },
        /// The day lies outside the elections that are known.
        #[error(
            "which council sits in {municipality} on {on} is not known; elections are known for days from {from}, and \
             before {until}"
        )]
        #[nl(
            "welke raad er in {municipality} op {on} zit, is niet bekend; verkiezingen zijn bekend voor dagen vanaf \
             {from} en vóór {until}"
        )]
        OutsideRecord {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The day.
            on: NaiveDate,
            /// The first day for which it is known.
            from: NaiveDate,
            /// The first day for which it is not known any more.
            until: NaiveDate,
        },
        /// The inhabitants of the count are not known.
        #[error("the council of {municipality} follows from its inhabitants on 1 January {year}, which are not known")]
        #[nl("de raad van {municipality} volgt uit haar inwoners op 1 januari {year}, en die zijn niet bekend")]
        NoCount {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The year.
            year: i32,
        },
        /// The number of seats hangs on a reorganisation, of which the record does not tell enough.
        #[error(
            "how many seats the council of {municipality} has hangs on the election before the reorganisation of \
             {reorganised_on}, and on how many people moved with it; look up the council"
        )]
        #[nl(
            "hoeveel zetels de raad van {municipality} heeft, hangt af van de verkiezing vóór de herindeling van \
             {reorganised_on}, en van hoeveel inwoners daarbij overgingen; zoek de raad op"
        )]
        Reorganised {
            /// The municipality.
            municipality: MunicipalityCode,
            /// The day of the reorganisation.
            reorganised_on: NaiveDate,
        },
    }
}

impl Municipality<'_> {
    /// The size of the council that sits in the municipality on a day.
    ///
    /// A council has the seats of its election, however many people come or go (Gemeentewet, article 8(2)). A regular
    /// election counts the inhabitants on 1 January of the year before it (article 1(2)); one for a reorganisation those on
    /// 1 January of its own year, in the area of the new municipality (Wet arhi, article 55(1)).
    ///
    /// A council that has probably passed a limit may ask for a later count, on the first day of the fourth month before
    /// that of the nomination (article 1(2)). Which did is not published in one place, so that it is not counted with here:
    /// who knows it takes [`council_seats`](super::council_seats) of that count.
    ///
    /// ```
    /// use ambtelijke_fusie::{municipality::{CouncilElection, Gazetteer}, time::day};
    ///
    /// let nl = Gazetteer::netherlands();
    /// // Eemnes had 10,065 inhabitants on 1 January 2026, which would be 15 seats, but 9,927 on that of 2025.
    /// let eemnes = nl.get("GM0317".parse()?).unwrap();
    /// let council = eemnes.council_on(day(2026, 11, 23))?;
    /// assert_eq!((council.seats, council.counted_in), (13, 2025));
    /// // Land van Cuijk was elected before it came into being, and in March 2022 not again.
    /// let council = nl.find("Land van Cuijk", day(2023, 1, 1))?.council_on(day(2023, 1, 1))?;
    /// assert_eq!((council.seats, council.election), (37, CouncilElection::Reorganisation));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`SittingCouncilError`]: the elections are known for the days from 14 March 2002 up to and with 2 April 2030.
    #[doc(alias = "zittende raad")]
    pub fn council_on(self, on: NaiveDate) -> Result<SittingCouncil, SittingCouncilError> {
        if !self.exists_on(on) {
            return Err(SittingCouncilError::NotInBeing { municipality: self.code(), on });
        }
        if on >= NEXT_TERM {
            return Err(self.outside_record(on));
        }
        self.chosen(TERMS.split_at(TERMS.partition_point(|term| term.sits_from <= on)).0, on)
    }

    fn outside_record(self, on: NaiveDate) -> SittingCouncilError {
        let [first, ..] = TERMS;
        SittingCouncilError::OutsideRecord { municipality: self.code(), on, from: first.sits_from, until: NEXT_TERM }
    }

    /// The council of the last of these terms, or of an election for a reorganisation since, or shortly before.
    fn chosen(self, terms: &[Term], on: NaiveDate) -> Result<SittingCouncil, SittingCouncilError> {
        let [earlier @ .., term] = terms else { return Err(self.outside_record(on)) };
        let year = term.elected_on.year();
        if self.is_about_to_end(term) {
            return self.chosen(earlier, on);
        }
        let mut chosen = Vec::from([self.counted(year.saturating_sub(1), CouncilElection::Regular)]);
        let mut uncertain = None;
        for (reorganised_on, renamed) in self.reorganised(year.saturating_sub(2), on) {
            let sat_already = term.sits_from < reorganised_on;
            if let Some(before) = renamed {
                if sat_already {
                    // Under another name it is the same council.
                    chosen = Vec::from([before.chosen(terms, day_before(reorganised_on))]);
                }
                continue;
            }
            let is_new = self.first_day() == Some(reorganised_on);
            // Either election counted the same people.
            if is_new && reorganised_on.year() == year && !sat_already {
                chosen.clear();
            }
            let skips = year >= SKIPS_SINCE && reorganised_on.year() >= year.saturating_sub(1);
            if is_new && (sat_already || skips) {
                chosen.clear();
            }
            uncertain = Some(reorganised_on);
            chosen.push(self.elected_for(reorganised_on));
        }
        let mut chosen = chosen.into_iter();
        #[expect(clippy::expect_used, reason = "it begins with one, and where it is cleared one is put in")]
        let first = chosen.next().expect("an election")?;
        for other in chosen {
            if let (Some(reorganised_on), true) = (uncertain, other?.seats != first.seats) {
                return Err(SittingCouncilError::Reorganised { municipality: self.code(), reorganised_on });
            }
        }
        Ok(first)
    }

    /// Whether it ends on or before the second 1 January after the election, so that there was none for it.
    fn is_about_to_end(self, term: &Term) -> bool {
        let Some(until) = self.until() else { return false };
        let is_renamed = || {
            self.gazetteer
                .reorganisations_on(until)
                .any(|one| one.kind() == ReorganisationKind::Rename && one.old().contains(&self.code()))
        };
        day_before(until).year() <= term.elected_on.year() && !is_renamed()
    }

    /// The days from that year up to and with `on` of reorganisations that concern it; with what it was before where it only
    /// took another name.
    fn reorganised(self, first_year: i32, on: NaiveDate) -> Vec<(NaiveDate, Option<Self>)> {
        let code = self.code();
        let concerns = |one: &Reorganisation<'_>| {
            [one.old(), one.in_part(), one.receivers()].into_iter().any(|codes| codes.contains(&code))
        };
        let all = self.gazetteer.reorganisations_between(NaiveDate::MIN, day_after(on));
        let moves = all
            .filter(|one| one.day().year() >= first_year)
            .filter(concerns)
            .filter(|one| one.kind() != ReorganisationKind::ProvinceChange);
        let told = moves.map(|one| match one.kind() {
            ReorganisationKind::Rename => (one.day(), one.old().first().and_then(|&old| self.gazetteer.get(old))),
            _ => (one.day(), None),
        });
        let mut days: Vec<_> = told.collect();
        days.dedup_by_key(|(on, _)| *on);
        days
    }

    /// The council by the inhabitants on 1 January of a year.
    fn counted(self, year: i32, election: CouncilElection) -> Result<SittingCouncil, SittingCouncilError> {
        let inhabitants = self.inhabitants(year);
        let inhabitants = inhabitants.ok_or(SittingCouncilError::NoCount { municipality: self.code(), year })?;
        Ok(SittingCouncil { seats: council_seats(inhabitants), counted_in: year, election })
    }

    /// The council that was chosen before a reorganisation; an error where its seats hang on how many moved with a part.
    fn elected_for(self, reorganised_on: NaiveDate) -> Result<SittingCouncil, SittingCouncilError> {
        let unknown = SittingCouncilError::Reorganised { municipality: self.code(), reorganised_on };
        // The election is in the year before a 1 January; for another day the record does not tell.
        if (reorganised_on.month(), reorganised_on.day()) != (1, 1) {
            return Err(unknown);
        }
        let year = reorganised_on.year().saturating_sub(1);
        let parts = self.gazetteer.flow_into(self.code(), day_before(reorganised_on), reorganised_on);
        let (mut least, mut most) = (0_u32, 0_u32);
        for part in parts.map_err(|_| unknown.clone())? {
            let giver = self.gazetteer.get(part.code).and_then(|giver| giver.inhabitants(year));
            let inhabitants = giver.ok_or(SittingCouncilError::NoCount { municipality: part.code, year })?;
            if part.share == Some(Share::ZERO) {
                continue;
            }
            most = most.saturating_add(inhabitants);
            if part.share == Some(Share::ONE) {
                least = least.saturating_add(inhabitants);
            }
        }
        let [least, most] = [least, most].map(council_seats);
        match least == most {
            true => Ok(SittingCouncil { seats: least, counted_in: year, election: CouncilElection::Reorganisation }),
            false => Err(unknown),
        }
    }
}

#[cfg(all(test, feature = "netherlands"))]
mod tests {
    use super::*;
    use crate::municipality::{Gazetteer, code};

    fn seats(number: u16, on: NaiveDate) -> Result<u8, SittingCouncilError> {
        let (nl, municipality) = (Gazetteer::netherlands(), code(number));
        let known = nl.get(municipality).ok_or(SittingCouncilError::NotInBeing { municipality, on })?;
        known.council_on(on).map(|council| council.seats)
    }

    #[test]
    fn every_election_reads_as_it_writes() {
        crate::vocabulary::check(CouncilElection::ALL);
    }

    #[test]
    fn elections_come_in_order_every_four_years_and_their_councils_within_a_fortnight() {
        for term in &TERMS {
            let days = (term.sits_from - term.elected_on).num_days();
            assert!((7..=14).contains(&days), "{}", term.elected_on);
        }
        for pair in TERMS.windows(2) {
            assert_eq!(pair[1].elected_on.year() - pair[0].elected_on.year(), 4);
        }
    }

    /// Councils as they were published: municipality, day, seats.
    #[test]
    fn a_council_has_the_seats_of_the_count_before_its_election() {
        for (name, number, on, sits) in [
            ("Eemnes", 317, day(2022, 3, 29), 13),
            ("Eemnes", 317, day(2026, 1, 15), 13),
            ("Eemnes", 317, day(2026, 11, 23), 13),
            ("Almere, from 39", 34, day(2018, 3, 28), 39),
            ("Almere, to 45", 34, day(2018, 3, 29), 45),
            ("Voorschoten", 626, day(2018, 3, 29), 21),
            ("Eemsdelta, in 2022 not again", 1979, day(2022, 6, 1), 29),
            ("Maashorst, by the count of 2021", 1991, day(2022, 6, 1), 31),
            ("Brielle, of 2018 until its end", 501, day(2022, 6, 1), 17),
            ("Menameradiel, elected as Menaldumadeel", 1908, day(2012, 1, 1), 15),
        ] {
            assert_eq!(seats(number, on), Ok(sits), "{name}");
        }
    }

    #[test]
    fn what_the_record_does_not_tell_is_unknown() {
        let [eemnes, boxtel] = [code(317), code(757)];
        let outside = |on| {
            let (from, until) = (day(2002, 3, 14), day(2030, 4, 3));
            Err(SittingCouncilError::OutsideRecord { municipality: eemnes, on, from, until })
        };
        for on in [day(2002, 3, 13), day(2030, 4, 3)] {
            assert_eq!(seats(317, on), outside(on));
        }
        assert!(seats(317, day(2030, 4, 2)).is_ok());
        // A part of Haaren came to it, and it had an election for that, by a count that is not in the record.
        let reorganised_on = day(2021, 1, 1);
        let unknown = Err(SittingCouncilError::Reorganised { municipality: boxtel, reorganised_on });
        assert_eq!(seats(757, day(2021, 6, 1)), unknown);
        assert_eq!(seats(757, day(2020, 12, 31)), Ok(23));
        let gone = day(2023, 1, 1);
        assert_eq!(seats(501, gone), Err(SittingCouncilError::NotInBeing { municipality: code(501), on: gone }));
    }

    #[test]
    fn of_twelve_councils_one_at_most_is_unknown_on_any_day() {
        let nl = Gazetteer::netherlands();
        for year in 2003..=2026 {
            let on = day(year, 6, 1);
            let (mut all, mut unknown) = (0, Vec::new());
            for one in nl.in_being_on(on) {
                all += 1;
                unknown.extend(one.council_on(on).err());
            }
            assert!(unknown.len() * 12 <= all, "{on}: {} of {all}: {unknown:?}", unknown.len());
        }
        // Without Hilversum and Wijdemeren, which held no election in 2026. The press told of 8,552 seats: five councils had
        // asked for a later count.
        let on = day(2026, 11, 23);
        let elected = nl.in_being_on(on).filter(|one| ![402, 1696].contains(&one.code().number()));
        let seats: u32 = elected.map(|one| u32::from(one.council_on(on).unwrap().seats)).sum();
        assert_eq!(seats, 8542);
    }
}
