//! From a dossier a fusie can live on, and a living fusie can be written down as a dossier.

use super::acts::live;
use crate::{dossiers, worlds::NL};
use ambtelijke_fusie::{
    Dossier,
    fusie::{Renaming, rename},
    law::Strictness,
};
use proptest::prelude::*;

#[test]
fn every_dossier_gives_a_fusie_that_gives_the_dossier_back_and_lives_on() {
    let mut lived = 0;
    for case in dossiers::all() {
        for on in case.replay.steps().iter().map(|step| step.when().latest()) {
            let Ok(fusie) = case.replay.fusie_on(on) else { continue };
            let again = |dossier: &Dossier, on| dossier.replay(&NL).unwrap().fusie_on(on).unwrap();
            assert_eq!(again(&fusie.dossier().unwrap(), on), fusie, "{} on {on}", case.name);

            let Some(next_day) = on.succ_opt() else { continue };
            let names = Renaming::default().organisation("Andere naam".parse().unwrap());
            let Ok(renamed) = rename(fusie, next_day, names, &NL, Strictness::AsRecorded) else { continue };
            let written = renamed.dossier().unwrap().to_json().unwrap();
            assert_eq!(again(&Dossier::from_json(&written).unwrap(), next_day), renamed, "{} on {on}", case.name);
            lived += 1;
        }
    }
    assert!(lived > 61, "{lived} times");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// The target of the fuzzer `transitions`, at random.
    #[test]
    fn a_life_of_real_municipalities_loses_nothing_and_is_what_its_dossier_tells(
        bytes in prop::collection::vec(any::<u8>(), 3..64),
    ) {
        live(&bytes, &NL);
    }
}
