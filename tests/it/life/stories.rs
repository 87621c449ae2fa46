//! Each transition on real fusies: what it does, what it refuses, and that a refusal hands back what was asked.

use crate::worlds::{NL, day};
use ambtelijke_fusie::{
    Dossier,
    arrangement::{ArrangementText, ClauseKind, CooperationForm as Form, Participation},
    fusie::{
        Accession, AmbtelijkeFusie, Amendment, AskError, BodyFate, ChangeError, Grounds, Handover, LossError,
        MembershipError, PlanError, Renaming, Reorganised, Termination, Withdrawal, Withdrawn, admit, amend, convert,
        rename, reorganise, withdraw,
    },
    governance::{BoardKind, Record},
    language::{Lang, Translate},
    law::{Step, StepKind, Strictness},
    money::Cents,
    municipality::{MunicipalityCode, code},
    operation::{ReorganisationFacts, Succession},
    organisation::{Employer, SharedServiceOrganisation},
    task::{Task, TaskKind, TaskPortfolio},
    time::NaiveDate,
};

const AS_RECORDED: Strictness = Strictness::AsRecorded;

fn fusie(name: &str, on: NaiveDate) -> AmbtelijkeFusie {
    let path = format!("{}/examples/dossiers/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let dossier = Dossier::from_json(&std::fs::read_to_string(path).unwrap()).unwrap();
    dossier.replay(&NL).unwrap().fusie_on(on).unwrap()
}

fn names(codes: &[MunicipalityCode]) -> Vec<&'static str> {
    codes.iter().map(|code| NL.get(*code).unwrap().name()).collect()
}

fn nothing() -> Record {
    Record::default()
}

/// A public body among executives, formed on 1 January 2016, with one task, no posts and nothing owned.
fn made(parties: &[&str], from: NaiveDate) -> AmbtelijkeFusie {
    let parties: Vec<_> = parties.iter().map(|party| Participation::since(party.parse().unwrap(), from)).collect();
    let text = ArrangementText::new("Regeling", Form::PublicBody, parties).unwrap();
    let task = Task::new("uitvoering".parse().unwrap(), "Uitvoering".parse().unwrap(), TaskKind::Execution);
    let portfolio = TaskPortfolio::new(false, [task]).unwrap();
    let service = SharedServiceOrganisation::new("Organisatie".parse().unwrap(), Employer::Body, portfolio);
    ambtelijke_fusie::fusie::form(from, ambtelijke_fusie::fusie::Formation::new(text, service), &NL, AS_RECORDED)
        .unwrap()
}

#[test]
fn a_new_transition_is_refused_for_what_cannot_be_told_and_comes_back_unharmed() {
    let on = day(2025, 1, 1);
    let asked = (fusie("bel-combinatie", on), Withdrawal::new([code(317)]));
    let refusal = withdraw(asked.0.clone(), day(2026, 1, 1), asked.1.clone(), &NL, Strictness::Complete).unwrap_err();
    let report = refusal.report().unwrap();
    assert!(report.breaches().next().is_none() && report.undetermined().next().is_some());
    assert_eq!(refusal.into_asked(), asked);
}

#[test]
fn a_council_cannot_join_an_operations_organisation() {
    let noaberkracht = fusie("noaberkracht", day(2018, 1, 1));
    let accession = Accession::new(["GM0173/raad".parse().unwrap()]);
    let refusal = admit(noaberkracht, day(2018, 6, 1), accession, &NL, AS_RECORDED).unwrap_err();
    let breached: Vec<_> = refusal.report().unwrap().breaches().map(|one| one.rule().id()).collect();
    assert!(breached.contains(&"form-bvo-only-colleges"), "{breached:?}");
    let said = "geweigerd: 1 blokkerende regel geschonden, 3 onbepaald; de eerste: form-bvo-only-colleges, aan een bedrijfsvoeringsorganisatie nemen alleen colleges deel. Laat raden en burgemeesters uittreden, of kies het openbaar lichaam.";
    assert_eq!(refusal.in_lang(Lang::Nl).to_string(), said);
}

