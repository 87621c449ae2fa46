//! The voting power on the boards of a real fusion, beside inhabitants and costs, as a table and as a figure.
//!
//! ```text
//! cargo run --example voting_power -- [DOSSIER] [--year YEAR] [--lang nl|en] [--svg FILE]
//! ```
//!
//! DOSSIER is a file or the name of one of those beside this file, `buch` if left out; the boards are those of the text that is in force on
//! 1 January of the year, 2024 if left out.

mod figure;
mod program;
mod shipped;

use ambtelijke_fusie::{
    arrangement::ArrangementText,
    finance::CostKey,
    fusie::dossier::{Replay, State},
    governance::{Board, Majority, VotingRule},
    insight::{Column, Measure, Page, Representation, Say, representation},
    language::{Lang, Translate},
    money::Fraction,
    municipality::{Gazetteer, MunicipalityCode},
    time::NaiveDate,
};
use chrono::Datelike;
use figure::{Figure, MARGIN, Mark, TOP, WIDTH, along, at};
use program::{Arguments, Outcome};
use std::{fmt::Write as _, fs, io::Write as _, ops::RangeInclusive, process::ExitCode};

/// The marks of votes, inhabitants and costs, each with its colour.
const SERIES: [(Mark, &str); 3] = [(Mark::Disc, "a"), (Mark::Ring, "b"), (Mark::Diamond, "c")];
/// The years in which a board is looked for if there is none in the year asked for.
const YEARS: RangeInclusive<i32> = 2000..=2026;
const USAGE: &str = "usage: voting_power [DOSSIER] [--year YEAR] [--lang nl|en] [--svg FILE]";

pub(crate) struct Wanted {
    pub(crate) dossier: String,
    pub(crate) year: i32,
    pub(crate) lang: Lang,
    pub(crate) svg: Option<String>,
}

/// A board on 1 January of a year, compared with what its municipalities bring.
struct Table<'a> {
    name: &'a str,
    board: &'a Board,
    rows: Vec<Representation>,
    year: i32,
    /// The year of the text whose cost key it is, the last that is known.
    key_of: Option<i32>,
    nl: &'a Gazetteer,
    lang: Lang,
}

#[allow(dead_code, reason = "a test takes this file in as a module")]
fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

pub(crate) fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    Ok(Wanted {
        year: arguments.year("--year")?.unwrap_or(2024),
        lang: arguments.lang()?.unwrap_or(Lang::Nl),
        svg: arguments.value("--svg")?,
        dossier: arguments.last()?.unwrap_or_else(|| "buch".into()),
    })
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let (tables, figure) = told(wanted)?;
    if let Some(file) = &wanted.svg {
        fs::write(file, figure.to_string())?;
    }
    program::printed(write!(std::io::stdout().lock(), "{tables}"))
}

/// The boards as tables, and the first of them as a figure.
pub(crate) fn told(wanted: &Wanted) -> Outcome<(String, Figure)> {
    let nl = Gazetteer::netherlands();
    let dossier = shipped::dossier(&wanted.dossier)?;
    let replay = dossier.replay(&nl)?;
    let first = first_day(wanted.year).ok_or_else(|| format!("there is no year {}; write one as 2024", wanted.year))?;
    let state = replay.as_of(first);
    let (key_of, key) = cost_key(&replay, first).unzip();
    let (mut pages, mut figure) = (String::new(), None);
    for board in state.text().map(ArrangementText::boards).unwrap_or_default() {
        let rows = representation(board, &VotingRule::of(board)?, &nl, wanted.year, key)?;
        let (name, year, lang) = (dossier.name().as_str(), wanted.year, wanted.lang);
        let table = Table { name, board, rows, year, key_of, nl: &nl, lang };
        writeln!(pages, "{}", table.page().plain())?;
        figure.get_or_insert_with(|| table.draw());
    }
    match figure {
        Some(figure) => Ok((pages, figure)),
        None => {
            let (name, lang) = (dossier.name(), wanted.lang);
            let none = match lang {
                Lang::Nl => format!("op {first} is van {name} geen bestuur vastgelegd"),
                Lang::En => format!("no board of {name} is recorded on {first}"),
            };
            Err(format!("{none}; {}", others(&replay, &nl, lang)?).into())
        }
    }
}

