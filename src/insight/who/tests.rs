#![cfg(feature = "netherlands")]

use super::*;
use crate::{
    fusie::dossier::Dossier,
    language::Lang,
    law::{Fact, Verdict},
    municipality::code,
    operation::Topic,
    task::{Members, Served, StatutoryTask, Task, TaskField, TaskKey, TaskKind, TaskPortfolio},
    time::day,
};
use alloc::{format, string::String, string::ToString, vec};
use proptest::prelude::*;
use std::sync::LazyLock;

static NL: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::netherlands);

const BLARICUM: MunicipalityCode = code(376);
const EEMNES: MunicipalityCode = code(317);
const LAREN: MunicipalityCode = code(417);

fn key(text: &str) -> TaskKey {
    text.parse().unwrap()
}

/// A body that works for three municipalities since 2016, with parts of the text, the portfolio, the log and the life filled
/// in as JSON.
fn dossier(name: &str, text: &str, portfolio: &str, log: &str, events: &str) -> Dossier {
    let json = format!(
        r#"{{"name": "{name}", "operation": {{{log}}}, "events": [
            {{"on": "2016-01-01", "formed": {{
                "arrangement": {{"name": "R", "form": "bedrijfsvoeringsorganisatie", "participants": [
                    {{"party": "{BLARICUM}/college"}}, {{"party": "{EEMNES}/college"}}, {{"party": "{LAREN}/college"}}
                ]{text}}},
                "organisation": {{"name": "{name}", "employer": "lichaam", "portfolio": {{{portfolio}}}}}
            }}}},
            {{"on": "2016-02-01", "started": {{}}}}{events}]}}"#
    );
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

const PERMITS: &str = r#""complete": true, "tasks": [{"key": "vergunningen", "name": "Vergunningen", "kind": "uitvoering", "field": "8.3"}]"#;

/// A mandate by the executive of Eemnes to the director, with more of it as JSON.
fn mandate(key: &str, more: &str) -> String {
    format!(
        r#"{{"key": "{key}", "by": "{EEMNES}/college", "general": true, "written": true, "accepted": true,
            "accepted_by_employer": true, "power": "gewoon", "workplace": "lichaam", "tasks": ["vergunningen"],
            "period": {{"from": "2016-03-01", "until": "2020-01-01"}}, {more}}}"#
    )
}