#[test]
fn who_joins_decides_and_so_do_those_who_are_there() {
    let noaberkracht = fusie("noaberkracht", day(2018, 1, 1));
    let accession = Accession::new(["GM0173/college".parse().unwrap()]);
    let plan = accession.plan(&noaberkracht, day(2018, 6, 1), &NL).unwrap();
    let of_oldenzaal = |step: &&Step| step.by().municipality() == Some(code(173));
    let theirs: Vec<_> = plan.steps().iter().filter(of_oldenzaal).map(Step::kind).collect();
    let asked = [
        StepKind::WorksCouncilRequest,
        StepKind::WorksCouncilAdvice,
        StepKind::ConsentRequest,
        StepKind::Consent,
        StepKind::Decision,
        StepKind::Appointment,
        StepKind::MunicipalRegister,
    ];
    assert_eq!(theirs, asked);
    assert_eq!(plan.of(StepKind::Agreement).count(), 1, "and those who take part agree");
}

#[test]
fn what_makes_no_sense_is_refused_before_the_law_is_asked() {
    let bel = || fusie("bel-combinatie", day(2025, 1, 1));
    let on = day(2026, 6, 1);
    let stranger = withdraw(bel(), on, Withdrawal::new([code(363)]), &NL, AS_RECORDED).unwrap_err();
    let grounds = Grounds::Change(ChangeError::Membership(MembershipError::NotAMember { municipality: code(363) }));
    assert_eq!(stranger.grounds(), &grounds);
    assert_eq!(stranger.to_string(), "GM0363 takes no part on the day before; name one of the members");
    let said = "GM0363 neemt de dag ervoor niet deel; noem een van de deelnemende gemeenten";
    assert_eq!(stranger.in_lang(Lang::Nl).to_string(), said);

    let party = "GM0317/college".parse().unwrap();
    let again = admit(bel(), on, Accession::new([party]), &NL, AS_RECORDED).unwrap_err();
    assert_eq!(again.grounds(), &Grounds::Change(ChangeError::Membership(MembershipError::AlreadyIn { party })));

    let nobody = admit(bel(), on, Accession::new([]), &NL, AS_RECORDED).unwrap_err();
    assert_eq!(nobody.grounds(), &Grounds::Change(ChangeError::Membership(MembershipError::Nobody)));

    let no_name = rename(bel(), on, Renaming::default(), &NL, AS_RECORDED).unwrap_err();
    assert_eq!(no_name.grounds(), &Grounds::Change(ChangeError::NothingRenamed));

    let gone = admit(bel(), on, Accession::new(["GM0282/college".parse().unwrap()]), &NL, AS_RECORDED);
    assert!(matches!(gone.unwrap_err().grounds(), Grounds::Municipality(_)), "Ubbergen ended in 2015");
}

#[test]
fn a_task_or_a_post_cannot_be_dropped_by_an_amendment() {
    let from = day(2016, 1, 1);
    let fusie = made(&["GM0626/college", "GM0629/college"], from);
    let other = Task::new("advies".parse().unwrap(), "Advies".parse().unwrap(), TaskKind::Execution);
    let portfolio = TaskPortfolio::new(false, [other]).unwrap();
    let service = SharedServiceOrganisation::new("Organisatie".parse().unwrap(), Employer::Body, portfolio);
    let text = fusie.arrangement().last().text().clone();
    let amendment = Amendment::new(text).serving(service);
    let refusal = amend(fusie, day(2017, 1, 1), amendment, &NL, AS_RECORDED).unwrap_err();
    let lost = LossError::Task { task: "uitvoering".parse().unwrap() };
    assert_eq!(refusal.grounds(), &Grounds::Asked(AskError::Loss(lost)));
}

#[test]
fn an_exit_payment_becomes_a_claim_and_nobody_takes_more_than_there_is() {
    let bel = || fusie("bel-combinatie", day(2025, 1, 1));
    let leaver = code(317);
    let takes = Handover { payment: Some(Cents::new(78_000_000)), ..Handover::default() };
    let withdrawal = Withdrawal::new([leaver]).taking(takes.clone());
    let two = withdraw(bel(), day(2026, 6, 1), withdrawal, &NL, AS_RECORDED).unwrap().into_fusie().unwrap();
    let claim = two.estate().unwrap().asset(&"vordering-gm0317-2026-06-01".parse().unwrap()).unwrap();
    assert_eq!(claim.value(), Cents::new(78_000_000));

    let estate = serde_json::from_str(r#"{"assets": [{"key": "kas", "name": "Kas", "value_cents": 1}]}"#).unwrap();
    let withdrawal = Withdrawal::new([leaver]).taking(Handover { estate, ..Handover::default() });
    let refusal = withdraw(bel(), day(2026, 6, 1), withdrawal, &NL, AS_RECORDED).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "nothing is known of what the body owns, owes and keeps, so nothing can be taken out of it; record it first"
    );
}

