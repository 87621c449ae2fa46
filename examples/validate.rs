//! A lesson in validating: the same organisation on several days, and how the law around it changed.

use ambtelijke_fusie::{
    Dossier,
    fusie::validate,
    language::Lang,
    law::{Catalogue, Verdict},
    municipality::Gazetteer,
    time::NaiveDate,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let nl = Gazetteer::netherlands();
    let dossier = Dossier::from_json(include_str!("dossiers/noaberkracht.json"))?;

    // A report never fails: it says what is breached, what cannot be told, and what was checked and met.
    for year in [2013, 2016, 2021, 2025] {
        let on = NaiveDate::from_ymd_opt(year, 1, 1).ok_or("no such day")?;
        let report = validate(&dossier, &nl, on);
        let count = |verdict| report.count(verdict);
        println!(
            "{on}: {} breached, {} undetermined, {} met",
            count(Verdict::Breached),
            count(Verdict::Undetermined),
            count(Verdict::Met)
        );
        for finding in report.breaches() {
            let citation = finding.citation().map(|citation| citation.label(Lang::En)).unwrap_or_default();
            let subject = finding.subject().label(Lang::En);
            println!("    {} ({citation}): {subject}: {}", finding.rule().id(), finding.reason(Lang::En));
        }
    }

    // The same norm can move: the consent of the councils stood in another paragraph before 1 July 2022.
    let consent = Catalogue::find("consent-raad").ok_or("no such rule")?;
    for (from, provision) in consent.provisions() {
        println!("From {from}: {}", provision.on(from).label(Lang::En));
    }
    Ok(())
}
