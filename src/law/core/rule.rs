use super::{
    Anchor, Case, Fact, MomentSet,
    own::{Answer, Found, Own, OwnRule, OwnRuleError},
    severity::{Basis, Severity},
    sink::Sink,
};
use crate::{
    arrangement::FormSet,
    citation::{Citation, Provision, Ruling},
    language::{Bilingual, Lang},
    time::{Period, day},
};
use alloc::{format, string::String, sync::Arc, vec::Vec};
use chrono::{Datelike, NaiveDate};
use core::{
    fmt,
    hash::{Hash, Hasher},
    panic::{RefUnwindSafe, UnwindSafe},
};
use serde::{Serialize, Serializer};

/// Whether a rule applies to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Applies {
    Yes,
    No,
}

pub(crate) type Check = fn(&Case<'_>, &mut Sink) -> Applies;

/// One rule of law of this crate, as it is written down in `law::rooms`.
#[derive(Clone, Copy)]
pub(in crate::law) struct Row {
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

/// One rule (*rechtsregel*): a norm with its source, its life, what it applies to, and a check.
///
/// The rules of law are data of this crate and are found in the [`Catalogue`](crate::law::Catalogue). A rule of one's own, such as
/// one of a provincial ordinance, is made by an [`OwnRule`](crate::law::OwnRule); it is asked and reported as the others are. Cheap to clone.
#[doc(alias = "rechtsregel")]
#[derive(Clone)]
pub struct Rule(pub(in crate::law) Origin);

/// Where a rule is from.
#[derive(Clone)]
pub(in crate::law) enum Origin {
    /// One of the law, and its place among them.
    Law(u16, &'static Row),
    Own(Arc<Own>),
}

impl Rule {
    /// The rule of law at that place.
    #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 65,536 rules")]
    pub(in crate::law) const fn of_law(ordinal: usize, row: &'static Row) -> Self {
        Self(Origin::Law(ordinal as u16, row))
    }

    /// Its stable name, such as `consent-raad`; of a rule of one's own with the namespace, such as `gelderland/toezicht`.
    #[must_use]
    pub fn id(&self) -> &str {
        match &self.0 {
            Origin::Law(_, row) => row.id,
            Origin::Own(own) => &own.said.id,
        }
    }

    /// Whether it is a rule of the caller's own.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.0, Origin::Own(_))
    }

    /// From the first day on which it holds to the first on which it no longer does.
    #[must_use]
    pub fn period(&self) -> Period {
        match &self.0 {
            Origin::Law(_, row) => row.period,
            Origin::Own(own) => own.said.period,
        }
    }

    /// Where the norm stands on that day; `None` for a definition, which stands in no law, and for a rule of one's own, which says
    /// its [`source`](Self::source).
    #[must_use]
    pub fn citation(&self, on: NaiveDate) -> Option<Citation> {
        match &self.0 {
            Origin::Law(_, row) => row.citation(on),
            Origin::Own(_) => None,
        }
    }

    /// What a rule of one's own rests on, as its maker said it; `None` for a rule of law.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        match &self.0 {
            Origin::Law(..) => None,
            Origin::Own(own) => own.said.source.as_deref(),
        }
    }

    /// Every place where the norm stood, with the first day on which it stood there.
    pub fn provisions(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, Provision)> + Clone + use<> {
        let first = self.period().from();
        let (place, moved) = match &self.0 {
            Origin::Law(_, row) => (row.place, row.moved),
            Origin::Own(_) => (None, [].as_slice()),
        };
        place.map(|place| (first, place)).into_iter().chain(moved.iter().copied())
    }

    /// Further places on which the norm rests.
    #[must_use]
    pub const fn also(&self) -> &'static [Provision] {
        match &self.0 {
            Origin::Law(_, row) => row.also,
            Origin::Own(_) => &[],
        }
    }

    /// The day on which the further places are linked: the last day of the rule, or for one that holds until now the
    /// day of the last text of the Wgr that was read.
    pub(in crate::law) fn linked_on(&self) -> NaiveDate {
        const LAST_READ: NaiveDate = day(2025, 2, 12);
        let last_day = self.period().until().and_then(|until| until.pred_opt());
        last_day.unwrap_or_else(|| self.period().from().max(LAST_READ))
    }

    /// The rulings that say how the norm must be read.
    #[must_use]
    pub const fn rulings(&self) -> &'static [Ruling] {
        match &self.0 {
            Origin::Law(_, row) => row.rulings,
            Origin::Own(_) => &[],
        }
    }

    /// The first day on which the text behind the rule was read; before it the rule is taken to hold, unverified. For a rule of
    /// one's own its first day.
    #[must_use]
    pub fn verified_from(&self) -> NaiveDate {
        match &self.0 {
            Origin::Law(_, row) => row.verified_from,
            Origin::Own(own) => own.said.period.from(),
        }
    }

    /// The forms of cooperation that it applies to.
    #[must_use]
    pub fn forms(&self) -> FormSet {
        match &self.0 {
            Origin::Law(_, row) => row.forms,
            Origin::Own(own) => own.said.forms,
        }
    }

    /// The moments at which it is asked.
    #[must_use]
    pub fn moments(&self) -> MomentSet {
        match &self.0 {
            Origin::Law(_, row) => row.moments,
            Origin::Own(own) => own.said.moments,
        }
    }

    /// How much a breach of it weighs, unless a finding says that this one weighs less.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match &self.0 {
            Origin::Law(_, row) => row.severity,
            Origin::Own(own) => own.said.severity,
        }
    }

    /// Which day decides whether it applies.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        match &self.0 {
            Origin::Law(_, row) => row.anchor,
            Origin::Own(own) => own.said.anchor,
        }
    }

    /// What it rests on.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        match &self.0 {
            Origin::Law(_, row) => row.basis,
            Origin::Own(_) => Basis::Own,
        }
    }

    /// What part of the norm is a reading of the makers of this crate, or was not verified.
    #[must_use]
    pub fn note(&self, lang: Lang) -> Option<String> {
        match &self.0 {
            Origin::Law(_, row) => row.noted(lang),
            Origin::Own(_) => None,
        }
    }

    /// The facts that it looks at.
    #[must_use]
    pub fn looks_at(&self) -> &[Fact] {
        match &self.0 {
            Origin::Law(_, row) => row.looks_at,
            Origin::Own(own) => &own.said.looks_at,
        }
    }

    /// What the check of a rule of one's own answers.
    #[expect(
        clippy::unreachable,
        reason = "a catalogue keeps rules of law as a set of places, and only others as rules"
    )]
    pub(in crate::law) fn answer(&self, case: &Case<'_>) -> Answer {
        match &self.0 {
            Origin::Own(own) => own.answer(case),
            Origin::Law(..) => unreachable!("a rule of law is asked by its place"),
        }
    }

    /// The norm, in one sentence.
    #[must_use]
    pub fn statement(&self, lang: Lang) -> &str {
        match &self.0 {
            Origin::Law(_, row) => row.statement.get(lang),
            Origin::Own(own) => own.said.statement.get(lang),
        }
    }

    /// Why it is so, and what counts; of a rule of one's own empty, if its maker did not say it.
    #[must_use]
    pub fn explanation(&self, lang: Lang) -> &str {
        match &self.0 {
            Origin::Law(_, row) => row.explanation.get(lang),
            Origin::Own(own) => own.said.explanation.get(lang),
        }
    }

    /// What would mend a breach.
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> &str {
        match &self.0 {
            Origin::Law(_, row) => row.remedy.get(lang),
            Origin::Own(own) => own.said.remedy.get(lang),
        }
    }
}

