//! Wrong dossiers, each with its error: the place, what is wrong there, and what would be right. Nothing that
//! comes in makes the crate panic.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    Dossier,
    language::{Lang, Translate},
    law::Verdict,
};

/// A life from beginning to end; the rows below spoil one place of it.
pub(crate) const LIFE: &str = r#"{"name": "Werkorganisatie", "sources": {"besluit": "https://example.org/besluit"}, "notes": ["n"],
"explained": [{"rules": ["consent-raad"], "because": "De raden besloten in december."}],
"events": [
{"on": "2016-01-01", "source": "besluit", "formed": {
 "arrangement": {"name": "Regeling", "form": "BVO", "term": "onbepaald",
  "participants": [{"party": "GM1774/college", "joined": "2016-01-01"}, {"party": "GM0183/college", "joined": "2016-01-01"}],
  "interests": [{"name": "Werk", "purpose": "uitvoeringstaken"}], "clauses": ["wijziging"], "lacks": ["evaluatie"],
  "seat": {"place": "Denekamp", "municipality": "GM1774"},
  "powers": [{"name": "Vergunnen", "owner": "college", "basis": "mandaat"}],
  "boards": [{"kind": "bestuur", "seats": [{"municipality": "GM1774", "members": 1}, {"municipality": "GM0183", "members": 1}]}],
  "cost_key": {"vast": [{"of": "GM1774", "share": "60%"}, {"of": "GM0183", "share": "40%"}]}},
 "organisation": {"name": "Dienst", "employer": "lichaam",
  "portfolio": {"tasks": [{"key": "wegen", "name": "Wegen", "kind": "uitvoering", "field": "2.1", "served": ["GM1774"]}]},
  "posts": [{"key": "kantonnier", "function": "Kantonnier", "fte": "1.50", "tasks": ["wegen"]}],
  "retained": [{"municipality": "GM1774", "fte": "3"}], "counters": [{"municipality": "GM1774", "name": "Loket"}]},
 "record": {"decisions": [{"by": "GM0183/raad", "kind": "toestemming", "on": "2015-12-01"}],
  "submissions": [{"to": "GM0183/raad", "asks": "toestemming", "on": "2015-11-01"}],
  "publications": [{"medium": "gemeenteblad", "on": "2015-12-20"}]},
 "estate": {"assets": [{"key": "werf", "name": "Werf", "value_cents": 100}], "debts": [{"key": "lening", "name": "Lening", "amount_cents": 50}],
  "archives": [{"key": "zaken", "name": "Zaken", "custody": "lichaam"}]}, "motives": ["kwetsbaarheid"]}},
{"on": "2016-02-01", "started": {}},
{"on": "2017-01-01", "amended": {"arrangement": {"name": "Regeling 2", "form": "BVO",
 "participants": [{"party": "GM1774/college", "joined": "2016-01-01"}, {"party": "GM0183/college", "joined": "2016-01-01"}]}}},
{"on": "2018-01-01", "converted": {"arrangement": {"name": "Regeling 3", "form": "OL",
 "participants": [{"party": "GM1774/college", "joined": "2016-01-01"}, {"party": "GM0183/college", "joined": "2016-01-01"}]}}},
{"on": "2019-06-01", "stopped": {}},
{"on": "2020-01-01", "dissolved": {"plan": {"tasks": [{"task": "wegen", "by": {"gemeente": "GM1774"}}], "posts": [{"key": "kantonnier", "to": "GM1774"}],
 "debts": [{"key": "lening", "to": [{"of": "GM1774", "share": "1/3"}, {"of": "GM0183", "share": "2/3"}]}],
 "otherwise": "GM0183", "archive_keeper": "GM1774", "liquidated_by": "2020-07-01"}}},
{"on": "2020-07-01", "liquidated": {}},
{"on": "2021-01-01", "noted": "Einde."}]}"#;

/// The life with one text in it changed.
pub(crate) fn with(from: &str, to: &str) -> String {
    assert!(LIFE.contains(from), "{from} is not in the life");
    LIFE.replacen(from, to, 1)
}

