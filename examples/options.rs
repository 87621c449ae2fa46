//! What municipalities can do with their civil services, side by side: stay alone, a joint service for execution only, an
//! ambtelijke fusie in each form that is open to them on the day, or one municipality. Facts with their sources; it
//! recommends nothing.
//!
//! ```text
//! cargo run --example options -- [MUNICIPALITY ...] [--on DATE] [--case CASE.json] [--lang nl|en] [--markdown] [--json]
//! ```
//!
//! Without municipalities it compares Blaricum, Eemnes and Laren, which have had one civil service since 2008, as if they had
//! to choose again; a board of two members each, as they have, and the arrangements of May 2026 in the national register but
//! their own. `--case` gives the business case of a fusie, as `{"first_year": 2027, "years": [{"one_off_cents": 1, ...}]}`.

mod program;

use ambtelijke_fusie::{
    arrangement::CooperationForm,
    finance::{BusinessCase, Timing},
    fusie::Motive,
    governance::{Board, BoardKind, Seats, VotingRule},
    insight::{Alternative, Options, Tie, Ties},
    language::Lang,
    municipality::{Gazetteer, Municipality, MunicipalityCode},
    time::NaiveDate,
};
use program::{Arguments, Outcome, TODAY};
use std::{io::Write, process::ExitCode};

const TIES: &str = include_str!("ties.json");
const USAGE: &str = "\
usage: options [MUNICIPALITY ...] [--on YYYY-MM-DD] [--case CASE.json] [--lang nl|en] [--markdown] [--json]
       without --on it is 2026-11-23, the day on which the facts were gathered";

struct Wanted {
    municipalities: Vec<String>,
    on: NaiveDate,
    case: Option<String>,
    lang: Lang,
    markdown: bool,
    json: bool,
}

fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    let mut wanted = Wanted {
        on: arguments.day("--on")?.unwrap_or(TODAY),
        case: arguments.value("--case")?,
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        markdown: arguments.has("--markdown"),
        json: arguments.has("--json"),
        municipalities: arguments.rest()?,
    };
    if wanted.municipalities.is_empty() {
        wanted.municipalities = ["Blaricum", "Eemnes", "Laren"].map(String::from).into();
    }
    Ok(wanted)
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let find = |named: &String| match named.parse() {
        Ok(code) => nl.on(code, wanted.on).map(Municipality::code),
        Err(_) => nl.find(named, wanted.on).map(Municipality::code),
    };
    let mut codes = wanted.municipalities.iter().map(find).collect::<Result<Vec<MunicipalityCode>, _>>()?;
    codes.sort_unstable();

    // Their other cooperations: without the one that exactly they have.
    let ties: Ties = serde_json::from_str(TIES)?;
    let own: Vec<&str> =
        ties.as_slice().iter().filter(|tie| tie.members() == codes && tie.others() == 0).map(Tie::key).collect();
    let ties = ties.without(&own);

    let mut options = Options::of(&codes, wanted.on, &nl)?;
    let board = Board::new(BoardKind::Single, codes.iter().map(|code| Seats::new(*code, 2)).collect::<Vec<_>>())?;
    let rule = VotingRule::of(&board)?;
    let case: Option<BusinessCase> = match &wanted.case {
        Some(file) => {
            Some(serde_json::from_str(&std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?)?)
        }
        None => None,
    };

    options = options
        .with_joint_service(CooperationForm::PublicBody, &["uitvoering".parse()?])?
        .with_board(&board, &rule)
        .with_ties(&ties)
        .because([Motive::Vulnerability, Motive::Independence]);
    if let Some(case) = &case {
        let fusie = Alternative::Fusie(CooperationForm::OperationsOrganisation);
        options = options.with_case(fusie, case)?.discounted_by("2%".parse()?, Timing::YearEnd);
    }
    let comparison = options.compare()?;

    let out = &mut std::io::stdout().lock();
    let assumed = match wanted.lang {
        Lang::Nl => "Aangenomen in dit voorbeeld: een bestuur met twee leden per gemeente, en twee motieven.",
        Lang::En => "Assumed in this example: a board of two members each, and two motives.",
    };
    let page = comparison.page(wanted.lang, &nl).paragraph(assumed);
    let shown = match (wanted.json, wanted.markdown) {
        (true, _) => writeln!(out, "{}", serde_json::to_string_pretty(&comparison)?),
        (false, true) => write!(out, "{}", page.markdown()),
        (false, false) => write!(out, "{}", page.plain()),
    };
    program::printed(shown)
}
