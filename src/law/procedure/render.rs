use super::{AskedWhen, Obligation, Plan, Step, StepKind};
use crate::{
    governance::OrganOf,
    language::{Lang, Translate},
    law::Moment,
    municipality::{Gazetteer, MunicipalityCode},
    time::is_working_day,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use chrono::{Datelike, NaiveDate};
use core::fmt;

/// A plan as a calendar for people, in one language.
///
/// Steps of one kind and the same days stand together. A day of rest has an asterisk: the law may allow it, offices are
/// closed.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    plan: &'a Plan,
    lang: Lang,
    gazetteer: Option<&'a Gazetteer>,
}

impl Plan {
    /// The plan as text in that language.
    ///
    /// ```
    /// # use ambtelijke_fusie::arrangement::{ArrangementText, CooperationForm, Participation};
    /// # use ambtelijke_fusie::governance::Record;
    /// # use ambtelijke_fusie::language::Lang;
    /// # use ambtelijke_fusie::law::{Moment, Procedure};
    /// # use ambtelijke_fusie::municipality::Gazetteer;
    /// # use ambtelijke_fusie::time::day;
    /// # let nl = Gazetteer::netherlands();
    /// # let start = day(2027, 1, 1);
    /// # let parties = ["GM0226/college".parse()?, "GM0293/college".parse()?];
    /// # let parties = parties.map(|party| Participation::since(party, start));
    /// # let text = ArrangementText::new("Regeling 1Stroom", CooperationForm::OperationsOrganisation, parties)?;
    /// # let nothing = Record::default();
    /// // The text, the record and the days of the example at `Procedure::between`.
    /// let plan = Procedure::of(Moment::Form, &text, &nothing, &nl).between(day(2026, 9, 1), start)?;
    /// let calendar = plan.display(Lang::En).naming(&nl).to_string();
    /// assert_eq!(
    ///     calendar.lines().take(9).collect::<Vec<_>>(),
    ///     [
    ///         "Regeling 1Stroom (operational management organisation): forming",
    ///         "Today: Tue 2026-09-01",
    ///         "Wished entry into force: Fri 2027-01-01*",
    ///         "Earliest entry into force: Wed 2026-10-28",
    ///         "No step comes too late.",
    ///         "",
    ///         "  earliest        latest          step",
    ///         "· Tue 2026-09-01  Thu 2026-11-05  send the draft · Wgr, article 1(2)",
    ///         "                                  executive Duiven → council Duiven",
    ///     ]
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn display(&self, lang: Lang) -> Calendar<'_> {
        Calendar { plan: self, lang, gazetteer: None }
    }
}

impl<'a> Calendar<'a> {
    /// The same text, calling municipalities by their names.
    #[must_use]
    pub const fn naming(self, gazetteer: &'a Gazetteer) -> Self {
        Self { gazetteer: Some(gazetteer), ..self }
    }

    fn name(&self, code: MunicipalityCode) -> String {
        match self.gazetteer.and_then(|gazetteer| gazetteer.get(code)) {
            Some(municipality) => municipality.name().into(),
            None => code.to_string(),
        }
    }

    fn party(&self, party: OrganOf) -> String {
        alloc::format!("{} {}", party.organ().label(self.lang), self.name(party.municipality()))
    }

    /// Who does it, and before whom it is laid.
    fn who(&self, step: &Step) -> String {
        let by = step.by.named(self.lang, |code| self.name(code));
        match step.to {
            Some(to) => alloc::format!("{by} → {}", self.party(to)),
            None => by,
        }
    }

    fn day(&self, day: Option<NaiveDate>) -> String {
        let Some(day) = day else { return String::from("—") };
        let names = match self.lang {
            Lang::Nl => ["ma", "di", "wo", "do", "vr", "za", "zo"],
            Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        };
        #[expect(clippy::indexing_slicing, reason = "a week has seven days")]
        let weekday = names[day.weekday() as usize];
        alloc::format!("{weekday} {day}{}", if is_working_day(day) { "" } else { "*" })
    }

    fn what(&self, step: &Step) -> String {
        match step.medium {
            Some(medium) => alloc::format!("{} ({})", step.kind.label(self.lang), medium.label(self.lang)),
            None => step.kind.label(self.lang).into(),
        }
    }

