//! Acts to plan, and the record of a plan that was kept.

use super::*;
use ambtelijke_fusie::{
    arrangement::{ArrangementText, ClauseKind, Duration, Interest, Participation, Purpose},
    law::Report,
    time::Period,
};
use chrono::Days;

/// Blaricum, which accedes or withdraws where somebody does; Eemnes, which has the seat, hosts and publishes; Laren.
/// All three were municipalities on every day since 1985.
pub(super) const A: u16 = 376;
pub(super) const B: u16 = 317;
pub(super) const C: u16 = 417;
pub(super) const MEMBERS: [u16; 3] = [A, B, C];

/// The moments that have a procedure.
pub(super) const ACTS: [Moment; 6] =
    [Moment::Form, Moment::Amend, Moment::Extend, Moment::Accede, Moment::Withdraw, Moment::Dissolve];

/// A day under each version of the law, and the days around each change.
pub(super) const DAYS: [&str; 15] = [
    "1990-01-02",
    "2001-10-10",
    "2005-12-31",
    "2006-01-01",
    "2006-06-01",
    "2014-12-31",
    "2015-01-01",
    "2018-06-01",
    "2021-06-30",
    "2021-07-01",
    "2022-06-30",
    "2022-07-01",
    "2022-08-26",
    "2022-08-27",
    "2026-01-01",
];

pub(super) fn of(code: u16) -> MunicipalityCode {
    MunicipalityCode::new(code).unwrap()
}

pub(super) fn council(code: u16) -> OrganOf {
    OrganOf::new(of(code), Organ::Council)
}

pub(super) fn executive(code: u16) -> OrganOf {
    OrganOf::new(of(code), Organ::Executive)
}

/// One act of a made-up arrangement.
#[derive(Debug, Clone)]
pub(super) struct Act {
    pub(super) form: CooperationForm,
    pub(super) moment: Moment,
    pub(super) parties: Vec<OrganOf>,
    /// The form it had, if the act changes it, and who took part then.
    pub(super) was: Option<(CooperationForm, Vec<OrganOf>)>,
    pub(super) pace: Pace,
}

impl Act {
    pub(super) fn new(form: CooperationForm, moment: Moment) -> Self {
        Self { form, moment, parties: MEMBERS.map(executive).to_vec(), was: None, pace: Pace::default() }
    }

    /// The same act of these organs of every municipality.
    pub(super) fn of_organs(self, organs: &[Organ]) -> Self {
        let all = MEMBERS.iter().flat_map(|&code| organs.iter().map(move |&organ| OrganOf::new(of(code), organ)));
        Self { parties: all.collect(), ..self }
    }

    /// The text as the act leaves it, in force on that day: all it should say, and all of it recorded.
    pub(super) fn text(&self, effect: NaiveDate) -> ArrangementText {
        let before = effect - Days::new(3650);
        let period = |party: &OrganOf| match self.moment {
            Moment::Form => Period::since(effect),
            Moment::Accede if party.municipality() == of(A) => Period::since(effect),
            Moment::Withdraw if party.municipality() == of(A) => Period::new(before, Some(effect)).unwrap(),
            _ => Period::since(before),
        };
        text(self.form, self.parties.iter().map(|party| Participation::new(*party, period(party))).collect())
    }

    fn old_text(&self, effect: NaiveDate) -> Option<ArrangementText> {
        let (form, parties) = self.was.as_ref()?;
        let since = effect - Days::new(3650);
        Some(text(*form, parties.iter().map(|party| Participation::since(*party, since)).collect()))
    }

    /// Plans the act by the record; the day of effect in the text does not matter, since a plan has still to find it.
    pub(super) fn plan(&self, record: &Record, today: Option<NaiveDate>, wished: Option<NaiveDate>) -> Plan {
        let effect = wished.or(today).unwrap();
        let (text, old) = (self.text(effect), self.old_text(effect));
        let mut procedure = Procedure::of(self.moment, &text, record, &NL).at_pace(self.pace);
        if let Some(old) = &old {
            procedure = procedure.after(old);
        }
        if matches!(self.moment, Moment::Accede | Moment::Withdraw) {
            procedure = procedure.of_municipality(of(A));
        }
        match (today, wished) {
            (Some(today), Some(wished)) => procedure.between(today, wished).unwrap(),
            (Some(today), None) => procedure.from_day(today).unwrap(),
            (None, Some(wished)) => procedure.starting_on(wished).unwrap(),
            (None, None) => panic!("a plan needs a day"),
        }
    }

    pub(super) fn starting_on(&self, wished: NaiveDate) -> Plan {
        self.plan(&Record::default(), None, Some(wished))
    }

    pub(super) fn beginning_on(&self, today: NaiveDate) -> Plan {
        self.plan(&Record::default(), Some(today), None)
    }

