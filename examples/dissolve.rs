//! A lesson in dissolving: every task, post, asset, debt and archive goes somewhere, to the hundredth and to the cent.

use ambtelijke_fusie::{
    Dossier,
    finance::{Archive, Asset, Debt, Estate},
    fusie::{Allotment, DissolutionPlan, Formation, Termination, dissolve, dossier::EventKind, form},
    law::Strictness,
    money::Shares,
    municipality::Gazetteer,
    organisation::Post,
    time::day,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let nl = Gazetteer::netherlands();
    let dossier = Dossier::from_json(include_str!("dossiers/noaberkracht.json"))?;
    let Some((event, EventKind::Formed(founding))) = dossier.events().first().map(|event| (event, event.kind())) else {
        return Err("the dossier does not begin with forming".into());
    };
    let start = event.on().day().ok_or("its day is known in part only")?;
    // The real municipalities, with posts and an estate made up for the lesson.
    let posts = [
        Post::new("jurist".parse()?, "Jurist".parse()?, "1.00".parse()?, [])?,
        Post::new("balie".parse()?, "Medewerker balie".parse()?, "12.35".parse()?, [])?,
    ];
    let estate = Estate::new(
        [Asset::new("ict".parse()?, "ICT".parse()?, "1000000.01".parse()?)?],
        [Debt::new("lening".parse()?, "Geldlening".parse()?, "333333.33".parse()?, None)?],
        [Archive::new("zaken".parse()?, "Zaakarchief".parse()?)],
    )?;
    let service = (*founding.organisation).clone().with_posts(posts)?;
    let formation = Formation::new(founding.arrangement.clone(), service).owning(estate);
    let fusie = form(start, formation.recorded(founding.record.clone()), &nl, Strictness::AsRecorded)?;

    // A plan that forgets something is refused, and says what.
    let ends_on = day(2030, 1, 1);
    let refusal = match dissolve(fusie, ends_on, Termination::default(), &nl, Strictness::AsRecorded) {
        Ok(_) => return Err("a plan that settles nothing should be refused".into()),
        Err(refusal) => refusal,
    };
    println!("Refused: {refusal}\n");

    // By inhabitants, as they were on the last 1 January that the embedded figures have.
    let (fusie, _) = refusal.into_asked();
    let mut weights = Vec::new();
    for code in fusie.members_on(start) {
        let inhabitants = nl.get(code).and_then(|one| one.inhabitants(2026)).ok_or("no figure")?;
        weights.push((code, u64::from(inhabitants)));
    }
    let keeper = weights.first().map(|(code, _)| *code);
    let shares = Shares::by_weight(weights)?;
    let plan = DissolutionPlan {
        otherwise: Some(Allotment::Shared(shares)),
        archive_keeper: keeper,
        ..DissolutionPlan::default()
    };
    let ended = dissolve(fusie, ends_on, Termination::by(plan), &nl, Strictness::AsRecorded)?;
    let settlement = ended.settlement();
    for line in settlement.posts().unwrap_or_default() {
        println!("{} fte of {} to {}", line.fte, line.post, nl.on(line.to, start)?.name());
    }
    for line in settlement.assets().iter().chain(settlement.debts()) {
        println!("{} of {} to {}", line.amount, line.key, nl.on(line.to, start)?.name());
    }
    // The legal person lives on until its liquidation is done (Wgr, article 9(3)).
    if let Some(person) = ended.legal_person() {
        println!("In liquidation since {}", person.in_liquidation_since());
    }
    let dissolved = ended.liquidated(day(2031, 4, 1))?;
    println!("Done on {}", dissolved.liquidated_on());
    Ok(())
}
