use super::{
    AmbtelijkeFusie, AskError, Grounds, Refusal,
    transition::{Act, Next, asked, carry_out},
};
use crate::{
    arrangement::{ArrangementText, Term},
    governance::Record,
    law::{Moment, Plan, Report, Strictness},
    municipality::Gazetteer,
};
use alloc::boxed::Box;
use chrono::NaiveDate;

/// That an arrangement is to last longer: until another day, or for an indefinite time.
#[doc(alias = "verlenging")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    term: Term,
    starts_on: NaiveDate,
}

impl Extension {
    /// For that term, by a text in force from that day: at the latest the day on which the old term ends.
    #[must_use]
    pub const fn new(term: Term, starts_on: NaiveDate) -> Self {
        Self { term, starts_on }
    }

    /// The text as it reads then.
    #[must_use]
    pub fn text_after(&self, fusie: &AmbtelijkeFusie) -> ArrangementText {
        fusie.text().clone().for_term(self.term)
    }

    /// What the law says of this, with this record.
    #[must_use]
    pub fn report(&self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Report {
        let text = self.text_after(fusie);
        Act::new(Moment::Extend, &text, self.starts_on, &fusie.service).report(fusie, record, gazetteer)
    }

    /// The steps of this, each with the last day on which it can be taken.
    ///
    /// # Errors
    ///
    /// [`Grounds::Procedure`] if the form is one of private law.
    pub fn plan(&self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Result<Plan, Box<Grounds>> {
        let text = self.text_after(fusie);
        Act::new(Moment::Extend, &text, self.starts_on, &fusie.service).plan(fusie.text(), record, gazetteer)
    }
}

/// What was asked of [`extend`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Extension, Record);

/// Extends the term of the arrangement; all else stays.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since the term is not longer or over before it begins, or the day does not come after
/// the start of the version in force.
///
/// ```
/// use ambtelijke_fusie::arrangement::Term;
/// use ambtelijke_fusie::fusie::{Dossier, Extension, extend};
/// use ambtelijke_fusie::governance::Record;
/// use ambtelijke_fusie::law::Strictness;
/// use ambtelijke_fusie::municipality::Gazetteer;
/// use ambtelijke_fusie::time::NaiveDate;
///
/// let nl = Gazetteer::netherlands();
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let noaberkracht = dossier.replay(&nl)?.fusie_on(day(2014, 1, 1))?;
/// let extension = Extension::new(Term::Until(day(2020, 1, 1)), day(2015, 1, 1));
/// let extended = extend(noaberkracht, extension, Record::default(), &nl, Strictness::AsRecorded)?;
/// assert_eq!(extended.arrangement().last().text().term(), Some(Term::Until(day(2020, 1, 1))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "verlengen")]
pub fn extend(
    fusie: AmbtelijkeFusie,
    extension: Extension,
    record: Record,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Result<AmbtelijkeFusie, Box<Refusal<Asked>>> {
    carry_out(
        (fusie, extension, record),
        strictness,
        |fusie, extension| {
            if let (Some(Term::Until(old)), Term::Until(new)) = (fusie.text().term(), extension.term)
                && new <= old
            {
                return Err(asked(AskError::NotLonger { old, new }));
            }
            let arrangement = fusie.followed_by(extension.text_after(fusie), extension.starts_on)?;
            Ok(Next { arrangement, service: fusie.service.clone(), estate: fusie.estate.clone() })
        },
        |fusie, extension, _, record| extension.report(fusie, record, gazetteer),
        |_, _, next| next.into(),
    )
}
