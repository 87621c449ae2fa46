//! A lesson in planning: the calendar of an operational management organisation of three municipalities that wants to
//! start on a 1 January, as it stands on a day on which the first steps are done.
//!
//! `cargo run --example calendar -- [--today DATE] [--start DATE] [--lang nl|en]`

mod program;

use ambtelijke_fusie::{
    arrangement::{ArrangementText, CooperationForm, Participation},
    governance::{DecisionKind, Organ, OrganOf, Record, Submission},
    language::Lang,
    law::{Moment, Pace, Procedure},
    municipality::Gazetteer,
    time::NaiveDate,
};
use program::{Arguments, Outcome, day, say};
use std::process::ExitCode;

const MEMBERS: [&str; 3] = ["Blaricum", "Eemnes", "Laren"];
const USAGE: &str = "usage: calendar [--today YYYY-MM-DD] [--start YYYY-MM-DD] [--lang nl|en]";

fn main() -> ExitCode {
    program::ran(run)
}

fn run(words: impl Iterator<Item = String>) -> Outcome<()> {
    let mut arguments = Arguments::new(words, USAGE);
    let today = arguments.day("--today")?.map_or_else(|| day("2027-03-01"), Ok)?;
    let start = arguments.day("--start")?.map_or_else(|| day("2028-01-01"), Ok)?;
    let lang = arguments.lang()?.unwrap_or(Lang::Nl);
    if arguments.last()?.is_some() {
        return Err(USAGE.into());
    }
    say!("{}", calendar(today, start, lang)?);
    Ok(())
}

/// The calendar as it stands on a day.
pub(crate) fn calendar(today: NaiveDate, start: NaiveDate, lang: Lang) -> Outcome<String> {
    let nl = Gazetteer::netherlands();
    let mut participants = Vec::new();
    let mut councils = Vec::new();
    for name in MEMBERS {
        let code = nl.find(name, today)?.code();
        participants.push(Participation::since(OrganOf::new(code, Organ::Executive), start));
        councils.push(OrganOf::new(code, Organ::Council));
    }
    let seat = nl.find("Eemnes", today)?.code();
    let form = CooperationForm::OperationsOrganisation;
    let text = ArrangementText::new("Werkorganisatie BEL", form, participants)?.seated("Eemnes".parse()?, seat);

    // The councils have had the draft for four weeks, if that is not before the day on which one looks.
    let sent_on = day("2027-02-01")?;
    let sent = councils.iter().filter(|_| sent_on <= today);
    let record =
        Record::new([], sent.map(|to| Submission::new(*to, DecisionKind::View, sent_on)).collect::<Vec<_>>(), [])?;

    // What the law does not say, a plan does: councils that meet once in six weeks, works councils with a month.
    let pace = Pace::default().councils(42).works_councils(30);
    let plan = Procedure::of(Moment::Form, &text, &record, &nl).at_pace(pace).between(today, start)?;
    Ok(plan.display(lang).naming(&nl).to_string())
}
