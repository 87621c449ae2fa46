//! Longer lives than the walk can go through, at random: the same laws after every step.

use super::{
    country::{Merger, country, new_year},
    laws::{Totals, archives, hold},
    replayed::told_alike,
    world::{Step, World},
};
use proptest::{prelude::*, sample::Index};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_in_a_long_life(
        choices in prop::collection::vec(any::<Index>(), 4..=24),
        merger in prop::sample::select(Merger::ALL.to_vec()), when in 2..=24_usize,
    ) {
        let merges = when <= choices.len();
        let nl = if merges { merger.country(new_year(when)) } else { country() };
        let (mut world, all) = (World::new(), Totals::of(&World::new()));
        for choice in choices {
            let known = archives(&world);
            if merges && world.step + 1 == when {
                world = world.merge(merger, &nl);
                hold(&world, all, &known, &nl);
                continue;
            }
            let steps = world.steps();
            if steps.is_empty() {
                // One municipality is left, with nobody to work together with.
                break;
            }
            let step = *choice.get(&steps);
            world = world.take(step, &nl);
            let mut made = known;
            if let Step::Form(body, _) = step {
                made.insert(format!("zaken-{body}-{}", world.step));
            }
            hold(&world, all, &made, &nl);
        }
        told_alike(&world, &nl);
    }
}
