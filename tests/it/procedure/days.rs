//! On which days: checked against calendars counted by hand, and what moves when one date moves.

use super::*;
use ambtelijke_fusie::{
    finance::{EndsOn, Notice},
    language::Lang,
};

#[path = "../../../examples/calendar.rs"]
#[allow(dead_code, reason = "the example is run as a program elsewhere; here only its calendar is looked at")]
mod example;

#[test]
fn a_start_on_1_january_2028_counted_back_by_hand() {
    let plan = form().starting_on(day(2028, 1, 1));
    // 1 January 2028 is a Saturday. Publication, decision and consent may fall on it: the law does not move them.
    for kind in [StepKind::EntryIntoForce, StepKind::Publication, StepKind::Decision, StepKind::Consent] {
        assert_eq!(latest(&plan, kind), Some(day(2028, 1, 1)), "{kind}");
    }
    // Friday 5 November + 56 days: 25 days to the end of November, 31 of December, so 31 December, a Friday. Of a draft
    // of Saturday 6 November the term would end on New Year's Day and run on to Monday 3 January.
    assert_eq!(latest(&plan, StepKind::Draft), Some(day(2027, 11, 5)));
    assert_eq!(latest(&plan, StepKind::View), Some(day(2027, 12, 31)));
    // Asking on the very day can do; it is safe until Wednesday 29 September: + 91 days (1 + 31 + 30 + 29) is 29
    // December, and silence counts from the third day after it.
    let asking = plan.of(StepKind::ConsentRequest).next().unwrap();
    assert_eq!(asking.latest(), Some(day(2028, 1, 1)));
    assert_eq!(asking.safe(), Some(day(2027, 9, 29)));
    // The law sets no last day for the register.
    assert_eq!(latest(&plan, StepKind::NationalRegister), None);
    // Nobody said from which day one plans, so nothing has an earliest day.
    assert!(plan.earliest_start().is_none() && plan.steps().iter().all(|step| step.earliest().is_none()));
}

#[test]
fn a_start_from_1_march_2027_counted_on_by_hand() {
    let plan = form().beginning_on(day(2027, 3, 1));
    assert_eq!(earliest(&plan, StepKind::Draft), Some(day(2027, 3, 1)));
    // Monday 1 March + 56 days: 30 of March, 26 of April, so Monday 26 April; the decision comes after it, on the 27th.
    // That this is King's day does not matter: nothing ends on it.
    assert_eq!(earliest(&plan, StepKind::Decision), Some(day(2027, 4, 27)));
    assert_eq!(plan.earliest_start(), Some(day(2027, 4, 27)));
    // One day later the term ends on King's day and runs on to Wednesday 28 April.
    assert_eq!(form().beginning_on(day(2027, 3, 2)).earliest_start(), Some(day(2027, 4, 29)));
    assert!(plan.steps().iter().all(|step| step.latest().is_none()), "no wish, so no last day");
}

#[test]
fn an_approval_under_the_old_law_counted_back_by_hand() {
    let act = Act::new(CooperationForm::PublicBody, Moment::Form);
    let plan = act.starting_on(day(2002, 1, 1));
    assert_eq!(latest(&plan, StepKind::ProvincialRegister), Some(day(2002, 1, 1)));
    assert_eq!(latest(&plan, StepKind::ProvincialApproval), Some(day(2002, 1, 1)));
    // Monday 1 October 2001 + 91 days (30 + 30 + 31) is 31 December; silence counted from the next day.
    assert_eq!(plan.of(StepKind::SentToProvince).next().unwrap().safe(), Some(day(2001, 10, 1)));
    // If the province takes all of its thirteen weeks and a day, it is sent then.
    let slow = Act { pace: Pace::default().province(92), ..act }.starting_on(day(2002, 1, 1));
    assert_eq!(latest(&slow, StepKind::Decision), Some(day(2001, 10, 1)));
}

