use super::{Case, Catalogue, Fact, Finding, Moment, Report, Rule, Verdict, core::acts::acting_municipalities};
use crate::{
    arrangement::{ChangeRules, DecidedBy, Duration, Power, PowerNature, Tax},
    citation::Citation,
    governance::{DecisionKind, FormalityKind, Majority, Organ, OrganOf},
    language::{Bilingual, Lang},
    operation::CouncilSize,
    organisation::RetainedStaff,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use chrono::Datelike;
use core::fmt;
use serde::Serialize;

/// Why a rule comes out as it does: the rule, where it stands, and the facts that it looked at, also of a rule that
/// is met.
///
/// ```
/// use ambtelijke_fusie::fusie::{Dossier, EventKind};
/// use ambtelijke_fusie::language::Lang;
/// use ambtelijke_fusie::law::{Case, Catalogue, Moment, Verdict};
/// use ambtelijke_fusie::municipality::Gazetteer;
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/noaberkracht.json")))?;
/// let founded = &dossier.events()[0];
/// if let EventKind::Formed(founding) = founded.kind() {
///     let on = founded.on().day().unwrap();
///     let case = Case::of_act(Moment::Form, &founding.arrangement, on, &founding.record, &nl);
///     let rule = Catalogue::find("consent-raad").unwrap();
///     let why = Catalogue::explain(rule, &case);
///     assert_eq!(why.verdict(), Some(Verdict::Met));
///     let first = &why.looked_at()[0];
///     assert_eq!(first.path, "record.decisions[GM0183/raad toestemming 2012-09-17]");
///     assert_eq!(first.says, "genomen");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    rule: &'static Rule,
    moment: Moment,
    verdict: Option<Verdict>,
    citation: Option<Citation>,
    looked_at: Vec<Seen>,
    findings: Vec<Finding>,
}

/// A fact that a rule looked at: where a dossier holds it, and what it says there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Seen {
    /// The path, from the event for the facts of an act and from the dossier for those of the operation. An entry of a
    /// list is named by what tells it apart, since a record keeps its own order.
    pub path: String,
    /// What stands there, in the terms of the dossier; a dash if nothing does.
    pub says: String,
}

impl Catalogue {
    /// Why a rule comes out as it does on a case.
    #[must_use]
    pub fn explain(rule: &'static Rule, case: &Case<'_>) -> Explanation {
        let report: Report = Self::all().filter(|one| one == rule).judge(case);
        let law_of = case.deciding_day(rule.anchor());
        let mut looked_at = Vec::new();
        for fact in rule.looks_at() {
            let before = looked_at.len();
            see(*fact, case, &mut |path, says| looked_at.push(Seen { path, says }));
            if looked_at.len() == before {
                looked_at.push(Seen { path: fact.path().into(), says: NOTHING.into() });
            }
        }
        Explanation {
            rule,
            moment: case.moment(),
            verdict: report.verdict(rule.id()),
            citation: rule.citation(law_of),
            looked_at,
            findings: report.findings().to_vec(),
        }
    }
}

const NOTHING: &str = "-";

impl Explanation {
    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// The moment at which it was asked.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// How it comes out; `None` if it has nothing to say of the case.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        self.verdict
    }

    /// Where the norm stands on the day whose law was applied; `None` for a definition.
    #[must_use]
    pub const fn citation(&self) -> Option<Citation> {
        self.citation
    }

    /// The facts that it looked at.
    #[must_use]
    pub fn looked_at(&self) -> &[Seen] {
        &self.looked_at
    }

    /// What it found, if it is not met.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The explanation as text in that language.
    #[must_use]
    pub fn display(&self, lang: Lang) -> impl fmt::Display {
        Told { explanation: self, lang }
    }
}

struct Told<'a> {
    explanation: &'a Explanation,
    lang: Lang,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Explanation { rule, moment, verdict, citation, looked_at, findings } = self.explanation;
        let silent = Bilingual::new("zegt hier niets", "has nothing to say here");
        let outcome = verdict.map_or(silent.get(self.lang), |verdict| verdict.label(self.lang));
        writeln!(f, "{} ({}): {outcome}", rule.id(), moment.label(self.lang))?;
        writeln!(f, "  {}", rule.statement(self.lang))?;
        writeln!(f, "  {}", rule.explanation(self.lang))?;
        for finding in findings {
            writeln!(f, "  - {}: {}", finding.reason(self.lang), finding.subject().label(self.lang))?;
        }
        if findings.iter().any(|finding| finding.verdict() == Verdict::Breached) {
            writeln!(f, "  {}: {}", self.lang.pick("Herstel", "Remedy"), rule.remedy(self.lang))?;
        }
        writeln!(f, "  {}:", self.lang.pick("Gekeken naar", "Looked at"))?;
        for Seen { path, says } in looked_at {
            writeln!(f, "    {path} = {says}")?;
        }
        match citation {
            Some(citation) => writeln!(f, "  {}: {}", citation.label(self.lang), citation.link()),
            None => writeln!(f, "  {}", rule.basis().label(self.lang)),
        }
    }
}

