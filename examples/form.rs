//! A lesson in forming: a draft and a record go in; a refusal names the missing facts, and once they are there an
//! `AmbtelijkeFusie` comes out.

use ambtelijke_fusie::{
    Dossier,
    fusie::{Formation, dossier::EventKind, form},
    governance::{Decision, DecisionKind, Record},
    language::Lang,
    law::Strictness,
    municipality::Gazetteer,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let nl = Gazetteer::netherlands();

    // The real founding of Noaberkracht by Dinkelland and Tubbergen, as it was recorded in 2012.
    let dossier = Dossier::from_json(include_str!("dossiers/noaberkracht.json"))?;
    let event = dossier.events().iter().find(|event| matches!(event.kind(), EventKind::Formed(_)));
    let Some((event, EventKind::Formed(founding))) = event.map(|event| (event, event.kind())) else {
        return Err("the dossier forms nothing".into());
    };
    let start = event.on().day().ok_or("its day is known in part only")?;

    // Suppose that the council of Tubbergen had consented only after the college decided.
    let tubbergen = "GM0183/raad".parse()?;
    let too_late = Decision::new(tubbergen, DecisionKind::Consent, start);
    let others = founding.record.decisions().iter().filter(|one| one.by != tubbergen).cloned();
    let decisions: Vec<_> = others.chain([too_late]).collect();
    let record = Record::new(decisions, [], founding.record.publications())?;

    let refusal = match form(start, Formation { record, ..(**founding).clone() }, &nl, Strictness::AsRecorded) {
        Ok(_) => return Err("the law should have refused this".into()),
        Err(refusal) => refusal,
    };
    println!("Refused: {refusal}\n");

    // A refusal hands back what was asked. With the record as it really was, the law has nothing against it.
    let formation = refusal.into_asked().recorded(founding.record.clone());
    let fusie = form(start, formation, &nl, Strictness::AsRecorded)?;
    let text = fusie.arrangement().last().text();
    println!("Formed: {}, {}", text.name(), text.form().label(Lang::En));
    for code in fusie.members_on(start) {
        println!("  {}", nl.on(code, start)?.name());
    }
    println!("Identifier: {}", fusie.arrangement().id());
    Ok(())
}
