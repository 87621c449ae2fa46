//! The main job: replays the dossier of a real fusie, and says what it is today, what the law says of it, and what
//! its dissolution would need.
//!
//! `cargo run --example ambtelijke_fusie -- [DOSSIER] [--on DATE] [--known DATE] [--lang nl|en] [--full] [--json]
//! [--why RULE]`
//!
//! With `--known` it tells what was known on that day. Of a dossier with mistakes it says every one, and shows what the
//! rest tells.

mod program;
mod shipped;

use ambtelijke_fusie::{
    Dossier,
    fusie::{AmbtelijkeFusie, Stage, Termination, dossier::Replay, validate},
    language::{Lang, Translate},
    law::{Catalogue, FunctionalProfile, Report, Severity},
    money::Fraction,
    municipality::Gazetteer,
    time::NaiveDate,
};
use program::{Arguments, Outcome, TODAY, say};
use serde_json::json;
use std::process::ExitCode;

const BEL_COMBINATIE: &str = include_str!("dossiers/bel-combinatie.json");
const USAGE: &str = "usage: ambtelijke_fusie [DOSSIER] [--on YYYY-MM-DD] [--known YYYY-MM-DD] [--lang nl|en] [--full] [--json] [--why RULE]";

struct Wanted {
    path: Option<String>,
    on: NaiveDate,
    known: Option<NaiveDate>,
    lang: Lang,
    full: bool,
    json: bool,
    why: Option<String>,
}

fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    Ok(Wanted {
        on: arguments.day("--on")?.unwrap_or(TODAY),
        known: arguments.day("--known")?,
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        full: arguments.has("--full"),
        json: arguments.has("--json"),
        why: arguments.value("--why")?,
        path: arguments.last()?,
    })
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let text = match &wanted.path {
        Some(named) => shipped::text(named)?,
        None => BEL_COMBINATIE.into(),
    };
    let nl = Gazetteer::netherlands();
    let examined = Dossier::examine(&text, &nl);
    for problem in examined.problems() {
        eprintln!("{}\n", problem.in_lang(wanted.lang).naming(&nl));
    }
    let Some(dossier) = examined.rest() else {
        return Err("too little is left to tell a story".into());
    };
    let as_known;
    let dossier = match wanted.known {
        Some(day) => {
            as_known = dossier.as_known_on(day)?;
            &as_known
        }
        None => dossier,
    };
    if let Some(id) = &wanted.why {
        let rule = Catalogue::find(id).ok_or_else(|| format!("no rule is called `{id}`"))?;
        for explanation in dossier.replay(&nl)?.explain_on(wanted.on, rule) {
            say!("{}", explanation.display(wanted.lang));
        }
        return Ok(());
    }
    let report = validate(dossier, &nl, wanted.on);
    let replay = dossier.replay(&nl)?;
    let remarks = replay.remarks();
    if wanted.json {
        say!("{}", serde_json::to_string_pretty(&json!({"report": report, "remarks": remarks}))?);
    } else {
        show(dossier, &replay, &report, wanted);
        if !remarks.is_empty() {
            title(wanted.lang.pick("Opmerkingen bij het dossier", "Remarks on the dossier"));
        }
        for remark in &remarks {
            say!("{}: {}", remark.path(), remark.in_lang(wanted.lang).naming(&nl));
        }
    }
    match examined.problems().len() {
        0 => Ok(()),
        count => Err(format!("{count} of what stands in the dossier is wrong, and was left out; see above").into()),
    }
}

fn title(text: &str) {
    say!("\n{text}\n{}", "─".repeat(text.chars().count()));
}