/// The error of a wrong dossier: the path, and the defect.
pub(crate) fn said_of(json: &str) -> String {
    match Dossier::from_json(json) {
        Ok(dossier) => match dossier.replay(&NL) {
            Ok(_) => "nothing".into(),
            Err(error) => format!("replay: {error}"),
        },
        Err(error) => {
            let said = match error.path() {
                "" => error.message().to_owned(),
                path => format!("{path}: {}", error.message()),
            };
            let place =
                error.line().zip(error.column()).map(|(line, column)| format!(" (line {line}, column {column})"));
            assert_eq!(error.to_string(), said.clone() + &place.unwrap_or_default());
            said
        }
    }
}

fn check(rows: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (from, to, expected) in rows {
        let said = said_of(&with(from, to));
        if said != *expected {
            wrong.push(format!("{from} -> {to}\n  said     {said}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_life_itself_is_right() {
    assert_eq!(said_of(LIFE), "nothing");
}

#[test]
fn a_wrong_municipality_is_named_with_what_would_be_right() {
    check(&[
        (
            r#""GM0183/college", "joined": "2016-01-01"}]}}}"#,
            r#""GM9999/college", "joined": "2016-01-01"}]}}}"#,
            "replay: events[2].amended.arrangement.participants: event 3 on 2017-01-01, `amended`: no municipality has or had the code GM9999 since the record begins; look the code up by name (just before it: in-bedrijf, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#""GM0183/college", "joined": "2016-01-01"}]}}}"#,
            r#""GM0282/college", "joined": "2016-01-01"}]}}}"#,
            r#"replay: events[2].amended.arrangement.participants: event 3 on 2017-01-01, `amended`: not in being on 2017-01-01: Ubbergen (GM0282) was there until 2015-01-01; it went into Berg en Dal (GM1945) (just before it: in-bedrijf, bedrijfsvoeringsorganisatie, members GM0183, GM1774)"#,
        ),
        (
            r#""GM0183/college", "joined": "2016-01-01"}]}}}"#,
            r#""GM1969/college", "joined": "2016-01-01"}]}}}"#,
            "replay: events[2].amended.arrangement.participants: event 3 on 2017-01-01, `amended`: not in being on 2017-01-01: Westerkwartier (GM1969) was there from 2019-01-01; it came from Grootegast (GM0015), Leek (GM0022), Marum (GM0025), Winsum (GM0053) and Zuidhorn (GM0056) (just before it: in-bedrijf, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#""GM0183/college", "joined": "2016-01-01"}]}}}"#,
            r#""GM0164/college", "joined": "2016-01-01"}]}}}"#,
            "nothing",
        ),
        (
            r#""GM1774/college""#,
            r#""GM1774-college""#,
            r#"events[0].formed.arrangement.participants[0].party: `GM1774-college` is not a municipality and an organ; it looks like GM0376/college"#,
        ),
        (
            r#""GM1774/college""#,
            r#""Dinkelland/college""#,
            "events[0].formed.arrangement.participants[0].party: `Dinkelland/college` does not begin with a municipality code; it looks like GM0376/college",
        ),
        (
            r#""GM1774/college""#,
            r#""GM1774/wethouder""#,
            "events[0].formed.arrangement.participants[0].party: `wethouder` is not an organ of a municipality; expected one of raad, college, burgemeester",
        ),
        (
            r#""municipality": "GM1774"}"#,
            r#""municipality": "1774"}"#,
            "events[0].formed.arrangement.seat.municipality: `1774` is not the code of a municipality; it is GM in capitals and four digits, such as `GM0363`",
        ),
        (
            r#"{"municipality": "GM0183", "members": 1}"#,
            r#"{"municipality": "GM0184", "members": 1}"#,
            "events[0].formed.arrangement: GM0184 has seats on the bestuur but takes no part in the arrangement; add an organ of it to the participants, or take its seats away",
        ),
        (
            r#"{"municipality": "GM0183", "members": 1}"#,
            r#"{"municipality": "GM1774", "members": 1}"#,
            "events[0].formed.arrangement.boards[0]: GM1774 stands twice in the seats of the bestuur; add its members up in one place",
        ),
    ]);
}

