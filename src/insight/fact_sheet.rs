use super::{
    Column, Page,
    page::{euros, number},
};
use crate::{
    arrangement::{ArrangementText, Duration},
    fusie::{
        Stage,
        dossier::{FormSince, LifeOutcome, Membership, Replay, State},
    },
    governance::Board,
    language::{Lang, Translate},
    law::{Report, Severity, Verdict},
    municipality::MunicipalityCode,
    organisation::{Employer, SharedServiceOrganisation},
    sorted,
    task::TaskKind,
};
use alloc::{borrow::Cow, boxed::Box, format, string::String, string::ToString, vec::Vec};
use chrono::{Datelike, NaiveDate};

/// The facts of a dossier about a fusie on a day, on one sheet (*feitenblad*).
///
/// It adds nothing to the [`Replay`]: an unknown fact is not on it, or stands there as a question mark.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::Stage};
/// use ambtelijke_fusie::insight::FactSheet;
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::BEL_COMBINATIE)?;
/// let replay = dossier.replay(&nl)?;
/// let sheet = FactSheet::of(&replay, day(2026, 1, 1));
/// assert_eq!(sheet.state().stage(), Stage::Operating);
/// let members: Vec<_> = sheet.members().collect();
/// assert_eq!(members[0], ("GM0317".parse()?, Some(10_065)), "Eemnes and its inhabitants on 1 January 2026");
/// println!("{}", sheet.page(Lang::En).markdown());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "feitenblad")]
#[derive(Debug, Clone)]
pub struct FactSheet<'r> {
    replay: &'r Replay<'r>,
    state: State<'r>,
    report: Report,
}

impl<'r> FactSheet<'r> {
    /// The sheet of a fusie on a day.
    #[must_use]
    pub fn of(replay: &'r Replay<'r>, on: NaiveDate) -> Self {
        Self { replay, state: replay.as_of(on), report: replay.report_on(on) }
    }

    /// The replay.
    #[must_use]
    pub const fn replay(&self) -> &'r Replay<'r> {
        self.replay
    }

