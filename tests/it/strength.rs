//! Strength of the organisation: the clever way against every pattern of absence, the laws that it keeps, the published
//! figures, and what is refused.

use crate::{
    dossiers::{all, case},
    worlds::NL,
};
use ambtelijke_fusie::{
    fusie::Motive,
    insight::strength::{
        COST_OPTIMA, Place, QualityNorm, SameWay, Score, SideBySide, StrengthError, Vulnerability, quality,
        scale_per_task,
    },
    language::Lang,
    money::{Fraction, Share},
    municipality::{MunicipalityCode, code},
    organisation::{Employer, Fte, Post, SharedServiceOrganisation, Staffing},
    task::{Served, Task, TaskKey, TaskKind, TaskPortfolio},
};
use proptest::{collection::vec, option, prelude::*};
use std::collections::BTreeMap;

fn key(number: usize) -> TaskKey {
    format!("taak-{number}").parse().unwrap()
}

fn fraction(text: &str) -> Fraction {
    text.parse().unwrap()
}

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

fn post(number: usize, tasks: impl IntoIterator<Item = usize>, holders: Option<u16>) -> Post {
    let (name, fte) = (format!("post-{number}"), Fte::from_hundredths(100));
    let post = Post::new(name.parse().unwrap(), "Functie".parse().unwrap(), fte, tasks.into_iter().map(key)).unwrap();
    holders.into_iter().fold(post, Post::held_by)
}

fn portfolio(tasks: usize) -> TaskPortfolio {
    let task = |number| Task::new(key(number), "Een taak".parse().unwrap(), TaskKind::Execution);
    TaskPortfolio::new(true, (0..tasks).map(task)).unwrap()
}

/// Each of so many tasks on a post of its own, held by one person.
fn one_each(tasks: usize) -> Staffing {
    Staffing::new((0..tasks).map(|number| post(number, [number], Some(1)))).unwrap()
}

/// The posts of a small organisation: which of the tasks each works on, how many hold it, and their absence in tenths.
type Small = Vec<(Vec<bool>, u16, u64)>;

const TASKS: usize = 4;

fn small() -> impl Strategy<Value = Small> {
    vec((vec(any::<bool>(), TASKS), 0..=2_u16, 0..=10_u64), 1..=4)
}

fn staffing(small: &Small) -> Staffing {
    let works_on = |tasks: &[bool]| (0..TASKS).filter(|&task| tasks[task]).collect::<Vec<_>>();
    let posts = small.iter().enumerate();
    Staffing::new(posts.map(|(number, (tasks, holders, _))| post(number, works_on(tasks), Some(*holders)))).unwrap()
}

fn absence(small: &Small) -> impl Fn(&Post) -> Share {
    |post| {
        let number: usize = post.key().as_str().strip_prefix("post-").unwrap().parse().unwrap();
        Share::new(small[number].2, 10).unwrap()
    }
}

/// Every pattern of who is away: how many are, how probable it is, and how many of the tasks that posts work on then have
/// nobody.
fn patterns(small: &Small) -> Vec<(u32, Fraction, i128)> {
    let people: Vec<usize> =
        small.iter().enumerate().flat_map(|(at, (_, holders, _))| vec![at; usize::from(*holders)]).collect();
    let pattern = |bits: u32| {
        let away = |person: usize| bits >> person & 1 == 1;
        let chance = people.iter().enumerate().fold(Fraction::one(), |all, (person, &post)| {
            let tenths = i128::from(small[post].2);
            let part = if away(person) { tenths } else { 10 - tenths };
            all.times(&Fraction::ratio(part, 10).unwrap())
        });
        let uncovered = (0..TASKS).filter(|&task| {
            let worked_on = small.iter().any(|(tasks, ..)| tasks[task]);
            worked_on && people.iter().enumerate().all(|(person, &post)| away(person) || !small[post].0[task])
        });
        (bits.count_ones(), chance, i128::try_from(uncovered.count()).unwrap())
    };
    (0..1_u32 << people.len()).map(pattern).collect()
}

fn sum(parts: impl Iterator<Item = Fraction>) -> Fraction {
    parts.fold(Fraction::zero(), |sum, part| sum.plus(&part))
}

