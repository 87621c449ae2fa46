use super::{Anchor, Moment, WhichLaw, in_force::makes_known};
use crate::{
    arrangement::ArrangementText,
    governance::{DecisionKind, OrganOf, Record},
    municipality::{Gazetteer, MunicipalityCode},
    operation::{Logged, Operation, ReorganisationFacts},
    organisation::SharedServiceOrganisation,
    time::day_before,
};
use chrono::NaiveDate;

/// What a rule looks at: one act, or the working of an arrangement on a day, with the facts around it, borrowed.
///
/// ```
/// use ambtelijke_fusie::{Dossier, examples, fusie::dossier::EventKind};
/// use ambtelijke_fusie::law::{Case, Catalogue, Moment, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
/// let founded = &dossier.events()[0];
/// if let EventKind::Formed(founding) = founded.kind() {
///     let on = founded.on().day().unwrap();
///     let case = Case::of_act(Moment::Form, &founding.arrangement, on, &founding.record, &nl)
///         .serving(&founding.organisation);
///     let report = Catalogue::all().judge(&case);
///     assert_eq!(report.verdict("party-own-decision"), Some(Verdict::Met));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    moment: Moment,
    text: &'a ArrangementText,
    before: Option<&'a ArrangementText>,
    record: &'a Record,
    gazetteer: &'a Gazetteer,
    service: Option<&'a SharedServiceOrganisation>,
    operation: Option<&'a Operation>,
    works_back_to: Option<NaiveDate>,
    which_law: WhichLaw,
    acting: Option<MunicipalityCode>,
    reorganisation: Option<&'a ReorganisationFacts>,
    ends: bool,
    first_in_force: NaiveDate,
    effective_on: NaiveDate,
    first_decision: Option<NaiveDate>,
    last_decision: Option<NaiveDate>,
    first_publication: Option<NaiveDate>,
    on: NaiveDate,
}

impl<'a> Case<'a> {
    /// An act that takes effect on a day: the text as it will read, and what was recorded of the act.
    #[must_use]
    pub fn of_act(
        moment: Moment,
        text: &'a ArrangementText,
        effective_on: NaiveDate,
        record: &'a Record,
        gazetteer: &'a Gazetteer,
    ) -> Self {
        let decided = Self::decision_kind(moment).and_then(|kind| record.decision_days(kind));
        // A notice that makes nothing known, such as one in a local paper today, decides only if there is no other.
        let publications = record.publications();
        let first_publication = publications.iter().find(|one| makes_known(one)).or(publications.first());
        let first_publication = first_publication.map(|publication| publication.on);
        Self {
            moment,
            text,
            before: None,
            record,
            gazetteer,
            service: None,
            operation: None,
            works_back_to: None,
            which_law: WhichLaw::OfEachFact,
            acting: None,
            reorganisation: None,
            ends: false,
            first_in_force: effective_on,
            effective_on,
            first_decision: decided.map(|(first, _)| first),
            last_decision: decided.map(|(_, last)| last),
            first_publication,
            on: effective_on,
        }
    }

    /// The working of an arrangement on a day.
    #[must_use]
    pub fn of_operation(
        text: &'a ArrangementText,
        in_force_since: NaiveDate,
        on: NaiveDate,
        record: &'a Record,
        gazetteer: &'a Gazetteer,
    ) -> Self {
        Self { on, ..Self::of_act(Moment::Operate, text, in_force_since, record, gazetteer) }
    }

    /// The same case, with the shared organisation that does the work.
    #[must_use]
    pub fn serving(self, service: &'a SharedServiceOrganisation) -> Self {
        Self { service: Some(service), ..self }
    }

    /// The same case, with what happened under the arrangement.
    #[must_use]
    pub fn operating(self, operation: &'a Operation) -> Self {
        Self { operation: Some(operation), ..self }
    }

    /// The same case, of a text that works back to that day.
    #[must_use]
    pub fn working_back_to(self, day: NaiveDate) -> Self {
        Self { works_back_to: Some(day), ..self }
    }

    /// The same case, judged by another law than that of each fact's own day; see [`WhichLaw`].
    #[must_use]
    pub fn under(self, which_law: WhichLaw) -> Self {
        Self { which_law, ..self }
    }

    /// The same case, asked about on that day: for a reorganisation, whether a term that it opened is over by then.
    #[must_use]
    pub fn asked_on(self, on: NaiveDate) -> Self {
        Self { on, ..self }
    }

    /// The same case, of an arrangement that was first in force on that day and read like this before the act.
    #[must_use]
    pub fn after(self, before: &'a ArrangementText, first_in_force: NaiveDate) -> Self {
        Self { before: Some(before), first_in_force, ..self }
    }

    /// The same case, of an arrangement that was first in force on that day.
    #[must_use]
    pub fn first_in_force_on(self, first_in_force: NaiveDate) -> Self {
        Self { first_in_force, ..self }
    }

    /// The same case, of the accession or withdrawal of that municipality: its organs act.
    #[must_use]
    pub fn of(self, municipality: MunicipalityCode) -> Self {
        Self { acting: Some(municipality), ..self }
    }

    /// The same case, with these facts of a reorganisation of municipalities; they go before those of the operation on
    /// that day.
    #[must_use]
    pub fn reorganised(self, reorganisation: &'a ReorganisationFacts) -> Self {
        Self { reorganisation: Some(reorganisation), ..self }
    }

