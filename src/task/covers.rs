use super::{StatutoryTask, TaskError, TaskField, TaskFieldCode};
use crate::serde_text::serde_as_text;
use alloc::string::ToString;
use core::{fmt, str::FromStr};

/// What a task of a portfolio covers as a whole: a statutory task (*wettelijke taak*) or a task field (*taakveld*).
///
/// In serde formats it is the key of the statutory task, `"jeugdhulp"`, or the code of the field, `"8.3"`. One that is
/// covered in part only is left out: of the rest it would say what is not so.
///
/// ```
/// use ambtelijke_fusie::{Lang, task::Covered};
///
/// let youth: Covered = "jeugdhulp".parse()?;
/// assert!(matches!(youth, Covered::Statutory(task) if task.label(Lang::En) == "youth care and youth protection"));
/// assert!(matches!("8.3".parse()?, Covered::Field(_)));
/// assert!("jeugdzorg".parse::<Covered>().unwrap_err().to_string().contains("`jeugdzorg`"));
/// # Ok::<(), ambtelijke_fusie::task::TaskError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Covered {
    /// A statutory task.
    Statutory(&'static StatutoryTask),
    /// A task field, by its code of any year.
    Field(TaskFieldCode),
}

serde_as_text!(Covered);

impl FromStr for Covered {
    type Err = TaskError;

    fn from_str(text: &str) -> Result<Self, TaskError> {
        if let Some(task) = StatutoryTask::get(text) {
            return Ok(Self::Statutory(task));
        }
        match text.parse() {
            Ok(code) if TaskField::history(code).is_empty() => Err(TaskError::UnknownField { code }),
            Ok(code) => Ok(Self::Field(code)),
            Err(_) => Err(TaskError::CoversNothing { text: text.into() }),
        }
    }
}

impl fmt::Display for Covered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statutory(task) => f.pad(task.key),
            Self::Field(code) => f.pad(&code.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered_reads_as_it_is_written_and_nothing_else_does() {
        for task in StatutoryTask::all() {
            let covered = Covered::Statutory(task);
            assert_eq!(covered.to_string().parse(), Ok(covered));
        }
        for field in TaskField::all() {
            let covered = Covered::Field(field.code);
            assert_eq!(covered.to_string().parse(), Ok(covered));
        }
        let error = "jeugdzorg".parse::<Covered>().unwrap_err().to_string();
        assert!(
            error.starts_with("`jeugdzorg` is neither a statutory task nor a task field")
                && error.contains("jeugdhulp")
        );
        assert!(matches!("9.9".parse::<Covered>(), Err(TaskError::CoversNothing { .. })));
        assert!(matches!("8.9".parse::<Covered>(), Err(TaskError::UnknownField { .. })));
    }
}
