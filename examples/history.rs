//! The history of cooperation of a municipality, from the dossiers beside this file: what it was involved in, and where
//! it takes part on a day; or what the reorganisation of municipalities of a day brings to its arrangements.
//!
//! ```text
//! cargo run --example history -- MUNICIPALITY [--on DATE] [--lang nl|en]
//! cargo run --example history -- [MUNICIPALITY] --reorganised DATE [--lang nl|en]
//! ```
//!
//! A municipality goes by its code or by any name that it had: `Dantumadiel`, `GM1891`, `"Ten Boer"`. With `--on` there
//! is the state on that day only. Without a municipality `--reorganised` is asked of all dossiers.

mod program;
mod shipped;

use ambtelijke_fusie::{
    fusie::{Chronicle, dossier::Replay},
    language::{Lang, Translate},
    municipality::{Gazetteer, LookupError, Municipality},
    time::NaiveDate,
};
use program::{Arguments, Outcome, TODAY};
use std::{io::Write, process::ExitCode};

const USAGE: &str = "\
usage: history MUNICIPALITY [--on YYYY-MM-DD] [--lang nl|en]
       history [MUNICIPALITY] --reorganised YYYY-MM-DD [--lang nl|en]";

struct Wanted {
    municipality: Option<String>,
    on: Option<NaiveDate>,
    reorganised: Option<NaiveDate>,
    lang: Lang,
}

fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    let wanted = Wanted {
        on: arguments.day("--on")?,
        reorganised: arguments.day("--reorganised")?,
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        municipality: arguments.last()?,
    };
    let is_whole = wanted.municipality.is_some() || wanted.reorganised.is_some();
    let is_one_question = wanted.on.is_none() || wanted.reorganised.is_none();
    if is_whole && is_one_question { Ok(wanted) } else { Err(USAGE.into()) }
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let dossiers = shipped::all()?;
    let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay<'_>>, _>>()?;
    let chronicle = Chronicle::of(&replays);
    let municipality = wanted.municipality.as_deref().map(|named| municipality(named, &nl)).transpose()?;
    let out = &mut std::io::stdout().lock();
    let shown = match (municipality, wanted.reorganised) {
        (Some(one), None) => show(out, &chronicle.about(one.code()), one, &nl, wanted),
        (Some(one), Some(on)) => reorganised(out, &chronicle.about(one.code()), on, wanted.lang),
        (None, Some(on)) => reorganised(out, &chronicle, on, wanted.lang),
        (None, None) => return Err(USAGE.into()),
    };
    program::printed(shown)
}

/// A municipality by its code, or by the name that it has, or else had when it was there.
fn municipality<'g>(named: &str, nl: &'g Gazetteer) -> Result<Municipality<'g>, LookupError> {
    if let Ok(code) = named.parse() {
        return nl.get(code).ok_or(LookupError::UnknownCode { code });
    }
    nl.find(named, TODAY).or_else(|error| match &error {
        LookupError::NotInBeing { were, .. } => match &were[..] {
            [only] => nl.get(only.municipality.code).ok_or(error),
            _ => Err(error),
        },
        _ => Err(error),
    })
}

/// The line of the municipality, its history, and where it takes part; of a day asked for, only the last.
fn show(
    out: &mut impl Write,
    chronicle: &Chronicle<'_>,
    municipality: Municipality<'_>,
    nl: &Gazetteer,
    wanted: &Wanted,
) -> std::io::Result<()> {
    let lang = wanted.lang;
    let line = nl.lineage(municipality.code());
    let others: Vec<String> = line
        .iter()
        .filter(|kin| kin.code != municipality.code())
        .filter_map(|kin| nl.get(kin.code))
        .map(|other| other.to_string())
        .collect();
    writeln!(out, "{municipality}")?;
    if !others.is_empty() {
        writeln!(
            out,
            "{}: {}",
            lang.pick("voorgangers en opvolgers", "predecessors and successors"),
            others.join(", ")
        )?;
    }
    if wanted.on.is_none() {
        let timeline = chronicle.timeline(lang).to_string();
        let nothing = lang.pick("Geen dossier gaat over deze gemeente.\n", "No dossier is about this municipality.\n");
        write!(out, "\n{}", if timeline.is_empty() { nothing } else { &timeline })?;
    }
    let on = wanted.on.unwrap_or(TODAY);
    writeln!(out, "\n{} {on}", lang.pick("Stand op", "State on"))?;
    if let Some(beyond) = nl.beyond_record(on) {
        writeln!(out, "  ! {}", beyond.in_lang(lang))?;
    }
    let cooperations = chronicle.as_of(on);
    if cooperations.is_empty() {
        writeln!(out, "  {}", lang.pick("geen samenwerking bekend", "no cooperation known"))?;
    }
    cooperations.iter().try_for_each(|one| writeln!(out, "  {}", one.display(lang)))
}

/// What the reorganisation of that day brings.
fn reorganised(out: &mut impl Write, chronicle: &Chronicle<'_>, on: NaiveDate, lang: Lang) -> std::io::Result<()> {
    let all: Vec<_> = match chronicle.reorganised_on(on) {
        Ok(all) => all.collect(),
        Err(beyond) => return writeln!(out, "{}", beyond.in_lang(lang)),
    };
    all.iter().try_for_each(|one| writeln!(out, "{}", one.display(lang)))?;
    writeln!(out, "{} {on}: {}", lang.pick("Samenwerkingen geraakt op", "Cooperations touched on"), all.len())
}
