use super::{
    BeyondRecord,
    holiday::{Holiday, is_working_day, next_working_day},
};
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A statutory term (*termijn*): so many days, weeks, months or years.
///
/// It runs from the day after the event. If its last day is a Saturday, a Sunday or a [`Holiday`](super::Holiday), it
/// runs on to the next day that is none of these (Algemene termijnenwet, article 1(1)), and a term of three days or
/// more holds two working days at least (article 2). A term of more than 90 days, twelve weeks or three months, or
/// of years, does not run on (article 4); nor does one that is counted back from an event (article 1(2)).
///
/// The eight weeks that a council has for its view (Wgr, article 1(3)):
///
/// ```
/// use ambtelijke_fusie::time::{Term, day};
///
/// // Received on Monday 31 October 2022: eight weeks later is the second day of Christmas.
/// assert_eq!(Term::weeks(8).last_day(day(2022, 10, 31)), day(2022, 12, 27));
/// // Thirteen weeks is too long to run on, even to a Sunday.
/// assert_eq!(Term::weeks(13).last_day(day(2022, 10, 2)), day(2023, 1, 1));
/// ```
#[doc(alias = "termijn")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Term {
    length: Length,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Length {
    Days(u16),
    Weeks(u16),
    Months(u16),
    Years(u16),
}

impl Term {
    /// So many days.
    #[must_use]
    pub const fn days(days: u16) -> Self {
        Self { length: Length::Days(days) }
    }

    /// So many weeks.
    #[must_use]
    pub const fn weeks(weeks: u16) -> Self {
        Self { length: Length::Weeks(weeks) }
    }

    /// So many months.
    #[must_use]
    pub const fn months(months: u16) -> Self {
        Self { length: Length::Months(months) }
    }

    /// So many years.
    #[must_use]
    pub const fn years(years: u16) -> Self {
        Self { length: Length::Years(years) }
    }

    /// Whether the term runs on from a Saturday, Sunday or holiday (Algemene termijnenwet, article 4).
    #[must_use]
    pub const fn runs_on(self) -> bool {
        match self.length {
            Length::Days(days) => days <= 90,
            Length::Weeks(weeks) => weeks <= 12,
            Length::Months(months) => months <= 3,
            Length::Years(_) => false,
        }
    }

    /// The last day of the term after an event on that day. A term past the end of the calendar ends there.
    #[must_use]
    pub fn last_day(self, event: NaiveDate) -> NaiveDate {
        let plain = self.after(event).unwrap_or(NaiveDate::MAX);
        if !self.runs_on() {
            return plain;
        }
        let last = next_working_day(plain);
        match self.length {
            // Article 2: two working days at least. Of longer terms that holds without looking.
            Length::Days(3..=14) => with_two_working_days(event, last),
            _ => last,
        }
    }

    /// What the [`last_day`](Self::last_day) rests on that nobody knows: a day for which no decree was found that equates days with
    /// holidays, where the term could run on over it. `None` for a term that does not run on, or that rests on known days.
    ///
    /// ```
    /// use ambtelijke_fusie::time::{Term, day};
    ///
    /// let term = Term::weeks(8);
    /// assert_eq!(term.last_day(day(2029, 3, 16)), day(2029, 5, 11), "the Friday after Ascension Day");
    /// let beyond = term.beyond_record(day(2029, 3, 16)).unwrap();
    /// assert_eq!(beyond.day, day(2029, 5, 11));
    /// assert_eq!(beyond.known_until, Some(day(2029, 1, 1)));
    /// assert_eq!(term.beyond_record(day(2026, 3, 16)), None);
    /// ```
    #[must_use]
    pub fn beyond_record(self, event: NaiveDate) -> Option<BeyondRecord> {
        if !self.runs_on() {
            return None;
        }
        let last = self.last_day(event);
        let within = match self.length {
            // Article 2 counts the working days of the whole term.
            Length::Days(3..=14) => {
                event.iter_days().skip(1).take_while(|day| *day <= last).find_map(Holiday::beyond_record)
            }
            _ => None,
        };
        within.or_else(|| Holiday::beyond_record(last))
    }

    /// Whether the term after an event is over on a day: whether the day comes after its [`last_day`](Self::last_day).
    #[must_use]
    pub fn is_over(self, event: NaiveDate, on: NaiveDate) -> bool {
        /// More days than a term ever runs on.
        const LONGEST_REST: i64 = 7;
        let Some(plain) = self.after(event) else { return false };
        match on.signed_duration_since(plain).num_days() {
            ..=0 => false,
            days if days > LONGEST_REST && !matches!(self.length, Length::Days(3..=14)) => true,
            _ => on > self.last_day(event),
        }
    }

    /// The last day for a step that must be taken so long before an event; counted back, and so
    /// never moved (Algemene termijnenwet, article 1(2)). Whether the two working days of article 2 hold for it too is
    /// not settled; here they do not.
    #[must_use]
    pub fn last_day_before(self, event: NaiveDate) -> NaiveDate {
        let day = match self.length {
            Length::Days(days) => event.checked_sub_days(Days::new(u64::from(days))),
            Length::Weeks(weeks) => event.checked_sub_days(Days::new(u64::from(weeks).saturating_mul(7))),
            Length::Months(months) => event.checked_sub_months(Months::new(u32::from(months))),
            Length::Years(years) => event.checked_sub_months(Months::new(u32::from(years).saturating_mul(12))),
        };
        day.unwrap_or(NaiveDate::MIN)
    }

