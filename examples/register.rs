//! The national register of joint arrangements, read from a folder and judged on a day: what could be read, what is
//! breached, what is wrong in the register itself, how much can be told, and the findings of each arrangement. Or what
//! the reorganisation of municipalities of a day does to all of them, or to those of one municipality.
//!
//! `cargo run --release --example register -- [FOLDER] [--on DATE] [--lang nl|en] [--all]`
//! `cargo run --release --example register -- [FOLDER] --reorganised DATE [--municipality CODE|NAME] [--lang nl|en]`
//! `cargo run --release --example register -- [FOLDER] --ties [--on DATE] > ties.json`
//!
//! Without a folder it reads the excerpt that comes with the crate. `--all` shows every mark and every arrangement in
//! force, not only those with a breach or with a defect that makes the register say what is not so. `--ties` writes who
//! cooperates in what on the day as JSON, one arrangement a line: `examples/ties.json` was made so of the whole register.

mod program;

use ambtelijke_fusie::{
    exchange::register::{Files, Judgement, Mark, Register, RegisterFile},
    language::{Lang, Translate},
    law::{Aftermath, Severity},
    municipality::{Gazetteer, LookupError, Municipality, MunicipalityCode},
    time::NaiveDate,
};
use program::{Arguments, Outcome};
use std::{collections::BTreeMap, io::Write, path::Path, process::ExitCode};

/// A few dozen rows of the register, as they are.
const EXCERPT: [&str; 2] = [
    include_str!("../tests/it/register/joint_arrangements.csv"),
    include_str!("../tests/it/register/joint_arrangement_participants.csv"),
];
const USAGE: &str = "\
usage: register [FOLDER] [--on YYYY-MM-DD] [--lang nl|en] [--all]
       register [FOLDER] --reorganised YYYY-MM-DD [--municipality GM0000|NAME] [--lang nl|en]
       register [FOLDER] --ties [--on YYYY-MM-DD]";

struct Wanted {
    folder: Option<String>,
    on: NaiveDate,
    reorganised: Option<NaiveDate>,
    municipality: Option<String>,
    lang: Lang,
    all: bool,
    ties: bool,
}

fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    let wanted = Wanted {
        on: arguments.day("--on")?.map_or_else(|| program::day("2026-01-01"), Ok)?,
        reorganised: arguments.day("--reorganised")?,
        municipality: arguments.value("--municipality")?,
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        all: arguments.has("--all"),
        ties: arguments.has("--ties"),
        folder: arguments.last()?,
    };
    let is_one_question = wanted.reorganised.is_none() || !wanted.ties;
    if !is_one_question || wanted.municipality.is_some() && wanted.reorganised.is_none() {
        return Err(USAGE.into());
    }
    Ok(wanted)
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let [arrangements, participants] = match &wanted.folder {
        Some(folder) => [text(folder, RegisterFile::Arrangements)?, text(folder, RegisterFile::Participants)?],
        None => EXCERPT.map(String::from),
    };
    let nl = Gazetteer::netherlands();
    let register = Register::read(&Files { arrangements: &arrangements, participants: &participants }, &nl)?;
    let shown = match wanted.reorganised {
        Some(on) => {
            let named = wanted.municipality.as_deref();
            let municipality = named.map(|named| municipality(named, on, &nl)).transpose()?;
            reorganised(&register, on, municipality, wanted.lang)
        }
        None if wanted.ties => ties(&register, wanted.on),
        None => show(&register, wanted),
    };
    program::printed(shown)
}

/// A municipality by its code, or by the name that it has on that day, or had on the day before.
fn municipality(named: &str, on: NaiveDate, nl: &Gazetteer) -> Result<MunicipalityCode, LookupError> {
    if let Ok(code) = named.parse() {
        return nl.get(code).map(Municipality::code).ok_or(LookupError::UnknownCode { code });
    }
    let before = nl.find(named, on.pred_opt().unwrap_or(on));
    before.or_else(|_| nl.find(named, on)).map(Municipality::code)
}

