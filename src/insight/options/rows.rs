//! The rows of a comparison, one aspect after the other.

use super::{
    Alternative, Aspect, Assumption, Options, OptionsError, OptionsRow, OptionsTable, RowPart, Source, Value,
    forms::{FormationPreview, Steps, opened},
};
use crate::{
    arrangement::CooperationForm,
    citation::{Act, Provision},
    insight::{
        VotingPower,
        strength::{SideBySide, scale_per_task},
        voting_power,
    },
    language::{Bilingual, Lang},
    law::{earliest_merger, merger_steps},
    money::{Cents, Fraction},
    task::{Served, Task, TaskPortfolio},
};
use alloc::{vec, vec::Vec};
use chrono::Datelike;

pub(super) const fn words(nl: &'static str, en: &'static str) -> Value {
    Value::Words(Bilingual::new(nl, en))
}

pub(super) const fn open(nl: &'static str, en: &'static str) -> Value {
    Value::Open(Bilingual::new(nl, en))
}

pub(super) const fn reckoned(nl: &'static str, en: &'static str) -> Source {
    Source::Words(Bilingual::new(nl, en))
}

pub(super) fn number(count: usize) -> Value {
    Value::Number(count as u64)
}

/// One alternative, with the report of the law on its form.
pub(super) struct Column {
    pub(super) alternative: Alternative,
    opened: Option<FormationPreview>,
}

pub(super) struct Table<'o, 'a> {
    pub(super) options: &'o Options<'a>,
    columns: Vec<Column>,
    rows: Vec<OptionsRow>,
}

impl<'a> Options<'a> {
    /// Puts the options side by side.
    ///
    /// # Errors
    ///
    /// [`OptionsError`] if the given facts do not fit, or there is no figure for the inhabitants in the year.
    pub fn compare(&self) -> Result<OptionsTable<'a>, OptionsError> {
        let (mut columns, mut closed) = (vec![Column { alternative: Alternative::Alone, opened: None }], Vec::new());
        if let Some((form, _)) = &self.joint {
            let opened = opened(self, *form, false)?;
            match opened.is_open() {
                true => columns.push(Column { alternative: Alternative::JointService(*form), opened: Some(opened) }),
                false => return Err(OptionsError::FormClosed { form: *form, on: self.on }),
            }
        }
        for &form in CooperationForm::ALL {
            let opened = opened(self, form, true)?;
            match opened.is_open() {
                true => columns.push(Column { alternative: Alternative::Fusie(form), opened: Some(opened) }),
                false => closed.push((form, opened.report)),
            }
        }
        columns.push(Column { alternative: Alternative::Merger, opened: None });
        if let Some((alternative, _)) =
            self.cases.iter().find(|(one, _)| columns.iter().all(|column| column.alternative != *one))
        {
            return Err(OptionsError::NoSuchAlternative { alternative: *alternative });
        }
        let mut table = Table { options: self, columns, rows: Vec::new() };
        table.governance()?;
        table.organisation();
        table.scale()?;
        table.strength()?;
        table.money()?;
        table.power()?;
        table.procedure();
        table.ties()?;
        Ok(OptionsTable {
            on: self.on,
            members: self.members.clone(),
            alternatives: table.columns.iter().map(|column| column.alternative).collect(),
            rows: table.rows,
            closed,
            cases: self.cases.clone(),
            ties: self.ties.map(|ties| (ties.on(), ties.source().into())),
            motives: self.motives.clone(),
        })
    }
}

/// The voting power of a municipality in an alternative, where that of a board together is known or not.
fn power_in(alternative: Alternative, known: Option<&Fraction>) -> Value {
    match alternative {
        Alternative::Alone => words("beslist zelf", "decides itself"),
        Alternative::Merger => words("één raad", "one council"),
        Alternative::JointService(CooperationForm::PrivateLawBody)
        | Alternative::Fusie(CooperationForm::PrivateLawBody) => words("naar de statuten", "by its articles"),
        Alternative::JointService(form) | Alternative::Fusie(form) if form.founds_body() => match known {
            Some(power) => Value::Exact(power.clone()),
            None => open("een bestuur met zetels en stemmen", "a board with seats and votes"),
        },
        _ => words("geen gezamenlijk bestuur", "no board together"),
    }
}

