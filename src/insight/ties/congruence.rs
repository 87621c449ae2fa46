use super::{Ties, TiesError};
use crate::{money::Share, municipality::MunicipalityCode, sorted, vocabulary::vocabulary};
use alloc::vec::Vec;
use serde::Serialize;

vocabulary! {
    /// How the cooperations of some municipalities fit on each other (*congruentie*).
    ///
    /// Exhaustive on purpose: sets are one of these four to each other.
    #[doc(alias = "congruentie")]
    pub enum Fit: "mate van overeenkomst" / "fit" {
        /// All of them take part in the same.
        Equal = "gelijk", "gelijk" / "equal";
        /// Of every two municipalities, one takes part in all cooperations of the other.
        Nested = "genest", "genest" / "nested";
        /// Some share a part of their cooperations, and each of two has one that the other has not.
        Overlapping = "overlappend", "overlappend" / "overlapping";
        /// No two of them share a cooperation.
        Disjoint = "gescheiden", "gescheiden" / "disjoint";
    }
}

/// How the cooperations of some municipalities fit on each other (*congruentie van de regio's*).
///
/// A low number is a warning and no verdict: Duivenvoorde (2 of 16 in common) was ended since its members looked to
/// different regions, and the BEL Combinatie (4 of 16) has worked since 2008.
#[doc(alias = "congruentie")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Congruence {
    members: Vec<(MunicipalityCode, usize)>,
    shared_by_all: usize,
    in_any: usize,
    pairs: Vec<Pair>,
}

/// How the cooperations of two municipalities fit on each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Pair {
    /// The two, in order of code.
    pub of: (MunicipalityCode, MunicipalityCode),
    /// In how many both take part.
    pub shared: usize,
    /// In how many either does.
    pub in_either: usize,
    /// How they fit.
    pub fit: Fit,
}

impl Ties {
    /// How the cooperations of these municipalities fit on each other.
    ///
    /// Leave the one that they have, or would make, out of it first: [`Ties::without`].
    ///
    /// # Errors
    ///
    /// [`TiesError::TooFew`] or [`TiesError::NamedTwice`].
    #[doc(alias = "Jaccard")]
    pub fn congruence(&self, members: &[MunicipalityCode]) -> Result<Congruence, TiesError> {
        let mut members = members.to_vec();
        if let Some(&municipality) = sorted::sort_unique(&mut members, Ord::cmp) {
            return Err(TiesError::NamedTwice { municipality });
        }
        if members.len() < 2 {
            return Err(TiesError::TooFew { count: members.len() });
        }
        let mut counts: Vec<(MunicipalityCode, usize)> = members.iter().map(|&code| (code, 0)).collect();
        let mut pairs: Vec<(usize, usize, Pair)> = Vec::new();
        for (first, &a) in members.iter().enumerate() {
            for (second, &b) in members.iter().enumerate().skip(first.saturating_add(1)) {
                pairs.push((first, second, Pair { of: (a, b), shared: 0, in_either: 0, fit: Fit::Equal }));
            }
        }
        let (mut shared_by_all, mut in_any) = (0_usize, 0_usize);
        let mut takes_part = Vec::with_capacity(members.len());
        for tie in &self.ties {
            takes_part.clear();
            takes_part.extend(members.iter().map(|&code| tie.has(code)));
            if !takes_part.contains(&true) {
                continue;
            }
            in_any = in_any.saturating_add(1);
            shared_by_all = shared_by_all.saturating_add(usize::from(!takes_part.contains(&false)));
            for ((_, count), &takes) in counts.iter_mut().zip(&takes_part) {
                *count = count.saturating_add(usize::from(takes));
            }
            for (first, second, pair) in &mut pairs {
                let takes = |at: usize| takes_part.get(at).copied().unwrap_or(false);
                let (a, b) = (takes(*first), takes(*second));
                pair.shared = pair.shared.saturating_add(usize::from(a && b));
                pair.in_either = pair.in_either.saturating_add(usize::from(a || b));
            }
        }
        let count = |at: usize| counts.get(at).map_or(0, |(_, count)| *count);
        let fitted = |&(first, second, pair): &(usize, usize, Pair)| Pair {
            fit: Fit::of(count(first), count(second), pair.shared),
            ..pair
        };
        Ok(Congruence { pairs: pairs.iter().map(fitted).collect(), members: counts, shared_by_all, in_any })
    }
}

impl Fit {
    /// The fit of two sets of these sizes with so many in common. Two empty sets are equal.
    const fn of(a: usize, b: usize, shared: usize) -> Self {
        match (shared == a, shared == b) {
            (true, true) => Self::Equal,
            _ if shared == 0 => Self::Disjoint,
            (true, false) | (false, true) => Self::Nested,
            (false, false) => Self::Overlapping,
        }
    }
}

