//! Remarks: recorded facts that count for nothing, or are probably meant otherwise.

use super::{Event, EventKind, Replay, ReplayStep};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    fusie::{Stage, life::Life},
    governance::{DecisionKind, Organ, OrganOf, Record},
    language::{Lang, Translate},
    law::{Case, Moment},
    municipality::{Municipality, MunicipalityCode},
    operation::Fate,
    organisation::SharedServiceOrganisation,
    serde_text::serialize_as,
    task::TaskKey,
    time::day_before,
};
use alloc::{
    format,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};
use chrono::NaiveDate;
use core::fmt;

/// A recorded fact that counts for nothing, or is probably meant otherwise (*opmerking*): no mistake of form, and no finding of
/// the law.
///
/// ```
/// use ambtelijke_fusie::{Dossier, Gazetteer};
/// use ambtelijke_fusie::language::{Lang, Translate};
///
/// let nl = Gazetteer::netherlands();
/// let dossier = Dossier::from_json(r#"{"name": "Proef", "events": [{"on": "2013-01-01", "formed": {
///   "arrangement": {"name": "Regeling", "form": "openbaar-lichaam",
///     "participants": [{"party": "GM0626/college"}, {"party": "GM0629/college"}]},
///   "organisation": {"name": "Proef", "portfolio": {"tasks": [{"key": "ict", "name": "ICT", "kind": "bedrijfsvoering"}]}},
///   "record": {"decisions": [{"by": "GM0692/raad", "kind": "toestemming", "on": "2012-12-12"}]}}}]}"#)?;
///
/// // A slip of the pen: 0692 for 0629.
/// let remarks = dossier.replay(&nl)?.remarks();
/// assert_eq!(remarks[0].path(), "events[0].formed.record.decisions");
/// assert!(remarks[0].in_lang(Lang::En).to_string().starts_with("GM0692/raad takes no part"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "opmerking")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    path: String,
    kind: RemarkKind,
}

/// What a remark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RemarkKind {
    /// Something is recorded of an organ that takes no part in the act.
    OrganTakesNoPart {
        /// Which organ.
        organ: OrganOf,
    },
    /// An organ decided something that the act does not ask.
    OtherDecision {
        /// Which organ.
        by: OrganOf,
        /// What it decided.
        kind: DecisionKind,
        /// What the act asks.
        asked: DecisionKind,
    },
    /// Something is recorded of a municipality that takes no part.
    TakesNoPart {
        /// Which municipality.
        municipality: MunicipalityCode,
    },
    /// A new text names other participants than the one before it.
    MembersChanged {
        /// Who stand in it no more.
        left: Vec<MunicipalityCode>,
        /// Who are new in it.
        joined: Vec<MunicipalityCode>,
    },
    /// A participant comes or goes on a day of its own, within a text.
    MovesWithinText {
        /// Which organ.
        party: OrganOf,
        /// The first day on which it takes part, or no more.
        on: NaiveDate,
        /// Whether it comes.
        joins: bool,
    },
    /// A host is named in a form that has none.
    HostWithoutUse {
        /// Which municipality.
        host: MunicipalityCode,
        /// The form.
        form: CooperationForm,
    },
    /// A power is tied to a task that is not in the portfolio.
    UnknownTask {
        /// The power.
        power: String,
        /// The task.
        task: TaskKey,
    },
    /// Successors are named though the arrangement lapses.
    SuccessorsOfLapsed,
    /// A member was abolished by a reorganisation that no event records.
    ReorganisationNotRecorded {
        /// The member.
        municipality: MunicipalityCode,
        /// The day of the reorganisation.
        on: NaiveDate,
        /// The municipalities to which its area came.
        successors: Vec<MunicipalityCode>,
    },
}

impl Remark {
    /// Where in the dossier: the list or field. The order of its entries is that of the model, so an entry is named by what it says.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> &RemarkKind {
        &self.kind
    }
}

/// Codes with the word between the last two.
struct Listed<'a>(&'a [MunicipalityCode], Lang);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, code) in self.0.iter().enumerate() {
            match index {
                0 => {}
                last if last.checked_add(1) == Some(self.0.len()) => write!(f, " {} ", self.1.pick("en", "and"))?,
                _ => f.write_str(", ")?,
            }
            write!(f, "{code}")?;
        }
        Ok(())
    }
}

