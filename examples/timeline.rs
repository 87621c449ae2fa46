//! Every real fusie that was ever at work, from the dossiers beside this file: from when until when, in which form, and
//! how it ended; as a table and as a figure.
//!
//! ```text
//! cargo run --example timeline -- [--on DATE] [--lang nl|en] [--svg FILE]
//! ```
//!
//! A day that is known in part is written as [`PartialDate`] reads it: `2014`, `[..2021-03]`.

mod figure;
mod program;
mod shipped;

use ambtelijke_fusie::{
    Dossier,
    arrangement::{ArrangementText, CooperationForm, Duration},
    fusie::{
        EndReason,
        dossier::{FormSince, Lifetime, Replay},
    },
    insight::{Column, Page},
    language::{Lang, Translate},
    money::Fraction,
    municipality::Gazetteer,
    time::{NaiveDate, PartialDate},
};
use chrono::Datelike;
use figure::{Figure, Mark, Sign, TOP, along, at};
pub(crate) use program::TODAY;
use program::{Arguments, Outcome};
use std::{fs, io::Write, process::ExitCode};

const USAGE: &str = "usage: timeline [--on YYYY-MM-DD] [--lang nl|en] [--svg FILE]";

struct Wanted {
    on: NaiveDate,
    lang: Lang,
    svg: Option<String>,
}

/// What a bar shows of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    PublicBody,
    Operations,
    /// One municipality works for the others.
    Host,
    Other,
    Unknown,
}

/// A stretch of a bar: from a day until another, in a form; and whether it is certain that there was work in that form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    from: NaiveDate,
    until: NaiveDate,
    kind: Kind,
    is_sure: bool,
}

/// The life of one fusie up to a day.
struct Life<'a> {
    name: &'a str,
    since: PartialDate,
    /// The first day without work, if it has come.
    until: Option<PartialDate>,
    forms: Vec<FormSince>,
    /// The first day after the term of the text that is still in force, if it has come.
    term_over: Option<NaiveDate>,
    /// In years, if the work is over.
    lifetime: Option<Lifetime>,
    /// Why it ended, if it did and that is known.
    reason: Option<EndReason>,
    /// The days that it took to wind it up after the work.
    tail: Option<u32>,
}

/// All that were ever at work by a day, in order of the first day that is certain.
pub(crate) struct Timeline<'a> {
    on: NaiveDate,
    lives: Vec<Life<'a>>,
    /// How many never were.
    never: usize,
    /// How many may not have been yet.
    later: usize,
}

#[allow(dead_code, reason = "a test takes this file in as a module")]
fn main() -> ExitCode {
    program::ran(|words| run(&wanted(words)?))
}

fn wanted(words: impl Iterator<Item = String>) -> Outcome<Wanted> {
    let mut arguments = Arguments::new(words, USAGE);
    let on = arguments.day("--on")?.unwrap_or(TODAY);
    let wanted = Wanted { on, lang: arguments.lang()?.unwrap_or(Lang::Nl), svg: arguments.value("--svg")? };
    if arguments.last()?.is_some() { Err(USAGE.into()) } else { Ok(wanted) }
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let nl = Gazetteer::netherlands();
    let dossiers = shipped::all()?;
    let replays = dossiers.iter().map(|dossier| dossier.replay(&nl)).collect::<Result<Vec<Replay<'_>>, _>>()?;
    let timeline = Timeline::of(dossiers.iter().zip(&replays), wanted.on);
    if let Some(file) = &wanted.svg {
        let figure = timeline.draw(wanted.lang).ok_or("nothing was at work yet; take a later day")?;
        fs::write(file, figure.to_string())?;
    }
    program::printed(write!(std::io::stdout().lock(), "{}", timeline.page(wanted.lang).plain()))
}

impl Kind {
    const ALL: [Self; 5] = [Self::PublicBody, Self::Operations, Self::Host, Self::Other, Self::Unknown];

