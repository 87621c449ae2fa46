//! Leaving an arrangement: the basis of the payment, the sums due and the burden of the others, and the costs of
//! leaving an older one for those that enter this.

mod entry;
mod settlement;
mod terms;

pub use entry::{OlderTie, cost_of_entry};
pub use settlement::{ExitSettlement, Instalment, MemberBurden, YearAfter};
pub use terms::{ExitTerms, FirstYear, RealDamage, Schedule, YearOfDamage};
