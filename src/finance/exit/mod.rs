//! Leaving an arrangement: by what the payment is reckoned, what is due and what the others bear, and what leaving an older
//! one costs who enters this.

mod entry;
mod settlement;
mod terms;

pub use entry::{OlderTie, cost_of_entry};
pub use settlement::{ExitSettlement, Instalment, MemberBurden, YearAfter};
pub use terms::{ExitTerms, FirstYear, RealDamage, Schedule, YearOfDamage};