impl Table<'_, '_> {
    pub(super) fn row(
        &mut self,
        aspect: Aspect,
        of: Option<RowPart>,
        source: Source,
        value: impl Fn(&Column) -> Value,
    ) {
        let values = self.columns.iter().map(value).collect();
        self.rows.push(OptionsRow { aspect, of, values, source, assumes: Vec::new() });
    }

    /// The last row rests on these.
    pub(super) fn assuming(&mut self, assumes: impl Into<Vec<Assumption>>) {
        if let Some(last) = self.rows.last_mut() {
            last.assumes = assumes.into();
        }
    }

    /// A row in which only a merger differs.
    pub(super) fn merged(&mut self, aspect: Aspect, source: Source, apart: &Value, merged: &Value) {
        self.row(aspect, None, source, |column| match column.alternative {
            Alternative::Merger => merged.clone(),
            _ => apart.clone(),
        });
    }

    pub(super) fn law(&self, provision: Provision) -> Source {
        Source::Law(provision.on(self.options.on))
    }

    /// Who does the work, and with what powers.
    fn organisation(&mut self) {
        let on = self.options.on;
        let wgr = self.law(Provision::article(Act::Wgr, "8"));
        self.row(Aspect::Employer, None, wgr, |column| match column.alternative {
            Alternative::Alone => words("elke gemeente", "each municipality"),
            Alternative::Merger => words("de nieuwe gemeente", "the new municipality"),
            Alternative::JointService(form) | Alternative::Fusie(form) => match form.has_legal_personality() {
                true => words("de rechtspersoon", "the legal person"),
                false => words("de gastheergemeente", "the host municipality"),
            },
        });
        if let Some(host) = self.options.host() {
            self.assuming([Assumption::Host(host)]);
        }
        let source = self.law(Provision::article(Act::Wgr, "30"));
        self.row(Aspect::Powers, None, source, |column| match column.alternative.form() {
            Some(form) => {
                let transfer = form.transfer(on);
                Value::Words(Bilingual::new(transfer.label(Lang::Nl), transfer.label(Lang::En)))
            }
            None => Value::Void,
        });
        let source = self.law(Provision::article(Act::Wgr, "1").paragraph("1"));
        self.row(Aspect::Flexibility, None, source, |column| match column.alternative {
            Alternative::Merger => {
                words("een wet; per taak een regeling", "an act of parliament; per task an arrangement")
            }
            _ => words("per taak een regeling", "per task an arrangement"),
        });
    }

    fn scale(&mut self) -> Result<(), OptionsError> {
        let rows = scale_per_task(&self.options.members, self.options.gazetteer, self.options.on.year())?;
        for row in rows {
            let apart = Value::places(row.alone.iter().map(|(_, standing)| standing.place));
            let together = Value::places(core::iter::once(row.together.place));
            let source = Source::Published(row.optimum.source);
            self.row(Aspect::Scale, Some(RowPart::Optimum(*row.optimum)), source, |column| match column.alternative {
                Alternative::Alone => apart.clone(),
                Alternative::JointService(_) => {
                    open("als deze taak erbij is: als samen", "if this task is in it: as together")
                }
                Alternative::Fusie(_) | Alternative::Merger => together.clone(),
            });
            self.assuming([Assumption::InhabitantsIn(self.options.on.year())]);
        }
        Ok(())
    }