    /// What the law says of the act if this is all that was done.
    pub(super) fn judged(&self, effect: NaiveDate, record: Record) -> Report {
        let (text, old) = (self.text(effect), self.old_text(effect));
        let record = record.completed();
        let first = if self.moment == Moment::Form { effect } else { effect - Days::new(3650) };
        let mut case = Case::of_act(self.moment, &text, effect, &record, &NL).first_in_force_on(first);
        if let Some(old) = &old {
            case = case.after(old, first);
        }
        if matches!(self.moment, Moment::Accede | Moment::Withdraw) {
            case = case.of(of(A));
        }
        Catalogue::all().judge(&case)
    }
}

fn text(form: CooperationForm, participants: Vec<Participation>) -> ArrangementText {
    let clauses: Vec<_> = ClauseKind::ALL.iter().copied().filter(|&kind| kind != ClauseKind::SelfExtension).collect();
    let text = ArrangementText::new("Regeling", form, participants)
        .unwrap()
        .having(&clauses)
        .unwrap()
        .for_term(Duration::Indefinite)
        .for_interests([Interest { name: "Uitvoering".parse().unwrap(), purpose: Some(Purpose::Execution) }])
        .published_by(of(B))
        .giving([])
        .completed();
    let text = if form.founds_body() { text.seated("Eemnes".parse().unwrap(), of(B)) } else { text };
    if form == CooperationForm::CentreMunicipality { text.hosted_by(of(B)) } else { text }
}

/// The record of everything that must be done, done on the day picked for each step.
pub(super) fn kept<'a>(
    act: &Act,
    steps: impl IntoIterator<Item = &'a Step>,
    pick: impl Fn(&Step) -> Option<NaiveDate>,
) -> Record {
    let (mut decisions, mut submissions, mut publications, mut formalities) = (vec![], vec![], vec![], vec![]);
    for step in steps {
        // Who may stay silent stays silent.
        let Some(on) = pick(step).filter(|_| step.obligation() != Obligation::Optional) else { continue };
        let organ = || match step.by() {
            Actor::Organ(organ) => organ,
            other => panic!("{other:?} is no organ"),
        };
        let formality = |kind| match step.by().municipality() {
            Some(code) => Formality::new(kind, on).by(code),
            None => Formality::new(kind, on),
        };
        match step.kind() {
            StepKind::Draft => submissions.push(Submission::new(step.to().unwrap(), DecisionKind::View, on)),
            StepKind::ConsentRequest => {
                submissions.push(Submission::new(step.to().unwrap(), DecisionKind::Consent, on));
            }
            StepKind::View => decisions.push(Decision::new(organ(), DecisionKind::View, on)),
            StepKind::Consent => decisions.push(Decision::new(organ(), DecisionKind::Consent, on)),
            StepKind::Decision => {
                decisions.push(Decision::new(organ(), Case::decision_kind(act.moment).unwrap(), on));
            }
            StepKind::Publication => publications.push(match step.by() {
                Actor::Municipality(code) => Publication::new(step.medium().unwrap(), on).by(code),
                _ => Publication::new(step.medium().unwrap(), on),
            }),
            StepKind::WorksCouncilRequest => formalities.push(formality(FormalityKind::WorksCouncilAsked)),
            StepKind::WorksCouncilAdvice => formalities.push(formality(FormalityKind::WorksCouncilAdvice)),
            StepKind::StaffInformed => formalities.push(formality(FormalityKind::StaffInformed)),
            StepKind::Notice => formalities.push(formality(FormalityKind::Notice)),
            StepKind::ExitFee => formalities.push(formality(FormalityKind::ExitFee)),
            StepKind::SentToProvince => formalities.push(formality(FormalityKind::SentToProvince)),
            StepKind::ProvincialApproval => formalities.push(formality(FormalityKind::ProvincialApproval)),
            StepKind::ProvincialRegister => formalities.push(formality(FormalityKind::ProvincialRegister)),
            StepKind::MunicipalRegister => formalities.push(formality(FormalityKind::MunicipalRegister)),
            StepKind::NationalRegister => formalities.push(formality(FormalityKind::NationalRegister)),
            StepKind::Liquidation => formalities.push(formality(FormalityKind::Liquidated)),
            StepKind::Agreement => {
                let sitting = act.parties.iter().filter(|party| party.municipality() != of(A));
                decisions.extend(sitting.map(|party| Decision::new(*party, DecisionKind::Accede, on)));
            }
            // The record does not hold these.
            StepKind::EntryIntoForce | StepKind::Appointment => {}
            other => panic!("{other} is not known here"),
        }
    }
    Record::new(decisions, submissions, publications).unwrap().with_formalities(formalities)
}
