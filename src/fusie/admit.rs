use super::{
    AmbtelijkeFusie, Grounds, Handover, Refusal,
    form::municipalities_exist,
    membership,
    transition::{Act, Next, asked, carry_out, grounds},
};
use crate::{
    arrangement::ArrangementText,
    governance::{OrganOf, Record},
    law::{Moment, Plan, Report, Strictness},
    municipality::{Gazetteer, MunicipalityCode},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

/// That municipalities join (*toetreding*): which of their organs, from which day, and what they bring.
#[doc(alias = "toetreding")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accession {
    parties: Vec<OrganOf>,
    starts_on: NaiveDate,
    text: Option<ArrangementText>,
    brings: Handover,
}

impl Accession {
    /// These organs take part from that day; the text changes in nothing else.
    #[must_use]
    pub fn new(parties: impl Into<Vec<OrganOf>>, starts_on: NaiveDate) -> Self {
        Self { parties: parties.into(), starts_on, text: None, brings: Handover::default() }
    }

    /// The same accession, by which the text reads so.
    #[must_use]
    pub fn reading(self, text: ArrangementText) -> Self {
        Self { text: Some(text), ..self }
    }

    /// The same accession, by which they bring this.
    #[must_use]
    pub fn bringing(self, brings: Handover) -> Self {
        Self { brings, ..self }
    }

    /// Who joins, each once, in order of code.
    #[must_use]
    pub fn municipalities(&self) -> Vec<MunicipalityCode> {
        membership::each_once(self.parties.iter().map(|party| party.municipality()))
    }

    /// The text as it reads then.
    ///
    /// # Errors
    ///
    /// [`Grounds::Asked`] if nobody joins, or somebody who takes part already.
    pub fn text_after(&self, fusie: &AmbtelijkeFusie) -> Result<ArrangementText, Box<Grounds>> {
        let text = membership::text_joined(fusie.text(), &self.parties, self.text.as_ref(), self.starts_on);
        text.map(alloc::borrow::Cow::into_owned).map_err(asked)
    }

    /// What the law says of this, with this record: of the decisions of those who join.
    ///
    /// # Errors
    ///
    /// As [`text_after`](Self::text_after).
    pub fn report(
        &self,
        fusie: &AmbtelijkeFusie,
        record: &Record,
        gazetteer: &Gazetteer,
    ) -> Result<Report, Box<Grounds>> {
        let (text, acting) = (self.text_after(fusie)?, self.municipalities());
        Ok(self.act(fusie, &text, &acting).report(fusie, record, gazetteer))
    }

    /// The steps of this, on both sides, each with the last day on which it can be taken.
    ///
    /// # Errors
    ///
    /// As [`text_after`](Self::text_after); [`Grounds::Procedure`] if the form is one of private law.
    pub fn plan(&self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Result<Plan, Box<Grounds>> {
        let (text, acting) = (self.text_after(fusie)?, self.municipalities());
        self.act(fusie, &text, &acting).plan(fusie.text(), record, gazetteer)
    }

    fn act<'a>(
        &'a self,
        fusie: &'a AmbtelijkeFusie,
        text: &'a ArrangementText,
        acting: &'a [MunicipalityCode],
    ) -> Act<'a> {
        Act::new(Moment::Accede, text, self.starts_on, &fusie.service).by(acting)
    }
}

/// What was asked of [`admit`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Accession, Record);

/// Lets municipalities join.
///
/// From that day the organisation works for them too: every task that it executes for all it executes for them. What they
/// bring is added to what there is, to the hundredth of an fte and to the cent.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since nobody joins or somebody who takes part already, who joins is no municipality
/// on the day, what is brought does not fit, or the day does not come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::fusie::{Accession, Dossier, admit};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2018, 1, 1))?;
///
/// // What if Oldenzaal had joined?
/// let accession = Accession::new(["GM0173/college".parse()?], day(2018, 6, 1));
/// // By when must its council have the draft? The plan says it, and all the other steps.
/// assert!(accession.plan(&noaberkracht, &Record::default(), &nl)?.steps().len() > 3);
///
/// let three = admit(noaberkracht, accession, Record::default(), &nl, Strictness::AsRecorded)?;
/// assert_eq!(three.members_on(day(2018, 5, 31)).len(), 2);
/// assert_eq!(three.members_on(day(2018, 6, 1)).len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "toetreden")]
pub fn admit(
    fusie: AmbtelijkeFusie,
    accession: Accession,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Asked>>> {
    carry_out(
        (fusie, accession, record),
        strictness,
        |fusie, accession| {
            let (text, on) = (accession.text_after(fusie)?, accession.starts_on);
            municipalities_exist(&text, on, gazetteer).map_err(grounds)?;
            let service =
                membership::service_joined(&fusie.service, &accession.brings, None).map_err(asked)?.into_owned();
            let who = accession.municipalities();
            let estate = membership::estate_joined(&fusie.estate, &text, &who, &accession.brings, on).map_err(asked)?;
            Ok(Next { arrangement: fusie.followed_by(text, on)?, service, estate })
        },
        |fusie, accession, next, record| {
            let acting = accession.municipalities();
            accession.act(fusie, next.arrangement.last().text(), &acting).report(fusie, record, gazetteer)
        },
        |_, _, next| next.into(),
    )
}
