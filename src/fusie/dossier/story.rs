//! The story of the whole life: the work, the form over time, who took part, and how it ended.

use super::{EventKind, Lifetime, Replay, ReplayStep, lifetime::days_between};
use crate::{
    arrangement::{ArrangementText, CooperationForm},
    fusie::{EndReason, Motive, Stage},
    language::FreeText,
    municipality::MunicipalityCode,
    sorted,
    time::PartialDate,
};
use alloc::vec::Vec;
use chrono::NaiveDate;
use serde::Serialize;

/// The form that a fusie has from a day on (*rechtsvorm*).
#[doc(alias = "rechtsvorm")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FormSince {
    /// The first day, as far as known.
    pub since: PartialDate,
    /// The form.
    pub form: CooperationForm,
    /// The municipality that does the work for the others, if there is one. In a reorganisation another may take its
    /// place, which changes nothing here.
    pub host: Option<MunicipalityCode>,
}

/// A change of form or host in the life of a fusie (*omzetting*).
#[doc(alias = "omzetting")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Conversion {
    /// The first day of the new form, as far as known.
    pub on: PartialDate,
    /// The form before.
    pub from: FormSince,
    /// The form after.
    pub to: FormSince,
}

/// The time during which one municipality takes part (*deelname*).
#[doc(alias = "deelname")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Membership {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// The first day, as far as known.
    pub since: PartialDate,
    /// The first day on which it no longer takes part, as far as known; `None` if it still does after the last event.
    pub until: Option<PartialDate>,
    /// Which municipality came in its place, if it was abolished by a reorganisation while it took part. That one may
    /// have taken part already.
    pub succeeded_by: Option<MunicipalityCode>,
}

/// How a fusie stands or ended, after the last event that is recorded (*afloop*).
#[doc(alias = "afloop")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LifeOutcome<'a> {
    /// Where it is in its life.
    pub stage: Stage,
    /// Why it ended, or was never formed; `None` if it goes on, or if the reason is not known.
    pub reason: Option<EndReason>,
    /// The reason in words, if it is recorded.
    pub because: Option<&'a FreeText>,
}

