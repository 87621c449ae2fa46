//! What municipalities can do with their civil services, side by side, on real ones.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    arrangement::CooperationForm as Form,
    finance::{BusinessCase, CaseYear, Timing},
    fusie::Motive,
    governance::{Board, BoardKind, Seats, VotingRule},
    insight::{Alternative, Aspect, Assumption, Options, OptionsError, Tie, TieForm, Ties, Value, strength::SameWay},
    language::{Lang, Translate},
    law::Verdict,
    money::Share,
    municipality::MunicipalityCode,
    organisation::Staffing,
    task::TaskPortfolio,
};

const BVO: Alternative = Alternative::Fusie(Form::OperationsOrganisation);
const OL: Alternative = Alternative::Fusie(Form::PublicBody);

fn codes(names: &[&str], on: ambtelijke_fusie::time::NaiveDate) -> Vec<MunicipalityCode> {
    names.iter().map(|name| NL.find(name, on).unwrap().code()).collect()
}

/// MISSION 11 and 12: what each keeps and gives up, and the law of each.
#[test]
fn a_fusie_keeps_the_councils_and_a_merger_leaves_one() {
    let on = day(2026, 11, 23);
    let bel = codes(&["Blaricum", "Eemnes", "Laren"], on);
    let comparison = Options::of(&bel, on, &NL).unwrap().because([Motive::Independence]).compare().unwrap();
    let value = |aspect, alternative| comparison.value(aspect, alternative).unwrap();
    assert_eq!(value(Aspect::Municipalities, BVO), &Value::Number(3));
    assert_eq!(value(Aspect::CouncilSeats, BVO), &Value::Number(43));
    assert_eq!(value(Aspect::CouncilSeats, Alternative::Merger), &Value::Number(23));
    assert_eq!(value(Aspect::Aldermen, Alternative::Alone), &Value::Number(9));
    assert_eq!(value(Aspect::Aldermen, Alternative::Merger), &Value::Number(5));
    let (_, rows) = comparison.motives().next().unwrap();
    assert!(
        rows.iter().any(|row| row.aspect == Aspect::Identity && row.values.len() == comparison.alternatives().len())
    );
    // The scale is chosen per task: together they are too many for roads and too few for taxes.
    let scale: Vec<_> = comparison.rows().iter().filter(|row| row.aspect == Aspect::Scale).collect();
    let at = comparison.alternatives().iter().position(|one| *one == BVO).unwrap();
    assert!(scale.iter().any(|row| matches!(row.values[at], Value::Places { above: 1, .. })));
    assert!(scale.iter().any(|row| matches!(row.values[at], Value::Places { below: 1, .. })));
}

/// Gemeentewet, articles 1(2) and 8(2): a council changes at an election only, by the count of the year before it.
#[test]
fn the_seats_are_those_of_the_councils_that_sit_on_the_day() {
    let today = day(2026, 11, 23);
    let bel = codes(&["Blaricum", "Eemnes", "Laren"], today);
    let eemnes = codes(&["Eemnes"], today)[0];
    let seats = |options: Options<'_>| {
        options.compare().unwrap().value(Aspect::CouncilSeats, Alternative::Alone).cloned().unwrap()
    };
    let options = |on| Options::of(&bel, on, &NL).unwrap();
    assert_eq!(
        seats(options(day(2026, 1, 15))),
        Value::Number(43),
        "13 in Eemnes, elected by fewer than 10,001 people"
    );
    assert_eq!(seats(options(today)), Value::Number(43), "by the 9,927 of 1 January 2025");
    assert_eq!(seats(options(today).with_later_count(eemnes, 10_001).unwrap()), Value::Number(45));
    let twice = options(today).with_later_count(eemnes, 10_001).unwrap().with_later_count(eemnes, 1).unwrap_err();
    assert_eq!(twice, OptionsError::NamedTwice { municipality: eemnes });
    let stranger = codes(&["Duiven"], today)[0];
    let error = options(today).with_later_count(stranger, 1).unwrap_err();
    assert_eq!(error, OptionsError::Stranger { municipality: stranger });
    // Boxtel had an election for the part of Haaren that came to it, and how many people that was is not in the record.
    let two = codes(&["Boxtel", "Sint-Michielsgestel"], day(2021, 6, 1));
    assert!(seats(Options::of(&two, day(2021, 6, 1), &NL).unwrap()).is_open());
}

