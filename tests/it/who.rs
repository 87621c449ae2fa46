//! Who does what, and which tasks the law gave: the questions of the founding article, asked of real dossiers.

use crate::{
    dossiers::{Case, all, case},
    voting_power, who_does_what,
    worlds::{NL, day},
};
use ambtelijke_fusie::{
    Dossier,
    fusie::Chronicle,
    insight::who::{Executes, Grant, Holder, MayAct, MissingFact, OwnBecause, TaskFinding, WhoDoesWhat, WhyNot},
    language::Lang,
    law::Verdict,
    municipality::MunicipalityCode,
    task::{Fulfilment, NewspaperClaim, StatutoryTask, TaskKey, TaskKind},
    time::{NaiveDate, Period},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static COUNTRY: LazyLock<Chronicle<'static>> = LazyLock::new(|| Chronicle::of(all().iter().map(|case| &case.replay)));

fn code(named: &str) -> MunicipalityCode {
    NL.find(named, day(2018, 1, 1)).unwrap_or_else(|error| panic!("{error}")).code()
}

fn key(text: &str) -> TaskKey {
    text.parse().unwrap()
}

fn on_day(name: &str, on: NaiveDate) -> WhoDoesWhat<'static> {
    WhoDoesWhat::of(&case(name).replay, on)
}

/// Who executes tasks for a municipality on a day, as lines.
fn executes(name: &str, on: NaiveDate, tasks: &[&str], member: &str) -> Vec<String> {
    let who = on_day(name, on);
    tasks.iter().map(|task| who.executor(&key(task), code(member)).display(Lang::En).naming(&NL).to_string()).collect()
}

