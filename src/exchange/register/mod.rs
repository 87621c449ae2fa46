//! The national register of joint arrangements, read and judged.
//!
//! The *Register van Overheidsorganisaties* (ROO) of the ministry of the Interior lists the joint arrangements of the
//! Netherlands, as article 136 of the Wgr asks since 1 July 2021: each version is a row, with who takes part. It is open
//! data (CC0). This room reads two files of it as CSV: the arrangements and the participants.
//!
//! [`Register::read`] keeps every row. A field that it cannot read (an unknown form, a date that does not exist, a
//! code that no municipality ever had) gives a [`Mark`] with file, row and column; a row that has no identity of its
//! own is a [`RejectedRow`] with its text; and [`RowCounts`] say that none is lost. Only a file without the columns of
//! the register is refused.
//!
//! [`Register::judge_on`] judges the arrangements in force on a day. Three things stay apart:
//!
//! - the **law**: findings of the [catalogue](crate::law::Catalogue), on the working of an arrangement on that day and
//!   on the making of its version;
//! - the **unknown**: rules that are undetermined, and rules that were [withheld](Withheld) since the register does not
//!   know the organs, the form, or who had left;
//! - the **register** itself: a [`Defect`], such as a participant that no longer exists, or a gap between two versions.
//!
//! [`Register::reorganised_on`] says what a reorganisation of municipalities does to all of them at once.
//!
//! # What the register does not know
//!
//! It has no texts, decisions, boards, tasks or money, so every rule about these is undetermined, never breached. It
//! has the day of joining but not that of leaving, so that the participants of the past are not always known. Its
//! *regeling zonder meer* can be a centre arrangement; only rules that hold for both are asked. And it
//! lists municipalities that are gone: by law their successors took their place (Wet algemene regels herindeling,
//! article 41), so that this is a defect of the register and no breach.
//!
//! # What is not assessed
//!
//! The catalogue has the rules of chapter I of the Wgr. Arrangements with provinces or water boards, and those with
//! others (the State, joint bodies, bodies abroad), are read, checked for defects, and named with their
//! [chapter](WgrChapter); what the law says of them is not assessed. Neither is whether an arrangement is an ambtelijke
//! fusie: that is a question about tasks.
//!
#![cfg_attr(feature = "netherlands", doc = "```")]
#![cfg_attr(not(feature = "netherlands"), doc = "```ignore")]
//! use ambtelijke_fusie::exchange::register::{Files, Register};
//! use ambtelijke_fusie::municipality::Gazetteer;
//! use ambtelijke_fusie::time::day;
//!
//! let nl = Gazetteer::netherlands();
//! let register = Register::read(
//!     &Files {
//!         arrangements: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangements.csv")),
//!         participants: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/register/joint_arrangement_participants.csv")),
//!     },
//!     &nl,
//! )?;
//!
//! let on = day(2026, 1, 1);
//! let noaberkracht = register.get("29991127".parse()?).unwrap();
//! let judgement = register.judge(noaberkracht.id(), on).unwrap();
//! // Two mayors take part in an operational management organisation.
//! assert_eq!(judgement.breaches().count(), 2);
//! assert!(judgement.breaches().all(|breach| breach.rule().id() == "form-bvo-only-colleges"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod arrangement;
mod basis;
mod chapter;
mod check;
mod defect;
mod judgement;
mod mark;
mod participant;
mod reading;
mod render;
mod reorganised;
mod roo_id;
mod rows;
mod summary;
mod ties;

pub use arrangement::{RegisteredArrangement, RegisteredBody, RegisteredForm};
pub use basis::{NotAssessed, Withheld};
pub use chapter::WgrChapter;
pub use defect::{Defect, DefectKind};
pub use judgement::{Coverage, Degree, Judgement};
pub use mark::{Files, Mark, RegisterError, RegisterFault, RegisterFile, RejectedRow, RowCounts};
pub use participant::{ParticipantKind, RegisteredOrgan, RegisteredOrgans, RegisteredParticipant};
pub use render::RegisterText;
pub use reorganised::{AftermathUnknown, ReorganisedArrangement};
pub use roo_id::{RooId, RooIdError};
pub use summary::{DefectCount, DegreeCount, RuleCount, Summary};