/// A number stands with what was chosen to reckon it, on the page and in JSON.
#[test]
fn every_number_has_its_assumptions_beside_it() {
    let on = day(2026, 11, 23);
    let two = codes(&["Duiven", "Westervoort"], on);
    let (portfolio, staffing) = assumed();
    let staff: Vec<_> = two.iter().map(|code| (*code, &staffing)).collect();
    let case = BusinessCase::new(2027, [CaseYear::default()]).unwrap();
    let board = Board::new(BoardKind::Single, two.iter().map(|code| Seats::new(*code, 2)).collect::<Vec<_>>()).unwrap();
    let rule = VotingRule::of(&board).unwrap();
    let compared = Options::of(&two, on, &NL)
        .unwrap()
        .with_tasks(portfolio)
        .with_staff(&staff, SameWay::Everything, Share::new(1, 5).unwrap())
        .unwrap()
        .with_case(BVO, &case)
        .unwrap()
        .discounted_by("7%".parse().unwrap(), Timing::YearEnd)
        .with_board(&board, &rule)
        .compare()
        .unwrap();
    let page = compared.page(Lang::Nl, &NL).plain().to_string();
    for words in [
        "kans dat iemand afwezig is, los van anderen: 20,0%",
        "samen gaat elke taak voor allen op dezelfde wijze",
        "samen vervalt geen formatieplaats",
        "rente 7,00% aan het einde van het jaar; één keer afgerond, op de cent",
        "bestuur (leden × stemmen): Duiven 2 × 1, Westervoort 2 × 1",
        "inwoners op 1 januari 2026",
        "apart de raden die op de dag zitten",
        "als één gemeente de raad naar het inwonertal op 1 januari 2026",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let json = serde_json::to_string(&compared).unwrap();
    for words in [
        r#"{"absence":"1/5"}"#,
        r#"{"same-way":"alles"}"#,
        r#""no-post-given-up""#,
        r#"{"discount":{"rate":"7/100","timing":"einde-jaar"}}"#,
        r#"{"board":[{"municipality":"GM0226","members":2}"#,
        r#"{"inhabitants-in":2026}"#,
        r#""sitting-councils""#,
        r#"{"council-of-one-in":2026}"#,
    ] {
        assert!(json.contains(words), "{words}: {json}");
    }
    let of = |aspect| &compared.rows().iter().find(|row| row.aspect == aspect).unwrap().assumes;
    assert!(of(Aspect::Result).is_empty(), "a sum of what was given rests on that alone");
    assert!(of(Aspect::Uncovered).contains(&Assumption::Absence(Share::new(1, 5).unwrap())));
}

#[test]
fn the_forms_are_those_that_are_open_on_the_day() {
    let forms = |on| {
        let sed = codes(&["Stede Broec", "Enkhuizen", "Drechterland"], on);
        let comparison = Options::of(&sed, on, &NL).unwrap().compare().unwrap();
        let open: Vec<_> = comparison.alternatives().iter().filter_map(|one| one.form()).collect();
        let closed: Vec<_> = comparison.closed().iter().map(|(form, _)| *form).collect();
        assert_eq!(open.len() + closed.len(), Form::ALL.len());
        for (form, report) in comparison.closed() {
            assert!(report.breaches().any(|one| one.citation().is_some()), "{form}: a reason with its article");
        }
        assert!(comparison.closed().iter().all(|(_, report)| report.count(Verdict::Breached) > 0));
        (open, closed)
    };
    let (_, closed) = forms(day(2014, 1, 1));
    assert_eq!(closed, [Form::OperationsOrganisation], "a year too early");
    let (open, closed) = forms(day(2026, 1, 1));
    assert!(open.contains(&Form::OperationsOrganisation) && open.contains(&Form::CentreMunicipality));
    // A joint organ cannot employ staff, but one of the municipalities can, as Soest did for Eemkracht until 2017.
    assert!(open.contains(&Form::JointOrgan) && closed.is_empty());
}

#[test]
fn the_way_to_each_has_its_steps_and_its_first_day() {
    let on = day(2026, 11, 23);
    let sed = codes(&["Stede Broec", "Enkhuizen", "Drechterland"], on);
    let comparison = Options::of(&sed, on, &NL).unwrap().compare().unwrap();
    let value = |aspect, alternative| comparison.value(aspect, alternative).unwrap();
    // Eight weeks for the councils run to Monday 18 January; the decisions can follow the day after.
    assert_eq!(value(Aspect::EarliestStart, BVO), &Value::NotBefore(day(2027, 1, 19)));
    assert_eq!(value(Aspect::EarliestStart, Alternative::Merger), &Value::NotBefore(day(2028, 1, 1)));
    // Three executives decide and three councils consent; on a merger each council decides twice, and parliament once.
    assert_eq!(value(Aspect::Decisions, BVO), &Value::Number(6));
    assert_eq!(value(Aspect::Decisions, Alternative::Merger), &Value::Number(7));
    assert_eq!(value(Aspect::Provinces, Alternative::Merger), &Value::Number(1));
    assert_eq!(value(Aspect::Steps, Alternative::Merger), &Value::Number(8));
}

#[test]
fn other_cooperation_is_counted_without_their_own() {
    let ties: Ties = serde_json::from_str(include_str!("../../examples/ties.json")).unwrap();
    let duivenvoorde = codes(&["Voorschoten", "Wassenaar"], ties.on());
    let comparison = Options::of(&duivenvoorde, ties.on(), &NL).unwrap().with_ties(&ties).compare().unwrap();
    assert_eq!(comparison.value(Aspect::SharedTies, BVO), Some(&Value::OutOf(2, 16)));
    // Of Boxtel and Sint-Michielsgestel one arrangement is among them only: that of their fusie, which a merger would end.
    let mgd = codes(&["Boxtel", "Sint-Michielsgestel"], ties.on());
    let lapsing = |ties: &Ties| {
        let comparison = Options::of(&mgd, ties.on(), &NL).unwrap().with_ties(ties).compare().unwrap();
        comparison.value(Aspect::LapsingTies, Alternative::Merger).cloned()
    };
    assert_eq!(lapsing(&ties), Some(Value::Number(1)));
    assert_eq!(lapsing(&ties.without(&["29575099"])), Some(Value::Number(0)));
    // Article 41(1) is about arrangements in which only municipalities take part.
    let others = |others| {
        let tie = Tie::new("a", "Regeling", TieForm::Unknown, mgd.clone()).unwrap().with_others(others);
        lapsing(&Ties::new(ties.on(), "made up", [tie]).unwrap())
    };
    assert_eq!([0, 1].map(others), [1, 0].map(|count| Some(Value::Number(count))));
}

/// The posts are assumed: those of real municipalities were not published per task.
fn assumed() -> (TaskPortfolio, Staffing) {
    let portfolio = serde_json::from_str(
        r#"{"complete": true, "tasks": [
            {"key": "archief", "name": "Archief", "kind": "bedrijfsvoering"},
            {"key": "bezwaar", "name": "Bezwaarschriften", "kind": "uitvoering"},
            {"key": "ruimte", "name": "Ruimtelijk beleid", "kind": "beleidsadvies"}
        ]}"#,
    );
    let staffing = serde_json::from_str(
        r#"[{"key": "archivaris", "function": "Archivaris", "fte": "0.5", "tasks": ["archief"], "holders": 1},
            {"key": "jurist", "function": "Jurist", "fte": "1", "tasks": ["bezwaar"], "holders": 1},
            {"key": "planoloog", "function": "Planoloog", "fte": "2", "tasks": ["ruimte"], "holders": 2}]"#,
    );
    (portfolio.unwrap(), staffing.unwrap())
}

