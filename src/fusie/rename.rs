use super::{
    AmbtelijkeFusie, AskError, Refusal,
    transition::{Act, Next, asked, carry_out},
};
use crate::{
    governance::Record,
    id::Name,
    law::{Moment, Report, Strictness},
    municipality::Gazetteer,
};
use alloc::boxed::Box;
use chrono::NaiveDate;

/// Another name for the arrangement, the organisation, or both.
///
/// To change the name of the arrangement is to amend it; the name of the organisation is its own affair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNames {
    starts_on: NaiveDate,
    arrangement: Option<Name>,
    organisation: Option<Name>,
}

impl NewNames {
    /// From that day, of what is named next.
    #[must_use]
    pub const fn from_day(starts_on: NaiveDate) -> Self {
        Self { starts_on, arrangement: None, organisation: None }
    }

    /// The arrangement is called so.
    #[must_use]
    pub fn arrangement(self, name: Name) -> Self {
        Self { arrangement: Some(name), ..self }
    }

    /// The organisation is called so.
    #[must_use]
    pub fn organisation(self, name: Name) -> Self {
        Self { organisation: Some(name), ..self }
    }
}

/// What was asked of [`rename`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, NewNames, Record);

/// Gives another name.
///
/// # Errors
///
/// A [`Refusal`] with the report, if the arrangement is renamed and the law refuses the amendment; or since no name is
/// given, or the day does not come after the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::fusie::{Dossier, NewNames, rename};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2014, 1, 1))?;
/// let names = NewNames::from_day(day(2014, 7, 1)).organisation("Noaberkracht Dinkelland Tubbergen".parse()?);
/// let renamed = rename(noaberkracht, names, Record::default(), &nl, Strictness::AsRecorded)?;
/// assert_eq!(renamed.service().name().as_str(), "Noaberkracht Dinkelland Tubbergen");
/// assert_eq!(renamed.arrangement().versions().count(), 1, "the text did not change");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "hernoemen")]
pub fn rename(
    fusie: AmbtelijkeFusie,
    names: NewNames,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Asked>>> {
    carry_out(
        (fusie, names, record),
        strictness,
        |fusie, names| {
            let arrangement = match (&names.arrangement, &names.organisation) {
                (None, None) => return Err(asked(AskError::NothingRenamed)),
                (None, Some(_)) => fusie.arrangement.clone(),
                (Some(name), _) => {
                    let text = fusie.text().clone().named(name.as_str());
                    fusie.followed_by(
                        text.map_err(|error| asked(super::MembershipError::from(error)))?,
                        names.starts_on,
                    )?
                }
            };
            let service = fusie.service.clone();
            let service = match &names.organisation {
                Some(name) => service.named(name.clone()),
                None => service,
            };
            Ok(Next { arrangement, service, estate: fusie.estate.clone() })
        },
        |fusie, names, next, record| {
            if names.arrangement.is_none() {
                return Report::nothing_on(names.starts_on);
            }
            let text = next.arrangement.last().text();
            Act::new(Moment::Amend, text, names.starts_on, &next.service).report(fusie, record, gazetteer)
        },
        |_, _, next| next.into(),
    )
}
