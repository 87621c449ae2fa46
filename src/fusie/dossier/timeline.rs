use super::{Event, EventKind, Replay, ReplayStep};
use crate::{
    arrangement::{CooperationForm, Duration},
    language::{Lang, Translate},
    law::Verdict,
    municipality::{Gazetteer, MunicipalityCode},
    operation::Fate,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

/// A replayed dossier as lines for people: a line for each event, with how the law judged each act.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a> {
    replay: &'a Replay<'a>,
    lang: Lang,
}

impl<'a> Replay<'a> {
    /// The events as lines, in that language.
    #[must_use]
    pub const fn timeline(&'a self, lang: Lang) -> Timeline<'a> {
        Timeline { replay: self, lang }
    }
}

/// What an event says, for people, and what it led to.
pub(in crate::fusie) fn what(step: &ReplayStep, gazetteer: &Gazetteer, lang: Lang) -> String {
    let called = |codes: &[MunicipalityCode]| names(gazetteer, codes, lang);
    let state = step.state();
    // The form and the members as the event leaves them.
    let act = |word: &str| match state.text() {
        Some(text) => format!("{word}: {} ({})", text.form().label(lang), called(&state.members())),
        None => word.into(),
    };
    let kind = step.event().kind();
    let label = kind.kind().label(lang);
    match kind {
        EventKind::Proposed(intention) => {
            let among = called(&intention.municipalities);
            let form = intention.form.map(|form| form.label(lang));
            match form {
                Some(form) => format!("{label}: {form} ({among})"),
                None => format!("{label}: {among}"),
            }
        }
        EventKind::Abandoned(_) | EventKind::Stopped(_) | EventKind::Dissolved(_) => why(step.event(), label, lang),
        EventKind::Formed(_) | EventKind::Amended(_) | EventKind::Converted(_) => act(label),
        EventKind::Extended(extension) => match extension.term {
            Duration::Indefinite => {
                lang.pick("verlengd voor onbepaalde tijd", "extended for an indefinite time").into()
            }
            Duration::Until(day) => format!("{} {day}", lang.pick("verlengd tot", "extended until")),
        },
        EventKind::Acceded(joining) => {
            let mut codes: Vec<_> = joining.participants.iter().map(|party| party.municipality()).collect();
            codes.dedup();
            act(&format!("{} {label}", called(&codes)))
        }
        EventKind::Withdrawn(leaving) => {
            let word = format!("{} {label}", called(&leaving.municipalities));
            why(step.event(), &if state.stage().is_in_force() { act(&word) } else { word }, lang)
        }
        EventKind::Renamed(renaming) => {
            let new = [&renaming.arrangement, &renaming.organisation];
            let new: Vec<&str> = new.into_iter().flatten().map(crate::id::Name::as_str).collect();
            format!("{label}: {}", new.join(", "))
        }
        EventKind::Organised(organisation) => {
            format!("{label}: {}", organisation.name())
        }
        EventKind::Reorganised(outcome) => match outcome.fate {
            Fate::Lapsed => lang.pick("vervallen door herindeling", "lapsed by a municipal reorganisation").into(),
            Fate::Continued => act(lang.pick("voortgezet na herindeling", "goes on after a municipal reorganisation")),
        },
        EventKind::Started(beginning) if beginning.municipalities.is_empty() => label.into(),
        EventKind::Started(beginning) => {
            format!("{label} ({}; {})", called(&beginning.municipalities), form(None, lang))
        }
        EventKind::Liquidated(_) | EventKind::Asserted(_) => label.into(),
        EventKind::Noted(text) => text.in_lang(lang).to_string(),
    }
}

/// The form, or that it is not known.
pub(in crate::fusie) fn form(form: Option<CooperationForm>, lang: Lang) -> &'static str {
    form.map_or(lang.pick("vorm niet bekend", "form not known"), |form| form.label(lang))
}

/// The words, with the reason of the event behind them.
fn why(event: &Event, words: &str, lang: Lang) -> String {
    match (event.kind().reason(), event.kind().because()) {
        (Some(reason), Some(because)) => format!("{words}: {}; {}", reason.label(lang), because.in_lang(lang)),
        (Some(reason), None) => format!("{words}: {}", reason.label(lang)),
        (None, Some(because)) => format!("{words}: {}", because.in_lang(lang)),
        (None, None) => words.into(),
    }
}

/// The names of municipalities, as one would say them.
pub(in crate::fusie) fn names(gazetteer: &Gazetteer, codes: &[MunicipalityCode], lang: Lang) -> String {
    let mut all = String::new();
    for (index, code) in codes.iter().enumerate() {
        match (index, index.saturating_add(1) == codes.len()) {
            (0, _) => {}
            (_, true) => all.push_str(lang.pick(" en ", " and ")),
            (_, false) => all.push_str(", "),
        }
        match gazetteer.get(*code) {
            Some(municipality) => all.push_str(municipality.name()),
            None => all.push_str(&format!("{code}")),
        }
    }
    all
}

/// Whether an event is part of the story: an assertion is for the keeper of the dossier, not for its reader.
pub(in crate::fusie) fn is_told(step: &ReplayStep) -> bool {
    !matches!(step.event().kind(), EventKind::Asserted(_))
}

/// How the law judged an act, as a line below that of the act; nothing if the event is none.
pub(in crate::fusie) fn verdicts(f: &mut fmt::Formatter<'_>, step: &ReplayStep, lang: Lang) -> fmt::Result {
    let Some(report) = step.report() else { return Ok(()) };
    let count = |verdict: Verdict| report.count(verdict);
    writeln!(
        f,
        "            {} {}, {} {}, {} {}",
        count(Verdict::Breached),
        Verdict::Breached.label(lang),
        count(Verdict::Undetermined),
        Verdict::Undetermined.label(lang),
        count(Verdict::Met),
        Verdict::Met.label(lang),
    )
}

impl fmt::Display for Timeline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in self.replay.steps().iter().filter(|step| is_told(step)) {
            let on = step.event().on().in_lang(self.lang).to_string();
            writeln!(f, "{on:<10}  {}", what(step, self.replay.gazetteer(), self.lang))?;
            verdicts(f, step, self.lang)?;
        }
        Ok(())
    }
}
