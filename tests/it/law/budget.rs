//! Wgr, articles 34 to 35: the budget of a year, its changes, and the accounts.

use super::*;
use ambtelijke_fusie::{
    law::Severity,
    operation::{Budget, BudgetChange, BudgetView, CouncilStep},
};

fn nothing_recorded(w: &mut World) {
    w.log().budgets.clear();
    w.log().accounts.clear();
    w.log().budget_changes.clear();
    w.log().financial_rules.clear();
    w.log_in_part();
}

/// The budget of next year: the draft sent to all so many days before it is offered and adopted, on the day of the case.
fn drafted(w: &mut World, days: i64) -> &mut Budget {
    let (on, drafts, laid_open) = (w.day, w.to_each_council(-days), w.to_each_council(-days));
    let budget = w.budget(1);
    budget.drafts = drafts;
    budget.laid_open = laid_open;
    budget.offered_on = Some(on);
    budget.adopted_on = Some(on);
    budget
}

/// The draft of the budget of next year goes out, and nothing more happened yet.
fn just_sent(w: &mut World) {
    let drafts = w.to_each_council(0);
    w.budget(1).drafts = drafts;
}

/// Adopted, and nobody knows when the draft was sent.
fn draft_unknown(w: &mut World) {
    drafted(w, 0).drafts.clear();
    w.log_in_part();
}

/// The same budget with a view of the council of A, attached and replied to on the day of the case.
fn viewed(w: &mut World) -> &mut BudgetView {
    let on = w.day;
    let view = BudgetView { attached: Some(true), replied_on: Some(on), ..BudgetView::new(of(A), on) };
    let budget = drafted(w, 0);
    budget.views = vec![view];
    budget.views.last_mut().unwrap()
}

/// Frameworks of the budget of the year after next.
fn frameworks_sent(w: &mut World) {
    let frameworks = w.to_each_council(0);
    w.budget(2).frameworks = frameworks;
}

fn change(w: &mut World, days: i64, exempt: Option<bool>) -> &mut BudgetChange {
    use chrono::Datelike;
    let drafts = w.to_each_council(-days);
    let change = BudgetChange { drafts, exempt, ..BudgetChange::new(w.day.year(), w.day) };
    w.log().budget_changes.push(change);
    w.log().budget_changes.last_mut().unwrap()
}

fn sent_to_province(w: &mut World, years: i32, adopted: i64) {
    let on = w.day;
    let budget = w.budget(years);
    budget.adopted_on = Some(on - chrono::TimeDelta::days(adopted));
    budget.sent_to_province_on = Some(on);
}

fn accounts_sent(w: &mut World, adopted: i64) {
    let on = w.day;
    let accounts = w.accounts(-1);
    accounts.adopted_on = Some(on - chrono::TimeDelta::days(adopted));
    accounts.sent_to_province_on = Some(on);
}

const PUBLIC_BODY: &[CooperationForm] = &[CooperationForm::PublicBody];

