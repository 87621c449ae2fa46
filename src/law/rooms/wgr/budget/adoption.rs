//! Articles 34(1) and 35(7): when the budget is adopted, and by which financial rules.

use super::*;
use crate::operation::FinancialRules;

const TOO_LATE: Bilingual = Bilingual::new(
    "de begroting is pas in het dienstjaar of later vastgesteld",
    "the budget was adopted only in its own year or later",
);
const NOT_ADOPTED: Bilingual = Bilingual::new("er is geen begroting vastgesteld", "no budget was adopted");
const TOO_EARLY: Bilingual = Bilingual::new(
    "de begroting is vóór het voorafgaande jaar vastgesteld",
    "the budget was adopted before the preceding year",
);
const NO_FIRST_BUDGET: Bilingual = Bilingual::new(
    "voor het jaar van oprichting is geen begroting bekend",
    "no budget is known for the year of founding",
);
const NOT_SHOWN_TO_COUNCILS: Bilingual = Bilingual::new(
    "de eerste begroting is niet aan alle raden voorgelegd",
    "the first budget was not laid before all councils",
);
const NO_FINANCIAL_RULES: Bilingual = Bilingual::new(
    "het lichaam heeft geen eigen regels over beleid en beheer van de financiën",
    "the body has no rules of its own on financial policy and management",
);
const NO_AUDIT_RULES: Bilingual =
    Bilingual::new("het lichaam heeft geen controleverordening", "the body has no audit by-law");
const NO_ACCOUNTANT: Bilingual =
    Bilingual::new("het lichaam heeft geen eigen accountant aangewezen", "the body appointed no accountant of its own");

fn adopted_the_year_before(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (budgets, complete) = case.logged::<Budget>();
    let mut applies = each_budget(case, sink, |sink, year| {
        if is_founding_year(case, year.number()) {
            return Applies::No;
        }
        let before = year.number().saturating_sub(1);
        let Some(due) = end_of(before) else { return Applies::No };
        match year.adopted() {
            Some(adopted) if !sink.turns_to(adopted) => return Applies::No,
            Some(adopted) if adopted.year() == before => {}
            Some(adopted) if adopted > due => sink.breach(year.subject(), &TOO_LATE),
            Some(_) => sink.breach(year.subject(), &TOO_EARLY),
            None if due >= case.on() || !sink.turns_to(due) => return Applies::No,
            None => sink.lacks(year.known, year.subject(), BUDGETS, &NOT_ADOPTED),
        }
        Applies::Yes
    });
    if complete {
        let since = case.first_in_force().year().saturating_add(1);
        for year in (since..=case.on().year()).filter(|year| budgets.iter().all(|budget| budget.year != *year)) {
            if end_of(year.saturating_sub(1)).is_some_and(|due| sink.turns_to(due)) {
                sink.breach(Subject::Budget(year), &NOT_ADOPTED);
                applies = Applies::Yes;
            }
        }
    }
    applies
}

/// Of the budget that the councils see when the body is founded.
fn first_budget(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let (budgets, complete) = case.logged::<Budget>();
    let first = case.effective_on().year();
    let subject = Subject::Budget(first);
    let Some(budget) = budgets.iter().find(|budget| budget.year == first) else {
        if !complete {
            return Applies::No;
        }
        sink.breach(subject, &NO_FIRST_BUDGET);
        return Applies::Yes;
    };
    let mut drafts = Walk::through(&budget.drafts);
    let is_shown = |code: MunicipalityCode| drafts.has(|draft| draft.council == code);
    if !case.text().municipalities_on(case.members_day()).all(is_shown) {
        sink.lacks(complete || budget.complete, subject, BUDGETS, &NOT_SHOWN_TO_COUNCILS);
    }
    Applies::Yes
}

/// The municipal duties that fit a body must be judged for each body; these three do, where there are funds.
fn financial_rules(case: &Case<'_>, sink: &mut Sink) -> Applies {
    let topic = Topic::FinancialRules;
    let (all, complete) = case.logged::<FinancialRules>();
    let mut standing = all.iter().filter(|rules| rules.period.contains(case.on())).peekable();
    if standing.peek().is_none() && !complete {
        sink.unknown(Subject::Arrangement, Fact::Logged(topic));
        return Applies::Yes;
    }
    let (mut policy, mut control, mut accountant) = (Some(false), Some(false), Some(false));
    for rules in standing {
        policy = or(policy, rules.policy);
        control = or(control, rules.control);
        accountant = or(accountant, rules.accountant);
    }
    for (there, because) in [(policy, &NO_FINANCIAL_RULES), (control, &NO_AUDIT_RULES), (accountant, &NO_ACCOUNTANT)] {
        match there {
            Some(true) => {}
            Some(false) => sink.breach(Subject::Arrangement, because),
            None => sink.unknown(Subject::Arrangement, Fact::Logged(topic)),
        }
    }
    Applies::Yes
}

