//! Who does what, by a dossier: a table of tasks and members with the executor of each, on what power it may act, what has no
//! executor or two, and which tasks the law had given to municipalities by that day.
//!
//! ```text
//! cargo run --example who_does_what -- [DOSSIER] [--on DATE] [--for TASK MUNICIPALITY] [--since DATE] [--lang nl|en]
//! ```
//!
//! DOSSIER is a file or the name of one of those beside this file, `kempengemeenten` if left out. `--for` asks of one task, by
//! its key in the portfolio or that of a statutory task, and one municipality, by code or name; `--since` tells what has come of the tasks since that day.

mod program;
mod shipped;

use ambtelijke_fusie::{
    fusie::dossier::Replay,
    insight::who::{Chain, MayAct, WhoDoesWhat, WhyNot},
    language::Lang,
    municipality::{Gazetteer, MunicipalityCode},
    task::{StatutoryTask, TaskKey, TaskRef},
    time::NaiveDate,
};
use program::{Arguments, Outcome, TODAY};
use std::{collections::BTreeSet, io::Write, process::ExitCode};

const USAGE: &str = "usage: who_does_what [DOSSIER] [--on YYYY-MM-DD] [--for TASK MUNICIPALITY] [--since YYYY-MM-DD] \
                     [--lang nl|en]";

pub(crate) struct Wanted {
    dossier: String,
    on: NaiveDate,
    of: Option<(String, String)>,
    since: Option<NaiveDate>,
    lang: Lang,
}

#[allow(dead_code, reason = "a test takes this file in as a module")]
fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

pub(crate) fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    let wanted = Wanted {
        on: arguments.day("--on")?.unwrap_or(TODAY),
        of: arguments.values("--for")?.map(|[task, municipality]| (task, municipality)),
        since: arguments.day("--since")?,
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        dossier: arguments.last()?.unwrap_or_else(|| "kempengemeenten".into()),
    };
    match wanted.since.filter(|since| *since > wanted.on) {
        Some(since) => Err(format!("--since {since} is later than --on {}; it is the day before", wanted.on).into()),
        None => Ok(wanted),
    }
}

pub(crate) fn run(wanted: &Wanted) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let dossier = shipped::dossier(&wanted.dossier)?;
    let replay = dossier.replay(&nl)?;
    let who = WhoDoesWhat::of(&replay, wanted.on);
    let before = wanted.since.map(|since| WhoDoesWhat::of(&replay, since));
    let one = match &wanted.of {
        Some((task, named)) => Some((asked(task, &replay, wanted.on)?, municipality(named, &nl, wanted.on)?)),
        None => None,
    };
    let out = &mut std::io::stdout().lock();
    let shown = show(out, &who, before.as_ref(), one.as_ref(), &nl, wanted);
    program::printed(shown)
}

/// A task that is asked for: one of the portfolio, or else one of the law.
pub(crate) enum Asked {
    Listed(TaskKey),
    Statutory(&'static StatutoryTask),
}

impl Asked {
    fn task(&self) -> TaskRef<'_> {
        match self {
            Self::Listed(key) => key.into(),
            Self::Statutory(task) => (*task).into(),
        }
    }

    fn name(&self, lang: Lang) -> &str {
        match self {
            Self::Listed(key) => key.as_str(),
            Self::Statutory(task) => task.label(lang),
        }
    }
}

/// A task that was ever listed by the day, or a statutory task; where no task is known it may be any.
fn asked(written: &str, replay: &Replay<'_>, on: NaiveDate) -> Outcome<Asked> {
    let key: TaskKey = written.parse()?;
    let known = replay.steps().iter().take_while(|step| step.when().latest() <= on);
    let services = known.filter_map(|step| step.state().service());
    let keys: BTreeSet<_> =
        services.flat_map(|service| service.portfolio().tasks()).map(|task| task.key.as_str()).collect();
    if keys.contains(key.as_str()) {
        return Ok(Asked::Listed(key));
    }
    if let Some(task) = StatutoryTask::get(written) {
        return Ok(Asked::Statutory(task));
    }
    if keys.is_empty() {
        return Ok(Asked::Listed(key));
    }
    let statutory = StatutoryTask::all().iter().map(|task| task.key);
    let near = shipped::did_you_mean(written, keys.iter().copied().chain(statutory));
    let keys = keys.into_iter().collect::<Vec<_>>().join(", ");
    let all = if near.is_empty() { format!("; it may be part of one of them: {keys}") } else { near };
    Err(format!("{} lists no task with the key `{written}`{all}", replay.dossier().name()).into())
}

