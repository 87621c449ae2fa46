//! The page of real cases of the docs, from the dossiers beside this file:
//!
//! ```text
//! cargo run --example cases > src/cases.md
//! ```

mod program;

use ambtelijke_fusie::{
    Dossier,
    fusie::{Stage, dossier::Replay, validate},
    language::{Lang, Translate},
    law::{Finding, Report, Severity, Verdict},
    municipality::{Gazetteer, MunicipalityCode},
    time::PartialDate,
};
use program::TODAY;
use std::{error::Error, fmt::Write as _, fs, path::Path, process::ExitCode};

const HEAD: &str = "\
The real cases: 61 lives of shared civil services in the Netherlands, and of plans for one.

Each row is told by the [replay](crate::fusie::dossier::Replay) of a dossier in `examples/dossiers`, and a test holds this page
to it. The file of a case is called as the word under its name. Every fact in it names its source: the address stands
in the dossier, with what sources disagree on and which one was followed. How such a file is written says the
[guide](crate::guide).

Days are as far as they are known, and *until* is the first day on which something no longer is. A form that is not
known is not guessed.

The last two columns count what the law finds: over all acts (the forming, every amendment, joining, leaving and end)
each by the law of its own day, and on 2026-11-23 of the last act and the working of the text in force. First come the
breaches, then what is [undetermined](crate::law::Verdict::Undetermined), each by severity: *b* blocking, *d* definition,
*w* warning, *a* advisory. Undetermined is no reproach: it says that a fact was not found in the sources, as a rule because only a
part of a text or none of the decisions was seen. Where no text is known the law has nothing to look at. Why each
finding comes out as it does stands in `explained` in its dossier.
";

/// The parts of the page, each in alphabetical order of the files.
const PARTS: [(&str, &str); 3] = [
    ("At work", "The work went on after the last event that is known."),
    ("Ended", "The work or the arrangement ended."),
    ("Never formed", "A plan that was given up; the municipalities are those of the last plan."),
];

