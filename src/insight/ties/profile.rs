use super::{Tie, TieForm, Ties};
use crate::{
    insight::{Column, Page, page},
    language::{Lang, Translate},
    money::Share,
    municipality::{Gazetteer, MunicipalityCode},
    sorted,
};
use alloc::{boxed::Box, format, string::ToString, vec::Vec};
use chrono::NaiveDate;
use core::cmp::Reverse;
use serde::Serialize;

/// The cooperations of a municipality on a day, by form and field, with whom, and how they grew
/// (*samenwerkingsprofiel*).
///
/// ```
/// use ambtelijke_fusie::insight::{Profile, TieForm, Ties};
/// use ambtelijke_fusie::arrangement::CooperationForm;
///
/// let ties: Ties = serde_json::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ties.json")))?;
/// let landgraaf = Profile::of("GM0882".parse()?, &ties);
/// assert_eq!(landgraaf.ties().len(), 19, "no municipality has more");
/// assert!(landgraaf.by_form().contains(&(TieForm::Known(CooperationForm::PublicBody), 16)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "samenwerkingsprofiel")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Profile<'t> {
    municipality: MunicipalityCode,
    on: NaiveDate,
    source: &'t str,
    ties: Vec<&'t Tie>,
    by_form: Vec<(TieForm, usize)>,
    by_field: Vec<(&'t str, usize)>,
    partners: Vec<(MunicipalityCode, usize)>,
    trend: Vec<(NaiveDate, usize)>,
}

/// A few words in both languages.
impl<'t> Profile<'t> {
    /// The profile of a municipality on the day of these cooperations.
    #[must_use]
    pub fn of(municipality: MunicipalityCode, ties: &'t Ties) -> Self {
        let of_it: Vec<&Tie> = ties.of(municipality).collect();
        let mut partners = counted(of_it.iter().flat_map(|tie| tie.members()).copied());
        partners.retain(|(code, _)| *code != municipality);
        Self {
            municipality,
            on: ties.on(),
            source: ties.source(),
            by_form: counted(of_it.iter().map(|tie| tie.form())),
            by_field: counted(of_it.iter().flat_map(|tie| tie.fields())),
            partners,
            trend: Vec::from([(ties.on(), of_it.len())]),
            ties: of_it,
        }
    }

    /// The same profile, with how many cooperations it had on the days of these as its trend, in order of day.
    ///
    /// They should come from one source, or they measure different things. A municipality that did not exist on a day
    /// had none then; those of its predecessors do not count.
    #[must_use]
    pub fn since(mut self, earlier: &[Ties]) -> Self {
        self.trend.extend(earlier.iter().map(|ties| (ties.on(), ties.of(self.municipality).count())));
        sorted::sort(&mut self.trend);
        self.trend.dedup();
        self
    }

    /// The municipality.
    #[must_use]
    pub const fn municipality(&self) -> MunicipalityCode {
        self.municipality
    }

    /// The day.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The cooperations in which it takes part, in order of key.
    #[must_use]
    pub fn ties(&self) -> &[&'t Tie] {
        &self.ties
    }

    /// How many of each form, the most first.
    #[must_use]
    pub fn by_form(&self) -> &[(TieForm, usize)] {
        &self.by_form
    }

