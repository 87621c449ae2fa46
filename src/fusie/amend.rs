use super::{AmbtelijkeFusie, Grounds, Refusal, form::municipalities_exist};
use crate::{
    arrangement::{ArrangementText, Version},
    governance::Record,
    law::{Case, Catalogue, Moment, Strictness},
    municipality::Gazetteer,
    organisation::SharedServiceOrganisation,
    time::Period,
};
use alloc::boxed::Box;
use chrono::NaiveDate;

/// A new text for an arrangement, in force from a day, and the organisation as it is from then if that changes too.
#[doc(alias = "wijziging")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    text: ArrangementText,
    starts_on: NaiveDate,
    service: Option<SharedServiceOrganisation>,
}

impl Amendment {
    /// This text, in force from that day.
    #[must_use]
    pub const fn new(text: ArrangementText, starts_on: NaiveDate) -> Self {
        Self { text, starts_on, service: None }
    }

    /// The same amendment, after which the organisation is this one.
    #[must_use]
    pub fn serving(self, service: SharedServiceOrganisation) -> Self {
        Self { service: Some(service), ..self }
    }

    /// The new text.
    #[must_use]
    pub const fn text(&self) -> &ArrangementText {
        &self.text
    }

    /// Its entry into force.
    #[must_use]
    pub const fn starts_on(&self) -> NaiveDate {
        self.starts_on
    }
}

/// What was asked of [`amend`] and [`convert`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Amendment, Record);

/// Amends the arrangement: the next version, in the same form.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since the form changes ([`convert`] does that), a participant is no
/// municipality, or the day does not come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::arrangement::ClauseKind;
/// use ambtelijke_fusie::fusie::{Amendment, Dossier, amend};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let dossier = Dossier::from_json(include_str!("../../examples/dossiers/de-kompanjie.json"))?;
/// let kompanjie = dossier.replay(&nl)?.fusie_on(day(2015, 1, 1))?;
///
/// let text = kompanjie.arrangement().last().text().clone().having(&[ClauseKind::Evaluation])?;
/// let amendment = Amendment::new(text, day(2015, 7, 1));
/// let amended = amend(kompanjie, amendment, Record::default(), &nl, Strictness::AsRecorded)?;
/// assert_eq!(amended.arrangement().versions().count(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "wijzigen")]
pub fn amend(
    fusie: AmbtelijkeFusie,
    amendment: Amendment,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Asked>>> {
    if fusie.arrangement.last().text().form() != amendment.text.form() {
        let grounds = Grounds::Form("an amendment keeps the form; to change it, convert");
        return Err(Refusal::new((fusie, amendment, record), grounds));
    }
    next_version(fusie, amendment, record, gazetteer, strictness)
}

/// Converts the arrangement into another form, such as a public body into an operational management organisation.
///
/// By law an amendment that takes effect on one day; the arrangement stays the same one.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since the form does not change ([`amend`] does that), a participant is no
/// municipality, or the day does not come after the start of the version in force.
#[doc(alias = "omzetten")]
pub fn convert(
    fusie: AmbtelijkeFusie,
    amendment: Amendment,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Asked>>> {
    if fusie.arrangement.last().text().form() == amendment.text.form() {
        let grounds = Grounds::Form("a conversion changes the form; to keep it, amend");
        return Err(Refusal::new((fusie, amendment, record), grounds));
    }
    next_version(fusie, amendment, record, gazetteer, strictness)
}

fn next_version(
    fusie: AmbtelijkeFusie,
    amendment: Amendment,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Asked>>> {
    if let Err(error) = municipalities_exist(&amendment.text, amendment.starts_on, gazetteer) {
        return Err(Refusal::new((fusie, amendment, record), error));
    }
    let report = {
        let service = amendment.service.as_ref().unwrap_or(&fusie.service);
        let (first, last) = (fusie.arrangement.first(), fusie.arrangement.last());
        let case = Case::of_act(Moment::Amend, &amendment.text, amendment.starts_on, &record, gazetteer)
            .after(last.text(), first.in_force().from())
            .serving(service);
        Catalogue::all().judge(&case)
    };
    let asked = Refusal::unless_lawful((fusie, amendment, record), report, strictness)?;
    let next = Version::new(asked.1.text.clone(), Period::since(asked.1.starts_on));
    match asked.0.arrangement.clone().followed_by(next) {
        Ok(arrangement) => {
            let (fusie, amendment, _) = asked;
            let service = amendment.service.unwrap_or(fusie.service);
            Ok(AmbtelijkeFusie { arrangement, service, estate: fusie.estate })
        }
        Err(error) => Err(Refusal::new(asked, error)),
    }
}
