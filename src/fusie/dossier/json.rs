use super::Dossier;
use alloc::{
    boxed::Box,
    string::{String, ToString},
};

/// Why a text is no dossier: what is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{message} (line {line}, column {column})", if path.is_empty() { String::new() } else { alloc::format!("{path}: ") })]
pub struct JsonError {
    path: Box<str>,
    message: Box<str>,
    line: usize,
    column: usize,
}

impl JsonError {
    /// The path to the wrong value, such as `events[2].formed.arrangement.form`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong with it, and what would be right.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line at which reading stopped, from 1.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The column at which reading stopped.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }
}

impl Dossier {
    /// Reads a dossier from JSON.
    ///
    /// # Errors
    ///
    /// [`JsonError`] with the path to what is wrong: no JSON, a wrong type, an unknown field, or something that cannot
    /// be a dossier.
    #[cfg_attr(docsrs, doc(cfg(feature = "json")))]
    pub fn from_json(text: &str) -> Result<Self, JsonError> {
        match serde_json::from_str(text) {
            Ok(dossier) => Ok(dossier),
            // Only what is wrong is read again, this time keeping track of the path.
            Err(error) => Err(Self::explain(text, &error)),
        }
    }

    fn explain(text: &str, error: &serde_json::Error) -> JsonError {
        let mut reader = serde_json::Deserializer::from_str(text);
        let path = match serde_path_to_error::deserialize::<_, Self>(&mut reader) {
            Ok(_) => String::new(),
            Err(error) => error.path().to_string(),
        };
        let message = error.to_string();
        // The reader appends where it stopped, which stands apart here.
        let message = message.split(" at line ").next().unwrap_or_default();
        let path = if path == "." { "" } else { path.as_str() };
        JsonError { path: path.into(), message: message.into(), line: error.line(), column: error.column() }
    }

    /// Writes the dossier as JSON, indented for people; reading it gives the same dossier.
    ///
    /// # Errors
    ///
    /// [`serde_json::Error`], though nothing in a dossier is known that JSON cannot hold.
    #[cfg_attr(docsrs, doc(cfg(feature = "json")))]
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}