#[test]
fn wrong_participants_are_named() {
    check(&[
        (
            r#"{"party": "GM0183/college", "joined": "2016-01-01"}"#,
            r#"{"party": "GM1774/college", "joined": "2017-01-01"}"#,
            r#"events[0].formed.arrangement: GM1774/college takes part twice at a time; give it one period, or periods that do not overlap"#,
        ),
        (
            r#", {"party": "GM0183/college", "joined": "2016-01-01"}"#,
            "",
            "events[0].formed.arrangement: 1 organ takes part; an arrangement is made by at least two, such as GM0626/college and GM0629/college",
        ),
        (
            r#""joined": "2016-01-01"}"#,
            r#""joined": "2016-01-01", "left": "2016-01-01"}"#,
            "events[0].formed.arrangement.participants[0]: the period ends on 2016-01-01, which is not after its first day 2016-01-01; the end is the first day that no longer counts",
        ),
        (
            r#""joined": "2016-01-01"}"#,
            r#""joined": "2016-01-01", "left": "2015-01-01"}"#,
            "events[0].formed.arrangement.participants[0]: the period ends on 2015-01-01, which is not after its first day 2016-01-01; the end is the first day that no longer counts",
        ),
        (
            r#""joined": "2016-01-01"}"#,
            r#""joined": "2016-13-01"}"#,
            "events[0].formed.arrangement.participants[0].joined: `2016-13-01` is not a day; write year, month and day, such as 2012-09-20",
        ),
        (
            r#""joined": "2016-01-01"}"#,
            r#""joined": 2016}"#,
            "events[0].formed.arrangement.participants[0].joined: invalid type: integer `2016`, expected a text",
        ),
    ]);
}

#[test]
fn shares_that_do_not_add_up_are_named_with_their_sum() {
    check(&[
        (
            r#""share": "40%""#,
            r#""share": "39.9%""#,
            "events[0].formed.arrangement.cost_key.vast: the shares add to 999/1000; they must add to exactly 1 (100%)",
        ),
        (
            r#""share": "40%""#,
            r#""share": "veertig""#,
            "events[0].formed.arrangement.cost_key.vast[1].share: `veertig` is not a share; write it as 1/3, 0.3261 or 32.61%",
        ),
        (
            r#""share": "40%""#,
            r#""share": "140%""#,
            "events[0].formed.arrangement.cost_key.vast[1].share: 7/5 is more than the whole; a share is at most 1 (100%)",
        ),
        (
            r#"{"of": "GM0183", "share": "40%"}"#,
            r#"{"of": "GM1774", "share": "40%"}"#,
            "events[0].formed.arrangement.cost_key.vast: GM1774 has more than one share; give it their sum once",
        ),
        (
            r#"{"of": "GM0183", "share": "40%"}"#,
            r#"{"of": "GM0376", "share": "40%"}"#,
            "events[0].formed.arrangement: GM0376 stands in the cost key but takes no part in the arrangement; divide its share over the participants",
        ),
        (
            r#""share": "2/3""#,
            r#""share": "1/2""#,
            "events[5].dissolved.plan.debts[0].to: the shares add to 5/6; they must add to exactly 1 (100%)",
        ),
        (
            r#""share": "2/3""#,
            r#""share": "1/0""#,
            "events[5].dissolved.plan.debts[0].to[1].share: 1/0 is not a share; the denominator must be one or more",
        ),
        (
            r#"{"vast": [{"of": "GM1774", "share": "60%"}, {"of": "GM0183", "share": "40%"}]}"#,
            r#"{"naar-gevoel": 1}"#,
            "events[0].formed.arrangement.cost_key: unknown variant `naar-gevoel`, expected one of `vast`, `gelijk`, `inwoners`, `ingebracht`, `gebruik`, `gemengd`, `achtereenvolgens`, `omschreven`",
        ),
        (
            r#"[{"of": "GM1774", "share": "60%"}, {"of": "GM0183", "share": "40%"}]"#,
            "[]",
            r#"events[0].formed.arrangement.cost_key.vast: there are no shares; a whole needs at least one to bear it"#,
        ),
    ]);
}

