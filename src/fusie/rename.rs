use super::{
    AmbtelijkeFusie, ChangeError, EventKind, Refusal,
    act::{Act, JudgedAct, asked_of_the_law, carry_out},
    life::Life,
};
use crate::{
    governance::Record,
    id::Name,
    law::{Moment, Strictness},
    municipality::Gazetteer,
    operation::Operation,
    time::PartialDate,
};
use alloc::{boxed::Box, sync::Arc};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Another name for the arrangement, the organisation, or both (*hernoeming*).
///
/// To change the name of the arrangement is to amend it; the name of the organisation is its own affair.
#[doc(alias = "hernoeming")]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a renaming, an object with arrangement or organisation")]
pub struct Renaming {
    /// The new name of the arrangement; changing it is an amendment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Name>,
    /// The new name of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Name>,
    /// What was decided and published about the name of the arrangement.
    #[serde(default)]
    pub record: Record,
}

asked_of_the_law!(Renaming);

impl Renaming {
    /// The arrangement gets this name.
    #[must_use]
    pub fn arrangement(self, name: Name) -> Self {
        Self { arrangement: Some(name), ..self }
    }

    /// The organisation gets this name.
    #[must_use]
    pub fn organisation(self, name: Name) -> Self {
        Self { organisation: Some(name), ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }
}

impl Act for Renaming {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        if self.arrangement.is_none() && self.organisation.is_none() {
            return Err(ChangeError::NothingRenamed);
        }
        let mut life = before.clone();
        if let Some(name) = &self.arrangement {
            life = life.with_text(Arc::new((**before.known_text()?).clone().named(name.as_str())?), false, when)?;
        }
        if let Some(name) = &self.organisation {
            let service = before.service.as_deref().ok_or(ChangeError::NoOrganisation)?;
            life.service = Some(Arc::new(service.clone().named(name.clone())));
        }
        Ok(life)
    }

    fn judged<'a>(
        &'a self,
        before: &'a Life,
        _: NaiveDate,
        _: Option<&Operation>,
    ) -> Result<Option<JudgedAct<'a>>, ChangeError> {
        let Some(name) = &self.arrangement else { return Ok(None) };
        let text = Arc::new((**before.known_text()?).clone().named(name.as_str())?);
        Ok(Some(JudgedAct::new(Moment::Amend, text, &self.record, before)))
    }

    fn into_kind(self) -> EventKind {
        EventKind::Renamed(Arc::new(self))
    }
}

/// Gives another name.
///
/// # Errors
///
/// A [`Refusal`] with the report, if the arrangement is renamed and the law refuses the amendment; or because no name
/// is given, or the day does not come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::fusie::{Dossier, Renaming, rename};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2014, 1, 1))?;
/// let names = Renaming::default().organisation("Noaberkracht Dinkelland Tubbergen".parse()?);
/// let renamed = rename(noaberkracht, day(2014, 7, 1), names, &nl, Strictness::AsRecorded)?;
/// assert_eq!(renamed.service().name().as_str(), "Noaberkracht Dinkelland Tubbergen");
/// assert_eq!(renamed.arrangement().versions().count(), 1, "the text did not change");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "hernoemen")]
pub fn rename(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    names: Renaming,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Renaming)>>> {
    let done = carry_out(fusie, on, names, gazetteer, strictness, |fusie, _, life| fusie.next(life, None))?;
    Ok(done.fusie(on))
}