    /// How many on each field of policy, the most first; one that is on several counts for each.
    #[must_use]
    pub fn by_field(&self) -> &[(&'t str, usize)] {
        &self.by_field
    }

    /// With whom, and in how many, the most first.
    #[must_use]
    pub fn partners(&self) -> &[(MunicipalityCode, usize)] {
        &self.partners
    }

    /// How many it had on each day that is known, in order of day; the last is the day of the profile if no later ones
    /// were given.
    #[must_use]
    pub fn trend(&self) -> &[(NaiveDate, usize)] {
        &self.trend
    }

    /// The profile as a page.
    #[must_use]
    pub fn page(&self, lang: Lang, gazetteer: &Gazetteer) -> Page {
        let name = |code: MunicipalityCode| -> Box<str> {
            gazetteer.get(code).map_or_else(|| code.to_string().into(), |one| one.name().into())
        };
        let count = |count: usize| -> Box<str> { page::number(count as u64, lang).into() };
        let how_many = || Column::number(lang.pick("aantal", "number"));
        let title = lang.pick("Samenwerkingsprofiel", "Cooperation profile");
        let members = |tie: &Tie| count(tie.members().len());
        let since = |tie: &Tie| tie.since().map_or_else(|| "?".into(), |since| since.in_lang(lang).to_string().into());
        let crossing = self.ties.iter().filter(|tie| tie.crosses_provinces(gazetteer, self.on) == Some(true)).count();
        let mut result = Page::new(&format!("{title} {}", name(self.municipality)))
            .paragraph(format!(
                "{} {}: {} {}. {} {crossing}. {}: {}.",
                lang.pick("Op", "On"),
                self.on,
                self.ties.len(),
                lang.pick("samenwerkingsverbanden", "cooperations"),
                lang.pick("Over een provinciegrens:", "Across a provincial border:"),
                lang.pick("Bron", "Source"),
                self.source,
            ))
            .table(
                [
                    Column::text(lang.pick("samenwerkingsverband", "cooperation")),
                    Column::text(lang.pick("vorm", "form")),
                    Column::number(lang.pick("gemeenten", "municipalities")),
                    Column::text(lang.pick("sinds", "since")),
                ],
                self.ties
                    .iter()
                    .map(|tie| [tie.name().into(), tie.form().label(lang).into(), members(tie), since(tie)]),
            )
            .heading(lang.pick("Naar vorm", "By form"))
            .table(
                [Column::text(lang.pick("vorm", "form")), how_many()],
                self.by_form.iter().map(|&(form, number)| [form.label(lang).into(), count(number)]),
            );
        let named = |(old, new): &(MunicipalityCode, MunicipalityCode)| format!("{} → {}", name(*old), name(*new));
        let places = sorted::unique(self.ties.iter().flat_map(|tie| tie.succeeded().iter().copied()));
        if !places.is_empty() {
            let places: Vec<_> = places.iter().map(named).collect();
            result = result.paragraph(format!(
                "{} {}.",
                lang.pick(
                    "De bron noemt nog opgeheven gemeenten; hun rechtsopvolger telt (Wet arhi, artikel 41, lid 3):",
                    "The source still names abolished municipalities; their successor counts (Wet arhi, article 41(3)):"
                ),
                places.join(", ")
            ));
        }
        if !self.by_field.is_empty() {
            result = result.heading(lang.pick("Naar terrein", "By field")).table(
                [Column::text(lang.pick("terrein", "field")), how_many()],
                self.by_field.iter().map(|&(field, number)| [field.into(), count(number)]),
            );
        }
        let of_all = |number: usize| -> Box<str> {
            let share = Share::new(number as u64, self.ties.len() as u64);
            #[expect(
                clippy::expect_used,
                reason = "a partner takes part in some of the ties, of which there are none more"
            )]
            let share = crate::money::Fraction::from(share.expect("some of the ties"));
            format!("{}%", share.percent(0).in_lang(lang)).into()
        };
        result = result.heading(lang.pick("Met wie het meest", "With whom most")).table(
            [
                Column::text(lang.pick("gemeente", "municipality")),
                how_many(),
                Column::number(lang.pick("deel", "part")),
            ],
            self.partners.iter().take(10).map(|&(code, number)| [name(code), count(number), of_all(number)]),
        );
        if self.trend.len() > 1 {
            result = result.heading(lang.pick("Verloop", "Trend")).table(
                [Column::text(lang.pick("dag", "day")), how_many()],
                self.trend.iter().map(|&(day, number)| [day.to_string().into(), count(number)]),
            );
        }
        result
    }
}

/// How often each occurs, the most first and then in their own order.
fn counted<T: Ord + Copy>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut all: Vec<T> = all.collect();
    sorted::sort(&mut all);
    let runs = all.chunk_by(PartialEq::eq);
    let mut counts: Vec<(T, usize)> = runs.filter_map(|run| Some((*run.first()?, run.len()))).collect();
    sorted::sort_by_key(&mut counts, |(_, count)| Reverse(*count));
    counts
}