proptest! {
    #[test]
    fn the_expectation_is_that_over_all_patterns_of_absence(small in small()) {
        let (staffing, patterns) = (staffing(&small), patterns(&small));
        let vulnerability = Vulnerability::of(&staffing);
        let expected = sum(patterns.iter().map(|(_, chance, tasks)| chance.times(&Fraction::whole(*tasks))));
        prop_assert_eq!(vulnerability.expected_uncovered(absence(&small)).unwrap(), expected);
    }

    #[test]
    fn with_so_many_away_it_is_the_mean_over_all_who_may_be(small in small()) {
        let (staffing, patterns) = (staffing(&small), patterns(&small));
        let vulnerability = Vulnerability::of(&staffing);
        let people = vulnerability.people().unwrap();
        for away in 0..=people {
            let such: Vec<i128> = patterns.iter().filter(|one| one.0 == away).map(|one| one.2).collect();
            let mean = Fraction::ratio(such.iter().sum(), such.len() as u128).unwrap();
            prop_assert_eq!(vulnerability.uncovered_with_away(away).unwrap(), mean, "{} away", away);
        }
        let more = StrengthError::MoreAway { away: people + 1, people };
        prop_assert_eq!(vulnerability.uncovered_with_away(people + 1), Err(more));
    }

    #[test]
    fn what_stops_when_one_is_away_is_what_is_uncovered_more(small in small()) {
        let (staffing, patterns) = (staffing(&small), patterns(&small));
        let vulnerability = Vulnerability::of(&staffing);
        let (people, tasks) = (vulnerability.people().unwrap(), vulnerability.known());
        prop_assume!(people > 0 && tasks > 0);
        let vacant = i128::try_from(vulnerability.vacant().count()).unwrap();
        let stopping: Vec<i128> = patterns.iter().filter(|one| one.0 == 1).map(|one| one.2 - vacant).collect();
        let one_away = vulnerability.one_away().unwrap();
        let mean = Fraction::ratio(stopping.iter().sum(), (stopping.len() * tasks) as u128).unwrap();
        prop_assert_eq!(one_away.on_average(), mean);
        let worst = stopping.iter().copied().max().unwrap();
        prop_assert_eq!(i128::from(one_away.tasks_at_worst()), worst);
        prop_assert_eq!(one_away.worst().is_some(), worst > 0);
    }

    #[test]
    fn more_absence_never_leaves_less_uncovered(small in small(), more in vec(0..=10_u64, 4)) {
        let mut worse = small.clone();
        worse.iter_mut().zip(more).for_each(|(post, more)| post.2 = post.2.max(more));
        let staffing = staffing(&small);
        let vulnerability = Vulnerability::of(&staffing);
        prop_assert!(vulnerability.expected_uncovered(absence(&small)).unwrap() <= vulnerability.expected_uncovered(absence(&worse)).unwrap());
    }

    #[test]
    fn the_expectation_is_the_sum_over_the_tasks(small in small()) {
        let staffing = staffing(&small);
        let vulnerability = Vulnerability::of(&staffing);
        let each = vulnerability.covers().iter().map(|cover| cover.uncovered(absence(&small)).unwrap());
        let expected = vulnerability.expected_uncovered(absence(&small)).unwrap();
        prop_assert_eq!(&expected, &sum(each));
    }

    #[test]
    fn one_organisation_leaves_no_more_uncovered_and_the_more_is_done_the_same_way_the_less(
        members in vec(option::weighted(0.9, small()), 1..=4),
        same_way in vec(any::<bool>(), TASKS),
        kept in vec(any::<bool>(), TASKS),
    ) {
        let staffings: Vec<Option<Staffing>> = members.iter().map(|small| small.as_ref().map(staffing)).collect();
        let named: Vec<_> = (1..).map(code).zip(staffings.iter().map(Option::as_ref)).collect();
        let tasks = portfolio(TASKS).tasks().to_vec();
        let served = |at: usize| if kept[at] { Served::only([code(1)]).unwrap() } else { Served::All };
        let tasks = tasks.into_iter().enumerate().map(|(at, task)| Task { served: served(at), ..task });
        let portfolio = TaskPortfolio::new(true, tasks).unwrap();
        let tenth = |_: &Post| share("10%");
        let only = SameWay::Only((0..TASKS).filter(|&task| same_way[task]).map(key).collect());
        let of = |same_way: &SameWay| SideBySide::if_joined(&portfolio, &named, same_way).unwrap();
        let (nothing, some, everything) = (of(&SameWay::Nothing), of(&only), of(&SameWay::Everything));

        let both = nothing.expected_uncovered(tenth).unwrap();
        prop_assert_eq!(&both.alone, &both.together);
        prop_assert_eq!(nothing.single_holder().alone, nothing.single_holder().together);
        for (side_by_side, less) in [(&nothing, &some), (&some, &everything)] {
            for (a, b) in side_by_side.columns().iter().zip(less.columns()) {
                for (a, b) in a.together.covers().iter().zip(b.together.covers()) {
                    if let (Ok(a), Ok(b)) = (a.uncovered(tenth), b.uncovered(tenth)) {
                        prop_assert!(b <= a);
                    }
                }
            }
            let both = less.expected_uncovered(tenth).unwrap();
            prop_assert!(both.together <= both.alone);
            prop_assert!(less.compared().0 <= less.compared().1);
        }
    }
}

