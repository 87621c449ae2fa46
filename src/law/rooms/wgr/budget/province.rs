//! Article 34(2): the budget to the province.

use super::*;

const NOT_SENT: Bilingual = Bilingual::new(
    "de begroting is niet aan gedeputeerde staten gezonden",
    "the budget was not sent to the provincial executive",
);
const AFTER_TWO_WEEKS: Bilingual = Bilingual::new("er verliepen meer dan twee weken", "more than two weeks passed");
const NOT_BEFORE_15_JULY: Bilingual =
    Bilingual::new("de begroting kwam niet vóór 15 juli", "the budget did not come before 15 July");
const NOT_BEFORE_1_AUGUST: Bilingual =
    Bilingual::new("de begroting kwam niet vóór 1 augustus", "the budget did not come before 1 August");
const NOT_BEFORE_15_SEPTEMBER: Bilingual =
    Bilingual::new("de begroting kwam niet vóór 15 september", "the budget did not come before 15 September");

impl Year<'_> {
    fn sent(self) -> Option<NaiveDate> {
        self.budget.sent_to_province_on.filter(|day| *day <= self.on)
    }
}

fn within_two_weeks(case: &Case<'_>, sink: &mut Sink) -> Applies {
    each_budget(case, sink, |sink, year| {
        let term = LegalTerm::weeks(2);
        let (adopted, sent) = (year.adopted(), year.sent());
        if !sent.or(adopted).is_some_and(|day| sink.turns_to(day)) {
            return Applies::No;
        }
        let weight = weight(case, sink, year.number());
        match (adopted, sent) {
            (Some(adopted), Some(sent)) if term.is_over(adopted, sent) => {
                sink.breach_as(weight, year.subject(), &AFTER_TWO_WEEKS);
            }
            (Some(adopted), None) if term.is_over(adopted, case.on()) => {
                if year.known {
                    sink.breach_as(weight, year.subject(), &NOT_SENT);
                } else {
                    sink.unknown_as(weight, year.subject(), BUDGETS);
                }
            }
            (None, Some(_)) if !year.known => sink.unknown_as(weight, year.subject(), BUDGETS),
            _ => {}
        }
        Applies::Yes
    })
}

fn before_15_july(case: &Case<'_>, sink: &mut Sink) -> Applies {
    sent_before(case, sink, (7, 15), &NOT_BEFORE_15_JULY)
}

fn before_1_august(case: &Case<'_>, sink: &mut Sink) -> Applies {
    sent_before(case, sink, (8, 1), &NOT_BEFORE_1_AUGUST)
}

fn before_15_september(case: &Case<'_>, sink: &mut Sink) -> Applies {
    sent_before(case, sink, (9, 15), &NOT_BEFORE_15_SEPTEMBER)
}

fn sent_before(
    case: &Case<'_>,
    sink: &mut Sink,
    (month, of_month): (u32, u32),
    too_late: &'static Bilingual,
) -> Applies {
    each_budget(case, sink, |sink, year| {
        let Some(limit) = limit(case, year.number().saturating_sub(1), month, of_month) else { return Applies::No };
        let sent = year.sent();
        if sent.is_none() && limit > case.on() || !sink.turns_to(sent.map_or(limit, |sent| sent.min(limit))) {
            return Applies::No;
        }
        match sent {
            Some(sent) if sent < limit => {}
            Some(_) => sink.breach(year.subject(), too_late),
            None => sink.lacks(year.known, year.subject(), BUDGETS, &NOT_SENT),
        }
        Applies::Yes
    })
}

