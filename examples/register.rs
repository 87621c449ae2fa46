//! The national register of joint arrangements, read from a folder and judged on a day: what could be read, what is
//! breached, what is wrong in the register itself, how much can be told, and the findings of each arrangement.
//!
//! `cargo run --release --example register -- [FOLDER] [--on DATE] [--lang nl|en] [--all]`
//!
//! Without a folder it reads the excerpt that comes with the crate. `--all` shows every mark and every arrangement in
//! force, not only those with a breach or with a defect that makes the register say what is not so.

use ambtelijke_fusie::{
    exchange::register::{Files, Judgement, Mark, Register, RegisterFile},
    language::Lang,
    law::Severity,
    municipality::Gazetteer,
    time::NaiveDate,
};
use std::{collections::BTreeMap, error::Error, io::Write, path::Path, process::ExitCode};

/// A few dozen rows of the register, as they are.
const EXCERPT: [&str; 2] = [
    include_str!("../tests/it/register/joint_arrangements.csv"),
    include_str!("../tests/it/register/joint_arrangement_participants.csv"),
];
/// Without `--on` the example looks at this day; the library itself has no clock.
const STATE_OF: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 1, 1);
const USAGE: &str = "usage: register [FOLDER] [--on YYYY-MM-DD] [--lang nl|en] [--all]";

struct Wanted {
    folder: Option<String>,
    on: NaiveDate,
    lang: Lang,
    all: bool,
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
    let mut wanted = Wanted { folder: None, on: STATE_OF.ok_or("no such day")?, lang: Lang::Nl, all: false };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--on" => {
                let day = args.next().ok_or(USAGE)?;
                wanted.on = day.parse().map_err(|_| format!("`{day}` is not a day; it looks like 2020-10-31"))?;
            }
            "--lang" => {
                wanted.lang = match args.next().as_deref() {
                    Some("nl") => Lang::Nl,
                    Some("en") => Lang::En,
                    _ => return Err(USAGE.into()),
                }
            }
            "--all" => wanted.all = true,
            "--help" => return Err(USAGE.into()),
            _ if !arg.starts_with('-') && wanted.folder.is_none() => wanted.folder = Some(arg),
            _ => return Err(USAGE.into()),
        }
    }
    Ok(wanted)
}

fn run(wanted: &Wanted) -> Result<(), Box<dyn Error>> {
    let [arrangements, participants] = match &wanted.folder {
        Some(folder) => [text(folder, RegisterFile::Arrangements)?, text(folder, RegisterFile::Participants)?],
        None => EXCERPT.map(String::from),
    };
    let nl = Gazetteer::netherlands();
    let register = Register::read(&Files { arrangements: &arrangements, participants: &participants }, &nl)?;
    match show(&register, wanted) {
        // Whoever reads the first lines only, closes the pipe.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// A file of the register; what is not UTF-8 in it becomes a replacement character, which then stands in the marks.
fn text(folder: &str, file: RegisterFile) -> Result<String, Box<dyn Error>> {
    let path = Path::new(folder).join(file.name());
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn show(register: &Register<'_>, wanted: &Wanted) -> std::io::Result<()> {
    let Wanted { on, lang, all, .. } = *wanted;
    let say = |nl, en| if lang == Lang::Nl { nl } else { en };
    let out = &mut std::io::stdout().lock();

    for file in RegisterFile::ALL {
        let tally = register.tally(*file);
        let (rows, read, rejected) = (say("rijen", "rows"), say("gelezen", "read"), say("geweigerd", "rejected"));
        writeln!(
            out,
            "{}: {} {rows} = {} {read} + {} {rejected}",
            file.name(),
            tally.rows,
            tally.read,
            tally.rejected
        )?;
    }
    for row in register.rejected() {
        writeln!(out, "  {}\n    {}", row.mark.display(lang), row.text)?;
    }
    marks(out, register.marks(), wanted)?;

    writeln!(out, "\n{}", register.summary_on(on).display(lang))?;
    writeln!(out, "{}", say("Per regeling", "By arrangement"))?;
    for judgement in register.judge_on(on).filter(|judgement| all || is_wrong(judgement)) {
        writeln!(out, "\n{}", judgement.display(lang).to_string().trim_end())?;
    }

    // What is wrong in versions that are not in force on that day: chains with a gap or an overlap, above all.
    writeln!(out, "\n{}", say("In het register, buiten de peildag", "In the register, apart from that day"))?;
    for defect in register.defects().iter().filter(|defect| all || defect.kind.severity() < Severity::Advisory) {
        writeln!(out, "  {} {}", defect.arrangement, defect.display(lang))?;
    }
    let conversions = register.conversions().count();
    writeln!(out, "  {conversions} {}", say("omzettingen naar een andere vorm", "conversions into another form"))
}

/// The marks, or how many there are of each kind with the first of them.
fn marks(out: &mut impl Write, marks: &[Mark], wanted: &Wanted) -> std::io::Result<()> {
    if wanted.all {
        return marks.iter().try_for_each(|mark| writeln!(out, "  {}", mark.display(wanted.lang)));
    }
    let mut kinds: BTreeMap<_, (usize, &Mark)> = BTreeMap::new();
    for mark in marks {
        let kind = (mark.file, mark.column, mark.wrong.label(wanted.lang));
        let (count, _) = kinds.entry(kind).or_insert((0, mark));
        *count = count.saturating_add(1);
    }
    kinds.values().try_for_each(|(count, mark)| writeln!(out, "{count:>6} × {}", mark.display(wanted.lang)))
}

/// Whether the arrangement is in breach of a rule, or the register says of it what is not so.
fn is_wrong(judgement: &Judgement<'_>) -> bool {
    judgement.breaches().next().is_some()
        || judgement.defects().any(|defect| defect.kind.severity() < Severity::Advisory)
}