fn lines(findings: &[TaskFinding<'_>]) -> Vec<String> {
    findings.iter().map(|finding| finding.display(Lang::En).naming(&NL).to_string()).collect()
}

const NOT_SERVED: &str = "the municipality itself (the shared organisation does not do it for this municipality)";
const ENDED: &str = "the municipality itself (the cooperation has ended)";

/// Row 1 of the article: a council, an executive and a small staff are left; advice and execution are shared.
#[test]
fn row_1_the_bel_municipalities_keep_their_small_staff_and_have_the_rest_done_together() {
    for member in ["Blaricum", "Eemnes", "Laren"] {
        for on in [day(2008, 1, 1), day(2026, 1, 1)] {
            let tasks = ["advies", "uitvoering", "bedrijfsvoering", "bestuursondersteuning"];
            let shared = "BEL Combinatie";
            assert_eq!(
                executes("bel-combinatie", on, &tasks, member),
                [shared, shared, shared, NOT_SERVED],
                "{member}"
            );
        }
    }
    let who = on_day("bel-combinatie", day(2026, 1, 1));
    let service = who.providers()[0].service().unwrap();
    let own = service.portfolio().tasks().iter().filter(|task| !task.is_shared());
    assert!(own.map(|task| task.kind).eq([TaskKind::BoardSupport]), "only the staff of the board is not shared");
    for retained in service.retained() {
        assert_eq!((retained.own_council, retained.own_executive), (Some(true), Some(true)));
    }
    assert!(who.findings().is_empty(), "every task has exactly one executor");
}

/// Row 2: each keeps its own counters.
#[test]
fn row_2_the_buch_municipalities_each_keep_a_counter_while_one_organisation_does_the_work() {
    let who = on_day("buch", day(2020, 1, 1));
    let members: Vec<_> = who.members().iter().map(|code| NL.get(*code).unwrap().name()).collect();
    assert_eq!(members, ["Bergen (NH)", "Castricum", "Heiloo", "Uitgeest"]);
    let service = who.providers()[0].service().unwrap();
    for member in who.members() {
        assert_eq!(service.has_counter(member), Some(true), "{member}");
        assert!(matches!(who.executor(&key("uitvoering"), member), Executes::Shared(_)), "{member}");
    }
}

#[test]
fn what_a_whole_portfolio_does_not_list_may_be_part_of_what_it_does() {
    let who = on_day("buch", day(2020, 1, 1));
    assert!(who.providers()[0].service().unwrap().portfolio().is_complete());
    let asked = [key("jeugdhulp")];
    for member in who.members() {
        assert!(matches!(who.executor(&asked[0], member), Executes::Unknown(MissingFact::WiderTask)), "{member}");
        assert_eq!(who.may_act_for(&asked[0], member).known(), None, "{member}");
    }
    assert_eq!(
        lines(&who.findings_of(&asked))[0],
        "? jeugdhulp for Bergen (NH): not known: of which listed task it may be part, as none has that key"
    );
    // A stranger, and a day before the work, are told apart from that.
    assert!(matches!(who.executor(&asked[0], code("Heerde")), Executes::NoPart));
    let early = on_day("duo-plus", day(2015, 6, 1));
    let early = early.executor(&asked[0], code("Diemen"));
    assert!(matches!(early, Executes::Own(OwnBecause::NotYet)), "{early:?}");
}

/// Row 8: what municipalities had got by 2012 and what they expected, beside what the law did.
#[test]
fn row_8_what_was_said_of_the_tasks_in_2012_stands_beside_what_came() {
    let said: Vec<_> = NewspaperClaim::all()
        .iter()
        .map(|said| {
            let came: Vec<_> = said.tasks().map(|task| format!("{} {}", task.since, task.statute.title())).collect();
            (said.key, said.year, said.fulfilment, came.join(", "))
        })
        .collect();
    let came = |text: &str| text.to_owned();
    assert_eq!(
        said,
        [
            ("bijstand", Some(2006), Fulfilment::InAnotherYear, came("2004-01-01 Wet werk en bijstand")),
            ("huishoudelijke-hulp", Some(2007), Fulfilment::Out, came("2007-01-01 Wet maatschappelijke ondersteuning")),
            ("jeugdzorg", None, Fulfilment::Out, came("2015-01-01 Jeugdwet")),
            ("wajong", None, Fulfilment::InPart, came("2015-01-01 Participatiewet")),
            ("awbz", None, Fulfilment::Out, came("2015-01-01 Wet maatschappelijke ondersteuning 2015")),
        ]
    );
    // The organisation of Kempen municipalities took the new tasks on: youth care is in its portfolio after 2015, not before.
    let youth = StatutoryTask::get("jeugdhulp").unwrap();
    assert!(!youth.holds_on(day(2014, 12, 31)) && youth.holds_on(day(2015, 1, 1)));
    let executes = |on| executes("kempengemeenten", on, &["jeugdhulp"], "Bladel").remove(0);
    assert!(executes(day(2014, 1, 1)).starts_with("not known"));
    assert_eq!(executes(day(2016, 6, 1)), "Samenwerking Kempengemeenten");
}

/// Who executes which statutory task for which municipality: one call over all dossiers. What is not recorded is not known,
/// and what is known is recorded of a listed task.
#[test]
fn who_executes_a_statutory_task_is_asked_over_all_dossiers_at_once() {
    let mut shared: BTreeMap<(&str, String), BTreeSet<i32>> = BTreeMap::new();
    for year in 1997..=2026 {
        let on = day(year, 6, 1);
        let who = WhoDoesWhat::of_all(&COUNTRY, on);
        for member in who.members() {
            for task in StatutoryTask::all() {
                let executes = who.executor(task, member);
                let may_hold = task.since.earliest() <= on && task.until.is_none_or(|until| on < until);
                assert_eq!(matches!(executes, Executes::NoTask), !may_hold, "{} {on}", task.key);
                for provider in executes.providers() {
                    let mut listed = provider.service().unwrap().portfolio().covering(task);
                    let listed = listed.find(|one| one.served.includes(member)).unwrap();
                    let by_key = who.executor(&listed.key, member);
                    assert!(matches!(by_key, Executes::Shared(_) | Executes::Twice(..)), "{} {member} {on}", task.key);
                    shared.entry((task.key, provider.name().to_owned())).or_default().insert(year);
                }
            }
        }
    }
    let told: Vec<_> = shared
        .iter()
        .map(|((task, name), years)| format!("{task}: {name} {}-{}", years.first().unwrap(), years.last().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            "bijstand: Millingen aan de Rijn - Groesbeek 2010-2014",
            "jeugdhulp: Peelgemeenten 2017-2026",
            "jeugdhulp: SWW: Stichtse Vecht, Weesp, Wijdemeren 2015-2017",
            "jeugdhulp: Samenwerking Kempengemeenten 2016-2026",
            "schuldhulpverlening: Peelgemeenten 2017-2026",
            "schuldhulpverlening: Samenwerking Kempengemeenten 2024-2026",
            "wmo-2015: Peelgemeenten 2017-2026",
            "wmo-2015: SWW: Stichtse Vecht, Weesp, Wijdemeren 2015-2017",
        ]
    );
}

#[test]
fn youth_care_is_one_question_whatever_the_portfolio_calls_it() {
    let youth = StatutoryTask::get("jeugdhulp").unwrap();
    let on = |year| WhoDoesWhat::of_all(&COUNTRY, day(year, 6, 1));
    let executes =
        |year, member: &str| on(year).executor(youth, code(member)).display(Lang::En).naming(&NL).to_string();
    for (year, member, expected) in [
        (2018, "Deurne", "Peelgemeenten"),
        (2026, "Bladel", "Samenwerking Kempengemeenten"),
        (2026, "Oirschot", "the municipality itself (the shared organisation does not do it for this municipality)"),
        (2016, "Wijdemeren", "SWW-gemeenten"),
        (2014, "Bladel", "no task of municipalities on that day"),
    ] {
        assert_eq!(executes(year, member), expected, "{member} in {year}");
    }
    assert!(
        executes(2026, "Heiloo").starts_with("not known: of which listed task it may be part"),
        "BUCH lists execution"
    );
    assert!(executes(2020, "Baarn").starts_with("not known: the whole task portfolio"));

    // The text of 2024 delegates youth care to the body; Oirschot is outside it.
    let may = |member: &str| on(2026).may_act_for(youth, code(member)).display(Lang::En).naming(&NL).to_string();
    assert!(may("Bladel").contains("jeugdhulp (Jeugdwet)"), "{}", may("Bladel"));
    assert!(may("Oirschot").starts_with("no: the municipality executes this task itself"), "{}", may("Oirschot"));
    // Debt counselling is a part of a listed task: for which part a power is given, is not known.
    let debts = StatutoryTask::get("schuldhulpverlening").unwrap();
    let country = on(2026);
    assert!(matches!(country.executor(debts, code("Bladel")), Executes::Shared(_)));
    let chains = country.chains(debts, code("Bladel"));
    assert!(!chains.is_empty() && chains.iter().all(|chain| chain.for_task().is_none()));
}

#[test]
fn no_task_of_the_law_is_there_before_its_day_and_one_that_is_replaced_leaves_no_day_without() {
    let years = Period::new(day(2012, 1, 1), Some(day(2016, 1, 1))).unwrap();
    let came: Vec<_> = StatutoryTask::came_in(years).map(|task| task.key).collect();
    assert_eq!(came, ["schuldhulpverlening", "passend-onderwijs", "jeugdhulp", "wmo-2015", "participatie"]);
    for on in [day(2014, 12, 31), day(2015, 1, 1)] {
        let here: Vec<_> = StatutoryTask::in_force_on(on).map(|task| task.key).collect();
        assert_eq!(here.iter().filter(|key| ["bijstand", "participatie"].contains(key)).count(), 1, "{on}: {here:?}");
        assert_eq!(here.iter().filter(|key| key.starts_with("wmo")).count(), 1, "{on}: {here:?}");
    }
}

#[test]
fn noaberkracht_acts_by_mandates_of_which_the_annex_was_not_seen() {
    let who = on_day("noaberkracht", day(2014, 1, 1));
    let (execution, tubbergen) = (key("uitvoering"), code("Tubbergen"));
    assert_eq!(
        executes("noaberkracht", day(2014, 1, 1), &["uitvoering"], "Tubbergen"),
        ["Werkorganisatie Tubbergen-Dinkelland (Noaberkracht)"]
    );
    let chains = who.chains(&execution, tubbergen);
    assert_eq!(chains.len(), 4, "executive and mayor, mandate and power of attorney");
    assert_eq!(
        chains[0].display(Lang::Nl).naming(&NL).to_string(),
        "college van Tubbergen (attributie) → ambtenaren-van-de-bijlage (mandaat, artikel 10:1, Awb: \
         mandaat-college-tubbergen); voor welke taak is niet vastgelegd; verantwoordelijk: college van Tubbergen"
    );
    let Grant::InLog(_, mandate) = chains[0].links()[1].given else { panic!("it stands in the log") };
    assert_eq!(mandate.source.as_deref(), Some("mandaat-2013"));
    let may = who.may_act_for(&execution, tubbergen);
    assert_eq!(may.known(), None);
    let missing = may.display(Lang::En).to_string();
    for part in ["for which tasks the mandate is given", "in whose service the mandated person works"] {
        assert!(missing.contains(part), "{missing}");
    }
    // Before 1 April 2013 none was seen, and since 3 July 2015 they are gone.
    for on in [day(2013, 3, 31), day(2015, 7, 3)] {
        assert!(on_day("noaberkracht", on).chains(&execution, tubbergen).is_empty(), "{on}");
    }
}

#[test]
fn the_management_of_the_sed_organisation_has_a_mandate_of_every_executive_and_mayor() {
    let who = on_day("sed", day(2023, 1, 1));
    for member in ["Enkhuizen", "Stede Broec", "Drechterland"] {
        let chains = who.chains(&key("uitvoering"), code(member));
        assert_eq!(chains.len(), 4, "{member}");
        let holder = chains[0].links()[1].holder.display(Lang::En).to_string();
        assert_eq!(holder, "directie, at the body");
        assert!(matches!(chains[0].answers(), Holder::Organ(organ) if organ.municipality() == code(member)));
    }
    assert!(on_day("sed", day(2022, 2, 28)).chains(&key("uitvoering"), code("Enkhuizen")).is_empty());
}

#[test]
fn after_the_dissolution_of_de_kompanjie_every_task_is_back() {
    let tasks = ["advies", "uitvoering", "bedrijfsvoering"];
    for member in ["Veendam", "Pekela"] {
        assert_eq!(executes("de-kompanjie", day(2020, 12, 31), &tasks, member), ["De Kompanjie"; 3], "{member}");
        assert_eq!(executes("de-kompanjie", day(2021, 1, 1), &tasks, member), [ENDED; 3], "{member}");
    }
    let (before, after) = (on_day("de-kompanjie", day(2020, 12, 31)), on_day("de-kompanjie", day(2021, 1, 1)));
    assert_eq!(lines(&after.since(&before)), [] as [&str; 0], "nothing is lost");
    let may = after.may_act_for(&key("uitvoering"), code("Veendam"));
    assert!(matches!(may, MayAct::No(WhyNot::NotItsTask(Executes::Own(OwnBecause::Ended)))));
    assert_eq!(after.members(), [] as [MunicipalityCode; 0]);
}

#[test]
fn duo_plus_does_execution_for_two_and_support_for_all_three() {
    let tasks = ["bedrijfsvoering", "uitvoering", "advies"];
    let duo = "DUO+";
    for (member, expected) in [
        ("Diemen", [duo, NOT_SERVED, NOT_SERVED]),
        ("Ouder-Amstel", [duo, duo, NOT_SERVED]),
        ("Uithoorn", [duo, duo, NOT_SERVED]),
    ] {
        assert_eq!(executes("duo-plus", day(2018, 1, 1), &tasks, member), expected, "{member}");
    }
    let who = on_day("duo-plus", day(2018, 1, 1));
    let may = who.may_act_for(&key("uitvoering"), code("Diemen"));
    assert_eq!(
        may.display(Lang::En).to_string(),
        "no: the municipality executes this task itself (the shared organisation does not do it for this municipality)"
    );
    assert_eq!(
        may.display(Lang::Nl).to_string(),
        "nee: de gemeente voert deze taak zelf uit (de gezamenlijke organisatie doet het niet voor deze gemeente)"
    );
    let heerde = code("Heerde");
    assert!(matches!(who.executor(&key("uitvoering"), heerde), Executes::NoPart));
    let may = who.may_act_for(&key("uitvoering"), heerde);
    assert_eq!(may.display(Lang::Nl).to_string(), "nee: de gemeente doet niet mee");
    // By the text it was in force before it worked.
    let early = executes("duo-plus", day(2015, 6, 1), &["bedrijfsvoering"], "Diemen");
    assert_eq!(early, ["the municipality itself (the shared organisation does not work for it yet)"]);
}

#[test]
fn of_the_kempen_municipalities_each_has_its_own_modules_and_what_is_transferred_may_be_done() {
    let on = day(2025, 1, 1);
    let shared = "Samenwerking Kempengemeenten";
    for (member, youth, permits) in [
        ("Bladel", shared, NOT_SERVED),
        ("Bergeijk", shared, NOT_SERVED),
        ("Oirschot", NOT_SERVED, shared),
        ("Eersel", shared, shared),
    ] {
        assert_eq!(executes("kempengemeenten", on, &["jeugdhulp", "vth"], member), [youth, permits], "{member}");
    }
    let who = on_day("kempengemeenten", on);
    let may = who.may_act_for(&key("jeugdhulp"), code("Bladel"));
    let MayAct::Yes(chain) = &may else { panic!("{}", may.display(Lang::En)) };
    assert_eq!(chain.answers(), Holder::Board(shared), "delegation moves the responsibility");
    assert_eq!(chain.links()[1].citation.unwrap().to_string(), "artikel 30, lid 1, Wgr");
    // Permits are mandated by decisions that were not seen, and Oirschot transferred no youth care.
    assert_eq!(who.may_act_for(&key("vth"), code("Eersel")).known(), None);
    assert_eq!(who.may_act_for(&key("jeugdhulp"), code("Oirschot")).known(), Some(false));
    assert_eq!(
        lines(&who.findings()),
        ["? Samenwerking Kempengemeenten does not list all tasks; who executes the others is not known"]
    );
}

#[test]
fn a_host_does_the_work_in_a_centre_arrangement_and_answers_are_open_where_no_mandate_was_seen() {
    let who = on_day("haarlem-zandvoort", day(2020, 1, 1));
    let Executes::Shared(organisation) = who.executor(&key("uitvoering"), code("Zandvoort")) else { panic!() };
    assert_eq!(organisation.host(), Some(code("Haarlem")));
    assert_eq!(who.may_act_for(&key("uitvoering"), code("Zandvoort")).known(), None);
}

#[test]
fn under_a_service_agreement_the_provider_executes_and_the_guest_stays_the_guest() {
    let (ten_boer, groningen) = ("GM0009".parse().unwrap(), "GM0014".parse().unwrap());
    let who = on_day("ten-boer-groningen", day(2015, 1, 1));
    let task = &who.providers()[0].service().unwrap().portfolio().tasks()[0].key;
    let Executes::Shared(organisation) = who.executor(task, ten_boer) else { panic!() };
    assert_eq!(organisation.host(), Some(groningen));
    // On 1 January 2019 Ten Boer went into Groningen, and the cooperation ended with it.
    let after = on_day("ten-boer-groningen", day(2019, 1, 1));
    assert!(matches!(after.executor(task, groningen), Executes::Own(OwnBecause::Ended)));
    assert_eq!(lines(&after.since(&who)), [] as [&str; 0]);
}

/// Over the whole country: by the records no task is executed twice, and each answer that is unknown is told as such.
#[test]
fn over_all_dossiers_no_task_has_two_executors_and_what_is_open_is_named() {
    for year in 2007..=2026 {
        let who = WhoDoesWhat::of_all(&COUNTRY, day(year, 6, 1));
        for finding in who.findings() {
            assert_eq!(finding.verdict(), Verdict::Undetermined, "{year}: {}", finding.display(Lang::En));
        }
        for member in who.members() {
            for provider in who.providers_of(member).filter(|provider| provider.works() && provider.is_member(member)) {
                let listed = provider.service().into_iter().flat_map(|service| service.portfolio().tasks());
                for task in listed {
                    assert!(who.executor(&task.key, member).is_one(), "{year} {member} {}", task.key);
                }
            }
        }
    }
    let open = WhoDoesWhat::of_all(&COUNTRY, day(2021, 6, 1));
    let open = lines(&open.findings());
    assert_eq!(open.iter().filter(|line| line.contains("1Stroom claims to list all tasks")).count(), 6, "{open:#?}");
}

/// Every change of every dossier: a task that had one executor has one after it, or it is told that this is not known.
#[test]
fn no_change_of_any_dossier_leaves_a_task_to_nobody() {
    let mut open = 0;
    for Case { name, replay, .. } in all() {
        let days: Vec<_> = replay.steps().iter().map(|step| step.when().latest()).collect();
        for pair in days.windows(2) {
            let (before, after) = (WhoDoesWhat::of(replay, pair[0]), WhoDoesWhat::of(replay, pair[1]));
            for finding in after.since(&before) {
                assert_eq!(finding.verdict(), Verdict::Undetermined, "{name}: {}", finding.display(Lang::En));
                open += 1;
            }
        }
    }
    assert!(open > 50, "the organisations that changed their portfolio are found: {open}");
}

/// A living fusie answers as its dossier does.
#[test]
fn a_fusie_to_work_with_answers_as_its_dossier() {
    for name in ["bel-combinatie", "buch", "noaberkracht", "wdw"] {
        let (on, replay) = (day(2020, 1, 1), &case(name).replay);
        let fusie = replay.fusie_on(on).unwrap();
        let living = WhoDoesWhat::of_fusie(&fusie, Some(replay.dossier().operation()), &NL, on);
        let recorded = WhoDoesWhat::of(replay, on);
        assert_eq!(living.members(), recorded.members(), "{name}");
        for task in fusie.service().portfolio().tasks() {
            for member in living.members() {
                let [living, recorded] = [&living, &recorded].map(|who| {
                    let executes = who.executor(&task.key, member).display(Lang::Nl).to_string();
                    (executes, who.may_act_for(&task.key, member).display(Lang::Nl).to_string())
                });
                assert_eq!(living, recorded, "{name} {} {member}", task.key);
            }
        }
    }
}

#[test]
fn the_tasks_of_a_mandate_come_back_from_json() {
    let log = r#"{"mandates": [{"key": "m", "by": "GM0376/college", "to": "directeur", "basis": "mandaat",
        "tasks": ["advies"], "period": {"from": "2016-01-01"}}]}"#;
    let dossier = case("bel-combinatie").dossier.clone().operating(serde_json::from_str(log).unwrap()).unwrap();
    let again = Dossier::from_json(&dossier.to_json().unwrap()).unwrap();
    assert_eq!(again.operation().log().mandates[0].tasks, [key("advies")]);
    let replay = again.replay(&NL).unwrap();
    let who = WhoDoesWhat::of(&replay, day(2021, 1, 1));
    assert_eq!(who.chains(&key("advies"), code("Blaricum"))[0].for_task(), Some(true));
    assert!(who.chains(&key("uitvoering"), code("Blaricum")).is_empty(), "it is for advice only");
}