/// Whether one of two is true: yes if one is, unknown if one may be.
fn or(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-adopt-year-before", wgr("34").paragraph("1"), since(1985, 1, 1))
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De begroting wordt vastgesteld in het jaar vóór dat waarvoor zij dient.",
            "The budget is adopted in the year before the one it serves.",
        )
        .because(
            "Het algemeen bestuur, het bestuur van de bedrijfsvoeringsorganisatie of het gemeenschappelijk orgaan stelt vast. Een begroting die later komt is te laat, maar daarom niet zonder waarde. Voor het jaar waarin het lichaam begon, kan de regel niet gelden.",
            "The general board, the board of the operational management organisation or the joint organ adopts. A budget that comes later is late, but not for that reason without value. The rule cannot hold for the year in which the body began.",
        )
        .mended_by(
            "Stel de begroting zo snel mogelijk vast en zend haar aan de provincie.",
            "Adopt the budget as soon as possible and send it to the province.",
        )
        .noting(
            "Dat de regel niet geldt voor het jaar van oprichting, is een lezing.",
            "That the rule does not hold for the year of founding is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(adopted_the_year_before),
    Row::new("fin-first-budget", wgr("34").paragraph("1"), since(1985, 1, 1))
        .see_also(&[wgr("34").paragraph("2"), wgr("34b"), wgr("35").paragraph("1")])
        .read_since(2002, 3, 7)
        .resting_on(Basis::OwnReading)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Form])
        .advisory()
        .says(
            "De begroting van het jaar waarin het lichaam begint, wordt aan de begrotingsregels getoetst, maar alleen bij wijze van advies.",
            "The budget of the year in which the body begins is judged by the budget rules as advice, not as a requirement.",
        )
        .because(
            "Een lichaam dat nog niet bestaat, kan in het jaar ervoor niets vaststellen of toezenden. Aan te raden is wel om de raden bij de oprichting een eerste begroting voor te leggen en die daarna alsnog vast te stellen. Vanaf de tweede begroting gelden alle termijnen.",
            "A body that does not yet exist can adopt or send nothing in the year before. It is advisable to lay a first budget before the councils when founding it and to adopt it afterwards. From the second budget on all terms hold.",
        )
        .mended_by(
            "Leg de raden bij de oprichting een eerste begroting voor en stel die kort na de start vast.",
            "Lay a first budget before the councils when founding the body and adopt it shortly after the start.",
        )
        .noting(
            "De wet kent hiervoor geen uitzondering; dat de termijnen in het jaar van oprichting niet kunnen gelden, is een lezing. De tekst is gelezen vanaf 7 maart 2002; dat hij sinds 1 januari 1985 gelijk is, is een aanname.",
            "The act has no exception for this; that the terms cannot hold in the year of founding is a reading. The text was read from 7 March 2002 onwards; that it has been the same since 1 January 1985 is an assumption.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(first_budget),
    Row::new("fin-gemeentewet-analogy", wgr("33").paragraph("1"), since(1985, 1, 1))
        .moved(&[(day(2015, 1, 1), wgr("35").paragraph("6")), (day(2022, 7, 1), wgr("35").paragraph("7"))])
        .see_also(&[gemeentewet("186"), gemeentewet("203"), gemeentewet("212"), gemeentewet("213")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .says(
            "Voor de financiën van het lichaam gelden de gemeentelijke regels, voor zover de Wgr daarvan niet afwijkt.",
            "For the finances of the body the municipal rules apply, as far as the Wgr does not deviate.",
        )
        .because(
            "Het lichaam heeft dus zelf een financiële verordening of regels over beleid en beheer, een controleverordening en een eigen accountant, en valt onder het toezicht van de provincie. Tot 2015 volgde dit uit de algemene verwijzing naar de gemeentelijke regels.",
            "So the body has its own financial by-law or rules on policy and management, its own audit by-law and its own accountant, and falls under the supervision of the province. Until 2015 this followed from the general reference to the municipal rules.",
        )
        .mended_by(
            "Stel de ontbrekende verordening vast en wijs een accountant aan.",
            "Adopt the missing by-law and appoint an accountant.",
        )
        .noting(
            "Welke gemeentelijke plichten bij een bepaald lichaam passen, is telkens een beoordeling.",
            "Which municipal duties fit a given body has to be judged each time.",
        )
        .looking_at(&[Fact::Logged(Topic::FinancialRules)])
        .checked_by(financial_rules),
];
