use super::{
    AmbtelijkeFusie, ChangeError, EventKind, Refusal,
    act::{Act, JudgedAct, asked_of_the_law, carry_out},
    life::{Life, is_to_come},
};
use crate::{
    arrangement::Duration,
    governance::Record,
    law::{Moment, Strictness},
    municipality::Gazetteer,
    operation::Operation,
    time::PartialDate,
};
use alloc::{boxed::Box, sync::Arc};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An extension (*verlenging*): the arrangement lasts until a later day, or for an indefinite time.
#[doc(alias = "verlenging")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an extension, an object with a term")]
pub struct Extension {
    /// For how long.
    pub term: Duration,
    /// What was decided and published.
    #[serde(default)]
    pub record: Record,
}

asked_of_the_law!(Extension);

impl Extension {
    /// For that term, by a text in force at the latest on the day on which the old term ends.
    #[must_use]
    pub fn new(term: Duration) -> Self {
        Self { term, record: Record::default() }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }
}

impl Act for Extension {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let text = before.known_text()?;
        if let (Some(Duration::Until(old)), Duration::Until(new)) = (text.term(), self.term)
            && new <= old
        {
            return Err(ChangeError::NotLonger { old, new });
        }
        is_to_come(Some(self.term), when)?;
        before.with_text(Arc::new((**text).clone().for_term(self.term)), false, when)
    }

    fn judged<'a>(
        &'a self,
        before: &'a Life,
        _: NaiveDate,
        _: Option<&Operation>,
    ) -> Result<Option<JudgedAct<'a>>, ChangeError> {
        let text = Arc::new((**before.known_text()?).clone().for_term(self.term));
        Ok(Some(JudgedAct::new(Moment::Extend, text, &self.record, before)))
    }

    fn into_kind(self) -> EventKind {
        EventKind::Extended(Arc::new(self))
    }
}

/// Extends the term of the arrangement; all else stays.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because the term is not longer or over before it begins, or the day does not come
/// after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::arrangement::Duration;
/// use ambtelijke_fusie::fusie::{Dossier, Extension, extend};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2014, 1, 1))?;
/// let extension = Extension::new(Duration::Until(day(2020, 1, 1)));
/// let extended = extend(noaberkracht, day(2015, 1, 1), extension, &nl, Strictness::AsRecorded)?;
/// assert_eq!(extended.arrangement().last().text().term(), Some(Duration::Until(day(2020, 1, 1))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verlengen")]
pub fn extend(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    extension: Extension,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Extension)>>> {
    let done = carry_out(fusie, on, extension, gazetteer, strictness, |fusie, _, life| fusie.next(life, None))?;
    Ok(done.fusie(on))
}