/// MISSION 9 and 10: the motive of vulnerability, and what it comes to in each option.
#[test]
fn what_hangs_on_one_person_alone_does_not_together_as_far_as_it_is_shared() {
    let on = day(2012, 6, 1);
    let two = codes(&["Dinkelland", "Tubbergen"], on);
    let (portfolio, staffing) = assumed();
    let staff: Vec<_> = two.iter().map(|code| (*code, &staffing)).collect();
    let comparison = Options::of(&two, on, &NL)
        .unwrap()
        .with_tasks(portfolio)
        .with_joint_service(Form::PublicBody, &["bezwaar".parse().unwrap()])
        .unwrap()
        .with_staff(&staff, SameWay::Everything, Share::new(1, 20).unwrap())
        .unwrap()
        .because([Motive::Vulnerability])
        .compare()
        .unwrap();
    let single = |alternative| comparison.value(Aspect::SingleHolder, alternative).cloned().unwrap();
    let joint = Alternative::JointService(Form::PublicBody);
    assert_eq!([Alternative::Alone, joint, OL, Alternative::Merger].map(single), [4, 2, 0, 0].map(Value::Number));
    let uncovered = |alternative| comparison.value(Aspect::Uncovered, alternative).cloned().unwrap();
    // Four tasks of one person at 1/20, and two of two at 1/400; together all of them at 1/400 and at 1/160000.
    assert_eq!(uncovered(Alternative::Alone), Value::Exact("41/200".parse().unwrap()));
    assert_eq!(uncovered(OL), Value::Exact("801/80000".parse().unwrap()));
    let (motive, rows) = comparison.motives().next().unwrap();
    assert_eq!((motive, rows.len()), (Motive::Vulnerability, 2));
}

