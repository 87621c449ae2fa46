//! What the transitions made of a body, and what a dossier of the same life says, are the same.

use super::world::{Body, World};
use ambtelijke_fusie::{Dossier, fusie::Stage, municipality::Gazetteer};

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
                assert_eq!(state.estate(), fusie.estate());
                // The dossier of the living fusie is the same life, and comes to the same fusie.
                let dossier = fusie.dossier().unwrap();
                assert_eq!(dossier.events(), events);
                assert_eq!(dossier.replay(nl).unwrap().fusie_on(today).unwrap(), **fusie);
            }
            Body::Ended(ended) => {
                assert_eq!(state.stage(), Stage::Liquidating);
                assert_eq!(ended.dossier().unwrap().events(), events);
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
