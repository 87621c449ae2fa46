//! How strong the organisation is (*robuustheid*): how vulnerable each task is when people are away, which quality is the
//! norm, and how its scale stands to what studies found, before and after.
//!
//! - [`Vulnerability`] tells how many people work on each task of one staffing, which tasks a single person holds, what
//!   stops when somebody is away, and how many tasks are then uncovered; [`SideBySide`] puts each municipality alone
//!   beside the same tasks in one organisation, task by task.
//! - [`quality`] takes scores per member and service and tells which members are below a [`QualityNorm`], and by how
//!   much.
//! - [`scale_per_task`] puts the inhabitants of each municipality, and of all together, beside the published
//!   [`COST_OPTIMA`].
//!
//! Unknown facts stay unknown: a task counts only where the holders of all its posts are recorded, and every figure
//! says how many tasks it covers. No number here is simulated or rounded.
//!
//! # What it rests on
//!
//! Two readings of practice, which are no published norm: a task is the more vulnerable the fewer people can do it, and
//! the holders of the same task add up only where it is really done the same way ([`SameWay`]). No score of
//! *robuustheid* with a formula was found. Posts per task of real municipalities are not published either: figures that
//! are real, such as the thirty posts of Schermer, are totals, and examples with posts per task say that these are
//! assumed.
//!
//! The probability that any task is uncovered, or exactly two, is left out: tasks share people, and the exact work
//! doubles with every post. The expected number answers the question.

mod error;
mod members;
mod quality;
mod same_way;
mod scale;
mod side_by_side;
mod vulnerability;

pub use error::StrengthError;
pub use quality::{QualityGap, QualityNorm, Score, ServiceQuality, quality};
pub use same_way::SameWay;
pub use scale::{COST_OPTIMA, CostOptimum, Place, ScalePosition, ScaleRow, scale_per_task};
pub use side_by_side::{AloneAndTogether, MemberColumn, SideBySide, TaskRow};
pub use vulnerability::{Cover, OnePersonAway, Vulnerability};
