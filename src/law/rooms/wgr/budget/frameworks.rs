//! Article 34b: the frameworks and the provisional accounts.

use super::*;

const NOT_SENT: Bilingual = Bilingual::new(
    "deze raad kreeg de kaders of de voorlopige jaarrekening niet",
    "this council did not receive the frameworks or the provisional accounts",
);
const NOT_BEFORE_15_APRIL: Bilingual =
    Bilingual::new("de stukken kwamen niet vóór 15 april", "the papers did not come before 15 April");
const NOT_BEFORE_30_APRIL: Bilingual =
    Bilingual::new("de stukken kwamen niet vóór 30 april", "the papers did not come before 30 April");

fn before_15_april(case: &Case<'_>, sink: &mut Sink) -> Applies {
    frameworks_before(case, sink, 15, &NOT_BEFORE_15_APRIL)
}

fn before_30_april(case: &Case<'_>, sink: &mut Sink) -> Applies {
    frameworks_before(case, sink, 30, &NOT_BEFORE_30_APRIL)
}

fn frameworks_before(case: &Case<'_>, sink: &mut Sink, of_april: u32, too_late: &'static Bilingual) -> Applies {
    each_budget(case, sink, |sink, year| {
        let Some(limit) = limit(case, year.number().saturating_sub(1), 4, of_april) else { return Applies::No };
        let frameworks = &year.budget.frameworks;
        let mut applies = Applies::No;
        for code in case.text().municipalities_on(limit.min(case.on())) {
            let sent = year.step(frameworks, code);
            if sent.is_none() && limit > case.on() || !sink.turns_to(sent.map_or(limit, |sent| sent.min(limit))) {
                continue;
            }
            applies = Applies::Yes;
            match sent {
                Some(sent) if sent < limit => {}
                Some(_) => sink.breach(year.of(code), too_late),
                None if frameworks.is_empty() && !year.known => {
                    sink.unknown(year.subject(), BUDGETS);
                    break;
                }
                None => sink.lacks(year.known, year.of(code), BUDGETS, &NOT_SENT),
            }
        }
        applies
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-framework-r1", wgr("34b"), lasting((2015, 1, 1), (2022, 7, 1)))
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De raden krijgen vóór 15 april de algemene kaders voor de begroting van het volgende jaar en de voorlopige jaarrekening.",
            "The councils receive before 15 April the general frameworks for next year's budget and the provisional accounts.",
        )
        .because(
            "Het gaat om de financiële en beleidsmatige kaders; 15 april zelf is al te laat. De eerste begroting waarvoor deze plicht gold, was die van 2016. Sinds 1 juli 2022 is de dag 30 april.",
            "It concerns the financial and policy frameworks; 15 April itself is already too late. The first budget for which this duty held was that of 2016. Since 1 July 2022 the day is 30 April.",
        )
        .mended_by(
            "Zend de kaders en de voorlopige jaarrekening alsnog aan alle raden en plan het volgende jaar eerder.",
            "Send the frameworks and the provisional accounts to all councils after all and plan earlier next year.",
        )
        .noting(
            "Dat een lichaam dat op die dag nog niet bestond niet te laat kan zijn, is een lezing.",
            "That a body which did not yet exist on that day cannot be late is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(before_15_april),
    Row::new("fin-framework-r2", wgr("34b"), since(2022, 7, 1))
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De raden krijgen vóór 30 april de algemene kaders voor de begroting van het volgende jaar en de voorlopige jaarrekening.",
            "The councils receive before 30 April the general frameworks for next year's budget and the provisional accounts.",
        )
        .because(
            "Het gaat om de financiële en beleidsmatige kaders; 30 april zelf is al te laat. De eerste begroting met deze dag is die van 2024; voor 2023 gold nog 15 april. In de praktijk sluit dit aan bij de kadernota van de gemeenten.",
            "It concerns the financial and policy frameworks; 30 April itself is already too late. The first budget with this day is that of 2024; for 2023 it was still 15 April. In practice this ties in with the municipalities' framework memorandum.",
        )
        .mended_by(
            "Zend de kaders en de voorlopige jaarrekening alsnog aan alle raden en plan het volgende jaar eerder.",
            "Send the frameworks and the provisional accounts to all councils after all and plan earlier next year.",
        )
        .noting(
            "Dat een lichaam dat op die dag nog niet bestond niet te laat kan zijn, is een lezing.",
            "That a body which did not yet exist on that day cannot be late is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets), Fact::Participants])
        .checked_by(before_30_april),
];