/// A file of the register; what is not UTF-8 in it becomes a replacement character, which then stands in the marks.
fn text(folder: &str, file: RegisterFile) -> Outcome<String> {
    let path = Path::new(folder).join(file.name());
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Who cooperates in what on that day, as the JSON of [`ambtelijke_fusie::insight::Ties`].
fn ties(register: &Register<'_>, on: NaiveDate) -> std::io::Result<()> {
    let ties = register.ties_on(on);
    let out = &mut std::io::stdout().lock();
    writeln!(out, "{{\"on\": {}, \"source\": {}, \"ties\": [", json(&on)?, json(ties.source())?)?;
    for (index, tie) in ties.as_slice().iter().enumerate() {
        writeln!(out, "{}{}", if index == 0 { " " } else { "," }, json(tie)?)?;
    }
    writeln!(out, "]}}")
}

fn json(value: &(impl serde::Serialize + ?Sized)) -> std::io::Result<String> {
    Ok(serde_json::to_string(value)?)
}

/// What the reorganisation of that day does to the arrangements, and how many come off how.
fn reorganised(
    register: &Register<'_>,
    on: NaiveDate,
    municipality: Option<MunicipalityCode>,
    lang: Lang,
) -> std::io::Result<()> {
    let out = &mut std::io::stdout().lock();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let all = match register.reorganised_on(on) {
        Ok(all) => all,
        Err(beyond) => return writeln!(out, "{}", beyond.in_lang(lang)),
    };
    for one in all.filter(|one| municipality.is_none_or(|code| one.concerns(code))) {
        writeln!(out, "{}", one.display(lang))?;
        let what = match one.aftermath() {
            Ok(Aftermath::Lapses { .. }) => lang.pick("vervallen", "lapse"),
            Ok(Aftermath::GoesOn { .. }) => lang.pick("gaan door", "go on"),
            Ok(Aftermath::Undesignated { .. }) => {
                lang.pick("gaan door met een opvolger die is aan te wijzen", "go on with a successor to be designated")
            }
            Ok(_) => lang.pick("vervallen als dat is bepaald", "lapse if that is laid down"),
            Err(_) => lang.pick("alleen bekend wie opvolgt", "of which only is known who succeeds"),
        };
        let count = counts.entry(what).or_default();
        *count = count.saturating_add(1);
    }
    let touched = counts.values().fold(0_usize, |sum, count| sum.saturating_add(*count));
    writeln!(out, "{touched} {} {on}", lang.pick("regelingen geraakt op", "arrangements touched on"))?;
    counts.iter().try_for_each(|(what, count)| writeln!(out, "{count:>6} {what}"))
}

fn show(register: &Register<'_>, wanted: &Wanted) -> std::io::Result<()> {
    let Wanted { on, lang, all, .. } = *wanted;
    let out = &mut std::io::stdout().lock();

    for file in RegisterFile::ALL {
        let tally = register.row_counts(*file);
        let (rows, read, rejected) =
            (lang.pick("rijen", "rows"), lang.pick("gelezen", "read"), lang.pick("geweigerd", "rejected"));
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

    for beyond in register.beyond_record(on) {
        writeln!(out, "\n! {}", beyond.in_lang(lang))?;
    }
    writeln!(out, "\n{}", register.summary_on(on).display(lang))?;
    writeln!(out, "{}", lang.pick("Per regeling", "By arrangement"))?;
    for judgement in register.judge_on(on).filter(|judgement| all || is_wrong(judgement)) {
        writeln!(out, "\n{}", judgement.display(lang).to_string().trim_end())?;
    }

    // What is wrong in versions that are not in force on that day: chains with a gap or an overlap, above all.
    writeln!(out, "\n{}", lang.pick("In het register, buiten de peildag", "In the register, apart from that day"))?;
    for defect in register.defects().iter().filter(|defect| all || defect.kind.severity() < Severity::Advisory) {
        writeln!(out, "  {} {}", defect.arrangement, defect.display(lang))?;
    }
    let conversions = register.conversions().count();
    writeln!(out, "  {conversions} {}", lang.pick("omzettingen naar een andere vorm", "conversions into another form"))
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
