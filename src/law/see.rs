//! The values that a case holds for each fact that a rule looks at.

use super::{
    Case, Fact,
    core::acts::{acting_municipalities, council},
};
use crate::{
    arrangement::{ChangeRules, DecidedBy, Duration, Power},
    governance::{Decision, DecisionKind, Formality, Majority, OrganOf},
    municipality::MunicipalityCode,
    operation::CouncilSize,
    organisation::{RetainedStaff, SharedServiceOrganisation},
    task::Task,
};
use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use chrono::Datelike;
use core::fmt;
use serde::Serialize;

/// A fact that a rule looked at: where a dossier holds it, and what it says there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct FactSeen {
    /// The path, from the event for the facts of an act and from the dossier for those of the operation. An entry of a
    /// list is named by what tells it apart, since a record keeps its own order.
    pub path: String,
    /// The value there, in the terms of the dossier; a dash if there is none.
    pub says: String,
}

const NOTHING: &str = "-";

/// Every value of a fact that the case holds; a dash if it holds none.
pub(super) fn see(fact: Fact, case: &Case<'_>) -> Vec<FactSeen> {
    let (text, record) = (case.text(), case.record());
    let mut sight = FactReader { path: fact.path(), seen: Vec::new() };
    match fact {
        Fact::Form => sight.says(text.form()),
        Fact::EntryIntoForce => sight.says(case.effective_on()),
        Fact::Participants => {
            for one in text.participations().filter(|one| one.holds_on(case.members_day())) {
                sight.of(one.party(), known(one.joined()));
            }
        }
        Fact::Decision => {
            let decided = Case::decision_kind(case.moment()).map(|kind| case.acting().map(move |party| (kind, party)));
            sight.decisions(case, decided.into_iter().flatten(), outcome);
        }
        Fact::EffectiveDayNamed => record.effective_day_named().iter().for_each(|named| sight.says(named)),
        // It is not there: what is there are the clauses.
        Fact::Adaptation | Fact::RecordOfReorganisation => {}
        Fact::Consent => sight.decisions(case, consents(case), outcome),
        Fact::RefusalGround => sight.decisions(case, consents(case), |one| {
            one.ground.map_or_else(|| outcome(one), |ground| ground.to_string())
        }),
        Fact::Talks => sight
            .decisions(case, consents(case), |one| one.talks_on.map_or_else(|| outcome(one), |day| day.to_string())),
        Fact::View => {
            let members = text.municipalities_on(case.members_day());
            sight.decisions(case, members.map(|code| (DecisionKind::View, council(code))), outcome);
        }
        Fact::DraftReceived => {
            for one in record.submissions() {
                sight.of(format_args!("{} {}", one.to, one.asks), one.on);
            }
        }
        Fact::Publication => sight.publications(case),
        Fact::Publisher => {
            sight.publications(case);
            text.publisher().iter().for_each(|code| sight.at("arrangement.publisher".into(), code));
        }
        Fact::Clause(clause) => match text.has(clause) {
            Some(true) => sight.says(clause),
            Some(false) => sight.at("arrangement.lacks".into(), clause),
            None => {}
        },
        Fact::Term => match text.term() {
            Some(Duration::Indefinite) => sight.says("onbepaald"),
            Some(Duration::Until(day)) => sight.says(format_args!("tot {day}")),
            None => {}
        },
        Fact::Interests | Fact::Purpose => {
            text.interests().iter().for_each(|interest| sight.of(&interest.name, known(interest.purpose)));
        }
        Fact::AllPowers => {
            if text.knows_all_powers() {
                sight.says(true);
            }
        }
        Fact::Powers => sight.powers(case, |power| format!("{} {}", power.owner, power.basis)),
        Fact::ExcludesMandate => sight.powers(case, |power| known(power.excludes_mandate)),
        Fact::PowerNature => sight.powers(case, |power| known(power.nature)),
        Fact::Tax => sight.powers(case, |power| known(power.tax)),
        Fact::PowerFits => sight.powers(case, |power| known(power.fits)),
        Fact::Host => text.host().iter().for_each(|host| sight.says(host)),
        Fact::Seat | Fact::SeatMunicipality => {
            if let Some(seat) = text.seat() {
                sight.says(&seat.place);
                seat.municipality.iter().for_each(|code| sight.says(code));
            }
        }
        Fact::Boards => {
            for board in text.boards() {
                for seats in board.seats() {
                    let place = format!("{}[{}][{}]", sight.path, board.kind(), seats.municipality);
                    sight.at(place, seats.members);
                }
            }
        }
        Fact::Employer | Fact::Organisation => {
            case.service().iter().for_each(|service| sight.at("organisation.name".into(), service.name()));
        }
        Fact::PoliticalDiscretion => sight.tasks(case, |task| known(task.political_discretion)),
        Fact::Portfolio => sight.tasks(case, |task| task.kind.to_string()),
        Fact::RetainedStaff => sight.retained(case, |row| known(row.fte)),
        Fact::Organs => {
            sight.retained(case, |row| [row.own_council, row.own_executive, row.own_mayor].map(known).join(" "));
        }
        Fact::Secretary => sight.retained(case, |row| known(row.has_secretary)),
        Fact::Clerk => sight.retained(case, |row| known(row.has_clerk)),
        Fact::Counters => {
            for counter in case.service().map_or(&[][..], SharedServiceOrganisation::counters) {
                sight.of(counter.municipality, &counter.name);
            }
        }
        Fact::Formality(kind) => {
            for one in record.formalities_of(kind) {
                sight.of(format_args!("{} {}", one.kind, one.on), by_whom(one));
            }
        }
        Fact::ChangeRules => sight.change_rules(text.change()),
        Fact::WorksBackTo => case.works_back_to().iter().for_each(|day| sight.says(day)),
        Fact::TextBefore => case.before().iter().for_each(|before| sight.says(before.form())),
        Fact::Inhabitants => sight.inhabitants(case),
        Fact::AllLogged(topic) => {
            if case.operation().is_some_and(|operation| operation.is_complete_in(topic)) {
                sight.says(topic);
            }
        }
        Fact::Logged(topic) => {
            if let Some(operation) = case.operation() {
                operation.keys_of(topic, &mut |index, key| sight.of(index, key));
                if operation.is_complete_in(topic) {
                    sight.at("operation.complete".into(), topic);
                }
            }
        }
    }
    if sight.seen.is_empty() { vec![FactSeen { path: sight.path.into(), says: NOTHING.into() }] } else { sight.seen }
}

