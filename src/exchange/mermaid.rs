use crate::{
    fusie::{EventKind, Replay},
    language::Lang,
};
use alloc::string::String;
use chrono::NaiveDate;
use core::fmt;

/// A replayed dossier as a Gantt chart in the text of Mermaid, which many viewers of Markdown draw: a bar for each
/// text while it was in force, one for the work, one for the liquidation.
///
/// ```
/// use ambtelijke_fusie::exchange::Gantt;
/// use ambtelijke_fusie::fusie::Dossier;
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/de-kompanjie.json")))?;
/// let replay = dossier.replay(&nl)?;
/// let chart = Gantt::of(&replay, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), Lang::En).to_string();
/// assert!(chart.starts_with("gantt\n"));
/// assert!(chart.contains("public body :2010-12-01, 2016-04-29"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Gantt<'a> {
    replay: &'a Replay<'a>,
    today: NaiveDate,
    lang: Lang,
}

impl<'a> Gantt<'a> {
    /// The chart up to a day: what is still running ends there.
    #[must_use]
    pub const fn of(replay: &'a Replay<'a>, today: NaiveDate, lang: Lang) -> Self {
        Self { replay, today, lang }
    }

    /// A bar from the start to the first event of which the question is answered with yes, or to today.
    fn bar(
        &self,
        f: &mut fmt::Formatter<'_>,
        label: &str,
        from: usize,
        ends: impl Fn(&EventKind) -> bool,
    ) -> fmt::Result {
        let steps = self.replay.steps();
        let Some(start) = steps.get(from).map(|step| step.when().latest()) else { return Ok(()) };
        let end = steps.iter().skip(from).skip(1).find(|step| ends(step.event().kind()));
        let until = end.map_or(self.today, |step| step.when().latest());
        if until <= start {
            return Ok(());
        }
        writeln!(f, "    {label} :{start}, {until}")
    }
}

impl fmt::Display for Gantt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A colon or a semicolon would end the name for the viewer.
        let name: String = self
            .replay
            .dossier()
            .name()
            .as_str()
            .chars()
            .map(|c| if matches!(c, ':' | ';' | '#') { ' ' } else { c })
            .collect();
        writeln!(f, "gantt\n    title {name}\n    dateFormat YYYY-MM-DD")?;
        writeln!(f, "    section {}", self.lang.pick("Regeling", "Arrangement"))?;
        let ends_text = |kind: &EventKind| kind.arrangement().is_some() || matches!(kind, EventKind::Dissolved(_));
        for (index, step) in self.replay.steps().iter().enumerate() {
            if let Some(text) = step.event().kind().arrangement() {
                self.bar(f, text.form().label(self.lang), index, ends_text)?;
            }
        }
        writeln!(f, "    section {}", self.lang.pick("Organisatie", "Organisation"))?;
        for (index, step) in self.replay.steps().iter().enumerate() {
            match step.event().kind() {
                EventKind::Started(_) => {
                    let ends = |kind: &EventKind| {
                        matches!(kind, EventKind::Stopped(_) | EventKind::Dissolved(_) | EventKind::Reorganised(_))
                    };
                    self.bar(f, self.lang.pick("in bedrijf", "operating"), index, ends)?;
                }
                EventKind::Dissolved(_) => {
                    let ends = |kind: &EventKind| matches!(kind, EventKind::Liquidated(_));
                    self.bar(f, self.lang.pick("in vereffening", "in liquidation"), index, ends)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}
