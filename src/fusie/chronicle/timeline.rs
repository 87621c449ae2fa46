use super::super::dossier::{is_told, verdicts, what};
use super::Chronicle;
use crate::language::{Lang, Translate};
use alloc::string::ToString;
use core::fmt;

/// A chronicle as lines for people: for each event its day as it is recorded, the name of the fusie, and what happened.
#[derive(Debug, Clone, Copy)]
pub struct ChronicleTimeline<'a> {
    chronicle: &'a Chronicle<'a>,
    lang: Lang,
    judged: bool,
}

impl Chronicle<'_> {
    /// The events as lines, in that language and in the words of [`Replay::timeline`](crate::fusie::dossier::Replay::timeline);
    /// assertions are left out.
    #[must_use]
    #[doc(alias = "tijdlijn")]
    pub const fn timeline(&self, lang: Lang) -> ChronicleTimeline<'_> {
        ChronicleTimeline { chronicle: self, lang, judged: false }
    }
}

impl ChronicleTimeline<'_> {
    /// The same, with how the law judged each act on a line below it.
    #[must_use]
    pub const fn judged(self) -> Self {
        Self { judged: true, ..self }
    }
}

impl fmt::Display for ChronicleTimeline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entry in self.chronicle.entries().iter().filter(|entry| is_told(entry.step())) {
            let (step, name) = (entry.step(), entry.dossier().name());
            let on = step.event().on().in_lang(self.lang).to_string();
            writeln!(f, "{on:<10}  {name} · {}", what(step, entry.replay().gazetteer(), self.lang))?;
            if self.judged {
                verdicts(f, step, self.lang)?;
            }
        }
        Ok(())
    }
}