/// The real conversion of 2020, asked again: the same text on the same day.
#[test]
fn the_bel_combinatie_becomes_an_operations_organisation() {
    let before = fusie("bel-combinatie", day(2020, 10, 30));
    let after = fusie("bel-combinatie", day(2020, 10, 31)).arrangement().last().text().clone();
    let converted = convert(before, day(2020, 10, 31), Amendment::new(after), &NL, AS_RECORDED).unwrap();
    let effects = converted.effects();
    assert_eq!(effects.body, BodyFate::Replaced { from: Form::PublicBody, to: Form::OperationsOrganisation });
    assert_eq!(effects.employer, (Some(Employer::Body), Some(Employer::Body)));
    assert!(!effects.boards_begun.contains(&BoardKind::General));
    assert_eq!(converted.fusie().members_on(day(2020, 10, 31)).len(), 3);
}

#[test]
fn where_there_is_neither_a_legal_person_nor_a_host_nobody_can_take_what_the_body_had() {
    let duivenvoorde = fusie("duivenvoorde", day(2016, 1, 1));
    let parties = duivenvoorde.arrangement().last().text().participations();
    let plain = ArrangementText::new("Regeling", Form::PlainArrangement, parties).unwrap();
    let refusal = convert(duivenvoorde, day(2017, 1, 1), Amendment::new(plain), &NL, AS_RECORDED).unwrap_err();
    let nobody = AskError::NobodyToTakeOver { to: Form::PlainArrangement };
    assert_eq!(refusal.grounds(), &Grounds::Asked(nobody));
}

#[test]
fn another_host_is_a_conversion_and_no_amendment() {
    let amstelveen = fusie("amstelveen-aalsmeer", day(2020, 1, 1));
    let text = amstelveen.arrangement().last().text().clone().hosted_by(code(358));
    let change = || Amendment::new(text.clone());
    let refusal = amend(amstelveen, day(2021, 1, 1), change(), &NL, AS_RECORDED).unwrap_err();
    assert!(matches!(refusal.grounds(), Grounds::Asked(AskError::OtherHost)));
    let (amstelveen, change) = refusal.into_asked();
    let converted = convert(amstelveen, day(2021, 1, 1), change, &NL, AS_RECORDED).unwrap();
    assert_eq!(converted.effects().body, BodyFate::None);
    let hosts = (Some(Employer::Host(code(362))), Some(Employer::Host(code(358))));
    assert_eq!(converted.effects().employer, hosts);
}

/// Geldermalsen went into West Betuwe; the dossier of West-Betuwe says the same.
#[test]
fn west_betuwe_takes_the_place_of_geldermalsen() {
    let on = day(2019, 1, 1);
    let before = fusie("bwb-west-betuwe", day(2018, 12, 31));
    let asked = ReorganisationFacts::new(on);
    let Reorganised::GoesOn { fusie: after, successors, adapt_by } =
        reorganise(before, asked, nothing(), &NL, AS_RECORDED).unwrap()
    else {
        panic!("it goes on");
    };
    assert_eq!(successors, [Succession::new(code(236), code(1960))]);
    assert_eq!(adapt_by, day(2019, 7, 1));
    assert_eq!(names(&after.members_on(on)), ["Culemborg", "Tiel", "West Betuwe"]);
    assert_eq!(names(&after.members_on(day(2018, 12, 31))), ["Culemborg", "Geldermalsen", "Tiel"]);
    assert_eq!(after.members_on(on), fusie("bwb-west-betuwe", on).members_on(on));
}

/// Haaren was split over four in 2021.
#[test]
fn the_successor_of_a_split_municipality_is_designated() {
    let on = day(2021, 1, 1);
    let before = made(&["GM0788/college", "GM0757/college", "GM0845/college"], day(2016, 1, 1));
    let refusal = reorganise(before, ReorganisationFacts::new(on), nothing(), &NL, AS_RECORDED).unwrap_err();
    let Grounds::Asked(AskError::Undesignated { of, among }) = refusal.grounds() else { panic!("{refusal}") };
    assert_eq!((*of, names(among)), (code(788), vec!["Boxtel", "Oisterwijk", "Tilburg", "Vught"]));
    let said = "GM0788 wordt gesplitst en de herindeling wijst niemand aan die ervoor in de plaats komt; wijs er een aan van GM0757, GM0824, GM0855, GM0865";
    assert_eq!(refusal.in_lang(Lang::Nl).to_string(), said);

    let (before, mut asked, record) = refusal.into_asked();
    asked.successors = vec![Succession::new(code(788), code(757))];
    let after = reorganise(before, asked, record, &NL, AS_RECORDED).unwrap().into_fusie().unwrap();
    assert_eq!(names(&after.members_on(on)), ["Boxtel", "Sint-Michielsgestel"]);
}

