//! The rule, the case that it looks at, and its findings; below the rooms of rules, none of which it knows.

pub(super) mod acts;
mod case;
mod fact;
mod finding;
pub(super) mod glance;
pub(super) mod in_force;
pub(super) mod logged;
mod moment;
mod own;
pub(super) mod row;
mod rule;
mod severity;
pub(super) mod silence;
mod sink;
pub(super) mod walk;

pub use case::Case;
pub use fact::Fact;
pub use finding::{Detail, Finding, Subject, Verdict};
pub use moment::{Anchor, Moment, MomentSet, WhichLaw};
pub(crate) use own::is_own_name;
pub use own::{Answer, OwnRule, OwnRuleError};
pub use rule::Rule;
pub use severity::{Basis, Severity};
pub(super) use {
    finding::OfLaw,
    own::Why,
    rule::{Applies, Asked, Origin, Row},
    sink::Sink,
};