impl Replay<'_> {
    /// The first day of the work, as far as known; `None` if it never began.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, municipality::Gazetteer};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::DUIVENVOORDE)?;
    /// let replay = dossier.replay(&nl)?;
    /// assert_eq!(replay.works_since(), Some("2013-01-01".parse()?));
    /// assert_eq!(replay.works_until(), Some("2021-09-01".parse()?), "the first day without work");
    /// assert_eq!(replay.ended_on(), Some("2023-01-01".parse()?), "the first day without arrangement");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "begin")]
    pub fn works_since(&self) -> Option<PartialDate> {
        self.steps().iter().find(is_at_work).map(ReplayStep::when)
    }

    /// The first day without work, as far as known: that on which it was stopped, or on which the arrangement ended
    /// with it. `None` if it never began, or goes on after the last event.
    #[must_use]
    #[doc(alias = "einde")]
    pub fn works_until(&self) -> Option<PartialDate> {
        self.steps().iter().skip_while(|step| !is_at_work(step)).find(|step| !is_at_work(step)).map(ReplayStep::when)
    }

    /// The first day on which the arrangement no longer holds, as far as known: dissolved, lapsed by a reorganisation,
    /// or left by all but one. Where no text is known it is the first day without work. `None` if it was never formed,
    /// or holds after the last event.
    ///
    /// A legal person may be there after it, for its liquidation.
    #[must_use]
    #[doc(alias = "opheffing")]
    pub fn ended_on(&self) -> Option<PartialDate> {
        let holds = |step: &&ReplayStep| step.state().stage().is_in_force();
        self.steps().iter().skip_while(|step| !holds(step)).find(|step| !holds(step)).map(ReplayStep::when)
    }

    /// The form over time: the one in which it was formed, and every other form or host after it. Empty if no text is
    /// known.
    ///
    /// ```
    /// use ambtelijke_fusie::{examples, arrangement::CooperationForm as Form, Dossier, municipality::Gazetteer};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::NOABERKRACHT)?;
    /// let replay = dossier.replay(&nl)?;
    /// let forms: Vec<_> = replay.forms().iter().map(|one| (one.since.to_string(), one.form)).collect();
    /// assert_eq!(forms, [
    ///     ("2012-09-20".into(), Form::PublicBody),
    ///     ("2015-12-19".into(), Form::OperationsOrganisation),
    /// ]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "vormen")]
    pub fn forms(&self) -> Vec<FormSince> {
        let mut forms: Vec<FormSince> = Vec::new();
        let mut host_now = None;
        for step in self.steps() {
            let Some(text) = step.state().text() else { continue };
            let (form, host) = (text.form(), text.host());
            let is_reorganised = matches!(step.event().kind(), EventKind::Reorganised(_));
            let is_new = forms.last().is_none_or(|last| last.form != form || (host != host_now && !is_reorganised));
            if is_new {
                forms.push(FormSince { since: step.when(), form, host });
            }
            host_now = host;
        }
        forms
    }

    /// Every change of its form or host.
    #[doc(alias = "omzetting")]
    pub fn conversions(&self) -> impl Iterator<Item = Conversion> + use<> {
        let forms = self.forms();
        let later = forms.clone().into_iter().skip(1);
        forms.into_iter().zip(later).map(|(from, to)| Conversion { on: to.since, from, to })
    }

    /// Every municipality that ever took part, with its first day and the first day on which it no longer did: in order
    /// of the first day and then of code. One that left and came back stands there for each time.
    ///
    /// A municipality that was abolished by a reorganisation takes part until that day, and its successor from then,
    /// unless that one took part already.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, municipality::Gazetteer};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::BWB_WEST_BETUWE)?;
    /// let replay = dossier.replay(&nl)?;
    /// let members = replay.ever_members();
    /// let geldermalsen = members.iter().find(|one| one.municipality.to_string() == "GM0236").unwrap();
    /// assert_eq!(geldermalsen.until, Some("2019-01-01".parse()?));
    /// assert_eq!(geldermalsen.succeeded_by, Some("GM1960".parse()?), "West Betuwe");
    /// assert_eq!(members.last().unwrap().since, "2019-01-01".parse()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "deelnemers")]
    pub fn ever_members(&self) -> Vec<Membership> {
        let (mut all, mut going_on): (Vec<Membership>, Vec<Membership>) = (Vec::new(), Vec::new());
        for (index, step) in self.steps().iter().enumerate() {
            let succeeded_by = |code| match step.event().kind() {
                EventKind::Reorganised(outcome) => {
                    outcome.successors.iter().find(|one| one.of == code).map(|one| one.by)
                }
                _ => None,
            };
            let state = step.state();
            take_over(&mut going_on, &mut all, &state.members(), step.when(), succeeded_by);
            // A text may say that one of its parties joins or leaves later than it enters into force.
            let next = index.checked_add(1).and_then(|next| self.steps().get(next));
            let is_before_next = |day: NaiveDate| next.is_none_or(|next| day < next.when().earliest());
            let days = state.text().map(|text| days_after(step.when().latest(), text, is_before_next));
            for day in days.into_iter().flatten() {
                take_over(&mut going_on, &mut all, &state.life.members_on(day), day.into(), |_| None);
            }
        }
        all.extend(going_on);
        sorted::sort_by_key(&mut all, |one| (one.since.earliest(), one.since.latest(), one.municipality));
        all
    }

    /// The municipalities of the last plan; empty if none is recorded.
    #[must_use]
    #[doc(alias = "voorgenomen")]
    pub fn intended(&self) -> &[MunicipalityCode] {
        let plans = self.steps().iter().rev().map(ReplayStep::event);
        plans
            .filter_map(|event| match event.kind() {
                EventKind::Proposed(intention) => Some(&*intention.municipalities),
                _ => None,
            })
            .next()
            .unwrap_or_default()
    }

    /// Why the municipalities wanted it, by every plan and formation that says so: each motive once, in the order of the
    /// vocabulary; empty if none is recorded.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::Motive};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    ///
    /// // Drechterland, Enkhuizen and Stede Broec gave posts with a single holder as a reason, and to remain themselves.
    /// let nl = Gazetteer::netherlands();
    /// let sed = Dossier::from_json(examples::SED)?;
    /// assert_eq!(sed.replay(&nl)?.motives(), [Motive::Vulnerability, Motive::Independence]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "motieven")]
    pub fn motives(&self) -> Vec<Motive> {
        let events = self.steps().iter().map(ReplayStep::event);
        let given = events.flat_map(|event| match event.kind() {
            EventKind::Proposed(intention) => &*intention.motives,
            EventKind::Formed(formation) => &*formation.motives,
            _ => &[],
        });
        sorted::unique(given.copied())
    }

    /// How it stands or ended, after the last event.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, fusie::{EndReason, Stage}};
    /// use ambtelijke_fusie::language::{Lang, Translate};
    /// use ambtelijke_fusie::municipality::Gazetteer;
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::PURMEREND_BEEMSTER)?;
    /// let replay = dossier.replay(&nl)?;
    /// let outcome = replay.outcome();
    /// assert_eq!((outcome.stage, outcome.reason), (Stage::Ended, Some(EndReason::Reorganisation)));
    /// assert_eq!(outcome.because.unwrap().get(Lang::En), Some("Beemster was joined to Purmerend."));
    ///
    /// // The beginning is known to its year only, and so is the lifetime.
    /// assert_eq!(replay.lifetime().unwrap().to_string(), "7.0 to 8.0");
    /// assert_eq!(replay.lifetime().unwrap().in_lang(Lang::Nl).to_string(), "7,0 tot 8,0");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "afloop")]
    pub fn outcome(&self) -> LifeOutcome<'_> {
        let stage = self.steps().last().map_or(Stage::Before, |step| step.state().stage());
        // The events by which it stopped or ended, and those after it.
        let goes_on =
            |step: &&ReplayStep| matches!(step.state().stage(), Stage::Before | Stage::InForce | Stage::Operating);
        let endings = || self.steps().iter().filter(|step| !goes_on(step)).map(ReplayStep::event);
        LifeOutcome {
            stage,
            reason: endings().find_map(|event| event.kind().reason()),
            because: endings().find_map(|event| event.kind().because()),
        }
    }

    /// How long it took to wind it up: the days from the first day without work to the last day of the arrangement, or
    /// of its legal person if the end of the liquidation is recorded.
    ///
    /// `None` if one of the two is not known to the day, or if everything ended with the work.
    ///
    /// ```
    /// use ambtelijke_fusie::{Dossier, examples, municipality::Gazetteer};
    ///
    /// let nl = Gazetteer::netherlands();
    /// let dossier = Dossier::from_json(examples::DUIVENVOORDE)?;
    /// let replay = dossier.replay(&nl)?;
    /// assert_eq!(replay.tail(), Some(486), "from 2021-09-01 to 2022-12-31");
    /// assert_eq!(replay.lifetime().unwrap().days(), Some(3165));
    /// assert_eq!(replay.lifetime().unwrap().to_string(), "8.7");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "vereffening")]
    pub fn tail(&self) -> Option<u32> {
        let is_liquidated = |step: &&ReplayStep| matches!(step.event().kind(), EventKind::Liquidated(_));
        let liquidated = self.steps().iter().find(is_liquidated).map(ReplayStep::when);
        let last_day = liquidated.or_else(|| self.ended_on())?.day()?.pred_opt()?;
        days_between(self.works_until()?.day()?, last_day)
    }

    /// How long the work was done; `None` if it goes on, never began, or one of its bounds is open.
    #[must_use]
    #[doc(alias = "levensduur")]
    pub fn lifetime(&self) -> Option<Lifetime> {
        let (since, until) = (self.works_since()?, self.works_until()?);
        Lifetime::between(since, until)
    }
}