pub(super) const ROWS: &[Row] = &[
    met("fin-framework-r1", frameworks_sent),
    breached("fin-framework-r1", |w| {
        w.founded_years_ago();
        w.budget(1);
    })
    .on(&["2022-06-30"]),
    breached("fin-framework-r1", |w| {
        w.founded_years_ago();
        let frameworks = w.to_each_council(-76);
        w.budget(1).frameworks = frameworks;
    })
    .on(&["2022-06-30"]),
    met("fin-framework-r1", |w| {
        w.founded_years_ago();
        let frameworks = w.to_each_council(-77);
        w.budget(1).frameworks = frameworks;
    })
    .on(&["2022-06-30"]),
    open("fin-framework-r1", nothing_recorded),
    open("fin-framework-r1", |w| {
        w.founded_years_ago();
        w.log_in_part();
        w.budget(1);
    })
    .on(&["2022-06-30"]),
    // A body that was not there before 15 April cannot be late.
    at_a_time("fin-framework-r1", |w| {
        w.budget(1);
    })
    .on(&["2022-06-30"]),
    met("fin-framework-r2", frameworks_sent),
    breached("fin-framework-r2", |w| {
        w.founded_years_ago();
        w.budget(1);
    })
    .on(&["2026-11-23"]),
    open("fin-framework-r2", nothing_recorded),
    met("fin-draft-six-weeks", just_sent),
    met("fin-draft-six-weeks", |w| {
        drafted(w, 42);
    })
    .on(&["2014-12-31"]),
    breached("fin-draft-six-weeks", |w| {
        drafted(w, 41);
    })
    .on(&["2014-12-31"]),
    breached("fin-draft-six-weeks", |w| {
        drafted(w, 0);
    }),
    breached("fin-draft-six-weeks", |w| drafted(w, 0).drafts.clear()),
    open("fin-draft-six-weeks", draft_unknown),
    open("fin-draft-six-weeks", nothing_recorded),
    met("fin-draft-eight-weeks", just_sent),
    met("fin-draft-eight-weeks", |w| {
        drafted(w, 56);
    })
    .on(&["2022-06-30"]),
    breached("fin-draft-eight-weeks", |w| {
        drafted(w, 55);
    })
    .on(&["2022-06-30"]),
    breached("fin-draft-eight-weeks", |w| {
        drafted(w, 0);
    }),
    open("fin-draft-eight-weeks", draft_unknown),
    met("fin-draft-twelve-weeks", just_sent),
    met("fin-draft-twelve-weeks", |w| {
        drafted(w, 84);
    })
    .on(&["2026-11-23"]),
    breached("fin-draft-twelve-weeks", |w| {
        drafted(w, 83);
    })
    .on(&["2026-11-23"]),
    breached("fin-draft-twelve-weeks", |w| {
        drafted(w, 0);
    }),
    // One council was passed over.
    breached("fin-draft-twelve-weeks", |w| {
        drafted(w, 84).drafts.pop();
    })
    .on(&["2026-11-23"]),
    open("fin-draft-twelve-weeks", draft_unknown),
    // The day of the offering is no later than that of the adoption, but may be earlier.
    open("fin-draft-twelve-weeks", |w| {
        drafted(w, 90).offered_on = None;
        w.log_in_part();
    })
    .of(PUBLIC_BODY)
    .on(&["2026-11-23"]),
    met("fin-draft-open-to-public", |w| {
        drafted(w, 0);
    }),
    breached("fin-draft-open-to-public", |w| {
        drafted(w, 0).laid_open.pop();
    }),
    open("fin-draft-open-to-public", |w| {
        drafted(w, 0).laid_open.clear();
        w.log_in_part();
    }),
    at_a_time("fin-draft-open-to-public", just_sent),
    met("fin-zienswijze-attached", |w| {
        viewed(w);
    }),
    met("fin-zienswijze-attached", |w| {
        drafted(w, 0);
    }),
    // A view that came too late for the offering.
    met("fin-zienswijze-attached", |w| {
        let on = w.day + chrono::Days::new(1);
        *viewed(w) = BudgetView::new(of(A), on);
    }),
    breached("fin-zienswijze-attached", |w| viewed(w).attached = Some(false)),
    open("fin-zienswijze-attached", |w| viewed(w).attached = None),
    open("fin-zienswijze-attached", |w| {
        drafted(w, 0);
        w.log_in_part();
    }),
    met("fin-zienswijze-reply", |w| {
        viewed(w);
    }),
    breached("fin-zienswijze-reply", |w| viewed(w).replied_on = None),
    breached("fin-zienswijze-reply", |w| {
        let on = w.day + chrono::Days::new(1);
        viewed(w).replied_on = Some(on);
    }),
    open("fin-zienswijze-reply", |w| {
        viewed(w).replied_on = None;
        w.log_in_part();
    }),
    // By the law of the day on which the draft was sent.
    at_a_time("fin-zienswijze-reply", |w| {
        viewed(w).replied_on = None;
        let drafts = w.to_each_council(-1);
        w.log().budgets[0].drafts = drafts;
    })
    .on(&["2022-07-01"]),
    met("fin-adopt-year-before", |w| w.budget(1).adopted_on = Some(w.day)),
    at_a_time("fin-adopt-year-before", |w| w.budget(0).adopted_on = Some(w.day)),
    breached("fin-adopt-year-before", |w| w.budget(2).adopted_on = Some(w.day)),
    breached("fin-adopt-year-before", |w| {
        w.first_in_force = w.day - chrono::Days::new(366);
        w.budget(0).adopted_on = Some(w.day);
    }),
    breached("fin-adopt-year-before", |w| {
        w.first_in_force = w.day - chrono::Days::new(366);
        w.budget(0);
    })
    .on(&["2026-11-23"]),
    breached("fin-adopt-year-before", World::founded_years_ago).on(&["2026-11-23"]),
    met("fin-adopt-year-before", |w| {
        w.founded_years_ago();
        w.keep_books();
    })
    .on(&["2026-11-23"]),
    open("fin-adopt-year-before", nothing_recorded),
    met("fin-first-budget", |_| {}),
    breached("fin-first-budget", |w| w.log().budgets.clear()),
    breached("fin-first-budget", |w| w.log().budgets[0].drafts.clear()),
    open("fin-first-budget", |w| {
        w.log().budgets[0].drafts.clear();
        w.log_in_part();
    }),
    at_a_time("fin-first-budget", nothing_recorded),
    met("fin-to-gs-two-weeks", |w| sent_to_province(w, 1, 0)),
    met("fin-to-gs-two-weeks", |w| sent_to_province(w, 1, 14)),
    breached("fin-to-gs-two-weeks", |w| sent_to_province(w, 1, 20)),
    breached("fin-to-gs-two-weeks", |w| w.budget(1).adopted_on = Some(w.day - chrono::Days::new(20)))
        .on(&["2026-11-23"]),
    open("fin-to-gs-two-weeks", nothing_recorded),
    open("fin-to-gs-two-weeks", |w| {
        w.budget(1).adopted_on = Some(w.day - chrono::Days::new(20));
        w.log_in_part();
    })
    .on(&["2026-11-23"]),
    // Two weeks after Friday 11 April 2014 is the Friday before King's day; after the 12th it is that Saturday.
    breached("fin-to-gs-two-weeks", |w| sent_to_province(w, 1, 17)).on(&["2014-04-28"]),
    met("fin-to-gs-two-weeks", |w| sent_to_province(w, 1, 16)).on(&["2014-04-28"]),
    met("fin-to-gs-15-july", |w| sent_to_province(w, 2, 0)),
    breached("fin-to-gs-15-july", |w| {
        w.founded_years_ago();
        sent_to_province(w, 1, 0);
    })
    .on(&["2014-07-15", "2014-12-31"]),
    met("fin-to-gs-15-july", |w| {
        w.founded_years_ago();
        sent_to_province(w, 1, 0);
    })
    .on(&["2014-07-14"]),
    open("fin-to-gs-15-july", nothing_recorded),
    met("fin-to-gs-1-august", |w| sent_to_province(w, 2, 0)),
    breached("fin-to-gs-1-august", |w| {
        w.founded_years_ago();
        w.budget(0);
    })
    .on(&["2022-06-30"]),
    breached("fin-to-gs-1-august", |w| {
        w.founded_years_ago();
        sent_to_province(w, 1, 0);
    })
    .on(&["2015-08-01"]),
    met("fin-to-gs-1-august", |w| {
        w.founded_years_ago();
        sent_to_province(w, 1, 0);
    })
    .on(&["2015-07-31"]),
    open("fin-to-gs-1-august", nothing_recorded),
    met("fin-to-gs-15-september", |w| sent_to_province(w, 2, 0)),
    breached("fin-to-gs-15-september", |w| {
        w.founded_years_ago();
        w.budget(1);
    })
    .on(&["2022-09-15", "2026-11-23"]),
    met("fin-to-gs-15-september", |w| {
        w.founded_years_ago();
        sent_to_province(w, 1, 0);
    })
    .on(&["2022-09-14"]),
    open("fin-to-gs-15-september", nothing_recorded),
    open("fin-to-gs-15-september", |w| {
        w.founded_years_ago();
        w.log_in_part();
        w.budget(1);
    })
    .on(&["2026-11-23"]),
    met("fin-balance", |w| drafted(w, 0).balanced = Some(true)),
    breached("fin-balance", |w| drafted(w, 0).balanced = Some(false)),
    // Whether it is balanced is a judgment, which a complete record does not replace.
    open("fin-balance", |w| {
        drafted(w, 0);
    }),
    open("fin-balance", nothing_recorded),
    at_a_time("fin-balance", just_sent),
    met("fin-change-in-year", |w| {
        change(w, 0, None);
    }),
    breached("fin-change-in-year", |w| change(w, 0, None).year -= 1),
    open("fin-change-in-year", nothing_recorded),
    met("fin-change-to-gs", |w| {
        change(w, 0, None);
    }),
    met("fin-change-to-gs", |w| {
        let on = w.day;
        change(w, 0, None).sent_to_province_on = Some(on + chrono::Days::new(14));
        w.asked_after = 60;
    }),
    breached("fin-change-to-gs", |w| {
        let on = w.day;
        change(w, 0, None).sent_to_province_on = Some(on + chrono::Days::new(30));
        w.asked_after = 60;
    }),
    breached("fin-change-to-gs", |w| {
        change(w, 0, None);
        w.asked_after = 60;
    }),
    open("fin-change-to-gs", |w| {
        change(w, 0, None);
        w.log_in_part();
        w.asked_after = 60;
    })
    .on(&["2016-01-04"]),
    open("fin-change-to-gs", nothing_recorded),
    met("fin-budget-change", |_| {}),
    met("fin-budget-change", |w| {
        change(w, 84, Some(false));
    }),
    met("fin-budget-change", |w| {
        change(w, 0, Some(true));
    }),
    breached("fin-budget-change", |w| {
        change(w, 0, Some(false));
    }),
    breached("fin-budget-change", |w| change(w, 0, Some(false)).drafts.clear()),
    // It may be of a kind that the text exempts.
    open("fin-budget-change", |w| {
        change(w, 0, None);
    }),
    open("fin-budget-change", nothing_recorded),
    // Six, eight and twelve weeks, by the day of sending.
    met("fin-budget-change", |w| {
        change(w, 42, Some(false));
    })
    .on(&["2014-12-31", "2015-02-11"]),
    breached("fin-budget-change", |w| {
        change(w, 42, Some(false));
    })
    .on(&["2015-02-12"]),
    met("fin-budget-change", |w| {
        change(w, 56, Some(false));
    })
    .on(&["2022-08-25"]),
    breached("fin-budget-change", |w| {
        change(w, 56, Some(false));
    })
    .on(&["2022-08-26"]),
    met("fin-gemeentewet-analogy", |_| {}),
    breached("fin-gemeentewet-analogy", |w| w.log().financial_rules.clear()),
    breached("fin-gemeentewet-analogy", |w| w.log().financial_rules[0].accountant = Some(false)),
    open("fin-gemeentewet-analogy", |w| w.log().financial_rules[0].policy = None),
    open("fin-gemeentewet-analogy", nothing_recorded),
    met("fin-accounts-to-gs", |w| accounts_sent(w, 0)),
    met("fin-accounts-to-gs", |w| accounts_sent(w, 14)),
    breached("fin-accounts-to-gs", |w| accounts_sent(w, 20)),
    breached("fin-accounts-to-gs", |w| {
        w.founded_years_ago();
        accounts_sent(w, 0);
    })
    .on(&["2026-07-15", "2026-11-23"]),
    met("fin-accounts-to-gs", |w| {
        w.founded_years_ago();
        accounts_sent(w, 0);
    })
    .on(&["2026-07-14"]),
    breached("fin-accounts-to-gs", |w| {
        w.founded_years_ago();
        w.accounts(-1);
    })
    .on(&["2026-11-23"]),
    open("fin-accounts-to-gs", nothing_recorded),
    met("fin-accounts-year-after", |w| w.accounts(-1).adopted_on = Some(w.day)),
    breached("fin-accounts-year-after", |w| w.accounts(-2).adopted_on = Some(w.day)),
    breached("fin-accounts-year-after", |w| w.accounts(0).adopted_on = Some(w.day)),
    breached("fin-accounts-year-after", World::founded_years_ago).on(&["2026-11-23"]),
    open("fin-accounts-year-after", nothing_recorded),
];

