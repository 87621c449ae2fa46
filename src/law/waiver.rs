use alloc::boxed::Box;
use serde::{Deserialize, Serialize};

/// A rule that the caller does not apply (*buiten toepassing*), and why; made by
/// [`Catalogue::waiving`](crate::law::Catalogue::waiving).
///
/// The rule is asked as before and what it finds stands in the report; it only refuses nothing. A waiver is the caller's: it does not
/// change the law.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Waiver {
    pub(super) rule: Box<str>,
    pub(super) reason: Box<str>,
}

impl Waiver {
    /// The name of the rule.
    #[must_use]
    pub fn rule(&self) -> &str {
        &self.rule
    }

    /// Why it is waived.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}
