use crate::municipality::MunicipalityCode;
use alloc::boxed::Box;

/// Why cooperations are refused, or cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TiesError {
    /// A cooperation has no key.
    #[error("`{name}` has no key; give it the identity that it has in its source")]
    NoKey {
        /// Its name.
        name: Box<str>,
    },
    /// No municipality takes part.
    #[error("no municipality takes part in {key}; name at least one")]
    NoMembers {
        /// The cooperation.
        key: Box<str>,
    },
    /// A municipality is named twice.
    #[error("{municipality} takes part twice in {key}; name it once")]
    MemberTwice {
        /// The cooperation.
        key: Box<str>,
        /// The municipality.
        municipality: MunicipalityCode,
    },
    /// Two cooperations have the same key.
    #[error("the key {key} stands twice; give each cooperation its own, and of versions only the one in force")]
    Twice {
        /// The key.
        key: Box<str>,
    },
    /// Fewer than two municipalities are compared.
    #[error("{count} municipality is named; how cooperations fit together can be said of two or more")]
    TooFew {
        /// How many were named.
        count: usize,
    },
    /// A municipality is compared with itself.
    #[error("{municipality} is named twice; name each once")]
    NamedTwice {
        /// The municipality.
        municipality: MunicipalityCode,
    },
}