/// Row 10 of what the founding article says: scale makes less vulnerable. The 126 tasks of Stede Broec, Enkhuizen and
/// Drechterland were counted in 2012; that each of the three had one person for each is assumed.
#[test]
fn the_126_tasks_of_sed_are_less_vulnerable_together_as_far_as_they_are_done_the_same_way() {
    let sed = &case("sed").replay;
    assert!(sed.motives().contains(&Motive::Vulnerability));
    let members = sed.intended();
    let (portfolio, staffing) = (portfolio(126), one_each(126));
    let alone: Vec<_> = members.iter().map(|code| (*code, Some(&staffing))).collect();
    let twentieth = |_: &Post| share("5%");

    let harmonised = SideBySide::if_joined(&portfolio, &alone, &SameWay::Everything).unwrap();
    let uncovered = harmonised.expected_uncovered(twentieth).unwrap();
    assert_eq!((harmonised.single_holder().alone, harmonised.single_holder().together), (378, 0));
    assert_eq!(uncovered.alone, fraction("18.9"));
    assert_eq!(uncovered.together, fraction("0.04725"));
    let column = &harmonised.columns()[0];
    assert_eq!(column.alone.one_away().unwrap().on_average(), fraction("1/126"));
    assert_eq!(column.together.one_away().unwrap().at_worst(), Fraction::zero());
    assert_eq!(column.together.people(), Some(378));

    let own_rules = SideBySide::if_joined(&portfolio, &alone, &SameWay::Nothing).unwrap();
    assert_eq!(
        own_rules.expected_uncovered(twentieth).unwrap().together,
        fraction("18.9"),
        "one apparatus, three sets of rules"
    );
}

#[test]
fn twelve_tasks_of_one_person_each_leave_six_tenths_of_a_task_uncovered() {
    let staffing = one_each(12);
    let vulnerability = Vulnerability::of(&staffing);
    assert_eq!(vulnerability.single_holder().count(), 12);
    assert_eq!(vulnerability.expected_uncovered(|_| share("5%")).unwrap(), fraction("0.6"));
    assert_eq!(vulnerability.expected_uncovered(|_| Share::ZERO).unwrap(), Fraction::zero());
    assert_eq!(vulnerability.expected_uncovered(|_| Share::ONE).unwrap(), Fraction::whole(12));
}

#[test]
fn the_thirty_posts_of_schermer_lose_a_tenth_with_three_people_who_are_ill() {
    let schermer = one_each(30);
    let vulnerability = Vulnerability::of(&schermer);
    let uncovered = vulnerability.uncovered_with_away(3).unwrap();
    assert_eq!(uncovered.over(&Fraction::whole(30)), Some(fraction("10%")));
    // Two for each task, which is assumed too, and the same three are away: one in 145 pairs.
    let pairs = Staffing::new((0..15).map(|number| post(number, [number], Some(2)))).unwrap();
    assert_eq!(Vulnerability::of(&pairs).uncovered_with_away(3).unwrap(), fraction("15/145"));
}

