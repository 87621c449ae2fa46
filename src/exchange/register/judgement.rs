use super::{
    Defect, NotAssessed, RegisteredArrangement, Withheld,
    basis::{Basis, Scopes, Unknown},
};
use crate::{
    law::{Finding, Moment, Report, Rule, Verdict},
    serde_text::serialize_as,
    vocabulary::vocabulary,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::Serialize;

vocabulary! {
    /// How much of an arrangement could be judged: the share of the rules that may apply with a verdict of met or
    /// breached.
    ///
    /// Exhaustive on purpose.
    pub enum Degree: "mate van beoordeling" / "degree of judgement" {
        /// All of them.
        Fully = "volledig", "volledig" / "fully";
        /// At least half.
        Mostly = "grotendeels", "grotendeels" / "mostly";
        /// At least one in five.
        Partly = "deels", "deels" / "partly";
        /// Fewer than one in five.
        Hardly = "nauwelijks", "nauwelijks" / "hardly";
        /// None: the law was not asked.
        NotAtAll = "niet", "niet" / "not at all";
    }
}

/// How many of the rules that may apply have a verdict of met or breached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[non_exhaustive]
pub struct Coverage {
    /// The rules with such a verdict.
    pub told: usize,
    /// The rules that may apply.
    pub applicable: usize,
}

impl Coverage {
    /// The degree of that share.
    #[must_use]
    pub const fn degree(self) -> Degree {
        let Self { told, applicable } = self;
        if applicable == 0 {
            Degree::NotAtAll
        } else if told >= applicable {
            Degree::Fully
        } else if told.saturating_mul(2) >= applicable {
            Degree::Mostly
        } else if told.saturating_mul(5) >= applicable {
            Degree::Partly
        } else {
            Degree::Hardly
        }
    }
}

/// The judgement of one registered arrangement on one day: the reports of the law on its working on that day and on its
/// making, the rules that could not be asked with the reason, and the defects of the register itself.
///
/// A rule is breached only by facts in the register: the form, the days, the participants and their organs.
#[derive(Debug)]
pub struct Judgement<'r> {
    pub(super) arrangement: &'r RegisteredArrangement,
    pub(super) on: NaiveDate,
    pub(super) law: Result<Law<'r>, NotAssessed>,
    pub(super) standing: &'r [Defect],
    pub(super) endings: &'r [(NaiveDate, Defect)],
}

/// The reports of the law on an arrangement that could be judged.
#[derive(Debug)]
pub(super) struct Law<'r> {
    pub(super) basis: &'r Basis,
    pub(super) scopes: &'r Scopes,
    pub(super) working: Report,
    pub(super) making: Report,
    pub(super) unknown: Unknown,
}

impl<'r> Judgement<'r> {
    /// The arrangement.
    #[must_use]
    pub const fn arrangement(&self) -> &'r RegisteredArrangement {
        self.arrangement
    }

    /// The day asked about.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// Why the law was not asked; none if it was.
    #[must_use]
    pub fn not_assessed(&self) -> Option<NotAssessed> {
        self.law.as_ref().err().copied()
    }

    /// What the law says of its working on that day.
    #[must_use]
    pub fn working(&self) -> Option<&Report> {
        self.law.as_ref().ok().map(|law| &law.working)
    }

    /// What the law says of the making of this version, as a forming or an amendment on its day of entry into force:
    /// the rules that are not asked again while it works.
    #[must_use]
    pub fn making(&self) -> Option<&Report> {
        self.law.as_ref().ok().map(|law| &law.making)
    }

    /// All findings: first of its working, then of its making.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.reports().flat_map(Report::findings)
    }

    /// The breaches.
    pub fn breaches(&self) -> impl Iterator<Item = &Finding> {
        self.reports().flat_map(Report::breaches)
    }

    /// The rules that may apply but were not asked, since the register lacks their facts; each is undetermined.
    pub fn withheld(&self) -> impl Iterator<Item = (&Rule, Withheld)> {
        self.withheld_of_working().chain(self.law.iter().flat_map(|law| {
            let unknown = law.basis.unknown_at_making();
            law.scopes.withheld(law.basis.moment, unknown, law.basis, self.on)
        }))
    }

    fn withheld_of_working(&self) -> impl Iterator<Item = (&Rule, Withheld)> {
        self.law.iter().flat_map(|law| law.scopes.withheld(Moment::Operate, law.unknown, law.basis, self.on))
    }

    /// The defects of the register itself, on that day.
    pub fn defects(&self) -> impl Iterator<Item = &'r Defect> + use<'r> {
        let on = self.on;
        let gone = self.endings.iter().filter(move |(until, _)| *until <= on).map(|(_, defect)| defect);
        self.standing.iter().chain(gone)
    }

    /// How much could be judged, of its working and of its making.
    #[must_use]
    pub fn told(&self) -> Coverage {
        told(self.reports(), self.withheld().count())
    }

    /// How much could be judged of its working on that day alone.
    #[must_use]
    pub fn told_of_working(&self) -> Coverage {
        told(self.working().into_iter(), self.withheld_of_working().count())
    }

    pub(super) fn reports(&self) -> impl Iterator<Item = &Report> {
        self.law.iter().flat_map(|law| [&law.working, &law.making])
    }
}

fn told<'a>(reports: impl Iterator<Item = &'a Report>, withheld: usize) -> Coverage {
    let all = Coverage { told: 0, applicable: withheld };
    reports.fold(all, |sum, report| {
        let told = report.count(Verdict::Met).saturating_add(report.count(Verdict::Breached));
        let applicable = told.saturating_add(report.count(Verdict::Undetermined));
        Coverage { told: sum.told.saturating_add(told), applicable: sum.applicable.saturating_add(applicable) }
    })
}

serialize_as!(Judgement<'_>, "Judgement", |it| {
    "arrangement": it.arrangement,
    "on": it.on,
    "not_assessed": it.not_assessed(),
    "working": it.working(),
    "making": it.making(),
    "withheld": it.withheld().map(|(rule, why)| (rule.id(), why)).collect::<Vec<_>>(),
    "defects": it.defects().collect::<Vec<_>>(),
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_degree_reads_as_it_writes() {
        crate::vocabulary::check(Degree::ALL);
    }

    #[test]
    fn a_degree_is_the_share_that_could_be_told() {
        for (told, applicable, degree) in [
            (0, 0, Degree::NotAtAll),
            (0, 4, Degree::Hardly),
            (3, 16, Degree::Hardly),
            (1, 5, Degree::Partly),
            (2, 5, Degree::Partly),
            (1, 2, Degree::Mostly),
            (4, 5, Degree::Mostly),
            (5, 5, Degree::Fully),
        ] {
            assert_eq!(Coverage { told, applicable }.degree(), degree, "{told} of {applicable}");
        }
    }
}
