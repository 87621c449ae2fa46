use super::{BeyondRecord, ClosedRecord, Period, day};
use crate::language::{Bilingual, Lang};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

/// A generally recognised holiday (*algemeen erkende feestdag*), or a day that counts as one.
///
/// Algemene termijnenwet, article 3(1) and (2). The days that a royal decree equates with them under article 3(3), most
/// of them the Friday after Ascension Day, are known from 2014 to 2028; those of earlier years were not found. From
/// which year 5 May counts was not found either: it is taken to have counted since 1985.
///
/// ```
/// use ambtelijke_fusie::time::{Holiday, day};
///
/// assert_eq!(Holiday::on(day(2013, 4, 30)), Some(Holiday::Birthday), "Queen's day");
/// assert_eq!(Holiday::on(day(2014, 4, 26)), Some(Holiday::Birthday), "King's day, since the 27th was a Sunday");
/// assert_eq!(Holiday::on(day(2022, 4, 18)), Some(Holiday::EasterMonday));
/// ```
#[doc(alias = "feestdag")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Holiday {
    /// New Year's Day (*Nieuwjaarsdag*).
    NewYear,
    /// Good Friday (*Goede Vrijdag*), which counts as a holiday by article 3(2).
    GoodFriday,
    /// Easter Monday (*tweede paasdag*).
    EasterMonday,
    /// The day on which the birthday of the King or Queen is kept (*Koninginnedag*, *Koningsdag*).
    Birthday,
    /// The fifth of May (*Bevrijdingsdag*).
    LiberationDay,
    /// Ascension Day (*Hemelvaartsdag*).
    AscensionDay,
    /// Whit Monday (*tweede pinksterdag*).
    WhitMonday,
    /// The first day of Christmas (*eerste kerstdag*).
    ChristmasDay,
    /// The second day of Christmas (*tweede kerstdag*).
    SecondChristmasDay,
    /// A day that a royal decree equates with a holiday (*gelijkgestelde dag*), by article 3(3).
    Equated,
}

/// The days equated by royal decree, in order.
const EQUATED: [NaiveDate; 25] = [
    // Decree of 17 June 2013.
    day(2014, 5, 30),
    day(2015, 1, 2),
    day(2015, 5, 4),
    day(2015, 5, 15),
    day(2016, 5, 6),
    // Decree of 24 October 2016 (BWBR0038666).
    day(2017, 4, 28),
    day(2017, 5, 26),
    day(2018, 5, 11),
    day(2018, 12, 24),
    day(2018, 12, 31),
    day(2019, 5, 31),
    day(2019, 12, 27),
    // Decree of 20 September 2019.
    day(2020, 5, 22),
    day(2021, 5, 14),
    day(2022, 5, 27),
    // The two decrees since, known by secondary sources.
    day(2023, 4, 28),
    day(2023, 5, 19),
    day(2024, 5, 10),
    day(2024, 12, 27),
    day(2025, 5, 30),
    day(2026, 1, 2),
    day(2026, 5, 15),
    day(2027, 5, 7),
    day(2028, 4, 28),
    day(2028, 5, 26),
];

/// The days for which the decrees are known.
const EQUATED_KNOWN: Period = match Period::new(day(2014, 1, 1), Some(day(2029, 1, 1))) {
    Ok(known) => known,
    Err(_) => panic!("the years run backwards"),
};

impl Holiday {
    /// The days for which it is known which ones a royal decree equates with holidays: from 2014, and until 2029, since no decree
    /// for later years was there. Outside it such a day passes for a working day.
    ///
    /// ```
    /// use ambtelijke_fusie::time::{Holiday, day};
    ///
    /// assert!(Holiday::equated_known().contains(day(2028, 5, 26)));
    /// assert!(!Holiday::equated_known().contains(day(2029, 5, 11)), "the Friday after Ascension Day, not decreed yet");
    /// ```
    #[must_use]
    #[doc(alias = "gelijkgestelde dag")]
    pub const fn equated_known() -> Period {
        EQUATED_KNOWN
    }

    /// The holiday that falls on that day, if one does. Where two fall on one day, the one of a fixed date.
    #[must_use]
    pub fn on(on: NaiveDate) -> Option<Self> {
        match (on.month(), on.day()) {
            (1, 1) => return Some(Self::NewYear),
            (5, 5) => return Some(Self::LiberationDay),
            (12, 25) => return Some(Self::ChristmasDay),
            (12, 26) => return Some(Self::SecondChristmasDay),
            // All movable ones and the birthday fall from 20 March, Good Friday at its earliest, to 14 June.
            (3..=6, _) => {}
            _ => return EQUATED.binary_search(&on).is_ok().then_some(Self::Equated),
        }
        if birthday(on.year()) == Some(on) {
            return Some(Self::Birthday);
        }
        let easter = easter_sunday(on.year())?;
        match on.signed_duration_since(easter).num_days() {
            -2 => Some(Self::GoodFriday),
            1 => Some(Self::EasterMonday),
            39 => Some(Self::AscensionDay),
            50 => Some(Self::WhitMonday),
            _ => EQUATED.binary_search(&on).is_ok().then_some(Self::Equated),
        }
    }

    /// That it is not known whether a day is one of rest: a working day for which
    /// [no decree is known](Self::equated_known).
    #[must_use]
    pub fn beyond_record(on: NaiveDate) -> Option<BeyondRecord> {
        let beyond = BeyondRecord::of(ClosedRecord::EquatedDays, EQUATED_KNOWN, on)?;
        is_working_day(on).then_some(beyond)
    }