#[test]
fn moving_one_date_moves_what_depends_on_it_and_nothing_else() {
    let wished = day(2028, 1, 1);
    let today = day(2027, 3, 1);
    let sent = |on: &str| {
        let drafts = MEMBERS.map(|code| {
            let received = if code == A { date(on) } else { day(2027, 3, 1) };
            Submission::new(council(code), DecisionKind::View, received)
        });
        Record::new([], drafts, []).unwrap()
    };
    let (before, after) = (
        form().plan(&sent("2027-03-01"), Some(today), Some(wished)),
        form().plan(&sent("2027-03-15"), Some(today), Some(wished)),
    );
    let moved: Vec<_> = before
        .steps()
        .iter()
        .filter(|step| !after.steps().iter().any(|other| same(step, other) && days(step) == days(other)))
        .map(|step| (step.kind(), step.by()))
        .collect();
    let on_all = [
        (StepKind::Publication, Actor::Municipality(of(B))),
        (StepKind::EntryIntoForce, Actor::Itself),
        (StepKind::NationalRegister, Actor::Body),
    ];
    let of_blaricum = [
        (StepKind::Draft, Actor::Organ(executive(A))),
        (StepKind::View, Actor::Organ(council(A))),
        (StepKind::Decision, Actor::Organ(executive(A))),
        (StepKind::Appointment, Actor::Organ(executive(A))),
    ];
    let mut expected: Vec<_> = of_blaricum.into_iter().chain(on_all).collect();
    let mut moved = moved;
    expected.sort();
    moved.sort();
    assert_eq!(moved, expected);
    // Two weeks later by the calendar: from 27 April to 11 May 2027, past Ascension Day and the Friday after it.
    assert_eq!(before.earliest_start(), Some(day(2027, 4, 27)));
    assert_eq!(after.earliest_start(), Some(day(2027, 5, 11)));
}

fn same(a: &Step, b: &Step) -> bool {
    (a.kind(), a.by(), a.to(), a.medium()) == (b.kind(), b.by(), b.to(), b.medium())
}

fn days(step: &Step) -> [Option<NaiveDate>; 4] {
    [step.earliest(), step.latest(), step.safe(), step.done_on()]
}

#[test]
fn a_council_that_answers_ends_its_own_term_and_no_other() {
    let sent = MEMBERS.map(|code| Submission::new(council(code), DecisionKind::View, day(2027, 3, 1)));
    let waived =
        Decision { outcome: Outcome::Waived, ..Decision::new(council(A), DecisionKind::View, day(2027, 3, 10)) };
    let record = Record::new([waived], sent, []).unwrap();
    let plan = form().plan(&record, Some(day(2027, 3, 15)), None);
    let decisions: Vec<_> = plan.of(StepKind::Decision).map(|step| (step.by(), step.earliest().unwrap())).collect();
    let expected = [
        (Actor::Organ(executive(A)), day(2027, 3, 15)),
        (Actor::Organ(executive(B)), day(2027, 4, 27)),
        (Actor::Organ(executive(C)), day(2027, 4, 27)),
    ];
    assert_eq!(decisions.iter().copied().collect::<std::collections::BTreeSet<_>>(), expected.into());
    // The answer of Blaricum is in; of the others it is not, and what they can do now is the first of what is open.
    assert_eq!(plan.of(StepKind::View).filter(|step| step.done_on().is_none()).count(), 2);
}

#[test]
fn a_council_that_answers_on_the_day_of_the_draft_frees_the_next_day_and_not_that_one() {
    // The draft goes to the council before the decision; consent may fall on the day of the decision.
    let on = day(2027, 3, 1);
    let sent = MEMBERS.map(|code| Submission::new(council(code), DecisionKind::View, on));
    let waived = MEMBERS
        .map(|code| Decision { outcome: Outcome::Waived, ..Decision::new(council(code), DecisionKind::View, on) });
    let record = Record::new(waived, sent, []).unwrap();
    let plan = form().plan(&record, Some(on), None);
    assert_eq!(earliest(&plan, StepKind::Consent), Some(on));
    assert_eq!(earliest(&plan, StepKind::Decision), Some(day(2027, 3, 2)));
    // Counted back from the next day, nothing is late.
    assert!(form().plan(&record, Some(on), Some(day(2027, 3, 2))).fits());
    assert!(!form().plan(&record, Some(on), Some(on)).fits());
}

#[test]
fn what_the_plan_says_is_next_waits_for_nothing_that_is_open() {
    let plan = form().beginning_on(day(2027, 3, 1));
    let next: Vec<_> = plan.next().map(Step::kind).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    let wanted = [StepKind::Draft, StepKind::WorksCouncilRequest, StepKind::ConsentRequest, StepKind::StaffInformed];
    assert_eq!(next, wanted);
}

