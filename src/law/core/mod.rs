//! The rule, the case that it looks at, and its findings; below the rooms of rules, none of which it knows.

pub(super) mod acts;
mod case;
mod fact;
mod finding;
pub(super) mod glance;
pub(super) mod logged;
pub(super) mod row;
mod rule;
mod sink;
pub(super) mod walk;

pub use case::Case;
pub use fact::Fact;
pub use finding::{Detail, Finding, Subject, Verdict};
pub use rule::{Anchor, Basis, Moment, MomentSet, Rule, Severity, WhichLaw};
pub(super) use {rule::Applies, sink::Sink};