/// A municipality by its code, or by its name on the day.
fn municipality(named: &str, nl: &Gazetteer, on: NaiveDate) -> Outcome<MunicipalityCode> {
    match named.parse() {
        Ok(code) => Ok(code),
        Err(_) => Ok(nl.find(named, on)?.code()),
    }
}

/// On what basis the last holder of a chain acts.
fn basis(chain: &Chain<'_>, lang: Lang) -> String {
    let Some(link) = chain.links().last() else { return String::new() };
    let article = link.citation.map(|citation| format!(", {}", citation.label(lang))).unwrap_or_default();
    format!(" · {}{article}", link.basis.label(lang))
}

fn show(
    out: &mut impl Write,
    who: &WhoDoesWhat<'_>,
    before: Option<&WhoDoesWhat<'_>>,
    one: Option<&(Asked, MunicipalityCode)>,
    nl: &Gazetteer,
    wanted: &Wanted,
) -> std::io::Result<()> {
    let lang = wanted.lang;
    let name = |code: MunicipalityCode| nl.get(code).map_or_else(|| code.to_string(), |one| one.name().to_owned());
    let Some(provider) = who.providers().first() else {
        return writeln!(out, "{} {}", lang.pick("Nog niet gevormd op", "Not formed yet on"), who.on());
    };
    let form = provider.form().map_or(lang.pick("vorm niet bekend", "form not known"), |form| form.label(lang));
    writeln!(out, "{} · {form} · {} · {}", provider.name(), provider.stage().label(lang), who.on())?;
    if !who.is_certain() {
        writeln!(out, "{}", lang.pick("(mogelijk al anders)", "(may have changed already)"))?;
    }

    // Those who take part on the day, or who did when it ended.
    let mut members = who.members();
    if members.is_empty() {
        let text = provider.text().into_iter();
        members.extend(text.flat_map(|text| text.municipalities_on(who.on()).collect::<Vec<_>>()));
    }
    let tasks = provider.service().map(|service| service.portfolio().tasks()).unwrap_or_default();
    for task in tasks {
        writeln!(out, "\n{} ({})", task.name, task.kind.label(lang))?;
        for &member in &members {
            let executes = who.executor(&task.key, member);
            let basis = match who.may_act_for(&task.key, member) {
                MayAct::Yes(chain) => basis(&chain, lang),
                MayAct::No(WhyNot::NotItsTask(_)) => String::new(),
                other => format!(" · {}", other.display(lang).naming(nl)),
            };
            writeln!(out, "  {}: {}{basis}", name(member), executes.display(lang).naming(nl))?;
        }
    }

    if let Some((asked, member)) = one {
        let task = asked.task();
        let executor = who.executor(task, *member);
        writeln!(out, "\n{}, {}: {}", asked.name(lang), name(*member), executor.display(lang).naming(nl))?;
        writeln!(out, "{}", lang.pick("Ketens van bevoegdheid", "Chains of power"))?;
        let chains = who.chains(task, *member);
        chains.iter().try_for_each(|chain| writeln!(out, "  {}", chain.display(lang).naming(nl)))?;
        let may = who.may_act_for(task, *member);
        writeln!(out, "  {}? {}", lang.pick("Bevoegd", "May it act"), may.display(lang).naming(nl))?;
    }

    let title = lang.pick("Gaten, dubbelen en wat niet te zeggen is", "Gaps, doubles and what cannot be told");
    writeln!(out, "\n{title}")?;
    let mut findings = who.findings();
    findings.extend(before.map(|before| who.since(before)).unwrap_or_default());
    if findings.is_empty() {
        let none = lang.pick("  elke taak heeft precies één uitvoerder", "  every task has exactly one executor");
        writeln!(out, "{none}")?;
    }
    findings.iter().try_for_each(|finding| writeln!(out, "  {}", finding.display(lang).naming(nl)))?;

    let title = lang.pick(
        "Grotere wettelijke taken van gemeenten (niet alle; voor zover opgenomen) op",
        "Larger statutory tasks of municipalities (not all; as far as recorded) on",
    );
    writeln!(out, "\n{title} {}", who.on())?;
    for task in StatutoryTask::in_force_on(who.on()) {
        write!(out, "  {} {} · {}", task.since, task.label(lang), task.statute)?;
        match task.closed_since.filter(|closed| *closed <= who.on()) {
            Some(closed) => {
                writeln!(out, " · {} {closed}", lang.pick("geen nieuwe instroom sinds", "nobody new since"))?;
            }
            None => writeln!(out)?,
        }
    }
    Ok(())
}
