//! Who pays what: the budget of Werkorganisatie BUCH divided by four keys, how far each is off the inhabitants, and what a
//! change to another key would bring to each, at once or in steps.
//!
//! ```text
//! cargo run --example cost_keys -- [--year YYYY] [--total EUROS] [--steps N] [--lang nl|en] [--svg FILE]
//! ```
//!
//! Without arguments it is the budget of 2017, 56.8 million euros, by the shares that were published. With `--svg` the
//! keys are drawn too, as bars above each other.

mod figure;
mod program;

use ambtelijke_fusie::{
    finance::{CostKey, KeyComparison, Mix},
    insight::{Column, Page},
    language::{Bilingual, Lang, Translate},
    money::{Cents, Fraction, Share, Shares},
    municipality::{Gazetteer, MunicipalityCode},
};
use figure::{Figure, MARGIN, TOP, WIDTH, along, at};
use program::{Arguments, Outcome};
use std::{error::Error, fs, io::Write, num::NonZeroU16, process::ExitCode};

/// The shares of 2017, from <https://www.uitgeester.nl/nieuws/politiek/22304/ambtelijke-fusie-buch-gemeenten-een-feit->;
/// that of Heiloo is the rest.
const BUCH: [(&str, &str); 4] =
    [("GM0373", "32.61%"), ("GM0383", "34.19%"), ("GM0399", "21.16%"), ("GM0450", "12.04%")];
const USAGE: &str = "usage: cost_keys [--year YYYY] [--total EUROS] [--steps N] [--lang nl|en] [--svg FILE]";

#[allow(dead_code, reason = "a test takes this file in as a module")]
fn main() -> ExitCode {
    program::ran(run)
}

fn run(words: impl Iterator<Item = String>) -> Outcome<()> {
    let mut arguments = Arguments::new(words, USAGE);
    let year = arguments.year("--year")?.unwrap_or(2017);
    let total = arguments.parsed("--total")?.map_or_else(|| "56800000".parse(), Ok)?;
    let steps = arguments.parsed("--steps")?.map_or_else(|| NonZeroU16::try_from(5), Ok)?;
    let lang = arguments.lang()?.unwrap_or(Lang::Nl);
    let svg = arguments.value("--svg")?;
    if arguments.last()?.is_some() {
        return Err(USAGE.into());
    }
    let nl = Gazetteer::netherlands();
    let divided = divided(total, year, steps, &nl)?;
    if let Some(file) = svg {
        fs::write(file, divided.draw(lang, &nl).to_string())?;
    }
    program::printed(write!(std::io::stdout().lock(), "{}", divided.told(lang, &nl)))
}

/// One budget by several keys.
pub(crate) struct Divided {
    pub(crate) total: Cents,
    /// The inhabitants are those of 1 January of that year.
    pub(crate) year: i32,
    pub(crate) members: Vec<MunicipalityCode>,
    /// What the key is called, and how it stands to the inhabitants: what each member bears by these and by the key.
    pub(crate) keys: Vec<(Bilingual, KeyComparison)>,
    /// What each member pays in each year in which the published key becomes that of the inhabitants.
    pub(crate) phased: Vec<Vec<(MunicipalityCode, Cents)>>,
}