use crate::{
    arrangement::ArrangementText,
    citation::Act,
    governance::Record,
    law::{Case, Jurisdiction, Moment},
    municipality::Gazetteer,
    time::BeyondRecord,
};
use alloc::vec::Vec;
use basis::{Basis, Scopes};
use chrono::NaiveDate;
use judgement::Law;
use reading::Reading;

/// The register, as it was read.
///
/// The facts for the law are prepared once, at reading; to judge a day is then no more than to ask the rules. A value
/// is `Send + Sync`, and arrangements are judged apart, so that a caller may spread days over threads.
#[derive(Debug)]
pub struct Register<'g> {
    gazetteer: &'g Gazetteer,
    reading: Reading,
    /// For each arrangement, in the same order.
    prepared: Vec<Prepared>,
    // INVARIANT: in order of arrangement.
    defects: Vec<Defect>,
    scopes: Scopes,
    /// An empty record: nothing is known of decisions and publications.
    record: Record,
}

#[derive(Debug)]
struct Prepared {
    law: Result<Basis, NotAssessed>,
    endings: Vec<(NaiveDate, Defect)>,
    /// Where its defects begin and end among all.
    defects: core::ops::Range<usize>,
}

impl<'g> Register<'g> {
    /// Reads the register: everything that can be read of it. It is judged by these rules; those of the definition are not asked.
    ///
    /// # Errors
    ///
    /// [`RegisterError`] if a file is empty or its header lacks a column; nothing else is an error.
    pub fn read(files: &Files<'_>, jurisdiction: impl Into<Jurisdiction<'g>>) -> Result<Self, RegisterError> {
        Self::read_in(files, jurisdiction.into())
    }

    fn read_in(files: &Files<'_>, jurisdiction: Jurisdiction<'g>) -> Result<Self, RegisterError> {
        let gazetteer = jurisdiction.gazetteer();
        let reading = Reading::of(files, gazetteer)?;
        let defects = check::standing(&reading, gazetteer);
        let prepare = |arrangement: &RegisteredArrangement| {
            let before = |defect: &Defect| defect.arrangement < arrangement.id;
            let start = defects.partition_point(before);
            let end = defects.partition_point(|defect| defect.arrangement <= arrangement.id);
            Prepared {
                law: Basis::of(arrangement, gazetteer),
                endings: check::endings(arrangement, gazetteer),
                defects: start..end,
            }
        };
        let prepared = reading.arrangements.iter().map(prepare).collect();
        let (scopes, record) = (Scopes::of(jurisdiction.catalogue()), Record::default());
        let mut register = Self { gazetteer, reading, prepared, defects, scopes, record };
        register.follow_chains();
        Ok(register)
    }

    /// Tells every version when the first of its chain began.
    fn follow_chains(&mut self) {
        let mut seen = alloc::vec![false; self.prepared.len()];
        for start in 0..self.prepared.len() {
            let Some(first) = self.reading.arrangements.get(start) else { continue };
            if first.previous.is_some_and(|id| self.reading.find(id).is_some()) {
                continue;
            }
            let (mut at, began) = (Some(start), first.from);
            while let Some(index) = at {
                // A chain that runs into another, or into itself, ends there.
                match seen.get_mut(index) {
                    Some(seen) if !*seen => *seen = true,
                    _ => break,
                }
                if let (Some(Prepared { law: Ok(basis), .. }), Some(began)) = (self.prepared.get_mut(index), began) {
                    basis.first_in_force = began.min(basis.first_in_force);
                }
                let next = self.reading.arrangements.get(index).and_then(|one| one.next);
                at = next.and_then(|id| self.reading.find(id));
            }
        }
    }

    /// The arrangements and versions, in the order of the file.
    #[must_use]
    pub fn arrangements(&self) -> &[RegisteredArrangement] {
        &self.reading.arrangements
    }

    /// The arrangement or version of that identity.
    #[must_use]
    pub fn get(&self, id: RooId) -> Option<&RegisteredArrangement> {
        self.reading.find(id).and_then(|index| self.reading.arrangements.get(index))
    }

    /// Those in force on that day, in the order of the file.
    pub fn in_force_on(&self, day: NaiveDate) -> impl Iterator<Item = &RegisteredArrangement> {
        self.reading.arrangements.iter().filter(move |arrangement| arrangement.is_in_force_on(day))
    }