/// Tells every value of a fact that the case holds.
fn see(fact: Fact, case: &Case<'_>, tell: &mut dyn FnMut(String, String)) {
    let (text, record) = (case.text(), case.record());
    let path = fact.path();
    let mut say = |says: &dyn fmt::Display| tell(path.into(), says.to_string());
    match fact {
        Fact::Form => say(&text.form()),
        Fact::EntryIntoForce => say(&case.effective_on()),
        Fact::Clause(clause) => match text.has(clause) {
            Some(true) => say(&clause),
            Some(false) => tell("arrangement.lacks".into(), clause.to_string()),
            None => {}
        },
        Fact::Term => {
            if let Some(term) = text.term() {
                match term {
                    Duration::Indefinite => say(&"onbepaald"),
                    Duration::Until(day) => say(&format_args!("tot {day}")),
                }
            }
        }
        Fact::Host => text.host().iter().for_each(|host| say(host)),
        Fact::Seat | Fact::SeatMunicipality => {
            if let Some(seat) = text.seat() {
                say(&seat.place);
                seat.municipality.iter().for_each(|code| say(code));
            }
        }
        Fact::Interests | Fact::Purpose => {
            for interest in text.interests() {
                let purpose = interest.purpose.map_or(NOTHING, |purpose| purpose.as_str());
                tell(format!("{path}[{}]", interest.name), purpose.into());
            }
        }
        Fact::Powers | Fact::ExcludesMandate | Fact::PowerNature | Fact::Tax | Fact::PowerFits => {
            for power in text.powers().unwrap_or_default() {
                tell(format!("{path}[{}]", power.name), of_power(fact, power));
            }
        }
        Fact::Boards => {
            for board in text.boards() {
                for seats in board.seats() {
                    tell(format!("{path}[{}][{}]", board.kind(), seats.municipality), seats.members.to_string());
                }
            }
        }
        Fact::ChangeRules => change_rules(text.change(), tell),
        Fact::WorksBackTo => case.works_back_to().iter().for_each(|day| say(day)),
        Fact::Inhabitants => inhabitants(case, tell),
        Fact::TextBefore => case.before().iter().for_each(|before| say(&before.form())),
        Fact::Participants => {
            for one in text.participations().iter().filter(|one| one.holds_on(case.members_day())) {
                let joined = one.joined().map_or_else(|| NOTHING.into(), |day| day.to_string());
                tell(format!("{path}[{}]", one.party()), joined);
            }
        }
        Fact::Decision | Fact::Consent | Fact::RefusalGround | Fact::Talks | Fact::View => {
            decisions(fact, case, tell);
        }
        Fact::DraftReceived => {
            for one in record.submissions() {
                tell(format!("{path}[{} {}]", one.to, one.asks), one.on.to_string());
            }
        }
        Fact::Publication | Fact::Publisher => {
            for one in record.publications() {
                let by = one.by.map_or_else(|| NOTHING.into(), |by| by.to_string());
                tell(format!("{path}[{} {}]", one.medium, one.on), by);
            }
            if fact == Fact::Publisher {
                text.publisher().iter().for_each(|code| tell("arrangement.publisher".into(), code.to_string()));
            }
        }
        Fact::Formality(kind) => formalities(kind, case, tell),
        Fact::Employer
        | Fact::Organisation
        | Fact::PoliticalDiscretion
        | Fact::Portfolio
        | Fact::RetainedStaff
        | Fact::Organs
        | Fact::Secretary
        | Fact::Clerk
        | Fact::Counters => organisation(fact, case, tell),
        Fact::Logged(topic) => {
            let Some(operation) = case.operation() else { return };
            operation.keys_of(topic, &mut |index, key| tell(format!("{path}[{index}]"), key.to_string()));
            if operation.is_complete_in(topic) {
                tell("operation.complete".into(), topic.to_string());
            }
        }
    }
}

