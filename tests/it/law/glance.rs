//! The first glance at a case saves work and decides nothing: without it every rule comes out the same.

use super::*;
use crate::{dossiers, worlds::NL};
use ambtelijke_fusie::{governance::Record, law::Case};

fn is_spared_nothing(case: &Case<'_>, of: &dyn std::fmt::Display) {
    let all = Catalogue::all();
    assert_eq!(all.judge(case), all.judge_without_a_glance(case), "{of}, {} on {}", case.moment(), case.on());
}

#[test]
fn in_every_world_of_every_row_each_rule_comes_out_the_same_without_a_glance() {
    for row in ROOMS.into_iter().flatten() {
        for on in row.days() {
            for world in row.worlds(on) {
                world.with_case(|case| is_spared_nothing(case, &row.rule));
            }
        }
    }
}

#[test]
fn in_lawful_worlds_each_rule_comes_out_the_same_without_a_glance() {
    for world in whole::DAYS.into_iter().flat_map(|on| whole::worlds(date(on))) {
        world.with_case(|case| is_spared_nothing(case, &world.form));
    }
}

/// Every text of a dossier with what was recorded of the act, at every moment, also those that the act was not.
#[test]
fn in_every_dossier_at_every_moment_each_rule_comes_out_the_same_without_a_glance() {
    for dossier in dossiers::all() {
        let silence = Record::default();
        for step in dossier.replay.steps() {
            let on = step.state().on();
            let Some(text) = step.state().text() else { continue };
            let record = step.event().kind().record().unwrap_or(&silence);
            for &moment in Moment::ALL {
                let act = match moment {
                    Moment::Operate => Case::of_operation(text, on, on, record, &NL),
                    moment => Case::of_act(moment, text, on, record, &NL),
                };
                let act = act.operating(dossier.dossier.operation());
                let act = step.state().service().map_or(act, |service| act.serving(service));
                is_spared_nothing(&act, &dossier.name);
                for code in text.municipalities_on(act.members_day()) {
                    is_spared_nothing(&act.of(code), &dossier.name);
                }
            }
        }
    }
}