    /// How many rows of a file were read and rejected.
    #[must_use]
    pub fn row_counts(&self, file: RegisterFile) -> RowCounts {
        let [arrangements, participants] = self.reading.counts;
        match file {
            RegisterFile::Arrangements => arrangements,
            RegisterFile::Participants => participants,
        }
    }

    /// The unreadable fields, by file and row.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.reading.marks
    }

    /// The rows that could not be read, by file and row.
    #[must_use]
    pub fn rejected(&self) -> &[RejectedRow] {
        &self.reading.rejected
    }

    /// The defects of the register that do not depend on a day, in order of arrangement.
    #[must_use]
    pub fn defects(&self) -> &[Defect] {
        &self.defects
    }

    /// The versions that are followed by one of another form (*omzetting*), each with its next.
    #[doc(alias = "omzetting")]
    pub fn conversions(&self) -> impl Iterator<Item = (&RegisteredArrangement, &RegisteredArrangement)> {
        let next = |one: &RegisteredArrangement| one.next.and_then(|id| self.get(id));
        let both = self.reading.arrangements.iter().filter_map(move |one| Some((one, next(one)?)));
        both.filter(|(one, next)| one.form != next.form)
    }

    /// The text of the arrangement, as far as the model can hold it: its name, its form and the organs that take part.
    /// None if it is not one among municipalities only, or if form, participants or organs are not all known.
    #[must_use]
    pub fn text(&self, id: RooId) -> Option<&ArrangementText> {
        let prepared = self.reading.find(id).and_then(|index| self.prepared.get(index))?;
        prepared.law.as_ref().ok().filter(|basis| basis.is_certain()).map(|basis| &basis.text)
    }

    /// The records that do not reach that day: of what they lack a judgement of it takes that nothing changes.
    pub fn beyond_record(&self, on: NaiveDate) -> impl Iterator<Item = BeyondRecord> + use<> {
        self.gazetteer.beyond_record(on).into_iter().chain(Act::beyond_record(on))
    }

    /// The judgement of one arrangement on that day; `None` if there is no such arrangement.
    #[must_use]
    pub fn judge(&self, id: RooId, on: NaiveDate) -> Option<Judgement<'_>> {
        let index = self.reading.find(id)?;
        Some(self.judged(self.reading.arrangements.get(index)?, self.prepared.get(index)?, on))
    }

    /// The judgement of every arrangement in force on that day, in the order of the file.
    pub fn judge_on(&self, on: NaiveDate) -> impl Iterator<Item = Judgement<'_>> {
        let all = self.reading.arrangements.iter().zip(&self.prepared);
        let in_force = all.filter(move |(arrangement, _)| arrangement.is_in_force_on(on));
        in_force.map(move |(arrangement, prepared)| self.judged(arrangement, prepared, on))
    }

    fn judged<'r>(
        &'r self,
        arrangement: &'r RegisteredArrangement,
        prepared: &'r Prepared,
        on: NaiveDate,
    ) -> Judgement<'r> {
        let law = match &prepared.law {
            Err(why) => Err(*why),
            Ok(_) if !arrangement.is_in_force_on(on) => Err(NotAssessed::NotInForce),
            Ok(basis) => Ok(self.law_of(basis, on)),
        };
        #[expect(clippy::indexing_slicing, reason = "`read` took the range from these very defects")]
        let standing = &self.defects[prepared.defects.clone()];
        Judgement { arrangement, on, law, standing, endings: &prepared.endings }
    }

    fn law_of<'r>(&'r self, basis: &'r Basis, on: NaiveDate) -> Law<'r> {
        let Basis { text, from, moment, first_in_force, .. } = basis;
        let unknown = basis.unknown_on(on);
        let working = Case::of_operation(text, *from, on, &self.record, self.gazetteer);
        let making = Case::of_act(*moment, text, *from, &self.record, self.gazetteer);
        Law {
            basis,
            scopes: &self.scopes,
            working: self.scopes.asked(Moment::Operate, unknown).judge(&working.first_in_force_on(*first_in_force)),
            making: self
                .scopes
                .asked(*moment, basis.unknown_at_making())
                .judge(&making.first_in_force_on(*first_in_force)),
            unknown,
        }
    }
}
