//! What people file, made from the dossiers beside this file and from the arrangements of May 2026 in the national
//! register: the profile of a municipality's cooperation, its list of related parties for a year, and the fact sheet of a
//! fusie.
//!
//! ```text
//! cargo run --example reports -- profile MUNICIPALITY [--lang nl|en] [--markdown]
//! cargo run --example reports -- related-parties MUNICIPALITY YEAR [--lang nl|en] [--markdown]
//! cargo run --example reports -- fact-sheet DOSSIER [--on DATE] [--lang nl|en] [--markdown]
//! ```
//!
//! DOSSIER is a file or the name of one of those beside this file, such as `duo-plus`.
//! A municipality goes by its code or its name: `Landgraaf`, `GM0882`. The related parties of 2026 come from the register,
//! which has no money and no boards; those of other years from the dossiers.

mod program;
mod shipped;

use ambtelijke_fusie::{
    fusie::{Chronicle, dossier::Replay},
    insight::{FactSheet, Page, Profile, RelatedParties, Ties},
    language::Lang,
    municipality::{Gazetteer, LookupError, Municipality, MunicipalityCode},
    time::NaiveDate,
};
use program::{Arguments, Outcome, TODAY};
use std::{io::Write, process::ExitCode};

const TIES: &str = include_str!("ties.json");
const USAGE: &str = "\
usage: reports profile MUNICIPALITY [--lang nl|en] [--markdown]
       reports related-parties MUNICIPALITY YEAR [--lang nl|en] [--markdown]
       reports fact-sheet DOSSIER [--on YYYY-MM-DD] [--lang nl|en] [--markdown]";

struct Wanted {
    words: Vec<String>,
    on: NaiveDate,
    lang: Lang,
    markdown: bool,
}

fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    Ok(Wanted {
        on: arguments.day("--on")?.unwrap_or(TODAY),
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        markdown: arguments.has("--markdown"),
        words: arguments.rest()?,
    })
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let (nl, lang) = (Gazetteer::netherlands(), wanted.lang);
    let words: Vec<&str> = wanted.words.iter().map(String::as_str).collect();
    let page = match words[..] {
        ["profile", named] => {
            let ties: Ties = serde_json::from_str(TIES)?;
            Profile::of(municipality(named, ties.on(), &nl)?, &ties).page(lang, &nl)
        }
        ["related-parties", named, year] => {
            let year = year.parse().map_err(|_| format!("`{year}` is not a year; it looks like 2020"))?;
            let day = NaiveDate::from_ymd_opt(year, 1, 1).ok_or(USAGE)?;
            related_parties(municipality(named, day, &nl)?, year, &nl, lang)?
        }
        ["fact-sheet", named] => FactSheet::of(&shipped::dossier(named)?.replay(&nl)?, wanted.on).page(lang),
        _ => return Err(USAGE.into()),
    };
    let out = &mut std::io::stdout().lock();
    let shown = if wanted.markdown { write!(out, "{}", page.markdown()) } else { write!(out, "{}", page.plain()) };
    program::printed(shown)
}

fn municipality(named: &str, on: NaiveDate, nl: &Gazetteer) -> Result<MunicipalityCode, LookupError> {
    match named.parse() {
        Ok(code) => nl.on(code, on).map(Municipality::code),
        Err(_) => nl.find(named, on).map(Municipality::code),
    }
}

fn related_parties(of: MunicipalityCode, year: i32, nl: &Gazetteer, lang: Lang) -> Outcome<Page> {
    let ties: Ties = serde_json::from_str(TIES)?;
    let registered = RelatedParties::of_ties(of, &ties);
    if registered.year() == year {
        return Ok(registered.page(lang, nl));
    }
    let dossiers = shipped::all()?;
    let replays = dossiers.iter().map(|dossier| dossier.replay(nl)).collect::<Result<Vec<Replay<'_>>, _>>()?;
    Ok(RelatedParties::of_chronicle(of, year, &Chronicle::of(&replays)).page(lang, nl))
}