impl Translate for RemarkKind {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, lang) {
            (Self::OrganTakesNoPart { organ }, Lang::Nl) => {
                write!(f, "{organ} neemt hieraan geen deel, dus dit telt niet mee; verbeter de gemeente of het orgaan")
            }
            (Self::OrganTakesNoPart { organ }, Lang::En) => {
                write!(f, "{organ} takes no part in this, so it does not count; mend the municipality or the organ")
            }
            (Self::OtherDecision { by, kind, asked }, Lang::Nl) => {
                write!(f, "{by} nam het besluit `{kind}`, dat hier niet meetelt; bedoeld is waarschijnlijk `{asked}`")
            }
            (Self::OtherDecision { by, kind, asked }, Lang::En) => {
                write!(f, "{by} took the decision `{kind}`, which does not count here; `{asked}` is probably meant")
            }
            (Self::TakesNoPart { municipality }, Lang::Nl) => {
                write!(f, "{municipality} neemt geen deel, dus dit telt niet mee; verbeter de gemeente of laat het weg")
            }
            (Self::TakesNoPart { municipality }, Lang::En) => {
                write!(f, "{municipality} takes no part, so this does not count; mend the municipality or leave it out")
            }
            (Self::MembersChanged { left, joined }, lang) => members_changed(left, joined, lang, f),
            (Self::MovesWithinText { party, on, joins }, Lang::Nl) => {
                let (what, event) = if *joins { ("komt", "acceded") } else { ("gaat", "withdrawn") };
                write!(f, "{party} {what} op {on} binnen deze tekst, zonder besluit; leg dit vast als `{event}`")
            }
            (Self::MovesWithinText { party, on, joins }, Lang::En) => {
                let (what, event) = if *joins { ("comes", "acceded") } else { ("goes", "withdrawn") };
                write!(f, "{party} {what} on {on} within this text, without a decision; record it as `{event}`")
            }
            (Self::HostWithoutUse { host, form }, Lang::Nl) => {
                write!(f, "{host} staat als gastheer, maar een {} heeft er geen; laat hem weg", form.label(lang))
            }
            (Self::HostWithoutUse { host, form }, Lang::En) => {
                write!(f, "{host} is named as host, but a {} has none; leave it out", form.label(lang))
            }
            (Self::UnknownTask { power, task }, Lang::Nl) => {
                write!(f, "de bevoegdheid {power} hoort bij de taak `{task}`, die niet in de takenlijst staat")
            }
            (Self::UnknownTask { power, task }, Lang::En) => {
                write!(f, "the power {power} is tied to the task `{task}`, which is not in the portfolio")
            }
            (Self::SuccessorsOfLapsed, Lang::Nl) => f.write_str(
                "een regeling die vervalt, kent geen opvolgers; schrijf `voortgezet` of laat de opvolgers weg",
            ),
            (Self::SuccessorsOfLapsed, Lang::En) => f.write_str(
                "an arrangement that lapses has no successors; write `voortgezet` or leave the successors out",
            ),
            (Self::ReorganisationNotRecorded { municipality, on, successors }, Lang::Nl) => write!(
                f,
                "{municipality} is op {on} opgeheven en ging naar {}; leg die herindeling vast als `reorganised`",
                Listed(successors, lang)
            ),
            (Self::ReorganisationNotRecorded { municipality, on, successors }, Lang::En) => write!(
                f,
                "{municipality} was abolished on {on} and came to {}; record that reorganisation as `reorganised`",
                Listed(successors, lang)
            ),
        }
    }
}

fn members_changed(
    left: &[MunicipalityCode],
    joined: &[MunicipalityCode],
    lang: Lang,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (there, new) = match lang {
        Lang::Nl => ("staat er niet meer in", "staat er nieuw in"),
        Lang::En => ("is no longer in it", "is new in it"),
    };
    f.write_str(lang.pick("de tekst noemt andere deelnemers dan de vorige: ", "the text names other participants: "))?;
    let mut between = "";
    for (codes, what) in [(left, there), (joined, new)] {
        if !codes.is_empty() {
            write!(f, "{between}{} {what}", Listed(codes, lang))?;
            between = ", ";
        }
    }
    f.write_str(lang.pick(
        "; verbeter de codes, of leg eerst `withdrawn` of `acceded` vast",
        "; mend the codes, or record `withdrawn` or `acceded` first",
    ))
}

impl Translate for Remark {
    fn write_in(&self, lang: Lang, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.write_in(lang, f)
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.path)?;
        self.write_in(Lang::En, f)
    }
}

serialize_as!(Remark, "Remark", |it| {
    "path": it.path.as_str(),
    "nl": it.in_lang(Lang::Nl).to_string(),
    "en": it.in_lang(Lang::En).to_string(),
});

/// Collects remarks on one event.
struct Remarks<'a> {
    found: &'a mut Vec<Remark>,
    /// The path of what the event says.
    at: String,
}

