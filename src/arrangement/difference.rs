use super::{ArrangementText, ClauseKind, ClauseSet, CooperationForm, Participation, Power};
use crate::{
    governance::{BoardKind, OrganOf},
    id::Name,
    language::Lang,
    municipality::MunicipalityCode,
    time::day_before,
};
use alloc::{boxed::Box, format, vec::Vec};
use chrono::NaiveDate;
use core::fmt;
use serde::Serialize;

/// The differences between two texts of an arrangement, one after the other (*wijzigingen*).
///
/// A part that one of the texts does not record is not known to differ. Clauses are added more easily than taken out: a
/// clause of the later text counts as added if the earlier text is not known to have it, and a clause of the earlier
/// text counts as taken out only if the later text is known to lack it.
#[doc(alias = "wijzigingen")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct TextChanges {
    /// The name before and after.
    pub name: Option<(Box<str>, Box<str>)>,
    /// The form before and after.
    pub form: Option<(CooperationForm, CooperationForm)>,
    /// The host before and after.
    pub host: Option<(Option<MunicipalityCode>, Option<MunicipalityCode>)>,
    /// Organs that take part in the later text only.
    pub joined: Vec<OrganOf>,
    /// Organs that take part in the earlier text only.
    pub left: Vec<OrganOf>,
    /// Clauses that the later text has and the earlier one is not known to have.
    pub clauses_added: ClauseSet,
    /// Clauses that the earlier text has and the later one is known to lack.
    pub clauses_taken_out: ClauseSet,
    /// Names of powers that only the later text gives; none if not all powers of the earlier one are recorded.
    pub powers_given: Vec<Name>,
    /// Names of powers that only the earlier text gives; none if not all powers of the later one are recorded.
    pub powers_taken_back: Vec<Name>,
    /// Boards of which seats or majority differ, or that only one of them has.
    pub boards: Vec<BoardKind>,
    /// Whether the cost key differs.
    pub cost_key: bool,
    /// Whether the term differs.
    pub term: bool,
    /// Whether the rules on changing and leaving differ.
    pub change_rules: bool,
    /// Whether the seat differs.
    pub seat: bool,
}

impl TextChanges {
    /// Whether nothing is known to differ.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The changes as lines for people, one for each.
#[derive(Debug, Clone, Copy)]
pub struct ChangesInWords<'a> {
    changes: &'a TextChanges,
    lang: Lang,
}

impl TextChanges {
    /// The changes as lines, in that language; nothing where nothing is known to differ.
    #[must_use]
    pub const fn display(&self, lang: Lang) -> ChangesInWords<'_> {
        ChangesInWords { changes: self, lang }
    }
}

impl fmt::Display for ChangesInWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { changes, lang } = *self;
        if let Some((old, new)) = &changes.name {
            writeln!(f, "{}: {old} → {new}", lang.pick("naam", "name"))?;
        }
        if let Some((old, new)) = changes.form {
            writeln!(f, "{}: {} → {}", lang.pick("vorm", "form"), old.label(lang), new.label(lang))?;
        }
        if let Some((old, new)) = changes.host {
            let code = |host: Option<MunicipalityCode>| host.map_or_else(|| "-".into(), |host| format!("{host}"));
            writeln!(f, "{}: {} → {}", lang.pick("centrumgemeente", "host"), code(old), code(new))?;
        }
        for (sign, parties) in [('+', &changes.joined), ('-', &changes.left)] {
            for party in parties {
                writeln!(f, "{sign} {} {}", party.organ().label(lang), party.municipality())?;
            }
        }
        for (sign, clauses) in [('+', changes.clauses_added), ('-', changes.clauses_taken_out)] {
            for clause in clauses {
                writeln!(f, "{sign} {}: {}", lang.pick("bepaling", "clause"), clause.label(lang))?;
            }
        }
        for (sign, powers) in [('+', &changes.powers_given), ('-', &changes.powers_taken_back)] {
            for power in powers {
                writeln!(f, "{sign} {}: {power}", lang.pick("bevoegdheid", "power"))?;
            }
        }
        for board in &changes.boards {
            writeln!(f, "{}: {}", lang.pick("anders", "otherwise"), board.label(lang))?;
        }
        let more = [
            (changes.cost_key, lang.pick("kostenverdeling", "cost key")),
            (changes.term, lang.pick("duur", "term")),
            (changes.change_rules, lang.pick("regels over wijzigen en uittreden", "rules on changing and leaving")),
            (changes.seat, lang.pick("vestigingsplaats", "seat")),
        ];
        more.iter()
            .filter(|(differs, _)| *differs)
            .try_for_each(|(_, what)| writeln!(f, "{}: {what}", lang.pick("anders", "otherwise")))
    }
}

impl ArrangementText {
    /// The changes from an earlier text, of any day, to this one.
    ///
    /// Who takes part is compared without regard to days; see [`changes_since_on`](Self::changes_since_on).
    #[must_use]
    pub fn changes_since(&self, before: &Self) -> TextChanges {
        let all = |text: &Self| text.participations().map(Participation::party).collect::<Vec<_>>();
        self.changes(before, &all(before), &all(self))
    }

    /// The changes from an earlier text to this one, with those who take part on the day and on the day before it.
    #[must_use]
    pub fn changes_since_on(&self, before: &Self, on: NaiveDate) -> TextChanges {
        let last_day = day_before(on);
        let (old, new): (Vec<_>, Vec<_>) = (before.parties_on(last_day).collect(), self.parties_on(on).collect());
        self.changes(before, &old, &new)
    }

    fn changes(&self, before: &Self, old: &[OrganOf], new: &[OrganOf]) -> TextChanges {
        let added = |kind: &ClauseKind| self.has(*kind) == Some(true) && before.has(*kind) != Some(true);
        let taken_out = |kind: &ClauseKind| self.has(*kind) == Some(false) && before.has(*kind) == Some(true);
        let clauses =
            |is: &dyn Fn(&ClauseKind) -> bool| ClauseKind::ALL.iter().copied().filter(|one| is(one)).collect();
        let powers = |has: &Self, lacks: &Self| {
            let missing = |power: &&Power| lacks.powers().iter().all(|other| other.name != power.name);
            let is_told = lacks.knows_all_powers();
            has.powers().iter().filter(|_| is_told).filter(missing).map(|power| power.name.clone()).collect()
        };
        let boards = BoardKind::ALL.iter().copied().filter(|kind| {
            let of = |text: &Self| text.boards().iter().find(|board| board.kind() == *kind).cloned();
            of(before) != of(self)
        });
        let told = !before.boards().is_empty() && !self.boards().is_empty();
        TextChanges {
            name: (before.name() != self.name()).then(|| (before.name().into(), self.name().into())),
            form: (before.form() != self.form()).then(|| (before.form(), self.form())),
            host: (before.host() != self.host()).then(|| (before.host(), self.host())),
            joined: new.iter().copied().filter(|party| !old.contains(party)).collect(),
            left: old.iter().copied().filter(|party| !new.contains(party)).collect(),
            clauses_added: clauses(&added),
            clauses_taken_out: clauses(&taken_out),
            powers_given: powers(self, before),
            powers_taken_back: powers(before, self),
            boards: if told { boards.collect() } else { Vec::new() },
            cost_key: before.cost_key().zip(self.cost_key()).is_some_and(|(a, b)| a != b),
            term: before.term().zip(self.term()).is_some_and(|(a, b)| a != b),
            change_rules: before.change() != self.change(),
            seat: before.seat().zip(self.seat()).is_some_and(|(a, b)| a != b),
        }
    }
}
