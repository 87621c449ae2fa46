//! The real cases against what was published of them: a table of the research behind the dossiers, tallies that it
//! makes, and ledgers of the differences that are right, because the dossier follows a better source.

use crate::dossiers::{Case, all, case};
use ambtelijke_fusie::{
    fusie::{
        Stage,
        dossier::{Replay, ReplayStep},
    },
    governance::Record,
    municipality::MunicipalityCode,
    time::PartialDate,
};
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet};

/// What differs: the case, the field, what was published and what was found.
type Difference = [String; 4];

/// The fields of the table, behind the name of the case.
const FIELDS: [&str; 8] = ["work_since", "forms", "members", "joined", "left", "work_until", "ended", "outcome"];

fn text(day: Option<PartialDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let rows = csv::Reader::from_reader(csv.as_bytes()).into_records().collect::<Result<Vec<_>, _>>().unwrap();
    rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// What the replay tells, in the words of the table: days as far as known, lists in order with `;` between them.
fn told(replay: &Replay<'_>) -> [String; 8] {
    let members = replay.ever_members();
    let of = |code: MunicipalityCode, day: PartialDate| format!("{code}@{day}");
    let sorted = |rows: BTreeSet<String>| rows.into_iter().collect::<Vec<_>>().join(";");
    let who = members.iter().map(|one| one.municipality.to_string());
    let intended = replay.intended().iter().map(ToString::to_string);
    let first = members.first().map(|one| one.since);
    let later = members.iter().filter(|one| Some(one.since) != first);
    let outcome = replay.outcome();
    [
        text(replay.works_since()),
        forms(replay),
        sorted(if members.is_empty() { intended.collect() } else { who.collect() }),
        sorted(later.map(|one| of(one.municipality, one.since)).collect()),
        sorted(members.iter().filter_map(|one| Some(of(one.municipality, one.until?))).collect()),
        text(replay.works_until()),
        text(replay.ended_on()),
        match (outcome.stage, outcome.reason) {
            (Stage::Abandoned | Stage::Operating, _) | (_, None) => outcome.stage.to_string(),
            (_, Some(reason)) => reason.to_string(),
        },
    ]
}

/// The forms with their first days; nothing before the `@` of one that is not known.
fn forms(replay: &Replay<'_>) -> String {
    let forms = replay.forms();
    let unknown = replay.works_since().filter(|since| forms.first().is_none_or(|first| first.since != *since));
    let unknown = unknown.filter(|since| forms.first().is_none_or(|first| since.latest() < first.since.earliest()));
    let known = forms.iter().map(|one| format!("{}@{}", one.form, one.since));
    unknown.iter().map(|since| format!("@{since}")).chain(known).collect::<Vec<_>>().join(";")
}

/// A difference that is not in the ledger fails, and so does a row of the ledger that does not differ any more.
fn held_to_ledger(differences: &[Difference], ledger: &str) {
    let explained: BTreeMap<Difference, String> = rows(ledger)
        .into_iter()
        .map(|mut row| {
            let why = row.pop().unwrap();
            (row.try_into().unwrap(), why)
        })
        .collect();
    for (difference, why) in &explained {
        assert!(!why.is_empty(), "the ledger does not say why: {difference:?}");
        assert!(differences.contains(difference), "this is no difference any more: {difference:?}");
    }
    let unexplained: Vec<_> = differences.iter().filter(|one| !explained.contains_key(*one)).collect();
    let lines: Vec<String> = unexplained.iter().map(|one| one.join(",")).collect();
    assert!(lines.is_empty(), "differences that are not in the ledger:\n{}", lines.join("\n"));
}

#[test]
fn every_case_is_as_published_or_the_ledger_says_why_not() {
    let published = rows(include_str!("published_cases.csv"));
    let mut differences = Vec::new();
    for row in &published {
        let (name, fields) = row.split_first().unwrap();
        let Some(case) = all().iter().find(|case| case.name == *name) else {
            differences.push([name.clone(), "dossier".into(), name.clone(), String::new()]);
            continue;
        };
        for ((field, published), found) in FIELDS.iter().zip(fields).zip(told(&case.replay)) {
            if *published != found {
                differences.push([name.clone(), (*field).into(), published.clone(), found]);
            }
        }
    }
    held_to_ledger(&differences, include_str!("published_cases_ledger.csv"));
    for Case { name, .. } in all() {
        assert!(published.iter().any(|row| row.first() == Some(name)), "{name} is not in the table");
    }
}

/// In the published tallies: every conversion, with its day.
const CONVERSIONS: [(&str, &str); 7] = [
    ("bar", "openbaar-lichaam > bedrijfsvoeringsorganisatie @ 2024-07-01"),
    ("bbs-eemkracht", "gemeenschappelijk-orgaan > bedrijfsvoeringsorganisatie @ 2017-01-01"),
    ("bel-combinatie", "openbaar-lichaam > bedrijfsvoeringsorganisatie @ 2020-10-31"),
    ("de-connectie", "bedrijfsvoeringsorganisatie > centrumregeling @ 2026-01-01"),
    ("drechtsteden", "openbaar-lichaam > gastheer @ 2022-01-01"),
    ("duo-plus", "openbaar-lichaam > bedrijfsvoeringsorganisatie @ 2017-10-12"),
    ("noaberkracht", "openbaar-lichaam > bedrijfsvoeringsorganisatie @ 2015-12-19"),
];

/// The winding-up in days, from the first day without work to the last of the arrangement.
const TAILS: [(&str, &str); 1] = [("duivenvoorde", "486")];

/// How long the work was done, in years.
const LIFETIMES: [(&str, &str); 10] = [
    ("de-kompanjie", "9.9"),
    ("duivenvoorde", "8.7"),
    ("ten-boer-groningen", "12.0"),
    ("boh", "6.5"),
    ("bar", "10.0"),
    ("purmerend-beemster", "8.0"),
    ("dantumadiel-nef", "5.0"),
    ("haarlemmerliede-haarlemmermeer", "1.0"),
    ("alkmaar-graft-schermer", "1.0"),
    ("millingen-groesbeek", "5.5"),
];

/// From a step towards it to the first day of work, in calendar months: its day, and how many.
const STEPS: [(&str, &str, i32); 16] = [
    ("bel-combinatie", "2007-02-06", 11),
    ("noaberkracht", "2012-09-17", 4),
    ("duivenvoorde", "2012-03-08", 10),
    ("bar", "2012-12", 13),
    ("buch", "2014-03-10", 34),
    ("duo-plus", "2014-01-23", 24),
    ("duo-plus", "2015-01-08", 12),
    ("abg", "2013-11-26", 26),
    ("abg", "2015-06-24", 7),
    ("wdw", "2017-03-30", 10),
    ("mgd", "2013-05-17", 32),
    ("sed", "2011-02-01", 47),
    ("sed", "2012-12-04", 25),
    ("sed", "2013-06-27", 19),
    ("haarlemmerliede-haarlemmermeer", "2015-06-16", 31),
    ("haarlemmerliede-haarlemmermeer", "2016-06-28", 19),
];

/// Of all dossiers, what was published or found; a case that is in only one of them differs.
fn compare(field: &str, published: &[(&str, &str)], found: impl Fn(&Replay<'_>) -> Vec<String>) -> Vec<Difference> {
    let mut differences = Vec::new();
    for Case { name, replay, .. } in all() {
        let of_case = published.iter().filter(|(case, _)| case == name).map(|(_, figure)| (*figure).to_owned());
        let (published, found): (Vec<String>, _) = (of_case.collect(), found(replay));
        if published != found {
            differences.push([name.clone(), field.into(), published.join(";"), found.join(";")]);
        }
    }
    differences
}

#[test]
fn the_published_tallies_come_out_of_the_replays() {
    let converted = |replay: &Replay<'_>| {
        let all = replay.conversions();
        all.map(|one| format!("{} > {} @ {}", one.from.form, one.to.form, one.on)).collect()
    };
    let mut differences = compare("conversion", &CONVERSIONS, converted);
    differences.extend(compare("tail", &TAILS, |replay| replay.tail().iter().map(ToString::to_string).collect()));
    // Of the plans for one and of partial ones no lifetimes were published.
    for (name, published) in LIFETIMES {
        let found = case(name).replay.lifetime().map(|lifetime| lifetime.to_string()).unwrap_or_default();
        if published != found {
            differences.push([name.into(), "lifetime".into(), published.into(), found]);
        }
    }
    held_to_ledger(&differences, include_str!("published_tallies_ledger.csv"));
}

/// Whether the dossier has something on that day: an event, or a decision in the record of one.
fn has_on(replay: &Replay<'_>, on: PartialDate) -> bool {
    replay.steps().iter().map(ReplayStep::event).any(|event| {
        let decisions = event.kind().record().map(Record::decisions).unwrap_or_default();
        event.on() == on || decisions.iter().any(|decision| on.day() == Some(decision.on))
    })
}

#[test]
fn the_steps_towards_it_are_as_long_before_the_work_as_published() {
    for (name, step, months) in STEPS {
        let (replay, step) = (&case(name).replay, step.parse::<PartialDate>().unwrap());
        assert!(has_on(replay, step), "{name}: nothing on {step}");
        let (from, to) = (step.earliest(), replay.works_since().unwrap().earliest());
        let passed = (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
        assert_eq!(passed, months, "{name}: from {step} to {to}");
    }
}
