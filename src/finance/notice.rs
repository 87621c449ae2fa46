use crate::{
    time::{PartialDate, PartialDateError},
    vocabulary::vocabulary,
};
use chrono::{Datelike, Months, NaiveDate};
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
/// is counted from the day of the notice, and the leaver takes part no more from the day on which it is over.
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

    fn out_after(self, given_on: NaiveDate) -> NaiveDate {
        if given_on == NaiveDate::MIN {
            // Open: nobody knows how early.
            return given_on;
        }
        let over = given_on.checked_add_months(Months::new(self.months.into()));
        let out = match self.ends_on {
            EndsOn::AnyDay => over,
            EndsOn::YearEnd => over.and_then(|over| match over.ordinal() {
                1 => Some(over),
                _ => NaiveDate::from_yo_opt(over.year().checked_add(1)?, 1),
            }),
        };
        out.unwrap_or(NaiveDate::MAX)
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
