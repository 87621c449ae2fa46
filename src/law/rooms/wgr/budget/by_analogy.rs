//! Gemeentewet, articles 189 and 192, through article 35(7): the balance of a budget, and when it is changed.

use super::*;
use crate::operation::BudgetChange;

const NOT_BALANCED: Bilingual = Bilingual::new(
    "de begroting is niet structureel en reëel in evenwicht, ook niet in de jaren erna",
    "the budget is not balanced structurally and in reality, nor in the years after it",
);
const AFTER_THE_YEAR: Bilingual = Bilingual::new(
    "de wijziging is pas na het begrotingsjaar vastgesteld",
    "the change was adopted only after the year of the budget",
);
const SENT_LATE: Bilingual = Bilingual::new(
    "er verliepen meer dan twee weken na de vaststelling van de wijziging",
    "more than two weeks passed after the adoption of the change",
);
const NOT_SENT: Bilingual = Bilingual::new(
    "de wijziging is niet aan gedeputeerde staten gezonden",
    "the change was not sent to the provincial executive",
);

fn balanced(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_budget(case, sink, |sink, year| {
        if !year.adopted().is_some_and(|adopted| sink.turns_to(adopted)) {
            return Applies::No;
        }
        match year.budget.balanced {
            Some(true) => {}
            Some(false) => sink.breach(year.subject(), &NOT_BALANCED),
            None => sink.unknown(year.subject(), BUDGETS),
        }
        Applies::Yes
    })
}

fn changed_in_its_year(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<BudgetChange>(
        case,
        sink,
        |change| Some(change.adopted_on),
        |sink, entry| {
            if entry.on.year() > entry.fact.year {
                sink.breach(entry.subject(), &AFTER_THE_YEAR);
            }
        },
    )
}

fn change_sent(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_on_its_day::<BudgetChange>(
        case,
        sink,
        |change| Some(change.adopted_on),
        |sink, entry| {
            let is_late = |day| LegalTerm::weeks(2).is_over(entry.on, day);
            let known = entry.complete || entry.fact.complete;
            match entry.fact.sent_to_province_on.filter(|sent| *sent <= case.on()) {
                Some(sent) if is_late(sent) => sink.breach(entry.subject(), &SENT_LATE),
                None if is_late(case.on()) => sink.lacks(known, entry.subject(), entry.missing(), &NOT_SENT),
                Some(_) | None => {}
            }
        },
    )
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-balance", gemeentewet("189").paragraph("2"), since(2015, 1, 1))
        .see_also(&[wgr("35").paragraph("7"), gemeentewet("203").paragraph("1"), gemeentewet("208").paragraph("1")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De begroting van het lichaam is structureel en reëel in evenwicht, of wordt dat aannemelijk in de eerstvolgende jaren.",
            "The budget of the body is balanced structurally and in reality, or will plausibly be so in the following years.",
        )
        .because(
            "De regels voor de gemeentebegroting gelden hier ook (tot 1 juli 2022 door lid 6, sindsdien door lid 7 van artikel 35 van de Wgr). Is de begroting volgens gedeputeerde staten niet in evenwicht, of kwamen begroting of jaarrekening te laat, dan kunnen zij vóór het begrotingsjaar bepalen dat zij hun goedkeuring nodig heeft; zonder die goedkeuring gaat het lichaam alleen met hun toestemming verplichtingen aan.",
            "The rules on the budget of a municipality hold here too (until 1 July 2022 by paragraph 6, since then by paragraph 7 of article 35 of the Wgr). If the provincial executive finds the budget out of balance, or budget or accounts came too late, it can decide before the year that the budget needs its approval; without it the body takes on obligations only with its consent.",
        )
        .mended_by(
            "Breng de begroting in evenwicht, of laat in de meerjarenraming zien wanneer dat bereikt wordt.",
            "Balance the budget, or show in the forecast of the years when that is reached.",
        )
        .noting(
            "Artikel 189 is gelezen op 1 oktober 2026; op 1 januari 2015 alleen artikel 203, dat dezelfde maatstaf noemt. Het recht van vóór 2015 is niet bezien. Of gedeputeerde staten goedkeuring verlangden, wordt niet nagegaan.",
            "Article 189 was read as of 1 October 2026; as of 1 January 2015 only article 203, which names the same measure. The law before 2015 was not looked at. Whether the province asked for approval is not checked.",
        )
        .looking_at(&[BUDGETS])
        .checked_by(balanced),
    Row::new("fin-change-in-year", gemeentewet("192").paragraph("1"), since(2015, 1, 1))
        .see_also(&[wgr("35").paragraph("7")])
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Een begroting wordt uiterlijk aan het eind van het begrotingsjaar gewijzigd.",
            "A budget is changed by the end of its year at the latest.",
        )
        .because(
            "Daarna is de jaarrekening de plaats om een afwijking te verklaren. Het volgt uit de regels voor gemeenten, die hier ook gelden.",
            "Afterwards the accounts are the place to explain a deviation. It follows from the rules for municipalities, which hold here too.",
        )
        .mended_by(
            "Verantwoord de afwijking in de jaarrekening en stel de volgende wijziging in het jaar zelf vast.",
            "Account for the deviation in the accounts, and adopt the next change within the year.",
        )
        .noting(
            "De tekst is gelezen op 1 januari 2015 en 1 oktober 2026 en is gelijk; het recht van vóór 2015 is niet bezien.",
            "The text was read on 1 January 2015 and 1 October 2026 and is the same; the law before 2015 was not looked at.",
        )
        .looking_at(&[Fact::Logged(Topic::BudgetChanges)])
        .checked_by(changed_in_its_year),
    Row::new("fin-change-to-gs", gemeentewet("192").paragraph("2"), since(2015, 1, 1))
        .see_also(&[
            gemeentewet("191").paragraph("2"),
            wgr("35").paragraph("7"),
            wgr("34").paragraph("2"),
            Provision::article(Act::AlgemeneTermijnenwet, "1").paragraph("1"),
        ])
        .resting_on(Basis::OwnReading)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "Een vastgestelde begrotingswijziging gaat binnen twee weken naar gedeputeerde staten.",
            "An adopted change of the budget goes to the provincial executive within two weeks.",
        )
        .because(
            "Voor de begroting zelf zegt de Wgr dit; voor een wijziging volgt het uit de regels voor gemeenten, die hier ook gelden.",
            "For the budget itself the Wgr says this; for a change it follows from the rules for municipalities, which hold here too.",
        )
        .mended_by("Zend de wijziging alsnog toe.", "Send the change after all.")
        .noting(
            "De tekst is gelezen op 1 januari 2015 en 1 oktober 2026 en is gelijk. Dat hij naast artikel 34 van de Wgr op wijzigingen past, is een lezing.",
            "The text was read on 1 January 2015 and 1 October 2026 and is the same. That it fits changes beside article 34 of the Wgr is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::BudgetChanges)])
        .checked_by(change_sent),
];