#[test]
fn wrong_texts_are_named() {
    check(&[
        (
            r#""form": "BVO""#,
            r#""form": "openbaar lichaam""#,
            r#"events[0].formed.arrangement.form: `openbaar lichaam` is not a form of cooperation; expected one of openbaar-lichaam, gemeenschappelijk-orgaan, bedrijfsvoeringsorganisatie, centrumregeling, regeling-zonder-meer, privaatrechtelijke-rechtspersoon, dienstverleningsovereenkomst"#,
        ),
        (
            r#""form": "BVO", "term""#,
            r#""form": "GR", "term""#,
            "events[0].formed.arrangement.form: `GR` is not a form of cooperation; expected one of openbaar-lichaam, gemeenschappelijk-orgaan, bedrijfsvoeringsorganisatie, centrumregeling, regeling-zonder-meer, privaatrechtelijke-rechtspersoon, dienstverleningsovereenkomst",
        ),
        (
            r#""lacks": ["evaluatie"]"#,
            r#""lacks": ["wijziging"]"#,
            "events[0].formed.arrangement: clause `wijziging` stands both in `clauses` and in `lacks`; take it from one of them",
        ),
        (
            r#""lacks": ["evaluatie"]"#,
            r#""lacks": ["evaluatie", "evaluatie"]"#,
            "events[0].formed.arrangement.lacks: `evaluatie` stands twice; name it once",
        ),
        (
            r#""name": "Regeling", "#,
            r#""name": " ", "#,
            "events[0].formed.arrangement: the arrangement has no name; give it the name of the text, or one by which people know it",
        ),
        (
            r#""name": "Werkorganisatie""#,
            r#""name": "a\u0000b""#,
            r#"name: "a\0b" is not a name; write it on one line, without white space before or after it"#,
        ),
        (
            r#""kind": "uitvoering""#,
            r#""kind": "werk""#,
            "events[0].formed.organisation.portfolio.tasks[0].kind: `werk` is not a kind of task; expected one of beleidsadvies, uitvoering, bedrijfsvoering, bestuursondersteuning",
        ),
        (
            r#""key": "wegen""#,
            r#""key": "Wegen en water""#,
            "events[0].formed.organisation.portfolio.tasks[0].key: `Wegen en water` is not a key; it consists of letters a to z, digits and hyphens and begins and ends with no hyphen, such as burgerzaken or gemeentehuis-2",
        ),
        (
            r#""field": "2.1""#,
            r#""field": 2.1"#,
            "events[0].formed.organisation.portfolio.tasks[0].field: invalid type: floating point `2.1`, expected a text",
        ),
        (
            r#""fte": "1.50""#,
            r#""fte": "anderhalf""#,
            "events[0].formed.organisation.posts[0].fte: `anderhalf` is not an amount of fte; write it with at most two decimals, such as 12.50",
        ),
        (
            r#""fte": "1.50""#,
            r#""fte": 1.5"#,
            "events[0].formed.organisation.posts[0].fte: invalid type: floating point `1.5`, expected a text",
        ),
        (
            r#""fte": "1.50""#,
            r#""fte": "0""#,
            "events[0].formed.organisation.posts[0]: post kantonnier has 0.00 fte; a post has more, or is left out",
        ),
        (
            r#""tasks": ["wegen"]"#,
            r#""tasks": ["riolen"]"#,
            "events[0].formed.organisation: post kantonnier works on task riolen, which is not in the portfolio; add the task to it, or take it from the post",
        ),
        (
            r#""value_cents": 100"#,
            r#""value_cents": -1"#,
            "events[0].formed.estate.assets[0]: asset werf is worth -0.01; an asset is worth 0.00 or more, and what is owed is a debt",
        ),
        (
            r#""value_cents": 100"#,
            r#""value_cents": 1.5"#,
            "events[0].formed.estate.assets[0].value_cents: invalid type: floating point `1.5`, expected a whole number of cents, such as 120000000 for 1,200,000.00 euros",
        ),
        (
            r#""value_cents": 100"#,
            r#""value_cents": "100""#,
            r#"events[0].formed.estate.assets[0].value_cents: invalid type: string "100", expected a whole number of cents, such as 120000000 for 1,200,000.00 euros"#,
        ),
        (
            r#""value_cents": 100"#,
            r#""value_cents": 99999999999999999999"#,
            "events[0].formed.estate.assets[0].value_cents: invalid type: floating point `1e+20`, expected a whole number of cents, such as 120000000 for 1,200,000.00 euros",
        ),
        (
            r#""value_cents": 100"#,
            r#""value_cents": null"#,
            "events[0].formed.estate.assets[0].value_cents: invalid type: null, expected a whole number of cents, such as 120000000 for 1,200,000.00 euros",
        ),
        (
            r#""amount_cents": 50"#,
            r#""amount_cents": 0"#,
            "events[0].formed.estate.debts[0]: debt lening amounts to 0.00; a debt is more than 0.00, and what others owe is an asset",
        ),
        (
            r#""custody": "lichaam""#,
            r#""custody": "zolder""#,
            "events[0].formed.estate.archives[0].custody: unknown variant `zolder`, expected `lichaam` or `gemeente`",
        ),
        (
            r#""served": ["GM1774"]"#,
            r#""served": "sommige""#,
            r#"events[0].formed.organisation.portfolio.tasks[0].served: invalid value: string "sommige", expected "all", "nobody" or a list of codes of municipalities, such as ["GM0376"]"#,
        ),
        (
            r#""medium": "gemeenteblad""#,
            r#""medium": "krant""#,
            "events[0].formed.record.publications[0].medium: `krant` is not a medium of publication; expected one of gemeenteblad, staatscourant, gebruikelijke-wijze, blad-gemeenschappelijke-regeling",
        ),
        (
            r#""motives": ["kwetsbaarheid"]"#,
            r#""motives": ["zin"]"#,
            "events[0].formed.motives[0]: `zin` is not a motive; expected one of nieuwe-taken, minder-geld, kwetsbaarheid, kwaliteit, schaars-personeel, lagere-kosten, zelfstandigheid, opmaat-naar-herindeling",
        ),
    ]);
}