    /// What it is called, in the language asked for.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let both = match self {
            Self::NewYear => Bilingual::new("Nieuwjaarsdag", "New Year's Day"),
            Self::GoodFriday => Bilingual::new("Goede Vrijdag", "Good Friday"),
            Self::EasterMonday => Bilingual::new("tweede paasdag", "Easter Monday"),
            Self::Birthday => Bilingual::new(
                "dag waarop de verjaardag van de Koning wordt gevierd",
                "day on which the birthday of the King is kept",
            ),
            Self::LiberationDay => Bilingual::new("Bevrijdingsdag", "Liberation Day"),
            Self::AscensionDay => Bilingual::new("Hemelvaartsdag", "Ascension Day"),
            Self::WhitMonday => Bilingual::new("tweede pinksterdag", "Whit Monday"),
            Self::ChristmasDay => Bilingual::new("eerste kerstdag", "first day of Christmas"),
            Self::SecondChristmasDay => Bilingual::new("tweede kerstdag", "second day of Christmas"),
            Self::Equated => Bilingual::new("gelijkgestelde dag", "day equated with a holiday"),
        };
        both.get(lang)
    }
}

/// Whether a day is no Saturday, no Sunday and no [`Holiday`].
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && Holiday::on(day).is_none()
}

/// 30 April until 2013, 27 April since; the day before if that is a Sunday.
fn birthday(year: i32) -> Option<NaiveDate> {
    let usual = if year < 2014 { NaiveDate::from_ymd_opt(year, 4, 30) } else { NaiveDate::from_ymd_opt(year, 4, 27) }?;
    if usual.weekday() == Weekday::Sun { usual.pred_opt() } else { Some(usual) }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm in the form of Meeus, Jones and Butcher.
#[expect(clippy::arithmetic_side_effects, reason = "every divisor is a constant, and a year of a date is small")]
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day_of_month = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day_of_month).ok()?)
}

/// The first working day from that day on.
pub(super) fn next_working_day(from: NaiveDate) -> NaiveDate {
    let mut candidate = from;
    while !is_working_day(candidate) {
        match candidate.checked_add_days(Days::new(1)) {
            Some(next) => candidate = next,
            None => return candidate,
        }
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_calendars_say() {
        for (year, month, of_month) in [
            (1985, 4, 7),
            (1986, 3, 30),
            (1990, 4, 15),
            (1995, 4, 16),
            (2000, 4, 23),
            (2005, 3, 27),
            (2008, 3, 23),
            (2011, 4, 24),
            (2013, 3, 31),
            (2014, 4, 20),
            (2016, 3, 27),
            (2019, 4, 21),
            (2020, 4, 12),
            (2021, 4, 4),
            (2022, 4, 17),
            (2023, 4, 9),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ] {
            assert_eq!(easter_sunday(year), Some(day(year, month, of_month)), "{year}");
        }
    }

    #[test]
    fn the_holidays_of_a_year_are_nine() {
        for year in 1985..2040 {
            let days = day(year, 1, 1).iter_days().take_while(|day| day.year() == year);
            let by_statute = |day: &NaiveDate| !matches!(Holiday::on(*day), None | Some(Holiday::Equated));
            let count = days.filter(by_statute).count();
            // In 2008 Ascension Day fell on 1 May, in 2016 on the fifth: then two holidays share a day.
            let shared = birthday(year).is_some_and(|day| easter_sunday(year).unwrap() == day - Days::new(39));
            let fifth = easter_sunday(year).unwrap() + Days::new(39) == day(year, 5, 5);
            assert_eq!(count, 9 - usize::from(shared) - usize::from(fifth), "{year}");
        }
    }

    #[test]
    fn the_birthday_is_kept_on_the_day_before_a_sunday() {
        for (kept, not) in [
            (day(2006, 4, 29), day(2006, 4, 30)),
            (day(2014, 4, 26), day(2014, 4, 27)),
            (day(2025, 4, 26), day(2025, 4, 27)),
        ] {
            assert_eq!(Holiday::on(kept), Some(Holiday::Birthday));
            assert_eq!(Holiday::on(not), None);
        }
    }

    #[test]
    fn the_decrees_are_known_for_the_years_of_the_equated_days_and_no_others() {
        let known = Holiday::equated_known();
        assert!(EQUATED.iter().all(|equated| known.contains(*equated)));
        let years = EQUATED.iter().map(Datelike::year).collect::<alloc::collections::BTreeSet<_>>();
        assert_eq!(years.into_iter().collect::<alloc::vec::Vec<_>>(), (2014..2029).collect::<alloc::vec::Vec<_>>());
        assert_eq!((known.from(), known.until()), (day(2014, 1, 1), Some(day(2029, 1, 1))));
    }

    #[test]
    fn the_equated_days_are_in_order_and_none_is_a_day_of_rest_already() {
        assert!(EQUATED.windows(2).all(|pair| pair[0] < pair[1]));
        for equated in EQUATED {
            assert_eq!(Holiday::on(equated), Some(Holiday::Equated));
            assert!(!matches!(equated.weekday(), Weekday::Sat | Weekday::Sun), "{equated}");
        }
        for year in 2014..=2028 {
            let friday = easter_sunday(year).unwrap() + Days::new(40);
            assert!(!is_working_day(friday), "the Friday after Ascension Day, {friday}");
        }
    }

    #[test]
    fn the_feasts_of_2022() {
        for (month, of_month, holiday) in [
            (4, 15, Holiday::GoodFriday),
            (4, 18, Holiday::EasterMonday),
            (4, 27, Holiday::Birthday),
            (5, 5, Holiday::LiberationDay),
            (5, 26, Holiday::AscensionDay),
            (6, 6, Holiday::WhitMonday),
            (12, 26, Holiday::SecondChristmasDay),
        ] {
            assert_eq!(Holiday::on(day(2022, month, of_month)), Some(holiday));
            assert!(!holiday.label(Lang::En).is_empty());
        }
    }
}
