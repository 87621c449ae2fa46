//! Whom an event is about; see [`Entry::involved`](super::Entry::involved).

use crate::{
    arrangement::ArrangementText,
    fusie::dossier::{EventKind, ReplayStep, State},
    municipality::{Kin, MunicipalityCode},
    sorted,
    time::day_before,
};
use alloc::{boxed::Box, vec::Vec};
use chrono::NaiveDate;

/// The municipalities that each step is about, in order of code.
pub(super) fn by_step(steps: &[ReplayStep]) -> Vec<Box<[MunicipalityCode]>> {
    let after = |step: &ReplayStep, held: &[MunicipalityCode]| match step.event().kind() {
        EventKind::Proposed(intention) => intention.municipalities.clone(),
        _ => at(step.state(), step.when().latest(), held),
    };
    // What comes before anybody is named is about the first who are.
    let mut held = steps.iter().map(|step| after(step, &[])).find(|codes| !codes.is_empty()).unwrap_or_default();
    let mut all = Vec::with_capacity(steps.len());
    let mut last: Option<&ReplayStep> = None;
    for step in steps {
        let latest = step.when().latest();
        let mut involved = match last {
            // Of two events of one day, the second finds what the first left.
            Some(last) => at(last.state(), day_before(latest).max(last.when().latest()), &held),
            None => held.clone(),
        };
        held = after(step, &held);
        involved.extend(&held);
        sorted::sort(&mut involved);
        involved.dedup();
        all.push(involved.into());
        last = Some(step);
    }
    all
}

/// Who takes part in a state on a day, or will take part by its text; if nobody does, those of the state before.
fn at(state: State<'_>, on: NaiveDate, held: &[MunicipalityCode]) -> Vec<MunicipalityCode> {
    if !state.stage().is_in_force() {
        return held.to_vec();
    }
    let Some(text) = state.text() else { return state.members() };
    parties(text, on)
}

fn parties(text: &ArrangementText, on: NaiveDate) -> Vec<MunicipalityCode> {
    text.lasting_beyond(on).map(|one| one.party().municipality()).collect()
}

/// Whether somebody of the line is among these on a day.
pub(super) fn is_of(line: &[Kin], on: NaiveDate, municipalities: &[MunicipalityCode]) -> bool {
    line.iter().any(|kin| kin.counts_on(on) && municipalities.contains(&kin.code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fusie::dossier::Dossier, municipality::Gazetteer};
    use alloc::{format, string::String};

    /// The municipalities that each event is about: `226 293 | 226`.
    fn involved(events: &str) -> String {
        let nl = Gazetteer::netherlands();
        let dossier: Dossier = serde_json::from_str(&format!(r#"{{"name": "D", "events": [{events}]}}"#)).unwrap();
        let replay = dossier.replay(&nl).unwrap();
        let line = |codes: &[MunicipalityCode]| {
            codes.iter().map(|code| format!("{}", code.number())).collect::<Vec<_>>().join(" ")
        };
        by_step(replay.steps()).iter().map(|codes| line(codes)).collect::<Vec<_>>().join(" | ")
    }

    fn formed(on: &str, participants: &[&str]) -> String {
        let participants = participants.iter().map(|party| format!(r#"{{"party": {party}}}"#)).collect::<Vec<_>>();
        format!(
            r#"{{"on": "{on}", "formed": {{
                "arrangement": {{"name": "Regeling", "form": "openbaar-lichaam", "participants": [{}]}},
                "organisation": {{"name": "Dienst", "employer": "lichaam",
                    "portfolio": {{"tasks": [{{"key": "u", "name": "Uitvoering", "kind": "uitvoering"}}]}}}}
            }}}}"#,
            participants.join(", ")
        )
    }

    fn plan(on: &str, codes: &str) -> String {
        format!(r#"{{"on": "{on}", "proposed": {{"municipalities": [{codes}]}}}}"#)
    }

    fn noted(on: &str) -> String {
        format!(r#"{{"on": "{on}", "noted": "something"}}"#)
    }

    #[test]
    fn what_comes_before_the_plan_is_about_those_of_the_plan_and_so_is_what_comes_after_it() {
        let abandoned = r#"{"on": "2012-01-01", "abandoned": {}}"#;
        let first = plan("2010-01-01", r#""GM0226", "GM0293", "GM0299""#);
        let second = plan("2011-01-01", r#""GM0226", "GM0293""#);
        let events = [noted("2009-01-01"), first, second, noted("2011-06-01"), abandoned.into(), noted("2013-01-01")];
        // A municipality that drops out of the plan sees the next plan, and nothing after.
        let all = "226 293 299 | 226 293 299 | 226 293 299 | 226 293 | 226 293 | 226 293";
        assert_eq!(involved(&events.join(", ")), all);
    }

    #[test]
    fn who_was_to_take_part_and_does_not_sees_it_being_formed() {
        let parties = [r#""GM0226/college""#, r#""GM0293/college""#];
        let plan = plan("2010-01-01", r#""GM0226", "GM0293", "GM0299""#);
        let events = [plan, formed("2011-01-01", &parties), noted("2012-01-01")];
        assert_eq!(involved(&events.join(", ")), "226 293 299 | 226 293 299 | 226 293");
    }

    #[test]
    fn joining_and_leaving_are_about_who_does_and_what_follows_the_end_is_about_the_last() {
        let parties = [r#""GM0226/college""#, r#""GM0293/college""#];
        let joined = r#"{"on": "2012-01-01", "acceded": {"participants": ["GM0299/college"]}}"#;
        let left = r#"{"on": "2014-01-01", "withdrawn": {"municipalities": ["GM0293"]}}"#;
        let ended = r#"{"on": "2016-01-01", "dissolved": {}}, {"on": "2017-01-01", "liquidated": {}}"#;
        let events = [
            formed("2011-01-01", &parties),
            noted("2011-06-01"),
            joined.into(),
            noted("2013-01-01"),
            left.into(),
            noted("2015-01-01"),
            ended.into(),
        ];
        let all = "226 293 | 226 293 | 226 293 299 | 226 293 299 | 226 293 299 | 226 299 | 226 299 | 226 299";
        assert_eq!(involved(&events.join(", ")), all);
    }

    #[test]
    fn by_the_text_itself_one_is_involved_before_it_joins_and_not_after_it_has_left() {
        let parties = [
            r#""GM0226/college""#,
            r#""GM0293/college""#,
            r#""GM0299/college", "joined": "2012-01-01""#,
            r#""GM0196/college", "left": "2012-01-01""#,
        ];
        let events = [formed("2011-01-01", &parties), noted("2011-12-31"), noted("2012-01-01"), noted("2012-01-02")];
        // An event is also about those who took part on the day before.
        let all = "196 226 293 299 | 196 226 293 299 | 196 226 293 299 | 226 293 299";
        assert_eq!(involved(&events.join(", ")), all);
    }

    #[test]
    fn a_reorganisation_is_about_who_goes_and_who_comes() {
        let events = r#"{"on": "2001-01-01", "started": {"municipalities": ["GM0236", "GM0281"]}},
            {"on": "2019-01-01", "reorganised":
                {"fate": "voortgezet", "successors": [{"of": "GM0236", "by": "GM1960"}]}},
            {"on": "2019-01-01", "noted": "something"}, {"on": "2020", "stopped": {}}"#;
        assert_eq!(involved(events), "236 281 | 236 281 1960 | 281 1960 | 281 1960");
    }
}