#[test]
fn buch_went_from_695_to_610_fte_and_a_post_that_went_shows() {
    // The totals are published; of the posts by which they were reached nothing is, so one task stands for all.
    let members = case("buch").replay.intended();
    let before = Staffing::new([post(0, [0], Some(2)), post(1, [1], Some(1))]).unwrap();
    let alone: Vec<_> = members.iter().map(|code| (*code, Some(&before))).collect();
    let organisation = SharedServiceOrganisation::new("BUCH".parse().unwrap(), Employer::Body, portfolio(3));
    let after = organisation.clone().with_posts([post(0, [0], Some(3)), post(1, [1], Some(1))]).unwrap();
    let found = SideBySide::as_recorded(&after, &alone).unwrap();
    assert_eq!((found.single_holder().alone, found.single_holder().together), (4, 4));
    assert_eq!(found.compared(), (8, 12), "no post works on the third task");
    let holders: Vec<_> = found.rows().map(|row| (row.holders.alone, row.holders.together)).collect();
    assert_eq!(holders[0], (Some(2), Some(3)));
    assert_eq!(holders[11], (None, None));
    let unknown = SideBySide::as_recorded(&organisation, &alone).unwrap();
    assert_eq!(unknown.compared(), (0, 12), "its posts are not known");
    assert_eq!(Vulnerability::of_organisation(&after).known(), 2);
}

#[test]
fn what_is_not_known_of_one_member_is_not_known_of_all() {
    let (two, unknown) = (one_each(2), Staffing::new([post(0, [0], None), post(1, [], Some(4))]).unwrap());
    let portfolio = portfolio(2);
    let side_by_side = |other| {
        let members = [(code(376), Some(&two)), (code(417), other)];
        SideBySide::if_joined(&portfolio, &members, &SameWay::Everything).unwrap()
    };
    let with_unknown_holders = side_by_side(Some(&unknown));
    let rows: Vec<_> = with_unknown_holders.rows().map(|row| (row.holders.alone, row.holders.together)).collect();
    // Nobody of the second municipality is known to work on the second task, so the one of the first does it for both.
    assert_eq!(rows, [(Some(1), None), (None, None), (Some(1), Some(1)), (None, Some(1))]);
    assert_eq!(with_unknown_holders.compared(), (1, 4));
    let second = &with_unknown_holders.columns()[1];
    assert_eq!((second.alone.posts_without_tasks(), second.together.posts_without_tasks()), (1, 1));
    assert_eq!(second.alone.one_away(), Err(StrengthError::PeopleUnknown));

    let without_posts = side_by_side(None);
    assert_eq!(without_posts.compared(), (0, 4));
    assert_eq!(without_posts.expected_uncovered(|_| share("5%")).unwrap().alone, Fraction::zero(), "a sum of nothing");
}

#[test]
fn two_posts_of_one_key_in_two_municipalities_are_two_posts() {
    // Each has one person for two tasks, under the same key: in one organisation two people have them.
    let alone = Staffing::new([post(0, [0, 1], Some(1))]).unwrap();
    let other = Staffing::new([post(0, [1], Some(1))]).unwrap();
    let portfolio = portfolio(2);
    let members = [(code(376), Some(&alone)), (code(417), Some(&other))];
    let side_by_side = SideBySide::if_joined(&portfolio, &members, &SameWay::Everything).unwrap();
    let together = &side_by_side.columns()[0].together;
    assert_eq!((together.people(), together.single_holder().count()), (Some(2), 1));
    assert_eq!(together.one_away().unwrap().tasks_at_worst(), 1);
}

/// Row 9: every motive of the article is a word of the vocabulary, and how many of the real cases give it.
#[test]
fn the_motives_of_the_real_cases_are_those_of_the_article() {
    let mut given: BTreeMap<Motive, usize> = Motive::ALL.iter().map(|motive| (*motive, 0)).collect();
    for case in all() {
        case.replay.motives().into_iter().for_each(|motive| *given.get_mut(&motive).unwrap() += 1);
    }
    let counted: Vec<(&str, usize)> = given.iter().map(|(motive, cases)| (motive.as_str(), *cases)).collect();
    let expected = [
        ("nieuwe-taken", 8),
        ("minder-geld", 3),
        ("kwetsbaarheid", 20),
        ("kwaliteit", 24),
        // The article has it; no source of a case does.
        ("schaars-personeel", 0),
        ("lagere-kosten", 14),
        ("zelfstandigheid", 12),
        ("opmaat-naar-herindeling", 5),
    ];
    assert_eq!(counted, expected);
}

