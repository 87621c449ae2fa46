use super::{MissingFact, Provider};
use crate::{municipality::MunicipalityCode, vocabulary::vocabulary};
use serde::Serialize;

vocabulary! {
    /// Why a municipality executes a task itself.
    #[non_exhaustive]
    pub enum OwnBecause: "reden om een taak zelf uit te voeren" / "reason to execute a task itself" {
        /// The shared organisation has the task, but not for this municipality.
        NotServed = "niet-voor-deze-gemeente", "de gezamenlijke organisatie doet het niet voor deze gemeente"
            / "the shared organisation does not do it for this municipality";
        /// The shared organisation does not work yet, or the municipality has yet to join.
        NotYet = "nog-niet", "de gezamenlijke organisatie werkt nog niet voor haar"
            / "the shared organisation does not work for it yet";
        /// It left.
        Left = "uitgetreden", "de gemeente is uitgetreden" / "the municipality has left";
        /// The shared organisation has stopped, or the arrangement has ended.
        Ended = "geeindigd", "de samenwerking is geëindigd" / "the cooperation has ended";
    }
}

/// Who executes a task for a municipality on a day (*uitvoerder*).
///
/// Exhaustive on purpose: a caller must say what it does with each.
#[doc(alias = "uitvoerder")]
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Executes<'w> {
    /// A shared organisation (*gezamenlijke organisatie*).
    Shared(&'w Provider<'w>),
    /// The municipality's own staff (*eigen organisatie*).
    Own(OwnBecause),
    /// Another municipality, to which the plan of dissolution gave the task.
    Other(MunicipalityCode),
    /// Two organisations at once, or more: these are the first two (*dubbel*).
    Twice(&'w Provider<'w>, &'w Provider<'w>),
    /// Nobody: the organisation executed it for the municipality and dropped it from a portfolio that lists every task of the
    /// civil service, without a new task of which it can be part (*niemand*).
    ///
    /// A key stands for the same task throughout a dossier, so a task that was listed beside others is no part of those. A task
    /// that was never listed may be, and that is [`MissingFact::WiderTask`].
    Nobody,
    /// No such task on that day: the law had not given it to municipalities yet or no longer, or the task field was not there.
    NoTask,
    /// Unknown here: the municipality never took part in any of the organisations.
    NoPart,
    /// Unknown, and this fact is missing.
    Unknown(MissingFact),
}

impl<'w> Executes<'w> {
    /// The shared organisations that execute it.
    pub fn providers(self) -> impl Iterator<Item = &'w Provider<'w>> + Clone {
        let both = match self {
            Self::Shared(one) => [Some(one), None],
            Self::Twice(one, other) => [Some(one), Some(other)],
            Self::Own(_) | Self::Other(_) | Self::Nobody | Self::NoTask | Self::NoPart | Self::Unknown(_) => {
                [None, None]
            }
        };
        both.into_iter().flatten()
    }

    /// Whether exactly one executes it, and it is known which.
    #[must_use]
    pub const fn is_one(self) -> bool {
        matches!(self, Self::Shared(_) | Self::Own(_) | Self::Other(_))
    }

    /// The combined answer of two organisations.
    pub(super) fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::Shared(one), Self::Shared(other)) => Self::Twice(one, other),
            _ if next.weight() > self.weight() => next,
            _ => self,
        }
    }

    /// How much it weighs against the answer of another organisation on the same task and municipality. An organisation
    /// that does not do the task, or no longer, says little where another may do it.
    const fn weight(self) -> u8 {
        match self {
            Self::Twice(..) => 7,
            Self::Shared(_) => 6,
            Self::Other(_) => 5,
            Self::Own(OwnBecause::NotServed) => 4,
            Self::Unknown(_) => 3,
            Self::Own(_) => 2,
            Self::Nobody => 1,
            Self::NoPart | Self::NoTask => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_reason_reads_as_it_writes() {
        crate::vocabulary::check(super::OwnBecause::ALL);
    }
}