#[test]
fn events_that_cannot_follow_are_named_by_number_and_day() {
    check(&[
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2015-02-01", "started": {}}"#,
            "events[1].on: event 2 on 2015-02-01, `started`: it comes before event 1 on 2016-01-01; put the events in order of their days (just before it: in-werking-getreden, bedrijfsvoeringsorganisatie)",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01"}"#,
            "events[1]: an event says exactly one thing, but this one says 0; give one of proposed, abandoned, formed, amended, converted, extended, acceded, withdrawn, renamed, organised, reorganised, started, stopped, dissolved, liquidated, asserted, noted",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01", "started": {}, "stopped": {}, "noted": "x"}"#,
            "events[1]: an event says exactly one thing, but this one says 3; give one of proposed, abandoned, formed, amended, converted, extended, acceded, withdrawn, renamed, organised, reorganised, started, stopped, dissolved, liquidated, asserted, noted",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01", "started": 1}"#,
            "events[1].started: invalid type: integer `1`, expected a beginning, {} or an object with municipalities",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01", "liquidated": {}}"#,
            "events[1]: event 2 on 2016-02-01, `liquidated`: it cannot follow (just before it: in-werking-getreden, bedrijfsvoeringsorganisatie, members GM0183, GM1774); what can follow is amended, converted, extended, acceded, withdrawn, renamed, organised, reorganised, started, dissolved, asserted, noted",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01", "dissolved": {}}"#,
            "events[2]: event 3 on 2017-01-01, `amended`: it cannot follow (just before it: in-vereffening); what can follow is liquidated, asserted, noted",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-01-01", "dissolved": {}}"#,
            "events[1].dissolved.plan: event 2 on 2016-01-01, `dissolved`: the fusie ends on 2016-01-01, which is not after 2016-01-01, the first day of its last version; the end is the first day on which it no longer holds (just before it: in-werking-getreden, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#"{"on": "2021-01-01", "noted": "Einde."}"#,
            r#"{"on": "2021-01-01", "dissolved": {}}"#,
            "events[7]: event 8 on 2021-01-01, `dissolved`: it cannot follow (just before it: beeindigd); what can follow is asserted, noted",
        ),
        (
            r#"{"on": "2021-01-01", "noted": "Einde."}"#,
            r#"{"on": "2021-01-01", "started": {}}"#,
            "events[7]: event 8 on 2021-01-01, `started`: it cannot follow (just before it: beeindigd); what can follow is asserted, noted",
        ),
        (
            r#"{"on": "2017-01-01", "amended""#,
            r#"{"on": "2016-01-01", "amended""#,
            "events[2].on: event 3 on 2016-01-01, `amended`: it comes before event 2 on 2016-02-01; put the events in order of their days (just before it: in-bedrijf, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}},
{"on": "2017-01-01", "amended""#,
            r#"{"on": "2016-01-01", "amended""#,
            "events[1]: event 2 on 2016-01-01, `amended`: a text already entered into force on that day; record them as one text (just before it: in-werking-getreden, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#""Regeling 2", "form": "BVO""#,
            r#""Regeling 2", "form": "OL""#,
            "events[2].amended: event 3 on 2017-01-01, `amended`: an amendment keeps the form, but `bedrijfsvoeringsorganisatie` becomes `openbaar-lichaam`; record it as `converted` (just before it: in-bedrijf, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#""Regeling 3", "form": "OL""#,
            r#""Regeling 3", "form": "BVO""#,
            "events[3].converted: event 4 on 2018-01-01, `converted`: a conversion changes the form or the host, but it stays `bedrijfsvoeringsorganisatie`; record it as `amended` (just before it: in-bedrijf, bedrijfsvoeringsorganisatie, members GM0183, GM1774)",
        ),
        (
            r#""motives": ["kwetsbaarheid"]"#,
            r#""works_back_to": "2016-01-01""#,
            "events[0].formed.works_back_to: event 1 on 2016-01-01, `formed`: the text cannot work back to 2016-01-01; that day must come before its entry into force (just before it: in-voorbereiding)",
        ),
        (
            r#""source": "besluit""#,
            r#""source": "krant""#,
            "events[0].source: event 1, source: source `krant` is not in `sources` and is not an address; add it there, or give an https address",
        ),
        (
            r#""kind": "toestemming", "on""#,
            r#""source": "notulen", "kind": "toestemming", "on""#,
            "events[0].formed.record.decisions: event 1, formed.record.decisions: source `notulen` is not in `sources` and is not an address; add it there, or give an https address",
        ),
        (
            r#""consent-raad""#,
            r#""toestemming-raad""#,
            "explained: `explained` names the rule `toestemming-raad`, which is not in the catalogue; give its name as a report gives it, such as consent-raad",
        ),
        (
            r#""on": "2015-12-01"}]"#,
            r#""on": "2015-12-01"}, {"by": "GM0183/raad", "kind": "toestemming", "on": "2015-12-01"}]"#,
            "events[0].formed.record: GM0183/raad takes the decision `toestemming` twice on 2015-12-01; record it once, with its outcome",
        ),
    ]);
}

