use super::{Anchor, Case, Fact, MomentSet, sink::Sink};
use crate::{
    arrangement::FormSet,
    citation::{Citation, Provision, Ruling},
    language::{Bilingual, Lang},
    time::{Period, day},
    vocabulary::vocabulary,
};
use alloc::{format, string::String, vec::Vec};
use chrono::{Datelike, NaiveDate};
use core::fmt;
use serde::{Serialize, Serializer};

vocabulary! {
    /// How much a breach weighs; the heaviest first.
    pub enum Severity: "zwaarte" / "severity" {
        /// The act is not lawful or cannot take effect.
        Blocking = "blokkerend", "blokkerend" / "blocking";
        /// A duty or a term without direct effect on validity.
        Warning = "waarschuwing", "waarschuwing" / "warning";
        /// A point to look at.
        Advisory = "advies", "advies" / "advisory";
    }
}

vocabulary! {
    /// What a rule rests on.
    #[non_exhaustive]
    pub enum Basis: "grondslag van een regel" / "basis of a rule" {
        /// Read in the text of the law.
        Text = "wettekst", "gelezen in de wettekst" / "read in the text of the law";
        /// Read in a secondary source, such as guidance of the association of municipalities.
        Secondary = "secundaire-bron", "gelezen in een secundaire bron" / "read in a secondary source";
        /// Concluded from the text by the makers of this crate; the law does not say it in so many words.
        OwnReading = "eigen-lezing", "eigen lezing van de wet" / "own reading of the law";
        /// Not verified.
        Unverified = "niet-geverifieerd", "niet geverifieerd" / "not verified";
        /// The definition of an ambtelijke fusie in the literature; no law.
        Definition = "begripsbepaling", "begripsbepaling, geen wet" / "definition, no law";
    }
}

/// Whether a rule applies to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Applies {
    Yes,
    No,
}

pub(crate) type Check = fn(&Case<'_>, &mut Sink) -> Applies;

/// One rule of law (*rechtsregel*): a norm with its source, its life, what it applies to, and a check.
///
/// Rules are data of this crate. They are found in the [`Catalogue`](crate::law::Catalogue) and cannot be made outside it.
#[doc(alias = "rechtsregel")]
pub struct Rule {
    pub(in crate::law) id: &'static str,
    /// Where the norm stands from the first day of the period; `None` for a definition.
    pub(in crate::law) place: Option<Provision>,
    /// Where it stood afterwards, from which day, in order.
    pub(in crate::law) moved: &'static [(NaiveDate, Provision)],
    pub(in crate::law) also: &'static [Provision],
    pub(in crate::law) rulings: &'static [Ruling],
    pub(in crate::law) period: Period,
    pub(in crate::law) verified_from: NaiveDate,
    /// Whether the text is taken to have been the same before it was read.
    pub(in crate::law) is_assumed: bool,
    pub(in crate::law) forms: FormSet,
    pub(in crate::law) moments: MomentSet,
    pub(in crate::law) severity: Severity,
    pub(in crate::law) anchor: Anchor,
    pub(in crate::law) basis: Basis,
    pub(in crate::law) note: Option<Bilingual>,
    pub(in crate::law) statement: Bilingual,
    pub(in crate::law) explanation: Bilingual,
    pub(in crate::law) remedy: Bilingual,
    pub(in crate::law) looks_at: &'static [Fact],
    pub(in crate::law) check: Check,
}

impl Rule {
    /// Its stable name, such as `consent-raad`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// From the first day on which it holds to the first on which it no longer does.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// Where the norm stands on that day; `None` for a definition, which stands in no law.
    #[must_use]
    pub fn citation(&self, on: NaiveDate) -> Option<Citation> {
        let moved = self.moved.iter().rev().find(|(from, _)| *from <= on);
        moved.map(|(_, provision)| *provision).or(self.place).map(|provision| provision.on(on))
    }

    /// Every place where the norm stood, with the first day on which it stood there.
    pub fn provisions(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, Provision)> + Clone + use<> {
        let first = self.period.from();
        self.place.map(|place| (first, place)).into_iter().chain(self.moved.iter().copied())
    }

    /// Further places on which the norm rests.
    #[must_use]
    pub const fn also(&self) -> &'static [Provision] {
        self.also
    }

    /// The day on which the further places are linked: the last day of the rule, or for one that holds until now the
    /// day of the last text of the Wgr that was read.
    pub(in crate::law) fn linked_on(&self) -> NaiveDate {
        const LAST_READ: NaiveDate = day(2025, 2, 12);
        let last_day = self.period.until().and_then(|until| until.pred_opt());
        last_day.unwrap_or_else(|| self.period.from().max(LAST_READ))
    }

    /// The rulings that say how the norm must be read.
    #[must_use]
    pub const fn rulings(&self) -> &'static [Ruling] {
        self.rulings
    }

    /// The first day on which the text behind the rule was read; before it the rule is taken to hold, unverified.
    #[must_use]
    pub const fn verified_from(&self) -> NaiveDate {
        self.verified_from
    }

    /// The forms of cooperation that it applies to.
    #[must_use]
    pub const fn forms(&self) -> FormSet {
        self.forms
    }

    /// The moments at which it is asked.
    #[must_use]
    pub const fn moments(&self) -> MomentSet {
        self.moments
    }

    /// How much a breach of it weighs, unless a finding says that this one weighs less.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Which day decides whether it applies.
    #[must_use]
    pub const fn anchor(&self) -> Anchor {
        self.anchor
    }

    /// What it rests on.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// What part of the norm is a reading of the makers of this crate, or was not verified.
    #[must_use]
    pub fn note(&self, lang: Lang) -> Option<String> {
        let own = self.note.map(|note| note.get(lang));
        let assumption = self.is_assumed.then(|| self.assumption(lang));
        let parts: Vec<&str> = assumption.as_deref().into_iter().chain(own).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The note that the text was not read back to the first day of the rule.
    fn assumption(&self, lang: Lang) -> String {
        let [read, first] = [self.verified_from, self.period.from()].map(|day| in_words(day, lang));
        match lang {
            Lang::Nl => {
                format!("De tekst is gelezen vanaf {read}; dat hij sinds {first} gelijk is, is een aanname.")
            }
            Lang::En => format!(
                "The text was read from {read} onwards; that it has been the same since {first} is an assumption."
            ),
        }
    }

    /// The facts that it looks at.
    #[must_use]
    pub const fn looks_at(&self) -> &'static [Fact] {
        self.looks_at
    }

    /// The norm, in one sentence.
    #[must_use]
    pub const fn statement(&self, lang: Lang) -> &'static str {
        self.statement.get(lang)
    }

    /// Why it is so, and what counts.
    #[must_use]
    pub const fn explanation(&self, lang: Lang) -> &'static str {
        self.explanation.get(lang)
    }

    /// What would mend a breach.
    #[must_use]
    pub const fn remedy(&self, lang: Lang) -> &'static str {
        self.remedy.get(lang)
    }
}

