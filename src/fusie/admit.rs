use super::{
    AmbtelijkeFusie, ChangeError, EventKind, Handover, Refusal,
    act::{Act, JudgedAct, asked_of_the_law, carry_out},
    life::Life,
    membership,
};
use crate::{
    arrangement::ArrangementText,
    governance::{OrganOf, Record},
    law::{Moment, Strictness},
    municipality::{Gazetteer, MunicipalityCode},
    operation::Operation,
    organisation::SharedServiceOrganisation,
    time::PartialDate,
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An accession (*toetreding*): which organs of municipalities join, and what they bring.
#[doc(alias = "toetreding")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an accession, an object with participants")]
pub struct Accession {
    /// The organs that take part from then.
    pub participants: Vec<OrganOf>,
    /// The whole new text, if more changed in it than who takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Arc<ArrangementText>>,
    /// The organisation from then, if more changes in it than what they bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Arc<SharedServiceOrganisation>>,
    /// What they bring, if known.
    #[serde(default, skip_serializing_if = "Handover::is_nothing")]
    pub brings: Handover,
    /// What was decided, laid before councils and published.
    #[serde(default)]
    pub record: Record,
}

asked_of_the_law!(Accession);

impl Accession {
    /// These organs take part; the text changes in nothing else.
    #[must_use]
    pub fn new(participants: impl Into<Vec<OrganOf>>) -> Self {
        Self {
            participants: participants.into(),
            arrangement: None,
            organisation: None,
            brings: Handover::default(),
            record: Record::default(),
        }
    }

    /// The same accession, with this whole new text.
    #[must_use]
    pub fn reading(self, text: ArrangementText) -> Self {
        Self { arrangement: Some(text.into()), ..self }
    }

    /// The same accession, by which they bring this.
    #[must_use]
    pub fn bringing(self, brings: Handover) -> Self {
        Self { brings, ..self }
    }

    /// The same, with this record of what was decided, laid before councils and published.
    #[must_use]
    pub fn recorded(self, record: Record) -> Self {
        Self { record, ..self }
    }

    /// Those who join, each once, in order of code.
    #[must_use]
    pub fn municipalities(&self) -> Vec<MunicipalityCode> {
        membership::each_once(self.participants.iter().map(|party| party.municipality()))
    }
}

impl Act for Accession {
    fn follow(&self, before: &Life, when: PartialDate) -> Result<Life, ChangeError> {
        let on = when.latest();
        let text = membership::text_joined(before.known_text()?, &self.participants, self.arrangement.as_ref(), on)?;
        let mut life = before.with_text(text, self.arrangement.is_some(), when)?;
        if let Some(service) = &before.service
            && (self.organisation.is_some() || !self.brings.posts.is_empty())
        {
            life.service = Some(membership::service_joined(service, &self.brings, self.organisation.as_ref())?);
        }
        if !self.brings.is_nothing() {
            let who = self.municipalities();
            let estate =
                membership::estate_joined(before.estate.as_deref(), life.known_text()?, &who, &self.brings, on)?;
            life.estate = estate.map(Arc::new);
        }
        Ok(life)
    }

    fn judged<'a>(
        &'a self,
        before: &'a Life,
        on: NaiveDate,
        _: Option<&Operation>,
    ) -> Result<Option<JudgedAct<'a>>, ChangeError> {
        let text = membership::text_joined(before.known_text()?, &self.participants, self.arrangement.as_ref(), on)?;
        let judged = JudgedAct::new(Moment::Accede, text, &self.record, before);
        let service = self.organisation.as_deref().or(judged.service);
        Ok(Some(JudgedAct { acting: self.municipalities(), service, ..judged }))
    }

    fn into_kind(self) -> EventKind {
        EventKind::Acceded(Arc::new(self))
    }
}

/// Lets municipalities join.
///
/// From that day the organisation works for them too: every task that it executes for all, it also executes for them.
/// What they bring is added, to the hundredth of an fte and to the cent.
///
/// # Errors
///
/// A [`Refusal`] with the report; or because nobody joins, an organ joins that takes part already, one that joins is no
/// municipality on the day, the handover does not fit, or the day does not come after the start of the version in
/// force.
///
/// ```
/// use ambtelijke_fusie::fusie::{Accession, Dossier, admit};
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::day;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2018, 1, 1))?;
///
/// // What if Oldenzaal had joined?
/// let accession = Accession::new(["GM0173/college".parse()?]);
/// // By when must its council have the draft? The plan says it, and all the other steps.
/// assert!(accession.plan(&noaberkracht, day(2018, 6, 1), &nl)?.steps().len() > 3);
///
/// let three = admit(noaberkracht, day(2018, 6, 1), accession, &nl, Strictness::AsRecorded)?;
/// assert_eq!(three.members_on(day(2018, 5, 31)).len(), 2);
/// assert_eq!(three.members_on(day(2018, 6, 1)).len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "toetreden")]
pub fn admit(
    fusie: AmbtelijkeFusie,
    on: NaiveDate,
    accession: Accession,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<(AmbtelijkeFusie, Accession)>>> {
    let done = carry_out(fusie, on, accession, gazetteer, strictness, |fusie, _, life| fusie.next(life, None))?;
    Ok(done.fusie(on))
}
