//! Article 34(3) and (4): the accounts.

use super::*;
use crate::operation::Accounts;

const ACCOUNTS: Fact = Fact::Logged(Topic::Accounts);

const NOT_SENT: Bilingual = Bilingual::new(
    "de jaarrekening is niet aan gedeputeerde staten gezonden",
    "the accounts were not sent to the provincial executive",
);
const AFTER_TWO_WEEKS: Bilingual =
    Bilingual::new("er verliepen meer dan twee weken na de vaststelling", "more than two weeks passed after adoption");
const NOT_BEFORE_15_JULY: Bilingual =
    Bilingual::new("de jaarrekening kwam niet vóór 15 juli", "the accounts did not come before 15 July");
const TOO_LATE: Bilingual = Bilingual::new(
    "de jaarrekening is later dan het volgende jaar vastgesteld",
    "the accounts were adopted later than the following year",
);
const NOT_ADOPTED: Bilingual = Bilingual::new("er is geen jaarrekening vastgesteld", "no accounts were adopted");
const TOO_EARLY: Bilingual = Bilingual::new(
    "de jaarrekening is al in het dienstjaar vastgesteld",
    "the accounts were adopted already in the year itself",
);

/// Hands all recorded accounts to the check, with whether their record is complete.
fn each_accounts<'a>(
    case: &Case<'a>,
    sink: &mut Sink,
    mut check: impl FnMut(&mut Sink, &'a Accounts, bool) -> Applies,
) -> Applies {
    let (all, complete) = case.logged::<Accounts>();
    if all.is_empty() && !complete && sink.turns_to(case.on()) {
        sink.unknown(Subject::Arrangement, ACCOUNTS);
        return Applies::Yes;
    }
    let mut applies = Applies::No;
    for accounts in all {
        if check(sink, accounts, complete || accounts.complete) == Applies::Yes {
            applies = Applies::Yes;
        }
    }
    if applies == Applies::Yes {
        sink.vouches_for_all(complete, Topic::Accounts);
    }
    applies
}

fn to_province(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_accounts(case, sink, |sink, accounts, known| {
        let on = case.on();
        let adopted = accounts.adopted_on.filter(|day| *day <= on);
        let sent = accounts.sent_to_province_on.filter(|day| *day <= on);
        let limit = limit(case, accounts.year.saturating_add(1), 7, 15);
        let subject = Subject::Accounts(accounts.year);
        let is_late = |day: NaiveDate| limit.is_some_and(|limit| day >= limit);
        let is_slow = |day: NaiveDate| adopted.is_some_and(|adopted| LegalTerm::weeks(2).is_over(adopted, day));
        let overdue = limit.filter(|limit| *limit <= on);
        if !sent.or(adopted).or(overdue).is_some_and(|day| sink.turns_to(day)) {
            return Applies::No;
        }
        match sent {
            Some(sent) if is_late(sent) => sink.breach(subject, &NOT_BEFORE_15_JULY),
            Some(sent) if is_slow(sent) => sink.breach(subject, &AFTER_TWO_WEEKS),
            Some(_) if adopted.is_none() && !known => sink.unknown(subject, ACCOUNTS),
            None if is_late(on) || is_slow(on) => sink.lacks(known, subject, ACCOUNTS, &NOT_SENT),
            _ => {}
        }
        Applies::Yes
    })
}

fn adopted_the_year_after(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (all, complete) = case.logged::<Accounts>();
    let mut applies = each_accounts(case, sink, |sink, accounts, known| {
        let subject = Subject::Accounts(accounts.year);
        let after = accounts.year.saturating_add(1);
        let Some(due) = end_of(after) else { return Applies::No };
        match accounts.adopted_on.filter(|day| *day <= case.on()) {
            Some(adopted) if !sink.turns_to(adopted) => return Applies::No,
            Some(adopted) if adopted.year() == after => {}
            Some(adopted) if adopted > due => sink.breach(subject, &TOO_LATE),
            Some(_) => sink.breach(subject, &TOO_EARLY),
            None if due >= case.on() || !sink.turns_to(due) => return Applies::No,
            None => sink.lacks(known, subject, ACCOUNTS, &NOT_ADOPTED),
        }
        Applies::Yes
    });
    if complete {
        let years = case.first_in_force().year()..case.on().year().saturating_sub(1);
        for year in years.filter(|year| all.iter().all(|accounts| accounts.year != *year)) {
            if end_of(year.saturating_add(1)).is_some_and(|due| sink.turns_to(due)) {
                sink.breach(Subject::Accounts(year), &NOT_ADOPTED);
                applies = Applies::Yes;
            }
        }
    }
    applies
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-accounts-year-after", wgr("34").paragraph("3"), since(1985, 1, 1))
        .see_also(&[wgr("9").paragraph("3")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De jaarrekening wordt vastgesteld in het jaar na het jaar waarover zij gaat.",
            "The accounts are adopted in the year after the year they concern.",
        )
        .because(
            "Hetzelfde bestuur dat de begroting vaststelt, stelt ook de jaarrekening vast. Houdt een lichaam in een jaar op te bestaan, dan is ook over dat jaar nog een rekening nodig, want het leeft voort voor de vereffening.",
            "The same board that adopts the budget adopts the accounts. If a body ends during a year, accounts for that year are still needed, because it lives on for the liquidation.",
        )
        .mended_by(
            "Stel de jaarrekening zo snel mogelijk vast en zend haar aan de provincie.",
            "Adopt the accounts as soon as possible and send them to the province.",
        )
        .noting(
            "Dat ook over een laatste, gebroken jaar een rekening nodig is, is een lezing.",
            "That accounts are needed for a last, broken year too is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Accounts)])
        .checked_by(adopted_the_year_after),
    Row::new("fin-accounts-to-gs", wgr("34").paragraph("4"), since(1985, 1, 1))
        .see_also(&[Provision::article(Act::AlgemeneTermijnenwet, "1").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De jaarrekening gaat binnen twee weken na de vaststelling en in elk geval vóór 15 juli naar gedeputeerde staten.",
            "The accounts go to the provincial executive within two weeks after adoption and in any case before 15 July.",
        )
        .because(
            "De dag ligt in het jaar na dat waarover wordt verantwoord. Anders dan bij de begroting is deze dag in alle gelezen teksten dezelfde. De vaststelling moet dus ruim daarvoor vallen.",
            "The day lies in the year after the one accounted for. Unlike for the budget this day is the same in all texts read. The adoption must therefore fall well before it.",
        )
        .mended_by(
            "Zend de vastgestelde jaarrekening alsnog en vervroeg de vaststelling in het volgende jaar.",
            "Send the adopted accounts after all and move the adoption forward next year.",
        )
        .looking_at(&[Fact::Logged(Topic::Accounts)])
        .checked_by(to_province),
];
