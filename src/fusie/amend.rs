use super::{
    AmbtelijkeFusie, AskError, Grounds, Refusal,
    form::municipalities_exist,
    loss::nothing_is_lost,
    transition::{Act, Next, asked, carry_out, grounds},
};
use crate::{
    arrangement::ArrangementText,
    governance::Record,
    law::{Moment, Plan, Report, Strictness},
    municipality::Gazetteer,
    organisation::{Post, SharedServiceOrganisation},
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

/// A new text for an arrangement, in force from a day, and the organisation as it is from then if that changes too.
#[doc(alias = "wijziging")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    pub(super) text: ArrangementText,
    pub(super) starts_on: NaiveDate,
    pub(super) service: Option<SharedServiceOrganisation>,
    taken_on: Vec<Post>,
    given_up: Vec<Post>,
}

impl Amendment {
    /// This text, in force from that day.
    #[must_use]
    pub const fn new(text: ArrangementText, starts_on: NaiveDate) -> Self {
        Self { text, starts_on, service: None, taken_on: Vec::new(), given_up: Vec::new() }
    }

    /// The same amendment, after which the organisation is this one.
    ///
    /// Its tasks are those there were, and perhaps more; its posts too, save for what is
    /// [taken on](Self::taking_on) and [given up](Self::giving_up). A task goes back to the members by being
    /// [served to nobody](crate::task::Served::Nobody), or to some by being served to the others only; see
    /// [`with_portfolio`](SharedServiceOrganisation::with_portfolio).
    #[must_use]
    pub fn serving(self, service: SharedServiceOrganisation) -> Self {
        Self { service: Some(service), ..self }
    }

    /// The same amendment, by which the organisation takes these posts on: new ones, or from the members.
    #[must_use]
    pub fn taking_on(self, posts: impl Into<Vec<Post>>) -> Self {
        Self { taken_on: posts.into(), ..self }
    }

    /// The same amendment, by which the organisation gives these posts up, whole or in part: to the members, or for good.
    #[must_use]
    pub fn giving_up(self, posts: impl Into<Vec<Post>>) -> Self {
        Self { given_up: posts.into(), ..self }
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

    fn act<'a>(&'a self, fusie: &'a AmbtelijkeFusie) -> Act<'a> {
        let service = self.service.as_ref().unwrap_or(&fusie.service);
        Act::new(Moment::Amend, &self.text, self.starts_on, service)
    }

    /// What the law says of this, with this record: what [`amend`] and [`convert`](super::convert) ask before they act.
    #[must_use]
    pub fn report(&self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Report {
        self.act(fusie).report(fusie, record, gazetteer)
    }

    /// The steps of this, each with the last day on which it can be taken.
    ///
    /// # Errors
    ///
    /// [`Grounds::Procedure`] if the form is one of private law.
    pub fn plan(&self, fusie: &AmbtelijkeFusie, record: &Record, gazetteer: &Gazetteer) -> Result<Plan, Box<Grounds>> {
        self.act(fusie).plan(fusie.text(), record, gazetteer)
    }

    /// What it leads to, as far as that makes sense.
    pub(super) fn prepare(&self, fusie: &AmbtelijkeFusie, gazetteer: &Gazetteer) -> Result<Next, Box<Grounds>> {
        municipalities_exist(&self.text, self.starts_on, gazetteer).map_err(grounds)?;
        let service = self.service.as_ref().unwrap_or(&fusie.service);
        nothing_is_lost(&fusie.service, service, &self.taken_on, &self.given_up).map_err(asked)?;
        let arrangement = fusie.followed_by(self.text.clone(), self.starts_on)?;
        Ok(Next { arrangement, service: service.clone(), estate: fusie.estate.clone() })
    }
}

/// What was asked of [`amend`], handed back by a refusal.
type Asked = (AmbtelijkeFusie, Amendment, Record);

/// Amends the arrangement: the next version, in the same form and with the same host.
///
/// # Errors
///
/// A [`Refusal`] with the report, or since the form or the host changes ([`convert`](super::convert) does that), a task or
/// a post would be lost, a participant is no municipality, or the day does not come after the start of the version in
/// force.
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
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/de-kompanjie.json")))?;
/// let kompanjie = dossier.replay(&nl)?.fusie_on(day(2015, 1, 1))?;
///
/// let text = kompanjie.arrangement().last().text().clone().having(&[ClauseKind::Evaluation])?;
/// let amendment = Amendment::new(text, day(2015, 7, 1));
/// let amended = amend(kompanjie, amendment, Record::default(), &nl, Strictness::AsRecorded)?;
/// assert_eq!(amended.arrangement().versions().count(), 2);
///
/// let [before, after] = amended.arrangement().versions().collect::<Vec<_>>()[..] else { panic!() };
/// let changes = after.text().changes_since(before.text());
/// assert_eq!(changes.clauses_added.iter().collect::<Vec<_>>(), [ClauseKind::Evaluation]);
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
    carry_out(
        (fusie, amendment, record),
        strictness,
        |fusie, amendment| {
            let (before, after) = (fusie.text(), &amendment.text);
            if before.form() != after.form() || before.host() != after.host() {
                return Err(asked(AskError::Form("an amendment keeps the form and the host; to change one, convert")));
            }
            amendment.prepare(fusie, gazetteer)
        },
        |fusie, amendment, _, record| amendment.report(fusie, record, gazetteer),
        |_, _, next| next.into(),
    )
}