#[test]
fn budgets_and_accounts() {
    check(ROWS);
}

/// A public body that has been there since 2010, and its budget of that year, adopted on the day.
fn budget_of(year: i32, sent: &str, adopted: &str) -> World {
    let mut world = World::lawful(CooperationForm::PublicBody, Moment::Operate, date(adopted));
    world.first_in_force = day(2010, 1, 1);
    let drafts = world::MEMBERS.map(|code| CouncilStep::new(of(code), date(sent))).to_vec();
    world.log().budgets = vec![Budget {
        drafts,
        offered_on: Some(date(adopted)),
        adopted_on: Some(date(adopted)),
        sent_to_province_on: Some(date(adopted)),
        complete: true,
        ..Budget::new(year)
    }];
    world
}

const TERMS: [&str; 3] = ["fin-draft-six-weeks", "fin-draft-eight-weeks", "fin-draft-twelve-weeks"];

#[test]
fn the_day_on_which_a_draft_was_sent_decides_how_many_weeks_the_councils_have() {
    use Verdict::{Breached, Met};
    for (year, sent, adopted, found) in [
        (2015, "2014-12-31", "2015-02-11", [Some(Met), None, None]),
        (2016, "2015-01-01", "2015-02-12", [None, Some(Breached), None]),
        (2016, "2015-01-01", "2015-02-26", [None, Some(Met), None]),
        (2023, "2022-06-30", "2022-08-25", [None, Some(Met), None]),
        (2023, "2022-07-01", "2022-08-26", [None, None, Some(Breached)]),
        (2023, "2022-07-01", "2022-09-23", [None, None, Some(Met)]),
    ] {
        let report = budget_of(year, sent, adopted).report();
        assert_eq!(TERMS.map(|id| report.verdict(id)), found, "{year}: {sent}, {adopted}");
    }
}

