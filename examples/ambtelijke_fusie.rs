//! Replays a dossier. In the making.
use ambtelijke_fusie::{fusie::Dossier, language::Lang, municipality::Gazetteer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "examples/dossiers/noaberkracht.json".into());
    let nl = Gazetteer::netherlands();
    let dossier = Dossier::from_json(&std::fs::read_to_string(path)?)?;
    let replay = dossier.replay(&nl)?;
    println!("{}", replay.timeline(Lang::Nl));
    for report in replay.steps().iter().filter_map(|step| step.report()) {
        println!("{}", report.display(Lang::Nl).naming(&nl));
    }
    Ok(())
}