/// The total by the shares that were published, by inhabitants, in equal parts, and by half of the one and half of the
/// other.
pub(crate) fn divided(total: Cents, year: i32, steps: NonZeroU16, nl: &Gazetteer) -> Outcome<Divided> {
    let mut shares: Vec<(MunicipalityCode, Share)> = Vec::new();
    for (of, share) in BUCH {
        shares.push((of.parse()?, share.parse()?));
    }
    let members: Vec<MunicipalityCode> = shares.iter().map(|row| row.0).collect();
    let published = CostKey::Fixed(Shares::new(shares)?);
    let inhabitants = CostKey::Inhabitants { year };
    let half = Share::new(1, 2)?;
    let mix = CostKey::Mixed(Mix::new([(half, inhabitants.clone()), (half, CostKey::Equal)])?);
    let phased = published.compared_with(&inhabitants, total, &members, nl)?.phased_in(steps);
    let named = [
        (Bilingual::new("vast", "fixed"), published),
        (Bilingual::new("inwoners", "inhabitants"), inhabitants.clone()),
        (Bilingual::new("gelijk", "equal"), CostKey::Equal),
        (Bilingual::new("half inwoners, half gelijk", "half inhabitants, half equal"), mix),
    ];
    let beside = |(name, key): (Bilingual, CostKey)| Ok((name, inhabitants.compared_with(&key, total, &members, nl)?));
    let keys = named.into_iter().map(beside).collect::<Result<_, Box<dyn Error>>>()?;
    Ok(Divided { total, year, members, keys, phased })
}

impl Divided {
    fn told(&self, lang: Lang, nl: &Gazetteer) -> String {
        let name = |code: MunicipalityCode| Box::from(nl.get(code).map_or("", |one| one.name()));
        let mut page = Page::new("Werkorganisatie BUCH").paragraph(format!(
            "{} {}",
            lang.pick("Te verdelen, in euro's:", "To be divided, in euros:"),
            self.total.in_lang(lang)
        ));
        page = page.paragraph(lang.pick(
            "Elk deel is apart afgerond, op twee decimalen: samen kunnen ze iets van 100% afwijken. De bedragen tellen op.",
            "Each share is rounded by itself, to two decimals: together they can be a little off 100%. The amounts add up.",
        ));
        for (key, beside) in &self.keys {
            let moved = beside
                .moved()
                .map_or_else(|error| error.in_lang(lang).to_string(), |moved| moved.in_lang(lang).to_string());
            let columns = [
                Column::text(lang.pick("gemeente", "municipality")),
                Column::number(lang.pick("betaalt", "pays")),
                Column::number(lang.pick("deel", "share")),
                Column::number(lang.pick("punten", "points")),
                Column::number(lang.pick("verschil", "difference")),
            ];
            let rows = beside.rows().iter().map(|row| {
                let share = format!("{}%", row.share_after.percent(2).in_lang(lang));
                let [after, difference] = [row.after, row.difference].map(|amount| amount.in_lang(lang).to_string());
                let cells = [after, share, signed(&row.points(), lang), difference];
                [name(row.municipality)].into_iter().chain(cells.map(Box::from))
            });
            page = page.heading(key.get(lang)).table(columns, rows).paragraph(format!(
                "{} {} {}, {} {moved}.",
                lang.pick("Hoogstens", "At most"),
                beside.largest_deviation().percent(2).in_lang(lang),
                lang.pick("punt van de sleutel naar inwoners", "points off the key by inhabitants"),
                lang.pick("samen verschoven", "moved in all"),
            ));
        }
        let columns = [Column::number(lang.pick("stap", "step"))].into_iter();
        let columns = columns.chain(self.members.iter().map(|code| Column::number(&name(*code))));
        let rows = (1..).zip(&self.phased).map(|(step, row): (u16, _)| {
            let pays = row.iter().map(|(_, pays)| Box::from(pays.in_lang(lang).to_string()));
            [Box::from(step.to_string())].into_iter().chain(pays)
        });
        page.heading(lang.pick("Van vast naar inwoners, in stappen", "From fixed to inhabitants, in steps"))
            .table(columns, rows)
            .plain()
            .to_string()
    }