fn show(dossier: &Dossier, replay: &Replay<'_>, report: &Report, wanted: &Wanted) {
    let Wanted { on, lang, .. } = *wanted;
    title(dossier.name().as_ref());
    program::print(format_args!("{}", replay.timeline(lang)));

    let state = replay.as_of(on);
    title(&format!("{} {on}", lang.pick("Stand op", "State on")));
    say!("{}", state.stage().label(lang));
    if let Some(until) = state.past_its_term() {
        say!("{} {until}", lang.pick("Maar de duur liep tot", "But its term ran until"));
    }
    let worked = replay.lifetime().filter(|_| replay.works_until().is_some_and(|until| until.latest() <= on));
    if let Some(worked) = worked {
        say!("{}: {} {}", lang.pick("Werkte", "Worked"), worked.in_lang(lang), lang.pick("jaar", "years"));
    }
    if let Some(days) = replay.tail().filter(|_| worked.is_some()) {
        say!(
            "{}: {days} {}",
            lang.pick("Afwikkeling na het werk", "Winding-up after the work"),
            lang.pick("dagen", "days")
        );
    }
    for settlement in replay.steps().iter().filter_map(|step| step.settlement()) {
        for line in settlement.posts().unwrap_or_default() {
            say!("  {} → {}: {} fte", line.post, line.to, line.fte.in_lang(lang));
        }
        for line in settlement.assets().iter().chain(settlement.debts()) {
            say!("  {} → {}: {}", line.key, line.to, line.amount.in_lang(lang));
        }
        for line in settlement.archives() {
            say!("  {} → {}", line.key, line.keeper);
        }
    }
    for step in replay.possible_by(on) {
        let (event, perhaps) = (step.event(), lang.pick("Misschien al gebeurd", "May have happened already"));
        say!("{perhaps}: {} ({})", event.kind().kind().label(lang), event.on().in_lang(lang));
    }
    if let Some(text) = state.text() {
        say!("{}: {}", text.form().label(lang), text.name());
    }
    for code in state.members() {
        let Some(municipality) = replay.gazetteer().get(code) else { continue };
        let inhabitants = municipality.inhabitants(chrono::Datelike::year(&on));
        match inhabitants {
            Some(count) => {
                let count = Fraction::from(u64::from(count));
                let count = count.decimal(0);
                say!("  {} ({} {})", municipality.name(), count.in_lang(lang), lang.pick("inwoners", "inhabitants"));
            }
            None => say!("  {}", municipality.name()),
        }
    }
    if let Some(service) = state.service() {
        let profile = FunctionalProfile::of(service.portfolio());
        let label = profile.map_or(lang.pick("niet bekend", "not known"), |profile| profile.label(lang));
        say!("{}: {label}", lang.pick("Profiel", "Profile"));
    }

    title(lang.pick("Wat de wet zegt", "What the law says"));
    let rendering = report.display(lang).naming(replay.gazetteer());
    program::print(format_args!("{}", if wanted.full { rendering.in_full() } else { rendering }));

    if state.stage() != Stage::Before && state.stage().is_in_force() {
        match replay.fusie_on(on) {
            Ok(fusie) => dissolution(&fusie, replay, wanted),
            Err(error) => say!("\n{}", error.in_lang(lang).naming(replay.gazetteer())),
        }
    }
    if !dossier.explained().is_empty() || !dossier.notes().is_empty() {
        title(lang.pick("Toelichting bij dit dossier", "Notes to this dossier"));
        for note in dossier.notes() {
            say!("· {}", note.in_lang(lang));
        }
        for explanation in dossier.explained() {
            let mut about: Vec<&str> = explanation.facts.iter().map(|fact| part(fact, lang)).collect();
            about.dedup();
            about.splice(0..0, explanation.rules.iter().map(|rule| &**rule));
            say!("· {}\n  {}", about.join(", "), explanation.because.in_lang(lang));
        }
    }
}

/// In which part of a dossier a fact would stand that nothing is known of.
fn part(fact: &str, lang: Lang) -> &str {
    match fact.split('.').next() {
        Some("arrangement") => lang.pick("de tekst", "the text"),
        Some("record") => lang.pick("de besluiten en de bekendmaking", "the decisions and the publication"),
        Some("organisation") => lang.pick("de organisatie", "the organisation"),
        Some("operation") => lang.pick("de werking", "the operation"),
        Some("on") => lang.pick("de dag van inwerkingtreding", "the day of entry into force"),
        _ => fact,
    }
}

/// What dissolving it on the next 1 January would need: what the law asks that is not there yet, and what a plan must
/// settle.
fn dissolution(fusie: &AmbtelijkeFusie, replay: &Replay<'_>, wanted: &Wanted) {
    let Wanted { on, lang, .. } = *wanted;
    let year = chrono::Datelike::year(&on).saturating_add(1);
    let Some(ends_on) = NaiveDate::from_ymd_opt(year, 1, 1) else { return };
    let Ok(report) = Termination::default().report(fusie, ends_on, replay.gazetteer()) else { return };
    let heading = format!("{} {ends_on}", lang.pick("Wat opheffing vraagt per", "What dissolution would need by"));
    say!("\n{heading}\n{}", "─".repeat(heading.chars().count()));
    for finding in report.findings().iter().filter(|finding| finding.severity() != Severity::Advisory) {
        say!("· {} [{}]", finding.rule().statement(lang), finding.rule().id());
    }
    let service = fusie.service();
    let tasks = service.portfolio().tasks().iter().filter(|task| task.is_shared()).count();
    say!("· {} {tasks}", lang.pick("Taken met een nieuwe uitvoerder:", "Tasks that need a new executor:"));
    match service.fte_total() {
        Some(fte) => say!("· {} {} fte", lang.pick("Te verdelen formatie:", "Posts to divide:"), fte.in_lang(lang)),
        None => say!("· {}", lang.pick("Formatie: niet bekend", "Posts: not known")),
    }
    if let Some(estate) = fusie.estate().filter(|estate| !estate.is_empty()) {
        say!(
            "· {} {} − {} ({} {})",
            lang.pick("Vermogen te vereffenen:", "Estate to settle:"),
            estate.assets_total().in_lang(lang),
            estate.debts_total().in_lang(lang),
            estate.archives().len(),
            lang.pick("archieven", "archives")
        );
    }
    if fusie.arrangement().last().text().form().has_legal_personality() {
        say!(
            "· {}",
            lang.pick(
                "De rechtspersoon blijft bestaan tot de vereffening is voltooid (artikel 9, lid 3, Wgr).",
                "The legal person lives on until its liquidation is done (Wgr, article 9(3)).",
            )
        );
    }
}