/// MISSION 14: at first it costs money.
#[test]
fn a_business_case_fills_the_rows_on_money_year_by_year() {
    let on = day(2017, 1, 1);
    let two = codes(&["Duiven", "Westervoort"], on);
    let euros = |text: &str| text.parse().unwrap();
    // A million once, paid back in four years, as was published; the path between is made up.
    let first = CaseYear { one_off: euros("1000000"), ..CaseYear::default() };
    let later = |saved: &str| CaseYear { saved: euros(saved), ..CaseYear::default() };
    let case =
        BusinessCase::new(2018, [first, later("150000"), later("300000"), later("550000"), later("600000")]).unwrap();
    let comparison = Options::of(&two, on, &NL)
        .unwrap()
        .with_case(BVO, &case)
        .unwrap()
        .discounted_by("2%".parse().unwrap(), Timing::YearEnd)
        .compare()
        .unwrap();
    let value = |aspect| comparison.value(aspect, BVO).cloned().unwrap();
    assert_eq!(value(Aspect::OneOff), Value::Amount(euros("1000000")));
    assert_eq!(value(Aspect::Payback), Value::Year(2021));
    assert_eq!(
        value(Aspect::PresentValue),
        Value::Amount(case.net_present_value(&"2%".parse().unwrap(), Timing::YearEnd).unwrap())
    );
    assert!(comparison.value(Aspect::OneOff, Alternative::Merger).unwrap().is_open(), "no case was given for it");
    let text = comparison.page(Lang::En, &NL).plain().to_string();
    assert!(text.contains("2018  -€ 1,000,000.00"), "{text}");
    let again = Options::of(&two, on, &NL).unwrap().with_case(BVO, &case).unwrap().with_case(BVO, &case).unwrap_err();
    assert_eq!(again, OptionsError::CaseTwice { alternative: BVO });
}

#[test]
fn a_board_gives_each_its_power() {
    let on = day(2020, 1, 1);
    let two = codes(&["Veendam", "Pekela"], on);
    let board = Board::new(
        BoardKind::General,
        two.iter().zip([5, 4]).map(|(code, members)| Seats::new(*code, members)).collect::<Vec<_>>(),
    )
    .unwrap();
    let rule = VotingRule::of(&board).unwrap();
    let comparison = Options::of(&two, on, &NL).unwrap().with_board(&board, &rule).compare().unwrap();
    let at = comparison.alternatives().iter().position(|one| *one == OL).unwrap();
    let power: Vec<_> =
        comparison.rows().iter().filter(|row| row.aspect == Aspect::VotingPower).map(|row| &row.values[at]).collect();
    assert_eq!(
        power,
        [&Value::Exact("1".parse().unwrap()), &Value::Exact("0".parse().unwrap())],
        "five of nine decide"
    );
}