    /// Each key a bar, with a piece for each municipality as long as its share.
    pub(crate) fn draw(&self, lang: Lang, nl: &Gazetteer) -> Figure {
        const PITCH: i32 = 92;
        const BAR: i32 = 40;
        const WHOLE: (i32, i32) = (MARGIN, WIDTH - MARGIN);
        const CLASSES: [(&str, &str); 4] = [("a", "on-a"), ("b", "on-b"), ("c", "on-c"), ("d", "on-d")];
        let (top, count) = (TOP.saturating_add(54), i32::try_from(self.keys.len()).unwrap_or(i32::MAX));
        let bottom = top.saturating_add(PITCH.saturating_mul(count));
        let by = lang.pick("miljoen euro naar vier sleutels", "million euros by four keys");
        let title = format!("Werkorganisatie BUCH: {} {by}", millions(self.total, 1, lang));
        let shows = lang.pick(
            "Aandelen in procenten en in miljoenen; daaronder de punten meer of minder dan naar inwoners.",
            "Shares in percent and in millions; below each, the points more or less than by inhabitants.",
        );
        let mut figure = Figure::new(&title, shows);
        for ((name, beside), index) in self.keys.iter().zip(0_i32..) {
            let y = top.saturating_add(PITCH.saturating_mul(index));
            let above = y.saturating_sub(10);
            // The names stand between the first key and its bar, and hold for all below.
            let is_first = index == 0;
            let head = if is_first { above.saturating_sub(24) } else { above };
            figure.text(MARGIN, head, "head", name.get(lang));
            let most = beside.largest_deviation();
            let is_off = !most.is_zero();
            let off = match (is_off, lang) {
                (true, Lang::Nl) => format!("hoogstens {} punt van de inwoners", most.percent(2).in_lang(lang)),
                (true, Lang::En) => format!("at most {} points off the inhabitants", most.percent(2)),
                (false, Lang::Nl) => "waaraan de andere zijn afgemeten".to_owned(),
                (false, Lang::En) => "what the others are compared with".to_owned(),
            };
            figure.text(WHOLE.1, head, "muted end", &off);
            let mut from = Fraction::zero();
            for (row, (class, on)) in beside.rows().iter().zip(CLASSES.into_iter().cycle()) {
                let to = from.plus(&row.share_after);
                let (left, right) = (along(WHOLE, &from), along(WHOLE, &to));
                let middle = at(&left.plus(&right).times(&half()));
                // A gap of two pixels tells the pieces apart without their colours.
                figure.bar(class, &left.plus(&Fraction::one()), &right.minus(&Fraction::one()), y, BAR);
                let percent = format!("{}%", row.share_after.percent(2).in_lang(lang));
                figure.text(middle.as_str(), y.saturating_add(18), &format!("number middle {on}"), &percent);
                let amount = format!("€ {} {}", millions(row.after, 2, lang), lang.pick("mln", "m"));
                figure.text(middle.as_str(), y.saturating_add(33), &format!("small number middle {on}"), &amount);
                if is_off {
                    let under = y.saturating_add(BAR).saturating_add(15);
                    figure.text(
                        middle.as_str(),
                        under,
                        "muted number middle",
                        &signed(&row.points(), lang).replace('-', "−"),
                    );
                }
                if is_first {
                    let name = nl.get(row.municipality).map_or("", |one| one.name());
                    figure.text(middle.as_str(), above, "middle", name);
                }
                from = to;
            }
        }
        let sources = match lang {
            Lang::Nl => {
                format!("Vaste aandelen: gemeente Uitgeest, over 2017. Inwoners: CBS, 1 januari {}.", self.year)
            }
            Lang::En => {
                format!("Fixed shares: municipality of Uitgeest, of 2017. Inhabitants: CBS, 1 January {}.", self.year)
            }
        };
        figure.source(bottom, &[&sources]);
        figure
    }
}

/// An amount in millions.
fn millions(amount: Cents, places: u8, lang: Lang) -> String {
    let cents = Fraction::ratio(1, 100_000_000).unwrap_or_else(Fraction::zero);
    Fraction::from(amount).times(&cents).decimal(places).in_lang(lang).to_string()
}

fn half() -> Fraction {
    Fraction::ratio(1, 2).unwrap_or_else(Fraction::zero)
}

/// Points with their sign.
fn signed(points: &Fraction, lang: Lang) -> String {
    let sign = if points.is_negative() { "" } else { "+" };
    format!("{sign}{}", points.percent(2).in_lang(lang))
}