impl Congruence {
    /// The municipalities, in order of code, each with the number of its cooperations.
    #[must_use]
    pub fn members(&self) -> &[(MunicipalityCode, usize)] {
        &self.members
    }

    /// In how many all of them take part.
    #[must_use]
    pub const fn shared_by_all(&self) -> usize {
        self.shared_by_all
    }

    /// In how many any of them takes part.
    #[must_use]
    pub const fn in_any(&self) -> usize {
        self.in_any
    }

    /// The number in which all take part over the number in which any does (*Jaccard-index*); `None` if there are none.
    #[must_use]
    #[doc(alias = "Jaccard")]
    pub fn jaccard(&self) -> Option<Share> {
        Share::new(self.shared_by_all as u64, self.in_any as u64).ok()
    }

    /// Every two of them, in order of code.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// How they fit, all together.
    #[must_use]
    pub fn fit(&self) -> Fit {
        let all = |fits: &[Fit]| self.pairs.iter().all(|pair| fits.contains(&pair.fit));
        match () {
            () if all(&[Fit::Equal]) => Fit::Equal,
            () if all(&[Fit::Disjoint]) => Fit::Disjoint,
            () if all(&[Fit::Equal, Fit::Nested]) => Fit::Nested,
            () => Fit::Overlapping,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        insight::{Tie, TieForm},
        municipality::code,
        time::day,
    };
    use proptest::prelude::*;

    fn ties(rows: &[&[u16]]) -> Ties {
        let tie = |(at, members): (usize, &&[u16])| {
            Tie::new(&alloc::format!("{at}"), "R", TieForm::Unknown, members.iter().copied().map(code)).unwrap()
        };
        Ties::new(day(2026, 5, 16), "test", rows.iter().enumerate().map(tie)).unwrap()
    }

    #[test]
    fn every_fit_reads_as_it_writes() {
        crate::vocabulary::check(Fit::ALL);
    }

    #[test]
    fn sets_are_equal_nested_overlapping_or_disjoint() {
        type Row = (&'static [&'static [u16]], Fit, Option<&'static str>);
        let rows: [Row; 7] = [
            (&[&[1, 2], &[1, 2, 3]], Fit::Equal, Some("1")),
            (&[&[1, 2], &[1]], Fit::Nested, Some("1/2")),
            (&[&[1, 2], &[1], &[2]], Fit::Overlapping, Some("1/3")),
            (&[&[1], &[2]], Fit::Disjoint, Some("0")),
            (&[&[1]], Fit::Disjoint, Some("0")),
            (&[&[3]], Fit::Equal, None),
            (&[], Fit::Equal, None),
        ];
        for (all, fit, jaccard) in rows {
            let congruence = ties(all).congruence(&[code(2), code(1)]).unwrap();
            assert_eq!(congruence.fit(), fit, "{all:?}");
            assert_eq!(congruence.jaccard(), jaccard.map(|text| text.parse().unwrap()), "{all:?}");
        }
        // Of three: one chain is nested, a part in common without a chain overlaps.
        let three = [code(1), code(2), code(3)];
        assert_eq!(ties(&[&[1, 2, 3], &[1, 2], &[1]]).congruence(&three).unwrap().fit(), Fit::Nested);
        assert_eq!(ties(&[&[1, 2], &[3]]).congruence(&three).unwrap().fit(), Fit::Overlapping);
    }

    #[test]
    fn one_municipality_or_the_same_twice_cannot_be_compared() {
        assert_eq!(ties(&[]).congruence(&[code(1)]), Err(TiesError::TooFew { count: 1 }));
        let twice = Err(TiesError::NamedTwice { municipality: code(1) });
        assert_eq!(ties(&[]).congruence(&[code(1), code(1)]), twice);
    }

    proptest! {
        #[test]
        fn what_is_shared_and_what_is_not_add_up(
            rows in prop::collection::vec(prop::collection::btree_set(1..6_u16, 1..5), 0..12)
        ) {
            let rows: Vec<Vec<u16>> = rows.into_iter().map(|row| row.into_iter().collect()).collect();
            let rows: Vec<&[u16]> = rows.iter().map(Vec::as_slice).collect();
            let all = ties(&rows);
            let congruence = all.congruence(&[code(1), code(2), code(3)]).unwrap();
            for &(member, count) in congruence.members() {
                prop_assert_eq!(count, all.of(member).count());
                prop_assert!(congruence.shared_by_all() <= count && count <= congruence.in_any());
            }
            for pair in congruence.pairs() {
                let (a, b) = (all.of(pair.of.0).count(), all.of(pair.of.1).count());
                prop_assert_eq!(pair.in_either, a + b - pair.shared);
                prop_assert!(congruence.shared_by_all() <= pair.shared);
            }
        }
    }
}