#[test]
fn a_plan_that_does_not_settle_everything_is_named_by_what_is_wrong_in_it() {
    check(&[
        (
            r#""otherwise": "GM0183", "#,
            "",
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: the plan does not say to whom asset `werf` goes; name it, or give `otherwise` for what is not named (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#""archive_keeper": "GM1774", "#,
            "",
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: the plan does not say to whom archive `zaken` goes; name it, or give `archive_keeper` for what is not named (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#""otherwise": "GM0183""#,
            r#""otherwise": "GM0376""#,
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: asset `werf` goes to GM0376, which is not a member on the last day; the members are GM0183, GM1774 (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#""otherwise": "GM0183""#,
            r#""otherwise": 183"#,
            r#"events[5].dissolved.plan.otherwise: invalid type: integer `183`, expected a municipality code such as "GM0047", or a list of {"of": "GM0047", "share": "1/2"}"#,
        ),
        (
            r#""otherwise": "GM0183""#,
            r#""otherwise": "Tubbergen""#,
            "events[5].dissolved.plan.otherwise: `Tubbergen` is not the code of a municipality; it is GM in capitals and four digits, such as `GM0363`",
        ),
        (
            r#"{"gemeente": "GM1774"}"#,
            r#"{"gemeente": "GM0376"}"#,
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: task `wegen` goes to GM0376, which is not a member on the last day; the members are GM0183, GM1774 (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#"{"gemeente": "GM1774"}"#,
            r#""niemand""#,
            "events[5].dissolved.plan.tasks[0].by: unknown variant `niemand`, expected `ieder-zelf` or `gemeente`",
        ),
        (
            r#""posts": [{"key": "kantonnier", "to": "GM1774"}]"#,
            r#""posts": [{"key": "kantonnier", "to": "GM1774"}, {"key": "kantonnier", "to": "GM0183"}]"#,
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: the plan names post `kantonnier` twice; it goes to one, or to several by shares (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#""posts": [{"key": "kantonnier", "to": "GM1774"}]"#,
            r#""posts": [{"key": "boswachter", "to": "GM1774"}]"#,
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: the plan names post `boswachter`, which this fusie does not have; mend the key, or add it to what the fusie has (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#""posts": [{"key": "kantonnier", "to": "GM1774"}]"#,
            r#""archives": [{"key": "zaken", "to": [{"of": "GM1774", "share": "1"}]}]"#,
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: archive `zaken` is divided over several municipalities; an archive has one keeper, so name one municipality (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
        (
            r#""liquidated_by": "2020-07-01""#,
            r#""liquidated_by": "2019-07-01""#,
            "events[5].dissolved.plan: event 6 on 2020-01-01, `dissolved`: 2019-07-01 comes before 2020-01-01, on which the fusie is dissolved or its last accounts are closed; a legal person is liquidated on that day or later (just before it: gestopt, openbaar-lichaam, members GM0183, GM1774)",
        ),
    ]);
}

#[test]
fn what_is_no_dossier_at_all_says_what_one_is() {
    let rows = [
        ("", "EOF while parsing a value; the JSON cannot be read on from here"),
        ("null", "invalid type: null, expected a dossier, an object with name and events"),
        ("3", "invalid type: integer `3`, expected a dossier, an object with name and events"),
        ("\"dossier\"", r#"invalid type: string "dossier", expected a dossier, an object with name and events"#),
        ("{}", "missing field `name`"),
        ("[]", "invalid length 0, expected a dossier, an object with name and events"),
        ("{\"name\": \"X\"}", "missing field `events`"),
        (
            "{\"later\": [], \"format\": 2}",
            "format: the dossier is of format 2, and this version reads format 1; read it with a later version",
        ),
        ("{\"format\": 0}", "format: there is no format 0; this version reads format 1"),
        ("{\"format\": \"1\"}", "format: invalid type: string \"1\", expected the number of the format, 1"),
        ("{\"format\": -1}", "format: invalid type: integer `-1`, expected the number of the format, 1"),
        ("{\"format\": null}", "format: invalid type: null, expected the number of the format, 1"),
        ("{\"name\": \"X\", \"$schema\": 1, \"events\": []}", "$schema: invalid type: integer `1`, expected a string"),
        (
            "{\"name\": \"X\", \"events\": []}",
            "events: the dossier has no events; it begins with `proposed`, `formed` or `started`, or with something `noted` before it",
        ),
        ("{\"name\": \"X\", \"events\": {}}", "events: invalid type: map, expected a sequence"),
        (
            "{\"name\": \"X\", \"events\": [null]}",
            r#"events[0]: invalid type: null, expected an event, an object such as {"on": "2013-01-01", "started": {}}"#,
        ),
        (
            "{\"name\": \"X\", \"events\": [[]]}",
            r#"events[0]: invalid length 0, expected an event, an object such as {"on": "2013-01-01", "started": {}}"#,
        ),
        ("{\"name\": \"X\", \"events\": [{}]}", "events[0]: missing field `on`"),
        ("{\"name\": null, \"events\": []}", "name: invalid type: null, expected a text"),
        ("\u{0}", "expected value; the JSON cannot be read on from here"),
        ("\u{feff}{}", "missing field `name`"),
        ("{\"name\": \"X\", \"name\": \"Y\", \"events\": []}", "duplicate field `name`"),
        (
            "{\"name\": \"X\", \"sources\": {\"a\": \"b\", \"a\": \"c\"}, \"events\": []}",
            "sources: source `a` stands twice; give each its own key",
        ),
        (
            "{\"name\": \"X at line 1\\n\", \"events\": []}",
            r#"name: "X at line 1\n" is not a name; write it on one line, without white space before or after it"#,
        ),
    ];
    let wrong: Vec<_> = rows.iter().filter(|(json, expected)| said_of(json) != *expected).collect();
    let wrong: Vec<_> =
        wrong.iter().map(|(json, _)| format!("{json} -> \n  said     {}\n  expected ", said_of(json))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_form_that_did_not_exist_yet_is_a_finding_and_no_error() {
    let early = LIFE.replacen("\"on\": \"2016-01-01\", \"source\"", "\"on\": \"2014-06-01\", \"source\"", 1);
    let early = early.replace("\"joined\": \"2016-01-01\"", "\"joined\": \"2014-06-01\"");
    let dossier = Dossier::from_json(&early).unwrap();
    let replay = dossier.replay(&NL).unwrap();
    let formed = replay.steps()[0].report().unwrap();
    assert_eq!(formed.verdict("form-known-in-regime"), Some(Verdict::Breached));
}

#[test]
fn a_name_that_is_unknown_is_answered_with_those_that_are_near() {
    for (name, said) in [
        ("Dinkeland", "no municipality has or had the name `Dinkeland`; did you mean Dinkelland (GM1774)?"),
        ("Tubergen", "no municipality has or had the name `Tubergen`; did you mean Tubbergen (GM0183)?"),
        ("Atlantis", "no municipality has or had the name `Atlantis`"),
        ("", "no municipality has or had the name ``"),
        ("\u{0}", "no municipality has or had the name `\u{0}`"),
        (
            "Ubbergen",
            "not in being on 2016-01-01: Ubbergen (GM0282) was there until 2015-01-01; it went into Berg en Dal (GM1945)",
        ),
    ] {
        assert_eq!(NL.find(name, day(2016, 1, 1)).unwrap_err().to_string(), said);
    }
}

#[test]
fn an_error_says_itself_in_dutch_too() {
    for (from, to, expected) in [
        (
            r#""otherwise": "GM0183""#,
            r#""otherwise": "GM0376""#,
            "events[5].dissolved.plan: gebeurtenis 6 van 2020-01-01, `dissolved`: bezitting `werf` gaat naar GM0376, die op de laatste dag niet deelneemt; deelnemers zijn GM0183, GM1774 (vlak ervoor: gestopt, openbaar lichaam, deelnemers GM0183, GM1774)",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01", "liquidated": {}}"#,
            "events[1]: gebeurtenis 2 van 2016-02-01, `liquidated`: dit kan hier niet volgen (vlak ervoor: in werking getreden, bedrijfsvoeringsorganisatie, deelnemers GM0183, GM1774); wel kan volgen: amended, converted, extended, acceded, withdrawn, renamed, organised, reorganised, started, dissolved, asserted, noted",
        ),
        (
            r#"{"on": "2019-06-01", "stopped": {}}"#,
            r#"{"on": "2019-06-01", "asserted": {"members": [], "fte": "1.5", "stage": "in-bedrijf"}}"#,
            "events[4].asserted.members: gebeurtenis 5 van 2019-06-01, `asserted`: de bewering klopt niet: `members` zou leeg moeten zijn, maar is GM0183, GM1774; verbeter de bewering, of een gebeurtenis ervoor (vlak ervoor: in bedrijf, openbaar lichaam, deelnemers GM0183, GM1774)",
        ),
        (
            r#"{"on": "2016-02-01", "started": {}}"#,
            r#"{"on": "2016-02-01", "asserted": {"host": "GM1774"}}"#,
            "events[1].asserted.host: gebeurtenis 2 van 2016-02-01, `asserted`: de bewering klopt niet: `host` zou GM1774 moeten zijn, maar is niet bekend; verbeter de bewering, of een gebeurtenis ervoor (vlak ervoor: in werking getreden, bedrijfsvoeringsorganisatie, deelnemers GM0183, GM1774)",
        ),
        (
            r#""source": "besluit""#,
            r#""source": "krant""#,
            "events[0].source: gebeurtenis 1, source: bron `krant` staat niet in `sources` en is geen adres; voeg haar daar toe, of geef een https-adres",
        ),
        // What the reader says stays as it is; the place and what follows from it do not.
        (
            r#""source": "besluit""#,
            r#""source": 1"#,
            "events[0].source: invalid type: integer `1`, expected a string (regel 4, kolom 32)",
        ),
        (
            r#""noted": "Einde."}]}"#,
            r#""noted": "#,
            "events[7].noted: EOF while parsing a value; vanaf hier is de JSON niet verder te lezen (regel 31, kolom 30)",
        ),
    ] {
        let error = Dossier::from_json(&with(from, to)).unwrap_err();
        let said = error.in_lang(Lang::Nl).to_string();
        assert!(said == expected, "{said}");
    }
}