#[test]
fn a_draft_that_was_not_sent_blocks_and_one_that_came_too_late_is_a_warning() {
    // On the seam of the law, and in the year of founding, both weigh less.
    for (year, founded, not_sent, too_late) in [
        (2022, "2010-01-01", Severity::Blocking, Severity::Warning),
        (2023, "2010-01-01", Severity::Warning, Severity::Warning),
        (2022, "2022-01-01", Severity::Advisory, Severity::Advisory),
    ] {
        for (is_sent, severity) in [(false, not_sent), (true, too_late)] {
            let mut world = budget_of(year, "2022-05-02", "2022-06-26");
            world.first_in_force = date(founded);
            if !is_sent {
                world.log().budgets[0].drafts.retain(|draft| draft.council != of(A));
            }
            let report = world.report();
            let found: Vec<_> = report.breaches().filter(|one| one.rule().id() == "fin-draft-eight-weeks").collect();
            let of_a = found.iter().find(|one| one.subject() == ambtelijke_fusie::law::Subject::BudgetFor(year, of(A)));
            assert_eq!(of_a.map(|one| one.severity()), Some(severity), "{year}, {is_sent}: {found:?}");
        }
    }
}

#[test]
fn the_budget_of_2023_was_due_in_september_unless_it_was_sent_before_the_law_changed() {
    let asked = ["fin-to-gs-1-august", "fin-to-gs-15-september"];
    let verdicts = |world: World| asked.map(|id| world.report().verdict(id));
    assert_eq!(verdicts(budget_of(2023, "2022-03-01", "2022-06-30")), [Some(Verdict::Met), None]);
    assert_eq!(verdicts(budget_of(2023, "2022-03-01", "2022-08-15")), [None, Some(Verdict::Met)]);
    assert_eq!(verdicts(budget_of(2023, "2022-03-01", "2022-09-15")), [None, Some(Verdict::Breached)]);
}

#[test]
fn what_came_after_the_day_asked_about_did_not_happen_yet() {
    let mut world = budget_of(2024, "2023-03-01", "2023-04-01");
    assert_eq!(world.report().verdict("fin-draft-twelve-weeks"), Some(Verdict::Breached));
    world.day = day(2023, 3, 15);
    assert_eq!(world.report().verdict("fin-draft-twelve-weeks"), Some(Verdict::Met));
    assert_eq!(world.report().verdict("fin-draft-open-to-public"), None);
}
