//! Which changes may follow, and what one more leads to.

use super::{ChangeKind, ChangeKinds, EventKind, Liquidation};
use crate::{
    fusie::{
        ChangeError, MembershipError, Stage,
        act::{Act, ActOfLaw},
        life::Life,
    },
    operation::Operation,
    time::PartialDate,
};
use alloc::sync::Arc;
use chrono::NaiveDate;

impl Stage {
    /// The changes that can follow, for a fusie with a known text or without.
    const fn accepts(self, has_text: bool) -> ChangeKinds {
        /// The changes of an arrangement in force, whether the work is done or not.
        const IN_FORCE: ChangeKinds = OVER
            .with(ChangeKind::Amended)
            .with(ChangeKind::Converted)
            .with(ChangeKind::Extended)
            .with(ChangeKind::Acceded)
            .with(ChangeKind::Withdrawn)
            .with(ChangeKind::Renamed)
            .with(ChangeKind::Organised)
            .with(ChangeKind::Reorganised)
            .with(ChangeKind::Dissolved);
        const OVER: ChangeKinds = ChangeKinds::of(&[ChangeKind::Asserted, ChangeKind::Noted]);
        match (self, has_text) {
            (Self::Before, _) => OVER
                .with(ChangeKind::Proposed)
                .with(ChangeKind::Abandoned)
                .with(ChangeKind::Formed)
                .with(ChangeKind::Started),
            (Self::InForce, _) => IN_FORCE.with(ChangeKind::Started),
            (Self::Operating, true) => IN_FORCE.with(ChangeKind::Stopped),
            (Self::Operating, false) => OVER
                .with(ChangeKind::Formed)
                .with(ChangeKind::Renamed)
                .with(ChangeKind::Organised)
                .with(ChangeKind::Reorganised)
                .with(ChangeKind::Stopped),
            (Self::Stopped, _) => IN_FORCE,
            (Self::Liquidating, _) => OVER.with(ChangeKind::Liquidated),
            (Self::Ended | Self::Abandoned, _) => OVER,
        }
    }
}

impl Life {
    /// The changes that can follow.
    pub(in crate::fusie) const fn accepts(&self) -> ChangeKinds {
        self.stage.accepts(self.text.is_some())
    }

    /// The life after one more change, or why it cannot follow. `when` is its day as far as it is known together with
    /// the days of the events around it.
    pub(in crate::fusie) fn followed_by(&self, change: &EventKind, when: PartialDate) -> Result<Self, ChangeError> {
        if !self.accepts().contains(change.kind()) {
            return Err(ChangeError::CannotFollow);
        }
        let at = |stage| Self { stage, ..self.clone() };
        match change {
            EventKind::Proposed(intention) if intention.municipalities.is_empty() => {
                Err(MembershipError::Nobody.into())
            }
            EventKind::Proposed(_) | EventKind::Noted(_) => Ok(self.clone()),
            EventKind::Abandoned(_) => Ok(at(Stage::Abandoned)),
            EventKind::Formed(formation) => formation.follow(self, when),
            EventKind::Amended(amendment) => amendment.follow_as_amendment(self, when),
            EventKind::Converted(amendment) => amendment.follow_as_conversion(self, when),
            EventKind::Extended(extension) => extension.follow(self, when),
            EventKind::Acceded(accession) => accession.follow(self, when),
            EventKind::Withdrawn(withdrawal) => withdrawal.follow(self, when),
            EventKind::Renamed(renaming) => renaming.follow(self, when),
            EventKind::Organised(organisation) => Ok(Self { service: Some(Arc::clone(organisation)), ..self.clone() }),
            EventKind::Reorganised(outcome) => outcome.follow(self, when),
            EventKind::Started(beginning) => beginning.follow(self),
            EventKind::Stopped(_) => Ok(at(if self.text.is_some() { Stage::Stopped } else { Stage::Ended })),
            EventKind::Dissolved(termination) => termination.follow(self, when),
            EventKind::Liquidated(liquidation) => self.liquidated(liquidation, when),
            EventKind::Asserted(expected) => expected.holds_of(self, when).map(|()| self.clone()),
        }
    }

    fn liquidated(&self, liquidation: &Liquidation, when: PartialDate) -> Result<Self, ChangeError> {
        let too_early = |day| self.ended_on.is_some_and(|ended| day < ended.earliest());
        match liquidation.accounts_closed_on {
            Some(closed_on) if when.latest() < closed_on || too_early(closed_on) => {
                Err(ChangeError::ClosedOutside { closed_on })
            }
            _ => Ok(Self { stage: Stage::Ended, ..self.clone() }),
        }
    }

    /// The act that the law judges, for a change that took effect on that day; `None` if it is no act of law.
    pub(in crate::fusie) fn judged<'a>(
        &'a self,
        change: &'a EventKind,
        on: NaiveDate,
        operation: Option<&Operation>,
    ) -> ActOfLaw<'a> {
        match change {
            EventKind::Formed(formation) => formation.judged(self, on, operation),
            EventKind::Amended(amendment) | EventKind::Converted(amendment) => amendment.judged(self, on, operation),
            EventKind::Extended(extension) => extension.judged(self, on, operation),
            EventKind::Acceded(accession) => accession.judged(self, on, operation),
            EventKind::Withdrawn(withdrawal) => withdrawal.judged(self, on, operation),
            EventKind::Renamed(renaming) => renaming.judged(self, on, operation),
            EventKind::Reorganised(outcome) => outcome.judged(self, on, operation),
            EventKind::Dissolved(termination) => termination.judged(self, on, operation),
            EventKind::Proposed(_)
            | EventKind::Abandoned(_)
            | EventKind::Organised(_)
            | EventKind::Started(_)
            | EventKind::Stopped(_)
            | EventKind::Liquidated(_)
            | EventKind::Asserted(_)
            | EventKind::Noted(_) => Ok(None),
        }
    }
}