fn is_at_work(step: &&ReplayStep) -> bool {
    step.state().stage() == Stage::Operating
}

/// The days after this one on which parties of a text join or leave, of which this is so, in order.
fn days_after(after: NaiveDate, text: &ArrangementText, is_one: impl Fn(NaiveDate) -> bool) -> Vec<NaiveDate> {
    let days = text.lasting_beyond(after).flat_map(|one| [one.joined(), one.period().until()]).flatten();
    sorted::unique(days.filter(|day| after < *day && is_one(*day)))
}

/// From that day these take part: the membership of a new one begins, that of one that is not among them ends.
fn take_over(
    going_on: &mut Vec<Membership>,
    over: &mut Vec<Membership>,
    members: &[MunicipalityCode],
    on: PartialDate,
    succeeded_by: impl Fn(MunicipalityCode) -> Option<MunicipalityCode>,
) {
    going_on.retain(|one| {
        let stays = members.binary_search(&one.municipality).is_ok();
        if !stays {
            over.push(Membership { until: Some(on), succeeded_by: succeeded_by(one.municipality), ..*one });
        }
        stays
    });
    for &municipality in members {
        if !going_on.iter().any(|one| one.municipality == municipality) {
            going_on.push(Membership { municipality, since: on, until: None, succeeded_by: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fusie::dossier::Dossier, municipality::Gazetteer};
    use alloc::{
        format,
        string::{String, ToString},
    };

    const SERVICE: &str = r#""organisation": {"name": "Dienst", "employer": {"gastheergemeente": "GM0226"},
        "portfolio": {"tasks": [{"key": "u", "name": "Uitvoering", "kind": "uitvoering"}]}}"#;

    fn text(host: &str, participants: &str) -> String {
        format!(
            r#""arrangement": {{"name": "Regeling", "form": "centrumregeling", "host": "{host}",
                "participants": [{participants}]}}"#
        )
    }

    const THREE: &str = r#"{"party": "GM0226/college"}, {"party": "GM0293/college"}, {"party": "GM0299/college"}"#;

    /// The answer of the question to a replay of these events.
    fn told<T>(events: &str, ask: impl FnOnce(&Replay<'_>) -> T) -> T {
        let nl = Gazetteer::netherlands();
        let dossier: Dossier = serde_json::from_str(&format!(r#"{{"name": "D", "events": [{events}]}}"#)).unwrap();
        let replay = dossier.replay(&nl).unwrap();
        ask(&replay)
    }

    fn memberships(replay: &Replay<'_>) -> String {
        let until = |one: &Membership| one.until.map(|day| day.to_string()).unwrap_or_default();
        let lines = replay.ever_members();
        lines.iter().fold(String::new(), |all, one| format!("{all}{} {}..{} ", one.municipality, one.since, until(one)))
    }

    #[test]
    fn another_host_is_a_conversion() {
        let (first, second) = (text("GM0226", THREE), text("GM0299", THREE));
        let events = format!(
            r#"{{"on": "2015-01-01", "formed": {{{first}, {SERVICE}}}}},
               {{"on": "2018-07-01", "converted": {{{second}}}}}"#
        );
        let hosts = told(&events, |replay| {
            replay.conversions().map(|one| (one.on.to_string(), one.from.host, one.to.host)).collect::<Vec<_>>()
        });
        let code = |text: &str| text.parse().ok();
        assert_eq!(hosts, [("2018-07-01".into(), code("GM0226"), code("GM0299"))]);
    }

    #[test]
    fn who_leaves_and_comes_back_takes_part_twice() {
        let first = text("GM0226", THREE);
        let events = format!(
            r#"{{"on": "2015-01-01", "formed": {{{first}, {SERVICE}}}}},
               {{"on": "2016-01-01", "withdrawn": {{"municipalities": ["GM0293"]}}}},
               {{"on": "2017-05", "acceded": {{"participants": ["GM0293/college"]}}}}"#
        );
        let expected = "GM0226 2015-01-01.. GM0293 2015-01-01..2016-01-01 GM0299 2015-01-01.. GM0293 2017-05.. ";
        assert_eq!(told(&events, memberships), expected);
    }

    #[test]
    fn who_joins_and_leaves_by_the_text_itself_takes_part_between_those_days() {
        let third = r#"{"party": "GM0299/college", "joined": "2016-01-01", "left": "2017-01-01"}"#;
        let participants = format!(r#"{{"party": "GM0226/college"}}, {{"party": "GM0293/college"}}, {third}"#);
        let first = text("GM0226", &participants);
        let formed = format!(r#"{{"on": "2015-01-01", "formed": {{{first}, {SERVICE}}}}}"#);
        let expected = "GM0226 2015-01-01.. GM0293 2015-01-01.. GM0299 2016-01-01..2017-01-01 ";
        assert_eq!(told(&formed, memberships), expected);
        // What comes after the arrangement has ended does not happen any more.
        let events = format!(r#"{formed}, {{"on": "2016-07-01", "dissolved": {{}}}}"#);
        let expected = "GM0226 2015-01-01..2016-07-01 GM0293 2015-01-01..2016-07-01 GM0299 2016-01-01..2016-07-01 ";
        assert_eq!(told(&events, memberships), expected);
    }

    #[test]
    fn what_ends_with_the_work_has_no_tail_and_one_more_day_is_counted() {
        let first =
            text("GM0226", THREE).replace("centrumregeling", "openbaar-lichaam").replace(r#""host": "GM0226","#, "");
        let service = SERVICE.replace(r#"{"gastheergemeente": "GM0226"}"#, r#""lichaam""#);
        let ended = |stopped: &str, dissolved: &str, more: &str| {
            let events = format!(
                r#"{{"on": "2015-01-01", "formed": {{{first}, {service}}}}}, {{"on": "2015-01-01", "started": {{}}}},
                   {{"on": "{stopped}", "stopped": {{}}}}, {{"on": "{dissolved}", "dissolved": {{}}}}{more}"#
            );
            told(&events, |replay| (replay.tail(), replay.lifetime().map(|one| one.to_string())))
        };
        let liquidated = r#", {"on": "2020-02-01", "liquidated": {}}"#;
        assert_eq!(ended("2020-01-01", "2020-01-01", ""), (None, Some("5.0".into())));
        assert_eq!(ended("2020-01-01", "2020-01-02", ""), (Some(0), Some("5.0".into())));
        assert_eq!(ended("2020-01-01", "2020-01-11", ""), (Some(9), Some("5.0".into())));
        assert_eq!(ended("2020-01-01", "2020-01-11", liquidated), (Some(30), Some("5.0".into())));
        assert_eq!(ended("2019-12", "2020-01-11", ""), (None, Some("4.9 to 5.0".into())));
    }
}