#[test]
fn a_refusal_is_no_consent_and_asks_for_a_new_request() {
    let asked = [Submission::new(council(A), DecisionKind::Consent, day(2027, 3, 1))];
    let refusal = Decision {
        outcome: Outcome::Refused,
        ground: Some(RefusalGround::GeneralInterest),
        ..Decision::new(council(A), DecisionKind::Consent, day(2027, 5, 1))
    };
    let record = Record::new([refusal], asked, []).unwrap();
    let plan = form().plan(&record, Some(day(2027, 6, 1)), None);
    assert_eq!(earliest(&plan, StepKind::ConsentRequest), Some(day(2027, 6, 1)));
    assert_eq!(earliest(&plan, StepKind::Consent), Some(day(2027, 6, 1)));
}

#[test]
fn the_silence_of_a_council_is_its_consent_once_its_term_is_over_and_the_record_vouches_for_it() {
    let asked = MEMBERS.map(|code| Submission::new(council(code), DecisionKind::Consent, day(2027, 3, 1)));
    let record = Record::new([], asked, []).unwrap();
    let consent = |record: &Record, today: &str| {
        let plan = form().plan(record, Some(date(today)), None);
        let step = plan.of(StepKind::Consent).next().unwrap();
        (step.done_on(), step.by_silence())
    };
    // Monday 1 March + 91 days is Monday 31 May; silence counts on the third day after it.
    let given = day(2027, 6, 3);
    assert_eq!(consent(&record, "2027-06-10"), (None, Some(given)), "who knows whether the record has all");
    let record = record.completed();
    assert_eq!(consent(&record, "2027-06-02"), (None, Some(given)));
    assert_eq!(consent(&record, "2027-06-03"), (Some(given), None));
}

#[test]
fn a_step_that_was_left_out_before_a_decision_is_the_first_that_is_late() {
    let decided = MEMBERS.map(|code| Decision::new(executive(code), DecisionKind::Adopt, day(2027, 6, 1)));
    let record = Record::new(decided, [], []).unwrap();
    let plan = form().plan(&record, Some(day(2027, 6, 10)), Some(day(2028, 1, 1)));
    // 56 days before 31 May, the last day on which the term can have ended, a Monday.
    let late = plan.first_late().unwrap();
    assert_eq!((late.kind(), late.latest()), (StepKind::Draft, Some(day(2027, 4, 5))));
    assert!(!plan.fits());
}

/// `Notice`, the rule `withdraw-notice` and the plan say one thing: the day on which the term is over is the first day out.
#[test]
fn a_term_of_notice_ends_on_one_day_for_all() {
    use ambtelijke_fusie::{
        arrangement::ChangeRules,
        governance::{Formality, FormalityKind},
    };
    for (months, ends_on, given, out) in [
        (12, None, day(2027, 1, 1), day(2028, 1, 1)),
        // A term that an arrangement sets does not run on from a Sunday.
        (3, None, day(2026, 5, 23), day(2026, 8, 23)),
        (12, Some(EndsOn::YearEnd), day(2026, 10, 28), day(2028, 1, 1)),
        (0, Some(EndsOn::YearEnd), day(2026, 10, 28), day(2027, 1, 1)),
    ] {
        let change = ChangeRules { notice_months: Some(months), notice_ends_on: ends_on, ..ChangeRules::UNKNOWN };
        let notice = change.notice().unwrap();
        assert_eq!(notice.first_day_out(given).unwrap().day(), Some(out));
        let act = Act::new(CooperationForm::OperationsOrganisation, Moment::Withdraw);
        let text = act.text(out).changing_by(change);
        let record = Record::default().with_formalities([Formality::new(FormalityKind::Notice, given).by(of(A))]);
        let procedure = Procedure::of(Moment::Withdraw, &text, &record, &NL).of_municipality(of(A));
        // Long before it, so that nothing else holds it back.
        let today = given - chrono::Days::new(400);
        assert_eq!(procedure.from_day(today).unwrap().earliest_start(), Some(out), "{months} months from {given}");
    }
}

#[test]
fn notice_of_a_year_is_given_a_year_before() {
    let act = Act::new(CooperationForm::OperationsOrganisation, Moment::Withdraw);
    let wished = day(2028, 1, 1);
    let (text, record) = (act.text(wished), Record::default());
    let procedure = Procedure::of(Moment::Withdraw, &text, &record, &NL).of_municipality(of(A));
    let plan = procedure.with_notice(Notice { months: 12, ends_on: EndsOn::AnyDay }).starting_on(wished).unwrap();
    // A year after 1 January 2027 is 1 January 2028, the first day out.
    assert_eq!(latest(&plan, StepKind::Notice), Some(day(2027, 1, 1)));
    assert_eq!(latest(&plan, StepKind::Decision), Some(day(2027, 1, 1)));
    assert_eq!(latest(&plan, StepKind::Publication), Some(wished));
    // 5 November 2026 + 56 days is Thursday 31 December.
    assert_eq!(latest(&plan, StepKind::Draft), Some(day(2026, 11, 5)));
}