    fn head(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plan = self.plan;
        writeln!(f, "{} ({}): {}", plan.name, plan.form.label(self.lang), plan.moment.label(self.lang))?;
        if let Some(today) = plan.today() {
            writeln!(f, "{}: {}", self.lang.pick("Vandaag", "Today"), self.day(Some(today)))?;
        }
        if let Some(wished) = plan.wished() {
            let what = match plan.moment {
                Moment::Dissolve => self.lang.pick("Gewenste opheffing", "Wished dissolution"),
                Moment::Withdraw => self.lang.pick("Gewenste uittreding", "Wished withdrawal"),
                _ => self.lang.pick("Gewenste inwerkingtreding", "Wished entry into force"),
            };
            writeln!(f, "{what}: {}", self.day(Some(wished)))?;
        }
        if let Some(start) = plan.earliest_start() {
            let what = match plan.moment {
                Moment::Dissolve => self.lang.pick("Vroegste opheffing", "Earliest dissolution"),
                Moment::Withdraw => self.lang.pick("Vroegste uittreding", "Earliest withdrawal"),
                _ => self.lang.pick("Vroegste inwerkingtreding", "Earliest entry into force"),
            };
            writeln!(f, "{what}: {}", self.day(Some(start)))?;
        }
        let assumed: Vec<_> = plan.pace().assumed().filter(|(_, days)| *days > 0).collect();
        if !assumed.is_empty() {
            let each = |(kind, days): &(StepKind, u16)| {
                alloc::format!("{} {days} {}", kind.label(self.lang), self.lang.pick("dagen", "days"))
            };
            let assumed: Vec<_> = assumed.iter().map(each).collect();
            writeln!(f, "{}: {}", self.lang.pick("Aangenomen, geen wet", "Assumed, no law"), assumed.join(", "))?;
        }
        match plan.first_late() {
            Some(late) => {
                let what =
                    self.lang.pick("Past niet; eerste stap die te laat komt", "Does not fit; the first step too late");
                writeln!(f, "{what}: {} {}", self.what(late), self.who(late))
            }
            None => writeln!(f, "{}", self.lang.pick("Geen stap komt te laat.", "No step comes too late.")),
        }
    }

    fn group(&self, group: &[Step], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = group.first() else { return Ok(()) };
        let (mark, from, to) = match first.done_on {
            Some(on) => ("✓", self.day(Some(on)), String::new()),
            None => (if first.is_late() { "✗" } else { "·" }, self.day(first.earliest), self.day(first.latest)),
        };
        write!(f, "{mark} {from:<15} {to:<15} {}", self.what(first))?;
        let mut notes: Vec<String> = Vec::new();
        if first.obligation != Obligation::Required {
            notes.push(first.obligation.label(self.lang).into());
        }
        if first.asked != AskedWhen::Always {
            notes.push(first.asked.label(self.lang).into());
        }
        if let Some(citation) = first.citation {
            notes.push(citation.label(self.lang));
        }
        if !notes.is_empty() {
            write!(f, " · {}", notes.join(" · "))?;
        }
        writeln!(f)?;
        if first.kind != StepKind::EntryIntoForce {
            for step in group {
                writeln!(f, "{:34}{}", "", self.who(step))?;
            }
        }
        if let Some(safe) = first.safe {
            let what =
                self.lang.pick("zwijgen telt op tijd, indien uiterlijk", "silence counts in time, if no later than");
            writeln!(f, "{:34}{what} {}", "", self.day(Some(safe)))?;
        }
        if let Some(given) = first.by_silence {
            let what = self.lang.pick("zwijgen telt als toestemming vanaf", "silence counts as consent from");
            writeln!(f, "{:34}{what} {}", "", self.day(Some(given)))?;
        }
        Ok(())
    }
}

impl fmt::Display for Calendar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head(f)?;
        let (from, to) = (self.lang.pick("vroegst", "earliest"), self.lang.pick("uiterst", "latest"));
        writeln!(f, "\n  {from:<15} {to:<15} {}", self.lang.pick("stap", "step"))?;
        let alike = |a: &Step, b: &Step| {
            (a.kind, a.obligation, a.asked, a.medium, a.earliest, a.latest, a.safe, a.by_silence, a.done_on)
                == (b.kind, b.obligation, b.asked, b.medium, b.earliest, b.latest, b.safe, b.by_silence, b.done_on)
        };
        for group in self.plan.steps().chunk_by(alike) {
            self.group(group, f)?;
        }
        for (index, beyond) in self.plan.beyond_record().enumerate() {
            let apart = if index == 0 { "\n" } else { "" };
            writeln!(f, "{apart}! {}", beyond.in_lang(self.lang))?;
        }
        writeln!(
            f,
            "\n{}",
            self.lang.pick("* geen werkdag; — geen dag bekend of gesteld", "* no working day; — no day known or set")
        )
    }
}

/// The plan in Dutch, with codes for municipalities; [`Plan::display`] has both languages and names.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(Lang::Nl).fmt(f)
    }
}