/// Row 13: the best performer becomes the norm, if that is chosen. The marks are those of the residents in 2018.
#[test]
fn druten_and_wijchen_had_the_same_mark_so_that_no_norm_lifts_anybody() {
    let members = [code(225), code(296)];
    let scores = members.map(|municipality| Score {
        service: "dienstverlening".parse().unwrap(),
        municipality,
        score: fraction("7.0"),
    });
    for norm in [QualityNorm::BestPerformer, QualityNorm::WeightedMean { year: 2018 }, QualityNorm::PerMember] {
        let found = quality(norm, &members, &scores, &NL).unwrap();
        assert_eq!((found.len(), found[0].below_norm().count()), (1, 0), "{norm:?}");
        let own = matches!(norm, QualityNorm::PerMember);
        assert_eq!(found[0].norm, (!own).then(|| fraction("7")));
    }
}

#[test]
fn a_norm_lifts_who_is_below_it_and_is_not_known_without_every_score() {
    let members = [code(225), code(296), code(252)];
    let score = |service: &str, municipality, mark| Score {
        service: service.parse().unwrap(),
        municipality,
        score: fraction(mark),
    };
    let [druten, wijchen, heumen] = members;
    // Assumed marks.
    let scores = [
        score("balie", wijchen, "8"),
        score("balie", druten, "6"),
        score("balie", heumen, "7"),
        score("afval", druten, "6"),
    ];
    let found = quality(QualityNorm::BestPerformer, &members, &scores, &NL).unwrap();
    let [afval, balie] = &*found else { panic!("{found:?}") };
    assert_eq!((&afval.norm, afval.members[0].by.as_ref(), afval.below_norm().count()), (&None, None, 0));
    let gaps: Vec<_> = balie.below_norm().map(|gap| (gap.municipality, gap.by.clone().unwrap())).collect();
    assert_eq!(gaps, [(druten, fraction("2")), (heumen, fraction("1"))]);

    let mean = quality(QualityNorm::WeightedMean { year: 2018 }, &members, &scores, &NL).unwrap();
    let weight = |code| u64::from(NL.get(code).unwrap().inhabitants(2018).unwrap());
    let all: u64 = members.into_iter().map(weight).sum();
    let points = 6 * weight(druten) + 8 * weight(wijchen) + 7 * weight(heumen);
    assert_eq!(mean[1].norm, Fraction::from(points).over(&Fraction::from(all)));
    assert_eq!(mean[1].members[1].by, Some(Fraction::zero()), "who is above the mean is not lowered");
}