/// In 1996 Esch went to Haaren whole, and Helvoirt save for a strip along the border.
#[test]
fn a_lapse_where_members_only_mostly_come_to_one_must_be_laid_down() {
    let on = day(1996, 1, 1);
    let before = made(&["GM0776/college", "GM0795/college", "GM0788/college"], day(1990, 1, 1));
    let refusal = reorganise(before, ReorganisationFacts::new(on), nothing(), &NL, AS_RECORDED).unwrap_err();
    assert_eq!(refusal.grounds(), &Grounds::Asked(AskError::LapseUnknown));

    let (before, mut asked, record) = refusal.into_asked();
    asked.lapse_declared = Some(true);
    let Reorganised::Lapsed(lapse) = reorganise(before, asked, record, &NL, AS_RECORDED).unwrap() else {
        panic!("it was declared")
    };
    assert_eq!((lapse.to(), lapse.lapsed_on()), (code(788), on));
    assert!(lapse.settlement().tasks().iter().all(|line| line.executor == code(788)));
}

/// Less than half of Haaren went to Oisterwijk, so that an arrangement of the two does not lapse by itself; but with
/// Oisterwijk alone it cannot go on.
#[test]
fn an_arrangement_cannot_go_on_with_one_municipality_after_a_reorganisation() {
    let before = made(&["GM0788/college", "GM0824/college"], day(2016, 1, 1));
    let successors = vec![Succession::new(code(788), code(824))];
    let asked = ReorganisationFacts { successors, ..ReorganisationFacts::new(day(2021, 1, 1)) };
    let refusal = reorganise(before, asked, nothing(), &NL, AS_RECORDED).unwrap_err();
    let breached: Vec<_> = refusal.report().unwrap().breaches().map(|one| one.rule().id()).collect();
    assert_eq!(breached, ["min-two-after-withdraw"]);
}

#[test]
fn a_year_without_a_reorganisation_leaves_a_fusie_as_it_is() {
    let bel = fusie("bel-combinatie", day(2025, 1, 1));
    let asked = ReorganisationFacts::new(day(2026, 1, 1));
    let same = reorganise(bel.clone(), asked, nothing(), &NL, AS_RECORDED).unwrap();
    assert_eq!(same, Reorganised::Untouched(Box::new(bel)));
}

/// De Kompanjie: when one of two leaves, there is no arrangement any more; the rest is the other's.
#[test]
fn when_one_of_two_leaves_the_arrangement_ends() {
    let kompanjie = fusie("de-kompanjie", day(2020, 1, 1));
    let withdrawal = Withdrawal::new([code(765)]);
    let ended = withdraw(kompanjie, day(2021, 1, 1), withdrawal, &NL, AS_RECORDED).unwrap();
    let Withdrawn::Ended { dissolution, exit } = ended else { panic!("one is left") };
    assert!(exit.tasks.iter().all(|line| line.member == code(765)));
    assert!(dissolution.settlement().tasks().iter().all(|line| line.executor == code(47)));
    assert!(dissolution.legal_person().is_some(), "a public body is liquidated");

    // First the accounts, then the end of the legal person; never before the dissolution.
    let refusal = dissolution.liquidated(day(2020, 12, 31)).unwrap_err();
    assert!(refusal.to_string().starts_with("2020-12-31 comes before 2021-01-01"), "{refusal}");
    let closed = refusal.into_asked().accounts_closed(day(2021, 7, 1)).unwrap();
    let refusal = closed.liquidated(day(2021, 6, 30)).unwrap_err();
    assert!(matches!(refusal.grounds(), Grounds::Plan(PlanError::LiquidatedTooSoon { .. })), "{refusal}");
    let done = refusal.into_asked().liquidated(day(2021, 12, 31)).unwrap();
    assert_eq!(done.dissolution().accounts_closed_on(), Some(day(2021, 7, 1)));
}