    fn strength(&mut self) -> Result<(), OptionsError> {
        let options = self.options;
        let source = reckoned(
            "de opgegeven formatieplaatsen; samen alleen waar de taak op dezelfde wijze wordt gedaan",
            "the posts that were given; together only where a task is done the same way",
        );
        let unknown =
            open("de formatieplaatsen en hoeveel mensen er werken", "the posts, and how many people hold each");
        if options.staff.is_empty() {
            for aspect in [Aspect::SingleHolder, Aspect::Uncovered] {
                self.row(aspect, None, source, |_| unknown.clone());
            }
            return Ok(());
        }
        let whole = SideBySide::if_joined(&options.portfolio, &options.staff, &options.same_way)?;
        let partial = options.joint_portfolio();
        let joint =
            partial.as_ref().map(|portfolio| SideBySide::if_joined(portfolio, &options.staff, &options.same_way));
        let joint = joint.transpose()?;
        let known = |side: &SideBySide<'_>| side.compared().0 > 0;
        let tell = |side: &SideBySide<'_>, value: &dyn Fn(&SideBySide<'_>) -> Value| match known(side) {
            true => value(side),
            false => unknown.clone(),
        };
        let of =
            |column: &Column, alone: &dyn Fn(&SideBySide<'_>) -> Value, together: &dyn Fn(&SideBySide<'_>) -> Value| {
                match (column.alternative, &joint) {
                    (Alternative::Alone, _) => tell(&whole, alone),
                    (Alternative::JointService(_), Some(joint)) => tell(joint, together),
                    _ => tell(&whole, together),
                }
            };
        self.row(Aspect::SingleHolder, None, source, |column| {
            of(column, &|side| number(side.single_holder().alone), &|side| number(side.single_holder().together))
        });
        self.assuming(options.of_tasks());
        let absence = |_: &crate::organisation::Post| options.absence;
        let uncovered_of_whole = whole.expected_uncovered(absence)?;
        let uncovered_of_joint = joint.as_ref().map(|joint| joint.expected_uncovered(absence)).transpose()?;
        self.row(Aspect::Uncovered, None, source, |column| {
            let uncovered =
                uncovered_of_joint.as_ref().filter(|_| matches!(column.alternative, Alternative::JointService(_)));
            let uncovered = uncovered.unwrap_or(&uncovered_of_whole);
            of(column, &|_| Value::Exact(uncovered.alone.clone()), &|_| Value::Exact(uncovered.together.clone()))
        });
        self.assuming([options.of_tasks(), vec![Assumption::Absence(options.absence)]].concat());
        Ok(())
    }

    fn money(&mut self) -> Result<(), OptionsError> {
        let options = self.options;
        let source = reckoned("de opgegeven business case", "the business case that was given");
        let case = |column: &Column| {
            options.cases.iter().find(|(alternative, _)| *alternative == column.alternative).map(|(_, case)| *case)
        };
        let none = |column: &Column| match column.alternative {
            Alternative::Alone => Value::Void,
            _ => open("een business case", "a business case"),
        };
        self.row(Aspect::OneOff, None, source, |column| {
            let Some(case) = case(column) else { return none(column) };
            let spent = case.years().iter().flat_map(|year| [year.one_off, year.friction]);
            Cents::sum(spent).map_or_else(|_| none(column), Value::Amount)
        });
        self.row(Aspect::Result, None, source, |column| {
            case(column).map_or_else(|| none(column), |case| Value::Amount(case.result()))
        });
        self.row(Aspect::Payback, None, source, |column| match case(column) {
            Some(case) => {
                case.payback_year().map_or(words("niet binnen de jaren", "not within the years"), Value::Year)
            }
            None => none(column),
        });
        let Some((rate, timing)) = &options.discount else { return Ok(()) };
        let mut values = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            values.push(match case(column) {
                Some(case) => Value::Amount(case.net_present_value(rate, *timing)?),
                None => none(column),
            });
        }
        let assumes = vec![Assumption::Discount { rate: rate.clone(), timing: *timing }];
        self.rows.push(OptionsRow { aspect: Aspect::PresentValue, of: None, values, source, assumes });
        Ok(())
    }

    fn power(&mut self) -> Result<(), OptionsError> {
        let options = self.options;
        let source =
            reckoned("het opgegeven bestuur en zijn stemregel", "the board that was given, and its rule of voting");
        let power: Option<Vec<VotingPower>> = match options.board {
            Some((board, rule)) => {
                if let Some(seats) = board.seats().iter().find(|seats| options.is_member(seats.municipality).is_err()) {
                    return Err(OptionsError::Stranger { municipality: seats.municipality });
                }
                Some(voting_power(board, rule)?)
            }
            None => None,
        };
        for &code in &options.members {
            let of_it = power.as_ref().and_then(|power| power.iter().find(|one| one.municipality == code));
            let known = power.as_ref().map(|_| of_it.map_or_else(Fraction::zero, |one| one.shapley.clone()));
            let part = Some(RowPart::Municipality(code));
            self.row(Aspect::VotingPower, part, source, |column| power_in(column.alternative, known.as_ref()));
            if let Some((board, _)) = options.board {
                self.assuming([Assumption::Board(board.seats().into())]);
            }
        }
        Ok(())
    }

    fn procedure(&mut self) {
        let on = self.options.on;
        let source = reckoned(
            "procedure van de Wgr, of van de Wet arhi; alleen de termijnen van de wet, geen voorspelling",
            "procedure of the Wgr, or of the Wet arhi; the terms of the law only, and no forecast",
        );
        let members = self.options.members.len();
        let steps = |column: &Column| column.opened.as_ref().and_then(|opened| opened.steps);
        let none = || words("geen procedure in de Wgr", "no procedure in the Wgr");
        self.row(Aspect::Steps, None, source, |column| match (column.alternative, steps(column)) {
            (Alternative::Alone, _) => Value::Number(0),
            (Alternative::Merger, _) => number(merger_steps(on).len()),
            (_, Some(Steps { kinds, .. })) => number(kinds),
            _ => none(),
        });
        self.row(Aspect::Decisions, None, source, |column| match (column.alternative, steps(column)) {
            (Alternative::Alone, _) => Value::Number(0),
            (_, Some(Steps { decisions, .. })) => number(decisions),
            (Alternative::Merger, _) => number(members.saturating_mul(2).saturating_add(1)),
            _ => none(),
        });
        self.row(Aspect::EarliestStart, None, source, |column| match (column.alternative, steps(column)) {
            (Alternative::Alone, _) => Value::Day(on),
            (Alternative::Merger, _) => earliest_merger(on).map_or(Value::Void, Value::NotBefore),
            (_, Some(Steps { earliest, .. })) => earliest.map_or(Value::Void, Value::NotBefore),
            _ => none(),
        });
        let source = reckoned("de catalogus van wetsregels op de dag", "the catalogue of rules of law on the day");
        self.row(Aspect::OpenRules, None, source, |column| match &column.opened {
            Some(opened) => number(opened.open_rules()),
            None => Value::Void,
        });
    }

    fn ties(&mut self) -> Result<(), OptionsError> {
        let source = reckoned("de opgegeven samenwerkingsverbanden", "the cooperations that were given");
        let unknown = open("hun andere samenwerkingsverbanden", "their other cooperations");
        let Some(ties) = self.options.ties.map(|ties| ties.with_successors(self.options.gazetteer)) else {
            for aspect in [Aspect::SharedTies, Aspect::Jaccard, Aspect::Congruence, Aspect::LapsingTies] {
                self.row(aspect, None, source, |_| unknown.clone());
            }
            return Ok(());
        };
        let members = &self.options.members;
        let congruence = ties.congruence(members)?;
        let shared = Value::OutOf(congruence.shared_by_all() as u64, congruence.in_any() as u64);
        self.row(Aspect::SharedTies, None, source, |_| shared.clone());
        let jaccard = congruence.jaccard().map_or(Value::Void, |share| Value::Exact(share.into()));
        self.row(Aspect::Jaccard, None, source, |_| jaccard.clone());
        let fit = congruence.fit();
        let fit = Value::Words(Bilingual::new(fit.label(Lang::Nl), fit.label(Lang::En)));
        self.row(Aspect::Congruence, None, source, |_| fit.clone());
        // By article 41(1) an arrangement lapses if only municipalities take part whose whole area comes to one.
        let lapses = |tie: &&super::super::Tie| {
            tie.others() == 0
                && tie.members().len() > 1
                && tie.members().iter().all(|code| members.binary_search(code).is_ok())
        };
        let lapsing = number(ties.as_slice().iter().filter(lapses).count());
        let source = self.law(Provision::article(Act::WetArhi, "41").paragraph("1"));
        self.merged(Aspect::LapsingTies, source, &Value::Number(0), &lapsing);
        Ok(())
    }
}

impl Options<'_> {
    /// What is assumed of the tasks together.
    fn of_tasks(&self) -> Vec<Assumption> {
        Vec::from([Assumption::SameWay(self.same_way.clone()), Assumption::NoPostGivenUp])
    }

    /// The tasks, of which only those of the joint service are done by it.
    fn joint_portfolio(&self) -> Option<TaskPortfolio> {
        let (_, tasks) = self.joint.as_ref()?;
        let served = |task: &Task| if tasks.contains(&task.key) { Served::All } else { Served::Nobody };
        Some(self.portfolio.map(|task| Task { served: served(task), ..task.clone() }))
    }
}