/// Rules are compared by their name, which is unique.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.id).finish()
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        #[derive(Serialize)]
        struct Both {
            nl: String,
            en: String,
        }
        let mut out = serializer.serialize_struct("Rule", 16)?;
        out.serialize_field("id", self.id)?;
        let citations: Vec<_> = self.provisions().map(|(from, provision)| provision.on(from)).collect();
        out.serialize_field("citations", &citations)?;
        let last = self.linked_on();
        out.serialize_field("also", &self.also.iter().map(|provision| provision.on(last)).collect::<Vec<_>>())?;
        out.serialize_field("rulings", self.rulings())?;
        out.serialize_field("looks_at", &self.looks_at.iter().map(|fact| fact.path()).collect::<Vec<_>>())?;
        out.serialize_field("period", &self.period)?;
        out.serialize_field("verified_from", &self.verified_from)?;
        out.serialize_field("forms", &self.forms)?;
        out.serialize_field("moments", &self.moments)?;
        out.serialize_field("severity", &self.severity)?;
        out.serialize_field("anchor", &self.anchor)?;
        out.serialize_field("basis", &self.basis)?;
        let note = self.note(Lang::Nl).zip(self.note(Lang::En));
        out.serialize_field("note", &note.map(|(nl, en)| Both { nl, en }))?;
        out.serialize_field("statement", &self.statement)?;
        out.serialize_field("explanation", &self.explanation)?;
        out.serialize_field("remedy", &self.remedy)?;
        out.end()
    }
}

/// A day as a sentence names it: 7 March 2002.
fn in_words(day: NaiveDate, lang: Lang) -> String {
    let months = match lang {
        Lang::Nl => "januari februari maart april mei juni juli augustus september oktober november december",
        Lang::En => "January February March April May June July August September October November December",
    };
    let month = months.split(' ').nth(day.month0() as usize);
    month.into_iter().map(|month| format!("{} {month} {}", day.day(), day.year())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::check;

    #[test]
    fn every_term_reads_as_it_writes() {
        check(Severity::ALL);
        check(Basis::ALL);
    }

    #[test]
    fn a_text_that_was_not_read_back_to_the_first_day_is_noted_before_what_else_there_is_to_note() {
        let note = |id: &str, lang| crate::law::Catalogue::find(id).unwrap().note(lang);
        assert_eq!(note("content-evaluation", Lang::Nl), None);
        let assumed = [
            (
                Lang::Nl,
                "De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            ),
            (
                Lang::En,
                "The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
            ),
        ];
        for (lang, assumed) in assumed {
            assert_eq!(note("content-seat", lang).unwrap(), assumed);
            let more = note("fin-gemeentewet-analogy", lang).unwrap();
            assert!(more.starts_with(assumed) && more.len() > assumed.len(), "{more}");
        }
    }
}
