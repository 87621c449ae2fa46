use crate::{
    time::{PartialDate, PartialDateError},
    vocabulary::vocabulary,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

vocabulary! {
    /// On which days a withdrawal can take effect once the notice is over.
    ///
    /// Exhaustive on purpose.
    pub enum EndsOn: "dag waarop een uittreding ingaat" / "day on which a withdrawal takes effect" {
        /// On any day.
        AnyDay = "elke-dag", "elke dag" / "any day";
        /// At the end of a calendar year: the first day out is a 1 January.
        YearEnd = "einde-kalenderjaar", "het einde van een kalenderjaar" / "the end of a calendar year";
    }
}

/// How long before it a withdrawal must be notified (*opzegtermijn*), by the clause of an arrangement.
///
/// A statutory [`Term`](crate::time::Term) runs on from a Sunday; a term that an arrangement itself sets, does not. It
/// is counted from the day of the notice, and the leaver takes part no more from the day on which it is over. The rule
/// `withdraw-notice` and [`Procedure`](https://docs.rs/ambtelijke-fusie/latest/ambtelijke_fusie/law/struct.Procedure.html)
/// count so too.
///
/// Ommen and Hardenberg gave notice of their shared organisation in December 2017, on two years:
///
/// ```
/// use ambtelijke_fusie::finance::{EndsOn, Notice};
/// use ambtelijke_fusie::time::PartialDate;
///
/// let notice = Notice { months: 24, ends_on: EndsOn::YearEnd };
/// let given: PartialDate = "2017-12".parse()?;
/// assert_eq!(notice.first_day_out(given)?, "2020-01-01".parse()?, "on any day of the month");
/// # Ok::<(), ambtelijke_fusie::time::PartialDateError>(())
/// ```
#[doc(alias = "opzegtermijn")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a notice period, an object with months and ends_on")]
pub struct Notice {
    /// How many months; two years are 24.
    pub months: u16,
    /// When the withdrawal can take effect after them.
    pub ends_on: EndsOn,
}

impl Notice {
    /// The first day on which the leaver need not take part any more: as exact as the day of the notice is known.
    ///
    /// A day past the end of the calendar is that end.
    ///
    /// # Errors
    ///
    /// [`PartialDateError::Unbounded`] if nobody knows how early notice was given, and its period can end past the calendar.
    pub fn first_day_out(self, given_on: impl Into<PartialDate>) -> Result<PartialDate, PartialDateError> {
        let given = given_on.into();
        PartialDate::between(self.out_after(given.earliest()), self.out_after(given.latest()))
    }

    /// The first day out after a notice of that day.
    pub(crate) fn out_after(self, given_on: NaiveDate) -> NaiveDate {
        if given_on == NaiveDate::MIN {
            // Open: nobody knows how early.
            return given_on;
        }
        let over = given_on.checked_add_months(Months::new(self.months.into()));
        over.map_or(NaiveDate::MAX, |over| self.ends_on.first_from(over))
    }

    /// The last day of a notice by which the leaver is out on that day; `NaiveDate::MIN` if there is none.
    pub(crate) fn last_day_to_give(self, out_on: NaiveDate) -> NaiveDate {
        let out_on = match self.ends_on {
            EndsOn::AnyDay => out_on,
            EndsOn::YearEnd => out_on.with_ordinal(1).unwrap_or(out_on),
        };
        let Some(months_before) = out_on.checked_sub_months(Months::new(self.months.into())) else {
            return NaiveDate::MIN;
        };
        // Of months of other lengths several days end on one: the last is three days on at most.
        let mut days = (0..=3).rev().filter_map(|days| months_before.checked_add_days(Days::new(days)));
        days.find(|day| self.out_after(*day) <= out_on).unwrap_or(NaiveDate::MIN)
    }
}

impl EndsOn {
    /// The first day, from that one on, on which a withdrawal can take effect.
    pub(crate) fn first_from(self, day: NaiveDate) -> NaiveDate {
        let next = || NaiveDate::from_yo_opt(day.year().checked_add(1)?, 1);
        match self {
            Self::YearEnd if day.ordinal() > 1 => next().unwrap_or(NaiveDate::MAX),
            Self::AnyDay | Self::YearEnd => day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;
    use alloc::string::ToString;

    #[test]
    fn the_first_day_out_is_counted_from_the_notice() {
        let rows = [
            (24, EndsOn::YearEnd, "2017-12", "2020-01-01"),
            (24, EndsOn::YearEnd, "2018-01-01", "2020-01-01"),
            (24, EndsOn::YearEnd, "2018-01-02", "2021-01-01"),
            (24, EndsOn::YearEnd, "2018", "[2020..2021-01-01]"),
            (12, EndsOn::AnyDay, "2019-06-30", "2020-06-30"),
            (6, EndsOn::AnyDay, "2019-08-31", "2020-02-29"),
            (12, EndsOn::AnyDay, "2019-06", "2020-06"),
            (0, EndsOn::AnyDay, "2019-06-30", "2019-06-30"),
            (12, EndsOn::YearEnd, "[..2018]", "[..2020-01-01]"),
            (12, EndsOn::YearEnd, "[2018..]", "[2019..]"),
        ];
        for (months, ends_on, given, out) in rows {
            let given: PartialDate = given.parse().unwrap();
            assert_eq!(
                Notice { months, ends_on }.first_day_out(given).unwrap().to_string(),
                out,
                "{months} from {given}"
            );
        }
    }

    #[test]
    fn counting_back_gives_the_last_notice_that_is_in_time() {
        for months in [0, 1, 3, 12, 25] {
            for ends_on in [EndsOn::AnyDay, EndsOn::YearEnd] {
                let notice = Notice { months, ends_on };
                for days in 0..800 {
                    let out_on = day(2023, 12, 1) + Days::new(days);
                    let last = notice.last_day_to_give(out_on);
                    assert!(notice.out_after(last) <= out_on, "{notice:?} {out_on}");
                    assert!(notice.out_after(last.succ_opt().unwrap()) > out_on, "{notice:?} {out_on}");
                }
            }
        }
    }

    #[test]
    fn a_day_past_the_calendar_is_its_end() {
        let notice = Notice { months: u16::MAX, ends_on: EndsOn::YearEnd };
        assert_eq!(notice.first_day_out(NaiveDate::MAX.pred_opt().unwrap()).unwrap().earliest(), NaiveDate::MAX);
        let some_time_before = PartialDate::between(NaiveDate::MIN, NaiveDate::MAX.pred_opt().unwrap()).unwrap();
        assert_eq!(notice.first_day_out(some_time_before), Err(PartialDateError::Unbounded));
        assert_eq!(notice.first_day_out(day(2020, 1, 1)).unwrap().day().map(|day| day.year()), Some(7482));
    }

    #[test]
    fn the_terms_are_read_as_they_are_written() {
        crate::vocabulary::check(EndsOn::ALL);
        let json = r#"{"months":24,"ends_on":"einde-kalenderjaar"}"#;
        let notice: Notice = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&notice).unwrap(), json);
        assert!(serde_json::from_str::<Notice>(r#"{"months":-1,"ends_on":"elke-dag"}"#).is_err());
    }
}