fn with_mandates(mandates: &[String]) -> Dossier {
    let log = format!(r#""complete": ["mandaten"], "mandates": [{}]"#, mandates.join(", "));
    dossier("Dienst", r#", "complete": true"#, PERMITS, &log, "")
}

/// Whether the organisation may act in permits for Eemnes on a day, as a line.
fn may(dossier: &Dossier, on: NaiveDate) -> String {
    let replay = dossier.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, on);
    who.may_act_for(&key("vergunningen"), EEMNES).display(Lang::En).naming(&NL).to_string()
}

#[test]
fn an_organisation_may_act_by_mandate_and_who_passes_it_on_may_too() {
    let director = mandate("m", r#""to": "directeur", "basis": "mandaat", "may_pass_on": true"#);
    let passed_on = mandate("o", r#""to": "teamleider", "basis": "ondermandaat", "under": "m""#);
    let dossier = with_mandates(&[director, passed_on]);
    let yes = "yes: executive of Eemnes (attribution) → directeur, at the body (mandate, Awb, article 10:1: m); \
               answers: executive of Eemnes";
    assert_eq!(may(&dossier, day(2018, 1, 1)), yes);

    let replay = dossier.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, day(2018, 1, 1));
    let chains = who.chains(&key("vergunningen"), EEMNES);
    let bases: Vec<_> = chains[1].links().iter().map(|link| link.basis.as_str()).collect();
    assert_eq!(bases, ["attributie", "mandaat", "ondermandaat"]);
    assert_eq!(chains[1].links()[2].citation.unwrap().to_string(), "artikel 10:9, lid 1, Awb");
    assert_eq!(
        chains[1].answers(),
        Holder::Organ("GM0317/college".parse().unwrap()),
        "mandate moves no responsibility"
    );
    assert!(who.chains(&key("vergunningen"), LAREN).is_empty(), "only Eemnes gave it");
}

#[test]
fn what_is_not_as_the_law_demands_is_no_power_and_the_article_is_named() {
    for (more, day_asked, expected) in [
        // Not yet, and no longer.
        ("", day(2016, 2, 15), "neither the arrangement nor a mandate gives a power"),
        ("", day(2020, 1, 1), "neither the arrangement nor a mandate gives a power"),
        (r#", "accepted": false"#, day(2018, 1, 1), "the mandated person did not consent (Awb, article 10:4(1))"),
        (r#", "written": false"#, day(2018, 1, 1), "the general mandate is not in writing (Awb, article 10:5(2))"),
        (r#", "workplace": "GM0317""#, day(2018, 1, 1), "neither the arrangement nor a mandate gives a power"),
        (r#", "tasks": ["musea"]"#, day(2018, 1, 1), "neither the arrangement nor a mandate gives a power"),
    ] {
        let mut row: serde_json::Value =
            serde_json::from_str(&mandate("m", r#""to": "directeur", "basis": "mandaat""#)).unwrap();
        let more: serde_json::Value = serde_json::from_str(&format!("{{{}}}", more.trim_start_matches(", "))).unwrap();
        row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(may(&with_mandates(&[row.to_string()]), day_asked), format!("no: {expected}"));
    }
    let director = mandate("m", r#""to": "directeur", "basis": "mandaat", "may_pass_on": false"#);
    let passed_on = mandate("o", r#""to": "teamleider", "basis": "ondermandaat", "under": "m""#);
    let dossier = with_mandates(&[director, passed_on]);
    let replay = dossier.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, day(2018, 1, 1));
    let chains = who.chains(&key("vergunningen"), EEMNES);
    assert_eq!(chains.len(), 2, "the chain is there, though the law does not bear it");
}

#[test]
fn what_is_not_recorded_leaves_it_open_and_is_named() {
    let open = |text: &str, log: &str| may(&dossier("Dienst", text, PERMITS, log, ""), day(2018, 1, 1));
    let (powers, mandates) = (Fact::Powers.label(Lang::En), Topic::Mandates.label(Lang::En));
    let nothing = open("", "");
    assert!(nothing.starts_with("undetermined") && nothing.contains(powers) && nothing.contains(mandates), "{nothing}");
    let only_text = open(r#", "complete": true"#, "");
    assert!(!only_text.contains(powers) && only_text.contains(mandates), "{only_text}");

    let bare = format!(
        r#""complete": ["mandaten"], "mandates": [{{"key": "m", "by": "{EEMNES}/college", "to": "directeur", "basis": "mandaat",
            "general": true, "period": {{"from": "2016-03-01"}}}}]"#
    );
    let bare = open(r#", "complete": true"#, &bare);
    for part in ["for which tasks the mandate is given", "in whose service the mandated person works"] {
        assert!(bare.contains(part), "{bare}");
    }
    let over = open(r#", "complete": true, "term": {"tot": "2017-01-01"}"#, r#""complete": ["mandaten"]"#);
    assert_eq!(over, "undetermined; not known: the term of the arrangement");
}

#[test]
fn without_a_text_no_rule_can_bear_a_mandate() {
    let row = mandate("m", r#""to": "directeur", "basis": "mandaat""#);
    let json = format!(
        r#"{{"name": "Dienst", "operation": {{"complete": ["mandaten"], "mandates": [{row}]}}, "events": [
            {{"on": "2016-02-01", "started": {{"municipalities": ["{BLARICUM}", "{EEMNES}"],
                "organisation": {{"name": "Dienst", "portfolio": {{{PERMITS}}}}}}}}}]}}"#
    );
    let dossier: Dossier = serde_json::from_str(&json).unwrap();
    let expected = "undetermined; not known: the powers that the arrangement gives";
    assert_eq!(may(&dossier, day(2018, 1, 1)), expected);
}

#[test]
fn a_power_in_the_text_moves_the_responsibility_if_it_is_delegated() {
    let powers = |basis: &str| {
        let powers = format!(
            r#", "complete": true, "powers": [{{"name": "vergunningen verlenen", "owner": "college", "basis": "{basis}",
                "task": "vergunningen", "nature": "bestuur", "of": ["{EEMNES}"]}}]"#
        );
        dossier("Dienst", &powers, PERMITS, r#""complete": ["mandaten"]"#, "")
    };
    let chain = "yes: executive of Eemnes (attribution) → board of Dienst";
    assert_eq!(
        may(&powers("delegatie"), day(2018, 1, 1)),
        format!("{chain} (delegation, Wgr, article 30(1): vergunningen verlenen); answers: board of Dienst")
    );
    assert_eq!(
        may(&powers("mandaat"), day(2018, 1, 1)),
        format!("{chain} (mandate, Awb, article 10:1: vergunningen verlenen); answers: executive of Eemnes")
    );
    let replay = powers("delegatie");
    let replay = replay.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, day(2018, 1, 1));
    let laren = who.may_act_for(&key("vergunningen"), LAREN);
    assert!(matches!(laren, MayAct::No(WhyNot::NoPower)), "Laren gave nothing");
}

#[test]
fn before_the_work_begins_and_after_it_ends_the_municipality_does_it_itself() {
    let events = format!(
        r#", {{"on": "2018-01-01", "withdrawn": {{"municipalities": ["{LAREN}"]}}}}, {{"on": "2020-01-01", "dissolved": {{}}}}"#
    );
    let dossier = dossier("Dienst", "", PERMITS, "", &events);
    let replay = dossier.replay(&NL).unwrap();
    let executes =
        |member, on| WhoDoesWhat::of(&replay, on).executor(&key("vergunningen"), member).display(Lang::En).to_string();
    let own = |because: &str| format!("the municipality itself ({because})");
    assert_eq!(executes(LAREN, day(2016, 1, 15)), own("the shared organisation does not work for it yet"));
    assert_eq!(executes(LAREN, day(2017, 1, 1)), "Dienst");
    assert_eq!(executes(LAREN, day(2018, 1, 1)), own("the municipality has left"));
    assert_eq!(executes(EEMNES, day(2019, 12, 31)), "Dienst");
    assert_eq!(executes(EEMNES, day(2020, 1, 1)), own("the cooperation has ended"));
    assert_eq!(executes(LAREN, day(2021, 1, 1)), own("the municipality has left"), "before the end");
    for on in [day(2016, 1, 15), day(2019, 1, 1), day(2021, 1, 1)] {
        assert_eq!(executes(code(363), on), "the municipality takes no part", "Amsterdam, {on}");
    }
    assert_eq!(WhoDoesWhat::of(&replay, day(2015, 1, 1)).providers().len(), 0, "there was nothing yet");
}

/// The key of a task means the same throughout: what stood beside a task is no wider task of which it is part.
#[test]
fn nobody_executes_a_task_only_if_it_was_dropped_and_no_new_task_can_hold_it() {
    let task = |key: &str, served: &str| {
        format!(r#"{{"key": "{key}", "name": "Taak", "kind": "uitvoering", "served": {served}}}"#)
    };
    let portfolio = |tasks: &[String]| format!(r#""complete": true, "tasks": [{}]"#, tasks.join(", "));
    let only_eemnes = format!(r#"["{EEMNES}"]"#);
    let before = portfolio(&[task("jeugdhulp", &only_eemnes), task("uitvoering", r#""all""#)]);
    for (after, expected) in [
        (portfolio(&[task("uitvoering", r#""all""#)]), [true, false]),
        (portfolio(&[task("sociaal-domein", r#""all""#), task("uitvoering", r#""all""#)]), [false, false]),
    ] {
        let events = format!(
            r#", {{"on": "2018-01-01", "organised": {{"name": "Dienst", "employer": "lichaam", "portfolio": {{{after}}}}}}}"#
        );
        let dossier = dossier("Dienst", "", &before, "", &events);
        let replay = dossier.replay(&NL).unwrap();
        let (before, who) = (WhoDoesWhat::of(&replay, day(2017, 1, 1)), WhoDoesWhat::of(&replay, day(2019, 1, 1)));
        let gone = [EEMNES, LAREN].map(|member| who.executor(&key("jeugdhulp"), member));
        assert_eq!(gone.map(|one| matches!(one, Executes::Nobody)), expected, "{after}");
        let open = |one| matches!(one, Executes::Nobody | Executes::Unknown(MissingFact::WiderTask));
        assert!(gone.into_iter().all(open), "{after}");
        let breached = who.since(&before).iter().filter(|one| one.verdict() == Verdict::Breached).count();
        assert_eq!(breached, usize::from(expected[0]), "{after}");
        let may = who.may_act_for(&key("jeugdhulp"), EEMNES);
        assert_eq!(may.known(), expected[0].then_some(false), "{}", may.display(Lang::En));
    }
}

#[test]
fn a_plan_of_dissolution_can_give_a_task_to_another() {
    let text = format!(r#", "seat": {{"place": "Eemnes", "municipality": "{EEMNES}"}}"#);
    let events = format!(
        r#", {{"on": "2020-01-01", "dissolved": {{"plan": {{"tasks": [{{"task": "vergunningen", "by": {{"gemeente": "{LAREN}"}}}}]}}}}}}"#
    );
    let dossier = dossier("Dienst", &text, PERMITS, "", &events);
    let replay = dossier.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, day(2021, 1, 1));
    assert!(matches!(who.executor(&key("vergunningen"), EEMNES), Executes::Other(other) if other == LAREN));
    assert!(matches!(who.executor(&key("vergunningen"), LAREN), Executes::Own(OwnBecause::Ended)));
    let may = who.may_act_for(&key("vergunningen"), EEMNES).display(Lang::Nl).naming(&NL).to_string();
    assert_eq!(may, "nee: deze taak wordt uitgevoerd door Laren");
}

#[test]
fn over_several_organisations_doubles_gaps_and_what_may_be_either_are_told() {
    let task = |key: &str, field: &str| {
        format!(r#"{{"key": "{key}", "name": "Taak", "kind": "uitvoering", "field": "{field}"}}"#)
    };
    let portfolio = |complete, tasks: &[String]| format!(r#""complete": {complete}, "tasks": [{}]"#, tasks.join(", "));
    let whole = portfolio(true, &[task("vergunningen", "8.3"), task("bijstand", "6.3")]);
    let part = portfolio(false, &[task("vergunningen", "8.3"), task("inkomen", "6.3")]);
    let dossiers = [dossier("Geheel", "", &whole, "", ""), dossier("Deel", "", &part, "", "")];
    let replays: Vec<_> = dossiers.iter().map(|dossier| dossier.replay(&NL).unwrap()).collect();
    let chronicle = Chronicle::of(&replays);
    let who = WhoDoesWhat::of_all(&chronicle, day(2018, 1, 1));
    let eemnes = |findings: Vec<TaskFinding<'_>>| {
        let lines = findings.iter().map(|finding| finding.display(Lang::En).naming(&NL).to_string());
        lines.filter(|line| line.contains("Eemnes") || !line.contains(" for ")).collect::<Vec<_>>()
    };
    assert_eq!(
        eemnes(who.findings()),
        [
            "✗ vergunningen for Eemnes: executed by Geheel and Deel",
            "? task field 6.3 for Eemnes: bijstand (Geheel) and inkomen (Deel)",
            "? inkomen for Eemnes: executed by Deel; Geheel claims to list all tasks, but not this one",
            "? Deel does not list all tasks; who executes the others is not known",
        ]
    );
    let asked = [key("vergunningen"), key("bijstand"), key("musea")];
    let musea = "? musea for Eemnes: not known: of which listed task it may be part, as none has that key";
    assert_eq!(eemnes(who.findings_of(&asked)), ["✗ vergunningen for Eemnes: executed by Geheel and Deel", musea,]);
    let alone = WhoDoesWhat::of(&replays[0], day(2018, 1, 1));
    assert_eq!(eemnes(alone.findings_of(&asked)), [musea]);
    assert!(alone.findings().is_empty());
    let json = serde_json::to_string(&who.findings_of(&asked)[3]).unwrap();
    assert_eq!(json, r#"{"unknown":{"task":"musea","member":"GM0317","missing":"organisation.portfolio"}}"#);
}

fn served() -> impl Strategy<Value = Served> {
    let members = [BLARICUM, EEMNES, LAREN];
    prop_oneof![
        Just(Served::All),
        Just(Served::Nobody),
        proptest::sample::subsequence(members.to_vec(), 1..=3)
            .prop_map(|some| Served::Only(Members::new(some).unwrap())),
    ]
}

proptest! {
    #[test]
    fn every_task_of_every_member_has_exactly_one_executor_and_there_is_something_to_find_only_if_not_all_are_listed(
        rows in proptest::collection::vec(served(), 1..12),
        complete in any::<bool>(),
    ) {
        let task = |(index, served): (usize, &Served)| Task {
            served: served.clone(),
            ..Task::new(key(&format!("taak-{index}")), "Taak".parse().unwrap(), TaskKind::Execution)
        };
        let portfolio = TaskPortfolio::new(complete, rows.iter().enumerate().map(task)).unwrap();
        let json = serde_json::to_string(&portfolio).unwrap();
        let dossier = dossier("Dienst", "", json.trim_start_matches('{').trim_end_matches('}'), "", "");
        let replay = dossier.replay(&NL).unwrap();
        let who = WhoDoesWhat::of(&replay, day(2018, 1, 1));
        prop_assert_eq!(who.members(), vec![EEMNES, BLARICUM, LAREN]);
        for task in portfolio.tasks() {
            for member in who.members() {
                let executes = who.executor(&task.key, member);
                prop_assert!(executes.is_one());
                prop_assert_eq!(matches!(executes, Executes::Shared(_)), task.served.includes(member));
            }
        }
        prop_assert_eq!(who.findings().is_empty(), complete);
        let unlisted = [key("niet-genoemd")];
        let missing = if complete { MissingFact::WiderTask } else { MissingFact::Fact(Fact::Portfolio) };
        for finding in who.findings_of(&unlisted) {
            prop_assert_eq!(finding.verdict(), Verdict::Undetermined);
            let TaskFinding::Unknown { missing: told, .. } = finding else { panic!("{finding:?}") };
            prop_assert_eq!(told, missing);
        }
        prop_assert_eq!(who.findings_of(&unlisted).len(), 3);
    }
}

/// A portfolio of 2016 and one of 2020, and who executes youth care for Eemnes in 2018 and in 2021.
#[test]
fn a_statutory_task_is_executed_by_who_lists_a_task_that_covers_it_and_is_not_known_where_nothing_says_so() {
    let task = |key: &str, more: &str| format!(r#"{{"key": "{key}", "name": "Taak", "kind": "uitvoering"{more}}}"#);
    let covering = |key: &str| task(key, r#", "covers": ["jeugdhulp"]"#);
    let field = r#", "field": "6.72""#;
    let shared = "Dienst";
    let dropped = "nobody";
    let wider = "not known: of which listed task it may be part, as none has that key";
    let covers = "not known: which statutory tasks and task fields the listed tasks cover";
    let not_all = "not known: the whole task portfolio";
    let not_served = "the municipality itself (the shared organisation does not do it for this municipality)";
    for (first, then, expected) in [
        (covering("jeugd"), covering("jeugd"), [shared, shared]),
        (task("jeugdhulp", ""), covering("jeugd"), [shared, shared]),
        (task("jeugdhulp", r#", "covers": []"#), task("jeugd", ""), [wider, wider]),
        (task("jeugd", field), task("sociaal", ""), [covers, wider]),
        (covering("jeugd"), format!("{}, {}", covering("jeugd"), task("wegen", "")), [shared, shared]),
        // It is listed still, but no more said to be youth care; it is listed no more, beside what was there already.
        (covering("jeugd"), task("jeugd", ""), [shared, covers]),
        (format!("{}, {}", covering("jeugd"), task("wegen", "")), task("wegen", ""), [shared, dropped]),
        (covering("jeugd"), task("sociaal", ""), [shared, wider]),
        (
            task("jeugd", r#", "covers": ["jeugdhulp"], "served": ["GM0376"]"#),
            task("jeugd", r#", "covers": ["jeugdhulp"], "served": "nobody""#),
            [not_served, not_served],
        ),
    ] {
        let portfolio = |tasks: &str, complete: bool| format!(r#""complete": {complete}, "tasks": [{tasks}]"#);
        let executes = |complete: bool| {
            let organised = format!(
                r#", {{"on": "2020-01-01", "organised": {{"name": "Dienst", "employer": "lichaam", "portfolio": {{{}}}}}}}"#,
                portfolio(&then, complete)
            );
            let dossier = dossier("Dienst", "", &portfolio(&first, complete), "", &organised);
            let replay = dossier.replay(&NL).unwrap();
            [2018, 2021].map(|year| {
                let who = WhoDoesWhat::of(&replay, day(year, 1, 1));
                let youth = StatutoryTask::get("jeugdhulp").unwrap();
                who.executor(youth, EEMNES).display(Lang::En).to_string()
            })
        };
        assert_eq!(executes(true), expected, "{first} {then}");
        let partial = expected.map(|answer| if [wider, dropped].contains(&answer) { not_all } else { answer });
        let partial = partial.map(|answer| if answer == covers && !first.contains("field") { not_all } else { answer });
        assert_eq!(executes(false), partial, "{first} {then}");
    }
}

#[test]
fn a_task_field_is_executed_by_who_lists_a_task_that_covers_the_whole_of_it() {
    let tasks =
        r#""tasks": [{"key": "vergunningen", "name": "Vergunningen", "kind": "uitvoering", "covers": ["8.3"]}]"#;
    let dossier = dossier("Dienst", "", tasks, "", "");
    let replay = dossier.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, day(2018, 1, 1));
    let field = |code: &str, year| TaskField::get(code.parse().unwrap(), year).unwrap();
    assert!(matches!(who.executor(field("8.3", 2018), EEMNES), Executes::Shared(_)));
    assert!(matches!(who.executor(field("8.1", 2018), EEMNES), Executes::Unknown(_)));
    assert!(matches!(who.executor(field("6.60", 2026), EEMNES), Executes::NoTask), "not in 2018");
}

/// After an end by a plan the tasks that it gave away are told by their keys: one that may be in them is not known.
#[test]
fn after_the_end_a_statutory_task_is_where_the_plan_brought_the_task_that_covers_it() {
    for (covers, expected) in [
        (r#", "covers": ["jeugdhulp"]"#, "GM0376"),
        ("", "not known: which statutory tasks and task fields the listed tasks cover"),
    ] {
        let tasks = format!(
            r#""complete": true, "tasks": [{{"key": "jeugd", "name": "Jeugd", "kind": "uitvoering"{covers}}}]"#
        );
        let end = r#", {"on": "2020-01-01", "dissolved": {"plan": {"tasks": [{"task": "jeugd", "by": {"gemeente": "GM0376"}}],
            "posts": [], "assets": [], "debts": [], "archives": []}}}"#;
        let dossier = dossier("Dienst", "", &tasks, "", end);
        let replay = dossier.replay(&NL).unwrap();
        let who = WhoDoesWhat::of(&replay, day(2021, 1, 1));
        let youth = StatutoryTask::get("jeugdhulp").unwrap();
        assert_eq!(who.executor(youth, EEMNES).display(Lang::En).to_string(), expected);
    }
}