#[test]
fn norms_and_ways_are_read_as_they_are_written() {
    for (norm, json) in [
        (QualityNorm::BestPerformer, r#""beste""#),
        (QualityNorm::WeightedMean { year: 2018 }, r#"{"gewogen-gemiddelde":{"year":2018}}"#),
        (QualityNorm::PerMember, r#""per-lid""#),
    ] {
        assert_eq!(serde_json::to_string(&norm).unwrap(), json);
        assert_eq!(serde_json::from_str::<QualityNorm>(json).unwrap(), norm);
    }
    for (way, json) in [
        (SameWay::Everything, r#""alles""#),
        (SameWay::Nothing, r#""niets""#),
        (SameWay::Only(vec![key(1)]), r#"{"alleen":["taak-1"]}"#),
    ] {
        assert_eq!(serde_json::to_string(&way).unwrap(), json);
        assert_eq!(serde_json::from_str::<SameWay>(json).unwrap(), way);
    }
    for json in [r#""hoogste""#, r#"{"gewogen-gemiddelde":{"jaar":2018}}"#, r#"{"gewogen-gemiddelde":{}}"#] {
        assert!(serde_json::from_str::<QualityNorm>(json).is_err(), "{json}");
    }
    assert!(serde_json::from_str::<Score>(r#"{"service":"a","municipality":"GM0225","score":"zeven"}"#).is_err());
    assert!(serde_json::from_str::<Score>(r#"{"service":"a","municipality":"GM0225","score":"7","year":1}"#).is_err());
}

/// The fusies with a body of their own that are among the dossiers, those that have ended too.
const OWN_BODY: [&str; 15] = [
    "bel-combinatie",
    "de-kompanjie",
    "noaberkracht",
    "duivenvoorde",
    "boh",
    "bar",
    "buch",
    "duo-plus",
    "abg",
    "wdw",
    "mgd",
    "sed",
    "1stroom",
    "de-waard",
    "de-fryske-marren-prelude",
];

/// Those without a dossier that the ledger names, by the codes of their members.
const WITHOUT_DOSSIER: [(&str, &[u16], &str); 6] = [
    ("Oostzaan and Wormerland", &[431, 880], "below"),
    ("Cuijk, Grave and Mill", &[1684, 786, 815], "within"),
    ("IJsselstein and Montfoort", &[353, 335], "within"),
    ("Achtkarspelen and Tytsjerksteradiel", &[59, 737], "within"),
    ("De Wolden and Hoogeveen", &[1690, 118], "above"),
    ("Hillegom, Lisse and Teylingen", &[534, 553, 1525], "above"),
];

/// Where these municipalities together stand to 40,000 to 65,000 inhabitants in 2023, or in the last year in which all were
/// there.
fn place_together(members: &[MunicipalityCode]) -> &'static str {
    let of_year = |year| scale_per_task(members, &NL, year).ok();
    let rows = (2000..=2023).rev().find_map(of_year).unwrap();
    let civil_affairs = rows.iter().find(|row| (row.optimum.from, row.optimum.to) == (40_000, 65_000)).unwrap();
    civil_affairs.together.place.label(Lang::En)
}

/// Row 12, scale: of 23 fusies with a body of their own 13 serve as many inhabitants as is cheapest for most tasks, 3 fewer
/// and 7 more (2023, or the last year of the municipality).
#[test]
fn most_fusies_serve_as_many_inhabitants_as_is_cheapest_for_civil_affairs_or_the_ledger_says_why_not() {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for name in OWN_BODY {
        let replay = &case(name).replay;
        let mut members: Vec<MunicipalityCode> = replay.ever_members().iter().map(|one| one.municipality).collect();
        members.dedup();
        if members.is_empty() {
            members = replay.intended().to_vec();
        }
        *found.entry(place_together(&members)).or_default() += 1;
    }
    let ledger = csv::Reader::from_reader(&include_bytes!("strength_scale_ledger.csv")[..]).into_records();
    let rows: Vec<_> = ledger.map(Result::unwrap).collect();
    let published: usize = rows.iter().map(|row| row[1].parse::<usize>().unwrap()).sum();
    assert_eq!((published, rows.len()), (23, 3));
    for row in &rows {
        assert_eq!(found[&row[0]].to_string(), row[2], "{}", &row[0]);
        let missing: usize = row[1].parse::<usize>().unwrap() - row[2].parse::<usize>().unwrap();
        let named =
            WITHOUT_DOSSIER.iter().filter(|(name, _, place)| row[3].contains(name) && *place == &row[0]).count();
        assert!(0 < named && named <= missing, "{row:?}");
    }
    for (name, members, place) in WITHOUT_DOSSIER {
        let members: Vec<_> = members.iter().copied().map(code).collect();
        assert_eq!(place_together(&members), place, "{name}");
    }
}

#[test]
fn the_scale_of_a_task_is_judged_alone_and_together() {
    // Blaricum, Eemnes and Laren.
    let members = [code(376), code(317), code(417)];
    let rows = scale_per_task(&members, &NL, 2023).unwrap();
    assert_eq!(rows.len(), COST_OPTIMA.len());
    for row in &rows {
        assert!(row.alone.iter().all(|(_, standing)| standing.place == Place::Below));
        let road_or_school = row.optimum.to == 20_000;
        assert_eq!(row.together.place, if road_or_school { Place::Above } else { Place::Below });
        assert_eq!(row.together.inhabitants, 33_800);
    }
    let json = serde_json::to_value(&rows[0]).unwrap();
    assert_eq!(json["together"], serde_json::json!({"inhabitants": 33_800, "place": "boven", "missed_by": 13_800}));
}

#[test]
fn what_makes_no_sense_is_refused_and_says_what_would() {
    let (portfolio, staffing) = (portfolio(1), one_each(1));
    let [a, b] = [code(225), code(296)];
    let expected = |members: &[(MunicipalityCode, Option<&Staffing>)], same_way: &SameWay| {
        SideBySide::if_joined(&portfolio, members, same_way).unwrap_err().to_string()
    };
    let score = |municipality| Score { service: "balie".parse().unwrap(), municipality, score: fraction("7") };
    let quality = |norm, members: &[_], scores: &[_]| quality(norm, members, scores, &NL).unwrap_err().to_string();
    let best = QualityNorm::BestPerformer;
    let nobody = Staffing::new([post(0, [0], Some(0))]).unwrap();
    let no_task = Staffing::new([post(0, [], Some(1))]).unwrap();
    let rows = [
        (expected(&[], &SameWay::Everything), "there are no municipalities to compare; name at least one"),
        (
            expected(&[(a, Some(&staffing)), (a, None)], &SameWay::Everything),
            "GM0225 is named twice; name each municipality once",
        ),
        (
            expected(&[(a, None)], &SameWay::Only(vec![key(7)])),
            "task taak-7 would be done the same way, but it is not in the portfolio; mend the key, or leave it out",
        ),
        (
            Vulnerability::of(&staffing).uncovered_with_away(2).unwrap_err().to_string(),
            "2 cannot be away where 1 work; ask of at most so many",
        ),
        (
            Vulnerability::of(&nobody).one_away().unwrap_err().to_string(),
            "1 cannot be away where 0 work; ask of at most so many",
        ),
        (
            Vulnerability::of(&no_task).one_away().unwrap_err().to_string(),
            "of no task is known how many people work on it; record the tasks and the holders of the posts",
        ),
        (quality(best, &[], &[]), "there are no municipalities to compare; name at least one"),
        (quality(best, &[a], &[score(a), score(a)]), "GM0225 has two scores for balie; give it one"),
        (
            quality(best, &[a], &[score(b)]),
            "there is a score for balie of GM0296, which is none of the members; add it to them, or leave it out",
        ),
        (
            quality(QualityNorm::WeightedMean { year: 1970 }, &[a], &[score(a)]),
            "there is no figure for the inhabitants of GM0225 on 1 January 1970; take a year for which there is one",
        ),
        (
            scale_per_task(&[code(1)], &NL, 2023).unwrap_err().to_string(),
            "there is no figure for the inhabitants of GM0001 on 1 January 2023; take a year for which there is one",
        ),
        ("105%".parse::<Share>().unwrap_err().to_string(), "21/20 is more than the whole; a share is at most 1 (100%)"),
        (
            "-0.05".parse::<Share>().unwrap_err().to_string(),
            "`-0.05` is not a share; write it as 1/3, 0.3261 or 32.61%",
        ),
    ];
    for (found, message) in rows {
        assert_eq!(found, message);
    }
}

#[test]
fn more_people_than_can_be_reckoned_exactly_are_refused_at_once() {
    let crowd = Staffing::new([post(1, [1], Some(60_000))]).unwrap();
    let vulnerability = Vulnerability::of(&crowd);
    let fine = Share::new(1, u64::MAX).unwrap();
    let cover = &vulnerability.covers()[0];
    assert_eq!(vulnerability.expected_uncovered(|_| fine), Err(StrengthError::TooFine));
    assert_eq!(cover.uncovered(|_| fine), Err(StrengthError::TooFine));
    let crowds = Staffing::new([post(1, [1], Some(60_000)), post(2, [2], Some(60_000))]).unwrap();
    assert_eq!(Vulnerability::of(&crowds).uncovered_with_away(60_001), Err(StrengthError::TooFine));
    assert!(cover.uncovered(|_| share("50%")).is_ok());
}