    /// The same weekday or day of the month so much later; the last day of a month that lacks it.
    fn after(self, event: NaiveDate) -> Option<NaiveDate> {
        match self.length {
            Length::Days(days) => event.checked_add_days(Days::new(u64::from(days))),
            Length::Weeks(weeks) => event.checked_add_days(Days::new(u64::from(weeks).saturating_mul(7))),
            Length::Months(months) => event.checked_add_months(Months::new(u32::from(months))),
            Length::Years(years) => event.checked_add_months(Months::new(u32::from(years).saturating_mul(12))),
        }
    }
}

/// The first day from `last` on by which two working days have passed since the event.
fn with_two_working_days(event: NaiveDate, last: NaiveDate) -> NaiveDate {
    let working = event.iter_days().skip(1).filter(|day| is_working_day(*day));
    working.take(2).last().map_or(last, |second| second.max(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;
    use proptest::prelude::*;

    #[test]
    fn a_term_runs_on_from_a_day_of_rest() {
        for (term, event, last, why) in [
            (Term::weeks(8), day(2023, 3, 1), day(2023, 4, 26), "a Wednesday"),
            (Term::weeks(8), day(2023, 3, 2), day(2023, 5, 1), "King's day, and the Friday after it is equated"),
            (Term::weeks(8), day(2022, 3, 2), day(2022, 4, 28), "King's day"),
            (Term::weeks(8), day(2023, 3, 4), day(2023, 5, 1), "a Saturday"),
            (Term::weeks(8), day(2023, 2, 10), day(2023, 4, 11), "Good Friday, Easter and Easter Monday"),
            (Term::weeks(12), day(2022, 10, 3), day(2022, 12, 27), "the second day of Christmas"),
            (Term::weeks(13), day(2022, 9, 26), day(2022, 12, 26), "too long to run on"),
            (Term::months(1), day(2023, 1, 31), day(2023, 2, 28), "the month lacks the day"),
            (Term::months(3), day(2022, 9, 26), day(2022, 12, 27), "three months run on"),
            (Term::months(6), day(2022, 7, 1), day(2023, 1, 1), "six months do not"),
            (Term::years(1), day(2022, 1, 1), day(2023, 1, 1), "nor does a year"),
            (Term::days(3), day(2022, 4, 14), day(2022, 4, 20), "two working days after Easter"),
            (Term::days(2), day(2022, 4, 14), day(2022, 4, 19), "two days only run on"),
        ] {
            assert_eq!(term.last_day(event), last, "{why}");
        }
    }

    #[test]
    fn a_term_counted_back_is_not_moved() {
        assert_eq!(Term::weeks(8).last_day_before(day(2022, 6, 26)), day(2022, 5, 1), "a Sunday");
        assert_eq!(Term::months(1).last_day_before(day(2023, 3, 31)), day(2023, 2, 28));
    }

    #[test]
    fn a_term_says_where_no_decree_is_known_whether_its_last_day_is_one_of_rest() {
        for (term, event, unknown, why) in [
            (Term::weeks(8), day(2029, 3, 16), Some(day(2029, 5, 11)), "nobody decreed the Friday after Ascension yet"),
            (Term::weeks(8), day(2028, 11, 3), None, "it ends on 29 December 2028, as is known"),
            (
                Term::weeks(8),
                day(2028, 11, 6),
                Some(day(2029, 1, 2)),
                "it runs on from New Year's Day into what is not",
            ),
            (Term::weeks(8), day(2013, 10, 1), Some(day(2013, 11, 26)), "the decrees before 2014 were not found"),
            (Term::weeks(8), day(2013, 11, 7), None, "it ends on 2 January 2014"),
            (Term::days(5), day(2028, 12, 28), Some(day(2029, 1, 2)), "the working days of article 2"),
            (Term::days(3), day(2013, 12, 30), Some(day(2013, 12, 31)), "a working day amid a short term"),
            (Term::weeks(13), day(2029, 3, 16), None, "a term that does not run on asks no decree"),
            (Term::years(2), day(2029, 3, 16), None, "nor does one of years"),
        ] {
            assert_eq!(term.beyond_record(event).map(|beyond| beyond.day), unknown, "{why}");
        }
    }

    proptest! {
        #[test]
        fn a_term_is_over_after_its_last_day(days in 0u64..20_000, weeks in 0u16..=14, later in 0u64..120) {
            let event = day(1985, 1, 1) + Days::new(days);
            let on = event + Days::new(later);
            for term in [Term::weeks(weeks), Term::days(weeks), Term::months(weeks / 4)] {
                prop_assert_eq!(term.is_over(event, on), on > term.last_day(event), "{:?} {} {}", term, event, on);
            }
        }

        #[test]
        fn a_term_ends_on_a_working_day_soon_after_its_plain_end(days in 0u64..20_000, weeks in 1u16..=12) {
            let event = day(1985, 1, 1) + Days::new(days);
            let plain = event + Days::new(u64::from(weeks) * 7);
            let last = Term::weeks(weeks).last_day(event);
            prop_assert!(is_working_day(last) && last >= plain);
            prop_assert!((last - plain).num_days() <= 5, "{plain} {last}");
            prop_assert!(Term::weeks(weeks).last_day(event + Days::new(1)) >= last);
        }
    }
}
