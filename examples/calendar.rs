//! A lesson in planning: the calendar of an operational management organisation of three municipalities that wants to
//! start on a 1 January, as it stands on a day on which the first steps are done.
//!
//! `cargo run --example calendar -- [--today DATE] [--start DATE] [--lang nl|en]`

use ambtelijke_fusie::{
    arrangement::{ArrangementText, CooperationForm, Participation},
    governance::{DecisionKind, Organ, OrganOf, Record, Submission},
    language::Lang,
    law::{Moment, Pace, Procedure},
    municipality::Gazetteer,
    time::NaiveDate,
};
use std::error::Error;

const MEMBERS: [&str; 3] = ["Blaricum", "Eemnes", "Laren"];
const USAGE: &str = "usage: calendar [--today YYYY-MM-DD] [--start YYYY-MM-DD] [--lang nl|en]";

fn main() -> Result<(), Box<dyn Error>> {
    let (mut today, mut start, mut lang) = (day("2027-03-01")?, day("2028-01-01")?, Lang::Nl);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let value = args.next().ok_or(USAGE)?;
        match (arg.as_str(), value.as_str()) {
            ("--today", value) => today = day(value)?,
            ("--start", value) => start = day(value)?,
            ("--lang", "nl") => lang = Lang::Nl,
            ("--lang", "en") => lang = Lang::En,
            _ => return Err(USAGE.into()),
        }
    }

    println!("{}", calendar(today, start, lang)?);
    Ok(())
}

/// The calendar as it stands on a day.
pub(crate) fn calendar(today: NaiveDate, start: NaiveDate, lang: Lang) -> Result<String, Box<dyn Error>> {
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
    let text = ArrangementText::new("Werkorganisatie BEL", form, participants)?.seated("Eemnes", seat);

    // The councils have had the draft for four weeks, if that is not before the day on which one looks.
    let sent_on = day("2027-02-01")?;
    let sent = councils.iter().filter(|_| sent_on <= today);
    let record =
        Record::new([], sent.map(|to| Submission::new(*to, DecisionKind::View, sent_on)).collect::<Vec<_>>(), [])?;

    // What the law does not say, whoever plans does: councils that meet once in six weeks, works councils with a month.
    let pace = Pace::default().councils(42).works_councils(30);
    let plan = Procedure::of(Moment::Form, &text, &record, &nl).at_pace(pace).between(today, start)?;
    Ok(plan.display(lang).naming(&nl).to_string())
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("`{text}` is not a day of the calendar; write one as 2028-01-01"))
}