    const fn of(form: CooperationForm) -> Self {
        match form {
            CooperationForm::PublicBody => Self::PublicBody,
            CooperationForm::OperationsOrganisation => Self::Operations,
            CooperationForm::CentreMunicipality | CooperationForm::ServiceAgreement => Self::Host,
            _ => Self::Other,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::PublicBody => "a",
            Self::Operations => "b",
            Self::Host => "c",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }

    fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::PublicBody, _) => CooperationForm::PublicBody.label(lang),
            (Self::Operations, _) => CooperationForm::OperationsOrganisation.label(lang),
            (Self::Host, Lang::Nl) => "centrumregeling of contract",
            (Self::Host, Lang::En) => "centre or service agreement",
            (Self::Other, Lang::Nl) => "andere vorm",
            (Self::Other, Lang::En) => "other form",
            (Self::Unknown, Lang::Nl) => "vorm niet bekend",
            (Self::Unknown, Lang::En) => "form not known",
        }
    }
}

/// The mark of an end: that of the reasons that many ended for, and one for all others.
const fn mark(reason: Option<EndReason>) -> Mark {
    match reason {
        Some(EndReason::Reorganisation) => Mark::Disc,
        Some(EndReason::Disentangled) => Mark::Ring,
        _ => Mark::Diamond,
    }
}

impl<'a> Life<'a> {
    /// The life up to that day; `None` if it is not certain that the work had begun.
    fn of(name: &'a str, replay: &Replay<'_>, on: NaiveDate) -> Option<Self> {
        let has_come = |day: &PartialDate| day.has_come_by(on) != Some(false);
        let since = replay.works_since().filter(|day| day.has_come_by(on) == Some(true))?;
        let until = replay.works_until().filter(has_come);
        let forms: Vec<_> = replay.forms().into_iter().filter(|one| has_come(&one.since)).collect();
        let term_over = match replay.as_of(on).text().and_then(ArrangementText::term) {
            Some(Duration::Until(day)) if until.is_none() && day <= on => Some(day),
            _ => None,
        };
        Some(Self {
            name,
            since,
            until,
            forms,
            term_over,
            lifetime: until.and(replay.lifetime()),
            reason: until.and(replay.outcome().reason),
            tail: until.and(replay.tail()),
        })
    }

    /// Whether the work began before the first text that is known.
    fn has_unknown_form(&self) -> bool {
        self.forms.first().is_none_or(|first| self.since.latest() < first.since.earliest())
    }

    /// The stretches of its bar, from the first day of the scale.
    fn stretches(&self, first: NaiveDate, on: NaiveDate) -> Vec<Stretch> {
        let end = self.until.map_or(on, |until| until.latest().min(on));
        let turns = self.forms.iter().map(|one| one.since).chain([self.since]).chain(self.until);
        let mut days: Vec<NaiveDate> = turns.flat_map(|turn| [turn.earliest(), turn.latest()]).collect();
        days.extend(self.term_over);
        days.extend([first, end]);
        days.retain(|day| *day >= self.since.earliest().max(first) && *day <= end);
        days.sort_unstable();
        let mut all: Vec<Stretch> = Vec::new();
        for (&from, &until) in days.iter().zip(days.iter().skip(1)).filter(|(from, until)| from < until) {
            let form = self.forms.iter().rev().find(|one| one.since.earliest() <= from);
            let is_sure = self.since.latest() <= from
                && form.is_none_or(|form| form.since.latest() <= from)
                && self.until.is_none_or(|until| from < until.earliest())
                && self.term_over.is_none_or(|over| from < over);
            let kind = form.map_or(Kind::Unknown, |one| Kind::of(one.form));
            match all.last_mut() {
                Some(last) if (last.kind, last.is_sure) == (kind, is_sure) => last.until = until,
                _ => all.push(Stretch { from, until, kind, is_sure }),
            }
        }
        all
    }

    fn how_it_ended(&self, lang: Lang) -> String {
        if let Some(over) = self.term_over {
            return format!(
                "{} {over}",
                lang.pick("niet bekend; de termijn was om op", "not known; the term was over on")
            );
        }
        if self.until.is_none() {
            return String::new();
        }
        let reason = self.reason.map_or(lang.pick("niet bekend", "not known"), |reason| reason.label(lang));
        match self.tail {
            Some(days) => format!("{reason}, {days} {}", lang.pick("dagen vereffening", "days of winding-up")),
            None => reason.to_owned(),
        }
    }
}