#[allow(dead_code, reason = "the test that holds the page takes this file in as a module")]
fn main() -> ExitCode {
    program::ran(|_| {
        print!("{}", page(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers"))?);
        Ok(())
    })
}

/// The page of the dossiers in a folder.
pub(crate) fn page(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort_unstable();
    let nl = Gazetteer::netherlands();
    let mut parts = PARTS.map(|_| String::new());
    for file in files {
        let case = file.file_stem().unwrap_or_default().to_string_lossy();
        let dossier = Dossier::from_json(&fs::read_to_string(&file)?).map_err(|error| format!("{case}: {error}"))?;
        let replay = dossier.replay(&nl).map_err(|error| format!("{case}: {error}"))?;
        let [at_work, ended, never] = &mut parts;
        let part = match replay.outcome().stage {
            Stage::Before | Stage::Abandoned => never,
            Stage::InForce | Stage::Operating => at_work,
            _ => ended,
        };
        writeln!(part, "{}", row(&case, &dossier, &replay, &nl))?;
    }
    let mut page = String::from(HEAD);
    for ((title, what), rows) in PARTS.iter().zip(parts) {
        writeln!(page, "\n# {title}\n\n{what}\n")?;
        writeln!(
            page,
            "| case | municipalities | form over time | work | outcome | findings of all acts: *b* blocking, *d* definition, *w* warning, *a* advisory | on <nobr>{TODAY}</nobr> |"
        )?;
        writeln!(page, "|---|---|---|---|---|---|---|")?;
        page.push_str(&rows);
    }
    Ok(page)
}

fn row(case: &str, dossier: &Dossier, replay: &Replay<'_>, nl: &Gazetteer) -> String {
    let acts: Vec<&Report> = replay.steps().iter().filter_map(|step| step.report()).collect();
    let all: Vec<&Finding> = acts.iter().flat_map(|report| report.findings()).collect();
    let today = validate(dossier, nl, TODAY);
    let now: Vec<&Finding> = today.findings().iter().collect();
    let is_judged_now = !now.is_empty() || today.met().next().is_some();
    [
        format!("**{}**<br>`{case}`", dossier.name()),
        municipalities(replay, nl),
        forms(replay, nl),
        work(replay),
        outcome(replay),
        if acts.is_empty() { "no act".into() } else { counts(&all) },
        if is_judged_now { counts(&now) } else { "nothing in force".into() },
    ]
    .iter()
    .fold(String::from("|"), |row, cell| format!("{row} {cell} |"))
}

fn municipalities(replay: &Replay<'_>, nl: &Gazetteer) -> String {
    let members = replay.ever_members();
    if members.is_empty() {
        return names(replay.intended(), nl);
    }
    // The day on which everybody came, and that on which everybody who was left went, say nothing of one.
    let (first, end) = (members.first().map(|one| one.since), replay.ended_on());
    let each = members.iter().map(|one| {
        let mut text = name(one.municipality, nl);
        let since = Some(one.since).filter(|since| Some(*since) != first).map(|since| format!("since {}", day(since)));
        let until = one.until.filter(|until| Some(*until) != end).map(|until| match one.succeeded_by {
            Some(code) => format!("until {}, then {}", day(until), name(code, nl)),
            None => format!("until {}", day(until)),
        });
        let days: Vec<String> = since.into_iter().chain(until).collect();
        if !days.is_empty() {
            text = format!("{text} ({})", days.join(", "));
        }
        text
    });
    each.collect::<Vec<_>>().join(", ")
}

fn forms(replay: &Replay<'_>, nl: &Gazetteer) -> String {
    let forms = replay.forms();
    let first = forms.first().map(|one| one.since);
    let mut lines = Vec::new();
    match replay.works_since() {
        Some(since) if first.is_none_or(|first| since.latest() < first.earliest()) => {
            lines.push(format!("not known, since {}", day(since)));
        }
        _ => {}
    }
    lines.extend(forms.iter().map(|one| {
        let host = one.host.map(|host| format!(", host {}", name(host, nl))).unwrap_or_default();
        format!("{}{host}, since {}", one.form.label(Lang::En), day(one.since))
    }));
    if lines.is_empty() { "none".into() } else { lines.join("<br>") }
}

fn work(replay: &Replay<'_>) -> String {
    match (replay.works_since(), replay.works_until(), replay.lifetime()) {
        (None, ..) => "never".into(),
        (Some(since), None, _) => format!("since {}", day(since)),
        (Some(since), Some(until), None) => format!("{} until<br>{}", day(since), day(until)),
        (Some(since), Some(until), Some(lifetime)) => {
            format!("{} until<br>{}:<br>{lifetime} years", day(since), day(until))
        }
    }
}

fn outcome(replay: &Replay<'_>) -> String {
    let outcome = replay.outcome();
    let mut text = outcome.stage.label(Lang::En).to_owned();
    if let Some(end) = replay.ended_on().filter(|end| Some(*end) != replay.works_until()) {
        text = format!("{text} since {}", day(end));
    }
    let because = outcome.because.map(|because| because.in_lang(Lang::En).to_string());
    for why in [outcome.reason.map(|reason| reason.label(Lang::En).to_owned()), because].into_iter().flatten() {
        let sign = if text.contains(':') { ';' } else { ':' };
        text = format!("{text}{sign} {why}");
    }
    text
}

/// How many findings of each severity: the breaches, then what cannot be told.
fn counts(findings: &[&Finding]) -> String {
    let of = |verdict: Verdict| {
        let by_severity = Severity::ALL.iter().filter_map(|severity| {
            let is_one = |one: &&&Finding| one.verdict() == verdict && one.severity() == *severity;
            let count = findings.iter().filter(is_one).count();
            let letter = severity.label(Lang::En).chars().next()?;
            (count > 0).then(|| format!("{count}{letter}"))
        });
        let by_severity: Vec<String> = by_severity.collect();
        let counts = if by_severity.is_empty() { "0".into() } else { by_severity.join(" ") };
        format!("{counts} {}", verdict.label(Lang::En))
    };
    format!("{}<br>{}", of(Verdict::Breached), of(Verdict::Undetermined))
}

///
/// It stays on one line where the column is narrow, and is found by its text.
fn day(day: PartialDate) -> String {
    format!("<nobr>{}</nobr>", day.in_lang(Lang::En))
}

fn names(codes: &[MunicipalityCode], nl: &Gazetteer) -> String {
    codes.iter().map(|code| name(*code, nl)).collect::<Vec<_>>().join(", ")
}

fn name(code: MunicipalityCode, nl: &Gazetteer) -> String {
    nl.get(code).map_or_else(|| code.to_string(), |municipality| municipality.name().to_owned())
}