    /// The state on the day.
    #[must_use]
    pub const fn state(&self) -> State<'r> {
        self.state
    }

    /// What the law says of it on the day.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }

    /// Who takes part, in order of code, with the inhabitants on 1 January of the year, where they are known.
    pub fn members(&self) -> impl Iterator<Item = (MunicipalityCode, Option<u32>)> {
        let (gazetteer, year) = (self.replay.gazetteer(), self.state.on().year());
        self.state
            .members()
            .into_iter()
            .map(move |code| (code, gazetteer.get(code).and_then(|one| one.inhabitants(year))))
    }

    /// The sheet as a page.
    #[must_use]
    pub fn page(&self, lang: Lang) -> Page {
        let mut page = Page::new(self.replay.dossier().name().as_str());
        page = page.table(
            [Column::text(lang.pick("gegeven", "fact")), Column::text(&self.state.on().to_string())],
            self.facts(lang),
        );
        page = self.who(page, lang);
        if let Some(service) = self.state.service() {
            page = work(page, service, lang);
        }
        for board in self.state.text().map(ArrangementText::boards).unwrap_or_default() {
            page = self.board(page, board, lang);
        }
        page = self.life(page, lang);
        page = self.law(page, lang);
        let sources = sorted::unique(self.replay.dossier().sources().values().map(|address| &**address));
        if sources.is_empty() {
            return page;
        }
        page.heading(lang.pick("Bronnen", "Sources")).list(sources.into_iter().map(Box::from))
    }

    fn name(&self, code: MunicipalityCode) -> Cow<'r, str> {
        match self.replay.gazetteer().get(code) {
            Some(municipality) => Cow::Borrowed(municipality.name()),
            None => Cow::Owned(code.to_string()),
        }
    }

    fn facts(&self, lang: Lang) -> Vec<[Box<str>; 2]> {
        let mut rows: Vec<[Box<str>; 2]> = Vec::new();
        let mut row = |nl, en, value: String| rows.push([lang.pick(nl, en).into(), value.into()]);
        let open = || "?".to_string();
        let text = self.state.text();
        row("fase", "stage", self.state.stage().label(lang).to_string());
        if !self.state.is_certain() {
            let unsure = lang.pick("een gebeurtenis kan al zijn geweest", "an event may have been already");
            row("zeker", "certain", unsure.to_string());
        }
        if let Some(text) = text {
            row("regeling", "arrangement", text.name().to_string());
            row("rechtsvorm", "form", text.form().label(lang).to_string());
            if let Some(since) = self.state.in_force() {
                row("in werking sinds", "in force since", since.to_string());
            }
            let term = text.term().map(|term| match term {
                Duration::Indefinite => lang.pick("onbepaald", "indefinite").to_string(),
                Duration::Until(until) => format!("{} {until}", lang.pick("tot", "until")),
            });
            row("looptijd", "term", term.unwrap_or_else(open));
            row("vestigingsplaats", "seat", text.seat().map_or_else(open, |seat| seat.place.to_string()));
            if let Some(host) = text.host() {
                row("gastheer", "host", self.name(host).to_string());
            }
        }
        if let Some(service) = self.state.service() {
            row("organisatie", "organisation", service.name().to_string());
            row(
                "werkgever",
                "employer",
                match service.employer() {
                    Some(Employer::Body) => lang.pick("het lichaam", "the body").to_string(),
                    Some(Employer::Host(code)) => self.name(code).to_string(),
                    None => open(),
                },
            );
            row(
                "formatie in fte",
                "staff in fte",
                service.fte_total().map_or_else(open, |fte| fte.in_lang(lang).to_string()),
            );
        }
        if let Some(estate) = self.state.estate() {
            // Where nothing is listed, nothing was recorded.
            let listed = |is_empty: bool, total| if is_empty { open() } else { euros(total, lang) };
            row("bezittingen", "assets", listed(estate.assets().len() == 0, estate.assets_total()));
            row("schulden", "debts", listed(estate.debts().len() == 0, estate.debts_total()));
        }
        row(
            "werk sinds",
            "work since",
            self.replay.works_since().map_or_else(open, |day| day.in_lang(lang).to_string()),
        );
        rows
    }

    fn who(&self, page: Page, lang: Lang) -> Page {
        let members: Vec<_> = self.members().collect();
        if members.is_empty() {
            return page;
        }
        let text = self.state.text();
        let organs = |code: MunicipalityCode| -> Box<str> {
            let parties = text.into_iter().flat_map(|text| text.parties_on(self.state.on()));
            let of_it = parties.filter(|party| party.municipality() == code).map(|party| party.organ().label(lang));
            of_it.collect::<Vec<_>>().join(", ").into()
        };
        let counted = |inhabitants: Option<u32>| -> Box<str> {
            inhabitants.map_or_else(|| "?".into(), |inhabitants| number(inhabitants.into(), lang).into())
        };
        let total: Option<u64> = members.iter().map(|(_, inhabitants)| inhabitants.map(u64::from)).sum();
        let sum: [Box<str>; 3] = [
            lang.pick("samen", "together").into(),
            total.map_or_else(|| "?".into(), |total| number(total, lang).into()),
            Box::default(),
        ];
        let rows =
            members.iter().map(|&(code, inhabitants)| [self.name(code).into(), counted(inhabitants), organs(code)]);
        let columns = [
            Column::text(lang.pick("gemeente", "municipality")),
            Column::number(&format!("{} {}", lang.pick("inwoners", "inhabitants"), self.state.on().year())),
            Column::text(lang.pick("organen", "organs")),
        ];
        page.heading(lang.pick("Deelnemers", "Members")).table(columns, rows.chain([sum]))
    }

    fn board(&self, page: Page, board: &Board, lang: Lang) -> Page {
        let rows = board.seats().iter().map(|seats| {
            let figures = [u64::from(seats.members), seats.votes()].map(|figure| Box::from(number(figure, lang)));
            let [members, votes] = figures;
            [Box::from(self.name(seats.municipality)), members, votes]
        });
        let columns = [
            Column::text(lang.pick("gemeente", "municipality")),
            Column::number(lang.pick("leden", "members")),
            Column::number(lang.pick("stemmen", "votes")),
        ];
        page.heading(board.kind().label(lang)).table(columns, rows)
    }

    fn life(&self, page: Page, lang: Lang) -> Page {
        let happened = |since: crate::time::PartialDate| since.latest() <= self.state.on();
        let mut lines: Vec<Box<str>> = Vec::new();
        for FormSince { since, form, host } in self.replay.forms().into_iter().filter(|one| happened(one.since)) {
            let host = host.map(|host| format!(" ({})", self.name(host))).unwrap_or_default();
            lines.push(format!("{}: {}{host}", since.in_lang(lang), form.label(lang)).into());
        }
        for Membership { municipality, since, until, .. } in self.replay.ever_members() {
            if let Some(until) = until.filter(|until| happened(*until)) {
                let took_part = lang.pick("nam deel van", "took part from");
                let to = lang.pick("tot", "to");
                let days = format!("{} {to} {}", since.in_lang(lang), until.in_lang(lang));
                lines.push(format!("{} {took_part} {days}", self.name(municipality)).into());
            }
        }
        let ended = self.replay.ended_on().filter(|day| happened(*day));
        if let Some(ended) = ended {
            let lifetime = self.replay.lifetime().map(|lifetime| {
                let (after, work) = (lang.pick("na", "after"), lang.pick("jaar werk", "years of work"));
                format!(", {after} {} {work}", lifetime.in_lang(lang))
            });
            let LifeOutcome { stage, reason, .. } = self.replay.outcome();
            let how = reason.map_or(stage.label(lang), |reason| reason.label(lang));
            lines.push(format!("{}: {how}{}", ended.in_lang(lang), lifetime.unwrap_or_default()).into());
        } else if self.state.stage() == Stage::Operating
            && let Some(over) = self.state.past_its_term()
        {
            lines.push(format!("{} {over}", lang.pick("looptijd verstreken op", "term over on")).into());
        }
        if lines.is_empty() { page } else { page.heading(lang.pick("Levensloop", "Life")).list(lines) }
    }

    fn law(&self, page: Page, lang: Lang) -> Page {
        let count = |verdict| format!("{} {}", self.report.count(verdict), verdict.label(lang));
        let verdicts = [Verdict::Breached, Verdict::Undetermined, Verdict::Met].map(count).join(", ");
        let mut seen: Vec<&str> = Vec::new();
        let mut breaches: Vec<Box<str>> = Vec::new();
        for finding in self.report.breaches() {
            let rule = finding.rule();
            if !seen.contains(&rule.id()) {
                seen.push(rule.id());
                let source =
                    finding.citation().map(|citation| format!("{}: ", citation.label(lang))).unwrap_or_default();
                let severity: Severity = finding.severity();
                breaches
                    .push(format!("{source}{} ({}, {})", rule.statement(lang), rule.id(), severity.label(lang)).into());
            }
        }
        page.heading(lang.pick("De wet", "The law")).paragraph(verdicts).list(breaches)
    }
}

fn work(page: Page, service: &SharedServiceOrganisation, lang: Lang) -> Page {
    let portfolio = service.portfolio();
    let of_kind = |kind: TaskKind| portfolio.tasks().iter().filter(move |task| task.kind == kind && task.is_shared());
    let rows = TaskKind::ALL.iter().filter(|kind| of_kind(**kind).next().is_some()).map(|&kind| {
        let names: Vec<_> = of_kind(kind).map(|task| task.name.as_str()).collect();
        let count = names.len() as u64;
        [Box::from(kind.label(lang)), number(count, lang).into(), names.join("; ").into()]
    });
    let columns = [
        Column::text(lang.pick("soort werk", "kind of work")),
        Column::number(lang.pick("taken", "tasks")),
        Column::text(lang.pick("welke", "which")),
    ];
    let page = page.heading(lang.pick("Taken", "Tasks")).table(columns, rows);
    match portfolio.is_complete() {
        true => page,
        false => page.paragraph(
            lang.pick("Het takenpakket is niet volledig vastgelegd.", "The portfolio is not recorded in full."),
        ),
    }
}
