//! The arithmetic of waiting: from the day of a step to the first day of the one that waits for it, and back.

use super::{Lag, StepKind};
use crate::{
    finance::Notice,
    law::{core::in_force::ACT_OF_2021, core::silence::given_by_silence},
    time::{Term, day_after},
};
use chrono::{Days, NaiveDate};
use serde::Serialize;

/// The term for a view on a draft: Wgr, article 1(3).
const VIEW: Term = Term::weeks(8);

/// How many days councils and others take to answer where the law gives no term; zero unless the caller says otherwise.
///
/// These are assumptions of the planner, not law. They move the earliest and the latest days, never the statutory
/// terms.
///
/// ```
/// use ambtelijke_fusie::law::Pace;
///
/// // Councils that meet once in six weeks, and works councils that take a month.
/// let pace = Pace::default().councils(42).works_councils(30);
/// assert_ne!(pace, Pace::default());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
pub struct Pace {
    councils: u16,
    works_councils: u16,
    province: u16,
    publication: u16,
}

impl Pace {
    /// The same, where a council answers a request for consent after so many days.
    #[must_use]
    pub const fn councils(self, days: u16) -> Self {
        Self { councils: days, ..self }
    }

    /// The same, where a works council advises after so many days.
    #[must_use]
    pub const fn works_councils(self, days: u16) -> Self {
        Self { works_councils: days, ..self }
    }

    /// The same, where the province approves after so many days.
    #[must_use]
    pub const fn province(self, days: u16) -> Self {
        Self { province: days, ..self }
    }

    /// The same, where a publication appears so many days after the last decision.
    #[must_use]
    pub const fn publication(self, days: u16) -> Self {
        Self { publication: days, ..self }
    }

    /// The kinds of steps before which time is assumed, with the days.
    pub(super) fn assumed(self) -> impl Iterator<Item = (StepKind, u16)> {
        let kinds =
            [StepKind::WorksCouncilAdvice, StepKind::Consent, StepKind::ProvincialApproval, StepKind::Publication];
        kinds.into_iter().map(move |kind| (kind, self.before(kind)))
    }

    /// The days before a step of that kind.
    const fn before(self, kind: StepKind) -> u16 {
        match kind {
            StepKind::Consent => self.councils,
            StepKind::WorksCouncilAdvice => self.works_councils,
            StepKind::ProvincialApproval => self.province,
            StepKind::Publication => self.publication,
            _ => 0,
        }
    }
}

/// The terms that are not statutory.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Timing {
    pub(super) pace: Pace,
    pub(super) notice: Option<Notice>,
}

impl Timing {
    /// The first day of a step of that kind after the one that it waits for.
    pub(super) fn first_after(self, lag: Lag, kind: StepKind, day: NaiveDate) -> NaiveDate {
        match lag {
            Lag::SameDay => day,
            Lag::NextDay => day_after(day),
            // The law of the day on which the draft was received gives the term.
            Lag::ViewTerm if day < ACT_OF_2021 => day_after(day),
            Lag::ViewTerm => day_after(VIEW.last_day(day)),
            Lag::NoticeTerm => self.notice.map_or(day, |notice| notice.out_after(day)),
            Lag::Pace => {
                let days = Days::new(u64::from(self.pace.before(kind)));
                day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
            }
        }
    }

    /// The last day of the step that a step of that kind waits for, if the latter is taken on that day.
    pub(super) fn last_before(self, lag: Lag, kind: StepKind, day: NaiveDate) -> NaiveDate {
        let guess = match lag {
            Lag::SameDay => return day,
            Lag::NextDay => return before(day, 1),
            Lag::Pace => return before(day, u64::from(self.pace.before(kind))),
            Lag::NoticeTerm => return self.notice.map_or(day, |notice| notice.last_day_to_give(day)),
            Lag::ViewTerm => match VIEW.last_day_before(before(day, 1)) {
                guess if guess < ACT_OF_2021 => before(day, 1).min(before(ACT_OF_2021, 1)),
                guess => guess,
            },
        };
        walk_back(guess, |candidate| self.first_after(lag, kind, candidate) <= day)
    }
}

