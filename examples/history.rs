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

mod shipped;

use ambtelijke_fusie::{
    fusie::{Chronicle, Replay},
    language::Lang,
    municipality::{Gazetteer, LookupError, Municipality},
    time::NaiveDate,
};
use std::{error::Error, io::Write, process::ExitCode};

/// The day on which the facts were gathered, which stands for today; the library itself has no clock.
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
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
    match wanted(std::env::args().skip(1)).and_then(|wanted| run(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn wanted(mut args: impl Iterator<Item = String>) -> Result<Wanted, Box<dyn Error>> {
    let mut wanted = Wanted { municipality: None, on: None, reorganised: None, lang: Lang::Nl };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--on" => wanted.on = Some(day(args.next())?),
            "--reorganised" => wanted.reorganised = Some(day(args.next())?),
            "--lang" => {
                wanted.lang = match args.next().as_deref() {
                    Some("nl") => Lang::Nl,
                    Some("en") => Lang::En,
                    _ => return Err(USAGE.into()),
                }
            }
            _ if !arg.starts_with('-') && wanted.municipality.is_none() => wanted.municipality = Some(arg),
            _ => return Err(USAGE.into()),
        }
    }
    let is_whole = wanted.municipality.is_some() || wanted.reorganised.is_some();
    let is_one_question = wanted.on.is_none() || wanted.reorganised.is_none();
    if is_whole && is_one_question { Ok(wanted) } else { Err(USAGE.into()) }
}

fn day(written: Option<String>) -> Result<NaiveDate, Box<dyn Error>> {
    let written = written.ok_or(USAGE)?;
    Ok(written.parse().map_err(|_| format!("`{written}` is not a day of the calendar; write one as 2020-10-31"))?)
}

fn run(wanted: &Wanted) -> Result<(), Box<dyn Error>> {
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
    match shown {
        // Whoever reads the first lines only, closes the pipe.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
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
    let cooperations = chronicle.as_of(on);
    if cooperations.is_empty() {
        writeln!(out, "  {}", lang.pick("geen samenwerking bekend", "no cooperation known"))?;
    }
    cooperations.iter().try_for_each(|one| writeln!(out, "  {}", one.display(lang)))
}

/// What the reorganisation of that day brings.
fn reorganised(out: &mut impl Write, chronicle: &Chronicle<'_>, on: NaiveDate, lang: Lang) -> std::io::Result<()> {
    let all: Vec<_> = chronicle.reorganised_on(on).collect();
    all.iter().try_for_each(|one| writeln!(out, "{}", one.display(lang)))?;
    writeln!(out, "{} {on}: {}", lang.pick("Samenwerkingen geraakt op", "Cooperations touched on"), all.len())
}