#[test]
fn an_extension_is_in_force_before_the_term_ends() {
    use ambtelijke_fusie::arrangement::Duration;
    let act = Act::new(CooperationForm::PublicBody, Moment::Extend);
    let wished = day(2027, 6, 1);
    let (text, record) = (act.text(wished), Record::default());
    let before = text.clone().for_term(Duration::Until(day(2027, 1, 1)));
    let procedure = Procedure::of(Moment::Extend, &text, &record, &NL).after(&before);
    assert_eq!(latest(&procedure.starting_on(wished).unwrap(), StepKind::EntryIntoForce), Some(day(2027, 1, 1)));
}

#[test]
fn the_calendar_of_the_example() {
    let calendar = example::calendar(day(2027, 3, 1), day(2028, 1, 1), Lang::Nl).unwrap();
    insta::assert_snapshot!(calendar, @"
    Werkorganisatie BEL (bedrijfsvoeringsorganisatie): treffen
    Vandaag: ma 2027-03-01
    Gewenste inwerkingtreding: za 2028-01-01*
    Vroegste inwerkingtreding: ma 2027-04-12
    Aangenomen, geen wet: advies van de ondernemingsraad 30 dagen, toestemming geven 42 dagen
    Geen stap komt te laat.

      vroegst         uiterst         stap
    ✓ ma 2027-02-01                   ontwerp toezenden · artikel 1, lid 2, Wgr
                                      college Eemnes → raad Eemnes
                                      college Blaricum → raad Blaricum
                                      college Laren → raad Laren
    · ma 2027-03-01   di 2027-03-30   zienswijze geven · mag · artikel 1, lid 3, Wgr
                                      raad Eemnes
                                      raad Blaricum
                                      raad Laren
    · ma 2027-03-01   za 2027-11-20*  toestemming vragen · artikel 10:31, lid 4, Awb
                                      college Eemnes → raad Eemnes
                                      college Blaricum → raad Blaricum
                                      college Laren → raad Laren
                                      zwijgen telt op tijd, indien uiterlijk wo 2027-09-29
    · ma 2027-03-01   do 2027-12-02   ondernemingsraad om advies vragen · als het personeel geraakt wordt · artikel 25, lid 1, WOR
                                      college Eemnes
                                      college Blaricum
                                      college Laren
    · wo 2027-03-31   za 2028-01-01*  advies van de ondernemingsraad · als het personeel geraakt wordt · artikel 25, lid 1, WOR
                                      ondernemingsraad Eemnes
                                      ondernemingsraad Blaricum
                                      ondernemingsraad Laren
    · ma 2027-04-12   za 2028-01-01*  toestemming geven · artikel 1, lid 4, Wgr
                                      raad Eemnes
                                      raad Blaricum
                                      raad Laren
    · ma 2027-04-12   za 2028-01-01*  besluiten · artikel 1, lid 1, Wgr
                                      college Eemnes
                                      college Blaricum
                                      college Laren
    · ma 2027-04-12   za 2028-01-01*  bekendmaken (gemeenteblad) · artikel 26, lid 1, Wgr
                                      gemeente Eemnes
    · ma 2027-03-01   za 2028-01-01*  het personeel inlichten · als het personeel geraakt wordt · artikel 665a, BW 7
                                      gemeente Eemnes
                                      gemeente Blaricum
                                      gemeente Laren
    · ma 2027-04-12   za 2028-01-01*  inwerkingtreding · artikel 26, lid 3, Wgr
    · ma 2027-04-12   —               bestuursleden aanwijzen · artikel 14a, lid 1, Wgr
                                      college Eemnes
                                      college Blaricum
                                      college Laren
    · ma 2027-04-12   —               invoeren in het landelijke register · artikel 26, lid 2, Wgr
                                      het samenwerkingsverband zelf

    ! 2028-01-01 valt buiten wat bekend is: de gemeentelijke indeling is bekend tot 2027-01-01
    ! 2028-01-01 valt buiten wat bekend is: de tekst van de wetten is bekend tot 2026-11-24

    * geen werkdag; — geen dag bekend of gesteld
    ");
    let late = example::calendar(day(2027, 12, 1), day(2028, 1, 1), Lang::En).unwrap();
    insta::assert_snapshot!(late, @"
    Werkorganisatie BEL (operational management organisation): forming
    Today: Wed 2027-12-01
    Wished entry into force: Sat 2028-01-01*
    Earliest entry into force: Wed 2028-01-12
    Assumed, no law: advice of the works council 30 days, give consent 42 days
    Does not fit; the first step too late: ask for consent executive Eemnes → council Eemnes

      earliest        latest          step
    ✓ Mon 2027-02-01                  send the draft · Wgr, article 1(2)
                                      executive Eemnes → council Eemnes
                                      executive Blaricum → council Blaricum
                                      executive Laren → council Laren
    · Wed 2027-12-01  Tue 2027-03-30  give a view · may · Wgr, article 1(3)
                                      council Eemnes
                                      council Blaricum
                                      council Laren
    ✗ Wed 2027-12-01  Sat 2027-11-20* ask for consent · Awb, article 10:31(4)
                                      executive Eemnes → council Eemnes
                                      executive Blaricum → council Blaricum
                                      executive Laren → council Laren
                                      silence counts in time, if no later than Wed 2027-09-29
    · Wed 2027-12-01  Thu 2027-12-02  ask the works council for advice · if the staff is affected · WOR, article 25(1)
                                      executive Eemnes
                                      executive Blaricum
                                      executive Laren
    · Fri 2027-12-31  Sat 2028-01-01* advice of the works council · if the staff is affected · WOR, article 25(1)
                                      works council Eemnes
                                      works council Blaricum
                                      works council Laren
    ✗ Wed 2028-01-12  Sat 2028-01-01* give consent · Wgr, article 1(4)
                                      council Eemnes
                                      council Blaricum
                                      council Laren
    ✗ Wed 2028-01-12  Sat 2028-01-01* decide · Wgr, article 1(1)
                                      executive Eemnes
                                      executive Blaricum
                                      executive Laren
    ✗ Wed 2028-01-12  Sat 2028-01-01* publish (municipal gazette) · Wgr, article 26(1)
                                      municipality Eemnes
    · Wed 2027-12-01  Sat 2028-01-01* inform the staff · if the staff is affected · BW 7, article 665a
                                      municipality Eemnes
                                      municipality Blaricum
                                      municipality Laren
    ✗ Wed 2028-01-12  Sat 2028-01-01* entry into force · Wgr, article 26(3)
    · Wed 2028-01-12  —               appoint members of the board · Wgr, article 14a(1)
                                      executive Eemnes
                                      executive Blaricum
                                      executive Laren
    · Wed 2028-01-12  —               enter in the national register · Wgr, article 26(2)
                                      the joint body itself

    ! 2028-01-12 lies beyond what is known: the map of municipalities is known until 2027-01-01
    ! 2028-01-12 lies beyond what is known: the text of the law is known until 2026-11-24

    * no working day; — no day known or set
    ");
}

#[test]
fn a_plan_serialises_with_all_that_a_reader_needs() {
    let plan = form().plan(&Record::default(), Some(day(2027, 3, 1)), Some(day(2028, 1, 1)));
    let json = serde_json::to_value(&plan).unwrap();
    assert_eq!(json["moment"], "treffen");
    assert_eq!(json["earliest_start"], "2027-04-27");
    assert_eq!(json["fits"], true);
    let consent = json["steps"].as_array().unwrap().iter().find(|step| step["kind"] == "toestemming").unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(consent).unwrap(), @r#"
    {
      "after": [
        {
          "lag": "tempo",
          "step": 12
        }
      ],
      "asked": "altijd",
      "by": {
        "organ": "GM0317/raad"
      },
      "by_silence": null,
      "citation": {
        "en": "Wgr, article 1(4)",
        "jci": "jci1.3:c:BWBR0003740&artikel=1&lid=4&g=2028-01-01&z=2028-01-01",
        "link": "https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=1&lid=4&g=2028-01-01&z=2028-01-01",
        "nl": "artikel 1, lid 4, Wgr",
        "on": "2028-01-01"
      },
      "done_on": null,
      "earliest": "2027-03-01",
      "kind": "toestemming",
      "late": false,
      "latest": "2028-01-01",
      "medium": null,
      "obligation": "verplicht",
      "rule": "consent-raad",
      "safe": null,
      "slack": 306,
      "to": null
    }
    "#);
}
