use super::{StatutoryTask, TaskField, TaskFieldCode, TaskKey, field::History};
use crate::{
    language::{Lang, errors},
    municipality::MunicipalityCode,
};
use alloc::boxed::Box;
use core::fmt;

errors! {
    /// Why there is no such task, task field or portfolio.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum TaskError {
        /// No year had a task field with this code.
        #[error("there never was a task field {code}; Iv3 has task fields since 2017")]
        #[nl("er is nooit een taakveld {code} geweest; Iv3 heeft taakvelden sinds 2017")]
        UnknownField {
            /// The code.
            code: TaskFieldCode,
        },
        /// Other years had a task field with this code.
        #[error("task field {code} did not exist in {year}; {}", History(history))]
        #[nl("taakveld {code} bestond niet in {year}; {}", History(history).in_lang(Lang::Nl))]
        FieldNotInYear {
            /// The code.
            code: TaskFieldCode,
            /// The year that was asked for.
            year: i32,
            /// The task fields that had the code in other years.
            history: &'static [TaskField],
        },
        /// There were no task fields yet.
        #[error("there were no task fields in {year}; Iv3 has them since 2017")]
        #[nl("in {year} waren er geen taakvelden; Iv3 heeft ze sinds 2017")]
        BeforeTaskFields {
            /// The year.
            year: i32,
        },
        /// A task covers something that is neither a statutory task nor a task field.
        #[error("`{text}` is neither a statutory task nor a task field; a task covers one of {}, or a field such as 8.3", Statutory)]
        #[nl("`{text}` is geen wettelijke taak en geen taakveld; een taak omvat een van {}, of een veld zoals 8.3", Statutory)]
        CoversNothing {
            /// What was read.
            text: Box<str>,
        },
        /// A task is executed for no municipality.
        #[error("the task is executed for nobody; name the municipalities, or \"all\"")]
        #[nl("de taak wordt voor niemand uitgevoerd; noem de gemeenten, of \"all\"")]
        ServesNobody,
        /// A task names a municipality twice.
        #[error("the task is executed twice for {municipality}; name each municipality once")]
        #[nl("de taak wordt twee keer uitgevoerd voor {municipality}; noem elke gemeente één keer")]
        ServedTwice {
            /// The municipality.
            municipality: MunicipalityCode,
        },
        /// A portfolio has no tasks.
        #[error("the portfolio has no tasks; an organisation executes at least one")]
        #[nl("het takenpakket heeft geen taken; een organisatie voert er ten minste één uit")]
        EmptyPortfolio,
        /// Two tasks have the same key.
        #[error("two tasks of the portfolio have the key {key}; each task has its own")]
        #[nl("twee taken van het takenpakket hebben de sleutel {key}; elke taak heeft een eigen sleutel")]
        DuplicateTask {
            /// The key.
            key: TaskKey,
        },
        /// The portfolio does not have the task.
        #[error(
            "the portfolio has no task {key}; {}",
            if *.complete { "it lists all tasks, but not under that key: this one may be part of another" } else { "it does not list all tasks, so who executes this one is not known" }
        )]
        #[nl(
            "het takenpakket heeft geen taak {key}; {}",
            if *complete {
                "het bevat alle taken, maar niet onder die sleutel: deze kan een deel van een andere zijn"
            } else {
                "het bevat niet alle taken, dus wie deze uitvoert, is niet bekend"
            }
        )]
        UnknownTask {
            /// The key.
            key: TaskKey,
            /// Whether the portfolio claims to list all tasks.
            complete: bool,
        },
    }
}

/// Writes the keys of the statutory tasks.
struct Statutory;

impl fmt::Display for Statutory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = StatutoryTask::all().iter().enumerate();
        all.map(|(index, task)| (if index == 0 { "" } else { ", " }, task.key))
            .try_for_each(|(before, key)| write!(f, "{before}{key}"))
    }
}