impl Remarks<'_> {
    fn on(&mut self, field: &str, kind: RemarkKind) {
        let remark = Remark { path: format!("{}{field}", self.at), kind };
        if !self.found.contains(&remark) {
            self.found.push(remark);
        }
    }
}

impl Replay<'_> {
    /// What is recorded and counts for nothing, or is probably meant otherwise, in the order of the events; of the operation last.
    ///
    /// A dossier without remarks is not for that reason right: a remark says only what the record itself gives away.
    #[must_use]
    #[doc(alias = "opmerkingen")]
    pub fn remarks(&self) -> Vec<Remark> {
        let mut found = Vec::new();
        let mut before = &Life::BEFORE;
        for (index, step) in self.steps().iter().enumerate() {
            let event = step.event();
            let at = format!("events[{index}].{}", event.kind().kind().as_str());
            let mut remarks = Remarks { found: &mut found, at };
            self.of_event(event, step, before, &mut remarks);
            before = step.life();
        }
        self.of_reorganisations(&mut found);
        self.of_operation(&mut found);
        found
    }

    fn of_event(&self, event: &Event, step: &ReplayStep, before: &Life, remarks: &mut Remarks<'_>) {
        let (on, after) = (step.when().latest(), step.life());
        let eve = day_before(on);
        let texts = [before.text().map(|text| (text, eve)), after.text().map(|text| (text, on))];
        let takes_part = |organ: OrganOf| texts.iter().flatten().any(|(text, on)| text.is_party(organ, *on));
        let is_member = |code| texts.iter().flatten().any(|(text, on)| text.is_member(code, *on));
        if let Some((moment, record)) = event.kind().recorded()
            && texts.iter().flatten().next().is_some()
        {
            of_record(moment, record, &takes_part, &is_member, remarks);
        }
        if let Some(text) = event.kind().arrangement() {
            of_text(text, on, after.service.as_deref(), remarks);
            self.of_members(event.kind(), text, before, on, remarks);
        }
        let is_new = |service: &Arc<SharedServiceOrganisation>| {
            before.service.as_ref().is_none_or(|earlier| !Arc::ptr_eq(earlier, service))
        };
        if let Some(service) = after.service.as_ref().filter(|service| is_new(service))
            && after.text().is_some()
        {
            for row in service.retained().iter().filter(|row| !is_member(row.municipality)) {
                remarks.on(".organisation.retained", RemarkKind::TakesNoPart { municipality: row.municipality });
            }
            for counter in service.counters().iter().filter(|counter| !is_member(counter.municipality)) {
                remarks.on(".organisation.counters", RemarkKind::TakesNoPart { municipality: counter.municipality });
            }
        }
        if let EventKind::Reorganised(outcome) = event.kind()
            && outcome.fate == Fate::Lapsed
            && !outcome.successors.is_empty()
        {
            remarks.on(".successors", RemarkKind::SuccessorsOfLapsed);
        }
    }

    /// A text that comes with another event than an accession or a withdrawal keeps its members.
    fn of_members(
        &self,
        kind: &EventKind,
        text: &ArrangementText,
        before: &Life,
        on: NaiveDate,
        remarks: &mut Remarks<'_>,
    ) {
        if !matches!(kind, EventKind::Amended(_) | EventKind::Converted(_)) {
            return;
        }
        // By the text before, on that day: who left or joined by an event of its own is not counted twice.
        let was = before.took_part_on(on);
        let is: Vec<_> = text.municipalities_on(on).collect();
        let gazetteer = self.gazetteer();
        let is_there = |code: &&MunicipalityCode| gazetteer.get(**code).is_some_and(|one| one.exists_on(on));
        let left: Vec<_> = was.iter().filter(|code| !is.contains(code)).filter(is_there).copied().collect();
        let joined: Vec<_> = is.iter().filter(|code| !was.contains(code)).copied().collect();
        if !(left.is_empty() && joined.is_empty()) {
            remarks.on(".arrangement.participants", RemarkKind::MembersChanged { left, joined });
        }
    }

    /// Members that a reorganisation abolished while the arrangement was in force, without an event of that day.
    fn of_reorganisations(&self, found: &mut Vec<Remark>) {
        let ends = self.steps().iter().skip(1).map(|step| step.when().latest()).chain([NaiveDate::MAX]);
        let recorded = |on: NaiveDate| {
            let is_it = |step: &&ReplayStep| matches!(step.event().kind(), EventKind::Reorganised(_));
            self.steps().iter().filter(is_it).any(|step| step.when().earliest() <= on && on <= step.when().latest())
        };
        for (step, end) in self.steps().iter().zip(ends) {
            if !step.life().stage.is_in_force() || step.life().stage == Stage::Ended {
                continue;
            }
            let since = step.when().latest();
            for municipality in step.life().took_part_on(since) {
                let until = self.gazetteer().get(municipality).and_then(Municipality::until);
                let Some(on) = until.filter(|on| since < *on && *on < end && !recorded(*on)) else { continue };
                let successors = match self.gazetteer().successors(municipality, day_before(on), on) {
                    Ok(portions) => portions.iter().map(|portion| portion.code).collect(),
                    Err(_) => continue,
                };
                let kind = RemarkKind::ReorganisationNotRecorded { municipality, on, successors };
                let remark = Remark { path: "events".into(), kind };
                if !found.contains(&remark) {
                    found.push(remark);
                }
            }
        }
    }

    /// Municipalities of the operation that never took part.
    fn of_operation(&self, found: &mut Vec<Remark>) {
        let mut ever: Vec<_> =
            self.steps().iter().flat_map(|step| step.life().took_part_on(step.when().latest())).collect();
        for step in self.steps() {
            if let Some(text) = step.event().kind().arrangement() {
                ever.extend(text.participations().map(|one| one.party().municipality()));
            }
        }
        if ever.is_empty() {
            return;
        }
        self.dossier().operation().municipalities(&mut |topic, municipality| {
            // A reorganisation names who comes in the place of a member.
            if topic != crate::operation::Topic::Reorganisations && !ever.contains(&municipality) {
                let remark = Remark { path: topic.path().into(), kind: RemarkKind::TakesNoPart { municipality } };
                if !found.contains(&remark) {
                    found.push(remark);
                }
            }
        });
    }
}