impl<'a> Timeline<'a> {
    /// All that were at work by that day.
    pub(crate) fn of<'r>(all: impl Iterator<Item = (&'a Dossier, &'r Replay<'r>)>, on: NaiveDate) -> Self {
        let (mut lives, mut never, mut later) = (Vec::new(), 0_usize, 0_usize);
        for (dossier, replay) in all {
            match Life::of(dossier.name().as_str(), replay, on) {
                Some(life) => lives.push(life),
                None if replay.works_since().is_none() => never = never.saturating_add(1),
                None => later = later.saturating_add(1),
            }
        }
        lives.sort_by_key(|life| (life.since.latest(), life.since.earliest(), life.until.map(PartialDate::latest)));
        Self { on, lives, never, later }
    }

    fn at_work(&self) -> usize {
        self.lives.iter().filter(|life| life.until.is_none()).count()
    }

    /// How many there are.
    pub(crate) fn count(&self, lang: Lang) -> String {
        let (all, on, going_on) = (self.lives.len(), self.on, self.at_work());
        match lang {
            Lang::Nl => format!("{all} die ooit aan het werk waren, waarvan {going_on} nog op {on}, voor zover bekend"),
            Lang::En => format!("{all} that were ever at work, {going_on} of them still on {on} as far as known"),
        }
    }

    /// How many are left out, and why.
    fn left_out(&self, lang: Lang) -> String {
        let (never, later) = (self.never, self.later);
        let (never, later) = match lang {
            Lang::Nl => (
                format!("{never} plannen gingen niet door."),
                format!(" {later} andere begonnen later, of wanneer is niet bekend."),
            ),
            Lang::En => (
                format!("{never} plans were given up before any work began."),
                format!(" {later} others began later, or it is not known when."),
            ),
        };
        if self.later == 0 { never } else { never + &later }
    }

    fn title(lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => "Ambtelijke fusies in Nederland",
            Lang::En => "Shared civil services of Dutch municipalities",
        }
    }

    fn page(&self, lang: Lang) -> Page {
        let columns = [
            Column::text(lang.pick("naam", "name")),
            Column::text(lang.pick("vanaf", "from")),
            Column::text(lang.pick("tot", "until")),
            Column::number(lang.pick("jaren", "years")),
            Column::text(lang.pick("einde", "end")),
            Column::text(lang.pick("vorm", "form")),
        ];
        let cells = |life: &Life<'_>| {
            let unknown = life.has_unknown_form().then(|| Kind::Unknown.label(lang).to_owned());
            let known = life.forms.iter().map(|one| format!("{} ({})", one.form.label(lang), one.since.in_lang(lang)));
            let forms: Vec<String> = unknown.into_iter().chain(known).collect();
            [
                life.name.to_owned(),
                life.since.in_lang(lang).to_string(),
                life.until
                    .map_or_else(|| lang.pick("loopt", "running").to_owned(), |until| until.in_lang(lang).to_string()),
                life.lifetime.map(|years| years.in_lang(lang).to_string()).unwrap_or_default(),
                life.how_it_ended(lang),
                forms.join(", "),
            ]
            .map(String::into_boxed_str)
        };
        Page::new(Self::title(lang))
            .paragraph(format!("{}.", self.count(lang)))
            .table(columns, self.lives.iter().map(cells))
            .paragraph(self.left_out(lang))
    }

    /// Each fusie a row, with its name before its bar; `None` if there is none.
    pub(crate) fn draw(&self, lang: Lang) -> Option<Figure> {
        const ROW: i32 = 19;
        const BAR: i32 = 10;
        const SCALE: (i32, i32) = (174, 690);
        let first = self.lives.iter().map(|life| life.since.latest()).min()?;
        let first = NaiveDate::from_ymd_opt(first.year(), 1, 1)?;
        let span = u128::try_from(self.on.signed_duration_since(first).num_days()).ok()?;
        let place = |day: NaiveDate| {
            let days = day.clamp(first, self.on).signed_duration_since(first).num_days();
            along(SCALE, &Fraction::ratio(days.into(), span).unwrap_or_else(Fraction::zero))
        };

        let mut meanings: Vec<(Sign<'_>, &str)> =
            Kind::ALL.map(|kind| (Sign::Bar(kind.class()), kind.label(lang))).to_vec();
        meanings.extend([
            (Sign::Bar("other faint"), lang.pick("niet zeker", "not certain")),
            (Sign::Mark(Mark::Disc, "ink"), lang.pick("herindeling", "municipal reorganisation")),
            (Sign::Mark(Mark::Ring, ""), lang.pick("ontvlechting", "disentangled")),
        ]);
        let ended = || self.lives.iter().filter(|life| life.until.is_some());
        if ended().any(|life| matches!(mark(life.reason), Mark::Diamond)) {
            meanings.push((Sign::Mark(Mark::Diamond, "ink"), lang.pick("ander einde", "other end")));
        }
        meanings.push((Sign::Line("tail"), lang.pick("vereffening", "winding-up")));

        let shows = format!(
            "{}; {}.",
            self.count(lang),
            lang.pick("achter een balk hoeveel jaar", "behind a bar, the years that it lasted")
        );
        let count = i32::try_from(self.lives.len()).unwrap_or(i32::MAX);
        let mut figure = Figure::new(Self::title(lang), &shows);
        let top = figure.legend(TOP.saturating_add(8), &meanings).saturating_add(38);
        let bottom = top.saturating_add(ROW.saturating_mul(count));
        let years: Vec<(String, String)> = (first.year()..=self.on.year())
            .filter(|year| year % 2 == 0)
            .filter_map(|year| Some((at(&place(NaiveDate::from_ymd_opt(year, 1, 1)?)), year.to_string())))
            .collect();
        figure.scale(years.iter().map(|(x, year)| (x.clone(), year.as_str())), top, bottom);
        for (x, year) in &years {
            figure.text(x.as_str(), bottom.saturating_add(18), "muted number middle", year);
        }
        let mut y = top;
        for life in &self.lives {
            draw_life(&mut figure, life, lang, (first, self.on), place, (y.saturating_add((ROW - BAR) / 2), BAR));
            y = y.saturating_add(ROW);
        }
        figure.source(
            bottom.saturating_add(46),
            &[
                &self.left_out(lang),
                lang.pick(
                    "Bron: examples/dossiers, waar elk feit zijn vindplaats noemt.",
                    "Source: examples/dossiers, where every fact names its own.",
                ),
            ],
        );
        Some(figure)
    }
}

