//! How a rule is written down: a row that reads as a sentence, of which only its name, place, life and check must be given.

use super::{
    Anchor, Basis, Fact, Moment, MomentSet, Severity,
    rule::{Applies, Check, Row},
};
use crate::{
    arrangement::{CooperationForm, FormSet},
    citation::{Provision, Ruling},
    language::Bilingual,
    time::{Period, day},
};
use chrono::NaiveDate;

impl Row {
    /// A norm that stands at that place from the first day of that period.
    ///
    /// By default the text of the law was read since the first day, and the rule applies to every form, blocks, and is
    /// judged on the day asked about.
    pub(in crate::law) const fn new(id: &'static str, place: Provision, period: Period) -> Self {
        let defined = Self::of_the_definition(id, period);
        Self { place: Some(place), basis: Basis::Text, severity: Severity::Blocking, ..defined }
    }

    /// A feature of the definition, which stands in no law.
    pub(in crate::law) const fn of_the_definition(id: &'static str, period: Period) -> Self {
        const UNSAID: Bilingual = Bilingual::new("", "");
        Self {
            id,
            place: None,
            moved: &[],
            also: &[],
            rulings: &[],
            period,
            verified_from: period.from(),
            is_assumed: false,
            forms: FormSet::ALL,
            moments: MomentSet::NONE,
            severity: Severity::Definition,
            anchor: Anchor::DayAsked,
            basis: Basis::Definition,
            note: None,
            statement: UNSAID,
            explanation: UNSAID,
            remedy: UNSAID,
            looks_at: &[],
            check: |_, _| Applies::No,
        }
    }

    /// Since those days it stands elsewhere.
    pub(in crate::law) const fn moved(self, moved: &'static [(NaiveDate, Provision)]) -> Self {
        Self { moved, ..self }
    }

    /// Further places on which it rests.
    pub(in crate::law) const fn see_also(self, also: &'static [Provision]) -> Self {
        Self { also, ..self }
    }

    /// The rulings that say how it must be read.
    pub(in crate::law) const fn ruled_on_in(self, rulings: &'static [Ruling]) -> Self {
        Self { rulings, ..self }
    }

    /// The text was read from that day on; its note tells about the time before.
    pub(in crate::law) const fn read_since(self, year: i32, month: u32, of_month: u32) -> Self {
        Self { verified_from: day(year, month, of_month), ..self }
    }

    /// The text was read from that day on, and is taken to have been the same before.
    pub(in crate::law) const fn assumed_until(self, year: i32, month: u32, of_month: u32) -> Self {
        Self { is_assumed: true, ..self.read_since(year, month, of_month) }
    }

    /// It rests on something else than the text of the law.
    pub(in crate::law) const fn resting_on(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// Only in these forms.
    pub(in crate::law) const fn of(self, forms: &[CooperationForm]) -> Self {
        self.of_any(FormSet::of(forms))
    }

    /// Only in the forms of that set.
    pub(in crate::law) const fn of_any(self, forms: FormSet) -> Self {
        Self { forms, ..self }
    }

    /// The moments at which it is asked.
    pub(in crate::law) const fn at(self, moments: &[Moment]) -> Self {
        Self { moments: MomentSet::of(moments), ..self }
    }

    /// A breach weighs as a warning.
    pub(in crate::law) const fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// A breach is a point to look at.
    pub(in crate::law) const fn advisory(self) -> Self {
        Self { severity: Severity::Advisory, ..self }
    }

    /// The day that decides which law applies.
    pub(in crate::law) const fn judged_on(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The norm, in one sentence.
    pub(in crate::law) const fn says(self, nl: &'static str, en: &'static str) -> Self {
        Self { statement: Bilingual::new(nl, en), ..self }
    }

    /// Why it is so, and what counts.
    pub(in crate::law) const fn because(self, nl: &'static str, en: &'static str) -> Self {
        Self { explanation: Bilingual::new(nl, en), ..self }
    }

    /// What would mend a breach.
    pub(in crate::law) const fn mended_by(self, nl: &'static str, en: &'static str) -> Self {
        Self { remedy: Bilingual::new(nl, en), ..self }
    }

    /// What part of the norm is a reading of the makers of this crate, or was not verified.
    pub(in crate::law) const fn noting(self, nl: &'static str, en: &'static str) -> Self {
        Self { note: Some(Bilingual::new(nl, en)), ..self }
    }

    /// The facts that the check looks at.
    pub(in crate::law) const fn looking_at(self, looks_at: &'static [Fact]) -> Self {
        Self { looks_at, ..self }
    }

    /// The check.
    pub(in crate::law) const fn checked_by(self, check: Check) -> Self {
        Self { check, ..self }
    }
}

/// From that day on, until now.
pub(in crate::law) const fn since(year: i32, month: u32, of_month: u32) -> Period {
    Period::since(day(year, month, of_month))
}

/// A period of law with an end; an end that does not come after the beginning does not compile.
pub(in crate::law) const fn lasting(from: (i32, u32, u32), until: (i32, u32, u32)) -> Period {
    match Period::new(day(from.0, from.1, from.2), Some(day(until.0, until.1, until.2))) {
        Ok(period) => period,
        #[expect(clippy::panic, reason = "only used in constants, where it is a compile error")]
        Err(_) => panic!("a rule ends before it begins"),
    }
}
