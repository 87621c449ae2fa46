//! What the transitions made of a body, and what a dossier of the same life says, are the same.

use super::world::{Body, World};
use ambtelijke_fusie::{
    fusie::{Dossier, Stage},
    municipality::Gazetteer,
};

/// Replays the life of each body; gives how many were replayed.
pub(crate) fn told_alike(world: &World, nl: &Gazetteer) -> usize {
    let mut replayed = 0;
    for (body, events) in world.bodies.iter().zip(&world.events) {
        if events.is_empty() {
            continue;
        }
        let dossier = Dossier::new("Wereld".parse().unwrap(), events.clone()).unwrap();
        let replay = dossier.replay(nl).unwrap();
        let (state, today) = (replay.as_of(world.today()), world.today());
        match body {
            Body::Living(fusie) => {
                assert_eq!(state.members(), fusie.members_on(today));
                assert_eq!(state.service(), Some(fusie.service()));
                assert_eq!(state.estate(), Some(fusie.estate()));
                let again = replay.fusie_on(today).unwrap();
                assert_eq!(again.arrangement().last().text().form(), fusie.arrangement().last().text().form());
                assert_eq!(again.arrangement().versions().count(), fusie.arrangement().versions().count());
            }
            Body::Ended(ended) => {
                assert_eq!(state.stage(), Stage::Liquidating);
                let settled = replay.steps().last().unwrap().settlement();
                assert!(settled.is_none_or(|settled| settled == ended.settlement()));
            }
            Body::Gone => assert_eq!(state.stage(), Stage::Ended),
            Body::Unborn => panic!("it has events"),
        }
        replayed += 1;
    }
    replayed
}