pub(in crate::law) const RULES: &[Row] = &[
    Row::new("fin-to-gs-two-weeks", wgr("34").paragraph("2"), since(1985, 1, 1))
        .see_also(&[Provision::article(Act::AlgemeneTermijnenwet, "1").paragraph("1")])
        .assumed_until(2002, 3, 7)
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De begroting wordt binnen twee weken na de vaststelling aan gedeputeerde staten gezonden.",
            "The budget is sent to the provincial executive within two weeks after adoption.",
        )
        .because(
            "Eindigt de termijn in een weekend of op een feestdag, dan loopt hij door tot de eerstvolgende werkdag. Daarnaast geldt een vaste laatste dag in het jaar. Zonder verzending kan de provincie haar financiële toezicht niet uitoefenen.",
            "If the term ends in a weekend or on a public holiday it runs on to the next working day. In addition a fixed last day in the year applies. Without sending, the province cannot exercise its financial supervision.",
        )
        .mended_by(
            "Zend de begroting alsnog en spreek af wie dat voortaan na de vaststelling doet.",
            "Send the budget after all and agree who does so after adoption in future.",
        )
        .noting(
            "Dat de termijn voor het jaar van oprichting alleen een advies is, is een lezing.",
            "That the term is advice only for the year of founding is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(within_two_weeks),
    Row::new("fin-to-gs-15-july", wgr("34").paragraph("2"), lasting((1985, 1, 1), (2015, 1, 1)))
        .assumed_until(2002, 3, 7)
        .of(&[PublicBody, JointOrgan])
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De begroting wordt vóór 15 juli van het voorafgaande jaar aan gedeputeerde staten gezonden.",
            "The budget is sent to the provincial executive before 15 July of the preceding year.",
        )
        .because(
            "Een begroting van 15 juli zelf is te laat. Deze dag geldt naast de termijn van twee weken na de vaststelling. Sinds 2015 lag de dag op 1 augustus en sinds 1 juli 2022 op 15 september.",
            "A budget sent on 15 July itself is too late. This day holds beside the term of two weeks after adoption. Since 2015 the day was 1 August and since 1 July 2022 it is 15 September.",
        )
        .mended_by(
            "Zend de begroting zo snel mogelijk en vervroeg de planning voor het volgende jaar.",
            "Send the budget as soon as possible and move the planning for next year forward.",
        )
        .noting(
            "Dat een lichaam dat op die dag nog niet bestond niet te laat kan zijn, is een lezing.",
            "That a body which did not yet exist on that day cannot be late is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(before_15_july),
    Row::new("fin-to-gs-1-august", wgr("34").paragraph("2"), lasting((2015, 1, 1), (2022, 7, 1)))
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De begroting wordt vóór 1 augustus van het voorafgaande jaar aan gedeputeerde staten gezonden.",
            "The budget is sent to the provincial executive before 1 August of the preceding year.",
        )
        .because(
            "Een begroting van 1 augustus zelf is te laat. Deze dag geldt naast de termijn van twee weken na de vaststelling. De eerste begroting met deze dag was die van 2016, de laatste die van 2022.",
            "A budget sent on 1 August itself is too late. This day holds beside the term of two weeks after adoption. The first budget with this day was that of 2016, the last that of 2022.",
        )
        .mended_by(
            "Zend de begroting zo snel mogelijk en vervroeg de planning voor het volgende jaar.",
            "Send the budget as soon as possible and move the planning for next year forward.",
        )
        .noting(
            "Dat een lichaam dat op die dag nog niet bestond niet te laat kan zijn, is een lezing.",
            "That a body which did not yet exist on that day cannot be late is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(before_1_august),
    Row::new("fin-to-gs-15-september", wgr("34").paragraph("2"), since(2022, 7, 1))
        .of_any(WITH_BODY_OR_ORGAN)
        .at(&[Operate])
        .warning()
        .judged_on(Anchor::OwnDay)
        .says(
            "De begroting wordt vóór 15 september van het voorafgaande jaar aan gedeputeerde staten gezonden.",
            "The budget is sent to the provincial executive before 15 September of the preceding year.",
        )
        .because(
            "Een begroting van 15 september zelf is te laat. Deze dag geldt naast de termijn van twee weken na de vaststelling. De begroting van 2023 valt op de naad: zij is onder het oude recht voorbereid, maar op 1 augustus 2022 gold de nieuwe tekst al.",
            "A budget sent on 15 September itself is too late. This day holds beside the term of two weeks after adoption. The budget of 2023 falls on the seam: it was prepared under the old law, but on 1 August 2022 the new text was already in force.",
        )
        .mended_by(
            "Zend de begroting zo snel mogelijk en vervroeg de planning voor het volgende jaar.",
            "Send the budget as soon as possible and move the planning for next year forward.",
        )
        .noting(
            "Dat de begroting van 2023 al onder deze dag viel, is een lezing: zij werd nog onder het oude recht voorbereid. Dat een lichaam dat op die dag nog niet bestond niet te laat kan zijn, is een lezing.",
            "That the budget of 2023 already fell under this day is a reading: it was prepared while the old law was in force. That a body which did not yet exist on that day cannot be late is a reading.",
        )
        .looking_at(&[Fact::Logged(Topic::Budgets)])
        .checked_by(before_15_september),
];
