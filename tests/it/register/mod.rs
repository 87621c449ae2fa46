//! The national register: an excerpt of real rows, rows that were spoiled, and the whole where it is.

mod bad_input;
mod excerpt;
mod reorganised;
mod whole;

use crate::worlds::NL;
use ambtelijke_fusie::{
    exchange::register::{Files, Register, RegisteredArrangement},
    law::Verdict,
    time::NaiveDate,
};

pub(super) const ARRANGEMENTS: &str = include_str!("joint_arrangements.csv");
pub(super) const PARTICIPANTS: &str = include_str!("joint_arrangement_participants.csv");

fn read<'g>(arrangements: &str, participants: &str) -> Register<'g> {
    Register::read(&Files { arrangements, participants }, &NL).unwrap()
}

fn excerpt<'g>() -> Register<'g> {
    read(ARRANGEMENTS, PARTICIPANTS)
}

fn get<'r>(register: &'r Register<'_>, id: &str) -> &'r RegisteredArrangement {
    register.get(id.parse().unwrap()).unwrap()
}

/// How a rule came out for an arrangement: that of its working, else that of its making.
fn verdict(register: &Register<'_>, id: &str, rule: &str, on: NaiveDate) -> Option<Verdict> {
    let judgement = register.judge(id.parse().unwrap(), on).unwrap();
    [judgement.working(), judgement.making()].into_iter().flatten().find_map(|report| report.verdict(rule))
}