/// Reads the values of one fact.
struct FactReader {
    path: &'static str,
    seen: Vec<FactSeen>,
}

impl FactReader {
    /// The value at that path.
    fn at(&mut self, path: String, says: impl fmt::Display) {
        self.seen.push(FactSeen { path, says: says.to_string() });
    }

    /// The value at the path of the fact.
    fn says(&mut self, says: impl fmt::Display) {
        self.at(self.path.into(), says);
    }

    /// The value there in the entry of that name.
    fn of(&mut self, entry: impl fmt::Display, says: impl fmt::Display) {
        self.at(format!("{}[{entry}]", self.path), says);
    }

    fn powers(&mut self, case: &Case<'_>, says: fn(&Power) -> String) {
        case.text().powers().iter().for_each(|power| self.of(&power.name, says(power)));
    }

    fn tasks(&mut self, case: &Case<'_>, says: fn(&Task) -> String) {
        let tasks = case.service().into_iter().flat_map(|service| service.portfolio().tasks());
        tasks.for_each(|task| self.of(&task.key, says(task)));
    }

    fn retained(&mut self, case: &Case<'_>, says: fn(&RetainedStaff) -> String) {
        let rows = case.service().into_iter().flat_map(SharedServiceOrganisation::retained);
        rows.for_each(|row| self.of(row.municipality, says(row)));
    }

    fn publications(&mut self, case: &Case<'_>) {
        for one in case.record().publications() {
            self.of(format_args!("{} {}", one.medium, one.on), known(one.by));
        }
    }

    fn decisions(
        &mut self,
        case: &Case<'_>,
        decisions: impl Iterator<Item = (DecisionKind, OrganOf)>,
        says: fn(&Decision) -> String,
    ) {
        for (kind, by) in decisions {
            for one in case.record().decisions_of(kind, by) {
                self.of(format_args!("{by} {kind} {}", one.on), says(one));
            }
        }
    }

    /// How many people lived in each municipality in the year before each election of its council that is recorded.
    fn inhabitants(&mut self, case: &Case<'_>) {
        let (sizes, _) = case.logged::<CouncilSize>();
        for CouncilSize { municipality, elected_on, .. } in sizes {
            let year = elected_on.year().saturating_sub(1);
            let number = case.gazetteer().get(*municipality).and_then(|one| one.inhabitants(year));
            self.of(format_args!("{municipality} {year}"), known(number));
        }
    }

    fn change_rules(&mut self, change: &ChangeRules) {
        let by = |decided: DecidedBy| match decided {
            DecidedBy::Board => "bestuur",
            DecidedBy::Participants(Majority::Unanimous) => "deelnemers, unaniem",
            DecidedBy::Participants(Majority::Simple) => "deelnemers, gewoon",
            DecidedBy::Participants(Majority::Qualified(_)) => "deelnemers, gekwalificeerd",
        };
        let decided =
            [("amendment", change.amendment), ("accession", change.accession), ("dissolution", change.dissolution)];
        let whether = [
            ("dissolution_needs_consent", change.dissolution_needs_consent),
            ("withdrawal_needs_consent", change.withdrawal_needs_consent),
            ("not_all_appoint", change.not_all_appoint),
            ("joint_appointment", change.joint_appointment),
            ("secretary_may_sit", change.secretary_may_sit),
            ("beyond_region", change.beyond_region),
        ];
        let decided = decided.into_iter().filter_map(|(field, known)| Some((field, by(known?).to_string())));
        let whether = whether.into_iter().filter_map(|(field, known)| Some((field, known?.to_string())));
        let months = change.notice_months.map(|months| ("notice_months", months.to_string()));
        let ends_on = change.notice_ends_on.map(|ends_on| ("notice_ends_on", ends_on.to_string()));
        for (field, says) in decided.chain(months).chain(ends_on).chain(whether) {
            self.at(format!("{}.{field}", self.path), says);
        }
    }
}

/// The consents of the councils that act.
fn consents<'a>(case: &Case<'a>) -> impl Iterator<Item = (DecisionKind, OrganOf)> + use<'a> {
    acting_municipalities(case).map(|code: MunicipalityCode| (DecisionKind::Consent, council(code)))
}

fn known(fact: Option<impl fmt::Display>) -> String {
    fact.map_or_else(|| NOTHING.into(), |fact| fact.to_string())
}

fn outcome(decision: &Decision) -> String {
    decision.outcome.to_string()
}

fn by_whom(formality: &Formality) -> String {
    match (formality.by, formality.province) {
        (Some(by), Some(province)) => format!("{by} {province}"),
        (Some(by), None) => by.to_string(),
        (None, province) => known(province),
    }
}