impl Row {
    fn citation(&self, on: NaiveDate) -> Option<Citation> {
        let moved = self.moved.iter().rev().find(|(from, _)| *from <= on);
        moved.map(|(_, provision)| *provision).or(self.place).map(|provision| provision.on(on))
    }

    fn noted(&self, lang: Lang) -> Option<String> {
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
}

impl OwnRule {
    /// The check, and with it the rule. What else must be known, such as a list of the province, the check can hold itself.
    ///
    /// # Errors
    ///
    /// [`OwnRuleError`] if the name has no namespace, a text is missing, or the rule would never be asked.
    pub fn checked_by(
        self,
        check: impl Fn(&Case<'_>) -> Answer + Send + Sync + UnwindSafe + RefUnwindSafe + 'static,
    ) -> Result<Rule, OwnRuleError> {
        self.made(check).map(|own| Rule(Origin::Own(Arc::new(own))))
    }
}

/// A rule of one's own that was asked, and what it found.
pub(in crate::law) struct Asked<'c> {
    pub(in crate::law) rule: &'c Rule,
    pub(in crate::law) ordinal: usize,
    pub(in crate::law) law_of: NaiveDate,
    pub(in crate::law) found: Vec<Found>,
}

/// Rules are compared by their name, which is unique.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Origin::Law(a, _), Origin::Law(b, _)) => a == b,
            _ => self.id() == other.id(),
        }
    }
}

impl Eq for Rule {}

impl Hash for Rule {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.id()).finish()
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        #[derive(Serialize)]
        struct Both<T> {
            nl: T,
            en: T,
        }
        let both = |text: fn(&Self, Lang) -> &str| {
            let [nl, en] = Lang::ALL.map(|lang| text(self, lang));
            Both { nl, en }
        };
        let mut out = serializer.serialize_struct("Rule", 16)?;
        out.serialize_field("id", self.id())?;
        let citations: Vec<_> = self.provisions().map(|(from, provision)| provision.on(from)).collect();
        out.serialize_field("citations", &citations)?;
        let last = self.linked_on();
        out.serialize_field("also", &self.also().iter().map(|provision| provision.on(last)).collect::<Vec<_>>())?;
        out.serialize_field("rulings", self.rulings())?;
        out.serialize_field("looks_at", &self.looks_at().iter().map(|fact| fact.path()).collect::<Vec<_>>())?;
        out.serialize_field("period", &self.period())?;
        out.serialize_field("verified_from", &self.verified_from())?;
        out.serialize_field("forms", &self.forms())?;
        out.serialize_field("moments", &self.moments())?;
        out.serialize_field("severity", &self.severity())?;
        out.serialize_field("anchor", &self.anchor())?;
        out.serialize_field("basis", &self.basis())?;
        let note = self.note(Lang::Nl).zip(self.note(Lang::En));
        out.serialize_field("note", &note.map(|(nl, en)| Both { nl, en }))?;
        out.serialize_field("statement", &both(Self::statement))?;
        out.serialize_field("explanation", &both(Self::explanation))?;
        out.serialize_field("remedy", &both(Self::remedy))?;
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