fn first_day(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

/// Of which years a board is recorded, or else in which dossiers one is.
fn others(replay: &Replay<'_>, nl: &Gazetteer, lang: Lang) -> Outcome<String> {
    let has_board = |state: State<'_>| state.text().is_some_and(|text| !text.boards().is_empty());
    let years = YEARS.filter(|year| first_day(*year).is_some_and(|first| has_board(replay.as_of(first))));
    let years: Vec<_> = years.map(|year| year.to_string()).collect();
    if !years.is_empty() {
        return Ok(format!("{} {}", lang.pick("wel op 1 januari van", "one is on 1 January of"), years.join(", ")));
    }
    let mut named = Vec::new();
    for name in shipped::names()? {
        if shipped::dossier(&name)?.replay(nl)?.steps().iter().any(|step| has_board(step.state())) {
            named.push(name);
        }
    }
    let some = lang.pick("van deze dossiers wel, in sommige jaren", "of these dossiers one is, in some years");
    Ok(format!("{some}: {}", named.join(", ")))
}

/// The last cost key that the texts up to a day are known to have, and the year of that text.
fn cost_key<'r>(replay: &'r Replay<'_>, until: NaiveDate) -> Option<(i32, &'r CostKey)> {
    let steps = replay.steps().iter().rev().filter(|step| step.when().latest() <= until);
    steps.filter_map(|step| Some((step.state().in_force()?.earliest().year(), step.state().text()?.cost_key()?))).next()
}