#[test]
fn the_examples_refuse_what_they_cannot_find_and_say_what_is_near() {
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>().into_iter();
    let refused = |line| {
        let asked = who_does_what::wanted(words(line)).and_then(|wanted| who_does_what::run(&wanted));
        asked.unwrap_err().to_string()
    };
    for (line, part) in [
        ("duo-plus --for uitvoring Diemen", "lists no task with the key `uitvoring`; did you mean `uitvoering`?"),
        (
            "buch --for parkeerbeheer Heiloo",
            "lists no task with the key `parkeerbeheer`; it may be part of one of them: advies, ",
        ),
        ("duo-pls", "examples/dossiers; did you mean `duo-plus`?"),
        ("kempen", "did you mean `kempengemeenten`?"),
        ("buch --on 2020-01-01 --since 2021-01-01", "--since 2021-01-01 is later than --on 2020-01-01"),
        ("buch --on 2026-02-30", "`2026-02-30` is not a day of the calendar; write one as 2020-10-31"),
    ] {
        let error = refused(line);
        assert!(error.contains(part), "{line}: {error}");
    }
    assert!(!refused("zzzzzz").contains("did you mean"), "nothing is near");

    let refused = |line| voting_power::wanted(words(line)).and_then(|wanted| voting_power::told(&wanted));
    for (line, part) in [
        ("--year abc", "`abc` is not a year; write one as 2024"),
        ("--year 1999", "wel op 1 januari van "),
        ("--year 1999 --lang en", "one is on 1 January of "),
        ("buhc", "did you mean `buch`?"),
    ] {
        let error = refused(line).err().unwrap().to_string();
        assert!(error.contains(part), "{line}: {error}");
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/dossiers/buch.json");
    assert_eq!(refused(file).unwrap().0, refused("buch.json").unwrap().0, "by path or by name");
}