/// The last day of the eight weeks for a view; none for a draft of before the act that gave them.
pub(super) fn view_ends_on(received: NaiveDate) -> Option<NaiveDate> {
    (received >= ACT_OF_2021).then(|| VIEW.last_day(received))
}

/// The last day for a request whose silence counts as consent by the given day.
pub(super) fn safe_to_ask(by: NaiveDate) -> Option<NaiveDate> {
    let guess = Term::weeks(13).last_day_before(by);
    let asked = walk_back(guess, |candidate| given_by_silence(candidate, false).is_none_or(|given| given <= by));
    given_by_silence(asked, false).map(|_| asked)
}

/// The first day that will do, from the guess on back; terms run on for a week at most, so it is near.
fn walk_back(guess: NaiveDate, will_do: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let mut day = guess;
    while !will_do(day) {
        match day.pred_opt() {
            Some(earlier) => day = earlier,
            None => return day,
        }
    }
    day
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{finance::EndsOn, time::day};
    use proptest::prelude::*;

    #[test]
    fn the_eight_weeks_are_counted_back_to_the_last_draft_that_is_in_time() {
        for (decision, draft, why) in [
            // 56 days after Friday 5 November 2027 is Friday 31 December; the term is over on 1 January.
            (day(2028, 1, 1), day(2027, 11, 5), "no day of rest at the end"),
            // 56 days after Saturday 30 October 2027 is Christmas, a Saturday: it runs on to Monday the 27th. So does
            // that of Sunday the 31st; that of Monday 1 November ends on Monday the 27th by itself.
            (day(2027, 12, 28), day(2027, 11, 1), "three drafts end on one day"),
            (day(2027, 12, 27), day(2027, 10, 29), "a decision on the last day of the term comes too soon"),
            (day(2022, 8, 27), day(2022, 7, 1), "the first draft with a term"),
            (day(2022, 8, 26), day(2022, 6, 30), "the last draft without one"),
            (day(2022, 7, 1), day(2022, 6, 30), "a draft without a term comes before the decision"),
            (day(2022, 6, 20), day(2022, 6, 19), "long before"),
        ] {
            assert_eq!(Timing::default().last_before(Lag::ViewTerm, StepKind::Decision, decision), draft, "{why}");
        }
    }

    #[test]
    fn silence_counts_on_the_third_day_after_thirteen_weeks_and_until_2009_on_the_first() {
        // 91 days after 29 September 2027 is 29 December; the third day after it is 1 January.
        assert_eq!(safe_to_ask(day(2028, 1, 1)), Some(day(2027, 9, 29)));
        // 91 days after 1 October 2004 is 31 December.
        assert_eq!(safe_to_ask(day(2005, 1, 1)), Some(day(2004, 10, 1)));
        assert_eq!(safe_to_ask(day(1998, 3, 1)), None, "asked before silence meant anything");
    }

    proptest! {
        #[test]
        fn counting_back_gives_the_last_day_from_which_counting_on_arrives_in_time(
            days in 0u64..16_000, which in 0usize..5, pace in 0u16..100, months in 0u16..24, year_end: bool,
        ) {
            let on = day(1990, 1, 1) + Days::new(days);
            let lag = Lag::ALL[which];
            let pace = Pace::default().councils(pace);
            let ends_on = if year_end { EndsOn::YearEnd } else { EndsOn::AnyDay };
            let timing = Timing { pace, notice: Some(Notice { months, ends_on }) };
            let last = timing.last_before(lag, StepKind::Consent, on);
            prop_assert!(timing.first_after(lag, StepKind::Consent, last) <= on);
            prop_assert!(timing.first_after(lag, StepKind::Consent, day_after(last)) > on, "{last} is not the last");
            prop_assert!(timing.last_before(lag, StepKind::Consent, day_after(on)) >= last);
        }

        #[test]
        fn asking_on_the_safe_day_gives_consent_in_time_and_a_day_later_too_late(days in 0u64..10_000) {
            let by = day(1998, 6, 1) + Days::new(days);
            let asked = safe_to_ask(by).unwrap();
            prop_assert!(given_by_silence(asked, false).unwrap() <= by);
            prop_assert!(given_by_silence(day_after(asked), false).unwrap() > by);
        }
    }
}
