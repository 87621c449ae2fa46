use super::{EventKind, Replay, Step};
use crate::{
    arrangement::ArrangementText,
    language::{Bilingual, Lang},
    law::Verdict,
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::{string::String, vec::Vec};
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

impl Timeline<'_> {
    fn say(&self, nl: &'static str, en: &'static str) -> &'static str {
        Bilingual::new(nl, en).get(self.lang)
    }

    fn what(&self, step: &Step<'_>) -> String {
        let act = |word: &str, text: &ArrangementText| {
            let members: Vec<_> = text.municipalities_on(step.event().on()).collect();
            let names = names(self.replay.gazetteer(), &members, self.lang);
            alloc::format!("{word}: {} ({names})", text.form().label(self.lang))
        };
        match step.event().kind() {
            EventKind::Formed(formation) => act(self.say("getroffen", "formed"), &formation.arrangement),
            EventKind::Amended(change) => act(self.say("gewijzigd", "amended"), &change.arrangement),
            EventKind::Converted(change) => act(self.say("omgezet", "converted"), &change.arrangement),
            EventKind::Started => self.say("begin van het werk", "work begins").into(),
            EventKind::Stopped => self.say("einde van het werk", "work ends").into(),
            EventKind::Dissolved(_) => self.say("opgeheven", "dissolved").into(),
            EventKind::Liquidated => self.say("vereffening voltooid", "liquidation done").into(),
            EventKind::Noted(text) => (**text).into(),
        }
    }
}

/// The names of municipalities, as one would say them.
pub(super) fn names(gazetteer: &Gazetteer, codes: &[MunicipalityCode], lang: Lang) -> String {
    let mut all = String::new();
    for (index, code) in codes.iter().enumerate() {
        match (index, index.saturating_add(1) == codes.len()) {
            (0, _) => {}
            (_, true) => all.push_str(if lang == Lang::Nl { " en " } else { " and " }),
            (_, false) => all.push_str(", "),
        }
        match gazetteer.get(*code) {
            Some(municipality) => all.push_str(municipality.name()),
            None => all.push_str(&alloc::format!("{code}")),
        }
    }
    all
}

impl fmt::Display for Timeline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in self.replay.steps() {
            writeln!(f, "{}  {}", step.event().on(), self.what(step))?;
            if let Some(report) = step.report() {
                let count = |verdict: Verdict| report.count(verdict);
                writeln!(
                    f,
                    "            {} {}, {} {}, {} {}",
                    count(Verdict::Breached),
                    Verdict::Breached.label(self.lang),
                    count(Verdict::Undetermined),
                    Verdict::Undetermined.label(self.lang),
                    count(Verdict::Met),
                    Verdict::Met.label(self.lang),
                )?;
            }
        }
        Ok(())
    }
}
