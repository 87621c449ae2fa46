//! A lesson in rules of one's own: one of a province, one of the municipality's own statute, and a warning that is waived.

use ambtelijke_fusie::{
    Dossier,
    arrangement::{ClauseKind, CooperationForm},
    fusie::validate,
    language::{Lang, Translate},
    law::{Answer, Case, Catalogue, Fact, Moment, OwnRule, OwnRuleError, Rule, StoredReport, Subject, Verdict},
    municipality::Gazetteer,
    time::{Period, day},
};

/// The province asks that every arrangement with a body of its own says what leaving takes.
fn of_the_province() -> Result<Rule, OwnRuleError> {
    OwnRule::new("voorbeeldprovincie/uittreding", Period::since(day(2019, 1, 1)))
        .says(
            "Een regeling met een eigen lichaam regelt de uittreding.",
            "An arrangement with a body settles withdrawal.",
        )
        .because("De provincie wil weten wie de kosten draagt.", "The province wants to know who bears the costs.")
        .mended_by("Neem een bepaling over uittreding op.", "Put in a clause on withdrawal.")
        .resting_on("Verordening van de voorbeeldprovincie, artikel 4")
        .of(&[CooperationForm::PublicBody, CooperationForm::OperationsOrganisation])
        .at(&[Moment::Form, Moment::Amend, Moment::Operate])
        .looking_at(&[Fact::Clause(ClauseKind::Withdrawal)])
        .checked_by(|case: &Case<'_>| {
            let clause = Subject::Clause(ClauseKind::Withdrawal);
            match case.text().has(ClauseKind::Withdrawal) {
                Some(true) => Answer::met(),
                Some(false) => Answer::breached(clause, "de bepaling ontbreekt", "there is no such clause"),
                None => Answer::unknown(clause, Fact::Clause(ClauseKind::Withdrawal)),
            }
        })
}

/// The municipality's own statute: an evaluation every four years. What a dossier does not hold, such as the years in which
/// there was one, the check holds itself.
fn of_the_house(evaluated_in: Vec<i32>) -> Result<Rule, OwnRuleError> {
    OwnRule::new("dinkelland/evaluatie", Period::since(day(2015, 1, 1)))
        .says("De raad krijgt elke vier jaar een evaluatie.", "The council gets an evaluation every four years.")
        .mended_by("Laat evalueren.", "Have it evaluated.")
        .resting_on("Nota verbonden partijen, kader 4")
        .at(&[Moment::Operate])
        .warning()
        .checked_by(move |case: &Case<'_>| {
            use ambtelijke_fusie::time::Datelike;
            let this_year = case.on().year();
            let is_recent = |year: &i32| (this_year.saturating_sub(4)..=this_year).contains(year);
            if evaluated_in.iter().any(is_recent) {
                Answer::met()
            } else {
                Answer::breached(Subject::Arrangement, "vier jaar niet geëvalueerd", "not evaluated for four years")
            }
        })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let nl = Gazetteer::netherlands();
    let dossier = Dossier::from_json(include_str!("dossiers/noaberkracht.json"))?;
    let (then, now) = (day(2020, 12, 31), day(2024, 12, 31));

    // The rules of law, two more, and one of which a breach is known and being mended.
    let law = Catalogue::all()
        .with(of_the_province()?)?
        .with(of_the_house(vec![2018])?)?
        .waiving("form-bvo-only-colleges", "wordt hersteld bij de eerstvolgende wijziging")?;

    // Everything that judges takes the municipalities alone, or these rules over them.
    let report = validate(&dossier, law.over(&nl), now);
    let replay = dossier.replay(law.over(&nl))?;
    assert_eq!(replay.report_on(now), report);
    let own = report.findings().iter().filter(|finding| finding.rule().is_own());
    for finding in own {
        let (rule, lang) = (finding.rule(), Lang::Nl);
        println!("{} ({}): {}", rule.id(), finding.verdict(), rule.statement(lang));
        println!("    {}; {}", finding.reason(lang), rule.source().unwrap_or_default());
    }
    for waiver in report.waivers() {
        println!("buiten toepassing: {}: {}", waiver.rule(), waiver.reason());
    }

    // A report of then is kept, and compared with one of now.
    let kept = serde_json::to_string(&validate(&dossier, law.over(&nl), then))?;
    let before: StoredReport = serde_json::from_str(&kept)?;
    for finding in report.since_stored(&before).new.iter().filter(|one| one.verdict() == Verdict::Breached) {
        println!("nieuw sinds {then}: {} ({})", finding.rule().id(), finding.subject().label(Lang::Nl));
    }

    // What cannot be a rule is refused, in both languages.
    if let Err(error) = OwnRule::new("evaluatie", Period::since(then)).checked_by(|_| Answer::met()) {
        println!("{}", error.in_lang(Lang::Nl));
    }
    Ok(())
}