impl Table<'_> {
    fn municipality(&self, code: MunicipalityCode) -> String {
        self.nl.get(code).map_or_else(|| code.to_string(), |one| one.name().to_owned())
    }

    fn title(&self) -> String {
        let power = self.lang.pick("stemmacht in het", "voting power on the");
        format!("{}: {power} {}", self.name, self.board.kind().label(self.lang))
    }

    /// By what it decides, and what is taken for granted.
    fn rule(&self) -> String {
        let majority = match self.board.majority() {
            Majority::Simple => self
                .lang
                .pick("gewone meerderheid, want anders is niet bekend", "simple majority, nothing else being known")
                .to_owned(),
            Majority::Qualified(share) => format!("{} {share}", self.lang.pick("ten minste", "at least")),
            Majority::Unanimous => self.lang.pick("eenstemmig", "unanimous").to_owned(),
        };
        let alike =
            self.lang.pick("de leden van een gemeente stemmen gelijk", "the members of a municipality vote alike");
        format!("{majority}; {alike}")
    }

    fn page(&self) -> Page {
        let columns = [
            Column::text(self.lang.pick("gemeente", "municipality")),
            Column::number(self.lang.pick("stemmen", "votes")),
            Column::number("Banzhaf"),
            Column::number("Shapley"),
            Column::number(self.lang.pick("inwoners", "inhabitants")),
            Column::number("%"),
            Column::number(self.lang.pick("kosten", "costs")),
            Column::number(self.lang.pick("macht:inwoners", "power:inhabitants")),
            Column::number(self.lang.pick("macht:kosten", "power:costs")),
            Column::text(""),
        ];
        let cells = |row: &Representation| {
            let ratio = |measure| {
                row.ratio(Say::Shapley, measure).map_or("-".into(), |it| it.decimal(2).in_lang(self.lang).to_string())
            };
            [
                self.municipality(row.municipality()),
                row.power.votes.to_string(),
                percent(&row.power.banzhaf_share, self.lang),
                percent(&row.power.shapley, self.lang),
                Fraction::from(u64::from(row.inhabitants)).decimal(0).in_lang(self.lang).to_string(),
                percent(&row.of_inhabitants.into(), self.lang),
                row.measure(Measure::Cost).map_or("-".into(), |cost| percent(&cost, self.lang)),
                ratio(Measure::Inhabitants),
                ratio(Measure::Cost),
                self.remark(row).into(),
            ]
            .map(String::into_boxed_str)
        };
        let on = self.lang.pick("Op 1 januari", "On 1 January");
        let page = Page::new(&self.title())
            .paragraph(format!("{on} {}; {}.", self.year, self.rule()))
            .paragraph(self.lang.pick(
                "Elk percentage is apart afgerond, op één decimaal: samen kunnen ze iets van 100% afwijken.",
                "Each percentage is rounded by itself, to one decimal: together they can be a little off 100%.",
            ))
            .table(columns, self.rows.iter().map(cells));
        let Some(year) = self.key_of else { return page };
        let key = self
            .lang
            .pick("Kosten naar de laatst bekende sleutel, die van", "Costs by the last key that is known, that of");
        page.paragraph(format!("{key} {year}."))
    }

    fn remark(&self, row: &Representation) -> &'static str {
        match &row.power {
            power if power.is_dictator => self.lang.pick("beslist alleen", "decides alone"),
            power if power.is_dummy() => self.lang.pick("nooit beslissend", "never decisive"),
            power if power.has_veto => self.lang.pick("kan alles tegenhouden", "can block everything"),
            _ => "",
        }
    }

    /// Each municipality a row, its shares as marks on one scale and as numbers beside it.
    fn draw(&self) -> Figure {
        const ROW: i32 = 44;
        const SCALE: (i32, i32) = (168, 470);
        const NUMBERS: [i32; 3] = [562, 648, 732];
        let (top, count) = (TOP.saturating_add(48), i32::try_from(self.rows.len()).unwrap_or(i32::MAX));
        let bottom = top.saturating_add(ROW.saturating_mul(count));
        let [of_power, of_people, of_costs] = SERIES;
        let shares = |row: &Representation| {
            [
                (of_power, Some(row.say(Say::Shapley))),
                (of_people, row.measure(Measure::Inhabitants)),
                (of_costs, row.measure(Measure::Cost)),
            ]
        };
        let most = self.rows.iter().flat_map(shares).filter_map(|(_, share)| share).max();
        // The scale ends at the first label that is not below the largest share.
        let step: i128 = if most > Fraction::ratio(1, 2) { 25 } else { 10 };
        let ends = (1..=10).map(|times: i128| times.saturating_mul(step));
        let end = ends.filter(|end| Fraction::ratio(*end, 100) >= most).min().unwrap_or(100);
        let of_whole = Fraction::ratio(100, end.unsigned_abs()).unwrap_or_else(Fraction::zero);
        let place = |share: &Fraction| at(&along(SCALE, &share.times(&of_whole)));

        let shows = format!(
            "{} {}; {}.",
            self.lang.pick("Aandelen op 1 januari", "Shares on 1 January"),
            self.year,
            self.rule()
        );
        let mut figure = Figure::new(&self.title(), &shows);
        let labels: Vec<(i128, String)> = (0..=10_i128)
            .map(|times| times.saturating_mul(step))
            .take_while(|percent| *percent <= end)
            .map(|percent| (percent, format!("{percent}%")))
            .collect();
        let places = labels
            .iter()
            .filter_map(|(percent, label)| Some((place(&Fraction::ratio(*percent, 100)?), label.as_str())));
        figure.scale(places, top, bottom);
        let of_key =
            self.key_of.map_or_else(String::new, |year| format!("{} {year}", self.lang.pick("sleutel", "key of")));
        let heads = [
            (of_power, self.lang.pick("stemmacht", "power"), "Shapley".to_owned()),
            (of_people, self.lang.pick("inwoners", "inhabitants"), self.year.to_string()),
            (of_costs, self.lang.pick("kosten", "costs"), of_key),
        ];
        for (((mark, class), head, more), x) in heads.into_iter().zip(NUMBERS) {
            if self.key_of.is_some() || !matches!(mark, Mark::Diamond) {
                figure.mark(mark, class, 7, &x.saturating_sub(7).to_string(), top.saturating_sub(46));
                figure.text(x, top.saturating_sub(26), "end", head);
                figure.text(x, top.saturating_sub(10), "muted end", &more);
            }
        }
        for (row, index) in self.rows.iter().zip(0_i32..) {
            let y = top.saturating_add(ROW.saturating_mul(index)).saturating_add(ROW / 2);
            figure.text(MARGIN, y.saturating_add(5), "", &self.municipality(row.municipality()));
            let known: Vec<_> = shares(row).into_iter().filter_map(|(mark, share)| Some((mark, share?))).collect();
            let ends = (known.iter().map(|(_, share)| share).min(), known.iter().map(|(_, share)| share).max());
            if let (Some(least), Some(most)) = ends {
                figure.line("span", (place(least), y), (place(most), y));
            }
            // The first series last, so that it lies on top.
            for ((mark, class), share) in known.iter().rev() {
                figure.mark(*mark, class, 7, &place(share), y);
            }
            for ((_, share), x) in known.iter().zip(NUMBERS) {
                figure.text(x, y.saturating_add(5), "number end", &percent(share, self.lang));
            }
            let under = y.saturating_add(ROW / 2);
            figure.line("grid", (MARGIN, under), (WIDTH.saturating_sub(MARGIN), under));
        }
        let sources = [
            match self.key_of {
                Some(_) => self.lang.pick("Leden en sleutel: dossier", "Members and key: dossier"),
                None => self.lang.pick("Leden: dossier", "Members: dossier"),
            },
            self.lang.pick("inwoners: CBS.", "inhabitants: CBS."),
            self.lang.pick(
                "Stemmacht: het deel van alle volgordes waarin de stem van de gemeente de doorslag geeft.",
                "Power: the part of all orders of joining in which the vote of the municipality decides.",
            ),
        ];
        let [from, people, power] = sources;
        figure.source(bottom.saturating_add(32), &[power, &format!("{from} {}; {people}", self.name)]);
        figure
    }
}

fn percent(share: &Fraction, lang: Lang) -> String {
    format!("{}%", share.percent(1).in_lang(lang))
}
