use super::{Dossier, DossierError, Repr, format::Format};
use crate::language::{Bilingual, Lang, Translate};
use alloc::{
    boxed::Box,
    string::{String, ToString},
};
use core::fmt;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::error::Category;

/// Said of JSON that is broken off or malformed.
const BROKEN: Bilingual =
    Bilingual::new("; vanaf hier is de JSON niet verder te lezen", "; the JSON cannot be read on from here");

/// Why a text is no dossier: the error, and its place.
///
/// In Dutch only a [`cause`](Self::cause) and the place are Dutch: what the reader of the JSON says is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonError {
    path: Box<str>,
    message: Box<str>,
    /// Line and column.
    stopped: Option<(usize, usize)>,
    // Boxed, since an error that is seldom there should not make every result large.
    cause: Option<Box<DossierError>>,
}

impl JsonError {
    /// The path to the wrong value, such as `events[2].formed.arrangement.form`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The error, and the remedy.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line at which reading stopped, from 1; `None` if all of it was read and the whole is no dossier.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.stopped.map(|(line, _)| line)
    }

    /// The column at which reading stopped; `None` if all of it was read and the whole is no dossier.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.stopped.map(|(_, column)| column)
    }

    /// Why what was read is no dossier, if all of it was read.
    #[must_use]
    pub fn cause(&self) -> Option<&DossierError> {
        self.cause.as_deref()
    }

    /// Reads the text again, this time keeping track of the path.
    fn explain(text: &str, error: &serde_json::Error) -> Self {
        #[derive(Deserialize)]
        struct Numbered {
            #[serde(default, rename = "format")]
            _format: Format,
        }
        // What else a dossier of another format has is unknown here.
        if let Err((path, message)) = tracked::<Numbered>(text)
            && path == "format"
        {
            return Self { path: path.into(), message: message.into(), stopped: None, cause: None };
        }
        let path = match tracked::<Repr>(text) {
            Ok(_) => String::new(),
            Err((path, _)) => path,
        };
        let is_broken = matches!(error.classify(), Category::Syntax | Category::Eof);
        let remedy = if is_broken { BROKEN.get(Lang::En) } else { "" };
        let message = alloc::format!("{}{remedy}", without_place(error));
        let stopped = Some((error.line(), error.column()));
        Self { path: path.into(), message: message.into(), stopped, cause: None }
    }
}

/// Reads a text, or says at which path what is wrong. Everything that tracks a path reads through here, so that the
/// reader of every type is compiled once more for it, and not once for each source.
pub(super) fn tracked<T: DeserializeOwned>(text: &str) -> Result<T, (String, String)> {
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        (if path == "." { String::new() } else { path }, without_place(error.inner()))
    })
}

/// What is wrong, without the place where the reader stopped, which it appends.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = alloc::format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(place.as_str()).unwrap_or(&message).into()
}

impl From<DossierError> for JsonError {
    fn from(cause: DossierError) -> Self {
        let (path, message) = (cause.path().into(), cause.to_string().into());
        Self { path, message, stopped: None, cause: Some(Box::new(cause)) }
    }
}

/// The error and the place where reading stopped, without the path.
pub(super) struct WithoutPath<'a>(pub(super) &'a JsonError);

impl Translate for WithoutPath<'_> {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let JsonError { message, cause, stopped, .. } = self.0;
        match (cause, message.strip_suffix(BROKEN.get(Lang::En))) {
            (Some(cause), _) => cause.write_in(lang, f)?,
            (None, Some(said)) => write!(f, "{said}{}", BROKEN.get(lang))?,
            (None, None) => f.write_str(message)?,
        }
        match (stopped, lang) {
            (Some((line, column)), Lang::Nl) => write!(f, " (regel {line}, kolom {column})"),
            (Some((line, column)), Lang::En) => write!(f, " (line {line}, column {column})"),
            (None, _) => Ok(()),
        }
    }
}

impl Translate for JsonError {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        WithoutPath(self).write_in(lang, f)
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_in(Lang::En, f)
    }
}

impl core::error::Error for JsonError {}

impl Dossier {
    /// Reads a dossier from JSON.
    ///
    /// # Errors
    ///
    /// [`JsonError`] with the path to what is wrong: no JSON, a wrong type, an unknown field, or something that cannot
    /// be a dossier.
    #[cfg_attr(docsrs, doc(cfg(feature = "json")))]
    pub fn from_json(text: &str) -> Result<Self, JsonError> {
        // A byte order mark is no part of the text; some editors write it.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match serde_json::from_str::<Repr>(text) {
            Ok(repr) => Ok(Self::try_from(repr)?),
            Err(error) => Err(JsonError::explain(text, &error)),
        }
    }

    /// Writes the dossier as JSON, indented for people; reading it gives the same dossier.
    ///
    /// # Errors
    ///
    /// [`serde_json::Error`] if JSON cannot hold the dossier; no case is known.
    #[cfg_attr(docsrs, doc(cfg(feature = "json")))]
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}