/// The bar of one life, its name before it and its end behind it.
fn draw_life(
    figure: &mut Figure,
    life: &Life<'_>,
    lang: Lang,
    (first, on): (NaiveDate, NaiveDate),
    place: impl Fn(NaiveDate) -> Fraction,
    (y, height): (i32, i32),
) {
    let (words, middle) = (y.saturating_add(height), y.saturating_add(height / 2));
    let beside = |place: &Fraction, pixels: i128| at(&place.plus(&Fraction::whole(pixels)));
    let begin = place(life.since.earliest().max(first));
    figure.text(beside(&begin, -7), words.saturating_sub(1), "small end halo", life.name);
    for stretch in life.stretches(first, on) {
        let class = stretch.kind.class();
        let faint = if stretch.is_sure { class.to_owned() } else { format!("{class} faint") };
        figure.bar(&faint, &place(stretch.from), &place(stretch.until), y, height);
    }
    let Some(until) = life.until else { return };
    let mut end = place(until.latest());
    let tail = life.tail.and_then(|days| until.latest().checked_add_days(chrono::Days::new(days.into())));
    if let Some(over) = tail {
        let over = place(over);
        figure.line("tail", (at(&end), middle), (at(&over), middle));
        figure.line("tail", (at(&over), middle.saturating_sub(3)), (at(&over), middle.saturating_add(3)));
        end = over;
    }
    let class = if matches!(mark(life.reason), Mark::Ring) { "" } else { "ink" };
    figure.mark(mark(life.reason), class, 6, &at(&place(until.latest())), middle);
    if let Some(years) = life.lifetime {
        figure.text(beside(&end, 10), words.saturating_sub(1), "muted number halo", &years.in_lang(lang).to_string());
    }
}