/// Whether the arrangement goes on is told by the text that is in force then, not by who is taken off the old one.
#[test]
fn who_comes_in_by_the_new_text_keeps_the_arrangement_going() {
    let (from, on) = (day(2016, 1, 1), day(2021, 1, 1));
    let two = || made(&["GM0765/college", "GM0047/college"], from);
    let parties = ["GM0047/college", "GM1895/college"].map(|party| Participation::since(party.parse().unwrap(), on));
    let text = ArrangementText::new("Regeling", Form::PublicBody, parties.to_vec()).unwrap();
    let withdrawal = Withdrawal::new([code(765)]).reading(text);
    let after = withdraw(two(), on, withdrawal, &NL, AS_RECORDED).unwrap().into_fusie().expect("two are left");
    assert_eq!(names(&after.members_on(on)), ["Veendam", "Oldambt"]);

    // Geldermalsen was a municipality until 2019.
    let parties = ["GM0047/college", "GM0236/college"].map(|party| Participation::since(party.parse().unwrap(), on));
    let text = ArrangementText::new("Regeling", Form::PublicBody, parties.to_vec()).unwrap();
    let withdrawal = Withdrawal::new([code(765)]).reading(text);
    let refusal = withdraw(two(), on, withdrawal, &NL, AS_RECORDED).unwrap_err();
    assert!(matches!(refusal.grounds(), Grounds::Municipality(_)), "{refusal}");
}

/// A new text of coming or going is no way to put out somebody else without a word.
#[test]
fn a_new_text_keeps_everybody_who_does_not_leave() {
    let (from, on) = (day(2016, 1, 1), day(2021, 1, 1));
    let [pekela, veendam, oldambt] = ["GM0765/college", "GM0047/college", "GM1895/college"];
    let text = |parties: &[&str]| {
        let parties: Vec<_> = parties.iter().map(|party| Participation::since(party.parse().unwrap(), on)).collect();
        ArrangementText::new("Regeling", Form::PublicBody, parties).unwrap()
    };
    let dropped = |grounds: &Grounds, who: &str| {
        let drops = MembershipError::TextDrops { municipality: who.parse().unwrap() };
        matches!(grounds, Grounds::Change(ChangeError::Membership(error)) if *error == drops)
    };

    let three = made(&[pekela, veendam, oldambt, "GM0014/college"], from);
    let withdrawal = Withdrawal::new([code(765)]).reading(text(&[veendam, "GM0014/college"]));
    let refusal = withdraw(three, on, withdrawal, &NL, AS_RECORDED).unwrap_err();
    assert!(dropped(refusal.grounds(), "GM1895"), "{refusal}");

    let two = made(&[pekela, veendam], from);
    let accession = Accession::new([oldambt.parse().unwrap()]).reading(text(&[pekela, oldambt]));
    let refusal = admit(two, on, accession, &NL, AS_RECORDED).unwrap_err();
    assert!(dropped(refusal.grounds(), "GM0047"), "{refusal}");
}

#[test]
fn an_amendment_says_what_it_changes() {
    let kompanjie = fusie("de-kompanjie", day(2020, 1, 1));
    let before = kompanjie.arrangement().last().text().clone();
    let after = before.clone().having(&[ClauseKind::Evaluation]).unwrap().named("Andere naam").unwrap();
    let changes = after.changes_since(&before);
    assert_eq!(changes.clauses_added.iter().collect::<Vec<_>>(), [ClauseKind::Evaluation]);
    assert_eq!(changes.name.as_ref().map(|(_, new)| &**new), Some("Andere naam"));
    assert!(changes.form.is_none() && changes.joined.is_empty() && !changes.cost_key);
    assert!(before.changes_since(&before).is_empty());

    insta::assert_snapshot!(changes.display(Lang::En), @r"
    name: Gemeenschappelijke regeling werkorganisatie gemeenten Pekela en Veendam → Andere naam
    + clause: evaluation
    ");

    let three = after.joined_by(&["GM0014/college".parse().unwrap()], day(2020, 7, 1)).unwrap();
    let changes = three.changes_since_on(&before, day(2020, 7, 1));
    assert_eq!(changes.joined, ["GM0014/college".parse().unwrap()]);
    let two = three.clone().left_by(&[code(14)], day(2020, 9, 1)).unwrap();
    assert_eq!(two.changes_since_on(&three, day(2020, 9, 1)).left, ["GM0014/college".parse().unwrap()]);
}

#[test]
fn a_dissolution_has_its_steps_too() {
    let bel = fusie("bel-combinatie", day(2025, 1, 1));
    let plan = Termination::default().plan(&bel, day(2028, 1, 1), &NL).unwrap();
    assert_eq!(plan.of(StepKind::Decision).count(), 3, "the three executives");
}
