use crate::id::{Key, KeyError};
use core::borrow::Borrow;
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// The [`Key`] of a task (*taak*) inside a portfolio: `burgerzaken`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskKey(Key);

impl TaskKey {
    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl AsRef<Key> for TaskKey {
    fn as_ref(&self) -> &Key {
        &self.0
    }
}

impl From<Key> for TaskKey {
    fn from(key: Key) -> Self {
        Self(key)
    }
}

impl FromStr for TaskKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        text.parse().map(Self)
    }
}

impl Borrow<str> for TaskKey {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for TaskKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
