use super::*;
use crate::language::{Lang, Translate};
use crate::municipality::code;
use crate::organisation::Fte;
use crate::task::TaskKind;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;

fn portfolio(keys: &[&str]) -> TaskPortfolio {
    let task = |key: &&str| Task::new(key.parse().unwrap(), "Een taak".parse().unwrap(), TaskKind::Execution);
    TaskPortfolio::new(true, keys.iter().map(task)).unwrap()
}

fn organisation() -> SharedServiceOrganisation {
    let name = "Werkorganisatie BUCH".parse().unwrap();
    SharedServiceOrganisation::new(name, Employer::Body, portfolio(&["archief", "balie", "haven"]))
}

fn post(key: &str, fte: &str, tasks: &[&str], holders: Option<u16>) -> Post {
    let tasks = tasks.iter().map(|task| task.parse().unwrap());
    let post = Post::new(key.parse().unwrap(), "Functie".parse().unwrap(), fte.parse().unwrap(), tasks).unwrap();
    match holders {
        Some(holders) => post.held_by(holders),
        None => post,
    }
}

fn counter(municipality: u16, name: &str) -> ServiceCounter {
    ServiceCounter { municipality: code(municipality), name: name.parse().unwrap(), place: None }
}

/// Reads an organisation with the tasks of [`organisation`] and some more.
fn read(more: &str) -> Result<SharedServiceOrganisation, String> {
    let tasks = serde_json::to_string(organisation().portfolio()).unwrap();
    let json = format!(r#"{{"name":"BUCH","employer":"lichaam","portfolio":{tasks},{more}}}"#);
    serde_json::from_str(&json).map_err(|error| error.to_string())
}

#[test]
fn a_post_cannot_work_on_a_task_that_is_in_no_portfolio() {
    let error = organisation().with_posts([post("p", "1", &["archief", "musea"], None)]).unwrap_err();
    let expected = OrganisationError::TaskNotInPortfolio { post: "p".parse().unwrap(), task: "musea".parse().unwrap() };
    assert_eq!(error, expected);
    let error = read(r#""posts":[{"key":"p","function":"F","fte":"1","tasks":["musea"]}]"#).unwrap_err();
    assert!(error.contains("musea, which is not in the portfolio"), "{error}");
}

#[test]
fn two_posts_cannot_have_the_same_key() {
    let error = organisation().with_posts([post("p", "1", &[], None), post("p", "2", &[], None)]).unwrap_err();
    assert_eq!(error, OrganisationError::DuplicatePost { post: "p".parse().unwrap() });
    let row = r#"{"key":"p","function":"F","fte":"1"}"#;
    let error = read(&format!(r#""posts":[{row},{row}]"#)).unwrap_err();
    assert!(error.contains("two posts have the key p"), "{error}");
}

#[test]
fn what_an_organisation_refuses_is_said_in_dutch_too() {
    for (error, said) in [
        (
            organisation().with_posts([post("p", "1", &["musea"], None)]).unwrap_err(),
            "formatieplaats p werkt aan taak musea, die niet in het takenpakket staat; zet de taak erin, of haal haar bij de formatieplaats weg",
        ),
        (
            OrganisationError::PostTooSmall {
                post: "p".parse().unwrap(),
                has: "1".parse().unwrap(),
                asked: "1.5".parse().unwrap(),
            },
            "van formatieplaats p gaat 1,50 fte af, maar die heeft 1,00; haal er hoogstens dat aantal af",
        ),
        (
            "".parse::<crate::id::Name>().unwrap_err().into(),
            "de naam is leeg; zeg hoe het heet, of laat de naam weg waar die onbekend mag zijn",
        ),
    ] {
        assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    }
    let error = "0.125".parse::<Fte>().unwrap_err().in_lang(Lang::Nl).to_string();
    assert_eq!(error, "`0.125` is geen aantal fte; schrijf het met hoogstens twee decimalen, zoals 12.50");
}

#[test]
fn a_total_of_fte_that_does_not_fit_is_refused() {
    let posts = [post("p", "42949672.95", &[], None), post("q", "0.01", &[], None)];
    assert_eq!(organisation().with_posts(posts), Err(OrganisationError::TooManyFte));
    let posts = r#""posts":[{"key":"p","function":"F","fte":"42949672.95"},{"key":"q","function":"F","fte":"0.01"}]"#;
    assert!(read(posts).unwrap_err().contains("more than 42,949,672.95 fte"));
}

#[test]
fn a_municipality_cannot_have_two_rows_of_retained_staff() {
    let rows = [RetainedStaff::unknown(code(399)), RetainedStaff::whole(code(399))];
    let error = organisation().with_retained(rows).unwrap_err();
    assert_eq!(error, OrganisationError::DuplicateRetained { municipality: code(399) });
    let error = read(r#""retained":[{"municipality":"GM0399"},{"municipality":"GM0399"}]"#).unwrap_err();
    assert!(error.contains("GM0399 keeps is described twice"), "{error}");
}

#[test]
fn a_municipality_cannot_have_two_counters_of_the_same_name() {
    let error = organisation().with_counters(true, [counter(399, "Balie"), counter(399, "Balie")]).unwrap_err();
    let expected = OrganisationError::DuplicateCounter { municipality: code(399), name: "Balie".parse().unwrap() };
    assert_eq!(error, expected);
    assert!(organisation().with_counters(true, [counter(399, "Balie"), counter(450, "Balie")]).is_ok());
    let row = r#"{"municipality":"GM0399","name":"Balie"}"#;
    assert!(read(&format!(r#""counters":[{row},{row}]"#)).unwrap_err().contains("two counters called Balie"));
}

#[test]
fn posts_that_are_not_known_are_not_the_same_as_no_posts() {
    assert_eq!(organisation().fte_total(), None);
    assert_eq!(organisation().with_posts([]).unwrap().fte_total(), Some(Fte::ZERO));
    assert_eq!(read(r#""posts":[]"#).unwrap().posts(), Some(&[][..]));
    assert_eq!(read(r#""posts":null"#).unwrap().posts(), None);
}

#[test]
fn the_order_of_the_posts_makes_no_difference() {
    let (p, q) = (post("p", "0.89", &["archief"], None), post("q", "12.50", &[], None));
    let one = organisation().with_posts([p.clone(), q.clone()]).unwrap();
    assert_eq!(one, organisation().with_posts([q.clone(), p]).unwrap());
    assert_eq!(one.fte_total().unwrap().to_string(), "13.39");
    assert_eq!(one.post(q.key()), Some(&q));
}

#[test]
fn a_task_has_a_single_holder_only_if_all_its_posts_say_so() {
    let rows = [
        (vec![post("p", "1", &["archief"], Some(1))], true),
        (vec![post("p", "1", &["archief"], Some(1)), post("q", "1", &["archief"], Some(0))], true),
        (vec![post("p", "1", &["archief"], Some(1)), post("q", "1", &["archief"], Some(1))], false),
        (vec![post("p", "1", &["archief"], Some(1)), post("q", "1", &["archief"], None)], false),
        (vec![post("p", "1", &["archief"], Some(0))], false),
        (vec![post("p", "1", &["archief"], Some(2))], false),
        (vec![post("p", "1", &[], Some(1))], false),
    ];
    for (posts, single) in rows {
        let organisation = organisation().with_posts(posts).unwrap();
        let found: vec::Vec<_> = organisation.single_holder_tasks().map(|task| task.key.as_str()).collect();
        assert_eq!(found == ["archief"], single, "{organisation:?}");
        assert_eq!(found.len(), usize::from(single));
    }
    assert_eq!(organisation().single_holder_tasks().count(), 0, "no posts known");
}

#[test]
fn whether_a_municipality_has_a_counter_is_unknown_until_the_list_is_complete() {
    for (complete, heiloo, uitgeest) in [(true, Some(true), Some(false)), (false, Some(true), None)] {
        let organisation = organisation().with_counters(complete, [counter(399, "Balie")]).unwrap();
        assert_eq!(organisation.has_counter(code(399)), heiloo);
        assert_eq!(organisation.has_counter(code(450)), uitgeest);
    }
}

#[test]
fn an_organisation_comes_back_from_json() {
    let full = organisation()
        .with_posts([post("p", "0.89", &["archief"], Some(1))])
        .and_then(|it| it.with_retained([RetainedStaff::whole(code(450)), RetainedStaff::unknown(code(399))]))
        .and_then(|it| it.with_counters(true, [counter(399, "Balie")]))
        .unwrap();
    assert_eq!(full.retained_by(code(450)), Some(&RetainedStaff::whole(code(450))));
    let host = SharedServiceOrganisation::new("Host".parse().unwrap(), Employer::Host(code(361)), portfolio(&["a"]));
    for organisation in [organisation(), full, host] {
        let json = serde_json::to_string(&organisation).unwrap();
        assert_eq!(serde_json::from_str::<SharedServiceOrganisation>(&json).unwrap(), organisation, "{json}");
    }
    assert!(read(r#""staff":[]"#).is_err(), "a key that is not known");
}

#[test]
fn the_employer_is_the_body_or_a_host() {
    assert_eq!(serde_json::to_string(&Employer::Body).unwrap(), r#""lichaam""#);
    assert_eq!(serde_json::to_string(&Employer::Host(code(361))).unwrap(), r#"{"gastheergemeente":"GM0361"}"#);
}

#[test]
fn holders_that_do_not_fit_are_refused_and_not_forgotten() {
    let has = |fte, holders| organisation().with_posts([post("a", fte, &[], Some(holders))]).unwrap();
    let less = |fte, holders| has("3.00", 2).with_fewer_posts(&[post("a", fte, &[], Some(holders))]);
    assert_eq!(less("1.00", 1).unwrap().posts().unwrap()[0].holders(), Some(1));
    assert_eq!(less("3.00", 2).unwrap().posts(), Some(&[][..]));
    for (fte, holders) in [("1.00", 3), ("3.00", 1), ("3.00", 0)] {
        let error = less(fte, holders).unwrap_err();
        assert_eq!(error, OrganisationError::OtherHolders { post: "a".parse().unwrap(), has: 2, asked: holders });
    }
    let more = |holders| has("3.00", u16::MAX).with_more_posts(&[post("a", "1.00", &[], Some(holders))]);
    assert_eq!(more(0).unwrap().posts().unwrap()[0].holders(), Some(u16::MAX));
    assert_eq!(more(1).unwrap_err(), OrganisationError::TooManyHolders { post: "a".parse().unwrap() });
}

#[test]
fn staff_of_two_municipalities_that_become_one_does_not_stop_adding_up_where_it_does_not_fit() {
    let keeps = |number, fte| RetainedStaff { fte: Some(fte), ..RetainedStaff::unknown(code(number)) };
    let both = [keeps(1, Fte::from_hundredths(u32::MAX)), keeps(2, Fte::from_hundredths(1))];
    let succeeded = organisation().with_retained(both).unwrap().succeeded(&[(code(2), code(1))]);
    assert_eq!(succeeded.unwrap_err(), OrganisationError::TooManyFte);
}
