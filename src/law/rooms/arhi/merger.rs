//! The way to a merger of municipalities, as far as the law lays it down.

use crate::{
    citation::{Act, Citation, Provision},
    language::{Bilingual, Lang},
    serde_text::serialize_as,
    time::Term,
};
use alloc::{vec, vec::Vec};
use chrono::{Datelike, NaiveDate};

/// The inspection of the draft, in weeks (Wet arhi, article 5(2)).
const INSPECTION: u16 = 8;

/// One step on the way to a merger of municipalities (*herindeling*) that they prepare themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct MergerStep {
    what: Bilingual,
    provision: Provision,
    on: NaiveDate,
}

impl MergerStep {
    /// The act of the step, and the actor.
    #[must_use]
    pub const fn what(&self, lang: Lang) -> &'static str {
        self.what.get(lang)
    }

    /// The place in the law.
    #[must_use]
    pub const fn citation(&self) -> Citation {
        self.provision.on(self.on)
    }
}

/// The steps to a merger that the municipalities prepare themselves (Wet arhi, articles 1 to 6), in order, by the law of a
/// day. The text was read for 1 January 2024; that it was so before is a reading.
///
/// A province or the minister can prepare one too (articles 7 to 12); and it is an act of parliament that merges them
/// (article 3(1)).
///
/// ```
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::law::{earliest_merger, merger_steps};
/// use ambtelijke_fusie::time::day;
///
/// let steps = merger_steps(day(2026, 11, 23));
/// assert_eq!(steps.len(), 8);
/// assert_eq!(steps[5].citation().label(Lang::En), "Wet arhi, article 3(1)", "an act of parliament");
///
/// // A draft of 23 November lies open until 18 January, so that 1 January 2027 is too soon.
/// assert_eq!(earliest_merger(day(2026, 11, 23)), Some(day(2028, 1, 1)));
/// ```
#[must_use]
#[doc(alias = "herindeling")]
pub fn merger_steps(on: NaiveDate) -> Vec<MergerStep> {
    let article = |article| Provision::article(Act::WetArhi, article);
    let step = |provision, nl, en| MergerStep { what: Bilingual::new(nl, en), provision, on };
    vec![
        step(
            article("5").paragraph("1"),
            "de raden stellen gezamenlijk een herindelingsontwerp vast en zenden het aan gedeputeerde staten",
            "the councils adopt a draft together and send it to the provincial executive",
        ),
        step(
            article("5").paragraph("2"),
            "het ontwerp ligt acht weken ter inzage; ieder kan zijn zienswijze geven",
            "the draft lies open for eight weeks; everybody can give a view on it",
        ),
        step(
            article("4").paragraph("2"),
            "de raden stellen het herindelingsadvies vast",
            "the councils adopt the advice on the merger",
        ),
        step(
            article("5").paragraph("3"),
            "gedeputeerde staten zenden het advies met hun zienswijze aan de minister",
            "the provincial executive sends the advice and its view to the minister",
        ),
        step(
            article("6"),
            "de minister zendt, als hij daartoe besluit, binnen vier maanden een voorstel aan de ministerraad",
            "the minister, if so decided, sends a proposal to the cabinet within four months",
        ),
        step(article("3").paragraph("1"), "de wet wordt vastgesteld", "the act of parliament is passed"),
        step(
            article("2").paragraph("3"),
            "de wet treedt in werking na de vaststelling van de grensbeschrijving",
            "the act enters into force after the description of the borders is adopted",
        ),
        step(
            article("1").paragraph("1").item("h"),
            "de gemeenten gaan samen op 1 januari daarna, tenzij de wet een andere dag noemt",
            "the municipalities merge on 1 January after that, unless the act names another day",
        ),
    ]
}

/// The first 1 January on which a merger can fall by the only least term in the law: eight weeks of inspection of a
/// draft that is adopted on that day (Wet arhi, article 5(2)), and 1 January after the act is in force (article
/// 1(1)(h)). `None` beyond the calendar.
///
/// It is a lower bound and no forecast: for advice, view, cabinet and parliament the law sets no least time, and in practice
/// they take years. An act of parliament may name another day.
#[must_use]
#[doc(alias = "datum van herindeling")]
pub fn earliest_merger(draft_adopted_on: NaiveDate) -> Option<NaiveDate> {
    // What follows comes after the last day on which the draft lies open.
    let after = Term::weeks(INSPECTION).last_day(draft_adopted_on).succ_opt()?;
    NaiveDate::from_ymd_opt(after.year().checked_add(1)?, 1, 1)
}

serialize_as!(MergerStep, "MergerStep", |it| {
    "what": it.what,
    "citation": it.citation(),
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    #[test]
    fn the_first_of_january_comes_after_eight_weeks_of_inspection() {
        for (adopted, merged) in
            [(day(2026, 1, 5), 2027), (day(2026, 11, 4), 2027), (day(2026, 11, 5), 2028), (day(2026, 12, 31), 2028)]
        {
            assert_eq!(earliest_merger(adopted), Some(day(merged, 1, 1)), "{adopted}");
        }
        assert_eq!(earliest_merger(NaiveDate::MAX), None);
    }
}