#[test]
fn the_page_of_three_real_municipalities() {
    let on = day(2026, 11, 23);
    let ties: Ties = serde_json::from_str(include_str!("../../examples/ties.json")).unwrap();
    let ties = ties.without(&["25978678"]);
    let sed = codes(&["Stede Broec", "Enkhuizen", "Drechterland"], on);
    let options = Options::of(&sed, on, &NL).unwrap().with_ties(&ties).because(Motive::ALL.to_vec());
    let comparison = options.compare().unwrap();
    insta::assert_snapshot!(comparison.page(Lang::En, &NL).plain());
    // The same question has the same answer, byte for byte.
    let again = options.compare().unwrap();
    assert_eq!(serde_json::to_string(&again).unwrap(), serde_json::to_string(&comparison).unwrap());
}

#[test]
fn what_does_not_fit_is_refused_with_what_is_right() {
    let on = day(2026, 1, 1);
    let two = codes(&["Duiven", "Westervoort"], on);
    let stranger: MunicipalityCode = "GM0014".parse().unwrap();
    let options = || Options::of(&two, on, &NL).unwrap();
    assert_eq!(Options::of(&two[..1], on, &NL).unwrap_err(), OptionsError::TooFew { count: 1 });
    let twice = [two[0], two[1], two[0]];
    assert_eq!(Options::of(&twice, on, &NL).unwrap_err(), OptionsError::NamedTwice { municipality: two[0] });
    let gone = [two[0], "GM0236".parse().unwrap()];
    assert!(matches!(Options::of(&gone, on, &NL).unwrap_err(), OptionsError::NoMunicipality(_)), "Geldermalsen");
    assert_eq!(options().hosted_by(stranger).unwrap_err(), OptionsError::Stranger { municipality: stranger });
    let task = "haven".parse().unwrap();
    let error = options().with_joint_service(Form::PublicBody, &[task]).unwrap_err().to_string();
    assert!(error.starts_with("task haven is not among the tasks"), "{error}");
    let joint = |form| options().with_joint_service(form, &["uitvoering".parse().unwrap()]).unwrap().compare();
    assert!(joint(Form::JointOrgan).is_ok(), "a joint organ can do some tasks without staff of its own");
    let early = day(2014, 1, 1);
    let early = Options::of(&two, early, &NL).unwrap();
    let early = early.with_joint_service(Form::OperationsOrganisation, &["uitvoering".parse().unwrap()]).unwrap();
    let error = early.compare().unwrap_err().to_string();
    assert!(error.contains("is not open to them on 2014-01-01"), "{error}");
    let case = BusinessCase::new(2026, [CaseYear::default()]).unwrap();
    let closed = Alternative::JointService(Form::JointOrgan);
    let error = options().with_case(closed, &case).unwrap().compare().unwrap_err();
    assert_eq!(error, OptionsError::NoSuchAlternative { alternative: closed });
    let said = "er is een businesscase voor een variant die niet wordt vergeleken: gezamenlijke dienst: gemeenschappelijk orgaan";
    assert_eq!(error.in_lang(Lang::Nl).to_string(), said);
    let board = Board::new(BoardKind::Single, [Seats::new(stranger, 1), Seats::new(two[0], 1)]).unwrap();
    let rule = VotingRule::of(&board).unwrap();
    let error = options().with_board(&board, &rule).compare().unwrap_err();
    assert_eq!(error, OptionsError::Stranger { municipality: stranger });
    let (_, staffing) = assumed();
    let staff = [(two[0], &staffing), (two[0], &staffing)];
    let error = options().with_staff(&staff, SameWay::Nothing, Share::ZERO).unwrap_err();
    assert_eq!(error, OptionsError::NamedTwice { municipality: two[0] });
    let error = Options::of(&two, day(2040, 1, 1), &NL).unwrap().compare().unwrap_err().to_string();
    assert!(error.starts_with("there is no figure for the inhabitants of"), "{error}");
    let error = Options::of(&two, day(2040, 1, 1), &NL).unwrap().compare().unwrap_err().in_lang(Lang::Nl).to_string();
    assert!(error.starts_with("van GM0226 is geen inwonertal op 1 januari 2040 bekend"), "an inner error: {error}");
}