/// How many people lived in each municipality in the year before each election of its council that is recorded.
fn inhabitants(case: &Case<'_>, tell: &mut dyn FnMut(String, String)) {
    let (sizes, _) = case.logged::<CouncilSize>();
    for size in sizes {
        let year = size.elected_on.year().saturating_sub(1);
        let number = case.gazetteer().get(size.municipality).and_then(|one| one.inhabitants(year));
        let says = number.map_or_else(|| NOTHING.into(), |number| number.to_string());
        tell(format!("{}[{} {year}]", Fact::Inhabitants.path(), size.municipality), says);
    }
}

fn change_rules(change: &ChangeRules, tell: &mut dyn FnMut(String, String)) {
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
    for (field, says) in decided.chain(months).chain(whether) {
        tell(format!("arrangement.change.{field}"), says);
    }
}

fn of_power(fact: Fact, power: &Power) -> String {
    let word = |known: Option<&str>| known.unwrap_or(NOTHING).to_string();
    let whether = |known: Option<bool>| known.map_or_else(|| NOTHING.into(), |known| known.to_string());
    match fact {
        Fact::ExcludesMandate => whether(power.excludes_mandate),
        Fact::PowerFits => whether(power.fits),
        Fact::PowerNature => word(power.nature.map(PowerNature::as_str)),
        Fact::Tax => word(power.tax.map(Tax::as_str)),
        _ => format!("{} {}", power.owner, power.basis),
    }
}

fn decisions(fact: Fact, case: &Case<'_>, tell: &mut dyn FnMut(String, String)) {
    let record = case.record();
    let mut told = |kind: DecisionKind, by: OrganOf| {
        for one in record.decisions_of(kind, by) {
            let says = match (fact, one.ground, one.talks_on) {
                (Fact::RefusalGround, Some(ground), _) => ground.to_string(),
                (Fact::Talks, _, Some(day)) => day.to_string(),
                _ => one.outcome.to_string(),
            };
            tell(format!("{}[{} {} {}]", fact.path(), by, kind, one.on), says);
        }
    };
    match fact {
        Fact::Decision => {
            if let Some(kind) = Case::decision_kind(case.moment()) {
                case.acting().for_each(|party| told(kind, party));
            }
        }
        Fact::View => {
            for code in case.text().municipalities_on(case.members_day()) {
                told(DecisionKind::View, OrganOf::new(code, Organ::Council));
            }
        }
        _ => {
            for code in acting_municipalities(case) {
                told(DecisionKind::Consent, OrganOf::new(code, Organ::Council));
            }
        }
    }
}

fn formalities(kind: FormalityKind, case: &Case<'_>, tell: &mut dyn FnMut(String, String)) {
    for one in case.record().formalities_of(kind) {
        let says = match (one.by, one.province) {
            (Some(by), Some(province)) => format!("{by} {province}"),
            (Some(by), None) => by.to_string(),
            (None, Some(province)) => province.to_string(),
            (None, None) => NOTHING.into(),
        };
        tell(format!("record.formalities[{} {}]", one.kind, one.on), says);
    }
}

fn organisation(fact: Fact, case: &Case<'_>, tell: &mut dyn FnMut(String, String)) {
    let Some(service) = case.service() else { return };
    let path = fact.path();
    match fact {
        Fact::Employer | Fact::Organisation => tell("organisation.name".into(), service.name().to_string()),
        Fact::Portfolio | Fact::PoliticalDiscretion => {
            for task in service.portfolio().tasks() {
                let says = match (fact, task.political_discretion) {
                    (Fact::PoliticalDiscretion, Some(known)) => known.to_string(),
                    (Fact::PoliticalDiscretion, None) => NOTHING.into(),
                    _ => task.kind.to_string(),
                };
                tell(format!("{path}[{}]", task.key), says);
            }
        }
        Fact::Counters => {
            for counter in service.counters() {
                tell(format!("{path}[{}]", counter.municipality), counter.name.to_string());
            }
        }
        _ => {
            for row in service.retained() {
                tell(format!("{path}[{}]", row.municipality), kept(fact, row));
            }
        }
    }
}

fn kept(fact: Fact, row: &RetainedStaff) -> String {
    let whether = |known: Option<bool>| known.map_or_else(|| NOTHING.into(), |known: bool| known.to_string());
    match fact {
        Fact::Organs => {
            let organs = [row.own_council, row.own_executive, row.own_mayor].map(whether);
            organs.join(" ")
        }
        Fact::Secretary => whether(row.has_secretary),
        Fact::Clerk => whether(row.has_clerk),
        _ => row.fte.map_or_else(|| NOTHING.into(), |fte| fte.to_string()),
    }
}