    /// The same case, of an act by which the arrangement itself ends, such as the withdrawal of one of two.
    #[must_use]
    pub fn ending(self) -> Self {
        Self { ends: true, ..self }
    }

    /// The facts of a reorganisation that the case itself holds.
    pub(in crate::law) const fn reorganisation(&self) -> Option<&'a ReorganisationFacts> {
        self.reorganisation
    }

    /// Whether the arrangement itself ends by the act.
    pub(in crate::law) const fn ends(&self) -> bool {
        self.ends
    }

    /// The kind of decision that the moment asks of every acting organ.
    #[must_use]
    pub const fn decision_kind(moment: Moment) -> Option<DecisionKind> {
        match moment {
            Moment::Form => Some(DecisionKind::Adopt),
            Moment::Amend => Some(DecisionKind::Amend),
            Moment::Extend => Some(DecisionKind::Extend),
            Moment::Accede => Some(DecisionKind::Accede),
            Moment::Withdraw => Some(DecisionKind::Withdraw),
            Moment::Dissolve => Some(DecisionKind::Dissolve),
            Moment::Operate | Moment::Reorganise => None,
        }
    }

    /// The moment.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// The text as the act leaves it; for a dissolution, the text that is dissolved. Which municipalities take part tells its
    /// [`municipalities_on`](ArrangementText::municipalities_on) the [day of the members](Self::members_day).
    #[must_use]
    pub const fn text(&self) -> &'a ArrangementText {
        self.text
    }

    /// The text before the act, if there was one.
    #[must_use]
    pub const fn before(&self) -> Option<&'a ArrangementText> {
        self.before
    }

    /// What was decided, laid before councils and published for the act.
    #[must_use]
    pub const fn record(&self) -> &'a Record {
        self.record
    }

    /// The municipalities.
    #[must_use]
    pub const fn gazetteer(&self) -> &'a Gazetteer {
        self.gazetteer
    }

    /// The shared organisation, if it is known.
    #[must_use]
    pub const fn service(&self) -> Option<&'a SharedServiceOrganisation> {
        self.service
    }

    /// What happened under the arrangement, if that is recorded.
    #[must_use]
    pub const fn operation(&self) -> Option<&'a Operation> {
        self.operation
    }

    /// The day to which the text works back, if it does.
    #[must_use]
    pub const fn works_back_to(&self) -> Option<NaiveDate> {
        self.works_back_to
    }

    /// Which law judges it.
    #[must_use]
    pub const fn which_law(&self) -> WhichLaw {
        self.which_law
    }

    /// The recorded facts of one topic, and whether the record is complete.
    pub(in crate::law) fn logged<T: Logged>(&self) -> (&'a [T], bool) {
        self.operation.map_or((&[], false), |operation| (T::all(operation.log()), operation.is_complete_in(T::TOPIC)))
    }

    /// The day on which the arrangement was first in force.
    #[must_use]
    pub const fn first_in_force(&self) -> NaiveDate {
        self.first_in_force
    }

    /// The day on which the act takes effect: its entry into force.
    #[must_use]
    pub const fn effective_on(&self) -> NaiveDate {
        self.effective_on
    }

    /// The day asked about.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The day that decides which law applies to a rule with that anchor.
    #[must_use]
    pub fn deciding_day(&self, anchor: Anchor) -> NaiveDate {
        if let WhichLaw::Of(day) = self.which_law {
            return day;
        }
        match anchor {
            Anchor::LastDecision => self.last_decision.unwrap_or(self.effective_on),
            Anchor::EntryIntoForce => self.effective_on,
            Anchor::Publication => self.first_publication.unwrap_or(self.effective_on),
            Anchor::DayAsked | Anchor::OwnDay => self.on,
        }
    }

    /// The day on which the participants are counted: the entry into force, or for operation the day asked about; for a
    /// dissolution, the day before it takes effect.
    #[must_use]
    pub fn members_day(&self) -> NaiveDate {
        match self.moment {
            Moment::Dissolve => day_before(self.effective_on),
            Moment::Operate => self.on,
            _ => self.effective_on,
        }
    }

    /// The organs that take part on [`members_day`](Self::members_day).
    pub fn parties(&self) -> impl Iterator<Item = OrganOf> + Clone + use<'a> {
        self.text.parties_on(self.members_day())
    }

    /// The organs whose decision makes the act: all that take part, or those of the municipality that accedes or
    /// withdraws.
    pub fn acting(&self) -> impl Iterator<Item = OrganOf> + Clone + use<'a> {
        let acting = self.acting;
        self.text
            .parties_on(self.acting_day())
            .filter(move |party| acting.is_none_or(|code| party.municipality() == code))
    }

    /// Whether that organ is one of those that act.
    #[must_use]
    pub fn acts(&self, party: OrganOf) -> bool {
        self.acting.is_none_or(|code| party.municipality() == code) && self.text.is_party(party, self.acting_day())
    }

    /// A day before which no acting organ decided; a step taken by then was in time for all of them.
    pub(in crate::law) fn decided_no_earlier_than(&self) -> NaiveDate {
        self.first_decision.map_or(self.effective_on, |first| first.min(self.effective_on))
    }

    /// The day on which the acting organs are looked up. One that withdraws takes part until the day before.
    fn acting_day(&self) -> NaiveDate {
        match self.moment {
            Moment::Withdraw => day_before(self.effective_on),
            _ => self.members_day(),
        }
    }
}
