//! Who pays what: the budget of Werkorganisatie BUCH divided by four keys, how far each is off the inhabitants, and what a
//! change to another key would bring to each, at once or in steps.
//!
//! ```text
//! cargo run --example cost_keys -- [--year YYYY] [--total EUROS] [--steps N] [--lang nl|en]
//! ```
//!
//! Without arguments it is the budget of 2017, 56.8 million euros, by the shares that were published.

use ambtelijke_fusie::{
    finance::{CostKey, KeyComparison, Mix},
    fraction::Fraction,
    language::{Bilingual, Lang},
    money::{Cents, Share, Shares},
    municipality::{Gazetteer, MunicipalityCode},
};
use std::{error::Error, num::NonZeroU16, process::ExitCode};

/// The shares of 2017, from <https://www.uitgeester.nl/nieuws/politiek/22304/ambtelijke-fusie-buch-gemeenten-een-feit->;
/// that of Heiloo is the rest.
const BUCH: [(&str, &str); 4] =
    [("GM0373", "32.61%"), ("GM0383", "34.19%"), ("GM0399", "21.16%"), ("GM0450", "12.04%")];
const USAGE: &str = "usage: cost_keys [--year YYYY] [--total EUROS] [--steps N] [--lang nl|en]";

#[allow(dead_code, reason = "a test takes this file in as a module")]
fn main() -> ExitCode {
    match told(std::env::args().skip(1)) {
        Ok(told) => {
            print!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for, as text.
fn told(mut args: impl Iterator<Item = String>) -> Result<String, Box<dyn Error>> {
    let (mut year, mut total, mut lang) = (2017, "56800000".parse()?, Lang::Nl);
    let mut steps: NonZeroU16 = 5.try_into()?;
    while let Some(arg) = args.next() {
        let value = args.next().ok_or(USAGE)?;
        match (arg.as_str(), value.as_str()) {
            ("--year", value) => year = value.parse().map_err(|_| USAGE)?,
            ("--total", value) => total = value.parse()?,
            ("--steps", value) => steps = value.parse().map_err(|_| USAGE)?,
            ("--lang", "nl") => lang = Lang::Nl,
            ("--lang", "en") => lang = Lang::En,
            _ => return Err(USAGE.into()),
        }
    }
    let nl = Gazetteer::netherlands();
    Ok(divided(total, year, steps, &nl)?.told(lang, &nl))
}

/// One budget by several keys.
pub(crate) struct Divided {
    pub(crate) total: Cents,
    pub(crate) members: Vec<MunicipalityCode>,
    /// What the key is called, and how it stands to the inhabitants: what each member bears by these and by the key.
    pub(crate) keys: Vec<(Bilingual, KeyComparison)>,
    /// What each member pays in each year in which the published key becomes that of the inhabitants.
    pub(crate) phased: Vec<Vec<(MunicipalityCode, Cents)>>,
}

/// The total by the shares that were published, by inhabitants, in equal parts, and by half of the one and half of the
/// other.
pub(crate) fn divided(total: Cents, year: i32, steps: NonZeroU16, nl: &Gazetteer) -> Result<Divided, Box<dyn Error>> {
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
    Ok(Divided { total, members, keys, phased })
}

impl Divided {
    fn told(&self, lang: Lang, nl: &Gazetteer) -> String {
        let say = |nl: &str, en: &str| if lang == Lang::Nl { nl.to_owned() } else { en.to_owned() };
        let mut lines = vec![format!("{} {}", say("Te verdelen:", "To be divided:"), self.total)];
        for (name, beside) in &self.keys {
            let off = beside.largest_deviation();
            let moved = beside.moved().map_or_else(|error| error.to_string(), |moved| moved.to_string());
            lines.push(String::new());
            lines.push(format!(
                "{} ({} {} {}, {} {moved})",
                name.get(lang),
                say("hoogstens", "at most"),
                off.percent(2),
                say("punt van de inwoners", "points off the inhabitants"),
                say("verschuift", "moves"),
            ));
            for row in beside.rows() {
                lines.push(format!(
                    "  {:<12} {:>14} {:>6}% {:>7} {:>14}",
                    nl.get(row.municipality).map_or("", |one| one.name()),
                    row.after.to_string(),
                    row.share_after.percent(2).to_string(),
                    signed(&row.points()),
                    row.difference.to_string(),
                ));
            }
        }
        lines.push(String::new());
        lines.push(say("Van vast naar inwoners, in stappen", "From fixed to inhabitants, in steps"));
        let names: String =
            self.members.iter().map(|code| format!(" {:>14}", nl.get(*code).map_or("", |one| one.name()))).collect();
        lines.push(format!("    {names}"));
        for (year, row) in (1..).zip(&self.phased) {
            let pays: String = row.iter().map(|(_, pays)| format!(" {:>14}", pays.to_string())).collect();
            lines.push(format!("  {year:>2}{pays}"));
        }
        lines.join("\n") + "\n"
    }
}

/// Points with their sign.
fn signed(points: &Fraction) -> String {
    let sign = if points.is_negative() { "" } else { "+" };
    format!("{sign}{}", points.percent(2))
}