fn of_record(
    moment: Moment,
    record: &Record,
    takes_part: &dyn Fn(OrganOf) -> bool,
    is_member: &dyn Fn(MunicipalityCode) -> bool,
    remarks: &mut Remarks<'_>,
) {
    let asked = Case::decision_kind(moment);
    let moves = [DecisionKind::Accede, DecisionKind::Withdraw];
    for decision in record.decisions() {
        let (by, kind) = (decision.by, decision.kind);
        let is_of_council =
            matches!(kind, DecisionKind::Consent | DecisionKind::View | DecisionKind::WishesAndConcerns);
        let counts =
            if is_of_council { by.organ() == Organ::Council && is_member(by.municipality()) } else { takes_part(by) };
        if !counts {
            remarks.on(".record.decisions", RemarkKind::OrganTakesNoPart { organ: by });
        } else if let Some(asked) = asked
            && !is_of_council
            && kind != asked
            // Who comes or goes with a new text may say so in those words.
            && !(moment == Moment::Amend && moves.contains(&kind))
        {
            remarks.on(".record.decisions", RemarkKind::OtherDecision { by, kind, asked });
        }
    }
    for submission in record.submissions().iter().filter(|one| !is_member(one.to.municipality())) {
        remarks.on(".record.submissions", RemarkKind::OrganTakesNoPart { organ: submission.to });
    }
    let publishers = record.publications().iter().filter_map(|one| one.by);
    for municipality in publishers.filter(|code| !is_member(*code)) {
        remarks.on(".record.publications", RemarkKind::TakesNoPart { municipality });
    }
    let doers = record.formalities().iter().filter_map(|one| one.by);
    for municipality in doers.filter(|code| !is_member(*code)) {
        remarks.on(".record.formalities", RemarkKind::TakesNoPart { municipality });
    }
}

fn of_text(
    text: &ArrangementText,
    on: NaiveDate,
    service: Option<&SharedServiceOrganisation>,
    remarks: &mut Remarks<'_>,
) {
    if let Some(host) = text.host().filter(|_| text.form().founds_body()) {
        remarks.on(".arrangement.host", RemarkKind::HostWithoutUse { host, form: text.form() });
    }
    for one in text.participations() {
        let party = one.party();
        if let Some(joined) = one.joined().filter(|joined| *joined > on) {
            let kind = RemarkKind::MovesWithinText { party, on: joined, joins: true };
            remarks.on(".arrangement.participants", kind);
        }
        if let Some(left) = one.period().until().filter(|left| *left > on) {
            let kind = RemarkKind::MovesWithinText { party, on: left, joins: false };
            remarks.on(".arrangement.participants", kind);
        }
    }
    let Some(portfolio) = service.map(SharedServiceOrganisation::portfolio) else { return };
    for power in text.powers() {
        if let Some(task) = power.task.as_ref().filter(|task| portfolio.get(task).is_none()) {
            let kind = RemarkKind::UnknownTask { power: power.name.to_string(), task: task.clone() };
            remarks.on(".arrangement.powers", kind);
        }
    }
}
